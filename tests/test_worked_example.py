"""The worked example: quiet under check, complete, and as careful as it promises to be."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pytest

from argmap.article import Status
from argmap.checker import check, make_plan
from argmap.config import Choices, Named
from argmap.diagnostics import Place
from argmap.graph import Role
from argmap.reading import Reading, read
from argmap.text import Span, Text
from tests.conftest import OP_ED, ROOT

if TYPE_CHECKING:
    from pathlib import Path

MAPS = sorted((ROOT / "maps").glob("*.yaml"))


@pytest.fixture(scope="module")
def belarus() -> Reading:
    return read(ROOT / "maps" / "belarus.yaml")


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
    wanted = Choices(select=(Named("AM110", Place(Text("", ""), Span(0, 0))),))
    assert [one.message for one in check(belarus, make_plan([wanted]))] == ["the objection O8 is not answered"]


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
