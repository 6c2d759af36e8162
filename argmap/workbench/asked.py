"""What a page asks for, checked as it is taken, and what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from argmap.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from argmap.diagnostics import Finding
    from argmap.graph import Claim
    from argmap.mapfile.operations import Edited
    from argmap.model import ModelPath
    from argmap.reading import Reading
    from argmap.workbench.keys import Keys
    from argmap.workbench.store import Store

__all__ = ["RELATIONS", "Asked", "Made", "Open", "RefusedError", "made"]

RELATIONS = {
    "because": "a reason for",
    "but": "an objection to",
    "unless": "an undercut of the step of",
    "together": "linked with",
    "asides": "an aside",
}
_LONGEST = 20_000
_LONGEST_NAME = 200


class Open(Protocol):
    """A map that is open, as operations see it."""

    store: Store
    keys: Keys
    content: str
    reading: Reading

    def checked(self, reading: Reading) -> Sequence[Finding]:
        """What `argmap check` says of it."""


class RefusedError(Exception):
    """An operation that cannot be made; the message says why. `asks` names what would make it possible."""

    def __init__(self, message: str, asks: str = "") -> None:
        super().__init__(message)
        self.asks = asks


class Made(NamedTuple):
    """An operation that was made on a text, before it is saved."""

    content: str
    name: str
    """What it is called on the button that undoes it."""
    said: str
    path: ModelPath | None
    key: str = ""
    """The key of the entry that was moved or changed."""
    under: str = ""
    """The key of what it bears on now."""
    relation: str = ""

    def said_of(self, desk: Open) -> str:
        """What is spoken once the new text is read: labels are those of the new text."""
        labels = {claim.path: claim.label for claim in desk.reading.claims}
        label = labels.get(self.path or (), "")
        target = labels.get(desk.keys.path(self.under) or (), "")
        what = f" {label}" if label else ""
        where = f", {RELATIONS[self.relation]} {target}".rstrip() if self.relation else ""
        return f"{self.said}{what}{where}"


class Asked:
    """The arguments of a request, checked as they are taken."""

    def __init__(self, desk: Open, arguments: Mapping[str, Any]) -> None:
        self.desk = desk
        self._arguments = arguments
        self.text = Text(desk.store.name, desk.content)

    def words(self, name: str) -> str:
        """A text. Raises RefusedError where there is none, as do the others."""
        value = self._arguments.get(name)
        if not isinstance(value, str) or len(value) > _LONGEST:
            raise RefusedError(f"`{name}` must be a text")
        return value

    def was(self) -> str:
        """The value that the window was shown, and that is to be changed; empty where nothing stood there."""
        if "was" not in self._arguments:
            raise RefusedError("`was` must say what stood there before, and be empty where nothing did")
        return self.maybe("was") or ""

    def texts(self, name: str) -> dict[str, str]:
        """What the window was shown of a quote or a passage, as texts by their names."""
        value = self._arguments.get(name)
        if not isinstance(value, dict) or not all(isinstance(one, str) for one in value.values()):
            raise RefusedError(f"`{name}` must say in texts what is meant")
        return value

    def maybe(self, name: str) -> str | None:
        """A text, or None where none is given."""
        return self.words(name) if self.has(name) else None

    def name(self, name: str) -> str:
        """A text that names something: short, and of printable characters."""
        value = self.words(name)
        if len(value) > _LONGEST_NAME or not value.isprintable():
            raise RefusedError(f"`{name}` must be a name")
        return value

    def maybe_name(self, name: str) -> str | None:
        """A name, or None where none is given."""
        return self.name(name) if self.has(name) else None

    def number(self, name: str, below: int = 100_000) -> int | None:
        """A number from 0, or None where none is given."""
        value = self._arguments.get(name)
        if value is not None and (not isinstance(value, int) or isinstance(value, bool) or not 0 <= value < below):
            raise RefusedError(f"`{name}` must be a number")
        return value

    def is_set(self, name: str) -> bool:
        """Whether something is said to be so."""
        return self._arguments.get(name) is True

    def has(self, name: str) -> bool:
        """Whether something is given at all."""
        return self._arguments.get(name) is not None

    def key(self, name: str = "key") -> str:
        """The key of an entry."""
        return self.words(name)

    def keys(self, name: str) -> frozenset[str]:
        """The keys of several entries."""
        value = self._arguments.get(name)
        if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
            raise RefusedError(f"`{name}` must be a list of keys")
        return frozenset(value)

    def path(self, name: str = "key") -> ModelPath:
        """Where the entry of a key stands."""
        path = self.desk.keys.path(self.words(name))
        if path is None:
            raise RefusedError("that entry is gone; somebody has taken it out", "gone")
        return path

    def claim(self) -> Claim | None:
        """The claim of the key that is given; None where something else stands there."""
        path = self.path()
        return next((one for one in self.desk.reading.claims if one.path == path), None)

    def quotes(self) -> list[dict[str, str]]:
        """Quotes, as maps hold them."""
        given = self._arguments.get("quotes") or []
        if not isinstance(given, list) or len(given) > 50:
            raise RefusedError("`quotes` must be a list")
        return [self.quote(one) for one in given]

    def quote(self, given: Any) -> dict[str, str]:
        """A quote whose parts are texts."""
        if not isinstance(given, dict) or not all(isinstance(one, str) for one in given.values()):
            raise RefusedError("a quote must say its words")
        said = {str(key): value for key, value in given.items() if _is_seen(value)}
        if "exact" not in said or any(len(one) > _LONGEST for one in said.values()):
            raise RefusedError("a quote must say its words")
        return said

    def of_quote(self, name: str = "quote") -> dict[str, str]:
        """The quote that is given."""
        return self.quote(self._arguments.get(name))


def _is_seen(text: str) -> bool:
    """Whether anything of a text is left when a map is written."""
    return any(one.isprintable() and not one.isspace() for one in text)


def made(edited: Edited, name: str, said: str, key: str = "", under: str = "", relation: str = "") -> Made:
    """What became of an operation on an entry that stands somewhere now."""
    return Made(edited.content, name, said, edited.path, key, under, relation)
