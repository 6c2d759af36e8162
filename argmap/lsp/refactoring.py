"""Changes of an argument's structure that an editor offers at a claim: operations on the map's text."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from lsprotocol import types

from argmap.lsp.meaning import meaning_at
from argmap.mapfile import operations
from argmap.mapfile.operations import UneditableError
from argmap.matching_lines import changes
from argmap.showing import printable
from argmap.text import Span, Text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from argmap.graph import Claim
    from argmap.lsp.desk import Document
    from argmap.mapfile.operations import Edited

__all__ = ["REFACTORINGS", "refactorings"]

REFACTORINGS = types.CodeActionKind.RefactorRewrite.value
"""The kind of these actions, as editors ask for them."""


class _Offer(NamedTuple):
    title: str
    make: Callable[[Text], Edited]


def refactorings(document: Document, offset: int) -> Iterator[types.CodeAction]:
    """What can be made of the claim at an offset (code points); what cannot be made is not offered."""
    reading = document.reading
    found = meaning_at(document, offset) if reading.file.whole else None
    claim = found.claim if found else None
    if claim is None or found is None or found.path[: len(claim.path)] != claim.path:
        return
    for offer in _offers(document, claim):
        try:
            edited = offer.make(reading.file.text)
        except UneditableError:
            continue
        edits = list(_edits(document, edited.content))
        if edits:
            yield types.CodeAction(title=offer.title, kind=REFACTORINGS, edit=document.edit(edits))


def _offers(document: Document, claim: Claim) -> Iterator[_Offer]:
    path, label = claim.path, printable(claim.label)
    if path[-2:-1] == ("together",):
        yield _Offer(f"Take {label} out of the link", partial(operations.unlink, path=path))
    elif claim.step is not None and path[-2] in {"because", "but"}:
        to, word = ("but", "an objection") if path[-2] == "because" else ("because", "a reason")
        yield _Offer(f"Make {label} {word}", partial(operations.turn, path=path, key=to))
        if isinstance(path[-1], int) and path[-1]:
            before = (*path[:-1], path[-1] - 1)
            yield _Offer(f"Link {label} with the step before it", partial(operations.link, path=before, others=[path]))
    if claim.kind == "premise":
        yield _Offer(f"Make {label} evidence", partial(operations.change_kind, path=path, kind="evidence"))
    elif claim.kind == "evidence":
        yield _Offer(f"Make {label} a premise", partial(operations.change_kind, path=path, kind="premise"))
    if claim.kind != "evidence" and not claim.shape.quote:
        said = "stated" if claim.is_implicit else "implicit"
        yield _Offer(
            f"Make {label} {said}", partial(operations.set_implicit, path=path, implicit=not claim.is_implicit)
        )
    if claim.path != ("argument",):
        yield _Offer(f"Make {label} the thesis", partial(operations.make_thesis, path=path))
    quotes = document.reading.anchors[claim.index]
    if quotes and claim.shape.reviewed != claim.stamp and all(one.anchor.is_sound for one in quotes):
        stamp = partial(operations.set_attribute, path=path, key="reviewed", value=claim.stamp)
        yield _Offer(f"Confirm that the words say what {label} says", stamp)


def _edits(document: Document, content: str) -> Iterator[types.TextEdit]:
    """What differs between the document and a new text, by whole lines."""
    old, new = (text.splitlines(keepends=True) for text in (document.reading.file.text.content, content))
    starts = [0]
    for line in old:
        starts.append(starts[-1] + len(line))
    for change in changes(old, new):
        place = document.positions.range(Span(starts[change.start], starts[change.end]))
        yield types.TextEdit(place, "".join(new[change.begin : change.stop]))
