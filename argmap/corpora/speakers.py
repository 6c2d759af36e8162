"""The question `sources`: who is quoted, for what and by whom, and which articles carry most maps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.corpora.answer import Answer, Table

if TYPE_CHECKING:
    from argmap.corpora.asking import Asker

__all__ = ["sources"]

_MOST = 30


def sources(asker: Asker) -> Answer:
    """Speakers by how many claims are attributed to them, and articles by how many maps name them."""
    return Answer("sources", "Sources", (_speakers(asker), _types(asker), _articles(asker)))


def _speakers(asker: Asker) -> Table:
    rows = asker.rows(
        f"""WITH said AS (
          SELECT regexp_replace(lower(trim(c.attributed_to)), '^(the|a|an) ', '') AS who, c.*, f.publication
          FROM claims c JOIN files f ON f.path = c.map WHERE c.attributed_to IS NOT NULL)
        SELECT mode(attributed_to), count(*) AS n, count(DISTINCT map) AS maps,
          list_aggregate(list_sort(list_distinct(list(publication)))[1:3], 'string_agg', ', '), min(text)
        FROM said GROUP BY who ORDER BY n DESC, who LIMIT {_MOST}"""  # noqa: S608
    )
    note = "whom maps name as the source of a claim; capitals, “a” and “the” do not count"
    return Table.of("speakers", "Who is quoted", "who|claims|maps|by|for example", rows, "claims", note)


def _types(asker: Asker) -> Table:
    rows = asker.rows(
        f"""SELECT coalesce(evidence_type, kind), count(*) AS n, count(DISTINCT lower(attributed_to)),
        mode(attributed_to) FROM claims WHERE attributed_to IS NOT NULL GROUP BY 1 ORDER BY n DESC, 1 LIMIT {_MOST}"""  # noqa: S608
    )
    return Table.of("types", "For what", "kind of claim|claims|sources|most often", rows, "claims")


def _articles(asker: Asker) -> Table:
    rows = asker.rows(
        f"""SELECT coalesce(max(title), min(file)), max(publication), max(year), count(DISTINCT map) AS n,
        (SELECT count(*) FROM quotes q WHERE q.fingerprint = s.fingerprint), fingerprint
        FROM sources s WHERE fingerprint IS NOT NULL GROUP BY fingerprint HAVING n > 1
        ORDER BY n DESC, fingerprint LIMIT {_MOST}"""  # noqa: S608
    )
    return Table.of(
        "articles", "Articles of several maps", "article|publication|year|maps|quotes|fingerprint", rows, "maps"
    )
