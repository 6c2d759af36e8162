"""What packages print stands in no output of argmap, wherever their code runs; and they move nothing else of its process."""

from __future__ import annotations

import ast
import asyncio
import os
import sys
import threading
from importlib.metadata import EntryPoint
from pathlib import Path
from typing import TYPE_CHECKING

import click
import pytest

from argmap.plugins import Part, PartError, safely
from argmap.plugins.apart import made_apart, run_apart
from tests.lsp.test_doors import framed
from tests.test_plugins import ARTICLE, SHOUTED, argmap, block, run

if TYPE_CHECKING:
    from collections.abc import Iterator

MODULES = {"house_rules": "checking.md", "house_kinds": "exercises.md", "house_outline": "formats.md",
           "house_reports": "checking.md"}  # fmt: skip
OUTPUT = """
from argmap.exercise import Output

def write(set_, reading):
    return "\\n".join(item.prompt for item in set_.items).encode()

OUTPUT = Output("prompts", "the questions alone", write, (".prompts",))
"""
POINTS = """\
[argmap.rules]
house = house_rules
[argmap.exercises]
loudest = house_kinds:KIND
prompts = house_output:OUTPUT
[argmap.formats]
outline = house_outline:FORMAT
[argmap.reports]
tally = house_reports:tally
"""
LOUD = """
import os as _os, sys as _sys

def _print():
    print("LOUD")
    _sys.__stdout__.write("LOUD")
    _os.write(1, b"LOUD")

_print()
"""


def loud(code: str) -> str:
    """The code, which prints where it is imported, and in each of its functions."""
    tree = ast.parse(code)
    for one in ast.walk(tree):
        if isinstance(one, ast.FunctionDef):
            is_documented = isinstance(one.body[0], ast.Expr) and isinstance(one.body[0].value, ast.Constant)
            one.body[is_documented:is_documented] = ast.parse("_print()").body
    return f"{LOUD}\n{ast.unparse(tree)}"


def installed(folder: Path, *, prints: bool) -> Path:
    codes = {name: block(page, name) for name, page in MODULES.items()} | {"house_output": OUTPUT}
    info = folder / "house-1.dist-info"
    info.mkdir(parents=True)
    for name, code in codes.items():
        (folder / f"{name}.py").write_text(loud(code) if prints else code, encoding="utf-8")
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: house\nVersion: 1\n", encoding="utf-8")
    (info / "entry_points.txt").write_text(POINTS, encoding="utf-8")
    (folder / "map.yaml").write_text(SHOUTED, encoding="utf-8")
    (folder / "two.outline").write_text("Dredge the harbour.\nIt is silting up.\n", encoding="utf-8")
    (folder / "article.txt").write_text(ARTICLE, encoding="utf-8")
    return folder


@pytest.fixture
def packages(tmp_path: Path) -> tuple[Path, Path]:
    """A package that prints, and the same one that does not."""
    return installed(tmp_path / "loud", prints=True), installed(tmp_path / "quiet", prints=False)


@pytest.mark.parametrize(
    "command",
    [
        ("check", "map.yaml", "two.outline", "--format", "json"),
        ("check", "map.yaml", "--format", "sarif"),
        ("check", "map.yaml", "--format", "tally"),
        ("check", "map.yaml", "--fix", "--diff"),
        ("convert", "two.outline", "--to", "yaml"),
        ("convert", "map.yaml", "--to", "outline"),
        ("exercise", "map.yaml", "--kind", "repair", "--format", "json"),
        ("exercise", "map.yaml", "--format", "prompts"),
        ("rules", "HS101"),
    ],
)
def test_it_goes_to_standard_error(packages: tuple[Path, Path], command: tuple[str, ...]) -> None:
    heard, unheard = (argmap(package, *command) for package in packages)
    assert (heard.returncode, heard.stdout) == (unheard.returncode, unheard.stdout)
    assert heard.stdout
    assert ("LOUD" in heard.stderr, "LOUD" in unheard.stderr) == (True, False)


