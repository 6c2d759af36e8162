"""`check` and `review --format docx`: findings and claims as comments in a copy of the Word original."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from argmap.cli import main
from tests.documents.files import docx, p

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result

etree = pytest.importorskip("lxml.etree")

WORD = docx(p("The harbour should be dredged.") + p("It is silting up every year. Eleven shops have not closed."))
MAP = """\
argmap: 1
article:
  file: letter.txt
  original: {file: letter.docx}
argument:
  id: T
  thesis: The harbour should be dredged.
  quote: The harbour should be dredged
  note: "The author's own words?"
  because:
    - id: P
      evidence: Shops closed.
      quote: Eleven shops have closed
    - id: R
      evidence: The harbour fills with silt.
      quote: It is silting up every year
      note: strong
"""


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "letter.docx").write_bytes(WORD)
    (tmp_path / "map.yaml").write_text(MAP, encoding="utf-8")
    assert run("text", "letter.docx", "-o", "letter.txt").exit_code == 0
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


def comments(path: Path) -> list[tuple[str, list[str]]]:
    """Of each comment the words that it stands at, and what it says."""
    archive = zipfile.ZipFile(io.BytesIO(path.read_bytes()))
    said = {
        one.get(next(key for key in one.attrib if key.endswith("}id"))): ["".join(line.itertext()) for line in one]
        for one in etree.fromstring(archive.read("word/comments.xml"))
    }
    words: dict[str, str] = dict.fromkeys(said, "")
    begun: list[str] = []
    for one in etree.fromstring(archive.read("word/document.xml")).iter():
        kind = etree.QName(one).localname
        if kind == "commentRangeStart":
            begun.append(next(iter(one.attrib.values())))
        elif kind == "commentRangeEnd":
            begun.remove(next(iter(one.attrib.values())))
        elif kind == "t":
            words |= {number: words[number] + (one.text or "") for number in begun}
    return [(words[number], lines) for number, lines in said.items()]


def test_findings_stand_at_the_words_that_they_are_about(here: Path) -> None:
    result = run("check", "map.yaml", "--select", "AM204", "--format", "docx", "-o", "commented.docx")
    assert (result.exit_code, result.stderr) == (1, "argmap: commented.docx is a copy of letter.docx with 1 comment\n")
    assert "error AM204 distorted-quote" in result.stdout
    assert comments(here / "commented.docx") == [
        ("Eleven shops have not closed",
         ["error AM204 P: the quote is not what the article says: it drops a negation (“not”)",
          "copy the article's words; mark what you leave out with [...] and what you put in with [brackets]"]),
    ]  # fmt: skip
    assert (here / "letter.docx").read_bytes() == WORD
    again = run("check", "map.yaml", "--format", "docx", "-o", "commented.docx")
    assert (again.exit_code, "is not overwritten" in again.stderr) == (2, True)


def test_claims_with_their_notes(here: Path) -> None:
    result = run("review", "map.yaml", "--all", "--format", "docx", "-o", "for-the-author.docx")
    assert result.exit_code == 1
    unconfirmed = "Nobody has confirmed yet that these words say so."
    assert comments(here / "for-the-author.docx") == [
        ("The harbour should be dredged",
         ["T (thesis): The harbour should be dredged.", "Note: The author's own words?", unconfirmed]),
        ("It is silting up every year", ["R (evidence): The harbour fills with silt.", "Note: strong", unconfirmed]),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("of", "says"),
    [
        ("letter.txt}", "map.yaml was not made from a Word file (.docx)"),
        ("../letter.docx}", "map.yaml names the original ../letter.docx, which lies outside the folders"),
        ("none.docx}", "does not exist; check the path"),
        ("broken.docx}", "is damaged"),
    ],
)
def test_what_cannot_be_commented_on(here: Path, of: str, says: str) -> None:
    (here / "broken.docx").write_bytes(WORD[:200])
    (here / "map.yaml").write_text(MAP.replace("letter.docx}", of), encoding="utf-8")
    for command in ("check", "review"):
        result = run(command, "map.yaml", "--format", "docx", "-o", "x.docx")
        assert (result.exit_code, says in result.stderr, (here / "x.docx").exists()) == (2, True, False), result.stderr


def test_misuse(here: Path) -> None:
    for arguments in (
        ("check", "map.yaml", "--format", "docx"),
        ("check", "map.yaml", "--format", "docx", "-o", "-"),
        ("check", "map.yaml", "map.yaml", "--format", "docx", "-o", "x.docx"),
        ("review", "map.yaml", "--format", "docx"),
        ("review", "map.yaml", "-o", "x.docx"),
    ):
        assert run(*arguments).exit_code == 2
    assert sorted(one.name for one in here.iterdir()) == ["letter.docx", "letter.txt", "map.yaml"]


def test_a_report_goes_to_a_file(here: Path) -> None:
    result = run("check", "map.yaml", "--format", "json", "-o", "report.json")
    assert (result.exit_code, result.stdout) == (1, "")
    assert (here / "report.json").read_text(encoding="utf-8") == run("check", "map.yaml", "--format", "json").stdout
