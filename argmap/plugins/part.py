"""A part of another package, loaded and run so that whatever it does is one sentence, and all else goes on."""

from __future__ import annotations

from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from argmap.diagnostics import Finding, Place
from argmap.plugins.apart import run_apart
from argmap.plugins.codes import FAILED_RULE
from argmap.plugins.points import entry_points, package_of
from argmap.showing import one_line, shortened
from argmap.text import Span, Text
from argmap.within import OutOfTimeError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from importlib.metadata import EntryPoint

__all__ = ["OWN", "Part", "PartError", "UnsoundError", "failure", "is_of", "parts", "refuse", "safely"]

_LONGEST = 300
_THEIRS = "this is a fault of that package: report it to its makers"
_OURS = "this is a fault of argmap, not of the map: please report it"


class UnsoundError(ValueError):
    """What a part registers or gives is not what it should be; the message says what it should be."""


def refuse(*, unless: bool, why: str) -> None:
    """Raise UnsoundError unless something holds."""
    if not unless:
        raise UnsoundError(why)


@dataclass(frozen=True)
class Part:
    """What a package adds under one entry point."""

    package: str
    name: str = ""
    """The name of the entry point."""
    point: EntryPoint | None = field(default=None, repr=False, compare=False)

    def called(self, what: str) -> str:
        """`the rule X` with the package that it is of; argmap's own as it is."""
        return f"{what} of the package {self.package} (entry point {self.name})" if self.point else what

    @property
    def added(self) -> Part | None:
        """The part where a package adds it; None for argmap's own, whose errors are not to be hidden."""
        return self if self.point else None

    @property
    def place(self) -> Place:
        """Where findings on the package itself stand."""
        return Place(Text(f"<package {one_line(self.package)}>", ""), Span(0, 0))

    def load(self, what: str) -> Any:
        """What the entry point leads to; raises PartError where it cannot be loaded."""
        assert self.point  # noqa: S101
        with safely(self, what, "cannot be loaded"):
            return self.point.load()


OWN = Part("argmap")
"""What no other package brings."""


class PartError(Exception):
    """A part failed; the message is one sentence that says which, and how."""

    def __init__(self, part: Part, message: str) -> None:
        super().__init__(message)
        self.part = part

    @property
    def advice(self) -> str:
        """Whom to tell."""
        return _THEIRS if self.part.added else _OURS

    @property
    def line(self) -> str:
        """Both in one line, where there are no findings."""
        return f"{self}; {self.advice}"

    def finding(self, place: Place | None = None) -> Finding:
        """The finding on it: at a place of a map that it failed on, else on the package itself."""
        return Finding(FAILED_RULE, str(self), place or self.part.place, help=self.advice)


@contextmanager
def safely(part: Part | None, what: str, how: str = "failed", *passing: type[Exception]) -> Iterator[None]:
    """Let a part do something: whatever it raises is a PartError, but for errors that are `passing`.

    The one place where parts of other packages are run. What they print goes to standard error. Without a part, what
    raises is argmap's own and goes on.
    """
    with run_apart() if part and part.added else nullcontext():
        try:
            yield
        except BaseException as error:
            if part is None or isinstance(error, (*passing, KeyboardInterrupt)) or is_of(error, part):
                raise
            raise failure(part, what, error, how) from error


def is_of(error: BaseException, part: Part) -> bool:
    """Whether an error says already that a part failed; one that a package makes itself does not."""
    return isinstance(error, PartError) and getattr(error, "part", None) is part


def failure(part: Part, what: str, error: BaseException, how: str = "failed") -> PartError:
    """That a part raised an error, as `safely` says it; for what runs too often to go through that."""
    return PartError(part, f"{part.called(what)} {how}: {_told(error)}")


def _told(error: BaseException) -> str:
    """An error on one line: its sort and what it says; of one that cannot even say it, its sort alone."""
    sort = type(error).__name__
    try:
        with run_apart():
            said = one_line(str(error))
    except KeyboardInterrupt:
        raise
    except BaseException:
        said = ""
    if said and isinstance(error, (UnsoundError, OutOfTimeError)):
        return shortened(said, _LONGEST)
    return shortened(f"{sort}: {said}" if said else sort, _LONGEST)


def parts(group: str) -> list[Part]:
    """What packages add under a group of entry points, in the order of the packages' names."""
    return [Part(package_of(point), one_line(point.name), point) for point in entry_points(group)]
