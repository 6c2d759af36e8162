"""What a class may do at the workbench: which tools there are, what is hidden or locked, when findings come."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from argmap.config import TOOLS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.config import Bench

__all__ = ["Tools"]

_KITS = {
    "first": frozenset({"words", "reason", "objection"}),
    "linked": frozenset({"words", "reason", "objection", "linked", "move", "implicit"}),
    "all": frozenset(TOOLS),
}
_RELATIONS = {
    "because": "reason",
    "but": "objection",
    "together": "linked",
    "unless": "undercut",
    "asides": "asides",
}
_NEEDS = {
    "link new": "linked",
    "unlink": "linked",
    "move": "move",
    "turn": "move",
    "implicit": "implicit",
    "kind": "evidence",
    "use": "refs",
    "home": "refs",
    "make thesis": "thesis",
    "step": "schemes",
    "attribute": "attributes",
    "rename": "attributes",
    "review": "review",
    "flag": "review",
    "header": "header",
    "body": "header",
    "set aside": "header",
    "take set aside": "header",
    "add article": "header",
    "name article": "header",
    "fingerprint": "header",
}
"""Which tool an operation belongs to; those that are not here every class has."""
_ADDING = frozenset({"add", "link new", "thesis"})
_OF_ARTICLE = frozenset(
    {"header", "body", "set aside", "take set aside", "add article", "name article", "fingerprint", "fix"}
)
"""What may change the article's part of the map; a fix may, so that it goes with the others."""
_HIDES = {"rename": "ids", "flag": "notes", **dict.fromkeys(_OF_ARTICLE - {"fix"}, "article")}
_OF_FIELDS = {"type": "evidence", "date": "evidence", "source_rating": "evidence", "scheme_role": "schemes"}
"""Which further tool a field belongs to."""
_FIELDS = {
    "strength": "strength",
    "scheme": "schemes",
    "scheme_role": "schemes",
    "type": "types",
    "source_rating": "ratings",
    "attributed_to": "sources",
    "date": "dates",
    "note": "notes",
}
"""Which hidden part of the page a field belongs to."""
_NOT_HERE = "your teacher has not put this tool here"


@dataclass(frozen=True)
class Tools:
    """The tools of a page, as the settings beside the map choose them; what is hidden the server refuses, too."""

    kit: frozenset[str] = _KITS["all"]
    findings: str = "at once"
    """`at once`, `asked` or `never`."""
    locked: frozenset[str] = frozenset()
    """`thesis`, `article`."""
    words_required: bool = False
    """Whether each claim that is added quotes words."""
    hidden: frozenset[str] = frozenset()
    """Parts of the page that are not shown; what a file has of them stays."""
    suggestions: bool = False
    """Whether suggestions are shown before anybody has asked for them."""

    @classmethod
    def of(cls, bench: Bench) -> Tools:
        """The tools that settings choose: a kit by its name, or a list of tools."""
        kit = _KITS.get(bench.tools[0]) if len(bench.tools) == 1 else None
        return cls(
            kit if kit is not None else frozenset({"words", *bench.tools}),
            bench.findings,
            frozenset(bench.locked),
            bench.words_required,
            frozenset(bench.hide),
            bench.suggestions,
        )

    @classmethod
    def named(cls, kit: str) -> Tools:
        """The tools of a kit: `first`, `linked` or `all`."""
        return cls(_KITS[kit])

    def refusal(self, name: str, arguments: Mapping[str, Any], *, has_thesis: bool, is_thesis: bool) -> str:
        """Why an operation is not among the tools here; empty where it is."""
        if not self._has(name, arguments):
            return _NOT_HERE
        if "thesis" in self.locked and (name == "make thesis" or is_thesis or (name == "thesis" and has_thesis)):
            return "the thesis is set by your teacher"
        if "article" in self.locked and name in _OF_ARTICLE:
            return "the article's part of the map is set by your teacher"
        if self.words_required and name in _ADDING and not arguments.get("quotes"):
            return "choose the words first that say it: here every claim quotes words of the article"
        if self.words_required and (name == "take quote" or (name == "implicit" and arguments.get("implicit") is True)):
            return "here every claim quotes words of the article; choose others for it instead"
        return ""

    def _has(self, name: str, arguments: Mapping[str, Any]) -> bool:
        relation, field = arguments.get("relation"), arguments.get("field")
        needed, hides = {_NEEDS.get(name, "words")}, {_HIDES.get(name, "")}
        if isinstance(relation, str) and name in {"add", "move", "turn", "use"}:
            needed.add(_RELATIONS.get(relation, "words"))
        if name in _ADDING:
            needed |= {"implicit"} if arguments.get("implicit") is True else set()
            needed |= {"evidence"} if arguments.get("kind") == "evidence" else set()
        if name in {"attribute", "step"} and isinstance(field, str):
            hides.add(_FIELDS.get(field, ""))
            needed |= {_OF_FIELDS[field]} if field in _OF_FIELDS else set()
        return needed <= self.kit and not hides & self.hidden

    def told(self) -> dict[str, Any]:
        """What the page has to know of them."""
        return {
            "kit": sorted(self.kit),
            "findings": self.findings,
            "locked": sorted(self.locked),
            "hidden": sorted(self.hidden),
            "words_required": self.words_required,
            "suggestions": self.suggestions,
        }
