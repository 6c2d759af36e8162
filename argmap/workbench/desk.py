"""One open map: its text, what it says, operations on it by keys, undo and redo, and what a window has to be told."""

from __future__ import annotations

from contextlib import contextmanager, suppress
from threading import Lock, RLock
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from argmap import config
from argmap.checker.run import baselines_of, compared
from argmap.checker.session import Session
from argmap.mapfile.operations import UneditableError
from argmap.mapfile.operations.sheet import CLAIMS
from argmap.mapfile.tree import Leaf, Series, Table, tree_of
from argmap.model import Quote
from argmap.reading import Shelf, read_content
from argmap.text import Text
from argmap.workbench.asked import RefusedError
from argmap.workbench.beside import Beside
from argmap.workbench.journal import Step
from argmap.workbench.keys import Keys
from argmap.workbench.merging import ConflictError, undone
from argmap.workbench.moves import MOVES
from argmap.workbench.store import BusyError, ChangedError, StoreError
from argmap.workbench.tools import Tools

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from argmap.diagnostics import Finding
    from argmap.model import ModelPath
    from argmap.reading import Reading
    from argmap.workbench.asked import Made, Open
    from argmap.workbench.journal import Journal
    from argmap.workbench.keys import Item
    from argmap.workbench.store import Store

    Move = Callable[[Open, Mapping[str, Any]], Made]

__all__ = ["Desk", "Done", "Seen"]

_MOST_STEPS, _MOST_HELD = 1_000, 50_000_000
"""Steps that can be undone, and characters of their texts together."""
_TRIES = 5
_LONGEST_QUOTE = 20_000


class Done(NamedTuple):
    """What became of an operation."""

    said: str
    """What is spoken: "Added 1.1.2, a reason for 1.1"."""
    key: str = ""
    """The entry at hand after it; empty where there is none."""


class Seen(NamedTuple):
    """What a desk says, all of one moment."""

    reading: Reading
    keys: dict[ModelPath, str]
    """The keys of the map's entries by their paths, in the order of the map."""
    version: int


