"""A wheel in a clean environment without extras: every command works, or says in one line what it needs.

`nox -s bare` runs this; it imports nothing of argmap, for nothing of it is installed where it runs.
"""

from __future__ import annotations

import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Sequence

pytestmark = [
    pytest.mark.wheel,
    pytest.mark.skipif("ARGMAP_WHEEL" not in os.environ, reason="ARGMAP_WHEEL is not set (nox -s bare sets it)"),
]
ROOT = Path(__file__).parent.parent
ARTICLE = (
    "The harbour should be dredged.\n\nEleven ships have run aground, so it must be too shallow, say the pilots.\n"
)
MAP = """argmap: 1
article: {file: article.txt}
argument:
  id: T
  thesis: The harbour should be dredged.
  quote: The harbour should be dredged
  because:
    - id: E
      evidence: Eleven ships ran aground.
      quote: Eleven ships have run aground
    - id: P
      premise: It is too shallow.
      quote: it must be too shallow
"""
PAGE = "<html><body><article><p>The harbour should be dredged.</p></article></body></html>\n"
PDF = "%PDF-1.7\n"
LETTER = """argmap: 1
article: {file: article.txt, original: {file: letter.docx}}
argument: {id: T, thesis: The harbour should be dredged., quote: The harbour should be dredged}
"""
RESULT = """{"version": 1, "set": "Harbour", "seed": 1, "name": "Anna", "items": [{"id": "a", "kind": "thesis",
"form": "choice", "prompt": "Which?", "options": ["One", "Two"], "key": 0, "right": true, "right_at_first": true,
"done": true, "tries": 1, "hints": 0, "answer": 0, "answers": [0], "again": null}]}
"""
WORKS: dict[str, Sequence[str]] = {
    "new": ("new", "article.txt", "-o", "new.yaml"),
    "new page": ("new", "page.html", "-o", "new.yaml"),
    "text": ("text", "page.html", "-o", "page.txt"),
    "check": ("check", "."),
    "check -o": ("check", "map.yaml", "-o", "report.html", "--format", "html"),
    "check --fix": ("check", "map.yaml", "--fix"),
    "baseline": ("check", "map.yaml", "--baseline", "known.json", "--write-baseline"),
    "review": ("review", "map.yaml", "--claim", "T"),
    "rules": ("rules", "AM201"),
    "schemes": ("schemes", "sign"),
    "show": ("show", "map.yaml"),
    "render dot": ("render", "map.yaml", "-o", "map.dot"),
    "render mermaid": ("render", "map.yaml", "-o", "map.mmd"),
    "render markdown": ("render", "map.yaml", "-o", "map.md"),
    "convert": ("convert", "map.yaml", "-o", "map.argdown"),
    "convert a folder": ("convert", "maps", "-o", "made", "--to", "aif"),
    "compare": ("compare", "map.yaml", "maps/map.yaml"),
    "compare dot": ("compare", "map.yaml", "maps/map.yaml", "-o", "both.dot"),
    "agreement": ("agreement", "map.yaml", "maps/map.yaml"),
    "grade": ("grade", "maps", "--reference", "map.yaml", "-o", "feedback"),
    "exercise page": ("exercise", "map.yaml", "-o", "set.html"),
    "exercise sheet": ("exercise", "map.yaml", "-o", "sheet.md"),
    "exercise moodle": ("exercise", "map.yaml", "-o", "set.xml"),
    "exercise gift": ("exercise", "map.yaml", "-o", "set.gift"),
    "exercise qti": ("exercise", "map.yaml", "-o", "set.zip"),
    "exercise anki": ("exercise", "map.yaml", "-o", "set.apkg"),
    "exercise csv": ("exercise", "map.yaml", "-o", "set.csv"),
    "weigh": ("weigh", "map.yaml"),
    "results": ("results", ".results"),
    "peer": ("peer", "map.yaml", "maps/map.yaml", "-o", "form.html"),
    "quiz": ("quiz", "map.yaml", "-n", "1"),
    "quotes": ("quotes", "article.txt", "--source", "maps/article.txt"),
    "schema": ("schema",),
}
NEEDS: dict[str, tuple[Sequence[str], str]] = {
    "lsp": (("lsp",), 'pip install "argmap[lsp]"'),
    "watch": (("render", "map.yaml", "-o", "map.html", "--watch"), 'pip install "argmap[watch]"'),
    "text of a pdf": (("text", "paper.pdf"), 'pip install "argmap[documents]"'),
    "new of markdown": (("new", "notes.md", "-o", "new.yaml"), 'pip install "argmap[documents]"'),
    "comments": (("check", "letter.yaml", "--format", "docx", "-o", "x.docx"), 'pip install "argmap[documents]"'),
    "collect": (("collect", "maps", "-o", "store"), 'pip install "argmap[corpus]"'),
    "ask": (("ask", "store", "overview"), 'pip install "argmap[corpus]"'),
    "edit": (("edit", "map.yaml"), 'pip install "argmap[edit]"'),
    "doctor": (("doctor",), 'pip install "argmap[graphviz]"'),
    "picture": (("render", "map.yaml", "-o", "map.svg"), 'pip install "argmap[graphviz]"'),
    "page": (("render", "map.yaml", "-o", "map.html"), 'pip install "argmap[graphviz]"'),
}
"""What each extra is for; Graphviz is looked for on the machine, too, and is put out of reach here."""
UNREAD, MISUSE = 1, 2
OF_DOCUMENTS = {"text of a pdf", "new of markdown"}
"""What ends as for a document that cannot be read."""


