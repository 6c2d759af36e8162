"""Words of a quote that a comma cut in `{exact: Last year, in May, article: x}`: put together, and named once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.mapfile.nodes import ListNode, Mapping, Node, Scalar
from argmap.model import Quote
from argmap.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.text import Text

__all__ = ["join_cut_words"]


def join_cut_words(node: Node, text: Text) -> Iterator[tuple[str, Span]]:
    """Join what YAML took for keys without a value to the words before it, in each quote of a claim.

    Yields for each quote the first such key and where they all stand.
    """
    for one in node.items if isinstance(node, ListNode) else [node]:
        if isinstance(one, Mapping) and text.content[one.start : one.start + 1] == "{":
            yield from _join(one, text)


def _join(quote: Mapping, text: Text) -> Iterator[tuple[str, Span]]:
    known: str | None = None
    cut: list[Scalar] = []
    for key in list(quote.values):
        value = quote.values[key]
        if key in Quote.model_fields:
            known = key if isinstance(value, Scalar) and value.text is not None else None
        elif known and isinstance(value, Scalar) and value.text is None:
            words, piece = quote.values[known], quote.keys[key]
            quote.values[known] = Scalar(text.content[words.start : piece.end], words.start, piece.end)
            quote.remove(key)
            cut.append(piece)
    if cut:
        yield cut[0].text or "", Span(cut[0].start, cut[-1].end)
