"""Bombs, depth and nonsense: each is read or refused in a sentence, whatever the bytes are."""

from __future__ import annotations

import importlib
import io
import re
import zipfile
import zlib

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from argmap.documents import Document, DocumentError, docx, epub, html, limits, odt
from argmap.documents.archive import Archive
from argmap.documents.html import tree
from argmap.documents.sniffing import MODULES, kind_of
from tests.documents import own_text
from tests.documents.files import docx as word_file
from tests.documents.files import p, zipped

READERS = [name for name in MODULES if name != "pdf"]


def test_a_part_that_unpacks_to_too_much(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "LARGEST_PART", 2**20)
    data = word_file("<w:p/>" * 200_000)
    with pytest.raises(DocumentError, match=r"\Aunpacks to more than 1 MiB, and is no plain document; save the part"):
        docx.read(data)


def test_parts_that_unpack_to_too_much_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "LARGEST_TOTAL", 2**20)
    data = own_text.book({f"{number}.xhtml": "<p>x</p>" * 50_000 for number in range(4)})
    with pytest.raises(DocumentError, match=r"\Aunpacks to more than 1 MiB"):
        epub.read(data)


def test_sizes_in_the_directory_are_not_trusted() -> None:
    data = bytearray(zipped({"word/document.xml": "x" * 1_000}))
    at = data.rindex(b"PK\x01\x02") + 24
    data[at : at + 4] = (10).to_bytes(4, "little")
    with pytest.raises(DocumentError, match=r"\Ais damaged, or only a part"):
        Archive(bytes(data)).read("word/document.xml")


def test_more_text_than_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "LARGEST_TEXT", 2**20)
    words = "oats " * 250_000
    for read, data in (
        (docx.read, word_file(p(words))),
        (odt.read, own_text.odt(f"<text:p>{words}</text:p>")),
        (html.read, f"<p>{words}".encode()),
        (epub.read, own_text.book({"a.xhtml": f"<p>{words}</p>"})),
    ):
        with pytest.raises(DocumentError, match=r"\Ahas more than 1 MiB of text; save the part that you need alone"):
            read(data)


def test_depth() -> None:
    for read, data in ((docx.read, word_file("<w:p>" * 40_000)), (odt.read, own_text.odt("<text:p>" * 40_000))):
        with pytest.raises(DocumentError, match=r"\Anests its elements more than 400 deep"):
            read(data)


def test_a_doctype() -> None:
    entities = '<!DOCTYPE a [<!ENTITY x "oats"><!ENTITY y SYSTEM "file:///etc/passwd">]><a>&x;&y;</a>'
    with pytest.raises(DocumentError, match=r"\Adefines entities of its own"):
        docx.read(zipped({"word/document.xml": entities}))
    with pytest.raises(DocumentError, match=r"\Adefines entities of its own"):
        odt.read(zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": entities}))


def test_archives_that_are_no_documents() -> None:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_BZIP2) as archive:
        archive.writestr("word/document.xml", "x")
    with pytest.raises(DocumentError, match=r"\Ais packed in an unusual way"):
        docx.read(held.getvalue())
    locked = bytearray(zipped({"word/document.xml": "x"}))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        locked[locked.index(mark) + offset] |= 1
    with pytest.raises(DocumentError, match=r"\Ais locked by a password; save a copy without it"):
        docx.read(bytes(locked))
    with pytest.raises(DocumentError, match=r"\Ais an archive of more than 20,000 parts"):
        docx.read(b"PK\x01\x02" * 20_001)


@pytest.mark.parametrize(
    "piece",
    [
        "<",
        "<!--",
        "<a b='",
        "<a b",
        "&",
        "&#1",
        "<div>",
        "<p>x",
        "</p>",
        "<sup><a href=#x>1</a></sup>",
        "<td>",
        "<![CDATA[",
        " ",
        "<br>",
        "<b>x",
    ],
)
def test_pages_of_one_piece(piece: str) -> None:
    data = (piece * 20_000).encode()
    said = ""
    try:
        html.read(data)
    except DocumentError as error:
        said = str(error)
    assert said == "" or said.startswith("has no text")


def test_a_page_that_nests_deep() -> None:
    assert html.read(b"<div>" * 30_000 + b"Oats").blocks == ("Oats",)


def test_a_page_with_too_many_elements(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tree, "_MOST_ELEMENTS", 10_000)
    with pytest.raises(DocumentError, match=r"\Ahas too many elements, or nests them too deep; open it in a browser"):
        html.read(b"<div>" * 20_000)
    monkeypatch.setattr(tree, "_MOST_BLOCKS", 1_000)
    with pytest.raises(DocumentError, match=r"\Ahas more than 1,000 paragraphs; save the part that you need alone"):
        html.read(b"<p>x" * 2_000)


