"""Annotated corpora beside the project: their units, stripped of their offsets, are located where they stood."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from argmap.article import Article
from argmap.checker import check, make_plan
from argmap.config import Choices, Named
from argmap.diagnostics import Place
from argmap.model import Quote
from argmap.reading import read_bytes
from argmap.text import Span, Text
from tests.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.local
DATA = ROOT.parent / "shared" / "data"
absent = pytest.mark.skipif(not DATA.exists(), reason="the sample corpora are not beside this checkout")


def article(path: Path) -> Article:
    return Article(Text(path.name, path.read_bytes().decode("utf-8")))


def unsound(texts: Iterator[tuple[Article, str, int | None]]) -> tuple[int, list[str]]:
    """How many units there are, and which are not found at their place (None: anywhere).

    A unit that begins with a dash may begin two code points earlier: the spaces around a dash are folded with it.
    """
    number, lost = 0, []
    for source, words, start in texts:
        number += 1
        anchor = source.locate(Quote(exact=words))
        places = [span.start for span in anchor.spans] + [one.span.start for one in anchor.candidates]
        if not places or (start is not None and not any(abs(place - start) <= 2 for place in places)):
            lost.append(f"{source.text.name}: {anchor.status} {words!r}")
    return number, lost


@absent
def test_microtexts() -> None:
    def units() -> Iterator[tuple[Article, str, int | None]]:
        for path in sorted((DATA / "microtexts-en").glob("*.xml")):
            source = article(path.with_suffix(".txt"))
            for edu in ET.parse(path).iter("edu"):
                yield source, edu.text or "", None

    number, lost = unsound(units())
    assert number == 576
    assert lost == []


@absent
def test_cdcp_at_its_offsets() -> None:
    def units() -> Iterator[tuple[Article, str, int | None]]:
        for path in sorted((DATA / "cdcp").glob("*.ann.json")):
            source = article(path.with_name(path.name.replace(".ann.json", ".txt")))
            for start, end in json.loads(path.read_text(encoding="utf-8"))["prop_offsets"]:
                words = source.text.content[start:end]
                yield source, words.strip(), start + len(words) - len(words.lstrip())

    number, lost = unsound(units())
    assert number > 300
    assert lost == []


def as_map(path: Path) -> str | None:
    """An annotated text as a map in JSON: units are claims that quote themselves; None where it has several roots."""
    root = ET.parse(path).getroot()
    texts = {one.get("id"): (one.text or "").strip() for one in root.iter("edu")}
    units: dict[str, list[str]] = {}
    below: dict[str, list[tuple[str, str]]] = {}
    sources = set()
    for edge in root.iter("edge"):
        source, target, kind = (edge.get(name, "") for name in ("src", "trg", "type"))
        if kind == "seg":
            units.setdefault(target, []).append(texts[source])
        else:
            below.setdefault(target, []).append((source, kind))
            sources.add(source)
    roots = [one.get("id", "") for one in root.iter("adu") if one.get("id") not in sources]
    if len(roots) != 1:
        return None
    items: dict[str, dict[str, object]] = {}
    order = [roots[0]]
    for unit in order:
        order += [source for source, kind in below.get(unit, ()) if kind in {"sup", "exa", "reb"} and source in units]
    for unit in reversed(order):
        because = [items[source] for source, kind in below.get(unit, ()) if kind in {"sup", "exa"} and source in items]
        but = [items[source] for source, kind in below.get(unit, ()) if kind == "reb" and source in items]
        key = "thesis" if unit == roots[0] else "premise" if because else "evidence"
        lists = {name: found for name, found in (("because", because), ("but", but)) if found}
        items[unit] = {key: " ".join(units[unit]), "quote": units[unit], **lists}
    return json.dumps({"argmap": 1, "article": {"file": path.with_suffix(".txt").name}, "argument": items[roots[0]]})


@absent
def test_rules_on_a_hundred_annotated_texts() -> None:
    """What the rules say of 112 short texts by students, whose units stand for claims: each finding was looked at."""
    counts: dict[str, Counter[str]] = {"default": Counter(), "strict": Counter()}
    maps = 0
    for path in sorted((DATA / "microtexts-en").glob("*.xml")):
        content = as_map(path)
        if content is None:
            continue
        reading = read_bytes(content.encode(), path.with_suffix(".json").name, path.parent)
        maps += 1
        for preset, found in counts.items():
            plan = make_plan([Choices(Named(preset, Place(Text("", ""), Span(0, 0))))])
            found.update(finding.code.id for finding in check(reading, plan))
    assert maps == 112
    assert counts["default"] == {"AM312": 8, "AM104": 7, "AM112": 4, "AM206": 3, "AM223": 3}
    assert counts["strict"]["AM218"] == 480
    weighed = {"AM122": 59, "AM123": 72}  # what the thesis hangs on, and what nobody answers
    assert {code: counts["strict"][code] for code in weighed} == weighed
    assert counts["strict"].total() - counts["strict"]["AM218"] - sum(weighed.values()) < 300
