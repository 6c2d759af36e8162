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
from tests.conftest import MAPS, ROOT
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
        "argmap: map.yaml:4:11: HS202 greedy-claim of the package house-rules (entry point lesser) cannot be fixed without "
        "changing more\nargmap: 1 fix made in map.yaml\n"
    )
    assert "HS" not in done.stdout


def test_what_a_comment_silences_is_not_fixed(package: Path) -> None:
    silenced = MAP.replace("!!!!!", "!!!!!  # argmap: ignore[HS101] we mean it")
    (package / "map.yaml").write_text(silenced, encoding="utf-8")
    done = argmap(package, "check", "map.yaml", "--diff", "--ignore", "AM011")
    assert done.stdout == ""
    argmap(package, "check", "map.yaml", "--fix", "--ignore", "AM011")
    assert (package / "map.yaml").read_text(encoding="utf-8") == silenced
    assert "AM502" not in check(package)[1]


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
            "S “The harbour fills with silt!!!!” is greedy.",
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


QUOTES = """
from argmap.diagnostics import About, Severity
from argmap.rules import Fault, rule

@rule("HS301", "word", Severity.WARNING, about=About.WORDING, feedback=({what!r}, "is it needed?"))
def word(reading):
    for claim in reading.claims:
        if "silt!" in claim.text:
            yield Fault(reading.claim_place(claim), f"{{claim.label}} {message}", claim.label)
"""


@pytest.mark.parametrize(
    ("what", "message", "told"),
    [
        ("{claim} says “fills”.", "says “fills”", "says “fills”."),
        ("{claim} says “fills”.", "says “fills” and “silt”", "says “fills”: “silt”."),
        ("{claim} says it.", "says “fills”", "says it: “fills”."),
        (
            "{claim} says “fills”.",
            "is worth no second look: “fills”",
            "says “fills”. S is worth no second look: “fills”.",
        ),
    ],
)
def test_words_that_feedback_and_message_quote_are_said_once(package: Path, what: str, message: str, told: str) -> None:
    """What else the message says is said in its own sentence."""
    (package / "lesser_rules.py").write_text(QUOTES.format(what=what, message=message), encoding="utf-8")
    done = argmap(package, "grade", "shouted.yaml", "--reference", "sound.yaml", "--format", "json")
    points = {one["counted_as"]: one["what"] for one in json.loads(done.stdout)["points"]}
    assert points["HS301"] == f"S “The harbour fills with silt!!!!” {told}"


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
    shouted = {one for one in faults if re.fullmatch("The claim [ABC] is shouted", one)}
    assert shouted
    assert faults - shouted
    code = (package / "house_rules.py").read_text(encoding="utf-8").partition("@defect")[0]
    (package / "house_rules.py").write_text(code, encoding="utf-8")
    assert set(run(package, sys.executable, "-c", DRAWN).stdout.splitlines()) == faults - shouted


def test_its_fault_reads_well_to_a_student(package: Path) -> None:
    (package / "lesser_rules.py").write_text("", encoding="utf-8")
    done = argmap(package, "exercise", "sound.yaml", "--kind", "repair")
    (item,) = json.loads(done.stdout)["items"]
    said = "the fault at B can be mended like this: say it calmly, with a full stop."
    assert item["answer"] == "The claim B is shouted"
    assert (item["why"], item["hints"]["show"]) == (f"So it is: {said}", f"Look at B: {said}")


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

