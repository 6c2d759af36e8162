"""What may be written at the cursor: whole lists, in maps that are whole and in maps that are not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lsprotocol import types

from argmap.lsp.completion import completions
from argmap.lsp.desk import Desk, Document
from argmap.model import EvidenceType
from argmap.scheme_names import Scheme
from tests.lsp.editor import Editor, edit

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

ARTICLE = "Dredge the harbour.\n\nIt is silting up: every year. Eleven shops had to close.\n"
HEAD = """\
argmap: 1
article: {file: article.txt}
argument:
  id: T
  thesis: The harbour should be dredged.
  quote: Dredge the harbour
  because:
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "article.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "b c.txt").write_text("x", encoding="utf-8")
    return tmp_path / "map.yaml"


@pytest.fixture
def items(path: Path) -> Callable[[str], list[types.CompletionItem]]:
    """The choices at the `|` of a text."""
    desk = Desk()

    def complete(marked: str) -> list[types.CompletionItem]:
        document = desk.put(path.as_uri(), marked.replace("|", "", 1), 1)
        return list(completions(document, marked.index("|")).items)

    return complete


@pytest.fixture
def labels(items: Callable[[str], list[types.CompletionItem]]) -> Callable[[str], list[str]]:
    """The words of the choices at the `|` of a text."""
    return lambda marked: [one.label for one in items(marked)]


@pytest.fixture
def written(items: Callable[[str], list[types.CompletionItem]], path: Path) -> Callable[[str, str], str]:
    """The text once a choice was taken."""

    def take(marked: str, label: str) -> str:
        edit = next(one.text_edit for one in items(marked) if one.label == label)
        assert isinstance(edit, types.TextEdit)
        document = Document(path.as_uri(), marked.replace("|", "", 1), 1, Desk(), None)
        span = document.positions.span(edit.range)
        return document.content[: span.start] + edit.new_text + document.content[span.end :]

    return take


def test_keys(labels: Callable[[str], list[str]]) -> None:
    assert labels("|") == ["argmap", "title", "language", "article", "articles", "argument", "asides", "note"]
    assert labels("argmap: 1\n|")[:3] == ["title", "language", "article"]
    assert labels("argmap: 1\narticle:\n  |\n  file: x\n") == [
        "title", "author", "publication", "published", "language", "url", "fingerprint", "original", "pages", "body", "set_aside",
    ]  # fmt: skip
    assert labels("article:\n  body:\n    |") == ["begins", "ends"]
    assert labels("article:\n  set_aside:\n    - |") == ["quote", "begins", "ends", "reason"]
    assert labels("argument:\n  |") == [
        "thesis", "premise", "evidence", "id", "quote", "article", "because", "but", "note",
    ]  # fmt: skip
    assert labels(HEAD + "    - |") == [
        "premise", "evidence", "ref", "together", "unless", "scheme", "strength", "by", "aims_at", "note",
    ]  # fmt: skip
    assert labels(HEAD + "    - evidence: e\n      |") == [
        "id", "quote", "type", "unless", "article", "because", "but", "attributed_to", "date", "scheme", "scheme_role",
        "strength", "source_rating", "by", "aims_at", "note",
    ]  # fmt: skip
    assert labels(HEAD + "    - ref: T\n      s|") == ["unless", "scheme", "scheme_role", "strength", "aims_at"]
    assert labels(HEAD + "    - together:\n        - |")[:3] == ["premise", "evidence", "ref"]
    assert labels("asides:\n  - |")[:2] == ["premise", "evidence"]
    assert labels(HEAD + "    |") == []


def test_keys_are_written_with_what_leads_to_their_value(written: Callable[[str, str], str]) -> None:
    assert written("argument:\n  th|", "thesis") == "argument:\n  thesis: "
    assert written("argument:\n  thesis: a\n  be|", "because") == "argument:\n  thesis: a\n  because:\n    - "
    assert written("arti|", "article") == "article:\n  "
    assert written('{"argument": {"th|"}}', "thesis") == '{"argument": {"thesis": }}'
    assert written("article: {fi|}", "file") == "article: {file: }"


