"""Feedback as blocks, in the order in which a student reads it: whatever it is given as, it says the same."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING, NamedTuple

from argmap.grading.rubric import BANDS, PARTS, whole_points
from argmap.grading.shares import UNSTRUCTURED, WITHOUT_OBJECTIONS
from argmap.grading.traits import UPSIDE_DOWN
from argmap.grading.voice import Voice, clean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.grading.judge import Grade
    from argmap.grading.points import Point
    from argmap.grading.rubric import Rubric

__all__ = ["Block", "blocks"]

_NO_OBJECTIONS = UNSTRUCTURED + (1 - UNSTRUCTURED) * WITHOUT_OBJECTIONS
_BAND_NAMES = dict(zip(BANDS, ("strong", "developing", "look-again"), strict=True))


class Block(NamedTuple):
    """A piece of feedback: `title`, `heading`, `text`, `item` or `point`; a point has lines, each with what it is."""

    kind: str
    text: str
    number: int = 0
    lines: tuple[tuple[str, str], ...] = ()


def blocks(grade: Grade, rubric: Rubric, *, score: bool, reveal: bool) -> Iterator[Block]:
    """What a student reads: what is right first, then a few points, each with one question."""
    voice = Voice(grade.language)
    yield Block("title", voice("grading.title", name=clean(PurePath(grade.name).name)))
    if grade.failure and not grade.points:
        yield Block("text", voice("grading.unreadable", why=grade.failure))
        return
    if grade.failure:
        yield Block("text", voice("grading.not-yet-read", why=grade.failure))
    if grade.cut_at and grade.claims:
        yield Block("text", voice("grading.cut-off", line=grade.cut_at))
    if grade.claims and not grade.is_worded:
        yield Block("text", voice("grading.unworded"))
    yield from _listed(voice, "before", grade.progress)
    yield from _listed(voice, "right", grade.right)
    yield from _points(grade, voice, reveal=reveal)
    yield from _listed(voice, "own", grade.ideas)
    if score and grade.shares:
        yield from _listed(voice, "bands", tuple(_bands(grade, rubric, voice)))
    yield Block("text", voice("grading.closing"))


def _listed(voice: Voice, heading: str, items: tuple[str, ...]) -> Iterator[Block]:
    if items:
        yield Block("heading", voice(f"grading.heading-{heading}"))
        yield from (Block("item", one) for one in items)


def _points(grade: Grade, voice: Voice, *, reveal: bool) -> Iterator[Block]:
    if not grade.points:
        if grade.claims:
            yield Block("text", voice("grading.nothing-in-part" if grade.cut_at else "grading.nothing-to-mend"))
        return
    yield Block("heading", voice("grading.heading-points"))
    for number, point in enumerate(grade.points, 1):
        yield _point(number, point, voice, reveal=reveal)
    if grade.further:
        yield Block("text", voice("grading.further", n=len(grade.further)))


def _point(number: int, point: Point, voice: Voice, *, reveal: bool) -> Block:
    what = voice("grading.point", heading=voice(f"grading.{point.heading}"), what=point.what)
    lines = [("article", voice("grading.article", words=point.reason))] if point.reason else []
    question = f"{point.question[:1].upper()}{point.question[1:]}"
    lines.append(("question", voice("grading.question", text=question)))
    lines += [("step", voice("grading.step", text=point.step))] if point.step else []
    lines += [("answer", voice("grading.answer", text=point.answer))] if reveal and point.answer else []
    return Block("point", what, number, tuple(lines))


def _bands(grade: Grade, rubric: Rubric, voice: Voice) -> Iterator[str]:
    for part in PARTS:
        share, name = (grade.shares or {}).get(part), voice(f"grading.part-{part}")
        if share is None:
            yield voice("grading.band-none", part=name)
        else:
            weight, band = rubric.weights[part], voice(f"grading.{_BAND_NAMES[rubric.band(share)]}")
            points = whole_points(share * weight)
            yield voice("grading.band", part=name, band=band, points=points, weight=f"{weight:g}")
    yield from _factors(grade, voice)
    if not grade.is_worded:
        yield voice("grading.unworded-counts")
    if grade.total is not None:
        band = voice(f"grading.{_BAND_NAMES[rubric.band(grade.total)]}")
        yield voice("grading.total", band=band, points=whole_points(grade.total * 100))


def _factors(grade: Grade, voice: Voice) -> Iterator[str]:
    """What the whole is less for, each in a sentence that says by how much."""
    if "foreign" in grade.kinds:
        return  # nothing is there that could count less
    kept = grade.structure * grade.soundness
    if "upside-down" in grade.kinds:
        yield voice("grading.upside-down-counts", percent=whole_points(max(kept, UPSIDE_DOWN) * 100))
    else:
        if grade.structure < 1.0:
            lacking = "objections" if _lacks_objections_only(grade) else "structure"
            name = next((one for one in ("alone", "bare") if one in grade.kinds), lacking)
            yield voice(f"grading.{name}-counts", percent=whole_points(grade.structure * 100))
        if grade.soundness < 1.0:
            yield voice("grading.slips-count", percent=100 - whole_points(grade.soundness * 100))
    if grade.own_wording < 1.0:
        name = "keywords" if "keywords" in grade.kinds else "copied"
        yield voice(f"grading.{name}-counts", percent=whole_points(grade.own_wording * 100))


def _lacks_objections_only(grade: Grade) -> bool:
    """Whether a map is less for its structure only because it marks no objection."""
    return grade.marks_no_objection and grade.structure >= _NO_OBJECTIONS - 1e-9
