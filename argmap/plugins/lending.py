"""What is lent to another package's part, as a Reading: put back as it was, and a word where it was changed."""

from __future__ import annotations

from contextlib import contextmanager
from enum import Enum
from functools import cache, cached_property
from inspect import getattr_static
from typing import TYPE_CHECKING, Any, NamedTuple

from argmap.plugins.part import UnsoundError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from argmap.plugins.part import Part

__all__ = ["lent"]

_CHANGED = "it changes the map that it is given, which others use, too"
_CACHES = frozenset({"kept", "known"})
"""Attributes that hold what was found so far, beside those whose names begin with `_`: they may be filled meanwhile."""
_PLAIN = (str, bytes, int, float, type, Enum)
_WORD_LISTS = ("argmap.words.lexicon", "argmap.words.remembered")
"""What is not looked into: they are the process's, not the map's."""


class _Known(NamedTuple):
    """Something that can be changed, and what it held."""

    one: Any
    before: Any
    is_told: bool
    """Whether a change is told; a cache is only put back."""

    @property
    def is_changed(self) -> bool:
        """Whether it holds something else than before; an object may hold more, as far as that stands for nothing."""
        now = _state(self.one)
        if _holds(self.one):
            return not _is_same(now, self.before)
        kept = {name for name in self.before if not _is_cache(name)}
        return any(name not in now or now[name] is not self.before[name] for name in kept) or any(
            _hides(self.one.__class__, name) for name in now.keys() - self.before.keys()
        )

    def clear_away(self) -> None:
        """Take away what somebody left in an object under a name that means nothing there."""
        if self.is_told and not _holds(self.one):
            names = getattr(self.one, "__dict__", {}).keys() - self.before.keys()
            for name in names:
                if not _is_cache(name) and getattr_static(type(self.one), name, None) is None:
                    object.__delattr__(self.one, name)

    def put_back(self) -> None:
        """Let it hold what it held, and nothing else."""
        now, one = _state(self.one), self.one
        if _is_same(now, self.before):
            return
        if isinstance(one, list):
            one[:] = self.before
        elif _holds(one):
            one.clear()
            one.update(self.before)
        else:
            for name in now.keys() - self.before.keys() - _settable(one.__class__):
                object.__delattr__(one, name)
            for name in self.before.keys() - _settable(one.__class__):
                object.__setattr__(one, name, self.before[name])


@contextmanager
def lent(part: Part | None, *things: Any) -> Iterator[None]:
    """Lend something to a part of another package; what it changes there is put back, and raises UnsoundError.

    Whatever can be reached from it counts, but for what is found and kept there when it is first asked for. argmap's
    own parts are trusted.
    """
    if not (part and part.added):
        yield
        return
    known = _known(things)
    try:
        yield
    except BaseException as error:
        if _put_back(known) and isinstance(error, Exception):
            raise UnsoundError(_CHANGED) from error
        raise
    if _put_back(known):
        raise UnsoundError(_CHANGED)


def _put_back(known: list[_Known]) -> bool:
    """Whether something was changed that may not be; then everything is as it was before."""
    if not any(one.is_told and one.is_changed for one in known):
        for one in known:
            one.clear_away()
        return False
    for one in known:
        one.put_back()
    return True


def _known(things: Iterable[Any]) -> list[_Known]:
    """All that can be reached and changed: first what is no cache, then what is reached through one alone."""
    found: dict[int, _Known] = {}
    unchangeable: dict[int, Any] = {}
    waiting, caches = [*things], list[Any]()
    for is_told in (True, False):
        while waiting:
            one = waiting.pop()
            if id(one) in found or id(one) in unchangeable or _is_plain(one):
                continue
            if isinstance(one, tuple | frozenset):
                unchangeable[id(one)] = one
                waiting += one
            elif _holds(one) or type(one).__module__.startswith("argmap."):
                state = _state(one)
                found[id(one)] = _Known(one, state, is_told)
                inside, aside = _within(one, state)
                waiting += inside
                (caches if is_told else waiting).extend(aside)
        waiting = caches
    return [*found.values()]


def _is_plain(one: Any) -> bool:
    """Whether it cannot change, or is nothing of the map's."""
    return one is None or isinstance(one, _PLAIN) or type(one).__module__ in _WORD_LISTS


def _within(one: Any, state: Any) -> tuple[list[Any], list[Any]]:
    """What something holds, and what it holds as a cache."""
    if not isinstance(state, dict):
        return [*state], []
    if isinstance(one, dict):
        return [*state, *state.values()], []
    inside, aside = list[Any](), list[Any]()
    for name, value in state.items():
        (aside if _is_cache(name) else inside).append(value)
    return inside, aside


def _is_cache(name: str) -> bool:
    return name.startswith("_") or name in _CACHES


def _holds(one: Any) -> bool:
    """Whether it is a list, a dictionary or a set."""
    return isinstance(one, list | dict | set)


def _state(one: Any) -> Any:
    """What something holds now."""
    if isinstance(one, list):
        return [*one]
    if isinstance(one, dict):
        return {**one}
    if isinstance(one, set):
        return {*one}
    state = {**getattr(one, "__dict__", {})}
    state |= {name: getattr(one, name) for name in _slots(one.__class__) if hasattr(one, name)}
    return state | {name: getattr(one, name, None) for name in _settable(one.__class__)}


def _is_same(now: Any, before: Any) -> bool:
    if isinstance(now, list):
        return len(now) == len(before) and all(one is other for one, other in zip(now, before, strict=True))
    if isinstance(now, dict):
        return now.keys() == before.keys() and all(now[name] is before[name] for name in before)
    return bool(now == before)


@cache
def _slots(sort: type) -> tuple[str, ...]:
    """The names of attributes that stand in no dictionary."""
    slots = (getattr(one, "__slots__", ()) for one in sort.__mro__)
    names = (name for some in slots for name in ((some,) if isinstance(some, str) else some))
    return tuple(name for name in names if not name.startswith("__"))


@cache
def _settable(sort: type) -> frozenset[str]:
    """The names of properties that can be set."""
    members = {name: member for one in reversed(sort.__mro__) for name, member in vars(one).items()}
    return frozenset(name for name, one in members.items() if isinstance(one, property) and one.fset)


def _hides(sort: type, name: str) -> bool:
    """Whether an attribute stands before a method; what is worked out once may be kept under its name."""
    member = getattr_static(sort, name, None)
    return member is not None and not isinstance(member, cached_property)
