"""Generators in the place of recursion: each yields those that it waits for, so that depth costs no stack."""

from __future__ import annotations

from collections.abc import Generator
from typing import Any, TypeAlias

__all__ = ["Work", "run"]

Work: TypeAlias = Generator["Work", Any, Any]


def run(work: Work) -> Any:
    """What a generator returns; those that it yields are run first, and sent back as what they return."""
    stack, value = [work], None
    while stack:
        try:
            waited_for = stack[-1].send(value)
        except StopIteration as done:
            stack.pop()
            value = done.value
        else:
            stack.append(waited_for)
            value = None
    return value
