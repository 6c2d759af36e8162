"""Whose words an item's text has: quotations, sentences set out, languages, and how texts from the right stand on the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from argmap.exercise import make_set
from argmap.exercise.page import page as page_of
from argmap.exercise.voices import Voices
from argmap.exercise.worksheet import worksheet_html
from argmap.languages import direction
from argmap.reading import read_bytes
from tests.exercise.test_page import go_to, items_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Page

    from argmap.reading import Reading

    Show = Callable[..., Page]

LTR, RTL = "ltr", "rtl"


@pytest.fixture
def voices(belarus: Reading) -> Voices:
    return Voices(belarus)


def test_quotations_are_parts(voices: Voices) -> None:
    assert voices.lines("It is not “a claim”: see “שלום.”, or ¶3.") == [
        ["It is not ", ("“a claim”", "", LTR), ": see ", ("“שלום.”", "he", RTL), ", or ¶3."]
    ]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("“He said “no” twice.” So?", ["“He said “no” twice.”"]),
        ("“Er sagte „nein“ dazu.” So?", ["“Er sagte „nein“ dazu.”"]),
        ("“a” and “b”", ["“a”", "“b”"]),
        ("a 5” pipe", []),
        ("an “open one", []),
        ("", []),
    ],
)
def test_what_is_quoted(voices: Voices, text: str, quoted: list[str]) -> None:
    (line,) = voices.lines(text)
    assert [part[0] for part in line if not isinstance(part, str)] == quoted
    assert "".join(part if isinstance(part, str) else part[0] for part in line) == text


def test_a_users_text_is_one_part_and_argmaps_is_not(voices: Voices) -> None:
    assert voices.lines("הוא אמר “שלום” פעמיים.") == [[("הוא אמר “שלום” פעמיים.", "he", RTL)]]
    assert voices.lines("Evidence: what can be looked up") == [["Evidence: what can be looked up"]]
    assert voices.lines("P1 סקר מצא 412 עובדים. [evidence]\n    “סקר”") == [
        [("P1 סקר מצא 412 עובדים. [evidence]", "he", RTL)],
        ["    ", ("“סקר”", "he", RTL)],
    ]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            "How? First: “One is so.” Second: “Two is.” (given “Three.”)",
            [["How?"], ["First: ", "“One is so.”"], ["Second: ", "“Two is.”"], ["(given ", "“Three.”", ")"]],
        ),
        (
            "Two premises for “C is.” First: “A.” Second: “B.” Are they linked?",
            [
                ["Two premises for ", "“C is.”"],
                ["First: ", "“A.”"],
                ["Second: ", "“B.”"],
                ["Are they linked?"],
            ],
        ),
        ("Stated: “A.” “B.” Which is missing?", [["Stated: ", "“A.”"], ["“B.”"], ["Which is missing?"]]),
        ("Which words? “A claim.”", [["Which words?"], ["“A claim.”"]]),
        ("What does “last fall” announce?", [["What does ", "“last fall”", " announce?"]]),
        ("By the scheme “sign”: “A.”", [["By the scheme ", "“sign”", ":"], ["“A.”"]]),
        ("Plain.", [["Plain."]]),
    ],
)
def test_sentences_that_are_given_are_set_out(voices: Voices, text: str, lines: list[list[str]]) -> None:
    found = [[part if isinstance(part, str) else part[0] for part in line] for line in voices.prompt(text)]
    assert found == lines


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("It is what the author says of the plan.", "en"),
        ("עובדים רבים חוזרים הביתה", "he"),
        ("يعود كثير من العمال إلى البيت", "ar"),
        ("این کتاب پنج فصل دارد", "fa"),
        ("یہ کتاب بہت اچھی ہے ڈاکٹر", "ur"),
        ("北京是首都", "zh"),
        ("東京は日本の首都である", "ja"),
        ("서울은 수도이다", "ko"),
        ("Москва", ""),
        ("NATO, 3 %", ""),
        ("Ταύρος", "el"),
    ],
)
def test_languages(voices: Voices, text: str, language: str) -> None:
    assert voices.language(text) == language


def test_directions() -> None:
    assert [direction(text) for text in ("NATO ומדינות אחרות", "NATO and ישראל", "2023", "")] == [RTL, LTR, LTR, LTR]


# On the page

TEXTS = {
    "he": (
        "העירייה צריכה להפעיל אוטובוס לילה",
        "עובדים רבים חוזרים הביתה אחרי חצות",
        "סקר של 2023 מצא 412 עובדים כאלה",
        "מוניות יקרות מדי",
        "הקו עולה כסף רב",
    ),
    "ar": (
        "على البلدية أن تشغل حافلة ليلية",
        "يعود كثير من العمال إلى البيت بعد منتصف الليل",
        "وجد استطلاع عام 2023 أن عددهم 412 عاملا",
        "سيارات الأجرة غالية جدا",
        "يكلف الخط مالا كثيرا",
    ),
}


def reading_of(language: str, folder: Path) -> Reading:
    thesis, premise, evidence, other, objection = TEXTS[language]
    (folder / "a.txt").write_text(f"{thesis}. {premise}. {evidence}.\n\n{other}. {objection}.\n", encoding="utf-8")
    text = f"""\
