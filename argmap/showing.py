"""Texts of users as they are shown: on one line, cut to a length, safe on a terminal and in Markdown, or guessed."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = [
    "cell",
    "closest",
    "columns",
    "did_you_mean",
    "fitted",
    "listed",
    "markdown",
    "one_line",
    "printable",
    "shortened",
]

_MARKUP = re.compile(r"[\\`*_\[\]<>&~{|]|^(?:[#+=-]|\d+(?=[.)]))")
_LONGEST_COMPARED = 80
_COLOUR = re.compile(r"\x1b\[[\d;]*m")
_NARROWEST = 30  # columns for the words of a line that is broken
_LAST_COLUMN = re.compile(r"(?:.*\S {2,}|[ ]*(?:[-*>] |\d+\. )?)(?=\S)")
_FORMULA = re.compile(
    '(^|[;\t\r\n\x85])((?:(?![\t\r\n\x85])["\\s\x00-\x08\x0e-\x1f\x7f-\x9f\xad\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufe0f\ufeff])*+)'
    "(?=[=+@\uff0b\uff0d\uff1d\uff20\u2212-])"
)
"""What programs for tables take for a formula: full-width signs, too, and after characters that nobody sees."""
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f]")
_INVISIBLE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff\ufff9-\ufffb\ufffe\uffff]"
)


def closest(word: str, choices: Iterable[str]) -> str | None:
    """The choice that a mistyped word was probably meant to be; case, `-` and `_` do not count.

    >>> closest("Premis", ["premise", "evidence"])
    'premise'
    """
    from difflib import get_close_matches

    alike = {_comparable(choice): choice for choice in reversed(list(choices))}
    found = get_close_matches(_comparable(word), alike, n=1, cutoff=0.7)
    return alike[found[0]] if found else None


def _comparable(word: str) -> str:
    return word[:_LONGEST_COMPARED].casefold().replace("_", " ").replace("-", " ")


def did_you_mean(meant: str | None) -> str:
    """The end of a message on a mistyped word; empty where nothing like it is known."""
    return f"; did you mean `{meant}`?" if meant else ""


def listed(names: Sequence[str], most: int = 8) -> str:
    """Names in a row, of many the first.

    >>> listed(["T", "P1", "P2"]), listed(["T", "P1", "P2"], 2)
    ('T, P1, P2', 'T, P1 and 1 more')
    """
    more = f" and {len(names) - most} more" if len(names) > most else ""
    return ", ".join(names[:most]) + more


def one_line(text: str) -> str:
    """The text with every run of white space made one space.

    >>> one_line("two\\n  words ")
    'two words'
    """
    return " ".join(text.split())


def shortened(text: str, longest: int = 500) -> str:
    """A text cut before an ellipsis where it is longer than `longest` code points."""
    return text if len(text) <= longest else text[: longest - 1] + "…"


def columns(text: str) -> int:
    """How many columns a terminal gives a text; colours take none.

    >>> columns("\x1b[1m東京\x1b[0m e\u0301")
    6
    """
    text = _COLOUR.sub("", text)
    if text.isascii():
        return len(text)
    wide = sum(unicodedata.east_asian_width(character) in "WF" for character in text)
    marks = sum(unicodedata.combining(character) != 0 for character in text)
    return len(text) + wide - marks


def fitted(text: str, width: int, hang: int | None = None) -> str:
    """A text with its lines broken between words at `width` columns; a longer word stays whole. 0 leaves it as it is.

    Further lines begin under the words of the last column or list entry, or at column `hang`.

    >>> print(fitted("1. A claim without its words stands here", 33))
    1. A claim without its words
       stands here
    """
    return "\n".join(_fitted(line, width, hang) for line in text.split("\n")) if width else text


def _fitted(line: str, width: int, hang: int | None) -> str:
    if columns(line) <= width:
        return line
    lead = _LAST_COLUMN.match(line)
    indent = " " * min(columns(lead[0]) if lead and hang is None else hang or 0, max(0, width - _NARROWEST))
    lines = [""]
    for piece in re.findall(r" *[^ ]+", line):
        if lines[-1].strip() and columns(lines[-1] + piece) > width:
            lines.append(indent + piece.lstrip())
        else:
            lines[-1] += piece
    return "\n".join(lines)


def markdown(text: str) -> str:
    """A text on one line as Markdown that shows it as it is: no link, no emphasis, no list, no HTML, no attributes.

    >>> markdown("# *x* <b>")
    '\\\\# \\\\*x\\\\* \\\\<b\\\\>'
    """
    return _MARKUP.sub(_escape_markup, printable(one_line(text)))


def _escape_markup(match: re.Match[str]) -> str:
    """A mark as itself; a number that would begin a list is kept from it."""
    return f"{match[0]}\\" if match[0].isdigit() else f"\\{match[0]}"


def cell(value: object) -> str:
    """A value as a cell of a table that no spreadsheet takes for a formula, wherever it cuts the line.

    Control characters, which a terminal would obey, are made visible, but for those that end lines: tables hold texts
    as they are, and U+0085 ends a line in texts of some machines.

    Programs set to other countries cut lines at `;`, even inside quotation marks.

    >>> [cell(text) for text in ("=1+1", "a;=1+1", "well-known", "-5", "＝1+1", "\\x00=1", "3＋4")]
    ["'=1+1", "a;'=1+1", 'well-known', "'-5", "'＝1+1", "'\\\\x00=1", '3＋4']
    """
    text = str(value)
    guarded = _FORMULA.sub(lambda match: f"{match[1]}'{match[2]}", text)
    shown = _CONTROL.sub(lambda match: _escape(match.group()), guarded)
    return f"'{shown}" if text.startswith(("\t", "\r", "\n", "\x85")) else shown


def printable(text: str) -> str:
    """The text on one line, with control and direction characters made visible: safe to print on a terminal.

    >>> printable("red \\x1b[31m")
    'red \\\\x1b[31m'
    """
    return _INVISIBLE.sub(lambda match: _escape(match.group()), text)


def _escape(character: str) -> str:
    code = ord(character)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"
