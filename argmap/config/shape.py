"""The shape of settings: what each key may hold; every mistake is a finding with its place."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from argmap.config.own import own_settings_file
from argmap.diagnostics import Code, Finding, Place, Severity
from argmap.showing import closest, did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from argmap.config.places import Places

__all__ = ["SEVERITIES", "Choices", "Named", "Shaper", "listed", "shown"]

_LARGEST = 10**30
_MOST_NAMES = 2_000
"""How many names of rules, files or patterns one list may hold."""
_MOST_IN_ALL = 10_000
"""How many one file's settings may hold."""
_MOST_LISTED = 100
"""How many mistakes in one file's settings are listed."""
SEVERITIES = {severity.label: severity for severity in Severity}
_CHOICES = ("preset", "select", "ignore", "severity", "rules")

Path = tuple[str, ...]


@dataclass(frozen=True)
class Named:
    """A name that the settings use, with its place: whether such a rule exists is for the checker to say."""

    name: str
    place: Place


@dataclass(frozen=True)
class Choices:
    """Which rules run, how much they weigh, and with which options; None where nothing is chosen."""

    preset: Named | None = None
    select: tuple[Named, ...] | None = None
    ignore: tuple[Named, ...] = ()
    severity: tuple[tuple[Named, Severity], ...] = ()
    options: tuple[tuple[Named, Mapping[str, tuple[Any, Place]]], ...] = field(default=())


