"""Why a claim at the top of a piece does not fare as somebody says: by what was said, and by how it does fare."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.graph import Polarity
from argmap.weighing import Standing

if TYPE_CHECKING:
    from argmap.exercise.following import Following
    from argmap.exercise.quarry import Quarry

__all__ = ["why_not"]


def why_not(quarry: Quarry, following: Following, chosen: Standing) -> str:
    """Why the top does not fare so, although one of its claims is doubted; a clause about this answer alone."""
    match chosen, following.outcome:
        case Standing.STANDS, Standing.CONTESTED:
            return _contested_not_standing(quarry, following)
        case Standing.STANDS, _:
            return _fallen_not_standing(quarry, following)
        case Standing.CONTESTED, Standing.FALLS:
            return _fallen_not_contested(quarry, following)
        case Standing.CONTESTED, _:
            return _standing_not_contested(quarry, following)
        case _:
            return _not_fallen(quarry, following)


def _contested_not_standing(quarry: Quarry, following: Following) -> str:
    top = following.top
    speaking = following.speaking(top)
    if speaking:
        return quarry.say("verdict.objected", top=top.label, objections=following.named(speaking))
    return quarry.say("verdict.only-contested", top=top.label, left=following.left_and_why(following.left(top)))


def _fallen_not_standing(quarry: Quarry, following: Following) -> str:
    reasons = following.after.reasons(following.top.index)
    name = "lone-gone" if len(reasons) == 1 else "all-gone"
    return quarry.say(f"verdict.{name}", top=following.top.label, reasons=following.named(reasons))


def _fallen_not_contested(quarry: Quarry, following: Following) -> str:
    """That a step fails as a whole; of a linked one, or one that is undercut, it is said why."""
    reasons = following.after.reasons(following.top.index)
    names = {"top": following.top.label, "reasons": following.named(reasons)}
    if len(reasons) > 1:
        return quarry.say("verdict.nothing-left", **names)
    is_whole = all(following.after.of_claim(one.index) for one in following.after.premises(reasons[0]))
    is_linked = len(reasons[0].premises) > 1
    return quarry.say(f"verdict.nothing-left-{'undercut' if is_whole else 'linked' if is_linked else 'lone'}", **names)


def _standing_not_contested(quarry: Quarry, following: Following) -> str:
    """That no objection counts, and why each does not; without one, that nothing contests what is left."""
    top, after = following.top, following.after
    objections = after.objections(top.index)
    if objections:
        return quarry.say("verdict.none-counts", top=top.label, why=following.why_failed(objections))
    return quarry.say("verdict.uncontested", top=top.label, left=following.in_row(following.left(top), "or"))


def _not_fallen(quarry: Quarry, following: Following) -> str:
    """That something is left; that an objection does not fell, and that its own fall takes no reason away."""
    top = following.top
    names = {"top": top.label, "left": following.named(following.left(top)), "label": following.doubted.label}
    if following.outcome is Standing.CONTESTED:
        return quarry.say(f"verdict.{'not-felled' if following.speaking(top) else 'contested-left'}", **names)
    is_objection = following.way[0].polarity is not Polarity.SUPPORT
    if is_objection and not following.loses_reason:
        return quarry.say("verdict.no-reason-lost", **names)
    return quarry.say(f"verdict.left{'-several' if len(following.left(top)) > 1 else ''}", **names)
