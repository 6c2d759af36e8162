"""What differs between two aligned maps, said once: a claim that is missing is not also a claim out of place."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from argmap.comparison.places import length, overlap
from argmap.comparison.relations import parents
from argmap.graph import Polarity, Role
from argmap.showing import one_line
from argmap.words import figures, negated, strength

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.comparison.align import Alignment, Pair
    from argmap.graph import Claim, Step
    from argmap.reading import Reading
    from argmap.words import Wording

__all__ = ["Difference", "What", "differences"]

_ABOUT_THE_SAME = 0.4  # likeness of texts from which a figure or a "not" more is a difference in what is said


class What(StrEnum):
    """What differs."""

    MISSING = "missing"
    EXTRA = "extra"
    THESIS = "thesis"
    PLACE = "place"
    USE = "use"
    RELATION = "relation"
    LINK = "link"
    KIND = "kind"
    IMPLICIT = "implicit"
    QUOTE = "quote"
    MEANING = "meaning"
    SCHEME = "scheme"
    TYPE = "type"
    SOURCE = "source"


GROUPS = {
    "missing": (What.MISSING,),
    "extra": (What.EXTRA,),
    "placed differently": (What.THESIS, What.PLACE, What.USE, What.LINK),
    "labelled differently": (
        What.RELATION,
        What.KIND,
        What.IMPLICIT,
        What.QUOTE,
        What.MEANING,
        What.SCHEME,
        What.TYPE,
        What.SOURCE,
    ),
}
"""How reports group differences."""


@dataclass(frozen=True)
class Difference:
    """One difference: claims by their indices in each map, and what each map has."""

    what: What
    first: int | None
    second: int | None
    ours: str = ""
    theirs: str = ""
    partners: tuple[int, ...] = ()
    """Of links: the first map's claims that are linked in one map only. Of places: its claims above."""


def differences(alignment: Alignment) -> list[Difference]:
    """All differences: by claims of the first map in its order, then what only the second one has."""
    missing, extra = alignment.missing, alignment.extra
    found = []
    if other := _other_thesis(alignment):
        found.append(other)
        missing, extra = [one for one in missing if one != other.first], [one for one in extra if one != other.second]
    found += [Difference(What.MISSING, claim, None) for claim in missing]
    found += _Placing(alignment).differences()
    found += _links(alignment)
    for pair in alignment.pairs:
        found += _labels(alignment, pair)
    found.sort(key=lambda one: one.first if one.first is not None else len(alignment.first.claims))
    return found + [Difference(What.EXTRA, None, claim) for claim in extra]


def _other_thesis(alignment: Alignment) -> Difference | None:
    """Two theses that are not the same claim, and of which neither is any claim of the other map."""
    one, other = alignment.first.graph.root, alignment.second.graph.root
    if one is None or other is None or one.index in alignment.second_of or other.index in alignment.first_of:
        return None
    return Difference(What.THESIS, one.index, other.index, one.text, other.text)


# Places


