"""Small tables that pin every decision of locating to an example: article and quote in, status and words out."""

from __future__ import annotations

import pytest

from argmap.article import Article, Status
from argmap.article.budget import Budget, Work, looking_up, scanning
from argmap.article.choosing import choosing
from argmap.article.edges import cuts_word, is_short, whole_words, without_marks
from argmap.article.elision import chains, parts_of
from argmap.article.finder import MOST_PLACES
from argmap.article.nearest import nearest
from argmap.article.word_for_word import word_for_word
from argmap.model import Quote
from argmap.text import Span, Text

UNBOUNDED = Work(10**9, 10**9)


def of(content: str) -> Article:
    return Article(Text("a.txt", content))


def found(content: str, exact: str, **context: str) -> tuple[str, list[str], str | None]:
    """Status, words of each span, disorder."""
    article = of(content)
    anchor = article.locate(Quote(exact=exact, **context))
    return str(anchor.status), [article.words(span) for span in anchor.spans], anchor.disorder


@pytest.mark.parametrize(
    ("words", "short"),
    [
        ("a bb ccc dddddddddddd", False),
        ("a bb ccc ddddddddddd", False),
        ("a bb ccc dddddddddd", True),
        ("aaaaaa bbbbbb cccccccc", True),
        ("? ! ? ! ? ! ? ! ? ! ? ! ? ! ? ! ? ! ? ! ? ! ? !", True),
        ("well-known o’clock twenty-one", True),
        ("港が土砂で埋まっている今", False),
        ("港が土砂で埋ま", True),
        ("港 harbour of the town", False),
        ("", True),
    ],
)
def test_shortness(words: str, short: bool) -> None:
    assert is_short(words) is short


TEN = "abcd efgh ijkl mnop qrst uvwx yzab cdef "  # 40 characters


@pytest.mark.parametrize(
    ("edits", "status"),
    [(1, "suspect"), (4, "suspect"), (10, "suspect"), (11, "not found")],
)
def test_boundaries_by_edits_in_forty_characters(edits: int, status: str) -> None:
    """Similarity 0.75 with ten edits; the rest of the quote stands whole, so that it is found."""
    quote = TEN.strip() + "."
    assert len(quote) == 40
    assert found(f"Before. {'#' * edits}{quote[edits:]} After.", quote)[0] == status


@pytest.mark.parametrize(
    ("place", "whole"),
    [
        ((5, 9), "harbour"),
        ((4, 11), "harbour"),
        ((3, 12), "harbour"),
        ((4, 7), "harbou"),
        ((8, 11), "arbour"),
    ],
)
def test_words_are_made_whole_by_three_characters(place: tuple[int, int], whole: str) -> None:
    text = "the harbour is"
    assert text[slice(*whole_words(text, *place))] == whole


def test_a_word_is_cut_at_either_end() -> None:
    text = "the gates 港口"
    cuts = [cuts_word(text, *place) for place in ((4, 9), (4, 8), (5, 9), (0, 3), (0, len(text)), (10, 11))]
    assert cuts == [False, True, True, False, False, False]


def test_the_words_of_a_near_place_are_whole() -> None:
    assert found("Nobody opened the harbour gates before noon.", "obody opened the harbor gates before noo")[1] == [
        "Nobody opened the harbour gates before noon"
    ]


@pytest.mark.parametrize(
    ("folded", "inside"),
    [('"The end"', "The end"), ("'x'", "x"), ('""', ""), ("\"x'", ""), ("xax", ""), ("(x)", ""), ("", "")],
)
def test_marks_around_a_quote(folded: str, inside: str) -> None:
    assert without_marks(folded) == inside


@pytest.mark.parametrize(
    ("content", "quote", "expected"),
    [
        ("one two three four", "one [...] four", ("elided", ["one", "four"], None)),
        ("one two. one four", "one [...] four", ("elided", ["one", "four"], None)),
        ("four three two one", "one [...] four", ("elided", ["one", "four"], "order")),
        ("one two\n\nthree four", "one [...] four", ("elided", ["one", "four"], "paragraph")),
        ("one " + "x" * 42 + " four", "one [he] four", ("elided", ["one", "four"], "distance")),
        ("one " + "x" * 40 + " four", "one [he] four", ("elided", ["one", "four"], None)),
        ("The boat sank", "[t]he boat sank [...] sank", ("elided", ["The boat sank", "sank"], "order")),
        ("She reopened it", "[She] opened it", ("elided", ["opened it"], None)),
        ("one two three", "one [...] five [...] three", ("not found", [], None)),
        ("one four. two\n\none four", "one [...] four", ("ambiguous", [], None)),
    ],
)
def test_parts(content: str, quote: str, expected: tuple[str, list[str], str | None]) -> None:
    assert found(content, quote) == expected


