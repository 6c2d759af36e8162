"""Measures of pictures (bench/picture_metrics.py), on small pictures whose figures can be reckoned by hand."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib.util import module_from_spec, spec_from_file_location
from typing import TYPE_CHECKING

import pytest

from argmap.draw import Options, render
from argmap.reading import read
from tests.conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from picture_metrics import Metrics, measure

    from argmap.draw.engine import Engine
else:
    SPEC = spec_from_file_location("picture_metrics", ROOT / "bench" / "picture_metrics.py")
    LOADED = module_from_spec(SPEC)
    SPEC.loader.exec_module(LOADED)
    Metrics, measure = LOADED.Metrics, LOADED.measure

METRE = 72 / 0.0254  # in points


def picture(
    *parts: str,
    size: str = 'width="400pt" height="200pt" viewBox="0 0 400 200"',
    transform: str = "scale(1 1) rotate(0) translate(0 200)",
) -> bytes:
    """As Graphviz writes it: y goes from -200 at the top to 0 at the bottom."""
    head = f'<svg {size} xmlns="http://www.w3.org/2000/svg"><title>a picture</title>'
    white = '<polygon fill="white" stroke="none" points="0,0 0,-200 400,-200 400,0 0,0"/>'
    return f'{head}<g id="graph0" class="graph" transform="{transform}">{white}{"".join(parts)}</g></svg>'.encode()


def box(left: float, top: float, right: float, bottom: float, kind: str = "claim sound", inside: str = "") -> str:
    corners = f"{right},{top} {left},{top} {left},{bottom} {right},{bottom} {right},{top}"
    return f'<g id="x" class="node {kind}"><polygon fill="#eaf3f1" stroke="#00705a" points="{corners}"/>{inside}</g>'


def edge(*lines: str, heads: str = "") -> str:
    return f'<g class="edge s1 p2">{"".join(f"""<path fill="none" d="{one}"/>""" for one in lines)}{heads}</g>'


def text(words: str, x: float, y: float, size: float = 10, more: str = 'text-anchor="start"') -> str:
    return (
        f'<text xml:space="preserve" {more} x="{x}" y="{y}" font-family="Arial" font-size="{size:.2f}">{words}</text>'
    )


def metrics(**known: object) -> Metrics:
    """All measures of an empty picture, but for those that are given."""
    empty: dict[str, object] = {
        "width": 400.0, "height": 200.0, "claims": 0, "stubs": 0, "edges": 0, "covered": 0.0, "framed": 0.0, "crossings": 0,
        "over_boxes": 0, "hugging": 0, "length": 0.0, "longest": 0.0, "sizes": (), "overlaps": 0, "off_canvas": 0,
        "texts_outside": 0,
    }  # fmt: skip
    return Metrics(**(empty | known))  # type: ignore[arg-type]


def lines(*points: float) -> dict[str, object]:
    """How many edges there are, their length and the longest one, of their lengths in points."""
    longest = max(points, default=0) / METRE * 100
    return {"edges": len(points), "length": round(sum(points) / METRE, 4), "longest": round(longest, 3)}


def test_an_empty_picture() -> None:
    assert measure(picture()) == metrics()
    assert (metrics().body, metrics().smallest, metrics().body_a4) == (0, 0, 0)


# Boxes


def test_boxes_that_overlap_cover_their_union() -> None:
    """Two boxes of 100 × 100 that share 50 × 50, on a canvas of 80,000 square points."""
    found = measure(picture(box(0, -200, 100, -100), box(50, -150, 150, -50)))
    assert found == metrics(claims=2, covered=round(17500 / 80000, 4), framed=round(17500 / 80000, 4), overlaps=1)


@pytest.mark.parametrize(
    ("left", "top", "overlaps"),
    [(100, -200, 0), (99.6, -200, 0), (99.4, -200, 1), (0, -100.4, 0), (0, -100.6, 1), (99.4, -100.4, 0)],
)
def test_boxes_may_touch_and_round(left: float, top: float, overlaps: int) -> None:
    assert measure(picture(box(0, -200, 100, -100), box(left, top, left + 100, top + 100))).overlaps == overlaps


def test_pairs_of_boxes_are_counted() -> None:
    three = [box(10 * number, -200, 100 + 10 * number, -100) for number in range(3)]
    assert measure(picture(*three, box(300, -200, 350, -100))).overlaps == 3


def test_frames_within_frames_cover_once_and_are_no_boxes() -> None:
    """An outer frame of 200 × 100 holds an inner one of 100 × 80, which holds a box of 50 × 40 and a stub of 20 × 10."""
    parts = [
        box(0, -200, 200, -100, "frame"),
        box(10, -190, 110, -110, "frame"),
        box(20, -180, 70, -140),
        box(20, -130, 40, -120, "stub"),
        '<g class="node joint"><ellipse fill="black" cx="150" cy="-150" rx="5" ry="5"/></g>',
    ]
    assert measure(picture(*parts)) == metrics(
        claims=1, stubs=1, covered=round(2200 / 80000, 4), framed=round(20000 / 80000, 4)
    )


@pytest.mark.parametrize(
    ("left", "kind", "off_canvas", "covered"),
    [(300, "claim", 0, 0.125), (300.4, "claim", 0, 0.1245), (350, "claim", 1, 0.0625), (350, "frame", 1, 0.0)],
)
def test_boxes_that_stick_out_cover_what_is_on_the_canvas(
    left: float, kind: str, off_canvas: int, covered: float
) -> None:
    found = measure(picture(box(left, -200, left + 100, -100, kind)))
    assert (found.off_canvas, found.covered) == (off_canvas, covered)


def test_shapes_of_all_kinds_make_a_rectangle() -> None:
    """A rounded box as Graphviz draws it, one by `rect` in a link, and a circle: 100 × 50 each."""
    rounded = "M10,-200C10,-200 90,-200 90,-200 95,-200 100,-195 100,-190 L100,-160C100,-155 95,-150 90,-150L10,-150 0,-160 0,-190Z"
    parts = [
        f'<g class="node claim"><path fill="#fff" d="{rounded}"/><polyline points="10,-190 20,-190"/></g>',
        '<g class="node stub"><g id="a_x"><a href="#P1"><rect x="100" y="-200" width="100" height="50"/></a></g></g>',
        '<g class="node claim"><ellipse cx="250" cy="-175" rx="50" ry="25"/><line x1="240" y1="-180" x2="260" y2="-170"/></g>',
    ]
    covered = round(15000 / 80000, 4)
    assert measure(picture(*parts)) == metrics(claims=2, stubs=1, covered=covered, framed=covered)


# Scale


def test_lengths_and_sizes_are_those_of_the_picture_as_it_is_stated() -> None:
    """Graphviz's `size` halves everything inside; the viewBox, shown twice as large as it says, doubles it again."""
    parts = [box(0, -200, 100, -100, inside=text("ten", 10, -150)), edge("M150,-150L250,-150")]
    shares = {"claims": 1, "covered": 0.125, "framed": 0.125}
    half = picture(
        *parts,
        size='width="200pt" height="100pt" viewBox="0.00 0.00 200.00 100.00"',
        transform="scale(0.5 0.5) rotate(0) translate(0 200)",
    )
    assert measure(picture(*parts)) == metrics(**shares, **lines(100), sizes=((10.0, 1.0),))
    assert measure(half) == metrics(**shares, **lines(50), sizes=((5.0, 1.0),), width=200.0, height=100.0)
    doubled = half.replace(b'width="200pt" height="100pt"', b'width="400pt" height="200pt"')
    assert measure(doubled) == measure(picture(*parts))
    assert measure(half.replace(b'width="200pt" height="100pt"', b'width="100%"')) == measure(half)


