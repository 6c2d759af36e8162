"""A map on several pages: an overview, and a page for each branch that needs one, so that all text is large enough."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from math import sqrt
from typing import TYPE_CHECKING, NamedTuple

from argmap.draw.legend import source_line
from argmap.draw.measure import text_width
from argmap.draw.poster.cards import BODY
from argmap.draw.poster.composing import Composition, Heads
from argmap.draw.poster.contents import Contents, Row
from argmap.draw.view import View

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.draw.drawing import Drawing
    from argmap.graph import Step

__all__ = ["booklet", "expected_body"]

_PAPER_LEAST, _SCREEN_LEAST, _OVERVIEW_LEAST = 9.0, 0.0187, 0.0207
"""Points of text on paper, and its share of a screen's height, that a page of a booklet has at least."""
_FILLED = 0.56  # share of a page that boxes cover, in an estimate
_SMALLER, _TRIES = 0.92, 12
_LEADING, _ROUND, _STUB = 13.0, 900.0, 1_400.0
_SHARED = 0.75  # share of a page that several branches together fill at most
_DEEPEST = 40  # levels on a page
_LOOKED_AT = 4  # of several pages of one claim, which are alike
_FEWEST = 3  # claims that are not divided into pages
_NAMED = 9  # claims at the head of a page that are named
_TABLE_FROM = 5  # pages from which on there is a table of them


@dataclass
class _Leaf:
    """A page before it has its number: the claims on it, and those whose reasons are there."""

    roots: tuple[int, ...]
    """The claims at its head: one, or several whose branches are small, or several that stand below no other."""
    shown: set[int]
    opened: set[int]
    steps: frozenset[int] | None = None
    """The steps to its root that are on it; None for all."""
    part: tuple[int, int] = (1, 1)
    """Which of how many pages of its root it is."""
    number: int = 0
    closed: list[int] = field(default_factory=list)
    """The claims whose reasons stand on other pages."""
    body: float | None = None
    """How large its text is, once it has been tried."""


def booklet(drawing: Drawing) -> list[Composition]:
    """The pages of a drawing: an overview, a table of pages where there are many, and the branches in reading order."""
    return _Planner(drawing).pages()


def expected_body(drawing: Drawing) -> float:
    """About how large the text would be on one page, in points; 0 for a map that is too deep for one."""
    planner = _Planner(drawing)
    return planner.expected if max(drawing.levels.values(), default=0) <= _DEEPEST else 0.0


class _Unit(NamedTuple):
    """What is not to be torn apart: a step and those that undercut it, and the premises that stand at them."""

    steps: list[int]
    claims: list[int]


class _Branch(NamedTuple):
    """How many claims stand below one, how much room they take, and on how many levels."""

    claims: int
    room: float
    height: int


