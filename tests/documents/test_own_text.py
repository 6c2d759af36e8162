"""One text in every format: all its sentences are found, its note is apart, its kind is told by content."""

from __future__ import annotations

import importlib

import pytest

from argmap.article.folding import fold
from argmap.documents.sniffing import MODULES, kind_of
from tests.documents import own_text
from tests.documents.own_text import NOTE, SENTENCES

FORMATS = {
    "html": own_text.page,
    "docx": own_text.word,
    "odt": own_text.open_document,
    "epub": own_text.e_book,
    "rtf": own_text.rtf,
    "markdown": own_text.markdown,
    "mhtml": own_text.saved_page,
}
NUMBERED = {"docx", "rtf"}


@pytest.mark.parametrize("kind", FORMATS)
def test_a_text_in_every_format(kind: str) -> None:
    data = FORMATS[kind]()
    assert kind_of(data, "text.md" if kind == "markdown" else "") == kind
    document = importlib.import_module(MODULES[kind]).read(data)
    text = fold(" ".join(document.blocks))
    assert [sentence for sentence in SENTENCES if fold(sentence) not in text] == []
    assert document.notes == (NOTE,)
    assert len(document.blocks) == 13
    first, second = ("1. ", "2. ") if kind in NUMBERED else ("", "")
    assert document.blocks[3:5] == (f"{first}First, the barns were full.", f"{second}Second, the roads were bad.")
    assert document.blocks[6:8] == ("Year\tTons\tPrice", "1731\t12\tlow")
    assert document.blocks[9] == "The rain it raineth every day\nUpon the just and unjust fella"
    assert document.pages == {}
