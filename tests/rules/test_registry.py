"""The registry: codes and names as they should be, every rule with its manual page."""

from __future__ import annotations

import re

import pytest

from argmap.checker import all_codes
from argmap.diagnostics import Severity
from argmap.rules import REGISTRY, rule


def test_codes_and_names_are_used_once() -> None:
    every = list(all_codes().values())
    assert len({code.name for code in every}) == len(every) > len(REGISTRY)
    for code in every:
        assert re.fullmatch(r"AM\d{3}", code.id)
        assert re.fullmatch(r"[a-z]+(-[a-z]+)+", code.name)
        assert not code.name.startswith(("no-", "disallow-"))


def test_a_code_cannot_be_registered_twice() -> None:
    with pytest.raises(ValueError, match="AM104 other is registered twice"):
        rule("AM104", "other", Severity.INFO)(lambda reading: iter(()))
