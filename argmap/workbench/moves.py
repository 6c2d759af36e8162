"""Operations on claims and steps that a page may ask for, by name, each with the sentence that is spoken."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from argmap.mapfile import operations
from argmap.mapfile.operations import UneditableError, UsedElsewhereError
from argmap.mapfile.operations import unlink as take_out_of_link
from argmap.text import Text
from argmap.workbench.asked import RELATIONS, Asked, Made, Open, RefusedError, made
from argmap.workbench.fragments import attribute_told, entry_at, step_told
from argmap.workbench.header_moves import HEADER_MOVES
from argmap.workbench.meant import quote_meant, refuse_another_value, refuse_what_came_below, refuse_what_was_not_seen

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from argmap.model import ModelPath

__all__ = ["MOVES"]

_KINDS = ("premise", "evidence")


def _kind_of(asked: Asked) -> Literal["premise", "evidence"]:
    kind = asked.maybe_name("kind") or "premise"
    if kind not in _KINDS:
        raise RefusedError("a claim is a premise or evidence")
    return "evidence" if kind == "evidence" else "premise"


def _under(asked: Asked, relation: str) -> ModelPath:
    """What something is to bear on."""
    if relation not in RELATIONS:
        raise RefusedError("it can be a reason, an objection, an undercut, linked, or an aside")
    return () if relation == "asides" else asked.path("under")


def _add(asked: Asked) -> Made:
    relation = asked.name("relation")
    edited = operations.add_claim(
        asked.text, _under(asked, relation), relation, asked.words("claim"), kind=_kind_of(asked),
        quotes=asked.quotes(), implicit=asked.is_set("implicit"), at=asked.number("at"),
    )  # fmt: skip
    names = {"because": "added a reason", "but": "added an objection", "unless": "added an undercut",
             "together": "added a linked premise", "asides": "added an aside"}  # fmt: skip
    under_key = "" if relation == "asides" else asked.key("under")
    return made(edited, names[relation], "Added", under=under_key, relation=relation if under_key else "")


def _thesis(asked: Asked) -> Made:
    root = asked.desk.reading.graph.root
    refuse_another_value(asked, root.text if root else "", "the thesis was written", asked.words("claim"))
    edited = operations.reword(asked.text, ("argument",), asked.words("claim"))
    for quote in asked.quotes():
        edited = operations.add_quote(Text("", edited.content), ("argument",), quote)
    return Made(edited.content, "wrote the thesis", "The thesis is written:", ("argument",))


def _link_new(asked: Asked) -> Made:
    """A new premise linked with one that stands alone, or joined to a link."""
    path, is_linked = asked.path(), asked.path()[-2:-1] == ("together",)
    if not is_linked and (len(path) < 3 or not isinstance(path[-1], int)):
        raise RefusedError("the thesis and asides are no steps: nothing can be linked with them")
    key = "together" if is_linked else str(path[-2])
    at = None if is_linked else int(path[-1]) + 1
    edited = operations.add_claim(
        asked.text, path[:-2], key, asked.words("claim"), kind=_kind_of(asked), quotes=asked.quotes(),
        implicit=asked.is_set("implicit"), at=at,
    )  # fmt: skip
    if is_linked:
        return made(edited, "added a linked premise", "Added", under=asked.key(), relation="together")
    linked = operations.link(Text("", edited.content), path, [(*path[:-1], at or 0)])
    place = (*(linked.path or path), "together", 1)
    return Made(linked.content, "added a linked premise", "Added", place, "", asked.key(), "together")


def _reword(asked: Asked) -> Made:
    path, claim, words = asked.path(), asked.claim(), asked.words("claim")
    refuse_another_value(asked, claim.text if claim else "", "it was reworded", words)
    edited = operations.reword(asked.text, path, words)
    return made(edited, "reworded a claim", "Reworded", asked.key())


def _kind(asked: Asked) -> Made:
    kind = _kind_of(asked)
    edited = operations.change_kind(asked.text, asked.path(), kind, drop=asked.is_set("drop"))
    return made(edited, f"made it {kind}", f"Now {kind}:", asked.key())


def _implicit(asked: Asked) -> Made:
    implicit, claim = asked.is_set("implicit"), asked.claim()
    if asked.is_set("drop") and claim:
        refuse_what_was_not_seen(asked, claim.stamp)
    edited = operations.set_implicit(asked.text, asked.path(), implicit=implicit, drop_quotes=asked.is_set("drop"))
    said = "The article does not say it:" if implicit else "The article says it:"
    return made(edited, "said whether the article says it", said, asked.key())


_ATTRIBUTES = {
    "type": "the sort of evidence of", "date": "the date of", "note": "the note on", "source_rating": "the rating of",
    "attributed_to": "whose claim it is:", "by": "who puts it forward:", "aims_at": "what it is aimed at:",
    "scheme_role": "the part in the scheme of", "article": "the article of",
}  # fmt: skip
_TYPED = frozenset({"attributed_to", "date", "note"})
"""What is typed, and not chosen from a list."""


def _attribute(asked: Asked) -> Made:
    name, value = asked.name("field"), asked.maybe("value")
    if name == "reviewed":
        raise RefusedError("a stamp says that somebody has looked at the claim beside its words")
    if name not in _ATTRIBUTES:
        raise RefusedError(f"`{name}` is nothing that this claim has")
    said, path = _ATTRIBUTES[name], asked.path()
    _refuse_unknown_article(asked, name, value)
    called = said.removesuffix(":").removesuffix(" of").removesuffix(" on")
    now = attribute_told(entry_at(asked.desk.reading, path), name)
    refuse_another_value(asked, now, f"{called} was changed", value or "", is_typed=name in _TYPED)
    edited = operations.set_attribute(asked.text, path, name, value or None)
    return made(edited, f"changed {name.replace('_', ' ')}", f"Changed {said}", asked.key())


def _refuse_unknown_article(asked: Asked, name: str, value: str | None) -> None:
    map_ = asked.desk.reading.map
    if name == "article" and value and not (map_ and value in map_.sources):
        raise RefusedError("the map has no article of that name")


def _step(asked: Asked) -> Made:
    """Of a linked premise, the link's."""
    name, value, path = asked.name("field"), asked.maybe("value"), asked.path()
    step = path[:-2] if path[-2:-1] == ("together",) else path
    now = step_told(entry_at(asked.desk.reading, step)).get(name, "")
    refuse_another_value(asked, now, f"the step's {name} was changed", value or "", is_typed=name == "note")
    edited = operations.set_step(asked.text, step, name, value or None)
    return Made(edited.content, f"changed the step's {name}", f"Changed the {name} of the step of", path, asked.key())


