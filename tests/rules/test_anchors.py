"""Rules on quotes and on the header: the whole list of findings, in the map and in the article."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from argmap.checker import check
from argmap.reading import Reading, read

Check = Callable[..., list[tuple[int, int, str]]]

ARTICLE = """\
The harbour should be dredged

Photo: City of Port

The mayor announced a package of 28 programs on Monday. After the storm of last year, it is silting up faster.

Since the storm of last year, eleven ships have run aground. The council voted against the plan.

The author is a sailor from Port.
"""
HEAD = "argmap: 1\narticle:\n  file: article.txt\nargument:\n  thesis: t\n  quote: The harbour should be dredged\n  because:\n    - evidence: e\n      quote: "


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        ("eleven ships have run aground", []),
        ("The mayor announced a package of 30 programs", ["AM204"]),
        ("The mayor announced a Package of 28 programs", ["AM203"]),
        ("The mayor announced a package of twenty-eight programs", ["AM203"]),
        ("The mayor announced two packages with 28 programs", ["AM204"]),
        ("Nobody in the whole of the country had ever heard of it", ["AM202"]),
        ("the storm of last year", ["AM205"]),
        ("{exact: the storm of last year, prefix: Since}", []),
        ("{exact: the storm of last year, prefix: Before}", ["AM205"]),
        ("{exact: eleven ships have run aground, prefix: Before}", ["AM212"]),
        ("eleven ships", ["AM206"]),
        ("{exact: eleven ships, suffix: have run}", []),
        ("eleven sheeps", ["AM202"]),
        ("a package of [...] on Monday", []),
        ("on Monday [...] a package of 28", ["AM210"]),
        ("a package of 28 programs [...] eleven ships have run", ["AM210"]),
        ("[eleven ships have run aground, The council voted against]", []),
        ("[eleven ships have run aground, The council voted in favour of it all the time]", ["AM202"]),
        ("{exact: eleven ships have run aground, article: other}", ["AM214"]),
        ("ayor announced a package of 28 programs", ["AM216"]),
        ("'[M]ayor announced a package of 28 programs'", []),
        ("The mayor [quite] announced [...] on Monday", []),
        (
            "The mayor [of the town] a package of 28 programs on Monday [...] [then] it is silting up",
            ["AM221", "AM222"],
        ),
        ("“eleven ships have run aground”", []),
    ],
)
def test_quote(places: Check, quote: str, expected: list[str]) -> None:
    found = places(HEAD + quote + "\n", ARTICLE)
    assert [code for *_, code in found] == expected
    assert all(line == 9 for line, *_ in found)


def test_altered_quote_shows_both_places_and_the_difference(read_map: Callable[..., Reading]) -> None:
    (finding,) = check(read_map(HEAD + "The mayor announced a package of 30 programs\n", ARTICLE))
    assert finding.message == "the quote is not what the article says: it changes a number (“28” to “30”)"
    assert finding.place.words == "The mayor announced a package of 30 programs"
    (related,) = finding.related
    assert (related.label, related.place.start) == ("article, ¶3", (5, 1))
    assert related.place.words == "The mayor announced a package of 28 programs"
    assert finding.diff == (
        ("same", "The mayor announced a package of"), ("quote", "30"), ("article", "28"), ("same", "programs"),
    )  # fmt: skip


def test_ambiguous_quote_lists_every_place_with_what_decides(read_map: Callable[..., Reading]) -> None:
    (finding,) = check(read_map(HEAD + "the storm of last year\n", ARTICLE))
    assert [(one.label, one.place.start) for one in finding.related] == [
        ("¶3, with prefix “After”", (5, 63)),
        ("¶4, with prefix “Since”", (7, 7)),
    ]


HEADER = """\
argmap: 1
article:
  file: article.txt
{}argument:
  thesis: t
  quote: The harbour should be dredged
  because:
    - evidence: e
      quote: eleven ships have run aground
"""


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("", []),
        ('  fingerprint: "000000000000"\n', [(4, 16, "AM209")]),
        ("  body: {begins: The mayor announced, ends: against the plan.}\n", []),
        ("  body: {begins: The queen announced, ends: against the plan.}\n", [(4, 18, "AM213")]),
        ("  body: {begins: the storm of last year}\n", [(4, 18, "AM213")]),
        ("  body: {begins: The council voted, ends: a package of 28}\n", [(4, 3, "AM215")]),
        ("  set_aside: [{quote: 'Photo: City of Port', reason: photo}]\n", []),
        ("  set_aside: [{reason: photo}]\n", [(4, 16, "AM215")]),
        ("  set_aside: [{begins: Nowhere to be found, reason: photo}]\n", [(4, 24, "AM213")]),
        ("  set_aside: [{begins: The council voted, ends: The mayor announced, reason: x}]\n", [(4, 43, "AM215")]),
        ("  set_aside: [{begins: The mayor announced, ends: not to be found, reason: x}]\n", [(4, 51, "AM213")]),
        (
            "  set_aside: [{begins: Since the storm, ends: against the plan., reason: background}]\n",
            [(10, 14, "AM208")],
        ),
    ],
)
def test_header(places: Check, header: str, expected: list[tuple[int, int, str]]) -> None:
    assert places(HEADER.format(header), ARTICLE) == expected


def test_article_that_cannot_be_read_is_one_finding(places: Check) -> None:
    content = HEADER.format("").replace("article.txt", "absent.txt")
    assert places(content, ARTICLE) == [(3, 9, "AM010")]


def test_map_without_an_article_is_one_finding(places: Check) -> None:
    assert places("argmap: 1\nargument:\n  thesis: t\n  because:\n    - evidence: e\n") == [(1, 1, "AM011")]


def test_several_articles(write_map: Callable[..., object]) -> None:
    content = """\
argmap: 1
articles:
  port: {file: article.txt}
  sea: {file: sea.txt}
argument:
  thesis: t
  quote: {exact: The harbour should be dredged, article: port}
  because:
    - evidence: e
      quote: {exact: the tide was low all week, article: sea}
    - evidence: f
      quote: eleven ships have run aground
    - evidence: g
      quote: {exact: eleven ships have run aground, article: sky}
"""
    path = write_map(content, ARTICLE)
    (path.parent / "sea.txt").write_text("It rained, and the tide was low all week.")  # type: ignore[attr-defined]
    found = check(read(path))  # type: ignore[arg-type]
    assert [(*one.place.start, one.code.id, one.message) for one in found] == [
        (12, 14, "AM214", "the quote does not say which article it is from"),
        (14, 22, "AM214", "the map has no article `sky`"),
    ]
