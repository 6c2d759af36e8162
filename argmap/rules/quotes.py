"""Rules on how a quote is kept: its length, its brackets, its characters, and who has reviewed it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.article import Article, Status
from argmap.article.retyping import in_own_characters
from argmap.diagnostics import About, Fix, Severity
from argmap.mapfile.edit import add_key, rewrite
from argmap.mapfile.nodes import Mapping
from argmap.rules.base import Fault, Faults, article_related, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.graph import Claim
    from argmap.reading import Anchored, Reading
    from argmap.text import Span

_BRACKETS = re.compile(r"\[([^\][]*)\]")
_ELLIPSES = {"...", "…", ""}
_LONGEST_INSERTION = 40
_SENTENCE_END = re.compile(r"[.!?…。！？｡؟۔।\r\n]+")


def _anchored(reading: Reading) -> Iterator[tuple[Claim, Anchored, Article, Span]]:
    """The quotes that were found where they belong."""
    for claim, quotes in zip(reading.claims, reading.anchors, strict=True):
        for quote in quotes:
            if quote.article and quote.anchor.is_sound and quote.anchor.span:
                yield claim, quote, quote.article, quote.anchor.span


@rule("AM207", "long-quote", Severity.INFO, about=About.EVIDENCE)
def long_quote(reading: Reading, longest: int = 400, sentences: int = 2) -> Faults:
    """A quote is longer than two sentences or 400 characters.

    Which of all these words say what the claim says? A quote that a reader has to search again has not done its work;
    and long quotations of an article under copyright are a risk of their own.

    Options:
        longest: how many characters a quote may have
        sentences: how many sentences a quote may touch

    Article:

        Silt comes down the river. It settles in the harbour. It is silting up every year.

    Fails:

        - evidence: The harbour fills with silt.
          quote: Silt comes down the river. It settles in the harbour. It is silting up every year.

    Passes:

        - evidence: The harbour fills with silt.
          quote: It is silting up every year
    """
    for claim, quote, article, span in _anchored(reading):
        length = sum(one.end - one.start for one in quote.anchor.spans)
        touched = 1 if len(quote.anchor.spans) > 1 else _sentences_touched(article, span, sentences)
        if length <= longest and touched <= sentences:
            continue
        what = f"{length} characters" if length > longest else f"{touched} sentences"
        yield Fault(
            reading.place((*quote.path, "exact")),
            f"the quote has {what}: which of them say what {claim.label} says?",
            claim.label,
            related=(article_related("article", article, span),),
            help="quote the words that say it, with [...] for what lies between",
        )


def _sentences_touched(article: Article, span: Span, most: int) -> int:
    """How many sentences a span touches, or that it cannot touch more than `most`: the article is not cut up then.

    Between two sentences that begin in a span stands a stop or a line's end.
    """
    could_touch = len(_SENTENCE_END.findall(article.text.cut(span))) + 2
    if could_touch <= most:
        return could_touch
    return 1 if article.is_in_headline(span) else article.sentences_touched(span)


@rule("AM211", "altering-bracket", Severity.INFO, about=About.EVIDENCE)
def altering_bracket(reading: Reading) -> Faults:
    """Words put into a quote in brackets are many.

    Brackets make a quotation readable: `[the mayor]` for "he". More than 40 characters are a paraphrase. Brackets that
    are the article's own are its words.

    Fails:

        - evidence: Trade has suffered.
          quote: Trade [that is, what the shops on the quay sell to the ships] has suffered badly

    Passes:

        - evidence: Trade has suffered.
          quote: "[The town's] Trade has suffered badly"
    """
    for claim, quote, article, span in _anchored(reading):
        for match in _BRACKETS.finditer(quote.quote.exact) if "[" in quote.quote.exact else ():
            inside = match[1].strip()
            if len(inside) > _LONGEST_INSERTION and match[0] not in article.text.cut(span):
                yield Fault(
                    reading.place((*quote.path, "exact")),
                    f"the words added in brackets are longer than 40 characters: [{inside}]",
                    claim.label,
                    related=(article_related("article", article, span),),
                    help="quote the article's own words; say the rest in the claim",
                )


@rule("AM217", "suspect-link", Severity.WARNING, about=About.KEEPING)
def suspect_link(reading: Reading) -> Faults:
    """Claim or quote was reworded since a person found that they agree.

    `reviewed` holds a stamp of the claim's text and its quotes at the time. Whether the words still say what the
    claim says can only be seen by looking again.

    Fails:

        - evidence: The harbour fills with silt.
          quote: It is silting up every year
          reviewed: 0123456789ab

    Passes:

        - evidence: The harbour fills with silt.
          quote: It is silting up every year
          reviewed: fe6448d290d3

    Reference: suspect links as in doorstop, kept here for one claim and its quote and not for all that hangs on it.
    """
    for claim in reading.claims:
        stamp = claim.shape.reviewed
        if stamp and stamp != claim.stamp:
            what = (
                "the quote has been taken out" if not claim.shape.quote else "the claim or its quote has been reworded"
            )
            yield Fault(
                reading.place((*claim.path, "reviewed")),
                f"{what} since {claim.label} was reviewed",
                claim.label,
                help="look again: `argmap review` shows both side by side",
            )


@rule("AM218", "unreviewed-quote", Severity.INFO, about=About.KEEPING, on_request=True, off_in=("teaching",))
def unreviewed_quote(reading: Reading) -> Faults:
    """A quoted claim bears no stamp of review.

    A program can see that the words stand in the article; that they say what the claim says is for a person to see.
    Runs on request, for maps that are to be published.

    Fails:

        argument:
          thesis: Ships should find another harbour.
          implicit: true
          because:
            - evidence: The harbour fills with silt.
              quote: It is silting up every year

    Passes:

        argument:
          thesis: Ships should find another harbour.
          implicit: true
          because:
            - evidence: The harbour fills with silt.
              quote: It is silting up every year
              reviewed: fe6448d290d3
    """
    for claim in reading.claims:
        if claim.shape.quote and not claim.shape.reviewed and not reading.states(claim, "reviewed"):
            yield Fault(
                reading.claim_place(claim),
                f"nobody has reviewed whether the quote says what {claim.label} says",
                claim.label,
                help="`argmap review` shows both side by side and stamps what you confirm",
            )


@rule("AM219", "retyped-quote", Severity.INFO, about=About.KEEPING, on_request=True, off_in=("teaching",), fixes=True)
def retyped_quote(reading: Reading) -> Faults:
    """A quote is typed with other spaces, quotation marks or dashes than the article has.

    A reader sees the same words, and argmap finds them. Other programs look for characters, and may not. Runs on
    request, and with `--fix`.

    Article:

        The mayor’s plan is silting up.

    Fails:

        - evidence: The plan does not advance.
          quote: The mayor's plan is silting up

    Passes:

        - evidence: The plan does not advance.
          quote: The mayor’s plan is silting up

    Fix: puts the article's own characters into the quote. Line breaks stay out, and invisible characters but those that
    give letters another form (joiners); what the quote has at the same place as the article stays as it is.
    """
    for claim, quote, article, span in _anchored(reading):
        if quote.anchor.status is not Status.FOLDED:
            continue
        words = in_own_characters(quote.quote.exact, article.text.cut(span))
        node = reading.scalar((*quote.path, "exact"))
        if words == quote.quote.exact or node is None:
            continue
        edits = rewrite(reading.file.text, node, words)
        yield Fault(
            reading.place((*quote.path, "exact")),
            "the quote is typed with other characters than the article has",
            claim.label,
            related=(article_related("article", article, span),),
            help="`--fix` puts the article's own characters in" if edits else "copy the words from the article",
            fix=Fix("use the article's own characters", edits) if edits else None,
        )


@rule(
    "AM220",
    "missing-fingerprint",
    Severity.INFO,
    about=About.KEEPING,
    on_request=True,
    off_in=("teaching",),
    fixes=True,
    changes=("fingerprint",),
)
def missing_fingerprint(reading: Reading) -> Faults:
    """An article has no fingerprint, so that nobody notices when it changes.

    Runs on request; `argmap new` writes one.

    Fails:

        - evidence: The harbour fills with silt.
          quote: It is silting up every year

    Passes:

        article:
          file: article.txt
          fingerprint: "dc1bb77671f0"

    Fix: `--fix --fingerprint` adds it.
    """
    for article in reading.articles.values():
        if article.source is None or article.source.fingerprint:
            continue
        path = article.path
        owner = reading.file.node(path)
        if not isinstance(owner, Mapping) or "fingerprint" in owner.keys:
            continue
        now = article.fingerprint
        edits = add_key(reading.file, owner, "fingerprint", now, "file")
        yield Fault(
            reading.place((*path, "file")),
            f"no fingerprint is kept of {article.source.file}",
            help=f'write `fingerprint: "{now}"`, or let `--fix --fingerprint` add it',
            fix=Fix("add the article's fingerprint", edits, is_safe=False) if edits else None,
        )
