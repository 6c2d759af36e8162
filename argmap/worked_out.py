"""What is worked out when it is first asked for is not set: a class whose methods keep what they found refuses it."""

from __future__ import annotations

from inspect import getattr_static
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["WorkedOut"]


class WorkedOut:
    """Refuses, by AttributeError, to have anything set in the place of a method or of what one of them keeps.

    >>> class Word(WorkedOut):
    ...     def spell(self): return "w"
    >>> Word().spell = "v"
    Traceback (most recent call last):
        ...
    AttributeError: Word.spell is worked out, and cannot be set
    """

    def __setattr__(self, name: str, value: Any) -> None:
        kind = type(self)
        if kind not in _KNOWN:
            _KNOWN[kind] = frozenset(_worked_out(kind))
        if name in _KNOWN[kind]:
            raise AttributeError(f"{type(self).__name__}.{name} is worked out, and cannot be set")
        super().__setattr__(name, value)


_KNOWN: dict[type, frozenset[str]] = {}
"""For each class what it works out: asked at whatever is set."""


def _worked_out(kind: type) -> Iterator[str]:
    """The names of a class that stand for a method, or for what one of them keeps."""
    for name in {name for one in kind.__mro__ for name in vars(one)}:
        member = getattr_static(kind, name)
        if member is not None and not hasattr(member, "__set__"):
            yield name