OF = "of the package house-rules (entry point house)"
THEIRS = "this is a fault of that package: report it to its makers"
RULE = "from argmap.diagnostics import About, Severity\nfrom argmap.rules import defect, rule\nW = Severity.WARNING\n"
YIELDS = "(lambda reading: ())\n"
UNSOUND = {
    "'has space', 'x', W": "the code of the rule 'x' is 'has space'; it should be capitals and digits, such as \"HS101\"",
    "'ALL', 'x', W": "the code of the rule 'x' is 'ALL'; it should be capitals and digits, such as \"HS101\"",
    "9, 'x', W": "the code of the rule 'x' is 9; it should be capitals and digits, such as \"HS101\"",
    "'HS9', 'Bad Name!', W": "the name of HS9 is 'Bad Name!'; it should be lower case with hyphens, such as \"long-claim\"",
    "'HS9', 'x', 'warning'": "severity of HS9 is 'warning'; it should be Severity.WARNING of argmap.diagnostics",
    "'HS9', 'x', 2": "severity of HS9 is 2; it should be Severity.INFO or Severity.WARNING or Severity.ERROR of argmap.diagnostics",
    "'HS9', 'x', W, about='wording'": "about of HS9 is 'wording'; it should be About.WORDING of argmap.diagnostics",
    "'HS9', 'x', W, slip='cut'": "slip of HS9 is 'cut'; it should be Slip.CUT of argmap.diagnostics",
    "'HS9', 'x', W, feedback='xy'": "feedback of HS9 is 'xy'; it should be two texts: what is the matter, and a question",
    "'HS9', 'x', W, feedback=(1, 2)": "feedback of HS9 is (1, 2); it should be two texts: what is the matter, and a question",
    "'HS9', 'x', W, changes='thesis'": "changes of HS9 is 'thesis'; it should be a tuple of texts, such as (\"thesis\",)",
    "'HS9', 'x', W, fixes=1": "fixes of HS9 is 1; it should be True or False",
    "'HS9', 'x', W, in_summary='{many}'": "in_summary of HS9 is '{many}'; it should be a text with {claims}",
    "'HS9', 'x', W, off_in=('drafts',)": "HS9 x names the preset drafts; there are default, strict, teaching, draft",
}
"""What is written in `rule(...)`, and what should be there."""
BROKEN = {
    "import nowhere_at_all": "ModuleNotFoundError: No module named 'nowhere_at_all'",
    "raise SystemError('no')": "SystemError: no",
    "raise SystemExit('no')": "SystemExit: no",
    "raise ValueError('two\\nlines')": "ValueError: two lines",
    "class Odd(Exception):\n    def __str__(self): 1 / 0\nraise Odd": "Odd",
    "rule('HS9', 'x', W)(7)": "HS9 stands on 7; it should be a function",
    "rule('HS9', 'x', W)(lambda: ())": "the function of HS9 should take a Reading",
    "rule('HS9', 'x', W)(lambda reading, most='a': ())": "the option most of HS9 is 'a'; it should be a number",
    "rule('HS9', 'x', W)(lambda reading, most=True: ())": "the option most of HS9 is True; it should be a number",
    "rule('HS9', 'x', W)(lambda reading, most: ())": "the function of HS9 needs most; its options should have defaults",
    "defect('HS9', name='n', advice='a')(print)": "ValueError: HS9 is no rule that could have the defect “n”",
    f"rule('HS9', 'x', W){YIELDS}defect('HS9', name=7, advice='a')(print)": "name of the defect of HS9 is 7; it should be a text",
    f"rule('HS9', 'x', W){YIELDS}defect('HS9', name='n', advice=None)(print)": "advice of the defect of HS9 is None; it should be a text",
}
BROKEN |= {f"rule({written}){YIELDS}": said for written, said in UNSOUND.items()}


@pytest.mark.parametrize(("code", "said"), BROKEN.items(), ids=BROKEN)
def test_a_package_that_fails_is_a_finding(package: Path, code: str, said: str) -> None:
    (package / "house_rules.py").write_text(RULE + code, encoding="utf-8")
    status, found = check(package)
    assert status == 2
    assert found["AM506"]["message"] == f"the rules {OF} cannot be loaded: {said}"
    assert (found["AM506"]["file"], found["AM506"]["help"]) == ("<package house-rules>", THEIRS)
    assert {"AM011", "HS201"} <= set(found)


TAKEN = {
    "rule('AM104', 'x', W)": "the rule AM104 x {of} is left out: argmap has AM104 unsupported-claim",
    "rule('AM001', 'x', W)": "the rule AM001 x {of} is left out: argmap has AM001 unreadable-file",
    "rule('AM777', 'x', W)": "the rule AM777 x {of} is left out: argmap has all codes of AM and figures",
    "rule('AM0', 'x', W)": "the rule AM0 x {of} is left out: argmap has all codes of AM and figures",
    "rule('HS9', 'unused-ignore', W)": "the rule HS9 unused-ignore {of} is left out: argmap has AM502 unused-ignore",
    "rule('HS8', 'sound-claim', W)": "the rule HS8 sound-claim {of} is left out: the package house-rules has HS8 first-claim",
}


