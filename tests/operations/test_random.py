"""Random operations in a row, on maps in every style: each reads as plain data say, and no comment or claim is lost."""

from __future__ import annotations

import random
from collections import Counter
from typing import TYPE_CHECKING

import pytest
import yaml

from argmap import edit
from argmap.diagnostics import Severity
from argmap.mapfile.loading import load
from argmap.mapfile.tree import Series, Table, plain, read_tree, tree_of
from argmap.mapfile.tree.flows import Flows
from argmap.mapfile.tree.touched import Touched
from argmap.mapfile.tree.writing import Writer
from argmap.text import Text
from tests.conftest import ROOT
from tests.operations.anything import KNOTTED, anything, said_of
from tests.operations.oracle import at, choose, names
from tests.operations.styles import BLOCK, styles

if TYPE_CHECKING:
    from argmap.mapfile.tree import Entry
    from argmap.mapfile.tree.parts import Part

MAPS = {"night-bus": 25, "belarus": 7, "nine": 10}
"""How many operations are made on each."""
ASKED, ROW = 150, 8
"""How many operations are asked for on a knotted map, and how many that are made follow on one another."""
LOSING = {"take an attribute out", "take a quote out", "take a branch out", "take a claim out"}
"""What takes something out may take the comments in it along."""
CASES = [
    (name, style, content)
    for name in MAPS
    for style, content in styles((ROOT / "maps" / f"{name}.yaml").read_text(encoding="utf-8"))
]


@pytest.mark.parametrize(("name", "style", "content"), CASES, ids=[f"{name}, {style}" for name, style, _ in CASES])
def test_operations_in_a_row(name: str, style: str, content: str) -> None:
    rng = random.Random(f"{name} {style}")
    text = Text("map.yaml", content)
    done: Counter[str] = Counter()
    while sum(done.values()) < MAPS[name]:
        chosen = choose(plain(tree_of(text)), rng)
        if chosen is None:
            continue
        try:
            edited = chosen.make(text)
        except edit.UneditableError:
            assert style not in BLOCK, chosen.name
            continue
        after = Text("map.yaml", edited.content)
        said = plain(tree_of(after))
        assert said == chosen.after, chosen.name
        assert others_read(after.content) == said, chosen.name
        if chosen.name not in LOSING:
            assert comments(text) - comments(after) == Counter(), chosen.name
        if edited.path is not None:
            at(said, edited.path)
        done[chosen.name] += 1
        text = after
    assert len(done) > 3


def others_read(content: str) -> object:
    """What a YAML reader that knows nothing of maps makes of a text; every scalar is a text, an empty one None."""
    todo: list[object] = [data := yaml.load(content, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))]  # noqa: S506
    while todo:
        part = todo.pop()
        entries = part.items() if isinstance(part, dict) else enumerate(part) if isinstance(part, list) else ()
        for key, value in list(entries):
            if value == "":
                part[key] = None  # type: ignore[index]
            todo.append(value)
    return data


def comments(text: Text) -> Counter[str]:
    return Counter(one.words for one in read_tree(text).comments)


@pytest.mark.parametrize(("style", "content"), list(styles(KNOTTED)), ids=[style for style, _ in styles(KNOTTED)])
def test_whatever_is_asked_nothing_is_lost(style: str, content: str) -> None:
    """Also where an operation makes no sense: what is accepted loses no claim and leaves no fault of shape."""
    rng = random.Random(style)
    text, made = Text("map.yaml", content), 0
    for _ in range(ASKED):
        data = plain(tree_of(text))
        chosen = anything(data, rng)
        try:
            after = Text("map.yaml", chosen.make(text).content)
        except edit.UneditableError:
            continue
        before, now = said_of(data), said_of(plain(tree_of(after)))
        if chosen.may_take is not None:
            assert before - now == chosen.may_take, chosen.name
            assert sum((now - before).values()) <= 1, chosen.name
        assert faults(after) == [], chosen.name
        made += 1
        text = after if made % ROW else Text("map.yaml", content)
    assert made > ASKED / 10


def faults(text: Text) -> list[str]:
    """What is amiss with the shape of a map."""
    return [one.message for one in load(text).findings if one.severity is Severity.ERROR]


class AllTouched(Touched):
    """Says that every list and mapping has something new in it."""

    def part(self, part: Part) -> bool:
        return True if isinstance(part, Table | Series) else super().part(part)

    def entry(self, entry: Entry) -> bool:
        return True if isinstance(entry.value, Table | Series) else super().entry(entry)


def test_every_operation_is_drawn() -> None:
    rng = random.Random(1)
    maps = [plain(tree_of(Text("", (ROOT / "maps" / f"{name}.yaml").read_text(encoding="utf-8")))) for name in MAPS]
    drawn = {chosen.name for data in maps for _ in range(300) if (chosen := choose(data, rng))}
    assert drawn == set(names())


@pytest.mark.parametrize(("name", "style", "content"), CASES, ids=[f"{name}, {style}" for name, style, _ in CASES])
def test_a_text_is_written_as_it_was(name: str, style: str, content: str) -> None:
    """Also where each of its entries is put together again, as if something in all of them were new."""
    del name, style
    text = Text("map.yaml", content)
    writer = Writer(text, tree_of(text))
    assert writer.write() == content
    writer.touched = AllTouched(writer.careful)
    writer.flows = Flows(text, writer.touched, writer.careful, is_json=writer.is_json)
    assert writer.write() == content
