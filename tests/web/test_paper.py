"""The page on paper: the map's pages, the article with ids in its margin, the outline with quotes; afterwards all is as before."""

from __future__ import annotations

import json
from io import BytesIO
from typing import TYPE_CHECKING

import pytest

from argmap.draw.engine import available
from argmap.reading import read_bytes
from argmap.web import page as page_with_sheets
from tests.web.looking import SHOWN, TOWN, TOWN_ARTICLE, levels, until

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Page
    from pypdf import PageObject

    Show = Callable[..., Page]

pypdf = pytest.importorskip("pypdf")

NOT_PRINTED = ("Search", "Present", "What the map leaves out", "Levels", "Text order", "Expand all", "Save picture", "Copy link")  # fmt: skip


@pytest.fixture
def printed_town(page_of: Callable[..., str]) -> str:
    return page_of(TOWN, town=TOWN_ARTICLE)


def pages_of(page: Page, format_: str = "A4") -> list[PageObject]:
    return list(pypdf.PdfReader(BytesIO(page.pdf(format=format_, prefer_css_page_size=True))).pages)


def text_of(pages: list[PageObject]) -> str:
    return " ".join(" ".join(one.extract_text() for one in pages).replace("\xa0", " ").split())


def test_all_of_it_is_printed(show: Show, printed_town: str) -> None:
    page = show(printed_town)
    levels(page, "1")  # what is folded is printed, too
    pages = pages_of(page)
    text = text_of(pages)
    assert 3 <= len(pages) <= 5
    first = text_of(pages[:1])
    assert "The night bus" in first
    assert "The article argues that the night bus must stay." in first
    assert "Few people own a car in the valley" in first
    claims = [
        "The ministry denies that.",
        "Who lives in the valley needs a way to work at night.",
        "Trains were not spoken of.",
    ]
    outline = text_of(pages[-1:])
    assert [claim for claim in claims if claim not in outline] == []
    assert "¶1 “The mayor said so in May”" in outline
    assert "¶2 “the grant, which pays for half of it”" in outline
    maps = [
        one for one in pages[1:-1] if "TOGETHER" in one.extract_text() or "The ministry denies" in one.extract_text()
    ]
    assert len(maps) >= 1
    assert [words for words in NOT_PRINTED if words in text] == []
    assert "argmap " not in text  # no advice to run a command


def test_ids_stand_in_the_margin_of_the_article(show: Show, printed_town: str) -> None:
    page = show(printed_town)
    page.emulate_media(media="print")
    until(page, "document.querySelector('.text p[data-ids]')")
    content = "[...document.querySelectorAll('.text p')].map(one => getComputedStyle(one, '::after').content)"
    assert page.evaluate(content) == ["none", '"C M"', '"O B V X"', "none", '"N R U A"', '"T"']
    page.emulate_media(media="screen")
    assert set(page.evaluate(content)) == {"none"}


def test_afterwards_the_page_is_as_before(show: Show, printed_town: str) -> None:
    page = show(printed_town, hash_="#M")
    levels(page, "2")
    page.fill("#search", "register")
    state = """() => [document.getElementById('right').firstElementChild.id, document.querySelectorAll('.said').length, !!document.getElementById('paper'),
      document.querySelector('#card h2').textContent, document.getElementById('levels').value, document.getElementById('search').value,
      document.documentElement.dataset.view, document.getElementById('canvas').scrollTop, document.querySelectorAll('.box').length]"""
    shown, before = page.evaluate(SHOWN), page.evaluate(state)
    first, second = len(pages_of(page)), len(pages_of(page))
    until(page, "!document.getElementById('paper')")
    assert (page.evaluate(SHOWN), page.evaluate(state)) == (shown, before)
    assert first == second


@pytest.mark.parametrize("view", ["outline", "text", "map"])
def test_the_same_is_printed_from_every_view(show: Show, printed_town: str, view: str) -> None:
    page = show(printed_town)
    wanted = text_of(pages_of(page))
    page.click(f"#view-{view}")
    page.click("#summary [data-filter=evidence]")
    page.click("#leftout")
    assert text_of(pages_of(page)) == wanted


def test_while_presenting_all_is_printed(show: Show, printed_town: str) -> None:
    page = show(printed_town)
    page.click("#present")
    text = text_of(pages_of(page))
    assert "The ministry denies that." in text
    assert "1 / 12" not in text


def large(claims: int) -> str:
    """A map of so many claims, three levels deep."""
    below = claims // 10 - 1
    because = [
        {
            "premise": f"Conclusion {top} says something.",
            "because": [
                {
                    "evidence": f"Evidence {top}.{one} of what is said here, in as many words as the claims of an article about a town and its buses usually have."
                }
                for one in range(9)
            ],
        }
        for top in range(below)
    ]
    return json.dumps({"argmap": 1, "argument": {"thesis": "All of it is so.", "because": because}})


def test_a_large_map_takes_several_pages(show: Show, tmp_path: Path) -> None:
    if not available():
        pytest.skip("no Graphviz engine here")
    html = page_with_sheets(read_bytes(large(120).encode(), "map.yaml", tmp_path))
    page = show(html)
    pages = pages_of(page)
    sheets = page.evaluate("(document.getElementById('sheets').textContent.match(/<svg /g) || []).length")
    assert sheets > 1
    text = text_of(pages)
    assert [
        f"Evidence {top}.{one} of"
        for top in range(11)
        for one in range(9)
        if text.count(f"Evidence {top}.{one} of") < 2
    ] == []
    assert len(pages) >= sheets + 2


def test_a_small_map_takes_one_page(show: Show, printed_town: str) -> None:
    page = show(printed_town)
    assert page.evaluate("(document.getElementById('sheets').textContent.match(/<svg /g) || []).length") == 1


def test_every_article_is_printed(show: Show, page_of: Callable[..., str]) -> None:
    html = page_of(
        "argmap: 1\narticles: {one: {file: a.txt, title: On rain}, two: {file: b.txt, author: Ann Lee}}\nargument:\n  id: T\n"
        "  thesis: It rains.\n  quote: {exact: It rains a lot, article: one}\n  because:\n"
        "    - {id: E, evidence: Wet., quote: {exact: The town is wet, article: two}}\n",
        a="It rains a lot.\n",
        b="The town is wet.\n",
    )
    pages = pages_of(show(html))
    text = [text_of([one]) for one in pages]
    assert "It rains a lot." in text[0]
    assert "The town is wet." not in text[0]
    assert "The town is wet." in text[1]
    assert "Ann Lee" in text[1]
    assert "On rain" in text[0]


def test_dark_is_not_printed(show: Show, printed_town: str) -> None:
    page = show(printed_town)
    page.evaluate("document.documentElement.dataset.theme = 'dark'")
    page.emulate_media(media="print")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    page.emulate_media(media="screen")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != "rgb(255, 255, 255)"
