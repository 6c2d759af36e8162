"""What kind of document a file is, by what it holds; suffixes count only where the content leaves it open."""

from __future__ import annotations

import codecs
import re

from argmap.documents.archive import Archive
from argmap.documents.document import DocumentError
from argmap.documents.docx import main_part

__all__ = ["MODULES", "kind_of"]

MODULES = {
    "pdf": "argmap.documents.pdf",
    "docx": "argmap.documents.docx",
    "odt": "argmap.documents.odt",
    "epub": "argmap.documents.epub",
    "rtf": "argmap.documents.rtf",
    "html": "argmap.documents.html",
    "mhtml": "argmap.documents.mhtml",
    "markdown": "argmap.documents.markdown",
    "text": "argmap.documents.plain_text",
}
"""Where the reader of each kind is: a module with `read(data)`."""
_SEEN = 16_384
_JUNK = 1_024
_TEXT = "save its text as plain text (.txt, UTF-8)"
_PICTURE = "put it into a PDF with OCR (`ocrmypdf --image-dpi 300 in.jpg out.pdf`), or type its text"
_REFUSED: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG", f"is a picture (PNG); {_PICTURE}"),
    (b"\xff\xd8\xff", f"is a picture (JPEG); {_PICTURE}"),
    (b"GIF8", f"is a picture (GIF); {_PICTURE}"),
    (b"II*\0", f"is a picture (TIFF); {_PICTURE}"),
    (b"MM\0*", f"is a picture (TIFF); {_PICTURE}"),
    (b"\0\0\0\x0cjP", f"is a picture (JPEG 2000); {_PICTURE}"),
    (b"AT&TFORM", "is a DjVu file; convert it to a PDF with its text (`ddjvu -format=pdf`), or run OCR on that"),
    (b"%!PS", "is a PostScript file; convert it to PDF (`ps2pdf in.ps out.pdf`)"),
    (b"\x1f\x8b", "is packed (gzip); unpack it first"),
    (b"BZh", "is packed (bzip2); unpack it first"),
    (b"7z\xbc\xaf", "is packed (7z); unpack it first"),
    (b"Rar!", "is packed (RAR); unpack it first"),
    (b"\xfd7zXZ", "is packed (xz); unpack it first"),
    (b"ITSF", "is a Windows help file (CHM); save the page that you need as HTML"),
    (b"\xffWPC", "is a WordPerfect document; open it in LibreOffice, and save it as .docx or .odt"),
    (b"ID3", "is a sound file; type its text, or have it transcribed"),
    (b"OggS", "is a sound or video file; have it transcribed"),
)
_OLD = (
    ("EncryptedPackage", "is locked by a password; save a copy without it"),
    ("WordDocument", "is an old Word document (.doc); open it in Word or LibreOffice, and save it as .docx"),
    ("PowerPoint Document", f"is an old PowerPoint file (.ppt), not a text; {_TEXT}"),
    ("Workbook", f"is an old Excel workbook (.xls), not a text; {_TEXT}"),
    ("__substg1.0", f"is an Outlook message (.msg); {_TEXT}"),
)
_IN_ARCHIVES = (
    ("xl/", f"is an Excel workbook, not a text; {_TEXT}"),
    ("ppt/", f"is a PowerPoint file, not a text; {_TEXT}"),
    ("visio/", f"is a Visio drawing, not a text; {_TEXT}"),
    ("index/document.iwa", "is a Pages document; export it as Word (.docx) or PDF"),
    ("index.zip", "is a Pages document; export it as Word (.docx) or PDF"),
    ("index/", "is a document of Apple's Numbers or Keynote; export it as PDF"),
    ("fixeddocseq.fdseq", "is an XPS file; print it to a PDF"),
)
_XML_ROOTS = (
    (b"svg", f"is a picture (SVG); {_PICTURE}"),
    (b"pkg:package", "is a Word document in one XML file; open it in Word, and save it as .docx"),
    (b"w:wordDocument", "is a Word document in one XML file; open it in Word, and save it as .docx"),
    (b"office:document", "is a flat OpenDocument text; open it in LibreOffice, and save it as .odt"),
    (b"FictionBook", "is an FB2 e-book; convert it to EPUB (Calibre does it)"),
)
_ROOT = re.compile(rb"<([A-Za-z][\w:.-]{0,60})")
_DOCTYPE = re.compile(rb"<!doctype\s+html", re.IGNORECASE)
_PAGE_ROOTS = frozenset((b"html", b"head", b"body"))
_TAGS = re.compile(
    rb"<(?:p|div|span|h[1-6]|ul|ol|table|a|article|section|main|meta|title|script|style|br|b|i|em|strong)[\s/>]"
)
_HEADER = re.compile(rb"[!-9;-~]{1,60}:[^\r\n]{0,2000}\r?\n(?:[ \t][^\r\n]{0,2000}\r?\n)*")
_MARKDOWN = (".md", ".markdown", ".mdown", ".mkd")
_PAGES = (".html", ".htm", ".xhtml", ".xht", ".shtml", ".aspx", ".php")


