"""Firefox, headless, driven over WebDriver BiDi, which it speaks itself on a port of its own."""

from __future__ import annotations

import base64
import json
import re
import subprocess
import tempfile
import time
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.web.browsers.driven import library, program
from tests.web.browsers.standard import Standard

if TYPE_CHECKING:
    from tests.web.browsers.standard import Action

_STARTS_WITHIN, _ENDS_WITHIN, _ANSWERS_WITHIN = 60, 15, 300  # seconds
_ADDRESS = re.compile(r"WebDriver BiDi listening on (ws://\S+)")
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

    def __init__(self) -> None:
        (path,) = self.needed()
        from websocket import create_connection

        self._errors: list[str] = []
        self._asked = 0
        with ExitStack() as stack:
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory(ignore_cleanup_errors=True)))
            address = _started(path, folder, stack)
            self._socket = create_connection(f"{address}/session", timeout=_ANSWERS_WITHIN, suppress_origin=True)
            stack.callback(self._socket.close)
            self._ask("session.new", capabilities={})
            stack.callback(self._end)
            self._ask("session.subscribe", events=["log.entryAdded"])
            self._tab = self._ask("browsingContext.getTree")["contexts"][0]["context"]
            self._ending = stack.pop_all()

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


def _started(path: str, folder: Path, stack: ExitStack) -> str:
    """Start Firefox with an empty profile; the address that it can be spoken to at."""
    told = folder / "told.txt"
    profile = folder / "profile"
    profile.mkdir()
    command = [path, "--headless", "--no-remote", "--profile", str(profile), "--remote-debugging-port", "0"]
    with told.open("wb") as file:
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=file, stderr=file)
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
