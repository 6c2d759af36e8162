"""Chromium, headless, driven by Playwright."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING

from tests.playing import playwright
from tests.web.browsers.driven import Driven, library, program

if TYPE_CHECKING:
    from playwright.sync_api import ConsoleMessage

    from tests.web.browsers.driven import Point

_FOR_EVER = 300_000  # milliseconds


class Chromium(Driven):
    """Debian's chromium, or what ARGMAP_CHROMIUM names."""

    name = "chromium"

    @staticmethod
    def needed() -> list[str]:
        """The programs that it needs; raises Absent where something is not installed."""
        path = program("ARGMAP_CHROMIUM", "chromium", "chromium-browser", package="chromium")
        library("playwright", "playwright")
        return [path]

    def __init__(self) -> None:
        (path,) = self.needed()
        self._errors: list[str] = []
        with ExitStack() as stack:
            browser = playwright().chromium.launch(executable_path=path, args=["--no-sandbox"])
            stack.callback(browser.close)
            self._page = browser.new_page()
            self._page.set_default_timeout(_FOR_EVER)
            self._page.on("console", self._hear)
            self._page.on("pageerror", lambda error: self._errors.append(str(error)))
            self._ending = stack.pop_all()

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self._errors.append(message.text)

    def press(self, *keys: str) -> None:
        """Press and release keys, one after the other: letters, or names such as ArrowDown."""
        for key in keys:
            self._page.keyboard.press(key)

    def write(self, text: str) -> None:
        """Type a text."""
        self._page.keyboard.type(text)

    def resize(self, width: int, height: int) -> None:
        """Give what is seen of a page this size in CSS pixels."""
        self._page.set_viewport_size({"width": width, "height": height})

    def reload(self) -> None:
        """Load the page again."""
        self._page.reload()

    def picture(self) -> bytes:
        """What is seen, as PNG."""
        return self._page.screenshot()

    def paper(self) -> bytes:
        """The page as it is printed on A4, as PDF."""
        return self._page.pdf(format="A4")

    def errors(self) -> list[str]:
        """The errors in the console since this was asked last."""
        found, self._errors = self._errors, []
        return found

    def close(self) -> None:
        """End the browser."""
        self._ending.close()

    def _go(self, url: str) -> None:
        self._page.goto(url)

    def _text(self, promise: str) -> str:
        return str(self._page.evaluate(promise))

    def _click(self, point: Point) -> None:
        self._page.mouse.click(point.x, point.y)

    def _wheel(self, point: Point, by: int) -> None:
        self._page.mouse.move(point.x, point.y)
        self._page.mouse.wheel(0, by)

    def _drag(self, start: Point, end: Point) -> None:
        self._page.mouse.move(start.x, start.y)
        self._page.mouse.down()
        self._page.mouse.move(end.x, end.y, steps=4)
        self._page.mouse.up()
