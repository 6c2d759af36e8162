"""Schemes as pages to read: one line each, one page each, and the table in `docs/schemes.md`."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from argmap.schemes.catalogue import FAMILIES, schemes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.schemes.catalogue import SchemePage

__all__ = ["markdown", "overview", "plain"]

_WIDTH = 100
GENERAL = (
    "Is each premise true, and how could one find out?",
    "Is there something about this case that keeps the premises from bearing on the conclusion?",
    "Are there other reasons to think that the conclusion is false?",
)
"""What may be asked of every scheme."""
_ATTACKS = {
    "undermine": "undermines: doubts a premise",
    "undercut": "undercuts: doubts the step",
    "rebut": "rebuts: speaks against the conclusion",
}


def overview() -> str:
    """All schemes by family, a line each."""
    lines = []
    width = max(map(len, schemes())) + 2
    for family, about in FAMILIES.items():
        lines += [f"{family.capitalize()} ({about})"]
        for page in schemes().values():
            if page.family == family:
                premises = "; ".join(page.roles.values())
                lines += textwrap.wrap(
                    f"{page.name:{width}}{premises}; so {page.conclusion}",
                    _WIDTH,
                    initial_indent="  ",
                    subsequent_indent=" " * (width + 2),
                )
        lines.append("")
    return "\n".join([*lines, "argmap schemes NAME shows one with its critical questions.", ""])


def plain(page: SchemePage) -> str:
    """A scheme's page for the terminal."""
    return "\n".join(_lines(page)) + "\n"


def _lines(page: SchemePage) -> Iterator[str]:
    yield f"{page.name}: {FAMILIES[page.family]}"
    if page.also:
        yield from textwrap.wrap(f"Also called {', '.join(page.also)}.", _WIDTH)
    yield ""
    width = max(map(len, page.roles)) + 2
    for role, text in page.roles.items():
        yield f"  {role:{width}}{text}"
    yield f"  {'so':{width}}{page.conclusion}"
    yield ""
    yield "Critical questions"
    for question in page.critical_questions:
        yield f"  - {question.text} ({_ATTACKS[question.attack]})"
    yield from (f"  - {text}" for text in GENERAL)
    yield ""
    yield "In a map"
    yield from (f"  {line}" for line in example(page).splitlines())


def example(page: SchemePage) -> str:
    """The scheme as a step of a map, to be filled in."""
    if len(page.roles) == 1:
        (role,) = page.roles
        return f"because:\n  - premise: ...\n    scheme: {page.name}\n    scheme_role: {role}"
    members = "".join(f"\n      - premise: ...\n        scheme_role: {role}" for role in page.roles)
    return f"because:\n  - together:{members}\n    scheme: {page.name}"


def markdown() -> str:
    """All schemes as a page of the docs."""
    lines = [
        "# Argumentation schemes",
        "",
        "Made by `argmap schemes --write docs/schemes.md`. The schemes are those of Walton, Reed and Macagno,",
        "*Argumentation Schemes* (Cambridge University Press, 2008); `statistics` is added, and the families are a",
        "selection from Walton and Macagno, *A classification system for argumentation schemes* (Argument &",
        "Computation, 2015). The wording is argmap's own. Names of AIF and arguebuf are recognised in maps, however",
        "they are written: `scheme: ExpertOpinion` is `scheme: expert opinion`.",
        "",
        "Of every step one may ask:",
        "",
        *(f"- {text}" for text in GENERAL),
        "",
    ]
    for family, about in FAMILIES.items():
        lines += [f"## {family.capitalize()}", "", f"{about.capitalize()}.", ""]
        for page in schemes().values():
            if page.family == family:
                lines += [f"### {page.name}", ""]
                lines += [f"Also called {', '.join(page.also)}.", ""] if page.also else []
                lines += [*(f"- *{role}*: {text}" for role, text in page.roles.items()), f"- so {page.conclusion}", ""]
                lines += ["Critical questions:", ""]
                lines += [f"- {one.text} ({_ATTACKS[one.attack].partition(':')[0]})" for one in page.critical_questions]
                lines += [""]
    return "\n".join(lines)
