"""Processes of multiprocessing in groups of their own: which Ctrl-C does not reach, and which end with the block."""

from __future__ import annotations

import multiprocessing
import os
import subprocess
import sys
import time
from multiprocessing import util

import pytest

pytest.importorskip("distributed", reason='collections are not installed: pip install "argmap[corpus]"')

from argmap.corpora.grouped import in_groups

pytestmark = pytest.mark.skipif(os.name != "posix", reason="needs groups of processes")
SPAWN = multiprocessing.get_context("spawn")
BEFORE = getattr(util, "spawnv_passfds", None)


def begun() -> multiprocessing.process.BaseProcess:
    process = SPAWN.Process(target=time.sleep, args=(60,), daemon=True)
    process.start()
    return process


def test_a_group_of_its_own() -> None:
    with in_groups():
        process = begun()
        assert process.pid
        assert os.getpgid(process.pid) == process.pid != os.getpgid(0)
    process.kill()
    process.join(20)
    assert process.exitcode == -9
    after = SPAWN.Process(target=time.sleep, args=(60,), daemon=True)
    after.start()
    assert after.pid
    assert os.getpgid(after.pid) == os.getpgid(0)
    after.kill()
    after.join(20)
    assert getattr(util, "spawnv_passfds", None) is BEFORE


def test_what_a_process_does_is_told_as_ever() -> None:
    with in_groups():
        process = SPAWN.Process(target=sys.exit, args=(7,))
        process.start()
        process.join(60)
    assert process.exitcode == 7


def test_an_interrupt_ends_all_and_lets_none_begin() -> None:
    with pytest.raises(KeyboardInterrupt), in_groups() as groups:  # noqa: PT012
        processes = [begun(), begun()]
        raise KeyboardInterrupt
    for process in processes:
        process.join(20)
    assert [process.exitcode for process in processes] == [-9, -9]
    with pytest.raises(OSError, match="no more"):
        groups.start(os.fsencode(sys.executable), [b"python", b"-c", b""], [])


def test_other_errors_leave_them_to_who_began_them() -> None:
    with pytest.raises(ValueError, match="oats"), in_groups():  # noqa: PT012
        process = begun()
        raise ValueError("oats")
    assert process.is_alive()
    process.kill()
    process.join(20)


COUNTED = """
import os, signal, time, multiprocessing
from multiprocessing import resource_tracker
from argmap.corpora.grouped import in_groups
with in_groups():
    shared = [multiprocessing.get_context("spawn").Lock() for _ in range(3)]
    os.kill(resource_tracker._resource_tracker._pid, signal.SIGKILL)
    time.sleep(0.5)
    shared.clear()
    multiprocessing.get_context("spawn").Lock()
"""


def test_what_keeps_count_may_be_killed_and_nobody_hears_of_it() -> None:
    ended = subprocess.run([sys.executable, "-c", COUNTED], capture_output=True, text=True, check=False, timeout=60)
    assert (ended.returncode, ended.stderr) == (0, "")


def test_what_works_is_heard(capfd: pytest.CaptureFixture[str]) -> None:
    with in_groups():
        process = SPAWN.Process(target=os.write, args=(2, b"oats"))
        process.start()
        process.join(60)
    assert "oats" in capfd.readouterr().err
