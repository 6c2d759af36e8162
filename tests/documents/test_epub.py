"""E-books: which files of a book are chapters, and that none is left out without a word."""

from __future__ import annotations

import pytest

from argmap.documents import DocumentError, epub
from tests.documents.own_text import book

ESSAY = "The mill at the ford was burnt three times, and each time the village built it again in the same place."
ITEM = '<item id="{0}" href="{0}" media-type="{1}" {2}/>'
SVG = '<svg xmlns="http://www.w3.org/2000/svg"><text>Wheel</text></svg>'


def of_kinds(*items: str) -> bytes:
    """A book of the parts `1`, `2` ..., each with an item of the manifest."""
    names = [one.split('"')[1] for one in items]
    return book(
        {name: f"<p>Mill {at}.</p>" for at, name in enumerate(names, 1)},
        manifest="".join(items),
        order="".join(f'<itemref idref="{name}"/>' for name in names),
    )


@pytest.mark.parametrize(
    ("item", "is_page"),
    [
        (ITEM.format("m.xml", "application/xhtml+xml; charset=utf-8", ""), True),
        (ITEM.format("m", "Application/XHTML+XML ;profile=x", ""), True),
        (ITEM.format("m", "text/xml", ""), True),
        (ITEM.format("m.html", "", ""), True),
        (ITEM.format("m.xhtml", "application/octet-stream", ""), True),
        (ITEM.format("m.svg", "image/svg+xml", ""), False),
        (ITEM.format("m.html", "image/png", ""), False),
        (ITEM.format("m.pdf", "application/pdf", ""), False),
    ],
)
def test_chapters_by_their_kind(item: str, is_page: bool) -> None:
    document = epub.read(of_kinds(ITEM.format("a.xhtml", "application/xhtml+xml", ""), item))
    kind = item.split('"')[5]
    left_out = f"has a part in the order of reading that is no page of text, and is left out: 2 ({kind})"
    assert document.blocks == (("Mill 1.", "Mill 2.") if is_page else ("Mill 1.",))
    assert document.remarks == (() if is_page else (left_out,))


def test_a_page_that_stands_for_a_picture() -> None:
    page = ITEM.format("b.xhtml", "application/xhtml+xml", "")
    manifest = ITEM.format("a.svg", "image/svg+xml", 'fallback="b.xhtml"') + page
    data = book({"a.svg": SVG, "b.xhtml": "<p>A wheel.</p>"}, manifest=manifest, order='<itemref idref="a.svg"/>')
    assert (epub.read(data).blocks, epub.read(data).remarks) == (("A wheel.",), ())


def test_many_parts_that_are_no_pages() -> None:
    pictures = [ITEM.format(f"p{at}.png", "image/png", "") for at in range(12)]
    document = epub.read(of_kinds(*pictures, ITEM.format("a.xhtml", "application/xhtml+xml", "")))
    places = ", ".join(f"{at} (image/png)" for at in range(1, 11))
    assert document.blocks == ("Mill 13.",)
    assert document.remarks == (
        f"has 12 parts in the order of reading that are no pages of text, and are left out: {places} …",
    )
    with pytest.raises(DocumentError, match=r"\Ahas no text, only pictures of its pages"):
        epub.read(of_kinds(*pictures))


def test_a_cover_is_left_out_and_a_chapter_that_is_called_so_is_not() -> None:
    def blocks(cover: str, name: str = "cover.xhtml") -> tuple[str, ...]:
        return epub.read(book({name: cover, "a.xhtml": "<p>The end.</p>"})).blocks

    assert blocks("<h1>The Mill</h1><p>by A. Ford</p>") == ("The end.",)
    assert blocks(f"<h1>The Mill</h1><p>{ESSAY}</p>") == ("The Mill", ESSAY, "The end.")
    assert blocks("<p>水車小屋は三度焼け、そのたびに村人は同じ場所に建て直した。</p>", "cover.html")[1:] == (
        "The end.",
    )
    assert blocks("<h1>The Mill</h1>", "mill.xhtml") == ("The Mill", "The end.")


def test_a_page_of_navigation_with_a_text_of_its_own() -> None:
    menu = '<nav epub:type="toc"><h2>Contents</h2><ol><li><a href="a.xhtml">The mill and all that came of it</a></li></ol></nav>'
    nav = ITEM.format("nav.xhtml", "application/xhtml+xml", 'properties="nav"')
    manifest = nav + ITEM.format("a.xhtml", "application/xhtml+xml", "")
    alone = {"nav.xhtml": f"<h1>The Mill</h1>{menu * 3}", "a.xhtml": "<p>The end.</p>"}
    both = alone | {"nav.xhtml": f"<p>{ESSAY}</p>{menu}"}
    assert epub.read(book(alone, manifest=manifest)).blocks == ("The end.",)
    assert epub.read(book(both, manifest=manifest)).blocks == (ESSAY, "The end.")


