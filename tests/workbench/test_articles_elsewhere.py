"""Another program changes an article, or takes it away, while its map is open in the workbench."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

import pytest

from argmap.workbench import Workbench
from tests.workbench.desks import ARTICLE, MAP, Window, desk_in
from tests.workbench.test_page import said, words

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Page

OTHER = ARTICLE.replace("it must be too shallow", "the pilots must be drunk")


def save(path: Path, content: str) -> None:
    """Save a file as if that had been ten seconds ago, so that nobody is in the middle of it."""
    path.write_text(content, encoding="utf-8")
    before = time.time_ns() - 10**10
    os.utime(path, ns=(before, before))


def until_told(window: Window) -> int:
    """The version of the map once there is news; a file that is not there is looked at for a second."""
    latest = time.monotonic() + 5
    while not window.bench.desk.refresh():
        assert time.monotonic() < latest
        time.sleep(0.05)
    return window.bench.desk.version


def statuses(window: Window) -> dict[str, str]:
    return {one["label"]: one["quotes"][0]["status"] for one in window.claims.values()}


def test_an_article_is_read_again_where_it_was_changed(tmp_path: Path) -> None:
    window = Window(Workbench(desk_in(tmp_path)))
    desk, found = window.bench.desk, {"T": "exact", "P1": "exact", "P2": "exact", "O1": "exact"}
    assert (desk.refresh(), desk.version, statuses(window)) == (False, 1, found)
    save(tmp_path / "letter.txt", OTHER)
    assert (desk.refresh(), desk.version) == (True, 2)
    told = window.ask("/sync")
    assert "the pilots must be drunk" in told["articles"][1]["text"]
    assert statuses(window) == found | {"P1": "not found"}
    assert (desk.refresh(), desk.version, desk.history) == (False, 2, [])
    save(tmp_path / "letter.txt", ARTICLE)
    assert (desk.refresh(), desk.version) == (True, 3)
    window.ask("/sync")
    assert statuses(window) == found
    assert (tmp_path / "map.yaml").read_text(encoding="utf-8") == MAP


def test_an_article_that_is_taken_away_and_put_back_is_told(tmp_path: Path) -> None:
    window = Window(Workbench(desk_in(tmp_path)))
    (tmp_path / "letter.txt").unlink()
    assert not window.bench.desk.refresh()  # it may be replaced at this moment
    assert until_told(window) == 2
    assert (window.ask("/sync")["articles"], window.heading["articles"][0]["read"]) == ([], False)
    save(tmp_path / "letter.txt", ARTICLE)
    assert until_told(window) == 3
    assert (len(window.ask("/sync")["articles"]), window.heading["articles"][0]["read"]) == (3, True)


def test_half_an_article_is_not_taken_for_the_article(tmp_path: Path) -> None:
    window = Window(Workbench(desk_in(tmp_path)))
    (tmp_path / "letter.txt").write_text(ARTICLE[:40], encoding="utf-8")
    assert (window.bench.desk.refresh(), window.bench.desk.version) == (False, 1)
    save(tmp_path / "letter.txt", OTHER)
    assert until_told(window) == 2
    assert "drunk" in window.ask("/sync")["articles"][1]["text"]


def test_what_is_no_article_of_the_map_is_no_news(tmp_path: Path) -> None:
    (tmp_path / "maps").mkdir()
    (tmp_path / "argmap.toml").touch()
    window = Window(Workbench(desk_in(tmp_path / "maps", MAP.replace("letter.txt", "../../secret.txt"))))
    save(tmp_path / "maps/letter.txt", OTHER)
    save(tmp_path.parent / "secret.txt", OTHER)
    (tmp_path.parent / "secret.txt").unlink()
    time.sleep(1.1)
    assert (window.bench.desk.refresh(), window.bench.desk.version) == (False, 1)


def test_an_article_that_the_map_names_since_is_watched(tmp_path: Path) -> None:
    window = Window(Workbench(desk_in(tmp_path)))
    save(tmp_path / "other.txt", "The quay is old.\n")
    window.op("add article", called="other", file="other.txt", first="first")
    assert window.status == 200
    version = window.bench.desk.version
    save(tmp_path / "other.txt", "The quay is new, and long.\n")
    assert until_told(window) == version + 1
    assert window.ask("/sync")["articles"][-1]["text"] == "The quay is new, and long."


def test_the_page_shows_and_says_it(opened: Callable[..., Page], tmp_path: Path) -> None:
    pytest.importorskip("starlette")
    page = opened()
    words(page, "Eleven ships have run aground")
    save(tmp_path / "letter.txt", OTHER)
    said(page, "The article was changed elsewhere.")
    assert page.inner_text("#said") == "The article was changed elsewhere."
    assert "the pilots must be drunk" in page.inner_text("#article")
    assert page.locator("#bar").count() == 0  # the words that were chosen stand elsewhere
    page.wait_for_selector(".item:has-text('P1'):has-text('2 findings')")  # one before
    (tmp_path / "letter.txt").unlink()
    said(page, "The article was changed elsewhere; letter.txt cannot be read.")
    assert page.inner_text("#article p.finding") == "The article letter.txt cannot be read."
    assert "pilots" not in page.inner_text("#article")
    save(tmp_path / "letter.txt", ARTICLE)
    page.wait_for_selector("#article :text('it must be too shallow')")
    assert page.locator("#article p.finding").count() == 0


def test_an_edit_that_comes_before_the_news_says_it_too(opened: Callable[..., Page], tmp_path: Path) -> None:
    page = opened()
    page.click(".item:has-text('P2')")
    (tmp_path / "letter.txt").write_text(OTHER, encoding="utf-8")
    page.fill("#words", "Ships bring pay.")
    page.press("#words", "Control+Enter")
    said(page, "Reworded P2. The article was changed elsewhere.")
    page.fill("#words", "Ships bring jobs.")
    page.press("#words", "Control+Enter")
    page.wait_for_function("() => document.getElementById('said').textContent === 'Reworded P2'")
