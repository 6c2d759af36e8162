"""Comparisons in words and as data: what differs, how far maps agree."""

from __future__ import annotations

from string import ascii_uppercase
from typing import TYPE_CHECKING, Any

from argmap.comparison.agreement import flat
from argmap.comparison.difference import GROUPS, Difference, What
from argmap.comparison.wording import said
from argmap.showing import one_line, printable, shortened

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.comparison.agreement import Agreement
    from argmap.comparison.align import Alignment
    from argmap.reading import Reading

__all__ = ["agreement_data", "agreement_text", "comparison_data", "comparison_text"]

_LONGEST = 90
_SHOWN = 5
_NAMES = {
    "component_f1": "claims in both (F1)",
    "relation_f1": "relations in both (F1)",
    "parent_accuracy": "claims under the same claim",
    "kirschner_directed": "Kirschner et al., directed",
    "kirschner_undirected": "Kirschner et al., undirected",
    "kappa_union": "kappa over all claims",
    "kappa_shared": "kappa over common claims",
    "cass": "CASS",
    "alpha_u": "Krippendorff's alpha of quotes",
    "edit_distance": "edits from A to B",
    "edit_distance_structure": "of them in the structure",
}


def comparison_text(alignment: Alignment, found: Sequence[Difference], values: dict[str, Any]) -> str:
    """A comparison for a terminal: differences by group, then the measures."""
    first, second = alignment.first, alignment.second
    lines = [
        f"A  {printable(first.name)}: {_claims(len(first.claims))}",
        f"B  {printable(second.name)}: {_claims(len(second.claims))}",
        f"   {len(alignment.pairs)} in both",
        *_hasty(alignment),
    ]
    for group, kinds in GROUPS.items():
        here = [one for one in found if one.what in kinds]
        if here:
            title = {"missing": "Only in A", "extra": "Only in B"}.get(group, f"{group.capitalize()} in B")
            lines += ["", f"{title} ({len(here)})", *(f"  {_line(alignment, one)}" for one in here)]
    if not found:
        lines += ["", "No difference."]
    lines += ["", "Measures"]
    known = flat(values)
    lines += [f"  {_NAMES[name]:<31} {_value(known[name])}" for name in _NAMES]
    return "\n".join(lines) + "\n"


def _hasty(alignment: Alignment) -> list[str]:
    """A word about pairs that were not chosen by the best way."""
    if not alignment.by_greed:
        return []
    return [f"   {_claims(alignment.by_greed)} paired by likeness alone, one by one: too many are alike to weigh all"]


def _claims(number: int) -> str:
    return "1 claim" if number == 1 else f"{number} claims"


def _value(value: float | None) -> str:
    if value is None:
        return "not defined here"
    return str(value) if isinstance(value, int) else f"{value:.2f}"


def _line(alignment: Alignment, one: Difference) -> str:
    reading, claim = (alignment.first, one.first) if one.first is not None else (alignment.second, one.second)
    named = f"{printable(reading.claims[claim or 0].label)}  {_text(reading, claim or 0)}"
    if one.what in {What.MISSING, What.EXTRA}:
        return named
    labels = " and ".join(printable(alignment.first.claims[index].label) for index in one.partners)
    ours, theirs = said(alignment, one)
    if one.what is What.LINK:
        return f"{named}\n      with {labels}: {ours} in A, {theirs} in B"
    what = f"{one.what}: " if one.what in GROUPS["labelled differently"] else ""
    return f"{named}\n      {what}A: {_shown(ours)}; B: {_shown(theirs)}"


def _shown(words: str) -> str:
    return printable(shortened(one_line(words), _LONGEST)) or "nothing"


def _text(reading: Reading, claim: int) -> str:
    return printable(shortened(one_line(reading.claims[claim].text), _LONGEST))


