"""The checker's findings in a student's words."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.diagnostics import Severity
from argmap.grading.points import Point, named, quoted
from argmap.showing import shortened

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.diagnostics import Finding
    from argmap.reading import Reading

__all__ = ["point_of_finding"]

_HEADINGS = {"AM0": "form", "AM1": "structure", "AM2": "evidence", "AM3": "wording", "AM4": "structure"}
_NOT_THE_STUDENTS = frozenset({"AM010", "AM011", "AM013", "AM209", "AM213", "AM214", "AM215", "AM217", "AM220"})
_WEIGHTS = {Severity.ERROR: 1.8, Severity.WARNING: 0.9, Severity.INFO: 0.2}
_QUESTIONS = {
    "form": "what does that line look like beside its neighbours?",
    "structure": "read the branch aloud from bottom to top: does each line follow from the ones below it?",
    "evidence": "which words of the article would you show to somebody who doubts this?",
    "wording": "would the author sign this sentence as it stands?",
}


class _Words(NamedTuple):
    """How a code is put to a student: what is the matter, a question."""

    what: str
    question: str


_WORDS: Mapping[str, _Words] = {
    "AM101": _Words("your map has no thesis at the top.", "which sentence do all the others serve?"),
    "AM103": _Words(
        "{claim} rests on itself, going round in a circle.", "which of these claims would you have to believe first?"
    ),
    "AM104": _Words(
        "nothing stands below {claim}.", "what does the article offer to somebody who does not believe this?"
    ),
    "AM105": _Words("{claim} is evidence, and further claims support it.", "is it looked up, or concluded?"),
    "AM106": _Words("a weighty word of your thesis occurs in no claim below it.", "what carries that word?"),
    "AM111": _Words("{claim} says what another claim says already.", "how do the two differ?"),
    "AM112": _Words("{claim} is not a sentence that could be true or false.", "who could deny it, and how?"),
    "AM115": _Words("{claim} puts words in quotation marks that the article does not have.", "whose words are these?"),
    "AM118": _Words("{claim} is marked as implicit and has a quote.", "does the article say it, or not?"),
    "AM119": _Words("{claim} rests, in other words, on itself.", "what would convince somebody who doubts it?"),
    "AM120": _Words("one claim supports another twice.", "is that one reason, or two?"),
    "AM201": _Words(
        "{claim} has no words of the article behind it.",
        "which sentence says so? If none does, who adds it: the author or you?",
    ),
    "AM202": _Words("the words that {claim} quotes do not stand in the article.", "which sentence did you mean?"),
    "AM203": _Words(
        "the quote of {claim} is not quite what the article says.", "what did the quote change, and does it matter?"
    ),
    "AM204": _Words("the quote of {claim} is far from what the article says.", "what does the sentence really say?"),
    "AM205": _Words("the words that {claim} quotes stand in the article more than once.", "which place do you mean?"),
    "AM206": _Words("the quote of {claim} is very short.", "does it say enough to show the claim?"),
    "AM208": _Words("{claim} quotes a passage that is no part of the argument.", "is this the author arguing?"),
    "AM210": _Words("the quote of {claim} joins pieces that do not belong together.", "what stands between them?"),
    "AM216": _Words("the quote of {claim} begins or ends inside a word.", "where does the passage begin?"),
    "AM301": _Words("in {claim} the article reports what somebody else says.", "who says so?"),
    "AM302": _Words("{claim} is surer than the article.", "how sure is the author, and by which word?"),
    "AM303": _Words("{claim} is more cautious than the article.", "where does the caution come from?"),
    "AM304": _Words("a figure in {claim} is not the article's.", "which figure stands in the sentence, and what of?"),
    "AM305": _Words("a date in {claim} is not the article's.", "when was it, as the article has it?"),
    "AM307": _Words("{claim} and the article do not agree on a “not”.", "does the sentence say yes, or no?"),
    "AM308": _Words("{claim} names somebody whom the article does not name.", "how do you know who is meant?"),
    "AM310": _Words("the same words of the article count twice.", "are these two reasons, or one?"),
    "AM312": _Words("{claim} is about what is still to come.", "can what has not happened yet be evidence?"),
    "AM313": _Words(
        "{claim} makes a cause of what the article only says came first.", "what shows that the one brought the other?"
    ),
    "AM314": _Words("{claim} speaks of all, and rests on a single case.", "how many cases would you want to see?"),
}


def point_of_finding(reading: Reading, finding: Finding) -> Point | None:
    """What a finding means for the student; None where it is only advice, or not the student's to mend."""
    code = finding.code.id
    heading = "thesis" if code in {"AM101", "AM106"} else _HEADINGS.get(code[:3])
    if heading is None or code in _NOT_THE_STUDENTS or finding.severity is Severity.INFO:
        return None
    claim = next((one for one in reading.claims if one.label == finding.claim), None)
    words = _WORDS.get(code) if claim or "{claim}" not in _WORDS.get(code, _NOTHING).what else None
    line = finding.place.start.line
    message = finding.message if finding.message.endswith(("?", ".")) else f"{finding.message}."
    what = words.what.format(claim=_NAME) if words else f"line {line}: {message}"
    return Point(
        heading,
        what.replace(_NAME, named(claim) if claim else ""),
        _reason(reading, finding) or (quoted(reading, claim) if claim else ""),
        words.question if words else _QUESTIONS.get(heading, _QUESTIONS["structure"]),
        finding.help or "",
        f"line {line}: {finding.message}" if words else "",
        (finding.claim,) if finding.claim else (),
        code,
        weight=_WEIGHTS[finding.severity],
    )


_NAME = "\0"
_NOTHING = _Words("", "")


def _reason(reading: Reading, finding: Finding) -> str:
    """The article's words that the finding points to."""
    for article in reading.articles.values():
        for related in finding.related:
            if related.place.text is article.text:
                words = shortened(article.words(related.place.span), 160)
                return f"{article.paragraph_label(related.place.span.start)}: “{words}”"
    return ""
