"""What is no text is named by what it is, whatever its name; what is no file is named, too."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import pytest

from argmap.files import UnreadableError, decode
from argmap.mapfile.scalars import yaml_scalar
from tests.cli.test_commands import run

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def archive(*names: str) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as one:
        for name in names:
            one.writestr(name, name)
    return packed.getvalue()


SAVE = "save its text as plain text (.txt, UTF-8)"
MAKE = "make a text of it with `argmap text` or `argmap new`"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", f"is a PDF file; {MAKE}"),
        (b"\r\n%PDF-1.4 all in ASCII", f"is a PDF file; {MAKE}"),
        (archive("[Content_Types].xml", "word/document.xml"), f"is a Word document; {MAKE}"),
        (archive("application/vnd.oasis.opendocument.text"), f"is an OpenDocument text; {MAKE}"),
        (archive("application/epub+zip"), f"is an e-book (EPUB); {MAKE}"),
        (
            archive("photo.jpg"),
            "is a ZIP archive or an Office document, not text; save the article's text as plain text (.txt, UTF-8)",
        ),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", f"is an old Word or Office document; {SAVE}"),
        (rb"{\rtf1\ansi Hello}", f"is an RTF document; {MAKE}"),
        (b"<!DOCTYPE html>\n<p>x", f"is a web page (HTML); {MAKE}"),
        (b"\xef\xbb\xbf <!-- saved -->\n<HTML lang=en>", f"is a web page (HTML); {MAKE}"),
        (b'<?xml version="1.0"?><html xmlns="x">', f"is a web page (HTML); {MAKE}"),
        (b"\x89PNG\r\n", "is a picture (PNG); type its text into a plain text file (.txt, UTF-8)"),
        (b"a\0\xff", f"is no text file (byte 0xff at offset 2); {SAVE}"),
        (
            "one\nau caf\u00e9 x".encode("cp1252"),
            "is not UTF-8 text (byte 0xe9 at offset 10, line 2), but probably Windows-1252; "
            "save it as UTF-8, in an editor or by `iconv -f WINDOWS-1252 -t UTF-8 OLD > NEW`",
        ),
        (b"ab\x81", "is not UTF-8 text (byte 0x81 at offset 2, line 1); save it as UTF-8"),
    ],
)
def test_a_document_is_named(data: bytes, message: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        decode("x.txt", data)
    assert str(caught.value) == message


@pytest.mark.parametrize("text", ["<p>A text with marks", "<html-ish> it is", "PK is a name", "We like %PDF-1.7", ""])
def test_texts_are_texts(text: str) -> None:
    assert decode("x", text.encode()).content == text


def test_an_article_on_the_web_is_not_fetched(tmp_path: Path) -> None:
    address = "https://example.org/a"
    result = run("new", address, "-o", str(tmp_path / "m.yaml"))
    advice = "is an address on the web, and argmap does not use the network; save the text as a file"
    assert (result.exit_code, result.output) == (2, f"argmap: {address} {advice}\n")
    path = tmp_path / "m.yaml"
    path.write_text(f"argmap: 1\narticle: {{file: '{address}'}}\nargument: {{thesis: t, quote: w}}\n", encoding="utf-8")
    assert f"the article {address} {advice}" in run("check", "--isolated", str(path)).output


@pytest.mark.parametrize(
    ("file", "words"),
    [
        (r"articles\b.txt", "a backslash separates folders on Windows alone: write "),
        (
            r'"articles\new.txt"',
            r"inside double quotation marks a backslash begins an escape, as \t for a tab; write /",
        ),
    ],
)
def test_paths_of_windows(write_map: Callable[..., Path], file: str, words: str) -> None:
    path = write_map(f"argmap: 1\narticle:\n  file: {file}\nargument: {{thesis: t, quote: w}}\n", "x")
    assert words in run("check", "--isolated", str(path)).output


def test_sentences_that_yaml_would_misread_stand_in_quotation_marks_as_well(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text('It rains. He said: go. "Why?" asked she.', encoding="utf-8")
    lines = run("new", str(article), "-o", "-").output.splitlines()
    sentence = "He said: go."
    at = lines.index(f"#   2. {sentence}")
    assert lines[at - 1 :] == [
        "#   1. It rains.",
        f"#   2. {sentence}",
        f"#      {yaml_scalar(sentence)}",
        '#   3. "Why?" asked she.',
        '#      "\\"Why?\\" asked she."',
    ]


def test_yaml_of_other_programs_is_left_alone_in_a_folder(tmp_path: Path) -> None:
    (tmp_path / "compose.yaml").write_text("services:\n  web: {image: argument}\n", encoding="utf-8")
    (tmp_path / "helm.yaml").write_text(
        "runner:\n  argument: --fast\n  argmap : 2\n" + "\n" * 200_000, encoding="utf-8"
    )
    (tmp_path / "map.yml").write_text("\ufeffargmap: 1\nargument: {thesis: t, implicit: true}\n", encoding="utf-8")
    result = run("check", "--isolated", "--format", "concise", "--select", "AM003,AM005,AM006", str(tmp_path))
    assert (result.exit_code, result.output) == (0, "")
    result = run("check", "--isolated", "--format", "concise", str(tmp_path / "compose.yaml"))
    assert (result.exit_code, result.output.count("\n")) == (1, 1)


@pytest.mark.parametrize("name", ["draft.md", "essay.TXT"])
def test_a_text_is_no_map_and_is_said_to_be_one(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text("# The summer\n\n*How it* went: “well”.\n", encoding="utf-8")
    result = run("check", "--isolated", "--format", "concise", path)
    assert (result.exit_code, result.output) == (
        1,
        f"{path}:1:1: error AM006 this file is a text, not an argument map\n",
    )
    assert "`argmap quotes TEXT --source FILE` checks its quotations" in run("check", "--isolated", path).output
    path.write_text("argmap: 1\nargument: {thesis: t, implicit: true, qoute: q}\n", encoding="utf-8")
    assert "AM003" in run("check", "--isolated", path).output


def test_a_hook_leaves_yaml_of_other_programs_alone(tmp_path: Path) -> None:
    other, own = tmp_path / "compose.yaml", tmp_path / "map.yaml"
    other.write_text("services: {}\n", encoding="utf-8")
    own.write_text("argmap: 1\nargument: {thesis: t, implicit: true, qoute: q}\n", encoding="utf-8")
    options = ("check", "--isolated", "--format", "concise", "--select", "AM003", "--maps-only")
    result = run(*options, str(other), str(own))
    assert (result.exit_code, [line.split(": ")[0] for line in result.output.splitlines()]) == (1, [f"{own}:2:39"])
    assert (run(*options, str(other)).exit_code, run(*options, str(tmp_path / "none.yaml")).exit_code) == (0, 2)
