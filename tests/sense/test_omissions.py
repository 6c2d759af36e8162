"""What a quote leaves out: what governs it from outside, what an ellipsis hides, what a bracket replaces."""

from __future__ import annotations

import pytest

from argmap.sense import Kind
from argmap.sense.brackets import bracketed
from argmap.sense.cuts import cuts
from argmap.sense.edges import dropped
from argmap.sense.gaps import hidden
from argmap.words import built_in

ENGLISH = built_in()[0]


@pytest.mark.parametrize(
    ("head", "tail", "expected"),
    [
        ("Nobody believes that ", ".", [(Kind.NEGATION, "Nobody believes that")]),
        ("The keeper did not ", ".", [(Kind.NEGATION, "not")]),
        ("There is no evidence that ", ".", [(Kind.NEGATION, "no evidence that")]),
        ("She denied that ", ".", [(Kind.NEGATION, "denied that")]),
        ("It is far from ", ".", [(Kind.NEGATION, "far from")]),
        ("They failed to ", ".", [(Kind.NEGATION, "failed to")]),
        ("She did not deny that ", ".", []),
        ("There is no doubt that ", ".", []),
        ("It is not only ", ".", []),
        ("He rarely came, and then ", ".", []),
        ("If the wind drops, ", ".", [(Kind.CONDITION, "If the wind drops,")]),
        ("The tower will stand if ", ".", [(Kind.CONDITION, "if")]),
        ("If it rains, the tower leaks, and ", ".", []),
        ("Only ", ".", [(Kind.QUANTIFIER, "Only")]),
        ("Not all of the ", ".", [(Kind.QUANTIFIER, "Not all of the")]),
        ("Yet ", ".", []),
        ("The few ", " who came.", [(Kind.QUANTIFIER, "The few")]),
        ("Critics say that ", ".", [(Kind.ATTRIBUTION, "Critics say that")]),
        ("According to the firm, ", ".", [(Kind.ATTRIBUTION, "According to the firm,")]),
        ("The mayor announced ", ".", []),
        ("The mayor announced that ", ".", [(Kind.ATTRIBUTION, "The mayor announced that")]),
        ("I believe that ", ".", []),
        ("That alone tells me ", ".", []),
        ("The mayor alone tells me ", ".", [(Kind.ATTRIBUTION, "alone tells me")]),
        (
            "The mayor told the House on 3 March that ",
            ".",
            [(Kind.ATTRIBUTION, "mayor told the House on 3 March that")],
        ),
        ("Had the wind dropped, ", ".", [(Kind.CONDITION, "Had the wind dropped,")]),
        ("", ", the engineers say.", [(Kind.ATTRIBUTION, "the engineers say")]),
        ("", ", according to the auditors.", [(Kind.ATTRIBUTION, "according to the auditors")]),
        ("", ", I think.", []),
        ("", " unless it rains.", [(Kind.CONDITION, "unless it rains")]),
        ("", ", provided that it sails every day.", [(Kind.CONDITION, "provided that it sails every")]),
        ("", ", even if it rains.", []),
        ("", " on the hill.", []),
        ("", "", []),
        ("The judge rejected the argument that ", ".", [(Kind.NEGATION, "rejected the argument that")]),
        (
            "The judge did not dismiss the claim that ",
            ".",
            [(Kind.NEGATION, "not dismiss the claim that")],
        ),
        ("The judge made the argument that ", ".", []),
        ("Neither the owners nor the doctors ", ".", [(Kind.NEGATION, "Neither the owners nor the doctors")]),
        ("Neither owners nor doctors came, and they ", ".", []),
        ("She used to say that ", ".", [(Kind.ATTRIBUTION, "She used to say that")]),
        ("I used to think that ", ".", []),
        ("The monks are said to ", ".", [(Kind.MODAL, "are said to")]),
        ("We tested whether ", ".", [(Kind.CONDITION, "whether")]),
        ("They have not decided whether to ", ".", [(Kind.CONDITION, "whether to")]),
        ("I would imagine ", ".", []),
        ("Further research is needed before ", ".", [(Kind.CONDITION, "needed before")]),
        ("The doctors caution that ", ".", [(Kind.ATTRIBUTION, "The doctors caution that")]),
        ("She dissented: in her view, ", ".", [(Kind.ATTRIBUTION, "in her view,")]),
        ("In my view, ", ".", []),
        ("He was later accused of having ", ".", [(Kind.MODAL, "accused of having")]),
        ("It is true that a few ", ".", [(Kind.QUANTIFIER, "a few")]),
        ("They sold some ", ".", []),
        ("All but two of ", ".", [(Kind.QUANTIFIER, "All but two of")]),
        (
            "",
            ", but only to drivers, and only on night shifts in winter.",
            [(Kind.CONDITION, "but only to drivers, and")],
        ),
        ("", ", but only the mayor of the town came to see it on Sunday.", []),
        ("", ", whatever your brother says.", []),
    ],
)
def test_cuts(head: str, tail: str, expected: list[tuple[Kind, str]]) -> None:
    assert [(one.kind, one.words) for one in cuts(head, tail, ENGLISH)] == expected
    assert cuts(head, tail, None) == []