def test_of_a_paragraph_the_tightest_way_is_taken() -> None:
    article = of("the mayor rose and the mayor spoke, and left. Then she left.")
    anchor = article.locate(Quote(exact="the mayor [...] left"))
    assert article.text.cut(anchor.span or Span(0, 0)) == "the mayor spoke, and left"
    wide = of("It was late. The mayor said that it was said and gone, gone.")
    anchor = wide.locate(Quote(exact="said [...] gone"))
    assert wide.text.cut(anchor.span or Span(0, 0)) == "said and gone"


def test_a_later_way_may_be_the_tightest() -> None:
    assert found("one with many words two, and one a two", "one [...] two")[1] == ["one", "two"]
    article = of("one with many words two, and one a two")
    assert article.locate(Quote(exact="one [...] two")).span == Span(29, 38)


def test_only_the_best_of_like_places_counts() -> None:
    content = "The north harbour was closed by the storm. Tha north harbour was clozed by tha storm."
    expected = ("near", ["The north harbour was closed by the storm"], None)
    assert found(content, "The north harbor was closed by the storm") == expected


@pytest.mark.parametrize(
    ("first", "last", "status"),
    [
        ("mayor spake to tha crawd far on hour", "the council opened the northern harbor gates", "suspect"),
        ("mayor spoke to the crowd for an hair", "the council opaned tha narthern harbar gotes", "suspect"),
        ("mayor spoke to the crowd for an hour", "the council opened the northern harbor gates", "near"),
        ("mayor spoke to the crowd for an hair", "the council opened the northern harbor gates", "suspect"),
        ("mayor spoke to the crowd for an hair", "the council closed every northern city gate", "not found"),
    ],
)
def test_the_worst_part_decides_wherever_it_stands(first: str, last: str, status: str) -> None:
    content = "The mayor spoke to the crowd for an hour, and then the council opened the northern harbour gates."
    assert found(content, f"{first} [...] {last}")[0] == status


@pytest.mark.parametrize(
    ("quote", "parts"),
    [
        ("a b [...] c", [("a b", None, False), ("c", None, False)]),
        ("[...] a b [...]", [("a b", None, False)]),
        ("a [the] b", [("a", None, False), ("b", 40, False)]),
        ("[T]he cat [...] d", [("he cat", None, True), ("d", None, False)]),
        ("un[T]he b", [("un", None, False), ("he b", 40, True)]),
        ("a [the] [...] b", [("a", None, False), ("b", None, False)]),
        ("a [...] [the] b", [("a", None, False), ("b", None, False)]),
        ("a [x] b [y] c", [("a", None, False), ("b", 40, False), ("c", 40, False)]),
        ("[x] a", [("a", None, False)]),
        ("a [x]", [("a", None, False)]),
    ],
)
def test_the_parts_of_a_quote(quote: str, parts: list[tuple[str, int | None, bool]]) -> None:
    """Words, how much may stand before them (None: anything), and whether a mark stands for the beginning of a word."""
    assert [(one.words, one.max_gap, one.continues_word) for one in parts_of(quote)] == parts


def test_ways_are_the_tightest_to_each_place_of_the_last_part() -> None:
    parts = parts_of("a [...] b [...] c")
    ways = chains(parts, [1, 1, 1], [[0, 2, 9], [4, 6], [5, 8]], lambda _: 100, UNBOUNDED)
    assert ways.ends == [(2, 5), (2, 8)]
    assert [ways.to(last) for _, last in ways.ends] == [(2, 4, 5), (2, 6, 8)]
    assert chains(parts, [1, 1, 1], [[0, 2, 9], [4, 6], [5, 8]], lambda _: 8, UNBOUNDED).ends == [(2, 5)]
    assert chains(parts, [1, 1, 1], [[7], [4, 6], [5, 8]], lambda _: 100, UNBOUNDED).ends == []
    assert chains(parts, [1, 2, 1], [[0], [4], [5]], lambda _: 100, UNBOUNDED).ends == []
    assert chains(parts, [1, 1, 1], [[0], [1], [2]], lambda _: 100, UNBOUNDED).ends == [(0, 2)]


