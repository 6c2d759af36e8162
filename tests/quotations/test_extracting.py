"""Quotations are found in drafts of every language, with their places; what is none is left alone."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.quotations.extracting import extract
from argmap.quotations.quotation import Quotation, Use

Parts = tuple[str, ...]


def said(text: str, *, is_markdown: bool = True) -> list[Parts]:
    """The words of the quotations of a text: a tuple for each passage."""
    found = extract(text, is_markdown=is_markdown).quotations
    return [passage.parts for one in found for passage in one.passages]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“The pier is closed,” he said.", [("The pier is closed,",)]),
        ('"The pier is closed," he said.', [("The pier is closed,",)]),
        ("‘The pier isn’t closed’, he said.", [("The pier isn’t closed",)]),
        ("'The pier isn't closed', he said.", [("The pier isn't closed",)]),
        ("‘The firms’ boats are old’, he said.", [("The firms’ boats are old",)]),
        ("„Der Steg ist zu“, sagte er.", [("Der Steg ist zu",)]),
        ("‚Der Steg ist zu‘, sagte er.", [("Der Steg ist zu",)]),
        ("»Der Steg ist zu«, sagte er.", [("Der Steg ist zu",)]),
        ("«Der Steg ist zu», sagte er.", [("Der Steg ist zu",)]),
        ("« Le quai est fermé », dit-il.", [("Le quai est fermé",)]),
        ("«\u202fLe quai est fermé\u202f», dit-il.", [("Le quai est fermé",)]),
        ("”Piren är stängd”, sade han.", [("Piren är stängd",)]),
        ("「桟橋は閉まっています」と彼は言った。", [("桟橋は閉まっています",)]),
        ("『桟橋は閉まっています』と彼は言った。", [("桟橋は閉まっています",)]),
        ("他说：“码头已经关闭了。”", [("码头已经关闭了。",)]),
        ("It says “put `pier` “into” the <b>list</b> now”.", [("into",)]),
        ('It says “put `"pier"` into the <b>list</b> now”.', [("put pier into the list now",)]),
    ],
)
def test_marks_of_each_language(text: str, expected: list[Parts]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The dogs’ bowls, rock ’n’ roll, the ’90s and '80s, 'tis said, it’s and it's, ‘til then.",
        'A pipe 6" wide and 5\' 6" long.',
        '<a title="the pier is closed">x</a> and [x](y "the pier is closed")',
        '[x]: https://example.org "the pier is closed"\n\n`"the pier is closed"`',
        '```\n"the pier is closed"\n```\n\n~~~ x\n“the pier is closed”\n~~~',
        '<!-- "the pier is closed" -->',
        '---\ntitle: "the pier is closed"\n---\n',
        '“”, "", «», ‘…’',
        "> [!NOTE]\n> The pier is closed.",
        "",
    ],
)
def test_what_is_no_quotation(text: str) -> None:
    assert extract(text).quotations == ()
    assert extract(text).unclosed == ()


def test_the_outermost_marks_count() -> None:
    text = "“He told me ‘the pier is closed’ twice,” she said. »Er sagte ›zu ist zu‹ dazu.« 「彼は『閉まっています』と言った」"
    assert said(text) == [
        ("He told me ‘the pier is closed’ twice,",),
        ("Er sagte ›zu ist zu‹ dazu.",),
        ("彼は『閉まっています』と言った",),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"The pier," she said, "is closed."', [("The pier", "is closed.")]),
        ("„Der Steg“, sagte sie, „ist zu.“", [("Der Steg", "ist zu.")]),
        ("« Le quai », dit-elle, « est fermé. »", [("Le quai", "est fermé.")]),
        ("「桟橋は」と彼は言い、「閉まっています」。", [("桟橋は", "閉まっています")]),
        ('"The pier," she said, "is closed," she wrote, "today."', [("The pier", "is closed", "today.")]),
        ('"The pier is closed," she said. "Today it rains."', [("The pier is closed,",), ("Today it rains.",)]),
        ('"The pier is closed!" she said, "and it rains."', [("The pier is closed!",), ("and it rains.",)]),
        ('"The pier is closed" and "the boat is gone now"', [("The pier is closed",), ("the boat is gone now",)]),
        ('"The pier is old," she said.\n\n"and closed," he said.', [("The pier is old,",), ("and closed,",)]),
    ],
)
def test_an_attribution_interrupts(text: str, expected: list[Parts]) -> None:
    assert said(text) == expected


def test_paragraphs_that_begin_with_a_mark_again_go_on() -> None:
    text = "“The pier is closed.\n\n“It will rain. So we\nwait,” he said.\n“Not here.”"
    (first, second) = extract(text).quotations
    assert [one.parts for one in first.passages] == [("The pier is closed.",), ("It will rain. So we wait,",)]
    assert [one.parts for one in second.passages] == [("Not here.",)]
    french = "« Le quai est fermé.\n\n« Il va pleuvoir.\n» Nous attendons ici. »"
    assert said(french) == [("Le quai est fermé.",), ("Il va pleuvoir.",), ("Nous attendons ici.",)]


def test_block_quotes_are_quotations_in_markdown_alone() -> None:
    text = "It says:\n\n> The pier is\n> closed.\n>\n> “It will rain.”\n> — The Gazette\n\nWe wait.\n"
    assert said(text) == [("The pier is closed.",), ("It will rain.",)]
    assert all(one.is_block for one in extract(text).quotations)
    assert said(text, is_markdown=False) == [("It will rain.",)]


def test_what_the_marks_are_for() -> None:
    text = (
        "The “safe” pier, an “old pier”, “The Sea and the Pier”, her novel “A night at sea”, “the pier is closed”, "
        "and 「安全」."
    )
    assert [(one.passages[0].parts[0], one.use) for one in extract(text).quotations] == [
        ("safe", Use.SCARE),
        ("old pier", Use.SCARE),
        ("The Sea and the Pier", Use.TITLE),
        ("A night at sea", Use.TITLE),
        ("the pier is closed", Use.WORDS),
        ("安全", Use.SCARE),
    ]


@pytest.mark.parametrize(
    ("text", "unclosed"),
    [
        ("He wrote: “The pier is closed.\n\nIt rains.", ["“The pier is closed."]),
        ("“The pier “is closed now”.", ["“The pier “is closed now”."]),
        ('"The pier is closed.\n\nIt rains "very much here".', ['"The pier is closed.']),
        ("‘The pier is closed. ", []),
        ("The pier is closed”.", []),
    ],
)
def test_marks_that_nothing_closes(text: str, unclosed: list[str]) -> None:
    assert [text[one.start : one.end] for one in extract(text).unclosed] == unclosed


def test_an_unclosed_mark_takes_no_other_quotation_with_it() -> None:
    assert said("“The pier “is closed now”.") == [("is closed now",)]
    assert said("“The pier.\n\n“It is closed.\n\nRain. “We wait for it.”") == [("We wait for it.",)]


MARKS = st.text(alphabet="“”„‟«»‹›‘’‚'\"「」『』 \n\r>`*_[]()<!-a.B1漢\0", max_size=200)


@given(MARKS, st.booleans())
def test_any_text_has_an_answer_in_order(text: str, is_markdown: bool) -> None:
    found = extract(text, is_markdown=is_markdown)
    assert len(found.outside) == len(text)
    spans = [span for one in found.quotations for passage in one.passages for span in passage.spans]
    assert spans == sorted(spans)
    assert all(0 <= one.start < one.end <= len(text) for one in (*spans, *found.unclosed))
    assert all(before.end <= after.start for before, after in pairwise(spans))
    assert all(part.strip() for one in found.quotations for passage in one.passages for part in passage.parts)


@pytest.mark.parametrize(
    "piece", ['"', "“", "„“", "«»", "'", "‘a ", "「」", "“a b c” ", "“a\n\n", "> a\n\n", "<!--", "`", "]("]
)
def test_very_many_marks_are_read(piece: str) -> None:
    found = extract(piece * 20_000)
    assert len(found.quotations) + len(found.unclosed) <= 40_000


def test_a_quotation_of_a_megabyte_is_one() -> None:
    (only,) = extract(f"“{'word ' * 200_000}”").quotations
    assert isinstance(only, Quotation)
    assert len(only.passages[0].parts[0]) == 999_999
