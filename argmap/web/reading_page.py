"""The reading page: one HTML file with the article, its map and its outline, each claim leading to its words and back.

The file needs nothing else: no network, no library. What comes from map and article is escaped text; scripts and styles
are this room's own files, and the page's policy allows no others.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.draw import Drawing, Options, draw
from argmap.draw.choosing import graph
from argmap.html import document, html_text, json_in_html
from argmap.web.article import article_html
from argmap.web.cards import cards
from argmap.web.drawing import inline, size
from argmap.web.outline import outline_html

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from argmap.diagnostics import Finding
    from argmap.reading import Reading

__all__ = ["ReadingPage", "drawing_of", "page", "reading_page"]

_HERE = Path(__file__).parent
_SCRIPTS = ("base", "views", "branches", "outline", "article", "card", "map", "search", "start")
_SHEETS = {False: (190, 250), True: (277, 170)}  # millimetres that a map has on A4, upright and wide
_LEGIBLE = 0.5  # of the drawn size: 5.5 points
_MM = 25.4 / 72
_TOO_LARGE = "This map is too large for one sheet: argmap render MAP -o map.pdf --pages branches prints it on several."


@dataclass(frozen=True)
class ReadingPage:
    """What the page of a map is put together from."""

    parts: Mapping[str, str]

    def html(self, extra: str = "") -> str:
        """The page; `extra` is a script of argmap's own that is run too, and may ask the server it came from."""
        template = (_HERE / "page.html").read_text(encoding="utf-8")
        style = (_HERE / "page.css").read_text(encoding="utf-8")
        return document(template, self.parts, style=style, script=_script() + extra, asks_server=bool(extra))


def page(
    reading: Reading,
    findings: Sequence[Finding] = (),
    options: Options | None = None,
    *,
    engine: str = "auto",
    timeout: float = 60.0,
) -> str:
    """The page of a map as HTML; `findings` are shown with the claims that they concern.

    Raises EngineError where Graphviz is missing or fails.
    """
    drawing = drawing_of(reading, options or Options())
    return reading_page(drawing, draw(drawing, "svg", engine=engine, timeout=timeout), findings).html()


def drawing_of(reading: Reading, options: Options) -> Drawing:
    """The drawing that a page needs: its script follows lines to shared claims, so these are no stubs."""
    return graph(Drawing(reading, replace(options, stubs=False)))


def reading_page(drawing: Drawing, picture: bytes, findings: Sequence[Finding] = ()) -> ReadingPage:
    """The page of a map that is drawn already, as SVG."""
    reading, svg = drawing.reading, picture.decode("utf-8")
    is_wide, is_legible = _on_paper(svg)
    parts = {
        "title": html_text(reading.title),
        "source": html_text(_source(reading)),
        "articles": article_html(reading),
        "outline": outline_html(reading),
        "svg": inline(svg),
        "shape": ' class="wide"' if is_wide else "",
        "sheet": "" if is_legible else f'<p id="sheet">{_TOO_LARGE}</p>',
        "findings": _findings(findings),
        "data": json_in_html(cards(reading, findings)),
    }
    return ReadingPage(parts)


def _script() -> str:
    """The page's own scripts as one, without indentation and comments."""
    script = "\n".join((_HERE / "script" / f"{name}.js").read_text(encoding="utf-8") for name in _SCRIPTS)
    return f'"use strict";\n(() => {{\n{_short(script)}\n}})();\n'


def _short(script: str) -> str:
    lines = (line.strip() for line in script.splitlines())
    return "\n".join(line for line in lines if line and not line.startswith("//"))


def _on_paper(svg: str) -> tuple[bool, bool]:
    """Whether the drawing is printed on a wide sheet, and whether its text can still be read there."""
    width, height = size(svg)
    scale = {wide: min(across / (width * _MM), down / (height * _MM)) for wide, (across, down) in _SHEETS.items()}
    is_wide = scale[True] > scale[False]
    return is_wide, scale[is_wide] >= _LEGIBLE


def _source(reading: Reading) -> str:
    source = reading.map.article if reading.map else None
    about = (source.author, source.publication, source.published) if source else ()
    number = len(reading.claims)
    return " · ".join([*(one for one in about if one), f"{number} claims" if number != 1 else "1 claim"])


def _difference(finding: Finding) -> str:
    """What a quote changed: what only the map has, what only the article has."""
    tags = {"same": "span", "quote": "del", "article": "ins"}
    words = " ".join(f"<{tags[kind]}>{html_text(text)}</{tags[kind]}>" for kind, text in finding.diff)
    return f'<span class="diff" dir="auto">{words}</span>' if words else ""


def _findings(findings: Sequence[Finding]) -> str:
    """All findings as a list that can be folded away; nothing where there are none."""
    if not findings:
        return ""
    items = "".join(
        f'<li><button data-claim="{html_text(one.claim or "")}"><b>{one.severity.label} {one.code.id}</b> '
        f"{html_text(f'{one.claim}: ' if one.claim else '')}{html_text(one.message)}"
        f"{_difference(one)}{f'<br><small>{html_text(one.help)}</small>' if one.help else ''}</button></li>"
        for one in sorted(findings, key=lambda one: one.severity, reverse=True)
    )
    what = "1 finding" if len(findings) == 1 else f"{len(findings)} findings"
    return f'<details id="findings"><summary>{what}</summary><ul>{items}</ul></details>'
