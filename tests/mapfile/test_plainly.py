"""Models made without validation are those that validation makes; what it would refuse is left to it."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from argmap.mapfile.plainly import plainly
from argmap.model import (
    KIND_MODELS,
    ArgumentMap,
    ArticleSource,
    Body,
    Evidence,
    EvidenceType,
    Passage,
    Premise,
    Quote,
    Ref,
    Shape,
    StepFields,
    Thesis,
    Together,
)
from argmap.scheme_names import Scheme

PREMISE = Premise(premise="Shops close.")
CHILDREN: dict[str, Any] = {
    "because": (PREMISE, Evidence(evidence="Eleven closed."), Ref(ref="X")),
    "but": (Together(together=(PREMISE, Ref(ref="Y"))),),
    "unless": (PREMISE,),
    "together": (PREMISE, Evidence(evidence="Eleven closed.")),
    "argument": Thesis(thesis="Dredge."),
    "asides": (PREMISE,),
}
USUAL = st.sampled_from(
    "A1 x_y-Z true false 1 0 0.25 B2 0123456789ab 0123456789abcdef Official_Statement rule sign event".split()
) | st.sampled_from(["Shops close.", "Läden “schließen”\u00a0bald", "expert opinion", "official statement"])
ODD = (
    st.sampled_from("1.2 True yes 2 -0.5 1e-3 nan G7 é 0123456789AB ²".split())
    | st.sampled_from(["", " ", "\x1f", "\u2003", "\ud800", "B2\n", "a b", "x" * 80, "x" * 81, "x\x00"])
    | st.text(max_size=4)
)
WORDS = USUAL | ODD | st.none()
QUOTES = WORDS | st.dictionaries(st.sampled_from(["exact", "prefix", "suffix", "article", "odd"]), WORDS, max_size=4)
PASSAGES = st.dictionaries(st.sampled_from(["quote", "begins", "ends", "reason", "odd"]), QUOTES, max_size=4)
VALUES: dict[str, st.SearchStrategy[Any]] = {
    "quote": QUOTES | st.lists(QUOTES, max_size=3),
    "body": WORDS | PASSAGES,
    "set_aside": WORDS | st.lists(PASSAGES | WORDS, max_size=2),
    "article": WORDS | st.just(ArticleSource(file="a.txt")),
    "articles": st.dictionaries(USUAL | ODD, st.just(ArticleSource(file="a.txt")), max_size=2),
    "argmap": st.sampled_from([1, "1", "2", 2, "", {}, []]),
}
MODELS: list[type[Shape]] = [*KIND_MODELS.values(), StepFields, Quote, Body, Passage, ArticleSource, ArgumentMap]


def validated(model: type[Shape], values: dict[str, Any]) -> Shape | None:
    try:
        return model.model_validate(values)
    except ValidationError:
        return None


@pytest.mark.parametrize("model", MODELS)
@given(data=st.data())
def test_the_two_ways_agree(model: type[Shape], data: st.DataObject) -> None:
    keys = [key for key in model.model_fields if key not in CHILDREN]
    own = data.draw(st.lists(st.sampled_from(keys), unique=True)) if keys else []
    values = {key: data.draw(VALUES.get(key, QUOTES if model in {Body, Passage} else WORDS)) for key in own}
    below = [key for key in model.model_fields if key in CHILDREN]
    children = {key: CHILDREN[key] for key in below if data.draw(st.booleans())}
    made = plainly(model, values, children)
    if made is None:
        return
    expected = validated(model, {**values, **children})
    assert expected is not None
    assert made == expected
    assert made.model_fields_set == expected.model_fields_set
    assert repr(made) == repr(expected)
    assert made.model_dump_json() == expected.model_dump_json()
    assert all(getattr(made, key) is children[key] for key in children)


USUAL_VALUES: list[tuple[type[Shape], dict[str, Any]]] = [
    (Thesis, {"thesis": "Dredge.", "id": "T", "quote": "Dredge it", "implicit": "false", "reviewed": "0123456789ab"}),
    (Premise, {"premise": "Läden “schließen”.", "implicit": "true", "attributed_to": "the mayor", "strength": "0.25"}),
    (
        Premise,
        {"premise": "Shops close.", "quote": ["One shop", {"exact": "two", "prefix": "Then", "article": "hill"}]},
    ),
    (Evidence, {"evidence": "Eleven.", "type": "event", "date": "May", "source_rating": "B2", "scheme_role": "A_b"}),
    (Ref, {"ref": "R1", "note": "again"}),
    (StepFields, {"scheme": "sign", "strength": "1"}),
    (ArgumentMap, {"argmap": "1", "title": "Shops", "article": ArticleSource(file="a.txt")}),
    (
        ArticleSource,
        {
            "file": "a.txt",
            "fingerprint": "0123456789ab",
            "language": "de-CH",
            "body": {"begins": "One", "ends": {"exact": "two"}},
            "set_aside": [{"quote": "three", "reason": "a caption"}, {"begins": "four", "ends": "five", "reason": "?"}],
        },
    ),
]


@pytest.mark.parametrize(("model", "values"), USUAL_VALUES)
def test_what_is_usual_needs_no_validation(model: type[Shape], values: dict[str, Any]) -> None:
    children = {"argument": CHILDREN["argument"]} if model is ArgumentMap else {}
    made = plainly(model, values, children)
    assert made is not None
    assert made == model.model_validate({**values, **children})


@pytest.mark.parametrize("type_", EvidenceType)
def test_every_type_is_known(type_: EvidenceType) -> None:
    assert plainly(Evidence, {"evidence": "Eleven.", "type": str(type_)}, {}) == Evidence(
        evidence="Eleven.", type=type_
    )


@pytest.mark.parametrize("scheme", Scheme)
def test_every_scheme_is_known(scheme: Scheme) -> None:
    assert plainly(StepFields, {"scheme": str(scheme)}, {}) == StepFields(scheme=scheme)


@pytest.mark.parametrize(
    ("model", "values"),
    [
        (Premise, {"premise": " "}),
        (Premise, {"premise": "\ud800"}),
        (Premise, {"premise": None}),
        (Premise, {"id": "R1"}),
        (Premise, {"premise": "Shops close.", "quote": []}),
        (Premise, {"premise": "Shops close.", "quote": {"exact": "one", "odd": "two"}}),
        (Premise, {"premise": "Shops close.", "id": "1.2"}),
        (Premise, {"premise": "Shops close.", "strength": "2"}),
        (ArgumentMap, {"argmap": "2"}),
        (ArticleSource, {"file": "a.txt", "set_aside": "three"}),
    ],
)
def test_what_is_wrong_is_left_to_validation(model: type[Shape], values: dict[str, Any]) -> None:
    assert plainly(model, values, {"argument": CHILDREN["argument"]} if model is ArgumentMap else {}) is None
    assert validated(model, values) is None
