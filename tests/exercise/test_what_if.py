"""What-if and crux: the keys follow from the piece of a map that is shown, worked out here from its lines alone."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from functools import cache
from itertools import chain, combinations
from typing import TYPE_CHECKING, TypeAlias

import pytest

from argmap.exercise import Option, make_set
from argmap.exercise.branches import branches
from argmap.exercise.kinds import Kind
from argmap.exercise.pieces import to_be_weighed
from argmap.exercise.quarry import Quarry
from argmap.exercise.worksheet import keys_markdown
from argmap.reading import read, read_content
from argmap.weighing import Standing, Weighing
from tests.conftest import MAPS
from tests.exercise.printed import RULES, Printed, doubted, printed
from tests.exercise.random_maps import random_map

if TYPE_CHECKING:
    from collections.abc import Callable

    from argmap.exercise import Item, Set
    from argmap.reading import Reading

OWN = MAPS.parent / "tests" / "exercise" / "maps"
PATHS = [*sorted(MAPS.glob("*.yaml")), *sorted(OWN.glob("*.yaml"))]
KINDS = ["what-if", "crux"]
SEEDS = (1, 2)
VALUES = {"stands": 2, "is contested": 1, "falls": 0}


@cache
def readings() -> tuple[Reading, ...]:
    """The maps of the project, and as many as make a crowd by chance."""
    return (*map(read, PATHS), *(read_content(random_map(seed), f"{seed}.yaml") for seed in range(60)))


@cache
def sets() -> tuple[tuple[str, tuple[Item, ...]], ...]:
    """All items of both kinds, set by set, with the name of the map."""
    return tuple((one.name, make_set(one, KINDS, 1000, seed).items) for one in readings() for seed in SEEDS)


def made(kind: str) -> list[Item]:
    return [item for _, items in sets() for item in items if item.kind == kind]


def right(item: Item) -> str:
    return next(option.why for option in item.options if option.is_right)


def test_what_follows_from_a_doubt_can_be_read_off_the_piece() -> None:
    items = made("what-if")
    assert len(items) >= 500
    for item in items:
        piece = printed(item.passage)
        own = doubted(item.prompt)
        outcome = piece.fares(piece.top, *own)
        assert [option.is_right for option in item.options] == [outcome == value for value in (2, 1, 0)], item.passage
        assert item.claims[: len(own)] == own
        assert {*own, piece.top} <= set(piece.below)
    assert max(Counter(item.sort for item in items).values()) <= 0.42 * len(items)
    assert min(Counter((len(doubted(item.prompt)), item.sort) for item in items).values()) >= 100


def test_the_crux_can_be_read_off_the_piece() -> None:
    items = made("crux")
    assert {item.sort for item in items} == {"linked", "undercut", "deeper", "support"}
    for item in items:
        piece = printed(item.passage)
        assert piece.fares(piece.top) == 2
        for option in item.options:
            label, _, _ = option.text.partition(":")
            assert option.is_right is (label == item.claims[0]) is (piece.fares(piece.top, label) < 2)


def test_the_words_of_an_option_are_true_of_its_key_alone() -> None:
    """Each option by what it says: a reason that counts, one that is left, an objection that is left."""
    for item in made("what-if"):
        piece = printed(item.passage)
        for option in item.options:
            assert piece.is_true(option.text, *doubted(item.prompt)) is option.is_right, (option.text, item.passage)


def test_the_rules_stand_once_above_the_piece() -> None:
    for item in chain(made("what-if"), made("crux")):
        assert [line[:4] for line in printed(item.passage).rules[1:]] == [f"({at}) " for at in range(1, RULES + 1)]
        assert "rules that stand above it" in item.prompt
        assert "granted" not in item.prompt
        assert "(1)" not in item.prompt


def test_only_what_is_to_be_weighed_comes_with_rules() -> None:
    others = make_set(read(MAPS / "belarus.yaml"), number=1000).items
    assert {item.kind for item in others if "How to weigh" in item.passage} == set(KINDS)


# What is said of the answers

SAID = re.compile(r"\b(\w+) (stands|is contested|falls)\b(?! with| as long|:)")
KEEPS = re.compile(r"\b(\w+) still has ((?:the step from )?[\w, ]+?)(?:\.|$)")


TOO = ". Then {} is doubted, too: "


def is_said_right(piece: Printed, said: str, own: tuple[str, ...], verbs: Counter[str]) -> None:
    """Whether it is so where these are doubted; the verbs are counted."""
    for label, verb in SAID.findall(said):
        if label in piece.below:
            verbs[verb] += 1
            assert piece.fares(label, *own) == VALUES[verb], (said, piece)
    for target, names in KEEPS.findall(said):
        reasons = [step for step in piece.below[target] if step.how == "reason"]
        best = max(piece.value(step, *own) for step in reasons)
        left = {label for step in reasons if piece.value(step, *own) == best for label in step.premises}
        assert best
        assert left == set(re.findall(r"\w+", names)) & set(piece.below), said


def test_what_is_said_on_the_way_up_is_so() -> None:
    """Every claim of which a reason says how it fares does so by the rules; what a claim still has is a reason left."""
    verbs: Counter[str] = Counter()
    for item in chain(made("what-if"), made("crux")):
        piece = printed(item.passage)
        for option in item.options:
            own = doubted(item.prompt) if item.kind == "what-if" else (option.text.partition(":")[0],)
            is_way = item.kind == "crux" or option.is_right
            parts = option.why.split(TOO.format(own[-1])) if is_way else [option.why]
            assert len(parts) == (len(own) if is_way else 1), option.why
            for at, part in enumerate(parts):
                if is_way:
                    begins = (f"{own[at]} falls, ", f"{own[at]} has no reason that counts and falls")
                    assert part.startswith(begins), option.why
                is_said_right(piece, part, own[: at + 1] if is_way else own, verbs)
    assert min(verbs.values()) > 50
    assert set(verbs) == set(VALUES)


def test_the_reason_leads_from_the_doubt_to_the_top() -> None:
    for item in chain(made("what-if"), made("crux")):
        for option in item.options:
            if item.kind == "crux" or option.is_right:
                last = re.split(r"\. ", option.why)[-1]
                assert printed(item.passage).top in re.findall(r"\w+", last), option.why


def test_what_makes_a_claim_spare_is_named() -> None:
    """Of an answer "stands": another reason, what undercuts the objection, or that the objection is gone."""
    spare: tuple[str, ...] = (
        "still has",
        "either way",
        "did not count before",
        "has failed already",
        "no longer speaks",
        "falls even if",
        "is contested anyway",
    )
    spare = (
        *spare,
        "is contested as before",
        "has a reason that counts",
        "contested as an undercut",
        "is contested. So",
    )
    for item in made("what-if"):
        if item.sort == "stands":
            assert any(words in right(item) for words in spare), right(item)


def test_each_wrong_answer_has_a_reason_of_its_own() -> None:
    """By what was chosen and what is right: never the key's reason, nor one for both."""
    pairs: dict[tuple[int, str], set[str]] = {}
    for item in made("what-if"):
        reasons = [option.why for option in item.options]
        assert len(set(reasons)) == 3
        for at, option in enumerate(item.options):
            if not option.is_right:
                assert option.why not in right(item)
                assert right(item) not in option.why
                labels = sorted(set(re.findall(r"\b[A-Z]+\d+\b", option.why)), key=len, reverse=True)
                shape = option.why
                for label in [*labels, printed(item.passage).top]:
                    shape = re.sub(rf"\b{label}\b", "X", shape)
                pairs.setdefault((at, item.sort), set()).add(shape.split("X")[0])
    assert set(pairs) == {
        (at, sort)
        for at, own in enumerate(("stands", "contested", "falls"))
        for sort in ("stands", "contested", "falls")
        if own != sort
    }
    assert any("an objection makes" in shape for shape in pairs[2, "contested"])
    assert not any(
        "an objection makes" in shape for key, shapes in pairs.items() for shape in shapes if key != (2, "contested")
    )


