"""The exercise page: one HTML file that runs a set, with hints, feedback and progress kept in the browser.

The file needs nothing else. What comes from map and article is escaped text or data; the page's policy allows its own
script and style, and no others.
"""

from __future__ import annotations

from hashlib import sha256
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

from argmap.exercise.items import Form
from argmap.exercise.kinds import kinds
from argmap.exercise.output import Output
from argmap.exercise.voices import Voices
from argmap.html import document, html_text, json_in_html, paragraphs
from argmap.languages import direction
from argmap.phrases import phrases_of
from argmap.reading import language_of_article
from argmap.showing import one_line

if TYPE_CHECKING:
    from argmap.exercise.items import Item, Set
    from argmap.html import Paragraph
    from argmap.reading import Reading

__all__ = ["OUTPUTS", "page"]

_HERE = Path(__file__).parent / "page_files"


def page(set_: Set, reading: Reading, *, before: str = "", note: str = "") -> str:
    """The page as HTML; `before` is a script of argmap's own that runs first, `note` is said of the result file."""
    style = (_HERE / "page.css").read_text(encoding="utf-8")
    script = before + (_HERE / "page.js").read_text(encoding="utf-8")
    voices = Voices(reading)
    parts = {
        "title": html_text(set_.title),
        "voice": _voice(voices, set_.title),
        "articles": _articles(reading, voices),
        "data": json_in_html(_data(set_, reading, voices)),
        "note": html_text(note or phrases_of(set_.language).say("giving.file_note")),
    }
    template = (_HERE / "page.html").read_text(encoding="utf-8")
    return document(template, parts, style=style, script=script)


def _voice(voices: Voices, text: str, stated: str = "") -> str:
    """Language, if it is known and not that of the page, and direction of a text, as attributes."""
    _, language, way = voices.part(text, stated)
    known = f' lang="{html_text(language)}"' if language else ""
    return f'{known} dir="{way}"'


def _articles(reading: Reading, voices: Voices) -> str:
    """The articles' paragraphs as they are, each with where it begins, in JavaScript's units."""
    found = []
    for number, (name, article) in enumerate(reading.articles.items()):
        title = f'<h2 dir="auto">{html_text(name)}</h2>' if name and len(reading.articles) > 1 else ""
        voice = _voice(voices, article.text.content, language_of_article(reading, article))
        paged = " paged" if article.pages else ""
        body = "".join(map(_paragraph, paragraphs(article)))
        found.append(f'<section class="article{paged}" data-article="{number}"{voice}>{title}{body}</section>')
    return "".join(found)


def _paragraph(one: Paragraph) -> str:
    """A paragraph whose words are the article's own, character for character: answers are found by counting."""
    text = one.article.text
    words = text.cut(one.span).replace("\f", " ")  # a new page; a browser shows it as a sign, or as nothing
    aside = "" if one.is_text else ' class="aside"'
    number = f'<span class="number" dir="ltr" aria-hidden="true">{one.number}</span>'
    start = text.units(one.span.start)
    return f'<p{aside} dir="{direction(words)}">{number}<span data-start="{start}">{escape(words)}</span></p>'


def _data(set_: Set, reading: Reading, voices: Voices) -> dict[str, Any]:
    numbers = {name: number for number, name in enumerate(reading.articles)}
    items = [_item(item, reading, voices, numbers) for item in set_.items]
    key = sha256("".join(item.id for item in set_.items).encode()).hexdigest()[:12]
    return {"id": key, "title": set_.title, "seed": set_.seed, "items": items}


def _item(item: Item, reading: Reading, voices: Voices, numbers: dict[str | None, int]) -> dict[str, Any]:
    """An item as data; its texts are lines of parts, each argmap's own words or a user's."""
    lines = voices.lines
    data: dict[str, Any] = {
        "id": item.id,
        "kind": item.kind,
        "about": kinds()[item.kind].about,
        "form": item.form,
        "prompt": voices.prompt(item.prompt),
        "passage": lines(item.passage) if item.passage else [],
        "where": item.where,
        "here": _here(item, reading, numbers),
        "article": numbers.get(item.article),
        "answer": lines(item.answer),
        "why": lines(item.why),
        "hints": [lines(hint) for hint in item.hints.given],
    }
    if item.form == Form.CHOICE:
        data["options"] = [
            {"text": lines(one.text), "right": one.is_right, "why": lines(one.why)} for one in item.options
        ]
    if item.form == Form.WORDS:
        data["key"] = [["The key: ", voices.part(f"“{item.answer}”")]]
        data["targets"] = [
            [numbers[one.article], *map(reading.articles[one.article].text.units, one.span)] for one in item.targets
        ]
    if item.form == Form.ARRANGE:
        data["nodes"] = [
            [node.label, lines(node.text), node.parent or "", node.relation.verb if node.relation else ""]
            for node in item.nodes
        ]
    return data


def _here(item: Item, reading: Reading, numbers: dict[str | None, int]) -> list[list[int]]:
    """The paragraphs that an item is about: number of the article, and where they begin there.

    Where several have its place (a page), those that hold its words, if any does.
    """
    found = []
    for name, article in reading.articles.items() if item.where and item.form != Form.WORDS else ():
        if item.article is not None and name != item.article:
            continue
        begins = {item.where, item.where.partition("–")[0]}  # of `p. 26–27` the page that it begins on
        there = [one for one in paragraphs(article) if one.is_in_body and begins & _places(one)]
        words = one_line(item.passage)
        narrow = [one for one in there if words and words in article.words(one.span)]
        found += [[numbers[name], article.text.units(one.span.start)] for one in narrow or there]
    return found


def _places(one: Paragraph) -> set[str]:
    """What quotes from a paragraph are said to stand in: each of its pages, or its number."""
    article, pages = one.article, one.article.pages
    first = article.without_lead(one.span).start
    last = pages.at(max(first, one.span.end - 1))
    starts = [first, *(pages.start(page) for page in range(pages.at(first) + 1, last + 1))]
    places = {article.place_label(start) for start in starts}
    return places | {f"{article.name} {place}" for place in places if article.name}


def _write(set_: Set, reading: Reading) -> bytes:
    return page(set_, reading).encode("utf-8", "replace")


OUTPUTS = (Output("page", "a page that runs the set", _write, (".html", ".htm")),)
