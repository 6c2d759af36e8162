"""`argmap edit` as a command: one page a map, begun from an article, ended by Ctrl-C."""

from __future__ import annotations

import gc
import os
import re
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from argmap.cli.serving import serving
from tests.cli.test_commands import run
from tests.forks import argmap
from tests.workbench.desks import ARTICLE, MAP

PlainTextResponse = pytest.importorskip("starlette.responses").PlainTextResponse
pytest.importorskip("uvicorn")
if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.skipif(os.name == "nt", reason="signals of POSIX, and folders that XDG names")


def command(here: Path, *arguments: str) -> subprocess.Popen[str]:
    environment = {**os.environ, "XDG_STATE_HOME": str(here / "state"), "HOME": str(here)}
    line = [*argmap(), "edit", "--no-browser", *arguments]
    return subprocess.Popen(line, cwd=here, env=environment, stderr=subprocess.PIPE, text=True)


@contextmanager
def opened(here: Path, *arguments: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """The command while it runs, and the address that it prints."""
    with command(here, *arguments) as running:
        assert running.stderr
        try:
            found = None
            while found is None:
                line = running.stderr.readline()
                assert line, "it ended"
                found = re.search(r"http://127\.0\.0\.1:\d+/\?t=\S+", line)
            yield running, found.group()
        finally:
            running.kill()


def test_a_map_is_open_once_and_ends_with_ctrl_c(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "map.yaml").write_text(MAP, encoding="utf-8")
    with opened(tmp_path, "map.yaml") as (running, address):
        with urllib.request.urlopen(address) as page:  # noqa: S310 (its own address)
            assert b"<title>argmap workbench</title>" in page.read()
        with command(tmp_path, "map.yaml") as second:
            said = second.communicate(timeout=60)[1]
        assert (second.returncode, said) == (0, f"argmap: map.yaml is open already at {address}\n")
        running.send_signal(signal.SIGINT)
        assert running.wait(60) == 0
        assert running.stderr
        assert running.stderr.read() == "argmap: ended; every edit is saved\n"
    assert (tmp_path / "map.yaml").read_text(encoding="utf-8") == MAP


@pytest.mark.skipif(sys.platform != "linux", reason="needs xdg-open")
def test_the_browser_is_started_with_an_address_that_works_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever lists the processes of this machine sees how it was started, and no token."""
    (tmp_path / "map.yaml").write_text(MAP, encoding="utf-8")
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin/xdg-open").write_text(f'#!/bin/sh\necho "$*" >> "{tmp_path}/opened"\n', encoding="utf-8")
    (tmp_path / "bin/xdg-open").chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}/bin:{os.environ['PATH']}")
    (tmp_path / "opened").touch()

    def started(number: int) -> str:
        while len(lines := (tmp_path / "opened").read_text(encoding="utf-8").split()) < number:
            time.sleep(0.05)
        return lines[number - 1]

    with opened(tmp_path, "map.yaml", "--browser") as (_, address):
        first = started(1)
        with command(tmp_path, "map.yaml", "--browser") as again:
            assert again.wait(60) == 0
        second = started(2)
        for one in (first, second):
            assert re.fullmatch(rf"{re.escape(address.partition('?')[0])}once\?k=[\w-]{{32}}", one)
            with urllib.request.urlopen(one) as page:  # noqa: S310 (its own address)
                assert page.url == address
                assert b"<title>argmap workbench</title>" in page.read()
            with pytest.raises(urllib.error.HTTPError, match="403"):
                urllib.request.urlopen(one)  # noqa: S310


def test_an_article_begins_a_map_that_is_made_with_the_first_edit(tmp_path: Path) -> None:
    (tmp_path / "letter.html").write_text(
        "<html><body><article><h1>The harbour</h1><p>It should be dredged, for it is too shallow.</p></article></body></html>",
        encoding="utf-8",
    )
    with opened(tmp_path, "letter.html", "--review") as (_, address):
        assert address.endswith("&review")
    assert sorted(path.name for path in tmp_path.glob("letter.*")) == ["letter.html", "letter.txt"]


@pytest.mark.parametrize(
    ("arguments", "status", "says"),
    [
        (["-"], 2, "the workbench needs a file: standard input cannot be saved"),
        (["nothing.yaml"], 2, "argmap: nothing.yaml does not exist; check the path\n"),
        (["nothing.txt"], 2, "argmap: nothing.txt"),
        (["."], 2, "Error: . is a folder; give the map's or the article's path\n"),
        (["empty.yaml"], 2, "argmap: empty.yaml is empty, and no map; `argmap edit ARTICLE` begins one\n"),
        (["empty.txt"], 2, "argmap: empty.yaml is empty, and no map; `argmap edit ARTICLE` begins one\n"),
        (["other.argdown"], 2, "other.argdown is no map of argmap's own"),
        (["binary.yaml"], 2, "argmap: binary.yaml is no text file (byte 0xff at offset 3)"),
        (["large.yaml"], 2, "argmap: large.yaml is larger than 10 MiB, the most argmap reads\n"),
    ],
)
def test_what_cannot_be_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], status: int, says: str
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    files = {
        "empty.yaml": b"", "empty.txt": b"", "other.argdown": b"[Thesis]: Dredge the harbour.\n  + It is shallow.\n",
        "binary.yaml": b"ab\0\xff", "large.yaml": b"#" * (10 * 2**20 + 1),
    }  # fmt: skip
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    result = run("edit", *arguments, "--no-browser")
    assert (result.exit_code, says in result.output) == (status, True), result.output
    assert {name: (tmp_path / name).read_bytes() for name in files} == files
    assert {path.name for path in tmp_path.iterdir()} <= {*files, "state"}


def test_a_command_that_serves_collects_its_garbage_again() -> None:
    gc.disable()  # as every command begins
    try:
        with serving(PlainTextResponse(), 0):
            assert gc.isenabled()
    finally:
        gc.enable()
        gc.unfreeze()