def _rename(asked: Asked) -> Made:
    path, id_ = asked.path(), asked.maybe("id") or ""
    refuse_another_value(asked, attribute_told(entry_at(asked.desk.reading, path), "id"), "the id was changed", id_)
    edited = operations.rename(asked.text, path, id_ or None)
    return made(edited, "changed an id", "Now called", asked.key())


def _add_quote(asked: Asked) -> Made:
    edited = operations.add_quote(asked.text, asked.path(), asked.of_quote())
    return made(edited, "added a quote", "Added words to", asked.key())


def _change_quote(asked: Asked) -> Made:
    edited = operations.change_quote(asked.text, asked.path(), quote_meant(asked), asked.of_quote())
    return made(edited, "changed a quote", "Changed the words of", asked.key())


def _take_quote(asked: Asked) -> Made:
    edited = operations.take_quote(asked.text, asked.path(), quote_meant(asked))
    return made(edited, "took a quote out", "Took words out of", asked.key())


def _move_quote(asked: Asked) -> Made:
    path, index = asked.path(), quote_meant(asked)
    way = (asked.number("to") or 0) - (asked.number("index") or 0)
    edited = operations.move_quote(asked.text, path, index, max(0, index + way))
    return made(edited, "moved a quote", "Moved words of", asked.key())


def _turn(asked: Asked) -> Made:
    relation = asked.name("relation")
    edited = operations.turn(asked.text, asked.path(), relation)
    word = "a reason" if relation == "because" else "an objection"
    return made(edited, f"made it {word}", f"Now {word}:", asked.key())


def _move(asked: Asked) -> Made:
    relation, path = asked.name("relation"), asked.path()
    if relation == "together":
        target = asked.path("under")
        if len(target) > 2 and target[-2] == "together":
            if path[:-1] == target[:-1]:
                raise RefusedError("these premises are linked already")
            edited = operations.move(asked.text, path, target[:-2], "together", asked.number("at"))
        else:
            edited = operations.link(asked.text, target, [path])
            place = (*(edited.path or target), "together", 1)
            return Made(edited.content, "linked premises", "Linked", place, asked.key(), asked.key("under"), "together")
    else:
        edited = operations.move(asked.text, path, _under(asked, relation), relation, asked.number("at"))
    under_key = "" if relation == "asides" else asked.key("under")
    return made(edited, "moved a claim", "Moved", asked.key(), under_key, relation if under_key else "")


