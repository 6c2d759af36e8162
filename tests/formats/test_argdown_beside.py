"""What Argdown says beside claims and steps: kept from Argdown to Argdown, named where a target has no place for it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from argmap.conversion import Conversion, Fate, Incoming, convert
from argmap.formats import by_name
from argmap.formats.argdown.meaning import understand
from argmap.reading import read, read_bytes
from argmap.text import Text

if TYPE_CHECKING:
    from pathlib import Path

DOCUMENT = """===
title: Ferry
subTitle: A plan
author: Ann
date: 2020-01-02
model:
    removeTagsFromText: true
selection:
    excludeDisconnected: true
===

[T]: Build the ferry. #urgent {cost: 3}
  + <Ferry>

<Ferry>: The ferry pays. #pro {source: "P1"}

(1) [A]: It carries cars.
(2) [B]: Cars pay.
-- Rule one {uses: [1, 2], logic: ["modus", ponens]} --
(3) [T]

<Single>

(1) [C]: It is quick.
----
(2) [T]
"""


def converted(content: str, target: str) -> Conversion:
    format_ = by_name(target)
    assert format_
    return convert(Incoming(Text("a.argdown", content)), format_, None)


def lost(result: Conversion) -> dict[str, tuple[str, ...]]:
    return {one.what: one.names for one in result.losses if one.fate is Fate.LOST}


def test_argdown_to_argdown_keeps_what_stands_beside() -> None:
    first = converted(DOCUMENT, "argdown")
    assert first.data
    assert lost(first) == {}
    model = understand(Text("b", first.data.decode()))
    assert model.faults == []
    matter = {key: value for key, value in model.front_matter.items() if key != "argmap"}
    assert matter == {
        "title": "Ferry",
        "subTitle": "A plan",
        "author": "Ann",
        "date": "2020-01-02",
        "model": {"removeTagsFromText": True},
        "selection": {"statementSelectionMode": "all", "excludeDisconnected": True},
    }
    ferry, single = model.arguments["Ferry"], model.arguments["Single"]
    assert (ferry.canonical.label, ferry.tags, ferry.data) == ("The ferry pays.", ["pro"], {"source": "P1"})
    inference = ferry.items[-1]
    assert (inference.rules, inference.data["uses"], inference.data["logic"]) == (
        ["Rule one"],
        [1, 2],
        ["modus", "ponens"],
    )
    assert "note" not in inference.data.get("argmap", {})
    assert [item.statement.title for item in single.items] == ["C", "T"]
    assert model.statements["T"].tags == ["urgent", "thesis"]
    assert model.statements["T"].data["cost"] == 3
    second = converted(first.data.decode(), "argdown")
    assert second.data == first.data


def test_a_map_names_what_it_has_no_place_for() -> None:
    result = converted(DOCUMENT, "json")
    assert lost(result) == {
        "keys of the front matter": ("subTitle", "author", "date", "model", "selection"),
        "tags": ("T",),
        "data": ("T",),
        "titles of arguments": ("Ferry", "Single"),
        "tags of arguments": ("Ferry",),
        "data of arguments": ("Ferry",),
        "data of inferences": ("Ferry",),
    }
    assert result.data
    assert json.loads(result.data)["argument"]["because"][0]["note"] == "The ferry pays. (scheme: Rule one)"


def test_the_note_and_the_rule_come_back_from_a_map() -> None:
    middle = converted(DOCUMENT, "yaml")
    assert middle.data
    argdown = by_name("argdown")
    assert argdown
    back = convert(Incoming(Text("m.yaml", middle.data.decode())), argdown, None)
    assert back.data
    again = converted(back.data.decode(), "json")
    assert again.data
    assert json.loads(again.data)["argument"]["because"][0]["note"] == "The ferry pays. (scheme: Rule one)"
    assert b"-- Rule one " in back.data


@pytest.mark.parametrize(
    "document",
    [
        "===\nmodel: {transformArgumentRelations: false}\n===\n\n[A]: a\n",
        "===\nsubTitle: x\n===\n\n[A]: a\n",
        "<A>: a #t\n\n(1) p\n----\n(2) q\n",
    ],
)
def test_what_is_kept_is_no_loss_and_what_is_not_is_one(document: str) -> None:
    assert converted(document, "yaml").loses
    assert converted(document, "argdown").loses is ("transform" in document)


# Included files


def including(folder: Path, files: dict[str, str], target: str = "json") -> Conversion:
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(content, encoding="utf-8", newline="")
    path = folder / next(iter(files))
    format_ = by_name(target)
    assert format_
    return convert(Incoming(Text(str(path), path.read_text(encoding="utf-8")), path), format_, None)


def texts(result: Conversion) -> list[str]:
    assert result.data, result.errors
    return [claim.text for claim in read_bytes(result.data).claims]


def test_included_files_stand_where_they_are_named(tmp_path: Path) -> None:
    """Those that they include as well, from their own folders; their front matter is not the document's."""
    files = {
        "main.argdown": "[T]: Close it.\n  + [A]\n\n@include(parts/one.argdown)\n\n[B]: Last.\n  + [C]\n",
        "parts/one.argdown": "===\ntitle: One\n===\n\n[A]: It rots.\n  + [D]: Rot was found.\n\n@include(two.argdown)\n",
        "parts/two.argdown": "[C]: It is so.\n",
    }
    result = including(tmp_path, files)
    assert texts(result) == ["Close it.", "It rots.", "Rot was found.", "Last.", "It is so."]
    assert lost(result) == {}
    found = [
        (claim.label, reading.claim_place(claim).start.line)
        for reading in [read(tmp_path / "main.argdown")]
        for claim in reading.claims
    ]
    assert found == [("T", 1), ("A", 4), ("D", 4), ("B", 6), ("C", 4)]


