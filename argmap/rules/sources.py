"""Rules on who says it and when: attribution, anonymous and single sources, dates, forecasts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.diagnostics import About, Severity, Slip
from argmap.graph import Polarity
from argmap.model import Evidence, EvidenceType
from argmap.retelling import HOLDING, held, in_whose_view, may_report, reported, says_who
from argmap.rules.base import Fault, Faults, rule
from argmap.rules.comparing import quoted_places
from argmap.words import Wording, dates, kept

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.graph import Claim
    from argmap.reading import Reading

_STATED = {EvidenceType.EXPERT_TESTIMONY, EvidenceType.OFFICIAL_STATEMENT}
_SPOKEN = {
    *_STATED,
    EvidenceType.WITNESS_TESTIMONY,
    EvidenceType.ANONYMOUS_TESTIMONY,
    EvidenceType.PREDICTION,
}


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

    That a thing is so and that somebody says so are two claims. It fires on evidence of the type official statement or
    expert testimony without `attributed_to`, and where a quote reports somebody's words ("said", "believes that",
    "according to", ", the agency estimated") while the claim has no such word and no `attributed_to`, and is not rather
    about something else that the quote has: "the mayor, who once taught, denied that", or what the author sets against
    it (", but four people died there"). Speech in quotation marks counts by the verb after it (“We stay,” said
    Brandt). "In the view of", "in Brandt's view", "they argue that", "Brandt thinks it is" and "was called unsafe by"
    count where most of the claim's words are what is held, and it does not name who holds it. People may argue without
    saying anything.

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
            quoted and (may_report(quoted) or quoted.may_have("in_the_view", "they_hold_that", *HOLDING))
        ):
            continue
        if claim.kind == "thesis" or claim.source or reading.states(claim, "attributed_to"):
            continue
        word = None
        if own and quoted and type_ is not EvidenceType.ANONYMOUS_TESTIMONY and not says_who(own):
            word = reported(own, quoted) or in_whose_view(own, quoted) or held(own, quoted)
        if word is None and (type_ not in _STATED or (own and says_who(own))):
            continue
        label = claim.label
        said = f"the quote reports what somebody says (“{word}”), and {label} says it as a fact"
        yield Fault(
            reading.claim_place(claim),
            said if word else f"its type is {type_}, and {label} does not say who",
            claim.label,
            quoted_places(reading, claim),
            "add `attributed_to:` with the speaker, or say in the claim who says so",
        )


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