class Shaper:
    """Reads the values of one settings file; what is wrong is reported and left out."""

    def __init__(self, places: Places, prefix: Path, code: Code) -> None:
        self.findings: list[Finding] = []
        self._places = places
        self._prefix = prefix
        self._code = code
        self._names = 0

    def _place(self, path: Path, value: str | None = None) -> Place:
        return self._places.of((*self._prefix, *path), value)

    def _report(self, path: Path, message: str, advice: str | None = None, value: str | None = None) -> None:
        self.findings.append(Finding(self._code, message, self._place(path, value), help=advice))

    def report_articles(self) -> None:
        """Report `[articles]`, which only settings of the user's own may hold."""
        advice = f"write it into {own_settings_file()}, or use --allow-articles DIR"
        self._report(("articles",), "settings beside maps cannot say which articles maps may name", advice)

    def report_file(self, key: str, name: str, problem: str) -> None:
        """Report a file that settings beside maps name and may not name."""
        self._report((key,), f"`{key}` names {shown(name)}, which {problem}", "name a file in this project", name)

    def is_table(self, path: Path, value: Any) -> bool:
        """Whether a value is a table; reports it where it is none."""
        if isinstance(value, dict):
            return True
        self._report(path, f"`{'.'.join(path) or 'tool.argmap'}` must be a table, not {shown(value)}")
        return False

    def unknown(self, path: Path, table: Mapping[str, Any], known: Iterable[str]) -> None:
        """Report the keys that do not exist."""
        keys = list(known)
        for key in table:
            if key not in keys:
                question = did_you_mean(closest(key, keys)) if len(self.findings) < _MOST_LISTED else ""
                advice = f"the settings here are {', '.join(keys)}"
                self._report((*path, key), f"there is no setting `{key}`{question}", advice)

    def text(self, path: Path, value: Any) -> str | None:
        """A text; None where there is none."""
        if value is None or (isinstance(value, str) and value.strip()):
            return str(value) if value else None
        self._report(path, f"`{path[-1]}` must be a text, not {shown(value)}")
        return None

    def one_of(self, path: Path, value: Any, known: tuple[str, ...]) -> str | None:
        """One of some words; None where there is none."""
        if value is None or value in known:
            return str(value) if value else None
        self._report(path, f"`{path[-1]}` must be one of {', '.join(known)}, not {shown(value)}")
        return None

    def truth(self, path: Path, value: Any) -> bool | None:
        """True or false; None where neither is said."""
        if value is None or isinstance(value, bool):
            return value
        self._report(path, f"`{path[-1]}` must be true or false, not {shown(value)}")
        return None

    def items(self, path: Path, value: Any) -> Iterable[tuple[str, Any]]:
        """The keys of a table that are names, with what each holds; none where it is no table."""
        if not self.is_table(path, value):
            return []
        return [(name, value[name]) for name in self._counted(path, list(value))]

    def _counted(self, path: Path, names: Sequence[Any], most: int = _MOST_NAMES) -> Sequence[Any]:
        """The names that are still read: settings hold so many of them and no more."""
        left = max(0, min(most, _MOST_IN_ALL - self._names))
        self._names += min(left, len(names))
        if len(names) > left:
            where = f"`{path[-1]}` holds {len(names):,} of the settings' names"
            self._report(
                path, f"{where}; {f'only the first {left:,} are' if left else 'they are too many, and not'} read"
            )
        return names[:left]

    def names(self, path: Path, value: Any, most: int = _MOST_NAMES) -> tuple[Named, ...]:
        """A list of names, or one; only the first of very many."""
        entries = [value] if isinstance(value, str) else value
        if not isinstance(entries, list):
            self._report(path, f"`{path[-1]}` must be a list of texts, not {shown(value)}")
            return ()
        found = []
        for entry in self._counted(path, entries, most):
            if isinstance(entry, str) and entry.strip():
                found.append(Named(entry.strip(), self._place(path, entry)))
            else:
                self._report(path, f"`{path[-1]}` holds {shown(entry)}, which is not a text")
        return tuple(found)

    def per_file(self, pattern: str, table: Any) -> Choices:
        """The choices for the files that fit a pattern."""
        path = ("per-file", pattern)
        if not pattern.strip(" ./"):
            self._report(path, f"`{pattern}` fits no file", "name a folder (`drafts/`) or a pattern (`*.draft.yaml`)")
        if not self.is_table(path, table):
            return Choices()
        self.unknown(path, table, _CHOICES)
        return self.choices(path, table)

    def choices(self, path: Path, table: Mapping[str, Any]) -> Choices:
        """What a table chooses."""
        preset = self.text((*path, "preset"), table.get("preset"))
        return Choices(
            Named(preset, self._place((*path, "preset"), preset)) if preset else None,
            self.names((*path, "select"), table["select"]) if "select" in table else None,
            self.names((*path, "ignore"), table.get("ignore", [])),
            tuple(self._severities((*path, "severity"), table.get("severity", {}))),
            tuple(self._options((*path, "rules"), table.get("rules", {}))),
        )

    def _severities(self, path: Path, table: Any) -> Iterable[tuple[Named, Severity]]:
        for name, value in self.items(path, table):
            if isinstance(value, str) and value in SEVERITIES:
                yield Named(name, self._place((*path, name))), SEVERITIES[value]
            else:
                advice = "to switch a rule off, put it under `ignore`"
                self._report((*path, name), f"`{name}` must be error, warning or info, not {shown(value)}", advice)

    def _options(self, path: Path, table: Any) -> Iterable[tuple[Named, Mapping[str, tuple[Any, Place]]]]:
        for name, options in self.items(path, table):
            if self.is_table((*path, name), options):
                placed = {key: (value, self._place((*path, name, key))) for key, value in options.items()}
                yield Named(name, self._place((*path, name))), placed


def listed(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """The mistakes of one file's settings: the first of them, and one that counts the others."""
    more = len(findings) - _MOST_LISTED
    if more <= 0:
        return tuple(findings)
    what = "1 more mistake is" if more == 1 else f"{more:,} more mistakes are"
    counting = replace(findings[_MOST_LISTED], message=f"{what} not listed from here on", help="mend those first")
    return (*findings[:_MOST_LISTED], counting)


def shown(value: Any) -> str:
    """A value as messages show it."""
    if isinstance(value, bool):
        return f"`{str(value).lower()}`"
    if isinstance(value, dict):
        return "a table"
    if isinstance(value, int) and abs(value) > _LARGEST:
        return "so large a number"
    return "a list" if isinstance(value, list) else f"`{str(value)[:40]}`"
