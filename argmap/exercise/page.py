"""The exercise page: one HTML file that runs a set, with hints, feedback and progress kept in the browser.

The file needs nothing else. What comes from map and article is escaped text or data; the page's policy allows its own
script and style, and no others.
"""

from __future__ import annotations

import json
import re
from base64 import b64encode
from hashlib import sha256
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

from argmap.exercise.kinds import KINDS

if TYPE_CHECKING:
    from argmap.article import Article
    from argmap.exercise.items import Item, Set
    from argmap.reading import Reading

__all__ = ["page"]

_HERE = Path(__file__).parent / "page_files"


def page(set_: Set, reading: Reading) -> str:
    """The page as HTML."""
    style = (_HERE / "page.css").read_text(encoding="utf-8")
    script = (_HERE / "page.js").read_text(encoding="utf-8")
    data = json.dumps(_data(set_, reading), ensure_ascii=False, separators=(",", ":"))
    policy = f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; base-uri 'none'"
    parts = {
        "policy": policy,
        "title": escape(set_.title),
        "articles": _articles(reading),
        "style": style,
        "script": script,
        "data": data.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029"),
    }
    template = (_HERE / "page.html").read_text(encoding="utf-8")
    return re.sub(r"\{\{(\w+)\}\}", lambda match: parts[match[1]], template)


def _hash(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"


def _units(text: str) -> int:
    """The length of a text as JavaScript counts it."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _articles(reading: Reading) -> str:
    """The articles' paragraphs as they are, each with where it begins, in JavaScript's units."""
    found = []
    for number, (name, article) in enumerate(reading.articles.items()):
        title = f"<h2>{escape(name)}</h2>" if name and len(reading.articles) > 1 else ""
        language = reading.language_of(article.text.content)
        attributes = f' lang="{escape(language)}"' if language else ""
        paragraphs = "".join(_paragraph(article, index) for index in range(len(article.paragraphs)))
        found.append(f'<section class="article" data-article="{number}"{attributes}>{title}{paragraphs}</section>')
    return "".join(found)


def _paragraph(article: Article, index: int) -> str:
    span = article.paragraphs[index]
    label = article.paragraph_label(span.start)
    aside = "" if label.startswith("¶") or label == "headline" else ' class="aside"'
    number = f'<span class="number" aria-hidden="true">{label if label.startswith("¶") else ""}</span>'
    start = _units(article.text.content[: span.start])
    return f'<p{aside} dir="auto">{number}<span data-start="{start}">{escape(article.text.cut(span))}</span></p>'


def _data(set_: Set, reading: Reading) -> dict[str, Any]:
    numbers = {name: number for number, name in enumerate(reading.articles)}
    items = [_item(item, reading, numbers) for item in set_.items]
    key = sha256("".join(item.id for item in set_.items).encode()).hexdigest()[:12]
    return {"id": key, "title": set_.title, "seed": set_.seed, "items": items}


def _item(item: Item, reading: Reading, numbers: dict[str | None, int]) -> dict[str, Any]:
    data: dict[str, Any] = {
        "id": item.id,
        "kind": item.kind,
        "about": KINDS[item.kind].about,
        "form": item.form,
        "prompt": item.prompt,
        "passage": item.passage,
        "where": item.where,
        "answer": item.answer,
        "why": item.why,
        "hints": [item.hints.point, item.hints.narrow, item.hints.show],
    }
    if item.form == "choice":
        data["options"] = [{"text": one.text, "right": one.is_right, "why": one.why} for one in item.options]
    if item.form == "words":
        data["targets"] = [
            [numbers[one.article], *(_units(_content(reading, one.article)[:end]) for end in one.span)]
            for one in item.targets
        ]
    if item.form == "arrange":
        data["nodes"] = [
            [node.label, node.text, node.parent or "", node.relation.verb if node.relation else ""]
            for node in item.nodes
        ]
    return data


def _content(reading: Reading, name: str | None) -> str:
    return reading.articles[name].text.content
