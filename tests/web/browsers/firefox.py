"""Firefox, driven over WebDriver BiDi, which it speaks itself on a port of its own.

Without a window keys press no button in it. Where Xvfb and xdotool are, it has one on a screen that nobody sees, and is
clicked once, as by a hand; else it is headless.
"""

from __future__ import annotations

import base64
import json
import os
import re
import shutil
import subprocess
import tempfile
import time
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.web.browsers.driven import library, program
from tests.web.browsers.screens import hidden_screen
from tests.web.browsers.standard import Standard

if TYPE_CHECKING:
    from tests.web.browsers.standard import Action

_STARTS_WITHIN, _ENDS_WITHIN, _ANSWERS_WITHIN = 60, 15, 300  # seconds
_ADDRESS = re.compile(r"WebDriver BiDi listening on (ws://\S+)")
_SOMEWHERE = ("400", "500")
"""A place on the screen where the page is, below the bars of the window."""
_A4 = {"width": 21.0, "height": 29.7}


class Firefox(Standard):
    """Debian's firefox-esr, or what ARGMAP_FIREFOX names."""

    name = "firefox"

    @staticmethod
    def needed() -> list[str]:
        """The programs that it needs; raises Absent where something is not installed."""
        path = program("ARGMAP_FIREFOX", "firefox-esr", package="firefox-esr")
        library("websocket", "websocket-client")
        return [path]

    def __init__(self, screen: str = "") -> None:
        """Started on a screen that is there, or on one of its own."""
        (path,) = self.needed()
        from websocket import create_connection

        self._errors: list[str] = []
        self._asked = 0
        with ExitStack() as stack:
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory(ignore_cleanup_errors=True)))
            screens, hand = (shutil.which(name) for name in ("Xvfb", "xdotool"))
            screen = screen or (hidden_screen(screens, stack) if screens and hand else "")
            address = _started(path, folder, screen, stack)
            self._socket = create_connection(f"{address}/session", timeout=_ANSWERS_WITHIN, suppress_origin=True)
            stack.callback(self._socket.close)
            self._ask("session.new", capabilities={})
            stack.callback(self._end)
            self._ask("session.subscribe", events=["log.entryAdded"])
            self._tab = self._ask("browsingContext.getTree")["contexts"][0]["context"]
            self.is_in_front = bool(hand and screen) and self._comes_to_front(str(hand), screen)
            self._ending = stack.pop_all()

    def _comes_to_front(self, hand: str, screen: str) -> bool:
        """Click into the page by the screen's own mouse, so that it has the focus; whether it has."""
        click = [hand, "mousemove", *_SOMEWHERE, "click", "1"]
        subprocess.run(click, env={**os.environ, "DISPLAY": screen}, check=True, timeout=_ANSWERS_WITHIN)
        self.wait("document.hasFocus()")
        return True

    def _ask(self, method: str, **parameters: Any) -> Any:
        """Send a command, wait for its answer, and keep the errors that are told in between."""
        self._asked += 1
        self._socket.send(json.dumps({"id": self._asked, "method": method, "params": parameters}))
        while True:
            answer = json.loads(self._socket.recv())
            if answer["type"] == "event":
                told = answer["params"]
                if answer["method"] == "log.entryAdded" and told["level"] == "error":
                    self._errors.append(told["text"])
            elif answer["id"] == self._asked:
                if answer["type"] == "error":
                    raise RuntimeError(f"{method}: {answer['message']}")
                return answer["result"]

    def _end(self) -> None:
        with suppress(OSError, RuntimeError):
            self._ask("browser.close")

    def resize(self, width: int, height: int) -> None:
        """Give what is seen of a page this size in CSS pixels."""
        self._ask("browsingContext.setViewport", context=self._tab, viewport={"width": width, "height": height})

    def reload(self) -> None:
        """Load the page again."""
        self._ask("browsingContext.reload", context=self._tab, wait="complete")

    def picture(self) -> bytes:
        """What is seen, as PNG."""
        return base64.b64decode(self._ask("browsingContext.captureScreenshot", context=self._tab)["data"])

    def paper(self) -> bytes:
        """The page as it is printed on A4, as PDF."""
        return base64.b64decode(self._ask("browsingContext.print", context=self._tab, page=_A4)["data"])

    def errors(self) -> list[str]:
        """The errors in the console since this was asked last."""
        self.value("0")  # what was told before its answer has been heard
        found, self._errors = self._errors, []
        return found

    def close(self) -> None:
        """End the browser."""
        self._ending.close()

    def _go(self, url: str) -> None:
        self._ask("browsingContext.navigate", context=self._tab, url=url, wait="complete")

    def _text(self, promise: str) -> str:
        target = {"context": self._tab}
        answer = self._ask("script.evaluate", expression=promise, target=target, awaitPromise=True, userActivation=True)
        if answer["type"] == "exception":
            raise RuntimeError(answer["exceptionDetails"]["text"])
        return str(answer["result"]["value"])

    def _perform(self, source: Action) -> None:
        self._ask("input.performActions", context=self._tab, actions=[source])


def _started(path: str, folder: Path, screen: str, stack: ExitStack) -> str:
    """Start Firefox with an empty profile, without a window where there is no screen; where it can be spoken to."""
    told = folder / "told.txt"
    profile = folder / "profile"
    profile.mkdir()
    command = [
        path,
        *([] if screen else ["--headless"]),
        "--no-remote",
        "--profile",
        str(profile),
        "--remote-debugging-port",
        "0",
    ]
    environment = {key: text for key, text in os.environ.items() if key != "WAYLAND_DISPLAY"}
    environment |= {"DISPLAY": screen} if screen else {}
    with told.open("wb") as file:
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=file, stderr=file, env=environment)
    stack.callback(_ended, process)
    end = time.monotonic() + _STARTS_WITHIN
    while time.monotonic() < end and process.poll() is None:
        if found := _ADDRESS.search(told.read_text(encoding="utf-8", errors="replace")):
            return found[1]
        time.sleep(0.05)
    raise RuntimeError(f"Firefox does not start: {told.read_text(encoding='utf-8', errors='replace')}")


def _ended(process: subprocess.Popen[bytes]) -> None:
    try:
        process.wait(_ENDS_WITHIN)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