def test_pixels_are_three_quarters_of_a_point() -> None:
    found = measure(picture(size='width="400" height="200px" viewBox="0 0 400 200"'))
    assert (found.width, found.height, found.aspect) == (300, 150, 2)
    assert measure(b'<svg width="4in" height="127mm"/>').height == 360


def test_transforms_of_groups_within_groups() -> None:
    """A box of 100 × 50, turned by a quarter and moved: 50 × 100 in the lower right corner, with one text in it."""
    inner = box(0, 0, 100, 50, inside=text("upright", 60, 25, 10, ""))
    turned = f'<g transform="translate(400,-100)"><g transform="rotate(90)">{inner}</g></g>'
    found = measure(picture(turned, box(350, -100, 400, 0)))
    assert found == metrics(claims=2, covered=0.0625, framed=0.0625, overlaps=1, sizes=((10.0, 1.0),))
    other = f'<g transform="matrix(0 1 -1 0 400 -100)">{inner}</g>'
    assert measure(picture(other, box(350, -100, 400, 0))) == found
    assert measure(picture(f'<g transform="rotate(180 50 -175)">{box(0, -200, 100, -150)}</g>')).off_canvas == 0


@pytest.mark.parametrize(
    "svg",
    [b"", b"<svg", b"<svg/>", b'<svg viewBox="0 0 0 10"/>', b'<svg width="100%"/>', picture(transform="skewX(3)"),
     picture(edge("M0,0")[:-13] + " A1"), picture(edge("L0,0")), picture(edge("M0,0A1,1"))],
)  # fmt: skip
def test_what_is_no_picture(svg: bytes) -> None:
    with pytest.raises(ValueError, match=r"no XML|no SVG|not known|without M"):
        measure(svg)


