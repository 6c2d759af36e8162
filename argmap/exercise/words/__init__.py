"""What exercises know of a language: words that change the sense, and how surely something is said, as data."""

from argmap.exercise.words.language import Degree, Language, language_of

__all__ = ["Degree", "Language", "language_of"]
