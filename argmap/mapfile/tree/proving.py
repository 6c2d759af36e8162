"""An edit with its proof: the new text reads as the tree says, with the comments that the old one had."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from argmap.mapfile.json_reader import looks_like_json, read_json
from argmap.mapfile.tree.parts import Leaf, UneditableError, plain
from argmap.mapfile.tree.reading import tree_of
from argmap.mapfile.tree.writing import Writer
from argmap.mapfile.yaml_reader import read_yaml
from argmap.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.mapfile.tree.parts import Part, Table

__all__ = ["comments", "proved"]

_COMMENT = re.compile(r"(?:(?<=[ \t\n])|^)#[^\n\r]*", re.MULTILINE)


def proved(text: Text, tree: Table, deleted: Iterable[str] = ()) -> str:
    """The text that an edited tree makes of `text`, read again and found to say just that.

    Args:
        text: what the tree was read from
        tree: as it was edited
        deleted: the comments that may go, because they stood in what was taken out

    Raises:
        UneditableError: no way of writing it reads as meant; nothing is to be saved then.
    """
    wanted = plain(tree)
    allowed = Counter(deleted)
    before = comments(text)
    careful: frozenset[Leaf] = frozenset()
    for _ in range(2):
        content = Writer(text, tree, careful).write()
        made = Text(text.name, content)
        try:
            found = plain(tree_of(made))
        except UneditableError:
            found = None
        if found == wanted:
            lost = before - comments(made)
            if lost - allowed:
                raise UneditableError("a comment would be lost; edit this place in the file itself")
            return content
        careful = frozenset(_changed(tree))
    raise UneditableError(
        "the file is written there in a way that cannot be edited; edit this place in the file itself"
    )


def _changed(tree: Table) -> Iterable[Leaf]:
    todo: list[Part] = [tree]
    while todo:
        part = todo.pop()
        if isinstance(part, Leaf):
            if part.text is not None and (part.origin is None or part.text != part.origin.text):
                yield part
        else:
            todo += [entry.value for entry in part]


def comments(text: Text) -> Counter[str]:
    """The comments of a map's text, how often each stands in it."""
    if looks_like_json(text):
        read_json(text)
        return Counter()
    scalars = sorted(read_yaml(text).scalars, key=lambda one: one.start)
    found: Counter[str] = Counter()
    at = 0
    content = text.content
    for scalar in scalars:
        start, end = scalar.start, scalar.end
        if content[start : start + 1] in {"|", ">"}:
            end = start + len(content[start:end].rstrip())
        found.update(_comments_in(content, at, start))
        at = max(at, end)
    found.update(_comments_in(content, at, len(content)))
    return found


def _comments_in(content: str, start: int, end: int) -> Iterable[str]:
    for match in _COMMENT.finditer(content, start, end):
        yield match.group().rstrip()
