"""A format of another package has every right of argmap's own: by suffix, in folders, by content, in and out."""

from __future__ import annotations

import json
import os
import re
import subprocess
from typing import TYPE_CHECKING

import pytest

from tests import forks
from tests.conftest import ROOT, seen_in

if TYPE_CHECKING:
    from pathlib import Path

THEIRS = "this is a fault of that package: report it to its makers"
GUIDE = (ROOT / "docs" / "formats.md").read_text(encoding="utf-8")
OUTLINE = "Dredge the harbour.\nShips ran aground.\n"
WRITES = """

def write(outgoing):
    from argmap.formats import Written
    return Written("".join(f"{claim.text}\\n" for claim in outgoing.draft.claims).encode())


FORMAT = Format("outline", "a plain outline", (".outline", ".outline.txt"), dict.fromkeys(Feature, Carries.YES), read, write,
                recognises=lambda text: text.startswith("Dredge"))
"""


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """The package that the guide shows, as pip would install it, with a writer; and two maps beside it."""
    code = re.search(r"## A format of your own.*?```python\n(.*?)```", GUIDE, re.DOTALL)
    assert code
    (tmp_path / "my_package.py").write_text(code[1] + WRITES, encoding="utf-8")
    info = tmp_path / "my_package-1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: my-package\nVersion: 1\n", encoding="utf-8")
    (info / "entry_points.txt").write_text("[argmap.formats]\noutline = my_package:FORMAT\n", encoding="utf-8")
    maps = tmp_path / "maps"
    maps.mkdir()
    for name in ("a.outline", "b.txt", "c.dat"):
        (maps / name).write_text(OUTLINE, encoding="utf-8")
    (maps / "article.txt").write_text("Ships ran aground, says the harbour master.\n", encoding="utf-8")
    return tmp_path


def argmap(package: Path, *arguments: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": f"{package}{os.pathsep}{ROOT}", "PYTHONUTF8": "1"}
    command = [*forks.argmap(), *arguments]
    return subprocess.run(
        command, input=stdin, capture_output=True, encoding="utf-8", check=False, cwd=package, env=environment
    )


def test_the_writer_of_the_guide(package: Path) -> None:
    code = re.search(r"## A format of your own.*?```python\n(.*?)```", GUIDE, re.DOTALL)
    assert code
    (package / "my_package.py").write_text(code[1], encoding="utf-8")
    (package / "maps" / "d.argdown").write_text("[T]: Dredge it.\n  + [A]: Ships wait.\n    - [B]: Few do.\n")
    done = argmap(package, "convert", "maps/d.argdown", "-o", "made.outline")
    assert (done.returncode, (package / "made.outline").read_text(encoding="utf-8")) == (
        0,
        "Dredge it.\nShips wait.\nFew do.\n",
    )
    assert "  lost: attacks (B → A); ids ×3 (T, A, B)\n  changed: claims below another claim (B)\n" in done.stderr
    (package / "maps" / "page.outline").write_text("Dredge it.\n<p>Ships wait.</p>\n", encoding="utf-8")
    done = argmap(package, "check", "maps/page.outline", "--format", "concise")
    assert done.stdout.startswith("maps/page.outline:2:1: error AM021 this is a web page")


def test_it_is_read_by_every_command(package: Path) -> None:
    edited = argmap(package, "edit", "maps/a.outline", "--no-browser")
    assert (edited.returncode, "maps/a.outline is no map of argmap's own, and cannot be edited" in edited.stderr) == (
        2,
        True,
    )
    assert "1 premise" not in argmap(package, "show", "maps/a.outline").stderr
    assert "Ships ran aground." in argmap(package, "show", "maps/a.outline").stdout
    assert "Ships ran aground." in argmap(package, "show", "maps/b.txt").stdout
    assert "Ships ran aground." in argmap(package, "show", "-", stdin=OUTLINE).stdout


def test_it_is_found_in_folders(package: Path) -> None:
    """By its suffix; a text by what it begins with; neither an article nor a file of another kind."""
    found = argmap(package, "check", "maps", "--format", "json")
    assert found.returncode == 0, found.stderr
    assert '"maps": 2' in found.stdout
    done = argmap(package, "convert", "maps", "-o", "made", "--to", "yaml")
    assert done.returncode == 0, done.stderr
    assert seen_in(package / "made") == ["a.yaml", "b.yaml"]
    graded = argmap(package, "grade", "maps", "--reference", "maps/a.outline", "-o", "feedback")
    assert graded.returncode == 0, graded.stderr
    assert seen_in(package / "feedback") == [
        "a.md",
        "b.md",
        "class.md",
        "gradebook.csv",
    ]


def test_it_is_written_by_name_and_by_suffix(package: Path) -> None:
    for target in (["-o", "made.outline"], ["-o", "made.OUTLINE"], ["-o", "made.dat", "--to", "outline"]):
        assert argmap(package, "convert", "maps/a.outline", "-o", "map.yaml").returncode == 0
        done = argmap(package, "convert", "map.yaml", *target)
        assert (done.returncode, (package / target[1]).read_text(encoding="utf-8")) == (0, OUTLINE), done.stderr
    assert "outline   in and out  .outline, .outline.txt" in argmap(package, "convert", "--list").stdout
    assert "outline" in argmap(package, "convert", "map.yaml", "--to", "outlien").stderr


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("raise SystemError('no')", "SystemError: no"),
        ("raise ValueError('two\\nlines')", "ValueError: two lines"),
        ("FORMAT = 1", "it leads to int, not to a Format"),
        ("import sys; sys.exit(3)", "SystemExit: 3"),
    ],
)
def test_one_that_cannot_be_loaded_is_a_finding_and_the_others_work(package: Path, code: str, said: str) -> None:
    (package / "my_package.py").write_text(code, encoding="utf-8")
    (package / "maps" / "d.argdown").write_text("[A]: b\n  + c\n", encoding="utf-8")
    done = argmap(package, "convert", "maps", "-o", "made", "--to", "yaml")
    failed = f"the format of the package my-package (entry point outline) cannot be loaded: {said}"
    named = f"<package my-package>:1:1: error AM506 failed-rule: {failed}\n    help: {THEIRS}\n"
    assert (done.returncode, done.stderr[: len(named)]) == (0, named)
    assert done.stderr.count("AM506") == 1
    assert seen_in(package / "made") == ["d.yaml"]
    done = argmap(package, "check", "maps", "--format", "concise")
    assert (done.returncode, done.stdout.splitlines()[0]) == (2, f"<package my-package>:1:1: error AM506 {failed}")
    assert argmap(package, "check", "maps/d.argdown").stdout.count("AM506") == 1
    done = argmap(package, "show", "maps/a.outline")
    assert (done.returncode, done.stderr.endswith(named)) == (1, True)


