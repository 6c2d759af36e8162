"""Asking a collection in SQL: DuckDB over its tables, which reads nothing else and writes nothing."""

from __future__ import annotations

import json
import re
import tempfile
from contextlib import contextmanager
from functools import cached_property
from typing import TYPE_CHECKING, Any

import duckdb

from argmap.corpora.manifest import load_manifest
from argmap.corpora.schema import BY_NAME, TABLES, VERSION, VOCABULARIES
from argmap.corpora.store import CollectionError
from argmap.corpora.waiting import Waiting

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    import pyarrow as pa

    from argmap.corpora.manifest import Manifest
    from argmap.corpora.schema import Table
    from argmap.corpora.store import Store

__all__ = ["Asker", "part_of", "quoted"]

_TYPES = {"text": "VARCHAR", "whole": "BIGINT", "number": "DOUBLE", "truth": "BOOLEAN"}
_MEMORY, _SCRATCH = "1200MB", "20GB"
_LARGEST = 512 * 2**20  # bytes of an answer
_TOO_LARGE = (
    "the answer is larger than 512 MiB: ask for less of it (LIMIT, fewer columns, a WHERE), or take it in parts from "
    "Python with `argmap.collection`"
)
_ONLY = "only a SELECT that writes nothing is answered: a collection is never written to"
_OTHER = {
    "EXPLAIN": "EXPLAIN is not answered, as it can run what it explains; ask for the SELECT alone",
    "MULTI": "PIVOT is answered where its values are named, as it makes a type of them otherwise: PIVOT … ON … IN (…)",
}
"""What is said of statements that read, and yet are not answered."""
_BEFORE = "EXPLAIN (FORMAT json)\n"
_LINE = re.compile(r"(?m)^LINE (\d+):")
_MAY_BE = (duckdb.IOException, duckdb.InvalidInputException, duckdb.InternalException)
_OF_FILES = re.compile("(?i)parquet|file")
"""What DuckDB says where it may be that it cannot read a file, besides what it has no word for: often not which."""
_WRITES = re.compile("COPY|INSERT|UPDATE|DELETE|MERGE_INTO|CREATE|EXECUTE")
"""What the step of a plan that writes is called, or one that runs SQL in which a plan cannot be seen."""


@contextmanager
def _told_of_arrow() -> Iterator[None]:
    """The same of what it says through Arrow, which takes time to load."""
    import pyarrow as pa

    try:
        yield
    except pa.ArrowException as error:
        raise CollectionError(_said(error)) from None


