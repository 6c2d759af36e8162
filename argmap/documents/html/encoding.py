"""Which encoding a web page is in: its byte order mark, what its bytes are, what it says, windows-1252."""

from __future__ import annotations

import codecs
import re

__all__ = ["decoded"]

_DECLARED = re.compile(rb"""(?:charset|encoding)\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{2,40})""", re.IGNORECASE)
_SEEN = 8_192
_KNOWN = re.compile(
    r"utf-?(?:8|16(?:le|be)?)|windows-?\d{3,4}|cp-?\d{3,4}|iso-?8859-?\d{1,2}(?:-[ei])?|latin-?\d|koi8-[ru]"
    r"|gb(?:k|2312|18030)|big5(?:-hkscs)?|euc-?(?:jp|kr)|shift[_-]jis|sjis|iso-2022-jp|ks_c_5601-1987|macintosh"
    r"|tis-620|(?:us-)?ascii|hz-gb-2312"
)
_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_SAME = {"iso-8859-1": "cp1252", "latin1": "cp1252", "latin-1": "cp1252", "ascii": "cp1252", "us-ascii": "cp1252",
         "gb2312": "gb18030", "gbk": "gb18030", "ks_c_5601-1987": "cp949", "euc-kr": "cp949", "shift_jis": "cp932",
         "shift-jis": "cp932", "sjis": "cp932", "macintosh": "mac_roman", "big5": "big5hkscs", "iso-8859-9": "cp1254",
         "hz-gb-2312": "hz", "iso-8859-8-i": "iso-8859-8", "iso-8859-8-e": "iso-8859-8"}  # fmt: skip


def decoded(data: bytes, stated: str = "") -> str:
    """The text of a page; letters that cannot be read become U+FFFD. `stated` is what a message's head says.

    Valid UTF-8 beyond ASCII is UTF-8, whatever the page says: browsers save pages so, and leave the old name in them.
    """
    for mark, name in _BOMS:
        if data.startswith(mark):
            return data[len(mark) :].decode(name, "replace")
    if data[:200].count(0) > 20:
        return data.decode("utf-16-le" if data[1:2] == b"\0" else "utf-16-be", "replace")
    declared = _declared(data, stated)
    if declared.startswith(("iso2022", "hz")):
        return data.decode(declared, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _not_utf8(data, declared)


def _declared(data: bytes, stated: str) -> str:
    match = _DECLARED.search(data[:_SEEN])
    name = (stated or (match[1].decode("ascii") if match else "")).lower()
    if not _KNOWN.fullmatch(name):
        return ""
    try:
        return codecs.lookup(_SAME.get(name, name)).name
    except LookupError:
        return ""


def _not_utf8(data: bytes, declared: str) -> str:
    if declared and not declared.startswith("utf"):
        return data.decode(declared, "replace")
    text = data.decode("utf-8", "replace")
    lost = text.count("\ufffd")
    if 20 * lost < sum(one > 127 for one in data[:100_000]) or (declared == "utf-8" and lost <= 3):
        return text
    return data.decode("cp1252", "replace")
