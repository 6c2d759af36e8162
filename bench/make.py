"""Articles and maps of any size for the benchmarks, the same at every run."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_SYLLABLES = "ba ce di fo gu la me ni po ru sa te vi wo za lan mer tin dor vel".split()
_LITTLE_WORDS = "the of a in is and to with was that for on it as by".split()  # by these a text is known as English
_BRANCHES = 5


def words(number: int, seed: int = 1) -> list[str]:
    """A vocabulary."""
    rng = random.Random(seed)
    return ["".join(rng.choice(_SYLLABLES) for _ in range(rng.randint(1, 3))) for _ in range(number)]


def sentence(rng: random.Random, vocabulary: list[str], length: int) -> str:
    """A sentence of about `length` characters, with an apostrophe and a no-break space as articles have them."""
    chosen: list[str] = []
    while sum(map(len, chosen)) + len(chosen) < length:
        chosen.append(rng.choice(_LITTLE_WORDS if len(chosen) % 3 == 2 else vocabulary))
    chosen[1] += "’s"
    return (" ".join(chosen[:3]) + "\u00a0" + " ".join(chosen[3:])).capitalize() + "."


def write(folder: Path, claims: int) -> Path:
    """Write an article and a map with this many claims, each with a quote typed plainly; return the map's path."""
    rng, vocabulary = random.Random(claims), words(4000)
    sentences = [sentence(rng, vocabulary, 100) for _ in range(claims)]
    paragraphs = [" ".join(sentences[at : at + 5]) for at in range(0, claims, 5)]
    (folder / f"article{claims}.txt").write_text("\n\n".join(paragraphs) + "\n", encoding="utf-8")
    lines = ["argmap: 1", "title: A map for measuring", "article:", f"  file: article{claims}.txt", "argument:"]
    lines += _claims(rng, vocabulary, sentences)
    path = folder / f"map{claims}.yaml"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def _claims(rng: random.Random, vocabulary: list[str], sentences: list[str]) -> list[str]:
    """A tree in which every claim has up to five reasons, written depth first."""
    number = len(sentences)
    lines: list[str] = []
    todo = [0]
    while todo:
        index = todo.pop()
        depth, ancestor = 0, index
        while ancestor:
            depth, ancestor = depth + 1, (ancestor - 1) // _BRANCHES
        children = range(index * _BRANCHES + 1, min(number, index * _BRANCHES + 1 + _BRANCHES))
        indent, dash = "  " + "    " * depth, "- " if depth else ""
        kind = "thesis" if not index else "premise" if children else "evidence"
        quote = sentences[index].replace("’", "'").replace("\u00a0", " ").rstrip(".")
        text = sentence(rng, vocabulary, 60).replace("’", "'").replace("\u00a0", " ")
        first = indent[: -len(dash)] + dash if dash else indent
        lines += [f"{first}id: c{index}", f"{indent}{kind}: {text}", f"{indent}quote: {quote}"]
        if kind == "evidence":
            lines.append(f"{indent}type: event")
        if children:
            lines.append(f"{indent}because:")
            todo.extend(reversed(children))
    return lines
