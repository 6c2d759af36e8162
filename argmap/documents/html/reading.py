"""A web page read: its whole text in blocks, its notes, its own part, what it says of itself."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from argmap.documents import limits
from argmap.documents.document import Document, DocumentError
from argmap.documents.html.doctype import without_definitions
from argmap.documents.html.encoding import decoded
from argmap.documents.html.metadata import About, Gathering
from argmap.documents.html.notes import no_notes, without_notes
from argmap.documents.html.prose import body_of, boxes_left_out, kept
from argmap.documents.html.rows import with_rows
from argmap.documents.html.tokens import tokens
from argmap.documents.html.tree import Block, Builder, Links, Reference

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Chapter", "chapter_of", "only", "read", "read_page"]


@dataclass(frozen=True, slots=True)
class Chapter:
    """A page's blocks and notes' marks, before the notes are taken apart."""

    blocks: Sequence[Block]
    references: Sequence[Reference]
    page_labels: Sequence[str]
    about: About


def chapter_of(page: str, links: Links | None = None, book: bool = False, line_ends: bool = False) -> Chapter:
    """Read a page's tags; in a book a slash closes an element, and page breaks count. `line_ends` keeps line ends."""
    if book or page.startswith("<?xml"):
        page = without_definitions(page)
    links = links or Links(page)
    builder, gathering = _built(page, links, book, line_ends)
    links.refused = no_notes(builder.blocks, builder.references, builder.aims, links.prefix)
    if links.refused:
        builder, gathering = _built(page, links, book, line_ends)
    if sum(len(one.text) for one in builder.blocks) > limits.LARGEST_TEXT:
        raise DocumentError(
            f"has more than {limits.LARGEST_TEXT // 2**20} MiB of text; save the part that you need alone"
        )
    heading = {one.text for one in builder.blocks if one.element.heading and one.element.heading.name == "h1"}
    about = gathering.about(" ".join(heading.pop().split()) if len(heading) == 1 else "")
    return Chapter(builder.blocks, builder.references, builder.page_labels, about)


def _built(page: str, links: Links, book: bool, line_ends: bool) -> tuple[Builder, Gathering]:
    gathering = Gathering()
    builder = Builder(links, line_ends, book)
    builder.build(gathering.passing(tokens(page, book)))
    return builder, gathering


def read(data: bytes) -> Document:
    """The text of a web page, from its bytes."""
    page, remarks = decoded(data)
    return read_page(page, remarks)


def read_page(page: str, remarks: Sequence[str] = (), kind: str = "a web page", url: str = "") -> Document:
    """The text of a web page; `url` is where it came from, if that is known from elsewhere."""
    if len(page) > limits.LARGEST_PART:
        raise DocumentError(
            f"is larger than {limits.LARGEST_PART // 2**20} MiB; save it without pictures (as `Web page, HTML only`)"
        )
    chapter = chapter_of(page)
    stay = kept(chapter.blocks)
    boxes = boxes_left_out(chapter.blocks, stay)
    chapter = only(chapter, stay)
    blocks = chapter.blocks
    rest, notes = without_notes(blocks, chapter.references, ["#"] * len(blocks))
    rows = with_rows([blocks[at] for at in rest])
    if not rows and not notes:
        raise DocumentError(
            "has no text; the page may be filled by a script: open it in a browser, wait, and save it as a whole page"
        )
    about = chapter.about
    return Document(
        kind=kind,
        blocks=tuple(one.text for one in rows),
        notes=tuple(notes),
        title=about.title,
        author=about.author,
        publication=about.publication,
        published=about.published,
        url=about.url or url,
        language=about.language,
        body=body_of(rows),
        remarks=(*remarks, *boxes),
    )


def only(chapter: Chapter, stay: Sequence[int]) -> Chapter:
    """A chapter of the blocks that stay alone; the marks have the numbers that their blocks then have."""
    place = {old: new for new, old in enumerate(stay)}
    references = [Reference(one.mark, one.target, place[one.block]) for one in chapter.references if one.block in place]
    return replace(chapter, blocks=[chapter.blocks[at] for at in stay], references=references)
