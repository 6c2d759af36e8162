"""The question `moved`: maps whose article is no more the text that they were made of, and what broke by that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.corpora.answer import Answer, Table

if TYPE_CHECKING:
    from argmap.corpora.asking import Asker

__all__ = ["moved"]

_MOST = 1_000
_SOUND = "('exact', 'folded', 'elided')"


def moved(asker: Asker) -> Answer:
    """Maps with articles that changed or cannot be read, with the quotes that are lost, most first."""
    lost = f"count(q.claim) FILTER (q.status NOT IN {_SOUND})"
    rows = asker.rows(
        f"""SELECT s.map, s.file, s.status, count(q.claim), {lost} AS lost,
        list_aggregate(list_sort(list_distinct(list(q.claim) FILTER (q.status NOT IN {_SOUND})))[1:8],
          'string_agg', ', ')
        FROM sources s LEFT JOIN quotes q ON q.map = s.map AND q.source IS NOT DISTINCT FROM s.name
        WHERE s.status <> 'read' GROUP BY 1, 2, 3 ORDER BY lost DESC, 1, 2 LIMIT {_MOST}"""  # noqa: S608
    )
    ((number,),) = asker.rows("SELECT count(*) FROM sources WHERE status <> 'read'")
    note = f"the first {_MOST:,} of {number:,}" if number > _MOST else ""
    table = Table.of("moved", "Maps whose article changed", "map|article|status|quotes|lost|claims", rows, "lost", note)
    return Answer("moved", "What moved", (_articles(asker), table))


def _articles(asker: Asker) -> Table:
    rows = asker.rows("SELECT status, count(DISTINCT map), count(*) FROM sources GROUP BY 1 ORDER BY 1")
    return Table.of("states", "Articles as maps find them", "status|maps|articles named", rows, "maps")
