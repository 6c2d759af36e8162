"""AM121: a reader's objection says whether it is aimed at a premise, a step or a conclusion."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from argmap.checker import check
from argmap.graph import aim, aimed_at, answered
from argmap.reading import read_content

Check = Callable[..., list[tuple[int, int, str]]]

HEAD = "argmap: 1\narticle: {file: article.txt}\nargument:\n"
ARTICLE = "The harbour should be dredged. It is silting up every year. Eleven ships ran aground since May.\n"
MAP = (
    HEAD
    + "  id: T\n  thesis: t\n  quote: The harbour should be dredged\n  because:\n"
    + "    - id: P\n      premise: p\n      quote: It is silting up every year\n      because:\n"
    + "        - id: E\n          evidence: e\n          quote: Eleven ships ran aground since May\n"
)
UNDER_E = "          {key}:\n            - premise: o\n"
UNDER_P = "      but:\n        - premise: o\n"
UNDER_T = "  but:\n    - premise: o\n"


def with_keys(entry: str, *keys: str) -> str:
    """An entry with keys below its last line."""
    indent = " " * (len(entry.splitlines()[-1]) - len(entry.splitlines()[-1].lstrip()) + 2)
    return entry + "".join(f"{indent}{key}\n" for key in keys)


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        (with_keys(UNDER_P, "by: reader"), [(16, 20, "AM121")]),
        (with_keys(UNDER_T, "by: reader"), [(16, 16, "AM121")]),
        (with_keys(UNDER_P, "by: reader", "aims_at: conclusion"), []),
        (with_keys(UNDER_P, "by: reader", "aims_at: premise"), []),
        (with_keys(UNDER_P, "by: reader", "aims_at: step"), [(18, 11, "AM121")]),
        (with_keys(UNDER_T, "by: reader", "aims_at: conclusion"), []),
        (with_keys(UNDER_T, "by: reader", "aims_at: premise"), [(18, 7, "AM121")]),
        (with_keys(UNDER_E.format(key="but"), "by: reader"), []),
        (with_keys(UNDER_E.format(key="but"), "by: reader", "aims_at: premise"), []),
        (with_keys(UNDER_E.format(key="but"), "by: reader", "aims_at: conclusion"), [(18, 15, "AM121")]),
        (with_keys(UNDER_E.format(key="unless"), "by: reader"), []),
        (with_keys(UNDER_E.format(key="unless"), "by: reader", "aims_at: step"), []),
        (with_keys(UNDER_E.format(key="unless"), "by: reader", "aims_at: premise"), [(18, 15, "AM121")]),
        (with_keys(UNDER_E.format(key="because"), "by: reader"), []),
        (with_keys(UNDER_E.format(key="because"), "by: reader", "aims_at: premise"), [(18, 15, "AM121")]),
        ("      but:\n        - ref: T\n          by: reader\n", [(16, 11, "AM121")]),
        ("      but:\n        - ref: T\n          by: reader\n          aims_at: conclusion\n", []),
        (with_keys(UNDER_P, "implicit: true"), []),  # the article's own objection need not say it
    ],
)
def test_aims(places: Check, entry: str, expected: list[tuple[int, int, str]]) -> None:
    assert [one for one in places(MAP + entry, ARTICLE) if one[2] not in {"AM105", "AM103"}] == expected


def test_messages() -> None:
    reading = read_content(
        MAP.replace("article: {file: article.txt}\n", "") + with_keys(UNDER_P, "by: reader"), "map.yaml"
    )
    (found,) = [one for one in check(reading) if one.code.id == "AM121"]
    assert found.message == "the reader's objection to P does not say whether it is aimed at P or at the step to it"
    assert found.help == (
        "write `aims_at: conclusion` if P is not so; if it does not follow, put this under the `unless` of the step from E"
    )


def test_a_readers_reason_leaves_a_premise_a_premise() -> None:
    """A claim that only the reader supports has no step of the article's that an objection could mean."""
    entry = with_keys(UNDER_E.format(key="because"), "by: reader") + "          but:\n            - premise: o\n"
    reading = read_content(MAP + with_keys(entry, "by: reader"), "map.yaml")
    step = reading.steps[-1]
    assert (aim(reading.graph, step), aimed_at(reading.graph, step)) == ("premise", "the premise E")


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        (with_keys(UNDER_E.format(key="unless"), "by: reader"), "undercuts the step from E to P"),
        (with_keys(UNDER_E.format(key="but"), "by: reader"), "objects to E, aimed at the premise"),
        (with_keys(UNDER_P, "by: reader", "aims_at: conclusion"), "objects to P, aimed at the conclusion"),
        (with_keys(UNDER_P, "by: reader"), "objects to P"),
        (with_keys(UNDER_E.format(key="because"), "by: reader"), "supports E"),
    ],
)
def test_answers_in_words(entry: str, expected: str) -> None:
    reading = read_content(MAP + entry, "map.yaml")
    assert answered(reading.graph, reading.steps[-1]) == expected
