"""Codes stand with what they name: any that is written elsewhere is known, and no other room keeps tables of them."""

from __future__ import annotations

import ast
import re

import pytest

from argmap.checker import all_codes, all_rules
from argmap.comparison import What
from argmap.diagnostics import About
from argmap.rules import PRESETS
from tests.conftest import ROOT

WRITTEN = sorted(
    path for path in (ROOT / "argmap").rglob("*") if path.suffix in {".py", ".toml", ".js", ".md", ".html", ".css"}
)
AT_HOME = re.compile(r"argmap/(rules/.*|(mapfile|checker|quotations|plugins)/\w*codes|config/settings)\.py")


def test_every_code_that_is_written_is_known() -> None:
    found = {code for path in WRITTEN for code in re.findall(r"AM\d{3}", path.read_text(encoding="utf-8"))}
    assert found == set(all_codes())


@pytest.mark.parametrize(
    "path",
    [one for one in WRITTEN if one.suffix == ".py" and not AT_HOME.fullmatch(one.relative_to(ROOT).as_posix())],
    ids=lambda path: str(path.relative_to(ROOT)),
)
def test_no_other_room_knows_a_code(path: object) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))  # type: ignore[attr-defined]
    texts = [node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)]
    assert [text for text in texts if re.fullmatch(r"AM\d{1,3}", text)] == []


def test_what_is_known_of_codes_fits() -> None:
    for code in all_codes().values():
        assert set(code.same_as) <= {str(what) for what in What}
        assert set(code.off_in) <= set(PRESETS)
        assert isinstance(code.about, About)
        assert code.feedback is None or code.about is not About.KEEPING
        assert code.feedback is None or code.feedback.question.endswith("?")
        assert not re.search(r"\{(?!claim\})", code.feedback.what if code.feedback else "")
        assert code.is_silenceable or not code.off_in


def test_a_page_says_how_a_rule_fixes() -> None:
    fixing = {code for code, rule in all_rules().items() if rule.fixes}
    assert (
        fixing
        == {code for code, rule in all_rules().items() if "\nFix: " in rule.code.page}
        == {"AM209", "AM219", "AM220"}
    )


@pytest.mark.parametrize(
    ("preset", "left_out"),
    [
        ("default", []),
        ("strict", []),
        ("teaching", ["AM218", "AM219", "AM220"]),
        ("draft", ["AM104", "AM119", "AM201", "AM206", "AM311", "AM401"]),
    ],
)
def test_presets_leave_out(preset: str, left_out: list[str]) -> None:
    assert sorted(code.id for code in all_codes().values() if preset in code.off_in) == left_out
