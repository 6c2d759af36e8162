"""What all tests of rules share: a rule that fails fails the test, too, whichever codes its table looks at."""

from __future__ import annotations

import pytest


class _NeverRaisedError(Exception):
    """What no rule raises."""


@pytest.fixture(autouse=True)
def failing_rules_are_raised(monkeypatch: pytest.MonkeyPatch) -> None:
    """A check makes a finding of a rule that fails, AM506: tables of other codes would not see it."""
    monkeypatch.setattr("argmap.checker.checking.PartError", _NeverRaisedError)
