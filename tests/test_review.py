"""Reviewing links: only what a person confirms is stamped, and rewording makes it suspect."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from argmap.checker import check
from argmap.cli import main
from argmap.mapfile.scalars import yaml_scalar
from argmap.reading import read
from argmap.review import panel, passage, pending

if TYPE_CHECKING:
    from pathlib import Path

MAP = """argmap: 1  # a map
article: {file: article.txt}
argument:
  id: T
  thesis: The harbour should be dredged.
  quote: The harbour should be dredged  # the headline
  because:
    - evidence: It fills with silt.
      quote: >-
        It is silting
        up every year

      type: event
    - evidence: Not found.
      quote: these words stand nowhere at all
"""
UNFOUND = "argmap: 1 claim cannot be reviewed: a quote was not found\n"
ARTICLE = "The harbour should be dredged.\n\nLook at it. It is silting up every year. So say all.\n"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "article.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "map.yaml").write_text(MAP, encoding="utf-8")
    return tmp_path / "map.yaml"


def review(path: Path, answers: str, *options: str) -> tuple[int, str]:
    result = CliRunner().invoke(main, ["review", str(path), *options], input=answers, prog_name="argmap")
    return result.exit_code, result.output


def test_what_is_confirmed_is_stamped_and_nothing_else_changed(path: Path) -> None:
    assert [claim.label for claim in pending(read(path))] == ["T", "1.1"]
    exit_code, output = review(path, "y\ny\n")
    assert exit_code == 0
    assert "2 claims confirmed, 0 left" in output
    stamps = [claim.stamp for claim in read(path).claims]
    expected = MAP.replace("# the headline\n", f"# the headline\n  reviewed: {yaml_scalar(stamps[0])}\n").replace(
        "        up every year\n", f"        up every year\n      reviewed: {yaml_scalar(stamps[1])}\n"
    )
    assert path.read_text(encoding="utf-8") == expected
    assert pending(read(path)) == []
    assert review(path, "", "--list") == (0, UNFOUND)


@pytest.mark.parametrize("now", ["argmap: 1\nargument: {thesis: Short.}\n", MAP.replace("It fills with", "It has")])
def test_a_map_that_is_changed_meanwhile_ends_the_review(path: Path, monkeypatch: pytest.MonkeyPatch, now: str) -> None:
    """By another program, after the first claim was confirmed."""

    def stamped(*_: object) -> None:
        path.write_text(now, encoding="utf-8")

    monkeypatch.setattr(import_module("argmap.cli.review"), "_stamp", stamped)
    exit_code, output = review(path, "y\ny\n")
    assert (exit_code, output.splitlines()[-1]) == (2, "argmap: the map has been changed meanwhile; begin again")
    assert path.read_text(encoding="utf-8") == now


def test_no_and_quit_write_nothing(path: Path) -> None:
    assert review(path, "n\nq\n")[0] == 1
    assert review(path, "")[0] == 1
    assert review(path, "what\nno\nno\n")[0] == 1
    assert path.read_text(encoding="utf-8") == MAP


@pytest.mark.parametrize(("old", "new"), [("It fills with silt.", "It fills quickly."), ("silting\n", "silting[,]\n")])
def test_rewording_makes_the_link_suspect(path: Path, old: str, new: str) -> None:
    review(path, "y\ny\n")
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    codes = [finding.code.id for finding in check(read(path))]
    assert "AM217" in codes
    assert [claim.label for claim in pending(read(path))] == ["1.1"]
    assert review(path, "y\n")[0] == 0
    assert "AM217" not in [finding.code.id for finding in check(read(path))]


def test_other_line_breaks_are_no_rewording(path: Path) -> None:
    review(path, "y\ny\n")
    text = path.read_text(encoding="utf-8").replace(
        "It is silting\n        up every year", "It is\n        silting up every year"
    )
    path.write_text(text, encoding="utf-8")
    assert pending(read(path)) == []


def test_one_claim(path: Path) -> None:
    assert review(path, "y\n", "--claim", "1.1")[0] == 0
    assert [claim.label for claim in pending(read(path))] == ["T"]
    assert review(path, "", "--claim", "nobody") == (2, "argmap: the claim nobody is not in the map\n")
    nowhere = "argmap: the claim 1.2 has no quote that was found in the article; `argmap check` says why\n"
    assert review(path, "", "--claim", "1.2") == (2, nowhere)
    assert review(path, "", "--list") == (1, UNFOUND + "T  The harbour should be dredged.\n")


def test_a_map_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "map.yaml").write_bytes(b"\xff\x00")
    assert review(tmp_path / "map.yaml", "y\n")[0] == 2
    assert CliRunner().invoke(main, ["review", "-"]).exit_code == 2


def test_both_are_shown_side_by_side(path: Path) -> None:
    reading = read(path)
    shown = passage(reading.anchors[1][0])
    assert shown == "Look at it. ⟦It is silting up every year⟧. So say all."
    wide = panel(shown, "It fills with silt.", 64).splitlines()
    assert wide == [
        "The article says               │ The claim says",
        "Look at it. ⟦It is silting up  │ It fills with silt.",
        "every year⟧. So say all.       │",
    ]
    assert panel(shown, "It fills.", 40).startswith("The article says:\nLook at it.")
