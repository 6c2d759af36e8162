"""What a place says beside its quote: sentences made of parts, omissions and insertions, edges, nearest sentences."""

from __future__ import annotations

from itertools import product
from unicodedata import normalize

import pytest

from argmap.article import Article, word_diff
from argmap.article.elision import pieces_of
from argmap.model import Quote
from argmap.text import Text
from tests.article.told import looked_up


@pytest.mark.parametrize(
    ("content", "quote", "expected"),
    [
        (
            "He denied that the harbour gate was shut at noon.",
            "The harbour gate was shut at noon.",
            [
                "suspect",
                "15 the harbour gate was shut at noon",
                "changes capital letters (“the” to “The”)",
                "drops a negation (“denied that”)",
            ],
        ),
        (
            "He denied that the harbour gate was shut at noon.",
            "“The harbour gate was shut at noon.”",
            [
                "suspect",
                "15 the harbour gate was shut at noon",
                "changes capital letters (“the” to “The”)",
                "drops a negation (“denied that”)",
            ],
        ),
        (
            "He denied that the harbour gate was shut at noon.",
            "The harbour gate was shut at noon",
            [
                "suspect",
                "15 the harbour gate was shut at noon",
                "changes capital letters (“the” to “The”)",
                "drops a negation (“denied that”)",
            ],
        ),
        (
            "He denied that the harbour gate was shut at noon.",
            "the  harbour-gate was shut at noon",
            ["folded", "15 the harbour gate was shut at noon"],
        ),
        (
            "The harbour gate was shut, unless the storm came early.",
            "The harbour-gate was shut.",
            [
                "suspect",
                "0 The harbour gate was shut",
                "changes punctuation (“,” to “.”)",
                "drops a condition (“unless the storm came early”)",
            ],
        ),
        (
            "The harbour gate was shut, unless the storm came early.",
            "The harbour-gate was shut.”",
            [
                "suspect",
                "0 The harbour gate was shut",
                "changes punctuation (“,” to “.”)",
                "drops a condition (“unless the storm came early”)",
            ],
        ),
        (
            "The harbour gate was shut, unless the storm came early.",
            "The harbour-gate was shut!",
            [
                "suspect",
                "0 The harbour gate was shut",
                "changes punctuation (“,” to “!”)",
                "drops a condition (“unless the storm came early”)",
            ],
        ),
        (
            "The harbour gate was shut, unless the storm came early.",
            "The harbour-gate was shut",
            ["folded", "0 The harbour gate was shut"],
        ),
        (
            "The harbour gate was shut.” He laughed.",
            "The harbour-gate was shut.",
            ["folded", "0 The harbour gate was shut"],
        ),
        (
            "Was the harbour gate shut? He laughed.",
            "Was the harbour-gate shut?",
            ["folded", "0 Was the harbour gate shut"],
        ),
        (
            "He denied that Harbour gates were shut at noon.",
            "Harbour-gates were shut at noon",
            ["folded", "15 Harbour gates were shut at noon"],
        ),
        (
            "The harbour gate was, as all knew,\n\n12\n\nshut by the mayor of the town at noon.",
            "as all knew, shut by the mayor of the town at noon",
            ["folded", "22 as all knew,\n\n12\n\nshut by the mayor of the town at noon"],
        ),
        (
            "The harbour gate was, as all knew,\n\n12\n\nshut by the mayor of the town at noon.",
            "as all knew, shut by tha mayor of the town at noon",
            [
                "suspect",
                "22 as all knew,\n\n12\n\nshut by the mayor of the town at noon",
                "similarity 0.920",
                "changes words (“the” to “tha”)",
            ],
        ),
        (
            "The harbour gate was not shut by anybody at all there at noon.",
            "harbor gate was shut by anybody at all there at noon",
            [
                "suspect",
                "4 harbour gate was not shut by anybody at all there at noon",
                "similarity 0.904",
                "changes spelling (“harbour” to “harbor”)",
                "drops a negation (“not”)",
            ],
        ),
        (
            "The market was open.\n\nThe harbour gate was shut by the mayor.\n\nNobody was there.",
            "The harbor gate was shut by tha mayor",
            [
                "suspect",
                "22 The harbour gate was shut by the mayor",
                "similarity 0.946",
                "changes spelling (“harbour” to “harbor”)",
                "changes words (“the” to “tha”)",
            ],
        ),
        (
            "It is not true that the harbour gate was shut by the mayor.",
            "that the harbor gate was shut by the mayor",
            [
                "near",
                "15 that the harbour gate was shut by the mayor",
                "similarity 0.976",
                "changes spelling (“harbour” to “harbor”)",
            ],
        ),
    ],
)
def test_a_quote_that_makes_a_whole_sentence_of_a_part_drops_the_rest(
    content: str, quote: str, expected: list[str]
) -> None:
    assert looked_up(content, quote) == expected


