"""Feedback as a student reads it: what is right first, then a few points, each with one question."""

from __future__ import annotations

import re
from math import floor
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from argmap.grading.rubric import PARTS
from argmap.showing import printable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.grading.judge import Grade
    from argmap.grading.points import Point
    from argmap.grading.rubric import Rubric

__all__ = ["feedback_data", "feedback_markdown", "feedback_text"]

_MARKUP = re.compile(r"([\\`*_\[\]<>&#~|{])")
_BEGINNING = re.compile(r"^(?=[-+=]|\d+[.)])")


def feedback_text(grade: Grade, rubric: Rubric, *, score: bool = False, reveal: bool = False) -> str:
    """Feedback for a terminal, or to be mailed as it is."""
    return "\n".join(printable(line) for line in _lines(grade, rubric, score, reveal)) + "\n"


def feedback_markdown(grade: Grade, rubric: Rubric, *, score: bool = False, reveal: bool = False) -> str:
    """The same as Markdown, everything of the student's and the article's escaped."""
    lines = []
    for line in _lines(grade, rubric, score, reveal):
        body = line.lstrip(" ")
        mark = re.match(r"(?:- |\d+\. )?", body)
        lead = mark[0] if mark else ""
        text = _BEGINNING.sub("\\\\", _MARKUP.sub(r"\\\1", printable(body[len(lead) :])))
        indent = " " * (len(line) - len(body))
        is_heading = not indent and not lead and text and not text.endswith((".", "…"))
        lines.append(f"## {text}" if is_heading else f"{indent}{lead}{text}" + ("  " if indent else ""))
    lines[0] = lines[0].removeprefix("#")
    return "\n".join(lines) + "\n"


def _lines(grade: Grade, rubric: Rubric, score: bool, reveal: bool) -> Iterator[str]:
    yield f"Feedback on {PurePath(grade.name).name}"
    yield ""
    if grade.failure and not grade.points:
        yield f"This file could not be graded: {grade.failure}. Please look at it with your teacher."
        return
    if grade.failure:
        yield f"Your map could not be read yet: {grade.failure}. That is soon mended."
        yield ""
    if grade.right:
        yield "What is right"
        yield from (f"- {one}" for one in grade.right)
        yield ""
    if grade.points:
        yield "Look at this next"
        for number, point in enumerate(grade.points, 1):
            yield from _point(number, point, reveal)
        if grade.further:
            yield ""
            many = "1 further point is" if len(grade.further) == 1 else f"{len(grade.further)} further points are"
            yield f"{many} kept for the next round; these come first."
        yield ""
    elif grade.claims:
        yield "Nothing to mend: your map has what the reference has."
        yield ""
    if grade.ideas:
        yield "Your own finds"
        yield from (f"- {one}: not in the reference, and nothing is subtracted; talk it over." for one in grade.ideas)
        yield ""
    if score and grade.shares:
        yield "Bands"
        yield from (f"- {line}" for line in _bands(grade, rubric))
        yield ""
    yield "The reference is one careful reading, not the only one: where you disagree with it, say why."


def _point(number: int, point: Point, reveal: bool) -> Iterator[str]:
    yield f"{number}. {point.heading.capitalize()}: {point.what}"
    if point.reason:
        yield f"   The article, {point.reason}"
    yield f"   Question: {point.question[:1].upper()}{point.question[1:]}"
    if point.step:
        yield f"   Next step: {point.step}."
    if reveal and point.answer:
        yield f"   Answer: {point.answer}."


def _bands(grade: Grade, rubric: Rubric) -> Iterator[str]:
    for part, name in PARTS.items():
        share = (grade.shares or {}).get(part)
        if share is None:
            yield f"{name}: not judged, the reference has none"
        else:
            weight = rubric.weights[part]
            yield f"{name}: {rubric.band(share)} ({_points(share * weight)} of {weight:g})"
    if grade.total is not None:
        yield f"In all: {rubric.band(grade.total)} ({_points(grade.total * 100)} of 100)"


def _points(value: float) -> int:
    """Points as whole ones; what is not quite all is not all."""
    return floor(value + 1e-9)


def feedback_data(grade: Grade, rubric: Rubric, *, score: bool = False, reveal: bool = False) -> dict[str, Any]:
    """Feedback as data."""
    data: dict[str, Any] = {
        "submission": grade.name,
        "claims": grade.claims,
        "matched": grade.matched,
        "failure": grade.failure or None,
        "right": list(grade.right),
        "points": [_point_data(point, reveal) for point in grade.points],
        "further_points": len(grade.further),
        "own_finds": list(grade.ideas),
    }
    if score:
        shares = grade.shares or {}
        data["score"] = {
            "parts": {
                part: None if share is None else {"share": round(share, 4), "band": rubric.band(share)}
                for part, share in shares.items()
            },
            "total": None if grade.total is None else round(grade.total, 4),
            "band": None if grade.total is None else rubric.band(grade.total),
        }
    return data


def _point_data(point: Point, reveal: bool) -> dict[str, Any]:
    return {
        "heading": point.heading,
        "what": point.what,
        "article": point.reason or None,
        "question": point.question,
        "next_step": point.step or None,
        "claims": list(point.claims),
        "counted_as": point.code,
        "reference_claim": point.subject or None,
    } | ({"answer": point.answer or None} if reveal else {})
