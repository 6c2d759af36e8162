"""The outline that an editor shows beside a map: its claims under the claims that they bear on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from argmap.graph import Polarity
from argmap.showing import one_line, printable, shortened
from argmap.text import Span

if TYPE_CHECKING:
    from argmap.graph import Claim
    from argmap.lsp.desk import Document

__all__ = ["outline"]

_KINDS = {
    "thesis": types.SymbolKind.Class,
    "premise": types.SymbolKind.Interface,
    "evidence": types.SymbolKind.Constant,
}
_SIGNS = {Polarity.SUPPORT: "+", Polarity.ATTACK: "-", Polarity.UNDERCUT: "~"}
_DEEPEST = 60  # the protocol nests symbols, and a client may follow them by recursion


def outline(document: Document) -> list[types.DocumentSymbol]:
    """The claims of a map as a tree; what lies very deep stands beside the last level shown."""
    graph = document.reading.graph
    symbols = [_symbol(document, claim) for claim in graph.claims]
    above: dict[int, int] = {}
    roots = []
    for claim, symbol in zip(graph.claims, symbols, strict=True):
        parent = graph.steps[claim.step].conclusion if claim.step is not None else None
        if parent is None:
            roots.append(symbol)
            continue
        above[claim.index] = parent if claim.depth <= _DEEPEST else above[parent]
        siblings = symbols[above[claim.index]].children
        siblings.append(symbol)  # type: ignore[union-attr]
    return roots


def _symbol(document: Document, claim: Claim) -> types.DocumentSymbol:
    graph, reading = document.reading.graph, document.reading
    sign = f"{_SIGNS[graph.steps[claim.step].polarity]} " if claim.step is not None else ""
    words = reading.claim_place(claim).span
    node = reading.file.node(claim.path)
    whole = Span(min(node.start, words.start), max(node.end, words.end)) if node else words
    return types.DocumentSymbol(
        name=f"{sign}{claim.label} {shortened(printable(one_line(claim.text)), 100)}".rstrip(),
        kind=_KINDS[claim.kind],
        range=document.positions.range(whole),
        selection_range=document.positions.range(words),
        detail=str(claim.role),
        children=[],
    )
