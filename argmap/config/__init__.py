"""Settings: `argmap.toml` or `[tool.argmap]` in pyproject.toml, found upwards from a map; mistakes are findings."""

from argmap.config.settings import INVALID_SETTINGS, Settings, find, forget, load
from argmap.config.shape import Choices, Named, shown

__all__ = ["INVALID_SETTINGS", "Choices", "Named", "Settings", "find", "forget", "load", "shown"]
