"""Tags of languages (BCP 47): their parts, and the tag that was meant where somebody wrote a name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.languages.table import table
from argmap.model import LANGUAGE_TAG
from argmap.showing import closest

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["ends_of", "is_stated", "script_in", "tag_meant"]

_SAYS_NOTHING = frozenset({"und", "mul", "mis", "zxx"})  # undetermined, several, without a code, no language
_LONGEST_NAME = 60
_VARIANTS = {
    ("zh", "traditional"): "zh-Hant",
    ("zh", "simplified"): "zh-Hans",
    ("pt", "brazilian"): "pt-BR",
    ("de", "swiss"): "de-CH",
    ("de", "austrian"): "de-AT",
    ("fr", "canadian"): "fr-CA",
    ("en", "american"): "en-US",
    ("en", "british"): "en-GB",
}


def script_in(tag: str) -> str:
    """The script that a tag names, in small letters; empty where it names none.

    >>> script_in("zh-Hant-TW"), script_in("de-CH"), script_in("en-x-abcd")
    ('hant', '', '')
    """
    first, *rest = tag.lower().split("-")
    for part in rest if len(first) > 1 else ():
        if len(part) == 1 or part[0].isdigit():
            break
        if len(part) == 4:
            return part
    return ""


def is_stated(tag: str | None) -> bool:
    """Whether a tag names one language; `und` (not determined) and the like do not.

    >>> is_stated("de-CH"), is_stated("und"), is_stated("x-home"), is_stated(None)
    (True, False, False, False)
    """
    first = (tag or "").split("-")[0].lower()
    return len(first) > 1 and first not in _SAYS_NOTHING


def ends_of(tag: str) -> Iterator[str]:
    """A tag and what is left of it as its last parts are taken away, in small letters (RFC 4647, lookup).

    >>> list(ends_of("de-CH-1996"))
    ['de-ch-1996', 'de-ch', 'de']
    """
    parts = tag.lower().split("-")
    return ("-".join(parts[:end]) for end in range(len(parts), 0, -1))


def tag_meant(given: str) -> str:
    """The tag that was probably meant by a name or a locale; empty where none is known.

    >>> tag_meant("English"), tag_meant("germna"), tag_meant("Traditional Chinese"), tag_meant("pt_BR.UTF-8")
    ('en', 'de', 'zh-Hant', 'pt-BR')
    >>> tag_meant("Klingonese")
    ''
    """
    given = given.strip()
    if len(given) > _LONGEST_NAME:
        return ""
    locale = re.split(r"[.@]", given)[0].strip().replace("_", "-")
    if locale != given and re.fullmatch(LANGUAGE_TAG, locale):
        return locale
    words = re.findall(r"[^\W\d_]+", given.casefold())
    names = table().names
    tag = next((names[word] for word in words if word in names), "")
    for word in () if tag else words:
        if meant := closest(word, names):
            tag = names[meant]
            break
    return next((_VARIANTS[tag, word] for word in words if (tag, word) in _VARIANTS), tag)
