"""Forms for reading each other's maps: nothing on them tells who made a map, and nobody reads a map of their own."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from argmap.classroom import turns
from argmap.cli import main
from tests.conftest import seen_in

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ARTICLE = "The bridge is old. It rusts. Nobody paints it. The town should repair it.\n"
MAP = """argmap: 1
title: Map of {name}
note: made by {name}
article: {{file: bridge.txt, title: An old bridge}}
argument:
  id: {name}T
  thesis: The town should repair the bridge.
  quote: The town should repair it
  because:
    - together:
        - id: {name}1
          premise: The bridge is <old>.
          quote: The bridge is old
        - premise: {extra}
          implicit: true
          note: "{name}"
"""


EXTRA = ("What is old breaks.", "Rust has weakened its iron.")


def hand_in(folder: Path, *names: str) -> list[str]:
    (folder / "bridge.txt").write_text(ARTICLE, encoding="utf-8")
    found: list[str] = []
    for name in names:
        (folder / f"{name}.yaml").write_text(MAP.format(name=name, extra=EXTRA[len(found) % 2]), encoding="utf-8")
        found.append(str(folder / f"{name}.yaml"))
    return found


@given(st.integers(3, 40), st.integers(0, 10**6))
def test_everybody_reads_two_others_and_is_read_twice(number: int, seed: int) -> None:
    pairs = turns(number, seed)
    assert len(pairs) == number
    assert all(student not in pair and pair[0] != pair[1] for student, pair in enumerate(pairs))
    assert set(Counter(one for pair in pairs for one in pair).values()) == {2}


@pytest.mark.parametrize("number", [0, 1, 2])
def test_too_few(number: int) -> None:
    with pytest.raises(ValueError, match="three maps are needed"):
        turns(number)


def test_a_form_has_two_maps_and_no_names(tmp_path: Path) -> None:
    done = CliRunner().invoke(
        main, ["peer", *hand_in(tmp_path, "Annabel", "Bertold"), "-o", str(tmp_path / "form.html")]
    )
    assert done.exit_code == 0, done.output
    html = (tmp_path / "form.html").read_text(encoding="utf-8")
    assert not re.search("Annabel|Bertold", html)
    assert "Two maps of “An old bridge”" in html
    assert "The bridge is &lt;old&gt;." in html
    assert "<old>" not in html
    assert html.count("Only this map has") == 0
    texts = re.findall(r'<div class="claim (l\d)"><b>([\d.]+)</b> <em>([^<]*)</em>', html)
    assert texts == [
        ("l1", "1", ""), ("l2", "1.1", "because:"), ("l2", "1.2", "together with the one before:"),
    ] * 2  # fmt: skip
    assert html.count("<textarea") == 7


def test_a_form_says_what_only_one_map_has(tmp_path: Path) -> None:
    first, second = hand_in(tmp_path, "a", "b")
    text = Path(second).read_text(encoding="utf-8") + "    - premise: It <rusts>.\n      quote: It rusts\n"
    Path(second).write_text(text, encoding="utf-8")
    done = CliRunner().invoke(main, ["peer", first, second, "-o", str(tmp_path / "form.html")])
    assert done.exit_code == 0, done.output
    html = (tmp_path / "form.html").read_text(encoding="utf-8")
    assert html.count('<h3>Only this map has</h3><ul><li dir="auto">It &lt;rusts&gt;.</li></ul>') == 1
    assert html.index("Only this map has") > html.index("Map 2")


def written(folder: Path, name: str, header: str, claims: str) -> str:
    (folder / "bridge.txt").write_text(ARTICLE.replace(" It rusts", "\n\nIt rusts"), encoding="utf-8")
    (folder / f"{name}.yaml").write_text(
        f"argmap: 1\n{header}argument:\n  thesis: Repair it.\n{claims}", encoding="utf-8"
    )
    return str(folder / f"{name}.yaml")


def form_of(folder: Path, first: str, second: str) -> str:
    done = CliRunner().invoke(main, ["peer", first, second, "-o", str(folder / "form.html")])
    assert done.exit_code == 0, done.output
    return (folder / "form.html").read_text(encoding="utf-8")


def both_again(folder: Path, path: str) -> str:
    """A copy of a map, as another student's."""
    (folder / "e.yaml").write_text(Path(path).read_text(encoding="utf-8"), encoding="utf-8")
    return str(folder / "e.yaml")