def _is_read_or_refused(kind: str, data: bytes) -> None:
    said, document = "", None
    try:
        document = importlib.import_module(MODULES[kind]).read(data)
    except DocumentError as error:
        said = str(error)
    if document is None:
        assert re.match(r"[a-z].*[^.]\Z", said)
    else:
        assert isinstance(document, Document)
        assert document.blocks or document.notes
        assert not any(one != one.strip(" \n\t") or "  " in one or "\0" in one for one in document.blocks)


PIECES = st.sampled_from([
    b"<p>", b"</p>", b"<sup>", b"<a href='#a'>", b"</a>", b"</sup>", b"<td>", b"<table>", b"<tr>", b"<li id=a>", b"1", b"Oats. ", b"&amp;",
    b"<!--", b"-->", b"<", b"{", b"}", b"\\par ", b"\\footnote ", b"\\u8212?", b"\\'e4", b"\\cell ", b"\\row ", b"\\*", b"[^a]", b"\n[^a]: ",
    b"\n\n", b"---\n", b"a: b\n", b"`", b"\x0c", b"\xff", b"\0", b"<br>", b"<div hidden>", b"<pre>", b"|a|b|\n|-|-|\n", b"--b\n", b"\r\n",
    b"Content-Type: text/html\n\n", b"<aside epub:type='footnote' id='a'>", b"<span role='doc-pagebreak' title='3'/>", b"\\v ", b"\\bin9 ",
])  # fmt: skip


@settings(deadline=None, max_examples=150)
@given(st.one_of(st.binary(max_size=300), st.lists(PIECES, max_size=40).map(b"".join)), st.sampled_from(READERS))
def test_any_bytes(data: bytes, kind: str) -> None:
    starts = {"rtf": b"{\\rtf1 ", "mhtml": b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\n"}
    _is_read_or_refused(kind, starts.get(kind, b"") + data)


@settings(deadline=None, max_examples=100)
@given(st.lists(PIECES, max_size=30).map(b"".join))
@example(
    b"1<span role='doc-pagebreak' title='3'/><span role='doc-pagebreak' title='3'/>1<aside epub:type='footnote' id='a'>"
)
def test_any_chapter(chapter: bytes) -> None:
    _is_read_or_refused("epub", own_text.book({"a.xhtml": chapter.decode("latin-1"), "b.xhtml": "<p id='a'>x</p>"}))


_WORD = ["<w:p>", "</w:p>", "<w:r>", "</w:r>", "<w:t>Oats</w:t>", "<w:br/>", "<w:tbl>", "</w:tbl>", "<w:tr>", "</w:tr>", "<w:tc>", "</w:tc>",
         '<w:footnoteReference w:id="1"/>', '<w:fldChar w:fldCharType="begin"/>', "<w:del>", "</w:del>", "<w:sym/>", "<w:ilvl/>"]  # fmt: skip


@settings(deadline=None, max_examples=100)
@given(
    st.lists(st.sampled_from([one for one in _WORD if one.endswith(("/>", "</w:t>"))]), max_size=20),
    st.data(),
)
def test_any_word_file(pieces: list[str], drawn: st.DataObject) -> None:
    for name in drawn.draw(
        st.lists(st.sampled_from(["p", "r", "tbl", "tr", "tc", "del", "pPr", "txbxContent", "footnote"]), max_size=6)
    ):
        pieces = [f"<w:{name}>", *pieces, f"</w:{name}>"]
    _is_read_or_refused("docx", word_file("".join(pieces), footnotes='<w:footnote w:id="1"><w:p/></w:footnote>'))


@settings(deadline=None, max_examples=150)
@given(st.integers(0, 5_000), st.integers(0, 255), st.sampled_from(["docx", "odt", "epub"]))
@example(2447, 0, "docx")  # the name of a part becomes empty
def test_a_byte_changed(at: int, value: int, kind: str) -> None:
    data = bytearray({"docx": own_text.word, "odt": own_text.open_document, "epub": own_text.e_book}[kind]())
    data[at % len(data)] = value
    _is_read_or_refused(kind, bytes(data))
    said = "none"
    try:
        kind_of(bytes(data))
    except DocumentError as error:
        said = str(error)
    assert re.match(r"[a-z].*[^.]\Z", said)


def test_a_stream_that_is_no_deflate() -> None:
    packed = zlib.compress(b"x" * 100)[2:-4]
    data = zipped({"word/document.xml": "x" * 100}).replace(packed[:4], b"\xff\xff\xff\xff")
    with pytest.raises(DocumentError):
        Archive(data).read("word/document.xml")


def test_a_part_without_a_name_is_none() -> None:
    data = bytearray(own_text.word())
    data[2447] = 0
    archive = Archive(bytes(data))
    assert "" in archive.names
    assert not archive.has("")
