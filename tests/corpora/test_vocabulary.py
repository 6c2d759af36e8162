"""Which parts of a collection have which words: what is found is the same with and without it."""

from __future__ import annotations

import json
import os
import random
from collections import Counter
from math import log
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner

from argmap.cli import main
from tests.corpora.conftest import put

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

pytestmark = pytest.mark.filterwarnings("default::DeprecationWarning")
COMMON = {"the", "port", "lives", "by"}


def find(*words: str) -> str:
    result = CliRunner().invoke(main, ["ask", "store", "find", *words, "--format", "json"], prog_name="argmap")
    assert result.exit_code == 0, result.output
    return result.output


def told(path: Path) -> list[tuple[str, int]]:
    """What is kept, as it stands in the file."""
    return [(row["word"], row["part"]) for row in read(path)]


def read(path: Path) -> list[dict[str, Any]]:
    import pyarrow.parquet as pq

    return list(pq.read_table(path).to_pylist())


@pytest.fixture
def words_of(monkeypatch: pytest.MonkeyPatch, here: Path, gather: Callable[..., Any]) -> Path:
    """The file of a collection of three parts, a map each."""
    monkeypatch.setattr("argmap.corpora.vocabulary.FEWEST_PARTS", 2)
    monkeypatch.setattr("argmap.corpora.best.FEWEST_PARTS", 2)
    monkeypatch.setattr("argmap.corpora.listing._MOST", 1)
    for name, word in (("anna", "herrings"), ("ben", "eels"), ("carla", "herring-gulls")):
        put(here / f"maps/{name}.yaml", f"argmap: 1\nargument: {{thesis: The port lives by {word}.}}\n")
    gather()
    return here / "store" / "vocabulary.parquet"


def test_which_parts_have_which_words_is_kept(words_of: Path) -> None:
    found = told(words_of)
    assert found == sorted(found)
    rare = [sorted({word for word, part in found if part == number} - COMMON) for number in range(3)]
    assert rare == [["herrings"], ["eels"], ["gulls", "herring"]]


@pytest.mark.parametrize("done", ["broken", "of another", "gone"])
def test_what_is_found_is_the_same_without_it(words_of: Path, done: str) -> None:
    import pyarrow.parquet as pq

    asked = ("herring", "eels", "port eel", "cod", "herring-gull", "h")
    first = {words: find(*words.split()) for words in asked}
    if done == "broken":
        words_of.write_bytes(words_of.read_bytes()[:50])
    elif done == "of another":
        empty = pq.read_table(words_of).slice(0, 0)
        pq.write_table(empty.replace_schema_metadata({b"of": b"0" * 64}), words_of)
    else:
        words_of.unlink()
    assert {words: find(*words.split()) for words in asked} == first
    assert [words for words in asked if "The port lives" not in first[words]] == ["cod"]


def test_what_is_kept_is_how_many_have_a_word_and_the_most_that_one_has(
    words_of: Path, here: Path, gather: Callable[..., Any]
) -> None:
    because = "because: [{premise: The eels swim, implicit: true}, {premise: No eels swim, implicit: true}]"
    put(here / "maps/ben.yaml", f"argmap: 1\nargument: {{thesis: The port lives by eels., {because}}}\n")
    gather()
    rows = {(row["word"], row["part"]): (row["holders"], row["most"]) for row in read(words_of)}
    assert rows["eels", 1] == (1, 3)
    assert rows["swim", 1] == (1, 2)
    assert rows["port", 0] == (1, 1)


OPENED = [  # words, how many of the best, how many parts are opened at a time, how many maps have one, exactly
    ("eels", 1, [1], 1, True),
    ("cod", 1, [], 0, True),
    ("herring", 1, [1], 2, True),  # which others begin with, in one part each
    ("port", 1, [1], 3, True),  # all have it once: no other can be better
    ("port", 9, [1, 2], 3, True),
    ("eels herring", 1, [1], 3, True),
    ("by port", 1, [1], 3, False),  # parts that were not opened may have two maps with a word each
    ("eels port", 1, [1], 3, True),
    ("herring-gull", 1, [1], 1, True),
    ("by-port", 1, [1], 1, False),  # both words are in all parts, and nobody knows whether in one map
    ("herring-eel", 1, [], 0, True),  # two words of different maps
]