@pytest.fixture(scope="session")
def python(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The interpreter of an environment in which the wheel is installed, and what it depends on."""
    folder = tmp_path_factory.mktemp("bare")
    wheel = os.environ["ARGMAP_WHEEL"]
    if not wheel.endswith(".whl"):
        subprocess.run([sys.executable, "-m", "build", "--wheel", "--outdir", str(folder), str(ROOT)], check=True)
        (built,) = folder.glob("*.whl")
        wheel = str(built)
    venv.create(folder / "venv", with_pip=True)
    python = folder / "venv" / ("Scripts" if os.name == "nt" else "bin") / "python"
    subprocess.run([str(python), "-m", "pip", "install", "--quiet", wheel], check=True)
    return python


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for where in (tmp_path, tmp_path / "maps"):
        where.mkdir(exist_ok=True)
        (where / "article.txt").write_text(ARTICLE, encoding="utf-8")
        (where / "map.yaml").write_text(MAP, encoding="utf-8")
    for name, content in {"page.html": PAGE, "paper.pdf": PDF, "notes.md": ARTICLE, "letter.yaml": LETTER}.items():
        (tmp_path / name).write_text(content, encoding="utf-8")
    with zipfile.ZipFile(tmp_path / "letter.docx", "w") as archive:
        archive.writestr("word/document.xml", "<w:document/>")
    (tmp_path / ".results").mkdir(exist_ok=True)
    (tmp_path / ".results" / "anna.json").write_text(RESULT, encoding="utf-8")
    return tmp_path


def argmap(python: Path, folder: Path, arguments: Sequence[str]) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    environment |= {"PATH": str(python.parent), "PYTHONUTF8": "1"}
    return subprocess.run(
        [str(python), "-m", "argmap", *arguments], cwd=folder, env=environment, input="y\na\nb\nq\n",
        capture_output=True, encoding="utf-8", check=False, timeout=60,
    )  # fmt: skip


@pytest.mark.parametrize("name", WORKS)
def test_it_works(python: Path, folder: Path, name: str) -> None:
    before = set(folder.rglob("*"))
    done = argmap(python, folder, WORKS[name])
    assert (done.returncode, "Traceback" in done.stderr, "pip install" in done.stderr) == (0, False, False), done.stderr
    if "-o" in WORKS[name]:
        assert set(folder.rglob("*")) - before


@pytest.mark.parametrize("name", NEEDS)
def test_it_names_what_it_needs(python: Path, folder: Path, name: str) -> None:
    arguments, says = NEEDS[name]
    before = sorted(folder.rglob("*"))
    done = argmap(python, folder, arguments)
    said = (done.stderr or done.stdout).splitlines()
    assert (done.returncode, says in said[-1]) == (UNREAD if name in OF_DOCUMENTS else MISUSE, True), said
    assert (len(done.stderr.splitlines()) <= 1, "Traceback" in done.stderr) == (True, False)
    assert sorted(folder.rglob("*")) == before


def test_every_command_is_here(python: Path, folder: Path) -> None:
    listed = argmap(python, folder, ["--help"]).stdout.partition("Commands:")[2].splitlines()
    commands = {line.split()[0] for line in listed if line.startswith("  ") and line[2] != " "}
    assert commands == {arguments[0] for arguments in (*WORKS.values(), *(needs for needs, _ in NEEDS.values()))}
