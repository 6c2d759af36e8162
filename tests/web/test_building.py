"""Maps made in the workbench from the bare article, in each browser: by mouse, by keys, in a narrow window."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import pytest

from argmap.beginning import bare_map, from_text
from argmap.reading import read
from argmap.workbench import Desk, Store, Workbench
from tests.conftest import ROOT
from tests.web.building import ByKeys, ByMouse, OnAPhone, shape_of

pytest.importorskip("starlette")
pytest.importorskip("uvicorn")
if TYPE_CHECKING:
    from pathlib import Path

    from tests.web.browsers import Driven
    from tests.web.building import Builder

MAPS = {"night-bus": "maps/night-bus.yaml", "op-ed": "maps/belarus.yaml"}
WHOLE = os.environ.get("ARGMAP_BUILD", "")


@pytest.mark.parametrize("way", [ByMouse, ByKeys, OnAPhone], ids=["mouse", "keys", "phone"])
@pytest.mark.parametrize(
    "name",
    [
        "night-bus",
        pytest.param("op-ed", marks=pytest.mark.skipif(not WHOLE, reason="the op-ed is built by `nox -s building`")),
    ],
)
def test_a_map_is_made_from_the_bare_article(driven: Driven, tmp_path: Path, name: str, way: type[Builder]) -> None:
    from argmap.server import bench_app, serve

    if way is ByKeys and not driven.is_in_front:
        pytest.skip("keys push no button in a Firefox without a window (apt-get install xvfb xdotool)")
    target = read(ROOT / MAPS[name]).alone
    (article,) = target.articles.values()
    text = tmp_path / "article.txt"
    shutil.copy(article.text.name, text)
    beginning = from_text(text, str(text))
    map_ = tmp_path / "map.yaml"
    bench = Workbench(Desk(Store(map_, first=bare_map(beginning, map_))))
    server = serve(bench_app(bench))
    try:
        width, height = (390, 844) if way is OnAPhone else (1366, 768)
        driven.visit(f"{server.address}?t={bench.token}", width, height)
        driven.wait("document.querySelectorAll('#article p').length")
        builder = way(driven, target)
        builder.build()
        assert shape_of(read(map_)) == shape_of(target)
        print(f"{name} {way.__name__} {driven.name}: {builder.gestures} gestures, {len(target.claims)} claims")  # noqa: T201
    finally:
        driven.forget()
        server.stop()
