"""The JSON Schema of map files, made from the models."""

from __future__ import annotations

from typing import Any

from argmap import model
from argmap.mapfile.descriptions import description
from argmap.model import ArgumentMap

__all__ = ["json_schema"]


def json_schema() -> dict[str, Any]:
    """A JSON Schema (draft 2020-12) that editors use to complete and check a map."""
    schema = ArgumentMap.model_json_schema()
    for name, shape in [("ArgumentMap", schema), *schema["$defs"].items()]:
        properties = shape.get("properties", {})
        for key, fields in properties.items():
            if about := description(getattr(model, name), key):
                properties[key] = dict(sorted({**fields, "description": about}.items()))
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema, "title": "Argument map"}
