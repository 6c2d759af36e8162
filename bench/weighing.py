"""What weighing costs: values, crux sets and the page's what-if, beside one walk over the map in the same run."""

from __future__ import annotations

import gc
import json
import random
import resource
import shutil
import tempfile
from pathlib import Path
from time import process_time
from typing import TYPE_CHECKING

from measure import process, table

from argmap.graph import build
from argmap.model import KIND_MODELS, ArgumentMap, Ref
from argmap.weighing import Weighing
from argmap.weighing.cruxes import cut_sets, least_evidence
from argmap.weighing.network import Network, network

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from argmap.graph import Graph

SIZES = (1_000, 10_000, 100_000)
SHARED = (0.0, 0.01, 0.02)
_LEAST = 0.05
SCRIPT = Path(__file__).parent.parent / "argmap" / "web" / "script" / "standing.js"
NODE_RUN = """
const network = JSON.parse(require("fs").readFileSync(process.argv[2], "utf8"));
for (let run = 0; run < Number(process.argv[3]); run++) standing(network, [run % network.reasons.length]);
"""


def graph(number: int, shared: float = 0.0, seed: int = 1) -> Graph:
    """A map of so many claims: each hangs on one of the 300 before it; some steps use a later claim once more."""
    rng = random.Random(seed)
    lists: list[dict[str, list[Any]]] = [{"because": [], "but": [], "unless": []} for _ in range(number)]
    for claim in range(1, number):
        above = rng.randrange(max(0, claim - 300), claim)
        key = rng.choices(("because", "but", "unless" if above else "because"), (70, 18, 12))[0]
        lists[above][key].append(claim)
        if rng.random() < shared and claim + 1 < number:
            lists[above]["because"].append(f"c{rng.randrange(claim + 1, number)}")
    made: list[Any] = [None] * number
    for claim in range(number - 1, -1, -1):
        below: dict[str, Any] = {
            key: tuple(Ref.model_construct(ref=one) if isinstance(one, str) else made[one] for one in kids) or None
            for key, kids in lists[claim].items()
        }
        kind = ("premise" if lists[claim]["because"] else "evidence") if claim else "thesis"
        model = KIND_MODELS[kind]
        if not claim:
            del below["unless"]
        below |= {"id": f"c{claim}", kind: f"claim {claim}"}
        made[claim] = model.model_construct(None, **below)
    return build(ArgumentMap.model_construct(argmap=1, argument=made[0], asides=()))


def seconds(work: Callable[[], object], runs: int = 5) -> float:
    """The least CPU time of some runs; what is very quick is done many times."""
    found = []
    for _ in range(runs):
        times, start = 0, process_time()
        while not times or process_time() - start < _LEAST:
            work()
            times += 1
        found.append((process_time() - start) / times)
    return min(found)


def walk(plain: Network) -> int:
    """The floor: every claim, step and line between them is looked at once."""
    seen = 0
    for lists in (plain.premises, plain.reasons, plain.objections, plain.undercuts):
        for one in lists:
            for other in one:
                seen += other
    return seen


def values() -> None:
    rows: list[list[object]] = []
    for size in SIZES:
        made = graph(size)
        plain = network(made)
        floor, cost = seconds(lambda: walk(plain)), seconds(lambda: Weighing(made))  # noqa: B023
        rows.append([size, floor, cost, cost / floor, 0.5 if size == 100_000 else 0.1])
    table("Values of all claims", ["claims", "one walk, CPU s", "weighed, CPU s", "× one walk", "goal, CPU s"], rows)


def cruxes() -> None:
    rows: list[list[object]] = []
    for shared in SHARED:
        costs, sizes = [], []
        for seed in range(8):
            weighing = Weighing(graph(1_000, shared, seed))
            floor = seconds(lambda: walk(weighing.network))  # noqa: B023
            pieces = [claim.index for claim in weighing.evidence]
            found = cut_sets(weighing.network, weighing.values, 0)
            sizes.append(found.is_known)
            cost = seconds(lambda: cut_sets(weighing.network, weighing.values, 0), 3)  # noqa: B023
            least = seconds(lambda: least_evidence(weighing.network, weighing.values, 0, pieces), 3)  # noqa: B023
            costs.append((cost, least, cost / floor))
        worst = [max(column) for column in zip(*costs, strict=True)]
        rows.append([f"{shared:.0%}", *worst, f"{sum(sizes)} of {len(sizes)}"])
    head = ["steps with a shared claim", "crux sets, CPU s", "least evidence, CPU s", "crux sets × one walk", "exact"]
    table("Crux sets of 1,000 claims (the slowest of 8 maps; goal 0.2 CPU s)", head, rows)


def page() -> None:
    node = shutil.which("node")
    if node is None:
        print("\nwhat-if in the page: no node here")
        return
    with tempfile.TemporaryDirectory() as folder:
        script, data = Path(folder) / "run.js", Path(folder) / "map.json"
        script.write_text(SCRIPT.read_text(encoding="utf-8") + NODE_RUN, encoding="utf-8")
        data.write_text(json.dumps(network(graph(1_000)).data), encoding="utf-8")
        none = process([node, str(script), str(data), "0"]).seconds
        some = process([node, str(script), str(data), "200"]).seconds
    rows: list[list[object]] = [[1_000, 1_000 * (some - none) / 200, 50]]
    table("What-if in the page (node)", ["claims", "CPU ms", "goal, ms"], rows)


def main() -> None:
    gc.disable()
    resource.setrlimit(resource.RLIMIT_CPU, (600, 600))
    values()
    cruxes()
    page()


if __name__ == "__main__":
    main()
