"""Tables that do not hold what was written: found when they are met or verified, named by `ask`, and made again."""

from __future__ import annotations

import json
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner

from argmap.cli import main
from tests.corpora.conftest import ARTICLE, MAP, files_in, put

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

TABLES = ["files", "claims", "steps", "premises", "quotes", "sources", "findings", "words", "articles", "article_words"]
ADVICE = "; `argmap collect` with --verify makes it again from the maps\n"


@pytest.fixture
def maps(here: Path) -> Path:
    """Two maps of one article."""
    put(here / "maps/a/article.txt", ARTICLE)
    put(here / "maps/a/map.yaml", MAP)
    put(here / "maps/b.yaml", MAP.replace("article.txt", "a/article.txt"))
    return here / "maps"


def zeroed(data: bytes) -> bytes:
    """As after a power cut."""
    return data[:8] + bytes(len(data) // 2 - 8) + data[len(data) // 2 :]


def flipped(data: bytes, at: float = 0.3) -> bytes:
    """As by a failing disk."""
    place = int(len(data) * at)
    return data[:place] + bytes([data[place] ^ 4]) + data[place + 1 :]


def spoil(store: Path, table: str, how: Callable[[bytes], bytes]) -> Path:
    (file,) = (store / table).iterdir()
    file.write_bytes(how(file.read_bytes()))
    return file


def ask(*arguments: str) -> str:
    result = CliRunner().invoke(main, ["ask", "store", *arguments], prog_name="argmap")
    assert result.exit_code == 2
    return result.output


@pytest.mark.parametrize("how", [zeroed, flipped, partial(flipped, at=0.9), lambda data: data[:-9] + data[-8:]])
@pytest.mark.parametrize("table", [*TABLES, "seen"])
def test_what_is_damaged_inside_is_made_again(
    maps: Path, here: Path, gather: Callable[..., Any], table: str, how: Callable[[bytes], bytes]
) -> None:
    gather(isolated=False)
    before = files_in(here / "store")
    spoil(here / "store", table, how)
    read = gather(isolated=False, verify=True).read
    assert files_in(here / "store") == before
    assert read == 0 or table != "article_words"
    assert gather(isolated=False, verify=True).read == 0


@pytest.mark.parametrize("table", TABLES)
def test_ask_names_the_file_and_what_helps(maps: Path, here: Path, gather: Callable[..., Any], table: str) -> None:
    gather(isolated=False)
    file = spoil(here / "store", table, zeroed)
    said = ask(f'FROM  "{table}"')
    assert said.startswith(f"argmap: {file.as_posix()} is damaged: ")
    assert said.endswith(ADVICE)
    file.unlink()
    assert ask(f'FROM  "{table}"') == f"argmap: {file.as_posix()} is damaged: it is gone{ADVICE}"


@pytest.mark.parametrize(
    ("sql", "said"),
    [
        ("SELECT nothing FROM files", "Binder Error: "),
        ("SELECT error('no Parquet file')", "Invalid Input Error: no Parquet file"),
        ("SELECT * FROM read_parquet('x.parquet')", "Permission Error: "),
    ],
)
def test_other_errors_are_told_as_ever(maps: Path, here: Path, gather: Callable[..., Any], sql: str, said: str) -> None:
    gather()
    assert ask(sql).startswith(f"argmap: DuckDB says: {said}")


def test_files_that_are_sound_are_not_read_again(maps: Path, here: Path, gather: Callable[..., Any]) -> None:
    gather()
    before = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in (here / "store").glob("*/*.parquet")}
    assert gather(verify=True).read == 0
    after = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in (here / "store").glob("*/*.parquet")}
    assert after == before
    put(maps / "c.yaml", MAP)
    assert gather(verify=True).read == 1


