"""Rules and exercises of other packages: they have the rights of argmap's own, and are a finding where they fail."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from tests import forks
from tests.conftest import ROOT
from tests.lsp.editor import edit

if TYPE_CHECKING:
    from pathlib import Path

    from tests.lsp.editor import Editor

MAP = "argmap: 1\nargument:\n  id: T\n  thesis: Dredge the harbour!!!!!\n"
ARTICLE = (
    "The harbour should be dredged. It is silting up every year, and ships must wait for the tide.\n\n"
    "Eleven shops by the harbour had to close last year.\n"
)
SOUND = """\
argmap: 1
article:
  file: article.txt
argument:
  id: T
  thesis: The harbour should be dredged.
  quote: The harbour should be dredged
  because:
    - id: S
      evidence: The harbour fills with silt.
      quote: It is silting up every year
    - id: C
      evidence: Shops by the harbour gave up.
      quote: Eleven shops by the harbour had to close last year
"""
SHOUTED = SOUND.replace("harbour fills with silt.", "harbour fills with silt!!!!")
LESSER = '''
"""Rules that say little of themselves, and so have few rights."""

from argmap.diagnostics import About, Fix, Severity
from argmap.mapfile.edit import rewrite
from argmap.rules import Fault, rule


def _fault(reading, claim, word, said, **how):
    edits = rewrite(reading.file.text, reading.scalar((*claim.path, claim.kind)), said)
    return Fault(reading.claim_place(claim), f"{claim.label} is {word}", claim.label, fix=Fix("say it", edits, **how))


@rule("HS201", "kept-claim", Severity.WARNING, about=About.KEEPING)
def kept(reading):
    """A claim is shouted, and the rule neither says that it fixes, nor that it is for students."""
    for claim in reading.claims:
        if claim.text.endswith("!"):
            yield _fault(reading, claim, "kept", claim.text.upper())


@rule("HS202", "greedy-claim", Severity.WARNING, fixes=True, is_silenceable=False)
def greedy(reading):
    """A claim is shouted, and the fix changes a text that the rule does not name."""
    for claim in reading.claims:
        if claim.text.endswith("!"):
            yield _fault(reading, claim, "greedy", "Dredge nothing.")


@rule("HS203", "daring-claim", Severity.INFO, on_request=True, on_in=("draft",), fixes=True, changes=("thesis",))
def daring(reading):
    """A claim is shouted, and a person should look before it is fixed."""
    for claim in reading.claims:
        if claim.text.endswith("!"):
            yield _fault(reading, claim, "daring", "Dare.", is_safe=False)
'''
BOTH = "[argmap.rules]\nhouse = house_rules\nlesser = lesser_rules\n[argmap.exercises]\nloudest = house_kinds:KIND\n"


def block(page: str, name: str) -> str:
    """The code of a module that a page of the docs shows."""
    code = re.search(
        rf"```python\n# {name}.py\n(.*?)```", (ROOT / "docs" / page).read_text(encoding="utf-8"), re.DOTALL
    )
    assert code
    return code[1]


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """The packages that the docs show, and one more, as pip would install them, beside two maps."""
    (tmp_path / "house_rules.py").write_text(block("checking.md", "house_rules"), encoding="utf-8")
    (tmp_path / "house_kinds.py").write_text(block("exercises.md", "house_kinds"), encoding="utf-8")
    (tmp_path / "lesser_rules.py").write_text(LESSER, encoding="utf-8")
    info = tmp_path / "house_rules-1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: house-rules\nVersion: 1\n", encoding="utf-8")
    (info / "entry_points.txt").write_text(BOTH, encoding="utf-8")
    (tmp_path / "map.yaml").write_text(MAP, encoding="utf-8")
    (tmp_path / "sound.yaml").write_text(SOUND, encoding="utf-8")
    (tmp_path / "shouted.yaml").write_text(SHOUTED, encoding="utf-8")
    (tmp_path / "article.txt").write_text(ARTICLE, encoding="utf-8")
    return tmp_path


def found_by(package: Path) -> str:
    """The path on which a Python finds this argmap and the package."""
    return os.pathsep.join([str(ROOT), str(package)])


def run(package: Path, *command: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": found_by(package), "PYTHONUTF8": "1"}
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False, cwd=package, env=environment)


def argmap(package: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return run(package, *forks.argmap(), *arguments)


def check(package: Path, *options: str, path: str = "map.yaml") -> tuple[int, dict[str, dict[str, Any]]]:
    done = argmap(package, "check", path, "--format", "json", *options)
    return done.returncode, {one["code"]: one for one in json.loads(done.stdout)["findings"]}


def house(package: Path, *options: str, path: str = "map.yaml") -> list[str]:
    """The codes that the packages' rules report."""
    return [code for code in check(package, *options, path=path)[1] if code.startswith("HS")]


