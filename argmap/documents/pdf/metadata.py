"""What a PDF says of itself: title, author, date and language, where that is not just what a program put there."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argmap.documents.pdf.furniture import Page
    from argmap.documents.pdf.lines import Line

__all__ = ["author_of", "is_shown", "language_of", "published_of", "title_lines", "title_of"]

_FILE = re.compile(
    r"\.(?:docx?|dvi|tex|rtf|odt|pdf|indd|qxd|qxp|pptx?|pages|txt|html?|xlsx?|ps|eps|fm|p65|wpd|cdr|ai)\b",
    re.IGNORECASE,
)
_PROGRAM = re.compile(
    r"(?:microsoft (?:word|powerpoint|excel)\b|powerpoint[- ]|adobe (?:photoshop|illustrator|indesign)|about:|https?:"
    r"|file:|[a-z]:\\|\W*$)"
    r"|(?:word|adobe|(?:un)?titled?\W*\d*|unbenannt|ohne titel|sans titre|titel|titre|(?:new )?document\W*\d*"
    r"|dokument\W*\d*|no title|none|null|print|layout \d*|slide \d+|(?:power)?point presentation|template"
    r"|\(?unspecified\)?|test)$",
    re.IGNORECASE,
)
_NO_AUTHOR = re.compile(
    r"(?:admin\w*|user\w*|owner|author|unknown|anonymous|default|root|guest|test\w*|none|null|pdf\w*|latex\w*|python\w*"
    r"|microsoft|adobe|scan\w*|canon|hp|dell|windows|office|benutzer|libreoffice|\(?unspecified\)?)"
    r"(?: (?:corporation|user|office|word|inc\.?|\d+))*$",
    re.IGNORECASE,
)
_DATE = re.compile(r"(?:D:)?(\d{4})(\d{2})?(\d{2})?")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_BETWEEN_NAMES = re.compile(r"(?:\s*;\s*)+")
_LONG_WORD = re.compile(r"[a-z\u00df-\u024f]{3,}|[\u0370-\u1fff]{3,}")
_ENOUGH = 40
"""Words of a document that would hold its title and author."""
_LONGEST_TITLE = 250
_SHORTEST_TITLE = 8
_LARGER = 1.25
"""How much larger than the text a title is set."""
_NEARLY = 0.97
_LOWEST = 0.6
"""The part of the first page in which a title stands."""


def title_of(stated: str) -> str:
    """The title that a file states; empty where it is a file's name, a program's, or none."""
    text = _plain(stated)
    if len(text) < 3 or len(text) > _LONGEST_TITLE or _FILE.search(text) or _PROGRAM.match(text):
        return ""
    if not any(one.isalpha() for one in text) or "\ufffd" in text or not all(one.isprintable() for one in text):
        return ""
    if " " not in text and (re.search(r"[\d_]", text) or text.islower()) and text.isascii():
        return ""
    return text


def author_of(stated: str) -> str:
    """The author that a file states; empty where it looks like the name of an account or a program."""
    text = _BETWEEN_NAMES.sub(", ", _plain(stated)).strip(", ")
    if len(text) < 3 or len(text) > _LONGEST_TITLE or _NO_AUTHOR.match(text) or "@" in text or "\ufffd" in text:
        return ""
    is_account = " " not in text and text.isascii()
    return "" if is_account or not text.isprintable() or not any(one.isalpha() for one in text) else text


def _plain(stated: str) -> str:
    """White space single, entities of HTML as the characters that they mean."""
    return " ".join(html.unescape(stated.replace("\0", " ")).split())


def is_shown(stated: str, shown: str) -> bool:
    """Whether a file shows at least half of the words of a title or name that it states.

    Where either has too few words to tell, it is taken to.

    >>> is_shown("Harbours: an Essay", 20 * "AN ESSAY ON OLD HARBOURS "), is_shown("A Template", 20 * "By the sea ")
    (True, False)
    """
    words = set(_LONG_WORD.findall(stated.casefold()))
    known = _LONG_WORD.findall(shown.casefold())
    return len(known) < _ENOUGH or 2 * len(words.intersection(known)) >= len(words)


def published_of(stated: str) -> str:
    """The day of a date of a PDF.

    >>> published_of("D:20260314120000+01'00'"), published_of("D:0000")
    ('2026-03-14', '')
    """
    match = _DATE.match(stated.strip())
    if not match or not 1900 <= int(match[1]) <= 2999:
        return ""
    year, month, day = match[1], match[2], match[3]
    if not month or not day:
        return year if not month else ""
    return f"{year}-{month}-{day}" if 1 <= int(month) <= 12 and 1 <= int(day) <= 31 else ""


def language_of(stated: str) -> str:
    """A language tag as a file states it; empty where it is none."""
    text = stated.strip("\0 ").replace("_", "-")
    return text if _LANGUAGE.fullmatch(text) and text.lower() not in ("x-unknown", "und", "zxx") else ""


def title_lines(page: Page, taken: set[int], size: float) -> list[Line]:
    """The lines of the title that the first page shows: in its largest type, clearly larger than the text."""
    lines = [
        line
        for index, line in enumerate(page.lines)
        if index not in taken and not line.is_turned and len(line.text) > 1
    ]
    if not lines:
        return []
    largest = max(line.size for line in lines)
    large = [line.size >= _NEARLY * largest for line in lines]
    at = large.index(True)
    end = at + (large[at:].index(False) if False in large[at:] else len(lines) - at)
    text = " ".join(line.text for line in lines[at:end])
    is_clear = largest >= _LARGER * size and not any(large[end:]) and lines[at].top < _LOWEST * page.height
    has_words = sum(one.isalpha() for one in text) >= 0.6 * len(text.replace(" ", ""))
    return lines[at:end] if is_clear and has_words and _SHORTEST_TITLE <= len(text) <= _LONGEST_TITLE else []