def test_names(labels: Callable[[str], list[str]]) -> None:
    assert labels(HEAD + "    - evidence: e\n      type: |") == [str(one) for one in EvidenceType]
    assert labels(HEAD + "    - evidence: e\n      by: |") == ["reader"]
    assert labels(HEAD + "    - evidence: e\n      aims_at: |") == ["premise", "step", "conclusion"]
    assert labels(HEAD + "    - evidence: e\n      scheme: |") == [str(one) for one in Scheme]
    assert labels(HEAD + "    - premise: p\n      scheme: expert_opinion\n      scheme_role: |") == [
        "expertise", "assertion", "field",
    ]  # fmt: skip
    linked = (
        HEAD
        + "    - together:\n        - premise: p\n          scheme_role: |\n        - premise: q\n      scheme: sign\n"
    )
    assert labels(linked) == ["observation", "link"]
    assert labels(HEAD + "    - premise: p\n      implicit: |") == ["true"]
    assert labels("argmap: |") == ["1"]
    assert labels(HEAD + "    - premise: The har|") == []


def test_ids_of_a_broken_map(items: Callable[[str], list[types.CompletionItem]]) -> None:
    whole = HEAD + "    - id: P\n      premise: It silts up.\n    - id: 'Q-2'\n      premise: More.\n"
    broken = whole + "    - ref: |\n  but: [\n"
    assert [(one.label, one.detail) for one in items(broken)] == [
        ("T", "The harbour should be dredged."), ("P", "It silts up."), ("Q-2", "More."),
    ]  # fmt: skip
    assert [one.label for one in items('{"argument": {"id": "T", "thesis": "t", "because": [{"ref": "|')] == ["T"]


def test_quotes_are_the_articles_own_words(
    labels: Callable[[str], list[str]], written: Callable[[str, str], str]
) -> None:
    entry = HEAD + "    - premise: p\n      quote: "
    sentences = ["Eleven shops had to close.", "It is silting up: every year.", "Dredge the harbour."]
    assert sorted(labels(entry + "|")) == sorted(sentences)
    assert labels(entry + "|")[-1] == "Dredge the harbour."
    assert labels(entry + "shops had|") == ["shops had to close."]
    assert labels(entry + "hops|") == []
    assert written(entry + "It is|", sentences[1]) == entry + '"It is silting up: every year."'
    assert written(entry + "'It is|'", sentences[1]) == entry + "'It is silting up: every year.'"
    assert written(entry + "Eleven|", sentences[0]) == entry + "Eleven shops had to close."
    assert "Eleven shops had to close." in labels(entry + "\n        - |")


def test_files_and_fingerprints(labels: Callable[[str], list[str]], written: Callable[[str, str], str]) -> None:
    assert labels("article:\n  file: |") == ["article.txt", "texts/"]
    assert written("article:\n  file: texts/|", "texts/b c.txt") == "article:\n  file: texts/b c.txt"
    assert labels("article:\n  file: no/such/|") == []
    text = "argmap: 1\narticle:\n  file: article.txt\n  fingerprint: |\nargument:\n  thesis: t\n"
    (found,) = labels(text)
    assert len(found) == 12
    assert f'fingerprint: "{found}"\n' in written(text, found)


def test_languages_are_those_that_words_show(labels: Callable[[str], list[str]], path: Path) -> None:
    german = "Der Hafen verlandet, und Schiffe können nicht mehr einlaufen."
    (path.parent / "hafen.txt").write_text(german, encoding="utf-8")
    articles = "articles:\n  a: {file: hafen.txt}\n  b:\n    file: hafen.txt\n"
    thesis = "argument:\n  thesis: The harbour should be dredged.\n"
    assert labels(f"argmap: 1\nlanguage: |\n{articles}{thesis}") == ["en"]
    assert labels(f"argmap: 1\n{articles}    language: |\n{thesis}") == ["de"]
    assert labels(f"argmap: 1\nlanguage: |\n{articles}argument:\n  thesis: t\n") == []


def test_several_articles_are_named(labels: Callable[[str], list[str]]) -> None:
    text = "argmap: 1\narticles:\n  one: {file: article.txt}\n  two: {file: texts/b c.txt}\nargument:\n  thesis: t\n  quote:\n    exact: x\n    article: |"
    assert labels(text) == ["one", "two"]
    assert labels("articles:\n  one:\n    f|") == ["file", "fingerprint"]


def test_an_editor_completes_in_a_half_typed_map(path: Path) -> None:
    async def scenario(editor: Editor) -> None:
        await editor.show(path, HEAD + "    - premise: p\n")
        found = await editor.complete(path, HEAD + "    - premise: [p\n    - ref: |")
        assert [(one.label, one.detail) for one in found] == [("T", "The harbour should be dredged.")]
        assert [one.label for one in await editor.complete(path.with_name("new.yaml"), "|")][:1] == ["argmap"]
        assert await editor.complete(path.with_name("compose.yaml"), "services:\n  |") == []

    edit(scenario)
