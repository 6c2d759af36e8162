"""An edit with its proof: the new text reads as the tree says, with the comments that the old one had."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from argmap.mapfile.tree.parts import Leaf, UneditableError, reads_alike
from argmap.mapfile.tree.reading import keep, read_tree
from argmap.mapfile.tree.writing import Writer
from argmap.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.mapfile.tree.parts import Part, Table
    from argmap.mapfile.tree.reading import Read

__all__ = ["proved"]

_HERE = "edit this place in the file itself"


def proved(text: Text, edited: Read, deleted: Iterable[str] = ()) -> str:
    """The text that an edited tree makes of `text`, read again and found to say just that.

    Args:
        text: what the tree was read from
        edited: what was read, its tree as it was edited since
        deleted: the comments that may go, because they stood in what was taken out

    Raises:
        UneditableError: no way of writing it reads as meant; nothing is to be saved then.
    """
    careful: frozenset[Leaf] = frozenset()
    for _ in range(2):
        new = Text(text.name, Writer(text, edited.root, careful).write())
        try:
            made = read_tree(new)
        except UneditableError:
            made = None
        if made is not None and made.slips <= edited.slips and reads_alike(made.root, edited.root):
            if _counted(edited) - _counted(made) - Counter(deleted):
                raise UneditableError(f"a comment would be lost; {_HERE}")
            keep(new, made)
            return new.content
        careful = frozenset(_changed(edited.root))
    raise UneditableError(f"the file is written there in a way that cannot be edited; {_HERE}")


def _counted(read: Read) -> Counter[str]:
    return Counter(one.words for one in read.comments)


def _changed(tree: Table) -> Iterable[Leaf]:
    """The texts that are new or other ones."""
    todo: list[Part] = [tree]
    while todo:
        part = todo.pop()
        if not isinstance(part, Leaf):
            todo += [entry.value for entry in part]
        elif part.text is not None and (part.origin is None or part.text != part.origin.text):
            yield part
