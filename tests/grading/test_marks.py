"""Student maps of every kind come out in an examiner's order, whatever the reference; no list and no nonsense passes."""

from __future__ import annotations

from functools import cache
from importlib.util import module_from_spec, spec_from_file_location
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from argmap.draft import Draft
from argmap.grading import Grade, References, Rubric, grade
from argmap.reading import read, read_draft
from tests.conftest import MAPS, ROOT

if TYPE_CHECKING:
    from argmap.reading import Reading

SPEC = spec_from_file_location("marks", ROOT / "bench" / "marks.py")
assert SPEC is not None
assert SPEC.loader is not None
marks: Any = module_from_spec(SPEC)
SPEC.loader.exec_module(marks)

OWN = ROOT / "tests" / "grading" / "maps"
CAREFUL = ROOT / "tests" / "careful"
LARGE = [MAPS / "belarus.yaml", MAPS / "meadow.yaml", MAPS / "nine.yaml", OWN / "water.yaml"]
REFERENCES = [
    *LARGE, MAPS / "night-bus.yaml", MAPS / "phones.yaml",
    CAREFUL / "10-minimum-wage.yaml", CAREFUL / "20-remote-work.yaml", CAREFUL / "34-marathon-doping.yaml",
]  # fmt: skip
LISTS = ("pasted flat", "pasted as evidence", "pasted by paragraph", "evidence only", "headline only")
PROBES = (*LISTS[:3], "paragraphs quoted", "all negated", "texts swapped", "nonsense", "nonsense, other ids")


@cache
def family(path: str) -> dict[str, tuple[float, Grade]]:
    reference = read(path)
    known = References([reference])
    return {name: (mark, grade(one, known)) for name, (mark, one) in marks.family(reference).items()}


def total(one: Grade) -> float:
    assert one.total is not None
    return one.total


@pytest.mark.parametrize("path", REFERENCES, ids=lambda path: path.stem)
def test_the_order_is_an_examiners(path: Any) -> None:
    """In maps of less than about fifteen claims one fault is much of the whole, and the order is less sure."""
    found = family(str(path)).values()
    rho = marks.spearman([mark for mark, _ in found], [total(one) for _, one in found])
    assert rho >= (0.95 if len(read(str(path)).claims) >= 15 else 0.92)


@pytest.mark.parametrize("path", REFERENCES, ids=lambda path: path.stem)
def test_no_probe_passes(path: Any) -> None:
    found = family(str(path))
    assert {name: Rubric().band(total(found[name][1])) for name in PROBES} == dict.fromkeys(PROBES, "look again")
    assert [round(total(found[name][1]), 2) for name in PROBES[-2:]] <= [0.05, 0.05]
    assert total(found["good, short"][1]) > max(total(found[name][1]) for name in LISTS)
    assert Rubric().band(total(found["good, short"][1])) != "look again"


@pytest.mark.parametrize("path", REFERENCES, ids=lambda path: path.stem)
def test_what_is_not_said_is_not_praised(path: Any) -> None:
    found = family(str(path))
    for name in PROBES[-2:]:
        assert [one for one in found[name][1].right if "word for word" not in one] == []
        assert found[name][1].matched <= 1  # by chance: the word “number”
    for name in LISTS[:2]:
        assert not any("stand" in one and "under the same" in one for one in found[name][1].right)


@pytest.mark.parametrize("path", LARGE, ids=lambda path: path.stem)
@pytest.mark.parametrize(
    "text", ["My aunt owns an old boat.", "Soup is made with hot water.", "Chess on the floor is fun."]
)
def test_a_map_about_something_else_is_not_praised_for_a_word_of_the_article(path: Any, text: str) -> None:
    """Its claims hang under each other, and each has a word that the article has somewhere."""
    reference = read(str(path))
    draft = Draft.of(reference)
    for at, claim in enumerate(draft.claims):
        claim.text = text if at % 2 else "Pears are sweet and green."
    found = grade(
        read_draft(draft, "student.yaml", ".", dict(reference.articles)), References([reference]), Rubric(points=90)
    )
    assert [one for one in found.right if "word for word" not in one] == []
    assert not any("is a list" in one.what for one in found.points)
    assert (total(found) < 0.05, max(share or 0 for share in (found.shares or {}).values()) < 0.5) == (True, True)


def small(name: str) -> Reading:
    return read(str(OWN / f"{name}.yaml"))


