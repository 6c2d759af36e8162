"""What a conversion loses, changes, or keeps where other tools do not look."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from argmap.draft import Tally
from argmap.formats import Carries, Feature, found

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from argmap.draft import Draft
    from argmap.formats import Brought, Format, Written

__all__ = ["Fate", "Loss", "losses", "passed_on"]


class Fate(StrEnum):
    """What becomes of something that the target has no words for."""

    LOST = "lost"
    CHANGED = "changed"
    ASIDE = "kept aside"


@dataclass(frozen=True)
class Loss:
    """Something that does not come through as it was: what, how often, and of which claims or steps."""

    fate: Fate
    what: str
    count: int
    names: tuple[str, ...] = ()


def losses(draft: Draft, target: Format, written: Written, brought: Brought | None, *, same: bool) -> list[Loss]:
    """All losses, what is lost first; `same` formats pass on what is neither claim nor step."""
    every = [*_on_the_way_in(draft, brought, target, same=same), *_declared(draft, target), *_of_writer(written)]
    return sorted(every, key=lambda one: list(Fate).index(one.fate))


def passed_on(draft: Draft, brought: Brought | None, target: Format, *, same: bool) -> Mapping[str, int]:
    """What is neither claim nor step and is written again, counted by its name."""
    if same:
        return draft.left_out
    kept = draft.extra.get("keeps", ()) if brought and target.name == brought.format.name else ()
    return {what: count for what, count in draft.left_out.items() if what in kept}


def _on_the_way_in(draft: Draft, brought: Brought | None, target: Format, *, same: bool) -> Iterator[Loss]:
    kept = passed_on(draft, brought, target, same=same)
    for tally in (draft.left_out, Tally() if same else draft.changes()):
        for what, count in tally.items():
            if what not in kept:
                yield Loss(Fate.LOST, what, count, tuple(filter(None, tally.names.get(what, ()))))


def _declared(draft: Draft, target: Format) -> Iterator[Loss]:
    for feature, names in found(draft).items():
        carries = target.carries[feature]
        if feature is Feature.ARTICLE and target.holds_text and draft.header.get("article", {}).keys() == {"file"}:
            continue  # its text stands in the file that is written, or beside it
        if carries is not Carries.YES:
            fate = Fate.ASIDE if carries is Carries.ASIDE else Fate.LOST
            yield Loss(fate, feature.value, len(names), tuple(dict.fromkeys(names)))


def _of_writer(written: Written) -> Iterator[Loss]:
    for fate, kept in ((Fate.LOST, written.lost), (Fate.CHANGED, written.changed)):
        for what, names in kept.items():
            if names:
                yield Loss(fate, what, len(names), tuple(names))
