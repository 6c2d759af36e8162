"""Child processes: they end with whoever started them, have a time of their own, and leave nothing."""

from __future__ import annotations

import io
import os
import shutil
import signal
import subprocess
import sys
import time
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest

from argmap.draw import EngineError, child
from argmap.draw.engine import Engine, lay_out
from argmap.running import TookTooLongError, keeper, run

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="without fork there is no keeper")
PS = shutil.which("ps")
EDGES = (f"a{one} -> b{other}" for one in range(200) for other in range(200) if (one * 7 + other * 3) % 5)
DENSE = f"digraph {{ node [shape=box]; {'; '.join(EDGES)} }}"
DRAWS = """
import sys
from argmap.draw.engine import Engine, lay_out
lay_out(sys.stdin.read(), "svg", Engine({name!r}, {command!r}, "here"), 600)
"""
ENDLESS = "import time\nwhile True: {body}\n"


def family(root: int) -> dict[int, str]:
    """A process's children, and theirs, with the state of each."""
    assert PS
    listed = subprocess.run([PS, "-eo", "pid=,ppid=,stat="], capture_output=True, text=True, check=True).stdout
    rows = [line.split() for line in listed.splitlines()]
    found: dict[int, str] = {}
    waiting = [root]
    while waiting:
        above = waiting.pop()
        below = {int(pid): state for pid, parent, state in rows if int(parent) == above}
        found |= below
        waiting += below
    return found


def running(pids: list[int]) -> list[int]:
    """Those that still run; one that has ended and waits for the machine's first process to say so does not."""
    assert PS
    names = ",".join(map(str, pids))
    listed = subprocess.run([PS, "-o", "pid=,stat=", "-p", names], capture_output=True, text=True, check=False).stdout
    return [int(pid) for pid, state in map(str.split, listed.splitlines()) if not state.startswith("Z")]


def until(true: Callable[[], bool], seconds: float = 60) -> bool:
    ends = time.monotonic() + seconds
    while not (said := true()) and time.monotonic() < ends:
        time.sleep(0.05)
    return said


def ends(engine: Engine, number: int, folder: Path) -> None:
    """Draw in a process of its own, kill that, and see that all it has started is gone."""
    (folder / "dense.dot").write_text(DENSE)
    script = DRAWS.format(name=engine.name, command=engine.command)
    environment = {**os.environ, "TMPDIR": str(folder)}
    with (
        (folder / "dense.dot").open() as dense,
        subprocess.Popen(
            [sys.executable, "-c", script], stdin=dense, stderr=subprocess.DEVNULL, env=environment
        ) as parent,
    ):
        assert until(lambda: len(family(parent.pid)) == 2)
        below = [*family(parent.pid)]
        assert running(below) == below
        parent.send_signal(number)
        parent.wait(60)
    assert until(lambda: running(below) == [], 20)
    assert [path.name for path in folder.iterdir()] == ["dense.dot"]


@pytest.mark.engine
@pytest.mark.skipif(PS is None, reason="no ps here to see what runs")
@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM])
def test_an_engine_ends_with_whoever_started_it(engine: Engine, tmp_path: Path, number: int) -> None:
    ends(engine, number, tmp_path)


@pytest.mark.skipif(PS is None, reason="no ps here to see what runs")
@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_so_does_any_program(tmp_path: Path, number: int) -> None:
    ends(Engine("system", (sys.executable, "-c", ENDLESS.format(body="pass")), "here"), number, tmp_path)


def test_a_time_of_its_own(tmp_path: Path) -> None:
    """Where nobody stops the program, its CPU time does."""
    script = tmp_path / "busy.py"
    script.write_text(ENDLESS.format(body="pass"))
    command = [sys.executable, "-I", "-S", keeper.__file__, str(os.getpid()), "1", sys.executable, str(script)]
    assert subprocess.run(command, check=False).returncode == 128 + signal.SIGXCPU


def test_time_that_is_used_up_is_named(tmp_path: Path) -> None:
    script = tmp_path / "ended.py"
    script.write_text(f"import os\nos.kill(os.getpid(), {signal.SIGXCPU})\n")
    with pytest.raises(TookTooLongError):
        run([sys.executable, str(script)], b"", 60)
    with pytest.raises(EngineError, match="took longer than 60 s"):
        lay_out("digraph {}", "svg", Engine("embedded", (sys.executable, str(script)), "here"))


@pytest.mark.skipif(PS is None, reason="no ps here to see what runs")
def test_when_time_is_up_nothing_is_left(tmp_path: Path) -> None:
    script = tmp_path / "slow.py"
    script.write_text(
        "import os, sys\nopen(sys.argv[1], 'w').write(str(os.getpid()))\n" + ENDLESS.format(body="time.sleep(1)")
    )
    with pytest.raises(TookTooLongError):
        run([sys.executable, str(script), str(tmp_path / "pid")], b"", 2)
    assert until(lambda: running([int((tmp_path / "pid").read_text())]) == [], 20)
    assert "Z" not in "".join(family(os.getpid()).values())


@pytest.mark.parametrize(
    ("body", "status", "out", "said"),
    [
        ("print('drawn'); sys.exit(0)", 0, b"drawn\n", b""),
        ("sys.stderr.write('no'); sys.exit(3)", 3, b"", b"no"),
        ("sys.stdout.write(sys.stdin.read().upper())", 0, b"IN", b""),
        ("os.kill(os.getpid(), signal.SIGTERM)", 128 + signal.SIGTERM, b"", b""),
    ],
)
def test_what_a_program_says_comes_through(body: str, status: int, out: bytes, said: bytes) -> None:
    done = run([sys.executable, "-c", f"import os, signal, sys\n{body}"], b"in", 60)
    assert (done.returncode, done.stdout, done.stderr) == (status, out, said)


