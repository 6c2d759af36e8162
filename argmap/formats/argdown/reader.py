"""Argdown into a map: statements and sketched arguments are claims, relations and inferences are steps."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from argmap.draft import Draft, DraftClaim, DraftStep
from argmap.formats.argdown.dialects import dialect_of
from argmap.formats.argdown.including import included
from argmap.formats.argdown.meaning import understand
from argmap.formats.argdown.model import Argument, Relating, Role
from argmap.formats.argdown.side import described, kept_matter, own_data, restore_data
from argmap.formats.naming import give_ids
from argmap.formats.schemes import scheme_of
from argmap.formats.source import FormatError
from argmap.graph import Polarity
from argmap.text import Span

if TYPE_CHECKING:
    from argmap.formats.argdown.including import Included
    from argmap.formats.argdown.model import Model, PremiseItem, Relation, Section, Statement
    from argmap.formats.source import Source

__all__ = ["read"]

_POLARITIES = {
    Relating.SUPPORT: Polarity.SUPPORT,
    Relating.ENTAILS: Polarity.SUPPORT,
    Relating.ATTACK: Polarity.ATTACK,
    Relating.CONTRARY: Polarity.ATTACK,
    Relating.CONTRADICTORY: Polarity.ATTACK,
    Relating.UNDERCUT: Polarity.UNDERCUT,
}
_OWN_TAGS = {"thesis", "evidence"}
_OWN_DATA = {"argmap", "uses", "from"}
"""Data of inferences that are no loss: what argmap wrote, and which premises are meant."""
_NUMBERED = re.compile(r"Argument \d+")
"""Titles that argmap gives."""
_MATTER = "keys of the front matter"


def read(source: Source) -> Draft:
    """The claims and steps of an Argdown document; every fault of it is recorded."""
    whole = included(source)
    model = understand(whole.text)
    if dialect := dialect_of(whole.text, model):
        raise FormatError(dialect.message, whole.place(dialect.span), dialect.advice)
    faults = sorted(model.faults, key=lambda one: one.span)
    for fault in faults[:-1]:
        source.broken(whole.where(fault.span) + fault.message, whole.place(fault.span), fault.advice)
    if faults:
        last = faults[-1]
        raise FormatError(whole.where(last.span) + last.message, whole.place(last.span), last.advice)
    draft = _Import(source, model, whole).draft()
    for claim in draft.claims:
        claim.place = whole.place(claim.place) if claim.place else None
    for step in draft.steps:
        step.place = whole.place(step.place) if step.place else None
    if whole.left_out:
        draft.left_out.put("files that are not included", *whole.left_out)
    return draft


class _Import:
    def __init__(self, source: Source, model: Model, whole: Included) -> None:
        self.source = source
        self.whole = whole
        self.model = model
        self.result = Draft({"argmap": 1})
        self.claims: dict[int, int] = {}
        """Claims by the identity of the statement or argument that they are."""
        self.inferences: dict[tuple[int, int], DraftStep] = {}
        self.placed: list[tuple[Span, DraftStep]] = []
        self.uses: dict[int, DraftStep] = {}
        """The first step of each claim that it is a premise of, undercuts left aside."""
        self.marked: list[int] = []
        """Claims that are marked as the thesis."""
        self.joint = self._joint()

    def _joint(self) -> dict[int, tuple[int, int]]:
        """Conclusions that argmap wrote for premises which attack or undercut together, with their inferences."""
        found = {}
        for argument in self.model.arguments.values():
            for at, item in enumerate(argument.items):
                kept = item.statement.data.get("argmap")
                if item.span and isinstance(kept, dict) and kept.get("joint") is True:
                    found[id(item.statement)] = (id(argument), at)
        return found

    def draft(self) -> Draft:
        self._header()
        for one in sorted(self._nodes(), key=_place):
            self.claims[id(one)] = len(self.result.claims)
            self.result.claims.append(self._claim(one))
        for argument in self.model.arguments.values():
            self._inferences(argument)
        for relation in self.model.relations:
            if relation.kind is not Relating.UNDERCUT:
                self._relation(relation)
        self.placed.sort(key=lambda pair: pair[0])
        for _, step in self.placed:
            for premise in step.premises:
                self.uses.setdefault(premise, step)
        for relation in self.model.relations:
            if relation.kind is Relating.UNDERCUT:
                self._undercut(relation)
        self._in_order()
        self._count()
        give_ids(self.result)
        restore_data(self.result, self.model.front_matter)
        if not self.result.is_settled and self.marked:
            self.result.thesis = self.marked[0]
        return self.result

    def _header(self) -> None:
        matter = dict(self.model.front_matter) if isinstance(self.model.front_matter, dict) else {}
        if isinstance(matter.get("title"), str) and matter["title"].strip():
            self.result.header["title"] = matter.pop("title").strip()
        matter.pop("argmap", None)
        own, lost = kept_matter(matter)
        self.result.extra["front matter"] = own
        if own:
            self.result.left_out.put(_MATTER, *map(str, own))
        if lost:
            self.result.left_out.put("settings that would change what is written", *lost)

    def _nodes(self) -> list[Statement]:
        sketched = [one for one in self.model.arguments.values() if not one.items]
        return [*(one for one in self.model.statements.values() if id(one) not in self.joint), *sketched]

    def _claim(self, one: Statement) -> DraftClaim:
        member = one.canonical
        text = "" if member.is_reference else member.label
        claim = DraftClaim("premise", text or one.title, place=member.span)
        claim.name = "" if one.is_untitled else one.title
        if "evidence" in one.tags:
            claim.kind = "evidence"
        claim.extra = {"tags": [tag for tag in one.tags if tag not in _OWN_TAGS], "data": own_data(one.data)}
        claim.extra |= {"argument": isinstance(one, Argument), "argmap": one.data.get("argmap")}
        tops = (one.span.start for one in one.members if one.role is Role.TOP_LEVEL and not one.is_reference)
        claim.extra["top"] = next(tops, None)
        if "thesis" in one.tags or one.data.get("thesis") is True:
            self.marked.append(self.claims[id(one)])
        return claim

    # Inferences

    def _inferences(self, argument: Argument) -> None:
        for at, item in enumerate(argument.items):
            if item.span is None:
                continue
            used = [argument.items[one] for one in self._used(argument, at, item)]
            premises = [self.claims[id(one.statement)] for one in used]
            conclusion = self.claims.get(id(item.statement))
            step = DraftStep(Polarity.SUPPORT, conclusion, None, list(dict.fromkeys(premises)), place=item.span)
            step.name = argument.title if at == len(argument.items) - 1 else f"{argument.title} ({at + 1})"
            step.fields = _scheme(item.rules)
            data = item.data if isinstance(item.data, dict) else {}
            step.extra = {"argmap": data.get("argmap"), "data": {k: v for k, v in data.items() if k not in _OWN_DATA}}
            step.extra["uses"] = next((key for key in ("uses", "from") if key in data), "")
            step.extra |= {"rules": [rule for rule in item.rules if rule], "noted": step.fields.get("note")}
            if at == len(argument.items) - 1:
                self._described(argument, step)
            step.extra["defines"] = [self.claims[id(one.statement)] for one in used if not one.member.is_reference]
            self.inferences[id(argument), at] = step
            self.placed.append((self.model.declared.get(id(argument), item.span), step))

    def _described(self, argument: Argument, step: DraftStep) -> None:
        """What is said of an argument as a whole, with its last step: a description is that step's note."""
        step.extra["titled"] = not argument.is_untitled and not _NUMBERED.fullmatch(argument.title)
        if not argument.members:
            return
        member = argument.canonical
        text = "" if member.is_reference else member.label
        step.extra |= {"tags": list(argument.tags), "about": own_data(argument.data), "description": text}
        step.fields |= {"note": note} if (note := described(text, step.fields.get("note", ""))) else {}
        step.extra["noted"] = step.fields.get("note")

    def _used(self, argument: Argument, at: int, item: PremiseItem) -> list[int]:
        """The items that a conclusion rests on: those that are named, else all above it up to the last conclusion."""
        data = item.data if isinstance(item.data, dict) else {}
        named = data.get("uses", data.get("from"))
        numbers = [one - 1 for one in named if isinstance(one, int)] if isinstance(named, list) else []
        found = [one for one in numbers if 0 <= one < at]
        if len(found) < len(numbers):
            self.source.changed(
                "`uses` names a number that does not stand above this inference",
                self.whole.place(item.span or Span(0, 0)),
            )
        if found:
            return found
        first = at - 1
        while first > 0 and argument.items[first].member.role is Role.PREMISE:
            first -= 1
        return list(range(first, at))

    # Relations

    def _relation(self, relation: Relation) -> None:
        source, target = relation.source, relation.target
        if relation.kind is Relating.CONTRADICTORY:
            source, target = target, source
            self.result.altered["contradictions, read as attacks"] += 1
        step = self._step(relation, source)
        if isinstance(target, Argument) and target.items:
            step.extra["on"] = self.inferences[id(target), len(target.items) - 1]
            if step.polarity is Polarity.ATTACK:
                step.polarity = Polarity.UNDERCUT
                self.result.altered["attacks on arguments, read as undercuts of their last inference"] += 1
        else:
            step.claim = self.claims[id(target)]
        if id(source) not in self.joint:
            self.placed.append((relation.span, step))

    def _step(self, relation: Relation, source: Statement) -> DraftStep:
        """The step that a relation is: one of its own, or what the premises of a joint conclusion do together."""
        if id(source) in self.joint:
            step = self.inferences[self.joint[id(source)]]
            step.polarity = _POLARITIES[relation.kind]
            return step
        premise = self._claim_of(source)
        step = DraftStep(_POLARITIES[relation.kind], None, None, [premise], place=relation.span)
        step.extra = {"argdown": str(relation.kind), "argmap": self._step_data(relation)}
        step.extra["defines"] = [premise] if relation.defines else []
        return step

    def _step_data(self, relation: Relation) -> Any:
        """What argmap wrote for the step, beside the claim that is its only premise."""
        data = relation.source.data.get("argmap")
        return data.get("step") if isinstance(data, dict) and relation.defines else None

    def _claim_of(self, one: Statement) -> int:
        if isinstance(one, Argument) and one.items:
            return self.claims[id(one.items[-1].statement)]
        return self.claims[id(one)]

    def _undercut(self, relation: Relation) -> None:
        """Doubt about an inference; of a claim, about the first step that it is a premise of."""
        step = self._step(relation, relation.source)
        if isinstance(relation.target, Argument) and relation.inference is not None:
            step.extra["on"] = self.inferences[id(relation.target), relation.inference]
        else:
            claim = self.claims[id(relation.target)]
            used = self.uses.get(claim)
            if used and used is not step:
                step.extra["on"] = used
            else:
                step.polarity, step.claim = Polarity.ATTACK, claim
                self.result.altered["undercuts of what supports nothing, read as attacks"] += 1
        if id(relation.source) not in self.joint:
            self.placed.append((relation.span, step))

    def _in_order(self) -> None:
        """The steps in the order of the document, each with the number of the step that it is about."""
        self.placed.sort(key=lambda pair: pair[0])
        self.result.steps = [step for _, step in self.placed]
        numbers = {id(step): number for number, step in enumerate(self.result.steps)}
        for step in self.result.steps:
            if "on" in step.extra:
                step.step = numbers[id(step.extra.pop("on"))]

    # What is left out

    def _count(self) -> None:
        left = self.result.left_out
        members = [one for owner in (*self._nodes(), *self._reconstructed()) for one in owner.members]
        for name, count in (
            ("comments", self.model.comments),
            ("headings", _sections(self.model.sections)),
            ("lists", self.model.lists),
            ("links", sum(len(member.links) for member in members)),
            ("mentions of other statements", sum(len(member.mentions) for member in members)),
            ("further texts of one statement", sum(_further(one) for one in (*self._nodes(), *self._reconstructed()))),
        ):
            if count:
                left[name] = count
        for name, titles in self._beside().items():
            if titles:
                left.put(name, *titles)
        self.result.extra["keeps"] = {_MATTER, *self._beside()}

    def _reconstructed(self) -> list[Argument]:
        return [one for one in self.model.arguments.values() if one.items]

    def _beside(self) -> dict[str, list[str]]:
        """What Argdown says beside claims and steps, and a map has no place for: of which claims and arguments."""
        claims, steps = self.result.claims, self.result.steps
        return {
            "tags": [claim.name for claim in claims for _ in claim.extra["tags"]],
            "data": [claim.name for claim in claims if claim.extra["data"]],
            "titles of arguments": [step.name for step in steps if step.extra.get("titled")],
            "tags of arguments": [step.name for step in steps for _ in step.extra.get("tags", ())],
            "data of arguments": [step.name for step in steps if step.extra.get("about")],
            "data of inferences": [step.name for step in steps if step.extra.get("data")],
        }


def _place(one: Statement) -> int:
    return min((member.span.start for member in one.members), default=0)


def _further(one: Statement) -> int:
    texts = {member.text for member in one.members if not member.is_reference and member.text}
    return max(0, len(texts) - 1)


def _sections(sections: list[Section]) -> int:
    count, waiting = 0, list(sections)
    while waiting:
        waiting += waiting.pop().children
        count += 1
    return count


def _scheme(rules: list[str]) -> dict[str, Any]:
    """The scheme that an inference's rules name; what is no scheme of argmap's is noted."""
    named = [scheme_of(rule) for rule in rules if rule]
    known = [one for one in named if "scheme" in one]
    if known:
        return known[0]
    return {"note": f"scheme: {', '.join(filter(None, rules))}"} if any(rules) else {}
