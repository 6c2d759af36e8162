"""Maps in other formats: read with every place kept, written with every loss named.

A format is one module with a `FORMAT`: a reader, a writer or both over the same draft of claims and steps. Formats of
other packages are entry points of the group `argmap.formats`.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.article import MAX_BYTES as _MOST_BYTES
from argmap.article import Article, fingerprint
from argmap.diagnostics import Finding, Place
from argmap.draft import Change, Draft
from argmap.files import UnreadableError, read_text
from argmap.formats.anchoring import quote_of
from argmap.formats.arrange import candidates, settle
from argmap.formats.features import Counts, counts_of_steps, label
from argmap.formats.nodes import nodes_of
from argmap.formats.registry import by_suffix, recognised
from argmap.formats.sound import sound_draft
from argmap.formats.source import FormatError, Source
from argmap.formats.tree import lift_deep
from argmap.mapfile import MapFile, assemble
from argmap.mapfile.codes import CHANGED_ON_IMPORT, INFERRED_THESIS, INVALID_FORMAT
from argmap.plugins import FAILED_RULE, PartError, lent, safely
from argmap.text import Span

if TYPE_CHECKING:
    from argmap.diagnostics import Code
    from argmap.draft import Tally
    from argmap.formats.format import Format
    from argmap.text import Text

__all__ = ["Brought", "UnknownClaimError", "bring", "format_of", "map_file", "resettle"]

_YAML = {".yaml", ".yml"}
_NAMED = 5
_NATIVE_JSON = re.compile(r'\s*\{\s*"argmap"\s*:\s*"?1')
_BROKEN = "nothing is read from this file before that is mended"


class UnknownClaimError(Exception):
    """There is no claim of the name that is to be the thesis."""


@dataclass
class Brought:
    """What came out of a file of another format."""

    draft: Draft
    findings: list[Finding]
    format: Format
    as_read: Draft | None = None
    """The draft before it was settled, where it is to be kept for a format of the same family."""
    came_in: Counts = field(default_factory=dict)
    """How many steps of each kind the file has."""
    unanchored: int = 0
    """Claims whose words were looked for in the article and are not there."""

    @property
    def changed(self) -> Tally:
        """What the map holds in another way than the file did, or not at all."""
        return self.draft.changes()


def format_of(text: Text, path: Path | None) -> Format | None:
    """The format of a file that is not argmap's own, by its name, else by its text; None for argmap's own."""
    suffix = path.suffix.lower() if path else ""
    if suffix in _YAML:
        return None
    named = by_suffix(path) if path else None
    if named and named.read:
        return named
    return None if _NATIVE_JSON.match(text.content) else recognised(text.content)


def bring(source: Source, format_: Format, thesis: str | None = None, *, keep: bool = False) -> Brought:
    """The claims and steps of a file, settled under a thesis and with quotes where its text is at hand.

    `thesis` names the claim that is to be the thesis, by the file's name for it or the map's; raises UnknownClaimError
    where there is none of that name. With `keep` the draft is also kept as it was before it was settled. A package's
    format that fails is a finding, and there is nothing in the draft.
    """
    try:
        with safely(format_.part.added, format_.called, "failed", UnknownClaimError):
            return _brought(source, format_, thesis, keep=keep)
    except PartError as error:
        return Brought(Draft({"argmap": 1}), [error.finding(Place(source.text, Span(0, 0)))], format_)


def _read(source: Source, format_: Format) -> Draft:
    """What a format reads; values of a package's are made models before they are used."""
    assert format_.read  # noqa: S101
    with lent(format_.part, source.text, source.article):
        draft = format_.read(source)
    if format_.part.added:
        draft = sound_draft(draft, source)
        draft.is_restored = True
    return draft


def _brought(source: Source, format_: Format, thesis: str | None, *, keep: bool) -> Brought:
    try:
        draft = _read(source, format_)
    except FormatError as error:
        if format_.part.added:
            sound_draft(Draft({}, mended=[Change(str(error), error.advice or "", error.span)]), source)
        finding = Finding(INVALID_FORMAT, str(error), Place(source.text, error.span), help=error.advice or _BROKEN)
        return Brought(Draft({"argmap": 1}), [*source.findings, finding], format_)
    as_read = draft.as_read or [list(step.premises) for step in draft.steps]
    brought = Brought(draft, source.findings, format_, came_in=counts_of_steps(draft, as_read=True))
    if keep:
        steps = [replace(step, premises=list(before)) for step, before in zip(draft.steps, as_read, strict=True)]
        brought.as_read = replace(draft, steps=steps)
    if not draft.claims:
        finding = Finding(INVALID_FORMAT, "there is no claim in this file", Place(source.text, Span(0, 0)))
        return Brought(draft, [*source.findings, finding], format_)
    _settle(source, brought, thesis)
    if deep := lift_deep(draft):
        draft.altered.put(
            "claims that lie too deep, read as asides that are used by ref", *(label(draft, one) for one in deep)
        )
    _anchor(source, brought)
    for what, count in draft.altered.items():
        _tell(source, f"{count} {what}", Span(0, 0))
    for what, count in draft.left_out.items():
        number = "" if what.startswith("the ") else f" ({count})"
        _tell(source, f"left out, as no part of a map: {what}{number}", Span(0, 0))
    return brought