@pytest.mark.parametrize(("code", "said"), TAKEN.items(), ids=TAKEN)
def test_a_rule_whose_code_or_name_is_taken_is_left_out_and_the_others_run(package: Path, code: str, said: str) -> None:
    """Its defect is left out with it."""
    harmless = """
@rule('HS8', 'first-claim', W)
def first(reading):
    from argmap.rules import Fault
    yield Fault(reading.claim_place(reading.claims[0]), "here", reading.claims[0].label)
"""
    name = code.split("'")[1]
    left = f"{code}{YIELDS}defect({name!r}, name='n', advice='a')(print)\n" if name != "HS8" else f"{code}{YIELDS}"
    (package / "house_rules.py").write_text(f"{RULE}{harmless}{left}", encoding="utf-8")
    status, found = check(package)
    assert (status, found["AM506"]["message"]) == (2, said.format(of=OF))
    assert found["AM506"]["help"] == "ask the makers of that package for another name"
    assert {"AM011", "HS8", "HS201"} <= set(found)


def test_codes_that_only_begin_like_argmaps_own(package: Path) -> None:
    code = "".join(
        f"rule({code!r}, 'x-{code.lower()}', W)(lambda reading: 1 / 0)\n" for code in ("AMX1", "A777", "XAM1")
    )
    (package / "house_rules.py").write_text(RULE + code, encoding="utf-8")
    found = json.loads(argmap(package, "check", "map.yaml", "--format", "json").stdout)["findings"]
    assert sorted(one["message"] for one in found if one["code"] == "AM506") == [
        f"the rule {code} x-{code.lower()} {OF} failed: ZeroDivisionError: division by zero"
        for code in ("A777", "AMX1", "XAM1")
    ]


def test_a_package_that_raises_what_argmap_raises_is_named(package: Path) -> None:
    code = (
        "from argmap.plugins import OWN, PartError\n"
        "def other(reading):\n    raise PartError(OWN, 'all is well')\n    yield\n"
        "rule('HS9', 'x', W)(other)\n"
    )
    (package / "house_rules.py").write_text(RULE + code, encoding="utf-8")
    found = check(package)[1]["AM506"]
    assert (found["message"], found["help"]) == (f"the rule HS9 x {OF} failed: PartError: all is well", THEIRS)
    (package / "house_rules.py").write_text(
        RULE + code.replace("rule(", "other(0)\nrule(").replace("    yield\n", ""), encoding="utf-8"
    )
    assert check(package)[1]["AM506"]["message"] == f"the rules {OF} cannot be loaded: PartError: all is well"


@pytest.mark.parametrize("code", ["1 / 0", f"{RULE}rule('AM777', 'x', W){YIELDS}"])
def test_collecting_names_a_package_once(package: Path, code: str) -> None:
    pytest.importorskip("duckdb")
    (package / "house_rules.py").write_text(code, encoding="utf-8")
    done = argmap(package, "collect", "sound.yaml", "-o", "store")
    assert (done.returncode, done.stderr.count("house-rules (entry point house)"), done.stderr.count("AM506")) == (
        2,
        1,
        1,
    )


def test_a_fault_whose_name_is_taken_is_left_out_and_its_rule_runs(package: Path) -> None:
    (package / "lesser_rules.py").write_text(
        f"{RULE}rule('LR1', 'x', W)(lambda reading: 1 / 0)\n"
        "defect('LR1', name='The claim {claim} is shouted', advice='a')(lambda draft, reading, claim: True)\n",
        encoding="utf-8",
    )
    found = json.loads(argmap(package, "check", "map.yaml", "--format", "json").stdout)["findings"]
    lesser = "of the package house-rules (entry point lesser)"
    assert [one["message"] for one in found if one["code"] == "AM506"] == [
        f"the fault “The claim {{claim}} is shouted” {lesser} is left out: the package house-rules has the fault “The claim "
        "{claim} is shouted”",
        f"the rule LR1 x {lesser} failed: ZeroDivisionError: division by zero",
    ]
    assert "HS101" in {one["code"] for one in found}


