"""Maps for other solvers: their formats by hand, and the solvers themselves where they are installed."""

from __future__ import annotations

import importlib
import json
from random import Random
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner

from argmap.cli import main
from argmap.reading import read_bytes
from argmap.reading.weighed import weigh as weigh_reading
from argmap.weighing import Standing, weigh
from argmap.weighing.degrees import Bases, degrees, method
from argmap.weighing.flattening import Framework, as_apx, as_iccma, as_qbaf, flattened
from tests.weighing.maps import random_network
from tests.weighing.test_degrees import two_valued

if TYPE_CHECKING:
    from pathlib import Path

MAP = b"""argmap: 1
argument:
  id: T
  thesis: t
  because:
    - {id: E, evidence: e, unless: [{id: U, premise: u}]}
  but:
    - {id: O, premise: o, strength: 1}
"""


def test_the_format_of_aspartix() -> None:
    assert as_apx(weigh_reading(read_bytes(MAP))) == (
        "% c0 = T: t\n% c1 = E: e\n% c2 = U: u\n% c3 = O: o\n"
        "% s0 = E supports T\n% s1 = U undercuts the step to T\n% s2 = O objects to T\n"
        "arg(c0).\narg(c1).\narg(c2).\narg(c3).\narg(s0).\narg(s1).\narg(s2).\narg(unsupported_c0).\n"
        "arg(fails_s0_c1).\narg(fails_s1_c2).\narg(fails_s2_c3).\n"
        "att(unsupported_c0,c0).\natt(s0,unsupported_c0).\natt(s2,c0).\natt(c1,fails_s0_c1).\natt(fails_s0_c1,s0).\n"
        "att(s1,s0).\natt(c2,fails_s1_c2).\natt(fails_s1_c2,s1).\natt(c3,fails_s2_c3).\natt(fails_s2_c3,s2).\n"
    )


def test_the_format_of_iccma() -> None:
    lines = as_iccma(weigh_reading(read_bytes(MAP))).splitlines()
    assert lines[0] == "p af 11"
    assert [line for line in lines if not line.startswith("#")][1:] == [
        "8 1", "5 8", "7 1", "2 9", "9 5", "6 5", "3 10", "10 6", "4 11", "11 7",
    ]  # fmt: skip


def test_a_quantitative_framework() -> None:
    weighing = weigh_reading(read_bytes(MAP))
    bases = Bases([0.5, 0.8, 0.5, 0.4], [0.6, 1.0, 1.0])
    assert as_qbaf(weighing, bases) == {
        "arguments": ["T", "E", "U", "O", "step 0"],
        "initial_strengths": [0.5, 0.8, 0.5, 0.4, pytest.approx(0.24)],
        "supports": [("step 0", "T")],
        "attacks": [("O", "T")],
    }


def test_the_command_writes_them(tmp_path: Path) -> None:
    (tmp_path / "map.yaml").write_bytes(MAP)
    outputs = {
        form: CliRunner().invoke(main, ["weigh", str(tmp_path / "map.yaml"), "--format", form]).output
        for form in ("apx", "iccma", "qbaf")
    }
    assert outputs["apx"].startswith("% c0 = T: t\n")
    assert outputs["iccma"].startswith("p af 11\n")
    assert json.loads(outputs["qbaf"])["arguments"][:4] == ["T", "E", "U", "O"]


def grounded(framework: Framework) -> set[int]:
    """The grounded extension: arguments all of whose attackers are attacked by what is in already."""
    attackers: list[set[int]] = [set() for _ in framework.names]
    for one, other in framework.attacks:
        attackers[other].add(one)
    inside: set[int] = set()
    while True:
        beaten = {other for one, other in framework.attacks if one in inside}
        more = {index for index, against in enumerate(attackers) if against <= beaten}
        if more == inside:
            return inside
        inside = more


def test_the_flattened_map_is_the_two_valued_reading() -> None:
    random = Random(4)
    for _ in range(800):
        network = random_network(random, most=7, circles=False, strengths=False)
        inside, values = grounded(flattened(network)), weigh(network).claims
        assert [claim in inside for claim in range(len(values))] == two_valued(network)
        for claim, value in enumerate(values):
            assert value == Standing.CONTESTED or (claim in inside) == (value == Standing.STANDS)


def peer(name: str) -> Any:
    return pytest.importorskip(name, reason=f"{name} is not installed: a peer, for development alone")


@pytest.mark.parametrize("circles", [False, True])
def test_clingo_agrees(circles: bool) -> None:
    clingo = peer("clingo")
    rules = "in(X):-arg(X),out(Y):att(Y,X). out(X):-att(Y,X),in(Y). #show in/1."
    for framework in frameworks(300, circles=circles):
        facts = [f"arg({at})." for at in range(len(framework.names))]
        facts += [f"att({one},{other})." for one, other in framework.attacks]
        control = clingo.Control(logger=lambda *_: None)
        control.add("base", [], rules + " ".join(facts))
        control.ground([("base", [])])
        with control.solve(yield_=True) as models:
            found = [{one.arguments[0].number for one in model.symbols(shown=True)} for model in models]
        assert found == [grounded(framework)]


@pytest.mark.parametrize("circles", [False, True])
def test_pygarg_agrees(circles: bool) -> None:
    peer("pysat")
    solver = pytest.importorskip("pygarg.dung.solver", reason="pygarg is not installed: a peer, for development alone")
    for framework in frameworks(150, circles=circles):
        attacks = [[framework.names[one], framework.names[other]] for one, other in framework.attacks]
        found = solver.extension_enumeration(framework.names, attacks, "GR")
        assert [sorted(one) for one in found] == [sorted(framework.names[one] for one in grounded(framework))]


def test_pyarg_agrees() -> None:
    peer("py_arg")
    afs = importlib.import_module("py_arg.abstract_argumentation_classes.abstract_argumentation_framework")
    arguments = importlib.import_module("py_arg.abstract_argumentation_classes.argument")
    defeats = importlib.import_module("py_arg.abstract_argumentation_classes.defeat")
    solver = importlib.import_module("py_arg.algorithms.semantics.get_grounded_extension")
    for framework in frameworks(150, circles=True):
        own = [arguments.Argument(name) for name in framework.names]
        beaten = [defeats.Defeat(own[one], own[other]) for one, other in framework.attacks]
        found = solver.get_grounded_extension(afs.AbstractArgumentationFramework("", own, beaten))
        assert {one.name for one in found} == {framework.names[one] for one in grounded(framework)}


def frameworks(number: int, *, circles: bool) -> list[Framework]:
    random = Random(9)
    return [flattened(random_network(random, most=6, circles=circles, strengths=False)) for _ in range(number)]


def test_qbaf_py_comes_to_the_same_degrees() -> None:
    qbaf = peer("qbaf")
    random = Random(2)
    for _ in range(200):
        texts = (b"strength: 1", f"strength: {random.random():.3f}".encode())
        weighing = weigh_reading(read_bytes(MAP.replace(*texts)))
        bases = Bases([random.random() for _ in range(4)], [random.random(), 1.0, 1.0])
        data = as_qbaf(weighing, bases)
        made = qbaf.QBAFramework(
            data["arguments"], data["initial_strengths"], data["attacks"], data["supports"], semantics="DFQuAD_model"
        )
        wanted = degrees(weighing.network, bases, method("DF-QuAD"))[0]
        assert [made.final_strengths[one] for one in ("T", "E", "U", "O")] == pytest.approx(wanted)
