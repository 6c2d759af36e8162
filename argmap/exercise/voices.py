"""Who speaks in an item's texts: argmap itself, or the map and article that it quotes, in language and direction."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.draw.script import runs_leftwards

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.reading import Reading

__all__ = ["Line", "Part", "Voices", "direction"]

Part = str | tuple[str, str, str]
"""Words of argmap's own, or words of a user with their language (empty where it is not known) and direction."""
Line = list[Part]

_OWN = "en"  # the language that argmap itself speaks
_CLOSING = {"“": "”", "„": "“”"}
_SENTENCE_ENDS = re.compile(r"[.?!…؟۔。？！]”$")
_BEFORE_A_BLOCK = re.compile(r"(?:^|[.?!:”]) *$")
_LABEL = re.compile(r"(?:^|(?<=[.?!”])) *(\w+: )$")
_SCRIPTS = {
    "zh": re.compile("[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]"),
    "ko": re.compile("[\u1100-\u11ff\uac00-\ud7af]"),
    "he": re.compile("[\u05d0-\u05f4\ufb1d-\ufb4f]"),
    "ar": re.compile("[\u0620-\u06ff\ufb50-\ufdff\ufe70-\ufefc]"),
    "th": re.compile("[\u0e00-\u0e7f]"),
    "el": re.compile("[\u0370-\u03ff]"),
}
_TELLING = (
    ("zh", "ja", re.compile("[\u3040-\u30ff]")),
    ("ar", "ur", re.compile("[\u0679\u0688\u0691\u06d2]")),
    ("ar", "fa", re.compile("[\u067e\u0686\u0698\u06a9\u06af\u06cc]")),
)
"""Letters by which a text of a language's script is known to be in another one."""
_FEWEST = 0.3  # share of a text's letters that a script has at least, if the text is to be in its language


class Voices:
    """Tells argmap's words from those of a map and its articles."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def language(self, text: str) -> str:
        """The language of a text, by its words or its script; empty where neither tells."""
        return self._reading.language_of(text) or _by_script(text)

    def part(self, text: str) -> tuple[str, str, str]:
        """A text of a user as one part; the language is empty where it is argmap's own, too."""
        language = self.language(text)
        return (text, "" if language == _OWN else language, direction(text))

    def lines(self, text: str) -> list[Line]:
        """A text by its lines."""
        return [self._line(line) for line in text.split("\n")]

    def prompt(self, text: str) -> list[Line]:
        """The same, and every sentence that is quoted for itself stands on a line of its own, with its label."""
        return [line for one in self.lines(text) for line in _set_out(one)]

    def _line(self, text: str) -> Line:
        pieces = list(_pieces(text))
        around = " ".join(piece for piece, is_quoted in pieces if not is_quoted)
        if around.strip() and (self.language(around) not in ("", _OWN) or direction(around) == "rtl"):
            return [self.part(text)]
        return [self.part(piece) if is_quoted else piece for piece, is_quoted in pieces] or [""]


def direction(text: str) -> str:
    """Which way most of a text runs.

    >>> direction("NATO"), direction("NATO \u05e9\u05dc\u05d5\u05dd \u05e2\u05d5\u05dc\u05dd")
    ('ltr', 'rtl')
    """
    return "rtl" if runs_leftwards([text]) else "ltr"


def _by_script(text: str) -> str:
    """The language of a text by its letters; empty for scripts that many languages share.

    >>> _by_script("\u6771\u4eac"), _by_script("\u6771\u4eac\u306e"), _by_script("\u6771\u4eac is Tokyo")
    ('zh', 'ja', '')
    """
    letters = sum(map(str.isalpha, text))
    for language, script in _SCRIPTS.items():
        if letters and len(script.findall(text)) >= _FEWEST * letters:
            return next((other for one, other, by in _TELLING if one == language and by.search(text)), language)
    return ""


def _pieces(text: str) -> Iterator[tuple[str, bool]]:
    """A line cut where quotations begin and end, marks included; what is never closed is no quotation."""
    done = start = 0
    open_: list[str] = []
    for at, character in enumerate(text):
        if open_ and character in open_[-1]:
            open_.pop()
            if not open_:
                if text[done:start]:
                    yield text[done:start], False
                yield text[start : at + 1], True
                done = at + 1
        elif character in _CLOSING:
            start = start if open_ else at
            open_.append(_CLOSING[character])
    if text[done:]:
        yield text[done:], False


def _set_out(line: Line) -> Iterator[Line]:
    """A line of a prompt as several: quoted sentences, with labels such as "First: ", and what stands between."""
    rest: Line = []
    for part in line:
        before = rest[-1] if rest else ""
        if isinstance(part, str) or not isinstance(before, str):
            rest.append(part)
            continue
        whole = "".join(one if isinstance(one, str) else one[0] for one in rest)
        if not (_SENTENCE_ENDS.search(part[0]) and _BEFORE_A_BLOCK.search(whole)):
            rest.append(part)
            continue
        label = _LABEL.search(before)
        if label:
            rest[-1] = before[: label.start()]
        yield from _trimmed(rest)
        yield [label[1], part] if label else [part]
        rest = []
    yield from _trimmed(rest)


def _trimmed(line: Line) -> Iterator[Line]:
    """A line without spaces at its ends, unless nothing is left."""
    if line and isinstance(line[0], str):
        line[0] = line[0].lstrip()
    if line and isinstance(line[-1], str):
        line[-1] = line[-1].rstrip()
    kept = [part for part in line if part]
    if kept:
        yield kept