def _tell(source: Source, message: str, span: Span, code: Code = CHANGED_ON_IMPORT) -> None:
    source.findings.append(Finding(code, message, Place(source.text, span)))


def _settle(source: Source, brought: Brought, thesis: str | None) -> None:
    draft = brought.draft
    chosen = _named(draft, thesis) if thesis is not None else draft.thesis
    if not draft.is_settled or thesis is not None:
        settle(draft, chosen)
        if chosen is None:
            _say_thesis(source, draft)
        draft.is_settled = True
    for change in draft.mended:
        _tell(source, f"a map cannot hold this: {change.what} ({change.name})", change.place or Span(0, 0))


def _named(draft: Draft, name: str) -> int:
    for index, claim in enumerate(draft.claims):
        if name in {claim.name, claim.fields.get("id")}:
            return index
    raise UnknownClaimError(name)


def _say_thesis(source: Source, draft: Draft) -> None:
    root, others = draft.claims[draft.roots[0]], draft.roots[1:]
    found = candidates(draft)
    if not found.are_sinks:
        why = "since every claim bears on another one, the one with most below it"
    elif len(found.claims) > 1:
        why = "of those that nothing follows from, the one with most below it"
    else:
        why = "from which nothing follows"
    asides = ", ".join(label(draft, one) for one in others[:_NAMED]) + (" …" if len(others) > _NAMED else "")
    also = f"; asides: {asides}" if others else ""
    message = f"the thesis is taken to be {label(draft, draft.roots[0])}, {why}{also}"
    _tell(source, message, root.place or Span(0, 0), INFERRED_THESIS)


def _anchor(source: Source, brought: Brought) -> None:
    """Tie claims to a text that is at hand: the one that was named, or the `.txt` beside the file."""
    draft = brought.draft
    has_article = "article" in draft.header or "articles" in draft.header
    _drop_copy(source, draft)
    text = source.article or draft.texts.get(None) or (None if has_article else source.beside(".txt"))
    if text is None or text.name == source.text.name:
        return
    if source.article:
        draft.texts.clear()
    if source.article or not has_article:
        draft.header["article"] = {"file": _relative(text.name, source.path)}
    article = Article(text)
    for claim in draft.claims:
        if "quote" not in claim.fields and not claim.fields.get("implicit"):
            quote = quote_of(article, claim.text, source.budget)
            if quote:
                claim.fields["quote"] = [quote]
            brought.unanchored += not quote


def _drop_copy(source: Source, draft: Draft) -> None:
    """Leave out the text that a file holds, where the article that it names is at hand and says the same."""
    header = draft.header.get("article")
    named = header.get("file") if isinstance(header, dict) else None
    if None not in draft.texts or not isinstance(named, str) or source.path is None:
        return
    try:
        text = read_text(source.reach.resolved(source.path.parent, named), named, _MOST_BYTES, regular=True)
    except UnreadableError:
        return
    if fingerprint(text.content) == fingerprint(draft.texts[None].content):
        del draft.texts[None]


def _relative(name: str, path: Path | None) -> str:
    """A file's path as a map beside `path` names it."""
    try:
        return Path(os.path.relpath(name, path.parent if path else ".")).as_posix()
    except ValueError:  # another drive on Windows
        return Path(name).resolve().as_posix()


def resettle(draft: Draft, thesis: str) -> None:
    """Make another claim the thesis; raises UnknownClaimError where there is none of that name."""
    settle(draft, _named(draft, thesis))


def map_file(source: Source, brought: Brought) -> MapFile:
    """A file of another format as a map file, its findings placed in it."""
    root, findings = None, brought.findings
    if not any(finding.code in {INVALID_FORMAT, FAILED_RULE} for finding in findings):
        try:
            with safely(brought.format.part.added, brought.format.called):
                root = nodes_of(brought.draft.written())
        except PartError as error:
            findings = [error.finding(Place(source.text, Span(0, 0)))]
    return assemble(source.text, root, findings, brought.format.name)
