"""What follows in a piece of a map if claims of it are doubted: step by step from there up, in words."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from argmap.graph import Polarity
from argmap.weighing import Standing
from argmap.weighing.because import joined

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from argmap.exercise.branches import Branch
    from argmap.exercise.quarry import Quarry
    from argmap.graph import Claim, Step

__all__ = ["Following"]

_Clause = tuple[str, str, bool]
"""How a step upward is joined to what was said ("so", "but"), what is said of it, and whether it goes on from there."""


def _is_linked(step: Step) -> bool:
    """Whether it has several premises: such steps are named last."""
    return len(step.premises) > 1


class Following:
    """A piece before and after one of its claims is doubted; others may be doubted already."""

    def __init__(self, quarry: Quarry, branch: Branch, *doubted: Claim) -> None:
        self._quarry, self.top, self._branch = quarry, branch.top, branch
        *already, self.doubted = doubted
        self._earlier: Following | None = Following(quarry, branch, *already) if already else None
        self.before, self.after = branch.doubting(*already), branch.doubting(*doubted)
        self.outcome = self.after.of_claim(self.top.index)
        """How the claim at the top then fares."""

    # Steps by name

    def named(self, steps: Iterable[Step]) -> str:
        """Steps by their premises: a claim's label, or "the step from" several, which come last."""
        several = sorted(steps, key=_is_linked)
        names = [self._named(one) for one in several]
        if len(names) < 2 or not _is_linked(several[-1]):
            return joined(names)
        return self._quarry.say("weighed.and-step", before=", ".join(names[:-1]), last=names[-1])

    def _against(self, objections: Iterable[Step]) -> str:
        """Objections by name; of contested ones it is said by what, and that they have not failed."""
        names = []
        for one in objections:
            name, by = self._named(one), self._contesting(one)
            if self.after.of_step(one.index) is Standing.CONTESTED:
                said = {"by": self.in_row(by), "contests": "contests" if len(by) == 1 else "contest"} if by else {}
                name = self._quarry.say(f"weighed.not-{'felled' if by else 'failed'}", label=name, **said)
            names.append(name)
        return joined(names)

    def left_and_why(self, steps: Sequence[Step]) -> str:
        """Reasons that are left and contested, by name; of a single one what contests it."""
        by = self._contesting(steps[0]) if len(steps) == 1 else []
        if not by:
            return self._quarry.say("weighed.left-contested", left=self.named(steps))
        contests = "contests" if len(by) == 1 else "contest"
        return self._quarry.say("weighed.left-which", left=self.named(steps), by=self.in_row(by), contests=contests)

    def _contesting(self, step: Step) -> list[Step]:
        """What contests a step itself, or a premise of it: undercuts and objections, not what it rests on."""
        steps = [one for claim in step.premises for one in self.after.objections(claim)]
        return self.after.at_least([*self.after.undercuts(step.index), *steps], Standing.CONTESTED)

    @property
    def loses_reason(self) -> bool:
        """Whether a reason anywhere in the piece fails by the doubts."""
        steps = [self.after.graph.steps[one] for one in self._branch.steps]
        first = self._branch.piece
        return any(
            one.polarity is Polarity.SUPPORT and first.of_step(one.index) and not self.after.of_step(one.index)
            for one in steps
        )

    def in_row(self, steps: Iterable[Step], word: str = "and") -> str:
        """The same without a comma before the last, where a verb is near."""
        return joined([self._named(one) for one in sorted(steps, key=_is_linked)], word)

    def _named(self, step: Step) -> str:
        labels = [one.label for one in self.before.premises(step)]
        return labels[0] if len(labels) == 1 else self._quarry.say("weighed.step", labels=joined(labels))

    def _called(self, step: Step) -> str:
        """A step by its name; the doubted claim alone, which has just been named, as "it"."""
        is_first = step is self.way[0] and len(step.premises) == 1
        return self._quarry.say("weighed.it") if is_first else self._named(step)

    def _step_of(self, step: Step) -> str:
        """The same of the step itself: "its step"."""
        is_first = step is self.way[0] and len(step.premises) == 1
        return self._quarry.say("weighed.its-step") if is_first else self._named(step)

    def why_failed(self, steps: Iterable[Step]) -> str:
        """What makes some steps fail, each with a clause."""
        said = []
        for step in steps:
            fallen = [one for one in self.after.premises(step) if not self.after.of_claim(one.index)]
            by = fallen[0].label if fallen else self.named(self._undercutting(step)[:1])
            name = "alone" if fallen and len(step.premises) == 1 else "premise" if fallen else "undercut"
            said.append(self._quarry.say(f"weighed.failed-{name}", by=by, step=self._named(step)))
        return joined(said)

    def _undercutting(self, step: Step) -> list[Step]:
        return self.after.at_least(self.after.undercuts(step.index), Standing.STANDS)

    def left(self, claim: Claim) -> list[Step]:
        """The reasons for a claim that have not failed; those that apply, where any does."""
        reasons = self.after.reasons(claim.index)
        return self.after.at_least(reasons, Standing.STANDS) or self.after.at_least(reasons, Standing.CONTESTED)

    def speaking(self, claim: Claim) -> list[Step]:
        """The objections to a claim that have not failed."""
        return self.after.at_least(self.after.objections(claim.index), Standing.CONTESTED)

    def changed(self, step: Step) -> bool:
        """Whether a step fares otherwise by the doubt."""
        return self.before.of_step(step.index) is not self.after.of_step(step.index)

    # The way up

    @cached_property
    def way(self) -> list[Step]:
        """The steps from the claim that is doubted up to the top, each bearing on the next, or on what that needs."""
        steps, at = self.after.graph.steps, self.doubted.step
        found: list[Step] = []
        while at is not None:
            found.append(steps[at])
            target = self.after.graph.claims[steps[at].conclusion]
            above = None if target is self.top else target.step
            at = above if steps[at].target_step is None else steps[at].target_step
        return found

    def said(self) -> str:
        """What changes from the doubted claims, one after the other, up to the top; or what makes them spare."""
        if not self._earlier:
            return self._said_of_last()
        texts = {"before": self._earlier.said(), "label": self.doubted.label, "after": self._said_of_last()}
        return self._quarry.say("weighed.doubted-too", **texts)

    def _said_of_last(self) -> str:
        if self.before.of_claim(self.doubted.index) is Standing.FALLS:
            return self._quarry.say(
                "weighed.fallen", label=self.doubted.label, top=self.top.label, how=self._how_it_is()
            )
        said = self._quarry.say("weighed.falls", label=self.doubted.label)
        goes_on, at_top = True, False
        for number, step in enumerate(self.way):
            link, text, goes_on = self._step(step) if self.changed(step) else ("but", self._idle(step), False)
            said = self._quarry.say(f"weighed.{link}{'-then' if number else ''}", before=said, after=text)
            if not goes_on:
                at_top = self.changed(step) and step.target_step is None and step.conclusion == self.top.index
                break
        if goes_on or at_top:
            return said
        text = self._quarry.say("weighed.unchanged", top=self.top.label, how=self._how_it_is())
        return self._quarry.say("weighed.so-then", before=said, after=text)

    def _how_it_is(self) -> str:
        """How the top fares, as before; with what contests it."""
        if self.outcome is not Standing.CONTESTED:
            return self._quarry.say(f"weighed.is-{self.outcome.word}")
        speaking = self.speaking(self.top)
        if speaking:
            return self._quarry.say("weighed.is-objected", objections=self._against(speaking))
        return self._quarry.say("weighed.is-contested", reasons=self.named(self.left(self.top)))

    def _idle(self, step: Step) -> str:
        """Why a step fares as before, although one of its premises, or what undercuts it, does not."""
        how = self.after.of_step(step.index)
        name = self._step_of(step) if how is Standing.FALLS else self._called(step)
        others = [one for one in self.after.premises(step) if self._stays(one, how)]
        if others:
            return self._quarry.say(f"weighed.idle-premise-{how.word}", step=name, label=others[0].label)
        undercuts = self.after.at_least(self.after.undercuts(step.index), Standing(Standing.STANDS - how))
        return self._quarry.say(f"weighed.idle-undercut-{how.word}", step=name, undercut=self.named(undercuts))

    def _stays(self, claim: Claim, how: Standing) -> bool:
        return self.before.of_claim(claim.index) is how is self.after.of_claim(claim.index)

    def _step(self, step: Step) -> _Clause:
        """What a step that fares otherwise does to what it bears on."""
        now = self.after.of_step(step.index)
        if step.target_step is not None:
            target = self.after.graph.steps[step.target_step]
            linked = "-linked" if len(step.premises) > 1 and self._fell(step) else ""
            name = f"undercut-{now.word}{'' if self.changed(target) else '-idle'}{linked}"
            return "so", self._quarry.say(f"weighed.{name}", step=self._named(step), target=self._named(target)), True
        target_claim = self.after.graph.claims[step.conclusion]
        if step.polarity is Polarity.SUPPORT:
            return self._reason(step, target_claim)
        return self._objection(step, target_claim)

    def _reason(self, step: Step, target: Claim) -> _Clause:
        was, now = (one.of_claim(target.index) for one in (self.before, self.after))
        others = [one for one in self.left(target) if one is not step]
        texts = {"step": self._named(step), "target": target.label, "others": self.named(others) if others else ""}
        linked = "-linked" if len(step.premises) > 1 and self._fell(step) else ""
        if was is not now:
            if others and now is Standing.CONTESTED:
                texts["others"] = self.left_and_why(others)
            failed = [one for one in self.after.reasons(target.index) if one is not step]
            texts["why"] = "" if now else self.why_failed(failed)
            return "so", self._quarry.say(f"weighed.{self._kind(step, target, others)}{linked}", **texts), True
        if now is Standing.CONTESTED:
            return ("so" if linked else "but"), self._still_contested(target, linked, texts["step"]), False
        if self.after.of_step(step.index) > self.before.of_step(step.index):
            return "but", self._quarry.say("weighed.spare-up", target=target.label), False
        at_top = "-top" if target is self.top else ""
        return ("so" if linked else "but"), self._quarry.say(f"weighed.spare{at_top}{linked}", **texts), False

    def _kind(self, step: Step, target: Claim, others: list[Step]) -> str:
        """Which sentence tells how a claim fares otherwise by one of its reasons."""
        was, now = (one.of_claim(target.index) for one in (self.before, self.after))
        if now is Standing.FALLS:
            return "reason-lone" if len(self.after.reasons(target.index)) == 1 else "reason-last"
        if now > was:
            return f"reason-up-{now.word}"
        return "reason-contested" if self.after.of_step(step.index) or not others else "reason-left"

    def _fell(self, step: Step) -> bool:
        """Whether a step fails, as one of its premises falls."""
        return any(not self.after.of_claim(one.index) for one in self.after.premises(step))

    def _still_contested(self, target: Claim, linked: str, step: str) -> str:
        speaking = self.speaking(target)
        texts = {"target": target.label, "left": self.named(self.left(target)), "step": step}
        if speaking:
            return self._quarry.say(f"weighed.still-objected{linked}", **texts, objections=self._against(speaking))
        return self._quarry.say(f"weighed.still-left{linked}", **texts)

    def _objection(self, step: Step, target: Claim) -> _Clause:
        was, now = (one.of_claim(target.index) for one in (self.before, self.after))
        value = self.after.of_step(step.index)
        first = self._quarry.say(f"weighed.objection-{value.word}", step=self._called(step), target=target.label)
        others = [one for one in self.speaking(target) if one is not step]
        if was is now is Standing.CONTESTED and others:
            then = self._quarry.say(
                "weighed.others-object", objection=first, others=self._against(others), target=target.label
            )
        else:
            name = f"weighed.{'still' if was is now else 'then'}-{now.word}"
            then = self._quarry.say(name, objection=first, target=target.label)
        return "so", then, was is not now
