"""`argmap render --with-original`, and links to the original's pages in pages and reports."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from tests.cli.test_commands import needs_engine, run
from tests.web.papers import MAP, fingerprint_of, paper, write_paper

if TYPE_CHECKING:
    from pathlib import Path

SAID = re.compile(r"argmap: 4 pages of paper\.pdf as pictures: 0\.\d MB in the page\n")


@needs_engine
@pytest.mark.parametrize("option", ["--with-original", "--with-original=all"])
@pytest.mark.parametrize("comes_first", [False, True])
def test_the_size_is_said_and_the_pictures_are_in_the_page(tmp_path: Path, option: str, *, comes_first: bool) -> None:
    arguments = [
        write_paper(tmp_path, fingerprint=fingerprint_of(paper())),
        "-o",
        tmp_path / "out" / ".." / "page.html",
    ]
    (tmp_path / "out").mkdir()
    result = run("render", *([option, *arguments] if comes_first else [*arguments, option]))
    assert result.exit_code == 0
    assert SAID.fullmatch(result.output), result.output
    page = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert page.count('<script type="text/plain" id="picture-0-') == 4
    assert 'href="paper.pdf"' in page


@needs_engine
def test_without_it_nothing_is_opened(tmp_path: Path) -> None:
    result = run("render", write_paper(tmp_path, pdf=b"no PDF"), "-o", tmp_path / "page.html")
    assert (result.exit_code, result.output) == (0, "")
    assert 'href="paper.pdf#page=2"' in (tmp_path / "page.html").read_text(encoding="utf-8")


@needs_engine
def test_links_start_from_where_the_page_is_written(tmp_path: Path) -> None:
    (tmp_path / "maps").mkdir()
    (tmp_path / "out").mkdir()
    run("render", write_paper(tmp_path / "maps", pdf=b""), "-o", tmp_path / "out" / "page.html")
    page = (tmp_path / "out" / "page.html").read_text(encoding="utf-8")
    assert sorted(set(re.findall(r'href="([^"]+)"', page)) - {"#outline-pane"}) == [
        "../maps/paper.pdf", *(f"../maps/paper.pdf#page={sheet}" for sheet in (1, 2, 3, 4)),
    ]  # fmt: skip
    assert str(tmp_path) not in page


@pytest.mark.parametrize(
    ("original", "pdf", "said"),
    [
        ("paper.pdf", b"", "argmap: paper.pdf does not exist; put the PDF where the map's header names it, "),
        (
            "paper.pdf",
            b"%PDF-1.7 broken",
            "argmap: paper.pdf is no PDF, or a damaged one; only pages of a PDF can be shown\n",
        ),
        ("paper.docx", b"PK", "argmap: paper.docx is no PDF: only pages of a PDF can be shown; save it as one, or "),
    ],
)
def test_what_cannot_be_shown_ends_the_command(tmp_path: Path, original: str, pdf: bytes, said: str) -> None:
    result = run("render", write_paper(tmp_path, original, pdf), "-o", tmp_path / "page.html", "--with-original")
    assert result.exit_code == 2
    assert result.output.startswith(said)
    assert result.output.count("\n") == 1
    assert not (tmp_path / "page.html").exists()


def test_a_changed_original_is_not_shown(tmp_path: Path) -> None:
    path = write_paper(tmp_path, fingerprint=fingerprint_of(paper() + b"\n"))
    result = run("render", path, "-o", tmp_path / "page.html", "--with-original")
    assert (result.exit_code, result.output) == (
        2,
        "argmap: paper.pdf has changed since the text was made from it; `argmap new --renew` makes the text again\n",
    )


def test_a_locked_original_is_not_shown(tmp_path: Path) -> None:
    pypdf = pytest.importorskip("pypdf")
    writer = pypdf.PdfWriter()
    writer.add_blank_page(200, 200)
    writer.encrypt("secret", algorithm="RC4-128")
    writer.write(tmp_path / "locked.pdf")
    path = write_paper(tmp_path, pdf=(tmp_path / "locked.pdf").read_bytes())
    result = run("render", path, "-o", tmp_path / "page.html", "--with-original")
    assert result.output == "argmap: paper.pdf is locked by a password; save a copy without it\n"


def test_an_original_out_of_reach_is_not_shown(tmp_path: Path) -> None:
    (tmp_path / "secret").mkdir()
    (tmp_path / "maps").mkdir()
    (tmp_path / "secret" / "paper.pdf").write_bytes(paper())
    path = write_paper(tmp_path / "maps", pdf=b"")
    path.write_text(MAP.replace("ORIGINAL", "../secret/paper.pdf"), encoding="utf-8")
    arguments = ("render", path, "-o", tmp_path / "page.html", "--with-original")
    result = run(*arguments)
    assert (result.exit_code, result.output) == (
        2,
        "argmap: ../secret/paper.pdf lies outside the folders that this map may read from; put the document beside the "
        "map, or allow its folder with --allow-articles DIR\n",
    )


def test_it_is_for_a_page(tmp_path: Path) -> None:
    result = run("render", write_paper(tmp_path), "-o", tmp_path / "map.svg", "--with-original")
    assert result.exit_code == 2
    assert "--with-original is for a reading page: end OUT with .html" in result.output
    result = run("render", write_paper(tmp_path), "-o", tmp_path / "page.html", "--with-original=some")
    assert result.exit_code == 2
    assert "'some' is not one of 'quoted', 'all'" in result.output


@needs_engine
def test_the_original_is_not_written_over(tmp_path: Path) -> None:
    path = write_paper(tmp_path, "paper.pdf")
    (tmp_path / "page.html").symlink_to("paper.pdf")
    result = run("render", path, "-o", tmp_path / "page.html", "--with-original")
    assert result.exit_code == 2
    assert (tmp_path / "paper.pdf").read_bytes() == paper()


def changed(folder: Path) -> Path:
    path = write_paper(folder, pdf=b"")
    path.write_text(path.read_text("utf-8").replace("Nobody pays for", "Everybody pays for"), "utf-8")
    return path


def test_findings_say_page_paragraph_and_original(tmp_path: Path) -> None:
    report = json.loads(run("check", changed(tmp_path), "--format", "json", "--isolated").output)
    (related,) = [one for finding in report["findings"] if finding["code"] == "AM204" for one in finding["related"]]
    assert {name: related[name] for name in ("label", "paragraph", "page", "original", "original_page")} == {
        "label": "article, p. 11",
        "paragraph": "¶2",
        "page": "11",
        "original": "paper.pdf",
        "original_page": 3,
    }


def test_findings_of_a_text_without_pages_say_the_paragraph(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "The harbour is silting up every year, and nobody cares for it.\n", encoding="utf-8"
    )
    path = tmp_path / "map.yaml"
    path.write_text(
        "argmap: 1\narticle: {file: a.txt}\nargument: {thesis: It silts up., quote: The harbour is silting up every week}\n",
        "utf-8",
    )
    report = json.loads(run("check", path, "--format", "json", "--isolated").output)
    (related,) = [one for finding in report["findings"] if finding["code"] == "AM204" for one in finding["related"]]
    assert (related["paragraph"], {"page", "original", "original_page"} & set(related)) == ("¶1", set())


def test_the_report_leads_to_the_page(tmp_path: Path) -> None:
    (tmp_path / "maps").mkdir()
    path = changed(tmp_path / "maps")
    run("check", path, "--format", "html", "--isolated", "-o", tmp_path / "report.html")
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert re.findall(r"<a [^>]*>[^<]*</a>", page) == [
        '<a href="maps/paper.pdf#page=2">article, p. 10</a>',
        '<a href="maps/paper.pdf#page=3">article, p. 11</a>',
    ]
    path.write_text(path.read_text("utf-8").replace('"paper.pdf"', '"javascript:alert(1).pdf"'), "utf-8")
    page = run("check", path, "--format", "html", "--isolated").output
    assert "javascript%3Aalert%281%29.pdf#page=3" in page
    assert "javascript:" not in page.replace("javascript%3A", "")
