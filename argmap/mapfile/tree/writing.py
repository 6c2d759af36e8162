"""From an edited tree to text: what was not touched stays letter for letter; what moved is shifted as a block."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.mapfile.edit import apply, rewrite
from argmap.mapfile.tree.flows import Flows, within
from argmap.mapfile.tree.fresh import leaf_text
from argmap.mapfile.tree.layout import Gaps, moved, usual_steps
from argmap.mapfile.tree.parts import Entry, Leaf, Series, Table, UneditableError, Work, run
from argmap.mapfile.tree.reading import Lines
from argmap.mapfile.tree.touched import Touched

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.mapfile.tree.parts import Chunk, Part
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
        chunk = entry.chunk
        above = [f"{line}{self.mark}" for line in entry.above]
        if chunk is not None and entry.home is not None and not entry.home.flow:
            lead = [*above, *self._lead_of(chunk)]
            same_kind = isinstance(entry.home, Table) == isinstance(holder, Table)
            is_renamed = same_kind and entry.key != entry.written
            if same_kind and not is_renamed and not self.touched.entry(entry):
                return _Written(lead, self._shifted(chunk.start, chunk.end, column))
            return _Written(lead, (yield self._mended(entry, holder, column)))
        return _Written(above, (yield self._mended(entry, holder, column)))

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
        chunk = entry.chunk
        value = entry.value
        is_own = chunk is not None and entry.home is not None and not entry.home.flow
        head, at = self._head(entry, holder, chunk if is_own else None, column)
        if isinstance(value, Leaf):
            text = self._leaf(value, column + len(head) + 1, column + self.steps.key)
            tail = self._tail(chunk, value) if is_own and chunk else self.mark
            joined = f"{head} {text}" if text and not head.endswith(" ") else f"{head}{text}"
            return joined + tail
        if value.flow or (value.is_new and not value.entries):
            inner = (yield self.flows.written(value)) if value.flow else "[]" if isinstance(value, Series) else "{}"
            tail = self._tail(chunk, value) if is_own and chunk else self.mark
            return (head if head.endswith(" ") else head + " ") + inner + tail
        if isinstance(holder, Series):
            lead, body = yield self._block(value, at)
            above = "".join(f"{line}\n{' ' * column}" for line in lead)
            return above + head + " " * (at - column - len(head)) + body
        comment = self._comment_of(chunk) if is_own and chunk and not isinstance(value, Leaf) else ""
        inner_column = self._inner_column(value, column)
        lead, body = yield self._block(value, inner_column)
        lines = [*(self._indented(line, inner_column) for line in lead), f"{' ' * inner_column}{body}"]
        return f"{head.rstrip(' ')}{comment or self.mark}\n" + "\n".join(lines)

    def _head(self, entry: Entry, holder: Table | Series, chunk: Chunk | None, column: int) -> tuple[str, int]:
        """A key with its colon or a dash, with the spaces after it, and the column at which what it holds begins."""
        if isinstance(holder, Series):
            width = self.steps.dash
            if (
                chunk is not None
                and isinstance(entry.home, Series)
                and "\n" not in self.content[chunk.start : chunk.value]
            ):
                width = chunk.value - chunk.start
            return "-", column + max(width, 2)
        key = entry.key or ""
        if chunk is not None and isinstance(entry.home, Table) and entry.written == key:
            written = self.content[chunk.start : chunk.value]
            return written.split("\n", 1)[0].split(" #", 1)[0].rstrip("\r"), column
        return f"{key}:", column

    def _comment_of(self, chunk: Chunk) -> str:
        """What stands after a key's colon on its line: a comment, the carriage return."""
        line_end = self.lines.end(chunk.start)
        colon = self.content.find(":", chunk.start, line_end)
        rest = self.content[colon + 1 : min(line_end, max(chunk.value, colon + 1))] if colon >= 0 else ""
        whole = self.content[colon + 1 : line_end]
        return whole if not whole.strip() or whole.strip().startswith("#") else rest if "#" in rest else self.mark

    def _tail(self, chunk: Chunk, value: Part) -> str:
        """What stands after a value in its last line: a comment, the carriage return."""
        del value
        if self.content[chunk.value : chunk.value + 1] in {"|", ">"}:
            return self.mark
        return self.content[chunk.stop : self.lines.end(chunk.stop)]

    def _inner_column(self, value: Table | Series, column: int) -> int:
        if not value.is_new and not value.flow:
            home = next((entry for entry in value.written if entry.chunk), None)
            outer = self.steps.outer.get(id(value))
            if home is not None and outer is not None:
                return column + (value.column - outer)
        return column + (self.steps.list if isinstance(value, Series) else self.steps.key)

    def _leaf(self, leaf: Leaf, column: int, margin: int) -> str:
        """A text at a column; its further lines stand at the margin."""
        origin = leaf.origin
        if leaf.text is None:
            return ""
        if origin is not None and leaf not in self.careful:
            start, end = origin.start, origin.end
            if self.content[start] in "|>":
                end = self._block_scalar_end(origin.start, origin.end)
            if leaf.text == origin.text:
                return self._relocated(start, end, margin)
            edits = rewrite(self.text, origin, leaf.text)
            if edits is not None:
                inside = [edit for edit in edits if start <= edit.span.start and edit.span.end <= end]
                if len(inside) == len(edits):
                    return self._lines_at(apply(self.content[start:end], within(inside, start)), margin, start)
        if leaf.is_word:
            return leaf.text
        return leaf_text(leaf.text, column, margin, self.mark, is_json=self.is_json, is_quoted=leaf in self.careful)

    def _block_scalar_end(self, start: int, end: int) -> int:
        for entry_end in (self.content[start:end].rstrip(),):
            return start + len(entry_end)
        return end

    def _relocated(self, start: int, end: int, margin: int) -> str:
        return self._lines_at(self.content[start:end], margin, start)

    def _lines_at(self, words: str, margin: int, start: int) -> str:
        """Words of several lines whose further lines begin at a margin, as far in against each other as they were."""
        first, *rest = words.split("\n")
        if not rest:
            return words
        least = min((len(line) - len(line.lstrip(" ")) for line in rest if line.strip()), default=0)
        return "\n".join([first, *(moved(line, margin - least) for line in rest)])
