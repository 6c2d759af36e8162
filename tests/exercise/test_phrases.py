"""Every sentence of the exercises stands in the table: none in the code, each that is said with just what is filled in."""

from __future__ import annotations

import ast
import re
import string
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from argmap.cli import main
from argmap.exercise import KINDS, make_set
from argmap.phrases import phrases_of
from tests.conftest import MAPS, ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from argmap.reading import Reading

EXERCISE = ROOT / "argmap" / "exercise"
SPEAKING = sorted(
    path
    for path in [
        *(EXERCISE / "kinds").glob("*.py"),
        EXERCISE / "criticism.py",
        EXERCISE / "following.py",
        EXERCISE / "pieces.py",
        EXERCISE / "quarry.py",
        EXERCISE / "slips.py",
        EXERCISE / "verdicts.py",
    ]
    if path.name not in {"registry.py", "kind.py"}
)
SENTENCE = re.compile(r"[^\W\d_]{2,} [^\W\d_]{2,}")
TABLE = phrases_of("en").table
FILLED = {"n"}


def code(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def documented(tree: ast.Module) -> set[int]:
    """The constants that are docstrings, of modules, classes, functions and attributes, or messages of errors."""
    found = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "message":
            found |= {id(one) for one in ast.walk(node.value)}
    return found


def sentences(path: Path) -> list[str]:
    tree = code(path)
    apart = documented(tree)
    return [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and id(node) not in apart
        and SENTENCE.search(node.value)
    ]


@pytest.mark.parametrize("path", SPEAKING, ids=lambda path: path.stem)
def test_no_sentence_stands_in_the_code(path: Path) -> None:
    kept = {"position to know", "a piece of the map"}  # of the format; a file's name
    found = [text for text in sentences(path) if text not in kept]
    assert found == [], "put it into argmap/phrases/en.toml and say it with quarry.say(...); of a value, name its enum"


def test_a_sentence_in_code_would_be_found(tmp_path: Path) -> None:
    path = tmp_path / "kind.py"
    path.write_text('"""A kind."""\nprompt = f"Which words say {1}?"\n', encoding="utf-8")
    assert sentences(path) == ["Which words say "]


def test_every_kind_has_a_title() -> None:
    """Platforms call the questions of a kind by it; a kind without one would stand there by its name."""
    titles = TABLE["kinds"]
    assert titles.keys() == KINDS.keys()
    assert len(set(titles.values())) == len(KINDS)


def said(path: Path) -> Iterator[tuple[str, set[str]]]:
    """The names that are said in a module, as patterns, with what is filled in ("**" where it depends on the name)."""
    for node in ast.walk(code(path)):
        name = node.func.attr if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) else ""
        name = name or (node.func.id if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) else "")
        if name != "say" or not isinstance(node, ast.Call) or not node.args:
            continue
        filled = {one.arg or "**" for one in node.keywords}
        filled |= {"?"} if isinstance(node.args[0], ast.IfExp) else set()
        yield from ((pattern, filled) for pattern in patterns(node.args[0]))


def patterns(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.Constant):
        yield re.escape(str(node.value))
    elif isinstance(node, ast.IfExp):
        yield from patterns(node.body)
        yield from patterns(node.orelse)
    elif isinstance(node, ast.JoinedStr):
        yield "".join(re.escape(str(one.value)) if isinstance(one, ast.Constant) else "[a-z_-]*" for one in node.values)


def placeholders(text: object) -> set[str]:
    texts = text.values() if isinstance(text, dict) else [text]
    return {name for one in texts for _, name, _, _ in string.Formatter().parse(str(one)) if name}


@pytest.mark.parametrize("path", SPEAKING, ids=lambda path: path.stem)
def test_what_is_said_is_there_and_whole(path: Path) -> None:
    """A name is known, and just what its sentence names is filled in; of names put together, what one of them names."""
    names = {f"{section}.{key}": text for section, keys in TABLE.items() for key, text in keys.items()}
    for pattern, filled in said(path):
        meant = {name: placeholders(text) for name, text in names.items() if re.fullmatch(pattern, name)}
        assert meant, pattern
        if "**" in filled:
            continue
        if "?" in filled:
            assert all(needed <= filled for needed in meant.values()), pattern
        elif len(meant) == 1:
            assert next(iter(meant.values())) | FILLED == filled | FILLED, pattern
        else:
            assert any(needed <= filled for needed in meant.values()), pattern
            assert filled - FILLED <= set().union(*meant.values()), pattern


def test_nothing_in_the_table_is_said_nowhere() -> None:
    spoken = [pattern for path in SPEAKING for pattern, _ in said(path)]
    indirect = {"thesis", "critical-questions"}  # sections of which names are put together before they are said
    unsaid = [
        f"{section}.{key}"
        for section in (*KINDS, "verdict", "weighed")
        for key in TABLE.get(section, {})
        if section not in indirect and not any(re.fullmatch(one, f"{section}.{key}") for one in spoken)
    ]
    assert unsaid == []


def test_a_language_is_chosen(belarus: Reading) -> None:
    assert make_set(belarus, ["thesis"], 1).language == "en"
    assert make_set(belarus, ["thesis"], 1, language="en-GB") == make_set(belarus, ["thesis"], 1)
    done = CliRunner().invoke(main, ["exercise", str(MAPS / "belarus.yaml"), "-n", "1", "--ui-language", "tlh"])
    assert (done.exit_code, "exercises have no words in that language; choose from en" in done.stderr) == (2, True)
    done = CliRunner().invoke(main, ["exercise", str(MAPS / "belarus.yaml"), "-n", "1", "--ui-language", "EN"])
    assert (done.exit_code, "no words in that language" in done.stderr) == (0, False)
