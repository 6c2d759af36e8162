"""Student maps of every kind, made from a reference, and whether grading puts them in an examiner's order.

    python bench/marks.py [REFERENCE ...]

For each reference the marks of the family, and Spearman's correlation with the marks that an examiner gave such maps.
"""

from __future__ import annotations

import random
import re
import sys
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.draft import Draft, DraftClaim, DraftStep
from argmap.grading import References, Rubric, grade
from argmap.graph import Polarity, Role
from argmap.reading import Reading, read, read_draft
from argmap.words import strength

if TYPE_CHECKING:
    from collections.abc import Callable

    from argmap.graph import Claim

ROOT = Path(__file__).parent.parent
MAPS = ("belarus", "night-bus", "phones")
_HEDGES = re.compile(r"\b(?:appears? to be|appears? to|appeared to|may|might|could|possibly|perhaps|almost|probably) ")
_LEADING = re.compile(r"^((?:On|In|At|Since|After|Before|By|During|Under|Over) [^,]{3,60}), (.+?)\.?$")


class Family:
    """The student maps that can be made from a reference: a map of each kind, whatever its ids."""

    def __init__(self, reference: Reading, seed: int = 1) -> None:
        self.reference = reference
        self.seed = seed
        self.claims = reference.claims
        self.leaves = [one for one in self.claims if not reference.graph.steps_to[one.index] and one.depth > 1]

    def few(self, of_each: int, least: int = 1) -> int:
        """How many claims a fault is made in: in large maps more."""
        return max(least, len(self.claims) // of_each)

    def chance(self, what: str) -> random.Random:
        return random.Random(f"{self.seed} {what}")

    def some(self, what: str, among: list[Claim], number: int) -> list[Claim]:
        return self.chance(what).sample(among, min(number, len(among)))

    def read(self, draft: Draft) -> Reading:
        return read_draft(draft, "student.yaml", ".", dict(self.reference.articles))

    def changed(self, *changes: Callable[[Draft], object]) -> Reading:
        draft = Draft.of(self.reference)
        for change in changes:
            change(draft)
        return self.read(draft)

    # Good maps

    def renamed(self, draft: Draft) -> None:
        for at, claim in enumerate(draft.claims):
            claim.fields["id"] = f"x{at}"
        self._rename_scheme_roles(draft)
        for step in draft.steps:
            step.premises.reverse()

    @staticmethod
    def _rename_scheme_roles(draft: Draft) -> None:
        for claim in draft.claims:
            claim.fields.pop("scheme_role", None)

    def reworded(self, draft: Draft) -> None:
        for claim in draft.claims:
            if match := _LEADING.fullmatch(claim.text):
                rest = match[2][0].upper() + match[2][1:]
                claim.text = f"{rest} {match[1][0].lower()}{match[1][1:]}."

    def as_another_expert(self, draft: Draft) -> None:
        """Leaves left out here and there, a few claims one level higher, all steps separate, and other ids."""
        for one in self.some("expert out", self.leaves, len(self.claims) // 8):
            draft.leave_out(one.index)
        inner = [one for one in self.claims if one.depth > 2 and draft.claims[one.index].home is not None]
        for one in self.some("expert up", inner, len(self.claims) // 14):
            self._one_up(draft, one)
        self.renamed(draft)

    def _one_up(self, draft: Draft, one: Claim) -> None:
        """One level up, where both steps are supports: a doubt is no reason, nor is a reason for a doubt."""
        own = self.reference.steps[one.step or 0]
        step = self.claims[own.conclusion].step
        above = None if step is None else self.reference.steps[step]
        if above is None or draft.claims[own.conclusion].home is None:
            return
        if own.polarity is Polarity.SUPPORT is above.polarity:
            draft.move(one.index, above.conclusion)

    def excellent_but_different(self, draft: Draft) -> None:
        """A strand is left out, and some claims are placed one level higher."""
        self.leave_out_branch(draft, 0.15)
        inner = [one for one in self.claims if one.depth > 2 and draft.claims[one.index].home is not None]
        for one in self.some("different up", inner, len(self.claims) // 10):
            self._one_up(draft, one)

    # Faults

    def split(self, draft: Draft) -> None:
        steps = [one for one in self.reference.steps if len(one.premises) > 1 and one.polarity is Polarity.SUPPORT]
        for step in self.chance("split").sample(steps, min(self.few(25), len(steps))):
            own = [one for one in step.premises if self.claims[one].step == step.index]
            if len(own) > 1:
                draft.move(own[0], step.conclusion)

    def doubled(self, draft: Draft) -> None:
        for one in self.some("doubled", self.leaves, self.few(18)):
            step = self.reference.steps[one.step or 0]
            copy = DraftClaim(
                one.kind, one.text, {k: v for k, v in draft.claims[one.index].fields.items() if k != "id"}
            )
            copy.fields.pop("scheme_role", None)
            draft.add(copy, DraftStep(step.polarity, step.conclusion, None, []))

    def unattributed(self, draft: Draft) -> None:
        for claim in draft.claims:
            claim.fields.pop("attributed_to", None)

    def objection_as_support(self, draft: Draft) -> None:
        objections = [one for one in self.claims if one.role is Role.OBJECTION and one.step is not None]
        for one in self.some("turned", objections, 1):
            draft.steps[one.step or 0].polarity = Polarity.SUPPORT

    def unhedged(self, draft: Draft) -> None:
        hedged = [one for one in self.claims if (own := self.reference.wordings[one.index]) and strength(own).level < 2]
        for one in [one for one in hedged if _HEDGES.search(one.text)][: self.few(25)]:
            draft.claims[one.index].text = _HEDGES.sub("", one.text)

    def without_implicit(self, draft: Draft) -> None:
        for one in self.claims:
            if one.is_implicit and not self.reference.graph.steps_to[one.index]:
                draft.leave_out(one.index)

    def misquoted(self, draft: Draft) -> None:
        quoted = [one for one in self.leaves if one.shape.quote]
        chosen = self.some("misquoted", quoted, self.few(14, 2))
        for one, other in pairwise(chosen):
            draft.claims[one.index].fields["quote"] = draft.claims[other.index].fields["quote"]

    def leave_out_branch(self, draft: Draft, share: float = 0.2) -> None:
        """The branch whose size is nearest to a share of the map."""
        sizes = {one.index: len(self._below(one.index)) for one in self.claims if one.kind != "thesis"}
        wanted = share * len(self.claims)
        top = min(sizes, key=lambda at: (abs(sizes[at] - wanted), at))
        for index in sorted(self._below(top), reverse=True):
            draft.leave_out(index)

    def _below(self, top: int) -> list[int]:
        found = [top]
        for at in found:
            found += [
                premise
                for step in self.reference.steps
                if step.conclusion == at
                for premise in step.premises
                if self.claims[premise].step == step.index
            ]
        return found

    def reversed_relations(self, draft: Draft) -> None:
        """Of two steps, premise and conclusion change places."""
        steps = [(one, self.reference.steps[one.step or 0]) for one in self.leaves if one.shape.quote]
        inner = [one for one, step in steps if step.conclusion and step.polarity is Polarity.SUPPORT]
        for one in self.some("reversed", inner, self.few(25)):
            other = self.reference.steps[one.step or 0].conclusion
            first, second = draft.claims[one.index], draft.claims[other]
            first.text, second.text = second.text, first.text
            first.fields, second.fields = second.fields, first.fields
            first.fields.pop("implicit", None)
            if first.kind != second.kind:
                first.kind, second.kind = second.kind, first.kind

    def short(self, draft: Draft) -> None:
        """The thesis, the nearest objection, and what is nearest below the thesis: half of the map, eleven at most."""
        number = max(5, min(11, len(self.claims) // 2))
        objections = [one for one in self.claims if one.role is Role.OBJECTION]
        objection = min(objections, key=lambda one: (one.depth, one.index), default=None)
        kept: set[int] = set()
        for one in sorted(
            self.claims, key=lambda one: (one is not objection, one.depth > 3, one.is_implicit, one.index)
        ):
            way = self._way_up(one)
            if len(kept | way) <= number:
                kept |= way
        for one in reversed(self.claims):
            if one.index not in kept:
                draft.leave_out(one.index)

    def _way_up(self, one: Claim) -> set[int]:
        way, at = {one.index}, one
        while at.step is not None:
            at = self.claims[self.reference.steps[at.step].conclusion]
            way.add(at.index)
        return way

    def other_thesis(self, draft: Draft) -> None:
        one = next(one for one in self.leaves if one.shape.quote and not one.is_implicit)
        draft.claims[0].text = one.text
        draft.claims[0].fields["quote"] = draft.claims[one.index].fields["quote"]
        draft.leave_out(one.index)

    def wrong_thesis(self, draft: Draft) -> None:
        """Another thesis over a third of the claims, of which most stand right below it."""
        self.other_thesis(draft)
        rng = self.chance("wrong thesis")
        for one in reversed(self.claims[1:]):
            if draft.claims[one.index].home is None:
                continue
            if rng.random() < 0.6 and not self.reference.graph.steps_to[one.index]:
                draft.leave_out(one.index)
            elif rng.random() < 0.5:
                draft.move(one.index, 0)

    def mediocre(self, draft: Draft) -> None:
        """Half of the claims, half of them flat, four turned round."""
        rng = self.chance("mediocre")
        for one in reversed(self.claims[1:]):
            if rng.random() < 0.5 and not self.reference.graph.steps_to[one.index]:
                draft.leave_out(one.index)
            elif rng.random() < 0.6 and draft.claims[one.index].home is not None:
                draft.move(one.index, 0)
        there = [one for one in self.claims[1:] if draft.claims[one.index].home is not None and one.shape.quote]
        for one in self.some("turned", there, self.few(14, 2)):
            draft.claims[one.index].text = _negated(one.text)

    def headline(self, draft: Draft) -> None:
        for one in reversed(self.claims[1:]):
            draft.leave_out(one.index)

    def evidence_only(self, draft: Draft) -> None:
        for one in reversed(self.claims[1:]):
            if draft.claims[one.index].home is not None or one.step is None:
                draft.move(one.index, 0) if one.kind == "evidence" else None
        for one in reversed(self.claims[1:]):
            if one.kind != "evidence":
                draft.leave_out(one.index)

    # Probes

    def negated(self, draft: Draft) -> None:
        for claim in draft.claims:
            claim.text = _negated(claim.text)

    def nonsense(self, draft: Draft) -> None:
        for at, claim in enumerate(draft.claims):
            claim.text = f"Bananas are yellow, number {'abcdefghij'[at // 10 % 10]}{'abcdefghij'[at % 10]}."

    def swapped(self, draft: Draft) -> None:
        quoted = [one.index for one in self.claims if one.shape.quote]
        half = len(quoted) // 2
        texts = {at: draft.claims[other].text for at, other in zip(quoted, quoted[half:] + quoted[:half], strict=True)}
        for at, text in texts.items():
            draft.claims[at].text = text

    def dump(self, kind: str = "premise", by_paragraph: bool = False) -> Reading:
        """All sentences of the article, pasted under the thesis."""
        draft = Draft.of(self.reference)
        thesis = draft.claims[0]
        thesis.fields.pop("note", None)
        pasted = Draft(draft.header, [0], [thesis])
        for article in self.reference.articles.values():
            above, paragraph = 0, ""
            for sentence in article.body_sentences:
                words = article.words(sentence)
                if len(words.split()) < 4:
                    continue
                where = article.paragraph_label(sentence.start)
                claim = DraftClaim(kind, " ".join(words.split()), {"quote": [{"exact": words}]})
                if article.name:
                    claim.fields["quote"][0]["article"] = article.name
                target = above if by_paragraph and where == paragraph else 0
                pasted.add(claim, DraftStep(Polarity.SUPPORT, target, None, []))
                if target == 0:
                    above, paragraph = len(pasted.claims) - 1, where
        return self.read(pasted)

    def vague(self) -> Reading:
        """A claim for each paragraph that quotes all of it and says nothing of it, for and against by turns."""
        draft = Draft.of(self.reference)
        thesis = draft.claims[0]
        thesis.fields.pop("note", None)
        found = Draft(draft.header, [0], [thesis])
        for article in self.reference.articles.values():
            for number, span in enumerate(article.paragraphs):
                words = article.words(span)
                if len(words.split()) < 12:
                    continue
                text = f"{' '.join(words.split()[:3])} and other things of which people talk, {number} of them"
                claim = DraftClaim("premise", text, {"quote": [{"exact": words}]})
                if article.name:
                    claim.fields["quote"][0]["article"] = article.name
                step = DraftStep(Polarity.ATTACK, len(found.claims) - 1, None, [])
                found.add(claim, step if number % 2 else DraftStep(Polarity.SUPPORT, 0, None, []))
        return self.read(found)


def _negated(text: str) -> str:
    return f"It is not true that {text[0].lower()}{text[1:]}"


def family(reference: Reading, seed: int = 1) -> dict[str, tuple[float, Reading]]:
    """For each kind the mark that an examiner gave such a map, and a map of the kind made from a reference.

    A kind is left out where the reference has nothing to make it of (no hedge, nothing implicit).
    """
    own = Family(reference, seed)
    made = {
        "identical": (100, own.changed()),
        "reordered, other ids": (100, own.changed(own.renamed)),
        "reworded": (99, own.changed(own.reworded)),
        "another expert's": (98, own.changed(own.as_another_expert)),
        "linked steps split": (93, own.changed(own.split)),
        "duplicates": (92, own.changed(own.doubled)),
        "attribution dropped": (91, own.changed(own.unattributed)),
        "objection as support": (90, own.changed(own.objection_as_support)),
        "hedges dropped": (89, own.changed(own.unhedged)),
        "implicit dropped": (88, own.changed(own.without_implicit)),
        "excellent, different": (87, own.changed(own.excellent_but_different)),
        "quotes moved": (86, own.changed(own.misquoted)),
        "branch dropped": (84, own.changed(own.leave_out_branch)),
        "relations reversed": (83, own.changed(own.reversed_relations)),
        "good, short": (72, own.changed(own.short)),
        "thesis replaced": (60, own.changed(own.other_thesis)),
        "wrong thesis": (45, own.changed(own.wrong_thesis)),
        "evidence only": (40, own.changed(own.evidence_only)),
        "mediocre": (35, own.changed(own.mediocre)),
        "headline only": (10, own.changed(own.headline)),
        "pasted flat": (10, own.dump()),
        "pasted as evidence": (10, own.dump("evidence")),
        "pasted by paragraph": (10, own.dump(by_paragraph=True)),
        "paragraphs quoted": (10, own.vague()),
        "all negated": (5, own.changed(own.negated)),
        "texts swapped": (5, own.changed(own.swapped)),
        "nonsense": (0, own.changed(own.nonsense)),
        "nonsense, other ids": (0, own.changed(own.nonsense, own.renamed)),
    }
    same = made["identical"][1].file.text.content
    return {name: one for name, one in made.items() if name == "identical" or one[1].file.text.content != same}


def ranks(values: list[float]) -> list[float]:
    order = sorted(values)
    return [(2 * order.index(one) + order.count(one) - 1) / 2 for one in values]


def spearman(first: list[float], second: list[float]) -> float:
    """Pearson's correlation of the ranks, ties as their mean."""
    one, other = ranks(first), ranks(second)
    mean = (len(one) - 1) / 2
    products = sum((a - mean) * (b - mean) for a, b in zip(one, other, strict=True))
    spread = sum((a - mean) ** 2 for a in one) * sum((b - mean) ** 2 for b in other)
    return products / spread**0.5 if spread else 1.0


def main(paths: list[str]) -> None:
    for path in paths:
        reference = read(path)
        known, rubric = References([reference]), Rubric()
        rows = [(name, right, grade(one, known, rubric)) for name, (right, one) in family(reference).items()]
        print(f"{path}: {len(reference.claims)} claims")
        for name, right, one in rows:
            parts = " ".join("  – " if share is None else f"{share:.2f}" for share in (one.shares or {}).values())
            total = one.total or 0.0
            print(f"  {name:24}{right:4g}{total * 100:6.1f}  {rubric.band(total):11} {one.structure:.2f}  {parts}")
        print(f"  Spearman {spearman([right for _, right, _ in rows], [one.total or 0.0 for _, _, one in rows]):.3f}")


if __name__ == "__main__":
    main(sys.argv[1:] or [str(ROOT / "maps" / f"{name}.yaml") for name in MAPS])
