"""A rule's manual page: its docstring taken apart into what it says, what fails, what passes, and its options."""

from __future__ import annotations

import inspect
import re
from dataclasses import dataclass, field
from textwrap import indent

__all__ = ["EXAMPLE_ARTICLE", "Page", "example", "parse"]

_SECTION = re.compile(r"^(Article|Map|Fails|Passes|Options|Fix|Reference):[ ]*(.*)$")
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
    name, lines = "", []
    for line in [*rest.splitlines(), "End:"]:
        section = _SECTION.match(line)
        if not section and line != "End:":
            lines.append(line)
            continue
        _put(found, name, "\n".join(lines))
        if section:
            name, lines = section[1], [section[2]]
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
    elif name == "Reference":
        page.reference = " ".join(body.split())
    else:
        page.text = body.strip("\n")


EXAMPLE_ARTICLE = (
    "The harbour should be dredged.\n\n"
    "It is silting up every year. Trade has suffered badly. Eleven shops on the quay have closed since May.\n"
)
"""What the article of the examples says, where a page gives none."""
_HEAD = "argmap: 1\n"
_ARTICLE = "article:\n  file: article.txt\n"
_THESIS = (
    "argument:\n  id: T\n  thesis: The harbour should be dredged.\n  quote: The harbour should be dredged\n  because:\n"
)


def example(page: Page, piece: str) -> tuple[str, str]:
    """An example as a whole map, and its article (to be called `article.txt`): a step hangs on a thesis."""
    article = f"The harbour should be dredged.\n\n{page.article}\n" if page.article else EXAMPLE_ARTICLE
    piece = piece + "\n"
    if piece.startswith("- "):
        return _HEAD + _ARTICLE + _THESIS + indent(piece, "    "), article
    if piece.startswith("argmap:"):
        return piece, article
    return _HEAD + ("" if piece.startswith("article") else _ARTICLE) + piece, article
