"""Rules on figures: a claim has those that its quote has."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.diagnostics import About, Severity, Slip
from argmap.rules.base import Faults, rule
from argmap.rules.comparing import (
    ALIKE,
    LONGEST_READ,
    claim_fault,
    share,
    stands_in,
    unlisted_pairs,
    whole_articles,
)
from argmap.rules.counted import Figures, are_transposed, figures_of, looks_alike, rivals
from argmap.rules.rates import converts, other_period
from argmap.words import COUNTING, Wording, digits, figures, kept, negated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.graph import Claim
    from argmap.reading import Reading
    from argmap.words import Figure


_MOST_SPARE = 25  # figures of a quote for one of which a claim's may stand
_SMALL = 10  # up to which a figure may be said by whoever counts for himself
_NEXT = 1  # year before and after that in which an article was published, which "last" and "next" may mean
_LISTED = ("above", "below", "about")


@rule(
    "AM304",
    "number-mismatch",
    Severity.ERROR,
    about=About.WORDING,
    slip=Slip.FIGURE,
    same_as=("meaning",),
    feedback=("a figure in {claim} is not the article's.", "which figure does the sentence give, and of what?"),
)
def number_mismatch(reading: Reading) -> Faults:
    """A figure in a claim is not the article's figure.

    "30 programs" for 28 is a misquotation, and so is "3 billion" for "3 million", or five percentage points for five
    percent. Values are compared, however they are written (28, twenty-eight; 412 000, 412,000; a third, 33 percent;
    seven in ten, 70 percent). It fires where the quote has another figure for the same thing (the same word follows, or
    both are percentages), the same digits with another magnitude, or one much like it while the claim's own stands
    nowhere in the article; where the figure is the quote's and its period is not ("a day" for "a week"), or "by" stands
    for "to"; and where the claim repeats a quote without any figure, and puts in one above ten, or a percentage, that
    the article lacks. What follows from the article's figures is left alone: sums, differences, shares, so much percent
    more or less, so many a year from so many a week, "more than 400" of 412, roundings that say so. The difference of
    two percentages is in points, not in percent. In languages without word lists, digits alone are compared. Years and
    dates are for AM305; what bounds a figure ("at least") is for AM321.

    Article:

        Eleven shops on the quay have closed since May. Trade is bad. The repair would cost 3 million euros in all.

    Fails:

        - evidence: Twelve shops have closed.
          quote: Eleven shops on the quay have closed since May

    Fails:

        - evidence: The repair would cost 3 billion euros.
          quote: The repair would cost 3 million euros in all

    Passes:

        - evidence: 11 shops have closed.
          quote: Eleven shops on the quay have closed since May

    Passes:

        - evidence: The repair would cost 3,000,000 euros.
          quote: The repair would cost 3 million euros in all
    """
    for pair in _figured(reading):
        claim = pair.claim
        for figure in pair.ours.all:
            if said := _told_otherwise(reading, pair, figure):
                yield claim_fault(reading, claim, f"{claim.label} says {said}", "write the article's figure")
                break
            if not pair.theirs.all and _is_of_nowhere(reading, claim, figure):
                message = f"{claim.label} says “{figure.text}”, and neither its quote nor the article has that figure"
                yield claim_fault(reading, claim, message, "write what the article says, or quote the words that count")
                break


class _Pair(NamedTuple):
    """A claim with its figures and those of its quote; without wordings where its language has no lists."""

    claim: Claim
    ours: Figures
    theirs: Figures
    own: Wording | None = None
    quoted: Wording | None = None


def _told_otherwise(reading: Reading, pair: _Pair, figure: Figure) -> str | None:
    """What a claim says and its quote says instead, of one figure; None where it is the quote's, or follows from it."""
    ours, own, quoted = pair.ours, pair.own, pair.quoted
    theirs = pair.theirs.of_its_sort(figure, ours)
    if own and quoted and theirs.has(figure):
        if periods := other_period(figure, own, theirs, quoted):
            return f"“{figure.text}” for each {periods[0]}, but its quote says so for each {periods[1]}"
        return _by_for_to(figure, own, theirs, quoted)
    if theirs.has(figure):
        return None
    if own and _follows_by(own, figure) and theirs.are_points(figure):
        return f"“{figure.text}”, but from its quote's figures these are percentage points"
    if theirs.give(figure, ours) or theirs.bear_out(figure):
        return None
    if own and quoted and converts(figure, pair.theirs, own, quoted):
        return None
    if own and quoted and (_is_one_of(own, figure) or _is_left_open(quoted, figure)):
        return None
    spare = [one for one in theirs.all if not ours.has(one)][:_MOST_SPARE]
    other = _other_figure(reading, figure, spare)
    return f"“{figure.text}”, but its quote says “{other.text}”" if other else None


def _is_one_of(wording: Wording, figure: Figure) -> bool:
    """Whether "one of three" picks one, and counts nothing."""
    after = wording.tokens[figure.at + 1 : figure.at + 2]
    return figure.value == 1 and figure.in_words and after != [] and after[0] in wording.lexicon["picked_of"]


def _is_left_open(quoted: Wording, figure: Figure) -> bool:
    """Whether a quote counts the same without a number: "for several years"."""
    counted = figure.counted[:1]
    return any(
        at + 1 < len(quoted.tokens) and quoted.next_content(at) in counted for at, _ in quoted.found("vague_numbers")
    )


def _follows_by(wording: Wording, figure: Figure) -> bool:
    """Whether something changes by a figure."""
    return figure.at > 0 and wording.tokens[figure.at - 1] in wording.lexicon["changed_by"]


