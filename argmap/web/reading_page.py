"""The reading page: one HTML file with the article, its map and its outline, each claim leading to its words and back.

The file needs nothing else: no network, no library. What comes from map and article is escaped text; scripts and styles
are this room's own files, and the page's policy allows no others.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from argmap.draw import Options
from argmap.graph import Polarity
from argmap.html import document, html_text, json_in_html, short_script
from argmap.languages import runs_leftwards
from argmap.reading import language_of_claims
from argmap.web.article import article_html, byline
from argmap.web.cards import page_data
from argmap.web.colours import colours_css
from argmap.web.comparison import compared
from argmap.web.fares import fares_html
from argmap.web.originals import Originals
from argmap.web.outline import outline_html
from argmap.web.paper import sheets
from argmap.web.roles import KINDS, kind_of
from argmap.web.summary import summary_html
from argmap.web.wording import words_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from argmap.comparison import Alignment
    from argmap.comparison.overlay import Overlay
    from argmap.diagnostics import Finding
    from argmap.reading import Reading
    from argmap.web.drawing import Inlined
    from argmap.web.originals import Shot
    from argmap.web.wording import Words

__all__ = ["ReadingPage", "comparison_page", "page", "reading_page"]

_HERE = Path(__file__).parent
_PLACE = re.compile(r"\{\{(\w+)\}\}")
_SCRIPTS = (
    "base", "measure", "wording", "shown", "tree", "text_order", "scene", "canvas", "outline", "article",
    "legend", "light", "card", "standing", "doubt", "search", "present", "saving", "paper", "settings", "views",
)  # fmt: skip
_COMPARING, _OPENING, _ANSWERING, _STARTING = ("compare",), ("original",), ("answers",), ("start",)


@dataclass(frozen=True)
class ReadingPage:
    """What the page of a map is put together from."""

    parts: Mapping[str, str]
    style: str
    is_comparison: bool = False
    has_originals: bool = False
    """Whether it leads to documents that its articles were made from."""
    has_answers: bool = False
    """Whether its map's reader puts something forward."""
    holds_pictures: bool = False
    """Whether pictures of originals' pages are in it, which its policy then allows."""

    def html(self, extra: str = "") -> str:
        """The page; `extra` is a script of argmap's own that is run too, and may ask the server it came from."""
        template = (_HERE / "page.html").read_text(encoding="utf-8")
        return document(
            template,
            self.parts,
            style=self.style,
            script=_script(
                is_comparison=self.is_comparison, has_originals=self.has_originals, has_answers=self.has_answers
            )
            + extra,
            asks_server=bool(extra),
            has_pictures=True,
            holds_pictures=self.holds_pictures,
        )


def page(
    reading: Reading,
    findings: Sequence[Finding] = (),
    options: Options | None = None,
    *,
    language: str | None = None,
    engine: str = "auto",
    timeout: float = 60.0,
    written_in: str | Path = ".",
) -> str:
    """The page of a map as HTML; `findings` are shown with the claims that they concern.

    `language` is that of the page's own words; else it is the map's, if argmap has them in it. `written_in` is the
    folder that it will lie in, which its links to originals start from. Raises EngineError where Graphviz is missing or
    fails.
    """
    drawn = sheets(reading, options or Options(), engine=engine, timeout=timeout)
    return reading_page(reading, drawn, findings, options, language=language, written_in=written_in).html()


def reading_page(
    reading: Reading,
    drawn: Inlined,
    findings: Sequence[Finding] = (),
    options: Options | None = None,
    *,
    language: str | None = None,
    written_in: str | Path = ".",
    pictures: Mapping[str | None, Mapping[int, Shot]] | None = None,
) -> ReadingPage:
    """The page of a map whose sheets for paper are drawn already; it opens as the options say.

    `written_in` is the folder that it will lie in; `pictures` of its originals' pages are put into it.
    """
    opens = _opening(reading, options or Options())
    originals = Originals(reading, _words(reading, language), Path(written_in), pictures or {})
    return _page(reading, drawn, findings, originals, {"opens": opens})


def _opening(reading: Reading, options: Options) -> dict[str, Any]:
    """How the page opens where somebody chose that: a level, a claim whose branch alone is shown, a theme."""
    focus = next((claim.index for claim in reading.claims if options.focus in {claim.label, claim.number}), None)
    chosen = {
        "levels": None if options.depth is None else options.depth + 1,
        "focus": focus,
        "theme": "dark" if options.theme == "dark" else None,
        "reader": True if options.with_reader else None,
    }
    return {name: value for name, value in chosen.items() if value is not None}


def comparison_page(
    alignment: Alignment,
    overlaid: Overlay,
    options: Options,
    *,
    language: str | None = None,
    written_in: str | Path = ".",
) -> ReadingPage:
    """The page of two maps laid over each other: as of one map, with the list of what differs.

    Raises EngineError where Graphviz is missing or fails.
    """
    words = _words(overlaid.reading, language)
    drawn = sheets(overlaid.reading, options)
    originals = Originals(overlaid.reading, words, Path(written_in))
    return _page(overlaid.reading, drawn, (), originals, {"comparison": compared(alignment, overlaid, words)})


def _words(reading: Reading, language: str | None) -> Words:
    return words_of(language or language_of_claims(reading))


