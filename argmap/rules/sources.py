"""Rules on who says it and when: attribution, anonymous and single sources, dates, forecasts."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from argmap.diagnostics import About, Severity, Slip
from argmap.graph import Polarity
from argmap.model import Evidence, EvidenceType
from argmap.rules.base import Fault, Faults, rule
from argmap.rules.comparing import quoted_places
from argmap.rules.governed import in_whose_view
from argmap.words import CLAUSE_ENDS, Wording, dates, kept

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from argmap.graph import Claim
    from argmap.reading import Reading
    from argmap.words import Lexicon

_STATED = {EvidenceType.EXPERT_TESTIMONY, EvidenceType.OFFICIAL_STATEMENT}
_SPOKEN = {
    *_STATED,
    EvidenceType.WITNESS_TESTIMONY,
    EvidenceType.ANONYMOUS_TESTIMONY,
    EvidenceType.PREDICTION,
}
_SOON = 6  # tokens within which "that" follows a word of saying, or a comma stands before it


def _evidence(reading: Reading) -> Iterator[tuple[Claim, Evidence]]:
    for claim in reading.claims:
        if isinstance(claim.shape, Evidence):
            yield claim, claim.shape


@rule(
    "AM301",
    "missing-attribution",
    Severity.WARNING,
    about=About.WORDING,
    slip=Slip.SPEAKER,
    same_as=("source",),
    feedback=("by its type or its quote {claim} is what somebody says, and it does not say who.", "who says so?"),
)
def missing_attribution(reading: Reading) -> Faults:
    """The article reports what somebody says, and the map does not say who.

    That a thing is so and that somebody says so are two claims. It fires on evidence of the type official statement
    or expert testimony without `attributed_to`, and where a quote reports somebody's words ("said", "believes that",
    "according to", ", the agency estimated") while the claim has no such word and no `attributed_to`. "In the view of"
    and "they argue that" count where most of the claim's words are what is held, and it does not name who holds it.

    Article:

        The mayor insisted that the harbour is safe.

    Fails:

        - evidence: There is no danger in the harbour.
          type: event
          quote: The mayor insisted that the harbour is safe

    Passes:

        - evidence: There is no danger in the harbour.
          type: official statement
          attributed_to: the mayor
          quote: The mayor insisted that the harbour is safe
    """
    for claim, own, quoted in zip(reading.claims, reading.wordings, reading.quoted, strict=True):
        type_ = claim.shape.type if isinstance(claim.shape, Evidence) else None
        if type_ not in _STATED and not (
            quoted and quoted.may_have("reported", "reported_that", "in_the_view", "they_hold_that")
        ):
            continue
        if claim.kind == "thesis" or claim.source or reading.states(claim, "attributed_to"):
            continue
        word = None
        if own and quoted and type_ is not EvidenceType.ANONYMOUS_TESTIMONY and not _says_who(own):
            word = _report(quoted, own) or in_whose_view(own, quoted)
        if word is None and (type_ not in _STATED or (own and _says_who(own))):
            continue
        reason = f"the quote reports what somebody says (“{word}”)" if word else f"its type is {type_}"
        yield Fault(
            reading.claim_place(claim),
            f"{reason}, and {claim.label} does not say who",
            claim.label,
            quoted_places(reading, claim),
            "add `attributed_to:` with the speaker, or say in the claim who says so",
        )


def _says_who(own: Wording) -> bool:
    """Whether a claim says that somebody says so, in words or with a name before a colon."""
    colon = own.tokens.index(":") if ":" in own.tokens[1:_SOON] else 0
    return own.has("reporting") or (colon > 0 and all(word[0].isupper() for word in own.written[:colon]))


def _report(quoted: Wording, own: Wording) -> str | None:
    """The word by which a quote reports somebody else's words."""
    tokens, excluded = quoted.tokens, ("self_report", "unreporting_before")
    idle = {at + one for at, length in quoted.found("unreporting") for one in range(length)}
    for name in ("reported", "reported_that"):
        for at, length in quoted.found(name):
            before = tokens[max(0, at - 3) : at]
            if (
                at not in idle
                and all(quoted.lexicon[one].words.isdisjoint(before) for one in excluded)
                and (name == "reported" or _introduces(tokens, at + length) or _closes(tokens, at))
                and not (name == "reported_that" and _is_noun(quoted, at))
                and not _is_told_before(quoted, at, own)
                and not _is_named(quoted, at, own)
            ):
                return " ".join(tokens[at : at + length])
    return None


def _is_told_before(quoted: Wording, at: int, own: Wording) -> bool:
    """Whether a claim has its words from before "and thinks that", which the author says."""
    if not at or quoted.tokens[at - 1] not in quoted.lexicon["joiners"]:
        return False
    before = {stem for index, stem in quoted.content if index < at}
    return len(before & own.stems) > len(own.stems) / 2


