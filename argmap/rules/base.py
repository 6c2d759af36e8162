"""What a rule is: a small function over a Reading that yields faults, under a code and a name."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from argmap.diagnostics import Code, Finding, Place, Related, Severity

if TYPE_CHECKING:
    from argmap.article import Article
    from argmap.reading import Reading
    from argmap.text import Span

__all__ = ["REGISTRY", "Fault", "Faults", "Rule", "article_related", "rule"]


@dataclass(frozen=True, slots=True)
class Fault:
    """What a rule found; code and severity are the rule's, and settings may change them."""

    place: Place
    message: str
    claim: str | None = None
    related: tuple[Related, ...] = ()
    help: str | None = None
    diff: tuple[tuple[str, str], ...] = ()


Faults = Iterator[Fault]
Check = Callable[["Reading"], Faults]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule under its code; the docstring of `check` is its manual page."""

    code: Code
    check: Check

    @property
    def page(self) -> str:
        """The manual page."""
        return self.check.__doc__ or ""

    def findings(self, reading: Reading) -> Iterator[Finding]:
        """What the rule finds in a Reading."""
        for fault in self.check(reading):
            yield Finding(self.code, fault.message, fault.place, fault.related, fault.help, fault.claim, fault.diff)


def article_related(label: str, article: Article, span: Span) -> Related:
    """A place in an article that a finding concerns, called by its paragraph."""
    return Related(f"{label}, {article.paragraph_label(span.start)}", Place(article.text, span))


REGISTRY: dict[str, Rule] = {}
"""All rules by code."""


def rule(code: str, name: str, severity: Severity) -> Callable[[Check], Check]:
    """Register a rule; `name` is kebab-case and reads as "allow ...". Codes are never used twice."""

    def register(check: Check) -> Check:
        if code in REGISTRY or any(name == other.code.name for other in REGISTRY.values()):
            raise ValueError(f"{code} {name} is registered twice")
        summary = (check.__doc__ or "").partition("\n")[0]
        REGISTRY[code] = Rule(Code(code, name, severity, summary), check)
        return check

    return register
