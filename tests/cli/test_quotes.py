"""`argmap quotes`: drafts, sources, settings, comments, baselines, reports, and what it refuses."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from argmap.cli import main
from argmap.config.settings import forget
from tests.conftest import ROOT
from tests.test_docs import blocks

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from click.testing import Result

SOURCE = "The pier has been closed since March. Eleven ferries lie idle. The council did not promise a pier.\n"
WRONG = "He wrote: “The council did promise a pier.”\n"
ABSENT = "She said: “We shall sell all ships to the railway.”\n"


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "gazette.txt").write_text(SOURCE, encoding="utf-8")

    def invoke(draft: str | None, *arguments: str, name: str = "draft.md", given: str | None = None) -> Result:
        forget()
        if draft is not None:
            (tmp_path / name).write_text(draft, encoding="utf-8")
        args = ["quotes", name, *arguments]
        return CliRunner().invoke(main, args, prog_name="argmap", input=given)

    return invoke


def concise(result: Result) -> list[str]:
    return [" ".join(line.split(" ")[:3]) for line in result.output.splitlines()]


BOTH = ["draft.md:1:12: error AM602", "draft.md:3:12: error AM601"]


def test_the_example_of_the_page(monkeypatch: pytest.MonkeyPatch) -> None:
    """To renew it: run the command, and put what it prints into docs/quotes.md."""
    page = (ROOT / "docs" / "quotes.md").read_text(encoding="utf-8")
    line = blocks(page, "sh")[0].splitlines()[1].split()
    monkeypatch.chdir(ROOT / "docs" / "examples" / "quotes")
    result = CliRunner().invoke(main, line[1:], prog_name="argmap")
    assert (result.output, result.exit_code) == (blocks(page, "text")[0], 1)


def test_a_sound_draft_is_exit_status_0(run: Callable[..., Result]) -> None:
    result = run("“Eleven ferries lie idle,” he said. A “so-called” pier.\n", "--source", "sources")
    assert result.exit_code == 0
    assert result.output == "no findings (1 quotation: 1 found; 1 scare quote left out)\n"


def test_findings_are_exit_status_1(run: Callable[..., Result]) -> None:
    result = run(f"{WRONG}\n{ABSENT}", "--source", "sources", "--format", "concise")
    assert (concise(result), result.exit_code) == (BOTH, 1)


def test_standard_input(run: Callable[..., Result]) -> None:
    result = run(None, "--source", "sources", "--format", "concise", name="-", given=WRONG)
    assert (concise(result), result.exit_code) == (["-:1:12: error AM602"], 1)


def test_sources_up_to_the_next_option(run: Callable[..., Result], tmp_path: Path) -> None:
    (tmp_path / "other.txt").write_text("We shall sell all ships to the railway.\n", encoding="utf-8")
    result = run(ABSENT, "--source", "sources/gazette.txt", "other.txt", "--format", "concise")
    assert (result.output, result.exit_code) == ("", 0)
    result = run(ABSENT, "--source=sources", "--format", "concise")
    assert result.exit_code == 1


def test_the_draft_is_no_source_of_its_own(run: Callable[..., Result]) -> None:
    result = run(ABSENT, "--source", ".", "--format", "concise")
    assert concise(result) == ["draft.md:1:12: error AM601"]


def test_the_list_has_sound_quotations_too(run: Callable[..., Result]) -> None:
    result = run("“Eleven ferries lie idle,” he said.\n", "--source", "sources", "--list", "--format", "json")
    report = json.loads(result.output)
    (finding,) = report["findings"]
    assert (finding["code"], finding["start"], finding["related"][0]["words"]) == (
        "AM600",
        1,
        "Eleven ferries lie idle",
    )
    assert report["summary"] == {"error": 0, "warning": 0, "info": 1, "quotations": {"found": 1}, "left_out": {}}
    assert result.exit_code == 0


@pytest.mark.parametrize("format_", ["text", "concise", "json", "sarif", "github", "junit"])
def test_every_format_names_the_finding(run: Callable[..., Result], format_: str) -> None:
    result = run(WRONG, "--source", "sources", "--format", format_)
    assert "AM602" in result.output
    assert result.exit_code == 1


@pytest.mark.parametrize(
    ("settings", "expected", "status"),
    [
        ('ignore = ["AM602"]', BOTH[1:], 1),
        ('select = ["AM601"]', BOTH[1:], 1),
        ('select = ["AM2"]', BOTH, 1),
        ('fail-on = "never"', BOTH, 0),
        (
            '[severity]\nAM602 = "info"\nAM601 = "warning"',
            ["draft.md:1:12: info AM602", "draft.md:3:12: warning AM601"],
            0,
        ),
        ('[per-file."*.md"]\nignore = ["missing-quotation"]', BOTH[:1], 1),
    ],
)
def test_settings_hold(
    run: Callable[..., Result], tmp_path: Path, settings: str, expected: list[str], status: int
) -> None:
    (tmp_path / "argmap.toml").write_text(settings, encoding="utf-8")
    result = run(f"{WRONG}\n{ABSENT}", "--source", "sources", "--format", "concise")
    assert (concise(result), result.exit_code) == (expected, status)


@pytest.mark.parametrize(
    ("draft", "name", "expected"),
    [
        (f"<!-- argmap: ignore[AM601] said to me -->\nIt rains.\n{ABSENT}", "d.md", []),
        (f"{ABSENT.strip()} <!-- argmap: ignore[missing-quotation] said to me -->\n", "d.md", []),
        (f"argmap: ignore[AM601] said to me\n\n{ABSENT}", "d.txt", []),
        (f"# argmap: ignore[AM6] said to me\n{ABSENT}", "d.txt", []),
        (
            f"Rain.\n<!-- argmap: ignore[AM601] a -->\n<!-- argmap: ignore[AM611] b -->\n{ABSENT}",
            "d.md",
            ["d.md:3:1: warning AM502"],
        ),
        (
            f"<!-- argmap: ignore[AM601] a -->\nRain.\n<!-- argmap: ignore[AM601] b -->\n{ABSENT}",
            "d.md",
            ["d.md:1:1: warning AM502"],
        ),
        (f"<!-- argmap: ignore[AM601] -->\n{ABSENT}", "d.md", ["d.md:1:1: error AM503", "d.md:2:12: error AM601"]),
        (f"<!-- argmap: ignore[AM602] no -->\n{ABSENT}", "d.md", ["d.md:1:1: warning AM502", "d.md:2:12: error AM601"]),
        (
            f"<!-- argmap: ignore[AM601] no -->\nRain.\n\n{ABSENT}",
            "d.md",
            ["d.md:1:1: warning AM502", "d.md:4:12: error AM601"],
        ),
        (f"<!-- argmap: ignore[AM612] no -->\n{ABSENT}", "d.md", ["d.md:1:1: error AM503", "d.md:2:12: error AM601"]),
    ],
)
def test_comments_ignore(run: Callable[..., Result], draft: str, name: str, expected: list[str]) -> None:
    assert concise(run(draft, "--source", "sources", "--format", "concise", name=name)) == expected


def test_an_unneeded_comment_above_a_paragraph_says_so(run: Callable[..., Result]) -> None:
    result = run(f"<!-- argmap: ignore[AM602] no -->\n\nRain.\n{ABSENT}", "--source", "sources", name="d.md")
    assert "nothing of that kind is found in the paragraph below" in result.output


def test_a_baseline_knows_quotations_by_their_words(run: Callable[..., Result], tmp_path: Path) -> None:
    options = ("--source", "sources", "--baseline", "known.json", "--format", "concise")
    result = run(ABSENT, *options, "--write-baseline")
    assert result.exit_code == 0
    assert json.loads((tmp_path / "known.json").read_text(encoding="utf-8"))["findings"] == [
        {"file": "draft.md", "code": "AM601", "claim": "We shall sell all ships to the railway.", "count": 1}
    ]
    assert concise(run(f"It rains.\n\n{ABSENT}\n{WRONG}", *options)) == ["draft.md:5:12: error AM602"]
    assert concise(run(WRONG, *options)) == ["draft.md:1:12: error AM602", "known.json:5:7: info AM505"]
    result = run(ABSENT, *options[:-1], "text")
    assert result.output == "no findings (1 quotation: 1 not in the sources; 1 known finding left out)\n"


def test_what_cannot_be_read_is_exit_status_2(run: Callable[..., Result], tmp_path: Path) -> None:
    (tmp_path / "bad.txt").write_bytes(b"\xff\xfeA\0")
    result = run(WRONG, "--source", "sources", "bad.txt", "no.txt", "--format", "concise")
    assert concise(result) == ["draft.md:1:12: error AM602", "bad.txt:1:1: error AM613", "no.txt:1:1: error AM613"]
    assert result.exit_code == 2
    result = run(None, "--source", "sources", "--format", "concise", name="none.md")
    assert (concise(result), result.exit_code) == (["none.md:1:1: error AM613"], 2)
    result = run(WRONG, "--source", "no.txt", "--format", "concise")
    assert (concise(result), result.exit_code) == (["no.txt:1:1: error AM613"], 2)


def test_what_cannot_be_read_in_a_folder_of_sources_is_named(run: Callable[..., Result], tmp_path: Path) -> None:
    for name in ("a.pdf", "b.DOCX", "c.png", ".d.pdf"):
        (tmp_path / "sources" / name).write_bytes(b"%PDF-1.7")
    result = run("“Eleven ferries lie idle,” he said.\n", "--source", "sources", "--format", "concise")
    assert (
        result.stderr == "argmap: not read: sources/a.pdf is damaged; open it in a viewer and print it to a new PDF\n"
        "argmap: not read: sources/b.DOCX is damaged; open it in a viewer and print it to a new PDF\n"
    )
    assert (result.exit_code, result.stdout) == (0, "")
    (tmp_path / "sources" / "empty.txt").write_text(" \n", encoding="utf-8")
    result = run("“Eleven ferries lie idle,” he said.\n", "--source", "sources", "--format", "concise")
    assert (result.exit_code, concise(result)[2:]) == (2, ["sources/empty.txt:1:1: error AM613"])


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right of their own there")
def test_a_link_in_a_folder_of_sources_leads_nowhere_else(run: Callable[..., Result], tmp_path: Path) -> None:
    secret = tmp_path.parent / f"{tmp_path.name}-secret.txt"
    secret.write_text("We shall sell all ships to the railway.\n", encoding="utf-8")
    (tmp_path / "sources" / "link.txt").symlink_to(secret)
    result = run(ABSENT, "--source", "sources", "--format", "concise")
    assert concise(result) == ["draft.md:1:12: error AM601", "sources/link.txt:1:1: error AM613"]
    assert result.exit_code == 2


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["draft.md"], "there is no source: give texts or folders with --source"),
        (
            ["--source", "sources", "draft.md"],
            "there is no draft: put it before --source, which takes all that follows",
        ),
        ([], "there is no draft"),
        (["draft.md", "--source", ""], "a path is empty"),
        (["draft.md", "--source", "-"], "`-` stands for the draft alone; give the source as a file"),
        (
            ["draft.md", "--source", "empty"],
            "there is no text (*.txt, *.md, *.pdf ...) in the folders given with --source",
        ),
        (["draft.md", "--source", "sources", "--format", "no"], "there is no format 'no'"),
        (["draft.md", "--source", "sources", "--baseline", "-"], "a baseline is a file; give its path"),
        (["draft.md", "--source", "sources", "--write-baseline"], "--write-baseline needs --baseline FILE"),
        (
            ["draft.md", "--source", "sources", "--isolated", "--config", "x"],
            "--config and --isolated exclude each other",
        ),
    ],
)
def test_misuse_is_one_sentence(run: Callable[..., Result], tmp_path: Path, arguments: list[str], message: str) -> None:
    (tmp_path / "empty").mkdir()
    run(WRONG, "--source", "sources")
    result = CliRunner().invoke(main, ["quotes", *arguments], prog_name="argmap")
    assert result.exit_code == 2
    assert message in result.output
