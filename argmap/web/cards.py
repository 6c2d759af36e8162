"""What the page's script knows of each claim: its card, its quotes, what stands above it, the findings on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from argmap.article import Status
from argmap.schemes import scheme_page
from argmap.showing import one_line, printable
from argmap.words import Closeness

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.diagnostics import Finding
    from argmap.graph import Claim, Step
    from argmap.reading import Reading

__all__ = ["cards"]

_STATUSES = {
    Status.EXACT: "",
    Status.FOLDED: "",
    Status.ELIDED: "with words left out",
    Status.NEAR: "nearly these words",
    Status.SUSPECT: "not what the article says",
    Status.NOT_FOUND: "not found in the article",
    Status.AMBIGUOUS: "stands there more than once",
    Status.NOT_LOOKED_UP: "not looked up in the article",
    Status.NO_ARTICLE: "the article could not be read",
}


def cards(reading: Reading, findings: Sequence[Finding]) -> dict[str, Any]:
    """All claims in reading order, and the steps, as plain data; empty values are left out.

    Quotes have no numbers here: the script counts them as `quote_numbers` does.
    """
    articles = {id(article): index for index, article in enumerate(reading.articles.values())}
    by_claim: dict[str, list[Finding]] = {}
    for finding in findings:
        by_claim.setdefault(finding.claim or "", []).append(finding)
    return {
        "claims": [_card(reading, claim, articles, by_claim.get(claim.label, [])) for claim in reading.claims],
        "questions": _questions(reading),
        "steps": [_step(step) for step in reading.steps],
    }


def _step(step: Step) -> list[Any]:
    target = step.target_step if step.target_step is not None else -1
    return [step.conclusion, str(step.polarity), target, step.premises]


def _card(
    reading: Reading,
    claim: Claim,
    articles: dict[int, int],
    findings: list[Finding],
) -> dict[str, Any]:
    step = reading.steps[claim.step] if claim.step is not None else None
    shape = claim.shape
    card: dict[str, Any] = {
        "label": printable(claim.label),
        "role": _role(claim),
        "up": step.conclusion if step else None,
        "source": printable(one_line(claim.source or "")),
        "date": printable(getattr(shape, "date", None) or ""),
        "rating": getattr(shape, "source_rating", None),
        "far": _how_far(reading, claim),
        "note": printable(one_line(shape.note or "")),
        "scheme": _scheme(step, claim),
        "quotes": [
            _without_empty(
                {
                    "where": printable(quote.where),
                    "words": "" if quote.anchor.spans else printable(one_line(quote.quote.exact)),
                    "translation": printable(one_line(quote.quote.translation or "")),
                    "doubt": _STATUSES[quote.anchor.status]
                    if not quote.anchor.disorder
                    else "the parts are out of order",
                    "article": articles.get(id(quote.article)) if len(articles) > 1 else None,
                }
            )
            for quote in reading.anchors[claim.index]
        ],
        "findings": [
            [one.severity.label, one.code.id, printable(one.message), printable(one.help or ""), *_point(one)]
            for one in findings
        ],
    }
    return _without_empty(card)


def _how_far(reading: Reading, claim: Claim) -> int | None:
    """How far a claim stands from its quotes, from 1 (word for word) to 4; of an implicit one its role says it."""
    measured = reading.closeness[claim.index]
    return None if measured in {None, Closeness.IMPLICIT} else list(Closeness).index(Closeness(str(measured))) + 1


def _point(finding: Finding) -> list[list[list[str]]]:
    """What a quote changed, as stretches of a word diff."""
    return [[[kind, printable(words)] for kind, words in finding.diff]] if finding.diff else []


def _without_empty(one: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in one.items() if value not in (None, "", [])}


def _role(claim: Claim) -> str:
    parts = [f"implicit {claim.role}" if claim.is_implicit else str(claim.role)]
    parts += ["evidence"] if claim.kind == "evidence" and str(claim.role) != "evidence" else []
    return ", ".join([*parts, *([claim.evidence_type] if claim.evidence_type else [])])


def _scheme(step: Step | None, claim: Claim) -> dict[str, Any] | None:
    """The scheme by which a claim supports or attacks, and its part in it."""
    if step is None or step.shape.scheme is None:
        return None
    return _without_empty({"name": str(step.shape.scheme), "part": getattr(claim.shape, "scheme_role", None)})


def _questions(reading: Reading) -> dict[str, list[str]]:
    """The critical questions of the schemes that the map uses."""
    used = {str(step.shape.scheme) for step in reading.steps if step.shape.scheme}
    pages = (scheme_page(name) for name in sorted(used))
    return {page.name: list(page.questions) for page in pages if page and page.questions}
