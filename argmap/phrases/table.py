"""The tables of sentences: one TOML file per language beside this module, texts known by section and name."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["LANGUAGES", "Phrases", "phrases_of"]

_HERE = Path(__file__).parent
LANGUAGES = tuple(sorted(path.stem for path in _HERE.glob("*.toml")))
"""The languages that there are tables in, as their codes."""
_USUAL = "en"


@dataclass(frozen=True)
class Phrases:
    """The sentences of one language, by section and name, as `find-words.prompt`."""

    language: str
    table: Mapping[str, Mapping[str, Any]]

    def say(self, name: str, /, **values: object) -> str:
        """A sentence with its values filled in; one with the forms `one` and `other` is chosen by `n`.

        What a table of another language lacks is said in English. Raises KeyError for a name that English lacks, too.

        >>> phrases_of("en").say("general.paragraph", where="¶3")
        'paragraph ¶3'
        """
        section, key = name.split(".", 1)
        text = self.table.get(section, {}).get(key)
        if text is None:
            if self.language == _USUAL:
                raise KeyError(name)
            return phrases_of(_USUAL).say(name, **values)
        if isinstance(text, dict):
            text = text["one" if values["n"] == 1 else "other"]
        return str(text).format(**values)

    def section(self, name: str) -> dict[str, str]:
        """All texts of a section by their names; what this table lacks is in English."""
        usual = {} if self.language == _USUAL else phrases_of(_USUAL).section(name)
        return usual | {key: str(text) for key, text in self.table.get(name, {}).items()}

    def has(self, name: str) -> bool:
        """Whether there is a sentence of this name, here or in English."""
        section, key = name.split(".", 1)
        known = key in self.table.get(section, {})
        return known or (self.language != _USUAL and phrases_of(_USUAL).has(name))


def phrases_of(language: str) -> Phrases:
    """The sentences of a language, or of that of its tag that there is; else the English ones.

    >>> phrases_of("en-GB").language, phrases_of("tlh").language
    ('en', 'en')
    """
    code = language.lower().split("-")[0]
    return _phrases(code if code in LANGUAGES else _USUAL)


@cache
def _phrases(code: str) -> Phrases:
    with (_HERE / f"{code}.toml").open("rb") as file:
        return Phrases(code, tomllib.load(file))
