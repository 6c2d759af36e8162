"""From request to answer: a pure function of the desk, whatever server asks it."""

from __future__ import annotations

import hmac
import json
import secrets
from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol, TypeGuard

from argmap.html.escaping import without_surrogates
from argmap.memory import no_collection
from argmap.reading.weighed import network_of
from argmap.workbench.asked import RefusedError
from argmap.workbench.choosing import chosen
from argmap.workbench.fragments import claims_of, findings_of, hashed, paragraphs_of
from argmap.workbench.headings import heading_of, schemes_told, texts_beside
from argmap.workbench.store import StoreError
from argmap.workbench.suggesting import suggestions_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from argmap.article import Article
    from argmap.reading import Reading
    from argmap.workbench.desk import Desk, Done, Seen

__all__ = ["Answer", "Feedback", "Workbench"]

_LARGEST = 2**20
"""Bytes of a request."""
_MOST_KEYS = 8
"""Addresses that open the page once, and were not used yet."""


@dataclass(frozen=True)
class Answer:
    """What is sent back."""

    status: int
    data: dict[str, Any] = field(default_factory=dict)


class _Shown(NamedTuple):
    """Articles as a window is shown them."""

    of: tuple[tuple[str | None, Article], ...]
    paragraphs: list[dict[str, Any]]
    mark: str


class Remark(Protocol):
    """What is said of a claim while the map is being built."""

    @property
    def claim(self) -> str:
        """The claim's label."""

    @property
    def is_right(self) -> bool:
        """Whether the reference has it, there."""

    @property
    def says(self) -> str:
        """A sentence or two."""


class Look(Protocol):
    """What a look at a map beside a reference came to."""

    @property
    def remarks(self) -> Sequence[Remark]:
        """A remark for each claim."""

    @property
    def found(self) -> int:
        """How many of the reference's claims the map has."""

    @property
    def of(self) -> int:
        """How many the reference has."""


class Feedback(Protocol):
    """Somebody who knows a reference, and does not give it away."""

    def look(self, reading: Reading) -> Look:
        """Look at a map beside it."""


