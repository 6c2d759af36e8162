"""Which shapes of the model may stand at a place of a map, by the way that leads there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.lsp.cursor import ITEM
from argmap.model import KIND_MODELS, KINDS, ArgumentMap, ArticleSource, Body, Passage, Quote

if TYPE_CHECKING:
    from argmap.model import Shape

__all__ = ["shape_at"]

_HEADER: dict[str, type[Shape]] = {"": ArgumentMap, "article": ArticleSource, "body": Body, "set_aside": Passage}
_KINDS_IN = {
    "argument": KINDS[:3],
    "asides": KINDS[1:3],
    "together": KINDS[1:4],
    **dict.fromkeys(("because", "but", "unless"), KINDS[1:]),
}


def shape_at(owner: tuple[str, ...], siblings: dict[str, str]) -> tuple[type[Shape], ...]:
    """The shapes that the mapping at the end of a way may have; several where its kind is not written yet."""
    names = [name for name in owner if name != ITEM]
    last = names[-1] if names else ""
    if len(names) == 2 and names[0] == "articles":
        return (ArticleSource,)
    if last in {"quote", "begins", "ends"}:
        return (Quote,)
    if last in _KINDS_IN:
        kinds = [kind for kind in KINDS if kind in siblings] or _KINDS_IN[last]
        return tuple(KIND_MODELS[kind] for kind in kinds)
    found = _HEADER.get(last)
    return (found,) if found else ()
