"""Edits on tables: a text, what is to become of it, and the edits that do so, every one of them."""

from __future__ import annotations

import pytest

from argmap.diagnostics import Edit
from argmap.mapfile import load
from argmap.mapfile.edit import apply, rewrite, set_key
from argmap.mapfile.nodes import Scalar
from argmap.text import Span, Text

HEAD = "argmap: 1\nargument:\n  thesis: "
Edits = list[tuple[int, int, str]]


def edits_of(written: str, new: str) -> Edits | None:
    """The edits that make a value another one, with places counted from where the value begins."""
    text = Text("m", HEAD + written + "\n")
    node = load(text).node(("argument", "thesis"))
    assert isinstance(node, Scalar)
    edits = rewrite(text, node, new)
    return None if edits is None else [(one.span.start - len(HEAD), one.span.end - len(HEAD), one.new) for one in edits]


def value_after(written: str, new: str) -> str | None:
    """What the file says after the edits."""
    found = edits_of(written, new) or []
    shifted = [Edit(Span(start + len(HEAD), end + len(HEAD)), words) for start, end, words in found]
    node = load(Text("m", apply(HEAD + written + "\n", shifted))).node(("argument", "thesis"))
    assert isinstance(node, Scalar)
    return node.text


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        ([], "abcdef"),
        ([(1, 2, "X")], "aXcdef"),
        ([(1, 2, "X"), (2, 3, "Y")], "aXYdef"),
        ([(2, 3, "Y"), (1, 2, "X")], "aXYdef"),
        ([(1, 3, "X"), (2, 4, "Y")], "aXdef"),
        ([(0, 0, "X"), (0, 1, "Y")], "XYbcdef"),
        ([(1, 3, "X"), (1, 3, "X")], "aXdef"),
        ([(1, 1, "X"), (1, 1, "X")], "aXbcdef"),
        ([(1, 3, "Y"), (1, 3, "X")], "aXdef"),
        ([(1, 3, "X"), (2, 2, "Y"), (3, 3, "Z")], "aXZdef"),
        ([(6, 6, "X")], "abcdefX"),
        ([(0, 6, "")], ""),
    ],
)
def test_edits_are_made_in_order_and_each_once(edits: Edits, expected: str) -> None:
    assert apply("abcdef", [Edit(Span(start, end), new) for start, end, new in edits]) == expected


@pytest.mark.parametrize(
    ("written", "new", "edits"),
    [
        ("the mayor's man", "the mayor’s man", [(9, 10, "’")]),
        ("a -- b -- c", "a — b — c", [(1, 5, " — "), (6, 10, " — ")]),
        ("a'' b", "a’” b", [(1, 3, "’”")]),
        ("it's a man's", "it’s a man’s", [(2, 3, "’"), (10, 11, "’")]),
        ("a-'b", "a–’b", [(1, 3, "–’")]),
        ("a-'-b c-d", "a–’–b c–d", [(1, 4, "–’–"), (7, 8, "–")]),
        ('"\'s a"', "’s a", [(1, 2, "’")]),
        ("same", "same", []),
        ("a thirty b", "a forty b", [(2, 5, "fo")]),
        ("abc", "abcd", [(3, 3, "d")]),
        ("abcd", "abc", [(3, 4, "")]),
        ("abc", "xabc", [(0, 0, "x")]),
        ("aaa", "aaaa", [(3, 3, "a")]),
        ('"say it"', 'say "it"', [(5, 7, '\\"it\\"')]),
        ('"a \\"b\\" c"', "a “b” c", [(3, 5, "“"), (6, 8, "”")]),
        ('"a\\\\b"', "a\\c", [(4, 5, "c")]),
        ('"a b"', "a \\ b", [(3, 3, "\\\\ ")]),
        ('"a\\u0020b"', "a\u00a0b", [(2, 8, "\u00a0")]),
        ('"\\x41 it\'s"', "A it’s", [(8, 9, "’")]),
        ('"\\U0001F600 it\'s"', "😀 it’s", [(14, 15, "’")]),
        ("'a man''s'", "a man’s", [(6, 8, "’")]),
        ("'a man’s'", "a man's", [(6, 7, "''")]),
        ("'a ''b'' c'", "a 'b' d", [(9, 10, "d")]),
        ("'a b'", "a 'c'", [(3, 4, "''c''")]),
        ("plain", "pl'ain", [(2, 2, "'")]),
        ("|-\n    it's", "it’s", [(9, 10, "’")]),
        (">-\n    it's\n    a man's", "it’s a man’s", [(9, 10, "’"), (21, 22, "’")]),
        ("it's\n    a man's", "it’s a man’s", [(2, 3, "’"), (14, 15, "’")]),
        ('"it\\\n    s it\'s"', "its it’s", [(13, 14, "’")]),
        ("a b", "a\nb", None),
        ("a\n\n    b it's", "a\nb it’s", [(11, 12, "’")]),
        ("a\n\n    b it's", "a\nb\nit’s", None),
        ("|2-\n      it's", "  it’s", None),
        ("a" * 5_000, "a" * 4_999 + "b", [(4_999, 5_000, "b")]),
        ("a" * 5_000, "a" * 5_001, None),
        ("a" * 5_001, "a" * 5_000, None),
    ],
)  # fmt: skip
def test_the_edits_of_a_value(written: str, new: str, edits: Edits | None) -> None:
    assert edits_of(written, new) == edits
    if edits is not None:
        assert value_after(written, new) == new


