"""The shell of every HTML document: places filled once, texts and data that stay texts and data, policy by hashes."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from argmap.article import Article
from argmap.draw.engine import available
from argmap.exercise import make_set
from argmap.exercise.page import page as exercise_page
from argmap.exercise.worksheet import key_html, worksheet_html
from argmap.html import document, html_text, json_in_html, paragraphs
from argmap.model import ArticleSource
from argmap.reading import read, read_bytes
from argmap.text import Text
from argmap.web import page
from tests.conftest import MAPS

if TYPE_CHECKING:
    from argmap.reading import Reading

TEMPLATE = "<p>{{policy}}</p><style>{{style}}</style><b>{{title}}</b><script>{{script}}</script>"
TEXTS = st.text(st.characters(codec=None), max_size=30)


def hashed(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def test_a_document_is_filled_once_and_says_what_it_may_load() -> None:
    made = document(TEMPLATE, {"title": "{{style}} {{nothing}}"}, style="b{}", script="go()")
    assert made == (
        f"<p>default-src 'none'; style-src '{hashed('b{}')}'; script-src '{hashed('go()')}'; base-uri 'none'</p>"
        "<style>b{}</style><b>{{style}} {{nothing}}</b><script>go()</script>"
    )


def test_a_document_without_a_script_allows_none_and_one_that_is_served_may_ask() -> None:
    assert document("{{policy}}", {}, style="") == f"default-src 'none'; style-src '{hashed('')}'; base-uri 'none'"
    served = document("{{policy}}", {}, style="", script="x", asks_server=True)
    assert served == (
        f"default-src 'none'; style-src '{hashed('')}'; script-src '{hashed('x')}'; connect-src 'self'; base-uri 'none'"
    )


def test_a_place_without_a_part_is_a_mistake_of_ours() -> None:
    with pytest.raises(KeyError):
        document("{{no_such}}", {}, style="")


@given(TEXTS)
@example("\udcff</script>")
def test_every_document_can_be_written(text: str) -> None:
    made = document(TEMPLATE, {"title": html_text(text)}, style=text.encode("utf-8", "replace").decode())
    assert made.encode().decode() == made


@given(st.recursive(TEXTS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3)))
@example("</script><script>alert(1)</script>\u2028\u2029<!--")
def test_data_stays_data(value: object) -> None:
    text = json_in_html(value)
    assert not set("<\u2028\u2029") & set(text)
    assert json.loads(text) == json.loads(json.dumps(value))


@given(TEXTS)
@example("a\"'<&>\u202e\n")
def test_a_text_stays_a_text(text: str) -> None:
    shown = html_text(text)
    assert not set("<>\"'\n\x00\u202e") & set(shown)
    assert re.sub("&(?:amp|lt|gt|quot|#x27);", "", shown).count("&") == 0
    assert set(html_text(text, quote=False)) >= set(text) & set("\"'")


def test_paragraphs_are_numbered_within_the_body() -> None:
    text = "Headline\n\nBy a person\n\nFirst words.\n\nSecond words.\n\nThe end."
    source = ArticleSource.model_validate(
        {"file": "a.txt", "body": {"begins": "First words.", "ends": "Second words."}}
    )
    found = list(paragraphs(Article(Text("a.txt", text), source)))
    assert [(text[slice(*one.span)], one.number, one.is_headline, one.is_text) for one in found] == [
        ("Headline", "", True, True),
        ("By a person", "", False, False),
        ("First words.", "¶1", False, True),
        ("Second words.", "¶2", False, True),
        ("The end.", "", False, False),
    ]


@pytest.fixture(scope="module")
def night_bus() -> Reading:
    return read(MAPS / "night-bus.yaml")


def test_exercises_allow_their_own_style_and_script_alone(night_bus: Reading) -> None:
    made = make_set(night_bus)
    for html in (exercise_page(made, night_bus), worksheet_html(made, night_bus), key_html(made, night_bus)):
        (policy,) = re.findall('Content-Security-Policy" content="([^"]*)"', html)
        (style,) = re.findall("<style>(.*?)</style>", html, re.DOTALL)
        scripts = re.findall("<script>(.*?)</script>", html, re.DOTALL)
        allowed = "".join(f"; script-src '{hashed(one)}'" for one in scripts)
        assert policy == f"default-src 'none'; style-src '{hashed(style)}'{allowed}; base-uri 'none'"


def test_a_map_whose_name_is_not_utf_8_has_a_page() -> None:
    if not available():
        pytest.skip("no Graphviz engine here")
    reading = read_bytes(b"argument: {thesis: It rains.}", "bad\udcff.yaml")
    made = make_set(reading)
    for html in (page(reading), exercise_page(made, reading), worksheet_html(made, reading)):
        assert "<title>bad\\udcff" in html.encode().decode()
