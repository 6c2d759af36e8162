"""Rules on the place that a quote has: set aside, out of order, out of context, inside a word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.diagnostics import About, Severity, Slip
from argmap.quoted import cut_words, disordered
from argmap.rules.base import Faults, rule
from argmap.rules.quoting import quote_fault, quotes_with, remarked

if TYPE_CHECKING:
    from argmap.reading import Reading

_AROUND = 20


@rule(
    "AM208",
    "set-aside-quote",
    Severity.WARNING,
    about=About.EVIDENCE,
    feedback=("{claim} quotes a passage that is no part of the argument.", "is this the author arguing?"),
)
def set_aside_quote(reading: Reading) -> Faults:
    """A claim quotes a passage that the map sets aside.

    Either the passage belongs to the argument after all, or the quote was found in a caption, a tag line or the
    author's bio.

    Fails:

        article:
          file: article.txt
          set_aside:
            - quote: Trade has suffered badly
              reason: no part of the argument
        argument:
          thesis: The harbour should be dredged.
          quote: The harbour should be dredged
          because:
            - evidence: Business goes badly.
              quote: Trade has suffered badly

    Passes:

        - evidence: Business goes badly.
          quote: Trade has suffered badly
    """
    for claim, quote, quoted in quotes_with(reading):
        span = quote.anchor.span if quoted.article.set_aside else None
        if span and (reason := quoted.article.set_aside_reason(span)):
            yield quote_fault(
                reading,
                claim,
                quote,
                f"the quote is from a passage that is set aside ({reason})",
                advice="quote another passage, or take this one out of `set_aside`",
            )


@rule(
    "AM210",
    "disordered-quote",
    Severity.ERROR,
    about=About.EVIDENCE,
    slip=Slip.QUOTE,
    same_as=("quote",),
    feedback=("the quote of {claim} joins pieces that do not belong together.", "what stands between them?"),
)
def disordered_quote(reading: Reading) -> Faults:
    """The parts of a quote around `[...]` stand in another order, or in different paragraphs.

    An ellipsis says "words left out here". Joining words from two paragraphs, or turning them round, makes a
    sentence that the author did not write.

    Fails:

        - evidence: Eleven shops by the harbour gave up.
          quote: have closed since May [...] Eleven shops

    Passes:

        - evidence: Eleven shops by the harbour gave up.
          quote: Eleven shops [...] have closed since May
    """
    for claim, quote, quoted in quotes_with(reading):
        for remark in disordered(quoted):
            yield remarked(reading, claim, quote, remark)


@rule("AM212", "wrong-context", Severity.WARNING, about=About.EVIDENCE)
def wrong_context(reading: Reading) -> Faults:
    """The quoted words stand in the article, but not after this prefix or before this suffix.

    A context that does not fit decides nothing, and shows that article and map have grown apart.

    Fails:

        - evidence: Eleven shops by the harbour gave up.
          quote:
            exact: Eleven shops on the quay have closed
            prefix: More than

    Passes:

        - evidence: Eleven shops by the harbour gave up.
          quote:
            exact: Eleven shops on the quay have closed
            suffix: since May
    """
    for claim, quote, _ in quotes_with(reading):
        if quote.anchor.context_differs and quote.anchor.spans:
            yield quote_fault(
                reading,
                claim,
                quote,
                "the quote stands in the article, but its prefix or suffix does not stand there",
                advice="correct the context, or take it out",
            )


@rule(
    "AM216",
    "cut-word",
    Severity.ERROR,
    about=About.EVIDENCE,
    slip=Slip.QUOTE,
    feedback=("the quote of {claim} begins or ends inside a word.", "where does the passage begin?"),
)
def cut_word(reading: Reading) -> Faults:
    """The quote begins or ends inside a word of the article.

    Half a word may say the opposite: "able to attend" stands in "unable to attend", "legal" in "illegal".

    Article:

        The mayor was unable to attend the meeting about dredging.

    Fails:

        - evidence: The mayor could not come.
          quote: able to attend the meeting about dredging

    Passes:

        - evidence: The mayor could not come.
          quote: unable to attend the meeting about dredging
    """
    for claim, quote, quoted in quotes_with(reading):
        for remark in cut_words(quoted):
            yield remarked(reading, claim, quote, remark)
