"""A map with one claim that quotes one place: what tables of claims beside quotes are made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.checker import check, make_plan
from argmap.config import Choices, Named
from argmap.diagnostics import Place
from argmap.text import Span, Text

if TYPE_CHECKING:
    from argmap.diagnostics import Finding
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


def checked(reading: Reading) -> list[Finding]:
    """What all rules say, those on request, too."""
    nowhere = Place(Text("argmap.toml", ""), Span(0, 0))
    return check(reading, make_plan([Choices(preset=Named("strict", nowhere))]))
