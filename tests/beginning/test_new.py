"""`argmap new` on documents: the text beside them, what the header says, several articles, and what is refused."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from argmap.cli import main
from argmap.reading import read
from tests.documents.files import docx, p

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result

    from argmap.reading import Reading

PAGE = """<!DOCTYPE html><html lang="en-GB"><head><title>The harbour</title>
<meta name="author" content="Anna Berg"><meta property="og:site_name" content="The Gazette">
<meta property="article:published_time" content="2026-03-14T09:00"><link rel="canonical" href="https://gazette.example/h">
</head><body><nav><a href="/">Home</a></nav><article><h1>The harbour</h1>
<p>The harbour should be dredged before the winter, and nobody doubts that it is silting up every year.</p>
<p>Eleven shops on the quay have closed since May, and the town has lost the trade that it lived on for ages.</p>
</article><footer>Contact</footer></body></html>
"""
PAGE_TEXT = (
    "The harbour\n\n"
    "The harbour should be dredged before the winter, and nobody doubts that it is silting up every year.\n\n"
    "Eleven shops on the quay have closed since May, and the town has lost the trade that it lived on for ages.\n"
)
WORD = docx(p("The harbour should stay as it is.") + p("It has cost enough. Nobody needs it."))


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "page.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "letter.docx").write_bytes(WORD)
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


def files(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.iterdir())


def test_a_web_page_becomes_text_and_map(here: Path) -> None:
    result = run("new", "page.html", "-o", "map.yaml")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == (
        "page.txt holds the text of page.html\nmap.yaml begins a map of page.html; fill it in, then: argmap check map.yaml\n"
    )
    assert (here / "page.txt").read_text(encoding="utf-8") == PAGE_TEXT
    written = (here / "map.yaml").read_text(encoding="utf-8")
    head = written[written.index("argmap: 1") : written.index("  fingerprint")]
    assert head == (
        "argmap: 1\ntitle: The harbour\narticle:\n  file: page.txt\n  title: The harbour\n  author: Anna Berg\n"
        '  publication: The Gazette\n  published: "2026-03-14"\n  language: en-GB\n  url: "https://gazette.example/h"\n'
    )
    article = filled(here / "map.yaml").articles[None]
    assert article.source
    assert article.source.original
    assert article.source.original.file == "page.html"
    assert article.words(article.body).startswith("The harbour should be dredged before the winter")
    assert article.place_label(article.body.start) == "¶1"


def filled(path: Path) -> Reading:
    """The map, read, with a thesis in it."""
    text = path.read_text(encoding="utf-8").replace(
        "  thesis:\n  quote:\n", "  thesis: It silts up.\n  implicit: true\n"
    )
    path.write_text(text[: text.index("  because:")], encoding="utf-8")
    return read(path)


def test_several_documents_begin_a_map_of_several(here: Path) -> None:
    result = run("new", "page.html", "letter.docx", "-o", "map.yaml")
    assert (result.exit_code, files(here)) == (0, ["letter.docx", "letter.txt", "map.yaml", "page.html", "page.txt"])
    reading = filled(here / "map.yaml")
    assert [one.code.id for one in reading.findings] == []
    assert list(reading.articles) == ["page", "letter"]
    assert [article.words(article.sentences[-1]) for article in reading.articles.values()] == [
        "Eleven shops on the quay have closed since May, and the town has lost the trade that it lived on for ages.",
        "Nobody needs it.",
    ]


def test_nothing_is_overwritten(here: Path) -> None:
    (here / "page.txt").write_text("mine", encoding="utf-8")
    result = run("new", "page.html", "-o", "map.yaml")
    assert (result.exit_code, files(here)) == (2, ["letter.docx", "page.html", "page.txt"])
    assert result.stderr == (
        "argmap: page.txt exists already with other words, and is not overwritten; write the text elsewhere: --text FILE\n"
    )
    assert (here / "page.txt").read_text(encoding="utf-8") == "mine"
    assert run("new", "page.html", "--text", "other.txt", "-o", "map.yaml").exit_code == 0
    assert (here / "other.txt").read_text(encoding="utf-8") == PAGE_TEXT
    again = run("new", "page.html", "--text", "other.txt", "-o", "second.yaml")  # the same words may stay
    assert again.exit_code == 0
    (here / "third.yaml").write_text("mine", encoding="utf-8")
    assert run("new", "letter.docx", "-o", "third.yaml").exit_code == 2
    assert not (here / "letter.txt").exists()  # all or nothing


def test_text_that_is_text_is_quoted_as_it_lies(here: Path) -> None:
    (here / "a.txt").write_text(PAGE_TEXT, encoding="utf-8")
    (here / "b.md").write_text("# The harbour\n\nIt is *silting* up.\n", encoding="utf-8")
    assert run("new", "a.txt", "-o", "a.yaml").exit_code == 0
    assert "original" not in (here / "a.yaml").read_text(encoding="utf-8")
    assert run("new", "b.md", "--as-is", "-o", "b.yaml").exit_code == 0
    assert "file: b.md\n" in (here / "b.yaml").read_text(encoding="utf-8")
    assert run("new", "b.md", "-o", "c.yaml").exit_code == 0
    assert (here / "b.txt").read_text(encoding="utf-8") == "The harbour\n\nIt is silting up.\n"
    result = run("new", "a.txt", "--text", "x.txt", "-o", "d.yaml")
    assert (result.exit_code, "--text is for documents" in result.stderr) == (2, True)


def test_text_in_another_encoding_is_made_utf8(here: Path) -> None:
    (here / "old.txt").write_bytes("Grüße aus Köln. Der Hafen verlandet.\n".encode("cp1252"))
    assert run("new", "old.txt", "-o", "map.yaml").exit_code == 0
    assert (here / "old-2.txt").read_text(encoding="utf-8") == "Grüße aus Köln. Der Hafen verlandet.\n"


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"\x89PNG\r\n\x1a\n", "is a picture (PNG)"),
        (b"PK\x03\x04 cut off", "is damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1" + "WordDocument".encode("utf-16-le"), "is an old Word document (.doc)"),
        (b"<html><body><nav>Home</nav></body></html>", "has no text"),
    ],
)
def test_what_is_no_article_is_said_in_one_sentence(here: Path, data: bytes, says: str) -> None:
    (here / "x.bin").write_bytes(data)
    for arguments in (("new", "x.bin", "-o", "map.yaml"), ("text", "x.bin")):
        result = run(*arguments)
        assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (1, "", 1)
        assert result.stderr.startswith(f"argmap: x.bin {says}")
    assert files(here) == ["letter.docx", "page.html", "x.bin"]


def test_misuse(here: Path) -> None:
    for arguments in (
        ("new", "page.html"),
        ("new", "page.html", "letter.docx", "--text", "x.txt", "-o", "map.yaml"),
        ("new", "--renew", "a.yaml", "b.yaml"),
        ("new", "https://example.org/paper.pdf", "-o", "map.yaml"),
        ("new", "-o", "map.yaml"),
    ):
        assert run(*arguments).exit_code == 2
    assert files(here) == ["letter.docx", "page.html"]


def test_text_is_printed(here: Path) -> None:
    assert run("text", "page.html").stdout == PAGE_TEXT
    piped = CliRunner().invoke(main, ["text", "-"], input=PAGE)
    assert (piped.exit_code, piped.stdout) == (0, PAGE_TEXT)
    assert run("text", "page.html", "-o", "page.txt").exit_code == 0
    assert run("text", "page.html", "-o", "page.txt").exit_code == 2


@pytest.mark.skipif(os.name == "nt", reason="such a name cannot be written there")
def test_a_hostile_name(here: Path) -> None:
    name = "--output \x1b[31m\n.html"
    (here / name).write_text(PAGE, encoding="utf-8")
    result = run("new", "-o", "map.yaml", "--", name)
    assert (result.exit_code, files(here)) == (1, sorted(["letter.docx", "page.html", name]))
    assert "\x1b" not in result.stderr
