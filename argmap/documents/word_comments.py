"""Comments put into a Word file, at the words that they are about; all else in the file stays as it is, byte for byte.

What a comment in a Word file is: Office Open XML (ECMA-376, part 1, 17.13.4).
"""

from __future__ import annotations

import re
import unicodedata
from copy import deepcopy
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

from lxml import etree

from argmap.documents.document import DocumentError
from argmap.documents.word_package import WordPackage

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.documents.comment import Comment

__all__ = ["with_comments"]

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_NEVER_SHOWN = {"del", "moveFrom", "Fallback"}
_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_CONTEXT = 60  # letters


class _Letters:
    """The letters and digits of a document's main part, each with the element and the offset that it stands at."""

    def __init__(self, root: Any, name: str) -> None:
        pieces: list[str] = []
        self.places: list[tuple[Any, int]] = []
        for element in _texts(root, name):
            for at, character in enumerate(element.text or ""):
                for letter in _bare(character):
                    pieces.append(letter)
                    self.places.append((element, at))
        self.text = "".join(pieces)

    def find(self, words: str, before: str) -> tuple[int, int] | None:
        """Where words stand: of several places the one before which most of `before` stands."""
        wanted, context = _squeezed(words), _squeezed(before)[-_CONTEXT:]
        starts = [match.start() for match in re.finditer(f"(?={re.escape(wanted)})", self.text)] if wanted else []
        if not starts:
            return None
        start = max(starts, key=lambda at: (_alike(self.text[max(0, at - _CONTEXT) : at], context), -at))
        return start, start + len(wanted)


def with_comments(data: bytes, comments: Sequence[Comment]) -> tuple[bytes, tuple[Comment, ...]]:
    """A Word file with comments, and those whose words were not found, which stand at its beginning.

    Raises DocumentError for what is no Word file that can be read.
    """
    package = WordPackage(data)
    root = package.document
    name = etree.QName(root).namespace or ""
    letters = _Letters(root, f"{{{name}}}t")
    if not letters.places:
        raise DocumentError("holds no words that a comment could stand at")
    found = [letters.find(one.words, one.before) for one in comments]
    lost = tuple(one for one, place in zip(comments, found, strict=True) if place is None and one.words)
    spans = [
        _Stretch(*letters.places[first], letters.places[last - 1][0], letters.places[last - 1][1] + 1)
        for first, last in (place or (0, 1) for place in found)
    ]
    begins, ends = _cut(spans)
    first_id = package.next_comment()
    for number, one in enumerate(spans):
        _mark(begins[one.first, one.start], ends[one.last, one.end], str(first_id + number), name)
    package.add_comments([_comment(one, str(first_id + at), name) for at, one in enumerate(comments)])
    return package.written(), lost


def _texts(root: Any, name: str) -> Iterator[Any]:
    """The elements that hold the words that a reader sees, in their order."""
    waiting = [iter((root,))]
    while waiting:
        element = next(waiting[-1], None)
        if element is None:
            waiting.pop()
        elif element.tag == name:
            yield element
        elif isinstance(element.tag, str) and etree.QName(element).localname not in _NEVER_SHOWN:
            waiting.append(iter(element))


def _bare(character: str) -> str:
    return "".join(one for one in unicodedata.normalize("NFKD", character).casefold() if one.isalnum())


def _squeezed(words: str) -> str:
    return "".join(map(_bare, words))


def _alike(before: str, context: str) -> int:
    """How many letters two texts share at their ends."""
    count = 0
    for one, other in zip(reversed(before), reversed(context), strict=False):
        if one != other:
            break
        count += 1
    return count


class _Stretch(NamedTuple):
    """Where a comment's words stand: from an offset into one text element to one into another, not included."""

    first: Any
    start: int
    last: Any
    end: int


_Runs = dict[tuple[Any, int], Any]


