"""Pages of PDF files as magazines, extracts, short reports and careless programs make them."""

from __future__ import annotations

import io
import random
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tests.documents.pdfs import A5, canvas, drawn, placed

pytest.importorskip("pypdfium2")
from argmap.documents.pdf import read
from argmap.documents.pdf.characters import plain
from argmap.documents.pdf.checks import is_garbled_in_part
from argmap.documents.pdf.furniture import Page, furniture, turned_numbers
from argmap.documents.pdf.lines import Line
from argmap.documents.pdf.metadata import author_of, is_shown
from argmap.documents.pdf.pages import of_labels, of_numbers
from argmap.model import ArticleSource

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlab.pdfgen.canvas import Canvas

LINES = (
    "The harbour silts up a little more each year, and nobody who has watched the tide",
    "come over the bar believes that it will stop of its own accord. The pilots have",
    "written letters about it since the ferry left; the answers fill a shelf in the hall,",
    "and every one of them is polite. It is also said that nature should be left alone,",
    "but the sand does not come by nature: it comes from the breakwater that was built.",
)
TEXT = " ".join(LINES)
OTHERS = ("Nobody has asked who put it there, and nobody will ask before the ferry comes,", *LINES[:0:-1])
OTHER = " ".join(OTHERS)


def _page(lines: Sequence[str] = LINES, top: float = 100) -> list[tuple[float, float, str]]:
    return [(40, top + 14 * index, line) for index, line in enumerate(lines)]


def _with_initial(first: str, rest: str) -> bytes:
    beside = [(40 + 10 + 20, 100 + 14 * index, line) for index, line in enumerate((rest, LINES[1][:60]))]
    below = [(40, 128 + 14 * index, line) for index, line in enumerate(LINES[2:])]
    return placed([(40, 114, first, 34), *beside, *below])


@pytest.mark.parametrize(
    ("initial", "rest", "begin"),
    [
        ("T", "he sand comes by night and stays for many years", "The sand comes by night"),
        ("A", "fisherman has seen it come and go for all his years", "A fisherman has seen"),
        ("A", "nd nobody has ever asked who put the sand there at all", "And nobody has ever asked"),
    ],
)
def test_an_initial_is_a_letter_of_its_word(initial: str, rest: str, begin: str) -> None:
    blocks = read(_with_initial(initial, rest)).blocks
    assert blocks[0].startswith(begin)
    assert initial not in blocks


def test_a_large_letter_above_its_text_is_no_initial() -> None:
    assert read(placed([(40, 60, "B", 34), *_page(top=120)])).blocks == ("B", TEXT)


@pytest.mark.parametrize(
    ("labels", "runs"),
    [
        (["Cover Page", "p. 219", "p. 220"], {2: "219"}),
        (["Cover", "Title, inside", "3"], {1: "Cover", 3: "3"}),
        (["page iv", "page v", "S. 1"], {1: "iv", 3: "1"}),
        (["A-1", "A-2"], {1: "A-1"}),
        (["1", "i", "ii", "1"], {1: "1", 2: "i", 4: "1"}),
        (["1", "2", "3"], {}),
        (["Cover Page", "Back Cover"], {}),
    ],
)
def test_labels_make_a_header_that_can_be_read(labels: list[str], runs: dict[int, str]) -> None:
    assert of_labels(labels) == runs
    if runs:
        assert ArticleSource(file="a.txt", pages=runs).pages == runs


def test_a_head_in_two_lines_is_furniture_in_a_short_file() -> None:
    pages = [
        [(40, 30, "HARBOUR REVIEW"), (40, 42, "Vol. 7 (2021)"), *_page()],
        [(40, 30, "HARBOUR REVIEW"), (40, 42, "Vol. 7 (2021)"), *_page(OTHERS)],
    ]
    assert read(placed(*pages)).blocks == (TEXT, "\f" + OTHER)


