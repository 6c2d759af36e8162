"""Argdown+, an extension of Argdown with kinds of points and relations of its own: known, so that it can be named."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.formats.argdown.syntax import Fault
from argmap.text import Span

if TYPE_CHECKING:
    from argmap.formats.argdown.model import Model
    from argmap.text import Text

__all__ = ["dialect_of"]

_MARK = re.compile(
    r"""^[ \t]+(?P<relation><?[?!@^%:]>?(?<=[<>][?!@^%:>])|<[?!@^%:](?!--)|[?!@^%:]>|=>|<=|~=|==)(?=[ \t]+\S)
      | ^[ \t]*(?:[+\-<>]*[ \t])?(?P<point>\[[?@>!][^\]\r\n]+\])(?=:|[ \t]*>>|[ \t]*$)
      | (?P<block>>>)[ \t]*$""",
    re.MULTILINE | re.VERBOSE,
)
_ADVICE = "write it with Argdown's own `+`, `-`, `_` and `><`, or convert it with the tool that it was written for"


def dialect_of(text: Text, model: Model) -> Fault | None:
    """The place that shows that a document is Argdown+; None for Argdown itself.

    Its front matter says so, or its marks stand where Argdown would see faults, or marks of two kinds come together.
    """
    matter = model.front_matter if isinstance(model.front_matter, dict) else {}
    settings = matter.get("parser")
    said = str(settings.get("syntax", "") if isinstance(settings, dict) else "").lower()
    marks = {match.lastgroup: match for match in reversed(list(_MARK.finditer(text.content)))}
    first = min(marks.values(), key=lambda match: match.start(), default=None)
    if not (said.endswith("argdown+") or said.startswith("micro") or (first and (model.faults or len(marks) > 1))):
        return None
    span = Span(*first.span(first.lastgroup or 0)) if first else Span(0, 1)
    shown = f" (`{first[first.lastgroup or 0]}`)" if first else ""
    return Fault(
        f"this is Argdown+, an extension of Argdown with marks of its own{shown}, which argmap does not read",
        span,
        _ADVICE,
    )
