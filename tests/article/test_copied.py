"""Quotes copied out of a document's viewer: found where only typesetting differs, and only there."""

from __future__ import annotations

import pytest

from argmap.article import Article, Budget
from argmap.model import ArticleSource, Original, Quote
from argmap.quoted import Quoted, differing, missing
from argmap.text import Text

TEXT = (
    "The harbour office said that the inflow of water, which the town first measured in May, is silting up every year. "
    "It re-signed the contract with\fthe half-second rule. It marks each ship [SIC] at the harbour. Eleven shops on the quay have closed since then, and the "
    "co-operative finds that difficult.\n\n"
    "\fIn 1998 the mayor wrote a report on the state of the old fish market, which nobody had read before.\n\n"
    "Notes\n\n[p. 27] 14 The archive has it.\n"
)
MADE = ArticleSource(file="a.txt", original=Original(file="a.pdf"), pages={1: "25"})


def article(source: ArticleSource = MADE) -> Article:
    return Article(Text("a.txt", TEXT), source)


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("The harbour of\ufb01ce said that the in\ufb02ow of water", "p. 25"),  # ligatures
        ("The harbour of-\nfice said that the inflow of water", "p. 25"),  # as it is printed
        ("The harbour of- fice said that the inflow of water", "p. 25"),  # the line end lost
        ("The harbour of\ufffefice said that the inflow of water", "p. 25"),  # as Chrome copies it
        ("The harbour of\x02fice said that the inflow of water", "p. 25"),
        ("It re-\nsigned the contract with the half-\nsecond rule", "p. 25"),
        ("It re-signed the contract with the halfsecond rule", "p. 25"),  # the hyphen taken for one of the line's end
        ("first measured in May, is silting up every year.3 It re-signed", "p. 25"),  # the mark of a note
        ("first measured in May,12 is silting up every year", "p. 25"),
        ("the contract3 with the half-second rule", "p. 25"),
        (
            "the state of the old fish market 14 , which nobody had read",
            "p. 27",
        ),  # a mark that stands apart, as its note has it
        ("Eleven shops on the quay have closed since then, and the cooperative", "p. 26"),
        ("Theharbourofficesaid that theinflow of water", "p. 25"),  # spaces lost
        ("Theharbourofficesaidthattheinflow ofwater, whichthetownfirstmeas-uredinMay, issilting", "p. 25"),
        ("Elevenshopsonthequayhaveclosedsincethen,andtheco-operativefindsthatdifficult.", "p. 26"),
        ("the half-second rule12,13. It marks each ship", "p. 26"),  # marks in a row
        ("a report on the st ate of the old fi sh market", "p. 27"),  # spaces won
        ("report on the state of the old \ffish market", "p. 27"),
        ("the old fish market14, which nobody had read", "p. 27"),
        ("The harbour of\ufb01ce said that the in- \ufb02ow of water", "p. 25"),
    ],
)
def test_what_typesetting_does_is_no_finding(words: str, place: str) -> None:
    made = article()
    anchor = made.locate(Quote(exact=words))
    assert anchor.span is not None
    assert (str(anchor.status), anchor.changes, made.place_label(anchor.span.start)) == ("folded", (), place)


def test_it_is_none_beside_brackets_of_the_article() -> None:
    anchor = article().locate(Quote(exact="It marks each sh ip [SIC] at the har-\nbour"))
    assert (anchor.is_sound, anchor.changes) == (True, ())
    anchor = article().locate(Quote(exact="It marks each shop [SIC] at the har-\nbour"))
    assert [(change.quote, change.article) for change in anchor.changes] == [("shop", "ship")]


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("In 1989 the mayor wrote a report on the state of the old fish market", "suspect"),
        ("In 19 the mayor wrote a report on the state of the old fish market", "suspect"),
        ("first measured in May, 12 is silting up every year", "suspect"),
        ("the state of the old fish market 15 , which nobody had read", "suspect"),  # there is no note 15
        ("the state of the old 14 fish market, which nobody had read", "suspect"),
        ("the state of the old fish market15, which nobody had read", "suspect"),
        ("the half-second rule12,13. It marks no ship [SIC] at the harbour", "suspect"),
        ("Elevenshopsonthequayhavenotclosedsincethen", "not found"),
        ("Eleven shops on the quay have not closed since then", "suspect"),
        ("It resigned the contract with the half-second rule", "suspect"),  # another word, and no slip of the line end
        ("the mayor wrote a report on the state of the new fish market", "suspect"),
        ("In 1998 the mayor wrote a rapport on the state of the old fish market", "suspect"),
        ("the harbour was closed by order of the queen in1998", "not found"),
    ],
)
def test_what_else_differs_is_one(words: str, status: str) -> None:
    assert str(article().locate(Quote(exact=words)).status) == status


@pytest.mark.parametrize("words", ["first measured in May,12 is silting up", "the contract with the halfsecond rule"])
def test_a_text_that_nobody_made_is_its_authors(words: str) -> None:
    """Without an original, hyphens and figures are taken as they stand."""
    assert not article(ArticleSource(file="a.txt")).locate(Quote(exact=words)).is_sound


def said(words: str) -> str:
    made = article()
    anchor = made.locate(Quote(exact=words), Budget())
    quoted = Quoted(words, anchor, made, made.lexicon)
    return (differing if anchor.span else missing)(quoted).message


HEAD = "the quote has “{}” where page {} begins: a head or foot of the page, no words of the article"


@pytest.mark.parametrize(
    ("words", "head", "page"),
    [
        ("It re-signed the contract with\n26 FREE HARBOURS\nthe half-second rule. It marks each ship [SIC] at the harbour. Eleven shops", "26 FREE HARBOURS", "26"),
        ("It re-signed the contract with 26 Free Harbours the half-second rule. It marks each ship [SIC] at the harbour. Eleven", "26 Free Harbours", "26"),
        ("the con-\ntract with\nThe Town 25\n\nLetters from the quay the half-second rule", "The Town 25 Letters from the quay", "26"),
        ("the co-operative finds that difficult. 27 In 1998 the mayor wrote", "27", "27"),
    ],
)  # fmt: skip
def test_a_running_head_is_named(words: str, head: str, page: str) -> None:
    assert said(words) == HEAD.format(head, page)


@pytest.mark.parametrize(
    "words",
    [
        "It re-signed the contract with 26 the half-minute rule. Eleven shops",  # something else differs, too
        "It re-signed the contract with the 26 half-second rule. Eleven shops",  # not where a page begins
        "the co-operative finds that difficult. not In 1998 the mayor wrote",  # no head
    ],
)
def test_other_words_are_no_head(words: str) -> None:
    assert "head or foot" not in said(words)


@pytest.mark.parametrize(
    ("text", "quote", "changed"),
    [
        ("The bridge cost 10.5 million in all.", "The bridge cost 105 million in all", ("105 million", "10.5 million")),
        ("The town resigned the contract in May.", "The town re-signed the contract in May", ("re-signed", "resigned")),
        ("She left the U.S. for good in all but name.", "She left the us for good in all but name", ("us", "U.S.")),
        ("It rose by -5 % in the last of years.", "It rose by 5 % in the last of years", ("", "-")),
    ],
)
def test_the_same_letters_can_say_something_else_in_a_copied_text_too(
    text: str, quote: str, changed: tuple[str, str]
) -> None:
    anchor = Article(Text("a.txt", text), MADE).locate(Quote(exact=quote))
    assert (str(anchor.status), [(one.quote, one.article) for one in anchor.changes]) == ("suspect", [changed])
