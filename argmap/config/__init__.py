"""Settings: `argmap.toml` or `[tool.argmap]` in pyproject.toml, found upwards from a map; mistakes are findings."""

from argmap.config.settings import HIDDEN, INVALID_SETTINGS, TOOLS, Bench, Settings, files, find, forget, load
from argmap.config.shape import Choices, Named, listed, shown

__all__ = [
    "HIDDEN",
    "INVALID_SETTINGS",
    "TOOLS",
    "Bench",
    "Choices",
    "Named",
    "Settings",
    "files",
    "find",
    "forget",
    "listed",
    "load",
    "shown",
]
