"""Checkers of neighbouring fields on as many items as a map has claims.

    python bench/checkers.py              those that are installed beside this Python
    python bench/checkers.py FOLDER/bin   those in another environment (strictdoc brings very much along)

None does the same work. doorstop and strictdoc check links between requirements, yamllint the layout of the map's own
text, check-jsonschema its shape by argmap's schema; argmap reads the map, finds every quote and runs its rules.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from make import write
from measure import PYTHON, process, table

if TYPE_CHECKING:
    from collections.abc import Iterator

SIZES = (100, 1000)
SCHEMA = Path(__file__).parent.parent / "docs" / "argmap.schema.json"


def doorstop(folder: Path, size: int) -> Path:
    """A doorstop project whose every item links to one above it."""
    subprocess.run(["git", "init", "-q", folder], check=True)  # noqa: S607
    below = folder / "reqs"
    below.mkdir()
    settings = "settings:\n  digits: 5\n  prefix: REQ\n  sep: ''\n"
    (below / ".doorstop.yml").write_text(settings, encoding="utf-8")
    for number in range(1, size + 1):
        links = f"links:\n- REQ{number // 5:05}\n" if number >= 5 else "links: []\n"
        head = f"active: true\nderived: false\nheader: ''\nlevel: {number}\n{links}normative: true\nref: ''\n"
        text = f"{head}reviewed: null\ntext: |\n  The part {number} shall work.\n"
        (below / f"REQ{number:05}.yml").write_text(text, encoding="utf-8")
    return folder


def strictdoc(folder: Path, size: int) -> Path:
    """A strictdoc document whose every requirement has a parent."""
    lines = ["[DOCUMENT]", "TITLE: Measured", ""]
    for number in range(1, size + 1):
        lines += ["[REQUIREMENT]", f"UID: REQ-{number}", f"STATEMENT: The part {number} shall work."]
        lines += ["RELATIONS:", "- TYPE: Parent", f"  VALUE: REQ-{number // 5}", ""] if number >= 5 else [""]
    (folder / "measured.sdoc").write_text("\n".join(lines), encoding="utf-8")
    return folder


def commands(programs: Path, folder: Path, size: int) -> Iterator[tuple[str, list[str], Path | None]]:
    """Name, command and working directory of each checker on one size."""
    path = str(write(folder, size))
    yield "argmap check", [PYTHON, "-m", "argmap", "check", path], None
    yield "yamllint", [str(programs / "yamllint"), "-d", "relaxed", path], None
    yield "check-jsonschema", [str(programs / "check-jsonschema"), "--schemafile", str(SCHEMA), path], None
    for make in (doorstop, strictdoc):
        below = folder / make.__name__
        below.mkdir()
        make(below, size)
        program = str(programs / make.__name__)
        options = ["--no-reformat"] if make is doorstop else ["export", ".", "--formats=json", "--output-dir", "out"]
        yield make.__name__, [program, *options], below


def main() -> None:
    programs = Path(sys.argv[1] if len(sys.argv) > 1 else Path(PYTHON).parent).absolute()
    rows: list[list[object]] = []
    for size in SIZES:
        floor = 0.0
        with tempfile.TemporaryDirectory() as folder:
            for name, command, where in commands(programs, Path(folder), size):
                if not Path(command[0]).exists():
                    rows.append([name, size, "not installed", "", ""])
                    continue
                cost = process(command, 3, expect=None, where=where)
                floor = floor or cost.seconds
                rows.append([name, size, cost.seconds, cost.seconds / floor, round(cost.megabytes)])
    table("Checkers, as commands", ["by", "items", "CPU s", "× argmap", "MB"], rows)


if __name__ == "__main__":
    main()
