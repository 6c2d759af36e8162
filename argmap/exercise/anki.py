"""A set as a deck of Anki cards: question in front, answer with its reason behind; ids stay, so a re-import updates."""

from __future__ import annotations

from hashlib import sha256
from html import escape
from typing import TYPE_CHECKING

from argmap.exercise.apkg import Card, Look, apkg, guid
from argmap.exercise.items import Form
from argmap.exercise.output import Output
from argmap.exercise.platform import as_asked, clean, matches, question

if TYPE_CHECKING:
    from argmap.exercise.items import Item, Set

__all__ = ["OUTPUTS", "as_anki"]

_STYLE = ".card { font-family: sans-serif; font-size: 18px; line-height: 1.4; } .pre { white-space: pre-wrap; }"
_FRONT = '{{Question}}<div class="pre">{{Options}}</div>'
_BACK = '{{FrontSide}}<hr id="answer"><b class="pre">{{Answer}}</b><p>{{Why}}</p>'
_LOOK = Look(1_718_203_411, "argmap exercise", ("Question", "Options", "Answer", "Why"), _FRONT, _BACK, _STYLE)


def as_anki(set_: Set) -> bytes:
    """The deck as an .apkg file."""
    title = clean(set_.title)
    number = int(sha256(title.encode()).hexdigest()[:7], 16) + 1
    cards = [Card(guid(item.id), tuple(map(clean, _fields(item))), item.kind) for item in set_.items]
    return apkg(title, number, _LOOK, cards)


def _fields(item: Item) -> tuple[str, str, str, str]:
    asked = "".join(f'<p class="pre" dir="auto">{escape(line)}</p>' for line in question(item))
    options = "\n".join(f"– {option.text}" for option in item.options)
    answer = item.answer
    if as_asked(item) == "match":
        options = "\n".join(f"{node.label}. {node.text}" for node in item.nodes)
        answer = "\n".join(f"{one.claim.partition('.')[0]}: {one.place}" for one in matches(item))
    elif item.form == Form.CHOICE and item.right:
        answer = item.right.text
    return asked, escape(options), escape(answer), escape(item.why)


OUTPUTS = (Output("anki", "a deck of cards for Anki", lambda set_, _: as_anki(set_), (".apkg",)),)
