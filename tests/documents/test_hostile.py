"""Documents and maps made to do harm: what they say of themselves, what they would have written, what they cost."""

from __future__ import annotations

import importlib
import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from argmap.beginning.source import Beginning, from_document
from argmap.cli import main
from argmap.documents import (
    Document,
    DocumentError,
    archive,
    child,
    epub,
    limits,
    markdown,
    odt,
    open_document,
    text_of,
)
from argmap.documents import docx as docx_reader
from argmap.documents.bounds import bounded
from argmap.model import PRINTED, ArticleSource
from argmap.text import Text
from tests.documents import own_text, pdfs
from tests.documents.files import docx, p, r

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

    from argmap.article import Article

skeleton_module = importlib.import_module("argmap.beginning.skeleton")
WORDS = "The harbour is silting up every year."
MAP = f"""\
argmap: 1
title: Harbour
article:
  file: {{file}}
  original: {{{{file: {{original}}, fingerprint: "000000000000"}}}}
argument: {{{{id: T, thesis: {WORDS}, quote: {WORDS}}}}}
"""


def document(**said: Any) -> Document:
    return Document("a PDF file", (WORDS,), **said)


def beginning(made: Document) -> Beginning:
    return Beginning(Text("a.txt", text_of(made)), Path("a.txt"), Path("a.pdf"), "0" * 64, made)


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("Oats and their price", "Oats and their price"),
        ("a\u202eb\u2066c\u200f", "abc\u200f"),  # a mark of direction turns nothing
        ("a\x1b[31m\0b\ud800 \u2028c\ufffe", "a [31m b c"),
        ("oats " * 100_000, "oats " * 199 + "oats…"),
        ("", ""),
    ],
)
def test_what_a_document_says_of_itself(said: str, kept: str) -> None:
    made = bounded(document(title=said, author=said, publication=said))
    assert (made.title, made.author, made.publication) == (kept, kept, kept)


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        ("https://example.org/a?b=c#d", "https://example.org/a?b=c#d"),
        ("HTTP://example.org", "HTTP://example.org"),
        ("javascript:alert(1)", ""),
        ("file:///etc/passwd", ""),
        ("data:text/html,x", ""),
        ("https://example.org/\n- x: y", ""),
        ("https://example.org/" + "x" * 3_000, ""),
    ],
)
def test_addresses_are_of_the_web(url: str, kept: str) -> None:
    assert bounded(document(url=url)).url == kept


def test_printed_numbers_that_a_map_can_hold() -> None:
    said = {
        1: "Front Cover", 2: "i", 3: 'a": {b}, "', 4: "\\x\x1b[2J", 5: "9" * 100, 6: " ", 0: "1", 100_001: "1",
        7: "\U0001d7d9", 8: "a\u202eb",
    }  # fmt: skip
    made = bounded(document(pages=said))
    assert made.pages == {
        1: "Front-Cover", 2: "i", 3: "a-:-{b}", 4: "x-[2J", 5: "9" * 20, 7: "\U0001d7d9", 8: "ab"
    }  # fmt: skip
    assert all(re.search(PRINTED, number) for number in made.pages.values())
    assert ArticleSource(file="a.txt", pages=dict(made.pages)).pages == made.pages


def test_pages_in_no_order_at_all() -> None:
    assert bounded(document(pages=dict.fromkeys(range(1, 5001), "7"))).pages != {}
    assert bounded(document(pages=dict.fromkeys(range(1, 5002), "7"))).pages == {}


