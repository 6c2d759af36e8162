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
    "UNKNOWN_KEY",
    "UNREACHABLE_CLAIM",
    "UNREADABLE_FILE",
    "YAML_EXTRAS",
]

UNREADABLE_FILE = Code("AM001", "unreadable-file", Severity.ERROR)
INVALID_YAML = Code("AM002", "invalid-yaml", Severity.ERROR)
UNKNOWN_KEY = Code("AM003", "unknown-key", Severity.ERROR)
DUPLICATE_KEY = Code("AM004", "duplicate-key", Severity.ERROR)
MISSING_KEY = Code("AM005", "missing-key", Severity.ERROR)
INVALID_VALUE = Code("AM006", "invalid-value", Severity.ERROR)
MIXED_KINDS = Code("AM007", "mixed-kinds", Severity.ERROR)
YAML_EXTRAS = Code("AM008", "yaml-extras", Severity.ERROR)
OVERSIZED_MAP = Code("AM009", "oversized-map", Severity.ERROR)
UNREACHABLE_CLAIM = Code("AM102", "unreachable-claim", Severity.ERROR)
