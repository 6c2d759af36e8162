"""The map as a tree of texts: what a screen reader and a keyboard walk through, and what is printed."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from argmap.draw.order import order
from argmap.graph import Polarity
from argmap.showing import printable

if TYPE_CHECKING:
    from argmap.graph import Claim, Step
    from argmap.reading import Reading

__all__ = ["outline_html"]

_WORDS = {Polarity.SUPPORT: "supports", Polarity.ATTACK: "objects to", Polarity.UNDERCUT: "undercuts"}
_DEEPEST = 12  # levels that are indented


def outline_html(reading: Reading) -> str:
    """One tree item for each claim and each `ref`, in reading order; levels are stated, not nested."""
    items = [_item(reading, claim, step, level) for claim, step, level in order(reading)]
    return f'<div role="tree" id="outline" aria-label="Outline of the argument">{"".join(items)}</div>'


def _item(reading: Reading, claim: Claim, step: Step | None, level: int) -> str:
    is_ref = step is not None and claim.step != step.index
    has_more = not is_ref and any(True for _ in reading.graph.premises_under(claim.index))
    relation = f"{_WORDS[step.polarity]} {_target(reading, step)}" if step else ""
    about = "see there" if is_ref else f"{claim.role}{', implicit' if claim.is_implicit else ''}"
    about += _company(reading, claim, step) if step else ""
    kind = f" {step.polarity}" if step else ""
    expanded = ' aria-expanded="true"' if has_more else ""
    return (
        f'<div role="treeitem" class="item l{min(level, _DEEPEST)}{kind}" aria-level="{level}"{expanded} '
        f'data-claim="{claim.index}"{" data-ref" if is_ref else ""}>'
        f"<b>{escape(printable(claim.label))}</b> <i>{escape(printable(about))}</i> "
        f"<bdi>{escape(printable(claim.text), quote=False) or '(unreadable)'}</bdi>"
        f"{f'<span class=sr>, {escape(printable(relation))}</span>' if step else ''}</div>"
    )


def _company(reading: Reading, claim: Claim, step: Step) -> str:
    """With which other premises it supports or attacks, and which step it undercuts."""
    others = [reading.claims[one].label for one in step.premises if one != claim.index]
    together = f", together with {', '.join(others)}" if others and step.is_linked else ""
    return together + (f", against {_target(reading, step)}" if step.target_step is not None else "")


def _target(reading: Reading, step: Step) -> str:
    conclusion = reading.claims[step.conclusion].label
    if step.target_step is None:
        return conclusion
    premises = " + ".join(reading.claims[one].label for one in reading.steps[step.target_step].premises)
    return f"the step from {premises} to {conclusion}"
