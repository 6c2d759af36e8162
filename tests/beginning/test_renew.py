"""`argmap new --renew`: the text made again, the old one kept, and what became of the quotes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from argmap.article import fingerprint
from argmap.cli import main
from argmap.files import fingerprint_of_bytes
from argmap.reading import read

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result

PAGE = "<html><body><article><p>The harbour is silting up every year.</p><p>Eleven shops have closed.</p>{}</article></body></html>"
MAP = """\
argmap: 1  # mine
article:
  file: page.txt
  fingerprint: "{text}"
  original: {{file: page.html, fingerprint: "{bytes}"}}  # as it came
argument:
  id: T
  thesis: It silts up.
  quote: The harbour is silting up
  because:
    - id: P
      evidence: Shops closed.
      quote: Eleven shops have closed
"""


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A map of a page, with its text, as `argmap new` makes them."""
    monkeypatch.chdir(tmp_path)
    write(tmp_path, "")
    assert run("text", "page.html", "-o", "page.txt").exit_code == 0
    (tmp_path / "map.yaml").write_text(map_now(tmp_path), encoding="utf-8")
    return tmp_path


def write(folder: Path, more: str) -> None:
    (folder / "page.html").write_text(PAGE.format(more), encoding="utf-8")


def map_now(folder: Path) -> str:
    """The map with the fingerprints of text and page as they are."""
    text = fingerprint((folder / "page.txt").read_text(encoding="utf-8"))[:12]
    return MAP.format(text=text, bytes=(fingerprint_of_bytes(folder / "page.html", 10_000) or "")[:12])


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


def codes(folder: Path) -> list[str]:
    from argmap.checker import check

    return [one.code.id for one in check(read(folder / "map.yaml")) if one.code.id.startswith("AM2")]


def test_where_nothing_has_changed_nothing_is_written(here: Path) -> None:
    before = {one.name: one.read_bytes() for one in here.iterdir()}
    result = run("new", "--renew", "map.yaml")
    assert (result.exit_code, result.stdout) == (0, "page.txt says what it said\nevery quote stands where it stood\n")
    assert {one.name: one.read_bytes() for one in here.iterdir()} == before


def test_a_new_version_moves_quotes(here: Path) -> None:
    old = (here / "page.txt").read_bytes()
    write(here, "<p>One more line.</p>")
    page = (
        (here / "page.html")
        .read_text(encoding="utf-8")
        .replace("<p>Eleven", "<p>So they say in the town.</p><p>Eleven")
    )
    (here / "page.html").write_text(page, encoding="utf-8")
    assert codes(here) == ["AM225"]  # the original has changed
    result = run("new", "--renew", "map.yaml")
    assert (result.exit_code, result.stdout) == (
        0,
        "page.txt holds other words now; the old text is kept as page.old.txt\n"
        "P: “Eleven shops have closed” was ¶2, is ¶3\n",
    )  # fmt: skip
    assert (here / "page.old.txt").read_bytes() == old
    assert (here / "map.yaml").read_text(encoding="utf-8") == map_now(here)  # comments and all
    assert codes(here) == []


def test_quotes_that_are_lost_are_named(here: Path) -> None:
    page = (here / "page.html").read_text(encoding="utf-8").replace("Eleven", "Twelve")
    (here / "page.html").write_text(page, encoding="utf-8")
    (here / "page.old.txt").write_text("somebody's", encoding="utf-8")
    result = run("new", "--renew", "map.yaml")
    assert (result.exit_code, result.stdout.splitlines()) == (
        1,
        ["page.txt holds other words now; the old text is kept as page.old-2.txt",
         "P: “Eleven shops have closed” was ¶2, is not in the text"],
    )  # fmt: skip
    assert (here / "page.old.txt").read_text(encoding="utf-8") == "somebody's"
    assert codes(here) == ["AM204"]


def test_a_text_that_is_gone_is_made(here: Path) -> None:
    (here / "page.txt").unlink()
    result = run("new", "--renew", "map.yaml")
    assert result.stdout.splitlines()[0] == "page.txt is written"
    assert codes(here) == []


@pytest.mark.parametrize(
    ("change", "says", "status"),
    [
        (lambda text: text.replace("page.html", "none.html"), "none.html cannot be opened: No such file", 1),
        (lambda text: text.replace("page.html", "../page.html"), "../page.html lies outside the folders", 1),
        (lambda text: "\n".join(line for line in text.splitlines() if "original" not in line), "names no `original`", 2),
        (lambda text: text + "  - x: [", "map.yaml:14", 1),
    ],
)  # fmt: skip
def test_what_cannot_be_renewed(here: Path, change: object, says: str, status: int) -> None:
    assert callable(change)
    (here / "map.yaml").write_text(change(MAP.format(text="0" * 12, bytes="0" * 12)), encoding="utf-8")
    before = {one.name: one.read_bytes() for one in here.iterdir()}
    result = run("new", "--renew", "map.yaml")
    assert (result.exit_code, says in result.stderr) == (status, True), result.stderr
    assert {one.name: one.read_bytes() for one in here.iterdir()} == before


@pytest.mark.parametrize("of", ["page.html", "../page.html"])
@pytest.mark.parametrize("with_fingerprint", [True, False])
def test_an_original_is_never_written_over(here: Path, of: str, with_fingerprint: bool) -> None:
    """Whether or not it is read, or within reach: it is somebody's document."""
    (here.parent / "page.html").write_text("theirs", encoding="utf-8")
    text = map_now(here).replace("page.html", of)
    original = text.replace(text[text.index(", fingerprint") : text.index("}  #")], "")
    (here / "map.yaml").write_text(text if with_fingerprint else original, encoding="utf-8")
    before = {path: path.read_bytes() for path in (here / "page.html", here.parent / "page.html")}
    result = run("render", "map.yaml", "-o", of)
    assert (result.exit_code, "would be lost" in result.stderr) == (2, True)
    assert {path: path.read_bytes() for path in before} == before
    assert codes(here) == []  # of one out of reach nothing is said
