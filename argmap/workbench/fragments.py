"""What a window shows, as data: claims and paragraphs, findings; each known by a hash, so that it is sent once."""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from argmap.article import Article
    from argmap.diagnostics import Finding
    from argmap.graph import Claim
    from argmap.model import ModelPath, Quote
    from argmap.reading import Anchored, Reading

__all__ = [
    "attribute_told",
    "claims_of",
    "entry_at",
    "findings_of",
    "hashed",
    "paragraphs_of",
    "quote_told",
    "step_told",
]

_RELATIONS = {"because": "reason", "but": "objection", "unless": "undercut", "asides": "aside"}
_ATTRIBUTES = ("attributed_to", "type", "date", "source_rating", "note", "scheme_role", "article", "by", "aims_at")


def hashed(data: Any) -> str:
    """What a fragment is known by, as long as the server runs."""
    return blake2b(repr(data).encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()


def claims_of(reading: Reading, keys: Mapping[ModelPath, str]) -> Iterator[dict[str, Any]]:
    """Every claim and ref in the order of the map, each with what it bears on."""
    by_path = {claim.path: claim for claim in reading.claims}
    for path, key in keys.items():
        if path in by_path:
            yield _claim(reading, by_path[path], key, keys)
        elif (shape := entry_at(reading, path)) is not None and hasattr(shape, "ref"):
            index = reading.graph.by_id.get(shape.ref)
            target = reading.claims[index] if index is not None else None
            yield {
                "key": key, "kind": "ref", "label": shape.ref, "text": target.text if target else "",
                "target": keys.get(target.path, "") if target else "", **_place(path, keys),
                "step": step_told(entry_at(reading, path[:-2]) if path[-2:-1] == ("together",) else shape),
            }  # fmt: skip


def entry_at(reading: Reading, path: ModelPath) -> Any:
    """The shape of an entry, as the map's model has it; None where there is none."""
    shape: Any = reading.map
    try:
        for step in path:
            shape = shape[step] if isinstance(step, int) else getattr(shape, step)
    except (AttributeError, IndexError, TypeError):
        return None
    return shape


def _claim(reading: Reading, claim: Claim, key: str, keys: Mapping[ModelPath, str]) -> dict[str, Any]:
    shape: Any = claim.shape
    owner = entry_at(reading, claim.path[:-2]) if claim.path[-2:-1] == ("together",) else shape
    return {
        "key": key,
        "kind": claim.kind,
        "label": claim.label,
        "id": shape.id or "",
        "text": claim.text,
        "implicit": bool(claim.is_implicit),
        "reader": claim.by_reader,
        "reviewed": shape.reviewed is not None and shape.reviewed == claim.stamp,
        "stamp": claim.stamp,
        "attributes": {name: told for name in _ATTRIBUTES if (told := attribute_told(shape, name))},
        "step": step_told(owner),
        "quotes": [_quote(one) for one in reading.anchors[claim.index]],
        **_place(claim.path, keys),
    }


def attribute_told(shape: Any, name: str) -> str:
    """An attribute of a claim; empty where it has none."""
    value = getattr(shape, name, None)
    return str(value) if value else ""


def step_told(owner: Any) -> dict[str, str]:
    """What a step says of itself; a single premise's note is the premise's own."""
    names = ("scheme", "strength", "note") if hasattr(owner, "together") else ("scheme", "strength")
    told = {name: str(value) for name in names if (value := getattr(owner, name, None)) is not None}
    return told | {"strength": told["strength"].removesuffix(".0")} if "strength" in told else told


def _place(path: ModelPath, keys: Mapping[ModelPath, str]) -> dict[str, Any]:
    """What an entry bears on, as what, and in which link it stands."""
    linked = path[:-2] if path[-2:-1] == ("together",) else None
    step = linked or path
    if len(step) < 2:
        return {"under": "", "relation": "thesis", "link": ""}
    if len(step) == 2:
        return {"under": "", "relation": "aside", "link": ""}
    owner = step[:-2]
    return {
        "under": keys.get(owner, ""),
        "relation": _RELATIONS[str(step[-2])],
        "link": keys.get(linked, "") if linked else "",
    }


def quote_told(quote: Quote) -> dict[str, str]:
    """What a quote says of itself."""
    return {
        "exact": quote.exact,
        "prefix": quote.prefix or "",
        "suffix": quote.suffix or "",
        "article": quote.article or "",
    }


def _quote(one: Anchored) -> dict[str, Any]:
    span = one.anchor.span
    return {
        **quote_told(one.quote),
        "status": str(one.anchor.status),
        "where": one.where,
        "words": one.words,
        "span": [span.start, span.end] if span else None,
    }


def paragraphs_of(article: Article, name: str | None) -> Iterator[dict[str, Any]]:
    """The paragraphs of an article with their sentences, as offsets in code points."""
    sentences = list(article.sentences)
    at = 0
    for index, span in enumerate(article.paragraphs):
        counted = article.without_lead(span).start
        inside = []
        while at < len(sentences) and sentences[at].start < span.end:
            if sentences[at].start >= span.start:
                inside.append([sentences[at].start, sentences[at].end])
            at += 1
        yield {
            "article": name or "", "index": index, "label": article.place_label(counted), "start": span.start,
            "text": article.text.content[span.start : span.end], "sentences": inside,
            "body": article.is_in_body(counted),
        }  # fmt: skip


def findings_of(findings: Iterable[Finding], reading: Reading, keys: Mapping[ModelPath, str]) -> list[dict[str, Any]]:
    """Findings with the entry that each stands at."""
    nodes = [
        (node.span.start, node.span.end, key)
        for path, key in keys.items()
        if (node := reading.file.node(path)) is not None
    ]
    return [
        {
            "code": finding.code.id,
            "name": finding.code.name,
            "severity": finding.severity.name.lower(),
            "message": finding.message,
            "help": _without_yaml(finding.help or ""),
            "line": finding.place.start.line,
            "column": finding.place.start.column,
            "fix": finding.fix.title if finding.fix else "",
            "key": _at_entry(finding.place.span.start, nodes),
        }
        for finding in findings
    ]


def _without_yaml(help_: str) -> str:
    """What to do, unless it says how to write it in the file."""
    return "" if "`" in help_ else help_


def _at_entry(offset: int, nodes: list[tuple[int, int, str]]) -> str:
    inside = [(end - start, key) for start, end, key in nodes if start <= offset < end]
    return min(inside)[1] if inside else ""