@pytest.mark.parametrize(
    ("content", "quote", "expected"),
    [
        (
            "The mayor, who was tired, left early.",
            "The mayor (...) left early",
            ["elided", "0 The mayor", "26 left early"],
        ),
        (
            "The mayor, who was tired, left early.",
            "The mayor . . . left early",
            ["elided", "0 The mayor", "26 left early"],
        ),
        (
            "The mayor, who was tired, left early.",
            "The mayor (. . .) left early",
            ["elided", "0 The mayor", "26 left early"],
        ),
        (
            "The mayor, who was tired, left early.",
            "The mayor [ … ] left early",
            ["elided", "0 The mayor", "26 left early"],
        ),
        (
            "The gate fell and it was shut.",
            "The [aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa] fell",
            ["elided", "0 The", "9 fell", "short"],
        ),
        (
            "The gate fell and it was shut.",
            "The [aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa] fell",
            ["not found", "similarity 0.000", "short", "nearest 0 The gate fell and it was shut."],
        ),
        (
            "The mayor left; the council stayed.",
            "The mayor left [...] -- [the] council stayed",
            ["elided", "0 The mayor left", "20 council stayed"],
        ),
        (
            "The mayor left it [12 men] alone.",
            "the Mayor left it [12 men] alone",
            [
                "near",
                "0 The mayor left it",
                "27 alone",
                "changes capital letters (“The” to “the”)",
                "changes capital letters (“mayor” to “Mayor”)",
            ],
        ),
        ("Seeds reopened it.", "Seeds [...]opened it", ["elided", "0 Seeds", "8 opened it", "short"]),
        ("One two two three.", "One two [...] two three", ["elided", "0 One two", "8 two three", "short"]),
    ],
)
def test_marks_of_omission_are_known_however_they_are_typed(content: str, quote: str, expected: list[str]) -> None:
    assert looked_up(content, quote) == expected


@pytest.mark.parametrize(
    ("content", "quote", "expected"),
    [
        (
            "The mayor [of it] said: [no] gate was shut [by 3 men]",
            "[yes] gate was shut [by 4 men]",
            [
                "suspect",
                "29 gate was shut",
                "short",
                "changes a negation (“no” to “yes”)",
                "changes a number (“3” to “4”)",
            ],
        ),
        (
            "The mayor [of it] left early.",
            "The mayor [of that] left early",
            ["suspect", "0 The mayor", "18 left early", "changes a pronoun (“it” to “that”)"],
        ),
        (
            "The gate fell [a b a b a b a b a b a b a b a b a b a b a b a b a b a b a b a b a b a b a b a b a b a b a b a b a b a b a b a b a b a b a b a b a b a b a b a b a b a b a b a b 3] and was shut",
            "The gate fell [by 4] and was shut",
            ["elided", "0 The gate fell", "178 and was shut", "disorder distance"],
        ),
    ],
)
def test_words_in_brackets_are_compared_with_brackets_at_their_place(
    content: str, quote: str, expected: list[str]
) -> None:
    assert looked_up(content, quote) == expected


