"""A collection is asked and never changed: SQL within its bounds, ready questions with whole answers, a safe page."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pytest
from click.testing import CliRunner

from argmap.cli import main
from argmap.corpora.asking import Asker
from argmap.corpora.recurring import _Comparing
from tests.conftest import ROOT, script
from tests.corpora.conftest import ARTICLE, MAP, files_in, put, rows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Page

pytestmark = pytest.mark.filterwarnings("default::DeprecationWarning")


def ask(*arguments: str, status: int = 0) -> str:
    result = CliRunner().invoke(main, ["ask", *arguments], prog_name="argmap")
    assert result.exit_code == status, result.output
    return result.output


def table(answers: Any, name: str) -> list[tuple[Any, ...]]:
    return next(list(table.rows) for answer in answers for table in answer.tables if table.name == name)


@pytest.fixture
def store(here: Path, gather: Callable[..., Any]) -> str:
    """Two maps of one article that changed, by two annotators, and one that cannot be read."""
    put(here / "maps/one/anna.yaml", MAP)
    other = MAP.replace("Eleven ships ran aground.", "Silt stops ships.").replace(
        "Eleven ships have", "Nine ships have"
    )
    put(here / "maps/one/ben.yaml", other.replace("{file:", "{fingerprint: 0123456789ab, file:"))
    put(here / "maps/one/article.txt", ARTICLE)
    put(here / "maps/two/anna.yaml", "argmap: 1\nargument: {thesis: It is too shallow!}\n")
    put(here / "maps/two/ben.yaml", "argmap: 1\nargument: [\n")
    gather(isolated=False)
    return "store"


@pytest.mark.parametrize("done", ["kept", "broken", "of another", "gone"])
def test_an_overview_is_kept_for_as_long_as_it_is_of_this_collection(store: str, here: Path, done: str) -> None:
    """It is worked out when the collection is made; where that cannot be used, it is worked out again."""
    first = ask(store, "overview", "--format", "json")
    path = here / store / "overview.json"
    found = json.loads(path.read_bytes())
    found["tables"][0]["title"] = "Kept"
    if done == "of another":
        found["of"] = "0" * 64
    if done == "gone":
        path.unlink()
    else:
        path.write_text("{" if done == "broken" else json.dumps(found), encoding="utf-8")
    again = ask(store, "overview", "--format", "json")
    assert again == (first.replace('"Sizes"', '"Kept"', 1) if done == "kept" else first)


def test_an_overview_that_is_lost_is_kept_again_when_nothing_has_changed(
    store: str, here: Path, gather: Callable[..., Any]
) -> None:
    path = here / store / "overview.json"
    data = path.read_bytes()
    path.unlink()
    gather(isolated=False)
    assert path.read_bytes() == data


def test_an_overview_that_is_kept_waits_for_nothing_that_it_does_not_need(store: str, here: Path) -> None:
    asked = (
        "import sys; from argmap import collection; collection(sys.argv[1]).ask('overview'); "
        "print(sorted({'pyarrow', 'dask', 'distributed', 'numpy'} & sys.modules.keys()))"
    )
    ended = subprocess.run(
        [sys.executable, "-c", asked, str(here / store)],
        capture_output=True, text=True, check=False, timeout=60, cwd=ROOT,
    )  # fmt: skip
    assert (ended.stdout, ended.stderr) == ("[]\n", "")


SAFE = "SELECT * FROM claims"


REFUSED = [
    "SELECT * FROM read_text('maps/one/anna.yaml')",
    "SELECT * FROM 'maps/one/anna.yaml'",
    "SELECT * FROM read_csv('/etc/passwd')",
    "SELECT * FROM read_parquet('other/*.parquet')",
    "SELECT * FROM glob('*')",
    "SELECT * FROM query('COPY claims TO ''out.csv''')",
    "COPY claims TO 'out.csv'",
    "COPY claims TO '{file}'",
    "EXPLAIN ANALYZE COPY claims TO 'out.csv'",
    "EXPLAIN (ANALYZE) COPY (SELECT 1) TO '{file}'",
    "EXPLAIN (ANALYZE, FORMAT JSON) CREATE OR REPLACE VIEW claims AS SELECT 1",
    "/* */ EXPLAIN /* */ ANALYZE COPY (SELECT 1) TO '{file}'",
    "EXPLAIN SELECT 1",
    "WITH a AS (SELECT 1) INSERT INTO claims SELECT * FROM a",
    "WITH x AS (COPY (SELECT * REPLACE ('a lie' AS text) FROM claims) TO '{file}') SELECT * FROM x",
    "WITH x AS (COPY (SELECT 1) TO '{file}.parquet') VALUES (1)",
    "WITH x AS (COPY (SELECT 1) TO '{file}.csv'), y AS (SELECT 2) FROM claims WHERE false",
    "SELECT * FROM (WITH x AS (COPY (SELECT 1) TO '{file}') SELECT * FROM x)",
    "SELECT * FROM json_execute_serialized_sql(json_serialize_sql("
    "'WITH x AS (COPY (SELECT 1) TO ''{file}'') SELECT * FROM x'))",
    "SELECT * FROM query('WITH x AS (COPY (SELECT 1) TO ''{file}'') SELECT * FROM x')",
    "CALL force_checkpoint()",
    "SELECT '\udcff'",
    "EXPORT DATABASE 'out'",
    "ATTACH 'out.db'",
    "CREATE TABLE t AS SELECT 1",
    "DROP VIEW claims",
    "DELETE FROM claims",
    "INSTALL httpfs",
    "LOAD httpfs",
    "SET enable_external_access = true",
    "PRAGMA database_list",
    "SELECT 1; SELECT 2",
    "SELECT 1; DROP VIEW claims; --",
    "SELECT * FROM secret_of_python",
    "selekt",
    "  ",
]


def test_sql_reads_the_collection_and_nothing_else(store: str, here: Path) -> None:
    from argmap.corpora import Asker, CollectionError, Store

    secret_of_python = {"a": [1]}
    assert secret_of_python
    file = next(iter((here / store / "claims").iterdir()))
    put(here / "other/x.parquet", file.read_bytes().decode("latin-1"))
    before = {path: path.read_bytes() for path in here.rglob("*") if path.is_file()}
    for sql in REFUSED:
        with Asker(Store(store)) as asker:
            for asked in (asker.ask, asker.relation):
                with pytest.raises(CollectionError) as said:
                    asked(sql.format(file=file)).fetchall()
                assert "\n" not in str(said.value)
            assert asker.ask(SAFE).num_rows == 11, sql
        assert {path: path.read_bytes() for path in here.rglob("*") if path.is_file()} == before, sql


@pytest.mark.parametrize(
    ("sql", "said"),
    [
        ("SELECT nope FROM claims", "LINE 1: SELECT nope FROM claims"),
        ("SELECT text\nFROM claims\nWHERE nope", "LINE 3: WHERE nope"),
        ("SELECT text FROM claims WHERE", "LINE 1: SELECT text FROM claims WHERE"),
        ("SELECT error('LINE 5: x')", "DuckDB says: Invalid Input Error: LINE 5: x"),
        (
            "PIVOT claims ON role USING count(*)",
            "PIVOT is answered where its values are named, as it makes a type of them otherwise: PIVOT … ON … IN (…)",
        ),
        (
            "EXPLAIN SELECT 1",
            "argmap: EXPLAIN is not answered, as it can run what it explains; ask for the SELECT alone",
        ),
        ("SELECT 1; SELECT 2", "argmap: one SELECT is answered at a time, and these are 2"),
        ("; ;", "argmap: one SELECT is answered at a time, and there is none"),
        ("PRAGMA database_list", "argmap: only a SELECT is answered, and this is PRAGMA"),
        ("DROP VIEW claims", "argmap: only a SELECT is answered, and this is DROP"),
    ],
)
def test_what_is_refused_is_refused_with_its_own_reason(store: str, sql: str, said: str) -> None:
    told = ask(store, sql, status=2)
    assert told.rstrip("\n").endswith(said)
    assert "FORMAT json" not in told


def test_a_pivot_of_named_values_is_answered(store: str) -> None:
    said = ask(store, "PIVOT steps ON polarity IN ('support', 'attack') USING count(*) GROUP BY map", "--format", "csv")
    assert said.splitlines()[0] == "map,support,attack"


def test_an_answer_may_have_a_name_that_is_not_utf8_the_second_time_as_the_first(store: str, here: Path) -> None:
    name = os.fsdecode(b"z\xff.html")
    try:
        (here / name).touch()
    except (OSError, UnicodeEncodeError):
        pytest.skip("the system takes no such name")
    (here / name).unlink()
    for _ in range(2):
        ask(store, "overview", "-o", name)
        assert (here / name).read_bytes().startswith(b"<!DOCTYPE html>")


def test_tables_of_an_overview_say_what_they_leave_out(here: Path, gather: Callable[..., Any]) -> None:
    from argmap import collection

    put(here / "maps/article.txt", ARTICLE)
    put(here / "maps/a.yaml", MAP)
    put(here / "maps/b.yaml", MAP.replace(", publication: The Gazette, published: May 2021", ""))
    put(here / "maps/c.yaml", "argmap: 1\nargument: {thesis: Xyzzy!}\n")
    put(here / "maps/d.yaml", "argmap: 1\nargument: [\n")
    gather(rules=False)
    with collection("store") as open_:
        tables = {one.name: one for one in open_.ask("overview")[0].tables}
    unread = "1 map was not read"
    assert {
        name: one.note for name, one in tables.items() if name not in {"sizes", "losses", "unread", "findings"}
    } == {
        "claims": "",
        "depth": "how many steps the deepest claim is away from the thesis",
        "roles": "",
        "schemes": "4 steps have no scheme",
        "evidence": "",
        "steps": "",
        "coverage": "the share of an article's sentences that a map quotes from; 1 map has no article with sentences "
        "that could be read",
        "quotes": "",
        "folders": unread,
        "publications": f"2 maps name no publication; {unread}",
        "years": f"2 maps name no year; {unread}",
        "formats": unread,
        "languages": f"1 map has no language that is clear; {unread}",
    }
    for name in ("folders", "publications", "years", "formats", "languages"):
        told, lacking = sum(row[1] for row in tables[name].rows), 0
        for count in re.findall(r"(\d+) maps?", tables[name].note):
            lacking += int(count)
        assert told + lacking == 4, name


def test_a_select_may_speak_of_what_it_may_not_do(store: str) -> None:
    from argmap.corpora import Asker, Store

    sql = """WITH "COPY_TO_FILE" AS MATERIALIZED (SELECT 'INSERT INTO claims' AS "EXECUTE", ? AS "DELETE")
    SELECT b."EXECUTE", a."DELETE" FROM "COPY_TO_FILE" a, "COPY_TO_FILE" b"""
    with Asker(Store(store)) as asker:
        assert asker.ask(sql, ["UPDATE"]).to_pylist() == [{"EXECUTE": "INSERT INTO claims", "DELETE": "UPDATE"}]
        assert asker.relation("SELECT 'COPY' AS copied FROM claims LIMIT 1").fetchall() == [("COPY",)]


ODD = """SELECT 'infinity'::DATE AS a, TIMESTAMP '290000-01-01 00:00:00' AS b, DATE '0001-01-01' - 400 AS c,
    TIMESTAMP_NS '2020-01-01 00:00:00.123456789' AS d, INTERVAL 1 MONTH AS e, union_value(k := 1) AS f, 'nan'::DOUBLE AS g,
    [DATE '9999-12-31' + 1] AS h, 7 AS i, '\\x61'::BLOB AS j, 1.5::DECIMAL(4, 1) AS k -- a comment"""


def test_values_that_python_or_parquet_has_not_are_texts(store: str, here: Path) -> None:
    (row,) = json.loads(ask(store, ODD, "--format", "json"))
    assert row == {
        "a": "infinity",
        "b": "290000-01-01 00:00:00",
        "c": "0002-11-28 (BC)",
        "d": "2020-01-01 00:00:00.123456789",
        "e": "1 month",
        "f": 1,
        "g": "nan",
        "h": "[10000-01-01]",
        "i": 7,
        "j": "a",
        "k": 1.5,
    }
    assert "infinity" in ask(store, ODD)
    assert "infinity" in ask(store, ODD, "--format", "csv")
    import pyarrow.parquet as pq

    ask(store, ODD, "-o", "odd.parquet")
    (kept,) = pq.read_table(here / "odd.parquet").select(["e", "f", "i"]).to_pylist()
    assert kept == {"e": "1 month", "f": "1", "i": 7}


TIMES = """SELECT INTERVAL 3 MONTHS AS a, [INTERVAL 2 DAYS, NULL] AS b, {'x': INTERVAL '1 year -2 days 10:00:00.5'} AS c,
    MAP {INTERVAL 1 DAY: 7} AS d, NULL::INTERVAL AS e, TIME '10:00' AS f, [TIME '10:00'] AS g, TIMETZ '10:00:00+02' AS h,
    '101'::BIT AS i, DATE '2020-01-02' AS j, TIMESTAMP '2020-01-02 10:00' AS k, [INTERVAL 1 DAY]::INTERVAL[1] AS l,
    {'interval': 1} AS m, '\\x00a'::BLOB AS n, [1, 2]::INTEGER[2] AS o, 'a'::ENUM('a', 'b') AS p, INTERVAL '-1 day' AS q"""


def test_intervals_and_times_are_texts_in_every_format(store: str, here: Path) -> None:
    (row,) = json.loads(ask(store, TIMES, "--format", "json"))
    assert row == {
        "a": "3 months", "b": "[2 days, NULL]", "c": "{'x': '1 year -2 days 10:00:00.5'}", "d": "{1 day=7}", "e": None,
        "f": "10:00:00", "g": ["10:00:00"], "h": "10:00:00+02", "i": "101", "j": "2020-01-02", "k": "2020-01-02T10:00:00",
        "l": "[1 day]", "m": {"interval": 1}, "n": "\\x00a", "o": [1, 2], "p": "a", "q": "-1 day",
    }  # fmt: skip
    head, cells = csv.reader(io.StringIO(ask(store, TIMES, "--format", "csv")))
    assert dict(zip(head, cells, strict=True)) == {
        "a": "3 months", "b": "[2 days, NULL]", "c": "{'x': '1 year -2 days 10:00:00.5'}", "d": "{1 day=7}", "e": "",
        "f": "10:00:00", "g": '["10:00:00"]', "h": "10:00:00+02", "i": "101", "j": "2020-01-02", "k": "2020-01-02T10:00:00",
        "l": "[1 day]", "m": '{"interval": 1}', "n": "\\x00a", "o": "[1, 2]", "p": "a", "q": "'-1 day",
    }  # fmt: skip
    line = ask(store, TIMES).split("\n")[2]
    assert re.split(" {2,}", line) == [
        "3 months", "[2 days, NULL]", "{'x': '1 year -2 days 10:00:00.5'}", "{1 day=7}", "10:00:00", "['10:00:00']",
        "10:00:00+02", "101", "2020-01-02", "2020-01-02T10:00:00", "[1 day]", "{'interval': 1}", "\\x00a", "[1, 2]", "a",
        "-1 day",
    ]  # fmt: skip
    import pyarrow.parquet as pq

    ask(store, TIMES, "-o", "times.parquet")
    (kept,) = pq.read_table(here / "times.parquet").select(["a", "b", "h", "i", "m", "n"]).to_pylist()
    assert kept == {
        "a": "3 months", "b": "[2 days, NULL]", "h": "10:00:00+02", "i": "101", "m": {"interval": 1}, "n": b"\0a",
    }  # fmt: skip


def test_an_answer_that_memory_should_not_hold_is_refused(store: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("argmap.corpora.asking._LARGEST", 8_000)
    assert "1,000" in ask(store, "SELECT count(*) AS n FROM range(1000)")
    assert "999" in ask(store, "SELECT range FROM range(999, 1000)")
    said = ask(store, "SELECT range FROM range(1000000)", status=2)
    assert said.startswith("argmap: the answer is larger than 512 MiB: ask for less of it (LIMIT, ")


@pytest.mark.parametrize("inside", ["collection.json", "claims/{part}", "new.csv", "claims/../x.csv", "../link/y.csv"])
def test_no_answer_is_written_into_the_collection(store: str, here: Path, inside: str) -> None:
    (here / "link").symlink_to(here / store)
    part = next(iter((here / store / "claims").iterdir())).name
    before = files_in(here / store)
    said = ask(store, "SELECT 1", "-o", f"{store}/{inside.format(part=part)}", status=2)
    assert "lies in the collection, which is never written to" in said
    assert files_in(here / store) == before


def test_no_answer_is_written_over_what_the_collection_was_made_from(store: str, here: Path) -> None:
    """A map, an article, or a link to one; files of the same name elsewhere are others."""
    (here / "link.csv").symlink_to(here / "maps/one/anna.yaml")
    put(here / "article.txt", "of another kind\n")
    before = files_in(here / "maps")
    for output in ("maps/one/anna.yaml", "maps/two/../one/article.txt", "maps/two/ben.yaml", "link.csv"):
        said = ask(store, "SELECT 1 AS one", "-o", output, status=2)
        assert f"{output} is a file that the collection was made from; choose another name" in said
    assert files_in(here / "maps") == before
    ask(store, "SELECT 1 AS one", "-o", "article.txt", "--format", "csv")
    assert (here / "article.txt").read_text().split() == ["one", "1"]


@pytest.mark.parametrize("rules", [True, False])
def test_nor_over_what_it_was_made_from_under_another_name(
    here: Path, gather: Callable[..., Any], *, rules: bool
) -> None:
    """What a map's link and an article's link lead to, a hard link's other name, and an original that a rule read."""
    put(here / "texts/kept.txt", ARTICLE)
    put(here / "drawn.txt", MAP.replace("article.txt", "linked.txt"))
    put(here / "maps/hard.yaml", MAP.replace("article.txt", "linked.txt"))
    put(here / "maps/scan.pdf", "no PDF\n")
    put(
        here / "maps/own.yaml",
        MAP.replace("{file: article.txt", f"{{original: {{file: scan.pdf, fingerprint: {12 * '0'}}}, file: linked.txt"),
    )
    (here / "maps/linked.txt").symlink_to(here / "texts/kept.txt")
    (here / "maps/linked.yaml").symlink_to(here / "drawn.txt")
    (here / "other.yaml").hardlink_to(here / "maps/hard.yaml")
    gather(rules=rules)
    read = ["texts/kept.txt", "drawn.txt", "other.yaml", *(["maps/scan.pdf"] if rules else [])]
    before = {name: (here / name).read_text() for name in read}
    for output in read:
        said = ask("store", "SELECT 1 AS one", "-o", output, status=2)
        assert f"{output} is a file that the collection was made from; choose another name" in said
    assert {name: (here / name).read_text() for name in read} == before
    put(here / "new/kept.txt", "mine\n")
    ask("store", "SELECT 1 AS one", "-o", "new/kept.txt", "--format", "csv")
    assert (here / "new/kept.txt").read_text().split() == ["one", "1"]


