"""`argmap convert` and the other commands with maps of other formats, as a user meets them."""

from __future__ import annotations

import json
import os
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from argmap.cli import main
from tests.conftest import seen_in

if TYPE_CHECKING:
    from collections.abc import Callable

    from click.testing import Result

    Run = Callable[..., Result]

ARGDOWN = "[T]: Dredge it!\n  + [P]: Ships are barred.\n    - [O]: Not all of them.\n"
NET = {
    "nodes": [
        {"nodeID": "1", "text": "Dredge it!", "type": "I"},
        {"nodeID": "2", "text": "Ships are barred.", "type": "I"},
        {"nodeID": "3", "text": "RA", "type": "RA"},
        {"nodeID": "4", "text": "so", "type": "YA"},
    ],
    "edges": [{"fromID": "2", "toID": "3"}, {"fromID": "3", "toID": "1"}],
}
YAML = """\
argmap: 1
argument:
  id: T
  thesis: Dredge it!
  because:
    - id: P
      premise: Ships are barred.
      but:
        - id: O
          premise: Not all of them.
"""


@pytest.fixture
def run() -> Run:
    """Run a command as a user does."""

    def invoke(*arguments: object, input: bytes | None = None) -> Result:  # noqa: A002 (as click calls it)
        return CliRunner().invoke(main, [str(one) for one in arguments], input=input, prog_name="argmap")

    return invoke


@pytest.fixture
def argdown(tmp_path: Path) -> Path:
    path = tmp_path / "a.argdown"
    path.write_text(ARGDOWN, encoding="utf-8")
    return path


@pytest.fixture
def net(tmp_path: Path) -> Path:
    path = tmp_path / "n.json"
    path.write_text(json.dumps(NET), encoding="utf-8")
    return path


def test_argdown_to_yaml(run: Run, argdown: Path, tmp_path: Path) -> None:
    result = run("convert", argdown, "-o", tmp_path / "a.yaml")
    assert result.exit_code == 0
    assert (tmp_path / "a.yaml").read_text(encoding="utf-8") == YAML
    assert result.stderr == (
        f"{argdown} (argdown) → {tmp_path / 'a.yaml'} (yaml): 3 claims, 1 support, 1 attack\n"
        "  the thesis is taken to be T, from which nothing follows\n"
    )


def test_pipes(run: Run) -> None:
    result = run("convert", "-", "--to", "yaml", "--from", "argdown", input=ARGDOWN.encode())
    assert (result.exit_code, result.stdout) == (0, YAML)
    guessed = run("convert", "-", "--to", "argdown", input=YAML.encode())
    assert guessed.exit_code == 0
    assert "[T]: Dredge it! #thesis" in guessed.stdout
    assert run("check", "-", "--format", "concise", input=ARGDOWN.encode()).stdout.splitlines()[1] == (
        "<stdin>:1:1: info AM024 the thesis is taken to be T, from which nothing follows"
    )


def test_the_report_and_strict(run: Run, net: Path, tmp_path: Path) -> None:
    out, report = tmp_path / "n.yaml", tmp_path / "report.json"
    result = run("convert", net, "-o", out, "--strict", "--report", report)
    assert result.exit_code == 1
    assert not out.exists()
    assert "is not written: something would be lost" in result.stderr
    assert json.loads(report.read_text(encoding="utf-8")) == {
        "source": str(net),
        "from": "aif",
        "output": str(out),
        "to": "yaml",
        "in": {"claims": 2, "supports": 1, "illocutions": 1},
        "out": {"claims": 2, "supports": 1},
        "losses": [{"fate": "lost", "what": "illocutions", "count": 1, "names": ["4"]}],
        "unanchored": 0,
        "findings": [
            {
                "code": "AM023",
                "severity": "info",
                "line": 1,
                "column": 1,
                "message": "left out, as no part of a map: illocutions (1)",
            },
            {
                "code": "AM024",
                "severity": "info",
                "line": 1,
                "column": 37,
                "message": "the thesis is taken to be n1, from which nothing follows",
            },
        ],
    }
    assert run("convert", net, "-o", out).exit_code == 0


TWICE = """\
argmap: 1
articles: {hill: {file: hill.txt}, times: {file: times.txt}}
argument:
  id: T
  thesis: Dredge it!
  quote:
    - {exact: the harbour should be dredged, article: hill}
    - {exact: dredge the harbour, article: times}
  because:
    - id: P
      premise: Ships are barred.
      quote: {exact: no ship came in, article: hill}
"""


