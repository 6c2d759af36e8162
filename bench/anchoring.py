"""Near quotes: 100 quotes of about 150 characters with 5 % edits in texts of 5 kB, 100 kB and 5 MB, and absent ones.

Peers, where they are installed: rapidfuzz (`partial_ratio_alignment`) and edlib (`HW`, with locations).
"""

from __future__ import annotations

import importlib.util
import random
import time
from collections.abc import Callable

from make import words
from measure import table

from argmap.article import Article
from argmap.model import Quote
from argmap.text import Text

SIZES = (5_000, 100_000, 5_000_000)
QUOTES, LENGTH, EDITS = 100, 150, 0.05
Find = Callable[[str], tuple[int, int] | None]


def text_of(size: int, rng: random.Random) -> str:
    """A text of new words in new orders, so that no passage stands in it twice."""
    vocabulary = words(20_000)
    pieces, length = [], 0
    while length < size:
        pieces.append(rng.choice(vocabulary))
        length += len(pieces[-1]) + 1
    return " ".join(pieces)


def edited(quote: str, rng: random.Random) -> str:
    """The quote with 5 % of its characters changed, dropped or doubled."""
    characters = list(quote)
    for at in rng.sample(range(len(characters)), round(len(characters) * EDITS)):
        characters[at] = rng.choice(["", "e", "n", characters[at] * 2])
    return "".join(characters)


def ours(text: str) -> Find:
    article = Article(Text("text", text))

    def find(quote: str) -> tuple[int, int] | None:
        return article.locate(Quote(exact=quote)).span

    find("a first quote builds what is built once")
    return find


def rapidfuzz(text: str) -> Find:
    from rapidfuzz.fuzz import partial_ratio_alignment

    def find(quote: str) -> tuple[int, int] | None:
        found = partial_ratio_alignment(quote, text, score_cutoff=80)
        return (found.dest_start, found.dest_end) if found else None

    return find


def edlib(text: str) -> Find:
    import edlib as library

    def find(quote: str) -> tuple[int, int] | None:
        found = library.align(quote, text, mode="HW", task="locations", k=len(quote) // 10)
        return (found["locations"][0][0], found["locations"][0][1] + 1) if found["editDistance"] >= 0 else None

    return find


def overlap(one: tuple[int, int], other: tuple[int, int]) -> float:
    """Shared part of two spans: intersection over union."""
    shared = max(0, min(one[1], other[1]) - max(one[0], other[0]))
    return shared / (one[1] - one[0] + other[1] - other[0] - shared)


def passage(text: str, rng: random.Random) -> tuple[int, int]:
    """A stretch of whole words of about 150 characters."""
    start = text.index(" ", rng.randrange(len(text) - 2 * LENGTH)) + 1
    return start, text.index(" ", start + LENGTH - 10)


def measured(find: Find, text: str, seed: int, quotes: int) -> list[object]:
    rng = random.Random(seed)
    found = ends = 0
    spent = 0.0
    for _ in range(quotes):
        place = passage(text, rng)
        quote = edited(text[slice(*place)], rng)
        begun = time.process_time()
        span = find(quote)
        spent += time.process_time() - begun
        found += bool(span and overlap(span, place) >= 0.9)
        ends += bool(span and abs(span[0] - place[0]) <= 2 and abs(span[1] - place[1]) <= 2)
    vocabulary = words(20_000, seed=99)
    absent = [" ".join(rng.choice(vocabulary) for _ in range(25)) for _ in range(quotes // 5)]
    begun = time.process_time()
    false = sum(find(quote) is not None for quote in absent)
    lost = (time.process_time() - begun) / len(absent)
    return [
        f"{spent / quotes * 1000:.2f}",
        f"{found / quotes:.0%}",
        f"{ends / quotes:.0%}",
        f"{lost * 1000:.1f}",
        false,
    ]


def main() -> None:
    rows: list[list[object]] = []
    for size in SIZES:
        text = text_of(size, random.Random(size))
        for name, method in (("argmap", ours), ("rapidfuzz", rapidfuzz), ("edlib", edlib)):
            if name != "argmap" and importlib.util.find_spec(name) is None:
                rows.append([f"{size:,}", name, "not installed", "", "", "", ""])
                continue
            quotes = QUOTES if name == "argmap" or size < 1_000_000 else 10
            rows.append([f"{size:,}", name, *measured(method(text), text, 1, quotes)])
    head = ["text", "by", "ms per quote", "found", "both ends ± 2", "ms per absent quote", "false matches"]
    table("Near quotes of 150 characters with 5 % edits (CPU)", head, rows)


if __name__ == "__main__":
    main()
