"""Reports on small maps, whole: what differs and how far maps agree, in words and as data."""

from __future__ import annotations

import json

from argmap.comparison import align, differences, measures
from argmap.comparison.agreement import agreement
from argmap.comparison.report import agreement_data, agreement_text, comparison_data, comparison_text
from tests.small import small

ARTICLE = "The town needs a bridge. The ferry takes an hour. It costs two millions. Nobody has counted the boats."
THESIS = "T The town needs a bridge. {The town needs a bridge}\n"
FIRST = small(
    THESIS + "  + A The ferry is slow. {The ferry takes an hour}\n    + E* Boats. {Nobody has counted the boats}\n"
    "  - O It is dear. {It costs two millions}\n",
    ARTICLE,
)
SECOND = small(
    THESIS + "  + A The ferry is slow. {The ferry takes an hour}\n  & O It is dear. {It costs two millions}\n"
    "  + E Boats. {Nobody has counted the boats}\n  + N Snow falls.\n",
    ARTICLE,
)
COMPARED = """\
A  small.yaml: 4 claims
B  small.yaml: 5 claims
   4 in both

Only in B (1)
  N  Snow falls.

Placed differently in B (2)
  A  The ferry is slow.
      with O: separate in A, linked in B
  E  Boats.
      A: supports A; B: supports T

Labelled differently in B (2)
  E  Boats.
      kind: A: evidence; B: premise
  O  It is dear.
      relation: A: objects to; B: supports

Measures
  claims in both (F1)             0.89
  relations in both (F1)          0.29
  claims under the same claim     0.75
  Kirschner et al., directed      0.65
  Kirschner et al., undirected    0.73
  kappa over all claims           0.33
  kappa over common claims        0.37
  CASS                            0.50
  Krippendorff's alpha of quotes  0.36
  edits from A to B               5
  of them in the structure        4
"""
AGREED = """\
A  small.yaml: 4 claims
B  small.yaml: 5 claims
C  small.yaml: 4 claims

                                   A–B    A–C    B–C   mean
claims in both (F1)               0.89   1.00   0.89   0.93
relations in both (F1)            0.29   1.00   0.29   0.52
claims under the same claim       0.75   1.00   0.75   0.83
Kirschner et al., directed        0.65   1.00   0.65   0.76
Kirschner et al., undirected      0.73   1.00   0.73   0.82
kappa over all claims             0.33   1.00   0.33   0.56
kappa over common claims          0.37   1.00   0.37   0.58
CASS                              0.50   1.00   0.50   0.67
Krippendorff's alpha of quotes    0.36   1.00   0.36   0.57
edits                                5      0      5   3.33
of them in the structure             4      0      4   2.67

Over all maps: alpha of quotes 0.57, alpha of what the sentences are 0.57

Sentences seen most differently
  ¶1 “It costs two millions.”
      A: objection, B: reason, C: objection
  ¶1 “Nobody has counted the boats.”
      A: evidence, B: reason, C: evidence

Claims of A placed most differently
  E  Boats.
      2 other maps have it, 1 in the same place
  O  It is dear.
      2 other maps have it, 1 in the same place
"""
ALONE = """\
A  small.yaml: 1 claim
B  small.yaml: 1 claim
   1 in both

No difference.

Measures
  claims in both (F1)             1.00
  relations in both (F1)          not defined here
  claims under the same claim     1.00
  Kirschner et al., directed      not defined here
  Kirschner et al., undirected    not defined here
  kappa over all claims           not defined here
  kappa over common claims        not defined here
  CASS                            not defined here
  Krippendorff's alpha of quotes  not defined here
  edits from A to B               0
  of them in the structure        0
"""


FIELDS = ("what", "a", "b", "in_a", "in_b", "with", "text")
DIFFERENCES: list[tuple[object, ...]] = [
    ("link", "A", "A", "separate", "linked", ["O"], "The ferry is slow."),
    ("place", "E", "E", "supports A", "supports T", [], "Boats."),
    ("kind", "E", "E", "evidence", "premise", [], "Boats."),
    ("relation", "O", "O", "objects to", "supports", [], "It is dear."),
    ("extra", None, "N", "", "", [], "Snow falls."),
]


