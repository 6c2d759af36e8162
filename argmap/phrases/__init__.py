"""What argmap says to students: every sentence of items, hints, reasons and feedback, in one table per language."""

from argmap.phrases.table import LANGUAGES, Phrases, Tables, phrases_of

__all__ = ["LANGUAGES", "Phrases", "Tables", "phrases_of"]
