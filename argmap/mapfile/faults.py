"""Reporting faults of shape: unknown keys, missing keys, values of the wrong kind, each with its place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import ValidationError

from argmap.diagnostics import Code, Finding, Place, Related
from argmap.mapfile.codes import INVALID_VALUE, MISSING_KEY, MIXED_KINDS, UNKNOWN_KEY
from argmap.mapfile.cut_words import join_cut_words
from argmap.mapfile.nodes import Builder, Hole, ListNode, Mapping, Node, Scalar
from argmap.mapfile.plainly import plainly
from argmap.mapfile.wording import PARTS, QUOTE_SYNONYMS, SYNONYMS, in_words
from argmap.model import KINDS, Body, Original, Passage, Quote, Shape
from argmap.showing import closest, did_you_mean

if TYPE_CHECKING:
    from collections.abc import Collection

    from argmap.text import Span

__all__ = ["Faults", "plain"]

_PLAIN_DEPTH = 5

M = TypeVar("M", bound=Shape)


class Faults:
    """Reports the faults of one file; what it reports as misspelt it also puts right in the nodes."""

    def __init__(self, builder: Builder) -> None:
        self._builder = builder
        self.give_up = builder.give_up

    def report(
        self, code: Code, message: str, span: Span, advice: str | None = None, related: tuple[Related, ...] = ()
    ) -> None:
        """Record one finding."""
        self._builder.report(Finding(code, message, self._place(span), related, advice))

    @property
    def is_piped(self) -> bool:
        """Whether the text comes from standard input, where no file's name says its format."""
        return self._builder.text.name == "<stdin>"

    def _place(self, span: Span) -> Place:
        return Place(self._builder.text, span)

    # Keys

    def missing(self, node: Mapping, key: str, message: str, advice: str) -> None:
        """Record a key that is not there, unless the file broke off before it could be."""
        if node.whole:
            self.report(MISSING_KEY, f"`{key}` is missing: {message}", node.head, advice)

    def mixed(self, node: Mapping, keys: list[str], rule: str, advice: str) -> None:
        """Record keys that exclude each other; the first one counts."""
        first, second = node.keys[keys[0]], node.keys[keys[1]]
        message = f"`{keys[0]}` and `{keys[1]}` exclude each other; {rule}"
        related = (Related("first", self._place(first.span)),)
        self.report(MIXED_KINDS, message, second.span, advice, related)
        for key in keys[1:]:
            node.remove(key)

    def unknown_keys(
        self, node: Mapping, allowed: Collection[str], what: str, reasons: dict[str, str] | None = None
    ) -> None:
        """Record keys that do not exist here; `reasons` say why for those that exist elsewhere."""
        own = sorted(set(allowed).difference(KINDS))
        for key in [key for key in node.values if key not in allowed]:
            if reasons and key in reasons:
                self.report(UNKNOWN_KEY, f"`{key}` is not a key of {what}", node.keys[key].span, reasons[key])
                continue
            synonym = SYNONYMS.get(key.lower())
            meant = synonym if synonym in allowed else closest(key, allowed)
            advice = PARTS.get(meant) if meant else f"its keys are {', '.join(own)}"
            self.unknown(node, key, what, meant, advice)

    def unknown(self, node: Mapping, key: str, what: str, meant: str | None, advice: str | None = None) -> None:
        """Record a key that does not exist; read it as the one it was meant to be."""
        self.report(UNKNOWN_KEY, f"`{key}` is not a key of {what}{did_you_mean(meant)}", node.keys[key].span, advice)
        if meant and meant not in node.values:
            node.rename(key, meant)
            if meant in PARTS:
                _as_entries(node, meant)

    def join_cut_words(self, node: Node) -> None:
        """Put the words of a quote together that a comma cut, and record that."""
        if isinstance(node, Scalar):
            return
        for first, span in join_cut_words(node, self._builder.text):
            message = f"a comma ends a text inside {{ }}: `{first}` would be a key of its own"
            advice = 'put the words in quotation marks: {exact: "...", article: ...}'
            self.report(INVALID_VALUE, message, span, advice)

    def has_value(self, node: Mapping, key: str) -> bool:
        """Whether a key has a value; records it where it has none."""
        value = node.values[key]
        if isinstance(value, Scalar) and value.text is None:
            if node.whole:
                self.report(INVALID_VALUE, f"`{key}` has no value", node.keys[key].span, _what_to_write(key, node))
            return False
        return not isinstance(value, Hole)

    # Models

    def validated(
        self, model: type[M], node: Mapping, data: dict[str, Any], children: dict[str, Any] | None = None
    ) -> M | None:
        """The model of a node; keys with faults are reported and left out; None where it cannot be without them."""
        children = children or {}
        if built := plainly(model, data, children):
            return built
        try:
            return model.model_validate({**data, **children})
        except ValidationError as error:
            errors = error.errors(include_url=False)
        for one in errors:
            self._report_error(node, one, errors)
        faulty = {one["loc"][0] for one in errors if one["loc"]}
        for key in faulty:
            data.pop(str(key), None)
        try:
            return model.model_validate({**data, **children})
        except ValidationError:
            return None

    def _report_error(self, node: Mapping, error: Any, errors: Any) -> None:
        location = error["loc"]
        if error["type"] == "missing":
            misspelt = any(one["type"] == "extra_forbidden" and one["loc"][:-1] == location[:-1] for one in errors)
            if len(location) > 1 and not misspelt:
                key = location[-1]
                self.report(MISSING_KEY, f"`{key}` is missing here", _find(node, location), f"write `{key}: ...`")
        elif error["type"] == "extra_forbidden":
            self._report_extra(node, location)
        else:
            message, advice = in_words(error)
            self.report(INVALID_VALUE, message, _find(node, location), advice)

    def _report_extra(self, node: Mapping, location: tuple[Any, ...]) -> None:
        what, allowed = _part(location[:-1])
        owner = _node_at(node, location[:-1])
        key = owner.keys.get(str(location[-1])) if isinstance(owner, Mapping) else None
        name = str(location[-1])
        meant = QUOTE_SYNONYMS.get(name.lower()) if "exact" in allowed else None
        question = did_you_mean(meant or closest(name, allowed))
        span = key.span if key else _find(node, location)
        self.report(UNKNOWN_KEY, f"`{name}` is not a key of {what}{question}", span)