class Desk:
    """A map that is edited by one or several windows, and by other programs; may be asked from any thread."""

    def __init__(
        self, store: Store, shelf: Shelf | None = None, journal: Journal | None = None, tools: Tools | None = None
    ) -> None:
        """Raises StoreError where the file cannot be read."""
        self.store = store
        self.keys = Keys()
        self.version = 0
        """Counts the changes of the text, ours and others'."""
        self.fault = ""
        """Why nothing can be written now; empty where something can."""
        self._is_lost = False
        """Whether the file could not be read when it was looked at last."""
        self._shelf = shelf or Shelf()
        self.beside = Beside(self._shelf.reach)
        self._lock = RLock()
        self._checking = Lock()
        """Held while a map is checked: settings are read anew for that, and the reading takes their word lists."""
        self.tools = tools or Tools()
        self.drafts: dict[str, str] = {}
        """Words that were typed before a crash and are not part of the map, by what they were typed for."""
        self._journal = journal
        self._undo: list[Step] = []
        self._redo: list[Step] = []
        self.turns = 0
        """Counts what has changed the history: edits, undoing and redoing."""
        self.content = ""
        self.reading: Reading
        self._take(store.read())
        self.refused: set[str] = set()
        """Suggestions that somebody does not want to see again."""
        if journal:
            self._undo, self._redo, self.drafts = journal.open(self.content)
            self.refused |= journal.refused

    # What it says

    @contextmanager
    def still(self) -> Iterator[Seen]:
        """What it says, while no other thread can change it."""
        with self._lock:
            yield Seen(self.reading, self.keys.by_path, self.version)

    @property
    def seen(self) -> Seen:
        """What it says at this moment."""
        with self.still() as seen:
            return seen

    def _take(self, content: str, moved: tuple[str, ModelPath] | None = None) -> None:
        self.content = content
        self.version += 1
        try:
            self.keys.renew(_items(tree_of(Text(self.store.name, content))), moved)
        except UneditableError as error:
            self.fault = str(error)
        else:
            self.fault = ""
        since = self.beside.look()
        self.reading = read_content(content, self.store.name, self.store.path.parent, self._shelf)
        self.beside.follow(self.reading, since)

    def refresh(self) -> bool:
        """Take over what another program has saved, in the map or an article; whether something is to be told of it.

        A file that another program may be in the middle of saving is left for the next time.
        """
        with self._lock:
            if not self.store.is_still:
                return False
            if not self.store.has_changed() and not self._is_lost:
                return self._refresh_articles()
            try:
                content = self.store.read()
            except StoreError as error:
                is_new = self.fault != str(error)
                self._is_lost, self.fault = True, str(error)
                self.version += is_new
                return is_new
            if content == self.content and not self._is_lost:
                return False
            self._is_lost = False
            self._take(content)
            return True

    def _refresh_articles(self) -> bool:
        is_new = self.beside.has_changed
        if is_new:
            self._take(self.content)
        return is_new

    def checked(self, reading: Reading) -> Sequence[Finding]:
        """What `argmap check` says of the map: by its settings as they are now, without what its baseline knows."""
        with self._checking:
            config.forget()
            session = Session(reach=self._shelf.reach)
            return compared(session, reading, baselines_of(session, None, to_write=False)).findings

    # What is done to it

    def make(self, name: str, arguments: Mapping[str, Any]) -> Done:
        """Make one operation, and save it.

        Raises:
            RefusedError: it cannot be made; the message says why, and nothing was changed.
            StoreError: it cannot be saved; nothing was changed.
        """
        move = MOVES.get(name)
        if move is None:
            raise RefusedError("there is no such operation")
        return self._until_saved(lambda: self._made(name, move, arguments))

    def _until_saved(self, does: Callable[[], Done]) -> Done:
        """What is done to the file as it is, again where another program has saved it meanwhile."""
        for _ in range(_TRIES):
            self._wait()
            with self._lock, suppress(ChangedError):
                self.refresh()
                if self._is_lost:
                    raise RefusedError(self.fault)
                return does()
        raise RefusedError("another program saves this file again and again; try it once more")

    def _wait(self) -> None:
        """Return once nobody may be in the middle of saving the file. Raises RefusedError where that takes too long."""
        try:
            self.store.wait()
        except BusyError as error:
            raise RefusedError(str(error)) from None

    def _made(self, name: str, move: Move, arguments: Mapping[str, Any]) -> Done:
        """One operation, made and saved."""
        if self.fault:
            raise RefusedError(self.fault)
        before = self.content
        self._refuse(name, arguments)
        made = move(self, arguments)
        if made.content == before:
            return Done(made.said, made.key or "")
        step = Step(made.name, before, made.content)
        self._write(step)
        moved = (made.key, made.path) if made.key and made.path is not None else None
        self._take(made.content, moved)
        self._undo = _last([*self._undo, step])
        self._redo = []
        self.turns += 1
        key = self.keys.by_path.get(made.path, "") if made.path is not None else ""
        return Done(made.said_of(self), key)

    def _refuse(self, name: str, arguments: Mapping[str, Any]) -> None:
        key = arguments.get("key")
        is_thesis = isinstance(key, str) and self.keys.path(key) == ("argument",)
        root = self.reading.graph.root
        said = self.tools.refusal(name, arguments, has_thesis=bool(root and root.text), is_thesis=is_thesis)
        if said:
            raise RefusedError(said)
        quotes = arguments.get("quotes") or [arguments.get("quote")]
        if self.tools.words_required and isinstance(quotes, list) and not all(map(self._stands, quotes)):
            raise RefusedError("these words do not stand in the article; choose them there")

    def _stands(self, quote: object) -> bool:
        """Whether a quote, where one is given, has its words in an article."""
        words = quote.get("exact") if isinstance(quote, dict) else None
        if not isinstance(quote, dict) or not isinstance(words, str) or len(words) > _LONGEST_QUOTE:
            return True  # no quote at all: whoever takes the arguments says so
        article = self.reading.articles.get(quote.get("article") or None)
        return (
            article is not None and bool(words.strip(" .,;:")) and article.locate(Quote(exact=words)).span is not None
        )

    def _write(self, step: Step) -> None:
        """Save a step, written down in the journal first. Raises StoreError, ChangedError."""
        if self.store.has_changed():
            raise ChangedError(f"{self.store.name} was saved by another program")
        if self._journal:
            try:
                self._journal.add(step)
            except OSError as error:
                raise StoreError(f"the journal cannot be written: {error.strerror or error}") from None
        self.store.save(step.after)

    def keep_draft(self, what: str, words: str) -> None:
        """Keep words that are being typed, for the case of a crash; empty words forget them."""
        with self._lock:
            self.drafts.pop(what, None)  # the page has it
            if self._journal:
                self._journal.draft(what, words)

    def refuse(self, suggestion: str) -> None:
        """Show a suggestion never again."""
        with self._lock:
            if self._journal:
                self._journal.refuse(suggestion)
            self.refused.add(suggestion)

    @property
    def history(self) -> list[str]:
        """What can be undone, the last edit first."""
        return [step.name for step in reversed(self._undo)]

    @property
    def undo_name(self) -> str:
        """What would be undone; empty where nothing would."""
        return self._undo[-1].name if self._undo else ""

    @property
    def redo_name(self) -> str:
        """What would be done again; empty where nothing would."""
        return self._redo[-1].name if self._redo else ""

    def undo(self, steps: int = 1, of: int | None = None) -> Done:
        """Undo the last operations in the text as it is, until one cannot be. Raises RefusedError, StoreError.

        `of` are the `turns` of the history that they were chosen in.
        """
        self._wait()
        with self._lock:  # no edit of another window comes between them
            if of not in {None, self.turns}:
                raise RefusedError("the map was edited elsewhere; look at what was done again")
            done = self._turn("undone")
            for count in range(1, min(steps, len(self._undo) + 1)):
                try:
                    done = self._turn("undone")
                except RefusedError as error:
                    return Done(f"{count} undone; {error}")
            return done

    def redo(self) -> Done:
        """Do again what was undone last. Raises RefusedError, StoreError."""
        return self._turn("redone")

    def _turn(self, turn: Literal["undone", "redone"]) -> Done:
        return self._until_saved(lambda: self._turned(turn))

    def _turned(self, turn: Literal["undone", "redone"]) -> Done:
        """The last edit, turned: which one that is, is known once no other window can make one."""
        is_undone = turn == "undone"
        called = "undone" if is_undone else "done again"
        taken, given = (self._undo, self._redo) if is_undone else (self._redo, self._undo)
        if not taken:
            raise RefusedError(f"there is nothing to be {called}")
        step = taken[-1]
        before, after = (step.before, step.after) if is_undone else (step.after, step.before)
        try:
            content = undone(self.content, before, after)
            tree_of(Text(self.store.name, content))
        except (ConflictError, UneditableError):
            raise RefusedError(f"“{step.name}” cannot be turned back: these lines were changed since") from None
        self._write(Step(step.name, self.content, content, turn))
        self._take(content)
        taken.pop()
        given.append(step)
        self.turns += 1
        return Done(f"{called.capitalize()}: {step.name}")


