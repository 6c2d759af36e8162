"""brat's standoff annotations: spans of a text with a type, relations between them, in an `.ann` beside the `.txt`.

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
from argmap.formats.features import Carries, Feature, label
from argmap.formats.format import Format, Written
from argmap.formats.naming import give_ids
from argmap.formats.source import FormatError
from argmap.graph import Polarity
from argmap.showing import one_line
from argmap.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.formats.format import Outgoing
    from argmap.formats.source import Source

__all__ = ["FORMAT"]

_LINE = re.compile(r"[^\r\n]+")
_SPANS = re.compile(r"(\S+) (\d{1,12} \d{1,12}(?:;\d{1,12} \d{1,12})*)")
_RELATION = re.compile(r"(\S+) \S+?:(\S+) \S+?:(\S+)\s*")
_POLARITIES = {
    "supports": Polarity.SUPPORT,
    "support": Polarity.SUPPORT,
    "attacks": Polarity.ATTACK,
    "attack": Polarity.ATTACK,
    "partial-attack": Polarity.ATTACK,
}
_ABSTRACTS = {"Support", "Attack", "Partial-Attack"}
_OTHERS = {"E": "events", "M": "modifications", "N": "normalisations", "*": "equivalences", "#": "notes"}
_MAJOR = "MajorClaim"


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
        self.stances: list[tuple[str, str, Span]] = []
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
            self.stances.append((rest[0].split(" ")[1], rest[0].split(" ")[-1], place))
        elif kind == "A" and rest:
            self.draft.left_out["attributes"] += 1
        elif kind == "#" and len(rest) == 2 and rest[1].startswith('{"argmap":'):
            self._note(rest[0].split(" ")[-1], rest[1])
        elif kind in _OTHERS and rest:
            self.draft.left_out[_OTHERS[kind]] += 1
        else:
            advice = "a span is `T1<tab>Type 0 9<tab>words`, a relation `R1<tab>supports Arg1:T1 Arg2:T2`"
            self.source.unsound("this line is no annotation of brat's", place, advice)

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
            self._check(name, spans, text, place)
            self.units[name] = _Unit(name, match[1], spans, text, place)

    def _check(self, name: str, spans: list[Span], text: str, place: Span) -> None:
        """A span whose words are not those of the text is a fault of the file."""
        if self.text is None:
            return
        size = len(self.text.content)
        if any(start >= end or end > size for start, end in spans):
            self.source.unsound(f"{name} lies outside of the text, which has {size} characters", place)
            return
        there = " ".join(self.text.cut(span) for span in spans)
        if one_line(there) != one_line(text):
            words = one_line(there)[:80]
            self.source.unsound(f"{name} does not have the words of the text at its place: “{words}”", place)

    # Claims and steps

    def _claim(self, unit: _Unit) -> None:
        """A claim for every span; all spans of the major claim are one thesis."""
        major = next((at for at, one in enumerate(self.draft.claims) if one.extra["brat"] == _MAJOR), None)
        if unit.type == _MAJOR and major is not None:
            self.claims[unit.name] = major
            self.draft.claims[major].extra["brat names"].append(unit.name)
            self.draft.altered["restatements of the thesis, made quotes of it"] += 1
        else:
            claim = DraftClaim("premise", one_line(unit.text) or unit.name, name=unit.name, place=unit.place)
            claim.extra = {"brat": unit.type, "brat names": [unit.name]}
            self.claims[unit.name] = len(self.draft.claims)
            self.draft.claims.append(claim)
            if unit.type == _MAJOR:
                self.draft.thesis = self.claims[unit.name]
        quote = self._quote(unit)
        if quote:
            self.draft.claims[self.claims[unit.name]].fields.setdefault("quote", []).append(quote)

    def _quote(self, unit: _Unit) -> str | dict[str, str] | None:
        if self.article is None or any(span.end > len(self.article.text.content) for span in unit.spans):
            return None
        if len(unit.spans) == 1:
            return quote_at(self.article, unit.spans[0], self.source.budget)
        return " [...] ".join(one_line(self.article.text.cut(span)) for span in unit.spans)

    def _steps(self) -> None:
        abstracts = any(type_ in _ABSTRACTS for _, type_, *_ in self.relations)
        for claim in self.draft.claims:
            if abstracts and claim.extra["brat"] == "Premise":
                claim.kind = "evidence"
        for name, type_, source, target, place in self.relations:
            polarity = _POLARITIES.get(type_.lower())
            lost = [one for one in (source, target) if one not in self.claims]
            if lost:
                self.source.unsound(f"this relation names {lost[0]}, and there is no such span", place)
            elif polarity is None:
                self.draft.left_out[f"relations of the type {type_}"] += 1
            else:
                step = DraftStep(polarity, self.claims[target], None, [self.claims[source]], name=name, place=place)
                step.fields = {"note": "partial attack"} if type_.lower() == "partial-attack" else {}
                self.draft.steps.append(step)
        for name, value, place in self.stances:
            self._stance(name, value, place)

    def _stance(self, name: str, value: str, place: Span) -> None:
        if name not in self.claims:
            self.source.unsound(f"this stance names {name}, and there is no such span", place)
        elif self.draft.thesis is None:
            self.draft.left_out["stances"] += 1
        else:
            polarity = Polarity.ATTACK if value == "Against" else Polarity.SUPPORT
            self.draft.steps.append(DraftStep(polarity, self.draft.thesis, None, [self.claims[name]], place=place))

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


# Writing


def write(outgoing: Outgoing) -> Written:
    """An `.ann` and the article as its `.txt`; claims that quote nothing cannot be written."""
    draft = outgoing.draft
    name = next(iter(outgoing.articles), None)
    article = outgoing.articles.get(name)
    if article is None:
        return Written(b"", refused="brat marks words in a text, and this map has none at hand: name it with --article")
    spans = [[span for where, span in outgoing.places(index) if where == name] for index in range(len(draft.claims))]
    if not any(spans):
        return Written(b"", refused="brat marks words in a text, and no claim of this map has a quote that is found")
    writer = _Writer(outgoing, article, spans)
    data = "".join(f"{line}\n" for line in writer.lines())
    without = [label(draft, index) for index, found in enumerate(spans) if not found]
    lost = {"claims": without, "steps of claims without a place": writer.lost}
    return Written(
        data.encode("utf-8", "replace"), lost, beside={".txt": article.text.content.encode("utf-8", "replace")}
    )


class _Writer:
    def __init__(self, outgoing: Outgoing, article: Article, spans: list[list[Span]]) -> None:
        self.draft = outgoing.draft
        self.article = article
        self.spans = spans
        self.lost: list[str] = []
        self.names = self._names()

    def _names(self) -> list[list[str]]:
        """Names for the spans of each claim: those that brat gave, else the next numbers."""
        taken = {name for claim in self.draft.claims for name in claim.extra.get("brat names", ())}
        numbers = (f"T{number}" for number in range(1, 10**9))
        free = (name for name in numbers if name not in taken)
        return [
            [
                *claim.extra.get("brat names", ()),
                *(next(free) for _ in found[len(claim.extra.get("brat names", ())) :]),
            ][: len(found)]
            for claim, found in zip(self.draft.claims, self.spans, strict=True)
        ]

    def lines(self) -> Iterator[str]:
        thesis = self.draft.roots[0]
        direct = {one for step in self.draft.steps if step.claim == thesis for one in step.premises}
        for index, (names, found) in enumerate(zip(self.names, self.spans, strict=True)):
            type_ = _MAJOR if index == thesis else "Claim" if index in direct else "Premise"
            type_ = self.draft.claims[index].extra.get("brat", type_)
            for name, span in zip(names, found, strict=True):
                yield f"{name}\t{type_} {span.start} {span.end}\t{one_line(self.article.text.cut(span))}"
        yield from self._relations(thesis)
        yield from self._notes()

    def _relations(self, thesis: int) -> Iterator[str]:
        stances = relations = 0
        for step in self.draft.steps:
            for premise in step.premises:
                if step.claim is None or not self.names[premise] or not self.names[step.claim]:
                    self.lost.append(label(self.draft, premise))
                elif step.claim == thesis:
                    stances += 1
                    stance = "For" if step.polarity is Polarity.SUPPORT else "Against"
                    yield f"A{stances}\tStance {self.names[premise][0]} {stance}"
                else:
                    relations += 1
                    type_ = "supports" if step.polarity is Polarity.SUPPORT else "attacks"
                    yield f"R{relations}\t{type_} Arg1:{self.names[premise][0]} Arg2:{self.names[step.claim][0]}\t"

    def _notes(self) -> Iterator[str]:
        count = 0
        for claim, names in zip(self.draft.claims, self.names, strict=True):
            kept = {"kind": claim.kind, "text": claim.text}
            fields = {key: value for key, value in claim.fields.items() if key != "quote"}
            if names and (fields or claim.kind != "premise"):
                count += 1
                note = json.dumps({"argmap": {**kept, "fields": fields}}, ensure_ascii=False)
                yield f"#{count}\tAnnotatorNotes {names[0]}\t{one_line(note)}"


def recognises(content: str) -> bool:
    """Whether a text looks like brat's annotations."""
    return re.match(r"\s*T\d+\t\S+ \d+ \d+", content) is not None


_ASIDE = {
    Feature.EVIDENCE,
    Feature.EVIDENCE_TYPES,
    Feature.DATES,
    Feature.RATINGS,
    Feature.SOURCES,
    Feature.IDS,
    Feature.REVIEWS,
}
_YES = {Feature.THESIS, Feature.ATTACKS, Feature.QUOTES, Feature.SHARED, Feature.ASIDES}
FORMAT = Format(
    "brat",
    "brat's standoff annotations",
    (".ann",),
    {one: Carries.YES if one in _YES else Carries.ASIDE if one in _ASIDE else Carries.NO for one in Feature},
    read=lambda source: _Reader(source).read(),
    write=write,
    recognises=recognises,
    holds_text=True,
)
