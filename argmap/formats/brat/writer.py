"""Claims to spans of their article, steps to relations and stances."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from argmap.formats.anchoring import quotes_of
from argmap.formats.brat.offsets import fits
from argmap.formats.brat.reader import MAJOR, PARTIAL
from argmap.formats.features import label
from argmap.formats.format import Written
from argmap.formats.naming import free_names
from argmap.graph import Polarity
from argmap.showing import one_line
from argmap.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from argmap.article import Article
    from argmap.draft import Draft, DraftStep
    from argmap.formats.format import Outgoing

__all__ = ["write"]

_LINE_END = re.compile(r"(?<!\s)\s*[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]\s*")
"""What a span of brat's does not run over: it stands in fragments."""

Fragments = list[Span]


def write(outgoing: Outgoing) -> Written:
    """An `.ann` and the article as its `.txt`; claims that quote nothing cannot be written."""
    draft = outgoing.draft
    name = next(iter(outgoing.articles), None)
    article = outgoing.articles.get(name)
    if article is None:
        return Written(b"", refused="brat marks words in a text, and this map has none at hand: name it with --article")
    writer = _Writer(outgoing, article, name)
    if not any(writer.spans):
        return Written(b"", refused="brat marks words in a text, and no claim of this map has a quote that is found")
    data = "".join(f"{line}\n" for line in writer.lines())
    without = [label(draft, index) for index, found in enumerate(writer.spans) if not found]
    lost = {"claims": without, "steps of claims without a place": writer.lost, **writer.quotes_lost(outgoing, name)}
    return Written(
        data.encode("utf-8", "replace"), lost, beside={".txt": article.text.content.encode("utf-8", "replace")}
    )


