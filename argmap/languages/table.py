"""The table of scripts and languages, read from its data file when the first text is to be known."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

from argmap.files import read_text, toml_values

__all__ = ["Script", "Table", "Tongue", "table"]

_FILE = Path(__file__).parent / "languages.toml"
_MOST_BYTES = 2**20


class Script(NamedTuple):
    """A script: the language that is written in it where nothing tells more (else empty), and which way it runs."""

    alone: str
    leftwards: bool


class Tongue(NamedTuple):
    """What a language is known by in its script: what speaks for it, and letters that speak against it."""

    script: str
    words: frozenset[str]
    begins: tuple[str, ...]
    letters: frozenset[str]
    never: frozenset[str]


class Table(NamedTuple):
    """Everything that is known of scripts and languages."""

    scripts: dict[str, Script]
    """By their ISO 15924 codes."""
    by_letter: dict[str, str]
    """Codes of scripts, by the word that the names of their letters begin with in Unicode."""
    written_in: dict[str, frozenset[str]]
    """Codes of the scripts that a language is usually written in, by its first subtag."""
    tongues: dict[str, Tongue]
    """Languages by their tags."""
    names: dict[str, str]
    """Tags by the names that languages have (folded)."""


@cache
def table() -> Table:
    """The table as its file has it."""
    data = toml_values(read_text(_FILE, _FILE.name, _MOST_BYTES).content)
    scripts = data["scripts"]
    written_in: dict[str, set[str]] = {}
    for code, one in scripts.items():
        for language in one["languages"].split():
            written_in.setdefault(language, set()).add(code)
    return Table(
        {code: Script(one.get("alone", ""), one.get("leftwards", False)) for code, one in scripts.items()},
        {word: code for code, one in scripts.items() for word in one["named"].split()},
        {language: frozenset(codes) for language, codes in written_in.items()},
        {tag: _tongue(one) for tag, one in data["languages"].items()},
        {name.casefold(): tag for tag, names in data["names"].items() for name in names.split()},
    )


def _tongue(one: dict[str, str]) -> Tongue:
    words, letters, never = (frozenset(one.get(key, "").split()) for key in ("words", "letters", "never"))
    return Tongue(one["script"], words, tuple(one.get("begins", "").split()), letters, never)
