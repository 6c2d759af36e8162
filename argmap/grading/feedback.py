"""Feedback as a student reads it: as text, as Markdown, as a page, as data."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from argmap.grading.blocks import blocks
from argmap.grading.feedback_page import STYLE, TEMPLATE
from argmap.grading.voice import CODE, plain
from argmap.html import document, html_text
from argmap.showing import printable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.grading.blocks import Block
    from argmap.grading.judge import Grade
    from argmap.grading.points import Point
    from argmap.grading.rubric import Rubric

__all__ = ["feedback_data", "feedback_html", "feedback_markdown", "feedback_text"]

_MARKUP = re.compile(r"([\\`*_\[\]<>&#~|{])")
_BEGINNING = re.compile(r"^([-+=]|\d+(?=[.)](?:\s|$)))")


def feedback_text(grade: Grade, rubric: Rubric, *, score: bool = False, reveal: bool = False) -> str:
    """Feedback for a terminal, or to be mailed as it is."""
    lines = _laid_out(blocks(grade, rubric, score=score, reveal=reveal), _as_text)
    return "\n".join(lines) + "\n"


def feedback_markdown(grade: Grade, rubric: Rubric, *, score: bool = False, reveal: bool = False) -> str:
    """The same as Markdown, everything of the student's and the article's escaped."""
    lines = _laid_out(blocks(grade, rubric, score=score, reveal=reveal), _as_markdown)
    return "\n".join(lines) + "\n"


def _laid_out(found: Iterator[Block], lines_of: Any) -> Iterator[str]:
    """The lines of blocks, with an empty one between those that do not belong together."""
    before = ""
    for block in found:
        if before and not (block.kind in {"item", "point"} and before in {block.kind, "heading"}):
            yield ""
        yield from lines_of(block)
        before = block.kind


def _as_text(block: Block) -> Iterator[str]:
    lead = "- " if block.kind == "item" else f"{block.number}. " if block.kind == "point" else ""
    yield lead + printable(plain(block.text))
    for _, line in block.lines:
        yield f"   {printable(plain(line))}"


def _as_markdown(block: Block) -> Iterator[str]:
    lead = {"title": "# ", "heading": "## ", "item": "- ", "point": f"{block.number}. "}.get(block.kind, "")
    ending = "  " if block.lines else ""
    yield f"{lead}{_markdown(block.text)}{ending}"
    for at, (_, line) in enumerate(block.lines, 1):
        yield f"   {_markdown(line)}{'  ' if at < len(block.lines) else ''}"


def _markdown(text: str) -> str:
    """A sentence as Markdown: what is code as code, everything else as it is written."""
    pieces = text.split(CODE)
    shown = [
        f"`{printable(one)}`" if at % 2 and "`" not in one and at < len(pieces) - 1 else _escaped(one)
        for at, one in enumerate(pieces)
    ]
    return _BEGINNING.sub(lambda match: rf"\{match[1]}" if match[1] in "-+=" else f"{match[1]}\\", "".join(shown))


def _escaped(text: str) -> str:
    return _MARKUP.sub(r"\\\1", printable(text))


def feedback_html(grade: Grade, rubric: Rubric, *, score: bool = False, reveal: bool = False) -> str:
    """The same as a page that needs nothing else and prints well; everything of users' is shown and never markup."""
    found = list(blocks(grade, rubric, score=score, reveal=reveal))
    parts = {"title": _html(found[0].text), "language": grade.language, "body": "\n".join(_page(found[1:]))}
    return document(TEMPLATE, parts, style=STYLE)


def _page(found: list[Block]) -> Iterator[str]:
    """The blocks as HTML: items and points of one heading in one list."""
    open_ = ""
    for block in found:
        wanted = {"item": "ul", "point": "ol"}.get(block.kind, "")
        if open_ and wanted != open_:
            yield f"</{open_}>"
        if wanted and wanted != open_:
            yield f"<{wanted}>"
        open_ = wanted
        yield _element(block)
    if open_:
        yield f"</{open_}>"


def _element(block: Block) -> str:
    if block.kind == "heading":
        return f"<h2>{_html(block.text)}</h2>"
    if block.kind == "text":
        return f"<p>{_html(block.text)}</p>"
    lines = "".join(f'<p class="{kind}">{_html(line)}</p>' for kind, line in block.lines)
    return f"<li><p>{_html(block.text)}</p>{lines}</li>" if lines else f"<li>{_html(block.text)}</li>"


def _html(text: str) -> str:
    pieces = text.split(CODE)
    return "".join(
        f"<code>{html_text(one)}</code>" if at % 2 and at < len(pieces) - 1 else html_text(one)
        for at, one in enumerate(pieces)
    )


def feedback_data(grade: Grade, rubric: Rubric, *, score: bool = False, reveal: bool = False) -> dict[str, Any]:
    """Feedback as data."""
    data: dict[str, Any] = {
        "submission": grade.name,
        "claims": grade.claims,
        "matched": grade.matched,
        "failure": grade.failure or None,
        "read_to_line": grade.cut_at or None,
        "right": [plain(one) for one in grade.right],
        "points": [_point_data(point, reveal) for point in grade.points],
        "further_points": len(grade.further),
        "own_finds": [plain(one) for one in grade.ideas],
    }
    if grade.progress:
        data["since_last_draft"] = [plain(one) for one in grade.progress]
    if score:
        shares = grade.shares or {}
        data["score"] = {
            "parts": {
                part: None if share is None else {"share": round(share, 4), "band": rubric.band(share)}
                for part, share in shares.items()
            },
            "structure": round(grade.structure, 4),
            "total": None if grade.total is None else round(grade.total, 4),
            "band": None if grade.total is None else rubric.band(grade.total),
        }
    return data


def _point_data(point: Point, reveal: bool) -> dict[str, Any]:
    return {
        "heading": point.heading,
        "what": plain(point.what),
        "article": point.reason or None,
        "question": plain(point.question),
        "next_step": plain(point.step) or None,
        "claims": list(point.claims),
        "counted_as": point.code,
        "reference_claim": point.subject or None,
    } | ({"answer": plain(point.answer) or None} if reveal else {})