def _is_named(quoted: Wording, at: int, own: Wording) -> bool:
    """Whether a claim names who speaks before a verb of its quote, as a source: "in the trial", "the writer's view"."""
    lexicon, idle = own.lexicon, own.lexicon["determiners"].words | own.lexicon["saying_no"].words
    begins = max((one for one in range(at) if quoted.tokens[one] in CLAUSE_ENDS), default=-1) + 1
    subject = list(takewhile(lambda one: one not in lexicon["past_the_doer"], quoted.tokens[begins:at]))
    heads = {lexicon.stem(one) for one in subject if one not in lexicon["function_words"]}
    return any(
        lexicon.stem(token) in heads
        and (token.endswith("'s") or _source_before(own.tokens[:place], idle) in lexicon["source_before"])
        for place, token in enumerate(own.tokens)
    )


def _source_before(tokens: list[str], idle: Container[str]) -> str:
    """The word before a name with its article: the "in" of "in the", the "by" of "by neither the"."""
    return next((token for token in reversed(tokens) if token not in idle), "")


def _is_noun(quoted: Wording, at: int) -> bool:
    """Whether "states" or "claims" is a thing there: "a number of states that allow it"."""
    tokens, lexicon = quoted.tokens, quoted.lexicon
    if not tokens[at].endswith("s"):
        return False
    is_relative = tokens[at + 1 : at + 2] == ["that"] and tokens[at + 2 : at + 3] != []
    return tokens[max(0, at - 1)] in lexicon["noun_before"] or (is_relative and _is_verb(lexicon, tokens[at + 2]))


def _is_verb(lexicon: Lexicon, token: str) -> bool:
    return token in lexicon["verb_forms"] or token in lexicon["relative_verbs"]


def _introduces(tokens: list[str], at: int) -> bool:
    """Whether reported words follow: "that", or a quotation."""
    return not {"that", '"'}.isdisjoint(tokens[at : at + _SOON])


def _closes(tokens: list[str], at: int) -> bool:
    """Whether a word of saying ends a sentence, after a comma: ", the agency estimated in 2022"."""
    behind = tokens[at + 1 : at + _SOON]
    rest = behind[: behind.index(".")] if "." in behind else behind
    ends = "." in behind or at + _SOON > len(tokens)
    dated = all(
        token in {"in", "on", "last", "this", "week", "month", "year", "yesterday"} or token[0].isdigit()
        for token in rest
    )
    return "," in tokens[max(0, at - _SOON) : at] and ends and dated


@rule("AM306", "unresolved-date", Severity.INFO, about=About.WORDING, on_request=True)
def unresolved_date(reading: Reading) -> Faults:
    """The article says "last week", and nothing tells which week that was.

    Words such as "yesterday" or "this month" date evidence only for readers of the day. It fires where `date` is such
    a word, or the quote has one and there is no `date`, and the article has no `published`. Runs on request.

    Article:

        Last month the bridge was closed for repairs.

    Fails:

        - evidence: The bridge was closed.
          quote: Last month the bridge was closed for repairs

    Passes:

        - evidence: The bridge was closed.
          date: March 2021
          quote: Last month the bridge was closed for repairs
    """
    for claim, shape in _evidence(reading):
        quoted = reading.quoted[claim.index]
        sources = [quote.article.source for quote in reading.anchors[claim.index] if quote.article]
        if quoted is None or any(source is None or source.published for source in sources):
            continue
        text = Wording(shape.date, quoted.lexicon) if shape.date else quoted
        word = text.first("relative_dates") or (text.first("weekdays") if shape.date else None)
        if word and not dates(text).years:
            yield Fault(
                reading.place((*claim.path, "date")) if shape.date else reading.claim_place(claim),
                f"“{word}” dates {claim.label}, and nothing says when that was",
                claim.label,
                quoted_places(reading, claim),
                "write the date as it can be looked up, or add `published:` to the article",
            )


@rule("AM309", "single-source", Severity.INFO, about=About.WORDING, on_request=True)
def single_source(reading: Reading, fewest: int = 2) -> Faults:
    """All evidence for a claim comes from one and the same speaker.

    Two statements of one minister are one source. Whether it is enough is for the reader to judge, but the map should
    not make it look like two. Runs on request.

    Options:
        fewest: how many pieces of evidence a claim has at least

    Fails:

        - evidence: The harbour fills with silt.
          attributed_to: the mayor
          quote: It is silting up every year
        - evidence: Eleven shops by the harbour gave up.
          attributed_to: the mayor
          quote: Eleven shops on the quay have closed since May

    Passes:

        - evidence: The harbour fills with silt.
          attributed_to: the mayor
          quote: It is silting up every year
        - evidence: Eleven shops by the harbour gave up.
          attributed_to: the shopkeepers
          quote: Eleven shops on the quay have closed since May
    """
    for claim in reading.claims:
        steps = reading.graph.steps_of_polarity(claim.index, Polarity.SUPPORT)
        below = [reading.claims[premise] for step in steps for premise in step.premises]
        stated = [one for one in below if not one.is_implicit]
        evidence = [one for one in stated if one.kind == "evidence"]
        if len(evidence) < fewest or len(evidence) < len(stated):
            continue
        sources = {(one.source or "").strip().casefold() for one in evidence}
        if len(sources) == 1 and sources != {""}:
            yield Fault(
                reading.claim_place(claim),
                f"all evidence for {claim.label} comes from {evidence[0].source}",
                claim.label,
                help="look whether the article has another source; if not, a note may say so",
            )


