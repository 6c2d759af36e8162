"""How far annotators of one article agree, in the question `quality`: one map of each of them is compared."""

from __future__ import annotations

from posixpath import dirname, join, normpath
from typing import TYPE_CHECKING, Any, NamedTuple

from argmap.comparison.agreement import agreement
from argmap.corpora.answer import Table
from argmap.corpora.asking import quoted
from argmap.corpora.opening import readings_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.corpora.asking import Asker

__all__ = ["agreed"]

_ARTICLES, _ANNOTATORS = 12, 4
"""So many articles are looked at closely, and so many annotators of each."""
_TRIED, _ASKED = 4, 16
"""So many maps of an annotator are tried until one can be read, and so many annotators asked until enough have one."""


class _Article(NamedTuple):
    """An article that has more than one map."""

    fingerprint: str
    maps: int
    name: str
    """The file, as the first map names it."""
    first: str
    """That map."""
    annotators: int
    own: list[list[str]] | None
    """Of the first annotators by name the first maps by path."""

    def called(self) -> str:
        """Where the article lies."""
        return normpath(join(dirname(self.first), self.name or ""))


def agreed(asker: Asker, who: str, unknown: str) -> Table:
    """How far annotators agree, by argmap's own measures, on those articles that have most annotators.

    `who` made a map is SQL; what is `unknown` is no annotator.
    """
    found = asker.rows(
        f"""WITH each AS (SELECT s.fingerprint, {who} AS who, s.map, min(s.file) AS file FROM sources s
          JOIN files f ON f.path = s.map AND f.status = 'read' WHERE s.fingerprint IS NOT NULL GROUP BY ALL),
        articles AS (SELECT fingerprint, count(*) AS maps, arg_min(file, map) AS name, min(map) AS first FROM each
          GROUP BY 1 HAVING count(*) > 1),
        own AS (SELECT fingerprint, who, list_sort(list(map))[1:{_TRIED}] AS maps FROM each SEMI JOIN articles
          USING (fingerprint) WHERE who <> {quoted(unknown)} GROUP BY 1, 2),
        told AS (SELECT fingerprint, count(*) AS n, list(maps ORDER BY who)[1:{_ASKED}] AS own FROM own GROUP BY 1)
        SELECT fingerprint, maps, name, first, coalesce(n, 0), own FROM articles LEFT JOIN told USING (fingerprint)
        ORDER BY 5 DESC, maps DESC, 1"""  # noqa: S608
    )
    articles = [_Article(*row) for row in found]
    several = [one for one in articles if one.annotators > 1]
    rows = [row for one in several[:_ARTICLES] if (row := _row(asker, one))]
    columns = "article|maps|annotators|claims shared|relations alike|alpha of quotes|alpha of sentences"
    note = "; ".join(_notes(articles, several, len(rows)))
    return Table.of("agreement", "Agreement on articles mapped more than once", columns, rows, note=note)


def _notes(articles: Sequence[_Article], several: Sequence[_Article], rows: int) -> Iterator[str]:
    """What must be known of the table: which maps are compared, and what is left out."""
    many = f"{len(articles):,} articles have"
    yield f"{'1 article has' if len(articles) == 1 else many} more than one map"
    if alone := len(articles) - len(several):
        yield f"{alone:,} of these {'has' if alone == 1 else 'have'} no maps of different annotators, so no agreement"
    if any(one.maps > one.annotators for one in several):
        yield "of each annotator one map is compared, the first"
    if len(several) > _ARTICLES:
        yield f"these are the {rows} with most annotators"
    if any(one.annotators > _ANNOTATORS for one in several[:_ARTICLES]):
        yield f"of more than {_ANNOTATORS} annotators the first {_ANNOTATORS} are compared"
    if rows < min(len(several), _ARTICLES):
        yield "left out is what has changed since, or cannot be read"


def _row(asker: Asker, article: _Article) -> tuple[Any, ...] | None:
    readings = readings_of(asker, article.own or [], _ANNOTATORS)
    if len(readings) < 2:
        return None
    found = agreement(readings)
    means = found.means()
    values = (means["component_f1"], means["relation_f1"], found.alpha_u, found.alpha_sentences)
    told = [None if value is None else round(value, 2) for value in values]
    return (article.called(), article.maps, len(readings), *told)
