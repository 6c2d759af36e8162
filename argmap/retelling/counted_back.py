"""Dates that a claim has of the wrong end: counted the other way round, or of a beginning for "until"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.retelling.repeating import Repeating, clause_of
from argmap.sides import are_short
from argmap.words import CLAUSE_ENDS, dates, denials, moments

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.words import Wording

__all__ = ["begun_for_ended", "counted_otherwise"]

_SPAN = 4  # tokens before a date in which the word stands that leads to it: "until the autumn of 1949"


def counted_otherwise(own: Wording, quoted: Wording) -> tuple[str, str] | None:
    """The year of a claim that its quote counts to on the other side of a date, and the quote's words for the span."""
    if not quoted.may_have("earlier_than", "later_than") or not are_short(own, quoted):
        return None
    years = {one.year for one in moments(own) if one.year}
    if len(years) != 1 or years <= dates(quoted).years:
        return None
    for wrong, words, event in _counted(quoted):
        if years == {wrong} and _tells_of(Repeating(own, quoted), event):
            return str(wrong), quoted.between(words.start, event.stop)
    return None


def _counted(quoted: Wording) -> Iterator[tuple[int, range, range]]:
    """Spans from a year right before them to an event: the year that is none of it, their words, those of the event."""
    tokens, lexicon = quoted.tokens, quoted.lexicon
    for name, sign in (("later_than", 1), ("earlier_than", -1)):
        for at, length in quoted.found(name):
            unit = tokens[at - 1] if at else ""
            number = lexicon.number_of(tokens[at - 2]) if at > 1 else None
            dated = next((one for one in moments(quoted) if one.year and _is_right_before(quoted, one.end, at)), None)
            if unit not in lexicon["years_long"] or number is None or dated is None or dated.length > 1:
                continue
            yield dated.year + sign * number, range(at - 2, at), clause_of(quoted, at + length, CLAUSE_ENDS)


def _is_right_before(quoted: Wording, end: int, at: int) -> bool:
    """Whether a date ends right before a span that ends before a token, with a comma at most between them."""
    return end in (at - 2, at - 3) and (end == at - 2 or quoted.tokens[end] == ",")


def _tells_of(repeating: Repeating, event: range) -> bool:
    """Whether a claim tells of an event alone: half of its words and more are of it, and none of another thing."""
    said, rest = repeating.quoted_at(event), repeating.quoted_beside(event)
    ours = [keys for at, keys in repeating.ours.items() if not repeating.own.lexicon.may_date[repeating.own.tokens[at]]]
    found = sum(not said.isdisjoint(keys) for keys in ours)
    return bool(found) and 2 * found >= len(ours) and all(keys.isdisjoint(rest - said) for keys in ours)


def begun_for_ended(own: Wording, quoted: Wording) -> tuple[str, str] | None:
    """The date by which a claim says that something began, and the words of its quote by which it ended then."""
    if not (quoted.may_have("until_then") and own.may_have("begun_then")) or not are_short(own, quoted):
        return None
    ours, theirs = moments(own), moments(quoted)
    if len(ours) != 1 or len(theirs) != 1 or denials(own) or denials(quoted):
        return None
    repeating = Repeating(own, quoted)
    begun = {at for at, length in own.found("begun_then") for at in range(at, at + length)}
    start, there = _begins_with(own, ours[0].at, "dated_in"), _begins_with(quoted, theirs[0].at, "until_then")
    if start is None or there is None or ours[0][2:] != theirs[0][2:] or quoted.has("begun_then"):
        return None
    said = {at for at in begun if own.tokens[at] not in own.lexicon["begun_of_itself"]}
    is_all_said = all(own.tokens[at] not in repeating.new for at in repeating.ours if at not in said)
    return (own.between(start, ours[0].end), quoted.between(there, theirs[0].end)) if is_all_said else None


def _begins_with(text: Wording, at: int, name: str) -> int | None:
    """Where a word of a list stands shortly before a date: "until the autumn of 1949"."""
    places = range(at - 1, max(-1, at - 1 - _SPAN), -1)
    return next((one for one in places if text.tokens[one] in text.lexicon[name]), None)
