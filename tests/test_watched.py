"""Files that are watched by name: every change of theirs is seen, and nothing else."""

from __future__ import annotations

import os
import sys
import time
from typing import TYPE_CHECKING

import pytest

from argmap.watched import Watched

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

ALWAYS = 2**63
"""A time after every change: what is new here counts as seen."""


def watching(*paths: Path) -> Watched:
    watched = Watched(every=0.01, settled=0.01)
    watched.follow(paths, ALWAYS)
    return watched


def linked(path: Path) -> None:
    path.unlink()
    path.symlink_to(path)


def replaced(path: Path) -> None:
    path.with_name("other").write_text("old", encoding="utf-8")
    state = path.stat()
    os.utime(path.with_name("other"), ns=(state.st_atime_ns, state.st_mtime_ns))
    path.with_name("other").replace(path)


def moved_away(path: Path) -> None:
    path.parent.rename(path.parent.with_name("elsewhere"))


@pytest.mark.parametrize(
    "change",
    [
        lambda path: path.write_text("new text", encoding="utf-8"),
        lambda path: path.unlink(),
        lambda path: (path.unlink(), path.mkdir()),
        linked,
        replaced,
        moved_away,
    ],
)
def test_every_change_of_a_file_is_seen(tmp_path: Path, change: Callable[[Path], None]) -> None:
    path = tmp_path / "folder" / "map.yaml"
    path.parent.mkdir()
    path.write_text("old", encoding="utf-8")
    watched = watching(path)
    assert not watched.is_changed
    change(path)
    assert watched.is_changed
    watched.wait()
    watched.look()
    assert not watched.is_changed


def test_a_file_that_is_made_is_seen_whatever_was_there_before(tmp_path: Path) -> None:
    path = tmp_path / "no" / "folder" / "yet.yaml"
    watched = watching(path)
    path.parent.mkdir(parents=True)
    assert not watched.is_changed
    path.touch()
    assert watched.is_changed


def test_nothing_else_in_the_folder_is_looked_at(tmp_path: Path) -> None:
    path = tmp_path / "map.yaml"
    path.touch()
    watched = watching(path, tmp_path)
    (tmp_path / "circle").symlink_to(tmp_path / "circle")
    (tmp_path / "output.md").write_text("drawn", encoding="utf-8")
    if sys.platform == "linux":
        with open(os.fsencode(tmp_path) + b"/caf\xe9.txt", "wb"):  # noqa: PTH123
            pass
    assert not watched.is_changed


def test_a_file_that_is_found_while_reading_counts_as_changed_if_it_was_saved_meanwhile(tmp_path: Path) -> None:
    old, new = tmp_path / "old.txt", tmp_path / "new.txt"
    old.touch()
    os.utime(old, (1, 1))
    watched = watching(old)
    since = watched.look()
    new.touch()
    os.utime(new, ns=(since + 10**9, since + 10**9))
    watched.follow([old, new], since)
    assert watched.is_changed
    watched.look()
    watched.follow([old, new], since)
    assert not watched.is_changed


def test_what_is_followed_only_after_it_was_used_counts_from_before_it(tmp_path: Path) -> None:
    path, folder = tmp_path / "map.yaml", tmp_path / "out"
    path.touch()
    watched = watching(path)
    since = watched.look([folder])
    folder.mkdir()
    watched.follow([path, folder], since)
    assert watched.is_changed
    since = watched.look([folder])
    (folder / "of its own").touch()
    watched.follow([path, folder], since)
    assert not watched.is_changed


def test_names_that_no_file_can_have_are_simply_not_there(tmp_path: Path) -> None:
    watched = watching(tmp_path / "a\0b", tmp_path / ("long" * 100), tmp_path / "\ud800")
    assert not watched.is_changed


def test_a_file_that_never_settles_is_waited_for_only_so_long(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "log"
    path.touch()
    watched = Watched(every=0.01, settled=0.01, longest=0.05)
    watched.follow([path], ALWAYS)
    slept = []

    def write_on(seconds: float) -> None:
        slept.append(seconds)
        path.write_text("x" * len(slept), encoding="utf-8")
        now.append(now[-1] + seconds)

    now = [0.0]
    monkeypatch.setattr(time, "sleep", write_on)
    monkeypatch.setattr(time, "monotonic", lambda: now[-1])
    watched.wait()
    assert slept == [0.01] * 6