def test_reasons_of_crux_options_are_local() -> None:
    """They name what was chosen, and no two options of an item have the same reason but for the label."""
    alike = total = 0
    for item in made("crux"):
        whys = []
        for option in item.options:
            label = option.text.partition(":")[0]
            whys.append(re.sub(rf"\b{label}\b", "X", option.why))
        total += 1
        alike += len(set(whys)) < 3
    assert alike <= 0.15 * total


def test_words_are_whole() -> None:
    for item in chain(made("what-if"), made("crux")):
        texts = [item.prompt, item.why, *item.hints.given, *(one.why for one in item.options)]
        for text in texts:
            assert not re.search(r"\{|\.\.|: no:|;\.| {2}|\(\(|,,", text), text
        assert not any("ross" in hint for hint in item.hints.given)
        assert any("as fallen" in hint for hint in item.hints.given)
        assert "[(" not in item.passage


def test_a_key_sets_a_reason_off_from_the_sentence_that_it_is_about() -> None:
    """After a whole sentence another one, in italics; after words a colon."""
    for item in [*made("what-if")[:20], *made("crux")[:20]]:
        lines = [line for line in keys_markdown([item]) if line.startswith("- ")]
        assert len(lines) == len(item.options) - 1
        assert all(re.search(r"\. \*[^*]+\.\*$", line) for line in lines), lines
        assert not any(".:" in line for line in lines)
    short = replace(made("crux")[0], options=(Option("a word", True, ""), Option("another", False, "it is not")))
    assert "- B another: it is not" in keys_markdown([short])


