"""A weighing as a text to read, as Markdown, and as JSON for programs."""

from __future__ import annotations

import json
from itertools import groupby
from typing import TYPE_CHECKING, Any

from argmap.showing import markdown, one_line, printable, shortened
from argmap.weighing.because import joined, why_claim, why_step
from argmap.weighing.crucial import Cruxes
from argmap.weighing.standing import Standing
from argmap.weighing.telling import SECTIONS, tell

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.graph import Claim, Step
    from argmap.weighing.cruxes import Sets
    from argmap.weighing.measured import Measured
    from argmap.weighing.telling import Sentence
    from argmap.weighing.weighing import Weighing

__all__ = ["article_read", "as_data", "as_json", "as_markdown", "as_text"]

_LONGEST = 300
_MEANING = (
    "stands: a ground or a reason is left, and no objection; contested: something is left, but an objection is, too, "
    "or what is left is contested itself; falls: nothing is left. Strengths that are stated may decide; what you doubt "
    "falls"
)


def _assumed(weighing: Weighing) -> list[str]:
    """What is assumed, in sentences."""
    claims, given = weighing.graph.claims, weighing.assumptions
    said = []
    if weighing.graph.has_reader:
        said.append("With what the reader puts forward (--as article leaves it aside).")
    said += article_read(weighing)
    for what, chosen in (("You grant", given.granted), ("You doubt", given.doubted)):
        if chosen:
            said.append(f"{what} {joined([claims[index].label for index in sorted(chosen)])}.")
    if both := sorted(given.granted & given.doubted):
        fall = f"{joined([claims[index].label for index in both])} {'falls' if len(both) == 1 else 'fall'}"
        said.append(f"Doubt is stronger than a grant: {fall}.")
    if lost := sorted(given.wordless):
        said.append(f"Their words are not in the article: {joined([claims[index].label for index in lost])}.")
    return said


def article_read(weighing: Weighing) -> list[str]:
    """That quotes were not looked for, as no article could be read, in a sentence; nothing where they were."""
    given, claims = weighing.assumptions, weighing.graph.claims
    if not given.unsought:
        return []
    if not given.has_article:
        return ["The map names no article, so no quotes were looked for."]
    if all(claim.index in given.unsought for claim in claims if claim.shape.quote):
        return ["No article could be read, so no quotes were looked for: the map alone says that these are its words."]
    lost = joined([claims[index].label for index in sorted(given.unsought)])
    return [f"Quotes of these were not looked for, as their article could not be read: {lost}."]


def _claims_named(weighing: Weighing, sentences: Iterable[Sentence]) -> list[Claim]:
    named = {label for sentence in sentences for label in sentence.claims}
    return [claim for claim in weighing.graph.claims if claim.label in named]


def _sentences(weighing: Weighing, measured: Measured | None) -> list[Sentence]:
    return [*tell(weighing), *(measured.tell() if measured else ())]


def as_text(weighing: Weighing, title: str, measured: Measured | None = None) -> str:
    """Sentences under their headings, then the claims that they name."""
    sentences = _sentences(weighing, measured)
    lines = [printable(one_line(title))]
    lines += [printable(said) for said in _assumed(weighing)]
    for section, told in groupby(sentences, lambda one: one.section):
        lines += ["", SECTIONS[section], *(f"  - {printable(one.text)}" for one in told)]
    claims = _claims_named(weighing, sentences)
    wide = max((len(printable(claim.label)) for claim in claims), default=0)
    lines += ["", "The claims named"]
    for claim in claims:
        value, words = weighing.of_claim(claim.index).word, shortened(one_line(claim.text), _LONGEST)
        lines.append(f"  {printable(claim.label):<{wide}}  {value:<9}  {printable(words)}")
    return "\n".join([*lines, "", f"({_MEANING}.)"]) + "\n"


