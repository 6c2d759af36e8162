"""SADFace's JSON in its three dialects: atoms with their sources, inferences and conflicts, edges between them.

S. Wells, "Datastores for argumentation data", CMNA 2020. An atom's source names a resource, whose text stands in the
file, with offset and length.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from argmap.article import Article
from argmap.draft import Draft, DraftClaim, DraftStep
from argmap.formats.anchoring import quote_at, quote_of
from argmap.formats.features import Carries, Feature
from argmap.formats.format import Format
from argmap.formats.json_text import Value, root, tell_halves, text_place, whole
from argmap.formats.naming import give_ids
from argmap.formats.schemes import scheme_of
from argmap.formats.source import FormatError
from argmap.graph import Polarity
from argmap.showing import one_line
from argmap.text import Span, Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from argmap.formats.source import Source

__all__ = ["FORMAT"]

_LISTS = ("nodes", "edges")
_CONFLICTS = {"conflict", "attack", "disagreement"}
_PLAIN = {"support", "inference", "default inference", *_CONFLICTS}
_STEPS = {"scheme", "support", "inference", *_CONFLICTS}
_NESTS = ("metadata", "core", "sadface")
"""Where what is said of the whole document stands: these within each other, or at the top."""
_HELD_OF_NODES = {"id", "type", "name", "text", "sources"}
_HELD_OF_SOURCES = {"id", "resource_id", "text", "offset", "length"}
_HELD_OF_EDGES = {"id", "source_id", "target_id"}
_HELD_OF_RESOURCES = {"id", "type", "content"}
_HELD_OF_DOCUMENTS = {"id", "version", "resources", "title", "claim", *_LISTS, *_NESTS}


def read(source: Source) -> Draft:
    """The atoms of a SADFace document as claims, its inferences and conflicts as steps."""
    top = root(source.text.content, _LISTS)
    keys: dict[str, Value] = top.data if isinstance(top.data, dict) else {}
    for key in _LISTS:
        if key not in keys or not isinstance(keys[key].data, list):
            raise FormatError(f"a SADFace document has a list of {key}", top.span)
    tell_halves(source)
    data = {key: value.data for key, value in keys.items() if key not in _LISTS}
    return _Reader(source, data, keys).read()


class _Reader:
    def __init__(self, source: Source, data: dict[str, Any], keys: dict[str, Value]) -> None:
        self.source = source
        self.data = data
        self.keys = keys
        self.draft = Draft({"argmap": 1})
        self.nodes: dict[str, Value] = {}
        self.articles: dict[str, Article] = {}
        self.names: dict[str, str | None] = {}

    def read(self) -> Draft:
        for value in self.keys["nodes"].data:
            name = value.data.get("id") if isinstance(value.data, dict) else None
            if not isinstance(name, str) or not name:
                self.source.unsound("a node must have an `id`", value.span)
            elif name in self.nodes:
                self.source.unsound(f"the id {name} stands twice", value.span, "give one of the two another id")
            else:
                self.nodes[name] = value
        self._resources()
        claims = self._claims()
        self._steps(claims)
        self._thesis(claims)
        self._count_beside(claims)
        give_ids(self.draft)
        return self.draft

    def _count_beside(self, claims: dict[str, int]) -> None:
        """Count what a map does not hold, each with its name."""
        nodes = {name: value.data for name, value in self.nodes.items()}
        for name, data in nodes.items():
            if name not in claims and _word(data.get("type")) not in _STEPS:
                self._leave_out(f"nodes of the type {_word(data.get('type')) or 'unknown'}", [name])
        kept = {name: data for name, data in nodes.items() if name in claims or _word(data.get("type")) in _STEPS}
        self._leave_out("further values of nodes", (name for name, data in kept.items() if _more(data, _HELD_OF_NODES)))
        sources = {name: _records(data.get("sources")) for name, data in kept.items() if name in claims}
        of_sources = (name for name, listed in sources.items() if any(_more(one, _HELD_OF_SOURCES) for one in listed))
        self._leave_out("further values of sources", of_sources)
        gone = (name for name, listed in sources.items() if any(map(self._has_lost_its_text, listed)))
        self._leave_out("sources whose resource has no text here", gone)
        edges = _records([value.data for value in self.keys["edges"].data])
        inner = [one for one in edges if (_end(one, "source_id") in claims) is (_end(one, "target_id") in claims)]
        known = (one for one in inner if _end(one, "source_id") in kept and _end(one, "target_id") in kept)
        self._leave_out("edges from claim to claim, or from step to step", map(_id, known))
        self._leave_out("further values of edges", (_id(one) for one in edges if _more(one, _HELD_OF_EDGES)))
        resources = _records(self.data.get("resources"))
        self._leave_out(
            "further values of resources", (_id(one) for one in resources if _more(one, _HELD_OF_RESOURCES))
        )
        self._leave_out("further keys of the file", _further_keys(self.data))

    def _leave_out(self, what: str, names: Iterable[str]) -> None:
        if found := list(names):
            self.draft.left_out.put(what, *found)

    def _has_lost_its_text(self, source: dict[str, Any]) -> bool:
        return _says(source.get("text")) and source.get("resource_id") not in list(self.articles)

    def _resources(self) -> None:
        """The texts that the document holds; with several, quotes name theirs."""
        resources = self.data.get("resources")
        texts = [
            (one["id"], one["content"])
            for one in (resources if isinstance(resources, list) else [])
            if isinstance(one, dict) and isinstance(one.get("id"), str) and str(one.get("content") or "").strip()
        ]
        for number, (id_, content) in enumerate(texts, 1):
            name = None if len(texts) == 1 else f"text{number}"
            text = Text(f"{self.source.text.name}#resource{number}", whole(str(content)))
            self.draft.texts[name], self.names[id_], self.articles[id_] = text, name, Article(text)
        stem = self.source.stem
        if len(texts) == 1:
            self.draft.header["article"] = {"file": f"{stem}.txt"}
        elif texts:
            self.draft.header["articles"] = {name: {"file": f"{stem}-{name}.txt"} for name in self.draft.texts}

    def _claims(self) -> dict[str, int]:
        claims: dict[str, int] = {}
        for name, value in self.nodes.items():
            if value.data.get("type") == "atom":
                text = one_line(whole(str(value.data.get("text") or "")))
                place = text_place(self.source.text.content, value.span, "text")
                claim = DraftClaim("premise", text or "(no text)", name=name, place=place)
                sources = value.data.get("sources")
                listed = sources if isinstance(sources, list) else []
                quotes = [quote for one in listed if (quote := self._quote(one, value.span))]
                claim.fields |= {"quote": quotes} if quotes else {}
                claims[name] = len(self.draft.claims)
                self.draft.claims.append(claim)
        return claims

    def _quote(self, one: Any, place: Span) -> dict[str, str] | None:
        """The words of a source, if its resource has them where it says, or anywhere."""
        id_ = one.get("resource_id") if isinstance(one, dict) else None
        article = self.articles.get(id_) if isinstance(id_, str) else None
        if article is None or not isinstance(id_, str):
            return None
        start, length, words = one.get("offset"), one.get("length"), whole(str(one.get("text") or ""))
        found: str | dict[str, str] | None = None
        if (
            isinstance(start, int)
            and isinstance(length, int)
            and 0 <= start <= start + length <= len(article.text.content)
        ):
            span = Span(start, start + length)
            found = (
                quote_at(article, span, self.source.budget)
                if one_line(article.text.cut(span)) == one_line(words)
                else None
            )
        found = found or quote_of(article, words, self.source.budget)
        if found is None:
            self.source.changed("the words of a source do not stand in its resource, and are no quote", place)
            return None
        name = self.names[id_]
        return ({"exact": found} if isinstance(found, str) else found) | ({"article": name} if name else {})

    def _steps(self, claims: dict[str, int]) -> None:
        incoming: dict[str, list[str]] = {}
        outgoing: dict[str, list[str]] = {}
        for value in self.keys["edges"].data:
            ends = [value.data.get(key) if isinstance(value.data, dict) else None for key in ("source_id", "target_id")]
            lost = [end for end in ends if not isinstance(end, str) or end not in self.nodes]
            if lost:
                self.source.unsound(f"this edge leads to or from {lost[0]}, and there is no such node", value.span)
            else:
                outgoing.setdefault(str(ends[0]), []).append(str(ends[1]))
                incoming.setdefault(str(ends[1]), []).append(str(ends[0]))
        for name, value in self.nodes.items():
            if _word(value.data.get("type")) not in _STEPS:
                continue
            named = str(value.data.get("name") or "")
            is_conflict = _word(value.data.get("type")) in _CONFLICTS or named.lower() in _CONFLICTS
            premises = [claims[one] for one in dict.fromkeys(incoming.get(name, ())) if one in claims]
            targets: list[int | None] = [claims[one] for one in outgoing.get(name, ()) if one in claims]
            self.source.repeat(len(premises) * max(0, len(targets) - 1), value.span)
            for target in targets or [None]:
                polarity = Polarity.ATTACK if is_conflict else Polarity.SUPPORT
                step = DraftStep(polarity, target, None, list(premises), name=name, place=value.span)
                step.fields = {} if named.lower() in _PLAIN else scheme_of(named)
                self.draft.steps.append(step)

    def _thesis(self, claims: dict[str, int]) -> None:
        """The claim that the document's metadata name."""
        waiting: list[Any] = [self.data.get("metadata"), self.data]
        while waiting:
            one = waiting.pop()
            if isinstance(one, dict):
                claim = one.get("claim")
                if isinstance(claim, str) and claim in claims:
                    self.draft.thesis = claims[claim]
                waiting += [value for key, value in one.items() if key in _NESTS]
                title = one.get("title")
                if isinstance(title, str) and title.strip():
                    self.draft.header.setdefault("title", one_line(title))


