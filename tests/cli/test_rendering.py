"""`argmap render` of posters and booklets: files with numbers, what is said, and what is refused."""

from __future__ import annotations

import json
import re
import sys
from typing import TYPE_CHECKING

import pytest

from argmap.draw import rendering
from tests.cli.test_commands import needs_engine, run

if TYPE_CHECKING:
    from pathlib import Path

MANY = 151


@pytest.fixture
def many(tmp_path: Path) -> Path:
    """A map that is too large for one page."""
    reasons = [
        {"premise": f"Reason {number} is a sentence of some length that says what it says.", "id": f"R{number}"}
        for number in range(MANY)
    ]
    data = {"argmap": 1, "title": "Many", "argument": {"thesis": "A thesis.", "id": "T", "because": reasons}}
    path = tmp_path / "many.json"
    path.write_text(json.dumps(data), encoding="utf-8")
    return path


@needs_engine
def test_a_map_too_large_for_a_page_is_files_with_numbers(many: Path, tmp_path: Path) -> None:
    result = run("render", many, "-o", tmp_path / "out.svg")
    assert result.exit_code == 0
    files = sorted(path.name for path in tmp_path.glob("out*.svg"))
    assert files == sorted(["out.svg", *(f"out-{number}.svg" for number in range(2, len(files) + 1))])
    assert len(files) > 2
    assert f"argmap: {len(files)} pages: out.svg is the overview, out-2.svg to out-{len(files)}.svg are the others" in (
        result.output
    )
    drawn = "".join(path.read_text(encoding="utf-8") for path in tmp_path.glob("out*.svg"))
    assert {f"claim_R{number}" for number in range(MANY)} <= set(re.findall(r'id="(claim_\w+)"', drawn))


@needs_engine
def test_all_on_one_page_where_that_is_asked_for(many: Path, tmp_path: Path) -> None:
    result = run("render", many, "-o", tmp_path / "out.svg", "--pages", "one")
    assert (result.exit_code, result.output) == (0, "")
    assert [path.name for path in tmp_path.glob("out*.svg")] == ["out.svg"]


@needs_engine
def test_a_pdf_holds_all_pages(many: Path, tmp_path: Path) -> None:
    pypdf = pytest.importorskip("pypdf")
    result = run("render", many, "-o", tmp_path / "out.pdf")
    assert (result.exit_code, [path.name for path in tmp_path.glob("out*")]) == (0, ["out.pdf"])
    assert len(pypdf.PdfReader(tmp_path / "out.pdf").pages) > 2


@needs_engine
def test_what_goes_to_standard_output_is_the_overview(many: Path) -> None:
    result = run("render", many, "-o", "-", "--format", "svg")
    assert result.exit_code == 0
    assert result.stdout.count("<svg ") == 1


@needs_engine
def test_a_page_says_how_large_the_picture_is(many: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.svg"
    assert run("render", many, "-o", out, "--page", "800x600", "--pages", "one").exit_code == 0
    assert '<svg width="600.00pt" height="450.00pt"' in out.read_text(encoding="utf-8")
    assert run("render", many, "-o", out, "--page", "800x600", "--portrait", "--pages", "one").exit_code == 0
    assert '<svg width="450.00pt" height="600.00pt"' in out.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (
            ["--page", "a7"],
            "the page is 'a7', but must be a4, a3, letter, 16:9, or a size such as 1280x720 or 297x420mm",
        ),
        (["--page", "1x1"], "its sides must be from 200 to 14400 points"),
        (["--pages", "a4"], "'a4' is not one of 'auto', 'one', 'branches'"),
        (["--portrait"], "--portrait turns a page: name it with --page"),
        (["--layout", "dot", "--page", "a4"], "--page and --pages are for --layout poster"),
        (["--layout", "tidy", "--pages", "one"], "--page and --pages are for --layout poster"),
        (["--layout", "poster", "--direction", "LR"], "--direction and --width are for --layout dot"),
        (
            ["--page", "a4", "--width", "200"],
            "--page and --pages make a poster, which has no --direction and no --width",
        ),
    ],
)
def test_what_does_not_go_together_is_refused(many: Path, tmp_path: Path, options: list[str], said: str) -> None:
    result = run("render", many, "-o", tmp_path / "out.svg", *options)
    assert (result.exit_code, said in " ".join(result.output.split())) == (2, True)
    assert list(tmp_path.glob("out*")) == []


@needs_engine
@pytest.mark.parametrize("suffix", ["svg", "png"])
def test_pages_of_an_earlier_run_are_written_over(many: Path, tmp_path: Path, suffix: str) -> None:
    out = tmp_path / f"out.{suffix}"
    assert run("render", many, "-o", out).exit_code == 0
    files = {path: path.read_bytes() for path in tmp_path.glob("out*")}
    again = run("render", many, "-o", out, "--theme", "dark")
    assert again.exit_code == 0
    assert {path for path, data in files.items() if path.read_bytes() == data} == set()
    assert "of an earlier run" not in again.output
    more = tmp_path / f"out-{len(files) + 1}.{suffix}"
    more.write_bytes((tmp_path / f"out-2.{suffix}").read_bytes())
    assert f"; {more.name} is of an earlier run" in run("render", many, "-o", out).output


@needs_engine
@pytest.mark.parametrize("kind", ["file", "link", "folder", "map", "picture"])
def test_a_page_takes_no_other_files_place(many: Path, tmp_path: Path, kind: str) -> None:
    out, taken = tmp_path / "out.svg", tmp_path / "out-2.svg"
    source = many
    if kind == "file":
        taken.write_text("<svg>mine</svg>", encoding="utf-8")
    elif kind == "picture":  # the overview of a map that is called out-2
        assert run("render", many, "-o", taken).exit_code == 0
        for page in tmp_path.glob("out-2-*"):
            page.unlink()
    elif kind == "link":
        (tmp_path / "drawn").write_text('<svg data-page="2">', encoding="utf-8")
        taken.symlink_to("drawn")
    elif kind == "folder":
        taken.mkdir()
    else:
        source = many.rename(taken)
    before = taken.read_bytes() if taken.is_file() else b""
    result = run("render", source, "-o", out)
    said = "was read" if kind == "map" else "exists and is no page of a booklet that argmap has drawn"
    assert (result.exit_code, said in " ".join(result.output.split())) == (2, True)
    assert [path.name for path in tmp_path.glob("out*")] == ["out-2.svg"]
    assert (taken.read_bytes() if taken.is_file() else b"") == before


@needs_engine
@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no /dev/null")
def test_nothing_stands_beside_a_device(many: Path) -> None:
    result = run("render", many, "-o", "/dev/null", "--format", "svg")
    assert (result.exit_code, result.output) == (0, "")


@needs_engine
def test_a_booklet_as_pdf_needs_pypdf(many: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rendering, "can_bind", lambda: False)
    for options in ([], ["--pages", "branches"]):
        result = run("render", many, "-o", tmp_path / "out.pdf", *options)
        said = 'argmap: a PDF of several pages needs pypdf: pip install "argmap[pdf]"; .svg and .png need none\n'
        assert (result.exit_code, result.output) == (2, said)
    assert run("render", many, "-o", tmp_path / "out.pdf", "--pages", "one").exit_code == 0
