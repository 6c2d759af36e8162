"""Word lists read from data files: those that argmap brings, and a stranger's, which is looked through first."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from argmap.files import UnreadableError, read_text, toml_values
from argmap.words.lexicon import Lexicon

__all__ = ["LexiconError", "built_in", "load"]

_MOST_BYTES = 10 * 2**20
_LARGEST = 10**18
_MOST_ENDINGS = 1_000


class LexiconError(Exception):
    """A file of word lists that cannot be read; the message says why."""


def _checked(data: dict[str, Any]) -> dict[str, Any]:
    """The data of a file, if every table has the shape it should."""
    for name, (what, fits) in _VALUES.items():
        table = data.get(name, {})
        if not isinstance(table, dict):
            raise LexiconError(f"`{name}` must be a table")
        for key, value in table.items():
            if not fits(value):
                raise LexiconError(f"`{key}` in `{name}` must be {what}")
    for name in ("language", "code"):
        if not isinstance(data.get(name, ""), str):
            raise LexiconError(f"`{name}` must be a text")
    if data.get("decimal_mark", ".") not in {".", ","}:
        raise LexiconError("`decimal_mark` must be `.` or `,`")
    if not data.get("lists", {}).get("function_words"):
        raise LexiconError("the list `function_words` is missing: texts of the language are known by it")
    return data


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= _LARGEST


def _is_text(value: Any) -> bool:
    return isinstance(value, str)


def _is_list(value: Any) -> bool:
    return isinstance(value, list) and len(value) <= _MOST_ENDINGS and all(map(_is_text, value))


_VALUES = {
    "sources": ("a text", _is_text),
    "lists": ("one text of words", _is_text),
    "numbers": ("a number", _is_number),
    "scales": ("a number", _is_number),
    "fractions": ("a number", _is_number),
    "decades": ("a number", _is_number),
    "denominators": ("a number", _is_number),
    "units": ("a text", _is_text),
    "rewritten": ("a text", _is_text),
    "demonyms": ("a text", _is_text),
    "contractions": ("a text", _is_text),
    "contracted_endings": ("a text", _is_text),
    "contracted_beginnings": ("a text", _is_text),
    "abbreviations": ("a text", _is_text),
    "spellings": ("a text", _is_text),
    "look_alikes": ("one text of words", _is_text),
    "suffixes": (f"a list of at most {_MOST_ENDINGS} texts", _is_list),
}


def load(path: Path) -> Lexicon:
    """The lexicon in a TOML file; raises LexiconError."""
    try:
        text = read_text(path, path.name, _MOST_BYTES, regular=True)
        return Lexicon(_checked(toml_values(text.content)))
    except (ValueError, UnreadableError) as error:
        raise LexiconError(str(error)) from None


@cache
def built_in() -> tuple[Lexicon, ...]:
    """The lexicons that argmap brings; nothing in them has to be looked for that may be wrong with a stranger's."""
    import tomllib

    files = sorted(Path(__file__).parent.glob("*.toml"))
    return tuple(Lexicon(tomllib.loads(path.read_text(encoding="utf-8"))) for path in files)
