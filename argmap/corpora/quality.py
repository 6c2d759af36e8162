"""The question `quality`: findings by annotator and rule, and how far annotators of one article agree."""

from __future__ import annotations

import re
from posixpath import dirname, join, normpath
from typing import TYPE_CHECKING, Any

from argmap.comparison.agreement import agreement
from argmap.corpora.answer import Answer, Table, first, share
from argmap.corpora.asking import quoted
from argmap.corpora.opening import readings_of
from argmap.corpora.store import CollectionError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.corpora.asking import Asker

__all__ = ["BY", "quality"]

BY = {"folder": "folder", "name": "regexp_extract(path, '([^/]*?)(\\.[^./]*)?$', 1)"}
"""Ways to know who made a map."""
_UNKNOWN = "(none)"
"""Who made a map that a pattern does not fit."""
_MOST = 30
_ARTICLES, _MAPS = 12, 4
"""So many articles are looked at closely, and so many maps of each."""


def quality(asker: Asker, by: str | None = None) -> Answer:
    """What each annotator's maps are like; `by` is `folder`, `name`, or a pattern with one group."""
    by = by or _usual(asker)
    who = BY.get(by) or f"coalesce(nullif(regexp_extract(path, {quoted(_pattern(by))}, 1), ''), {quoted(_UNKNOWN)})"
    told = {"folder": "the folder that a map lies in", "name": "the name of its file"}.get(by, f"what fits {by}")
    note = f"an annotator is {told}; --by says it otherwise"
    return Answer("quality", "Quality", (_annotators(asker, who, note), _rules(asker, who), _agreement(asker, who)))


def _pattern(by: str) -> str:
    """A pattern that can say who made a map; raises CollectionError for any other."""
    try:
        groups = re.compile(by).groups
    except (re.error, RecursionError, OverflowError) as error:
        raise CollectionError(f"--by {by} is no pattern: {error}") from None
    if groups != 1:
        raise CollectionError(f"--by takes folder, name, or a pattern with one group, such as '/([^/]+)_'; not {by}")
    return by


def _usual(asker: Asker) -> str:
    """By what tells the maps of one article apart: their names, where they lie in one folder, or their folders.

    Where articles do not tell it, by name where the same names come again in many folders.
    """
    ((by_name, by_folder),) = asker.rows(
        f"""WITH each AS (SELECT fingerprint, count(DISTINCT {BY["name"]}) AS names, count(DISTINCT folder) AS folders
          FROM sources JOIN files ON path = map WHERE fingerprint IS NOT NULL GROUP BY 1)
        SELECT count(*) FILTER (names > 1 AND folders = 1), count(*) FILTER (folders > 1 AND names = 1) FROM each"""  # noqa: S608
    )
    if by_name != by_folder:
        return "name" if by_name > by_folder else "folder"
    ((files, names, folders),) = asker.rows(
        f"SELECT count(*), count(DISTINCT {BY['name']}), count(DISTINCT folder) FROM files"  # noqa: S608
    )
    return "name" if folders > 1 and names * 2 <= files and names < folders else "folder"


def _annotators(asker: Asker, who: str, note: str) -> Table:
    rows = asker.rows(
        f"""WITH a AS (SELECT {who} AS who, * FROM files WHERE status IN ('read', 'in part')),
        f AS (SELECT map, count(*) FILTER (severity = 'error') AS errors, count(*) FILTER (severity = 'warning') AS
          warnings FROM findings GROUP BY map)
        SELECT who, count(*) AS n, sum(claims), sum(quotes), sum(found), sum(sentences), sum(covered),
          sum(errors), sum(warnings), count(*) OVER () FROM a LEFT JOIN f ON f.map = a.path
        GROUP BY who ORDER BY n DESC, who LIMIT {_MOST}"""  # noqa: S608
    )
    rows, more = first(rows)
    told = [
        (who_, maps, claims, share(found, quotes), share(covered, sentences), *_per(claims, errors, warnings))
        for who_, maps, claims, quotes, found, sentences, covered, errors, warnings in rows
    ]
    columns = "annotator|maps|claims|quotes found|sentences covered|errors / 100 claims|warnings / 100 claims"
    note += f"; {more}" if more else ""
    return Table.of("annotators", "Annotators", columns, told, "errors / 100 claims", note)


def _per(claims: int, *counts: int | None) -> Iterator[float | None]:
    for count in counts:
        yield round(100 * (count or 0) / claims, 1) if claims else None


def _rules(asker: Asker, who: str) -> Table:
    rows = asker.rows(
        f"""WITH a AS (SELECT {who} AS who, path FROM files),
        n AS (SELECT code, name, who, count(*) AS n, count(DISTINCT map) AS maps FROM findings JOIN a ON path = map
          GROUP BY ALL)
        SELECT code, name, sum(n)::BIGINT AS total, sum(maps)::BIGINT, count(*),
          arg_max(who, (n, who)), max(n), count(*) OVER ()
        FROM n GROUP BY 1, 2 ORDER BY total DESC, code LIMIT {_MOST}"""  # noqa: S608
    )
    rows, more = first(rows)
    columns = "code|rule|findings|maps|annotators|most often|with"
    return Table.of("rules", "Findings by rule and annotator", columns, rows, "findings", more)


def _agreement(asker: Asker, who: str) -> Table:
    """How far maps of one article agree, by argmap's own measures, for those articles that have most maps."""
    groups = asker.rows(
        f"""SELECT s.fingerprint, list_sort(list(DISTINCT s.map)) AS maps, count(DISTINCT {who}),
          arg_min(s.file, (s.map, s.file))
        FROM sources s JOIN files f ON f.path = s.map AND f.status = 'read' WHERE s.fingerprint IS NOT NULL
        GROUP BY 1 HAVING count(DISTINCT s.map) > 1 ORDER BY count(DISTINCT s.map) DESC, 1"""  # noqa: S608
    )
    found = (_agreed(asker, maps, annotators, file) for _, maps, annotators, file in groups[:_ARTICLES])
    rows = [row for row in found if row]
    note = "1 article has more than one map" if len(groups) == 1 else f"{len(groups):,} articles have more than one map"
    if len(groups) > _ARTICLES or any(len(maps) > _MAPS for _, maps, _, _ in groups):
        note += f"; of the {len(rows)} with most, the first {_MAPS} maps are compared"
    if len(rows) < min(len(groups), _ARTICLES):
        note += "; left out is what has changed since, or cannot be read"
    columns = "article|maps|annotators|claims shared|relations alike|alpha of quotes|alpha of sentences"
    return Table.of("agreement", "Agreement on articles mapped more than once", columns, rows, note=note)


def _agreed(asker: Asker, maps: list[str], annotators: int, file: str) -> tuple[Any, ...] | None:
    readings = readings_of(asker, maps[:_MAPS])
    if len(readings) < 2:
        return None
    found = agreement(readings)
    means = found.means()
    values = (means["component_f1"], means["relation_f1"], found.alpha_u, found.alpha_sentences)
    told = [None if value is None else round(value, 2) for value in values]
    return (normpath(join(dirname(maps[0]), file or "")), len(maps), annotators, *told)
