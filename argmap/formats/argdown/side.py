"""What Argdown has no words for, in data under the key `argmap`, which its own tools carry along unread."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from argmap.formats.side import mapping

if TYPE_CHECKING:
    from argmap.draft import Draft, DraftClaim

__all__ = ["SELECTION", "described", "kept_matter", "own_data", "restore_data"]

SELECTION = {"statementSelectionMode": "all", "excludeDisconnected": False}
"""What argmap writes so that Argdown draws every claim."""
_KNOWN = {"argmap", "thesis", "isCanonical"}
_NO_FIELDS = {"id", "kind", "text", "step", "deep", "joint"}


def own_data(data: dict[str, Any]) -> dict[str, Any]:
    """Data of the document's own, without what argmap reads of it."""
    return {key: value for key, value in data.items() if key not in _KNOWN}


def kept_matter(matter: dict[str, Any]) -> tuple[dict[str, Any], list[str]]:
    """The front matter that can be written again, and the settings that cannot: they change what a document means."""
    kept, lost = {key: value for key, value in matter.items() if (key, value) != ("selection", SELECTION)}, []
    settings = kept.get("model")
    if isinstance(settings, dict) and settings.get("transformArgumentRelations") is False:
        kept["model"] = {key: value for key, value in settings.items() if key != "transformArgumentRelations"}
        lost.append("model.transformArgumentRelations")
    return kept, lost


def described(text: str, scheme: str) -> str:
    """The note of a step: what is said of its argument, then the rule that is no scheme of argmap's.

    >>> described("The ferry pays.", "scheme: Rule one")
    'The ferry pays. (scheme: Rule one)'
    """
    return f"{text} ({scheme})" if text and scheme else text or scheme


def restore_data(draft: Draft, front_matter: Any) -> None:
    """Put back what argmap wrote beside claims and steps, and where each claim is written."""
    for claim in draft.claims:
        kept = mapping(claim.extra.get("argmap"))
        draft.is_restored = draft.is_restored or bool(kept)
        _restore_claim(claim, kept)
    by_name = {claim.name: index for index, claim in enumerate(draft.claims) if claim.name}
    for step in draft.steps:
        kept = mapping(step.extra.get("argmap"))
        draft.is_restored = draft.is_restored or bool(kept)
        uses = mapping(kept.pop("uses", None))
        step.fields |= kept
        step.uses = {by_name[name]: mapping(beside) for name, beside in uses.items() if name in by_name}
    header = mapping(mapping(front_matter).get("argmap"))
    draft.is_restored = draft.is_restored or bool(header)
    if header.pop("version", None) is not None and draft.claims:
        draft.header |= header
        _restore_homes(draft)


def _restore_claim(claim: DraftClaim, kept: dict[str, Any]) -> None:
    if "id" in kept:
        claim.fields.pop("id", None)
        claim.fields |= {"id": kept["id"]} if isinstance(kept["id"], str) else {}
    if isinstance(kept.get("text"), str) and kept["text"].split() == claim.text.split():
        claim.text = kept["text"]
    claim.fields |= {key: value for key, value in kept.items() if key not in _NO_FIELDS}


def _restore_homes(draft: Draft) -> None:
    """Give claims the homes that their definitions had, unless some would be written nowhere then."""
    tops = [index for index, claim in enumerate(draft.claims) if claim.extra.get("top") is not None]
    tops.sort(key=lambda index: draft.claims[index].extra["top"])
    roots = [index for index in tops if not mapping(draft.claims[index].extra.get("argmap")).get("deep")]
    if not roots:
        return
    for number, step in enumerate(draft.steps):
        for premise in step.premises:
            claim = draft.claims[premise]
            if (
                claim.home is None
                and premise not in roots
                and (premise in step.extra.get("defines", ()) or premise in tops)
            ):
                claim.home = number
    draft.roots = roots
    first = draft.claims[roots[0]]
    kind = mapping(first.extra.get("argmap")).get("kind")
    first.kind = kind if kind in ("premise", "evidence") else "thesis"
    draft.is_settled = len(draft.placed()[1]) == len(draft.claims)
