"""Rules on what a claim puts in place of its quote's words: another name, or a figure of something else."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from argmap.diagnostics import About, Severity, Slip
from argmap.retelling import ALIKE, figures_of, is_the_speaker, is_what_its_means, share, stands_in, told_of_another
from argmap.rules.base import Faults, rule
from argmap.rules.comparing import beside, claim_fault, whole_articles
from argmap.rules.numbers import other_thing_counted
from argmap.words import COUNTING, figures, kept

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from argmap.graph import Claim
    from argmap.reading import Reading
    from argmap.words import Figure, Lexicon, Wording

_BEGINNING = 4  # letters that the forms of a name have in common
_LOOSE = 3  # letters that two spellings of a name have in common
_LARGEST_BLOCK = 3  # content words that may stand for as many others where one name stands for another
_MOST_COMPARED = 40_000  # pairs of words of two texts that are laid beside each other
_MOST_LONGER, _FEW_MORE = 2, 4  # times and words by which a quote may be longer than a claim that repeats it
_SIDE = 2  # content words beside a name that tell its place
_INITIALS = 3  # letters that initials have at most
_PAUSES = frozenset(".,;:!?")
_MOST_SAID = 200  # figures of a claim
_OF_THE_SAME = "say what the article counts, or quote the words that count it"
_SMALL = 10  # up to which a figure may be said by whoever counts for himself


@rule(
    "AM322",
    "swapped-name",
    Severity.WARNING,
    about=About.WORDING,
    slip=Slip.CHANGED,
    same_as=("meaning",),
    feedback=("{claim} names somebody or something else than the article does there.", "who or what is it about?"),
)
def swapped_name(reading: Reading) -> Faults:
    """A claim has a name at the place where its quote has another.

    It fires where a name of the claim is not in its quote, while the quote has a name that the claim lacks, and the two
    stand in the same place; or beside the same words, where the claim else repeats the quote and no "he" or "it" of the
    quote can stand for the name; or where the claim's name is nowhere near the quote (in its paragraph or the one
    before). A place ("in York") stands for no person, "York's mayor" for "its mayor" is no other name, nor is the
    speaker where `attributed_to` has them. Forms of one name ("Russia", "Russian") are alike, and so are a first and a
    last name that the article has side by side. Names that the article does not have at all are for AM308.

    Article:

        The plan came up for debate. Ina Brandt opposed the plan for the harbour, and Jon Weber spoke for it.

    Fails:

        - evidence: Weber opposed the plan for the harbour.
          quote: Ina Brandt opposed the plan for the harbour

    Passes:

        - evidence: Brandt opposed the plan for the harbour.
          quote: Ina Brandt opposed the plan for the harbour
    """
    known: Known | None = None
    for claim, own, quoted in reading.worded:
        if known is None:
            known = _known(reading)
        if swap := swapped_in(reading, claim, own, quoted, known):
            names = _whole_name(own, swap[0]), _whole_name(quoted, swap[1])
            message = f"{claim.label} names “{names[0]}”, and its quote “{names[1]}” instead"
            yield claim_fault(reading, claim, message, "write the article's name, or quote the words that have yours")


def _whole_name(text: Wording, at: int) -> str:
    """A name with the words of it that stand beside one of its words: "Mill Street"."""
    start, end = at, at + 1
    while start > 1 and text.gaps[start] == " " and text.written[start - 1][0].isupper():
        start -= 1
    while end < len(text.written) and text.gaps[end] == " " and text.written[end][0].isupper():
        end += 1
    return " ".join(text.written[start:end])


def swapped_in(reading: Reading, claim: Claim, own: Wording, quoted: Wording, known: Known) -> tuple[int, int] | None:
    """The tokens of a claim's name and of its quote's name in whose place it stands; None where there are none."""
    if known.names.isdisjoint(own.tokens) or known.names.isdisjoint(quoted.tokens):
        return None
    ours, theirs = _names(own, known), _names(quoted, known)
    only_ours, only_theirs = _without(ours, theirs, known), _without(theirs, ours, known)
    only_ours = {
        at: name
        for at, name in only_ours.items()
        if not _is_label(own, at, quoted)
        and not _is_place_of(own.tokens[at], own.lexicon, quoted)
        and not is_what_its_means(own, at, quoted)
    }
    speaker = _speaker(reading, claim)
    only_theirs = {
        at: name
        for at, name in only_theirs.items()
        if not _is_aside(quoted, at, own)
        and name[:_BEGINNING] not in _beginnings(own)
        and not (name[:_BEGINNING] in speaker and is_the_speaker(quoted, at))
    }
    if not only_theirs or not ours:
        return None
    swap = _swap(own, quoted, (ours, only_ours), (theirs, only_theirs))
    if swap is None and only_ours and not stands_in(quoted):
        near = [_beginnings(text) for text in beside(reading, claim)]
        far = next((at for at, name in only_ours.items() if all(name[:_BEGINNING] not in one for one in near)), None)
        swap = None if far is None else (far, min(only_theirs))
    return swap


def _speaker(reading: Reading, claim: Claim) -> frozenset[str]:
    """What the words begin with by which a claim says whose words it has."""
    source = getattr(claim.shape, "attributed_to", None) or ""
    return frozenset(word[:_BEGINNING] for word in source.lower().split())


class Known(NamedTuple):
    """What the articles name."""

    names: frozenset[str]
    """In lower case, also with "'s": words with a capital inside sentences that never stand without one."""
    partners: Mapping[str, set[str]]
    """For what the forms of a name have in common the same of names at its side: those of one person, most often."""


def _known(reading: Reading) -> Known:
    """The names of the articles; "I've" and "Minister" are none."""
    names: set[str] = set()
    texts = whole_articles(reading)
    for text in texts:
        found_here = {name.lower() for name in text.names}
        names |= found_here - {name for name in found_here.intersection(text.written) if name[0].islower()}
        names -= text.lexicon["stand_ins"].words | text.lexicon["titles"].words
    known = Known(frozenset(names.union(f"{name}'s" for name in names)), {})
    found = [(text, _names(text, known)) for text in texts]
    times = Counter(name for _, one in found for name in one.values())
    together = Counter(pair for text, one in found for pair in _side_by_side(text, one))
    partners: dict[str, set[str]] = {}
    for pair, number in together.items():
        if 2 * number >= min(times[name] for name in pair):
            for one, other in (pair, pair[::-1]):
                partners.setdefault(one, set()).add(other)
    return Known(known.names, partners)


@kept
def _beginnings(wording: Wording) -> frozenset[str]:
    """What the words of a text begin with."""
    return frozenset(token[:_BEGINNING] for token in wording.tokens)


def _side_by_side(text: Wording, names: dict[int, str]) -> Iterator[tuple[str, str]]:
    """Names with nothing but a space between them, neither of which is a country's."""
    countries = {*text.lexicon.demonyms, *text.lexicon.demonyms.values()}
    for at, name in names.items():
        is_pair = at + 1 in names and countries.isdisjoint(text.tokens[at : at + 2])
        if is_pair and text.gaps[at + 1] == " " and not text.tokens[at].endswith(("'s", "'")):
            yield name, names[at + 1]


