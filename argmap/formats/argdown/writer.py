"""A map as Argdown: the tree of claims with their relations, then a premise list for every step that needs one.

A step is written as a relation where it has one premise and nothing else is to be said of it. With more premises, a
scheme or an undercut it becomes an argument with numbered premises; one that does not support gets a conclusion of
its own, which then attacks or undercuts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from argmap.formats.argdown.escape import INCLUDE, as_data, as_text, is_title, keeps_text
from argmap.formats.argdown.side import SELECTION
from argmap.formats.features import label
from argmap.formats.format import Written
from argmap.formats.naming import free_names
from argmap.formats.schemes import note_of
from argmap.graph import Polarity
from argmap.mapfile.scalars import yaml_scalar

if TYPE_CHECKING:
    from argmap.draft import Draft, DraftStep
    from argmap.formats.format import Outgoing

__all__ = ["write"]

_MARKS = {Polarity.SUPPORT: "+", Polarity.ATTACK: "-", Polarity.UNDERCUT: "_"}
_CONTRADICTS = "><"
_SELECTION = "{statementSelectionMode: all, excludeDisconnected: false}"
_IN_RULES = str.maketrans("", "", " -,'0123456789")
"""What may stand in the names of rules beside letters."""
_DEEPEST = 150
"""How deep relations are nested; the reference implementation fails at about 300."""


def write(outgoing: Outgoing) -> Written:
    """An Argdown document."""
    writer = _Writer(outgoing.draft)
    text = writer.document()
    moved = [label(outgoing.draft, claim) for claim in writer.moved]
    return Written(
        text.encode("utf-8", "replace"), changed={"claims too deep to be nested, written as paragraphs": moved}
    )


class _Writer:
    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        _, self.order, steps = draft.placed()
        self.steps_to: dict[int, list[int]] = {}
        self.undercuts: dict[int, list[int]] = {}
        for number in sorted(steps, key=lambda one: draft.steps[one].polarity is Polarity.ATTACK):
            step = draft.steps[number]
            where = self.steps_to if step.claim is not None else self.undercuts
            where.setdefault(step.claim if step.claim is not None else step.step or 0, []).append(number)
        self.titles = self._titles()
        self.relations: set[tuple[object, ...]] = set()
        self.arguments = self._arguments(steps)
        self.moved: list[int] = []
        self.later: list[int] = []
        """Claims that get a paragraph of their own."""

    def _titles(self) -> list[str]:
        draft = self.draft
        wanted = [one.name if is_title(one.name) else one.fields.get("id", "") for one in draft.claims]
        return free_names((name if is_title(name) else "" for name in wanted), "Claim ", set())

    def _arguments(self, steps: list[int]) -> dict[int, str]:
        """The steps that become arguments, with their titles."""
        complex_ = [number for number in steps if not self._is_simple(number)]
        taken: set[str] = set()
        wanted = (
            one.name if is_title(one.name) and not one.name.endswith(")") else ""
            for one in map(self.draft.steps.__getitem__, complex_)
        )
        return dict(zip(complex_, free_names(wanted, "Argument ", taken), strict=True))

    def _is_simple(self, number: int) -> bool:
        """Whether a step can be a mere relation; a second one between the same two would be none of its own."""
        step = self.draft.steps[number]
        at_home = self.draft.claims[step.premises[0]].home == number
        if (
            len(step.premises) > 1
            or number in self.undercuts
            or "scheme" in step.fields
            or (step.fields and not at_home)
            or step.extra.get("titled")
            or step.extra.get("data")
        ):
            return False
        relation = (step.polarity, step.premises[0], step.claim, step.step)
        is_new = relation not in self.relations
        self.relations.add(relation)
        return is_new

    # The document

    def document(self) -> str:
        blocks = [self._front_matter()]
        self.later = list(self.draft.roots)
        written = 0
        waiting: list[int] = []
        while written < len(self.later) or waiting:
            if waiting:
                number, below = waiting.pop(0), list[int]()
                blocks.append(self._argument(number, below))
                waiting[:0] = below
            else:
                claim = self.later[written]
                written += 1
                lines = [self._definition(claim, top=True)]
                self._related(claim, 1, lines, waiting)
                blocks.append("\n".join(lines))
        return "\n\n".join(blocks) + "\n"

    def _front_matter(self) -> str:
        header = {key: value for key, value in self.draft.header.items() if key not in {"argmap", "title"}}
        title = str(self.draft.header.get("title") or "")
        own = dict(self.draft.extra.get("front matter", {}))
        selection = _SELECTION
        if isinstance(own.get("selection"), dict):
            selection = _flow(SELECTION | own.pop("selection"))
        lines = ["==="]
        if title:
            lines.append(f"title: {_flow(title)}")
        lines += [
            *(f"{_key(key)}: {_flow(value)}" for key, value in own.items()),
            f"selection: {selection}",
            f"argmap: {as_data(header | {'version': 1})}",
            "===",
        ]
        return "\n".join(lines)

    def _related(self, claim: int, depth: int, lines: list[str], waiting: list[int]) -> None:
        """What supports and attacks a claim, nested under it as deep as may be."""
        todo = [(number, depth) for number in reversed(self.steps_to.get(claim, ()))]
        while todo:
            number, level = todo.pop()
            step = self.draft.steps[number]
            mark = "  " * level + self._mark(step)
            if number in self.arguments:
                lines.append(f"{mark} <{self.arguments[number]}>")
                waiting.append(number)
                continue
            premise = step.premises[0]
            if self.draft.claims[premise].home != number:
                lines.append(f"{mark} [{self.titles[premise]}]")
            elif level >= _DEEPEST:
                lines.append(f"{mark} [{self.titles[premise]}]")
                self.moved.append(premise)
                self.later.append(premise)
            else:
                lines.append(f"{mark} {self._definition(premise, step=step)}")
                todo += [(one, level + 1) for one in reversed(self.steps_to.get(premise, ()))]

    def _mark(self, step: DraftStep) -> str:
        return (
            _CONTRADICTS
            if step.extra.get("argdown") == "contradictory" and len(step.premises) == 1
            else _MARKS[step.polarity]
        )

    def _argument(self, number: int, waiting: list[int]) -> str:
        """A step as an argument: what undercuts it, its premises, its inference, its conclusion."""
        step, title = self.draft.steps[number], self.arguments[number]
        lines = [self._head(step, title)]
        for undercut in self.undercuts.get(number, ()):
            self._undercut(undercut, lines, waiting)
        lines.append("")
        for at, premise in enumerate(step.premises, 1):
            if self.draft.claims[premise].home == number:
                lines.append(f"({at}) {self._definition(premise)}")
                self._related(premise, 1, lines, waiting)
            else:
                lines.append(f"({at}) [{self.titles[premise]}]")
        lines.append(self._inference(step))
        lines.append(f"({len(step.premises) + 1}) {self._conclusion(step, title)}")
        return "\n".join(lines)

    def _head(self, step: DraftStep, title: str) -> str:
        """An argument by its title, with what was said of it as a whole."""
        text, about = str(step.extra.get("description") or ""), step.extra.get("about")
        tags = map(_tag, step.extra.get("tags", ()))
        rest = [as_text(text) if keeps_text(text) else "", *tags, as_data(about) if about else ""]
        return " ".join(filter(None, (f"<{title}>{':' if rest[0] else ''}", *rest)))

    def _undercut(self, number: int, lines: list[str], waiting: list[int]) -> None:
        step = self.draft.steps[number]
        if number in self.arguments:
            lines.append(f"  _ <{self.arguments[number]}>")
            waiting.append(number)
        elif self.draft.claims[step.premises[0]].home == number:
            lines.append(f"  _ {self._definition(step.premises[0], step=step)}")
            self._related(step.premises[0], 2, lines, waiting)
        else:
            lines.append(f"  _ [{self.titles[step.premises[0]]}]")

    def _inference(self, step: DraftStep) -> str:
        rule, native = self._rule(step)
        kept: dict[str, Any] = {key: value for key, value in step.fields.items() if key not in native}
        if step.uses:
            kept["uses"] = {self.titles[claim]: beside for claim, beside in step.uses.items()}
        own = dict(step.extra.get("data") or {})
        if step.extra.get("uses"):
            own[step.extra["uses"]] = list(range(1, len(step.premises) + 1))
        own |= {"argmap": kept} if kept else {}
        data = as_data(own) if own else ""
        inside = " ".join(filter(None, (rule, data)))
        return f"-- {inside} --" if inside else "-----"

    def _rule(self, step: DraftStep) -> tuple[str, set[str]]:
        """What stands in an inference line as its rule, and which fields are read again from what Argdown shows."""
        note = step.fields.get("note")
        as_read = {"note"} if note and note == step.extra.get("noted") else set()
        known = ", ".join(step.extra.get("rules", ()))
        if known and _is_rule(known):
            return known, {"scheme"} | as_read
        rule = str(step.fields.get("scheme") or note_of(step.fields))
        if not _is_rule(rule):
            return "", set() if known else as_read
        if "scheme" in step.fields:
            return rule, {"scheme"} | as_read
        return rule, {"note"} if note == f"scheme: {rule}" else as_read

    def _conclusion(self, step: DraftStep, title: str) -> str:
        if step.polarity is Polarity.SUPPORT and step.claim is not None:
            return f"[{self.titles[step.claim]}]"
        against = self.draft.claims[step.claim].text if step.claim is not None else ""
        text = f"So it is not so: {against}" if against else "So the inference does not hold."
        shown = as_text(" ".join(text.split()))
        return f"[{title}: conclusion]: {shown} {as_data({'argmap': {'joint': True}})}"

    def _definition(self, index: int, *, step: DraftStep | None = None, top: bool = False) -> str:
        """A claim with its title, its text, its tags and what else is known of it."""
        claim = self.draft.claims[index]
        kept = {key: value for key, value in claim.fields.items() if key != "id" or value != self.titles[index]}
        if "id" not in claim.fields:
            kept["id"] = None
        if top and index == self.draft.roots[0] and claim.kind != "thesis":
            kept["kind"] = claim.kind
        if top and index not in self.draft.roots:
            kept["deep"] = True
        text = claim.text if keeps_text(claim.text) else " ".join(claim.text.split())
        if text and text != claim.text:
            kept["text"] = claim.text
        if step and step.fields:
            kept["step"] = dict(step.fields)
        tags = [*claim.extra.get("tags", ()), *({"thesis": ["thesis"], "evidence": ["evidence"]}.get(claim.kind, []))]
        data = dict(claim.extra.get("data") or {}) | ({"argmap": kept} if kept else {})
        shown = as_text(text if text.strip() else self.titles[index])
        return " ".join(
            filter(None, (f"[{self.titles[index]}]:", shown, *map(_tag, tags), as_data(data) if data else ""))
        )


def _is_rule(rule: str) -> bool:
    """Whether Argdown takes a text as the name of a rule, and nothing in it for anything else."""
    return rule.translate(_IN_RULES).isalpha() and "--" not in rule


def _key(key: Any) -> str:
    return key if isinstance(key, str) and key.isidentifier() and key.isascii() else as_data({"": str(key)})[5:-1]


def _flow(value: Any) -> str:
    """A value of the front matter on one line."""
    if isinstance(value, str) and "=" not in value and INCLUDE not in value:
        return yaml_scalar(value)
    return as_data({"": value})[5:-1]


def _tag(name: str) -> str:
    name = name.replace(INCLUDE, f"{INCLUDE[:-1]} (")  # nothing in it can be escaped
    return f"#{name}" if name.replace("-", "").isalnum() and name.isascii() else f"#({name})"
