"""What feedback is given as: text, Markdown, a page, data; in one language's sentences; of a map that is cut off; by draft."""

from __future__ import annotations

import json
import re
import tomllib
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING

from click.testing import CliRunner

from argmap.cli import main
from argmap.grading import Grade, Point, References, Rubric, grade
from argmap.grading.feedback import feedback_html, feedback_markdown, feedback_text
from argmap.grading.progress import progress
from argmap.grading.voice import CODE, Voice
from argmap.phrases import table as phrases_table
from argmap.reading import read, read_content
from tests.conftest import seen_in

if TYPE_CHECKING:
    import pytest

OWN = Path(__file__).parent / "maps"
WATER = str(OWN / "water.yaml")
EVIL = "<script>alert('1')</script> `x` *y* [z](w)"


def shown(form: object) -> str:
    point = Point(
        "structure",
        f"{EVIL} stands under {CODE}asides{CODE}.",
        f"¶3: “{EVIL}”",
        f"is {EVIL} so?",
        "use `ref`.",
        "",
        ("P",),
    )
    graded = Grade("evil <b>.yaml", 2, 1, (f"- {EVIL}.", "1.1.2 “x” is right.", "1. one"), (point,))
    return form(graded, Rubric())  # type: ignore[operator, no-any-return]


def test_as_text() -> None:
    assert shown(feedback_text).splitlines()[5:8] == ["- 1. one", "", "Look at this next"]
    assert f"1. Structure: {EVIL} stands under `asides`." in shown(feedback_text)


def test_as_markdown() -> None:
    """A backslash stands only before what would be markup; what is code stays code."""
    lines = shown(feedback_markdown).splitlines()
    assert lines[0] == r"# Feedback on evil \<b\>.yaml"
    assert lines[2] == "## What is right"
    assert lines[3].startswith(r"- \- \<script\>")
    assert lines[4] == "- 1.1.2 “x” is right."
    assert lines[5] == r"- 1\. one"
    evil = r"\<script\>alert('1')\</script\> \`x\` \*y\* \[z\](w)"
    assert lines[8] == f"1. Structure: {evil} stands under `asides`.  "
    assert lines[9] == f"   The article, ¶3: “{evil}”  "


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)


def test_as_a_page() -> None:
    """Nothing of a user's becomes markup, no script can run, and each list is one."""
    page, found = shown(feedback_html), Tags()
    found.feed(page)
    assert sorted(set(found.tags)) == [
        "body", "code", "h1", "h2", "head", "html", "li", "main", "meta", "ol", "p", "style", "title", "ul",
    ]  # fmt: skip
    assert (found.tags.count("ul"), found.tags.count("ol"), found.tags.count("code")) == (1, 1, 1)
    assert "default-src &#x27;none&#x27;" in page or "default-src 'none'" in page
    assert "script-src" not in page
    assert "<code>asides</code>" in page
    assert page == shown(feedback_html)


def test_every_sentence_is_in_the_table() -> None:
    """What grading says is said by name; every name of its sections is said, in code or by the kind of a thing."""
    room = Path(phrases_table.__file__).parents[1] / "grading"
    code = "".join(path.read_text(encoding="utf-8") for path in room.glob("*.py"))
    said = set(re.findall(r'"(?:grading|points|findings|right)\.([\w-]+)"', code))
    with (room.parent / "phrases" / "en.toml").open("rb") as file:
        known = tomllib.load(file)
    names = {name for section in ("grading", "points", "findings", "right") for name in known[section]}
    assert said - {"-"} <= names
    for name in said - {"-"}:
        assert any(Voice().has(f"{section}.{name}") for section in ("grading", "points", "findings", "right"))


