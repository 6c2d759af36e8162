"""Whether sentences of weighing are true: small random maps, weighed once more in the plainest way, all subsets tried."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import combinations
from random import Random
from typing import TYPE_CHECKING, Any

import pytest

from argmap.reading.weighed import weigh
from argmap.weighing import tell
from tests.small import small

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

SAID = {"stand": 2, "stands": 2, "be contested": 1, "becomes contested": 1, "fall": 0, "falls": 0}
NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
LABELS = "ABCDEFGHIJKL"


@dataclass
class Bare:
    """A map as the tests know it: steps are a sign, premises, and a claim, or for `~` the number of a step."""

    lines: list[str] = field(default_factory=lambda: ["T t"])
    steps: list[tuple[str, tuple[str, ...], str | int]] = field(default_factory=list)
    claims: list[str] = field(default_factory=lambda: ["T"])

    def conclusion(self, step: int) -> str:
        target = self.steps[step][2]
        return target if isinstance(target, str) else self.conclusion(target)

    @property
    def attacks(self) -> list[int]:
        """Attacks, the first of those that say the same."""
        return [at for at, one in enumerate(self.steps) if one[0] != "+" and one not in self.steps[:at]]

    def value(
        self,
        *,
        without: Collection[int] = (),
        stood: Collection[str] = (),
        fallen: Collection[str] = (),
        claim: str = "T",
    ) -> int:
        """How a claim fares, worked out from above; no map here has a circle."""
        gone = {self.steps[one] for one in without}

        def of(claim: str) -> int:
            if claim in stood:
                return 2
            if claim in fallen:
                return 0
            mine = [at for at, one in enumerate(self.steps) if one[2] == claim]
            reasons = [at for at in mine if self.steps[at][0] == "+"]
            best = max((step(at) for at in reasons), default=0 if claim == "T" else 2)
            hit = any(step(at) for at in mine if self.steps[at][0] == "-")
            return min(best, 1) if hit else best

        def step(at: int) -> int:
            if self.steps[at] in gone:
                return 0
            undercuts = [one for one, each in enumerate(self.steps) if each[0] == "~" and each[2] == at]
            return min([*map(of, self.steps[at][1]), *(2 - step(one) for one in undercuts)])

        return of(claim)

    def smallest(self, items: Iterable[object], reaches: object) -> list[set[object]]:
        """The smallest sets of items that reach a goal."""
        every = list(items)
        found: list[set[object]] = []
        for size in range(len(every) + 1):
            for chosen in combinations(every, size):
                one = set(chosen)
                if not any(less <= one for less in found) and reaches(one):  # type: ignore[operator]
                    found.append(one)
        return found


def grown(random: Random) -> Bare:
    """A random map of up to nine claims; leaves may be used again by others."""
    made, used, above = Bare(), set(), set()
    most = random.randint(2, 9)

    def grow(claim: str, depth: int) -> None:
        for _ in range(random.choice((0, 1, 1, 2, 3)) if depth else random.choice((1, 2, 3))):
            sign = random.choice("++-" if depth else "++--")
            add(sign, claim, depth)

    def add(sign: str, target: str | int, depth: int) -> None:
        if len(made.claims) > most or (isinstance(target, str) and target in used):
            return
        at = len(made.steps)
        indent = "  " * (depth + 1)
        leaves = [one for one in made.claims[1:] if one not in above and one != target]
        conclusion = target if isinstance(target, str) else made.conclusion(target)
        if leaves and conclusion not in used and random.random() < 0.2:
            again = random.choice(leaves)
            used.add(again)
            above.add(conclusion)
            made.steps.append((sign, (again,), target))
            made.lines.append(f"{indent}{sign} ={again}")
            return
        above.add(conclusion)
        label = LABELS[len(made.claims) - 1]
        made.claims.append(label)
        made.lines.append(f"{indent}{sign} {label} words of {label}")
        made.steps.append((sign, (label,), target))
        grow(label, depth + 1)
        if sign != "~" and random.random() < 0.2 and len(made.claims) <= most:
            other = LABELS[len(made.claims) - 1]
            made.claims.append(other)
            made.lines.append(f"{indent}& {other} words of {other}")
            made.steps[at] = (sign, (label, other), target)
        if sign != "~" and random.random() < 0.3:
            add("~", at, depth)

    grow("T", 0)
    return made


@pytest.mark.parametrize("seed", range(500))
def test_sentences_of_random_maps_are_true(seed: int) -> None:
    bare = grown(Random(seed))
    reading = small("\n".join(bare.lines))
    random = Random(seed)
    doubted = random.sample(bare.claims[1:], 1) if seed % 3 == 0 and len(bare.claims) > 1 else []
    weighing = weigh(reading, doubted=[reading.by_label[one].index for one in doubted])
    assert int(weighing.verdict) == bare.value(fallen=doubted), bare.lines
    checked = Checked(bare, doubted)
    for sentence in tell(weighing):
        checked.check(sentence.section, sentence.text)
        named = set(re.findall(r"\b[A-L]\b", sentence.text.replace("A single claim", "")))
        assert named <= set(sentence.claims), (sentence, bare.lines)


class Checked:
    """The truths about a map, each worked out by trying everything."""

    def __init__(self, bare: Bare, doubted: list[str]) -> None:
        self.bare, self.doubted = bare, doubted
        self.verdict = bare.value(fallen=doubted)
        self.lifting = bare.smallest(bare.attacks, lambda gone: bare.value(without=gone, fallen=doubted) == 2)
        weak = [one for one in bare.claims[1:] if bare.value(claim=one, fallen=doubted) < 2]
        self.both: list[set[object]] | None = None
        if len(weak) + len(bare.attacks) <= 11:
            self.both = bare.smallest([*weak, *bare.attacks], lambda one: self.value(one) == 2)
        self.cuts = bare.smallest(bare.claims[1:], lambda one: bare.value(fallen=[*one, *doubted]) < self.verdict)

    def value(self, changed: Collection[object]) -> int:
        gone = [one for one in changed if isinstance(one, int)]
        stood = [one for one in changed if isinstance(one, str)]
        return self.bare.value(without=gone, stood=stood, fallen=[one for one in self.doubted if one not in stood])

    def check(self, section: str, text: str) -> None:
        where = (text, self.bare.lines, self.doubted)
        if section == "verdict":
            assert self.is_true_verdict(text), where
        elif section == "unanswered":
            for attack, clause in self.named(text):
                same = [at for at, one in enumerate(self.bare.steps) if one == self.bare.steps[attack]]
                assert any(self.unanswered(one, text) for one in same), where
                assert self.is_true(attack, clause), (attack, clause, where)
        elif section == "contested":
            assert self.is_true_of_claim(text), where
        elif section == "crux" and "at once" in text:
            assert self.is_true_of_sets(text), where
        elif section == "change" and "would stand if" in text:
            for change in self.changes(text):
                assert self.bare.value(**change) == 2, (change, where)

    def is_true_of_sets(self, text: str) -> bool:
        """Whether the crux sets with more claims than one are as small as is said, and larger ones are told of."""
        match = re.search(r"(two|three|four|five|six) (?:claims fall )?at once", text)
        assert match
        sizes = {len(one) for one in self.cuts} - {1}
        larger = max(sizes) > min(sizes)
        return NUMBERS[match[1]] == min(sizes) and larger == ("there are larger sets, too" in text)

    def named(self, text: str) -> Iterator[tuple[int, str]]:
        """The attacks that a sentence names, each with what it says of it."""
        body, _, clause = (
            text.rstrip(".").partition("; ") if "unanswered:" not in text else text.rstrip(".").rpartition("; ")
        )
        if "unanswered:" in body:
            body = body.partition(", is left unanswered")[0]
        body = re.sub(r"^Nothing in the map answers ", "", body)
        found = 0
        for names, target in self.aims(body):
            for name in names:
                premises = set(re.findall(r"\b[A-L]\b", name))
                for at in self.bare.attacks:
                    sign, own, _ = self.bare.steps[at]
                    aimed = self.bare.conclusion(at) == target[-1] and (sign == "~") == ("step" in target)
                    if set(own) == premises and aimed and self.from_(target, at):
                        found += 1
                        yield at, clause
        assert found, (text, self.bare.lines)

    def from_(self, target: str, at: int) -> bool:
        """Whether an undercut aims at the step that is named."""
        step = self.bare.steps[at][2]
        match = re.search(r"from (.*) (?:to|against)", target)
        return not match or (
            isinstance(step, int) and set(re.findall(r"\b[A-L]\b", match[1])) == set(self.bare.steps[step][1])
        )

    @staticmethod
    def aims(body: str) -> Iterator[tuple[list[str], str]]:
        if " (against " in body:
            for names, target in re.findall(r"(?:^|\), | and )?([^()]+?) \(against ([^)]*)\)", body):
                yield re.split(r", | and (?!.* with )", re.sub(r"^(, | and )", "", names)), target
            return
        names, _, aim = body.partition(", which ")
        target = re.sub(r"^(objects? to|undercuts?) ", "", aim)
        yield re.split(r", | and ", names) if "object to" in aim or "undercut " in aim else [names], target

    def is_true_verdict(self, text: str) -> bool:
        """Whether what it says of answers to the objections to T is true, of all of them or of those that it names."""
        left: dict[tuple[str, ...], bool] = {}
        for at, (sign, premises, target) in enumerate(self.bare.steps):
            if (sign, target) == ("-", "T") and self.step_value(at):
                left[premises] = left.get(premises, False) or self.unanswered(at, None)
        if "None of the objections" in text:
            return all(left.values())
        if match := re.match(
            r"(?:What )?(?:the objection to it|every objection to it|what is left against it)( rests on is disputed| is answered| rests on what is disputed)",
            text,
            re.IGNORECASE,
        ):
            attacks = [at for at, (sign, _, target) in enumerate(self.bare.steps) if (sign, target) == ("-", "T")]
            is_direct = any(self.answers(at) for at in attacks if self.step_value(at))
            return not any(left.values()) and is_direct == (match[1] == " is answered")
        if "not answered" in text and " more" not in text:
            names = re.split(r", | and ", re.sub(r" (is|are) not answered.*", "", text))
            bare = [premises for premises, one in left.items() if one]
            return sorted(map(sorted, bare)) == sorted(sorted(re.findall(r"\b[A-L]\b", name)) for name in names)
        return True

    def answers(self, attack: int) -> bool:
        """Whether something that does not fail attacks it itself."""
        return any(
            ((sign == "~" and target == attack) or (sign == "-" and target in self.bare.steps[attack][1]))
            and self.step_value(at)
            for at, (sign, _, target) in enumerate(self.bare.steps)
        )

    def unanswered(self, attack: int, text: str | None) -> bool:
        """Whether nothing that does not fail attacks it, or shakes what it rests on; and what is said of answers that fail."""
        steps, seen, waiting = self.bare.steps, {attack}, [attack]
        is_shaken = self.step_value(attack) < 2
        direct: list[int] = []
        while waiting:
            step = waiting.pop()
            for at, (sign, _, target) in enumerate(steps):
                hits = (sign == "~" and target == step) or (sign == "-" and target in steps[step][1])
                if hits and self.step_value(at) and (is_shaken or step == attack):
                    return False
                if hits and step == attack:
                    direct.append(at)
                if sign == "+" and target in steps[step][1] and at not in seen:
                    seen.add(at)
                    waiting.append(at)
        return text is None or bool(direct) == ("left unanswered" in text)

    def step_value(self, at: int) -> int:
        """How a step fares: a claim that it alone supports fares so."""
        steps = [*self.bare.steps, ("+", ("new",), "new")]
        probe = Bare(steps=[one if at != number else ("+", one[1], "probe") for number, one in enumerate(steps)])
        return probe.value(claim="probe", fallen=self.doubted)

    def is_true(self, attack: int, clause: str) -> bool:
        bare, doubted = self.bare, self.doubted
        alone = bare.value(without=[attack], fallen=doubted)
        if match := re.search(r"without it, T would (.*)", clause):
            return alone != self.verdict and alone == SAID[match[1]]
        if alone != self.verdict:
            return False
        needed = any(attack in one for one in self.lifting)
        if "enough to keep" in clause:
            more = "so are others" not in clause or sum(all(x in one for one in self.lifting) for x in bare.attacks) > 1
            return bool(self.lifting) and all(attack in one for one in self.lifting) and more
        if "together with others" in clause:
            return needed and len(self.lifting) > 1
        if "not this alone" in clause:
            return needed and bare.value(fallen=[*doubted, *bare.steps[attack][1]]) > self.verdict
        if "falls without" in clause:
            return not self.lifting
        if match := re.search(r"also supports .*: T would stand if you (.*)", clause):
            return not needed and all(bare.value(**change) == 2 for change in self.changes(match[0]))
        return not needed

    def changes(self, text: str) -> Iterator[dict[str, Any]]:
        """The changes of mind that a sentence tells, all of them where it tells a product."""
        said = re.sub(r"^.*would stand if you | \(.*|, to which .*|\.$", "", text)
        if "; and " in said or "one of" in said:
            return
        for one in said.split("; or "):
            minds: dict[str, list[str]] = {"doubted": [], "granted": [], "no longer doubted": []}
            latest: list[str] = []
            for verb, claim in re.findall(r"(no longer doubted|doubted|granted)|\b([A-L])\b", one):
                latest = minds[verb] if verb else latest
                latest += [claim] if claim else []
            assert set(minds["no longer doubted"]) <= set(self.doubted)
            assert not set(self.doubted) & {*minds["doubted"], *minds["granted"]}
            fallen = [*minds["doubted"], *(one for one in self.doubted if one not in minds["no longer doubted"])]
            # to grant leaves objections where they are; none of these claims that fall and are granted has one left
            yield {"fallen": fallen, "stood": minds["granted"]}

    def is_true_of_claim(self, text: str) -> bool:
        if "contested, too, through what" in text:
            return True
        if match := re.search(r"If ([A-L]) stood, T would (stand|be contested|fall)\.", text):
            return self.value([match[1]]) == SAID[match[2]] != self.verdict
        if match := re.search(
            r"no better; if ([^,]*(?:, [A-L])*?(?: and [A-L])?) stood((?:, and if .*? did not [^,]*)*)(?:, and without (.*))?, T would",
            text,
        ):
            claims = re.findall(r"\b[A-L]\b", match[1])
            return self.value(claims[:1]) == self.verdict and self.is_lifted(claims, match[2], match[3] or "")
        if match := re.search(r"If ([A-L]) fell, T would (stand|be contested|fall)\.", text):
            return self.value_without(match[1]) == SAID[match[2]] != self.verdict
        if "no difference" in text:
            match = re.match(r"As things are, these make no difference to T: (.*)\. They ", text)
            claims = re.findall(r"\b[A-L]\b", match[1]) if match else [text[0]]
            return all(self.is_idle(claim) for claim in claims)
        if "keep T from falling" in text:
            return any(text[0] in one for one in self.cuts) and self.value([text[0]]) == self.verdict == 1
        if match := re.match(r"If any one of these stood, .*: (.*)\.", text):
            return all(self.value([claim]) <= self.verdict for claim in re.findall(r"\b[A-L]\b", match[1]))
        return "no better" not in text or self.value([text[0]]) == self.verdict

    def is_lifted(self, claims: list[str], unless: str, attacks: str) -> bool:
        """Whether the claims and some attacks of those premises let T stand, and nothing less.

        Attacks whose premises attack elsewhere, too, are named with what they are aimed at, and no others.
        """
        if self.both is None:
            return True
        aimed = [
            (premises, target) for premises, target in re.findall(r"if ([^,]*?) did not \w+ (?:to )?([^,]*)", unless)
        ]
        fits = [one for one in self.both if {each for each in one if isinstance(each, str)} == set(claims)]
        return any(self.fits(one, aimed, set(re.findall(r"\b[A-L]\b", attacks))) for one in fits)

    def fits(self, found: Collection[object], aimed: list[tuple[str, str]], without: set[str]) -> bool:
        """Whether a set has just the attacks that are named: some with their targets, some by their premises alone."""
        attacks = [each for each in found if isinstance(each, int)]
        twice = [at for at in attacks if self.attacks_elsewhere(at)]
        once = {name for at in attacks if at not in twice for name in self.bare.steps[at][1]}
        named = sorted((sorted(re.findall(r"\b[A-L]\b", premises)), target[-1]) for premises, target in aimed)
        return once == without and named == sorted(
            (sorted(self.bare.steps[at][1]), self.bare.conclusion(at)) for at in twice
        )

    def attacks_elsewhere(self, attack: int) -> bool:
        """Whether a premise of an attack is one of another attack, on another target."""
        _, premises, _ = own = self.bare.steps[attack]
        return any(
            self.bare.steps[at] != own and not set(premises).isdisjoint(self.bare.steps[at][1])
            for at in self.bare.attacks
        )

    def value_without(self, claim: str) -> int:
        return self.bare.value(fallen=[*self.doubted, claim])

    def is_idle(self, claim: str) -> bool:
        """Whether nothing changes if it stood, or fell, and no smallest set has it."""
        if {self.value([claim]), self.value_without(claim)} != {self.verdict}:
            return False
        return (self.both is None or not any(claim in one for one in self.both)) and not any(
            claim in one for one in self.cuts
        )
