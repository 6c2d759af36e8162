"""Comments that ignore findings, and baselines: honest, by code and claim."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from argmap.checker import check, make_plan
from argmap.checker.baseline import Baseline, load
from argmap.reading import read
from argmap.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from argmap.reading import Reading

HEAD = """argmap: 1
article: {file: article.txt}
argument:
  thesis: The harbour should be dredged.
  quote: The harbour should be dredged
  because:
"""
ARTICLE = "The harbour should be dredged. Trade has suffered badly. #argmap\n"
SHORT = "    - evidence: Business goes badly.\n      quote: Trade has suffered"

Places = list[tuple[int, int, str]]


@pytest.mark.parametrize(
    ("step", "expected"),
    [
        (SHORT, [(8, 14, "AM206")]),
        (SHORT + "  # argmap: ignore[AM206] it stands there once", []),
        (SHORT + "  #argmap:ignore[short-quote]: it stands there once", []),
        (SHORT + "  # argmap: ignore[AM206, AM104] enough", [(8, 34, "AM502")]),
        (SHORT + "  # argmap: ignore[AM2] enough", []),
        (SHORT.replace("\n", "\n      # argmap: ignore[AM206] for the next line\n\n"), []),
        (SHORT + "  # argmap: ignore[AM206]", [(8, 14, "AM206"), (8, 34, "AM503")]),
        (SHORT + "  # argmap: ignore[AM206] --", [(8, 14, "AM206"), (8, 34, "AM503")]),
        (SHORT + "  # argmap: ignore because", [(8, 14, "AM206"), (8, 34, "AM503")]),
        (SHORT + "  # argmap: ignore[AM999] because", [(8, 14, "AM206"), (8, 34, "AM503")]),
        (SHORT + "  # argmap: ignore[AM001] because", [(8, 14, "AM206"), (8, 34, "AM503")]),
        (SHORT.replace("badly.", "badly.  # argmap: ignore[AM206] wrong line"), [(7, 39, "AM502"), (8, 14, "AM206")]),
        (SHORT + "  # argmap: ignore[AM218] a rule that does not run", [(8, 14, "AM206")]),
        (SHORT + '\n      note: "# argmap: ignore[AM206] in a text"', [(8, 14, "AM206")]),
        (SHORT + "\n      note: >-\n        # argmap: ignore[AM206] in a text", [(8, 14, "AM206")]),
        (SHORT + "\n      note: it says# argmap:ignore[AM206] in a text", [(8, 14, "AM206")]),
        ("    - evidence: e\n      qoute: Trade has suffered badly  # argmap: ignore[AM003] known", []),
    ],
)
def test_comments(places: Callable[..., Places], step: str, expected: Places) -> None:
    assert places(HEAD + step + "\n", ARTICLE) == expected


@pytest.mark.parametrize(
    ("step", "where"),
    [
        (SHORT + "  # argmap: ignore[AM203] none", "on its line"),
        (SHORT.replace("\n", "\n      # argmap: ignore[AM203] none\n"), "on the line below"),
    ],
)
def test_where_an_unneeded_comment_was_looked_for(read_map: Callable[..., Reading], step: str, where: str) -> None:
    (found,) = [one for one in check(read_map(HEAD + step + "\n", ARTICLE)) if one.code.id == "AM502"]
    assert found.message == f"this comment ignores `AM203`, but nothing of that kind is found {where}"


def test_a_comment_reaches_every_line_of_a_finding(places: Callable[..., Places]) -> None:
    step = (
        "    - evidence: Business goes badly.\n      quote: Trade\n        has suffered  # argmap: ignore[AM206] once\n"
    )
    assert places(HEAD + step, ARTICLE) == []


def test_what_is_not_read_is_no_comment_either(places: Callable[..., Places]) -> None:
    twice = "      quote: Trade has suffered\n      quote: 'x # argmap: ignore[AM004] because'\n"
    found = places(HEAD + "    - evidence: Business goes badly.\n" + twice, ARTICLE)
    assert "AM004" in [code for _, _, code in found]


def test_capital_letters_do_not_matter(places: Callable[..., Places]) -> None:
    step = SHORT + "  # ARGMAP: Ignore[AM206] once\n"
    assert places(HEAD + step, ARTICLE) == []


def test_a_broken_map_has_no_unused_comments(places: Callable[..., Places]) -> None:
    found = places(HEAD + SHORT + "  # argmap: ignore[AM104] why\n  - [\n", ARTICLE)
    assert [code for _, _, code in found] == ["AM002"]


@pytest.fixture
def known(tmp_path: Path) -> Callable[[str, str], list[str]]:
    """Write a baseline of one map, and check another one with it: what is new, and what is outdated."""

    def run(first: str, second: str) -> list[str]:
        (tmp_path / "article.txt").write_text(ARTICLE, encoding="utf-8")
        path = tmp_path / "map.yaml"
        path.write_text(HEAD + first, encoding="utf-8")
        written = Baseline(Text("b.json", ""), tmp_path)
        reading = read(path)
        written.expect(reading, check(reading))
        (tmp_path / "b.json").write_text(written.dump(), encoding="utf-8")
        path.write_text(HEAD + second, encoding="utf-8")
        baseline = load(tmp_path / "b.json", "b.json")
        reading = read(path)
        new = baseline.keep_new(reading, check(reading, make_plan()))
        return [one.code.id for one in (*baseline.findings, *new, *baseline.outdated())]

    return run


OTHER = "    - evidence: Dredging is due.\n      quote: should be dredged\n"


def test_a_baseline_knows_findings_by_claim(known: Callable[[str, str], list[str]]) -> None:
    step = SHORT + "\n"
    assert known(step, step) == []
    assert known(step, OTHER + "    # moved down\n" + step) == ["AM206"]
    assert known(step, step + step.replace("badly.", "badly everywhere.")) == ["AM310", "AM206"]
    assert known(step, "    - premise: A town lives on its harbour.\n      implicit: true\n") == ["AM505"]
    assert known(step, step.replace("Business goes badly.", "Business is bad.")) == ["AM206", "AM505"]
    long = step.replace("badly.", "badly " * 30 + "today.")
    assert known(long, long.replace("today.", "tomorrow.")) == ["AM206", "AM505"]
    named = step.replace("badly.", "badly.\n      id: E1")
    assert known(named, named.replace("Business goes badly.", "Business is bad.")) == []


@pytest.mark.parametrize(
    "content",
    ["", "[]", "{", '{"argmap-baseline": 2, "findings": []}', '{"argmap-baseline": 1, "findings": [1]}',
     '{"argmap-baseline": 1, "findings": [{"file": "a", "code": "b", "claim": "c", "count": "many"}]}', "\x00"],
)  # fmt: skip
def test_a_bad_baseline_is_one_finding(tmp_path: Path, content: str) -> None:
    (tmp_path / "b.json").write_text(content, encoding="utf-8")
    assert [one.code.id for one in load(tmp_path / "b.json", "b.json").findings] == ["AM504"]
    assert [one.code.id for one in load(tmp_path / "absent.json", "absent.json").findings] == ["AM504"]


def test_a_baseline_is_the_same_for_the_same_findings(tmp_path: Path) -> None:
    (tmp_path / "article.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "map.yaml").write_text(HEAD + SHORT + "\n", encoding="utf-8")
    reading = read(tmp_path / "map.yaml")
    baseline = Baseline(Text("b.json", ""), tmp_path)
    baseline.expect(reading, check(reading))
    assert json.loads(baseline.dump()) == {
        "argmap-baseline": 1,
        "findings": [{"file": "map.yaml", "code": "AM206", "claim": "Business goes badly.", "count": 1}],
    }
