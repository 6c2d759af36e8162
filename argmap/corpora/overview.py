"""The question `overview`: how large a collection is, what its maps are like, where their faults are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from argmap.corpora.answer import Answer, Table, first, left_out, share, together
from argmap.corpora.asking import Asker
from argmap.corpora.kept import keep, kept

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.corpora.store import Store

__all__ = ["keep_overview", "overview"]

_MOST = 20
_DEEP = 40
_SIZES = ((1, 5), (6, 10), (11, 20), (21, 50), (51, 100), (101, 1_000), (1_001, None))
_READ = "status IN ('read', 'in part')"


def overview(asker: Asker) -> Answer:
    """Sizes, depth, kinds, schemes, evidence types, coverage, findings; by folder, publication and year.

    It is the same for everybody, so that it is worked out when the collection is made.
    """
    return kept(asker, "overview") or _worked_out(asker)


def keep_overview(store: Store) -> None:
    """Work the overview of a collection out, and keep it there, where it is not kept already."""
    with Asker(store) as asker:
        if kept(asker, "overview") is None:
            keep(asker, _worked_out(asker))


def _worked_out(asker: Asker) -> Answer:
    tables = [
        _whole(asker),
        *_shapes(asker),
        *_kinds(asker),
        _coverage(asker),
        _quotes(asker),
        _findings(asker),
        *_groups(asker),
        *_troubles(asker),
    ]
    return Answer("overview", "Overview", tuple(one for one in tables if one.rows))


def _whole(asker: Asker) -> Table:
    counts = asker.rows(
        f"""SELECT count(*), count(*) FILTER (status = 'read'), count(*) FILTER (status = 'in part'),
        count(*) FILTER (NOT {_READ}), sum(claims), sum(implicit), sum(evidence), sum(steps), sum(quotes), sum(found),
        median(claims) FILTER ({_READ}), max(claims) FROM files"""  # noqa: S608
    )[0]
    files, read, partly, not_read, claims, implicit, evidence, steps, quotes, found, median, most = counts
    rows = [
        ("maps", files, ""),
        ("… read whole", read, share(read, files)),
        ("… read in part", partly, share(partly, files)),
        ("… not read", not_read, share(not_read, files)),
        ("claims", claims or 0, ""),
        ("… implicit", implicit or 0, share(implicit, claims)),
        ("… evidence", evidence or 0, share(evidence, claims)),
        ("steps", steps or 0, ""),
        ("quotes", quotes or 0, ""),
        ("… found in their article", found or 0, share(found, quotes)),
        ("articles", asker.manifest.rows("articles"), ""),
        ("claims of a map: median", _whole_or_half(median or 0), ""),
        ("claims of a map: most", most or 0, ""),
    ]
    return Table.of("sizes", "Sizes", "what|count|share", [row for row in rows if row[1] or "…" not in row[0]])


def _whole_or_half(number: float) -> float:
    return int(number) if number == int(number) else number


def _shapes(asker: Asker) -> Iterator[Table]:
    cases = " ".join(
        f"WHEN claims >= {low}{'' if high is None else f' AND claims <= {high}'} THEN {at}"
        for at, (low, high) in enumerate(_SIZES)
    )
    ((without,),) = asker.rows(f"SELECT count(*) FROM files WHERE {_READ} AND claims = 0")  # noqa: S608
    lacking = left_out(without, "map", "has|have no claims")
    query = f"SELECT CASE {cases} END, count(*) FROM files WHERE {_READ} AND claims > 0 GROUP BY 1 ORDER BY 1"  # noqa: S608
    found = dict(asker.rows(query))
    told: list[tuple[Any, ...]] = [(_label(*_SIZES[at]), found.get(at, 0)) for at in range(max(found, default=-1) + 1)]
    yield Table.of("claims", "Claims of a map", "claims|maps", told, "maps", lacking)
    query = f"SELECT least(depth, {_DEEP}), count(*) FROM files WHERE {_READ} AND claims > 0 GROUP BY 1"  # noqa: S608
    depths = dict(asker.rows(query))
    rows = [(at if at < _DEEP else f"{at} and more", depths.get(at, 0)) for at in range(max(depths, default=-1) + 1)]
    note = together("how many steps the deepest claim is away from the thesis", lacking)
    yield Table.of("depth", "Depth of a map", "steps|maps", rows, "maps", note)


def _label(low: int, high: int | None) -> str:
    return f"{low:,}–{high:,}" if high else f"{low:,} and more"


def _kinds(asker: Asker) -> Iterator[Table]:
    for name, title, table, column, noun, of in (
        ("roles", "What claims are by where they stand", "claims", "role", "claim", "true"),
        ("schemes", "Schemes of steps", "steps", "scheme", "step", "true"),
        ("evidence", "Types of evidence", "claims", "evidence_type", "evidence claim", "kind = 'evidence'"),
        ("steps", "What steps do", "steps", "polarity", "step", "true"),
    ):
        query = f"""SELECT {column}, count(*) AS n, count(*) OVER () FROM {table} WHERE {column} IS NOT NULL
                GROUP BY 1 ORDER BY n DESC, 1 LIMIT 40"""  # noqa: S608
        rows, more = first(asker.rows(query))
        ((without,),) = asker.rows(f"SELECT count(*) FROM {table} WHERE {column} IS NULL AND {of}")  # noqa: S608
        what = column.replace("_", " ")
        note = together(more, left_out(without, noun, f"has|have no {what}"))
        yield Table.of(name, title, f"{what}|count", rows, "count", note)


def _coverage(asker: Asker) -> Table:
    found = dict(
        asker.rows("SELECT least(9, covered * 10 // sentences), count(*) FROM files WHERE sentences > 0 GROUP BY 1")
    )
    rows = [(f"{at * 10}–{at * 10 + 10} %", found.get(at, 0)) for at in range(10)] if found else []
    query = f"SELECT count(*) FROM files WHERE coalesce(sentences, 0) = 0 AND {_READ}"  # noqa: S608
    lacking = left_out(asker.rows(query)[0][0], "map", "has|have no article with sentences that could be read")
    note = together("the share of an article's sentences that a map quotes from", lacking)
    return Table.of("coverage", "Coverage", "sentences quoted|maps", rows, "maps", note)


def _quotes(asker: Asker) -> Table:
    rows = asker.rows("SELECT status, count(*) AS n FROM quotes GROUP BY 1 ORDER BY n DESC, 1")
    return Table.of("quotes", "How quotes were found", "status|quotes", rows, "quotes")


def _findings(asker: Asker) -> Table:
    each = ", ".join(f"CASE WHEN bool_or(severity = '{one}') THEN '{one}' END" for one in ("error", "warning", "info"))
    query = f"""SELECT code, any_value(name), concat_ws(', ', {each}), count(*) AS n, count(DISTINCT map),
              count(*) OVER () FROM findings GROUP BY code ORDER BY n DESC, code LIMIT {_MOST}"""  # noqa: S608
    rows, note = first(asker.rows(query))
    return Table.of("findings", "Findings", "code|rule|severity|findings|maps", rows, "findings", note)


def _groups(asker: Asker) -> Iterator[Table]:
    unread = left_out(asker.rows(f"SELECT count(*) FROM files WHERE NOT {_READ}")[0][0], "map", "was|were not read")  # noqa: S608
    for name, title, column, lacks in (
        ("folders", "By folder", "folder", "lies|lie in no folder"),
        ("publications", "By publication", "publication", "names|name no publication"),
        ("years", "By year", "year", "names|name no year"),
        ("formats", "By format", "format", "has|have no format"),
        ("languages", "By language of the claims", "language", "has|have no language that is clear"),
    ):
        query = f"""SELECT {column}, count(*) AS n, sum(claims), sum(quotes), sum(found), count(*) OVER () FROM files
                WHERE {column} IS NOT NULL AND {_READ} GROUP BY 1
                ORDER BY {"1" if column == "year" else "n DESC, 1"} LIMIT {100 if column == "year" else _MOST}"""  # noqa: S608
        rows, more = first(asker.rows(query))
        told: list[tuple[Any, ...]] = [
            (key, maps, claims, quotes, share(found, quotes)) for key, maps, claims, quotes, found in rows
        ]
        ((without,),) = asker.rows(f"SELECT count(*) FROM files WHERE {column} IS NULL AND {_READ}")  # noqa: S608
        note = together(more, left_out(without, "map", lacks), unread)
        yield Table.of(name, title, f"{column}|maps|claims|quotes|quotes found", told, "maps", note)


def _troubles(asker: Asker) -> Iterator[Table]:
    query = f"""SELECT status, replace(reason, path, '…'), count(*) AS n, min(path), count(*) OVER () FROM files
            WHERE NOT {_READ} GROUP BY 1, 2 ORDER BY n DESC, 1, 2 LIMIT {_MOST}"""  # noqa: S608
    rows, note = first(asker.rows(query))
    yield Table.of("unread", "Files that were not read", "status|reason|files|such as", rows, "files", note)
    query = f"""SELECT fate, what, sum(count)::BIGINT AS n, count(DISTINCT map), count(*) OVER () FROM losses
            GROUP BY 1, 2 ORDER BY n DESC, 1, 2 LIMIT {2 * _MOST}"""  # noqa: S608
    rows, note = first(asker.rows(query))
    title = "What files of other formats hold and maps do not, or otherwise"
    yield Table.of("losses", title, "fate|what|count|maps", rows, "count", note)
