"""What a graph is made of: claims in their places, steps with their targets, and what is wrong with its references."""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import sha256
from typing import TYPE_CHECKING

from argmap.graph.roles import Polarity, Role
from argmap.model import Evidence, ModelPath, Premise, StepFields, Thesis, Together
from argmap.showing import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["Claim", "Graph", "Loop", "Step", "Use"]

_KINDS: dict[type, str] = {Thesis: "thesis", Premise: "premise", Evidence: "evidence"}


@dataclass(slots=True)
class Claim:
    """A claim in its place. `label` is its id, or its outline number where it has none."""

    index: int
    shape: Thesis | Premise | Evidence
    path: ModelPath
    number: str
    depth: int
    favours_root: bool
    """Whether it speaks, along the way it stands in, for the root of its tree."""
    step: int | None
    """The step that it is written in; None for the roots."""
    label: str = ""
    role: Role = Role.PREMISE
    by_reader: bool = False
    """Whether whoever reads puts it forward, and not the article."""
    kind: str = field(init=False, compare=False, repr=False)
    """The key that holds its text: thesis, premise or evidence."""
    text: str = field(init=False, compare=False, repr=False)
    """The claim in the analyst's words; empty where it could not be read."""

    def __post_init__(self) -> None:
        self.kind = _KINDS[type(self.shape)]
        self.text = getattr(self.shape, self.kind)

    @property
    def is_implicit(self) -> bool:
        """Whether the article takes it for granted without saying it."""
        return not isinstance(self.shape, Evidence) and self.shape.implicit

    @property
    def source(self) -> str | None:
        """Whose claim it is, where it is not the author's own."""
        return None if isinstance(self.shape, Thesis) else self.shape.attributed_to

    @property
    def evidence_type(self) -> str | None:
        """What kind of evidence it is, where it is evidence and says so."""
        return str(self.shape.type) if isinstance(self.shape, Evidence) and self.shape.type else None

    @property
    def stamp(self) -> str:
        """What `reviewed` holds while nobody has reworded claim or quotes: 12 hex digits of a SHA-256 of both.

        How a text is broken into lines does not count.
        """
        texts = [self.text, *(quote.exact for quote in self.shape.quote or ())]
        return sha256("\x00".join(one_line(text) for text in texts).encode()).hexdigest()[:12]

    @property
    def is_broken(self) -> bool:
        """Whether its text could not be read (reported as a fault of shape)."""
        return not self.text


@dataclass(slots=True)
class Step:
    """An inference: one or more premises for or against a claim, or against another step."""

    index: int
    polarity: Polarity
    target_claim: int | None
    target_step: int | None
    conclusion: int
    """The claim that it bears on in the end: its target, or that of the step that it undercuts."""
    favours_root: bool
    path: ModelPath
    shape: StepFields
    premises: Sequence[int] = ()
    by_reader: bool = False
    """Whether whoever reads takes it, and not the article."""

    @property
    def is_linked(self) -> bool:
        """Whether its premises support only jointly."""
        return isinstance(self.shape, Together)


@dataclass(frozen=True, slots=True)
class Use:
    """A `ref`: which step uses which id, and where that is written."""

    name: str
    step: int
    position: int
    path: ModelPath


@dataclass(frozen=True, slots=True)
class Loop:
    """A `ref` that lies on a circle: `claims` leads from the claim named to the step's conclusion.

    Among very many circles only the claim named is given.
    """

    use: Use
    claims: tuple[int, ...]


@dataclass(slots=True)
class Graph:
    """All claims and steps of a map, both in reading order, and what is wrong with its references."""

    claims: Sequence[Claim] = ()
    steps: Sequence[Step] = ()
    by_id: dict[str, int] = field(default_factory=dict)
    steps_to: Sequence[Sequence[int]] = ()
    """For each claim the steps to it, in the order of the file."""
    undercuts_of: Sequence[Sequence[int]] = ()
    """For each step the steps that undercut it."""
    uses: Sequence[Use] = ()
    dangling: Sequence[Use] = ()
    loops: Sequence[Loop] = ()
    duplicates: Sequence[tuple[int, int]] = ()
    repeated: Sequence[Use] = ()
    """Refs to a claim that is a premise of their step already: it counts once."""
    """Pairs of claims with one id: the later one and the first."""

    @property
    def root(self) -> Claim | None:
        """The root of the argument: the thesis."""
        return self.claims[0] if self.claims and self.claims[0].path == ("argument",) else None

    @property
    def has_reader(self) -> bool:
        """Whether something in it is put forward by whoever reads the article, and not by the article."""
        return any(claim.by_reader for claim in self.claims) or any(step.by_reader for step in self.steps)

    def premises_under(self, claim: int) -> Iterator[int]:
        """The premises of every step that bears on a claim, undercuts included."""
        waiting = list(reversed(self.steps_to[claim]))
        while waiting:
            step = waiting.pop()
            yield from self.steps[step].premises
            waiting.extend(reversed(self.undercuts_of[step]))

    def steps_of_polarity(self, claim: int, polarity: Polarity) -> list[Step]:
        """The steps of one polarity to a claim."""
        return [self.steps[step] for step in self.steps_to[claim] if self.steps[step].polarity is polarity]

    def reachable(self, start: int) -> set[int]:
        """The claims that bear on a claim, itself included."""
        seen, waiting = {start}, [start]
        while waiting:
            for premise in self.premises_under(waiting.pop()):
                if premise not in seen:
                    seen.add(premise)
                    waiting.append(premise)
        return seen
