"""`argmap check` with its options, and `argmap rules`: what they print, what they write, how they end."""

from __future__ import annotations

from threading import Timer
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from argmap import config
from argmap.cli import main

if TYPE_CHECKING:
    from pathlib import Path

SHORT_QUOTE = (
    "argmap: 1\narticle: {file: article.txt}\nargument:\n  thesis: The harbour should be dredged.\n"
    "  quote: The harbour should be dredged\n  because:\n    - evidence: Business goes badly.\n"
    "      quote: Trade's down\n"
)


@pytest.fixture
def short(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    config.forget()
    (tmp_path / "article.txt").write_text("The harbour should be dredged. Trade’s down.\n", encoding="utf-8")
    (tmp_path / "map.yaml").write_text(SHORT_QUOTE, encoding="utf-8")
    return tmp_path / "map.yaml"


def run(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(main, list(arguments), prog_name="argmap")
    return result.exit_code, result.stdout


@pytest.mark.parametrize(
    ("options", "status", "codes"),
    [
        ((), 0, ["AM206"]),
        (("--fail-on", "warning"), 1, ["AM206"]),
        (("--select", "AM219,short-quote", "--fail-on", "info"), 1, ["AM206", "AM219"]),
        (("--ignore", "AM2"), 0, []),
        (("--preset", "draft"), 0, []),
        (("--preset", "strict", "--ignore", "AM1,AM218,AM220,AM206,AM4"), 0, ["AM219"]),
        (("--select", "AM999"), 2, ["AM501"]),
        (("--baseline", "absent.json"), 2, ["AM504", "AM206"]),
        (("--config", "absent.toml"), 2, ["AM501", "AM206"]),
    ],
)
def test_options_of_check(short: Path, options: tuple[str, ...], status: int, codes: list[str]) -> None:
    exit_code, output = run("check", "map.yaml", "--format", "concise", *options)
    assert [line.split()[2] for line in output.splitlines()] == codes
    assert exit_code == status


def test_a_preset_may_fail_on_warnings(short: Path) -> None:
    assert run("check", "map.yaml", "--preset", "strict")[0] == 1
    assert run("check", "map.yaml", "--preset", "strict", "--fail-on", "error")[0] == 0


def test_settings_beside_the_map_hold(short: Path) -> None:
    config.forget()
    (short.parent / "argmap.toml").write_text('ignore = ["AM206"]\n', encoding="utf-8")
    assert run("check", "map.yaml", "--format", "concise") == (0, "")
    assert run("check", "map.yaml", "--format", "concise", "--isolated")[1].split()[2] == "AM206"


def test_a_baseline_is_written_and_used(short: Path) -> None:
    assert run("check", "map.yaml", "--baseline", "b.json", "--write-baseline")[0] == 0
    assert run("check", "map.yaml", "--baseline", "b.json", "--fail-on", "info", "--format", "concise") == (0, "")
    assert run("check", "map.yaml", "--write-baseline")[0] == 2


def test_fix_and_diff(short: Path) -> None:
    exit_code, output = run("check", "map.yaml", "--diff")
    assert exit_code == 1
    assert "-      quote: Trade's down\n+      quote: Trade’s down\n" in output
    assert short.read_text(encoding="utf-8") == SHORT_QUOTE
    short.write_bytes(b"\xef\xbb\xbf" + SHORT_QUOTE.encode())
    assert run("check", "map.yaml", "--fix")[0] == 0
    assert short.read_bytes() == b"\xef\xbb\xbf" + SHORT_QUOTE.replace("'", "’").encode()
    assert run("check", "map.yaml", "--diff") == (0, "")
    assert run("check", "-", "--fix")[0] == 2
    assert run("check", "map.yaml", "--fingerprint")[0] == 2


def test_no_fix_is_written_over_what_is_being_saved(short: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Half of a map that another program saves in place looks like a map, too."""
    monkeypatch.setattr("argmap.cli.output._STILL", 0.4)
    whole = SHORT_QUOTE + "    - premise: Ships bring work.\n      quote: Trade's down\n"
    later = Timer(0.1, lambda: short.write_text(whole, encoding="utf-8"))
    later.start()
    result = CliRunner().invoke(main, ["check", "map.yaml", "--fix"], prog_name="argmap")
    later.join()
    assert (result.exit_code, result.stderr) == (2, "argmap: map.yaml was changed meanwhile; begin again\n")
    assert short.read_text(encoding="utf-8") == whole
    monkeypatch.setattr("argmap.watched.Still.wait", lambda self: False)
    result = CliRunner().invoke(main, ["check", "map.yaml", "--fix"], prog_name="argmap")
    busy = "argmap: map.yaml is being saved by another program; nothing was changed, try it once more\n"
    assert (result.exit_code, result.stderr, short.read_text(encoding="utf-8")) == (2, busy, whole)


def test_rules_are_listed_and_explained(tmp_path: Path) -> None:
    assert run("rules")[1].startswith("AM001  unreadable-file ")
    assert run("rules", "AM302") == run("rules", "hedge-mismatch")
    assert run("rules", "am302")[1].startswith("AM302 hedge-mismatch\nseverity: warning\n\nA claim says more strongly")
    assert run("rules", "AM999")[0] == 2
    assert run("rules", "--write", str(tmp_path / "absent"))[0] == 2
    assert run("rules", "--write", str(tmp_path))[0] == 0
    assert (tmp_path / "AM302.md").read_text(encoding="utf-8").startswith("# AM302 hedge-mismatch\n")