def test_an_editor_hears_nothing_of_it(packages: tuple[Path, Path]) -> None:
    pytest.importorskip("pygls", reason="pygls is not installed")
    document = {"uri": "file:///map.yaml", "languageId": "yaml", "version": 1, "text": SHOUTED}
    messages: list[dict[str, object]] = [
        {"id": 1, "method": "initialize", "params": {"processId": None, "rootUri": None, "capabilities": {}}},
        {"method": "initialized", "params": {}},
        {"method": "textDocument/didOpen", "params": {"textDocument": document}},
        {"id": 2, "method": "shutdown"},
        {"method": "exit"},
    ]
    (packages[0] / "asked").write_bytes(b"".join(map(framed, messages)))
    code = "import os, sys; os.dup2(os.open('asked', os.O_RDONLY), 0); from argmap.cli import run; run(['lsp'])"
    done = run(packages[0], sys.executable, "-c", code)
    assert (done.returncode, "LOUD" in done.stdout, "LOUD" in done.stderr) == (0, False, True)
    assert '"HS101"' in done.stdout


def test_what_argmap_prints_before_and_after_stays_where_it_was(capfd: pytest.CaptureFixture[str]) -> None:
    click.echo("before")
    with run_apart(), run_apart():
        click.echo("meanwhile")
        sys.stdout = None
    click.echo("after")
    out, said = capfd.readouterr()
    assert (out, said) == ("before\nafter\n", "meanwhile\n")


def test_blocks_of_several_threads_give_it_back(capsys: pytest.CaptureFixture[str]) -> None:
    before, begun, ended = sys.stdout, threading.Event(), threading.Event()

    def other() -> None:
        with run_apart():
            begun.set()
            ended.wait(60)

    thread = threading.Thread(target=other)
    with run_apart():
        thread.start()
        begun.wait(60)
    assert sys.stdout is sys.stderr
    ended.set()
    thread.join()
    assert sys.stdout is before


def test_what_was_made_before_it_failed_is_given(capsys: pytest.CaptureFixture[str]) -> None:
    def failing() -> Iterator[int]:
        yield 1
        click.echo("of the package")
        raise ZeroDivisionError

    given = made_apart(failing())
    assert next(given) == 1
    click.echo("argmap's")
    with pytest.raises(ZeroDivisionError):
        next(given)
    assert capsys.readouterr() == ("argmap's\n", "of the package\n")


def test_standard_output_is_the_same_file_afterwards() -> None:
    before = os.fstat(1)
    with run_apart():
        pass
    assert os.path.samestat(before, os.fstat(1))


def test_the_folder_is_the_same_afterwards(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with run_apart():
        with run_apart():
            os.chdir("/")
        assert Path.cwd() != tmp_path
    assert Path.cwd() == tmp_path


def test_a_package_that_closes_its_output_closes_nobody_elses(tmp_path: Path) -> None:
    code = "import sys\nfrom argmap.plugins.apart import run_apart\nwith run_apart(): sys.stdout.close()\n"
    done = run(tmp_path, sys.executable, "-c", code + "print('out')\nprint('err é', file=sys.stderr)")
    assert (done.returncode, done.stdout, done.stderr) == (0, "out\n", "err é\n")


class _Odd(BaseException):
    pass


@pytest.mark.parametrize("error", [_Odd("odd"), SystemExit(3), asyncio.CancelledError("odd"), ValueError("odd")])
def test_whatever_a_part_raises_is_a_sentence(error: BaseException) -> None:
    part = Part("house", "one", EntryPoint("one", "house:one", "argmap.rules"))
    with pytest.raises(PartError) as raised, safely(part, "the rule X"):
        raise error
    assert str(raised.value).startswith("the rule X of the package house (entry point one) failed: ")


def test_what_ends_the_work_goes_on() -> None:
    error = KeyboardInterrupt()
    part = Part("house", "one", EntryPoint("one", "house:one", "argmap.rules"))
    with pytest.raises(type(error)), safely(part, "the rule X"):
        raise error
    with pytest.raises(type(error)):
        list(made_apart(_raising(error)))


def _raising(error: BaseException) -> Iterator[int]:
    yield 1
    raise error
