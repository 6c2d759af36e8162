"""How much of a page is prose, and which of its elements hold it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from argmap.documents.html.elements import Element
    from argmap.documents.html.tree import Block

__all__ = ["body_of", "boxes_left_out", "hidden", "is_sentence", "kept", "prose"]

_SHORTEST = 60
_SHORTEST_CJK = 20
_MOST = 3_000
_PURE = 0.8
_STRONG = 0.75
_HOME = 0.65
_LINKED = 0.4
_SHARE = 0.72
_STOP = re.compile(r"[.,;:!?…。，、！？؟।]")
_MAY_HOLD = frozenset(("form", "aside", "footer"))
_LEAST_WORDS = 8
_LEAST_SENTENCES = 3
_SHOWN_WORDS = 6
_MOST_SHOWN = 3
_RIGHTS = re.compile(r"©|\(c\) ?\d{4}|\bcopyright\b|\ball rights reserved\b", re.IGNORECASE)
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

    Such an element is kept where it holds half of the page's prose: some pages are one form, or hidden at first. So are
    forms that hold a text, and boxes and footers of an article with a sentence in them.
    """
    stays = _holding_most(blocks, _doubtful, also=_texts_in(blocks))
    return [at for at, one in enumerate(blocks) if one.element.doubtful is None or stays[one.element.doubtful.number]]


def _texts_in(blocks: Sequence[Block]) -> frozenset[int]:
    """Numbers of the forms, boxes and footers that hold a part of the article."""
    has_article = any(one.element.within and one.element.within.name == "article" for one in blocks)
    elements: dict[int, Element] = {}
    held: dict[int, list[Block]] = {}
    for block in blocks:
        element = block.element.doubtful
        if element and element.name in _MAY_HOLD and not (element.hidden or element.clutter):
            elements[element.number] = element
            held.setdefault(element.number, []).append(block)
    return frozenset(at for at, inside in held.items() if _is_of_article(elements[at], inside, has_article))


def _is_of_article(element: Element, inside: Sequence[Block], has_article: bool) -> bool:
    """Whether a form is a text with a heading, or swallows one; whether a box or footer stands in the article itself,
    has a sentence, and no name of something else."""
    sentences = sum(map(is_sentence, inside))
    if element.name == "form":
        has_heading = any(one.element.heading for one in inside)
        return element.swallows or (has_heading and sentences >= _LEAST_SENTENCES and element.weak is not element)
    within = element.within
    if within is None or (within.name == "main" and has_article):
        return False
    return sentences > 0 and (element.weak is None or element.weak.number <= within.number)


def is_sentence(block: Block) -> bool:
    """Whether a block is a whole sentence, at least, and neither a list of links nor a line on rights.

    Some words of Chinese and Japanese are taken for one.
    """
    text = block.text.rstrip("\"'”’»)] ")
    length = len(text.split()) + len(_CJK.findall(text)) // 2
    is_whole = length >= _LEAST_WORDS and text.endswith((".", "!", "?", "…", ":", "。", "！", "？", "؟", "।"))
    return is_whole and block.linked < _LINKED * len(text) and not _RIGHTS.search(text)


def boxes_left_out(blocks: Sequence[Block], stay: Sequence[int]) -> tuple[str, ...]:
    """What is to be said of boxes beside the text that are left out, but hold sentences."""
    kept_ones = set(stay)
    begins: dict[int, str] = {}
    for at, block in enumerate(blocks):
        element = block.element.doubtful
        is_box = (
            element is not None and element.name == "aside" and not (element.hidden or element.weak or element.clutter)
        )
        if element and is_box and at not in kept_ones and prose(block) and is_sentence(block):
            begins.setdefault(element.number, " ".join(block.text.split()[:_SHOWN_WORDS]))
    if not begins:
        return ()
    which = "a box" if len(begins) == 1 else f"{len(begins):,} boxes"
    some = ", ".join(f"“{one} …”" for one in list(begins.values())[:_MOST_SHOWN])
    return (f"has {which} beside the text, left out: {some}",)


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
    blocks: Sequence[Block],
    nearest: Callable[[Element | None], Element | None],
    share: float = 0.5,
    also: frozenset[int] = frozenset(),
) -> dict[int, bool]:
    """Of the elements of one sort whether they, and those around them, hold half of the page's prose.

    `also` has the numbers of those of which that is known otherwise.
    """
    weights = _Weights(blocks, nearest, prose)
    stays: dict[int, bool] = {}
    for number in sorted(weights.elements):
        outer = weights.above[number]
        holds = number in also or weights.of[number] >= share * weights.total > 0
        stays[number] = holds and (outer is None or stays[outer.number])
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
