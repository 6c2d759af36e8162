"""A run over many maps: each with the settings that hold for it, and what is wrong with those said once."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from argmap.checker.checking import check
from argmap.checker.plan import Plan, make_plan
from argmap.config import INVALID_SETTINGS, Choices, Named, Settings, find, load
from argmap.diagnostics import Finding, Place
from argmap.plugins import met
from argmap.reading.shelf import reach
from argmap.text import Span, Text
from argmap.words import LexiconError
from argmap.words import load as load_words

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from argmap.reach import Reach
    from argmap.reading import Reading
    from argmap.words import Lexicon

__all__ = ["Overrides", "Session"]


@dataclass(frozen=True)
class Overrides:
    """What the command line chooses; it goes before the settings."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    preset: str | None = None

    @property
    def choices(self) -> Choices:
        """The same as settings would have it."""
        return Choices(
            _named("--preset", self.preset) if self.preset else None,
            tuple(_named("--select", name) for name in self.select) if self.select else None,
            tuple(_named("--ignore", name) for name in self.ignore),
        )


def _named(option: str, name: str) -> Named:
    text = Text(f"<{option}>", name)
    return Named(name, Place(text, Span(0, len(name))))


_NOTHING = Settings()


@dataclass
class Session:
    """Checks maps; `config` is a settings file to use for all of them, `isolated` uses none."""

    overrides: Overrides = field(default_factory=Overrides)
    config: Path | None = None
    isolated: bool = False
    reach: Reach = field(default_factory=reach)
    """Which files maps may name as their articles."""
    _plans: dict[tuple[int, ...], tuple[tuple[Choices, ...], Plan]] = field(default_factory=dict)
    """Plans by the identity of the choices that made them, which are kept with them."""
    _loaded: Settings | None = None
    _lexicons: dict[Path, Lexicon | Finding] = field(default_factory=dict)
    _findings: dict[tuple[object, ...], Finding] = field(default_factory=dict)

    @property
    def findings(self) -> list[Finding]:
        """The mistakes in the settings that were used so far, and the packages that failed, each once."""
        said = {one.message for one in self._findings.values()}
        return [*self._findings.values(), *(one for one in met() if one.message not in said)]

    def settings(self, name: str) -> Settings:
        """The settings that hold for a map."""
        if self.isolated:
            return _NOTHING
        if self.config is None:
            return find(name)
        if self._loaded is None:
            self._loaded = load(self.config)
        return self._loaded

    def plan(self, name: str) -> Plan:
        """What runs over a map."""
        settings = self.settings(name)
        choices = settings.choices_for(name)
        key = tuple(map(id, choices))
        known = self._plans.get(key)
        if known is None:
            plan = make_plan((*choices, self.overrides.choices))
            if settings.fail_on:
                plan = replace(plan, fail_on=settings.fail_on)
            known = self._plans[key] = (choices, plan)
            self.note((*settings.findings, *plan.findings))
        return known[1]

    def survey(self, names: Iterable[str]) -> list[Finding]:
        """The mistakes in the settings of some maps, which are not read, whatever files their patterns fit."""
        for name in names:
            self.plan(name)
            settings = self.settings(name)
            list(self._words(settings))
            for _, choices in settings.per_file:
                self.note(make_plan((settings.choices, choices, self.overrides.choices)).findings)
        return self.findings

    def note(self, findings: Iterable[Finding]) -> None:
        """Remember mistakes in the settings, each once."""
        for finding in findings:
            key = (finding.place.text.name, finding.place.span, finding.message)
            self._findings.setdefault(key, finding)

    def check(self, reading: Reading, *, every: bool = False) -> list[Finding]:
        """The findings on a map; `every` as `checker.check` has it."""
        plan = self.plan(reading.name)
        reading.lexicons = tuple(self._words(self.settings(reading.name)))
        return check(reading, plan, every=every)

    def _words(self, settings: Settings) -> Iterable[Lexicon]:
        for path, place in settings.words:
            if path not in self._lexicons:
                self._lexicons[path] = _lexicon(path, place)
            found = self._lexicons[path]
            if isinstance(found, Finding):
                self.note([found])
            else:
                yield found


def _lexicon(path: Path, place: Place) -> Lexicon | Finding:
    try:
        return load_words(path)
    except LexiconError as error:
        return Finding(INVALID_SETTINGS, f"the word lists {path.name} cannot be read: {error}", place)
