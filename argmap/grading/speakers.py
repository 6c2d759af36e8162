"""Points on who says it: claims that a map gives to the author, or to others, and the article to somebody else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.comparison.misgiven import Giving
from argmap.grading.points import Point, brief, quoted
from argmap.grading.voice import clean

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from argmap.comparison import Alignment
    from argmap.comparison.misgiven import Misgiven
    from argmap.grading.voice import Voice

__all__ = ["SPEAKER", "points_of_speakers"]

SPEAKER = "speaker"
"""What such a point is counted as."""
_NAMED = 4  # claims of one point
_WEIGHT, _OF_OBJECTIONS = 3.1, 3.5  # before all other misreadings but those of the thesis


def points_of_speakers(alignment: Alignment, found: Mapping[int, Misgiven], voice: Voice) -> Iterator[Point]:
    """One point for the claims that are given to the author, and for each to whom others are given."""
    groups: dict[tuple[Giving, bool, str], list[int]] = {}
    for claim, one in sorted(found.items()):
        speaker = "" if one.kind is Giving.AUTHOR else one.speaker
        groups.setdefault((one.kind, one.is_answered, speaker), []).append(claim)
    for (kind, is_answered, speaker), claims in groups.items():
        theirs = [alignment.second.claims[one] for one in claims]
        ours = alignment.first.claims[alignment.first_of[claims[0]]]
        name = f"points.speaker-{kind}{'-answered' if is_answered else ''}"
        values = {"claims": voice.joined([brief(one) for one in theirs[:_NAMED]]), "speaker": clean(speaker)}
        right = clean(ours.source or "") or voice("points.source-author")
        yield Point(
            "reading",
            voice(f"{name}-what", **values),
            quoted(alignment.first, ours),
            voice("points.speaker-question"),
            voice("points.speaker-step"),
            voice("points.source-answer", expected=right),
            tuple(one.label for one in theirs),
            SPEAKER,
            ours.label,
            (_OF_OBJECTIONS if is_answered else _WEIGHT) + len(theirs) / (len(theirs) + 10),
        )