def test_what_is_no_program_is_named(tmp_path: Path) -> None:
    path = tmp_path / "dot"
    path.write_text("neither a script nor a program")
    path.chmod(0o755)
    with pytest.raises(EngineError, match=f"it cannot be run: {path}: "):
        lay_out("digraph {}", "svg", Engine("system", (str(path),), "here"))


# Its parts, called here: what they do in processes of their own is seen above


class Graphviz:
    """As much of pygraphviz's `graphviz` as is used, with what it was asked."""

    def __init__(self, layout: int = 0, render: int = 0, reads: bool = True) -> None:
        self.layout, self.render, self.reads = layout, render, reads
        self.asked: list[object] = []

    def agread(self, stream: io.BytesIO, _: None) -> bytes:
        if not self.reads:
            raise ValueError
        return stream.read()

    def gvContextWithBuiltins(self) -> str:  # noqa: N802
        return "context"

    def gvLayout(self, *asked: object) -> int:  # noqa: N802
        self.asked.append(asked)
        return self.layout

    def gvRenderData(self, *asked: object) -> tuple[int, bytes, bytes]:  # noqa: N802
        self.asked.append(asked)
        return self.render, b"<svg", b"/>"


@pytest.mark.parametrize(
    ("graphviz", "options", "status", "written", "asked"),
    [
        (Graphviz(), ["-Tsvg"], 0, b"<svg/>", [("context", b"graph {}", b"dot"), ("context", b"graph {}", b"svg")]),
        (
            Graphviz(render=1),
            ["-Knop2", "-Tpng:cairo"],
            1,
            b"<svg/>",
            [("context", b"graph {}", b"nop2"), ("context", b"graph {}", b"png:cairo")],
        ),
        (Graphviz(layout=1), ["-Tsvg"], 1, b"", [("context", b"graph {}", b"dot")]),
        (Graphviz(reads=False), ["-Tsvg"], 1, b"", []),
    ],
)
def test_what_is_asked_of_graphviz(
    monkeypatch: pytest.MonkeyPatch,
    graphviz: Graphviz,
    options: list[str],
    status: int,
    written: bytes,
    asked: list[object],
) -> None:
    out = io.BytesIO()
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(b"graph {}")))
    monkeypatch.setattr(sys, "stdout", SimpleNamespace(buffer=out))
    monkeypatch.setattr(child, "_graphviz", lambda folder: graphviz if folder == "here" else None)
    assert child.draw("here", options) == status
    assert (out.getvalue(), graphviz.asked) == (written, asked)


def test_a_program_that_cannot_be_run(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    missing = str(tmp_path / "nothing")
    assert keeper._run([missing, "-Tsvg"]) == 126
    assert capsys.readouterr().err == f"it cannot be run: {missing}: No such file or directory\n"


def test_python_is_not_started_once_more_for_a_script(tmp_path: Path) -> None:
    """The process that the keeper has started runs it: as its child, not as its grandchild."""
    script = tmp_path / "own.py"
    script.write_text("import os, sys\nprint(os.getpid() == int(sys.stdin.read()), sys.argv[1:])\n")
    spy = tmp_path / "spy.py"
    spy.write_text(
        "import io, os, runpy, sys\n"
        "sys.stdin = io.StringIO(str(os.getpid()))\n"
        f"keeper = runpy.run_path({keeper.__file__!r})\n"
        f"keeper['_run']([sys.executable, '-I', '-S', {str(script)!r}, 'here'])\n"
    )
    done = subprocess.run([sys.executable, "-I", "-S", str(spy)], capture_output=True, text=True, check=True)
    assert done.stdout == "True ['here']\n"


@pytest.mark.parametrize(("ends_with", "status"), [(0, 0), (3, 3), (-15, 143)])
def test_the_keepers_status_is_the_childs(ends_with: int, status: int) -> None:
    ends_, held = os.pipe()
    pid = os.fork()
    if not pid:
        os.close(ends_)
        if ends_with < 0:
            os.kill(os.getpid(), -ends_with)
        os._exit(ends_with)
    os.close(held)
    assert keeper._keep(pid, os.getppid(), ends_) == status
    os.close(ends_)


def test_the_keeper_ends_a_child_whose_parent_has_gone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeper, "_LOOK", 0.01)
    ends_, held = os.pipe()
    pid = os.fork()
    if not pid:
        os.close(ends_)
        time.sleep(60)
        os._exit(0)
    os.close(held)
    assert keeper._keep(pid, os.getppid() + 1, ends_) == 137
    os.close(ends_)


@pytest.mark.parametrize(("allowed", "set_"), [(-1, [(8, -1)]), (9, [(8, 9)]), (8, []), (5, [])])
def test_the_limit_is_never_raised(monkeypatch: pytest.MonkeyPatch, allowed: int, set_: list[object]) -> None:
    resource = pytest.importorskip("resource")
    asked: list[object] = []
    monkeypatch.setattr(resource, "getrlimit", lambda _: (allowed, allowed))
    monkeypatch.setattr(resource, "setrlimit", lambda _, limits: asked.append(limits))
    keeper._limit(8)
    assert asked == set_