class _Placing:
    """Where common claims hang, seen past claims that only the second map has.

    What the first map hangs on a claim that the second one lacks has no place there to be missed; two theses that are
    not the same claim are one root all the same.
    """

    def __init__(self, alignment: Alignment) -> None:
        self.alignment = alignment
        self.first_of = dict(alignment.first_of)
        second_of = dict(alignment.second_of)
        one, other = alignment.first.graph.root, alignment.second.graph.root
        if one and other and one.index not in second_of and other.index not in self.first_of:
            second_of[one.index], self.first_of[other.index] = other.index, one.index
        self.second_of = second_of
        self.ours = _Above(alignment.first, {claim: claim for claim in second_of})
        self.theirs = _Above(alignment.second, self.first_of)

    def differences(self) -> Iterator[Difference]:
        first, second = self.alignment.first, self.alignment.second
        for pair in self.alignment.pairs:
            one, other = first.claims[pair.first], second.claims[pair.second]
            if (one.kind == "thesis") != (other.kind == "thesis"):
                yield Difference(What.THESIS, pair.first, pair.second, _position(one), _position(other))
                continue
            ours, theirs = self.ours.known(pair.first), self.theirs.known(pair.second)
            if self._is_elsewhere(one, other, theirs):
                yield self._difference(What.PLACE, pair, ours, theirs)
            elif against := self._against(one, other, ours & theirs):
                yield Difference(What.RELATION, pair.first, pair.second, *against)
            elif self._uses_otherwise(pair):
                yield self._difference(What.USE, pair, ours, theirs)

    def _is_elsewhere(self, one: Claim, other: Claim, theirs: set[int]) -> bool:
        """Whether a claim is written under another one than the first map has it under."""
        home, across = _home(self.alignment.first, one), _home(self.alignment.second, other)
        if home is None or across is None:
            return (home is None) is not (across is None)
        return home.conclusion in self.second_of and home.conclusion not in theirs

    def _against(self, one: Claim, other: Claim, above: set[int]) -> tuple[str, str] | None:
        """A claim that speaks for what it speaks against in the other map, over claims that only one of them has."""
        home, across = _home(self.alignment.first, one), _home(self.alignment.second, other)
        if not home or not across or self.first_of.get(across.conclusion) == home.conclusion:
            return None
        for name in sorted(above):
            ours = self.alignment.first.claims[name].favours_root is one.favours_root
            theirs = self.alignment.second.claims[self.second_of[name]].favours_root is other.favours_root
            if ours is not theirs:
                return ("speaks for", "speaks against") if ours else ("speaks against", "speaks for")
        return None

    def _difference(self, what: What, pair: Pair, ours: set[int], theirs: set[int]) -> Difference:
        first, second = self.alignment.first, self.alignment.second
        return Difference(
            what,
            pair.first,
            pair.second,
            _standing(first, pair.first, ours, first),
            _standing(second, pair.second, theirs, first),
            tuple(sorted(ours)),
        )

    def _uses_otherwise(self, pair: Pair) -> bool:
        """Whether one map lets the claim bear on a common claim, directly, and the other does not."""
        ours = self.ours.direct[pair.first] & self.second_of.keys()
        theirs = {self.first_of[above] for above in self.theirs.direct[pair.second] if above in self.first_of}
        return ours != theirs and not (ours ^ theirs) & (self.ours.known(pair.first) & self.theirs.known(pair.second))


def _position(claim: Claim) -> str:
    return "the thesis" if claim.kind == "thesis" else str(claim.role)


class _Above:
    """For each claim the nearest claims above it that both maps have, under the first map's names."""

    def __init__(self, reading: Reading, names: dict[int, int]) -> None:
        asides = _in_asides(reading)
        self.direct = [
            {one for one in above if one not in asides or claim in asides} or above
            for claim, above in enumerate(parents(reading))
        ]
        """What each claim bears on; that it is used in an aside, too, is left out."""
        self._names = names

    def known(self, claim: int) -> set[int]:
        found: set[int] = set()
        seen, waiting = {claim}, list(self.direct[claim])
        while waiting:
            above = waiting.pop()
            if above in seen:
                continue
            seen.add(above)
            if above in self._names:
                found.add(self._names[above])
            else:
                waiting += self.direct[above]
        return found


def _in_asides(reading: Reading) -> set[int]:
    """The claims that are written beside the argument."""
    found: set[int] = set()
    for claim in reading.claims:
        step = _home(reading, claim)
        if claim.role is Role.ASIDE or (step is not None and step.conclusion in found):
            found.add(claim.index)
    return found


def _standing(reading: Reading, claim: int, above: set[int], names: Reading) -> str:
    """Where a claim stands, in words, with the first map's labels for the claims above it."""
    if not above:
        return "aside" if reading.claims[claim].step is None else "under claims of its own"
    verb = _polarity(reading, reading.claims[claim]).bearing
    return f"{verb} {' and '.join(names.claims[one].label for one in sorted(above))}"


def _polarity(reading: Reading, claim: Claim) -> Polarity:
    return Polarity.SUPPORT if claim.step is None else reading.steps[claim.step].polarity


# Links


def _links(alignment: Alignment) -> Iterator[Difference]:
    """Premises of one conclusion that one map links and the other does not."""
    ours = _partners(alignment.first, {claim: claim for claim in alignment.second_of})
    theirs = _partners(alignment.second, dict(alignment.first_of))
    told: set[frozenset[int]] = set()
    for key in sorted(ours.keys() & theirs.keys()):
        claim, conclusion = key
        if ours[key] == theirs[key]:
            continue
        changed = ours[key] ^ theirs[key]
        under_both = {one for one in changed if (one, conclusion) in ours and (one, conclusion) in theirs}
        group = frozenset({claim, *under_both})
        if under_both and not any(group & other for other in told):
            told.add(group)
            linked = bool(ours[key])
            words = ("linked", "separate") if linked and not theirs[key] else ("separate", "linked")
            words = words if not (ours[key] and theirs[key]) else ("linked otherwise", "linked otherwise")
            yield Difference(What.LINK, claim, alignment.second_of[claim], *words, tuple(sorted(under_both)))


