"""The page measures and folds texts as Python does: same widths, same lines, same letters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from unicodedata import normalize

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.article.folding import fold
from argmap.draw.measure import tables, text_width, wrap
from argmap.web import cards
from argmap.web.reading_page import _HERE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

MEASURING = (_HERE / "script" / "measure.js").read_text(encoding="utf-8")
_SEARCHING = (_HERE / "script" / "search.js").read_text(encoding="utf-8")
FOLDING = _SEARCHING[: _SEARCHING.index("let texts")]
SIZES = [(268.0, 14.0, False), (220.0, 17.0, True), (90.0, 14.5, True), (33.0, 11.0, False)]
TEXTS = {
    "latin": "No claim without its words, and none without its place — “really”, he said: naïve façades, Łódź, ½ of it…",
    "capitals": "BELARUS IS RISKING ITS INDEPENDENCE & MORE; WWW.EXAMPLE.ORG/?A=B#C",
    "long words": "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft " + "W" * 70 + " i",
    "arabic": "لقد دمج لوكاشينكو مصالح بلاده بالكامل تقريبا مع مصالح روسيا، وهذا خطرٌ على استقلال البلد كتابٌ شمس",
    "hebrew": "העיר צריכה את האוטובוס הלילי, אמרה ראש העיר",
    "persian": "این کتاب‌ها می‌گویند که اتوبوس شبانه باید بماند",
    "chinese": "卢卡申科几乎完全将本国利益与俄罗斯的利益合并在一起，这使“独立”面临风险。（他说：「不」！）",
    "japanese": "夜行バスは残すべきである。「なぜなら」、病院へ行けないからだ——ちょっと、ー々",
    "korean": "야간 버스는 유지되어야 한다. 간호사들이 병원에 갈 수 없기 때문이다",
    "thai": "รถเมล์กลางคืนต้องคงอยู่เพราะพยาบาลไปโรงพยาบาลไม่ได้หากไม่มีรถ เธอกล่าว",
    "burmese": "ညဘတ်စ်ကားသည်ဆက်လက်ရှိနေရမည်",
    "cyrillic": "Лукашенко почти полностью подчинил интересы страны интересам России",
    "emoji": "🚢🚢🚢 ships 🏴‍☠️ and 👩‍👩‍👧‍👦 families 🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉 ✓ ☃",
    "marks": "e\u0301 a\u0308 " + "x" + "\u0301" * 20 + " ﷽ ‱",
    "mixed": "The 夜行バス, “روسيا” (¶3) รถ 1,000.50€ $5 £6 ￥7 №8",
    "spaces": "  two\u00a0words \t and\n\nmore\u3000here\u2003there  ",
    "empty": "",
}
MEASURE = (
    """([data, cases]) => {
"""
    + MEASURING
    + """
return cases.map(([text, width, size, bold]) => [thousandths(text, tables[+bold]) * size / 1000, wrap(text, width, size, bold)]); }"""
)
FOLD = (
    """([data, texts]) => {
"""
    + FOLDING
    + """
return texts.map(text => { const placed = foldWithPlaces(text); return [fold(text), placed.text, placed.from]; }); }"""
)


@pytest.fixture(scope="module")
def blank(browser: Browser) -> Iterator[Page]:
    """A page with nothing in it, to run pieces of the script in."""
    page = browser.new_page()
    yield page
    page.close()


def measured(page: Page, cases: list[tuple[str, float, float, bool]]) -> Any:
    """Widths and lines by the script, from the figures that a page of these texts has."""
    return page.evaluate(MEASURE, [{"measure": tables(text for text, *_ in cases)}, cases])


def expected(cases: list[tuple[str, float, float, bool]]) -> list[list[Any]]:
    """The same by Python."""
    return [
        [pytest.approx(text_width(text, size, bold=bold), abs=1e-6), wrap(text, width, size, bold=bold)]
        for text, width, size, bold in cases
    ]


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_the_page_measures_and_breaks_texts_as_drawings_do(blank: Page, text: str) -> None:
    cases = [(text, *size) for size in SIZES]
    assert measured(blank, cases) == expected(cases)


def test_texts_of_one_page_do_not_change_each_other(blank: Page) -> None:
    cases = [(text, *size) for text in TEXTS.values() for size in SIZES]
    assert measured(blank, cases) == expected(cases)


def test_a_letter_that_the_page_has_no_figure_for_is_taken_at_a_typical_width(blank: Page) -> None:
    """Words of the interface may have letters that no claim has."""
    found = blank.evaluate(MEASURE, [{"measure": tables([])}, [("й", 100.0, 10.0, False), ("W", 100.0, 10.0, True)]])
    assert found == [[6.0, ["й"]], [pytest.approx(9.44), ["W"]]]


LETTERS = st.text(
    st.one_of(
        st.sampled_from("aWi .,;:-—…“”'\"()[]0$%\u00a0"),
        st.sampled_from("بتثطعمنيىقس\u064b\u0651،「」。、・ー々夜行バス！（）กเา่ำ้ไ한글"),
        st.sampled_from("🚢🏴☠👩\u200d\ufe0f\u0301\u0308éÅßİıſ"),
        st.characters(exclude_categories=["Cs", "Cc"]),
    ),
    max_size=40,
)


@settings(max_examples=80)
@given(st.lists(st.tuples(LETTERS, st.sampled_from(SIZES)), max_size=6))
def test_any_text_is_measured_alike(blank: Page, drawn: list[tuple[str, tuple[float, float, bool]]]) -> None:
    cases = [(text, *size) for text, size in drawn]
    assert measured(blank, cases) == expected(cases)


def folded(page: Page, *texts: str) -> Any:
    """Texts by the script's `fold`, and by `foldWithPlaces` with the places."""
    return page.evaluate(FOLD, [{"folds": cards._folds(texts)}, texts])


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("`word`", "'word'"),
        ("“Really”, he ‘said’ «here» ‹now›", "\"really\", he 'said' \"here\" 'now'"),
        ("on — and – off ‒ then", "on-and-off-then"),
        ("well-known, A - b -- c", "well-known, a-b-c"),
        ("no\u00a0break\u2003space\u3000here", "no break space here"),
        ("two  spaces\t and\nlines", "two spaces and lines"),
        ("ÉCOLE naïve Ł ß ffi ½", "ecole naive ł ß ffi 1⁄2"),
        ("e\u0301t\u00e9", "ete"),
        ("soft\u00adhyphen zero\u200bwidth", "softhyphen zerowidth"),
        ("more…", "more..."),
        ("İstanbul ΟΔΟΣ", "istanbul οδοσ"),
        ("كتابٌ", "كتاب"),
        ("한국", "한국"),
        ("plain words stay", "plain words stay"),
    ],
)
def test_what_search_makes_of_letters(blank: Page, text: str, wanted: str) -> None:
    (plain, placed, _), (typed, _, _) = folded(blank, text, wanted)
    assert plain == (normalize("NFKD", wanted) if "한" in text else wanted)
    assert placed == plain
    assert typed == plain  # what is folded stays so


