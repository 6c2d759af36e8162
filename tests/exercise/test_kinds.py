"""Every kind yields items whose key is right, and whose distractors are wrong, by the map itself."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from argmap.checker import check
from argmap.exercise import KINDS, LEVELS, make_set
from argmap.graph import Polarity
from argmap.reading import read, read_bytes
from argmap.schemes import schemes
from argmap.words import Wording, strength
from tests.conftest import MAPS

if TYPE_CHECKING:
    from argmap.exercise import Item, Set
    from argmap.graph import Claim
    from argmap.reading import Reading


def of(everything: Set, kind: str) -> list[Item]:
    return [item for item in everything.items if item.kind == kind]


def claim_of(reading: Reading, text: str) -> Claim:
    return next(claim for claim in reading.claims if claim.text.rstrip(".") == text.rstrip("."))


def wrong(item: Item) -> list[str]:
    return [option.text for option in item.options if not option.is_right]


def test_the_op_ed_yields_every_kind(everything: Set) -> None:
    assert everything.refused == ()
    assert set(Counter(item.kind for item in everything.items)) == set(KINDS)


def test_every_item_is_whole(everything: Set) -> None:
    for item in everything.items:
        texts = [option.text for option in item.options]
        assert len(texts) == len({text.casefold() for text in texts}), item.id
        assert sum(option.is_right for option in item.options) == bool(item.options), item.id
        assert item.options or item.form != "choice", item.id
        assert all(option.why for option in item.options)
        assert all([item.prompt, item.answer, item.why])
        hints = [item.hints.point, item.hints.narrow, item.hints.show]
        assert all(hints)
        assert len(set(hints)) == 3, item.id
        if item.form == "choice":
            assert item.right
            assert item.right.text not in (hints[0], hints[1]), item.id
    assert len({item.id for item in everything.items}) == len(everything.items)


def test_the_right_answer_is_not_given_away_by_its_length_or_place(everything: Set) -> None:
    choices = [item for item in everything.items if len(item.options) == 4]
    places = Counter(next(at for at, one in enumerate(item.options) if one.is_right) for item in choices)
    free = [item for item in choices if item.kind in {"find-words", "missing-premise", "counter-evidence", "thesis"}]
    longest = sum(max(item.options, key=lambda one: len(one.text)).is_right for item in free)
    assert set(places) == {0, 1, 2, 3}
    assert longest <= 0.5 * len(free)


def test_find_words(everything: Set, belarus: Reading) -> None:
    for item in of(everything, "find-words"):
        claim = belarus.graph.claims[belarus.graph.by_id[item.claims[0]]]
        quotes = [quote.words for quote in belarus.anchors[claim.index]]
        assert item.answer in quotes
        for text in wrong(item):
            assert not any(quote in text for quote in quotes)


def test_thesis(everything: Set, belarus: Reading) -> None:
    assert belarus.graph.root
    for item in of(everything, "thesis"):
        assert item.answer.rstrip(".") == belarus.graph.root.text.rstrip(".")
        assert all(claim_of(belarus, text).depth >= 2 for text in wrong(item))


def test_indicators(everything: Set) -> None:
    keys = {item.prompt.split("“")[1].split("”")[0]: item.answer.split(":")[0] for item in of(everything, "indicators")}
    assert keys["this means"] == "a conclusion: what comes next follows from what came before".split(":", maxsplit=1)[0]
    assert keys["nonetheless"] == "a contrast"
    assert keys["previously"] == "only a time"


def test_classify(everything: Set, belarus: Reading) -> None:
    for item in of(everything, "classify"):
        claim = belarus.graph.claims[belarus.graph.by_id[item.claims[0]]]
        assert item.right
        if len(item.options) == 2:
            assert item.right.text.startswith("Evidence" if claim.kind == "evidence" else "A claim")
        else:
            step = belarus.steps[claim.step or 0]
            verb = {Polarity.SUPPORT: "It supports", Polarity.ATTACK: "It objects", Polarity.UNDERCUT: "It undercuts"}
            assert item.right.text.startswith(verb[step.polarity])


def test_scramble(everything: Set, belarus: Reading) -> None:
    for item in of(everything, "scramble"):
        index = {node.label: claim_of(belarus, node.text).index for node in item.nodes}
        for node in item.nodes:
            step = belarus.claims[index[node.label]].step
            if node.parent:
                assert step is not None
                assert belarus.steps[step].conclusion == index[node.parent]


def test_together(everything: Set, belarus: Reading) -> None:
    for item in of(everything, "together"):
        one, other, above = (belarus.graph.by_id[label] for label in item.claims)
        linked = any({one, other} <= set(step.premises) and step.conclusion == above for step in belarus.steps)
        assert item.answer.startswith("Linked" if linked else "Separate")
    assert {item.answer[:6] for item in of(everything, "together")} == {"Linked", "Separa"}


def test_missing_premise(everything: Set, belarus: Reading) -> None:
    for item in of(everything, "missing-premise"):
        key, above = (belarus.graph.by_id[label] for label in item.claims)
        assert belarus.claims[key].is_implicit
        near = set(belarus.graph.premises_under(above)) | {above}
        assert not near & {claim_of(belarus, text).index for text in wrong(item)}


def test_critical_questions(everything: Set) -> None:
    families = {text: page.family for page in schemes().values() for text in page.questions}
    for item in of(everything, "critical-questions"):
        assert not {families[text] for text in wrong(item)} & {families[item.answer]}


def test_hedge(everything: Set, belarus: Reading) -> None:
    lexicon = belarus.lexicon
    assert lexicon
    plain = 0
    for item in of(everything, "hedge"):
        level = strength(Wording(item.passage, lexicon)).level
        if item.prompt.startswith("Which paraphrase"):
            plain += level == 2
            levels = [strength(Wording(text, lexicon)).level for text in wrong(item) if "perhaps" not in text]
            assert strength(Wording(item.answer, lexicon)).level == level
            assert level not in [one for one in levels if one != 2 or level != 2] or level == 2
    assert plain < len(of(everything, "hedge"))


def test_counter_evidence(everything: Set, belarus: Reading) -> None:
    against = {one for step in belarus.steps if step.polarity is not Polarity.SUPPORT for one in step.premises}
    for item in of(everything, "counter-evidence"):
        assert claim_of(belarus, item.answer).index in against
        assert not against & {claim_of(belarus, text).index for text in wrong(item)}


def test_repair(everything: Set) -> None:
    names = Counter(item.answer for item in of(everything, "repair"))
    assert len(names) >= 4


def test_the_same_seed_gives_the_same_items(belarus: Reading) -> None:
    assert make_set(belarus, number=30, seed=7) == make_set(read(MAPS / "belarus.yaml"), number=30, seed=7)
    ids = [{item.id for item in make_set(belarus, number=30, seed=seed).items} for seed in (7, 8)]
    assert not ids[0] & ids[1]


def test_levels_and_numbers(belarus: Reading) -> None:
    for kinds in LEVELS.values():
        made = make_set(belarus, kinds, 14, 3)
        assert {item.kind for item in made.items} == set(kinds)
        assert len(made.items) == 14


@pytest.mark.parametrize("name", ["night-bus", "phones"])
def test_small_maps_say_what_they_cannot_yield(name: str) -> None:
    made = make_set(read(MAPS / f"{name}.yaml"), number=500)
    assert {item.kind for item in made.items} | {kind for kind, _ in made.refused} == set(KINDS)
    assert made.items
    assert all(why.startswith("it needs ") for _, why in made.refused)


NASTY = """
argmap: 1
title: <script>alert(1)</script> ~=#{}:\\ ->
article: {file: article.txt}
argument:
  thesis: "=cmd() %50% [html] <b>bold</b> -> ]]>"
  quote: "alpha <script> beta"
  because:
    - premise: "\\u202Eevil\\u0007 claim ~ {a} = b # c"
      quote: "gamma ``` delta"
      because:
        - evidence: "| table | & entity &amp; 'quoted' \\"double\\""
          type: event
          quote: "epsilon zeta 🚀 eta theta"
        - premise: "$CATEGORY: x // comment"
          implicit: true
      but:
        - premise: "@formula -1+1"
          quote: "iota kappa lambda mu"
"""
ARTICLE = "alpha <script> beta goes on here.\n\ngamma ``` delta it says. epsilon zeta 🚀 eta theta. Nothing more was said.\n\niota kappa lambda mu. The rain fell all day. A dog barked.\n"


@pytest.fixture
def nasty(tmp_path_factory: pytest.TempPathFactory) -> Reading:
    folder = tmp_path_factory.mktemp("nasty")
    (folder / "article.txt").write_text(ARTICLE, encoding="utf-8")
    return read_bytes(NASTY.encode(), str(folder / "map.yaml"), folder)


def test_any_map_yields_a_set_or_reasons(nasty: Reading) -> None:
    assert [one.code.id for one in check(nasty) if one.severity == 3] == []
    made = make_set(nasty, number=500)
    assert {item.kind for item in made.items} | {kind for kind, _ in made.refused} == set(KINDS)
    assert make_set(read_bytes(b"argument: {thesis: x}"), number=5).items == ()