def _bounded(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    size = 0
    for batch in batches:
        size += batch.nbytes
        if size > _LARGEST:
            raise CollectionError(_TOO_LARGE)
        yield batch


def quoted(text: str) -> str:
    """A text as SQL has it.

    >>> quoted("it's")
    "'it''s'"
    """
    return "'" + text.replace("'", "''") + "'"


class Asker:
    """A collection that is open to questions; a context that closes it. Raises CollectionError."""

    def __init__(self, store: Store) -> None:
        self.store = store
        found = load_manifest(store)
        if found is None:
            raise CollectionError(f"{store.root} is no collection; `argmap collect PATH -o STORE` makes one")
        if found.version != VERSION:
            said = f"{store.root} is a collection of version {found.version}, and this argmap asks those of {VERSION}"
            raise CollectionError(f"{said}; collect its maps again")
        self.manifest: Manifest = found

    def __enter__(self) -> Asker:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close it."""
        if "_engine" in self.__dict__ and not self._waiting.is_deaf:
            self._engine.close()
        if "_scratch" in self.__dict__:
            self._scratch.cleanup()

    @contextmanager
    def _told(self, before: str = "") -> Iterator[None]:
        """Say what DuckDB says in one sentence, as a CollectionError, or which file is damaged.

        It counts lines, of which some stand `before` those of the question.
        """
        try:
            yield
        except (duckdb.Error, UnicodeDecodeError) as error:  # it speaks of names that are not UTF-8
            if type(error) is duckdb.Error or (isinstance(error, _MAY_BE) and _OF_FILES.search(str(error))):
                from argmap.corpora.sound import refuse_damaged  # which needs Arrow, and that takes time to load

                refuse_damaged(self.store, self.manifest)
            raise CollectionError(_said(error, before.count("\n"))) from None

    @cached_property
    def _scratch(self) -> tempfile.TemporaryDirectory[str]:
        """Where DuckDB puts what does not fit into memory."""
        return tempfile.TemporaryDirectory(prefix="argmap-", ignore_cleanup_errors=True)

    @cached_property
    def _waiting(self) -> Waiting:
        return Waiting(self._engine.interrupt)

    @cached_property
    def connection(self) -> duckdb.DuckDBPyConnection:
        """DuckDB with a view for each table; it opens the collection's files and no others. Raises CollectionError."""
        with self._told():
            return self._waiting.of(self._viewed)

    @cached_property
    def _engine(self) -> duckdb.DuckDBPyConnection:
        """The same without views, which take time where tables have many files."""
        with self._told():
            return Waiting(lambda: None).of(self._opened)

    def _opened(self) -> duckdb.DuckDBPyConnection:
        opened = duckdb.connect(
            ":memory:",
            config={
                "memory_limit": _MEMORY,
                "temp_directory": self._scratch.name,
                "max_temp_directory_size": _SCRATCH,
                "python_enable_replacements": False,
                "autoinstall_known_extensions": False,
                "autoload_known_extensions": False,
            },
        )
        if self.store.file_system is not None:
            opened.register_filesystem(self.store.file_system)
        folders = ", ".join(quoted(self.store.address(f"{table.name}/")) for table in TABLES)
        opened.execute(f"SET allowed_directories = [{folders}]")
        kept = ", ".join(quoted(self.store.address(name)) for name in VOCABULARIES.values())
        opened.execute(f"SET allowed_paths = [{kept}]")
        opened.execute("SET parquet_metadata_cache = true")  # nobody writes into files that are there
        opened.execute("SET enable_external_access = false")
        opened.execute("SET lock_configuration = true")
        return opened

    def _viewed(self) -> duckdb.DuckDBPyConnection:
        for table in TABLES:
            self._engine.execute(f'CREATE OR REPLACE VIEW "{table.name}" AS {self._view(table)}')
        return self._engine

    def parts(self, table: str, among: Collection[str] | None = None) -> str:
        """What stands in SQL for a table, or for what some parts of it have, as `read` has it."""
        return self.read(table, [one for one in self.manifest.files(table) if among is None or part_of(one) in among])

    def read(self, table: str, files: Sequence[str]) -> str:
        """What stands in SQL for rows of some files of a table, with `part` and the number of the file, `file_index`.

        Columns have the types that they should have, whatever a stranger wrote. Raises CollectionError where a file is
        a link: a collection by a stranger shows nothing that lies elsewhere.
        """
        self.store.refuse_odd([*dict.fromkeys(file.partition("/")[0] for file in files), *files])
        if not files:
            empty = ", ".join(f'NULL::{_TYPES[one.type]} AS "{one.name}"' for one in BY_NAME[table].columns)
            return f"(SELECT {empty}, NULL AS part, NULL AS file_index WHERE false)"
        columns = ", ".join(f'"{one.name}"::{_TYPES[one.type]} AS "{one.name}"' for one in BY_NAME[table].columns)
        listed = ", ".join(quoted(self.store.address(name)) for name in files)
        part = "parse_filename(filename, true) AS part"
        return f"(SELECT {columns}, {part}, file_index FROM read_parquet([{listed}]))"  # noqa: S608 (files are quoted)

    def _view(self, table: Table) -> str:
        columns = ", ".join(f'"{one.name}"' for one in table.columns)
        return f"SELECT {columns} FROM {self.parts(table.name)}"  # noqa: S608 (all of it is quoted)

    def ask(self, sql: str, values: Sequence[Any] = ()) -> pa.Table:
        """The answer to a SELECT as an Arrow table; `values` stand for each `?` in it.

        Raises CollectionError where it cannot be answered, or is larger than memory should have to hold.
        """
        self._refuse(sql, values)
        with self._told(), _told_of_arrow():
            return self._waiting.of(lambda: self._table(sql, values))

    def _table(self, sql: str, values: Sequence[Any]) -> pa.Table:
        import pyarrow as pa

        reader = self.connection.sql(sql, params=list(values)).to_arrow_reader(100_000)
        return pa.Table.from_batches(_bounded(reader), reader.schema)

    def texts(self, sql: str, columns: Sequence[int]) -> pa.Table:
        """The same of some columns alone, by their numbers, from 0, as DuckDB writes their values."""
        told = ", ".join(f"#{at + 1}::VARCHAR AS c{at}" for at in columns)
        return self.relation(sql).project(told).to_arrow_table()

    def batches(self, sql: str) -> Iterator[pa.RecordBatch]:
        """The answer to a question of argmap's own, some rows at a time."""
        wait = self._waiting.of
        with self._told(), _told_of_arrow():
            reader = wait(lambda: self.connection.sql(sql).to_arrow_reader(100_000))
            while batch := wait(lambda: next(reader, None)):
                yield batch

    def relation(self, sql: str) -> duckdb.DuckDBPyRelation:
        """The answer to a SELECT as a relation of DuckDB's, which is computed when it is looked at."""
        self._refuse(sql)
        with self._told():
            return self.connection.sql(sql)

    def rows(self, sql: str, *values: Any) -> list[tuple[Any, ...]]:
        """The rows of a question of argmap's own."""
        return self._fetched(self.connection, sql, values)

    def rows_of_files(self, sql: str) -> list[tuple[Any, ...]]:
        """The rows of one that names files by `read` and `parts`, and no table."""
        return self._fetched(self._engine, sql, ())

    def _fetched(
        self, opened: duckdb.DuckDBPyConnection, sql: str, values: Sequence[Any], before: str = ""
    ) -> list[tuple[Any, ...]]:
        _refuse_bytes(sql)
        with self._told(before):
            return self._waiting.of(lambda: opened.execute(before + sql, list(values)).fetchall())

    def _refuse(self, sql: str, values: Sequence[Any] = ()) -> None:
        """Raise CollectionError on anything but one SELECT that only reads: a SELECT can have a COPY as a subquery."""
        _refuse_bytes(sql)
        with self._told():
            statements = self.connection.extract_statements(sql)
        if len(statements) != 1:
            said = f"these are {len(statements)}" if statements else "there is none"
            raise CollectionError(f"one SELECT is answered at a time, and {said}")
        if (type_ := statements[0].type) is not duckdb.StatementType.SELECT:
            raise CollectionError(_OTHER.get(type_.name, f"only a SELECT is answered, and this is {type_.name}"))
        plans = self._fetched(self.connection, sql, values, _BEFORE)
        if any(_WRITES.search(step) for _, plan in plans for step in _steps(json.loads(plan))):
            raise CollectionError(_ONLY)


def _refuse_bytes(sql: str) -> None:
    try:
        sql.encode()
    except UnicodeEncodeError:
        raise CollectionError("the question is not UTF-8; write it again") from None


def _steps(plan: Sequence[Any]) -> Iterator[str]:
    """What the steps of a plan are called, each before those that it takes its rows from."""
    waiting = list(plan)
    while waiting:
        step = waiting.pop()
        yield step["name"]
        waiting += step["children"]


def part_of(file: str) -> str:
    """The part whose file has this name."""
    return file.rpartition("/")[2].removesuffix(".parquet")


def _said(error: Exception, lines: int = 0) -> str:
    """What DuckDB says, in one line; so many lines that it counts are not the question's."""
    told = _LINE.sub(lambda found: f"LINE {int(found[1]) - lines}:", str(error))
    return f"DuckDB says: {' '.join(told.split()).rstrip('^ ')}"
