"""What a test may ask of a browser that is driven, whichever it is."""

from __future__ import annotations

import json
import os
import shutil
import time
from abc import ABC, abstractmethod
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

_POINT = """(selector, at, isBrought) => {
  const element = document.querySelectorAll(selector)[at];
  if (!element) return "is not there";
  if (isBrought) element.scrollIntoView({ block: "nearest", inline: "nearest", behavior: "instant" });
  let over = null;
  for (const box of element.getClientRects()) {
    const left = Math.max(box.left, 0), right = Math.min(box.right, innerWidth);
    const top = Math.max(box.top, 0), bottom = Math.min(box.bottom, innerHeight);
    if (left >= right || top >= bottom) continue;
    const x = Math.floor((left + right) / 2), y = Math.floor((top + bottom) / 2);
    over = document.elementFromPoint(x, y);
    if (over && element.contains(over)) return [x, y];
  }
  return over ? `lies under ${over.outerHTML.slice(0, 80)}` : "is out of sight";
}"""
_FRAMES = "async number => { for (; number > 0; number--) await new Promise(requestAnimationFrame); }"
_STILL = """async frames => {
  let left = frames;
  const scrolled = () => { left = frames; };
  document.addEventListener("scroll", scrolled, true);
  for (; left > 0; left--) await new Promise(requestAnimationFrame);
  document.removeEventListener("scroll", scrolled, true);
}"""
_FORGET = "(() => { try { localStorage.clear(); sessionStorage.clear(); } catch { /* about:blank has none */ } })()"


class Absent(Exception):  # noqa: N818
    """A browser, or what drives it, is not installed here."""


class CannotPrint(Exception):  # noqa: N818
    """A browser has no way to be asked for paper."""


class Point(NamedTuple):
    """A place in the window, in CSS pixels."""

    x: int
    y: int


class Driven(ABC):
    """A browser with one window."""

    name: str
    is_in_front = True
    """Whether its window is in front, so that keys press buttons."""

    def open(self, file: Path, width: int = 1366, height: int = 768, hash_: str = "") -> None:
        """Open a file in the window, as if nothing had been opened before; it is loaded when this returns."""
        self.forget()
        self.resize(width, height)
        self._go(file.resolve().as_uri() + hash_)

    def visit(self, address: str, width: int = 1366, height: int = 768) -> None:
        """Open an address of this machine in the window, as if nothing had been opened before."""
        self.forget()
        self.resize(width, height)
        self._go(address)

    def forget(self) -> None:
        """Leave the page, and what it has stored and complained of."""
        self.value(_FORGET)
        self._go("about:blank")
        self.errors()

    def value(self, script: str, *arguments: object) -> Any:
        """The value of a JavaScript expression or, given arguments, what the function returns for them.

        Promises are waited for. What JSON cannot say is None.
        """
        given = ", ".join(json.dumps(one) for one in arguments)
        called = f"({script})({given})" if arguments else f"({script})"
        return json.loads(self._text(f"(async () => JSON.stringify([await {called}]))()"))[0]

    def wait(self, condition: str, *arguments: object, seconds: float = 30) -> None:
        """Wait until a condition holds."""
        end = time.monotonic() + seconds
        while not self.value(condition, *arguments):
            if time.monotonic() > end:
                raise TimeoutError(f"{self.name}: not within {seconds} s: {condition} {arguments}")
            time.sleep(0.02)

    def frames(self, number: int = 2) -> None:
        """Wait until this many frames have been drawn."""
        self.value(_FRAMES, number)

    def settle(self) -> None:
        """Wait until nothing has been scrolled for a while."""
        self.value(_STILL, 15)

    def click(self, selector: str, at: int = 0) -> None:
        """Scroll an element into sight, if it is not, and click at its middle with the mouse."""
        self._click(self._point(selector, at, is_brought=True))

    def wheel(self, selector: str, by: int, times: int = 1) -> None:
        """Turn the mouse's wheel over an element, and wait until nothing moves any more."""
        point = self._point(selector, 0, is_brought=False)
        for _ in range(times):
            self._wheel(point, by)
            self.frames()
        self.settle()

    def drag(self, selector: str, right: int, down: int) -> None:
        """Press the mouse's button at the middle of an element, and let it go elsewhere."""
        start = self._point(selector, 0, is_brought=True)
        self._drag(start, Point(start.x + right, start.y + down))

    def drag_between(self, start: Point, end: Point) -> None:
        """Press the mouse's button at one place in the window, and let it go at another."""
        self._drag(start, end)

    def _point(self, selector: str, at: int, *, is_brought: bool) -> Point:
        found = self.value(_POINT, selector, at, is_brought)
        if isinstance(found, str):
            raise LookupError(f"{self.name}: {selector} ({at}) {found}")
        return Point(*found)

    @staticmethod
    @abstractmethod
    def needed() -> list[str]:
        """The programs that it needs; raises Absent where something is not installed."""

    @abstractmethod
    def press(self, *keys: str) -> None:
        """Press and release keys, one after the other: letters, or names such as ArrowDown."""

    @abstractmethod
    def write(self, text: str) -> None:
        """Type a text."""

    @abstractmethod
    def resize(self, width: int, height: int) -> None:
        """Give what is seen of a page this size in CSS pixels."""

    @abstractmethod
    def reload(self) -> None:
        """Load the page again."""

    @abstractmethod
    def picture(self) -> bytes:
        """What is seen, as PNG."""

    def paper(self) -> bytes:
        """The page as it is printed on A4, as PDF; raises CannotPrint where the browser cannot be asked."""
        raise CannotPrint(f"{self.name} cannot be asked to print")

    @abstractmethod
    def errors(self) -> list[str]:
        """The errors in the console since this was asked last."""

    def errors_of_loading(self, file: Path) -> list[str]:
        """The errors in the console when a file is opened."""
        self.open(file)
        self.frames()
        return self.errors()

    @abstractmethod
    def close(self) -> None:
        """End the browser."""

    @abstractmethod
    def _go(self, url: str) -> None: ...

    @abstractmethod
    def _text(self, promise: str) -> str: ...

    @abstractmethod
    def _click(self, point: Point) -> None: ...

    @abstractmethod
    def _wheel(self, point: Point, by: int) -> None: ...

    @abstractmethod
    def _drag(self, start: Point, end: Point) -> None: ...


def program(variable: str, *names: str, package: str) -> str:
    """The path of a program: what the environment says, or the first name that is found.

    Raises Absent where there is none, with the Debian package that has it.
    """
    for name in (os.environ.get(variable, ""), *names):
        if name and (path := shutil.which(name)):
            return path
    raise Absent(f"no {names[0]} here (apt-get install {package})")


def library(module: str, package: str) -> None:
    """Raises Absent where a Python package is not installed."""
    if find_spec(module) is None:
        raise Absent(f'{package} is not installed (python -m pip install -e ".[browsers]")')