def _names(wording: Wording, known: Known) -> dict[int, str]:
    """The tokens of a text that are names, each with what the forms of the name have in common."""
    found: dict[int, str] = {}
    if known.names.isdisjoint(wording.tokens):
        return found
    for at, (word, name) in enumerate(zip(wording.written, wording.tokens, strict=True)):
        if name in known.names and word[0].isupper():
            bare = name.removesuffix("'s")
            found[at] = wording.lexicon.demonyms.get(bare, bare)[:_BEGINNING]
    return found


def _without(ours: dict[int, str], theirs: dict[int, str], known: Known) -> dict[int, str]:
    """The names of a text that the other text lacks, in any form and with first or last name alone."""
    alone = {name for at, name in theirs.items() if theirs.keys().isdisjoint((at - 1, at + 1))}
    begun = {name[:_LOOSE] for name in theirs.values()}
    return {
        at: name
        for at, name in ours.items()
        if name[:_LOOSE] not in begun and alone.isdisjoint(known.partners.get(name, ()))
    }


def _is_place_of(word: str, lexicon: Lexicon, quoted: Wording) -> bool:
    """Whether a text has another name of the same country: "Moscow" for Russia, "American" for the United States."""
    names = lexicon.partners["same_places"].get(word.removesuffix("'s"), ())
    return any(one in names for token in quoted.tokens for one in (token, token.removesuffix("'s")))


