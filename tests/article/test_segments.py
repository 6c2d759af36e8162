"""Paragraphs and sentences: of the op-ed, and of texts that mislead."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.article.segments import paragraphs, sentences
from argmap.text import Span

if TYPE_CHECKING:
    from argmap.article import Article


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    "parts",
    [
        ["On Jan. 18 it was announced.", "Then, in Feb. 2022, it began."],
        ["The U.S. troops left.", "He lives in the U.S.", "The rest stayed."],
        ["Mr. J. R. Smith and Dr. Jones met.", "They talked."],
        ["Is it so?", "Yes!", "It is."],
        ["He said “Stop.”", "“Why?” she asked.", "Nobody knew."],
        ["It cost 3.5 million, i.e. too much.", "Nobody paid."],
        ["So it ended...", "Or did it?"],
        ["They sell apples, pears, etc.", "The shop is closed."],
        ["これは文です。", "次の文です。"],
        ["Это так.", "Точно."],
        ["هل هذا صحيح؟", "نعم."],
        ["No full stop at the end"],
    ],
)
def test_sentences(parts: list[str]) -> None:
    glue = "" if parts[0].endswith("。") else " "
    assert split(glue.join(parts)) == parts


def test_op_ed_has_twelve_paragraphs_and_29_sentences(op_ed: Article) -> None:
    body = op_ed.paragraphs[2:14]
    content = op_ed.text.content
    assert len(op_ed.paragraphs) == 21
    assert [len(sentences(content, paragraph)) for paragraph in body] == [2, 3, 2, 2, 2, 3, 3, 3, 3, 3, 2, 1]
    assert content[body[0].start :].startswith("The Jan. 18 announcement")
    assert content[: body[-1].end].endswith("that of Russia’s.")


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("a\nb\n\nc\r\n\r\nd\n \t\n\n e ", ["a\nb", "c", "d", "e"]),
        ("", []),
        ("\n\n", []),
        ("x" * 300 + ".\n" + "y" * 300, ["x" * 300 + ".", "y" * 300]),
        ("short\nlines", ["short\nlines"]),
    ],
)
def test_paragraphs(text: str, parts: list[str]) -> None:
    assert [text[start:end] for start, end in paragraphs(text)] == parts


@given(st.text(alphabet="aB. !?\n”\"'“…。U"))
def test_segments_are_in_order_and_leave_out_only_white_space(text: str) -> None:
    spans = [span for paragraph in paragraphs(text) for span in sentences(text, paragraph)]
    at = 0
    for start, end in spans:
        assert text[at:start].strip() == ""
        assert start < end
        at = end
    assert text[at:].strip() == ""
