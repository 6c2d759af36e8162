"""AIF, the Argument Interchange Format, as AIFdb's JSON has it: nodes of claims and of schemes, and edges.

C. Chesnevar et al., "Towards an argument interchange format", Knowledge Engineering Review 21(4), 2006; the JSON is
that of AIFdb (J. Lawrence, C. Reed et al., COMMA 2012). I-nodes are claims, RA-nodes supports, CA-nodes attacks;
what leads into a scheme node is a premise of it, what leads out of it its target.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from argmap.draft import Draft, DraftClaim, DraftStep
from argmap.formats.features import Carries, Feature
from argmap.formats.format import Format, Written
from argmap.formats.json_text import Value, as_json, root, tell_halves, text_place, whole
from argmap.formats.naming import free_names, give_ids, numeric
from argmap.formats.schemes import note_of, scheme_numbered, scheme_of
from argmap.formats.side import restore, side_of
from argmap.formats.source import FormatError
from argmap.graph import Polarity
from argmap.memory import no_collection
from argmap.showing import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from argmap.formats.format import Outgoing
    from argmap.formats.source import Source

__all__ = ["FORMAT", "LISTS", "Net", "as_aif", "count_rest", "draft_of", "net_of"]

_STEPS = {"RA": Polarity.SUPPORT, "CA": Polarity.ATTACK}
_ASIDE = {
    "L": "locutions",
    "YA": "illocutions",
    "TA": "transitions",
    "MA": "rephrases",
    "PA": "preferences",
}
_KEEPS = "argmap"
_KNOWN = {"participants", "locutions", "schemefulfillments"}
_EMPTY = re.compile(r'"nodes"\s*:\s*\[\s*\]')
_DEFAULTS = {"", "0", "71", "72", "None"}
"""Numbers of AIFdb's for no scheme, for a mere conflict, for a mere inference."""
LISTS = ("nodes", "edges")
"""The lists that hold a file's graph."""


class Edge(NamedTuple):
    """An edge from one node to another."""

    source: str
    target: str
    record: dict[str, Any]


class Net(NamedTuple):
    """The nodes of a file by their ids, in its order, and its edges."""

    nodes: dict[str, Value]
    edges: list[Edge]


def net_of(source: Source, whole: Value) -> Net:
    """The nodes and edges of an object; what cannot be is reported."""
    keys: dict[str, Value] = whole.data
    for key in LISTS:
        if key not in keys or not isinstance(keys[key].data, list):
            raise FormatError(f"`{key}` must be a list of {key}", keys[key].span if key in keys else whole.span)
    nodes: dict[str, Value] = {}
    for value in keys["nodes"].data:
        name = _name(value.data, "nodeID") if _is_node(value.data) else ""
        if not name:
            source.unsound("a node must have a `nodeID`, a `type` and a `text`", value.span)
        elif name in nodes:
            line = source.text.position(nodes[name].span.start).line
            source.unsound(f"the node id {name} stands twice, first on line {line}", value.span, "rename one of them")
        else:
            nodes[name] = value
    return Net(nodes, list(_edges(source, keys["edges"].data, nodes)))


def _is_node(data: Any) -> bool:
    return isinstance(data, dict) and isinstance(data.get("type"), str) and isinstance(data.get("text") or "", str)


def _edges(source: Source, edges: list[Value], nodes: dict[str, Value]) -> Iterator[Edge]:
    for value in edges:
        ends = [_name(value.data, key) if isinstance(value.data, dict) else "" for key in ("fromID", "toID")]
        lost = [end for end in ends if end not in nodes]
        if not all(ends):
            source.unsound("an edge must have a `fromID` and a `toID`", value.span)
        elif lost:
            advice = "add the node, or take the edge out"
            source.unsound(f"this edge leads to or from {lost[0]}, and there is no such node", value.span, advice)
        else:
            yield Edge(ends[0], ends[1], value.data)


def _name(data: dict[str, Any], key: str) -> str:
    name = data.get(key)
    return str(name) if isinstance(name, str | int) and not isinstance(name, bool) else ""


# Reading


def read(source: Source) -> Draft:
    """The claims and steps of an AIF file."""
    with no_collection():
        return _read(source)


