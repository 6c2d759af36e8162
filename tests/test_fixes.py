"""Fixes are proved: what changes more than its rule says is refused by itself, and the others are made."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from argmap.checker import check, make_plan
from argmap.checker.fixes import fixable, fixed, is_same, mended
from argmap.config import Choices, Named
from argmap.diagnostics import Edit, Fix, Place
from argmap.mapfile import load
from argmap.reading import read_bytes
from argmap.text import Span, Text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from argmap.checker import Plan
    from argmap.reading import Reading
    from argmap.rules import Fault

    Spoil = Callable[[Reading, int, Fault], Fault]

ARTICLE = "“We don’t know it — nobody does”, said the mayor’s man."
HEAD = "argmap: 1\narticle:\n  file: article.txt\nargument:\n  id: C0\n  thesis: t\n  quote: We don't know it\n  because:\n"
CONTENT = HEAD + "".join(f"    - id: C{at}\n      evidence: e\n      quote: We don't know it\n" for at in range(1, 6))


@pytest.fixture
def reading(tmp_path: Path) -> Reading:
    (tmp_path / "article.txt").write_text(ARTICLE, encoding="utf-8")
    return read_bytes(CONTENT.encode(), folder=str(tmp_path))


def plan_of(spoil: Spoil) -> Plan:
    """A plan whose one fixing rule is that on retyped quotes, with faults made into others."""
    plan = make_plan()
    retyped = next(one for one in plan.fixing if one.rule.code.name == "retyped-quote")

    def check(reading: Reading) -> Iterator[Fault]:
        return (spoil(reading, at, fault) for at, fault in enumerate(retyped.rule.check(reading)))

    return replace(plan, fixing=(replace(retyped, rule=replace(retyped.rule, check=check)),))


def outcome(reading: Reading, plan: Plan) -> tuple[list[str | None], list[str | None], list[int]]:
    """Claims whose fix was made, claims whose fix was refused, and the lines that are not as they were."""
    result = fixed(reading, plan)
    lines = zip(result.content.splitlines(), CONTENT.splitlines(), strict=True)
    changed = [at for at, (new, old) in enumerate(lines, 1) if new != old]
    return [one.claim for one in result.made], [one.claim for one in result.refused], changed


def also(*edits: Edit) -> Callable[[Fault], Fault]:
    """A fault whose fix makes further edits."""
    return lambda fault: replace(fault, fix=Fix("t", (*(fault.fix.edits if fault.fix else ()), *edits)))


def test_every_sound_fix_is_made(reading: Reading) -> None:
    made = ["C0", "C1", "C2", "C3", "C4", "C5"]
    assert outcome(reading, plan_of(lambda _, __, fault: fault)) == (made, [], [7, 11, 14, 17, 20, 23])


@pytest.mark.parametrize("at", range(6))
def test_one_that_changes_more_is_refused_alone(reading: Reading, at: int) -> None:
    text = CONTENT.index("thesis: t") + len("thesis: ")
    spoiled = also(Edit(Span(text, text + 1), "something else"))
    made, refused, changed = outcome(reading, plan_of(lambda _, one, fault: spoiled(fault) if one == at else fault))
    others = [one for one in range(6) if one != at]
    assert (made, refused) == ([f"C{one}" for one in others], [f"C{at}"])
    assert changed == [[7, 11, 14, 17, 20, 23][one] for one in others]


def test_many_that_change_more_are_all_refused(reading: Reading) -> None:
    spoiled = also(Edit(Span(0, 0), "["))
    plan = plan_of(lambda _, one, fault: spoiled(fault) if one % 2 else fault)
    assert outcome(reading, plan) == (["C0", "C2", "C4"], ["C1", "C3", "C5"], [7, 14, 20])
    assert outcome(reading, plan_of(lambda _, __, fault: spoiled(fault))) == ([], [f"C{at}" for at in range(6)], [])


def test_fixes_of_one_place_are_not_made_together(reading: Reading) -> None:
    head = CONTENT.index("We don't")
    whole = also(Edit(Span(head, head + 8), "We don’t"))
    made, refused, changed = outcome(reading, plan_of(lambda _, one, fault: whole(fault) if one == 3 else fault))
    assert (made, refused, changed) == (["C0", "C1", "C2", "C4", "C5"], ["C3"], [7, 11, 14, 20, 23])


def test_edits_outside_of_the_text_do_no_harm(reading: Reading) -> None:
    far = also(Edit(Span(10**9, 10**9 + 5), "argument: {}"))
    assert outcome(reading, plan_of(lambda _, __, fault: far(fault)))[1] == [f"C{at}" for at in range(6)]


def test_a_rule_that_fails_is_refused_as_itself(reading: Reading) -> None:
    def fail(_: Reading, at: int, fault: Fault) -> Fault:
        return fault if at < 2 else replace(fault, nothing=1)  # type: ignore[call-arg]

    result = fixed(reading, plan_of(fail))
    assert [one.claim for one in result.made] == ["C0", "C1"]
    assert [(one.code.name, one.fix) for one in result.refused] == [("failed-rule", None)]


def named(name: str) -> Choices:
    """Settings that ignore a rule."""
    return Choices(ignore=(Named(name, Place(Text("s", name), Span(0, len(name)))),))


def test_what_is_not_selected_is_fixed_and_what_is_ignored_is_not(reading: Reading) -> None:
    assert [one.rule.code.name for one in make_plan().fixing] == [
        "changed-article",
        "retyped-quote",
        "missing-fingerprint",
    ]
    assert fixed(reading, make_plan([named("AM219")])) == (CONTENT, (), ())
    assert [one.claim for one in fixed(reading, make_plan([named("AM218")])).made] == [f"C{at}" for at in range(6)]


SILENCED = {
    "  # argmap: ignore[AM219] as it was typed": "C2",
    "  # argmap: ignore[retyped-quote, AM2] as it was typed": "C2",
    "  # argmap: ignore[AM2] as it was typed": "C2",
    "  # argmap: ignore[ALL] as it was typed": "C2",
    "  # argmap: ignore[AM218] another rule": "",
    "  # argmap: ignore[AM219]": "",
    "  # argmap: ignored[AM219] as it was typed": "",
}
"""What stands behind the quote of a claim, and which claim's fix is not made."""


