"""What an editor shows for the words under the pointer: the claim's card, the quote in its paragraph, a key's sense."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.article import Status
from argmap.graph import Polarity
from argmap.lsp.cursor import ITEM
from argmap.lsp.shapes import shape_at
from argmap.mapfile.descriptions import description
from argmap.mapfile.nodes import Mapping
from argmap.review import passage
from argmap.schemes import scheme_page
from argmap.showing import markdown, one_line, printable, shortened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.graph import Claim
    from argmap.lsp.desk import Document
    from argmap.lsp.meaning import Meaning
    from argmap.reading import Anchored

__all__ = ["hover_text"]

_DOUBTS = {Status.NEAR: "nearly these words", Status.SUSPECT: "not what the quote says"}
_LONGEST = 2_000


def hover_text(document: Document, meaning: Meaning, *, markdown: bool) -> str:
    """What there is to say about a place, as Markdown or as plain text; nothing is "".

    What comes from map and article is shown as it is: none of it is read as Markdown.
    """
    shown = _Writer(markdown)
    if meaning.is_key and (about := _about_key(document, meaning)):
        return shown.text(about)
    if meaning.quotes:
        return "\n\n".join(shown.quote(quote) for quote in meaning.quotes)
    if meaning.path[-1:] == ("scheme",) and (about := _about_scheme(document, meaning)):
        return shown.text(about)
    return "\n\n".join(shown.card(document, meaning.claim)) if meaning.claim else ""


def _about_key(document: Document, meaning: Meaning) -> str:
    """The meaning of a key by what is written under it in the model."""
    owner = document.reading.file.node(meaning.path[:-1])
    siblings = dict.fromkeys(owner.keys, "") if isinstance(owner, Mapping) else {}
    way = tuple(ITEM if isinstance(step, int) else step for step in meaning.path[:-1])
    for shape in shape_at(way, siblings):
        if (key := str(meaning.path[-1])) in shape.model_fields:
            return description(shape, key)
    return ""


def _about_scheme(document: Document, meaning: Meaning) -> str:
    named = document.reading.scalar(meaning.path)
    page = scheme_page((named.text or "") if named else "")
    return "; ".join([f"{page.name}", *(f"{role}: {text}" for role, text in page.roles.items())]) if page else ""


class _Writer:
    """Writes texts as Markdown that shows them as they are, or plainly."""

    def __init__(self, markdown: bool) -> None:
        self._markdown = markdown

    def text(self, words: str) -> str:
        words = shortened(words, _LONGEST)
        return markdown(words) if self._markdown else printable(one_line(words))

    def strong(self, words: str) -> str:
        return f"**{self.text(words)}**" if self._markdown and words.strip() else self.text(words)

    def card(self, document: Document, claim: Claim) -> Iterator[str]:
        """A claim: what it is, what it says, what speaks for and against it, and the words it rests on."""
        yield f"{self.strong(claim.label)} {self.text(_roles(claim))}"
        yield self.text(claim.text)
        if balance := _balance(document, claim):
            yield self.text(balance)
        quotes = document.reading.anchors[claim.index]
        yield from (self.quote(quote) for quote in quotes)
        if not quotes and not claim.is_implicit and not claim.by_reader:
            yield self.text("It has no quote.")

    def quote(self, quote: Anchored) -> str:
        """A quote: where it was found, and the paragraph around it."""
        if quote.anchor.is_unknown:
            return self.text(f"Not looked up in the article: {quote.quote.exact}")
        if not quote.where:
            return self.text(f"Not found in the article: {quote.quote.exact}")
        lead = "> " if self._markdown else ""
        doubt = "" if quote.anchor.is_sound else f" ({_DOUBTS.get(quote.anchor.status, quote.anchor.status)})"
        translation = f"\n\n= {self.text(quote.quote.translation)}" if quote.quote.translation else ""
        return f"{self.strong(quote.where)}{doubt}\n\n{lead}{self.text(passage(quote))}{translation}"


def _roles(claim: Claim) -> str:
    facts = [str(claim.role)]
    facts += ["the reader's, not the article's"] if claim.by_reader else []
    facts += ["implicit"] if claim.is_implicit else []
    facts += [claim.evidence_type] if claim.evidence_type else []
    facts += [f"attributed to {claim.source}"] if claim.source else []
    return "· " + ", ".join(facts)


def _balance(document: Document, claim: Claim) -> str:
    graph = document.reading.graph
    parts = []
    for polarity, words in ((Polarity.SUPPORT, "supported by"), (Polarity.ATTACK, "attacked by")):
        steps = graph.steps_of_polarity(claim.index, polarity)
        names = [" + ".join(graph.claims[one].label for one in step.premises) for step in steps if step.premises]
        parts += [f"{words} {', '.join(names)}"] if names else []
    return "; ".join(parts)