def _last(steps: list[Step]) -> list[Step]:
    """The last steps, as many as are kept: each holds the whole text."""
    held = 0
    for count, step in enumerate(reversed(steps)):
        held += len(step.after)
        if count == _MOST_STEPS or (count and held > _MOST_HELD):
            return steps[-count:]
    return steps


def _items(tree: Table) -> Iterator[Item]:
    """Every claim, ref and link of a map, in the order of the text."""
    todo: list[tuple[Table, ModelPath]] = []
    asides = tree.get("asides")
    if isinstance(asides, Series):
        entries = list(enumerate(asides))
        todo += [(one.value, ("asides", index)) for index, one in reversed(entries) if isinstance(one.value, Table)]
    argument = tree.get("argument")
    if isinstance(argument, Table):
        todo.append((argument, ("argument",)))
    while todo:
        table, path = todo.pop()
        texts = {one.key: one.value.text or "" for one in table.entries if isinstance(one.value, Leaf)}
        words = next((texts[kind] for kind in CLAIMS if kind in texts), "")
        yield path, texts.get("id") or texts.get("ref") or "", words
        for entry in reversed(table.entries):
            if entry.key in {"because", "but", "unless", "together"} and isinstance(entry.value, Series):
                inner = list(enumerate(entry.value))
                todo += [
                    (one.value, (*path, entry.key, index))
                    for index, one in reversed(inner)
                    if isinstance(one.value, Table)
                ]