@pytest.mark.parametrize(
    ("content", "quote", "context", "expected"),
    [
        (
            "The harbour gate was shut; the harbour gate was open.",
            "harbour gate was",
            {"suffix": "open"},
            ["exact", "31 harbour gate was"],
        ),
        ("The gate", "gate", {"suffix": "open"}, ["exact", "4 gate", "context_differs"]),
        ("The gate", "gate", {"prefix": "The"}, ["exact", "4 gate"]),
        ("a b c", "b", {"prefix": "a", "suffix": "x"}, ["exact", "2 b", "context_differs"]),
        (
            "She opened it. A reopening.",
            "open",
            {},
            ["ambiguous", "2 places", "4 open / She / None", "19 open / re / None"],
        ),
        ("A reopening, an opener. To open.", "open", {}, ["exact", "27 open", "short"]),
        ("港口 gate", "口", {}, ["exact", "1 口", "short"]),
        ("a港 港口 b港c", "港", {}, ["ambiguous", "2 places", "1 港 / a / None", "3 港 / a港 / None"]),
        (
            "The harbour gates were internationalized by the mayor",
            "rbour gates were internationalixed by the ma",
            {},
            [
                "suspect",
                "4 harbour gates were internationalized by the mayor",
                "similarity 0.977",
                "changes words (“harbour” to “rbour”)",
                "has a slip of the hand (“internationalixed” for “internationalized”)",
                "changes words (“mayor” to “ma”)",
            ],
        ),
        ("He said: ' the gate ' was shut", '" the gate "', {}, ["folded", "11 the gate", "short"]),
    ],
)
def test_edges_of_words_and_short_quotes(
    content: str, quote: str, context: dict[str, str], expected: list[str]
) -> None:
    assert looked_up(content, quote, **context) == expected


@pytest.mark.parametrize(
    ("content", "quote", "expected"),
    [
        (
            "The mayor opened a door. The mayor spoke of a bridge. The mayor closed a shop. The mayor left. A dredger came.",
            "the mayor and the dredger of gates and of the bridges",
            [
                "not found",
                "similarity 0.000",
                "nearest 95 A dredger came.",
            ],
        ),
        (
            "The mayor opened a door. The mayor spoke of a bridge. The mayor closed a shop. The mayor left.",
            "the mayor and the dredger of gates and of the bridges",
            [
                "not found",
                "similarity 0.000",
                "nearest 0 The mayor opened a door.",
                "nearest 25 The mayor spoke of a bridge.",
                "nearest 54 The mayor closed a shop.",
            ],
        ),
    ],
)
def test_the_nearest_sentences_are_at_most_three(content: str, quote: str, expected: list[str]) -> None:
    assert looked_up(content, quote) == expected


