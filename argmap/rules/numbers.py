"""Rules on figures: a claim has those that its quote has."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.diagnostics import About, Severity, Slip
from argmap.retelling import (
    ALIKE,
    MULTIPLYING,
    Figures,
    are_contrary,
    are_other_sums,
    are_transposed,
    bears_out,
    by_and_to,
    changed_by_another,
    changes_by,
    comes_to_percent,
    converts,
    figures_of,
    hope_lost,
    is_of_the_others,
    is_so_many_times,
    is_the_rest,
    is_worked_out,
    looks_alike,
    measured_at,
    other_factor,
    other_kind,
    other_measure,
    other_part,
    other_period,
    other_ratio,
    other_share,
    other_thing,
    other_unit,
    rivals,
    share_of_words,
    stands_in,
    turned_limit,
    wrong_difference,
)
from argmap.rules.base import Faults, rule
from argmap.rules.comparing import LONGEST_READ, claim_fault, unlisted_pairs, whole_articles
from argmap.words import COUNTING, Wording, digits, exactly, figures, kept, negated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.graph import Claim
    from argmap.reading import Reading
    from argmap.words import Figure


_MOST_SPARE = 25  # figures of a quote for one of which a claim's may stand
_MOST_SAID = 200  # figures of a claim that are looked at
_SMALL = 10  # up to which a figure may be said by whoever counts for himself
_IN_POINTS = "write “percentage points”"
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
    nowhere in the article; where the figure is the quote's and its period is not ("a day" for "a week"), nor its unit
    (60 centimetres for 60 metres, 46 percent for 46 of them, 90 hectares for 90 acres), or "by" stands for "to"; where
    it is no difference of "from 90 to 75", not the same part ("by a third" for "by two thirds", "doubled" for "by
    half", "seven in ten" for "three in ten" in the same words) or proportion; where it is a part of what was only hoped
    for ("a third of what was promised") and the claim says so of all; and where the claim repeats a quote without any
    figure, and puts in one above ten, or a percentage, that the article lacks. What follows from the article's figures
    is left alone: sums, differences, shares, so much percent more or less, so many a year from so many a week, 90
    minutes for "an hour and a half", 62 miles for 100 kilometres, "more than 400" of 412, roundings that say so. The
    difference of two percentages is in points, not in percent. In languages without word lists, digits alone are
    compared. Years and dates are for AM305; what limits a figure ("at least") is for AM321.

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
        for figure in pair.ours.all[:_MOST_SAID]:
            if said := _told_otherwise(reading, pair, figure):
                advice = _IN_POINTS if _is_in_points(pair, figure) else "write the article's figure"
                yield claim_fault(reading, claim, f"{claim.label} says {said}", advice)
                break
            if not pair.theirs.all and _is_of_nowhere(reading, claim, figure):
                message = f"{claim.label} says “{figure.text}”, and neither its quote nor the article has that figure"
                yield claim_fault(reading, claim, message, "write what the article says, or quote the words that count")
                break
    for claim, own, quoted in reading.worded_with(MULTIPLYING, MULTIPLYING):
        if words := other_factor(own, quoted):
            message = f"{claim.label} says “{words[0]}”, but its quote says “{words[1]}”"
            yield claim_fault(reading, claim, message, "say it as the article does")


class _Pair(NamedTuple):
    """A claim with its figures and those of its quote; without wordings where its language has no lists."""

    claim: Claim
    ours: Figures
    theirs: Figures
    own: Wording | None = None
    quoted: Wording | None = None


def _told_otherwise(reading: Reading, pair: _Pair, figure: Figure) -> str | None:
    """What a claim says and its quote says instead, of one figure; None where it is the quote's, or follows from it."""
    theirs = pair.theirs.of_its_sort(figure, pair.ours)
    if pair.own and pair.quoted:
        if is_the_rest(figure, theirs, pair.own) and _is_turned(pair.own, pair.quoted):
            return None
        if told := _other_part(figure, pair.own, theirs, pair.quoted):
            return told
        if theirs.has(figure):
            return _same_otherwise(figure, pair.own, theirs, pair.quoted)
        if told := wrong_difference(figure, pair.own, pair.theirs, pair.quoted):
            return told
        if is_worked_out(figure, pair.own, pair.quoted) or is_so_many_times(figure, pair.theirs, pair.quoted):
            return None
    return None if theirs.has(figure) else _not_had(reading, pair, figure, theirs)


def _is_turned(own: Wording, quoted: Wording) -> bool:
    return bool(negated(own)) is not bool(negated(quoted)) or are_contrary(own, quoted)


