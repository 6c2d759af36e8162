"""Who and what a sentence names: names, persons and things, with the pronouns that can mean them, and their part."""

from __future__ import annotations

import pytest

from argmap.sense.mentions import Kinds, Part, mentions
from argmap.words import built_in

ENGLISH = Kinds.of(built_in()[0])
SMALL = frozenset("the critics trade in libraries yesterday".split())
BESIDE, OWNER, OBJECT, SUBJECT = Part.BESIDE, Part.OWNER, Part.OBJECT, Part.SUBJECT


def named(sentence: str) -> list[tuple[str, str, Part]]:
    """For each the words, the pronouns that can mean it, and the part that it has."""
    assert ENGLISH
    found = mentions(sentence, ENGLISH, lambda word: word not in SMALL)
    return [(" ".join(sorted(one.words)), " ".join(sorted(one.called)), one.part) for one in found]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Marta Quist sold the mill.", [("marta quist", "she", SUBJECT), ("mill", "it", OBJECT)]),
        ("Quist sold it.", [("quist", "he it she they", SUBJECT), ("", "it", OBJECT)]),
        ("Yesterday she left.", [("", "she", SUBJECT)]),
        ("Mr Hale thanked Mrs Orr.", [("hale mr", "he", SUBJECT), ("mrs orr", "she", OBJECT)]),
        ("The mayor, Ida Roth, spoke.", [("ida mayor roth", "she", SUBJECT)]),
        ("Her pupil Per Dahl disagreed.", [("", "she", OWNER), ("dahl per pupil", "he she", SUBJECT)]),
        ("Admiral Teague sailed.", [("admiral teague", "he she", SUBJECT)]),
        ("The Duke of Marle did not come.", [("duke marle", "he", SUBJECT)]),
        ("The widow spoke to Moss.", [("widow", "she", SUBJECT), ("moss", "he it she they", BESIDE)]),
        ("Moss's house burnt.", [("moss", "he it she they", OWNER)]),
        ("Moss said that Hale left.", [("moss", "he it she they", SUBJECT), ("hale", "he it she they", SUBJECT)]),
        ("Moss, who beat Hale, left.", [("moss", "he it she they", SUBJECT), ("hale", "he it she they", OBJECT)]),
        ("The owls nest in the barn.", [("owls", "it they", SUBJECT), ("barn", "it", BESIDE)]),
        ("Many farmers praise them.", [("farmers", "they", SUBJECT), ("", "they", OBJECT)]),
        ("Critics of the plan wrote.", [("critics", "they", SUBJECT), ("plan", "it", BESIDE)]),
        ("J. Orr met Hale and Moss.", [("j orr", "he it she they", SUBJECT), ("hale", "he it she they", OBJECT), ("moss", "he it she they", OBJECT)]),
        ("On Monday in May it rained.", [("", "it", SUBJECT)]),
        ("", []),
    ],
)  # fmt: skip
def test_what_a_sentence_names(sentence: str, expected: list[tuple[str, str, Part]]) -> None:
    assert named(sentence) == expected
