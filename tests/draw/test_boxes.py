"""What stands in a box, on tables: a claim in, its style, flag, tag and small print out."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest

from argmap.draw.boxes import Foot, box

if TYPE_CHECKING:
    from collections.abc import Callable

    from argmap.draw.boxes import Box
    from argmap.reading import Reading

ARTICLE = (
    "A headline\n\nThe harbour is silting up. Eleven ships, all of them large, have run aground since May.\n\n"
    "The mayor said it twice. Nobody paid. " + "Words follow words without an end to them. " * 12 + "Nobody paid.\n"
)
SHOW = frozenset({"quotes", "types", "schemes"})


@pytest.fixture
def drawn(read_map: Callable[..., Reading]) -> Callable[..., Box]:
    """The box of the claim P, which stands below the thesis or where a map says."""

    def boxed(
        claim: dict[str, Any],
        *,
        show: frozenset[str] = SHOW,
        more: str = "",
        article: str | None = ARTICLE,
        **root: Any,
    ) -> Box:
        data = {"argmap": 1, "argument": {"id": "T", "thesis": "t", "implicit": True, **(root or {"because": [claim]})}}
        if article:
            data["article"] = {"file": "article.txt"}
        reading = read_map(json.dumps(data), article)
        return box(reading, reading.claims[reading.graph.by_id.get("P", 1)], show, more)

    return boxed


@pytest.mark.parametrize(
    ("claim", "root", "style", "tag"),
    [
        ({}, {}, "claim", "PREMISE"),
        ({"because": [{"premise": "q"}]}, {}, "claim", "SUB-CONCLUSION"),
        ({"implicit": True}, {}, "implicit", "IMPLICIT PREMISE"),
        ({}, "but", "objection", "OBJECTION"),
        ({"implicit": True}, "but", "objection", "IMPLICIT OBJECTION"),
    ],
)
def test_style_and_tag(drawn: Callable[..., Box], claim: dict[str, Any], root: Any, style: str, tag: str) -> None:
    one = {"id": "P", "premise": "p", **claim}
    found = drawn(one, article=None, **({root: [one]} if root else {}))
    assert (found.style, found.tag, found.implicit, found.label) == (style, tag, bool(claim.get("implicit")), "P")


@pytest.mark.parametrize(
    ("root", "style", "tag"),
    [
        ({"because": [{"evidence": "e", "id": "P"}]}, "evidence", "EVIDENCE"),
        ({"because": [{"evidence": "e", "id": "P", "type": "event"}]}, "evidence", "EVIDENCE · EVENT"),
        ({"but": [{"evidence": "e", "id": "P", "type": "event"}]}, "objection", "OBJECTION · EVIDENCE · EVENT"),
        ({"but": [{"premise": "o", "but": [{"premise": "r", "id": "P"}]}]}, "rebuttal", "REBUTTAL"),
        ({"because": [{"premise": "o", "unless": [{"premise": "r", "id": "P"}]}]}, "undercut", "UNDERCUT"),
        ({"because": [{"together": [{"premise": "o"}, {"premise": "r", "id": "P"}]}]}, "claim", "CO-PREMISE"),
    ],
)
def test_roles(drawn: Callable[..., Box], root: dict[str, Any], style: str, tag: str) -> None:
    found = drawn({}, article=None, **root)
    assert (found.style, found.tag, found.flag) == (style, tag, None)


def test_the_thesis_and_an_aside(read_map: Callable[..., Reading]) -> None:
    reading = read_map("argmap: 1\nargument: {thesis: t}\nasides: [{premise: a}, {evidence: e}]\n")
    found = [box(reading, claim) for claim in reading.claims]
    assert [(one.style, one.tag, one.text) for one in found] == [
        ("thesis", "THESIS", "t"),
        ("aside", "ASIDE", "a"),
        ("evidence", "ASIDE · EVIDENCE", "e"),
    ]


@pytest.mark.parametrize(
    ("show", "tag"),
    [
        (set(), "OBJECTION · EVIDENCE"),
        ({"types"}, "OBJECTION · EVIDENCE · EVENT"),
        ({"numbers"}, "1.1 · OBJECTION · EVIDENCE"),
        ({"numbers", "types"}, "1.1 · OBJECTION · EVIDENCE · EVENT"),
    ],
)
def test_what_is_shown_in_a_tag(drawn: Callable[..., Box], show: set[str], tag: str) -> None:
    found = drawn({}, show=frozenset(show), article=None, but=[{"evidence": "e", "id": "P", "type": "event"}])
    assert found.tag == tag


def test_a_number_is_not_said_twice(drawn: Callable[..., Box]) -> None:
    found = drawn({"premise": "p"}, show=frozenset({"numbers"}), article=None)
    assert (found.label, found.tag) == ("1.1", "PREMISE")


@pytest.mark.parametrize(
    ("claim", "flag", "feet"),
    [
        ({"quote": "harbour is silting up"}, None, [Foot("¶2 “harbour is silting up”")]),
        ({"quote": "Harbour is  silting up"}, "altered", [Foot("QUOTE ALTERED ¶2 “Harbour is silting up”", flag=True)]),
        ({"quote": "Eleven ships [...] have run aground"}, None, [Foot("¶2 “Eleven ships [...] have run aground”")]),
        ({"quote": "have run aground [...] Eleven ships"}, "invalid", [Foot("QUOTE OUT OF ORDER “have run aground [...] Eleven ships”", flag=True)]),
        ({"quote": "Nobody paid."}, "invalid", [Foot("QUOTE AMBIGUOUS “Nobody paid.”", flag=True)]),
        ({"quote": "nothing like it was ever written here"}, "invalid", [Foot("QUOTE NOT FOUND “nothing like it was ever written here”", flag=True)]),
        ({"quote": ["harbour is silting up", "The mayor said it twice"]}, None, [Foot("¶2 “harbour is silting up”"), Foot("¶3 “The mayor said it twice”")]),
        ({}, "unquoted", [Foot("NO QUOTE: not tied to the article", flag=True)]),
        ({"implicit": True}, None, [Foot("not stated in the article")]),
        ({"attributed_to": "the mayor", "quote": "The mayor said it twice"}, None, [Foot("according to the mayor"), Foot("¶3 “The mayor said it twice”")]),
        ({"quote": "harbour is silting up", "scheme": "sign"}, None, [Foot("¶2 “harbour is silting up”"), Foot("→ by scheme: sign")]),
    ],
)  # fmt: skip
def test_flags_and_small_print(
    drawn: Callable[..., Box], claim: dict[str, Any], flag: str | None, feet: list[Foot]
) -> None:
    found = drawn({"id": "P", "premise": "p", **claim})
    assert (found.flag, list(found.feet)) == (flag, feet)


def test_a_quote_not_found_says_what_is_nearest(drawn: Callable[..., Box]) -> None:
    found = drawn({"id": "P", "premise": "p", "quote": "the mayor never said it twice nor once to anybody at all"})
    assert found.feet == (
        Foot("QUOTE NOT FOUND “the mayor never said it twice nor once to anybody at all” (nearest: ¶3)", flag=True),
    )


@pytest.mark.parametrize(
    ("quotes", "flag"),
    [
        (["harbour is silting up", "Harbour is silting up"], "altered"),
        (["Harbour is silting up", "nothing like it was ever written"], "invalid"),
        (["harbour is silting up", "nothing like it was ever written"], "invalid"),
    ],
)
def test_the_worst_quote_decides(drawn: Callable[..., Box], quotes: list[str], flag: str) -> None:
    assert drawn({"id": "P", "premise": "p", "quote": quotes}).flag == flag


def test_without_an_article_a_quote_is_only_shown(drawn: Callable[..., Box]) -> None:
    found = drawn({"id": "P", "premise": "p", "quote": "some\n words"}, article=None)
    assert (found.flag, found.feet) == (None, (Foot("“some words”"),))


@pytest.mark.parametrize(
    ("quote", "shown"),
    [
        ("harbour is silting up", []),
        ("nothing like it was ever written", [Foot("QUOTE NOT FOUND “nothing like it was ever written”", flag=True)]),
    ],
)
def test_only_sound_quotes_and_schemes_can_be_hidden(drawn: Callable[..., Box], quote: str, shown: list[Foot]) -> None:
    found = drawn({"id": "P", "premise": "p", "quote": quote, "scheme": "sign"}, show=frozenset())
    assert list(found.feet) == shown


def test_a_scheme_of_linked_premises_stands_on_their_joint(drawn: Callable[..., Box]) -> None:
    found = drawn(
        {}, article=None, because=[{"together": [{"premise": "p", "id": "P"}, {"premise": "q"}], "scheme": "sign"}]
    )
    assert found.feet == ()


def test_how_much_lies_below(drawn: Callable[..., Box]) -> None:
    assert drawn({"id": "P", "premise": "p"}, more="+ 3 more below", article=None).feet == (
        Foot("+ 3 more below", leads=True),
    )


def test_long_texts_are_cut(drawn: Callable[..., Box]) -> None:
    assert drawn({"id": "P", "premise": "p" * 1_201}, article=None).text == "p" * 1_199 + "…"
    assert drawn({"id": "P", "premise": "p" * 1_200}, article=None).text == "p" * 1_200


def test_quotes_are_shown_whole_up_to_a_generous_limit(drawn: Callable[..., Box]) -> None:
    words = "Words follow words without an end to them."
    whole = " ".join(["Nobody paid.", *[words] * 12, "Nobody paid."])
    assert len(whole) < 600
    assert drawn({"id": "P", "premise": "p", "quote": whole}).feet == (Foot(f"¶3 “{whole}”"),)
    long = " ".join([whole, *[words] * 3, "Nobody paid, albeit tenuously."])
    (foot,) = drawn({"id": "P", "premise": "p", "quote": long}, article=None).feet
    assert len(foot.words) <= 602
    assert re.fullmatch(r"“Nobody paid\. .* \[…\] .* Nobody paid, albeit tenuously\.”", foot.words)
    (foot,) = drawn({"id": "P", "premise": "p", "quote": "x" * 3_000}, article=None).feet
    assert foot.words == f"“{'x' * 600} […] {'x' * 600}”"


def test_a_claim_that_cannot_be_read_says_so(read_map: Callable[..., Reading]) -> None:
    reading = read_map("argmap: 1\nargument: {thesis: t, because: [{premise: [1], id: P}]}\n")
    assert box(reading, reading.claims[1]).text == "(unreadable)"
