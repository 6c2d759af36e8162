"""What a page may ask for: operations by name, on entries by key, each with the sentence that is spoken."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from argmap.mapfile import operations
from argmap.mapfile.operations import UneditableError, UsedElsewhereError
from argmap.mapfile.operations import unlink as take_out_of_link
from argmap.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from argmap.mapfile.operations import Edited
    from argmap.model import ModelPath
    from argmap.reading import Reading
    from argmap.workbench.keys import Keys
    from argmap.workbench.store import Store

__all__ = ["MOVES", "Made", "RefusedError"]

_RELATIONS = {
    "because": "a reason for",
    "but": "an objection to",
    "unless": "an undercut of the step of",
    "together": "linked with",
    "asides": "an aside",
}
_KINDS = ("premise", "evidence")
_LONGEST = 20_000


class Open(Protocol):
    """A map that is open, as operations see it."""

    store: Store
    keys: Keys
    content: str
    reading: Reading


class RefusedError(Exception):
    """An operation that cannot be made; the message says why. `asks` names what would make it possible."""

    def __init__(self, message: str, asks: str = "") -> None:
        super().__init__(message)
        self.asks = asks


class Made(NamedTuple):
    """An operation that was made on a text, before it is saved."""

    content: str
    name: str
    """What it is called on the button that undoes it."""
    said: str
    path: ModelPath | None
    key: str = ""
    """The key of the entry that was moved or changed."""
    under: str = ""
    """The key of what it bears on now."""
    relation: str = ""

    def said_of(self, desk: Open) -> str:
        """What is spoken once the new text is read: labels are those of the new text."""
        labels = {claim.path: claim.label for claim in desk.reading.claims}
        label = labels.get(self.path or (), "")
        target = labels.get(desk.keys.path(self.under) or (), "")
        what = f" {label}" if label else ""
        where = f", {_RELATIONS[self.relation]} {target}".rstrip() if self.relation else ""
        return f"{self.said}{what}{where}"


class _Asked:
    """The arguments of a request, checked as they are taken."""

    def __init__(self, desk: Open, arguments: Mapping[str, Any]) -> None:
        self.desk = desk
        self._arguments = arguments
        self.text = Text(desk.store.name, desk.content)

    def words(self, name: str) -> str:
        value = self._arguments.get(name)
        if not isinstance(value, str) or len(value) > _LONGEST:
            raise RefusedError(f"`{name}` must be a text")
        return value

    def maybe(self, name: str) -> str | None:
        return self.words(name) if self._arguments.get(name) is not None else None

    def number(self, name: str) -> int | None:
        value = self._arguments.get(name)
        if value is not None and (not isinstance(value, int) or isinstance(value, bool) or not 0 <= value < 100_000):
            raise RefusedError(f"`{name}` must be a number")
        return value

    def is_set(self, name: str) -> bool:
        return self._arguments.get(name) is True

    def key(self, name: str = "key") -> str:
        return self.words(name)

    def path(self, name: str = "key") -> ModelPath:
        path = self.desk.keys.path(self.words(name))
        if path is None:
            raise RefusedError("that entry is gone; somebody has taken it out", "gone")
        return path

    def quotes(self) -> list[dict[str, str]]:
        given = self._arguments.get("quotes") or []
        if not isinstance(given, list) or len(given) > 50:
            raise RefusedError("`quotes` must be a list")
        return [self.quote(one) for one in given]

    def quote(self, given: Any) -> dict[str, str]:
        if not isinstance(given, dict) or not all(isinstance(one, str) for one in given.values()):
            raise RefusedError("a quote must say its words")
        if not str(given.get("exact", "")).strip() or any(len(one) > _LONGEST for one in given.values()):
            raise RefusedError("a quote must say its words")
        return {str(key): value for key, value in given.items()}

    def of_quote(self, name: str = "quote") -> dict[str, str]:
        return self.quote(self._arguments.get(name))


def _made(edited: Edited, name: str, said: str, key: str = "", under: str = "", relation: str = "") -> Made:
    return Made(edited.content, name, said, edited.path, key, under, relation)


def _add(asked: _Asked) -> Made:
    relation = asked.words("relation")
    kind = asked.maybe("kind") or "premise"
    if kind not in _KINDS or relation not in _RELATIONS:
        raise RefusedError("a claim is a premise or evidence, and bears on something")
    under = () if relation == "asides" else asked.path("under")
    claim, quotes = asked.words("claim"), asked.quotes()
    edited = operations.add_claim(
        asked.text, under, relation, claim, kind="evidence" if kind == "evidence" else "premise", quotes=quotes,
        implicit=asked.is_set("implicit"), at=asked.number("at"),
    )  # fmt: skip
    names = {"because": "added a reason", "but": "added an objection", "unless": "added an undercut",
             "together": "added a linked premise", "asides": "added an aside"}  # fmt: skip
    under_key = "" if relation == "asides" else asked.key("under")
    return _made(edited, names[relation], "Added", under=under_key, relation=relation if under_key else "")


def _thesis(asked: _Asked) -> Made:
    edited = operations.reword(asked.text, ("argument",), asked.words("claim"))
    for quote in asked.quotes():
        edited = operations.add_quote(Text("", edited.content), ("argument",), quote)
    return Made(edited.content, "wrote the thesis", "The thesis is written", ("argument",))


def _link_new(asked: _Asked) -> Made:
    """A new premise linked with one that stands alone, or joined to a link."""
    path = asked.path()
    text = asked.text
    claim, quotes = asked.words("claim"), asked.quotes()
    if len(path) > 2 and path[-2] == "together":
        edited = operations.add_claim(
            text, path[:-2], "together", claim, quotes=quotes, implicit=asked.is_set("implicit")
        )
        return _made(edited, "added a linked premise", "Added", under=asked.key(), relation="together")
    if len(path) < 3 or not isinstance(path[-1], int):
        raise RefusedError("the thesis and asides are no steps: nothing can be linked with them")
    edited = operations.add_claim(
        text, path[:-2], str(path[-2]), claim, quotes=quotes, implicit=asked.is_set("implicit"), at=path[-1] + 1
    )
    after = Text("", edited.content)
    linked = operations.link(after, path, [(*path[:-1], path[-1] + 1)])
    place = (*(linked.path or path), "together", 1)
    return Made(linked.content, "added a linked premise", "Added", place, "", asked.key(), "together")


def _reword(asked: _Asked) -> Made:
    path, was = asked.path(), asked.maybe("was")
    now = next((claim.text for claim in asked.desk.reading.claims if claim.path == path), "")
    if was is not None and was != now:
        raise RefusedError(f"it was reworded elsewhere: “{now}”; your words are kept", "kept")
    edited = operations.reword(asked.text, path, asked.words("claim"))
    return _made(edited, "reworded a claim", "Reworded", asked.key())


def _kind(asked: _Asked) -> Made:
    kind = asked.words("kind")
    if kind not in _KINDS:
        raise RefusedError("a claim is a premise or evidence")
    edited = operations.change_kind(
        asked.text, asked.path(), "evidence" if kind == "evidence" else "premise", drop=asked.is_set("drop")
    )
    return _made(edited, f"made it {kind}", f"Now {kind}:", asked.key())


def _implicit(asked: _Asked) -> Made:
    implicit = asked.is_set("implicit")
    edited = operations.set_implicit(asked.text, asked.path(), implicit=implicit, drop_quotes=asked.is_set("drop"))
    said = "The article does not say it:" if implicit else "The article says it:"
    return _made(edited, "said whether the article says it", said, asked.key())


def _attribute(asked: _Asked) -> Made:
    name, value = asked.words("field"), asked.maybe("value")
    edited = operations.set_attribute(asked.text, asked.path(), name, value or None)
    return _made(edited, f"changed {name.replace('_', ' ')}", "Changed", asked.key())


def _step(asked: _Asked) -> Made:
    name, value = asked.words("field"), asked.maybe("value")
    edited = operations.set_step(asked.text, asked.path(), name, value or None)
    return _made(edited, f"changed the step's {name}", "Changed the step of", asked.key())


def _rename(asked: _Asked) -> Made:
    edited = operations.rename(asked.text, asked.path(), asked.maybe("id") or None)
    return _made(edited, "changed an id", "Now called", asked.key())


def _add_quote(asked: _Asked) -> Made:
    edited = operations.add_quote(asked.text, asked.path(), asked.of_quote())
    return _made(edited, "added a quote", "Added words to", asked.key())


def _change_quote(asked: _Asked) -> Made:
    edited = operations.change_quote(asked.text, asked.path(), asked.number("index") or 0, asked.of_quote())
    return _made(edited, "changed a quote", "Changed the words of", asked.key())


def _take_quote(asked: _Asked) -> Made:
    edited = operations.take_quote(asked.text, asked.path(), asked.number("index") or 0)
    return _made(edited, "took a quote out", "Took words out of", asked.key())


def _turn(asked: _Asked) -> Made:
    relation = asked.words("relation")
    edited = operations.turn(asked.text, asked.path(), relation)
    word = "a reason" if relation == "because" else "an objection"
    return _made(edited, f"made it {word}", f"Now {word}:", asked.key())


def _move(asked: _Asked) -> Made:
    relation = asked.words("relation")
    if relation not in _RELATIONS:
        raise RefusedError("it can be a reason, an objection, an undercut, linked, or an aside")
    path = asked.path()
    if relation == "together":
        target = asked.path("under")
        if len(target) > 2 and target[-2] == "together":
            edited = operations.move(asked.text, path, target[:-2], "together", asked.number("at"))
        else:
            edited = operations.link(asked.text, target, [path])
            return Made(edited.content, "linked premises", "Linked", None, asked.key(), asked.key("under"), "together")
    else:
        under = () if relation == "asides" else asked.path("under")
        edited = operations.move(asked.text, path, under, relation, asked.number("at"))
    under_key = "" if relation == "asides" else asked.key("under")
    return _made(edited, "moved a claim", "Moved", asked.key(), under_key, relation if under_key else "")


def _order(asked: _Asked) -> Made:
    path = asked.path()
    step = -1 if asked.words("way") == "up" else 1
    if len(path) < 2 or not isinstance(path[-1], int):
        raise RefusedError("the thesis has its own place")
    at = path[-1] + step
    if at < 0:
        raise RefusedError("it is the first already")
    owner = () if path[0] == "asides" and len(path) == 2 else path[:-2]
    edited = operations.move(asked.text, path, owner, str(path[-2]), at)
    if edited.path == path:
        raise RefusedError("it is the last already")
    way = "up" if step < 0 else "down"
    return _made(edited, f"moved it {way}", f"Moved {way}:", asked.key())


def _unlink(asked: _Asked) -> Made:
    edited = take_out_of_link(asked.text, asked.path())
    return _made(edited, "took it out of the link", "Stands alone now:", asked.key())


def _use(asked: _Asked) -> Made:
    relation = asked.words("relation")
    edited = operations.add_ref(asked.text, asked.path("under"), relation, asked.path())
    return _made(edited, "used a claim again", "Used again")


def _home(asked: _Asked) -> Made:
    edited = operations.make_home(asked.text, asked.path())
    return _made(edited, "moved a claim to where it is used", "Moved to where it is used:")


def _take_branch(asked: _Asked) -> Made:
    uses = asked.maybe("uses") or "ask"
    if uses not in {"ask", "move", "out"}:
        raise RefusedError("uses are moved or taken out")
    edited = operations.take_branch(asked.text, asked.path(), uses)  # type: ignore[arg-type]
    return Made(edited.content, "took a branch out", "Taken out", None)


def _take_alone(asked: _Asked) -> Made:
    edited = operations.take_alone(asked.text, asked.path())
    return Made(edited.content, "took a claim out", "Taken out; its reasons moved up", None)


def _make_thesis(asked: _Asked) -> Made:
    old = "aside" if asked.maybe("old") == "aside" else "premise"
    edited = operations.make_thesis(asked.text, asked.path(), old)  # type: ignore[arg-type]
    return _made(edited, "made another claim the thesis", "Now the thesis:", asked.key())


def _header(asked: _Asked) -> Made:
    edited = operations.set_header(
        asked.text,
        asked.words("field"),
        asked.maybe("value") or None,
        asked.maybe("article"),
        of_article=asked.is_set("of_article"),
    )
    return Made(edited.content, f"changed the {asked.words('field')}", f"Changed the {asked.words('field')}", None)


def _body(asked: _Asked) -> Made:
    end = asked.words("end")
    edited = operations.set_body(asked.text, end, asked.of_quote(), asked.maybe("article"))
    return Made(edited.content, "changed the body", "Changed where the article's own text begins or ends", None)


def _set_aside(asked: _Asked) -> Made:
    passage = {"quote": asked.words("words"), "reason": asked.words("reason")}
    edited = operations.set_aside(asked.text, passage, asked.maybe("article"))
    return Made(edited.content, "set a passage aside", "Set aside", None)


def _review(asked: _Asked) -> Made:
    """The stamp of `argmap review`: somebody has looked at the claim beside its words; or the stamp taken off."""
    path = asked.path()
    claim = next((one for one in asked.desk.reading.claims if one.path == path), None)
    if claim is None or not claim.shape.quote:
        raise RefusedError("only a claim with words of the article is looked at beside them")
    is_off = asked.is_set("off")
    edited = operations.set_attribute(asked.text, path, "reviewed", None if is_off else claim.stamp)
    if is_off:
        return _made(edited, "took a stamp off", "To be looked at again:", asked.key())
    return _made(edited, "confirmed a claim", "Confirmed", asked.key())


_MOVES: dict[str, Callable[[_Asked], Made]] = {
    "add": _add,
    "thesis": _thesis,
    "link new": _link_new,
    "reword": _reword,
    "kind": _kind,
    "implicit": _implicit,
    "attribute": _attribute,
    "step": _step,
    "rename": _rename,
    "add quote": _add_quote,
    "change quote": _change_quote,
    "take quote": _take_quote,
    "turn": _turn,
    "move": _move,
    "order": _order,
    "unlink": _unlink,
    "use": _use,
    "home": _home,
    "take branch": _take_branch,
    "take alone": _take_alone,
    "make thesis": _make_thesis,
    "header": _header,
    "body": _body,
    "set aside": _set_aside,
    "review": _review,
}


def _guarded(move: Callable[[_Asked], Made]) -> Callable[[Open, Mapping[str, Any]], Made]:
    def make(desk: Open, arguments: Mapping[str, Any]) -> Made:
        try:
            return move(_Asked(desk, arguments))
        except UsedElsewhereError as error:
            raise RefusedError(str(error), "uses") from None
        except UneditableError as error:
            raise RefusedError(str(error), "drop" if str(error).endswith("as well?") else "") from None

    return make


MOVES: dict[str, Callable[[Open, Mapping[str, Any]], Made]] = {name: _guarded(move) for name, move in _MOVES.items()}
"""The operations by the names that pages use."""