def test_of_two_packages_the_first_by_its_name_counts(package: Path) -> None:
    """Whatever their entry points and modules are called."""
    for name, module in (("b-rules", "aaa"), ("a-rules", "zzz")):
        code = f"{RULE}rule('TW1', 'twice', W)(lambda reading: 1 / 0)\n"
        (package / f"{module}_rules.py").write_text(code, encoding="utf-8")
        info = package / f"{name.replace('-', '_')}-1.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1\n", encoding="utf-8")
        (info / "entry_points.txt").write_text(f"[argmap.rules]\n{module} = {module}_rules\n", encoding="utf-8")
    found = json.loads(argmap(package, "check", "map.yaml", "--format", "json").stdout)["findings"]
    assert [one["message"] for one in found if one["code"] == "AM506"] == [
        "the rule TW1 twice of the package b-rules (entry point aaa) is left out: the package a-rules has TW1 twice",
        "the rule TW1 twice of the package a-rules (entry point zzz) failed: ZeroDivisionError: division by zero",
    ]


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
        f"<package house-rules>:1:1: error AM506 failed-rule: the rules {OF} cannot be loaded: SystemError: no\n"
        f"    help: {THEIRS}\n"
    )


RAISES = {
    "1 / 0": "ZeroDivisionError: division by zero",
    "import sys; sys.exit(3)": "SystemExit: 3",
    "yield 'nonsense'": "it yields str, not a Fault",
    "raise ValueError('two\\nlines')": "ValueError: two lines",
    "raise StopIteration": "RuntimeError: generator raised StopIteration",
    "reading.claims.sort(key=lambda claim: claim.text)": "AttributeError: 'tuple' object has no attribute 'sort'",
    "raise GeneratorExit('x')": "RuntimeError: GeneratorExit: x",
    "from argmap.diagnostics import Place; from argmap.text import Span, Text; yield Fault(Place(Text('x', 'y'), Span(0, 1)), "
    "'elsewhere')": "it yields a Fault whose place is not in the map; other places are `related`",
    "reading.graph.steps_to[0].clear()": "AttributeError: 'tuple' object has no attribute 'clear'",
}


def spoil(package: Path, code: str) -> None:
    """Let the first rule do something else first."""
    own = (package / "house_rules.py").read_text(encoding="utf-8")
    (package / "house_rules.py").write_text(own.replace("for claim in", f"{code}\n    for claim in"), encoding="utf-8")


@pytest.mark.parametrize(("code", "said"), RAISES.items(), ids=RAISES)
def test_a_rule_that_fails_is_a_finding(package: Path, code: str, said: str) -> None:
    spoil(package, code)
    failed = f"the rule HS101 shouted-claim {OF} failed: {said}"
    status, found = check(package)
    assert (status, found["AM506"]["message"], found["AM506"]["help"]) == (1, failed, THEIRS)
    assert {"AM011", "HS201"} <= set(found)
    done = argmap(package, "check", "map.yaml", "--fix")
    assert done.stderr.splitlines()[0] == f"argmap: map.yaml:1:1: {failed}; {THEIRS}"
    assert (package / "map.yaml").read_text(encoding="utf-8") == MAP


def test_a_map_that_a_rule_changes_is_the_same_for_whoever_comes_next(package: Path) -> None:
    spoil(package, "reading.claims[0].text = 'other words'; reading.claims[0].label = 'no such'")
    _, found = check(package)
    failed = "it changes the map that it is given, which others use, too"
    assert found["AM506"]["message"] == f"the rule HS101 shouted-claim {OF} failed: {failed}"
    argmap(package, "render", "sound.yaml", "-o", "spoiled.html")
    (package / "house_rules.py").write_text("", encoding="utf-8")
    page = (package / "spoiled.html").read_text(encoding="utf-8")
    assert ("other words" in page, "no such" in page) == (False, False)