# Sets


def claims_asked(item: Item) -> set[tuple[str, str]]:
    top = printed(item.passage).top
    if item.kind == "what-if":
        return {(label, top) for label in doubted(item.prompt)}
    return {(option.text.partition(":")[0], top) for option in item.options}


def asked_about(item: Item) -> tuple[str, ...]:
    return doubted(item.prompt) if item.kind == "what-if" else item.claims[:1]


def test_no_two_items_of_a_set_ask_the_same() -> None:
    """Neither one claim for one conclusion, be it as a wrong option, nor a claim that is doubted, or right, twice."""
    for _, items in sets():
        for one, other in combinations(items, 2):
            assert not claims_asked(one) & claims_asked(other)
            assert set(asked_about(one)).isdisjoint(asked_about(other))
        for kind in KINDS:
            tops = Counter(printed(item.passage).top for item in items if item.kind == kind)
            assert max(tops.values(), default=0) <= 2


def test_a_crux_has_other_wrong_options_than_the_one_before() -> None:
    """No two of a set have two in common; of one piece, none."""
    for _, items in sets():
        cruxes = [item for item in items if item.kind == "crux"]
        wrong = [{one.text.partition(":")[0] for one in item.options if not one.is_right} for item in cruxes]
        for (one, own), (other, others) in combinations(zip(cruxes, wrong, strict=True), 2):
            is_same = printed(one.passage).top == printed(other.passage).top
            assert len(own & others) <= (0 if is_same else 1)


def test_a_small_set_does_not_show_a_piece_twice() -> None:
    """While there are others: where all are asked for, pieces are shown again."""
    for number, is_shared in ((2, False), (1000, True)):
        items = make_set(read(MAPS / "belarus.yaml"), KINDS, number).items
        shown = [set(printed(item.passage).relations) for item in items]
        assert any(one & other for one, other in combinations(shown, 2)) is is_shared


