"""Rationale's maps (`.rtnl`): a script that creates boxes one by one, read line by line and never run.

Rationale (Austhink, later Critical Thinking Skills BV) writes a map as calls: `map0_0 = Create("Claim")` makes a box,
`CreateChild(map0_0, "CompoundReason")` one below it, `SetText("...")` gives the last one its words. A compound reason
or objection holds the claims that work together and an `Inference`; what hangs on that doubts the step. Version 1
spells the same as `app.CreateChild(node0, "Reason")`, with boxes called by their places (`node0[1]`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from argmap.draft import Draft, DraftClaim, DraftStep
from argmap.formats.features import Carries, Feature
from argmap.formats.format import Format
from argmap.formats.naming import give_ids
from argmap.formats.source import FormatError
from argmap.graph import Polarity
from argmap.showing import one_line, shortened
from argmap.text import Span

if TYPE_CHECKING:
    from argmap.formats.source import Source

__all__ = ["FORMAT"]

_STRING = r'"((?:[^"\\]|\\.)*)"|' + r"'((?:[^'\\]|\\.)*)'"
_CALL = re.compile(
    rf"""^[ \t]*(?:(?P<name>\w+)[ \t]*=[ \t]*)?(?:app\.)?(?P<does>[A-Z]\w*)\([ \t]*
        (?:(?P<box>\w+(?:\[\d+\])*)[ \t]*,[ \t]*)?(?:(?:{_STRING})[ \t]*\)|(?P<other>))""",
    re.MULTILINE | re.VERBOSE | re.DOTALL,
)
_PRELUDE = re.compile(r"^#-- End of Prelude --[ \t]*$", re.MULTILINE)
_HEAD = re.compile(r"\s*#Rationale Version\b")
_PLACE = re.compile(r"\[(\d+)\]$")
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_LETTERS = {"n": "\n", "r": "\r", "t": "\t"}
_STEPS = {
    "reason": Polarity.SUPPORT,
    "compoundreason": Polarity.SUPPORT,
    "objection": Polarity.ATTACK,
    "compoundobjection": Polarity.ATTACK,
    "rebuttal": Polarity.ATTACK,
    "compoundrebuttal": Polarity.ATTACK,
}
_CLAIMS = {"claim", "contention", "position", "basis"}
_LEFT = {
    "SetEvaluation": "evaluations",
    "SetHyperlink": "links",
    "SetScratchpadText": "texts of the scratchpad",
    "SetTag": "tags",
    "RegisterImage": "pictures",
    "SetImageKey": "pictures in boxes",
    "SetEssayType": "essay types",
    "SetEditPrompt": "hints in boxes",
}


@dataclass(eq=False)
class _Box:
    name: str
    type: str
    place: Span
    above: _Box | None = None
    below: list[_Box] = field(default_factory=list)
    text: str = ""
    note: str = ""

    @property
    def is_step(self) -> bool:
        """Whether it stands for a reason or an objection; then its claims, or its own words, are the premises."""
        return self.type.lower() in _STEPS


class _Reader:
    def __init__(self, source: Source) -> None:
        self.source = source
        self.draft = Draft({"argmap": 1})
        self.boxes: dict[str, _Box] = {}
        self.last: _Box | None = None
        self.claims: dict[int, int] = {}
        self.steps: dict[int, int] = {}

    def read(self) -> Draft:
        content = self.source.text.content
        prelude = _PRELUDE.search(content)
        for match in _CALL.finditer(content, prelude.end() if prelude else 0):
            self._call(match)
        tops = [box for box in self.boxes.values() if box.above is None]
        if not any(box.type.lower() in _CLAIMS for box in tops):
            raise FormatError(
                "there is no claim in this file", Span(0, 0), 'a map has a line `map0_0 = Create("Claim")`'
            )
        for box in tops:
            self._tree(box)
        roots = [self.claims[id(box)] for box in tops if id(box) in self.claims]
        self.draft.thesis = roots[0]
        give_ids(self.draft)
        return self.draft

    # Boxes

    def _call(self, match: re.Match[str]) -> None:
        does, place = match["does"], Span(match.start("does"), match.end())
        words = _words(match[4] if match[4] is not None else match[5])
        if does in {"Create", "CreateChild", "CreateAnnotation"}:
            self._create(match, does, words, place)
        elif does == "SetText":
            box = self.boxes.get(match["box"]) if match["box"] else self.last
            if box is None:
                name = match["box"] or "no box"
                self.source.unsound(f"this text is for {name}, which is not there", place, "create the box above it")
            else:
                box.text = words
                if match["other"] is not None:
                    self.source.unsound("this text is no string in quotation marks", place, 'write `SetText("...")`')
        elif does == "SetNodeNotes" and self.last:
            self.last.note = words
        elif does in _LEFT:
            self.draft.left_out.put(_LEFT[does], self.last.name if self.last else "")

    def _create(self, match: re.Match[str], does: str, type_: str, place: Span) -> None:
        above = self.boxes.get(match["box"] or "") if does != "Create" else None
        if does != "Create" and above is None:
            advice = "create that box above it, or take this line out"
            self.source.unsound(f"this box hangs on {match['box'] or 'nothing'}, which is not there", place, advice)
            return
        name = match["name"] or (f"{above.name}[{len(above.below)}]" if above else f"box{len(self.boxes)}")
        if name in self.boxes:
            line = self.source.text.position(self.boxes[name].place.start).line
            self.source.unsound(f"the box {name} is created twice, first on line {line}", place, "rename one of them")
            return
        self.last = self.boxes[name] = box = _Box(name, "Note" if does == "CreateAnnotation" else type_, place, above)
        if above is not None:
            above.below.append(box)

    # Claims and steps

    def _tree(self, top: _Box) -> None:
        """A tree of boxes from its top down: claims, the steps to them, and the steps that doubt steps."""
        todo = [top]
        while todo:
            box = todo.pop()
            self._box(box)
            todo += reversed(box.below)

    def _box(self, box: _Box) -> None:
        type_, above = box.type.lower(), box.above
        if type_ == "note":
            self._note(box)
        elif type_ == "inference":
            if box.text and box.text.lower() not in {"supports", "opposes"}:
                self.draft.left_out.put("texts of inferences", box.name)
        elif box.is_step:
            self._step(box)
        elif type_ in _CLAIMS and (above is None or above.is_step):
            self._claim(box)
            if above is not None and id(above) in self.steps:
                self.draft.steps[self.steps[id(above)]].premises.append(self.claims[id(box)])
        elif type_ in _CLAIMS and above is not None and id(above) in self.claims:
            self._claim(box)
            step = DraftStep(Polarity.SUPPORT, self.claims[id(above)], None, [self.claims[id(box)]], place=box.place)
            self.draft.steps.append(step)
        else:
            shown = shortened(one_line(box.type), 40) or "unknown"
            self.draft.left_out.put(f"boxes of the type {shown}", box.name)

    def _claim(self, box: _Box) -> None:
        claim = DraftClaim("premise", one_line(box.text) or "(no text)", name=box.name, place=box.place)
        if not box.text.strip():
            self.source.changed(f"the box {box.name} has no text; it is read as “(no text)”", box.place)
        if note := one_line(box.note):
            claim.fields["note"] = note
        self.claims[id(box)] = len(self.draft.claims)
        self.draft.claims.append(claim)

    def _step(self, box: _Box) -> None:
        """A reason or objection: to the claim that it hangs on, or to a step, if it hangs on that step's inference."""
        polarity = _STEPS[box.type.lower()]
        step = DraftStep(polarity, None, None, [], name=box.name, place=box.place)
        above = box.above
        doubted = above.above if above is not None and above.type.lower() == "inference" else None
        if doubted is not None and id(doubted) in self.steps:
            step.step = self.steps[id(doubted)]
            step.polarity = Polarity.UNDERCUT if polarity is Polarity.ATTACK else polarity
        elif above is not None:
            step.claim = self.claims.get(id(above))
        self.steps[id(box)] = len(self.draft.steps)
        self.draft.steps.append(step)
        if box.text.strip() or not any(one.type.lower() in _CLAIMS for one in box.below):
            self._claim(box)
            step.premises.append(self.claims[id(box)])

    def _note(self, box: _Box) -> None:
        above = box.above
        text = one_line(box.text)
        if text and above is not None and id(above) in self.claims:
            fields = self.draft.claims[self.claims[id(above)]].fields
            fields["note"] = " ".join(filter(None, (fields.get("note"), text)))
        elif text and above is not None and id(above) in self.steps:
            fields = self.draft.steps[self.steps[id(above)]].fields
            fields["note"] = " ".join(filter(None, (fields.get("note"), text)))
        elif text:
            self.draft.left_out.put("notes beside the map", box.name)


def _words(string: str | None) -> str:
    """A string of the script without its backslashes."""
    return _ESCAPED.sub(lambda match: _LETTERS.get(match[1], match[1]), string or "")


def recognises(content: str) -> bool:
    """Whether a text looks like a map of Rationale's."""
    return _HEAD.match(content) is not None


FORMAT = Format(
    "rationale",
    "Rationale's maps",
    (".rtnl",),
    dict.fromkeys(Feature, Carries.NO),
    read=lambda source: _Reader(source).read(),
    recognises=recognises,
)
