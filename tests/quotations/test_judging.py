"""Quotations are judged by all sources: whole lists of what is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.article import Anchor, Article, Budget
from argmap.examples import EXAMPLE_ARTICLE
from argmap.manual import parse
from argmap.quotations.codes import CODES, FOUND
from argmap.quotations.judging import judged
from argmap.quotations.sources import Source
from argmap.text import Text

if TYPE_CHECKING:
    from argmap.diagnostics import Code
    from argmap.model import Quote

GAZETTE = Text(
    "sources/gazette.txt",
    "Harbour to close\n\nBy Jane Roe\n\nThe pier has been closed since March. Eleven ferries lie idle. "
    "Nobody believes that the old crane is safe for heavy loads. Rain fell all week.\n\n"
    "The council did not promise a new pier before winter. Some of the engineers wrote a letter. "
    "The pier, which everybody likes, will stay. The fare may rise in autumn.\n\n"
    "The warden said that the gates were rusty. The lock of the canal, which two masons had mended in the spring, held out.\n\n"
    "Ms. Orr said that it rained all night. In May it rained all night. "
    "Nobody believes that the lamp was safe. In May the lamp was safe.\n\n"
    "Peter Moss wrote to the owners of the ferries. Mr Hale, who owns three, answered for all. He asked for a new pier.\n",
)
COURIER = Text(
    "sources/courier.txt",
    "Rain fell all week. Der Steg ist seit März gesperrt. Le quai est très vieux. 桟橋は三月から閉まっています。\n",
)
SOURCES = [Source.of(GAZETTE), Source.of(COURIER)]


def found(draft: str, *, every: bool = False) -> list[tuple[str, str]]:
    """Codes and words of all findings, sound quotations among them."""
    return [(one.code.id, one.place.words) for one in judged(Text("draft.md", draft), SOURCES, every=every).findings]


def one(draft: str) -> list[str]:
    return [code for code, _ in found(draft)]


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        ("He said: “The pier has been closed since March.”", ["AM600"]),
        ("“Eleven ferries lie idle,” he said.", ["AM600"]),
        ("It said that “eleven ferries lie idle”.", ["AM600"]),
        ("“The pier,” he said, “has been closed since March.”", ["AM600"]),
        ("“The pier,” he said, “has been closed since May.”", ["AM602"]),
        ("“The pier has been closed since March,” he said, and that “eleven ferries lie idle”.", ["AM600", "AM600"]),
        ("“The pier has been closed since May,” he said, and the “Rain fell all week”.", ["AM602", "AM609"]),
        ("“The pier,” he said, “belongs to the queen and her seven horses.”", ["AM601"]),
        ("„Der Steg“, sagte er, „ist seit März gesperrt.“", ["AM600"]),
        ("„Der Steg ist nicht gesperrt worden“, sagte er.", ["AM601"]),
        ("« Le quai, dit-elle, est très vieux. »", ["AM600"]),
        ("「桟橋は」と彼は言い、「三月から閉まっています」。", ["AM600"]),
        ("“The council did promise a new pier before winter.”", ["AM602"]),
        ("“Twelve ferries lie idle”, he said, and “The peer has been closed since March.”", ["AM602", "AM602"]),
        ("“Rain fell all the week”, he said.", ["AM603"]),
        ("“We shall sell all ships to the railway,” he said.", ["AM601"]),
        ("“The council did [...] promise a new pier before winter.”", ["AM605"]),
        ("“The pier [...] will stay.”", ["AM600"]),
        ("“[All] of the engineers wrote a letter.”", ["AM606"]),
        ("“[Hale] asked for a new pier.”", ["AM600"]),
        ("“[Moss] asked for a new pier.”", ["AM615"]),
        ("“[Mrs Orr] asked for a new pier.”", ["AM606"]),
        ("“the old crane is safe for heavy loads”", ["AM607"]),
        ("Nobody says “the old crane is safe for heavy loads”.", ["AM600"]),
        ("“a new pier before winter [...] The council”", ["AM614"]),
        ("“eers wrote a letter”", ["AM602"]),
        ("“The lock of the canal held out.”", ["AM602"]),
        ("“A gate on the river gave way at once.”", ["AM601"]),
        ("The warden came at noon. He was angry: “the gates were rusty”.", ["AM600"]),
        ("The mayor came at noon. He was angry: “the gates were rusty”.", ["AM608"]),
        ("The warden came at noon. All was lost: “the gates were rusty”.", ["AM608"]),
        ("“Rain fell all week.”", ["AM609"]),
        ("The Gazette wrote: “Rain fell all week.”", ["AM600"]),
        ("The Courier wrote: “Eleven ferries lie idle.”", ["AM604"]),
        ("“Eleven ferries lie idle”, wrote Jane Roe. “Der Steg ist seit März gesperrt”.", ["AM600", "AM600"]),
        ("Jane Roe wrote: “Der Steg ist seit März gesperrt”.", ["AM604"]),
        ("In courier.txt we read “Eleven ferries lie idle”.", ["AM604"]),
        ("The courier came. “Eleven ferries lie idle”, he said.", ["AM600"]),
        ("As the Courier has it:\n\n> Eleven ferries lie idle.", ["AM604"]),
        ("It says:\n\n> Eleven ferries lie idle.\n> — Courier", ["AM604"]),
        ("“Eleven ferries lie idle", ["AM611"]),
        ("“The council did [sic] promise a new pier before winter.”", ["AM606"]),
        ("“The council did not promise [sic] a new pier before winter.”", ["AM600"]),
        ("“Did you see it? Rain fell all week.”", ["AM601"]),
        ("The Courier's report said: “Eleven ferries lie idle”.", ["AM604"]),
        ("“The pier \uff9e has been closed since May.”", ["AM602"]),
        ("“it rained all night”", ["AM600"]),
        ("“the lamp was safe”", ["AM610"]),
        ("“The pier has been closed since March.\n\n“Eleven ferries lay idle.”", ["AM600", "AM602"]),
    ],
)
def test_what_is_said(draft: str, expected: list[str]) -> None:
    assert one(draft) == expected


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        ("“We were never asked, and the bus is always late”, he said.", ["AM600"]),
        ("“We were never asked and the bus is always late”, he said.", ["AM600"]),
        ("“We were asked, and the bus is always late”, he said.", ["AM602"]),
        ("“We were never asked,” he said.", ["AM600"]),
    ],
)
def test_what_interrupts_a_quotation_in_the_source_may_be_left_out(draft: str, expected: list[str]) -> None:
    source = Source.of(Text("s.txt", "“We were never asked,” says Jon Aske of the shop, “and the bus is always late.”"))
    assert [one.code.id for one in judged(Text("draft.md", draft), [source]).findings] == expected


def test_places_in_the_draft_and_in_the_source() -> None:
    draft = Text("draft.md", "The council, he said, “did promise a new pier before winter”.")
    (finding,) = judged(draft, SOURCES).findings
    assert (finding.message, finding.place.words) == (
        "the quote is not what the source says: it drops a negation (“not”)",
        "did promise a new pier before winter",
    )
    (related,) = finding.related
    assert (related.label, related.place.text.name) == ("source, ¶4", "sources/gazette.txt")
    assert "not promise a new pier before winter" in related.place.words


def test_sentences_that_stand_apart_are_named_with_their_places() -> None:
    draft = Text("d.md", "“Eleven ferries lie idle. Rain fell all week”, she said.")
    (finding,) = judged(draft, SOURCES[:1]).findings
    assert (finding.code.id, finding.message) == (
        "AM601",
        "the quote runs together 2 passages that the source has apart",
    )
    assert [one.place.words for one in finding.related] == ["Eleven ferries lie idle.", "Rain fell all week"]


@pytest.mark.parametrize(
    ("draft", "said"),
    [
        ("“Eleven ferries never lie idle”", "adds a negation (“never”)"),
        ("“Some of us did not write a letter”", None),
        ("“did promise a pier”", None),
        ("“not likes the pier”", None),
        ("“everybody never likes”", "adds a negation (“never”)"),
        ("“council did promise”", "drops a negation (“not”)"),
        ("“Der Steg ist nicht seit März gesperrt.”", "adds a negation (“nicht”)"),
    ],
)
def test_few_words_with_a_not_more_or_less(draft: str, said: str | None) -> None:
    (finding,) = judged(Text("d.md", f"He said: {draft}."), SOURCES, every=True).findings
    assert finding.code.id in {"AM601", "AM602"}
    told = (
        f"the quote is not what the source says: it {said}"
        if said
        else "the quote does not stand in any of the sources"
    )
    assert finding.message == told


INTERVIEW = Text(
    "interview.txt",
    "Dr Okafor opened the meeting. Mr Reddy held that the water had been clean for years. “I have told people not to "
    "panic,” he said. The water has been tested twice.\n\n" + "It rained. " * 80 + "\n\nMarta Lind came late.\n",
)


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        ("Okafor said: “I have told people not to panic.”", ["AM600"]),
        ("Marta Lind said: “I have told people not to panic.”", ["AM608"]),
        ("“The water had been clean for years,” Reddy said.", ["AM600"]),
        ("“The water had been clean for years.”", ["AM608"]),
        ("“The water has been cleaned twice,” she said.", ["AM602"]),
    ],
)
def test_reported_speech_is_whose_the_draft_says_it_is(draft: str, expected: list[str]) -> None:
    assert [one.code.id for one in judged(Text("d.md", draft), [Source.of(INTERVIEW)]).findings] == expected


def test_scare_quotes_and_titles_are_left_out_and_counted() -> None:
    draft = "A “so-called” pier, “The Pier and the Sea”, “Eleven ferries lie idle”."
    result = judged(Text("draft.md", draft), SOURCES)
    assert [finding.code.id for finding in result.findings] == ["AM600"]
    assert result.counts == {"scare quotes": 1, "title": 1, "found": 1}
    assert found(draft, every=True) == [
        ("AM601", "so-called"),
        ("AM601", "The Pier and the Sea"),
        ("AM600", "Eleven ferries lie idle"),
    ]


def test_words_that_are_not_found_together_are_quotations_of_their_own() -> None:
    draft = "“The pier has been closed,” she said, and the “scandal”, he said, that “eleven ferries lie idle”."
    result = judged(Text("draft.md", draft), SOURCES)
    assert [(one.code.id, one.place.words) for one in result.findings] == [
        ("AM600", "The pier has been closed,"),
        ("AM600", "eleven ferries lie idle"),
    ]
    assert result.counts == {"found": 2, "scare quotes": 1}


def test_only_the_desk_s_own_words_call_an_article_a_source() -> None:
    draft = Text("draft.md", "“The article did promise a new pier before the end of the winter”, he said.")
    source = Source.of(Text("s.txt", "The article did not promise a new pier before the end of the winter. It rained."))
    (finding,) = judged(draft, [source]).findings
    assert finding.message == "the quote is not what the source says: it drops a negation (“not”)"
    assert str(finding.help).startswith("copy the source's words")
    missing = Text("draft.md", "“The article on the queen will be printed on Sunday”, he said.")
    (finding,) = judged(missing, [source]).findings
    assert finding.message == "the quote does not stand in the source"


def test_too_much_work_is_one_finding() -> None:
    words = " ".join(f"w{number}" for number in range(700))
    draft = " ".join(f"“{words} x{number}”" for number in range(400))
    result = judged(Text("draft.md", draft), [Source.of(Text("s.txt", f"{words} " * 300))])
    assert {finding.code.id for finding in result.findings} >= {"AM612"}
    assert sum(finding.code.id == "AM612" for finding in result.findings) == 1


def test_many_sources_cost_their_share_of_the_same_budget(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each look takes something of it, also in a short source; once it is used up, nobody looks any more."""
    looked: list[str] = []
    locate = Article.locate

    def counted(self: Article, quote: Quote, budget: Budget | None = None) -> Anchor:
        looked.append(quote.exact)
        return locate(self, quote, budget)

    monkeypatch.setattr(Article, "locate", counted)
    monkeypatch.setattr("argmap.quotations.judging.Budget", lambda: Budget(100_000, 0))
    sources = [Source.of(Text(f"s{number}.txt", f"Nothing happened on day {number}.")) for number in range(30)]
    draft = " ".join(f"They write “the harbour silted up in year {number}”." for number in range(25))
    result = judged(Text("draft.md", draft), sources)
    assert [finding.code.id for finding in result.findings if finding.code.id == "AM612"] == ["AM612"]
    assert 30 <= len(looked) <= 100
    few = judged(Text("draft.md", draft), sources[:1])
    assert "AM612" not in {finding.code.id for finding in few.findings}


