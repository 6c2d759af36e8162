"""Where the cursor stands: in maps that are whole, half typed, in braces, in JSON."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.lsp.cursor import cursor_at
from argmap.text import Text

MAP = """\
argmap: 1
article:
  file: a.txt  # the article
argument:
  id: T
  thesis: X
  because:
    - premise: p
      note: >-
        foo: bar
        BLOCK
      quote:
        - It is
        - LIST
      because:
      - evidence: e
        type: TYPE
      - ENTRY
    - {ref: FLOW, scheme: sign}
    - together:
        - premise: several
            words: CONTINUED
        - MEMBER
      scheme: SCHEME
"""


def at(text: str, marker: str = "|") -> tuple[tuple[str, ...], str | None, dict[str, str], str] | None:
    offset = text.index(marker)
    text = text.replace(marker, "", 1)
    found = cursor_at(Text("map.yaml", text), offset)
    if found is None:
        return None
    return found.owner, found.key, found.siblings, text[found.typed.start : found.typed.end]


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("BLOCK", None),
        ("LIST", (("argument", "because", "-", "quote", "-"), None, {}, "L")),
        ("TYPE", (("argument", "because", "-", "because", "-"), "type", {"evidence": "e"}, "T")),
        ("ENTRY", (("argument", "because", "-", "because", "-"), None, {}, "E")),
        ("FLOW", (("argument", "because", "-"), "ref", {"scheme": "sign"}, "F")),
        ("CONTINUED", None),
        ("MEMBER", (("argument", "because", "-", "together", "-"), None, {}, "M")),
        ("SCHEME", (("argument", "because", "-"), "scheme", {"together": ""}, "S")),
        ("the article", None),
    ],
)
def test_inside_a_map(word: str, expected: object) -> None:
    assert at(MAP.replace(word, f"{word[0]}|{word[1:]}")) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("|", ((), None, {}, "")),
        ("argm|", ((), None, {}, "argm")),
        ("argmap: 1\n|", ((), None, {"argmap": "1"}, "")),
        ("article:\n  |\n  file: a\nargmap: 1", (("article",), None, {"file": "a"}, "")),
        ("argument:\n  because:\n  - |", (("argument", "because", "-"), None, {}, "")),
        ("argument:\n  because:\n    - - |", (("argument", "because", "-", "-"), None, {}, "")),
        ("argument:\n  because:\n    - ref: P\n    |", (("argument", "because"), None, {}, "")),
        ("argument:\n  because:\n    - ref: P\n      |", (("argument", "because", "-"), None, {"ref": "P"}, "")),
        ("argument:\n  because:\n    - ref: P\n  |", (("argument",), None, {"because": ""}, "")),
        ("argument:\r\n  thesis: a\r\n  |", (("argument",), None, {"thesis": "a"}, "")),
        ("article: {fi|}", (("article",), None, {}, "fi")),
        ("quote: [It is, |]", (("quote", "-"), None, {}, "")),
        ("a: b # c|", None),
        ('quote: "no # comment|', ((), "quote", {}, '"no # comment')),
        ('{"argument": {"thesis": "x", "because": [{"ref": "P|", "scheme": "a"}, {"premise": "y"}]}}',
         (("argument", "because", "-"), "ref", {"scheme": "a"}, '"P')),
        ('{"argument": {"thesis": "x", |}}', (("argument",), None, {"thesis": "x"}, "")),
        ('{"argument": {"because": [{"|', (("argument", "because", "-"), None, {}, '"')),
        ('{"argument": {}} |', None),
    ],
)  # fmt: skip
def test_half_typed(text: str, expected: object) -> None:
    assert at(text) == expected


@given(st.text("ab:- {}[]\",'#\n", max_size=40), st.text("ab:- {}[]\",'#\n\r", max_size=40))
def test_any_text_has_an_answer(before: str, after: str) -> None:
    text = Text("map.yaml", before + after)
    found = cursor_at(text, len(before))
    assert found is None or (found.typed.end == len(before) and found.typed.start >= 0)


@given(st.recursive(st.text(max_size=5), lambda one: st.dictionaries(st.text(max_size=5), one, max_size=3)))
def test_any_json_has_an_answer(value: object) -> None:
    content = json.dumps({"argmap": value})
    for offset in range(len(content)):
        found = cursor_at(Text("map.json", content[:offset]), offset)
        assert found is None or found.typed.end == offset
