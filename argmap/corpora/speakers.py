"""The question `sources`: who is quoted, for what and by whom, and which articles carry most maps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.corpora.answer import Answer, Table, first

if TYPE_CHECKING:
    from argmap.corpora.asking import Asker

__all__ = ["sources"]

_MOST = 30


def sources(asker: Asker) -> Answer:
    """Speakers by how many claims are attributed to them, and articles by how many maps name them."""
    return Answer("sources", "Sources", (_speakers(asker), _types(asker), _articles(asker)))


_WHO = "regexp_replace(lower(trim(attributed_to)), '^(the|a|an) ', '')"
"""A speaker, whether with a capital or an article or not."""


def _speakers(asker: Asker) -> Table:
    query = f"""WITH said AS (SELECT {_WHO} AS who, c.*, f.publication
          FROM claims c JOIN files f ON f.path = c.map WHERE c.attributed_to IS NOT NULL),
        spelt AS (SELECT who, attributed_to, count(*) AS times FROM said GROUP BY ALL),
        named AS (SELECT who, arg_min(attributed_to, (-times, attributed_to)) AS name FROM spelt GROUP BY who)
        SELECT any_value(name), count(*) AS n, count(DISTINCT map) AS maps,
          list_aggregate(list_sort(list_distinct(list(publication)))[1:3], 'string_agg', ', '), min(text),
          count(*) OVER ()
        FROM said JOIN named USING (who) GROUP BY who ORDER BY n DESC, who LIMIT {_MOST}"""  # noqa: S608
    rows, more = first(asker.rows(query))
    note = "whom maps name as the source of a claim; capitals, “a” and “the” do not count"
    note += f"; {more}" if more else ""
    return Table.of("speakers", "Who is quoted", "who|claims|maps|by|for example", rows, "claims", note)


def _types(asker: Asker) -> Table:
    query = f"""WITH said AS (SELECT coalesce(evidence_type, kind) AS kind, {_WHO} AS who, attributed_to
          FROM claims WHERE attributed_to IS NOT NULL),
        each AS (SELECT kind, who, count(*) AS times FROM said GROUP BY ALL),
        most AS (SELECT kind, sum(times)::BIGINT AS n, count(*) AS number, arg_min(who, (-times, who)) AS who
          FROM each GROUP BY kind),
        spelt AS (SELECT kind, who, attributed_to, count(*) AS times FROM said GROUP BY ALL)
        SELECT kind, any_value(n) AS n, any_value(number), arg_min(attributed_to, (-times, attributed_to)),
          count(*) OVER () FROM most JOIN spelt USING (kind, who) GROUP BY kind ORDER BY n DESC, kind LIMIT {_MOST}"""  # noqa: S608
    rows, more = first(asker.rows(query))
    return Table.of("types", "For what", "kind of claim|claims|sources|most often", rows, "claims", more)


def _articles(asker: Asker) -> Table:
    """Articles by how many maps name them; what is said of one is what the first map says that tells most of it."""
    query = f"""
        WITH told AS (SELECT *, (title IS NULL)::INT + (publication IS NULL)::INT + (year IS NULL)::INT AS lacking
          FROM sources WHERE fingerprint IS NOT NULL),
        named AS (SELECT fingerprint, count(DISTINCT map) AS n, arg_min(
          {{'title': coalesce(title, file), 'publication': publication, 'year': year}}, (lacking, map, name)) AS one
          FROM told GROUP BY fingerprint HAVING n > 1)
        SELECT one.title, one.publication, one.year, n,
          (SELECT count(*) FROM quotes q WHERE q.fingerprint = named.fingerprint), fingerprint, count(*) OVER ()
        FROM named ORDER BY n DESC, fingerprint LIMIT {_MOST}"""  # noqa: S608
    rows, more = first(asker.rows(query))
    columns = "article|publication|year|maps|quotes|fingerprint"
    return Table.of("articles", "Articles of several maps", columns, rows, "maps", more)