UNSOUND = [
    {"title": None},
    {"columns": []},
    {"columns": "maps"},
    {"name": ["sizes"]},
    {"rows": [[1]]},
    {"rows": "x"},
    {"bars": "nothing"},
    {"bars": -1},
    {"name": "depth", "bars": ""},
    {"note": 5},
    {"more": 1},
]


def test_an_overview_by_a_stranger_is_worked_out_again(store: str, here: Path) -> None:
    from argmap.corpora import Asker, Store
    from argmap.corpora.kept import kept

    first = {format_: ask(store, "overview", "--format", format_) for format_ in ("table", "json", "html")}
    path = here / store / "overview.json"
    found = path.read_bytes()
    for change in UNSOUND:
        told = json.loads(found)
        told["tables"][0].update(change)
        path.write_text(json.dumps(told), encoding="utf-8")
        with Asker(Store(store)) as asker:
            assert kept(asker, "overview") is None, change
    assert {format_: ask(store, "overview", "--format", format_) for format_ in first} == first


@pytest.mark.parametrize("question", ["overview", "recurring", "sources", "quality", "moved", "report", "find ships"])
def test_a_damaged_table_is_one_line(store: str, here: Path, question: str) -> None:
    (here / store / "overview.json").unlink()
    for file in (here / store).glob("*/*.parquet"):
        file.write_bytes(file.read_bytes()[:100])
    said = ask(store, *question.split(), status=2)
    assert said.startswith(f"argmap: {here.as_posix()}/store/")
    assert said.endswith("; `argmap collect` with --verify makes it again from the maps\n")
    assert said.count("\n") == 1