@pytest.mark.parametrize(
    ("target", "quotes", "articles"),
    [
        ("aif", ("kept aside", 3, ["T", "P"]), ("kept aside", 2, ["hill", "times"])),
        ("mermaid", ("lost", 3, ["T", "P"]), ("lost", 2, ["hill", "times"])),
        ("gsn", ("lost", 3, ["T", "P"]), ("lost", 2, ["hill", "times"])),
    ],
)
def test_quotes_and_articles_are_counted_and_not_who_has_them(
    run: Run, tmp_path: Path, target: str, quotes: tuple[object, ...], articles: tuple[object, ...]
) -> None:
    report = tmp_path / "report.json"
    (tmp_path / "m.yaml").write_text(TWICE, encoding="utf-8")
    (tmp_path / "hill.txt").write_text(
        "They say the harbour should be dredged, for no ship came in.\n", encoding="utf-8"
    )
    (tmp_path / "times.txt").write_text("It is time to dredge the harbour now.\n", encoding="utf-8")
    done = run("convert", tmp_path / "m.yaml", "-o", tmp_path / "out", "--to", target, "--report", report)
    assert done.exit_code == 0, done.output
    told = json.loads(report.read_text(encoding="utf-8"))
    assert told["in"] == {"claims": 2, "supports": 1, "quotes": 3, "articles": 2}
    assert told["out"] == {"claims": 2, "supports": 1} | (
        {"quotes": 3, "articles": 2} if quotes[0] == "kept aside" else {}
    )
    losses = {one["what"]: (one["fate"], one["count"], one["names"]) for one in told["losses"]}
    assert (losses["quotes"], losses["what is known of the article"]) == (quotes, articles)


def test_another_thesis(run: Run, argdown: Path) -> None:
    result = run("convert", argdown, "--to", "yaml", "--thesis", "P")
    assert result.exit_code == 0
    assert result.stdout.startswith("argmap: 1\nargument:\n  id: P\n  thesis: Ships are barred.\n")
    assert "the thesis is taken" not in result.stderr
    unknown = run("convert", argdown, "--to", "yaml", "--thesis", "nobody")
    assert unknown.exit_code == 2
    assert "there is no claim 'nobody'" in unknown.stderr


def test_an_article(run: Run, argdown: Path, tmp_path: Path) -> None:
    article = tmp_path / "text.txt"
    article.write_text("They say: Dredge it! They do.", encoding="utf-8")
    result = run("convert", argdown, "-o", tmp_path / "b.yaml", "--article", article)
    assert "  2 of 3 claims do not stand word for word in the article: no quote\n" in result.stderr
    assert run("check", tmp_path / "b.yaml", "--select", "AM2").stdout.count("AM201") == 2
    assert run("convert", argdown, "--to", "yaml", "--article", tmp_path / "none").exit_code == 2


def test_the_text_that_a_file_holds_is_written_beside(run: Run, tmp_path: Path) -> None:
    whole = {"AIF": NET, "text": 'They: <span id="node1" class="highlighted">Dredge it!</span>', "OVA": {}}
    (tmp_path / "x.json").write_text(json.dumps(whole), encoding="utf-8")
    result = run("convert", tmp_path / "x.json", "-o", tmp_path / "m.yaml")
    assert result.exit_code == 0
    assert (tmp_path / "m.txt").read_text(encoding="utf-8") == "They: Dredge it!"
    assert run("check", tmp_path / "m.yaml", "--select", "AM202").exit_code == 0
    (tmp_path / "m.txt").write_text("something else", encoding="utf-8")
    again = run("convert", tmp_path / "x.json", "-o", tmp_path / "m.yaml")
    assert again.exit_code == 2
    assert (tmp_path / "m.txt").read_text(encoding="utf-8") == "something else"
    piped = run("convert", tmp_path / "x.json", "--to", "yaml")
    assert "lost: the article's text" in piped.stderr


def test_folders(run: Run, argdown: Path, net: Path, tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "k.txt").write_text("Discussion Title: x\n\n1. A claim.\n", encoding="utf-8")
    (tmp_path / "deep" / "notes.txt").write_text("no map", encoding="utf-8")
    out = tmp_path.parent / f"{tmp_path.name}-out"
    result = run("convert", tmp_path, "-o", out, "--to", "yaml")
    assert result.exit_code == 0
    assert sorted(path.relative_to(out).as_posix() for path in out.rglob("[!.]*.*")) == [
        "a.yaml",
        "deep/k.yaml",
        "n.yaml",
    ]
    assert run("convert", argdown, net, "-o", out / "two", "--to", "json").exit_code == 0
    assert seen_in(out / "two") == ["a.json", "n.json"]


