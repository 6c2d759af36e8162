"""How claims fare, as marks of a drawing: in words with a tone each; why steps do not apply, in small print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.draw.options import Marks
from argmap.reading.weighed import weigh
from argmap.weighing import Cruxes, Standing
from argmap.weighing.because import why_step

if TYPE_CHECKING:
    from argmap.reading import Reading
    from argmap.weighing import Weighing

__all__ = ["standing_marks"]

_TONES = {Standing.STANDS: "support", Standing.CONTESTED: "warning", Standing.FALLS: "wrong"}
_STEPS = {Standing.CONTESTED: "contested step", Standing.FALLS: "step that fails"}
_CRUX = "{}, crux"
_MOST = 5_000  # claims up to which cruxes are looked for


def standing_marks(reading: Reading) -> Marks:
    """Marks for all claims and for the steps that do not apply; a crux alone brings the thesis down."""
    weighing = weigh(reading)
    cruxes = set(_cruxes(weighing))
    words = {claim.index: _word(weighing.of_claim(claim.index), claim.index in cruxes) for claim in reading.claims}
    lacking = [step for step in reading.steps if weighing.of_step(step.index) is not Standing.STANDS and step.premises]
    notes = {
        step.premises[0]: f"→ {_STEPS[weighing.of_step(step.index)]}: {why_step(weighing, step)}"
        for step in reversed(lacking)
        if reading.claims[step.premises[0]].step == step.index
    }
    tones = {_word(one, is_crux): _TONES[one] for is_crux in (False, True) for one in reversed(Standing)}
    tones |= {_STEPS[one]: _TONES[one] for one in _STEPS}
    return Marks(words, {step.index: _STEPS[weighing.of_step(step.index)] for step in lacking}, tones, notes)


def _cruxes(weighing: Weighing) -> tuple[int, ...]:
    if weighing.thesis is None or len(weighing.graph.claims) > _MOST:
        return ()
    return Cruxes(weighing, weighing.thesis).cuts.single


def _word(standing: Standing, is_crux: bool) -> str:
    return _CRUX.format(standing.word) if is_crux else standing.word
