"""Which encoding a web page is in: its byte order mark, what its bytes are, what it says; else as for plain text."""

from __future__ import annotations

import codecs
import re

from argmap.documents.html.tokens import tokens
from argmap.documents.plain_text import from_windows

__all__ = ["decoded"]

_XML = re.compile(rb"""\s{0,9}<\?xml\s[^>]{0,200}?\bencoding\s{0,9}=\s{0,9}["']([\w.:-]{2,40})["']""", re.IGNORECASE)
_CHARSET = re.compile(r"""charset\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)
_SEEN = 8_192
_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_MARKS = re.compile(b"[\x85\x91-\x97]")
"""Quotation marks and dashes, the same in all encodings of Windows: they show nothing of the letters."""
_ALLOWED = re.compile(
    r"utf-8|utf-16(?:-[lb]e)?|ascii|cp\d{3,4}|iso8859-\d{1,2}|koi8-[rtu]|mac-(?:roman|cyrillic|greek|latin2|turkish)|tis-620"
    r"|gb2312|gbk|gb18030|hz|big5(?:hkscs)?|euc_(?:jp|kr)|shift_jis|iso2022_(?:jp|kr)"
)
"""Codecs of Python that pages are written in."""
_READ_AS = {
    "iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254", "iso8859-11": "cp874", "tis-620": "cp874",
    "gb2312": "gb18030", "gbk": "gb18030", "big5": "big5hkscs", "euc_kr": "cp949", "shift_jis": "cp932",
}  # fmt: skip
"""Codecs in whose place browsers take a larger one."""
_LABELS = {
    label: codec
    for codec, labels in {
        "utf-8": "unicode-1-1-utf-8 unicode11utf8 unicode20utf8",
        "utf-16": "unicode ucs-2 csunicode iso-10646-ucs-2 unicodefeff unicodefffe",
        "iso8859-6": "csiso88596e csiso88596i",
        "iso8859-7": "sun_eu_greek",
        "iso8859-8": "csiso88598e csiso88598i logical visual",
        "iso8859-15": "csisolatin9",
        "koi8-r": "koi koi8",
        "koi8-u": "koi8-ru",
        "mac-roman": "csmacintosh mac",
        "mac-cyrillic": "mac-ukrainian",
        "cp874": "dos-874",
        "cp932": "cp31j",
        "cp949": "iso-ir-149 cseuckr csksc56011987 ks_c_5601-1989 ksc_5601",
        "euc_jp": "cseucpkdfmtjapanese",
        "gb18030": "csgb2312 gb_2312 gb_2312-80",
        "big5hkscs": "cn-big5",
    }.items()
    for label in labels.split()
}
"""Labels of the Encoding standard (https://encoding.spec.whatwg.org/#names-and-labels) that Python does not know."""
_SHAPES = (
    (r"(?:x-)+", ""),
    (r"windows-(?=\d)", "cp"),
    (r"(iso-8859-[68])-[ei]", r"\1"),
    (r"iso8859(\d{1,2})", r"iso8859-\1"),
    (r"shift-jis", "shift_jis"),
)
"""Ways to write labels that Python knows in another one."""


def decoded(data: bytes, stated: str = "") -> tuple[str, tuple[str, ...]]:
    """The text of a page, with what is to be said of how it was written. `stated` is what a message's head says.

    Valid UTF-8 beyond ASCII is UTF-8, whatever the page says: browsers save pages so, and leave the old name in them.
    Raises DocumentError for an encoding that nobody states, and that the letters do not show.
    """
    for mark, name in _BOMS:
        if data.startswith(mark):
            return _whole(data[len(mark) :], name)
    if data[:200].count(0) > 20:
        return _whole(data, "utf-16-le" if data[1:2] == b"\0" else "utf-16-be")
    declared = _codec(stated) or _codec(_declared(data))
    if declared.startswith(("iso2022", "hz")):
        return _whole(data, declared)
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        return _whole(data, declared) if declared and not declared.startswith("utf") else _not_utf8(data)


def _whole(data: bytes, codec: str) -> tuple[str, tuple[str, ...]]:
    """All of a page in one encoding; what cannot be read becomes U+FFFD, and is told."""
    text = data.decode(codec, "replace")
    try:
        data.decode(codec)
    except UnicodeError:
        return text, ("has bytes that are no letters in its encoding; the text has \ufffd in their places",)
    return text, ()


def _declared(data: bytes) -> str:
    """The encoding that a page names in its XML declaration or a `meta`; comments and texts declare nothing."""
    match = _XML.match(data[:_SEEN])
    if match:
        return match[1].decode("ascii")
    for kind, name, attributes in tokens(data[:_SEEN].decode("latin-1")):
        if kind in {"start", "empty"} and name == "meta":
            if attributes.get("charset"):
                return attributes["charset"]
            said = _CHARSET.search(attributes.get("content", ""))
            if said and attributes.get("http-equiv", "").lower() == "content-type":
                return said[1]
    return ""


def _codec(label: str) -> str:
    """Python's name of the encoding that a label stands for; empty where it stands for none.

    >>> [_codec(one) for one in ("x-sjis", "Latin1", "ibm866", "windows-874", "punycode", "")]
    ['cp932', 'cp1252', 'cp866', 'cp874', '', '']
    """
    name = label.strip().lower()
    for shape, written in _SHAPES:
        name = re.sub(rf"\A{shape}", written, name)
    name = _LABELS.get(name, name)
    if not re.fullmatch(r"[\w.:-]{2,40}", name, re.ASCII):
        return ""
    try:
        codec = codecs.lookup(name).name
    except LookupError:
        return ""
    return _READ_AS.get(codec, codec) if _ALLOWED.fullmatch(codec) else ""


def _not_utf8(data: bytes) -> tuple[str, tuple[str, ...]]:
    lost = data.decode("utf-8", "replace").count("\ufffd")
    if 20 * lost < sum(one > 127 for one in data[:100_000]):
        return _whole(data, "utf-8")
    return from_windows(data, _shown(data))


def _shown(data: bytes) -> bytes:
    """The letters of a page that are seen: by them it is told which encoding it is in."""
    found, is_seen = [], True
    for kind, value, _ in tokens(data.decode("latin-1")):
        if kind == "text" and is_seen:
            found.append(" ".join(value.split()))
        is_seen = not (kind == "start" and value in {"script", "style"})
    return _MARKS.sub(b'"', " ".join(found).encode("latin-1", "ignore"))
