"""What is run before a change lands, each session alone by `nox -s NAME`; `.ci/run` calls the same.

A session installs what it needs into an environment of its own, so nothing depends on what a machine happens to have.
"""

from __future__ import annotations

import json
import os
import re
import tomllib
from pathlib import Path

import nox

nox.options.sessions = ["tests", "style", "maps"]
nox.options.reuse_existing_virtualenvs = True
nox.options.default_venv_backend = "uv|virtualenv"  # uv, where it is there, makes environments in a tenth of the time
nox.options.error_on_missing_interpreters = False
ROOT = Path(__file__).parent
LINES, BRANCHES = 95, 90
PYTHONS = ["3.12", "3.13", "3.14"]
CORE = [
    "tests/article", "tests/sense", "tests/quoted", "tests/words", "tests/mapfile", "tests/operations/test_diffs.py",
    "tests/rules", "tests/comparison", "tests/grading", "tests/test_graph.py", "tests/test_schema.py",
    "tests/test_settings.py", "tests/test_silencing.py", "tests/test_text.py", "tests/test_worked_example.py",
    "tests/test_seeded.py",
]  # fmt: skip

VERSIONED = [
    "tests/mapfile", "tests/article", "tests/rules/test_pages.py", "tests/rules/test_registry.py",
    "tests/rules/test_anchors.py", "tests/rules/test_quotes.py", "tests/rules/test_structure.py",
    "tests/test_graph.py", "tests/test_schema.py", "tests/test_settings.py", "tests/test_silencing.py",
    "tests/test_text.py", "tests/test_worked_example.py",
]  # fmt: skip
"""What of the core depends on how old the libraries are; of the rules each one's own examples."""

OF_THE_CORE = ["pytest>=8.2", "pytest-xdist>=3.6", "hypothesis>=6.100", "jsonschema>=4.20"]
"""What the core's tests need beside argmap without extras."""


@nox.session
def tests(session: nox.Session) -> None:
    """The whole suite with its coverage, on two processes; arguments go to pytest (`nox -s tests -- tests/rules`)."""
    session.install("-e", ".[test]")
    if session.posargs:
        session.run("python", "-m", "pytest", *session.posargs)
    else:
        session.run("python", "-m", "pytest", "-n", "2", "--cov", "--cov-report=term:skip-covered")


@nox.session
def floors(session: nox.Session) -> None:
    """The least shares of lines and branches that the last run of `pytest --cov` must have covered."""
    session.install("coverage")
    _hold_floors(session)


def _hold_floors(session: nox.Session, *options: str, env: dict[str, str] | None = None) -> None:
    """End with an error where what was counted last covers less than the floors."""
    found = Path(session.create_tmp()) / "coverage.json"
    session.run("coverage", "json", "-q", *options, "-o", str(found), env=env)
    totals = json.loads(found.read_text(encoding="utf-8"))["totals"]
    lines = 100 * totals["covered_lines"] / totals["num_statements"]
    number = totals.get("num_branches", 0)
    branches = 100 * totals["covered_branches"] / number if number else None
    told = f", branches {branches:.1f} % (at least {BRANCHES})" if branches is not None else ""
    session.log(f"lines {lines:.1f} % (at least {LINES}){told}")
    if lines < LINES or (branches is not None and branches < BRANCHES):
        session.error("less is covered than the floors in noxfile.py ask for")


@nox.session(python=PYTHONS)
def pythons(session: nox.Session) -> None:
    """The core's tests on another Python; arguments choose others (`nox -s pythons-3.13 -- tests`).

    The least share of the core's lines that they must cover is held here, as Python itself counts them; `tests` and
    `floors` hold those of the whole, branches too, which takes twice as long as its tests alone.
    """
    run = ("python", "-m", "pytest", "-q", "-p", "no:cacheprovider")
    if session.posargs:
        session.install(".[test]")
        session.run(*run, "-n", "2", *session.posargs)
        return
    session.install(".", *OF_THE_CORE, "pytest-cov")
    counted = {"COVERAGE_FILE": str(Path(session.create_tmp()) / "coverage"), "COVERAGE_CORE": "sysmon"}
    config = str(ROOT / ".ci" / "core.toml")
    same = ("tests/grading/test_marks.py", "tests/rules/test_retold.py")  # what is the same on any Python, and long
    ignored = [f"--ignore={path}" for path in same]
    session.run(*run, "--cov", f"--cov-config={config}", "--cov-report=", *ignored, *CORE, env=counted)
    _hold_floors(session, f"--rcfile={config}", env=counted)


@nox.session
def bare(session: nox.Session) -> None:
    """A wheel in a clean environment without extras: every command works, or says in one line what it needs."""
    session.install("build", "pytest>=8.2")
    run = ("python", "-m", "pytest", "-q", "--noconftest", "tests/test_wheel.py", *session.posargs)
    session.run(*run, env={"ARGMAP_WHEEL": "build"})


