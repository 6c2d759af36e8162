"""Inputs made to be slow or large: each of these took minutes or gigabytes once, and would hang here again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from argmap import config
from argmap.article import Article, Status
from argmap.article.finder import MOST_PLACES
from argmap.checker import check, make_plan
from argmap.checker.fixes import fixed
from argmap.checker.session import Session
from argmap.checker.summing import MOST_LISTED
from argmap.mapfile.nodes import MAX_FINDINGS
from argmap.model import Quote
from argmap.reading import read_bytes
from argmap.report import BY_NAME
from argmap.report.outcome import Outcome
from argmap.text import Text

if TYPE_CHECKING:
    from pathlib import Path

WORDS = "the quick brown fox jumps over the lazy dog"
MILLION = 10**6


@pytest.mark.parametrize(
    ("content", "quote"),
    [
        ("." * MILLION, WORDS),
        ('!"' * (MILLION // 2), WORDS),
        ("a" + "\u0301\u0316" * (MILLION // 2), WORDS),
        ("a\n\n" * (MILLION // 3), WORDS),
        (" " * MILLION, WORDS),
        ("- " * (MILLION // 2), WORDS),
        ("\u00ad" * MILLION, WORDS),
        ("word " * (MILLION // 5), "other " * 20_000),
        ("ab " * (MILLION // 3), " [...] ".join(["ab"] * 10)),
        ("ab " * 3_000, " [...] ".join(["ab"] * 300)),
        ("a" * MILLION, "a" * 50_000),
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
    assert codes('{"a":"' + "\\\\" * MILLION + '"}') == ["AM003", "AM005", "AM005"]


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
