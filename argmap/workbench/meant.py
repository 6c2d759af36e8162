"""What an operation means to change, as its window was shown it, beside what the map has now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.showing import printable
from argmap.workbench.asked import RefusedError
from argmap.workbench.fragments import entry_at, quote_told
from argmap.workbench.headings import passage_told

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.model import ArticleSource, ModelPath, Passage
    from argmap.workbench.asked import Asked

__all__ = [
    "passage_meant",
    "quote_meant",
    "refuse_another_value",
    "refuse_what_came_below",
    "refuse_what_was_not_seen",
    "source_of",
]

_SHOWN = 200


def refuse_another_value(asked: Asked, now: str, called: str, wanted: str = "", *, is_typed: bool = True) -> None:
    """Raise RefusedError where a value is no longer the one that the window was shown, as `was`.

    `called` is what is said of the value, "the note was changed"; `wanted` what is to be written in its place. Two who
    want the same come to the same. What somebody typed (not chose from a list) the page keeps.
    """
    was = asked.was()
    if now in {was, wanted}:
        return
    shown = " ".join(now.split())
    shown = printable(shown if len(shown) <= _SHOWN else f"{shown[:_SHOWN]}…")
    is_kept = is_typed and bool(wanted.strip())
    tail = "your words are kept" if is_kept else "nothing was changed"
    became = f"{called} elsewhere: “{shown}”" if shown else f"{called.rsplit(' ', 1)[0]} taken out elsewhere"
    raise RefusedError(f"{became}; {tail}", "kept" if is_kept else "")


def refuse_what_was_not_seen(asked: Asked, stamp: str) -> None:
    """Raise RefusedError where a claim or its quotes are others than those that the window was shown."""
    if asked.was() != stamp:
        raise RefusedError("the claim or its words were changed elsewhere; look at them again")


def refuse_what_came_below(asked: Asked, path: ModelPath) -> None:
    """Raise RefusedError where an entry stands below another one that the window was not shown there, as `seen`."""
    reading, seen = asked.desk.reading, asked.keys("seen")
    for one, key in asked.desk.keys.by_path.items():
        is_below = one != path and one[: len(path)] == path
        if is_below and key not in seen and not hasattr(entry_at(reading, one), "together"):
            raise RefusedError("something stands below it now, which came from elsewhere; look again")


def quote_meant(asked: Asked) -> int:
    """Which of a claim's quotes is meant now, from 0. Raises RefusedError where it is gone."""
    claim = asked.claim()
    anchors = asked.desk.reading.anchors[claim.index] if claim else ()
    return _which(asked, [quote_told(one.quote) for one in anchors], "that quote is no longer there")


def passage_meant(asked: Asked, gone: str = "that passage is no longer there") -> tuple[int, Passage]:
    """Which of an article's passages is meant now, from 0. Raises RefusedError where it is gone."""
    source = source_of(asked)
    passages = source.set_aside if source else ()
    index = _which(asked, [passage_told(one) for one in passages], gone)
    return index, passages[index]


def source_of(asked: Asked) -> ArticleSource | None:
    """The article that is named, as the map has it."""
    map_ = asked.desk.reading.map
    return map_.sources.get(asked.maybe_name("article") or None) if map_ else None


def _which(asked: Asked, shown: Sequence[dict[str, str]], gone: str) -> int:
    """What is meant stands at its index, or at another one where it is the only one like it."""
    was, index = asked.texts("was"), asked.number("index") or 0
    alike = [at for at, one in enumerate(shown) if one == was]
    if index in alike:
        return index
    if len(alike) != 1:
        raise RefusedError(gone, "kept" if gone.endswith("kept") else "gone")
    return alike[0]
