"""The map as a tree of texts: what a screen reader and a keyboard walk through, and what is printed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from argmap.graph import reading_order
from argmap.html import html_text
from argmap.languages import language_of_text
from argmap.reading import language_of_claims
from argmap.web.roles import role_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.graph import Claim, Line, Step
    from argmap.reading import Reading
    from argmap.web.wording import Words

__all__ = ["outline_html"]

_DEEPEST = 12  # levels that are indented
_MOST_NAMED = 20  # premises of one step that are named beside each of them


def outline_html(reading: Reading, words: Words) -> str:
    """One line for each claim and each `ref`, in reading order; levels are stated, not nested.

    The script makes them items of a tree.
    """
    outline = _Outline(reading, words)
    items = "".join(outline.item(line) for line in reading_order(reading.graph))
    label = html_text(words.say("page.outline_label"))
    return f'<div role="tree" id="outline" aria-label="{label}">{items}</div>'


@dataclass(frozen=True)
class _Outline:
    reading: Reading
    words: Words

    def item(self, line: Line) -> str:
        claim, step = line.claim, line.step
        has_more = not line.is_ref and any(True for _ in self.reading.graph.premises_under(claim.index))
        about = self.words.say("outline.see") if line.is_ref else role_words(self.reading, claim, self.words)
        about += self._company(claim, step) if step else ""
        polarity = f" {step.polarity}" if step else ""
        polarity += " reader" if claim.by_reader or (step and step.by_reader) else ""
        expanded = " aria-expanded=true" if has_more else ""
        text = html_text(claim.text, quote=False) or html_text(self.words.say("page.unreadable"))
        language = self._language(claim)
        said = f"<bdi{language}>{text}</bdi>"
        level = f"class='item l{min(line.level, _DEEPEST)}{polarity}' aria-level={line.level}{expanded}"
        reference = f" data-ref={step.index}" if step and line.is_ref else ""
        return (
            f"<div {level} data-claim={claim.index}{reference}>"
            f"<b>{html_text(claim.label)}</b> <i>{html_text(about)}</i> {said}</div>"
        )

    def _language(self, claim: Claim) -> str:
        """The language of a claim, where it is not that of the others."""
        usual = language_of_claims(self.reading)
        own = language_of_text(claim.text, usual)
        return f' lang="{html_text(own)}"' if own != usual else ""

    def _company(self, claim: Claim, step: Step) -> str:
        """With which other premises it supports or attacks, and which step it undercuts."""
        others = [one for one in step.premises[: _MOST_NAMED + 1] if one != claim.index]
        named = self._named(others, ", ", of=len(step.premises) - 1)
        parts = [self.words.say("outline.together", others=named)] if others and step.is_linked else []
        parts += [self.words.say("outline.against", step=self._target(step))] if step.target_step is not None else []
        return "".join(f", {part}" for part in parts)

    def _named(self, claims: Sequence[int], between: str, *, of: int) -> str:
        """The labels of claims, the first of them where there are very many."""
        labels = [self.reading.claims[one].label for one in claims[:_MOST_NAMED]]
        return between.join([*labels, "…"] if of > len(labels) else labels)

    def _target(self, step: Step) -> str:
        conclusion = self.reading.claims[step.conclusion].label
        if step.target_step is None:
            return conclusion
        target = self.reading.steps[step.target_step]
        premises = self._named(target.premises, " + ", of=len(target.premises))
        return self.words.say("outline.step", premises=premises, conclusion=conclusion)
