"""Watching: each save is drawn, a broken one is reported and loses nothing, and no file or folder ends the watch."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from threading import Thread
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from argmap.cli import main
from argmap.draw.engine import available
from tests.conftest import ROOT
from tests.forks import argmap

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

GOOD = (ROOT / "maps" / "night-bus.yaml").read_text(encoding="utf-8")
OTHER = GOOD.replace("Keep the night bus", "Keep that bus")
BROKEN = GOOD + "  broken: [\n"
TIME = 30.0


class Watching:
    """A watch that runs, and what it has said so far."""

    def __init__(self, folder: Path, *arguments: str) -> None:
        command = [*argmap(), "render", *arguments, "--watch"]
        self.process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, encoding="utf-8", cwd=folder)
        self.said = ""
        self._listener = Thread(target=self._listen, daemon=True)
        self._listener.start()

    def _listen(self) -> None:
        assert self.process.stderr
        for line in self.process.stderr:
            self.said += line

    def until(self, words: str, times: int = 1) -> None:
        """Wait until it has said some words so many times in all."""
        until(lambda: self.said.count(words) >= times, lambda: self.said)

    def end(self) -> None:
        self.process.kill()
        self.process.wait()
        self._listener.join()
        assert self.process.stderr
        self.process.stderr.close()


def until(met: Callable[[], bool], why: Callable[[], str] = str) -> None:
    """Wait until something is so."""
    end = time.monotonic() + TIME
    while not met():
        assert time.monotonic() < end, why()
        time.sleep(0.02)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A map with its article in a folder of their own."""
    (tmp_path / "maps" / "articles").mkdir(parents=True)
    source = ROOT / "maps" / "articles" / "night-bus.txt"
    (tmp_path / "maps" / "articles" / "night-bus.txt").write_bytes(source.read_bytes())
    (tmp_path / "argmap.toml").touch()
    path = tmp_path / "maps" / "map.yaml"
    path.write_text(GOOD, encoding="utf-8")
    return path


@pytest.fixture
def watch(path: Path) -> Iterator[Callable[..., Watching]]:
    """Watch maps, in their folder."""
    started: list[Watching] = []

    def begin(*arguments: str) -> Watching:
        started.append(Watching(path.parent, *(arguments or ("map.yaml", "-o", "map.md"))))
        return started[-1]

    yield begin
    for one in started:
        one.end()


@pytest.fixture
def watched(watch: Callable[..., Watching]) -> Watching:
    """A watch over the map that has drawn it once."""
    one = watch()
    one.until("map.md written")
    return one


def test_every_save_is_drawn_and_a_broken_one_loses_nothing(path: Path, watched: Watching) -> None:
    output = path.with_name("map.md")
    path.write_text(OTHER, encoding="utf-8")
    watched.until("written", 2)
    assert "Keep that bus" in output.read_text(encoding="utf-8")
    path.write_text(BROKEN, encoding="utf-8")
    watched.until("AM002")
    assert "Keep that bus" in output.read_text(encoding="utf-8")
    path.write_text("", encoding="utf-8")
    watched.until("this file is empty")
    path.write_text(GOOD, encoding="utf-8")
    watched.until("written", 3)
    assert "Keep the night bus" in output.read_text(encoding="utf-8")


def test_a_map_that_goes_and_comes_back(path: Path, watched: Watching) -> None:
    path.unlink()
    watched.until("map.yaml does not exist; check the path")
    path.mkdir()
    watched.until("map.yaml is a folder")
    path.rmdir()
    path.write_text(OTHER, encoding="utf-8")
    watched.until("written", 2)
    assert "Keep that bus" in path.with_name("map.md").read_text(encoding="utf-8")


def test_a_folder_that_goes_and_comes_back(path: Path, watch: Callable[..., Watching]) -> None:
    watched = watch(str(path), "-o", str(path.parents[1] / "map.md"))
    watched.until("written")
    path.parent.rename(path.parent.with_name("away"))
    watched.until("does not exist; check the path")
    path.parent.with_name("away").rename(path.parent)
    watched.until("written", 2)
    path.write_text(OTHER, encoding="utf-8")
    watched.until("written", 3)
    assert "Keep that bus" in (path.parents[1] / "map.md").read_text(encoding="utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")
def test_links_in_circles(path: Path, watched: Watching) -> None:
    path.with_name("circle").symlink_to(path.with_name("circle"))
    path.unlink()
    path.symlink_to(path)
    watched.until("Too many levels of symbolic links")
    path.unlink()
    path.write_text(OTHER, encoding="utf-8")
    watched.until("written", 2)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such names")
