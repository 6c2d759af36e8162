"""A form on which a student reads two maps of one article: no names, no ids, the same questions on both."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.comparison import align
from argmap.graph import Polarity, reading_order
from argmap.html import document, html_text
from argmap.phrases import phrases_of
from argmap.showing import one_line, shortened

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from argmap.article import Article
    from argmap.graph import Claim, Line, Step
    from argmap.reading import Anchored, Reading

__all__ = ["article_title", "peer_form", "turns"]

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


def article_title(readings: Iterable[Reading]) -> str:
    """What most of some maps of one article call it; empty where none says. Never a map's own title or name."""
    titles = Counter(title for one in readings if (title := _title_in(one)))
    return max(titles, key=lambda title: titles[title], default="")


def _title_in(reading: Reading) -> str:
    header = reading.map
    if header is None:
        return ""
    source = header.article or next(iter((header.articles or {}).values()), None)
    return one_line(source.title or "") if source else ""


def peer_form(first: Reading, second: Reading, title: str, language: str = "en") -> str:
    """The form as HTML: to be filled in on the page and saved as a text, or printed.

    `title` is the article's; where it is empty, the form has none.
    """
    say = phrases_of(language).say
    first, second = first.alone, second.alone
    alone = align(first, second)
    articles = _one_description(first, second)
    maps = [
        _Map(first, articles, say).section(1, [first.claims[one] for one in alone.missing]),
        _Map(second, articles, say).section(2, [second.claims[one] for one in alone.extra]),
    ]
    parts = {
        "language": html_text(language),
        "title": html_text(say("peer.title", article=title) if title else say("peer.title-unknown")),
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


def _one_description(first: Reading, second: Reading) -> dict[str, Article]:
    """Each article as one of two maps describes it: by it paragraphs are counted in both.

    The first map's description counts, unless the second's alone says where the body is.
    """
    found: dict[str, Article] = {}
    for article in (*first.articles.values(), *second.articles.values()):
        known = found.setdefault(article.fingerprint, article)
        if not _says_where_the_body_is(known) and _says_where_the_body_is(article):
            found[article.fingerprint] = article
    return found


def _says_where_the_body_is(article: Article) -> bool:
    return article.source is not None and article.source.body is not None


class _Map:
    """One of the two maps on the form."""

    def __init__(self, reading: Reading, articles: Mapping[str, Article], say: Callable[..., str]) -> None:
        self.reading = reading
        self.articles = articles
        self.say = say

    def section(self, number: int, alone: Sequence[Claim]) -> str:
        """The map as an outline, and which claims it has `alone`."""
        lines = "".join(map(self._line, reading_order(self.reading.graph)))
        head = html_text(self.say("peer.map", n=number))
        return f'<section><h2>{head}</h2><div class="map">{lines}</div>{self._beside(alone)}</section>'

    def _beside(self, alone: Sequence[Claim]) -> str:
        texts = [one.text for one in alone if one.text]
        if not texts:
            return ""
        only = "".join(f'<li dir="auto">{html_text(text)}</li>' for text in texts[:_MOST_ALONE])
        more = len(texts) - _MOST_ALONE
        rest = f"<p>{html_text(self.say('peer.more', n=more))}</p>" if more > 0 else ""
        return f"<h3>{html_text(self.say('peer.only'))}</h3><ul>{only}</ul>{rest}"

    def _line(self, line: Line) -> str:
        claim = line.claim
        about = f"<i>{html_text(self._about(claim))}</i>"
        head = f"<b>{html_text(claim.number)}</b> <em>{html_text(self._how(line))}</em> "
        quotes = "" if line.is_ref else "".join(map(self._quote, self.reading.anchors[claim.index]))
        level = min(line.level, 9)
        return (
            f'<div class="claim l{level}">{head}<span dir="auto">{html_text(claim.text)}</span> {about}{quotes}</div>'
        )

    def _about(self, claim: Claim) -> str:
        kind = self.say(f"peer.{'implicit' if claim.is_implicit else claim.kind}")
        source = one_line(claim.source or "")
        return self.say("peer.attributed", kind=kind, source=source) if source else kind

    def _how(self, line: Line) -> str:
        """How a claim bears on what stands above it; an undercut on which step, which its place does not say."""
        step = line.step
        if step is None:
            return ""
        if step.is_linked and line.position:
            return self.say("peer.linked")
        if step.polarity is Polarity.UNDERCUT and step.target_step is not None:
            return self.say("peer.undercut", premises=self._premises(self.reading.steps[step.target_step]))
        return self.say(f"peer.{step.polarity.value}")

    def _premises(self, step: Step) -> str:
        return ", ".join(self.reading.claims[one].number for one in step.premises) or "?"

    def _quote(self, one: Anchored) -> str:
        words = html_text(shortened(one_line(one.quote.exact), _LONGEST_QUOTE))
        where = self._where(one)
        place = f" <small>{html_text(where)}</small>" if where else ""
        return f'<div class="quote"><q dir="auto">{words}</q>{place}</div>'

    def _where(self, one: Anchored) -> str:
        """The place of a quote; of several articles each is called by its title, else as a map calls it."""
        own = one.article
        if own is None:
            return ""
        article = self.articles.get(own.fingerprint, own)
        is_same_text = article.text.content == own.text.content
        anchor = one.anchor if is_same_text else article.locate(one.quote.model_copy(update={"article": None}))
        if anchor.span is None:
            return ""
        label = article.places_label(anchor.span)
        called = (article.source and article.source.title) or article.name or ""
        return f"{one_line(called)}, {label}" if called and len(self.articles) > 1 else label


def _question(name: str, say: Callable[..., str]) -> str:
    label = html_text(say(f"peer.ask-{name}"))
    return f'<label for="q-{name}">{label}</label><textarea id="q-{name}" rows="4" dir="auto"></textarea>'
