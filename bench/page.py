"""The reading page: how large it is, and how fast it answers in Chromium (needs playwright and a Chromium).

A click on a claim is timed from the event to the painted frame after it, a search from the last letter to the painted
frame; each is the median of several, in the page's own clock.
"""

from __future__ import annotations

import shutil
import statistics
import tempfile
from pathlib import Path

from make import write
from measure import PYTHON, process, table
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parent.parent
CLICK = """number => new Promise(done => {
  const nodes = document.querySelectorAll('#drawing .node:not(.joint)'), began = performance.now();
  nodes[(number * 7) % nodes.length].dispatchEvent(new MouseEvent('click', {bubbles: true}));
  requestAnimationFrame(() => setTimeout(() => done(performance.now() - began))); })"""
SEARCH = """word => new Promise(done => {
  const box = document.getElementById('search'), began = performance.now();
  box.value = word;
  box.dispatchEvent(new Event('input'));
  requestAnimationFrame(() => setTimeout(() => done(performance.now() - began))); })"""


def main() -> None:
    browser = shutil.which("chromium")
    if browser is None:
        raise SystemExit("no Chromium here")
    rows: list[list[object]] = []
    with tempfile.TemporaryDirectory() as name, sync_playwright() as running:
        folder = Path(name)
        opened = running.chromium.launch(executable_path=browser, args=["--no-sandbox"])
        for label, path in (("op-ed", ROOT / "maps" / "belarus.yaml"), ("1,000 claims", write(folder, 1000))):
            html = folder / "page.html"
            cost = process([PYTHON, "-m", "argmap", "render", str(path), "-o", str(html)], 3)
            page = opened.new_page(viewport={"width": 1400, "height": 850})
            page.goto(html.as_uri())
            first = page.evaluate(CLICK, 1)
            clicks = [page.evaluate(CLICK, number) for number in range(2, 12)]
            searches = [page.evaluate(SEARCH, word) for word in ("a", "be", "the", "on", "is", "zz")]
            kilobytes = html.stat().st_size / 1000
            rows.append(
                [label, round(kilobytes), cost.seconds, first, statistics.median(clicks), statistics.median(searches)]
            )
            page.close()
        opened.close()
    head = ["page", "kB", "made in CPU s", "first click, ms", "further clicks, ms", "search, ms"]
    table("The reading page", head, rows)


if __name__ == "__main__":
    main()