def _cut(spans: Sequence[_Stretch]) -> tuple[_Runs, _Runs]:
    """Cut runs so that every stretch begins with one and ends with one; those that begin, and those that end, at an
    offset into an element."""
    cuts: dict[Any, set[int]] = {}
    for one in spans:
        cuts.setdefault(one.first, set()).add(one.start)
        cuts.setdefault(one.last, set()).add(one.end)
    begins: _Runs = {}
    ends: _Runs = {}
    for element, offsets in cuts.items():
        host = _host(element)
        if host is not None:
            begins |= {(element, offset): host for offset in offsets}
            ends |= {(element, offset): host for offset in offsets}
            continue
        for start, end, run in _pieces(element, offsets):
            begins[element, start] = run
            ends[element, end] = run
    return begins, ends


def _host(element: Any) -> Any:
    """What is commented on in the place of words that stand in a text box, or not in a run: the run around the box."""
    above = list(element.iterancestors())
    boxes = [at for at, one in enumerate(above) if etree.QName(one).localname == "txbxContent"]
    if boxes:
        return next(one for one in above[boxes[-1] :] if etree.QName(one).localname == "r")
    return None if etree.QName(above[0]).localname == "r" else above[0]


def _pieces(element: Any, offsets: set[int]) -> Iterator[tuple[int, int, Any]]:
    """A run cut up about one of its text elements, and that at offsets: from where to where each piece of it goes."""
    run = element.getparent()
    words = element.text or ""
    edges = sorted({0, len(words), *(one for one in offsets if 0 <= one <= len(words))})
    _move(list(element.itersiblings()), run)
    if any(etree.QName(one).localname != "rPr" for one in element.itersiblings(preceding=True)):
        run = _move([element], run)
    made = []
    for start, end in pairwise(edges[1:]):
        piece = deepcopy(element)
        piece.text = words[start:end]
        made.append((start, end, piece))
    element.text = words[: edges[1]]
    element.set(_SPACE, "preserve")
    yield 0, edges[1], run
    for start, end, piece in made:
        piece.set(_SPACE, "preserve")
        run = _move([piece], run)
        yield start, end, run


def _move(elements: Sequence[Any], run: Any) -> Any:
    """A new run after another one, formatted as it is, with these elements in it; the old one where there are none."""
    if not elements:
        return run
    new = run.makeelement(run.tag, dict(run.attrib))
    properties = next((one for one in run if etree.QName(one).localname == "rPr"), None)
    if properties is not None:
        new.append(deepcopy(properties))
    new.extend(elements)
    run.addnext(new)
    return new


def _mark(first: Any, last: Any, number: str, name: str) -> None:
    """Put a comment's marks around the runs from the first to the last."""
    id_ = f"{{{name}}}id"
    first.addprevious(first.makeelement(f"{{{name}}}commentRangeStart", {id_: number}))
    reference = last.makeelement(f"{{{name}}}r")
    reference.append(last.makeelement(f"{{{name}}}commentReference", {id_: number}))
    last.addnext(reference)
    last.addnext(last.makeelement(f"{{{name}}}commentRangeEnd", {id_: number}))


def _comment(comment: Comment, number: str, name: str) -> Any:
    """A comment as it stands in the part of comments: without a date, so that the same input makes the same bytes."""
    initials = "".join(word[0] for word in comment.author.split()).upper()
    attributes = {"id": number, "author": _legal(comment.author), "initials": _legal(initials)}
    made = etree.Element(
        f"{{{name}}}comment", {f"{{{name}}}{key}": value for key, value in attributes.items()}, nsmap={"w": name}
    )
    for line in comment.said.splitlines() or [""]:
        paragraph = etree.SubElement(made, f"{{{name}}}p")
        text = etree.SubElement(etree.SubElement(paragraph, f"{{{name}}}r"), f"{{{name}}}t", {_SPACE: "preserve"})
        text.text = _legal(line)
    return made


def _legal(words: str) -> str:
    return _ILLEGAL.sub("\ufffd", words)
