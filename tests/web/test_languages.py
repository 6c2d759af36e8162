"""Languages of the page: what it says of article and claims, which way it runs, and whether every word of it is there."""

from __future__ import annotations

import re
import string
import tomllib
from typing import TYPE_CHECKING, Any

import pytest

from argmap.web.reading_page import _HERE
from argmap.web.wording import LANGUAGES, words_of
from tests.web.looking import BOXES, levels

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

    Show = Callable[..., Page]

SCRIPTS = {path.name: path.read_text(encoding="utf-8") for path in sorted((_HERE / "script").glob("*.js"))}
TEMPLATE = (_HERE / "page.html").read_text(encoding="utf-8")
ENGLISH = words_of("en").table


def table(language: str) -> dict[str, Any]:
    found: dict[str, Any] = tomllib.loads((_HERE / "languages" / f"{language}.toml").read_text(encoding="utf-8"))
    return found


def forms(text: Any) -> dict[str, Any]:
    """A text's forms with their placeholders; `one` need not have the number."""
    if isinstance(text, dict):
        return {name: {key for key in placeholders(one) if key != "n" or name != "one"} for name, one in text.items()}
    return {"": placeholders(text)}


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_table_has_every_text_with_its_placeholders(language: str) -> None:
    own = table(language)
    assert set(own) == set(ENGLISH)
    keys = {section: set(texts) for section, texts in own.items() if section != "keys"}
    assert keys == {section: set(texts) for section, texts in ENGLISH.items() if section != "keys"}
    assert len(own["keys"]) == len(ENGLISH["keys"])
    differing = [
        f"{section}.{name}"
        for section, texts in ENGLISH.items()
        if section != "keys"
        for name, text in texts.items()
        if forms(text) != forms(own[section][name])
    ]
    assert differing == []
    assert own["page"]["language"] == language
    assert own["page"]["direction"] in {"ltr", "rtl"}
    assert [name for section in own.values() for name, text in section.items() if not text] == []


def test_every_text_of_the_scripts_is_there() -> None:
    used = {name for script in SCRIPTS.values() for name in re.findall(r'\bt\("(\w*[^_"])"', script)}
    used |= {
        name
        for script in SCRIPTS.values()
        for pair in re.findall(r'\bt\([^"()]+\? "(\w+)" : "(\w+)"\)', script)
        for name in pair
    }
    assert len(used) > 60
    assert used - {*ENGLISH["script"], *ENGLISH["original"]} == set()


def test_every_text_of_the_template_is_there() -> None:
    used = set(re.findall(r"\{\{t_(\w+)\}\}", TEMPLATE))
    assert len(used) > 30
    assert used - set(ENGLISH["page"]) == set()


def test_no_text_of_the_scripts_is_there_for_nothing() -> None:
    everything = "\n".join(SCRIPTS.values())
    flags = {"unquoted", "altered", "unknown", "invalid"}  # `t(claim.flag)`
    filters = {"evidence", "objection", "implicit"}  # `t(what)`
    near = {f"near_{number}" for number in range(4)}
    unused = {name for name in ENGLISH["script"] if f'"{name}"' not in everything} - flags - filters - near
    assert unused == set()


@pytest.mark.parametrize(
    ("tag", "wanted"), [("en", "en"), ("en-GB", "en"), ("tlh", "en"), ("de", "de" if "de" in LANGUAGES else "en")]
)
def test_the_interface_is_in_a_language_that_it_has(tag: str, wanted: str) -> None:
    assert words_of(tag).language == wanted


GERMAN = (
    "argmap: 1\narticle: {file: a.txt}\nargument:\n  id: T\n  thesis: Der Nachtbus muss bleiben, weil die Schwestern ihn brauchen.\n"
    "  quote: Der Nachtbus muss bleiben\n  because:\n    - premise: Ohne ihn kommen die Schwestern nicht in das Krankenhaus.\n"
)
GERMAN_ARTICLE = (
    "Der Nachtbus muss bleiben, und das ist keine Frage des Geldes. Ohne ihn kommen die Schwestern nicht zur Arbeit.\n"
)
ARABIC = (
    "argmap: 1\narticle: {file: a.txt}\nargument:\n  id: T\n  thesis: يجب أن تبقى الحافلة الليلية لأن الممرضات يحتجن إليها.\n"
    "  quote: يجب أن تبقى الحافلة\n  because:\n    - {id: P1, premise: لا تستطيع الممرضات الوصول إلى المستشفى بدونها., quote: The nurses cannot come}\n"
    "    - {id: P2, premise: القليل من الناس يملكون سيارة.}\n"
)
ARABIC_ARTICLE = "يجب أن تبقى الحافلة الليلية في هذه المدينة لأن الناس يحتاجون إليها. القليل من الناس في هذا الوادي يملكون سيارة، وكثير منهم يعملون في الليل. لا تستطيع الممرضات الوصول إلى المستشفى بدون الحافلة، وهذا ما قاله رئيس البلدية في شهر مايو الماضي أمام المجلس.\n\n“The nurses cannot come to the hospital without it,” said the head of it.\n"
LANGS = """() => [document.documentElement.lang, document.documentElement.dir, document.querySelector('.text').lang,
  document.getElementById('outline-pane').lang, document.getElementById('outline-pane').dir, document.getElementById('canvas').dir]"""


