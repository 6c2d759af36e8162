"""What a class may do at the workbench: which tools there are, what is locked, when findings come."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.config import Bench

__all__ = ["Tools"]

_FIRST = frozenset({"add", "thesis", "reword", "add quote", "change quote", "take quote", "take branch", "order"})
_LINKED = _FIRST | {"link new", "unlink", "move", "turn", "implicit"}
_RELATIONS = {"first": {"because", "but"}, "linked": {"because", "but", "together"}}


@dataclass(frozen=True)
class Tools:
    """The tools of a page, as the settings beside the map choose them; what is hidden the server refuses, too."""

    tools: str = "all"
    """`first`: words, reasons, objections; `linked`: moving and linked premises, too; `all`."""
    findings: str = "at once"
    """`at once`, `asked` or `never`."""
    locked: frozenset[str] = frozenset()
    """`thesis`, `article`."""
    words_required: bool = False
    """Whether each claim that is added quotes words."""

    @classmethod
    def of(cls, bench: Bench) -> Tools:
        """The tools that settings choose."""
        return cls(bench.tools, bench.findings, frozenset(bench.locked), bench.words_required)

    def refusal(self, name: str, arguments: Mapping[str, Any], *, has_thesis: bool, is_thesis: bool) -> str:
        """Why an operation is not among the tools here; empty where it is."""
        known = {"first": _FIRST, "linked": _LINKED}.get(self.tools)
        relation = arguments.get("relation")
        if known is not None and (
            name not in known or (relation is not None and relation not in _RELATIONS[self.tools])
        ):
            return "your teacher has not put this tool here"
        if "thesis" in self.locked and (
            name == "make thesis" or (is_thesis and name in {"reword", "rename"}) or (name == "thesis" and has_thesis)
        ):
            return "the thesis is set by your teacher"
        if "article" in self.locked and name in {"header", "body", "set aside"}:
            return "the article's part of the map is set by your teacher"
        is_added = name in {"add", "link new"} and not arguments.get("quotes")
        if self.words_required and is_added:
            return "choose the words first that say it: here every claim quotes words of the article"
        return ""

    def told(self) -> dict[str, Any]:
        """What the page has to know of them."""
        return {
            "tools": self.tools,
            "findings": self.findings,
            "locked": sorted(self.locked),
            "words_required": self.words_required,
        }
