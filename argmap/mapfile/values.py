"""Small pieces of YAML inside of other files, as plain values: YAML 1.2's core types, so `no` and `12:30` are texts."""

from __future__ import annotations

import json
import re
from typing import Any

from argmap.mapfile.codes import SWALLOWED_TEXT
from argmap.mapfile.nodes import ListNode, Mapping, Node, Scalar
from argmap.mapfile.yaml_reader import read_yaml
from argmap.text import Span, Text

__all__ = ["ValuesError", "yaml_values"]

_INTEGER = re.compile(r"[-+]?(?:0b[01]+|0x[0-9a-fA-F]+|0o[0-7]+|[0-9]+)")
_FLOAT = re.compile(r"[-+]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?")
_WORDS: dict[str, Any] = {
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
    **dict.fromkeys(("null", "Null", "NULL", "~"), None),
}
_MOST_DIGITS = 300


class ValuesError(Exception):
    """The YAML cannot be read; the message says why, `span` where in it."""

    def __init__(self, message: str, span: Span) -> None:
        super().__init__(message)
        self.span = span


def yaml_values(content: str) -> Any:
    """What a YAML text says; JSON is YAML, too. Raises ValuesError for what cannot be read, aliases and tags included.

    >>> yaml_values("{a: 1, b: [no, '2', 0x10]}")
    {'a': 1, 'b': ['no', '2', 16]}
    """
    try:
        if content[:1] == "{" and content[1:2] in {'"', "}"}:
            return json.loads(content, strict=False, object_pairs_hook=_once)
    except (ValueError, RecursionError):
        pass
    builder = read_yaml(Text("", content))
    finding = next((one for one in builder.findings if one.code is not SWALLOWED_TEXT), None)
    if finding:
        raise ValuesError(finding.message, finding.place.span)
    return _value(builder.root, content)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a key stands twice")
    return found


def _value(root: Node | None, content: str) -> Any:
    top: list[Any] = []
    todo: list[tuple[Node | None, Any, str | None]] = [(root, top, None)]
    while todo:
        node, owner, key = todo.pop()
        value: Any = None
        if isinstance(node, Scalar):
            value = _scalar(node, content)
        elif isinstance(node, Mapping):
            value = {}
            todo += [(one, value, name) for name, one in reversed(node.values.items())]
        elif isinstance(node, ListNode):
            value = []
            todo += [(one, value, None) for one in reversed(node.items)]
        if key is None:
            owner.append(value)
        else:
            owner[key] = value
    return top[0]


def _scalar(node: Scalar, content: str) -> Any:
    text = node.text
    if text is None or content[node.start : node.start + 1] in {'"', "'", "|", ">"}:
        return text
    if text in _WORDS:
        return _WORDS[text]
    if len(text) <= _MOST_DIGITS and _INTEGER.fullmatch(text):
        sign = -1 if text.startswith("-") else 1
        digits = text.lstrip("+-")
        base = {"0b": 2, "0x": 16, "0o": 8}.get(digits[:2], 10)
        return sign * int(digits[2:] if base != 10 else digits, base)
    return float(text) if len(text) <= _MOST_DIGITS and _FLOAT.fullmatch(text) else text