class _Planner:
    """Decides which claims stand on which page."""

    def __init__(self, drawing: Drawing) -> None:
        self._drawing, self._reading, self._graph = drawing, drawing.reading, drawing.reading.graph
        self._page = Composition(drawing).page
        self._has_overview = False
        self._shown = set(drawing.view.claims)
        self._steps = {step.index for step in drawing.view.steps}

    @property
    def _least(self) -> float:
        """Points of text that the page which is planned has at least; an overview has larger ones on a screen."""
        page = self._page
        share = _SCREEN_LEAST if self._has_overview else _OVERVIEW_LEAST
        return _PAPER_LEAST if page.is_paper else share * min(page.height, page.width)

    @cached_property
    def _steps_of(self) -> dict[int, list[int]]:
        """For each claim the steps to it, undercuts of these included."""
        found: dict[int, list[int]] = {index: [] for index in self._shown}
        for step in self._drawing.view.steps:
            if step.conclusion in found:
                found[step.conclusion].append(step.index)
        return found

    def _premises(self, step: int) -> list[int]:
        """The premises that stand at a step."""
        at = self._graph.steps[step]
        return [one for one in at.premises if one in self._shown and self._drawing.is_home(one, at)]

    @cached_property
    def _own(self) -> dict[int, float]:
        """About how much room each claim's box takes."""
        return {index: self._room(index) for index in self._shown}

    def _room(self, index: int) -> float:
        box = self._drawing.box(index)
        words = text_width(f"{box.label} {box.text}", BODY) * _LEADING
        feet = sum(text_width(foot.words, 8) * 10 for foot in box.small_print)
        refs = sum(len(self._graph.steps[step].premises) for step in self._steps_of[index]) - len(
            self._drawing.children(index)
        )
        return (words + feet) * 1.15 + _ROUND + refs * _STUB

    @cached_property
    def _below(self) -> dict[int, _Branch]:
        """What stands below each claim."""
        found: dict[int, _Branch] = {}
        for index in reversed(self._drawing.levels):
            children = [(self._own[one], found[one]) for one in self._drawing.children(index)]
            number = sum(1 + branch.claims for _, branch in children)
            room = sum(own + branch.room for own, branch in children)
            found[index] = _Branch(number, room, max((branch.height + 1 for _, branch in children), default=0))
        return found

    @property
    def expected(self) -> float:
        """The size of text with which all boxes fill one page."""
        return BODY * sqrt(self._page.across * self._page.down * _FILLED / sum(self._own.values()))

    def pages(self) -> list[Composition]:
        """The pages in their order, numbered."""
        leaves = self._leaves()
        has_table = len(leaves) >= _TABLE_FROM
        for number, leaf in enumerate(leaves):
            leaf.number = number + 1 + (has_table and number > 0)
        homes = self._homes(leaves)
        made = [self._composed(leaf, homes, len(leaves) + has_table) for leaf in leaves]
        if has_table:
            made.insert(1, self._table(leaves))
        return made

    def _leaves(self) -> list[_Leaf]:
        """Pages in reading order: after each page those of the claims whose reasons it leaves out."""
        made: list[_Leaf] = []
        waiting = [tuple(self._drawing.tops)]
        while waiting:
            roots = waiting.pop()
            self._has_overview = bool(made)
            pages = [self._together(roots)] if made and len(roots) > 1 else self._spread(roots)
            made += pages
            waiting += [group for leaf in reversed(pages) for group in reversed(self._groups(leaf.closed))]
        return made

    def _groups(self, closed: list[int]) -> list[tuple[int, ...]]:
        """Claims whose reasons need a page: those whose branches are small share one with their neighbours."""
        groups: list[tuple[int, ...]] = []
        used = self._capacity
        for one in closed:
            room = self._own[one] + self._below[one].room
            if used + room <= self._capacity * _SHARED and self._below[one].height <= _DEEPEST:
                groups[-1] += (one,)
            else:
                groups.append((one,))
                used = 0.0 if self._below[one].height <= _DEEPEST else self._capacity
            used += room
        return groups

    def _together(self, roots: tuple[int, ...]) -> _Leaf:
        """A page of several small branches."""
        waiting, shown = list(roots), set(roots)
        while waiting:
            children = self._drawing.children(waiting.pop())
            shown.update(children)
            waiting += children
        return _Leaf(roots, shown, set(shown))

    def _spread(self, roots: tuple[int, ...]) -> list[_Leaf]:
        """The pages of a root or of all roots of the map: one, or as many as their own reasons need."""
        capacity = self._capacity
        for _ in range(_TRIES):
            groups = self._split(roots, capacity)
            pages = [self._fitting(roots, group, (number, len(groups))) for number, group in enumerate(groups, 1)]
            body = min(self._body(page) for page in pages[:_LOOKED_AT])
            if body >= self._least:
                break
            capacity *= self._smaller(body)
        return pages

    def _body(self, leaf: _Leaf) -> float:
        """How large the text of a page is; large enough where the page holds so little that it cannot be divided."""
        if leaf.body is None:
            leaf.body = self._least if len(leaf.shown) <= _FEWEST else self._composed(leaf, {}, 1).body
        return leaf.body

    def _smaller(self, body: float) -> float:
        """What share of the claims to try with next, where the text came out too small."""
        return min(_SMALLER, (body / self._least) ** 2)

    def _split(self, roots: tuple[int, ...], capacity: float) -> list[list[_Unit]]:
        """What stands right below, in groups that have room on a page each."""
        groups: list[list[_Unit]] = [[]]
        used = 0.0
        for unit in self._units(roots, capacity):
            room = sum(self._own[one] for one in unit.claims)
            if groups[-1] and used + room > capacity:
                groups.append([])
                used = 0.0
            groups[-1].append(unit)
            used += room
        return groups

    def _units(self, roots: tuple[int, ...], capacity: float) -> Iterator[_Unit]:
        """The units below a root, or the roots themselves where they are several."""
        if len(roots) > 1:
            yield from (_Unit([], [one]) for one in roots)
            return
        steps: list[int] = []
        for step in self._steps_of[roots[0]]:
            if steps and self._graph.steps[step].target_step is None:
                yield from self._parts(steps, capacity)
                steps = []
            steps.append(step)
        yield from self._parts(steps, capacity)

    def _parts(self, steps: list[int], capacity: float) -> Iterator[_Unit]:
        """A step with its undercuts as one unit, or as several where its premises have no room on a page."""
        premises = self._premises(steps[0]) if steps else []
        part: list[int] = []
        used = sum(self._own[one] for step in steps[1:] for one in self._premises(step))
        for one in premises:
            if part and used + self._own[one] > capacity:
                yield _Unit(steps, part)
                part, used = [], 0.0
            part.append(one)
            used += self._own[one]
        yield _Unit(steps, part + [one for step in steps[1:] for one in self._premises(step)])

    @property
    def _capacity(self) -> float:
        scale = self._least / BODY
        return self._page.across * self._page.down / scale**2 * _FILLED

    def _fitting(self, roots: tuple[int, ...], group: list[_Unit], part: tuple[int, int]) -> _Leaf:
        """A page whose text is large enough, as far as its own reasons allow."""
        capacity, first = self._capacity, [one for unit in group for one in unit.claims]
        steps = frozenset(step for unit in group for step in unit.steps) if len(roots) == 1 else None
        for _ in range(_TRIES):
            leaf = self._filled(roots, first, capacity)
            leaf.part, leaf.steps = part, steps
            if len(leaf.shown) <= len(first) + 1 or self._body(leaf) >= self._least:
                break
            capacity *= self._smaller(self._body(leaf))
        return leaf

    def _filled(self, roots: tuple[int, ...], first: list[int], capacity: float) -> _Leaf:
        """A page with as many claims as there is room for: small branches whole, large ones by one level at a time."""
        opened = {*roots} if len(roots) == 1 else set[int]()
        shown = {*first, *opened}
        room = capacity - sum(self._own[one] for one in shown)
        closed = [one for one in first if self._steps_of[one]]
        while (claim := self._next(closed, room, first)) is not None:
            closed.remove(claim)
            opened.add(claim)
            children = self._drawing.children(claim)
            shown |= set(children)
            room -= sum(self._own[one] for one in children)
            closed += [one for one in children if self._steps_of[one]]
        return _Leaf(roots, shown, opened, closed=sorted(closed))

    def _next(self, closed: list[int], room: float, first: list[int]) -> int | None:
        """The claim whose reasons come onto a page next: of the smallest branch, or the first whose next level fits."""
        levels = self._drawing.levels
        near = [one for one in closed if levels[one] < levels[first[0]] + _DEEPEST]
        small = min(near, key=lambda one: self._below[one].room, default=None)
        if small is None or self._below[small].room <= room:
            return small
        near.sort(key=lambda one: self._below[one].room)
        return next(
            (one for one in near if sum(self._own[child] for child in self._drawing.children(one)) <= room), None
        )

    def _homes(self, leaves: Sequence[_Leaf]) -> dict[int, int]:
        """For each claim the page on which it stands with its reasons."""
        found: dict[int, int] = {}
        for leaf in leaves:
            for one in leaf.shown.difference(leaf.closed):
                found.setdefault(one, leaf.number)
        return found

    def _composed(self, leaf: _Leaf, homes: dict[int, int], number: int) -> Composition:
        view = View(
            tuple(sorted(leaf.shown)),
            tuple(self._steps_on(leaf)),
            {one: self._below[one].claims for one in leaf.closed},
            homes,
        )
        options = self._drawing.options if leaf.number <= 1 else replace(self._drawing.options, legend=False)
        part = replace(self._drawing, options=options, part=view)
        return Composition(part, self._heads(leaf, homes, number), is_page=True)

    def _steps_on(self, leaf: _Leaf) -> Iterator[Step]:
        for step in self._drawing.view.steps:
            if step.conclusion in leaf.opened and (step.conclusion not in leaf.roots or self._is_part(step, leaf)):
                yield step

    def _is_part(self, step: Step, leaf: _Leaf) -> bool:
        """Whether a step to a root is on this page of several."""
        home = self._premises(step.index)
        is_there = leaf.steps is None or step.index in leaf.steps
        return is_there and (not home or any(one in leaf.shown for one in home))

    def _heads(self, leaf: _Leaf, homes: dict[int, int], number: int) -> Heads:
        words = [f"page {leaf.number} of {number}"] if number > 1 else []
        if leaf.number == 1 or not (leaf.number or self._has_overview):
            return Heads(self._reading.title, " · ".join([*words, self._source]))
        if leaf.part[0] > 1:
            words.append(f"more about {self._named(leaf)} ({leaf.part[0]} of {leaf.part[1]})")
        for root in leaf.roots if leaf.roots[0] else ():
            claim = self._reading.claims[root]
            step = self._reading.steps[claim.step] if claim.step in self._steps else None
            if step is not None:
                above = self._reading.claims[step.conclusion]
                page = homes.get(above.index, 1)
                words.append(f"{claim.label} {step.polarity.bearing} {above.label}, page {page}")
        return Heads(self._reading.title, " · ".join(words))

    @cached_property
    def _source(self) -> str:
        return source_line(self._reading, self._drawing.view)

    def _named(self, leaf: _Leaf) -> str:
        claims = self._reading.claims
        return ", ".join(claims[one].label for one in leaf.roots) if len(leaf.roots) < _NAMED else "the map"

    def _table(self, leaves: Sequence[_Leaf]) -> Composition:
        """The table of pages."""
        rows = []
        for leaf in leaves:
            claim = self._reading.claims[leaf.roots[0]]
            label, words = ("", "overview") if leaf.number == 1 else (self._named(leaf), claim.text)
            rows.append(Row(leaf.number, label, words if len(leaf.roots) < 2 else "", len(leaf.shown), claim.depth))
        part = replace(self._drawing, part=View((), (), {}))
        return Contents(part, Heads(self._reading.title, f"{len(leaves) + 1} pages"), rows=rows)