FOREIGN: dict[str, list[Any]] = {"text": [None, 1.5, b"\xff\0", ["a", "b"]], "whole": [None, "x"]}
"""For each type of column what a stranger may have put there."""


@pytest.mark.parametrize(
    ("name", "columns"),
    [
        ("claims", "map claim text"),
        ("quotes", "map claim exact place"),
        ("words", "word map texts"),
        ("sources", "map file fingerprint"),
        ("articles", "fingerprint characters text"),
        ("article_words", "word fingerprint times"),
    ],
)
def test_values_of_other_types_are_no_traceback(store: str, here: Path, name: str, columns: str) -> None:
    """They are read as what they should be, or there is one sentence."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    from argmap.corpora.schema import BY_NAME

    (file,) = (here / store / name).iterdir()
    sound = pq.read_table(file)
    for at, column in enumerate(BY_NAME[name].columns):
        for value in FOREIGN[column.type] if column.name in columns.split() else ():
            odd = pa.array([value] * len(sound), pa.string() if value is None else None)
            pq.write_table(sound.set_column(at, column.name, odd), file)
            said = CliRunner().invoke(main, ["ask", store, "find", "ships", "harbour", "--format", "json"])
            is_answer = said.exit_code == 0 and "found" in json.loads(said.output)["find"]
            assert is_answer or (said.exit_code, said.output.count("\n")) == (2, 1), (column.name, value)


@pytest.mark.parametrize("linked", ["claims", "claims/*", "words", "words/*"])
def test_what_lies_elsewhere_is_not_shown(store: str, here: Path, linked: str) -> None:
    (place,) = (here / store).glob(linked)
    there = here / "elsewhere"
    place.rename(there)
    place.symlink_to(there)
    for asked in ("SELECT count(*) FROM claims", "find ships"):
        said = ask(store, *(asked.split() if asked.startswith("find") else [asked]), status=2)
        assert said.endswith(
            f"{place.relative_to(here)} is a link; what a collection consists of lies in its own folder\n"
        )


def test_values_are_no_sql(store: str) -> None:
    from argmap import collection

    with collection(store) as open_:
        assert open_.arrow("SELECT count(*) AS n FROM claims WHERE text = ?", ["' OR 1 = 1 --"]).to_pylist() == [
            {"n": 0}
        ]


def test_answers_in_every_form(store: str, here: Path) -> None:
    sql = "SELECT claim, position FROM claims WHERE map = 'maps/one/anna.yaml' ORDER BY position LIMIT 2"
    assert ask(store, sql) == "claim  position\n─────  ────────\nT             0\nE             1\n"
    assert ask(store, sql, "--format", "csv") == "claim,position\nT,0\nE,1\n"
    assert json.loads(ask(store, sql, "--format", "json")) == [
        {"claim": "T", "position": 0},
        {"claim": "E", "position": 1},
    ]
    ask(store, sql, "-o", "out.parquet")
    import pyarrow.parquet as pq

    assert pq.read_table("out.parquet").to_pylist() == [{"claim": "T", "position": 0}, {"claim": "E", "position": 1}]
    ask(store, sql, "-o", "out.json")
    assert len(json.loads((here / "out.json").read_text())) == 2


def test_no_cell_is_a_formula(here: Path, gather: Callable[..., Any]) -> None:
    put(here / "maps/a.yaml", 'argmap: 1\nargument: {thesis: "=HYPERLINK(1)\\e[31m red"}\n')
    gather()
    (row,) = csv.DictReader(io.StringIO(ask("store", "SELECT text FROM claims", "--format", "csv")))
    assert row["text"].startswith("'=HYPERLINK")
    assert "\x1b" not in ask("store", "SELECT text FROM claims")


def test_a_cell_is_the_text(here: Path, gather: Callable[..., Any]) -> None:
    put(here / "maps/a.yaml", 'argmap: 1\nargument: {thesis: "Oats are\\Ndear; so is rye"}\n')
    gather()
    head, row = ask("store", "SELECT text FROM claims", "--format", "csv").removesuffix("\n").split("\n")
    assert (head, row) == ("text", "Oats are\x85dear; so is rye")


def test_what_cannot_be_asked(store: str, here: Path) -> None:
    assert "there is no question overveiw" in ask(store, "overveiw", status=2)
    assert "no collection" in ask("maps", "overview", status=2)
    assert "find takes words" in ask(store, "find", status=2)
    assert "overview is answered as table, json or html" in ask(store, "overview", "--format", "csv", status=2)
    put(here / "store/collection.json", "{}")
    assert "no page of contents" in ask(store, "overview", status=2)


def test_overview(store: str) -> None:
    told = json.loads(ask(store, "overview", "--format", "json"))["overview"]
    assert told["sizes"][:5] == [
        {"what": "maps", "count": 4, "share": ""},
        {"what": "… read whole", "count": 3, "share": "75 %"},
        {"what": "… not read", "count": 1, "share": "25 %"},
        {"what": "claims", "count": 11, "share": ""},
        {"what": "… implicit", "count": 4, "share": "36 %"},
    ]
    assert told["schemes"] == [{"scheme": "sign", "count": 2}]
    assert told["evidence"] == [{"evidence type": "statistic", "count": 2}]
    assert told["depth"] == [{"steps": 0, "maps": 1}, {"steps": 1, "maps": 2}]
    assert told["years"] == [{"year": "2021", "maps": 2, "claims": 10, "quotes": 6, "quotes found": "83 %"}]
    assert [one["folder"] for one in told["folders"]] == ["maps/one", "maps/two"]
    assert told["unread"][0]["such as"] == "maps/two/ben.yaml"
    counted = rows(store, "findings", "code", "count(*) OVER (PARTITION BY code)")
    assert {one["code"]: one["findings"] for one in told["findings"]} == dict(counted)


@pytest.mark.parametrize("batch", [1, 4, 100])
def test_recurring(here: Path, gather: Callable[..., Any], monkeypatch: pytest.MonkeyPatch, batch: int) -> None:
    """However many claims are read at a time; what one map says twice does not recur."""
    whole = Asker.batches

    def in_parts(asker: Asker, sql: str) -> Iterator[Any]:
        for found in whole(asker, sql):
            yield from (found.slice(at, batch) for at in range(0, found.num_rows, batch))

    monkeypatch.setattr(Asker, "batches", in_parts)
    texts = {
        "a": "The old harbour of Velm should be dredged before winter begins.",
        "b": "the old harbour of Velm should be dredged, before the winter begins",
        "c": "The old harbour of Velm should not be dredged before winter begins.",
        "d": "The old harbour of Velm should be dredged before 12 winters begin.",
        "e": "Swallows build their nests under bridges of stone.",
    }
    for name, text in texts.items():
        put(here / f"maps/{name}.yaml", f"argmap: 1\nargument: {{thesis: '{text}'}}\n")
    moss = "Moss covers the northern wall of every mill."
    put(here / "maps/f.yaml", f"argmap: 1\nargument: {{thesis: '{moss}', because: [{{premise: '{moss}'}}]}}\n")
    gather(rules=False)
    assert list(csv.reader(io.StringIO(ask("store", "recurring", "--format", "csv")))) == [
        ["claim", "maps", "claims", "wordings", "such as"], [texts["a"], "2", "2", "2", "maps/a.yaml"],
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("Der alte Hafen der Stadt wird gebaut.", "Die Stadt baut den alten Hafen.", False),
        ("Der alte Hafen der Stadt wird gebaut.", "Gebaut wird der alte Hafen der Stadt!", True),
        ("Der Hafen der Stadt kostet 200000 Euro.", "200000 Euro kostet der Hafen der Stadt.", True),
        ("Der Hafen der Stadt kostet 200000 Euro.", "Der Hafen der Stadt kostet 200050 Euro.", False),
        ("Der Hafen der Stadt kostet viel.", "Die Häfen der Stadt kosten viel.", False),
        ("Der Hafen der Stadt kostet viel.", "Der Hafen der Stadt kostete viel.", True),
        ("Der Hafen der Stadt ist alt.", "Der Hafen der Stadt ist arm.", False),
    ],
)
def test_claims_in_other_languages_are_alike_in_the_same_words(one: str, other: str, alike: bool) -> None:
    assert _Comparing(pa.array([one, other])).alike(0, 1) is alike


def test_claims_of_short_words_recur_and_others_are_told_apart(here: Path, gather: Callable[..., Any]) -> None:
    """In any language: what is the same, and what has one word more that may be a negation."""
    texts = [
        "War is bad.", "War is bad", "War is mad.", "税太高", "税太高", "5 > 3", "5 > 3.", "5 < 3", "Is it?",
        "Der alte Hafen der Stadt sollte noch in diesem Sommer ausgebaggert werden.",
        "Noch in diesem Sommer sollten die alten Hafen der Stadt ausgebaggert werden.",
        "Der alte Hafen der Stadt sollte nicht noch in diesem Sommer ausgebaggert werden.",
        "Le vieux port de la ville devrait être dragué avant la fin de cette année.",
        "Le vieux port de la ville ne devrait pas être dragué avant la fin de cette année.",
    ]  # fmt: skip
    for number, text in enumerate(texts):
        put(here / f"maps/{number:02}.yaml", f"argmap: 1\nargument: {{thesis: '{text}'}}\n")
    gather(rules=False)
    told = json.loads(ask("store", "recurring", "--format", "json"))["recurring"]["recurring"]
    assert [(row["claim"], row["maps"], row["wordings"]) for row in told] == [
        ("5 > 3", 2, 2), ("War is bad", 2, 2), ("税太高", 2, 1),
    ]  # fmt: skip


def test_speakers_and_articles_are_named_alike_in_each_run(here: Path, gather: Callable[..., Any]) -> None:
    """As they are most often written, of equally many the first; of an article what one map says."""
    for number, (name, head) in enumerate(
        [
            ("The mayor", "publication: P1, published: May 2024"),
            ("mayor", "publication: P1, published: May 1999"),
            ("MAYOR", "publication: P2"),
            ("the pilots", "title: On ships"),
        ]
    ):
        text = MAP.replace("attributed_to: the pilots", f"attributed_to: {name}")
        put(here / f"maps/{number}.yaml", text.replace("publication: The Gazette, published: May 2021", head))
    put(here / "maps/article.txt", ARTICLE)
    gather(rules=False)
    from argmap import collection

    with collection("store") as open_:
        answers = open_.ask("sources")
    assert [row[:3] for row in table(answers, "speakers")] == [("MAYOR", 3, 3), ("the pilots", 1, 1)]
    assert table(answers, "types") == [("statistic", 4, 2, "MAYOR")]
    assert table(answers, "articles")[0][:4] == ("article.txt", "P1", "2024", 4)


def test_columns_of_one_name_are_told_apart(store: str, here: Path) -> None:
    sql = "SELECT 1 AS a, 2 AS a, 3 AS a_2"
    assert json.loads(ask(store, sql, "--format", "json")) == [{"a": 1, "a_3": 2, "a_2": 3}]
    ask(store, sql, "-o", "answer.parquet")
    import pyarrow.parquet as pq

    assert pq.read_table(here / "answer.parquet").to_pylist() == [{"a": 1, "a_3": 2, "a_2": 3}]
    assert ask(store, sql, "--format", "csv") == "a,a,a_2\n1,2,3\n"


def test_sql_may_begin_with_a_comment(store: str) -> None:
    assert ask(store, "-- how many\nSELECT 7 AS n", "--format", "csv") == "n\n7\n"
    assert ask(store, "--\tone\nSELECT 8 AS n", "--format", "csv") == "n\n8\n"
    assert "No such option" in ask(store, "overview", "--frmat", "csv", status=2)


def test_what_is_left_out_is_said(here: Path, gather: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> None:
    """Of every table that shows the first rows: how many there are."""
    from argmap import collection

    for number in range(3):
        quoted = MAP.replace("attributed_to: the pilots", f"attributed_to: pilot {number}")
        put(here / f"maps/a{number}/{number}.yaml", quoted.replace("article.txt", f"../{number}.txt"))
        put(here / f"maps/b{number}/{number}b.yaml", quoted.replace("article.txt", f"../{number}.txt"))
        put(here / f"maps/{number}.txt", f"{ARTICLE} {number}")
    gather()
    with collection("store") as open_:
        whole = {
            one.name: (len(one.rows), one.note)
            for name in ("sources", "recurring")
            for answer in open_.ask(name)
            for one in answer.tables
        }
        for room in ("speakers", "recurring", "overview", "quality"):
            monkeypatch.setattr(f"argmap.corpora.{room}._MOST", 2)
        cut = {
            one.name: one.note
            for name in ("sources", "recurring")
            for answer in open_.ask(name)
            for one in answer.tables
        }
    assert [name for name, (number, note) in whole.items() if number > 2 and "the first" in note] == []
    for name, (number, _) in whole.items():
        assert cut[name].endswith(f"the first 2 of {number}" if number > 2 else whole[name][1])
    assert {name for name, (number, _) in whole.items() if number > 2} == {"speakers", "articles", "recurring"}


def test_depths_and_severities_are_told_as_they_are(here: Path, gather: Callable[..., Any]) -> None:
    from argmap import collection

    chain = "argmap: 1\nargument:\n  thesis: Claim 0 is so.\n"
    for level in range(45):
        at = "  " * (2 * level + 1)
        chain += f"{at}because:\n{at}  - premise: Claim {level + 1} is so.\n"
    put(here / "maps/deep.yaml", chain)
    put(here / "maps/flat.yaml", MAP)
    put(here / "maps/article.txt", ARTICLE)
    gather()
    with collection("store") as open_:
        ((answer),) = open_.ask("overview")
        depths = {row[0]: row[1] for row in next(one.rows for one in answer.tables if one.name == "depth")}
        severities = {row[0]: row[2] for row in next(one.rows for one in answer.tables if one.name == "findings")}
        known: dict[str, set[str]] = {}
        for code, severity in open_.sql("SELECT DISTINCT code, severity FROM findings").fetchall():
            known.setdefault(code, set()).add(severity)
    assert (depths["40 and more"], sum(depths.values())) == (1, 2)
    order = ("error", "warning", "info")
    assert severities == {code: ", ".join(one for one in order if one in found) for code, found in known.items()}


@pytest.mark.parametrize(
    ("paths", "annotators"),
    [
        (("ann/pier.yaml", "bob/pier.yaml"), ["maps/ann", "maps/bob"]),
        (("pier/ann.yaml", "pier/bob.yaml"), ["ann", "bob"]),
        (("ann/pier.yaml", "bob/pier.yaml", "cid/pier.yaml", "ann/weir.yaml", "bob/weir.yaml"),
         ["maps/ann", "maps/bob", "maps/cid"]),
    ],
)  # fmt: skip
def test_who_made_a_map_is_what_tells_maps_of_one_article_apart(
    here: Path, gather: Callable[..., Any], paths: tuple[str, ...], annotators: list[str]
) -> None:
    from argmap import collection

    for path in paths:
        article = "weir" if "weir" in path else "pier"
        put(here / "maps" / path, MAP.replace("article.txt", f"../{article}.txt"))
        put(here / f"maps/{article}.txt", f"{ARTICLE} {article}")
    gather(rules=False)
    with collection("store") as open_:
        assert sorted(row[0] for row in table(open_.ask("quality"), "annotators")) == annotators


def test_the_note_of_linked_premises_stands_with_the_step(here: Path, gather: Callable[..., Any]) -> None:
    linked = "    - together:\n        - premise: It silts.\n        - premise: Silt stops ships.\n      note: by modus ponens\n"
    put(
        here / "maps/a.yaml",
        f"argmap: 1\nargument:\n  thesis: Dredge it.\n  because:\n{linked}    - premise: It pays.\n      note: alone\n",
    )
    gather(rules=False)
    assert rows("store", "steps", "linked", "note") == [(True, "by modus ponens"), (False, None)]
    assert [row for row in rows("store", "claims", "text", "note") if row[1]] == [("It pays.", "alone")]


def test_ways_to_know_annotators(store: str) -> None:
    from argmap import collection
    from argmap.corpora import CollectionError

    with collection(store) as open_:
        assert [row[0] for row in table(open_.ask("quality", by="maps/(o)"), "annotators")] == ["o", "(none)"]
        for by in ("Folder", "(a)(b)", "(", "'"):
            with pytest.raises(CollectionError, match="--by"):
                open_.ask("quality", by=by)
        with pytest.raises(CollectionError, match="there is no question nope; they are overview, "):
            open_.ask("nope")
        with pytest.raises(CollectionError, match="overview takes no words"):
            open_.ask("overview", "x")
        with pytest.raises(CollectionError, match="find takes words"):
            open_.ask("find")
    assert "--by goes with quality" in ask(store, "SELECT 1", "--by", "name", status=2)


def test_sources(store: str) -> None:
    from argmap import collection

    with collection(store) as open_:
        answers = open_.ask("sources")
    assert table(answers, "speakers") == [("the pilots", 2, 2, "The Gazette", "Eleven ships ran aground.")]
    assert table(answers, "types") == [("statistic", 2, 1, "the pilots")]
    (article,) = table(answers, "articles")
    assert article[:5] == ("article.txt", "The Gazette", "2021", 2, 6)


def test_quality(store: str) -> None:
    from argmap import collection

    with collection(store) as open_:
        answers = open_.ask("quality", by="name")
        by_folder = open_.ask("quality", by="folder")
        by_pattern = open_.ask("quality", by="maps/([a-z])")
    assert [row[:5] for row in table(answers, "annotators")] == [
        ("anna", 2, 6, "100 %", "100 %"), ("ben", 1, 5, "67 %", "100 %"),
    ]  # fmt: skip
    (agreed,) = table(answers, "agreement")
    assert agreed[:3] == ("maps/one/article.txt", 2, 2)
    assert 0 < agreed[3] <= 1
    assert [row[0] for row in table(by_folder, "annotators")] == ["maps/one", "maps/two"]
    assert [row[0] for row in table(by_pattern, "annotators")] == ["o", "t"]


def test_a_strangers_collection_opens_no_map_that_it_does_not_know(
    store: str, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It may say that its maps lie anywhere; when they were changed, only who has them knows."""
    mine = here / "home/maps/one"
    for name in ("anna.yaml", "ben.yaml", "article.txt"):
        put(mine / name, (here / "maps/one" / name).read_text(encoding="utf-8"))
        os.utime(mine / name, ns=(10**18 + 1, 10**18 + 1))
    page = here / store / "collection.json"
    page.write_text(json.dumps({**json.loads(page.read_text()), "folder": str(here / "home")}), encoding="utf-8")
    opened: list[str] = []
    monkeypatch.setattr("argmap.corpora.opening.read", lambda path, *_, **__: opened.append(str(path)))
    said = ask(store, "quality")
    assert opened == []
    assert "1 article has more than one map; left out is what has changed since, or cannot be read" in said


