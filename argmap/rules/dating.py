"""The rule on dates: a claim has those that its quote has, or that follow from them, and of the same event."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from argmap.diagnostics import About, Severity, Slip
from argmap.retelling import ALIKE, begun_for_ended, counted_otherwise, is_apart_from_now, moved_date, share, stands_in
from argmap.rules.base import Fault, Faults, rule
from argmap.rules.comparing import beside, quoted_places, whole_articles
from argmap.words import DATING, Wording, dates, follows, moments

if TYPE_CHECKING:
    from argmap.graph import Claim
    from argmap.reading import Reading
    from argmap.words import Dates, Moment

_YEARS = 2  # the parts of dates before years: months, weekdays
_NEXT = 1  # year before and after that in which an article was published, which "last" and "next" may mean


@rule(
    "AM305",
    "date-mismatch",
    Severity.WARNING,
    about=About.WORDING,
    slip=Slip.CHANGED,
    same_as=("meaning",),
    feedback=("a date in {claim} is not the article's.", "when was it, as the article has it?"),
)
def date_mismatch(reading: Reading) -> Faults:
    """A claim, or the `date` of evidence, names another date than its quote.

    Months, weekdays, years and days of a month are compared where both name one. What can be worked out from the
    quote's dates ("two years later", "the day before", "the following spring") is the quote's, too. Where the quote
    names none, a claim may say more precisely what the article says nearby; it fires where the claim's date stands
    neither in the paragraph of the quote nor in the one before it, but elsewhere in the article, of something else,
    while the claim repeats the quote, which has no "it" or "that" in whose place the date may stand. It also fires
    where a claim that repeats its quote adds a year that no article has, and that is not near the year of publication;
    and where the claim says of one thing what the quote dates otherwise, with the date of another: "opened in 1951" for
    "opened in 1908 and closed in 1951". "In 1538, three years after his death" is no death of 1541, and what was in
    force until 1949 did not come into force then.

    Article:

        In November the bridge was closed for repairs. The canal was begun in 1902 and finished three years later.

    Fails:

        - evidence: The bridge was closed in January.
          quote: In November the bridge was closed for repairs

    Fails:

        - evidence: The canal was finished in 1902.
          quote: The canal was begun in 1902 and finished three years later

    Passes:

        - evidence: The bridge was closed in November.
          quote: In November the bridge was closed for repairs

    Passes:

        - evidence: The canal was finished in 1905.
          quote: The canal was begun in 1902 and finished three years later
    """
    for claim, own, quoted in reading.worded:
        dated = getattr(claim.shape, "date", None)
        if not dated and not own.may_have(DATING):
            continue
        place, said = reading.claim_place(claim), _said(reading, claim, own, quoted)
        if said is None and dated and (other := _other_date(Wording.of(dated, own.lexicon), quoted)):
            place, said = (
                reading.place((*claim.path, "date")),
                f"is dated “{other[0]}”, but its quote says “{other[1]}”",
            )
        if said:
            message = f"{claim.label} {said}"
            yield Fault(place, message, claim.label, quoted_places(reading, claim), "write the article's date")


def _said(reading: Reading, claim: Claim, own: Wording, quoted: Wording) -> str | None:
    """What a claim says of a date that its quote does not."""
    if other := _other_date(own, quoted):
        return f"says “{other[0]}”, but its quote says “{other[1]}”"
    if moved := moved_date(own, quoted):
        return f"says “{moved[0]}”, but its quote says “{moved[1]}”"
    if counted := counted_otherwise(own, quoted):
        return f"says “{counted[0]}”, but its quote counts the other way, “{counted[1]}”"
    if begun := begun_for_ended(own, quoted):
        return f"says “{begun[0]}”, but its quote says “{begun[1]}”"
    if elsewhere := _date_of_another(reading, claim, own, quoted):
        return f"says “{elsewhere}”, which the article says of something else"
    if year := _year_of_nowhere(reading, own, quoted):
        return f"says “{year}”, and the article does not say so"
    return None


def _repeats(own: Wording, quoted: Wording) -> bool:
    """Whether a claim says what its quote says, but for a date, and puts nothing in the place of "it" or "that"."""
    named = {stem for at, stem in own.content if own.lexicon.may_date[own.tokens[at]]}
    return not stands_in(quoted) and share(own, quoted, named) >= ALIKE


def _other_date(own: Wording, quoted: Wording) -> tuple[str, str] | None:
    """A date of the one and of the other that exclude each other, and of which the one does not follow."""
    ours, theirs = dates(own), dates(quoted)
    if is_apart_from_now(quoted):
        return None
    is_of_the_others = _is_of_other_days(own, quoted)
    for at, (mine, others) in enumerate(zip(ours, theirs, strict=True)):
        if is_of_the_others and at < _YEARS:
            continue
        if mine - others and others - mine and not _follow(own, quoted, at, mine - others):
            return _shown(own, at, mine - others), _shown(quoted, at, others - mine)
    return None


def _is_of_other_days(own: Wording, quoted: Wording) -> bool:
    """Whether one of two texts may say of all other days what the other one says of some: "every day but Monday"."""
    is_shut = own.has("shutting"), quoted.has("shutting")
    return is_shut[0] is not is_shut[1] or any(text.has("all_but_days") for text in (own, quoted))


def _follow(own: Wording, quoted: Wording, part: int, named: frozenset[Any]) -> bool:
    """Whether all dates of a claim with one of some months, weekdays, years or days follow from its quote."""
    found = [one for one in moments(own) if _parts(own, one.at, one.end)[part] & named]
    return bool(found) and all(_is_told(one, own, quoted) for one in found)


def _is_told(one: Moment, own: Wording, quoted: Wording) -> bool:
    """Whether a date of a claim follows from its quote, or is put with the year beside it."""
    return follows(one, quoted) or _is_the_year_beside(one, own, quoted)


def _is_the_year_beside(one: Moment, own: Wording, quoted: Wording) -> bool:
    """Whether "after 2009" is put for "since 2010", or "before 2011" for "until 2010"."""
    bounds = (("later_than", "from_then", -1), ("earlier_than", "up_to_then", 1))
    return any(
        one.year - other.year == step and _stands_behind(own, one, ours) and _stands_behind(quoted, other, theirs)
        for other in moments(quoted)
        for ours, theirs, step in bounds
        if one.year and other.year
    )


def _stands_behind(wording: Wording, moment: Moment, name: str) -> bool:
    return any(token in wording.lexicon[name] for token in wording.tokens[max(0, moment.at - 1) : moment.at])


def _parts(wording: Wording, at: int, end: int) -> Dates:
    return dates(Wording.of(wording.between(at, end), wording.lexicon))


def _shown(wording: Wording, part: int, named: frozenset[Any]) -> str:
    """The date of a text that has one of some months, weekdays, years or days, months written out."""
    for one in moments(wording):
        if _parts(wording, one.at, one.end)[part] & named:
            return _in_full(wording.between(one.at, one.end), wording)
    return _in_full(min(str(one) for one in named).title(), wording)


def _in_full(text: str, wording: Wording) -> str:
    """A date with the name of its month in full."""
    for word in text.split():
        bare = word.strip(".,").lower()
        if bare in wording.lexicon["month_abbreviations"]:
            month = next((one for one in wording.lexicon.months if one.startswith(bare[:3])), bare)
            text = text.replace(word, month.title() + "," * word.endswith(","), 1)
    return text


def _date_of_another(reading: Reading, claim: Claim, own: Wording, quoted: Wording) -> str | None:
    """A month, weekday or year of a claim that the article has only far from its quote, which has none."""
    ours, theirs = dates(own), dates(quoted)
    if not any((*ours.months, *ours.weekdays, *ours.years)) or (articles := whole_articles(reading)) == []:
        return None
    if quoted.has("seasons") or not _repeats(own, quoted):
        return None
    near = [dates(text) for text in beside(reading, claim)]
    known = [dates(text) for text in articles]
    header = " ".join(str(article.source.published or "") for article in reading.articles.values() if article.source)
    for at in range(3):
        extra = {str(one) for one in ours[at] if not theirs[at] and all(one not in there[at] for there in near)}
        elsewhere = {str(one) for there in known for one in there[at]} if extra else set()
        for one in sorted(extra & elsewhere):
            if one not in header.lower():
                return _in_full(one.title(), own)
    return None


def _year_of_nowhere(reading: Reading, own: Wording, quoted: Wording) -> int | None:
    """A year that a claim adds to what it repeats, and no article has; those near the publication may be meant."""
    years = dates(own).years - dates(quoted).years
    is_relative = any(quoted.has(name) for name in ("seasons", "relative_dates", "seen_from_today"))
    if not years or is_relative or not _repeats(own, quoted):
        return None
    articles = whole_articles(reading)
    known = {year for text in articles for year in dates(text).years}
    known |= {one.year for one in moments(own) if one.year in years and _is_told(one, own, quoted)}
    for article in reading.articles.values():
        published = str(article.source.published or "") if article.source else ""
        known |= {int(one) + off for one in re.findall(r"\b\d{4}\b", published) for off in range(-_NEXT, _NEXT + 1)}
    return min(years - known, default=None) if articles else None
