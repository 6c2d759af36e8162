"""Settings: `argmap.toml` or `[tool.argmap]` in pyproject.toml, found upwards from a map; mistakes are findings."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from argmap.config.own import forget as forget_own
from argmap.config.own import own_settings_file
from argmap.config.places import Places
from argmap.config.shape import Choices, Shaper, listed
from argmap.diagnostics import About, Code, Finding, Place, Severity
from argmap.files import UnreadableError, read_text, toml_values
from argmap.reach import Reach
from argmap.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = ["HIDDEN", "INVALID_SETTINGS", "TOOLS", "Bench", "Settings", "files", "find", "forget", "load"]

INVALID_SETTINGS = Code.documented(
    "AM501",
    "invalid-settings",
    Severity.ERROR,
    """The settings have a mistake.

    A key, a preset, a code or an option that does not exist, or a value of the wrong kind. What is sound is used, and
    the exit status is 2: nobody should think that a rule is off, or on, because of a slip of the pen.
    """,
    about=About.KEEPING,
    is_silenceable=False,
)
_OWN_TABLE = re.compile(r"""\btool["']?\s*\.\s*["']?argmap\b""")
_NAMES = ("argmap.toml", "pyproject.toml")
_MOST_BYTES = 2**20
_MOST_WORDS = 100
"""How many files of word lists are read."""


TOOLS = (
    "words", "reason", "objection", "linked", "undercut", "asides", "move", "implicit", "evidence", "refs", "thesis",
    "schemes", "attributes", "review", "header",
)  # fmt: skip
"""The tools that a class's settings may name, one by one."""
HIDDEN = ("strength", "schemes", "types", "ratings", "sources", "dates", "notes", "ids", "article")
"""The parts of the page that a class's settings may hide."""
_KITS = ("first", "linked", "all")


@dataclass(frozen=True)
class Bench:
    """What `[workbench]` chooses for the page of `argmap edit`."""

    tools: tuple[str, ...] = ("all",)
    """A kit (`first`, `linked`, `all`), or tools by their names."""
    findings: str = "at once"
    locked: tuple[str, ...] = ()
    words_required: bool = False
    hide: tuple[str, ...] = ()
    suggestions: bool = False


@dataclass(frozen=True)
class Settings:
    """What a settings file chooses; without a file, nothing."""

    folder: Path = field(default_factory=Path)
    """The folder that paths and patterns are relative to."""
    choices: Choices = field(default_factory=Choices)
    per_file: tuple[tuple[str, Choices], ...] = ()
    """Further choices for files whose path, relative to the folder, fits a pattern."""
    fail_on: str | None = None
    baseline: Path | None = None
    words: tuple[tuple[Path, Place], ...] = ()
    """Files of word lists for more languages."""
    workbench: Bench = field(default_factory=Bench)
    findings: tuple[Finding, ...] = ()

    def choices_for(self, name: str) -> tuple[Choices, ...]:
        """The choices that hold for a map, the general ones first."""
        if not self.per_file:
            return (self.choices,)
        path = _relative(Path(name), self.folder)
        fitting = [choices for pattern, choices in self.per_file if path is not None and _fits(path, pattern)]
        return (self.choices, *fitting)


_NONE = Settings()
_FOUND: dict[str, Settings] = {}
"""The settings that hold in a folder, for each folder that was asked for and those above it."""
_FOUND_FOR: dict[str, _Held] = {}
"""What holds for a map, for each that was asked for."""


class _Held(NamedTuple):
    """What holds for a map."""

    folder: str
    """The folder that it is in, links followed."""
    settings: Settings


def _relative(path: Path, folder: Path) -> Path | None:
    try:
        return path.resolve().relative_to(folder.resolve())
    except (OSError, ValueError, RuntimeError):
        return None


def _fits(path: Path, pattern: str) -> bool:
    """Whether a path fits a pattern: a folder (`drafts/`), or what `ls` takes (`drafts/*.yaml`, `*.draft.yaml`)."""
    if pattern.endswith("/"):
        return path.as_posix().startswith(pattern)
    try:
        return path.match(pattern)
    except ValueError:  # reported when the settings were read
        return False


def find(name: str | Path) -> Settings:
    """The settings that hold for a map: of the nearest folder upwards that has some."""
    return _held(str(name)).settings


def _held(name: str) -> _Held:
    found = _FOUND_FOR.get(name)
    if found is None:
        found = _FOUND_FOR[name] = _find(name)
    return found  # whatever another thread forgets meanwhile


def _find(name: str) -> _Held:
    try:
        folder = os.path.dirname(os.path.realpath(name))  # noqa: PTH120
    except (OSError, ValueError):
        return _Held(os.path.dirname(name), _NONE)  # noqa: PTH120
    walked = []
    settings = None
    for one in _upwards(folder):
        settings = _FOUND.get(one) or _in_folder(one)
        walked.append(one)
        if settings:
            break
    _FOUND.update(dict.fromkeys(walked, settings or _NONE))
    return _Held(folder, settings or _NONE)


def _upwards(folder: str) -> Iterator[str]:
    """A folder and those above it."""
    yield folder
    while (above := os.path.dirname(folder)) != folder:  # noqa: PTH120
        yield (folder := above)


def _in_folder(folder: str) -> Settings | None:
    for file in _NAMES:
        path, must = os.path.join(folder, file), file == _NAMES[0]  # noqa: PTH118
        is_there = os.path.lexists if must else os.path.isfile  # neither raises
        if is_there(path) and (settings := _load(Path(path), must=must, found=True)):
            return settings
    return None


def forget() -> None:
    """Look for settings again, because files may have changed."""
    _FOUND.clear()
    _FOUND_FOR.clear()
    forget_own()


def files(name: str | Path) -> list[str]:
    """The files that a map's settings stand in, and those where nearer ones would stand, whether they are there."""
    folder, settings = _held(str(name))
    last = str(settings.folder)
    found = []
    for one in _upwards(folder):
        found += [os.path.join(one, file) for file in _NAMES]  # noqa: PTH118
        if one == last:
            break
    return [*found, *(str(path) for path, _ in settings.words), str(own_settings_file())]


def load(path: Path) -> Settings:
    """The settings in a file; the file must be there and hold some."""
    return _load(path, must=True) or Settings()


def _load(path: Path, *, must: bool, found: bool = False) -> Settings | None:
    """The settings in a file; None where they may be absent (a pyproject.toml of something else) and are.

    A file that was `found` beside maps may be a stranger's: it may not be, and not name, what lies out of its reach.
    """
    name = _shown(path)
    reach = Reach() if found else None
    try:
        if reach:
            reach.resolved(path.parent, path.name)
        text = read_text(path, name, _MOST_BYTES, regular=found)
    except UnreadableError as error:
        return _broken(path, Text(name, ""), f"{name} {error}", 0)
    places = Places(text)
    try:
        data: Any = toml_values(text.content)
    except ValueError as error:
        if not must and not _OWN_TABLE.search(text.content):
            return None
        return _broken(path, text, f"this is not TOML: {error}", places.of_error(str(error)))
    table, prefix = _table(data, path)
    if table is None and not must:
        return None
    shaper = Shaper(places, prefix, INVALID_SETTINGS)
    return _settings(path.parent, shaper, table or {}, reach)


def _shown(path: Path) -> str:
    """A path as it is printed: relative to the current folder where it lies below."""
    relative = _relative(path, Path())
    return relative.as_posix() if relative else path.as_posix()


def _table(data: Mapping[str, Any], path: Path) -> tuple[Any, tuple[str, ...]]:
    """Where the settings stand in a file: under `[tool.argmap]`, in argmap.toml also at the top."""
    tool = data.get("tool")
    if isinstance(tool, dict) and "argmap" in tool:
        return tool["argmap"], ("tool", "argmap")
    return (None, ()) if path.name == "pyproject.toml" else (data, ())


def _broken(path: Path, text: Text, message: str, offset: int) -> Settings:
    finding = Finding(INVALID_SETTINGS, message, Places(text).at(offset))
    return Settings(path.parent, findings=(finding,))


def _settings(folder: Path, shaper: Shaper, table: Any, reach: Reach | None) -> Settings:
    if not shaper.is_table((), table):
        return Settings(folder, findings=listed(shaper.findings))
    if "articles" in table:
        shaper.report_articles()
        table = {key: value for key, value in table.items() if key != "articles"}
    shaper.unknown((), table, ("preset", "select", "ignore", "severity", "rules", *_TOP))
    per_file = table.get("per-file", {})
    baseline = shaper.text(("baseline",), table.get("baseline"))
    words = shaper.names(("words",), table.get("words", []), most=_MOST_WORDS)
    return Settings(
        folder,
        shaper.choices((), table),
        tuple(
            (pattern, shaper.per_file(pattern, choices)) for pattern, choices in shaper.items(("per-file",), per_file)
        ),
        shaper.one_of(("fail-on",), table.get("fail-on"), ("error", "warning", "info", "never")),
        folder / baseline if baseline and _is_reached(shaper, "baseline", folder, baseline, reach) else None,
        tuple((folder / one.name, one.place) for one in words if _is_reached(shaper, "words", folder, one.name, reach)),
        _bench(shaper, table.get("workbench", {})),
        listed(shaper.findings),
    )


def _bench(shaper: Shaper, table: Any) -> Bench:
    """What `[workbench]` says; what is wrong is reported and left out."""
    if not shaper.is_table(("workbench",), table):
        return Bench()
    shaper.unknown(("workbench",), table, _BENCH)
    findings = shaper.one_of(("workbench", "findings"), table.get("findings"), ("at once", "asked", "never"))
    return Bench(
        _bench_tools(shaper, table),
        findings or "at once",
        _some_of(shaper, "locked", table, ("thesis", "article")),
        bool(shaper.truth(("workbench", "words_required"), table.get("words_required"))),
        _some_of(shaper, "hide", table, HIDDEN),
        bool(shaper.truth(("workbench", "suggestions"), table.get("suggestions"))),
    )


def _bench_tools(shaper: Shaper, table: Mapping[str, Any]) -> tuple[str, ...]:
    """A kit by its name, or a list of tools."""
    if isinstance(table.get("tools"), list):
        return _some_of(shaper, "tools", table, TOOLS) or ("all",)
    return (shaper.one_of(("workbench", "tools"), table.get("tools"), _KITS) or "all",)


def _some_of(shaper: Shaper, key: str, table: Mapping[str, Any], known: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a list that are known; others are reported."""
    named = shaper.names(("workbench", key), table.get(key, []))
    return tuple(found for one in named if (found := shaper.one_of(("workbench", key), one.name, known)))


def _is_reached(shaper: Shaper, key: str, folder: Path, name: str, reach: Reach | None) -> bool:
    """Whether settings may name a file; what they may not name is reported."""
    try:
        if reach:
            reach.resolved(folder, name)
    except UnreadableError as error:
        shaper.report_file(key, name, f"{error}")
        return False
    return True


_TOP = ("per-file", "fail-on", "baseline", "words", "workbench")
_BENCH = ("tools", "hide", "findings", "suggestions", "locked", "words_required")