def _partners(reading: Reading, names: dict[int, int]) -> dict[tuple[int, int], set[int]]:
    """For each common claim and conclusion the common claims that it is linked with there."""
    found: dict[tuple[int, int], set[int]] = {}
    for step in reading.steps:
        if step.conclusion in names:
            common = [names[premise] for premise in step.premises if premise in names]
            for claim in common:
                found.setdefault((claim, names[step.conclusion]), set()).update(one for one in common if one != claim)
    return found


# Labels


def _labels(alignment: Alignment, pair: Pair) -> Iterator[Difference]:
    one, other = alignment.first.claims[pair.first], alignment.second.claims[pair.second]
    found: list[tuple[What, tuple[str, str] | None]] = [
        *_of_steps(alignment, one, other),
        (What.KIND, _unlike(one.kind, other.kind, never="thesis")),
        (What.IMPLICIT, _unlike(*("implicit" if claim.is_implicit else "stated" for claim in (one, other)))),
        (What.QUOTE, _quoted_otherwise(alignment, pair)),
        (What.MEANING, _says_otherwise(alignment, pair)),
    ]
    if one.kind == other.kind == "evidence":
        found.append((What.TYPE, _unlike(one.evidence_type or "no type", other.evidence_type or "no type")))
    if bool(one.source) != bool(other.source):
        found.append((What.SOURCE, (one.source or "the author", other.source or "the author")))
    yield from (Difference(what, *pair[:2], *said) for what, said in found if said)


def _of_steps(alignment: Alignment, one: Claim, other: Claim) -> Iterator[tuple[What, tuple[str, str] | None]]:
    """How two claims bear on the same one."""
    step, across = _home(alignment.first, one), _home(alignment.second, other)
    if step and across and alignment.first_of.get(across.conclusion) == step.conclusion:
        yield What.RELATION, _unlike(step.polarity.bearing, across.polarity.bearing)
        if step.is_linked is across.is_linked:
            yield What.SCHEME, _unlike(step.shape.scheme or "no scheme", across.shape.scheme or "no scheme")


def _unlike(one: str, other: str, never: str = "") -> tuple[str, str] | None:
    return (str(one), str(other)) if one != other and never not in {one, other} else None


def _home(reading: Reading, claim: Claim) -> Step | None:
    return None if claim.step is None else reading.steps[claim.step]


def _quoted_otherwise(alignment: Alignment, pair: Pair) -> tuple[str, str] | None:
    """Quotes of different passages, or of none on one side."""
    ours, theirs = alignment.places[0][pair.first], alignment.places[1][pair.second]
    if not (length(ours) or length(theirs)) or overlap(ours, theirs):
        return None
    sides = ((alignment.first, pair.first, ours), (alignment.second, pair.second, theirs))
    one, other = (_words(reading, claim) if length(found) else "" for reading, claim, found in sides)
    if not other and alignment.second.claims[pair.second].is_implicit:
        return None
    if not one and alignment.first.claims[pair.first].is_implicit:
        return None
    return one, other or _words(alignment.second, pair.second)


def _words(reading: Reading, claim: int) -> str:
    return " … ".join(one_line(quote.words or quote.quote.exact) for quote in reading.anchors[claim])


def _says_otherwise(alignment: Alignment, pair: Pair) -> tuple[str, str] | None:
    """A figure, a "not" or a "may" that one of two much alike texts has more."""
    one, other = alignment.first.wordings[pair.first], alignment.second.wordings[pair.second]
    if one is None or other is None or alignment.bags.alike(pair.first, pair.second) < _ABOUT_THE_SAME:
        return None
    numbers = [{round(figure.value, 6) for figure in figures(wording)} for wording in (one, other)]
    if all(numbers) and numbers[0].isdisjoint(numbers[1]):
        return _figures(one), _figures(other)
    if len(negated(one)) % 2 != len(negated(other)) % 2:
        return ("with “not”", "without “not”") if len(negated(one)) % 2 else ("without “not”", "with “not”")
    if abs(strength(one).level - strength(other).level) >= 2:
        return _strength(one), _strength(other)
    return None


def _figures(wording: Wording) -> str:
    return ", ".join(figure.text for figure in figures(wording))


def _strength(wording: Wording) -> str:
    word = strength(wording).word
    return f"says “{word}”" if word else "asserts it"
