"""Languages: which one a text is in, by script, function words and letters; which way it runs; tags and their names."""

from argmap.languages.direction import LEFTWARDS, RIGHTWARDS, direction, direction_of, runs_leftwards
from argmap.languages.knowing import SAMPLE, is_known, known_language, language_of_text
from argmap.languages.tags import ends_of, is_stated, tag_meant

__all__ = [
    "LEFTWARDS",
    "RIGHTWARDS",
    "SAMPLE",
    "direction",
    "direction_of",
    "ends_of",
    "is_known",
    "is_stated",
    "known_language",
    "language_of_text",
    "runs_leftwards",
    "tag_meant",
]
