"""The page of two maps compared: the list of differences first, each at its claim, and which map a claim is of."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from argmap.cli import main
from tests.web.looking import IN_MAP, SHOWN, levels

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Page

    Show = Callable[..., Page]

ARTICLE = "The night bus must stay. Nurses need it at night. It costs too much, some say. Few people own a car.\n"
THESIS = """\
argmap: 1
article: {file: a.txt}
argument:
  id: T
  thesis: The night bus must stay.
  quote: The night bus must stay
  because:
"""
FIRST = f"""\
{THESIS}    - {{id: N, premise: Nurses need the bus., quote: Nurses need it at night}}
    - {{id: C, premise: Few people have a car., quote: Few people own a car}}
"""
SECOND = f"""\
{THESIS}    - {{id: K, evidence: Few people have a car., quote: Few people own a car}}
  but:
    - {{id: O, premise: It costs too much., quote: It costs too much}}
"""
MARKED = "Object.fromEntries([...document.querySelectorAll('.box.differs')].map(one => [one.id.slice(6), one.querySelector('.badge').textContent]))"
LIST = "[...document.querySelectorAll('#differences li')].map(one => one.textContent)"
CURRENT = "[...document.querySelectorAll('#differences li button')].findIndex(one => one.getAttribute('aria-current'))"


def compared(tmp_path: Path, first: str, second: str) -> str:
    """The page as the command line makes it."""
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "mine.yaml").write_text(first, encoding="utf-8")
    (tmp_path / "yours.yaml").write_text(second, encoding="utf-8")
    wanted = ["compare", str(tmp_path / "mine.yaml"), str(tmp_path / "yours.yaml"), "-o", str(tmp_path / "x.html")]
    done = CliRunner().invoke(main, wanted)
    assert done.exit_code in {0, 1}, done.output
    return (tmp_path / "x.html").read_text(encoding="utf-8")


@pytest.fixture
def page(show: Show, tmp_path: Path) -> Page:
    return show(compared(tmp_path, FIRST, SECOND), 1800, 1000)


def test_the_list_of_differences_stands_first(page: Page) -> None:
    assert page.inner_text("#differences h2") == "Differences (3)"
    assert page.inner_text("#differences .who") == "A mine.yaml (3 claims) · B yours.yaml (3 claims)"
    assert page.evaluate(LIST) == [
        "Only in A: N Nurses need the bus.",
        "Only in B: O It costs too much.",
        "Labelled differently: C Few people have a car. A: premise. B: evidence.",
    ]
    assert page.evaluate(
        "document.querySelector('#differences').getBoundingClientRect().top < document.querySelector('#panes').getBoundingClientRect().top"
    )


def test_each_claim_says_which_map_it_is_of(page: Page) -> None:
    levels(page, "")
    assert page.evaluate(MARKED) == {"N": "only in A", "O": "only in B", "C": "otherwise in B"}
    assert page.evaluate(IN_MAP) == ["C", "N", "O", "T"]
    outline = page.evaluate(
        "[...document.querySelectorAll('.item')].map(one => one.querySelector('b').textContent + ': ' + one.querySelector('i').textContent)"
    )
    assert outline == ["T: thesis", "N: premise · only in A", "C: premise · otherwise in B", "O: objection · only in B"]
    marks = page.evaluate(
        "[...document.querySelectorAll('mark')].map(one => [one.dataset.id, [...one.classList].filter(name => name.startsWith('in-')).join()])"
    )
    assert marks == [["T", ""], ["N", "in-a"], ["O", "in-b"], ["C", "in-other"]]


def test_differences_are_walked_through_by_keys_and_buttons(page: Page) -> None:
    where = f"[{CURRENT}, document.querySelector('#card:not([hidden]) h2 b')?.textContent, document.getElementById('difference-at').textContent]"
    seen = []
    for key in ("d", "d", "d", "d", "D", "D"):
        page.keyboard.press(key)
        seen.append(page.evaluate(where))
    assert [one[:2] for one in seen] == [[0, "N"], [1, "O"], [2, "C"], [0, "N"], [2, "C"], [1, "O"]]
    assert seen[0][2] == "1 of 3 differences"
    page.click("#differences [aria-label='Next difference']")
    assert page.evaluate(where) == [2, "C", "3 of 3 differences"]
    page.click("#differences [aria-label='Previous difference']")
    assert page.evaluate(where) == [1, "O", "2 of 3 differences"]
    page.locator("#differences li button").first.click()
    assert page.evaluate(where) == [0, "N", "1 of 3 differences"]


def test_the_first_step_back_is_the_last_difference(page: Page) -> None:
    page.keyboard.press("D")
    assert page.evaluate(CURRENT) == 2


def test_the_card_says_what_differs(page: Page) -> None:
    page.keyboard.press("d")
    assert page.inner_text("#card .difference") == "Only in A"
    page.keyboard.press("d")
    page.keyboard.press("d")
    assert page.inner_text("#card .difference") == "Labelled differently. A: premise. B: evidence."
    page.evaluate("location.hash = '#T'")
    page.wait_for_selector("#card h2:has-text('T')")
    assert page.locator("#card .difference").count() == 0


def test_one_side_alone(page: Page) -> None:
    levels(page, "")
    bar = page.locator("#differences [data-side]")
    assert [one.inner_text() for one in bar.all()] == ["both", "A", "B"]
    bar.nth(1).click()
    assert page.evaluate(SHOWN) == ["T", "N", "C"]
    assert page.evaluate(IN_MAP) == ["C", "N", "T"]
    assert [one.get_attribute("aria-pressed") for one in bar.all()] == ["false", "true", "false"]
    bar.nth(2).click()
    assert page.evaluate(SHOWN) == ["T", "C", "O"]
    page.fill("#search", "nurses")  # is of the other side
    assert "N" not in page.evaluate(SHOWN)
    page.fill("#search", "")
    page.locator("#differences li button").first.click()  # is of A: both are shown again
    assert page.get_attribute("#differences [data-side=both]", "aria-pressed") == "true"
    assert page.evaluate(SHOWN) == ["T", "N", "C", "O"]


def test_show_all_shows_both_sides(page: Page) -> None:
    levels(page, "")
    page.click("#differences [data-side=a]")
    page.click("#all")
    assert page.evaluate(SHOWN) == ["T", "N", "C", "O"]
    assert page.get_attribute("#differences [data-side=both]", "aria-pressed") == "true"


def test_maps_that_do_not_differ(show: Show, tmp_path: Path) -> None:
    page = show(compared(tmp_path, FIRST, FIRST))
    assert page.inner_text("#differences h2") == "Differences (0)"
    assert page.evaluate(MARKED) == {}
    page.keyboard.press("d")
    page.click("#differences [aria-label='Next difference']")
    assert page.locator("#card").is_hidden()


def test_a_page_of_one_map_knows_nothing_of_it(show: Show, town: str) -> None:
    page = show(town)
    page.keyboard.press("d")
    assert page.locator("#differences").is_hidden()
    assert page.locator(".badge, .differs").count() == 0
    assert page.locator("#card").is_hidden()


def test_hostile_names_and_texts_are_text(show: Show, tmp_path: Path) -> None:
    bad = "</script><img src=x onerror=alert(1)>"
    page = show(compared(tmp_path, FIRST, SECOND.replace("It costs too much.", f'"{bad}"')))
    assert f"Only in B: O {bad}" in page.evaluate(LIST)
    assert page.evaluate("document.images.length") == 0
