"""Charts of a collection's page: as wide as the page, and readable, on a phone and on a large screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from argmap.corpora.answer import Answer, Table
from argmap.corpora.page import page

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser

LABELS = {
    4: ["0", "1 to 3", "4 to 9", "10 or more"],
    24: [str(2000 + at) for at in range(24)],
    90: [str(1930 + at) for at in range(90)],
}
MEASURED = """() => {
    const shown = [...document.querySelectorAll("figure text")].filter(one => getComputedStyle(one).display != "none")
        .map(one => one.getBoundingClientRect());
    const lies = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
    return {
        scrolls: [document.documentElement, ...document.querySelectorAll("figure")]
            .filter(one => one.scrollWidth > one.clientWidth).map(one => one.tagName),
        outside: shown.filter(one => one.left < 0 || one.right > innerWidth).length,
        over: shown.filter((a, at) => shown.slice(at + 1).some(b => lies(a, b))).length,
        low: shown.filter(one => one.height < 10).length,
        columns: [...document.querySelectorAll("figure rect")].filter(one => one.getBoundingClientRect().width < 1).length,
    };
}"""


def told(number: int) -> str:
    rows = tuple((label, 12_000 + 431 * at) for at, label in enumerate(LABELS[number]))
    table = Table("years", "Maps by year", ("year", "maps"), rows, "maps")
    return page([Answer("overview", "Overview", (table,))], "store", "")


@pytest.mark.parametrize("width", [390, 640, 1366])
@pytest.mark.parametrize("number", LABELS)
def test_a_chart_is_within_the_page(browser: Browser, tmp_path: Path, number: int, width: int) -> None:
    (tmp_path / "page.html").write_text(told(number), encoding="utf-8")
    opened = browser.new_page(viewport={"width": width, "height": 844})
    opened.goto((tmp_path / "page.html").as_uri())
    found: dict[str, Any] = opened.evaluate(MEASURED)
    assert found == {"scrolls": [], "outside": 0, "over": 0, "low": 0, "columns": 0}


@pytest.mark.parametrize(("number", "always", "more"), [(4, 8, 0), (24, 16, 32), (90, 8, 15)])
def test_each_column_says_what_it_is(number: int, always: int, more: int) -> None:
    text = told(number)
    assert [f"<title>{label}: {12_000 + 431 * at:,}</title>" in text for at, label in enumerate(LABELS[number])] == [
        True
    ] * number
    assert (text.count("<text x="), text.count('<text class="more" x=')) == (always, more)
