"""What a claim makes of what its partner and the article's words both say: yes or no, how surely, of how many, when.

Two witnesses are asked: the partner in the other map, and the words that are quoted. What a claim has lost is what both
have; what it has added is what neither has. So another wording, which one of the two bears out, is never a change.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from argmap.comparison.amounts import amount_turned
from argmap.comparison.caution import bears_on, compares, is_cautious, is_denied
from argmap.comparison.conditions import (
    are_the_same_exception,
    says_which,
    under_a_condition,
)
from argmap.comparison.contrary import clause_lost, of_another
from argmap.comparison.degrees import degree
from argmap.comparison.denied import repeats, said_otherwise
from argmap.comparison.disowned import disowned
from argmap.comparison.measured import (
    any_for_most,
    bounded_otherwise,
    each_for_all,
    every_for_none,
    most_for_few,
    part_of_all,
    period_changed,
    rest_for_part,
    says_of_none,
    wished,
)
from argmap.comparison.overturned import is_said_from_the_other_end, overturned, sides_exchanged
from argmap.comparison.reported import speaker_lost
from argmap.comparison.sides import are_for_the_same, for_and_against
from argmap.retelling import are_told_from_both_ends, converts, figures_of, rivals
from argmap.rules.overreach import absolute
from argmap.sides import (
    are_of_one_cause,
    are_short,
    causes_reversed,
    changed_over,
    for_what_is_denied,
    is_other_way_round,
    names_swapped,
    order_reversed,
    roles_swapped,
)
from argmap.words import (
    ASSERTED,
    CERTAIN,
    POSSIBLE,
    Wording,
    condition,
    dates,
    figures,
    found_in,
    is_put_otherwise,
    negated,
    strength,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


__all__ = ["Turn", "Turning", "Witnesses", "turns"]

_BEGINNING = 5  # letters that forms of one word have in common


class Turning(StrEnum):
    """What a claim makes of what is said."""

    OPPOSITE = "opposite"
    HEDGE_LOST = "hedge-lost"
    HEDGE_ADDED = "hedge-added"
    LIMIT_LOST = "limit-lost"
    ALL_ADDED = "all-added"
    DEGREE = "degree"
    FIGURE = "figure"
    DATE = "date"
    CONDITION_LOST = "condition-lost"
    CONDITION_ADDED = "condition-added"
    SPEAKER_LOST = "speaker-lost"
    SWAPPED = "swapped"
    OF_ANOTHER = "of-another"


class Turn(NamedTuple):
    """One change, with the claim's word and the article's; one of them may be empty."""

    kind: Turning
    own: str
    said: str


@dataclass(frozen=True)
class Witnesses:
    """What a claim is held against: its partner's text, the words that are quoted, and what stands around these."""

    partner: Wording
    quoted: Wording
    around: tuple[Wording, ...] = ()
    others: tuple[Wording, ...] = ()
    """What else bears witness to what a claim has more: the words that the partner quotes."""
    source: str = ""
    """Whose claim it is by the partner's map; empty for the author's."""
    is_feared: bool = False
    """Whether it is said against the thesis, or reported: of a fear "could" is the right word."""
    contrasted: frozenset[frozenset[str]] = frozenset()
    """Pairs of words that the partner's map compares, or sets against each other."""

    @property
    def both(self) -> tuple[Wording, Wording]:
        """The two that bear witness."""
        return self.partner, self.quoted


def turns(own: Wording, known: Witnesses, *, has_source: bool = False) -> list[Turn]:
    """What a claim changes, the worst first; `has_source` where its map says beside it whose claim it is.

    >>> from argmap.words import built_in
    >>> one, other = (Wording(text, built_in()[0]) for text in ("The dam is safe.", "The dam may be safe."))
    >>> turns(one, Witnesses(other, other))[0][1:]
    ('', 'may')
    """
    found = [turn for test in _ALWAYS if (turn := test(own, known))]
    closely = [turn for test in _WHERE_REPEATED if (turn := test(own, known))]
    if not repeats(own, known.both):
        is_wider = _is_wider(own, known)
        return found + [turn for turn in closely if turn.kind is Turning.ALL_ADDED and is_wider]
    found += closely
    if not has_source and (word := speaker_lost(own, *known.both, known.source)):
        found.append(Turn(Turning.SPEAKER_LOST, "", word))
    return found


