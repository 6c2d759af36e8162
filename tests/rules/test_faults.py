"""What a rule yields is looked at: whatever a package's rule does is one finding, and the other rules run."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from argmap.checker import Active, Plan, all_rules, check
from argmap.checker.fixes import fixed
from argmap.diagnostics import Code, Edit, Fix, Place, Related, Severity
from argmap.reading import read_bytes
from argmap.report import BY_NAME
from argmap.report.outcome import Outcome
from argmap.rules import Fault, Rule
from argmap.text import Span, Text

if TYPE_CHECKING:
    from argmap.rules import Faults

MAP = b"argmap: 1\nargument:\n  id: T\n  thesis: Dredge the harbour.\n"
READING = read_bytes(MAP)
TEXT = READING.file.text
HERE = Place(TEXT, Span(0, 1))
UNSOUND: dict[str, Any] = {
    "nothing": None,
    "a text": "abc",
    "no place": Fault(None, "m"),  # type: ignore[arg-type]
    "a place far off": Fault(Place(TEXT, Span(10**9, 10**9 + 1)), "m"),
    "a place before the text": Fault(Place(TEXT, Span(-5, -2)), "m"),
    "a place turned round": Fault(Place(TEXT, Span(9, 2)), "m"),
    "a place in a shorter text": Fault(Place(Text("x", ""), Span(3, 4)), "m"),
    "a number for a message": Fault(HERE, 7),  # type: ignore[arg-type]
    "a number for a claim": Fault(HERE, "m", claim=7),  # type: ignore[arg-type]
    "a number for help": Fault(HERE, "m", help=7),  # type: ignore[arg-type]
    "texts that are related": Fault(HERE, "m", related=("x",)),  # type: ignore[arg-type]
    "a related place far off": Fault(HERE, "m", related=(Related("r", Place(TEXT, Span(0, 10**9))),)),
    "a difference without words": Fault(HERE, "m", diff=("x",)),  # type: ignore[arg-type]
    "a difference of an odd kind": Fault(HERE, "m", diff=(("odd", "x"),)),
    "a text for a fix": Fault(HERE, "m", fix="x"),  # type: ignore[arg-type]
    "a fix without edits": Fault(HERE, "m", fix=Fix("t", None)),  # type: ignore[arg-type]
    "a fix of texts": Fault(HERE, "m", fix=Fix("t", ("x",))),  # type: ignore[arg-type]
    "an edit of a number": Fault(HERE, "m", fix=Fix("t", (Edit(Span(0, 1), 7),))),  # type: ignore[arg-type]
}


def plan_of(*yielded: object) -> Plan:
    """A plan of one rule that yields something, and one of argmap's own."""

    def yields(_: object) -> Faults:
        yield from yielded  # type: ignore[misc]

    rule = Rule(Code("HS1", "odd-fault", Severity.WARNING), yields, fixes=True)
    active = Active(rule, {}, None)
    return Plan((active, Active(all_rules()["AM011"], {}, None)), fixing=(active,))


@pytest.fixture(autouse=True)
def failing_rules_are_raised() -> None:
    """Not here: what a check says of them is what is tried."""


@pytest.mark.parametrize("yielded", UNSOUND.values(), ids=UNSOUND)
def test_what_is_no_fault_is_one_finding(yielded: object) -> None:
    plan = plan_of(Fault(HERE, "sound"), yielded, Fault(HERE, "never reached"))
    said = "it yields a Fault whose parts are not what they should be"
    said = said if isinstance(yielded, Fault) else f"it yields {type(yielded).__name__}, not a Fault"
    found = check(READING, plan)
    assert [(one.code.id, one.message) for one in found if one.code.id != "AM011"] == [
        ("AM506", f"the rule HS1 odd-fault failed: {said}"),
        ("HS1", "sound"),
    ]
    assert "AM011" in [one.code.id for one in found]
    result = fixed(READING, plan)
    assert (result.content, len(result.made), [one.code.id for one in result.refused]) == (TEXT.content, 0, ["AM506"])


@pytest.mark.parametrize("report", BY_NAME.values(), ids=BY_NAME)
def test_odd_but_sound_faults_are_reported(report: Any) -> None:
    end = len(TEXT.content)
    odd = [
        Fault(
            Place(TEXT, Span(end, end)), "\ud800\n\x1b[31m\x00", claim="\x1b", help="\u202e", diff=(("quote", "\x00"),)
        ),
        Fault(Place(TEXT, Span(0, end)), "", fix=Fix("", ())),
        Fault(Place(Text("\x00", ""), Span(0, 0)), "elsewhere", related=(Related("", HERE),)),
    ]
    found = check(READING, plan_of(*odd))
    assert [one.code.id for one in found].count("HS1") == 3
    said = report(Outcome(found, 1, 1, 0, ["m"]), False)
    assert "\x1b" not in said
    assert "\x00" not in said