class Workbench:
    """What the page asks of a desk. Every request needs the token, which only the page's own address has."""

    def __init__(self, desk: Desk, token: str | None = None, feedback: Feedback | None = None) -> None:
        self.desk = desk
        self.feedback = feedback
        self.token = token or secrets.token_urlsafe(24)
        self._keys: deque[str] = deque(maxlen=_MOST_KEYS)
        self._shown = _Shown((), [], hashed([]))

    def is_known(self, token: str) -> bool:
        """Whether a request comes from the page, compared in constant time."""
        return hmac.compare_digest(token.encode(), self.token.encode())

    def admits(self, key: str) -> bool:
        """Whether a key opens the page: each does once."""
        found = next((one for one in tuple(self._keys) if hmac.compare_digest(one.encode(), key.encode())), None)
        try:
            self._keys.remove(found or "")
        except ValueError:  # or others were given meanwhile, and it is one too many
            return False
        return True

    def answer(self, path: str, body: bytes, token: str) -> Answer:
        """The answer to a POST; never raises."""
        if not self.is_known(token):
            return Answer(403, {"refused": "this page's token is another one; open the address again"})
        if len(body) > _LARGEST:
            return Answer(413, {"refused": "that is too much at once"})
        ask = _ASKS.get(path)
        if ask is None:
            return Answer(404, {"refused": "nothing is answered there"})
        asked = _read(body)
        if asked is None:
            return Answer(400, {"refused": "the request cannot be read"})
        try:
            with no_collection():
                return ask(self, asked)
        except RefusedError as error:
            return Answer(409, {"refused": str(error), "asks": error.asks, **self._state(asked)})
        except StoreError as error:
            return Answer(507, {"refused": str(error), **self._state(asked)})

    def _once(self, _: Mapping[str, Any]) -> Answer:
        key = secrets.token_urlsafe(24)
        self._keys.append(key)
        return Answer(200, {"key": key})

    def _op(self, asked: Mapping[str, Any]) -> Answer:
        op = asked.get("op")
        if not isinstance(op, dict) or not isinstance(op.get("name"), str):
            raise RefusedError("the request names no operation")
        return self._told(self.desk.make(op["name"], op), asked)

    def _undo(self, asked: Mapping[str, Any]) -> Answer:
        steps = asked.get("steps")
        of = asked.get("of")
        count = steps if isinstance(steps, int) and steps > 0 else 1
        return self._told(self.desk.undo(count, of if isinstance(of, int) else None), asked)

    def _redo(self, asked: Mapping[str, Any]) -> Answer:
        return self._told(self.desk.redo(), asked)

    def _sync(self, asked: Mapping[str, Any]) -> Answer:
        self.desk.refresh()
        return Answer(200, self._state(asked))

    def _told(self, done: Done, asked: Mapping[str, Any]) -> Answer:
        return Answer(200, {"said": done.said, "at": done.key, **self._state(asked)})

    def _state(self, asked: Mapping[str, Any]) -> dict[str, Any]:
        """The fragments that a window lacks, in the order of the map, with their marks, and what can be undone."""
        with self.desk.still() as seen:
            return self._state_of(seen, asked)

    def _state_of(self, seen: Seen, asked: Mapping[str, Any]) -> dict[str, Any]:
        known = asked.get("known")
        has: Mapping[str, Any] = known if isinstance(known, dict) else {}
        claims = {one["key"]: one for one in claims_of(seen.reading, seen.keys)}
        paragraphs, mark = self._articles(seen.reading)
        heading = heading_of(seen.reading)
        marks = {key: hashed(one) for key, one in claims.items()} | {"articles": mark, "heading": hashed(heading)}
        new = {key: one for key, one in marks.items() if has.get(key) != one}
        state: dict[str, Any] = {
            "version": seen.version,
            "order": list(claims),
            "marks": new,
            "claims": [one for key, one in claims.items() if key in new],
            "undo": self.desk.undo_name,
            "redo": self.desk.redo_name,
            "fault": self.desk.fault,
            "title": (seen.reading.map.title if seen.reading.map else None) or "",
            "file": self.desk.store.name,
            "tools": self.desk.tools.told(),
            "has_feedback": self.feedback is not None,
        }
        is_first = asked.get("first") is True
        state["drafts"] = self.desk.drafts if is_first else {}
        state |= {"schemes": schemes_told()} if is_first else {}
        state |= {"heading": heading} if "heading" in new else {}
        return state | ({"articles": paragraphs} if "articles" in new else {})

    def _articles(self, reading: Reading) -> tuple[list[dict[str, Any]], str]:
        """The paragraphs of all articles, and their hash; made again only where an article is another one."""
        read = tuple(reading.articles.items())
        shown = self._shown
        if read != shown.of:
            paragraphs = [one for name, article in read for one in paragraphs_of(article, name)]
            self._shown = shown = _Shown(read, paragraphs, hashed(paragraphs))
        return shown.paragraphs, shown.mark

    def _findings(self, asked: Mapping[str, Any]) -> Answer:
        del asked
        reading, keys, version = self.desk.seen
        root = reading.graph.root
        is_begun = root is not None and bool(root.text)
        found = self.desk.checked(reading) if is_begun and self.desk.tools.findings != "never" else []
        return Answer(200, {"version": version, "findings": findings_of(found, reading, keys)})

    def _coached(self, asked: Mapping[str, Any]) -> Answer:
        """Feedback beside the reference; where there is none, none."""
        del asked
        reading, keys, version = self.desk.seen
        if self.feedback is None:
            return Answer(200, {"version": version, "remarks": [], "found": 0, "of": 0})
        by_label, look = reading.by_label, self.feedback.look(reading)
        remarks = [
            {"key": keys.get(by_label[one.claim].path, ""), "right": one.is_right, "says": one.says}
            for one in look.remarks
            if one.claim in by_label
        ]
        return Answer(200, {"version": version, "remarks": remarks, "found": look.found, "of": look.of})

    def _suggested(self, asked: Mapping[str, Any]) -> Answer:
        refused = asked.get("refuse")
        if isinstance(refused, str) and len(refused) < 100:
            self.desk.refuse(refused)
        reading, _, version = self.desk.seen
        return Answer(200, {"version": version, "suggestions": suggestions_of(reading, self.desk.refused)})

    def _weighed(self, asked: Mapping[str, Any]) -> Answer:
        """The map as the lists that are weighed, with the keys of its claims in their order."""
        del asked
        reading, keys, version = self.desk.seen
        named = [keys.get(claim.path, "") for claim in reading.claims]
        return Answer(200, {"version": version, "keys": named, "network": network_of(reading).data})

    def _texts(self, asked: Mapping[str, Any]) -> Answer:
        """The texts beside the map, from which a further article can be chosen."""
        del asked
        return Answer(200, {"texts": texts_beside(self.desk.store.path)})

    def _history(self, asked: Mapping[str, Any]) -> Answer:
        del asked
        with self.desk.still():
            return Answer(200, {"steps": self.desk.history, "of": self.desk.turns})

    def _words(self, asked: Mapping[str, Any]) -> Answer:
        name, start, end = asked.get("article") or None, asked.get("start"), asked.get("end")
        article = self.desk.reading.articles.get(name) if name is None or isinstance(name, str) else None
        if article is None or not _is_offset(start, article) or not _is_offset(end, article):
            raise RefusedError("these words stand in no article of the map")
        was = asked.get("was")
        if isinstance(was, str) and was.split() != article.text.content[min(start, end) : max(start, end)].split():
            raise RefusedError("the article was changed elsewhere; choose the words again")
        found = chosen(article, start, end, snap=asked.get("snap") is not False)
        if not found["words"]:
            raise RefusedError("there are no words")
        return Answer(200, found)

    def _draft(self, asked: Mapping[str, Any]) -> Answer:
        what, words = asked.get("what"), asked.get("words")
        if not isinstance(what, str) or not isinstance(words, str) or len(what) > 200:
            raise RefusedError("a draft is words")
        self.desk.keep_draft(what, words)
        return Answer(200)

    def _yaml(self, asked: Mapping[str, Any]) -> Answer:
        del asked
        return Answer(200, {"text": self.desk.content})


def _read(body: bytes) -> dict[str, Any] | None:
    """What a request says, its texts without halves of characters; None where it is no object of JSON."""
    try:
        asked = json.loads(without_surrogates(json.dumps(json.loads(body or b"{}"), ensure_ascii=False)))
    except (ValueError, RecursionError):
        return None
    return asked if isinstance(asked, dict) else None


def _is_offset(value: Any, article: Article) -> TypeGuard[int]:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= len(article.text.content)


_ASKS: dict[str, Callable[[Workbench, Mapping[str, Any]], Answer]] = {
    "/once": Workbench._once,
    "/op": Workbench._op,
    "/undo": Workbench._undo,
    "/redo": Workbench._redo,
    "/sync": Workbench._sync,
    "/findings": Workbench._findings,
    "/words": Workbench._words,
    "/feedback": Workbench._coached,
    "/suggest": Workbench._suggested,
    "/weigh": Workbench._weighed,
    "/texts": Workbench._texts,
    "/history": Workbench._history,
    "/yaml": Workbench._yaml,
    "/draft": Workbench._draft,
}
