"""Annotated corpora beside the project: their units, stripped of their offsets, are located where they stood."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING

import pytest

from argmap.article import Article
from argmap.model import Quote
from argmap.text import Text
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
            for edu in ET.parse(path).iter("edu"):  # noqa: S314
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
