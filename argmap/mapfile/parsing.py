"""From a map's text to its nodes, in YAML or JSON; what was parsed last is there for whoever reads that text next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.mapfile.json_reader import looks_like_json, read_json
from argmap.mapfile.yaml_reader import read_yaml

if TYPE_CHECKING:
    from argmap.mapfile.nodes import Builder
    from argmap.text import Text

__all__ = ["hand_over", "parse"]

_handed: dict[tuple[str, str], Builder] = {}
"""Nodes that nobody changes any more, by their text's name and content; at most one."""


def parse(text: Text) -> Builder:
    """The nodes of a text with the findings on the way; the caller's to change. Its text is an equal one."""
    handed = _handed.pop((text.name, text.content), None)
    return handed or (read_json(text) if looks_like_json(text) else read_yaml(text))


def hand_over(builder: Builder) -> None:
    """Let whoever parses the same text next have these nodes: an edit is proved by parsing what is then read."""
    _handed.clear()
    _handed[builder.text.name, builder.text.content] = builder
