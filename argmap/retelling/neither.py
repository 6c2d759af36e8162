"""What a quote denies of two by "neither" or "nor", or up to a time by "not until", and its claim says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.retelling.answering import leans_negative
from argmap.retelling.repeating import Repeating, clause_of, may_repeat, past_a_subject
from argmap.words import CLAUSE_ENDS, clause_end, denials, negated

if TYPE_CHECKING:
    from argmap.words import Wording

__all__ = ["made_earlier", "neither_says", "said_of_neither"]

_FEWEST, _COVER = 2, 0.6
_UNTIL = 8  # tokens after a negation in which its "until" stands
_TIME = 2  # tokens of the time that an "until" names
_KEPT = ("answering_no", "open", "denials", "speaking")


def said_of_neither(own: Wording, quoted: Wording) -> str:
    """The "neither" or "nor" of a quote by which it denies what its claim says in its words; else nothing."""
    denied = sorted(denials(quoted)) if quoted.may_have("neither_nor") else []
    listed = quoted.lexicon["neither_nor"]
    if not denied or any(quoted.tokens[at] not in listed for at in denied) or not may_repeat(own, quoted):
        return ""
    clause = clause_of(quoted, denied[0], CLAUSE_ENDS | quoted.lexicon["negation_joiners"].words - listed.words)
    if denied[-1] not in clause or any(quoted.tokens[at] in quoted.lexicon["excepting"] for at in clause):
        return ""
    return quoted.written[denied[0]] if _says_it(own, quoted, clause) else ""


def _says_it(own: Wording, quoted: Wording, clause: range) -> bool:
    """Whether a claim says in a clause's words, without a negation or another bound, what this says."""
    repeating = Repeating(own, quoted)
    if (
        len(repeating.ours) < _FEWEST
        or repeating.share(clause, past_a_subject(repeating)) < 1.0
        or repeating.cover(clause) < _COVER
    ):
        return False
    if denials(own) or leans_negative(own, quoted) or repeating.adds(_KEPT, clause):
        return False
    bounds = own.lexicon["setting_bounds"]
    return not any(token in bounds and token not in quoted.tokens for token in own.tokens)


def neither_says(own: Wording, quoted: Wording) -> str:
    """The "neither" by which a claim denies of two what its quote says of both in the same words; else nothing."""
    denied, listed = sorted(denials(own)), own.lexicon["neither_nor"]
    if not denied or any(own.tokens[at] not in listed for at in denied) or not quoted.has("both_or_either"):
        return ""
    if not may_repeat(own, quoted) or denials(quoted) or leans_negative(quoted, own):
        return ""
    repeating = Repeating(own, quoted)
    is_repeated = repeating.share(range(len(quoted.tokens)), past_a_subject(repeating)) == 1.0
    return own.tokens[denied[0]] if len(repeating.ours) >= _FEWEST and is_repeated else ""


def made_earlier(own: Wording, quoted: Wording) -> tuple[str, str] | None:
    """The "before 1951" of a claim, and the "not again until 1951" of its quote."""
    if not (own.may_have("earlier_than") and quoted.may_have("not_until")) or not may_repeat(own, quoted):
        return None
    if denials(own) or own.has("open") or not own.has("earlier_than"):
        return None
    repeating = Repeating(own, quoted)
    if len(repeating.ours) < _FEWEST or repeating.share(range(len(quoted.tokens)), past_a_subject(repeating)) < 1.0:
        return None
    for one in negated(quoted):
        until = next((at for at, _ in quoted.found("not_until") if one.at < at <= one.at + _UNTIL), None)
        if until is None or own.stems.isdisjoint(one.bears_on):
            continue
        said = _time(quoted, until)
        for at, _ in own.found("earlier_than"):
            if (time := _time(own, at)) and own.tokens[time.start : time.stop] == quoted.tokens[said.start : said.stop]:
                return own.between(at, time.stop), quoted.between(one.at, said.stop)
    return None


def _time(text: Wording, at: int) -> range:
    """The first words after "until" or "before"."""
    return range(at + 1, min(clause_end(text.tokens, at + 1), at + 1 + _TIME))
