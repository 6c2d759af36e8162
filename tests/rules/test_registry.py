"""The registry: codes and names as they should be, every rule with its manual page."""

from __future__ import annotations

import re

import pytest

from argmap.diagnostics import Severity
from argmap.mapfile import codes
from argmap.reading import UNREADABLE_ARTICLE
from argmap.rules import REGISTRY, rule

SHAPE = [getattr(codes, name) for name in codes.__all__] + [UNREADABLE_ARTICLE]


def test_codes_and_names_are_used_once() -> None:
    all_codes = [*SHAPE, *(one.code for one in REGISTRY.values())]
    assert len({code.id for code in all_codes}) == len({code.name for code in all_codes}) == len(all_codes)
    for code in all_codes:
        assert re.fullmatch(r"AM\d{3}", code.id)
        assert re.fullmatch(r"[a-z]+(-[a-z]+)+", code.name)
        assert not code.name.startswith(("no-", "disallow-"))


@pytest.mark.parametrize("one", REGISTRY.values(), ids=list(REGISTRY))
def test_every_rule_has_a_page_with_what_fails_and_what_passes(one: object) -> None:
    page = one.page  # type: ignore[attr-defined]
    assert page.splitlines()[0].endswith(".")
    assert "Fails" in page
    assert "Passes" in page


def test_a_code_cannot_be_registered_twice() -> None:
    with pytest.raises(ValueError, match="AM104 other is registered twice"):
        rule("AM104", "other", Severity.INFO)(lambda reading: iter(()))
