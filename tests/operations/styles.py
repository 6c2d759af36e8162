"""One map in every style that files are written in: by hand, by programs, with other line ends, in flow style, as JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["BLOCK", "styles"]

BLOCK = ("as it is", "CRLF", "no last line end", "dumped", "all quoted", "four spaces", "full of comments")
"""The styles in which nothing may be refused."""


def styles(content: str) -> Iterator[tuple[str, str]]:
    """The map in each style, with the style's name."""
    data: Any = yaml.load(content, Loader=yaml.BaseLoader)  # noqa: S506 (texts alone)

    def dump(**style: Any) -> str:
        return str(yaml.dump(data, sort_keys=False, allow_unicode=True, **style))

    yield "as it is", content
    yield "CRLF", content.replace("\n", "\r\n")
    yield "no last line end", content.rstrip("\n")
    yield "dumped", dump()
    yield "all quoted", dump(default_style='"', width=70)
    yield "four spaces", dump(indent=4)
    yield "full of comments", _commented(content)
    yield "leaves in flow style", dump(default_flow_style=None)
    yield "JSON", json.dumps(data, indent=2, ensure_ascii=False)
    yield "JSON on one line", json.dumps(data, ensure_ascii=False)


def _commented(content: str) -> str:
    lines = []
    for number, line in enumerate(content.split("\n")):
        words = line.lstrip()
        is_entry = words.startswith("- ") or words.split(":", 1)[0].isidentifier()
        if number > 3 and number % 4 == 0 and is_entry and ":" in words:
            lines.append(f"{' ' * (len(line) - len(words))}# remark {number}")
        lines.append(line)
    return "\n".join(lines)