def test_only_parts_that_can_have_the_best_are_opened(words_of: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from argmap.corpora import Asker, Store
    from argmap.corpora import best as best_
    from argmap.corpora.wanted import wanted

    assert words_of.is_file()
    counts: list[int] = []
    in_parts = best_._in_parts

    def counted(*arguments: Any) -> Any:
        counts.append(len(arguments[4]))
        return in_parts(*arguments)

    monkeypatch.setattr(best_, "_FIRST", 1)
    monkeypatch.setattr(best_, "_in_parts", counted)
    with Asker(Store("store")) as asker:
        for words, most, opened, number, is_exact in OPENED:
            counts.clear()
            found = best_.best(asker, best_.MAPS, wanted([words]), most)
            assert (counts, found.number, found.is_exact) == (opened, number, is_exact), words


WORDS = ("port", "pier", "pilot", "gull", "gulls", "eel", "don't", "donkey", "tide", "x")


def test_of_equal_parts_that_with_the_map_that_has_a_word_most_often_is_opened(
    words_of: Path, here: Path, gather: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    from argmap.corpora import Asker, Store
    from argmap.corpora.best import MAPS, best
    from argmap.corpora.wanted import wanted

    put(
        here / "maps/ben.yaml",
        "argmap: 1\nargument: {thesis: The port., because: [{premise: A port., implicit: true}]}\n",
    )
    gather()
    monkeypatch.setattr("argmap.corpora.best._FIRST", 1)
    with Asker(Store("store")) as asker:
        assert best(asker, MAPS, wanted(["port"]), 1).keys == ["maps/ben.yaml"]
        assert best(asker, MAPS, wanted(["port"]), 2).keys == ["maps/ben.yaml", "maps/anna.yaml"]
        assert best(asker, MAPS, [], 2).keys == []


def test_parts_that_have_not_the_word_are_not_opened(words_of: Path, here: Path) -> None:
    from argmap.corpora import Asker, Store

    with Asker(Store("store")) as asker:
        (here / "store" / asker.manifest.files("words")[1]).unlink()
    assert "The port lives by herrings." in find("herrings")
    words_of.unlink()
    assert CliRunner().invoke(main, ["ask", "store", "find", "herrings"]).exit_code == 2


@pytest.mark.parametrize("column", ["word", "map", "texts"])
def test_rows_of_a_stranger_without_values_are_no_traceback(words_of: Path, here: Path, column: str) -> None:
    import pyarrow as pa
    import pyarrow.parquet as pq

    words_of.unlink()
    for path in (here / "store/words").iterdir():
        table = pq.read_table(path)
        at = table.column_names.index(column)
        pq.write_table(table.set_column(at, column, pa.nulls(len(table), table.schema.field(at).type)), path)
    assert ("The port lives" in find("port")) is (column == "texts")


@pytest.mark.parametrize(
    ("column", "value"),
    [("part", -1), ("part", 3), ("part", None), ("holders", -(2**31)), ("holders", None), ("most", 2**63 - 1),
     ("most", None), ("word", None)],
)  # fmt: skip
def test_a_strangers_vocabulary_is_no_traceback(words_of: Path, column: str, value: int | None) -> None:
    import pyarrow as pa
    import pyarrow.parquet as pq

    table = pq.read_table(words_of)
    at = table.column_names.index(column)
    lie = pa.array([value] * len(table), table.schema.field(at).type)
    pq.write_table(table.set_column(at, table.schema.field(at), lie), words_of)
    told = json.loads(find("port", "eels"))["find"]["found"]
    assert all("The port lives" in row["words"] for row in told)


def test_names_of_a_stranger_that_are_not_utf8_are_no_traceback(
    words_of: Path, here: Path, gather: Callable[..., Any]
) -> None:
    sound = words_of.read_bytes()
    for name, odd in ((b"word", b"wo\xffd"), (b"part", b"\xffart"), (b"most", b"mos\xfe")):
        words_of.write_bytes(sound.replace(name, odd))
        assert "The port lives" in find("port")
        gather()
        assert words_of.read_bytes() == sound
    (words, *_) = (here / "store/words").iterdir()
    words.write_bytes(words.read_bytes().replace(b"word", b"wo\xffd"))
    words_of.unlink()
    said = CliRunner().invoke(main, ["ask", "store", "find", "port"])
    assert (said.exit_code, said.output.count("\n")) == (2, 1)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
def test_a_pipe_is_not_waited_for(words_of: Path, here: Path, gather: Callable[..., Any]) -> None:
    from argmap.corpora import CollectionError

    words_of.unlink()
    os.mkfifo(words_of)
    assert "The port lives" in find("port")
    with pytest.raises(CollectionError, match="it is not a regular file"):
        gather()
    words_of.unlink()
    (words, *_) = (here / "store/words").iterdir()
    words.unlink()
    os.mkfifo(words)
    for asked in (["find", "port"], ["SELECT * FROM words"]):
        said = CliRunner().invoke(main, ["ask", "store", *asked])
        assert (said.exit_code, "it is not a regular file" in said.output) == (2, True)


@pytest.fixture
def many(monkeypatch: pytest.MonkeyPatch, here: Path, gather: Callable[..., Any]) -> dict[str, Counter[str]]:
    """Forty maps of claims of random words, four to a part, with how many of its claims have each word."""
    from argmap.plain_words import plain_words

    monkeypatch.setattr("argmap.corpora.vocabulary.FEWEST_PARTS", 2)
    monkeypatch.setattr("argmap.corpora.listing._MOST", 4)
    rng = random.Random(7)
    held: dict[str, Counter[str]] = {}
    for at in range(40):
        claims = [" ".join(rng.sample(WORDS[: 1 + at % 10], k=min(1 + at % 10, rng.randint(1, 3)))) for _ in range(3)]
        texts = [f"We want {claim}." for claim in claims]
        reasons = "".join(f"    - premise: {text}\n      implicit: true\n" for text in texts[1:])
        put(here / f"maps/m{at:02}.yaml", f"argmap: 1\nargument:\n  thesis: {texts[0]}\n  because:\n{reasons}")
        held[f"maps/m{at:02}.yaml"] = Counter(word for text in texts for word in plain_words(text))
    gather()
    assert (here / "store" / "vocabulary.parquet").is_file()
    return held


def scores(held: dict[str, Counter[str]], words: Sequence[str]) -> dict[str, float]:
    """The score of each map that has one of the words, each word and each map looked at by itself."""
    from argmap.plain_words import words_in_turn

    scores: dict[str, float] = {}
    for word in words:
        *whole, last = dict.fromkeys(words_in_turn(word))
        is_begun = len(last) > 1 or not whole
        having = [
            name
            for name, has in held.items()
            if set(whole) <= has.keys() and any(one == last or (is_begun and one.startswith(last)) for one in has)
        ]
        for name in having:
            scores[name] = scores.get(name, 0.0) + log(1 + len(held) / len(having))
    return scores


def test_the_best_are_those_that_looking_at_all_would_find(
    many: dict[str, Counter[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    from argmap.corpora import Asker, Store
    from argmap.corpora.best import MAPS, best
    from argmap.corpora.wanted import wanted

    monkeypatch.setattr("argmap.corpora.best._FIRST", 1)
    monkeypatch.setattr("argmap.corpora.best._SAMPLE", 99)  # all parts: words are as rare as they are
    rng = random.Random(8)
    with Asker(Store("store")) as asker:
        for at in range(50):
            monkeypatch.setattr("argmap.corpora.best.FEWEST_PARTS", 1 if at % 2 else 99)  # what is kept is used, or not
            words = rng.sample([*WORDS, "p", "gu", "we", "pier-gu"], k=rng.randint(1, 3))
            most = rng.choice([1, 3, 10, 50])
            found = best(asker, MAPS, wanted(words), most)
            known = scores(many, words)
            expected = sorted(known.values(), reverse=True)[:most]
            assert [known[key] for key in found.keys] == pytest.approx(expected), words
            assert len(set(found.keys)) == len(expected), words
            assert found.number == len(known) if found.is_exact else 0 < found.number <= len(known), words


def test_it_is_made_again_when_maps_change(words_of: Path, here: Path, gather: Callable[..., Any]) -> None:
    before = words_of.read_bytes()
    gather()
    assert words_of.read_bytes() == before
    put(here / "maps/ben.yaml", "argmap: 1\nargument: {thesis: The port lives by cod.}\n")
    gather()
    assert {word for word, _ in told(words_of)} == COMMON | {"cod", "herrings", "gulls", "herring"}
    (here / "maps/anna.yaml").unlink()
    (here / "maps/ben.yaml").unlink()
    gather()
    assert not words_of.exists()