def test_a_kind_that_has_nothing_else_to_ask_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two kinds that ask about one claim do not stand in one set; two that do not, do."""
    item = next(one for one in made("what-if"))

    def kind(name: str, *asks: str) -> Kind:
        return Kind("ask", lambda quarry: [replace(item, kind=name, asks=frozenset(asks))], "claims")

    named = {"one": ("T without A",), "two": ("T without A", "A"), "three": ("T without B",)}
    both = {name: kind(name, *asks) for name, asks in named.items()}
    monkeypatch.setattr("argmap.exercise.make.kinds", lambda: both)
    found = make_set(read(PATHS[0]), list(both), 10)
    assert [one.asks for one in found.items] == [frozenset({"T without A"}), frozenset({"T without B"})]
    assert found.refused == (("two", "it needs a claim that no other exercise of the set asks about"),)
    assert not make_set(read(PATHS[0]), list(both), 1).refused


def test_a_claim_is_printed_alike_in_a_set() -> None:
    """How a claim fares in a piece is how it fares in the whole map, so that no two pieces disagree."""
    by_name = {one.name: Weighing(one.alone.graph) for one in readings()}
    for name, items in sets():
        whole = by_name[name]
        for item in items:
            piece = printed(item.passage)
            for label in piece.below:
                claim = next(one for one in whole.graph.claims if one.label == label)
                assert piece.fares(label) == whole.of_claim(claim.index), (name, label, item.passage)


def test_another_seed_asks_something_else() -> None:
    reading = read(MAPS / "belarus.yaml")
    asked = [
        {(asked_about(item), printed(item.passage).top) for item in make_set(reading, KINDS, 1000, seed).items}
        for seed in SEEDS
    ]
    assert all(one != other for one, other in combinations(asked, 2))


# Guessing: who reads nothing but how the lines begin, and how far they are set in

ALLOWED = 0.15
VIEWS: dict[str, Callable[[Printed, str], object]] = {
    "relation": lambda piece, label: piece.relations[label],
    "height": lambda piece, label: min(piece.heights[label], 3),
    "both": lambda piece, label: (piece.relations[label], min(piece.heights[label], 2)),
    "from below": lambda piece, label: max(piece.heights.values()) - piece.heights[label],
    "neither": lambda piece, label: 0,
}
TOPS: dict[str, Callable[[Printed], object]] = {
    "anything": lambda piece: 0,
    "reasons": lambda piece: min(2, right_below(piece)[0]),
    "objections": lambda piece: min(1, right_below(piece)[1]),
    "right below": lambda piece: (min(2, right_below(piece)[0]), min(1, right_below(piece)[1])),
    "size": lambda piece: len(piece.relations) // 3,
}
"""What is seen of a piece by who does not follow the doubt."""


def right_below(piece: Printed) -> tuple[int, int]:
    """How many reasons and objections stand right below the top."""
    hows = Counter(step.how for step in piece.below[piece.top])
    return hows["reason"], hows["objection"]


def expected(piece: Printed, item: Item) -> str:
    """The outcome by which one would guess, of what the doubted line begins with; of two the lower one."""
    return min((_expected(piece, label) for label in doubted(item.prompt)), key=["falls", "contested", "stands"].index)


def _expected(piece: Printed, label: str) -> str:
    relation = piece.relations[label]
    return "contested" if "undercut" in relation else "falls" if relation == "reason linked" else "stands"


def chance(piece: Printed, item: Item) -> float:
    """One of three; one of two where no reason is doubted: what only speaks against something carries nothing."""
    return 1 / 3 if any("reason" in piece.relations[one] for one in doubted(item.prompt)) else 1 / 2


def by_count(piece: Printed, item: Item) -> str:
    """The outcome by which one would guess who looks at nothing but what stands right below the top."""
    reasons, objections = right_below(piece)
    return "falls" if reasons < 2 else "contested" if objections else "stands"


def crowd(kind: str, *, by_chance: bool) -> list[tuple[str, Printed, Item]]:
    number = len(PATHS)
    names = {one.name for one in (readings()[number:] if by_chance else readings()[:number])}
    return [
        (name, printed(item.passage), item)
        for name, items in sets()
        if name in names
        for item in items
        if item.kind == kind
    ]


def share(scores: list[tuple[float, bool]]) -> float:
    """How often somebody is right who takes what looks best, by chance among equals."""
    best = [is_right for score, is_right in scores if score >= max(score for score, _ in scores) - 1e-9]
    return sum(best) / len(best)


Look: TypeAlias = "Callable[[Printed, Item], object]"


def looks() -> dict[str, Look]:
    """All that one may go by who does not follow the doubt: its lines, what stands below the top, or both."""

    def of_lines(view: str) -> Look:
        return lambda piece, item: tuple(sorted(str(VIEWS[view](piece, one)) for one in doubted(item.prompt)))

    def of_both(view: str) -> Look:
        return lambda piece, item: (len(doubted(item.prompt)), TOPS[view](piece))

    return {**{view: of_lines(view) for view in VIEWS}, **{view: of_both(view) for view in TOPS}}


def learnt_outcomes(items: list[tuple[str, Printed, Item]], look: Look) -> float:
    """Who has learnt from all other maps which outcome goes with what is seen."""
    seen: dict[object, Counter[tuple[str, str]]] = {}
    for name, piece, item in items:
        seen.setdefault(look(piece, item), Counter())[name, item.sort] += 1
    hits = 0.0
    for name, piece, item in items:
        own = seen[look(piece, item)]
        scores = {
            word: sum(n for (map_, sort), n in own.items() if map_ != name and sort == word)
            for word in ("stands", "contested", "falls")
        }
        hits += share([(number, word == item.sort) for word, number in scores.items()])
    return hits / len(items)


def learnt_options(items: list[tuple[str, Printed, Item]], view: str) -> float:
    """Who has learnt from all other maps how often an option that looks so is right."""
    seen: dict[object, Counter[tuple[str, bool]]] = {}
    looks = [
        (name, [(VIEWS[view](piece, option.text.partition(":")[0]), option.is_right) for option in item.options])
        for name, piece, item in items
    ]
    for name, options in looks:
        for look, is_right in options:
            seen.setdefault(look, Counter())[name, is_right] += 1
    hits = 0.0
    for name, options in looks:
        scores = []
        for look, is_right in options:
            good, all_ = (
                sum(n for (map_, ok), n in seen[look].items() if map_ != name and ok in kept)
                for kept in ((True,), (True, False))
            )
            scores.append(((good + 0.5) / (all_ + 2), is_right))
        hits += share(scores)
    return hits / len(items)


@pytest.mark.parametrize("by_chance", [False, True], ids=["maps", "random maps"])
def test_the_print_does_not_tell_what_follows(by_chance: bool) -> None:
    items = crowd("what-if", by_chance=by_chance)
    most = sum(chance(piece, item) for _, piece, item in items) / len(items) + ALLOWED + 2 * (2 / 9 / len(items)) ** 0.5
    for name, look in looks().items():
        assert learnt_outcomes(items, look) <= most, name
    for guess in (expected, by_count):
        assert sum(guess(piece, item) == item.sort for _, piece, item in items) <= most * len(items), guess


def test_the_print_does_not_tell_the_crux() -> None:
    items = crowd("crux", by_chance=True)
    assert len(items) >= 50
    most = 1 / 4 + ALLOWED + 2 * (3 / 16 / len(items)) ** 0.5
    for view in VIEWS:
        assert learnt_options(items, view) <= most, view
    for sign in (1, -1):
        near = sum(
            share([(sign * piece.heights[one.text.partition(":")[0]], one.is_right) for one in item.options])
            for _, piece, item in items
        )
        assert near <= most * len(items), sign


def test_a_print_that_tells_is_seen() -> None:
    """The measures find what they are for: where items are left that go by the rule, whoever goes by it is right."""
    items = crowd("what-if", by_chance=True)
    plain = [one for one in items if expected(one[1], one[2]) == one[2].sort]
    assert learnt_outcomes(plain, looks()["relation"]) > 0.9
    counted = [one for one in items if by_count(one[1], one[2]) == one[2].sort]
    assert learnt_outcomes(counted, looks()["right below"]) > 0.9
    cruxes = [one for one in crowd("crux", by_chance=True) if one[2].sort == "undercut"]
    assert learnt_options(cruxes, "relation") > 0.4


def test_beside_a_crux_stand_claims_of_its_own_relation_and_no_objection() -> None:
    """An objection is never right, so that it would only be passed over; undercuts and linked premises are wrong, too."""
    alone = 0
    for item in made("crux"):
        piece = printed(item.passage)
        looks = {one.text.partition(":")[0]: piece.relations[one.text.partition(":")[0]] for one in item.options}
        assert "objection" not in looks.values()
        alone += Counter(looks.values())[looks[item.claims[0]]] == 1
    assert alone <= 0.4 * len(made("crux"))
    wrong = Counter(
        printed(item.passage).relations[one.text.partition(":")[0]]
        for item in made("crux")
        for one in item.options
        if not one.is_right
    )
    assert min(wrong["undercut"], wrong["reason linked"]) >= 40


def test_every_relation_has_every_outcome_that_it_can_have() -> None:
    single = [item for item in made("what-if") if len(doubted(item.prompt)) == 1]
    found = Counter((printed(item.passage).relations[item.claims[0]], item.sort) for item in single)
    for relation in ("reason", "reason linked", "undercut"):
        assert all(found[relation, sort] for sort in ("stands", "contested", "falls"))
    assert found["objection", "contested"]
    assert found["objection", "stands"]


# Pieces

POOL = """argmap: 1
article: {{body: "Nothing to quote."}}
argument:
  id: T
  thesis: The pool should stay.
  because:
  - id: A
    premise: It is used.
    because:
    - {{id: B, premise: Tickets are sold.}}
    - {{id: C, premise: There is a queue.}}
  - together:
    - {{id: D, premise: It is cheap.}}
    - {{id: E, premise: What is cheap should stay.}}
  but:
  - id: F
    premise: The roof leaks.
    {answer}
