"""A rule on conclusions that go further than what they rest on: all from one case; and words that speak of all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.diagnostics import About, Severity
from argmap.graph import Polarity
from argmap.model import Evidence, EvidenceType
from argmap.rules.base import Fault, Faults, rule
from argmap.words import clause_start

if TYPE_CHECKING:
    from argmap.reading import Reading
    from argmap.words import Wording

__all__ = ["absolute"]

_NEAR = 2  # tokens before "all" in which it is denied
_SINGLE_CASES = {
    EvidenceType.EVENT,
    EvidenceType.EXAMPLE,
    EvidenceType.WITNESS_TESTIMONY,
    EvidenceType.ANONYMOUS_TESTIMONY,
    EvidenceType.ANALOGY,
}


@rule(
    "AM314",
    "absolute-from-few",
    Severity.WARNING,
    about=About.WORDING,
    feedback=("{claim} speaks of all, and rests on a single case.", "how many cases would you want to see?"),
)
def absolute_from_few(reading: Reading) -> Faults:
    """A claim about all, always or nobody rests on a single case.

    It fires where the claim's text has such a word, undenied ("not to everyone", "rather than all"), and its only
    reason is one piece of evidence that, by its type, tells of one case: an event, an example, a witness, an analogy.

    Fails:

        - premise: Every shop is closing.
          implicit: true
          because:
            - evidence: Some shops by the harbour gave up.
              type: event
              quote: Eleven shops on the quay have closed since May

    Passes:

        - premise: Shops are closing.
          implicit: true
          because:
            - evidence: Some shops by the harbour gave up.
              type: event
              quote: Eleven shops on the quay have closed since May

    Reference: hasty generalisation; the critical questions of the scheme "example".
    """
    for claim, own in zip(reading.claims, reading.wordings, strict=True):
        if own is None or not claim.shape.because:
            continue
        steps = reading.graph.steps_of_polarity(claim.index, Polarity.SUPPORT)
        premises = [reading.claims[premise].shape for step in steps for premise in step.premises]
        only = premises[0] if len(premises) == 1 else None
        if isinstance(only, Evidence) and only.type in _SINGLE_CASES and (word := absolute(own)):
            yield Fault(
                reading.claim_place(claim),
                f"{claim.label} says “{word}”, and rests on a single case",
                claim.label,
                help="say no more than the case shows, or add what shows that it holds for all",
            )


def absolute(wording: Wording) -> str | None:
    """The word that speaks of all; "after all" and "at all" do not, nor does what is denied ("not everybody")."""
    skipped: set[int] = set()
    for at, length in wording.found("not_absolute"):
        skipped.update(range(at, at + length))
    for at, length in wording.found("absolutes"):
        if at not in skipped and not _is_denied(wording, at):
            return " ".join(wording.tokens[at : at + length])
    return None


def _is_denied(wording: Wording, at: int) -> bool:
    """Whether it is said not to be all, or only nearly: "not nearly all", "hardly ever", "not hand one to everyone"."""
    tokens, lexicon = wording.tokens, wording.lexicon
    before = tokens[max(0, at - _NEAR) : at]
    if any(one in lexicon[name] for one in before for name in ("short_of_all", "general")):
        return True
    is_whole = tokens[at] in lexicon["everybody"]
    return is_whole and any(one in lexicon["plainly_not"] for one in tokens[clause_start(tokens, at) : at])
