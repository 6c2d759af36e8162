"""An H5P package holds the article and questions whose fields are those that H5P's own libraries declare."""

from __future__ import annotations

import io
import json
import os
import re
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from argmap.exercise import Form, Set, make_set
from argmap.exercise.h5p import as_h5p
from argmap.exercise.items import Node, Option
from argmap.graph import Polarity
from argmap.reading import read_content
from tests.exercise.test_kinds import nasty

if TYPE_CHECKING:
    from argmap.reading import Reading

__all__ = ["nasty"]

_TYPES: dict[str, Any] = {"text": str, "boolean": bool, "number": int | float, "select": str, "list": list}


@pytest.fixture(scope="module", params=["op-ed", "nasty"])
def made(request: pytest.FixtureRequest, belarus: Reading, nasty: Reading) -> tuple[Set, Reading]:
    reading = belarus if request.param == "op-ed" else nasty
    return make_set(reading, number=60, seed=2), reading


def content(set_: Set, reading: Reading) -> list[dict[str, Any]]:
    with zipfile.ZipFile(io.BytesIO(as_h5p(set_, reading))) as package:
        data = json.loads(package.read("content/content.json"))
    return [one["content"] for one in data["content"]]


def questions(set_: Set, reading: Reading) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = content(set_, reading)[1]["params"]["questions"]
    return found


def test_the_package(made: tuple[Set, Reading]) -> None:
    assert as_h5p(*made) == as_h5p(*made)
    with zipfile.ZipFile(io.BytesIO(as_h5p(*made))) as package:
        assert package.namelist() == ["h5p.json", "content/content.json"]
        about = json.loads(package.read("h5p.json"))
        text = package.read("content/content.json").decode()
    known = {
        f"{one['machineName']} {one['majorVersion']}.{one['minorVersion']}" for one in about["preloadedDependencies"]
    }
    assert set(re.findall(r'"library": "([^"]+)"', text)) <= known
    assert (about["mainLibrary"], about["title"]) == ("H5P.Column", made[0].title)
    assert "<script" not in json.dumps([one["params"] for one in questions(*made)])
    ids = re.findall(r'"subContentId": "([^"]+)"', text)
    assert len(set(ids)) == len(ids)


def test_every_item_is_asked_in_its_form(made: tuple[Set, Reading]) -> None:
    libraries = {
        Form.WORDS: "H5P.MarkTheWords 1.11",
        Form.ARRANGE: "H5P.DragText 1.10",
        Form.CHOICE: "H5P.MultiChoice 1.16",
    }
    asked = [item for item in made[0].items if item.form is not Form.ESSAY]
    assert [one["library"] for one in questions(*made)] == [libraries[item.form] for item in asked]
    for one, item in zip(questions(*made), asked, strict=True):
        if item.form is Form.CHOICE:
            assert [answer["correct"] for answer in one["params"]["answers"]] == [two.is_right for two in item.options]


TEXT = """The ferry

It was late *again* on Monday, and “nobody” told us why.

The ferry should not be sold: it is the only way to the island in winter. Without it, said the mayor, 300 people
would have to move. The boat is old but sound.

The council meets on Friday.

And that is all that there is to say of it, for now.
"""
MAP = """argmap: 1
title: The ferry
article:
  file: ferry.txt
argument:
  id: T
  thesis: The ferry should not be sold.
  quote: The ferry should not be sold
  because:
    - id: E1
      evidence: The mayor said that 300 people would have to move.
      quote: Without it, said the mayor, 300 people would have to move
    - id: P1
      premise: It was late again, and nobody told them why.
      quote: It was late *again* on Monday, and “nobody” told us why
"""