"""


def pieces(answer: str) -> dict[str, str]:
    reading = read_content(POOL.format(answer=answer), "map.yaml")
    branch = next(branches(Quarry(reading, 1), 4, 12))
    assert branch.top.label == "T"
    found = {one.label: branch.without(one) for one in branch.below}
    return {label: "of the whole only" if value is None else value.word for label, value in found.items()}


def test_every_way_to_carry_and_to_object() -> None:
    """Two ways carry T, so that none is missed; with the objection answered, the answer is what it hangs on."""
    contested = dict.fromkeys("ABCDE", "contested")
    assert pieces("") == {**contested, "F": "stands"}
    stands = dict.fromkeys("ABCDEF", "stands")
    assert pieces("but: [{id: G, premise: It was mended.}]") == {**contested, "F": "stands", "G": "contested"}
    assert pieces("unless: [{id: G, premise: Roofs can be mended.}]") == {**stands, "G": "contested"}


def test_what_is_not_shown_may_decide() -> None:
    """A strength that is stated makes a difference in the whole map: where it does, nothing is asked."""
    answered = "strength: 0.2\n    unless: [{id: G, premise: Roofs can be mended.}]"
    assert pieces(answered)["G"] == "contested"
    strong = POOL.replace("id: A\n", "id: A\n    strength: 0.9\n")
    branch = next(branches(Quarry(read_content(strong.format(answer=answered), "map.yaml"), 1), 4, 12))
    assert {one.label: branch.without(one) for one in branch.below if one.label in "FG"} == {
        "F": Standing.STANDS,
        "G": None,
    }
    assert not list(branches(Quarry(read_content(strong.format(answer="strength: 0.2"), "map.yaml"), 1), 4, 12))


EVIDENCE = """argmap: 1
article: {body: "Nothing to quote."}
argument:
  id: T
  thesis: The pool should stay.
  because:
  - id: P
    premise: It is used.
    because:
    - id: E
      evidence: Tickets are sold.
      because:
      - {id: S, evidence: The till says so.}
      but:
      - id: O
        premise: The till was broken.
        unless:
        - {id: U, premise: It was mended.}
  - {id: Q, premise: It is cheap.}
