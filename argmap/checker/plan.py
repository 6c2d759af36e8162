"""Which rules run over a map, with which options, and how much their findings weigh."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING

from argmap.checker.catalogue import all_codes, all_rules
from argmap.checker.plugins import load_rules
from argmap.config import INVALID_SETTINGS, Choices, listed, shown
from argmap.diagnostics import Finding
from argmap.rules import PRESETS
from argmap.showing import closest, did_you_mean

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from argmap.config import Named
    from argmap.diagnostics import Place, Severity
    from argmap.rules import Rule

__all__ = ["Active", "Plan", "expand", "make_plan"]

_MOST_SUGGESTIONS = 20  # a settings file of twenty thousand wrong names is no slip of the pen


@dataclass(frozen=True)
class Active:
    """A rule that runs."""

    rule: Rule
    options: Mapping[str, float]
    level: Severity | None


@dataclass(frozen=True)
class Plan:
    """The rules that run, and what becomes of findings that no rule makes."""

    active: tuple[Active, ...]
    ignored: frozenset[str] = frozenset()
    levels: Mapping[str, Severity] = field(default_factory=dict)
    fail_on: str = "error"
    findings: tuple[Finding, ...] = ()
    """Mistakes in the settings."""
    fixing: tuple[Active, ...] = ()
    """The rules whose fixes `--fix` makes, those that only run on request included."""
    chosen: frozenset[str] | None = None
    """The codes that settings or the command line select, those of no rule included; None where they select nothing."""

    def runs(self, code: str) -> bool:
        """Whether findings of a code would be reported."""
        return code in self._running if code in all_rules() else code not in self.ignored

    def chooses(self, code: str, among: Collection[str]) -> bool:
        """Whether findings of a code that no rule has are wanted: where any of `among` is selected, only what is."""
        wanted = self.chosen or frozenset()
        return code not in self.ignored and (code in wanted or wanted.isdisjoint(among))

    def weighed(self, findings: Iterable[Finding]) -> list[Finding]:
        """Findings with the severities that settings give their codes."""
        return [replace(one, level=level) if (level := self.levels.get(one.code.id)) else one for one in findings]

    @cached_property
    def _running(self) -> frozenset[str]:
        return frozenset(active.rule.code.id for active in self.active)


def expand(name: str) -> frozenset[str] | None:
    """The codes that a name means: a code, a rule's name, the beginning of codes (`AM2`) or `ALL`; None for none.

    >>> sorted(expand("am105")), sorted(expand("supported-evidence")), len(expand("AM5"))
    (['AM105'], ['AM105'], 7)
    """
    known = all_codes()
    wanted = name.strip().upper()
    if wanted == "ALL":
        return frozenset(known)
    by_name = {code.name: code.id for code in known.values()}
    if name.strip().lower() in by_name:
        return frozenset({by_name[name.strip().lower()]})
    found = frozenset(code for code in known if wanted and code.startswith(wanted))
    return found or None


class _Maker:
    """Collects choices into a plan; names that mean nothing are findings."""

    def __init__(self) -> None:
        self.findings: list[Finding] = list(load_rules())
        self.options: dict[str, dict[str, float]] = {}
        self.chosen: frozenset[str] | None = None
        self.preset("default")

    def report(self, message: str, place: Place, advice: str | None = None) -> None:
        self.findings.append(Finding(INVALID_SETTINGS, message, place, help=advice))

    def preset(self, name: str) -> None:
        preset = PRESETS[name]
        self.selected = {code for code, rule in all_rules().items() if rule.runs_in(preset)}
        self.ignored = {code.id for code in all_codes().values() if name in code.off_in}
        self.levels: dict[str, Severity] = {}
        self.fail_on = preset.fail_on

    def choose(self, choices: Choices) -> None:
        if choices.preset:
            if choices.preset.name in PRESETS:
                self.preset(choices.preset.name)
            else:
                self.report(
                    f"there is no preset `{choices.preset.name}`",
                    choices.preset.place,
                    f"the presets are {', '.join(PRESETS)}",
                )
        if choices.select is not None:
            self.selected = {code for named in choices.select for code in self.selectable(named)}
            self.ignored -= self.selected
            self.chosen = frozenset(self.selected)
        for named in choices.ignore:
            self.ignored |= self.silenceable(named)
        for named, level in choices.severity:
            self.levels.update(dict.fromkeys(self.silenceable(named), level))
        for named, values in choices.options:
            for code in self.codes(named):
                self.set_options(named, code, values)

    def selectable(self, named: Named) -> Iterator[str]:
        """The codes that a name selects: the beginning of codes selects no rule that only runs on request."""
        codes = self.codes(named)
        for code in codes:
            named_itself = len(codes) == 1 or named.name.upper() == "ALL"
            if named_itself or code not in all_rules() or not all_rules()[code].on_request:
                yield code

    def codes(self, named: Named) -> frozenset[str]:
        found = expand(named.name)
        if found is None:
            names = [name for code in all_codes().values() for name in (code.id, code.name)]
            question = did_you_mean(closest(named.name, names)) if len(self.findings) < _MOST_SUGGESTIONS else ""
            self.report(f"there is no rule `{named.name}`{question}", named.place, "`argmap rules` lists them")
        return found or frozenset()

    def silenceable(self, named: Named) -> frozenset[str]:
        """The codes that a name means, without those that are always reported as they are."""
        codes = self.codes(named)
        silenceable = frozenset(code for code in codes if all_codes()[code].is_silenceable)
        if codes and not silenceable:
            advice = "it means that something could not be read or done, so it is always reported"
            self.report(f"`{named.name}` cannot be ignored or weighed otherwise", named.place, advice)
        return silenceable

    def set_options(self, named: Named, code: str, values: Mapping[str, tuple[object, Place]]) -> None:
        known = all_rules()[code].options if code in all_rules() else {}
        for key, (value, place) in values.items():
            if key not in known:
                advice = f"its options are {', '.join(known)}" if known else "it has none"
                self.report(f"{named.name} has no option `{key}`", place, advice)
            elif isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value < float("inf"):
                self.report(f"`{key}` must be a number from 0 up, not {shown(value)}", place)
            elif isinstance(known[key], int) and not isinstance(value, int):
                self.report(f"`{key}` must be a whole number, not {shown(value)}", place)
            else:
                self.options.setdefault(code, {})[key] = value

    def plan(self) -> Plan:
        known = [
            Active(rule, self.options.get(code, {}), self.levels.get(code))
            for code, rule in all_rules().items()
            if code not in self.ignored
        ]
        active = tuple(one for one in known if one.rule.code.id in self.selected)
        fixing = tuple(one for one in known if one.rule.fixes)
        ignored, found = frozenset(self.ignored), listed(self.findings)
        return Plan(active, ignored, self.levels, self.fail_on, found, fixing, self.chosen)


def make_plan(choices: Iterable[Choices] = ()) -> Plan:
    """The plan that choices come to, each refining those before it; without any, the default one."""
    maker = _Maker()
    for one in choices:
        maker.choose(one)
    return maker.plan()
