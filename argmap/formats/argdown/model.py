"""What an Argdown document means: statements and arguments by their titles, every occurrence of them, and relations."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.formats.argdown.syntax import Fault
    from argmap.text import Span

__all__ = ["Argument", "Member", "Model", "PremiseItem", "Relating", "Relation", "Role", "Section", "Statement"]


class Relating(StrEnum):
    """How two statements or arguments are related; the last three hold between statements in strict reading."""

    SUPPORT = "support"
    ATTACK = "attack"
    UNDERCUT = "undercut"
    CONTRADICTORY = "contradictory"
    ENTAILS = "entails"
    CONTRARY = "contrary"


class Role(StrEnum):
    """What an occurrence of a statement is by where it stands; elsewhere, as in lists, it is none of these."""

    TOP_LEVEL = "top-level-statement"
    RELATION = "relation-statement"
    PREMISE = "premise"
    INTERMEDIARY_CONCLUSION = "intermediary-conclusion"
    MAIN_CONCLUSION = "main-conclusion"
    DESCRIPTION = "argument-description"


@dataclass(slots=True)
class Section:
    """A heading with the sections below it."""

    title: str
    level: int
    span: Span
    tags: list[str] = field(default_factory=list)
    data: Any = None
    children: list[Section] = field(default_factory=list)


@dataclass(slots=True)
class Member:
    """One occurrence of a statement or argument."""

    text: str
    span: Span
    label: str = ""
    """The text without tags, and with the bare titles of what it mentions."""
    is_reference: bool = False
    role: Role | None = None
    tags: list[str] = field(default_factory=list)
    mentions: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    data: Any = None
    section: Section | None = None


@dataclass(slots=True, eq=False)
class Statement:
    """All occurrences of what is titled alike: an equivalence class."""

    title: str
    members: list[Member] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    data: dict[str, Any] = field(default_factory=dict)
    section: Section | None = None
    is_untitled: bool = False
    _known_tags: set[str] = field(default_factory=set)

    def add_tags(self, tags: Iterable[str]) -> None:
        """Take in tags, each once."""
        for tag in tags:
            if tag not in self._known_tags:
                self._known_tags.add(tag)
                self.tags.append(tag)

    @property
    def canonical(self) -> Member:
        """The occurrence whose text counts: the one marked so, else the last that is no mere reference."""
        texts = [one for one in self.members if not one.is_reference]
        marked = [one for one in texts if isinstance(one.data, dict) and one.data.get("isCanonical") is True]
        return (marked or texts or self.members)[-1]

    @property
    def text(self) -> str:
        """Its text; empty where it is only referred to."""
        canonical = self.canonical
        return "" if canonical.is_reference else canonical.text


@dataclass(slots=True, eq=False)
class PremiseItem:
    """A numbered statement of an argument; a conclusion has the rules and data of its inference."""

    statement: Statement
    member: Member
    rules: list[str] = field(default_factory=list)
    data: Any = None
    span: Span | None = None
    """Where the inference stands; None for premises."""


@dataclass(slots=True, eq=False)
class Argument(Statement):
    """An argument; with numbered statements it is reconstructed."""

    items: list[PremiseItem] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Relation:
    """A relation between two of a document; the target of an undercut may be an inference of an argument."""

    kind: Relating
    source: Statement
    target: Statement
    span: Span
    inference: int | None = None
    """Index of the conclusion whose inference is meant."""
    defines: bool = False
    """Whether the lower one of the two is defined there, not only referred to."""


@dataclass
class Model:
    """A whole document."""

    statements: dict[str, Statement] = field(default_factory=dict)
    arguments: dict[str, Argument] = field(default_factory=dict)
    relations: list[Relation] = field(default_factory=list)
    declared: dict[int, Span] = field(default_factory=dict)
    """Where each argument, by its identity, is first related to something."""
    sections: list[Section] = field(default_factory=list)
    front_matter: Any = None
    mode: str = "loose"
    faults: list[Fault] = field(default_factory=list)
    comments: int = 0
    lists: int = 0
