"""Many maps: the same findings in the same order, on one core or on several, and none stops the rest."""

from __future__ import annotations

import gc
import re
import signal
import weakref
from contextlib import suppress
from importlib.metadata import EntryPoint
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from argmap import config
from argmap.checker.many import check_files
from argmap.checker.session import Overrides, Session
from argmap.diagnostics import Code, Severity
from argmap.plugins import Part
from argmap.reading import read
from argmap.rules import REGISTRY, Fault
from argmap.rules.base import Rule
from argmap.within import OutOfTimeError, within

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.reading import Reading, Shelf

MAPS = Path(__file__).parent.parent / "maps"
MAP = "argmap: 1\narticle: {file: article.txt}\nargument:\n  thesis: The harbour {n}.\n  quote: words {n}\n"


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    config.forget()
    (tmp_path / "article.txt").write_text("The harbour should be dredged.\n", encoding="utf-8")
    (tmp_path / "argmap.toml").write_text('ignore = ["AM999"]\n', encoding="utf-8")
    paths = []
    for number in range(40):
        path = tmp_path / f"map{number:02}.yaml"
        path.write_bytes(b"\xff\x00" if number == 7 else MAP.replace("{n}", str(number)).encode())
        paths.append(str(path))
    return [*paths, str(tmp_path / "absent.yaml")]


def test_one_core_and_several_say_the_same(files: list[str]) -> None:
    told = []
    for jobs in (1, 2):
        session = Session()
        results = list(check_files(session, files, jobs))
        assert [one.name for one in results] == files
        assert [one.message for one in session.findings] == ["there is no rule `AM999`"]
        told.append([[(f.code.id, f.message, f.place.start) for f in one.findings] for one in results])
    assert told[0] == told[1]
    assert [number for number, one in enumerate(told[0]) if one[0][0] == "AM001"] == [7, 40]


def test_a_map_that_was_checked_is_gone_with_its_last_use() -> None:
    """Nothing of it goes in circles, which would stay until garbage is collected: the sixth part of the time."""
    every = Session(Overrides(select=("ALL",)))
    names = ["belarus.yaml", "meadow.yaml", "nine.yaml"]  # the first with claims of its reader
    garbage = gc.isenabled()
    gc.disable()
    try:
        readings = [read(MAPS / name) for name in names]
        assert [reading.has_reader for reading in readings] == [True, False, False]
        assert all(every.check(reading) for reading in readings)
        gone = [weakref.ref(reading) for reading in readings] + [weakref.ref(readings[0].alone)]
        del readings
        left = [one() for one in gone]
    finally:
        if garbage:
            gc.enable()
    assert left == [None] * 4


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="this system has no timer of CPU time")
def test_a_map_that_takes_too_long_stops_no_other(files: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Even where a rule would go on in spite of anything, and in the middle of a pattern."""

    def slow(path: str, shelf: Shelf) -> Reading:
        while Path(path).name == "map03.yaml":
            with suppress(Exception):
                re.match("(a|aa)+$", "a" * 60 + "b")
        return read(path, shelf)

    monkeypatch.setattr("argmap.checker.many.read", slow)
    monkeypatch.setattr("argmap.checker.many.MOST_SECONDS", 0.3)
    results = list(check_files(Session(), files[:6], 1))
    said = [[one.message for one in result.findings if one.code.id == "AM001"] for result in results]
    why = "takes longer than 0.3 seconds to read and check; split it into several maps"
    assert said == [[], [], [], [f"{files[3]} {why}"], [], []]
    assert [one.unreadable for one in results] == [False, False, False, True, False, False]


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="this system has no timer of CPU time")
def test_every_rule_that_never_ends_is_ended_and_named(files: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """The other findings on the map stay, and so do those on the maps after it."""
    part = Part("slow-rules", "slow", EntryPoint("slow", "slow_rules", "argmap.rules"))

    def endless(reading: Reading) -> Iterator[Fault]:
        yield Fault(reading.claim_place(reading.claims[0]), "begun", reading.claims[0].label)
        while files[1] == reading.name:
            pass

    expected = [[one.message for one in result.findings] for result in check_files(Session(), files[:3], 1)]
    for code in ("SL1", "SL2"):
        described = Code.documented(code, f"rule-{code.lower()}", Severity.INFO, "It never ends.")
        monkeypatch.setitem(REGISTRY, code, Rule(described, endless, part=part))
    monkeypatch.setattr("argmap.checker.many.MOST_SECONDS", 0.5)
    found = [[one.message for one in result.findings] for result in check_files(Session(), files[:3], 1)]
    why = "it took too long, and was ended: one file may take 0.5 seconds of computing time"
    of = "of the package slow-rules (entry point slow) failed"
    failed = [f"the rule {code} rule-{code.lower()} {of}: {why}" for code in ("SL1", "SL2")]
    assert [[one for one in some if one not in {"begun", *failed}] for some in found] == expected
    assert [[one for one in some if one in failed] for some in found] == [[], failed, []]
    assert [some.count("begun") for some in found] == [2, 2, 2]


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="this system has no timer of CPU time")
def test_a_limit_ends_with_its_block() -> None:
    handler = signal.getsignal(signal.SIGPROF)
    with within(60), within(0.001):  # the outer one holds
        sum(range(10**6))
    assert (signal.getitimer(signal.ITIMER_PROF), signal.getsignal(signal.SIGPROF)) == ((0.0, 0.0), handler)
    with pytest.raises(OutOfTimeError), within(0.05):
        re.match("(a|aa)+$", "a" * 60 + "b")
    assert (signal.getitimer(signal.ITIMER_PROF), signal.getsignal(signal.SIGPROF)) == ((0.0, 0.0), handler)
