"""Which browsers there are, and how one is started by its name."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.web.browsers.driven import Driven

_CLASSES = {"chromium": "Chromium", "firefox": "Firefox", "webkit": "WebKit"}
NAMES = tuple(_CLASSES)


def start(name: str) -> Driven:
    """The browser of this name, started; its `close` ends it.

    Raises Absent, with the reason, where the browser or what drives it is not installed.
    """
    module = importlib.import_module(f"tests.web.browsers.{name}")
    started: Driven = getattr(module, _CLASSES[name])()
    return started
