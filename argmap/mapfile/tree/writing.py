"""From an edited tree to text: what was not touched stays as it is, letter for letter; what moved is shifted as a block."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from argmap.diagnostics import Edit
from argmap.mapfile.edit import apply, rewrite
from argmap.mapfile.tree.fresh import flow_text, leaf_text
from argmap.mapfile.tree.parts import Entry, Leaf, Series, Table, UneditableError, Work, plain, run
from argmap.mapfile.tree.reading import Lines
from argmap.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

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
        self.steps = _usual_steps(root)
        self._touched: dict[int, bool] = {}

    def write(self) -> str:
        """The whole text."""
        if self.root.flow:
            start, end = self.root.flow
            return self.content[:start] + run(self._flow(self.root)) + self.content[end:]
        if not self.root.written:
            raise UneditableError("the file holds no map")
        first = self.root.written[0].chunk
        assert first  # noqa: S101
        start = first.gap if first.lead == first.start else first.lead
        start = min(start, first.lead)
        end = self.root.foot[1] if self.root.foot else self._end_of(self.root.written)
        lead, body = run(self._block(self.root, self.root.column))
        lines = [*lead, body]
        return self.content[:start] + f"\n{' ' * self.root.column}".join(lines) + self.content[end:]

    def _end_of(self, entries: Sequence[Entry]) -> int:
        return max((entry.chunk.end for entry in entries if entry.chunk), default=0)

    # What is as it was

    def is_touched(self, part: Part) -> bool:
        """Whether a part says or holds anything that the text does not have there."""
        return bool(run(self._is_touched(part)))

    def _is_touched(self, part: Part) -> Work:
        if isinstance(part, Leaf):
            return part.origin is None or part.text != part.origin.text or part in self.careful
        if id(part) not in self._touched:
            is_same = (
                not part.is_new
                and list(part.written) == part.entries
                and all(entry.key == entry.written and entry.value is entry.held for entry in part.entries)
            )
            for entry in part.entries if is_same else ():
                if isinstance(entry.value, Leaf) and entry.value.origin is None and entry.value.text is None:
                    continue
                if (yield self._is_touched(entry.value)):
                    is_same = False
                    break
            self._touched[id(part)] = not is_same
        return self._touched[id(part)]

    # Block style

    def _block(self, part: Table | Series, column: int) -> Work:
        """The comments before its first entry, and its lines, of which all but the first are indented."""
        lines: list[str] = []
        lead: list[str] = []
        gaps = _Gaps(self, part)
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
            if same_kind and not is_renamed and not (yield self._is_touched_or_empty(entry)):
                return _Written(lead, self._shifted(chunk.start, chunk.end, column))
            return _Written(lead, (yield self._mended(entry, holder, column)))
        return _Written(above, (yield self._mended(entry, holder, column)))

    def _is_touched_or_empty(self, entry: Entry) -> Work:
        value = entry.value
        if value is not entry.held:
            return True
        if isinstance(value, Leaf) and value.origin is None:
            return value.text is not None
        return (yield self._is_touched(value))

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
        return "\n".join([first, *(_moved(line, by) for line in rest)])

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
            inner = (yield self._flow(value)) if value.flow else "[]" if isinstance(value, Series) else "{}"
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
                    return self._lines_at(apply(self.content[start:end], _from(inside, start)), margin, start)
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
        return "\n".join([first, *(_moved(line, margin - least) for line in rest)])

    # Flow style

    def _flow(self, part: Table | Series) -> Work:
        """A list or mapping in flow style, with the separators that it has."""
        flow = part.flow
        assert flow  # noqa: S101
        if not (yield self._is_touched(part)):
            return self.content[flow.start : flow.end]
        written = [entry for entry in part.written if entry.chunk]
        opening, closing, between = self._separators(part, written)
        pieces: list[str] = [opening]
        before: Entry | None = None
        for entry in part.entries:
            if before is not None:
                pieces.append(between.get((id(before), id(entry)), between[0, 0]))
            pieces.append((yield self._flow_entry(entry, part)))
            before = entry
        if not part.entries:
            return opening[0] + closing[-1]
        return "".join([*pieces, closing])

    def _separators(
        self, part: Table | Series, written: Sequence[Entry]
    ) -> tuple[str, str, dict[tuple[int, int], str]]:
        flow = part.flow
        assert flow  # noqa: S101
        chunks = [entry.chunk for entry in written if entry.chunk]
        if not chunks:
            whole = self.content[flow.start : flow.end]
            return whole[0], whole[-1], {(0, 0): ", "}
        opening = self.content[flow.start : chunks[0].start]
        closing = self.content[chunks[-1].end : flow.end].lstrip(",")
        usual = ("," + opening[1:]) if "\n" in opening and "#" not in opening else ", "
        between = {(0, 0): usual}
        for before, after in zip(written, written[1:], strict=False):
            assert before.chunk and after.chunk  # noqa: S101, PT018
            between[id(before), id(after)] = self.content[before.chunk.end : after.chunk.start]
        kept = list(part.entries)
        lost = [pair for pair in between if pair != (0, 0) and not _are_neighbours(kept, pair)]
        if any("#" in between[pair] for pair in lost):
            raise UneditableError("a comment stands between these entries in flow style; move it first")
        if len(chunks) > 1 and "#" not in between[id(written[0]), id(written[1])]:
            between[0, 0] = between[id(written[0]), id(written[1])]
        return opening, closing, between

    def _flow_entry(self, entry: Entry, holder: Table | Series) -> Work:
        chunk, home = entry.chunk, entry.home
        is_own = chunk is not None and home is not None and home.flow is not None
        if is_own and chunk and isinstance(home, Table) == isinstance(holder, Table):
            is_named = not isinstance(home, Table) or entry.written == entry.key
            if is_named and not (yield self._is_touched_or_empty(entry)):
                return self.content[chunk.start : chunk.end]
        value = yield self._flow_value(entry.value)
        if isinstance(holder, Series):
            return value
        key = entry.key or ""
        return f'"{key}": {value}' if self.is_json else f"{key}: {value}"

    def _flow_value(self, value: Part) -> Work:
        if isinstance(value, Leaf):
            if value.origin is not None and value not in self.careful:
                start, end = value.origin.start, value.origin.end
                style = self.content[start]
                if value.text == value.origin.text and style not in "|>":
                    return self.content[start:end]
                if style in "\"'" and value.text is not None:
                    edits = rewrite(self.text, value.origin, value.text)
                    if edits is not None:
                        return apply(self.content[start:end], _from(edits, start))
            return flow_text(value.text, is_json=self.is_json)
        if value.flow:
            return (yield self._flow(value))
        if not value.is_new and self._has_comments(value):
            raise UneditableError("its comments have no place in flow style; write that list with dashes first")
        return flow_text(plain(value), is_json=self.is_json)

    def _has_comments(self, part: Table | Series) -> bool:
        chunks = [entry.chunk for entry in part.written if entry.chunk]
        return bool(chunks) and "#" in self.content[chunks[0].lead : chunks[-1].end]


class _Gaps:
    """The lines between the entries of a list: blank ones, and comments that are no entry's."""

    def __init__(self, writer: Writer, part: Table | Series) -> None:
        self._lines: dict[int, list[str]] = {}
        self._order = [entry for entry in part.written if entry.chunk and not part.flow]
        self._kept = {id(entry) for entry in part.entries}
        for entry in self._order:
            chunk = entry.chunk
            assert chunk  # noqa: S101
            end = writer.lines.start(chunk.lead)
            words = writer.content[chunk.gap : end] if chunk.gap < end else ""
            lines = words.split("\n")[:-1]
            self._lines[id(entry)] = [line.strip(" \t") if line.strip() else line for line in lines]
        blank = [
            not any(line.strip() for line in self._lines[id(entry)]) and bool(self._lines[id(entry)])
            for entry in self._order[1:]
        ]
        self._usual = [writer.mark] if blank and sum(blank) > 0.5 * len(blank) else []
        self._done = 0

    def before(self, entry: Entry, *, is_first: bool) -> list[str]:
        """The lines before an entry, with the comments that stood before entries which are gone."""
        if id(entry) not in self._lines:
            return [] if is_first else list(self._usual)
        place = self._order.index(entry)
        lines = self._comments_up_to(place)
        own = self._lines[id(entry)]
        was_first = place == 0
        if is_first and not was_first:
            own = own if any(line.strip() for line in own) else []
        elif was_first and not is_first:
            own = own or list(self._usual)
        return [*lines, *own]

    def _comments_up_to(self, place: int) -> list[str]:
        lines: list[str] = []
        while self._done < place:
            entry = self._order[self._done]
            if id(entry) not in self._kept:
                lines += self._comments(entry)
            self._done += 1
        self._done = max(self._done, place + 1)
        return lines

    def _comments(self, entry: Entry) -> list[str]:
        own = self._lines[id(entry)]
        return own if any(line.strip() for line in own) else []

    def rest(self) -> list[str]:
        """The comments that stood before entries which are gone, after the last one that stays."""
        lines: list[str] = []
        for entry in self._order[self._done :]:
            if id(entry) not in self._kept:
                lines += self._comments(entry)
        return lines


