"""What a contrast does to its sentence: "rather than" denies what follows, "although" takes something back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.sense.kinds import Change, Kind
from argmap.sense.side import Side
from argmap.showing import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.words import Lexicon

__all__ = ["conceded", "instead", "opposed", "reckoned", "takes_back"]

_SOON = 5  # words in which a clause takes back what was said
_LONGEST_FIRST = 6  # words between "at first" and "but"
_LONGEST_RECKONING = 5  # words
_SHORTEST_CLAUSE = 2  # words, with "but"
_APART = (",", ";", "–", "—", "-")
_OPEN = ("determiners", "sense_preposition", "gap_governing", "gap_joints", "cut_be", "cut_to", "cut_of")


def instead(gap: str, lexicon: Lexicon) -> Iterator[Change]:
    """That hidden words deny what follows them: "[speak rather than] sing", "[by the town rather than by] the king"."""
    side = Side(gap, lexicon)
    if side.last_mark:
        return
    for at in range(len(side.words)):
        length = side.begins("gap_instead", at)
        is_last = at + length == len(side.words)
        if length and (is_last or any(side.words[-1] in lexicon[name] for name in _OPEN)):
            yield Change(Kind.NEGATION, "", side.last(len(side.words) - at))
            return


def reckoned(gap: str, lexicon: Lexicon) -> Iterator[Change]:
    """That hidden words say what is not counted in: "profit [before tax] rose"."""
    side = Side(gap, lexicon)
    if not side.words or side.first_mark or len(side.words) > _LONGEST_RECKONING:
        return
    is_left_out = side.begins("gap_excluding") or (
        side.words[0] in lexicon["gap_reckoning"] and side.has("gap_reckoned", side.words[1:])
    )
    if is_left_out:
        yield Change(Kind.LIMIT, "", one_line(gap))


def takes_back(tail: str, lexicon: Lexicon) -> bool:
    """Whether the rest of a sentence takes back what was said: ", but it did not", ", though not for clay"."""
    words = Side(tail, lexicon).words[:_SOON]
    return (
        words[:1] != [] and words[0] in lexicon["gap_turning"] and any(one in lexicon["cut_negations"] for one in words)
    )


def conceded(tail: str, lexicon: Lexicon) -> bool:
    """Whether the rest of a sentence limits what was said: ", although sales fell", " at first, but later more"."""
    side = Side(tail, lexicon)
    if side.begins("gap_conceding"):
        return True
    length = side.begins("gap_at_first")
    return bool(length) and side.has("gap_but", side.words[length : length + _LONGEST_FIRST])


def opposed(tail: str, lexicon: Lexicon) -> bool:
    """Whether the rest of a sentence sets something against what was said: ", but the staff is badly paid"."""
    side = Side(tail, lexicon)
    is_more = side.has("gap_also", side.words[1:2])
    return (
        side.first_mark[:1] in _APART
        and len(side.words) > _SHORTEST_CLAUSE
        and side.begins("gap_but") > 0
        and not is_more
    )