# Lines


@pytest.mark.parametrize(
    ("one", "other", "crossings"),
    [
        ("M0,-200L100,-100", "M0,-100L100,-200", 1),
        ("M0,-200C40,-160 60,-140 100,-100", "M0,-100C40,-140 60,-160 100,-200", 1),  # straight curves
        ("M0,-200C0,0 100,0 100,-200", "M0,-100L100,-100", 2),
        ("M0,-200L100,-100", "M0,-100L50,-150 100,-200", 1),  # through a corner
        ("M0,-200L50,-150L100,-100", "M0,-100L50,-150 100,-200", 1),  # two corners
        ("M0,-200L100,-200", "M0,-100L50,-200 100,-100", 0),  # a corner that touches
        ("M0,-200L100,-200", "M50,-200L50,-100", 0),  # ends on it
        ("M0,-200L100,-200", "M50,-200.01L50,-100", 0),  # rounded
        ("M0,-200V-100H100", "M0,-200V-150H100", 0),  # a stretch in common, then a branch
        ("M0,-150H100", "M30,-200V-150H60V-100", 1),  # a stretch in common, from one side to the other
        ("M0,-150H100", "M30,-200V-150H60V-200", 0),  # back to where it came from
        ("M0,-200L100,-100", "M0,-200L100,-100", 0),
        ("M0,-200L100,-100", "M100,-200L200,-100", 0),
        ("M0,-200L100,-100", "m 0 -100 l 1e2 -100", 1),
        ("M0,-200L100,-100M200,-200L300,-100", "M0,-100L100,-200M200,-100L300,-200", 2),  # no line between the parts
        ("M0,-200L100,-100M200,-200L300,-100", "M150,-200L150,-100", 0),
        ("M100,-200L100,-100", "M92,-200L107,-185", 0),  # 8 pt from the one's end, 11.3 pt from the other's
        ("M100,-200L100,-100", "M92,-190L107,-175", 1),  # 18 pt from the one's end
        ("M100,-200L100,-100", "M80,-200L120,-180", 1),  # 10 pt from the one's, 22.4 pt from the other's
    ],
)  # fmt: skip
def test_crossings(one: str, other: str, crossings: int) -> None:
    assert measure(picture(edge(one), edge(other))).crossings == crossings
    assert measure(picture(edge(other), edge(one))).crossings == crossings


def test_lines_of_one_edge_do_not_cross() -> None:
    assert measure(picture(edge("M0,-200L100,-100", "M0,-100L100,-200"))) == metrics(**lines(2 * 2**0.5 * 100))


def test_lengths_of_lines_without_their_heads() -> None:
    """A quarter of a circle of 100 pt is 157.08 pt, in Bézier's way 157.1; a line and its head of 10 pt, 50 pt."""
    quarter = edge("M0,-100C0,-155.23 44.77,-200 100,-200")
    head = '<polygon fill="black" points="297,-150 300,-140 303,-150 297,-150"/><path fill="black" d="M0,0L300,0Z"/>'
    found = measure(picture(quarter, edge("M300,-200V-150", heads=head)))
    assert (found.edges, found.crossings) == (2, 0)
    assert found.length * METRE == pytest.approx(207.1, abs=0.2)
    assert found.longest / 100 * METRE == pytest.approx(157.1, abs=0.05)


UPPER, LOWER, MIDDLE = box(0, -200, 100, -180), box(0, -20, 100, 0), box(0, -120, 100, -80)