def test_articles_of_several_maps_are_called_by_where_they_lie(here: Path, gather: Callable[..., Any]) -> None:
    """As seen from the first map that names one, whatever others call it; and one article is one."""
    from argmap import collection

    put(here / "x/art.txt", ARTICLE)
    put(here / "x/other.txt", "Nothing of this is a map.\n")
    put(here / "a/one.yaml", MAP.replace("article.txt", "../x/art.txt"))
    put(here / "z/sub/two.yaml", MAP.replace("article.txt", "../../x/art.txt"))
    gather(paths=["a", "z"])
    with collection("store") as open_:
        (answer,) = open_.ask("quality", by="folder")
    agreement = next(one for one in answer.tables if one.name == "agreement")
    assert agreement.note == "1 article has more than one map"
    assert [row[:3] for row in agreement.rows] == [("x/art.txt", 2, 2)]


def test_moved(store: str) -> None:
    assert list(csv.reader(io.StringIO(ask(store, "SELECT map, status FROM sources ORDER BY map", "--format", "csv"))))[1:] == [
        ["maps/one/anna.yaml", "read"], ["maps/one/ben.yaml", "changed"],
    ]  # fmt: skip
    told = json.loads(ask(store, "moved", "--format", "json"))["moved"]
    assert told["moved"] == [
        {
            "map": "maps/one/ben.yaml",
            "article": "article.txt",
            "status": "changed",
            "quotes": 3,
            "lost": 1,
            "claims": "E",
        }
    ]