def _order(asked: Asked) -> Made:
    path = asked.path()
    step = -1 if asked.name("way") == "up" else 1
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
    return made(edited, f"moved it {way}", f"Moved {way}:", asked.key())


def _unlink(asked: Asked) -> Made:
    edited = take_out_of_link(asked.text, asked.path())
    return made(edited, "took it out of the link", "Stands alone now:", asked.key())


def _use(asked: Asked) -> Made:
    relation = asked.name("relation")
    edited = operations.add_ref(asked.text, _under(asked, relation), relation, asked.path())
    under_key = "" if relation == "asides" else asked.key("under")
    return made(
        edited, "used a claim again", f"Used again{_label(asked)}", "", under_key, relation if under_key else ""
    )


def _home(asked: Asked) -> Made:
    edited = operations.make_home(asked.text, asked.path())
    return made(edited, "moved a claim to where it is used", "Moved to where it is used:")


def _label(asked: Asked) -> str:
    """What the claim is called as long as it is there, to be said of it."""
    claim = asked.claim()
    return f": {claim.label}" if claim else ""


def _take_branch(asked: Asked) -> Made:
    uses = asked.maybe_name("uses") or "ask"
    if uses not in {"ask", "move", "out"}:
        raise RefusedError("uses are moved or taken out")
    path = asked.path()
    if asked.has("seen"):
        refuse_what_came_below(asked, path)
    edited = operations.take_branch(asked.text, path, uses)  # type: ignore[arg-type]
    return Made(edited.content, "took a branch out", f"Taken out{_label(asked)}", None)


def _take_alone(asked: Asked) -> Made:
    edited = operations.take_alone(asked.text, asked.path())
    return Made(edited.content, "took a claim out", f"Taken out{_label(asked)}; its reasons moved up", None)


def _make_thesis(asked: Asked) -> Made:
    old = "aside" if asked.maybe_name("old") == "aside" else "premise"
    edited = operations.make_thesis(asked.text, asked.path(), old)  # type: ignore[arg-type]
    return made(edited, "made another claim the thesis", "Now the thesis:", asked.key())


def _review(asked: Asked) -> Made:
    """The stamp of `argmap review`: somebody has looked at the claim beside its words; or the stamp taken off."""
    path, claim = asked.path(), asked.claim()
    if claim is None or not claim.shape.quote:
        raise RefusedError("only a claim with words of the article is looked at beside them")
    is_off = asked.is_set("off")
    if not is_off:
        refuse_what_was_not_seen(asked, claim.stamp)
    edited = operations.set_attribute(asked.text, path, "reviewed", None if is_off else claim.stamp)
    if is_off:
        return made(edited, "took a stamp off", "To be looked at again:", asked.key())
    return made(edited, "confirmed a claim", "Confirmed", asked.key())


def _flag(asked: Asked) -> Made:
    """What is amiss between a claim and its words, as a note of the claim: somebody looks at it later."""
    path, words, claim = asked.path(), asked.words("words").strip(), asked.claim()
    if claim is None or not words:
        raise RefusedError("a flag says what is amiss")
    note = f"{claim.shape.note.rstrip()} {words}" if claim.shape.note else words
    edited = operations.set_attribute(asked.text, path, "note", note)
    return made(edited, "flagged a claim", "Flagged", asked.key())


_MOVES: dict[str, Callable[[Asked], Made]] = {
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
    "move quote": _move_quote,
    "turn": _turn,
    "move": _move,
    "order": _order,
    "unlink": _unlink,
    "use": _use,
    "home": _home,
    "take branch": _take_branch,
    "take alone": _take_alone,
    "make thesis": _make_thesis,
    "review": _review,
    "flag": _flag,
    **HEADER_MOVES,
}


def _guarded(move: Callable[[Asked], Made]) -> Callable[[Open, Mapping[str, Any]], Made]:
    def make(desk: Open, arguments: Mapping[str, Any]) -> Made:
        try:
            return move(Asked(desk, arguments))
        except UsedElsewhereError as error:
            raise RefusedError(str(error), "uses") from None
        except UneditableError as error:
            raise RefusedError(str(error), "drop" if str(error).endswith("as well?") else "") from None

    return make


MOVES: dict[str, Callable[[Open, Mapping[str, Any]], Made]] = {name: _guarded(move) for name, move in _MOVES.items()}
"""The operations by the names that pages use."""
