"""Windows that ask at once: what each is told is all of one moment, and what one does is nothing that another one did."""

from __future__ import annotations

import os
from collections import deque
from threading import Event, Thread
from typing import TYPE_CHECKING, Any

import pytest

from argmap import config, memory, reading, writing
from argmap.checker.run import compared
from argmap.config import settings
from argmap.workbench import TakenError, Workbench, desk, locked
from tests.workbench.desks import Window, desk_in

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_A_WHILE = 0.3
"""Seconds for which something is given the time to go wrong."""
_LONG = 60.0
"""Seconds that nobody waits for."""


@pytest.mark.parametrize(
    ("path", "asked", "counted"),
    [("/weigh", {}, "keys"), ("/op", {"op": {"name": "there is no such"}}, "order")],
)
def test_a_version_comes_with_its_own_claims(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, path: str, asked: dict[str, Any], counted: str
) -> None:
    bench = Workbench(desk_in(tmp_path))
    one, other = Window(bench), Window(bench)
    before, answers = len(other.order), []
    asking = Thread(target=lambda: answers.append(other.ask(path, **asked)))
    really = reading.read_content

    def read_content(*given: Any) -> Any:
        asking.start()
        asking.join(_A_WHILE)
        return really(*given)

    monkeypatch.setattr(desk, "read_content", read_content)
    told = one.op("add", relation="because", under=one.key("T"), claim="The quay is old.")
    asking.join()
    (answer,) = answers
    counts = {told["version"] - 1: before, told["version"]: before + 1}
    assert len(answer[counted]) == counts[answer["version"]]


def once(does: Callable[[], Any], then: Callable[[], Any]) -> Callable[[], Any]:
    """Does something the first time that it is asked, before what it is asked for."""
    left = [does]
    return lambda: (left.pop()() if left else None, then())[1]


@pytest.mark.parametrize(
    ("asks", "said", "undo", "redo"),
    [
        ("/undo", "Undone: added a reason", "reworded a claim", "added a reason"),
        ("/redo", "there is nothing to be done again", "added a reason", ""),
    ],
)
def test_the_last_edit_is_turned_also_where_another_window_made_it_meanwhile(
    tmp_path: Path, asks: str, said: str, undo: str, redo: str
) -> None:
    """It waits for the file outside of the lock."""
    here = desk_in(tmp_path)
    bench = Workbench(here)
    one, other = Window(bench), Window(bench)
    one.op("reword", key=one.key("P1"), claim="It is flat.")
    one.op("reword", key=one.key("P2"), claim="Ships need no work.")
    one.ask("/undo")

    def meanwhile() -> None:
        other.op("add", relation="because", under=other.key("T"), claim="The quay is old.")

    here.store.wait = once(meanwhile, here.store.wait)  # type: ignore[method-assign]
    told = one.ask(asks)
    assert (told.get("said", told.get("refused")), told["undo"], told["redo"]) == (said, undo, redo)
    assert bench.desk.history == ["added a reason", "reworded a claim"][asks == "/undo" :]
    assert (tmp_path / "map.yaml").read_text(encoding="utf-8") == bench.desk.content


def test_no_edit_of_another_window_is_undone_among_several(tmp_path: Path) -> None:
    here = desk_in(tmp_path)
    bench = Workbench(here)
    one, other = Window(bench), Window(bench)
    for words in ("It is flat.", "It is steep."):
        one.op("reword", key=one.key("P1"), claim=words)
    added: dict[str, Any] = {"relation": "because", "under": other.key("T"), "claim": "The quay is old."}
    meanwhile = Thread(target=lambda: other.op("add", **added))
    really = here.store.wait

    def wait() -> None:
        if bench.desk.redo_name and not meanwhile.ident:
            meanwhile.start()
            meanwhile.join(_A_WHILE)
        really()

    here.store.wait = wait  # type: ignore[method-assign]
    told = one.ask("/undo", steps=2)
    meanwhile.join()
    assert told["said"] == "Undone: reworded a claim"
    assert bench.desk.history == ["added a reason"]
    assert one.claims[one.key("P1")]["text"] == "It is too shallow."


