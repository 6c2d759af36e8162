"""Markdown (CommonMark, tables, footnotes, front matter) made into a page, and read as one."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from argmap.documents import limits
from argmap.documents.document import Document, DocumentError
from argmap.documents.html.metadata import date_of
from argmap.documents.html.notes import without_notes
from argmap.documents.html.reading import chapter_of
from argmap.documents.html.rows import with_rows
from argmap.documents.plain_text import text_of

if TYPE_CHECKING:
    from markdown_it.rules_inline import StateInline

__all__ = ["read"]

_LARGEST = 2 * 2**20
_FRONT = re.compile(r"(---|\+\+\+)[ \t]*\n((?:(?!\1[ \t]*(?:\n|\Z)).{0,2000}\n){0,500}?)(?:\1|\.\.\.)[ \t]*(?:\n|\Z)")
_TITLE_BLOCK = re.compile(r"%[ \t]*(.{0,300})\n(?:%[ \t]*(.{0,300})\n)?(?:%[ \t]*(.{0,100})\n)?")
_PAIR = re.compile(r"([A-Za-z][\w-]{0,40})[ \t]*[:=][ \t]*(.*)")
_ENTRY = re.compile(r"[ \t]*-[ \t]+(?:name[ \t]*:[ \t]*)?(.+)|[ \t]+name[ \t]*:[ \t]*(.+)")
_NOTE = re.compile(r" {0,3}\[\^([^\]\s]{1,80})\]:[ \t]*(.*)")
_MARK = re.compile(r"\[\^([^\]\s]{1,80})\]")
_FENCE = re.compile(r" {0,3}(`{3,}(?=[^`]*$)|~{3,})")
_FENCE_END = re.compile(r" {0,3}(`{3,}|~{3,})[ \t]*$")
_MOST_NOTES = 20_000


@dataclass(slots=True)
class _Front:
    """What a front matter says, by its keys in lower case."""

    values: dict[str, list[str]] = field(default_factory=dict)

    def take(self, block: str) -> None:
        """Read lines of `key: value`, with lists below or in brackets; nothing else of YAML or TOML is needed."""
        key = ""
        for line in block.split("\n"):
            pair = _PAIR.match(line)
            entry = _ENTRY.match(line)
            if pair:
                key = pair[1].lower()
                self.values[key] = _listed(pair[2])
            elif entry and key:
                self.values[key].append(_unquoted(entry[1] or entry[2]))

    def said(self, *keys: str) -> str:
        """The first of some keys that has a value."""
        return next((", ".join(self.values[key])[:300] for key in keys if self.values.get(key)), "")


def _listed(value: str) -> list[str]:
    value = value.strip()
    if value.startswith("[") and value.endswith("]"):
        return [one for one in map(_unquoted, value[1:-1].split(",")) if one]
    return [_unquoted(value)] if value and value not in {"|", ">", "|-", ">-", "{}"} else []


def _unquoted(value: str) -> str:
    value = value.strip()
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1].strip()
    return re.sub(r"\s+#.*", "", value)


def _front(text: str) -> tuple[_Front, str]:
    """The front matter, and the text without it."""
    front = _Front()
    match = _FRONT.match(text)
    if match and (_PAIR.search(match[2]) or not match[2].strip()):
        front.take(match[2])
        return front, text[match.end() :]
    block = _TITLE_BLOCK.match(text)
    if block:
        names = ("title", "author", "date")
        front.values = {name: [value.strip()] for name, value in zip(names, block.groups(), strict=True) if value}
        return front, text[block.end() :]
    return front, text


def _without_definitions(text: str) -> tuple[str, dict[str, str]]:
    """A text without the definitions of its footnotes, and these; a definition goes on in lines that are indented."""
    kept: list[str] = []
    notes: dict[str, list[str]] = {}
    fence = open_note = ""
    for line in text.split("\n"):
        mark = (_FENCE_END if fence else _FENCE).match(line)
        note = None if fence else _NOTE.match(line)
        if mark and (not fence or mark[1].startswith(fence)):
            fence = "" if fence else mark[1]
        if note and len(notes) < _MOST_NOTES:
            open_note = note[1]
            notes[open_note] = [note[2]]
        elif open_note and (not line.strip() or line.startswith(("    ", "\t"))):
            notes[open_note].append(line.removeprefix("    ").removeprefix("\t"))
        elif open_note and not mark and notes[open_note][-1].strip():
            notes[open_note].append(line)
        else:
            open_note = ""
            kept.append(line)
    return "\n".join(kept), {key: "\n".join(lines) for key, lines in notes.items()}


def _page(text: str, notes: dict[str, str]) -> str:
    """The text as a page, its notes marked as such."""
    from markdown_it import MarkdownIt

    numbers = {key: str(number) for number, key in enumerate(notes, 1)}

    def reference(state: StateInline, silent: bool) -> bool:
        match = _MARK.match(state.src, state.pos)
        if match is None or match[1] not in notes:
            return False
        if not silent:
            key = match[1]
            token = state.push("html_inline", "", 0)
            mark = html.escape(key if key.isdecimal() else numbers[key])
            token.content = f'<sup><a href="#fn-{numbers[key]}">{mark}</a></sup>'
        state.pos = match.end()
        return True

    parser = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    parser.inline.ruler.before("link", "footnote", reference)
    pieces = [parser.render(text), '<section role="doc-endnotes">']
    pieces += [f'<div id="fn-{numbers[key]}">{parser.render(note)}</div>' for key, note in notes.items()]
    return "".join(pieces) + "</section>"


def _refuse_crumbs(text: str) -> None:
    """Raise DocumentError for a text of so many lines, cells or brackets that taking it apart is too much work."""
    lines = [line for line in text.split("\n") if line and not line.isspace()]
    rows = (line.strip(" \t\r>") for line in lines if "|" in line)
    cells = sum(row.count("|") + 1 - row.startswith("|") - row[1:].endswith("|") for row in rows)
    for number, most, what in (
        (len(lines), limits.MOST_LINES, "lines that are not empty"),
        (cells, limits.MOST_CELLS, "cells in tables"),
        (text.count("["), limits.MOST_BRACKETS, "opening brackets"),
    ):
        if number > most:
            raise DocumentError(
                f"has more than {most:,} {what}, the most that is read of Markdown; cut it into parts, or save it as "
                "plain text (.txt)"
            )


def read(data: bytes) -> Document:
    """The text of a Markdown file, from its bytes."""
    if len(data) > _LARGEST:
        raise DocumentError(
            f"is larger than {_LARGEST // 2**20} MiB, the most that is read of Markdown; cut it into parts"
        )
    whole, remarks = text_of(data)
    _refuse_crumbs(whole)
    front, text = _front(whole)
    text, notes = _without_definitions(text)
    try:
        page = _page(text, notes)
    except RecursionError:
        raise DocumentError(
            "nests its parts too deep, and is no plain Markdown; save it as plain text (.txt)"
        ) from None
    chapter = chapter_of(page, line_ends=True)
    rest, found = without_notes(chapter.blocks, chapter.references, ["#"] * len(chapter.blocks))
    blocks = tuple(one.text for one in with_rows([chapter.blocks[at] for at in rest]))
    if not blocks and not found:
        raise DocumentError("has no text; it holds marks and spaces alone")
    return Document(
        kind="a Markdown text",
        blocks=blocks,
        notes=tuple(found),
        title=front.said("title") or chapter.about.title,
        author=front.said("author", "authors", "by"),
        publication=front.said("publication", "journal", "publisher"),
        published=date_of(front.said("date", "published")),
        url=front.said("url", "source", "canonical"),
        remarks=remarks,
        language=front.said("lang", "language"),
    )
