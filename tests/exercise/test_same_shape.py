"""Exercises of the kind same-shape: no wrong option is right, too, and a copy of the map takes nothing away."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

from argmap.exercise import make_set
from argmap.exercise.kinds.same_shape import same_shape
from argmap.exercise.quarry import Quarry
from argmap.reading import read_content

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.exercise import Option, Set
    from argmap.reading import Reading


class S(NamedTuple):
    """A step to what ought to be done."""

    conclusion: str
    scheme: str
    premise: str
    speaker: str = ""


def a_map(title: str, *steps: S) -> Reading:
    lines = ["argmap: 1", f"title: {title}", "argument:", f"  thesis: {title} ought to change.", "  because:"]
    for one in steps:
        lines += [f"  - premise: {one.conclusion}", "    because:", f"    - premise: {one.premise}"]
        lines += [f"      attributed_to: {one.speaker}"] if one.speaker else []
        lines += [f"      scheme: {one.scheme}"]
    return read_content("\n".join(lines), f"{title}.yaml", Path())


def made(reading: Reading, *bank: Reading, seed: int = 1) -> Set:
    return make_set(reading, ["same-shape"], 100, seed, bank=bank)


class Offered(Quarry):
    """A map of which nothing is asked: it notes what comes into question as right, and what as wrong."""

    def options(
        self,
        right: tuple[str, str],
        wrong: Iterable[tuple[str, str]],
        *what: object,
        number: int = 3,
        context: str = "",
        spare: int = 0,
    ) -> tuple[Option, ...]:
        self.found.append((context, right[0], {text for text, _ in wrong}))
        return ()

    found: list[tuple[str, str, set[str]]]


def offered(reading: Reading, *bank: Reading, of: S) -> tuple[str, set[str]]:
    """The right answer to the item on a step, and all that may stand beside it."""
    quarry = Offered(reading, 1, bank=bank)
    quarry.found = []
    assert list(same_shape(quarry)) == []
    ((right, wrong),) = [(right, wrong) for prompt, right, wrong in quarry.found if prompt.endswith(option(of))]
    return right, wrong


WORD = S("The kiln should be bricked up.", "expert opinion", "The dome of the kiln has cracked.", "Mara Lenz, mason")
AID = S("The forge should be fired with oil.", "expert opinion", "Coal leaves more ash than oil.", "Tom Ruck, stoker")
TOLD = S("The shed should be painted white.", "values", "White paint gleams in the dark.", "Ida Brandt, painter")
SAID = S("The clay should be dug by hand.", "values", "Engineers say that hands are gentle.")
SPENT = S("The wheel should be mended again.", "sunk costs", "Two hundred crowns went into the wheel.")
RULE = S("The glaze should be free of lead.", "established rule", "The guild forbids lead in all glazes.")
LIKE = S("The loft should hold the straw.", "analogy", "Hay lies dry in lofts of this kind.")
END = S("The gate should be locked at night.", "practical reasoning", "Thieves come through open gates.")
MANY = S("The fair should begin at noon.", "popular practice", "Fairs in this county begin at noon.")
ELSE = S("The oven should be fed with peat.", "alternatives", "Peat and wood are at hand in the valley.")
OTHERS = (SPENT, RULE, LIKE, END, MANY, ELSE)


def option(step: S) -> str:
    said = f" (said by: {step.speaker})" if step.speaker else ""
    return f"“{step.premise}”{said} So: “{step.conclusion}”"


def test_beside_somebodys_word_no_wrong_option_has_one() -> None:
    own, bank = a_map("Pottery", WORD), a_map("Smithy", AID, TOLD, SAID, *OTHERS)
    assert offered(own, bank, of=WORD) == (option(AID), {option(one) for one in OTHERS})


def test_beside_a_step_that_somebody_says_stands_no_word() -> None:
    """What is printed of the given step is a mark of a word, though it goes by something else."""
    own = a_map("Pottery", TOLD)
    worth = S("The pond should be left to frogs.", "values", "Frogs sing for nothing at dusk.")
    others = (SPENT, RULE, LIKE, MANY, ELSE)
    found = offered(own, a_map("Smithy", worth, AID, *others), of=TOLD)
    assert found == (option(worth), {option(one) for one in others})


@pytest.mark.parametrize(
    ("given", "key", "other"),
    [
        (END, S("The hedge should be cut low.", "practical reasoning", "Low hedges please the eye."), S("The barn should be torn down.", "expert opinion", "The barn will fall on a child.")),
        (RULE, S("The bell should ring at six.", "established rule", "The charter orders a bell for six."), S("The mill should stand still.", "sunk costs", "By law the mill has cost us dear.")),
        (MANY, S("The tavern should open late.", "popular practice", "Taverns in all valleys open late."), S("The ditch should be dug deeper.", "values", "Everybody finds deep ditches noble.")),
        (SPENT, S("The boat should be tarred again.", "sunk costs", "The boat took up all of our summer."), S("The net should be woven finer.", "values", "Fine nets honour what was spent.")),
        (ELSE, S("The roof should be of slate.", "alternatives", "Slate and reed are all there is here."), S("The road should go uphill.", "analogy", "Goats go uphill or drown otherwise.")),
    ],
)  # fmt: skip
def test_no_wrong_option_shows_the_mark_of_the_given_shape(given: S, key: S, other: S) -> None:
    more = (AID, S("The pier should be built of oak.", "position to know", "Oak is what we fishers trust."))
    wrong = [one for one in (*OTHERS, *more) if one.scheme not in {given.scheme, key.scheme}]
    found = offered(a_map("Pottery", given), a_map("Smithy", key, other, *wrong), of=given)
    assert found == (option(key), {option(one) for one in wrong})


def test_what_given_step_and_key_both_show_tells_nothing() -> None:
    """Somebody said all three, and none rests on that: it is for something else that the key is right."""
    own = a_map("Pottery", LIKE._replace(speaker="Nan Orth"))
    likened = S("The mast should be stepped aft.", "analogy", "Sloops of this kind sail well so.", "Jan Rood")
    spent = SPENT._replace(speaker="Eva Holm")
    bare = likened._replace(speaker="")
    others = (RULE, END, MANY)
    given = LIKE._replace(speaker="Nan Orth")
    found = offered(own, a_map("Smithy", likened, AID, spent, *others), of=given)
    assert found == (option(likened), {option(one) for one in (spent, *others)})
    found = offered(own, a_map("Smithy", bare, AID, spent, *others), of=given)
    assert found == (option(bare), {option(one) for one in others})


def test_a_mark_of_another_shape_takes_no_option_away() -> None:
    """What will be is said in steps by rules, too: only beside a step to an outcome does it count."""
    later = S("The well should be dug first.", "established rule", "Diggers of wells will own the wells.")
    others = (SPENT, later, LIKE, END, MANY)
    found = offered(a_map("Pottery", WORD), a_map("Smithy", AID, *others), of=WORD)
    assert found == (option(AID), {option(one) for one in others})


OWN = (WORD, RULE)


def test_a_copy_of_the_map_takes_no_exercise_away() -> None:
    own, bank = a_map("Pottery", *OWN), a_map("Smithy", AID, SPENT, LIKE, END, MANY, ELSE)
    without = [(one.prompt, one.answer) for one in made(own, bank).items]
    assert without == [
        (
            f"Which of the steps below argues in the same way as this one, whatever it is about? {option(WORD)}",
            option(AID),
        )
    ]
    reworded = WORD._replace(conclusion="The old kiln should now be bricked up.", scheme="position to know")
    for copy in (OWN, (WORD,), (reworded, RULE)):
        found = made(own, a_map("Copy", *copy), bank).items
        assert [(one.prompt, one.answer) for one in found] == without
        shown = {one.text for item in found for one in item.options}
        assert shown.isdisjoint({option(reworded), option(WORD)})


ARTICLE = "The kiln should go cold for good. Its dome has a crack in it from top to bottom.\n"


def test_what_is_tied_to_the_same_words_says_the_same(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")

    def tied(conclusion: str, premise: str, quote: str) -> Reading:
        text = f"""argmap: 1
