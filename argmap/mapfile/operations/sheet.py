"""A map's text while one operation is made on it: where claims and steps stand, and the new text with its proof."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.mapfile.operations.shapes import CLAIMS, LISTS, parts_in, refuse_loss_and_faults
from argmap.mapfile.tree import Entry, Leaf, Series, Table, UneditableError, proved, read_tree

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.mapfile.tree.parts import Part
    from argmap.model import ModelPath
    from argmap.text import Text

__all__ = ["CLAIMS", "LISTS", "Edited", "Place", "Sheet"]

STEP_KEYS = ("aims_at", "scheme", "strength", "unless")
"""Keys of a step, which stand beside a single premise, and beside `together` where premises are linked."""
ORDER = (
    "id", "thesis", "premise", "evidence", "ref", "together", "by", "aims_at", "implicit", "type",
    "attributed_to", "date", "source_rating", "article", "quote", "reviewed", "note", "because", "but", "scheme",
    "scheme_role", "strength", "unless",
)  # fmt: skip
"""In which order a new entry's keys stand, and after which of them a new key is put."""


class Edited(NamedTuple):
    """What an operation made of a map's text."""

    content: str
    path: ModelPath | None
    """Where what was added, moved or changed stands now; None where it is gone."""


class Place(NamedTuple):
    """Where an entry of a list stands."""

    owner: Table
    """What holds the list: a claim, a step, the map."""
    key: str
    series: Series
    entry: Entry

    @property
    def at(self) -> int:
        """Its place in the list, from 0."""
        return self.series.entries.index(self.entry)


