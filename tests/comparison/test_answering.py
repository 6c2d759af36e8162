"""Which claims answer which: several one, one several, by their part in the argument, and only where they say it."""

from __future__ import annotations

import pytest

from argmap.comparison import align, same_role
from argmap.comparison.answering import answers
from tests.small import small

ARTICLE = (
    "The town is at risk. The dam is old. Nobody repairs the dam. The town depends on the dam.\n\n"
    "Some say that the river is calm. It rose by two metres in 2013, and the lower quarter stood under water.\n\n"
    "The council has money for a theatre. A new theatre would cost nine millions."
)
REFERENCE = (
    "T The town is at risk. {The town is at risk}\n"
    "  + C The dam is old. {The dam is old}\n"
    "    + P Nobody repairs the dam. {Nobody repairs the dam}\n"
    "  + D The town depends on the dam. {The town depends on the dam}\n"
    "  - O The river is calm. {Some say that the river is calm}\n"
    "    - R* The river rose by two metres in 2013. {It rose by two metres in 2013}\n"
)


def found(student: str, reference: str = REFERENCE) -> tuple[list[str], list[str], list[str]]:
    """Pairs as `C=X`, the ones beside the choice, and the claims that do not say what they quote."""
    one, other = small(reference, ARTICLE), small(student, ARTICLE)
    result = answers(align(one, other))
    pairs, also = (
        sorted(f"{one.claims[pair.first].label}={other.claims[pair.second].label}" for pair in some)
        for some in (result.alignment.pairs, result.alignment.also)
    )
    return pairs, also, sorted(other.claims[at].label for at in result.unsaid)