@pytest.mark.parametrize("written", ['""', "''", "|", ">-", ""])
def test_a_text_of_none_is_written_anew(written: str) -> None:
    assert edits_of(written, "new") is None


def test_a_key_is_set_only_where_there_is_a_place_for_it() -> None:
    file = load(Text("m", HEAD + "t\n  quote: [q]\n"))
    assert set_key(file, ("argument", "thesis"), "reviewed", "abc", "quote") is None
    assert set_key(file, ("argument",), "reviewed", "abc", "note") is None
    assert set_key(file, ("argument",), "quote", "abc", "thesis") is None
    empty = load(Text("m", "argmap: 1\ntitle:\nargument:\n  thesis: t\n"))
    assert set_key(empty, (), "title", "abc", "argmap") is None
    assert set_key(file, (), "title", "abc", "argmap") == (Edit(Span(9, 9), '\ntitle: "abc"'),)
    assert set_key(file, ("argument",), "thesis", "abc", "quote") == (Edit(Span(len(HEAD), len(HEAD) + 1), "abc"),)


def test_a_pair_of_surrogates_in_json_is_one_character() -> None:
    content = '{"argmap": 1, "argument": {"thesis": "\\ud83d\\ude00 it\'s"}}'
    text = Text("m.json", content)
    node = load(text).node(("argument", "thesis"))
    assert isinstance(node, Scalar)
    edits = rewrite(text, node, "😀 it’s")
    assert edits is not None
    assert apply(content, edits) == content.replace("'", "’")


@pytest.mark.parametrize(
    ("value", "rest"),
    [
        (" q", ""),
        (" q  # as heard", ""),
        (" q", "\n\n  # the next\n  note: n"),
        (" >-\n    q\n    r", ""),
        (" >-\n    q\n\n    # r", "\n\n  # the next\n  note: n"),
        (" |\n    q\n", "\n  note: n"),
        (" q\n    r", "\n  note: n"),
        ('\n    "q\n    r"', "\n  note: n"),
        ("\n    - q\n    - r  # as heard\n    # deeper", "\n  # the next\n  note: n"),
        ("\n  - q\n  - r", "\n  # the next\n  note: n"),
        ("\n    exact: q\n    prefix: r", "\n\n\n  note: n"),
        (" [q,\n    r]", "\n  # the next\n  note: n"),
        (" {exact: q,\n    prefix: r}", "\n  note: n"),
    ],
)
@pytest.mark.parametrize("end", ["", "\n", "\n# end\n"])
def test_a_key_is_put_after_the_last_line_of_another(value: str, rest: str, end: str) -> None:
    before = f"{HEAD}t\n  quote:{value.rstrip(chr(10))}"
    file = load(Text("m", f"{before}{rest}{end}"))
    edits = set_key(file, ("argument",), "reviewed", "abc", after="quote")
    assert edits is not None
    assert apply(f"{before}{rest}{end}", edits) == f'{before}\n  reviewed: "abc"{rest}{end}'
