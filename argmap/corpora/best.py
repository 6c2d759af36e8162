"""The maps or articles that have most and rarest of some words, looked for in the parts that can have the best."""

from __future__ import annotations

from itertools import islice, zip_longest
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

__all__ = ["ARTICLES", "MAPS", "Best", "Kind", "best", "rarity"]

_FIRST = 8
"""So many parts are opened at first, then twice as many again and again."""
_SAMPLE = 8
"""In so many parts it is counted how many maps have a word, where that is not known."""
_AS_KEPT = "SELECT word::VARCHAR AS word, part::UINTEGER AS part, holders::UINTEGER AS holders, most::UBIGINT AS most"
"""The columns of what is kept, with the types that they should have."""


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
    words: int = 0
    """How many of the words the first of them has."""


class _Part(NamedTuple):
    """What a part can have of the words, by what is known of it before it is opened."""

    number: int
    times: int
    """How often one of its maps or articles can have the words, all together."""
    most: tuple[int, ...]
    """For each word how many of them have it at most."""
    fewest: tuple[int, ...]
    """And at least."""


class _Found(NamedTuple):
    """A map or article that has one of the words."""

    score: float
    times: int
    key: str
    part: int
    words: int


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
    rarities = _rarities(asker, kind, words, known, files)
    waiting = _in_order(known, rarities)
    found: list[_Found] = []
    number, size = 0, _FIRST
    while waiting and not (len(found) == most and _highest(waiting[0], rarities) <= found[-1].score):
        opened, waiting, size = waiting[:size], waiting[size:], size * 2
        numbered = [(one.number, files[one.number]) for one in opened]
        more, having = _in_parts(asker, kind, words, rarities, numbered, most)
        found = sorted([*found, *more], key=lambda one: (-one.score, -one.times, one.key))[:most]
        number += having
    number += sum(max(one.fewest) for one in waiting)
    is_exact = all(max(one.fewest) == sum(one.most) for one in waiting)
    parts = {part_of(files[one.part]) for one in found}
    return Best([one.key for one in found], parts, number, is_exact, found[0].words if found else 0)


def _in_order(parts: Sequence[_Part], rarities: Sequence[float]) -> list[_Part]:
    return sorted(parts, key=lambda one: (-_highest(one, rarities), -one.times, one.number))


def _highest(part: _Part, rarities: Sequence[float]) -> float:
    """The highest score that there can be in a part."""
    score = 0.0  # added up one after the other, as DuckDB does: `sum` is more exact
    for number, much in zip(part.most, rarities, strict=True):
        score += much if number > 0 else 0.0
    return score


def _rarities(
    asker: Asker, kind: Kind, words: Sequence[Wanted], known: Sequence[_Part], files: Sequence[str]
) -> list[float]:
    """How rare each word is, by how many have it.

    Where that is not known, as of words that begin alike or of a word of several pieces, it is counted in some parts,
    and taken to be of the same share in the others.
    """
    all_ = asker.manifest.rows(kind.table)
    holders: list[float] = [sum(several) for several in zip(*(one.most for one in known), strict=True)]
    if sample := _sample(known):
        counted = _counted(asker, kind, words, [files[one.number] for one in sample])
        for at, number in enumerate(counted):
            most = sum(one.most[at] for one in sample)
            holders[at] *= number / most if most else 1
    return [rarity(number, all_) for number in holders]


def _sample(known: Sequence[_Part]) -> list[_Part]:
    """Some parts, so that each word is in one of them of which it is not known how many there have it."""
    unclear = [
        [one for one in known if one.most[at] != one.fewest[at]] for at in range(len(known[0].most) if known else 0)
    ]
    found = dict.fromkeys(one for each in zip_longest(*unclear) for one in each if one)
    return list(islice(found, max(_SAMPLE, len(unclear))))


def rarity(holders: float, all_: int) -> float:
    """How much a word counts that so many of all have: more, the fewer they are."""
    return log(1 + all_ / min(holders, all_)) if min(holders, all_) > 0 else 0.0


