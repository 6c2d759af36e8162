"""Schemes that other formats name: argmap's own name where it knows the scheme, else a note that keeps theirs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from argmap.graph import Polarity
from argmap.scheme_names import Scheme, scheme_name
from argmap.showing import one_line

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.draft import DraftStep

__all__ = ["note_of", "number_of", "scheme_numbered", "scheme_of"]

_NOTE = re.compile(r"scheme: (.+)")
_IN_NOTE = re.compile(r"(?:^|[\s(;])scheme: ([^;()]+)")
_AROUND_NAMES = re.compile(r"argument|scheme|from|to|an|the")
_NONE = re.compile(r"(default (inference|conflict|rephrase|transition|illocuting)|ra|ca)?", re.IGNORECASE)


def scheme_of(name: str) -> dict[str, Any]:
    """The fields that a scheme's name gives a step.

    >>> scheme_of("CauseToEffect"), scheme_of("Modus Ponens"), scheme_of("Default Inference")
    ({'scheme': 'cause to effect'}, {'note': 'scheme: Modus Ponens'}, {})
    >>> scheme_of("Ad hominem"), scheme_of("Argument from Expert Opinion")
    ({'scheme': 'ethotic', 'note': 'scheme: Ad hominem'}, {'scheme': 'expert opinion'})
    """
    name = one_line(name)
    if _NONE.fullmatch(name):
        return {}
    known = scheme_name(name)
    note = {"note": f"scheme: {name}"}
    if known not in set(Scheme):
        return note
    return {"scheme": str(known)} | ({} if _is_plain(name, str(known)) else note)


def _is_plain(name: str, scheme: str) -> bool:
    """Whether a name is a scheme's own, however it is written, and not another one for it."""
    rest = _letters(name).replace(_letters(scheme), "", 1)
    return rest != _letters(name) and not _AROUND_NAMES.sub("", rest)


def _letters(name: str) -> str:
    return "".join(one for one in name.lower() if one.isalnum())


def note_of(fields: Mapping[str, Any]) -> str:
    """The scheme's name as other formats write it, of the fields of a step; empty where it has none.

    >>> note_of({"scheme": "cause to effect"}), note_of({"note": "scheme: Modus Ponens"}), note_of({})
    ('CauseToEffect', 'Modus Ponens', '')
    >>> note_of({"scheme": "ethotic", "note": "scheme: Ad hominem"})
    'Ad hominem'
    """
    note = str(fields.get("note", ""))
    match = _NOTE.fullmatch(note) or _IN_NOTE.search(note)
    noted = match[1].strip() if match else ""
    if "scheme" not in fields or (noted and scheme_name(noted) == fields["scheme"]):
        return noted
    return "".join(word.capitalize() for word in str(fields["scheme"]).split())


_NUMBERS = {
    1: Scheme.ANALOGY,
    4: Scheme.CAUSE_TO_EFFECT,
    6: Scheme.COMMITMENT,
    7: Scheme.CORRELATION_TO_CAUSE,
    14: Scheme.EXAMPLE,
    15: Scheme.EXPERT_OPINION,
    17: Scheme.THREAT,
    19: Scheme.IGNORANCE,
    26: Scheme.POSITION_TO_KNOW,
    28: Scheme.PRACTICAL_REASONING,
    30: Scheme.SIGN,
    31: Scheme.VERBAL_CLASSIFICATION,
}
"""The numbers that AIFdb gives schemes, as far as they are met in published graphs."""
_INFERENCE, _CONFLICT = "72", "71"


def scheme_numbered(number: Any) -> str | None:
    """The scheme with a number of AIFdb's; None where argmap knows none.

    >>> scheme_numbered("15"), scheme_numbered(72)
    ('expert opinion', None)
    """
    found = _NUMBERS.get(int(number)) if str(number).isascii() and str(number).isdigit() else None
    return str(found) if found else None


def number_of(step: DraftStep) -> str:
    """The number that AIFdb gives a step's scheme: that of a mere inference or conflict where it has none."""
    numbers = {str(scheme): str(number) for number, scheme in _NUMBERS.items()}
    default = _INFERENCE if step.polarity is Polarity.SUPPORT else _CONFLICT
    return numbers.get(str(step.fields.get("scheme")), default)
