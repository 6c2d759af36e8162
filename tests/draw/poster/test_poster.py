"""Whole posters: what of a map is drawn, where its lines lead, what fits a page, and how booklets hang together."""

from __future__ import annotations

import json
import re
from collections import Counter
from typing import Any

import pytest

from argmap.draw import Drawing, Options, draw_pages, render
from argmap.draw.choosing import compositions, settled
from argmap.draw.paper import PAGES, page_of
from argmap.draw.poster import Composition, Links, booklet, poster_source
from argmap.reading import Reading, read, read_bytes
from tests.conftest import ROOT

OP_ED = ROOT / "maps" / "belarus.yaml"
BARE: frozenset[str] = frozenset()


def premise(name: str, text: str = "", **more: Any) -> dict[str, Any]:
    return {"id": name, "premise": text or f"What {name} says.", **more}


def reading_of(*because: dict[str, Any], **more: Any) -> Reading:
    data = {"argmap": 1, "title": "t", "argument": {"id": "T", "thesis": "A thesis.", "because": list(because), **more}}
    reading = read_bytes(json.dumps(data).encode())
    assert reading.findings == ()
    return reading


def composed(reading: Reading, **options: Any) -> Composition:
    return Composition(Drawing(reading, Options(**{"layout": "poster", **options})))


def labels(composition: Composition) -> dict[str, Any]:
    """The rectangles of boxes by label."""
    claims = composition.drawing.reading.claims
    return {claims[index].label: rect for index, rect in composition.poster.sheet.boxes.items()}


# What is drawn


def test_each_claim_is_drawn_once_and_each_use_is_a_stub() -> None:
    reading = reading_of(
        premise("A", because=[premise("S", "A shared reason with rather many words in it.")]),
        {"together": [premise("B"), {"ref": "S"}]},
        but=[{"ref": "A"}],
    )
    poster = composed(reading)
    assert sorted(labels(poster)) == ["A", "B", "S", "T"]
    index = {claim.label: claim.index for claim in reading.claims}
    steps = [step.index for step in reading.steps if index["S"] in step.premises or index["A"] in step.premises]
    assert sorted(poster.poster.sheet.stubs) == sorted([(steps[2], index["S"]), (steps[3], index["A"])])
    source = poster_source(poster)
    assert re.findall(r'URL="([^"]*)"', source) == ["#claim_S", "#claim_A"]
    assert "↗ S" in source
    assert sorted(line.step for line in poster.poster.sheet.lines) == [step.index for step in reading.steps]


def test_an_undercut_points_at_the_frame_of_its_step() -> None:
    reading = reading_of(premise("A", unless=[premise("U", unless=[premise("V")])]))
    poster = composed(reading)
    sheet, boxes = poster.poster.sheet, labels(poster)
    assert sorted(sheet.frames) == [0, 1]
    assert [line.step for line in sorted(sheet.lines, key=lambda line: line.step)] == [0, 1, 2]
    by_step = {line.step: line.points for line in sheet.lines}
    assert by_step[0][0][1] == boxes["T"].bottom
    assert by_step[1][0][1] == sheet.frames[0].bottom
    assert by_step[2][0][1] == sheet.frames[1].bottom
    source = poster_source(poster)
    assert re.findall(r"^  (\w+) -> (\w+) .*?arrowhead=(\w+)", source, re.MULTILINE)[-3:] == [
        ("n3", "j1", "odiamond"),
        ("j1", "j0", "odiamond"),
        ("j0", "n0", "normal"),
    ]


def test_linked_premises_stand_in_one_frame_with_one_line() -> None:
    reading = reading_of({"together": [premise("A"), premise("B"), premise("C")], "scheme": "sign"})
    poster = composed(reading)
    frame, boxes = poster.poster.sheet.frames[0], labels(poster)
    for name in "ABC":
        assert frame.left < boxes[name].left
        assert boxes[name].right < frame.right
        assert frame.top < boxes[name].top
        assert boxes[name].bottom < frame.bottom
    assert len(poster.poster.sheet.lines) == 1
    assert "TOGETHER · SIGN" in poster_source(poster)
    assert "SIGN" not in poster_source(composed(reading, show=BARE))


def test_a_premise_without_reasons_may_stand_beside_the_one_that_has_them() -> None:
    reasons = [premise(f"R{number}", "A reason that is said in so many words here.") for number in range(6)]
    reading = reading_of({"together": [premise("A", because=reasons), premise("B", "Short.")]})
    poster = composed(reading, page="16:9")
    boxes = labels(poster)
    assert boxes["A"].top == boxes["B"].top
    assert all(boxes[f"R{number}"].top > boxes["A"].bottom for number in range(6))
    assert max(boxes[f"R{number}"].right for number in range(6)) > boxes["B"].left


