"""From a map's text to its tree: which lines, comments and separators belong to which entry."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from argmap.mapfile.json_reader import looks_like_json
from argmap.mapfile.nodes import ListNode, Mapping, Node, Scalar
from argmap.mapfile.parsing import hand_over, parse
from argmap.mapfile.tree.parts import Chunk, Entry, Flow, Leaf, Series, Table, UneditableError
from argmap.unrolled import Work, run

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from argmap.text import Text

__all__ = ["Comment", "Lines", "Read", "keep", "read_tree", "tree_of"]

_COMMENT = re.compile(r"(?:(?<=[ \t\n])|^)#[^\n\r]*", re.MULTILINE)
_COMMENT_LINE = re.compile(r"^([ \t]*)#.*\n", re.MULTILINE)
_LONE_RETURN = re.compile(r"\r(?!\n)")


class Lines:
    """Where the lines of a text begin and end; a line's end is its line feed, which a carriage return stands before."""

    def __init__(self, content: str) -> None:
        self.content = content

    def start(self, offset: int) -> int:
        """Where the line of an offset begins."""
        return self.content.rfind("\n", 0, offset) + 1

    def end(self, offset: int) -> int:
        """Where the line of an offset ends."""
        end = self.content.find("\n", offset)
        return end if end >= 0 else len(self.content)

    def column(self, offset: int) -> int:
        """Characters before an offset in its line."""
        return offset - self.start(offset)

    def comment_column(self, start: int) -> int | None:
        """Where the comment of the line that begins at an offset stands in it; None where it is no comment alone."""
        line = self.content[start : self.end(start)]
        words = line.lstrip(" \t")
        return len(line) - len(words) if words.startswith("#") else None

    def is_blank(self, start: int) -> bool:
        """Whether the line that begins at an offset is blank."""
        return not self.content[start : self.end(start)].strip()


class Comment(NamedTuple):
    """A comment of a map's text: where its `#` stands, and all of it."""

    at: int
    words: str


class Read(NamedTuple):
    """A map's text as a tree, and its comments in their order."""

    root: Table
    comments: tuple[Comment, ...]
    slips: int = 0
    """How many places of the text other readers of YAML or JSON would refuse, or read otherwise."""

    def comments_in(self, start: int, end: int) -> list[str]:
        """The comments that begin in a stretch of the text."""
        return [one.words for one in self.comments if start <= one.at < end]


_kept: dict[tuple[str, str], Read] = {}
"""What was read last and nobody has edited since, by the text's name and content; at most one."""


def keep(text: Text, read: Read) -> None:
    """Keep what was read of a text for whoever reads it next: an edit begins where the one before it was proved."""
    _kept.clear()
    _kept[text.name, text.content] = read


def tree_of(text: Text) -> Table:
    """The tree of a map's text to look at, not to edit. Raises UneditableError, as `read_tree` does."""
    read = read_tree(text)
    keep(text, read)
    return read.root


def read_tree(text: Text) -> Read:
    """The tree of a map's text, and its comments; the caller's to edit.

    Raises:
        UneditableError: the text cannot be read, or not as a mapping, or not in all its parts.
    """
    if kept := _kept.pop((text.name, text.content), None):
        return kept
    if _LONE_RETURN.search(text.content):
        raise UneditableError("the file has line ends of carriage returns alone; save it with usual ones first")
    is_json = looks_like_json(text)
    builder = parse(text)
    if builder.broken:
        line = text.position(builder.broken.place.span.start).line
        raise UneditableError(f"line {line} cannot be read: {builder.broken.message}")
    if not isinstance(builder.root, Mapping):
        raise UneditableError("the file holds no map")
    tree = run(_Reader(text.content).part(builder.root, 0, -1))[0]
    assert isinstance(tree, Table)  # noqa: S101
    comments = () if is_json else tuple(_comments(text.content, builder.scalars))
    slips = len(builder.findings)
    hand_over(builder)
    return Read(tree, comments, slips)


def _comments(content: str, scalars: Iterable[Scalar]) -> Iterator[Comment]:
    """What begins with `#` outside of all texts."""
    at, mark = 0, content.find("#")
    for scalar in (*sorted(scalars, key=lambda one: one.start), Scalar(None, len(content), len(content))):
        if mark < 0:
            return
        for found in _COMMENT.finditer(content, at, scalar.start) if mark < scalar.start else ():
            yield Comment(found.start(), found.group().rstrip())
        end = scalar.end
        if content[scalar.start : scalar.start + 1] in {"|", ">"}:  # libyaml ends it where the next thing begins
            end = scalar.start + len(content[scalar.start : end].rstrip())
        at = max(at, end)
        mark = content.find("#", at) if mark < at else mark


