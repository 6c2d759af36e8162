"""Judging an answer that is typed: a letter, words of the article, pairs of claims, or a text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from argmap.exercise.items import ENOUGH, Form
from argmap.model import Quote

if TYPE_CHECKING:
    from argmap.exercise.items import Item
    from argmap.reading import Reading
    from argmap.text import Span

__all__ = ["Verdict", "judge"]

_LETTERS = "abcdefgh"
_PAIR = re.compile(r"\s*([a-z])\s*(?:under|below|<|->|:|=|\s)\s*([a-z])\s*", re.IGNORECASE)
_LONGEST = 5_000


class Verdict(NamedTuple):
    """Whether an answer is right, and why; `counts` is False where it was no answer at all."""

    is_right: bool
    why: str
    counts: bool = True


def judge(reading: Reading, item: Item, answer: str) -> Verdict:
    """Judge an answer to an item."""
    return {Form.CHOICE: _choice, Form.WORDS: _words, Form.ARRANGE: _arrange, Form.ESSAY: _essay}[item.form](
        reading, item, answer
    )


def _choice(_: Reading, item: Item, answer: str) -> Verdict:
    letters = _LETTERS[: len(item.options)]
    letter = answer.lower().rstrip(".)")
    if len(letter) != 1 or letter not in letters:
        return Verdict(False, f"Answer with one of {', '.join(letters)}.", False)
    option = item.options[letters.index(letter)]
    return Verdict(option.is_right, f"{option.why[:1].upper()}{option.why[1:]}.")


def _words(reading: Reading, item: Item, answer: str) -> Verdict:
    """Words of the article, as a person types them; enough of the key's words have to be among them."""
    exact = answer.strip().strip("“”\"'")[:_LONGEST]
    if not exact:
        return Verdict(False, "Type words of the article.", False)
    best = 0.0
    for target in item.targets:
        anchor = reading.articles[target.article].locate(Quote(exact=exact))
        best = max(best, *(_share(span, target.span) for span in anchor.spans), 0.0)
        best = max(best, *(_share(one.span, target.span) for one in anchor.candidates), 0.0)
    if best >= ENOUGH:
        return Verdict(True, f"The key: “{item.answer}”.")
    if best > 0:
        return Verdict(False, "This is the right place, but too much or too little of it.")
    return Verdict(False, "The article does not have these words, or the claim is tied to others.")


def _share(one: Span, other: Span) -> float:
    common = min(one.end, other.end) - max(one.start, other.start)
    return common / (one.end - one.start + other.end - other.start - common) if common > 0 else 0.0


def _arrange(_: Reading, item: Item, answer: str) -> Verdict:
    """Pairs such as "b a, c a": b under a, c under a; what is not named is at the top."""
    labels = {node.label.lower(): node.label for node in item.nodes}
    given: dict[str, str] = {}
    for part in re.split(r"[,;]", answer):
        match = _PAIR.fullmatch(part)
        if not match or not {match[1].lower(), match[2].lower()} <= labels.keys():
            return Verdict(False, "Answer with pairs, such as “b a, c a”: b under a, c under a.", False)
        given[labels[match[1].lower()]] = labels[match[2].lower()]
    right = [node.label for node in item.nodes if given.get(node.label) == node.parent]
    if len(right) == len(item.nodes):
        return Verdict(True, "All stand where they belong.")
    return Verdict(False, f"{len(right)} of {len(item.nodes)} stand where they belong: {', '.join(right) or 'none'}.")


def _essay(_: Reading, item: Item, answer: str) -> Verdict:
    return Verdict(True, f"Compare it with this reading:\n{item.answer}")