PAIRS = {
    "water": (OWN / "water.yaml", OWN / "water-other.yaml", 95),
    "bus": (MAPS / "night-bus.yaml", OWN / "bus-other.yaml", 92),
    "meadow": (MAPS / "meadow.yaml", OWN / "meadow-other.yaml", 94),
}
"""Two careful readers' maps of one article, worded apart, and the mark that a teacher would give one by the other."""


@pytest.mark.parametrize("name", PAIRS)
def test_another_readers_map_is_strong_both_ways_and_told_nothing_false(name: str) -> None:
    one, other, mark = PAIRS[name]
    for reference, student in ((one, other), (other, one)):
        found = grade(read(str(student)), References([read(str(reference))]), Rubric(points=40))
        assert Rubric().band(total(found)) == "strong"
        assert abs(total(found) * 100 - mark) <= 12
        assert [point for point in found.points if point.heading in {"reading", "thesis"}] == []
        assert {point.code for point in found.points} <= {
            "missing", "place", "link", "kind", "source", "use", "scheme", "type", "AM206", "AM301",
        }  # fmt: skip
        assert all("Both can be defended" in point.what for point in found.points if point.code == "place")


def test_a_short_good_map_beside_a_weak_one() -> None:
    known = References([small("water")])
    short, weak = grade(small("water-short"), known), grade(small("water-weak"), known, Rubric(points=20))
    assert (total(short) > 0.5, total(weak) < 0.2) == (True, True)
    assert [point.code for point in weak.points[:2]] == ["list", "one-sided"]
    assert "1.4 “Meters will hurt large families”" in weak.points[1].what
    assert [point.heading for point in weak.points[2:5]] == ["reading", "reading", "reading"]
    assert "1 “Every town needs water meters” says “every”" in weak.points[2].what
    assert "“70 per cent”" in weak.points[3].what


# A right claim never lowers a mark, a wrong one never raises it

WATER = small("water")
KNOWN = References([WATER])
CLAIMS = range(1, len(WATER.claims))


def closed(chosen: set[int]) -> set[int]:
    """Claims with all that they bear on, and the premises of a step that they undercut."""
    found, waiting = {0}, list(chosen)
    for at in waiting:
        found.add(at)
        step = WATER.claims[at].step
        if step is not None:
            target = WATER.steps[step].target_step
            needed = [WATER.steps[step].conclusion, *(() if target is None else WATER.steps[target].premises)]
            waiting += [one for one in needed if one not in found]
    return found


def student(there: set[int], wrong: dict[int, str]) -> Reading:
    draft = Draft.of(WATER)
    for at, kind in wrong.items():
        text = draft.claims[at].text
        draft.claims[at].text = "Bananas are yellow." if kind == "nonsense" else f"It is not true that {text.lower()}"
    for at in sorted(set(CLAIMS) - there, reverse=True):
        draft.leave_out(at)
    return read_draft(draft, "student.yaml", ".", dict(WATER.articles))


def mark(there: set[int], wrong: dict[int, str]) -> float:
    return total(grade(student(there, {at: kind for at, kind in wrong.items() if at in there}), KNOWN))


WRONG = st.dictionaries(st.sampled_from(CLAIMS), st.sampled_from(["nonsense", "negated"]), max_size=4)


@settings(max_examples=40, deadline=None)
@given(st.sets(st.sampled_from(CLAIMS)), WRONG, st.sampled_from(CLAIMS))
def test_a_right_claim_never_lowers_the_mark(chosen: set[int], wrong: dict[int, str], more: int) -> None:
    there = closed(chosen)
    wrong = {at: kind for at, kind in wrong.items() if at in there}
    above = closed({more}) - {more}
    if more not in there and above <= there and not above & wrong.keys():
        assert mark(there | {more}, wrong) >= mark(there, wrong) - 1e-9


@settings(max_examples=40, deadline=None)
@given(st.sets(st.sampled_from(CLAIMS)), WRONG, st.sampled_from(CLAIMS), st.sampled_from(["nonsense", "negated"]))
@example({15}, {14: "negated", 15: "negated"}, 1, "nonsense")
@example({22}, {21: "nonsense"}, 1, "negated")
@example({17}, {17: "negated"}, 1, "negated")
def test_a_wrong_claim_never_raises_the_mark(chosen: set[int], wrong: dict[int, str], more: int, kind: str) -> None:
    there = closed(chosen)
    wrong = {at: one for at, one in wrong.items() if at in there}
    if (
        more not in there
        and closed({more}) - {more} <= there
        and not (kind == "negated" and WATER.claims[more].is_implicit)
    ):
        assert mark(there | {more}, wrong | {more: kind}) <= mark(there, wrong) + 1e-9
