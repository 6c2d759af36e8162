"""Playwright, started once in a process: no two of its event loops run beside each other."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Playwright

__all__ = ["playwright"]


@cache
def playwright() -> Playwright:
    """Playwright, until the tests end; while it runs, other event loops need a thread of their own."""
    from playwright.sync_api import sync_playwright

    return sync_playwright().start()
