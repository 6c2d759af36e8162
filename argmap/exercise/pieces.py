"""Pieces of a map as plain text: a claim, what bears on it and the quotes, indented."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.showing import one_line, shortened

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.graph import Claim
    from argmap.reading import Reading

__all__ = ["piece"]

_LONGEST = 400


def piece(reading: Reading, claims: Sequence[Claim], *, quotes: bool = True) -> str:
    """Some claims of a map as an outline: each on its line with its relation, its kind and its quote."""
    shown = {claim.index for claim in claims}
    top = min((claim.depth for claim in claims), default=0)
    lines = []
    for claim in claims:
        step = None if claim.step is None else reading.steps[claim.step]
        key = f"{step.polarity.key}: " if step is not None and step.conclusion in shown else ""
        linked = "(linked) " if step is not None and step.is_linked and key else ""
        kind = "evidence" if claim.kind == "evidence" else "implicit" if claim.is_implicit else "claim"
        indent = "    " * (claim.depth - top)
        lines.append(f"{indent}{claim.label} {key}{linked}{shortened(one_line(claim.text), _LONGEST)} [{kind}]")
        if quotes:
            exact = (shortened(one_line(quote.exact), _LONGEST) for quote in claim.shape.quote or ())
            lines += [f"{indent}    “{words}”" for words in exact]
    return "\n".join(lines)