def as_markdown(weighing: Weighing, title: str, measured: Measured | None = None) -> str:
    """The same as Markdown."""
    sentences = _sentences(weighing, measured)
    lines = [f"# {markdown(title)}", *(f"\n{markdown(said)}" for said in _assumed(weighing))]
    for section, told in groupby(sentences, lambda one: one.section):
        lines += ["", f"## {SECTIONS[section]}", "", *(f"- {markdown(one.text)}" for one in told)]
    lines += ["", "## The claims named", "", "| claim | | text |", "|---|---|---|"]
    for claim in _claims_named(weighing, sentences):
        text = markdown(claim.text)
        label = markdown(claim.label)
        lines.append(f"| {label} | {weighing.of_claim(claim.index).word} | {text} |")
    return "\n".join([*lines, "", f"*{_MEANING[0].upper()}{_MEANING[1:]}.*"]) + "\n"


def as_json(weighing: Weighing, title: str, measured: Measured | None = None) -> str:
    """The same, and every claim and step, as one JSON object."""
    return json.dumps(as_data(weighing, title, measured), ensure_ascii=True, indent=2) + "\n"


def as_data(weighing: Weighing, title: str, measured: Measured | None = None) -> dict[str, Any]:
    """All that is known of a weighing, as plain data; claims are called by their labels."""
    claims, given, thesis = weighing.graph.claims, weighing.assumptions, weighing.thesis
    return {
        "version": 1,
        "title": title,
        "granted": [claims[index].label for index in sorted(given.granted)],
        "doubted": [claims[index].label for index in sorted(given.doubted)],
        "thesis": thesis.label if thesis else None,
        "standing": weighing.verdict.word if thesis else None,
        "standing_before": weighing.before.word if thesis and weighing.before is not None else None,
        "assumed": _assumed(weighing),
        "sentences": [
            {"section": one.section, "text": one.text, "claims": list(one.claims)}
            for one in _sentences(weighing, measured)
        ],
        "cruxes": _cruxes(weighing, thesis) if thesis else None,
        "claims": [_claim(weighing, claim) for claim in claims],
    } | ({"strengths": measured.data} if measured else {})


def _claim(weighing: Weighing, claim: Claim) -> dict[str, Any]:
    return {
        "claim": claim.label,
        "standing": weighing.of_claim(claim.index).word,
        "ground": str(weighing.footing(claim)),
        "because": why_claim(weighing, claim),
        "reasons": [_step(weighing, step) for step in weighing.reasons(claim.index)],
        "objections": [_step(weighing, step) for step in weighing.objections(claim.index)],
    }


_STEPS = {Standing.STANDS: "applies", Standing.CONTESTED: "contested", Standing.FALLS: "fails"}


def _step(weighing: Weighing, step: Step) -> dict[str, Any]:
    """A step; its undercuts, and theirs, are listed in one row, each with the number of the one that it undercuts."""
    steps = [(step, -1)]
    for at, (one, _) in enumerate(steps):  # grows while it is read
        steps += [(undercut, at) for undercut in weighing.undercuts(one.index)]
    rows = [
        {
            "premises": [claim.label for claim in weighing.premises(one)],
            "standing": _STEPS[weighing.of_step(one.index)],
            "because": why_step(weighing, one),
            "undercuts": above,
        }
        for one, above in steps
    ]
    head = {key: value for key, value in rows[0].items() if key != "undercuts"}
    return head | ({"undercut_by": rows[1:]} if len(rows) > 1 else {})


def _cruxes(weighing: Weighing, thesis: Claim) -> dict[str, Any]:
    cruxes = Cruxes(weighing, thesis)
    return {
        "single_points_of_failure": [
            {"claim": weighing.graph.claims[index].label, "then": Standing(value).word}
            for value, indices in cruxes.outcomes.items()
            for index in indices
        ],
        "cut_sets": _sets(weighing, cruxes.cuts),
        "least_evidence": _sets(weighing, cruxes.least_evidence),
        "implicit": _sets(weighing, cruxes.implicit),
        "to_make_it_stand": _sets(weighing, cruxes.changes),
    }


def _sets(weighing: Weighing, sets: Sets) -> dict[str, Any] | None:
    """Sets with how many there are of each size; None where the map is too tangled to know them."""
    if not sets.is_known:
        return None
    labels = [[weighing.graph.claims[index].label for index in one] for one in sets.listed]
    return {"sets": labels, "of_size": {str(size): number for size, number in sets.sizes.items()}}
