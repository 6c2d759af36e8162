"""Maps of several articles: where a quote's article comes from, and words that stand in another one."""

from __future__ import annotations

import json
from importlib import import_module
from typing import TYPE_CHECKING, Any

import pytest

from argmap import check
from argmap.article import Anchor, Article
from argmap.draft import Draft
from argmap.draw import engine as engines
from argmap.reading import read, read_draft
from tests.cli.test_commands import run

if TYPE_CHECKING:
    from pathlib import Path

    from argmap.reading import Reading
    from argmap.words import Lexicon

MAP = """argmap: 1
articles: {hill: {file: hill.txt}, times: {file: times.txt}}
argument:
  thesis: The dam is in danger.
  article: hill
  quote: The dam above the town is old
  because:
    - together:
        - evidence: The dam is rusty.
          quote: "rust was found in every beam"
        - evidence: It leaks.
          article: times
          quote: water comes through the wall at night
          because:
            - evidence: Anna saw it.
              quote: {exact: Anna Meier has seen it twice, translation: Anna a vu}
            - evidence: The town knows.
              quote: {exact: the whole town has been told, article: hill}
"""
HILL = "The dam above the town is old, and rust was found in every beam. And the whole town has been told."
TIMES = "They say that water comes through the wall at night.\n\nAnna Meier has seen it twice."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "hill.txt").write_text(HILL, encoding="utf-8")
    (tmp_path / "times.txt").write_text(TIMES, encoding="utf-8")
    return tmp_path


def reading_of(folder: Path, content: str = MAP) -> Reading:
    (folder / "map.yaml").write_text(content, encoding="utf-8")
    return read(folder / "map.yaml")


def quoted(reading: Reading) -> list[str]:
    return [one.where for quotes in reading.anchors for one in quotes]


def said(reading: Reading, *codes: str) -> list[tuple[str, str | None]]:
    return [(finding.message, finding.help) for finding in check(reading) if finding.code.id in codes]


def test_an_article_holds_for_a_branch(folder: Path) -> None:
    reading = reading_of(folder)
    assert quoted(reading) == ["hill ¶1", "hill ¶1", "times ¶1", "times ¶2", "hill ¶1"]
    assert said(reading, "AM202", "AM214", "AM003") == []


def test_json_and_drafts_say_the_same(folder: Path) -> None:
    reading = reading_of(folder)
    again = read_draft(Draft.of(reading), "again.json", folder)
    assert quoted(again) == quoted(reading)
    assert again.findings == ()
    content = json.dumps(Draft.of(reading).written())
    assert quoted(reading_of(folder, content)) == quoted(reading)


@pytest.mark.parametrize("format_", ["aif", "argdown", "json", "yaml"])
def test_conversions_keep_the_articles(folder: Path, format_: str) -> None:
    reading_of(folder)
    for name, to in (("out", format_), ("back", "yaml")):
        source = "map.yaml" if name == "out" else "out.any"
        options = ["--from", format_] if name == "back" and format_ != "yaml" else []
        result = run("convert", str(folder / source), "--to", to, *options, "-o", str(folder / f"{name}.any"))
        assert result.exit_code == 0, result.output
    back = read(folder / "back.any")
    assert sorted(quoted(back)) == ["hill ¶1", "hill ¶1", "hill ¶1", "times ¶1", "times ¶2"]


def test_an_article_that_the_map_does_not_have_is_named_once(folder: Path) -> None:
    found = said(reading_of(folder, MAP.replace("article: times", "article: tmes")), "AM214")
    assert found == [("the map has no article `tmes`", "write one of hill, times")]


def test_a_map_of_one_article_needs_no_name(folder: Path) -> None:
    content = "argmap: 1\narticle: {file: hill.txt}\nargument:\n  thesis: T\n  article: hill\n  quote: The dam\n"
    found = said(reading_of(folder, content), "AM214")
    assert found == [("the map has no article `hill`", "take `article` out: the map has one article")]


def test_right_words_of_the_wrong_article(folder: Path) -> None:
    reading = reading_of(folder, MAP.replace("          article: times\n", ""))
    assert said(reading, "AM202") == [
        (
            f"the quote does not stand in the article `hill`: it stands in `times`, {where}",
            "write `article: times` beside the quote, or on a claim above for all below it",
        )
        for where in ("¶1", "¶2")
    ]


def test_words_that_stand_nowhere_are_missing(folder: Path) -> None:
    reading = reading_of(folder, MAP.replace("water comes through", "nothing whatever is seen of"))
    assert [message for message, _ in said(reading, "AM202", "AM204")] != []
    assert all("stands in `" not in message for message, _ in said(reading, "AM202", "AM204"))


def many_articles(folder: Path, claims: int, articles: int) -> Reading:
    """A map whose claims quote words that stand nowhere, each from the first of its articles."""
    sources = {f"a{number}": {"file": f"{number}.txt"} for number in range(articles)}
    for number in range(articles):
        text = f"On day {number} nothing was heard of the ferry, the warden and the lamps of house {number}."
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    premises = [
        {"premise": f"Dam {at} leaks through its wall.", "quote": f"water number {at} comes through walls"}
        for at in range(claims)
    ]
    argument = {"thesis": "The dam is old.", "article": "a0", "because": premises}
    return reading_of(folder, json.dumps({"argmap": 1, "articles": sources, "argument": argument}))


def test_of_very_many_articles_not_all_are_looked_through_for_every_quote(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("argmap.rules.anchors._ELSEWHERE", 20_000)
    looked: list[str | None] = []
    locate = Article.locate

    def counted(self: Article, *arguments: Any) -> Anchor:
        looked.append(self.name)
        return locate(self, *arguments)

    reading = many_articles(folder, 30, 40)
    assert len(reading.anchors) == 31
    monkeypatch.setattr(Article, "locate", counted)
    found = [finding for finding in check(reading) if finding.code.id == "AM202"]
    assert len(found) == 30
    assert 0 < len([name for name in looked if name != "a0"]) <= 40


def test_the_words_of_an_articles_sentences_are_counted_once(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many articles a map has; and only the first hundred are looked through."""
    relation = import_module("argmap.rules.relation")
    counted: list[str | None] = []
    by_stem = relation._by_stem

    def noted(article: Article, lexicon: Lexicon) -> dict[str, list[int]]:
        counted.append(article.name)
        found: dict[str, list[int]] = by_stem(article, lexicon)
        return found

    monkeypatch.setattr(relation, "_by_stem", noted)
    monkeypatch.setattr(relation, "_MOST_ARTICLES", 12)
    reading = many_articles(folder, 3, 20)
    for claim in reading.claims[1:]:
        wording = reading.wordings[claim.index]
        assert wording is not None
        assert relation._elsewhere(reading, wording) is None
    assert counted == [f"a{number}" for number in range(12)]


@pytest.mark.parametrize("name", ["out.md", "out.html", "out.dot", "out.svg"])
def test_a_translation_is_shown_with_its_quote(folder: Path, name: str) -> None:
    if name.endswith((".html", ".svg")) and not engines.available():
        pytest.skip("no Graphviz engine here")
    reading_of(folder)
    assert run("render", str(folder / "map.yaml"), "-o", str(folder / name)).exit_code == 0
    assert "Anna a vu" in (folder / name).read_text(encoding="utf-8").replace("&#160;", " ").replace("\u00a0", " ")
    assert "(translated: “Anna a vu”)" in run("show", str(folder / "map.yaml")).output