def _is_wider(own: Wording, known: Witnesses) -> bool:
    """Whether a claim says of all what its partner says of one that has a name, and has another word in common."""
    names = {one.lower() for one in known.partner.written if one[:1].isupper() and len(one) > 1}
    named = {one for one in names if one in known.partner.tokens and known.partner.lexicon.meanings[one]}
    has_name = any(one in own.tokens for one in named)
    return bool(named) and not has_name and bool(own.beginnings & known.partner.beginnings)


def _opposite(own: Wording, known: Witnesses) -> Turn | None:
    words = said_otherwise(own, *known.both)
    return Turn(Turning.OPPOSITE, *words) if words else None


def _against(own: Wording, known: Witnesses) -> Turn | None:
    """For what a witness is against, or the other way round, where the other witness does not bear it out."""
    if are_the_same_exception(own, known.partner) or is_said_from_the_other_end(own, known.partner):
        return None
    for one, other in (known.both, known.both[::-1]):
        if words := for_and_against(own, one, other):
            return Turn(Turning.OPPOSITE, *words)
    words = for_what_is_denied(own, known.partner)
    return Turn(Turning.OPPOSITE, *words) if words else None


def _changed_over(own: Wording, known: Witnesses) -> Turn | None:
    """What is set against each other, in each other's place."""
    for one, other in (known.both, known.both[::-1]):
        if (found := changed_over(own, one)) and not changed_over(other, one):
            kind = Turning.OPPOSITE if found[0] == "set_against" else Turning.SWAPPED
            return Turn(kind, *found[1:])
    return None


def _overturned(own: Wording, known: Witnesses) -> Turn | None:
    """A word at the other end of a scale, every one for none, a bound on the other side, an effect made the cause."""
    if not are_short(own, *known.both):
        return None
    ways = (
        are_for_the_same,
        is_other_way_round,
        are_told_from_both_ends,
        is_said_from_the_other_end,
        are_the_same_exception,
    )
    is_same = any(way(own, known.partner) for way in ways)
    if not is_same and (words := overturned(own, *known.both) or overturned(own, *known.both[::-1])):
        return Turn(Turning.OPPOSITE, *words)
    if words := every_for_none(own, known.both) or amount_turned(own, known.both):
        return Turn(Turning.OPPOSITE, *words)
    for test in (bounded_otherwise, most_for_few, period_changed):
        if words := test(own, *known.both):
            return Turn(Turning.FIGURE, *words)
    for swap in (causes_reversed, order_reversed, names_swapped, sides_exchanged):
        if words := swap(own, known.partner):
            return Turn(Turning.SWAPPED, *words)
    return None


def _narrowed(own: Wording, known: Witnesses) -> Turn | None:
    """An "only if" of the claim's own, "some" for "every", "each" for all together."""
    if not are_short(own, *known.both):
        return None
    witnesses = (*known.both, *known.others)
    word = under_a_condition(own, witnesses)
    if word and not any(says_which(one, own) for one in witnesses):
        return Turn(Turning.CONDITION_ADDED, word, "")
    if words := part_of_all(own, *known.both):
        return Turn(Turning.DEGREE, *words)
    word = each_for_all(own, *known.both)
    return Turn(Turning.ALL_ADDED, word, "") if word else None


