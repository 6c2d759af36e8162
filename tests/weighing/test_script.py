"""The page's script weighs maps as Python does: thousands of random maps in one call."""

from __future__ import annotations

import json
import shutil
import subprocess
from random import Random
from typing import TYPE_CHECKING

import pytest

from argmap.weighing import weigh
from tests.conftest import ROOT
from tests.weighing.maps import random_network

if TYPE_CHECKING:
    from pathlib import Path

SCRIPT = ROOT / "argmap" / "web" / "script" / "standing.js"
NODE = shutil.which("node")
RUN = """
const input = JSON.parse(require("fs").readFileSync(process.argv[2], "utf8"));
const found = input.map(([network, doubted]) => { const { claims, steps } = standing(network, doubted); return [claims, steps]; });
process.stdout.write(JSON.stringify(found));
"""


@pytest.mark.skipif(NODE is None, reason="no node here")
def test_ten_thousand_random_maps_fare_alike_in_the_page(tmp_path: Path) -> None:
    random, cases, wanted = Random(10), [], []
    for number in range(10_000):
        network = random_network(random, most=9, circles=number % 2 == 0)
        doubted = [claim for claim in range(len(network.reasons)) if random.random() < 0.1]
        cases.append([network.data, doubted])
        network.fallen = network.fallen | set(doubted)
        values = weigh(network)
        wanted.append([values.claims, values.steps])
    (tmp_path / "run.js").write_text(SCRIPT.read_text(encoding="utf-8") + RUN, encoding="utf-8")
    (tmp_path / "maps.json").write_text(json.dumps(cases), encoding="utf-8")
    command = [NODE or "", str(tmp_path / "run.js"), str(tmp_path / "maps.json")]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert json.loads(done.stdout) == wanted
