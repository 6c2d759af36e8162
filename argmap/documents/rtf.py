"""RTF documents read as Word shows them: notes apart, what is hidden or deleted out, letters of any code page.

striprtf was measured and lost notes, letters of fonts in another code page, the cells' order in nested tables and what
stands after a broken group; it kept deleted and hidden words. The format is that of the RTF specification 1.9.1.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass, field

from argmap.documents import limits
from argmap.documents.cleaning import CUT, LINE_END, paragraphs, plain
from argmap.documents.document import Document, DocumentError
from argmap.documents.numbering import in_format
from argmap.documents.properties import person, sensible_title
from argmap.documents.raised import Pieces
from argmap.documents.rows import as_row

__all__ = ["read"]

_TOKEN = re.compile(
    rb"\\(?:([a-zA-Z]{1,32})(-?\d{1,10})?[ ]?|'([0-9a-fA-F]{2})|([^a-zA-Z]))|([{}])|[\r\n]+|([^\\{}\r\n]+)", re.DOTALL
)
_MOST_DEPTH = 2_000
_SIGNS = {
    "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•",
    "tab": " ", "line": LINE_END, "emspace": " ", "enspace": " ", "qmspace": " ", "lbr": LINE_END, "softline": LINE_END,
    "page": LINE_END * 2, "column": LINE_END * 2, "sect": LINE_END * 2,
}  # fmt: skip
_ESCAPED = {b"\\": "\\", b"{": "{", b"}": "}", b"~": " ", b"_": "-", b"-": "", b"|": "", b":": ""}
_SKIPPED = frozenset(
    "stylesheet colortbl filetbl listtable listoverridetable revtbl rsidtbl generator pict object objdata themedata"
    " colorschememapping latentstyles datastore xmlnstbl header headerl headerr headerf footer footerl footerr footerf"
    " fldinst annotation atnid atnauthor atntime atndate atnref atnparent atrfstart atrfend bkmkstart bkmkend template"
    " operator comment doccomm company keywords category subject manager hlinkbase userprops mmathPr pgptbl ftnsep"
    " ftnsepc"
    " ftncn aftnsep aftnsepc aftncn private wgrffmtfilter xe tc fontemb fontfile falt panose sp sv sn nonshppict"
    " shprslt pnseclvl pn background passwordhash".split()
)
_READ_STARRED = frozenset("shpinst shptxt ud footnote pntext listtext fldrslt shppict".split())
_ENDS = frozenset(("par", "cell", "row", "nestcell", "nestrow"))
_PLACES = {"upr": "skip", "ud": "text", "fonttbl": "fonts", "info": "infos"}
_INFO = {"title": "title", "author": "author", "creatim": "created", "revtim": "revised"}
_CHARSETS = {
    0: "cp1252", 77: "mac_roman", 128: "cp932", 129: "cp949", 134: "gb18030", 136: "big5hkscs", 161: "cp1253",
    162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874",
    238: "cp1250",    255: "cp437",
}  # fmt: skip
_EFFECTS = frozenset(("v", "deleted", "plain", "super", "nosupersub", "sub", "up", "dn"))
_PAGES = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850", "ansi": "cp1252"}


@dataclass(slots=True)
class _Group:
    """What holds in a group of the file."""

    place: str = "text"
    """Where its text goes: `text`, `skip`, `fonts`, `note`, `info`."""
    hidden: bool = False
    deleted: bool = False
    raised: bool = False
    fallback: int = 1
    """How many characters after a Unicode letter stand for it in old programs."""
    encoding: str = ""
    info: str = ""
    opens_note: bool = False
    starred: bool = False

    def inner(self) -> _Group:
        """What holds in a group that begins in it."""
        return _Group(self.place, self.hidden, self.deleted, self.raised, self.fallback, self.encoding, self.info)


class _Raised(str):
    """A piece of a paragraph that stands raised."""

    __slots__ = ()


def _joined(pieces: list[str]) -> str:
    whole = Pieces()
    for one in pieces:
        whole.add(one, isinstance(one, _Raised))
    return whole.text()


@dataclass(slots=True)
class _Reader:
    blocks: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    info: dict[str, str] = field(default_factory=dict)
    page: str = "cp1252"
    _groups: list[_Group] = field(default_factory=lambda: [_Group()])
    _pieces: list[str] = field(default_factory=list)
    _bytes: bytearray = field(default_factory=bytearray)
    _outside: list[list[str]] = field(default_factory=list)
    _cells: list[list[str]] = field(default_factory=list)
    _cell: list[str] = field(default_factory=list)
    _in_table: bool = False
    _fonts: dict[int, str] = field(default_factory=dict)
    _font: int = 0
    _skip: int = 0
    _note_count: int = 0
    _length: int = 0
    _high: int = 0

    def take(self, data: bytes) -> None:
        """Read all tokens of a file."""
        at, end = 0, len(data)
        while at < end:
            token = _TOKEN.match(data, at)
            if token is None:
                break
            at = token.end()
            word, number, coded, sign, brace, text = token.groups()
            if word is not None:
                at = self._word(word.decode("ascii"), None if number is None else int(number), at)
            elif coded is not None:
                self._characters(bytes((int(coded, 16),)))
            elif brace is not None:
                self._brace(brace)
            elif text is not None:
                self._characters(text)
            elif sign is not None:
                self._sign(sign)
        self._end_paragraph()
        self._end_row()

    def _brace(self, brace: bytes) -> None:
        self._flush_bytes()
        self._skip = 0
        if brace == b"{":
            if len(self._groups) >= _MOST_DEPTH:
                raise DocumentError("nests its groups too deep, and is no plain document; open it and save it again")
            self._groups.append(self._groups[-1].inner())
        elif len(self._groups) > 1:
            closed = self._groups.pop()
            if closed.opens_note:
                self._end_note()

    def _sign(self, sign: bytes) -> None:
        if sign == b"*":
            self._groups[-1].starred = True
        elif sign in b"\r\n":
            self._word("par", None, 0)
        else:
            self._add(_ESCAPED.get(sign, ""))

    def _characters(self, data: bytes) -> None:
        if self._skip:
            skipped = min(self._skip, len(data))
            self._skip -= skipped
            data = data[skipped:]
        if data and self._groups[-1].place != "skip":
            self._bytes += data

    def _flush_bytes(self) -> None:
        """Decode what was read; letters of two bytes stand as two codes."""
        if self._bytes:
            data, self._bytes = bytes(self._bytes), bytearray()
            encoding = self._groups[-1].encoding or self.page
            self._put(data.decode(encoding, "replace"))

    def _add(self, text: str) -> None:
        self._flush_bytes()
        self._put(text)

    def _put(self, text: str) -> None:
        group = self._groups[-1]
        if group.place == "info":
            self.info[group.info] = (self.info.get(group.info, "") + text)[:600]
        elif group.place == "text" and not group.hidden and not group.deleted:
            self._length += len(text)
            if self._length > limits.LARGEST_TEXT:
                most = limits.LARGEST_TEXT // 2**20
                raise DocumentError(f"has more than {most} MiB of text; save the part that you need alone")
            piece = text if text in {LINE_END, LINE_END * 2, CUT} else plain(text)
            self._pieces.append(_Raised(piece) if group.raised else piece)

    def _word(self, word: str, number: int | None, at: int) -> int:
        """Obey a control word; where reading goes on."""
        self._flush_bytes()
        group = self._groups[-1]
        if word == "bin":
            return at + max(0, number or 0)
        if word == "u":
            self._unicode(number or 0)
            return at
        self._skip = 0
        if word in _SKIPPED or (group.starred and word not in _READ_STARRED):
            group.place = "skip"
        elif group.place == "skip" and word != "ud":
            pass
        elif word in _SIGNS:
            self._add(_SIGNS[word])
        elif not self._structure(word, group):
            self._format(word, number, group)
        group.starred = False
        return at

    def _structure(self, word: str, group: _Group) -> bool:
        """Obey a word that ends a paragraph or begins a part of the file; whether it is one."""
        if word in _ENDS:
            if group.place == "text":
                self._end(word)
        elif word == "footnote":
            self._begin_note(group)
        elif word in _INFO and group.place in {"info", "infos"}:
            group.place, group.info = "info", _INFO[word]
        elif word in _PLACES:
            group.place = _PLACES[word]
        else:
            return False
        return True

    def _end(self, word: str) -> None:
        """End a paragraph, a cell or a row."""
        self._end_paragraph()
        if word.endswith("cell"):
            self._cells.append(self._cell)
            self._cell = []
        elif word.endswith("row"):
            self._end_row()

    def _format(self, word: str, number: int | None, group: _Group) -> None:
        if word == "uc":
            group.fallback = min(max(number or 0, 0), 8)
        elif word in _EFFECTS:
            _take_effect(word, number != 0, group)
        elif word in {"pard", "intbl", "itap"}:
            self._in_table = word == "intbl" or (word == "itap" and bool(number))
        elif word in {"chftn", "ftnalt"} and group.place == "text" and not self._outside:
            self._pieces.append(CUT)
        elif word == "f" or word == "fcharset" or word == "deff":
            self._choose_font(word, number or 0, group)
        elif word in _PAGES or word == "ansicpg":
            self.page = _known(f"cp{number}", self.page) if word == "ansicpg" else _PAGES[word]
        elif group.place == "info" and word in {"yr", "mo", "dy"}:
            self.info[group.info] = self.info.get(group.info, "") + f"-{number or 0:02}"

    def _choose_font(self, word: str, number: int, group: _Group) -> None:
        if word == "fcharset" and group.place == "fonts":
            self._fonts[self._font] = _CHARSETS.get(number, "")
        elif word == "f":
            self._font = number
            if group.place != "fonts":
                group.encoding = self._fonts.get(number, "")

    def _unicode(self, number: int) -> None:
        number %= 65_536
        self._skip = self._groups[-1].fallback
        if 0xD800 <= number < 0xDC00:
            self._high = number
        elif 0xDC00 <= number < 0xE000:
            if self._high:
                self._put(chr(0x10000 + ((self._high - 0xD800) << 10) + number - 0xDC00))
            self._high = 0
        else:
            self._put(chr(number))

    def _begin_note(self, group: _Group) -> None:
        group.opens_note = True
        group.place = "text"
        group.hidden = group.raised = False
        self._outside.append(self._pieces)
        self._pieces = []

    def _end_note(self) -> None:
        text = " ".join(" ".join(_joined(self._pieces).split(CUT)).split())
        self._pieces = self._outside.pop() if self._outside else []
        before = "".join(self._pieces[-2:]).rstrip()
        own = re.search(r"[*†‡§]{1,3}$", before) if CUT not in self._pieces[-2:] else None
        self._note_count += not own
        if text:
            self.notes.append(f"{own[0] if own else in_format(self._note_count, 'decimal')} {text.lstrip('*†‡§ ')}")

    def _end_paragraph(self) -> None:
        self._flush_bytes()
        if self._outside:
            self._pieces.append(" ")
            return
        texts = paragraphs(_joined(self._pieces))
        self._pieces = []
        if self._in_table or self._cells:
            self._cell += texts
        else:
            self.blocks += self._cell + texts
            self._cell = []

    def _end_row(self) -> None:
        if self._outside:
            return
        self.blocks += as_row(self._cells) + self._cell
        self._cells, self._cell = [], []


def _take_effect(word: str, is_on: bool, group: _Group) -> None:
    if word == "v":
        group.hidden = is_on
    elif word == "deleted":
        group.deleted = is_on
    elif word == "plain":
        group.hidden = group.deleted = group.raised = False
    else:
        group.raised = word in {"super", "up"} and is_on


def _known(name: str, otherwise: str) -> str:
    if not re.fullmatch(r"cp\d{3,5}", name):
        return otherwise
    name = {"cp65001": "utf-8", "cp10000": "mac_roman", "cp936": "gb18030", "cp28591": "cp1252"}.get(name, name)
    try:
        return codecs.lookup(name).name
    except LookupError:
        return otherwise


def read(data: bytes) -> Document:
    """The text of an RTF document, from its bytes."""
    at = data[:1_024].find(b"{\\rtf")
    if at < 0:
        raise DocumentError("is no RTF document; open it and save it again")
    reader = _Reader()
    reader.take(data[at:])
    if not reader.blocks and not reader.notes:
        raise DocumentError("has no text; if it holds only pictures of pages, run OCR on them and use the result")
    dates = (reader.info.get(name, "").removeprefix("-") for name in ("revised", "created"))
    return Document(
        kind="an RTF document",
        blocks=tuple(reader.blocks),
        notes=tuple(reader.notes),
        title=sensible_title(reader.info.get("title", "")),
        author=person(reader.info.get("author", "")),
        published=next((one for one in dates if re.fullmatch(r"[12]\d{3}-\d\d-\d\d", one)), ""),
    )
