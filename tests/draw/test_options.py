"""What can be chosen about a drawing: parts of the map, themes, colours, widths; and argmap's own layout."""

from __future__ import annotations

import json
import re
from io import BytesIO
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.draw import Drawing, Options, UnknownClaimError, dot, render
from argmap.draw.dot import source
from argmap.draw.labels import Label, Paragraph
from argmap.draw.theme import THEMES
from argmap.draw.tidy import tidy
from argmap.reading import read, read_bytes
from tests.conftest import ROOT

if TYPE_CHECKING:
    from argmap.draw.engine import Engine
    from argmap.reading import Reading

MAP = {
    "argmap": 1,
    "argument": {
        "id": "T",
        "thesis": "t",
        "because": [
            {
                "id": "A",
                "premise": "a",
                "because": [{"id": "B", "evidence": "b", "but": [{"id": "D", "premise": "d"}]}],
            },
            {
                "together": [{"id": "C", "premise": "c"}, {"ref": "B"}],
                "scheme": "sign",
                "unless": [{"id": "U", "premise": "u"}],
            },
        ],
    },
    "asides": [{"id": "X", "premise": "x"}],
}


def reading_of(data: dict[str, Any]) -> Reading:
    return read_bytes(json.dumps(data).encode())


def labels(options: Options) -> list[str]:
    drawing = Drawing(reading_of(MAP), options)
    return [one.label for one in drawing.boxes.values()]


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (Options(), ["T", "A", "B", "D", "C", "U", "X"]),
        (Options(depth=0), ["T", "X"]),
        (Options(depth=1), ["T", "A", "C", "U", "X"]),
        (Options(focus="A"), ["T", "A", "B", "D", "C"]),
        (Options(focus="C"), ["T", "C"]),
        (Options(focus="1.1", depth=1), ["T", "A", "B", "C"]),
        (Options(focus="X"), ["X"]),
    ],
)
def test_parts_of_a_map(options: Options, expected: list[str]) -> None:
    assert labels(options) == expected


def test_what_is_left_out_is_counted_and_said() -> None:
    drawing = Drawing(reading_of(MAP), Options(depth=1))
    assert drawing.view.hidden == {1: 2}
    text = source(drawing).decode()
    assert "+ 2 more below" in text
    assert "5 of them drawn" in text
    assert drawing.view.left_out == 2


