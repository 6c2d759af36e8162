"""Rules on how the reasons bear: terms from nowhere, premises that do nothing, objections."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.diagnostics import About, Severity
from argmap.graph import Polarity, Role
from argmap.rules.base import Fault, Faults, claim_related, rule
from argmap.rules.likeness import restatements
from argmap.words import BEGINNING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.reading import Reading
    from argmap.words import Wording


_LONG_WORD = 7
_FEWEST_STEMS = 2


def _beginnings(wordings: Iterable[Wording | None]) -> set[str]:
    return {stem[:BEGINNING] for wording in wordings if wording for stem in wording.stems}


@rule(
    "AM106",
    "unsupported-thesis-term",
    Severity.WARNING,
    about=About.THESIS,
    on_request=True,
    feedback=("a weighty word of your thesis occurs in no claim below it.", "what carries that word?"),
)
def unsupported_thesis_term(reading: Reading) -> Faults:
    """A weighty word of the thesis occurs in no claim below it.

    What the thesis says about "independence" must come from somewhere. Where no premise speaks of
    it, a premise is missing that leads there, or the thesis says more than the argument (the "rabbit rule": no rabbit
    comes out of a hat that it was not put into). Only abstract nouns are looked at, and forms of one word count as
    one; other words are too easily said in another way. Words cannot see synonyms, and not every such word carries the
    argument: hence it runs on request.

    Article:

        The town would lose its independence. Eleven shops on the quay have closed since May.

    Fails:

        argument:
          thesis: The town would lose its independence.
          quote: The town would lose its independence
          because:
            - evidence: Eleven shops by the harbour gave up.
              quote: Eleven shops on the quay have closed since May

    Passes:

        argument:
          thesis: The town would lose its independence.
          quote: The town would lose its independence
          because:
            - together:
                - evidence: Eleven shops by the harbour gave up.
                  quote: Eleven shops on the quay have closed since May
                - premise: A town without shops is not independent.
                  implicit: true

    Reference: Rationale's "rabbit rule"; Cullen, Fan, van der Brugge and Elga, npj Science of Learning 3:21 (2018).
    """
    reading = reading.alone
    root, lexicon = reading.graph.root, reading.lexicon
    if root is None or root.kind != "thesis" or lexicon is None or not root.shape.because:
        return
    if not (own := reading.wordings[root.index]):
        return
    weighty = [
        index
        for index, _ in own.content
        if (len(own.tokens[index]) >= _LONG_WORD and own.tokens[index].endswith(lexicon.abstract_endings))
        or own.tokens[index] in lexicon["weighty"]
    ]
    below = reading.graph.reachable(root.index) - {root.index} if weighty else set()
    if not below:
        return
    said = _beginnings(reading.wordings[claim] for claim in below)
    unsaid = [own.written[index] for index in weighty if lexicon.stem(own.tokens[index])[:BEGINNING] not in said]
    if unsaid:
        words = " and ".join(f"“{word}”" for word in dict.fromkeys(unsaid))
        yield Fault(
            reading.claim_place(root),
            f"the thesis speaks of {words}, and no claim below it does",
            root.label,
            help="add the premise that leads there (`implicit: true` if the article does not state it), or reword",
        )


@rule("AM107", "dangling-premise", Severity.INFO, about=About.STRUCTURE, on_request=True)
def dangling_premise(reading: Reading) -> Faults:
    """A linked premise shares no word with its conclusion or with the premises it is linked with.

    Linked premises hold hands: what one says, another takes up, until the conclusion is reached. A premise that
    touches neither is not linked, and the others carry all the weight; or a further premise is missing between them.
    It fires on words alone, those of the quotes included and forms of one word counted as one, and cannot see
    synonyms: hence it runs on request.

    Fails:

        - together:
            - evidence: The harbour fills with silt.
              quote: It is silting up every year
            - premise: What fills with silt should be dredged.
              implicit: true
            - premise: Concerts attract young families.
              implicit: true

    Passes:

        - together:
            - evidence: The harbour fills with silt.
              quote: It is silting up every year
            - premise: What fills with silt should be dredged.
              implicit: true

    Reference: Rationale's "holding hands" rule.
    """
    for step in reading.steps:
        if step.polarity is not Polarity.SUPPORT or len(step.premises) < 2:
            continue
        members = [*dict.fromkeys(step.premises), step.conclusion]
        wordings = {index: reading.wordings[index] for index in members}
        if any(wording is None for wording in wordings.values()):
            continue
        beginnings = {index: _beginnings([wording, reading.quoted[index]]) for index, wording in wordings.items()}
        for premise in members[:-1]:
            others = set().union(*(beginnings[index] for index in members if index != premise))
            if len(beginnings[premise]) >= _FEWEST_STEMS and beginnings[premise].isdisjoint(others):
                claim = reading.claims[premise]
                yield Fault(
                    reading.claim_place(claim),
                    f"{claim.label} shares no word with the premises it is linked with, nor with what they support",
                    claim.label,
                    help="add the premise between them, or give this one a step of its own",
                )


@rule("AM109", "missing-objection", Severity.INFO, about=About.STRUCTURE, on_request=True)
def missing_objection(reading: Reading) -> Faults:
    """The map holds no objection at all.

    Few articles are without any: a concession ("it is true that"), a limit, a report of what the other side says.
    A map without them is often a map of half the article. Runs on request, because some articles are one-sided.

    Fails:

        - evidence: The harbour fills with silt.
          quote: It is silting up every year

    Passes:

        - evidence: The harbour fills with silt.
          quote: It is silting up every year
          but:
            - evidence: Only shops have suffered so far.
              quote: Eleven shops on the quay have closed since May
    """
    reading = reading.alone
    root = reading.graph.root
    if root is None or any(step.polarity is not Polarity.SUPPORT for step in reading.steps):
        return
    if reading.steps:
        yield Fault(
            reading.claim_place(root),
            "the map holds no objection: nothing stands under `but` or `unless`",
            root.label,
            help="look for what the article concedes: however, although, it is true that",
        )


@rule("AM110", "unanswered-objection", Severity.INFO, about=About.STRUCTURE, on_request=True)
def unanswered_objection(reading: Reading) -> Faults:
    """An objection or an undercut is left standing: nothing answers it.

    Whether the author answers what speaks against him is the first thing to ask of an article. Runs on request: that
    an author concedes a point is no fault of the map.

    Fails:

        - evidence: The harbour fills with silt.
          quote: It is silting up every year
          but:
            - evidence: Only shops have suffered so far.
              quote: Eleven shops on the quay have closed since May

    Passes:

        - evidence: The harbour fills with silt.
          quote: It is silting up every year
          but:
            - evidence: Only shops have suffered so far.
              quote: Eleven shops on the quay have closed since May
              but:
                - premise: Shops live on the harbour.
                  implicit: true
    """
    reading = reading.alone
    graph = reading.graph
    for step in reading.steps:
        if step.polarity is Polarity.SUPPORT or step.favours_root or graph.undercuts_of[step.index]:
            continue
        if not step.premises or any(graph.steps_of_polarity(one, Polarity.ATTACK) for one in step.premises):
            continue
        claim = reading.claims[step.premises[0]]
        what = "undercut" if claim.role is Role.UNDERCUT else "objection"
        yield Fault(
            reading.claim_place(claim),
            f"the {what} {claim.label} is not answered",
            claim.label,
            help="if the article answers it, write the answer under its `but`",
        )


@rule(
    "AM119",
    "circular-support",
    Severity.WARNING,
    about=About.STRUCTURE,
    off_in=("draft",),
    feedback=("{claim} rests, in other words, on itself.", "what would convince somebody who doubts it?"),
)
def circular_support(reading: Reading) -> Faults:
    """A claim rests, in the end, on itself in other words.

    A reason that only repeats its conclusion gives no reason (begging the question). Two claims count as the same
    where they consist of the same content words, in whatever order and form, with the same figures and the same
    negations; where the article really argues in a circle, the note of the claim is the place to say so.

    Fails:

        - premise: Trade in the town is suffering.
          implicit: true
          because:
            - evidence: The town's trade suffers.
              quote: Trade has suffered badly

    Passes:

        - premise: Trade in the town is suffering.
          implicit: true
          because:
            - evidence: Eleven shops by the harbour gave up.
              quote: Eleven shops on the quay have closed since May
    """
    for first, second, lies_above in restatements(reading):
        if lies_above:
            claim, above = reading.claims[second], reading.claims[first]
            yield Fault(
                reading.claim_place(claim),
                f"{claim.label} only repeats {above.label}, which it is meant to support",
                claim.label,
                related=(claim_related(reading, "supports", above),),
                help="give a reason that says something else, or make one claim of the two",
            )