@pytest.mark.parametrize(
    ("line", "over", "hugging"),
    [
        ("M50,-180L50,-20", 1, 0),  # through the middle
        ("M50,-180C50,-180 98,-150 98,-100 98,-50 50,-20 50,-20", 1, 0),
        ("M50,-180H105V-20H50", 0, 0),  # 5 pt beside
        ("M50,-180H103V-20H50", 0, 1),  # 3 pt beside
        ("M50,-180H100V-20H50", 0, 1),  # along its side
        ("M99.5,-180V-20", 0, 1),  # half a point inside
        ("M98.5,-180V-20", 1, 0),
        ("M50,-180V-123.9", 0, 0),  # it points to the box in the middle
        ("M50,-180V-90", 0, 0),
        ("M50,-180V-128H98L112,-114V-20H50", 0, 0),  # 4.24 pt from its corner
        ("M50,-180V-127H98L111,-114V-20H50", 0, 1),  # 3.54 pt
        ("M200,-180V-20", 0, 0),
    ],
)
def test_lines_over_boxes_and_beside_them(line: str, over: int, hugging: int) -> None:
    found = measure(picture(UPPER, LOWER, MIDDLE, edge(line)))
    assert (found.over_boxes, found.hugging) == (over, hugging)


def test_pairs_of_edges_and_boxes_are_counted_once() -> None:
    """Two lines of an edge through two boxes, another edge through one of them; whole measures."""
    twice = edge("M50,-180V-20", "M60,-180V-20")
    once = edge("M150,-100H50V-150H150")
    boxes = [UPPER, LOWER, box(0, -120, 100, -80), box(0, -70, 100, -40)]
    covered = round((2000 + 2000 + 4000 + 3000) / 80000, 4)
    assert measure(picture(*boxes, twice, once)) == metrics(
        claims=4, covered=covered, framed=covered, over_boxes=3, crossings=2, **lines(320, 250)
    )


def test_lines_over_frames_are_right_and_over_joints_are_not() -> None:
    line = edge("M50,-180V-20")
    assert measure(picture(UPPER, LOWER, box(0, -120, 100, -80, "frame"), line)).over_boxes == 0
    joint = '<g class="node joint"><ellipse cx="50" cy="-100" rx="5" ry="5"/></g>'
    assert measure(picture(UPPER, LOWER, joint, line)).over_boxes == 1


@pytest.mark.parametrize(
    "head",
    [
        '<polygon fill="black" points="46,-172 50,-179 54,-172 46,-172"/>',
        '<polygon fill="black" points="44,-178 56,-178 56,-176 44,-176"/><polyline fill="none" points="50,-172 50,-178"/>',
        '<ellipse fill="black" cx="50" cy="-175" rx="3" ry="3"/>',
    ],
)
def test_a_head_bridges_the_gap_to_its_box(head: str) -> None:
    """The line ends 8 pt under the box, runs through it, and comes back: it is the box that it points to."""
    line = "M50,-172V-100H150V-190H50"
    assert measure(picture(UPPER, edge("M50,-172V-100H150V-190H110", heads=head))).over_boxes == 0
    assert measure(picture(UPPER, edge(line, heads=head))).over_boxes == 0
    without = measure(picture(box(0, -200, 100, -180), edge("M50,-172V-100H150V-190H-50")))
    assert without.over_boxes == 1


# Texts


def test_font_sizes_by_the_characters_that_have_them() -> None:
    """Six characters in 8 pt, four in 11 pt (blanks left out); neither a frame's nor a line's text counts."""
    inside = text("T h", 10, -180, 11) + text("is", 10, -160, 11) + text("abc def", 10, -140, 8)
    parts = [
        box(0, -200, 100, -100, inside=inside),
        box(200, -200, 300, -100, "frame", text("together, in many characters", 210, -180, 3)),
        edge("M150,-150L150,-100") + text("outside", 0, -20, 2),
    ]
    found = measure(picture(*parts))
    assert found.sizes == ((8.0, 0.6), (11.0, 0.4))
    assert (found.body, found.smallest) == (8, 8)
    equal = measure(picture(box(0, -200, 100, -100, inside=text("ab", 10, -180, 11) + text("cd", 10, -140, 8))))
    assert (equal.sizes, equal.body) == (((8.0, 0.5), (11.0, 0.5)), 8)


