"""The argument's nodes to models: claims and steps, built from the leaves up so that depth costs no recursion.

Items that cannot be read are reported and taken out of the nodes, so that a path in the models is a path in the
nodes. A claim whose text cannot be read keeps its place, with an empty text, and its reasons are still read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from argmap.mapfile.codes import INVALID_VALUE, MISSING_KEY, UNKNOWN_KEY, UNREACHABLE_CLAIM
from argmap.mapfile.faults import Faults, plain
from argmap.mapfile.nodes import Hole, ListNode, Mapping, Node, Scalar
from argmap.mapfile.wording import KIND_SYNONYMS, PARTS, SYNONYMS, listed, named
from argmap.model import KIND_MODELS, KINDS, Evidence, Premise, StepFields, Thesis, Together
from argmap.showing import closest
from argmap.unrolled import Work, run

if TYPE_CHECKING:
    from pydantic import BaseModel

__all__ = ["MAX_CLAIMS", "Items"]

MAX_CLAIMS = 50_000
"""How many entries a map may have."""

_FIELDS = {kind: frozenset(model.model_fields) for kind, model in KIND_MODELS.items()}
_CHILD_LISTS = ("because", "but", "unless", "together")
_OWN_FIELDS = {kind: fields.difference(_CHILD_LISTS) for kind, fields in _FIELDS.items()}
_KINDS = frozenset(KINDS)
_STEP_KEYS = frozenset(StepFields.model_fields) - {"note", "by"}
_OF_THE_ARTICLE = "the root of the argument is the article's; `by: reader` stands on claims that answer it"
_MISPLACED = {
    "linked": "write it beside `together`: it belongs to the step as a whole",
    "aside": "an aside is no step: nothing follows from it",
    "argument": "the root of the argument is no step: nothing follows from it",
}

_HANGING = {
    "ref": ("cannot stand beside `ref`, which only points to a claim", "put it where that claim itself is written"),
    "together": (
        "cannot stand beside `together`, which is a step and no claim",
        "put it under the premise that it bears on; to doubt the step itself, write `unless`",
    ),
}


class Items:
    """Builds claims and steps. A role says where an item stands: argument, aside, step, or linked with others."""

    def __init__(self, faults: Faults) -> None:
        self._faults = faults
        self._report = faults.report
        self._count = 0

    def root(self, node: Node) -> Thesis | Premise | Evidence | None:
        """The claim at the argument's root."""
        if isinstance(node, ListNode):
            advice = "take its `- ` away, and give every thesis a map of its own"
            self._report(INVALID_VALUE, "`argument` holds one claim, the thesis, not a list", node.span, advice)
            return None
        built = run(self._item(node, "argument"))
        return built if isinstance(built, Thesis | Premise | Evidence) else None

    def asides(self, owner: Mapping) -> tuple[Premise | Evidence, ...]:
        """The claims beside the argument."""
        built: tuple[Premise | Evidence, ...] = run(self._list(owner, "asides", "aside"))
        return built

    # Lists

    def _list(self, owner: Mapping, key: str, role: str, article: str | None = None) -> Work:
        node = self._as_list(owner, key)
        if node is None:
            return ()
        kept, built = [], []
        for item in node.items:
            model = yield self._item(item, role, article)
            if model is not None:
                kept.append(item)
                built.append(model)
        node.items = kept
        return tuple(built)

    def _as_list(self, owner: Mapping, key: str) -> ListNode | None:
        """The list under a key; a single entry without its dash is reported and read all the same."""
        node = owner.values[key]
        if not self._faults.has_value(owner, key):
            return None
        if isinstance(node, Scalar):
            advice = f"write `{key}:` and, on the next line, `- premise: ...` or `- evidence: ...`"
            self._report(INVALID_VALUE, f"`{key}` must be a list of claims, not a text", node.span, advice)
            return None
        if isinstance(node, Mapping):
            self._report(INVALID_VALUE, f"`{key}` must be a list", owner.keys[key].span, "begin each entry with `- `")
            entries = ListNode(node.start)
            entries.end, entries.items, owner.values[key] = node.end, [node], entries
            return entries
        assert isinstance(node, ListNode)  # noqa: S101
        if not node.items and node.whole:
            self._report(INVALID_VALUE, f"`{key}` is an empty list", node.span, "add an entry, or take the key out")
        return node

    # Items

    def _item(self, node: Node, role: str, article: str | None = None) -> Work:
        if not isinstance(node, Mapping):
            self._not_an_item(node, role)
            return None
        kind = self._kind(node, role)
        if kind is None:
            return None
        self._count += 1
        if self._count > MAX_CLAIMS:
            message = f"the map has more than {MAX_CLAIMS} entries, the most argmap reads"
            self._faults.give_up(message, node.head, "split it into several maps")
        self._check_keys(node, kind, role)
        article = _own_article(node, kind) or article
        children: dict[str, Any] = {}
        for key in _CHILD_LISTS:
            if key in node.values and key in _FIELDS[kind]:
                children[key] = yield self._list(node, key, "linked" if key == "together" else "step", article)
        return self._built(node, kind, children, article)

    def _built(self, node: Mapping, kind: str, children: dict[str, Any], article: str | None) -> BaseModel | None:
        model = KIND_MODELS[kind]
        own, has_value = _OWN_FIELDS[kind], self._faults.has_value
        if "quote" in node.values and "quote" in own:
            self._faults.join_cut_words(node.values["quote"])
        data = {key: plain(value) for key, value in node.values.items() if key in own and has_value(node, key)}
        if article is not None and "quote" in data:
            data["quote"] = _from_article(data["quote"], article)
        children = {key: value for key, value in children.items() if value}
        if kind == "together" and len(children.get("together", ())) < 2:
            return self._rest_of_together(node, data, children)
        built = self._faults.validated(model, node, data, children)
        if built is None and kind in KINDS[:3]:
            unreadable = model.model_validate({**data, kind: "?", **children})
            return unreadable.model_copy(update={kind: ""})
        return built

    def _rest_of_together(self, node: Mapping, data: dict[str, Any], children: dict[str, Any]) -> BaseModel | None:
        """A `together` with fewer than two sound premises: reported, unless its other entries were; one is kept."""
        entries, kept = node.values["together"], children.pop("together", ())
        if isinstance(entries, ListNode) and entries.whole and len(kept) == entries.written == 1:
            advice = "add the premise that it works with, or keep the premise without `together`"
            self._report(INVALID_VALUE, "`together` links a single premise", node.keys["together"].span, advice)
        step = self._faults.validated(StepFields, node, data, children)
        return Together.model_construct(together=kept, **dict(step)) if kept and step else None

    def _not_an_item(self, node: Node, role: str) -> None:
        if isinstance(node, Hole):
            return
        advice = "write `premise: ...`, `evidence: ...` or `ref: ID`"
        if role == "argument":
            advice = "write `thesis: ...` on a line of its own under it, indented"
        what = "this entry is a list"
        if isinstance(node, Scalar):
            what = "this entry is empty" if node.text is None else "this entry is a text without a key"
            if node.text is not None and node.text.split(":")[0] in KINDS:
                what, advice = "a space is missing after the colon", "write `premise: ...`"
        self._report(INVALID_VALUE, what, node.span, advice)

    # Kinds

    def _kind(self, node: Mapping, role: str) -> str | None:
        kinds = [key for key in node.values if key in _KINDS]
        if len(kinds) > 1:
            rule = f"an entry is one thing, {listed(KINDS[1:])}"
            self._faults.mixed(node, kinds, rule, "make two entries of it, or take one away")
        if kinds:
            return self._kind_in_place(node, kinds[0], role)
        for key in node.values:
            if self._stands_under(node, key):
                return self._kind_in_place(node, "premise", role)
            meant = _kind_meant(key, role)
            if meant:
                self._faults.unknown(node, key, "an entry", meant)
                return self._kind_in_place(node, meant, role)
        if node.whole:
            advice = "write `thesis: ...`" if role == "argument" else "write `premise: ...` or `evidence: ...`"
            self._report(MISSING_KEY, "this entry does not say what it is", node.head, advice)
        return "thesis" if role == "argument" else "premise"

    def _stands_under(self, node: Mapping, key: str) -> bool:
        """Whether an entry's first key is the name of a part, as `objection: ...`; reported, and read as a premise."""
        part = SYNONYMS.get(key.lower())
        value = node.values[key]
        if part not in PARTS or not isinstance(value, Scalar) or KIND_SYNONYMS.get(key.lower()):
            return False
        self._report(UNKNOWN_KEY, f"`{key}` is not a key of an entry", node.keys[key].span, PARTS[part])
        node.rename(key, "premise")
        return True

    def _kind_in_place(self, node: Mapping, kind: str, role: str) -> str | None:
        """The kind of an item, if such an item may stand there."""
        key = node.keys[kind]
        if role in {"argument", "aside"} and kind in {"ref", "together"}:
            where = "the argument" if role == "argument" else "an aside"
            self._report(INVALID_VALUE, f"{where} begins with a claim, not with `{kind}`", key.span)
            return None
        if role == "linked" and kind == "together":
            advice = "list all the linked premises in one `together`"
            self._report(INVALID_VALUE, "`together` stands inside `together`", key.span, advice)
            return None
        if role != "argument" and kind == "thesis":
            advice = "a map has one thesis, at the root of `argument`; write `premise: ...` here"
            self._report(INVALID_VALUE, "a second thesis stands here", key.span, advice)
            node.rename("thesis", "premise")
            return "premise"
        return kind

    # Keys

    def _check_keys(self, node: Mapping, kind: str, role: str) -> None:
        allowed = _FIELDS[kind]
        if allowed.issuperset(node.values) and role not in _MISPLACED:
            return
        reasons: dict[str, str] = {}
        also = set(KINDS)
        if kind in {"ref", "together"}:
            self._report_hanging(node, kind)
            also |= {"because", "but"}
        if kind == "thesis":
            reasons = dict.fromkeys(_STEP_KEYS, "it belongs beside an entry under `because` or `but`")
            reasons["by"] = _OF_THE_ARTICLE
            reasons["unless"] = "it doubts a step, and no step leads from the thesis; objections to it go under `but`"
        elif kind != "evidence":
            reasons = dict.fromkeys(("type", "date", "source_rating"), "it belongs to `evidence`")
        else:
            reasons = {"implicit": "evidence is what the article offers; what it takes for granted is a `premise`"}
        self._faults.unknown_keys(node, also | allowed, named(kind), reasons)
        for key in sorted(_STEP_KEYS & allowed & node.values.keys()) if role in _MISPLACED else ():
            self._report(UNKNOWN_KEY, f"`{key}` has no place here", node.keys[key].span, _MISPLACED[role])
            node.remove(key)
        if role == "argument" and "by" in allowed & node.values.keys():
            self._report(UNKNOWN_KEY, "`by` has no place here", node.keys["by"].span, _OF_THE_ARTICLE)
            node.remove("by")

    def _report_hanging(self, node: Mapping, kind: str) -> None:
        for key in ("because", "but"):
            if key in node.values:
                self._report(UNREACHABLE_CLAIM, f"`{key}` {_HANGING[kind][0]}", node.keys[key].span, _HANGING[kind][1])


def _own_article(node: Mapping, kind: str) -> str | None:
    """The article that a claim names for its quotes and those below it."""
    value = node.values.get("article") if "article" in _FIELDS[kind] else None
    return value.text if isinstance(value, Scalar) else None


def _from_article(quotes: Any, article: str) -> Any:
    """Quotes as a map has them, from an article where they name none."""
    every = quotes if isinstance(quotes, list) else [quotes]
    named = [{"exact": one} if isinstance(one, str) else one for one in every]
    return [{"article": article} | one if isinstance(one, dict) else one for one in named]


def _kind_meant(key: str, role: str) -> str | None:
    """The kind of entry that a key was probably meant to be."""
    if key in Premise.model_fields:
        return None
    meant = KIND_SYNONYMS.get(key.lower()) or closest(key, KINDS)
    if role == "argument":
        return "thesis" if meant in {"premise", "thesis"} else meant
    return "premise" if meant == "thesis" else meant