def test_words_of_the_key_are_marked_in_their_paragraph_and_its_neighbours(tmp_path: Path) -> None:
    (tmp_path / "ferry.txt").write_text(TEXT, encoding="utf-8")
    reading = read_content(MAP, "map.yaml", tmp_path)
    items = {item.claims[0]: item for item in make_set(reading, ["find-words"]).items}
    fields = {
        label: questions(Set("t", 1, (item,)), reading)[0]["params"]["textField"] for label, item in items.items()
    }
    assert fields["E1"] == (
        "<p>It was late ∗again∗ on Monday, and “nobody” told us why.</p>"
        "<p>The ferry should not be sold: it is the only way to the island in winter. *Without* *it*, *said* *the* "
        "*mayor*, *300* *people* *would* *have* *to* *move*. The boat is old but sound.</p>"
        "<p>The council meets on Friday.</p>"
    )
    assert fields["P1"].startswith(
        "<p>The ferry</p><p>*It* *was* *late* *∗again∗* *on* *Monday*, *and* “*nobody*” *told* *us* *why*.</p><p>The ferry"
    )
    assert fields["P1"].count("<p>") == 3


def asked_of(folder: Path, article: str, quote: str, *, options: bool = True, body: str = "") -> list[dict[str, Any]]:
    """The parts of a package with one item: words to find, the quote's."""
    (folder / "ferry.txt").write_text(article, encoding="utf-8")
    begins = f"  body: {{begins: {body}}}\n" if body else ""
    map_ = MAP.partition("argument:")[0] + begins + f"argument:\n  id: T\n  thesis: Keep it.\n  quote: {quote}\n"
    reading = read_content(map_, "map.yaml", folder)
    (item,) = make_set(reading, ["find-words"]).items
    choice = (Option("so", True, "yes"), Option("not so", False, "no")) if options else ()
    return content(Set("t", 1, (replace(item, options=choice),)), reading)


@pytest.mark.parametrize(
    ("article", "quote"),
    [
        ("町は船を売るべきではない。島の人は船で病院に行く。", "島の人は船で病院に行く"),
        ("เมืองไม่ควรขายเรือ ชาวเกาะใช้เรือ ไปโรงพยาบาลทุกวัน", "ขายเรือ ชาวเกาะใช้เรือ"),
        ("They sail at night—the ferry is all they have.", "the ferry is all they have"),
    ],
)
def test_words_that_no_space_parts_from_others_are_chosen(tmp_path: Path, article: str, quote: str) -> None:
    (question,) = asked_of(tmp_path, article, quote)[1]["params"]["questions"]
    assert question["library"] == "H5P.MultiChoice 1.16"
    assert [answer["correct"] for answer in question["params"]["answers"]] == [True, False]
    alone = asked_of(tmp_path, article, quote, options=False)
    assert [one["library"] for one in alone] == ["H5P.AdvancedText 1.1"] * 2


@pytest.mark.parametrize(
    ("article", "quote", "marked"),
    [
        ("เรือ ชาวเกาะใช้เรือ ทุกวัน", "ชาวเกาะใช้เรือ", "<p>เรือ *ชาวเกาะใช้เรือ* ทุกวัน</p>"),
        ("They have the ferry— and no bridge.", "the ferry", "<p>They have *the* *ferry—* and no bridge.</p>"),
        ("They have (the ferry) — no bridge.", "the ferry", "<p>They have (*the* *ferry*) — no bridge.</p>"),
    ],
)
def test_words_that_spaces_part_are_marked(tmp_path: Path, article: str, quote: str, marked: str) -> None:
    (question,) = asked_of(tmp_path, article, quote)[1]["params"]["questions"]
    assert (question["library"], question["params"]["textField"]) == ("H5P.MarkTheWords 1.11", marked)


def test_a_paragraph_that_the_body_begins_in_is_shown(tmp_path: Path) -> None:
    article = "Ferries\n\nBy Anna\n\nORLOW, May 3 — They have the ferry.\n\nAnd no bridge.\n\nThat is all.\n"
    text, questions = asked_of(tmp_path, article, "the ferry", body="They have")
    assert questions["params"]["questions"][0]["params"]["textField"] == (
        "<p>ORLOW, May 3 — They have *the* *ferry*.</p><p>And no bridge.</p>"
    )
    assert "<p><strong>¶1</strong> ORLOW, May 3 — They have the ferry.</p>" in text["params"]["text"]
    (other,) = asked_of(tmp_path, article, "no bridge", body="They have")[1]["params"]["questions"]
    assert other["params"]["textField"].count("<p>") == 3
    (last,) = asked_of(tmp_path, article, "That is all", body="They have")[1]["params"]["questions"]
    assert last["params"]["textField"].startswith("<p>And no bridge.</p>")


