"""Lists and mappings in flow style, and JSON: slices of the text with the separators that it has."""

from __future__ import annotations

import json
from itertools import pairwise
from typing import TYPE_CHECKING

from argmap.diagnostics import Edit
from argmap.mapfile.edit import apply, rewrite
from argmap.mapfile.tree.fresh import flow_text, key_text
from argmap.mapfile.tree.parts import Leaf, Series, Table, UneditableError, plain
from argmap.text import Span

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from argmap.mapfile.tree.parts import Entry, Part
    from argmap.mapfile.tree.touched import Touched
    from argmap.text import Text
    from argmap.unrolled import Work

__all__ = ["Flows", "within"]


class Flows:
    """Writes what stands in flow style."""

    def __init__(self, text: Text, touched: Touched, careful: Collection[Leaf], *, is_json: bool) -> None:
        self._text = text
        self._content = text.content
        self._touched = touched
        self._careful = careful
        self._is_json = is_json

    def written(self, part: Table | Series) -> Work:
        """A list or mapping in flow style, with the separators that it has."""
        flow = part.flow
        assert flow  # noqa: S101
        if not self._touched.part(part):
            return self._content[flow.start : flow.end]
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
            whole = self._content[flow.start : flow.end]
            return whole[0], whole[-1], {(0, 0): ", "}
        opening = self._content[flow.start : chunks[0].start]
        closing = self._content[chunks[-1].end : flow.end].lstrip(",")
        usual = ("," + opening[1:]) if "\n" in opening and "#" not in opening else ", "
        between = {(0, 0): usual}
        for before, after in pairwise(written):
            assert before.chunk and after.chunk  # noqa: S101, PT018
            between[id(before), id(after)] = self._content[before.chunk.end : after.chunk.start]
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
            if is_named and not self._touched.entry(entry):
                return self._content[chunk.start : chunk.end]
        value = yield self._flow_value(entry.value)
        if isinstance(holder, Series):
            return value
        key = entry.key or ""
        return f"{json.dumps(key, ensure_ascii=False) if self._is_json else key_text(key)}: {value}"

    def _flow_value(self, value: Part) -> Work:
        if isinstance(value, Leaf):
            if value.origin is not None and value not in self._careful:
                start, end = value.origin.start, value.origin.end
                style = self._content[start]
                if value.text == value.origin.text and style not in "|>":
                    return self._content[start:end]
                if style in "\"'" and value.text is not None:
                    edits = rewrite(self._text, value.origin, value.text)
                    if edits is not None:
                        return apply(self._content[start:end], within(edits, start))
            return str(value.text) if value.is_word else flow_text(value.text, is_json=self._is_json)
        if value.flow:
            return (yield self.written(value))
        if not value.is_new and self._has_comments(value):
            raise UneditableError("its comments have no place in flow style; write that list with dashes first")
        return flow_text(plain(value), is_json=self._is_json)

    def _has_comments(self, part: Table | Series) -> bool:
        chunks = [entry.chunk for entry in part.written if entry.chunk]
        return bool(chunks) and "#" in self._content[chunks[0].lead : chunks[-1].end]


def within(edits: Iterable[Edit], start: int) -> list[Edit]:
    """Edits of a text as edits of the stretch of it that begins at an offset."""
    return [Edit(Span(edit.span.start - start, edit.span.end - start), edit.new) for edit in edits]


def _are_neighbours(entries: Sequence[Entry], pair: tuple[int, int]) -> bool:
    return any((id(one), id(other)) == pair for one, other in pairwise(entries))