def test_a_part_that_stands_too_often_says_nothing() -> None:
    often = "ab cd\n\n" * MOST_PLACES
    anchor = of(often + "The end").locate(Quote(exact="The end [...] ab"))
    assert (anchor.status, anchor.places, anchor.spans) == (Status.AMBIGUOUS, MOST_PLACES, ())
    fewer = of("ab cd\n\n" * (MOST_PLACES - 1) + "The end").locate(Quote(exact="The end [...] ab"))
    assert (fewer.status, fewer.disorder) == (Status.ELIDED, "order")


def test_an_elided_quote_is_as_good_as_its_worst_part() -> None:
    content = "The council opened the northern harbour gates at noon, and the mayor spoke to the crowd for an hour."
    slip, worse = "The council opened the northern harbor gates", "the mayor spake to tha crawd far on hour"
    one = of(content).locate(Quote(exact=f"{slip} [...] the mayor spoke"))
    both = of(content).locate(Quote(exact=f"{slip} [...] {worse}"))
    assert (one.status, round(one.similarity, 3)) == (Status.NEAR, 0.977)
    assert (both.status, both.similarity) == (Status.SUSPECT, of(content).locate(Quote(exact=worse)).similarity)
    assert [of(content).words(span) for span in both.spans] == [
        "The council opened the northern harbour gates",
        "the mayor spoke to the crowd for an hour",
    ]


def test_near_parts_keep_to_the_tightest_way() -> None:
    content = "in the town and in the town nobody spoke of the closing of the old harbour gates. in the town"
    article = of(content)
    anchor = article.locate(Quote(exact="in the town [...] nobody spake of the closing of the old harbor gates"))
    assert [span.start for span in anchor.spans] == [content.index("in the town nobody"), content.index("nobody")]


def test_rare_words_weigh_more_among_the_nearest() -> None:
    article = of("The mayor opened a door. The mayor spoke of a bridge. The mayor closed a shop. A dredger came.")
    spans = nearest(article, "the mayor and the dredger", UNBOUNDED)
    assert [article.words(span) for span in spans] == [
        "A dredger came.",
        "The mayor opened a door.",
        "The mayor spoke of a bridge.",
    ]
    assert nearest(article, "nothing alike", UNBOUNDED) == ()


@pytest.mark.parametrize(
    ("content", "quote", "context", "expected"),
    [
        ("a gate. the gate", "gate", {"prefix": "the"}, ("exact", ["gate"], None)),
        ("a gate. the gate", "gate", {"suffix": "."}, ("exact", ["gate"], None)),
        ("a gate. the gate", "gate", {"prefix": "a", "suffix": "!"}, ("ambiguous", [], None)),
        ("an egate gate", "gate", {}, ("exact", ["gate"], None)),
        ("a  gate", "a gate", {}, ("folded", ["a gate"], None)),
        ("a gate. the dam", " a gate. ", {}, ("exact", ["a gate."], None)),
        ("“a gate”", "'a gate'", {}, ("folded", ["a gate"], None)),
        ("cafe\u0301", "\u0301", {}, ("exact", ["\u0301"], None)),
        ("e\u0301 e\u0301", "\u0301", {}, ("ambiguous", [], None)),
    ],
)
def test_exact_tier(
    content: str, quote: str, context: dict[str, str], expected: tuple[str, list[str], str | None]
) -> None:
    assert found(content, quote, **context) == expected


def test_a_context_that_fits_some_places_fits() -> None:
    article = of("old gate, old gate, new gate")
    article.put_aside(Span(10, 18), "a caption")
    said = [article.locate(Quote(exact="gate", prefix=prefix)) for prefix in ("old", "new", "red")]
    assert [(str(one.status), one.spans, one.context_differs) for one in said] == [
        ("exact", (Span(4, 8),), False),
        ("exact", (Span(24, 28),), False),
        ("ambiguous", (), False),
    ]


def test_candidates_have_the_shortest_context() -> None:
    anchor = of("red old gate, new old gate, red old gate.").locate(Quote(exact="gate"))
    assert [(one.prefix, one.suffix) for one in anchor.candidates] == [(None, ", new"), ("new old", None), (None, ".")]
    many = of("gate " * 101).locate(Quote(exact="gate"))
    assert (len(many.candidates), many.candidates[0].prefix, many.candidates[0].suffix) == (20, None, None)


