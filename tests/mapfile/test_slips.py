"""Slips that leave no doubt are one finding each, and the rest of the map is read; riddles are named by their cause."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from argmap import check
from argmap.mapfile import load
from argmap.mapfile.scalars import is_plain
from argmap.reading import read_bytes
from argmap.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from argmap.reading import Reading

HEAD = "argmap: 1\nargument:\n  thesis: "
REST = "\n  because:\n    - premise: It is so.\n      implicite: true\n"
MISSPELT = "AM003 `implicite` is not a key of a premise; did you mean `implicit`?"


def said(content: str) -> list[str]:
    reading = read_bytes(content.encode())
    return [f"{finding.code.id} {finding.message}" for finding in reading.findings]


@pytest.mark.parametrize(
    ("written", "meant", "message"),
    [
        ("He said: go.", "He said: go.", "the text after `thesis:` contains `: `, which YAML takes for another key"),
        ("A: b: c:", "A: b: c:", "the text after `thesis:` contains `: `, which YAML takes for another key"),
        ('"Go" he said.', '"Go" he said.', "the text after `thesis:` goes on after its closing quotation mark"),
        (
            '"Go: now" he: said.',
            '"Go: now" he: said.',
            "the text after `thesis:` goes on after its closing quotation mark",
        ),
        ("'Go' he said.", "'Go' he said.", "the text after `thesis:` goes on after its closing quotation mark"),
        ("@home", "@home", "a text cannot begin with `@` in YAML"),
        ("`x` it is", "`x` it is", "a text cannot begin with ``` in YAML"),
        ("%x it is", "%x it is", "a text cannot begin with `%` in YAML"),
        (
            r'"C:\Users\me \"x\""',
            r'C:\Users\me "x"',
            "inside double quotation marks a backslash begins an escape, and YAML does not know this one",
        ),
        (
            "A text that\n    goes on: here.",
            "A text that goes on: here.",
            "this line goes on with the text above and contains `: `, which YAML takes for another key",
        ),
    ],
)
def test_the_rest_is_read_after_a_slip(written: str, meant: str, message: str) -> None:
    reading = read_bytes((HEAD + written + REST).encode())
    assert [claim.text for claim in reading.claims] == [meant, "It is so."]
    assert said(HEAD + written + REST) == [f"AM002 {message}", MISSPELT]
    assert reading.file.whole


def test_rules_run_after_a_slip(read_map: Callable[..., Reading]) -> None:
    content = "argmap: 1\narticle: {file: article.txt}\nargument:\n  thesis: He said: go.\n  quote: She said go\n"
    found = check(read_map(content, "The bridge is old."))
    assert [finding.code.id for finding in found] == ["AM104", "AM002", "AM202"]


def test_slips_on_many_lines_are_each_named_and_one_line_once() -> None:
    entries = "".join(f"    - premise: one: two: {number}\n" for number in range(5))
    found = load(Text("m", f"{HEAD}t\n  because:\n{entries}")).findings
    assert [(finding.code.id, finding.place.start.line) for finding in found] == [
        ("AM002", line) for line in range(5, 10)
    ]


def test_too_many_slips_end_the_reading() -> None:
    entries = "".join(f"    - premise: one: {number}\n" for number in range(60))
    file = load(Text("m", f"{HEAD}t\n  because:\n{entries}"))
    assert not file.whole
    assert [finding.place.start.line for finding in file.findings] == list(range(5, 46))


def test_a_text_that_has_the_stand_ins_itself_is_not_mended() -> None:
    file = load(Text("m", f"{HEAD}one: \ue000\n"))
    assert not file.whole
    assert [finding.code.id for finding in file.findings] == ["AM002"]


@given(st.text(alphabet="a: \"'\\@`%[]{}#-\n", max_size=30))
def test_what_is_read_is_in_the_file(text: str) -> None:
    content = f"{HEAD}{text}\n"
    file = load(Text("m", content))
    for scalar in file.scalars:
        assert not any("\ue000" <= character <= "\ue0ff" for character in scalar.text or "")


def test_an_unfinished_merge_is_named_with_its_parts() -> None:
    content = f"{HEAD}t\n<<<<<<< HEAD\n  note: a\n=======\n  note: b\n>>>>>>> other\n"
    (finding,) = load(Text("m", content)).findings
    assert finding.message == "an unfinished merge: from here on two versions of the same lines stand in the file"
    assert [(one.label, one.place.start.line) for one in finding.related] == [
        ("the other version", 6),
        ("the merge ends", 8),
    ]


def test_no_break_spaces_before_a_key_are_named_once_and_read_as_spaces() -> None:
    content = "argmap: 1\nargument:\n\u00a0\u00a0thesis: t\n \u00a0because:\n\u3000 - premise:\u00a0p\n"
    file = load(Text("m", content))
    assert [finding.message for finding in file.findings] == [
        "this line has no-break spaces where YAML takes only ordinary ones"
    ]
    assert file.map


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        (">-\n    one\n    \u00a0two three", "one \u00a0two three"),
        (">-\n    Note:\u00a0oui\n\n    \u00a0- due:\u00a0non", "Note:\u00a0oui\n\u00a0- due:\u00a0non"),
        ("|- # as heard\n    Note:\u00a0oui", "Note:\u00a0oui"),
        ('"one\n    Note:\u00a0\\"oui\n    due:\u00a0non"', 'one Note:\u00a0"oui due:\u00a0non'),
        ("'one\n    Note:\u00a0it''s\n    due:\u00a0non'", "one Note:\u00a0it's due:\u00a0non"),
    ],
)
def test_no_break_spaces_in_a_text_over_lines_are_its_own(written: str, meant: str) -> None:
    reading = read_bytes((HEAD + written + "\n").encode())
    assert [one for one in reading.findings if one.code.id.startswith("AM00")] == []
    assert [claim.text for claim in reading.claims] == [meant]
    after = load(Text("m", f"{HEAD}{written}\n  because:\n    - premise:\u00a0p\n"))
    assert [(one.message, one.place.start.line) for one in after.findings] == [
        ("this line has no-break spaces where YAML takes only ordinary ones", written.count("\n") + 5)
    ]


def test_a_block_ends_where_its_entry_does() -> None:
    content = f"{HEAD}t\n  because:\n    - note: >-\n        Note:\u00a0n\n      premise:\u00a0p\n    - premise: >-\n       r:\u00a0q\n    -\u00a0premise: r\n"
    (finding,) = load(Text("m", content)).findings
    assert finding.place.start.line == 7
    reading = read_bytes(content.encode())
    assert [claim.text for claim in reading.claims] == ["t", "p", "r:\u00a0q", "r"]


@pytest.mark.parametrize(
    ("quote", "exact", "findings"),
    [
        ("{exact: one, two, three, article: x}", "one, two, three", 1),
        ("{exact: one, prefix: a, b}", "one", 1),
        ("[{exact: one, two}, three]", "one, two", 1),
        ('{exact: "one, two", article: x}', "one, two", 0),
    ],
)
def test_a_comma_in_a_quote_without_quotation_marks_is_one_finding(quote: str, exact: str, findings: int) -> None:
    reading = read_bytes(f"{HEAD}t\n  quote: {quote}\n".encode())
    (claim,) = reading.claims
    assert claim.shape.quote
    assert claim.shape.quote[0].exact == exact
    assert [finding.help for finding in reading.findings] == [
        'put the words in quotation marks: {exact: "...", article: ...}'
    ] * findings


@pytest.mark.parametrize("key", ["objection", "counter", "Rebuttal", "reason", "support", "pros"])
@pytest.mark.parametrize("value", [" It is not.", "\n    premise: It is not.", "\n    - premise: It is not."])
def test_a_part_by_another_name_is_one_finding(key: str, value: str) -> None:
    reading = read_bytes(f"{HEAD}t\n  {key}:{value}\n".encode())
    (finding,) = reading.findings
    part = "because" if key in {"reason", "support", "pros"} else "but"
    assert finding.message == f"`{key}` is not a key of a thesis; did you mean `{part}`?"
    assert finding.help
    assert finding.help.endswith(f"(or `evidence`) in the list under `{part}`")
    assert [claim.text for claim in reading.claims] == ["t", "It is not."]
    assert str(reading.steps[0].polarity) == ("support" if part == "because" else "attack")


def test_an_entry_that_is_called_objection_is_one_finding() -> None:
    content = f"{HEAD}t\n  but:\n    - objection: It is not.\n      note: n\n"
    assert said(content) == ["AM003 `objection` is not a key of an entry"]


@pytest.mark.parametrize("content", ["version: 3\nservices:\n  web: {image: x}\n", "on: push\n", "- a\n- b\n"])
def test_yaml_that_is_no_map_is_one_finding(content: str) -> None:
    assert [message[:37] for message in said(content)] == ["AM006 this file holds no argument map"]


def test_a_map_with_a_misspelt_key_at_its_top_is_a_map() -> None:
    assert said("argmpa: 1\nargument: {thesis: t}\n") == [
        "AM003 `argmpa` is not a key of a map; did you mean `argmap`?"
    ]


@given(st.text(alphabet="aZ1: #-?\"'[]{}&*!|>%@`~.,=/\u00a0é", min_size=1, max_size=12).map(str.strip).filter(bool))
def test_what_is_plain_is_read_as_it_stands(text: str) -> None:
    if is_plain(text):
        assert yaml.load(f"quote: {text}\n", yaml.BaseLoader) == {"quote": text}  # noqa: S506