@pytest.mark.parametrize(
    ("content", "quote", "expected"),
    [
        (
            "It is likely, as Ann told us, that most of the boats left before the storm.",
            "Ann told us, that most of boats.",
            [
                "suspect",
                "17 Ann told us, that most of the boats",
                "similarity 0.844",
                "drops little words (“the”)",
                "adds punctuation (“.”)",
                "drops words (“left before the storm”)",
            ],
        ),
        (
            "It is likely, as Ann told us, that most of\n\n12\n\nthe boats left before the storm.",
            "most of 12 the boats left the storm.",
            [
                "suspect",
                "35 most of\n\n12\n\nthe boats left before",
                "similarity 0.806",
                "adds a number (“12”)",
                "drops the time (“before”)",
            ],
        ),
        (
            "It is likely, as Ann told us, that most of\n\n12\n\nthe boats left before the storm.",
            "12 the boats very left before the storm",
            [
                "suspect",
                "44 12\n\nthe boats left before the storm",
                "similarity 0.872",
                "adds a number (“12”)",
                "adds words (“very”)",
            ],
        ),
        (
            "It is likely, as Ann told us, that most of\n\n12\n\nthe boats left before the storm.",
            "It is likely, as Ann told us, that most of 12",
            ["folded", "0 It is likely, as Ann told us, that most of\n\n12"],
        ),
        (
            "He denied that the harbour gate was shut at noon.",
            "The harbour gate was open at noon.",
            [
                "suspect",
                "15 the harbour gate was shut at noon.",
                "similarity 0.853",
                "changes words (“shut” to “open”)",
            ],
        ),
        (
            "The council of the old town had\n\n12\n\nshut the harbour gate by night in June.",
            "The council of the old town had shut the harbour-gate.",
            [
                "suspect",
                "0 The council of the old town had\n\n12\n\nshut the harbour gate",
                "adds punctuation (“.”)",
                "drops words (“by night in June”)",
            ],
        ),
        (
            "“The harbour gate is shut.” said the mayor.",
            "The harbour-gate is shut.",
            ["folded", "1 The harbour gate is shut"],
        ),
    ],
)
def test_where_a_sentence_is_cut_and_pages_break_the_words_left_out_are_its_own(
    content: str, quote: str, expected: list[str]
) -> None:
    assert looked_up(content, quote) == expected


@pytest.mark.parametrize(
    ("content", "quote", "expected"),
    [
        ("It fell [by 3] the gate was shut", "[T]he gate was shut", ["elided", "15 the gate was shut", "short"]),
        ("It fell [by 3] as told", "It fell [...] as told", ["elided", "0 It fell", "15 as told", "short"]),
        ("two two two three", "two two [...] two three", ["elided", "0 two two", "8 two three", "short"]),
        (
            "The gate fell [a b a b a b a b a b a b a b a b a b 3] and was shut",
            "The gate fell [a b a b a b a b a b a b a b a b a b 4] and was shut",
            ["suspect", "0 The gate fell", "54 and was shut", "changes a number (“3” to “4”)"],
        ),
        (
            "He said: [it was so very so very so very so very so very so very so very so very so very so very 3] gate was shut",
            "[it was 4] gate was shut",
            ["suspect", "100 gate was shut", "short", "changes a number (“so” to “4”)"],
        ),
        ("He said: it is [3]", "it is [4]", ["suspect", "9 it is", "short", "changes a number (“3” to “4”)"]),
        (
            "The gate is shut [no]. The gate",
            "gate is shut [yes]",
            ["suspect", "4 gate is shut", "short", "changes a negation (“no” to “yes”)"],
        ),
        (
            "The gate fell and was shut [and so on and so on and so on and so on and so on and so on and so on and so on and so on and so on and so on and so on by 3]",
            "The gate fell and was shut [by 4]",
            ["suspect", "0 The gate fell and was shut", "changes a number (“3” to “4”)"],
        ),
    ],
)
def test_brackets_beside_the_first_and_the_last_words(content: str, quote: str, expected: list[str]) -> None:
    assert looked_up(content, quote) == expected