@pytest.mark.parametrize(("comment", "silenced"), SILENCED.items(), ids=SILENCED)
def test_what_a_comment_silences_stays_and_the_comment_is_needed(reading: Reading, comment: str, silenced: str) -> None:
    """A comment that is not sound silences nothing. What is offered to an editor is the same."""
    at = CONTENT.index("quote", CONTENT.index("id: C2")) + len("quote: We don't know it")
    content = CONTENT[:at] + comment + CONTENT[at:]
    commented = read_bytes(content.encode(), folder=reading.folder)
    result = fixed(commented, make_plan())
    others = [f"C{one}" for one in range(6) if f"C{one}" != silenced]
    assert ([one.claim for one in result.made], result.refused) == (others, ())
    assert [one.claim for one in fixable(commented, make_plan()) if one.code.id == "AM219"] == others
    again = read_bytes(result.content.encode(), folder=reading.folder)
    assert result.content.count("don't") == (1 if silenced else 0)
    plan = make_plan([Choices(select=named("AM219").ignore)])
    found = {one.code.id for one in check(again, plan)}
    assert ("AM502" in found, "AM219" in found) == (False, False)


def test_a_comment_above_silences_the_fix_below_it(reading: Reading) -> None:
    content = CONTENT.replace("      quote: We", "      # argmap: ignore[AM219] as it was typed\n      quote: We", 1)
    result = fixed(read_bytes(content.encode(), folder=reading.folder), make_plan())
    assert [one.claim for one in result.made] == ["C0", "C2", "C3", "C4", "C5"]


@pytest.mark.parametrize(
    ("new", "apart_from", "same"),
    [
        ("  thesis: t\n  quote: We don’t know it\n", (), True),
        ("  thesis: other\n  quote: We don't know it\n", (), False),
        ("  thesis: other\n  quote: We don't know it\n", ("thesis",), True),
        ("  thesis: other\n  quote: We don't know it\n", ("premise", "quote"), False),
        ("  thesis: t\n  quote: We don't know\n", (), False),
        ("  thesis: t\n  quote: We don't know\n", ("quote",), True),
        ("  thesis: t\n  quote: We don't know\n", ("exact",), True),
        ("  thesis: t\n  quote: We don't know it\n  note: n\n", ("thesis",), False),
        ("  thesis: t\n  quote: We don't know it\n  note: n\n", ("note",), True),
        ("  thesis: [t]\n  quote: We don't know it\n", ("thesis",), False),
    ],
)
def test_what_may_change_is_named(reading: Reading, new: str, apart_from: tuple[str, ...], same: bool) -> None:
    content = CONTENT.replace("  thesis: t\n  quote: We don't know it\n", new, 1)
    assert is_same(reading.file, content, apart_from=apart_from) is same


def test_without_findings_nothing_is_changed() -> None:
    file = load(Text("m", CONTENT))
    assert mended(file, []) == CONTENT


def test_a_fix_of_quotation_marks_leaves_joiners_and_hyphens_alone(tmp_path: Path) -> None:
    (tmp_path / "article.txt").write_text(
        "او گفت «نمی‌دانم چرا این شهر» and a well-\nknown “man” said so.", encoding="utf-8"
    )
    content = HEAD.replace("We don't know it", 'well-known "man" said') + (
        '    - evidence: e\n      quote: گفت "نمی‌دانم چرا این شهر" and\n'
    )
    result = fixed(read_bytes(content.encode(), folder=str(tmp_path)), make_plan())
    assert result.content == content.replace('"man"', "“man”").replace('"نمی', "«نمی").replace('شهر"', "شهر»")
    assert (len(result.made), result.refused) == (2, ())