"""


def test_what_speaks_against_evidence_is_printed_and_what_speaks_for_it_is_not() -> None:
    """Evidence stands by itself, with a reason or without; an objection contests it all the same."""
    branch = next(branches(Quarry(read_content(EVIDENCE, "map.yaml"), 1), 4, 12))
    assert {one.label for one in branch.below} == {"P", "E", "O", "U", "Q"}
    assert branch.without(next(one for one in branch.below if one.label == "U")) is Standing.STANDS
    assert branch.doubting(next(one for one in branch.below if one.label == "U")).of_claim(1) is Standing.CONTESTED
    bare = EVIDENCE.replace("        unless:\n        - {id: U, premise: It was mended.}\n", "")
    branch = next(branches(Quarry(read_content(bare, "map.yaml"), 1), 4, 12))
    assert {one.label for one in branch.below} == {"P", "E", "O", "Q"}


LINKED = """argmap: 1
article: {body: "Nothing to quote."}
argument:
  id: T
  thesis: The pool should stay.
  because:
  - {id: A, premise: It is used.}
  but:
  - id: O
    premise: It is dear.
    unless:
    - together:
      - {id: U, premise: Dear things are kept.}
      - {id: V, premise: A pool is a thing.}
"""


def test_a_linked_undercut_is_printed_as_such() -> None:
    claims = read_content(LINKED, "map.yaml").claims
    quarry = Quarry(read_content(LINKED, "map.yaml"), 1)
    piece = printed(to_be_weighed(quarry, claims))
    (objection,) = [step for step in piece.below["T"] if step.how == "objection"]
    assert [one.premises for one in objection.undercuts] == [["U", "V"]]
    assert (piece.fares("T"), piece.fares("T", "U"), piece.fares("T", "V")) == (2, 1, 1)
    apart = LINKED.replace("- together:\n      - {id: U", "- {id: U").replace("      - {id: V", "    - {id: V")
    quarry = Quarry(read_content(apart, "map.yaml"), 1)
    piece = printed(to_be_weighed(quarry, quarry.reading.claims))
    assert (piece.fares("T"), piece.fares("T", "U"), piece.fares("T", "V")) == (2, 2, 2)


SPARE = """argmap: 1
article: {body: "Nothing to quote."}
argument:
  id: T
  thesis: The pool should stay.
  because:
  - {id: A, premise: It is used.}
  - {id: B, premise: It is cheap.}
  - {id: C, premise: It is warm.}
  - {id: D, premise: It is near.}
  - {id: E, premise: It is old.}