@pytest.mark.parametrize(
    ("content", "quote", "context", "expected"),
    [
        (
            "It  was  so — said he: the Harbour-gate was closed, as the mayor spoke.",
            "the harbourgate was closed [...] the mayor spoke",
            {},
            [
                "near",
                "23 the Harbour-gate was closed",
                "55 the mayor spoke",
                "changes spelling (“Harbour-gate” to “harbourgate”)",
            ],
        ),
        (
            "The harbour-gates were shut, and so the shops were shut.",
            "the harbourgates [...] were shut",
            {},
            [
                "ambiguous",
                "2 places",
                "0 The harbour-gates were shut / None / ,",
                "0 The harbour-gates were shut, and so the shops were shut / None / .",
            ],
        ),
        (
            "Nobody opened the harbour gate.",
            "harbor gote",
            {"prefix": "the"},
            ["not found", "similarity 0.000", "short"],
        ),
        (
            "The old mayor’s harbour gate was shut.",
            "The old maior’s harbour gate was shut",
            {},
            [
                "near",
                "0 The old mayor’s harbour gate was shut",
                "similarity 0.973",
                "has a slip of the hand (“maior’s” for “mayor’s”)",
                "changes spelling (“mayor’s” to “maior’s”)",
            ],
        ),
        (
            "two two so two two three, and then two three",
            "two two [...] two three",
            {},
            ["elided", "0 two two", "15 two three", "short"],
        ),
        (
            "It is likely, as Ann told us, that most of\n\n12\n\nthe boats left before the storm. He denied it.",
            "Is likely, as Ann us, that most of 12",
            {},
            [
                "suspect",
                "3 is likely, as Ann told us, that most of\n\n12",
                "similarity 0.838",
                "drops who says it (“told”)",
                "adds a number (“12”)",
            ],
        ),
        (
            "The Harbour-gate is shut. Then the harbour-gate is shut. Then the Harbour-gate is shut.",
            "the harbour gate is shut",
            {"prefix": "Then"},
            [
                "ambiguous",
                "2 places",
                "31 the harbour-gate is shut / None / . Then",
                "62 the Harbour-gate is shut / harbour-gate is shut. Then / None",
            ],
        ),
        (
            "Tha narth harbour wos closed by then. The north harbour was closed by then, as he told.",
            "The north harbor was closed by then [...] told",
            {},
            [
                "near",
                "38 The north harbour was closed by then",
                "82 told",
                "similarity 0.971",
                "changes spelling (“harbour” to “harbor”)",
            ],
        ),
    ],
)
def test_like_words_are_judged_as_they_are_typed(
    content: str, quote: str, context: dict[str, str], expected: list[str]
) -> None:
    assert looked_up(content, quote, **context) == expected


def test_a_number_is_cut_as_a_word_is() -> None:
    assert looked_up("It has 200 boats and 20 men.", "20") == ["exact", "21 20", "short"]


def test_each_of_four_parts_has_its_place() -> None:
    content = "The gate fell at noon, as many said, and the old mayor was told of it at last."
    assert looked_up(content, "The gate [...] as [some] said [...] told of it") == [
        "elided",
        "0 The gate",
        "23 as",
        "31 said",
        "59 told of it",
    ]
    assert looked_up(content, "The gate [...] as [some] said [...] told of this") == [
        "not found",
        "similarity 0.000",
        "missing told of this",
        f"nearest 0 {content}",
    ]


def test_many_shared_words_outweigh_a_rare_one() -> None:
    content = "A dredger came. The mayor shut the harbour. The mayor left. Nobody shut it. No harbour is old."
    assert looked_up(content, "dredger, mayor, shut, harbour") == [
        "not found",
        "similarity 0.586",
        "nearest 16 The mayor shut the harbour.",
        "nearest 0 A dredger came.",
        "nearest 44 The mayor left.",
    ]


def test_a_quote_is_words_and_marks_from_its_beginning_to_its_end() -> None:
    pieces = pieces_of("[T]he gate [12] [...] -- [a b](c) fell [he] so")
    assert [(one.words, one.is_mark, one.is_ellipsis, one.is_link, one.is_editorial, one.rest) for one in pieces] == [
        ("T", True, False, False, True, "he"),
        ("he gate ", False, False, False, False, ""),
        ("12", True, False, False, False, ""),
        ("", True, True, False, True, ""),
        ("a b", True, False, True, False, ""),
        ("(c) fell ", False, False, False, False, ""),
        ("he", True, False, False, True, ""),
        (" so", False, False, False, False, ""),
    ]


def test_of_two_brackets_of_the_article_the_first_is_meant() -> None:
    content = "The old gate [by 3] and [by 4] was shut at noon."
    assert looked_up(content, "The old gate [by 3] was shut at noon") == [
        "elided",
        "0 The old gate",
        "31 was shut at noon",
    ]