def test_two_first_lines_that_differ_are_text() -> None:
    pages = [
        [(40, 30, "HARBOUR REVIEW"), (40, 42, "The pilots write"), *_page()],
        [(40, 30, "HARBOUR REVIEW"), (40, 42, "The mayor answers"), *_page(OTHERS)],
    ]
    assert read(placed(*pages)).blocks == ("The pilots write", TEXT, "\fThe mayor answers", OTHER)


def test_heads_below_a_wide_margin_are_furniture() -> None:
    pages = [
        [(40, 130, "21 HARBOUR CODE (4-1-00 EDITION)"), *_page([f"{line[:60]} {number}" for line in 5 * LINES], 160)]
        for number in ("one", "two", "three", "four", "five", "six")
    ]
    assert "CODE" not in " ".join(read(placed(*pages)).blocks)


@pytest.mark.parametrize(
    ("foot", "printed"), [("24", {1: "24"}), ("- 24 -", {1: "24"}), ("2021", {}), ("24 boats", {}), ("", {})]
)
def test_a_page_alone_has_the_number_at_its_foot(foot: str, printed: dict[int, str]) -> None:
    document = read(placed([*_page(), (200, 560, foot)]))
    assert document.pages == printed
    assert document.blocks == ((TEXT,) if printed or not foot else (TEXT, foot))


def test_numbers_of_two_pages_that_do_not_follow_are_text() -> None:
    document = read(placed([*_page(), (200, 560, "24")], [*_page(LINES[:2]), (200, 560, "31")]))
    assert document.pages == {}
    assert "24" in document.blocks


def test_pages_are_missing_in_an_extract() -> None:
    numbers = (49, 50, 52, 53, 54, 55, 56, 57, 58)
    pages = [[(200, 30, f"{number}"), *_page([f"{line} Of {number} boats." for line in LINES])] for number in numbers]
    assert read(placed(*pages)).pages == {1: "49", 3: "52"}


def test_numbers_that_stand_turned_in_the_margin_are_pages() -> None:
    def page(number: int, left: float) -> Page:
        line = Line(number, f"0{57 + number}", left, 300, left + 8, 304, 4, is_turned=True)
        return Page(A5[0], A5[1], [line, replace(line, text="GAP REVIEW")])

    margin = [edge for number in range(4) for edge in turned_numbers(number, page(number, 400))]
    assert [edge.line.text for edge in margin] == ["057", "058", "059", "060"]
    assert of_numbers(margin, 4) == {1: "57"}
    assert list(turned_numbers(0, page(0, 200))) == []


def test_a_line_goes_on_without_a_space_after_a_stroke_or_dash() -> None:
    lines = [*LINES[:2], "and this was so for many years and decades, as the ship/", "boat trade knows well."]
    assert read(placed(_page(lines))).blocks[0].endswith("as the ship/boat trade knows well.")
    lines = [
        *LINES[:2],
        "and this was so for many years and decades, and for all of them from 1990\u2013",
        "1998 it was worse.",
    ]
    assert read(placed(_page(lines))).blocks[0].endswith("from 1990\u20131998 it was worse.")


def test_what_windows_puts_in_the_place_of_control_characters() -> None:
    assert plain("dell\x92impresa \x93no\x94 \x96 e\x85") == "dell’impresa “no” – e…"
    assert plain("a\x81b") == "ab"


@pytest.mark.parametrize(
    ("lines", "garbled"),
    [
        (["9HQXDXFLQpPDSDUOHGRFXPHQWDLUH", "V¶HVWWUqVYLWHLQWpUHVVpDX[WH[WHV", "FLQpPD'DQVFHWWHH[SORUDWLRQGHV"], True),
        (["9HQXDXFLQpPDSDUOHGRFXPHQWDLUH", "V¶HVWWUqVYLWHLQWpUHVVpDX[WH[WHV", *LINES], False),
        (["rvx = a b t s k q / p n m g h k l d f c v b n m t r s w"] * 3, False),
        (["https://www.wgbh.org/tv/xml/html/npr/rss/frmts"] * 3, False),
        (["llllllllllllllllllllllllllllll"] * 3, False),
        (["Конституционный Суд Российской Федерации"] * 3, False),
        (list(LINES), False),
    ],
)
def test_lines_whose_letters_are_not_those_that_they_show(lines: list[str], garbled: bool) -> None:
    assert is_garbled_in_part(lines) is garbled