"""


def test_a_refusal_names_what_the_map_lacks() -> None:
    """That there is no piece; that all doubts come to the same; that the print would tell."""

    def refused(text: str) -> dict[str, str]:
        return {
            name: why.partition("; ")[2] for name, why in make_set(read_content(text, "map.yaml"), KINDS, 9).refused
        }

    assert refused("argument: {thesis: x}") == dict.fromkeys(
        KINDS, "this map has no such piece that fares by itself as it does in the whole map"
    )
    assert refused(SPARE) == {
        "what-if": "in every piece of this map, whatever is doubted, the conclusion stands",
        "crux": "in every piece of this map that stands, each claim can be spared",
    }
    objected = SPARE + "  but: [{id: O, premise: It leaks.}]\n"
    assert refused(objected)["crux"] == "in every piece of this map the conclusion is contested, or falls"
    few = (
        "\n".join(SPARE.splitlines()[:6])
        + """
  - {id: A, premise: It is used., because: [{id: B, premise: Tickets are sold.}]}
  - {id: E, evidence: It is warm.}
"""
    )
    assert (
        refused(few)["what-if"] == "in the pieces of this map the way in which a claim is printed would tell the answer"
    )
    phones = {name: why.partition("; ")[2] for name, why in make_set(read(MAPS / "phones.yaml"), KINDS, 9).refused}
    assert phones == {
        "crux": "in the pieces of this map too few claims could stand beside the right one without telling it by the way in which "
        "they are printed",
    }
    assert not make_set(read(MAPS / "belarus.yaml"), KINDS, 9).refused


@pytest.mark.parametrize("kind", ["what-if", "crux"])
def test_the_same_seed_gives_the_same_items(kind: str) -> None:
    def once() -> Set:
        return make_set(read(MAPS / "belarus.yaml"), [kind], 100)

    assert once() == once()
    for item in once().items:
        assert sum(option.is_right for option in item.options) == 1
        assert all(option.why for option in item.options)
        assert len(item.hints.given) == 3
        assert "{" not in "".join((item.prompt, item.why, *item.hints.given))
