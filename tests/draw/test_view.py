"""Which part of a map is drawn, on tables: options in, claims and steps and what is hidden out."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from argmap.draw import Drawing, Options, UnknownClaimError, dot
from argmap.draw.mermaid import mermaid
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
        (Options(focus="A"), ["T", "A", "B", "C", "D", "E", "U", "V", "F"], ["A>T", "B>A", "C>B", "D>C", "E>A", "U>E", "V>U", "F B>T"], {}),
        (Options(focus="1.1", depth=0), ["T", "A"], ["A>T"], {"T": 2, "A": 6}),
        (Options(focus="A", depth=1), ["T", "A", "B", "E", "U", "F"], ["A>T", "B>A", "E>A", "U>E", "F B>T"], {"T": 1, "B": 2, "U": 1}),
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


LINKED = {
    "argmap": 1,
    "argument": {
        "id": "T",
        "thesis": "t",
        "because": [
            {
                "together": [
                    {"id": "A", "premise": "a", "because": [{"id": "B", "premise": "b"}]},
                    {"id": "C", "premise": "c", "because": [{"id": "D", "premise": "d", "because": [{"id": "E", "premise": "e"}]}]},
                    {"ref": "F"},
                ],
                "scheme": "sign",
            },
            {"id": "G", "premise": "g", "because": [{"id": "F", "premise": "f", "because": [{"together": [{"ref": "B"}, {"ref": "E"}]}]}]},
        ],
    },
}  # fmt: skip


@pytest.mark.parametrize(
    ("options", "claims", "hidden", "joints"),
    [
        (Options(), "T A B C D E G F", {}, {"A C F": 0, "B E": 0}),
        (Options(focus="A"), "T A B C", {"C": 2}, {"A C F": 0}),
        (Options(focus="B"), "T A B C", {"C": 2}, {"A C F": 0}),
        (Options(focus="E"), "T A C D E", {"A": 1}, {"A C F": 0}),
        (Options(focus="A", depth=0), "T A C", {"T": 2, "A": 1, "C": 2}, {"A C F": 0}),
        (Options(focus="A", stubs=False), "T A B C", {"C": 2}, {"A C F": 1}),
        (Options(focus="A", layout="tidy"), "T A B C", {"C": 2}, {"A C F": 1}),
        (Options(depth=1), "T A C G", {"A": 1, "C": 2, "G": 1}, {"A C F": 0}),
        (Options(depth=1, stubs=False), "T A C G", {"A": 1, "C": 2, "G": 1}, {"A C F": 1}),
        (Options(depth=2, stubs=False), "T A B C D G F", {"D": 1}, {"A C F": 0, "B E": 1}),
        (Options(focus="F"), "T A B C E G F", {"C": 1}, {"A C F": 0, "B E": 0}),
    ],
)
def test_linked_groups_are_whole_or_say_what_they_lack(
    options: Options, claims: str, hidden: dict[str, int], joints: dict[str, int]
) -> None:
    one = read_bytes(json.dumps(LINKED).encode())
    assert one.findings == ()
    names = {claim.index: claim.label for claim in one.claims}
    drawing = Drawing(one, options)
    assert " ".join(names[index] for index in drawing.view.claims) == claims
    assert {names[index]: number for index, number in drawing.view.hidden.items()} == hidden
    linked = [step for step in drawing.view.steps if step.is_linked]
    assert {" ".join(names[index] for index in step.premises): drawing.missing(step) for step in linked} == joints
    said = dot(one, options).count("not shown")
    assert said == sum(1 for number in joints.values() if number)
    assert mermaid(drawing).count("not shown") == sum(
        any(index not in drawing.boxes for index in step.premises) for step in linked
    )


def test_a_claim_whose_place_is_not_drawn_stands_where_it_is_used() -> None:
    """B under its own A, which completes the group; E under F, because D is not drawn; F is a stub beside A and C."""
    one = read_bytes(json.dumps(LINKED).encode())
    names = {f"n{claim.index}": claim.label for claim in one.claims}
    text = dot(one, Options(focus="F", direction="TB"))
    edges = re.findall(r"^  (\w+) -> (\w+) ", text, re.MULTILINE)
    assert [(names.get(tail, tail), names.get(head, head)) for tail, head in edges] == [
        ("T", "j0"),
        ("j0", "A"),
        ("j0", "C"),
        ("j0", "r0_7"),
        ("A", "B"),
        ("T", "G"),
        ("G", "F"),
        ("F", "j6"),
        ("j6", "r6_2"),
        ("j6", "E"),
    ]


def test_what_a_ref_alone_refers_to_is_a_stub_also_where_it_lies_deeper() -> None:
    deep = {"id": "A", "premise": "a", "because": [{"id": "B", "premise": "b"}, {"id": "C", "premise": "c"}]}
    alone = {"id": "D", "premise": "d", "because": [{"ref": "B"}]}
    steps = [deep, {"ref": "B"}, {"together": [{"ref": "B"}, {"ref": "C"}]}, alone]
    one = read_bytes(json.dumps({"argmap": 1, "argument": {"id": "T", "thesis": "t", "because": steps}}).encode())
    assert one.findings == ()

    def drawn(**options: Any) -> list[tuple[str, str]]:
        return re.findall(r"^  (\w+) -> (\w+) ", dot(one, Options(direction="TB", **options)), re.MULTILINE)

    shallow = [("n0", "n1"), ("n0", "r3_2"), ("n0", "j4"), ("j4", "r4_2"), ("j4", "r4_3"), ("n0", "n4")]
    assert drawn(depth=1) == shallow
    assert drawn(depth=1, focus="T") == shallow
    assert drawn(depth=0) == []
    assert drawn(depth=0, focus="A") == [("n0", "n1")]
    assert drawn(depth=1, stubs=False) == [("n0", "n1"), ("n0", "n4")]
    assert "URL" not in dot(one, Options(depth=1))
    assert 'URL="#claim_B"' in dot(one, Options(depth=2))


def test_a_joint_says_how_many_of_its_premises_are_not_shown() -> None:
    one = read_bytes(json.dumps(LINKED).encode())
    joints = re.findall(r"^  j\d+ \[.*?label=<(.*?)>, margin", dot(one, Options(depth=1, stubs=False)), re.MULTILINE)
    said = [[words for words in re.split(r"<[^>]*>", joint) if words] for joint in joints]
    assert said == [["and", "sign", "+ 1 not shown"]]
    assert '(("and sign (+ 1 not shown)"))' in mermaid(Drawing(one, Options(depth=1)))


@pytest.mark.parametrize("name", ["nobody", "", "t", "1.9"])
def test_a_focus_that_there_is_not(name: str) -> None:
    with pytest.raises(UnknownClaimError, match=f"^there is no claim {name} in the map$"):
        view(reading(), Options(focus=name))


def test_depth_counts_from_the_focus_also_along_refs() -> None:
    shared = {"id": "S", "premise": "s", "because": [{"id": "U", "premise": "u"}]}
    resting = {"id": "A", "premise": "a", "because": [{"id": "R", "premise": "r", "because": [{"ref": "S"}]}]}
    data = {"argmap": 1, "argument": {"id": "T", "thesis": "t", "because": [resting, shared]}}
    one = read_bytes(json.dumps(data).encode())
    labels = {claim.index: claim.label for claim in one.claims}
    drawn = {
        depth: " ".join(labels[index] for index in view(one, Options(focus="R", depth=depth)).claims)
        for depth in range(3)
    }
    assert drawn == {0: "T A R", 1: "T A R S", 2: "T A R S U"}


def undercut_twice() -> Reading:
    """S is used again in what undercuts an undercut; what they all undercut rests on R, which lies deeper."""
    again = {"together": [{"id": "V", "premise": "v"}, {"ref": "S"}]}
    first = {"ref": "R", "unless": [{"together": [{"ref": "S"}, {"ref": "R"}], "unless": [again]}]}
    deep = {
        "id": "A",
        "premise": "a",
        "because": [{"id": "B", "premise": "b", "because": [{"id": "R", "premise": "r"}]}],
    }
    because = [{"id": "S", "premise": "s"}, deep, first]
    one = read_bytes(json.dumps({"argmap": 1, "argument": {"id": "T", "thesis": "t", "because": because}}).encode())
    assert one.findings == ()
    return one


@pytest.mark.parametrize("layout", ["tidy", "dot"])
@pytest.mark.parametrize("stubs", [True, False])
@pytest.mark.parametrize("chosen", [{"focus": "S"}, {"focus": "S", "depth": 1}, {"depth": 0}, {"depth": 1}, {}])
def test_every_undercut_is_drawn_at_a_step_that_is_drawn(chosen: dict[str, Any], layout: str, stubs: bool) -> None:
    one = undercut_twice()
    drawing = Drawing(one, Options(layout=layout, stubs=stubs, **chosen))
    drawn = {step.index for step in drawing.view.steps}
    assert all(step.target_step is None or step.target_step in drawn for step in drawing.view.steps)
    text = dot(one, drawing.options)
    ends = {end for line in re.findall(r"^  (\w+) -> (\w+) ", text, re.MULTILINE) for end in line}
    assert ends <= set(re.findall(r"^  (\w+) \[", text, re.MULTILINE))


def test_of_a_focus_nothing_is_drawn_that_hangs_on_what_is_not() -> None:
    """V would stand alone, beside a line from nothing."""
    one = undercut_twice()
    assert [one.claims[index].label for index in view(one, Options(focus="S")).claims] == ["T", "S"]


def test_what_undercuts_a_step_of_refs_is_drawn_with_it() -> None:
    one = undercut_twice()
    found = view(one, Options(depth=1))
    assert [one.claims[index].label for index in found.claims] == ["T", "S", "A", "V"]
    assert [(step.target_claim, step.target_step) for step in found.steps] == [
        (0, None),
        (0, None),
        (0, None),
        (None, 4),
        (None, 5),
    ]
