"""A file whose name says something else than what it is written as: that is said, and nothing else is."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from argmap.cli import main
from argmap.exercise.registry import outputs
from tests.conftest import MAPS

BUS = str(MAPS / "night-bus.yaml")
EXERCISE = ["exercise", BUS, "--kind", "find-words", "-n", "1"]


@pytest.fixture(autouse=True)
def _in_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def said(args: list[str], name: str) -> str:
    done = CliRunner().invoke(main, [*args, "-o", name])
    assert done.exit_code == 0, done.stderr
    assert Path(name).stat().st_size or args[0] == "check"
    return done.stderr


@pytest.mark.parametrize(
    ("args", "name", "what", "ending"),
    [
        ([*EXERCISE, "--format", "worksheet"], "x.md", "worksheet (a sheet for print, in HTML)", ".html"),
        ([*EXERCISE, "--format", "key"], "x.pdf", "key (its key, in HTML)", ".html"),
        ([*EXERCISE, "--format", "key-markdown"], "x.HTML", "key-markdown (its key in Markdown)", ".md"),
        ([*EXERCISE, "--format", "qti"], "x.scorm.zip", "qti (a package in QTI 2.1)", ".zip"),
        (["render", BUS, "--format", "dot"], "x.svg", "dot", ".dot"),
        (["render", BUS, "--format", "html"], "x.md", "html", ".html"),
        (["render", BUS, "--format", "mermaid"], "x.md", "mermaid", ".mmd"),
        (["check", BUS], "x.html", "text", ".txt"),
        (["check", BUS, "--format", "html"], "x.md", "html", ".html"),
        (["check", BUS, "--format", "json"], "x.argdown", "json", ".json"),
        (["check", BUS, "--format", "json"], "x.aif.json", "json", ".json"),
        ([*EXERCISE, "--format", "gift"], "x.apkg", "gift (questions in GIFT, as text)", ".gift"),
        ([*EXERCISE, "--format", "gift"], "x.rtnl", "gift (questions in GIFT, as text)", ".gift"),
        (["render", BUS, "--format", "svg"], "x.graphml", "svg", ".svg"),
    ],
)
def test_another_name_is_said(args: list[str], name: str, what: str, ending: str) -> None:
    expected = f"argmap: {name} is written as {what}, which is not what its name says; {ending} would say it\n"
    assert said(args, name) == expected


@pytest.mark.parametrize(
    ("args", "name"),
    [
        ([*EXERCISE, "--format", "worksheet"], "x.html"),
        ([*EXERCISE, "--format", "key-markdown"], "x.md"),
        ([*EXERCISE, "--format", "scorm"], "x.zip"),
        ([*EXERCISE, "--format", "gift"], "x.txt"),
        ([*EXERCISE, "--format", "page"], "x"),
        ([*EXERCISE, "--format", "page"], "x.html.new"),
        (["render", BUS, "--format", "markdown"], "x.txt"),
        (["render", BUS, "--format", "dot"], "x.gv"),
        (["check", BUS, "--format", "sarif"], "x.json"),
        (["check", BUS], "report"),
        (["check", BUS, "--format", "json"], "x.new.json"),
        (["check", BUS, "--format", "json"], "x.odd"),
    ],
)
def test_a_name_that_fits_or_says_nothing(args: list[str], name: str) -> None:
    assert said(args, name) == ""


@pytest.mark.parametrize(
    ("target", "name", "ending"), [("argdown", "x.html", ".argdown"), ("aif", "x.argdown", ".aif.json")]
)
def test_another_name_of_a_map_that_is_converted_is_said(target: str, name: str, ending: str) -> None:
    first = said(["convert", BUS, "--to", target], name).splitlines()[0]
    assert first == f"argmap: {name} is written as {target}, which is not what its name says; {ending} would say it"


KNOWN = (
    ".html .htm .md .markdown .txt .svg .png .jpg .pdf .dot .gv .mmd .json .sarif .csv .parquet .xlsx .xml .zip .scorm.zip .scorm"
    " .h5p .gift .apkg .docx .doc .odt .yaml .yml"
)


@pytest.mark.parametrize("ending", KNOWN.split())
def test_these_endings_always_say_something(ending: str) -> None:
    """Whoever takes a format out."""
    name = f"x{ending}"
    assert bool(said(["check", BUS, "--format", "concise"], name)) is (ending != ".txt")


@pytest.mark.parametrize(
    ("target", "name"), [("argdown", "x.ad"), ("argdown", "x.txt"), ("aif", "x.json"), ("gsn", "x.gsn.yaml")]
)
def test_a_map_converted_under_a_name_that_fits(target: str, name: str) -> None:
    assert "what its name says" not in said(["convert", BUS, "--to", target], name)


def test_every_form_has_a_name_that_fits() -> None:
    for form in outputs().values():
        ending = (*form.suffixes, *form.also)[0]
        assert said([*EXERCISE, "--format", form.name], f"x{ending}") == "", form.name
