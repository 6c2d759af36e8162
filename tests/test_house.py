"""The house stands as it is drawn: floors, imports, modules that say what they are."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
from functools import cache
from graphlib import TopologicalSorter
from typing import TYPE_CHECKING

import pytest

from tests.conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path

PACKAGE = ROOT / "argmap"
FLOORS: dict[str, int] = {
    "scheme_names": 0,
    "text": 1, "showing": 1, "model": 1, "memory": 1, "interrupting": 1, "_version": 1, "manual": 1, "guard": 1, "naming": 1, "counting": 1, "phrases": 1, "unrolled": 1, "plain_words": 1, "matching_lines": 1, "worked_out": 1,
    "files": 2, "examples": 2, "writing": 2, "watched": 2, "running": 2, "within": 2,
    "reach": 3, "graph": 3, "diagnostics": 3, "schemes": 3, "words": 3, "languages": 3, "written": 3,
    "documents": 4, "plugins": 4, "sense": 4, "sides": 4, "config": 4, "draft": 4, "weighing": 4,
    "article": 5, "retelling": 5,
    "mapfile": 6, "html": 6, "quoted": 6,
    "formats": 7, "report": 7,
    "reading": 8,
    "rules": 9, "draw": 9, "quotations": 9, "beginning": 9,
    "checker": 10, "comparison": 10, "conversion": 10,
    "corpora": 11, "review": 11, "web": 11, "fence": 11, "grading": 11, "workbench": 11, "classroom": 12, "exercise": 12, "commenting": 12, "lsp": 12, "server": 12,
    "api": 13, "cli": 13, "edit": 13,
    "": 14, "__main__": 14,
}  # fmt: skip
ONLY = {
    "yaml": "mapfile",
    "graphviz": "draw",
    "pygraphviz": "draw",
    "pypdf": "draw",
    "click": "cli",
    "pygls": "lsp",
    "lsprotocol": "lsp",
    "pydantic": ("model", "mapfile"),
    "platformdirs": "config",
    "spellchecker": "words",
    "starlette": "server",
    "uvicorn": "server",
    "pypdfium2": "documents",
    "markdown_it": "documents",
    "lxml": "documents",
    "PIL": "documents",
    "duckdb": "corpora",
    "pyarrow": "corpora",
    "dask": "corpora",
    "distributed": "corpora",
    "fsspec": "corpora",
    "numpy": "corpora",
    "polars": "corpora",
}
MODULES = sorted(PACKAGE.rglob("*.py"))
FACES = [path for path in MODULES if path.name == "__init__.py" and path.parent != PACKAGE]


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def dotted(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


NAMES = {dotted(path) for path in MODULES}


def room(name: str) -> str:
    return name.split(".")[1] if "." in name else ""


@cache
def imports(path: Path) -> frozenset[str]:
    found: set[str] = set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            found.add(node.module or "")
            if node.module == "argmap":
                found |= {f"argmap.{alias.name}" for alias in node.names}
    return frozenset(found)


def test_imports_point_down() -> None:
    wrong = [
        f"{dotted(path)} (floor {FLOORS[own]}) imports {name}"
        for path in MODULES
        for own in [room(dotted(path))]
        for name in imports(path)
        if name.startswith("argmap.") and room(name) != own and FLOORS[room(name)] >= FLOORS[own]
    ]
    assert wrong == []


def test_each_package_has_one_room() -> None:
    wrong = [
        f"{dotted(path)} imports {name}"
        for path in MODULES
        for name in {name.split(".")[0] for name in imports(path)} & ONLY.keys()
        for allowed in [ONLY[name]]
        if room(dotted(path)) not in ((allowed,) if isinstance(allowed, str) else allowed)
    ]
    assert wrong == []


def test_modules_say_what_they_are_and_are_not_long() -> None:
    for path in MODULES:
        text = path.read_text(encoding="utf-8")
        docstring = ast.get_docstring(tree(path))
        assert docstring, dotted(path)
        assert docstring.splitlines()[0].endswith((".", ";")), dotted(path)
        assert len(text.splitlines()) <= 400, dotted(path)


def test_functions_are_short_and_not_recursive() -> None:
    for path in MODULES:
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.FunctionDef):
                is_short_and_not_recursive(node, dotted(path))


def is_short_and_not_recursive(node: ast.FunctionDef, module: str) -> None:
    docstring = ast.get_docstring(node) or ""
    length = (node.end_lineno or 0) - node.lineno - len(docstring.splitlines())
    assert length <= 45, f"{module}: {node.name} has {length} lines"
    calls = [one.func.id for one in ast.walk(node) if isinstance(one, ast.Call) and isinstance(one.func, ast.Name)]
    is_method = node.args.args and node.args.args[0].arg == "self"
    assert is_method or node.name not in calls or node.name == "plain", f"{module}: {node.name} calls itself"


def test_no_circle_of_files() -> None:
    graph = {dotted(path): modules_imported(path) for path in MODULES}
    TopologicalSorter(graph).prepare()  # raises CycleError, which names the circle


def modules_imported(path: Path) -> set[str]:
    """The files that a file imports, those for types included."""
    found: set[str] = set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {
                f"{node.module}.{one.name}" if f"{node.module}.{one.name}" in NAMES else node.module
                for one in node.names
            }
    return (found & NAMES) - {dotted(path)}


@pytest.mark.parametrize("path", FACES, ids=dotted)
def test_a_face_is_a_face(path: Path) -> None:
    docstring, *body = tree(path).body
    assert isinstance(docstring, ast.Expr)
    assert {type(node) for node in body} <= {ast.ImportFrom, ast.Assign}
    assert [ast.unparse(node.targets[0]) for node in body if isinstance(node, ast.Assign)] == ["__all__"]


ENTERED = """
import importlib, os, sys
import click, graphviz, platformdirs, pydantic, yaml
for name in sys.argv[1:]:
    if not os.fork():
        importlib.import_module(name)
        os._exit(0)
    if os.wait()[1]:
        sys.exit(f"{name} cannot be entered")
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork here")
def test_every_room_can_be_entered_first() -> None:
    """No room needs another one to be imported before it; circles of files, which could hide that, are tested above.

    Others' packages, which take most of the time, are imported once.
    """
    rooms = sorted({".".join(dotted(path).split(".")[:2]) for path in MODULES if path.stem != "__main__"})
    entered = [sys.executable, "-W", "error", "-c", ENTERED, *rooms]
    assert subprocess.run(entered, capture_output=True, text=True, check=False).stderr == ""