@pytest.mark.parametrize("table", ["claims", "words", "files", "sources"])
def test_what_is_met_damaged_in_a_renewal_is_made_again(
    maps: Path, here: Path, gather: Callable[..., Any], table: str
) -> None:
    """None of it gets into a new part, where it would be as sound as any."""
    gather()
    file = spoil(here / "store", table, partial(flipped, at=0.1))
    put(maps / "c.yaml", MAP.replace("ships", "boats"))
    said: list[str] = []
    assert gather(say=said.append).read == 3
    assert len(said) == 1
    assert file.name in said[0]
    assert said[0].endswith("; all tables are verified, and what is damaged is made again")
    gather("fresh")
    assert files_in(here / "store") == files_in(here / "fresh")


def test_what_is_kept_beside_the_tables_is_made_again(maps: Path, here: Path, gather: Callable[..., Any]) -> None:
    gather()
    before = files_in(here / "store")
    page = here / "store/overview.json"
    page.write_text(page.read_text(encoding="utf-8").replace('"maps",\n     2', '"maps",\n     3'), encoding="utf-8")
    assert files_in(here / "store") != before
    gather(verify=True)
    assert files_in(here / "store") == before


def _without(name: str) -> Callable[[Any], Any]:
    return lambda table: table.drop_columns([name])


def _of_nothing(name: str) -> Callable[[Any], Any]:
    import pyarrow as pa

    return lambda table: _with(table, name, pa.nulls(len(table), table.schema.field(name).type))


def _of_texts(name: str) -> Callable[[Any], Any]:
    import pyarrow as pa

    return lambda table: _with(table, name, pa.array(["x"] * len(table)))


def _with(table: Any, name: str, column: Any) -> Any:
    return table.set_column(table.schema.get_field_index(name), name, column)


@pytest.mark.parametrize(
    ("table", "change", "said"),
    [
        ("claims", _without("text"), "it has no column text"),
        ("claims", _of_texts("depth"), "its column depth is of the type string, not int64"),
        ("claims", _of_nothing("map"), "rows of it are of no map"),
        ("files", _without("status"), "it has no column status"),
        ("files", _of_nothing("path"), "rows of it are of no map"),
        ("words", _without("word"), "it has no column word"),
        ("words", _of_nothing("word"), "rows of it are of no map"),
        ("words", _of_nothing("texts"), "rows of it are of no map"),
        ("seen", _without("path"), ""),
        ("seen", _of_nothing("state"), ""),
    ],
)
def test_a_part_of_a_strangers_that_holds_something_else_is_one_sentence(
    maps: Path, here: Path, gather: Callable[..., Any], table: str, change: Callable[[Any], Any], said: str
) -> None:
    """Called by what it holds, so that it is sound; where only what it was made from is odd, its maps are read again."""
    import pyarrow.parquet as pq

    from argmap.corpora import CollectionError

    gather()
    (file,) = (here / "store" / table).iterdir()
    pq.write_table(change(pq.read_table(file)), file)
    rename_part(here / "store", file.stem)
    page = (here / "store/collection.json").read_bytes()
    put(maps / "b.yaml", MAP.replace("article.txt", "a/article.txt").replace("ships", "boats"))
    if not said:
        assert gather().read == 2
        return
    with pytest.raises(CollectionError) as error:
        gather()
    assert str(error.value).endswith(f" is damaged: {said}; collect into a new folder")
    assert (here / "store/collection.json").read_bytes() == page


def rename_part(store: Path, old: str) -> None:
    from argmap.corpora import Store
    from argmap.corpora.schema import OF_MAPS
    from argmap.corpora.sound import name_of, tables_of

    tables = tables_of(Store(str(store)), old, OF_MAPS)
    new = name_of(tables.get(name, b"") for name in OF_MAPS)
    for file in store.glob(f"*/{old}.parquet"):
        file.rename(file.with_stem(new))
    page = store / "collection.json"
    told = json.loads(page.read_bytes())
    told["parts"] = {new: told["parts"].pop(old)}
    page.write_text(json.dumps(told), encoding="utf-8")
