"""What a machine lacks for pictures: fonts for PNG and PDF, or libraries that Graphviz draws these with."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from argmap.cli import main
from argmap.draw import Drawing, EngineError, Options, child, draw_pages, fonts
from argmap.draw import engine as engines
from argmap.draw.engine import Engine, lay_out
from argmap.running import Done, TookTooLongError

if TYPE_CHECKING:
    from collections.abc import Callable

    from argmap.reading import Reading

MAP = """argmap: 1
title: The pier
argument:
  thesis: The pier should stay.
  because:
    - premise: Anglers use it.
"""
NEEDS = re.compile(r"<text[^>]*>([^<]*)</text>")


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(one) for one in arguments])


def libraries() -> Path | None:
    """The libraries beside the embedded Graphviz, where it has them there."""
    embedded = next((one for one in engines.available() if one.name == "embedded"), None)
    folder = Path(f"{embedded.command[-1]}.libs") if embedded else Path("none")
    return folder if folder.is_dir() else None


pytestmark = [
    pytest.mark.engine,
    pytest.mark.skipif(libraries() is None, reason="no embedded Graphviz with libraries beside it here"),
]


@pytest.fixture
def without_screen(tmp_path: Path) -> Engine:
    """The embedded engine of a machine on which a library is missing that PNG and PDF are drawn with."""
    found = libraries()
    assert found
    (tmp_path / "pygraphviz").mkdir()
    (tmp_path / "pygraphviz" / "graphviz.py").write_text(
        "raise ImportError('libX.so.6: cannot open shared object file: No such file or directory')\n"
    )
    (tmp_path / "pygraphviz.libs").symlink_to(found)
    return Engine("embedded", (sys.executable, "-I", "-S", child.__file__, str(tmp_path / "pygraphviz")), "here")


@pytest.fixture
def without_fonts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine whose folders of fonts are empty."""
    (tmp_path / "fonts").mkdir()
    (tmp_path / "fonts.conf").write_text(f"<fontconfig><dir>{tmp_path / 'fonts'}</dir></fontconfig>")
    monkeypatch.setenv("FONTCONFIG_FILE", str(tmp_path / "fonts.conf"))


@pytest.mark.parametrize("layout", ["poster", "dot", "tidy"])
def test_svg_needs_no_library_of_the_system(
    read_map: Callable[..., Reading], without_screen: Engine, monkeypatch: pytest.MonkeyPatch, layout: str
) -> None:
    drawing = Drawing(read_map(MAP), Options(layout=layout))
    whole = draw_pages(drawing, "svg", engine="embedded")
    monkeypatch.setattr(engines, "_embedded", lambda: without_screen)
    bare = draw_pages(drawing, "svg", engine="embedded")
    texts = [NEEDS.findall(page.decode()) for page in (*whole, *bare)]
    assert texts[0] == texts[1]
    assert any("Anglers" in text for text in texts[0])


@pytest.mark.skipif(not hasattr(os, "fork"), reason="signals are told by their numbers where there is fork")
def test_where_graphviz_crashes_svg_is_drawn_without_its_fonts(without_screen: Engine) -> None:
    (Path(without_screen.command[-1]) / "graphviz.py").write_text("import os\nos.kill(os.getpid(), 11)\n")
    assert b"<title>apple</title>" in lay_out("digraph { apple }", "svg", without_screen)
    with pytest.raises(EngineError) as error:
        lay_out("digraph { apple }", "png", without_screen)
    assert str(error.value) == (
        "Graphviz (embedded) failed: it ended with status 139 and said nothing; it crashed, as it does for Thai where "
        "libthai-data is missing (Debian and Ubuntu: apt install libthai-data); SVG needs none of that"
    )


def test_what_png_needs_is_said(without_screen: Engine) -> None:
    with pytest.raises(EngineError) as error:
        lay_out("digraph { a }", "png", without_screen)
    assert str(error.value) == (
        "Graphviz (embedded) failed: the library libX.so.6 is not on this machine, and pictures as PNG need it; SVG "
        "does not. Install it (Debian and Ubuntu: apt install libglib2.0-0 libx11-6 libxext6 libxrender1), or a "
        "Graphviz of the system's own"
    )


def test_faults_in_dot_are_named_there_too(without_screen: Engine) -> None:
    with pytest.raises(EngineError, match="syntax error in line 1"):
        lay_out("digraph { a", "svg", without_screen)
    with pytest.raises(EngineError, match='Layout type: "nothing" not recognized'):
        lay_out("digraph { a }", "svg", Engine("embedded", (*without_screen.command, "-Knothing"), "here"))