@pytest.mark.parametrize(
    ("directive", "files", "reason"),
    [
        ("no.argdown", {}, "no.argdown is not included: it does not exist; check the path"),
        ("../secret.argdown", {}, "../secret.argdown is not included: it lies outside the folders"),
        ("m.argdown", {}, "m.argdown is not included: it was there before: a file is included once"),
        ("b.argdown", {"b.argdown": "@include(m.argdown)\n"}, "m.argdown is not included: it was there before"),
        ("parts", {"parts/x": ""}, "parts is not included: it is a folder, not a file"),
    ],
    ids=["not there", "out of reach", "itself", "a circle", "a folder"],
)
def test_what_is_not_included_is_named_and_no_claim(
    tmp_path: Path, directive: str, files: dict[str, str], reason: str
) -> None:
    (tmp_path / "secret.argdown").write_text("[S]: secret", encoding="utf-8")
    result = including(tmp_path / "maps", {"m.argdown": f"[T]: Close it.\n\n@include({directive})\n"} | files)
    assert texts(result) == ["Close it."]
    assert [one.message[: len(reason)] for one in result.decisions if "not included: it" in one.message] == [reason]
    assert list(lost(result)) == ["files that are not included"]


def test_one_file_is_not_put_in_without_bounds(tmp_path: Path) -> None:
    files = {"m.argdown": "[T]: t\n\n" + "".join(f"@include(p{at}.argdown)\n\n" for at in range(103))}
    files |= {f"p{at}.argdown": f"[P{at}]: p{at}\n" for at in range(103)}
    result = including(tmp_path, files)
    assert len(texts(result)) == 101
    assert lost(result) == {"files that are not included": ("p100.argdown", "p101.argdown", "p102.argdown")}


def test_comments_and_escapes_include_nothing(tmp_path: Path) -> None:
    document = "[T]: t\n\n// @include(p.argdown)\n\n/* @include(p.argdown) */\n\n<!-- @include(p.argdown) -->\n\n[U]: u\\@include(p.argdown)\n"
    result = including(tmp_path, {"m.argdown": document, "p.argdown": "[P]: p\n"})
    assert texts(result) == ["t", "u@include(p.argdown)"]


