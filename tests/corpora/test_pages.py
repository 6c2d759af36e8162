"""What is written about collections is true: the tables are those of the code, the notebook runs, commands are as shown."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

import pytest

import argmap
from tests.conftest import MAPS, ROOT, script

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

PAGE = (ROOT / "docs" / "collections.md").read_text(encoding="utf-8")


def test_the_tables_are_made_from_the_code() -> None:
    """To renew them: python docs/make_collections.py."""
    made = script("docs/make_collections.py")
    assert made.page(PAGE) == PAGE
    assert made.tables().count("\n### ") + 1 >= 9


def test_the_tables_have_these_columns_in_fact() -> None:
    pytest.importorskip("pyarrow", reason='collections are not installed: pip install "argmap[corpus]"')
    from argmap.corpora.schema import TABLES
    from argmap.corpora.tables import arrow_schema

    told = dict(re.findall(r"(?s)### `(\w+)`(.*?)\n\n(?=###|<!--|A program)", PAGE))
    assert {name: re.findall(r"(?m)^\| `(\w+)`", columns) for name, columns in told.items()} == {
        table.name: arrow_schema(table.name).names for table in TABLES
    }


def test_every_query_of_the_page_is_answered(here: Path, gather: Callable[..., object]) -> None:
    """Of a collection of the project's own maps, as a reader of the page has it; each finds something."""
    from argmap.corpora import Asker, Store

    in_blocks = [one for block in re.findall(r"(?s)```sql\n(.*?)```", PAGE) for one in block.split(";") if one.strip()]
    in_commands = re.findall(r'argmap ask store "(SELECT [^"]*)"', PAGE)
    in_python = re.findall(r'collection\.(?:sql|polars)\("(SELECT [^"]*)"\)', PAGE)
    assert (len(in_blocks), len(in_commands), len(in_python)) == (3, 1, 2)
    shutil.copytree(MAPS, here / "maps")
    shutil.copytree(ROOT / "seeds", here / "seeds")
    gather()
    with Asker(Store("store")) as asker:
        empty = [query for query in in_blocks + in_commands + in_python if not asker.rows(query)]
        objections = asker.rows(in_blocks[0])
    assert empty == []
    assert [row[:2] for row in objections] == [("maps/nine.yaml", "O3")]


@pytest.mark.filterwarnings("ignore")
def test_the_notebook_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("duckdb", reason='collections are not installed: pip install "argmap[corpus]"')
    nbclient = pytest.importorskip("nbclient", reason="nbclient is not installed")
    pytest.importorskip("ipykernel", reason="ipykernel is not installed")
    nbformat = pytest.importorskip("nbformat", reason="nbformat is not installed")
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    notebook = nbformat.read(ROOT / "docs" / "collections.ipynb", as_version=4)
    nbclient.NotebookClient(notebook, timeout=120, resources={"metadata": {"path": str(ROOT / "docs")}}).execute()
    outputs = [cell.outputs for cell in notebook.cells if cell.cell_type == "code"]
    said = [one.get("data", {}).get("text/plain", one.get("text", "")) for several in outputs for one in several]
    assert any("'files': 5" in one for one in said)
    assert any("sub-conclusion" in one for one in said)
    reading = argmap.read(ROOT / "maps" / "belarus.yaml")
    assert str((len(reading.claims), len(argmap.check(reading)))) in said
