"""Exercises of the kind indicators: say what a word such as "therefore" announces."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.exercise.items import Form, Hints, Item, Option
from argmap.exercise.words import language_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.exercise.quarry import Quarry
    from argmap.exercise.words import Language
    from argmap.words import Lexicon

__all__ = ["indicators"]

_SORTS = ("conclusion", "reason", "contrast", "time")
_MOST = 0.4  # share of one sort
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


def indicators(quarry: Quarry) -> Iterator[Item]:
    """Say what a word announces: a conclusion, a reason, a contrast, or only a time.

    Only words whose place in the sentence leaves one reading are asked for (`words/*.toml` says which place: "however"
    between commas, not "however small"), in sentences of the body that have no other word that joins clauses. Plain
    times are asked for only where other words are, too.
    """
    found = list(_all(quarry))
    even = quarry.evened(found, _MOST, ("contrast", "time"), "indicators")
    if not found:
        quarry.lacks.note(quarry.say(f"indicators.lack-{'none' if quarry.words else 'language'}"))
    elif not even:
        what = quarry.say(f"indicators.short-{found[0].sort}")
        quarry.lacks.note(quarry.say("indicators.lack-other", n=len(found), what=what))
    yield from even


def _all(quarry: Quarry) -> Iterator[Item]:
    for name, article in quarry.reading.articles.items():
        lexicon = quarry.reading.lexicon_of(article)
        language = language_of(lexicon)
        for span in article.body_sentences if language and lexicon else ():
            text = article.words(span)
            if language and lexicon and (found := _found(text, language, lexicon)):
                yield _item(quarry, text, *found, where=article.places_label(span), article=name)


def _found(text: str, language: Language, lexicon: Lexicon) -> tuple[str, str] | None:
    """The one word of a sentence that announces something, with what; None where there is none, or several."""
    if text.rstrip().endswith("?"):
        return None
    found = [
        (match.start(), match.end(), sort, match[0])
        for sort, entries in language.indicators.items()
        for words, place in entries
        for match in re.finditer(rf"(?<![\w-]){re.escape(words)}(?![\w-])", text, re.IGNORECASE)
        if _stands(text, match, place, language, lexicon)
    ]
    if len({one[2] for one in found}) != 1 or len({one[:2] for one in found}) != 1:
        return None
    start, end, sort, word = found[0]
    others = (one for one in _WORD.finditer(text) if not start <= one.start() < end)
    return None if any(_joins(text, one, language) for one in others) else (sort, word.lower())


def _joins(text: str, word: re.Match[str], language: Language) -> bool:
    """Whether a word may join clauses where it stands."""
    name, before = word[0].lower(), text[: word.start()].rstrip()
    after_a_comma = not before or before.endswith((",", ";", ":", "–", "—"))
    return language.has("connecting", name) or (after_a_comma and language.has("connecting_after_a_comma", name))


def _stands(text: str, match: re.Match[str], place: str, language: Language, lexicon: Lexicon) -> bool:
    """Whether a word stands where its meaning is plain."""
    before, after = text[: match.start()], text[match.end() :]
    if place.startswith("first"):
        return not _WORD.search(before) and (place == "first" or after.startswith(","))
    if place == "apart":
        return before.rstrip().endswith((",", ";")) and after.startswith(",")
    if place == "verb":
        return (_WORD.findall(before.lower()) or [""])[-1] in language.lists["before_therefore"]
    if place == "clause":
        words = _WORD.findall(after.lower())
        last = (_WORD.findall(before.lower()) or [""])[-1]
        is_subject = bool(words) and (words[0] in lexicon["determiners"] or words[0] in language.lists["subject"])
        return is_subject and last not in language.lists["before_because"]
    return True


def _item(quarry: Quarry, text: str, sort: str, word: str, *, where: str, article: str | None) -> Item:
    options = tuple(
        Option(quarry.say(f"indicators.{one}"), one == sort, _why(quarry, word, sort, one)) for one in _SORTS
    )
    out = quarry.chance("indicators", text).choice([one for one in _SORTS if one != sort])
    return Item(
        "indicators",
        Form.CHOICE,
        quarry.say("indicators.prompt", word=word),
        options,
        quarry.say(f"indicators.{sort}"),
        quarry.say("indicators.why", word=word, what=quarry.say(f"indicators.short-{sort}")),
        Hints(
            quarry.say("indicators.point"),
            quarry.say("indicators.narrow", what=quarry.say(f"indicators.short-{out}")),
            quarry.say("indicators.show", what=quarry.say(f"indicators.short-{sort}")),
        ),
        (),
        passage=text,
        where=where,
        article=article,
        sort=sort,
    )


def _why(quarry: Quarry, word: str, sort: str, one: str) -> str:
    if one == sort:
        return quarry.say("indicators.right", word=word, what=quarry.say(f"indicators.short-{sort}"))
    return quarry.say(f"indicators.wrong-{one}", word=word)
