"""What stands at a place of a readable map: a key, a claim, a quote, a `ref`; and where that leads."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from argmap.diagnostics import Place
from argmap.mapfile.nodes import ListNode, Mapping
from argmap.model import Quote
from argmap.reading import Anchored

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.graph import Claim
    from argmap.lsp.desk import Document
    from argmap.mapfile.nodes import Node
    from argmap.model import ModelPath
    from argmap.text import Span

__all__ = ["Meaning", "meaning_at", "targets", "uses"]


@dataclass(frozen=True)
class Meaning:
    """What stands at an offset."""

    path: ModelPath
    """The way to it."""
    span: Span
    is_key: bool
    claim: Claim | None
    """The claim that it belongs to, or that a `ref` there leads to."""
    quotes: tuple[Anchored, ...] = ()
    """The quotes that stand there: of the claim, or of the map's header."""


def meaning_at(document: Document, offset: int) -> Meaning | None:
    """What stands at an offset; None where nothing does."""
    found = _way_to(document.reading.file.root, offset)
    if found is None:
        return None
    path, span, is_key = found
    claim = _claim_at(document, path)
    return Meaning(path, span, is_key, claim, tuple(_quotes_at(document, path, claim)))


def _way_to(node: Node | None, offset: int) -> tuple[ModelPath, Span, bool] | None:
    """The way to the key or value that touches an offset."""
    path: ModelPath = ()
    while node is not None and node.start <= offset <= node.end:
        below: tuple[str | int, Node] | None = None
        if isinstance(node, Mapping):
            for name, key in node.keys.items():
                if key.start <= offset <= key.end:
                    return (*path, name), key.span, True
            entries: Iterator[tuple[str | int, Node]] = iter(node.values.items())
        elif isinstance(node, ListNode):
            entries = enumerate(node.items)
        else:
            return path, node.span, False
        below = next(((name, one) for name, one in entries if one.start <= offset <= one.end), None)
        if below is None:
            return (path, node.head, False) if path else None
        path, node = (*path, below[0]), below[1]
    return None


def _claim_at(document: Document, path: ModelPath) -> Claim | None:
    """The claim at a path: the one that a `ref` there leads to, else the nearest above."""
    graph = document.reading.graph
    for length in range(len(path), 0, -1):
        used = document.reading.scalar((*path[:length], "ref"))
        if used is not None and path[length : length + 1] in {(), ("ref",)}:
            found = graph.by_id.get(used.text or "")
            return None if found is None else graph.claims[found]
        claim = document.claims_by_path.get(path[:length])
        if claim is not None:
            return claim
    return None


def _quotes_at(document: Document, path: ModelPath, claim: Claim | None) -> Iterator[Anchored]:
    reading = document.reading
    if claim is not None and path[: len(claim.path)] == claim.path:
        rest = path[len(claim.path) :]
        if rest[:1] == ("quote",):
            quotes = reading.anchors[claim.index]
            chosen = rest[1] if len(rest) > 1 and isinstance(rest[1], int) else None
            yield from quotes if chosen is None else quotes[chosen : chosen + 1]
        return
    for article in reading.articles.values():
        for marker, anchor in article.markers.items():
            whole = (*article.path, *marker)
            quote = path[: len(whole)] == whole and _header_quote(document, whole)
            if quote:
                yield Anchored(quote, anchor, article, whole)


def _header_quote(document: Document, path: ModelPath) -> Quote | None:
    """The model of a quote in the map's header."""
    one: object = document.reading.map
    for step in path:
        if isinstance(step, int):
            one = one[step] if isinstance(one, tuple) and step < len(one) else None
        else:
            one = one.get(step) if isinstance(one, dict) else getattr(one, step, None)
    return one if isinstance(one, Quote) else None


def targets(document: Document, meaning: Meaning) -> Iterator[Place]:
    """Where a definition stands: of a quote its words in the article, of a `ref` its claim."""
    if meaning.quotes:
        for quote in meaning.quotes:
            if quote.article and quote.anchor.span:
                yield from (Place(quote.article.text, span) for span in quote.anchor.spans)
    elif meaning.claim is not None and meaning.path[-1:] == ("ref",):
        yield document.reading.claim_place(meaning.claim)


def uses(document: Document, claim: Claim) -> Iterator[Place]:
    """Where a claim is used: every `ref` to its id."""
    for use in document.reading.graph.uses:
        if use.name == claim.shape.id:
            yield document.reading.place((*use.path, "ref"))