def _page(
    reading: Reading,
    drawn: Inlined,
    findings: Sequence[Finding],
    originals: Originals,
    more: Mapping[str, Any],
) -> ReadingPage:
    words = originals.words
    data, is_comparison = {**page_data(reading, findings, words, originals), **more}, "comparison" in more
    parts = {
        **words.parts,
        "title": html_text(reading.title),
        "source": _source(reading, originals),
        "articles": article_html(reading, words, originals),
        "outline": outline_html(reading, words),
        "summary": "" if is_comparison else summary_html(reading, words),
        "fares": "" if is_comparison else fares_html(reading, words),
        "sheets": "".join(drawn.elements),
        "claims_language": f' lang="{html_text(tag)}"' if (tag := language_of_claims(reading)) else "",
        "direction": "rtl" if runs_leftwards(claim.text for claim in reading.claims) else "ltr",
        "kinds": _legend(reading, words),
        "lines": _lines(reading, words),
        "keys": words.keys,
        "reader": "" if is_comparison else _switch(reading, words),
        "findings": _findings(findings, words),
        "data": json_in_html(data),
        "pictures": originals.pictures_html(),
        "beside": _beside(originals),
    }
    own = _style("page") + (_style("original") if originals.are_named else "")
    own += _style("answers") if reading.has_reader else ""
    return ReadingPage(
        parts,
        colours_css() + own + drawn.style,
        is_comparison,
        originals.are_named,
        reading.has_reader,
        bool(parts["pictures"]),
    )


def _switch(reading: Reading, words: Words) -> str:
    """The switch between what the article argues and that with its reader's answers; nothing where there are none."""
    said = html_text(words.say("page.reader"))
    return f'<button id="reader" aria-pressed="false">{said}</button>' if reading.has_reader else ""


def _beside(originals: Originals) -> str:
    """Where a picture of a page is shown beside the text; nothing where the page holds none."""
    if not any(originals.pictures.values()):
        return ""
    return _PLACE.sub(
        lambda place: originals.words.parts[place[1]], (_HERE / "picture.html").read_text(encoding="utf-8")
    )


def _legend(reading: Reading, words: Words) -> str:
    """A switch for each kind of claim that the map has, drawn as the article's marks are."""
    used = {kind_of(reading, claim) for claim in reading.claims}
    switches = (
        f'<label class="kind {kind}"><input type="checkbox" data-kind="{kind}" checked>'
        f"<span>{html_text(words.say(f'roles.{kind}'))}</span></label>"
        for kind in KINDS
        if kind in used
    )
    return "".join(switches)


def _lines(reading: Reading, words: Words) -> str:
    """What lines and frames of the map stand for, of those that it has."""
    polarities = {str(step.polarity) for step in reading.steps}
    used = {
        "support": Polarity.SUPPORT in polarities,
        "attack": Polarity.ATTACK in polarities,
        "undercut": Polarity.UNDERCUT in polarities,
        "linked": any(step.is_linked and len(step.premises) > 1 for step in reading.steps),
        "implied": any(claim.is_implicit for claim in reading.claims),
        "stubbed": bool(reading.graph.uses),
    }
    return " ".join(
        f'<span class="{name}">{html_text(words.say(f"lines.{name}"))}</span>'
        for name, is_used in used.items()
        if is_used
    )


@cache
def _script(*, is_comparison: bool, has_originals: bool, has_answers: bool) -> str:
    """The page's own scripts as one, without comments and needless spaces."""
    more = (
        *(_COMPARING if is_comparison else ()),
        *(_OPENING if has_originals else ()),
        *(_ANSWERING if has_answers else ()),
    )
    names = (*_SCRIPTS, *more, *_STARTING)
    script = "\n".join((_HERE / "script" / f"{name}.js").read_text(encoding="utf-8") for name in names)
    return short_script(f'"use strict";\n(() => {{\n{script}\n}})();') + "\n"


@cache
def _style(name: str) -> str:
    """A style of the page's own, without comments and line ends."""
    style = (_HERE / f"{name}.css").read_text(encoding="utf-8")
    return "".join(line for line in style.splitlines() if not line.startswith("/*"))


def _source(reading: Reading, originals: Originals) -> str:
    about = byline(reading.map.article if reading.map else None)
    made_from = [originals.made_from(one) for name, one in reading.articles.items() if name is None]
    claims = html_text(originals.words.say("summary.claims", n=len(reading.alone.claims)))
    return " · ".join([*about, *filter(None, made_from), claims])


def _difference(finding: Finding) -> str:
    """What a quote changed: what only the map has, what only the article has."""
    tags = {"same": "span", "quote": "del", "article": "ins"}
    words = " ".join(f"<{tags[kind]}>{html_text(text)}</{tags[kind]}>" for kind, text in finding.diff)
    return f'<span class="diff" dir="auto">{words}</span>' if words else ""


def _findings(findings: Sequence[Finding], words: Words) -> str:
    """All findings as a list that can be folded away; nothing where there are none."""
    if not findings:
        return ""
    items = "".join(
        f'<li><button data-claim="{html_text(one.claim or "")}"><b>{one.severity.label} {one.code.id}</b> '
        f"{html_text(f'{one.claim}: ' if one.claim else '')}{html_text(one.message)}"
        f"{_difference(one)}{f'<br><small>{html_text(one.help)}</small>' if one.help else ''}</button></li>"
        for one in sorted(findings, key=lambda one: one.severity, reverse=True)
    )
    what = html_text(words.say("findings.findings", n=len(findings)))
    return f'<details id="findings"><summary>{what}</summary><ul>{items}</ul></details>'