def test_names_that_are_not_utf_8(path: Path, watched: Watching) -> None:
    strange = os.fsencode(path.parent) + b"/caf\xe9.yaml"
    with open(strange, "wb") as file:  # noqa: PTH123
        file.write(b"argmap: 1\n")
    path.write_text(OTHER, encoding="utf-8")
    watched.until("written", 2)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names here")
def test_a_pipe_in_the_place_of_the_map(path: Path, watched: Watching) -> None:
    path.unlink()
    os.mkfifo(path)
    watched.until("map.yaml is not a regular file")
    path.unlink()
    path.write_text(OTHER, encoding="utf-8")
    watched.until("written", 2)


def test_an_output_that_cannot_be_written_for_a_while(path: Path, watch: Callable[..., Watching]) -> None:
    out = path.with_name("out")
    watched = watch("map.yaml", "-o", "out/map.md")
    watched.until("out/map.md cannot be written: No such file or directory")
    out.mkdir()
    watched.until("map.md written")
    (out / "map.md").unlink()
    (out / "map.md").mkdir()
    path.write_text(OTHER, encoding="utf-8")
    watched.until("out/map.md cannot be written: Is a directory")
    (out / "map.md").rmdir()
    watched.until("map.md written", 2)
    assert "Keep that bus" in (out / "map.md").read_text(encoding="utf-8")


def test_an_output_that_the_map_names_as_its_article_meanwhile(path: Path, watched: Watching) -> None:
    drawn = path.with_name("map.md").read_text(encoding="utf-8")
    path.write_text(GOOD.replace("articles/night-bus.txt", "map.md"), encoding="utf-8")
    watched.until("map.md was read, and would be lost; choose another name")
    assert path.with_name("map.md").read_text(encoding="utf-8") == drawn
    path.write_text(OTHER, encoding="utf-8")
    watched.until("map.md written", 2)


def test_two_watches_in_one_folder_leave_each_other_alone(path: Path, watch: Callable[..., Watching]) -> None:
    path.with_name("second.yaml").write_text(GOOD, encoding="utf-8")
    both = [watch("map.yaml", "-o", "one.md"), watch("second.yaml", "-o", "two.md")]
    for one in both:
        one.until("written")
    path.with_name("notes.txt").write_text("of somebody", encoding="utf-8")
    time.sleep(1.5)
    path.write_text(OTHER, encoding="utf-8")
    both[0].until("written", 2)
    time.sleep(1)
    assert [one.said.count("written") for one in both] == [2, 1]


def test_articles_wherever_they_are(path: Path, watch: Callable[..., Watching]) -> None:
    elsewhere = path.parents[1] / "elsewhere"
    path.write_text(BROKEN, encoding="utf-8")
    watched = watch()
    watched.until("AM002")
    moved = GOOD.replace("articles/night-bus.txt", "../elsewhere/night-bus.txt")
    path.write_text(moved, encoding="utf-8")
    watched.until("written")
    elsewhere.mkdir()
    article = (path.parent / "articles" / "night-bus.txt").read_text(encoding="utf-8")
    (elsewhere / "night-bus.txt").write_text(article, encoding="utf-8")
    watched.until("written", 2)
    assert "“It should keep the bus”" in path.with_name("map.md").read_text(encoding="utf-8")
    (elsewhere / "night-bus.txt").write_text("¶ " + article, encoding="utf-8")
    watched.until("written", 3)
    (path.parent / "articles" / "night-bus.txt").write_text("no longer of the map", encoding="utf-8")
    time.sleep(1)
    assert watched.said.count("written") == 3


def test_settings_above_the_folder(path: Path, watch: Callable[..., Watching]) -> None:
    if not available():
        pytest.skip("no Graphviz engine here")
    pytest.importorskip("uvicorn", reason="uvicorn is not installed")
    watched = watch("map.yaml", "-o", "page.html")
    watched.until("page.html written")
    (path.parents[1] / "argmap.toml").write_text('preset = "strictest"\n', encoding="utf-8")
    watched.until("AM501")
    watched.until("page.html written", 2)
    (path.parent / "argmap.toml").write_text('select = ["AM101"]\n', encoding="utf-8")
    watched.until("page.html written", 3)
    assert watched.said.count("AM501") == 1


