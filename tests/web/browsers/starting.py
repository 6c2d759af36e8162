"""Which browsers there are, and how one is started by its name."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

from tests.web.browsers.driven import Absent

if TYPE_CHECKING:
    from tests.web.browsers.driven import Driven

_CLASSES = {"chromium": "Chromium", "firefox": "Firefox", "webkit": "WebKit"}
NAMES = tuple(_CLASSES)


def start(name: str) -> Driven:
    """The browser of this name, started; its `close` ends it.

    Raises Absent, with the reason, where the browser or what drives it is not installed.
    """
    return _class(name)()


def absence(name: str) -> str | None:
    """Why the browser of this name cannot be started, if something is not installed."""
    try:
        _class(name).needed()
    except Absent as absent:
        return str(absent)
    return None


def _class(name: str) -> type[Driven]:
    found: type[Driven] = getattr(importlib.import_module(f"tests.web.browsers.{name}"), _CLASSES[name])
    return found
