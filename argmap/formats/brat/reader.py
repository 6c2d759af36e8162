"""Spans and relations to claims and steps.

P. Stenetorp et al., "brat: a web-based tool for NLP-assisted text annotation", EACL 2012. The types are those of the
Argument Annotated Essays (C. Stab, I. Gurevych 2017: MajorClaim, Claim with a Stance, Premise; supports, attacks) and
of AbstRCT (T. Mayer et al. 2020: Support, Attack, Partial-Attack).
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, NamedTuple

from argmap.article import Article
from argmap.draft import Draft, DraftClaim, DraftStep
from argmap.formats.anchoring import quote_at
from argmap.formats.brat.offsets import Elsewhere, Marked, counting_of, fits
from argmap.formats.naming import give_ids
from argmap.formats.source import FormatError
from argmap.graph import Polarity
from argmap.showing import one_line
from argmap.text import Span

if TYPE_CHECKING:
    from argmap.formats.source import Source

__all__ = ["MAJOR", "PARTIAL", "read"]

_LINE = re.compile(r"[^\r\n]+")
_SPANS = re.compile(r"(\S+) (\d{1,12} \d{1,12}(?:;\d{1,12} \d{1,12})*)")
_RELATION = re.compile(r"(\S+) [^\s:]+:(\S+) [^\s:]+:(\S+)\s*")
_POLARITIES = {
    "supports": Polarity.SUPPORT,
    "support": Polarity.SUPPORT,
    "attacks": Polarity.ATTACK,
    "attack": Polarity.ATTACK,
    "partial-attack": Polarity.ATTACK,
}
_ABSTRACTS = {"Support", "Attack", "Partial-Attack"}
_OTHERS = {"E": "events", "M": "modifications", "N": "normalisations", "*": "equivalences", "#": "notes"}
MAJOR = "MajorClaim"
"""The type of what a whole text argues for."""
PARTIAL = "partial attack"
"""The note of a step that is one, in a map."""
_TYPES = {MAJOR, "Claim", "Premise"}


def read(source: Source) -> Draft:
    """The claims and steps of an `.ann`, with quotes from the `.txt` beside it."""
    return _Reader(source).read()


class _Unit(NamedTuple):
    """A span of the text with its type."""

    name: str
    type: str
    spans: list[Span]
    text: str
    place: Span


class _Reader:
    def __init__(self, source: Source) -> None:
        self.source = source
        self.text = source.article or source.beside(".txt")
        self.article = Article(self.text) if self.text else None
        self.draft = Draft({"argmap": 1})
        self.units: dict[str, _Unit] = {}
        self.misplaced: set[str] = set()
        """Units whose words do not stand where they should, nor anywhere else: they are quoted nowhere."""
        self.stances: list[tuple[str, str, str, Span]] = []
        self.relations: list[tuple[str, str, str, str, Span]] = []
        self.notes: dict[str, dict[str, Any]] = {}
        self.claims: dict[str, int] = {}

    def read(self) -> Draft:
        for match in _LINE.finditer(self.source.text.content):
            self._line(match[0], Span(*match.span()))
        if not self.units:
            raise FormatError("there is no annotated span in this file", Span(0, 0), "it should have lines `T1 …`")
        if self.text:
            self.draft.header["article"] = {"file": f"{self.source.stem}.txt"}
        else:
            self.source.changed(
                f"{self.source.stem}.txt is not beside the file: its spans cannot be looked up", Span(0, 0)
            )
        self._look_up()
        for unit in self.units.values():
            self._claim(unit)
        self._steps()
        give_ids(self.draft)
        self._restore()
        return self.draft

    def _line(self, line: str, place: Span) -> None:
        name, *rest = line.split("\t", 2)
        kind = name[:1]
        if kind == "T" and len(rest) == 2:
            self._unit(name, rest[0], rest[1], place)
        elif kind == "R" and rest and (match := _RELATION.fullmatch(rest[0])):
            self.relations.append((name, match[1], match[2], match[3], place))
        elif kind == "A" and rest and rest[0].startswith("Stance "):
            self.stances.append((name, rest[0].split(" ")[1], rest[0].split(" ")[-1], place))
        elif kind == "A" and rest:
            self._leave_out("attributes", name, line)
        elif kind == "#" and len(rest) == 2 and rest[1].startswith('{"argmap":'):
            self._note(rest[0].split(" ")[-1], rest[1])
        elif kind in _OTHERS and rest:
            self._leave_out(_OTHERS[kind], name, line)
        else:
            advice = "a span is `T1<tab>Type 0 9<tab>words`, a relation `R1<tab>supports Arg1:T1 Arg2:T2`"
            self.source.unsound("this line is no annotation of brat's", place, advice)

    def _leave_out(self, what: str, name: str, line: str) -> None:
        """Count what is neither claim nor step; brat's own writer writes the line again."""
        self.draft.left_out.put(what, name)
        self.draft.extra.setdefault("brat", []).append(line)

    def _note(self, name: str, value: str) -> None:
        try:
            kept = json.loads(value)["argmap"]
        except (ValueError, KeyError, RecursionError):
            kept = None
        if isinstance(kept, dict):
            self.notes[name] = kept

    def _unit(self, name: str, where: str, text: str, place: Span) -> None:
        match = _SPANS.fullmatch(where)
        if name in self.units:
            line = self.source.text.position(self.units[name].place.start).line
            self.source.unsound(f"{name} stands twice, first on line {line}", place, "give the second one another name")
        elif match is None:
            self.source.unsound(f"`{where}` is no type with a span", place, "write `Type START END`")
        else:
            spans = [Span(*map(int, one.split(" "))) for one in match[2].split(";")]
            self.units[name] = _Unit(name, match[1], spans, text, place)

    def _look_up(self) -> None:
        """Find the words of every span in the text, however its offsets are counted."""
        if self.text is None:
            return
        content = self.text.content
        counting = counting_of(content, [Marked(one.spans, one.text) for one in self.units.values()])
        if counting.name:
            self.source.changed(f"the offsets count {counting.name}; they are read so", Span(0, 0))
        elsewhere: Elsewhere | None = None
        for name, unit in self.units.items():
            spans = counting.places(unit.spans)
            if not fits(content, spans, unit.text):
                elsewhere = elsewhere or Elsewhere(content)
                spans = self._elsewhere(unit, spans, content, elsewhere)
            self.units[name] = unit._replace(spans=spans)
        if elsewhere and elsewhere.is_spent:
            self.source.unsound("so many spans do not have their words that not all were looked for", Span(0, 0))

    def _elsewhere(self, unit: _Unit, spans: list[Span], content: str, elsewhere: Elsewhere) -> list[Span]:
        """The one place where the words stand that are not where they should be; else a fault of the file."""
        place = elsewhere.only_place(unit.text)
        if place and all(start < end for start, end in unit.spans):
            message = f"{unit.name} does not have its words at its place; they stand at {place.start} {place.end} alone"
            self.source.changed(f"{message}, and are read there", unit.place)
            return [place]
        self.misplaced.add(unit.name)
        if any(not 0 <= start < end <= len(content) for start, end in spans):
            message = f"{unit.name} lies outside of the text, which has {len(content)} characters"
        else:
            message = f"{unit.name} does not have the words of the text at its place"
        self.source.unsound(message, unit.place)
        return spans

    # Claims and steps

    def _claim(self, unit: _Unit) -> None:
        """A claim for every span; all spans of the major claim are one thesis."""
        if unit.type == MAJOR and self.draft.thesis is not None:
            self.claims[unit.name] = self.draft.thesis
            self.draft.altered.put("restatements of the thesis, made quotes of it", unit.name)
        else:
            claim = DraftClaim("premise", one_line(unit.text) or unit.name, name=unit.name, place=unit.place)
            claim.extra = {"brat": unit.type, "brat spans": {}}
            self.claims[unit.name] = len(self.draft.claims)
            self.draft.claims.append(claim)
            if unit.type == MAJOR:
                self.draft.thesis = self.claims[unit.name]
        claim = self.draft.claims[self.claims[unit.name]]
        claim.extra["brat spans"][unit.name] = unit.spans
        quote = self._quote(unit)
        if quote:
            claim.fields.setdefault("quote", []).append(quote)

    def _quote(self, unit: _Unit) -> str | dict[str, str] | None:
        """The words of a span; fragments with nothing but white space between are one stretch of words."""
        if (
            self.article is None
            or unit.name in self.misplaced
            or any(span.end > len(self.article.text.content) for span in unit.spans)
        ):
            return None
        content, whole = self.article.text.content, unit.spans[:1]
        for span in unit.spans[1:]:
            if content[whole[-1].end : span.start].strip():
                whole.append(span)
            else:
                whole[-1] = Span(whole[-1].start, span.end)
        if len(whole) == 1:
            return quote_at(self.article, whole[0], self.source.budget)
        return " [...] ".join(one_line(self.article.text.cut(span)) for span in whole)

    def _steps(self) -> None:
        for name, type_, source, target, place in self.relations:
            polarity = _POLARITIES.get(type_.lower())
            lost = [one for one in (source, target) if one not in self.claims]
            if lost:
                self.source.unsound(f"this relation names {lost[0]}, and there is no such span", place)
            elif polarity is None:
                self._leave_out(f"relations of the type {type_}", name, f"{name}\t{type_} Arg1:{source} Arg2:{target}")
            else:
                step = DraftStep(polarity, self.claims[target], None, [self.claims[source]], name=name, place=place)
                step.fields = {"note": PARTIAL} if type_.lower() == "partial-attack" else {}
                step.extra = {"brat": type_, "brat ends": (source, target)}
                self.draft.steps.append(step)
        for name, about, value, place in self.stances:
            self._stance(name, about, value, place)
        self._kinds()

    def _stance(self, name: str, about: str, value: str, place: Span) -> None:
        if about not in self.claims:
            self.source.unsound(f"this stance names {about}, and there is no such span", place)
        elif self.draft.thesis is None:
            self._leave_out("stances", name, f"{name}\tStance {about} {value}")
        else:
            polarity = Polarity.ATTACK if value == "Against" else Polarity.SUPPORT
            step = DraftStep(polarity, self.draft.thesis, None, [self.claims[about]], name=name, place=place)
            step.extra = {"brat": "Stance", "brat ends": (about, value)}
            self.draft.steps.append(step)

    def _kinds(self) -> None:
        """In abstracts, premises that rest on nothing are evidence; types that no map has are counted."""
        abstracts = any(type_ in _ABSTRACTS for _, type_, *_ in self.relations)
        rest_on = {step.claim for step in self.draft.steps if step.polarity is Polarity.SUPPORT}
        for index, claim in enumerate(self.draft.claims):
            type_ = claim.extra["brat"]
            if abstracts and type_ == "Premise" and index not in rest_on:
                claim.kind = "evidence"
            if type_ not in _TYPES or self.draft.thesis is None:
                self.draft.left_out.put("types of spans, which the thesis and its reasons do not show", claim.name)

    def _restore(self) -> None:
        for claim in self.draft.claims:
            kept = self.notes.get(claim.name)
            if kept is None:
                continue
            self.draft.is_restored = True
            claim.fields.pop("id", None)
            claim.kind = str(kept["kind"]) if str(kept.get("kind")) in {"premise", "evidence"} else claim.kind
            claim.text = kept["text"] if isinstance(kept.get("text"), str) else claim.text
            fields = kept.get("fields")
            fields = fields if isinstance(fields, dict) else {}
            claim.fields |= {key: value for key, value in fields.items() if key != "id" or isinstance(value, str)}
