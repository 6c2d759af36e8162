"""A baseline: the findings that are known and left for later, by code and claim, so that only new ones are reported.

Lines do not count: an entry names the file, the code and the claim, by its id, or by its text where it has none.
"""

from __future__ import annotations

import json
import os
import re
from collections import Counter
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from argmap.checker.codes import INVALID_BASELINE, OUTDATED_BASELINE
from argmap.diagnostics import Finding, Place
from argmap.files import UnreadableError, read_text
from argmap.mapfile.faults import plain
from argmap.mapfile.json_reader import read_json
from argmap.mapfile.nodes import ListNode, Mapping
from argmap.showing import one_line
from argmap.text import Span, Text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

__all__ = ["Baseline", "Baselines", "load"]

_MOST_BYTES = 50 * 2**20
_VERSION = "argmap-baseline"
_ENTRY, _WHOLE = frozenset({"file", "code", "claim", "count"}), frozenset({_VERSION, "findings"})
_LONGEST = 80
_SURROGATE = re.compile("[\ud800-\udfff]")
_START = Span(0, 0)

Key = tuple[str, str, str]
"""File (relative to the baseline), code, claim."""


class Subject(Protocol):
    """What findings are kept of: a map, or a draft."""

    @property
    def name(self) -> str:
        """The name of its file."""

    @property
    def is_whole(self) -> bool:
        """Whether it could be read to its end."""

    def known_by(self, label: str) -> str:
        """What a claim that a finding names is known by, although lines and numbers change."""


@dataclass
class Baseline:
    """Known findings, and how often each is expected."""

    text: Text
    folder: Path
    expected: Counter[Key] = field(default_factory=Counter)
    places: dict[Key, Place] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    """What is wrong with the baseline itself."""
    _met: dict[str, Counter[Key]] = field(default_factory=dict)
    """By file, what was met of it when it was last checked."""
    _written: set[str] = field(default_factory=set)
    """The files whose findings are expected as they were just found."""

    def keep_new(self, subject: Subject, findings: Iterable[Finding]) -> list[Finding]:
        """The findings on a map or draft that the baseline does not know."""
        new = []
        met = self._met[self._file(subject)] = Counter()
        for finding in findings:
            key = self.key(subject, finding)
            if not finding.code.is_silenceable or met[key] >= self.expected[key]:
                new.append(finding)
            else:
                met[key] += 1
        return new

    def outdated(self) -> Iterator[Finding]:
        """The entries, of maps that were checked, that expect what is not there any more."""
        for key, expected in self.expected.items():
            if key[0] in self._met and self._met[key[0]][key] < expected:
                message = f"the baseline expects {key[1]} at {key[2] or key[0]}, and it is not found there any more"
                place = self.places.get(key, Place(self.text, Span(0, 0)))
                yield Finding(OUTDATED_BASELINE, message, place, help="write the baseline anew with `--write-baseline`")

    def expect(self, subject: Subject, findings: Iterable[Finding]) -> None:
        """Expect just these findings on a map or draft; what cannot be silenced is left out.

        Of a map that cannot be read to its end, what was expected stays.
        """
        if not subject.is_whole:
            return
        file = self._file(subject)
        self._written.add(file)
        self.expected = Counter({key: count for key, count in self.expected.items() if key[0] != file})
        for finding in findings:
            if finding.code.is_silenceable:
                self.expected[self.key(subject, finding)] += 1

    def key(self, subject: Subject, finding: Finding) -> Key:
        """What a finding is known by: its claim, or the words that stand at its place where it has none."""
        known = finding.place.words if finding.claim is None else subject.known_by(finding.claim)
        return (self._file(subject), finding.code.id, _cut(known))

    def _file(self, subject: Subject) -> str:
        try:
            return Path(os.path.relpath(Path(subject.name).resolve(), self.folder.resolve())).as_posix()
        except (OSError, ValueError, RuntimeError):  # another drive, a circle of links
            return Path(subject.name).absolute().as_posix()

    def dump(self) -> str:
        """The baseline as JSON, the same for the same findings; maps that are not there any more are left out.

        What somebody has written into it besides, such as why a finding is accepted, stays.
        """
        preface, remarks = self._besides()
        entries = [
            {"file": file, "code": code, "claim": claim, "count": count, **remarks.get((file, code, claim), {})}
            for (file, code, claim), count in sorted(self.expected.items())
        ]
        entries = [one for one in entries if one["file"] in self._written or (self.folder / str(one["file"])).exists()]
        text = json.dumps({_VERSION: 1, **preface, "findings": entries}, ensure_ascii=False, indent=2) + "\n"
        return _SURROGATE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)  # of file names that are not UTF-8

    def _besides(self) -> tuple[dict[str, object], dict[Key, dict[str, object]]]:
        """What stands in the file and is none of argmap's: beside all entries, and in each."""
        if self.findings or not self.text.content:
            return {}, {}
        told = json.loads(self.text.content)
        remarks: dict[Key, dict[str, object]] = {}
        for entry in told["findings"]:
            remarks.setdefault((entry["file"], entry["code"], entry["claim"]), {}).update(_besides(entry, _ENTRY))
        return _besides(told, _WHOLE), remarks