def test_asides_stand_at_the_foot() -> None:
    data = {
        "argmap": 1,
        "argument": {"id": "T", "thesis": "t", "because": [premise("A")]},
        "asides": [premise("X"), premise("Y")],
    }
    boxes = labels(composed(read_bytes(json.dumps(data).encode())))
    assert min(boxes["X"].top, boxes["Y"].top) > boxes["A"].bottom


def test_ids_and_paragraphs_run_into_the_first_line() -> None:
    source = poster_source(composed(read(OP_ED), show=frozenset({"types"})))
    label = re.search(r'label=<(.*?)>, id="claim_E1"', source)
    assert label
    words = re.sub(r"&#160;", " ", re.sub(r"<[^>]*>", "", label[1]))
    assert words.startswith("E1 ¶1 event  It was announced on Jan. 18 ")
    assert "“" not in words


def test_quotes_stand_in_full() -> None:
    reading = read(OP_ED)
    source = poster_source(composed(reading, show=frozenset({"quotes"})))
    shown = "".join(re.sub(r"&#160;|<[^>]*>", "", source).split()).replace("&#39;", "'").replace("&quot;", '"')
    for quotes in reading.anchors:
        for quote in quotes:
            assert "".join(quote.words.split()) in shown.replace("&amp;", "&") or "[" in quote.quote.exact


def test_text_sizes_fall_with_depth_and_never_below_the_body() -> None:
    chain = premise("A", because=[premise("B", because=[premise("C", because=[premise("D", because=[premise("E")])])])])
    poster = composed(reading_of(chain))
    assert poster.poster.sheet.lines
    sizes = [poster.builder.cards[claim.index].look.size for claim in poster.drawing.reading.claims]
    assert sizes == [18, 13, 12, 11, 11, 11]
    assert [card.look.bold for _, card in sorted(poster.builder.cards.items())] == [True] * 5 + [False]


def test_the_legend_explains_what_occurs() -> None:
    plain = composed(reading_of(premise("A")))
    assert [entry.words for _, entry, _ in plain.poster.heading.entries] == ["thesis", "premise", "supports"]
    assert composed(reading_of(premise("A")), legend=False).poster.heading.entries == ()
    linked = composed(reading_of({"together": [premise("A"), premise("B", implicit=True)]}, but=[{"ref": "A"}]))
    assert [entry.words for _, entry, _ in linked.poster.heading.entries] == [
        "thesis", "premise", "implicit", "supports", "objects to", "count only together", "drawn elsewhere",
    ]  # fmt: skip
    doubted = composed(reading_of(premise("A", unless=[premise("U")])))
    assert [entry.words for _, entry, _ in doubted.poster.heading.entries] == [
        "thesis", "premise", "undercut", "supports", "undercuts the step", "undercut step",
    ]  # fmt: skip
    dotted = re.findall(r"(?:key\d+|j\d+) \[style=\"rounded,dotted\"", poster_source(doubted))
    assert len(dotted) == 2  # the sample, and the frame around A
    several = composed(reading_of({"together": [premise("A"), premise("B")], "unless": [premise("U")]}))
    assert "undercut step" not in [entry.words for _, entry, _ in several.poster.heading.entries]


def test_the_same_bytes_twice() -> None:
    first, second = (poster_source(composed(read(OP_ED))) for _ in range(2))
    assert first == second


# Pages


@pytest.mark.parametrize("name", list(PAGES))
@pytest.mark.parametrize("is_upright", [False, True])
def test_a_page_is_filled(name: str, is_upright: bool) -> None:
    poster = composed(read(OP_ED), page=name, is_upright=is_upright, show=BARE)
    page = page_of(name).turned() if is_upright else page_of(name)
    across, down = (poster.poster.width - 16) * poster.scale, (poster.poster.height - 16) * poster.scale
    assert across == pytest.approx(page.across, rel=0.04)
    assert down == pytest.approx(page.down, rel=0.04)
    assert max(across - page.across, down - page.down) < 0.01
    assert poster.canvas == (page.width / poster.scale, page.height / poster.scale)


@pytest.mark.parametrize(
    ("name", "size"),
    [
        ("a4", (841.89, 595.28)),
        ("A3", (1190.55, 841.89)),
        ("letter", (792, 612)),
        ("16:9", (1440, 810)),
        ("1280x720", (960, 540)),
        ("1280 × 720 px", (960, 540)),
        ("297x420mm", (841.89, 1190.55)),
        ("29.7x42cm", (841.89, 1190.55)),
        ("11x8.5in", (792, 612)),
        ("600x400pt", (600, 400)),
    ],
)
def test_pages_by_name_and_size(name: str, size: tuple[float, float]) -> None:
    page = page_of(name)
    assert (page.width, page.height) == pytest.approx(size, abs=0.01)
    assert page.turned().width == page.height
    assert 0 < page.across < page.width