# Listed, explained, configured, silenced


def test_the_rule_of_the_guide_is_found_and_explained(package: Path) -> None:
    status, found = check(package)
    assert (status, found["HS101"]["message"], found["HS101"]["line"]) == (0, "T shouts", 4)
    page = run(package, sys.executable, "-m", "argmap", "rules", "HS101").stdout
    assert "HS101 shouted-claim\nseverity: warning, can be fixed" in page
    assert "- `longest` (default 3): how many are allowed" in page
    assert "Fix: puts a full stop in their place." in page
    assert "HS201 kept-claim\nseverity: warning\n" in argmap(package, "rules", "kept-claim").stdout
    assert "severity: warning, can be fixed, cannot be silenced\n" in argmap(package, "rules", "HS202").stdout
    assert "HS101  shouted-claim" in argmap(package, "rules").stdout


def test_its_page_is_written_with_the_others(package: Path) -> None:
    (package / "pages").mkdir()
    assert argmap(package, "rules", "--write", "pages").returncode == 0
    written = {path.stem for path in (package / "pages").glob("*.md")}
    assert {"HS101", "HS201", "HS202", "HS203", "AM001", "AM506"} <= written
    assert "# HS101 shouted-claim" in (package / "pages" / "HS101.md").read_text(encoding="utf-8")


def test_settings_reach_it(package: Path) -> None:
    (package / "argmap.toml").write_text('[rules.HS101]\nlongest = 9\n[severity]\nHS101 = "error"\n', encoding="utf-8")
    assert "HS101" not in check(package)[1]
    (package / "argmap.toml").write_text('[severity]\nHS101 = "error"\n', encoding="utf-8")
    assert check(package)[0] == 1
    assert "HS101" not in check(package, "--ignore", "shouted-claim")[1]


def test_settings_reach_its_fixes(package: Path) -> None:
    (package / "argmap.toml").write_text('ignore = ["HS2"]\n[rules.HS101]\nlongest = 9\n', encoding="utf-8")
    argmap(package, "check", "map.yaml", "--fix")
    assert (package / "map.yaml").read_text(encoding="utf-8") == MAP


def test_a_comment_silences_it_where_it_says_that_it_can_be(package: Path) -> None:
    silenced = MAP.replace("!!!!!", "!!!!!  # argmap: ignore[HS101, HS201] we mean it")
    (package / "map.yaml").write_text(silenced, encoding="utf-8")
    assert house(package) == ["HS202"]
    (package / "map.yaml").write_text(silenced.replace("HS201", "HS202"), encoding="utf-8")
    status, found = check(package)
    assert (status, found["AM503"]["message"]) == (
        1,
        "HS202 cannot be ignored: it means that something could not be read or done",
    )
    status, found = check(package, "--ignore", "HS202")
    assert (status, found["AM501"]["message"]) == (2, "`HS202` cannot be ignored or weighed otherwise")


def test_presets_run_it_as_it_says(package: Path) -> None:
    assert house(package) == ["HS101", "HS201", "HS202"]
    assert house(package, "--preset", "strict") == ["HS101", "HS201", "HS202", "HS203"]
    assert house(package, "--preset", "draft") == ["HS201", "HS202", "HS203"]
    assert house(package, "--preset", "draft", "--select", "HS101") == ["HS101"]
    assert house(package, "--select", "HS203") == ["HS203"]


# Fixes


def test_a_fix_is_made_where_the_rule_says_that_it_fixes(package: Path) -> None:
    done = argmap(package, "check", "map.yaml", "--fix", "--ignore", "AM011")
    assert (package / "map.yaml").read_text(encoding="utf-8") == MAP.replace("!!!!!", ".")
    assert done.stderr == (
        "argmap: map.yaml:4:11: cannot be fixed without changing more\nargmap: 1 fix made in map.yaml\n"
    )
    assert "HS" not in done.stdout


def test_a_fix_that_is_not_safe_is_not_made(package: Path) -> None:
    before = (package / "map.yaml").read_text(encoding="utf-8")
    done = argmap(package, "check", "map.yaml", "--fix", "--fingerprint", "--ignore", "HS101", "--select", "HS203")
    assert "cannot be fixed without changing more" in done.stderr
    assert (package / "map.yaml").read_text(encoding="utf-8") == before


