"""A folder that cannot be opened is named with the reason, wherever files are looked for in folders."""

from __future__ import annotations

import ctypes
import errno
import os
import subprocess
import sys
from contextlib import chdir, nullcontext
from pathlib import Path
from shutil import rmtree
from typing import TYPE_CHECKING

import pytest

from argmap.corpora.seen import FOLDER, loaded
from argmap.files import Folder, folders_below, may_be_file
from argmap.formats.files import maps_below
from tests.cli.test_commands import run
from tests.corpora.conftest import rows

if TYPE_CHECKING:
    from collections.abc import Iterator

MAP = "argmap: 1\nargument:\n  thesis: Snow lies on the pass.\n"
DENIED = "is a folder that cannot be opened: Permission denied"
needs_linux = pytest.mark.skipif(sys.platform != "linux", reason="takes rights away as Linux knows them")


def without_rights() -> None:
    """Make the program that is begun next one that may not open what it has no permission for, root's too."""
    drop, override, search = 24, 1, 2  # PR_CAPBSET_DROP, CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH
    for right in (override, search):
        ctypes.CDLL(None).prctl(drop, right, 0, 0, 0)


def without(*arguments: str) -> tuple[int, str, str]:
    """A command's exit status, output and errors, run without rights."""
    done = subprocess.run(
        [sys.executable, "-m", "argmap", *arguments],
        capture_output=True, text=True, timeout=100, check=False, preexec_fn=without_rights,
    )  # fmt: skip
    return done.returncode, done.stdout, done.stderr


def told(*arguments: str) -> tuple[int, str, str]:
    """The same of one that is run in this process."""
    result = run(*arguments)
    return result.exit_code, result.stdout, result.stderr


@pytest.fixture
def maps(tmp_path: Path) -> Iterator[Path]:
    for name in ("open/a.yaml", "closed/b.yaml", "closed/below/c.yaml", "closer/d.yaml"):
        path = tmp_path / "maps" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(MAP, encoding="utf-8")
    with chdir(tmp_path):
        yield tmp_path / "maps"
    if (tmp_path / "maps/closed").exists():
        (tmp_path / "maps/closed").chmod(0o755)