def test_what_is_written_never_includes_a_file(tmp_path: Path) -> None:
    """What Argdown's own program would take for a directive, too: it looks for these letters in comments and escapes."""
    asks = "@include(p.argdown)"
    entry = f"""argmap: 1
title: "{asks}, a title"
argument:
  thesis: "Write {asks} here."
  id: "T{asks}"
  note: "{asks}, a note"
  because:
    - premise: "{asks}"
      attributed_to: "{asks}"
      quote: "{asks} = x"
"""
    path = tmp_path / "m.yaml"
    path.write_text(entry, encoding="utf-8")
    (tmp_path / "p.argdown").write_text("[P]: secret\n", encoding="utf-8")
    argdown = by_name("argdown")
    assert argdown
    written = convert(Incoming(Text(str(path), entry), path), argdown, None).data
    assert written
    assert "@include(" not in written.decode()
    again = including(tmp_path, {"m.argdown": written.decode()})
    assert again.data
    draft = [read(path), read_bytes(again.data)]
    assert [[(one.text, one.source, one.shape.note) for one in reading.claims] for reading in draft] == [
        [(f"Write {asks} here.", None, f"{asks}, a note"), (asks, asks, None)]
    ] * 2
    assert [one.title for one in draft] == [f"{asks}, a title"] * 2


def test_faults_of_an_included_file_name_it_with_its_line(tmp_path: Path) -> None:
    result = including(
        tmp_path, {"m.argdown": "[T]: t\n\n@include(p.argdown)\n", "p.argdown": "[P]: p\n\n[Q] no colon\n"}
    )
    assert [(one.place.start.line, one.message) for one in result.errors] == [
        (3, "in p.argdown, line 3: a text follows [Q], which only refers to what is defined elsewhere")
    ]


# Argdown+

PLUS = "[?Q]: Should it close?\n\n[S]: It should.\n  !> [?Q]\n  <: [S2]: On this side.\n\n[>E] >>\n    The words.\n"


@pytest.mark.parametrize(
    ("document", "mark"),
    [
        (PLUS, " (`[?Q]`)"),
        ("===\nparser: {syntax: argdown+}\n===\n\n[A]: a\n", ""),
        ("[A]: a\n  => [B]: b\n  <^ [C]: c\n", " (`=>`)"),
        ("[A]: a\n  ~= [B]\n", " (`~=`)"),
    ],
)
def test_argdown_plus_is_named_in_one_sentence(document: str, mark: str) -> None:
    found = [(one.code.id, one.message) for one in converted(document, "yaml").errors]
    message = f"this is Argdown+, an extension of Argdown with marks of its own{mark}, which argmap does not read"
    assert found == [("AM021", message)]


@pytest.mark.parametrize(
    "document",
    [
        "[?Q]: a title may begin so\n",
        "[A]: a text that goes on\n  => like this\n",
        "[A]: a\n  + [B]: b\n  _ [C]: c\n  >< [D]: d\n  -> [E]: e\n  <!-- a comment -->\n",
    ],
)
def test_argdown_itself_is_not_taken_for_it(document: str) -> None:
    assert converted(document, "yaml").errors == []


def test_other_faults_stay_what_they_are() -> None:
    assert [one.message for one in converted("[A]: a\n\n[B] b\n", "yaml").errors] == [
        "a text follows [B], which only refers to what is defined elsewhere"
    ]


@pytest.mark.parametrize("text", ["  ", "\u00a0", "\u2003 "])
def test_where_nothing_of_a_title_is_seen_the_claim_shows_another(text: str) -> None:
    first = converted(f"[A]: Seen.\n  + <{text}>\n", "argdown")
    assert first.data
    assert first.data.decode().splitlines()[-2:] == ["[A]: Seen. #thesis", "  + [n]: n"]
    assert converted(first.data.decode(), "argdown").data == first.data