def comparison_data(alignment: Alignment, found: Sequence[Difference], values: dict[str, Any]) -> dict[str, Any]:
    """A comparison as data: claims by their labels, every difference, every measure."""
    first, second = alignment.first, alignment.second
    return {
        "version": 1,
        "a": {"file": first.name, "claims": len(first.claims)},
        "b": {"file": second.name, "claims": len(second.claims)},
        "matched": [
            {
                "a": first.claims[pair.first].label,
                "b": second.claims[pair.second].label,
                "by": pair.by,
                "likeness": round(pair.score, 4),
            }
            for pair in alignment.pairs
        ],
        "paired_one_by_one": alignment.by_greed,
        "differences": [_difference(alignment, one) for one in found],
        "measures": values,
    }


def _difference(alignment: Alignment, one: Difference) -> dict[str, Any]:
    first, second = alignment.first, alignment.second
    ours, theirs = said(alignment, one)
    return {
        "what": str(one.what),
        "a": None if one.first is None else first.claims[one.first].label,
        "b": None if one.second is None else second.claims[one.second].label,
        "in_a": ours,
        "in_b": theirs,
        "with": [first.claims[index].label for index in one.partners] if one.what is What.LINK else [],
        "text": first.claims[one.first].text if one.first is not None else second.claims[one.second or 0].text,
    }


def agreement_text(found: Agreement) -> str:
    """Agreement as a table for a terminal."""
    names = [*ascii_uppercase, *map(str, range(27, len(found.readings) + 1))][: len(found.readings)]
    lines = [
        f"{name}  {printable(reading.name)}: {_claims(len(reading.claims))}"
        for name, reading in zip(names, found.readings, strict=True)
    ]
    columns = [f"{names[one]}–{names[other]}" for one, other in found.pairs]
    means = found.means()
    lines += ["", f"{'':<31} " + " ".join(f"{column:>6}" for column in [*columns, "mean"])]
    for name, words in _NAMES.items():
        values = [flat(one)[name] for one in found.pairs.values()]
        cells = " ".join(f"{_cell(value):>6}" for value in [*values, means[name]])
        lines.append(f"{words.replace(' from A to B', ''):<31} {cells}")
    lines += [
        "",
        f"Over all maps: alpha of quotes {_value(found.alpha_u)}, alpha of what the sentences are "
        f"{_value(found.alpha_sentences)}",
    ]
    lines += _disputed(found, names)
    return "\n".join(lines) + "\n"


def _cell(value: float | None) -> str:
    if value is None:
        return "–"
    return str(value) if isinstance(value, int) else f"{value:.2f}"


def _disputed(found: Agreement, names: Sequence[str]) -> Iterator[str]:
    sentences = [one for one in found.sentences if one.dissent > 0][:_SHOWN]
    if sentences:
        yield from ("", "Sentences seen most differently")
    for one in sentences:
        words = printable(shortened(one.article.words(one.span), _LONGEST))
        yield f"  {one.article.places_label(one.span)} “{words}”"
        yield "      " + ", ".join(f"{name}: {label}" for name, label in zip(names, one.labels, strict=True))
    claims = [one for one in found.claims if one[2] < one[1]][:_SHOWN]
    if claims:
        yield from ("", f"Claims of {names[0]} placed most differently")
    for index, having, alike in claims:
        claim = found.readings[0].claims[index]
        yield f"  {printable(claim.label)}  {_text(found.readings[0], index)}"
        yield f"      {having} other {'map has' if having == 1 else 'maps have'} it, {alike} in the same place"


def agreement_data(found: Agreement) -> dict[str, Any]:
    """Agreement as data."""
    return {
        "version": 1,
        "maps": [{"file": one.name, "claims": len(one.claims)} for one in found.readings],
        "pairs": [{"a": one, "b": other, "measures": values} for (one, other), values in found.pairs.items()],
        "means": found.means(),
        "overall": {"alpha_u": found.alpha_u, "alpha_sentences": found.alpha_sentences},
        "sentences": [
            {
                "paragraph": one.article.paragraph_label(one.span.start),
                **({"page": one.article.page_number(one.span.start)} if one.article.pages else {}),
                "start": one.span.start,
                "end": one.span.end,
                "labels": list(one.labels),
                "dissent": round(one.dissent, 4),
            }
            for one in found.sentences
        ],
        "claims": [
            {"claim": found.readings[0].claims[index].label, "maps": having, "placed_alike": alike}
            for index, having, alike in found.claims
        ],
    }
