"""Rules on what a map leaves out of the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.diagnostics import About, Severity
from argmap.rules.base import Fault, Faults, article_related, rule
from argmap.words import Wording

if TYPE_CHECKING:
    from argmap.article import Article
    from argmap.diagnostics import Place
    from argmap.reading import Reading

_MARKED = ("contrast", "conclusion")


def _place(reading: Reading, article: Article) -> Place:
    path = article.path
    return reading.place((*path, "file"))


@rule("AM401", "low-coverage", Severity.INFO, about=About.STRUCTURE, on_request=True, off_in=("draft",))
def low_coverage(reading: Reading, least: float = 0.5) -> Faults:
    """Few of the article's sentences are touched by a quote.

    What share of the body a map should cover depends on the article; half is a fair beginning for an op-ed. `argmap
    show` lists the sentences that are left. Runs on request.

    Options:
        least: the share of the body's sentences that quotes should touch, from 0 to 1

    Fails:

        argument:
          thesis: The harbour should be dredged.
          quote: The harbour should be dredged
          because:
            - premise: A town lives on its harbour.
              implicit: true

    Passes:

        - evidence: The harbour fills with silt.
          quote: It is silting up every year
        - evidence: Eleven shops by the harbour gave up.
          quote: Eleven shops on the quay have closed since May
    """
    for article in reading.articles.values():
        covered = reading.covered(article)
        if covered and sum(covered) < least * len(covered):
            yield Fault(
                _place(reading, article),
                f"quotes touch {sum(covered)} of the {len(covered)} sentences of the body",
                help="`argmap show` lists the others; map them, or set passages aside with a reason",
            )


@rule("AM402", "unmapped-sentence", Severity.INFO, about=About.STRUCTURE, on_request=True)
def unmapped_sentence(reading: Reading) -> Faults:
    """A sentence that says by its words that it argues is quoted by no claim.

    "However", "although", "as a result", "this means": such words mark where an author concedes or concludes. What
    they mark is seldom mere background. Runs on request.

    Article:

        It is silting up every year. However, dredging costs money.

    Fails:

        - evidence: The harbour fills with silt.
          quote: It is silting up every year

    Passes:

        - evidence: The harbour fills with silt.
          quote: It is silting up every year
          but:
            - evidence: To dredge is not cheap.
              quote: However, dredging costs money
    """
    lexicon = reading.lexicon
    if lexicon is None:
        return
    for article in reading.articles.values():
        for span, touched in zip(article.body_sentences, reading.covered(article), strict=True):
            if touched:
                continue
            wording = Wording(article.text.cut(span), lexicon)
            word = next((word for name in _MARKED if (word := wording.first(name))), None)
            if word:
                yield Fault(
                    _place(reading, article),
                    f"no claim quotes a sentence that says “{word}”",
                    related=(article_related("article", article, span),),
                    help="map it, or set it aside with a reason",
                )
