"""The desk: operations by key, undo and redo, other programs that save the same file, two windows."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.mapfile.tree import plain, tree_of
from argmap.text import Text
from argmap.workbench import Desk, Store, Workbench
from argmap.workbench.merging import ConflictError, undone
from tests.workbench.desks import ARTICLE, MAP, Window, desk_in

if TYPE_CHECKING:
    from pathlib import Path


def test_what_a_window_is_told(tmp_path: Path) -> None:
    window = Window(Workbench(desk_in(tmp_path)))
    one = window.claims[window.key("P1")]
    assert {name: one[name] for name in ("kind", "text", "under", "relation", "quotes")} == {
        "kind": "premise",
        "text": "It is too shallow.",
        "under": window.key("T"),
        "relation": "reason",
        "quotes": [
            {"exact": "it must be too shallow", "prefix": "", "suffix": "", "status": "exact", "where": "¶2", "words": "it must be too shallow", "article": "", "span": [69, 91]}
        ],
    }  # fmt: skip
    again = window.ask("/sync")
    assert (again["claims"], "articles" in again) == ([], False)


def test_an_article_that_was_changed_is_told_with_the_next_edit(tmp_path: Path) -> None:
    window = Window(Workbench(desk_in(tmp_path)))
    told = window.op("reword", key=window.key("P1"), claim="It is silted up.")
    assert "articles" not in told
    (tmp_path / "letter.txt").write_text(f"A new first line.\n\n{ARTICLE}", encoding="utf-8")
    told = window.op("reword", key=window.key("P1"), claim="It has silted up.")
    assert [one["text"] for one in told["articles"]][:2] == ["A new first line.", "The harbour"]
    assert window.claims[window.key("P1")]["quotes"][0]["where"] == "¶3"


def test_each_edit_is_saved_and_said(tmp_path: Path) -> None:
    window = Window(Workbench(desk_in(tmp_path)))
    told = window.op(
        "add",
        relation="because",
        under=window.key("P1"),
        claim="Ships ran aground.",
        quotes=[{"exact": "Eleven ships have run aground"}],
    )
    assert (told["said"], window.claims[told["at"]]["text"], told["undo"]) == (
        "Added 1.1.1, a reason for P1",
        "Ships ran aground.",
        "added a reason",
    )
    assert (tmp_path / "map.yaml").read_text(encoding="utf-8") == MAP.replace(
        "      quote: it must be too shallow\n",
        "      quote: it must be too shallow\n      because:\n        - premise: Ships ran aground.\n          quote: Eleven ships have run aground\n",
    )
    assert window.ask("/undo")["said"] == "Undone: added a reason"
    assert (tmp_path / "map.yaml").read_text(encoding="utf-8") == MAP
    assert window.ask("/redo")["said"] == "Done again: added a reason"
    assert window.ask("/redo")["refused"] == "there is nothing to be done again"


@pytest.mark.parametrize(
    ("name", "arguments", "said", "relation"),
    [
        ("link new", {"key": "P1", "claim": "Shallow harbours silt up."}, "Added 1.2, linked with P1", "reason"),
        ("move", {"key": "P2", "under": "O1", "relation": "but"}, "Moved P2, an objection to O1", "objection"),
        ("move", {"key": "O1", "under": "P1", "relation": "unless"}, "Moved O1, an undercut of the step of P1", "undercut"),
        ("turn", {"key": "O1", "relation": "because"}, "Now a reason: O1", "reason"),
        ("order", {"key": "P2", "way": "up"}, "Moved up: P2", "reason"),
        ("reword", {"key": "P2", "claim": "Ships: work # and pay"}, "Reworded P2", "reason"),
        ("make thesis", {"key": "P2"}, "Now the thesis: P2", "thesis"),
        ("kind", {"key": "P1", "kind": "evidence"}, "Now evidence: P1", "reason"),
        ("review", {"key": "P1"}, "Confirmed P1", "reason"),
        ("implicit", {"key": "P1", "implicit": True, "drop": True}, "The article does not say it: P1", "reason"),
    ],
)  # fmt: skip
def test_operations_are_said_in_one_sentence(
    tmp_path: Path, name: str, arguments: dict[str, Any], said: str, relation: str
) -> None:
    window = Window(Workbench(desk_in(tmp_path)))
    keys = {one: window.key(value) for one, value in arguments.items() if one in {"key", "under"}}
    told = window.op(name, **(arguments | keys))
    assert (told.get("said"), window.claims[told["at"]]["relation"]) == (said, relation)


@pytest.mark.parametrize(
    ("op", "says", "asks"),
    [
        ({"name": "nothing"}, "there is no such operation", ""),
        ({"name": "reword", "key": "k99", "claim": "x"}, "that entry is gone; somebody has taken it out", "gone"),
        ({"name": "reword", "key": "P1", "claim": 5}, "`claim` must be a text", ""),
        ({"name": "reword", "key": "P1", "claim": "x", "was": "It was deep."}, "it was reworded elsewhere: “It is too shallow.”; your words are kept", "kept"),
        ({"name": "move", "key": "P1", "under": "P1", "relation": "because"}, "a claim cannot stand under itself", ""),
        ({"name": "order", "key": "P1", "way": "up"}, "it is the first already", ""),
        ({"name": "add", "relation": "because", "under": "T", "claim": "x", "quotes": [{"exact": " "}]}, "a quote must say its words", ""),
    ],
)  # fmt: skip
def test_what_is_refused_changes_nothing(tmp_path: Path, op: dict[str, Any], says: str, asks: str) -> None:
    window = Window(Workbench(desk_in(tmp_path)))
    labels = {one["label"]: key for key, one in window.claims.items()}
    op = {name: labels.get(str(value), value) if name in {"key", "under"} else value for name, value in op.items()}
    told = window.op(**op)
    assert (window.status, told["refused"], told["asks"]) == (409, says, asks)
    assert (tmp_path / "map.yaml").read_text(encoding="utf-8") == MAP


def test_an_editor_saves_meanwhile(tmp_path: Path) -> None:
    window = Window(Workbench(desk_in(tmp_path)))
    key = window.key("P2")
    edited = MAP.replace("title: The harbour", "title: The basin  # renamed").replace(
        "    - id: P1", "    - premise: New.\n      implicit: true\n    - id: P1"
    )
    (tmp_path / "map.yaml").write_text(edited, encoding="utf-8")
    assert window.op("reword", key=key, claim="Ships bring work and pay.")["said"] == "Reworded P2"
    assert (tmp_path / "map.yaml").read_text(encoding="utf-8") == edited.replace(
        "premise: Ships bring work.", "premise: Ships bring work and pay."
    )
    (tmp_path / "map.yaml").write_text("argmap: 1\nargument: [", encoding="utf-8")
    told = window.op("reword", key=key, claim="x")
    assert (window.status, told["refused"].startswith("line 2 cannot be read")) == (409, True)
    assert (tmp_path / "map.yaml").read_text(encoding="utf-8") == "argmap: 1\nargument: ["


def test_of_very_long_texts_few_steps_are_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    window = Window(Workbench(desk_in(tmp_path)))
    length = len(window.bench.desk.content)
    monkeypatch.setattr("argmap.workbench.desk._MOST_HELD", 3 * length + length // 2)
    for number in range(5):
        window.op("reword", key=window.key("P1"), claim=f"Claim {number}.")
    assert len(window.bench.desk.history) == 3
    monkeypatch.setattr("argmap.workbench.desk._MOST_HELD", 1)
    window.op("reword", key=window.key("P1"), claim="The last.")
    assert window.bench.desk.history == ["reworded a claim"]


def test_undo_keeps_what_others_wrote(tmp_path: Path) -> None:
    window = Window(Workbench(desk_in(tmp_path)))
    window.op("reword", key=window.key("P1"), claim="It is shallow.")
    now = (tmp_path / "map.yaml").read_text(encoding="utf-8")
    (tmp_path / "map.yaml").write_text(now.replace("costs four", "costs five"), encoding="utf-8")
    window.ask("/undo")
    assert (tmp_path / "map.yaml").read_text(encoding="utf-8") == MAP.replace("costs four", "costs five")
    window.op("reword", key=window.key("P1"), claim="It is shallow.")
    now = (tmp_path / "map.yaml").read_text(encoding="utf-8")
    (tmp_path / "map.yaml").write_text(now.replace("It is shallow.", "It is very shallow."), encoding="utf-8")
    assert window.ask("/undo")["refused"] == "“reworded a claim” cannot be turned back: these lines were changed since"


def random_operation(window: Window, rng: random.Random, turn: int) -> None:
    keys = list(window.claims)
    name = rng.choice(["add", "reword", "move", "take branch", "link new", "/undo", "/redo"])
    if name.startswith("/"):
        window.ask(name)
    elif name != "take branch" or len(keys) > 8:
        relation = rng.choice(["because", "but"])
        window.op(name, key=rng.choice(keys), under=rng.choice(keys), relation=relation, claim=f"Claim {turn}.")


def test_two_windows_come_to_the_same(tmp_path: Path) -> None:
    bench = Workbench(desk_in(tmp_path))
    windows = [Window(bench), Window(bench)]
    rng = random.Random(7)
    for turn in range(120):
        window = rng.choice(windows)
        random_operation(window, rng, turn)
    for window in windows:
        window.ask("/sync")
    assert windows[0].claims == windows[1].claims
    assert windows[0].order == windows[1].order
    content = (tmp_path / "map.yaml").read_text(encoding="utf-8")
    assert content == bench.desk.content
    said = plain(tree_of(Text("", content)))
    assert said["argument"]["thesis"] == windows[0].claims[windows[0].order[0]]["text"]


@given(st.lists(st.sampled_from("abcdefg"), min_size=1, max_size=12), st.data())
def test_undoing_takes_back_just_the_edit(lines: list[str], data: st.DataObject) -> None:
    """Another program changes other lines than the edit; they stay, and the edit goes."""
    before = [f"{index} {line}\n" for index, line in enumerate(lines)]
    at = data.draw(st.integers(0, len(before) - 1))
    after = [*before[:at], "edited\n", *before[at + 1 :]]
    other = data.draw(st.integers(0, len(before) - 1))
    now = list(after)
    if other != at:
        now[other] = "by others\n"
    wanted = list(before)
    if other != at:
        wanted[other] = "by others\n"
    assert undone("".join(now), "".join(before), "".join(after)) == "".join(wanted)


def test_what_was_changed_since_is_not_undone() -> None:
    with pytest.raises(ConflictError):
        undone("a\nX2\nc\n", "a\nb\nc\n", "a\nX\nc\n")


def test_a_map_that_was_begun_and_is_taken_away_is_not_begun_again(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text(ARTICLE, encoding="utf-8")
    path = tmp_path / "map.yaml"
    window = Window(Workbench(Desk(Store(path, first=MAP))))
    window.op("reword", key=window.key("P1"), claim="Far too shallow.")
    written = path.read_text(encoding="utf-8")
    path.unlink()
    told = window.op("reword", key=window.key("P1"), claim="Deep.")
    gone = (409, f"{path} does not exist; check the path")
    assert (window.status, told["refused"]) == gone
    told = window.ask("/undo")
    assert (window.status, told["refused"]) == gone
    assert not path.exists()
    version = window.ask("/sync")["version"]
    assert window.ask("/sync")["version"] == version
    path.write_text(written, encoding="utf-8")
    assert window.op("reword", key=window.key("P1"), claim="Deep.")["said"] == "Reworded P1"
    assert window.ask("/undo")["said"] == "Undone: reworded a claim"
