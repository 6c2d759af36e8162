"""Claims in circles: attacks may be mutual, reasons may not go round, and what a map cannot hold is named."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from argmap.checker import check
from argmap.conversion import Fate, Incoming, convert
from argmap.draw.outline import outline
from argmap.formats import Source, bring, by_name
from argmap.reading import read_bytes
from argmap.text import Text

if TYPE_CHECKING:
    from argmap.formats import Brought

MUTUAL = """argmap: 1
argument:
  thesis: The pier must close.
  id: A
  but:
    - premise: The pier may stay open.
      id: B
      but:
        - ref: A
"""


def net(claims: str, *edges: str, kinds: str = "") -> dict[str, Any]:
    """An AIF graph: claims by their letters, scheme nodes by capitals (R… support, C… attack), edges as pairs."""
    nodes: list[dict[str, str]] = [{"nodeID": one, "text": f"This is {one}.", "type": "I"} for one in claims]
    nodes += [{"nodeID": one, "text": "", "type": "RA" if one < "M" else "CA"} for one in kinds]
    return {"nodes": nodes, "edges": [{"fromID": one[0], "toID": one[1]} for one in edges], "locutions": []}


def brought(data: dict[str, Any], thesis: str | None = None) -> Brought:
    aif = by_name("aif")
    assert aif
    return bring(Source(Text("a.json", json.dumps(data))), aif, thesis)


def codes(content: str) -> list[tuple[str, str]]:
    reading = read_bytes(content.encode())
    return [(one.code.id, one.message) for one in check(reading) if one.code.id == "AM103"]


def test_mutual_attacks_are_legal_and_shown() -> None:
    reading = read_bytes(MUTUAL.encode())
    assert codes(MUTUAL) == []
    assert [(step.premises, step.conclusion) for step in reading.steps] == [((1,), 0), ((0,), 1)]
    assert [line.strip() for line in outline(reading).splitlines()[2:5]] == [
        "A thesis: The pier must close.",
        "- B objection: The pier may stay open.",
        "- A (see there)",
    ]
    assert reading.graph.reachable(0) == {0, 1}


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("but:", "because:", [("AM103", "the reference to A closes a circle: A ← B ← A")]),
        ("      but:\n        - ref: A", "      because:\n        - ref: A", []),
        ("ref: A", "ref: B", [("AM103", "the reference to B closes a circle: B ← B")]),
    ],
    ids=["reasons in a circle", "what it supports attacks it", "an objection to itself"],
)
def test_which_circles_are_errors(old: str, new: str, expected: list[tuple[str, str]]) -> None:
    assert codes(MUTUAL.replace(old, new)) == expected


def test_the_message_says_what_is_wrong_with_the_circle() -> None:
    helps = [
        one.help for one in check(read_bytes(MUTUAL.replace("ref: A", "ref: B").encode())) if one.code.id == "AM103"
    ]
    assert helps == ["a claim cannot object to itself: take the reference out, or let it lead to another claim"]


def test_mutual_attacks_come_in_and_go_out() -> None:
    result = brought(net("12", "1X", "X2", "2Y", "Y1", kinds="XY"))
    assert dict(result.changed) == {}
    assert [one.message for one in result.findings] == [
        "the thesis is taken to be n1, since every claim bears on another one, the one with most below it"
    ]
    assert result.draft.written()["argument"] == {
        "id": "n1",
        "thesis": "This is 1.",
        "but": [{"id": "n2", "premise": "This is 2.", "but": [{"ref": "n1"}]}],
    }


@pytest.mark.parametrize(
    ("data", "thesis", "lost", "written"),
    [
        (
            net("ab", "aA", "Ab", "bB", "Ba", kinds="AB"),
            None,
            {"supports that close a circle of reasons": ["B"]},
            "b←a",
        ),
        (net("ab", "aA", "Ab", "bB", "Ba", kinds="AB"), "a", {"supports that close a circle of reasons": ["A"]}, "a←b"),
        (
            net("ab", "aA", "Aa", "aB", "Bb", kinds="AB"),
            None,
            {"supports that close a circle of reasons": ["A"]},
            "b←a",
        ),
        (net("ab", "aX", "Xa", "aB", "Bb", kinds="XB"), None, {"attacks of a claim on itself": ["X"]}, "b←a"),
    ],
    ids=["two", "the thesis that was asked for stays", "a support of itself", "an attack on itself"],
)
def test_circles_of_reasons_are_named(data: dict[str, Any], thesis: str | None, lost: Any, written: str) -> None:
    result = brought(data, thesis)
    argument = result.draft.written()["argument"]
    assert f"{argument['id']}←{argument['because'][0]['id']}" == written
    assert result.changed.names == lost
    yaml = by_name("yaml")
    assert yaml
    converted = convert(Incoming(Text("a.json", json.dumps(data)), thesis=thesis), yaml, None)
    what, names = next(iter(lost.items()))
    told = [(one.what, one.count, list(one.names)) for one in converted.losses if one.fate is Fate.LOST]
    assert told == [(what, 1, names)]
    steps = sum(converted.came_in.get(one, 0) for one in ("supports", "attacks"))
    assert (steps, sum(converted.went_out.get(one, 0) for one in ("supports", "attacks"))) == (2, 1)


def test_nothing_of_a_circle_is_lost_between_formats_of_one_family() -> None:
    """AIF stays as it was, also the second time, when argmap's own notes stand in it."""
    aif = by_name("aif")
    assert aif
    data = net("abc", "aA", "Ab", "bB", "Ba", "cC", "CA", kinds="ABC")
    for _ in range(3):
        written = convert(Incoming(Text("a.json", json.dumps(data))), aif, None)
        assert written.data
        assert not written.loses
        data, before = json.loads(written.data), data
        assert (data["nodes"], data["edges"]) == (before["nodes"], before["edges"])


def test_a_root_that_was_marked_as_something_else_is_the_thesis() -> None:
    """What a thesis cannot say of itself is named."""
    yaml = by_name("yaml")
    assert yaml
    content = (
        "argmap: 1\nargument:\n  thesis: a\n  id: A\n  because:\n    - evidence: b\n      id: B\n      type: event\n"
        "      because:\n        - premise: c\n"
    )
    result = convert(Incoming(Text("m.yaml", content), thesis="B"), yaml, None)
    assert result.data
    assert b"thesis: b" in result.data
    assert [(one.what, one.names) for one in result.losses if one.fate is Fate.LOST] == [
        ("`type`, which a thesis cannot have", ("B",))
    ]