def _not_had(reading: Reading, pair: _Pair, figure: Figure, theirs: Figures) -> str | None:
    """What a claim says with a figure that its quote has not; None where it follows from those that it has."""
    if _is_in_points(pair, figure):
        return f"“{figure.text}”, but from its quote's figures these are percentage points"
    if figure.is_fraction and pair.own and pair.quoted and (other := other_measure(figure, pair.own, pair.quoted)):
        return f"“{other[0]}”, but its quote says “{other[1]}”"
    if theirs.give(figure, pair.ours) or theirs.bear_out(figure) or theirs.is_between(figure):
        return None
    return _by_others(reading, pair, figure, theirs)


def _other_part(figure: Figure, own: Wording, theirs: Figures, quoted: Wording) -> str | None:
    """What a claim says, and which part or proportion its quote has instead."""
    if told := other_ratio(figure, own, quoted) or other_part(figure, own, quoted):
        return told
    if not (figure.is_fraction or figure.is_percent):
        return None
    other = other_share(own, quoted) or changed_by_another(own, quoted) or hope_lost(figure, own, theirs, quoted)
    return f"“{other[0]}”, but its quote says “{other[1]}”" if other else None


def _same_otherwise(figure: Figure, own: Wording, theirs: Figures, quoted: Wording) -> str | None:
    """What a claim says with a figure of its quote: of another period, in another unit, by for to."""
    if periods := other_period(figure, own, theirs, quoted):
        return f"“{figure.text}” {periods[0]}, but its quote says so many {periods[1]}"
    if changed := by_and_to(figure, own, theirs, quoted):
        return changed
    other = other_thing_counted(figure, own, theirs, quoted)
    return f"“{other[0]}”, but its quote says “{other[1]}”" if other else None


def other_thing_counted(figure: Figure, own: Wording, theirs: Figures, quoted: Wording) -> tuple[str, str] | None:
    """A number of a quote with what a claim counts or measures with it, and what its quote does."""
    finders = (other_unit, other_kind, other_thing)
    return next((found for find in finders if (found := find(figure, own, theirs, quoted))), None)


def _by_others(reading: Reading, pair: _Pair, figure: Figure, theirs: Figures) -> str | None:
    """What a claim says, and which figure of its quote stands in its place."""
    own, quoted = pair.own, pair.quoted
    if own and quoted:
        if converts(figure, pair.theirs, own, quoted) or _is_one_of(own, figure) or _is_left_open(quoted, figure):
            return None
        if (own.has("shared_out") or quoted.has("shared_out")) and pair.theirs.share_out(figure):
            return None
        if other := other_measure(figure, own, quoted):
            return f"“{other[0]}”, but its quote says “{other[1]}”"
    spare = [one for one in theirs.all if not pair.ours.has(one)][:_MOST_SPARE]
    found = _other_figure(reading, figure, spare)
    return f"“{figure.text}”, but its quote says “{_whole(quoted, found)}”" if found else None


def _whole(wording: Wording | None, figure: Figure) -> str:
    """A figure with all that is measured: "three minutes and eight seconds", "under three minutes"."""
    one = measured_at(wording, figure) if wording else None
    if one is None or one.at != figure.at or figure.bound == "range":
        return figure.text
    shown = wording.between(one.at, one.end) if wording else ""
    number = wording.between(one.at, one.at + 1) if wording else ""
    before, _, _ = figure.text.partition(number)
    return f"{before}{shown}" if figure.text.startswith((before, number)) else figure.text


def _is_in_points(pair: _Pair, figure: Figure) -> bool:
    """Whether a claim has in percent what its quote has, or comes to, in percentage points."""
    if pair.own is None or not figure.is_percent:
        return False
    theirs = pair.theirs.of_its_sort(figure, pair.ours)
    is_points = any(one.unit == "points" and one.value == figure.value for one in theirs.all)
    return changes_by(pair.own, figure) and (is_points or theirs.are_points(figure))


def _is_one_of(wording: Wording, figure: Figure) -> bool:
    """Whether "one of three" picks one, and counts nothing."""
    after = wording.tokens[figure.at + 1 : figure.at + 2]
    return figure.value == 1 and figure.in_words and after != [] and after[0] in wording.lexicon["picked_of"]


def _is_left_open(quoted: Wording, figure: Figure) -> bool:
    """Whether a quote counts the same without a number: "for several years"."""
    counted, tokens = figure.counted[:1], quoted.tokens
    vague = [at for at, _ in quoted.found("vague_numbers") if at + 1 < len(tokens)]
    vague = [at for at in vague if not quoted.lexicon.may_count[tokens[at + 1]]]  # "some 3,400 nurses" counts them
    return any(quoted.next_content(at) in counted for at in vague)


