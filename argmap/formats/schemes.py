"""Schemes that other formats name: argmap's own name where it knows the scheme, else a note that keeps theirs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from argmap.model import Scheme, scheme_name
from argmap.text import one_line

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["note_of", "scheme_of"]

_NOTE = re.compile(r"scheme: (.+)")
_NONE = re.compile(r"(default (inference|conflict|rephrase|transition|illocuting)|ra|ca)?", re.IGNORECASE)


def scheme_of(name: str) -> dict[str, Any]:
    """The fields that a scheme's name gives a step.

    >>> scheme_of("CauseToEffect"), scheme_of("Modus Ponens"), scheme_of("Default Inference")
    ({'scheme': 'cause to effect'}, {'note': 'scheme: Modus Ponens'}, {})
    """
    name = one_line(name)
    if _NONE.fullmatch(name):
        return {}
    known = scheme_name(name)
    return {"scheme": known} if known in set(Scheme) else {"note": f"scheme: {name}"}


def note_of(fields: Mapping[str, Any]) -> str:
    """The scheme's name as other formats write it, of the fields of a step; empty where it has none.

    >>> note_of({"scheme": "cause to effect"}), note_of({"note": "scheme: Modus Ponens"}), note_of({})
    ('CauseToEffect', 'Modus Ponens', '')
    """
    if "scheme" in fields:
        return "".join(word.capitalize() for word in str(fields["scheme"]).split())
    match = _NOTE.fullmatch(str(fields.get("note", "")))
    return match[1] if match else ""
