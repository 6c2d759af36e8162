"""Faults of shape: all of them in one run, each at its place, in plain words."""

from __future__ import annotations

import pytest

from argmap.mapfile import load
from argmap.mapfile.nodes import MAX_FINDINGS
from argmap.text import Text

HEAD = "argmap: 1\nargument:\n  thesis: t\n"


def findings(content: str) -> list[tuple[int, int, str, str]]:
    found = load(Text("map.yaml", content)).findings
    return [(*finding.place.start, finding.code.id, finding.message) for finding in found]


def test_sound_map_has_no_findings() -> None:
    assert findings(HEAD + "  because:\n    - premise: p\n") == []


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("", [(1, 1, "AM006", "this file is empty")]),
        ("# only a comment\n", [(1, 1, "AM006", "this file is empty")]),
        ("- a\n", [(1, 1, "AM006", "this file holds no argument map")]),
        ("just words\n", [(1, 1, "AM006", "this file holds no argument map")]),
        (
            "argument:\n  thesis: t\n",
            [(1, 1, "AM005", "`argmap` is missing: the map does not say its format")],
        ),
        ("argmap: 1\n", [(1, 1, "AM005", "`argument` is missing: the map holds no argument")]),
        (
            "argmap: 2\nargument: {thesis: t}\n",
            [(1, 9, "AM006", "this argmap reads version 1 of the map format, not `2`")],
        ),
        ("argmap: 1\ntitel: x\nargument: {thesis: t}\n", [(2, 1, "AM003", "`titel` is not a key of a map; did you mean `title`?")]),
        ("argmap: 1\nthesis: t\nargument: {thesis: t}\n", [(2, 1, "AM003", "`thesis` is not a key of a map")]),
        ("argmap: 1\nargument: {ref: T}\n", [(2, 12, "AM006", "the argument begins with a claim, not with `ref`")]),
        (HEAD + "  because:\n", [(4, 3, "AM006", "`because` has no value")]),
        (HEAD + "  because: []\n", [(4, 12, "AM006", "`because` is an empty list")]),
        (HEAD + "  because: words\n", [(4, 12, "AM006", "`because` must be a list of claims, not a text")]),
        (HEAD + "  because:\n    premise: p\n", [(4, 3, "AM006", "`because` must be a list")]),
        (HEAD + "  because:\n    - words\n", [(5, 7, "AM006", "this entry is a text without a key")]),
        (HEAD + "  because:\n    -\n", [(5, 6, "AM006", "this entry is empty")]),
        (HEAD + "  because:\n    - [a]\n", [(5, 7, "AM006", "this entry is a list")]),
        (HEAD + "  because:\n    - premis: p\n", [(5, 7, "AM003", "`premis` is not a key of an entry; did you mean `premise`?")]),
        (HEAD + "  because:\n    - id: p\n", [(5, 7, "AM005", "this entry does not say what it is")]),
        (
            HEAD + "  because:\n    - premise: p\n      evidence: e\n",
            [
                (
                    6,
                    7,
                    "AM007",
                    "`premise` and `evidence` exclude each other; an entry is one thing, `premise`, `evidence`, `ref` or "
                    "`together`",
                )
            ],
        ),
        (HEAD + "  because:\n    - thesis: p\n", [(5, 7, "AM006", "a second thesis stands here")]),
        (HEAD + "  because:\n    - together:\n        - premise: p\n", [(5, 7, "AM006", "`together` links a single premise")]),
        (
            HEAD + "  because:\n    - together:\n        - premise: p\n        - words\n",
            [(7, 11, "AM006", "this entry is a text without a key")],
        ),
        (
            HEAD + "  because:\n    - together:\n        - premise: p\n          scheme: sign\n        - premise: q\n",
            [(7, 11, "AM003", "`scheme` has no place here")],
        ),
        (
            HEAD + "  because:\n    - ref: T\n      because:\n        - premise: p\n",
            [(6, 7, "AM102", "`because` cannot stand beside `ref`, which only points to a claim")],
        ),
        (HEAD + "  unless:\n    - premise: p\n", [(4, 3, "AM003", "`unless` is not a key of a thesis")]),
        (HEAD + "asides:\n  - premise: p\n    scheme: sign\n", [(6, 5, "AM003", "`scheme` has no place here")]),
        (HEAD + "  because:\n    - premise: p\n      type: event\n", [(6, 7, "AM003", "`type` is not a key of a premise")]),
        (
            HEAD + "  because:\n    - evidence: e\n      type: evnt\n",
            [(6, 13, "AM006", "`evnt` is not an evidence type; did you mean `event`?")],
        ),
        (
            HEAD + "  because:\n    - premise: p\n      scheme: sing\n",
            [(6, 15, "AM006", "`sing` is not an argumentation scheme; did you mean `sign`?")],
        ),
        (
            HEAD + "  because:\n    - premise: p\n      strength: high\n",
            [(6, 17, "AM006", "`strength` is `high`, but must be a number from 0 to 1")],
        ),
        (
            HEAD + "  because:\n    - premise: p\n      implicit: perhaps\n",
            [(6, 17, "AM006", "`implicit` is `perhaps`, but must be `true` or `false`")],
        ),
        (
            HEAD + "  because:\n    - premise: p\n      id: 1.2\n",
            [
                (
                    6,
                    11,
                    "AM006",
                    "`id` is `1.2`: an id that is a number would be mistaken for an outline number; put a letter in front",
                )
            ],
        ),
        (HEAD + "  because:\n    - premise: p\n      id: two words\n", [(6, 11, "AM006", "`two words` cannot be the `id`")]),
        (
            HEAD + "  quote: {exat: words}\n",
            [(4, 11, "AM003", "`exat` is not a key of a quote; did you mean `exact`?")],
        ),
        (HEAD + "  quote: {prefix: words}\n", [(4, 11, "AM005", "`exact` is missing here")]),
        (HEAD + "  quote: [a, [b]]\n", [(4, 14, "AM006", "`quote` must hold keys and values, not a list")]),
        (HEAD + "  note: [a]\n", [(4, 9, "AM006", "`note` must be a text, not a list")]),
        (HEAD + "  note: '  '\n", [(4, 9, "AM006", "`note` is empty")]),
        (HEAD + "article: words\n", [(4, 10, "AM006", "`article` must hold keys and values")]),
        (HEAD + "article:\n  titel: x\n", [
            (5, 3, "AM003", "`titel` is not a key of an article; did you mean `title`?"),
            (5, 3, "AM005", "`file` is missing: `article` does not say where the article is"),
        ]),
        (HEAD + "article: {file: a, fingerprint: xyz}\n", [(4, 33, "AM006", "`xyz` cannot be the `fingerprint`")]),
        (
            HEAD + "article: {file: a}\narticles: {b: {file: b}}\n",
            [(5, 1, "AM007", "`article` and `articles` exclude each other; a map names one article, or several under `articles`")],
        ),
        (HEAD + "articles: [a]\n", [(4, 11, "AM006", "`articles` must hold names with their articles")]),
        (HEAD + "article: {file: a, set_aside: [{quote: b}]}\n", [(4, 33, "AM005", "`reason` is missing here")]),
        (HEAD + "  id: a\n  id: b\n", [(5, 3, "AM004", "`id` stands twice here, first on line 4; only the first is read")]),
        (HEAD + "  note: number #1 in town\n", [
            (4, 15, "AM012", "what follows ` #` is a comment in YAML; the text is only “number”"),
        ]),
        (HEAD + "  note: number # a remark\n", []),
        (HEAD + "  quote: *x\n", [
            (4, 10, "AM008", "`*x` is a YAML alias, which maps do not use; give the claim an `id` and use it again with `ref`"),
        ]),
        (HEAD + "  note: !!python/object:os.system x\n", [
            (4, 9, "AM008", "`tag:yaml.org,2002:python/object:os.system` is a YAML tag, which maps do not use; take it out"),
        ]),
        (HEAD + "---\na: b\n", [
            (4, 1, "AM008", "a second document begins here; a file holds one map: give it a file of its own"),
        ]),
        (HEAD + "  ? [a]\n  : b\n", [
            (4, 5, "AM008", "a key here is a list; keys are single words"),
        ]),
    ],
)  # fmt: skip
def test_fault(content: str, expected: list[tuple[int, int, str, str]]) -> None:
    assert findings(content) == sorted(expected)


