"""Collections of synthetic maps with known answers: what collecting and asking cost, and whether it is right.

`python bench/corpora.py make FOLDER 100000` writes the maps, `python bench/corpora.py measure FOLDER` measures on
them, `python bench/corpora.py compare FOLDER STORE` counts what a collection of them has.
(A script of the name `collections.py` would stand before Python's own module for every script beside it.)
"""

from __future__ import annotations

import hashlib
import json
import os
import random
import shutil
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from argmap.corpora import Collection

CLAIMS = 30
ANNOTATORS = ("anna", "ben", "carla", "david", "elif", "farid", "greta", "hugo", "ines", "jan")
TYPES = ("event", "statistic", "official statement", "expert testimony", "example")
SCHEMES = ("sign", "expert opinion", "analogy", "cause to effect")
SOURCES = ("The pilots", "The harbour office", "Ada Nwosu", "A union")
RECURRING = 500
"""How many claims are made in one map after the other, in four wordings that say the same."""
CHANGED_EVERY = 50
"""Of so many articles one was changed after its maps were made; each of its maps has two quotes that it lost."""
_SYLLABLES = "ba ce di fo gu la me ni po ru sa te vi wo za lan mer tin dor vel".split()
_JOINTS = ("of the", "in the", "and the", "to the", "with a", "on the", "by the", "that is")


class Answers:
    """What must be counted in a corpus, to the last row."""

    def __init__(self) -> None:
        self.maps = self.broken = self.bytes = 0
        self.articles = self.changed_articles = 0
        self.claims = self.implicit = self.steps = self.quotes = self.lost_quotes = 0
        self.kinds: Counter[str] = Counter()
        self.types: Counter[str] = Counter()
        self.schemes: Counter[str] = Counter()
        self.polarities: Counter[str] = Counter()
        self.speakers: Counter[str] = Counter()
        self.recurring: Counter[str] = Counter()
        """How many maps have each recurring claim, by its first wording."""


class _Words:
    """Phrases of made-up words, held together by those that English is known by."""

    def __init__(self) -> None:
        rng = random.Random(1)
        names = ["".join(rng.choice(_SYLLABLES) for _ in range(rng.randint(2, 3))) for _ in range(4_000)]
        self.phrases = [f"{rng.choice(names)} {rng.choice(_JOINTS)} {rng.choice(names)}" for _ in range(20_000)]

    def sentence(self, rng: random.Random, phrases: int) -> str:
        """A sentence of so many phrases."""
        return " ".join(rng.choice(self.phrases) for _ in range(phrases)).capitalize()


