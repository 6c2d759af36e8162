"""PDF files that were set by hand: what they say, page by page, and what belongs to their pages and not to their text."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest

from argmap.documents.document import DocumentError
from tests.documents.pdfs import A5, canvas, drawn, garbled, picture, placed, png, set_book

pytest.importorskip("pypdfium2")
from argmap.documents.pdf import read
from argmap.documents.pdf.characters import plain

if TYPE_CHECKING:
    from collections.abc import Callable

    from reportlab.pdfgen.canvas import Canvas

PROSE = (
    "The harbour silts up a little more each year, and nobody who has watched the tide come over the bar believes that it will "
    "stop of its own accord. The pilots have written letters about it since nineteen sixty-two{See the harbour master’s "
    "report of that year.}; the answers fill a shelf in the town hall, and every one of them is polite.",
    "“We have heard this before,” says the mayor, “and the ships still come.” They do come, but fewer of them, and the "
    "well-known large ones anchor two miles out. A co-operative of fishermen has bought a dredger, which lies unused "
    "because the insurance is too expensive for them.",
    "Some say that dredging is a waste of money. That depends on what one compares it with. The quay was rebuilt in "
    "1998 for 4.2 million; the swimming baths cost as much again, and they stand empty from October until May{The figures "
    "are those of the council, which counts the interest in. Without it the baths were cheaper than the quay.}.",
    "It is also said that nature should be left alone. But the sand does not come by nature: it comes from the breakwater "
    "that was built for the marina, as the engineers had predicted. Whoever put the sand there may be asked to take it "
    "away again, and nobody has asked.",
    "What would it cost to do nothing? Eleven shops have closed on the quay since the ferry left. The school has half of "
    "the children that it had, and the doctor comes twice a week. These are not arguments about sand, but they follow "
    "from it as surely as the evening follows the afternoon.",
    "So the harbour must be dredged, not because dredging is cheap, nor because it lasts for ever, but because everything "
    "else that the town might do rests on it. A town without a harbour is a village with a long street.",
)
PLACES = ("harbour", "basin", "haven", "dock", "port", "canal", "lagoon", "inlet", "estuary")
BOOK = tuple(
    paragraph.replace("harbour", place).replace("town", f"{place} town").replace(". ", f", say those of the {place}. ")
    for place in PLACES
    for paragraph in PROSE
)
A4 = (595.0, 842.0)
GERMAN = (
    "Die Versandung des Hafens ist seit Jahrzehnten bekannt, und die Wirtschaftsförderungsgesellschaft hat mehrfach darauf "
    "hingewiesen, dass die Ausbaggerungsarbeiten nicht länger aufgeschoben werden können. Niemand widerspricht ihr öffentlich.",
    "Wer die Entwicklungsmöglichkeiten der Küstengemeinden beurteilen will, muss Bevölkerungswachstum und "
    "Verkehrsinfrastruktur gemeinsam betrachten; einfache Antworten gibt es dabei nicht, und wer sie anbietet, verschweigt etwas.",
)


@pytest.mark.parametrize(
    "options",
    [
        {},
        {"has_indents": False},
        {"is_justified": False},
        {"is_justified": False, "has_indents": False},
        {"columns": 2, "page": A4},
        {"columns": 2, "page": A4, "has_indents": False},
        {"columns": 2, "page": A4, "in_turns": True},
        {"columns": 3, "page": A4, "size": 9, "in_turns": True},
        {"line_numbers": True},
        {"size": 8},
    ],
    ids=str,
)
def test_a_book_reads_as_it_was_written(options: dict[str, object]) -> None:
    book = set_book(BOOK, **options)  # type: ignore[arg-type]
    assert book.breaks > 5
    document = read(io.BytesIO(book.data).getvalue())
    assert list(document.blocks) == book.blocks
    assert list(document.notes) == book.notes
    assert document.pages == {1: "17"}


def test_words_of_german_are_joined_again() -> None:
    text = [f"{paragraph} Das steht im Bericht {index}." for index, paragraph in enumerate(GERMAN * 12)]
    book = set_book(text, language="de_DE")
    assert book.breaks > 8
    assert list(read(book.data).blocks) == book.blocks


def test_compounds_keep_their_hyphens() -> None:
    """A hyphen at a line end goes where the word is known whole, and stays where it is known with it."""
    page = [
        (50, 100, "The co-operative is a well-known one. Its members dredge"),
        (50, 113, "the harbour on Sundays, and everybody praises the co-"),
        (50, 126, "operative for it. It is a well-"),
        (50, 139, "known fact that the mem-"),
        (50, 152, "bers are not paid, whatever a mid-1990s re-"),
        (50, 165, "port says of them."),
    ]
    (text,) = read(placed(page)).blocks
    assert text == (
        "The co-operative is a well-known one. Its members dredge the harbour on Sundays, and everybody praises the "
        "co-operative for it. It is a well-known fact that the members are not paid, whatever a mid-1990s report says of them."
    )


@pytest.mark.parametrize(
    ("first", "second", "whole"),
    [
        ("the bank is a well-", "known one, and", "well-known"),
        ("they are good-", "natured people who", "good-natured"),
        ("it was a long-", "running quarrel of", "long-running"),
        ("of all the mem-", "bers that it has", "members"),
        ("nobody under-", "stands what it says", "understands"),
        ("the village of Grey-", "field lies below it", "Greyfield"),
        ("the dredg-", "ers of the harbour", "dredgers"),
        ("he was the black-", "smith of the place", "blacksmith"),
    ],
)
def test_compounds_that_stand_nowhere_else(first: str, second: str, whole: str) -> None:
    """In English two words that are none together keep their hyphen; the parts of a word, or of a name, lose it."""
    page = [
        (50, 100, "There was a time when this was not so, and many people of the town say that"),
        (50, 113, f"they would like it to come again, for {first}"),
        (50, 126, f"{second} of the town have said so to those who asked them about it."),
    ]
    (text,) = read(placed(page)).blocks
    assert whole in text


def test_words_of_other_languages_are_no_compounds() -> None:
    page = [
        (50, 100, "Die Mitglieder sind der Meinung, dass dies nicht so ist, und dass die Haus-"),
        (50, 113, "wand nicht von ihnen selbst bezahlt werden soll, wie es im Bericht steht."),
    ]
    (text,) = read(placed(page)).blocks
    assert "die Hauswand nicht" in text


def lines(texts: str, top: float = 100) -> list[tuple[float, float, str]]:
    return [(50, top + 13 * index, text) for index, text in enumerate(texts.split("|"))]


def test_text_at_the_edge_stays_text() -> None:
    """Lines of prose at the head of a page, one with a number that counts, one that repeats, are no furniture."""
    pages = [
        lines(
            f"{number} ships came in that year, and nobody at all|counted the boats that went out again, as they|always did.",
            60,
        )
        + lines("The harbour was full of them, from the quay as far as|the eye could see.", 400)
        for number in (3, 7, 9, 2)
    ]
    blocks = read(placed(*pages)).blocks
    assert [block.replace("\f", "") for block in blocks] == [
        text
        for number in (3, 7, 9, 2)
        for text in (
            f"{number} ships came in that year, and nobody at all counted the boats that went out again, as they always did.",
            "The harbour was full of them, from the quay as far as the eye could see.",
        )
    ]


def table(first: int) -> list[tuple[float, float, str]]:
    """A page full of rows that stand in step, from its head to its foot."""
    return [
        (left, 24 + 13 * row, text)
        for row in range(42)
        for left, text in ((40, f"0{1 + (first + row) % 9}/07/2015"), (150, "Closed for good"), (300, str(first + row)))
    ]


def test_rows_of_a_table_at_the_edge_are_no_furniture() -> None:
    pages = [table(42 * page) for page in range(6)]
    document = read(placed(*pages))
    text = " ".join(document.blocks)
    assert text.count("Closed for good") == 6 * 42
    assert [
        str(number)
        for number in range(42 * 6)
        if f" {number} " not in f" {text} ".replace("\n", " ").replace("\f", " ")
    ] == []
    assert document.pages == {}


def headed(number: int, head: str, stamp: str = "") -> list[tuple[float, float, str]]:
    page = [
        (50.0, 40.0, head),
        *lines(
            f"In chapter {number * 7 % 5} the town is described at some length,|and its people, too, with love.", 90
        ),
    ]
    page += lines("The pilots did not like what they read there, and told the|printer so; he laughed.", 300)
    return [*page, (150.0, 580.0, stamp)] if stamp else page


@pytest.mark.parametrize(
    ("heads", "stamps", "runs"),
    [
        ([str(number) for number in range(31, 37)], [], {1: "31"}),
        (["iv", "v", "vi", "1", "2", "3"], [], {1: "iv", 4: "1"}),
        ([f"{n} FREE HARBOURS" if n % 2 == 0 else f"THE QUAY {n}" for n in range(12, 18)], [], {1: "12"}),
        ([f"{n} FREE HARBOURS" if n % 2 == 0 else f"THE QUAY {n}" for n in range(12, 18)], [f"Page {n} of 6" for n in range(1, 7)], {1: "12"}),
        (["Of sand"] * 6, [f"Page {n} of 6" for n in range(1, 7)], {}),
        (["8", "9", "10", "14", "15", "16"], [], {1: "8", 4: "14"}),
        (["3", "17", "5", "29", "11", "2"], [], {}),
    ],
)  # fmt: skip
def test_pages_are_called_as_they_are_printed(heads: list[str], stamps: list[str], runs: dict[int, str]) -> None:
    pages = [headed(index, head, stamps[index] if stamps else "") for index, head in enumerate(heads)]
    document = read(placed(*pages))
    assert document.pages == runs
    if runs:
        assert not any(head in block for block in document.blocks for head in ("FREE HARBOURS", "THE QUAY", "Page "))


def labelled(page: Canvas) -> None:
    for style, first, start in (("ROMAN_LOWER", 0, 7), ("ARABIC", 2, 1)):
        page.addPageLabel(first, style=style, start=start)
    for number in range(4):
        page.drawString(50, 500, f"This is the page that comes after {number} others, as one can see.")
        page.showPage()


def test_labels_of_the_file_name_its_pages() -> None:
    assert read(drawn(labelled)).pages == {1: "vii", 3: "1"}


def test_marks_of_notes_are_left_out_and_notes_stand_apart() -> None:
    page: list[tuple[float, float, str] | tuple[float, float, str, float]] = [
        *lines(
            "The pilots have written letters about it since the war|and nobody has answered one. The town hall keeps them."
        ),
        (257.5, 96.0, "1", 6.0),
        (281.0, 109.0, "2", 6.0),
        (50.0, 540.0, "1", 5.0),
        (56.0, 543.0, "See the harbour master’s report.", 8.0),
        (50.0, 551.0, "2", 5.0),
        (56.0, 554.0, "In the cellar.", 8.0),
    ]
    document = read(placed(page))
    assert document.blocks == (
        "The pilots have written letters about it since the war and nobody has answered one. The town hall keeps them.",
    )
    assert document.notes == ("[p. 1] 1 See the harbour master’s report.", "[p. 1] 2 In the cellar.")


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("an o\ufb03ce \ufb01nds e\ufb00ort", "an office finds effort"),
        ("na\u00a8\u0131ve", "naïve"),
        ("Schr\u00a8 odinger f\u00a8 ur \u00a8 Ubung", "Schrödinger für Übung"),
        ("t\u00b4 el\u00b4 ephone, fac\u00b8ade", "téléphone, façade"),
        ("for\u02c6 et", "forêt"),
        ("\u00a8 acidose", "\u00a8 acidose"),
        ("the point P\u02c6 and x\u02c6 or", "the point P\u02c6 and x\u02c6 or"),
        ("\ufefftwo  \u200b spaces ", "two spaces"),
    ],
)
def test_ligatures_and_accents_are_letters(line: str, text: str) -> None:
    assert plain(line) == text


@pytest.mark.parametrize(
    ("said", "remarks"),
    [
        ("The mayor has never agreed.", 1),
        ("\\376\\377\\000n\\000o\\000w\\000", 0),
        ("\\376\\377\\000n\\000o\\000t\\000 \\000n\\000o\\000w", 1),
        ("\\376\\377\\004=\\0045\\004B\\000 \\004=\\0045\\004B", 1),
        ("agreed", 0),
        ("co-operation", 0),
        ("-", 0),
        (None, 0),
    ],
)
def test_words_said_in_the_place_of_others_are_named(said: str | None, remarks: int) -> None:
    """One word stands there for good: a ligature, a hyphen that is none, a word in letters of its own."""

    def draw(page: Canvas) -> None:
        page.drawString(50, 500, "The pilots wrote about it in spring.")
        if said is not None:
            page._code.append(f"/Span <</ActualText ({said})>> BDC")
        page.drawString(50, 480, "The mayor agreed with them.")
        if said is not None:
            page._code.append("EMC")

    found = read(drawn(draw))
    expected = (
        "says words in the place of those that it shows (ActualText) on 1 of 1 pages: 1; the text has the words said: "
        "look whether the pages show the same"
    )
    assert found.remarks == (expected,) * remarks


def hidden(page: Canvas) -> None:
    page.drawString(50, 500, "What a reader sees stands in the text.")
    page.setFillColorRGB(1, 1, 1)
    page.drawString(50, 480, "White words on white paper do not.")
    page.setFillColorRGB(0, 0, 0)
    words = page.beginText(50, 460)
    words.setTextRenderMode(3)
    words.textOut("Words without ink do not.")
    page.drawText(words)
    page.drawString(900, 500, "Words beside the paper do not.")


def scanned(page: Canvas) -> None:
    """A picture of the page with its text under it, as OCR makes it."""
    from reportlab.lib.utils import ImageReader

    page.drawImage(ImageReader(io.BytesIO(png(40, 50))), 0, 0, *A5)
    words = page.beginText(50, 500)
    words.setTextRenderMode(3)
    words.textOut("What OCR has read is text.")
    page.drawText(words)


@pytest.mark.parametrize(
    ("draw", "text"),
    [(hidden, "What a reader sees stands in the text."), (scanned, "What OCR has read is text.")],
)
def test_what_can_be_seen(draw: Callable[[Canvas], None], text: str) -> None:
    assert read(drawn(draw)).blocks == (text,)


def stating(**stated: str) -> bytes:
    into = io.BytesIO()
    page = canvas(into)
    page.setTitle(stated.get("title", ""))
    page.setAuthor(stated.get("author", ""))
    page.setFont("Times-Bold", 20)
    page.drawString(50, 520, stated.get("shown", ""))
    page.setFont("Times-Roman", 10)
    for index, line in enumerate(
        ("The harbour silts up a little more each year, and", "nobody believes that it will stop.")
    ):
        page.drawString(50, 460 - 13 * index, line)
    page.save()
    return into.getvalue()


@pytest.mark.parametrize(
    ("stated", "title", "author"),
    [
        ({"title": "Of Harbours", "author": "Ann Lee"}, "Of Harbours", "Ann Lee"),
        ({"title": "Microsoft Word - draft3.doc", "author": "alee", "shown": "Of Harbours and Towns"}, "Of Harbours and Towns", ""),
        ({"title": "untitled", "author": "Administrator"}, "", ""),
        ({"title": "paper_v2.tex", "author": "lee@example.org"}, "", ""),
    ],
)  # fmt: skip
def test_what_a_file_says_of_itself(stated: dict[str, str], title: str, author: str) -> None:
    document = read(stating(**stated))
    assert (document.title, document.author) == (title, author)


def locked() -> bytes:
    pypdf = pytest.importorskip("pypdf")
    writer = pypdf.PdfWriter()
    writer.add_blank_page(200, 200)
    writer.encrypt("secret", algorithm="RC4-128")
    into = io.BytesIO()
    writer.write(into)
    return into.getvalue()


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (picture, "has no text, only pictures of its pages; run OCR on it (ocrmypdf in.pdf out.pdf) and use the result"),
        (garbled, "has letters that cannot be told from its fonts (page 1); run OCR on it (ocrmypdf --force-ocr in.pdf out.pdf) and use the result"),
        (locked, "is locked by a password; save a copy without it"),
        (lambda: b"%PDF-1.7\nnothing", "is damaged"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_says_what_to_do(make: Callable[[], bytes], says: str) -> None:
    with pytest.raises(DocumentError) as caught:
        read(make())
    assert str(caught.value).startswith(says)


def half(page: Canvas) -> None:
    from reportlab.lib.utils import ImageReader

    for number in range(5):
        if number in (1, 2, 3):
            page.drawImage(ImageReader(io.BytesIO(png(40, 50))), 0, 0, *A5)
        else:
            page.drawString(50, 500, "This page has words on it, and they are read.")
        page.showPage()


def test_pages_without_text_are_named_and_the_rest_is_read() -> None:
    document = read(drawn(half))
    assert document.remarks == (
        "has no text on 3 of 5 pages: 2-4; where they are scans, run OCR on it (ocrmypdf --skip-text in.pdf out.pdf)",
    )
    assert "".join(document.blocks).count("\f") == 4
    assert "".join(document.blocks).replace("\f", "") == "This page has words on it, and they are read." * 2


def columns(page: Canvas) -> None:
    """Two columns whose lines are drawn across, a heading over both, and a turned stamp in the margin."""
    page.setFont("Times-Bold", 14)
    page.drawString(50, 540, "A heading that runs over both columns of it")
    page.setFont("Times-Roman", 10)
    left = (
        "The left column tells of the",
        "harbour, how deep it was and",
        "how many ships it had, and of",
        "the people on the quay.",
    )
    right = (
        "The right one tells of the sand,",
        "which comes over the bar with",
        "each tide and stays for good in",
        "the basin and the canal.",
    )
    for index, texts in enumerate(zip(left, right, strict=True)):
        for place, text in zip((50, 230), texts, strict=True):
            page.drawString(place, 500 - 13 * index, text)
    page.saveState()
    page.translate(20, 200)
    page.rotate(90)
    page.drawString(0, 0, "arXiv:0000.00000v1 [cs.XX] 1 Jan 2026")
    page.restoreState()


def test_columns_one_after_the_other_and_no_stamp() -> None:
    assert read(drawn(columns)).blocks == (
        "A heading that runs over both columns of it",
        "The left column tells of the harbour, how deep it was and how many ships it had, and of the people on the quay.",
        "The right one tells of the sand, which comes over the bar with each tide and stays for good in the basin and the canal.",
    )


def test_notes_go_on_in_the_next_column() -> None:
    left = [
        "The left column tells of the harbour,",
        "how deep it was and how many ships",
        "it had, and of its people.",
    ] * 4
    page: list[tuple[float, float, str] | tuple[float, float, str, float]] = []
    for column, place in enumerate((50.0, 230.0)):
        page += [(place, 60 + 12 * index, f"{text} {column}{index}") for index, text in enumerate(left)]
    page += [
        (50.0, 536.0, "1", 5.0),
        (56.0, 539.0, "The first note begins on the left and", 8.0),
        (230.0, 529.0, "goes on over here, at the right.", 8.0),
        (230.0, 536.0, "2", 5.0),
        (236.0, 539.0, "The second one is short.", 8.0),
    ]
    document = read(placed(page))
    assert document.notes == (
        "[p. 1] 1 The first note begins on the left and goes on over here, at the right.",
        "[p. 1] 2 The second one is short.",
    )
    assert not any("note" in block or "goes on" in block for block in document.blocks)