def test_find(store: str) -> None:
    from argmap import collection

    with collection(store) as open_:
        (answer,) = open_.ask("find", "Silt", "pilots")
        (nothing,) = open_.ask("find", "xyzzy")
    assert [row[1:] for row in answer.tables[0].rows] == [
        ("claim", "Silt stops ships.", "maps/one/ben.yaml", "E", "article.txt", "¶2"),
        ("article", "The harbour should be dredged. Eleven ships have run aground, say the pilots. It is too shallow.",
         "maps/one/anna.yaml", None, "article.txt", None),
    ]  # fmt: skip
    assert nothing.tables[0].rows == ()
    assert "nothing in the collection" in ask(store, "find", "%' OR 1=1 --")
    assert "Places of" in ask(store, "find", "ship")  # the beginning of a word
    assert "Silt stops" not in ask(store, "find", "ilt")  # never its middle


def test_moved_counts_the_quotes_of_each_article(here: Path, gather: Callable[..., Any]) -> None:
    articles = "articles:\n  one: {file: one.txt}\n  two: {file: two.txt, fingerprint: '0123456789ab'}\n"
    quotes = [("It is so", "one"), ("Ships stay", "one"), ("It is too shallow", "two")]
    claims = "".join(
        f"    - premise: {words}.\n      quote: {{exact: {words}, article: {name}}}\n" for words, name in quotes
    )
    put(here / "maps/map.yaml", f"argmap: 1\n{articles}argument:\n  thesis: It is.\n  because:\n{claims}")
    put(here / "maps/two.txt", ARTICLE)
    gather(rules=False)
    told = json.loads(ask("store", "moved", "--format", "json"))["moved"]["moved"]
    assert [(row["article"], row["status"], row["quotes"], row["lost"]) for row in told] == [
        ("one.txt", "unreadable", 2, 2), ("two.txt", "changed", 1, 0),
    ]  # fmt: skip