@pytest.mark.parametrize(
    "name", ["", "a", "a5x", "10x10", "x", "1e9x2", "100000x100000", "300x9000pt", "-5x7in", "0x0", "99999x99999cm"]
)
def test_what_is_no_page(name: str) -> None:
    with pytest.raises(ValueError, match="the page is"):
        page_of(name)


def test_quotes_are_left_out_where_they_would_make_the_text_too_small() -> None:
    long_, short = read(OP_ED), read(ROOT / "maps" / "night-bus.yaml")
    shown = [
        compositions(settled(Drawing(one, Options(pages="one"))))[0].drawing.options.show for one in (long_, short)
    ]
    assert shown == [frozenset({"types", "schemes"}), frozenset({"quotes", "types", "schemes"})]
    asked = compositions(settled(Drawing(long_, Options(show=frozenset({"quotes"}), pages="one"))))
    assert [one.drawing.options.show for one in asked] == [frozenset({"quotes"})]


@pytest.mark.parametrize(
    ("options", "layout"),
    [
        ({}, "poster"),
        ({"direction": "LR"}, "dot"),
        ({"width": 200}, "dot"),
        ({"direction": "LR", "page": "a4"}, "poster"),
        ({"layout": "tidy"}, "tidy"),
        ({"layout": "dot"}, "dot"),
    ],
)
def test_which_layout_is_taken(options: dict[str, Any], layout: str) -> None:
    assert settled(Drawing(reading_of(premise("A")), Options(**options))).options.layout == layout


# Booklets


def big(claims: int, each: int = 4) -> Reading:
    """A map in which each claim has so many reasons, every fifth of which objects."""
    data: dict[str, Any] = {"id": "C0", "thesis": "The first claim of many, said at some length, as claims are."}
    waiting, made = [data], 1
    while made < claims:
        above = waiting.pop(0)
        for number in range(each):
            if made == claims:
                break
            one = premise(f"C{made}", f"Claim {made} is said in a sentence of usual length, with some words more.")
            above.setdefault("but" if number % 5 == 4 else "because", []).append(one)
            waiting.append(one)
            made += 1
    reading = read_bytes(json.dumps({"argmap": 1, "title": "Many", "argument": data}).encode())
    assert len(reading.claims) == claims
    return reading


def pages_of(reading: Reading, **options: Any) -> list[Composition]:
    return booklet(Drawing(reading, Options(**{"layout": "poster", "page": "a4", **options})))


@pytest.mark.parametrize(("claims", "each"), [(1, 4), (30, 4), (300, 4), (300, 1), (200, 150), (120, 9)])
def test_every_claim_stands_with_its_reasons_on_one_page(claims: int, each: int) -> None:
    reading = big(claims, each)
    pages = pages_of(reading)
    homes: Counter[int] = Counter()
    steps: Counter[int] = Counter()
    for page in pages:
        view = page.drawing.view
        homes.update(index for index in view.claims if index not in view.hidden)
        steps.update(step.index for step in view.steps)
        assert set(page.poster.sheet.boxes) == set(view.claims)
        assert view.claims == () or page.body >= 9 or len(view.claims) <= 2
    assert set(steps.values()) <= {1}
    assert set(homes) == set(range(claims))
    assert sorted(steps) == list(range(claims - 1))


def test_what_is_left_out_says_where_it_stands() -> None:
    pages = pages_of(big(300))
    assert len(pages) > 8
    graph = pages[0].drawing.reading.graph
    for number, page in enumerate(pages, 1):
        view = page.drawing.view
        for claim, below in view.hidden.items():
            assert below == len(graph.reachable(claim)) - 1
            there = pages[view.pages[claim] - 1].drawing.view
            assert claim in there.claims
            assert claim not in there.hidden
            assert page.drawing.boxes[claim].feet[-1].words == f"+ {below} below, page {view.pages[claim]}"
        if number > 2:
            assert page.heads
            assert page.heads.source.startswith(f"page {number} of {len(pages)}")
    overview, table = pages[:2]
    assert overview.drawing.reading.claims[overview.drawing.view.claims[0]].label == "C0"
    rows = [text for text in table.poster.heading.texts if text.lead.isdigit()]
    assert [int(text.lead) for text in rows] == [1, *range(3, len(pages) + 1)]


def test_pages_of_one_claim_that_has_too_many_reasons() -> None:
    pages = pages_of(big(200, 199))
    assert len(pages) > 3
    first = [page.drawing.view.claims[0] for page in pages if page.drawing.view.claims]
    assert set(first) == {0}
    assert pages[-1].heads
    assert re.fullmatch(r"page \d+ of \d+ · more about C0 \(\d+ of \d+\)", pages[-1].heads.source)