def test_claims_are_dragged_by_their_letters(belarus: Reading) -> None:
    (item,) = make_set(belarus, ["scramble"], number=1).items
    nodes = (
        Node("A", "The bridge *may* fall: it is <old>.", None),
        Node("B", "It rusts.", "A", Polarity.SUPPORT),
        Node("C", "It was painted.", "A", Polarity.ATTACK),
    )
    params = questions(Set("t", 1, (replace(item, nodes=nodes),)), belarus)[0]["params"]
    assert params["textField"].splitlines() == [
        "A. The bridge ∗may∗ fall: it is &lt;old&gt;. → bears on *nothing*",
        "B. It rusts. → bears on *A*",
        "C. It was painted. → bears on *A*",
    ]
    assert params["distractors"] == "*B* *C*"


def semantics(library: str) -> list[dict[str, Any]]:
    """The fields that a library declares, from a folder of H5P's own repositories."""
    folder = os.environ.get("ARGMAP_H5P")
    name = "h5p-" + re.sub(r"(?<!^)(?=[A-Z])", "-", library.removeprefix("H5P.").split()[0]).lower()
    path = Path(folder or "/nowhere") / name / "semantics.json"
    if not path.is_file():
        pytest.skip(f"ARGMAP_H5P names no folder with {name}/semantics.json (.ci/run fetches it)")
    found: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))
    return found


def faults(value: Any, field: dict[str, Any], where: str, *, is_library: bool = False) -> list[str]:
    """What a value of a package is not that the field asks for, with its place; a group of one field is that field."""
    if field["type"] == "library":
        wrong = [] if value["library"] in field["options"] else [f"{where}: {value['library']} is no option"]
        inner = {"type": "group", "fields": semantics(value["library"])}
        return wrong + faults(value["params"], inner, f"{where}/{value['library']}", is_library=True)
    if field["type"] == "group":
        fields = field["fields"]
        if len(fields) == 1 and not is_library:
            return faults(value, fields[0], where)
        known = {one["name"]: one for one in fields}
        found = [f"{where}: lacks {name}" for name, one in known.items() if name not in value and not may_lack(one)]
        found += [f"{where}: has {name}" for name in value if name not in known]
        inside = [faults(value[name], one, f"{where}/{name}") for name, one in known.items() if name in value]
        return found + [fault for faults_ in inside for fault in faults_]
    if not isinstance(value, _TYPES[field["type"]]):
        return [f"{where}: {value!r} is no {field['type']}"]
    if isinstance(value, list):
        return [fault for at, one in enumerate(value) for fault in faults(one, field["field"], f"{where}/{at}")]
    if field["type"] == "select" and value not in [one["value"] for one in field["options"]]:
        return [f"{where}: {value} is no option"]
    allowed = {"div", "span", "p", "br", *field.get("tags", ())}
    is_html = field["type"] == "text" and "tags" in field
    return [f"{where}: <{tag}>" for tag in set(re.findall(r"<(\w+)", str(value))) - allowed] if is_html else []


def may_lack(field: dict[str, Any]) -> bool:
    if field["type"] == "group":
        return all(map(may_lack, field["fields"]))
    return bool(field.get("optional")) or field["type"] in {"library", "image", "video"}


def test_it_is_what_the_libraries_declare(made: tuple[Set, Reading]) -> None:
    with zipfile.ZipFile(io.BytesIO(as_h5p(*made))) as package:
        data = json.loads(package.read("content/content.json"))
    field = {"type": "library", "options": ["H5P.Column 1.18"], "name": "main"}
    whole = {"library": "H5P.Column 1.18", "params": data}
    assert faults(whole, field, "package") == []
    broken = json.loads(
        json.dumps(whole).replace('"randomAnswers"', '"random"').replace("H5P.DragText 1.10", "H5P.DragText 9.9")
    )
    kinds = {one["library"] for one in questions(*made)}
    expected = {"lacks randomAnswers", "has random"} if "H5P.MultiChoice 1.16" in kinds else set()
    assert expected <= {one.split(": ")[1] for one in faults(broken, field, "package")}
