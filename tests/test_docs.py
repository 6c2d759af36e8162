"""The pages tell the truth: the tour is walked, examples are read, tables are complete, the picture is of the map."""

from __future__ import annotations

import re
import shutil
import xml.etree.ElementTree as ET
from importlib import import_module
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from argmap.cli import main
from argmap.cli.group import COMMANDS
from argmap.draw import Drawing, Options
from argmap.draw import engine as engines
from argmap.draw.choosing import compositions, settled
from argmap.draw.svg import _description
from argmap.exercise import KINDS
from argmap.model import ArgumentMap, ArticleSource, Body, Evidence, EvidenceType, Passage, Premise, Quote, Thesis
from argmap.reading import read, read_bytes
from argmap.scheme_names import Scheme
from tests.conftest import ROOT, script

if TYPE_CHECKING:
    from pathlib import Path

    from argmap.reading import Reading

README = (ROOT / "README.md").read_text(encoding="utf-8")
FORMAT = (ROOT / "docs" / "format.md").read_text(encoding="utf-8")


def blocks(page: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", page, re.DOTALL | re.MULTILINE)


@pytest.fixture
def clone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("seeds", "maps", "docs"):
        shutil.copytree(ROOT / name, tmp_path / name)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def argmap(line: str, status: int = 0) -> str:
    result = CliRunner().invoke(main, line.split()[1:], prog_name="argmap")
    assert result.exit_code == status, (line, result.output)
    return result.output


def test_the_tour_is_walked(clone: Path) -> None:
    new, check, show, render, page = re.findall(
        r"^(argmap (?:new|check|show|render) .*)$", "".join(blocks(README, "sh")), re.MULTILINE
    )
    argmap(new)
    skeleton = (clone / "my-map.yaml").read_text(encoding="utf-8")
    begin, end = skeleton.index("argument:\n"), skeleton.index("\n# The article, sentence by sentence")
    (argument,) = blocks(README, "yaml")
    (clone / "my-map.yaml").write_text(skeleton[:begin] + argument + skeleton[end:], encoding="utf-8")
    expected = blocks(README, "text")[-1]
    assert argmap(check, status=1) == expected
    mended = (
        (clone / "my-map.yaml")
        .read_text(encoding="utf-8")
        .replace("a package of 30 programs", "a package of 28 programs")
    )
    (clone / "my-map.yaml").write_text(mended, encoding="utf-8")
    assert argmap(check) == "no findings (1 map, 4 claims, 3 quotes checked)\n"
    assert "T thesis" in argmap(show)
    if engines.available():
        argmap(render)
        assert (clone / "my-map.svg").read_bytes().startswith(b"<?xml")
        argmap(page)
        assert (clone / "my-map.html").read_bytes().startswith(b"<!DOCTYPE html>")


@pytest.mark.skipif(not engines.available(), reason="no Graphviz engine here")
def test_the_first_command_draws_the_worked_example(clone: Path) -> None:
    first = blocks(README, "sh")[0]
    argmap(first.split(" && ")[1].strip())
    assert (clone / "belarus.svg").stat().st_size > 50_000


def test_the_python_example_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    if not engines.available():
        pytest.skip("no Graphviz engine here")
    monkeypatch.chdir(ROOT)
    names: dict[str, object] = {}
    exec(blocks(README, "python")[0], names)  # noqa: S102
    assert str(names["svg"]).startswith("b'<?xml")


def test_the_pages_count_the_kinds_of_exercises() -> None:
    page = (ROOT / "docs" / "exercises.md").read_text(encoding="utf-8")
    of_reader = sum(kind.of_reader for kind in KINDS.values())
    assert re.findall(r"exercises of (\d+) kinds", README) == [str(len(KINDS))]
    assert re.findall(r"exercises of (\d+) kinds; (\d+) further kinds", page) == [
        (str(len(KINDS) - of_reader), str(of_reader))
    ]


def test_the_readme_counts_the_lessons() -> None:
    words = {4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight"}
    number = words[len(list((ROOT / "docs" / "teach").glob("lesson-*.md")))]
    assert re.findall(r"(\w+) lessons", README) == [number]
    assert re.findall(r"(\w+) lessons, each", (ROOT / "docs" / "teach" / "README.md").read_text(encoding="utf-8")) == [
        number.capitalize()
    ]


def test_every_command_is_in_the_readme() -> None:
    assert re.findall(r"^\| `argmap (\w+)", README, re.MULTILINE) == list(COMMANDS)


def test_links_lead_somewhere() -> None:
    for page in [ROOT / "README.md", *(ROOT / "docs").rglob("*.md"), *(ROOT / "bench").glob("*.md")]:
        for target in re.findall(r"\]\(([^)#:\s]+)\)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"


def test_the_example_of_the_format_is_sound() -> None:
    from argmap.checker import check

    assert check(read_bytes(blocks(FORMAT, "yaml")[0].encode(), folder=ROOT / "maps")) == []


@pytest.mark.parametrize("shape", [ArgumentMap, ArticleSource, Body, Passage, Quote, Thesis, Premise, Evidence])
def test_every_key_is_in_the_format(shape: type) -> None:
    for key in shape.model_fields:  # type: ignore[attr-defined]
        assert f"`{key}`" in FORMAT or f"{key}:" in FORMAT, key


def test_every_type_and_scheme_is_in_the_format() -> None:
    for name in (*EvidenceType, *Scheme):
        assert str(name) in FORMAT


def described(folder: str, name: str, number: int) -> str | None:
    file = f"{name}.svg" if number == 1 else f"{name}-{number}.svg"
    return ET.parse(ROOT / "docs" / "images" / folder / file).getroot()[1].text


def pages(reading: Reading, options: Options) -> list[Drawing]:
    """The drawings of a picture's pages."""
    chosen = settled(Drawing(reading, options))
    return [page.drawing for page in compositions(chosen)] if chosen.is_poster else [chosen]


def test_the_pictures_are_of_the_maps() -> None:
    """To renew them: python docs/make_gallery.py, and look at them."""
    made = script("docs/make_gallery.py")
    for name, (map_, options) in made.IN_README.items():
        overview = pages(read(made.path_of(map_)), options)[0]
        assert described("", name, 1) == _description(overview), name
        assert f"docs/images/{name}.svg" in README


def test_the_map_with_mistakes_has_the_mistakes_it_should() -> None:
    from argmap.checker import check

    found = check(read(ROOT / "docs" / "examples" / "mistakes.yaml"))
    assert [(finding.place.start.line, finding.code.name) for finding in found] == [
        (19, "distorted-quote"),
        (20, "supported-evidence"),
        (23, "quoted-implicit"),
        (24, "unsupported-claim"),
        (25, "missing-quote"),
        (26, "dangling-reference"),
        (29, "invalid-value"),
        (30, "ambiguous-quote"),
        (32, "unknown-key"),
    ]


def test_the_gallery_is_of_the_maps() -> None:
    """To renew it: python docs/make_gallery.py, and look at the pictures."""
    made = script("docs/make_gallery.py")
    numbers = {}
    for name, (map_, options, _) in made.PICTURES.items():
        drawn = pages(read(made.path_of(map_)), options)
        numbers[name] = len(drawn)
        for number, drawing in enumerate(drawn, 1):
            assert described("gallery", name, number) == _description(drawing), (name, number)
    assert (ROOT / "docs" / "gallery.md").read_text(encoding="utf-8") == made.gallery(numbers)


def test_the_formats_to_read_first_read_and_write_as_is_said() -> None:
    page = " ".join((ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8").split())
    said = dict(re.findall(r"\(argmap/formats/(\w+)\.py\), (a small writer|which reads and writes|which reads)", page))
    assert said == {"graphml": "a small writer", "sadface": "which reads", "xaif": "which reads and writes"}
    for module, does in said.items():
        format_ = import_module(f"argmap.formats.{module}").FORMAT
        assert (format_.read is not None, format_.write is not None) == ("reads" in does, "write" in does)
