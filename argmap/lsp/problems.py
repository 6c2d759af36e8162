"""Findings as an editor shows them, and the edits that mend them."""

from __future__ import annotations

from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from lsprotocol import types
from pygls.uris import from_fs_path

from argmap.checker.fixes import edits_of, fixed, mended
from argmap.diagnostics import Severity
from argmap.lsp.positions import Positions
from argmap.report.text import diff_text
from argmap.showing import printable, shortened

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from argmap.diagnostics import Edit, Finding, Place, Related
    from argmap.lsp.desk import Document
    from argmap.text import Span

__all__ = ["FIX_ALL", "actions", "diagnostic", "is_wanted", "location"]

FIX_ALL = f"{types.CodeActionKind.SourceFixAll.value}.argmap"
"""The kind of action that makes all safe fixes, as editors ask for it on saving."""
_FEWEST = 3
"""So many fixes are offered, however large the map is."""
_MOST_READ = 2_000_000
"""Characters that are read to prove all fixes: the whole map for each."""
_SEVERITIES = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.INFO: types.DiagnosticSeverity.Information,
}


def diagnostic(finding: Finding, document: Document) -> types.Diagnostic:
    """A finding on a document, or on its settings, as a diagnostic."""
    return types.Diagnostic(
        range=Positions(finding.place.text, document.units).range(finding.place.span),
        message=_message(finding),
        severity=_SEVERITIES[finding.severity],
        code=finding.code.id,
        source="argmap",
        related_information=[one for related in finding.related for one in _related(related, document)] or None,
        tags=[types.DiagnosticTag.Unnecessary] if finding.code.is_unneeded else None,
    )


def _message(finding: Finding) -> str:
    lines = [f"{printable(shortened(finding.message))} ({finding.code.name})"]
    lines += [f"difference: {printable(diff_text(finding.diff))}"] if finding.diff else []
    lines += [f"help: {printable(finding.help)}"] if finding.help else []
    return "\n".join(lines)


def _related(related: Related, document: Document) -> Iterator[types.DiagnosticRelatedInformation]:
    place = location(related.place, document)
    if place:
        yield types.DiagnosticRelatedInformation(place, printable(related.label))


def location(place: Place, document: Document) -> types.Location | None:
    """A place in a document, or in a file that it leads to; None where that file has no path."""
    here = place.text is document.reading.file.text
    uri = document.uri if here else from_fs_path(str(Path(place.text.name).absolute()))
    return types.Location(uri, Positions(place.text, document.units).range(place.span)) if uri else None


def actions(
    document: Document, span: Span, kinds: Iterable[types.CodeActionKind | str] | None
) -> Iterator[types.CodeAction]:
    """The fixes of findings that a span touches, and the action that makes all safe ones."""
    if is_wanted(types.CodeActionKind.QuickFix.value, kinds):
        touched = (one for one in document.fixable if _touches(one, span))
        for finding in islice(touched, max(_FEWEST, _MOST_READ // (1 + len(document.content)))):
            title = finding.fix.title if finding.fix else ""
            yield from _action(document, title, [finding], types.CodeActionKind.QuickFix.value)
    if kinds is not None and is_wanted(FIX_ALL, kinds):
        made = fixed(document.reading, document.plan).made
        yield from _action(document, "Make all safe fixes", list(made), FIX_ALL)


def _touches(finding: Finding, span: Span) -> bool:
    place = finding.place.span
    return finding.fix is not None and place.start <= span.end and span.start <= place.end


def is_wanted(kind: str, kinds: Iterable[types.CodeActionKind | str] | None) -> bool:
    """Whether an editor that asks for some kinds of actions wants those of one kind; None asks for all."""
    wanted = None if kinds is None else [str(getattr(one, "value", one)) for one in kinds]
    return wanted is None or any(not one or f"{kind}.".startswith(f"{one}.") for one in wanted)


def _action(document: Document, title: str, findings: list[Finding], kind: str) -> Iterator[types.CodeAction]:
    """An action, where its edits change nothing but what they are for."""
    edits = edits_of(findings)
    if not edits or mended(document.reading.file, findings) is None:
        return
    yield types.CodeAction(
        title=title,
        kind=kind,
        diagnostics=[diagnostic(finding, document) for finding in findings],
        is_preferred=all(finding.fix.is_safe for finding in findings if finding.fix),
        edit=document.edit([_edit(document, edit) for edit in edits]),
    )


def _edit(document: Document, edit: Edit) -> types.TextEdit:
    return types.TextEdit(document.positions.range(edit.span), edit.new)
