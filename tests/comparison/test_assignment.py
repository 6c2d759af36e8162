"""The choice of pairs is the best one there is, always the same one, and ends in time."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.comparison.assignment import TooManyError, greedy, heaviest

WEIGHTS = st.dictionaries(st.tuples(st.integers(0, 8), st.integers(0, 6)), st.integers(1, 9), max_size=50)


@settings(max_examples=300)
@given(WEIGHTS)
def test_no_choice_weighs_more(weights: dict[tuple[int, int], int]) -> None:
    numpy = pytest.importorskip("numpy")
    optimize = pytest.importorskip("scipy.optimize")
    table = numpy.zeros((9, 7))
    for pair, weight in weights.items():
        table[pair] = weight
    found, _ = heaviest(weights)
    assert len(set(found.values())) == len(found)
    assert sum(weights[pair] for pair in found.items()) == table[optimize.linear_sum_assignment(table, True)].sum()
    assert heaviest(dict(reversed(weights.items())))[0] == found
    assert sum(weights[pair] for pair in greedy(weights).items()) * 2 >= sum(weights[pair] for pair in found.items())


@pytest.mark.parametrize(
    ("weights", "best", "quick"),
    [
        ({}, {}, {}),
        ({(0, 0): 5, (0, 1): 4, (1, 0): 4}, {0: 1, 1: 0}, {0: 0}),
        ({(0, 0): 9, (0, 1): 4, (1, 0): 4}, {0: 0}, {0: 0}),
        ({(3, 7): 2, (4, 7): 2}, {3: 7}, {3: 7}),
        ({(0, 0): 3, (0, 1): 3, (1, 0): 3, (1, 1): 3}, {0: 0, 1: 1}, {0: 0, 1: 1}),
        ({(0, 0): 5, (1, 0): 6, (1, 1): 5, (2, 1): 6, (2, 2): 5}, {0: 0, 1: 1, 2: 2}, {1: 0, 2: 1}),
        ({(0, 0): 1, (1, 0): 9}, {1: 0}, {1: 0}),
    ],
)
def test_choices(weights: dict[tuple[int, int], int], best: dict[int, int], quick: dict[int, int]) -> None:
    assert heaviest(weights)[0] == best
    assert greedy(weights) == quick


def test_equal_weights_cost_no_search() -> None:
    """A thousand claims that are all alike take as many steps as there are pairs."""
    weights = {(row, column): 7 for row in range(300) for column in range(300)}
    found, steps = heaviest(weights)
    assert found == {at: at for at in range(300)}
    assert steps == len(weights)


def test_too_many_steps_are_refused() -> None:
    weights = {(row, column): 1 + (row * 7 + column * 3) % 11 for row in range(9) for column in range(9)}
    steps = heaviest(weights)[1]
    assert heaviest(weights, steps)[1] == steps
    with pytest.raises(TooManyError):
        heaviest(weights, steps - 1)
