"""xAIF, AIF with the analysed text around it, as the annotation tool OVA3 saves and loads it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from argmap.article import Article
from argmap.formats.aif import CARRIES, LISTS, as_aif, count_rest, draft_of, net_of
from argmap.formats.anchoring import quote_at
from argmap.formats.features import Carries, Feature
from argmap.formats.format import Format, Written
from argmap.formats.highlighted import Mark, marked_up, unmarked
from argmap.formats.json_text import Value, as_json, members, root, tell_halves, whole
from argmap.formats.naming import give_ids
from argmap.formats.schemes import number_of
from argmap.formats.side import restore, side_of
from argmap.formats.source import FormatError
from argmap.text import Text

if TYPE_CHECKING:
    from argmap.draft import Draft, DraftClaim
    from argmap.formats.aif import Net
    from argmap.formats.format import Outgoing
    from argmap.formats.source import Source

__all__ = ["FORMAT"]

_KEEPS = "argmap"
_AROUND = {"text", "dialog", "OVA", "ova"}
_WIDE, _HIGH = 260, 130
"""How far OVA is to draw nodes apart, in its pixels."""


def read(source: Source) -> Draft:
    """The claims and steps of an xAIF file, with the words that its text marks for them."""
    whole = root(source.text.content)
    keys: dict[str, Value] = whole.data if isinstance(whole.data, dict) else {}
    if "AIF" not in keys or not isinstance(keys["AIF"].data, dict):
        raise FormatError("an xAIF file holds one object with a key `AIF`", whole.span)
    tell_halves(source)
    aif = keys["AIF"].data
    net = net_of(source, members(source.text.content, keys["AIF"].span.start, LISTS))
    draft = draft_of(source, net)
    draft.extra = {
        "rest": {key: value for key, value in aif.items() if key not in {"nodes", "edges"}},
        "around": {key: one.data for key, one in keys.items() if key not in {"AIF", _KEEPS}},
        "nodes": [value.data for value in net.nodes.values()],
        "edges": [edge.record for edge in net.edges],
    }
    around = {key: value for key, value in draft.extra["around"].items() if key not in _AROUND}
    count_rest(draft, draft.extra["rest"] | around)
    if _KEEPS not in keys and _is_laid_out(draft.extra["around"]):
        draft.left_out.put("the places of nodes in OVA's picture")
    give_ids(draft)
    _quotes(source, draft, net, keys.get("text"))
    draft.is_settled = restore(draft, keys[_KEEPS].data if _KEEPS in keys else None)
    _prefer_several(draft)
    return draft


def _prefer_several(draft: Draft) -> None:
    """Of a map of several articles xAIF holds the first one's text; the map names the files of all of them."""
    if "articles" in draft.header:
        draft.header.pop("article", None)
        draft.texts.pop(None, None)


def _is_laid_out(around: dict[str, Any]) -> bool:
    """Whether OVA has placed the nodes somewhere."""
    layout = around.get("OVA")
    return isinstance(layout, dict) and bool(layout.get("nodes"))


def _quotes(source: Source, draft: Draft, net: Net, value: Value | None) -> None:
    if value is None:
        return
    html = value.data.get("txt") if isinstance(value.data, dict) else value.data
    if not isinstance(html, str) or not html.strip():
        return
    content, marks = unmarked(whole(html))
    text = draft.texts[None] = Text(f"{source.text.name}#text", content)
    draft.header["article"] = {"file": f"{source.stem}.txt"}
    article = Article(text)
    claims = {claim.name: claim for claim in draft.claims}
    targets: dict[str, list[tuple[int, str]]] = {}
    for number, edge in enumerate(net.edges):
        targets.setdefault(edge.source, []).append((number, edge.target))
    reached: dict[str, DraftClaim | None] = {}
    for mark in marks:
        if mark.node not in reached:
            reached[mark.node] = next((claims[name] for name in _reached(targets, mark.node) if name in claims), None)
        claim = reached[mark.node]
        quote = quote_at(article, mark.span, source.budget) if claim else None
        if claim and quote:
            claim.fields.setdefault("quote", []).append(quote)


