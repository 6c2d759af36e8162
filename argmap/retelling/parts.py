"""Parts of a whole: another part in the same words, by another part, and a part of what was only hoped for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.retelling.changing import is_difference, part_in_words, use_of
from argmap.retelling.contrary import contrary
from argmap.retelling.measuring import bears_out
from argmap.retelling.repeating import clause_of
from argmap.retelling.sharing import ALIKE, counting, share, share_of_words
from argmap.sides import are_short
from argmap.words import CLAUSE_ENDS, Quantities, bounded, deny_as_much, exactly, figures, kept, poles, quantities

if TYPE_CHECKING:
    from argmap.retelling.counted import Figures
    from argmap.words import Figure, Wording

__all__ = ["changed_by_another", "hope_lost", "other_share"]

_NEAR = 2.5  # percentage points between two parts that are one
_ABOUT = 0.1  # the part by which "about" rounds
_HALF = 50  # percent, what half leaves
_BASE = 7  # tokens in which stands what was hoped for
_CHANGES = frozenset({"amount", "size"})


@kept
def _parts(wording: Wording) -> list[Figure]:
    """The figures of a text where all of them are parts; else none."""
    found = figures(wording)
    return found if all(one.is_fraction or one.is_percent for one in found) else []


def _single(own: Wording, quoted: Wording) -> tuple[Figure, Figure] | None:
    """The only figure of a claim and that of its quote, where both are parts."""
    if not are_short(own, quoted):
        return None
    ours, theirs = _parts(own), _parts(quoted)
    return (_bounded(own, ours[0]), _bounded(quoted, theirs[0])) if len(ours) == len(theirs) == 1 else None


def _bounded(wording: Wording, figure: Figure) -> Figure:
    """A part with what limits it also where it is told in words: "fewer than half"."""
    if figure.is_percent:
        return figure
    return figure._replace(bound=bounded(wording, part_in_words(wording, figure)[1], figure.at + 1)[0])


def _agree(one: Figure, said: Figure) -> bool:
    """Whether a part may be true where a quote has another one, with what limits them."""
    if abs(one.value - said.value) <= (_ABOUT * said.value if "about" in {one.bound, said.bound} else _NEAR):
        return True
    if one.bound in {"above", "below"} and bears_out(exactly(one.value), one.bound, exactly(said.value)):
        return True
    return (said.bound == "above" and one.value > said.value) or (said.bound == "below" and one.value < said.value)


def other_share(own: Wording, quoted: Wording) -> tuple[str, str] | None:
    """The part of which a claim says word for word what its quote says of another one: "seven in ten" for "three".

    >>> from argmap.words import Wording, built_in
    >>> texts = ("Seven in ten blamed the heat.", "Three in ten blamed the heat.", "Three in ten left.")
    >>> one, other, left = (Wording(text, built_in()[0]) for text in texts)
    >>> other_share(one, other), other_share(one, left)
    (('Seven in ten', 'Three in ten'), None)
    """
    pair = _single(own, quoted)
    if pair is None or _agree(*pair) or not deny_as_much(own, quoted):
        return None
    if _has_part_of(own) and _has_part_of(quoted):
        return None  # which is for AM325
    one, said = pair
    clause = clause_of(quoted, said.at, CLAUSE_ENDS)
    told = {stem for at, stem in quoted.content if at in clause} - _idle(quoted, said)
    ours = own.stems - _idle(own, one)
    if use_of(own, one) != use_of(quoted, said):
        return None  # what falls by a third falls to two thirds
    is_all_said = bool(ours) and ours <= quoted.stems and told <= own.stems
    is_other = is_all_said and not contrary(own, quoted)  # "one in three voted for it", and two in three against it
    return (_in_words(own, one), _in_words(quoted, said)) if is_other else None


@kept
def _has_part_of(wording: Wording) -> bool:
    """Whether a text has a part in words with what it is one of: "half of them"."""
    return any(one.kind is Quantities.PART and not one.is_counted for one in quantities(wording))


def _idle(wording: Wording, figure: Figure) -> frozenset[str]:
    """The stems of words that are part of a number, or limit the figure."""
    lexicon = wording.lexicon
    words = {*_in_words(wording, figure).lower().split(), *lexicon["percent"].words, *lexicon["not_quite"].words}
    return counting(wording) | {lexicon.stem(word) for word in words}


def _in_words(wording: Wording, figure: Figure) -> str:
    return figure.text if figure.is_percent else part_in_words(wording, figure)[0]


def changed_by_another(own: Wording, quoted: Wording) -> tuple[str, str] | None:
    """The part by which something changes in a claim, and by which one in its quote: 75 percent, a quarter."""
    pair = _single(own, quoted)
    if pair is None or _signs(own) != _signs(quoted) or len(_signs(own)) != 1:
        return None
    one, said = pair
    uses = _use(own, one), _use(quoted, said)
    if not all(uses) or share(own, quoted, _idle(own, one)) < ALIKE or not deny_as_much(own, quoted):
        return None
    if uses[0] == uses[1]:
        is_other = (one.is_percent or said.is_percent) and not _agree(one, said)
    else:
        is_other = _signs(own) == {-1} and not _agree(one, said._replace(value=100 - said.value, bound=""))
    return (_with_use(own, one), _with_use(quoted, said)) if is_other else None


def _use(wording: Wording, figure: Figure) -> str:
    """Whether something changes by a part, or to it; nothing where neither is so."""
    return "changed_by" if _is_by(wording, figure) else use_of(wording, figure)


def _with_use(wording: Wording, figure: Figure) -> str:
    """A part with the word before it that says so: "to a tenth"."""
    name = use_of(wording, figure)
    return (
        f"{next(iter(wording.lexicon[name].words))} {_in_words(wording, figure)}"
        if name
        else _in_words(wording, figure)
    )


def _is_by(wording: Wording, figure: Figure) -> bool:
    """Whether something changes by a part: "by a third", "60 percent smaller"."""
    start = figure.at if figure.is_percent else part_in_words(wording, figure)[1]
    return is_difference(wording, figure) or is_difference(wording, figure._replace(at=start))


@kept
def _signs(wording: Wording) -> frozenset[int]:
    """Whether what a text speaks of rises, falls, or both."""
    return frozenset(one.sign for one in poles(wording) if one.scale in _CHANGES)


def hope_lost(figure: Figure, own: Wording, theirs: Figures, quoted: Wording) -> tuple[str, str] | None:
    """The part of a claim without that of which it is one in its quote: "a third of what had been promised"."""
    if not (figure.is_fraction or figure.is_percent) or not quoted.may_have("hoped_for") or own.has("hoped_for"):
        return None
    after = own.tokens[figure.at + 1 : figure.at + 2]
    if not are_short(own, quoted) or after == ["of"] or share_of_words(own, quoted) < ALIKE:
        return None
    hoped = {at for at, _ in quoted.found("hoped_for")}
    for one in theirs.same(figure):
        start = quoted.tokens.index("what", one.at) if "what" in quoted.tokens[one.at : one.at + 5] else 0
        base = next((at for at in range(start, start + _BASE) if at in hoped), 0) if start else 0
        if base and quoted.tokens[start - 1] in quoted.lexicon["picked_of"]:
            begin = one.at if one.is_percent else part_in_words(quoted, one)[1]
            return _in_words(own, figure), quoted.between(begin, base + 1)
    return None