def test_what_argmap_saves_itself_is_not_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Between the writing of the file and the knowing of it, another window asks."""
    here = desk_in(tmp_path)
    here.store.still.still = here.store.still.longest = _LONG
    window = Window(Workbench(here))
    saved, goes_on = Event(), Event()

    def write(*given: Any, **more: Any) -> None:
        writing.write(*given, **more)
        saved.set()
        goes_on.wait(_LONG)

    monkeypatch.setattr("argmap.workbench.store.write", write)
    saving = Thread(target=lambda: window.op("reword", key=window.key("P1"), claim="It is flat."), daemon=True)
    saving.start()
    saved.wait(_LONG)
    waiting = Thread(target=here.store.wait, daemon=True)
    waiting.start()
    waiting.join(_A_WHILE)
    goes_on.set()
    saving.join()
    waiting.join(_LONG / 4)
    assert not waiting.is_alive()


def test_each_window_gets_a_key_of_its_own(tmp_path: Path) -> None:
    bench = Workbench(desk_in(tmp_path))

    class Busy(deque[str]):
        """Another window is given a key at the same moment."""

        def append(self, key: str) -> None:
            super().append(key)
            super().append("another window's")

    bench._keys = Busy()
    assert bench.admits(Window(bench).ask("/once")["key"])
    assert bench.admits("another window's")


def test_maps_are_checked_one_after_the_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each check reads the settings anew, and gives the reading their word lists."""
    bench = Workbench(desk_in(tmp_path))
    one, other = Window(bench), Window(bench)
    inside: list[None] = []
    most: list[int] = []
    second = Thread(target=lambda: other.ask("/findings"))

    def checking(*given: Any) -> Any:
        inside.append(None)
        most.append(len(inside))
        if not second.ident:
            second.start()
            second.join(_A_WHILE)
        found = compared(*given)
        inside.pop()
        return found

    monkeypatch.setattr(desk, "compared", checking)
    one.ask("/findings")
    second.join()
    assert most == [1, 1]


def test_settings_are_found_although_another_thread_forgets_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Forgetful(dict[str, Any]):
        def __setitem__(self, name: str, found: Any) -> None:
            super().__setitem__(name, found)
            self.clear()

    monkeypatch.setattr(settings, "_FOUND_FOR", Forgetful())
    (tmp_path / "argmap.toml").write_text('fail-on = "info"\n', encoding="utf-8")
    assert config.find(tmp_path / "map.yaml").fail_on == "info"


def test_a_language_is_known_although_another_thread_sets_word_lists(tmp_path: Path) -> None:
    read = desk_in(tmp_path).reading

    class Forgotten(dict[Any, Any]):
        def __setitem__(self, article: Any, found: Any) -> None:
            super().__setitem__(article, found)
            read.__dict__.pop("_lexicons_of_articles", None)

    read.__dict__["_lexicons_of_articles"] = Forgotten()
    lexicon = read.lexicon_of(read.articles[None])
    assert lexicon is not None
    assert lexicon.code == "en"


def test_garbage_is_collected_again_after_two_threads_wanted_none(monkeypatch: pytest.MonkeyPatch) -> None:
    """The second one begins as the first one ends: it is not on, and about to be turned off."""
    begun, ended = Event(), Event()

    class Collector:
        is_on = True

        def isenabled(self) -> bool:
            return self.is_on

        def enable(self) -> None:
            self.is_on = True

        def disable(self) -> None:
            if begun.is_set():
                ended.wait(_A_WHILE)
            self.is_on = False

    collector = Collector()
    monkeypatch.setattr(memory, "gc", collector)

    def work() -> None:
        with memory.no_collection():
            pass

    second = Thread(target=work)
    with memory.no_collection():
        begun.set()
        second.start()
        second.join(_A_WHILE / 2)
        assert not collector.is_on
    assert collector.is_on
    ended.set()
    second.join()
    assert collector.is_on


def test_an_address_is_told_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    write = os.write

    def told_between(handle: int, data: bytes) -> int:
        try:
            with locked(tmp_path / "map.yaml", tmp_path):
                raise AssertionError("the lock is held")
        except TakenError as taken:
            told.append(taken.address)
        return write(handle, data)

    with locked(tmp_path / "map.yaml", tmp_path) as held:
        held.say("http://127.0.0.1:1/?t=of-before")
        monkeypatch.setattr("argmap.workbench.lock.os.write", told_between)
        held.say("http://127.0.0.1:2/?t=now-and-longer")
        monkeypatch.undo()
        held.say("http://127.0.0.1:3/")
        with pytest.raises(TakenError) as taken, locked(tmp_path / "map.yaml", tmp_path):
            pass
    assert (told, taken.value.address) == ([""], "http://127.0.0.1:3/")
