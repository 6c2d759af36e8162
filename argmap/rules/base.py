"""What a rule is: a small function over a Reading that yields faults, under a code and a name."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from argmap.diagnostics import About, Code, Finding, Related, Severity, Slip
from argmap.plugins import ENDING, OWN, Part, UnsoundError, failure, is_of, lent, made_apart, refuse, taken
from argmap.quoted.remark import article_related
from argmap.rules.faults import Fault, is_fault
from argmap.rules.sound import refuse_unsound_check, refuse_unsound_code, refuse_unsound_defect

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
    "registering",
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
    """The fault, as an answer to "What is wrong?"; `{claim}` stands for what the claim is called there."""
    advice: str
    """How to mend it, as a clause: it ends "the fault can be mended like this: ..."."""
    found_as: frozenset[str]
    """The codes that the checker may find it as."""
    put_in: PutIn
    """Puts it into the draft of a Reading, at a claim; False where this claim cannot have it."""
    part: Part = OWN
    """The package that it is of."""

    @property
    def called(self) -> str:
        """What messages call it."""
        return f"the fault “{self.name}”"


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
    part: Part = OWN
    """The package that it is of."""

    def runs_in(self, preset: Preset) -> bool:
        """Whether it runs where a preset is chosen and nothing else."""
        is_on = preset.on_request or not self.on_request or preset.name in self.on_in
        return is_on and preset.name not in self.code.off_in

    def findings(
        self, reading: Reading, options: Mapping[str, Option] | None = None, level: Severity | None = None
    ) -> Iterator[Finding]:
        """What the rule finds in a Reading; `level` is another severity than its own.

        Raises PartError where the rule raises anything, or yields what is no fault.
        """
        found = self._findings(reading, options, level)
        try:
            yield from made_apart(self._lent(reading, found)) if self.part.added else found
        except ENDING:
            raise
        except BaseException as error:
            if is_of(error, self.part):
                raise
            raise failure(self.part, f"the rule {self.code.id} {self.code.name}", error) from error

    def _lent(self, reading: Reading, found: Iterator[Finding]) -> Iterator[Finding]:
        with lent(self.part, reading, reading.alone):
            yield from found

    def _findings(
        self, reading: Reading, options: Mapping[str, Option] | None, level: Severity | None
    ) -> Iterator[Finding]:
        faults = self.check(reading, **(options or {}))
        if not isinstance(faults, Iterable):
            raise UnsoundError(f"it gives {type(faults).__name__}; it should yield Faults")
        for fault in faults:
            if not isinstance(fault, Fault):
                raise UnsoundError(f"it yields {type(fault).__name__}, not a Fault")
            refuse(unless=is_fault(fault), why="it yields a Fault whose parts are not what they should be")
            is_in_map = not self.part.added or fault.place.text is reading.file.text
            refuse(unless=is_in_map, why="it yields a Fault whose place is not in the map; other places are `related`")
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


_OWN_CODE = re.compile(r"AM\d+")
REGISTRY: dict[str, Rule] = {}
"""All rules by code."""


@dataclass
class _Loading:
    """A package whose rules are being registered."""

    part: Part
    others: Mapping[str, Code]
    """Codes that are no rules', by their numbers and by their names."""
    left_out: list[Finding] = field(default_factory=list)
    codes: set[str] = field(default_factory=set)
    """The codes of rules that are left out."""


_LOADING: list[_Loading] = []


@contextmanager
def registering(part: Part, others: Mapping[str, Code]) -> Iterator[list[Finding]]:
    """While a package is loaded: its rules are stamped with it, and one whose code or name is taken is left out.

    Gives the findings on those.
    """
    _LOADING.append(_Loading(part, others))
    try:
        yield _LOADING[-1].left_out
    finally:
        _LOADING.pop()


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

    `name` is kebab-case and reads as "allow ..."; codes and names are never used twice (ValueError; a package's rule is
    left out). The function takes a Reading and, as keyword arguments with defaults, its options; its docstring is its
    page. Raises ValueError for what is not what it should be, too.
    """
    said = {key: value for key, value in locals().items() if key not in {"code", "name", "severity"}}

    def register(check: Check) -> Check:
        refuse_unsound_code(code, name, severity, said)
        if _LOADING:
            refuse_unsound_check(code, check)
        if _is_left_out(code, name):
            return check
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
        ways = (on_request, on_in, fixes, frozenset(changes), _options(check))
        REGISTRY[code] = Rule(described, check, *ways, part=_part())
        return check

    return register


def defect(code: str, *also: str, name: str, advice: str) -> Callable[[PutIn], PutIn]:
    """Register, of a rule that is registered, how its fault is put into a map; see `Defect`.

    `also` are further codes that the checker may find the fault as. A rule has one defect (ValueError), of a name of
    its own; a package's further one is left out, and so is that of a rule that is left out.
    """

    def register(put_in: PutIn) -> PutIn:
        refuse_unsound_defect(code, name, advice)
        if _LOADING and code in _LOADING[-1].codes:
            return put_in
        own = Defect(name, advice, frozenset({code, *also}), put_in, _part())
        others = {one.code.id: one.defect for one in REGISTRY.values() if one.defect}
        same = others.get(code) or next((one for one in others.values() if one.name == name), None)
        if same and _LOADING:
            _LOADING[-1].left_out.append(taken(own.part, own.called, same.called, same.part))
            return put_in
        if same or code not in REGISTRY:
            raise ValueError(f"{code} is no rule that could have the defect “{name}”")
        REGISTRY[code] = replace(REGISTRY[code], defect=own)
        return put_in

    return register


def _part() -> Part:
    return _LOADING[-1].part if _LOADING else OWN


def _is_left_out(code: str, name: str) -> bool:
    """Whether the code or the name is taken: then a package's rule is left out; raises ValueError for argmap's own."""
    same = next((one for one in REGISTRY.values() if one.code.id == code or one.code.name == name), None)
    if not _LOADING:
        if same:
            raise ValueError(f"{code} {name} is registered twice")
        return False
    loading = _LOADING[-1]
    other = same.code if same else loading.others.get(code) or loading.others.get(name)
    said = f"{other.id} {other.name}" if other else "all codes of AM and figures" if _OWN_CODE.fullmatch(code) else ""
    if said:
        what, owner = f"the rule {code} {name}", same.part if same else OWN
        loading.left_out.append(taken(loading.part, what, said, owner))
        loading.codes.add(code)
    return said != ""


def _options(check: Check) -> dict[str, Option]:
    parameters = inspect.signature(check).parameters.values()
    return {one.name: one.default for one in parameters if one.default is not inspect.Parameter.empty}
