"""Notes of a page: the paragraphs that marks in its text lead to, taken apart from the rest."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.documents.html.names import HEADINGS, NOTE_IDS
from argmap.documents.html.prose import prose

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.documents.html.elements import Element
    from argmap.documents.html.tree import Block, Reference

__all__ = ["no_notes", "without_notes"]

_BACK = re.compile(r"^(?:[\s^↑↩⤴⇧⮌\ufe0e\ufe0f]|&#8617;)+|[\s↑↩⤴⇧⮌\ufe0e\ufe0f]+$")
_MOST_NAMED = 8
_LETTERED = re.compile(r"\W*[a-z]", re.IGNORECASE)
_NOTES = re.compile(
    r"(?:(?:foot|end)[- ]?)?notes?|anmerkungen|fu(?:ß|ss)noten|endnoten|notas|note?s? de bas de page", re.IGNORECASE
)
_OWN_MARK = re.compile(r"[\[(]?(\d{1,4}|[*†‡§¶]{1,4})[\])]?[.:)]?\s+")


class _Finder:
    """Says which note a block belongs to."""

    def __init__(self, references: Sequence[Reference], prefix_of: Sequence[str]) -> None:
        self._marks: dict[str, Reference] = {}
        for one in references:
            self._marks.setdefault(one.target, one)
        self._prefix_of = prefix_of

    def note_of(self, index: int, block: Block) -> tuple[str, str] | None:
        """The note's key and its mark; None where a block is none."""
        for anchor in block.anchors:
            reference = self._marks.get(anchor)
            if reference and reference.block < index:
                return anchor, reference.mark
        element: Element | None = block.element.named
        for _ in range(_MOST_NAMED):
            if element is None:
                return None
            key = self._prefix_of[index] + element.identity
            reference = self._marks.get(key) if element.identity else None
            if reference and reference.block < index and element.name not in HEADINGS | {"body", "html", "section"}:
                return key, reference.mark
            if element.role == "note":
                return key if element.identity else f"{key}{element.number}", ""
            element = element.parent.named if element.parent else None
        return None


def no_notes(
    blocks: Sequence[Block], references: Sequence[Reference], aims: Sequence[tuple[int, str]], prefix: str
) -> frozenset[str]:
    """What marks lead to that are no notes' marks: a clause, an equation, a source that a sentence names.

    Only marks that are neither raised nor called so are in doubt. Their words stay where nothing else says that they
    are marks: the id of what they lead to, its place among notes, or a link from there to the mark.
    """
    doubtful = [one for one in references if one.written]
    finder = _Finder(doubtful, [prefix] * len(blocks))
    found: dict[str, list[int]] = {}
    for index, block in enumerate(blocks if doubtful else ()):
        note = finder.note_of(index, block)
        if note:
            found.setdefault(note[0], []).append(index)
    back: dict[str, set[int]] = {}
    for at, target in aims:
        back.setdefault(target, set()).add(at)
    sure = {one.target for one in doubtful if _leads_to_note(one, blocks, found.get(one.target, []), back, prefix)}
    return frozenset(one.target for one in doubtful) - sure


def _leads_to_note(
    reference: Reference, blocks: Sequence[Block], note: Sequence[int], back: dict[str, set[int]], prefix: str
) -> bool:
    if not reference.target.startswith(prefix):  # of another file
        return not _LETTERED.match(reference.written)
    if not note or note[0] <= reference.block:
        return False
    if _is_among_notes(blocks, note[0]) and not _LETTERED.match(reference.written):
        return True
    if NOTE_IDS.match(reference.target[len(prefix) :]) or reference.written[0] not in "[(":
        return True
    return any(not back.get(one, set()).isdisjoint(note) for one in reference.ids)


def _is_among_notes(blocks: Sequence[Block], index: int) -> bool:
    """Whether a block stands in a list of notes, in a box, or below a heading that says so."""
    element = blocks[index].element
    if element.endnotes or (element.doubtful and element.doubtful.name == "aside"):
        return True
    heading = next((one for one in reversed(blocks[:index]) if one.element.heading), None)
    return heading is not None and bool(_NOTES.fullmatch(heading.text))


def without_notes(
    blocks: Sequence[Block], references: Sequence[Reference], prefix_of: Sequence[str]
) -> tuple[list[int], list[str]]:
    """Indexes of the blocks that are no notes, and the notes, each beginning with its mark.

    `prefix_of` has for each block what the ids of its page begin with. What would take half of the prose is no note.
    """
    finder = _Finder(references, prefix_of)
    found: dict[str, list[int]] = {}
    marks: dict[str, str] = {}
    for index, block in enumerate(blocks):
        note = finder.note_of(index, block)
        if note:
            found.setdefault(note[0], []).append(index)
            marks.setdefault(*note)
    total = sum(map(prose, blocks))
    large = {key for key, places in found.items() if 2 * sum(prose(blocks[at]) for at in places) > total > 0}
    if total and 4 * sum(prose(blocks[at]) for key in found.keys() - large for at in found[key]) > 3 * total:
        large = set(found)
    apart = {at for key, places in found.items() if key not in large for at in places}
    notes = [_note(marks[key], [blocks[at].text for at in found[key]]) for key in found if key not in large]
    rest = [at for at, one in enumerate(blocks) if at not in apart and not _is_heading_of_notes(one, apart)]
    return rest, [note for note in notes if note]


def _is_heading_of_notes(block: Block, apart: set[int]) -> bool:
    return bool(apart) and block.element.endnotes is not None and block.element.heading is not None


def _note(mark: str, texts: Sequence[str]) -> str:
    text = _BACK.sub("", " ".join(" ".join(texts).split())).strip()
    own = _OWN_MARK.match(text)
    if own and (not mark or own[1] == mark):
        mark, text = own[1], text[own.end() :]
    return f"{mark} {text}".strip() if text else ""
