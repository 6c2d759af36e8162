"""A draft as the tree that a map file holds, in the order of keys that maps have, and never nested too deep to read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from argmap.draft import Entry
from argmap.formats.features import label
from argmap.model import ArgumentMap, Evidence, Premise, Ref, Thesis, Together

if TYPE_CHECKING:
    from argmap.draft import Draft

__all__ = ["lift_deep", "tree_of"]

_DEEPEST = 100
"""Claims under each other in one tree; every one of them nests lists and mappings up to four times."""
_TOO_DEEP = 250
"""Claims under each other that a map may have in any case."""
_LAST = ("because", "but", "unless")
_MODELS = (Thesis, Premise, Evidence, Ref, Together)
_ORDER = {key: place for place, key in enumerate(dict.fromkeys(key for one in _MODELS for key in one.model_fields))}
_FIRST = (
    "id",
    "thesis",
    "premise",
    "evidence",
    "ref",
    "together",
    "by",
    "aims_at",
    "type",
    "implicit",
    "attributed_to",
    "date",
    "quote",
)
_RANK = _ORDER | {key: place - 100 for place, key in enumerate(_FIRST)} | dict.fromkeys(_LAST, 100)
_HEADER = {key: place for place, key in enumerate(ArgumentMap.model_fields)}


def tree_of(draft: Draft) -> tuple[dict[str, Any], dict[str, list[str]]]:
    """The map as a file has it, and what had to be moved: claims that would lie too deep become asides, with refs."""
    deep = _lift(draft)
    data = dict(sorted(draft.written().items(), key=lambda pair: _HEADER.get(pair[0], 99)))
    moved = {"claims that lie too deep, written as asides and used by ref": [label(draft, one) for one in deep]}
    return _ordered(data), moved if deep else {}


def lift_deep(draft: Draft) -> list[int]:
    """Make roots of claims where some lie deeper than any map may nest them; gives those claims.

    The place of a claim is as long as it lies deep, so that a chain of tens of thousands would cost gigabytes.
    """
    is_deep = len(draft.steps) > _TOO_DEEP and _depth(draft) > _TOO_DEEP
    return _lift(draft) if is_deep else []


def _depth(draft: Draft) -> int:
    """How many claims the deepest one lies under."""
    depth: dict[int, int] = {}
    for claim in range(len(draft.claims)):
        way: list[int] = []
        at: int | None = claim
        while at is not None and at not in depth:
            way.append(at)
            home = draft.claims[at].home
            while home is not None and draft.steps[home].claim is None:
                home = draft.steps[home].step
            at = None if home is None else draft.steps[home].claim
        above = -1 if at is None else depth[at]
        depth.update((one, above + number) for number, one in enumerate(reversed(way), 1))
    return max(depth.values(), default=0)


def _lift(draft: Draft) -> list[int]:
    """Make a root of every claim that lies too deep under its own."""
    of_steps: dict[int, int] = {}
    depth = dict.fromkeys(draft.roots, 0)
    lifted: list[int] = []
    for number in draft.placed()[2]:
        step = draft.steps[number]
        of_steps[number] = below = 1 + (depth[step.claim] if step.claim is not None else of_steps[step.step or 0])
        for premise in step.premises:
            if draft.claims[premise].home == number:
                depth[premise] = below % _DEEPEST
                lifted += [premise] if below == _DEEPEST else []
    for claim in lifted:
        draft.claims[claim].home = None
        draft.claims[claim].kind = "premise" if draft.claims[claim].kind == "thesis" else draft.claims[claim].kind
    draft.roots += lifted
    return lifted


def _ordered(data: dict[str, Any]) -> dict[str, Any]:
    """The same with the keys of every claim and step in the order that maps have, and words without context short."""
    todo: list[Any] = [data]
    while todo:
        value = todo.pop()
        if isinstance(value, list):
            todo += value
        elif isinstance(value, dict):
            items = [(key, _short(key, one)) for key, one in value.items()]
            if isinstance(value, Entry):
                items.sort(key=lambda pair: _RANK.get(pair[0], 0))
            value.clear()
            value.update(items)
            todo += value.values()
    return data


def _short(key: str, value: Any) -> Any:
    """A value as a person writes it: one quote without context is just its words."""
    if key not in {"quote", "begins", "ends"}:
        return value
    if not isinstance(value, list):
        return _words(value)
    words = [_words(one) for one in value]
    return words[0] if len(words) == 1 else words


def _words(quote: Any) -> Any:
    return quote["exact"] if isinstance(quote, dict) and len(quote) == 1 and "exact" in quote else quote
