"""Settings: `argmap.toml` or `[tool.argmap]` in pyproject.toml, found upwards from a map; mistakes are findings."""

from argmap.config.settings import INVALID_SETTINGS, Bench, Settings, files, find, forget, load
from argmap.config.shape import Choices, Named, listed, shown

__all__ = [
    "INVALID_SETTINGS",
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
