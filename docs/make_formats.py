"""Writes the tables of docs/formats.md from what each format declares: python docs/make_formats.py."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from argmap.formats import Carries, Feature, formats

sys.path.insert(0, str(Path(__file__).parent.parent))
from tests.formats.documents import DIFFERENT

PAGE = Path(__file__).parent / "formats.md"
SIGNS = {Carries.YES: "yes", Carries.ASIDE: "kept", Carries.NO: "–"}


def overview() -> str:
    """The formats with their suffixes, and which way they go."""
    lines = ["| name | format | in | out | suffixes |", "|---|---|---|---|---|"]
    for one in formats().values():
        reads = one.read is not None or one.name in {"yaml", "json"}
        ways = " | ".join("yes" if way else "" for way in (reads, one.write))
        lines.append(f"| `{one.name}` | {one.title} | {ways} | {', '.join(f'`{suffix}`' for suffix in one.suffixes)} |")
    return "\n".join(lines)


def carried() -> str:
    """What each format that can be written holds."""
    written = [one for one in formats().values() if one.write]
    lines = [
        f"| | {' | '.join(one.name for one in written)} |",
        f"|---|{'---|' * len(written)}",
        *(f"| {feature.value} | {' | '.join(SIGNS[one.carries[feature]] for one in written)} |" for feature in Feature),
    ]
    return "\n".join(lines)


def differences() -> str:
    """Where argmap's Argdown is another one on purpose, as the tests have it."""
    return "\n".join(f"- {reason}" for _, reason in DIFFERENT)


def page(text: str) -> str:
    """The page with its tables renewed."""
    for name, table in (("overview", overview()), ("carried", carried()), ("differences", differences())):
        pattern = re.compile(rf"(<!-- {name} -->\n).*?(<!-- /{name} -->)", re.DOTALL)
        text = pattern.sub(lambda match, table=table: f"{match[1]}{table}\n{match[2]}", text)  # type: ignore[misc]
    return text


if __name__ == "__main__":
    PAGE.write_text(page(PAGE.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
