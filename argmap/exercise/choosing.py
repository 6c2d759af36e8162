"""Which wrong options stand beside the right one, so that an item cannot be solved by the options' form.

A right option that is always the longest, the shortest, the one with most words of the question, or the one most like
the others gives itself away. So for each item chance says at which end of the options the right one stands, in each of
these respects, as often as it would among options that are all alike; of many ways to fill the places that are left,
the one that comes nearest is taken. Where the right option stands out whatever is put beside it, there is no item.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from random import Random

__all__ = ["SPARE", "Form", "chosen", "common", "form", "likeness", "share", "tells"]

_TRIES = 240  # ways to fill the places that are looked at
_POOL = 28  # wrong options that come into question
_WEIGHT = 3  # of words in common with the question
_MOSTLY = 0.85  # of the ways to choose; no item where the right option stands out in more
SPARE = 2
"""How many wrong options more than are shown there are as a rule: without a choice the form tells by chance."""
_SHORTEST = 4  # letters of a word that says something
_WORD = re.compile(r"\w+")
_LOW, _MIDDLE, _HIGH = "low", "middle", "high"


@dataclass(frozen=True)
class Form:
    """What is seen of an option without reading it: its length in characters, its words, the longer ones of these."""

    text: str
    length: int
    words: frozenset[str]
    telling: frozenset[str]


def form(text: str) -> Form:
    """The form of a text; words are in lower case, and longer ones have four letters or more, or are figures."""
    words = frozenset(_WORD.findall(text.casefold()))
    return Form(text, len(text), words, frozenset(one for one in words if len(one) >= _SHORTEST or one.isdigit()))


def common(one: Form, context: Form) -> float:
    """How many longer words an option has in common with the question and what is read before it."""
    return float(len(one.telling & context.telling))


def share(one: Form, context: Form) -> float:
    """The share of an option's own longer words that it has in common with the question; from 0 to 1."""
    return len(one.telling & context.telling) / len(one.telling) if one.telling else 0.0


def tells(right: str, wrong: Iterable[str], context: str) -> bool:
    """Whether the right option has more words in common with the question than any other one, all or longer ones."""
    asked, own, others = form(context), form(right), [form(one) for one in wrong]
    longer = all(common(own, asked) > common(other, asked) for other in others)
    return longer or all(len(own.words & asked.words) > len(other.words & asked.words) for other in others)


def likeness(one: Form, others: Iterable[Form]) -> float:
    """How many of an option's words the others have, too: the mean of intersection over union, from 0 to 1."""
    return _mean([_alike(one, other) for other in others])


def _mean(found: Sequence[float]) -> float:
    return sum(found) / len(found) if found else 0.0


def _alike(one: Form, other: Form) -> float:
    both = len(one.words | other.words)
    return len(one.words & other.words) / both if both else 0.0


class _Respect(NamedTuple):
    """A respect in which options differ, and whether the right one may not always stand at its ends."""

    of: dict[str, float]
    ends: frozenset[str]


def chosen(
    right: str,
    wrong: Sequence[str],
    chance: Random,
    context: str = "",
    number: int = 3,
    *,
    strict: bool = True,
    spare: int = SPARE,
) -> list[int]:
    """The indices of `number` wrong options to stand beside the right one; empty where its form would give it away.

    `context` is what the student reads before the options: question and passage. With `strict` false the nearest
    choice is taken even where the right option stands out. With it, there are `spare` wrong ones more than that.
    """
    if len(wrong) < number + (spare if strict else 0):
        return []
    own, asked = form(right), form(context)
    pool = _pool(own, [form(text) for text in wrong], asked)
    forms = [own, *(one for _, one in pool)]
    respects = _respects(forms, asked)
    tries = _ways(len(pool), number, chance)
    alike = [[_alike(one, other) for other in forms] for one in forms]
    ends = [_ends(own, [pool[at][1] for at in way], respects, _alike_among(alike, way)) for way in tries]
    if strict and any(_stands_out([one[at] for one in ends], respect) for at, respect in enumerate(respects)):
        return []
    wanted = [_drawn(chance, number + 1) for _ in range(len(respects) + 1)]
    best = min(range(len(tries)), key=lambda at: (_misses(ends[at], wanted, respects), at))
    return [pool[at][0] for at in tries[best]]


def _pool(own: Form, wrong: Sequence[Form], asked: Form) -> list[tuple[int, Form]]:
    """Wrong options near the right one in length, and those with most words of the question."""
    order = list(enumerate(wrong))
    near = sorted(order, key=lambda one: (abs(one[1].length - own.length), one[1].text))[: _POOL // 2]
    rich = sorted(order, key=lambda one: (-common(one[1], asked), -share(one[1], asked), one[1].text))
    return list(dict(near + rich[: _POOL - len(near)]).items())


def _respects(forms: Sequence[Form], asked: Form) -> list[_Respect]:
    lengths = {one.text: float(one.length) for one in forms}
    found = [_Respect(lengths, frozenset())]
    if asked.words:
        found.append(_Respect({one.text: common(one, asked) for one in forms}, frozenset({_HIGH})))
        found.append(_Respect({one.text: share(one, asked) for one in forms}, frozenset({_HIGH})))
        found.append(_Respect({one.text: float(len(one.words & asked.words)) for one in forms}, frozenset()))
    return found


def _ways(size: int, number: int, chance: Random) -> list[tuple[int, ...]]:
    return list({tuple(sorted(chance.sample(range(size), number))): None for _ in range(_TRIES)})


def _stands_out(ends: Sequence[str], respect: _Respect) -> bool:
    """Whether the right option stands at an end that tells, in most of the ways to choose the others."""
    return sum(end in respect.ends for end in ends) > _MOSTLY * len(ends)


def _ends(own: Form, others: Sequence[Form], respects: Sequence[_Respect], alike: Sequence[float]) -> list[str]:
    """At which end the right option stands, in each respect and at last in its likeness to the others."""
    found = [_end(one.of[own.text], [one.of[other.text] for other in others]) for one in respects]
    return [*found, _end(alike[0], alike[1:])]


def _alike_among(alike: Sequence[Sequence[float]], way: Sequence[int]) -> list[float]:
    """The likeness of the right option, which is the first of all, and of those chosen, each to the others."""
    everybody = [0, *(at + 1 for at in way)]
    return [_mean([alike[one][other] for other in everybody if other != one]) for one in everybody]


def _end(value: float, others: Sequence[float]) -> str:
    if value > max(others):
        return _HIGH
    return _LOW if value < min(others) else _MIDDLE


def _drawn(chance: Random, number: int) -> str:
    """An end, as often as one of so many options stands there."""
    at = chance.randrange(number)
    return _LOW if at == 0 else _HIGH if at == number - 1 else _MIDDLE


def _misses(ends: Sequence[str], wanted: Sequence[str], respects: Sequence[_Respect]) -> int:
    """In how many respects a choice is not what was drawn; those by which most is told count most."""
    found = 0
    for at, (end, drawn) in enumerate(zip(ends, wanted, strict=True)):
        if end != drawn:
            weight = _WEIGHT if at < len(respects) and respects[at].ends else 1
            found += weight * (1 if _MIDDLE in (end, drawn) else 2)
    return found