def test_the_page_on_the_house_is_true() -> None:
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    told = {
        name: int(floor)
        for floor, row in re.findall(r"(?m)^\| (\d+) \| ([^|]*)\|", page)
        for name in re.findall(r"`(\w+)/?`", row)
    }
    assert told == {name or "__init__": floor for name, floor in FLOORS.items()}


def test_the_page_says_what_every_room_is_for_and_names_no_file_that_is_not_there() -> None:
    """Names in brackets are files of the room."""
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    (section,) = re.findall(r"(?s)## The rooms, from above\n(.*?)\n## ", page)
    entries = re.findall(r"(?ms)^- (`.*?)(?=^- |^\*\*|\Z)", section)
    told, wrong = set(), []
    for said in (one for entry in entries for one in re.split(r"[.;]\s(?=`[a-z_/]+`: )", entry)):
        name = re.match(r"`([a-z_/]+)`:", said)
        if not name:
            told |= {*re.findall(r"`([a-z_]+)`", said.partition(":")[0])}
            continue
        told.add(name[1].split("/")[0])
        here = PACKAGE / name[1]
        files = [one for inside in re.findall(r"\(([^()]*)\)", said) for one in re.findall(r"`(\w+)/?`", inside)]
        wrong += [f"{name[1]}{one}" for one in files if here.is_dir() and not _is_there(here / one)]
    assert (wrong, {*FLOORS} - told) == ([], {"", "__main__"})


def _is_there(path: Path) -> bool:
    return path.is_dir() or path.with_suffix(".py").is_file()


def test_the_page_says_which_room_alone_imports_a_library() -> None:
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    (table,) = re.findall(r"(?s)\| library \| room \|\n\|---\|---\|\n(.*?)\n\n", page)
    told = {
        library: tuple(re.findall(r"`(\w+)/?`", rooms))
        for libraries, rooms in re.findall(r"(?m)^\| (.*?) \| (.*?) \|$", table)
        for library in libraries.split(", ")
    }
    assert told == {name: (rooms,) if isinstance(rooms, str) else rooms for name, rooms in ONLY.items()}


COMMANDS = {
    path for path in MODULES if path.parent.name == "cli" and "@click.command(" in path.read_text(encoding="utf-8")
}


@pytest.mark.parametrize("path", sorted(COMMANDS), ids=dotted)
def test_no_command_knows_of_another_nor_walks_through_folders(path: Path) -> None:
    """What two commands need stands beside them; which files are maps is said below the command line."""
    text = path.read_text(encoding="utf-8")
    assert imports(path).isdisjoint({dotted(other) for other in COMMANDS})
    assert not [
        name
        for name in ("os.walk", "rglob(", ".glob(", "scandir", "iterdir(", ".write_bytes(", ".write_text(")
        if name in text
    ]


def test_files_are_written_in_one_place() -> None:
    """Nothing but `writing` makes, replaces or removes a file."""
    calls = ("write_bytes(", "write_text(", "os.replace(", "os.rename(", "mkstemp(", 'open("w', 'open("x', ".unlink(")
    found = {dotted(path): [call for call in calls if call in path.read_text(encoding="utf-8")] for path in MODULES}
    assert {name for name, called in found.items() if called} <= {"argmap.writing"}
