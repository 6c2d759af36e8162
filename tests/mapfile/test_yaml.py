"""YAML's and JSON's own errors, said as what to do; limits; the same map from both."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.mapfile import load
from argmap.mapfile.json_reader import read_json
from argmap.mapfile.nodes import MAX_NESTING, ListNode, Mapping, Node, Scalar
from argmap.reading import read_bytes
from argmap.text import Text

HEAD = "argmap: 1\nargument:\n"


@pytest.mark.parametrize(
    ("content", "line", "column", "words"),
    [
        (HEAD + "  thesis: one: two\n", 3, 14, "the text after `thesis:` contains `: `"),
        (HEAD + "  thesis: one\n   quote: two\n", 4, 9, "this line is indented deeper than the line above"),
        (HEAD + "  thesis:one\n  quote: two\n", 3, 10, "a space is missing here"),
        (HEAD + "  thesis: [one\n", 3, 11, "a text that begins with `[` is a list"),
        (HEAD + "  thesis: [one] two\n", 3, 11, "a text that begins with `[` is a list"),
        (HEAD + "  thesis: {one} two\n", 3, 11, "a text that begins with `{` is a mapping"),
        (HEAD + '  thesis: "one\n', 3, 11, 'the quotation mark " that opens here is never closed'),
        (HEAD + "  thesis: 'it's'\n", 3, 15, "goes on after its closing quotation mark"),
        (HEAD + '  thesis: "a "b" c"\n', 3, 15, "goes on after its closing quotation mark"),
        (HEAD + "\tthesis: one\n", 3, 1, "indented with a tab"),
        (HEAD + "  thesis: @one\n", 3, 11, "a text cannot begin with `@`"),
        (HEAD + "  thesis: %one\n", 3, 11, "a text cannot begin with `%`"),
        (HEAD + "  thesis: `one`\n", 3, 11, "a text cannot begin with ``` in YAML"),
        (HEAD + "  thesis: t\n  because: - premise: p\n", 4, 12, "a list cannot begin on the line of its key"),
        (HEAD + "  thesis: t\n because:\n", 4, 2, "fits no key or list above it"),
        (HEAD + "  thesis: t\nwords\n", 4, 1, "has no `: ` after its key"),
        (HEAD + '  thesis: "a \\q"\n', 3, 14, "a backslash begins an escape"),
        (HEAD + "  thesis: t\n  because:\n    - premise: p\n    ref: x\n", 6, 5, "does not begin with `- `"),
        (HEAD + "  thesis: a\x07b\n", 3, 12, "the character \\x07 is not allowed"),
        ('{"argmap": 1, "argument": {"thesis": "t",}}', 1, 42, "a key in double quotation marks is expected, not `}`"),
        ('{"argmap": 1', 1, 13, "it ends before everything is closed"),
        ('{"argmap": 1} x', 1, 15, "the end of the file is expected, not `x`"),
        ('{"argmap": "1}', 1, 12, "a quotation mark opens here and is never closed"),
        ("{'argmap': 1}", 1, 2, "a key in double quotation marks is expected"),
        ('{"argmap":\u00a01}', 1, 11, "the character '\\xa0' stands outside"),
        ('{"a": tru}', 1, 7, "`tru` is not a JSON value"),
        ('{"a": "\\x"}', 1, 7, "this text cannot be read"),
        ('{"a" 1}', 1, 6, "`:` is expected, not `1`"),
    ],
)
def test_broken_file_is_one_finding_with_its_place(content: str, line: int, column: int, words: str) -> None:
    (finding,) = load(Text("map", content)).findings
    assert finding.code.id == "AM002"
    assert finding.place.start == (line, column)
    assert words in finding.message


def test_what_stands_before_the_break_is_read() -> None:
    reading = read_bytes((HEAD + "  thesis: t\n  because:\n    - premise: p\n    - premise: a\n  - b: c\n").encode())
    assert [claim.text for claim in reading.claims][:2] == ["t", "p"]
    assert not reading.file.whole


def test_bom_and_crlf_change_no_place() -> None:
    content = (HEAD + "  thesis: t\n  quot: x\n").replace("\n", "\r\n")
    reading = read_bytes(b"\xef\xbb\xbf" + content.encode())
    assert [(*finding.place.start, finding.code.id) for finding in reading.findings] == [(4, 3, "AM003")]


def test_places_count_code_points() -> None:
    (finding,) = load(Text("map", HEAD + "  {thesis: é😀漢, qoute: x}\n")).findings
    assert finding.place.start == (3, 17)


def nested(depth: int) -> str:
    lines = ["argmap: 1", "argument:", "  thesis: t"]
    for level in range(depth):
        indent = "  " + "  " * level
        lines += [f"{indent}because:", f"{indent}- premise: p{level}"]
    return "\n".join(lines) + "\n"


def test_deep_maps_are_read_up_to_the_limit() -> None:
    fine = read_bytes(nested(MAX_NESTING // 2 - 2).encode())
    assert (len(fine.claims), fine.findings) == (MAX_NESTING // 2 - 1, ())
    deep = read_bytes(nested(MAX_NESTING).encode())
    assert [finding.code.id for finding in deep.findings] == ["AM009"]
    assert len(deep.claims) > 100


def test_aliases_do_not_expand() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12)]
    codes = {finding.code.id for finding in read_bytes("\n".join(lines).encode()).findings}
    assert codes == {"AM006", "AM008"}


def plain(node: Node | None) -> object:
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, ListNode):
        return [plain(item) for item in node.items]
    assert isinstance(node, Mapping)
    return {key: plain(value) for key, value in node.values.items()}


def as_text(value: object) -> object:
    """What JSON means, with every scalar as the text that stands in the file."""
    if isinstance(value, dict):
        return {key: as_text(item) for key, item in value.items()}
    if isinstance(value, list):
        return [as_text(item) for item in value]
    return value if value is None or isinstance(value, str) else json.dumps(value)


SCALARS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(exclude_categories=["Cs"]))
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.text(st.characters(exclude_categories=["Cs"]), max_size=5), inner, max_size=4)
    ),
)


@given(VALUES, st.booleans(), st.sampled_from([None, 1, "\t"]))
def test_json_is_read_as_the_standard_library_reads_it(
    value: object, ascii_only: bool, indent: int | str | None
) -> None:
    content = json.dumps(value, ensure_ascii=ascii_only, indent=indent)
    builder = read_json(Text("t", content))
    assert builder.findings == []
    assert plain(builder.root) == as_text(value)


def test_lone_surrogate_in_json_is_replaced() -> None:
    assert plain(read_json(Text("t", '"a\\ud800b"')).root) == "a\ufffdb"


@given(st.binary(max_size=200))
def test_any_bytes_are_a_reading(data: bytes) -> None:
    reading = read_bytes(data)
    assert reading.findings
    for finding in reading.findings:
        assert finding.place.span.start <= len(finding.place.text.content)
        assert finding.message


@given(st.text(alphabet="abc:-[]{}\"'#&*!|>%@`, \n\t?", max_size=80))
def test_any_yaml_like_text_is_a_reading(text: str) -> None:
    reading = read_bytes((HEAD + "  thesis: " + text).encode())
    for finding in reading.findings:
        assert 0 <= finding.place.span.start <= finding.place.span.end <= len(finding.place.text.content) + 2


def test_same_map_in_yaml_and_json() -> None:
    data = {"argmap": 1, "argument": {"thesis": "t", "because": [{"together": [{"premise": "p"}, {"evidence": "e"}]}]}}
    yaml = (
        "argmap: 1\nargument:\n  thesis: t\n  because:\n    - together:\n        - premise: p\n        - evidence: e\n"
    )
    assert read_bytes(json.dumps(data).encode()).map == read_bytes(yaml.encode()).map
