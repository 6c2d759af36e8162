"""The order of an outline: each claim, then what bears on it, and a shared claim once more where it is used."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.graph import Claim, Step
    from argmap.reading import Reading

__all__ = ["order"]


def order(reading: Reading) -> Iterator[tuple[Claim, Step | None, int]]:
    """Claims with the step that they stand in (None for roots) and their level from 1; a `ref` comes as its claim."""
    graph = reading.graph
    todo = [(claim.index, -1, 1) for claim in reversed(reading.claims) if claim.step is None]
    while todo:
        index, step, level = todo.pop()
        claim = reading.claims[index]
        yield claim, reading.steps[step] if step >= 0 else None, level
        if claim.step != (step if step >= 0 else None):
            continue
        waiting = list(reversed(graph.steps_to[index]))
        later = []
        while waiting:
            one = waiting.pop()
            later += [(premise, one, level + 1) for premise in graph.steps[one].premises]
            waiting += reversed(graph.undercuts_of[one])
        todo += reversed(later)
