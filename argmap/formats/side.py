"""What a format has no words for, kept where its own tools do not look: written with a map, and read again."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from argmap.formats.arrange import settle
from argmap.showing import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from argmap.draft import Draft, DraftClaim, DraftStep

__all__ = ["Side", "mapping", "restore", "side_of"]

Side = dict[str, Any]
"""`header`, `claims` and `steps` as JSON has them; claims and steps by the names that the file gives them."""


def side_of(draft: Draft, claims: Sequence[str], steps: Sequence[str], natively: Iterable[str] = ()) -> Side:
    """What to keep of a draft; `claims` and `steps` are their names in the file, `natively` fields need no keeping."""
    known = frozenset(natively)
    used = Counter(premise for step in draft.steps for premise in set(step.premises))
    return {
        "version": 1,
        "header": {key: value for key, value in draft.header.items() if key != "argmap"},
        "roots": [claims[root] for root in draft.roots],
        "claims": {
            name: _claim(claim, steps if used[at] > 1 else (), known)
            for at, (name, claim) in enumerate(zip(claims, draft.claims, strict=True))
        },
        "steps": {
            name: kept
            for name, step in zip(steps, draft.steps, strict=True)
            if step.premises and (kept := _step(step, claims, known))
        },
    }


def _claim(claim: DraftClaim, steps: Sequence[str], known: frozenset[str]) -> Side:
    kept: Side = {"kind": claim.kind}
    if one_line(claim.text) != claim.text:
        kept["text"] = claim.text
    if fields := {key: value for key, value in claim.fields.items() if key not in known}:
        kept["fields"] = fields
    if claim.home is not None and steps:
        kept["written_in"] = steps[claim.home]
    return kept


def _step(step: DraftStep, claims: Sequence[str], known: frozenset[str]) -> Side:
    kept: Side = {}
    if fields := {key: value for key, value in step.fields.items() if key not in known}:
        kept["fields"] = fields
    if step.uses:
        kept["uses"] = {claims[index]: beside for index, beside in step.uses.items()}
    return kept


def restore(draft: Draft, side: Any) -> bool:
    """Put back what was kept; false where nothing was, or the file's own tools took the thesis away.

    Values are taken as they are: the shapes of maps are checked when the map is read.
    """
    kept = mapping(side)
    claims = {claim.name: at for at, claim in enumerate(draft.claims)}
    roots = [claims[name] for name in _list(kept.get("roots")) if isinstance(name, str) and name in claims]
    if not kept or not roots:
        return False
    draft.is_restored = True
    draft.header |= mapping(kept.get("header"))
    settle(draft, roots[0])
    for name, own in mapping(kept.get("claims")).items():
        if name in claims:
            _restore_claim(draft.claims[claims[name]], mapping(own))
    _restore_steps(draft, mapping(kept.get("steps")), claims)
    _restore_homes(draft, kept, claims, list(dict.fromkeys(roots)))
    return True


def mapping(value: Any) -> Side:
    """A mapping with texts for keys; an empty one for anything else."""
    return {key: one for key, one in value.items() if isinstance(key, str)} if isinstance(value, dict) else {}


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _restore_claim(claim: DraftClaim, kept: Side) -> None:
    if str(kept.get("kind")) in {"thesis", "premise", "evidence"}:
        claim.kind = str(kept["kind"])
    text = kept.get("text")
    if isinstance(text, str) and one_line(text) == claim.text:
        claim.text = text
    claim.fields.pop("id", None)
    fields = mapping(kept.get("fields"))
    claim.fields |= {key: value for key, value in fields.items() if key != "id" or isinstance(value, str)}


def _restore_steps(draft: Draft, kept: Side, claims: dict[str, int]) -> None:
    numbers = {step.name: number for number, step in enumerate(draft.steps)}
    for name, own in kept.items():
        if name in numbers:
            step, values = draft.steps[numbers[name]], mapping(own)
            step.fields |= mapping(values.get("fields"))
            uses = mapping(values.get("uses"))
            step.uses = {claims[one]: mapping(beside) for one, beside in uses.items() if one in claims}


def _restore_homes(draft: Draft, kept: Side, claims: dict[str, int], roots: list[int]) -> None:
    """Where claims were written, unless the file has changed so that some would be written nowhere."""
    settled = [claim.home for claim in draft.claims], draft.roots
    numbers = {step.name: number for number, step in enumerate(draft.steps)}
    for name, own in mapping(kept.get("claims")).items():
        number = numbers.get(str(mapping(own).get("written_in")), -1)
        if name in claims and number >= 0 and claims[name] in draft.steps[number].premises:
            draft.claims[claims[name]].home = number
    for root in roots:
        draft.claims[root].home = None
    draft.roots = roots + [root for root in draft.roots if root not in roots and draft.claims[root].home is None]
    if len(draft.placed()[1]) < len(draft.claims):
        for claim, home in zip(draft.claims, settled[0], strict=True):
            claim.home = home
        draft.roots = settled[1]
    for claim in draft.claims:
        is_root = claim is draft.claims[draft.roots[0]]
        claim.kind = "premise" if claim.kind == "thesis" and not is_root else claim.kind