def test_a_book_of_page_breaks_begins_a_map(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Labels with spaces, quotation marks and escapes: no traceback, and a map that can be read."""
    labels = ["Front Cover", "&quot;: {b}", "x" * 500, "&#x1b;[31m", "\u202e7", "-5"]
    page = "".join(f'<p>{WORDS}<span epub:type="pagebreak" title="{one}"/></p>' for one in labels)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.epub").write_bytes(own_text.book({"a.xhtml": page}))
    assert run("new", "a.epub", "-o", "map.yaml") == 0
    assert run("check", "map.yaml") == 1  # nothing is filled in yet
    text = (tmp_path / "map.yaml").read_text(encoding="utf-8")
    assert "\x1b" not in text
    assert "\u202e" not in text


def test_empty_elements_and_chapters_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MOST_ELEMENTS", 300)
    assert docx_reader.read(docx("<w:p/>" * 100 + "<w:p><w:r><w:t>One.</w:t></w:r></w:p>")).blocks == ("One.",)
    with pytest.raises(DocumentError, match=r"\Ahas a part of more than 300 elements; split it"):
        docx_reader.read(docx("<w:p/>" * 400 + "<w:p><w:r><w:t>One.</w:t></w:r></w:p>"))
    monkeypatch.setattr(limits, "MOST_BLOCKS", 10)
    chapters = {f"c{number}.xhtml": "<p>It is so.</p>" * 4 for number in range(3)}
    assert len(epub.read(own_text.book(dict(list(chapters.items())[:2]))).blocks) == 8
    with pytest.raises(DocumentError, match=r"\Ahas more than 10 paragraphs; split it"):
        epub.read(own_text.book(chapters))


MARKUP = r"\Aholds far more markup than a document of its size; save the part that you need alone\Z"
RYE = "<w:p><w:r><w:t>Rye.</w:t></w:r></w:p>"


@pytest.fixture
def little_markup(monkeypatch: pytest.MonkeyPatch) -> None:
    """10,000 tags and attributes for small archives."""
    monkeypatch.setattr(archive, "_LEAST_SIZE", 2_500)


@pytest.mark.usefixtures("little_markup")
def test_markup_is_counted_over_all_parts() -> None:
    body, notes = "<w:p/>" * 6_000 + RYE, "<w:r/>" * 6_000
    assert docx_reader.read(docx(body)).blocks == ("Rye.",)
    assert docx_reader.read(docx(RYE, footnotes=notes)).blocks == ("Rye.",)
    with pytest.raises(DocumentError, match=MARKUP):
        docx_reader.read(docx(body, footnotes=notes))
    with pytest.raises(DocumentError, match=MARKUP):
        docx_reader.read(docx("<w:p w:a='' w:b='' w:c='' w:d=''/>" * 2_500 + RYE))


@pytest.mark.usefixtures("little_markup")
def test_markup_of_a_document_in_another_counts_with_it() -> None:
    put = RYE + "<w:altChunk r:id='a'/><w:altChunk r:id='b'/>"
    inner = docx("<w:p/>" * 7_000 + RYE)
    assert docx_reader.read(docx(put, inside={"a": inner, "b": b"Oats."})).blocks == ("Rye.", "Rye.", "Oats.")
    with pytest.raises(DocumentError, match=MARKUP):
        docx_reader.read(docx(put, inside={"a": inner, "b": inner}))


@pytest.mark.usefixtures("little_markup")
def test_markup_of_a_book_may_grow_with_its_size() -> None:
    chapters = {f"c{number}.xhtml": "<p>It is so.</p>" + "<b></b>" * 1_000 for number in range(3)}
    with pytest.raises(DocumentError, match=MARKUP):
        epub.read(own_text.book(chapters))
    words = " ".join(hex(hash((7, number))) for number in range(1_200))  # which hardly pack
    assert len(epub.read(own_text.book(chapters | {"d.xhtml": f"<p>{words}</p>"})).blocks) == 4


def test_numbers_of_paragraphs_are_text(monkeypatch: pytest.MonkeyPatch) -> None:
    numbering = (
        "<w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'><w:numFmt w:val='decimal'/>"
        f"<w:lvlText w:val='{'Article ' * 10}%1'/></w:lvl></w:abstractNum>"
        "<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>"
    )
    one = p("Oats.", "<w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr>")
    monkeypatch.setattr(limits, "LARGEST_TEXT", 1_000)
    assert docx_reader.read(docx(one * 11, numbering=numbering)).blocks[-1] == f"{'Article ' * 10}11 Oats."
    with pytest.raises(DocumentError, match=r"\Ahas more than 0 MiB of text"):
        docx_reader.read(docx(one * 12, numbering=numbering))


def field(kind: str) -> str:
    return f"<w:r><w:fldChar w:fldCharType='{kind}'/></w:r>"


def test_fields_that_never_end() -> None:
    """Those that show something stay open, those that show nothing end with their paragraph."""
    shown = field("begin") + field("separate")
    body = (
        f"<w:p>{(shown + r('a')) * 3}{field('begin')}{r('b')}{shown}{r('c')}</w:p>"
        f"<w:p>{r('d')}{field('end') * 4}{r('e')}</w:p>"
        f"<w:p>{field('end')}{field('separate')}{r('f')}{field('begin')}{r('g')}{field('end')}{r('h')}</w:p>"
    )
    assert docx_reader.read(docx(body)).blocks == ("aaabc", "de", "fh")


def test_what_a_field_hides_in_a_paragraph_inside() -> None:
    inside = f"<w:p>{r('inside')}</w:p>"
    body = f"<w:p>{r('a')}{field('begin')}{r('b')}{inside}{field('separate')}{r('c')}{field('end')}</w:p>"
    assert docx_reader.read(docx(body)).blocks == ("ac",)


def test_tables_in_tables() -> None:
    def table(*cells: str) -> str:
        return "<w:tbl><w:tr>" + "".join(f"<w:tc>{one}</w:tc>" for one in cells) + "</w:tr></w:tbl>"

    deleted = f"<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>{p('gone')}</w:tc></w:tr></w:tbl>"
    body = table(p("a") + table(p("b"), p("c")) + p("d") + deleted, p("e")) + p("f")
    assert docx_reader.read(docx(body)).blocks == ("a", "b\tc", "d", "e", "f")


def test_levels_of_headings_that_have_no_numbers() -> None:
    outline = (
        '<text:outline-style style:name="Outline"><text:outline-level-style text:level="1" style:num-format="1"/>'
        '<text:outline-level-style text:level="10" style:num-format="a"/>'
        '<text:outline-level-style text:level="400" style:num-format="1"/></text:outline-style>'
    )
    levels = (1, 10, 10, 400, 12, 999_999, 1, 10)
    body = "".join(f'<text:h text:outline-level="{level}">Oats</text:h>' for level in levels)
    assert odt.read(own_text.odt(body, common=outline)).blocks == (
        *("1 Oats", "a Oats", "b Oats", "Oats", "Oats", "Oats", "2 Oats", "a Oats"),
    )


def test_text_in_crumbs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MOST_BLOCKS", 10)
    assert len(bounded(Document("a", ("x",) * 9, ("1 x",))).blocks) == 9
    for blocks in (("x",) * 11, ("x\n" * 9 + "x", "x"), ("x\f" * 9 + "x", "x")):
        with pytest.raises(DocumentError, match=r"\Ahas more than 10 paragraphs and lines; split it"):
            bounded(Document("a", blocks))


def test_the_child_bounds_what_it_writes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(child, "limit", lambda: None)
    path = tmp_path / "a.html"
    path.write_text(f"<html><title>Oats\u202e and rye</title><p>{WORDS}", encoding="utf-8")
    assert child.main(str(path)) == 0
    said = json.loads(capsys.readouterr().out)["document"]
    assert (said["title"], said["blocks"]) == ("Oats and rye", [WORDS])


def test_the_work_for_a_skeleton_grows_with_the_text(monkeypatch: pytest.MonkeyPatch) -> None:
    """Looked at once, not once for each paragraph."""
    calls: list[Article] = []
    whole = skeleton_module._back_matter

    def counted(article: Article) -> int:
        calls.append(article)
        return int(whole(article))

    monkeypatch.setattr(skeleton_module, "_back_matter", counted)
    made = Document("a PDF file", ("Oats", *("Oats are cheap." for _ in range(50))))
    skeleton_module.skeleton([beginning(made)], None)
    assert len(calls) == 1


def test_a_long_text_makes_a_short_map(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(skeleton_module, "_LONGEST_LISTED", 10_000)
    made = Document("a PDF file", ("Title", "x" * 20_000 + ".", "End"), body=(1, 1))
    text = skeleton_module.skeleton([beginning(made)], None)
    assert "# The article is long: copy quotes from its text." in text
    assert len(text) < 3_000
    short = skeleton_module.skeleton([beginning(document())], None)
    assert f"#   1. {WORDS}" in short


def test_a_title_from_the_text_turns_nothing() -> None:
    text = skeleton_module.skeleton([beginning(Document("a PDF file", ("Oats\u202e and rye", WORDS)))], None)
    assert "\ntitle: Oats and rye\n" in text


def test_a_file_that_is_called_like_standard_input(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("-").write_bytes(docx(p(WORDS)))
    assert open_document(Path("-")).document.blocks == (WORDS,)
    assert from_document(Path("-"), "./-").text.content == WORDS + "\n"
    assert open_document("-", docx(p("Other words."))).document.blocks == ("Other words.",)


def run(*arguments: str) -> int:
    """The status of a command."""
    try:
        main(list(arguments), standalone_mode=True)
    except SystemExit as end:
        return int(end.code or 0)
    return 0


@pytest.mark.parametrize("file", ["conftest.py", "settings.yaml", "precious.docx", "map.yaml", "a.docx", "a.docx.txt"])
def test_a_map_has_no_other_file_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, file: str) -> None:
    """A stranger's map calls a program, a setting, a document, itself or the original its text: nothing is written."""
    monkeypatch.chdir(tmp_path)
    original = "a.docx.txt" if file == "a.docx.txt" else "a.docx"
    (tmp_path / original).write_bytes(docx(p(WORDS)))
    (tmp_path / "precious.docx").write_text("precious", encoding="utf-8")
    (tmp_path / "settings.yaml").write_text("a: 1\n", encoding="utf-8")
    (tmp_path / "map.yaml").write_text(MAP.format(file=file, original=original), encoding="utf-8")
    before = {one.name: one.read_bytes() for one in tmp_path.iterdir()}
    assert run("new", "--renew", "map.yaml") == 1
    assert {one.name: one.read_bytes() for one in tmp_path.iterdir()} == before


def test_a_map_has_its_own_text_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.docx").write_bytes(docx(p(WORDS)))
    (tmp_path / "map.yaml").write_text(MAP.format(file="a.txt", original="a.docx"), encoding="utf-8")
    assert run("new", "--renew", "map.yaml") == 0
    assert (tmp_path / "a.txt").read_text(encoding="utf-8") == WORDS + "\n"


def test_metadata_that_no_decoder_takes() -> None:
    """Half of a letter in a title loses the title, not the text."""

    def draw(page: Canvas) -> None:
        page.setTitle("Oats and rye")
        page.drawString(50, 500, WORDS)

    data = pdfs.drawn(draw)
    title = re.search(rb"/Title \(.*?\)", data)
    assert title
    broken = data.replace(title[0], b"/Title <FEFFD80000410042>")
    from argmap.documents.pdf import read

    assert (read(data).title, read(data).blocks) == ("Oats and rye", (WORDS,))
    assert read(broken).blocks == (WORDS,)


def test_accents_are_looked_for_near_by() -> None:
    """How many letters are tried for an accent does not grow with its row."""
    from argmap.documents.pdf import accents
    from argmap.documents.pdf.glyphs import Glyph

    row = [Glyph(one, 10 * at, 0, 10 * at + 8, 10) for at, one in enumerate("abcdefgh" * 20)]
    accent = Glyph("´", 402, 0, 406, 10)
    whole = accents.composed([[*row, accent]])
    assert "".join(one.character for one in whole[0]) == ("abcdefgh" * 20)[:40] + "á" + ("abcdefgh" * 20)[41:]
    by_left = sorted((one.left, at) for at, one in enumerate(row))
    assert accents._before(by_left, 404) == list(range(9, 41))


def test_white_words_over_many_areas(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("pypdfium2")
    from argmap.documents.pdf import hidden

    looks = hidden.Visibility(None)
    looks._grounds = [hidden._Box(0, 0, 1, 1)] * 10
    monkeypatch.setattr(hidden, "_MOST_LOOKS", 25)
    assert [looks.is_on_a_ground(5.5, 5.5) for _ in range(4)] == [False, False, True, True]


@pytest.mark.parametrize(
    ("within", "beyond", "most", "what"),
    [
        ("Rye.\n\n" * 6, "Rye.\n" * 7, "MOST_LINES", "lines that are not empty"),
        ("- Rye\n \n\t\n" * 6, "- Rye\n" * 7, "MOST_LINES", "lines that are not empty"),
        ("a|b|c\n-|-|-\n", "a|b|c\n-|-|-\nd\n|e", "MOST_CELLS", "cells in tables"),
        ("| a | b | c |\n|-|-|-|", "> | a | b | c |\r\n> |-|-|-|\r\n> | d\r\n", "MOST_CELLS", "cells in tables"),
        ("[a](#b) [ [ [ [ [", "![![![![![![![", "MOST_BRACKETS", "opening brackets"),
    ],
)
def test_markdown_of_crumbs_is_not_taken_apart(
    monkeypatch: pytest.MonkeyPatch, within: str, beyond: str, most: str, what: str
) -> None:
    monkeypatch.setattr(limits, most, 6)
    assert markdown.read(within.encode()).blocks
    monkeypatch.setattr(markdown, "_page", lambda *_: pytest.fail("was taken apart"))
    with pytest.raises(DocumentError) as caught:
        markdown.read(beyond.encode())
    assert str(caught.value) == (
        f"has more than 6 {what}, the most that is read of Markdown; cut it into parts, or save it as plain text (.txt)"
    )


def test_a_large_table_of_markdown_is_read_as_ever() -> None:
    rows = [f"| {number} | barley | {number * 7} |" for number in range(9_000)]
    document = markdown.read("\n".join(["| field | corn | sacks |", "|---|---|---|", *rows]).encode())
    assert len(document.blocks) == 9_001
    assert document.blocks[-1].split() == ["8999", "barley", "62993"]
