"""Rules on how reasons bear: the whole list of findings, by line and code."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

HEAD = """argmap: 1
article: {file: article.txt}
argument:
  thesis: The council should not fell the lindens.
  quote: The council should not fell the lindens
  id: T
  because:
"""
ARTICLE = (
    "The council should not fell the lindens. Lindens cool the street in summer. Twelve of them have stood for ninety "
    "years. Birds nest in every one of the trees.\n"
)
COOL = (
    "    - evidence: In summer the street is cooler.\n      id: COOL\n      quote: Lindens cool the street in summer\n"
)
LONG = (
    "    - evidence: The lindens are of use.\n"
    "      quote: Lindens cool the street in summer. Twelve of them have stood for ninety years\n"
)
OLD = "    - evidence: Some trees are very old.\n      quote: Twelve of them have stood for ninety years\n"
BIRDS = "    - evidence: There are nests everywhere.\n      quote: Birds nest in every one of the trees\n"


def under(premise: str, *steps: str) -> str:
    """A premise with steps under it."""
    return f"    - premise: {premise}\n      implicit: true\n      because:\n" + "".join(
        "".join(f"    {line}\n" for line in step.splitlines()) for step in steps
    )


@pytest.mark.parametrize(
    ("steps", "expected"),
    [
        (COOL + BIRDS, []),
        (COOL + "    - ref: COOL\n", [(11, "AM120")]),
        ("    - together:\n" + "".join(f"    {line}\n" for line in COOL.splitlines())
         + "        - premise: Heat kills.\n          implicit: true\n    - ref: COOL\n", [(14, "AM120")]),
        (COOL + COOL.replace("COOL", "AGAIN").replace("is cooler", "has shade"), [(11, "AM310")]),
        (LONG + COOL + OLD + BIRDS, [(10, "AM310"), (13, "AM310")]),
        (COOL + OLD + BIRDS + LONG, [(15, "AM310")]),
        (under("Heat is dangerous.", COOL) + under("Summers are long.", "    - ref: COOL\n"), [(17, "AM310")]),
        (under("The lindens are not to be felled by the council.", COOL), [(8, "AM119")]),
        (under("The lindens should be felled by the council.", COOL), []),
        (COOL + "    - premise: The street is cooler in summer.\n      implicit: true\n", [(11, "AM111")]),
        (COOL + "    - premise: The street is not cooler in summer.\n      implicit: true\n", []),
        (under("Hardly every tree is old.", BIRDS + "      type: event\n"), []),
        (under("Not nearly all trees are old.", BIRDS + "      type: event\n"), []),
        (under("Every tree is old.", BIRDS + "      type: event\n"), [(8, "AM314")]),
        (under("A tree should not be given to everyone.", BIRDS + "      type: event\n"), []),
        (under("Few should have trees, rather than everyone.", BIRDS + "      type: event\n"), []),
        (under("The lindens do not fall and never will.", BIRDS + "      type: event\n"), [(8, "AM314")]),
        (under("The elms did not die, and everyone is glad.", BIRDS + "      type: event\n"), [(8, "AM314")]),
        (under("Every tree is old.", BIRDS + "      type: statistic\n"), []),
        (under("Every tree is old.", BIRDS, COOL), []),
        ("    - premise: The lindens of the street\n      implicit: true\n" + BIRDS, [(8, "AM112")]),
        ("    - premise: Save the lindens!\n      implicit: true\n" + BIRDS, [(8, "AM112")]),
        ("    - premise: Support has grown.\n      implicit: true\n" + BIRDS, []),
        ("    - premise: The data point to a hot summer.\n      implicit: true\n" + BIRDS, []),
        ("    - evidence: It will be hot.\n      quote: Lindens cool the street in summer\n", [(8, "AM312")]),
    ],
)  # fmt: skip
def test_balance(
    places: Callable[..., list[tuple[int, int, str]]], steps: str, expected: list[tuple[int, str]]
) -> None:
    assert [(line, code) for line, _, code in places(HEAD + steps, ARTICLE)] == expected