EXAMPLES = [
    pytest.param(code, kind, piece, id=f"{code.id}-{kind}")
    for code in CODES
    for kind in ("fails", "passes")
    for piece in getattr(parse(code.page), kind)
]


@pytest.mark.parametrize(("code", "kind", "piece"), EXAMPLES)
def test_examples_do_as_they_say(code: Code, kind: str, piece: str) -> None:
    page = parse(code.page)
    sources = [
        Source.of(Text("gazette.txt", page.article or EXAMPLE_ARTICLE)),
        Source.of(Text("courier.txt", "Nothing happened yesterday.")),
    ]
    said = [finding.code for finding in judged(Text("draft.md", piece), sources).findings]
    if code is FOUND:
        assert said == ([FOUND] if kind == "fails" else [])
    else:
        assert [one for one in said if one is not FOUND] == ([code] if kind == "fails" else [])


PIECES = st.lists(
    st.sampled_from(["“", "”", '"', "pier", "Eleven ferries lie idle", " ", "\n\n", "> ", "[...]", ",", "."])
)


@given(PIECES.map("".join))
def test_any_draft_has_findings_in_order(draft: str) -> None:
    result = judged(Text("draft.md", draft), SOURCES)
    keys = [finding.sort_key for finding in result.findings]
    assert keys == sorted(keys)
    assert all(0 <= one.place.span.start < one.place.span.end <= len(draft) for one in result.findings)
