"""A map while it is put together: claims and steps that can be added, moved and changed, then written as data.

What edits a map works on a draft, and so does what brings maps in from other formats or takes them out.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from argmap.graph import Polarity
from argmap.model import Together

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.graph import Claim, Graph, Step
    from argmap.model import ArgumentMap, Shape
    from argmap.text import Span, Text

__all__ = ["Change", "Draft", "DraftClaim", "DraftStep", "Entry", "Tally"]

_TREE = {"because", "but", "unless", "together"}
_OF_STEPS = ("scheme", "strength", "aims_at", "note", "by")
_OF_USES = ("note", "scheme_role", "by", "aims_at")


class Mapped(Protocol):
    """What a draft is made of: a map that was read."""

    @property
    def map(self) -> ArgumentMap | None:
        """The models."""

    graph: Graph


class Entry(dict[str, Any]):
    """An entry of a map as data, which knows where in another format's file it comes from."""

    place: Span | None = None


@dataclass
class DraftClaim:
    """A claim: the key that holds its text, and the values beside it as a map file has them."""

    kind: str
    text: str
    fields: dict[str, Any] = field(default_factory=dict)
    home: int | None = None
    """The step that it is written in; None for roots and for what is left out."""
    name: str = ""
    """What another format calls it."""
    place: Span | None = None
    """Where another format's file has it."""
    extra: dict[str, Any] = field(default_factory=dict)
    """What only that format can say of it."""


@dataclass
class DraftStep:
    """A step to a claim, or to another step, which it then undercuts."""

    polarity: Polarity
    claim: int | None
    step: int | None
    premises: list[int]
    fields: dict[str, Any] = field(default_factory=dict)
    uses: dict[int, dict[str, Any]] = field(default_factory=dict)
    """What stands beside the `ref` of a linked premise, by the claim that it leads to."""
    name: str = ""
    """What another format calls it."""
    place: Span | None = None
    """Where another format's file has it."""
    extra: dict[str, Any] = field(default_factory=dict)
    """What only that format can say of it."""


class Tally(Counter[str]):
    """Things counted by what they are, with the names of those that have one."""

    def __init__(self, *counted: Any, **more: int) -> None:
        super().__init__(*counted, **more)
        self.names: dict[str, list[str]] = {}

    def put(self, what: str, *names: str) -> None:
        """Count one thing for every name; without a name, one."""
        self[what] += len(names) or 1
        self.names.setdefault(what, []).extend(names)


class Change(NamedTuple):
    """What of a claim or step a map cannot hold: what it is, which one, and where a foreign file has it."""

    what: str
    name: str
    place: Span | None


