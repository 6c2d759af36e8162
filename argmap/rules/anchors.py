"""Rules on quotes: every stated claim has its words, and the words stand in the article as they are quoted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.article import Article, Budget, Candidate, Status
from argmap.article.finder import MOST_PLACES
from argmap.diagnostics import About, Place, Related, Severity, Slip
from argmap.quoted import differing, missing, whereabouts
from argmap.rules.base import Fault, Faults, article_related, rule
from argmap.rules.quoting import quote_fault, quotes_with, remarked
from argmap.showing import listed

if TYPE_CHECKING:
    from argmap.graph import Claim
    from argmap.reading import Anchored, Reading
    from argmap.text import Span

_MOST_SAID, _LONGEST_SAID = 3, 120
_ELSEWHERE = 5_000_000  # steps of looking for quotes in articles that they do not name
_LOOK = 500  # steps that each of those articles costs at least
_DENIALS = 10_000_000  # steps for a "not" that a quote has too many, or too few


@rule(
    "AM201",
    "unquoted-claim",
    Severity.ERROR,
    about=About.EVIDENCE,
    off_in=("draft",),
    same_as=("quote", "implicit"),
    feedback=(
        "{claim} has no words of the article behind it.",
        "which sentence says so? If none does, who adds it: the author or you?",
    ),
)
def unquoted_claim(reading: Reading) -> Faults:
    """A claim that is not marked as implicit carries no quote.

    This is the promise of the whole map: no claim without its words. A claim that the article makes can be quoted;
    one that it takes for granted is marked `implicit: true`. Where most claims lack a quote, as in graphs that other
    tools have made, one finding names them all.

    Fails:

        - evidence: The harbour fills with silt.

    Passes:

        - evidence: The harbour fills with silt.
          quote: It is silting up every year
    """
    lacking = [claim for claim in reading.claims if reading.lacks_quote(claim)]
    if reading.lacks_most_quotes:
        yield _unquoted(reading, lacking)
        return
    for claim in lacking:
        marking = "" if claim.kind == "evidence" else ", or mark it `implicit: true` if the article does not say it"
        yield Fault(
            reading.claim_place(claim),
            f"{claim.label} has no quote: nothing ties it to the article",
            claim.label,
            help=f"add `quote:` with the article's exact words{marking}",
        )


def _unquoted(reading: Reading, lacking: list[Claim]) -> Fault:
    """One fault for the many claims of a map that lack a quote."""
    number = f"{len(lacking)} of {len(reading.claims)} claims"
    names = listed([claim.label for claim in lacking])
    first = "" if not reading.file.format else "convert the map (`argmap convert`), then "
    return Fault(
        reading.claim_place(lacking[0]),
        f"{number} have no quote: nothing ties them to the article ({names})",
        help=f"{first}add `quote:` with the article's words to each, or `implicit: true` where it does not say so",
        claims=len(lacking),
    )


@rule(
    "AM202",
    "missing-quote",
    Severity.ERROR,
    about=About.EVIDENCE,
    slip=Slip.QUOTE,
    same_as=("quote",),
    feedback=("the words that {claim} quotes do not stand in the article.", "which sentence did you mean?"),
)
def missing_quote(reading: Reading) -> Faults:
    """The quoted words do not stand in the article, nor anything close to them.

    Whoever reads the map would take invented words for the author's. The message lists the sentences that share
    most with the quote.

    Fails:

        - evidence: The harbour was closed.
          quote: the harbour was closed by order of the queen

    Passes:

        - evidence: The harbour fills with silt.
          quote: It is silting up every year

    Reference: similarity is 1 - edits / length (Levenshtein); below 0.75, quotes that are absent and quotes that
    are distorted can no longer be told apart.
    """
    budget, denials = Budget(_ELSEWHERE), Budget(_DENIALS)
    for claim, quote, quoted in quotes_with(reading, Status.NOT_FOUND):
        if elsewhere := _elsewhere(reading, quote, budget):
            yield _in_another(reading, claim, quote, *elsewhere)
        else:
            yield remarked(reading, claim, quote, missing(quoted, denials))


def _elsewhere(reading: Reading, quote: Anchored, budget: Budget) -> tuple[Article, Span] | None:
    """Another article of the map in which the words stand, and where."""
    for article in reading.articles.values():
        if article is quote.article or budget.left <= 0:
            continue
        budget.left -= _LOOK
        anchor = article.locate(quote.quote, budget)
        if anchor.is_sound and anchor.span:
            return article, anchor.span
    return None


def _in_another(reading: Reading, claim: Claim, quote: Anchored, article: Article, span: Span) -> Fault:
    where = article.places_label(span)
    own = quote.article.name if quote.article else None
    return quote_fault(
        reading,
        claim,
        quote,
        f"the quote does not stand in the article `{own}`: it stands in `{article.name}`, {where}",
        advice=f"write `article: {article.name}` beside the quote, or on a claim above for all below it",
        related=(article_related("article", article, span),),
    )


@rule(
    "AM203",
    "altered-quote",
    Severity.WARNING,
    about=About.EVIDENCE,
    feedback=(
        "the quote of {claim} writes the article's words otherwise.",
        "which letters or marks did you change?",
    ),
)
def altered_quote(reading: Reading) -> Faults:
    """The quote has the article's words, but writes them otherwise.

    Spelling, capitals, accents, punctuation, numbers as words or figures, contractions, a little word, a slip of the
    hand or of a scanner: the sense is the same, and still these are not quite the author's words. Typography (spaces,
    the form of quotation marks and dashes, ligatures, words broken at line ends, footnote marks) is no difference.

    Fails:

        - evidence: Eleven shops by the harbour gave up.
          quote: Eleven shops on the Quay have closed since May

    Passes:

        - evidence: Eleven shops by the harbour gave up.
          quote: Eleven shops on the quay have closed since May
    """
    for claim, quote, quoted in quotes_with(reading, Status.NEAR):
        yield remarked(reading, claim, quote, differing(quoted))


@rule(
    "AM204",
    "distorted-quote",
    Severity.ERROR,
    about=About.EVIDENCE,
    slip=Slip.QUOTE,
    same_as=("quote",),
    feedback=("the quote of {claim} changes what the article says.", "what does the sentence really say?"),
)
def distorted_quote(reading: Reading) -> Faults:
    """The quote changes the words of a passage, and with them what it says.

    What was changed decides, not how much: a dropped "not", another number or name, "all" for "some" are one word each.
    Every change that is not known to leave the sense as it is counts; the message names its kind and shows the
    difference word by word.

    Fails:

        - evidence: Eleven shops by the harbour gave up.
          quote: Twelve shops on the quay have closed since May

    Passes:

        - evidence: Eleven shops by the harbour gave up.
          quote: Eleven shops [...] have closed since May

    Reference: words are compared in order, each with its partner (Needleman and Wunsch, J. Mol. Biol. 48, 1970).
    """
    for claim, quote, quoted in quotes_with(reading, Status.SUSPECT):
        yield remarked(reading, claim, quote, differing(quoted))


@rule(
    "AM205",
    "ambiguous-quote",
    Severity.ERROR,
    about=About.EVIDENCE,
    same_as=("quote",),
    feedback=("the words that {claim} quotes stand in the article more than once.", "which place do you mean?"),
)
def ambiguous_quote(reading: Reading) -> Faults:
    """The quoted words stand in the article more than once.

    A claim is tied to one place. The message lists every place with the shortest prefix or suffix that decides.

    Article:

        The town was weakened by the events of last summer. Nobody speaks of the events of last summer.

    Fails:

        - evidence: What happened last summer weakened the town.
          quote: the events of last summer

    Passes:

        - evidence: What happened last summer weakened the town.
          quote:
            exact: the events of last summer
            prefix: weakened by
    """
    for claim, quote, quoted in quotes_with(reading, Status.AMBIGUOUS):
        number = quote.anchor.places
        least = "at least " if number >= MOST_PLACES else ""
        yield quote_fault(
            reading,
            claim,
            quote,
            f"these words stand in the article {least}{number} times; which place is meant?",
            advice="quote more words, or write `quote: {exact: ..., prefix: ...}` with one of these contexts",
            related=tuple(_candidate(quoted.article, candidate) for candidate in quote.anchor.candidates),
        )


def _unknown_defaults(reading: Reading, names: list[str]) -> Faults:
    """The claims that name an article for what is below them, which the map does not have."""
    for claim in reading.claims:
        name = claim.shape.article
        if name is not None and name not in names:
            advice = f"write one of {', '.join(names)}" if names else "take `article` out: the map has one article"
            place = reading.place((*claim.path, "article"))
            yield Fault(place, f"the map has no article `{name}`", claim.label, help=advice)


def _candidate(article: Article, candidate: Candidate) -> Related:
    label = article.places_label(candidate.span)
    if candidate.prefix:
        label += f", with prefix “{candidate.prefix}”"
    elif candidate.suffix:
        label += f", with suffix “{candidate.suffix}”"
    return Related(label, Place(article.text, candidate.span), whereabouts(article, candidate.span))


@rule(
    "AM206",
    "short-quote",
    Severity.WARNING,
    about=About.EVIDENCE,
    slip=Slip.BRIEF,
    off_in=("draft",),
    feedback=("the quote of {claim} is very short.", "does it say enough to show the claim?"),
)
def short_quote(reading: Reading) -> Faults:
    """The quote is shorter than 20 characters or four words, and has no context.

    A few words soon stand in several places: the next edit of the article makes them ambiguous, and they seldom
    say what the claim says.

    Fails:

        - evidence: Shops by the harbour gave up.
          quote: Eleven shops

    Passes:

        - evidence: Shops by the harbour gave up.
          quote: Eleven shops on the quay have closed
    """
    for claim, quote, quoted in quotes_with(reading, Status.EXACT, Status.FOLDED, Status.ELIDED):
        span = quote.anchor.span
        if quote.anchor.short and quote.anchor.disorder is None and span and not quoted.article.is_set_aside(span):
            yield quote_fault(
                reading,
                claim,
                quote,
                "the quote is very short: after an edit of the article such words may stand in several places",
                advice="quote at least four words and 20 characters, or add `prefix` or `suffix`",
            )


@rule("AM214", "unknown-article", Severity.ERROR, about=About.KEEPING)
def unknown_article(reading: Reading) -> Faults:
    """A quote names no article of the map, or an article that the map does not have.

    In a map of several articles each quote says which one it is from, or a claim says it for its own quotes and all
    below; otherwise it is looked for nowhere.

    Fails:

        articles:
          gazette:
            file: article.txt
        argument:
          thesis: The harbour should be dredged.
          quote: The harbour should be dredged
          because:
            - premise: A town lives on its harbour.
              implicit: true

    Passes:

        articles:
          gazette:
            file: article.txt
        argument:
          thesis: The harbour should be dredged.
          quote:
            exact: The harbour should be dredged
            article: gazette
          because:
            - premise: A town lives on its harbour.
              implicit: true
    """
    if not reading.map:
        return
    names = list(reading.map.articles or {})
    yield from _unknown_defaults(reading, names)
    for claim, quotes in zip(reading.claims, reading.anchors, strict=True):
        for quote in quotes:
            name = quote.quote.article
            if name is not None and not reading.file.states(quote.path, "article"):
                continue  # a claim names it, which is reported there
            if (name not in names) if reading.map.articles else (name is not None):
                message = (
                    f"the map has no article `{name}`" if name else "the quote does not say which article it is from"
                )
                advice = (
                    f"add `article:` with one of {', '.join(names)}, to the quote or to a claim above"
                    if names
                    else "take `article` out: the map has one article"
                )
                yield quote_fault(reading, claim, quote, message, advice=advice)