@pytest.mark.parametrize(
    ("inside", "texts_outside"),
    [  # Ten of "0" are 55.6 pt wide at 10 pt, the box is 60 wide
        (text("0000000000", 2, -150), 0),
        (text("0000000000", 5.3, -150), 0),
        (text("0000000000", 5.5, -150), 1),
        (text("0000000000", -1.1, -150), 1),
        (text("0000000000   ", 5, -150), 0),
        (text("   0000000000", -9, -150), 0),
        (text("   ", 500, -150), 0),
        (text("0000000000", 30, -150, 10, 'text-anchor="middle"'), 0),
        (text("0000000000", 34, -150, 10, 'text-anchor="middle"'), 1),
        (text("0000000000", 60, -150, 10, 'text-anchor="end"'), 0),
        (text("0000000000", 30, -150, 10, 'text-anchor="end"'), 1),
        (text("0000000000", 60, -150, 10, 'direction="rtl" text-anchor="start"'), 0),
        (text("0000000000", 4, -150, 10, 'direction="rtl" text-anchor="end"'), 0),
        (text("0000000000", 4, -150, 10, 'direction="rtl" text-anchor="start"'), 1),
        (text("tttttttttttttttttttt", 1, -150), 0),  # 55.6 pt
        (text("tttttttttttttttttttt", 1, -150, 10, 'font-weight="bold"'), 1),  # 66.6 pt
        (text("tttttttttttttttttttt", 1, -150, 10, 'style="font-weight: 700"'), 1),
        (text("tttttttttttttttttttt", 1, -150, 10, 'font-style="italic"'), 0),
        (text("0000000000", 2, -193.6), 0),
        (text("0000000000", 2, -193.8), 1),
        (text("0000000000", 2, -101.2), 0),
        (text("0000000000", 2, -101), 1),
        (text("00000<tspan font-weight='bold'>00000</tspan>", 2, -150), 0),
        (text("00000<tspan>00000</tspan>00000", 2, -150), 1),
        (text("0000000000<tspan x='2' y='-130'>0000000000</tspan><tspan x='9'>0000000000</tspan>", 2, -150), 1),
        ("<text x='2' y='-150' font-size='10px'>\n  0000\n  00000\n </text>", 0),
        (f"<g font-size='20'><g>{text('0000000000', 2, -150).replace(' font-size=', ' data-size=')}</g></g>", 1),
        (text("0000000000", 50, -150) + text("0000000000", 50, -120), 2),
    ],
)  # fmt: skip
def test_texts_that_leave_their_box(inside: str, texts_outside: int) -> None:
    assert measure(picture(box(0, -200, 60, -100, inside=inside))).texts_outside == texts_outside


# Sheets and screens


def test_sizes_on_sheets_and_screens() -> None:
    """On A4, 277 × 190 mm are left, on A3 400 × 277; high pictures turn the sheet."""
    millimetre = 72 / 25.4
    wide = metrics(width=2 * 277 * millimetre, height=100.0, sizes=((10.0, 1.0),), length=3.0, longest=50.0)
    assert (wide.body_a4, wide.length_a4, wide.longest_a4) == pytest.approx((5, 1.5, 25))
    assert wide.body_a3 == pytest.approx(10 * 200 / 277)
    high = metrics(width=100.0, height=2 * 277 * millimetre, sizes=((10.0, 1.0),))
    assert high.body_a4 == pytest.approx(5)
    screen = metrics(width=960.0, height=1080.0, sizes=((10.0, 1.0),))
    assert (screen.body_screen, screen.body_readme) == pytest.approx((10, 10 * 4 / 3))
    assert metrics(width=2560.0, sizes=((10.0, 1.0),)).body_readme == 5


KEPT = {
    # map, options: covered, crossings, lines on A4 in metres, text of claims on A4 in points
    ("maps/belarus.yaml", "a4", "none"): (0.60, 2, 0.75, 6.0),
    ("maps/belarus.yaml", "a3", "none"): (0.60, 2, 0.75, 6.0),
    ("maps/belarus.yaml", "16:9", "none"): (0.59, 2, 0.85, 5.3),
    ("maps/belarus.yaml", "a3", "quotes"): (0.62, 2, 0.90, 5.2),
    ("maps/night-bus.yaml", "a4", "quotes"): (0.56, 0, 0.10, 14.4),
    ("tests/careful/34-marathon-doping.yaml", "a4", "none"): (0.48, 0, 0.40, 11.0),
    ("tests/careful/21-trattoria.yaml", "a4", "none"): (0.48, 0, 0.40, 11.0),
    ("tests/careful/07-stadtbad.yaml", "a4", "none"): (0.48, 0, 0.40, 11.0),
}
"""Measures of pictures that must not get worse, with a margin."""


