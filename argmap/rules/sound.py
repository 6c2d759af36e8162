"""What a rule or a defect says of itself, looked at when it registers: each part is told what it should be."""

from __future__ import annotations

import inspect
import re
from typing import TYPE_CHECKING, Any

from argmap.diagnostics import About, Severity, Slip
from argmap.plugins import UnsoundError, is_name, refuse
from argmap.rules.presets import PRESETS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

__all__ = ["refuse_unsound_check", "refuse_unsound_code", "refuse_unsound_defect"]

_CODE = re.compile(r"[A-Z]+[0-9]+")


def refuse_unsound_code(code: Any, name: Any, severity: Any, said: Mapping[str, Any]) -> None:
    """Raise UnsoundError where code, name, severity or one of the further parts is not what it should be."""
    _refuse(
        isinstance(code, str) and bool(_CODE.fullmatch(code)),
        f"the code of the rule {name!r} is {code!r}",
        'capitals and digits, such as "HS101"',
    )
    _refuse(
        is_name(name) and "_" not in name,
        f"the name of {code} is {name!r}",
        'lower case with hyphens, such as "long-claim"',
    )
    _refuse_other_than(Severity, severity, code, "severity")
    _refuse_other_than(About, said["about"], code, "about")
    if said["slip"] is not None:
        _refuse_other_than(Slip, said["slip"], code, "slip")
    feedback = said["feedback"]
    is_pair = feedback is None or (_are_texts(feedback) and len(feedback) == 2)
    _refuse(is_pair, f"feedback of {code} is {feedback!r}", "two texts: what is the matter, and a question")
    for key in ("same_as", "off_in", "on_in", "changes"):
        value = said[key]
        _refuse(_are_texts(value), f"{key} of {code} is {value!r}", 'a tuple of texts, such as ("thesis",)')
    for key in ("on_request", "fixes", "is_silenceable"):
        _refuse(isinstance(said[key], bool), f"{key} of {code} is {said[key]!r}", "True or False")
    _refuse_presets(code, name, (*said["off_in"], *said["on_in"]))
    _refuse(
        _can_be_filled(said["in_summary"]), f"in_summary of {code} is {said['in_summary']!r}", "a text with {claims}"
    )


def _refuse(is_sound: bool, what: str, should: str) -> None:
    refuse(unless=is_sound, why=f"{what}; it should be {should}")


def _refuse_other_than(kind: type[Severity | About | Slip], value: Any, code: str, key: str) -> None:
    if isinstance(value, kind):
        return
    meant = str(value).upper()
    names = [meant] if meant in kind.__members__ else list(kind.__members__)
    should = " or ".join(f"{kind.__name__}.{one}" for one in names)
    raise UnsoundError(f"{key} of {code} is {value!r}; it should be {should} of argmap.diagnostics")


def _are_texts(value: Any) -> bool:
    return isinstance(value, tuple) and all(isinstance(one, str) for one in value)


def _can_be_filled(value: Any) -> bool:
    try:
        return isinstance(value, str) and isinstance(value.format(claims="1 claim"), str)
    except (LookupError, ValueError, AttributeError):
        return False


def _refuse_presets(code: str, name: str, presets: Iterable[str]) -> None:
    for preset in presets:
        known = ", ".join(PRESETS)
        refuse(unless=preset in PRESETS, why=f"{code} {name} names the preset {preset}; there are {known}")


def refuse_unsound_check(code: str, check: Callable[..., object]) -> None:
    """Raise UnsoundError where what stands under `@rule` cannot be called with a Reading alone."""
    refuse(unless=callable(check), why=f"{code} stands on {check!r}; it should be a function")
    parameters = list(inspect.signature(check).parameters.values())
    is_taken = bool(parameters) and parameters[0].kind is not inspect.Parameter.KEYWORD_ONLY
    refuse(unless=is_taken, why=f"the function of {code} should take a Reading")
    for one in parameters[1:]:
        needs = one.default is one.empty and one.kind not in {one.VAR_POSITIONAL, one.VAR_KEYWORD}
        refuse(unless=not needs, why=f"the function of {code} needs {one.name}; its options should have defaults")
        is_number = isinstance(one.default, int | float) and not isinstance(one.default, bool)
        should = f"the option {one.name} of {code} is {one.default!r}; it should be a number"
        refuse(unless=one.default is one.empty or is_number, why=should)


def refuse_unsound_defect(code: str, name: Any, advice: Any) -> None:
    """Raise UnsoundError where the name or the advice of a defect is no text."""
    for key, value in (("name", name), ("advice", advice)):
        _refuse(isinstance(value, str) and bool(value), f"{key} of the defect of {code} is {value!r}", "a text")
