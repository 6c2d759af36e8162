"""From nodes to models: every fault of shape is one finding with its place, and what is sound is kept.

Items that cannot be read are taken out of the nodes, so that a path in the models is a path in the nodes.
Claims are built from the leaves up, each validated by itself, so that depth costs no recursion.
"""

from __future__ import annotations

from collections.abc import Generator
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from argmap.diagnostics import Code, Finding, Place, Related
from argmap.mapfile.codes import (
    INVALID_VALUE,
    MISSING_KEY,
    MIXED_KINDS,
    OVERSIZED_MAP,
    UNKNOWN_KEY,
    UNREACHABLE_CLAIM,
)
from argmap.mapfile.nodes import Hole, ListNode, Mapping, Node, Scalar
from argmap.mapfile.wording import closest, in_words, listed
from argmap.model import KINDS, ArgumentMap, ArticleSource, Evidence, Premise, Ref, StepFields, Thesis, Together
from argmap.text import Span, Text

__all__ = ["MAX_CLAIMS", "MAX_FINDINGS", "Shaper"]

MAX_CLAIMS = 50_000
MAX_FINDINGS = 500

_MODELS: dict[str, type[BaseModel]] = {
    "thesis": Thesis, "premise": Premise, "evidence": Evidence, "ref": Ref, "together": Together,
}
_CHILD_LISTS = ("because", "but", "unless", "together")
_STEP_KEYS = frozenset(StepFields.model_fields) - {"note"}
_PLAIN_DEPTH = 5

M = TypeVar("M", bound=BaseModel)
Work = Generator["Work[Any]", Any, M]


class _EnoughError(Exception):
    """So many findings that more would help nobody."""


def run(work: Work[Any]) -> Any:
    """Run a generator that yields the generators it waits for, without recursion."""
    stack, value = [work], None
    while stack:
        try:
            waited_for = stack[-1].send(value)
        except StopIteration as stop:
            stack.pop()
            value = stop.value
        else:
            stack.append(waited_for)
            value = None
    return value


