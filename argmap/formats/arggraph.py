"""arggraph XML, the argument graphs of the arg-microtext corpora.

A. Peldszus, M. Stede, "An annotated corpus of argumentative microtexts", ECA 2015: elementary units of a text are
grouped into argumentative ones, which support (`sup`, `exa`), rebut (`reb`), undercut (`und`) or join (`add`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.article import Article
from argmap.draft import Draft, DraftClaim, DraftStep
from argmap.formats.anchoring import quote_at
from argmap.formats.features import Carries, Feature
from argmap.formats.format import Format
from argmap.formats.naming import give_ids
from argmap.formats.source import FormatError
from argmap.formats.xml_text import Element, elements
from argmap.graph import Polarity
from argmap.showing import one_line
from argmap.text import Span

if TYPE_CHECKING:
    from argmap.formats.source import Source

__all__ = ["FORMAT"]

_STEPS = {"sup": Polarity.SUPPORT, "exa": Polarity.SUPPORT, "reb": Polarity.ATTACK, "und": Polarity.UNDERCUT}


def read(source: Source) -> Draft:
    """The units of a graph as claims, its edges as steps, the words of its text as quotes."""
    root, *below = elements(source.text.content)
    if root.name != "arggraph":
        raise FormatError(f"an arggraph file holds an element `arggraph`, not `{root.name}`", root.span)
    return _Reader(source, root, below).read()


class _Reader:
    def __init__(self, source: Source, root: Element, below: list[Element]) -> None:
        self.source = source
        self.draft = Draft({"argmap": 1})
        self.nodes: dict[str, Element] = {}
        self.edges: dict[str, Element] = {}
        self.claims: dict[str, int] = {}
        for one in below:
            known = {"edge": self.edges, "edu": self.nodes, "joint": self.nodes, "adu": self.nodes}.get(one.name)
            if known is None:
                continue
            name = one.attributes.get("id", "")
            if not name or name in self.nodes or name in self.edges:
                source.unsound(f"`{one.name}` has no id of its own", one.span, "give it one that stands nowhere else")
            else:
                known[name] = one
        for name in ("topic_id", "stance"):
            if name in root.attributes:
                self.draft.left_out[f"the {name.removesuffix('_id')} of the text"] = 1

    def read(self) -> Draft:
        self._check()
        units = self._units()
        text = self.source.article or self.source.beside(".txt")
        article = Article(text) if text else None
        if text:
            self.draft.header["article"] = {"file": f"{self.source.stem}.txt"}
        places = _places(article, [one for one in self.nodes.values() if one.name == "edu"])
        for name, one in self.nodes.items():
            if one.name == "adu":
                self._claim(name, one, units.get(name, []), article, places)
        self._steps()
        give_ids(self.draft)
        return self.draft

    def _check(self) -> None:
        """Report edges that lead nowhere, and leave them out."""
        for name, edge in list(self.edges.items()):
            ends = [edge.attributes.get(end, "") for end in ("src", "trg")]
            lost = [end for end in ends if end not in self.nodes and end not in self.edges]
            if lost:
                self.source.unsound(f"this edge leads to or from {lost[0] or 'nothing'}, which is not there", edge.span)
                del self.edges[name]

    def _units(self) -> dict[str, list[str]]:
        """For each argumentative unit the elementary ones that it is made of, by way of joints."""
        parts: dict[str, list[str]] = {}
        for edge in self.edges.values():
            if edge.attributes.get("type") == "seg":
                parts.setdefault(edge.attributes["trg"], []).append(edge.attributes["src"])
        place = {name: at for at, (name, one) in enumerate(self.nodes.items()) if one.name == "edu"}
        found: dict[str, list[str]] = {}
        for name, one in self.nodes.items():
            if one.name == "adu":
                direct = {part for below in parts.get(name, ()) for part in (parts.get(below) or [below])}
                found[name] = sorted(direct & place.keys(), key=place.__getitem__)
                self.source.repeat(max(0, len(found[name]) - 1), one.span)
        return found

    def _claim(
        self, name: str, one: Element, units: list[str], article: Article | None, places: dict[int, Span]
    ) -> None:
        texts = [one_line(self.nodes[unit].text) for unit in units]
        if not any(texts):
            self.source.unsound(f"the unit {name} has no text", one.span, "add a `seg` edge from an `edu` to it")
        claim = DraftClaim("premise", " ".join(texts) or name, name=name, place=one.span)
        claim.extra = {"type": one.attributes.get("type", "")}
        spans = [places[id(self.nodes[unit])] for unit in units if id(self.nodes[unit]) in places]
        budget = self.source.budget
        quotes = [quote for span in spans if article and (quote := quote_at(article, span, budget))]
        if quotes:
            claim.fields["quote"] = quotes
        elif units and all(self.nodes[unit].attributes.get("implicit") == "true" for unit in units):
            claim.fields["implicit"] = True
        self.claims[name] = len(self.draft.claims)
        self.draft.claims.append(claim)

    def _steps(self) -> None:
        numbers: dict[str, int] = {}
        for name, edge in self.edges.items():
            kind, source = edge.attributes.get("type", ""), edge.attributes["src"]
            if kind in _STEPS and source in self.claims:
                numbers[name] = len(self.draft.steps)
                step = DraftStep(_STEPS[kind], None, None, [self.claims[source]], name=name, place=edge.span)
                step.fields = {"scheme": "example"} if kind == "exa" else {}
                self.draft.steps.append(step)
            elif kind not in {"seg", "add"}:
                self.draft.left_out[f"edges of the type {kind or 'unknown'}"] += 1
        for name, number in numbers.items():
            target = self.edges[name].attributes["trg"]
            step = self.draft.steps[number]
            if target in numbers:
                step.step = numbers[target]
                step.polarity = Polarity.UNDERCUT if step.polarity is Polarity.ATTACK else step.polarity
            else:
                step.claim = self.claims.get(target)
        for edge in self.edges.values():
            if edge.attributes.get("type") == "add":
                self._join(edge, numbers)

    def _join(self, edge: Element, numbers: dict[str, int]) -> None:
        """A premise that works with those of the step that it is added to."""
        source, target = edge.attributes["src"], edge.attributes["trg"]
        number = numbers.get(target)
        if number is None or source not in self.claims:
            self.source.unsound("an `add` edge must lead from a unit to another edge", edge.span)
        else:
            self.draft.steps[number].premises.append(self.claims[source])


def _places(article: Article | None, units: list[Element]) -> dict[int, Span]:
    """Where elementary units stand in the text: one after the other, as they were cut from it."""
    found: dict[int, Span] = {}
    at = 0
    for one in units if article else ():
        assert article is not None  # noqa: S101
        words = one.text.strip()
        start = article.text.content.find(words, at) if words else -1
        if start >= 0:
            at = start + len(words)
            found[id(one)] = Span(start, at)
    return found


def recognises(content: str) -> bool:
    """Whether a text looks like arggraph XML."""
    return "<arggraph" in content[:2_000]


FORMAT = Format(
    "arggraph",
    "arggraph XML of the arg-microtexts",
    (".xml",),
    dict.fromkeys(Feature, Carries.NO),
    read=read,
    recognises=recognises,
)
