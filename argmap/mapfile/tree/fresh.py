"""New texts as YAML or JSON: on one line where there is room, folded below their key where there is not."""

from __future__ import annotations

import json
import re
from typing import Any

from argmap.mapfile.scalars import folded, quoted

__all__ = ["flow_text", "key_text", "leaf_text"]


def leaf_text(text: str, column: int, margin: int, mark: str, *, is_json: bool, is_quoted: bool) -> str:
    """A text that begins at a column; its further lines stand at a margin. `mark` ends each line but the last."""
    if is_json:
        return json.dumps(text, ensure_ascii=False)
    if is_quoted:
        return quoted(text)
    return f"{mark}\n".join(folded(text, column, margin))


def key_text(key: str) -> str:
    """A key as YAML: names of articles may be any words, and stand in quotation marks where they must.

    >>> key_text("because"), key_text("Reply: part 2")
    ('because', '"Reply: part 2"')
    """
    return key if _WORD.fullmatch(key) else quoted(key)


def flow_text(data: Any, *, is_json: bool) -> str:
    """A value in flow style on one line; depth is the caller's to bound."""
    if is_json:
        return json.dumps(data, ensure_ascii=False)
    pieces: list[str] = []
    todo: list[Any] = [data]
    while todo:
        one = todo.pop()
        if isinstance(one, _Verbatim):
            pieces.append(one.text)
        elif isinstance(one, dict):
            todo += [
                _Verbatim("}"),
                *_joined([[_Verbatim(f"{key_text(key)}: "), value] for key, value in one.items()]),
                _Verbatim("{"),
            ]
        elif isinstance(one, list):
            todo += [_Verbatim("]"), *_joined([[value] for value in one]), _Verbatim("[")]
        else:
            pieces.append("" if one is None else quoted(str(one)))
    return "".join(pieces)


_WORD = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*")


class _Verbatim:
    def __init__(self, text: str) -> None:
        self.text = text


def _joined(groups: list[list[Any]]) -> list[Any]:
    """Groups with commas between, the last one first."""
    joined: list[Any] = []
    for index, group in enumerate(groups):
        joined += [*([_Verbatim(", ")] if index else []), *group]
    return joined[::-1]
