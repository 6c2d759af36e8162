"""DOT text: a golden for one small map, and what must hold for any map."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from argmap.draw.dot import dot, element_id
from argmap.draw.drawing import Drawing
from argmap.draw.escape import clean, html
from argmap.draw.measure import text_width, wrap
from argmap.draw.options import Options
from argmap.reading import Reading, read, read_bytes
from tests.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable

GOLDEN = Path(__file__).parent / "golden.dot"
MAP = """\
argmap: 1
title: The harbour
article:
  file: article.txt
  author: A. Sailor
argument:
  id: T
  thesis: The harbour should be dredged.
  quote: harbour should be dredged
  because:
    - together:
        - id: A
          premise: It is silting up.
          quote: it is silting up faster and faster
          because:
            - evidence: Eleven ships have run aground.
              type: event
              attributed_to: the coast guard
              quote: eleven ships have run aground since May
        - premise: A harbour that silts up is of no use.
          implicit: true
      scheme: cause to effect
      unless:
        - premise: The ships were badly steered.
          quote: badly steered by drunken sailors
    - evidence: A quote that is not there.
      quote: nobody ever said anything like it at all
  but:
    - premise: It is dear.
      but:
        - premise: It was dearer last year.
          quote: dredging was Dearer last year, they say
          because:
            - ref: A
"""
ARTICLE = (
    "The harbour should be dredged. For it is silting up faster and faster: eleven ships have run aground since May. "
    "Unless they were badly steered by drunken sailors. But dredging was dearer last year, they say."
)


def test_golden(read_map: Callable[..., Reading]) -> None:
    """To accept a change: write the text of `dot` to golden.dot, and look at the picture."""
    assert dot(read_map(MAP, ARTICLE), Options(direction="TB")) == GOLDEN.read_text(encoding="utf-8")


def test_a_direction_that_does_not_exist_is_named(read_map: Callable[..., Reading]) -> None:
    with pytest.raises(ValueError, match="must be auto, TB or LR"):
        dot(read_map(MAP, ARTICLE), Options(direction="RL"))


def test_same_map_same_text(read_map: Callable[..., Reading]) -> None:
    assert dot(read_map(MAP, ARTICLE)) == dot(read_map(MAP, ARTICLE))


def test_boxes_and_edges_are_those_of_the_map(read_map: Callable[..., Reading]) -> None:
    reading = read_map(MAP, ARTICLE)
    text = dot(reading, Options(direction="LR"))
    assert re.findall(r"^  (n\d+) \[", text, re.MULTILINE) == [f"n{index}" for index in range(8)]
    assert re.findall(r"^  (j\d+) \[", text, re.MULTILINE) == ["j0"]
    edges = re.findall(r"^  (\w+) -> (\w+) \[.*?arrowtail=(\w+)", text, re.MULTILINE)
    assert edges == [
        ("n0", "j0", "normal"),
        ("j0", "n1", "none"),
        ("j0", "n3", "none"),
        ("n1", "n2", "normal"),
        ("j0", "n4", "odiamond"),
        ("n0", "n5", "normal"),
        ("n0", "n6", "tee"),
        ("n6", "n7", "tee"),
        ("n7", "r6_1", "normal"),
    ]


def test_styles_and_flags(read_map: Callable[..., Reading]) -> None:
    text = dot(read_map(MAP, ARTICLE))
    assert re.findall(r'class="([a-z]+ [a-z]+)"', text) == [
        "thesis sound",
        "claim sound",
        "evidence sound",
        "implicit sound",
        "undercut sound",
        "evidence invalid",
        "objection unquoted",
        "rebuttal altered",
    ]
    words = (
        "QUOTE NOT FOUND",
        "NO QUOTE",
        "QUOTE ALTERED",
        "not stated in the article",
        "according to the coast guard",
    )
    for said in words:
        assert said in text


def test_direction_suits_the_shape() -> None:
    def tree(*lines: str) -> Reading:
        return read_bytes("\n".join(["argmap: 1", "argument:", "  thesis: t", "  because:", *lines]).encode())

    wide = tree(*["    - premise: p"] * 12)
    deep = tree("    - premise: p", "      because:", "        - premise: q", "          because: [{premise: r}]")
    assert (Drawing(wide, Options()).direction, Drawing(deep, Options()).direction) == ("LR", "TB")


@pytest.mark.parametrize("path", sorted((ROOT / "maps").glob("*.yaml")), ids=lambda path: path.stem)
def test_no_url_but_those_of_stubs_and_no_script_in_any_map(path: Path) -> None:
    reading = read(path)
    text = re.sub(r"<.*?>]", "", dot(reading))
    known = {f"#{element_id(claim.label)}" for claim in reading.claims}
    assert set(re.findall(r'\bURL="([^"]*)"', text)) <= known
    assert not re.search(r"(?i)\b(URL|href|target|image|src|stylesheet)\s*=", re.sub(r', URL="#\w+"', "", text))


NASTY = st.text(
    alphabet="ab\\NGEL<>&\"';]}[{`\n\r\t\x00\x01\x7f\x9f\ud800\uffff\u202eéعربי漢字😀-:", min_size=1, max_size=60
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(NASTY)
def test_escaped_text_is_one_line_of_character_data(text: str) -> None:
    safe = html(clean(text))
    assert not re.search(r"[<>\"'\]\n\r\x00-\x08]", safe)
    assert not re.search(r"&(?!(amp|lt|gt|quot|#39|#93);)", safe)
    assert not re.search(r"(?<!\\)(\\\\)*\\(?!\\)", safe)


@given(st.text(max_size=300), st.integers(30, 300), st.booleans())
def test_wrapped_lines_fit_and_lose_nothing(text: str, width: int, bold: bool) -> None:
    lines = wrap(text, width, 11, bold=bold)
    assert "".join("".join(lines).split()) == "".join(text.split())
    for line in lines:
        assert text_width(line, 11, bold=bold) <= width or len(line) == 1


def test_wrap_cuts_behind_an_ellipsis() -> None:
    assert wrap("one two three four five six", 60, 11, lines=2) == ["one two", "three four…"]


def test_cjk_breaks_between_letters() -> None:
    assert wrap("独立を危険にさらしている", 60, 11) == ["独立を危険", "にさらして", "いる"]
