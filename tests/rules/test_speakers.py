"""Whose words a claim says that they are: the one whom the sentence names, or somebody else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from argmap.checker import check
from tests.rules.pairs import pair

if TYPE_CHECKING:
    from collections.abc import Callable

    from argmap.reading import Reading

ARTICLE = (
    "Otto Vane, who speaks for the ferries, argues that the tunnel takes their trade, and that somebody will drown. "
    "“The tunnel is a toy,” says Ida Fell, who counted the cars. The harbour's clerk, Ann Roe, believes that it pays. "
    "Captain Eve Moss told us that her crew uses the canal. The owner of a boat said that trade is bad. "
    "A report by the Institute of Arden found that the canal leaks. Later Lind, a cousin of Fell, said that it rains.\n"
)
OTHERS = {
    "somebody will drown": "Otto Vane",
    "the tunnel takes their trade": "Otto Vane",
    "The tunnel is a toy": "Ida Fell",
    "Captain Eve Moss told us that her crew uses the canal": "Captain Eve Moss",
}


def found(read_map: Callable[..., Reading], quote: str, source: str) -> list[str]:
    map_, _ = pair("It is so.", quote, f"      attributed_to: {source}\n")
    return [one.message for one in check(read_map(map_, ARTICLE)) if one.code.id == "AM326"]


@pytest.mark.parametrize("quote", OTHERS)
def test_another_speaker(read_map: Callable[..., Reading], quote: str) -> None:
    said = "1.1 is attributed to Ann Roe, and its sentence names {} as the speaker"
    assert found(read_map, quote, "Ann Roe") == [said.format(OTHERS[quote])]


@pytest.mark.parametrize(
    ("quote", "source"),
    [
        ("somebody will drown", "Otto Vane"),
        ("somebody will drown", "Vane"),
        ("somebody will drown", "the man of the ferries"),
        ("somebody will drown", "the mayor"),
        ("somebody will drown", "Mayor Quill"),  # who does not speak in the article
        ("somebody will drown", "the Institute of Arden"),
        ("The tunnel is a toy", "Lind"),  # a sentence names both
        ("the canal leaks", "Otto Vane"),  # no person is named
        ("trade is bad", "Otto Vane"),
        ("Captain Eve Moss told us that her crew uses the canal", "the captain"),
    ],
)
def test_the_same_or_not_known(read_map: Callable[..., Reading], quote: str, source: str) -> None:
    assert found(read_map, quote, source) == []