def test_a_place_begins_with_its_first_word() -> None:
    """Not with the word before it, whose letters are as near to a word that was changed."""
    content = "The town has no plan. Nobody pays for the dredging. So it goes."
    assert looked_up(content, "Everybody pays for the dredging")[1] == "22 Nobody pays for the dredging"


PIER = (
    "The old pier, which the council had closed twice in one winter after a storm, is safe again, and nobody complains. "
    "The fog came. The keeper did not leave, although everybody told him that the sea would rise by noon, before the lamp went out."
)
DEICH = "Nur die Schafe stehen auf dem Deich am Meer. Kaum ein Kind war dabei. Und die Kühe fressen das Gras. Dr. Brand sah z. B. drei Enten."


@pytest.mark.parametrize(
    ("content", "quote", "expected"),
    [
        (
            PIER,
            "The old pier is safe again, and nobody complains.",
            [
                "suspect",
                "0 The old pier, which the council had closed twice in one winter after a storm, is safe again, and nobody complains",
                "similarity 0.776",
                "drops words (“which the council had closed twice in one winter after a storm”)",
            ],
        ),
        (PIER, "The old pier sinks again, and everybody complains.", ["not found"]),
        # of more than six words that are left out no kind is said
        (
            "The old ferry, as the crew of it said, is safe again today.",
            "The old ferry is safe again today.",
            [
                "suspect",
                "0 The old ferry, as the crew of it said, is safe again today",
                "similarity 0.676",
                "drops a condition (“as the crew of it said”)",
            ],
        ),
        (
            "The old ferry, as some of the crew had said, is safe again today.",
            "The old ferry is safe again today.",
            [
                "suspect",
                "0 The old ferry, as some of the crew had said, is safe again today",
                "similarity 0.706",
                "drops words (“as some of the crew had said”)",
            ],
        ),
        # a quote of five words may leave some out, one of four may not
        (
            "The ferry, which the council of the town had closed twice in one winter, sank again today.",
            "The ferry sank again today.",
            [
                "suspect",
                "0 The ferry, which the council of the town had closed twice in one winter, sank again today",
                "similarity 0.741",
                "drops words (“which the council of the town had closed twice in one winter”)",
            ],
        ),
        (
            "The ferry, which the council of the town had closed twice in one winter, sinks again.",
            "The ferry sinks again.",
            ["not found"],
        ),
        (PIER, "The keeper did leave before the lamp went out.", ["not found"]),
        (
            DEICH,
            "Die Schafe stehen auf dem Deich am Meer.",
            [
                "suspect",
                "4 die Schafe stehen auf dem Deich am Meer",
                "changes capital letters (“die” to “Die”)",
                "drops a quantifier (“Nur”)",
            ],
        ),
        (
            DEICH,
            "Ein Kind war dabei.",
            [
                "suspect",
                "50 ein Kind war dabei",
                "short",
                "changes capital letters (“ein” to “Ein”)",
                "drops a negation (“Kaum”)",
            ],
        ),
        (
            DEICH,
            "Die Kühe fressen das Gras.",
            ["near", "74 die Kühe fressen das Gras", "changes capital letters (“die” to “Die”)"],
        ),
        (
            DEICH,
            "Doktor Brand sah zum Beispiel 3 Enten.",
            [
                "near",
                "101 Dr. Brand sah z. B. drei Enten",
                "changes spelling (“Dr” to “Doktor”)",
                "changes spelling (“z. B” to “zum Beispiel”)",
                "changes how a number is written (“drei” to “3”)",
            ],
        ),
    ],
)
def test_what_is_left_out_of_one_sentence(content: str, quote: str, expected: list[str]) -> None:
    said = [one for one in looked_up(content, quote) if not one.startswith("nearest")]
    assert [one for one in said if not (expected == ["not found"] and one.startswith("similarity"))] == expected


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        ("[...] Ada Brink warned the crew", ["elided", "20 Ada Brink, warned the crew"]),
        ("Ada Brink warned the crew", ["near", "20 Ada Brink, warned the crew", "drops punctuation (“,”)"]),
        ("[...] Ada Brink warned no crew", ["suspect", "20 Ada Brink, warned the crew", "similarity 0.833"]),
    ],
)
def test_the_comma_of_an_apposition_goes_with_what_it_explains(quote: str, expected: list[str]) -> None:
    assert looked_up("The harbour master, Ada Brink, warned the crew of the fog.", quote)[: len(expected)] == expected