def _read(source: Source) -> Draft:
    whole = root(source.text.content, LISTS)
    if not isinstance(whole.data, dict):
        raise FormatError("an AIF file holds one object with `nodes` and `edges`", whole.span)
    tell_halves(source)
    net = net_of(source, whole)
    draft = draft_of(source, net)
    draft.extra = {
        "rest": {key: value.data for key, value in whole.data.items() if key not in {*LISTS, _KEEPS}},
        "nodes": [value.data for value in net.nodes.values()],
        "edges": [edge.record for edge in net.edges],
    }
    count_rest(draft, draft.extra["rest"])
    give_ids(draft)
    draft.is_settled = restore(draft, whole.data[_KEEPS].data if _KEEPS in whole.data else None)
    return draft


def count_rest(draft: Draft, rest: dict[str, Any]) -> None:
    """Count what a file has beside nodes and edges: people, what they said when, and whatever else there is."""
    people = rest.get("participants")
    if isinstance(people, list) and people:
        draft.left_out.put("participants", *(_name(one, "participantID") for one in people if isinstance(one, dict)))
    said = rest.get("locutions")
    names = [_name(one, "nodeID") for one in said if isinstance(one, dict)] if isinstance(said, list) else []
    if more := [name for name in names if name not in draft.left_out.names.get("locutions", ())]:
        draft.left_out.put("further records of who spoke when", *more)
    others = [one_line(key) for key, value in rest.items() if value and key not in _KNOWN]
    if others:
        draft.left_out.put("further keys of the file", *others)
    _fulfil(draft, rest.get("schemefulfillments"))


def _fulfil(draft: Draft, fulfilled: Any) -> None:
    """Give steps the schemes that stand beside the nodes, by the number that AIFdb gives them."""
    listed = [one for one in fulfilled if isinstance(one, dict)] if isinstance(fulfilled, list) else []
    numbers = {_name(one, "nodeID"): str(one.get("schemeID") or "") for one in listed}
    for step in draft.steps:
        number = numbers.get(step.name, "")
        if step.fields or number in _DEFAULTS:
            continue
        named = scheme_numbered(number)
        if named:
            step.fields["scheme"] = named
        else:
            step.fields["note"] = f"scheme: AIFdb's number {one_line(number)}"


def draft_of(source: Source, net: Net) -> Draft:
    """The claims and steps among a file's nodes; `left_out` counts the others."""
    kinds = {name: value.data["type"] for name, value in net.nodes.items()}
    draft = Draft({"argmap": 1})
    incoming: dict[str, list[str]] = {}
    outgoing: dict[str, list[str]] = {}
    spoken: set[str] = set()
    for edge in net.edges:
        incoming.setdefault(edge.target, []).append(edge.source)
        outgoing.setdefault(edge.source, []).append(edge.target)
        if kinds[edge.source] in _STEPS or kinds[edge.target] in _STEPS:
            spoken |= {end for end in (edge.source, edge.target) if kinds[end] == "L"}
    claims = {name: at for at, name in enumerate(name for name, kind in kinds.items() if kind == "I" or name in spoken)}
    for name in claims:
        draft.claims.append(_claim(source, name, net.nodes[name]))
    _add_steps(source, draft, net, claims, incoming, outgoing)
    direct = sum(edge.source in claims and edge.target in claims for edge in net.edges)
    if direct:
        draft.left_out["edges from claim to claim"] = direct
    if said := [name for name in claims if name in spoken]:
        draft.altered.put("locutions that are premises or conclusions, read as claims", *said)
    others = sorted((kind, name) for name, kind in kinds.items() if kind not in _STEPS and name not in claims)
    for kind, name in others:
        draft.left_out.put(_ASIDE.get(kind, f"nodes of the type {one_line(kind) or 'unknown'}"), name)
    _count_beside(draft, net)
    return draft


