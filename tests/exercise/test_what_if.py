"""What-if and crux: the keys follow from the piece of a map that is shown, worked out here from its lines alone."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest

from argmap.exercise import make_set
from argmap.exercise.branches import branches
from argmap.exercise.quarry import Quarry
from argmap.reading import read, read_content
from argmap.weighing import Standing
from tests.conftest import MAPS

if TYPE_CHECKING:
    from argmap.exercise import Item, Set

OWN = MAPS.parent / "tests" / "exercise" / "maps"
PATHS = [*sorted(MAPS.glob("*.yaml")), *sorted(OWN.glob("*.yaml"))]
LINE = re.compile(r"( *)(?:(supports|objects|undercuts the step from ([^:]+?))( \(linked\))?: )?(\w+) .*")
HOW = {"supports": "reason", "objects": "objection"}


@dataclass
class Step:
    how: str
    premises: list[str]
    over: str = ""
    undercuts: list[Step] = field(default_factory=list)


def steps_of(passage: str) -> tuple[str, dict[str, list[Step]]]:
    """The claim at the top, and for each claim the steps that stand right below it, as a reader of the lines sees them."""
    below: dict[str, list[Step]] = {}
    at: list[str] = []
    for line in passage.splitlines():
        found = LINE.fullmatch(line)
        assert found, line
        indent, how, over, linked, label = found.groups()
        depth = len(indent) // 4
        del at[depth:]
        at.append(label)
        below[label] = []
        if not depth:
            continue
        own = below[at[-2]]
        kind = HOW.get(how, "undercut")
        if linked and own and own[-1].how == kind and own[-1].over == "linked":
            own[-1].premises.append(label)
        else:
            own.append(Step(kind, [label], over or ("linked" if linked else "")))
    for own in below.values():
        first = {one.premises[0]: one for one in own}
        for undercut in [one for one in own if one.how == "undercut"]:
            own.remove(undercut)
            first[undercut.over.split(", ")[0]].undercuts.append(undercut)
    return at[0], below


def fares(below: dict[str, list[Step]], claim: str, doubted: str) -> int:
    """2 stands, 1 contested, 0 falls: by what the exercise says of it, in the plainest way."""

    def step(one: Step) -> int:
        hit = [2 - step(undercut) for undercut in one.undercuts]
        return min(*(fares(below, each, doubted) for each in one.premises), 2, *hit)

    if claim == doubted:
        return 0
    reasons = [step(one) for one in below[claim] if one.how == "reason"]
    against = max([step(one) for one in below[claim] if one.how == "objection"], default=0)
    best = max(reasons) if reasons else 2
    return min(best, 1) if against else best


def made(kind: str) -> list[Item]:
    return [item for path in PATHS for item in make_set(read(path), [kind], 1000).items]


def test_what_follows_from_a_doubt_can_be_read_off_the_piece() -> None:
    items = made("what-if")
    assert len(items) >= 15
    for item in items:
        top, below = steps_of(item.passage)
        outcome = fares(below, top, item.claims[0])
        assert [option.is_right for option in item.options] == [outcome == value for value in (2, 1, 0)], item.passage
        assert f"{top} {Standing(outcome).is_said}: " in item.options[2 - outcome].why
        assert {item.claims[0], top} <= set(below)
    assert max(Counter(item.sort for item in items).values()) <= 0.4 * len(items)


def test_the_crux_can_be_read_off_the_piece() -> None:
    items = made("crux")
    assert {item.sort for item in items} == {"linked", "answer", "deeper"}
    for item in items:
        top, below = steps_of(item.passage)
        assert fares(below, top, "") == 2
        for option in item.options:
            label, _, _ = option.text.partition(":")
            assert option.is_right is (label == item.claims[0]) is (fares(below, top, label) < 2)


POOL = """argmap: 1
article: {{body: "Nothing to quote."}}
argument:
  id: T
  thesis: The pool should stay.
  because:
  - id: A
    premise: It is used.
    because:
    - {{id: B, premise: Tickets are sold.}}
    - {{id: C, premise: There is a queue.}}
  - together:
    - {{id: D, premise: It is cheap.}}
    - {{id: E, premise: What is cheap should stay.}}
  but:
  - id: F
    premise: The roof leaks.
    {answer}
"""


def pieces(answer: str) -> dict[str, str]:
    reading = read_content(POOL.format(answer=answer), "map.yaml")
    (branch,) = branches(Quarry(reading, 1), 4, 12)
    assert branch.top.label == "T"
    found = {one.label: branch.without(one) for one in branch.below}
    return {label: "of the whole only" if value is None else value.word for label, value in found.items()}


def test_every_way_to_carry_and_to_object() -> None:
    """Two ways carry T, so that none is missed; with the objection answered, the answer is what it hangs on."""
    contested = dict.fromkeys("ABCDE", "contested")
    assert pieces("") == {**contested, "F": "stands"}
    stands = dict.fromkeys("ABCDEF", "stands")
    assert pieces("but: [{id: G, premise: It was mended.}]") == {**contested, "F": "stands", "G": "contested"}
    assert pieces("unless: [{id: G, premise: Roofs can be mended.}]") == {**stands, "G": "contested"}


def test_what_is_not_shown_may_decide() -> None:
    """A strength that is stated makes a difference in the whole map: where it does, nothing is asked."""
    assert pieces("strength: 0.2")["F"] == "stands"
    strong = POOL.replace("id: A\n", "id: A\n    strength: 0.9\n").format(answer="strength: 0.2")
    (branch,) = branches(Quarry(read_content(strong, "map.yaml"), 1), 4, 12)
    assert {one.label: branch.without(one) for one in branch.below if one.label in "AF"} == {
        "A": Standing.CONTESTED,
        "F": Standing.STANDS,
    }
    assert {branch.without(one) for one in branch.below if one.label in "BCDE"} == {None}


@pytest.mark.parametrize("kind", ["what-if", "crux"])
def test_the_same_seed_gives_the_same_items(kind: str) -> None:
    def once() -> Set:
        return make_set(read(MAPS / "belarus.yaml"), [kind], 100)

    assert once() == once()
    for item in once().items:
        assert sum(option.is_right for option in item.options) == 1
        assert all(option.why for option in item.options)
        assert len(item.hints.given) == 3
        assert "{" not in "".join((item.prompt, item.why, *item.hints.given))
