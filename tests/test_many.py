"""Many maps: the same findings in the same order, on one core or on several, and none stops the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from argmap import config
from argmap.checker.many import check_files
from argmap.checker.session import Session

if TYPE_CHECKING:
    from pathlib import Path

MAP = "argmap: 1\narticle: {file: article.txt}\nargument:\n  thesis: The harbour {n}.\n  quote: words {n}\n"


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    config.forget()
    (tmp_path / "article.txt").write_text("The harbour should be dredged.\n", encoding="utf-8")
    (tmp_path / "argmap.toml").write_text('ignore = ["AM999"]\n', encoding="utf-8")
    paths = []
    for number in range(40):
        path = tmp_path / f"map{number:02}.yaml"
        path.write_bytes(b"\xff\x00" if number == 7 else MAP.replace("{n}", str(number)).encode())
        paths.append(str(path))
    return [*paths, str(tmp_path / "absent.yaml")]


def test_one_core_and_several_say_the_same(files: list[str]) -> None:
    told = []
    for jobs in (1, 2):
        session = Session()
        results = list(check_files(session, files, jobs))
        assert [one.name for one in results] == files
        assert [one.message for one in session.findings] == ["there is no rule `AM999`"]
        told.append([[(f.code.id, f.message, f.place.start) for f in one.findings] for one in results])
    assert told[0] == told[1]
    assert [number for number, one in enumerate(told[0]) if one[0][0] == "AM001"] == [7, 40]
