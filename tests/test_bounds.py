"""Inputs made to be slow or large: each of these took minutes or gigabytes once, and would hang here again."""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING

import pytest

from argmap import config
from argmap.article import Article, Budget, Status, word_diff
from argmap.article.budget import STEPS
from argmap.article.finder import MOST_PLACES
from argmap.checker import check, make_plan
from argmap.checker.fixes import fixed
from argmap.checker.session import Session
from argmap.checker.summing import MOST_LISTED
from argmap.config import Choices, Named
from argmap.mapfile.nodes import MAX_FINDINGS
from argmap.model import Quote
from argmap.reading import read_bytes
from argmap.report import BY_NAME
from argmap.report.outcome import Outcome
from argmap.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from argmap.diagnostics import Finding

WORDS = "the quick brown fox jumps over the lazy dog"
MILLION = 10**6
LARGE = 4 * 10**5
"""Characters of a text whose cost must grow as it does."""


@pytest.mark.parametrize(
    ("content", "quote"),
    [
        ("." * LARGE, WORDS),
        ('!"' * (LARGE // 2), WORDS),
        ("a" + "\u0301\u0316" * (LARGE // 2), WORDS),
        ("a\n\n" * (LARGE // 12), WORDS),
        (" " * LARGE, WORDS),
        ("- " * (LARGE // 2), WORDS),
        ("\u00ad" * LARGE, WORDS),
        ("word " * (LARGE // 5), "other " * 20_000),
        ("ab " * (LARGE // 3), " [...] ".join(["ab"] * 10)),
        ("ab " * 3_000, " [...] ".join(["ab"] * 300)),
        ("a" * LARGE, "a" * 50_000),
        ("x" * 100, '"' * 5_000 + "x" + '"' * 5_000),
    ],
    ids=[
        "dots",
        "marks",
        "combining",
        "paragraphs",
        "spaces",
        "dashes",
        "invisible",
        "long quote",
        "parts",
        "many parts",
        "overlapping",
        "nested marks",
    ],
)
def test_articles_and_quotes(content: str, quote: str) -> None:
    article = Article(Text("a", content))
    assert article.locate(Quote(exact=quote)).status in Status
    assert len(article.sentences) <= len(content)


def test_places_are_counted_up_to_a_limit() -> None:
    anchor = Article(Text("a", "one two three " * 100_000)).locate(Quote(exact="one two three"))
    assert (anchor.status, anchor.places, len(anchor.candidates)) == (Status.AMBIGUOUS, MOST_PLACES, 20)


def spent(content: str, quotes: list[str], steps: int = STEPS) -> tuple[int, list[Status]]:
    """How many steps quotes cost that share one budget, and what became of them."""
    article, budget = Article(Text("a", content)), Budget(steps)
    statuses = [article.locate(Quote(exact=quote), budget).status for quote in quotes]
    return steps - budget.left, statuses


def test_parts_cost_no_square() -> None:
    few, _ = spent("ab cd ef " * 1_000, [" [...] ".join(["ab cd"] * 1_000)])
    many, statuses = spent("ab cd ef " * 4_000, [" [...] ".join(["ab cd"] * 4_000)])
    assert statuses == [Status.ELIDED]
    assert many < 5 * few
    _, statuses = spent("ab cd ef " * 40_000, [" [...] ".join(["ab cd"] * 10_000), "ab cd ef ab"])
    assert statuses == [Status.ELIDED, Status.AMBIGUOUS]


def test_many_ways_end_with_the_budget() -> None:
    _, statuses = spent("ab cd ef " * 10_000, [" [...] ".join(["ab cd"] * number) for number in range(2, 99)], 10**7)
    number = statuses.index(Status.NOT_LOOKED_UP)
    assert set(statuses[:number]) == {Status.ELIDED}
    assert set(statuses[number:]) == {Status.NOT_LOOKED_UP}
    assert number > 5


WORDLIKE = " ".join(f"{one}{other}" for one in ("tor", "mel", "ban", "ker") for other in range(100, 3_000))


def test_of_many_absent_quotes_the_last_are_not_looked_up_but_exact_ones_are_found() -> None:
    absent = [f"torn {number} melt {number} bank {number} kern {number} and more" for number in range(800)]
    steps, statuses = spent(WORDLIKE, [*absent, "tor100 tor101 tor102 tor103"], 10**6)
    number = statuses.index(Status.NOT_LOOKED_UP)
    assert 10 < number < 800
    assert statuses == [Status.NOT_FOUND] * number + [Status.NOT_LOOKED_UP] * (800 - number) + [Status.EXACT]
    assert steps >= 10**6
    assert spent(WORDLIKE, [*absent, "tor100 tor101 tor102 tor103"], 10**6) == (steps, statuses)


def test_a_quote_costs_the_same_when_it_is_known() -> None:
    quotes = [f"tor{number} tor{number} mel{number} ban{number} ker" for number in range(100, 140)]
    article = Article(Text("a", WORDLIKE))
    left = []
    for _ in range(2):
        budget = Budget(10**6, 10**4)
        left.append([(article.locate(Quote(exact=quote), budget).status, budget.left) for quote in quotes])
    assert left[0] == left[1]
    statuses = [status for status, _ in left[0]]
    assert statuses.count(Status.NOT_LOOKED_UP) in range(1, 40)
    assert Status.NOT_LOOKED_UP not in statuses[: statuses.index(Status.NOT_LOOKED_UP)]


def test_what_was_not_looked_up_is_one_finding(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("argmap.reading.reading.STEPS", 10**6)
    (tmp_path / "article.txt").write_text(WORDLIKE, encoding="utf-8")
    lines = [
        f"  - premise: p{number}\n    quote: tor {number} melt {number} bank {number} kern {number} and more\n"
        for number in range(800)
    ]
    text = "argmap: 1\narticle: {file: article.txt}\nargument:\n  thesis: t\n  implicit: true\n  because:\n" + "".join(
        lines
    )
    found = check(read_bytes(text.encode(), folder=tmp_path), make_plan(), every=True)
    one = [finding for finding in found if finding.code.id == "AM507"]
    missing = [finding for finding in found if finding.code.id == "AM202"]
    assert len(one) == 1
    number = 800 - len(missing)
    assert one[0].message == (
        f"{number} quotes, of which this is the first, were not looked up in the article: looking for all quotes of this "
        "map is too much work"
    )
    assert one[0].place.words.startswith(f"tor {len(missing)} melt")
    silenced = check(
        read_bytes(text.encode(), folder=tmp_path), make_plan([Choices(ignore=(Named("AM507", one[0].place),))])
    )
    assert [finding.code.id for finding in silenced].count("AM507") == 1


def test_findings_of_one_kind_are_summed_up() -> None:
    text = HEAD + "".join(f"    - premise: p\n      id: a{n}\n    - ref: b{n}\n" for n in range(MOST_LISTED + 2))
    found = [finding for finding in check(read_bytes(text.encode())) if finding.code.id == "AM116"]
    assert len(found) == MOST_LISTED + 1
    assert found[-1].message == f"2 more findings of this kind are not listed from here on: the first {MOST_LISTED} are"
    assert found[-1].severity is found[0].severity
    exactly = text.replace(f"      id: a{MOST_LISTED}\n    - ref: b{MOST_LISTED}\n", "").replace(
        f"      id: a{MOST_LISTED + 1}\n    - ref: b{MOST_LISTED + 1}\n", ""
    )
    messages = [one.message for one in check(read_bytes(exactly.encode())) if one.code.id == "AM116"]
    assert len(messages) == MOST_LISTED
    assert "more findings" not in messages[-1]


def test_a_text_is_not_read_ten_thousand_times(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("word " * 100_000, encoding="utf-8")
    text = "argmap: 1\narticles:\n" + "".join(f"  a{number}: {{file: a.txt}}\n" for number in range(300))
    reading = read_bytes((text + "argument:\n  thesis: t\n").encode(), folder=tmp_path)
    assert len(reading.articles) == 101
    assert {one.message for one in reading.findings} == {
        "the article a.txt is not read: the articles before it are as much text as argmap reads for one map"
    }


def test_a_diff_of_the_same_words_over_and_over_is_not_made() -> None:
    assert [one.kind for one in word_diff("a b " * 1_000, "b a " * 1_000)] == ["quote", "article"]
    assert [one.kind for one in word_diff("a b " * 50, "b a " * 50)] != ["quote", "article"]


def codes(text: str) -> list[str]:
    return [finding.code.id for finding in check(read_bytes(text.encode()))]


HEAD = "argmap: 1\nargument:\n  thesis: t\n  id: T\n  because:\n"


@pytest.mark.parametrize(
    ("text", "code", "number"),
    [
        (
            HEAD + "".join(f"    - premise: p\n      id: c{n}\n      because: [{{ref: T}}]\n" for n in range(5_000)),
            "AM103",
            MOST_LISTED + 1,
        ),
        (
            HEAD + "".join(f"    - premise: p\n      id: a{n}\n    - ref: b{n}\n" for n in range(3_000)),
            "AM116",
            MOST_LISTED + 1,
        ),
        ("argmap: 1\n" * 100_000, "AM004", MAX_FINDINGS),
        (HEAD + "    - !x premise: p\n" * 50_000, "AM008", MAX_FINDINGS),
    ],
    ids=["circles", "dangling", "duplicates", "tags"],
)
def test_maps(text: str, code: str, number: int) -> None:
    assert codes(text).count(code) == number


def test_long_chain_of_circles_is_told_shortly() -> None:
    chain = "".join(
        f"  - premise: p\n    id: c{n}\n    because: [{{ref: c{n + 1}}}, {{ref: c0}}]\n" for n in range(1, 3_000)
    )
    text = HEAD.replace("id: T", "id: c0") + "    - ref: c1\nasides:\n" + chain
    findings = check(read_bytes(text.encode()))
    assert max(len(finding.message) for finding in findings) < 300


def test_long_texts_are_cut_in_reports() -> None:
    text = f"argmap: 1\n{'k' * MILLION}: x\nargument:\n  thesis: t\n  because: [{{ref: {'r' * MILLION}}}]\n"
    findings = check(read_bytes(text.encode()))
    for format_ in BY_NAME.values():
        assert len(format_(Outcome(findings), False)) < 10_000


def test_unclosed_json_string_is_one_finding() -> None:
    assert codes('{"a":"' + "x" * MILLION) == ["AM002"]
    assert codes('{"a":"' + "\\\\" * MILLION + '"}') == ["AM006"]


def test_quotes_of_alike_characters_are_fixed_at_once(tmp_path: Path) -> None:
    (tmp_path / "article.txt").write_text("The end: " + "a\u00a0" * 2_000 + "is here.\n", encoding="utf-8")
    quote = "The end: " + "a " * 2_000 + "is here."
    content = f"argmap: 1\narticle: {{file: article.txt}}\nargument:\n  thesis: t\n  quote: '{quote}'\n"
    assert fixed(read_bytes(content.encode(), folder=tmp_path), make_plan()).content.count("\u00a0") == 2_000


@pytest.mark.parametrize(
    "settings",
    [
        "".join(f"a{number} = 1\n" for number in range(5_000)),
        "[severity]\n" + "".join(f"A{number} = 'info'\n" for number in range(5_000)),
        f"ignore = [{', '.join(f'{chr(34)}B{number}{chr(34)}' for number in range(5_000))}]",
        "a = " + "9" * 100_000,
        "preset = 0x" + "f" * 100_000,
    ],
    ids=["keys", "severities", "names", "digits", "hex"],
)
def test_settings_with_thousands_of_mistakes(tmp_path: Path, settings: str) -> None:
    config.forget()
    (tmp_path / "argmap.toml").write_text(settings, encoding="utf-8")
    session = Session()
    session.plan(str(tmp_path / "map.yaml"))
    assert session.findings


def test_thousands_of_comments_on_one_line(tmp_path: Path) -> None:
    content = "argmap: 1\nargument:\n  thesis: t\n" + "  # argmap: ignore[AM003] because\n" * 20_000 + "  foo: 1\n"
    assert {one.code.id for one in check(read_bytes(content.encode(), folder=tmp_path))} <= {"AM011", "AM104", "AM502"}


NAMES = [
    f"{one}{two}{three}" for one in ("Ra", "Ki", "Mo") for two in ("ba", "du", "ni") for three in map(str, range(900))
]


@pytest.mark.parametrize(
    ("claim", "quote", "codes"),
    [
        (" of the ".join(NAMES[:3_000]), " of the ".join(NAMES[3_000:6_000]), set()),
        (", ".join(map(str, range(30_000, 50_000))), ", ".join(map(str, range(60_000, 80_000))), {"AM304"}),
        ("17 percent of 29 euros, " * 9_000, "3 percent of 4 dollars, " * 9_000, {"AM304"}),
        ("bridge is safe", "not bridge, " * 20_000, set()),
        ("bridge is dangerous safe", "a myth not true safe dangerous " * 8_000, set()),
        ("bridge is safe", "nobody that is not " * 12_000, set()),
    ],
    ids=["names", "figures", "units", "negations", "denials", "negations of negations"],
)
def test_claims_of_very_many_names_and_figures(tmp_path: Path, claim: str, quote: str, codes: set[str]) -> None:
    words = f"The council of the town said that it was {quote} of the people"
    (tmp_path / "article.txt").write_text(f"{words}.\n", encoding="utf-8")
    text = f"argmap: 1\narticle: {{file: article.txt}}\nargument:\n  thesis: It is that the {claim}\n  quote: {words}\n"
    found = check(read_bytes(text.encode(), folder=tmp_path), make_plan(), every=True)
    assert {finding.code.id for finding in found} & {"AM304", "AM322", "AM202"} == codes


def test_the_same_words_under_very_many_reasons(tmp_path: Path) -> None:
    (tmp_path / "article.txt").write_text("The harbour fills with silt.\n", encoding="utf-8")
    reason = "  - premise: Silt {0} fills the harbour.\n    quote: The harbour fills with silt\n"
    text = "argmap: 1\narticle: {file: article.txt}\nargument:\n  thesis: t\n  implicit: true\n  because:\n"
    text += "".join(map(reason.format, range(4_000)))
    found = check(read_bytes(text.encode(), folder=tmp_path), make_plan(), every=True)
    assert [finding.code.id for finding in found].count("AM310") == 3_999


MET = "Anna Berg met Ina Roth number {0} by the pier and she said that the plan {0} was good for all of them while "
LED = "Lady Orr, the mayor, spoke to Karl Fell, the chair, about item {0}. "


@pytest.mark.parametrize(
    ("article", "quote"),
    [
        (MET, "by the pier and [Roth] said that the plan {0} was good for all"),
        (MET, "and she said that the plan {0} was good for [10] of them while"),
        (LED, "Lady Orr, the mayor, spoke to [the chair], about item {0}"),
        ("la lo ", "la lo la la la la la la la la la la la la la la la la la la la la la la la x {0}"),
    ],
    ids=["pronouns", "numbers", "offices", "left out"],
)
def test_brackets_and_cuts_in_sentences_without_end(tmp_path: Path, article: str, quote: str) -> None:
    written = "".join(map(article.format, range(2_000)))
    (tmp_path / "article.txt").write_text(written + "\n", encoding="utf-8")
    reason = "  - premise: Claim {0} is made.\n    quote: '" + quote + "'\n"
    text = "argmap: 1\narticle: {file: article.txt}\nargument:\n  thesis: t\n  implicit: true\n  because:\n"
    reading = read_bytes((text + "".join(map(reason.format, range(100, 200)))).encode(), folder=tmp_path)
    assert len([finding for finding in check(reading, make_plan(), every=True) if finding.code.id < "AM3"]) > 0
    assert max(end - start for start, end in reading.articles[None].sentences) <= 4_000


def _of_one_claim(article: str, claim: str, quotes: list[str]) -> tuple[str, str]:
    listed = "".join(f"    - {quote}\n" for quote in quotes)
    return article, f"  thesis: {claim}\n  quote:\n{listed}"


def _percentages(number: int) -> tuple[str, str]:
    quote = f"On quay {number} it is " + " and ".join(f"{2 * rate} percent" for rate in range(number))
    return _of_one_claim(
        quote, "It rose by " + ", rose by ".join(f"{2 * rate + 1} percent" for rate in range(number)), [quote]
    )


def _equal_figures(number: int) -> tuple[str, str]:
    quote = "On the quay " + "one of two " * number
    return _of_one_claim(quote, "In town " + "one of two " * number, [quote])


def _quotes_of_a_claim(number: int) -> tuple[str, str]:
    quotes = [f"boat {one}-{number} of the town left at noon" for one in range(number)]
    return _of_one_claim(". Not all of ".join(quotes), "The boats left.", quotes)


def _quotes_of_a_sentence(number: int) -> tuple[str, str]:
    quotes = [f"boat {one}-{number} of the town was not seen by the master of the ships there" for one in range(number)]
    claims = "".join(f"  - premise: Boat {one} was seen.\n    quote: {quote}\n" for one, quote in enumerate(quotes))
    return ", and ".join(quotes), f"  thesis: t\n  implicit: true\n  because:\n{claims}"


def _causes(number: int) -> tuple[str, str]:
    quote = ", ".join(f"mill {one}-{number} fell while barn {one} rose" for one in range(number))
    claim = ", ".join(f"mill {one}-{number} fell because barn {one} rose" for one in range(number))
    return _of_one_claim(f"On the quay {quote}", f"In town {claim}.", [f"On the quay {quote}"])


@pytest.mark.parametrize(
    ("made", "number"),
    [(_causes, 20), (_percentages, 150), (_equal_figures, 90), (_quotes_of_a_claim, 300), (_quotes_of_a_sentence, 24)],
)
def test_twice_as_much_costs_no_square(tmp_path: Path, made: Callable[[int], tuple[str, str]], number: int) -> None:
    """Counted in calls of functions, which are the same on any machine."""
    cost = []
    for size in (number, 2 * number):
        article, argument = made(size)
        (tmp_path / "article.txt").write_text(f"{article}.\n", encoding="utf-8")
        text = f"argmap: 1\narticle: {{file: article.txt}}\nargument:\n{argument}"
        cost.append(_calls(partial(_checked, text, tmp_path)))
    assert cost[1] < 2.3 * cost[0]


def _checked(text: str, folder: Path) -> list[Finding]:
    return check(read_bytes(text.encode(), folder=folder))


def _calls(function: Callable[[], object]) -> int:
    """How many functions a function calls."""
    calls = 0

    def count(_frame: object, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        function()
    finally:
        sys.setprofile(before)
    return calls
