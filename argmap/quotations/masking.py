"""What of a draft is no prose: code, comments, tags, addresses and front matter of Markdown."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from argmap.quotations.leaves import Kind, Leaf, leaves
from argmap.quotations.marks import MARK

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["HIDDEN", "Masked", "masked"]

HIDDEN = "\0"
"""What stands for a character that is no prose."""

_MARK_OR_TICK = re.compile(f"{MARK.pattern}|`")
_COMMENT_BEGINS, _COMMENT_ENDS = "<!--", "-->"
_TICKS = re.compile("`+")
_CODE_OR_COMMENT = re.compile(rf"\\.|`+|{_COMMENT_BEGINS}", re.DOTALL)
_IGNORE = re.compile(r"^[ \t]*(?:#[ \t]*)?argmap[ \t]*:[ \t]*ignore\b[^\r\n]*", re.IGNORECASE | re.MULTILINE)
_FRONT = re.compile(r"(?:---|\+\+\+)[ \t]*(?:\r\n|\n|\r)")
_INLINE = re.compile(
    r"(?<!\\)`[^`\r\n]{1,500}`"
    r"|</?[A-Za-z][^<>\r\n]{0,500}>"
    r"|(?<=\])\([^()\s]{0,500}(?:[ \t]{1,9}(?:\"[^\"\r\n]{0,300}\"|'[^'\r\n]{0,300}'))?[ \t]{0,9}\)"
    r"|^[ \t]{0,3}\[(?!\^)[^\]\r\n]{1,200}\]:[^\r\n]*"
    r"|\[\^[^\]\s]{1,50}\]:?"
    r"|<https?://[^<>\s]{1,500}>"
    r"|\{[#.:][^{}\r\n]{0,200}\}",
    re.MULTILINE,
)


class Masked(NamedTuple):
    """A draft without what is no prose, and where code begins that nothing closes before its end."""

    view: str
    """The text with everything that is no prose made HIDDEN, line ends kept; as long as the text."""
    open_code: int | None = None


def masked(text: str, *, is_markdown: bool) -> Masked:
    """The text without what is no prose.

    >>> masked('say `"x"` <!-- "y" --> here', is_markdown=True).view.replace(HIDDEN, ".")
    'say ..x.. ............ here'
    """
    if not is_markdown:
        return Masked(_IGNORE.sub(_hidden, _hide(text, _comments(text, 0, len(text)))))
    begins = _end_of_front_matter(text)
    found = [leaf._replace(start=leaf.start + begins, end=leaf.end + begins) for leaf in leaves(text[begins:])]
    spans = (span for leaf in found for span in _no_prose(text, leaf))
    view = _IGNORE.sub(_hidden, _hide(text, chain([(0, begins)], spans)))
    open_code = next((leaf.start for leaf in found if leaf.is_open), None)
    return Masked(_INLINE.sub(_hidden, view), open_code)


def _no_prose(text: str, leaf: Leaf) -> Iterator[tuple[int, int]]:
    """Of some lines code, and comments outside of code."""
    if leaf.kind is Kind.CODE:
        yield leaf.start, leaf.end
    elif leaf.kind is Kind.HTML:
        yield from _comments(text, leaf.start, leaf.end)
    else:
        yield from _comments_beside_code(text, leaf.start, leaf.end)


def _hidden(match: re.Match[str]) -> str:
    if match[0].startswith("`"):  # its words may be quoted; marks in it are none
        return _MARK_OR_TICK.sub(HIDDEN, match[0])
    return HIDDEN * len(match[0])


def _hide(text: str, spans: Iterable[tuple[int, int]]) -> str:
    pieces, done = [], 0
    for start, end in spans:
        pieces += [text[done:start], re.sub(r"[^\r\n]", HIDDEN, text[start:end])]
        done = end
    return "".join([*pieces, text[done:]])


def _comments(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    last = text.rfind(_COMMENT_ENDS, start, end)
    at = text.find(_COMMENT_BEGINS, start, end)
    while 0 <= at <= last - len(_COMMENT_BEGINS):
        stop = text.find(_COMMENT_ENDS, at + len(_COMMENT_BEGINS), end) + len(_COMMENT_ENDS)
        yield at, stop
        at = text.find(_COMMENT_BEGINS, stop, end)


def _comments_beside_code(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The comments of a paragraph that begin outside of its code."""
    last = text.rfind(_COMMENT_ENDS, start, end)
    if text.find(_COMMENT_BEGINS, start, end) < 0 or last < 0:
        return
    ticks: dict[str, list[int]] = {}
    for run in _TICKS.finditer(text, start, end):
        ticks.setdefault(run[0], []).append(run.start())
    done = start
    for mark in _CODE_OR_COMMENT.finditer(text, start, end):
        if mark.start() < done:
            continue
        if mark[0] == _COMMENT_BEGINS:
            if mark.end() <= last:
                done = text.find(_COMMENT_ENDS, mark.end(), end) + len(_COMMENT_ENDS)
                yield mark.start(), done
        elif mark[0].startswith("`"):
            same = ticks.get(mark[0], [])
            closing = bisect_right(same, mark.start())
            done = same[closing] + len(mark[0]) if closing < len(same) else mark.end()


def _end_of_front_matter(text: str) -> int:
    begins = _FRONT.match(text)
    if begins is None:
        return 0
    ends = re.compile(rf"^{re.escape(text[:3])}[ \t]*$", re.MULTILINE).search(text, begins.end())
    return ends.end() if ends else 0
