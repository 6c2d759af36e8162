"""A set as a deck of Anki cards: question in front, answer with its reason behind; ids stay, so a re-import updates."""

from __future__ import annotations

import re
from hashlib import sha256
from html import escape
from typing import TYPE_CHECKING

from argmap.exercise.alongside import LARGEST_COPY, asks_about_the_article, printed_articles
from argmap.exercise.apkg import Card, Look, apkg, guid
from argmap.exercise.items import Form
from argmap.exercise.output import Output
from argmap.exercise.platform import Asking, as_asked, clean, kept_name
from argmap.showing import one_line

if TYPE_CHECKING:
    from argmap.exercise.alongside import Printed
    from argmap.exercise.items import Item, Set
    from argmap.reading import Reading

__all__ = ["OUTPUTS", "as_anki"]

_STYLE = (
    ".card { font-family: sans-serif; font-size: 18px; line-height: 1.4; } .pre { white-space: pre-wrap; }"
    " details { margin-top: 1em; border-top: 1px solid; } .source { font-size: 14px; }"
)
_FRONT = '{{Question}}<div class="pre">{{Options}}</div>' + "{{Article}}"
_BACK = '{{FrontSide}}<hr id="answer"><b class="pre">{{Answer}}</b><p>{{Why}}</p>'
_FIELDS = ("Question", "Options", "Answer", "Why", "Article")
_COLONS = re.compile(":(?=:)")
_LOOK = Look(1_718_203_412, "argmap exercise", _FIELDS, _FRONT, _BACK, _STYLE)


def as_anki(set_: Set, reading: Reading) -> bytes:
    """The deck as an .apkg file; a card that asks about the article without quoting it carries it, folded."""
    number = int(sha256(clean(set_.title).encode()).hexdigest()[:7], 16) + 1
    articles = printed_articles(reading)
    asking = Asking(set_)
    article = _folded(asking, articles) if sum(one.length for one in articles) <= LARGEST_COPY else ""
    cards = [
        Card(
            guid(item.id),
            tuple(map(clean, _fields(asking, item, article if asks_about_the_article(item, reading) else ""))),
            item.kind,
        )
        for item in set_.items
    ]
    return apkg(_deck(set_.title), number, _LOOK, cards)


def _deck(title: str) -> str:
    """What the deck is called; two colons would make decks within decks of it."""
    return kept_name(_COLONS.sub(": ", one_line(title)))


def _html(text: str) -> str:
    """A text for a field. Between brackets Anki looks for what it plays and compiles: sounds, LaTeX, speech."""
    return escape(text).replace("[", "&#91;")


def _folded(asking: Asking, articles: list[Printed]) -> str:
    summary = _html(asking.say("giving.the_article"))
    return f"<details><summary>{summary}</summary>{''.join(map(_article, articles))}</details>"


def _article(article: Printed) -> str:
    source = f'<p class="source">{_html(article.source)}</p>' if article.source else ""
    lines = "".join(f'<p dir="auto">{_html(line)}</p>' for line in article.lines)
    return f'<h4 dir="auto">{_html(article.heading)}</h4>{source}{lines}'


def _fields(asking: Asking, item: Item, article: str) -> tuple[str, ...]:
    asked = "".join(f'<p class="pre" dir="auto">{_html(line)}</p>' for line in asking.question(item))
    options = "\n".join(f"– {option.text}" for option in item.options)
    answer = item.answer
    if as_asked(item) == "match":
        options = "\n".join(f"{node.label}. {node.text}" for node in item.nodes)
        answer = "\n".join(f"{one.claim.partition('.')[0]}: {one.place}" for one in asking.matches(item))
    elif item.form == Form.CHOICE and item.right:
        answer = item.right.text
    return asked, _html(options), _html(answer), _html(item.why), article


OUTPUTS = (Output("anki", "a deck of cards for Anki", as_anki, (".apkg",)),)
