"""Exercises of the kind thesis: tell the thesis from other claims of the map."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.exercise.items import Form, Hints, Item
from argmap.exercise.quarry import sentence
from argmap.graph import Role
from argmap.showing import one_line, shortened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.exercise.quarry import Quarry
    from argmap.graph import Claim

__all__ = ["thesis"]

_LONGEST = 100


def thesis(quarry: Quarry) -> Iterator[Item]:
    """Tell the thesis from other claims: one item at most, because a second one would have the same key.

    The distractors are claims two levels below the thesis or deeper: what such a claim says is a reason for something,
    or against it. Claims right below the thesis are left out, because an author's own conclusion of the body may pass
    for the thesis; so are claims much like it. A thesis that says what should be done needs a distractor that does so,
    too. A set with this item does not show the map's title.
    """
    root = quarry.reading.graph.root
    if root is None or root.kind != "thesis" or not quarry.stands(root):
        has_one = root is not None and root.kind == "thesis"
        quarry.lacks.note(quarry.say(f"thesis.lack-{'alone' if has_one else 'none'}"))
        return
    deeper = quarry.others(
        root, lambda one: one.depth >= 2 and quarry.stands(one) and not one.is_implicit and one.role is not Role.ASIDE
    )
    wrong = [(sentence(one.text), why) for one in deeper if (why := _role_of(quarry, one))]
    prompt = quarry.say("thesis.prompt")
    right = (sentence(root.text), quarry.say("thesis.right"))
    options = quarry.options(right, wrong, "thesis", context=prompt, spare=0)
    if not options:
        return
    if not _as_demanding(quarry, root, [one.text for one in options if not one.is_right]):
        quarry.lacks.note(quarry.say("thesis.lack-demanding"))
        return
    key = next(one for one in options if one.is_right)
    left = next(one for one in options if not one.is_right)
    yield Item(
        "thesis",
        Form.CHOICE,
        prompt,
        options,
        key.text,
        quarry.say("thesis.why"),
        Hints(
            quarry.say("thesis.point"),
            quarry.say("thesis.narrow", claim=left.text, why=left.why),
            quarry.say("thesis.show", claim=key.text),
        ),
        (root.label,),
        gives_title=True,
    )


def _as_demanding(quarry: Quarry, root: Claim, others: list[str]) -> bool:
    """Whether the thesis is not the only option that says what should be."""
    words = quarry.words

    def demands(text: str) -> bool:
        return words is not None and any(words.has("obliging", word) for word in text.lower().split())

    return not demands(root.text) or any(map(demands, others))


def _role_of(quarry: Quarry, claim: Claim) -> str:
    above = quarry.conclusion(claim)
    if above is None:
        return ""
    name = "thesis.evidence" if claim.kind == "evidence" else f"thesis.{claim.role.name.lower()}"
    if not quarry.has(name):
        return ""
    return quarry.say(name, claim=shortened(one_line(above.text), _LONGEST))
