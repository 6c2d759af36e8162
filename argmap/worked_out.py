"""What is worked out when it is first asked for is not set: a class whose methods keep what they found refuses it."""

from __future__ import annotations

from functools import cache
from inspect import getattr_static
from typing import Any

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
        if name in _worked_out(type(self)):
            raise AttributeError(f"{type(self).__name__}.{name} is worked out, and cannot be set")
        super().__setattr__(name, value)


@cache
def _worked_out(kind: Any) -> frozenset[str]:
    """The names of a class that stand for a method, or for what one of them keeps."""
    names = {name for one in kind.__mro__ for name in vars(one)}
    members = ((name, getattr_static(kind, name)) for name in names)
    return frozenset(name for name, member in members if member is not None and not hasattr(member, "__set__"))
