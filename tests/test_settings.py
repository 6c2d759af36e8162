"""Settings as people write them: found upwards, layered, and every mistake in them a finding with its place."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from argmap import config
from argmap.checker.session import Overrides, Session
from argmap.reading import read

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Check = Callable[..., list[str]]

MAP = """argmap: 1
article: {file: article.txt}
argument:
  thesis: The harbour should be dredged.
  quote: The harbour should be dredged
  because:
    - premise: Business goes badly.
      quote: Trade has suffered
"""
ARTICLE = "The harbour should be dredged. Trade has suffered badly.\n"
SHORT, UNSUPPORTED = "AM206", "AM104"


@pytest.fixture
def run(tmp_path: Path) -> Check:
    def run_it(settings: str, name: str = "argmap.toml", overrides: Overrides | None = None) -> list[str]:
        config.forget()
        (tmp_path / name).write_text(settings, encoding="utf-8")
        folder = tmp_path / "drafts"
        folder.mkdir(exist_ok=True)
        (folder / "article.txt").write_text(ARTICLE, encoding="utf-8")
        (folder / "map.yaml").write_text(MAP, encoding="utf-8")
        session = Session(overrides or Overrides())
        found = session.check(read(folder / "map.yaml"))
        wrong = [
            f"{one.place.start.line}:{one.place.start.column} {one.place.words} | {one.message}"
            for one in session.findings
        ]
        return wrong + [f"{one.severity.label} {one.code.id}" for one in found]

    return run_it


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        ("", ["info AM104", "warning AM206"]),
        ('ignore = ["AM206"]', ["info AM104"]),
        ('select = ["short-quote"]', ["warning AM206"]),
        ('select = ["AM2"]\nignore = ["AM206"]', []),
        ('select = ["AM1"]', ["info AM104"]),
        ('severity = {AM104 = "error", short-quote = "info"}', ["error AM104", "info AM206"]),
        ('preset = "draft"', []),
        ('preset = "draft"\nselect = ["AM104"]', ["info AM104"]),
        ('[per-file."drafts/"]\nignore = ["AM206"]', ["info AM104"]),
        ('[per-file."drafts/*.yaml"]\nseverity = {AM206 = "error"}', ["info AM104", "error AM206"]),
        ('[per-file."*.json"]\nignore = ["ALL"]', ["info AM104", "warning AM206"]),
        ('ignore = ["AM104", "AM206"]\n[rules.AM114]\nlongest = 4', ["info AM114"]),
    ],
)
def test_choices(run: Check, settings: str, expected: list[str]) -> None:
    assert run(settings) == expected


def test_settings_in_pyproject(run: Check) -> None:
    assert run('[tool.argmap]\nignore = ["AM104"]\n', "pyproject.toml") == ["warning AM206"]
    assert run("[tool.other]\nx = 1\n", "pyproject.toml") == ["info AM104", "warning AM206"]


def test_the_command_line_goes_before_the_settings(run: Check) -> None:
    assert run('select = ["AM104"]', overrides=Overrides(select=("AM206",))) == ["warning AM206"]
    assert run('select = ["AM104"]', overrides=Overrides(ignore=("AM104",))) == []
    assert run('preset = "draft"', overrides=Overrides(preset="default")) == ["info AM104", "warning AM206"]


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        ("selekt = []", "1:1 selekt | there is no setting `selekt`; did you mean `select`?"),
        ('preset = "strikt"', '1:10 "strikt" | there is no preset `strikt`'),
        ('ignore = ["AM206", "AM999"]', '1:20 "AM999" | there is no rule `AM999`'),
        ('ignore = ["short-quot"]', '1:11 "short-quot" | there is no rule `short-quot`; did you mean `short-quote`?'),
        ("ignore = 5", "1:1 ignore | `ignore` must be a list of texts, not `5`"),
        ('ignore = ["AM001"]', '1:11 "AM001" | `AM001` cannot be ignored or weighed otherwise'),
        ('[severity]\nAM104 = "fatal"', "2:1 AM104 | `AM104` must be error, warning or info, not `fatal`"),
        ("[rules.AM114]\nlongest = true", "2:1 longest | `longest` must be a number from 0 up, not `true`"),
        ("[rules.AM114]\nlongest = 2.5", "2:1 longest | `longest` must be a whole number, not `2.5`"),
        ("[rules.AM114]\nshortest = 2", "2:1 shortest | AM114 has no option `shortest`"),
        (
            'fail-on = "sometimes"',
            "1:1 fail-on | `fail-on` must be one of error, warning, info, never, not `sometimes`",
        ),
        ('[per-file."x"]\nwords = []', "2:1 words | there is no setting `words`"),
        ('severity = {AM002 = "info"}', "1:1 severity | `AM002` cannot be ignored or weighed otherwise"),
        ('[per-file."."]\nignore = []', '1:2 per-file."." | `.` fits no file'),
        ("preset = 0x" + 5_000 * "f", "1:1 preset | `preset` must be a text, not so large a number"),
        ("severity = 3", "1:1 severity | `severity` must be a table, not `3`"),
        (
            'words = ["no.toml"]',
            '1:10 "no.toml" | the word lists no.toml cannot be read: does not exist; check the path',
        ),
    ],
)
def test_a_mistake_is_a_finding_with_its_place(run: Check, settings: str, expected: str) -> None:
    assert run(settings)[0] == expected


def test_broken_toml_is_placed(run: Check) -> None:
    first, *rest = run("ignore = [\n  x\n]")
    assert first.startswith("2:3 x | this is not TOML: ")
    assert rest == ["info AM104", "warning AM206"]


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"\x00" * 50, b"a = " + b"[" * 5000])
def test_any_bytes_as_settings(tmp_path: Path, content: bytes) -> None:
    config.forget()
    (tmp_path / "argmap.toml").write_bytes(content)
    found = config.find(tmp_path / "map.yaml")
    assert [one.code.id for one in found.findings] == ["AM501"]


GERMAN = """language = "German"
capitalised_nouns = true
[lists]
function_words = "der die das und ist nicht ein eine in den wird werden soll im zu dass"
possible = "vielleicht möglicherweise"
open = "vielleicht"
"""


def test_another_language_is_a_file(tmp_path: Path) -> None:
    config.forget()
    (tmp_path / "de.toml").write_text(GERMAN, encoding="utf-8")
    (tmp_path / "argmap.toml").write_text('words = ["de.toml"]\n', encoding="utf-8")
    (tmp_path / "article.txt").write_text(
        "Der Hafen soll bleiben. Vielleicht wird der Hafen im Herbst geschlossen, und das ist nicht gut.",
        encoding="utf-8",
    )
    text = MAP.replace("The harbour should be dredged.", "Der Hafen soll nicht geschlossen werden.").replace(
        "The harbour should be dredged", "Der Hafen soll bleiben"
    )
    text = text.replace("premise: Business goes badly.", "evidence: Der Hafen wird im Herbst geschlossen.").replace(
        "Trade has suffered", "Vielleicht wird der Hafen im Herbst geschlossen"
    )
    (tmp_path / "map.yaml").write_text(text, encoding="utf-8")
    session = Session()
    assert [one.code.id for one in session.check(read(tmp_path / "map.yaml"))] == ["AM302"]
    assert session.findings == []
    early = read(tmp_path / "map.yaml")
    assert (early.lexicon, early.wordings, early.quoted) == (None, (None, None), (None, None))
    assert [one.code.id for one in session.check(early)] == ["AM302"]
    assert all((*early.wordings, *early.quoted))
    wordings = early.wordings
    session.check(early)
    assert early.wordings is wordings


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="needs a user whose rights can be taken away")
def test_settings_that_may_not_be_read(tmp_path: Path) -> None:
    config.forget()
    (tmp_path / "argmap.toml").write_text("")
    (tmp_path / "argmap.toml").chmod(0)
    assert [one.code.id for one in config.find(tmp_path / "map.yaml").findings] == ["AM501"]


DEEP = "a." * 40_000 + "b = 1\n"


@pytest.mark.parametrize("settings", [DEEP, f"[{DEEP[:-5]}]", DEEP.replace(".", " . "), DEEP.replace("a", "'a'")])
def test_a_key_of_too_many_parts_is_not_read(run: Check, settings: str) -> None:
    """The standard library's reader would take gigabytes for it."""
    column = 2 if settings.startswith("[") else 1
    [first, *rest] = run(f"preset = 'strict'\n{settings}")
    assert first.endswith(f"| this is not TOML: a key has more than 16 parts (at line 2, column {column})")
    assert rest == ["info AM104", "warning AM206"]


