"""What a web page says of itself: title, authors, where and when it appeared, its address, its language."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from argmap.documents.cleaning import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from argmap.documents.html.tokens import Token

__all__ = ["About", "Gathering", "date_of"]

_LONGEST = 1_000_000
_LONGEST_VALUE = 300
_SHORTEST_HEADING = 12
_SHORTEST_SITE = 3
_MOST_THINGS = 2_000
_MOST_META = 2_000
_SAVED = re.compile(r"\s*saved from url=\(\d+\)(\S{1,2000})")
_DATE = re.compile(r"(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?(?=$|[T\s,.Z+])")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T|\d{6}|$)")
_ADDRESS = re.compile(r"https?://[^\s<>\"]{1,2000}", re.IGNORECASE)
_LANGUAGE = re.compile(r"[a-zA-Z]{2,3}(?:[-_][a-zA-Z0-9]{2,8}){0,4}")
_ARTICLE = re.compile(r"Article|Posting|Report|Book|Chapter|Thesis|WebPage|CreativeWork|Review")
_TITLE_PARTS = re.compile(r"\s+[|–—»·•]\s+|\s+[-:]\s+")
_DATES = (
    "article:published_time citation_publication_date citation_date datepublished dc.date.issued dcterms.issued dc.date"
    " dcterms.date date pubdate publishdate publish-date parsely-pub-date sailthru.date og:published_time"
).split()
_MONTHS = {one: number for number, one in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)}
_WORDED = re.compile(
    r"(?:(?P<day>\d{1,2})(?:st|nd|rd|th)?\.? )?(?P<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
    r" (?:(?P<day2>\d{1,2})(?:st|nd|rd|th)?,? )?(?P<year>\d{4})\b",
    re.IGNORECASE,
)


@dataclass(slots=True)
class About:
    """What a page says of itself; empty where it does not."""

    title: str = ""
    author: str = ""
    publication: str = ""
    published: str = ""
    url: str = ""
    language: str = ""


def date_of(text: str) -> str:
    """A date as `2026-03-14`, of a date and time the date alone; empty where it is none.

    >>> date_of("2026-03-14T08:00:00Z"), date_of("March 14, 2026"), date_of("soon")
    ('2026-03-14', '2026-03-14', '')
    """
    text = " ".join(text.split())[:60]
    match = _COMPACT.match(text) or _DATE.match(text)
    if match:
        year, month, day = match.groups()
    else:
        worded = _WORDED.search(text)
        if not worded:
            return ""
        year, day = worded["year"], worded["day"] or worded["day2"]
        month = str(_MONTHS[worded["month"][:3].lower()])
    if not 1000 <= int(year) <= 2999 or (month and not 1 <= int(month) <= 12) or (day and not 1 <= int(day) <= 31):
        return year if 1000 <= int(year) <= 2999 and not month else ""
    return "-".join([year] + [f"{int(part):02}" for part in (month, day) if part])


@dataclass(slots=True)
class Gathering:
    """Collects what tokens say of their page, while they pass by."""

    meta: dict[str, list[str]] = field(default_factory=dict)
    data: list[str] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)
    canonical: str = ""
    saved_from: str = ""
    language: str = ""
    times: list[tuple[str, str]] = field(default_factory=list)
    _raw: str = ""

    def passing(self, tokens: Iterable[Token]) -> Iterator[Token]:
        """The same tokens, with what they say taken down."""
        for token in tokens:
            kind, value, attributes = token
            if kind == "text":
                if self._raw:
                    self._take_raw(value)
            elif kind in {"start", "empty"}:
                self._take_start(value, attributes)
            elif kind == "comment" and not self.saved_from:
                match = _SAVED.match(value)
                self.saved_from = match[1] if match else ""
            yield token

    def _take_raw(self, text: str) -> None:
        if self._raw == "title":
            self.titles.append(text)
        elif len(text) <= _LONGEST and len(self.data) < 50:
            self.data.append(text)
        self._raw = ""

    def _take_start(self, name: str, attributes: dict[str, str]) -> None:
        self._raw = ""
        if name == "meta":
            key = attributes.get("property") or attributes.get("name") or attributes.get("itemprop") or ""
            key = key or attributes.get("http-equiv", "")
            if key and len(self.meta) < _MOST_META:
                self.meta.setdefault(key.lower(), []).append(attributes.get("content", "")[: _LONGEST_VALUE * 8])
        elif name == "title" and not self.titles:
            self._raw = "title"
        elif name == "script" and "ld+json" in attributes.get("type", "").lower():
            self._raw = "data"
        elif name == "link" and "canonical" in attributes.get("rel", "").lower().split():
            self.canonical = self.canonical or attributes.get("href", "")
        elif name == "html":
            self.language = self.language or attributes.get("lang") or attributes.get("xml:lang", "")
        elif name == "time" and attributes.get("datetime") and len(self.times) < 50:
            said = f"{attributes.get('itemprop', '')} {attributes.get('class', '')}".lower()
            self.times.append((f"{said} pubdate" if "pubdate" in attributes else said, attributes["datetime"]))

    def about(self, heading: str) -> About:
        """What the page says of itself; `heading` is its only heading of the first level."""
        things = list(_things(self.data))
        site = self._first("og:site_name", "citation_journal_title", "application-name")
        publication = self._first("citation_journal_title", "prism.publicationname") or _of_things(things, _publisher)
        return About(
            title=self._title(things, heading, site),
            author=_of_things(things, _authors) or self._authors(),
            publication=publication or site,
            published=self._published(things),
            url=self._url(things),
            language=_tag(self.language or self._first("content-language", "dc.language", "og:locale")),
        )

    def _first(self, *names: str) -> str:
        for name in names:
            for value in self.meta.get(name, ()):
                if _short(value):
                    return _short(value)
        return ""

    def _title(self, things: list[dict[str, Any]], heading: str, site: str) -> str:
        stated = _of_things(things, lambda one: _short(one.get("headline"))) or self._first(
            "citation_title", "og:title", "dc.title", "dcterms.title", "twitter:title"
        )
        whole = _short(self.titles[0]) if self.titles else ""
        is_heading = (
            bool(heading)
            and heading in whole
            and heading.casefold() != site.casefold()
            and len(heading) <= _LONGEST_VALUE
        )
        if is_heading and (not stated or stated not in whole):
            return heading
        title = stated or whole
        if (
            len(heading) >= _SHORTEST_HEADING
            and title.startswith(heading)
            and _TITLE_PARTS.match(title[len(heading) :])
        ):
            return heading
        last = _TITLE_PARTS.split(title)[-1]
        if last != title and len(last) >= _SHORTEST_SITE and site.casefold().startswith(last.casefold()):
            return title[: -len(last)].rstrip(" |–—»·•-:")
        return title or heading

    def _authors(self) -> str:
        names: list[str] = []
        for key in (
            "citation_author",
            "author",
            "article:author",
            "dc.creator",
            "dcterms.creator",
            "byl",
            "sailthru.author",
            "parsely-author",
        ):
            names = [_name(value) for value in self.meta.get(key, ())[:20]]
            names = [one for one in dict.fromkeys(names) if one]
            if names:
                break
        return ", ".join(names)

    def _published(self, things: list[dict[str, Any]]) -> str:
        stated = _of_things(things, lambda one: date_of(str(one.get("datePublished") or "")))
        if stated:
            return stated
        for key in _DATES:
            found = date_of(self._first(key))
            if found:
                return found
        marked = [when for said, when in self.times if "datepublished" in said or "pub" in said]
        return next(filter(None, map(date_of, [*marked, *(when for _, when in self.times[:1])])), "")

    def _url(self, things: list[dict[str, Any]]) -> str:
        stated = (self.canonical, self._first("og:url"), self.saved_from, *(_of_url(one) for one in things))
        return next((_short(one, 2_000) for one in stated if _ADDRESS.fullmatch(one.strip())), "")


def _things(texts: Iterable[str]) -> Iterator[dict[str, Any]]:
    """The objects of a page's JSON-LD that stand for a text, articles first."""
    found: list[dict[str, Any]] = []
    for text in texts:
        try:
            waiting: list[Any] = [json.loads(text.strip().removesuffix(";"), strict=False)]
        except (ValueError, RecursionError):
            continue
        while waiting and len(found) < _MOST_THINGS:
            one = waiting.pop(0)
            if isinstance(one, list):
                waiting += one[:_MOST_THINGS]
            elif isinstance(one, dict):
                found.append(one)
                waiting += [one[key] for key in ("@graph", "mainEntity") if key in one]
    kinds = [(one, str(one.get("@type") or "")) for one in found]
    yield from (one for one, kind in kinds if _ARTICLE.search(kind) and "WebPage" not in kind)
    yield from (one for one, kind in kinds if "WebPage" in kind)


