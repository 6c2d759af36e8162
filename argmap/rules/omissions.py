"""Rules on what a quote leaves out: words hidden by `[...]`, words replaced in brackets, words cut off at its ends."""

from __future__ import annotations

from functools import cache, partial
from typing import TYPE_CHECKING

from argmap.diagnostics import About, Severity, Slip
from argmap.quoted import Remark, context, doubts, hidings, replacements
from argmap.retelling import says_who
from argmap.rules.base import Faults, rule
from argmap.rules.quoting import quotes_with, remarked
from argmap.sense.kinds import Kind
from argmap.text import Spans
from argmap.words import kept

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.article import Article
    from argmap.graph import Claim
    from argmap.reading import Anchored, Reading
    from argmap.sense.cuts import Cut

_THESIS_ADVICE = "quote these words, too, or words in which the author says so"


@rule(
    "AM221",
    "hiding-elision",
    Severity.ERROR,
    about=About.EVIDENCE,
    slip=Slip.QUOTE,
    same_as=("quote",),
    feedback=("what {claim} leaves out with [...] changes what the sentence says.", "what stands where the dots are?"),
)
def hiding_elision(reading: Reading) -> Faults:
    """An ellipsis hides words that decide what the sentence says.

    `[...]` promises that what is left out does not matter. A negation, a condition, a restriction ("only", "some"), a
    hedge ("may"), who says so, who does what, or the end of a sentence does. Asides between brackets, commas or dashes,
    and whole sentences, may go; not what limits the rest (", in most valleys,", "not [by itself] enough"). After a
    whole sentence the next one may begin late ("It rained. [...] the divers came back."), but with its own subject, and
    not after a condition. "Rather than" may not go before what it denies, nor "although ..." or "before tax" at all;
    speech that was interrupted (“We came,” she said, “and we stay”) may be joined where `attributed_to` says whose it
    is.

    Article:

        The firm is not allowed to raise the fare before the end of the winter. The pier, which nobody likes, will stay.

    Fails:

        - evidence: The firm may ask for a higher fare in the winter.
          quote: The firm is [...] allowed to raise the fare before the end of the winter

    Passes:

        - evidence: The pier remains.
          quote: before the end of the winter. The pier [...] will stay
    """
    for claim, quote, quoted in quotes_with(reading):
        for remark in hidings(quoted, is_attributed=bool(getattr(claim.shape, "attributed_to", None))):
            yield remarked(reading, claim, quote, remark)


@rule(
    "AM222",
    "changing-bracket",
    Severity.ERROR,
    about=About.EVIDENCE,
    slip=Slip.QUOTE,
    same_as=("quote",),
    feedback=("a word in brackets changes what the quote of {claim} says.", "what stands there in the article?"),
)
def changing_bracket(reading: Reading) -> Faults:
    """A word in brackets stands for words that say something else.

    Brackets explain: `[the mayor]` for "he", `[T]he` for "the". They may not put in or take away a negation, a number,
    a condition, a hedge or a restriction, nor put one name for another, nor judge with a word that the article does not
    have (`[corrupt]`), nor let others speak (`[They]` for "I"). A name for "he" must stand in the article, and not only
    later, and be no woman's, as far as a title, a first name or a word such as "widow" tells; whether it is the right
    one of several is for AM227. An office (`[the mayor]`) for a name, or a name for an office, is wrong where the
    article only calls this person something else. A year that says which war is meant, the same sum in other money, and
    letters that fit a word into its sentence (`[t]hat's`, `ha[s]`) are no changes. In German and French the same is
    judged by shorter word lists, in other languages figures alone.

    Article:

        Some of the measurements were taken at night, when no lorry was on the road.

    Fails:

        - evidence: The measurements were taken at night.
          quote: "[All] of the measurements were taken at night"

    Passes:

        - evidence: A part of the measurements was taken at night.
          quote: Some of the measurements [of noise] were taken at night
    """
    for claim, quote, quoted in quotes_with(reading):
        for remark in replacements(quoted):
            yield remarked(reading, claim, quote, remark)