def test_what_is_hidden_in_a_chapter_and_what_is_not() -> None:
    chapter = (
        "<p>Wheat grew.</p><p hidden=''>Not seen.</p><div style='display: none'><p>Nor this.</p></div>"
        "<nav hidden=''><ol><li>Contents</li></ol></nav><aside><p>A box beside it.</p></aside><p hidden='until-found'>Found.</p>"
        "<p>Rye<a epub:type='noteref' href='#n1'>1</a> and oats<a href='#n2'><sup>2</sup></a>.</p>"
        "<aside epub:type='footnote' id='n1' hidden=''>Not much.</aside><div id='n2' style='display:none'>2 Less.</div>"
    )
    document = epub.read(book({"a.xhtml": chapter}))
    assert document.blocks == ("Wheat grew.", "A box beside it.", "Found.", "Rye and oats.")
    assert document.notes == ("1 Not much.", "2 Less.")
    shown_later = f"<div hidden=''><p>{ESSAY}</p><p>{ESSAY}</p></div><p>One.</p>"
    assert epub.read(book({"a.xhtml": shown_later, "b.xhtml": f"<p>{ESSAY}</p>"})).blocks == (
        ESSAY,
        ESSAY,
        "One.",
        ESSAY,
    )


def test_pages_stay_where_a_break_is_hidden() -> None:
    mark = "<div hidden='' role='doc-pagebreak' aria-label='{}'></div>"
    chapter = f"{mark.format(5)}<p>One.</p>{mark.format(6)}<p>Two.</p>"
    document = epub.read(book({"a.xhtml": chapter}))
    assert (document.blocks, document.pages) == (("One.", "\fTwo."), {1: "5"})


def test_a_book_of_more_chapters_than_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    chapters = {f"{at}.xhtml": f"<p>Mill {at}.</p>" for at in range(3)}
    monkeypatch.setattr("argmap.documents.epub_package._MOST_CHAPTERS", 3)
    assert len(epub.read(book(chapters)).blocks) == 3
    monkeypatch.setattr("argmap.documents.epub_package._MOST_CHAPTERS", 2)
    with pytest.raises(DocumentError, match=r"\Anames more than 2 chapters; save the part that you need alone\Z"):
        epub.read(book(chapters))


def test_names_that_differ_by_case_and_ids_that_are_the_same() -> None:
    by_case = {"Mill.xhtml": "<p>One.</p>", "mill.xhtml": "<p>Two.</p>", "FORD.xhtml": "<p>Three.</p>"}
    document = epub.read(book(by_case))
    assert (document.blocks, document.remarks) == (("One.", "Two.", "Three."), ())
    one = '<item id="x" href="{}" media-type="application/xhtml+xml"/>'
    manifest, order = one.format("a.xhtml") + one.format("b.xhtml"), '<itemref idref="x"/>' * 2
    document = epub.read(book({"a.xhtml": "<p>One.</p>", "b.xhtml": "<p>Two.</p>"}, manifest=manifest, order=order))
    assert document.blocks == ("One.", "Two.")
    assert document.remarks == (
        "has files of one id in the order of reading; look whether all are chapters, and in order",
    )


def test_a_doctype_that_defines_words() -> None:
    def blocks(doctype: str, words: str) -> tuple[str, ...]:
        chapter = f'<?xml version="1.0"?>\n<!-- x -->{doctype}<html><body><p>{words}</p></body></html>'
        return epub.read(book({"a.xhtml": ""}, **{"OEBPS/a.xhtml": chapter})).blocks

    defined = """<!DOCTYPE html PUBLIC "x" [<!-- don't ] --><!ENTITY mill 'Hill &amp; Mill'><!ENTITY % x "y"><!ENTITY lt2 "&#60;b>">]>"""
    assert blocks(defined, "&mill; &amp; &lt2; &other;") == ("Hill & Mill & <b> &other;",)
    assert blocks("<!DOCTYPE html>", "[1] &mill;") == ("[1] &mill;",)
    bomb = "<!DOCTYPE html [<!ENTITY a '0123456789'><!ENTITY b '&a;&a;'>]>"
    assert blocks(bomb, "&b;&a;") == ("&a;&a;0123456789",)
