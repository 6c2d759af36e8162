"""Operations say what they mean to change: of two windows neither changes what it was not shown, and no words are lost."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from argmap.workbench import Workbench
from tests.workbench.desks import MAP, Window, desk_in

if TYPE_CHECKING:
    from pathlib import Path

THREE = MAP.replace(
    "      quote: it must be too shallow\n",
    "      quote:\n        - it must be too shallow\n        - Eleven ships\n        - run aground\n",
)
ASIDE = MAP.replace(
    "letter.txt}",
    "letter.txt, set_aside: [{quote: It has said so before, reason: an echo}, {quote: is old, reason: beside it}]}",
)
GONE = "that quote is no longer there"


def windows(folder: Path, content: str = MAP) -> tuple[Window, Window]:
    bench = Workbench(desk_in(folder, content))
    return Window(bench), Window(bench)


def quotes(window: Window) -> list[str]:
    window.ask("/sync")
    return [one["exact"] for one in window.claims[window.key("P1")]["quotes"]]


def test_a_quote_is_taken_out_once(tmp_path: Path) -> None:
    """By two windows that both show it, or by a double click."""
    one, other = windows(tmp_path, THREE)
    key = one.key("P1")
    assert one.op("take quote", key=key, index=0)["said"] == "Took words out of P1"
    assert other.op("take quote", key=key, index=0)["refused"] == GONE
    assert (other.status, quotes(one)) == (409, ["Eleven ships", "run aground"])


def test_a_quote_that_has_moved_is_still_the_one_that_is_meant(tmp_path: Path) -> None:
    one, other = windows(tmp_path, THREE)
    key = one.key("P1")
    one.op("take quote", key=key, index=0)
    other.known = {}
    was = other.shown("take quote", {"key": key, "index": 2})
    other.op("change quote", key=key, index=2, quote={"exact": "run aground, so"}, **was)
    assert quotes(one) == ["Eleven ships", "run aground, so"]
    told = other.op("change quote", key=key, index=2, quote={"exact": "Ships"}, **was)
    assert (told["refused"], told["asks"], quotes(one)) == (GONE, "gone", ["Eleven ships", "run aground, so"])


def test_a_quote_is_moved_by_as_much_as_was_meant(tmp_path: Path) -> None:
    one, other = windows(tmp_path, THREE)
    key = one.key("P1")
    one.op("move quote", key=key, index=0, to=2)
    assert quotes(one) == ["Eleven ships", "run aground", "it must be too shallow"]
    assert other.op("move quote", key=key, index=2, to=1)["said"] == "Moved words of P1"
    assert quotes(one) == ["run aground", "Eleven ships", "it must be too shallow"]


def test_a_passage_counts_again_once(tmp_path: Path) -> None:
    one, other = windows(tmp_path, ASIDE)
    assert one.op("take set aside", index=0)["said"] == "It counts again"
    assert other.op("take set aside", index=0)["refused"] == "that passage is no longer there"
    was = {"words": "It has said so before", "reason": "an echo"}
    told = other.op("set aside", index=0, reason="said twice", was=was)
    assert (told["refused"], told["asks"]) == ("that passage is no longer there; your words are kept", "kept")
    assert [one["reason"] for one in other.heading["articles"][0]["set_aside"]] == ["beside it"]


BRANCHES = MAP.replace(
    "      quote: it must be too shallow\n",
    "      quote: it must be too shallow\n"
    "      because:\n"
    "        - together:\n"
    "            - {id: L1, premise: Sand drifts in.}\n"
    "            - {id: L2, premise: Sand stays.}\n"
    "          unless:\n"
    "            - {id: U, premise: It is dredged.}\n"
    "        - ref: P2\n",
)


def below(window: Window) -> list[str]:
    """What a window was shown below P1."""
    return [
        key
        for key, one in window.claims.items()
        if one["label"] in {"L1", "L2", "U"} or (one["label"], one["kind"]) == ("P2", "ref")
    ]


@pytest.mark.parametrize(
    ("name", "at", "more"),
    [
        ("add", {"under": "P1"}, {"relation": "because"}),
        ("add", {"under": "U"}, {"relation": "but"}),
        ("link new", {"key": "L1"}, {}),
        ("link new", {"key": "U"}, {}),
    ],
)
def test_a_branch_is_taken_out_with_what_was_seen_below_it(
    tmp_path: Path, name: str, at: dict[str, str], more: dict[str, str]
) -> None:
    """A link is no entry that anybody sees; what stands in it is."""
    one, other = windows(tmp_path, BRANCHES)
    seen = below(other)
    one.op(name, claim="New.", **{field: one.key(label) for field, label in at.items()}, **more)
    assert one.status == 200
    told = other.op("take branch", key=other.key("P1"), seen=seen)
    assert (other.status, told["refused"]) == (
        409,
        "something stands below it now, which came from elsewhere; look again",
    )
    other.ask("/sync")
    new = [key for key, claim in other.claims.items() if claim["text"] == "New."]
    assert len(new) == 1
    assert other.op("take branch", key=other.key("P1"), seen=[*seen, *new])["said"] == "Taken out: P1"
    assert [claim["label"] for claim in other.claims.values()] == ["T", "P2", "O1"]


def test_what_stands_beside_a_branch_or_is_gone_from_it_does_not_matter(tmp_path: Path) -> None:
    one, other = windows(tmp_path, BRANCHES)
    seen = below(other)
    one.op("add", relation="because", under=one.key("P2"), claim="New.")
    one.op("take branch", key=one.key("U"), seen=[])
    assert other.op("take branch", key=other.key("P1"), seen=seen)["said"] == "Taken out: P1"


@pytest.mark.parametrize("seen", ["k1", ["k1", 2], {"k1": 1}, True])
def test_what_was_seen_is_a_list_of_keys(tmp_path: Path, seen: object) -> None:
    window, _ = windows(tmp_path, BRANCHES)
    told = window.op("take branch", key=window.key("P1"), seen=seen)
    assert (window.status, told["refused"]) == (409, "`seen` must be a list of keys")


NOTE = {"name": "attribute", "key": "P1", "field": "note"}
TYPE = {"name": "attribute", "key": "O1", "field": "type"}
STEP = {"name": "step", "key": "P1", "field": "strength"}
TITLE = {"name": "header", "field": "title"}
AUTHOR = {"name": "header", "field": "author", "of_article": True}
BEGINS = {"name": "body", "end": "begins"}


@pytest.mark.parametrize(
    ("op", "first", "second", "says", "asks"),
    [
        (NOTE, {"value": "Ask the pilots."}, {"value": "b"}, "the note was changed elsewhere: “Ask the pilots.”; your words are kept", "kept"),
        (NOTE, {"value": "two\nlines " + "x" * 300}, {"value": "b"}, f"the note was changed elsewhere: “two lines {'x' * 190}…”; your words are kept", "kept"),
        (NOTE, {"value": "Ask the pilots."}, {"value": ""}, "the note was changed elsewhere: “Ask the pilots.”; nothing was changed", ""),
        (TYPE, {"value": "event"}, {"value": "statistic"}, "the sort of evidence was changed elsewhere: “event”; nothing was changed", ""),
        (STEP, {"value": "1"}, {"value": "0.5"}, "the step's strength was changed elsewhere: “1”; nothing was changed", ""),
        (TITLE, {"value": "The quay"}, {"value": "b"}, "the map's title was changed elsewhere: “The quay”; your words are kept", "kept"),
        (TITLE, {"value": None}, {"value": "b"}, "the map's title was taken out elsewhere; your words are kept", "kept"),
        (AUTHOR, {"value": "A. Lee"}, {"value": "b"}, "the article's author was changed elsewhere: “A. Lee”; your words are kept", "kept"),
        (BEGINS, {"quote": {"exact": "It should"}}, {"quote": {"exact": "Eleven"}}, "where the article's own text begins was changed elsewhere: “It should”; nothing was changed", ""),
        ({"name": "rename", "key": "P1"}, {"id": "Q1"}, {"id": "Q2"}, "the id was changed elsewhere: “Q1”; your words are kept", "kept"),
        ({"name": "reword", "key": "P1"}, {"claim": "It is flat."}, {"claim": "b"}, "it was reworded elsewhere: “It is flat.”; your words are kept", "kept"),
        ({"name": "thesis"}, {"claim": "Dredge it."}, {"claim": "b"}, "the thesis was written elsewhere: “Dredge it.”; your words are kept", "kept"),
    ],
)  # fmt: skip
def test_what_another_window_wrote_is_not_replaced_unseen(
    tmp_path: Path, op: dict[str, Any], first: dict[str, Any], second: dict[str, Any], says: str, asks: str
) -> None:
    one, other = windows(tmp_path)
    given = op | ({"key": one.key(op["key"])} if "key" in op else {})
    assert "said" in one.op(**(given | first))
    written = (tmp_path / "map.yaml").read_text(encoding="utf-8")
    told = other.op(**(given | second))
    assert (other.status, told["refused"], told["asks"]) == (409, says, asks)
    assert (tmp_path / "map.yaml").read_text(encoding="utf-8") == written
    assert "said" in other.op(**(given | second))  # now it has been shown
    assert (tmp_path / "map.yaml").read_text(encoding="utf-8") != written


@pytest.mark.parametrize("op", [NOTE, TITLE, STEP])
def test_two_who_want_the_same_come_to_the_same(tmp_path: Path, op: dict[str, Any]) -> None:
    one, other = windows(tmp_path)
    given = op | ({"key": one.key(op["key"])} if "key" in op else {}) | {"value": "0.5"}
    said = one.op(**given)["said"]
    assert other.op(**given)["said"].startswith(said.removesuffix(" P1"))


def test_nobody_confirms_what_was_not_shown(tmp_path: Path) -> None:
    one, other = windows(tmp_path)
    key = one.key("P1")
    was = other.shown("review", {"key": key})
    one.op("add quote", key=key, quote={"exact": "Eleven ships"})
    says = "the claim or its words were changed elsewhere; look at them again"
    assert other.op("implicit", key=key, implicit=True, drop=True)["refused"] == says
    one.op("reword", key=key, claim="It is flat.")
    assert other.op("review", key=key, **was)["refused"] == says
    assert other.op("review", key=key)["said"] == "Confirmed P1"


@pytest.mark.parametrize(
    "op",
    [
        NOTE | {"value": "b"},
        STEP | {"value": "0.5"},
        TITLE | {"value": "b"},
        BEGINS,
        {"name": "rename", "key": "P1", "id": "Q1"},
        {"name": "reword", "key": "P1", "claim": "b"},
        {"name": "thesis", "claim": "b"},
        {"name": "review", "key": "P1"},
        {"name": "take quote", "key": "P1", "index": 0},
        {"name": "change quote", "key": "P1", "index": 0, "quote": {"exact": "Ships"}},
        {"name": "move quote", "key": "P1", "index": 0, "to": 1},
        {"name": "take set aside", "index": 0},
        {"name": "set aside", "index": 0, "reason": "b"},
    ],
    ids=lambda op: str(op["name"]),
)
def test_what_says_not_what_it_means_to_change_is_refused(tmp_path: Path, op: dict[str, Any]) -> None:
    one, _ = windows(tmp_path, ASIDE)
    given = op | ({"key": one.key(op["key"])} if "key" in op else {})
    told = one.ask("/op", op=given)
    assert told["refused"] in {
        "`was` must say what stood there before, and be empty where nothing did",
        "`was` must say in texts what is meant",
    }
    assert (tmp_path / "map.yaml").read_text(encoding="utf-8") == ASIDE