def _stating(title: str, author: str, shown: str) -> bytes:
    into = io.BytesIO()
    page = canvas(into)
    page.setTitle(title)
    page.setAuthor(author)
    page.setFont("Times-Roman", 20)
    page.drawString(40, A5[1] - 60, shown)
    page.setFont("Times-Roman", 10)
    for left, top, line in _page():
        page.drawString(left, A5[1] - top, line)
    page.save()
    return into.getvalue()


def test_a_title_that_the_file_does_not_show_is_a_template() -> None:
    document = read(_stating("Paper Title (use style: paper title)", "ReportMill User", "Why Harbours Silt Up"))
    assert (document.title, document.author) == ("Why Harbours Silt Up", "")
    document = read(_stating("Why Harbours Silt Up: an Essay", "Pilots", "Why Harbours Silt Up"))
    assert document.title == "Why Harbours Silt Up: an Essay"


def test_names_are_divided_by_commas_and_written_plainly() -> None:
    assert author_of("D. Noll ; F. Lalo&euml; ; C. Vee") == "D. Noll, F. Laloë, C. Vee"
    assert is_shown("Ann Lee", "few words, none of them hers")


def test_marks_with_a_bracket_are_taken_out_whole() -> None:
    def draw(page: Canvas) -> None:
        text = page.beginText(40, A5[1] - 60)
        text.setFont("Times-Roman", 10)
        for name, mark in (("Denis Noll", "1)"), (", Clara Verga", "2)")):
            text.textOut(name)
            text.setFont("Times-Roman", 6)
            text.setRise(4)
            text.textOut(mark)
            text.setRise(0)
            text.setFont("Times-Roman", 10)
        page.drawText(text)
        for left, top, line in _page():
            page.drawString(left, A5[1] - top, line)

    assert read(drawn(draw)).blocks == ("Denis Noll, Clara Verga", TEXT)


_BOAT_WORDS = "sand quay ship pilot boat stone light year vote road clerk mayor".split()
_NOTES = (
    "Jones, History of the Quay, p. 12, doubts this figure and others.",
    "See however the ledger of the harbour office.",
    "Interview with the pilot on 3 May, in the hall.",
    "Ibid., p. 44.",
    "The same holds for the northern shore, as far as we know.",
)


_Piece = tuple[float, float, str] | tuple[float, float, str, float]


def _full(number: int, *pieces: _Piece) -> list[_Piece]:
    """A page full of words that no other page has in these lines, and what stands below."""
    chosen = random.Random(number)
    return [*_page([" ".join(chosen.choice(_BOAT_WORDS) for _ in range(13)) for _ in range(25)]), *pieces]


@pytest.mark.parametrize("first", [1, 12])
@pytest.mark.parametrize("begins", [None, 70])
def test_notes_of_one_a_page_whose_numbers_run_with_the_pages(first: int, begins: int | None) -> None:
    pages = [_full(at, (40, 540, f"{first + at} {note}", 8)) for at, note in enumerate(_NOTES)]
    if begins is not None:
        pages = [[*page, (200, 570, str(begins + at))] for at, page in enumerate(pages)]
    found = read(placed(*pages))
    assert found.pages == ({} if begins is None else {1: str(begins)})
    assert found.notes == tuple(f"[p. {(begins or 1) + at}] {first + at} {note}" for at, note in enumerate(_NOTES))


def test_further_lines_of_such_notes_belong_to_them() -> None:
    more = "and so do all of the later writers"
    pages = [_full(at, (40, 530, f"{at + 1} {_NOTES[at]}", 8), (40, 539, f"{more} {at}.", 8)) for at in range(3)]
    assert read(placed(*pages)).notes == tuple(f"[p. {at + 1}] {at + 1} {_NOTES[at]} {more} {at}." for at in range(3))


