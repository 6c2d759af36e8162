"""The JSON Schema: maps that argmap accepts are valid, faults of shape are not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from argmap.mapfile.schema import json_schema
from tests.conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path

MAPS = sorted((ROOT / "maps").glob("*.yaml"))
VALIDATOR = Draft202012Validator(json_schema())


def errors(data: Any) -> list[str]:
    return [error.message for error in VALIDATOR.iter_errors(data)]


def test_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(json_schema())


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_maps_are_valid_and_name_the_schema(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert errors(yaml.safe_load(text)) == []
    assert text.startswith("# yaml-language-server: $schema=../docs/argmap.schema.json\n")


@pytest.mark.parametrize(
    "argument",
    [
        {},
        {"thesis": ""},
        {"thesis": "t", "unless": []},
        {"thesis": "t", "because": []},
        {"thesis": "t", "because": [{"premis": "p"}]},
        {"thesis": "t", "because": [{"premise": "p", "type": "event"}]},
        {"thesis": "t", "because": [{"evidence": "p", "type": "evnt"}]},
        {"thesis": "t", "because": [{"premise": "p", "evidence": "e"}]},
        {"thesis": "t", "because": [{"together": [{"premise": "p"}]}]},
    ],
)
def test_faults_are_not_valid(argument: Any) -> None:
    assert errors({"argmap": 1, "argument": argument})


def test_every_key_is_explained() -> None:
    """An editor shows the description when it completes a key."""
    for name, shape in json_schema()["$defs"].items():
        for key, value in shape.get("properties", {}).items():
            assert value.get("description"), f"{name}.{key}"
