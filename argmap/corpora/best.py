"""The maps or articles that have most and rarest of some words, looked for in the parts that can have the best."""

from __future__ import annotations

from math import log
from typing import TYPE_CHECKING, NamedTuple

from argmap.corpora.asking import part_of, quoted
from argmap.corpora.kept import FEWEST_PARTS, STATE, state_of_contents
from argmap.corpora.schema import VOCABULARIES
from argmap.corpora.store import CollectionError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.corpora.asking import Asker
    from argmap.corpora.wanted import Wanted

__all__ = ["ARTICLES", "MAPS", "Best", "Kind", "best"]

_FIRST = 8
"""So many parts are opened at first, then twice as many again and again."""


class Kind(NamedTuple):
    """What is looked for: its table of words, its key and number of times there, and its own table."""

    words: str
    key: str
    times: str
    table: str


MAPS = Kind("words", "map", "texts", "files")
ARTICLES = Kind("article_words", "fingerprint", "times", "articles")


class Best(NamedTuple):
    """The maps or articles with most and rarest of the words."""

    keys: list[str]
    parts: set[str]
    """The parts of the collection that they stand in."""
    number: int
    """How many have one of the words at all; so many at least, where that is not exact."""
    is_exact: bool = True


class _Part(NamedTuple):
    """What a part can have of the words, by what is known of it before it is opened."""

    number: int
    holders: tuple[int, ...]
    """For each word how many maps or articles have it at most."""
    times: int
    """How often one of them can have the words, all together."""
    fewest: int
    """How many of them have one of the words at least."""

    @property
    def is_exact(self) -> bool:
        """Whether just so many have one of the words."""
        return self.fewest == sum(self.holders)


class _Found(NamedTuple):
    """A map or article that has one of the words."""

    score: float
    times: int
    key: str
    part: int


def best(asker: Asker, kind: Kind, words: Sequence[Wanted], most: int) -> Best:
    """Those with most and rarest of some words; of equals those that have them more often, then by their keys.

    Parts are opened in the order of the best that each can have, some at a time, until no other part can have a better
    one: where words are common these are few, and equals in other parts are not looked at (after the threshold
    algorithm of Fagin, Lotem and Naor, "Optimal aggregation algorithms for middleware", PODS 2001).
    """
    files = asker.manifest.files(kind.words)
    if not words or not files:
        return Best([], set(), 0)
    known = _parts(asker, kind, words, files)
    rarities = _rarities(known, asker.manifest.rows(kind.table), len(words))
    waiting = sorted(known, key=lambda one: (-_most(one, rarities), -one.times, one.number))
    score = " + ".join(f"CASE WHEN h{at} THEN '{one!r}'::DOUBLE ELSE 0 END" for at, one in enumerate(rarities))
    found: list[_Found] = []
    number, size = 0, _FIRST
    while waiting and not (len(found) == most and _most(waiting[0], rarities) <= found[-1].score):
        opened, waiting, size = waiting[:size], waiting[size:], size * 2
        numbered = [(one.number, files[one.number]) for one in opened]
        more, having = _in_parts(asker, kind, words, score, numbered, most)
        found = sorted([*found, *more], key=lambda one: (-one.score, -one.times, one.key))[:most]
        number += having
    number += sum(one.fewest for one in waiting)
    is_exact = all(one.is_exact for one in waiting)
    return Best([one.key for one in found], {part_of(files[one.part]) for one in found}, number, is_exact)


def _most(part: _Part, rarities: Sequence[float]) -> float:
    """The highest score that there can be in a part."""
    score = 0.0  # added up one after the other, as DuckDB does: `sum` is more exact
    for number, rarity in zip(part.holders, rarities, strict=True):
        score += rarity if number > 0 else 0.0
    return score


def _rarities(parts: Sequence[_Part], all_: int, words: int) -> list[float]:
    """How rare each word is; a map that has two words which begin alike counts twice."""
    holders = [min(all_, sum(part.holders[at] for part in parts)) for at in range(words)]
    return [log(1 + all_ / number) if number > 0 else 0.0 for number in holders]


