"""A set in GIFT, the plain-text question format that Moodle and others import."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.exercise.alongside import names, printed_articles
from argmap.exercise.output import Output
from argmap.exercise.platform import Asking, as_asked, kept_name
from argmap.showing import one_line, printable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.exercise.alongside import Printed
    from argmap.exercise.items import Item, Set
    from argmap.reading import Reading

__all__ = ["OUTPUTS", "as_gift"]

_SPECIAL = re.compile(r"([~=#{}:\\])")


def as_gift(set_: Set, reading: Reading) -> bytes:
    """The articles as descriptions, then all items; claims to arrange become a matching question, maps an essay."""
    blocks = [f"// {printable(one_line(set_.title))}, seed {set_.seed}", f"$CATEGORY: $course$/{_category(set_.title)}"]
    asking, called = Asking(set_), names(set_)
    blocks += [_description(asking, one) for one in printed_articles(reading)]
    blocks += ["\n".join(_item(asking, item, called[item.id])) for item in set_.items]
    return ("\n\n".join(blocks) + "\n").encode("utf-8", "replace")


def _category(title: str) -> str:
    return kept_name(printable(one_line(title))).replace("/", "//").replace("$", "")


def _text(text: str) -> str:
    """A text on one line in which nothing is markup.

    GIFT has no way to write `->` as text, nor `%` or `[` at the beginning of an answer: the first becomes an arrow, in
    front of the others goes a no-break space.
    """
    plain = printable(one_line(text)).replace("->", "→")
    return ("\u00a0" if plain.startswith(("%", "[")) else "") + _SPECIAL.sub(r"\\\1", plain)


def _lines(lines: list[str]) -> str:
    """Lines of a text in one, with GIFT's sign for where the next begins."""
    return "\\n".join(_text(line) for line in lines)


def _description(asking: Asking, article: Printed) -> str:
    """An article as a text without answers, which platforms show among the questions, after a remark that says so."""
    name = kept_name(asking.say("giving.article_name", title=article.heading))
    remark = f"// {asking.say('giving.article_remark')}"
    lines = [article.heading, *filter(None, [article.source]), *article.lines]
    return f"{remark}\n::{_text(name)}:: [plain]{_lines(lines)}"


def _item(asking: Asking, item: Item, name: str) -> Iterator[str]:
    yield f"// {item.id}"
    yield f"::{_text(name)}:: [plain]{_lines(asking.question(item))} {{"
    form = as_asked(item)
    if form == "choice":
        for option in item.options:
            yield f"\t{'=' if option.is_right else '~'}{_text(option.text)} #{_text(option.why)}"
    elif form == "match":
        yield from (f"\t={_text(one.claim)} -> {_text(one.place)}" for one in asking.matches(item))
    yield f"\t####{_lines([item.why, *(item.answer.splitlines() if form == 'essay' else ())])}"
    yield "}"


OUTPUTS = (Output("gift", "questions in GIFT, as text", as_gift, (".gift", ".txt")),)
