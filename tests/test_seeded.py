"""Maps with one seeded fault each, and pairs: each found on its line, and nothing else reported.

The maps were written from a list of faults by somebody who had not seen the rules. `# EXPECT AM302` stands at the end of
the line that a reader would want to be sent to.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from argmap.checker import check, make_plan
from argmap.config import Choices, Named
from argmap.diagnostics import Place
from argmap.reading import read
from argmap.text import Span, Text
from tests.conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path

MAPS = sorted((ROOT / "tests" / "seeded").glob("*.yaml"))
SAME = {"SCHEME": "AM317", "CIRC": "AM119", "DOUBLE": "AM310", "WEIGHT": "AM107"}
OTHERWISE = {
    "AM101-b": "AM006",
    "AM101-c": "AM005",
    "AM102-c": "AM003",
    "AM203-a": "AM204",
    "AM203-b": "AM204",
    "AM211-a": "AM222",
    "AM211-c": "AM222",
    "pair-08:AM211": "AM222",
    "pair-11:AM203": "AM204",
    "AM304-b": "AM321",
}  # the same fault, found as one of shape, of another kind, or of a bound
NOT_SEEN = {
    "AM102-d": "evidence among the asides is legal",
    "AM104-c": "a premise linked with a supported one is spared",
    "AM107-a": "a missing premise between synonyms", "AM107-b": "the same",
    "AM108-a": "no such rule", "AM108-b": "no such rule",
    "AM111-a": "said again in quite other words", "AM111-b": "the same", "CIRC-b": "the same",
    "CIRC-a": "one of five content words is left out: with that, claims that only share a subject count as the same, too",
    "AM208-c": "nothing is set aside", "AM308-b": "the article has the name elsewhere",
    "AM311-a": "declared as anonymous testimony", "AM312-a": "declared as prediction",
    "AM314-a": "a document may speak of all", "AM316-a": "no such rule", "AM316-b": "no such rule",
    "DOUBLE-a": "the article says it twice, in two places", "SCHEME-c": "only sources and figures can be seen",
    "WEIGHT-b": "words cannot tell which premise is idle",
    "pair-05": "AM107, see above", "pair-12": "AM312, see above", "pair-18": "AM316, no such rule",
}  # fmt: skip
NEAR = 6  # lines: a finding may stand on the claim, on its quote or on the value concerned


def seeds(path: Path) -> list[tuple[int, str]]:
    return [
        (number, OTHERWISE.get(path.stem) or OTHERWISE.get(f"{path.stem}:{name}") or SAME.get(name, name))
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        for name in re.findall(r"AM\d+|[A-Z]{4,}", line.partition("# EXPECT ")[2])
    ]


def near(found: tuple[int, str], seed: tuple[int, str]) -> bool:
    return found[1] == seed[1] and abs(found[0] - seed[0]) <= NEAR


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_each_is_found_and_nothing_else(path: Path) -> None:
    reading, expected = read(path), seeds(path)
    everything = make_plan([Choices(preset=Named("strict", Place(Text("", ""), Span(0, 0))))])
    strict = [(one.place.start.line, one.code.id) for one in check(reading, everything)]
    default = [(one.place.start.line, one.code.id) for one in check(reading)]
    assert expected
    seen = [seed for seed in expected if any(near(one, seed) for one in strict)]
    assert (seen == expected) is (path.stem not in NOT_SEEN), (expected, strict)
    assert [one for one in default if not any(near(one, seed) for seed in expected)] == []
    assert len(default) == len(set(default))
