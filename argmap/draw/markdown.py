"""A map as Markdown: an outline with the article's words, for notes, issues and wikis."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.graph import Polarity, answered, answers, reading_order
from argmap.showing import markdown, shortened

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from argmap.draw.drawing import Drawing
    from argmap.graph import Line
    from argmap.reading import Reading

__all__ = ["outline_in_markdown"]

_WORDS = {Polarity.SUPPORT: "supports", Polarity.ATTACK: "to", Polarity.UNDERCUT: "of the step to"}  # behind the role
_LONGEST = 2_000


def outline_in_markdown(drawing: Drawing) -> str:
    """The claims that the drawing shows, each below the one that it bears on, with its quotes."""
    reading = drawing.reading
    lines = [f"# {_text(reading.title)}", ""]
    if source := _source(reading):
        lines += [source, ""]
    lines += _entries(drawing, (line for line in reading_order(reading.graph) if not _is_readers(line)))
    if reading.has_reader:
        lines += ["", "## The reader's answers"]
    for step, tops in answers(reading.graph):
        said = _text(answered(reading.graph, step)) if step else "beside the argument"
        if found := list(_entries(drawing, reading_order(reading.graph, tops))):
            lines += ["", f"{said[:1].upper()}{said[1:]}:", "", *found]
    return "\n".join(lines) + "\n"


def _is_readers(line: Line) -> bool:
    return line.claim.by_reader or (line.step is not None and line.step.by_reader)


def _entries(drawing: Drawing, lines: Iterable[Line]) -> Iterator[str]:
    """The lines of those that are drawn."""
    shown = set(drawing.view.claims)
    for line in lines:
        if line.claim.index in shown and (line.step is None or line.step.conclusion in shown):
            yield from _entry(drawing.reading, line, "  " * (line.level - 1), drawing)


def _text(words: str) -> str:
    return markdown(shortened(words, _LONGEST))


def _source(reading: Reading) -> str:
    source = reading.map.article if reading.map else None
    about = (source.title, source.author, source.publication, source.published) if source else ()
    return " · ".join(_text(one) for one in about if one)


def _entry(reading: Reading, line: Line, indent: str, drawing: Drawing) -> Iterator[str]:
    claim, step = line.claim, line.step
    does = "" if step is None else f", {step.polarity.bearing}" if line.is_ref else f" {_WORDS[step.polarity]}"
    relation = f"{does} {_text(reading.claims[step.conclusion].label)}" if step else ""
    linked = ", with others" if step and step.is_linked else ""
    scheme = (
        f" (scheme: {step.shape.scheme})" if step and step.shape.scheme and "schemes" in drawing.options.shown else ""
    )
    whose, unsaid = "the reader's " if claim.by_reader else "", ", implicit" if claim.is_implicit else ""
    role = f"*{whose}{claim.role}{unsaid}{relation}{linked}{scheme}*"
    head = f"{indent}- **{_text(claim.label)}** {role}"
    if line.is_ref:
        yield f"{head} (see there)"
        return
    who = f" (according to {_text(claim.source)})" if claim.source else ""
    yield f"{head}: {_text(claim.text) or '(unreadable)'}{who}"
    if "quotes" in drawing.options.shown:
        for quote in reading.anchors[claim.index]:
            found = quote.anchor.is_sound
            words = quote.words if found and len(quote.anchor.spans) == 1 else quote.quote.exact
            doubt = "" if found else f" ({quote.anchor.status})"
            translation = f" (translated: “{_text(quote.quote.translation)}”)" if quote.quote.translation else ""
            yield f"{indent}  > {_text(quote.where)}{doubt} “{_text(words)}”{translation}"
    if hidden := drawing.view.hidden.get(claim.index):
        yield f"{indent}  - … {hidden} more"
