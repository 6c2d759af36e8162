"""The graph of a map: roles, outline numbers, steps and their targets, references and circles."""

from __future__ import annotations

from argmap.graph import Polarity, Role, reading_order
from argmap.reading import read, read_bytes
from tests.conftest import MAPS

MAP = """\
argmap: 1
argument:
  id: T
  thesis: t
  because:
    - together:
        - id: A
          premise: a
          because:
            - evidence: e
        - premise: b
      unless:
        - premise: u
          because:
            - ref: A
    - premise: c
      unless:
        - premise: v
          unless:
            - premise: w
    - premise: d
      because:
        - evidence: f
  but:
    - premise: o
      but:
        - premise: r
          but:
            - evidence: x
asides:
  - premise: y
    because:
      - ref: A
"""


def test_roles_numbers_and_sides() -> None:
    reading = read_bytes(MAP.encode())
    assert [(claim.text, claim.label, claim.role, claim.depth, claim.favours_root) for claim in reading.claims] == [
        ("t", "T", Role.THESIS, 0, True),
        ("a", "A", Role.CO_PREMISE, 1, True),
        ("e", "1.1.1", Role.EVIDENCE, 2, True),
        ("b", "1.2", Role.CO_PREMISE, 1, True),
        ("u", "1.3", Role.UNDERCUT, 1, False),
        ("c", "1.4", Role.PREMISE, 1, True),
        ("v", "1.5", Role.UNDERCUT, 1, False),
        ("w", "1.6", Role.UNDERCUT, 1, True),
        ("d", "1.7", Role.SUB_CONCLUSION, 1, True),
        ("f", "1.7.1", Role.EVIDENCE, 2, True),
        ("o", "1.8", Role.OBJECTION, 1, False),
        ("r", "1.8.1", Role.REBUTTAL, 2, True),
        ("x", "1.8.1.1", Role.OBJECTION, 3, False),
        ("y", "2", Role.ASIDE, 0, True),
    ]


def test_steps() -> None:
    reading = read_bytes(MAP.encode())
    texts = [claim.text for claim in reading.claims]
    described = [
        (
            step.polarity,
            "".join(texts[premise] for premise in step.premises),
            texts[step.target_claim] if step.target_claim is not None else step.target_step,
            texts[step.conclusion],
        )
        for step in reading.steps
    ]
    support, attack, undercut = Polarity
    assert described == [
        (support, "ab", "t", "t"),
        (support, "e", "a", "a"),
        (undercut, "u", 0, "t"),
        (support, "a", "u", "u"),
        (support, "c", "t", "t"),
        (undercut, "v", 4, "t"),
        (undercut, "w", 5, "t"),
        (support, "d", "t", "t"),
        (support, "f", "d", "d"),
        (attack, "o", "t", "t"),
        (attack, "r", "o", "o"),
        (attack, "x", "r", "r"),
        (support, "a", "y", "y"),
    ]


def test_paths_lead_to_the_claims() -> None:
    reading = read_bytes(MAP.encode())
    for claim in reading.claims:
        assert reading.claim_place(claim).words == claim.text


def test_reachable_includes_undercuts_and_shared_claims() -> None:
    graph = read_bytes(MAP.encode()).graph
    assert {graph.claims[claim].text for claim in graph.reachable(0)} == set("taebucvwdforx")
    assert {graph.claims[claim].text for claim in graph.reachable(13)} == set("yae")


def circle(*refs: str) -> list[tuple[str, list[str]]]:
    lines = ["argmap: 1", "argument:", "  id: T", "  thesis: t", "  because:"]
    for number, ref in enumerate(refs):
        lines += [f"    - premise: p{number}", f"      id: P{number}", "      because:", f"        - ref: {ref}"]
    graph = read_bytes("\n".join(lines).encode()).graph
    return [(loop.use.name, [graph.claims[claim].label for claim in loop.claims]) for loop in graph.loops]


