"""Pages of an original: their numbers beside the text, places called by them, links to them, pictures of them on request."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest

from argmap.article import Article
from argmap.article.pages import Spot
from argmap.html import original_link, paragraphs
from argmap.model import ArticleSource, Body, Original, Quote
from argmap.reach import Reach
from argmap.reading import read, read_bytes
from argmap.text import Text
from argmap.web.pictures import PicturesError, pictures_of
from tests.web.looking import TOWN, TOWN_ARTICLE, html_of, told, until
from tests.web.papers import MAP, PAGES, TEXT, fingerprint_of, paper, write_paper

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Page

    Show = Callable[..., Page]

SOURCE = ArticleSource(
    file="paper.txt",
    original=Original(file="paper.pdf"),
    pages={1: "9"},
    body=Body(begins=Quote(exact="The harbour is silting up"), ends=Quote(exact="So the harbour must be dredged.")),
)
FOLIOS = """[...document.querySelectorAll('.page')].map(page => [page.textContent, page.closest('p').dataset.place,
  page.nextSibling.textContent.trim().split(/ +/).slice(0, 2).join(' ')])"""
PLACES = """[...document.querySelectorAll('.item')].map(item => { item.click();
  return [item.querySelector('b').textContent, document.querySelector('#card .where')?.textContent]; })"""


@pytest.fixture
def made(tmp_path: Path) -> Callable[..., str]:
    """The page of the paper's map; with `pictures` it holds pictures of the PDF's pages."""

    def make(original: str = "paper.pdf", pictures: str = "", **more: Any) -> str:
        reading = read(write_paper(tmp_path, original, None if pictures else b""))
        shots = pictures_of(reading, Reach(), every_page=pictures == "all").shots if pictures else None
        return html_of(reading, written_in=tmp_path, pictures=shots, **more)

    return make


def test_places_are_values_that_each_language_words() -> None:
    article = Article(Text("paper.txt", TEXT), SOURCE)
    spots = [
        article.spot(TEXT.index(words))
        for words in ("Of harbours", "The harbour is", "has no plan", "So the", "The pilots wrote")
    ]
    assert spots == [
        Spot("headline", "", "9"),
        Spot("page", "1", "9"),
        Spot("page", "2", "11"),
        Spot("page", "3", "12"),
        Spot("note", "1", "12"),
    ]
    assert [one.spot.last for one in paragraphs(article)] == ["", "", "11", "", "", ""]
    assert [article.sheet(TEXT.index(words)) for words in ("Of harbours", "has no plan", "The pilots wrote")] == [
        1,
        3,
        4,
    ]


def test_of_a_note_without_a_known_page_no_page_is_known() -> None:
    article = Article(Text("paper.txt", TEXT.replace("[p. 12]", "[p. 99]")), SOURCE)
    at = article.text.content.index("The pilots wrote")
    assert (article.spot(at), article.sheet(at)) == (Spot("note", "1", "99"), 0)


def test_pages_begin_in_paragraphs_and_between_them() -> None:
    text = "One.\n\n\f\fTwo goes\fon.\n\n\fThree.\f"
    article = Article(Text("a.txt", text))
    found = [[(text[at : at + 2], page) for at, page in one.pages] for one in paragraphs(article)]
    assert found == [[("On", 1)], [("Tw", 3), ("on", 4)], [("Th", 5)]]


@pytest.mark.parametrize(
    ("file", "folder", "written_in", "sheet", "address"),
    [
        ("paper.pdf", "maps", "maps", 3, "paper.pdf#page=3"),
        ("paper.PDF", "maps", "out", 3, "../maps/paper.PDF#page=3"),
        ("paper.docx", "maps", "maps", 3, "paper.docx"),
        ("paper.pdf", ".", ".", 0, "paper.pdf"),
        ("javascript:alert(1)//.pdf", ".", ".", 1, "javascript%3Aalert%281%29/.pdf#page=1"),
        ("data:text/html,<script>.html", ".", ".", 0, "data%3Atext/html%2C%3Cscript%3E.html"),
        ('a"b<c>#?&.pdf', ".", ".", 2, "a%22b%3Cc%3E%23%3F%26.pdf#page=2"),
        ("//evil.example/x.pdf", "/home/ann", "/home/ann", 1, "../../evil.example/x.pdf#page=1"),
        ("/home/ann/papers/x.pdf", "/home/ann", "/home/ann/maps", 1, "../papers/x.pdf#page=1"),
        ("a\\b.pdf", ".", ".", 1, "a%5Cb.pdf#page=1"),
        ("über.pdf", ".", ".", 1, "%C3%BCber.pdf#page=1"),
    ],
)
def test_links_are_relative_and_no_name_is_another_scheme(
    file: str, folder: str, written_in: str, sheet: int, address: str
) -> None:
    assert original_link(file, folder, written_in, sheet) == address


def test_page_numbers_stand_where_pages_begin(show: Show, made: Callable[..., str]) -> None:
    page = show(made())
    assert page.evaluate(FOLIOS) == [
        ["p. 9", "headline", "Of harbours"],
        ["p. 10", "p. 10–11", "The town"],
        ["p. 11", "p. 10–11", "has no"],
        ["p. 12", "p. 12", "So the"],
    ]
    assert page.locator(".number").count() == 0
    tops = page.evaluate(
        """[...document.querySelectorAll('.page')].map(page => { const range = new Range(); range.selectNodeContents(page.nextSibling);
          return Math.abs(range.getClientRects()[0].top - page.querySelector('.folio').getBoundingClientRect().top); })"""
    )
    assert max(tops) < 12, "each number stands in the line of its page's first words"
    assert page.evaluate("document.querySelector('#article-pane').innerText").count("has no plan") == 1


@pytest.mark.parametrize("width", [1366, 390])
def test_a_quote_is_called_by_its_own_page(show: Show, made: Callable[..., str], width: int) -> None:
    page = show(made(), width=width)
    assert page.evaluate(PLACES) == [
        ["T", "p. 12"], ["P1", "p. 9"], ["P2", "p. 10"], ["P3", "p. 10–11"], ["O1", "p. 11"], ["O2", "p. 12, note 1"],
    ]  # fmt: skip
    assert "p. 11 " in page.evaluate(
        "dispatchEvent(new Event('beforeprint')) && document.querySelector('#outline').innerText"
    )


def test_the_order_of_the_text_has_a_line_for_each_page(show: Show, made: Callable[..., str]) -> None:
    page = show(made(), height=1400)
    page.click("#view-text")
    lines = [text for text in page.locator(".note").all_inner_texts() if text[:2] == "p."]
    assert lines == [
        "p. 9 The harbour is silting up every year, and nobody has …",
        "p. 10 The town knows it, and the shops on the quay have …",
        "p. 11 has no plan. Nobody pays for the dredging.",
        "p. 12 So the harbour must be dredged.",
        "p. 12, note 1 [p. 12] 1 The pilots wrote a letter about this.",
    ]


def test_paragraphs_of_a_page_without_claims_are_one_gap(show: Show, made: Callable[..., str], tmp_path: Path) -> None:
    made()
    text = TEXT.replace("\n\n\fSo the", "\n\nOne more.\n\nAnd one\fthat goes on.\n\nSo the")
    path = tmp_path / "map.yaml"
    (tmp_path / "paper.txt").write_text(text.replace("It was deep once.", "It was.\n\nDeep once."), "utf-8")
    path.write_text("\n".join(line for line in path.read_text("utf-8").splitlines() if "id: P3" not in line), "utf-8")
    lines = "[...document.querySelectorAll('.note.gap')].map(one => one.textContent)"
    page = show(html_of(read(path), written_in=tmp_path), height=1400)
    page.click("#view-text")
    assert page.evaluate(lines) == [
        "p. 9 · nothing of this paragraph is mapped",
        "p. 11 – p. 12 · nothing of 2 paragraphs is mapped",
    ]
    page = show(html_of(read(path), written_in=tmp_path, language="de"), height=1400)
    page.click("#view-text")
    assert page.evaluate(lines)[1] == "S. 11 – S. 12 · nichts aus 2 Absätzen ist in der Karte"


def test_an_exercise_shows_the_paragraph_of_words_that_run_over_two_pages(tmp_path: Path) -> None:
    from argmap.exercise.items import Form, Hints, Item
    from argmap.exercise.page import _here

    reading = read(write_paper(tmp_path, pdf=b""))

    def shown(where: str) -> list[str]:
        item = Item("role", Form.CHOICE, "", (), "", "", Hints("", "", ""), (), where=where)
        return [TEXT[at : at + 8].strip() for _, at in _here(item, reading, {None: 0})]

    assert {where: shown(where) for where in ("p. 10–11", "p. 11", "p. 9", "p. 9–12", "p. 13–14", "")} == {
        "p. 10–11": ["The town"],
        "p. 11": ["The town"],
        "p. 9": ["The harb"],
        "p. 9–12": ["The harb"],
        "p. 13–14": [],
        "": [],
    }


def test_in_german_places_are_german(show: Show, made: Callable[..., str]) -> None:
    page = show(made(language="de"))
    assert page.evaluate(PLACES)[-1] == ["O2", "S. 12, Anm. 1"]
    assert page.locator(".folio").all_inner_texts() == ["S. 9", "S. 10", "S. 11", "S. 12"]
    assert page.evaluate("[...document.querySelectorAll('.text p')].map(one => one.dataset.place)") == [
        "Überschrift", "S. 9", "S. 10–11", "S. 12", "S. 12", "S. 12, Anm. 1",
    ]  # fmt: skip
    assert "erstellt aus paper.pdf" in page.inner_text(".heading p")


def test_searching_and_the_card_pass_over_page_numbers(show: Show, made: Callable[..., str]) -> None:
    page = show(made())
    page.fill("#search", "council has no")
    until(page, "document.querySelector('#count').textContent.includes('text')")
    assert page.inner_text("#count") == "1 of 6 claims, 1 in the text"
    page.evaluate("document.querySelectorAll('.item')[3].click()")
    assert "p. 11" not in page.inner_text("#card blockquote")
    assert page.inner_text("#card strong").split() == "the council has no plan".split()


def test_a_place_leads_to_its_page_of_the_pdf(show: Show, made: Callable[..., str]) -> None:
    page = show(made("a: b.pdf"))
    hrefs = (
        "[...document.querySelectorAll('a.original')].map(one => [one.textContent, one.getAttribute('href'), one.rel])"
    )
    new = "noopener noreferrer"
    assert page.evaluate(hrefs) == [
        ["a: b.pdf", "a%3A%20b.pdf", new],
        *([f"p. {number}", f"a%3A%20b.pdf#page={number - 8}", new] for number in (9, 10, 11, 12)),
    ]
    page.evaluate("document.querySelectorAll('.item')[4].click()")
    link = page.locator("#card a.original")
    assert (link.get_attribute("href"), link.get_attribute("aria-label")) == (
        "a%3A%20b.pdf#page=3",
        "Open a: b.pdf at p. 11",
    )
    assert link.evaluate("one => one.protocol") == "file:"


def test_a_hostile_name_is_a_name(show: Show, made: Callable[..., str], tmp_path: Path) -> None:
    name = "javascript:alert(1)'<b onclick=x>.pdf"
    (tmp_path / "map.yaml").touch()
    text = MAP.replace("ORIGINAL", json.dumps(name))
    (tmp_path / "paper.txt").write_text(TEXT, encoding="utf-8")
    page = show(html_of(read_bytes(text.encode(), "map.yaml", tmp_path), written_in=tmp_path))
    page.evaluate("document.querySelectorAll('.item')[4].click()")
    assert page.locator("a.original").count() == 6
    assert page.evaluate("[...document.querySelectorAll('a.original')].every(one => one.protocol === 'file:')")
    assert page.locator("b[onclick]").count() == 0


def test_of_another_original_there_is_one_link_to_the_file(show: Show, made: Callable[..., str]) -> None:
    page = show(made("paper.docx"))
    assert page.locator("a.original").all_inner_texts() == ["paper.docx"]
    assert page.inner_text(".heading p") == "Ann Lee · made from paper.docx · 6 claims"
    assert page.locator("span.folio").count() == 4


def test_a_text_without_pages_is_as_it_was(quick: Callable[..., str]) -> None:
    page = quick(TOWN, town=TOWN_ARTICLE)
    assert page.count("class=number") == 5
    assert not re.search(r"folio|id=.picture|data-from|img-src[^;]*data:", page)


def test_a_served_page_has_no_links_to_files(show: Show, made: Callable[..., str], tmp_path: Path) -> None:
    from argmap.web.drawing import Inlined
    from argmap.web.reading_page import reading_page

    made()
    served = reading_page(read(tmp_path / "map.yaml"), Inlined(), written_in=tmp_path).html("// asks")
    page = show(served)
    page.evaluate("document.querySelectorAll('.item')[4].click()")
    assert page.locator("a[href*='paper.pdf']").count() == 0


# Pictures


def width_of(text: str) -> float:
    """Points."""
    return float(pytest.importorskip("reportlab.pdfbase.pdfmetrics").stringWidth(text, "Helvetica", 12))


MARKS = "[...document.querySelectorAll('#picture rect.asked')].length"


def test_a_picture_is_shown_when_it_is_asked_for(show: Show, made: Callable[..., str]) -> None:
    page = show(made(pictures="quoted"))
    assert page.locator("img").count() == 0
    page.evaluate("document.querySelectorAll('.item')[4].click()")
    page.click("#card [data-act^=page]")
    told(page, "p. 11 of paper.pdf is shown The quoted words are marked.")
    assert page.inner_text("#picture-name") == "p. 11 · paper.pdf"
    assert page.evaluate("document.querySelector('#picture img').decode().then(() => true)")
    size = page.evaluate(
        "(({naturalWidth, naturalHeight}) => [naturalWidth, naturalHeight])(document.querySelector('#picture img'))"
    )
    assert size == [612, 459]
    assert page.evaluate(MARKS) == 1
    assert page.evaluate("document.activeElement.id") == "picture-sheet"
    assert page.evaluate("[...document.querySelectorAll('#map-pane,#outline-pane')].every(one => one.inert)")
    page.keyboard.press("Escape")
    assert page.is_hidden("#picture")
    assert page.evaluate("document.activeElement.dataset.act").startswith("page-")
    assert not page.evaluate("document.querySelector('#map-pane').inert")
    assert page.is_visible("#card")


def test_its_marks_lie_on_the_words(show: Show, made: Callable[..., str]) -> None:
    page = show(made(pictures="quoted"))
    data = json.loads(page.inner_text("#data") or page.evaluate("document.querySelector('#data').textContent"))
    by_page = {sheet: (label, marks) for sheet, label, _, _, marks in data["pictures"][0]}
    assert [label for label, _ in by_page.values()] == ["p. 9", "p. 10", "p. 11", "p. 12"]
    left, top, width, height = by_page[3][1]["4"][0]
    before, words = (width_of(text) / 400 for text in ("cil has no plan. ", "Nobody pays for the dredging"))
    assert abs(left / 1000 - (0.1 + before)) < 0.01
    assert abs(width / 1000 - words) < 0.01
    assert 0.13 < top / 1000 < 0.15 < (top + height) / 1000 < 0.19, "the line's foot is at 50 of 300 points"
    assert {page: sorted(marks) for page, (_, marks) in by_page.items()} == {
        1: ["1"],
        2: ["2"],
        3: ["3", "4"],
        4: ["0", "5"],
    }


def test_pages_are_turned_and_zoomed_by_keys(show: Show, made: Callable[..., str]) -> None:
    page = show(made(pictures="all"))
    page.locator("button.folio").nth(1).click()
    assert page.inner_text("#picture-name") == "p. 10 · paper.pdf"
    wide = "document.querySelector('.paper').offsetWidth"
    before = page.evaluate(wide)
    page.keyboard.press("ArrowRight")
    assert page.inner_text("#picture-name") == "p. 11 · paper.pdf"
    page.keyboard.press("+")
    assert page.evaluate(wide) > 1.2 * before
    page.keyboard.press("0")
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowLeft")
    assert page.inner_text("#picture-name") == "p. 9 · paper.pdf"
    assert page.is_disabled("#picture-previous")
    assert page.get_attribute("#picture-open", "href") == "paper.pdf#page=1"
    page.evaluate("document.querySelectorAll('.item')[0].click()")
    assert page.inner_text("#picture-name") == "p. 12 · paper.pdf", "it follows the chosen claim"
    page.click("#view-outline")
    assert page.is_hidden("#picture")


def test_marked_words_of_a_picture_lead_to_their_claim(show: Show, made: Callable[..., str]) -> None:
    page = show(made(pictures="quoted"))
    page.locator("button.folio").nth(2).click()
    claim = "document.querySelector('#picture-claim').innerText"
    assert page.is_hidden("#picture-claim"), "nobody has asked for words of this page"
    assert page.locator("#picture rect title").all_text_contents() == [
        "P3 premise: Nobody plans for it.", "O1 objection: Nobody would pay.",
    ]  # fmt: skip
    page.locator("#picture rect").nth(1).click()
    assert (page.evaluate(claim), page.inner_text("#card h2 b")) == ("O1 Nobody would pay.", "O1")
    page.locator("#picture rect:not(.asked)").click()
    assert (page.evaluate(claim), page.inner_text("#card h2 b")) == ("P3 Nobody plans for it.", "P3")
    assert page.inner_text("#picture-name") == "p. 11 · paper.pdf", "the page that was clicked on stays"
    page.locator("#picture-sheet").click(position={"x": 20, "y": 20})
    assert page.evaluate(claim) == "P3 Nobody plans for it.", "between the marks is nothing"
    page.keyboard.press("ArrowRight")
    assert page.is_hidden("#picture-claim"), "its words do not go on there"


def test_numbers_in_the_margin_say_what_they_do(show: Show, made: Callable[..., str]) -> None:
    titles = "[...document.querySelectorAll('.folio')].map(one => [one.tagName, one.title])"
    assert show(made()).evaluate(titles) == [["A", f"Open paper.pdf at p. {number}"] for number in (9, 10, 11, 12)]
    assert show(made(pictures="quoted")).evaluate(titles) == [["BUTTON", "Show the page"]] * 4
    assert show(made("paper.docx")).evaluate(titles) == [["SPAN", ""]] * 4


@pytest.mark.parametrize(("shape", "width"), [((400, 300), "100%"), ((300, 400), "200%")])
def test_on_a_phone_a_wide_page_is_whole_and_a_high_one_large(
    show: Show, made: Callable[..., str], shape: tuple[int, int], width: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tests.web.papers.SHAPE", shape)
    page = show(made(pictures="quoted"), width=390, height=844)
    page.locator("button.folio").first.click()
    assert page.evaluate("document.querySelector('.paper').style.width") == width
    page.click("#picture-larger")
    page.click("#picture-next")
    assert page.evaluate("parseFloat(document.querySelector('.paper').style.width)") == float(width[:-1]) * 1.3


def test_on_a_phone_the_picture_fills_the_screen(show: Show, made: Callable[..., str]) -> None:
    page = show(made(pictures="quoted"), width=390, height=844)
    page.locator("button.folio").first.click()
    box = page.locator("#picture").bounding_box()
    assert box == {"x": 0, "y": 0, "width": 390, "height": 844}
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    small = """[...document.querySelectorAll('#picture button, #picture a, .folio')].map(one => one.getBoundingClientRect())
      .filter(box => box.width < 24 || box.height < 24).length"""
    assert page.evaluate(small) == 0
    open_ones = "[...document.querySelectorAll('a[href],button,input')].filter(one => !one.closest('[inert],#picture'))"
    assert page.evaluate(f"{open_ones}.filter(one => one.getClientRects().length).length") == 0
    page.click("#picture-close")
    assert page.evaluate("document.activeElement.className") == "folio"


def test_only_a_page_with_pictures_may_show_data(made: Callable[..., str]) -> None:
    without, with_pictures = made(), made(pictures="quoted")
    assert re.findall(r"img-src[^;]*", without) == ["img-src blob:"]
    assert re.findall(r"img-src[^;]*", with_pictures) == ["img-src blob: data:"]
    assert "text/plain" not in without
    assert re.findall(r'<script type="text/plain" id="(picture-\d-\d)">[A-Za-z0-9+/=]+</script>', with_pictures) == [
        f"picture-0-{page}" for page in (1, 2, 3, 4)
    ]
    assert with_pictures == made(pictures="quoted"), "the same bytes again"


def test_pages_without_quotes_are_left_out_unless_all_are_wanted(tmp_path: Path) -> None:
    write_paper(tmp_path)
    path = tmp_path / "map.yaml"
    path.write_text("\n".join(line for line in path.read_text("utf-8").splitlines() if "id: P" not in line), "utf-8")
    path.write_text(path.read_text("utf-8").replace("  because:\n", ""), "utf-8")
    reading = read(path)
    assert [
        (sorted(made.shots[None]), made.sizes[0][:2])
        for made in (pictures_of(reading, Reach()), pictures_of(reading, Reach(), every_page=True))
    ] == [
        ([3, 4], ("paper.pdf", 2)),
        ([1, 2, 3, 4], ("paper.pdf", 4)),
    ]


def refusal(path: Path, reach: Reach | None = None) -> str:
    with pytest.raises(PicturesError) as caught:
        pictures_of(read(path), reach or Reach())
    return str(caught.value)


def test_what_cannot_be_shown_is_said_in_one_sentence(tmp_path: Path) -> None:
    data = paper()
    assert refusal(write_paper(tmp_path, pdf=b"")) == (
        "paper.pdf does not exist; put the PDF where the map's header names it, or leave --with-original out"
    )
    assert refusal(write_paper(tmp_path, fingerprint="0123456789ab")).startswith("paper.pdf has changed since")
    assert refusal(write_paper(tmp_path, pdf=b"%PDF-1.4 nothing")).startswith("paper.pdf is no PDF, or a damaged one")
    assert refusal(write_paper(tmp_path, pdf=paper(PAGES[:2]))) == (
        "paper.pdf has only 2 pages, and the text has 4; is it another document?"
    )
    assert refusal(write_paper(tmp_path, "paper.docx")).startswith("paper.docx is no PDF: only pages of a PDF")
    assert len(pictures_of(read(write_paper(tmp_path, fingerprint=fingerprint_of(data))), Reach()).shots[None]) == 4
    path = tmp_path / "map.yaml"
    path.write_text(MAP.replace("  original: {file: ORIGINAL}\n", ""), "utf-8")
    assert refusal(path).startswith("--with-original shows pages of the PDF that an article's text was made from")
    path.write_text(MAP.replace("ORIGINAL", "../../elsewhere.pdf"), "utf-8")
    assert "lies outside the folders" in refusal(path)


def test_a_map_without_a_quote_that_is_found_has_nothing_to_show(tmp_path: Path) -> None:
    path = write_paper(tmp_path)
    path.write_text(
        MAP[: MAP.index("argument:")].replace("ORIGINAL", "paper.pdf")
        + "argument: {id: T, thesis: It must., quote: nothing like it}\n",
        "utf-8",
    )
    assert refusal(path).startswith("no quote of the map was found on a page of its original")


def test_too_many_pictures_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("argmap.web.pictures.MOST_BYTES", 5_000)
    assert refusal(write_paper(tmp_path)) == (
        "4 pages of paper.pdf as pictures take more than 0 MB, the most that a page may hold; "
        "leave `=all` out to show only pages with quotes, or cut the document into parts"
    )


@pytest.mark.parametrize("turned", [False, True])
def test_words_are_found_by_their_letters_or_not_at_all(*, turned: bool) -> None:
    from argmap.documents.picture_child import drawn

    page = [
        "The first harbour is silt-",
        "ing up every year, 3 says",
        "the mayor. It is, it is so today;",
        "some say, the pilots knew the coun-",
    ]
    wanted = [
        "The ﬁrst harbour is silting up",
        "every year, says the mayor",
        "it is so today",
        "It is",
        "the pilots knew the council",
        "no such words there",
        "",
    ]
    said = drawn(paper([page], turned=turned), [(1, wanted)])
    (picture,) = said["pictures"]
    assert [len(boxes) for boxes in picture["boxes"]] == [2, 2, 1, 0, 1, 0, 0]
    assert (picture["width"], picture["height"]) == (612, 459)
    assert all(0 <= value <= 1000 for boxes in picture["boxes"] for box in boxes for value in box)
    (left, top, width, height), _ = picture["boxes"][0]
    assert (round(left / 10), 13 < top / 10 < 15 < (top + height) / 10 < 19, width > height) == (10, True, True)


def test_a_line_has_one_box_with_its_marks_and_columns_have_their_own() -> None:
    import io

    from argmap.documents.picture_child import drawn

    canvas_of = pytest.importorskip("reportlab.pdfgen.canvas", reason="reportlab is not installed")
    out = io.BytesIO()
    canvas = canvas_of.Canvas(out, pagesize=(400, 300), invariant=1)
    words = (("Helvetica", "“The harbour is "), ("Helvetica-Oblique", "silting"), ("Helvetica", " up!” she said."))
    left = 40.0
    for font, text in words:
        canvas.setFont(font, 12)
        canvas.drawString(left, 250, text)
        left += canvas.stringWidth(text, font, 12)
    canvas.drawString(40, 200, "the last line of a column and")
    canvas.drawString(300, 200, "the next one")
    canvas.showPage()
    canvas.save()
    wanted = ["“The harbour is silting up!”", "The harbour is silting up", "line of a column and the next one"]
    (picture,) = drawn(out.getvalue(), [(1, wanted)])["pictures"]
    marked, bare, across = picture["boxes"]
    assert [len(boxes) for boxes in picture["boxes"]] == [1, 1, 2]
    assert marked[0][0] < bare[0][0]
    assert marked[0][0] + marked[0][2] > bare[0][0] + bare[0][2]
    assert [round(box[0] / 100) for box in across] == [2, 8]
