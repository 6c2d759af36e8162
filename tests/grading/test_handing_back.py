"""Feedback on a class: every student's file is there, nothing that was read is lost, nothing of others is shown."""

from __future__ import annotations

import csv
import json
import os
import signal
import unicodedata
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner

from argmap.cli import run
from argmap.cli.group import main
from argmap.grading import References, Rubric, grade, read_submission
from argmap.grading.gradebook import gradebook
from argmap.grading.handing_back import student_names
from argmap.grading.judge import Grade
from argmap.grading.many import Job, grade_files
from argmap.guard import guarding
from argmap.reading import read
from argmap.written import RECORD

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from click.testing import Result

ARTICLE = (
    "The town needs a bridge. The ferry takes an hour. A bridge would take five minutes.\n\nIt costs two millions.\n"
)
REFERENCE = """\
argmap: 1
article: {file: article.txt}
argument:
  thesis: The town needs a bridge.
  quote: The town needs a bridge
  because:
    - evidence: The ferry takes an hour.
      quote: The ferry takes an hour
    - premise: A bridge would be faster.
      quote: A bridge would take five minutes
"""
ANNA = REFERENCE.replace(
    "    - premise: A bridge would be faster.\n      quote: A bridge would take five minutes\n", ""
)


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the teacher's map and article, and an empty folder for the class."""
    (tmp_path / "teacher").mkdir()
    (tmp_path / "teacher" / "article.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "teacher" / "reference.yaml").write_text(REFERENCE, encoding="utf-8")
    (tmp_path / "cls").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def graded(*more: str) -> Result:
    with guarding():
        return CliRunner().invoke(main, ["grade", *more, "--reference", "teacher/reference.yaml"])


def files(folder: Path) -> list[str]:
    """All files below a folder but the record of those that argmap wrote."""
    found = (path for path in folder.rglob("*") if path.is_file() and path.name != RECORD)
    return sorted(path.relative_to(folder).as_posix() for path in found)


def test_every_submission_has_its_feedback(room: Path) -> None:
    """Names that the folder needs itself, that Windows keeps, that are one file elsewhere, or that are too long."""
    deep = room / "cls" / "a" / ("y" * 120) / ("z" * 140)
    deep.mkdir(parents=True)
    for name in (
        "class.yaml",
        "gradebook.yaml",
        "con.yaml",
        "NUL.map.yaml",
        "Ben.yaml",
        "ben.yml",
        f"{'x' * 248}.yaml",
    ):
        (room / "cls" / name).write_text(ANNA, encoding="utf-8")
    (deep / "map.yaml").write_text(ANNA, encoding="utf-8")
    done = graded("cls", "-o", "out")
    assert (done.exit_code, done.stdout) == (0, "")
    made = files(room / "out")
    assert len(made) == 8 + 2
    assert {"class.md", "class-2.md", "gradebook.csv", "gradebook-2.md", "_con.md", "_NUL.map.md"} <= set(made)
    assert {"Ben.md", "ben-2.md"} <= set(made)
    assert all(len(name.encode()) <= 255 for name in made)
    assert len({name.casefold() for name in made}) == len(made)
    assert (room / "out" / "class.md").read_text(encoding="utf-8").startswith("# The class\n\n8 submissions")
    assert all((room / "out" / name).read_text(encoding="utf-8").startswith("# Feedback on") for name in made[:3])
    notes = done.stderr.splitlines()
    assert "argmap: the feedback on cls/class.yaml is in class-2.md" in notes
    assert len([note for note in notes if "the feedback on" in note]) == 6
    assert notes[-1] == "argmap: feedback on 8 submissions, gradebook.csv and class.md are in out"


@pytest.mark.parametrize("format_", ["json", "text", "markdown"])
def test_nothing_that_was_read_is_written_over(room: Path, format_: str) -> None:
    """Feedback goes beside references, submissions, articles and rubric, never in their places."""
    suffix = {"json": "json", "text": "txt", "markdown": "md"}[format_]
    refs = room / "refs"
    refs.mkdir()
    (refs / f"anna.{suffix}").write_text(ARTICLE, encoding="utf-8")
    (refs / "ben.json").write_text(REFERENCE.replace("article.txt", f"anna.{suffix}"), encoding="utf-8")
    (refs / "ben.toml").write_text("[feedback]\npoints = 2\n", encoding="utf-8")
    if format_ == "json":
        (refs / "ben.json").rename(refs / "carl.json")
    reference = next(refs.glob("[bc]*.json"))
    reference.write_text(json.dumps(_as_json(f"anna.{suffix}")), encoding="utf-8")
    (room / "cls" / "anna.yaml").write_text(ANNA, encoding="utf-8")
    (room / "cls" / f"{reference.stem}.yaml").write_text(ANNA, encoding="utf-8")
    before = {path: path.read_bytes() for path in refs.iterdir()}
    with guarding():
        done = CliRunner().invoke(
            main,
            [
                "grade",
                "cls",
                "--reference",
                str(reference),
                "--rubric",
                "refs/ben.toml",
                "-o",
                "refs",
                "--format",
                format_,
            ],
        )
    assert done.exit_code == 0, done.stderr
    assert {path: path.read_bytes() for path in before} == before
    assert (refs / f"anna.feedback.{suffix}").is_file()
    assert f"argmap: the feedback on cls/anna.yaml is in anna.feedback.{suffix}\n" in done.stderr


def _as_json(article: str) -> dict[str, Any]:
    because = [{"evidence": "The ferry takes an hour.", "quote": "The ferry takes an hour"}]
    return {
        "argmap": 1,
        "article": {"file": article},
        "argument": {
            "thesis": "The town needs a bridge.",
            "quote": "The town needs a bridge",
            "because": because,
        },
    }


def test_a_summary_never_replaces_an_article(room: Path) -> None:
    (room / "teacher" / "class.md").write_text(ARTICLE, encoding="utf-8")
    (room / "teacher" / "reference.yaml").write_text(REFERENCE.replace("article.txt", "class.md"), encoding="utf-8")
    (room / "cls" / "anna.yaml").write_text(ANNA, encoding="utf-8")
    before = files(room)
    done = graded("cls", "-o", "teacher")
    assert (done.exit_code, done.stderr) == (
        2,
        "argmap: teacher/class.md was read, or is an article of a map, and would be lost; choose another folder\n",
    )
    assert files(room) == before
    assert (room / "teacher" / "class.md").read_text(encoding="utf-8") == ARTICLE


def test_what_is_no_map_is_listed(room: Path) -> None:
    (room / "cls" / "anna.yaml").write_text(ANNA, encoding="utf-8")
    (room / "cls" / "ben").mkdir()
    (room / "cls" / "ben" / "my *essay*.docx").write_bytes(b"PK")
    (room / "cls" / ".hidden.docx").write_bytes(b"PK")
    (room / "cls" / "out").mkdir()
    (room / "cls" / "out" / "old.md").write_text("old feedback", encoding="utf-8")
    done = graded("cls", "-o", "cls/out")
    assert (done.exit_code, done.stdout) == (0, "")
    assert "argmap: not read, because they are no maps: cls/ben/my *essay*.docx\n" in done.stderr
    assert "## Not read, because they are no maps\n\n- cls/ben/my \\*essay\\*.docx\n\n" in (
        room / "cls" / "out" / "class.md"
    ).read_text(encoding="utf-8")


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize("named", ["anna.md", "./x/../anna.md", "ABSOLUTE", "linked.md", "../cls/anna.md"])
def test_no_feedback_takes_the_place_of_a_students_own_article(room: Path, named: str, jobs: str) -> None:
    """It is not opened, and stays: feedback on anna.yaml is not put over the anna.md that the map names."""
    own, cls = "My own copy.\n", room / "cls"
    (cls / "x").mkdir()
    (cls / "anna.md").write_text(own, encoding="utf-8")
    (cls / "linked.md").symlink_to("anna.md")
    path = json.dumps(str(cls / "anna.md") if named == "ABSOLUTE" else named)
    (cls / "anna.yaml").write_text(ANNA.replace("article.txt", path), encoding="utf-8")
    (cls / "ben.yaml").write_text(ANNA.replace("article.txt", "nowhere.md"), encoding="utf-8")
    done = graded("cls/anna.yaml", "cls/ben.yaml", "-o", "cls", "--jobs", jobs)
    assert (done.exit_code, done.stdout, done.stderr) == (
        0,
        "",
        "argmap: the feedback on cls/anna.yaml is in anna.feedback.md\n"
        "argmap: feedback on 2 submissions, gradebook.csv and class.md are in cls\n",
    )
    assert (cls / "anna.md").read_text(encoding="utf-8") == own
    assert files(cls) == [
        "anna.feedback.md", "anna.md", "anna.yaml", "ben.md", "ben.yaml", "class.md", "gradebook.csv", "linked.md",
    ]  # fmt: skip


def test_an_article_out_of_reach_is_not_written_over_either(
    room: Path, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Nothing is looked up there, but its path is known."""
    (room / "texts").mkdir()
    (room / "texts" / "anna.md").write_text("My own copy.\n", encoding="utf-8")
    (room / "cls" / "anna.yaml").write_text(ANNA.replace("article.txt", "../texts/anna.md"), encoding="utf-8")
    monkeypatch.chdir(tmp_path_factory.mktemp("elsewhere"))
    reference = str(room / "teacher" / "reference.yaml")
    with guarding():
        done = CliRunner().invoke(
            main,
            ["grade", str(room / "cls" / "anna.yaml"), "--reference", reference, "-o", str(room / "texts")],
        )
    assert done.exit_code == 0, done.stderr
    assert files(room / "texts") == ["anna.feedback.md", "anna.md", "class.md", "gradebook.csv"]
    assert (room / "texts" / "anna.md").read_text(encoding="utf-8") == "My own copy.\n"


SECRET = "Dear diary. The password of the school server is hunter2-blue. Nobody shall ever know it.\n"
INVENTED = """\
argmap: 1
article: {file: PATH}
argument:
  thesis: The town needs a bridge.
  quote: The password of the school server is xxxxxxxxxx
"""


def beside(room: Path) -> str:
    (room / "cls" / "diary.txt").write_text(SECRET, encoding="utf-8")
    return "diary.txt"


def above(room: Path) -> str:
    (room / "diary.txt").write_text(SECRET, encoding="utf-8")
    return "../diary.txt"


def absolute(room: Path) -> str:
    (room / "diary.txt").write_text(SECRET, encoding="utf-8")
    return str(room / "diary.txt")


def link(room: Path) -> str:
    (room / "diary.txt").write_text(SECRET, encoding="utf-8")
    (room / "cls" / "link.txt").symlink_to(room / "diary.txt")
    return "link.txt"


@pytest.mark.parametrize("place", [beside, above, absolute, link])
@pytest.mark.parametrize("format_", ["text", "json"])
def test_no_file_but_the_teachers_is_quoted(room: Path, place: Callable[[Path], str], format_: str) -> None:
    """A quote that is nearly in a file of somebody else's brings out no word of it, not even whether it is there."""
    path = place(room)
    (room / "cls" / "eve.yaml").write_text(INVENTED.replace("PATH", json.dumps(path)), encoding="utf-8")
    done = graded("cls/eve.yaml", "--format", format_, "--reveal", "--score")
    assert done.exit_code == 0, done.stderr
    assert "hunter2" not in done.stdout + done.stderr
    assert "do not stand in the article" in done.stdout
    found = read_submission("cls/eve.yaml", [read("teacher/reference.yaml")])
    assert [article.text.content for article in found.articles.values()] == [ARTICLE]
    for one in (room / "diary.txt", room / "cls" / "diary.txt"):
        one.unlink(missing_ok=True)
    assert graded("cls/eve.yaml", "--format", format_, "--reveal", "--score").stdout == done.stdout


def test_a_submission_from_a_pipe_opens_no_article_either(room: Path) -> None:
    content = INVENTED.replace("PATH", absolute(room))
    done = CliRunner().invoke(main, ["grade", "-", "--reference", "teacher/reference.yaml"], input=content)
    assert "hunter2" not in done.output
    assert "do not stand in the article" in done.stdout


TWO = """\
argmap: 1
articles:
  hill: {file: hill.txt}
  dale: {file: dale.txt}
argument:
  thesis: Walks are good.
  quote: {exact: Up the hill, article: hill}
  because:
    - evidence: Down is easy.
      quote: {exact: Down the dale, article: dale}
"""


@pytest.mark.parametrize(
    ("header", "found"),
    [
        ("articles: {hill: {file: a}, dale: {file: b}}", {"hill": "hill", "dale": "dale"}),
        ("articles: {hill: {file: a}, other: {file: b}}", {"hill": "hill"}),
        ("articles: {dale: {file: a, fingerprint: HILL}}", {"dale": "hill"}),
        ("article: {file: dale.txt}", {}),
        ("article: {file: a, fingerprint: DALE}", {None: "dale"}),
    ],
)
def test_which_article_is_meant(tmp_path: Path, header: str, found: dict[str | None, str]) -> None:
    """By its fingerprint, by its name, or because there is only one."""
    for name in ("hill", "dale"):
        (tmp_path / f"{name}.txt").write_text(f"{'Up' if name == 'hill' else 'Down'} the {name}.", encoding="utf-8")
    (tmp_path / "two.yaml").write_text(TWO, encoding="utf-8")
    reference = read(tmp_path / "two.yaml")
    for called, article in reference.articles.items():
        header = header.replace(str(called).upper(), article.fingerprint or "")
    (tmp_path / "anna.yaml").write_text(f"argmap: 1\n{header}\nargument: {{thesis: Walks.}}\n", encoding="utf-8")
    reading = read_submission(tmp_path / "anna.yaml", [reference])
    assert {name: article.name for name, article in reading.articles.items()} == found
    assert reading.findings == ()


def test_the_article_of_any_reference_counts(room: Path) -> None:
    """The first reference may have none."""
    (room / "teacher" / "bare.yaml").write_text("argmap: 1\nargument: {thesis: Something else.}\n", encoding="utf-8")
    (room / "cls" / "anna.yaml").write_text(ANNA, encoding="utf-8")
    references = [read("teacher/bare.yaml"), read("teacher/reference.yaml")]
    found = read_submission("cls/anna.yaml", references)
    assert [article.text.content for article in found.articles.values()] == [ARTICLE]
    assert grade(found, References(references)).matched == 2


def test_cells_are_no_formulas(room: Path) -> None:
    odd = Grade("in;=cmd|' /C calc'!A0.yaml", failure='=1+1 \t@x ;" -2; well-known: a - b')
    rows = list(csv.reader(gradebook(["+anna"], [odd], Rubric()).splitlines()))
    assert [rows[1][at] for at in (0, 1, -1)] == [
        "'+anna",
        "in;'=cmd|' /C calc'!A0.yaml",
        "'=1+1 	'@x ;'\" -2; well-known: a - b",
    ]


def test_one_failure_stops_no_other(room: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("anna", "ben", "carl"):
        (room / "cls" / f"{name}.yaml").write_text(ANNA, encoding="utf-8")

    def fails(path: str, *others: Any) -> Any:
        if "ben" in path:
            raise ZeroDivisionError("by chance")
        return read_submission(path, *others)

    monkeypatch.setattr("argmap.grading.many.read_submission", fails)
    done = graded("cls", "-o", "out")
    assert done.exit_code == 1
    assert files(room / "out") == ["anna.md", "ben.md", "carl.md", "class.md", "gradebook.csv"]
    assert (room / "out" / "ben.md").read_text(encoding="utf-8") == (
        "# Feedback on ben.yaml\n\nThis file could not be graded: argmap failed on it (ZeroDivisionError: by chance); "
        "please report this. Please look at it with your teacher.\n"
    )
    assert "## Not graded\n\n- ben: argmap failed on it" in (room / "out" / "class.md").read_text(encoding="utf-8")


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="this system has no timer of CPU time")
def test_a_submission_that_takes_too_long_stops_no_other(room: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (room / "cls" / "anna.yaml").write_text(ANNA, encoding="utf-8")

    def slow(path: str, *others: Any) -> Any:
        while "anna" in path:
            with suppress(Exception):
                sum(range(10**5))
        return read_submission(path, *others)

    monkeypatch.setattr("argmap.grading.many.read_submission", slow)
    monkeypatch.setattr("argmap.grading.many.MOST_SECONDS", 0.3)
    grades = grade_files(Job(("teacher/reference.yaml",), Rubric()), ["cls/anna.yaml", "teacher/reference.yaml"])
    assert [one.failure for one in grades] == ["reading and comparing it takes longer than 0.3 seconds", ""]


def test_a_lost_package_is_said_in_one_line(
    room: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (room / "cls" / "anna.yaml").write_text(ANNA, encoding="utf-8")

    def lost(*_: Any) -> Any:
        raise ModuleNotFoundError("No module named 'numpy'", name="numpy")

    monkeypatch.setattr("argmap.grading.many.read_submission", lost)
    with pytest.raises(ModuleNotFoundError):
        list(grade_files(Job(("teacher/reference.yaml",), Rubric()), ["cls/anna.yaml"]))
    with pytest.raises(SystemExit) as ended:
        run(["grade", "cls", "--reference", "teacher/reference.yaml"])
    assert ended.value.code == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err == (
        "argmap: a Python package is missing or broken (No module named 'numpy'); install argmap again\n"
    )


def test_a_folder_that_cannot_be_made(room: Path) -> None:
    (room / "cls" / "anna.yaml").write_text(ANNA, encoding="utf-8")
    (room / "file").write_text("", encoding="utf-8")
    done = graded("cls", "-o", os.path.join("file", "out"))  # noqa: PTH118
    assert done.exit_code == 2
    assert done.stderr.startswith("argmap: the folder file")
    assert "Traceback" not in done.output


BESIDE = "The password is hunter2-blue.\n"
NOT_MAPS = {
    "mal.ann": "T1\tMajorClaim 0 8\tThe town\nT2\tPremise 9 20\tnot written\nR1\tsupports Arg1:T2 Arg2:T1\n",
    "mal.json": json.dumps(
        {
            "nodes": [
                {"nodeID": "1", "type": "I", "text": "The password is hunter2."},
                {"nodeID": "2", "type": "I", "text": "The ferry takes an hour."},
                {"nodeID": "3", "type": "RA", "text": "Default Inference"},
            ],
            "edges": [{"edgeID": "1", "fromID": "2", "toID": "3"}, {"edgeID": "2", "fromID": "3", "toID": "1"}],
            "locutions": [],
        }
    ),
    "mal.xml": '<arggraph id="mal"><edu id="e1"><![CDATA[The password]]></edu><adu id="a1" type="pro"/>'
    '<edge id="c1" src="e1" trg="a1" type="seg"/></arggraph>',
}


@pytest.mark.parametrize("is_link", [False, True])
@pytest.mark.parametrize("name", NOT_MAPS)
def test_no_text_beside_a_submission_is_opened(
    room: Path, name: str, is_link: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Formats with a text beside them: it is as if it were not there, and the teacher's article stands for it."""
    opened: list[str] = []
    monkeypatch.setattr("argmap.formats.source.read_text", lambda path, *_, **__: opened.append(str(path)))
    (room / "cls" / name).write_text(NOT_MAPS[name], encoding="utf-8")
    without = graded("cls", "--format", "text", "--reveal")
    assert without.exit_code == 0, without.output
    (room / "private.txt").write_text(BESIDE, encoding="utf-8")
    if is_link:
        (room / "cls" / "mal.txt").symlink_to(room / "private.txt")
    else:
        (room / "cls" / "mal.txt").write_text(BESIDE, encoding="utf-8")
    done = graded("cls", "--format", "text", "--reveal")
    assert (done.exit_code, done.stdout, opened) == (0, without.stdout, [])
    assert "blue" not in done.output


def test_a_submission_of_another_format_is_tied_to_the_references_article(room: Path) -> None:
    ann = "T1\tMajorClaim 0 24\tThe town needs a bridge.\nT2\tPremise 25 49\tThe ferry takes an hour.\n"
    (room / "cls" / "ben.ann").write_text(f"{ann}R1\tsupports Arg1:T2 Arg2:T1\n", encoding="utf-8")
    found = read_submission("cls/ben.ann", [read("teacher/reference.yaml")])
    assert [article.text.content for article in found.articles.values()] == [ARTICLE]
    starts = [[one.anchor.span.start for one in quotes if one.anchor.span] for quotes in found.anchors]
    assert (starts, found.findings) == ([[0], [25]], ())


@pytest.mark.parametrize(("format_", "suffix"), [("markdown", "md"), ("text", "txt"), ("json", "json")])
def test_essays_beside_the_maps_stay(room: Path, format_: str, suffix: str) -> None:
    """Feedback never takes the place of anything but feedback on the same file, however often it is given."""
    cls = room / "cls"
    essay = '{"essay": 1}' if suffix == "json" else "My essay.\n"
    for name in ("anna", "ben", "carl"):
        (cls / f"{name}.yaml").write_text(ANNA, encoding="utf-8")
    (cls / f"anna.{suffix}").write_text(essay, encoding="utf-8")
    (cls / f"ben.{suffix}").mkdir()
    (room / "victim").write_text("A victim.\n", encoding="utf-8")
    (cls / f"carl.{suffix}").symlink_to(room / "victim")
    maps = [f"cls/{name}.yaml" for name in ("anna", "ben", "carl")]
    for _ in range(3):
        done = graded(*maps, "-o", "cls", "--format", format_)
        assert (done.exit_code, done.stdout) == (0, "")
        assert done.stderr.splitlines()[:-1] == [
            f"argmap: the feedback on {path} is in {path[4:-5]}.feedback.{suffix}" for path in maps
        ]
    assert (cls / f"anna.{suffix}").read_text(encoding="utf-8") == essay
    assert (room / "victim").read_text(encoding="utf-8") == "A victim.\n"
    assert files(cls) == sorted(
        [
            *(f"{name}.{ending}" for name in ("anna", "ben", "carl") for ending in ("yaml", f"feedback.{suffix}")),
            f"anna.{suffix}",
            f"carl.{suffix}",
            "class.md",
            "gradebook.csv",
        ]
    )


@pytest.mark.parametrize("name", ["gradebook.csv", "class.md"])
@pytest.mark.parametrize("is_link", [False, True])
def test_a_gradebook_of_somebody_else_stays(room: Path, name: str, is_link: bool) -> None:
    (room / "cls" / "anna.yaml").write_text(ANNA, encoding="utf-8")
    (room / "out").mkdir()
    (room / "marks").write_text("My own marks.\n", encoding="utf-8")
    if is_link:
        (room / "out" / name).symlink_to(room / "marks")
    else:
        (room / "out" / name).write_text("My own marks.\n", encoding="utf-8")
    done = graded("cls", "-o", "out")
    shown = os.path.join("out", name)  # noqa: PTH118
    assert (done.exit_code, done.stderr) == (
        2,
        f"argmap: {shown} exists already, and is no feedback of argmap's; choose another folder\n",
    )
    assert files(room / "out") == [name]
    assert (room / "out" / name).read_text(encoding="utf-8") == "My own marks.\n"


@pytest.mark.parametrize("names", [("a\x1b[31mb", "a\x9b[31mb"), ("a\u202eb", "a_b"), ("a\nb", "a\rb")])
def test_names_that_command_a_terminal_are_handed_back_without_that(tmp_path: Path, names: tuple[str, str]) -> None:
    assert student_names([f"in/{one}.yaml" for one in ("Zoë Ångström", "東京", "caf\udce9")]) == [
        "Zoë Ångström",
        "東京",
        "caf\udce9",
    ]
    reference = tmp_path / "key.yaml"
    reference.write_text("argmap: 1\nargument: {thesis: The bus stays.}\n", encoding="utf-8")
    folder = tmp_path / "in"
    folder.mkdir()
    for one in names:
        (folder / f"{one}.yaml").write_text("argmap: 1\nargument: {thesis: The bus stays.}\n", encoding="utf-8")
    ran = CliRunner().invoke(main, ["grade", str(folder), "--reference", str(reference), "-o", str(tmp_path / "out")])
    assert ran.exit_code == 0
    made = files(tmp_path / "out")
    assert len(made) == 4
    for text in (*made, (tmp_path / "out" / "gradebook.csv").read_text("utf-8").replace("\r\n", "")):
        assert [one for one in text if unicodedata.category(one) in {"Cc", "Cf"} and one not in "\n\ufeff"] == []
