"""What governs a quote although an aside, a speaker or a verb stands between; beside asides that govern nothing."""

from __future__ import annotations

import pytest

from argmap.sense import Kind
from argmap.sense.cuts import cuts
from argmap.words import built_in, governing

ENGLISH, GERMAN = built_in()[0], governing("de")


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("He was not, as the neighbours say, ", [(Kind.NEGATION, "not, as the neighbours say,")]),
        ("He was never, in all those years, ", [(Kind.NEGATION, "never, in all those years,")]),
        ("He was old, as the neighbours know, ", []),
        ("No, as the neighbours know, ", []),
        ("The cook, it is said, ", [(Kind.ATTRIBUTION, "it is said,")]),
        ("The engine, its maker insists, ", [(Kind.ATTRIBUTION, "its maker insists,")]),
        ("The engine, I think, ", []),
        ("The engine, which nobody wanted, ", []),
        ("The engine, in short, ", []),
        ("It is possible, if not likely, that ", [(Kind.MODAL, "It is possible that")]),
        ("It is clear, if not pleasant, that ", []),
        ("The owner says, if not gladly, that ", [(Kind.ATTRIBUTION, "The owner says that")]),
        ("As the owner conceded in May, ", [(Kind.ATTRIBUTION, "As the owner conceded in May,")]),
        ("As we said in May, ", []),
        ("As the tide fell, ", []),
        ("It is far from obvious that ", []),
        ("It is far from true that ", [(Kind.NEGATION, "far from true that")]),
        ("They were unable to prove that ", [(Kind.NEGATION, "unable to prove that")]),
        ("It appears that ", [(Kind.MODAL, "It appears that")]),
        ("The wind may have ", [(Kind.MODAL, "may have")]),
        ("The sailors in May have ", []),
        ("The wind must have ", []),
        ("They intended to ", [(Kind.MODAL, "intended to")]),
        ("They threatened to ", [(Kind.MODAL, "threatened to")]),
        ("They hesitated to ", [(Kind.NEGATION, "hesitated to")]),
        ("They went on to ", []),
        ("The owner accused the guide of ", [(Kind.MODAL, "accused the guide of")]),
        ("The owner accused the guide, and spoke of ", []),
        ("The owner robbed the guide of ", []),
        ("The idea that ", [(Kind.ATTRIBUTION, "The idea that")]),
        ("I like the idea that ", []),
        ("The guide said that they had “", [(Kind.ATTRIBUTION, "The guide said that they had “")]),
        ("The guide called the tower “", [(Kind.ATTRIBUTION, "The guide called the tower “")]),
        ("I called the tower “", []),
        ("They built the “", []),
        ("Only in the spring did ", []),
        ("Only after the war did they see that ", []),
        ("Only when it rains does ", [(Kind.CONDITION, "Only when it rains does")]),
    ],
)
def test_cuts(head: str, expected: list[tuple[Kind, str]]) -> None:
    assert [(one.kind, one.words) for one in cuts(head, ".", ENGLISH)] == expected


@pytest.mark.parametrize(
    ("tail", "expected"),
    [
        (" so far.", [(Kind.QUANTIFIER, "so far")]),
        (" so far, and nobody saw it.", [(Kind.QUANTIFIER, "so far")]),
        (" so far that nobody saw it.", []),
        (" far from here.", []),
    ],
)
def test_limits_behind(tail: str, expected: list[tuple[Kind, str]]) -> None:
    assert [(one.kind, one.words) for one in cuts("", tail, ENGLISH)] == expected


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("Wenn das Wetter hält, wird ", [(Kind.CONDITION, "Wenn das Wetter hält, wird")]),
        ("Falls sie kommt, können ", [(Kind.CONDITION, "Falls sie kommt, können")]),
        ("Weil das Wetter hielt, wurde ", []),
        ("Im Mai wird ", []),
    ],
)
def test_german_main_clauses_behind_their_condition(head: str, expected: list[tuple[Kind, str]]) -> None:
    assert [(one.kind, one.words) for one in cuts(head, ".", GERMAN)] == expected
