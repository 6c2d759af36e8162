"""A folder of maps and every command that writes, to be run in it; what stands in a folder as a dictionary."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
    "schemes": ("schemes", "--write", "old.md"),
    "rules": ("rules", "--write", "rules"),
}
"""By what is written: a command; every file named `old...` is there before, every `made...` is not."""


def fill(folder: Path) -> None:
    """Make the files that the commands read and write over."""
    files = {
        "texts/x.md": ARTICLE,
        "map.yaml": MAP,
        "other.yaml": MAP.replace("eleven  ships", "eleven ships"),
        "corpus/a.argdown": ARGDOWN,
        "corpus/sub/b.ann": BRAT,
        "corpus/sub/b.txt": ARTICLE,
        "known.json": '{"argmap-baseline": 1, "findings": []}\n',
        "feedback/map.md": "old",
        "rules/README.md": "<!-- rules -->\nold\n<!-- /rules -->\n",
        **{f"old.{suffix}": "old" for suffix in ("dot", "html", "json", "mmd", "argdown", "md")},
    }
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(content, encoding="utf-8")


def standing(folder: Path) -> dict[str, bytes]:
    """All files in a folder, by their paths in it; those that were being made are left out."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.name.startswith(".argmap-")
    }
