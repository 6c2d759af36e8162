"""What governs a quote from further off: "No other bird in the region ⟦nests ...", "failed on Thursday to ⟦agree"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.sense.side import CLOSING

if TYPE_CHECKING:
    from argmap.sense.side import Side

__all__ = ["denied_subject", "is_lacking", "parted"]

_LONGEST_SUBJECT = 12  # words
_LONGEST_BETWEEN = 6  # words between "failed" and "to"
_ADVERBIAL = ("sense_preposition", "adverbs", "cut_after_saying", "cut_when", "cut_to")
_SHORTEST_PARTED = 3  # words, with "to"
_LONGEST_LACK = 10  # words
_SHORTEST_PAST = 4  # letters


def denied_subject(side: Side, first: str) -> int:
    """How many words are a subject that is denied, whose verb a quote begins with; 0 where none is."""
    words, number = side.words, len(side.words)
    length = side.begins("cut_no")
    if not length or number > _LONGEST_SUBJECT or side.commas or side.last_mark.strip(CLOSING):
        return 0
    if side.begins("cut_not_negating") or side.has("gap_joining", words[1:]) or side.has("cut_that", words[1:]):
        return 0
    if side.lexicon.capitalised_nouns:
        return number if first and _is_noun_phrase(side, length) and not _is_little(side, first) else 0
    is_relative = side.has("gap_relative", words[1:])
    has_verb = any(_is_verb(side, word) for word in words[length:])
    return number if _begins_verb(side, first) and (is_relative or not has_verb) else 0


def _is_verb(side: Side, word: str) -> bool:
    return word in side.lexicon["verb_forms"] or (len(word) > _SHORTEST_PAST and word.endswith("ed"))


def _begins_verb(side: Side, first: str) -> bool:
    """Whether a quote begins with what can be the verb of the subject before it."""
    is_present = first.endswith("s") and not first.endswith("ss") and first not in side.lexicon["determiners"]
    is_present = is_present and first not in side.lexicon["sense_preposition"] and not side.has("cut_articles", [first])
    return bool(side.lexicon["verb_forms"].words) and (is_present or _is_verb(side, first))


def _is_noun_phrase(side: Side, start: int) -> bool:
    """Whether words of a language that writes nouns with capitals are one noun, with what goes with it."""
    if not side.text[side.starts[-1]].isupper():
        return False
    lower = [at for at in range(start, len(side.words)) if side.text[side.starts[at]].islower()]
    return all(_is_little(side, side.words[at]) or side.words[at].endswith(_ENDINGS) for at in lower)


_ENDINGS = ("e", "en", "er", "es", "em")


def _is_little(side: Side, word: str) -> bool:
    return any(word in side.lexicon[name] for name in ("function_words", "determiners", "gap_joints"))


def parted(side: Side, name: str, first: str) -> int:
    """How many words are an entry of a list that ends with "to", with other words before "to" ("failed in May to")."""
    words = [*side.words, first] if first in side.lexicon["cut_to"] else side.words
    is_figure = first[:1].isdigit() or first in side.lexicon["determiners"]
    if len(words) < _SHORTEST_PARTED or words[-1] not in side.lexicon["cut_to"] or side.last_mark or is_figure:
        return 0
    for at in range(len(words) - 2, max(-1, len(words) - 2 - _LONGEST_BETWEEN), -1):
        if side.lexicon[name].length_at([words[at], words[-1]], 0) == len([words[at], words[-1]]):
            is_double = side.has("cut_negations", words[max(0, at - 3) : at]) or not _is_adverbial(side, words[at + 1])
            is_apart = any(mark in side.text[side.ends[at] :] for mark in ",.;:")
            return 0 if is_double or is_apart else len(side.words) - at
        is_month = words[at] in side.lexicon["months"] and side.text[side.starts[at]].isupper()
        is_verb = _is_verb(side, words[at]) and not is_month
        if is_verb or any(words[at] in side.lexicon[one] for one in ("sense_joining", "cut_to")):
            return 0
    return 0


def _is_adverbial(side: Side, word: str) -> bool:
    """Whether a word begins what says when, where or how, and no object: "planned a fair in June to"."""
    return word.endswith("ly") or any(word in side.lexicon[name] for name in _ADVERBIAL)


def is_lacking(side: Side, *, is_told: bool) -> bool:
    """Whether a sentence begins with what something is said to happen without: "Without a second pump, ⟦it floods"."""
    if is_told or side.words[0] not in side.lexicon["cut_lacking"] or len(side.words) > _LONGEST_LACK:
        return False
    has_clause = side.has("cut_that", side.words[1:]) or side.has("cut_to", side.words[1:2])
    is_whole = side.last_mark.startswith(",") and side.commas == 1
    is_inverted = bool(side.lexicon["cut_fronted"].words) and not side.last_mark and not side.commas
    return not has_clause and (is_whole or (is_inverted and side.text[side.starts[-1]].isupper()))
