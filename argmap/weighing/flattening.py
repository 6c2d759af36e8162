"""A map for other solvers: flattened to abstract arguments and attacks, or as a bipolar framework with base scores.

Flattening, linear in size: every claim and every step is an argument. A premise that falls fells its step by an
argument of its own (`fails`), which the premise attacks; a claim without a ground falls by one (`unsupported`), which
its reasons attack. On maps without circles the grounded labelling is the plain two-valued reading, in which one
objection that applies is enough to fell a claim; docs/weighing.md says how argmap's three values differ.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from argmap.showing import one_line, printable
from argmap.weighing.degrees import degrees, method

if TYPE_CHECKING:
    from argmap.weighing.degrees import Bases
    from argmap.weighing.network import Network
    from argmap.weighing.weighing import Weighing

__all__ = ["Framework", "as_apx", "as_iccma", "as_qbaf", "flattened"]


@dataclass
class Framework:
    """An abstract argumentation framework (P. M. Dung, 1995): arguments by name, attacks by their indices."""

    names: list[str] = field(default_factory=list)
    attacks: list[tuple[int, int]] = field(default_factory=list)

    def add(self, name: str) -> int:
        """A further argument; its index."""
        self.names.append(name)
        return len(self.names) - 1


def flattened(network: Network) -> Framework:
    """The framework of a network; claims come first, then steps, by their indices. Strengths are left out."""
    made = Framework()
    number = len(network.reasons)
    for claim in range(number):
        made.add(f"c{claim}")
    for step in range(len(network.premises)):
        made.add(f"s{step}")
    for claim, (reasons, objections) in enumerate(zip(network.reasons, network.objections, strict=True)):
        if not network.ground[claim] or claim in network.fallen:
            unsupported = made.add(f"unsupported_c{claim}")
            made.attacks.append((unsupported, claim))
            held = reasons if claim not in network.fallen else []
            made.attacks += [(number + step, unsupported) for step in held]
        made.attacks += [(number + step, claim) for step in objections]
    for step, (premises, undercuts) in enumerate(zip(network.premises, network.undercuts, strict=True)):
        for premise in dict.fromkeys(premises):
            fails = made.add(f"fails_s{step}_c{premise}")
            made.attacks += [(premise, fails), (fails, number + step)]
        if step in network.broken:
            made.attacks.append((made.add(f"broken_s{step}"), number + step))
        made.attacks += [(number + undercut, number + step) for undercut in undercuts]
    return made


def _known(weighing: Weighing, comment: str) -> list[str]:
    """Comments that say which claim or step an argument is."""
    lines = [
        f"{comment} c{claim.index} = {printable(claim.label)}: {printable(one_line(claim.text))}"
        for claim in weighing.graph.claims
    ]
    for step in weighing.graph.steps:
        labels = " + ".join(printable(claim.label) for claim in weighing.premises(step))
        target = weighing.graph.claims[step.conclusion].label
        lines.append(f"{comment} s{step.index} = {labels} {step.polarity.bearing} {printable(target)}")
    return lines


def as_apx(weighing: Weighing) -> str:
    """The flattened map in the format of ASPARTIX: `arg(a).` and `att(a,b).`; comments name claims and steps."""
    made = flattened(weighing.network)
    lines = [f"arg({name})." for name in made.names]
    lines += [f"att({made.names[one]},{made.names[other]})." for one, other in made.attacks]
    return "\n".join([*_known(weighing, "%"), *lines]) + "\n"


def as_iccma(weighing: Weighing) -> str:
    """The flattened map in the format of ICCMA since 2023: `p af n`, then an attack a line; arguments count from 1."""
    made = flattened(weighing.network)
    names = [f"# {at} = {name}" for at, name in enumerate(made.names, 1)]
    attacks = [f"{one + 1} {other + 1}" for one, other in made.attacks]
    return "\n".join([f"p af {len(made.names)}", *_known(weighing, "#"), *names, *attacks]) + "\n"


def as_qbaf(weighing: Weighing, bases: Bases) -> dict[str, object]:
    """The map as QBAF-Py takes it: arguments, initial strengths, attacks and supports, for `QBAFramework(...)`.

    Single premises of steps that carry all and that nothing undercuts bear on their claim directly; every other step is
    an argument whose initial strength is what DF-QuAD gives it from its premises, so that its own premises are not
    in the framework again.
    """
    network, claims = weighing.network, weighing.graph.claims
    steps = degrees(network, bases, method("DF-QuAD"))[1]
    names = [claim.label for claim in claims]
    initial = {label: 0.0 if claim in network.fallen else bases.claims[claim] for claim, label in enumerate(names)}
    found: dict[str, list[tuple[str, str]]] = {"supports": [], "attacks": []}
    for claim, label in enumerate(names):
        for kind, bearing in (("supports", network.reasons[claim]), ("attacks", network.objections[claim])):
            for step in bearing:
                needed = network.premises[step]
                is_plain = len(needed) == 1 and bases.steps[step] == 1 and not network.undercuts[step]
                name = names[needed[0]] if is_plain and step not in network.broken else f"step {step}"
                if name.startswith("step ") and name not in initial:
                    initial[name] = steps[step] or 0.0
                found[kind].append((name, label))
    return {"arguments": list(initial), "initial_strengths": list(initial.values()), **found}