class _Reader:
    def __init__(self, content: str) -> None:
        self.content = content
        self.lines = Lines(content)
        self._comments_above = {one.end(): (one.start(), one.end(1)) for one in _COMMENT_LINE.finditer(content)}
        """For lines right after a comment alone: where the comment's line begins, and where its `#` stands."""

    def part(self, node: Node, after: int, outer: int) -> Work:
        """A node's part and where what belongs to it ends.

        `after` is the end of what stands before it (its key or dash), `outer` the column of what it stands in.
        """
        if isinstance(node, Scalar):
            return self._leaf(node, after, outer)
        if not isinstance(node, Mapping | ListNode):
            line = self.content.count("\n", 0, node.start) + 1
            raise UneditableError(f"line {line} cannot be read")
        if self.content[node.start : node.start + 1] in {"{", "["}:
            return (yield self._flow(node))
        return (yield self._block(node, after, outer))

    def _leaf(self, node: Scalar, after: int, outer: int) -> tuple[Leaf, int]:
        if node.start >= node.end or node.end <= after:
            return Leaf(node.text, None), after
        if self.content[node.start] in "|>":
            return Leaf(node.text, node), self._end_of_block_scalar(node, outer)
        return Leaf(node.text, node), node.end

    def _end_of_block_scalar(self, node: Scalar, outer: int) -> int:
        """The end of its last line; libyaml ends it where the next thing begins, comments between or not."""
        end = at = self.lines.end(node.start)
        while at < node.end and at < len(self.content):
            line_end = self.lines.end(at + 1)
            line = self.content[at + 1 : line_end]
            if line.strip():
                if len(line) - len(line.lstrip(" ")) <= outer:
                    break
                end = line_end
            at = line_end
        return end

    def _flow(self, node: Mapping | ListNode) -> Work:
        flow = Flow(node.start, node.end)
        holding: Table | Series = Table(flow=flow) if isinstance(node, Mapping) else Series(flow=flow)
        before = node.start + 1
        pairs = node.values.items() if isinstance(node, Mapping) else ((None, one) for one in node.items)
        for key, value in list(pairs):
            named = node.keys[key] if isinstance(node, Mapping) and key is not None else None
            start = named.start if named else value.start
            part, stop = yield self.part(value, named.end if named else start, -1)
            chunk = Chunk(start, start, max(value.start, named.end if named else 0), stop, stop, before)
            holding.entries.append(Entry(part, key, chunk, holding, key, part))
            before = stop
        holding.written = tuple(holding.entries)
        return holding, node.end

    def _block(self, node: Mapping | ListNode, after: int, outer: int) -> Work:
        column = self.lines.column(node.start)
        holding: Table | Series = Table(column=column) if isinstance(node, Mapping) else Series(column=column)
        line = self.lines.start(node.start)
        gap = node.start if line <= after or not after else self.lines.end(after) + 1
        pairs = list(node.values.items()) if isinstance(node, Mapping) else [(None, one) for one in node.items]
        for key, value in pairs:
            if isinstance(node, Mapping) and key is not None:
                start, after = node.keys[key].start, self._after_colon(node.keys[key].end)
            else:
                start = self._dash(gap, column, value)
                after = start + 1
            lead = self._lead(start, gap)
            part: Leaf | Table | Series
            if isinstance(value, Scalar):
                part, stop = self._leaf(value, after, column)
            else:
                part, stop = yield self.part(value, after, column)
            end = max(stop, self.lines.end(stop) if isinstance(part, Leaf) or part.flow else stop)
            if isinstance(part, Table | Series) and not part.flow and part.foot:
                end = part.foot[1]
            chunk = Chunk(lead, start, max(value.start, after) if stop > after else after, stop, end, gap)
            holding.entries.append(Entry(part, key, chunk, holding, key, part))
            gap = min(end + 1, len(self.content))
        holding.written = tuple(holding.entries)
        last = holding.entries[-1].chunk if holding.entries else None
        end = last.end if last else node.start
        foot = self._foot(end, max(column, outer + 1))
        if foot > end:
            holding.foot = (end, foot)
        return holding, foot

    def _after_colon(self, end: int) -> int:
        return self.content.index(":", end) + 1

    def _dash(self, gap: int, column: int, value: Node) -> int:
        """Where the dash of an item stands: in the first line from `gap` on that begins with one."""
        if self.lines.column(gap) == column and self.content[gap] == "-":
            return gap
        at = self.lines.start(gap)
        while at <= max(value.start, gap):
            if self.content[at : at + column].strip(" ") == "" and self.content[at + column : at + column + 1] == "-":
                return at + column
            at = self.lines.end(at) + 1
        raise UneditableError("a list is written in a way that cannot be edited here")

    def _lead(self, start: int, gap: int) -> int:
        """Where the comments right above an entry begin, in its column."""
        line = self.lines.start(start)
        if line not in self._comments_above or self.content[line:start].strip():
            return start
        column, lead = start - line, start
        while line > gap and (comment := self._comments_above.get(line)):
            above, mark = comment
            if above < gap or mark - above != column:
                break
            lead, line = mark, above
        return lead

    def _foot(self, end: int, column: int) -> int:
        """Where comments after an entry end that stand no further out than its column."""
        foot = end
        at = self.lines.end(end) + 1 if end < len(self.content) else end + 1
        while at < len(self.content):
            comment = self.lines.comment_column(at)
            if comment is not None and comment >= column:
                foot = self.lines.end(at)
            elif comment is not None or not self.lines.is_blank(at):
                break
            at = self.lines.end(at) + 1
        return foot
