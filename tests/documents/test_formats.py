"""OpenDocument, EPUB, RTF, Markdown, MHTML and plain text: what each has of its own."""

from __future__ import annotations

import io
import zipfile

import pytest

from argmap.documents import DocumentError, epub, markdown, mhtml, odt, plain_text, rtf
from tests.documents.files import zipped
from tests.documents.own_text import book, saved_page
from tests.documents.own_text import odt as odt_file


def test_an_open_document_without_what_is_not_shown() -> None:
    document = odt.read(
        odt_file(
            "<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion>"
            "</text:changed-region></text:tracked-changes><text:sequence-decls/>"
            '<text:p>A<text:s text:c="3"/>B<text:tab/>C<office:annotation><dc:creator>x</dc:creator><text:p>comment</text:p>'
            "</office:annotation></text:p><text:p><draw:frame><draw:text-box><text:p>Boxed.</text:p></draw:text-box></draw:frame>"
            'Anchor.</text:p><text:section text:display="none"><text:p>hidden</text:p></text:section>'
            "<table:table><table:table-row><table:table-cell><text:p>One</text:p><text:p>Two</text:p></table:table-cell>"
            "<table:table-cell><text:p>Three</text:p></table:table-cell></table:table-row></table:table>",
            "<dc:title>Oats</dc:title><meta:initial-creator>Jethro Tull</meta:initial-creator><dc:creator>admin</dc:creator>"
            "<dc:date>2026-03-14T08:00:00</dc:date><dc:language>en-GB</dc:language>",
        )
    )
    assert document.blocks == ("A B C", "Anchor.", "Boxed.", "One", "Two", "Three")
    assert (document.title, document.author, document.published, document.language) == (
        "Oats", "Jethro Tull", "2026-03-14", "en-GB",
    )  # fmt: skip


def test_a_book_in_the_order_of_its_spine() -> None:
    package = (
        "<dc:title>Oats</dc:title><dc:creator>J. Tull</dc:creator><dc:creator>B. Two</dc:creator><dc:publisher>Press</dc:publisher>"
        "<dc:date>1731</dc:date><dc:language>en</dc:language>"
    )
    document = epub.read(
        book({"cover.xhtml": "<p>Cover</p>", "b.xhtml": "<p>First&nbsp;one.</p>", "a.xhtml": "<p>Second."}, package)
    )
    assert document.blocks == ("First one.", "Second.")
    assert (document.title, document.author, document.publication, document.published, document.language) == (
        "Oats", "J. Tull, B. Two", "Press", "1731", "en",
    )  # fmt: skip


def test_printed_pages_of_a_book() -> None:
    mark = '<span epub:type="pagebreak" role="doc-pagebreak" id="p{0}" title="{0}"/>'
    chapters = {
        "a.xhtml": f"<p>{mark.format('iv')}Before. </p><p>Oats {mark.format('v')}grew and ex{mark.format('vi')}panded, too.</p>",
        "b.xhtml": f"{mark.format(1)}<h1>One</h1><p>Rye.</p>{mark.format(2)}{mark.format(3)}",
    }
    document = epub.read(book(chapters))
    assert document.blocks == ("Before.", "Oats\fgrew and expanded,\ftoo.", "\fOne", "Rye.\f\f")
    assert document.pages == {1: "iv", 4: "1"}
    assert epub.read(book({"a.xhtml": f"<p>{mark.format(9)}Only one.</p>"})).pages == {}


def test_a_locked_book() -> None:
    encryption = (
        '<encryption xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData><enc:CipherData>'
        '<enc:CipherReference URI="{}"/></enc:CipherData></enc:EncryptedData></encryption>'
    )
    font = {"META-INF/encryption.xml": encryption.format("OEBPS/fonts/a.otf")}
    assert epub.read(book({"a.xhtml": "<p>Oats.</p>"}, **font)).blocks == ("Oats.",)
    locked = {"META-INF/encryption.xml": encryption.format("OEBPS/a.xhtml")}
    with pytest.raises(DocumentError, match=r"\Ais locked \(DRM\), and cannot be read; copy what you quote"):
        epub.read(book({"a.xhtml": "<p>Oats.</p>"}, **locked))


def test_chapters_that_an_e_book_lacks_are_told() -> None:
    """A broken copy says so; a fragment, and an accent that is written otherwise, are no reason to lack a chapter."""
    whole = book({"a.xhtml": "<p>Oats.</p>", "caf\u00e9.xhtml": "<p>Rye.</p>", "c.xhtml": "<p>Barley.</p>"})
    assert epub.read(whole).remarks == ()
    with zipfile.ZipFile(io.BytesIO(whole)) as opened:
        parts = {name: opened.read(name) for name in opened.namelist() if not name.endswith("c.xhtml")}
    parts = {name.replace("\u00e9", "e\u0301"): data for name, data in parts.items()}
    package = next(name for name in parts if name.endswith(".opf"))
    parts[package] = parts[package].replace(b'href="a.xhtml"', b'href="a.xhtml#top"')
    found = epub.read(zipped(parts))
    assert found.blocks == ("Oats.", "Rye.")
    assert found.remarks == ("lacks 1 of the 3 chapters that it names; fetch it again",)


