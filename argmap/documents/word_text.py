"""The words of a part of a Word document: paragraphs, rows of tables, notes, each as it is shown."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from argmap.documents import limits
from argmap.documents.cleaning import CUT, LINE_END, paragraphs, plain
from argmap.documents.document import DocumentError
from argmap.documents.raised import Pieces
from argmap.documents.rows import Rows
from argmap.documents.symbols import shown, symbol

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from argmap.documents.numbering import Numbering, Styles

__all__ = ["NoteFormats", "WordText"]

_SKIPPED = frozenset(
    "w:del w:moveFrom w:instrText w:delText w:rt w:sectPr w:tblPr w:tblGrid w:tcPr w:object w:sdtPr w:sdtEndPr"
    " w:annotationRef w:footnoteRef w:endnoteRef w:separator w:continuationSeparator w:pPrChange w:rPrChange".split()
)
_MOST_TITLES = 3
_OFF = frozenset(("0", "false", "off", "none"))
_FOLDED_BREAKS = frozenset(("page", "column"))


@dataclass(slots=True)
class NoteFormats:
    """Reads how notes are numbered, from the settings or from a section."""

    shapes: dict[str, str] = field(default_factory=lambda: {"footnote": "decimal", "endnote": "lowerRoman"})
    starts: dict[str, int] = field(default_factory=lambda: {"footnote": 1, "endnote": 1})
    _kind: str = ""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        value = attributes.get("w:val", "")
        if name in {"w:footnotePr", "w:endnotePr"}:
            self._kind = name[2:-2]
        elif self._kind and name == "w:numFmt":
            self.shapes[self._kind] = value
        elif self._kind and name == "w:numStart" and value.isdecimal() and len(value) < 7:
            self.starts[self._kind] = int(value)

    def end(self, name: str) -> None:
        """An element ends."""
        if name in {"w:footnotePr", "w:endnotePr"}:
            self._kind = ""

    def text(self, text: str) -> None:
        """Nothing is said in text."""


class _Fields:
    """The fields that are open: between `begin` and `separate` stands what Word calculates, then what it shows."""

    __slots__ = ("_depth", "_waiting")

    def __init__(self) -> None:
        self._depth = 0
        self._waiting: list[int] = []
        """How deep those stand that show nothing yet."""

    def take(self, kind: str) -> None:
        """One begins, shows something from here on, or ends."""
        if kind == "begin":
            self._waiting.append(self._depth)
            self._depth += 1
            return
        if kind in {"separate", "end"} and self._waiting and self._waiting[-1] == self._depth - 1:
            self._waiting.pop()
        if kind == "end" and self._depth:
            self._depth -= 1

    @property
    def are_shown(self) -> bool:
        """Whether what stands here is shown by all of them."""
        return not self._waiting

    def leave_waiting(self) -> None:
        """Take those that show nothing for such as never end."""
        self._depth -= len(self._waiting)
        self._waiting.clear()


class _Paragraph:
    """A paragraph that is being read; it goes on in the next one where its end was deleted, or it is an initial."""

    __slots__ = ("goes_on", "held", "level", "list", "pieces", "style")

    def __init__(self) -> None:
        self.pieces = Pieces()
        self.held: list[str] = []
        """What stands in a field before what it shows; words of the text where the field never ends."""
        self.style = ""
        self.list: str | None = None
        self.level = 0
        self.goes_on = False


def _nothing(identity: str) -> Sequence[str]:
    return ()


class WordText:
    """Takes the events of a part, and gives its blocks."""

    def __init__(self, styles: Styles, numbering: Numbering, put_in: Callable[[str], Sequence[str]] = _nothing) -> None:
        """`put_in` gives the paragraphs of another document that stands in this one, by its relation's id."""
        self.blocks: list[str] = []
        self.titles: list[str] = []
        self.notes: dict[str, list[str]] = {}
        self.references: dict[str, list[tuple[str, str]]] = {"footnote": [], "endnote": []}
        self.note_formats = NoteFormats()
        self.languages: dict[str, int] = {}
        self._styles = styles
        self._numbering = numbering
        self._rows = Rows()
        self._open: list[_Paragraph] = []
        self._carried = Pieces()
        self._later: list[str] = []
        self._skipped = 0
        self._in_properties = 0
        self._in_text = False
        self._put_in = put_in
        self._hides: bool | None = None
        self._raises: bool | None = None
        self._powers = 0
        self._run_style = ""
        self._controls: list[bool] = []
        """Of each control that is open, whether it shows what it asks for."""
        self._empty_controls = 0
        self._in_row_properties = False
        self._own_mark = False
        self._last_kind = ""
        self._language = ""
        self._fields = _Fields()
        self._holding: list[_Paragraph] = []
        """Paragraphs that hold what may be hidden by a field."""
        self._alternatives: list[int] = []
        self._length = 0
        self._note: str | None = None

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        if self._skipped or name in _SKIPPED:
            self._skip(name, attributes)
        elif self._in_properties or name in {"w:pPr", "w:rPr"}:
            self._in_properties += 1
            self._property(name, attributes)
        elif name in {"w:t", "m:t"}:
            self._in_text = True
        elif name == "w:p":
            self._open.append(_Paragraph())
            self._open[-1].pieces, self._carried = self._carried, Pieces()
        elif name in {"w:r", "m:r"}:
            self._own_mark, self._language = False, ""
            self._hides, self._raises, self._run_style = None, None, ""
        elif name in {"w:footnoteReference", "w:endnoteReference"}:
            self._reference(name[2:-9], attributes)
        elif name == "w:fldChar":
            self._field(attributes.get("w:fldCharType", ""))
        elif not self._structure(name, attributes):
            self._add(_sign(name, attributes))

    def _skip(self, name: str, attributes: dict[str, str]) -> None:
        """Leave out an element, but for how its notes are numbered, and that a paragraph's end was deleted."""
        self._skipped += 1
        self.note_formats.start(name, attributes)
        if name == "w:showingPlcHdr" and self._controls and attributes.get("w:val", "1") not in _OFF:
            self._empty_controls += not self._controls[-1]
            self._controls[-1] = True
        elif self._skipped > 1 or name not in {"w:del", "w:moveFrom"}:
            return
        elif self._in_row_properties:
            self._rows.delete()
        elif self._in_properties and self._open:
            self._open[-1].goes_on = True

    def _structure(self, name: str, attributes: dict[str, str]) -> bool:
        """Take an element that holds paragraphs; whether it is one."""
        if name in {"w:tr", "w:tc", "w:tbl"}:
            self._rows.start(name[2:])
        elif name == "mc:AlternateContent":
            self._alternatives.append(self._length)
        elif name == "mc:Fallback":
            self._skipped += bool(self._alternatives and self._length > self._alternatives[-1])
        elif name == "m:sup":
            self._powers += 1
        elif name == "w:sdt":
            self._controls.append(False)
        elif name == "w:trPr":
            self._in_row_properties = True
        elif name == "w:altChunk":
            self._take_document(attributes.get("r:id", ""))
        elif name in {"w:footnote", "w:endnote"}:
            is_text = attributes.get("w:type", "normal") == "normal"
            self._note = attributes.get("w:id", "") if is_text else ""
        else:
            return False
        return True

    def end(self, name: str) -> None:
        """An element ends."""
        if self._skipped:
            self._skipped -= 1
            self.note_formats.end(name)
        elif self._in_properties:
            self._in_properties -= 1
            if name == "w:pPr":
                self._hides = self._raises = None
        elif name in {"w:t", "m:t"}:
            self._in_text = False
        elif name == "w:p":
            self._end_paragraph()
        else:
            self._end_structure(name)

    def _end_structure(self, name: str) -> None:
        """End an element that holds paragraphs, or says something of a row."""
        if name in {"w:tr", "w:tc", "w:tbl"}:
            self._emit(self._rows.end(name[2:]))
        elif name == "mc:AlternateContent" and self._alternatives:
            self._alternatives.pop()
        elif name == "w:sdt" and self._controls:
            self._empty_controls -= self._controls.pop()
        elif name == "w:trPr":
            self._in_row_properties = False
        elif name == "m:sup":
            self._powers -= 1
        elif name in {"w:footnote", "w:endnote"}:
            self._note = None

    def text(self, text: str) -> None:
        """Characters of a run."""
        if self._in_text and not self._skipped:
            self._add(shown(text))

    def finish(self) -> None:
        """Take what stands after the last paragraph."""
        self._emit(paragraphs(self._carried.text()))

    def _property(self, name: str, attributes: dict[str, str]) -> None:
        value = attributes.get("w:val", "")
        if name in {"w:vanish", "w:specVanish"}:
            self._hides = value not in _OFF
        elif name == "w:vertAlign":
            self._raises = value == "superscript"
        elif name == "w:rStyle":
            self._run_style = value
        elif name == "w:lang":
            self._language = value
        elif self._open and name == "w:framePr" and attributes.get("w:dropCap", "none") not in _OFF:
            self._open[-1].goes_on = True
        elif self._open and name == "w:pStyle":
            self._open[-1].style = value
        elif self._open and name == "w:numId":
            self._open[-1].list = value
        elif self._open and name == "w:ilvl":
            self._open[-1].level = int(value) if value.isdecimal() and len(value) == 1 else 0

    @property
    def _is_hidden(self) -> bool:
        """Whether a run says that it is hidden, or its style and its paragraph's do; where both do, it is seen."""
        if self._rows.is_deleted or (self._run_style and self._empty_controls and self._is_placeholder):
            return True
        if self._hides is not None or not self._styles.hidden:
            return bool(self._hides)
        return self._styles.hides(self._open[-1].style) != self._styles.hides(self._run_style)

    @property
    def _is_raised(self) -> bool:
        """Whether a run stands raised: it says so, its style does, or it is a power in a formula."""
        if self._powers or self._raises is not None or not self._styles.raised:
            return bool(self._powers or self._raises)
        return self._styles.raises(self._run_style or self._open[-1].style)

    @property
    def _is_placeholder(self) -> bool:
        """Whether a run is what an empty control asks for."""
        return self._styles.names.get(self._run_style, self._run_style.casefold()).replace(" ", "") == "placeholdertext"

    def _add(self, piece: str) -> None:
        if not piece or not self._open or self._is_hidden:
            return
        if self._own_mark:
            self._own_mark = False
            references = self.references[self._last_kind]
            references[-1] = (references[-1][0], piece.strip())
            return
        self._lengthen(len(piece))
        if not self._fields.are_shown:
            self._hold(piece)
            return
        self.languages[self._language] = self.languages.get(self._language, 0) + len(piece)
        self._open[-1].pieces.add(piece, self._is_raised)

    def _reference(self, kind: str, attributes: dict[str, str]) -> None:
        if not self._open or self._is_hidden or not self._fields.are_shown:
            return
        self._open[-1].pieces.add(CUT)
        self.references[kind].append((attributes.get("w:id", ""), ""))
        self._last_kind = kind
        self._own_mark = attributes.get("w:customMarkFollows", "0") not in _OFF

    def _hold(self, piece: str) -> None:
        held = self._open[-1].held
        if not held:
            self._holding.append(self._open[-1])
        held.append(piece)

    def _field(self, kind: str) -> None:
        self._fields.take(kind)
        if self._fields.are_shown:
            for one in self._holding:
                one.held.clear()
            self._holding.clear()

    def _end_paragraph(self) -> None:
        if not self._open:
            return
        paragraph = self._open.pop()
        self._hides, self._raises, self._run_style = None, None, ""
        if not self._open:
            self._fields.leave_waiting()
            self._holding.clear()
            for one in paragraph.held:
                paragraph.pieces.add(one)
        if paragraph.goes_on and not self._open:
            self._carried = paragraph.pieces
            return
        number = "" if self._rows.is_deleted else self._number(paragraph)
        texts = paragraphs(paragraph.pieces.text())
        if texts and number:
            self._lengthen(len(number))
            texts[0] = f"{number} {texts[0]}"
        if texts and self._styles.names.get(paragraph.style) == "title" and len(self.titles) < _MOST_TITLES:
            self.titles += texts
        if self._open:
            self._later += texts
            return
        later, self._later = self._later, []
        self._emit(texts + later)

    def _take_document(self, identity: str) -> None:
        """Take the paragraphs of another document that stands here."""
        if not self._rows.is_deleted:
            texts = self._put_in(identity)
            self._lengthen(1 + sum(map(len, texts)))
            self._emit(texts)

    def _lengthen(self, length: int) -> None:
        self._length += length
        if self._length > limits.LARGEST_TEXT:
            raise DocumentError(
                f"has more than {limits.LARGEST_TEXT // 2**20} MiB of text; save the part that you need alone"
            )

    def _number(self, paragraph: _Paragraph) -> str:
        instance, level = paragraph.list, paragraph.level
        if instance is None:
            of_style = self._styles.list_of(paragraph.style)
            if of_style is None:
                return ""
            instance, level = of_style
        return plain(self._numbering.before(instance, level, paragraph.style)).strip()

    def _emit(self, texts: Sequence[str]) -> None:
        if not texts or self._rows.take(texts):
            return
        if self._note is None:
            self.blocks.extend(texts)
        else:
            self.notes.setdefault(self._note, []).extend(texts)


def _sign(name: str, attributes: dict[str, str]) -> str:
    """What an empty element of a run shows."""
    if name in {"w:br", "w:cr"}:
        return LINE_END * (2 if attributes.get("w:type") in _FOLDED_BREAKS else 1)
    if name in {"w:tab", "w:ptab"}:
        return " "
    if name == "w:noBreakHyphen":
        return "-"
    if name == "w:sym":
        return symbol(attributes.get("w:font", ""), attributes.get("w:char", ""))
    return "/" if name == "m:den" else ""