def test_a_table_of_another_language_overrides_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    """By code; what it lacks is said in English, and a rule of a plug-in keeps its own words."""
    voice = Voice()
    own = {"AM304-what": "Zahl in {claim}.", "wording": "Wirklich?"}
    mine = dict(voice.phrases.table) | {"findings": {**voice.phrases.table["findings"], **own}}
    monkeypatch.setattr(voice, "phrases", type(voice.phrases)("de", mine))
    found = grade(read(str(OWN / "water-weak.yaml")), References([read(WATER)]), Rubric(points=20), voice)
    told = {point.code: point for point in found.points}
    assert told["AM304"].what.startswith("Zahl in 1.2 “In Ardley water use fell by 70 per cent within two years”. ")
    assert told["AM304"].question == "which figure does the sentence give, and of what?"
    assert told["AM307"].what.startswith("1.3 “It is proved")


def test_a_map_that_is_cut_off_is_marked_as_far_as_it_was_read(tmp_path: Path) -> None:
    """It says down to which line; what stands below is not told as missing."""
    lines = Path(OWN / "water-short.yaml").read_text(encoding="utf-8").splitlines()
    at = next(number for number, line in enumerate(lines) if "Meters are fair" in line)
    broken = "\n".join([*lines[:at], "    - premise: [it is {fair", *lines[at + 1 :]])
    found = grade(read_content(broken, str(tmp_path / "cut.yaml")), References([read(WATER)]))
    assert (found.cut_at > 0, found.claims > 0) == (True, True)
    assert f"Your map was read down to line {found.cut_at}" in feedback_text(found, Rubric())
    assert [point for point in (*found.points, *found.further) if point.code == "missing"] == []
    assert "Nothing to mend: your map has" not in feedback_text(found, Rubric())


def test_progress_since_a_draft() -> None:
    known, rubric = References([read(WATER)]), Rubric()
    short, weak = (grade(read(str(OWN / f"water-{name}.yaml")), known) for name in ("short", "weak"))
    better = progress(weak, short, rubric, Voice(), score=True)
    assert any(one.startswith("You added ") and "“Meters are fair”" in one for one in better)
    assert any("gone" in one for one in better)
    assert better[-1].startswith("In all: look again (")
    assert any("mended" in one for one in better)
    assert progress(short, short, rubric, Voice()) == (
        f"{len([p for p in (*short.points, *short.further) if p.code != 'missing'])} points stand as they did.",
    )
    assert progress(Grade("x", failure="broken"), short, rubric, Voice()) == (
        "Your last draft could not be read, so nothing can be said of what changed.",
    )


def run(*arguments: str) -> tuple[int, str]:
    found = CliRunner().invoke(main, ["grade", *arguments, "--reference", WATER])
    return found.exit_code, found.stdout


def test_on_the_command_line(tmp_path: Path) -> None:
    weak, short = str(OWN / "water-weak.yaml"), str(OWN / "water-short.yaml")
    code, text = run(short, "--before", weak)
    assert (code, "Since your last draft" in text) == (0, True)
    assert "Since your last draft" not in run(short)[1]
    code, text = run(short, "--format", "html")
    assert (code, text.startswith("<!doctype html>")) == (0, True)
    assert run(short, weak, "--format", "html")[0] == 2
    assert run(short, weak, "--before", weak)[0] == 2
    assert run(short, "--ui-language", "tlh")[0] == 2
    assert run(short, "--ui-language", "en-GB")[1] == run(short)[1]
    assert json.loads(run(short, "--format", "json", "--before", weak)[1])["since_last_draft"]
    code, _ = run(short, weak, "--format", "html", "-o", str(tmp_path / "out"))
    assert code == 0
    assert seen_in(tmp_path / "out") == [
        "class.md", "gradebook.csv", "water-short.html", "water-weak.html",
    ]  # fmt: skip


def test_drafts_of_a_class_by_their_names(tmp_path: Path) -> None:
    for folder, map_ in (("one", "weak"), ("two", "short")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "anna.yaml").write_bytes((OWN / f"water-{map_}.yaml").read_bytes())
    (tmp_path / "two" / "ben.yaml").write_bytes((OWN / "water-weak.yaml").read_bytes())
    code, text = run(str(tmp_path / "two"), "--before", str(tmp_path / "one"))
    anna, ben = text.split("Feedback on ben.yaml")
    assert (code, "Since your last draft" in anna, "Since your last draft" in ben) == (0, True, False)
