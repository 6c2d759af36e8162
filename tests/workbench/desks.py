"""A small map with its article in a folder, open on a desk."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from argmap.workbench import Desk, Store, Workbench

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["ARTICLE", "BARE", "MAP", "SOON", "Window", "desk_in"]

ARTICLE = """\
The harbour

It should be dredged. Eleven ships have run aground, so it must be too shallow. Ships bring work.

The council says that it costs four million. It has said so before. The quay, they add, is old.
"""
BARE = "argmap: 1\ntitle: The harbour\narticle:\n  file: letter.txt\nargument:\n  id: T\n  thesis:\n"
MAP = """\
argmap: 1
title: The harbour
article: {file: letter.txt}
argument:
  id: T
  thesis: The harbour should be dredged.
  quote: It should be dredged
  because:
    - id: P1   # what the pilots say
      premise: It is too shallow.
      quote: it must be too shallow
    - id: P2
      premise: Ships bring work.
      quote: Ships bring work
  but:
    - id: O1
      evidence: It costs four million.
      quote: it costs four million
"""
SOON = 0.1
"""For how many seconds nothing changes in a file before it is read again, so that tests need not wait for it long."""


def desk_in(folder: Path, content: str = MAP) -> Desk:
    """The map on a desk; its file is `map.yaml`."""
    (folder / "letter.txt").write_text(ARTICLE, encoding="utf-8")
    (folder / "map.yaml").write_text(content, encoding="utf-8")
    store = Store(folder / "map.yaml")
    store.still.still = SOON
    return Desk(store)


class Window:
    """One window of the page: what it knows, and what it was told."""

    def __init__(self, bench: Workbench) -> None:
        self.bench = bench
        self.known: dict[str, str] = {}
        self.claims: dict[str, dict[str, Any]] = {}
        self.order: list[str] = []
        self.ask("/sync")

    def ask(self, path: str, **asked: Any) -> dict[str, Any]:
        """Ask as the page does, and take the answer over."""
        body = json.dumps({**asked, "known": self.known}).encode()
        answer = self.bench.answer(path, body, self.bench.token)
        self.status = answer.status
        if "order" in answer.data:
            self.order = answer.data["order"]
            marks = self.known | answer.data["marks"]
            self.known = {key: marks[key] for key in ("articles", "heading", *self.order)}
            self.claims |= {one["key"]: one for one in answer.data["claims"]}
            self.claims = {key: self.claims[key] for key in self.order}
        return answer.data

    def op(self, name: str, **arguments: Any) -> dict[str, Any]:
        """Ask for an operation."""
        return self.ask("/op", op={"name": name, **arguments})

    def key(self, label: str) -> str:
        """The key of a claim by its id or number."""
        return next(key for key, one in self.claims.items() if one["label"] == label and one["kind"] != "ref")
