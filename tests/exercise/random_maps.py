"""Maps made by chance, whose sentences mean nothing: linked premises, objections, undercuts, and undercuts of these."""

from __future__ import annotations

from collections import Counter
from random import Random

_THINGS = (
    "baker river lantern school harbour violin orchard engine museum letter garden winter tailor bridge copper planet teacher "
    "carpet falcon market pillow rocket sailor turnip umbrella valley window yogurt zebra anchor button candle donkey eagle forest "
    "glacier hammer island jacket kettle ladder mirror needle oyster parrot quarry ribbon saddle temple"
).split()
_DOES = "follows repairs borrows praises measures forgets carries paints counts guards changes sells hides teaches orders".split()
_DEEPEST, _MANY = 3, 22


class _Growing:
    def __init__(self, seed: int) -> None:
        self.chance = Random(seed)
        self.ids: Counter[str] = Counter()
        self.number = 0
        self.lines = ["argmap: 1", "title: Random", "argument:", "  id: T", f"  thesis: {self.text()}"]
        self.below(2, 0)

    def text(self) -> str:
        one, other, third = self.chance.sample(_THINGS, 3)
        return f"The {one} {self.chance.choice(_DOES)} the {other} near the {third}."

    def is_so(self, share: float) -> bool:
        return self.chance.random() < share

    def add(self, indent: int, text: str) -> None:
        self.lines.append(" " * indent + text)

    def claim(self, indent: int, depth: int, letter: str) -> None:
        self.number += 1
        is_leaf = depth >= _DEEPEST or self.number > _MANY or self.is_so(0.25)
        letter = "E" if is_leaf and letter == "P" and self.is_so(0.5) else letter
        self.ids[letter] += 1
        self.add(indent, f"- id: {letter}{self.ids[letter]}")
        self.add(indent + 2, f"{'evidence' if letter == 'E' else 'premise'}: {self.text()}")
        if not is_leaf:
            self.below(indent + 2, depth + 1)

    def below(self, indent: int, depth: int) -> None:
        self.add(indent, "because:")
        number = self.chance.choice([1, 1, 2, 2, 3])
        linked = self.chance.randrange(number) if self.is_so(0.5) else -1
        for at in range(number):
            if at == linked:
                self.add(indent + 2, "- together:")
                for _ in range(self.chance.choice([2, 2, 3])):
                    self.claim(indent + 6, depth, "P")
            else:
                self.claim(indent + 2, depth, "P")
            self.undercut(indent + 4, depth, 0.15)
        if self.is_so(0.45):
            self.add(indent, "but:")
            for _ in range(self.chance.choice([1, 1, 2])):
                self.claim(indent + 2, depth, "O")
                self.undercut(indent + 4, depth, 0.6)

    def undercut(self, indent: int, depth: int, share: float) -> None:
        if self.is_so(share) and self.number < _MANY + 4:
            self.add(indent, "unless:")
            self.claim(indent + 2, depth + 1, "U")
            self.undercut(indent + 4, depth, 0.25)


def random_map(seed: int) -> str:
    """A map as YAML; the same for the same seed."""
    return "\n".join(_Growing(seed).lines) + "\n"
