"""What a poster consists of once everything has its place: boxes, frames, stubs and lines."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import NamedTuple

__all__ = ["Line", "Point", "Rect", "Sheet"]

Point = tuple[float, float]


class Rect(NamedTuple):
    """A rectangle in points; y grows downwards from the sheet's top."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.top + self.height

    def mirrored(self, width: float) -> Rect:
        """Where it is on a sheet of a width that is seen from behind."""
        return self._replace(left=width - self.right)


@dataclass(slots=True)
class Line:
    """A step's line from what it bears on to its premise or frame; one that joins another has no tip of its own."""

    step: int
    points: list[Point]
    has_tip: bool

    def mirrored(self, width: float) -> Line:
        """Where it is on a sheet of a width that is seen from behind."""
        return replace(self, points=[(width - x, y) for x, y in self.points])


@dataclass(slots=True)
class Sheet:
    """The places of everything that is drawn."""

    boxes: dict[int, Rect] = field(default_factory=dict)
    """By claim."""
    frames: dict[int, Rect] = field(default_factory=dict)
    """By step, the outer before those within it."""
    depths: dict[int, int] = field(default_factory=dict)
    """How many frames stand around a step's frame."""
    depth: int = 0
    """How many frames stand around what is placed now."""
    stubs: dict[tuple[int, int], Rect] = field(default_factory=dict)
    """By step and claim."""
    lines: list[Line] = field(default_factory=list)

    def mirrored(self, width: float) -> Sheet:
        """The same as a sheet of a width seen from behind: what ran from the left runs from the right."""
        return replace(
            self,
            boxes={index: rect.mirrored(width) for index, rect in self.boxes.items()},
            frames={step: rect.mirrored(width) for step, rect in self.frames.items()},
            stubs={name: rect.mirrored(width) for name, rect in self.stubs.items()},
            lines=[line.mirrored(width) for line in self.lines],
        )
