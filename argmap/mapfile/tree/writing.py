"""From an edited tree to text: what was not touched stays letter for letter; what moved is shifted as a block."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.mapfile.edit import apply, rewrite
from argmap.mapfile.tree.flows import Flows, within
from argmap.mapfile.tree.fresh import key_text, leaf_text
from argmap.mapfile.tree.layout import Gaps, moved, usual_steps
from argmap.mapfile.tree.parts import Entry, Leaf, Series, Table, UneditableError
from argmap.mapfile.tree.reading import Lines
from argmap.mapfile.tree.touched import Touched
from argmap.unrolled import Work, run

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.mapfile.tree.parts import Chunk
    from argmap.text import Text

__all__ = ["Writer"]


class _Written(NamedTuple):
    """An entry as text: the comments above it, then its lines; all but each first line indented."""

    lead: list[str]
    body: str


class Writer:
    """Writes one tree over the text that it was read from."""

    def __init__(self, text: Text, root: Table, careful: frozenset[Leaf] = frozenset()) -> None:
        self.text = text
        self.content = text.content
        self.root = root
        self.careful = careful
        """Leaves that are written anew in quotation marks, because fewer characters do not read as meant."""
        self.lines = Lines(text.content)
        self.is_json = root.flow is not None and text.content[root.flow.start :].lstrip("{ \t\r\n").startswith('"')
        self.mark = "\r" if "\r\n" in text.content else ""
        self.steps = usual_steps(root)
        self.touched = Touched(careful)
        self.flows = Flows(text, self.touched, careful, is_json=self.is_json)

    def write(self) -> str:
        """The whole text."""
        if self.root.flow:
            start, end = self.root.flow
            return f"{self.content[:start]}{run(self.flows.written(self.root))}{self.content[end:]}"
        if not self.root.written:
            raise UneditableError("the file holds no map")
        first = self.root.written[0].chunk
        assert first  # noqa: S101
        start = min(first.gap, first.lead) if first.lead == first.start else first.lead
        end = self.root.foot[1] if self.root.foot else self._end_of(self.root.written)
        written: tuple[list[str], str] = run(self._block(self.root, self.root.column))
        lines = [*written[0], written[1]]
        return self.content[:start] + f"\n{' ' * self.root.column}".join(lines) + self.content[end:]

    def _end_of(self, entries: Sequence[Entry]) -> int:
        return max((entry.chunk.end for entry in entries if entry.chunk), default=0)

    # Block style

    def _block(self, part: Table | Series, column: int) -> Work:
        """The comments before its first entry, and its lines, of which all but the first are indented."""
        lines: list[str] = []
        lead: list[str] = []
        gaps = Gaps(self.content, self.mark, part)
        for index, entry in enumerate(part.entries):
            written = yield self._entry(entry, part, column)
            gap = gaps.before(entry, is_first=index == 0)
            above = [*gap, *written.lead]
            if index == 0:
                lead = above
                lines.append(written.body)
            else:
                lines += [self._indented(line, column) for line in above]
                lines.append(f"{' ' * column}{written.body}")
        foot = [*gaps.rest(), *self._foot(part)]
        lines += [self._indented(line, column) for line in foot]
        return lead, "\n".join(lines)

    def _indented(self, line: str, column: int) -> str:
        return f"{' ' * column}{line}" if line.strip() else line

    def _foot(self, part: Table | Series) -> list[str]:
        if not part.foot:
            return []
        start, end = part.foot
        return [line.lstrip(" \t") if line.strip() else line for line in self.content[start + 1 : end].split("\n")]

    def _entry(self, entry: Entry, holder: Table | Series, column: int) -> Work:
        chunk = _own(entry)
        above = [f"{line}{self.mark}" for line in entry.above]
        if chunk is None:
            return _Written(above, (yield self._mended(entry, holder, column)))
        lead = [*above, *self._lead_of(chunk)]
        is_alike = isinstance(entry.home, Table) == isinstance(holder, Table) and entry.key == entry.written
        if is_alike and not self.touched.entry(entry):
            return _Written(lead, self._shifted(chunk.start, chunk.end, column))
        return _Written(lead, (yield self._mended(entry, holder, column)))

    def _lead_of(self, chunk: Chunk) -> list[str]:
        if chunk.lead == chunk.start:
            return []
        lines = self.content[chunk.lead : self.lines.start(chunk.start)].split("\n")
        return [line.strip(" \t") for line in lines[:-1]]

    def _shifted(self, start: int, end: int, column: int) -> str:
        """A stretch of the text that begins in a line, moved to another column."""
        by = column - self.lines.column(start)
        first, *rest = self.content[start:end].split("\n")
        if not by or not rest:
            return self.content[start:end]
        return "\n".join([first, *(moved(line, by) for line in rest)])

    def _mended(self, entry: Entry, holder: Table | Series, column: int) -> Work:
        """An entry of which something is new, in lines."""
        chunk, value = _own(entry), entry.value
        head, at = self._head(entry, holder, chunk, column)
        tail = self._tail(chunk) if chunk else self.mark
        if isinstance(value, Leaf):
            text = self._leaf(value, column + len(head) + 1, column + self.steps.key)
            gap = " " if text and not head.endswith(" ") else ""
            return f"{head}{gap}{text}{tail}"
        if value.flow or (value.is_new and not value.entries):
            inner = (yield self.flows.written(value)) if value.flow else "[]" if isinstance(value, Series) else "{}"
            return f"{head.removesuffix(' ')} {inner}{tail}"
        if isinstance(holder, Series):
            lead, body = yield self._block(value, at)
            above = "".join(f"{line}\n{' ' * column}" for line in lead)
            return above + head + " " * (at - column - len(head)) + body
        inner_column = self._inner_column(value, column)
        lead, body = yield self._block(value, inner_column)
        lines = [*(self._indented(line, inner_column) for line in lead), f"{' ' * inner_column}{body}"]
        return f"{head.rstrip(' ')}{self._comment_of(chunk) if chunk else self.mark}\n" + "\n".join(lines)

    def _head(self, entry: Entry, holder: Table | Series, chunk: Chunk | None, column: int) -> tuple[str, int]:
        """A key with its colon or a dash, with the spaces after it, and the column at which what it holds begins."""
        written = self.content[chunk.start : chunk.value] if chunk else ""
        if isinstance(holder, Series):
            is_dash = isinstance(entry.home, Series) and written and "\n" not in written
            return "-", column + max(len(written) if is_dash else self.steps.dash, 2)
        if isinstance(entry.home, Table) and written and entry.written == entry.key:
            return written.split("\n", 1)[0].split(" #", 1)[0].rstrip("\r"), column
        return f"{key_text(entry.key or '')}:", column

    def _comment_of(self, chunk: Chunk) -> str:
        """What stands after a key's colon on its line: a comment, the carriage return."""
        line_end = self.lines.end(chunk.start)
        colon = self.content.find(":", chunk.start, line_end)
        rest = self.content[colon + 1 : line_end] if colon >= 0 else ""
        return rest if rest.strip().startswith("#") else self.mark

    def _tail(self, chunk: Chunk) -> str:
        """What stands after a value in its last line: a comment, the carriage return."""
        if self.content[chunk.value : chunk.value + 1] in {"|", ">"}:
            return self.mark
        return self.content[chunk.stop : self.lines.end(chunk.stop)]

    def _inner_column(self, value: Table | Series, column: int) -> int:
        """Where a list or mapping stands under its key: as far in as it did, or as others do."""
        outer = self.steps.outer.get(id(value))
        if outer is not None:
            return column + value.column - outer
        return column + (self.steps.list if isinstance(value, Series) else self.steps.key)

    def _leaf(self, leaf: Leaf, column: int, margin: int) -> str:
        """A text at a column; its further lines stand at the margin."""
        if leaf.text is None:
            return ""
        if leaf.origin is not None and leaf not in self.careful:
            start, end = leaf.origin.start, leaf.origin.end
            if self.content[start] in "|>":  # libyaml ends it where the next thing begins
                end = start + len(self.content[start:end].rstrip())
            edits = () if leaf.text == leaf.origin.text else rewrite(self.text, leaf.origin, leaf.text)
            if edits is not None and all(start <= edit.span.start and edit.span.end <= end for edit in edits):
                return self._lines_at(apply(self.content[start:end], within(edits, start)), margin)
        if leaf.is_word:
            return leaf.text
        return leaf_text(leaf.text, column, margin, self.mark, is_json=self.is_json, is_quoted=leaf in self.careful)

    def _lines_at(self, words: str, margin: int) -> str:
        """Words of several lines whose further lines begin at a margin, as far in against each other as they were."""
        first, *rest = words.split("\n")
        if not rest:
            return words
        least = min((len(line) - len(line.lstrip(" ")) for line in rest if line.strip()), default=0)
        return "\n".join([first, *(moved(line, margin - least) for line in rest)])


def _own(entry: Entry) -> Chunk | None:
    """Where an entry stands in block style in the text; None where it is new, or was in flow style."""
    return entry.chunk if entry.home is not None and not entry.home.flow else None