@pytest.mark.parametrize(
    "code",
    [
        "import atexit; atexit.register(print, 'LATE')",
        "import threading, time; threading.Timer(1.0, print, ['LATE']).start()",
        "import threading, os; threading.Timer(1.0, os.write, [1, b'LATE']).start()",
    ],
)
def test_what_is_printed_after_the_end_is_no_part_of_the_answer(package: Path, code: str) -> None:
    spoil(package, code)
    done = run(package, sys.executable, "-m", "argmap", "check", "map.yaml", "--format", "json")
    assert (done.returncode, "findings" in json.loads(done.stdout), "LATE" in done.stderr) == (0, True, True)


def test_paths_and_rights_are_as_they_were(package: Path) -> None:
    spoil(package, "import os, sys; sys.path.clear(); os.umask(0o777)")
    done = argmap(package, "check", "map.yaml", "--format", "html", "-o", "found.html")
    assert (done.returncode, done.stderr) == (0, "")
    assert (package / "found.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def test_a_rule_that_fails_on_submissions_is_named_once(package: Path) -> None:
    spoil(package, "import sys; sys.exit(3)")
    done = argmap(package, "grade", "shouted.yaml", "sound.yaml", "--reference", "sound.yaml", "--format", "json")
    failed = f"the rule HS101 shouted-claim {OF} failed: SystemExit: 3"
    assert (done.returncode, done.stderr) == (0, f"argmap: {failed}; {THEIRS}\n")
    assert failed not in done.stdout


def test_a_page_is_made_although_a_rule_leaves(package: Path) -> None:
    spoil(package, "import sys; sys.exit(3)")
    done = argmap(package, "render", "sound.yaml", "-o", "sound.html")
    assert (done.returncode, (package / "sound.html").stat().st_size > 1000) == (0, True)


def test_an_editor_says_which_packages_failed_once(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", found_by(package))
    (package / "house_rules.py").write_text("raise SystemError('no\\none')", encoding="utf-8")

    async def scenario(editor: Editor) -> None:
        for text in (MAP, f"{MAP}# again\n"):
            assert "HS201" in [one.code for one in await editor.show(package / "map.yaml", text)]
        assert editor.told == [f"argmap: the rules {OF} cannot be loaded: SystemError: no one; {THEIRS}"]
        assert [one.uri for one in editor.published if "package" in one.uri] == []

    edit(scenario)


def test_an_editor_goes_on_where_a_rule_leaves(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", found_by(package))
    spoil(package, "import sys; sys.exit(3)")

    async def scenario(editor: Editor) -> None:
        for text in (MAP, f"{MAP}# again\n"):
            found = await editor.show(package / "map.yaml", text)
            said = f"the rule HS101 shouted-claim {OF} failed: SystemExit: 3 (failed-rule)\nhelp: {THEIRS}"
            assert [one.message for one in found if one.code == "AM506"] == [said]
            assert "HS201" in [one.code for one in found]
        assert editor.told == []

    edit(scenario)


# Exercises that fail

KINDS = "the exercises of the package house-rules (entry point loudest) cannot be loaded: "
LOUDEST = "the kind loudest of the package house-rules (entry point loudest) failed: "


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (("KIND = Kind(", "KIND = len("), "TypeError: len() takes no keyword arguments"),
        (("KIND = ", "KIND = 7 or "), "it leads to int, not to a Kind or an Output"),
        (('"four claims"', "4"), "needs of the Kind is 4; it should be a text"),
        ((", loudest, ", ", 'loudest', "), "make of the Kind is 'loudest'; it should be a function"),
        (
            ('("practice",)', '("hard",)'),
            "levels of the Kind is ('hard',); it should be as (\"exam\",), of first-week, practice, exam, criticise",
        ),
    ],
)
def test_a_kind_that_cannot_be_loaded_is_a_finding(package: Path, change: tuple[str, str], said: str) -> None:
    code = (package / "house_kinds.py").read_text(encoding="utf-8")
    assert change[0] in code
    (package / "house_kinds.py").write_text(code.replace(*change), encoding="utf-8")
    done = argmap(package, "exercise", "--list")
    assert (done.returncode, done.stderr) == (
        0,
        f"<package house-rules>:1:1: error AM506 failed-rule: {KINDS}{said}\n    help: {THEIRS}\n",
    )
    assert "loudest" not in done.stdout
    assert "repair" in done.stdout


TREE = "nodes of an Item should be one tree: labels of their own, and one of them without a parent"
ODD = {
    "1 / 0": "ZeroDivisionError: division by zero",
    "import sys; sys.exit(4)": "SystemExit: 4",
    "yield 7": "it yields int, not an Item",
    "yield Item('thesis', 'choice', '?', O, 'x', 'w', H, ('T',))": "it yields an Item of the kind 'thesis'; it should be "
    "'loudest'",
    "yield Item('loudest', 'dance', '?', O, 'x', 'w', H, ('T',))": "there is no form 'dance'; the forms are choice, words, "
    "arrange, essay",
    "yield Item('loudest', 'choice', '?', O, 'x', 'w', 'hint', ('T',))": "hints of an Item is str; it should be Hints of "
    "texts",
    "yield Item('loudest', 'choice', 5, O, 'x', 'w', H, ('T',))": "prompt of an Item is int; it should be a text",
    "yield Item('loudest', 'choice', '?', None, 'x', 'w', H, ('T',))": "options of an Item should be a tuple of Options",
    "yield Item('loudest', 'choice', '?', (), 'x', 'w', H, ('T',))": "an Item has 0 options, of which 0 are right; it "
    "should have two or more, of which one is right",
    "yield Item('loudest', 'choice', '?', (O[0], Option('z', True, 'w')), 'x', 'w', H, ('T',))": "an Item has 2 options, of "
    "which 2 are right; it should have two or more, of which one is right",
    "yield Item('loudest', 'choice', '?', O[:1], 'x', 'w', H, ('T',))": "an Item has 1 option, of which 1 is right; it "
    "should have two or more, of which one is right",
    "yield Item('loudest', 'arrange', '?', (), 'x', 'w', H, ('T',))": "an Item of the form arrange needs targets (words) "
    "or nodes (arrange)",
    "yield Item('loudest', 'choice', ' ', O, 'x', 'w', H, ('T',))": "the prompt of an Item is empty",
    "yield Item('loudest', 'choice', '?', O, 'y', 'w', H, ('T',))": "the answer of an Item with options should be its "
    "right option",
    "yield Item('loudest', 'choice', '?', (*O, Option('x ', False, 'w')), 'x', 'w', H, ('T',))": "two options of an Item are "
    "the same; each should be a text of its own",
    "quarry.lacks.note(7); yield from ()": "what it lacks should be a text",
    "yield Item('loudest', 'choice', '?', O, 'x', 'w', H, ('T',)); raise GeneratorExit('x')": "GeneratorExit: x",
    "return 7": "it gives int; it should yield Items",
    "yield Item('loudest', 'choice', '?', O, 'x', 'w', H, ('T',), article='a')": "an Item names an article that the map has "
    "not",
    "yield Item('loudest', 'words', '?', O, 'x', 'w', H, ('T',), targets=(Target('a', Span(0, 1), 'T', ''),))": "an Item "
    "names an article that the map has not",
    "yield Item('loudest', 'words', '?', O, 'x', 'w', H, ('T',), targets=(Target(None, Span(0, 9999), 'T', ''),))": "the "
    "spans of an Item's targets should be in their articles",
    "yield Item('loudest', 'arrange', '?', (), 'x', 'w', H, ('T',), nodes=(Node('A', 'a', None), Node('B', 'b', 'Z')))": TREE,
    "yield Item('loudest', 'arrange', '?', (), 'x', 'w', H, ('T',), nodes=(Node('A', 'a', 'B'), Node('B', 'b', 'A')))": TREE,
    "yield Item('loudest', 'arrange', '?', (), 'x', 'w', H, ('T',), nodes=(Node('A', 'a', None), Node('A', 'b', 'A')))": TREE,
}
MAKES = """
from argmap.exercise import Hints, Item, Kind, Node, Option, Target
from argmap.text import Span

H, O = Hints("h"), (Option("x", True, "w"), Option("y", False, "w"))


def loudest(quarry):
    {code}


KIND = Kind("find the longest claim", loudest, "four claims")
"""


@pytest.mark.parametrize(("code", "said"), ODD.items(), ids=ODD)
def test_a_kind_that_fails_is_named_and_the_others_are_made(package: Path, code: str, said: str) -> None:
    (package / "house_kinds.py").write_text(MAKES.format(code=code), encoding="utf-8")
    done = argmap(package, "exercise", "sound.yaml", "--kind", "loudest,find-words", "-n", "1", "-o", "set.html")
    assert (done.returncode, done.stderr) == (0, f"argmap: {LOUDEST}{said}; {THEIRS}\n")
    assert (package / "set.html").stat().st_size > 1000


def test_a_kind_that_fails_is_named_where_all_are_asked_for(package: Path) -> None:
    (package / "house_kinds.py").write_text(MAKES.format(code="1 / 0"), encoding="utf-8")
    done = argmap(package, "exercise", "sound.yaml", "-n", "1")
    of_map, failed = done.stderr.splitlines()
    assert failed == f"argmap: {LOUDEST}ZeroDivisionError: division by zero; {THEIRS}"
    assert (of_map.startswith("argmap: of this map none of "), "loudest" in of_map) == (True, False)
    refused = {one["kind"]: one["why"] for one in json.loads(done.stdout)["refused"]}
    assert refused["loudest"] == f"{LOUDEST}ZeroDivisionError: division by zero; {THEIRS}"


def test_a_kind_has_a_title_and_is_in_a_level_where_it_says_so(package: Path) -> None:
    four = SOUND + "    - evidence: Ships wait.\n      quote: ships must wait for the tide\n"
    (package / "sound.yaml").write_text(four, encoding="utf-8")
    code = (package / "house_kinds.py").read_text(encoding="utf-8")
    says = ', title="Longest claim", levels=("practice",)'
    assert says in code
    for title, is_in in (("Longest claim", True), ("loudest", False)):
        (package / "house_kinds.py").write_text(code if is_in else code.replace(says, ""), encoding="utf-8")
        done = argmap(package, "exercise", "sound.yaml", "--kind", "loudest", "-o", "set.xml")
        assert (done.returncode, f"<text>{title} 1" in (package / "set.xml").read_text(encoding="utf-8")) == (0, True)
        listed = argmap(package, "exercise", "--list").stdout.splitlines()
        assert [line.endswith(", loudest") for line in listed if line.startswith("--level")] == [
            False,
            is_in,
            False,
            False,
        ]
        made = argmap(package, "exercise", "sound.yaml", "--level", "practice", "-n", "20", "-o", "-")
        assert ("loudest" in {one["kind"] for one in json.loads(made.stdout)["items"]}) is is_in


PUTS = """
@defect("HS101", name="{claim} is shouted", advice="say it calmly")
def shout(draft, reading, claim):
    CODE
"""


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("draft.nothing", "AttributeError: 'Draft' object has no attribute 'nothing'"),
        ("raise SystemExit(4)", "SystemExit: 4"),
        ("return 'nonsense'", "its function gives str; it should say whether it could, by True or False"),
        ("pass", "its function gives NoneType; it should say whether it could, by True or False"),
        (
            "draft.claims[claim.index].text = {1}; return True",
            "TypeError: Object of type set is not JSON serializable",
        ),
    ],
)
def test_a_fault_that_fails_costs_itself_alone(package: Path, code: str, said: str) -> None:
    (package / "lesser_rules.py").write_text("", encoding="utf-8")
    own = (package / "house_rules.py").read_text(encoding="utf-8").partition("@defect")[0]
    asked = ("exercise", str(MAPS / "belarus.yaml"), "--kind", "repair", "-n", "50", "--allow-articles", str(ROOT))
    (package / "house_rules.py").write_text(own, encoding="utf-8")
    sound = argmap(package, *asked)
    (package / "house_rules.py").write_text(own + PUTS.replace("CODE", code), encoding="utf-8")
    done = argmap(package, *asked)
    assert len(json.loads(done.stdout)["items"]) > 1
    assert done.stdout == sound.stdout
    failed = f"argmap: the fault “{{claim}} is shouted” {OF} failed: {said}; {THEIRS}"
    assert done.stderr.splitlines() == [failed, *sound.stderr.splitlines()]