def _parts(asker: Asker, kind: Kind, words: Sequence[Wanted], files: Sequence[str]) -> list[_Part]:
    """What each part that has one of the words can have of them: by the file that is kept of this, else counted."""
    rows = _kept(asker, kind, words, len(files)) if len(files) >= FEWEST_PARTS else None
    if rows is None:
        counted = f"""SELECT word, file_index AS part, count(*) AS holders, max({kind.times}) AS most
            FROM {asker.read(kind.words, files)} WHERE {_any_part(words)} GROUP BY ALL"""  # noqa: S608 (all of it is quoted)
        rows = _sums(asker, words, counted)
    pieces = [len(one.parts) for one in words]
    found = (_part(row, pieces) for row in rows)
    return [one for one in found if any(one.most)]


def _kept(asker: Asker, kind: Kind, words: Sequence[Wanted], parts: int) -> list[tuple[int, ...]] | None:
    """The sums by what is kept; None where it is not there, or is of another collection."""
    name = VOCABULARIES[kind.words]
    kept = quoted(asker.store.address(name))
    states = f"SELECT decode(value) FROM parquet_kv_metadata({kept}) WHERE decode(key) = '{STATE}'"  # noqa: S608
    try:
        asker.store.refuse_odd([name])
        if asker.rows_of_files(states) == [(state_of_contents(asker.manifest),)]:
            return _sums(asker, words, f"SELECT * FROM ({_AS_KEPT} FROM read_parquet({kept})) WHERE part < {parts}")  # noqa: S608
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
    most, fewest = [], []
    for several in pieces:
        mine, sums = sums[: 2 * several], sums[2 * several :]
        most.append(min(mine[::2]))
        fewest.append(mine[1] if several == 1 else 0)
    return _Part(number, times, tuple(most), tuple(fewest))


def _counted(asker: Asker, kind: Kind, words: Sequence[Wanted], files: Sequence[str]) -> list[int]:
    """For each word how many maps or articles of some files have it."""
    counts = ", ".join(f"count(*) FILTER (h{at})" for at in range(len(words)))
    (row,) = asker.rows_of_files(f"SELECT {counts} FROM ({_each(asker, kind, words, files)})")  # noqa: S608
    return list(row)


def _each(asker: Asker, kind: Kind, words: Sequence[Wanted], files: Sequence[str]) -> str:
    """SQL for each map or article of some files that may have one of the words, and whether it has: `h0`, `h1` …"""
    has = ", ".join(
        f"{' AND '.join(f'bool_or({piece})' for piece in one.conditions())} AS h{at}" for at, one in enumerate(words)
    )
    return f"""SELECT file_index AS file, {kind.key} AS key, coalesce(sum({kind.times}), 0)::BIGINT AS n, {has}
        FROM {asker.read(kind.words, files)} WHERE {_any_part(words)} GROUP BY ALL HAVING key IS NOT NULL"""  # noqa: S608


def _in_parts(
    asker: Asker,
    kind: Kind,
    words: Sequence[Wanted],
    rarities: Sequence[float],
    numbered: Sequence[tuple[int, str]],
    most: int,
) -> tuple[list[_Found], int]:
    """The best in some parts, and how many there have one of the words."""
    numbers = range(len(words))
    score = " + ".join(f"CASE WHEN h{at} THEN '{rarities[at]!r}'::DOUBLE ELSE 0 END" for at in numbers)
    each = _each(asker, kind, words, [file for _, file in numbered])
    rows = asker.rows_of_files(
        f"""WITH having_ AS MATERIALIZED (SELECT *, {score} AS score FROM ({each})
          WHERE {" OR ".join(f"h{at}" for at in numbers)})
        SELECT score, n, key, file, {" + ".join(f"h{at}::INTEGER" for at in numbers)}, (SELECT count(*) FROM having_)
        FROM having_ ORDER BY score DESC, n DESC, key LIMIT {most}"""  # noqa: S608 (words are quoted)
    )
    found = [_Found(score, times, key, numbered[file][0], words) for score, times, key, file, words, _ in rows]
    return found, rows[0][-1] if rows else 0
