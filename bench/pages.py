"""The reading page in each browser that is here: how soon it can be used, how it answers, how small its texts become.

    python bench/pages.py                      55, 1,000 and 5,000 claims in Chromium, Firefox and WebKit
    python bench/pages.py 55 1000 firefox      some sizes, some browsers

Times are milliseconds of the page's own clock. The page can be used when its script has run to its end and two frames
have been drawn since; this is the median of three, or of one where the first took more than a minute. A key in the
search, a claim that is doubted and a change of levels are timed from the event to after the next frame, and the worst
is told. The smallest text
in the map is that on the screen, in CSS pixels, after each level.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from make import write
from measure import PYTHON, process, table

from tests.web.browsers import NAMES, Absent, start
from tests.web.browsers.asking import SMALLEST_TEXT, USABLE

if TYPE_CHECKING:
    from tests.web.browsers import Driven

OP_ED = Path(__file__).parent.parent / "maps" / "belarus.yaml"
SIZES = (55, 1000, 5000)
RUNS, SLOW = 3, 60_000
READY = f"""(async () => {{
  while (!({USABLE})) await new Promise(requestAnimationFrame);
  for (const frame of [1, 2]) await new Promise(requestAnimationFrame);
  return performance.now();
}})()"""
ANSWER = """(id, text, name) => new Promise(done => {
  const field = document.getElementById(id), began = performance.now();
  field.value = text;
  field.dispatchEvent(new Event(name, { bubbles: true }));
  requestAnimationFrame(() => setTimeout(() => done(performance.now() - began)));
})"""
DOUBT = """nth => new Promise(done => {
  const items = [...document.querySelectorAll("#outline .item:not([data-ref])")];
  items[Math.floor(nth * items.length)].click();
  setTimeout(() => {
    const began = performance.now();
    document.querySelector("#card [data-act=doubt]").click();
    requestAnimationFrame(() => setTimeout(() => done(performance.now() - began)));
  }, 300);
})"""
WORD = """(document.querySelector('#outline .item bdi').textContent.match(/\\p{L}+/gu) || [])
  .reduce((a, b) => b.length > a.length ? b : a, '')"""
LEVELS = "[...document.getElementById('levels').options].map(one => one.value)"


def made(folder: Path, claims: int) -> Path:
    """The page of a map with this many claims, as a user makes it."""
    map_ = OP_ED if claims == SIZES[0] else write(folder, claims)
    html = folder / f"page{claims}.html"
    process([PYTHON, "-m", "argmap", "render", str(map_), "-o", str(html)], 1)
    return html


def loads(browser: Driven, html: Path) -> float:
    """How long after navigation the page can be used."""
    found: list[float] = []
    while len(found) < RUNS and not (found and found[0] > SLOW):
        browser.open(html)
        found.append(float(browser.value(READY)))
    return statistics.median(found)


def keys(browser: Driven) -> float:
    """The slowest answer while a word is typed letter by letter, and deleted at once."""
    word = browser.value(WORD)
    return max(float(browser.value(ANSWER, "search", word[:end], "input")) for end in (*range(1, len(word) + 1), 0))


def doubts(browser: Driven) -> float:
    """The slowest answer to one more claim that is doubted: all are weighed again, and map and outline drawn."""
    return max(float(browser.value(DOUBT, nth)) for nth in (0.9, 0.5, 0.3, 0.1, 0.01 * 3))


def levels(browser: Driven) -> tuple[float, str]:
    """The slowest change of levels, and the smallest text after each."""
    worst, sizes = 0.0, []
    for level in browser.value(LEVELS):
        worst = max(worst, browser.value(ANSWER, "levels", level, "change"))
        browser.frames(20)
        size = browser.value(SMALLEST_TEXT, "#canvas")
        sizes.append(f"{level or 'all'}: {'none' if size is None else format(size, '.1f')}")
    return worst, ", ".join(sizes)


def rows_of(name: str, pages: dict[int, Path]) -> list[list[object]]:
    """A row for each page, or one that says why there is none."""
    try:
        browser = start(name)
    except Absent as absent:
        return [[name, str(absent), *[""] * 6]]
    rows: list[list[object]] = []
    for claims, html in pages.items():
        rows.append([name, f"{claims:,}", round(html.stat().st_size / 1000)])
        try:
            rows[-1] += [round(loads(browser, html)), round(keys(browser)), round(doubts(browser))]
            worst, sizes = levels(browser)
            rows[-1] += [round(worst), sizes]
        except Exception as told:  # each browser has its own; it answers no more, and larger pages would take longer
            rows[-1] += [""] * (7 - len(rows[-1])) + [f"no answer: {type(told).__name__}"]
            break
        finally:
            print(*rows[-1], sep=" | ", file=sys.stderr)
    browser.close()
    return rows


def main() -> None:
    given = sys.argv[1:]
    sizes = [int(one) for one in given if one.isdigit()] or SIZES
    names = [one for one in given if not one.isdigit()] or NAMES
    with tempfile.TemporaryDirectory() as folder:
        pages = {claims: made(Path(folder), claims) for claims in sizes}
        rows = [row for name in names for row in rows_of(name, pages)]
    head = [
        "browser",
        "claims",
        "kB",
        "usable, ms",
        "worst key, ms",
        "worst doubt, ms",
        "worst level, ms",
        "smallest text by level, px",
    ]
    table("The reading page in each browser", head, rows)


if __name__ == "__main__":
    main()