def _as_entries(node: Mapping, key: str) -> None:
    """Make what was written under a name for a part, `objection: It costs too much`, the list that belongs there."""
    value = node.values[key]
    if isinstance(value, ListNode) or not isinstance(value, Scalar | Mapping):
        return
    entry = value
    if isinstance(value, Scalar):
        if value.text is None:
            return
        entry = Mapping(value.start)
        entry.end = value.end
        entry.keys["premise"], entry.values["premise"] = node.keys[key], value
    entries = ListNode(value.start)
    entries.end, entries.items, entries.written = value.end, [entry], 1
    node.values[key] = entries


def plain(node: Node, depth: int = _PLAIN_DEPTH) -> Any:
    """A node as plain data: texts, lists, mappings; what lies deeper than any shape goes is cut off."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, ListNode):
        return [plain(item, depth - 1) for item in node.items] if depth else []
    if isinstance(node, Mapping):
        return {key: plain(value, depth - 1) for key, value in node.values.items()} if depth else {}
    return None


def _what_to_write(key: str, node: Mapping) -> str:
    """What to do about a key without a value."""
    if key in KINDS[:3]:
        return f"write the {key} in your own words"
    if key != "quote":
        return "write one, or take the key out"
    implicit = "" if "evidence" in node.keys else "; if the article does not say it, write `implicit: true` instead"
    return f"copy the article's exact words here{implicit}"


def _part(location: tuple[Any, ...]) -> tuple[str, Collection[str]]:
    """What stands at a place inside a claim or an article, and which keys it has."""
    names = [step for step in location if isinstance(step, str)]
    if names == ["set_aside"]:
        return "a passage", Passage.model_fields
    if names == ["body"]:
        return "`body`", Body.model_fields
    if names == ["original"]:
        return "`original`", Original.model_fields
    return "a quote", Quote.model_fields


def _node_at(node: Node, location: tuple[Any, ...]) -> Node:
    """The node at a place, as far as the nodes go: a single quote stands for a list of one."""
    for step in location:
        if isinstance(node, Mapping) and step in node.values:
            node = node.values[step]
        elif isinstance(node, ListNode) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
    return node


def _find(node: Node, location: tuple[Any, ...]) -> Span:
    return _node_at(node, location).head
