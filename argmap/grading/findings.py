"""The checker's findings in a student's words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.checker import all_codes
from argmap.diagnostics import About, Severity
from argmap.grading.points import Point, named, quoted
from argmap.showing import shortened

if TYPE_CHECKING:
    from argmap.diagnostics import Finding
    from argmap.reading import Reading

__all__ = ["codes_saying", "point_of_finding"]

_CLAIM = "{claim}"
_WEIGHTS = {Severity.ERROR: 1.8, Severity.WARNING: 0.9, Severity.INFO: 0.2}
_QUESTIONS = {
    About.FORM: "what does that line look like beside its neighbours?",
    About.THESIS: "which sentence do all the others serve?",
    About.STRUCTURE: "read the branch aloud from bottom to top: does each line follow from the ones below it?",
    About.EVIDENCE: "which words of the article would you show to somebody who doubts this?",
    About.WORDING: "would the author sign this sentence as it stands?",
}


def point_of_finding(reading: Reading, finding: Finding) -> Point | None:
    """What a finding means for the student; None where it is only advice, or not the student's to mend."""
    code = finding.code
    if code.about in {About.KEEPING, About.DRAFT} or finding.severity is Severity.INFO:
        return None
    claim = None if finding.claim is None else reading.by_label.get(finding.claim)
    words = code.feedback if code.feedback and (claim or _CLAIM not in code.feedback.what) else None
    line = finding.place.start.line
    message = finding.message if finding.message.endswith(("?", ".")) else f"{finding.message}."
    return Point(
        code.about.value,
        words.what.replace(_CLAIM, named(claim) if claim else "") if words else f"line {line}: {message}",
        _reason(reading, finding) or (quoted(reading, claim) if claim else ""),
        words.question if words else _QUESTIONS[code.about],
        finding.help or "",
        f"line {line}: {finding.message}" if words else "",
        (finding.claim,) if finding.claim else (),
        code.id,
        weight=_WEIGHTS[finding.severity],
    )


def codes_saying(what: str) -> frozenset[str]:
    """The codes of findings that say of a claim what a difference says."""
    return frozenset(code.id for code in all_codes().values() if what in code.same_as)


def _reason(reading: Reading, finding: Finding) -> str:
    """The article's words that the finding points to."""
    for article in reading.articles.values():
        for related in finding.related:
            if related.place.text is article.text:
                words = shortened(article.words(related.place.span), 160)
                return f"{article.paragraph_label(related.place.span.start)}: “{words}”"
    return ""