def test_rich_text() -> None:
    source = rb"""{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset204 Arial;}{\f2\fcharset128 Mincho;}}
{\info{\title The price of oats}{\author Jethro Tull}{\creatim\yr2026\mo3\dy4\hr1}}{\header Running head\par}
\pard K\'f6ln \u8212-and{\v hidden}{\deleted gone}.\line Next\par {\f1 \'cf\'f0\'e8}\par {\f2 \'93\'fa\'96\'7b}\par
\uc2\u8364\'a2\'e3 euro\uc1 \u-10179?\u-8704?\par {\upr{no}{\*\ud yes}}\{x\}\~y\_z\-a\par
Oats*{\footnote * By hand.} and rye\chftn{\footnote \chftn  Counted.}.\par {\pict\bin4 }}}}0101}{\shp{\*\shpinst{\shptxt Box\par}}}
{\*\unknown no}{\field{\*\fldinst DATE}{\fldrslt 3 May}}\par}}} after"""
    document = rtf.read(source)
    assert document.blocks == (
        "Köln —and.\nNext",
        "При",
        "日本",
        "€ euro😀",
        "yes{x} y-za",
        "Oats* and rye.",
        "Box",
        "3 May",
        "after",
    )
    assert document.notes == ("* By hand.", "1 Counted.")
    assert (document.title, document.author, document.published) == ("The price of oats", "Jethro Tull", "2026-03-04")


def test_the_front_matter_of_markdown() -> None:
    front = '---\ntitle: "Oats: a story"\nauthors:\n  - name: J. Tull\n  - B. Two\ndate: 2026-03-14 # today\nlang: en\n---\n'
    document = markdown.read(
        (front + "Text `[^a]` *here*[^a].\n\n[^a]: A note\nthat goes on.\n\n```\n[^a]: code\n```\n").encode()
    )
    assert (document.title, document.author, document.published, document.language) == (
        "Oats: a story", "J. Tull, B. Two", "2026-03-14", "en",
    )  # fmt: skip
    assert (document.blocks, document.notes) == (("Text [^a] here.", "[^a]: code"), ("1 A note that goes on.",))
    assert markdown.read(b"+++\ntitle = 'Oats'\n+++\nText").title == "Oats"
    assert markdown.read(b"% Oats\n% J. Tull\n\nText").author == "J. Tull"
    assert markdown.read(b"---\n\nNo front matter [^b] --- here\n").blocks == ("No front matter [^b] --- here",)
    assert markdown.read(b"# Oats\n\nText").title == "Oats"


def test_what_opens_and_closes_code_in_markdown() -> None:
    words = markdown.read(b"``` a ``` is no fence[^a].\n\n[^a]: A note\n")
    assert (words.blocks, words.notes) == (("a is no fence.",), ("1 A note",))
    code = markdown.read(b"Text[^a]\n\n```\n``` no end\n[^a]: code\n```\n\n[^a]: A note\n")
    assert (code.blocks, code.notes) == (("Text", "``` no end\n[^a]: code"), ("1 A note",))


def test_a_page_saved_in_one_file() -> None:
    document = mhtml.read(saved_page())
    assert (document.kind, document.title, document.url) == (
        "a saved web page (MHTML)", "Oats", "https://example.org/oats",
    )  # fmt: skip
    printed = b"MIME-Version: 1.0\r\nContent-Type: text/html; charset=windows-1252\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
    assert mhtml.read(printed + b"<p>K=E4se, and so =\r\non").blocks == ("Käse, and so on",)
    with pytest.raises(DocumentError, match=r"\Aholds no web page; save its text"):
        mhtml.read(
            b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\nContent-Type: image/png\n\n--x--"
        )


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_plain_text(encoding: str) -> None:
    text = plain_text.read("Käse – “x”\r\nsecond line\r\n \r\n\r\nNew\fpage".encode(encoding))
    assert text.blocks == ("Käse – “x”\nsecond line", "New\fpage")


def test_a_text_that_begins_with_a_page_break() -> None:
    for begins in ("\f", "\f\n", "\f \t", "\n\f\n\f"):
        assert plain_text.read(f"{begins}One.\n\n\fTwo.".encode()).blocks == ("One.", "\fTwo.")


@pytest.mark.parametrize(
    ("data", "text", "remark"),
    [
        ("Käse im Café.".encode(), "Käse im Café.", None),
        ("Käse im Café.".encode("cp1252"), "Käse im Café.", "was read as Windows-1252"),
        (
            "Käse – ".encode() + "Café, Müller".encode("cp1252"),
            "Käse – Café, Müller",
            "2 bytes are no UTF-8, and read as",
        ),
        ("Käse ".encode() + b"\xe9", "Käse é", "1 byte is no UTF-8, and read as"),
    ],
)
def test_how_a_text_was_written_is_told(data: bytes, text: str, remark: str | None) -> None:
    read = plain_text.read(data)
    assert read.blocks == (text,)
    assert [remark is not None and one.startswith(remark) for one in read.remarks] == [True] * (remark is not None)
    assert markdown.read(data).remarks == read.remarks


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r", "shift_jis", "gb18030"])
def test_an_encoding_that_is_not_known_is_refused(encoding: str) -> None:
    data = ("Привет, мир. Это текст." if encoding in {"cp1251", "koi8-r"} else "港湾は浅い。").encode(encoding)
    with pytest.raises(DocumentError, match=r"\Ais written in an encoding that is not known; open it in an editor"):
        plain_text.read(data)


def test_no_text() -> None:
    with pytest.raises(DocumentError, match=r"\Ais no text, and no document that argmap reads"):
        plain_text.read(b"abc\0def" * 100)
