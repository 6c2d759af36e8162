"""Very many quotes that stand nowhere: for the first of them a "not" too many is looked for, and said."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from argmap.checker import check
from argmap.reading import read_bytes

if TYPE_CHECKING:
    from pathlib import Path

    from argmap.diagnostics import Finding


def missing_quotes(folder: Path, number: int) -> list[Finding]:
    (folder / "a.txt").write_text("They do sell. The harbour fills with silt.\n", encoding="utf-8")
    because = [{"premise": f"Claim {at}.", "quote": "They do not sell"} for at in range(number)]
    data = {"argmap": 1, "article": {"file": "a.txt"}, "argument": {"thesis": "t", "because": because}}
    found = check(read_bytes(json.dumps(data).encode(), folder=folder))
    return [one for one in found if one.code.id == "AM202"]


@pytest.mark.parametrize("number", [1, 50])
def test_of_ordinary_maps_each_is_told(tmp_path: Path, number: int) -> None:
    messages = {one.message for one in missing_quotes(tmp_path, number)}
    assert messages == {"the quote is not what the article says: it adds a negation (“not”)"}


def test_when_the_work_is_done_they_are_missing_and_no_more_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("argmap.rules.anchors._DENIALS", 1)
    told = [one.message for one in missing_quotes(tmp_path, 5)]
    assert len(told) == 5
    assert set(told[1:]) == {"the quote does not stand in the article"}
    assert told[0] != told[1]
