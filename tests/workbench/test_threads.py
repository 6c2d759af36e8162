"""A window that asks while another one's operation is being made: what it is told is all of one moment."""

from __future__ import annotations

from threading import Thread
from typing import TYPE_CHECKING, Any

import pytest

from argmap import reading
from argmap.workbench import Workbench, desk
from tests.workbench.desks import Window, desk_in

if TYPE_CHECKING:
    from pathlib import Path

_A_WHILE = 0.3
"""Seconds for which a map is in the middle of being read."""


@pytest.mark.parametrize(
    ("path", "asked", "counted"),
    [("/weigh", {}, "keys"), ("/op", {"op": {"name": "there is no such"}}, "order")],
)
def test_a_version_comes_with_its_own_claims(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, path: str, asked: dict[str, Any], counted: str
) -> None:
    bench = Workbench(desk_in(tmp_path))
    one, other = Window(bench), Window(bench)
    before, answers = len(other.order), []
    asking = Thread(target=lambda: answers.append(other.ask(path, **asked)))
    really = reading.read_content

    def read_content(*given: Any) -> Any:
        asking.start()
        asking.join(_A_WHILE)
        return really(*given)

    monkeypatch.setattr(desk, "read_content", read_content)
    told = one.op("add", relation="because", under=one.key("T"), claim="The quay is old.")
    asking.join()
    (answer,) = answers
    counts = {told["version"] - 1: before, told["version"]: before + 1}
    assert len(answer[counted]) == counts[answer["version"]]