def recurring(number: int, wording: int) -> str:
    """A claim that several maps make; its wordings differ in words without content alone."""
    name = "".join(_SYLLABLES[(number // base) % 20] for base in (1, 20, 400)) + "quay"
    subject = f"the {name} terminal of port {_SYLLABLES[number % 20]}{_SYLLABLES[number * 7 % 20]}"
    said = ("{} loses money every single year", "every single year {} loses money")[wording % 2]
    return (said.format(subject) if wording < 2 else said.format(subject).replace("loses", "is losing")).capitalize()


def make(folder: Path, number: int) -> Answers:
    """Write `number` maps, ten to an article, each set in a folder of its own; every 1,000th is broken."""
    words, answers = _Words(), Answers()
    for at in range(0, number, len(ANNOTATORS)):
        _article(folder, at // len(ANNOTATORS), min(len(ANNOTATORS), number - at), words, answers)
    (folder / "answers.json").write_text(json.dumps(vars(answers)), encoding="utf-8")
    return answers


def _article(folder: Path, number: int, maps: int, words: _Words, answers: Answers) -> None:
    """An article with its maps."""
    rng = random.Random(number)
    place = folder / "maps" / f"{number // 100:04}" / f"{number:06}"
    place.mkdir(parents=True)
    sentences = [words.sentence(rng, 3) for _ in range(40)]
    is_changed = number % CHANGED_EVERY == 0
    now = sentences[2:] if is_changed else sentences
    (place / "article.txt").write_text(_text(now), encoding="utf-8", newline="")
    answers.articles += 1
    answers.changed_articles += is_changed
    fingerprint = hashlib.sha256(_text(sentences).encode()).hexdigest()[:12]
    for which in range(maps):
        at = number * len(ANNOTATORS) + which
        text = _map(at, rng, words, sentences, fingerprint, answers, lost=2 * is_changed)
        if at % 1_000 == 999:
            text = "argmap: 1\nargument: [\n"
            answers.broken += 1
        answers.maps += 1
        answers.bytes += len(text.encode())
        (place / f"{ANNOTATORS[which]}.yaml").write_text(text, encoding="utf-8", newline="")


def _text(sentences: list[str]) -> str:
    paragraphs = [". ".join(sentences[at : at + 5]) + "." for at in range(0, len(sentences), 5)]
    return "\n\n".join(paragraphs) + "\n"


def _map(
    at: int, rng: random.Random, words: _Words, sentences: list[str], fingerprint: str, answers: Answers, *, lost: int
) -> str:
    """A map: a thesis with seven reasons, each with three pieces of evidence, and an objection to the thesis."""
    lines = [
        "argmap: 1",
        f"title: Map {at}",
        "article:",
        "  file: article.txt",
        f"  publication: Paper {at // 1000 % 7}",
        f"  published: {1990 + at // 1000 % 30}",
        f"  fingerprint: {fingerprint}",
        "argument:",
        f"  thesis: {words.sentence(rng, 3)}.",
        f"  quote: {sentences[0]}",
        "  because:",
    ]
    quoted, counts = 1, Answers()
    counts.claims, counts.kinds = 1, Counter(thesis=1)
    for reason in range(7):
        lines += _reason(at, reason, rng, words, sentences, quoted, counts)
        quoted += 4
    lines += ["  but:", f"    - premise: {words.sentence(rng, 3)}.", f"      quote: {sentences[29]}"]
    counts.claims += 1
    counts.kinds["premise"] += 1
    counts.polarities["attack"] += 1
    if at % 1_000 != 999:
        _add(answers, counts, lost)
    return "\n".join(lines) + "\n"


def _reason(
    at: int, reason: int, rng: random.Random, words: _Words, sentences: list[str], quoted: int, counts: Answers
) -> list[str]:
    scheme, is_implicit = SCHEMES[(at + reason) % len(SCHEMES)], reason == 6 and at % 4 == 0
    text = words.sentence(rng, 3)
    if reason == 0:
        text = recurring(at % RECURRING, at // RECURRING % 4)
        counts.recurring[recurring(at % RECURRING, 0)] += 1
    lines = [f"    - premise: {text}."]
    lines += ["      implicit: true"] if is_implicit else [f"      quote: {sentences[quoted]}"]
    lines += [f"      scheme: {scheme}", "      because:"]
    for piece in range(3):
        type_, speaker = TYPES[(at + piece) % len(TYPES)], SOURCES[(at + reason + piece) % len(SOURCES)]
        lines += [
            f"        - evidence: {words.sentence(rng, 3)}.",
            f"          type: {type_}",
            f"          attributed_to: {speaker}",
            f"          quote: {sentences[quoted + 1 + piece]}",
        ]
        counts.types[type_] += 1
        counts.speakers[speaker] += 1
    counts.schemes[scheme] += 1
    counts.implicit += is_implicit
    counts.claims += 4
    counts.kinds.update(premise=1, evidence=3)
    counts.polarities["support"] += 4
    return lines


def _add(answers: Answers, counts: Answers, lost: int) -> None:
    """Count a map that can be read."""
    answers.claims += counts.claims
    answers.steps += counts.polarities.total()
    answers.quotes += counts.claims - counts.implicit
    answers.lost_quotes += lost
    answers.implicit += counts.implicit
    for name in ("kinds", "types", "schemes", "polarities", "speakers", "recurring"):
        getattr(answers, name).update(getattr(counts, name))


def compare(known: Answers, store: str) -> None:
    """Fail where a collection of the maps, articles or answers differ from what was made, by as little as one row."""
    import argmap

    with argmap.collection(store) as collection:
        counted = {
            "maps": _number(collection, "SELECT count(*) FROM files"),
            "broken": _number(collection, "SELECT count(*) FROM files WHERE status = 'unreadable'"),
            "articles": _number(collection, "SELECT count(DISTINCT fingerprint) FROM articles"),
            "claims": _number(collection, "SELECT count(*) FROM claims"),
            "steps": _number(collection, "SELECT count(*) FROM steps"),
            "quotes": _number(collection, "SELECT count(*) FROM quotes"),
            "lost_quotes": _number(collection, "SELECT count(*) FROM quotes WHERE status <> 'exact'"),
            "implicit": _number(collection, "SELECT count(*) FROM claims WHERE implicit"),
            "kinds": _counter(collection, "claims", "kind"),
            "types": _counter(collection, "claims", "evidence_type"),
            "speakers": _counter(collection, "claims", "attributed_to"),
            "schemes": _counter(collection, "steps", "scheme"),
            "polarities": _counter(collection, "steps", "polarity"),
        }
        moved = "SELECT count(DISTINCT fingerprint) FROM sources WHERE status = 'changed'"
        counted["changed_articles"] = _number(collection, moved)
        for name, value in counted.items():
            assert getattr(known, name) == value, (name, getattr(known, name), value)
        ((answer,),) = (one.tables for one in collection.ask("recurring"))
        several = sorted((maps for maps in known.recurring.values() if maps > 1), reverse=True)
        assert [row[1] for row in answer.rows] == several[: len(answer.rows)]
        assert len(answer.rows) == min(len(several), 50)


def _number(collection: Collection, sql: str) -> int:
    ((number,),) = collection.sql(sql).fetchall()
    return int(number)


def _counter(collection: Collection, table: str, column: str) -> Counter[str]:
    sql = f"SELECT {column}, count(*) FROM {table} WHERE {column} IS NOT NULL GROUP BY 1"  # noqa: S608
    return Counter(dict(collection.sql(sql).fetchall()))


class _Cost(NamedTuple):
    """CPU seconds of a command with all its processes, the memory of the largest of them, and the time on the clock."""

    seconds: float
    megabytes: float
    clock: float


def _cost(*arguments: str) -> _Cost:
    begun = time.monotonic()
    child = subprocess.Popen([sys.executable, "-m", "argmap", *arguments], stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    assert child.returncode in {0, 1}, arguments  # 1: some maps are broken
    megabytes = usage.ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10)
    return _Cost(usage.ru_utime + usage.ru_stime, megabytes, time.monotonic() - begun)


def _floor(folder: Path) -> float:
    """CPU seconds a map: reading it and finding its quotes, in one process, with nothing made of it."""
    source = (
        "import sys, time\nfrom argmap.reading import Shelf, read\nshelf, paths = Shelf(), sys.argv[1:]\n"
        "read(paths[0], shelf).anchors\nbegun = time.process_time()\n"
        "for path in paths: read(path, shelf).anchors\nprint((time.process_time() - begun) / len(paths))"
    )
    paths = [str(path) for path in sorted((folder / "maps" / "0000").rglob("*.yaml"))[:500]]
    done = subprocess.run([sys.executable, "-c", source, *paths], capture_output=True, text=True, check=True)
    return float(done.stdout)


def measure(folder: Path, *, rules: bool) -> None:
    """Print what collecting and asking cost."""
    known = json.loads((folder / "answers.json").read_text(encoding="utf-8"))
    maps, store, again = str(folder / "maps"), str(folder / "store"), str(folder / "again")
    how = [] if rules else ["--no-rules"]
    from measure import table

    rows: list[list[object]] = []

    def told(what: str, cost: _Cost, first: _Cost | None = None) -> None:
        share = f"{100 * cost.seconds / first.seconds:.1f} %" if first else ""
        rows.append([what, cost.seconds, share, round(cost.clock), round(cost.megabytes)])

    floor = _floor(folder) * known["maps"]
    rows.append(["reading and anchoring alone, one process", floor, "", "", ""])
    both = _cost("collect", maps, "-o", again, "--workers", "2", *how)
    told("collect, two processes", both)
    first = _cost("collect", maps, "-o", store, "--workers", "1", *how)
    told("collect, one process", first)
    assert _bytes(Path(store)) == _bytes(Path(again))
    shutil.rmtree(again)
    told("again, nothing changed", _cost("collect", maps, "-o", store, *how), first)
    edits = {"a comment": ("argument:\n", "argument:  # changed\n"), "a claim": ("premise: ", "premise: Changed: ")}
    for what, (old, new) in edits.items():
        for path in sorted(Path(maps).rglob("*.yaml"))[::100]:
            path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
        told(f"again, {what} changed in one map of a hundred", _cost("collect", maps, "-o", store, *how), first)
    for question in (["overview"], ["find", "harbour", "zamer"], ["sources"], ["moved"], ["recurring"]):
        told(f"ask {' '.join(question)}", _cost("ask", store, *question))
    table(f"{known['maps']:,} maps, {'default rules' if rules else 'no rules'}", _HEAD, rows)
    size = sum(len(data) for data in _bytes(Path(store)).values()) / known["bytes"]
    speed, efficiency = known["maps"] / first.seconds, first.seconds / both.seconds
    print(f"\n{speed:,.0f} maps a core-second; the store is {100 * size:.1f} % of the maps' size; two processes work")
    print(f"at {efficiency:.2f} of one's efficiency.")


_HEAD = ["what", "CPU s", "of the first time", "clock s", "MB of the largest process"]


def _bytes(store: Path) -> dict[str, bytes]:
    return {
        path.relative_to(store).as_posix(): path.read_bytes() for path in sorted(store.rglob("*")) if path.is_file()
    }


def main(what: str, folder: str, more: str = "") -> None:
    """Make maps, measure on them, or compare a collection of them."""
    if what == "make":
        made = make(Path(folder), int(more))
        print(f"{made.maps:,} maps, {made.claims:,} claims, {made.bytes:,} bytes")
    elif what == "measure":
        measure(Path(folder), rules=more != "--no-rules")
    else:
        compare(answers_in(Path(folder)), more)
        print("right to the last row")


def answers_in(folder: Path) -> Answers:
    """The answers of maps that were made before."""
    known, found = Answers(), json.loads((folder / "answers.json").read_text(encoding="utf-8"))
    for name, value in found.items():
        setattr(known, name, Counter(value) if isinstance(value, dict) else value)
    return known


if __name__ == "__main__":
    main(*sys.argv[1:])
