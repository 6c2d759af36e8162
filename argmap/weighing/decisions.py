"""Functions of yes-or-no variables as decision diagrams: exact, shared, and small where a map is nearly a tree.

Reduced ordered binary decision diagrams with complemented edges: R. Bryant, "Graph-based algorithms for Boolean
function manipulation", IEEE Transactions on Computers 35(8), 1986; K. Brace, R. Rudell and R. Bryant, "Efficient
implementation of a BDD package", DAC 1990. A function is a number: twice its node, plus one where it is negated.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["FALSE", "TRUE", "Diagrams", "TooTangledError"]

TRUE, FALSE = 0, 1
_PRODUCTS = 2
"""Products for each node that may be remembered."""
_LAST = 1 << 60  # the level of what depends on nothing


class TooTangledError(ValueError):
    """More nodes or products were needed than are allowed: the map is too tangled for an exact answer."""


class Diagrams:
    """Diagrams that share their nodes; level 0 is decided first. `most` is how many nodes there may be."""

    def __init__(self, most: int) -> None:
        self.levels, self._lows, self._highs = [_LAST], [0], [0]
        self._nodes: dict[tuple[int, int, int], int] = {}
        self._products: dict[tuple[int, int], int] = {}
        self._most = most

    def __len__(self) -> int:
        return len(self.levels)

    def low(self, function: int) -> int:
        """The function where its first variable is no."""
        return self._lows[function >> 1] ^ (function & 1)

    def high(self, function: int) -> int:
        """The function where its first variable is yes."""
        return self._highs[function >> 1] ^ (function & 1)

    def level(self, function: int) -> int:
        """The level of a function's first variable."""
        return self.levels[function >> 1]

    def choice(self, level: int, low: int, high: int) -> int:
        """The function that is `low` where a variable above both is no, and `high` where it is yes.

        Raises TooTangledError.
        """
        if low == high:
            return low
        sign = high & 1
        key = (level, low ^ sign, high ^ sign)
        node = self._nodes.get(key)
        if node is None:
            node = self._nodes[key] = len(self.levels)
            if node > self._most:
                raise TooTangledError
            self.levels.append(level)
            self._lows.append(key[1])
            self._highs.append(key[2])
        return 2 * node + sign

    def unless(self, level: int, function: int) -> int:
        """A function that is false, too, where a variable is yes."""
        if level < self.level(function):
            return self.choice(level, function, FALSE)
        return self.both(self.choice(level, TRUE, FALSE), function)

    def all(self, functions: Iterable[int]) -> int:
        """True where all functions are. What is decided last comes first, so that little is gone through again."""
        found = TRUE
        for function in sorted(functions, key=self.level, reverse=True):
            found = self.both(function, found)
        return found

    def any(self, functions: Iterable[int]) -> int:
        """True where a function is."""
        return self.all(function ^ 1 for function in functions) ^ 1

    def both(self, first: int, second: int) -> int:
        """True where both functions are. Raises TooTangledError."""
        known = self._at_once(first, second)
        if known is not None:
            return known
        waiting = [(first, second) if first < second else (second, first)]
        products, levels, at_once = self._products, self.levels, self._at_once
        lows, highs, most = self._lows, self._highs, _PRODUCTS * self._most
        while waiting:
            pair = waiting[-1]
            if pair in products:
                waiting.pop()
                continue
            one, other = pair
            level, over = levels[one >> 1], levels[other >> 1]
            one_low = one_high = one
            other_low = other_high = other
            if level <= over:
                one_low, one_high = lows[one >> 1] ^ (one & 1), highs[one >> 1] ^ (one & 1)
            if over <= level:
                other_low, other_high = lows[other >> 1] ^ (other & 1), highs[other >> 1] ^ (other & 1)
            low, high = at_once(one_low, other_low), at_once(one_high, other_high)
            if low is None:
                waiting.append((one_low, other_low) if one_low < other_low else (other_low, one_low))
            if high is None:
                waiting.append((one_high, other_high) if one_high < other_high else (other_high, one_high))
            if low is not None and high is not None:
                products[pair] = self.choice(min(level, over), low, high)
                waiting.pop()
                if len(products) > most:
                    raise TooTangledError
        found = self._at_once(first, second)
        assert found is not None  # noqa: S101
        return found

    def _at_once(self, one: int, other: int) -> int | None:
        """The product where it is plain, or known."""
        if one == FALSE or other == FALSE or one == other ^ 1:
            return FALSE
        if one in {TRUE, other}:
            return other
        if other == TRUE:
            return one
        return self._products.get((one, other) if one < other else (other, one))

    def value(self, function: int, yes: set[int]) -> bool:
        """Whether a function is true where just these levels are yes."""
        while function > 1:
            function = self.high(function) if self.level(function) in yes else self.low(function)
        return function == TRUE

    def variables(self, function: int) -> set[int]:
        """The levels that a function depends on."""
        seen, waiting = {0}, [function >> 1]
        while waiting:
            node = waiting.pop()
            if node not in seen:
                seen.add(node)
                waiting += (self._lows[node] >> 1, self._highs[node] >> 1)
        return {self.levels[node] for node in seen - {0}}