@pytest.fixture
def refusing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Folders called `closed` cannot be opened, whoever asks."""
    scandir = os.scandir

    def refused(path: str | os.PathLike[str]) -> os.DirEntry[str]:
        if os.path.basename(path) == "closed":  # noqa: PTH119
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
        return scandir(path)  # type: ignore[return-value]

    monkeypatch.setattr(os, "scandir", refused)


@pytest.mark.usefixtures("refusing")
def test_folders_come_with_what_is_wrong_with_them(maps: Path) -> None:
    (maps / ".hidden").mkdir()
    (maps / "open/.a.yaml").touch()
    (maps / "linked").symlink_to(maps / "open")
    assert list(folders_below(maps)) == [
        Folder(maps),
        Folder(maps / "closed", closed=DENIED),
        Folder(maps / "closer", ("d.yaml",)),
        Folder(maps / "open", ("a.yaml",)),
    ]


def test_a_folder_that_is_taken_away_meanwhile_is_none(maps: Path) -> None:
    found = folders_below(maps)
    assert next(found) == Folder(maps)
    (maps / "open/a.yaml").unlink()
    (maps / "open").rmdir()
    assert [one.path.name for one in found] == ["closed", "below", "closer"]


def test_what_stands_after_a_folder_that_is_taken_away_is_looked_into(maps: Path) -> None:
    found = folders_below(maps)
    assert next(found) == Folder(maps)
    rmtree(maps / "closed")
    assert list(found) == [Folder(maps / "closer", ("d.yaml",)), Folder(maps / "open", ("a.yaml",))]


def test_a_link_that_leads_to_itself_is_a_file_that_cannot_be_read(maps: Path) -> None:
    (maps / "open/loop.yaml").symlink_to("loop.yaml")
    (maps / "open/nowhere.yaml").symlink_to("absent.yaml")
    links = frozenset({"loop.yaml", "nowhere.yaml"})
    assert list(folders_below(maps / "open")) == [Folder(maps / "open", ("a.yaml", *sorted(links)), links=links)]


def test_an_entry_that_does_not_say_what_it_is_closes_no_folder(maps: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """File systems of some networks ask for each file, and may refuse."""

    class Silent:
        name = "a.yaml"

        def is_symlink(self) -> bool:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

        is_dir = is_symlink

    monkeypatch.setattr(os, "scandir", lambda _: nullcontext([Silent()]))
    assert list(folders_below(maps / "open")) == [Folder(maps / "open", ("a.yaml",))]


@pytest.mark.usefixtures("refusing")
def test_a_closed_folder_stands_among_the_maps(maps: Path) -> None:
    closed: dict[str, str] = {}
    expected = [(maps / name).as_posix() for name in ("closed", "closer/d.yaml", "open/a.yaml")]
    assert list(maps_below(maps, closed=closed)) == list(maps_below(maps)) == expected
    assert closed == {(maps / "closed").as_posix(): DENIED}


@pytest.mark.usefixtures("maps", "refusing")
def test_commands_name_a_closed_folder() -> None:
    status, output, _ = told("check", "maps")
    assert status == 2
    assert output.startswith(
        f"maps/closed:1:1: error AM001 unreadable-file: maps/closed {DENIED}\n\nmaps/closer/d.yaml"
    )
    status, output, _ = told("check", "maps/closed")
    assert (status, output.split("\n")[0]) == (
        2,
        f"maps/closed:1:1: error AM001 unreadable-file: maps/closed {DENIED}",
    )
    status, _, errors = told("convert", "maps", "--to", "argdown", "-o", "out")
    assert (status, [line for line in errors.split("\n") if "closed" in line]) == (
        2,
        [f"argmap: maps/closed {DENIED}"],
    )
    assert next(os.walk("out"))[1] == ["closer", "open"]
    status, output, _ = told("grade", "maps", "--reference", "maps/open/a.yaml")
    assert (status, f"maps/closed {DENIED}" in output) == (1, True)
    status, _, errors = told("results", "maps")
    assert (status, errors.split("\n")[0]) == (1, f"argmap: not used: maps/closed: {DENIED}")
    status, output, _ = told("quotes", "maps/open/a.yaml", "--source", "maps")
    assert (status, output.split("\n")[0].partition(": ")[2]) == (
        2,
        f"error AM613 unreadable-draft: maps/closed {DENIED}",
    )


@needs_linux
def test_maps_of_a_folder_that_was_closed_are_not_gone_without_a_word(maps: Path) -> None:
    assert without("collect", "maps", "-o", "store") == (
        0,
        "store: 4 maps, 4 claims, 0 quotes, 0 articles (4 read now)\n",
        "",
    )
    (maps / "closed").chmod(0)
    said = "store: 2 maps, 2 claims, 0 quotes, 0 articles (0 read now{}); 1 folder could not be opened\n"
    closed = f"argmap: maps/closed {DENIED}"
    assert without("collect", "maps", "-o", "store") == (
        1,
        said.format(", 2 gone"),
        f"{closed}; 2 maps of it are left out until it can be\n",
    )
    assert rows("store", "files", "path", "format", "status", "reason") == [
        ("maps/closed", None, "unreadable", f"maps/closed {DENIED}"),
        ("maps/closer/d.yaml", "yaml", "read", None),
        ("maps/open/a.yaml", "yaml", "read", None),
    ]
    assert without("collect", "maps", "-o", "store") == (1, said.format(""), f"{closed}\n")
    assert without("collect", "maps/closed", "-o", "other") == (
        1,
        "other: 0 maps, 0 claims, 0 quotes, 0 articles (0 read now); 1 folder could not be opened\n",
        f"{closed}\n",
    )
    (maps / "closed").chmod(0o755)
    assert without("collect", "maps", "-o", "store") == (
        0,
        "store: 4 maps, 4 claims, 0 quotes, 0 articles (2 read now)\n",
        "",
    )


@needs_linux
def test_files_in_a_folder_that_can_be_listed_alone_are_named(maps: Path) -> None:
    (maps / "closed").chmod(0o444)
    status, output, errors = without("check", "maps", "--format", "concise")
    assert (status, errors) == (2, "")
    assert [line for line in output.split("\n") if "AM001" in line] == [
        "maps/closed/b.yaml:1:1: error AM001 maps/closed/b.yaml cannot be opened: Permission denied",
        "maps/closed/below:1:1: error AM001 maps/closed/below cannot be opened: Permission denied",
    ]


@needs_linux
def test_a_folder_deeper_than_paths_go_is_named(tmp_path: Path) -> None:
    top = tmp_path / "maps"
    top.mkdir()
    (top / "a.yaml").write_text(MAP, encoding="utf-8")
    name = "q" * 250
    with chdir(top):
        for _ in range(20):
            os.mkdir(name)  # noqa: PTH102
            os.chdir(name)
    with chdir(tmp_path):
        assert [Path(name).name for name in maps_below(tmp_path / "maps")] == ["a.yaml", name]
        status, output, errors = told("collect", "maps", "-o", "store")
        assert (status, output) == (
            1,
            "store: 1 map, 1 claim, 0 quotes, 0 articles (1 read now); 1 folder could not be opened\n",
        )
        assert errors.endswith(f"/{name} is a folder that cannot be opened: File name too long\n")
        assert rows("store", "files", "status", "reason") == [
            ("read", None),
            ("unreadable", "… is a folder that cannot be opened: File name too long"),
        ]
        status, output, _ = told("collect", "maps", "-o", "store")
        assert "(0 read now); 1 folder could not be opened" in output
        part = next((tmp_path / "store" / FOLDER).iterdir())
        assert [one.was_closed for one in loaded(part.read_bytes())] == [False, True]


def test_what_may_be_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "link").symlink_to("nowhere")
    os.mkfifo(tmp_path / "pipe")
    assert {one.name: may_be_file(one) for one in (*tmp_path.iterdir(), tmp_path, tmp_path / "no")} == {
        "file": True, "link": False, "pipe": False, tmp_path.name: False, "no": False,
    }  # fmt: skip
    monkeypatch.setattr(os, "stat", lambda *_, **__: (_ for _ in ()).throw(PermissionError(errno.EACCES, "no")))
    assert may_be_file(tmp_path / "file")
