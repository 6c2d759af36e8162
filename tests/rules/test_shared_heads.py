"""Double counting (AM310): the same words under two reasons, but not a head that both quotes go on from."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from argmap.checker import check

if TYPE_CHECKING:
    from collections.abc import Callable

    from argmap.reading import Reading

ARTICLE = "Eighteen year olds can drive a car, marry, and serve on a jury. They pay taxes like everybody else does.\n"
HEAD = "Eighteen year olds can"
TAXES: dict[str, Any] = {"evidence": "They pay.", "id": "TAXES", "quote": "They pay taxes like everybody else"}
TWICE = "TAXES counts under two reasons for 1"
SAME = "1.2 and 1.1 quote the same words under two reasons for 1"


def found(read_map: Callable[..., Reading], because: list[dict[str, Any]]) -> list[str]:
    argument = {"thesis": "They should vote.", "implicit": True, "because": because}
    content = json.dumps({"argmap": 1, "article": {"file": "article.txt"}, "argument": argument})
    return [f"{one.code.id} {one.message}" for one in check(read_map(content, ARTICLE))]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (f"{HEAD} [...] marry", f"{HEAD} [...] serve on a jury", []),
        (f"{HEAD} [...] marry", f"{HEAD} drive a car", []),
        (f"{HEAD} drive a car", f"{HEAD} [...] serve on a jury", []),
        (f"{HEAD} [...] marry", f"{HEAD} [...] marry", [f"AM310 {SAME}"]),
        (f"{HEAD} drive a car", f"{HEAD} drive a car, marry", [f"AM310 {SAME}"]),
        (f"{HEAD} drive a car", HEAD, [f"AM310 {SAME}"]),
        (f"{HEAD} drive a car, marry", "year olds can drive a car, marry, and serve", [f"AM310 {SAME}"]),
        (f"{HEAD} drive a car", "They pay taxes like everybody else", []),
    ],
)
def test_heads(read_map: Callable[..., Reading], one: str, other: str, expected: list[str]) -> None:
    because = [{"evidence": "They can do this.", "quote": one}, {"evidence": "They can do that.", "quote": other}]
    assert found(read_map, because) == expected


def test_a_reference_counts(read_map: Callable[..., Reading]) -> None:
    citizens = {"premise": "They are citizens.", "implicit": True, "because": [{"ref": "TAXES"}]}
    giving = {"premise": "They contribute.", "implicit": True, "because": [TAXES]}
    linked = {"together": [TAXES, {"premise": "Who pays votes.", "implicit": True}]}
    for first in (giving, TAXES, linked):
        assert found(read_map, [first, citizens]) == [f"AM310 {TWICE}"]
    assert found(read_map, [giving, {"premise": "They are citizens.", "implicit": True}]) == []
