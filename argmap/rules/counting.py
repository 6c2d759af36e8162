"""Rules on support that counts twice: one premise in two steps, the same words under two reasons."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.diagnostics import About, Severity, Slip
from argmap.graph import Claim, Polarity
from argmap.rules.base import Fault, Faults, article_related, claim_related, rule
from argmap.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from argmap.article import Article
    from argmap.graph import Step, Use
    from argmap.reading import Reading

_LEAST = 4  # characters with which a quote goes on from a head
_MOST_AT_ONCE = 50  # words at one place of the article that are compared


@rule(
    "AM120",
    "repeated-premise",
    Severity.WARNING,
    about=About.STRUCTURE,
    feedback=("one claim supports another twice.", "is that one reason, or two?"),
)
def repeated_premise(reading: Reading) -> Faults:
    """One claim supports another twice: in two steps, or twice in one.

    A claim that is linked with others and also stands alone for the same conclusion carries the weight by itself;
    then the link is not needed, or it does not suffice alone. A reason counted twice is one reason.

    Fails:

        - together:
            - evidence: The harbour fills with silt.
              id: SILT
              quote: It is silting up every year
            - premise: What fills with silt should be dredged.
              implicit: true
        - ref: SILT

    Passes:

        - together:
            - evidence: The harbour fills with silt.
              quote: It is silting up every year
            - premise: What fills with silt should be dredged.
              implicit: true
    """
    reading = reading.alone
    argued = (claim for claim in reading.claims if reading.graph.steps_to[claim.index])
    repeated = {(use.step, reading.graph.by_id[use.name]) for use in reading.graph.repeated}
    for claim in argued:
        for polarity in (Polarity.SUPPORT, Polarity.ATTACK):
            seen: dict[int, Step] = {}
            for step in reading.graph.steps_of_polarity(claim.index, polarity):
                for premise in sorted(step.premises):
                    twice = (step.index, premise) in repeated
                    earlier = seen.setdefault(premise, step)
                    both_linked = step.is_linked and earlier.is_linked
                    if twice or (earlier is not step and not both_linked):
                        yield _repeated(reading, claim, reading.claims[premise], step, earlier)


def _repeated(reading: Reading, target: Claim, premise: Claim, step: Step, earlier: Step) -> Fault:
    how = "twice in one step" if earlier is step else "in two steps"
    lone = earlier is not step and (step.is_linked != earlier.is_linked)
    does = "supports" if step.polarity is Polarity.SUPPORT else "is an objection to"
    message = f"{premise.label} {does} {target.label} {how}"
    if lone:
        message += ": linked with others and alone, so that it carries all the weight"
    return Fault(
        reading.place(step.path),
        message,
        premise.label,
        related=(claim_related(reading, f"{premise.label} stands here", premise),),
        help="keep one of the two: linked if it needs the others, alone if it does not",
    )


@rule(
    "AM310",
    "double-counting",
    Severity.WARNING,
    about=About.WORDING,
    slip=Slip.SHARED,
    feedback=("the same words of the article count twice.", "are these two reasons, or one?"),
)
def double_counting(reading: Reading) -> Faults:
    """The same words of the article count twice: under two reasons for one claim.

    Reasons each bring something of their own. Where two of them, or the evidence right under them, quote the same
    words (at least half of the shorter quote), or use the same evidence by `ref`, there is one reason less than it
    looks. A head that both quotes go on from ("Eighteen year olds can [...] marry", "Eighteen year olds can drive")
    does not count. Linked premises themselves may share words; the evidence under each of them may not.

    Fails:

        - evidence: The harbour fills with silt.
          quote: It is silting up every year
        - evidence: Every year more silt lies in the harbour.
          quote: silting up every year

    Passes:

        - evidence: The harbour fills with silt.
          quote: It is silting up every year
        - evidence: Eleven shops by the harbour gave up.
          quote: Eleven shops on the quay have closed since May
    """
    words_of = [_words(reading, index) for index in range(len(reading.claims))]
    suspects = _overlapping(words_of) | {reading.graph.by_id.get(use.name) for use in reading.graph.uses}
    for claim in reading.claims if suspects else ():
        if not claim.shape.because:
            continue
        reasons = [
            [words for index in reason if index in suspects and (words := words_of[index])]
            for reason in _reasons(reading, claim)
        ]
        for words, other in _clashes(reasons):
            yield _double(reading, claim, words, other.claim)


def _overlapping(words_of: Iterable[_Words | None]) -> set[int | None]:
    """The claims whose words may stand, at least in part, where another claim's do; few do in most maps."""
    found: set[int | None] = set()
    before, end = None, -1  # the claim whose words reach furthest so far
    for hull, claim in sorted((words.hull, words.claim.index) for words in words_of if words):
        if hull.start < end:
            found |= {before, claim}
        if hull.end > end:
            before, end = claim, hull.end
    return found


