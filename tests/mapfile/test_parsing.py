"""Nodes that are handed over: whoever reads the text next has them, once, and reads what a fresh reader reads."""

from __future__ import annotations

from argmap.mapfile import load
from argmap.mapfile.parsing import hand_over, parse
from argmap.mapfile.tree import tree_of
from argmap.text import Text

CONTENT = "argmap: 1\nargument:\n  thesis: a: b  # slip\n  because:\n    - premise: It rains.\n      wrong: x\n"


def test_nodes_are_handed_over_once_and_to_the_same_text_alone() -> None:
    text = Text("map.yaml", CONTENT)
    builder = parse(text)
    hand_over(builder)
    assert parse(Text("other.yaml", CONTENT)) is not builder
    assert parse(Text("map.yaml", f"{CONTENT}# more\n")) is not builder
    assert parse(Text("map.yaml", CONTENT)) is builder
    assert parse(Text("map.yaml", CONTENT)) is not builder


def test_a_map_reads_alike_whoever_parsed_it_before() -> None:
    fresh = load(Text("map.yaml", CONTENT))
    tree_of(Text("map.yaml", CONTENT))
    after = load(Text("map.yaml", CONTENT))
    assert after.map == fresh.map
    assert [(one.code.id, one.message, one.place.span) for one in after.findings] == [
        (one.code.id, one.message, one.place.span) for one in fresh.findings
    ]
    assert all(one.place.text is after.text for one in after.findings)
