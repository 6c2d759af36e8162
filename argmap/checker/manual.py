"""The manual of codes: what a code means, as text for the terminal and as Markdown for docs/rules."""

from __future__ import annotations

from textwrap import indent
from typing import TYPE_CHECKING

from argmap.checker.catalogue import all_codes, all_rules
from argmap.examples import EXAMPLE_ARTICLE
from argmap.manual import Page, parse
from argmap.quotations.codes import CODES as DRAFT_CODES
from argmap.rules import PRESETS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.diagnostics import Code

__all__ = ["markdown", "overview", "plain", "table"]


def facts(code: Code) -> list[str]:
    """What holds for a code: its severity, when its rule runs, whether it can be silenced."""
    rule = all_rules().get(code.id)
    found = [f"severity: {code.severity.label}"]
    if rule and rule.on_request:
        found.append("runs on request")
    if rule and rule.fixes:
        found.append("can be fixed")
    if not code.is_silenceable:
        found.append("cannot be silenced")
    return found


def plain(code: Code) -> str:
    """A code's page for the terminal."""
    page = parse(code.page)
    parts = [f"{code.id} {code.name}\n{', '.join(facts(code))}", page.summary, page.text]
    if page.fails or page.passes:
        parts.append("An article says:\n\n" + indent(_article(page), "    "))
    parts += ["Fails:\n\n" + indent(example, "    ") for example in page.fails]
    parts += ["Passes:\n\n" + indent(example, "    ") for example in page.passes]
    parts += _ending(code, page)
    return "\n\n".join(part for part in parts if part) + "\n"


def markdown(code: Code) -> str:
    """A code's page in Markdown."""
    page = parse(code.page)
    parts = [f"# {code.id} {code.name}", f"*{', '.join(facts(code))}*", page.summary, page.text]
    if page.fails or page.passes:
        parts.append("An article says:\n\n" + indent(_article(page), "> "))
    for title, examples in (("Fails", page.fails), ("Passes", page.passes)):
        parts += [f"## {title}" if examples else "", *(_fenced(code, example) for example in examples)]
    parts += _ending(code, page)
    return "\n\n".join(part for part in parts if part) + "\n"


def _fenced(code: Code, example: str) -> str:
    """An example: a piece of a map, or of a draft."""
    return f"```{'markdown' if code in DRAFT_CODES else 'yaml'}\n{example}\n```"


def _article(page: Page) -> str:
    return page.article or EXAMPLE_ARTICLE.strip().replace("\n\n", " ")


def _ending(code: Code, page: Page) -> Iterator[str]:
    rule = all_rules().get(code.id)
    if rule and rule.options:
        lines = [
            f"- `{name}` (default {default}): {page.options.get(name, 'not described')}"
            for name, default in rule.options.items()
        ]
        yield "Options:\n\n" + "\n".join(lines)
    if page.fix:
        yield f"Fix: {page.fix}"
    if page.reference:
        yield f"Reference: {page.reference}"


def table() -> str:
    """All codes as a Markdown table, each leading to its page."""
    rows = ["| code | name | severity | what is wrong |", "|---|---|---|---|"]
    for code in all_codes().values():
        rule = all_rules().get(code.id)
        severity = code.severity.label + (", on request" if rule and rule.on_request else "")
        rows.append(f"| [{code.id}]({code.id}.md) | {code.name} | {severity} | {code.summary} |")
    return "\n".join(rows)


def overview() -> str:
    """All codes and presets, for the terminal."""
    codes = all_codes().values()
    width = max(len(code.name) for code in codes)
    lines = []
    for code in codes:
        rule = all_rules().get(code.id)
        mark = "on request" if rule and rule.on_request else ""
        lines.append(f"{code.id}  {code.name:<{width}}  {code.severity.label:<7}  {mark:<10}  {code.summary}")
    presets = [f"  {name:<9} {preset.about}" for name, preset in PRESETS.items()]
    return "\n".join([*lines, "", "Presets (`--preset`, or `preset` in the settings):", *presets]) + "\n"
