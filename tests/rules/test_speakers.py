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


ROE = "Ann Roe believes that the canal pays. "
LEAKS = "the tunnel leaks every winter in its lower part"
LIND = "1.1 is attributed to Ann Roe, and its sentence names Ida Lind as the speaker"


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


@pytest.mark.parametrize(
    ("article", "quote", "messages"),
    [
        (f"{ROE}Ida Lind says that {LEAKS}.", LEAKS, [LIND]),
        (f"{ROE}“It leaks in winter,” says Ida Lind.", "“It leaks in winter,” says Ida Lind", [LIND]),
        (f"{ROE}“It leaks in winter,” says Ida Lind.", "“It leaks in spring,” says Ida Lind", []),  # no sound quote
        (f"{ROE}Ida Lind says that it rains in May, but perhaps {LEAKS}.", LEAKS, []),  # something else is cut off
        (f"The clerk is Ann Roe. {ROE}Ida Lind says that {LEAKS}.", LEAKS, [LIND]),
        (f"{ROE}Ida Lind denied that {LEAKS}.", LEAKS, []),  # that is no saying of it
        (f"{ROE}Otto Vane says that Ida Lind argues that {LEAKS}.", LEAKS, []),  # two may have said it
        (f"{ROE}Otto Vane says that it rains, and Ida Lind argues that {LEAKS}.", LEAKS, []),
        (f"{ROE}Otto Vane says that it rains; Ida Lind that {LEAKS}.", LEAKS, []),
        (f"{ROE}Ida Lind says that {LEAKS}; Otto Vane that it is dry.", LEAKS, []),
        (f"{ROE}Ida Lind says that {LEAKS}, and Otto Vane that it is dry.", LEAKS, []),
        (f"{ROE}Ida Lind says that {LEAKS}, which is a lie according to Otto Vane.", LEAKS, []),
        (f"{ROE}In the view of Dr. Vane it is dry, but Ida Lind says that {LEAKS}.", LEAKS, []),
        (f"{ROE}Ida Lind, like Otto Vane, says that {LEAKS}.", LEAKS, [LIND]),
        (f"{ROE}Ida Lind says that {LEAKS} by the tower of Otto Vane.", LEAKS, [LIND]),
        (f"{ROE}Ida Lind, a cousin of Otto Vane, says that {LEAKS}.", LEAKS, [LIND]),
        (f"{ROE}Dr. Ida Lind, according to whom it rains, says that {LEAKS}.", LEAKS, [LIND]),
        (f"{ROE}Ida Lind told Otto Vane that {LEAKS}.", LEAKS, [LIND]),
        (f"{ROE}The town and Ida Lind argue that {LEAKS}.", LEAKS, []),
        (f"{ROE}As Roe knows, Ida Lind says that {LEAKS}.", LEAKS, []),
        (f"{ROE}{'Roe is busy. ' * 20}As Roe knows, Ida Lind says that {LEAKS}.", LEAKS, []),
        (
            f"{ROE}“It leaks,” says Ida Lind. Nobody repairs it, and Ann Roe knows that it is so.",
            "“It leaks,” says Ida Lind. Nobody repairs it",
            [],  # of two sentences
        ),
        (f"{ROE}“It leaks,” says Ida Lind. Nobody repairs it.", "“It leaks,” says Ida Lind. Nobody repairs it", [LIND]),
    ],
)
def test_one_who_is_named_and_one_who_speaks_elsewhere(
    read_map: Callable[..., Reading], article: str, quote: str, messages: list[str]
) -> None:
    map_, _ = pair("It is so.", quote, "      attributed_to: Ann Roe\n")
    assert [one.message for one in check(read_map(map_, article + "\n")) if one.code.id == "AM326"] == messages


def test_who_says_it_stands_beside_that_quote(read_map: Callable[..., Reading]) -> None:
    """What is cut from another claim's quote says nothing of this one."""
    article = f"{ROE}Ida Lind says that it rains in May, but {LEAKS}.\n"
    more = "      attributed_to: Ann Roe\n    - evidence: It does.\n      quote: it rains in May\n"
    map_, _ = pair("It is so.", LEAKS, more)
    assert [one.message for one in check(read_map(map_, article)) if one.code.id == "AM326"] == []
