"""A map with one claim that quotes one place: what tables of claims beside quotes are made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.checker import check

if TYPE_CHECKING:
    from collections.abc import Container

    from argmap.reading import Reading

THESIS = "The town ought to keep its harbour open."
MAP = """argmap: 1
article: {{file: article.txt}}
argument:
  thesis: {thesis}
  implicit: true
  because:
    - evidence: "{claim}"
      quote: >-
        {quote}
{more}"""


def pair(claim: str, quote: str, more: str = "", thesis: str = THESIS) -> tuple[str, str]:
    """A map with one piece of evidence in line 7, and the article that it quotes as a whole."""
    text = claim.replace('"', '\\"')
    return MAP.format(thesis=thesis, claim=text, quote=quote, more=more), quote + ".\n"


def told(reading: Reading, codes: Container[str]) -> list[str]:
    """The findings of some codes, each as its code and its message."""
    return [f"{one.code.id} {one.message}" for one in check(reading) if one.code.id in codes]


def told_of_wording(reading: Reading) -> list[str]:
    """What is found of what the claim makes of its quote, without the claim's name; not that words are added."""
    found = (one for one in check(reading) if one.code.id.startswith("AM3") and one.code.id != "AM312")
    return [f"{one.code.id} {one.message.removeprefix('1.1 ')}" for one in found]
