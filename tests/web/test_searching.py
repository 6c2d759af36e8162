"""Search finds claims and words of the article, by folded letters and by roles, and leads from hit to hit."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.web.looking import SHOWN, levels, until

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

    Show = Callable[..., Page]

HITS = "[...document.querySelectorAll('.box.hit:not(.stub)')].map(box => box.id.slice(6)).sort()"
PLACES = """() => [...(CSS.highlights.get('hits') || [])].map(range => range.toString())"""
HERE = "[...(CSS.highlights.get('hit') || [])].map(range => range.toString()).join('|')"
COUNT = "document.getElementById('count').textContent"


def find(page: Page, words: str, places: int = 0) -> None:
    """Type into the search, and wait until so many places of the article are found."""
    page.fill("#search", words)
    page.evaluate("() => new Promise(done => setTimeout(done, 130))")  # the article is searched a moment later
    until(page, f"(CSS.highlights.get('hits')?.size || 0) === {places}")


FOUND: list[tuple[str, list[str], list[str]]] = [
        ("nurses", ["N", "R"], ["nurses", "nurses"]),
        ("NURSES", ["N", "R"], ["nurses", "nurses"]),
        ("the weather was", [], ["The weather was"]),  # nothing quotes it
        ("grant pays for half", ["B"], []),  # the claim alone
        ("pays for half of it. Others", [], ["pays for half of it. Others"]),  # across the end of a mark
        ("witness", ["M"], []),
        ("N", ["A", "B", "C", "M", "N", "O", "R", "T", "U", "V", "W", "X"], []),  # a letter alone: claims only
        ("zebra", [], []),
        ("¶3", [], []),  # numbers of paragraphs are no text
]  # fmt: skip


def test_what_is_found(show: Show, town: str) -> None:
    page = show(town, 2400, 1600)
    for typed, hits, places in FOUND:
        find(page, typed, len(places))
        if typed != "N":
            assert page.evaluate(HITS) == hits, typed
        assert page.evaluate(PLACES) == places, typed
        if hits:
            found = f"{len(page.evaluate(HITS))} of 12 claims"
            assert page.evaluate(COUNT) == found + (f", {len(places)} in the text" if places else ""), typed
            assert set(hits) <= set(page.evaluate(SHOWN)), typed
        elif not places:
            assert page.evaluate(COUNT) == "nothing found", typed
            assert page.locator("#next-hit").is_hidden(), typed
            assert page.locator("#previous-hit").is_hidden(), typed


ROLES: list[tuple[str, list[str]]] = [
        ("objection", ["O"]), ("role:objection", ["O"]), ("is:implicit", ["W"]), ("role:evidence", ["M", "R"]), ("is:rebuttal", ["B"]),
        ("role:conclusion", ["C", "N"]), ("role:undercut register", ["U"]), ("role:evidence register", ["R"]), ("is:thesis", ["T"]),
        ("is:nothing", []), ("role:objection register", []),
]  # fmt: skip


def test_roles_are_words_of_search(show: Show, town: str) -> None:
    page = show(town, 2400, 1600)
    for typed, hits in ROLES:
        page.fill("#search", typed)
        assert page.evaluate(HITS) == hits, typed


QUOTED = "argmap: 1\narticle: {file: a.txt}\nargument:\n  id: T\n  thesis: The mayor's “plan” – it's said – is naïve.\n  quote: The mayor’s\n"
CURLY = "The mayor’s “night  plan” — so he said — is na\u00efve, isn’t\u00a0it? Co\u00adoperate, he said.\n"


FOLDED: list[tuple[str, list[str], list[str]]] = [
        ("mayor's", ["T"], ["mayor’s"]),
        ("mayor’s", ["T"], ["mayor’s"]),
        ('"night plan"', [], ["night  plan"]),
        ("“night plan”", [], ["night  plan"]),
        ('the "plan"', [], []),
        ('"plan" - it', ["T"], []),
        ("plan\" - so he", [], ["plan” — so he"]),
        ("naive", ["T"], ["na\u00efve"]),
        ("isn't it", [], ["isn’t\u00a0it"]),
        ("cooperate", [], ["Co\u00adoperate"]),
]  # fmt: skip


def test_letters_are_folded(show: Show, quick: Callable[..., str]) -> None:
    page = show(quick(QUOTED, a=CURLY))
    for typed, claims, places in FOLDED:
        find(page, typed, len(places))
        assert page.evaluate(PLACES) == places, typed
        assert page.evaluate(HITS) == claims, typed


def test_hits_are_walked_through_in_both_directions(show: Show, town: str) -> None:
    page = show(town, 2400, 1600)
    find(page, "register", 2)
    assert page.evaluate(HITS) == ["R", "U"]
    where = f"[document.querySelector('#card:not([hidden]) h2 b')?.textContent || '', {HERE}, {COUNT}]"
    page.focus("#search")
    seen = []
    for _ in range(4):
        page.keyboard.press("Enter")
        seen.append(page.evaluate(where))
    assert [one[2] for one in seen] == ["1 of 4", "2 of 4", "3 of 4", "4 of 4"]
    assert [one[0] for one in seen[:2]] == ["R", "U"]
    assert [one[1] for one in seen[2:]] == ["register", "register"]
    page.keyboard.press("Enter")
    assert page.evaluate(where)[::2] == ["R", "1 of 4"]
    back = []
    for _ in range(4):
        page.keyboard.press("Shift+Enter")
        back.append(page.evaluate(COUNT))
    assert back == ["4 of 4", "3 of 4", "2 of 4", "1 of 4"]
    assert page.evaluate("document.activeElement.id") == "search"


def test_hits_are_walked_through_by_buttons(show: Show, town: str) -> None:
    page = show(town, 2400, 1600)
    find(page, "register", 2)
    seen = []
    for name in ("next", "next", "previous", "previous", "previous"):
        page.click(f"#{name}-hit")
        seen.append(page.evaluate(COUNT))
    assert seen == ["1 of 4", "2 of 4", "1 of 4", "4 of 4", "3 of 4"]


def test_the_first_step_back_is_the_last_hit(show: Show, town: str) -> None:
    page = show(town, 2400, 1600)
    find(page, "register", 2)
    page.focus("#search")
    page.keyboard.press("Shift+Enter")
    assert page.evaluate(COUNT) == "4 of 4"


def test_a_place_is_brought_into_sight(show: Show, op_ed_page: str) -> None:
    page = show(op_ed_page, 1366, 768)
    find(page, "WesleyJCulp", 1)
    in_sight = """() => { const [range] = CSS.highlights.get('hits'), a = range.getBoundingClientRect(),
      b = document.getElementById('article-pane').getBoundingClientRect(); return a.top >= b.top && a.bottom <= b.bottom; }"""
    assert page.evaluate(in_sight)
    page.evaluate("document.getElementById('article-pane').scrollTop = 0")
    assert not page.evaluate(in_sight)
    page.focus("#search")
    page.keyboard.press("Enter")
    assert page.evaluate(in_sight)


def test_escape_clears_and_then_closes(show: Show, town: str) -> None:
    page = show(town, 2400, 1600, hash_="#M")
    levels(page, "")
    before = page.evaluate(SHOWN)
    find(page, "register", 2)
    assert page.evaluate(SHOWN) == ["T", "N", "R", "U"]
    page.focus("#search")
    page.keyboard.press("Escape")
    assert page.input_value("#search") == ""
    assert page.evaluate(SHOWN) == before
    assert page.evaluate(COUNT) == ""
    assert page.locator("#card").is_visible()
    until(page, "!CSS.highlights.has('hits')")
    page.keyboard.press("Escape")
    assert page.locator("#card").is_hidden()
    assert page.evaluate("document.activeElement.id") != "search"


def test_what_is_lit_as_the_hit_goes_with_it(show: Show, town: str) -> None:
    page = show(town, 2400, 1600)
    find(page, "register", 2)
    page.focus("#search")
    for _ in range(3):
        page.keyboard.press("Enter")
    assert page.evaluate(HERE) == "register"
    page.keyboard.press("Escape")
    until(page, "!CSS.highlights.has('hits')")
    assert page.evaluate(HERE) == ""


@pytest.mark.parametrize(
    ("name", "wanted", "shown"),
    [
        ("evidence", ["M", "R"], ["T", "N", "R", "C", "M"]),
        ("objection", ["O"], ["T", "O", "B"]),  # with its answer
        ("implicit", ["W"], ["T", "N", "W"]),
    ],
)
def test_numbers_of_the_summary_filter(show: Show, town: str, name: str, wanted: list[str], shown: list[str]) -> None:
    page = show(town, 2400, 1600)
    levels(page, "")
    before, number = page.evaluate(SHOWN), page.locator(f"#summary [data-filter={name}]")
    number.click()
    assert number.get_attribute("aria-pressed") == "true"
    assert page.evaluate(HITS) == wanted
    assert page.evaluate(SHOWN) == shown
    assert page.evaluate(COUNT) == f"{len(wanted)} of 12 claims"
    number.click()
    assert number.get_attribute("aria-pressed") == "false"
    assert page.evaluate(SHOWN) == before
    assert page.evaluate(COUNT) == ""


def test_a_filter_and_a_search_count_together(show: Show, town: str) -> None:
    page = show(town, 2400, 1600)
    page.click("#summary [data-filter=evidence]")
    page.fill("#search", "register")
    assert page.evaluate(HITS) == ["R"]
    page.click("#summary [data-filter=implicit]")
    assert page.evaluate(HITS) == []
    page.click("#all")
    assert page.input_value("#search") == ""
    assert len(page.evaluate(SHOWN)) == 12


SEVERAL = (
    "argmap: 1\narticles: {one: {file: a.txt}, two: {file: b.txt}}\nargument:\n  id: T\n  thesis: Rain.\n"
    "  quote: {exact: It rains, article: one}\n"
)


def test_the_article_of_a_hit_is_opened(show: Show, quick: Callable[..., str]) -> None:
    page = show(quick(SEVERAL, a="It rains a lot.\n", b="Nobody minds the puddles.\n"))
    assert page.is_hidden("#article-1")
    find(page, "puddles", 1)
    assert page.is_visible("#article-1")
    assert page.get_attribute("#tab-1", "aria-selected") == "true"
    find(page, "a lot", 1)
    assert page.is_visible("#article-0")
    assert page.is_hidden("#article-1")
