"""Rules on how the argument fares (AM122 to AM125): what is found, and what is not."""

from __future__ import annotations

import pytest

from argmap.rules import REGISTRY
from tests.small import small

_REACHES = [
    f"nothing answers {one}, which speaks against {what}: T does not stand"
    for one, what in (("O", "P"), ("U", "the step to T"))
]


@pytest.mark.parametrize(
    ("code", "map_", "found"),
    [
        (
            "AM122",
            "T t\n  + P p\n    + E* e",
            ["T hangs on P alone: if it falls, T falls", "T hangs on E alone: if it falls, T falls"],
        ),
        ("AM122", "T t\n  + E* e\n  + D* d", []),
        ("AM122", "T t\n  + E* e\n  + D* d\n  - O o\n    - B! b", []),
        ("AM122", "T t\n  + E* e\n  + D* d\n  - O o\n  ~ U! u", ["T hangs on U alone: if it falls, T is contested"]),
        ("AM122", "T t\n  - O o", []),
        ("AM122", "T t", []),
        ("AM123", "T t\n  + E* e\n  - O o", ["nothing answers O, which speaks against T: T does not stand"]),
        ("AM123", "T t\n  + E* e\n  - O o\n    - B b", []),
        ("AM123", "T t\n  + E* e\n  - O o\n    + R r\n      - B b", []),
        ("AM123", "T t\n  + P p\n    + E* e\n    - O o\n  + D* d\n  ~ U u\n  - Q q\n  ~ V v", _REACHES),
        ("AM123", "T t\n  + P p\n    + E* e\n    - O o\n  + D* d", []),
        (
            "AM123",
            "T t\n  + P p\n    + E* e\n    ~ U u",
            ["nothing answers U, which speaks against the step to P: T does not stand"],
        ),
        ("AM123", "T t\n  + P p\n    + E* e\n    ~ U u\n    + D* d", []),
        (
            "AM124",
            "T t\n  + D* d\n  + E* e\n  ~ U u",
            ["E carries nothing to T: each way up breaks off at a step that fails, or answers what fails"],
        ),
        (
            "AM124",
            "T t\n  + D* d\n  + P p\n    + E* e\n  ~ U u\n    + F* f",
            ["E carries nothing to T: each way up breaks off at a step that fails, or answers what fails"],
        ),
        ("AM124", "T t\n  + D* d\n  - O o\n    + C* c\n    ~ U u\n      + F* f", []),
        (
            "AM124",
            "T t\n  + D* d\n  - O o\n    - E* e\n    ~ U u",
            ["E carries nothing to T: each way up breaks off at a step that fails, or answers what fails"],
        ),
        ("AM124", "T t\n  + D* d\n  - O o\n    - E* e\n  ~ U u", []),
        ("AM124", "T t\n  + D* d\n  + E* e", []),
        ("AM125", "T t\n  + E* e\n  & W! w", ["T hangs on W, which is not stated: if it is not granted, T falls"]),
        ("AM125", "T t\n  + E* e\n  & W! w\n  + D* d", []),
        (
            "AM125",
            "T t\n  + E* e\n  & W! w\n    + D* d",
            ["T hangs on W, which is not stated: if it is not granted, T falls"],
        ),
    ],
)
def test_what_is_found(code: str, map_: str, found: list[str]) -> None:
    assert [fault.message for fault in REGISTRY[code].check(small(map_))] == found


def test_none_of_them_runs_unless_it_is_asked_for() -> None:
    assert all(REGISTRY[code].on_request for code in ("AM122", "AM123", "AM124", "AM125"))
