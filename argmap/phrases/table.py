"""Tables of sentences: a folder of TOML files, one per language, whose texts are known by section and name."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["LANGUAGES", "Phrases", "Tables", "phrases_of"]

_USUAL = "en"


@dataclass(frozen=True)
class Phrases:
    """The sentences of one language, by section and name, as `find-words.prompt`."""

    language: str
    table: Mapping[str, Mapping[str, Any]]

    def say(self, name: str, /, **values: object) -> str:
        """A sentence with its values filled in; one with the forms `one` and `other` is chosen by `n`.

        Raises KeyError for a name that there is not.

        >>> phrases_of("en").say("general.paragraph", number=3)
        'paragraph 3'
        """
        section, key = name.split(".", 1)
        text = self.table[section][key]
        if isinstance(text, dict):
            text = text["one" if values["n"] == 1 else "other"]
        return str(text).format(**values)

    def section(self, name: str) -> dict[str, str]:
        """All texts of a section by their names."""
        return {key: str(text) for key, text in self.table.get(name, {}).items()}

    def has(self, name: str) -> bool:
        """Whether there is a sentence of this name."""
        section, key = name.split(".", 1)
        return key in self.table.get(section, {})


_Words = TypeVar("_Words", bound=Phrases)


class Tables(Generic[_Words]):
    """The tables of a folder; what another language's table lacks is said in English."""

    def __init__(self, folder: Path, words: type[_Words]) -> None:
        self.languages = tuple(sorted(path.stem for path in folder.glob("*.toml")))
        """The languages that there are tables in, as their codes."""
        self._folder, self._words = folder, words
        self._known: dict[str, _Words] = {}

    def of(self, language: str) -> _Words:
        """The sentences of a language, or of that of its tag that there is; else the English ones."""
        code = language.lower().split("-")[0]
        code = code if code in self.languages else _USUAL
        if code not in self._known:
            self._known[code] = self._words(code, self._whole(code))
        return self._known[code]

    def _whole(self, code: str) -> dict[str, dict[str, Any]]:
        usual = {} if code == _USUAL else self._read(_USUAL)
        own = self._read(code)
        return {name: usual.get(name, {}) | own.get(name, {}) for name in (*own, *usual)}

    def _read(self, code: str) -> dict[str, dict[str, Any]]:
        with (self._folder / f"{code}.toml").open("rb") as file:
            return tomllib.load(file)


_TABLES = Tables(Path(__file__).parent, Phrases)
LANGUAGES = _TABLES.languages
"""The languages that argmap speaks to students in, as their codes."""


def phrases_of(language: str) -> Phrases:
    """What argmap says to students in a language, or in that of its tag that there is; else in English.

    >>> phrases_of("en-GB").language, phrases_of("tlh").language
    ('en', 'en')
    """
    return _TABLES.of(language)