@pytest.mark.parametrize(
    "content", ["\u00ad\n\nOne.\n\n \n\nTwo — 2.\n\nThree", "One\r\n\r\nTwo", "  a  ", "a\n\nb\n\nc"]
)
def test_ends_of_paragraphs_in_the_folded_text(content: str) -> None:
    article = of(content)
    paragraphs = [article.paragraph_at_folded(at) for at in range(len(article.folded.text))]
    ends = [article.paragraph_end_folded(at) for at in range(len(article.folded.text))]
    later = [next((x for x, p in enumerate(paragraphs) if p > own), len(paragraphs)) for own in paragraphs]
    assert ends == later


def test_passages_are_set_aside_wherever_they_touch() -> None:
    article = of("x" * 40)
    for start, end, why in ((20, 24, "a"), (4, 8, "b"), (6, 12, "c"), (30, 31, "d")):
        article.put_aside(Span(start, end), why)
    touched = [at for at in range(40) if article.is_set_aside(Span(at, at + 1))]
    assert touched == [*range(4, 12), *range(20, 24), 30]
    assert [article.set_aside_reason(Span(at, at + 1)) for at in (3, 5, 7, 9, 22, 30)] == [
        None,
        "b",
        "b",
        "c",
        "a",
        "d",
    ]


def test_a_budget_is_paid_by_exact_words_first() -> None:
    cheap, dear, exact = Work(100, 100), Work(100, 100), Work(100, 100)
    cheap.spend(30)
    dear.spend(80)
    exact.spend_on_exact(15)
    budget = Budget(100, 20)
    assert [budget.pay(one) for one in (cheap, dear, cheap, exact, exact)] == [True, False, False, True, False]
    assert (scanning(0), scanning(500), looking_up(10**9)) == (1, 11, 10_001)


@pytest.mark.parametrize(
    ("places", "steps"),
    [(0, 1), (1, 1), (2, 2 * (40 + 140)), (20, 20 * (40 + 1400)), (100, 100 * (40 + 1400)), (101, 101 * 40)],
)
def test_what_choosing_costs(places: int, steps: int) -> None:
    assert choosing(places) == steps


@pytest.mark.parametrize(
    ("wanted", "steps"),
    [
        ("the gate", 500 + 2 + 1),
        ("gate", 500 + 2 * 2 + choosing(2)),
        ("'the gate'", 2001 + 500 + 2 + 1),  # not with its marks
        ("the dam", 2001 + 2001),  # not as it is folded, nor as it is written
        ("'the dam'", 3 * 2001),
    ],
)
def test_what_looking_for_exact_words_costs(wanted: str, steps: int) -> None:
    article, work = of("a gate the gate" + "." * 99_985), Work(10**9, 10**9)
    word_for_word(article, Quote(exact=wanted), wanted, work)
    assert (work.exact, work.other) == (steps, 0)


@pytest.mark.parametrize(
    ("exact", "status"),
    [
        ("— no doubt —", "exact"),
        ("it — no doubt", "exact"),
        ("left it — no doubt —", "exact"),
        (" — no doubt — ", "exact"),
        ("- no doubt -", "folded"),
        ("no doubt", "exact"),
    ],
)
def test_a_dash_at_the_end_of_a_quote_takes_no_blank_with_it(exact: str, status: str) -> None:
    article = of("She left it — no doubt — to the town.")
    anchor = article.locate(Quote(exact=exact))
    assert (str(anchor.status), len(anchor.spans)) == (status, 1)
    assert article.text.cut(anchor.spans[0]) == exact.strip().replace("- no doubt -", "— no doubt —")


PART = "He took part of this, he said to all."


@pytest.mark.parametrize(
    ("exact", "expected"),
    [
        ("part-of-this", ("folded", ["part of this"], None)),
        ("took part of-this", ("folded", ["took part of this"], None)),
        ("art-of-this", ("not found", [], None)),
        ("part-of thi", ("not found", [], None)),
        ("ook part of-this", ("not found", [], None)),
    ],
)
def test_letters_typed_otherwise_stand_at_the_edges_of_words(
    exact: str, expected: tuple[str, list[str], str | None]
) -> None:
    assert found(PART, exact) == expected


def test_in_a_text_that_nobody_made_words_that_are_joined_are_a_change() -> None:
    """Only what was made from a document may have lost a hyphen or a space by itself."""
    article = of("It signed the contract with the half-second rule.")
    anchor = article.locate(Quote(exact="signed the contract with the halfsecond rule"))
    assert [(one.quote, one.article) for one in anchor.changes] == [("halfsecond", "half-second")]
    assert of("The old cat sat on mats.").locate(Quote(exact="Theoldcat-satonmats")).short
