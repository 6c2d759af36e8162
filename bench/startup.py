"""Start-up: `argmap --help` and `--version` against `import click`, `import pydantic` and an empty interpreter."""

from __future__ import annotations

from measure import PYTHON, code, process, table


def main() -> None:
    click = code("import click", runs=15)
    rows: list[list[object]] = []
    for name, cost in [
        ("python -c pass", code("pass", runs=15)),
        ("import click", click),
        ("import pydantic, one model", code("import pydantic\nclass M(pydantic.BaseModel):\n    x: int", runs=9)),
        ("argmap --version", process([PYTHON, "-m", "argmap", "--version"], 15)),
        ("argmap --help", process([PYTHON, "-m", "argmap", "--help"], 15)),
        ("argmap check --help", process([PYTHON, "-m", "argmap", "check", "--help"], 9)),
    ]:
        rows.append([name, cost.seconds, cost.seconds / click.seconds, round(cost.megabytes)])
    table("Start-up", ["process", "CPU s", "× import click", "MB"], rows)


if __name__ == "__main__":
    main()
