"""What of a draft is no prose: code, comments, tags, addresses and front matter of Markdown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.quotations.marks import MARK

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["HIDDEN", "masked"]

HIDDEN = "\0"
"""What stands for a character that is no prose."""

_MARK_OR_TICK = re.compile(f"{MARK.pattern}|`")
_COMMENT_BEGINS, _COMMENT_ENDS = "<!--", "-->"
_IGNORE = re.compile(r"^[ \t]*(?:#[ \t]*)?argmap[ \t]*:[ \t]*ignore\b[^\r\n]*", re.IGNORECASE | re.MULTILINE)
_FENCE = re.compile(r"[ \t]{0,3}(?:>[ \t]?)*[ \t]{0,3}(`{3,}|~{3,})[ \t]*([^\r\n]*)")
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\n|\r|\Z)")
_FRONT = re.compile(r"(?:---|\+\+\+)[ \t]*(?:\r\n|\n|\r)")
_INLINE = re.compile(
    r"`[^`\r\n]{1,500}`"
    r"|</?[A-Za-z][^<>\r\n]{0,500}>"
    r"|(?<=\])\([^()\s]{0,500}(?:[ \t]{1,9}(?:\"[^\"\r\n]{0,300}\"|'[^'\r\n]{0,300}'))?[ \t]{0,9}\)"
    r"|^[ \t]{0,3}\[(?!\^)[^\]\r\n]{1,200}\]:[^\r\n]*"
    r"|\[\^[^\]\s]{1,50}\]:?"
    r"|<https?://[^<>\s]{1,500}>"
    r"|\{[#.:][^{}\r\n]{0,200}\}",
    re.MULTILINE,
)


def masked(text: str, *, is_markdown: bool) -> str:
    """The text with everything that is no prose made HIDDEN, line ends kept; as long as the text.

    >>> masked('say `"x"` <!-- "y" --> here', is_markdown=True).replace(HIDDEN, ".")
    'say ..x.. ............ here'
    """
    text = _hide(text, _comments(text))
    text = _IGNORE.sub(_hidden, text)
    if not is_markdown:
        return text
    text = _hide(text, _front_matter(text))
    text = _hide(text, _fences(text))
    return _INLINE.sub(_hidden, text)


def _hidden(match: re.Match[str]) -> str:
    if match[0].startswith("`"):  # its words may be quoted; marks in it are none
        return _MARK_OR_TICK.sub(HIDDEN, match[0])
    return HIDDEN * len(match[0])


def _hide(text: str, spans: Iterator[tuple[int, int]]) -> str:
    pieces, done = [], 0
    for start, end in spans:
        pieces += [text[done:start], re.sub(r"[^\r\n]", HIDDEN, text[start:end])]
        done = end
    return "".join([*pieces, text[done:]])


def _comments(text: str) -> Iterator[tuple[int, int]]:
    start = text.find(_COMMENT_BEGINS)
    while start >= 0:
        end = text.find(_COMMENT_ENDS, start + 4)
        if end < 0:
            return
        yield start, end + 3
        start = text.find(_COMMENT_BEGINS, end + 3)


def _front_matter(text: str) -> Iterator[tuple[int, int]]:
    if begins := _FRONT.match(text):
        ends = re.compile(rf"^{re.escape(text[:3])}[ \t]*$", re.MULTILINE).search(text, begins.end())
        if ends:
            yield 0, ends.end()


def _fences(text: str) -> Iterator[tuple[int, int]]:
    """Blocks of code, one that is not closed up to the end."""
    begun: tuple[int, str] | None = None
    for line in _LINE.finditer(text):
        fence = _FENCE.match(line[0])
        if begun is None:
            if fence and not (fence[1][0] == "`" and "`" in fence[2]):
                begun = line.start(), fence[1]
        elif fence and fence[1].startswith(begun[1]) and not fence[2].strip():
            yield begun[0], line.end()
            begun = None
    if begun is not None:
        yield begun[0], len(text)
