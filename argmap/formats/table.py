"""A table of claims and steps as CSV: a row for each, for spreadsheets and statistics."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any

from argmap.formats.anchoring import quotes_of
from argmap.formats.features import Carries, Feature
from argmap.formats.format import Format, Written
from argmap.showing import cell

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.draft import Draft
    from argmap.formats.format import Outgoing

__all__ = ["FORMAT"]

_FIELDS = (
    "type",
    "implicit",
    "attributed_to",
    "date",
    "source_rating",
    "reviewed",
    "by",
    "aims_at",
    "scheme",
    "strength",
    "note",
)
_COLUMNS = ("row", "id", "kind", "text", "quote", "start", "end", "article", "premises", "polarity", "target", *_FIELDS)


def write(outgoing: Outgoing) -> Written:
    """The table; offsets are code points of the article, counted from 0, and no cell is taken for a formula."""
    out = io.StringIO()
    writer = csv.DictWriter(out, _COLUMNS, restval="", lineterminator="\r\n", extrasaction="ignore")
    writer.writeheader()
    names = _names(outgoing.draft)
    for row in (*_claims(outgoing, names), *_steps(outgoing.draft, names)):
        writer.writerow({key: _cell(value) for key, value in row.items()})
    return Written(out.getvalue().encode("utf-8-sig", "replace"))


def _names(draft: Draft) -> list[str]:
    """Names of claims: their ids, else C and the place in reading order."""
    places = {claim: place for place, claim in enumerate(draft.placed()[1], 1)}
    return [claim.fields.get("id") or f"C{places.get(at, at)}" for at, claim in enumerate(draft.claims)]


def _claims(outgoing: Outgoing, names: list[str]) -> Iterator[dict[str, Any]]:
    for index in outgoing.draft.placed()[1]:
        claim = outgoing.draft.claims[index]
        places = list(outgoing.places(index))
        yield claim.fields | {
            "row": "claim",
            "id": names[index],
            "kind": claim.kind,
            "text": claim.text,
            "quote": "\n".join(quote.exact for quote in quotes_of(claim)),
            "start": "\n".join(str(span.start) for _, span in places),
            "end": "\n".join(str(span.end) for _, span in places),
            "article": "\n".join(name or "" for name, _ in places).strip(),
        }


def _steps(draft: Draft, names: list[str]) -> Iterator[dict[str, Any]]:
    order = draft.placed()[2]
    numbers = {number: place for place, number in enumerate(order, 1)}
    for number in order:
        step = draft.steps[number]
        target = names[step.claim] if step.claim is not None else f"S{numbers[step.step or 0]}"
        yield step.fields | {
            "row": "step",
            "id": f"S{numbers[number]}",
            "premises": " ".join(names[premise] for premise in step.premises),
            "polarity": str(step.polarity),
            "target": target,
        }


def _cell(value: Any) -> str:
    return cell(str(value).lower() if isinstance(value, bool) else value)


_NO = {Feature.TITLE, Feature.LANGUAGE, Feature.ARTICLE, Feature.SCHEME_ROLES}
FORMAT = Format(
    "csv",
    "a table of claims and steps",
    (".csv",),
    {feature: Carries.NO if feature in _NO else Carries.YES for feature in Feature},
    write=write,
)