# Formats that fail

OF = "the format outline of the package my-package (entry point outline)"
BEGINS = """
from argmap.draft import Draft, DraftClaim, DraftStep
from argmap.formats import Carries, Feature, Format, FormatError, Written
from argmap.graph import Polarity
from argmap.text import Span

C = DraftClaim("premise", "Dredge the harbour.")


def read(source):
    {read}


def write(outgoing):
    {write}


FORMAT = Format("outline", "t", (".outline",), dict.fromkeys(Feature, Carries.NO), read, write{more})
"""
SOUND_READ = 'return Draft({"argmap": 1}, claims=[C], thesis=0)'
SOUND_WRITE = 'return Written(b"ok")'
READS = {
    "raise RuntimeError('reader\\nboom')": "RuntimeError: reader boom",
    "raise SystemExit(3)": "SystemExit: 3",
    "return 'nonsense'": "its reader gives str, not a Draft",
    "return None": "its reader gives NoneType, not a Draft",
    "return Draft({'argmap': 1}, claims=['x'])": "the claims of a draft should be a list of DraftClaim",
    "return Draft({'argmap': 1}, claims=[DraftClaim('premise', 7)])": "kind, text and name of claim 0 should be texts",
    "return Draft({'argmap': 1}, claims=[C], thesis=7)": "the thesis is 7; it should be a claim's index, or None",
    "return Draft({'argmap': 1}, claims=[C], roots=[0, 3])": "the roots should be claims' indices",
    "return Draft({'argmap': {1}}, claims=[C])": "the draft's header should be as a map file has it",
    "return Draft({'argmap': 1, 'body': {7: 8}}, claims=[C])": "the draft's header should be as a map file has it",
    "return Draft({}, claims=[DraftClaim('premise', 'x', {'quote': C})])": "the fields of claim 0 should be as a map file "
    "has them",
    "return Draft({}, claims=[DraftClaim('premise', 'x', place=Span(0, 999))])": "the places of claims and steps should be "
    "Spans of the file",
    "return Draft({}, claims=[C], steps=[DraftStep('for', 0, None, [0])])": "the polarity of step 0 should be a Polarity",
    "return Draft({}, claims=[C], steps=[DraftStep(Polarity.SUPPORT, 9, None, [0])])": "step 0 should lead to a claim or to "
    "a step, by its index",
    "return Draft({}, claims=[C], steps=[DraftStep(Polarity.SUPPORT, 0, None, [4])])": "the premises of step 0 should be a "
    "list of claims' indices",
    "raise FormatError('it breaks off', Span(5, 999))": "the places of claims and steps should be Spans of the file",
    "source.unsound('x', 7); return Draft({}, claims=[C])": "the places of what it records should be Spans of the file",
}