@dataclass
class Draft:
    """Claims and steps by their indices; the first root is the thesis, further ones are asides."""

    header: dict[str, Any]
    roots: list[int] = field(default_factory=list)
    claims: list[DraftClaim] = field(default_factory=list)
    steps: list[DraftStep] = field(default_factory=list)
    texts: dict[str | None, Text] = field(default_factory=dict)
    """Articles whose text another format's file holds itself, under the names that quotes use."""
    left_out: Tally = field(default_factory=Tally)
    """What of another format's file is neither claim nor step, counted by its name."""
    altered: Tally = field(default_factory=Tally)
    """What the map holds in another way than that file did, counted by its name."""
    mended: list[Change] = field(default_factory=list)
    """What had to change so that claims and steps make a map."""
    as_read: list[list[int]] | None = None
    """The premises of each step before anything had to change; None where nothing was settled yet."""
    extra: dict[str, Any] = field(default_factory=dict)
    """The same for that format's own writer."""
    is_restored: bool = False
    """Whether values were put back that argmap wrote into the file; anybody may have changed them since."""
    thesis: int | None = None
    """The claim that the file marks as its thesis, where the claims are not settled."""
    is_settled: bool = False
    """Whether every claim has its home; where the file does not say, argmap decides."""

    @classmethod
    def of(cls, reading: Mapped) -> Draft:
        """The draft of a map that was read; claims and steps keep their indices, and all refs stay."""
        header = _dumped(reading.map, {"argument", "asides"}) if reading.map else {}
        draft, graph = cls({"argmap": 1} | header), reading.graph
        draft.roots = [claim.index for claim in graph.claims if claim.step is None]
        draft.claims = [_claim(claim, graph) for claim in graph.claims]
        draft.steps = [_step(step) for step in graph.steps]
        refs: dict[int, dict[int, int]] = {}
        for use in (*(loop.use for loop in graph.loops), *graph.repeated):
            refs.setdefault(use.step, {})[use.position] = graph.by_id[use.name]
        for number, of_step in refs.items():
            draft.steps[number].premises = _put_in(draft.steps[number].premises, of_step)
        for use in graph.uses:
            step = graph.steps[use.step]
            beside = _dumped(step.shape.together[use.position], {"ref"}) if isinstance(step.shape, Together) else {}
            if beside and use.name in graph.by_id:
                draft.steps[use.step].uses[graph.by_id[use.name]] = beside
        return draft

    def changes(self) -> Tally:
        """What the map holds in another way than its file, or not at all: by the file's reader, then by settling."""
        found = Tally(self.altered)
        found.names = {what: list(names) for what, names in self.altered.names.items()}
        for change in self.mended:
            found.put(change.what, change.name)
        return found

    def add(self, claim: DraftClaim, step: DraftStep) -> int:
        """Add a claim as the only premise of a new step; gives the claim's index."""
        claim.home = self.join(step)
        self.claims.append(claim)
        step.premises.append(len(self.claims) - 1)
        return len(self.claims) - 1

    def join(self, step: DraftStep) -> int:
        """Add a step; gives its index."""
        self.steps.append(step)
        return len(self.steps) - 1

    def leave_out(self, claim: int) -> None:
        """Take a claim out of every step; what hangs on it goes with it, and so do steps that are left empty."""
        for step in self.steps:
            step.premises = [premise for premise in step.premises if premise != claim]

    def move(self, claim: int, target: int, polarity: Polarity = Polarity.SUPPORT) -> None:
        """Make a claim the only premise of a new step to another claim."""
        self.leave_out(claim)
        self.claims[claim].home = self.join(DraftStep(polarity, target, None, [claim]))

    # Writing

    def written(self) -> dict[str, Any]:
        """The map as a file has it: a tree, with `ref` where a claim is used once more."""
        return self.placed()[0]

    def placed(self) -> tuple[dict[str, Any], list[int], list[int]]:
        """The map as a file has it, and its claims and steps in the order in which they are read there."""
        to_claim: dict[int, list[int]] = {}
        to_step: dict[int, list[int]] = {}
        for index, step in enumerate(self.steps):
            if step.premises:
                place, target = (to_step, step.step) if step.claim is None else (to_claim, step.claim)
                place.setdefault(target or 0, []).append(index)
        self._name_shared()
        claims: list[int] = []
        steps: list[int] = []
        written = [self._tree(root, to_claim, to_step, claims, steps) for root in self.roots]
        tree: dict[str, Any] = {"argument": written[0]} if written else {}
        return self.header | tree | ({"asides": written[1:]} if written[1:] else {}), claims, steps

    def _tree(
        self,
        root: int,
        to_claim: dict[int, list[int]],
        to_step: dict[int, list[int]],
        claims: list[int],
        steps: list[int],
    ) -> Entry:
        first = self._own(root)
        todo: list[tuple[str, int, Entry]] = [("claim", root, first)]
        while todo:
            what, index, place = todo.pop()
            later: list[tuple[str, int, Entry]] = []
            if what == "claim":
                claims.append(index)
                below = to_claim.get(index, [])
            else:
                steps.append(index)
                later += self._premises(index, self.steps[index], place)
                below = to_step.get(index, [])
            ordered = sorted(below, key=lambda one: self.steps[one].polarity is Polarity.ATTACK)
            for number in ordered:
                step = self.steps[number]
                entry = _placed(step.fields, step.place)
                place.setdefault(step.polarity.key, []).append(entry)
                later.append(("step", number, entry))
            todo += reversed(later)
        return first

    def _premises(self, number: int, step: DraftStep, entry: Entry) -> list[tuple[str, int, Entry]]:
        """Put the premises of a step in its entry; gives those that are written here."""
        alone = len(step.premises) == 1
        here = []
        written: set[int] = set()
        for premise in step.premises:
            at_home = self.claims[premise].home == number and premise not in written
            written.add(premise)
            own = self._own(premise) if at_home else self._ref(premise, step)
            if alone:
                notes = [one["note"] for one in (own, entry) if isinstance(one.get("note"), str)]
                entry.update(own | ({"note": " ".join(dict.fromkeys(notes))} if len(notes) > 1 else {}))
                entry.place = own.place or entry.place
            else:
                entry.setdefault("together", []).append(own)
            if at_home:
                here.append(("claim", premise, entry if alone else own))
        return here

    def _own(self, index: int) -> Entry:
        claim = self.claims[index]
        first = {key: value for key, value in claim.fields.items() if key == "id"}
        return _placed(first | {claim.kind: claim.text} | claim.fields, claim.place)

    def _ref(self, index: int, step: DraftStep) -> Entry:
        return _placed({"ref": self.claims[index].fields["id"]} | step.uses.get(index, {}), step.place)

    def _name_shared(self) -> None:
        """Give an id to claims that are used more than once."""
        taken = {claim.fields.get("id") for claim in self.claims}
        for number, step in enumerate(self.steps):
            for premise in step.premises:
                claim = self.claims[premise]
                if claim.home != number and "id" not in claim.fields:
                    name = next(
                        one for at in range(len(self.claims) + 1) if (one := f"C{premise + at + 1}") not in taken
                    )
                    taken.add(name)
                    claim.fields["id"] = name


def _put_in(premises: list[int], refs: Mapping[int, int]) -> list[int]:
    """Premises with further ones at their places, or at the end where there are fewer."""
    rest, found = iter(premises), list[int]()
    for place in sorted(refs):
        found += [*islice(rest, place - len(found)), refs[place]]
    return [*found, *rest]


def _placed(values: dict[str, Any], place: Span | None) -> Entry:
    entry = Entry(values)
    entry.place = place
    return entry


def _dumped(shape: Shape, without: set[str]) -> dict[str, Any]:
    return shape.model_dump(mode="json", exclude=without, exclude_none=True, exclude_defaults=True)


def _claim(claim: Claim, graph: Graph) -> DraftClaim:
    linked = claim.step is not None and graph.steps[claim.step].is_linked
    without = _TREE | {claim.kind} | (set() if linked or claim.step is None else set(_OF_STEPS[:3]))
    fields = _dumped(claim.shape, without)
    return DraftClaim(claim.kind, claim.text, fields, claim.step)


def _step(step: Step) -> DraftStep:
    names = _OF_STEPS if isinstance(step.shape, Together) else _OF_STEPS[:3]  # the rest stands with the claim
    dumped = _dumped(step.shape, _TREE)
    fields = {name: dumped[name] for name in names if name in dumped}
    if not step.is_linked and "ref" in dumped:
        fields |= {name: dumped[name] for name in _OF_USES if name in dumped}
    return DraftStep(step.polarity, step.target_claim, step.target_step, list(step.premises), fields)
