"""How often simple strategies solve exercises without reading, by kind: `python bench/guessing.py [MAP...]`.

Without maps, those of the project; five seeds each. Of a folder all maps in it are read. The strategies stand in
tests/exercise/strategies.py; the last column says how many points the best of them is above chance.
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from argmap.exercise import make_set  # noqa: E402
from argmap.reading import read  # noqa: E402
from tests.exercise.strategies import asked, table  # noqa: E402

SEEDS = (1, 2, 3, 7, 42)
ALL = 10_000


def main(names: list[str]) -> None:
    """Print a line for each kind: items, chance, and each strategy's rate in percent."""
    given = [Path(name) for name in names] or [ROOT / "maps"]
    maps = [path for one in given for path in (sorted(one.rglob("*.yaml")) if one.is_dir() else [one])]
    seen = []
    for path in maps:
        reading = read(path)
        for seed in SEEDS:
            seen += asked(make_set(reading, number=ALL, seed=seed).items, str(path))
    rows = table(seen)
    columns = list(dict.fromkeys(name for row in rows for name in row.rates))
    print(f"{'kind':26}{'n':>6}{'chance':>8}" + "".join(f"{name:>10}" for name in columns) + f"{'above':>8}")
    for row in rows:
        rates = "".join(f"{100 * row.rates[name]:10.0f}" if name in row.rates else " " * 10 for name in columns)
        print(f"{row.kind:26}{row.number:6}{100 * row.chance:8.0f}{rates}{100 * row.worst:+8.0f}")


if __name__ == "__main__":
    main(sys.argv[1:])
