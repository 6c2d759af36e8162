"""The map as a tree of texts: what a screen reader and a keyboard walk through, and what is printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.graph import reading_order
from argmap.html import html_text

if TYPE_CHECKING:
    from argmap.graph import Claim, Line, Step
    from argmap.reading import Reading

__all__ = ["outline_html"]

_DEEPEST = 12  # levels that are indented


def outline_html(reading: Reading) -> str:
    """One tree item for each claim and each `ref`, in reading order; levels are stated, not nested."""
    items = [_item(reading, line) for line in reading_order(reading.graph)]
    return f'<div role="tree" id="outline" aria-label="Outline of the argument">{"".join(items)}</div>'


def _item(reading: Reading, line: Line) -> str:
    claim, step = line.claim, line.step
    has_more = not line.is_ref and any(True for _ in reading.graph.premises_under(claim.index))
    relation = f"{step.polarity.verb} {_target(reading, step)}" if step else ""
    about = "see there" if line.is_ref else f"{claim.role}{', implicit' if claim.is_implicit else ''}"
    about += _company(reading, claim, step) if step else ""
    kind = f" {step.polarity}" if step else ""
    expanded = ' aria-expanded="true"' if has_more else ""
    return (
        f'<div role="treeitem" class="item l{min(line.level, _DEEPEST)}{kind}" aria-level="{line.level}"{expanded} '
        f'data-claim="{claim.index}"{" data-ref" if line.is_ref else ""}>'
        f"<b>{html_text(claim.label)}</b> <i>{html_text(about)}</i> "
        f"<bdi>{html_text(claim.text, quote=False) or '(unreadable)'}</bdi>"
        f"{f'<span class=sr>, {html_text(relation)}</span>' if step else ''}</div>"
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