def test_a_package_that_is_broken_otherwise_says_so(tmp_path: Path) -> None:
    (tmp_path / "pygraphviz").mkdir()
    (tmp_path / "pygraphviz" / "graphviz.py").write_text("raise ImportError('half a package')\n")
    command = [sys.executable, "-I", "-S", child.__file__, str(tmp_path / "pygraphviz"), "-Tsvg"]
    done = subprocess.run(command, input="digraph { a }", capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.endswith("ImportError: half a package\n")


def test_doctor_says_what_is_drawn(without_screen: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engines, "_embedded", lambda: without_screen)
    monkeypatch.setattr(engines, "_system", lambda: None)
    done = run("doctor")
    lines = done.output.splitlines()
    assert done.exit_code == 0
    assert lines[1].endswith(", draws svg")
    assert lines[2].startswith("embedded: does not draw png, pdf: Graphviz (embedded) failed: the library libX.so.6 is")


@pytest.mark.usefixtures("without_fonts")
@pytest.mark.parametrize("format_", ["png", "pdf"])
def test_no_picture_of_boxes_for_letters(write_map: Callable[..., Path], tmp_path: Path, format_: str) -> None:
    out = tmp_path / f"map.{format_}"
    done = run("render", write_map(MAP), "-o", out)
    assert (done.exit_code, out.exists()) == (2, False)
    assert done.stderr == (
        "argmap: no font of this machine has these letters, and boxes would stand for them: install a font (Debian and "
        "Ubuntu: apt install fonts-liberation), or draw SVG, which is shown with its reader's fonts\n"
    )


@pytest.mark.usefixtures("without_fonts")
def test_doctor_looks_for_fonts() -> None:
    done = run("doctor")
    assert "embedded: no font of this machine has these letters, " in done.output


@pytest.mark.usefixtures("without_fonts")
def test_svg_needs_no_fonts(write_map: Callable[..., Path], tmp_path: Path) -> None:
    done = run("render", write_map(MAP), "-o", tmp_path / "map.svg")
    assert (done.exit_code, done.stderr) == (0, "")


@pytest.mark.parametrize("engine", engines.available(), ids=lambda one: one.name)
def test_nothing_is_said_where_there_are_fonts(engine: Engine) -> None:
    if fonts._lacking("a", engine):
        pytest.skip("no fonts here")
    assert fonts.without_font(["The pier should stay: 1,000 ‘anglers’ – and\u200b more."], engine) == ""
    assert fonts.without_font([], engine) == ""
    assert fonts.without_font(["\u200b \u0301"], engine) == ""


@pytest.mark.parametrize(
    ("text", "lacking", "said"),
    [
        ("The word ไ", "ไ", "has 1 character of this map, and boxes stand for them (ไ): install one that has them"),
        ("word ไ ሀ", "ไሀ", "has 2 characters of this map, and boxes stand for them (ไ ሀ): install one that has them"),
    ],
)
def test_some_characters_are_a_word_of_warning(
    monkeypatch: pytest.MonkeyPatch, text: str, lacking: str, said: str
) -> None:
    monkeypatch.setattr(fonts, "_lacking", lambda asked, _: "".join(one for one in asked if one in lacking))
    assert fonts.without_font([text], engines.choose()) == (
        f"no font of this machine {said} (Debian and Ubuntu: apt install fonts-noto fonts-noto-cjk), or draw SVG, which "
        "is shown with its reader's fonts"
    )


def test_a_script_without_font_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "_lacking", lambda asked, _: "".join(one for one in asked if one > "z"))
    with pytest.raises(EngineError, match=r"install a font of its script \(Debian and Ubuntu: apt install fonts-noto"):
        fonts.without_font(["ควรปิดถนน"], engines.choose())


def test_a_warning_comes_with_the_picture(
    monkeypatch: pytest.MonkeyPatch, write_map: Callable[..., Path], tmp_path: Path
) -> None:
    monkeypatch.setattr(fonts, "_lacking", lambda asked, _: "".join(one for one in asked if one == "T"))
    done = run("render", write_map(MAP), "-o", tmp_path / "map.png")
    assert (done.exit_code, (tmp_path / "map.png").exists()) == (0, True)
    assert done.stderr.startswith("argmap: no font of this machine has 1 character of this map, ")


@pytest.mark.parametrize("trouble", [OSError("none"), TookTooLongError(), Done([], 1, b"T", b"")])
def test_what_cannot_be_found_out_is_not_said(monkeypatch: pytest.MonkeyPatch, trouble: Exception | Done) -> None:
    def fails(*_: object) -> Done:
        if isinstance(trouble, Exception):
            raise trouble
        return trouble

    monkeypatch.setattr(fonts, "run", fails)
    assert fonts.without_font(["T"], engines.choose()) == ""


def test_a_graphviz_without_libraries_beside_it_is_not_asked(tmp_path: Path) -> None:
    assert fonts.without_font(["ไ"], Engine("embedded", ("python", str(tmp_path / "pygraphviz")), "here")) == ""
