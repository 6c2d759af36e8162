"""Processes and clusters: one that hangs, dies or is killed costs its own map and no other; the bytes are the same."""

from __future__ import annotations

import logging
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.conftest import ROOT
from tests.corpora.conftest import ARTICLE, MAP, files_in, put, rows

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

pytest.importorskip("distributed", reason='collections are not installed: pip install "argmap[corpus]"')
pytestmark = pytest.mark.filterwarnings("default")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def collect(store: str, paths: Sequence[str] = ("maps",), **work: Any) -> Any:
    from argmap.corpora import Store
    from argmap.corpora.child import Orders
    from argmap.corpora.collecting import collect as collect_
    from argmap.corpora.workers import Work
    from argmap.reading.shelf import reach

    orders = {name: work.pop(name) for name in ("seconds", "megabytes") if name in work}
    told = Orders(str(work.pop("home", Path.cwd())), reach(), rules=False, isolated=True, **orders)
    return collect_(paths, Store(store), told, Work(**work))


def thirty(folder: Path) -> None:
    for number in range(30):
        put(folder / f"maps/{number:02}/map.yaml", MAP.replace("Harbour", f"Harbour {number}"))
        put(folder / f"maps/{number:02}/article.txt", f"{ARTICLE}{number // 3}\n")


@pytest.mark.skipif(os.name == "nt", reason="signals and limits of memory are Unix's")
def test_a_map_that_hangs_or_dies_costs_no_other(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    script = (
        "import sys; sys.path[:] = {path!r}; import tests.corpora.poison; from argmap.corpora.child import main; main()"
    )
    monkeypatch.syspath_prepend(str(ROOT))
    with monkeypatch.context() as patch:
        patch.setattr("argmap.corpora.minding._SCRIPT", script)
        _poisoned(folder)
    again = collect("store", workers=1)  # what failed is tried again, and nothing else
    assert (again.read, again.unread, again.rows["claims"]) == (3 if sys.platform == "linux" else 2, 0, 5)


def _poisoned(folder: Path) -> None:
    names = ["a", "eats", "hangs", "killed", "once"]
    for name in names:
        put(folder / f"maps/{name}.yaml", "argmap: 1\nargument: {thesis: It is so.}\n")
    result = collect("store", workers=1, seconds=1.0, megabytes=700)
    assert (result.read, result.unread) == (5, 3 if sys.platform == "linux" else 2)
    assert result.rows["claims"] == result.read - result.unread
    reasons = {path: reason for path, reason in rows("store", "files", "path", "reason") if reason}
    eaten = reasons.pop("maps/eats.yaml", "the process that read it ran out of memory or failed")
    assert "memory" in eaten
    assert reasons == {
        "maps/hangs.yaml": "reading it took longer than 1 seconds",
        "maps/killed.yaml": "the process that read it was ended by signal 9",
    }


@pytest.fixture
def cluster(folder: Path) -> Iterator[tuple[str, list[subprocess.Popen[bytes]]]]:
    """A scheduler and two workers as processes of their own, on loopback: its address, and the processes."""
    environment = os.environ | {"PYTHONPATH": os.pathsep.join([str(ROOT), *sys.path])}
    (folder / "elsewhere").mkdir()
    quiet = {
        "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "env": environment, "cwd": folder / "elsewhere"
    }  # fmt: skip
    dask = [sys.executable, "-m", "distributed.cli"]
    found = folder / "scheduler.json"
    scheduler = [f"{dask[2]}.dask_scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard", "--no-show"]
    worker = [f"{dask[2]}.dask_worker", "--nthreads", "1", "--no-dashboard", "--no-nanny", "--memory-limit", "0"]
    given = ["--scheduler-file", str(found)]
    processes = [
        subprocess.Popen([*dask[:2], *one, *given], **quiet)  # type: ignore[call-overload]
        for one in (scheduler, worker, worker)
    ]
    try:
        while not found.exists() or not found.read_text():
            time.sleep(0.05)
        import json

        yield json.loads(found.read_text())["address"], processes
    finally:
        for process in processes:
            process.kill()
            process.wait()


def test_a_cluster_of_separate_processes(
    folder: Path, cluster: tuple[str, list[subprocess.Popen[bytes]]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same bytes as in one process; also after a worker was killed; without the scheduler, one sentence."""
    from argmap.corpora import CollectionError

    thirty(folder)
    by_three = "argmap.corpora.collecting.cut"
    monkeypatch.setattr(by_three, lambda paths: (paths[at : at + 3] for at in range(0, len(paths), 3)))
    address, (scheduler, worker, _) = cluster
    assert collect("alone", workers=1).rows["articles"] == 10
    assert collect("shared", scheduler=address).read == 30
    assert files_in(folder / "shared") == files_in(folder / "alone")
    worker.send_signal(signal.SIGKILL if os.name != "nt" else signal.SIGTERM)
    assert collect("after", scheduler=address).read == 30
    assert files_in(folder / "after") == files_in(folder / "alone")
    scheduler.kill()
    scheduler.wait()
    monkeypatch.setattr("argmap.corpora.workers._CONNECTS", "1s")
    with pytest.raises(CollectionError, match=r"no Dask scheduler answers at tcp://127\.0\.0\.1"):
        collect("never", scheduler=address)


def test_a_cluster_of_this_machine_ends_the_same(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As one command, whose workers are processes; one of them is killed on the way."""
    thirty(folder)
    collect("alone", workers=1)
    argmap = [sys.executable, "-m", "argmap", "collect", "maps", "-o", "both", "--workers", "2", "--no-rules"]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    subprocess.run([*argmap, "--isolated"], check=True, env=environment, stdout=subprocess.DEVNULL)
    assert files_in(folder / "both") == files_in(folder / "alone")


def test_workers_run_nothing_from_a_folder_that_is_anybodys(folder: Path) -> None:
    """Dask's folder for all users may hold a module that another user made; argmap's own is gone at the end."""
    thirty(folder)
    (folder / "temporary").mkdir()
    for module in ("argmap/__init__.py", "yaml.py", "click.py"):
        put(folder / f"temporary/dask-scratch-space/{module}", f"open({str(folder / 'run.txt')!r}, 'w')\n")
    before = files_in(folder / "temporary")
    argmap = [sys.executable, "-m", "argmap", "collect", "maps", "-o", "both", "--workers", "2", "--isolated"]
    environment = os.environ | {
        "PYTHONPATH": str(ROOT),
        "TMPDIR": str(folder / "temporary"),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    done = subprocess.run(argmap, check=True, env=environment, capture_output=True, text=True)
    assert done.stdout.startswith("both: 30 maps, ")
    assert not (folder / "run.txt").exists()
    assert files_in(folder / "temporary") == before


def test_a_scheduler_without_workers_is_waited_for_aloud(folder: Path) -> None:
    from distributed import LocalCluster

    thirty(folder)
    said: list[str] = []
    make: Any = LocalCluster
    with make(n_workers=0, host="127.0.0.1", dashboard_address="127.0.0.1:0") as cluster:
        address = cluster.scheduler_address

        def say(message: str) -> None:
            said.append(message)
            cluster.scale(1)

        assert collect("store", scheduler=address, say=say).read == 30
        assert said == [f"no workers at {address} yet; waiting for some: dask worker {address}"]
        assert collect("other", scheduler=address, say=said.append).read == 30
        assert len(said) == 1
    for name in ("distributed.client", "distributed.core", "tornado.application", "asyncio"):
        assert not logging.getLogger(name).isEnabledFor(logging.CRITICAL), f"{name} writes beside argmap's own words"


def test_a_machine_needs_the_maps_and_not_the_folder_of_the_command(folder: Path) -> None:
    from argmap.corpora import CollectionError
    from argmap.corpora.child import Orders
    from argmap.corpora.minding import Minder
    from argmap.reach import Reach

    put(folder / "maps/map.yaml", MAP)
    put(folder / "maps/article.txt", ARTICLE)
    paths = [str(folder / "maps")]
    assert collect("store", paths, workers=1, home=folder / "of another machine").rows["claims"] == 5
    for orders in (Orders(str(folder / "gone"), Reach()), Orders(str(folder), Reach(pointed=(folder / "gone",)))):
        with pytest.raises(CollectionError, match=r"gone is not there; every machine .* under the same paths"):
            next(Minder(orders).read(["maps/map.yaml"]))


def test_few_maps_start_no_cluster(folder: Path) -> None:
    from argmap.corpora.workers import Work

    assert [Work().processes(maps) for maps in (0, 10, 1_000)] == [1, 1, 1]
    assert Work().processes(100_000) == os.cpu_count()
    assert Work(workers=3).processes(1) == 3


def test_processes_that_cannot_be_started_are_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    """As where something kills them at once."""
    distributed = pytest.importorskip("distributed")
    from argmap.corpora import workers
    from argmap.corpora.store import CollectionError

    class Fails:
        def __init__(self, **_: object) -> None:
            raise RuntimeError("Nanny failed\nto start.")

    monkeypatch.setattr(distributed, "LocalCluster", Fails)
    with pytest.raises(CollectionError) as error:
        workers._local(2)
    assert str(error.value) == (
        "the processes that read maps could not be started (RuntimeError: Nanny failed to start.); begin again, or with "
        "--workers 1"
    )