@pytest.mark.parametrize("header", ["", "title: Map by Annabel\n", "article: {file: bridge.txt}\ntitle: Annabel\n"])
def test_a_form_of_maps_that_do_not_name_their_article_names_nobody(tmp_path: Path, header: str) -> None:
    for name in ("Annabel", "Bertold", "Cleo"):
        written(tmp_path, name, header.replace("Annabel", name), "")
    done = CliRunner().invoke(main, ["peer", str(tmp_path), "-o", str(tmp_path / "forms")])
    assert done.exit_code == 0, done.output
    for form in (tmp_path / "forms").glob("*.html"):
        html = form.read_text(encoding="utf-8")
        assert "<h1>Two maps of one article</h1>" in html
        assert not re.search("Annabel|Bertold|Cleo", html)


def test_all_forms_of_a_class_call_the_article_what_most_maps_call_it(tmp_path: Path) -> None:
    for name, title in (("ann", "bridge!"), ("ben", "An old bridge"), ("cleo", "An old bridge"), ("dan", "")):
        written(tmp_path, name, f'article: {{file: bridge.txt, title: "{title}"}}\n' if title else "", "")
    done = CliRunner().invoke(main, ["peer", str(tmp_path), "-o", str(tmp_path / "forms")])
    assert done.exit_code == 0, done.output
    titles = [re.findall("<h1>(.*)</h1>", one.read_text("utf-8")) for one in (tmp_path / "forms").glob("*.html")]
    assert titles == [["Two maps of “An old bridge”"]] * 4


def test_paragraphs_of_both_maps_are_counted_alike(tmp_path: Path) -> None:
    claims = "  because:\n    - premise: It rusts.\n      quote: It rusts\n"
    whole = written(tmp_path, "a", "article: {file: bridge.txt}\n", claims)
    body = written(tmp_path, "b", "article: {file: bridge.txt, body: {begins: It rusts}}\n", claims)
    named = written(
        tmp_path,
        "c",
        "articles: {mine: {file: bridge.txt}}\n",
        claims.replace("It rusts\n", "{exact: It rusts, article: mine}\n"),
    )
    for first, second in ((whole, body), (body, whole), (body, named)):
        assert re.findall("<small>(.*?)</small>", form_of(tmp_path, first, second)) == ["¶1", "¶1"]
    for first, second in ((whole, named), (named, whole)):
        assert re.findall("<small>(.*?)</small>", form_of(tmp_path, first, second)) == ["¶2", "¶2"]
    (tmp_path / "letter.txt").write_text("A letter. The town should wait.\n", encoding="utf-8")
    several = "articles: {mine: {file: bridge.txt}, yours: {file: letter.txt, title: A letter}}\n"
    more = "    - premise: Wait.\n      quote: {exact: The town should wait, article: yours}\n"
    both = written(tmp_path, "d", several, claims.replace("It rusts\n", "{exact: It rusts, article: mine}\n") + more)
    places = ["mine, ¶2", "A letter, ¶1"]
    assert re.findall("<small>(.*?)</small>", form_of(tmp_path, both, both_again(tmp_path, both))) == places * 2


def test_an_undercut_says_against_which_step_it_stands_and_a_claim_whose_it_is(tmp_path: Path) -> None:
    claims = """  because:
    - together:
        - premise: It is old.
          attributed_to: the <mayor>
        - premise: What is old breaks.
      unless:
        - premise: Stone lasts.
          unless:
            - premise: It is of iron.
        - evidence: It was repaired.
"""
    html = form_of(tmp_path, written(tmp_path, "a", "", claims), written(tmp_path, "b", "", claims))
    lines = re.findall(r'<b>([\d.]+)</b> <em>([^<]*)</em> <span dir="auto">[^<]*</span> <i>([^<]*)</i>', html)
    assert lines[: len(lines) // 2] == [
        ("1", "", "thesis"),
        ("1.1", "because:", "claim, according to the &lt;mayor&gt;"),
        ("1.2", "together with the one before:", "claim"),
        ("1.3", "unless (against the step from 1.1, 1.2):", "claim"),
        ("1.4", "unless (against the step from 1.3):", "claim"),
        ("1.5", "unless (against the step from 1.1, 1.2):", "evidence"),
    ]


