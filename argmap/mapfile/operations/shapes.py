"""The shape of a map's tree: no operation loses a claim, or leaves a fault of shape that the text did not have."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from argmap.mapfile.tree import Leaf, Series, Table, UneditableError
from argmap.model import KIND_MODELS, KINDS, StepFields

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from argmap.mapfile.tree.parts import Part

__all__ = ["CLAIMS", "LISTS", "parts_in", "refuse_loss_and_faults"]

CLAIMS = ("thesis", "premise", "evidence")
LISTS = ("because", "but", "unless", "together", "asides")
_LISTED = frozenset(LISTS)
_FIELDS = {kind: frozenset(model.model_fields) for kind, model in KIND_MODELS.items()}
_OF_STEPS = frozenset(StepFields.model_fields) - {"note", "by"}
_MAY_STAND = {"argument": CLAIMS, "asides": CLAIMS[1:], "together": (*CLAIMS[1:], "ref")}
_CALLED = {
    "thesis": "a thesis", "premise": "a premise", "evidence": "evidence", "ref": "a claim that is used again",
    "together": "a link",
}  # fmt: skip
_NO_STEP = {
    "argument": "the root of the argument is no step, and has no `{}`",
    "asides": "an aside is no step, and has no `{}`",
    "together": "a linked premise has no `{}`; the link has it as a whole",
}


class _Shape(NamedTuple):
    entries: dict[int, Part]
    """Every claim and ref by its identity; links come and go with what they link."""
    faults: Counter[str]


def refuse_loss_and_faults(root: Table, gone: Collection[int]) -> None:
    """End an operation that loses a claim or leaves a new fault of shape.

    Args:
        root: the tree as it was edited
        gone: the identities of entries that were taken out on purpose

    Raises:
        UneditableError: a claim or ref of the text is no longer in the tree, or a fault is in it that the text has not.
    """
    before, after = _shape(root, is_written=True), _shape(root, is_written=False)
    for one, part in before.entries.items():
        if one not in after.entries and one not in gone:
            raise UneditableError(f"{_name(part)} would be lost; edit this place in the file itself")
    for fault in after.faults - before.faults:
        raise UneditableError(f"that would leave a fault in the map: {fault}")


def parts_in(part: Part) -> Iterator[Part]:
    """An entry with all that stand below it: claims, refs, links, in the order of the text."""
    todo = [part]
    while todo:
        one = todo.pop()
        if isinstance(one, Series):
            todo += [entry.value for entry in reversed(one.entries)]
            continue
        yield one
        if isinstance(one, Table):
            todo += [entry.value for entry in reversed(one.entries) if entry.key in LISTS]


def _name(part: Part) -> str:
    if not isinstance(part, Table):
        return "an entry"
    return next((words for key in ("id", *CLAIMS, "ref") if (words := part.text(key))), "an entry")


def _shape(root: Table, *, is_written: bool) -> _Shape:
    """The shape of a tree, or of the text that it was read from."""
    shape = _Shape({}, Counter())
    seen: set[int] = set()
    todo = [(key, part) for key, part in _held(root, is_written=is_written) if key in {"argument", "asides"}]
    while todo:
        place, part = todo.pop()
        held = [] if isinstance(part, Leaf) else _held(part, is_written=is_written)
        if isinstance(part, Series):
            todo += [(place, one) for _, one in held]
            faults: Iterable[str] = () if held else (f"`{place}` is an empty list",)
        elif id(part) in seen:
            faults = ("an entry stands there twice",)
        else:
            seen.add(id(part))
            keys = tuple([key for key, _ in held])
            faults = _faults(place, keys, _linked(held, is_written=is_written) if "together" in keys else 0)
            todo += [(key, one) for key, one in held if key in _LISTED and not isinstance(one, Leaf)]
            if "together" not in keys:
                shape.entries[id(part)] = part
        for fault in faults:
            shape.faults[fault] += 1
    return shape


def _held(part: Table | Series, *, is_written: bool) -> list[tuple[str, Part]]:
    if is_written:
        return [(entry.written or "", held) for entry in part.written if (held := entry.held) is not None]
    return [(entry.key or "", entry.value) for entry in part.entries]


def _linked(held: Iterable[tuple[str, Part]], *, is_written: bool) -> int:
    """How many premises a link has."""
    return sum(
        len(_held(one, is_written=is_written)) for key, one in held if key == "together" and isinstance(one, Series)
    )


@lru_cache(maxsize=512)
def _faults(place: str, keys: tuple[str, ...], linked: int) -> tuple[str, ...]:
    """What is amiss with an entry of these keys in a list of that name."""
    kinds = [key for key in keys if key in KINDS]
    faults = [f"an entry has two `{key}`" for key, times in Counter(keys).items() if times > 1]
    if len(kinds) != 1:
        return (*faults, "an entry says that it is several things" if kinds else "an entry does not say what it is")
    kind = kinds[0]
    if kind not in _MAY_STAND.get(place, KINDS[1:]):
        faults.append(f"{_CALLED[kind]} cannot stand under `{place}`")
    if kind == "together" and linked < 2:
        faults.append("a link needs two premises")
    for key in keys:
        if key not in _FIELDS[kind]:
            faults.append(f"{_CALLED[kind]} has no `{key}`")
        elif place in _NO_STEP and (key in _OF_STEPS or (key == "by" and place == "argument")):
            faults.append(_NO_STEP[place].format(key))
    return tuple(faults)