def test_all_faults_of_a_file_in_one_run() -> None:
    content = """\
argmap: 1
article:
  fil: a.txt
argument:
  thesis: t
  qoute: words
  because:
    - premis: a
      strength: 2
    - evidence: e
      type: evnt
      because: words
    - together:
        - premise:
        - premise: b
          but:
            - nothing
"""
    assert [(line, code) for line, _, code, _ in findings(content)] == [
        (3, "AM003"), (6, "AM003"), (8, "AM003"), (9, "AM006"), (11, "AM006"), (12, "AM006"), (14, "AM006"), (17, "AM006"),
    ]  # fmt: skip


def test_a_broken_claim_keeps_its_place_and_its_reasons() -> None:
    content = (
        HEAD
        + "  because:\n    - premise: [x]\n      id: A\n      because:\n        - evidence: e\n    - words\n    - premise: p\n"
    )
    file = load(Text("map.yaml", content))
    assert file.map is not None
    assert [finding.code.id for finding in file.findings] == ["AM006", "AM006"]
    broken, sound = file.map.argument.because or ()
    assert (broken.premise, broken.id, broken.because[0].evidence) == ("", "A", "e")  # type: ignore[union-attr,index]
    node = file.node(("argument", "because", 1, "premise"))
    assert sound.premise == "p"  # type: ignore[union-attr]
    assert node is not None
    assert content[node.start : node.end] == "p"


