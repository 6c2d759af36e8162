"""Whatever a command has read, none of its outputs takes the place of: maps, articles, references, settings, rubrics."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

import pytest

from tests.forks import argmap
from tests.writing.commands import fill, standing

if TYPE_CHECKING:
    from pathlib import Path

REFUSED = [
    ("render", "map.yaml", "-o", "texts/x.md"),
    ("render", "map.yaml", "-o", "texts/x.md", "--format", "html"),
    ("render", "map.yaml", "-o", "map.yaml", "--format", "dot"),
    ("render", "-", "-o", "other.yaml", "--format", "dot"),
    ("render", "map.yaml", "-o", "link.md"),
    ("exercise", "map.yaml", "-o", "map.yaml", "--format", "csv"),
    ("exercise", "map.yaml", "-o", "texts/x.md"),
    ("exercise", "-", "-o", "other.yaml", "--format", "csv"),
    ("compare", "map.yaml", "other.yaml", "-o", "texts/x.md"),
    ("convert", "map.yaml", "-o", "texts/x.md", "--to", "json"),
    ("convert", "map.yaml", "-o", "map.yaml"),
    ("convert", "-", "-o", "other.yaml"),
    ("convert", "map.yaml", "-o", "new.json", "--report", "texts/x.md"),
    ("convert", "corpus/a.argdown", "-o", "words.yaml", "--article", "words.yaml"),
    ("new", "words.txt", "-o", "words.txt"),
    ("new", "page.html", "-o", "made.yaml", "--text", "page.html"),
    ("new", "page.html", "-o", "page.html"),
    ("new", "page.html", "-o", "made.yaml", "--text", "other.yaml"),
    ("text", "page.html", "-o", "page.html"),
    ("text", "page.html", "-o", "texts/page.txt"),
    ("check", "map.yaml", "-o", "texts/x.md"),
    ("check", "page.yaml", "-o", "page.html", "--format", "html"),
    ("check", "letter.yaml", "-o", "letter.docx", "--format", "docx"),
    ("check", "map.yaml", "--baseline", "texts/x.md", "--write-baseline"),
    ("check", "map.yaml", "--baseline", "other.yaml", "--write-baseline"),
    ("check", "map.yaml", "--baseline", "argmap.toml", "--write-baseline"),
    ("exercise", "map.yaml", "-o", "argmap.toml", "--format", "csv"),
    ("convert", "map.yaml", "-o", "argmap.toml", "--to", "json"),
    ("render", "map.yaml", "-o", "argmap.toml", "--format", "dot"),
    ("render", "-", "-o", "argmap.toml", "--format", "dot"),
]


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    with (folder / "other.yaml").open("rb") as stdin:
        return subprocess.run(
            [*argmap(), *arguments],
            cwd=folder,
            stdin=stdin,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    fill(tmp_path)
    (tmp_path / "argmap.toml").write_text('preset = "draft"\n')
    (tmp_path / "words.txt").write_text("Dredge the harbour.\n")
    (tmp_path / "words.yaml").write_text("Dredge the harbour.\n")
    os.link(tmp_path / "texts" / "x.md", tmp_path / "link.md")
    return tmp_path


@pytest.mark.parametrize("arguments", REFUSED, ids=" ".join)
def test_what_was_read_stays(folder: Path, arguments: tuple[str, ...]) -> None:
    before = standing(folder)
    done = run(folder, *arguments)
    after = standing(folder)
    assert (done.returncode, "Traceback" in done.stderr) == (2, False), done.stderr
    assert {name: after.get(name) for name in before} == before
    assert list(folder.rglob(".argmap-*")) == []


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_no_feedback_takes_the_place_of_a_map_or_its_article(folder: Path, jobs: str) -> None:
    (folder / "other.json").write_bytes(run(folder, "convert", "other.yaml", "--to", "json").stdout.encode())
    own = (folder / "other.yaml").read_text().replace("texts/x.md", "map.md")
    (folder / "map.md").write_bytes((folder / "texts" / "x.md").read_bytes())
    (folder / "other.yaml").write_text(own)
    (folder / "other.json").write_bytes(run(folder, "convert", "other.yaml", "--to", "json").stdout.encode())
    before = standing(folder)
    for format_ in ("json", "markdown"):
        done = run(
            folder,
            "grade",
            "map.yaml",
            "other.yaml",
            "--reference",
            "other.json",
            "-o",
            ".",
            "--format",
            format_,
            "--jobs",
            jobs,
        )
        assert "Traceback" not in done.stderr
    after = standing(folder)
    assert {name: after.get(name) for name in before} == before


def test_what_was_not_read_is_replaced(folder: Path) -> None:
    """The picture of yesterday, the deck of last week: writing again is what the commands are for."""
    assert run(folder, "render", "map.yaml", "-o", "old.dot").returncode == 0
    assert run(folder, "render", "map.yaml", "-o", "old.dot").returncode == 0
    for _ in range(2):
        assert run(folder, "check", "map.yaml", "--baseline", "known.json", "--write-baseline").returncode == 0
    assert (folder / "old.dot").read_text().startswith("digraph argmap {")


@pytest.mark.skipif(os.name == "nt", reason="links need a right there")
def test_names_that_convert_makes_lead_nowhere_else(folder: Path) -> None:
    """A link in the folder stays, a link out of it is refused; a path that the user names is followed."""
    (folder / "victim.sh").write_text("echo\n")
    for name in ("conv", "conv/sub", "conv/safe", "away"):
        (folder / name).mkdir()
    for name in ("conv/a.json", "conv/sub/a.json"):
        (folder / name).symlink_to(folder / "victim.sh")
    done = run(folder, "convert", "map.yaml", "other.yaml", "corpus", "-o", "conv", "--to", "json")
    said = "is not as argmap wrote it, or is not argmap's; move it away first, or give --overwrite"
    assert (done.returncode, f"argmap: conv/a.json {said}" in done.stderr) == (2, True)
    assert (folder / "victim.sh").read_text() == "echo\n"
    assert (folder / "conv" / "a.json").is_symlink()
    assert {path.name for path in (folder / "conv").glob("*.json")} > {"a.json"}
    (folder / "corpus" / "deep").mkdir()
    (folder / "corpus" / "deep" / "b.argdown").write_bytes((folder / "corpus" / "a.argdown").read_bytes())
    (folder / "conv" / "deep").symlink_to(folder / "away")
    done = run(folder, "convert", "corpus", "-o", "conv", "--to", "json")
    assert (done.returncode, list((folder / "away").iterdir())) == (2, [])
    assert "argmap: the folder conv/deep is reached by a link out of conv; take it away\n" in done.stderr
    (folder / "mine.json").symlink_to(folder / "away" / "mine.json")
    assert run(folder, "convert", "map.yaml", "-o", "mine.json").returncode == 0
    assert (folder / "away" / "mine.json").is_file()
