"""What results say: of each student, and of each item how hard it is, how well it tells good from weak, what draws.

Difficulty and discrimination are those of classical test theory: the share of students who are right at the first
try, and the correlation of that with the share of the other items that they have right (the corrected item-total
correlation; Crocker and Algina, Introduction to Classical and Modern Test Theory, 1986).
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from math import exp, lgamma, log, sqrt
from statistics import StatisticsError, correlation
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from argmap.classroom.collecting import Collected, Result, Row

__all__ = ["Drop", "ItemFigures", "StudentFigures", "items_of", "students_of"]

_ENOUGH = 10  # students, below whom nothing is said of an item's worth
_EASY = 0.95
_PULL = 0.5  # share of first answers that go to one wrong option
_RARE = 0.05  # how often chance alone may bring about what is said of an item
_ONE_SIDED = 1.645  # standard deviations, beyond which a normal variable is as rare as that


class Drop(StrEnum):
    """Why an item should be looked at, or dropped."""

    AGAINST = "against"
    """Good students miss it clearly more often than weak ones: the key may be wrong."""
    BELOW_CHANCE = "below chance"
    """Clearly fewer are right than by guessing: the key may be wrong, or a distractor is right, too."""
    ONE_DRAWS = "one draws"
    """One wrong option is chosen by half of all and more."""
    EASY = "easy"
    """Nearly everybody is right at once: it tells nothing."""


@dataclass(frozen=True)
class StudentFigures:
    """How one student did, over all sets."""

    name: str
    sets: int
    done: int
    of: int
    at_first: int
    judged: int
    """Items that were tried and that a machine can judge."""
    hints: int
    again: int
    """Items that were missed and have been right since."""

    @property
    def rate(self) -> float | None:
        """The share of tried items that were right at the first try, without hints."""
        return self.at_first / self.judged if self.judged else None


@dataclass(frozen=True)
class ItemFigures:
    """How one item did, over all students who tried it."""

    item: str
    kind: str
    prompt: str
    tried: int
    at_first: int
    tries: float
    """Tries of those who were right in the end, on average; 0 where nobody was."""
    hints: float
    discrimination: float | None
    """From -1 to 1; None where too few students tried it, or all did alike."""
    distractors: tuple[tuple[str, int], ...]
    """Wrong options with how many students chose them at least once, the most frequent first."""
    drop: tuple[Drop, ...]

    @property
    def rate(self) -> float:
        """The share of those who tried it who were right at the first try, without hints."""
        return self.at_first / self.tried if self.tried else 0.0


def students_of(collected: Collected) -> list[StudentFigures]:
    """Each student's figures, in alphabetical order."""
    found = []
    of_student: dict[str, list[Result]] = {}
    for one in collected.results:
        of_student.setdefault(one.student, []).append(one)
    for name in collected.students:
        results = of_student.get(name, [])
        rows = [row for one in results for row in one.rows]
        judged = [row for row in rows if row.right is not None and row.tries]
        found.append(
            StudentFigures(
                name,
                len(results),
                sum(bool(row.tries) for row in rows),
                len(rows),
                sum(row.at_first for row in judged),
                len(judged),
                sum(row.hints for row in rows),
                sum(row.again for row in rows),
            )
        )
    return found


def items_of(collected: Collected) -> list[ItemFigures]:
    """Each item's figures, the hardest first; items that only a teacher can judge are left out."""
    tried: dict[str, list[tuple[str, Row]]] = {}
    for result in collected.results:
        for row in result.rows:
            if row.right is not None and row.tries:
                tried.setdefault(row.item, []).append((f"{result.student}\0{result.set}", row))
    first = {item: {who: int(row.at_first) for who, row in rows} for item, rows in tried.items()}
    number = Counter(who for answers in first.values() for who in answers)
    right = Counter[str]()
    for answers in first.values():
        right.update(answers)
    found = [
        _figures([row for _, row in rows], _discrimination(first[item], right, number)) for item, rows in tried.items()
    ]
    return sorted(found, key=lambda one: (one.rate, one.item))


def _discrimination(answers: Mapping[str, int], right: Mapping[str, int], number: Mapping[str, int]) -> float | None:
    """The correlation of being right at an item (1 or 0) with the share of all others that are right.

    `right` and `number` are how many each one has right, and has tried.
    """
    compared = [(is_right, who) for who, is_right in answers.items() if number[who] > 1]
    own = [float(is_right) for is_right, _ in compared]
    rest = [(right[who] - is_right) / (number[who] - 1) for is_right, who in compared]
    try:
        return correlation(own, rest) if len(own) >= _ENOUGH else None
    except StatisticsError:
        return None


def _figures(rows: Sequence[Row], discrimination: float | None) -> ItemFigures:
    number, at_first = len(rows), sum(row.at_first for row in rows)
    solved = [row.tries for row in rows if row.right]
    chosen = Counter(option for row in rows for option in dict.fromkeys(row.wrong))
    drawn = tuple(sorted(chosen.items(), key=lambda one: (-one[1], one[0])))
    begun = Counter(row.wrong[0] for row in rows if row.wrong)
    return ItemFigures(
        rows[0].item,
        rows[0].kind,
        rows[0].prompt,
        number,
        at_first,
        sum(solved) / len(solved) if solved else 0.0,
        sum(row.hints for row in rows) / number,
        discrimination,
        drawn,
        tuple(_drops(rows, at_first / number, discrimination, max(begun.values(), default=0) / number)),
    )


def _drops(rows: Sequence[Row], rate: float, discrimination: float | None, pull: float) -> list[Drop]:
    """Why an item should be looked at, where chance alone would hardly bring it about."""
    number = len(rows)
    if number < _ENOUGH:
        return []
    options = max(row.options for row in rows)
    chance = 1 / options if options else 0.0
    found = {
        Drop.AGAINST: discrimination is not None and discrimination < -_ONE_SIDED / sqrt(number - 1),
        Drop.BELOW_CHANCE: bool(options) and _at_most(round(rate * number), number, chance) < _RARE,
        Drop.ONE_DRAWS: pull >= _PULL and 1 - _at_most(round(pull * number) - 1, number, chance) < _RARE,
        Drop.EASY: rate > _EASY,
    }
    return [drop for drop, is_so in found.items() if is_so]


def _at_most(hits: int, number: int, chance: float) -> float:
    """How probable so few hits, or fewer, are by chance (binomial distribution); of any number, by logarithms."""
    if hits >= number or chance in {0.0, 1.0}:
        return float(hits >= number * chance)
    ways = (lgamma(number + 1) - lgamma(one + 1) - lgamma(number - one + 1) for one in range(hits + 1))
    return sum(exp(way + one * log(chance) + (number - one) * log(1 - chance)) for one, way in enumerate(ways))
