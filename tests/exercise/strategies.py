"""Simple ways to guess the right option without understanding anything, and how often each is right."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from math import log
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from argmap.exercise import Item

__all__ = ["STRATEGIES", "Asked", "Row", "asked", "table"]

_WORD = re.compile(r"\w+")
_FUNCTION = frozenset(
    "a an the of to in on at by for with from and or but that this these those it its is are was were be been has have had he she "
    "they his her their not no as if so than which who what there".split()
)


def words(text: str, *, all_: bool = False) -> frozenset[str]:
    """The words of a text, in lower case; without function words, unless all are wanted."""
    return frozenset(one for one in _WORD.findall(text.casefold()) if all_ or one not in _FUNCTION)


@dataclass(frozen=True)
class Asked:
    """An item as somebody sees it who only guesses, with the map that it is from."""

    map: str
    kind: str
    stem: str
    options: tuple[str, ...]
    right: int
    place: int = field(default=0, compare=False)
    """Which of its kind it is in its set."""

    @property
    def chance(self) -> float:
        """How often blind chance is right."""
        return 1 / len(self.options)


def asked(items: Iterable[Item], name: str) -> list[Asked]:
    """The items that have options, of one map; kinds with options of two sorts of number are counted apart."""
    found: list[Asked] = []
    number: Counter[str] = Counter()
    for item in items:
        if item.options:
            right = next(at for at, one in enumerate(item.options) if one.is_right)
            options = tuple(one.text for one in item.options)
            kind = f"{item.kind} ({len(options)})"
            found.append(Asked(name, kind, f"{item.prompt} {item.passage}", options, right, number[kind]))
            number[kind] += 1
    return found


Scores = list[float]
"""For each option how good it looks."""


def _first(one: Asked) -> Scores:
    return [float(-at) for at in range(len(one.options))]


def _longest(one: Asked) -> Scores:
    return [float(len(text)) for text in one.options]


def _shortest(one: Asked) -> Scores:
    return [-float(len(text)) for text in one.options]


def _neither(one: Asked) -> Scores:
    lengths = [len(text) for text in one.options]
    return [float(min(lengths) < length < max(lengths)) for length in lengths]


def _most_common(one: Asked) -> Scores:
    return [float(len(words(text) & words(one.stem))) for text in one.options]


def _most_common_of_all(one: Asked) -> Scores:
    return [float(len(words(text, all_=True) & words(one.stem, all_=True))) for text in one.options]


def _share(one: Asked) -> Scores:
    return [len(words(text) & words(one.stem)) / max(1, len(words(text))) for text in one.options]


def _alike(one: Asked) -> Scores:
    bags = [words(text, all_=True) for text in one.options]
    return [
        sum(len(bag & other) / max(1, len(bag | other)) for other in bags if other is not bag) / max(1, len(bags) - 1)
        for bag in bags
    ]


def _unlike(one: Asked) -> Scores:
    return [-score for score in _alike(one)]


STRATEGIES: dict[str, Callable[[Asked], Scores]] = {
    "first": _first,
    "longest": _longest,
    "shortest": _shortest,
    "neither": _neither,
    "common": _most_common,
    "all words": _most_common_of_all,
    "share": _share,
    "alike": _alike,
    "unlike": _unlike,
}
"""Strategies that see one item alone. `table` adds three that have seen the items of all other maps: `answer`, the
commonest right answer, `learnt`, the option whose words were most often those of right answers, and `place`, the number
of the option that was most often right at this place of a set."""


def _hit(scores: Sequence[float], right: int) -> float:
    """How often a strategy is right that decides by chance among those that look best."""
    best = [at for at, score in enumerate(scores) if score >= max(scores) - 1e-9]
    return (right in best) / len(best)


def _features(one: Asked, at: int) -> frozenset[str]:
    found = words(one.options[at], all_=True)
    return found | {f"end:{one.options[at][-1:]}"}


def _seen(items: Sequence[Asked]) -> tuple[dict[str, Counter[str]], dict[str, Counter[str]], dict[str, Counter[str]]]:
    """Of each kind: right answers, words of right options, words of wrong ones."""
    answers, good, bad = (defaultdict[str, Counter[str]](Counter) for _ in range(3))
    for one in items:
        answers[one.kind][one.options[one.right]] += 1
        for at in range(len(one.options)):
            (good if at == one.right else bad)[one.kind].update(_features(one, at))
    return answers, good, bad


def _learnt(one: Asked, all_: tuple[dict[str, Counter[str]], ...], own: tuple[dict[str, Counter[str]], ...]) -> Scores:
    """The mean log-odds of an option's words to be a right option's, by the items of other maps."""
    (_, good, bad), (_, own_good, own_bad) = all_, own

    def odds(word: str) -> float:
        right = good[one.kind][word] - own_good[one.kind][word]
        wrong = bad[one.kind][word] - own_bad[one.kind][word]
        return log((right + 1) * (len(one.options) - 1) / (wrong + len(one.options) - 1))

    found = [_features(one, at) for at in range(len(one.options))]
    return [sum(map(odds, one_)) / max(1, len(one_)) for one_ in found]


def _placed(items: Sequence[Asked]) -> float:
    """How often somebody is right who knows which option is right at each place of the sets from other maps."""
    seen: dict[int, Counter[tuple[str, int]]] = {}
    for one in items:
        seen.setdefault(one.place, Counter())[one.map, one.right] += 1

    def often(one: Asked, option: int) -> float:
        return sum(n for (map_, right), n in seen[one.place].items() if map_ != one.map and right == option)

    return sum(_hit([often(one, at) for at in range(len(one.options))], one.right) for one in items) / len(items)


class Row(NamedTuple):
    """How often each strategy is right with the items of a kind."""

    kind: str
    number: int
    chance: float
    rates: dict[str, float]

    @property
    def worst(self) -> float:
        """How far the best strategy is above chance."""
        return max(self.rates.values()) - self.chance


def table(items: Sequence[Asked]) -> list[Row]:
    """A row for each kind; the same item of several seeds counts once."""
    items = list(dict.fromkeys(items))
    whole = _seen(items)
    by_map = {name: _seen([one for one in items if one.map == name]) for name in {one.map for one in items}}
    rows = []
    for kind in sorted({one.kind for one in items}):
        own = [one for one in items if one.kind == kind]
        rates = {name: sum(_hit(score(one), one.right) for one in own) / len(own) for name, score in STRATEGIES.items()}
        _, count = whole[0][kind].most_common(1)[0]
        if count > 1:
            rates["answer"] = count / len(own)
        if len({one.map for one in own}) > 1:
            rates["place"] = _placed(own)
            rates["learnt"] = sum(_hit(_learnt(one, whole, by_map[one.map]), one.right) for one in own) / len(own)
        rows.append(Row(kind, len(own), sum(one.chance for one in own) / len(own), rates))
    return rows
