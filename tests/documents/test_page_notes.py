"""Web pages: which links are the marks of notes, and which are words of a sentence that stay in it."""

from __future__ import annotations

import pytest

from argmap.documents import epub
from argmap.documents.html import read
from tests.documents.own_text import book

MORE = "<p>The harbour master has to keep the channel open, and may ask for help.</p>"


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<p>As <a href='#a'>(a)</a> and <a href='#b'>(b)</a> say, he acts.</p><p id=a>(a) First.</p><p id=b>(b) Then.</p>",
         ("As (a) and (b) say, he acts.", "(a) First.", "(b) Then.")),
        ("<p>By rule <a href='#r2'>(2)</a> he acts.</p><ol><li id=r1>(1) First.<li id=r2>(2) Then.</ol>",
         ("By rule (2) he acts.", "(1) First.", "(2) Then.")),
        ("<p>By <a href='#eq1'>(1)</a> it is so.</p><p id=eq1>x = y (1)</p>", ("By (1) it is so.", "x = y (1)")),
        ("<p>As <a href='#b1'>[1]</a> shows.</p><h2>References</h2><p id=b1>[1] Tull.</p>",
         ("As [1] shows.", "References", "[1] Tull.")),
        ("<p>See <a href='#fnord'>No</a> and <a href='#fn'>I</a>.</p><p id=fnord>A.</p><p id=fn>B.</p>",
         ("See No and I.", "A.", "B.")),
        ("<p>See note <a href='#fn1'>1</a> here.</p><div id=fn1>1 Tull.</div>", ("See note 1 here.", "1 Tull.")),
        ("<p id=a>(a) First.</p><p>As <a href='#a'>(a)</a> says.</p>", ("(a) First.", "As (a) says.")),
        ("<p>As <a href='#x'>(a)</a> says.</p><p>He acts <b id=x>now</b>.</p>", ("As (a) says.", "He acts now.")),
        ("<h2>Notes</h2><p>As <a href='#a'>(a)</a> says.</p><p id=a>(a) First.</p>", ("Notes", "As (a) says.", "(a) First.")),
    ],
)  # fmt: skip
def test_links_that_are_words(page: str, text: tuple[str, ...]) -> None:
    document = read((page + MORE).encode())
    assert (document.blocks[:-1], document.notes) == (text, ())
    chapter = epub.read(book({"a.xhtml": page.replace("<li", "<p").replace("'", '"') + MORE}))
    assert (chapter.blocks[:-1], chapter.notes) == (text, ())


@pytest.mark.parametrize(
    ("page", "text", "notes"),
    [
        ("<p>Oats<a href='#n1' id=r1>[1]</a> grew.</p><p id=n1><a href='#r1'>[1]</a> Tull.</p>", ("Oats grew.",), ("1 Tull.",)),
        ("<p>Oats<b id=r1><a href='#n1'>[1]</a></b> grew.</p><p id=n1>Tull. <a href='#r1'>back</a></p>", ("Oats grew.",),
         ("1 Tull. back",)),
        ("<p>Oats<a name=r1></a><a href='#n1'>(1)</a> grew.</p><p><a name=n1 href='#r1'>(1)</a> Tull.</p>", ("Oats grew.",),
         ("1 Tull.",)),
        ("<p>Oats<a href='#n1'>[1]</a> grew.</p><h2>Footnotes</h2><p id=n1>[1] Tull.</p>", ("Oats grew.", "Footnotes"), ("1 Tull.",)),
        ("<p>Oats<a href='#fn1'>(a)</a> grew.</p><div id=fn1>(a) Tull.</div>", ("Oats grew.",), ("a (a) Tull.",)),
        ("<p>Oats<a href='#fn:2'>2</a> grew.</p><div id='fn:2'>2. Tull.</div>", ("Oats grew.",), ("2 Tull.",)),
        ("<p>Oats<a class=footnote href='#x'>2</a> grew.</p><div id=x>2 Tull.</div>", ("Oats grew.",), ("2 Tull.",)),
        ("<p>Oats<a href='#x'>*</a> grew.</p><p id=x>* Tull.</p>", ("Oats grew.",), ("* Tull.",)),
        ("<p>Oats<sup><a href='#x'>a</a></sup> grew.</p><p id=x>Tull.</p>", ("Oats grew.",), ("a Tull.",)),
    ],
)  # fmt: skip
def test_links_that_are_marks(page: str, text: tuple[str, ...], notes: tuple[str, ...]) -> None:
    document = read((MORE + page).encode())
    assert (document.blocks[1:], document.notes) == (text, notes)


def test_marks_that_lead_to_a_page_of_notes() -> None:
    chapters = {
        "a.xhtml": '<p>Oats<a href="n.xhtml#n1">[1]</a> grew, as <a href="n.xhtml#n2">(b)</a> says.</p>',
        "n.xhtml": '<p id="n1">[1] Tull.</p><p id="n2">(b) All.</p>',
    }
    document = epub.read(book(chapters))
    assert (document.blocks, document.notes) == (("Oats grew, as (b) says.", "(b) All."), ("1 Tull.",))