@rule("AM311", "anonymous-source", Severity.INFO, about=About.WORDING, off_in=("draft",))
def anonymous_source(reading: Reading) -> Faults:
    """Evidence is attributed to people without a name.

    "Officials", "experts", "some residents": nobody can be asked. That is a kind of evidence, and the map should call
    it so. It fires where `attributed_to` has neither a name nor a body, and the type is not `anonymous testimony`.

    Fails:

        - evidence: The harbour fills with silt.
          type: expert testimony
          attributed_to: some experts
          quote: It is silting up every year

    Passes:

        - evidence: The harbour fills with silt.
          type: anonymous testimony
          attributed_to: some experts
          quote: It is silting up every year
    """
    lexicon = reading.lexicon
    if lexicon is None:
        return
    for claim, shape in _evidence(reading):
        if shape.type is EvidenceType.ANONYMOUS_TESTIMONY or not shape.attributed_to:
            continue
        if _is_nobody(Wording.of(shape.attributed_to, lexicon)):
            yield Fault(
                reading.place((*claim.path, "attributed_to")),
                f"{claim.label} is attributed to nobody in particular: {shape.attributed_to}",
                claim.label,
                help="name the source if the article does, else write `type: anonymous testimony`",
            )


@kept
def _is_nobody(source: Wording) -> bool:
    """Whether a source is only "officials", "senior American policymakers", "some residents of the town"."""
    lexicon = source.lexicon
    people, vague, function = (lexicon[name] for name in ("vague_people", "vague_determiners", "function_words"))
    head = [token for token in source.tokens if token[0].isalpha()]
    for at, token in enumerate(head):
        if (
            token
            in {"of", "at", "from", "in", "inside", "within", "for", "who", "with", "near", "on", "familiar", "close"}
            and at
        ):
            head = head[:at]
            break
    if not head or any(token.endswith(("'s", "'")) for token in head):
        return False
    content = [token for token in head if token not in vague and token not in function]
    named = [word for word in source.names if not word.endswith(("an", "ish", "ese", "ch"))]
    if named or not content:
        return not named and bool(head)
    if head[0] == "the" and not content[-1].endswith("s") and content[-1] != "people":
        return False
    return content[-1] in people and (len(content) == 1 or all(_qualifies(one) for one in content[:-1]))


def _qualifies(token: str) -> bool:
    """Whether a word before "officials" only says of what sort they are."""
    return token.endswith(("an", "ish", "ese", "ch", "ern", "al", "ed", "ing", "or", "er", "ior"))


def _future(own: Wording) -> str | None:
    """The word by which a text speaks of the future: "went on, going to court" and "her will" do not."""
    for at, length in own.found("future"):
        before = own.tokens[max(0, at - 3) : at]
        if any(one in own.lexicon["determiners"] or one.endswith(("'s", "s'")) for one in before[-1:]):
            continue  # "one's will"
        goes = own.tokens[at] == "going"
        if not goes or any(one in own.lexicon["being"] or one.endswith(("'re", "'m", "'s")) for one in before):
            return " ".join(own.tokens[at : at + length])
    return None


@rule(
    "AM312",
    "prediction-as-evidence",
    Severity.WARNING,
    about=About.WORDING,
    feedback=("{claim} is about what is still to come.", "can what has not happened yet be evidence?"),
)
def prediction_as_evidence(reading: Reading) -> Faults:
    """What is to come is offered as evidence, without being called a prediction.

    Evidence can be looked up; the future cannot. It fires on evidence whose text says "will" or "is going to", says
    nothing of a speaker, and has another type than a prediction, a statement or a testimony.

    Article:

        The harbour will be closed by spring.

    Fails:

        - evidence: The harbour will be closed by spring.
          type: event
          quote: The harbour will be closed by spring

    Passes:

        - evidence: The harbour will be closed by spring.
          type: prediction
          quote: The harbour will be closed by spring
    """
    for claim, shape in _evidence(reading):
        own = reading.wordings[claim.index]
        if own is None or shape.type in _SPOKEN or shape.attributed_to or own.has("reporting"):
            continue
        if word := _future(own):
            what = f"its type is {shape.type}" if shape.type else "it is given as evidence"
            yield Fault(
                reading.claim_place(claim),
                f"{claim.label} speaks of the future (“{word}”), but {what}",
                claim.label,
                quoted_places(reading, claim),
                "write `type: prediction`, or name who announced it with `attributed_to`",
            )
