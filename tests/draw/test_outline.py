"""The outline: every step with its premises and undercuts, shared claims where they are used, words unchanged."""

from __future__ import annotations

from argmap.draw.outline import outline
from argmap.reading import read_bytes

MAP = """\
argmap: 1
title: The harbour
argument:
  id: T
  thesis: The multi-generational households of the semi-urban harbour should be moved.
  because:
    - together:
        - id: A
          premise: It is silting up.
          because:
            - evidence: Eleven ships ran aground.
              type: event
              attributed_to: the coast guard
              scheme: sign
        - ref: B
      scheme: cause to effect
      unless:
        - ref: U
        - id: V
          premise: The ships were badly steered.
          implicit: true
  but:
    - id: B
      premise: It is dear.
      but:
        - evidence: It was dearer before.
asides:
  - id: U
    premise: The sailors were drunk.
    because:
      - together: [{ref: A}, {ref: B}]
"""
EXPECTED = """\
The harbour

T thesis: The multi-generational households of the
    semi-urban harbour should be moved.
   + together (scheme: cause to effect):
   & A co-premise: It is silting up.
      + 1.1.1 evidence (event, according to the coast guard, scheme: sign): Eleven ships ran aground.
   & B (see there)
   ~ U (see there)
   ~ V undercut of the step from A and B to T (implicit): The ships were badly steered.
   - B objection: It is dear.
      - 1.3.1 rebuttal by evidence: It was dearer before.

Aside:
U aside: The sailors were drunk.
   + together:
   & A (see there)
   & B (see there)

+ supports   - objects to   ~ undercuts the step   = words found in the article   ≈ nearly   ! not found
"""


def test_outline() -> None:
    assert outline(read_bytes(MAP.encode()), width=60) == EXPECTED


def test_colour_adds_nothing_but_colour() -> None:
    import re

    coloured = outline(read_bytes(MAP.encode()), width=60, colour=True)
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == EXPECTED