@pytest.mark.parametrize(("picture", "least"), KEPT.items(), ids=[" ".join(key) for key in KEPT])
@pytest.mark.engine
def test_pictures_stay_as_good_as_they_are(
    engine: Engine, picture: tuple[str, str, str], least: tuple[float, int, float, float]
) -> None:
    """How good they are is said in bench/README.md."""
    path, page, shown = picture
    options = Options(page=page, show=frozenset({shown} - {"none"}))
    found = measure(render(read(ROOT / path), "svg", options, engine=engine.name))
    covered, crossings, length, text = least
    claims = max(size for size, share in found.sizes if share > 0.2)
    scale = found.body_a4 / found.body
    assert found.covered >= covered
    assert found.crossings <= crossings
    assert found.length_a4 <= length
    assert claims * scale >= text


@pytest.mark.parametrize(
    "path",
    [*sorted((ROOT / "maps").glob("*.yaml")), *sorted((ROOT / "tests" / "careful").glob("*.yaml"))],
    ids=lambda path: path.stem,
)
@pytest.mark.engine
def test_pictures_are_sound(engine: Engine, path: Path) -> None:
    """On one page: every claim once, no text and no line where it must not be."""
    reading = read(path).alone
    found = measure(render(reading, "svg", Options(pages="one"), engine=engine.name))
    assert found.claims == len(reading.claims)
    assert (found.over_boxes, found.overlaps, found.off_canvas, found.texts_outside) == (0, 0, 0, 0)


# The script


needs_unix = pytest.mark.skipif(sys.platform == "win32", reason="bench/ measures processes as Unix does")


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    script = str(ROOT / "bench" / "pictures.py")
    return subprocess.run(
        [sys.executable, script, *arguments], capture_output=True, text=True, check=False, encoding="utf-8"
    )


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "small.svg"
    inside = text("the claim", 10, -170) + text("a quote", 10, -150, 8)
    parts = [box(0, -200, 100, -100, inside=inside), box(200, -200, 250, -150, "stub"), edge("M100,-150L200,-150")]
    path.write_bytes(picture(*parts))
    return path


@needs_unix
def test_the_script_prints_tables(file: Path) -> None:
    assert (
        run(str(file)).stdout
        == f"""
### Room and lines

| picture | pt | aspect | claims | covered | framed | crossings | over | hugs | lines (longest, cm) | lines on A4 |
|---|---|---|---|---|---|---|---|---|---|---|
| {file} | 400 × 200 | 2.00 | 1 + 1 | 15.6% | 15.6% | 0 | 0 | 0 | 0.04 m (3.5) | 0.07 m (6.9) |

### Texts and faults

| picture | sizes, pt | body, pt | least, pt | on A4, pt | on A3, pt | screen, px | README, px | overlaps | off canvas | texts out |
|---|---|---|---|---|---|---|---|---|---|---|
| {file} | 10 (57%), 8 (43%) | 10 | 8 | 19.6 | 28.3 | 48.0 | 13.3 | 0 | 0 | 0 |
"""
    )


@needs_unix
def test_the_script_prints_json(file: Path) -> None:
    expected = {
        "width": 400.0, "height": 200.0, "claims": 1, "stubs": 1, "edges": 1, "covered": 0.1562, "framed": 0.1562, "crossings": 0,
        "over_boxes": 0, "hugging": 0, "length": 0.0353, "longest": 3.528, "sizes": [[10.0, 0.5714], [8.0, 0.4286]], "overlaps": 0,
        "off_canvas": 0, "texts_outside": 0, "body": 10.0, "smallest": 8.0, "aspect": 2.0, "length_a4": 0.069, "longest_a4": 6.925,
        "body_a4": 19.63, "body_a3": 28.346, "body_screen": 48.0, "body_readme": 13.333,
    }  # fmt: skip
    assert json.loads(run("--json", str(file), str(file)).stdout) == [{"name": str(file), **expected}] * 2


@needs_unix
def test_the_script_names_a_file_that_is_no_picture(tmp_path: Path) -> None:
    broken = tmp_path / "broken.svg"
    broken.write_text("<svg/>", encoding="utf-8")
    found = run(str(broken))
    assert (found.returncode, found.stdout) == (2, "")
    assert found.stderr.endswith(f"error: {broken}: no SVG that states its size\n")
