"""What a rule is: a small function over a Reading that yields faults, under a code and a name."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from argmap.diagnostics import About, Code, Finding, Related, Severity, Slip
from argmap.quoted.remark import article_related
from argmap.rules.faults import Fault, is_fault
from argmap.rules.presets import PRESETS

if TYPE_CHECKING:
    from argmap.draft import Draft
    from argmap.graph import Claim
    from argmap.reading import Reading
    from argmap.rules.presets import Preset

__all__ = [
    "REGISTRY",
    "Defect",
    "Fault",
    "Faults",
    "Option",
    "Rule",
    "article_related",
    "claim_related",
    "defect",
    "rule",
]


Option = int | float
"""The value of a rule's option."""
Faults = Iterator[Fault]
Check = Callable[..., Faults]
PutIn = Callable[["Draft", "Reading", "Claim"], bool]


@dataclass(frozen=True, slots=True)
class Defect:
    """A fault that can be put into a map, so that a student finds it again."""

    name: str
    """The fault, as an answer to "What is wrong?"."""
    advice: str
    """How to mend it."""
    found_as: frozenset[str]
    """The codes that the checker may find it as."""
    put_in: PutIn
    """Puts it into the draft of a Reading, at a claim; False where this claim cannot have it."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule under its code, with what only rules have; the docstring of `check` is its manual page."""

    code: Code
    check: Check
    on_request: bool = False
    """Whether it only runs where it is selected: what it finds is no fault in most maps."""
    on_in: tuple[str, ...] = ()
    """The presets in which it runs although it runs on request."""
    fixes: bool = False
    """Whether `--fix` makes the fixes that it offers."""
    changes: frozenset[str] = frozenset()
    """The keys whose values its fixes change; apart from them, and the typing of quotes, a fix changes nothing."""
    options: Mapping[str, Option] = field(default_factory=dict)
    """Its options with their defaults: the keyword arguments of `check`."""
    defect: Defect | None = None
    """The fault that it finds, for exercises."""

    def runs_in(self, preset: Preset) -> bool:
        """Whether it runs where a preset is chosen and nothing else."""
        is_on = preset.on_request or not self.on_request or preset.name in self.on_in
        return is_on and preset.name not in self.code.off_in

    def findings(
        self, reading: Reading, options: Mapping[str, Option] | None = None, level: Severity | None = None
    ) -> Iterator[Finding]:
        """What the rule finds in a Reading; `level` is another severity than its own.

        Raises TypeError where it yields what is no fault, and whatever the rule raises.
        """
        for fault in self.check(reading, **(options or {})):
            if not is_fault(fault):
                raise TypeError("it yields something that is no Fault, or one whose parts are not what they should be")
            yield Finding(
                self.code,
                fault.message,
                fault.place,
                fault.related,
                fault.help,
                fault.claim,
                fault.diff,
                fault.fix,
                level or fault.level,
                fault.claims,
            )


def claim_related(reading: Reading, label: str, claim: Claim) -> Related:
    """A claim of the map that a finding concerns."""
    return Related(label, reading.claim_place(claim))


REGISTRY: dict[str, Rule] = {}
"""All rules by code."""


def rule(
    code: str,
    name: str,
    severity: Severity,
    *,
    about: About = About.STRUCTURE,
    slip: Slip | None = None,
    feedback: tuple[str, str] | None = None,
    same_as: tuple[str, ...] = (),
    on_request: bool = False,
    off_in: tuple[str, ...] = (),
    on_in: tuple[str, ...] = (),
    fixes: bool = False,
    changes: tuple[str, ...] = (),
    is_silenceable: bool = True,
    in_summary: str = "",
) -> Callable[[Check], Check]:
    """Register a rule with everything that is known of it; see `Code` and `Rule` for what each part means.

    `name` is kebab-case and reads as "allow ..."; codes and names are never used twice (ValueError). The function takes
    a Reading and, as keyword arguments with defaults, its options; its docstring is its page.
    """

    def register(check: Check) -> Check:
        _refuse_unsound(code, name, (*off_in, *on_in))
        described = Code.documented(
            code,
            name,
            severity,
            check.__doc__ or "",
            about=about,
            slip=slip,
            feedback=feedback,
            same_as=same_as,
            off_in=off_in,
            is_silenceable=is_silenceable,
            in_summary=in_summary,
        )
        REGISTRY[code] = Rule(described, check, on_request, on_in, fixes, frozenset(changes), _options(check))
        return check

    return register


def defect(code: str, *also: str, name: str, advice: str) -> Callable[[PutIn], PutIn]:
    """Register, of a rule that is registered, how its fault is put into a map; see `Defect`.

    `also` are further codes that the checker may find the fault as. A rule has one defect (ValueError), of a name of
    its own.
    """

    def register(put_in: PutIn) -> PutIn:
        taken = {one.defect.name for one in REGISTRY.values() if one.defect}
        if code not in REGISTRY or REGISTRY[code].defect or name in taken:
            raise ValueError(f"{code} is no rule that could have the defect “{name}”")
        REGISTRY[code] = replace(REGISTRY[code], defect=Defect(name, advice, frozenset({code, *also}), put_in))
        return put_in

    return register


def _refuse_unsound(code: str, name: str, presets: Iterable[str]) -> None:
    if code in REGISTRY or any(name == other.code.name for other in REGISTRY.values()):
        raise ValueError(f"{code} {name} is registered twice")
    for preset in presets:
        if preset not in PRESETS:
            raise ValueError(f"{code} {name} names the preset {preset}; there are {', '.join(PRESETS)}")


def _options(check: Check) -> dict[str, Option]:
    parameters = inspect.signature(check).parameters.values()
    return {one.name: one.default for one in parameters if one.default is not inspect.Parameter.empty}