THESIS = "T The town is at risk. {The town is at risk}\n"
CASES: dict[str, tuple[str, list[str], list[str], list[str]]] = {
    "the reference itself": (REFERENCE, ["C=C", "D=D", "O=O", "P=P", "R=R", "T=T"], [], []),
    "two claims in one": (
        THESIS + "  + X The dam is old and nobody repairs it. {The dam is old. Nobody repairs the dam.}\n",
        ["P=X", "T=T"], ["C=X"], [],
    ),
    "nothing of what is quoted": (
        THESIS + "  + X Fish can swim. {The dam is old}\n  + D Cats purr. {The town depends on the dam}\n",
        ["T=T"], [], ["D", "X"],
    ),
    "another passage's words": (
        THESIS + "  + X The town depends on the dam. {The dam is old}\n", ["D=X", "T=T"], [], [],
    ),
    "in other words": (
        THESIS + "  + X The barrage has seen better days. {The dam is old}\n  + D Without the dam the town is lost. {The town depends on the dam}\n",
        ["C=X", "D=D", "T=T"], [], ["X"],
    ),
    "another sentence of the paragraph, with the same reason": (
        THESIS + "  - Q The river will not flood. {the lower quarter stood under water}\n"
        "    - R* It rose by two metres in 2013. {It rose by two metres in 2013}\n",
        ["R=R", "T=T"], ["O=Q"], [],
    ),
    "another thing of another paragraph": (
        THESIS + "  - Q The council has money. {The council has money for a theatre}\n", ["T=T"], [], [],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_what_answers_what(name: str) -> None:
    student, pairs, also, unsaid = CASES[name]
    expected_pairs = [one for one in pairs if one.partition("=")[2] not in unsaid]
    assert found(student) == (expected_pairs, also, unsaid)


WHOLE = THESIS + "  + C The dam is old and nobody repairs it. {The dam is old. Nobody repairs the dam}\n"
PARTS = THESIS + "  + X The dam is old. {The dam is old}\n  + Y Nobody repairs the dam. {Nobody repairs the dam}\n"


@pytest.mark.parametrize(
    ("reference", "student", "second_of", "first_of"),
    [
        (WHOLE, PARTS, {"T": "T", "C": "Y"}, {"T": "T", "X": "C", "Y": "C"}),
        (PARTS, WHOLE, {"T": "T", "X": "C", "Y": "C"}, {"T": "T", "C": "Y"}),
    ],
)
def test_of_several_claims_for_one_the_chosen_one_is_its_partner(
    reference: str, student: str, second_of: dict[str, str], first_of: dict[str, str]
) -> None:
    one, other = small(reference, ARTICLE), small(student, ARTICLE)
    alignment = answers(align(one, other)).alignment
    ours, theirs = ([claim.label for claim in reading.claims] for reading in (one, other))
    assert {ours[at]: theirs[partner] for at, partner in alignment.second_of.items()} == second_of
    assert {theirs[at]: ours[partner] for at, partner in alignment.first_of.items()} == first_of


@pytest.mark.parametrize(
    ("article", "claim", "other", "unsaid"),
    [
        ("Der alte Hafen ist voller Schlick. Die Stadt will ihn schließen.", "Der Hafen ist verschlickt.", "Bananen sind gelb.", ["X"]),
        ("Der alte Hafen ist voller Schlick. Die Stadt will ihn schließen.", "Der Hafen ist verschlickt.", "Im Hafen liegt Schlamm.", []),
        ("港は泥で埋まっている。町は港を閉じるつもりだ。", "港は泥で埋まっている。", "港は泥だらけだ。", []),
        ("港は泥で埋まっている。町は港を閉じるつもりだ。", "港は泥で埋まっている。", "バナナ。", ["X"]),
    ],
)  # fmt: skip
def test_without_word_lists(article: str, claim: str, other: str, unsaid: list[str]) -> None:
    """What shares no word with the article does not count."""
    quote = article.partition("。" if "。" in article else ".")[0]
    one = small(f"T {claim} {{{quote}}}\n", article)
    two = small(f"X {other} {{{quote}}}\n", article)
    result = answers(align(one, two))
    assert [two.claims[at].label for at in result.unsaid] == unsaid


HAVEN = (
    "The town needs a lock. The port of Sele built a lock in 1998. There has been one flood since, and no quay was under "
    "water. It cost four millions. The ferry was sold in 2001."
)
BOTH = (
    "T The town needs a lock. {The town needs a lock}\n"
    "  + A* Sele has built a lock. {The port of Sele built a lock in 1998}\n"
    "  & B* No quay was flooded since. {There has been one flood since, and no quay was under water}\n"
)


@pytest.mark.parametrize(
    ("text", "also"),
    [
        ("Sele built one in 1998, and its quays stayed dry.", ["A=X"]),
        ("Since the lock of 1998 no quay of Sele has been under water.", ["A=X"]),
        ("No quay was under water since.", []),
        ("The quays of Sele stayed dry in the one flood since.", []),
        ("In 2001 no quay of Sele was under water.", []),
        ("In one flood since 1999 no quay of Sele was under water.", []),
    ],
)
def test_what_is_said_beside_a_linked_premise_without_its_quote(text: str, also: list[str]) -> None:
    own = f"{BOTH.splitlines()[0]}\n  + X* {text} {{There has been one flood since, and no quay was under water}}\n"
    result = answers(align(small(BOTH, HAVEN), small(own, HAVEN)))
    first, second = result.alignment.first.claims, result.alignment.second.claims
    assert [f"{first[one.first].label}={second[one.second].label}" for one in result.alignment.also] == also


def test_of_very_many_claims_few_pairs_are_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    looked_at: list[tuple[int, int]] = []
    score = same_role._Known.score

    def counted(known: same_role._Known, claim: int, other: int) -> float:
        looked_at.append((claim, other))
        return score(known, claim, other)

    monkeypatch.setattr(same_role._Known, "score", counted)
    words = "alder birch cedar elder hazel larch maple olive poplar rowan".split()
    reference = THESIS + "".join(f"  + {word} The {word} is grown. {{The dam is old}}\n" for word in words)
    student = THESIS + "".join(f"  + {word} Some {word[::-1]} fell. {{It rose by two metres}}\n" for word in words)
    found(student, reference)
    every = len(looked_at)
    looked_at.clear()
    monkeypatch.setattr(same_role, "_MOST", 20)
    found(student, reference)
    assert (every, len(looked_at)) == (100, 20)


def test_what_is_not_linked_is_not_said_beside_it() -> None:
    apart = BOTH.replace("  & B*", "  + B*")
    own = f"{BOTH.splitlines()[0]}\n  + X* Sele built one in 1998. {{There has been one flood since, and no quay was under water}}\n"
    assert [
        pair for pair in answers(align(small(apart, HAVEN), small(own, HAVEN))).alignment.also if pair.first == 1
    ] == []