class Sheet:
    """One operation's view of a text."""

    def __init__(self, text: Text) -> None:
        """Raises UneditableError where the text cannot be read."""
        self.text = text
        self._read = read_tree(text)
        self.root = self._read.root
        self._gone: list[str] = []
        self._out: set[int] = set()

    def part(self, path: ModelPath) -> Part:
        """What stands at a path.

        Raises:
            UneditableError: nothing stands there; it was taken away meanwhile, or the file has a fault of shape there.
        """
        part: Part = self.root
        for step in path:
            found: Part | None = None
            if isinstance(part, Table) and isinstance(step, str):
                found = part.get(step)
            elif isinstance(part, Series) and isinstance(step, int) and 0 <= step < len(part):
                found = part.entries[step].value
            if found is None:
                raise UneditableError("what is to be edited is no longer there")
            part = found
        return part

    def table(self, path: ModelPath) -> Table:
        """The mapping at a path. Raises UneditableError where there is none."""
        part = self.part(path)
        if not isinstance(part, Table):
            raise UneditableError("the file has a fault there; `argmap check` names it")
        return part

    def claim(self, path: ModelPath) -> Table:
        """The claim at a path. Raises UneditableError where none stands there."""
        claim = self.table(path)
        if not any(claim.entry(kind) for kind in CLAIMS):
            raise UneditableError("no claim stands there")
        return claim

    def is_readers(self, path: ModelPath) -> bool:
        """Whether an entry, or one that it stands below, says `by: reader`."""
        ends = (end for end in range(1, len(path) + 1) if path[end - 1] not in LISTS)
        return any(self.table(path[:end]).entry("by") for end in ends)

    def place(self, path: ModelPath) -> Place:
        """Where the list entry at a path stands. Raises UneditableError where it is no list's entry."""
        if len(path) < 2 or not isinstance(path[-1], int):
            raise UneditableError("the thesis has its own place; make another claim the thesis instead")
        owner = self.table(path[:-2])
        series = owner.get(str(path[-2]))
        if not isinstance(series, Series) or not 0 <= path[-1] < len(series):
            raise UneditableError("what is to be edited is no longer there")
        return Place(owner, str(path[-2]), series, series.entries[path[-1]])

    def place_of(self, part: Part) -> Place:
        """Where an entry of a list stands now. Raises UneditableError where it is no longer in the tree."""
        path = self.path_of(part)
        if path is None:
            raise UneditableError("what is to be edited is no longer there")
        return self.place(path)

    def series(self, owner: Table, key: str) -> Series:
        """A list of an entry, made where it is not there. Raises UneditableError where something else stands there."""
        present = owner.get(key)
        if isinstance(present, Series):
            return present
        if present is not None and not (isinstance(present, Leaf) and present.text is None):
            raise UneditableError(f"`{key}` is no list there; `argmap check` names the fault")
        made = Series()
        self.put(owner, key, made)
        return made

    def put(self, owner: Table, key: str, value: Part) -> None:
        """Give an entry a key: in its place, or after the keys that it usually follows."""
        before = ORDER[: ORDER.index(key)] if key in ORDER else tuple(entry.key or "" for entry in owner)
        owner.set(key, value, after=before)

    def forget(self, entry: Entry) -> None:
        """Let an entry's comments go with it."""
        if entry.chunk:
            self._gone += self._read.comments_in(entry.chunk.lead, entry.chunk.end)
        self._gone += entry.above

    def let_go(self, entry: Entry) -> None:
        """Let an entry be gone, with its comments and all that stands below it."""
        self.forget(entry)
        for part in parts_in(entry.value):
            self.let_go_alone(part)

    def let_go_alone(self, part: Part) -> None:
        """Let a claim or ref be gone; what stands below it stays somewhere."""
        self._out.add(id(part))

    def take(self, place: Place) -> Entry:
        """Take an entry out of its list; a list that loses its last entry loses its key.

        A comment after that key goes above the entry that leaves, and comments at the list's end with it.
        """
        place.series.entries.remove(place.entry)
        if not place.series.entries:
            held = place.owner.take(place.key)
            if held and held.chunk and place.series.flow is None:
                place.entry.above = (*self.comments_of_key(held, place.series), *place.entry.above)
        return place.entry

    def comments_of_key(self, held: Entry, series: Series) -> list[str]:
        """The comments above and behind a list's key, and at the list's end."""
        inner = series.written[0].chunk if series.written else None
        if not held.chunk or not inner:
            return []
        foot = self._read.comments_in(*series.foot) if series.foot else []
        return [*self._read.comments_in(held.chunk.lead, inner.lead), *foot]

    def comments_above(self, entry: Entry) -> list[str]:
        """The comments that stand above an entry in the text."""
        return self._read.comments_in(entry.chunk.lead, entry.chunk.start) if entry.chunk else []

    def comments_behind(self, entry: Entry) -> list[str]:
        """The comments after an entry's key or dash, and after its value."""
        return self._read.comments_in(entry.chunk.start, entry.chunk.end) if entry.chunk else []

    def path_of(self, wanted: Part) -> ModelPath | None:
        """Where a part stands now; None where it is not in the tree."""
        todo: list[tuple[Part, ModelPath]] = [(self.root, ())]
        while todo:
            part, path = todo.pop()
            if part is wanted:
                return path
            if isinstance(part, Leaf):
                continue
            is_list = isinstance(part, Series)
            for at, one in enumerate(part.entries):
                if one.value is wanted or not isinstance(one.value, Leaf):
                    todo.append((one.value, (*path, at if is_list else one.key or "")))
        return None

    def entries(self) -> Iterator[Table]:
        """Every claim, ref and step of the map, in the order of the text."""
        for key in ("argument", "asides"):
            held = self.root.get(key)
            if held is not None:
                yield from (one for one in parts_in(held) if isinstance(one, Table))

    def done(self, part: Part | None = None) -> Edited:
        """The new text, read again and found to say what the tree says.

        Raises:
            UneditableError: it does not, a claim is lost that was not let go, or there is a new fault of shape.
        """
        refuse_loss_and_faults(self.root, self._out)
        return Edited(proved(self.text, self._read, self._gone), self.path_of(part) if part is not None else None)