article: {{file: a.txt}}
argument:
  thesis: {conclusion}
  quote: {quote}
  because:
  - premise: {premise}
    attributed_to: Mara Lenz
    scheme: expert opinion
"""
        return read_content(text, "map.yaml", tmp_path)

    own = tied("Nobody should ever fire the oven again.", "Some bricks have a fissure.", "The kiln should go cold")
    theirs = tied("Fires should be lit elsewhere.", "The vault is broken above the door.", "should go cold for good")
    bank = a_map("Smithy", AID, SPENT, LIKE, END, MANY, ELSE)
    others = {option(one) for one in (SPENT, LIKE, END, MANY, ELSE)}
    own_step = S("Nobody should ever fire the oven again.", "", "Some bricks have a fissure.", "Mara Lenz")
    assert offered(own, theirs, bank, of=own_step) == (option(AID), others)
    elsewhere = tied("Fires should be lit elsewhere.", "The vault is broken above the door.", "from top to bottom")
    drawn = S("Fires should be lit elsewhere.", "", "The vault is broken above the door.", "Mara Lenz")
    assert offered(own, elsewhere, of=own_step) == (option(drawn), set())


def refusal(reading: Reading, *bank: Reading) -> str:
    ((kind, why),) = made(reading, *bank).refused
    assert kind == "same-shape"
    return why


NEEDS = "it needs steps to what ought to be done, by a scheme that another map (--bank) has, too; "
OTHERS_LACK = "the wrong answers that fit beside the one right answer are 1, and 5 are needed"


def test_what_is_lacking_is_said_as_it_is() -> None:
    own = a_map("Pottery", *OWN)
    same = "no other step goes by the scheme of one of this map"
    assert refusal(own) == NEEDS + same
    assert refusal(own, a_map("Smithy", SPENT, LIKE)) == NEEDS + same
    assert refusal(own, a_map("Copy", *OWN)) == (
        f"{NEEDS}those of the other maps that go by the scheme of one of this map say what this map says"
    )
    assert refusal(own, a_map("Smithy", AID)) == NEEDS + OTHERS_LACK
    bare = a_map("Pottery", S("The kiln is old.", "sign", "Its bricks are black."))
    assert refusal(bare, own) == f"{NEEDS}this map has no such step whose claims can be read by themselves"
