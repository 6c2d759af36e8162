"""Rules on structure: the whole list of findings with places."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Check = Callable[..., list[tuple[int, int, str]]]

HEAD = "argmap: 1\narticle: {file: article.txt}\nargument:\n"
ARTICLE = "The harbour should be dredged. It is silting up every year. Eleven ships ran aground since May.\n"
THESIS = "  thesis: t\n  quote: The harbour should be dredged\n  because:\n"
OTHER = "    - evidence: o\n      quote: It is silting up every year\n"
EVIDENCE = "    - evidence: e\n      quote: Eleven ships ran aground since May\n"


def test_sound_map(places: Check) -> None:
    assert places(HEAD + THESIS + EVIDENCE, ARTICLE) == []


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (HEAD + THESIS.replace("thesis", "premise") + EVIDENCE, [(4, 3, "AM101")]),
        (HEAD + "  thesis: t\n  quote: The harbour should be dredged\n", [(4, 11, "AM104")]),
        (HEAD + THESIS + "    - premise: p\n      quote: It is silting up every year\n", [(7, 16, "AM104")]),
        (HEAD + THESIS + "    - premise: p\n      implicit: true\n", []),
        (
            HEAD + THESIS + EVIDENCE + "      because:\n        - premise: p\n          implicit: true\n",
            [(9, 7, "AM105")],
        ),
        (HEAD + "  id: T\n" + THESIS + EVIDENCE + "    - ref: T\n", [(10, 12, "AM103")]),
        (HEAD + THESIS + EVIDENCE + "    - ref: R7\n", [(9, 12, "AM116")]),
        (HEAD + THESIS + "    - ref: 1.1\n", [(7, 12, "AM116")]),
        (
            HEAD + THESIS + EVIDENCE + "      id: A\n" + OTHER + "      id: A\n",
            [(12, 11, "AM117")],
        ),
        (HEAD + THESIS + "    - premise: p\n      implicit: true\n      quote: It is silting up every year\n", [(9, 7, "AM118")]),
        (HEAD + THESIS + "    - premise: p\n    - evidence: e\n", [(7, 16, "AM104"), (7, 16, "AM201"), (8, 17, "AM201")]),
        (HEAD + THESIS + "    - premise: p\n      quote: [[x]]\n      because: words\n", [(8, 15, "AM006"), (9, 16, "AM006")]),
        (HEAD + THESIS + "    - premise: [x]\n      id: A\n", [(7, 16, "AM006")]),
    ],
)  # fmt: skip
def test_structure(places: Check, content: str, expected: list[tuple[int, int, str]]) -> None:
    assert places(content, ARTICLE) == expected


def test_messages_name_the_claims(read_map: Callable[..., object]) -> None:
    from argmap.checker import check

    content = (
        HEAD
        + "  id: T\n"
        + THESIS
        + "    - premise: p\n      id: PORT\n      implicit: true\n      because:\n        - ref: T\n    - ref: PROT\n"
    )
    found = check(read_map(content, ARTICLE))  # type: ignore[arg-type]
    assert [(finding.message, [one.label for one in finding.related]) for finding in found] == [
        ("the reference to T closes a circle: T ← PORT ← T", ["T stands here"]),
        ("no claim has the id PROT; did you mean `PORT`?", []),
    ]


def test_duplicate_id_has_both_places(read_map: Callable[..., object]) -> None:
    from argmap.checker import check

    (finding,) = check(read_map(HEAD + THESIS + EVIDENCE + "      id: A\n" + OTHER + "      id: A\n", ARTICLE))  # type: ignore[arg-type]
    assert finding.message == "the id A belongs to another claim already, on line 7"
    assert [one.place.start for one in finding.related] == [(7, 17)]
    assert finding.claim == "1.2"
