"""A sample of what each rule says on maps, with what a reader needs to judge it: how often is it right?

    python bench/precision.py FOLDER...                   30 hits of every rule that runs by default
    python bench/precision.py FOLDER... --code AM302      of one rule
    python bench/precision.py FOLDER... --seed 2          another sample

Maps of every format that argmap reads are taken. Each hit is printed with its claim, what the claim bears on, what the
article says there and what the finding points to. Somebody has to read them: nothing here judges.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
from collections import defaultdict
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from measure import PYTHON

from argmap import Reading, read

if TYPE_CHECKING:
    from argmap.graph import Claim

Hit = dict[str, Any]
AROUND = 160  # characters of the article before and behind a quote
MOST_BELOW = 12  # claims below a thesis that are shown


def hits(folders: list[Path], code: str | None) -> dict[str, list[Hit]]:
    """What `argmap check` finds in folders of maps, by code."""
    choice = ["--select", code] if code else []
    reach = [part for folder in folders for part in ("--allow-articles", str(folder))]
    command = [PYTHON, "-m", "argmap", "check", "--isolated", "--format", "json", "--fail-on", "never"]
    ran = subprocess.run([*command, *choice, *reach, *map(str, folders)], capture_output=True, check=True)
    found: dict[str, list[Hit]] = defaultdict(list)
    for hit in json.loads(ran.stdout)["findings"]:
        if code in (None, hit["code"]):
            found[hit["code"]].append(hit)
    return found


def main() -> None:
    asked = argparse.ArgumentParser(description="A sample of findings, to be judged by a reader.")
    asked.add_argument("folders", nargs="+", type=Path)
    asked.add_argument("--code")
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--size", type=int, default=30)
    chosen = asked.parse_args()
    for code, found in sorted(hits(chosen.folders, chosen.code).items()):
        drawn = random.Random(chosen.seed).sample(found, min(chosen.size, len(found)))
        print(f"\n## {code} {found[0]['name']}: {len(drawn)} of {len(found)} hits")
        for number, hit in enumerate(drawn, 1):
            print(f"\n{number}. {hit['file']}:{hit['line']} {hit['message']}")
            print("\n".join(f"   {line}" for line in context(hit, tuple(chosen.folders))))


@lru_cache(maxsize=64)
def opened(name: str, folders: tuple[Path, ...]) -> Reading:
    return read(name, allow=folders)


def context(hit: Hit, folders: tuple[Path, ...]) -> list[str]:
    """What a reader needs to judge a hit."""
    reading = opened(hit["file"], folders)
    claim = reading.by_label.get(hit["claim"])
    lines = [*_about(reading, claim)] if claim else []
    lines += [f"{one['label']}: {one['words'][: 2 * AROUND]!r}" for one in hit["related"] if one["label"] != "article"]
    return lines


def _about(reading: Reading, claim: Claim) -> list[str]:
    lines = [f"{claim.kind} {claim.label}: {claim.text}"]
    if claim.step is not None:
        step = reading.steps[claim.step]
        lines.append(f"bears on ({step.polarity.name.lower()}): {reading.claims[step.conclusion].text}")
    for quote in reading.anchors[claim.index]:
        if quote.article and (span := quote.anchor.span):
            text = quote.article.text.content
            before, after = text[max(0, span.start - AROUND) : span.start], text[span.end : span.end + AROUND]
            lines.append(f"article: {before!r} >>> {text[span.start : span.end]!r} <<< {after!r}")
    below = sorted(reading.graph.reachable(claim.index) - {claim.index})
    return lines + [f"below: {reading.claims[one].text}" for one in below[:MOST_BELOW]]


if __name__ == "__main__":
    main()
