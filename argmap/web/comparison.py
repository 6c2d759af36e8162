"""Two maps on one page: what differs as a list, each difference at its claim, and which map a claim is of."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from argmap.comparison.difference import GROUPS, Difference, What
from argmap.comparison.differences import differences
from argmap.comparison.overlay import FIRST, OTHERWISE, SECOND
from argmap.comparison.wording import said
from argmap.showing import one_line, printable, shortened

if TYPE_CHECKING:
    from argmap.comparison.align import Alignment
    from argmap.comparison.overlay import Overlay
    from argmap.reading import Reading
    from argmap.web.wording import Words

__all__ = ["compared"]

_SIDES = {FIRST: "a", SECOND: "b", OTHERWISE: "other"}
_NAMES = {"missing": "missing", "extra": "extra", "placed differently": "placed", "labelled differently": "labelled"}
_LONGEST = 160


def compared(alignment: Alignment, overlaid: Overlay, words: Words) -> dict[str, Any]:
    """What the page's script knows of two maps; claims are those of the overlay."""
    return {
        "a": _who(alignment.first, words),
        "b": _who(alignment.second, words),
        "words": {name: words.say(f"compare.{name}") for name in ("title", "a", "b", "other", "next", "previous")},
        "marks": {index: _SIDES[mark] for index, mark in overlaid.marks.claims.items()},
        "differences": [_difference(alignment, one, overlaid, words) for one in _ordered(differences(alignment))],
    }


def _who(reading: Reading, words: Words) -> str:
    return words.say("compare.who", name=printable(Path(reading.name).name), n=len(reading.claims))


def _ordered(found: list[Difference]) -> list[Difference]:
    """By kind, as reports have them."""
    kinds = [what for group in GROUPS.values() for what in group]
    return sorted(found, key=lambda one: kinds.index(one.what))


def _difference(alignment: Alignment, one: Difference, overlaid: Overlay, words: Words) -> dict[str, Any]:
    group = next(name for name, kinds in GROUPS.items() if one.what in kinds)
    is_first = one.first is not None
    reading, index = (alignment.first, one.first) if is_first else (alignment.second, one.second)
    place = (overlaid.of_first if is_first else overlaid.of_second).get(index or 0, -1)
    claim = reading.claims[index or 0]
    text = printable(shortened(one_line(claim.text), _LONGEST))
    values = ""
    if one.what not in {What.MISSING, What.EXTRA}:
        ours, theirs = (_shown(value, words) for value in said(alignment, one))
        values = words.say("compare.values", ours=ours, theirs=theirs)
    kind = words.say(f"compare.{_NAMES[group]}")
    return {"claim": place, "kind": kind, "text": f"{printable(claim.label)} {text}", "values": values}


def _shown(value: str, words: Words) -> str:
    return printable(shortened(one_line(value), _LONGEST)) or words.say("compare.nothing")
