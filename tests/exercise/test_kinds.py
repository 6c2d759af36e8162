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
from tests.conftest import MAPS, ROOT
from tests.exercise.whole_items import NAMES, file_of, whole_items

if TYPE_CHECKING:
    from argmap.exercise import Item, Set
    from argmap.graph import Claim
    from argmap.reading import Reading

OWN = ROOT / "tests" / "exercise" / "maps"

USUAL = {name for name, kind in KINDS.items() if not kind.of_reader}
"""What is made where nobody names kinds."""


@pytest.mark.parametrize("name", NAMES)
def test_whole_items(name: str) -> None:
    """All items of a map written for this, each read by a person. To renew them: python -m tests.exercise.whole_items."""
    assert whole_items(name) == file_of(name).read_text(encoding="utf-8")


def of(everything: Set, kind: str) -> list[Item]:
    return [item for item in everything.items if item.kind == kind]


def claim_of(reading: Reading, text: str) -> Claim:
    return next(claim for claim in reading.claims if claim.text.rstrip(".") == text.rstrip("."))


def wrong(item: Item) -> list[str]:
    return [option.text for option in item.options if not option.is_right]


def test_the_maps_of_the_project_yield_every_kind(everything: Set) -> None:
    """One map need not: where all claims are of one subject, no two have nothing to do with each other."""
    found = {item.kind for item in everything.items}
    assert found | {kind for kind, _ in everything.refused} == USUAL
    others = [read(path) for folder in (MAPS, OWN) for path in sorted(folder.glob("*.yaml"))]
    for one in others:
        found |= {item.kind for item in make_set(one, list(KINDS), number=500, bank=others).items}
    assert found >= set(KINDS) - {"how-strong"}


def test_every_item_is_whole(everything: Set) -> None:
    for item in everything.items:
        texts = [option.text for option in item.options]
        assert len(texts) == len({text.casefold() for text in texts}), item.id
        assert sum(option.is_right for option in item.options) == bool(item.options), item.id
        assert item.options or item.form != "choice", item.id
        assert all(option.why for option in item.options)
        assert all([item.prompt, item.answer, item.why])
        hints = item.hints.given
        assert len(set(hints)) == len(hints) == (1 if len(texts) == 2 else 3), item.id
        if item.form == "choice":
            assert item.right
            assert item.right.text not in hints[:2], item.id
    assert len({item.id for item in everything.items}) == len(everything.items)


def test_find_words(everything: Set, belarus: Reading) -> None:
    """Of the options just the right one stands in the article; the key has every passage of the claim."""
    (article,) = belarus.articles.values()
    with_options = 0
    for item in of(everything, "find-words"):
        claim = belarus.graph.claims[belarus.graph.by_id[item.claims[0]]]
        quotes = [quote.words for quote in belarus.anchors[claim.index]]
        assert item.answer == " / ".join(quotes)
        assert [one.words for one in item.targets] == quotes
        with_options += bool(item.options)
        stands = {article.words(span) for span in article.body_sentences}
        assert [one.text in stands for one in item.options] == [one.is_right for one in item.options]
    assert with_options > 10


def test_thesis(everything: Set, belarus: Reading) -> None:
    assert belarus.graph.root
    (item,) = of(everything, "thesis")
    assert item.answer.rstrip(".") == belarus.graph.root.text.rstrip(".")
    assert all(claim_of(belarus, text).depth >= 2 for text in wrong(item))
    assert everything.title == "Exercises on an article"
    assert make_set(belarus, ["together"], 2).title == belarus.title


def test_classify(everything: Set, belarus: Reading) -> None:
    """The relation is the map's, of claims that bear by themselves; each answer is right as often as each other one."""
    for item in of(everything, "classify"):
        claim = belarus.graph.claims[belarus.graph.by_id[item.claims[0]]]
        if item.sort in {"evidence", "claim"}:
            assert (item.sort == "evidence") == (claim.kind == "evidence")
            continue
        step = belarus.steps[claim.step or 0]
        assert item.sort == step.polarity.value
        assert len(step.premises) == 1
        assert belarus.claims[step.conclusion].favours_root
    sorts = Counter(item.sort for item in of(everything, "classify"))
    assert sorts["evidence"] == sorts["claim"]
    assert sorts["support"] == sorts["attack"]


