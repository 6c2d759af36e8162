"""A quote of very many parts that are alike: what looking for its ways costs is known before it is held in memory."""

from __future__ import annotations

import tracemalloc

import pytest

from argmap.article.budget import Budget, UsedUpError
from argmap.article.elision import Part, Ways, chains

PLACES = list(range(0, 50_000, 10))


def ways(number: int, steps: int) -> Ways:
    parts = [Part("the quay", None, continues_word=False)] * number
    return chains(parts, [8] * number, [PLACES] * number, lambda _: 60_000, Budget(steps, 0).work())


def test_parts_of_very_many_places_take_no_memory_before_they_are_paid_for() -> None:
    tracemalloc.start()
    with pytest.raises(UsedUpError):
        ways(3_000, 1_000_000)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 5 * 2**20


def test_parts_that_are_paid_for_are_found_as_ever() -> None:
    found = ways(4_998, 50_000_000)
    assert found.ends == [(0, 49_970), (10, 49_980), (20, 49_990)]
    assert found.to(49_990) == tuple(range(20, 50_000, 10))
    assert ways(5_000, 50_000_000).ends == [(0, 49_990)]
    assert ways(5_001, 50_000_000).ends == []