@pytest.mark.parametrize("blank", ["\n\n", "\r\n\r\n", "\r\r", "\n \n", "\r\n\t\r\n", "\n\n\n"])
def test_no_word_of_the_paragraph_before_or_after_is_the_quotes(blank: str) -> None:
    """However paragraphs stand apart, words that their neighbours end or begin with are not taken in."""
    text = f"The big harbour{blank}harbour is silting up and 14 ships ran aground since May{blank}May was wet.\n"
    article = Article(Text("a.txt", text))
    anchor = article.locate(Quote(exact="harbour is silting up and 15 ships ran aground since May"))
    assert [article.text.cut(one) for one in anchor.spans] == [
        "harbour is silting up and 14 ships ran aground since May"
    ]
    assert [(one.quote, one.article) for one in anchor.changes] == [("15", "14")]


def told(article: Article, words: str) -> tuple[object, ...]:
    """What is said of a quote, whatever white space stands between words."""
    anchor = article.locate(Quote(exact=words))
    changes = [(one.kind, one.quote, " ".join(one.article.split())) for one in anchor.changes]
    places = [(article.place_label(one.start), article.words(one).split()) for one in anchor.spans]
    return str(anchor.status), places, changes


@pytest.mark.parametrize("line_end", ["\r\n", "\r"])
def test_line_ends_change_nothing(op_ed: Article, line_end: str) -> None:
    """Sentences of the op-ed, each with a word left out, changed or put in."""
    content = op_ed.text.content
    other = Article(Text("a.txt", content.replace("\n", line_end)))
    for number, span in enumerate(op_ed.sentences):
        words = op_ed.words(span).split()
        at = number % len(words)
        for changed in ([], [words[at] + "s"], ["not", words[at]]):
            quote = " ".join([*words[:at], *changed, *words[at + 1 :]])
            if quote:
                assert told(other, quote) == told(op_ed, quote), quote


def composed(text: str) -> str:
    return normalize("NFC", text)


def decomposed(text: str) -> str:
    return normalize("NFD", text)


@pytest.mark.parametrize(
    ("text", "quote", "status", "changes"),
    [
        (
            "Eleven shops — as the café’s owner puts it — live from the ships alone here.",
            "Eleven shops, as the café’s owner puts it, live from the ships alone",
            "near",
            [(",", ""), (",", "")],
        ),
        (
            "In May the café at the quay in Orléans was closed for a year, they said.",
            "In May the café at the quay in Orléans was closed for a week",
            "suspect",
            [("week", "year")],
        ),
        (
            "시장은 항구가 너무 얕다고 말했다. 그래서 배가 오지 않는다.",
            "시장은 항구가 너무 깊다고 말했다.",
            "suspect",
            [("깊다고", "얕다고")],
        ),
    ],
)
def test_how_letters_are_composed_makes_no_difference(
    text: str, quote: str, status: str, changes: list[tuple[str, str]]
) -> None:
    found = []
    for article_is, quote_is in product((composed, decomposed), repeat=2):
        article = Article(Text("a.txt", article_is(text)))
        anchor = article.locate(Quote(exact=quote_is(quote)))
        words = [composed(article.text.cut(one)) for one in anchor.spans]
        shown = word_diff(quote_is(quote), article.text.cut(anchor.spans[0]))
        found.append((str(anchor.status), [(one.quote, one.article) for one in anchor.changes], words, shown))
    assert found[0][:2] == (status, changes)
    assert found == [found[0]] * 4
