"""Random operations on random entries, whether they make sense or not, and what each may take out of the map."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from argmap import edit
from tests.operations.oracle import CLAIMS, at, walk

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

    from argmap.model import ModelPath
    from argmap.text import Text

__all__ = ["KNOTTED", "Anything", "anything", "said_of"]

KNOTTED = """\
argmap: 1
argument:
  id: T
  thesis: The harbour should be dredged.
  because:
    - together:
        - id: P1
          premise: Ships bring work.
          because:
            - id: E1
              evidence: Ten ships came.
              type: event
        - id: P2
          premise: Work is short.
          implicit: true
      scheme: sign
      unless:
        - id: U1
          premise: The work goes elsewhere.
          because:
            - ref: P4
    - together:
        - id: P3
          premise: It silts up.
        - ref: E1
        - id: P4
          premise: Nobody else dredges.
          but:
            - id: O1
              premise: The town could.
              by: reader
              aims_at: premise
    - id: P5
      premise: It is cheap.
      strength: 0.5
      because:
        - id: P6
          premise: The council says so.
          because:
            - together:
                - id: P7
                  premise: It has the bill.
                - ref: P3
      unless:
        - ref: A1
        - together:
            - premise: Bills grow.
            - premise: This is one.
  but:
    - id: O2
      premise: The fish go.
      because:
        - ref: A2
asides:
  - id: A1
    premise: The quay is old.
    because:
      - ref: P6
  - id: A2
    premise: Fish live there.
    but:
      - together:
          - premise: Few do.
          - premise: Few count for nothing.
"""
"""A map with links of two and three, refs in and out of links, undercuts of steps and links, and asides."""
_RELATIONS = ("because", "but", "unless", "together", "asides")


class Anything(NamedTuple):
    """An operation: what it is called, how it is made on a text, and what it may take out of the map."""

    name: str
    make: Callable[[Text], edit.Edited]
    may_take: Counter[str] | None
    """Words of claims and ids of refs; None where that depends on uses elsewhere."""


def said_of(data: dict[str, Any], below: ModelPath = ()) -> Counter[str]:
    """The words of each claim and the id of each ref, of a map or of what stands at a path and below it."""
    return Counter(
        item[key] for path, item in walk(data) if path[: len(below)] == below for key in (*CLAIMS, "ref") if key in item
    )


def anything(data: dict[str, Any], rng: random.Random) -> Anything:
    """An operation that somebody might ask for."""
    paths = [path for path, _ in walk(data)]
    path, other = rng.choice(paths), rng.choice([*paths, ()])
    key, index = rng.choice(_RELATIONS), rng.choice([None, 0, 1, 5])
    under = path[:-2] if rng.random() < 0.3 else other
    uses: Literal["ask", "move", "out"] = rng.choice(["ask", "move", "out"])
    item = at(data, path)
    alone = Counter([item[kind] for kind in CLAIMS if kind in item])
    ref = Counter([item["ref"]] if "ref" in item and _is_aside(data, item["ref"]) else [])
    field, value = rng.choice([("by", "reader"), ("aims_at", "step"), ("scheme_role", "sign"), ("note", None)])
    kind: Literal["premise", "evidence"] = "premise" if rng.random() < 0.5 else "evidence"
    is_set = rng.random() < 0.5
    none: Counter[str] = Counter()
    return rng.choice(
        [
            *[Anything("move", lambda text: edit.move(text, path, under, key, index), none)] * 4,
            Anything("link", lambda text: edit.link(text, path, [other]), none),
            Anything("link several", lambda text: edit.link(text, path, rng.sample(paths, 3)), none),
            Anything("unlink", lambda text: edit.unlink(text, path), none),
            Anything("turn", lambda text: edit.turn(text, path, key), none),
            Anything("take a branch out", lambda text: edit.take_branch(text, path), said_of(data, path)),
            Anything("take a branch and uses out", lambda text: edit.take_branch(text, path, uses), None),
            Anything("take a claim out", lambda text: edit.take_alone(text, path), alone),
            Anything("write it here", lambda text: edit.make_home(text, path), ref),
            Anything("make it the thesis", lambda text: edit.make_thesis(text, path), none),
            Anything("make it the thesis alone", lambda text: edit.make_thesis(text, path, "aside"), none),
            Anything("use it", lambda text: edit.add_ref(text, under, key, path, index), none),
            Anything("add", lambda text: edit.add_claim(text, under, key, "It is new.", kind=kind, at=index), none),
            Anything("its kind", lambda text: edit.change_kind(text, path, kind, drop=is_set), none),
            Anything("unsaid", lambda text: edit.set_implicit(text, path, implicit=is_set), none),
            Anything("an attribute", lambda text: edit.set_attribute(text, path, field, value), none),
            Anything("its scheme", lambda text: edit.set_step(text, path, "scheme", "sign"), none),
        ]
    )


def _is_aside(data: dict[str, Any], name: str) -> bool:
    return any(one.get("id") == name for one in data.get("asides", []))
