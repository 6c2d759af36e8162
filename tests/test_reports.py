"""Reports for other programs: what they say is the same as the text report, and their readers can read it."""

from __future__ import annotations

import json
import os
import shlex
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft7Validator

from argmap.checker import check
from argmap.reading import read
from argmap.report import BY_NAME, ReportError, find
from argmap.report.outcome import Outcome
from argmap.report.passages import passages
from tests.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable

    from argmap.reading import Reading

MISTAKES = ROOT / "docs" / "examples" / "mistakes.yaml"
SCHEMA = os.environ.get("ARGMAP_SARIF_SCHEMA", "")


@pytest.fixture
def outcome(monkeypatch: pytest.MonkeyPatch) -> Outcome:
    monkeypatch.chdir(ROOT)
    reading = read("docs/examples/mistakes.yaml")
    return Outcome(check(reading), 1, 10, 9, [reading.name])


@pytest.fixture
def nasty(read_map: Callable[..., Reading]) -> Outcome:
    """Findings whose words try to break out of every format."""
    text = 'argmap: 1\nargument:\n  thesis: t\n  "]]>\\x1b[31m::error::%0A,\u202e<b>\\n": x\n  because: "a\\nb"\n'
    reading = read_map(text)
    return Outcome(check(reading), 1, 1, 0, ["a:b,c<&\u202e.yaml"])


def test_concise(outcome: Outcome) -> None:
    lines = BY_NAME["concise"](outcome, False).splitlines()
    assert len(lines) == len(outcome.findings) == 9
    assert lines[0].startswith("docs/examples/mistakes.yaml:19:18: error AM204 the quote is not what the article says")


def test_github(outcome: Outcome, nasty: Outcome) -> None:
    first = BY_NAME["github"](outcome, False).splitlines()[0]
    head, _, message = first.removeprefix("::").partition("::")
    assert head == (
        "error file=docs/examples/mistakes.yaml,line=19,col=18,endLine=19,endColumn=126,title=AM204 distorted-quote"
    )
    lines = message.split("%0A")
    assert lines[0] == "the quote is not what the article says: it changes a number (“214” to “241”)"
    assert lines[1].startswith("article, ¶3: maps/articles/night-bus.txt:")
    assert lines[2].startswith("difference ([-the quote-] {+the article+}): ")
    assert "[-241-] {+214+}" in lines[2]
    assert lines[3].startswith("copy the article's words")
    lines = BY_NAME["github"](nasty, False).splitlines()
    assert len(lines) == len(nasty.findings) > 0
    assert all(line.startswith(("::error ", "::warning ", "::notice ")) for line in lines)


def test_junit(outcome: Outcome, nasty: Outcome) -> None:
    root = ET.fromstring(BY_NAME["junit"](outcome, False))
    assert (root.get("tests"), root.get("failures")) == ("9", "9")
    assert [case.get("name", "").split()[0] for case in root.iter("testcase")] == [
        finding.code.id for finding in outcome.findings
    ]
    ET.fromstring(BY_NAME["junit"](nasty, False))
    clean = ET.fromstring(BY_NAME["junit"](Outcome([], 1, 1, 1, ["m.yaml"]), False))
    assert [(one.tag, one.get("name")) for one in clean.iter()] == [
        ("testsuites", "argmap"),
        ("testsuite", "m.yaml"),
        ("testcase", "no findings"),
    ]


def sarif(outcome: Outcome) -> dict[str, Any]:
    report: dict[str, Any] = json.loads(BY_NAME["sarif"](outcome, False))
    return report


