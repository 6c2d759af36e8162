"""Rules on quotes: every stated claim has its words, and the words stand in the article as they are quoted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.article import LONGEST_APPROXIMATE, Article, Candidate, Status, word_diff
from argmap.article.finder import MOST_PLACES
from argmap.diagnostics import Place, Related, Severity
from argmap.rules.base import Fault, Faults, article_related, rule
from argmap.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.graph import Claim
    from argmap.reading import Anchored, Reading

_WORTH_A_DIFF = 0.4
_LONGEST_DIFF = 5_000
_AROUND = 20


def _quotes(reading: Reading, *statuses: Status) -> Iterator[tuple[Claim, Anchored, Article]]:
    """The quotes with one of these statuses, or all that were looked for in an article."""
    for claim, quotes in zip(reading.claims, reading.anchors, strict=True):
        for quote in quotes:
            if quote.article and (not statuses or quote.anchor.status in statuses):
                yield claim, quote, quote.article


def _diff(quote: Anchored, article: Article, span: Span | None) -> tuple[tuple[str, str], ...]:
    """The word diff of a quote, where enough words agree to make it readable."""
    if span is None or max(len(quote.quote.exact), span.end - span.start) > _LONGEST_DIFF:
        return ()
    parts = word_diff(quote.quote.exact, article.words(span))
    same = sum(len(part.words) for part in parts if part.kind == "same")
    return tuple((part.kind, part.words) for part in parts) if same >= _WORTH_A_DIFF * len(quote.quote.exact) else ()


def _fault(
    reading: Reading,
    claim: Claim,
    quote: Anchored,
    message: str,
    *,
    advice: str,
    related: tuple[Related, ...] | None = None,
    diff: tuple[tuple[str, str], ...] = (),
) -> Fault:
    """A fault of a quote; unless said otherwise it concerns the place where the quote was found."""
    span = quote.anchor.span
    if related is None and quote.article and span:
        related = (article_related("article", quote.article, span),)
    return Fault(reading.place((*quote.path, "exact")), message, claim.label, related or (), advice, diff)


@rule("AM201", "unquoted-claim", Severity.ERROR)
def unquoted_claim(reading: Reading) -> Faults:
    """A claim that is not marked as implicit carries no quote.

    This is the promise of the whole map: no claim without its words. A claim that the article makes can be quoted;
    one that it takes for granted is marked `implicit: true`.

    Fails:

        - premise: Trade has suffered.

    Passes:

        - premise: Trade has suffered.
          quote: trade has suffered badly this year
    """
    for claim in reading.claims:
        if reading.lacks_quote(claim):
            marking = "" if claim.kind == "evidence" else ", or mark it `implicit: true` if the article does not say it"
            yield Fault(
                reading.claim_place(claim),
                f"{claim.label} has no quote: nothing ties it to the article",
                claim.label,
                help=f"add `quote:` with the article's exact words{marking}",
            )


@rule("AM202", "missing-quote", Severity.ERROR)
def missing_quote(reading: Reading) -> Faults:
    """The quoted words do not stand in the article, nor anything close to them.

    Whoever reads the map would take invented words for the author's. The message lists the sentences that share
    most with the quote.

    Fails: `quote: the harbour was closed by the queen`, where no sentence is similar.
    Passes: words copied from the article; spaces, quotation marks and dashes may be typed plainly.

    Reference: similarity is 1 - edits / length (Levenshtein); below 0.75, quotes that are absent and quotes that
    are distorted can no longer be told apart.
    """
    for claim, quote, article in _quotes(reading, Status.NOT_FOUND):
        anchor = quote.anchor
        what = f"the part “{anchor.missing}” of the quote" if anchor.missing else "the quote"
        advice = "copy the words from the article"
        if anchor.short:
            advice += "; a quote this short is only looked for exactly"
        elif len(anchor.missing or quote.quote.exact) > LONGEST_APPROXIMATE:
            advice += f"; more than {LONGEST_APPROXIMATE} characters are only looked for exactly: quote less"
        yield _fault(
            reading,
            claim,
            quote,
            f"{what} does not stand in the article",
            advice=advice,
            related=tuple(article_related("nearest", article, span) for span in anchor.nearest),
            diff=_diff(quote, article, anchor.nearest[0] if anchor.nearest else None),
        )


@rule("AM203", "altered-quote", Severity.WARNING)
def altered_quote(reading: Reading) -> Faults:
    """The quote differs from the article's words by a little.

    A dropped word or a changed spelling may be a slip or may change the sense; either way these are not the
    author's words. The message shows the difference word by word.

    Fails: `quote: a package of 28 programmes designed to tighten links`, where the article has "programs".
    Passes: the article's own words; `[...]` for words left out, `[he]` for words put in.

    Reference: fires from a similarity of 0.90 (0.95 under 30 characters).
    """
    for claim, quote, article in _quotes(reading, Status.NEAR):
        yield _differing(reading, claim, quote, article, "the quote is not quite what the article says")


@rule("AM204", "distorted-quote", Severity.ERROR)
def distorted_quote(reading: Reading) -> Faults:
    """The quote resembles a passage of the article, but is not what it says.

    Between a slip and an invention: too far from the article's words to pass as a quotation.

    Fails: a quote with a similarity between 0.75 and 0.90. Passes: the article's own words.
    """
    for claim, quote, article in _quotes(reading, Status.SUSPECT):
        yield _differing(reading, claim, quote, article, "the quote is not what the article says")


def _differing(reading: Reading, claim: Claim, quote: Anchored, article: Article, message: str) -> Fault:
    anchor = quote.anchor
    related = tuple(article_related("article", article, span) for span in anchor.spans)
    return _fault(
        reading,
        claim,
        quote,
        f"{message} (similarity {anchor.similarity:.2f})",
        related=related,
        advice="copy the article's words; mark what you leave out with [...] and what you put in with [brackets]",
        diff=_diff(quote, article, anchor.span),
    )


@rule("AM205", "ambiguous-quote", Severity.ERROR)
def ambiguous_quote(reading: Reading) -> Faults:
    """The quoted words stand in the article more than once.

    A claim is tied to one place. The message lists every place with the shortest prefix or suffix that decides.

    Fails: `quote: the events of last summer`, which stands in two paragraphs.
    Passes: `quote: {exact: the events of last summer, prefix: weakened by}`, or a longer quote.
    """
    for claim, quote, article in _quotes(reading, Status.AMBIGUOUS):
        number = quote.anchor.places
        yield _fault(
            reading,
            claim,
            quote,
            f"the quote stands in the article {number} times" + (" at least" if number >= MOST_PLACES else ""),
            advice="quote more words, or write `quote: {exact: ..., prefix: ...}` with one of these contexts",
            related=tuple(_candidate(article, candidate) for candidate in quote.anchor.candidates),
        )


def _candidate(article: Article, candidate: Candidate) -> Related:
    label = article.paragraph_label(candidate.span.start)
    if candidate.prefix:
        label += f", prefix: {candidate.prefix}"
    elif candidate.suffix:
        label += f", suffix: {candidate.suffix}"
    return Related(label, Place(article.text, candidate.span))


@rule("AM206", "short-quote", Severity.WARNING)
def short_quote(reading: Reading) -> Faults:
    """The quote is shorter than 20 characters or four words, and has no context.

    A few words stand in many places: the next edit of the article makes them ambiguous, and they seldom say
    what the claim says.

    Fails: `quote: Union State`. Passes: a longer quote, or one with `prefix` or `suffix`.
    """
    for claim, quote, article in _quotes(reading, Status.EXACT, Status.FOLDED, Status.ELIDED):
        span = quote.anchor.span
        if quote.anchor.short and quote.anchor.disorder is None and span and not article.is_set_aside(span):
            yield _fault(
                reading,
                claim,
                quote,
                "the quote is too short to say what the claim says",
                advice="quote at least four words, or add `prefix` or `suffix`",
            )


@rule("AM208", "set-aside-quote", Severity.WARNING)
def set_aside_quote(reading: Reading) -> Faults:
    """A claim quotes a passage that the map sets aside.

    Either the passage belongs to the argument after all, or the quote was found in a caption, a tag line or the
    author's bio.

    Fails: a quote from a passage under `set_aside`. Passes: a quote from elsewhere.
    """
    for claim, quote, article in _quotes(reading):
        span = quote.anchor.span if article.set_aside else None
        if span and (reason := article.set_aside_reason(span)):
            yield _fault(
                reading,
                claim,
                quote,
                f"the quote is from a passage that is set aside ({reason})",
                advice="quote another passage, or take this one out of `set_aside`",
            )


@rule("AM210", "disordered-quote", Severity.ERROR)
def disordered_quote(reading: Reading) -> Faults:
    """The parts of a quote around `[...]` stand in another order, or in different paragraphs.

    An ellipsis says "words left out here". Joining words from two paragraphs, or turning them round, makes a
    sentence that the author did not write.

    Fails: `quote: was agreed upon [...] a package of 28 programs`, where the package comes first.
    Passes: the parts in the article's order, from one paragraph; or a list of two quotes.
    """
    reasons = {
        "order": "stand in another order in the article",
        "paragraph": "stand in different paragraphs of the article",
        "distance": "stand further apart than a word in brackets allows (40 characters)",
    }
    advice = {"distance": "mark what is left out with [...]"}
    for claim, quote, article in _quotes(reading):
        if quote.anchor.disorder:
            yield _fault(
                reading,
                claim,
                quote,
                f"the parts of the quote {reasons[quote.anchor.disorder]}",
                advice=advice.get(quote.anchor.disorder, "make a list of quotes of it, one for each part"),
                related=tuple(article_related("article", article, span) for span in quote.anchor.spans),
            )


@rule("AM212", "wrong-context", Severity.WARNING)
def wrong_context(reading: Reading) -> Faults:
    """The quoted words stand in the article, but not after this prefix or before this suffix.

    A context that does not fit decides nothing, and shows that article and map have grown apart.

    Fails: `quote: {exact: the events of last summer, prefix: before}`, where no "before" precedes it.
    Passes: the context that stands in the article, or none where the quote is unique.
    """
    for claim, quote, _ in _quotes(reading):
        if quote.anchor.context_differs and quote.anchor.spans:
            yield _fault(
                reading,
                claim,
                quote,
                "the quote stands in the article, but its prefix or suffix does not stand there",
                advice="correct the context, or take it out",
            )


@rule("AM216", "cut-word", Severity.ERROR)
def cut_word(reading: Reading) -> Faults:
    """The quote begins or ends inside a word of the article.

    Half a word may say the opposite: "able to attend" stands in "unable to attend", "legal" in "illegal".

    Fails: `quote: able to attend the meeting`, where the article has "unable to attend the meeting".
    Passes: whole words; `[T]he` for a word whose first letter was changed.
    """
    for claim, quote, article in _quotes(reading, Status.EXACT, Status.FOLDED):
        span = quote.anchor.span
        if span and article.cuts_word(span):
            whole = Span(max(0, span.start - _AROUND), min(len(article.text.content), span.end + _AROUND))
            yield _fault(
                reading,
                claim,
                quote,
                "the quote begins or ends inside a word of the article",
                advice="quote whole words",
                related=(article_related("article", article, whole),),
            )


@rule("AM214", "unknown-article", Severity.ERROR)
def unknown_article(reading: Reading) -> Faults:
    """A quote names no article of the map, or an article that the map does not have.

    Fails: in a map with `articles: {hill: ..., times: ...}`, a quote without `article:`, or with `article: post`.
    Passes: `quote: {exact: ..., article: hill}`.
    """
    if not reading.map:
        return
    names = list(reading.map.articles or {})
    for claim, quotes in zip(reading.claims, reading.anchors, strict=True):
        for quote in quotes:
            name = quote.quote.article
            if (name not in names) if reading.map.articles else (name is not None):
                message = (
                    f"the map has no article `{name}`" if name else "the quote does not say which article it is from"
                )
                advice = (
                    f"add `article:` with one of {', '.join(names)}"
                    if names
                    else "take `article` out: the map has one article"
                )
                yield _fault(reading, claim, quote, message, advice=advice)