def kind_of(data: bytes, name: str = "") -> str:
    """The kind of a document: a key of MODULES. `name` is the file's, of which only the suffix counts.

    Raises DocumentError for a kind that is not read, with what to do.
    """
    begins = data[:_SEEN].removeprefix(codecs.BOM_UTF8)
    if not data.strip(b"\0 \t\r\n"):
        raise DocumentError("is empty")
    if b"%PDF-" in begins[: _JUNK + 5]:
        return "pdf"
    if begins.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _kind_of_archive(Archive(data))
    if begins.startswith(b"\xd0\xcf\x11\xe0"):
        raise DocumentError(
            next(
                (said for mark, said in _OLD if mark.encode("utf-16-le") in data), f"is an old Office document; {_TEXT}"
            )
        )
    if begins.lstrip().startswith(b"{\\rtf"):
        return "rtf"
    if refused := _refused(begins):
        raise DocumentError(refused)
    return _kind_of_text(_narrow(begins), name.lower())


def _kind_of_archive(archive: Archive) -> str:
    kind = archive.read("mimetype").strip() if archive.has("mimetype") else b""
    if kind.startswith(b"application/epub") or (not kind and archive.has("META-INF/container.xml")):
        return "epub"
    if b"opendocument.text" in kind or (not kind and archive.has("content.xml") and archive.has("styles.xml")):
        return "odt"
    if b"opendocument" in kind:
        raise DocumentError(f"is an OpenDocument file, but no text (a table, slides or a drawing); {_TEXT}")
    for inside, said in _IN_ARCHIVES:
        if any(one.startswith(inside) for one in archive.names):
            raise DocumentError(said)
    if archive.has("[Content_Types].xml") or any(one.startswith("word/") for one in archive.names):
        if main_part(archive):
            return "docx"
        raise DocumentError("is no whole Word document: the part with its text is missing; open it and save it again")
    raise DocumentError("is an archive (ZIP); unpack it, and take the document that is in it")


def _refused(begins: bytes) -> str:
    """What is said of pictures, packed files, sounds and books for one device; empty for all others."""
    for mark, said in _REFUSED:
        if begins.startswith(mark):
            return said
    if begins.startswith(b"RIFF"):
        return (
            f"is a picture (WebP); {_PICTURE}"
            if begins[8:12] == b"WEBP"
            else "is a sound or video file; have it transcribed"
        )
    if begins[4:8] == b"ftyp":
        is_picture = begins[8:12] in {b"heic", b"heix", b"mif1", b"avif", b"msf1"}
        return f"is a picture (HEIC); {_PICTURE}" if is_picture else "is a sound or video file; have it transcribed"
    if begins[60:68] == b"BOOKMOBI":
        return "is a Kindle book; convert it to EPUB (Calibre does it)"
    if begins.startswith(b"BM") and b"\0" in begins[:16]:
        return f"is a picture (BMP); {_PICTURE}"
    return ""


def _narrow(begins: bytes) -> bytes:
    """The beginning of a text of any encoding as one byte a letter."""
    if begins.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or begins[:200].count(0) > 20:
        return begins.replace(b"\0", b"").removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff")
    return begins


def _kind_of_text(begins: bytes, name: str) -> str:
    if _is_mhtml(begins):
        return "mhtml"
    at = _after_prolog(begins)
    root = _ROOT.match(begins, at)
    if _DOCTYPE.match(begins, at) or (root and root[1].lower() in _PAGE_ROOTS):
        return "html"
    for one, said in _XML_ROOTS:
        if root and root[1] == one:
            raise DocumentError(said)
    tags = len(_TAGS.findall(begins[:_SEEN].lower()))
    if name.endswith(_PAGES) and tags:
        return "html"
    if name.endswith(_MARKDOWN):
        return "markdown"
    return "html" if root and tags > 2 and _TAGS.match(begins.lower(), at) else "text"


def _after_prolog(begins: bytes) -> int:
    """Where a page's root begins: after white space, declarations, processing instructions and comments."""
    at = 0
    while True:
        while begins[at : at + 1].isspace():
            at += 1
        if begins.startswith(b"<!--", at):
            end = begins.find(b"-->", at)
            at = end + 3 if end >= 0 else len(begins)
        elif begins.startswith(b"<?", at) or (
            begins[at : at + 9].lower() == b"<!doctype" and not _DOCTYPE.match(begins, at)
        ):
            end = begins.find(b">", at)
            at = end + 1 if end >= 0 else len(begins)
        else:
            return at


def _is_mhtml(begins: bytes) -> bool:
    """Whether a file begins with the head of a message of several parts."""
    at = 0
    while match := _HEADER.match(begins, at):
        at = match.end()
    head = begins[:at].lower()
    return b"mime-version:" in head and (b"multipart/" in head or b"text/html" in head)
