"""The course tells the truth: its listings and exercises are made anew, its maps are sound, its table of parts is the rubric's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from argmap.checker import check
from argmap.draw.engine import available
from argmap.exercise import KINDS, make_set
from argmap.grading import Rubric, load_rubric
from argmap.reading import read, read_content
from argmap.showing import markdown, one_line
from argmap.text import Text
from tests.conftest import MAPS, ROOT, script

if TYPE_CHECKING:
    from pathlib import Path

COURSE = ROOT / "docs" / "teach"
TUTORIAL = (COURSE / "tutorial.md").read_text(encoding="utf-8")
PAGES = sorted(COURSE.glob("*.md"))


def blocks(page: str, name: str) -> list[str]:
    return re.findall(rf"^```yaml {name}\n(.*?)^```", page, re.DOTALL | re.MULTILINE)


def test_exercises_without_an_end_do_not_take_in_the_next_ones() -> None:
    begin = f"<!-- exercises: {MAPS / 'belarus.yaml'} --kind thesis -n 1 -->\n"
    keys: list[str] = []
    page = script("docs/make_course.py").with_exercises(
        f"# L\n{begin}<!-- end -->\n{begin}<!-- end -->\n", keys, "l.md"
    )
    assert page.count("<!-- end -->") == 2
    assert keys[0] == "## [L](l.md)"
    with pytest.raises(SystemExit, match=r"l\.md: exercises without `<!-- end -->`"):
        script("docs/make_course.py").with_exercises(f"# L\n{begin}{begin}<!-- end -->\n", [], "l.md")


@pytest.mark.skipif(not available(), reason="no Graphviz engine here")
def test_listings_and_exercises_are_not_out_of_date(tmp_path: Path) -> None:
    script("docs/make_course.py").write(tmp_path)
    for path in PAGES:
        assert (tmp_path / path.name).read_text(encoding="utf-8") == path.read_text(encoding="utf-8"), (
            f"{path.name} is out of date: python docs/make_course.py"
        )


def test_the_pieces_of_the_tutorial_make_a_sound_map() -> None:
    last = blocks(TUTORIAL, "bus.yaml")[-1]
    (objections,) = blocks(TUTORIAL, "objections.yaml")
    (implicit,) = blocks(TUTORIAL, "implicit.yaml")
    for whole in (last + objections, last + implicit + objections):
        assert [one.message for one in check(read_content(whole, "bus.yaml", ROOT))] == []


def test_the_tutorial_ends_with_the_map_that_it_comes_to() -> None:
    """Its pieces put together are maps/night-bus.yaml, without dates, notes and the schemes that it does not explain."""
    pieces = blocks(TUTORIAL, "bus.yaml")[-1], *blocks(TUTORIAL, "implicit.yaml"), *blocks(TUTORIAL, "objections.yaml")
    made, kept = read_content("".join(pieces), "bus.yaml", ROOT), read(MAPS / "night-bus.yaml")
    assert [(one.label, str(one.role)) for one in made.claims] == [(one.label, str(one.role)) for one in kept.claims]
    assert [one for one in made.claims if one.text not in {other.text for other in kept.claims}] == [
        made.claims[made.graph.by_id["E4"]]  # which is shorter by "for building work"
    ]


def test_figures_of_the_tutorial() -> None:
    reading = read(MAPS / "belarus.yaml").alone
    (article,) = reading.articles.values()
    assert f"has {len(article.body_sentences)} sentences and an argument of {len(reading.claims)} claims" in TUTORIAL
    assert article.text.content[article.body.start : article.body.end].lower().count("independence") == 1


def test_every_kind_is_in_a_lesson() -> None:
    lessons = "".join(path.read_text(encoding="utf-8") for path in COURSE.glob("lesson-*.md"))
    made = {kind for kinds in re.findall(r"<!-- exercises: .*?--kind (\S+)", lessons) for kind in kinds.split(",")}
    assert set(KINDS) - made == {"build"}  # every lesson ends with something to build
    assert lessons.count("\n## Build\n") == 6


@pytest.mark.parametrize("path", sorted(COURSE.glob("lesson-*.md")), ids=lambda path: path.stem)
def test_answers_of_a_lesson_are_balanced(path: Path) -> None:
    """No kind has one sort of right answer where its map yields several, and no letter is right too often."""
    letters: list[str] = []
    for name, kind, number, seed, rest in re.findall(
        r"<!-- exercises: (\S+) --kind (\S+) -n (\d+) --seed (\d+)(.*?) -->", path.read_text(encoding="utf-8")
    ):
        reading, bank = read(ROOT / name), [read(ROOT / one) for one in re.findall(r"--bank (\S+)", rest)]
        items = make_set(reading, [kind], int(number), int(seed), bank=bank).items
        there = {item.sort for item in make_set(reading, [kind], 1_000, int(seed), bank=bank).items}
        assert len({item.sort for item in items}) >= min(2, len(there), len(items)), (name, kind)
        letters += [
            "ABCD"[[one.is_right for one in item.options].index(True)] for item in items if item.form == "choice"
        ]
    for letter in set(letters):
        assert letters.count(letter) <= max(3, len(letters) // 2 + 1), (letter, letters)


def test_keys_of_found_words_have_every_passage() -> None:
    """A claim that is tied to several passages has them all in the key."""
    keys = (COURSE / "keys.md").read_text(encoding="utf-8")
    reading = read(MAPS / "belarus.yaml").alone
    items = make_set(reading, ["find-words"], 4, 1).items
    assert len(items) == 4
    for item in items:
        block = keys[keys.index(item.id) - 2_000 : keys.index(item.id)]
        assert all(markdown(one_line(target.words)) in block for target in item.targets), item.id


def test_the_rubric_is_the_default() -> None:
    rubric = load_rubric(Text("rubric.toml", (COURSE / "rubric.toml").read_text(encoding="utf-8")))
    assert rubric == Rubric()


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_links_lead_somewhere(path: Path) -> None:
    for target in re.findall(r"\]\(([^)#]+)\)", path.read_text(encoding="utf-8")):
        assert target.startswith("http") or (path.parent / target).exists(), target


def test_exercises_page_names_every_kind() -> None:
    page = (ROOT / "docs" / "exercises.md").read_text(encoding="utf-8")
    assert re.findall(r"^\| `([a-z]+(?:-[a-z]+)*)` \|", page, re.MULTILINE) == list(KINDS)
