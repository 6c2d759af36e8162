"""JSON-LD: claims and steps as linked data, their words in the article as W3C Web Annotations.

R. Sanderson, P. Ciccarese, B. Young, "Web Annotation Data Model", W3C Recommendation 2017: a TextQuoteSelector holds
the words with their context, a TextPositionSelector their place, as code points counted from 0; a page of a PDF file is
a fragment (RFC 8118).
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from urllib.parse import quote as percent

from argmap.article import fingerprint
from argmap.formats.anchoring import quotes_of
from argmap.formats.features import Carries, Feature
from argmap.formats.format import Format, Written
from argmap.formats.naming import free_names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.formats.format import Outgoing
    from argmap.model import Quote

__all__ = ["FORMAT"]

_CONTEXT = [
    "http://www.w3.org/ns/anno.jsonld",
    {
        "argmap": "urn:argmap:",
        "aif": "http://www.arg.tech/aif#",
        "dc": "http://purl.org/dc/terms/",
        "premises": {"@id": "argmap:premise", "@type": "@id", "@container": "@list"},
        "conclusion": {"@id": "argmap:conclusion", "@type": "@id"},
    },
]
_TYPES = {"thesis": "argmap:Thesis", "premise": "argmap:Premise", "evidence": "argmap:Evidence"}


def write(outgoing: Outgoing) -> Written:
    """A graph of claims, steps, articles and annotations; an annotation's body is the claim, its target the words."""
    draft = outgoing.draft
    claims = free_names((claim.fields.get("id", "") for claim in draft.claims), "claim", set())
    ids = [f"urn:argmap:claim:{_safe(name)}" for name in claims]
    graph: list[dict[str, Any]] = [
        {"id": "urn:argmap:map", "type": "argmap:Map", **_named(draft.header, "argmap:header")}
    ]
    for index, claim in enumerate(draft.claims):
        fields = {key: value for key, value in claim.fields.items() if key != "quote"}
        kind = ["aif:I-node", _TYPES.get(claim.kind, "argmap:Premise")]
        text = _worded(claim.text, draft.header.get("language"))
        graph.append({"id": ids[index], "type": kind, "aif:claimText": text, **_named(fields, "argmap:fields")})
    for number, step in enumerate(draft.steps):
        if step.premises:
            target = ids[step.claim] if step.claim is not None else f"urn:argmap:step:{step.step}"
            graph.append(
                {
                    "id": f"urn:argmap:step:{number}",
                    "type": f"argmap:{str(step.polarity).capitalize()}",
                    "premises": [ids[premise] for premise in step.premises],
                    "conclusion": target,
                    **_named(step.fields, "argmap:fields"),
                }
            )
    graph += _annotations(outgoing, ids)
    whole = {"@context": _CONTEXT, "@graph": graph}
    return Written((json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace"))


def _worded(text: str, language: str | None) -> str | dict[str, str]:
    """A claim's text, with the tag of its language where the map states one."""
    return {"@value": text, "@language": language} if language else text


def _named(values: dict[str, Any], key: str) -> dict[str, Any]:
    """Values as one JSON literal, so that no tool takes them for links."""
    kept = {name: value for name, value in values.items() if name != "argmap"}
    return {key: {"@type": "@json", "@value": kept}} if kept else {}


def _safe(name: str) -> str:
    return percent(name, safe="")


def _annotations(outgoing: Outgoing, ids: list[str]) -> Iterator[dict[str, Any]]:
    for index, claim in enumerate(outgoing.draft.claims):
        for number, quote in enumerate(quotes_of(claim), 1):
            yield {
                "id": f"{ids[index]}:quote{number}",
                "type": "Annotation",
                "motivation": "linking",
                "body": ids[index],
                "target": _target(outgoing, quote),
            }


def _target(outgoing: Outgoing, quote: Quote) -> dict[str, Any] | list[dict[str, Any]]:
    """The words in the article's text and, where that was made from a PDF file, on their page of it."""
    article = outgoing.articles.get(quote.article)
    anchor = article.locate(quote, outgoing.budget) if article else None
    spans, span = (anchor.spans, anchor.span) if anchor else ((), None)
    words = {key: value for key, value in quote.model_dump(exclude_none=True).items() if key != "article"}
    selector = {"type": "TextQuoteSelector", **words}
    positions = [{"type": "TextPositionSelector", "start": one.start, "end": one.end} for one in spans]
    target = {"source": _source(outgoing, quote), "selector": [selector, *positions]}
    original = article.source.original if article and article.source else None
    if not (article and article.pages and original and span and original.file.lower().endswith(".pdf")):
        return target
    sheet = article.sheet(span.start)
    if not sheet:
        return target
    page = {
        "type": "FragmentSelector",
        "conformsTo": "http://tools.ietf.org/rfc/rfc8118",
        "value": f"page={sheet}",
        "refinedBy": selector,
    }
    place = {"argmap:place": article.places_label(span)}
    return [target | place, {"source": original.file, "selector": page}]


def _source(outgoing: Outgoing, quote: Quote) -> str:
    header = outgoing.draft.header
    sources = header.get("articles") or {}
    source = sources.get(quote.article) if quote.article else header.get("article")
    article = outgoing.articles.get(quote.article)
    known = (source or {}).get("url") or (source or {}).get("file")
    return str(known or (f"urn:sha256:{fingerprint(article.text.content)}" if article else "urn:argmap:article"))


FORMAT = Format(
    "jsonld",
    "JSON-LD with W3C Web Annotations",
    (".jsonld",),
    dict.fromkeys(Feature, Carries.YES),
    write=write,
)
