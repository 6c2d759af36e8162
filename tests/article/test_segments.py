"""Paragraphs and sentences: of the op-ed, and of texts that mislead."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

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


@pytest.mark.parametrize(
    "parts",
    [
        ["Die Brücke fiel am 3. Oktober.", "Sie war die 1. Brücke im Land."],
        ["Wir sehen uns am 3.", "Dann geht es los.", "Es ist so."],
        ["Es gab im 19. Jahrhundert z. B. keine Brücke.", "Der Bau kostete 3 Mio. Euro.", "Die Stadt zahlte."],
        ["Er kommt am 12.3. Anna kommt nie.", "Das ist so."],
        ["Nach Abb. 3 ist es so.", "Das ist die andere Abb.", "Niemand sah sie."],
        ["The price rose by 8.", "Shops closed.", "It fell by 4.2.", "Nobody cheered."],
        ["They met on the 2nd. March was cold, and on the 3rd. April was not.", "It is so."],
        ["It is rule No. 5 of the house.", "The answer is no.", "Everybody knew it."],
        ["We lay in the sun.", "Nobody swam on Sun. 3 of May."],
        ["En el mar.", "Nadie lo sabe, dijo el Sr. Gómez.", "Es así."],
        ["M. Dupont est venu avec Mme. Petit.", "Il est parti."],
        ["Il sig. Rossi vive a Roma ecc. e non parla.", "È così."],
        ["Dhr. Bakker kwam bijv. Nederlands leren.", "Het is zo."],
        ["Он живёт на ул. Мира.", "Это так."],
        ["これは文です。", "abc です。"],
        ["They call him J. The Kid lost.", "So said I.", "The rest was not."],
        ["Acme Inc. Berlin makes apples, etc. 5kg of them."],
        ["Er kam am Tag 8.", "Weiter ging es nicht, und der Rest ist bekannt."],
        ["Er kam am 8. Weiter ging es nicht, und der Rest ist bekannt."],
        ["• Mr. Smith came.", "He left."],
    ],
)
def test_abbreviations_and_ordinals_are_those_of_the_language(parts: list[str]) -> None:
    assert split(" ".join(parts)) == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "Two things:\n1. Cheap bread\n2. Good bread\nAll agreed.",
            ["Two things:", "1. Cheap bread", "2. Good bread\nAll agreed."],
        ),
        ("Two things: 1. It is old. 2. It is red.", ["Two things: 1. It is old.", "2. It is red."]),
        ("Two things:\n• It is old.\n• It is red.", ["Two things:", "• It is old.", "• It is red."]),
        ("Two things:\na) It is old.\nb) It is red.", ["Two things:", "a) It is old.", "b) It is red."]),
        ("12. The court holds it so. I. The facts.", ["12. The court holds it so.", "I. The facts."]),
        ("The price rose by\n12. The mayor slept.", ["The price rose by\n12.", "The mayor slept."]),
        ("He knew\n– as all did – nothing.", ["He knew\n– as all did – nothing."]),
        ("When? 1994. The rest is known.", ["When?", "1994.", "The rest is known."]),
    ],
)
def test_numbers_of_a_list_are_no_sentences(text: str, parts: list[str]) -> None:
    assert split(text) == parts


@pytest.mark.parametrize(
    "parts",
    [
        ["It fell.²", "It rose.[3, 4]", "It stood. [5]", "Nobody knew.12", "It was so."],
        ["See the note.[a]", "All of it.", "[He] left."],
        ["He said „Nein.“", "Dann ging er.", "»Ja.«", "Sie blieb."],
        ["« Oui. »", "Elle rit.", "Il dit : « Non. »"],
        ["Er ging.", "»Ja«, sagte sie."],
        ["He waited . . . and left.", "It was late . . .", "Nobody came.…"],
        ["Really?!", "Yes.", "No!”", "So it was."],
    ],
)
def test_what_stands_after_a_stop_belongs_to_its_sentence(parts: list[str]) -> None:
    assert split(" ".join(parts)) == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("It is shut.Nobody knew.I did.", ["It is shut.", "Nobody knew.", "I did."]),
        ("It is in Rome.The pope knew.", ["It is in Rome.", "The pope knew."]),
        ("He said “No.”Then he left.", ["He said “No.”", "Then he left."]),
        *[
            (text, [text])
            for text in (
                "Read example.Com or Booking.Com or asp.Net.Core now.",
                "Mr.Smith met e.g.Jones of the U.S.Army.",
                "Node.js and README.Rst are files.",
                "Max.Muster@example.org wrote it.",
            )
        ],
    ],
)
def test_a_space_that_is_missing_after_a_stop(text: str, parts: list[str]) -> None:
    assert split(text) == parts


LONG = "x" * 250 + "."


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (f"Title\n\n{LONG}\n{LONG}\r\n{LONG}\n\nEnd\nof it.", ["Title", LONG, LONG, LONG, "End\nof it."]),
        (f"A line\nand a line\n{'y' * 10}\n" * 30 + f"https://{'z' * 220}", None),
        ("  One a\nb.\n  Two a\nb.\n\tThree a\nb.", ["One a\nb.", "Two a\nb.", "Three a\nb."]),
        ("One a\nb,\n  c d.\nE f\ng.", None),
        ("Smith. A book.\n   Rome.\n   1994.\n   Again.\nJones.", None),
        ("\u3000一です。\n\u3000二です。", ["一です。", "二です。"]),
        ("    a.\n    b.\n    c.", None),
    ],
)
def test_paragraphs_without_blank_lines(text: str, parts: list[str] | None) -> None:
    """None: the whole text is one paragraph."""
    assert [text[start:end] for start, end in paragraphs(text)] == (parts or [text.strip()])


@given(st.text(alphabet="aB1. !?\n”\"'“…。U\u00a0»«[]²-•"))
def test_segments_are_in_order_and_leave_out_only_white_space(text: str) -> None:
    spans = [span for paragraph in paragraphs(text) for span in sentences(text, paragraph)]
    at = 0
    for start, end in spans:
        assert text[at:start].strip() == ""
        assert start < end
        at = end
    assert text[at:].strip() == ""


def test_a_text_without_stops_is_cut_at_spaces() -> None:
    text = "word " * 1_600 + " " * 9_000 + "\u4e2d" * 8_001
    spans = sentences(text, Span(0, len(text)))
    assert "".join(text[start:end].replace(" ", "") for start, end in spans) == text.replace(" ", "")
    assert all(text[start:end] == text[start:end].strip() for start, end in spans)
    assert [end - start for start, end in spans] == [3_999, 3_994, 4, 3_999, 4_000, 2]


class Compared(str):
    """A text that counts how often all of it is compared."""

    __slots__ = ()
    times: ClassVar[list[object]] = []
    __hash__ = str.__hash__

    def __eq__(self, other: object) -> bool:
        self.times.append(other)
        return str.__eq__(self, other)


def test_an_article_that_is_read_again_is_not_compared_with_itself() -> None:
    """An equal text is another object; compared at every stop, a long one took longer than anything else."""
    text = "The pier is closed on Nov. 18. The mayor, Dr. Noor, said so. See v1.2.The end of 3. June. " * 20
    first = sentences(text, Span(0, len(text)))
    assert len(first) == 60
    for _ in range(2):
        again = Compared(text)
        assert sentences(again, Span(0, len(again))) == first
    assert Compared.times == []