@rule(
    "AM227",
    "doubtful-bracket",
    Severity.WARNING,
    about=About.EVIDENCE,
    feedback=(
        "the name in brackets in the quote of {claim} may be the wrong one.",
        "read the sentences before it: whom or what does the article's pronoun mean?",
    ),
)
def doubtful_bracket(reading: Reading) -> Faults:
    """What stands in brackets may mean somebody else, or be a word of whoever quotes.

    "[Weber] has been out of work since" for "She has been out of work since", where the sentence before speaks of
    somebody else. Who is meant, no program can know; it fires where the pronoun stands at the head of its sentence,
    and the sentence before is about another one whom it can mean, while the name in brackets stands there only after a
    preposition or as an owner ("of Weber", "Weber's"), or further away. Where both are as likely, nothing is said.
    A description for a name (`[the veteran]` for "Hugh Carr") is doubted where the article never calls this one so.
    So is an adjective in brackets that the article does not have (`[enlarged]`); words known to judge are for AM222.

    Article:

        The firm dismissed Ina Brandt in May, against the advice of Eva Weber. Brandt had asked for shorter days. She
        has been out of work since.

    Fails:

        - evidence: Weber is out of work.
          quote: "[Weber] has been out of work since"

    Passes:

        - evidence: Brandt is out of work.
          quote: "[Brandt] has been out of work since"
    """
    for claim, quote, quoted in quotes_with(reading):
        for remark in doubts(quoted):
            yield remarked(reading, claim, quote, remark)


@rule(
    "AM223",
    "cut-context",
    Severity.WARNING,
    about=About.EVIDENCE,
    slip=Slip.CUT,
    feedback=(
        "words just outside the quote of {claim} decide what it says.",
        "read the whole sentence: what governs it?",
    ),
)
def cut_context(reading: Reading) -> Faults:
    """Words just outside the quote turn or limit what it says.

    The words are exact, but the sentence begins with "No", "Only", "Few", "Former", "It is not true that", asks "Is it
    true that" or "Whether ... nobody knows", "They planned to", or goes on with "unless", "provided that", "if".
    Whoever reads the quote alone reads another sentence. An aside between changes nothing: "He is not, as some say,
    the owner".
    So does "but ..." where `[...]` leaves it out at a sentence's end.
    English, German and French sentences are judged so.

    Article:

        Nobody believes that the old bridge is safe for heavy carts.

    Fails:

        - evidence: The bridge is safe.
          quote: the old bridge is safe for heavy carts

    Passes:

        - evidence: The bridge is not thought safe.
          quote: Nobody believes that the old bridge is safe for heavy carts
    """
    for claim, quote, cut, remark in cuts_beside(reading):
        if cut.kind is not Kind.ATTRIBUTION:
            yield remarked(reading, claim, quote, remark)


@rule(
    "AM224",
    "cut-attribution",
    Severity.WARNING,
    about=About.EVIDENCE,
    slip=Slip.SPEAKER,
    same_as=("source",),
    feedback=("the quote of {claim} leaves out who says it.", "whose words are these?"),
)
def cut_attribution(reading: Reading) -> Faults:
    """The quote leaves out that somebody else says it.

    In the article a source stands just outside the quote: "Critics say that", "As the mayor admitted,", ", the agency
    estimated", or before words in the article's own quotation marks. Without it the words pass for the author's.
    Where the claim has `attributed_to`, or itself says that somebody says so ("as she writes"), nothing is said.

    Article:

        Dr. Amara Lind says that the old bridge is not safe for heavy carts.

    Fails:

        - evidence: The bridge is not safe.
          quote: the old bridge is not safe for heavy carts

    Passes:

        - evidence: The bridge is not safe.
          attributed_to: Dr. Amara Lind
          quote: the old bridge is not safe for heavy carts
    """
    for claim, quote, cut, remark in cuts_beside(reading):
        if cut.kind is not Kind.ATTRIBUTION or getattr(claim.shape, "attributed_to", None):
            continue
        own, words = reading.wordings[claim.index], reading.quoted[claim.index]
        if own is None or not says_who(own, but=words):
            advice = _THESIS_ADVICE if claim.kind == "thesis" else remark.advice
            yield remarked(reading, claim, quote, remark._replace(advice=advice))


@kept
def cuts_beside(reading: Reading) -> list[tuple[Claim, Anchored, Cut, Remark]]:
    """What stands just outside of quotes and governs them, worked out once."""
    return list(_cut(reading))


def _cut(reading: Reading) -> Iterator[tuple[Claim, Anchored, Cut, Remark]]:
    """What stands just outside of quotes that were found and governs them, where no other quote of the claim has it."""
    quoted_by = cache(partial(_quoted_by, reading))
    for claim, quote, quoted in quotes_with(reading):
        for cut, remark in context(quoted, partial(quoted_by, claim.index, quote.article)):
            yield claim, quote, cut, remark


def _quoted_by(reading: Reading, claim: int, article: Article | None) -> Spans:
    """What the quotes of a claim have of an article."""
    return Spans(filter(None, (one.anchor.span for one in reading.anchors[claim] if one.article is article)))
