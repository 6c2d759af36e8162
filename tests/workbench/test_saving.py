"""Another program saves the same file in place, one part after the other, while it is edited here."""

from __future__ import annotations

import errno
import os
import time
from pathlib import Path
from threading import Event, Thread
from typing import TYPE_CHECKING, Any

import pytest

from argmap import writing
from argmap.watched import Still
from argmap.workbench import Workbench
from tests.workbench.desks import MAP, Window, desk_in

if TYPE_CHECKING:
    from collections.abc import Callable

HALF = MAP.index("    - id: P2")


@pytest.fixture
def window(tmp_path: Path) -> Window:
    return Window(Workbench(desk_in(tmp_path)))


def saved_in_two_halves(path: Path, content: str, pause: float) -> Thread:
    """Begin to save in place; the first half is in the file when this returns, the second one comes later."""
    begun = Event()

    def save() -> None:
        with path.open("w", encoding="utf-8") as file:
            file.write(content[:HALF])
            file.flush()
            begun.set()
            time.sleep(pause)
            file.write(content[HALF:])

    thread = Thread(target=save)
    thread.start()
    begun.wait()
    return thread


@pytest.mark.parametrize("ask", ["op", "undo"])
def test_half_a_map_is_not_taken_for_the_map(window: Window, tmp_path: Path, ask: str) -> None:
    """The edit waits for the other half, and is made on the whole."""
    path, desk = tmp_path / "map.yaml", window.bench.desk
    window.op("reword", key=window.key("P1"), claim="It is flat.")
    edited = path.read_text(encoding="utf-8") + "    # typed in the editor just now\n"
    desk.store.still.still = 0.6
    version = desk.version
    other = saved_in_two_halves(path, edited, 0.2)
    assert not desk.refresh()
    assert desk.version == version
    told = window.ask("/undo") if ask == "undo" else window.op("reword", key=window.key("P1"), claim="It is steep.")
    other.join()
    assert told["said"] == ("Undone: reworded a claim" if ask == "undo" else "Reworded P1")
    assert path.read_text(encoding="utf-8") == edited.replace(
        "It is flat.", "It is too shallow." if ask == "undo" else "It is steep."
    )


def test_a_file_that_never_stands_still_is_left_alone(window: Window, tmp_path: Path) -> None:
    path, still = tmp_path / "map.yaml", window.bench.desk.store.still
    still.still, still.longest = 0.5, 0.6
    other = saved_in_two_halves(path, MAP, 0.4)
    told = window.op("reword", key=window.key("P1"), claim="It is flat.")
    other.join()
    assert (window.status, told["refused"]) == (
        409,
        f"{path} is being saved by another program; nothing was changed, try it once more",
    )
    assert path.read_text(encoding="utf-8") == MAP
    still.longest = 3.0
    assert window.op("reword", key=window.key("P1"), claim="It is flat.")["said"] == "Reworded P1"


def test_what_is_saved_in_the_last_moment_is_kept(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between the look at the file and its replacement lies the time that a disk takes."""
    path, sync = tmp_path / "map.yaml", writing._sync
    monkeypatch.setattr(writing, "_sync", once(lambda: path.write_text(MAP + "# by hand\n", encoding="utf-8"), sync))
    assert window.op("reword", key=window.key("P1"), claim="It is flat.")["said"] == "Reworded P1"
    assert path.read_text(encoding="utf-8") == MAP.replace("It is too shallow.", "It is flat.") + "# by hand\n"
    window.ask("/undo")
    assert path.read_text(encoding="utf-8") == MAP + "# by hand\n"


def once(first: Callable[[], object], then: Callable[[int], None]) -> Callable[[int], None]:
    left = [first]

    def sync(handle: int) -> None:
        if left:
            left.pop()()
        then(handle)

    return sync


def test_when_a_file_stands_still(tmp_path: Path) -> None:
    path = tmp_path / "map.yaml"
    path.write_text("a", encoding="utf-8")
    still = Still(path, still=0.2, longest=0.0)
    assert not still.is_so
    assert not still.wait()
    os.utime(path, (1, 1))
    assert still.is_so
    os.utime(path, (time.time() + 3_600,) * 2)  # by the clock of another machine
    assert not still.is_so
    time.sleep(0.25)
    assert still.is_so
    path.unlink()
    assert not still.is_so


def test_a_disk_that_fails_is_told_and_no_error(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As that of another machine may."""
    really = Path.stat

    def stat(path: Path, **how: Any) -> Any:
        if path.name == "map.yaml":
            raise OSError(errno.EIO, "Input/output error")
        return really(path, **how)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "stat", stat)
        told = window.op("reword", key=window.key("P1"), claim="It is flat.")
        assert (window.status, told["refused"]) == (409, told["fault"])
        assert told["fault"].endswith("map.yaml cannot be opened: Input/output error")
    assert window.op("reword", key=window.key("P1"), claim="It is flat.")["said"] == "Reworded P1"