class _Writer:
    def __init__(self, outgoing: Outgoing, article: Article, name: str | None) -> None:
        self.draft: Draft = outgoing.draft
        self.steps = (outgoing.as_read or outgoing.draft).steps
        self.rest: list[str] = self.draft.extra.get("brat", []) if outgoing.as_read else []
        """Lines that are neither claim nor step, in a file that goes from brat to brat."""
        self.content = article.text.content
        self.as_annotated = outgoing.as_read is not None and self._is_same_text()
        self.spans: list[dict[str, Fragments]] = [
            self._spans(outgoing, index, name) for index in range(len(self.draft.claims))
        ]
        """The spans of each claim, by their names."""
        self._name()
        self.lost: list[str] = []

    def _is_same_text(self) -> bool:
        spans = (fragments for claim in self.draft.claims for fragments in claim.extra.get("brat spans", {}).values())
        return all(fits(self.content, one, " ".join(self.content[start:end] for start, end in one)) for one in spans)

    def _spans(self, outgoing: Outgoing, index: int, name: str | None) -> dict[str, Fragments]:
        """The spans of a claim as they were annotated, else those of its quotes; an empty name is one to be given."""
        known: dict[str, Fragments] = self.draft.claims[index].extra.get("brat spans", {})
        if self.as_annotated and known:
            return known
        found = [_fragments(self.content, spans) for where, spans in outgoing.quoted(index) if where == name]
        names = [*list(known)[: len(found)], *(f"?{at}" for at in range(len(known), len(found)))]
        return dict(zip(names, found, strict=True))

    def _name(self) -> None:
        """Give names to the spans that brat gave none: the next numbers that are free."""
        names = [name for spans in self.spans for name in spans]
        taken = {name for name in names if not name.startswith("?")}
        new = iter(free_names(("" for name in names if name.startswith("?")), "T", taken))
        self.spans = [
            {next(new) if name.startswith("?") else name: one for name, one in spans.items()} for spans in self.spans
        ]

    def quotes_lost(self, outgoing: Outgoing, name: str | None) -> dict[str, list[str]]:
        """What of quotes is lost, by the claims that it is lost of; of a file that goes from brat to brat nothing."""
        lost: dict[str, list[str]] = {"quotes": [], "of which claim further quotes are": [], "own words of quotes": []}
        for index, spans in enumerate([] if self.as_annotated else self.spans):
            quotes, own = quotes_of(self.draft.claims[index]), label(self.draft, index)
            if spans and len(quotes) > len(spans):
                lost["quotes"].append(own)
            if len(spans) > 1:
                lost["of which claim further quotes are"].append(own)
            if any(anchor.changes for where, anchor in outgoing.anchored(index) if where == name):
                lost["own words of quotes"].append(own)
        return lost

    def _words(self, fragments: Fragments) -> str:
        return " ".join(self.content[span.start : span.end] for span in fragments)

    # Lines

    def lines(self) -> Iterator[str]:
        thesis = self.draft.roots[0]
        direct = {one for step in self.steps if step.claim == thesis for one in step.premises}
        for index, spans in enumerate(self.spans):
            type_ = MAJOR if index == thesis else "Claim" if index in direct else "Premise"
            type_ = self.draft.claims[index].extra.get("brat", type_)
            for name, fragments in spans.items():
                places = ";".join(f"{span.start} {span.end}" for span in fragments)
                yield f"{name}\t{type_} {places}\t{one_line(self._words(fragments))}"
        yield from self._relations(thesis)
        yield from self.rest
        if not self.as_annotated or self.draft.is_restored:
            yield from self._notes()

    def _relations(self, thesis: int) -> Iterator[str]:
        taken = {line.split("\t")[0] for line in self.rest}
        pairs = [(step, premise) for step in self.steps for premise in step.premises]
        kinds = ["A" if self._is_stance(step, thesis) else "R" for step, _ in pairs]
        names = [step.name if "brat" in step.extra and step.name not in taken else "" for step, _ in pairs]
        numbers = {
            kind: iter(
                free_names((name for name, one in zip(names, kinds, strict=True) if one == kind), kind, set(taken))
            )
            for kind in "AR"
        }
        for (step, premise), kind in zip(pairs, kinds, strict=True):
            name = next(numbers[kind])
            line = self._line(step, premise, kind)
            if line:
                yield f"{name}\t{line}"
            else:
                self.lost.append(label(self.draft, premise))

    def _is_stance(self, step: DraftStep, thesis: int) -> bool:
        """Whether a step is the stance of a claim to the major one; other relations to it stay relations."""
        known = step.extra.get("brat")
        return known == "Stance" if known else step.claim == thesis and self._type(thesis) == MAJOR

    def _type(self, index: int) -> str:
        return str(self.draft.claims[index].extra.get("brat", MAJOR))

    def _line(self, step: DraftStep, premise: int, kind: str) -> str:
        """A relation or stance without its name; empty where an end of it has no place in the text."""
        if step.claim is None or not self.spans[premise] or not self.spans[step.claim]:
            return ""
        source, target = next(iter(self.spans[premise])), next(iter(self.spans[step.claim]))
        known = step.extra.get("brat ends", ())
        if kind == "A":
            stance = "For" if step.polarity is Polarity.SUPPORT else "Against"
            return "Stance {} {}".format(*known) if known else f"Stance {source} {stance}"
        source, target = known or (source, target)
        type_ = step.extra.get("brat") or ("supports" if step.polarity is Polarity.SUPPORT else "attacks")
        if step.fields.get("note") == PARTIAL and step.polarity is Polarity.ATTACK:
            type_ = step.extra.get("brat", "Partial-Attack")
            del step.fields["note"]  # said in brat's own terms, so that it is no loss
        return f"{type_} Arg1:{source} Arg2:{target}\t"

    def _notes(self) -> Iterator[str]:
        taken = {line.split("\t")[0] for line in self.rest}
        notes = []
        for claim, spans in zip(self.draft.claims, self.spans, strict=True):
            fields: dict[str, Any] = {key: value for key, value in claim.fields.items() if key != "quote"}
            if spans and (fields or claim.kind != "premise" or claim.text != self._words(next(iter(spans.values())))):
                kept = {"argmap": {"kind": claim.kind, "text": claim.text, "fields": fields}}
                notes.append(f"AnnotatorNotes {next(iter(spans))}\t{one_line(json.dumps(kept, ensure_ascii=False))}")
        names = free_names(("" for _ in notes), "#", taken)
        yield from (f"{name}\t{note}" for name, note in zip(names, notes, strict=True))


def _fragments(content: str, spans: Sequence[Span]) -> Fragments:
    """Spans cut at line ends."""
    return [one for span in spans for one in _pieces(content, span)]


def _pieces(content: str, span: Span) -> Iterable[Span]:
    at = span.start
    for match in _LINE_END.finditer(content, *span):
        if match.start() > at:
            yield Span(at, match.start())
        at = match.end()
    if at < span.end:
        yield Span(at, span.end)