def test_a_map_that_is_not_there_yet(path: Path, watch: Callable[..., Watching]) -> None:
    watched = watch("later/map.yaml", "-o", "map.md")
    watched.until("later/map.yaml does not exist; check the path")
    assert "cannot be written" not in watched.said
    path.with_name("later").mkdir()
    (path.with_name("later") / "map.yaml").write_text("argument: {thesis: It rains.}", encoding="utf-8")
    watched.until("map.md written, 1 claims")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
@pytest.mark.parametrize("output", ["map.svg", "page.html"])
def test_it_is_ended_while_it_draws_for_the_first_time(
    path: Path, watch: Callable[..., Watching], monkeypatch: pytest.MonkeyPatch, output: str
) -> None:
    slow = path.with_name("slow-dot")
    slow.write_text("#!/bin/sh\necho drawing >&2\ntouch begun\nexec sleep 60\n", encoding="utf-8")
    slow.chmod(0o755)
    monkeypatch.setenv("ARGMAP_DOT", str(slow))
    watched = watch("map.yaml", "-o", output, "--engine", "system")
    until(path.with_name("begun").exists)
    watched.process.send_signal(signal.SIGINT)
    assert watched.process.wait(TIME) == 0
    watched.until("argmap: stopped watching\n")
    assert "Traceback" not in watched.said


def test_what_cannot_be_watched(path: Path) -> None:
    for arguments in (["-", "-o", "x.svg"], [str(path), "-o", "-", "--format", "svg"]):
        result = CliRunner().invoke(main, ["render", *arguments, "--watch"])
        assert (result.exit_code, "cannot be watched" in result.output) == (2, True)
    result = CliRunner().invoke(main, ["render", str(path), "-o", str(path), "--format", "svg"])
    assert (result.exit_code, "is the map itself" in result.output) == (2, True)
    assert path.read_text(encoding="utf-8") == GOOD


def test_a_page_needs_the_extra_and_says_so(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [one for one in sys.modules if one.startswith("argmap.server")]:
        monkeypatch.delitem(sys.modules, name)
    for name in ["starlette", *(one for one in sys.modules if one.startswith("starlette."))]:
        monkeypatch.setitem(sys.modules, name, None)
    result = CliRunner().invoke(main, ["render", str(path), "-o", str(path.with_name("p.html")), "--watch"])
    said = 'argmap: watching a page needs starlette and uvicorn: pip install "argmap[watch]"\n'
    assert (result.exit_code, result.output) == (2, said)


def test_a_port_that_is_taken(path: Path) -> None:
    pytest.importorskip("uvicorn", reason="uvicorn is not installed")
    import socket

    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        arguments = ["render", str(path), "-o", str(path.with_name("p.html")), "--watch", "--port", port]
        result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 2
    assert result.output == f"argmap: port {port} is in use, or may not be used; choose another --port\n"


def test_a_page_renews_itself_and_keeps_the_place(
    path: Path, watch: Callable[..., Watching], browser: Browser, tmp_path: Path
) -> None:
    if not available():
        pytest.skip("no Graphviz engine here")
    pytest.importorskip("uvicorn", reason="uvicorn is not installed")
    watched = watch("map.yaml", "-o", "page.html")
    watched.until("page.html written")
    found = re.search(r"http://127\.0\.0\.1:\d+/", watched.said)
    assert found
    page = browser.new_page(viewport={"width": 1300, "height": 500})
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(found[0] + "#E1")
    page.click("#view-outline")
    page.evaluate("document.getElementById('article-pane').scrollTop = 77")
    path.write_text(BROKEN, encoding="utf-8")
    page.wait_for_selector("#broken")
    assert "AM002" in page.inner_text("#broken")
    assert page.inner_text("#card h2").startswith("E1")
    path.write_text(GOOD.replace("Of 214 people asked", "Of 214 asked people"), encoding="utf-8")
    until(lambda: "214 asked people" in page.inner_text("#card"))
    assert page.locator("#broken").count() == 0
    assert page.locator("#outline-pane").is_visible()
    assert page.evaluate("document.getElementById('article-pane').scrollTop") == 77
    assert complaints == []
    written = path.with_name("page.html").read_text(encoding="utf-8")
    assert "214 asked people" in written
    assert "EventSource" not in written
    watched.end()
    page.wait_for_selector("#broken")
    assert page.inner_text("#broken") == "argmap has stopped watching; the page shows the last map."
    port = found[0].rstrip("/").rpartition(":")[2]
    again = watch("map.yaml", "-o", "page.html", "--port", port)
    again.until("page.html written")
    until(lambda: page.locator("#broken").count() == 0)
    path.write_text(GOOD, encoding="utf-8")
    until(lambda: "214 people asked" in page.inner_text("#card"))
    page.close()
