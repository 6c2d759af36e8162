"""How much of a page is prose, and which of its elements hold it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from argmap.documents.html.elements import Element
    from argmap.documents.html.tree import Block

__all__ = ["body_of", "hidden", "kept", "prose"]

_SHORTEST = 60
_SHORTEST_CJK = 20
_MOST = 3_000
_PURE = 0.8
_STRONG = 0.75
_HOME = 0.65
_LINKED = 0.4
_SHARE = 0.72
_STOP = re.compile(r"[.,;:!?…。，、！？؟।]")
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


def prose(block: Block) -> float:
    """How much a block weighs as prose: nothing for a label, a menu's entry or a list of links."""
    text = block.text
    length = len(text)
    if length < _SHORTEST and not (length >= _SHORTEST_CJK and _CJK.search(text)):
        return 0
    if block.linked >= _LINKED * length or not _STOP.search(text):
        return 0
    return min(length, _MOST)


def kept(blocks: Sequence[Block]) -> list[int]:
    """Indexes of the blocks that are not in an element that mostly holds no article.

    Such an element is kept where it holds half of the page's prose: some pages are one form, or hidden at first.
    """
    stays = _holding_most(blocks, _doubtful)
    return [at for at, one in enumerate(blocks) if one.element.doubtful is None or stays[one.element.doubtful.number]]


def hidden(blocks: Sequence[Block]) -> list[int]:
    """Indexes of the blocks that are not seen, unless what hides them holds half of the prose."""
    stays = _holding_most(blocks, _hidden)
    return [at for at, one in enumerate(blocks) if one.element.hidden and not stays[one.element.hidden.number]]


def _hidden(element: Element | None) -> Element | None:
    return element.hidden if element else None


def _doubtful(element: Element | None) -> Element | None:
    return element.doubtful if element else None


def _weak(element: Element | None) -> Element | None:
    return element.weak if element else None


class _Weights:
    """How much prose the elements hold that blocks stand in, each with the nearest one above it of the same sort."""

    def __init__(
        self,
        blocks: Sequence[Block],
        nearest: Callable[[Element | None], Element | None],
        weight: Callable[[Block], float],
    ) -> None:
        self.elements: dict[int, Element] = {}
        self.above: dict[int, Element | None] = {}
        self.total = 0.0
        self.of: dict[int, float] = {}
        for block in blocks:
            first = nearest(block.element)
            element = first
            while element and element.number not in self.elements:
                self.elements[element.number] = element
                self.of[element.number] = 0
                self.above[element.number] = nearest(element.parent)
                element = self.above[element.number]
            self.total += weight(block)
            if first:
                self.of[first.number] += weight(block)
        for number in sorted(self.elements, reverse=True):
            outer = self.above[number]
            if outer:
                self.of[outer.number] += self.of[number]


def _holding_most(
    blocks: Sequence[Block], nearest: Callable[[Element | None], Element | None], share: float = 0.5
) -> dict[int, bool]:
    """Of the elements of one sort whether they, and those around them, hold half of the page's prose."""
    weights = _Weights(blocks, nearest, prose)
    stays: dict[int, bool] = {}
    for number in sorted(weights.elements):
        outer = weights.above[number]
        stays[number] = weights.of[number] >= share * weights.total > 0 and (outer is None or stays[outer.number])
    return stays


def body_of(blocks: Sequence[Block]) -> tuple[int, int] | None:
    """Indexes of the first and last block of the article: the smallest element with 72 % of the prose.

    Prose in an element whose name is that of something beside an article (related articles, comments) counts a quarter,
    and is left out at the beginning and the end; so are lists of links.
    """
    strong = _holding_most(blocks, _weak, _STRONG)

    def is_weak(block: Block) -> bool:
        return block.element.weak is not None and not strong[block.element.weak.number]

    def weight(block: Block) -> float:
        return prose(block) / (4 if is_weak(block) else 1)

    weights = _Weights(blocks, _itself, weight)
    if not weights.total:
        return None
    last = _last_inside(weights)
    container = _smallest(weights, _Weights(blocks, _itself, lambda block: len(block.text)))
    inside = [at for at, one in enumerate(blocks) if container <= one.element.number <= last[container]]
    solid = [at for at in inside if not is_weak(blocks[at])]
    if not solid:
        return None
    first, end = solid[0], solid[-1]
    home = _home([(blocks[at], weight(blocks[at])) for at in solid])
    if home is not None:
        end = max(at for at in solid if home <= blocks[at].element.number <= last[home])
    return _after_heading(blocks, first, end), end


def _home(weighed: Sequence[tuple[Block, float]]) -> int | None:
    """The number of the element that most of the paragraphs stand in directly; None where there is none."""
    weights: dict[int, float] = {}
    for block, weight in weighed:
        parent = block.element.parent
        if parent:
            weights[parent.number] = weights.get(parent.number, 0) + weight
    home = max(weights, key=lambda number: weights[number], default=None)
    return home if home is not None and weights[home] >= _HOME * sum(weights.values()) > 0 else None


def _itself(element: Element | None) -> Element | None:
    return element


def _last_inside(weights: _Weights) -> dict[int, int]:
    """For each element the number of the last one in it; elements are numbered in the order of their start tags."""
    last = {number: number for number in weights.elements}
    for number in sorted(weights.elements, reverse=True):
        parent = weights.above[number]
        if parent:
            last[parent.number] = max(last[parent.number], last[number])
    return last


def _smallest(weights: _Weights, lengths: _Weights) -> int:
    """The number of the smallest element that holds most of the prose.

    An element around it that adds hardly anything but prose is taken instead: some pages wrap a part of the article.
    """
    best: dict[int, int] = {}
    for number in sorted(weights.elements, reverse=True):
        parent = weights.above[number]
        rival = best.get(parent.number) if parent else None
        if parent and (rival is None or weights.of[number] >= weights.of[rival]):
            best[parent.number] = number
    number = min(weights.elements)
    path = [number]
    while number in best and weights.of[best[number]] >= _SHARE * weights.total:
        number = best[number]
        path.append(number)
    for outer in reversed(path[:-1]):
        added = lengths.of[outer] - lengths.of[number]
        if added and weights.of[outer] - weights.of[number] < _PURE * added:
            break
        number = outer if added else number
    return number


def _after_heading(blocks: Sequence[Block], first: int, end: int) -> int:
    """Where the article begins: at its heading, if little prose stands before that."""
    heading = next((at for at in range(first, end + 1) if blocks[at].element.name == "h1"), first)
    before = sum(prose(blocks[at]) for at in range(first, heading))
    return heading if 4 * before < sum(prose(blocks[at]) for at in range(heading, end + 1)) else first
