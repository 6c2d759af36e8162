"""What the keys of a map mean: the docstrings under the fields of the models, read when somebody asks for them.

Pydantic would read its models' source whenever argmap starts.
"""

from __future__ import annotations

import ast
import inspect
from functools import cache
from typing import TYPE_CHECKING

from argmap import model

if TYPE_CHECKING:
    from argmap.model import Shape

__all__ = ["description"]


def description(shape: type[Shape], key: str) -> str:
    """What a key of a model means; empty where nothing is written under it.

    >>> description(model.Ref, "ref"), description(model.Ref, "note")
    ('The id of that claim.', "The analyst's remark; no part of the argument.")
    """
    written = (_written().get(base.__name__, {}) for base in shape.__mro__)
    return next((texts[key] for texts in written if key in texts), "")


@cache
def _written() -> dict[str, dict[str, str]]:
    """By class and field the text under the field."""
    classes = [node for node in ast.parse(inspect.getsource(model)).body if isinstance(node, ast.ClassDef)]
    return {
        one.name: {
            field.target.id: inspect.cleandoc(below.value.value)
            for field, below in zip(one.body, one.body[1:], strict=False)
            if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name)
            if isinstance(below, ast.Expr) and isinstance(below.value, ast.Constant)
            if isinstance(below.value.value, str)
        }
        for one in classes
    }
