"""The codes of what can be wrong with a map file's shape; stable, never used again for something else."""

from __future__ import annotations

from argmap.diagnostics import Code, Severity

__all__ = [
    "DUPLICATE_KEY",
    "INVALID_VALUE",
    "INVALID_YAML",
    "MISSING_KEY",
    "MIXED_KINDS",
    "OVERSIZED_MAP",
    "SWALLOWED_TEXT",
    "UNKNOWN_KEY",
    "UNREACHABLE_CLAIM",
    "UNREADABLE_FILE",
    "YAML_EXTRAS",
]

UNREADABLE_FILE = Code(
    "AM001",
    "unreadable-file",
    Severity.ERROR,
    "The map file cannot be read.",
)
INVALID_YAML = Code("AM002", "invalid-yaml", Severity.ERROR, "The file is not YAML (or not JSON) from here on.")
UNKNOWN_KEY = Code("AM003", "unknown-key", Severity.ERROR, "A key that does not exist, or not here.")
DUPLICATE_KEY = Code("AM004", "duplicate-key", Severity.ERROR, "A key stands twice on one entry.")
MISSING_KEY = Code("AM005", "missing-key", Severity.ERROR, "A key that must be there is not.")
INVALID_VALUE = Code("AM006", "invalid-value", Severity.ERROR, "A value of the wrong kind, or none.")
MIXED_KINDS = Code("AM007", "mixed-kinds", Severity.ERROR, "Two keys on one entry that exclude each other.")
YAML_EXTRAS = Code("AM008", "yaml-extras", Severity.ERROR, "An alias, a tag, a second document or a complex key.")
OVERSIZED_MAP = Code("AM009", "oversized-map", Severity.ERROR, "More nesting, entries or faults than argmap reads.")
SWALLOWED_TEXT = Code("AM012", "swallowed-text", Severity.WARNING, "Text behind ` #` that YAML takes for a comment.")
UNREACHABLE_CLAIM = Code("AM102", "unreachable-claim", Severity.ERROR, "Claims that hang on no claim.")