def _parts(asker: Asker, kind: Kind, words: Sequence[Wanted], files: Sequence[str]) -> list[_Part]:
    """What each part that has one of the words can have of them: by the file that is kept of this, else counted."""
    rows = _kept(asker, kind, words, len(files)) if len(files) >= FEWEST_PARTS else None
    if rows is None:
        counted = f"""SELECT word, file_index AS part, count(*) AS holders, max({kind.times}) AS most
            FROM {asker.read(files)} WHERE {_any_part(words)} GROUP BY ALL"""  # noqa: S608 (all of it is quoted)
        rows = _sums(asker, words, counted)
    pieces = [len(one.parts) for one in words]
    found = (_part(row, pieces) for row in rows)
    return [one for one in found if any(one.holders)]


def _kept(asker: Asker, kind: Kind, words: Sequence[Wanted], parts: int) -> list[tuple[int, ...]] | None:
    """The sums by what is kept; None where it is not there, or is of another collection."""
    name = VOCABULARIES[kind.words]
    kept = quoted(asker.store.address(name))
    states = f"SELECT decode(value) FROM parquet_kv_metadata({kept}) WHERE decode(key) = '{STATE}'"  # noqa: S608
    try:
        asker.store.refuse_links([name])
        if asker.rows_of_files(states) == [(state_of_contents(asker.manifest),)]:
            return _sums(asker, words, f"SELECT * FROM read_parquet({kept}) WHERE part BETWEEN 0 AND {parts - 1}")  # noqa: S608
    except CollectionError:  # it is damaged, or another table
        pass
    return None


def _sums(asker: Asker, words: Sequence[Wanted], vocabulary: str) -> list[tuple[int, ...]]:
    """For each part of a vocabulary how often one map can have the words, and for each piece of a word two numbers.

    These are how many maps have a word of that piece, in which one that has two such words counts twice, and how many
    have the commonest of these words.
    """
    held = [
        f"coalesce({sum_}(holders) FILTER ({one}), 0)::BIGINT"
        for word in words
        for one in word.conditions()
        for sum_ in ("sum", "max")
    ]
    return asker.rows_of_files(
        f"""SELECT part, coalesce(sum(most), 0)::BIGINT, {", ".join(held)} FROM ({vocabulary})
        WHERE {_any_part(words)} GROUP BY part ORDER BY part"""  # noqa: S608 (words are quoted)
    )


def _any_part(words: Sequence[Wanted]) -> str:
    return " OR ".join(one.any_part() for one in words)


def _part(row: Sequence[int], pieces: Sequence[int]) -> _Part:
    """A part by its row of sums; a word of several pieces is where all of them are, and may be nowhere."""
    number, times, *sums = row
    holders, fewest = [], 0
    for several in pieces:
        mine, sums = sums[: 2 * several], sums[2 * several :]
        holders.append(min(mine[::2]))
        fewest = max(fewest, mine[1] if several == 1 else 0)
    return _Part(number, tuple(holders), times, fewest)


def _in_parts(
    asker: Asker, kind: Kind, words: Sequence[Wanted], score: str, numbered: Sequence[tuple[int, str]], most: int
) -> tuple[list[_Found], int]:
    """The best in some parts, and how many there have one of the words; `score` is SQL over words `h0`, `h1` …"""
    has = ", ".join(
        f"{' AND '.join(f'bool_or({piece})' for piece in one.conditions())} AS h{at}" for at, one in enumerate(words)
    )
    any_ = " OR ".join(f"h{at}" for at in range(len(words)))
    rows = asker.rows_of_files(
        f"""WITH each AS (SELECT file_index AS file, {kind.key} AS key, {has},
            coalesce(sum({kind.times}), 0)::BIGINT AS n
          FROM {asker.read([file for _, file in numbered])} WHERE {_any_part(words)} GROUP BY ALL),
        having_ AS MATERIALIZED (SELECT file, key, n, {score} AS score FROM each WHERE key IS NOT NULL AND ({any_}))
        SELECT score, n, key, file, (SELECT count(*) FROM having_) FROM having_
        ORDER BY score DESC, n DESC, key LIMIT {most}"""  # noqa: S608 (words are quoted)
    )
    found = [_Found(score, times, key, numbered[file][0]) for score, times, key, file, _ in rows]
    return found, rows[0][4] if rows else 0