TYPED = [
    ("Straße", ["Die Straße ist lang."]),
    ("STRASSE", ["Die Straße ist lang."]),
    ("strasse", ["Die Straße ist lang."]),
    ("λόγος", ["Ο λόγος είναι σαφής."]),
    ("ΛΌΓΟΣ", ["Ο λόγος είναι σαφής."]),
    ("caf\u00e9", ["The cafe\u0301 is shut."]),
    ("cafe\u0301", ["The cafe\u0301 is shut."]),
    ("finance", ["The \ufb01nance is weak."]),
    ("don't", ["They don’t go."]),
    ("don’t", ["They don’t go."]),
    ("istanbul", ["İstanbul is old."]),
    ("港湾", ["古い港湾は浅い。"]),
    ("湾港", []),
    ("काल", ["काल बदलता है।"]),
    ("के", ["यह बच्चों के लिए है।"]),
    ("ควร", ["เราควรขุดลอกท่าเรือ"]),
    ("ขุดลอก", ["เราควรขุดลอกท่าเรือ"]),
    ("cafe", []),
    ("rasse", []),
]


def test_words_are_found_however_they_are_typed(here: Path, gather: Callable[..., Any]) -> None:
    texts = [
        "Die Straße ist lang.", "Ο λόγος είναι σαφής.", "The cafe\u0301 is shut.", "The \ufb01nance is weak.",
        "They don’t go.", "They donate ten.", "İstanbul is old.", "古い港湾は浅い。",
        "काल बदलता है।", "यह बच्चों के लिए है।", "कुल दस लोग आए।", "เราควรขุดลอกท่าเรือ",
    ]  # fmt: skip
    for number, text in enumerate(texts):
        put(here / f"maps/{number}.yaml", f"argmap: 1\nargument: {{thesis: '{text}'}}\n")
    gather(rules=False)
    for words, found in TYPED:
        told = json.loads(ask("store", "find", words, "--format", "json"))["find"]["found"]
        assert [row["words"] for row in told] == found, words
        assert ("1 map has" in ask("store", "find", words)) == bool(found), words


