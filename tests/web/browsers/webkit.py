"""WebKitGTK's MiniBrowser on a screen that nobody sees (Xvfb), driven by WebKitWebDriver over HTTP.

Its driver tells nothing of the console: errors after loading are heard by listeners that are put into the page, those of
loading by a second MiniBrowser that is not driven and writes its console out. It cannot print.
"""

from __future__ import annotations

import base64
import http.client
import json
import os
import socket
import subprocess
import tempfile
import time
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.web.browsers.driven import Absent, program
from tests.web.browsers.screens import ended, hidden_screen
from tests.web.browsers.standard import Standard

if TYPE_CHECKING:
    from tests.web.browsers.standard import Action

_STARTS_WITHIN, _ANSWERS_WITHIN, _LOADS_WITHIN = 60, 300, 120  # seconds
_NO_TOOLBAR = (  # which would keep a window from being as narrow as a phone
    "window * { min-width: 0; min-height: 0; padding: 0; margin: 0; border-width: 0; font-size: 1px; }\n"
    "window image { -gtk-icon-transform: scale(0.05); }\n"
)
_LISTEN = """(() => {
  if (window.heardByTests) return;
  const heard = window.heardByTests = [], error = console.error;
  addEventListener("error", event => { heard.push(event.message || "something was not loaded"); }, true);
  addEventListener("unhandledrejection", event => { heard.push(String(event.reason)); });
  document.addEventListener("securitypolicyviolation", event => { heard.push(`${event.violatedDirective} blocks ${event.blockedURI}`); });
  console.error = (...told) => { heard.push(told.join(" ")); error(...told); };
})()"""
_HEARD = "(window.heardByTests || []).splice(0)"
_CALL = """const done = arguments[0];
{promise}.then(text => done([true, text]), error => done([false, String(error)]));"""


class WebKit(Standard):
    """Debian's webkit2gtk-driver, or the driver that ARGMAP_WEBKIT names."""

    name = "webkit"

    @staticmethod
    def needed() -> list[str]:
        """The programs that it needs; raises Absent where something is not installed."""
        driver = program("ARGMAP_WEBKIT", "WebKitWebDriver", package="webkit2gtk-driver")
        return [driver, program("ARGMAP_XVFB", "Xvfb", package="xvfb"), _mini_browser()]

    def __init__(self) -> None:
        driver, screens, self._browser = self.needed()
        with ExitStack() as stack:
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory(ignore_cleanup_errors=True)))
            self._environment = _environment(folder, hidden_screen(screens, stack))
            self._line = _line(driver, self._environment, stack)
            self._session = ""
            self._session = f"/session/{self._ask('POST', '/session', capabilities=self._wishes())['sessionId']}"
            stack.callback(self._end)
            self._ending = stack.pop_all()

    def _end(self) -> None:
        with suppress(OSError, http.client.HTTPException, RuntimeError):  # it ends with its screen at the latest
            self._ask("DELETE", "")

    def _wishes(self) -> dict[str, Any]:
        asked = {"binary": self._browser, "args": ["--automation"]}
        limits = dict.fromkeys(("script", "pageLoad"), 1000 * _ANSWERS_WITHIN)
        return {"alwaysMatch": {"webkitgtk:browserOptions": asked, "timeouts": limits}}

    def _ask(self, method: str, path: str, **parameters: Any) -> Any:
        """Send a command of W3C's WebDriver, and wait for its answer."""
        body = json.dumps(parameters) if method == "POST" else None
        self._line.request(method, self._session + path, body, {"Content-Type": "application/json"})
        found = json.loads(self._line.getresponse().read())["value"]
        if isinstance(found, dict) and "error" in found:
            raise RuntimeError(f"{path}: {found['error']}: {found['message']}")
        return found

    def resize(self, width: int, height: int) -> None:
        """Give what is seen of a page this size in CSS pixels."""
        wide, high = width, height
        for _ in range(10):
            self._ask("POST", "/window/rect", width=wide, height=high)
            self.frames(3)
            across, down = self.value("[innerWidth, innerHeight]")
            if (across, down) == (width, height):
                return
            wide, high = wide + width - across, high + height - down
        raise RuntimeError(f"the window does not become {width} x {height}")

    def reload(self) -> None:
        """Load the page again."""
        self._ask("POST", "/refresh")
        self.value(_LISTEN)

    def picture(self) -> bytes:
        """What is seen, as PNG."""
        return base64.b64decode(self._ask("GET", "/screenshot"))

    def errors(self) -> list[str]:
        """The errors since this was asked last, without those of loading."""
        found: list[str] = self.value(_HEARD)
        return found

    def errors_of_loading(self, file: Path) -> list[str]:
        """The errors in the console of a browser that is not driven when a file is opened."""
        command = [self._browser, "--enable-write-console-messages-to-stdout=true", "--exit-after-load"]
        told = subprocess.run(
            [*command, file.resolve().as_uri()],
            env=self._environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,  # its option's name promises another stream
            timeout=_LOADS_WITHIN,
            check=False,
        ).stderr.decode("utf-8", "replace")
        return [line for line in told.splitlines() if "CONSOLE" in line and "ERROR" in line]

    def close(self) -> None:
        """End the browser, its driver and its screen."""
        self._ending.close()

    def _go(self, url: str) -> None:
        self._ask("POST", "/url", url=url)
        self.value(_LISTEN)

    def _text(self, promise: str) -> str:
        is_good, found = self._ask("POST", "/execute/async", script=_CALL.replace("{promise}", promise), args=[])
        if not is_good:
            raise RuntimeError(found)
        return str(found)

    def _perform(self, source: Action) -> None:
        self._ask("POST", "/actions", actions=[source])


def _mini_browser() -> str:
    """The browser that Debian puts beside the library, outside of any path."""
    for folder in ("/usr/lib", "/usr/libexec", "/usr/lib64"):
        for path in sorted(Path(folder).glob("**/webkit2gtk-4.*/MiniBrowser"), reverse=True):
            return str(path)
    raise Absent("no MiniBrowser here (apt-get install webkit2gtk-driver)")


def _line(path: str, environment: dict[str, str], stack: ExitStack) -> http.client.HTTPConnection:
    """Start the driver; a line to it."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port = one.getsockname()[1]
    quiet = subprocess.DEVNULL
    process = subprocess.Popen([path, f"--port={port}"], env=environment, stdin=quiet, stdout=quiet, stderr=quiet)
    stack.callback(ended, process)
    end = time.monotonic() + _STARTS_WITHIN
    while time.monotonic() < end and process.poll() is None:
        line = http.client.HTTPConnection("127.0.0.1", port, timeout=_ANSWERS_WITHIN + 10)
        with suppress(OSError):
            line.connect()
            stack.callback(line.close)
            return line
        time.sleep(0.05)
    raise RuntimeError("WebKitWebDriver does not start")


def _environment(folder: Path, screen: str) -> dict[str, str]:
    """Settings of its own, so that it neither reads nor changes those of whoever runs the tests."""
    style = folder / "gtk-3.0" / "gtk.css"
    style.parent.mkdir()
    style.write_text(_NO_TOOLBAR, encoding="utf-8")
    kept = {key: text for key, text in os.environ.items() if key not in {"WAYLAND_DISPLAY", "GTK_THEME"}}
    own = {f"XDG_{what}_HOME": str(folder) for what in ("CONFIG", "CACHE", "DATA", "STATE")}
    return kept | own | {"DISPLAY": screen, "GDK_BACKEND": "x11", "NO_AT_BRIDGE": "1"}
