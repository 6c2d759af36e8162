"""The languages of a map's claims and articles: what is stated counts more than what is guessed, for rules and formats, too."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from argmap.article import Article
from argmap.checker import check
from argmap.conversion import Fate, Incoming, convert
from argmap.draft import Draft
from argmap.formats import by_name
from argmap.model import ArticleSource
from argmap.reading import Reading, language_of_article, language_of_claims, read_content
from argmap.text import Text
from argmap.words import Lexicon, built_in, governing
from tests.languages.test_known import WHOLE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

ENGLISH = built_in()[0]
TELEGRAPHIC = "Hafen Warnemünde generally closes Mole Nord, Mole West, Pier Sieben."
"""English, although too few of its words are function words to be known by."""


def map_of(claim: str, stated: str = "", article: str = "", **more: str) -> str:
    lines = ["argmap: 1"]
    lines += [f"language: {stated}"] if stated else []
    lines += [f"article: {{file: article.txt{article}}}"]
    keys = "".join(f", {key}: {json.dumps(value, ensure_ascii=False)}" for key, value in more.items())
    return "\n".join([*lines, f"argument: {{thesis: {json.dumps(claim, ensure_ascii=False)}{keys}}}"]) + "\n"


# What pages say


@pytest.mark.parametrize("tag", ["en", "de", "fr", "ar", "fa", "uk", "he", "zh-Hant", "ja", "hi"])
def test_languages_are_known_where_nothing_is_stated(read_map: Callable[..., Reading], tag: str) -> None:
    reading = read_map(map_of(WHOLE[tag]), WHOLE["ru"])
    assert language_of_claims(reading) == tag
    assert language_of_article(reading, reading.articles[None]) == "ru"


def test_what_is_stated_counts_as_it_is_written(read_map: Callable[..., Reading]) -> None:
    reading = read_map(map_of(WHOLE["en"], "de-CH", ", language: ZH-hant"), WHOLE["ru"])
    assert language_of_claims(reading) == "de-CH"
    assert language_of_article(reading, reading.articles[None]) == "ZH-hant"


@pytest.mark.parametrize("tag", ["und", "mul", "x-home"])
def test_tags_that_state_nothing(read_map: Callable[..., Reading], tag: str) -> None:
    reading = read_map(map_of(WHOLE["en"], tag, f", language: {tag}"), WHOLE["ru"])
    assert reading.findings == ()
    assert language_of_claims(reading) == "en"
    assert language_of_article(reading, reading.articles[None]) == "ru"
    assert reading.lexicon is ENGLISH


def test_a_tag_that_is_wrong_states_nothing(read_map: Callable[..., Reading]) -> None:
    reading = read_map(map_of(WHOLE["fr"], "English"), "x")
    assert [one.code.id for one in reading.findings] == ["AM006"]
    assert language_of_claims(reading) == "fr"


def test_nothing_is_known_of_a_broken_map_or_of_gibberish(read_map: Callable[..., Reading]) -> None:
    assert language_of_claims(read_map("- a\n")) == ""
    reading = read_map(map_of("Qwrt zpfg hjkl."), "1984")
    assert (language_of_claims(reading), language_of_article(reading, reading.articles[None])) == ("", "")


def test_an_article_is_known_by_its_body(read_map: Callable[..., Reading]) -> None:
    banner = "All of the news from the world, and this is not for you. " * 80
    content = map_of("x", article=", body: {begins: Alle Menschen sind frei}")
    reading = read_map(content, f"{banner}\n\n{WHOLE['de']}\n")
    assert reading.findings == ()
    assert language_of_article(reading, reading.articles[None]) == "de"


def test_word_lists_of_further_languages_are_known_by(read_map: Callable[..., Reading]) -> None:
    reading = read_map(map_of("Ang lahat ng tao ay malaya sa dangal."), "x")
    assert language_of_claims(reading) == ""
    reading.lexicons = (Lexicon({"code": "tl", "lists": {"function_words": "ang ng ay sa na mga"}}),)
    assert language_of_claims(reading) == "tl"
    reading.lexicons = (Lexicon({"code": "nl", "lists": {"function_words": "ang ng ay sa na mga"}}),)
    assert language_of_claims(reading) == ""  # what the table knows of Dutch counts more


# Which word lists rules use


def test_word_lists_are_those_of_the_language_that_is_stated(read_map: Callable[..., Reading]) -> None:
    german = governing("de")
    assert german
    swiss = Lexicon({"code": "de-CH", "lists": {"function_words": "isch"}})
    for stated, expected in [
        ("de", german),
        ("DE-AT", german),
        ("de-CH-1996", swiss),
        ("en-GB", ENGLISH),
        ("la", None),
    ]:
        reading = read_map(map_of(WHOLE["en"], stated, f", language: {stated}"), WHOLE["en"])
        reading.lexicons = (swiss, german)
        assert reading.lexicon is expected
        assert reading.lexicon_of(reading.articles[None]) is expected
    unstated = read_map(map_of(WHOLE["en"]), WHOLE["de"])
    unstated.lexicons = (swiss, german)
    assert unstated.lexicon is ENGLISH
    assert unstated.lexicon_of(unstated.articles[None]) is german


def test_lists_without_a_code_are_still_known_by_their_words(read_map: Callable[..., Reading]) -> None:
    lists = Lexicon({"lists": {"function_words": "alle sind und an mit"}})
    reading = read_map(map_of(WHOLE["de"], "de"), "x")
    assert reading.lexicon is None
    reading.lexicons = (lists,)
    assert reading.lexicon is lists


@pytest.mark.parametrize(("stated", "expected"), [("", []), ("en", ["AM302"]), ("en-GB", ["AM302"]), ("de", [])])
def test_rules_judge_by_the_language_that_is_stated(
    read_map: Callable[..., Reading], stated: str, expected: list[str]
) -> None:
    """A text that is not known by its words is judged once its language is stated, and only by the words of that."""
    article = f", language: {stated}" if stated else ""
    quote = TELEGRAPHIC.removesuffix(".")
    reading = read_map(map_of(TELEGRAPHIC.replace("generally ", ""), stated, article, quote=quote), TELEGRAPHIC)
    assert [one.code.id for one in check(reading) if one.code.id.startswith("AM3")] == expected


@pytest.mark.parametrize(("stated", "expected"), [("", ["AM302"]), ("en", ["AM302"]), ("de", []), ("la", [])])
def test_rules_are_silent_where_another_language_is_stated(
    read_map: Callable[..., Reading], stated: str, expected: list[str]
) -> None:
    text = "It is the cranes of the harbour that are generally out of use."
    quote = text.removesuffix(".")
    reading = read_map(map_of(text.replace("generally ", ""), stated, quote=quote), text)
    assert [one.code.id for one in check(reading) if one.code.id.startswith("AM3")] == expected


def test_quotes_are_compared_by_the_language_of_their_article() -> None:
    def read(content: str, language: str | None = None) -> Article:
        return Article(Text("a.txt", content), ArticleSource(file="a.txt", language=language))

    assert read(WHOLE["en"]).lexicon is ENGLISH
    assert read(WHOLE["en"], "de").lexicon is None
    assert read(TELEGRAPHIC).lexicon is None
    assert read(TELEGRAPHIC, "en-GB").lexicon is ENGLISH
    assert read(WHOLE["en"], "de-CH").governing is governing("de")
    assert read(WHOLE["de"]).governing is governing("de")
    assert read(WHOLE["de"], "it").governing is None
    plain = read(WHOLE["de"])
    assert plain.described(ArticleSource(file="a.txt", language="fr")).governing is governing("fr")


# Formats


def whole(folder: Path) -> str:
    (folder / "article.txt").write_text(WHOLE["de"], encoding="utf-8")
    return map_of(WHOLE["en"], "en-GB", ", language: de-CH", quote="Alle Menschen sind frei und gleich")


@pytest.mark.parametrize("name", ["yaml", "json", "aif", "xaif", "argdown"])
def test_languages_come_back_from_formats_that_keep_them(tmp_path: Path, name: str) -> None:
    reading = read_content(whole(tmp_path), "map.yaml", tmp_path)
    assert reading.findings == ()
    format_, yaml = by_name(name), by_name("yaml")
    assert format_
    assert yaml
    path = tmp_path / f"out{format_.suffixes[0]}"
    out = convert(Incoming(Text("map.yaml", whole(tmp_path)), tmp_path / "map.yaml"), format_, path)
    assert out.data
    back = convert(Incoming(Text(path.name, out.data.decode()), path), yaml, tmp_path / "back.yaml")
    assert back.data
    header = Draft.of(read_content(back.data.decode(), "back.yaml", tmp_path)).header
    assert header == {"argmap": 1, "language": "en-GB", "article": {"file": "article.txt", "language": "de-CH"}}


@pytest.mark.parametrize(("name", "fate"), [("graphml", Fate.LOST), ("csv", Fate.LOST), ("mermaid", Fate.LOST), ("gsn", Fate.LOST), ("brat", Fate.LOST), ("aif", Fate.ASIDE), ("yaml", None), ("jsonld", None)])  # fmt: skip
def test_formats_say_where_they_lose_it(tmp_path: Path, name: str, fate: Fate | None) -> None:
    format_ = by_name(name)
    assert format_
    out = convert(Incoming(Text("map.yaml", whole(tmp_path)), tmp_path / "map.yaml"), format_, tmp_path / "out")
    found = [(one.fate, one.names) for one in out.losses if one.what == "the language of the claims"]
    assert found == ([(fate, ("language",))] if fate else [])


def test_json_ld_has_the_language_with_each_claim(tmp_path: Path) -> None:
    format_ = by_name("jsonld")
    assert format_

    def texts(content: str) -> list[Any]:
        out = convert(Incoming(Text("map.yaml", content), tmp_path / "map.yaml"), format_, None)
        assert out.data
        return [one["aif:claimText"] for one in json.loads(out.data)["@graph"] if "aif:claimText" in one]

    assert texts(whole(tmp_path)) == [{"@value": WHOLE["en"], "@language": "en-GB"}]
    assert texts(whole(tmp_path).replace("language: en-GB\n", "")) == [WHOLE["en"]]
