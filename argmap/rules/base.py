"""What a rule is: a small function over a Reading that yields faults, under a code and a name."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from argmap.diagnostics import Code, Finding, Fix, Place, Related, Severity

if TYPE_CHECKING:
    from argmap.article import Article
    from argmap.graph import Claim
    from argmap.reading import Reading
    from argmap.text import Span

__all__ = ["REGISTRY", "Fault", "Faults", "Option", "Rule", "article_related", "claim_related", "rule"]


@dataclass(frozen=True, slots=True)
class Fault:
    """What a rule found; code and severity are the rule's, and settings may change them."""

    place: Place
    message: str
    claim: str | None = None
    related: tuple[Related, ...] = ()
    help: str | None = None
    diff: tuple[tuple[str, str], ...] = ()
    fix: Fix | None = None


Option = int | float
"""The value of a rule's option."""
Faults = Iterator[Fault]
Check = Callable[..., Faults]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule under its code; the docstring of `check` is its manual page."""

    code: Code
    check: Check
    on_request: bool = False
    """Whether it only runs where it is selected: what it finds is no fault in most maps."""
    options: Mapping[str, Option] = field(default_factory=dict)
    """Its options with their defaults: the keyword arguments of `check`."""

    def findings(
        self, reading: Reading, options: Mapping[str, Option] | None = None, level: Severity | None = None
    ) -> Iterator[Finding]:
        """What the rule finds in a Reading; `level` is another severity than its own."""
        for fault in self.check(reading, **(options or {})):
            yield Finding(
                self.code,
                fault.message,
                fault.place,
                fault.related,
                fault.help,
                fault.claim,
                fault.diff,
                fault.fix,
                level,
            )


def article_related(label: str, article: Article, span: Span) -> Related:
    """A place in an article that a finding concerns, called by its paragraph."""
    return Related(f"{label}, {article.paragraph_label(span.start)}", Place(article.text, span))


def claim_related(reading: Reading, label: str, claim: Claim) -> Related:
    """A claim of the map that a finding concerns."""
    return Related(label, reading.claim_place(claim))


REGISTRY: dict[str, Rule] = {}
"""All rules by code."""


def rule(code: str, name: str, severity: Severity, *, on_request: bool = False) -> Callable[[Check], Check]:
    """Register a rule; `name` is kebab-case and reads as "allow ...". Codes are never used twice.

    The function takes a Reading and, as keyword arguments with defaults, its options; its docstring is its page.
    """

    def register(check: Check) -> Check:
        if code in REGISTRY or any(name == other.code.name for other in REGISTRY.values()):
            raise ValueError(f"{code} {name} is registered twice")
        options = {
            one.name: one.default
            for one in inspect.signature(check).parameters.values()
            if one.default is not inspect.Parameter.empty
        }
        described = Code.documented(code, name, severity, check.__doc__ or "")
        REGISTRY[code] = Rule(described, check, on_request, options)
        return check

    return register