def test_scalars_stay_text() -> None:
    content = "argmap: 1\ntitle: no\nargument:\n  thesis: 12:30\n  because:\n    - evidence: 2024-01-01\n      date: 1e3\n      implicit: no\n"
    file = load(Text("map.yaml", content.replace("      implicit: no\n", "")))
    assert file.map is not None
    evidence = (file.map.argument.because or ())[0]
    assert (file.map.title, file.map.argument.thesis) == ("no", "12:30")  # type: ignore[union-attr]
    assert (evidence.evidence, evidence.date) == ("2024-01-01", "1e3")  # type: ignore[union-attr]


def test_names_of_types_and_schemes_may_be_written_with_underscores() -> None:
    content = HEAD + "  because:\n    - evidence: e\n      type: Official_Statement\n      scheme: cause-to-effect\n"
    file = load(Text("map.yaml", content))
    assert file.findings == ()
    assert file.map is not None
    evidence = (file.map.argument.because or ())[0]
    assert (evidence.type, evidence.scheme) == ("official statement", "cause to effect")  # type: ignore[union-attr]


def test_faults_without_end_are_cut_off_and_said() -> None:
    content = HEAD + "".join(f"  k{number}: x\n" for number in range(MAX_FINDINGS + 50))
    found = findings(content)
    assert len(found) == MAX_FINDINGS + 1
    assert found[-1][2:] == ("AM009", f"more than {MAX_FINDINGS} faults of shape; the rest is not listed")


def test_no_message_speaks_of_pydantic_or_python() -> None:
    content = (
        HEAD
        + "  id: [a]\n  quote: [[a], {exact: [b]}, {}]\n  because:\n    - evidence: e\n      type: [a]\n      source_rating: {a: b}\n      date: [x]\n"
    )
    for *_, message in findings(content):
        assert not any(
            word in message.lower() for word in ("pydantic", "str", "dict", "tuple", "input", "valid", "none")
        )