def test_the_place_in_an_article_is_that_of_the_word(here: Path, gather: Callable[..., Any]) -> None:
    before = "Education is vacating. " + "İ" * 300 + " " * 20
    put(here / "maps/map.yaml", MAP)
    put(here / "maps/article.txt", f"{ARTICLE}\n{before}The cat sat on the İzmir mat.\n")
    gather(rules=False)
    for word in ("cat", "izmir"):
        (row,) = json.loads(ask("store", "find", word, "--format", "json"))["find"]["found"]
        assert (row["in"], "The cat sat on the İzmir mat." in row["words"]) == ("article", True)


def test_find_in_maps_whose_part_has_no_quotes(
    here: Path, gather: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    from argmap import collection

    monkeypatch.setattr("argmap.corpora.collecting.cut", lambda paths: (paths[i : i + 1] for i in range(len(paths))))
    put(here / "maps/a/map.yaml", MAP)
    put(here / "maps/a/article.txt", ARTICLE)
    put(here / "maps/b.yaml", "argmap: 1\nargument:\n  id: T\n  thesis: The mill should grind.\n")
    gather()
    with collection("store") as open_:
        (answer,) = open_.ask("find", "mill")
    assert [row[1:] for row in answer.tables[0].rows] == [
        ("claim", "The mill should grind.", "maps/b.yaml", "T", None, None)
    ]


HOSTILE = "</title><script>alert(1)</script>"


def test_the_report_is_safe_and_whole(here: Path, gather: Callable[..., Any], show: Callable[..., Page]) -> None:
    for name in ("a", "b"):
        text = (
            MAP.replace("Harbour", HOSTILE)
            .replace("the pilots", f"'{HOSTILE}'")
            .replace("It is too shallow.", f"'{HOSTILE} is too shallow for large ships.'")
        )
        put(
            here / f"maps/{name}'<b>/map.yaml",
            text.replace("The Gazette", f"'{HOSTILE}'").replace("file:", "fingerprint: 0123456789ab, file:"),
        )
        put(here / f"maps/{name}'<b>/article.txt", ARTICLE)
    gather("store<i>")
    ask("store<i>", "report", "-o", "report.html")
    html = (here / "report.html").read_text(encoding="utf-8")
    assert "<script" not in html
    assert "<b>" not in html.replace("<bdi>", "")
    assert re.search(r"default-src 'none'; style-src 'sha256-[^']+'", html)
    page = show(html)
    assert page.locator("h2").all_inner_texts() == ["Overview", "Claims that recur", "Sources", "Quality", "What moved"]
    assert HOSTILE in page.locator("#sources").inner_text()
    assert page.locator("svg rect").count() > 10
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_from_python(store: str, here: Path) -> None:
    import argmap
    from argmap.corpora import CollectionError

    with argmap.collection(store) as open_:
        assert repr(open_) == "<Collection store: 4 maps, 11 claims, 1 articles>"
        assert open_.table("claims").filter("kind = 'thesis'").count("*").fetchall() == [(3,)]
        assert open_.sql("SELECT 1 AS one").fetchall() == [(1,)]
        with pytest.raises(KeyError):
            open_.table("claims; DROP")
        reading = open_.reading("maps/one/anna.yaml")
        assert (len(reading.claims), [one.anchor.is_sound for one in reading.anchors[0]]) == (5, [True])
        polars = pytest.importorskip("polars", reason="polars is not installed")
        assert open_.polars("SELECT kind FROM claims LIMIT 1").equals(polars.DataFrame({"kind": ["thesis"]}))
    with pytest.raises(CollectionError, match="is no collection"):
        argmap.collection("maps")


def test_synthetic_maps_are_counted_to_the_last_row(here: Path, gather: Callable[..., Any]) -> None:
    corpora = script("bench/corpora.py")
    corpora.RECURRING = 20
    known = corpora.make(here / "made", 60)
    result = gather(paths=["made/maps"], rules=False)
    corpora.compare(known, "store")
    assert (known.maps, known.claims, known.articles, known.changed_articles) == (60, 1_800, 6, 1)
    assert result.rows["files"] == 60
    assert files_in(here / "store")
