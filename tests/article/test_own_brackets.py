"""Square brackets of the article's own are words; an ellipsis that leaves nothing out is told from one that does."""

from __future__ import annotations

import pytest

from argmap.article import Article
from argmap.model import Quote
from argmap.text import Text

ARTICLE = (
    "The rate fell in the treated group [P = 0.03] and stayed low for a year. Others saw 43 [24%] of them, which they "
    "[which I would not do] did. The note [a remark of the author's that goes on for more than forty characters] ends."
)


@pytest.mark.parametrize(
    ("quote", "status", "said"),
    [
        ("in the treated group [P = 0.03] and stayed low for a year", "exact", []),
        (
            "in the treated group [P = 0.05] and stayed low for a year",
            "suspect",
            ["changes a number (“0.03” to “0.05”)"],
        ),
        ("fell in the treated group [P = 0.05]", "suspect", ["changes a number (“0.03” to “0.05”)"]),
        ("Others saw 43 [22%] of them, which they", "suspect", ["changes a number (“24” to “22”)"]),
        ("them, which they [which I would do] did", "suspect", ["drops a negation (“not”)"]),
        ("The rate fell [...] group [P = 0.03] and stayed low", "elided", []),
        ("The rate fell [...] group [P = 0.05] and stayed low", "suspect", ["changes a number (“0.03” to “0.05”)"]),
        (
            "The note [a remark of the author's that goes on for more than thirty characters] ends",
            "suspect",
            ["changes a number (“forty” to “thirty”)"],
        ),
        ("The rate [of deaths] fell in the treated group", "elided", []),
    ],
)
def test_brackets(quote: str, status: str, said: list[str]) -> None:
    anchor = Article(Text("a.txt", ARTICLE)).locate(Quote(exact=quote))
    assert (anchor.status, [one.said for one in anchor.changes]) == (status, said)


def test_an_ellipsis_leaves_something_out_where_it_can() -> None:
    both = "It may have some bad effects now. And it may have bad effects later on, too."
    anchor = Article(Text("a.txt", both)).locate(Quote(exact="may have [...] bad effects"))
    assert (anchor.status, len(anchor.candidates)) == ("ambiguous", 2)
    one = Article(Text("a.txt", both[:33])).locate(Quote(exact="may have [...] bad effects"))
    assert one.status == "elided"
    none = Article(Text("a.txt", both[34:])).locate(Quote(exact="may have [...] bad effects"))
    assert none.status == "elided"