def _count_beside(draft: Draft, net: Net) -> None:
    """Count what nodes and edges carry beside what a map holds."""
    kept = {"I", *_STEPS}
    stamped = [one for one, value in net.nodes.items() if value.data["type"] in kept and value.data.get("timestamp")]
    if stamped:
        draft.left_out.put("further values of nodes (time stamps)", *stamped)
    formed = [_name(edge.record, "edgeID") for edge in net.edges if edge.record.get("formEdgeID") not in (None, "")]
    if formed:
        draft.left_out.put("edges with a role (formEdgeID)", *formed)


def _claim(source: Source, name: str, value: Value) -> DraftClaim:
    raw = value.data.get("text") or ""
    text = one_line(whole(raw))
    if not text:
        source.changed(f"the node {name} has no text; it is read as “(no text)”", value.span)
    place = text_place(source.text.content, value.span, "text")
    return DraftClaim("premise", text or "(no text)", name=name, place=place)


def _add_steps(
    source: Source,
    draft: Draft,
    net: Net,
    claims: dict[str, int],
    incoming: dict[str, list[str]],
    outgoing: dict[str, list[str]],
) -> None:
    """One step for every target of every scheme node; those that lead to scheme nodes find them afterwards."""
    numbers: dict[str, int] = {}
    waiting: list[tuple[DraftStep, str]] = []
    for name, value in net.nodes.items():
        polarity = _STEPS.get(value.data["type"])
        if polarity is None:
            continue
        premises = list(dict.fromkeys(claims[one] for one in incoming.get(name, ()) if one in claims))
        targets = [one for one in outgoing.get(name, ()) if one in claims or net.nodes[one].data["type"] in _STEPS]
        numbers[name] = len(draft.steps)
        targets = list(dict.fromkeys(targets or [""]))
        if len(targets) > 1:
            draft.altered.put("inferences with several conclusions, made a step for each", name)
            source.repeat(len(premises) * (len(targets) - 1), value.span)
        for target in targets:
            step = DraftStep(polarity, claims.get(target), None, list(premises), name=name, place=value.span)
            step.extra["of"] = name
            step.fields = _scheme_fields(value.data)
            draft.steps.append(step)
            waiting.append((step, target))
    for step, target in waiting:
        if target in numbers:
            step.step = numbers[target]
            step.polarity = Polarity.UNDERCUT if step.polarity is Polarity.ATTACK else step.polarity


def _scheme_fields(data: dict[str, Any]) -> dict[str, Any]:
    """The scheme of a scheme node, which stands in `scheme` or, where that is missing, in `text`."""
    named = data.get("scheme") or data.get("text") or ""
    fields = scheme_of(named) if isinstance(named, str) else {}
    numbered = None if fields else scheme_numbered(data.get("schemeID"))
    return {"scheme": numbered} if numbered else fields


# Writing


def write(outgoing: Outgoing) -> Written:
    """An AIF file, with what AIF has no words for under the key `argmap`."""
    data, names, steps = as_aif(outgoing.as_read or outgoing.draft)
    data[_KEEPS] = side_of(outgoing.draft, names, steps)
    return Written(as_json(data))


def as_aif(draft: Draft) -> tuple[dict[str, Any], list[str], list[str]]:
    """AIF of a draft, and the names of its claims and steps there; what was left out of it on the way in is back."""
    extra = draft.extra if "nodes" in draft.extra else {}
    known = {_name(record, "nodeID"): record for record in extra.get("nodes", ())}
    taken = {name for name in known if known[name]["type"] not in {"I", *_STEPS}}
    taken -= {claim.name for claim in draft.claims}
    claims = free_names((claim.name or numeric(claim.fields.get("id", "")) for claim in draft.claims), "c", taken)
    steps = _step_names(draft, taken)
    nodes = _nodes(draft, claims, steps, known)
    edges = _edges_of(dict.fromkeys(_pairs(draft, claims, steps, known)), extra.get("edges", ()), nodes, known)
    return {"nodes": nodes, "edges": edges} | extra.get("rest", {"locutions": []}), claims, steps


