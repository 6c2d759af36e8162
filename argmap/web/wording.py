"""The words of the page's own interface, in each language that argmap has them in."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from argmap.html import html_text

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["LANGUAGES", "Words", "words_of"]

_HERE = Path(__file__).parent / "languages"
LANGUAGES = tuple(sorted(path.stem for path in _HERE.glob("*.toml")))
"""The languages that the interface has, as their codes."""
_USUAL = "en"


@dataclass(frozen=True)
class Words:
    """The interface in one language; texts are known by their section and name, as `roles.thesis`."""

    language: str
    table: Mapping[str, Mapping[str, Any]]

    def say(self, name: str, /, **values: object) -> str:
        """A text with its values filled in; one with forms is chosen by `n`. Raises KeyError for one there is not.

        >>> words_of("en").say("summary.evidence", n=1)
        '1 piece of evidence'
        """
        section, key = name.split(".", 1)
        text = self.table[section][key]
        if isinstance(text, dict):
            text = text["one" if values["n"] == 1 else "other"]
        return str(text).format(**values)

    @property
    def parts(self) -> dict[str, str]:
        """The texts of the page's template as HTML, as `t_search`."""
        return {f"t_{key}": html_text(text) for key, text in self.table["page"].items()}

    @property
    def keys(self) -> str:
        """What each key does, as an HTML list."""
        rows = (f"<dt>{html_text(key)}</dt><dd>{html_text(text)}</dd>" for key, text in self.table["keys"].items())
        return f"<dl>{''.join(rows)}</dl>"


def words_of(language: str) -> Words:
    """The interface in a language, or in that of its tag that it has; else in English.

    >>> words_of("en-GB").language, words_of("tlh").language
    ('en', 'en')
    """
    code = language.lower().split("-")[0]
    return _words(code if code in LANGUAGES else _USUAL)


@cache
def _words(code: str) -> Words:
    with (_HERE / f"{code}.toml").open("rb") as file:
        return Words(code, tomllib.load(file))
