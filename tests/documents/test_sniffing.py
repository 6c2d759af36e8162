"""What a file is, told by its content; what is not read is named, with what to do."""

from __future__ import annotations

import pytest

from argmap.documents import DocumentError
from argmap.documents.sniffing import kind_of
from tests.documents.files import docx, p, zipped

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100)


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        (b"%PDF-1.7\n", "a.txt", "pdf"),
        (b"junk\n" * 200 + b"%PDF-1.4", "a", "pdf"),
        (docx(p("x")), "a.zip", "docx"),
        (docx(p("x"), main="other/text.xml"), "", "docx"),
        (zipped({"mimetype": "application/vnd.oasis.opendocument.text-template", "content.xml": "x"}), "", "odt"),
        (zipped({"META-INF/container.xml": "x"}), "", "epub"),
        (b"\xef\xbb\xbf {\\rtf1 x}", "a.doc", "rtf"),
        (b"<!DOCTYPE html><p>x", "a.txt", "html"),
        (b"<!-- saved --><?xml version='1.0'?><!-- two -->\n<HTML lang=en>", "", "html"),
        (b"<?xml version='1.0'?><!DOCTYPE html PUBLIC 'x'><html>", "", "html"),
        ("<html><p>x".encode("utf-16"), "", "html"),
        (b"<div><p>One</p><p>Two</p></div>", "", "html"),
        (b"Text <p>x</p>", "a.htm", "html"),
        (b"<div>A Markdown text</div>", "a.md", "markdown"),
        (b"# Oats", "A.MARKDOWN", "markdown"),
        (b"# Oats", "a.txt", "text"),
        (b"<3 oats, and <p> is a tag", "a.txt", "text"),
        (b"PK is no archive", "", "text"),
        ("Käse".encode("cp1252"), "", "text"),
        ("Käse".encode("utf-16"), "", "text"),
        (b"From: x\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=a\n\n--a", "", "mhtml"),
        (b"Note: this is a text\n\nMIME-Version: 1.0 multipart/", "", "text"),
    ],
)
def test_kinds(data: bytes, name: str, kind: str) -> None:
    assert kind_of(data, name) == kind


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "is empty"),
        (b" \n\0", "is empty"),
        (_OLE + "WordDocument".encode("utf-16-le"), "is an old Word document (.doc); open it in Word or LibreOffice, and save it as .docx"),
        (_OLE + "EncryptedPackage".encode("utf-16-le"), "is locked by a password; save a copy without it"),
        (_OLE, "is an old Office document; save its text as plain text (.txt, UTF-8)"),
        (zipped({"xl/workbook.xml": "x"}), "is an Excel workbook, not a text; save its text as plain text (.txt, UTF-8)"),
        (zipped({"ppt/presentation.xml": "x"}), "is a PowerPoint file, not a text; save its text as plain text (.txt, UTF-8)"),
        (zipped({"Index/Document.iwa": "x"}), "is a Pages document; export it as Word (.docx) or PDF"),
        (zipped({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}),
         "is an OpenDocument file, but no text (a table, slides or a drawing); save its text as plain text (.txt, UTF-8)"),
        (zipped({"a.txt": "x"}), "is an archive (ZIP); unpack it, and take the document that is in it"),
        (b"PK\x03\x04broken", "is damaged, or only a part of it is there; save it again, or fetch it again"),
        (b"\x89PNG\r\n", "is a picture (PNG); put it into a PDF with OCR (`ocrmypdf --image-dpi 300 in.jpg out.pdf`), or type its text"),
        (b"\0\0\0\x18ftypheic", "is a picture (HEIC); put it into a PDF with OCR (`ocrmypdf --image-dpi 300 in.jpg out.pdf`), or type its text"),
        (b"\x1f\x8b\x08x", "is packed (gzip); unpack it first"),
        (b"<?xml version='1.0'?><pkg:package>", "is a Word document in one XML file; open it in Word, and save it as .docx"),
        (b"<?xml version='1.0'?><office:document>", "is a flat OpenDocument text; open it in LibreOffice, and save it as .odt"),
    ],
)  # fmt: skip
def test_what_is_not_read(data: bytes, said: str) -> None:
    with pytest.raises(DocumentError) as error:
        kind_of(data)
    assert str(error.value) == said