def write_format(package: Path, read: str = SOUND_READ, write: str = SOUND_WRITE, more: str = "") -> None:
    code = BEGINS.format(read=read, write=write, more=more)
    (package / "my_package.py").write_text(code, encoding="utf-8")


def lines_of(said: str) -> str:
    """What is shown of a file whose reader failed."""
    failed = f"maps/a.outline:1:1: error AM506 failed-rule: {OF} failed: {said}\n"
    return f"{failed}    1 | Dredge the harbour.\n        ^\n    help: {THEIRS}\n"


@pytest.mark.parametrize(("code", "said"), READS.items(), ids=READS)
def test_a_reader_that_fails_is_one_finding(package: Path, code: str, said: str) -> None:
    write_format(package, code)
    lines = lines_of(said)
    done = argmap(package, "check", "maps/a.outline")
    assert (done.returncode, done.stderr, done.stdout[: len(lines)]) == (1, "", lines)


@pytest.mark.parametrize("code", ["raise SystemExit(3)", "return None"])
def test_a_file_whose_reader_fails_stops_no_others(package: Path, code: str) -> None:
    write_format(package, code)
    lines = lines_of(READS[code])
    (package / "maps" / "d.argdown").write_text("[A]: b\n  + c\n", encoding="utf-8")
    done = argmap(package, "check", "maps", "--format", "concise")
    assert (done.returncode, done.stderr) == (1, "")
    assert [line.split(":")[0] for line in done.stdout.splitlines() if "AM506" in line] == ["maps/a.outline"]
    assert "2 maps, 2 claims" in argmap(package, "check", "maps").stdout
    done = argmap(package, "convert", "maps", "-o", "made", "--to", "yaml")
    assert (done.returncode, done.stderr.startswith(lines)) == (1, True)
    assert seen_in(package / "made") == ["d.yaml"]
    done = argmap(package, "show", "maps/a.outline")
    assert (done.returncode, done.stdout, done.stderr) == (1, "", lines)


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("raise FormatError('it breaks off', Span(0, 2))", ["it breaks off"]),
        ("raise FormatError('it breaks off', None)", ["it breaks off"]),
        ("return Draft({'argmap': 1, 'title': [7]}, claims=[C])", ["`title` must be a text, not a list"]),
        ("source.broken('it is bent', Span(0, 2)); return Draft({'argmap': 1}, claims=[C])", ["it is bent"]),
    ],
)
def test_what_a_reader_says_of_its_file_is_no_failure(package: Path, code: str, said: list[str]) -> None:
    write_format(package, code)
    done = argmap(package, "convert", "maps/a.outline", "-o", "made.yaml", "--report", "report.json")
    findings = json.loads((package / "report.json").read_text(encoding="utf-8"))["findings"]
    assert [one["message"] for one in findings if one["severity"] == "error"] == said
    assert (done.returncode, "AM506" in done.stderr, "Traceback" in done.stderr) == (1, False, False)


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("raise RuntimeError('writer\\nboom')", "RuntimeError: writer boom"),
        ("raise SystemExit(3)", "SystemExit: 3"),
        ("return 'nonsense'", "its writer gives str, not Written"),
        ("return Written('nonsense')", "the data of Written is str, not bytes"),
        ("return Written(b'', lost={'x': 'abc'})", "lost of Written should be lists of texts by what they are"),
        ("return Written(b'', beside={'.txt': 'x'})", "beside of Written should be bytes by suffixes"),
        ("return Written(b'', beside={'/../x': b'x'})", "beside of Written should be bytes by suffixes"),
        ("return Written(b'')", "its writer makes nothing of this map"),
        ("return Written(b'', lost={'x': ['b']}, beside={'.txt': b'x'})", "its writer makes nothing of this map"),
    ],
)
def test_a_writer_that_fails_is_one_line_and_nothing_is_written(package: Path, code: str, said: str) -> None:
    write_format(package, write=code)
    (package / "maps" / "a.argdown").write_text("[A]: b\n  + c\n", encoding="utf-8")
    done = argmap(package, "convert", "maps/a.argdown", "-o", "made.outline")
    line = f"argmap: nothing is written: {OF} failed: {said}; {THEIRS}\n"
    assert (done.returncode, done.stderr, (package / "made.outline").exists()) == (1, line, False)


