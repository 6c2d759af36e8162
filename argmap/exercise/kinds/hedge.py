"""Exercises of the kind hedge: the paraphrase that is as sure as the article's words, no more and no less."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING, NamedTuple

from argmap.exercise.items import Form, Hints, Item, Option
from argmap.exercise.quarry import sentence
from argmap.exercise.words import Degree
from argmap.words import ASSERTED, LEVELS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.exercise.quarry import Quarry
    from argmap.exercise.words import Language
    from argmap.graph import Claim

__all__ = ["hedge"]

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


def hedge(quarry: Quarry) -> Iterator[Item]:
    """Choose the paraphrase that is as sure as the article's words.

    The claim is said plainly, and with an adverb that holds back or insists ("is", "is perhaps"), in words that the
    passage does not use, so that the key cannot be matched by eye. Only claims are used whose verb group is the one of
    their quote, in a sentence without negation, question, report of what somebody says, or a second word that weakens
    or strengthens, and under a condition only what "could" or "might" leaves open. The plain one is right as often as
    the other.
    """
    made = [item for claim in quarry.asked if (item := _item(quarry, claim)) is not None]
    sides = [[one for one in made if (one.sort == LEVELS[ASSERTED]) is is_plain] for is_plain in (True, False)]
    number = min(map(len, sides))
    for at, side in enumerate(sides):
        quarry.chance("hedge", at).shuffle(side)
        yield from side[:number]


class _Said(NamedTuple):
    """Where a text says how sure it is, by which degree and at which level."""

    start: int
    end: int
    degree: Degree
    level: int
    word: str


def _item(quarry: Quarry, claim: Claim) -> Item | None:
    language, targets = quarry.words, quarry.targets(claim)
    if (
        language is None
        or len(targets) != 1
        or not quarry.stands(claim)
        or claim.source
        or targets[0].where == "headline"
    ):
        return None
    target = targets[0]
    own, said = _said(claim.text, language), _said(target.words, language)
    if own is None or said is None or own.level != said.level or own.degree != said.degree:
        return None
    options = _options(quarry, claim, own, target.words, language)
    right = next(one for one in options if one.is_right)
    name = LEVELS[own.level]
    say = quarry.say
    return Item(
        "hedge",
        Form.CHOICE,
        say("hedge.prompt"),
        options,
        right.text,
        say("hedge.why-plain" if own.level == ASSERTED else "hedge.why", word=said.word, how=say(f"hedge.{name}")),
        Hints(say("hedge.point")),
        (claim.label,),
        passage=target.words,
        where=target.where,
        article=target.article,
        sort=name,
    )


def _offered(text: str, own: _Said, language: Language) -> tuple[tuple[str, ...], ...]:
    """The four degrees as they are offered: with "would" where the text says "could" or "might" under a condition."""
    has_condition = any(language.has("conditional", word) for word in _WORD.findall(text[own.end :].lower()))
    is_past = language.has("past_modals", own.word)
    return own.degree.conditional if has_condition and is_past else own.degree.options


def _ways(own: _Said, level: int, offered: tuple[tuple[str, ...], ...], language: Language) -> tuple[str, ...]:
    """How a level is said; of "could", which may be of ability or leave, by "might": "perhaps" says something else."""
    first = own.word.split()[0]
    if level == own.level and language.has("able", first):
        others = [way for way in own.degree.possible if way.split()[0] != first]
        return tuple(way for way in others if language.has("past_modals", way.split()[0]))
    return offered[level]


def _options(quarry: Quarry, claim: Claim, own: _Said, passage: str, language: Language) -> tuple[Option, ...]:
    """The claim said plainly and in one other degree, in words that the passage does not use where there are others."""
    chance = quarry.chance("hedge", claim.label)
    offered = _offered(claim.text, own, language)
    marked = (
        own.level if own.level != ASSERTED else chance.choice([one for one in range(len(LEVELS)) if one != ASSERTED])
    )
    options = []
    for level in (ASSERTED, marked):
        all_ways = _ways(own, level, offered, language)
        ways = [way for way in all_ways if way not in passage.lower()] or list(all_ways)
        text = claim.text[: own.start] + chance.choice(ways) + claim.text[own.end :]
        why = quarry.say(f"hedge.{'as' if level == own.level else 'not'}-{LEVELS[level]}", word=own.word)
        options.append(Option(sentence(text), level == own.level, why))
    return quarry.shuffled(options, "hedge", claim.label)


def _said(text: str, language: Language) -> _Said | None:
    """How sure the first verb group of a text is; None where anything else may bear on that."""
    words = _WORD.findall(text.lower())
    if "?" in text or any(language.has(name, word) for name in ("negating", "reporting") for word in words):
        return None
    for match in _WORD.finditer(text):
        if language.has("subordinating", match[0].lower()) or text[: match.start()].rstrip().endswith(
            (",", ";", ":", "—")
        ):
            return None
        found = _group_at(text, match.start(), language)
        if found is not None:
            rest = _WORD.findall(f"{text[: found.start]} {text[found.end :]}".lower())
            before = _WORD.findall(text[: found.start].lower()) if found.level < ASSERTED else words
            is_free = not any(language.has("conditional", word) for word in before)
            return found if is_free and not any(language.has("holding_back", word) for word in rest) else None
    return None


def _group_at(text: str, start: int, language: Language) -> _Said | None:
    """The verb group that begins at a place, the longest one."""
    found = []
    first = _WORD.match(text, start)
    begins = first[0].lower() if first else ""
    for degree in (*language.degrees, *_of_verb(text, start, language)):
        for level, ways in enumerate(degree.levels):
            for way in ways:
                if not way.lower().startswith(begins):
                    continue
                match = re.compile(rf"{re.escape(way)}(?![\w'’-])", re.IGNORECASE).match(text, start)
                is_whole = match and not _begins_a_passive(text, match, language)
                if match and is_whole and _is_followed(text, match.end(), degree, language):
                    found.append(_Said(start, match.end(), degree, level, match[0].lower()))
    return max(found, key=lambda one: one.end, default=None)


def _begins_a_passive(text: str, group: re.Match[str], language: Language) -> bool:
    """Whether "be" goes with its participle: of "may be closed", "is closed" is not the plain form."""
    words = group[0].lower().split()
    after = _WORD.match(text, group.end() + 1)
    if len(words) == 1 and language.has("unclear_modals", words[0]) and after and after[0].lower() == "be":
        after = _WORD.match(text, after.end() + 1)
    elif len(words) != 2 or words[-1] != "be":
        return False
    return after is not None and (after[0].endswith("ed") or language.has("participles", after[0].lower()))


def _of_verb(text: str, start: int, language: Language) -> Iterator[Degree]:
    """The degrees of a verb that stands alone, after an adverb or not: "perhaps depends", "depends"."""
    words = [match[0].lower() for match in itertools.islice(_WORD.finditer(text, start), 2)]
    for verb in words:
        if language.has("finite", verb):
            ways = [tuple(f"{adverb} {verb}" for adverb in adverbs) for adverbs in language.adverbs]
            possible, probable, certain = ways
            yield Degree(possible, probable, (verb,), certain, (possible, probable, (verb,), certain))


def _is_followed(text: str, end: int, degree: Degree, language: Language) -> bool:
    """Whether what follows lets the verb group be said in other degrees."""
    after = _WORD.match(text, end + 1)
    if after is None or text[end : end + 1] != " ":
        return degree.before == "" and text[end : end + 1] == " "
    word = after[0].lower()
    if language.has("between", word) and (behind := _WORD.match(text, after.end() + 1)):
        word = behind[0].lower()
    if word == "to" or language.has("adverbs", word) or word.endswith(("ly", "ing")):
        return False
    is_participle = word.endswith("ed") or language.has("participles", word)
    if degree.before == "participle":
        return is_participle
    if degree.before == "verb":
        return not is_participle and not language.has("no_verbs", word)
    return True
