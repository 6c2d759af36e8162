"""Descriptions of keys: every key of every model has one, a key's own goes before an inherited one."""

from __future__ import annotations

import pytest

from argmap.mapfile.descriptions import description
from argmap.model import KIND_MODELS, ArgumentMap, ArticleSource, Body, Passage, Quote, Ref, Shape


@pytest.mark.parametrize("model", [*KIND_MODELS.values(), ArgumentMap, ArticleSource, Body, Passage, Quote])
def test_every_key_is_described(model: type[Shape]) -> None:
    assert [key for key in model.model_fields if not description(model, key).endswith(".")] == []


def test_of_other_names_nothing_is_said() -> None:
    class Note(Ref):
        """A model of somebody else."""

    assert [description(Note, "ref"), description(Note, "odd"), description(Shape, "ref")] == [
        "The id of that claim.",
        "",
        "",
    ]
