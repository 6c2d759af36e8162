"""Grading: students' maps beside references, as specific and humane feedback, bands, a gradebook and a summary."""

from argmap.grading.judge import Grade, References, grade
from argmap.grading.points import HEADINGS, Point
from argmap.grading.rubric import BANDS, PARTS, Rubric, RubricError, load_rubric
from argmap.grading.submission import read_submission

__all__ = [
    "BANDS",
    "HEADINGS",
    "PARTS",
    "Grade",
    "Point",
    "References",
    "Rubric",
    "RubricError",
    "grade",
    "load_rubric",
    "read_submission",
]