@pytest.mark.parametrize(("number", "more"), [(8, []), (9, ["1"]), (20, ["12"])])
def test_a_form_says_how_many_more_claims_only_one_map_has(tmp_path: Path, number: int, more: list[str]) -> None:
    words = "ash birch cedar dogwood elm fir gorse hazel ivy juniper kelp larch maple nettle oak pine quince rowan spruce yew"
    claims = "".join(f"    - premise: A {word} is not {word}ish.\n" for word in words.split()[:number])
    html = form_of(tmp_path, written(tmp_path, "a", "", f"  because:\n{claims}"), written(tmp_path, "b", "", ""))
    assert html.count('<li dir="auto">') == min(number, 8)
    assert re.findall(r"… and (\d+) more that only this map has", html) == more


def test_the_answers_are_saved_as_a_text(tmp_path: Path, browser: Browser) -> None:
    CliRunner().invoke(main, ["peer", *hand_in(tmp_path, "a", "b"), "-o", str(tmp_path / "form.html")])
    page = browser.new_page()
    page.goto((tmp_path / "form.html").as_uri())
    page.fill("#q-thesis", "Map 1: “should repair”")
    with page.expect_download() as started:
        page.click("#save")
    text = Path(started.value.path()).read_text(encoding="utf-8")
    assert text.startswith("# Two maps of “An old bridge”\n\n## What does the article as a whole argue for?")
    assert "Map 1: “should repair”" in text
    assert text.count("\n–\n") == 6


def test_a_class(tmp_path: Path) -> None:
    hand_in(tmp_path, "ann", "ben", "cleo", "dan")
    out = tmp_path / "forms"
    done = CliRunner().invoke(main, ["peer", str(tmp_path), "-o", str(out)])
    assert done.exit_code == 0, done.output
    assert seen_in(out) == ["ann.html", "ben.html", "cleo.html", "dan.html", "pairs.csv"]
    rows = list(csv.DictReader(io.StringIO((out / "pairs.csv").read_text(encoding="utf-8-sig"))))
    assert [row["student"] for row in rows] == ["ann", "ben", "cleo", "dan"]
    assert all(row["student"] not in {row["map_1"], row["map_2"]} for row in rows)
    again = CliRunner().invoke(main, ["peer", str(tmp_path), "-o", str(tmp_path / "again")])
    assert again.exit_code == 0
    assert (out / "ann.html").read_bytes() == (tmp_path / "again" / "ann.html").read_bytes()


def test_misuse(tmp_path: Path) -> None:
    first, second = hand_in(tmp_path, "a", "b")
    one = CliRunner().invoke(main, ["peer", first, "-o", str(tmp_path / "f.html")])
    few = CliRunner().invoke(main, ["peer", first, second, "-o", str(tmp_path / "forms")])
    (tmp_path / "c.yaml").write_text("argmap: 1\nargument: [\n", encoding="utf-8")
    broken = CliRunner().invoke(main, ["peer", first, str(tmp_path / "c.yaml"), "-o", str(tmp_path / "f.html")])
    (tmp_path / "other.txt").write_text("Another text.\n", encoding="utf-8")
    (tmp_path / "d.yaml").write_text(
        "argmap: 1\narticle: {file: other.txt}\nargument: {thesis: Another text., quote: Another text}\n",
        encoding="utf-8",
    )
    other = CliRunner().invoke(main, ["peer", first, str(tmp_path / "d.yaml"), "-o", str(tmp_path / "f.html")])
    assert [run.exit_code for run in (one, few, broken, other)] == [2, 2, 1, 2]
    assert "three maps are needed" in few.output
    assert "are maps of different articles" in other.output
    assert not (tmp_path / "f.html").exists()
    assert not (tmp_path / "forms").exists()
