"""Values in their usual form to models without pydantic's validators: to build those takes longer than to read a map.

What is made here is what validation would make; for a value in any other form validation decides, and says what is
wrong with it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, TypeVar

from argmap.model import (
    KIND_MODELS,
    LANGUAGE_TAG,
    PRINTED,
    ArgumentMap,
    ArticleSource,
    Body,
    EvidenceType,
    Original,
    Passage,
    Quote,
    Shape,
    StepFields,
)
from argmap.scheme_names import Scheme, spaced

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["plainly"]

M = TypeVar("M", bound=Shape)
T = TypeVar("T")

_SURROGATE = re.compile("[\ud800-\udfff]")


def plainly(model: type[M], data: dict[str, Any], children: dict[str, Any]) -> M | None:
    """The model of a node's values; None where validation must decide. `children` are models already."""
    needed, template = _TEMPLATES[model]
    if needed.difference(data, children):
        return None
    readers = _READERS_OF.get(model, _READERS)
    values: dict[str, Any] = {}
    for key, value in data.items():
        made = readers[key](value)
        if made is None:
            return None
        values[key] = made
    if children:
        values |= children
    built = model.__new__(model)
    built.__setstate__({**_STATE, "__dict__": template | values, "__pydantic_fields_set__": set(values)})
    return built


def _template(model: type[Shape]) -> tuple[set[str], dict[str, Any]]:
    """The keys that a model must have, and the values of one that says nothing."""
    needed = {key for key, field in model.model_fields.items() if field.is_required()}
    return needed, dict(model.model_construct(set(), **dict.fromkeys(needed)))


_STATE = {"__pydantic_extra__": None, "__pydantic_private__": None}
"""What the state of a model (as it is pickled) holds besides its values."""


_SHAPES: tuple[type[Shape], ...] = (
    *KIND_MODELS.values(),
    StepFields,
    Quote,
    Body,
    Passage,
    Original,
    ArticleSource,
    ArgumentMap,
)
_TEMPLATES: dict[type[Shape], tuple[set[str], dict[str, Any]]] = {model: _template(model) for model in _SHAPES}


def _text(value: Any) -> str | None:
    is_text = isinstance(value, str) and value.strip() and (value.isascii() or not _SURROGATE.search(value))
    return value if is_text else None


def _like(pattern: str) -> Callable[[Any], str | None]:
    """Texts of one form, in ASCII."""
    fits = re.compile(pattern).fullmatch
    return lambda value: value if isinstance(value, str) and fits(value) else None


_share = _like(r"0\.[0-9]{1,9}|[01]")


def _one_of(named: dict[str, T]) -> Callable[[Any], T | None]:
    """The values of names that are written as they are listed."""
    return lambda value: named.get(value) if isinstance(value, str) else None


def _of(shape: type[M]) -> Callable[[Any], M | None]:
    """Mappings with the keys of a model."""

    def made(value: Any) -> M | None:
        fits = isinstance(value, dict) and shape.model_fields.keys() >= value.keys()
        return plainly(shape, value, {}) if fits else None

    return made


_selector = _of(Quote)


def _quote(value: Any) -> Quote | None:
    return plainly(Quote, {"exact": value}, {}) if isinstance(value, str) else _selector(value)


def _each(read: Callable[[Any], M | None]) -> Callable[[Any], tuple[M, ...] | None]:
    """Lists of such values, with one or more."""

    def made(value: Any) -> tuple[M, ...] | None:
        models = [read(one) for one in value] if isinstance(value, list) else []
        every = tuple(one for one in models if one is not None)
        return every if every and len(every) == len(models) else None

    return made


_each_quote = _each(_quote)


def _quotes(value: Any) -> tuple[Quote, ...] | None:
    if isinstance(value, list):
        return _each_quote(value)
    quote = _quote(value)
    return None if quote is None else (quote,)


def _source(value: Any) -> ArticleSource | None:
    return value if isinstance(value, ArticleSource) else None


def _sources(value: Any) -> dict[str, ArticleSource] | None:
    return value if all(_text(name) and _source(one) for name, one in value.items()) else None


_page_number = _like(r"[1-9][0-9]{0,4}")
_printed_number = _like(PRINTED)


def _pages(value: Any) -> dict[int, str] | None:
    fits = (
        isinstance(value, dict)
        and value
        and all(map(_page_number, value))
        and all(map(_printed_number, value.values()))
    )
    return {int(page): number for page, number in value.items()} if fits else None


_READERS: dict[str, Callable[[Any], Any]] = {
    **dict.fromkeys("title note file author publication published url reason article".split(), _text),
    **dict.fromkeys("thesis premise evidence ref exact prefix suffix translation attributed_to date".split(), _text),
    "argmap": lambda value: 1 if value in (1, "1") else None,
    "id": _like(r"[A-Za-z][A-Za-z0-9_-]{0,79}"),
    "by": _one_of({"reader": "reader"}),
    "aims_at": _one_of({one: one for one in ("premise", "step", "conclusion")}),
    "implicit": _one_of({"true": True, "false": False}),
    "type": _one_of({str(type_): type_ for type_ in EvidenceType}),
    "scheme": _one_of({str(scheme): scheme for scheme in Scheme}),
    "scheme_role": lambda value: _text(spaced(value)),
    "strength": lambda value: float(value) if _share(value) else None,
    "source_rating": _like(r"[A-F][1-6]"),
    "reviewed": _like(r"[0-9a-f]{12}"),
    "language": _like(LANGUAGE_TAG),
    "fingerprint": _like(r"[0-9a-f]{12,64}"),
    "quote": _quotes,
    **dict.fromkeys(("begins", "ends"), _quote),
    "original": _of(Original),
    "pages": _pages,
    "body": _of(Body),
    "set_aside": _each(_of(Passage)),
}
"""What makes the value of a key from what the file says; None for what is not in its usual form."""
_READERS_OF: dict[type[Shape], dict[str, Callable[[Any], Any]]] = {
    Passage: {**_READERS, "quote": _quote},
    ArgumentMap: {**_READERS, "article": _source, "articles": _sources},
}