def _edges_of(
    pairs: dict[tuple[str, str], None],
    before: Iterable[dict[str, Any]],
    nodes: list[dict[str, Any]],
    known: dict[str, Any],
) -> list[dict[str, Any]]:
    """The edges of the file that was read, as far as they still hold, then those that are new."""
    names = {_name(node, "nodeID") for node in nodes}
    ends = [((_name(record, "fromID"), _name(record, "toID")), record) for record in before]
    edges = [
        record for pair, record in ends if pair in pairs or (names.issuperset(pair) and not _is_step_edge(pair, known))
    ]
    there = {pair for pair, _ in ends}
    new = [pair for pair in pairs if pair not in there]
    taken = {_name(record, "edgeID") for record in edges}
    return edges + [
        {"edgeID": name, "fromID": source, "toID": target, "formEdgeID": None}
        for name, (source, target) in zip(free_names(("" for _ in new), "", taken), new, strict=True)
    ]


def _is_step_edge(pair: tuple[str, str], known: dict[str, Any]) -> bool:
    """Whether an edge is one that the draft's own steps have, if they are still there."""
    kinds = [known[end]["type"] for end in pair]
    return (kinds[0] in _STEPS and kinds[1] in {"I", *_STEPS}) or (kinds[1] in _STEPS and kinds[0] == "I")


def _step_names(draft: Draft, taken: set[str]) -> list[str]:
    """Names of steps; those of one scheme node with several targets share its name."""
    shared = {step.name for step in draft.steps if step.name and step.name not in taken}
    taken |= shared
    new = iter(free_names(("" for step in draft.steps if step.name not in shared), "s", taken))
    return [step.name if step.name in shared else next(new) for step in draft.steps]


def _nodes(draft: Draft, claims: list[str], steps: list[str], known: dict[str, Any]) -> list[dict[str, Any]]:
    """All nodes, those of the file that was read first and in its order."""
    own: dict[str, dict[str, Any]] = {}
    for name, claim in zip(claims, draft.claims, strict=True):
        before = known.get(name, {})
        same = one_line(whole(before.get("text") or "")) in {claim.text, ""}
        own[name] = {"nodeID": name, "text": claim.text, "type": "I"} | (before if same else {})
    for name, step in zip(steps, draft.steps, strict=True):
        if step.premises or name in known:
            own.setdefault(name, _scheme_node(draft, name, step, known.get(name, {})))
    kept = {name: own.pop(name, record) for name, record in known.items() if name in own or not _is_own(record)}
    return [*kept.values(), *own.values()]


def _is_own(record: dict[str, Any]) -> bool:
    return record["type"] in {"I", *_STEPS}


def _scheme_node(draft: Draft, name: str, step: DraftStep, before: dict[str, Any]) -> dict[str, Any]:
    kind = "RA" if step.polarity is Polarity.SUPPORT else "CA"
    default = "Default Inference" if kind == "RA" else "Default Conflict"
    alone = draft.claims[step.premises[0]].fields if len(step.premises) == 1 else {}
    scheme = note_of({"note": alone.get("note", "")} | step.fields) or default
    return before or {"nodeID": name, "text": scheme, "type": kind, "scheme": scheme}


def _pairs(draft: Draft, claims: list[str], steps: list[str], known: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for name, step in zip(steps, draft.steps, strict=True):
        if not step.premises and name not in known:
            continue
        yield from ((claims[premise], name) for premise in step.premises)
        if step.claim is not None:
            yield name, claims[step.claim]
        elif step.step is not None:
            yield name, steps[step.step]


def recognises(content: str) -> bool:
    """Whether a JSON text looks like AIF, be it empty."""
    if '"AIF"' in content or '"nodes"' not in content:
        return False
    return '"nodeID"' in content or ('"edges"' in content and _EMPTY.search(content) is not None)


_YES = (
    Feature.ATTACKS,
    Feature.UNDERCUTS,
    Feature.UNDERCUTS_OF_ATTACKS,
    Feature.LINKED,
    Feature.SHARED,
    Feature.ASIDES,
    Feature.SCHEMES,
    Feature.IDS,
)
CARRIES = {feature: Carries.YES if feature in _YES else Carries.ASIDE for feature in Feature}
FORMAT = Format(
    "aif",
    "AIF JSON, as AIFdb has it",
    (".aif.json", ".aif"),
    CARRIES,
    read=read,
    write=write,
    recognises=recognises,
    family="aif",
)