def _by_for_to(figure: Figure, own: Wording, theirs: Figures, quoted: Wording) -> str | None:
    """That something changes by a figure in a claim, to which it changes in the quote."""
    same = theirs.same(figure)
    is_to = all(one.at and quoted.tokens[one.at - 1] in quoted.lexicon["changed_to"] for one in same)
    if not is_to or not _follows_by(own, figure) or theirs.gives_difference(figure):
        return None
    return f"“by {figure.text}”, but its quote says “to {same[0].text}”"


def _is_of_nowhere(reading: Reading, claim: Claim, figure: Figure) -> bool:
    """Whether a claim repeats its quote, which has no figure, and puts in one that no article has."""
    own, quoted = reading.wordings[claim.index], reading.quoted[claim.index]
    if own is None or quoted is None or stands_in(quoted) or (figure.value <= _SMALL and not figure.is_percent):
        return False
    if figure.is_fraction or share(own, quoted, _counting(own)) < ALIKE or _in_articles(reading, figure):
        return False
    return not any(one.give(figure, figures_of(own)) for one in _figures_of_articles(reading))


@kept
def _counting(wording: Wording) -> frozenset[str]:
    """The stems of words that may be part of a number."""
    return frozenset(stem for at, stem in wording.content if wording.lexicon.may_count[wording.tokens[at]])


def _figured(reading: Reading) -> Iterator[_Pair]:
    """Claims with their figures and those of their quotes; in digits alone where the language has no lists."""
    for claim, own, quoted in reading.worded_with((COUNTING,)):
        if figures(own):
            yield _Pair(claim, figures_of(own), figures_of(quoted), own, quoted)
    for claim, text, words in unlisted_pairs(reading):
        if found := digits(text):
            yield _Pair(claim, Figures(found), Figures(digits(words)))


def _other_figure(reading: Reading, figure: Figure, spare: list[Figure]) -> Figure | None:
    """The figure of the quote that a claim's figure stands in place of: it counts the same, or is much alike."""
    for one in spare:
        if rivals(figure, one):
            return one
    for one in spare:
        if are_transposed(figure, one) and not _in_articles(reading, figure):
            return one
    if len(spare) == 1 and looks_alike(figure, spare[0]) and not _in_articles(reading, figure):
        return spare[0]
    return None


def _in_articles(reading: Reading, figure: Figure) -> bool:
    """Whether a figure stands in an article; of a very long one that is taken for granted."""
    texts = [article.text.content for article in reading.articles.values()]
    return sum(map(len, texts)) > LONGEST_READ or any(one.has(figure) for one in _figures_of_articles(reading))


@kept
def _figures_of_articles(reading: Reading) -> list[Figures]:
    if reading.lexicon:
        return [figures_of(text) for text in whole_articles(reading)]
    return [Figures(digits(article.text.content)) for article in reading.articles.values()]


@rule(
    "AM321",
    "changed-bound",
    Severity.WARNING,
    about=About.WORDING,
    slip=Slip.BOUND,
    same_as=("meaning",),
    feedback=(
        "the figure in {claim} is the article's, but what bounds it (such as “at least”) is not.",
        "does the sentence say exactly so many, at least so many, or about so many?",
    ),
)
def changed_bound(reading: Reading) -> Faults:
    """A figure of a claim is the article's, and has lost, gained or turned round what bounds it.

    "35" is not "at least 35", nor is it "30 to 35"; "fewer than 80" is not "more than 80". It fires where the claim
    and its quote have the same figure, and only one of them says "more than", "at most", "about" or gives a range, or
    they say it in opposite ways. A claim that says "about" of itself, or has such a word elsewhere, is left alone.

    Article:

        Trade in this town has fallen by more than 30 percent.

    Fails:

        - evidence: Trade fell by 30 percent.
          quote: Trade in this town has fallen by more than 30 percent

    Passes:

        - evidence: Trade fell by over 30 percent.
          quote: Trade in this town has fallen by more than 30 percent
    """
    for claim, own, quoted in reading.worded_with((COUNTING,)):
        ours = figures_of(own)
        for figure in ours.kinds:
            same = figures_of(quoted).same(figure)
            if same and any(one.bound == same[0].bound for one in ours.same(same[0])):
                continue
            if same and (other := _other_bound(own, quoted, figure, same)):
                message = f"{claim.label} says “{figure.text}”, but its quote says “{other.text}”"
                yield claim_fault(reading, claim, message, "the figure is the article's: give it the article's bound")
                break


def _other_bound(own: Wording, quoted: Wording, figure: Figure, same: list[Figure]) -> Figure | None:
    """The article's figure where its bound is lost, gained or turned round."""
    if figure.is_fraction or any(one.bound == figure.bound or one.is_fraction for one in same):
        return None
    theirs = same[0]
    if negated(own) or negated(quoted) or {figure.bound, theirs.bound} == {"about", "below"}:
        return None
    if "range" in {figure.bound, theirs.bound}:
        return None if _has_range(quoted, figure, own) and _has_range(own, theirs, quoted) else theirs
    if theirs.bound:
        return None if _bounds(own, theirs.bound) else theirs
    is_limit = quoted.has("limits") or any(_bounds(quoted, bound) for bound in _LISTED)
    is_firm = own.has("firm_bounds") and figure.bound != "about" and not figure.text.startswith("no ")
    return theirs if is_firm and not is_limit else None


def _bounds(wording: Wording, bound: str) -> bool:
    """Whether a text has a word for a bound anywhere."""
    return wording.has(bound) or wording.has(f"{bound}_behind")


def _has_range(wording: Wording, figure: Figure, of: Wording) -> bool:
    """Whether a text has both ends of a range of another text; true where the figure is no range."""
    ends = [one for one in figures(of) if figure.bound == "range" == one.bound and one.text == figure.text]
    return all(figures_of(wording).has(end) for end in ends)
