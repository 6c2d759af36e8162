"""The question `find`: where words stand in claims, quotes and articles, the best places first."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from typing import TYPE_CHECKING, Any, NamedTuple

from argmap.corpora.answer import Answer, Table
from argmap.corpora.asking import quoted
from argmap.corpora.best import ARTICLES, MAPS, best, rarity
from argmap.corpora.store import CollectionError
from argmap.corpora.wanted import wanted
from argmap.plain_words import small
from argmap.showing import one_line, shortened

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

    from argmap.corpora.asking import Asker
    from argmap.corpora.best import Best, Kind
    from argmap.corpora.wanted import Wanted

__all__ = ["find"]

_MOST = 20
_MAPS, _ARTICLES = (100, 1_600), (40, 160)
"""In so many maps and articles places are looked for, those with most and rarest of the words; then in so many, or of
several words a part of that."""
_LONGEST = 100  # characters of a question in the heading
_AROUND = 80  # characters of an article that are shown before and after
_CLAIM, _QUOTE, _ARTICLE = 3.0, 2.0, 1.0
"""How much a place there counts."""


class _Hit(NamedTuple):
    score: float
    where: str
    words: str
    map: str
    """Empty for an article."""
    claim: str | None
    article: str = ""
    """The fingerprint, where the words stand in an article."""
    has: int = 0
    """How many of the words it has."""


def find(asker: Asker, words: Sequence[str]) -> Answer:
    """Claims, quotes and articles that have the words, or the beginnings of words, those with most and rarest first."""
    sought = wanted(words)
    shown = shortened(one_line(" ".join(words)), _LONGEST)
    if not sought:
        raise CollectionError(f"find takes words, and “{shown}” has no letter and no figure")
    maps, found = _looked_for(asker, MAPS, sought, _MAPS, _in_maps)
    articles, more = _looked_for(asker, ARTICLES, sought, _ARTICLES, _in_articles)
    found = sorted([*found, *more], key=lambda hit: (-hit.score, *map(str, hit[1:])))
    rows = _placed(asker, found[:_MOST], maps.parts)
    note = _number(maps, sought) if maps.number else ""
    if not rows:
        note = "nothing in the collection has one of these words"
        if maps.number or articles.number:
            note = "no place was found where the parts of one of these words stand side by side"
    table_ = Table.of("found", f"Places of “{shown}”", "score|in|words|map|claim|article|place", rows, note=note)
    return Answer("find", f"Found: {shown}", (table_,))


def _looked_for(
    asker: Asker,
    kind: Kind,
    words: Sequence[Wanted],
    numbers: tuple[int, int],
    look: Callable[[Asker, Sequence[Wanted], Best], list[_Hit]],
) -> tuple[Best, list[_Hit]]:
    """The best maps or articles and the places there; more of them, where none has so many words in one place."""
    first, further = numbers
    for number in dict.fromkeys((first, max(first, further // max(1, len(words))))):
        found = best(asker, kind, words, number)
        places = look(asker, words, found)
        if len(found.keys) < number or any(one.has >= found.words for one in places):
            break
    return found, places


def _number(maps: Best, words: Sequence[Wanted]) -> str:
    number = "1 map has" if maps.number == 1 else f"{maps.number:,} maps have"
    parts = " or all of its parts" if any(len(one.parts) > 1 for one in words) else ""
    return f"{'' if maps.is_exact else 'at least '}{number} one of the words{parts}"


def _in_maps(asker: Asker, words: Sequence[Wanted], maps: Best) -> list[_Hit]:
    claims = _in_claims(asker, "claims", "text", _CLAIM, words, maps)
    return [*claims, *_in_claims(asker, "quotes", "exact", _QUOTE, words, maps)]


def _in_claims(
    asker: Asker, table: str, column: str, weight: float, words: Sequence[Wanted], maps: Best
) -> Iterator[_Hit]:
    """Claims or quotes of the best maps that have one of the words; the same words of several maps once."""
    if not maps.keys:
        return
    rows = asker.rows_of_files(
        f"""SELECT map, coalesce(claim, ''), coalesce({column}, '') FROM {asker.parts(table, maps.parts)}
        WHERE map IN ({_listed(maps.keys)})"""  # noqa: S608
    )
    of_text = {text: _words_in(small(text), words) for text in {text for _, _, text in rows}}
    having = [(row, of_text[row[2]]) for row in rows]
    rarities = _rarities([has for _, has in having])
    first: dict[tuple[float, str, int], tuple[str, str]] = {}
    for (map_, claim, text), has in having:
        if has:
            key = weight * sum(rarities[at] for at in has), text, len(has)
            first[key] = min(first.get(key, (map_, claim)), (map_, claim))
    for score, text, number in sorted(first, key=lambda one: (-one[0], len(one[1]), one[1]))[:_MOST]:
        yield _Hit(score, table.removesuffix("s"), text, *first[score, text, number], has=number)


def _words_in(folded: str, words: Sequence[Wanted]) -> tuple[int, ...]:
    """Which words stand in a text in small letters, by their numbers."""
    return tuple(at for at, one in enumerate(words) if one.pattern.search(folded))


def _in_articles(asker: Asker, words: Sequence[Wanted], articles: Best) -> list[_Hit]:
    """Articles that have one of the words, each with the rarest one in its surroundings."""
    if not articles.keys:
        return []
    rows = asker.rows_of_files(
        f"""SELECT fingerprint, coalesce(characters, 0), coalesce(text, '')
        FROM {asker.parts("articles", articles.parts)} WHERE fingerprint IN ({_listed(articles.keys)})"""  # noqa: S608
    )
    places = [_places(text, words) for _, _, text in rows]
    rarities = _rarities(places)
    scored = [
        (_ARTICLE * sum(rarities[at] for at in sorted(has)), row, has)
        for row, has in zip(rows, places, strict=True)
        if has
    ]
    hits = []
    for score, (key, _, text), has in sorted(scored, key=lambda one: (-one[0], one[1][1], one[1][0]))[:_MOST]:
        at = max(0, has[max(has, key=lambda number: (rarities[number], -number))] - _AROUND)
        around = one_line(text[at : at + 2 * _AROUND])
        hits.append(_Hit(score, "article", around, "", None, key, has=len(has)))
    return hits


def _places(text: str, words: Sequence[Wanted]) -> dict[int, int]:
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
    return {number: rarity(count, len(texts)) for number, count in times.items()}


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
    return {tuple(key): found for *key, found in asker.rows_of_files(sql)}


def _listed(texts: Iterable[str]) -> str:
    return ", ".join(map(quoted, texts))
