"""Every command that writes, killed inside its writing or on a full disk: no file is half-written, none is lost."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.writing.commands import WRITING, fill, standing

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.skipif(os.name == "nt", reason="signals and limits of POSIX")

CHILD = """
import importlib, json, os, resource, signal, sys
import argmap.api, argmap.beginning, argmap.commenting, argmap.documents, argmap.exercise, argmap.formats.registry
import argmap.grading, argmap.review, argmap.web
from argmap.cli import run

calls = at = 0

def killing(real):
    def called(*args, **keywords):
        count()
        return real(*args, **keywords)
    return called

def count():
    global calls
    calls += 1
    if calls == at:
        os.kill(os.getpid(), signal.SIGKILL)

class Half:
    def __init__(self, file): self.file = file
    def __enter__(self): return self
    def __exit__(self, *error): self.file.close()
    def __getattr__(self, name): return getattr(self.file, name)
    def write(self, data):
        self.file.write(data[: len(data) // 2])
        self.file.flush()
        count()
        return len(data) // 2 + self.file.write(data[len(data) // 2 :])

def start(folder, how, moment, arguments):
    global at
    at = moment
    os.chdir(folder)
    out, into = os.pipe()
    os.write(into, b"y\\nq\\n")
    os.close(into)
    os.dup2(out, 0)
    if how == "half":
        fdopen = os.fdopen
        os.fdopen = lambda *args: Half(fdopen(*args))
    elif how == "named":
        os.replace, os.link = killing(os.replace), killing(os.link)
    elif how == "synced":
        os.fsync = killing(os.fsync)
    elif how == "full":
        resource.setrlimit(resource.RLIMIT_FSIZE, (at, at))
    run(arguments)

def forked(arguments, *moment):
    out, into = os.pipe()
    child = os.fork()
    if not child:
        os.dup2(into, 1)
        os.dup2(into, 2)
        start(*moment, arguments)
    os.close(into)
    with open(out, encoding="utf-8") as said:
        text = said.read()
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), text

for line in open(os.dup(0)):
    moments, arguments = json.loads(line)
    importlib.import_module(f"argmap.cli.{arguments[0]}")
    print(json.dumps([forked(arguments, *moment) for moment in moments]), flush=True)
"""
MOMENTS = [("half", 1), ("synced", 1), ("named", 1), ("half", 2), ("named", 3)]


Start = Callable[[list[tuple[Path, str, int]], tuple[str, ...]], tuple[list[int], str]]


@pytest.fixture(scope="module")
def start() -> Iterator[Start]:
    """Run a command at each moment in a folder; what each run ended with, and all that was said.

    Each run is a process of its own, a fork of one that has argmap imported.
    """
    pipe = subprocess.PIPE
    with subprocess.Popen([sys.executable, "-c", CHILD], stdin=pipe, stdout=pipe, stderr=subprocess.STDOUT) as forking:
        stdin, stdout = forking.stdin, forking.stdout
        assert stdin
        assert stdout

        def run(moments: list[tuple[Path, str, int]], arguments: tuple[str, ...]) -> tuple[list[int], str]:
            stdin.write(json.dumps([[(str(folder), how, at) for folder, how, at in moments], arguments]).encode())
            stdin.write(b"\n")
            stdin.flush()
            ends = json.loads(stdout.readline())
            return [status for status, _ in ends], "".join(said for _, said in ends)

        yield run
        stdin.close()


@pytest.fixture(params=WRITING)
def writing(request: pytest.FixtureRequest) -> tuple[str, ...]:
    return WRITING[str(request.param)]


def test_a_kill_inside_the_writing(start: Start, writing: tuple[str, ...], tmp_path: Path) -> None:
    """Whatever the moment: each file is as it was, or as it is after the whole run."""
    folders = [tmp_path / name for name in ("before", "after", *(f"{how}-{at}" for how, at in MOMENTS))]
    for folder in folders:
        fill(folder)
    moments = [(folders[1], "whole", 0), *((folder, *at) for folder, at in zip(folders[2:], MOMENTS, strict=True))]
    ends, said = start(moments, writing)
    before, after = standing(folders[0]), standing(folders[1])
    assert (ends[0] in {0, 1}, before != after) == (True, True), said
    assert ends[1:4] == [-9, -9, -9]
    for folder in folders[2:]:
        left = standing(folder)
        assert before.keys() <= left.keys() <= after.keys()
        assert [name for name, data in left.items() if data not in (before.get(name), after[name])] == []
    assert [standing(folder) == before for folder in folders[2:5]] == [True, True, True]


def test_a_full_disk(start: Start, writing: tuple[str, ...], tmp_path: Path) -> None:
    fill(tmp_path)
    before = standing(tmp_path)
    ends, said = start([(tmp_path, "full", 20)], writing)
    assert (ends, "cannot be written: File too large" in said, "Traceback" in said) == ([2], True, False)
    assert standing(tmp_path) == before
    assert list(tmp_path.rglob(".argmap-*")) == []