def test_a_format_that_cannot_tell_its_files_is_passed_over_and_named(package: Path) -> None:
    write_format(package, more=", recognises=lambda text: 1 / 0")
    (package / "maps" / "d.json").write_text('{"argmap": 1, "argument": {"thesis": "Dredge."}}', encoding="utf-8")
    (package / "maps" / "e.json").write_text('{"x": 1}', encoding="utf-8")
    failed = f"<package my-package>:1:1: error AM506 failed-rule: {OF} failed: ZeroDivisionError: division by zero\n"
    failed += f"    help: {THEIRS}\n"
    assert "1 thesis: Dredge." in argmap(package, "show", "maps/d.json").stdout
    for command in (("show", "maps/e.json"), ("convert", "maps/e.json", "-o", "made.yaml"), ("show", "-")):
        done = argmap(package, *command, stdin="x")
        assert (done.returncode, done.stderr.count(failed), "Traceback" in done.stderr) == (1, 1, False), done.stderr
    done = argmap(package, "check", "maps/a.outline", "maps/e.json")
    assert (done.returncode, done.stdout.startswith(failed), done.stdout.count("AM506")) == (2, True, 1)
    assert "2 maps, 1 claim" in done.stdout


UNSOUND = {
    'Format("Out line", "t", (".x",), {}, read)': "its name is 'Out line'; it should be in lower case, such as \"outline\"",
    'Format("outline", 7, (".x",), {}, read)': "its title is 7; it should be a text",
    'Format("outline", "t", ".x", {}, read)': "its suffixes are '.x'; they should be as (\".outline\",), in lower case",
    'Format("outline", "t", ("x",), {}, read)': "its suffixes are ('x',); they should be as (\".outline\",), in lower case",
    'Format("outline", "t", (), {}, read)': 'its suffixes are (); they should be as (".outline",), in lower case',
    'Format("outline", "t", (".x",), {"quotes": True}, read)': "carries should say of each Feature whether it holds it: "
    "Carries.YES, ASIDE or NO",
    'Format("outline", "t", (".x",), {}, "read")': "read is 'read'; it should be a function",
    'Format("outline", "t", (".x",), {})': "it has neither a reader nor a writer",
}


@pytest.mark.parametrize(("code", "said"), UNSOUND.items(), ids=UNSOUND)
def test_one_that_says_nonsense_of_itself_cannot_be_loaded(package: Path, code: str, said: str) -> None:
    write_format(package)
    with (package / "my_package.py").open("a", encoding="utf-8") as file:
        file.write(f"FORMAT = {code}\n")
    done = argmap(package, "convert", "--list")
    failed = f"the format of the package my-package (entry point outline) cannot be loaded: {said}"
    assert (done.returncode, "outline" in done.stdout) == (0, False)
    assert done.stderr == f"<package my-package>:1:1: error AM506 failed-rule: {failed}\n    help: {THEIRS}\n"


def test_what_it_does_not_say_that_it_carries_it_does_not(package: Path) -> None:
    """Features may have come since it was written."""
    write_format(package)
    with (package / "my_package.py").open("a", encoding="utf-8") as file:
        file.write('FORMAT = Format("outline", "t", (".outline",), {}, read, write)\n')
    (package / "maps" / "a.argdown").write_text("[A]: b\n  - c\n", encoding="utf-8")
    done = argmap(package, "convert", "maps/a.argdown", "-o", "made.outline")
    assert (done.returncode, "lost: the thesis" in done.stderr, "attacks" in done.stderr) == (0, True, True)


@pytest.mark.parametrize(
    ("name", "suffixes", "left_out", "listed"),
    [
        ("argdown", '(".outline",)', "the format argdown {of} is left out: argmap has one of that name", ""),
        (
            "outline",
            '(".ad", ".outline")',
            "the suffix .ad of the format outline {of} is left out: argmap has the format argdown with that suffix",
            "outline   in          .outline                t",
        ),
        (
            "outline",
            '(".ad",)',
            "the suffix .ad of the format outline {of} is left out: argmap has the format argdown with that suffix",
            "outline   in          .outline                t",
        ),
        ("outline", '(".json", ".txt", ".xml")', "", "outline   in          .json, .txt, .xml       t"),
    ],
)
def test_of_a_name_or_a_suffix_that_is_taken_argmaps_own_counts(
    package: Path, name: str, suffixes: str, left_out: str, listed: str
) -> None:
    """Suffixes of files that may hold anything are nobody's."""
    write_format(package)
    with (package / "my_package.py").open("a", encoding="utf-8") as file:
        file.write(f'FORMAT = Format("{name}", "t", {suffixes}, {{}}, read)\n')
    done = argmap(package, "convert", "--list")
    said = left_out.format(of="of the package my-package (entry point outline)")
    advice = "    help: ask the makers of that package for another name\n"
    assert done.stderr == (f"<package my-package>:1:1: error AM506 failed-rule: {said}\n{advice}" if said else "")
    assert [line for line in done.stdout.splitlines() if line.endswith(" t")] == ([listed] if listed else [])
    (package / "maps" / "d.ad").write_text("[A]: b\n  + c\n", encoding="utf-8")
    assert "c" in argmap(package, "show", "maps/d.ad").stdout
