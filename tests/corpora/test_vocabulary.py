"""Which parts of a collection have which words: what is found is the same with and without it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner

from argmap.cli import main
from tests.corpora.conftest import put

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

pytestmark = pytest.mark.filterwarnings("default::DeprecationWarning")
COMMON = {"the", "port", "lives", "by"}


def find(*words: str) -> str:
    result = CliRunner().invoke(main, ["ask", "store", "find", *words, "--format", "json"], prog_name="argmap")
    assert result.exit_code == 0, result.output
    return result.output


def told(path: Path) -> list[tuple[str, int]]:
    """What is kept, as it stands in the file."""
    import pyarrow.parquet as pq

    return [(row["word"], row["part"]) for row in pq.read_table(path).to_pylist()]


@pytest.fixture
def words_of(monkeypatch: pytest.MonkeyPatch, here: Path, gather: Callable[..., Any]) -> Path:
    """The file of a collection of three parts, a map each."""
    monkeypatch.setattr("argmap.corpora.vocabulary._FEWEST", 2)
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
@pytest.mark.parametrize("words", ["herring", "eels", "port eel", "cod", "herring-gull", "h"])
def test_what_is_found_is_the_same_without_it(words_of: Path, done: str, words: str) -> None:
    import pyarrow.parquet as pq

    first = find(*words.split())
    if done == "broken":
        words_of.write_bytes(words_of.read_bytes()[:50])
    elif done == "of another":
        empty = pq.read_table(words_of).slice(0, 0)
        pq.write_table(empty.replace_schema_metadata({b"of": b"0" * 64}), words_of)
    else:
        words_of.unlink()
    assert find(*words.split()) == first
    assert ("The port lives" in first) is (words != "cod")


def test_only_the_parts_that_have_a_word_are_opened(words_of: Path) -> None:
    from argmap.corpora.asking import Asker
    from argmap.corpora.store import Store
    from argmap.corpora.vocabulary import parts_with

    assert words_of.is_file()
    with Asker(Store("store")) as asker:
        files = asker.manifest.files("words")
        opened = {word: parts_with(asker, [word], files) for word in ("port", "herring", "eels", "cod")}
    assert opened == {"port": files, "herring": [files[0], files[2]], "eels": [files[1]], "cod": []}


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
