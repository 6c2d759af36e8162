"""What commands do with claims `by: reader`: drawn and compared on request, printed apart, never the article's."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from argmap import edit
from argmap.cli import main
from argmap.conversion import Fate, Incoming, convert
from argmap.formats import by_name
from argmap.text import Text

if TYPE_CHECKING:
    from pathlib import Path

ARTICLE = "The bus should stay. Staff need it, and sixty of them said so.\n"
MAP = """argmap: 1
title: The bus
article: {file: article.txt}
argument:
  id: T
  thesis: The bus should stay.
  quote: The bus should stay
  because:
    - id: P
      premise: Staff need the bus.
      quote: Staff need it
      because:
        - id: E
          evidence: Sixty of them said so.
          quote: sixty of them said so
"""
ANSWERS = """          unless:
            - id: K
              premise: To say so costs nothing.
              by: reader
      but:
        - premise: Staff cycle.
          by: reader
          aims_at: conclusion
          because:
            - evidence: The racks are full.
"""


@pytest.fixture
def maps(tmp_path: Path) -> tuple[str, str]:
    """The map, and the same with a reader's answers."""
    (tmp_path / "article.txt").write_text(ARTICLE, encoding="utf-8")
    plain, answered = tmp_path / "plain.yaml", tmp_path / "answered.yaml"
    plain.write_text(MAP, encoding="utf-8")
    answered.write_text(MAP + ANSWERS, encoding="utf-8")
    return str(plain), str(answered)


def run(*arguments: str) -> tuple[int, str, str]:
    done = CliRunner().invoke(main, list(arguments))
    return done.exit_code, done.stdout, done.stderr


def test_nothing_asks_a_reader_for_words_of_the_article(maps: tuple[str, str]) -> None:
    plain, answered = maps
    assert (
        run("check", answered, "--preset", "teaching", "--ignore", "AM110,AM109")[1].replace("answered", "plain")
        == (run("check", plain, "--preset", "teaching", "--ignore", "AM110,AM109")[1])
    )


def test_show_prints_the_answers_apart(maps: tuple[str, str]) -> None:
    _, plain, _ = run("show", maps[0])
    _, answered, _ = run("show", maps[1])
    before, after = plain.split("\n+ supports")[0], answered.split("\n+ supports")[0]
    assert (
        after
        == before
        + """
The reader's answers:

Undercuts the step from E to P:
~ K undercut of the step from E to P (reader): To say so costs nothing.

Objects to P, aimed at the conclusion:
- 1.1.3 objection (reader): Staff cycle.
   + 1.1.3.1 evidence (reader): The racks are full.
"""
    )


def test_listing_says_whose_claims_are(maps: tuple[str, str]) -> None:
    claims = json.loads(run("show", maps[1], "--format", "json")[1])["claims"]
    assert [(one["claim"], one.get("by"), one.get("aims_at")) for one in claims] == [
        ("T", None, None),
        ("P", None, None),
        ("E", None, None),
        ("K", "reader", "step"),
        ("1.1.3", "reader", "conclusion"),
        ("1.1.3.1", "reader", None),
    ]


@pytest.mark.parametrize("format_", ["svg", "dot", "mermaid", "markdown"])
@pytest.mark.parametrize("layout", ["poster", "dot", "tidy"])
def test_answers_are_drawn_on_request(maps: tuple[str, str], format_: str, layout: str) -> None:
    options = ("-o", "-", "--format", format_, "--layout", layout)
    plain, answered = run("render", maps[0], *options), run("render", maps[1], *options)
    assert plain[:2] == answered[:2]
    said = "argmap: 3 claims that answer the article (by: reader) are not drawn; --with-reader draws what answers it, too\n"
    assert answered[2] == plain[2] + said
    assert "reader" not in plain[2]
    _, drawn, said = run("render", maps[1], *options, "--with-reader")
    assert "reader" in drawn.lower()
    assert "To say so costs" in drawn.replace("\n", " ").replace("&#160;", " ") or format_ == "svg"
    assert "not drawn" not in said


