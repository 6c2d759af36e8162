"""The question `find`: where words stand in claims, quotes and articles, the best places first."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, Any

from argmap.comparison.likeness import plain_words
from argmap.corpora.answer import Answer, Table
from argmap.corpora.asking import quoted
from argmap.showing import one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.corpora.asking import Asker

__all__ = ["find"]

_MOST = 20
_MAPS = 200
"""In so many maps places are looked for."""
_LONGEST = 12  # words
_LAST = "\U0010ffff"
_AROUND = 80  # characters of an article that are shown before and after
_PLACES = (("claims", "text", 3.0), ("quotes", "exact", 2.0), ("articles", "text", 1.0))
"""Where words are looked for, in which column, and how much a place there counts."""


def find(asker: Asker, words: Sequence[str]) -> Answer:
    """Claims, quotes and articles that have the words, or the beginnings of words, those with most and rarest first."""
    wanted = list(dict.fromkeys(word.casefold() for one in words for word in one.split()))[:_LONGEST]
    maps, number = _maps(asker, wanted)
    found = [hit for place in _PLACES for hit in _hits(asker, *place, wanted, maps)]
    found.sort(key=lambda hit: (-hit[0], *map(str, hit[1:])))
    rows = [(f"{score:.1f}", *rest) for score, *rest in found[:_MOST]]
    shown = one_line(" ".join(words))
    note = f"{number:,} maps have one of the words" if number else ""
    if not rows:
        note = "nothing in the collection has one of these words"
    table_ = Table.of("found", f"Places of “{shown}”", "score|in|words|map|claim|article|place", rows, note=note)
    return Answer("find", f"Found: {shown}", (table_,))


def _maps(asker: Asker, words: Sequence[str]) -> tuple[list[str], int]:
    """The maps with most and rarest of the words, and how many have one at all."""
    parts = sorted({part for word in words for part in plain_words(word)})
    if not parts:
        return [], 0
    each = " UNION ALL ".join(
        f"""SELECT {at} AS w, map, sum(texts) AS n FROM words
        WHERE word >= {quoted(part)} AND word < {quoted(part + _LAST)} GROUP BY map"""  # noqa: S608
        for at, part in enumerate(parts)
    )
    rows = asker.rows(
        f"""WITH each AS ({each}), rare AS (SELECT w, ln(1 + {asker.manifest.rows("files")} / count(*)) AS idf FROM each
        GROUP BY w), scored AS (SELECT map, sum(idf) AS score, sum(n) AS n FROM each JOIN rare USING (w) GROUP BY map)
        SELECT map, count(*) OVER () FROM scored ORDER BY score DESC, n DESC, map LIMIT {_MAPS}"""  # noqa: S608
    )
    return [map_ for map_, _ in rows], rows[0][1] if rows else 0


def _hits(
    asker: Asker, table: str, column: str, weight: float, words: Sequence[str], maps: Sequence[str]
) -> list[tuple[Any, ...]]:
    if not words or not (maps or table == "articles"):
        return []
    has = [_has(column, word) for word in words]
    among = "true" if table == "articles" else f"map IN ({', '.join(map(quoted, maps))})"
    counts = ", ".join(f"count(*) FILTER ({one})" for one in has)
    (numbers,) = asker.rows(f"SELECT count(*), {counts} FROM {table} WHERE {among}")  # noqa: S608
    if not any(numbers[1:]):
        return []
    rarity = [weight * math.log(1 + numbers[0] / number) if number else 0.0 for number in numbers[1:]]
    score = " + ".join(f"{weight:.6f} * ({one})::INTEGER" for weight, one in zip(rarity, has, strict=True))
    where = f"{among} AND ({' OR '.join(has)})"
    first = quoted(words[_rarest(numbers[1:])])
    return asker.rows(_SHOWN[table].format(score=score, where=where, most=_MOST, first=first, around=_AROUND))


def _has(column: str, word: str) -> str:
    """Whether a column has a word or one that begins with it; of scripts without spaces, whether it has its letters."""
    has = f"contains(lower({column}), {quoted(word)})"
    if not word.isascii() or not word[0].isalnum():
        return has
    pattern = quoted(rf"(?i)(^|[^\pL\pN]){re.escape(word)}")
    return f"({has} AND regexp_matches({column}, {pattern}))"


def _rarest(numbers: Sequence[int]) -> int:
    return min((number, at) for at, number in enumerate(numbers) if number)[1]


_OF_CLAIMS = """WITH h AS (SELECT {{score}} AS score, {0} AS words, min(map) AS map, arg_min(claim, map) AS claim
  FROM {1} WHERE {{where}} GROUP BY 1, 2
  ORDER BY 1 DESC, length(words), words LIMIT {{most}})
  SELECT score, '{2}', words, map, claim, (SELECT min(file) FROM sources s WHERE s.map = h.map),
  (SELECT min(place) FROM quotes q WHERE q.map = h.map AND q.claim = h.claim) FROM h"""
_SHOWN = {
    "claims": _OF_CLAIMS.format("text", "claims", "claim"),
    "quotes": _OF_CLAIMS.format("exact", "quotes", "quote"),
    "articles": """WITH h AS (SELECT {score} AS score, * FROM articles WHERE {where}
  ORDER BY score DESC, characters, fingerprint LIMIT {most})
  SELECT score, 'article', trim(regexp_replace(substr(text, greatest(1, strpos(lower(text), {first}) - {around}),
  2 * {around}), '\\s+', ' ', 'g')),
  (SELECT min(map) FROM sources s WHERE s.fingerprint = h.fingerprint), NULL,
  (SELECT min(file) FROM sources s WHERE s.fingerprint = h.fingerprint), NULL FROM h""",
}
"""What is shown of the best places; the same words of several maps are shown once."""
