"""Ctrl-C ends every command with one line and the status 130, at whatever moment it comes."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import click
import pytest
from click.testing import CliRunner

from argmap import interrupting
from argmap.cli import main, run
from tests.conftest import MAPS, ROOT

if TYPE_CHECKING:
    from pathlib import Path

SAID = "argmap: interrupted\n"
POSIX = pytest.mark.skipif(os.name == "nt", reason="Windows has no such signals")
AT_MOMENTS = """
import os, signal, sys

def interrupt(*_):
    os.kill(os.getpid(), signal.SIGINT)

class Finder:
    def find_spec(self, name, *_):
        if name == MOMENT:
            exec("interrupt()")

MOMENT = sys.argv.pop(1)
sys.meta_path.insert(0, Finder())
if MOMENT == "exit":
    import atexit
    atexit.register(interrupt)
if MOMENT == "freeing":
    class Freed:
        def __del__(self):
            interrupt()
    import argmap.reading
    argmap.reading.read = lambda *_, **__: Freed() and None
from argmap.__main__ import main
main()
"""


def interrupted(moment: str, *command: str, how: str = "") -> tuple[int, str, str]:
    done = subprocess.run(
        [sys.executable, "-c", how + AT_MOMENTS, moment, *command],
        capture_output=True, text=True, check=False, env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    return done.returncode, done.stdout, done.stderr


@POSIX
@pytest.mark.parametrize(
    "moment",
    ["argmap.cli", "click", "argmap.guard", "argmap.cli.check", "argmap.reading", "argmap.report.text", "freeing"],
)
def test_before_and_while_it_works(moment: str) -> None:
    assert interrupted(moment, "check", str(MAPS / "night-bus.yaml")) == (130, "", SAID)


@POSIX
def test_once_it_has_worked() -> None:
    map_ = str(MAPS / "night-bus.yaml")
    status, out, said = interrupted("exit", "show", map_)
    assert (status, out, said) == (130, CliRunner().invoke(main, ["show", map_]).stdout, SAID)


@POSIX
def test_who_started_it_may_want_none() -> None:
    ignoring = "import signal; signal.signal(signal.SIGINT, signal.SIG_IGN)\n"
    status, out, said = interrupted("argmap.cli.show", "show", str(MAPS / "night-bus.yaml"), how=ignoring)
    assert (status, bool(out), said) == (0, True, "")


@pytest.mark.parametrize("raised", [KeyboardInterrupt, click.Abort])
def test_of_any_command(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], raised: type[BaseException]
) -> None:
    def interrupt(_: click.Context) -> None:
        raise raised

    monkeypatch.setattr(interrupting, "_ENDED", [])
    monkeypatch.setattr("argmap.cli.rules.command.invoke", interrupt)
    with pytest.raises(SystemExit) as ended:
        run(["rules"])
    assert (ended.value.code, capsys.readouterr()) == (130, ("", SAID))


@pytest.mark.parametrize(
    ("command", "status"),
    [(["rules"], 0), (["--version"], 0), (["rules", "--help"], 0), (["check", "no.yaml"], 2), (["no"], 2), ([], 2)],
)
def test_other_ends_have_their_status(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, command: list[str], status: int
) -> None:
    before = signal.getsignal(signal.SIGINT)
    with pytest.raises(SystemExit) as ended:
        run(command)
    expected = CliRunner().invoke(main, command, prog_name="argmap")
    said = [text.split() for text in capsys.readouterr()]  # lines are as long as each finds the terminal
    assert (ended.value.code, said) == (status, [expected.stdout.split(), expected.stderr.split()])
    assert expected.exit_code == status
    assert signal.getsignal(signal.SIGINT) is before


def test_other_errors_that_cannot_be_raised_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[object] = []
    monkeypatch.setattr(sys, "__unraisablehook__", told.append)
    error = type("Error", (), {"exc_type": ValueError})
    interrupting._end_or_tell(error)
    assert told == [error]