@pytest.mark.parametrize("theme", ["default", "print", "dark", "contrast"])
def test_the_readers_hand_is_no_matter_of_colour(maps: tuple[str, str], theme: str) -> None:
    """Boxes have cut corners and a word, lines are double, and the legend says both."""
    _, drawn, _ = run("render", maps[1], "-o", "-", "--format", "dot", "--with-reader", "--theme", theme)
    boxes = [line for line in drawn.splitlines() if 'class="reader sound"' in line]
    assert len(boxes) == 3
    assert all("diagonals" in line and "READER" in line for line in boxes)
    lines = [line for line in drawn.splitlines() if " -> " in line]
    assert sum(line.split('color="')[1].split('"')[0].count(":") for line in lines) == 3
    assert "THE READER'S" in drawn.replace("&#39;", "'").replace("&#x27;", "'")
    assert "double line" in drawn


def test_markdown_has_a_section_for_them(maps: tuple[str, str]) -> None:
    assert run("render", maps[1], "-o", "-", "--format", "markdown", "--with-reader")[1].split("\n\n", 2)[2] == (
        """## The reader's answers

Undercuts the step from E to P:

- **K** *the reader's undercut of the step to P*: To say so costs nothing.

Objects to P, aimed at the conclusion:

- **1\\.1.3** *the reader's objection to P*: Staff cycle.
  - **1\\.1.3.1** *the reader's evidence supports 1\\.1.3*: The racks are full.
"""
    )


def test_comparing_leaves_them_out(maps: tuple[str, str]) -> None:
    same, with_reader = run("compare", *maps), run("compare", *maps, "--with-reader")
    assert "only in" not in same[1].lower().replace("only in a or b", "")
    assert ("Staff cycle" in same[1], "Staff cycle" in with_reader[1]) == (False, True)


def test_grading_leaves_them_out(maps: tuple[str, str]) -> None:
    """A student's answers are no slips, a reference's are not missed; with --with-reader they are asked for."""
    alike = run("grade", maps[0], "--reference", maps[0], "--format", "json", "--score")
    for student, reference in (maps[::-1], (maps[0], maps[1]), (maps[1], maps[1])):
        found = run("grade", student, "--reference", reference, "--format", "json", "--score")
        assert found[1].replace("answered.yaml", "plain.yaml") == alike[1]
    asked = run("grade", maps[0], "--reference", maps[1], "--with-reader", "--format", "json", "--reveal")
    assert "Staff cycle" in asked[1]


@pytest.mark.parametrize(("target", "fate"), [("gsn", Fate.LOST), ("aif", Fate.ASIDE), ("argdown", Fate.ASIDE)])
def test_formats_name_what_they_cannot_say(target: str, fate: Fate) -> None:
    format_ = by_name(target)
    assert format_
    content = (MAP + ANSWERS).replace("article: {file: article.txt}\n", "")
    losses = convert(Incoming(Text("map.yaml", content)), format_, None).losses
    (found,) = [one for one in losses if one.what == "marks of what the reader puts forward"]
    assert (found.fate, set(found.names)) == (fate, {"K", "Staff cycle.", "Staff cycle. → P"})


def test_edits_keep_and_set_the_key() -> None:
    text = Text("map.yaml", MAP + ANSWERS)
    reworded = edit.reword(text, ("argument", "because", 0, "but", 0), "Staff walk.").content
    assert reworded == (MAP + ANSWERS).replace("Staff cycle", "Staff walk")
    path = ("argument", "because", 0, "because", 0)
    made = edit.set_attribute(Text("map.yaml", MAP), path, "by", "reader").content
    assert made == MAP.replace("said so.\n", "said so.\n          by: reader\n")
    assert edit.set_attribute(Text("map.yaml", made), path, "by", None).content == MAP


def test_edits_never_change_whose_a_claim_is() -> None:
    """A reader's use of an article's claim does not become its home, and a reader's claim no thesis."""
    content = MAP + ANSWERS.replace("            - evidence: The racks are full.\n", "            - ref: E\n")
    use = ("argument", "because", 0, "but", 0, "because", 0)
    with pytest.raises(edit.UneditableError, match="it would be the reader's"):
        edit.make_home(Text("map.yaml", content), use)
    with pytest.raises(edit.UneditableError, match="this claim is the reader's"):
        edit.make_thesis(Text("map.yaml", content.replace("          aims_at: conclusion\n", "")), use[:-2])
