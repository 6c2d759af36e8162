"""Every command that writes, killed inside its writing or on a full disk: no file is half-written, none is lost."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.writing.commands import WRITING, fill, standing

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(os.name == "nt", reason="signals and limits of POSIX")

CHILD = """
import importlib, json, os, resource, signal, sys
import argmap.checker, argmap.conversion, argmap.formats.registry, argmap.web
from argmap import writing
from argmap.cli import run

calls = 0

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

def start(folder, arguments):
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

importlib.import_module(f"argmap.cli.{sys.argv[2]}")
for folder, how, at in json.loads(sys.argv[1]):
    child = os.fork()
    if not child:
        start(folder, sys.argv[2:])
    print("\\n", os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
"""
MOMENTS = [("half", 1), ("synced", 1), ("named", 1), ("half", 2), ("named", 3)]


def start(moments: list[tuple[Path, str, int]], arguments: tuple[str, ...]) -> tuple[list[int], str]:
    """Run a command at each moment in a folder; what each run ended with, and all that was said."""
    text = json.dumps([(str(folder), how, at) for folder, how, at in moments])
    command = [sys.executable, "-c", CHILD, text, *arguments]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)
    return [int(line) for line in done.stdout.splitlines() if line.strip().lstrip("-").isdecimal()], done.stderr


@pytest.fixture(params=WRITING)
def writing(request: pytest.FixtureRequest) -> tuple[str, ...]:
    return WRITING[str(request.param)]


def test_a_kill_inside_the_writing(writing: tuple[str, ...], tmp_path: Path) -> None:
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


def test_a_full_disk(writing: tuple[str, ...], tmp_path: Path) -> None:
    fill(tmp_path)
    before = standing(tmp_path)
    ends, said = start([(tmp_path, "full", 20)], writing)
    assert (ends, "cannot be written: File too large" in said, "Traceback" in said) == ([2], True, False)
    assert standing(tmp_path) == before
    assert list(tmp_path.rglob(".argmap-*")) == []