def test_scramble(everything: Set, belarus: Reading) -> None:
    for item in of(everything, "scramble"):
        index = {node.label: claim_of(belarus, node.text).index for node in item.nodes}
        assert len({node.parent for node in item.nodes}) > 2
        for node in item.nodes:
            step = belarus.claims[index[node.label]].step
            if node.parent:
                assert step is not None
                assert belarus.steps[step].conclusion == index[node.parent]


def test_together(everything: Set, belarus: Reading) -> None:
    for item in of(everything, "together"):
        one, other, above = (belarus.graph.by_id[label] for label in item.claims)
        linked = any({one, other} <= set(step.premises) and step.conclusion == above for step in belarus.steps)
        assert item.sort == ("linked" if linked else "separate")
        if not linked:
            assert not belarus.graph.reachable(one) & belarus.graph.reachable(other)
    sorts = Counter(item.sort for item in of(everything, "together"))
    assert sorts["linked"] == sorts["separate"] > 0


def test_missing_premise(everything: Set, belarus: Reading) -> None:
    for item in of(everything, "missing-premise"):
        key, above = (belarus.graph.by_id[label] for label in item.claims)
        assert belarus.claims[key].is_implicit
        near = set(belarus.graph.premises_under(above)) | {above}
        assert not near & {claim_of(belarus, text).index for text in wrong(item)}


def test_critical_questions(everything: Set) -> None:
    """No scheme is named in the stem, and no question stands as wrong that the step's own scheme has."""
    for item in of(everything, "critical-questions"):
        page = schemes()[item.sort]
        assert item.answer in page.questions
        assert not set(wrong(item)) & set(page.questions)
        assert "scheme" not in item.prompt


def test_counter_evidence(everything: Set, belarus: Reading) -> None:
    against = {one for step in belarus.steps if step.polarity is not Polarity.SUPPORT for one in step.premises}
    for item in of(everything, "counter-evidence"):
        assert claim_of(belarus, item.answer).index in against
        assert not against & {claim_of(belarus, text).index for text in wrong(item)}


def test_answers_take_turns_in_a_set(belarus: Reading) -> None:
    for seed in range(5):
        made = make_set(belarus, ["classify"], 4, seed)
        assert len({item.sort for item in made.items}) == 4
        sorts = Counter(item.sort for item in make_set(belarus, ["repair"], 6, seed).items)
        assert max(sorts.values()) <= 2
    first_week = make_set(belarus, LEVELS["first-week"], 14, 1)
    assert Counter(item.kind for item in first_week.items)["thesis"] == 1


def test_the_same_seed_gives_the_same_items(belarus: Reading) -> None:
    assert make_set(belarus, number=30, seed=7) == make_set(read(MAPS / "belarus.yaml"), number=30, seed=7)
    ids = [{item.id for item in make_set(belarus, number=30, seed=seed).items} for seed in (7, 8)]
    assert ids[0] != ids[1]


def test_levels_and_numbers(belarus: Reading) -> None:
    for level, kinds in LEVELS.items():
        if level == "criticise":  # about what readers answer: test_criticism
            continue
        made = make_set(belarus, kinds, 14, 3)
        assert {item.kind for item in made.items} == set(kinds) - {kind for kind, _ in made.refused}
        assert len(made.items) == 14


@pytest.mark.parametrize("name", ["night-bus", "phones"])
def test_small_maps_say_what_they_cannot_yield(name: str) -> None:
    made = make_set(read(MAPS / f"{name}.yaml"), number=500)
    assert {item.kind for item in made.items} | {kind for kind, _ in made.refused} == USUAL
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


@pytest.fixture(scope="module")
def nasty(tmp_path_factory: pytest.TempPathFactory) -> Reading:
    folder = tmp_path_factory.mktemp("nasty")
    (folder / "article.txt").write_text(ARTICLE, encoding="utf-8")
    return read_bytes(NASTY.encode(), str(folder / "map.yaml"), folder)


def test_any_map_yields_a_set_or_reasons(nasty: Reading) -> None:
    assert [one.code.id for one in check(nasty) if one.severity == 3] == []
    made = make_set(nasty, number=500)
    assert {item.kind for item in made.items} | {kind for kind, _ in made.refused} == USUAL
    assert make_set(read_bytes(b"argument: {thesis: x}"), number=5).items == ()
