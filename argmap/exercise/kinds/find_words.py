"""Exercises of the kind find-words: a claim is given, and the article's words for it are to be found."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from argmap.comparison.saying import Witnesses, turns
from argmap.exercise.choosing import common, form
from argmap.exercise.items import Form, Hints, Item, Option
from argmap.exercise.quarry import sentence
from argmap.exercise.slips import put, slips
from argmap.words import Wording, figures

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.exercise.items import Target
    from argmap.exercise.quarry import Quarry
    from argmap.exercise.slips import Slip
    from argmap.graph import Claim

__all__ = ["find_words"]

_MOST_PAIRS = 60
_SEVERAL = 2  # passages, each of which may be a part


def find_words(quarry: Quarry) -> Iterator[Item]:
    """Given a claim, find its words in the article; every passage that says it by itself is right.

    Of a claim with several passages each may be a part; where one has not all that the claim says, it is not asked for.

    As a choice, where students cannot mark words: one of four sentences stands in the article, the others differ from
    it by slips (`slips`). Two slips, alone and together, make them, so that no option is more like the others than the
    rest; and the words that differ are none of the claim's, so that only the article tells. Where there are no such
    slips there are no options.
    """
    found = [one for one in quarry.asked if quarry.targets(one)]
    quarry.lacks.note(quarry.say(f"find-words.lack-{'unfit' if found else 'none'}", n=len(found)))
    for claim in found:
        targets = _whole(quarry, claim)
        if not targets or any(one.where == "headline" for one in targets):
            continue
        key = targets[0]
        right = quarry.passage(key)
        prompt = quarry.say("find-words.prompt", claim=sentence(claim.text))
        yield Item(
            "find-words",
            Form.WORDS,
            prompt,
            _options(quarry, claim, key, prompt),
            quarry.say("find-words.or").join(one.words for one in targets),
            quarry.say("find-words.why", n=len(targets), places=_places(quarry, targets)),
            Hints(
                quarry.say("find-words.point", place=quarry.place(key.where)),
                quarry.say("find-words.narrow", beginning=" ".join(right.split()[:4])),
                quarry.say("find-words.show", words=key.words),
            ),
            (claim.label,),
            targets=targets,
            article=key.article,
        )


def _whole(quarry: Quarry, claim: Claim) -> tuple[Target, ...]:
    """The passages of a claim, if each says it by itself: the only one, or several that have all that it says.

    Where one of several has not, it may be a part, and another one that has its words no more than what it is about.
    """
    targets, own = quarry.targets(claim), quarry.reading.wordings[claim.index]
    number = len(claim.shape.quote or ())
    if number < _SEVERAL:
        return targets
    if own is None or len(targets) < number:
        return ()
    return targets if all(_has_all(Wording.of(one.words, own.lexicon), own) for one in targets) else ()


def _has_all(passage: Wording, own: Wording) -> bool:
    """Whether a passage has every word and figure of a claim but "the" and "our", and turns none of it."""
    known, asked = ({one.value for one in figures(text)} for text in (passage, own))
    small = [_small_words(text) for text in (own, passage)]
    has_words = own.beginnings <= passage.beginnings and small[0] <= small[1] and asked <= known
    return has_words and not turns(own, Witnesses(passage, passage))


def _small_words(text: Wording) -> frozenset[str]:
    """The words without content of their own on which it hangs what is said: "should", "against", "not", "some"."""
    lexicon = text.lexicon
    idle = {*lexicon["articles"].words, *lexicon["pronouns"].words, *lexicon["pronouns_we"].words}
    return frozenset(lexicon["function_words"].words.intersection(text.tokens) - idle)


def _places(quarry: Quarry, targets: tuple[Target, ...]) -> str:
    return quarry.say("general.join").join(
        quarry.say("find-words.place", where=one.where, words=one.words) for one in targets
    )


def _options(quarry: Quarry, claim: Claim, key: Target, prompt: str) -> tuple[Option, ...]:
    """The sentence as it stands, with one slip, with another, and with both; none where that cannot be done."""
    text = quarry.sentence_at(key)
    if not text:
        return ()
    chance = quarry.chance("find-words", claim.label)
    made = [one for one in slips(text, quarry.article(key), quarry.reading.lexicon) if text.count(one.old) == 1]
    made = [one for one in made if one.kind != "degree"]
    chance.shuffle(made)
    apart = [(one, other) for one, other in combinations(made, 2) if _are_apart(one, other)]
    asked = form(prompt)
    for one, other in sorted(apart, key=lambda pair: (_lengthens(pair), _words(pair)))[:_MOST_PAIRS]:
        texts = [put(text, way) for way in ([one], [other], [one, other])]
        shares = {common(form(made_), asked) for made_ in (text, *texts)}
        if len(shares) == 1 and len({text, *texts}) == 4:
            whys = [_why(quarry, [one]), _why(quarry, [other]), _why(quarry, [one, other])]
            wrong = [Option(words, False, why) for words, why in zip(texts, whys, strict=True)]
            right = Option(text, True, quarry.say("find-words.right", where=key.where))
            return quarry.shuffled([right, *wrong], "find-words", claim.label)
    return ()


def _are_apart(one: Slip, other: Slip) -> bool:
    """Whether two slips change two words, each into one of its own."""
    return one.start != other.start and one.old != other.old and one.new != other.new


def _why(quarry: Quarry, made: list[Slip]) -> str:
    return quarry.say("general.join").join(
        quarry.say("find-words.slip", old=one.old, new=one.new) for one in sorted(made, key=lambda one: one.start)
    )


def _lengthens(pair: tuple[Slip, Slip]) -> bool:
    """Whether both slips make the sentence longer, so that the article's own is the shortest."""
    return all(len(slip.new) > len(slip.old) for slip in pair)


def _words(pair: tuple[Slip, Slip]) -> int:
    return [slip.kind for slip in pair].count("word")
