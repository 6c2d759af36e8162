"""What the docs tell the authors of packages is true: what they import is public, and the package that is shown is whole."""

from __future__ import annotations

import ast
import importlib
import re
import tomllib
from typing import TYPE_CHECKING

from tests.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

PAGES = {
    name: (ROOT / "docs" / f"{name}.md").read_text(encoding="utf-8") for name in ("checking", "formats", "exercises")
}
STABLE = (ROOT / "docs" / "stability.md").read_text(encoding="utf-8")
PUBLIC = frozenset(re.findall(r"`(argmap(?:\.\w+)?)`", STABLE.partition("## Modules")[2]))


def modules() -> Iterator[tuple[str, str]]:
    """The modules that the pages show, by name."""
    for page in PAGES.values():
        yield from re.findall(r"```python\n# (\w+)\.py\n(.*?)```", page, re.DOTALL)


def imported() -> Iterator[tuple[str, str]]:
    """What they import of argmap: module and name."""
    for _, code in modules():
        for node in ast.walk(ast.parse(code)):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("argmap"):
                yield from ((node.module or "", one.name) for one in node.names)


def named() -> Iterator[tuple[str, str]]:
    """What the pages name of argmap in their texts: module and name."""
    for page in PAGES.values():
        yield from re.findall(r"`(argmap(?:\.\w+)+)\.([A-Z]\w+)`", page)


def test_what_packages_import_is_public() -> None:
    found = {*imported(), *named()}
    assert {("argmap.rules", "rewrite"), ("argmap.diagnostics", "Slip"), ("argmap.report", "Outcome")} <= found
    assert [one for one in sorted(found) if one[0] not in PUBLIC] == []
    assert [one for one in sorted(found) if one[1] not in importlib.import_module(one[0]).__all__] == []


def test_what_is_said_to_be_public_is_there() -> None:
    for module in sorted(PUBLIC):
        room = importlib.import_module(module)
        assert [name for name in room.__all__ if not hasattr(room, name)] == []


def test_the_package_that_is_shown_is_whole() -> None:
    """Its modules are those of the pages, and each entry point leads to what one of them has."""
    written = re.search(r"```toml\n(# pyproject.toml\n\[build-system\].*?)```", PAGES["checking"], re.DOTALL)
    assert written
    data = tomllib.loads(written[1])
    shown = dict(modules())
    assert sorted(data["tool"]["setuptools"]["py-modules"]) == sorted(shown)
    groups = data["project"]["entry-points"]
    assert sorted(groups) == ["argmap.exercises", "argmap.formats", "argmap.reports", "argmap.rules"]
    for points in groups.values():
        for value in points.values():
            module, _, name = value.partition(":")
            assert not name or re.search(rf"(?m)^(?:def {name}\(|{name} = )", shown[module])
    for page in PAGES.values():
        for part in re.findall(
            r"```toml\n(?:# pyproject.toml of that package\n)?(\[project.entry.*?)```", page, re.DOTALL
        ):
            for group, points in tomllib.loads(part)["project"]["entry-points"].items():
                assert points.items() <= groups[group].items()
