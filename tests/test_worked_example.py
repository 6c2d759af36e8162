"""The worked example: quiet under check, complete, and as careful as it promises to be."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pytest

from argmap.article import Status
from argmap.checker import check, make_plan
from argmap.config import Choices, Named
from argmap.diagnostics import Place
from argmap.exercise import KINDS, make_set
from argmap.graph import Polarity, Role
from argmap.reading import Reading, read
from argmap.text import Span, Text
from tests.conftest import OP_ED, ROOT

if TYPE_CHECKING:
    from pathlib import Path

NOWHERE = Place(Text("", ""), Span(0, 0))
MAPS = sorted((ROOT / "maps").glob("*.yaml"))


@pytest.fixture(scope="module")
def belarus() -> Reading:
    return read(ROOT / "maps" / "belarus.yaml").alone


def test_the_article_is_kept_byte_for_byte() -> None:
    digest = hashlib.sha256(OP_ED.read_bytes()).hexdigest()
    assert digest == "a0a6cf019bf04eaf42b025dc9edfca1fb2b95013a21fe885aed7982cd4904758"


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_maps_are_quiet(path: Path) -> None:
    assert [finding.message for finding in check(read(path))] == []


def test_every_sentence_of_the_body_is_quoted(belarus: Reading) -> None:
    (article,) = belarus.articles.values()
    assert belarus.covered(article) == [True] * 29


def test_every_explicit_claim_is_tied_to_its_words(belarus: Reading) -> None:
    for claim, quotes in zip(belarus.claims, belarus.anchors, strict=True):
        implicit = getattr(claim.shape, "implicit", False)
        assert bool(quotes) is not implicit, claim.label
        assert all(quote.anchor.status in {Status.EXACT, Status.FOLDED} for quote in quotes)


def test_evidence_is_typed_and_reported_speech_is_attributed(belarus: Reading) -> None:
    for claim in belarus.claims:
        if claim.kind == "evidence":
            assert claim.shape.type, claim.label  # type: ignore[union-attr]
            if claim.shape.type in {"official statement", "prediction"}:  # type: ignore[union-attr]
                assert claim.shape.attributed_to, claim.label  # type: ignore[union-attr]


def test_what_the_article_concedes_is_objection_and_not_support(belarus: Reading) -> None:
    against = {claim.label for claim in belarus.claims if claim.role is Role.OBJECTION}
    assert against == {"O1", "O2", "O4", "O5", "O7", "O8"}


def test_what_the_article_answers_is_answered_in_the_map(belarus: Reading) -> None:
    undercut = {claim.label for claim in belarus.claims if claim.role is Role.UNDERCUT}
    assert undercut == {"U1", "U2", "U3", "U4", "U5"}
    wanted = Choices(select=(Named("AM110", NOWHERE),))
    assert [one.message for one in check(belarus, make_plan([wanted]))] == ["the objection O8 is not answered"]


REAL_LENGTH = {
    "belarus": ["AM110 O8", "AM306 E12", "AM306 E14", "AM306 E20", "AM306 E21", "AM306 O7", "AM315 E3", "AM315 P3"],
    "meadow": [],
    "nine": ["AM110 E12", "AM110 O3", "AM110 O6", "AM110 U3", "AM306 E16", "AM306 E2"],
}
"""Maps of articles of usual length, and what `strict` says of them: the articles' own gaps, days and verdicts."""
OF_UPKEEP = {"AM218", "AM219"}
OF_WEIGHING = {"AM122", "AM123", "AM124", "AM125"}
"""What these say is of the articles' arguments, not of the maps (tests/rules have them)."""


@pytest.mark.parametrize("name", REAL_LENGTH)
def test_maps_of_usual_length_stand_the_strict_preset(name: str) -> None:
    reading = read(ROOT / "maps" / f"{name}.yaml")
    found = check(reading, make_plan([Choices(preset=Named("strict", NOWHERE))]), every=True)
    assert (
        sorted(f"{one.code.id} {one.claim}" for one in found if one.code.id not in OF_UPKEEP | OF_WEIGHING)
        == REAL_LENGTH[name]
    )


def test_maps_of_usual_length_yield_exercises_for_a_term() -> None:
    """The op-ed yields every kind but two; each of the others more than a hundred exercises of twelve kinds and more.

    It is of one subject: no two of its claims have nothing to do with each other, and its steps go from facts to facts.
    """
    made = {name: make_set(read(ROOT / "maps" / f"{name}.yaml"), number=10_000).items for name in REAL_LENGTH}
    kinds = {name: {item.kind for item in items} for name, items in made.items()}
    assert kinds["belarus"] == {name for name, kind in KINDS.items() if not kind.of_reader} - {"bearing", "same-shape"}
    assert "bearing" in kinds["meadow"] & kinds["nine"]
    assert all(len(items) > 100 for items in made.values())
    assert all(len(found) >= 12 for found in kinds.values())


@pytest.mark.parametrize("name", REAL_LENGTH)
def test_articles_are_of_usual_length(name: str) -> None:
    reading = read(ROOT / "maps" / f"{name}.yaml")
    bodies = [one.text.content[one.body.start : one.body.end] for one in reading.articles.values()]
    assert 700 <= sum(len(body.split()) for body in bodies) <= 1_000
    assert 40 <= len(reading.alone.claims) <= 65


@pytest.mark.parametrize(
    ("name", "pairs"),
    [
        ("meadow", {("E5", "U1"), ("U3", "U2"), ("U4", "U2")}),
        ("nine", {("U2", "U1")}),
        ("belarus", set()),
    ],
)
def test_undercuts_that_are_undercut(name: str, pairs: set[tuple[str, str]]) -> None:
    reading = read(ROOT / "maps" / f"{name}.yaml")
    found = set()
    for step in reading.steps:
        under = None if step.target_step is None else reading.steps[step.target_step]
        if under is not None and under.target_step is not None:
            found |= {(reading.claims[a].label, reading.claims[b].label) for a in step.premises for b in under.premises}
    assert found == pairs


def test_the_debate_has_two_figures_for_one_thing_in_two_articles() -> None:
    reading = read(ROOT / "maps" / "nine.yaml")
    assert list(reading.articles) == ["tolland", "breck", "anselm"]
    by_id = reading.graph.by_id
    wanted = {"E8": "tolland", "O1": "breck", "U4": "anselm", "E14": "breck", "E18": "anselm"}
    for label, name in wanted.items():
        assert reading.anchors[by_id[label]][0].article is reading.articles[name], label
    objection = reading.steps[reading.claims[by_id["O1"]].step or 0]
    assert (objection.polarity, objection.target_claim) == (Polarity.ATTACK, by_id["E8"])


def test_small_maps_show_a_rebuttal_and_an_undercut() -> None:
    roles = {claim.role for claim in read(ROOT / "maps" / "night-bus.yaml").claims}
    assert {Role.CO_PREMISE, Role.OBJECTION, Role.REBUTTAL, Role.UNDERCUT} <= roles


def test_claims_used_twice_stand_once(belarus: Reading) -> None:
    used = [use.name for use in belarus.graph.uses]
    assert sorted(set(used)) == ["E10", "P1", "P10", "P12", "P16"]
    assert not belarus.graph.dangling
    assert not belarus.graph.loops


def test_claims_are_sentences_of_a_readable_length(belarus: Reading) -> None:
    for claim in belarus.claims:
        text = " ".join(claim.text.split())
        assert text[0].isupper(), text
        assert text.endswith("."), text
        assert len(text.split()) <= 35, text