def test_an_english_page_says_so(show: Show, town: str) -> None:
    assert show(town).evaluate(LANGS) == ["en", "ltr", "en", "en", "ltr", "ltr"]


def test_a_german_map(show: Show, quick: Callable[..., str]) -> None:
    words = words_of("de")
    page = show(quick(GERMAN, a=GERMAN_ARTICLE))
    assert page.evaluate(LANGS) == [words.language, "ltr", "de", "de", "ltr", "ltr"]
    assert page.inner_text("#view-outline") == words.table["page"]["outline"]
    assert page.inner_text("#present").removeprefix("▶ ") == words.table["page"]["present"]
    levels(page, "")
    assert page.inner_text("#claim_T i") == words.table["roles"]["thesis"]
    page = show(quick(GERMAN, a=GERMAN_ARTICLE, language="en"))
    assert page.evaluate(LANGS) == ["en", "ltr", "de", "de", "ltr", "ltr"]
    page.evaluate("location.hash = '#T'")
    page.wait_for_selector("#card h2")
    assert page.evaluate("document.querySelector('#card .text-of-claim').lang") == "de"
    assert page.evaluate("document.querySelector('.box .words').closest('[lang]').lang") == "de"


def test_an_arabic_map_runs_from_the_right(show: Show, quick: Callable[..., str]) -> None:
    page = show(quick(ARABIC, a=ARABIC_ARTICLE), 1400, 850, "#P1")
    lang, *_, pane, outline, canvas = page.evaluate(LANGS)
    assert (lang, pane, outline, canvas) == (words_of("ar").language, "ar", "rtl", "rtl")
    assert page.evaluate("document.querySelector('.text').lang") == "ar"
    boxes = {name: (left, right) for name, left, _, right, _ in page.evaluate(BOXES)}
    assert boxes["T"][0] > boxes["P1"][1]
    assert boxes["P1"] == boxes["P2"]
    edge = page.locator("#canvas").bounding_box()
    assert edge
    assert edge["x"] + edge["width"] - boxes["T"][1] < 40  # it begins at the right
    numbers = page.evaluate(
        "[...document.querySelectorAll('.number')].map(one => [one.textContent, one.firstChild.tagName, one.firstChild.dir])"
    )
    assert numbers == [["¶1", "BDI", "ltr"], ["¶2", "BDI", "ltr"]]
    assert page.evaluate("getComputedStyle(document.querySelectorAll('.text p')[0]).direction") == "rtl"
    assert page.evaluate("getComputedStyle(document.querySelectorAll('.text p')[1]).direction") == "ltr"
    assert page.evaluate("getComputedStyle(document.querySelector('#card blockquote')).direction") in {"ltr", "rtl"}
    assert page.evaluate("getComputedStyle(document.querySelector('.box .words')).direction") == "rtl"
    for name in ("T", "P1", "P2"):
        assert page.evaluate(f"getComputedStyle(document.querySelector('#claim_{name} b'), '').unicodeBidi") in {
            "isolate",
            "plaintext",
        }


def test_keys_of_a_map_from_the_right_are_mirrored(show: Show, quick: Callable[..., str]) -> None:
    page = show(quick(ARABIC, a=ARABIC_ARTICLE))
    page.focus("#canvas")
    walked = []
    for key in ("Enter", "ArrowLeft", "ArrowDown", "ArrowRight"):
        page.keyboard.press(key)
        walked.append(page.evaluate("document.activeElement.closest('.box').id.slice(6)"))
    assert walked == ["T", "P1", "P2", "T"]


def test_a_quote_in_the_card_says_its_language(show: Show, quick: Callable[..., str]) -> None:
    page = show(quick(ARABIC, a=ARABIC_ARTICLE), hash_="#T")
    assert page.evaluate("document.querySelector('#card blockquote strong').closest('[lang]').lang") == "ar"


def test_one_claim_of_another_language_says_so(show: Show, quick: Callable[..., str]) -> None:
    more = "    - premise: Wenige Leute haben ein Auto, und viele von ihnen arbeiten in der Nacht, wenn kein Zug mehr in das Tal fährt.\n"
    mixed = (
        GERMAN
        + more * 3
        + "    - {id: E, premise: Без ночного автобуса медсёстры не могут попасть в больницу и вернуться домой.}\n"
    )
    page = show(quick(mixed, a=GERMAN_ARTICLE), 1800, 1200, "#E")
    levels(page, "")
    assert page.evaluate(
        "[...document.querySelectorAll('.item bdi[lang]')].map(one => [one.parentElement.querySelector('b').textContent, one.lang])"
    ) == [["E", "ru"]]
    assert page.evaluate("document.querySelector('#claim_E .words').lang") == "ru"
    assert page.evaluate("document.querySelector('#card .text-of-claim').lang") == "ru"
    page.click("#view-outline")
    assert page.locator("#outline").evaluate("one => one.closest('[lang]').lang") == "de"