@pytest.mark.parametrize(
    ("gap", "kinds"),
    [
        (" not ", [Kind.NEGATION]),
        (" and never was, ", [Kind.NEGATION]),
        (" only ", [Kind.QUANTIFIER]),
        (" possibly ", [Kind.MODAL]),
        (" if it rains ", [Kind.CONDITION]),
        (", which has not been seen since May, ", []),
        (" (which may be old) ", []),
        (" – never a small matter – ", []),
        (", if it rains, ", [Kind.CONDITION]),
        (", he told the council, ", [Kind.ATTRIBUTION]),
        (" says that the ", [Kind.ATTRIBUTION]),
        (" of the northern town ", []),
        (" under twelve ", [Kind.QUANTIFIER]),
        (" in part ", [Kind.QUANTIFIER]),
        (" was accused of having ", [Kind.MODAL]),
        (" that is untrue, and ", [Kind.NEGATION]),
        (" long believed to be ", [Kind.MODAL]),
        (" I suspect that ", [Kind.ATTRIBUTION]),
        (" I think that ", []),
        (" may as well ", []),
        (" ", []),
    ],
)
def test_ellipses(gap: str, kinds: list[Kind]) -> None:
    assert [one.kind for one in hidden(gap, ENGLISH)] == kinds
    assert hidden(gap, None) == []


@pytest.mark.parametrize(
    ("inserted", "replaced", "expected"),
    [
        ("the inspector", "she", []),
        ("sic", "", []),
        ("emphasis added", "", []),
        (" Our emphasis! ", "", []),
        ("sic", "never", ["drops a negation (“never”)"]),
        ("emphasis added", "some", ["drops a quantifier (“some”)"]),
        ("italics mine", "28", ["drops a number (“28”)"]),
        ("and", ", ", []),
        ("the town's", "its", []),
        ("Ada Brink", "she", []),
        ("Ada Brink", "Owen Sedge", ["changes a name (“Owen Sedge” to “Ada Brink”)"]),
        ("not", "", ["adds a negation (“not”)"]),
        ("did", "did not", ["drops a negation (“not”)"]),
        ("will", "might", ["drops a word for how sure something is (“might”)"]),
        ("All", "Some", ["changes a quantifier (“Some” to “All”)"]),
        ("diesel", "petrol", ["changes words (“petrol” to “diesel”)"]),
        ("invested", "invest", []),
        ("having", "against", ["changes a direction (“against” to “having”)"]),
        ("the", "against", ["changes a preposition (“against” to “the”)"]),
        ("the Slate 4", "", []),
        ("4", "", ["adds a number (“4”)"]),
        ("30", "28", ["changes a number (“28” to “30”)"]),
    ],
)
def test_brackets(inserted: str, replaced: str, expected: list[str]) -> None:
    assert sorted(one.said for one in bracketed(inserted, replaced, ENGLISH)) == expected


@pytest.mark.parametrize(
    ("head", "tail", "said"),
    [
        ("Contemporary ", "", ["drops words (“Contemporary”)"]),
        ("In theory, ", "", ["drops a word for how sure something is (“In theory,”)"]),
        ("But ", "", []),
        ("For example, ", "", []),
        ("The tower is old; ", "", []),
        ("The tower is old, and ", "", []),
        ("", " at first.", ["drops words (“at first”)"]),
        ("", ", mainly at night.", ["drops words (“mainly at night”)"]),
        ("", ", and nobody cares.", []),
        ("", " – so they say.", []),
        ("Nobody believes that ", "", ["drops a negation (“Nobody believes that”)"]),
        ("", "", []),
    ],
)
def test_parts_that_pass_for_sentences(head: str, tail: str, said: list[str]) -> None:
    assert [one.said for one in dropped(head, tail, ENGLISH)] == said