@dataclass
class Baselines:
    """The baselines of a run: `choose` names the one that holds for a map."""

    choose: Callable[[str], Path | None]
    to_write: bool = False
    """Whether they are to be written, and need not be there yet."""
    _loaded: dict[Path, Baseline] = field(default_factory=dict)

    def of(self, name: str) -> Baseline | None:
        """The baseline that holds for a map."""
        path = self.choose(name)
        if path is not None and path not in self._loaded:
            is_new = self.to_write and not os.path.lexists(path)
            self._loaded[path] = Baseline(Text(str(path), ""), path.parent) if is_new else load(path, str(path))
        return None if path is None else self._loaded[path]

    @property
    def used(self) -> list[Baseline]:
        """Those that were asked for."""
        return list(self._loaded.values())


def _cut(text: str) -> str:
    """A text as it is kept: a long one cut, with a few digits that tell it from others that begin alike."""
    text = one_line(text)
    if len(text) <= _LONGEST:
        return text
    return f"{text[:_LONGEST]}… {sha256(text.encode(errors='replace')).hexdigest()[:8]}"


def load(path: Path, name: str) -> Baseline:
    """The baseline in a file; what is wrong with it is one of its findings."""
    try:
        text = read_text(path, name, _MOST_BYTES, regular=True)
    except UnreadableError as error:
        return _broken(Text(name, ""), path, f"the baseline {name} {error}")
    builder = read_json(text)
    root = builder.root
    entries = root.values.get("findings") if isinstance(root, Mapping) else None
    if builder.findings or not isinstance(entries, ListNode) or not isinstance(root, Mapping):
        return _broken(text, path, f"{name} is not a baseline")
    if _VERSION not in root.values or plain(root.values[_VERSION]) != "1":
        return _broken(text, path, f"{name} is not a baseline that this argmap reads")
    baseline = Baseline(text, path.parent)
    for entry in entries.items:
        data = plain(entry)
        if not isinstance(data, dict) or not _is_entry(data):
            return _broken(text, path, f"{name} has an entry that cannot be read", entry.head)
        key = (data["file"], data["code"], data["claim"] or "")
        baseline.expected[key] += int(data["count"])
        baseline.places[key] = Place(text, entry.head)
    return baseline


def _besides(data: dict[str, object], own: frozenset[str]) -> dict[str, object]:
    """What is none of argmap's own keys."""
    return {key: value for key, value in data.items() if key not in own}


def _is_entry(data: dict[str, object]) -> bool:
    texts = all(isinstance(data.get(key), str) for key in ("file", "code", "claim", "count"))
    return texts and str(data["count"]).isdecimal() and len(str(data["count"])) < 10


def _broken(text: Text, path: Path, message: str, span: Span = _START) -> Baseline:
    advice = "write one with `--write-baseline`"
    return Baseline(text, path.parent, findings=[Finding(INVALID_BASELINE, message, Place(text, span), help=advice)])