def test_dots_in_texts_are_no_parts(run: Check) -> None:
    """What a description says counts for nothing; sixteen parts are read."""
    text = "e.g." * 10 + " ... " + ". " * 40
    texts = [f"'{text}'", f'"{text}"', f'"""\n{text}\n"{text}"\n"""', f"'''\n{text}'{text}'''", f'"\\"{text}"']
    for one in texts:
        found = run(f"# {text}\nignore = ['AM206']  # {text}\nx = {one}\n{'a.' * 15}b = 1\n")
        assert [line.split(" | ")[-1] for line in found] == [
            "there is no setting `x`",
            "there is no setting `a`",
            "info AM104",
        ]


def many(stem: str, number: int) -> str:
    return ", ".join(f'"{stem}{one}"' for one in range(number))


def test_very_many_names_are_one_mistake_and_few_listed(run: Check) -> None:
    found = run(f"ignore = ['AM206']\nselect = [{many('XX', 5000)}]\n")
    assert found[0] == "2:1 select | `select` holds 5,000 of the settings' names; only the first 2,000 are read"
    assert found[1] == '2:11 "XX0" | there is no rule `XX0`'
    assert found[100] == '2:793 "XX99" | there is no rule `XX99`'
    assert found[101].endswith('"XX100" | 1,900 more mistakes are not listed from here on')
    assert len(found) == 1 + 100 + 1