def test_sarif_has_both_places(outcome: Outcome) -> None:
    (run,) = sarif(outcome)["runs"]
    assert [one["ruleId"] for one in run["results"]] == [finding.code.id for finding in outcome.findings]
    for result in run["results"]:
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
    first = run["results"][0]
    assert first["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "docs/examples/mistakes.yaml"
    assert first["relatedLocations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "maps/articles/night-bus.txt"
    assert first["relatedLocations"][0]["physicalLocation"]["region"]["startLine"] > 1


def test_sarif_region_is_the_finding(outcome: Outcome) -> None:
    content = MISTAKES.read_text(encoding="utf-8").splitlines()
    for result, finding in zip(sarif(outcome)["runs"][0]["results"], outcome.findings, strict=True):
        region = result["locations"][0]["physicalLocation"]["region"]
        if region["startLine"] == region["endLine"]:
            line = content[region["startLine"] - 1]
            assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == finding.place.words


@pytest.mark.skipif(not SCHEMA, reason="ARGMAP_SARIF_SCHEMA names no copy of the published schema (.ci/run fetches it)")
def test_sarif_fits_the_published_schema(outcome: Outcome, nasty: Outcome) -> None:
    schema = json.loads(Path(SCHEMA).read_text(encoding="utf-8"))
    for one in (outcome, nasty, Outcome([])):
        errors = [error.message for error in Draft7Validator(schema).iter_errors(sarif(one))]
        assert errors == []


def test_sarif_is_read_by_a_consumer(outcome: Outcome, tmp_path: Path) -> None:
    loader = pytest.importorskip("sarif.loader", reason="sarif-tools is not installed")
    path = tmp_path / "argmap.sarif"
    path.write_text(BY_NAME["sarif"](outcome, False), encoding="utf-8")
    found = loader.load_sarif_file(str(path))
    assert found.get_distinct_tool_names() == ["argmap"]
    assert found.get_result_count() == len(outcome.findings)


def test_a_format_that_is_not_there(outcome: Outcome) -> None:
    with pytest.raises(
        ReportError, match="there is no format 'xml'; the formats are text, concise, json, sarif, github, junit"
    ):
        find("xml")
    assert shlex.split(BY_NAME["concise"](Outcome([]), False)) == []


ARTICLE = "The bridge\n\nNobody in town, says the mayor, has seen <b>31 states</b>. It is so.\n\nالجسر مغلق منذ أحد عشر أسبوعا.\n"
DIFFERING = """argmap: 1
article: {file: article.txt}
argument:
  thesis: "The <town> says so."
  quote: "says the mayor, has seen <b>13 states</b>"
"""


@pytest.fixture
def differing(write_map: Callable[..., Path]) -> Outcome:
    reading = read(write_map(DIFFERING, ARTICLE, "a_map.yaml"))
    found = [finding for finding in check(reading) if finding.code.id == "AM204"]
    return Outcome(found, 1, 1, 1, [reading.name])


def test_every_report_shows_what_was_changed(differing: Outcome) -> None:
    assert len(differing.findings) == 1
    for name in ("text", "concise", "github", "sarif", "junit"):
        text = BY_NAME[name](differing, False).replace("&lt;", "<").replace("&gt;", ">")
        assert "[-13-] {+31+}" in text, name
    for name in ("text", "github", "sarif", "junit"):
        assert "says the mayor, has seen <b>31 states</b>" in BY_NAME[name](differing, False).replace(
            "&lt;", "<"
        ).replace("&gt;", ">"), name


def test_sarif_has_the_article_s_words_as_a_snippet(differing: Outcome) -> None:
    (result,) = json.loads(BY_NAME["sarif"](differing, False))["runs"][0]["results"]
    region = result["relatedLocations"][0]["physicalLocation"]["region"]
    assert region["snippet"] == {"text": "says the mayor, has seen <b>31 states</b>"}


def test_html_shows_the_passage_and_lets_nothing_through(differing: Outcome) -> None:
    page = BY_NAME["html"](differing, False)
    assert "Nobody in town, <b>says the mayor, has seen &lt;b&gt;</b> <del>13</del> <ins>31</ins> " in page
    assert "<b>states&lt;/b&gt;</b>. It is so.</blockquote>" in page
    assert "default-src 'none'; style-src 'sha256-" in page
    assert "<script" not in page
    assert page == BY_NAME["html"](differing, False)
    assert "<section" not in BY_NAME["html"](Outcome([], 1, 1, 0, ["m.yaml"]), False)


def test_markdown_shows_the_passage_and_lets_nothing_through(differing: Outcome) -> None:
    text = BY_NAME["markdown"](differing, False)
    assert text.splitlines()[:3] == ["# Check of quotes and claims", "", "1 error (1 map, 1 claim, 1 quote checked)"]
    passage = next(line for line in text.splitlines() if line.startswith(">"))
    assert passage.endswith(
        "Nobody in town, **says the mayor, has seen \\<b\\>** ~~13~~ **31** **states\\</b\\>**. It is so."
    )
    assert BY_NAME["markdown"](Outcome([], 1, 1, 0, ["m.yaml"]), False).count("\n") == 3


def test_a_long_passage_is_cut_around_the_words(write_map: Callable[..., Path]) -> None:
    article = f"{'a ' * 400}says the mayor, has seen <b>31 states</b>. {'z ' * 400}"
    reading = read(write_map(DIFFERING, article))
    (finding,) = [one for one in check(reading) if one.code.id == "AM204"]
    (passage,) = passages(finding)
    assert passage.before.startswith("… a")
    assert passage.after.endswith("z …")
    assert len(passage.before) < 310 > len(passage.after)


def test_words_that_a_bracket_stands_for_keep_their_spaces(write_map: Callable[..., Path]) -> None:
    text = "argmap: 1\narticle: {file: article.txt}\nargument:\n  thesis: t\n  quote: that the [new bridge] is safe\n"
    path = write_map(text, "She said that the old hall is safe and the mill is not.\n")
    (finding,) = (one for one in check(read(path)) if one.code.id == "AM222")
    (passage,) = passages(finding)
    assert (passage.before, passage.parts, passage.after) == (
        "She said that the ", (("same", "old hall"),), " is safe and the mill is not."
    )  # fmt: skip