def _clashes(reasons: list[list[_Words]]) -> Iterator[tuple[_Words, _Words]]:
    """Words of one reason that stand in an earlier one too, with those, in the order of the map.

    A sweep over the article: only words whose places overlap are compared.
    """
    if len(reasons) < 2:
        return
    ordered = [(words, number) for number, reason in enumerate(reasons) for words in reason]
    found: dict[int, int] = {}
    active: list[int] = []
    for later in sorted(range(len(ordered)), key=lambda one: ordered[one][0].hull):
        words, reason = ordered[later]
        active = [one for one in active if ordered[one][0].hull.end > words.hull.start][-_MOST_AT_ONCE:]
        for one in active:
            if ordered[one][1] != reason and words.shares_with(ordered[one][0]):
                first, second = sorted((one, later))
                found[second] = min(first, found.get(second, first))
        active.append(later)
    reported: set[int] = set()
    for second, first in sorted(found.items()):
        if ordered[second][0].claim.index not in reported:
            reported.add(ordered[second][0].claim.index)
            yield ordered[second][0], ordered[first][0]


class _Words(NamedTuple):
    """Where the words of a claim stand; a claim with several quotes shares its words only if it shares all."""

    claim: Claim
    article: Article
    quotes: tuple[Quoted, ...]
    hull: Span
    """From the first of its places to the last."""

    def shares_with(self, other: _Words) -> bool:
        """Whether the places of the two, all of them, share at least half with one another."""
        if self.article is not other.article:
            return False
        fewer, more = sorted((self.quotes, other.quotes), key=len)
        return all(any(_overlap(one, quote) for quote in fewer) for one in more)


Quoted = tuple[Span, ...]
"""The parts of one quote, in order."""


def _overlap(one: Quoted, other: Quoted) -> bool:
    """Whether two quotes share at least half of the shorter one; a head that both go on from does not count."""
    head = _common(one[:1], other[:1]) if one[0].start == other[0].start else 0
    shorter = min(_length(one), _length(other))
    if shorter - head < _LEAST:
        return shorter > 0
    return 2 * (_common(one, other) - head) >= shorter - head


def _common(one: Quoted, other: Quoted) -> int:
    """How many characters two quotes have in common."""
    return sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in one for b in other)


def _length(quote: Quoted) -> int:
    return sum(part.end - part.start for part in quote)


def _reasons(reading: Reading, claim: Claim) -> Iterator[Iterable[int]]:
    """The reasons for a claim, each with the claims whose words count for it: convergent premises and their evidence.

    Of linked premises each is a reason by the evidence right under it alone.
    """
    for step in reading.graph.steps_of_polarity(claim.index, Polarity.SUPPORT):
        direct = [one for one in step.premises if reading.claims[one].step == step.index]
        reasons = [[*direct, *_evidence_under(reading, step.premises)]]
        if len(step.premises) > 1:
            reasons = [direct, *(_evidence_under(reading, [premise]) for premise in step.premises)]
        yield from map(dict.fromkeys, reasons)


def _evidence_under(reading: Reading, premises: Iterable[int]) -> list[int]:
    return [
        lower
        for premise in premises
        for step in reading.graph.steps_of_polarity(premise, Polarity.SUPPORT)
        for lower in step.premises
        if reading.claims[lower].kind == "evidence"
    ]


def _words(reading: Reading, index: int) -> _Words | None:
    quotes = reading.anchors[index]
    article = quotes[0].article if quotes else None
    if article is None or not all(quote.anchor.is_sound and quote.article is article for quote in quotes):
        return None
    parts = tuple(tuple(sorted(one.anchor.spans)) for one in quotes if one.anchor.spans)
    hull = Span(min(quote[0].start for quote in parts), max(quote[-1].end for quote in parts))
    return _Words(reading.claims[index], article, parts, hull)


def _double(reading: Reading, claim: Claim, words: _Words, other: Claim) -> Fault:
    source = words.claim
    if source is other:
        message = f"{source.label} counts under two reasons for {claim.label}"
    else:
        message = f"{source.label} and {other.label} quote the same words under two reasons for {claim.label}"
    use = _use_under(reading, claim, source) if source is other else None
    return Fault(
        reading.place((*use.path, "ref")) if use else reading.claim_place(source),
        message,
        source.label,
        related=(
            *(() if source is other else (claim_related(reading, f"{other.label} stands here", other),)),
            article_related("article", words.article, Span(words.quotes[0][0].start, words.quotes[0][-1].end)),
        ),
        help="make one reason of the two, or quote for each the words that belong to it alone",
    )


def _use_under(reading: Reading, claim: Claim, source: Claim) -> Use | None:
    """The last place under a claim at which a claim is used by `ref`."""
    graph = reading.graph
    near = {claim.index, *graph.premises_under(claim.index)}
    uses = (one for one in graph.uses if graph.by_id.get(one.name) == source.index)
    return next((one for one in reversed(list(uses)) if graph.steps[one.step].conclusion in near), None)
