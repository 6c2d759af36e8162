"""Which part of a map is drawn, on tables: options in, claims and steps and what is hidden out."""

from __future__ import annotations

import json

import pytest

from argmap.draw import Options, UnknownClaimError
from argmap.draw.view import view
from argmap.reading import Reading, read_bytes

MAP = {
    "argmap": 1,
    "argument": {
        "id": "T",
        "thesis": "t",
        "because": [
            {
                "id": "A",
                "premise": "a",
                "because": [
                    {
                        "id": "B",
                        "evidence": "b",
                        "but": [{"id": "C", "premise": "c", "because": [{"id": "D", "premise": "d"}]}],
                    },
                    {
                        "id": "E",
                        "premise": "e",
                        "unless": [{"id": "U", "premise": "u", "because": [{"id": "V", "premise": "v"}]}],
                    },
                ],
            },
            {"together": [{"id": "F", "premise": "f"}, {"ref": "B"}], "unless": [{"id": "W", "premise": "w"}]},
        ],
    },
    "asides": [{"id": "X", "premise": "x", "because": [{"id": "Y", "premise": "y"}, {"ref": "F"}]}],
}
ALL = "T A B C D E U V F W X Y".split()


def reading() -> Reading:
    found = read_bytes(json.dumps(MAP).encode())
    assert found.findings == ()
    assert [claim.label for claim in found.claims] == ALL
    return found


@pytest.mark.parametrize(
    ("options", "claims", "steps", "hidden"),
    [
        (Options(), ALL, ["A>T", "B>A", "C>B", "D>C", "E>A", "U>E", "V>U", "F B>T", "W>F B", "Y>X", "F>X"], {}),
        (Options(depth=9), ALL, ["A>T", "B>A", "C>B", "D>C", "E>A", "U>E", "V>U", "F B>T", "W>F B", "Y>X", "F>X"], {}),
        (Options(depth=0), ["T", "X"], [], {"T": 9, "X": 1}),
        (Options(depth=1), ["T", "A", "F", "W", "X", "Y"], ["A>T", "F B>T", "W>F B", "Y>X", "F>X"], {"A": 6}),
        (
            Options(depth=2),
            ["T", "A", "B", "E", "U", "F", "W", "X", "Y"],
            ["A>T", "B>A", "E>A", "U>E", "F B>T", "W>F B", "Y>X", "F>X"],
            {"B": 2, "U": 1},
        ),
        (Options(focus="A"), ["T", "A", "B", "C", "D", "E", "U", "V"], ["A>T", "B>A", "C>B", "D>C", "E>A", "U>E", "V>U", "F B>T"], {}),
        (Options(focus="1.1", depth=0), ["T", "A"], ["A>T"], {"T": 2, "A": 6}),
        (Options(focus="A", depth=1), ["T", "A", "B", "E", "U"], ["A>T", "B>A", "E>A", "U>E", "F B>T"], {"T": 2, "B": 2, "U": 1}),
        (Options(focus="U"), ["T", "A", "E", "U", "V"], ["A>T", "E>A", "U>E", "V>U"], {}),
        (Options(focus="V", depth=0), ["T", "A", "E", "U", "V"], ["A>T", "E>A", "U>E", "V>U"], {"T": 2, "A": 3}),
        (Options(focus="W"), ["T", "B", "F", "W"], ["F B>T", "W>F B"], {}),
        (Options(focus="F"), ["T", "F"], ["F B>T"], {}),
        (Options(focus="X"), ["F", "X", "Y"], ["Y>X", "F>X"], {}),
        (Options(focus="Y", depth=0), ["X", "Y"], ["Y>X"], {}),
    ],
)  # fmt: skip
def test_what_is_drawn(options: Options, claims: list[str], steps: list[str], hidden: dict[str, int]) -> None:
    one = reading()
    found = view(one, options)
    names = {claim.index: claim.label for claim in one.claims}
    assert [names[index] for index in found.claims] == claims
    said = []
    for step in found.steps:
        premises = " ".join(names[index] for index in step.premises)
        target = (
            names[step.target_claim]
            if step.target_claim is not None
            else " ".join(names[index] for index in one.steps[step.target_step or 0].premises)
        )
        said.append(f"{premises}>{target}")
    assert said == steps
    assert {names[index]: number for index, number in found.hidden.items()} == hidden
    assert found.left_out == sum(hidden.values())


@pytest.mark.parametrize("name", ["nobody", "", "t", "1.9"])
def test_a_focus_that_there_is_not(name: str) -> None:
    with pytest.raises(UnknownClaimError, match=f"^there is no claim {name} in the map$"):
        view(reading(), Options(focus=name))
