"""The question `quality`: findings by annotator and rule, and how far annotators of one article agree."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.corpora.agreeing import agreed
from argmap.corpora.answer import Answer, Table, first, share
from argmap.corpora.asking import quoted
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


def quality(asker: Asker, by: str | None = None) -> Answer:
    """What each annotator's maps are like; `by` is `folder`, `name`, or a pattern with one group."""
    by = by or _usual(asker)
    who = BY.get(by) or f"coalesce(nullif(regexp_extract(path, {quoted(_pattern(by))}, 1), ''), {quoted(_UNKNOWN)})"
    told = {"folder": "the folder that a map lies in", "name": "the name of its file"}.get(by, f"what fits {by}")
    note = f"an annotator is {told}; --by says it otherwise"
    tables = _annotators(asker, who, note), _rules(asker, who), agreed(asker, who, _UNKNOWN)
    return Answer("quality", "Quality", tables)


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
    """By folder or by name: what tells the maps of one article apart, summed over all articles.

    One person may have several maps of an article in a folder (drafts), so that names are taken where they tell more
    than twice as many maps apart as folders. Where neither tells any apart, by name where the same names come again
    in many folders.
    """
    ((names, folders),) = asker.rows(
        f"""WITH each AS (SELECT count(DISTINCT {BY["name"]}) - 1 AS names, count(DISTINCT folder) - 1 AS folders
          FROM sources JOIN files ON path = map WHERE fingerprint IS NOT NULL GROUP BY fingerprint)
        SELECT coalesce(sum(names), 0), coalesce(sum(folders), 0) FROM each"""  # noqa: S608
    )
    if names or folders:
        return "name" if names > 2 * folders else "folder"
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