argmap: 1
title: {thesis}
article: {{file: a.txt}}
argument:
  thesis: {thesis}.
  quote: {thesis}
  because:
    - premise: {premise}.
      quote: {premise}
      because:
        - evidence: {evidence}.
          type: statistic
          quote: {evidence}
    - premise: {other}.
      quote: {other}
      but:
        - premise: {objection}.
          quote: {objection}
"""
    return read_bytes(text.encode(), "m.yaml", folder)


# Where the first and the last sign of a text stand, from left to right: of a text from the right, the last is leftmost.
ENDS = """node => { const walk = document.createTreeWalker(node, NodeFilter.SHOW_TEXT); let text, last;
  while ((text = walk.nextNode())) if (text.data.trim()) last = text;
  const range = document.createRange(), at = (text, from) => { range.setStart(text, from); range.setEnd(text, from + 1); return range.getBoundingClientRect(); };
  const first = at(node.firstChild.nodeType === 3 ? node.firstChild : last, 0), end = at(last, last.data.length - 1), before = at(last, last.data.length - 3);
  return [first.left > end.left, before.left > end.left || before.top < end.top, last.data.at(-1)]; }"""


@pytest.mark.parametrize("language", ["he", "ar"])
@pytest.mark.parametrize("width", [1366, 390])
def test_period_and_closing_quote_stand_at_the_left_end(show: Show, tmp_path: Path, language: str, width: int) -> None:
    reading = reading_of(language, tmp_path)
    page = show(page_of(make_set(reading, number=60, seed=1), reading), width=width, height=844)
    assert page.get_attribute("html", "lang") == "en"
    assert page.get_attribute("html", "dir") == "ltr"
    assert page.get_attribute("h1", "dir") == RTL
    seen = 0
    for number, item in enumerate(items_of(page)):
        go_to(page, number)
        for node in page.locator(f"#item [lang={language}]").all():
            if not node.is_visible():
                continue
            seen += 1
            assert node.get_attribute("dir") == RTL
            if node.inner_text().rstrip()[-1] in ".”":
                from_right, last_is_left, last = node.evaluate(ENDS)
                assert (from_right, last_is_left) == (True, True), (item["kind"], last)
    assert seen > 5


@pytest.mark.parametrize("language", ["he", "ar"])
def test_the_article_from_the_right(show: Show, tmp_path: Path, language: str) -> None:
    reading = reading_of(language, tmp_path)
    page = show(page_of(make_set(reading, ["find-words"]), reading))
    assert page.get_attribute(".article", "lang") == language
    assert page.get_attribute(".article", "dir") == RTL
    numbers = page.locator(".number").all()
    assert [(one.inner_text(), one.get_attribute("dir")) for one in numbers][-1][1] == LTR
    for one in numbers:
        pilcrow, digit = one.evaluate(
            """node => [0, 1].map(at => { const range = document.createRange();
            range.setStart(node.firstChild, at); range.setEnd(node.firstChild, at + 1); return range.getBoundingClientRect().left; })"""
        )
        assert pilcrow < digit
    page.focus("#article")
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowLeft")
    at = "[...document.querySelectorAll('.w')].findIndex(w => w.classList.contains('at'))"
    here = page.evaluate(at)
    page.keyboard.press("ArrowLeft")
    assert page.evaluate(at) == here + 1
    page.keyboard.press("ArrowRight")
    assert page.evaluate(at) == here
    page.keyboard.press("Shift+ArrowLeft")
    assert page.get_attribute(".chosen", "dir") == RTL


def test_an_english_page_has_no_other_language_or_direction(show: Show, one_of_each: str) -> None:
    page = show(one_of_each)
    for number in range(len(items_of(page))):
        go_to(page, number)
        assert page.locator("[dir=rtl], body [lang]:not([lang=en])").count() == 0


@pytest.mark.parametrize(("stated", "said"), [("fr-CH", "fr-CH"), ("", "de")])
def test_the_language_that_a_map_states_is_that_of_its_article(tmp_path: Path, stated: str, said: str) -> None:
    (tmp_path / "a.txt").write_text("Der Zug ist alt, und die Stadt will einen neuen.\n", encoding="utf-8")
    header = f"{{file: a.txt{f', language: {stated}' if stated else ''}}}"
    map_text = f"argmap: 1\narticle: {header}\nargument: {{thesis: The train is old., quote: Der Zug ist alt}}\n"
    reading = read_bytes(map_text.encode(), "map.yaml", tmp_path)
    made = make_set(reading)
    assert f'data-article="0" lang="{said}" dir="ltr"' in page_of(made, reading)
    assert f'<section class="article" dir="auto" lang="{said}">' in worksheet_html(made, reading)
