"""Fills in docs/teach: what commands print, and the exercises with their keys: `python docs/make_course.py [FOLDER]`.

A block ```yaml NAME is written to the file NAME; the commands of a block ```sh are run one after the other, in a folder
with this project's maps, articles and docs; a block ```text that follows holds what they print. Between
`<!-- exercises: MAP OPTIONS -->` and `<!-- end -->` stand items that `argmap exercise` makes; their keys go to keys.md.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import sys
import tempfile
from argparse import ArgumentParser
from contextlib import chdir
from pathlib import Path

from click.testing import CliRunner

from argmap.cli import main as argmap
from argmap.exercise import make_set
from argmap.exercise.worksheet import items_markdown, keys_markdown
from argmap.reading import read

ROOT = Path(__file__).parent.parent
COURSE = ROOT / "docs" / "teach"
BLOCK = re.compile(r"^```(yaml|sh|text)(?: +(\S+))?\n(.*?)^```$", re.DOTALL | re.MULTILINE)
EXERCISES = re.compile(
    r"^<!-- exercises: (\S+)(.*?) -->\n(?:(?!^<!-- exercises: ).)*?^<!-- end -->$", re.DOTALL | re.MULTILINE
)
KEYS = "keys.md"


def run(commands: str) -> str:
    """What commands print on standard output and error."""
    printed = []
    for line in commands.replace("\\\n", " ").splitlines():
        if line.strip():
            done = CliRunner().invoke(argmap, shlex.split(line)[1:], prog_name="argmap")
            if done.exception and not isinstance(done.exception, SystemExit):
                raise done.exception
            printed.append(done.output)
    return "".join(printed)


def filled(page: str) -> str:
    """A page with what its commands print; runs in the folder of a clone."""
    printed = ""

    def fill(block: re.Match[str]) -> str:
        nonlocal printed
        language, name, content = block.groups()
        if language == "yaml" and name:
            Path(name).write_text(content, encoding="utf-8")
        elif language == "sh":
            printed = run(content)
        elif language == "text":
            return f"```text\n{printed.rstrip()}\n```"
        return block[0]

    return BLOCK.sub(fill, page)


def with_exercises(page: str, keys: list[str], name: str) -> str:
    """A page with its exercises; their keys are added to `keys`."""
    number = 1
    if len(EXERCISES.findall(page)) != page.count("<!-- exercises: "):
        sys.exit(f"{name}: exercises without `<!-- end -->`")

    def make(block: re.Match[str]) -> str:
        nonlocal number
        options = ArgumentParser()
        options.add_argument("--kind")
        options.add_argument("-n", type=int, default=3)
        options.add_argument("--seed", type=int, default=1)
        options.add_argument("--bank", action="append", default=[])
        chosen = options.parse_args(block[2].split())
        bank = [read(path) for path in chosen.bank]
        items = make_set(read(block[1]), chosen.kind.split(","), chosen.n, chosen.seed, bank=bank).items
        if len(items) < chosen.n:
            sys.exit(f"{name}: {block[1]} yields {len(items)} exercises of {chosen.kind}, not {chosen.n}")
        if number == 1:
            keys.extend([f"## [{re.match(r'# (.*)', page)[1]}]({name})", ""])
        keys.extend(keys_markdown(items, number))
        lines = items_markdown(items, number)
        number += len(items)
        return "\n".join([f"<!-- exercises: {block[1]}{block[2]} -->", "", *lines, "<!-- end -->"])

    return EXERCISES.sub(make, page)


def write(folder: Path) -> None:
    """Write every page of the course to a folder."""
    keys = ["# Keys", "", "Made by `python docs/make_course.py` with the lessons' exercises.", ""]
    pages = {path.name: path.read_text(encoding="utf-8") for path in sorted(COURSE.glob("*.md")) if path.name != KEYS}
    with tempfile.TemporaryDirectory() as clone:
        for name in ("seeds", "maps", "docs"):
            shutil.copytree(ROOT / name, Path(clone) / name)
        with chdir(clone):
            done = {name: with_exercises(filled(page), keys, name) for name, page in pages.items()}
    folder.mkdir(parents=True, exist_ok=True)
    for name, page in (done | {KEYS: "\n".join(keys)}).items():
        (folder / name).write_bytes(page.encode())


if __name__ == "__main__":
    os.environ["COLUMNS"] = "100"
    parser = ArgumentParser()
    parser.add_argument("folder", nargs="?", type=Path, default=COURSE)
    write(parser.parse_args(sys.argv[1:]).folder)