@nox.session
def lowest(session: nox.Session) -> None:
    """The core's tests with the lowest versions that pyproject.toml states, and without extras."""
    free = {"PIP_CONSTRAINT": "", "UV_CONSTRAINT": ""}  # CI's versions are the newest ones
    session.install(*_lowest(), *OF_THE_CORE, env=free)
    session.install("--no-deps", ".", env=free)
    session.run("python", "-m", "pytest", "-q", "-p", "no:cacheprovider", *VERSIONED)


def _lowest() -> list[str]:
    """The core's dependencies, each at the version that pyproject.toml gives as the least."""
    with (ROOT / "pyproject.toml").open("rb") as file:
        stated = tomllib.load(file)["project"]["dependencies"]
    return [re.sub(r">=", "==", one) for one in stated]


@nox.session
def style(session: nox.Session) -> None:
    """Ruff's rules, its formatting, and mypy's types over argmap, tests and bench."""
    session.install("-e", ".[dev]")
    session.run("ruff", "check", ".")
    session.run("ruff", "format", "--check", ".")
    session.run("mypy")


@nox.session
def maps(session: nox.Session) -> None:
    """The project's own maps, checked as a user checks them."""
    session.install(".")
    session.run("argmap", "check", "maps")


@nox.session
def gallery(session: nox.Session) -> None:
    """The pictures of README and gallery, made by their script into a folder of its own."""
    session.install(".[graphviz]")
    session.run("python", "docs/make_gallery.py", str(Path(session.create_tmp()) / "gallery"))
    session.run("git", "diff", "--exit-code", "--stat", "docs/gallery.md", external=True)


@nox.session
def graphviz(session: nox.Session) -> None:
    """Drawing with a Graphviz that the machine has (`dot`), beside the one that the extra brings."""
    session.install("-e", ".[test]")
    session.run("dot", "-V", external=True)
    session.run("argmap", "doctor")
    session.run("python", "-m", "pytest", "-q", "-n", "2", "-m", "engine", "-k", "system", "tests/draw")


@nox.session
def browsers(session: nox.Session) -> None:
    """The reading page in each browser that is here: chromium, firefox-esr, webkit2gtk-driver with xvfb.

    With xvfb and xdotool Firefox has a window, and can be driven by keys.
    Arguments go to pytest (`nox -s browsers -- -k webkit`). Those that ARGMAP_BROWSERS names must be there.
    """
    session.install("-e", ".[browsers]")
    named = {"ARGMAP_BROWSERS": os.environ.get("ARGMAP_BROWSERS", "here")}
    session.run("python", "-m", "pytest", "-q", "-n", "2", "-m", "browsers", "tests/web", *session.posargs, env=named)


@nox.session
def building(session: nox.Session) -> None:
    """The op-ed's whole map, made in the workbench's page from the bare article, in each browser that is here."""
    session.install("-e", ".[browsers]")
    env = {"ARGMAP_BROWSERS": os.environ.get("ARGMAP_BROWSERS", "here"), "ARGMAP_BUILD": "1"}
    session.run("python", "-m", "pytest", "-q", "-s", "tests/web/test_building.py", *session.posargs, env=env)


@nox.session
def orca(session: nox.Session) -> None:
    """The workbench's page by ear: orca, at-spi2-core, firefox-esr, xvfb and xdotool must be there; two minutes."""
    session.install("-e", ".[browsers]")
    session.run(
        "python", "-m", "pytest", "-q", "tests/web/test_screen_reader.py", *session.posargs, env={"ARGMAP_ORCA": "1"}
    )


@nox.session
def peers(session: nox.Session) -> None:
    """Beside other software: Argdown's reference, a GIFT parser, axe, SARIF's schema; npm must be there."""
    session.install("-e", ".[test]", "sarif-tools")
    folder = Path(session.create_tmp())
    session.run("npm", "install", "--silent", "--no-audit", "--no-fund", "--no-save", "--prefix", str(folder),
                "@argdown/core@1.7.5", "gift-pegjs", "axe-core", "schemastore", external=True)  # fmt: skip
    second = folder / "argdown2"
    session.run("npm", "install", "--silent", "--no-audit", "--no-fund", "--no-save", "--prefix", str(second),
                "@argdown/core@2.0.1", external=True)  # fmt: skip
    modules = folder / "node_modules"
    env = {
        "ARGMAP_ARGDOWN": str(folder),
        "ARGMAP_ARGDOWN_2": str(second),
        "ARGMAP_GIFT": str(modules / "gift-pegjs"),
        "ARGMAP_AXE": str(modules / "axe-core" / "axe.min.js"),
        "ARGMAP_SARIF_SCHEMA": str(modules / "schemastore" / "schemas" / "json" / "sarif-2.1.0.json"),
    }
    session.run("python", "-m", "pytest", "-q", "-n", "2", "tests/formats", "tests/web", "tests/exercise",
                "tests/test_reports.py", env={**os.environ, **env})  # fmt: skip
