"""Watching: each save is drawn, a broken one is told and loses nothing, and a reader of the page keeps the place."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import time
import urllib.request
from typing import TYPE_CHECKING

import pytest

from argmap.draw.engine import available
from argmap.web.live import Live, serve
from tests.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

pytest.importorskip("watchfiles", reason="watchfiles is not installed")
GOOD = (ROOT / "maps" / "night-bus.yaml").read_text(encoding="utf-8")
BROKEN = GOOD + "  broken: [\n"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A map with its article in a folder of their own."""
    if not available():
        pytest.skip("no Graphviz engine here")
    (tmp_path / "articles").mkdir()
    source = ROOT / "maps" / "articles" / "night-bus.txt"
    (tmp_path / "articles" / "night-bus.txt").write_bytes(source.read_bytes())
    (tmp_path / "map.yaml").write_text(GOOD, encoding="utf-8")
    return tmp_path / "map.yaml"


@pytest.fixture
def watch(path: Path) -> Iterator[Callable[[str], str]]:
    """Watch the map; gives what the program says first."""
    started: list[subprocess.Popen[str]] = []

    def begin(output: str) -> str:
        command = [
            sys.executable,
            "-u",
            "-X",
            "utf8",
            "-m",
            "argmap",
            "render",
            str(path),
            "-o",
            str(path.parent / output),
            "--watch",
        ]
        one = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, encoding="utf-8")
        started.append(one)
        assert one.stderr
        return one.stderr.readline()

    yield begin
    for one in started:
        one.kill()
        one.communicate()


def until(met: Callable[[], bool]) -> None:
    """Wait until something is so."""
    end = time.monotonic() + 20
    while not met():
        assert time.monotonic() < end
        time.sleep(0.05)


def test_a_picture_is_drawn_on_each_save(path: Path, watch: Callable[[str], str]) -> None:
    output = path.with_name("map.svg")
    watch("map.svg")
    until(output.exists)
    time.sleep(0.5)
    path.write_text(GOOD.replace("Keep the night bus", "Keep that bus"), encoding="utf-8")
    until(lambda: "Keep that bus" in output.read_text(encoding="utf-8"))
    path.write_text(BROKEN, encoding="utf-8")
    time.sleep(1)
    assert "Keep that bus" in output.read_text(encoding="utf-8")
    path.write_text(GOOD, encoding="utf-8")
    until(lambda: "Keep the night bus" in output.read_text(encoding="utf-8"))


def test_a_page_renews_itself_and_keeps_the_place(path: Path, watch: Callable[[str], str], browser: Browser) -> None:
    said = watch("page.html")
    found = re.search(r"http://127\.0\.0\.1:\d+/", said)
    assert found
    until(path.with_name("page.html").exists)
    page = browser.new_page(viewport={"width": 1300, "height": 500})
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
    page.close()


def test_the_server_answers_this_machine_alone() -> None:
    live = Live()
    server = serve(live)
    address = f"http://127.0.0.1:{server.server_port}"
    live.renew("<p>page")
    assert urllib.request.urlopen(address + "/").read() == b"<p>page"  # noqa: S310
    live.fail("broken")
    assert json.loads(urllib.request.urlopen(address + "/state").read()) == {"version": 1, "broken": "broken"}  # noqa: S310
    for path, host in (("/../etc/passwd", f"127.0.0.1:{server.server_port}"), ("/", "evil.example:80")):
        request = urllib.request.Request(address + path, headers={"Host": host})  # noqa: S310
        with pytest.raises(urllib.error.HTTPError, match="404"):
            urllib.request.urlopen(request)  # noqa: S310
    server.shutdown()
    server.server_close()


def test_what_cannot_be_watched(path: Path) -> None:
    from click.testing import CliRunner

    from argmap.cli import main

    for arguments in (["-", "-o", "x.svg"], [str(path), "-o", "-", "--format", "svg"]):
        result = CliRunner().invoke(main, ["render", *arguments, "--watch"])
        assert (result.exit_code, "cannot be watched" in result.output) == (2, True)
    result = CliRunner().invoke(main, ["render", str(path), "-o", str(path), "--format", "svg"])
    assert (result.exit_code, "is the map itself" in result.output) == (2, True)
    assert path.read_text(encoding="utf-8") == GOOD
