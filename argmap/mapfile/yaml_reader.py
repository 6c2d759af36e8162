"""YAML text to nodes, from libyaml's events: scalars stay text, aliases and tags are refused."""

from __future__ import annotations

import re
from typing import Any

import yaml

from argmap.diagnostics import Finding, Place
from argmap.mapfile.codes import INVALID_YAML, SWALLOWED_TEXT, YAML_EXTRAS
from argmap.mapfile.masking import Masked
from argmap.mapfile.nodes import Builder, GiveUpError, Hole, ListNode, Mapping, Scalar
from argmap.mapfile.yaml_errors import explain
from argmap.showing import printable, shortened
from argmap.text import Span, Text

__all__ = ["read_yaml"]

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_HASHTAG = re.compile(r" +#(?!argmap\s*:)[^\s#]")
_FORBIDDEN = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def read_yaml(text: Text) -> Builder:
    """The nodes of a YAML text and the findings on the way; after an error, the nodes up to there."""
    builder = Builder(text)
    masked = Masked(text)
    if bad := _FORBIDDEN.search(masked.content):
        message = f"the character {printable(bad.group())} is not allowed in a map; take it out"
        builder.broken = Finding(INVALID_YAML, message, Place(text, Span(*bad.span())))
        builder.findings.append(builder.broken)
        return builder
    while not _read(builder := Builder(text, masked.original if masked.is_changed else str), masked):
        pass
    return builder


def _read(builder: Builder, masked: Masked) -> bool:
    """Read a text as far as it goes; False where a slip was mended on the way, and it is to be read again."""
    try:
        _build(builder, _LOADER(masked.content))
    except yaml.MarkedYAMLError as error:
        finding = explain(builder.text, error)
        if masked.mend(finding):
            return False
        builder.broken = finding
        builder.findings.append(finding)
        builder.break_off(len(masked.content))
    except GiveUpError:
        builder.break_off(len(masked.content))
    builder.findings += masked.findings
    return True


def _build(builder: Builder, loader: Any) -> None:
    documents = 0
    scalar = _scalar if " #" in builder.text.content else _plain_scalar
    for event in iter(loader.get_event, None):
        if event.__class__ is yaml.ScalarEvent:
            scalar(builder, event)
        elif take := _TAKERS.get(event.__class__):
            take(builder, event)
        elif event.__class__ is yaml.DocumentStartEvent:
            documents += 1
            if documents > 1:
                advice = "a file holds one map: give it a file of its own"
                _refuse(builder, event, f"a second document begins here; {advice}")
                return


def _open_mapping(builder: Builder, event: Any) -> None:
    _refuse_tag(builder, event)
    if builder.expects_key:
        _refuse(builder, event, "a key here is a mapping; keys are single words")
    builder.open(Mapping(event.start_mark.index))


def _open_list(builder: Builder, event: Any) -> None:
    _refuse_tag(builder, event)
    if builder.expects_key:
        _refuse(builder, event, "a key here is a list; keys are single words")
    builder.open(ListNode(event.start_mark.index))


def _close(builder: Builder, event: Any) -> None:
    builder.close(event.end_mark.index)


def _alias(builder: Builder, event: Any) -> None:
    advice = "give the claim an `id` and use it again with `ref`"
    _refuse(builder, event, f"`*{event.anchor}` is a YAML alias, which maps do not use; {advice}")
    builder.place(Hole(event.start_mark.index, event.end_mark.index))


def _plain_scalar(builder: Builder, event: Any) -> None:
    """Take a text in, in a file where no comment can follow one."""
    if event.tag is not None:
        _refuse_tag(builder, event)
    text: str | None = builder.as_written(event.value)
    if not text and not event.style:
        text = None
    builder.place_scalar(Scalar(text, event.start_mark.index, event.end_mark.index))


def _scalar(builder: Builder, event: Any) -> None:
    if not event.style and _HASHTAG.match(builder.text.content, event.end_mark.index):
        _report_swallowed(builder, event.start_mark.index, event.end_mark.index)
    _plain_scalar(builder, event)


def _report_swallowed(builder: Builder, start: int, end: int) -> None:
    """A text such as `number #1 in town`, of which YAML takes `#1 in town` for a comment."""
    kept = shortened(builder.text.content[start:end], 60)
    message = f"what follows ` #` is a comment in YAML; the text is only “{kept}”"
    advice = "put the text in quotation marks; a comment of your own begins with `# `"
    builder.report(Finding(SWALLOWED_TEXT, message, Place(builder.text, Span(end, end + 2)), help=advice))


def _refuse_tag(builder: Builder, event: Any) -> None:
    if event.tag is not None and event.tag != "!":
        _refuse(builder, event, f"`{printable(event.tag)}` is a YAML tag, which maps do not use; take it out")


def _refuse(builder: Builder, event: Any, message: str) -> None:
    start = event.start_mark.index
    end = max(start + 1, min(event.end_mark.index, start + 80))
    builder.report(Finding(YAML_EXTRAS, message, Place(builder.text, Span(start, end))))


_TAKERS = {
    yaml.MappingStartEvent: _open_mapping,
    yaml.SequenceStartEvent: _open_list,
    yaml.MappingEndEvent: _close,
    yaml.SequenceEndEvent: _close,
    yaml.AliasEvent: _alias,
}
