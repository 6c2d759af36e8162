"""The checker's findings in a student's words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.checker import all_codes
from argmap.diagnostics import About, Severity, Slip
from argmap.grading.points import Point, named, quoted
from argmap.grading.voice import clean, marked
from argmap.showing import shortened

if TYPE_CHECKING:
    from argmap.diagnostics import Code, Finding
    from argmap.grading.voice import Voice
    from argmap.reading import Reading

__all__ = ["SLIPS", "WORTH", "codes_saying", "point_of_finding"]

_CLAIM = "{claim}"
_QUOTED = re.compile("“[^“”]*”")
_NEW = 0.34  # share of a finding's words that its sentence for students lacks, up to which the two say the same
_WEIGHTS = {Severity.ERROR: 1.8, Severity.WARNING: 0.9, Severity.INFO: 0.2}
_SMALL = frozenset({Slip.SPEAKER, Slip.CUT, Slip.BRIEF, Slip.SHARED})
"""What is told only where nothing bigger is left: what a quote leaves out, or who says it, misleads few readers."""
_READING = frozenset({Slip.QUOTE, Slip.CUT, Slip.OPPOSITE, Slip.FIGURE})
"""Misquotations and misreadings: they come before everything but what cannot be read."""
SLIPS = {Slip.TWICE: 0.5, Slip.QUOTE: 1.0}
"""How much of a slip a claim is that is misquoted, or said twice."""
WORTH = {
    Slip.OPPOSITE: 0.0,
    **dict.fromkeys((Slip.SURER, Slip.BOUND, Slip.FIGURE, Slip.CHANGED), 0.5),
    Slip.TAMER: 0.85,
    Slip.SPEAKER: 0.9,
}
"""What a claim is worth of which the checker found this."""


def point_of_finding(reading: Reading, finding: Finding, voice: Voice) -> Point | None:
    """What a finding means for the student; None where it is only advice, or not the student's to mend."""
    code = finding.code
    if code.about in {About.KEEPING, About.DRAFT} or finding.severity is Severity.INFO:
        return None
    claim = None if finding.claim is None else reading.by_label.get(finding.claim)
    has_words = bool(code.feedback and (claim or _CLAIM not in code.feedback.what))
    line = finding.place.start.line
    message = marked(_sentence(finding.message))
    answer = voice("findings.line", line=line, message=message)
    name = named(claim) if claim else ""
    what, question = _words(code, name, voice) if has_words else (_unsaid(finding, name, answer), "")
    if code.feedback and has_words and ("“" in finding.message or _CLAIM not in code.feedback.what):
        what = _with_words(what, message, voice)
    return Point(
        "reading" if code.slip in _READING else code.about.value,
        what,
        _reason(reading, finding) or (quoted(reading, claim) if claim else ""),
        question or voice(f"findings.{code.about.value}"),
        marked(_sentence(finding.help)) if finding.help else "",
        answer if has_words else "",
        (finding.claim,) if finding.claim else (),
        code.id,
        weight=_WEIGHTS[finding.severity],
        is_small=code.slip in _SMALL,
    )


def _unsaid(finding: Finding, name: str, answer: str) -> str:
    """A finding for which there are no words for students: of its claim, else of its line, as it is said."""
    if not name:
        return answer
    about, label = marked(_sentence(finding.message)), f"{finding.claim} "
    return f"{name} {about.removeprefix(label)}" if about.startswith(label) else f"{name}: {about}"


def _with_words(what: str, message: str, voice: Voice) -> str:
    """What is the matter, with the finding's own sentence; of one that says the same, only what it alone quotes."""
    said, quoted_words = _QUOTED.findall(what), _QUOTED.findall(message)
    if quoted_words and _share_of_new(_QUOTED.sub("", message).rstrip(".:"), what) <= _NEW:
        quoted_words = [one for one in quoted_words if one not in said]
        if not quoted_words:
            return what
        return voice("findings.with-quotes", what=what.rstrip("."), words=voice.joined(quoted_words))
    head, _, tail = message.partition(": ")
    if tail and _share_of_new(head, what) <= _NEW:
        message = tail
    return voice("findings.with-words", what=what, message=message[:1].upper() + message[1:])


def _share_of_new(text: str, what: str) -> float:
    """The share of a text's words that a sentence does not have."""
    said = set(text.lower().split())
    return len(said - set(what.lower().rstrip(".").split())) / max(1, len(said))


def _sentence(text: str) -> str:
    return text if text.endswith(("?", ".")) else f"{text}."


def _words(code: Code, name: str, voice: Voice) -> tuple[str, str]:
    """What is the matter, and what to think about: by the table of the language, else as the rule has it."""
    own = code.feedback
    assert own is not None  # noqa: S101
    said = []
    for part, text in (("what", own.what), ("question", own.question)):
        key = f"findings.{code.id}-{part}"
        said.append(voice(key, claim=name) if voice.has(key) else marked(text).replace(_CLAIM, name))
    return said[0], said[1]


def codes_saying(what: str) -> frozenset[str]:
    """The codes of findings that say of a claim what a difference says."""
    return frozenset(code.id for code in all_codes().values() if what in code.same_as)


def _reason(reading: Reading, finding: Finding) -> str:
    """The article's words that the finding points to."""
    for article in reading.articles.values():
        for related in finding.related:
            if related.place.text is article.text:
                words = shortened(article.words(related.place.span), 160)
                where = article.places_label(related.place.span)
                return clean(f"{article.name} {where}: “{words}”" if article.name else f"{where}: “{words}”")
    return ""