@pytest.mark.parametrize(
    "foot", ["{} Harbour Review, Vol. 7, 2021", "{} Review of harbours, quays, piers and all that stands in the tide."]
)
def test_a_foot_that_says_the_same_on_each_page_is_no_note(foot: str) -> None:
    found = read(placed(*(_full(at, (40, 540, foot.format(at + 12), 8)) for at in range(5))))
    assert found.notes == ()
    assert found.pages == {1: "12"}
    assert "arbour" not in " ".join(found.blocks)


def test_pages_of_one_like_line_each_are_text() -> None:
    lines = [f"Sentence number {at} stands on a page of its own." for at in range(8)]
    assert read(placed(*([(40, 60, line)] for line in lines))).blocks == (lines[0], *(f"\f{one}" for one in lines[1:]))


def _line(text: str, top: float, left: float = 40, width: float = 0, size: float = 10, **more: bool | str) -> Line:
    return Line(0, text, left, top, left + (width or 5 * len(text)), top + size, size, **more)  # type: ignore[arg-type]


def _sheet(at: int, *lines: Line, top: float = 150, rows: int = 20) -> Page:
    """A page of full lines that no other page has, and what else stands on it."""
    full = (
        _line(f"{'abcdefghijklmnop'[at]}{'abcdefghijklmnopqrst'[row]} row", top + 14 * row, width=340)
        for row in range(rows)
    )
    return Page(420, 595, sorted((*full, *lines), key=lambda line: line.top))


def _taken(*pages: Page) -> list[list[str]]:
    """What of each page is furniture."""
    return [
        sorted(page.lines[at].text for at in taken)
        for page, taken in zip(pages, furniture(pages, 10, 340), strict=True)
    ]


NAMES = ("Ann", "Ben", "Cleo", "Dan", "Eve", "Finn", "Gus", "Hal", "Ina", "Jo", "Kim", "Lou")


def test_small_heads_with_numbers_are_no_notes() -> None:
    heads = [
        f"{at + 12} Of {name}, and of the harbour that {name} saw in the year of the flood."
        for at, name in enumerate(NAMES[:4])
    ]
    assert _taken(*(_sheet(at, _line(head, 60, size=8)) for at, head in enumerate(heads))) == [[head] for head in heads]


def test_a_number_below_a_note_and_apart_from_it_is_the_pages() -> None:
    feet = [f"{at + 1} {name}, in the ledger of the harbour office." for at, name in enumerate(NAMES[:4])]
    pages = [
        _sheet(at, _line(foot, 540, size=8), _line(str(at + 70), 549, 200, size=8)) for at, foot in enumerate(feet)
    ]
    assert _taken(*pages) == [["70"], ["71"], ["72"], ["73"]]


@pytest.mark.parametrize(("text", "first"), [("* * *", ["* * *"]), ("a b", ["a b"]), ("Harbour news", [])])
def test_of_words_inside_of_pages_the_first_stay(text: str, first: list[str]) -> None:
    """Wherever on its page the first one stands: a little to the right of the others."""
    pages = [_sheet(at, _line(text, 290, 207 if at == 0 else 200), rows=8) for at in range(6)]
    assert _taken(*pages) == [first, *([text] for _ in range(5))]


def test_one_page_of_ten_that_is_printed_higher_moves_no_head() -> None:
    pages = [_sheet(at, _line("Harbour Review", 120), top=160) for at in range(11)]
    assert _taken(*pages, _sheet(11, _line("Stray", 10), top=160)) == [*(["Harbour Review"] for _ in range(11)), []]


