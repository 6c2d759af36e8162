"""How much room pictures take, and how well they can be read: measures of SVG files of argument maps.

    python bench/pictures.py                  the project's maps, rendered now: by default, on pages, by Graphviz
    python bench/pictures.py a.svg b.svg      these pictures, of argmap or of Graphviz
    python bench/pictures.py --json           the same figures as JSON, for other scripts

Nothing here is about speed, and no figure hangs on the machine as long as the same Graphviz draws. Two tables:

Room and lines
    pt              width × height of the canvas, in points (72 an inch)
    aspect          width by height
    claims          boxes that are no stubs; "+ 7" are stubs, pointers to claims that are drawn elsewhere
    covered         share of the canvas under boxes, stubs included; what two boxes cover counts once
    framed          the same with the frames around boxes
    crossings       lines of different edges that go through each other, not where they meet at their ends (12 pt)
    over            pairs of an edge and a box (or joint) that it runs through and that is at none of its ends
    hugs            such pairs where the line stays outside, but comes within 4 pt
    lines           length of all lines in metres and, in brackets, of the longest edge in cm, as drawn
    lines on A4     the same where the picture fills an A4 sheet

Texts and faults
    sizes           font sizes in boxes, in points as drawn, with the share of the characters that each has
    body            the size of most characters
    least           the smallest font size in boxes
    A4, A3          the body's size in points where the picture fills 277 × 190 mm or 400 × 277 mm, turned or not
    screen          its size in pixels where the picture fills 1920 × 1080
    README          its size in pixels on a page 1280 wide, where wider pictures shrink and none grows
    overlaps        pairs of boxes that overlap by more than 0.5 pt; must be 0
    off canvas      nodes that stick out of the canvas by more than 0.5 pt; must be 0
    texts out       texts that leave their node's rectangle by more than 1 pt, at Arial's widths; must be 0

`picture_metrics.py` says more exactly how each is found; `measure(svg)` there is for tests.
"""

from __future__ import annotations

import json
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from measure import table
from picture_metrics import Metrics, measure

from argmap.draw import Drawing, Options, draw_pages
from argmap.reading import read

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parent.parent
BARE: frozenset[str] = frozenset()
PICTURES = {
    "night-bus": ("night-bus", Options()),
    "phones": ("phones", Options()),
    "op-ed": ("belarus", Options()),
    "op-ed, A4, no quotes": ("belarus", Options(page="a4", show=BARE)),
    "op-ed, A3, no quotes": ("belarus", Options(page="a3", show=BARE)),
    "op-ed, A3, quotes": ("belarus", Options(page="a3", show=frozenset({"quotes"}))),
    "op-ed, 16:9, no quotes": ("belarus", Options(page="16:9", show=BARE)),
    "op-ed, slides": ("belarus", Options(page="16:9", pages="branches", show=BARE)),
    "op-ed, by Graphviz TB": ("belarus", Options(layout="dot", direction="TB", show=BARE)),
    "op-ed, by Graphviz LR": ("belarus", Options(layout="dot", direction="LR", show=BARE)),
}
"""What is drawn where no files are given: maps and options."""
DERIVED = ("body", "smallest", "aspect", "length_a4", "longest_a4", "body_a4", "body_a3", "body_screen", "body_readme")


def pictures(arguments: ArgumentParser, files: list[Path]) -> Iterator[tuple[str, bytes]]:
    """The pictures that are measured, with their names."""
    if not files:
        for name, (map_, options) in PICTURES.items():
            pages = draw_pages(Drawing(read(ROOT / "maps" / f"{map_}.yaml"), options), "svg")
            for number, svg in enumerate(pages, 1):
                yield f"{name} {number}" if len(pages) > 1 else name, svg
    for file in files:
        try:
            svg = file.read_bytes()
        except OSError as error:
            arguments.error(str(error))
        yield str(file), svg


def room(name: str, found: Metrics) -> list[object]:
    """A row of the first table."""
    return [
        name,
        f"{found.width:.0f} × {found.height:.0f}",
        f"{found.aspect:.2f}",
        f"{found.claims} + {found.stubs}" if found.stubs else found.claims,
        f"{found.covered:.1%}",
        f"{found.framed:.1%}",
        found.crossings,
        found.over_boxes,
        found.hugging,
        f"{found.length:.2f} m ({found.longest:.1f})",
        f"{found.length_a4:.2f} m ({found.longest_a4:.1f})",
    ]


def texts(name: str, found: Metrics) -> list[object]:
    """A row of the second table."""
    return [
        name,
        ", ".join(f"{size:g} ({share:.0%})" for size, share in found.sizes),
        f"{found.body:g}",
        f"{found.smallest:g}",
        *(f"{size:.1f}" for size in (found.body_a4, found.body_a3, found.body_screen, found.body_readme)),
        found.overlaps,
        found.off_canvas,
        found.texts_outside,
    ]


def main() -> None:
    arguments = ArgumentParser(description=__doc__, formatter_class=RawDescriptionHelpFormatter)
    arguments.add_argument("files", nargs="*", type=Path, metavar="SVG")
    arguments.add_argument("--json", action="store_true", help="print JSON")
    chosen = arguments.parse_args()
    found: list[tuple[str, Metrics]] = []
    for name, svg in pictures(arguments, chosen.files):
        try:
            found.append((name, measure(svg)))
        except ValueError as error:
            arguments.error(f"{name}: {error}")
    if chosen.json:
        derived = [{key: round(getattr(one, key), 3) for key in DERIVED} for _, one in found]
        plain = [{"name": name, **asdict(one), **more} for (name, one), more in zip(found, derived, strict=True)]
        print(json.dumps(plain, indent=2, ensure_ascii=False))
        return
    head = "picture|pt|aspect|claims|covered|framed|crossings|over|hugs|lines (longest, cm)|lines on A4"
    table("Room and lines", head.split("|"), [room(*one) for one in found])
    head = (
        "picture|sizes, pt|body, pt|least, pt|on A4, pt|on A3, pt|screen, px|README, px|overlaps|off canvas|texts out"
    )
    table("Texts and faults", head.split("|"), [texts(*one) for one in found])


if __name__ == "__main__":
    main()
