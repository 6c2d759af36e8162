"""What a reader sees of an item of the kinds what-if and crux, and how it is weighed by the rules that are printed."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

__all__ = ["RULES", "Printed", "Step", "doubted", "printed"]

RULES = 7
_BEGINS = "The piece:"
_LINE = re.compile(r"( *)(?:(supports|objects|undercuts)( \(linked\))?(?: the step from ([^:]+?))?: )?(\w+) .*")
_HOW = {"supports": "reason", "objects": "objection"}


@dataclass
class Step:
    """Claims that bear on the one above them, and what undercuts this."""

    how: str
    premises: list[str]
    over: str = ""
    is_linked: bool = False
    undercuts: list[Step] = field(default_factory=list)


@dataclass
class Printed:
    """The claim at the top, for each claim the steps right below it, and how each line begins and stands."""

    rules: list[str]
    top: str
    below: dict[str, list[Step]]
    relations: dict[str, str]
    heights: dict[str, int]

    def value(self, step: Step, *doubted: str) -> int:
        """A step by rules 3, 5 and 6: it counts (2), is contested (1), or fails (0)."""
        hit = [2 - self.value(undercut, *doubted) for undercut in step.undercuts]
        return min(*(self.fares(each, *doubted) for each in step.premises), 2, *hit)

    def fares(self, claim: str, *doubted: str) -> int:
        """2 stands, 1 contested, 0 falls: by what the exercise says, in the plainest way."""
        if claim in doubted:
            return 0  # rule 7
        reasons = [self.value(one, *doubted) for one in self.below[claim] if one.how == "reason"]
        against = max([self.value(one, *doubted) for one in self.below[claim] if one.how == "objection"], default=0)
        best = max(reasons) if reasons else 2  # rules 1 and 2
        return min(best, 1) if against else best  # rules 4 and 6

    def is_true(self, option: str, *doubted: str) -> bool:
        """Whether the words of an option hold, each taken as it is written."""
        steps = self.below[self.top]
        reasons = [one for step in steps if step.how == "reason" and (one := self.value(step, *doubted))]
        objections = [one for step in steps if step.how == "objection" and (one := self.value(step, *doubted))]
        if (
            option
            == f"Claim {self.top} stands: a reason that is not contested is left for it, and no objection to it is left."
        ):
            return 2 in reasons and not objections
        if option == f"Claim {self.top} falls: no reason for it is left.":
            return not reasons
        assert option == (
            f"Claim {self.top} is contested: a reason for it is left, but an objection to it is left, too, or every reason left is contested."
        )
        return bool(reasons) and (bool(objections) or 2 not in reasons)


_DOUBTED = re.compile(r"you doubt (?:two claims, )?(\w+): “.*?”(?: and (\w+): “.*”)? What then of")


def doubted(prompt: str) -> tuple[str, ...]:
    """The claims, one or two, that a what-if supposes to be doubted."""
    match = _DOUBTED.search(prompt)
    assert match, prompt
    return tuple(filter(None, match.groups()))


def printed(passage: str) -> Printed:
    """A passage, as a reader of its lines sees it."""
    rules, piece = (part.splitlines() for part in passage.split(f"{_BEGINS}\n"))
    found = Printed(rules, "", {}, {}, {})
    at: list[str] = []
    for line in piece:
        match = _LINE.fullmatch(line)
        assert match, line
        indent, how, linked, over, label = match.groups()
        depth = len(indent) // 4
        del at[depth:]
        at.append(label)
        found.below[label] = []
        if depth:
            kind = _HOW.get(how, "undercut")
            found.relations[label] = f"{kind}{' linked' if linked else ''}"
            found.heights[label] = depth
            _put(found.below[at[-2]], Step(kind, [label], over or "", bool(linked)))
    for own in found.below.values():
        first = {one.premises[0]: one for one in own}
        for undercut in [one for one in own if one.how == "undercut"]:
            own.remove(undercut)
            first[undercut.over.split(", ")[0]].undercuts.append(undercut)
    found.top = at[0]
    return found


def _put(own: list[Step], step: Step) -> None:
    if step.is_linked and own and (own[-1].how, own[-1].over, own[-1].is_linked) == (step.how, step.over, True):
        own[-1].premises += step.premises
    else:
        own.append(step)
