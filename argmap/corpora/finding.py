"""The question `find`: where words stand in claims, quotes and articles, the best places first."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from math import log
from typing import TYPE_CHECKING, Any, NamedTuple

from argmap.corpora.answer import Answer, Table
from argmap.corpora.asking import part_of, quoted
from argmap.corpora.vocabulary import parts_with
from argmap.plain_words import is_unspaced, letters_class, small, whole_words, words_in_turn
from argmap.showing import one_line

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from argmap.corpora.asking import Asker

__all__ = ["find"]

_MOST = 20
_MAPS, _ARTICLES = 100, 40
"""In so many maps and articles places are looked for: those with most and rarest of the words."""
_LONGEST = 12  # words
_LAST = "\U0010ffff"
_AROUND = 80  # characters of an article that are shown before and after
_CLAIM, _QUOTE, _ARTICLE = 3.0, 2.0, 1.0
"""How much a place there counts."""


class _Best(NamedTuple):
    """The maps or articles with most and rarest of the words."""

    keys: list[str]
    parts: set[str]
    """The parts of the collection that they stand in."""
    number: int
    """How many have one of the words at all."""


class _Hit(NamedTuple):
    score: float
    where: str
    words: str
    map: str
    """Empty for an article."""
    claim: str | None
    article: str = ""
    """The fingerprint, where the words stand in an article."""


class _Wanted(NamedTuple):
    """A word that is looked for, or the beginning of one: "don't" and "co-op" are two words that stand together."""

    parts: tuple[str, ...]
    """Its words, as the tables of words have them."""
    pattern: re.Pattern[str]
    """How it stands in a text in small letters."""

    @classmethod
    def of(cls, word: str) -> _Wanted | None:
        """The word as it is looked for; None for one without letters and figures."""
        parts = tuple(dict.fromkeys(words_in_turn(word)))
        tokens = whole_words(word)
        letter = r"\w" if word.isascii() else letters_class()
        begins = "" if any(map(is_unspaced, tokens)) else f"(?<!{letter})"
        return cls(parts, re.compile(begins + r"\W+".join(map(re.escape, tokens)))) if parts else None

    def sql(self) -> str:
        """Whether a map or an article has it, of rows of words that are gathered; its last part is a beginning."""
        *whole, last = self.parts
        begin = _begins(last) if len(last) > 1 or not whole else f"word = {quoted(last)}"
        return " AND ".join(f"bool_or({one})" for one in (*(f"word = {quoted(part)}" for part in whole), begin))

    def any_part(self) -> str:
        """Whether a row of words is one of its parts."""
        return " OR ".join(map(_begins, self.parts))


def _begins(part: str) -> str:
    return f"(word >= {quoted(part)} AND word < {quoted(part + _LAST)})"


def find(asker: Asker, words: Sequence[str]) -> Answer:
    """Claims, quotes and articles that have the words, or the beginnings of words, those with most and rarest first."""
    each = dict.fromkeys(small(word) for one in words for word in one.split())
    wanted = [one for word in each if (one := _Wanted.of(word))][:_LONGEST]
    maps = _best(asker, "words", "map", "texts", wanted, _MAPS)
    found = [
        *_in_claims(asker, "claims", "text", _CLAIM, wanted, maps),
        *_in_claims(asker, "quotes", "exact", _QUOTE, wanted, maps),
        *_in_articles(asker, wanted),
    ]
    found.sort(key=lambda hit: (-hit.score, *map(str, hit[1:])))
    rows = _placed(asker, found[:_MOST], maps.parts)
    shown = one_line(" ".join(words))
    number = "1 map has" if maps.number == 1 else f"{maps.number:,} maps have"
    note = f"{number} one of the words" if maps.number else ""
    if not rows:
        note = "nothing in the collection has one of these words"
    table_ = Table.of("found", f"Places of “{shown}”", "score|in|words|map|claim|article|place", rows, note=note)
    return Answer("find", f"Found: {shown}", (table_,))


def _best(asker: Asker, table: str, key: str, times: str, words: Sequence[_Wanted], most: int) -> _Best:
    """The maps or articles with most and rarest of some words or beginnings of words, by the table of their words."""
    files: Sequence[str] = asker.manifest.files(table)
    if table == "words":
        files = parts_with(asker, [part for one in words for part in one.parts], files)
    if not words or not files:
        return _Best([], set(), 0)
    has = ", ".join(f"{one.sql()} AS h{at}" for at, one in enumerate(words))
    all_ = asker.manifest.rows("files" if key == "map" else "articles")
    rare = "ln(1 + {1} / nullif(count(*) FILTER (h{0}), 0)) AS r{0}"
    numbers = range(len(words))
    score = " + ".join(f"CASE WHEN h{at} THEN r{at} ELSE 0 END" for at in numbers)
    rows = asker.rows(
        f"""WITH each AS MATERIALIZED (SELECT file_index AS file, {key} AS key, sum({times}) AS n, {has}
          FROM {asker.read(files)} WHERE {" OR ".join(one.any_part() for one in words)} GROUP BY ALL),
        having_ AS MATERIALIZED (SELECT * FROM each WHERE {" OR ".join(f"h{at}" for at in numbers)}),
        rare AS (SELECT {", ".join(rare.format(at, all_) for at in numbers)}, count(*) AS number FROM having_)
        SELECT key, file, number FROM having_, rare ORDER BY {score} DESC, n DESC, key LIMIT {most}"""  # noqa: S608
    )
    parts = {part_of(files[file]) for _, file, _ in rows}
    return _Best([key for key, _, _ in rows], parts, rows[0][2] if rows else 0)


def _in_claims(
    asker: Asker, table: str, column: str, weight: float, words: Sequence[_Wanted], maps: _Best
) -> Iterator[_Hit]:
    """Claims or quotes of the best maps that have one of the words; the same words of several maps once."""
    if not maps.keys:
        return
    rows = asker.rows(
        f"SELECT map, claim, {column} FROM {asker.parts(table, maps.parts)} WHERE map IN ({_listed(maps.keys)})"  # noqa: S608
    )
    having = [(row, {at for at, one in enumerate(words) if one.pattern.search(small(row[2]))}) for row in rows]
    rarity = _rarities([has for _, has in having])
    first: dict[tuple[float, str], tuple[str, str]] = {}
    for (map_, claim, text), has in having:
        if has:
            key = weight * sum(rarity[at] for at in sorted(has)), text
            first[key] = min(first.get(key, (map_, claim)), (map_, claim))
    best = sorted(first, key=lambda one: (-one[0], len(one[1]), one[1]))[:_MOST]
    for score, text in best:
        yield _Hit(score, table.removesuffix("s"), text, *first[score, text])


def _in_articles(asker: Asker, words: Sequence[_Wanted]) -> Iterator[_Hit]:
    """Articles that have one of the words, each with the rarest one in its surroundings."""
    best = _best(asker, "article_words", "fingerprint", "times", words, _ARTICLES)
    if not best.keys:
        return
    rows = asker.rows(
        f"""SELECT fingerprint, characters, text FROM {asker.parts("articles", best.parts)}
        WHERE fingerprint IN ({_listed(best.keys)})"""  # noqa: S608
    )
    places = [_places(text, words) for _, _, text in rows]
    rarity = _rarities(places)
    scored = [
        (_ARTICLE * sum(rarity[at] for at in sorted(has)), row, has)
        for row, has in zip(rows, places, strict=True)
        if has
    ]
    for score, (key, _, text), has in sorted(scored, key=lambda one: (-one[0], one[1][1], one[1][0]))[:_MOST]:
        at = max(0, has[max(has, key=lambda number: (rarity[number], -number))] - _AROUND)
        yield _Hit(score, "article", one_line(text[at : at + 2 * _AROUND]), "", None, key)


def _places(text: str, words: Sequence[_Wanted]) -> dict[int, int]:
    """Where each of some words stands first in a text, by its number; without those that do not stand in it."""
    found: dict[int, int] = {}
    begun = 0
    for line in text.splitlines(keepends=True):
        folded = small(line)
        for number, one in enumerate(words):
            if number not in found and (match := one.pattern.search(folded)):
                at = match.start()  # small letters may be more or fewer than those that are written
                found[number] = begun + bisect_left(range(len(line)), at, key=lambda end: len(small(line[:end])))
        begun += len(line)
        if len(found) == len(words):
            break
    return found


def _rarities(texts: Sequence[Collection[int]]) -> dict[int, float]:
    """How rare each word is among the texts that are looked at, of which each is told by the words that it has."""
    times = Counter(number for has in texts for number in has)
    return {number: log(1 + len(texts) / count) for number, count in times.items()}


def _placed(asker: Asker, hits: Sequence[_Hit], parts: set[str]) -> list[tuple[Any, ...]]:
    """The rows of the answer: each hit with its article, and with the place of its claim's first quote."""
    maps, articles = sorted({hit.map for hit in hits} - {""}), sorted({hit.article for hit in hits} - {""})
    files = _first(asker, "sources", "map", "min(file)", maps, parts)
    places = _first(asker, "quotes", "map, claim", "min(place)", maps, parts)
    named = _first(asker, "sources", "fingerprint", "[min(map), arg_min(file, map)]", articles)
    return [
        (f"{hit.score:.1f}", hit.where, hit.words, map_, hit.claim, file, places.get((map_, hit.claim)))
        for hit in hits
        for map_, file in [named.get((hit.article,), ("", None)) if hit.article else (hit.map, files.get((hit.map,)))]
    ]


def _first(
    asker: Asker, table: str, keys: str, value: str, wanted: Sequence[str], parts: set[str] | None = None
) -> dict[tuple[Any, ...], Any]:
    """For each of some keys the first of what stands beside it."""
    if not wanted:
        return {}
    source, first = asker.parts(table, parts), keys.partition(",")[0]
    sql = f"SELECT {keys}, {value} FROM {source} WHERE {first} IN ({_listed(wanted)}) GROUP BY {keys}"  # noqa: S608
    return {tuple(key): found for *key, found in asker.rows(sql)}


def _listed(texts: Iterable[str]) -> str:
    return ", ".join(map(quoted, texts))
