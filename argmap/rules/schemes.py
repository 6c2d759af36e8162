"""Rules on argumentation schemes: a step that names one has the premises that it needs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from argmap.diagnostics import About, Severity
from argmap.model import Evidence, EvidenceType, Together
from argmap.rules.base import Fault, Faults, rule
from argmap.schemes import schemes
from argmap.showing import closest, did_you_mean
from argmap.words import Wording, figures

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.graph import Claim, Step
    from argmap.model import ModelPath
    from argmap.reading import Reading
    from argmap.schemes import SchemePage

_WRITTEN = {EvidenceType.DOCUMENT, EvidenceType.STATISTIC, EvidenceType.EVENT}


def _members(step: Step) -> Iterator[tuple[ModelPath, Any]]:
    """The entries that a step is written with, refs included, with their paths."""
    if not isinstance(step.shape, Together):
        yield step.path, step.shape
        return
    for index, member in enumerate(step.shape.together):
        yield (*step.path, "together", index), member


def _declared(step: Step) -> list[tuple[ModelPath, str]]:
    return [(path, one.scheme_role) for path, one in _members(step) if getattr(one, "scheme_role", None)]


@rule("AM317", "missing-scheme-role", Severity.WARNING, about=About.WORDING)
def missing_scheme_role(reading: Reading) -> Faults:
    """A step names a scheme, and a premise that the scheme needs is not there.

    Two things are looked at. Schemes that rest on somebody's word (expert opinion, position to know, witness
    testimony) need somebody: `attributed_to`, or a name or a word of saying in a premise; statistics need a figure.
    And where premises say with `scheme_role` which part they play, all parts must be there.

    Fails:

        - evidence: The harbour fills with silt.
          quote: It is silting up every year
          scheme: expert opinion

    Fails:

        - together:
            - evidence: The harbour fills with silt.
              attributed_to: Dr. Amara Lind
              quote: It is silting up every year
              scheme_role: assertion
            - premise: Amara Lind studies harbours.
              implicit: true
              scheme_role: expertise
          scheme: expert opinion

    Passes:

        - evidence: The harbour fills with silt.
          attributed_to: Dr. Amara Lind
          quote: It is silting up every year
          scheme: expert opinion

    Reference: Walton, Reed and Macagno, Argumentation Schemes (2008).
    """
    for step in reading.steps:
        if step.shape.scheme is None or not step.premises:
            continue
        scheme = schemes()[str(step.shape.scheme)]
        said = {role for _, role in _declared(step)}
        missing = [role for role in scheme.roles if role not in said] if said else []
        if said and not said <= scheme.roles.keys():
            missing = []
        if not said and scheme.shown_role and not _shows(reading, step, scheme):
            missing = [scheme.shown_role]
        if missing:
            claim = reading.claims[step.premises[0]]
            parts = ", ".join(f"`{role}` ({scheme.roles[role]})" for role in missing)
            yield Fault(
                reading.place((*step.path, "scheme")),
                f"the scheme {scheme.name} needs a premise that is not there: {parts}",
                claim.label,
                help=_HELP.get(scheme.shows or "", "") if not said else "add the premise, `implicit: true` if need be",
            )


_HELP = {
    "source": "say who says so with `attributed_to`, or name another scheme",
    "figure": "add the evidence that holds the figure, or name another scheme",
}


def _shows(reading: Reading, step: Step, scheme: SchemePage) -> bool:
    """Whether the premises show what the scheme's main role needs: somebody, or a figure."""
    for index in step.premises:
        claim = reading.claims[index]
        texts = [text for text in (reading.wordings[index], reading.quoted[index]) if text]
        if not texts and reading.lexicon is None:
            return True
        if scheme.shows == "source":
            if _names_somebody(claim, texts):
                return True
        elif any(figures(text) or text.has("percent") for text in texts) or (
            isinstance(claim.shape, Evidence) and claim.shape.type is EvidenceType.STATISTIC
        ):
            return True
    return False


def _names_somebody(claim: Claim, texts: list[Wording]) -> bool:
    """Whether a premise has a speaker: a log or a table that it is attributed to is none."""
    evidence_type = claim.shape.type if isinstance(claim.shape, Evidence) else None
    if claim.source and (evidence_type not in _WRITTEN or not texts):
        return True
    if claim.source:
        source = Wording(claim.source, texts[0].lexicon)
        return bool(source.names) or source.has("vague_people")
    return any(text.names or text.has("vague_people") or text.has("reporting") for text in texts)


@rule("AM318", "unknown-scheme-role", Severity.ERROR, about=About.WORDING)
def unknown_scheme_role(reading: Reading) -> Faults:
    """A premise says that it plays a part which its step's scheme does not have.

    Each scheme has its own parts; `argmap rules AM318` does not list them, the message does.

    Fails:

        - evidence: The harbour fills with silt.
          attributed_to: Dr. Amara Lind
          quote: It is silting up every year
          scheme: expert opinion
          scheme_role: witness

    Passes:

        - together:
            - evidence: The harbour fills with silt.
              quote: It is silting up every year
              scheme_role: observation
            - premise: Silt makes a harbour useless.
              implicit: true
              scheme_role: link
          scheme: sign
    """
    for step in reading.steps:
        for path, role in _declared(step):
            if step.shape.scheme is None:
                yield Fault(
                    reading.place((*path, "scheme_role")),
                    f"`scheme_role: {role}` names a part of a scheme, and this step names no scheme",
                    help="add `scheme:` to the step, or take `scheme_role` out",
                )
            elif role not in (roles := schemes()[str(step.shape.scheme)].roles):
                yield Fault(
                    reading.place((*path, "scheme_role")),
                    f"the scheme {step.shape.scheme} has no part `{role}`{did_you_mean(closest(role, roles))}",
                    help=f"its parts are {', '.join(roles)}",
                )