def test_circles_are_found_and_not_followed() -> None:
    assert circle("T") == [("T", ["T", "P0"])]
    assert circle("P0") == [("P0", ["P0"])]
    assert circle("P1", "P0") == [("P0", ["P0", "P1"])]
    assert circle("P1", "P2", "P0") == [("P0", ["P0", "P1", "P2"])]
    assert circle("P1", "P2", "P3", "P1")[0] == ("P1", ["P1", "P2", "P3"])
    assert circle("P2", "P2") == []


def test_circle_through_an_undercut() -> None:
    content = "argmap: 1\nargument:\n  thesis: t\n  because:\n    - premise: p\n      id: P\n      unless:\n        - premise: u\n          because:\n            - ref: P\n"
    assert read_bytes(content.encode()).graph.loops == ()
    content = content.replace("thesis: t", "thesis: t\n  id: T").replace("ref: P", "ref: T")
    assert read_bytes(content.encode()).graph.loops == ()


def test_many_uses_of_a_large_branch() -> None:
    lines = [
        "argmap: 1",
        "argument:",
        "  thesis: t",
        "  because:",
        "    - premise: root",
        "      id: R",
        "      because:",
    ]
    lines += [f"        - evidence: e{number}" for number in range(3000)]
    lines += ["    - ref: R"] * 3000
    graph = read_bytes("\n".join(lines).encode()).graph
    assert (len(graph.uses), graph.loops) == (3000, ())
    assert all(step.premises == (1,) for step in graph.steps if step.conclusion == 0)


def test_what_a_reading_gives_out_cannot_be_changed_by_the_way() -> None:
    reading = read(MAPS / "belarus.yaml")
    names = ("claims", "steps", "anchors", "wordings", "quoted", "worded", "closeness")
    parts = ("claims", "steps", "steps_to", "undercuts_of", "uses", "dangling", "loops", "duplicates")
    for one in (reading, reading.alone):
        given = [getattr(one, name) for name in names] + [getattr(one.graph, name) for name in parts]
        given += [*one.graph.steps_to, *one.graph.undercuts_of, *(step.premises for step in one.steps)]
        given += [
            listed for article in one.articles.values() for listed in (article.body_sentences, article.body_starts)
        ]
        assert {type(listed) for listed in given} == {tuple}


def test_only_refs_on_a_circle_are_reported() -> None:
    lines = ["argmap: 1", "argument:", "  thesis: t", "  because:"]
    for number in range(300):
        lines += [f"    - premise: p\n      id: P{number}\n      because: [{{ref: P{(number + 1) % 300}}}]"]
    lines += ["    - premise: q\n      id: Q\n      because: [{ref: P7}]"]
    graph = read_bytes("\n".join(lines).encode()).graph
    assert len(graph.loops) == 1
    assert graph.claims[graph.by_id["Q"]].index not in graph.loops[0].claims


def test_reading_order() -> None:
    """An undercut comes after the step that it doubts, and what is under a shared claim comes where it is written."""
    graph = read_bytes(MAP.encode()).graph
    lines = [
        (line.level, line.claim.text, line.step.polarity.verb if line.step else "", line.position, line.is_ref)
        for line in reading_order(graph)
    ]
    assert lines == [
        (1, "t", "", 0, False),
        (2, "a", "supports", 0, False),
        (3, "e", "supports", 0, False),
        (2, "b", "supports", 1, False),
        (2, "u", "undercuts", 0, False),
        (3, "a", "supports", 0, True),
        (2, "c", "supports", 0, False),
        (2, "v", "undercuts", 0, False),
        (2, "w", "undercuts", 0, False),
        (2, "d", "supports", 0, False),
        (3, "f", "supports", 0, False),
        (2, "o", "objects to", 0, False),
        (3, "r", "objects to", 0, False),
        (4, "x", "objects to", 0, False),
        (1, "y", "", 0, False),
        (2, "a", "supports", 0, True),
    ]


def test_words_for_relations() -> None:
    assert [(one.key, one.verb, one.bearing) for one in Polarity] == [
        ("because", "supports", "supports"),
        ("but", "objects to", "objects to"),
        ("unless", "undercuts", "undercuts the step to"),
    ]