@pytest.mark.parametrize(("tops", "taken"), [((30, 45, 60, 75), []), ((30, 42, 75, 90), ["Review Quay Tide"])])
def test_rows_of_three_pieces_are_a_table_where_they_stand_in_step(tops: Sequence[float], taken: list[str]) -> None:
    def rows(name: str) -> list[Line]:
        texts = ["Review Quay Tide", *(f"{name} {word} it" for word in ("sees", "has", "likes"))]
        return [
            replace(_line(text, top, width=300), parts=tuple(text.split()))
            for text, top in zip(texts, tops, strict=True)
        ]

    assert _taken(*(_sheet(at, *rows(name)) for at, name in enumerate(NAMES[:5]))) == [taken] * 5


@pytest.mark.parametrize(("is_broken", "taken"), [(True, False), (False, True)])
def test_a_short_first_line_that_ends_in_a_hyphen_is_text(is_broken: bool, taken: bool) -> None:
    firsts = [f"In {year} the har-" for year in (1998, 2003, 2011, 2020, 2021)]
    pages = [_sheet(at, _line(first, 86, is_broken=is_broken), top=100) for at, first in enumerate(firsts)]
    assert _taken(*pages) == [[first] if taken else [] for first in firsts]


LONG = "Of all that is said of the tide, the quays and the piers"


@pytest.mark.parametrize(
    ("lines", "taken"),
    [
        # under a head that all pages have
        ([("Review", "Tide"), ("Review", "Tide"), ("Review", "Tide")], [["Review", "Tide"]] * 3),
        # under none
        ([("Ann saw it", "Tide"), ("Ben had it", "Tide"), ("Cleo was it", "Tide")], [[], [], []]),
        # a long line is text
        ([("Review", LONG), ("Review", LONG), ("Review", LONG)], [["Review"]] * 3),
        # where a page has but one of them
        ([("Tide",), ("Review", "Tide"), ("Review", "Tide")], [["Tide"], ["Review", "Tide"], ["Review", "Tide"]]),
    ],
)
def test_a_second_line_of_a_head_in_a_short_file(lines: list[Sequence[str]], taken: list[list[str]]) -> None:
    pages = [
        _sheet(
            at,
            *(_line(text, 60 + 14 * row, 100, min(200, 5 * len(text))) for row, text in enumerate(head)),
            top=60 + 14 * len(head),
        )
        for at, head in enumerate(lines)
    ]
    assert _taken(*pages) == taken


@pytest.mark.parametrize("tops", [(60, 60, 60), (60, 60, 63), (63, 63, 60), (60, 63, 60)])
def test_small_heads_apart_stand_at_one_height_or_nearly(tops: Sequence[float]) -> None:
    pages = [_sheet(at, _line(NAMES[at], top, size=8)) for at, top in enumerate(tops)]
    assert _taken(*pages) == [[NAMES[at]] for at in range(3)]


@pytest.mark.parametrize(
    ("beside", "width", "top", "taken"),
    [
        ("short", 60, 150, True),
        ("half as wide as its page", 215, 150, False),
        ("not apart from the text", 60, 74, False),
    ],
)
def test_what_stands_beside_a_number(beside: str, width: float, top: float, taken: bool) -> None:
    """Short pieces in its row, apart from the text, go with it."""
    pages = [
        _sheet(at, _line(str(at + 12), 60, 20), _line(f"{NAMES[at]} {beside}", 60, 60, width), top=top)
        for at in range(5)
    ]
    assert _taken(*pages) == [[str(at + 12), *([f"{NAMES[at]} {beside}"] if taken else [])] for at in range(5)]


def test_notes_that_say_the_same_make_no_foot_of_a_line_that_is_none() -> None:
    feet = [_line("Ibid.", 560, size=8, mark=mark) for mark in ("1", "2", "3", "")]
    assert _taken(*(_sheet(at, foot) for at, foot in enumerate(feet))) == [[], [], [], []]


def test_a_mark_in_the_margin_takes_no_words_with_it() -> None:
    marks = [_line("·", 60, 10, width=3) for _ in range(5)]
    pages = [_sheet(at, mark, *([_line("A preface", 60, 60)] if at == 2 else ())) for at, mark in enumerate(marks)]
    assert _taken(*pages) == [["·"]] * 5
