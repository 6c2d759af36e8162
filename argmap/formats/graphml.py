"""GraphML, which yEd, Gephi, draw.io and networkx open: claims are nodes, and so is every step that more hangs on."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING
from xml.etree import ElementTree

from argmap.formats.anchoring import quotes_of
from argmap.formats.features import Carries, Feature
from argmap.formats.format import Format, Written
from argmap.formats.naming import free_names
from argmap.formats.xml_text import allowed

if TYPE_CHECKING:
    from argmap.draft import Draft, DraftClaim
    from argmap.formats.format import Outgoing

__all__ = ["FORMAT"]

_NODE_KEYS = (
    "kind",
    "label",
    "text",
    "quotes",
    "implicit",
    "by",
    "aims_at",
    "type",
    "attributed_to",
    "date",
    "source_rating",
    "note",
)
_EDGE_KEYS = ("polarity", "scheme", "strength", "note")


def write(outgoing: Outgoing) -> Written:
    """A GraphML document; a step with several premises or an undercut is a node of the kind `step`."""
    draft = outgoing.draft
    root = ElementTree.Element("graphml", {"xmlns": "http://graphml.graphdrawing.org/xmlns"})
    for scope, keys in (("node", _NODE_KEYS), ("edge", _EDGE_KEYS)):
        for key in keys:
            name = f"{scope}-{key}"
            attributes = {"id": name, "for": scope, "attr.name": key, "attr.type": "string"}
            ElementTree.SubElement(root, "key", attributes)
    graph = ElementTree.SubElement(root, "graph", {"id": "map", "edgedefault": "directed"})
    names = free_names((claim.fields.get("id", "") for claim in draft.claims), "claim", set())
    for index, (name, claim) in enumerate(zip(names, draft.claims, strict=True)):
        node = ElementTree.SubElement(graph, "node", {"id": f"c{index}"})
        _put(node, "node", _NODE_KEYS, _values(claim, name))
    _steps(graph, draft)
    ElementTree.indent(root)
    return Written(ElementTree.tostring(root, "utf-8", xml_declaration=True) + b"\n")


def _values(claim: DraftClaim, name: str) -> dict[str, str]:
    quotes = [quote.model_dump(exclude_none=True) for quote in quotes_of(claim)]
    values = {key: str(value) for key, value in claim.fields.items()} | {
        "kind": claim.kind,
        "label": name,
        "text": claim.text,
        "quotes": json.dumps(quotes, ensure_ascii=False) if quotes else "",
    }
    return {key: value for key, value in values.items() if value}


def _steps(graph: ElementTree.Element, draft: Draft) -> None:
    undercut = {step.step for step in draft.steps if step.step is not None and step.premises}
    for number, step in enumerate(draft.steps):
        if not step.premises:
            continue
        values = {key: str(value) for key, value in step.fields.items()} | {"polarity": str(step.polarity)}
        target = f"c{step.claim}" if step.claim is not None else f"s{step.step}"
        premises = [f"c{premise}" for premise in step.premises]
        if len(premises) > 1 or number in undercut:
            joint = ElementTree.SubElement(graph, "node", {"id": f"s{number}"})
            _put(joint, "node", _NODE_KEYS, {"kind": "step", "label": values.get("scheme", str(step.polarity))})
            for premise in premises:
                edge = ElementTree.SubElement(graph, "edge", {"source": premise, "target": f"s{number}"})
                _put(edge, "edge", _EDGE_KEYS, {"polarity": "premise"})
            premises = [f"s{number}"]
        for premise in premises:
            _put(
                ElementTree.SubElement(graph, "edge", {"source": premise, "target": target}), "edge", _EDGE_KEYS, values
            )


def _put(owner: ElementTree.Element, scope: str, keys: tuple[str, ...], values: dict[str, str]) -> None:
    for key in keys:
        if key in values:
            ElementTree.SubElement(owner, "data", {"key": f"{scope}-{key}"}).text = allowed(values[key])


_NO = {Feature.TITLE, Feature.LANGUAGE, Feature.ARTICLE, Feature.REVIEWS, Feature.SCHEME_ROLES}
FORMAT = Format(
    "graphml",
    "GraphML, for yEd, Gephi, draw.io, networkx",
    (".graphml",),
    {feature: Carries.NO if feature in _NO else Carries.YES for feature in Feature},
    write=write,
)
