"""All items of two maps as text, each read by a person; to renew the files: `python -m tests.exercise.whole_items`.

Read what is new in them before you commit it: `git diff tests/exercise/maps`.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from argmap.exercise import make_set
from argmap.reading import read

if TYPE_CHECKING:
    from argmap.exercise import Item

__all__ = ["NAMES", "file_of", "whole_items"]

NAMES = ("pool", "bells")
_FOLDER = Path(__file__).parent / "maps"


def file_of(name: str) -> Path:
    """Where the items of a map are kept."""
    return _FOLDER / f"{name}.items.txt"


def whole_items(name: str) -> str:
    """All items that a map yields."""
    made = make_set(read(_FOLDER / f"{name}.yaml"), number=1_000, seed=1)
    return "\n\n".join(sorted(map(_shown, made.items))) + "\n"


def _shown(item: Item) -> str:
    """An item as text: passage, question, options with the right one first, key, reason, hints."""
    options = sorted(item.options, key=lambda one: (not one.is_right, one.text))
    return "\n".join(
        [
            f"### {item.kind} {' '.join(item.claims)}".rstrip(),
            *([item.passage] if item.passage else []),
            f"? {item.prompt}",
            *(f"{'+' if one.is_right else '-'} {one.text} | {one.why}" for one in options),
            f"= {item.answer}",
            f": {item.why}",
            *(f"{number} {hint}" for number, hint in enumerate(item.hints.given, 1)),
        ]
    )


if __name__ == "__main__":
    for each in NAMES:
        file_of(each).write_text(whole_items(each), encoding="utf-8", newline="\n")
