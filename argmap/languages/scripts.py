"""Scripts: which one a letter is of, which ones a text is in, and in which ones a language is written."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from itertools import pairwise
from unicodedata import name

from argmap.languages.table import table
from argmap.languages.tags import script_in

__all__ = ["main_script", "scripts_of_tag"]

_KEPT = 8_000  # letters whose script is kept
_WIDTHS = ("HALFWIDTH", "FULLWIDTH")
_WEIGHTS = {"Hani": 3, "Jpan": 3, "Hang": 2}
"""How many letters of an alphabet a sign is worth: so many would write the same."""
_FEWEST_KANA = 0.1  # of the signs of a Japanese text; a Chinese one has them in names alone
_TWO_LETTERS = re.compile("[A-Za-z]{2}")
_MOST = 2 / 3  # of the letters of a text that its script has; otherwise it is mixed
_WITH_SYMBOLS = frozenset({"Latn", "Grek", "Cyrl"})  # whose single letters are symbols: "x > y", "α"
_INCLUDED = {
    **dict.fromkeys(("hans", "hant", "hanb", "bopo"), "Hani"),
    **dict.fromkeys(("jpan", "hira", "kana", "hrkt"), "Jpan Hani"),
    "kore": "Hang Hani",
    "aran": "Arab",
    "latf": "Latn",
    "latg": "Latn",
}
"""Codes of ISO 15924 for scripts together, or for styles of one."""


@lru_cache(_KEPT)
def _script_of(letter: str) -> str:
    """The script of a letter as its code; empty for what is no letter, `?` for scripts that are not known."""
    if not letter.isalpha():
        return ""
    words = name(letter, "").split()
    first = next((word for word in words if word not in _WIDTHS), "")
    return table().by_letter.get(first, "?")


def main_script(text: str) -> str:
    """The script that a text is written in, as its code; empty where it has no letters, or is mixed.

    >>> main_script("Der Damm"), main_script("東京の港"), main_script("NATO وافق"), main_script("x > α")
    ('Latn', 'Jpan', '', '')
    """
    if text.isascii():
        return "Latn" if _TWO_LETTERS.search(text) else ""
    counts: Counter[str] = Counter()
    for letter, count in Counter(text).items():
        counts[_script_of(letter)] += count
    del counts[""]
    for script, weight in _WEIGHTS.items():
        if script in counts:
            counts[script] *= weight
    if counts["Jpan"] and counts["Jpan"] >= _FEWEST_KANA * counts["Hani"]:
        counts["Jpan"] += counts.pop("Hani", 0)
    elif counts["Jpan"]:
        counts["Hani"] += counts.pop("Jpan")
    [(script, most)] = counts.most_common(1) or [("", 0)]
    is_main = script != "?" and 0 < _MOST * counts.total() <= most
    return script if is_main and (script not in _WITH_SYMBOLS or _has_word(text, script)) else ""


def _has_word(text: str, script: str) -> bool:
    """Whether two letters of a script stand side by side."""
    return any(_script_of(one) == script == _script_of(other) for one, other in pairwise(text))


def scripts_of_tag(tag: str) -> frozenset[str]:
    """The scripts that a tag's language is written in, as codes; none where they are not known.

    >>> sorted(scripts_of_tag("ja")), sorted(scripts_of_tag("sr-Latn")), sorted(scripts_of_tag("tlh"))
    (['Hani', 'Jpan'], ['Latn'], [])
    """
    if script := script_in(tag):
        found = frozenset(_INCLUDED.get(script, script.capitalize()).split())
        return found if found <= table().scripts.keys() else frozenset()
    return table().written_in.get(tag.lower().split("-", maxsplit=1)[0], frozenset())