def test_words_that_differ_stay_different(blank: Page) -> None:
    found = [one for one, _, _ in folded(blank, "a b", "ab", "a-b", "a.b", "a'b", 'a"b', "a,b", "ä b")]
    assert found == ["a b", "ab", "a-b", "a.b", "a'b", 'a"b', "a,b", "a b"]


FOLDABLE = st.text(
    st.one_of(
        st.sampled_from("aA -–—…“”‘’«»\u00a0\u00ad\u200bé\n"),
        st.sampled_from("e\u0301\u0308İßﬁ½한글ก็ب\u064b🚢"),
        st.characters(exclude_categories=["Cs", "Cc"]),
    ),
    max_size=30,
)


@settings(max_examples=80)
@given(st.lists(FOLDABLE, max_size=6))
def test_both_ways_of_folding_give_the_same_text(blank: Page, texts: list[str]) -> None:
    for text, (plain, placed, places) in zip(texts, folded(blank, *texts), strict=True):
        units = len(text.encode("utf-16-le")) // 2
        assert placed == plain, text
        assert len(places) == len(placed.encode("utf-16-le", "surrogatepass")) // 2
        assert places == sorted(places)
        assert all(0 <= at < units for at in places)


@settings(max_examples=100)
@given(FOLDABLE)
def test_what_check_takes_for_the_same_words_search_does_too(blank: Page, text: str) -> None:
    (first, _, _), (second, _, _) = folded(blank, text, fold(text))
    assert first.strip() == second.strip()