class _Steps(NamedTuple):
    """How far in things stand in most of the file."""

    key: int
    list: int
    dash: int
    outer: dict[int, int]
    """By a part's identity the column of the key that holds it."""


def _usual_steps(root: Table) -> _Steps:
    lists: Counter[int] = Counter()
    keys: Counter[int] = Counter()
    dashes: Counter[int] = Counter()
    outer: dict[int, int] = {}
    todo: list[Table | Series] = [root]
    while todo:
        part = todo.pop()
        for entry in part.written:
            value = entry.held
            if value is None or isinstance(value, Leaf):
                continue
            todo.append(value)
            if part.column < 0 or value.column < 0:
                continue
            if isinstance(part, Table):
                outer[id(value)] = part.column
                (lists if isinstance(value, Series) else keys)[value.column - part.column] += 1
            else:
                dashes[value.column - part.column] += 1

    def most(counts: Counter[int], usual: int) -> int:
        return min(counts, key=lambda one: (-counts[one], one)) if counts else usual

    return _Steps(max(most(keys, 2), 1), most(lists, 2), max(most(dashes, 2), 2), outer)


def _moved(line: str, by: int) -> str:
    """A line further in, or out as far as it can; blank lines stay."""
    if not line.strip():
        return line
    if by >= 0:
        return " " * by + line
    room = len(line) - len(line.lstrip(" "))
    return line[min(room, -by) :]


def _from(edits: Iterable[Edit], start: int) -> list[Edit]:
    """Edits of a text as edits of the stretch of it that begins at an offset."""
    return [Edit(Span(edit.span.start - start, edit.span.end - start), edit.new) for edit in edits]


def _are_neighbours(entries: Sequence[Entry], pair: tuple[int, int]) -> bool:
    return any((id(one), id(other)) == pair for one, other in pairwise(entries))