def _of_things(things: Iterable[dict[str, Any]], getter: Any) -> str:
    return next(filter(None, map(getter, things)), "")


def _authors(thing: dict[str, Any]) -> str:
    author = thing.get("author") or thing.get("creator")
    people = author if isinstance(author, list) else [author]
    names = [_name(one.get("name") if isinstance(one, dict) else one) for one in people[:20]]
    return ", ".join(dict.fromkeys(one for one in names if one))


def _publisher(thing: dict[str, Any]) -> str:
    for key in ("isPartOf", "publisher"):
        one = thing.get(key)
        name = _short(one.get("name") if isinstance(one, dict) else one if key == "publisher" else "")
        if name and not _ADDRESS.match(name):
            return name
    return ""


def _of_url(thing: dict[str, Any]) -> str:
    page = thing.get("mainEntityOfPage")
    return str(thing.get("url") or (page.get("@id") if isinstance(page, dict) else page) or "")


def _name(value: Any) -> str:
    """A person's name; empty for addresses and handles."""
    if isinstance(value, list):
        value = ", ".join(str(one) for one in value[:20])
    name = re.sub(r"^(?:by|von|par)\s+", "", _short(value), flags=re.IGNORECASE)
    return "" if "://" in name or name.startswith("@") or name.lower() in {"admin", "administrator", "editor"} else name


def _short(value: Any, most: int = _LONGEST_VALUE) -> str:
    """A value as one line; empty for what is no short text."""
    from argmap.documents.html.tokens import characters

    text = " ".join(plain(characters(value)).split()) if isinstance(value, str) and len(value) < 9 * most else ""
    return text if len(text) <= most else ""


def _tag(value: str) -> str:
    match = _LANGUAGE.fullmatch(value.strip().partition(",")[0])
    return match[0].replace("_", "-") if match else ""
