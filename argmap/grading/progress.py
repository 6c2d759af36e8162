"""What has changed between two drafts of one map, in a student's words; the reference says whether it is better."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.grading.rubric import BANDS, whole_points
from argmap.grading.voice import clean

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.grading.judge import Grade
    from argmap.grading.points import Point
    from argmap.grading.rubric import Rubric
    from argmap.grading.voice import Voice

__all__ = ["progress"]

_MOST = 6
_MISSING, _READING = "missing", "reading"
_BANDS = dict(zip(BANDS, ("strong", "developing", "look-again"), strict=True))


def progress(before: Grade, now: Grade, rubric: Rubric, voice: Voice, *, score: bool = False) -> tuple[str, ...]:
    """What was found, mended, lost and made since an earlier draft; both are graded by the same references.

    What is missing in one draft and there in the other is told as a claim that was added, or that is gone.
    """
    if before.failure or now.failure:
        return (voice("grading.before-unread"),) if before.failure else ()
    return tuple(_said(before, now, rubric, voice, score=score))


def _said(before: Grade, now: Grade, rubric: Rubric, voice: Voice, *, score: bool) -> Iterator[str]:
    was, there = dict(before.found), dict(now.found)
    changes = [
        ("found", [there[label] for label in there if label not in was]),
        ("lost", [was[label] for label in was if label not in there and label not in now.misread]),
    ]
    old, new = _keyed(before), _keyed(now)
    gone = [old[key] for key in old if key not in new and not _is_gone(old[key], there)]
    mended = [one for one in gone if _stays(one, before, now)]
    more = [new[key] for key in new if key not in old and (new[key].heading == _READING or not _is_gone(new[key], was))]
    changes.insert(0, ("mended", [_about(one, before, voice) for one in mended]))
    misread = [one for one in more if one.heading == _READING]
    changes.append(("misread", [clean(text) for one in misread for text in _texts(one, now)[:1]]))
    changes.append(("new", [_about(one, now, voice) for one in more if one.heading != _READING]))
    for name, found in changes:
        if claims := list(dict.fromkeys(found)):
            yield voice(f"grading.before-{name}", n=len(claims), claims=_named(claims, voice))
    same = sum(key in new for key in old)
    if not any(claims for _, claims in changes) and not same:
        yield voice("grading.before-nothing")
    elif same:
        yield voice("grading.before-same", n=same)
    if score and before.total is not None and now.total is not None:
        shown = {
            name: f"{voice(f'grading.{_BANDS[rubric.band(one)]}')} ({whole_points(one * 100)})"
            for name, one in (("before", before.total), ("now", now.total))
        }
        yield voice("grading.before-band", **shown)


def _keyed(grade: Grade) -> dict[tuple[str, str], Point]:
    """All points but those on what is missing, by what they say of which claim of the reference, or of the map."""
    points = (point for point in (*grade.points, *grade.further) if point.code != _MISSING)
    return {(point.code, point.subject or " ".join(_texts(point, grade))): point for point in points}


def _texts(point: Point, grade: Grade) -> list[str]:
    """The words of the claims that a point is about: numbers change from draft to draft."""
    return [grade.texts.get(one, one).partition(" ")[2] or one for one in point.claims]


def _stays(point: Point, before: Grade, now: Grade) -> bool:
    """Whether the claim that a point was about is still there: what is gone is not mended."""
    there = {one.partition(" ")[2] for one in now.texts.values()}
    return not point.claims or bool(point.subject) or any(one in there for one in _texts(point, before))


def _is_gone(point: Point, there: dict[str, str]) -> bool:
    """Whether a point is about a claim of the reference that the other draft does not have."""
    return bool(point.subject) and point.subject not in there and point.code != "unsaid"


def _about(point: Point, grade: Grade, voice: Voice) -> str:
    """What a point is about: its heading, and the words of its first claim."""
    heading = voice(f"grading.{point.heading}")
    return voice("grading.about", heading=heading, claim=clean(_texts(point, grade)[0])) if point.claims else heading


def _named(claims: Sequence[str], voice: Voice) -> str:
    more = [voice("grading.more", n=len(claims) - _MOST)] if len(claims) > _MOST else []
    return voice.joined([*claims[:_MOST], *more])
