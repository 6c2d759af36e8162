"""Schemes: all are whole, are known by their names elsewhere, and are shown by `argmap schemes`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from argmap.cli.schemes import command
from argmap.reading import read_content
from argmap.scheme_names import OTHER_NAMES, Scheme, scheme_name
from argmap.schemes import FAMILIES, scheme_page, schemes
from argmap.schemes.manual import markdown

ROOT = Path(__file__).parents[1]


def test_each_scheme_is_whole() -> None:
    assert set(schemes()) == {str(scheme) for scheme in Scheme}
    for page in schemes().values():
        assert page.family in FAMILIES
        assert page.roles
        assert page.conclusion
        assert len(page.questions) >= 2
        assert {one.attack for one in page.critical_questions} <= {"undermine", "undercut", "rebut"}
        assert all(text.endswith("?") for text in page.questions)
    questions = [text for page in schemes().values() for text in page.questions]
    assert len(questions) - len(set(questions)) <= 2  # those on consequences, good and bad, are alike


@pytest.mark.parametrize(
    ("name", "scheme"),
    [
        ("ExpertOpinion", "expert opinion"),
        ("EXPERT_OPINION", "expert opinion"),
        ("Argument from expert opinion", "expert opinion"),
        ("Argument From Analogy", "analogy"),
        ("CauseToEffect", "cause to effect"),
        ("Argument to the best explanation", "abductive"),
        ("Slippery slope argument", "slippery slope"),
        ("Definition to Verbal Classification", "definition to classification"),
        ("VERBAL_CLASSIFICATION_DEFINITION", "definition to classification"),
        ("Rules", "established rule"),
        ("Ethotic argument", "ethotic"),
        ("FearAppeal", "threat"),
        ("sunk-costs", "sunk costs"),
        ("No Such Scheme", "no such scheme"),
    ],
)
def test_names_of_other_tools_are_known(name: str, scheme: str) -> None:
    assert scheme_name(name) == scheme


def test_each_other_name_leads_to_one_scheme() -> None:
    for scheme, names in OTHER_NAMES.items():
        for name in names:
            page = scheme_page(name.title().replace(" ", ""))
            assert page is not None
            assert page.name == scheme


def test_a_map_may_use_another_name() -> None:
    reading = read_content(
        "argmap: 1\nargument:\n  thesis: T\n  because:\n    - premise: p\n      scheme: FearAppeal\n", "a.yaml"
    )
    assert reading.findings == ()
    assert reading.steps[0].shape.scheme is Scheme.THREAT


def test_the_page_of_the_docs_is_as_made() -> None:
    assert (ROOT / "docs" / "schemes.md").read_text(encoding="utf-8") == markdown()


def test_the_command() -> None:
    run = CliRunner()
    shown = run.invoke(command, ["sign"])
    assert shown.exit_code == 0
    assert shown.output.splitlines()[0] == "sign: rests on causes, signs and explanations"
    assert "scheme_role: observation" in shown.output
    assert len(json.loads(run.invoke(command, ["--format", "json"]).output)) == 30
    assert all(name in run.invoke(command, []).output for name in schemes())
    missing = run.invoke(command, ["sgin"])
    assert missing.exit_code == 2
    assert missing.stderr == "argmap: there is no scheme sgin; did you mean `sign`?\n"


def test_the_example_of_each_scheme_is_a_step() -> None:
    from argmap.schemes.manual import example

    for page in schemes().values():
        indented = "\n".join(f"  {line}" for line in example(page).splitlines())
        reading = read_content(f"argmap: 1\nargument:\n  thesis: T\n{indented}\n", "a.yaml")
        assert reading.findings == ()
        assert reading.steps[0].shape.scheme == page.name
