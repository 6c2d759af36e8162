"""The question `find`: where words stand in claims, quotes and articles, the best places first."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from argmap.corpora.answer import Answer, Table
from argmap.corpora.asking import part_of, quoted
from argmap.plain_words import plain_words
from argmap.showing import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

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


def find(asker: Asker, words: Sequence[str]) -> Answer:
    """Claims, quotes and articles that have the words, or the beginnings of words, those with most and rarest first."""
    wanted = list(dict.fromkeys(word.casefold() for one in words for word in one.split()))[:_LONGEST]
    maps = _best(asker, "words", "map", "texts", wanted, _MAPS)
    found = [
        *_in_claims(asker, "claims", "text", _CLAIM, wanted, maps),
        *_in_claims(asker, "quotes", "exact", _QUOTE, wanted, maps),
        *_in_articles(asker, wanted),
    ]
    found.sort(key=lambda hit: (-hit.score, *map(str, hit[1:])))
    rows = _placed(asker, found[:_MOST], maps.parts)
    shown = one_line(" ".join(words))
    note = f"{maps.number:,} maps have one of the words" if maps.number else ""
    if not rows:
        note = "nothing in the collection has one of these words"
    table_ = Table.of("found", f"Places of “{shown}”", "score|in|words|map|claim|article|place", rows, note=note)
    return Answer("find", f"Found: {shown}", (table_,))


def _best(asker: Asker, table: str, key: str, times: str, words: Sequence[str], most: int) -> _Best:
    """The maps or articles with most and rarest of some words or beginnings of words, by the table of their words."""
    beginnings = sorted({part for word in words for part in plain_words(word)})
    files = asker.manifest.files(table)
    if not beginnings or not files:
        return _Best([], set(), 0)
    begins = [f"(word >= {quoted(part)} AND word < {quoted(part + _LAST)})" for part in beginnings]
    has = ", ".join(f"bool_or({one}) AS h{at}" for at, one in enumerate(begins))
    all_ = asker.manifest.rows("files" if key == "map" else "articles")
    rare = "ln(1 + {1} / nullif(count(*) FILTER (h{0}), 0)) AS r{0}"
    rows = asker.rows(
        f"""WITH each AS MATERIALIZED (SELECT file_index AS file, {key} AS key, sum({times}) AS n, {has}
          FROM {asker.read(files)} WHERE {" OR ".join(begins)} GROUP BY ALL),
        rare AS (SELECT {", ".join(rare.format(at, all_) for at in range(len(begins)))}, count(*) AS number FROM each)
        SELECT key, file, number FROM each, rare
        ORDER BY {_score(beginnings)} DESC, n DESC, key LIMIT {most}"""  # noqa: S608
    )
    parts = {part_of(files[file]) for _, file, _ in rows}
    return _Best([key for key, _, _ in rows], parts, rows[0][2] if rows else 0)


def _in_claims(
    asker: Asker, table: str, column: str, weight: float, words: Sequence[str], maps: _Best
) -> Iterator[_Hit]:
    """Claims or quotes of the best maps that have one of the words; the same words of several maps once."""
    if not maps.keys:
        return
    rows = asker.rows(
        f"""WITH among AS MATERIALIZED (SELECT map, claim, {column} AS text, {_flags(column, words)}
          FROM {asker.parts(table, maps.parts)} WHERE map IN ({_listed(maps.keys)})),
        rare AS (SELECT {_rarities(words)} FROM among)
        SELECT {weight} * ({_score(words)}) AS score, text, min(map), arg_min(claim, map) FROM among, rare
        WHERE {_any(words)} GROUP BY 1, 2 ORDER BY 1 DESC, length(text), text LIMIT {_MOST}"""  # noqa: S608
    )
    for score, text, map_, claim in rows:
        yield _Hit(score, table.removesuffix("s"), text, map_, claim)


def _in_articles(asker: Asker, words: Sequence[str]) -> Iterator[_Hit]:
    """Articles that have one of the words, each with the rarest one in its surroundings."""
    best = _best(asker, "article_words", "fingerprint", "times", words, _ARTICLES)
    if not best.keys:
        return
    rows = asker.rows(
        f"""WITH among AS MATERIALIZED (SELECT fingerprint, characters, text, {_flags("text", words)}
          FROM {asker.parts("articles", best.parts)} WHERE fingerprint IN ({_listed(best.keys)})),
        rare AS (SELECT {_rarities(words)} FROM among)
        SELECT {_ARTICLE} * ({_score(words)}) AS score, fingerprint, text,
          [{_columns("h", words)}], [{_columns("r", words)}]
        FROM among, rare WHERE {_any(words)} ORDER BY 1 DESC, characters, fingerprint LIMIT {_MOST}"""  # noqa: S608
    )
    for score, key, text, has, rare in rows:
        word = max((rarity, word) for word, rarity, is_there in zip(words, rare, has, strict=True) if is_there)[1]
        at = max(0, text.lower().find(word) - _AROUND)
        yield _Hit(score, "article", one_line(text[at : at + 2 * _AROUND]), "", None, key)


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


def _columns(letter: str, words: Sequence[str]) -> str:
    return ", ".join(f"{letter}{at}" for at in range(len(words)))


def _flags(column: str, words: Sequence[str]) -> str:
    """Columns `h0`, `h1` ...: whether a text has each word."""
    return ", ".join(f"{_has(column, word)} AS h{at}" for at, word in enumerate(words))


def _rarities(words: Sequence[str]) -> str:
    """Columns `r0`, `r1` ...: how rare each word is among the texts that are looked at."""
    each = "coalesce(ln(1 + count(*) / nullif(count(*) FILTER (h{0}), 0)), 0) AS r{0}"
    return ", ".join(each.format(at) for at in range(len(words)))


def _score(words: Sequence[str]) -> str:
    return " + ".join(f"CASE WHEN h{at} THEN r{at} ELSE 0 END" for at in range(len(words)))


def _any(words: Sequence[str]) -> str:
    return " OR ".join(f"h{at}" for at in range(len(words)))


def _has(column: str, word: str) -> str:
    """Whether a column has a word or one that begins with it; of scripts without spaces, whether it has its letters."""
    has = f"contains(lower({column}), {quoted(word)})"
    if not word.isascii() or not word[0].isalnum():
        return has
    pattern = quoted(rf"(?i)(^|[^\pL\pN]){re.escape(word)}")
    return f"({has} AND regexp_matches({column}, {pattern}))"