def test_an_editor_offers_it(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", found_by(package))
    path = package / "map.yaml"

    async def scenario(editor: Editor) -> None:
        found = [one for one in await editor.show(path, MAP) if str(one.code).startswith("HS")]
        assert [(one.code, one.message.splitlines()[0]) for one in found] == [
            ("HS101", "T shouts (shouted-claim)"),
            ("HS201", "T is kept (kept-claim)"),
            ("HS202", "T is greedy (greedy-claim)"),
        ]
        offered = await editor.actions(path, MAP.replace("Dredge", "Dre|dge"), only=["quickfix"])
        assert [(one.title, text) for one, text in offered] == [
            ("say it calmly", MAP.replace("!!!!!", ".")),
            ("say it", MAP.replace("Dredge the harbour!!!!!", "Dare.")),
        ]

    edit(scenario)


# Students


def test_its_finding_reaches_a_student_in_its_words(package: Path) -> None:
    done = argmap(package, "grade", "shouted.yaml", "--reference", "sound.yaml", "--format", "json", "--reveal")
    assert (done.returncode, done.stderr) == (0, "")
    points = [one for one in json.loads(done.stdout)["points"] if one["counted_as"].startswith("HS")]
    assert [(one["counted_as"], one["heading"], one["what"], one["question"], one["answer"]) for one in points] == [
        (
            "HS202",
            "structure",
            "line 10: S is greedy.",
            "read the branch aloud from bottom to top: does each line follow from the ones below it?",
            None,
        ),
        (
            "HS101",
            "wording",
            "S “The harbour fills with silt!!!!” shouts.",
            "would it be less true in a low voice?",
            "line 10: S shouts.",
        ),
    ]


def test_what_a_reference_does_too_is_no_point(package: Path) -> None:
    done = argmap(package, "grade", "shouted.yaml", "--reference", "shouted.yaml", "--format", "json")
    assert json.loads(done.stdout)["points"] == []


DRAWN = """
from argmap.exercise import make_set
from argmap.reading import read
reading = read("sound.yaml")
for seed in range(40):
    for item in make_set(reading, ["repair"], 5, seed).items:
        print(next(one.text for one in item.options if one.is_right))
"""


def test_its_fault_is_found_in_exercises(package: Path) -> None:
    (package / "lesser_rules.py").write_text("", encoding="utf-8")  # they would find something else in a shouted claim
    faults = set(run(package, sys.executable, "-c", DRAWN).stdout.splitlines())
    assert "A claim is shouted" in faults
    assert len(faults) > 1
    code = (package / "house_rules.py").read_text(encoding="utf-8").partition("@defect")[0]
    (package / "house_rules.py").write_text(code, encoding="utf-8")
    assert set(run(package, sys.executable, "-c", DRAWN).stdout.splitlines()) == faults - {"A claim is shouted"}


def test_its_kind_of_exercises_is_one_of_all(package: Path) -> None:
    four = SOUND + "    - evidence: Ships wait.\n      quote: ships must wait for the tide\n"
    (package / "sound.yaml").write_text(four, encoding="utf-8")
    listed = argmap(package, "exercise", "--list").stdout.splitlines()
    assert "loudest             find the longest claim; needs four claims" in listed
    done = argmap(package, "exercise", "sound.yaml", "--kind", "loudest", "-o", "-")
    made = json.loads(done.stdout)["items"]
    assert [(one["kind"], one["answer"]) for one in made] == [("loudest", "The harbour should be dredged.")]
    for name in ("set.html", "set.md", "set.xml", "set.gift", "set.zip", "set.csv"):
        assert argmap(package, "exercise", "sound.yaml", "--kind", "loudest", "-n", "1", "-o", name).stderr == ""
        assert (package / name).stat().st_size
    assert "find the longest claim" in (package / "set.html").read_text(encoding="utf-8")


# Packages that fail

BROKEN = [
    pytest.param("import nowhere_at_all", "ModuleNotFoundError: No module named 'nowhere_at_all'", id="import"),
    pytest.param(
        "from argmap.rules import rule\nrule('AM104', 'x', None)(print)", "AM104 x is registered twice", id="code"
    ),
    pytest.param(
        "from argmap.rules import rule\nrule('AM001', 'x', 1)(lambda reading: ())",
        "AM001 x is registered twice",
        id="file",
    ),
    pytest.param(
        "from argmap.rules import rule\nrule('HS9', 'unused-ignore', 1)(lambda reading: ())",
        "HS9 unused-ignore is registered twice",
        id="name",
    ),
    pytest.param(
        "from argmap.rules import rule\nrule('HS9', 'x', 1, off_in=('drafts',))(lambda reading: ())",
        "HS9 x names the preset drafts; there are default, strict, teaching, draft",
        id="preset",
    ),
    pytest.param(
        "from argmap.rules import defect\ndefect('HS9', name='n', advice='a')(print)",
        "HS9 is no rule that could have the defect “n”",
        id="defect",
    ),
    pytest.param("raise SystemError('no')", "SystemError: no", id="error"),
    pytest.param("raise SystemExit('no')", "SystemExit: no", id="exit"),
]


@pytest.mark.parametrize(("code", "message"), BROKEN)
def test_a_package_that_fails_is_a_finding(package: Path, code: str, message: str) -> None:
    (package / "house_rules.py").write_text(code, encoding="utf-8")
    status, found = check(package)
    assert status == 2
    assert message in found["AM506"]["message"]
    assert {"AM011", "HS201"} <= set(found)


def test_of_a_package_that_fails_no_rule_runs(package: Path) -> None:
    code = (package / "house_rules.py").read_text(encoding="utf-8") + "\n1 / 0\n"
    (package / "house_rules.py").write_text(code, encoding="utf-8")
    assert house(package) == ["HS201", "HS202"]


@pytest.mark.parametrize(
    "command",
    [
        ("grade", "shouted.yaml", "--reference", "sound.yaml"),
        ("exercise", "sound.yaml", "--kind", "find-words", "-n", "2"),
        ("rules",),
        ("render", "sound.yaml", "-o", "-", "--format", "html"),
    ],
    ids=lambda command: str(command[0]),
)
def test_every_command_names_it_once_and_goes_on(package: Path, command: tuple[str, ...]) -> None:
    (package / "house_rules.py").write_text("raise SystemError('no')", encoding="utf-8")
    done = argmap(package, *command)
    assert (done.returncode, bool(done.stdout)) == (0, True)
    assert done.stderr == (
        "<house>:1:1: error AM506 failed-rule: the rules of house_rules cannot be loaded: SystemError: no\n"
        "    help: mend or uninstall that package; the other rules are used\n"
    )


def test_a_rule_that_fails_is_a_finding(package: Path) -> None:
    code = (package / "house_rules.py").read_text(encoding="utf-8").replace("for claim in", "1 / 0\n    for claim in")
    (package / "house_rules.py").write_text(code, encoding="utf-8")
    failed = "the rule HS101 shouted-claim failed: ZeroDivisionError: division by zero"
    status, found = check(package)
    assert (status, found["AM506"]["message"]) == (1, failed)
    done = argmap(package, "check", "map.yaml", "--fix")
    assert done.stderr.splitlines()[0] == f"argmap: map.yaml:1:1: {failed}"
    assert (package / "map.yaml").read_text(encoding="utf-8") == MAP


def test_a_rule_that_fails_on_submissions_is_named_once(package: Path) -> None:
    code = (package / "house_rules.py").read_text(encoding="utf-8").replace("for claim in", "1 / 0\n    for claim in")
    (package / "house_rules.py").write_text(code, encoding="utf-8")
    done = argmap(package, "grade", "shouted.yaml", "sound.yaml", "--reference", "sound.yaml", "--format", "json")
    failed = "the rule HS101 shouted-claim failed: ZeroDivisionError: division by zero"
    assert (done.returncode, done.stderr) == (0, f"argmap: {failed}\n")
    assert failed not in done.stdout


def test_a_kind_that_cannot_be_loaded_is_a_finding(package: Path) -> None:
    (package / "house_kinds.py").write_text("KIND = 7\n", encoding="utf-8")
    done = argmap(package, "exercise", "--list")
    assert (done.returncode, done.stderr) == (
        0,
        "<loudest>:1:1: error AM506 failed-rule: the exercises of house_kinds:KIND cannot be loaded: TypeError: "
        "loudest is neither a Kind nor an Output\n    help: mend or uninstall that package; the other exercises are used\n",
    )
    assert "loudest" not in done.stdout
    assert "repair" in done.stdout


def test_a_kind_that_fails_is_named_and_the_others_are_made(package: Path) -> None:
    code = (package / "house_kinds.py").read_text(encoding="utf-8").replace("    *others", "    1 / 0\n    *others")
    (package / "house_kinds.py").write_text(code.replace("< 4", "< 3"), encoding="utf-8")
    done = argmap(package, "exercise", "sound.yaml", "--kind", "loudest,find-words", "-n", "1")
    assert done.returncode == 0
    assert done.stderr == (
        "argmap: no exercises of the kind loudest: making them failed (ZeroDivisionError: division by zero); "
        "please report this\n"
    )
    assert len(json.loads(done.stdout)["items"]) == 1


def test_a_fault_that_cannot_be_put_in_is_named(package: Path) -> None:
    code = (package / "house_rules.py").read_text(encoding="utf-8").replace("    draft.claims", "    draft.nothing")
    (package / "house_rules.py").write_text(code, encoding="utf-8")
    done = argmap(package, "exercise", "sound.yaml", "--kind", "repair", "-n", "1", "--seed", "3")
    assert "Traceback" not in done.stderr
    assert "the fault “A claim is shouted” cannot be put in: AttributeError" in done.stderr
