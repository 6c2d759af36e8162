"""Rules on a claim's own text: one claim, in one sentence, said once, without words put into others' mouths."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.article.folding import fold
from argmap.diagnostics import About, Severity
from argmap.rules.base import Fault, Faults, claim_related, rule
from argmap.rules.likeness import restatements
from argmap.showing import one_line
from argmap.words import may_have_verb

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.graph import Claim
    from argmap.reading import Reading
    from argmap.words import Wording


_ASKS = re.compile(r"[?？؟]\s*[\"'”“’»«」』)]?\s*$")
_QUOTED = re.compile(r'"([^"]*)"')
_SHORT = 9  # words, up to which a claim without a verb is taken for a heading
_NEAR = 3
_ADVICE = "say it as one declarative sentence that could be true or false"
_SENTENCE_ADVICE = "say it as one sentence; if it is one, a full stop at its end says so"


def _worded(reading: Reading) -> Iterator[tuple[Claim, Wording]]:
    for claim, wording in zip(reading.claims, reading.wordings, strict=True):
        if wording:
            yield claim, wording


@rule(
    "AM111",
    "duplicate-claim",
    Severity.WARNING,
    about=About.STRUCTURE,
    feedback=("{claim} says what another claim says already.", "how do the two differ?"),
)
def duplicate_claim(reading: Reading) -> Faults:
    """Two claims say the same in almost the same words.

    A claim that stands twice is counted twice, by readers and by everything that measures a map. Claims count as the
    same where nine of ten content words agree, in any order and form (all of them in short claims), with the same
    figures and negations, as many of all, and joined alike ("if", "that", "but"). Where one is to support the other,
    AM119 says so instead; an objection in the words of what it objects to is left alone.

    Fails:

        - evidence: The harbour fills with silt.
          quote: It is silting up every year
        - premise: Silt fills the harbour.
          implicit: true

    Passes:

        - evidence: The harbour fills with silt.
          quote: It is silting up every year
        - premise: Ships will run aground.
          implicit: true
    """
    for first, second, lies_above in restatements(reading):
        if not lies_above:
            claim, other = reading.claims[second], reading.claims[first]
            yield Fault(
                reading.claim_place(claim),
                f"{claim.label} says the same as {other.label}",
                claim.label,
                related=(claim_related(reading, other.label, other),),
                help="use the first one again with `ref` (give it an `id`), or say how the two differ",
            )


@rule(
    "AM112",
    "not-a-claim",
    Severity.WARNING,
    about=About.STRUCTURE,
    feedback=("{claim} is not a sentence that could be true or false.", "who could deny it, and how?"),
)
def not_a_claim(reading: Reading) -> Faults:
    """A claim's text is a question, a demand or a heading, and nobody can ask whether it is true.

    A claim is one declarative sentence. "What about trade?" and "Trade" support nothing; "Trade has suffered" does.
    It fires on a question, in every language, where nothing is said before it, on a demand's verb at the beginning, and
    on up to nine words without a full stop and without anything that may be a verb.

    Fails:

        - premise: What about trade?
          implicit: true

    Fails:

        - premise: Consider the trade of the town.
          implicit: true

    Fails:

        - premise: Silt and trade
          implicit: true

    Passes:

        - premise: Trade depends on the harbour.
          implicit: true
    """
    for claim, wording in zip(reading.claims, reading.wordings, strict=True):
        what = _no_claim(wording) if wording else "a question" if _ASKS.search(claim.text) else None
        if what:
            yield Fault(
                reading.claim_place(claim),
                f"{claim.label} is {what}, not a claim",
                claim.label,
                help=_SENTENCE_ADVICE if what == "a heading" else _ADVICE,
            )


def _no_claim(wording: Wording) -> str | None:
    tokens, lexicon = wording.tokens, wording.lexicon
    if _only_asks(wording):
        return "a question"
    begins_like_a_demand = bool(tokens) and tokens[0] in lexicon["imperatives"]
    has_end = not tokens or tokens[-1] in ".!?,;:"
    words = [token for token in tokens if token[0].isalpha()] if begins_like_a_demand or not has_end else []
    if not words:
        return None
    is_alone = not (_has_subject(tokens, wording) or _says_more(wording, len(tokens) - 1))
    if begins_like_a_demand and len(words) > 1 and is_alone:
        return "a demand"
    is_short = len(words) <= _SHORT and any(len(word) > 2 for word in words)
    if lexicon["verb_forms"].words and is_short and not has_end:
        return None if may_have_verb(wording) else "a heading"
    return None


def _only_asks(wording: Wording) -> bool:
    """Whether a text ends with a question and says nothing before it."""
    tokens = wording.tokens
    last = len(tokens) - (2 if tokens[-1:] == ['"'] else 1)
    return last >= 0 and tokens[last] == "?" and not _says_more(wording, last)


def _says_more(wording: Wording, last: int) -> bool:
    """Whether a sentence that is no question ends before a token, and another one begins."""
    tokens, written = wording.tokens, wording.written
    stops = (at for at in range(1, last) if tokens[at] in ".!" and len(tokens[at - 1]) > 1)
    return any(written[at + 1][0].isupper() for at in stops)


def _has_subject(tokens: list[str], wording: Wording) -> bool:
    """Whether the first word is the subject ("Support has grown") rather than a verb."""
    finite = wording.lexicon["verb_forms"]
    return len(tokens) > 1 and tokens[1] in finite


@rule("AM113", "compound-claim", Severity.INFO, about=About.STRUCTURE, on_request=True)
def compound_claim(reading: Reading) -> Faults:
    """A claim's text joins two assertions.

    Each may be true without the other, and each may need its own words and its own reasons. It fires on a semicolon,
    and on a comma followed by "and", "but", "while" or "although" and a new subject. Runs on request, because a
    sentence that holds two things together is sometimes the better claim.

    Fails:

        - premise: Trade has suffered, and the mayor does not care.
          implicit: true

    Passes:

        - premise: Trade has suffered.
          implicit: true
        - premise: The mayor does not care.
          implicit: true
    """
    for claim, wording in _worded(reading):
        if joint := _joint(wording):
            yield Fault(
                reading.claim_place(claim),
                f"{claim.label} says two things, joined by “{joint}”",
                claim.label,
                help="make two claims of it if each can stand alone",
            )


def _joint(wording: Wording) -> str | None:
    tokens = wording.tokens
    joiners, starts = wording.lexicon["joiners"], wording.lexicon["clause_starts"]
    for at, token in enumerate(tokens[:-_NEAR]):
        if token == ";":
            return ";"
        if token == "," and tokens[at + 1] in joiners:
            after = at + 3 if tokens[at + 2] in {"though", "if"} else at + 2
            if tokens[after : after + 1] and (tokens[after] in starts or wording.written[after][0].isupper()):
                return " ".join(tokens[at + 1 : after])
    return None


@rule("AM114", "long-claim", Severity.INFO, about=About.STRUCTURE)
def long_claim(reading: Reading, longest: int = 40) -> Faults:
    """A claim's text has more words than a reader takes in at a glance.

    On a diagram a claim is a box. What does not fit is usually two claims, or holds details that belong to the
    evidence below it.

    Options:
        longest: how many words a claim may have

    Fails:

        - premise: >-
            Trade in the town, which has lived on its harbour since the first fishermen settled at the mouth of the
            river four hundred years ago, and which has never known any other source of income worth the name, has in
            the last year suffered more than ever.
          implicit: true

    Passes:

        - premise: Trade has suffered more than ever.
          implicit: true
    """
    for claim in reading.claims:
        if len(claim.text) > longest and (words := len(claim.text.split())) > longest:
            yield Fault(
                reading.claim_place(claim),
                f"{claim.label} has {words} words, more than {longest}",
                claim.label,
                help="say it shorter, or make two claims of it",
            )


@rule(
    "AM115",
    "invented-quotation",
    Severity.ERROR,
    about=About.STRUCTURE,
    feedback=("{claim} puts words in quotation marks that the article does not have.", "whose words are these?"),
)
def invented_quotation(reading: Reading) -> Faults:
    """A claim's text puts words in quotation marks that do not stand in the article.

    Quotation marks say "these are the words". In a claim, which is in the analyst's own words, they must be the
    article's. Only quotation marks (not apostrophes) around two words or more are looked at.

    Fails:

        - evidence: The harbour is "filling with mud and silt".
          quote: It is silting up every year

    Passes:

        - evidence: The harbour is "silting up every year".
          quote: It is silting up every year
    """
    if not reading.articles:
        return
    folded: list[str] | None = None
    for claim in reading.claims:
        text = fold(claim.text).replace("''", '"') if _may_quote(claim.text) else ""
        for match in _QUOTED.finditer(one_line(text)):
            words = match[1].strip().rstrip(".,;:")
            folded = folded or [article.folded.text.lower() for article in reading.articles.values()]
            if " " in words and not any(words.lower() in whole for whole in folded):
                yield Fault(
                    reading.claim_place(claim),
                    f"{claim.label} puts “{words}” in quotation marks, which the article does not say",
                    claim.label,
                    help="copy the article's words, or take the quotation marks away",
                )


def _may_quote(text: str) -> bool:
    return '"' in text or "''" in text or not text.isascii()


@rule("AM315", "loaded-label", Severity.INFO, about=About.WORDING, on_request=True)
def loaded_label(reading: Reading) -> Faults:
    """A claim's text uses a loaded word as if it were a description.

    "Fraudulent", "regime", "heavy-handed": such a word gives a verdict without a reason. If it is the author's, the
    verdict is a claim of its own and needs support; if it is yours, take it out. Runs on request, because a loaded
    word may be what the article is about.

    Fails:

        - premise: The draconian harbour rules hurt trade.
          implicit: true

    Passes:

        - premise: The harbour rules hurt trade.
          implicit: true
    """
    for claim, wording in _worded(reading):
        word = wording.first("loaded")
        if word and not (claim.source and word in claim.source.lower()):
            yield Fault(
                reading.claim_place(claim),
                f"{claim.label} calls something “{word}”, which is a verdict, not a description",
                claim.label,
                help="say what was done, or make the verdict a claim with reasons of its own",
            )
