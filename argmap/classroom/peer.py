"""A form on which a student reads two maps of one article: no names, no ids, the same questions on both."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from argmap.comparison import align
from argmap.graph import reading_order
from argmap.html import document, html_text
from argmap.phrases import phrases_of
from argmap.showing import one_line, shortened

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from argmap.graph import Claim, Line
    from argmap.reading import Reading

__all__ = ["peer_form", "turns"]

_HERE = Path(__file__).parent
_QUESTIONS = ("thesis", "claims", "relations", "evidence", "objections", "take", "ask")
_LONGEST_QUOTE = 300
_FEWEST = 3
_MOST_ALONE = 8  # claims that are named as being in one map only


def turns(number: int, seed: int = 1) -> list[tuple[int, int]]:
    """Who reads whose maps: for each of so many students the numbers of two others, each map being read twice.

    The students stand in a circle; `seed` says how far from each the two stand. Raises ValueError for fewer than three.

    >>> turns(3)
    [(1, 2), (2, 0), (0, 1)]
    """
    if number < _FEWEST:
        raise ValueError("three maps are needed, so that nobody reads a map of their own")
    step = 1 + seed % (number - 2)
    return [((one + step) % number, (one + step + 1) % number) for one in range(number)]


def peer_form(first: Reading, second: Reading, title: str, language: str = "en") -> str:
    """The form as HTML: to be filled in on the page and saved as a text, or printed."""
    say = phrases_of(language).say
    first, second = first.alone, second.alone
    alone = align(first, second)
    maps = [
        _map(first, 1, [first.claims[one] for one in alone.missing], say),
        _map(second, 2, [second.claims[one] for one in alone.extra], say),
    ]
    parts = {
        "language": html_text(language),
        "title": html_text(say("peer.title", article=title)),
        "intro": html_text(say("peer.intro")),
        "maps": "".join(maps),
        "questions": "".join(_question(name, say) for name in _QUESTIONS),
        "save": html_text(say("peer.save")),
        "note": html_text(say("peer.note")),
    }
    template, style, script = (
        (_HERE / "peer_files" / f"peer.{ending}").read_text(encoding="utf-8") for ending in ("html", "css", "js")
    )
    return document(template, parts, style=style, script=script)


def _map(reading: Reading, number: int, alone: Sequence[Claim], say: Callable[..., str]) -> str:
    lines = "".join(_line(reading, one, say) for one in reading_order(reading.graph))
    only = "".join(f'<li dir="auto">{html_text(one.text)}</li>' for one in alone[:_MOST_ALONE] if one.text)
    beside = f"<h3>{html_text(say('peer.only'))}</h3><ul>{only}</ul>" if only else ""
    return f'<section><h2>{html_text(say("peer.map", n=number))}</h2><div class="map">{lines}</div>{beside}</section>'


def _line(reading: Reading, line: Line, say: Callable[..., str]) -> str:
    claim, step = line.claim, line.step
    how = say(f"peer.{step.polarity.value}{'-linked' if step.is_linked and line.position else ''}") if step else ""
    kind = "implicit" if claim.is_implicit else claim.kind
    text = html_text(claim.text)
    about = f"<i>{html_text(say(f'peer.{kind}'))}</i>"
    head = f"<b>{html_text(claim.number)}</b> <em>{html_text(how)}</em> "
    quotes = "" if line.is_ref else "".join(_quotes(reading, claim))
    level = min(line.level, 9)
    return f'<div class="claim l{level}">{head}<span dir="auto">{text}</span> {about}{quotes}</div>'


def _quotes(reading: Reading, claim: Claim) -> Iterator[str]:
    for one in reading.anchors[claim.index]:
        words = html_text(shortened(one_line(one.quote.exact), _LONGEST_QUOTE))
        place = f" <small>{html_text(one.where)}</small>" if one.where else ""
        yield f'<div class="quote"><q dir="auto">{words}</q>{place}</div>'


def _question(name: str, say: Callable[..., str]) -> str:
    label = html_text(say(f"peer.ask-{name}"))
    return f'<label for="q-{name}">{label}</label><textarea id="q-{name}" rows="4" dir="auto"></textarea>'
