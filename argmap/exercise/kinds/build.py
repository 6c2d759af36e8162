"""Exercises of the kind build: a map of a paragraph, with one careful reading as the key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.exercise.items import Form, Hints, Item
from argmap.exercise.pieces import tree
from argmap.exercise.quarry import sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.exercise.quarry import Quarry
    from argmap.graph import Claim
    from argmap.text import Span

__all__ = ["build"]

_FEWEST = 2


def build(quarry: Quarry) -> Iterator[Item]:
    """Build a map of a paragraph. The key is one reading of several: a tree, in which each claim stands under its own.

    A claim with several passages belongs to every paragraph that has one of them.
    A claim that bears on one of another paragraph stands at the margin, with what it bears on; below a claim stands
    what it supports of this paragraph besides.
    """
    quoting: dict[tuple[str | None, int], list[Claim]] = {}
    for claim in quarry.claims:
        for at in {(one.article, quarry.article(one).paragraph_at(one.span.start)) for one in quarry.targets(claim)}:
            quoting.setdefault(at, []).append(claim)
    for name, article in quarry.reading.articles.items():
        for number, span in enumerate(article.paragraphs):
            inside = [one for one in quoting.get((name, number), []) if _begins_in(quarry, one, name, span)]
            counted = article.without_lead(span)
            where = article.places_label(counted)
            if len(inside) < _FEWEST or not article.is_in_body(counted.start):
                continue
            yield Item(
                "build",
                Form.ESSAY,
                quarry.say("build.prompt", place=quarry.place(f"{name} {where}" if name else where)),
                (),
                tree(quarry, inside),
                quarry.say("build.why"),
                Hints(
                    quarry.say("build.point"),
                    quarry.say("build.narrow", claim=sentence(_main(quarry, inside).text)),
                    tree(quarry, inside, quotes=False),
                ),
                tuple(claim.label for claim in inside),
                passage=article.words(span),
                where=where,
                article=name,
            )
    quarry.lacks.note(quarry.say("build.lack", most=max(map(len, quoting.values()), default=0)))


def _begins_in(quarry: Quarry, claim: Claim, article: str | None, paragraph: Span) -> bool:
    """Whether a passage of a claim begins in a paragraph, and not between it and the next one."""
    starts = (one.span.start for one in quarry.targets(claim) if one.article == article)
    return any(paragraph.start <= one < paragraph.end for one in starts)


def _main(quarry: Quarry, inside: list[Claim]) -> Claim:
    """The claim that most others of the paragraph bear on."""
    indices = {one.index for one in inside}
    return max(
        inside, key=lambda one: (len(quarry.reading.graph.reachable(one.index) & indices), -one.depth, -one.index)
    )