def test_a_comparison_in_words() -> None:
    alignment = align(FIRST, SECOND)
    assert comparison_text(alignment, differences(alignment), measures(alignment)) == COMPARED


def test_a_comparison_the_other_way_round() -> None:
    alignment = align(SECOND, FIRST)
    lines = comparison_text(alignment, differences(alignment), measures(alignment)).splitlines()
    assert lines[4:18] == [
        "Only in A (1)",
        "  N  Snow falls.",
        "",
        "Placed differently in B (2)",
        "  A  The ferry is slow.",
        "      with O: linked in A, separate in B",
        "  E  Boats.",
        "      A: supports T; B: supports A",
        "",
        "Labelled differently in B (2)",
        "  O  It is dear.",
        "      relation: A: supports; B: objects to",
        "  E  Boats.",
        "      kind: A: premise; B: evidence",
    ]


def test_maps_of_a_thesis_alone() -> None:
    alone = small("T Alone.\n")
    alignment = align(alone, alone)
    assert comparison_text(alignment, [], measures(alignment)) == ALONE


def test_a_comparison_as_data() -> None:
    alignment = align(FIRST, SECOND)
    values = measures(alignment)
    found = json.loads(json.dumps(comparison_data(alignment, differences(alignment), values)))
    assert found.pop("measures") == json.loads(json.dumps(values))
    assert found == {
        "version": 1,
        "a": {"file": "small.yaml", "claims": 4},
        "b": {"file": "small.yaml", "claims": 5},
        "matched": [{"a": name, "b": name, "by": "quote", "likeness": 1.0} for name in "TAEO"],
        "paired_one_by_one": 0,
        "differences": [dict(zip(FIELDS, one, strict=True)) for one in DIFFERENCES],
    }


def test_agreement_in_words() -> None:
    assert agreement_text(agreement([FIRST, SECOND, FIRST])) == AGREED


def test_agreement_of_maps_that_are_alike_names_nothing_disputed() -> None:
    lines = agreement_text(agreement([FIRST, FIRST])).splitlines()
    assert lines[:4] == ["A  small.yaml: 4 claims", "B  small.yaml: 4 claims", "", f"{'':<31}    A–B   mean"]
    assert lines[-1] == "Over all maps: alpha of quotes 1.00, alpha of what the sentences are 1.00"


def test_agreement_of_many_maps_is_named_by_letters_and_then_by_numbers() -> None:
    alone = small("T Alone.\n")
    lines = agreement_text(agreement([alone] * 28)).splitlines()
    assert lines[25:28] == ["Z  small.yaml: 1 claim", "27  small.yaml: 1 claim", "28  small.yaml: 1 claim"]


def test_agreement_as_data() -> None:
    found = agreement([FIRST, SECOND, FIRST])
    data = json.loads(json.dumps(agreement_data(found)))
    assert data["maps"] == [{"file": "small.yaml", "claims": number} for number in (4, 5, 4)]
    assert [(one["a"], one["b"], one["measures"]) for one in data["pairs"]] == [
        (one, other, json.loads(json.dumps(values))) for (one, other), values in found.pairs.items()
    ]
    assert data["means"] == found.means()
    assert data["overall"] == {"alpha_u": found.alpha_u, "alpha_sentences": found.alpha_sentences}
    names = ("paragraph", "start", "end", "labels", "dissent")
    assert data["sentences"] == [
        dict(zip(names, one, strict=True))
        for one in (
            ("¶1", 50, 72, ["objection", "reason", "objection"], 0.6667),
            ("¶1", 73, 102, ["evidence", "reason", "evidence"], 0.6667),
            ("¶1", 0, 24, ["thesis", "thesis", "thesis"], 0.0),
            ("¶1", 25, 49, ["reason", "reason", "reason"], 0.0),
        )
    ]
    assert data["claims"] == [
        {"claim": name, "maps": 2, "placed_alike": alike} for name, alike in (("E", 1), ("O", 1), ("T", 2), ("A", 2))
    ]