def test_a_focus_that_is_no_claim() -> None:
    with pytest.raises(UnknownClaimError, match="there is no claim nobody in the map"):
        render(reading_of(MAP), "dot", Options(focus="nobody"))


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"theme": "pink"}, "the theme is 'pink', but must be default, print, dark or contrast"),
        ({"direction": "RL"}, "the direction is 'RL'"),
        ({"layout": "neato"}, "the layout is 'neato'"),
        ({"color_by": "mood"}, "the color_by is 'mood'"),
        ({"show": frozenset({"dates"})}, "only quotes, types, schemes, numbers can be shown, not dates"),
        ({"width": 3}, "the width is 3"),
        ({"depth": -1}, "the depth is less than 0"),
    ],
)
def test_values_that_there_are_not(wrong: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        Options(**wrong)


def test_what_boxes_show() -> None:
    reading = read(ROOT / "maps" / "belarus.yaml").alone
    texts = {
        name: dot(reading, Options(show=frozenset({name} if name else ())))
        for name in ("", "quotes", "types", "schemes", "numbers")
    }
    for name, words in (
        ("quotes", "singularly focused on"),
        ("types", "EVENT"),
        ("schemes", "by scheme"),
        ("numbers", "1.1.3 ·"),
    ):
        assert [one for one, text in texts.items() if words in text] == [name], name


def test_no_legend_and_other_widths() -> None:
    text = dot(reading_of(MAP), Options(legend=False, width=300, layout="tidy"))
    assert "solid arrow" not in text
    assert set(re.findall(r'WIDTH="(\d+)"', text)) == {"300", "305"}


def test_colours_stand_for_branches_or_anchors_and_the_legend_says_so() -> None:
    reading = read(ROOT / "docs" / "examples" / "mistakes.yaml")
    by_branch, by_anchor = (dot(reading, Options(color_by=one)) for one in ("branch", "anchors"))
    assert "branch " in by_branch
    assert {"found", "not found"} <= set(re.findall("found|in doubt|not found|no quote", by_anchor))


def test_colours_stand_for_closeness_and_the_legend_says_so() -> None:
    reading = read(ROOT / "docs" / "examples" / "mistakes.yaml")
    levels = {str(one) if one else "not measured" for one in reading.closeness}
    drawn = dot(reading, Options(color_by="closeness", legend=True))
    known = ("verbatim", "close", "condensed", "free", "implicit", "not measured")
    assert {word for word in known if f">{word}<" in drawn} == levels


def lightness(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """WCAG 2.2, contrast ratio."""
    light, dark = sorted((lightness(one), lightness(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("name", THEMES)
def test_every_text_can_be_read(name: str) -> None:
    theme = THEMES[name]
    for style in theme.nodes.values():
        assert contrast(style.text, style.fill) >= 7
        assert contrast(style.tag, style.fill) >= 4.5, style.word
        assert contrast(theme.palette.muted, style.fill) >= 4.5 or style.word == "thesis"
    for edge in theme.edges.values():
        assert contrast(edge.line, theme.palette.paper) >= 4.5


def cie_lightness(colour: str) -> float:
    """L* of CIELAB, from 0 for black to 100 for white."""
    luminance = lightness(colour)
    return 116 * luminance ** (1 / 3) - 16 if luminance > (6 / 29) ** 3 else luminance * (29 / 3) ** 3


@pytest.mark.parametrize(
    ("grey", "expected"), [("#000000", 0), ("#777777", 50.03), ("#FFFFFF", 100), ("#080808", 2.19)]
)
def test_lightness_is_that_of_cie(grey: str, expected: float) -> None:
    assert cie_lightness(grey) == pytest.approx(expected, abs=0.01)


@pytest.mark.parametrize("name", THEMES)
def test_premises_and_objections_differ_in_grey(name: str) -> None:
    """By more than a copier levels out; what is written on them can still be read."""
    theme = THEMES[name]
    assert abs(cie_lightness(theme.palette.support[1]) - cie_lightness(theme.palette.attack[1])) >= 6
    least = 7 if name == "contrast" else 4.5
    for kind in ("claim", "objection"):
        style = theme.nodes[kind]
        for written in (style.text, style.tag, theme.palette.muted):
            assert contrast(written, style.fill) >= least, (kind, written)


@pytest.mark.parametrize("name", THEMES)
def test_colour_is_never_the_only_carrier(name: str) -> None:
    """In grey, and to every eye, kinds differ by shape, line or the word in the tag; steps by line and arrow."""
    theme = THEMES[name]
    steps = {(edge.style, edge.arrow, edge.arrow_size) for edge in theme.edges.values()}
    assert len(steps) == len(theme.edges)
    drawing = Drawing(read(ROOT / "maps" / "night-bus.yaml"), Options(theme=name))
    assert all(one.tag for one in drawing.boxes.values())


def machado(colour: str, matrix: list[list[float]]) -> list[float]:
    """A colour as somebody sees it who lacks a kind of cones: Machado, Oliveira and Fernandes (2009), severity 1."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in channels]
    return [min(1.0, max(0.0, sum(a * b for a, b in zip(row, linear, strict=True)))) for row in matrix]


PROTAN = [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
DEUTAN = [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]


def lab(linear: list[float]) -> list[float]:
    matrix = [[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]]
    white = [0.9505, 1.0, 1.089]
    xyz = [sum(a * b for a, b in zip(row, linear, strict=True)) / top for row, top in zip(matrix, white, strict=True)]
    x, y, z = [one ** (1 / 3) if one > 0.008856 else 7.787 * one + 16 / 116 for one in xyz]
    return [116 * y - 16, 500 * (x - y), 200 * (y - z)]


@pytest.mark.parametrize("name", ["default", "dark", "contrast"])
@pytest.mark.parametrize("matrix", [PROTAN, DEUTAN], ids=["protan", "deutan"])
def test_the_colours_of_steps_stay_apart_for_colour_blind_eyes(name: str, matrix: list[list[float]]) -> None:
    lines = [THEMES[name].edges[kind].line for kind in ("support", "attack", "undercut")]
    seen = [lab(machado(line, matrix)) for line in lines]
    for at, one in enumerate(seen):
        for other in seen[at + 1 :]:
            assert sum((a - b) ** 2 for a, b in zip(one, other, strict=True)) ** 0.5 >= 20


# argmap's own layout

trees = st.recursive(
    st.just({"premise": "p"}),
    lambda below: st.fixed_dictionaries({"premise": st.just("p"), "because": st.lists(below, min_size=1, max_size=4)}),
    max_leaves=40,
)


@settings(max_examples=60)
@given(st.lists(trees, min_size=1, max_size=4), st.data())
def test_boxes_never_overlap(because: list[dict[str, Any]], data: st.DataObject) -> None:
    reading = reading_of({"argmap": 1, "argument": {"thesis": "t", "because": because}, "asides": because[:1]})
    drawing = Drawing(reading, Options(layout="tidy"))
    sizes = data.draw(st.lists(st.floats(20, 300), min_size=len(reading.claims), max_size=len(reading.claims)))
    boxes = {index: Label("", 200, (Paragraph("p", 1, (height - 18.4) / 1.18),)) for index, height in enumerate(sizes)}
    places = tidy(reading, drawing.view, boxes, {})
    columns: dict[float, list[tuple[float, float]]] = {}
    for index, (x, y) in places.boxes.items():
        columns.setdefault(x, []).append((y - sizes[index] / 2, y + sizes[index] / 2))
    for column in columns.values():
        column.sort()
        assert all(top <= bottom for (_, top), (bottom, _) in pairwise(column))
    for claim in reading.claims:
        below = [places.boxes[one][1] for one in reading.graph.premises_under(claim.index)]
        if below:
            assert places.boxes[claim.index][1] == pytest.approx((below[0] + below[-1]) / 2)
            assert below == sorted(below, reverse=True)


def test_large_maps_are_laid_out_by_argmap(engine: Engine) -> None:
    data = {"argmap": 1, "argument": {"thesis": "t", "because": [{"premise": f"p {n}"} for n in range(1_300)]}}
    drawing = Drawing(reading_of(data), Options())
    assert drawing.is_tidy
    svg = render(reading_of(data), "svg", Options(direction="LR"), engine=engine.name).decode()
    assert svg.count('class="node') == 1_301
    assert not Drawing(reading_of(data), Options(depth=0)).is_tidy


def test_both_layouts_draw_the_same_claims(engine: Engine) -> None:
    reading = read(ROOT / "maps" / "belarus.yaml").alone
    options = [Options(layout=one, stubs=False) for one in ("dot", "tidy")]
    drawn = [render(reading, "svg", one, engine=engine.name).decode() for one in options]
    texts = [sorted(re.findall(r"<text[^>]*>([^<]*)</text>", one)) for one in drawn]
    assert texts[0] == texts[1]


def test_dots_per_inch(engine: Engine) -> None:
    from argmap.draw import draw

    sizes = []
    for dpi in (72, 144):
        png = draw(Drawing(reading_of(MAP), Options()), "png", engine=engine.name, dpi=dpi)
        sizes.append(int.from_bytes(png[16:20], "big"))
    assert sizes[1] == pytest.approx(2 * sizes[0], rel=0.05)


def test_a_pdf_in_pages(engine: Engine) -> None:
    from pypdf import PdfReader

    reading, options = read(ROOT / "maps" / "belarus.yaml").alone, Options(pages="branches")
    pdf = render(reading, "pdf", options, engine=engine.name)
    pages = PdfReader(BytesIO(pdf)).pages
    assert 3 <= len(pages) <= 6
    assert {tuple(round(float(side)) for side in page.mediabox[2:]) for page in pages} <= {(841, 595), (842, 595)}
    shown = ["".join(page.extract_text().split()) for page in pages]
    contents = {number for number, words in enumerate(shown, 1) if f"{len(pages)}pages" in words}
    assert contents <= {2}  # where the overview has no room for it, the table of pages has a page of its own
    assert all(
        f"page{number}of{len(pages)}" in words for number, words in enumerate(shown[1:], 2) if number not in contents
    )
    links = [one.get_object() for page in pages for one in page.get("/Annots", ())]
    assert links
    assert {one["/Subtype"] for one in links} == {"/Link"}
    assert render(reading, "pdf", options, engine=engine.name) == pdf


# Texts

NASTY = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cs"]) | st.sampled_from('"<>&#`[]{}()|*_-;:%\n'),
    min_size=1,
    max_size=40,
).filter(str.strip)


@settings(max_examples=80)
@given(NASTY)
def test_no_text_is_markup(text: str) -> None:
    data = {
        "argmap": 1,
        "title": text,
        "argument": {"thesis": text, "because": [{"evidence": text, "attributed_to": text}]},
    }
    reading = reading_of(data)
    lines = render(reading, "mermaid").decode().splitlines()
    assert len([line for line in lines if re.match(r"  n\d", line) and ":::" in line]) == len(reading.claims)
    for line in lines[1 : 1 + len(reading.claims)]:
        inside = line[line.index('"') + 1 : line.rindex('"')]
        assert not re.search(r'["<>&`\[\]{}|]', re.sub("<b>|</b>|<br>", "", inside))
    outline = render(reading, "markdown").decode()
    assert len(re.findall(r"^ *- \*\*", outline, re.MULTILINE)) == len(reading.claims)
    assert not re.search(r"(?<!\\)(?:\\\\)*[<`\[]", outline)
