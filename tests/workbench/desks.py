"""A small map with its article in a folder, open on a desk."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from argmap.workbench import Desk, Store, Workbench

if TYPE_CHECKING:
    from collections.abc import Mapping
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
        self.heading: dict[str, Any] = {}
        self.ask("/sync")

    def ask(self, path: str, **asked: Any) -> dict[str, Any]:
        """Ask as the page does, and take the answer over."""
        body = json.dumps({**asked, "known": self.known}).encode()
        answer = self.bench.answer(path, body, self.bench.token)
        self.status = answer.status
        if "order" in answer.data:
            self.order = answer.data["order"]
            self.heading = answer.data.get("heading", self.heading)
            marks = self.known | answer.data["marks"]
            self.known = {key: marks[key] for key in ("articles", "heading", *self.order)}
            self.claims |= {one["key"]: one for one in answer.data["claims"]}
            self.claims = {key: self.claims[key] for key in self.order}
        return answer.data

    def op(self, name: str, **arguments: Any) -> dict[str, Any]:
        """Ask for an operation, and say what it is about to change as this window was shown it."""
        return self.ask("/op", op={"name": name, **self.shown(name, arguments), **arguments})

    def shown(self, name: str, of: Mapping[str, Any]) -> dict[str, Any]:
        """What the page says of that as `was`, where it says it."""
        one = self.claims.get(of.get("key", ""), {})
        index, field = of.get("index"), of.get("field", of.get("end", ""))
        articles = self.heading.get("articles", [])
        article: dict[str, Any] = next((one for one in articles if one["name"] == (of.get("article") or "")), {})
        if name in {"change quote", "take quote", "move quote"}:
            found = one.get("quotes", [])[index : index + 1] if isinstance(index, int) else []
            return {"was": {part: found[0][part] for part in ("exact", "prefix", "suffix", "article")}} if found else {}
        if name in {"set aside", "take set aside"}:
            found = article.get("set_aside", [])[index : index + 1] if isinstance(index, int) else []
            return {"was": found[0]} if found else {}
        thesis = next((one["text"] for one in self.claims.values() if one["relation"] == "thesis"), "")
        by_name = {
            "reword": one.get("text", ""),
            "thesis": thesis,
            "attribute": one.get("attributes", {}).get(field, ""),
            "step": one.get("step", {}).get(field, ""),
            "rename": one.get("id", ""),
            "review": one.get("stamp", ""),
            "implicit": one.get("stamp", ""),
            "header": article.get("fields", {}).get(field, "") if of.get("of_article") else self.heading.get(field, ""),
            "body": article.get(field, ""),
        }
        return {"was": by_name[name]} if name in by_name else {}

    def key(self, label: str) -> str:
        """The key of a claim by its id or number."""
        return next(key for key, one in self.claims.items() if one["label"] == label and one["kind"] != "ref")