def _is_label(own: Wording, at: int, quoted: Wording) -> bool:
    """Whether a claim's name is a label in capitals ("MAYOR"), or spelled out what the quote has in initials."""
    word = own.written[at]
    return (len(word) > _INITIALS and word.removesuffix("'s").isupper()) or _has_initials(own, at, quoted)


def _is_aside(quoted: Wording, at: int, own: Wording) -> bool:
    """Whether a quote's name calls somebody (", Anna,"), begins a sentence, or is spelled out by the claim."""
    before, after = quoted.tokens[max(0, at - 1) : at], quoted.tokens[at + 1 : at + 2]
    calls = _PAUSES.issuperset(before) and _PAUSES.issuperset(after)
    initials = quoted.written[at].removesuffix("'s").replace(".", "").lower()
    return calls or (quoted.written[at].removesuffix("'s").isupper() and initials in _initials(own))


def _has_initials(own: Wording, at: int, quoted: Wording) -> bool:
    """Whether a name is one of several words whose initials a text has."""
    return any(one in _initials(own) and own.tokens[at][0] in one for one in _short(quoted) if len(one) > 1)


@kept
def _short(wording: Wording) -> frozenset[str]:
    """The words of a text that are all capitals, in small letters."""
    return frozenset(one.removesuffix("'s").lower() for one in wording.written if one.removesuffix("'s").isupper())


@kept
def _initials(wording: Wording) -> str:
    """The initials of a text's words with capitals, in a row."""
    return "".join(word[0].lower() for word in wording.written if word[0].isupper())


Sequence = list[tuple[int, str]]
"""Tokens of a text in order, each with what its forms have in common."""
Named = tuple[dict[int, str], dict[int, str]]
"""The names of a text by their tokens, and those that the other text lacks."""


def _swap(own: Wording, quoted: Wording, ours: Named, theirs: Named) -> tuple[int, int] | None:
    """The tokens of two names that stand in each other's place."""
    from difflib import SequenceMatcher  # few claims have a name that their quote lacks

    first, second = _sequence(own, ours[0]), _sequence(quoted, theirs[0])
    blocks = SequenceMatcher(None, [key for _, key in first], [key for _, key in second], autojunk=False)
    can_be_laid_beside = len(first) * len(second) <= _MOST_COMPARED
    if len(second) > _MOST_LONGER * len(first) + _FEW_MORE:
        return None  # the claim draws on a part of it
    named = {stem for at, stem in own.content if at in ours[0]}
    for what, a, b, c, d in blocks.get_opcodes() if can_be_laid_beside else ():
        if what == "replace" and max(b - a, d - c) <= _LARGEST_BLOCK:
            left = [at for at, _ in first[a:b] if at in ours[1]]
            right = [at for at, _ in second[c:d] if at in theirs[1]]
            if left and right and _are_alike_in_place(own, left[0], quoted, right[0]):
                return left[0], right[0]
    if len(_groups(ours[1])) > len(_groups(theirs[1])) or share(own, quoted, named) < ALIKE:
        return None
    reach = 1 if stands_in(quoted) else _SIDE  # the claim's name may be what "he" stands for
    found = _beside_the_same(_neighbours(first, ours[1], reach), _neighbours(second, theirs[1], reach))
    return found if found and _are_alike_in_place(own, found[0], quoted, found[1]) else None


def _are_alike_in_place(own: Wording, at: int, quoted: Wording, other: int) -> bool:
    """Whether both names stand after a word such as "in", as places do, or neither does."""
    return _is_place(own, at) == _is_place(quoted, other)


def _is_place(wording: Wording, at: int) -> bool:
    while at > 1 and wording.written[at - 1][0].isupper():
        at -= 1
    return at > 0 and wording.tokens[at - 1] in wording.lexicon["before_places"]


def _sequence(wording: Wording, names: dict[int, str]) -> Sequence:
    """The content words of a text and its names, each with what its forms have in common."""
    stems = dict(wording.content)
    return [(at, names.get(at) or stems[at][: _BEGINNING + 1]) for at in sorted({*stems, *names})]


def _groups(names: dict[int, str]) -> list[int]:
    """Where names begin; words that follow each other are one name."""
    return [at for at in names if at - 1 not in names]


Side = tuple[bool, str]
"""Before or after a name, and a word there."""


