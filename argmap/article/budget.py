"""How much work the quotes of one map may cost, counted in steps and not in time: the same map, the same result."""

from __future__ import annotations

__all__ = [
    "LONGEST_APPROXIMATE",
    "RESERVE",
    "STEPS",
    "Budget",
    "UsedUpError",
    "Work",
    "looking_up",
    "scanning",
    "word_by_word",
]

STEPS = 50_000_000
"""What looking for the quotes of a map may cost. A step is about a tenth of a microsecond."""
RESERVE = 10_000_000
"""What may be spent after that on quotes that are only looked for word for word."""
LONGEST_APPROXIMATE = 5_000
"""A longer quote (or part of one) is looked for exactly only."""
_CHARACTERS = 50  # that are scanned in one step, in a text that makes it hard
_STEPS_A_CHARACTER = 20  # of a text whose words are brought into their comparable forms
_INDEXED = 500_000  # characters; what lies beyond does not cost more, with the index


class UsedUpError(Exception):
    """The budget does not suffice for what was to be done next."""


class Work:
    """The steps that are spent on one quote: first those for its exact words, then all others."""

    def __init__(self, most: int, most_exact: int) -> None:
        self.exact = 0
        self.other = 0
        self._most = most
        self._most_exact = most_exact

    def spend_on_exact(self, steps: int) -> None:
        """Take steps for finding words as they are; raises UsedUpError where they are not left."""
        self.exact += steps
        if self.exact > self._most_exact:
            raise UsedUpError

    def spend(self, steps: int) -> None:
        """Take steps for any other search; raises UsedUpError where they are not left."""
        self.other += steps
        if self.exact + self.other > self._most:
            raise UsedUpError


class Budget:
    """The steps that are left for the quotes of one map; below zero, only their exact words are looked for."""

    def __init__(self, steps: int = STEPS, reserve: int = RESERVE) -> None:
        self.left = steps
        self._reserve = reserve

    @property
    def is_used_up(self) -> bool:
        """Whether not even exact words are looked for any more."""
        return self.left < -self._reserve

    def work(self) -> Work:
        """What the next quote may cost."""
        return Work(self.left, self.left + self._reserve)

    def pay(self, work: Work) -> bool:
        """Take what a quote has cost, now or when it was looked up before; False where it costs more than is left.

        Then nothing is left but the reserve: what was not looked up once is not looked up in smaller pieces either.
        """
        self.left = max(self.left - work.exact, -self._reserve - 1)
        if self.is_used_up:
            return False
        if work.other > max(self.left, 0):
            self.left = min(self.left, 0)
            return False
        self.left -= work.other
        return True


def scanning(length: int) -> int:
    """What scanning a text of so many characters once costs, in steps."""
    return 1 + length // _CHARACTERS


def looking_up(length: int) -> int:
    """What finding one string in a text costs, in steps; where this is done often, an index of a long text helps."""
    return scanning(min(length, _INDEXED))


def word_by_word(length: int) -> int:
    """What the comparable forms of the words of so many characters cost, in steps."""
    return _STEPS_A_CHARACTER * length
