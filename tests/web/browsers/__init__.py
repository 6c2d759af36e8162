"""Browsers that open a page and are driven by one set of names: Chromium, Firefox and WebKitGTK."""

from tests.web.browsers.driven import Absent, CannotPrint, Driven
from tests.web.browsers.starting import NAMES, absence, start

__all__ = ["NAMES", "Absent", "CannotPrint", "Driven", "absence", "start"]
