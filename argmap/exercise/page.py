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
from argmap.html import document, html_text, json_in_html, paragraphs

if TYPE_CHECKING:
    from argmap.exercise.items import Item, Set
    from argmap.html import Paragraph
    from argmap.reading import Reading

__all__ = ["OUTPUTS", "page"]

_HERE = Path(__file__).parent / "page_files"


def page(set_: Set, reading: Reading) -> str:
    """The page as HTML."""
    style = (_HERE / "page.css").read_text(encoding="utf-8")
    script = (_HERE / "page.js").read_text(encoding="utf-8")
    parts = {
        "title": html_text(set_.title),
        "articles": _articles(reading),
        "data": json_in_html(_data(set_, reading)),
    }
    template = (_HERE / "page.html").read_text(encoding="utf-8")
    return document(template, parts, style=style, script=script)


def _articles(reading: Reading) -> str:
    """The articles' paragraphs as they are, each with where it begins, in JavaScript's units."""
    found = []
    for number, (name, article) in enumerate(reading.articles.items()):
        title = f"<h2>{html_text(name)}</h2>" if name and len(reading.articles) > 1 else ""
        language = reading.language_of(article.text.content)
        attributes = f' lang="{html_text(language)}"' if language else ""
        body = "".join(map(_paragraph, paragraphs(article)))
        found.append(f'<section class="article" data-article="{number}"{attributes}>{title}{body}</section>')
    return "".join(found)


def _paragraph(one: Paragraph) -> str:
    """A paragraph whose words are the article's own, character for character: answers are found by counting."""
    text = one.article.text
    aside = "" if one.is_text else ' class="aside"'
    number = f'<span class="number" aria-hidden="true">{one.number}</span>'
    start = text.units(one.span.start)
    return f'<p{aside} dir="auto">{number}<span data-start="{start}">{escape(text.cut(one.span))}</span></p>'


def _data(set_: Set, reading: Reading) -> dict[str, Any]:
    numbers = {name: number for number, name in enumerate(reading.articles)}
    items = [_item(item, reading, numbers) for item in set_.items]
    key = sha256("".join(item.id for item in set_.items).encode()).hexdigest()[:12]
    return {"id": key, "title": set_.title, "seed": set_.seed, "items": items}


def _item(item: Item, reading: Reading, numbers: dict[str | None, int]) -> dict[str, Any]:
    data: dict[str, Any] = {
        "id": item.id,
        "kind": item.kind,
        "about": kinds()[item.kind].about,
        "form": item.form,
        "prompt": item.prompt,
        "passage": item.passage,
        "where": item.where,
        "answer": item.answer,
        "why": item.why,
        "hints": [item.hints.point, item.hints.narrow, item.hints.show],
    }
    if item.form == Form.CHOICE:
        data["options"] = [{"text": one.text, "right": one.is_right, "why": one.why} for one in item.options]
    if item.form == Form.WORDS:
        data["targets"] = [
            [numbers[one.article], *map(reading.articles[one.article].text.units, one.span)] for one in item.targets
        ]
    if item.form == Form.ARRANGE:
        data["nodes"] = [
            [node.label, node.text, node.parent or "", node.relation.verb if node.relation else ""]
            for node in item.nodes
        ]
    return data


def _write(set_: Set, reading: Reading) -> bytes:
    return page(set_, reading).encode("utf-8", "replace")


OUTPUTS = (Output("page", "a page that runs the set", _write, (".html", ".htm")),)