def _records(listed: Any) -> list[dict[str, Any]]:
    return [one for one in listed if isinstance(one, dict)] if isinstance(listed, list) else []


def _word(value: Any) -> str:
    return one_line(value) if isinstance(value, str) else ""


def _end(edge: dict[str, Any], key: str) -> str:
    end = edge.get(key)
    return end if isinstance(end, str) else ""


def _id(record: dict[str, Any]) -> str:
    return _word(record.get("id")) or "(no id)"


def _more(record: dict[str, Any], held: set[str]) -> bool:
    """Whether a record says something under another key than those that are held."""
    return any(_says(value) for key, value in record.items() if key not in held)


def _says(value: Any) -> bool:
    """Whether a value says anything: a word, a number, however deep."""
    waiting = [value]
    while waiting:
        one = waiting.pop()
        if isinstance(one, dict | list):
            waiting += one.values() if isinstance(one, dict) else one
        elif one not in (None, ""):
            return True
    return False


def _further_keys(document: dict[str, Any]) -> Iterator[str]:
    """What is said of the whole document, and not held, by its keys."""
    waiting: list[Any] = [document]
    while waiting:
        one = waiting.pop()
        if isinstance(one, dict):
            yield from (_word(key) for key, value in one.items() if key not in _HELD_OF_DOCUMENTS and _says(value))
            waiting += [value for key, value in one.items() if key in _NESTS]


def recognises(content: str) -> bool:
    """Whether a JSON text looks like SADFace's."""
    has_edges = '"source_id"' in content and '"target_id"' in content
    return '"nodes"' in content and (has_edges or ('"edges"' in content and '"resources"' in content))


FORMAT = Format(
    "sadface",
    "SADFace's JSON",
    (".sadface.json", ".sadface"),
    dict.fromkeys(Feature, Carries.NO),
    read=read,
    recognises=recognises,
)