def _is_of_nowhere(reading: Reading, claim: Claim, figure: Figure) -> bool:
    """Whether a claim repeats its quote, which has no figure, and puts in one that no article has."""
    own, quoted = reading.wordings[claim.index], reading.quoted[claim.index]
    if own is None or quoted is None or stands_in(quoted) or (figure.value <= _SMALL and not figure.is_percent):
        return False
    if figure.is_fraction or share_of_words(own, quoted) < ALIKE or _in_articles(reading, figure):
        return False
    if is_worked_out(figure, own, quoted) or comes_to_percent(figure, quoted) or other_factor(own, quoted):
        return False
    return not any(one.give(figure, figures_of(own)) for one in _figures_of_articles(reading))


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
        is_slip = are_transposed(figure, one) or are_other_sums(figure, one)
        if is_slip and not _in_articles(reading, figure):
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
        "the figure in {claim} is the article's, but the words that limit it (such as “at least”) are not.",
        "does the sentence say exactly so many, at least so many, or about so many?",
    ),
)
def changed_bound(reading: Reading) -> Faults:
    """A figure of a claim is the article's, and has lost, gained or turned round the words that limit it.

    "35" is not "at least 35", nor is it "30 to 35"; "fewer than 80" is not "more than 80". It fires where the claim and
    its quote have the same figure, and only one of them says "more than", "at most", "about" or gives a range, or they
    say it in opposite ways, as do "as much as" and "as little as", "no more than 20" and "a floor of 20", "more than
    one in ten" and "barely one in ten". Of "30 to 35" both "over 30" and "up to 35" are true, and "over 35" is not. A
    claim that says "about" of itself, or has such a word elsewhere, is left alone, and so is one that calls the figure
    a maximum, a limit or a minimum where it is one, or says of the others what the quote says of some alone ("only
    those over 60").

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
            if turned := turned_limit(figure, own, same, quoted):
                message = f"{claim.label} says “{turned[0]}”, but its quote says “{turned[1]}”"
                yield claim_fault(reading, claim, message, "keep the words that limit the figure, such as “at least”")
                break
            if same and any(one.bound == same[0].bound for one in ours.same(same[0])):
                continue
            if same and (other := _other_bound(own, quoted, figure, same)):
                message = f"{claim.label} says “{_whole(own, figure)}”, but its quote says “{_whole(quoted, other)}”"
                yield claim_fault(reading, claim, message, "keep the words that limit the figure, such as “at least”")
                break


def _other_bound(own: Wording, quoted: Wording, figure: Figure, same: list[Figure]) -> Figure | None:
    """The article's figure where its bound is lost, gained or turned round."""
    if figure.is_fraction or any(one.bound == figure.bound or one.is_fraction for one in same):
        return None
    theirs = same[0]
    if theirs.bound == "range" and figure.bound in _LISTED:
        return theirs if _is_past_the_range(own, quoted, figure, theirs) else None
    if negated(own) or negated(quoted) or {figure.bound, theirs.bound} == {"about", "below"}:
        return None
    if _is_true_of_all(own, quoted, figure, theirs):
        return None
    if "range" in {figure.bound, theirs.bound}:
        return None if _has_range(quoted, figure, own) and _has_range(own, theirs, quoted) else theirs
    if theirs.bound:
        if {figure.bound, theirs.bound} == {"above", "below"}:
            return None if is_of_the_others(own, quoted) else theirs
        is_kept = _bounds(own, theirs.bound) or (not figure.bound and own.has(f"limit_{theirs.bound}"))
        return None if is_kept else theirs  # "twelve is the limit"
    is_limit = quoted.has("limits") or any(_bounds(quoted, bound) for bound in _LISTED)
    is_firm = own.has("firm_bounds") and figure.bound != "about" and not figure.text.startswith("no ")
    return theirs if is_firm and not is_limit else None


def _is_past_the_range(own: Wording, quoted: Wording, figure: Figure, theirs: Figure) -> bool:
    """Whether "more than" stands before the larger end of a range, "fewer than" before the smaller one."""
    ends = [one.value for one in figures(quoted) if one.bound == "range" and one.text == theirs.text]
    wrong = {"above": max(ends), "below": min(ends)}.get(figure.bound)
    is_denied = any(negation.at < figure.at for negation in negated(own))
    return wrong is not None and exactly(theirs.value) == exactly(wrong) and not is_denied


def _is_true_of_all(own: Wording, quoted: Wording, figure: Figure, theirs: Figure) -> bool:
    """Whether a bound is true of all that is measured: "over four minutes" of four minutes and twelve seconds."""
    one, whole = measured_at(own, figure), measured_at(quoted, theirs)
    if one is None or whole is None or whole.is_whole or one.kind != whole.kind:
        return False
    return bears_out(one.value, figure.bound, whole.value)


def _bounds(wording: Wording, bound: str) -> bool:
    """Whether a text has a word for a bound anywhere."""
    return wording.has(bound) or wording.has(f"{bound}_behind")


def _has_range(wording: Wording, figure: Figure, of: Wording) -> bool:
    """Whether a text has both ends of a range of another text; true where the figure is no range."""
    ends = [one for one in figures(of) if figure.bound == "range" == one.bound and one.text == figure.text]
    return all(figures_of(wording).has(end) for end in ends)