def test_names_that_are_not_free(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Files that would get one name, a device's, or one that is too long, get another, and every one is named."""
    monkeypatch.chdir(tmp_path)
    long = "l" * 247
    for name in ("a/x.argdown", "b/X.argdown", "c/con.argdown", f"d/{long}.argdown", "e/free.argdown"):
        Path(name).parent.mkdir()
        Path(name).write_text("[A]: b\n  + c\n", encoding="utf-8")
    result = run("convert", *sorted(map(str, Path().rglob("*.argdown"))), "-o", "out", "--to", "aif")
    assert result.exit_code == 0
    shortened = f"{'l' * 237}-{sha256(long.encode()).hexdigest()[:8]}.aif.json"
    assert seen_in(Path("out")) == ["X-2.aif.json", "_con.aif.json", "free.aif.json", shortened, "x.aif.json"]  # fmt: skip
    assert [line for line in result.stderr.splitlines() if "is not free" in line] == [
        "argmap: b/X.argdown becomes out/X-2.aif.json: the name out/X.aif.json is not free",
        "argmap: c/con.argdown becomes out/_con.aif.json: the name out/con.aif.json is not free",
        f"argmap: d/{long}.argdown becomes out/{shortened}: the name out/{long}.aif.json is not free",
    ]


def test_no_map_of_the_folder_is_written_over(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not even one that was still to be read; one that would stay where it is is refused, and the rest goes on."""
    monkeypatch.chdir(tmp_path)
    Path("a.argdown").write_text("[A]: b\n  + c\n", encoding="utf-8")
    Path("a.json").write_text('{"argmap": 1, "argument": {"thesis": "mine"}}', encoding="utf-8")
    Path("b.yaml").write_text("argmap: 1\nargument: {thesis: t}\n", encoding="utf-8")
    result = run("convert", ".", "-o", ".", "--to", "json")
    assert result.exit_code == 2
    assert seen_in(tmp_path) == ["a-2.json", "a.argdown", "a.json", "b.json", "b.yaml"]
    assert "mine" in Path("a.json").read_text(encoding="utf-8")
    assert "argmap: a.argdown becomes a-2.json: the name a.json is not free\n" in result.stderr
    assert "argmap: a.json is not converted: OUT is the file that is read; give another name\n" in result.stderr


def test_a_text_that_is_in_the_way_stops_only_its_own_map(run: Run, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "out").mkdir()
    (tmp_path / "in" / "a.ann").write_text("T1\tClaim 0 6\tDredge\n", encoding="utf-8")
    (tmp_path / "in" / "a.txt").write_text("Dredge it.", encoding="utf-8")
    (tmp_path / "in" / "b.argdown").write_text("[A]: b\n  + c\n", encoding="utf-8")
    (tmp_path / "out" / "a.txt").write_text("somebody's", encoding="utf-8")
    result = run("convert", tmp_path / "in", "-o", tmp_path / "out", "--to", "xaif")
    ends = (result.exit_code, (tmp_path / "out" / "a.txt").read_text(encoding="utf-8"))
    assert ends in {(0, "somebody's"), (2, "somebody's")}
    assert (tmp_path / "out" / "b.xaif.json").exists()


def test_broken_input(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "b.argdown"
    path.write_text("[A] text\n\n*open", encoding="utf-8")
    result = run("convert", path, "-o", tmp_path / "b.yaml")
    assert result.exit_code == 1
    assert not (tmp_path / "b.yaml").exists()
    assert f"{path}:1:5: error AM021 invalid-format: a text follows [A]" in result.stderr
    assert f"{path}:3:1: error AM021 invalid-format: `*` begins italics that no `*` ends" in result.stderr
    assert run("check", path).exit_code == 1
    assert run("render", path, "-o", tmp_path / "b.svg").exit_code == 1


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "give a file to convert"),
        (["none.yaml", "--to", "aif"], "none.yaml does not exist"),
        (["a.argdown"], "--to FORMAT"),
        (["a.argdown", "-o", "x.unknown"], "OUT's suffix does not say the format"),
        (["a.argdown", "--to", "yml"], "there is no format 'yml'"),
        (["a.argdown", "--to", "kialo"], "argmap cannot write the format kialo"),
        (["a.argdown", "--from", "mermaid", "--to", "yaml"], "argmap cannot read the format mermaid"),
        (["a.argdown", "-o", "a.argdown"], "OUT is the file that is read"),
        ([".", "-o", "out"], "--to FORMAT"),
        ([".", "--to", "yaml"], "-o FOLDER"),
        (["-", "a.argdown", "-o", "out", "--to", "yaml"], "standard input is one file"),
        (["a.argdown", "-o", "none/x.yaml"], "cannot be written"),
        (["a.argdown", "--to", "yaml", "-o", ""], "a path is empty"),
        (["a.argdown", "-o", "a.yaml", "--report", "a.argdown"], "the report would take the place of a map"),
        (["a.argdown", "-o", "a.yaml", "--report", "a.yaml"], "the report would take the place of a map"),
        (["a.argdown", "-o", "a.ann", "--report", "a.txt"], "the report would take the place of a map"),
        (["a.argdown", "-o", "a.yaml", "--report", "none/r.json"], "cannot be written there"),
        (
            ["a.argdown", "n.json", "-o", ".", "--to", "argdown"],
            "a.argdown is not converted: OUT is the file that is read",
        ),
    ],
)
def test_misuse(run: Run, argdown: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], message: str) -> None:
    monkeypatch.chdir(argdown.parent)
    result = run("convert", *arguments)
    assert result.exit_code == 2
    assert message in result.stderr
    assert "Traceback" not in result.stderr


def test_brat_needs_an_article(run: Run, argdown: Path, tmp_path: Path) -> None:
    result = run("convert", argdown, "-o", tmp_path / "a.ann")
    assert result.exit_code == 1
    assert result.stderr == (
        "argmap: nothing is written: brat marks words in a text, and this map has none at hand: name it with --article\n"
    )
    assert not (tmp_path / "a.ann").exists()
    (tmp_path / "t.txt").write_text("Dredge it! Now.", encoding="utf-8")
    assert run("convert", argdown, "-o", tmp_path / "a.ann", "--article", tmp_path / "t.txt").exit_code == 0
    assert (tmp_path / "a.ann").read_text(encoding="utf-8").startswith("T1\tMajorClaim 0 10\tDredge it!\n")
    assert (tmp_path / "a.txt").read_text(encoding="utf-8") == "Dredge it! Now."


def test_brat_to_standard_output_writes_no_file(
    run: Run, argdown: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "t.txt").write_text("Dredge it! Now.", encoding="utf-8")
    result = run("convert", argdown, "--to", "brat", "--article", "t.txt")
    assert result.stdout.startswith("T1\tMajorClaim 0 10\tDredge it!\n")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.argdown", "t.txt"]


def test_odd_files_in_a_folder(run: Run, argdown: Path, tmp_path: Path) -> None:
    """Pipes and links that lead nowhere are passed over."""
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "link.txt").symlink_to(tmp_path / "nowhere")
    out = tmp_path / "out"
    result = run("convert", tmp_path, "-o", out, "--to", "json")
    assert (result.exit_code, seen_in(out)) == (0, ["a.json"])


def test_a_broken_map_and_a_thesis(run: Run, tmp_path: Path) -> None:
    (tmp_path / "m.yaml").write_text("argmap: 1\nthesis: [", encoding="utf-8")
    result = run("convert", tmp_path / "m.yaml", "--to", "json", "--thesis", "q")
    assert result.exit_code == 1
    assert "AM002" in result.stderr


def test_the_list_of_formats(run: Run) -> None:
    lines = run("convert", "--list").stdout.splitlines()
    assert [line.split()[0] for line in lines] == [
        *("yaml", "json", "aif", "xaif", "argdown", "brat", "kialo", "arggraph", "sadface", "rationale"),
        *("mermaid", "graphml", "gsn", "csv", "jsonld"),
    ]


def test_other_commands_take_these_formats(run: Run, argdown: Path, net: Path, tmp_path: Path) -> None:
    assert "Ships are barred." in run("show", net).stdout
    assert run("render", argdown, "-o", tmp_path / "a.mmd").exit_code == 0
    assert run("compare", argdown, net).exit_code == 0
    fixed = run("check", argdown, "--fix")
    assert "is no map of argmap's own, and is not written to" in fixed.stderr
    assert argdown.read_text(encoding="utf-8") == ARGDOWN
    assert run("review", argdown).exit_code == 2