def test_linked_premises_too_many_for_a_page_say_how_many_of_them_are_there() -> None:
    linked = [premise(f"L{number}", "A premise that is said in a sentence of usual length.") for number in range(300)]
    pages = pages_of(reading_of({"together": linked}))
    sources = [poster_source(page) for page in pages if page.drawing.view.claims]
    numbers = [int(found[1]) for one in sources for found in re.finditer(r"TOGETHER · (\d+) OF 300", one)]
    assert (sum(numbers), len(numbers)) == (300, len(sources))
    assert min(page.body for page in pages if page.drawing.view.claims) >= 9


def test_small_branches_share_a_page() -> None:
    pages = pages_of(read(OP_ED))
    tops = [[page.drawing.reading.claims[one].label for one in page.drawing.tops] for page in pages]
    assert tops[0] == ["T", "A1"]
    assert any(len(one) > 1 for one in tops[1:])
    for page, names in zip(pages[1:], tops[1:], strict=True):
        rects = [labels(page)[name] for name in names]
        assert page.heads
        assert all(f"{name} " in page.heads.source for name in names)
        assert len(rects) == len(names)


def test_slides_have_larger_text() -> None:
    pages = pages_of(read(OP_ED), page="16:9", show=BARE)
    sizes = [page.body / 810 * 1080 for page in pages]
    assert sizes[0] >= 22
    assert min(sizes[1:]) >= 20


@pytest.mark.engine
def test_pages_lead_to_each_other() -> None:
    drawing = Drawing(big(300), Options(pages="branches"))
    pages = draw_pages(drawing, "svg", lambda number: f"a b-{number}.svg")
    links = [set(re.findall(rb'xlink:href="([^"#]*)#(claim_\w+)"', page)) for page in pages]
    for page in links:
        for file, claim in page:
            number = re.fullmatch(rb"a%20b-(\d+)\.svg", file) or re.fullmatch(rb"a%20b&#45;(\d+)\.svg", file)
            assert number
            assert b'id="%s"' % claim in pages[int(number[1]) - 1]
    assert sum(map(len, links)) >= 10


@pytest.mark.engine
def test_a_picture_of_its_own_names_no_other_pages() -> None:
    svg = render(big(300), "svg")
    assert re.findall(rb">(\+ \d+ [^<]*)<", svg)
    assert {words.split(b" ", 2)[2] for words in re.findall(rb">(\+ \d+ [^<]*)<", svg)} == {b"more below"}
    assert b"page 1 of" not in svg
    assert b"300 claims" in svg


def test_links_that_are_not_drawn() -> None:
    reading = reading_of(premise("A", because=[premise("S")]), {"together": [premise("B"), {"ref": "S"}]})
    assert "URL" not in poster_source(composed(reading), Links(are_drawn=False))


def test_a_map_that_is_too_deep_is_a_booklet() -> None:
    pages = compositions(settled(Drawing(big(120, 1), Options(pages="one"))))
    assert len(pages) > 1


def test_a_step_of_stubs_stands_on_the_page_of_its_undercut() -> None:
    text = "Reason that says that something holds, in a sentence of usual length."
    reasons = [premise(f"P{number}", text) for number in range(80)]
    reading = reading_of(*reasons, {"ref": "P0", "unless": [premise("U")]})
    pages = pages_of(reading)
    drawn = [label for page in pages for label in labels(page)]
    assert set(drawn) == {claim.label for claim in reading.claims}
    (last,) = [page for page in pages if "U" in labels(page)]
    assert [(step.polarity, len(step.premises)) for step in last.drawing.view.steps][-2:] == [
        ("support", 1),
        ("undercut", 1),
    ]
    assert len(last.poster.sheet.stubs) == 1


def test_a_stub_of_what_is_not_drawn_leads_nowhere() -> None:
    deep = premise("A", because=[premise("B", because=[premise("C", because=[premise("D")])])])
    reading = reading_of(deep, premise("X", because=[{"ref": "C"}, {"ref": "B"}]))
    poster = composed(reading, depth=2)
    assert len(poster.poster.sheet.stubs) == 2
    assert re.findall(r'URL="([^"]*)"', poster_source(poster)) == ["#claim_B"]
    assert [claim for _, claim, _ in poster.links] == [reading.graph.by_id["B"]]


def test_undercuts_of_undercuts_however_many_are_drawn() -> None:
    chain = premise("U0")
    for number in range(1, 300):
        chain = premise(f"U{number}", unless=[chain])
    poster = composed(reading_of(chain))
    assert len(labels(poster)) == 301
    assert max(poster.poster.sheet.depths.values()) == 0
    assert len(poster.poster.sheet.lines) == 300
