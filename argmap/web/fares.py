"""How the argument fares, in sentences to be folded out under the page's heading; each leads to the claims it names."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from argmap.html import html_text
from argmap.reading.weighed import weigh
from argmap.weighing import SECTIONS, tell
from argmap.weighing.reporting import article_read

if TYPE_CHECKING:
    from argmap.reading import Reading
    from argmap.web.wording import Words
    from argmap.weighing import Sentence

__all__ = ["fares_html"]

_MOST_CLAIMS = 1000
"""Of a larger map `argmap weigh` says it: the page shall open at once."""
_MOST_OF_A_SECTION = 12


def fares_html(reading: Reading, words: Words) -> str:
    """The sentences of `argmap weigh`, of the article's own argument and of that with its reader's answers.

    Empty where the map has no thesis that is argued for, or is very large. A style shows the one or the other, as the
    page's switch says.
    """
    root = reading.graph.root
    if root is None or not reading.graph.steps_to[root.index] or len(reading.claims) > _MOST_CLAIMS:
        return ""
    ways = {"alone": reading.alone, "answered": reading} if reading.has_reader else {"": reading}
    heads, told = zip(*(_told(one, words, way) for way, one in ways.items()), strict=True)
    tag = "" if words.language == "en" else ' lang="en" dir="ltr"'
    return f'<details id="fares"><summary>{"".join(heads)}</summary><div{tag}>{"".join(told)}</div></details>'


def _told(reading: Reading, words: Words, way: str) -> tuple[str, str]:
    """The line that is always seen, and what it folds out, for one way to read the map."""
    weighing = weigh(reading)
    name = f' class="{way}"' if way else ""
    head = words.say(f"fares.{weighing.verdict.word}")
    sections = [
        f"<h2>{html_text(SECTIONS[section])}</h2><ul>{_listed(list(sentences))}</ul>"
        for section, sentences in groupby(tell(weighing), lambda one: one.section)
    ]
    notes = [f"<p>{html_text(one)}</p>" for one in article_read(weighing)]
    return f"<span{name}>{html_text(head)}</span>", f"<div{name}>{''.join([*notes, *sections])}</div>"


def _listed(sentences: list[Sentence]) -> str:
    shown = sentences if len(sentences) <= _MOST_OF_A_SECTION + 1 else sentences[:_MOST_OF_A_SECTION]
    items = [f"<li>{_linked(one)}</li>" for one in shown]
    if len(shown) < len(sentences):
        items.append(f"<li>… and {len(sentences) - len(shown):,} more, which <code>argmap weigh</code> lists.</li>")
    return "".join(items)


def _linked(sentence: Sentence) -> str:
    """A sentence in which each claim's label is marked; the page's script makes it a button that leads there.

    A label that is a number alone is not: it could as well count something. Nor is one in the words of a claim.
    """
    labels = sorted((one for one in sentence.claims if not one.isdecimal()), key=len, reverse=True)
    if not labels:
        return html_text(sentence.text)
    named = re.compile(rf"(?<![\w.])({'|'.join(map(re.escape, labels))})(?!\w|\.\w)")
    marked = []
    for at, words in enumerate(re.split("(“[^”]*”)", sentence.text)):
        parts = [words] if at % 2 else named.split(words)
        marked += [f"<b>{html_text(one)}</b>" if odd % 2 else html_text(one) for odd, one in enumerate(parts)]
    return "".join(marked)
