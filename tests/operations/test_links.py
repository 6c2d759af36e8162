"""Moves in and out of links, beside asides and refs: what the map says after each, or why it is refused, in three styles."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from argmap import edit
from argmap.mapfile.tree import plain, tree_of
from argmap.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from argmap.model import ModelPath

    Make = Callable[[Text], edit.Edited]

A, B, C, D = ({"id": name, "premise": f"The {name}."} for name in "ABCD")
BECAUSE: ModelPath = ("argument", "because")
LINK: ModelPath = (*BECAUSE, 0, "together")


def reasons(*items: dict[str, Any], asides: tuple[dict[str, Any], ...] = ()) -> dict[str, Any]:
    """A map whose thesis has these reasons."""
    data: dict[str, Any] = {"argmap": "1", "argument": {"thesis": "Dredge it.", "because": list(items)}}
    return {**data, "asides": list(asides)} if asides else data


def linked(*items: dict[str, Any], **keys: Any) -> dict[str, Any]:
    """A link."""
    return {"together": list(items), **keys}


def styles(data: dict[str, Any]) -> dict[str, str]:
    """The map in block style, flow style and JSON."""
    plain_data = json.loads(json.dumps(data))
    return {
        "block": yaml.safe_dump(plain_data, sort_keys=False),
        "flow": yaml.safe_dump(plain_data, sort_keys=False, default_flow_style=True),
        "JSON": json.dumps(data, indent=2),
    }


TWO = reasons(linked(A, B, scheme="sign"))
THREE = reasons(linked(A, B, C, scheme="sign"))
TWO_AND_ONE = reasons(linked(A, B, scheme="sign"), C)
DOUBTED = reasons(linked(A, B, unless=[C]), D)
DEEP = reasons({**A, "because": [{**B, "because": [C]}]})
REF = {"ref": "A"}

DONE: dict[str, tuple[dict[str, Any], Make, dict[str, Any]]] = {
    "order in a link of two, down": (
        TWO, lambda text: edit.move(text, (*LINK, 0), LINK[:-1], "together", 1), reasons(linked(B, A, scheme="sign")),
    ),
    "order in a link of two, up": (
        TWO, lambda text: edit.move(text, (*LINK, 1), LINK[:-1], "together", 0), reasons(linked(B, A, scheme="sign")),
    ),
    "order in a link of three": (
        THREE, lambda text: edit.move(text, (*LINK, 2), LINK[:-1], "together", 1), reasons(linked(A, C, B, scheme="sign")),
    ),
    "last in its own link": (
        THREE, lambda text: edit.move(text, (*LINK, 0), LINK[:-1], "together"), reasons(linked(B, C, A, scheme="sign")),
    ),
    "order of a ref in a link": (
        reasons(A, linked(REF, B)),
        lambda text: edit.move(text, (*BECAUSE, 1, "together", 0), (*BECAUSE, 1), "together", 1),
        reasons(A, linked(B, REF)),
    ),
    "order of the only reason": (DEEP, lambda text: edit.move(text, (*BECAUSE, 0), ("argument",), "because", 1), DEEP),
    "order of asides": (
        reasons(A, asides=(B, C)), lambda text: edit.move(text, ("asides", 1), (), "asides", 0), reasons(A, asides=(C, B)),
    ),
    "an undercut of its partner's step, which is left": (
        TWO, lambda text: edit.move(text, (*LINK, 0), (*LINK, 1), "unless"), reasons({**B, "scheme": "sign", "unless": [A]}),
    ),
    "an undercut of its own link of two": (
        TWO, lambda text: edit.move(text, (*LINK, 1), LINK[:-1], "unless"), reasons({**A, "scheme": "sign", "unless": [B]}),
    ),
    "an undercut of its own link of two, which is doubted": (
        DOUBTED, lambda text: edit.move(text, (*LINK, 1), LINK[:-1], "unless"), reasons({**A, "unless": [C, B]}, D),
    ),
    "an undercut of its own link of three": (
        THREE, lambda text: edit.move(text, (*LINK, 0), (*LINK, 1), "unless"),
        reasons(linked(B, C, scheme="sign", unless=[A])),
    ),
    "an undercut of a step": (
        TWO_AND_ONE, lambda text: edit.move(text, (*LINK, 0), (*BECAUSE, 1), "unless"),
        reasons({**B, "scheme": "sign"}, {**C, "unless": [A]}),
    ),
    "an undercut of a link, by one of its premises": (
        TWO_AND_ONE, lambda text: edit.move(text, (*BECAUSE, 1), (*LINK, 0), "unless"),
        reasons(linked(A, B, scheme="sign", unless=[C])),
    ),
    "a new undercut of a linked premise's step": (
        TWO, lambda text: edit.add_claim(text, (*LINK, 0), "unless", "Not so."),
        reasons(linked(A, B, scheme="sign", unless=[{"premise": "Not so."}])),
    ),
    "a use as an undercut of a linked premise's step": (
        TWO_AND_ONE, lambda text: edit.add_ref(text, (*LINK, 0), "unless", (*BECAUSE, 1)),
        reasons(linked(A, B, scheme="sign", unless=[{"ref": "C"}]), C),
    ),
    "a reason for its partner": (
        TWO, lambda text: edit.move(text, (*LINK, 0), (*LINK, 1), "because"),
        reasons({**B, "scheme": "sign", "because": [A]}),
    ),
    "a reason for what doubts its link": (
        DOUBTED, lambda text: edit.move(text, (*LINK, 0), (*BECAUSE, 0, "unless", 0), "because"),
        reasons({**B, "unless": [{**C, "because": [A]}]}, D),
    ),
    "out of a link of two, which keeps its keys": (
        TWO_AND_ONE, lambda text: edit.move(text, (*LINK, 0), (*BECAUSE, 1), "but"),
        reasons({**B, "scheme": "sign"}, {**C, "but": [A]}),
    ),
    "out of a link of two, linked with another step": (
        TWO_AND_ONE, lambda text: edit.link(text, (*BECAUSE, 1), [(*LINK, 0)]),
        reasons({**B, "scheme": "sign"}, linked(C, A)),
    ),
    "both out of a link of two, linked with another step": (
        TWO_AND_ONE, lambda text: edit.link(text, (*BECAUSE, 1), [(*LINK, 0), (*LINK, 1)]),
        reasons(linked(C, A, B, scheme="sign")),
    ),
    "out of a link of three, linked with another step": (
        reasons(linked(A, B, C), D), lambda text: edit.link(text, (*BECAUSE, 1), [(*LINK, 0)]),
        reasons(linked(B, C), linked(D, A)),
    ),
    "out of a link of two, into another link": (
        reasons(linked(A, B), linked(C, D)),
        lambda text: edit.move(text, (*LINK, 0), (*BECAUSE, 1), "together", 0),
        reasons(B, linked(A, C, D)),
    ),
    "out of a link of two, to the asides": (
        TWO, lambda text: edit.move(text, (*LINK, 0), (), "asides"), reasons({**B, "scheme": "sign"}, asides=(A,)),
    ),
    "split": (TWO, lambda text: edit.unlink(text, (*LINK, 0)), reasons({**B, "scheme": "sign"}, A)),
    "split, where link and premise are the reader's": (
        reasons(linked(A, {**B, "by": "reader"}, by="reader")), lambda text: edit.unlink(text, (*LINK, 0)),
        reasons({**B, "by": "reader"}, A),
    ),
    "taken out of a link of two": (
        TWO, lambda text: edit.take_branch(text, (*LINK, 0)), reasons({**B, "scheme": "sign"}),
    ),
    "taken out alone of a link of two": (
        TWO, lambda text: edit.take_alone(text, (*LINK, 0)), reasons({**B, "scheme": "sign"}),
    ),
    "taken out alone of a link of two, with a reason": (
        reasons(linked({**A, "because": [C]}, B)), lambda text: edit.take_alone(text, (*LINK, 0)), reasons(linked(C, B)),
    ),
    "taken out alone of a link of three": (
        THREE, lambda text: edit.take_alone(text, (*LINK, 0)), reasons(linked(B, C, scheme="sign")),
    ),
    "an aside taken out alone, with a reason": (
        reasons(A, asides=({**B, "because": [C]},)), lambda text: edit.take_alone(text, ("asides", 0)),
        reasons(A, asides=(C,)),
    ),
    "linked with an aside": (
        reasons(A, asides=(B,)), lambda text: edit.link(text, (*BECAUSE, 0), [("asides", 0)]), reasons(linked(A, B)),
    ),
    "an aside written where it is used": (
        reasons(A, {"ref": "B", "scheme": "sign"}, asides=(B, C)), lambda text: edit.make_home(text, (*BECAUSE, 1)),
        reasons(A, {**B, "scheme": "sign"}, asides=(C,)),
    ),
    "evidence made of what is left unsaid": (
        reasons({**A, "implicit": "true"}),
        lambda text: edit.change_kind(text, (*BECAUSE, 0), "evidence", drop=True),
        reasons({"id": "A", "evidence": "The A."}),
    ),
}  # fmt: skip

REFUSED: dict[str, tuple[dict[str, Any], Make, str]] = {
    "linked with a claim below it": (
        DEEP, lambda text: edit.link(text, (*BECAUSE, 0, "because", 0), [(*BECAUSE, 0)]),
        "a claim cannot stand under itself",
    ),
    "linked with a ref below it": (
        reasons(A, {**B, "because": [REF]}), lambda text: edit.link(text, (*BECAUSE, 1, "because", 0), [(*BECAUSE, 1)]),
        "a claim cannot stand under itself",
    ),
    "into a link below it": (
        reasons({**A, "because": [linked(B, C)]}),
        lambda text: edit.move(text, (*BECAUSE, 0), (*BECAUSE, 0, "because", 0), "together"),
        "a claim cannot stand under itself",
    ),
    "an undercut of a link below it": (
        reasons({**A, "because": [linked(B, C)]}),
        lambda text: edit.move(text, (*BECAUSE, 0), (*BECAUSE, 0, "because", 0, "together", 1), "unless"),
        "a claim cannot stand under itself",
    ),
    "a linked premise, an undercut of its own step": (
        TWO, lambda text: edit.move(text, (*LINK, 0), (*LINK, 0), "unless"), "a claim cannot stand under itself",
    ),
    "linked with its own partner": (
        TWO, lambda text: edit.link(text, LINK[:-1], [(*LINK, 0)]), "these premises are linked already",
    ),
    "linked with itself": (
        DEEP, lambda text: edit.link(text, (*BECAUSE, 0), [(*BECAUSE, 0)]), "a claim cannot be linked with itself",
    ),
    "linked with what stands above it": (
        DEEP, lambda text: edit.link(text, (*BECAUSE, 0), [(*BECAUSE, 0, "because", 0)]),
        "a claim cannot be linked with what stands above it",
    ),
    "a link into a link": (
        reasons(linked(A, B), linked(C, D)), lambda text: edit.move(text, (*BECAUSE, 1), (*BECAUSE, 0), "together"),
        "premises that are linked already cannot be linked with others at once; split them first",
    ),
    "an undercut of an aside": (
        reasons(A, B, asides=(C,)), lambda text: edit.move(text, (*BECAUSE, 0), ("asides", 0), "unless"),
        "an aside is no step, and nothing can undercut it; object to it instead",
    ),
    "a new undercut of an aside": (
        reasons(A, asides=(C,)), lambda text: edit.add_claim(text, ("asides", 0), "unless", "Not so."),
        "an aside is no step, and nothing can undercut it; object to it instead",
    ),
    "a use as an undercut of an aside": (
        reasons(A, asides=(C,)), lambda text: edit.add_ref(text, ("asides", 0), "unless", (*BECAUSE, 0)),
        "an aside is no step, and nothing can undercut it; object to it instead",
    ),
    "a use as an aside": (
        reasons(A), lambda text: edit.add_ref(text, (), "asides", (*BECAUSE, 0)),
        "an aside is written where it stands; a claim that is used again cannot be one",
    ),
    "a ref to the asides": (
        reasons(A, REF), lambda text: edit.move(text, (*BECAUSE, 1), (), "asides"),
        "an aside is written where it stands; a claim that is used again cannot be one",
    ),
    "a link to the asides": (
        TWO_AND_ONE, lambda text: edit.move(text, (*BECAUSE, 0), (), "asides"),
        "linked premises are a step, and an aside is none; split them first",
    ),
    "a step with a scheme to the asides": (
        reasons({**A, "scheme": "sign"}, B), lambda text: edit.move(text, (*BECAUSE, 0), (), "asides"),
        "its step has `scheme`, and an aside is no step; take that out first",
    ),
    "an aside taken out alone whose reason is a ref": (
        reasons(A, asides=({**B, "because": [REF]},)), lambda text: edit.take_alone(text, ("asides", 0)),
        "an aside is written where it stands; a claim that is used again cannot be one",
    ),
    "an aside taken out alone whose reasons are linked": (
        reasons(A, asides=({**B, "because": [linked(C, D)]},)), lambda text: edit.take_alone(text, ("asides", 0)),
        "linked premises are a step, and an aside is none; split them first",
    ),
    "an aside taken out alone whose reason has a scheme": (
        reasons(A, asides=({**B, "because": [{**C, "scheme": "sign"}]},)),
        lambda text: edit.take_alone(text, ("asides", 0)),
        "its reasons have steps of their own, and an aside is no step; move them first",
    ),
    "what a linked premise is aimed at": (
        TWO, lambda text: edit.set_attribute(text, (*LINK, 0), "aims_at", "premise"),
        "that would leave a fault in the map: a linked premise has no `aims_at`; the link has it as a whole",
    ),
    "whose the thesis is": (
        TWO, lambda text: edit.set_attribute(text, ("argument",), "by", "reader"),
        "that would leave a fault in the map: a thesis has no `by`",
    ),
    "unsaid evidence": (
        reasons({"evidence": "It is old."}), lambda text: edit.set_implicit(text, (*BECAUSE, 0), implicit=True),
        "evidence is what the article offers; what it takes for granted is a premise",
    ),
    "evidence made of what is left unsaid": (
        reasons({**A, "implicit": "true"}), lambda text: edit.change_kind(text, (*BECAUSE, 0), "evidence"),
        "evidence has no `implicit`; take that out as well?",
    ),
    "split, where link and premise have a note": (
        reasons(linked(A, {**B, "note": "x"}, note="y")), lambda text: edit.unlink(text, (*LINK, 0)),
        "both the link and its premise have `note`; take one of them out first",
    ),
}  # fmt: skip


@pytest.mark.parametrize("style", ["block", "flow", "JSON"])
@pytest.mark.parametrize("name", DONE)
def test_what_the_map_says_then(name: str, style: str) -> None:
    before, make, after = DONE[name]
    edited = make(Text("map.yaml", styles(before)[style]))
    assert plain(tree_of(Text("map.yaml", edited.content))) == after


@pytest.mark.parametrize("style", ["block", "flow", "JSON"])
@pytest.mark.parametrize("name", REFUSED)
def test_what_is_refused_says_why(name: str, style: str) -> None:
    before, make, says = REFUSED[name]
    with pytest.raises(edit.UneditableError) as caught:
        make(Text("map.yaml", styles(before)[style]))
    assert str(caught.value) == says


def test_comments_of_premises_that_change_places_go_with_them() -> None:
    content = (
        "argmap: 1\nargument:\n  thesis: a\n  because:\n    - together:  # both\n        # the first\n"
        "        - premise: b  # here\n        - premise: c\n          # below\n      scheme: sign\n"
    )
    edited = edit.move(Text("map.yaml", content), (*LINK, 0), LINK[:-1], "together", 1)
    assert edited.path == (*LINK, 1)
    assert edited.content == (
        "argmap: 1\nargument:\n  thesis: a\n  because:\n    - together:  # both\n        - premise: c\n"
        "          # below\n        # the first\n        - premise: b  # here\n      scheme: sign\n"
    )
