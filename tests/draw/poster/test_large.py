"""Posters of maps made to be slow: one claim with thousands of reasons, and claims with thousands of refs."""

from __future__ import annotations

import json
from typing import Any

import pytest

from argmap.draw import Drawing, Options
from argmap.draw.choosing import MOST_USES, compositions, settled
from argmap.draw.engine import EngineError, available
from argmap.draw.poster import Composition, cards
from argmap.reading import Reading, read_bytes
from argmap.web import sheets


def wide(number: int, refs: int = 0) -> Reading:
    """A thesis with reasons right below it, the last of which have refs to the first."""
    because: list[dict[str, Any]] = [{"premise": f"Reason {at}.", "id": f"A{at}"} for at in range(number)]
    if refs:
        because[-1]["because"] = [{"ref": f"A{at % (number - 1)}"} for at in range(refs)]
    return read_bytes(json.dumps({"argmap": 1, "argument": {"thesis": "A thesis.", "because": because}}).encode())


def layout_of(reading: Reading, **options: Any) -> str:
    return settled(Drawing(reading, Options(**options))).options.layout


def test_posters_hold_so_many_claims_and_refs_and_no_more() -> None:
    held, more = wide(900, MOST_USES - 900), wide(900, MOST_USES - 899)
    assert (layout_of(held), layout_of(more)) == ("poster", "tidy")
    with pytest.raises(EngineError) as raised:
        compositions(settled(Drawing(more, Options(page="a3"))))
    assert str(raised.value) == (
        "4,001 claims and refs are too many for pages, which hold 4,000: draw a part of the map (--focus, --depth), "
        "or all of it with --layout tidy"
    )
    assert len(compositions(settled(Drawing(more, Options(page="a3", pages="one", focus="A7"))))) == 1


@pytest.mark.skipif(not available(), reason="no Graphviz engine here")
def test_of_a_map_too_large_for_paper_its_page_has_the_levels_that_there_is_room_for() -> None:
    (whole,) = sheets(wide(1_600), Options(show=frozenset())).elements
    assert whole.count("Reason ") == 1_600
    (few,) = sheets(wide(MOST_USES + 1), Options()).elements
    assert few.count("Reason ") == 0
    assert f"+ {MOST_USES + 1} more below" in few
    asides = [{"premise": f"Aside {at}."} for at in range(MOST_USES)]
    data = {"argmap": 1, "argument": {"thesis": "A thesis."}, "asides": asides}
    assert sheets(read_bytes(json.dumps(data).encode()), Options()).elements == []


def test_many_refs_to_a_claim_are_measured_once() -> None:
    cards.forget_sizes()
    poster = Composition(Drawing(shared(20, 400), Options(layout="poster")))
    assert len(poster.poster.sheet.stubs) == 400
    known = cards._stub_sizes.cache_info()
    assert (known.misses, known.currsize) == (20, 20)


def shared(claims: int, refs: int) -> Reading:
    """Reasons, each with an equal share of refs to them all."""
    because: list[dict[str, Any]] = [{"premise": f"Reason {at}.", "id": f"A{at}"} for at in range(claims)]
    because += [
        {"premise": f"More {at}.", "because": [{"ref": f"A{one}"} for one in range(claims)]}
        for at in range(refs // claims)
    ]
    return read_bytes(json.dumps({"argmap": 1, "argument": {"thesis": "A thesis.", "because": because}}).encode())
