"""Reports: the text as a whole, with carets under wide letters, and the same content as JSON."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.checker import check
from argmap.diagnostics import Code, Finding, Place, Related, Severity
from argmap.reading import read
from argmap.report import BY_NAME
from argmap.report.outcome import Outcome
from argmap.report.text import excerpt, finding_text
from argmap.showing import fitted
from argmap.text import Span, Text

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

MAP = """\
argmap: 1
article:
  file: article.txt
argument:
  thesis: The harbour should be dredged.
  quote: harbour should be dredged
  because:
    - evidence: The mayor announced 30 programs.
      quote: announced a package of 30 programs
"""
ARTICLE = "The harbour should be dredged.\n\nThe mayor announced a package of 28 programs.\n"
TEXT = """\
map.yaml:9:14: error AM204 distorted-quote: the quote is not what the article says: it changes a number (“28” to “30”)
    9 |       quote: announced a package of 30 programs
                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    article, ¶2: article.txt:3:11: “announced a package of 28 programs”
    difference ([-the quote-] {+the article+}): announced a package of [-30-] {+28+} programs
    help: copy the article's words; mark what you leave out with [...] and what you put in with [brackets]

1 error (1 map, 2 claims, 2 quotes checked)
"""


def outcome(write_map: Callable[..., Path], monkeypatch: object) -> Outcome:
    path = write_map(MAP, ARTICLE)
    monkeypatch.chdir(path.parent)  # type: ignore[attr-defined]
    reading = read("map.yaml")
    return Outcome(check(reading), 1, 2, 2)


def test_text_report(write_map: Callable[..., Path], monkeypatch: object) -> None:
    assert BY_NAME["text"](outcome(write_map, monkeypatch), False) == TEXT


def test_on_a_terminal_every_line_fits(write_map: Callable[..., Path], monkeypatch: object) -> None:
    narrow = replace(outcome(write_map, monkeypatch), width=50)
    assert (
        BY_NAME["text"](narrow, False)
        == """\
map.yaml:9:14: error AM204 distorted-quote: the
    quote is not what the article says: it changes
    a number (“28” to “30”)
    9 |       quote: announced a package of 30 p…
                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^
    article, ¶2: article.txt:3:11: “announced a
        package of 28 programs”
    difference ([-the quote-] {+the article+}):
        announced a package of [-30-] {+28+}
        programs
    help: copy the article's words; mark what you
        leave out with [...] and what you put in
        with [brackets]

1 error (1 map, 2 claims, 2 quotes checked)
"""
    )


def test_colours_and_wide_letters_do_not_disturb_where_lines_are_broken(
    write_map: Callable[..., Path], monkeypatch: object
) -> None:
    narrow = replace(outcome(write_map, monkeypatch), width=50)
    coloured = re.sub(r"\x1b\[[0-9;]*m", "", BY_NAME["text"](narrow, True))
    assert coloured == BY_NAME["text"](narrow, False)
    assert fitted("東京 " * 20, 42) == "\n".join(
        ["東京 東京 東京 東京 東京 東京 東京 東京"] * 2 + ["東京 東京 東京 東京"]
    )


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("short", ["short"]),
        ("", [""]),
        ("  - one two three four five six seven eight", ["  - one two three four five six seven", "    eight"]),
        ("AM1  error  one two three four five", ["AM1  error  one two three four five"]),
        ("AM1  err  one two three four five six seven", ["AM1  err  one two three four five six", "       seven"]),
        (
            "a/path/that/is/longer/than/the/whole/width.yaml ends",
            ["a/path/that/is/longer/than/the/whole/width.yaml", "ends"],
        ),
    ],
)
def test_lines_are_broken_under_what_they_say(line: str, shown: list[str]) -> None:
    assert fitted(line, 37).split("\n") == shown
    assert fitted(line, 0) == line


@given(st.text(alphabet="a b-\n", max_size=200), st.integers(31, 60))
def test_breaking_lines_loses_no_word(text: str, width: int) -> None:
    broken = fitted(text, width)
    assert broken.split() == text.split()
    assert all(len(line) <= width or " " not in line.strip() for line in broken.split("\n"))


def test_colour_adds_nothing_but_colour(write_map: Callable[..., Path], monkeypatch: object) -> None:
    coloured = BY_NAME["text"](outcome(write_map, monkeypatch), True)
    assert "\x1b[" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == TEXT


def test_json_report(write_map: Callable[..., Path], monkeypatch: object) -> None:
    report = json.loads(BY_NAME["json"](outcome(write_map, monkeypatch), False))
    assert report == {
        "version": 1,
        "findings": [
            {
                "code": "AM204",
                "name": "distorted-quote",
                "severity": "error",
                "message": "the quote is not what the article says: it changes a number (“28” to “30”)",
                "claim": "1.1",
                "file": "map.yaml",
                "line": 9,
                "column": 14,
                "end_line": 9,
                "end_column": 48,
                "start": MAP.index("announced a package"),
                "end": len(MAP) - 1,
                "related": [
                    {
                        "label": "article, ¶2",
                        "paragraph": "¶2",
                        "file": "article.txt",
                        "line": 3,
                        "column": 11,
                        "end_line": 3,
                        "end_column": 45,
                        "start": ARTICLE.index("announced"),
                        "end": ARTICLE.index(".\n", 35),
                        "words": "announced a package of 28 programs",
                    }
                ],
                "diff": [
                    {"in": "same", "words": "announced a package of"},
                    {"in": "quote", "words": "30"},
                    {"in": "article", "words": "28"},
                    {"in": "same", "words": "programs"},
                ],
                "help": "copy the article's words; mark what you leave out with [...] and what you put in with [brackets]",
            }
        ],
        "summary": {"error": 1, "warning": 0, "info": 0, "maps": 1, "claims": 2, "quotes": 2},
    }


def marked(content: str, words: str) -> list[str]:
    start = content.index(words)
    return excerpt(Place(Text("t", content), Span(start, start + len(words))))


def test_caret_stands_under_its_words() -> None:
    assert marked("one\ntwo three", "three") == ["    2 | two three", "            ^^^^^"]
    assert marked("漢字 words", "words") == ["    1 | 漢字 words", "             ^^^^^"]
    assert marked("e\u0301 words", "words") == ["    1 | e\u0301 words", "          ^^^^^"]
    assert marked("\tx words", "words") == ["    1 |  x words", "           ^^^^^"]
    assert marked("x\x1b[1m words", "words")[0] == "    1 | x\\x1b[1m words"
    assert marked("x\x1b[1m words", "words")[1].index("^") == len("    1 | x\\x1b[1m ")


def test_long_line_is_cut_around_the_place() -> None:
    line, carets = marked("a" * 300 + " words " + "b" * 300, "words")
    assert len(line) < 120
    assert line[carets.index("^") :].startswith("words")


def test_place_over_several_lines_marks_the_first() -> None:
    assert marked("one two\nthree", "two\nthree") == ["    1 | one two", "            ^^^"]


def test_nothing_of_a_text_obeys_the_terminal() -> None:
    text = Text("bad\x1bname", "words\x1b]0;title\x07")
    code = Code("AM999", "test-rule", Severity.ERROR)
    related = (Related("here\x1b", Place(text, Span(0, 8))),)
    finding = Finding(
        code, "message\x1b[2J", Place(text, Span(0, 5)), related, "help\u202e", None, (("quote", "\x9b"),)
    )
    assert not set("\x1b\x07\x9b\u202e") & set(finding_text(finding))


def test_summary() -> None:
    assert Outcome([]).summary == "no findings (1 map, 0 claims, 0 quotes checked)"
