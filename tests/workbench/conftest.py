"""The workbench's page in a window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from argmap.workbench import Desk, Store, Workbench
from tests.workbench.desks import ARTICLE, BARE, MAP, desk_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page


@pytest.fixture
def opened(browser: Browser, tmp_path: Path) -> Iterator[Callable[..., Page]]:
    """Opens the page of a map in a window of some size."""
    from argmap.server import bench_app, serve

    running = []

    def show(content: str = MAP, width: int = 1366, height: int = 768) -> Page:
        (tmp_path / "letter.txt").write_text(ARTICLE, encoding="utf-8")
        desk = desk_in(tmp_path, content) if content != BARE else Desk(Store(tmp_path / "map.yaml", first=BARE))
        bench = Workbench(desk)
        server = serve(bench_app(bench))
        page = browser.new_page(viewport={"width": width, "height": height})
        page.on("pageerror", lambda error: pytest.fail(str(error)))
        running.append((server, page))
        page.goto(f"{server.address}?t={bench.token}")
        page.set_default_timeout(10_000)
        page.wait_for_selector(".item", state="attached")
        return page

    yield show
    for server, page in running:
        page.close()
        server.stop()