def test_very_many_settings_are_few_mistakes(run: Check) -> None:
    found = run("".join(f"x{number} = 1\n" for number in range(3000)))
    assert [one.split(" | ")[1] for one in found[:100]] == [f"there is no setting `x{n}`" for n in range(100)]
    assert found[100:] == [
        "101:1 x100 | 2,900 more mistakes are not listed from here on",
        "info AM104",
        "warning AM206",
    ]


def test_of_very_many_files_of_words_a_hundred_are_looked_for(run: Check) -> None:
    found = run(f"words = [{many('w', 300)}]\n")
    assert found[0] == "1:1 words | `words` holds 300 of the settings' names; only the first 100 are read"
    assert [one.split(" | ")[1].split()[3] for one in found[1:-2]] == [f"w{number}" for number in range(100)]


@pytest.mark.parametrize("table", ["severity", "rules", "per-file"])
def test_tables_of_very_many_names(run: Check, table: str) -> None:
    found = run(f"[{table}]\n" + "".join(f"XX{number} = {{}}\n" for number in range(2500)))
    assert found[0] == f"1:2 {table} | `{table}` holds 2,500 of the settings' names; only the first 2,000 are read"
    assert len(found) <= 2 * (100 + 1) + 2


def test_lists_of_names_are_many_too(run: Check) -> None:
    found = run("".join(f"[per-file.'x{number}/']\nignore = [{many('XX', 1500)}]\n" for number in range(8)))
    assert found == [
        "14:1 ignore | `ignore` holds 1,500 of the settings' names; only the first 992 are read",
        "16:1 ignore | `ignore` holds 1,500 of the settings' names; they are too many, and not read",
        "info AM104",
        "warning AM206",
    ]


@pytest.mark.parametrize("kind", ["folder", "pipe", "circle", "gone"])
def test_settings_that_cannot_be_read_are_not_passed_over(tmp_path: Path, kind: str) -> None:
    """They may be what makes a build fail."""
    place = tmp_path / "argmap.toml"
    if kind == "folder":
        place.mkdir()
    elif kind == "pipe":
        if not hasattr(os, "mkfifo"):
            pytest.skip("there are no named pipes here")
        os.mkfifo(place)
    else:
        place.symlink_to("argmap.toml" if kind == "circle" else "nowhere")
    (tmp_path / "below").mkdir()
    assert [one.code.id for one in config.find(tmp_path / "below" / "map.yaml").findings] == ["AM501"]


def test_the_files_of_settings_end_with_the_folder_whose_settings_hold(tmp_path: Path) -> None:
    (tmp_path / "project/drafts").mkdir(parents=True)
    (tmp_path / "project/argmap.toml").write_text("", encoding="utf-8")
    config.forget()
    *found, own = config.files(tmp_path / "project/drafts/map.yaml")
    names = ("argmap.toml", "pyproject.toml")
    assert found == [str(tmp_path / folder / name) for folder in ("project/drafts", "project") for name in names]
    assert own.endswith("argmap.toml")
    assert own not in found


def test_without_settings_they_may_stand_in_every_folder_above(tmp_path: Path) -> None:
    config.forget()
    *found, _ = config.files(tmp_path / "map.yaml")
    above = [tmp_path, *tmp_path.parents]
    assert found == [str(folder / name) for folder in above for name in ("argmap.toml", "pyproject.toml")]


def test_settings_hold_where_a_link_leads(tmp_path: Path) -> None:
    for name in ("here", "there"):
        (tmp_path / name).mkdir()
    (tmp_path / "there/argmap.toml").write_text('ignore = ["AM206"]\n', encoding="utf-8")
    (tmp_path / "there/map.yaml").write_text(MAP, encoding="utf-8")
    (tmp_path / "here/map.yaml").symlink_to(tmp_path / "there/map.yaml")
    (tmp_path / "here/circle.yaml").symlink_to("circle.yaml")
    config.forget()
    assert config.find(tmp_path / "here/map.yaml").folder == tmp_path / "there"
    assert config.find(tmp_path / "here/circle.yaml") == config.find("nul\0.yaml") == config.Settings()
