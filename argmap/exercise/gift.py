"""A set in GIFT, the plain-text question format that Moodle and others import."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.exercise.output import Output
from argmap.exercise.platform import as_asked, matches, question
from argmap.showing import one_line, printable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.exercise.items import Item, Set

__all__ = ["OUTPUTS", "as_gift"]

_SPECIAL = re.compile(r"([~=#{}:\\])")


def as_gift(set_: Set) -> bytes:
    """All items; claims to arrange become a matching question, maps to build an essay."""
    blocks = [f"// {printable(one_line(set_.title))}, seed {set_.seed}", f"$CATEGORY: $course$/{_category(set_.title)}"]
    blocks += ["\n".join(_item(item)) for item in set_.items]
    return ("\n\n".join(blocks) + "\n").encode("utf-8", "replace")


def _category(title: str) -> str:
    return printable(one_line(title)).replace("/", "//").replace("$", "")


def _text(text: str) -> str:
    """A text on one line in which nothing is markup.

    GIFT has no way to write `->` as text, nor `%` or `[` at the beginning of an answer: the first becomes an arrow, in
    front of the others goes a no-break space.
    """
    plain = printable(one_line(text)).replace("->", "→")
    return ("\u00a0" if plain.startswith(("%", "[")) else "") + _SPECIAL.sub(r"\\\1", plain)


def _item(item: Item) -> Iterator[str]:
    asked = "\\n".join(_text(line) for line in question(item))
    yield f"::{_text(item.id)}:: [plain]{asked} {{"
    form = as_asked(item)
    if form == "choice":
        for option in item.options:
            yield f"\t{'=' if option.is_right else '~'}{_text(option.text)} #{_text(option.why)}"
    elif form == "match":
        yield from (f"\t={_text(one.claim)} -> {_text(one.place)}" for one in matches(item))
    general = _text(f"{item.why} {item.answer}" if form == "essay" else item.why)
    yield f"\t####{general}"
    yield "}"


OUTPUTS = (Output("gift", "questions in GIFT, as text", lambda set_, _: as_gift(set_), (".gift", ".txt")),)
