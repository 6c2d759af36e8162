"""Rules on figures and dates: a claim has those that its quote has."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.diagnostics import About, Severity
from argmap.rules.base import Fault, Faults, defect, rule
from argmap.rules.comparing import claim_fault, quoted_places
from argmap.words import Wording, dates, figures, negated

if TYPE_CHECKING:
    from argmap.draft import Draft
    from argmap.graph import Claim
    from argmap.reading import Reading
    from argmap.words import Dates, Figure


_ROUNDING = 0.05
_MOST_ADDED = 50
_LONGEST_SEARCHED = 200_000
_NEAR_ENOUGH = 1.0  # percentage points between "a third" and 33 percent
_LARGE = 10  # from here on a figure may be compared with one that counts something else


@rule(
    "AM304",
    "number-mismatch",
    Severity.ERROR,
    about=About.WORDING,
    same_as=("meaning",),
    feedback=("a figure in {claim} is not the article's.", "which figure stands in the sentence, and what of?"),
)
def number_mismatch(reading: Reading) -> Faults:
    """A figure in a claim is not the article's figure, or has lost what bounds it.

    "30 programs" for 28 is a misquotation, and so is "80 percent" for "north of 80 percent". Values are compared,
    however they are written (28, twenty-eight; a third, 33 percent), and bounds (more than, at most, about). It fires
    where the quote has another figure for the same thing (the same word follows, or both are percentages), or one
    much like it while the claim's own stands nowhere in the article; and where a bound is lost or turned round. What
    follows from the article's figures is left alone: sums, differences, roundings that say so. Years and dates are
    for AM305.

    Article:

        Eleven shops on the quay have closed since May. Trade is bad. It fell by more than 30 percent.

    Fails:

        - evidence: Twelve shops have closed.
          quote: Eleven shops on the quay have closed since May

    Fails:

        - evidence: Trade fell by 30 percent.
          quote: It fell by more than 30 percent

    Passes:

        - evidence: 11 shops have closed.
          quote: Eleven shops on the quay have closed since May
    """
    for claim, own, quoted in reading.worded:
        ours = figures(own)
        if not ours:
            continue
        theirs = figures(quoted)
        spare = [one for one in theirs if not one.is_fraction and not any(_equal(one, figure) for figure in ours)]
        for figure in ours:
            same = [one for one in theirs if _equal(one, figure)]
            if not same:
                message = None if _derived(figure, theirs) else _other_figure(reading, figure, spare)
            else:
                message = _other_bound(own, quoted, figure, same)
            if message:
                yield claim_fault(reading, claim, f"{claim.label} says {message}", "write the article's figure")
                break


@defect(
    "AM304",
    name="A figure in a claim is not the figure of its quote",
    advice="write the article's figure",
)
def _change_figure(draft: Draft, _: Reading, claim: Claim) -> bool:
    one = draft.claims[claim.index]
    changed = re.sub(r"\b(?!(?:19|20)\d\d\b)\d+\b", lambda match: str(int(match[0]) + 10), one.text, count=1)
    is_changed = changed != one.text
    one.text = changed
    return is_changed


def _equal(one: Figure, other: Figure) -> bool:
    if one.is_fraction or other.is_fraction:
        return abs(one.value - other.value) <= _NEAR_ENOUGH
    return any(abs(first - second) <= 1e-6 * max(first, 1.0) for first in one.values for second in other.values)


def _derived(figure: Figure, theirs: list[Figure]) -> bool:
    """Whether a figure follows from others: a sum, a difference, the rest of a hundred percent, a rounding."""
    values = [one.value for one in theirs[:_MOST_ADDED]]
    sums = {first + sign * second for first in values for second in values for sign in (1, -1)}
    sums |= {sum(values), *(100 - value for value in values)}
    if figure.bound and any(abs(figure.value - value) <= _ROUNDING * value for value in values):
        return True
    return figure.is_fraction or figure.value in sums


def _other_figure(reading: Reading, figure: Figure, spare: list[Figure]) -> str | None:
    """The figure of the quote that a claim's figure stands in place of: it counts the same, or is much alike."""
    for one in spare:
        counts_the_same = one.counted is not None and one.counted == figure.counted and one.scaled == figure.scaled
        if counts_the_same or (one.is_percent and figure.is_percent):
            return f"“{figure.text}”, but its quote says “{one.text}”"
    if len(spare) == 1 and _much_alike(figure, spare[0]) and not _in_articles(reading, figure):
        return f"“{figure.text}”, but its quote says “{spare[0].text}”"
    return None


def _much_alike(one: Figure, other: Figure) -> bool:
    if min(one.value, other.value) < _LARGE or one.is_percent != other.is_percent:
        return False
    return one.scaled == other.scaled and 0.5 < one.value / other.value < 2


def _in_articles(reading: Reading, figure: Figure) -> bool:
    """Whether a figure stands in an article; of a very long one that is taken for granted."""
    lexicon = reading.lexicon
    texts = [article.text.content for article in reading.articles.values()]
    if lexicon is None or sum(map(len, texts)) > _LONGEST_SEARCHED:
        return True
    return any(_equal(figure, one) for text in texts for one in figures(Wording(text, lexicon)))


def _other_bound(own: Wording, quoted: Wording, figure: Figure, same: list[Figure]) -> str | None:
    """What is wrong with the bound of a figure that the quote has too: it is lost, or turned round."""
    if figure.is_fraction or any(one.bound == figure.bound or one.is_fraction for one in same):
        return None
    theirs = same[0]
    if not theirs.bound or own.has(theirs.bound) or {figure.bound, theirs.bound} == {"about", "below"}:
        return None
    if negated(own) or negated(quoted):
        return None
    return f"“{figure.text}”, but its quote says “{theirs.text}”"


@rule(
    "AM305",
    "date-mismatch",
    Severity.WARNING,
    about=About.WORDING,
    same_as=("meaning",),
    feedback=("a date in {claim} is not the article's.", "when was it, as the article has it?"),
)
def date_mismatch(reading: Reading) -> Faults:
    """A claim, or the `date` of evidence, names another date than its quote.

    Only months, weekdays, years and days of a month are compared, and only where both name one: a claim may say more
    precisely what the article says elsewhere.

    Article:

        In November the bridge was closed for repairs.

    Fails:

        - evidence: The bridge was closed in January.
          quote: In November the bridge was closed for repairs

    Passes:

        - evidence: The bridge was closed in November.
          quote: In November the bridge was closed for repairs
    """
    for claim, own, quoted in reading.worded:
        theirs = dates(quoted)
        if not any(theirs):
            continue
        place = reading.claim_place(claim)
        other = _other_date(dates(own), theirs)
        dated = getattr(claim.shape, "date", None)
        if other is None and dated:
            other = _other_date(dates(Wording(dated, own.lexicon)), theirs)
            place = reading.place((*claim.path, "date"))
        if other:
            yield Fault(
                place,
                f"{claim.label} is dated {other[0]}, the quote says {other[1]}",
                claim.label,
                quoted_places(reading, claim),
                "write the article's date",
            )


def _other_date(ours: Dates, theirs: Dates) -> tuple[str, str] | None:
    """A date of the one and of the other that exclude each other."""
    for own, other in zip(ours, theirs, strict=True):
        if own and other and own.isdisjoint(other):
            shown = [min(str(one) for one in dates_) for dates_ in (own, other)]
            return shown[0].title(), shown[1].title()
    return None
