"""Published graphs beside the project: every node, edge and unit counted on both sides, and each there and back."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Any

import pytest

from argmap.conversion import Incoming, convert
from argmap.draft import Draft
from argmap.formats import Outgoing, Source, bring, by_name, format_of
from argmap.reading import read, read_brought, read_content
from argmap.text import Text
from tests.conftest import ROOT
from tests.formats.test_round_trips import short

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.local
DATA = ROOT.parent / "shared" / "data"
absent = pytest.mark.skipif(not DATA.exists(), reason="the sample corpora are not beside this checkout")
GRAPHS = sorted([*DATA.glob("araucaria-aif/*.json"), *DATA.glob("us2016-aif/*.json")])
TEXTS = sorted([*DATA.glob("microtexts-en/*.xml"), *DATA.glob("argdown/*.argdown"), *DATA.glob("kialo/*.txt")])


def text(path: Path) -> Text:
    return Text(str(path), path.read_text(encoding="utf-8-sig"))


@absent
def test_aif_and_back_is_the_same() -> None:
    aif = by_name("aif")
    assert aif
    for path in GRAPHS:
        before = json.loads(path.read_text(encoding="utf-8-sig"))
        result = convert(Incoming(text(path), path), aif, path.with_suffix(".out"))
        assert result.data, path
        after = json.loads(result.data)
        assert after["nodes"] == before["nodes"], path
        key = json.dumps
        assert sorted(map(key, after["edges"])) == sorted(map(key, before["edges"])), path


@absent
def test_what_comes_in_is_a_claim_a_step_or_counted() -> None:
    for path in GRAPHS:
        source = Source(text(path), path)
        format_ = format_of(source.text, path)
        assert format_
        draft = bring(source, format_).draft
        kinds = Counter(node["type"] for node in json.loads(source.text.content)["nodes"])
        steps = len({step.name for step in draft.steps})
        counted = sum(count for what, count in draft.left_out.items() if not what.startswith(("edges", "further")))
        assert len(draft.claims) + steps + counted - draft.left_out["participants"] == kinds.total(), path
        assert len(draft.claims) >= kinds["I"]


@absent
@pytest.mark.parametrize("name", ["yaml", "json", "aif", "xaif", "argdown"])
def test_each_map_there_and_back(name: str) -> None:
    format_ = by_name(name)
    assert format_
    assert format_.write
    for path in [*GRAPHS, *TEXTS]:
        reading = read(path)
        before = Draft.of(reading)
        content = format_.write(Outgoing(Draft.of(reading), reading.articles)).data.decode()
        if format_.read:
            source = Source(Text(f"map.{name}", content), path.with_name(f"back.{name}"))
            back = Draft.of(read_brought(source, bring(source, format_)))
        else:
            back = Draft.of(read_content(content, f"map.{name}", path.parent))
        assert plain(back) == plain(before), path


def plain(draft: Draft) -> Any:
    return short(draft.written())


@absent
def test_units_of_microtexts_are_quotes() -> None:
    for path in sorted(DATA.glob("microtexts-en/*.xml")):
        reading = read(path)
        assert [claim.label for claim in reading.claims if not reading.anchors[claim.index]] == []
        assert all(one.anchor.is_sound for quotes in reading.anchors for one in quotes), path