def _reached(targets: dict[str, list[tuple[int, str]]], node: str) -> list[str]:
    """The node itself, then what a locution leads to by way of its illocutions; `targets` are numbers of edges, and
    the nodes that they lead to."""
    spoken = {middle for _, middle in targets.get(node, ())}
    return [node, *(one for _, one in sorted(pair for middle in spoken for pair in targets.get(middle, ())))]


# Writing


def write(outgoing: Outgoing) -> Written:
    """An xAIF file; what it has no words for stands under the key `argmap`."""
    draft = outgoing.draft
    data, claims, steps = as_aif(outgoing.as_read or draft)
    data.pop("dialog", None)
    extra = (outgoing.as_read or draft).extra
    around = dict(extra.get("around", {}))
    changed: dict[str, list[str]] = {}
    if not around:
        data |= {"schemefulfillments": _fulfilled(draft, steps), "participants": []}
        html, left = _text(outgoing, claims)
        changed["quotes that cross another or a line's end, without a highlighted span"] = [one.node for one in left]
        around = {"text": html, "dialog": False, "OVA": _layout(draft, claims, steps, data)}
    whole = {"AIF": data, **around, _KEEPS: side_of(draft, claims, steps)}
    return Written(as_json(whole), changed=changed)


def _text(outgoing: Outgoing, claims: list[str]) -> tuple[str, list[Mark]]:
    """The first article with the first quote of each claim marked in it; a page has each id once."""
    name = next(iter(outgoing.articles), None)
    article = outgoing.articles.get(name)
    if article is None:
        return "", []
    marks = []
    for index, node in enumerate(claims):
        span = next((span for where, span in outgoing.places(index) if where == name), None)
        marks += [Mark(node, span)] if span else []
    return marked_up(article.text.content, marks)


def _fulfilled(draft: Draft, steps: list[str]) -> list[dict[str, str]]:
    named = dict(zip(steps, draft.steps, strict=True))
    return [{"nodeID": name, "schemeID": number_of(step)} for name, step in named.items() if step.premises]


def _layout(draft: Draft, claims: list[str], steps: list[str], data: dict[str, Any]) -> dict[str, Any]:
    """Where OVA draws the nodes: conclusions above their premises, leaves side by side."""
    places = _places(draft, claims, steps)
    return {
        "firstname": "",
        "surname": "",
        "url": "",
        "nodes": [
            {"nodeID": node["nodeID"], "visible": True, "x": x, "y": y, "timestamp": ""}
            for node in data["nodes"]
            for x, y in [places.get(node["nodeID"], (0, 0))]
        ],
        "edges": [{"fromID": edge["fromID"], "toID": edge["toID"], "visible": True} for edge in data["edges"]],
    }


def _places(draft: Draft, claims: list[str], steps: list[str]) -> dict[str, tuple[int, int]]:
    """Rows by depth, columns in reading order: a conclusion stands above the first of its premises."""
    rows = {claims[one]: 0 for one in draft.roots}
    places = {claims[one]: (at * _WIDE, 0) for at, one in enumerate(draft.roots)}
    column = 0
    for number in draft.placed()[2]:
        step = draft.steps[number]
        above = claims[step.claim] if step.claim is not None else steps[step.step or 0]
        row = rows[steps[number]] = rows.get(above, 0) + 1
        places[steps[number]] = (column * _WIDE, row * _HIGH)
        for premise in step.premises:
            if draft.claims[premise].home == number:
                rows[claims[premise]] = row + 1
                places[claims[premise]] = (column * _WIDE, (row + 1) * _HIGH)
                column += 1
    return places


def recognises(content: str) -> bool:
    """Whether a JSON text looks like xAIF."""
    return '"AIF"' in content and '"nodes"' in content


FORMAT = Format(
    "xaif",
    "xAIF, which OVA3 saves and loads",
    (".xaif.json", ".xaif"),
    {**CARRIES, Feature.QUOTES: Carries.YES},
    read=read,
    write=write,
    recognises=recognises,
    family="aif",
    holds_text=True,
)
