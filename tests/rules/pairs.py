"""A map with one claim that quotes one place: what tables of claims beside quotes are made of."""

from __future__ import annotations

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