def _made_sure(own: Wording, known: Witnesses) -> Turn | None:
    """A "certainly" or "because" of the claim's own where both witnesses are cautious; a wish for a fact."""
    said = [strength(one) for one in known.both]
    found = strength(own)
    is_shown = (found.word or "") in own.lexicon["showing"]
    if found.level == CERTAIN and not is_shown and max(one.level for one in said) < ASSERTED:
        return Turn(Turning.HEDGE_LOST, found.word or "", _caution(known))
    is_doubted = max(one.level for one in said) < ASSERTED <= found.level and not is_cautious(own)
    if (
        is_doubted
        and not repeats(own, known.both)
        and are_short(own, *known.both)
        and are_of_one_cause(own, known.partner)
    ):
        return Turn(Turning.HEDGE_LOST, "", _caution(known))
    witnesses = (*known.both, *known.others)
    is_open = any(wished(one) or one.has("open") or negated(one) for one in witnesses)
    if not is_open and not negated(own) and (word := wished(own)):
        return Turn(Turning.HEDGE_ADDED, word, "")
    return None


def _swapped(own: Wording, known: Witnesses) -> Turn | None:
    """Who does it, and to whom, in each other's place; or the same of something else that it is compared with."""
    partner, quoted = known.both
    if (words := roles_swapped(own, partner)) and not roles_swapped(quoted, partner):
        return Turn(Turning.SWAPPED, *words)
    if words := of_another(own, partner, quoted, known.contrasted):
        return Turn(Turning.OF_ANOTHER, *words)
    return None


def _degree(own: Wording, known: Witnesses) -> Turn | None:
    words = degree(own, *known.both)
    return Turn(Turning.DEGREE, *words) if words else None


def _hedge_lost(own: Wording, known: Witnesses) -> Turn | None:
    """A word of caution that both witnesses have and the claim lacks, before or after what it repeats."""
    said = [strength(one) for one in known.both]
    if max(one.level for one in said) >= ASSERTED or strength(own).level < ASSERTED:
        return None
    if any(own.has(name) for name in ("cautious", "general", "general_too")) or compares(known.quoted, said[1].at):
        return None
    bears = any(bears_on(text, one.at, own) for text, one in zip(known.both, said, strict=True))
    return Turn(Turning.HEDGE_LOST, strength(own).word or "", _caution(known)) if bears else None


def _caution(known: Witnesses) -> str:
    """The word of caution of what is quoted: the partner's where that stands there, too, else as it is written."""
    ours, theirs = strength(known.partner), strength(known.quoted)
    if ours.word and ours.word in known.quoted.tokens:
        return ours.word
    if theirs.word:
        return " ".join(known.quoted.written[theirs.at - len(theirs.word.split()) + 1 : theirs.at + 1])
    return ours.word or ""


def _hedge_added(own: Wording, known: Witnesses) -> Turn | None:
    """A "may" or "seems" of the claim's own, where neither witness has any word of caution."""
    found = strength(own)
    if found.level >= ASSERTED or found.word is None or known.is_feared:
        return None
    if found.level > POSSIBLE and found.word not in own.lexicon["appearing"]:
        return None
    witnesses = (*known.both, *known.others)
    if own.has("cut_only"):
        return None  # "only shops with a till could sell it": they were able to
    forbids = is_denied(own, found.at) and any(one.has("ruling") for one in witnesses)
    if forbids or any(is_cautious(one) for one in witnesses):
        return None
    return Turn(Turning.HEDGE_ADDED, found.word, "")


def _limit_lost(own: Wording, known: Witnesses) -> Turn | None:
    """An "almost" or "generally" that both witnesses have and the claim lacks, though it has the word after it."""
    if any(own.has(name) for name in ("cautious", "general", "general_too")) or found_in(own, "nearing"):
        return None
    words = [one.first("general") for one in known.both]
    if not all(words) or (negated(own) and not negated(known.partner)):
        return None
    partner = known.partner
    at = next((at + length - 1 for at, length in partner.found("general")), 0)
    return Turn(Turning.LIMIT_LOST, "", words[1] or "") if bears_on(partner, at, own) else None


