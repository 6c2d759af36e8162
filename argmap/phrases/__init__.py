"""What argmap says to students: every sentence of items, hints, reasons and feedback, in one table per language."""

from argmap.phrases.table import LANGUAGES, Phrases, phrases_of

__all__ = ["LANGUAGES", "Phrases", "phrases_of"]