def _neighbours(sequence: Sequence, names: dict[int, str], reach: int) -> dict[int, list[Side]]:
    """The words just before and just after each of some names."""
    keys = [key for _, key in sequence]
    return {
        at: [
            *((True, key) for key in keys[max(0, place - reach) : place]),
            *((False, key) for key in keys[place + 1 : place + 1 + reach]),
        ]
        for place, (at, _) in enumerate(sequence)
        if at in names
    }


def _beside_the_same(ours: dict[int, list[Side]], theirs: dict[int, list[Side]]) -> tuple[int, int] | None:
    """The first two names that have a word in common just before or just after them."""
    first: dict[Side, int] = {}
    for at, sides in theirs.items():
        for side in sides:
            first.setdefault(side, at)
    for at, sides in ours.items():
        if found := [first[side] for side in sides if side in first]:
            return at, min(found)
    return None


@rule(
    "AM323",
    "borrowed-figure",
    Severity.WARNING,
    about=About.WORDING,
    slip=Slip.FIGURE,
    same_as=("meaning",),
    feedback=("the figure in {claim} is the article's, but it counts something else there.", "so many of what?"),
)
def borrowed_figure(reading: Reading) -> Faults:
    """A claim has a figure of the article, and counts something else with it.

    It fires where a figure of the claim (above ten, or a percentage) is not in its quote, which has what it counts,
    while the article has that figure elsewhere and of something else; and where claim and quote have the same figure
    and, in words that are otherwise the same, count different things with it, both of the article; never where the
    quote has an "it" or "that" in whose place the figure may stand. It also fires where the figure is that of one
    clause of the quote, and all else that of another clause, with a figure of its own: "the drug, 31 percent" for "the
    drug 58 percent, the sugar pill 31".

    Article:

        Both states agreed on 28 programs in November. Sanctions were imposed on the country.

    Fails:

        - evidence: 28 sanctions were imposed on the country.
          quote: Sanctions were imposed on the country

    Passes:

        - evidence: Sanctions were imposed on the country.
          quote: Sanctions were imposed on the country
    """
    for claim, own, quoted in reading.worded_with((COUNTING,)):
        if words := told_of_another(own, quoted):
            message = f"{claim.label} says “{words[0]}” of something else than its quote, which says it of “{words[1]}”"
            yield claim_fault(reading, claim, message, _OF_THE_SAME)
            continue
        if stands_in(quoted):
            continue
        for figure in figures(own)[:_MOST_SAID]:
            if figure.counted and (other := _counts_otherwise(reading, own, quoted, figure)):
                message = (
                    f"{claim.label} says “{figure.text}” of something else than the article, where it counts “{other}”"
                )
                yield claim_fault(reading, claim, message, _OF_THE_SAME)
                break


def _counts_otherwise(reading: Reading, own: Wording, quoted: Wording, figure: Figure) -> str | None:
    """What the article counts with a figure with which a claim counts something else."""
    theirs = figures_of(quoted)
    if same := theirs.same(figure):
        if other_thing_counted(figure, own, theirs, quoted):
            return None  # which is for AM304
        return _replaced(reading, own, quoted, figure, same)
    if (figure.value <= _SMALL and not figure.is_percent) or figure.counted[0] not in quoted.stems:
        return None
    if theirs.give(figure, figures_of(own)):
        return None
    found = [one for text in whole_articles(reading) for one in figures_of(text).same(figure)]
    is_there = any(figure.counted[0] in one.counted for one in found)
    return next((one.thing for one in found if one.thing), None) if not is_there else None


def _replaced(reading: Reading, own: Wording, quoted: Wording, figure: Figure, same: list[Figure]) -> str | None:
    """The quote's figure of which a claim, else in the same words, says that it counts another thing of the article."""
    counted = figure.counted[0]
    if counted in quoted.stems or any(one.counted and one.counted[0] in figure.counted for one in same):
        return None
    if len(own.stems & quoted.stems) < ALIKE * len(own.stems):
        return None
    if not any(counted in text.stems for text in whole_articles(reading)):
        return None
    things = [one.thing for one in same if one.counted and one.counted[0] not in own.stems]
    generic = {*own.lexicon["generic"].words, *own.lexicon["speaking"].words}  # "58 percent said" counts no sayings
    is_generic = any(word.lower() in generic for thing in (figure.thing, *things) for word in thing.split()[:1])
    return things[0] if things and not is_generic else None
