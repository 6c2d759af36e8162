"""Encodings of web pages: what a page declares, what its bytes show, what is told, and what is refused."""

from __future__ import annotations

import pytest

from argmap.documents import DocumentError, epub, mhtml
from argmap.documents.html import read
from tests.documents.own_text import book

RUSSIAN = "Мельницу у брода сожгли трижды."
CZECH = "Mlýn u brodu byl třikrát vypálen, říká se."
AS_WINDOWS = "was read as Windows-1252; look whether its accents are right"


@pytest.mark.parametrize(
    "data",
    [
        "<p>Käse – “x”".encode(),
        b"\xef\xbb\xbf" + "<p>Käse – “x”".encode(),
        '<meta charset="iso-8859-1"><p>Käse – “x”'.encode("cp1252"),
        "<p>Käse – “x”".encode("cp1252"),
        '<meta charset="latin1"><p>Käse – “x”'.encode(),
        "<p>Käse – “x”".encode("utf-16"),
        '<meta http-equiv="Content-Type" content="text/html; charset=utf-8"><p>Käse – “x”'.encode("cp1252"),
        '<meta charset="punycode"><p>Käse – “x”'.encode(),
    ],
)
def test_encodings(data: bytes) -> None:
    assert read(data).blocks == ("Käse – “x”",)


@pytest.mark.parametrize(
    ("label", "codec", "words"),
    [
        ("shift_jis", "shift_jis", "日本"),
        ("Shift-JIS", "cp932", "日本①"),
        ("x-sjis", "cp932", "日本"),
        ("windows-31j", "cp932", "日本①"),
        ("euc-jp", "euc-jp", "日本"),
        ("cseucpkdfmtjapanese", "euc-jp", "日本"),
        ("iso-2022-jp", "iso-2022-jp", "日本"),
        ("gb18030", "gb18030", "日本"),
        ("x-gbk", "gb18030", "日本"),
        ("big5", "big5", "日本"),
        ("cn-big5", "big5", "日本"),
        ("ks_c_5601-1989", "cp949", "물레방아"),
        ("windows-949", "cp949", "물레방아"),
        ("koi8-r", "koi8-r", RUSSIAN),
        ("koi", "koi8-r", RUSSIAN),
        ("ibm866", "cp866", RUSSIAN),
        ("x-mac-cyrillic", "mac-cyrillic", RUSSIAN),
        ("cyrillic", "iso8859-5", RUSSIAN),
        ("iso88595", "iso8859-5", RUSSIAN),
        ("x-cp1251", "cp1251", RUSSIAN),
        ("csisolatin2", "iso8859-2", CZECH),
        ("l2", "iso8859-2", CZECH),
        ("iso_8859-2:1987", "iso8859-2", CZECH),
        ("iso-8859-8-I", "iso8859-8", "טחנה"),
        ("logical", "iso8859-8", "טחנה"),
        ("dos-874", "cp874", "โรงสี"),
        ("tis-620", "cp874", "โรงสี"),
        ("l1", "cp1252", "Käse – “x”"),
        ("latin5", "cp1254", "Ağa – “x”"),
    ],
)
def test_encodings_that_a_page_states(label: str, codec: str, words: str) -> None:
    page = read(f'<meta charset="{label}"><p>'.encode() + words.encode(codec))
    assert (page.blocks, page.remarks) == ((words,), ())


@pytest.mark.parametrize(
    "head",
    [
        "<!-- charset=koi8-r --><meta charset=cp1251>",
        "<title>How to write charset=koi8-r</title><meta charset=cp1251>",
        "<script>var x = '<meta charset=koi8-r>'</script><meta charset=cp1251>",
        "<meta name=description content='on charset=koi8-r'><meta charset=cp1251>",
        "<meta http-equiv=Content-Type content='text/html; charset = windows-1251'>",
        "<?xml version='1.0' encoding='windows-1251'?><meta charset=koi8-r>",
        "<META CHARSET=' windows-1251 '><meta charset=koi8-r>",
    ],
)
def test_where_a_page_declares(head: str) -> None:
    assert read(f"{head}<p>{RUSSIAN}".encode("cp1251")).blocks == (RUSSIAN,)


def test_a_message_states_for_its_page() -> None:
    head = "MIME-Version: 1.0\nContent-Type: text/html; charset={}\nContent-Transfer-Encoding: 8bit\n\n{}<p>"
    for stated, declared in (("koi8-r", ""), ("no-such", "<meta charset=koi8-r>"), ("koi8-r", "<meta charset=cp1251>")):
        assert mhtml.read((head.format(stated, declared) + RUSSIAN).encode("koi8-r")).blocks == (RUSSIAN,)


@pytest.mark.parametrize("head", ["", "<meta charset=no-such>", "<meta charset=utf-8>", "<meta charset=punycode>"])
def test_an_encoding_that_nobody_knows(head: str) -> None:
    """As for plain text: Windows-1252 with a note, or refused; tags do not count, however many there are."""
    tags = "<script>var a = 'plain words of a program, many of them';</script>" * 40
    page = read(f"{head}{tags}<p>Käse im Café, sagt Müller.".encode("cp1252"))
    assert (page.blocks, page.remarks) == (("Käse im Café, sagt Müller.",), (AS_WINDOWS,))
    with pytest.raises(DocumentError, match=r"\Ais written in an encoding that is not known; open it in an editor"):
        read(f"{head}{tags}<p>{RUSSIAN}".encode("cp1251"))


def test_bytes_that_are_no_letters_are_told() -> None:
    told = ("has bytes that are no letters in its encoding; the text has \ufffd in their places",)
    for page in (f"<p>{RUSSIAN} ".encode() + b"\xff", "<meta charset=euc-jp><p>日本 ".encode("euc-jp") + b"\xff"):
        assert (read(page).blocks[0][-1], read(page).remarks) == ("\ufffd", told)
    chapters = {"OEBPS/a.xhtml": "<p>Käse.".encode("cp1252"), "OEBPS/b.xhtml": "<p>Müller.".encode("cp1252")}
    document = epub.read(book({"a.xhtml": "", "b.xhtml": ""}, "", "", "", **chapters))
    assert document.blocks == ("Käse.", "Müller.")
    assert document.remarks == (f"{AS_WINDOWS} (in some of its chapters)",)