def _all_added(own: Wording, known: Witnesses) -> Turn | None:
    """An "all" of the claim's own, above all where a witness says "some" or "most"."""
    if words := any_for_most(own, *known.both):
        return Turn(Turning.ALL_ADDED, *words)
    word = absolute(own)
    if word is None or word in own.lexicon["negations"] or any(absolute(one) for one in (*known.both, *known.others)):
        return None
    witnesses = (*known.both, *known.others)
    if any(one.has("each_of_them") or says_of_none(one) or found_in(one, "wholes") for one in witnesses):
        return None
    if word.split()[0] in own.lexicon["negations"] and any(map(negated, witnesses)):
        return None  # "no one gains" for "does not make people gain"
    part = next((found for one in reversed(known.both) if (found := one.first("parts_of_a_whole"))), None)
    return Turn(Turning.ALL_ADDED, word, part or "")


def _figure(own: Wording, known: Witnesses) -> Turn | None:
    """A figure that is neither of the witnesses', in the place of one that both have."""
    ours = figures_of(own)
    partner, quoted = (figures_of(one) for one in known.both)
    for figure in ours.all:
        if partner.has(figure) or quoted.has(figure) or partner.give(figure, ours) or quoted.give(figure, ours):
            continue
        said = [one for one in partner.all if rivals(figure, one) and quoted.has(one) and not ours.has(one)]
        if said and not converts(figure, partner, own, known.partner):
            return Turn(Turning.FIGURE, figure.text, said[0].text)
    words = rest_for_part(own, *known.both)
    return Turn(Turning.FIGURE, *words) if words else None


def _date(own: Wording, known: Witnesses) -> Turn | None:
    """A year, a month or a weekday that stands neither with the witnesses nor around them."""
    if any(known.quoted.has(name) for name in ("seasons", "relative_dates")):
        return None
    witnesses = (*known.both, *known.around)
    there = [dates(one) for one in witnesses]
    told = [{str(figure.value) for figure in figures(one)} for one in known.both]
    for at in range(3):
        for one in sorted(map(str, dates(own)[at])):
            if at == 1 and any(token.startswith(one) for text in witnesses for token in text.tokens):
                continue  # "on Saturdays" for "Saturday"
            if not any(one in map(str, text[at]) for text in there) and not any(f"{one}.0" in text for text in told):
                said = next((str(other) for text in there[:2] for other in sorted(map(str, text[at]))), "")
                return Turn(Turning.DATE, one.title(), said.title())
    return None


def _condition_lost(own: Wording, known: Witnesses) -> Turn | None:
    """An "if" that both witnesses have, where the claim has nothing of the kind."""
    words = [condition(one) for one in known.both]
    if not all(words) or condition(own) or is_put_otherwise(own) or strength(own).level < ASSERTED:
        return None
    return Turn(Turning.CONDITION_LOST, "", words[1] or "")


def _condition_added(own: Wording, known: Witnesses) -> Turn | None:
    word = condition(own)
    witnesses = (*known.both, *known.others)
    if not word or any(says_which(one, own) for one in witnesses):
        return None
    if any(condition(one) or is_put_otherwise(one) or one.has("open") for one in witnesses):
        return None
    return Turn(Turning.CONDITION_ADDED, word, "")


def _clause_lost(own: Wording, known: Witnesses) -> Turn | None:
    words = clause_lost(own, *known.both)
    return Turn(Turning.OPPOSITE, *words) if words else None


def _disowned(own: Wording, known: Witnesses) -> Turn | None:
    words = disowned(own, *known.both)
    return Turn(Turning.OPPOSITE, *words) if words else None


_ALWAYS: Sequence[Callable[[Wording, Witnesses], Turn | None]] = (
    _opposite,
    _against,
    _changed_over,
    _swapped,
    _clause_lost,
    _disowned,
    _figure,
    _overturned,
    _narrowed,
    _made_sure,
)
"""What is told although the claim is worded freely."""
_WHERE_REPEATED: Sequence[Callable[[Wording, Witnesses], Turn | None]] = (
    _date,
    _limit_lost,
    _all_added,
    _degree,
    _hedge_lost,
    _condition_lost,
    _hedge_added,
    _condition_added,
)
