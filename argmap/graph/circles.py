"""References between claims: each is followed unless it leads nowhere or would close a circle of reasons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.graph.graph import Loop
from argmap.graph.roles import Polarity

if TYPE_CHECKING:
    from argmap.graph.growing import Growing

__all__ = ["MOST_SEARCHED", "components", "follow_uses", "way_down"]

MOST_SEARCHED = 2_000_000
"""Claims looked at to find the ways round circles; refs after that are not followed."""


def follow_uses(graph: Growing) -> None:
    """Put the claims that refs lead to in their steps; record refs that lead nowhere, go in a circle, or repeat.

    Claims may attack each other, and a claim may be attacked by what it supports: only reasons cannot go in a circle,
    and no claim is for or against itself.
    """
    if not graph.uses:
        return
    below: list[list[int]] = [[] for _ in graph.claims]
    for step, premises in zip(graph.steps, graph.premises, strict=True):
        if step.polarity is Polarity.SUPPORT:
            below[step.conclusion] += [premise for premise in premises if premise >= 0]
    circles = _circles_of(graph, below)
    taken = {(step, premise) for step, premises in enumerate(graph.premises) for premise in premises}
    looked_at = 0
    for use in graph.uses:
        step, found = graph.steps[use.step], graph.by_id.get(use.name)
        if found is None:
            graph.dangling.append(use)
            continue
        way: tuple[int, ...] = (found,) if found == step.target_claim else ()
        if not way and step.polarity is Polarity.SUPPORT and circles[found] == circles[step.conclusion]:
            way, seen = way_down(below, found, step.conclusion) if looked_at < MOST_SEARCHED else ((found,), 0)
            looked_at += seen
        if way:
            graph.loops.append(Loop(use, way))
        elif (use.step, found) in taken:
            graph.repeated.append(use)
        else:
            taken.add((use.step, found))
            graph.premises[use.step][use.position] = found
            if step.polarity is Polarity.SUPPORT:
                below[step.conclusion].append(found)
    graph.premises = [[premise for premise in premises if premise >= 0] for premises in graph.premises]


def _circles_of(graph: Growing, below: list[list[int]]) -> list[int]:
    """The circles of reasons, if all refs were followed."""
    edges = [list(premises) for premises in below]
    for use in graph.uses:
        if use.name in graph.by_id and graph.steps[use.step].polarity is Polarity.SUPPORT:
            edges[graph.steps[use.step].conclusion].append(graph.by_id[use.name])
    return components(edges)


def components(edges: list[list[int]]) -> list[int]:
    """For each node of a graph a number that it shares with the nodes on its circles.

    Strongly connected components: R. Tarjan, "Depth-first search and linear graph algorithms", SIAM J. Comput. 1(2),
    1972; with a stack of its own instead of recursion.
    """
    order, low = [-1] * len(edges), [0] * len(edges)
    circle, on_path = [-1] * len(edges), [False] * len(edges)
    path: list[int] = []
    visited = 0
    for root in range(len(edges)):
        todo = [(root, 0)] if order[root] < 0 else []
        while todo:
            claim, at = todo.pop()
            if at == 0:
                order[claim] = low[claim] = visited
                visited += 1
                path.append(claim)
                on_path[claim] = True
            elif on_path[child := edges[claim][at - 1]]:
                low[claim] = min(low[claim], low[child])
            if at < len(edges[claim]):
                todo.append((claim, at + 1))
                if order[edges[claim][at]] < 0:
                    todo.append((edges[claim][at], 0))
            elif low[claim] == order[claim]:
                _close(claim, path, on_path, circle)
    return circle


def _close(claim: int, path: list[int], on_path: list[bool], circle: list[int]) -> None:
    """Take a finished component off the path, down to the claim where it began."""
    while circle[claim] < 0:
        member = path.pop()
        on_path[member] = False
        circle[member] = claim


def way_down(below: list[list[int]], start: int, goal: int) -> tuple[tuple[int, ...], int]:
    """A way from a claim down its premises to another one (empty where there is none), and how many were looked at."""
    came_from, waiting = {start: -1}, [start]
    while waiting:
        claim = waiting.pop()
        if claim == goal:
            way = [claim]
            while came_from[way[-1]] >= 0:
                way.append(came_from[way[-1]])
            return tuple(reversed(way)), len(came_from)
        for premise in below[claim]:
            if premise not in came_from:
                came_from[premise] = claim
                waiting.append(premise)
    return (), len(came_from)
