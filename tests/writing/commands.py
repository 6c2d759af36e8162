"""A folder of maps and every command that writes, to be run in it; what stands in a folder as a dictionary."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.documents.files import docx, p

if TYPE_CHECKING:
    from pathlib import Path

ARTICLE = "The harbour should be dredged, for eleven ships have run aground.\n"
MAP = """argmap: 1
article: {file: texts/x.md}
argument:
  id: T
  thesis: The harbour should be dredged.
  quote: The harbour should be dredged
  because:
    - id: E
      evidence: Eleven ships ran aground.
      quote: eleven  ships have run aground
"""
ARGDOWN = "[T]: Dredge the harbour.\n  + <E>: Eleven ships ran aground.\n"
PAGE = "<html><body><article><p>The harbour should be dredged.</p><p>Eleven ships have run aground.</p></article></body></html>"
MADE = """argmap: 1
article: {file: texts/page.txt, original: {file: page.html}}
argument: {id: T, thesis: The harbour should be dredged., quote: The harbour should be dredged}
"""
LETTER = MADE.replace("page.html", "letter.docx")
BRAT = "T1\tClaim 0 29\tThe harbour should be dredged\n"

WRITING: dict[str, tuple[str, ...]] = {
    "new": ("new", "texts/x.md", "-o", "made.yaml"),
    "render": ("render", "map.yaml", "-o", "old.dot"),
    "page": ("render", "map.yaml", "-o", "old.html"),
    "exercise": ("exercise", "map.yaml", "-o", "old.json"),
    "compare": ("compare", "map.yaml", "other.yaml", "-o", "old.mmd"),
    "convert": ("convert", "map.yaml", "-o", "old.argdown", "--report", "report.json"),
    "convert with its text": ("convert", "map.yaml", "-o", "made.ann"),
    "convert a folder": ("convert", "corpus", "-o", "made", "--to", "yaml"),
    "grade": ("grade", "map.yaml", "--reference", "other.yaml", "-o", "feedback"),
    "baseline": ("check", "map.yaml", "--baseline", "known.json", "--write-baseline"),
    "fix": ("check", "map.yaml", "--fix"),
    "review": ("review", "other.yaml"),
    "report": ("check", "map.yaml", "--format", "markdown", "-o", "old.md"),
    "comments": ("check", "letter.yaml", "--format", "docx", "-o", "made.docx"),
    "text": ("text", "page.html", "-o", "made.txt"),
    "new with its text": ("new", "page.html", "-o", "made.yaml"),
    "renew": ("new", "--renew", "page.yaml"),
    "schemes": ("schemes", "--write", "old.md"),
    "rules": ("rules", "--write", "rules"),
}
"""By what is written: a command; every file named `old...` is there before, every `made...` is not."""


def fill(folder: Path) -> None:
    """Make the files that the commands read and write over."""
    files: dict[str, str | bytes] = {
        "texts/x.md": ARTICLE,
        "map.yaml": MAP,
        "other.yaml": MAP.replace("eleven  ships", "eleven ships"),
        "page.html": PAGE,
        "page.yaml": MADE,
        "texts/page.txt": "The harbour should be dredged.\n",
        "letter.docx": docx(p("The harbour should be dredged.")),
        "letter.yaml": LETTER,
        "corpus/a.argdown": ARGDOWN,
        "corpus/sub/b.ann": BRAT,
        "corpus/sub/b.txt": ARTICLE,
        "known.json": '{"argmap-baseline": 1, "findings": []}\n',
        "feedback/map.md": "old",
        "rules/README.md": "<!-- rules -->\nold\n<!-- /rules -->\n",
        **{f"old.{suffix}": "old" for suffix in ("dot", "html", "json", "mmd", "argdown", "md", "docx")},
    }
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content.encode() if isinstance(content, str) else content)


def standing(folder: Path) -> dict[str, bytes]:
    """All files in a folder, by their paths in it; those that were being made are left out."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.name.startswith(".argmap-")
    }
