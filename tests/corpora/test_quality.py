"""The question `quality`: who annotators are, and that agreement is measured between different ones."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.corpora.conftest import ARTICLE, MAP, put

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

ALIKE = MAP.replace("article.txt", "/article.txt")
OTHER = """argmap: 1
article: {file: /article.txt}
argument: {thesis: It is too shallow., quote: It is too shallow}
"""
FOLDER = "an annotator is the folder that a map lies in; --by says it otherwise"
NAME = "an annotator is the name of its file; --by says it otherwise"
SEVERAL = "1 article has more than one map"
EACH = "of each annotator one map is compared, the first"
NONE = "1 of these has no maps of different annotators, so no agreement"


@pytest.fixture
def quality(here: Path, gather: Callable[..., Any]) -> Callable[..., tuple[str, str, list[tuple[Any, ...]]]]:
    """What is said of annotators, what of agreement, and the rows of that: on these maps, alike or (!) others."""

    def asked(maps: str, by: str | None = None) -> tuple[str, str, list[tuple[Any, ...]]]:
        from argmap import collection

        put(here / "article.txt", ARTICLE)
        put(here / "second.txt", f"{ARTICLE}\nThe end.\n")
        for map_ in maps.split():
            text = (OTHER if map_.endswith("!") else ALIKE).replace("/article.txt", f"{here.as_posix()}/article.txt")
            if map_.startswith("2"):
                text = text.replace("article.txt", "second.txt")
            put(here / f"{map_.strip('!2')}.yaml", text)
        gather(paths=["."], rules=False)
        with collection("store") as open_:
            annotators, _, agreement = open_.ask("quality", by=by)[0].tables
        return annotators.note, agreement.note, [row[:5] for row in agreement.rows]

    return asked


@pytest.mark.parametrize(
    ("maps", "reading"),
    [
        ("ann/m1 bob/m1 cy/m1", FOLDER),
        ("ann/m1 bob/m1 cy/m1 cy/m2", FOLDER),
        ("ann/m1 ann/m2 ann/m3 ann/m4 ann/m5 bob/m1 cy/m1 dan/m1", FOLDER),
        ("ann/v1 ann/v2 ann/v3 bob/v1 bob/v2 bob/v3", FOLDER),
        ("ann/a bob/b", FOLDER),
        ("one/ann one/bob one/cy", NAME),
        ("one/ann one/bob one/cy 2two/ann 2two/bob old/ann", NAME),
        ("red/ann red/bob red/cy blue/dan blue/eva blue/flo", NAME),
        ("one/ann 2two/ann", NAME),
        ("one/ann one/bob", NAME),
    ],
)
def test_annotators_are_what_tells_maps_of_one_article_apart(
    quality: Callable[..., Any], maps: str, reading: str
) -> None:
    """Folders, but where names tell more than twice as many apart: a stray map does not turn one into the other."""
    assert quality(maps)[0] == reading


@pytest.mark.parametrize(
    ("maps", "by", "note", "rows"),
    [
        ("ann/v0 ann/v1 ann/v2 ann/v3 bob/v0! cy/v0!", "folder", f"{SEVERAL}; {EACH}", [(6, 3, 0.56)]),
        ("ann/v0 ann/v1! bob/v0", "folder", f"{SEVERAL}; {EACH}", [(3, 2, 1.0)]),
        ("ann/v0! ann/v1 bob/v0", "folder", f"{SEVERAL}; {EACH}", [(3, 2, 0.33)]),
        ("ann/v0 bob/v0", "folder", SEVERAL, [(2, 2, 1.0)]),
        ("ann/v0 ann/v1 ann/v2", "folder", f"{SEVERAL}; {NONE}", []),
        ("ann/v0 ann/v1 ann/v2", "name", SEVERAL, [(3, 3, 1.0)]),
        ("ann/v0 bob/v0 x/v0", "(ann|bob)", f"{SEVERAL}; {EACH}", [(3, 2, 1.0)]),
        ("ann/v0 x/v0 y/v0", "(ann|bob)", f"{SEVERAL}; {NONE}", []),
        (
            "a/v b/v c/v d/v e/v! f/v!",
            "folder",
            f"{SEVERAL}; of more than 4 annotators the first 4 are compared",
            [(6, 4, 1.0)],
        ),
        ("ann/v0 ann/v1 2ann/w0 2bob/w0!", "folder", f"2 articles have more than one map; {NONE}", [(2, 2, 0.33)]),
        ("ann/v0", "folder", "0 articles have more than one map", []),
    ],
)
def test_agreement_is_that_of_different_annotators(
    quality: Callable[..., Any], maps: str, by: str, note: str, rows: list[tuple[Any, ...]]
) -> None:
    """One map of each is compared, however many there are; those of one alone are no agreement."""
    _, said, found = quality(maps, by)
    assert (said, [row[1:4] for row in found]) == (note, rows)


def test_a_map_that_changed_since_gives_way_to_the_next_of_its_annotator(
    quality: Callable[..., Any], here: Path
) -> None:
    from argmap import collection

    quality("ann/v0 ann/v1! bob/v0!", "folder")
    put(here / "ann/v0.yaml", OTHER.replace("too", "much too"))
    with collection("store") as open_:
        (row,) = open_.ask("quality", by="folder")[0].tables[2].rows
    assert row[1:4] == (3, 2, 1.0)
    put(here / "ann/v1.yaml", OTHER.replace("too", "much too"))
    with collection("store") as open_:
        agreement = open_.ask("quality", by="folder")[0].tables[2]
    assert agreement.rows == ()
    assert agreement.note == f"{SEVERAL}; {EACH}; left out is what has changed since, or cannot be read"
