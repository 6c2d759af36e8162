"""A rule's manual page: its docstring taken apart into what it says, what fails, what passes, and its options."""

from __future__ import annotations

import inspect
import re
from dataclasses import dataclass, field

__all__ = ["Page", "parse"]

_SECTION = re.compile(r"^(Article|Fails|Passes|Options|Fix|Reference):[ ]*", re.MULTILINE)
_OPTION = re.compile(r"(\w+): (.*)")


@dataclass
class Page:
    """A manual page in its parts; examples are pieces of a map as they would be written."""

    summary: str
    text: str = ""
    article: str = ""
    """What the article of the examples says."""
    fails: list[str] = field(default_factory=list)
    passes: list[str] = field(default_factory=list)
    options: dict[str, str] = field(default_factory=dict)
    fix: str = ""
    reference: str = ""


def parse(page: str) -> Page:
    """Take a page apart.

    >>> parse("A sentence.\\n\\nWhy.\\n\\nFails:\\n\\n    - premise: p\\n\\nOptions:\\n    most: how many").fails
    ['- premise: p']
    """
    summary, _, rest = inspect.cleandoc(page).partition("\n")
    found = Page(summary)
    text, *parts = _SECTION.split(rest)
    found.text = text.strip("\n")
    for name, body in zip(parts[::2], parts[1::2], strict=True):
        _put(found, name, body)
    return found


def _put(page: Page, name: str, body: str) -> None:
    block = inspect.cleandoc("\n" + body.lstrip("\n")).strip("\n") if name in {"Article", "Fails", "Passes"} else ""
    if name == "Fails":
        page.fails.append(block)
    elif name == "Passes":
        page.passes.append(block)
    elif name == "Article":
        page.article = block
    elif name == "Options":
        for line in body.splitlines():
            if option := _OPTION.match(line.strip()):
                page.options[option[1]] = option[2]
    elif name == "Fix":
        page.fix = body.strip()
    else:
        page.reference = " ".join(body.split())
