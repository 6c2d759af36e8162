"""Exercises of the kind hedge: the paraphrase that is as sure as the article's words, no more and no less."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING, NamedTuple

from argmap.exercise.items import Form, Hints, Item, Option
from argmap.exercise.quarry import sentence
from argmap.exercise.words import Degree
from argmap.words import ASSERTED, LEVELS, POSSIBLE

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
    the other, and beside it stands what is right elsewhere.
    """
    found = [(claim, own) for claim in quarry.asked if (own := _asked(quarry, claim)) is not None]
    hedged = [(claim, own) for claim, own in found if own.level != ASSERTED]
    plain = [(claim, own) for claim, own in found if own.level == ASSERTED]
    number = min(len(hedged), len(plain))
    name = "hedge.lack" if quarry.words else "hedge.lack-language"
    quarry.lacks.note(quarry.say(name, hedged=len(hedged), plain=len(plain)))
    for at, side in enumerate((plain, hedged)):
        quarry.chance("hedge", at).shuffle(side)
        for (claim, own), (_, other) in zip(side[:number], hedged, strict=False):
            yield _item(quarry, claim, own, own if side is hedged else other)


class _Said(NamedTuple):
    """Where a text says how sure it is, by which degree and at which level."""

    start: int
    end: int
    degree: Degree
    level: int
    word: str


def _asked(quarry: Quarry, claim: Claim) -> _Said | None:
    """How sure a claim is, where its words say it just as its one quote does; None where it cannot be asked about."""
    language, target = quarry.words, quarry.one_target(claim)
    if language is None or target is None or not quarry.stands(claim) or claim.source or target.where == "headline":
        return None
    own, said = _said(claim.text, language), _said(target.words, language)
    if own is None or said is None or own.level != said.level or own.degree != said.degree:
        return None
    return own._replace(word=said.word)


def _item(quarry: Quarry, claim: Claim, own: _Said, marked: _Said) -> Item:
    (target,) = quarry.targets(claim)
    options = _options(quarry, claim, own, marked, target.words)
    right = next(one for one in options if one.is_right)
    name = LEVELS[own.level]
    say = quarry.say
    return Item(
        "hedge",
        Form.CHOICE,
        say("hedge.prompt"),
        options,
        right.text,
        say("hedge.why-plain" if own.level == ASSERTED else "hedge.why", word=own.word, how=say(f"hedge.{name}")),
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


def _ways(own: _Said, marked: _Said, offered: tuple[tuple[str, ...], ...], language: Language) -> tuple[str, ...]:
    """How something is said as possible: by "might", too, and by nothing else for "could", or beside it in a set.

    That may be of ability or leave, of which "perhaps" would say something else.
    """
    first = [(way, way.split()[0]) for way in own.degree.possible]
    might = tuple(way for way, word in first if language.has("past_modals", word) and not language.has("able", word))
    is_able = language.has("able", marked.word.split()[0])
    return might if is_able and might else (*offered[POSSIBLE], *might)


def _options(quarry: Quarry, claim: Claim, own: _Said, marked: _Said, passage: str) -> tuple[Option, ...]:
    """The claim said plainly and in the degree of a marked one, which is itself where it is not plain.

    In words that the passage does not use, where there are others.
    """
    language = quarry.words
    if language is None:
        return ()
    chance = quarry.chance("hedge", claim.label)
    offered = _offered(claim.text, own, language)
    options = []
    for level in (ASSERTED, marked.level):
        all_ways = _ways(own, marked, offered, language) if level == POSSIBLE else offered[level]
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