class Shaper:
    """Builds the models of one map file and collects the findings."""

    def __init__(self, text: Text, findings: list[Finding]) -> None:
        self.text = text
        self.findings = findings
        self._claims = 0

    def shape(self, root: Node | None) -> ArgumentMap | None:
        """The map, as far as it is sound; None where not even the argument's root is there."""
        try:
            return self._map(root)
        except _EnoughError:
            return None

    # The header

    def _map(self, root: Node | None) -> ArgumentMap | None:
        if not isinstance(root, Mapping):
            self._not_a_map(root)
            return None
        allowed = ArgumentMap.model_fields
        self._unknown_keys(root, allowed, "a map", {kind: "put it under `argument:`" for kind in KINDS})
        if "article" in root.values and "articles" in root.values:
            self._mixed(root, ["article", "articles"], "a map names its article under `article`, or several under `articles`")
        values: dict[str, Any] = {
            key: self._plain(node) for key, node in root.values.items() if key in {"argmap", "title", "note"}
        }
        values = {key: value for key, value in values.items() if self._has_value(root, key)}
        if "argmap" not in root.values:
            self._missing(root, "argmap", "the map does not say its format", "write `argmap: 1` as its first line")
        values |= self._articles(root)
        argument = self._argument(root)
        asides = self._list(root, "asides", "aside") if "asides" in root.values else None
        if argument is None:
            return None
        return self._validated(ArgumentMap, root, {"argmap": 1} | values, {"argument": argument, "asides": asides or ()})

    def _not_a_map(self, root: Node | None) -> None:
        span = root.span if root else Span(0, 0)
        if not isinstance(root, Hole) and (root is None or root.whole):
            advice = "begin it with `argmap: 1`; `argmap new ARTICLE -o MAP` writes a skeleton to fill in"
            self._report(INVALID_VALUE, "this file holds no argument map", Span(span.start, span.start), help=advice)

    def _articles(self, root: Mapping) -> dict[str, Any]:
        found: dict[str, Any] = {}
        if (node := root.values.get("article")) and self._has_value(root, "article"):
            found["article"] = self._article(node, "article")
        several = root.values.get("articles")
        if several is not None and self._has_value(root, "articles"):
            if isinstance(several, Mapping):
                found["articles"] = {name: self._article(one, name) for name, one in several.values.items()}
            else:
                self._report(INVALID_VALUE, "`articles` must hold names with their articles", several.span)
        found = {key: value for key, value in found.items() if value is not None}
        if "articles" in found:
            found["articles"] = {name: one for name, one in found["articles"].items() if one is not None}
        return found

    def _article(self, node: Node, name: str) -> ArticleSource | None:
        if isinstance(node, Hole):
            return None
        if not isinstance(node, Mapping):
            advice = "write `file: PATH` under it, indented"
            self._report(INVALID_VALUE, f"`{name}` must hold keys and values", node.span, help=advice)
            return None
        self._unknown_keys(node, ArticleSource.model_fields, "an article")
        data = {key: self._plain(value) for key, value in node.values.items() if key in ArticleSource.model_fields}
        if "file" not in data and node.whole:
            self._missing(node, "file", f"`{name}` does not say where the article is", "write `file: PATH`, relative to the map")
        return self._validated(ArticleSource, node, {key: data[key] for key in data if self._has_value(node, key)}, {})

    # The argument

    def _argument(self, root: Mapping) -> Thesis | Premise | Evidence | None:
        node = root.values.get("argument")
        if node is None:
            if root.whole:
                advice = "write `argument:` and, indented under it, `thesis: ...`"
                self._missing(root, "argument", "the map holds no argument", advice)
            return None
        if isinstance(node, Hole) or not self._has_value(root, "argument"):
            return None
        built = run(self._item(node, "argument"))
        return built if isinstance(built, Thesis | Premise | Evidence) else None

    def _list(self, owner: Mapping, key: str, role: str) -> tuple[Any, ...]:
        built: tuple[Any, ...] = run(self._items(owner, key, role))
        return built

    def _items(self, owner: Mapping, key: str, role: str) -> Work[Any]:
        node = owner.values[key]
        if isinstance(node, Hole) or not self._has_value(owner, key):
            return ()
        if isinstance(node, Mapping):
            advice = "begin each entry with `- `"
            self._report(INVALID_VALUE, f"`{key}` must be a list", owner.keys[key].span, help=advice)
            node = self._as_list(owner, key, node)
        if isinstance(node, Scalar):
            return self._bare_text(node, key)
        assert isinstance(node, ListNode)  # noqa: S101
        if not node.items and node.whole:
            self._report(INVALID_VALUE, f"`{key}` is an empty list", node.span, help="add an entry, or take the key out")
        kept, built = [], []
        for item in node.items:
            model = yield self._item(item, role)
            if model is not None:
                kept.append(item)
                built.append(model)
        node.items = kept
        return tuple(built)

    def _as_list(self, owner: Mapping, key: str, node: Mapping) -> ListNode:
        one = ListNode(node.start)
        one.end, one.items, owner.values[key] = node.end, [node], one
        return one

    def _bare_text(self, node: Scalar, key: str) -> tuple[Any, ...]:
        advice = f"write `{key}:` and, on the next line, `- premise: ...` or `- evidence: ...`"
        self._report(INVALID_VALUE, f"`{key}` must be a list of premises and evidence, not a text", node.span, help=advice)
        return ()

    def _item(self, node: Node, role: str) -> Work[Any]:
        if not isinstance(node, Mapping):
            self._not_an_item(node)
            return None
        kind = self._kind(node, role)
        if kind is None:
            return None
        self._count(node)
        self._misplaced_keys(node, kind, role)
        children: dict[str, Any] = {}
        for key in _CHILD_LISTS:
            if key in node.values and key in _MODELS[kind].model_fields:
                children[key] = yield self._items(node, key, "linked" if key == "together" else "step")
        return self._built(node, kind, children)

    def _built(self, node: Mapping, kind: str, children: dict[str, Any]) -> Any:
        model = _MODELS[kind]
        own = [key for key in node.values if key in model.model_fields and key not in _CHILD_LISTS]
        data = {key: self._plain(node.values[key]) for key in own if self._has_value(node, key)}
        children = {key: value for key, value in children.items() if value}
        if kind == "together" and len(children.get("together", ())) < 2:
            return self._too_few(node, children)
        if kind == "ref" and "ref" not in data:
            return None
        return self._validated(model, node, data, children)

    def _too_few(self, node: Mapping, children: dict[str, Any]) -> None:
        listed_items = node.values["together"]
        if children.get("together") and isinstance(listed_items, ListNode) and listed_items.whole:
            advice = "add the premise that it works with, or take `together` away and keep the premise by itself"
            self._report(INVALID_VALUE, "`together` links a single premise", node.keys["together"].span, help=advice)

    def _not_an_item(self, node: Node) -> None:
        if isinstance(node, Hole):
            return
        if isinstance(node, Scalar):
            what = "this entry is empty" if node.text is None else "this entry is a bare text"
            if node.text is not None and node.text.strip().endswith(":"):
                what = "this entry has a key but no text"
        else:
            what = "this entry is a list"
        self._report(INVALID_VALUE, what, node.span, help="write `premise: ...`, `evidence: ...` or `ref: ID`")

    def _kind(self, node: Mapping, role: str) -> str | None:
        kinds = [key for key in node.values if key in KINDS]
        if len(kinds) > 1:
            self._mixed(node, kinds, f"an entry is one thing, {listed(KINDS[1:])}")
        if kinds:
            return self._kind_in_place(node, kinds[0], role)
        for key in node.values:
            if (meant := closest(key, KINDS)) and key not in Premise.model_fields:
                self._unknown(node, key, "a claim", meant)
                return self._kind_in_place(node, meant, role)
        if node.whole:
            advice = "write `thesis: ...`" if role == "argument" else "write `premise: ...` or `evidence: ...`"
            self._report(MISSING_KEY, "this entry does not say what it is", self._head(node), help=advice)
        return "thesis" if role == "argument" else "premise"

    def _kind_in_place(self, node: Mapping, kind: str, role: str) -> str | None:
        if role in {"argument", "aside"} and kind in {"ref", "together"}:
            where = "the argument" if role == "argument" else "an aside"
            advice = "write `thesis: ...`" if role == "argument" else "write `premise: ...` or `evidence: ...`"
            self._report(INVALID_VALUE, f"{where} begins with a claim, not with `{kind}`", node.keys[kind].span, help=advice)
            return None
        if role == "linked" and kind == "together":
            advice = "list all the linked premises in one `together`"
            self._report(INVALID_VALUE, "`together` stands inside `together`", node.keys[kind].span, help=advice)
            return None
        if role != "argument" and kind == "thesis":
            self._report(
                INVALID_VALUE, "a thesis stands below another claim", node.keys[kind].span,
                help="a map has one thesis, at the root of `argument`; write `premise: ...` here",
            )
            node.keys["premise"], node.values["premise"] = node.keys["thesis"], node.values["thesis"]
            return "premise"
        return kind

    def _count(self, node: Mapping) -> None:
        self._claims += 1
        if self._claims > MAX_CLAIMS:
            message = f"the map has more than {MAX_CLAIMS} entries, the most argmap reads"
            self.findings.append(Finding(OVERSIZED_MAP, message, self._place(self._head(node)), help="split it into several maps"))
            raise _EnoughError

    # Keys

    def _misplaced_keys(self, node: Mapping, kind: str, role: str) -> None:
        allowed = _MODELS[kind].model_fields
        reasons: dict[str, str] = {}
        if kind in {"ref", "together"}:
            self._hanging(node, kind)
        if kind == "thesis":
            reasons = dict.fromkeys(_STEP_KEYS, "it belongs to a step; objections to the thesis go under `but`")
        elif kind != "evidence":
            reasons = dict.fromkeys(("type", "date", "source_rating"), "it belongs to `evidence`")
        self._unknown_keys(node, [*allowed, *KINDS, "because", "but"], _named(kind), reasons)
        misplaced = {"linked": "write it beside `together`: it belongs to the step as a whole",
                     "aside": "an aside is no step: nothing follows from it", "argument": "the root is no step"}.get(role)
        for key in sorted(_STEP_KEYS & allowed.keys() & node.values.keys()) if misplaced else ():
            self._report(UNKNOWN_KEY, f"`{key}` has no place here", node.keys[key].span, help=misplaced)
            node.keys.pop(key), node.values.pop(key)

    def _hanging(self, node: Mapping, kind: str) -> None:
        for key in ("because", "but"):
            if key in node.values:
                where = "at the claim that it leads to" if kind == "ref" else "under the premise that they support"
                message = f"the claims under this `{key}` hang on no claim: `{kind}` is none"
                self._report(UNREACHABLE_CLAIM, message, node.keys[key].span, help=f"put them {where}")

    def _unknown_keys(self, node: Mapping, allowed: Any, what: str, reasons: dict[str, str] | None = None) -> None:
        for key in [key for key in node.values if key not in allowed]:
            if reasons and key in reasons:
                self._report(UNKNOWN_KEY, f"`{key}` is not a key of {what}", node.keys[key].span, help=reasons[key])
            elif key not in KINDS or "argument" in allowed:
                self._unknown(node, key, what, closest(key, allowed))

    def _unknown(self, node: Mapping, key: str, what: str, meant: str | None) -> None:
        """Report a key that does not exist; read it as the one it was meant to be."""
        question = f"; did you mean `{meant}`?" if meant else ""
        self._report(UNKNOWN_KEY, f"`{key}` is not a key of {what}{question}", node.keys[key].span)
        if meant and meant not in node.values:
            node.keys[meant], node.values[meant] = node.keys.pop(key), node.values.pop(key)

    def _has_value(self, node: Mapping, key: str) -> bool:
        value = node.values[key]
        if isinstance(value, Scalar) and value.text is None and value.whole:
            if node.whole:
                self._report(INVALID_VALUE, f"`{key}` has no value", node.keys[key].span, help="write one, or take the key out")
            return False
        return not isinstance(value, Hole)

    # Models

    def _validated(self, model: type[M], node: Mapping, data: dict[str, Any], children: dict[str, Any]) -> M | None:
        """The model of a node; keys with faults are reported and left out."""
        try:
            return model.model_validate({**data, **children})
        except ValidationError as error:
            errors = error.errors(include_url=False)
        for one in errors:
            self._report_error(node, one)
        for key in {one["loc"][0] for one in errors if one["loc"]}:
            data.pop(str(key), None)
        try:
            return model.model_validate({**data, **children})
        except ValidationError:
            return self._placeholder(model, data, children)

    def _placeholder(self, model: type[M], data: dict[str, Any], children: dict[str, Any]) -> M | None:
        """A claim whose text cannot be read keeps its place in the tree, with an empty text."""
        kind = model.__name__.lower()
        if kind not in {"thesis", "premise", "evidence"}:
            return None
        return model.model_validate({**data, kind: "?", **children}).model_copy(update={kind: ""})

    def _report_error(self, node: Mapping, error: Any) -> None:
        location = error["loc"]
        if error["type"] == "missing" and len(location) == 1:
            return  # reported where keys are looked at
        place = self._find(node, location)
        if error["type"] == "missing":
            self._report(MISSING_KEY, f"`{location[-1]}` is missing here", place, help=f"write `{location[-1]}: ...`")
        elif error["type"] == "extra_forbidden":
            self._report(UNKNOWN_KEY, f"`{location[-1]}` is not a key of {_named(str(location[-2] if len(location) > 1 else ''))}", place)
        else:
            message, advice = in_words(error)
            self._report(INVALID_VALUE, message, place, help=advice)

    def _find(self, node: Node, location: tuple[Any, ...]) -> Span:
        """The place of an error: as far along its path as the nodes go."""
        for step in location:
            if isinstance(node, Mapping) and step in node.values:
                node = node.values[step]
            elif isinstance(node, ListNode) and isinstance(step, int) and step < len(node.items):
                node = node.items[step]
        return node.span

    def _plain(self, node: Node, depth: int = _PLAIN_DEPTH) -> Any:
        """A node as plain data: texts, lists, mappings; deeper than any shape goes, it is cut off."""
        if isinstance(node, Scalar):
            return node.text
        if isinstance(node, ListNode):
            return [self._plain(item, depth - 1) for item in node.items] if depth else []
        if isinstance(node, Mapping):
            return {key: self._plain(value, depth - 1) for key, value in node.values.items()} if depth else {}
        return None

    # Findings

    def _mixed(self, node: Mapping, keys: list[str], rule: str) -> None:
        first, second = node.keys[keys[0]], node.keys[keys[1]]
        related = (Related("first", self._place(first.span)),)
        message = f"`{keys[0]}` and `{keys[1]}` stand on one entry; {rule}"
        self._report(MIXED_KINDS, message, second.span, related=related, help="make two entries of it, or take one away")
        for key in keys[1:]:
            node.keys.pop(key), node.values.pop(key)

    def _missing(self, node: Mapping, key: str, message: str, advice: str) -> None:
        if node.whole:
            self._report(MISSING_KEY, f"`{key}` is missing: {message}", self._head(node), help=advice)

    def _head(self, node: Mapping) -> Span:
        first = next(iter(node.keys.values()), None)
        return first.span if first else node.span

    def _place(self, span: Span) -> Place:
        return Place(self.text, span)

    def _report(self, code: Code, message: str, span: Span, *, related: tuple[Related, ...] = (), help: str | None = None) -> None:  # noqa: A002
        if len(self.findings) >= MAX_FINDINGS:
            last = f"more than {MAX_FINDINGS} faults of shape; the rest is not listed"
            self.findings.append(Finding(OVERSIZED_MAP, last, self._place(span), help="mend these first"))
            raise _EnoughError
        self.findings.append(Finding(code, message, self._place(span), related, help))


def _named(kind: str) -> str:
    names = {"thesis": "a thesis", "premise": "a premise", "evidence": "evidence", "ref": "a `ref`", "together": "`together`"}
    return names.get(kind, f"`{kind}`")
