"""Axe, the checker of access, finds nothing in any state of the page, light and dark, wide and narrow."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from argmap.cli import main
from argmap.reading import read_bytes
from tests.web.looking import TOWN, TOWN_ARTICLE, html_of, levels
from tests.web.test_answers import ANSWERED

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

    Show = Callable[..., Page]

AXE = os.environ.get("ARGMAP_AXE", "")
pytestmark = pytest.mark.skipif(
    not AXE or not Path(AXE).is_file(), reason="ARGMAP_AXE names no axe.min.js (.ci/run fetches it)"
)
LOOK = """async () => (await axe.run({ resultTypes: ['violations'] })).violations.flatMap(one => one.nodes
  .map(node => [one.id, node.target.join(' '), (node.any[0] || node.all[0] || node.none[0] || {}).message || '']))"""


class State:
    """Collects what axe finds, by state."""

    def __init__(self, page: Page, scheme: str = "light") -> None:
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
        page.evaluate("theme => { document.documentElement.dataset.theme = theme; }", scheme)
        page.evaluate(Path(AXE).read_text(encoding="utf-8"))
        self.page = page
        self.found: dict[str, object] = {}

    def look(self, name: str) -> None:
        if found := self.page.evaluate(LOOK):
            self.found[name] = found


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_hinders_access(show: Show, town: str, scheme: str) -> None:
    page = show(town, 1366, 768)
    state = State(page, scheme)
    state.look("first")
    levels(page, "")
    page.evaluate("location.hash = '#R'")
    page.wait_for_selector("#card:not([hidden])")
    state.look("card")
    page.click("#view-outline")
    state.look("outline")
    page.click("#view-text")
    state.look("text order")
    page.keyboard.press("Escape")
    page.click("#view-map")
    page.fill("#search", "register")
    page.wait_for_selector(".box.hit")
    page.click("#next-hit")
    state.look("search")
    page.click("#all")
    page.click("#summary [data-filter=evidence]")
    state.look("filter")
    page.click("#view-outline")
    state.look("filter in the outline")
    page.click("#summary [data-filter=evidence]")
    page.click("#leftout")
    state.look("left out")
    page.click("#leftout")
    page.click("#menu summary")
    state.look("menu")
    page.click("#keys")
    state.look("keys")
    page.click("#keys-close")
    page.uncheck("#legend [data-kind=objection]")
    page.click("#view-map")
    state.look("legend")
    assert state.found == {}


@pytest.mark.parametrize(
    ("guess", "scheme"), [("", "light"), ("claim", "light"), ("reasons", "light"), ("reasons", "dark")]
)
def test_nothing_hinders_access_while_presenting(show: Show, town: str, guess: str, scheme: str) -> None:
    page = show(town, 1366, 768, "#present=N")
    state = State(page, scheme)
    page.select_option("#presenter [data-act=guess]", guess)
    state.look("asked")
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("Space")
    state.look("shown")
    assert state.found == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_hinders_access_on_a_phone(show: Show, town: str, scheme: str) -> None:
    page = show(town, 390, 844)
    state = State(page, scheme)
    for view in ("article", "map", "outline", "text"):
        page.click(f"#view-{view}")
        state.look(view)
    page.click("#view-article")
    page.click("mark[data-id=M]")
    state.look("card")
    page.keyboard.press("Escape")
    page.click("#menu summary")
    state.look("menu")
    assert state.found == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_hinders_access_to_a_comparison(show: Show, tmp_path: Path, scheme: str) -> None:
    (tmp_path / "town.txt").write_text(TOWN_ARTICLE, encoding="utf-8")
    (tmp_path / "a.yaml").write_text(TOWN, encoding="utf-8")
    changed = TOWN.replace("evidence: The mayor said", "premise: The mayor said").replace(
        ", type: witness testimony", ""
    )
    changed = changed.replace("  - {id: A, premise: Trains were not spoken of., quote: Nobody spoke of trains}\n", "  - {id: Q, premise: The meeting was long., quote: The meeting lasted long}\n")  # fmt: skip
    (tmp_path / "b.yaml").write_text(changed, encoding="utf-8")
    output = tmp_path / "x.html"
    CliRunner().invoke(main, ["compare", str(tmp_path / "a.yaml"), str(tmp_path / "b.yaml"), "-o", str(output)])
    page = show(output.read_text(encoding="utf-8"), 1366, 900)
    state = State(page, scheme)
    levels(page, "")
    state.look("both")
    page.keyboard.press("d")
    state.look("a difference")
    page.click("#view-outline")
    state.look("outline")
    page.click("#differences [data-side=b]")
    state.look("one side")
    assert state.found == {}


def test_nothing_hinders_access_where_much_is_wrong(show: Show, tmp_path: Path) -> None:
    """Findings, a quote that is not found, several articles."""
    from argmap.checker import check

    (tmp_path / "a.txt").write_text("It rains a lot.\n", encoding="utf-8")
    (tmp_path / "b.txt").write_text("The town is wet.\n", encoding="utf-8")
    text = (
        "argmap: 1\narticles: {one: {file: a.txt}, two: {file: b.txt}}\nargument:\n  id: T\n  thesis: It rains.\n"
        "  quote: {exact: It rained never at all, article: one}\n  because:\n    - {id: E, evidence: Wet., quote: {exact: The town was wet, article: two}}\n"
    )
    reading = read_bytes(text.encode(), "map.yaml", tmp_path)
    page = show(html_of(reading, findings=check(reading)), 1366, 900, "#E")
    state = State(page)
    page.click("#findings summary")
    state.look("findings")
    assert state.found == {}


def test_a_presentation_has_a_heading(show: Show, town: str) -> None:
    state = State(show(town, 1366, 768, "#present=N"))
    state.look("presenting")
    assert state.found == {}


def test_revealed_reasons_can_be_read(show: Show, town: str) -> None:
    page = show(town, 1366, 768, "#present=N")
    page.select_option("#presenter [data-act=guess]", "reasons")
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("Space")
    assert page.evaluate("[...document.querySelectorAll('.box.faded')].map(box => box.id.slice(6))") == []


@pytest.mark.parametrize(("view", "shown"), [("map", ".box.hit"), ("outline", ".item.dim")])
def test_the_way_to_a_hit_can_be_read(show: Show, town: str, view: str, shown: str) -> None:
    page = show(town, 1366, 768)
    state = State(page)
    page.click(f"#view-{view}")
    page.fill("#search", "register")
    page.wait_for_selector(shown)
    state.look("search")
    assert state.found == {}


@pytest.mark.parametrize(("what", "width"), [("#menu summary", 1366), ("#view-map", 390)])
def test_buttons_are_called_by_what_they_show_and_what_scrolls_is_reached_by_keys(
    show: Show, town: str, what: str, width: int
) -> None:
    page = show(town, width, 800)
    state = State(page)
    page.click(what)
    state.look(what)
    assert state.found == {}


def test_a_flag_on_the_thesis_can_be_read(show: Show, quick: Callable[..., str]) -> None:
    state = State(
        show(
            quick(
                "argmap: 1\narticle: {file: a.txt}\nargument: {thesis: It rains., quote: nobody said that}\n",
                a="It rains.\n",
            )
        ),
    )
    state.look("map")
    assert state.found == {}


def test_the_first_line_stands_in_a_landmark(show: Show, town: str) -> None:
    state = State(show(town, 1366, 768))
    state.look("first")
    assert state.found == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nor_with_the_answers_of_a_reader(show: Show, quick: Callable[..., str], scheme: str) -> None:
    page = show(quick(ANSWERED, town=TOWN_ARTICLE), 1366, 768)
    state = State(page, scheme)
    page.keyboard.press("r")
    levels(page, "")
    page.evaluate("location.hash = '#K'")
    page.wait_for_selector("#card:not([hidden])")
    state.look("card")
    page.click("#view-outline")
    state.look("outline")
    page.click("#view-text")
    state.look("text order")
    assert state.found == {}
