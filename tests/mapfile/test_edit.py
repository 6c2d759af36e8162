"""Edits of a map's text: the fewest characters, and nothing else changed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.checker import make_plan
from argmap.checker.fixes import diff, fixed
from argmap.mapfile import load
from argmap.mapfile.edit import apply, rewrite, set_key
from argmap.mapfile.nodes import Scalar
from argmap.reading import read_bytes
from argmap.text import Text

HEAD = "argmap: 1\narticle:\n  file: article.txt  # beside the map\nargument:\n  thesis: t\n"
ARTICLE = "“We don’t know\u00a0it — nobody does”, said the mayor’s man."


def rewritten(content: str, new: str) -> str | None:
    text = Text("m", content)
    node = load(text).node(("argument", "quote"))
    assert isinstance(node, Scalar)
    edits = rewrite(text, node, new)
    return None if edits is None else apply(content, edits)


@pytest.mark.parametrize(
    ("written", "new", "expected"),
    [
        ("the mayor's man  # why", "the mayor’s man", "the mayor’s man  # why"),
        ("'the mayor''s man'", "the mayor’s man", "'the mayor’s man'"),
        ('"the \\"man\\" there"', "the “man” there", '"the “man” there"'),
        (">-\n    the mayor's\n    man", "the mayor’s\u00a0man", ">-\n    the mayor’s\u00a0man"),
        ("the mayor's\n    man", "the mayor’s man", "the mayor’s\n    man"),
        ("|-\n    a -- b", "a — b", "|-\n    a — b"),
        ('"caf\\u00e9 -- it"', "café—it", '"caf\\u00e9—it"'),
    ],
)
def test_the_smallest_edit(written: str, new: str, expected: str) -> None:
    content = HEAD + f"  quote: {written}\n  note: n\n"
    assert rewritten(content, new) == HEAD + f"  quote: {expected}\n  note: n\n"


@given(
    st.text(alphabet="ab'\"\\-–“’ :#é\u00a0", min_size=1, max_size=20),
    st.text(alphabet="ab'\"\\-–“’ é\u00a0", max_size=20),
)
def test_any_text_becomes_the_other_or_is_refused(old: str, new: str) -> None:
    quoted = '"' + old.replace("\\", "\\\\").replace('"', '\\"') + '"'
    content = HEAD + f"  quote: {quoted}\n"
    changed = rewritten(content, new)
    if changed is not None:
        node = load(Text("m", changed)).node(("argument", "quote"))
        assert isinstance(node, Scalar)
        assert node.text == new


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (HEAD + "  quote: q  # here\n  note: n\n", HEAD + "  quote: q  # here\n  reviewed: \"abc\"\n  note: n\n"),
        (HEAD + "  quote: >-\n    q\n    r\n\n  note: n\n", HEAD + "  quote: >-\n    q\n    r\n  reviewed: \"abc\"\n\n  note: n\n"),
        (HEAD + "  quote:\n    - q\n    - r\n", HEAD + "  quote:\n    - q\n    - r\n  reviewed: \"abc\"\n"),
        (HEAD + "  quote: q", HEAD + "  quote: q\n  reviewed: \"abc\""),
        (HEAD + "  quote: q\n  reviewed: '000'\n", HEAD + "  quote: q\n  reviewed: 'abc'\n"),
        ("argmap: 1\nargument: {thesis: t, quote: q}\n", "argmap: 1\nargument: {thesis: t, quote: q, reviewed: \"abc\"}\n"),
        ('{"argmap": 1, "argument": {"thesis": "t", "quote": "q"}}', '{"argmap": 1, "argument": {"thesis": "t", "quote": "q", "reviewed": "abc"}}'),
        (HEAD.replace("\n", "\r\n") + "  quote: q\r\n", HEAD.replace("\n", "\r\n") + "  quote: q\r\n  reviewed: \"abc\"\r\n"),
    ],
)  # fmt: skip
def test_a_key_is_added_where_it_belongs(content: str, expected: str) -> None:
    edits = set_key(load(Text("m", content)), ("argument",), "reviewed", "abc", after="quote")
    assert edits is not None
    assert apply(content, edits) == expected


def mended(tmp_path: object, content: str, *, fingerprint: bool = False) -> tuple[str, int, int]:
    reading = read_bytes(content.encode(), folder=str(tmp_path))
    result = fixed(reading, make_plan(), fingerprint=fingerprint)
    return result.content, len(result.made), len(result.refused)


@pytest.fixture
def folder(tmp_path: object) -> object:
    (tmp_path / "article.txt").write_text(ARTICLE, encoding="utf-8")  # type: ignore[operator]
    return tmp_path


def test_a_quote_gets_the_articles_characters(folder: object) -> None:
    content = HEAD + "  quote: we don't know it -- nobody does  # as heard\n".replace("we", "We")
    fixed_once = HEAD + "  quote: We don’t know\u00a0it — nobody does  # as heard\n"
    assert mended(folder, content) == (fixed_once, 1, 0)
    assert mended(folder, fixed_once) == (fixed_once, 0, 0)


def test_a_fix_that_would_break_the_map_is_refused(folder: object) -> None:
    (folder / "article.txt").write_text('"Go: now" they said to the mayor.', encoding="utf-8")  # type: ignore[operator]
    content = HEAD + "  quote: “Go: now” they said to the mayor\n"
    assert mended(folder, content)[1:] in {(0, 1), (0, 0)}
    assert mended(folder, content)[0] == content


def test_the_fingerprint_on_request(folder: object) -> None:
    content = HEAD + "  quote: said the mayor’s man\n"
    assert mended(folder, content) == (content, 0, 0)
    once, made, refused = mended(folder, content, fingerprint=True)
    assert (made, refused) == (1, 0)
    assert once.splitlines()[3].startswith('  fingerprint: "')
    old = once.replace(once.split('"')[1], "0" * 12)
    assert mended(folder, old, fingerprint=True)[0] == once


def test_a_diff_says_what_changed() -> None:
    assert diff("m", "a\nb\n", "a\nc\n") == "--- m\n+++ m\n@@ -1,2 +1,2 @@\n a\n-b\n+c\n"


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        ("|\n    We don't know it\n  note: n", "|\n    We don’t know it\n  note: n"),
        (">+\n    We don't\n    know it\n\n  note: n", ">+\n    We don’t\n    know it\n\n  note: n"),
        ('"We don\'t know it -- nobody"', '"We don’t know\u00a0it — nobody"'),
    ],
)
def test_blocks_are_fixed_too(folder: object, quote: str, expected: str) -> None:
    assert mended(folder, HEAD + f"  quote: {quote}\n")[0] in {
        HEAD + f"  quote: {expected}\n".replace("know it", it) for it in ("know it", "know\u00a0it")
    }


def test_no_line_break_comes_into_a_quote(folder: object) -> None:
    (folder / "article.txt").write_text("Two\u2028three\u0085four — five\tsix, he said.\n", encoding="utf-8")  # type: ignore[operator]
    content = HEAD + '  quote: "Two three four -- five six"\n'
    once = HEAD + '  quote: "Two three four — five six"\n'
    assert mended(folder, content)[0] == once
    assert mended(folder, once)[0] == once


def test_lone_carriage_returns(folder: object) -> None:
    content = (HEAD + "  quote: >-\n    We don't know it\n").replace("\n", "\r")
    assert mended(folder, content)[0].replace("\u00a0", " ") == content.replace("'", "’")


@pytest.mark.parametrize(
    "below",
    [
        "  # argmap: ignore[AM003] kept for now\n  foo: 1\n",
        "  # of what follows\n  but:\n    - premise: p\n",
        "# at the end\n",
    ],
)
@pytest.mark.parametrize(
    "quote", ["q", "\n    exact: q", "\n    - q\n    # of the list\n    - r", ">-\n    q\n    # no comment"]
)
def test_a_comment_below_stays_with_what_it_is_of(quote: str, below: str) -> None:
    content = HEAD + f"  quote: {quote}\n{below}".replace("quote: \n", "quote:\n")
    edits = set_key(load(Text("m", content)), ("argument",), "reviewed", "abc", after="quote")
    assert edits
    assert apply(content, edits) == content.removesuffix(below) + f'  reviewed: "abc"\n{below}'
