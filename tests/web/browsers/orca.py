"""Orca, the screen reader of GNOME, on a screen that nobody sees and without a sound: what it would say is read in its log."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from tests.web.browsers.driven import Absent, program
from tests.web.browsers.screens import ended, hidden_screen

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Orca"]

_STARTS_WITHIN, _STILL, _STILL_WITHIN = 40, 0.25, 8  # seconds
_LAUNCHER = "/usr/libexec/at-spi-bus-launcher"
_SPOKEN = re.compile(r"SPEECH OUTPUT: '(.*?)'(?: ?\{.*)?$", re.MULTILINE)
_BUS = """<busconfig><type>session</type><listen>unix:dir={folder}</listen><policy context="default">
<allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy></busconfig>"""
_CUSTOM = "from orca import debug\nif debug.debugFile: debug.debugFile.reconfigure(line_buffering=True)\n"
"""Orca's log is written line by line, so that what is spoken is read when it is."""
_NAMES = {
    "Enter": "Return",
    "ArrowDown": "Down",
    "ArrowUp": "Up",
    "ArrowLeft": "Left",
    "ArrowRight": "Right",
    " ": "space",
}


class Orca:
    """A screen, a session bus, the bus of access, and Orca. Browsers that are started within `environment` are read by it."""

    @staticmethod
    def needed() -> None:
        """Raises Absent where something is not installed."""
        for name, package in (("Xvfb", "xvfb"), ("xdotool", "xdotool"), ("dbus-daemon", "dbus"), ("orca", "orca")):
            program("", name, package=package)
        if not Path(_LAUNCHER).exists():
            raise Absent("no at-spi-bus-launcher here (apt-get install at-spi2-core)")

    def __init__(self) -> None:
        self.needed()
        with ExitStack() as stack:
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory(ignore_cleanup_errors=True)))
            self.screen = hidden_screen(str(shutil.which("Xvfb")), stack)
            self.environment = _environment(folder, self.screen)
            self.environment["DBUS_SESSION_BUS_ADDRESS"] = self._bus(folder, stack)
            self._start([_LAUNCHER, "--launch-immediately", "--a11y=1", "--screen-reader=1"], stack)
            self._log = folder / "orca.log"
            self._start(["orca", "--replace", "--disable=braille", f"--debug-file={self._log}"], stack)
            self._read, self._xdotool = 0, str(shutil.which("xdotool"))
            self._wait_for("Screen reader on.")
            self._ending = stack.pop_all()

    def _start(self, command: Sequence[str], stack: ExitStack) -> None:
        quiet = subprocess.DEVNULL
        process = subprocess.Popen(command, stdin=quiet, stdout=quiet, stderr=quiet, env=self.environment)
        stack.callback(ended, process)

    def _bus(self, folder: Path, stack: ExitStack) -> str:
        """A session bus that starts nothing by itself."""
        settings = folder / "bus.conf"
        settings.write_text(_BUS.format(folder=folder), encoding="utf-8")
        command = ["dbus-daemon", f"--config-file={settings}", "--nofork", "--print-address"]
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=self.environment
        )
        stack.callback(ended, process)
        assert process.stdout
        with process.stdout as told:
            return told.readline().decode().strip()

    def _wait_for(self, words: str) -> None:
        end = time.monotonic() + _STARTS_WITHIN
        while words not in " ".join(self.heard()):
            if time.monotonic() > end:
                raise RuntimeError(f"Orca does not say {words!r} within {_STARTS_WITHIN} s")

    def heard(self) -> list[str]:
        """What was spoken since this was asked last, once nothing more comes."""
        self.listen()
        text = self._log.read_text(encoding="utf-8", errors="replace")[self._read :] if self._log.exists() else ""
        self._read += len(text)
        return _SPOKEN.findall(text)

    def listen(self) -> None:
        """Wait until Orca has come to rest, as somebody does who hears it out."""
        size, since, end = -1, time.monotonic(), time.monotonic() + _STILL_WITHIN
        while time.monotonic() < end and time.monotonic() - since < _STILL:
            now = self._log.stat().st_size if self._log.exists() else 0
            if now != size:
                size, since = now, time.monotonic()
            time.sleep(0.03)

    def press(self, *keys: str) -> None:
        """Press keys of the screen's own keyboard, and hear out what is said of each."""
        for key in keys:
            self._hand("key", "--clearmodifiers", _NAMES.get(key, key))
            self.listen()

    def write(self, text: str) -> None:
        """Type a text on the screen's own keyboard."""
        self._hand("type", "--delay", "20", text)
        self.listen()

    def _hand(self, *what: str) -> None:
        subprocess.run([self._xdotool, *what], env=self.environment, check=True, timeout=_STARTS_WITHIN)

    def close(self) -> None:
        """End Orca and all that was started for it."""
        self._ending.close()


def _environment(folder: Path, screen: str) -> dict[str, str]:
    """The environment for Orca and for what it is to read: a home of their own, and access switched on."""
    left_out = {"WAYLAND_DISPLAY", "PYTHONPATH", "PYTHONHOME", "AT_SPI_BUS_ADDRESS", "DBUS_SESSION_BUS_ADDRESS"}
    environment = {key: text for key, text in os.environ.items() if key not in left_out}
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"):
        environment[name] = str(folder / name.lower())
        (folder / name.lower()).mkdir(mode=0o700)
    custom = folder / "xdg_data_home" / "orca"
    custom.mkdir()
    (custom / "orca-customizations.py").write_text(_CUSTOM, encoding="utf-8")
    nowhere = f"unix_socket:{folder / 'no-speech'}"
    return environment | {
        "HOME": str(folder), "DISPLAY": screen, "GNOME_ACCESSIBILITY": "1", "NO_AT_BRIDGE": "0", "SPEECHD_ADDRESS": nowhere,
    }  # fmt: skip
