"""Whose claims and steps are: the article's or its reader's, and that the article's do not depend on the reader's."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given

from argmap.draft import Draft
from argmap.reading import read_content, read_draft
from tests.formats.maps import drafts

if TYPE_CHECKING:
    from argmap.reading import Reading

MAP = """argmap: 1
argument:
  thesis: The bus should stay.
  implicit: true
  because:
    - premise: It is green.
      by: reader
    - id: A
      premise: Staff need it.
      implicit: true
      but:
        - premise: They cycle.
          by: reader
          because:
            - evidence: The racks are full.
            - ref: B
        - id: B
          premise: Some drive.
          implicit: true
          because:
            - premise: The car park is full.
              by: reader
    - together:
        - premise: It is cheap.
          implicit: true
        - premise: Cheap things stay.
          by: reader
        - ref: B
          by: reader
      unless:
        - ref: A
          by: reader
          unless:
            - premise: Not at night.
    - together:
        - ref: A
        - premise: Nobody asked them.
          by: reader
asides:
  - id: M
    premise: I like buses.
    by: reader
  - premise: Buses are old.
    implicit: true
"""


def told(reading: Reading) -> list[str]:
    """A claim a line: whose, label, role."""
    return [f"{'reader' if one.by_reader else '-'} {one.label} {one.role}" for one in reading.claims]


def steps(reading: Reading) -> list[str]:
    """A step a line: whose, its premises' labels, its conclusion's."""
    name = [one.label for one in reading.claims]
    return [
        f"{'reader' if one.by_reader else '-'} {' + '.join(name[at] for at in one.premises)} > {name[one.conclusion]}"
        for one in reading.steps
    ]


def test_whose_claims_and_steps_are() -> None:
    reading = read_content(MAP, "map.yaml")
    assert [finding.message for finding in reading.findings] == []
    assert told(reading) == [
        "- 1 thesis",
        "reader 1.3 premise",
        "- A premise",
        "reader 1.1.2 objection",
        "reader 1.1.2.1 evidence",
        "- B objection",
        "reader 1.1.1.1 premise",
        "- 1.2 premise",
        "reader 1.4 co-premise",
        "reader 1.5 undercut",
        "reader 1.6 co-premise",
        "reader M aside",
        "- 2 aside",
    ]
    assert steps(reading) == [
        "reader 1.3 > 1",
        "- A > 1",
        "reader 1.1.2 > A",
        "reader 1.1.2.1 > 1.1.2",
        "reader B > 1.1.2",
        "- B > A",
        "reader 1.1.1.1 > B",
        "- 1.2 + 1.4 + B > 1",
        "reader A > 1",
        "reader 1.5 > 1",
        "reader A + 1.6 > 1",
    ]


def test_the_article_alone() -> None:
    reading = read_content(MAP, "map.yaml").alone
    assert told(reading) == ["- 1 thesis", "- A premise", "- B objection", "- 1.2 premise", "- 2 aside"]
    assert steps(reading) == ["- A > 1", "- B > A", "- 1.2 > 1"]
    assert reading.alone is reading
    assert [reading.graph.steps_to[one.index] for one in reading.claims] == [(0, 2), (1,), (), (), ()]
    assert [claim.step for claim in reading.claims] == [None, 0, 1, 2, None]
    assert reading.graph.by_id == {"A": 1, "B": 2}
    assert reading.graph.uses == ()


def test_refs_to_a_readers_claim_make_the_step_the_readers() -> None:
    content = "argmap: 1\nargument: {thesis: T, because: [{id: A, premise: A, but: [{ref: R}]}, {id: R, premise: R, by: reader}]}"
    reading = read_content(content, "map.yaml")
    assert steps(reading) == ["- A > 1", "reader R > A", "reader R > 1"]
    assert steps(reading.alone) == ["- A > 1"]


@given(draft=drafts())
def test_the_article_alone_is_the_map_without_what_its_reader_wrote(draft: Draft) -> None:
    """Built once more from a draft without the reader's claims, it has the same claims, numbers, roles and steps."""
    reading = read_draft(draft, "map.yaml", Path())
    alone = reading.alone
    again = Draft.of(alone)
    made = read_draft(again, "map.yaml", Path())
    assert not any(claim.by_reader for claim in alone.claims)
    assert not any(claim.by_reader for claim in made.claims)
    numbers = [(one.text, one.number, one.role, one.favours_root) for one in alone.claims]
    assert numbers == [(one.text, one.number, one.role, one.favours_root) for one in made.claims]
    assert [one.premises for one in alone.steps if one.premises] == [one.premises for one in made.steps]


@pytest.mark.parametrize(
    ("written", "message"),
    [
        (
            "because: [{premise: P, by: the mayor}]",
            "`by` is `the mayor`, but must be `reader`; what the article says needs no `by`; whom the article names as "
            "its source goes under `attributed_to`",
        ),
        (
            "but: [{premise: P, by: reader, aims_at: heart}]",
            "`aims_at` is `heart`, but must be `premise`, `step` or `conclusion`; say which part of the argument the "
            "objection is aimed at",
        ),
        (
            "by: reader",
            "`by` is not a key of a thesis; the root of the argument is the article's; `by: reader` stands on claims "
            "that answer it",
        ),
    ],
)
def test_what_cannot_be(written: str, message: str) -> None:
    reading = read_content(f"argmap: 1\nargument: {{thesis: T, {written}}}", "map.yaml")
    assert [f"{one.message}; {one.help}" for one in reading.findings] == [message]
    assert not reading.claims[0].by_reader


def test_the_root_is_the_articles_whatever_it_says() -> None:
    reading = read_content("argmap: 1\nargument: {premise: P, by: reader}", "map.yaml")
    assert [f"{one.message}; {one.help}" for one in reading.findings] == [
        "`by` has no place here; the root of the argument is the article's; `by: reader` stands on claims that answer it"
    ]
    assert told(reading) == ["- 1 thesis"]
