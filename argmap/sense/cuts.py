"""What stands just outside a quote and governs it: a negation, a condition, a quantifier, or who says so.

The words of a quote may be exact and still say what the sentence does not: "the dam is safe", cut out of "Nobody
believes that the dam is safe".
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from argmap.sense.kinds import Kind
from argmap.sense.tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.words import Lexicon

__all__ = ["Cut", "cuts"]

_FAR_NEGATION = 3  # words that may stand between a negation and the word that it governs
_LONGEST_QUANTIFIER = 4  # words
_LONGEST_SPEAKER = 8  # words
_LONGEST_ENTRY = 4  # words
_CLOSING = "\"'”’»"
_NO_SPEAKERS = frozenset({"to", "not", "be", "than"})
_DASHES = ("—", "–", "-")


class Cut(NamedTuple):
    """Words outside a quote that govern it: what they are, and the words themselves."""

    kind: Kind
    words: str
    is_before: bool


def cuts(head: str, tail: str, lexicon: Lexicon | None, first: str = "") -> list[Cut]:
    """What governs a quote from outside, by the word lists `cut_...` of its language.

    `head` is the quote's sentence up to the quote, `tail` the rest of the sentence after it; both may be empty. `first`
    is the quote's first word, where it is known: "No" before "it" only answers.
    """
    return [] if lexicon is None else list(_remembered(head, tail, lexicon, first.lower()))


@lru_cache(maxsize=16_384)  # two rules ask for the same quotes, one after the other
def _remembered(head: str, tail: str, lexicon: Lexicon, first: str) -> tuple[Cut, ...]:
    answers = first in lexicon["clause_starts"] and head.rpartition(":")[2].strip().lower() in lexicon["cut_answers"]
    before = _before(_Side(head, lexicon)) if head and not answers else ()
    after = _after(_Side(tail, lexicon)) if any(map(str.isalnum, tail)) else ()
    return (*before, *after)


class _Side:
    """The words of one side in their comparable forms, and the marks between them."""

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        found = tokens(text, lexicon)
        self.text = text
        self.lexicon = lexicon
        self.words = [one.plain for one in found]
        self.starts = [one.start for one in found]
        self.ends = [one.end for one in found]
        self.first_mark = text[: found[0].start].strip() if found else ""
        self.last_mark = text[found[-1].end :].strip() if found else ""
        self.commas = text.count(",")

    def last(self, number: int) -> str:
        """The last words as they are written."""
        return " ".join(self.text[self.starts[max(0, len(self.words) - number)] :].split())

    def first(self, number: int) -> str:
        """The first words as they are written."""
        return " ".join(self.text[self.starts[0] : self.ends[min(number, len(self.words)) - 1]].split())

    def has(self, name: str, words: Sequence[str]) -> bool:
        """Whether one of some words stands on a list."""
        return any(word in self.lexicon[name] for word in words)

    def begins(self, name: str, at: int = 0) -> int:
        """How many words from `at` on are an entry of a list; 0 where none is."""
        return self.lexicon[name].length_at(self.words, at) if at < len(self.words) else 0

    def ends_with(self, name: str, end: int) -> int:
        """How many words before `end` are an entry of a list; 0 where none is."""
        entries, words = self.lexicon[name], self.words[:end]
        lengths = range(min(_LONGEST_ENTRY, end), 0, -1)
        return next((length for length in lengths if entries.length_at(words, end - length) == length), 0)


def _before(side: _Side) -> Iterator[Cut]:
    if not side.words:
        return
    number = len(side.words)
    if length := _negation_before(side):
        yield Cut(Kind.NEGATION, side.last(length), True)
    elif length := _condition_before(side):
        yield Cut(Kind.CONDITION, side.last(length), True)
    elif number <= _LONGEST_QUANTIFIER and not side.last_mark.startswith(",") and _is_quantifier(side):
        yield Cut(Kind.QUANTIFIER, side.last(number), True)
    elif length := _attribution_before(side):
        yield Cut(Kind.ATTRIBUTION, side.last(length), True)


def _negation_before(side: _Side) -> int:
    """How many of the last words are a negation that governs what follows; 0 where none does."""
    words, number = side.words, len(side.words)
    if side.last_mark.strip(_CLOSING + "“‘«"):
        return 0
    end = number
    while end and words[end - 1] in side.lexicon["cut_fillers"]:
        end -= 1
    if not end or side.ends_with("cut_not_negating", end) or side.ends_with("cut_not_negating", number):
        return 0
    if words[end - 1] in side.lexicon["cut_negations"]:
        return number - end + 1
    return _denial(side, end) or _governed(side, end)


def _denial(side: _Side, end: int) -> int:
    """How many of the last words deny what follows by their sense ("denied that", "far from")."""
    number = len(side.words)
    for name in ("cut_denying", "cut_before"):
        for stop in (end, number):
            if length := side.ends_with(name, stop):
                is_double = side.has("cut_negations", side.words[max(0, stop - length - 2) : stop - length])
                return 0 if is_double else number - stop + length
    return 0


def _governed(side: _Side, end: int) -> int:
    """How many of the last words are a negation with what it governs ("not believe that", "no evidence that")."""
    words, number = side.words, len(side.words)
    is_noun = end < number and words[end - 1] in side.lexicon["cut_governed_nouns"]
    if not is_noun and words[end - 1] not in side.lexicon["cut_governed"]:
        return 0
    backs = range(2, min(_FAR_NEGATION + 2, end) + 1)
    back = next((back for back in backs if words[end - back] in side.lexicon["cut_negations"]), 0)
    if not back or side.has("undoing", words[end - back : end]):  # "not unreasonable to suggest that"
        return 0
    between = side.text[side.starts[end - back] : side.starts[end - 1]]
    return 0 if any(mark in between for mark in ",.;:") else number - end + back  # "No, he said"


def _condition_before(side: _Side) -> int:
    number = len(side.words)
    if not side.last_mark.startswith(",") and (length := side.ends_with("cut_conditions", number)):
        is_participle = side.has("being", side.words[number - length - 1 : number - length])  # "I'm assuming"
        is_either = length == number and side.words[0] in side.lexicon["cut_either"]
        return 0 if is_participle or is_either else length
    if side.words[0] in side.lexicon["cut_inverted"] and side.last_mark.startswith(",") and side.commas == 1:
        return number
    if side.words[0] in side.lexicon["cut_either"] or side.begins("cut_idioms") == number:
        return 0
    starts = side.begins("cut_conditions") or (
        side.words[0] in side.lexicon["sense_joining"] and side.begins("cut_conditions", 1)
    )
    return number if starts and side.last_mark.startswith(",") and side.commas == 1 else 0


def _is_quantifier(side: _Side) -> bool:
    """Whether all words are quantifiers, or go with one ("some of the")."""
    at, seen = 0, False
    while at < len(side.words):
        length = side.begins("cut_quantifiers", at)
        if not length and side.words[at] not in side.lexicon["cut_with_quantifiers"]:
            return False
        seen = seen or bool(length)
        at += length or 1
    return seen


def _attribution_before(side: _Side) -> int:
    words, number = side.words, len(side.words)
    end = number - (words[-1] in side.lexicon["cut_that"])
    is_joined = end < number or not side.last_mark or side.last_mark[-1] in ':“"‘«'
    is_explicit = end < number or side.last_mark.endswith(":")
    if end and is_joined and _is_saying(side, end - 1, is_explicit=is_explicit):
        speaker = words[max(0, end - 3) : end - 1]
        is_other = speaker and not side.has("cut_first_person", speaker) and not _is_asked_or_own(side, end - 1)
        return number - end + 1 + len(speaker) if is_other else 0
    if end < number and (back := _saying_with_object(side, end)):
        return number - back
    length = side.begins("cut_according")
    is_phrase = length and side.last_mark.startswith(",") and side.commas == 1 and number <= _LONGEST_SPEAKER
    return number if is_phrase and not side.has("cut_first_person", words[length:]) else 0


def _is_asked_or_own(side: _Side, at: int) -> bool:
    """Whether a verb of saying is asked for ("does he think") or, with its subject far from it, the author's own."""
    words = side.words
    if side.has("cut_asking", words[max(0, at - 3) : at - 1]):
        return True
    if side.ends_with("unreporting", len(words)):
        return True
    back = at - 2 if words[at - 1].endswith("ly") else at - 1
    if back > 0 and words[back] in side.lexicon["cut_be"]:
        return words[back - 1] in side.lexicon["cut_modals"]  # "it can be said that"
    if words[at - 1] in side.lexicon["infinitives"] and side.has("cut_nobody", words[:at]):
        return True  # "it is fair to say that"
    is_far = words[at - 1].endswith("ly") or words[at - 1] in side.lexicon["cut_links"]
    return is_far and (side.has("cut_author", words[:at]) or side.begins("cut_idle", max(0, at - 2)) > 0)


def _saying_with_object(side: _Side, end: int) -> int:
    """Where a verb of saying stands that has words before "that" ("told the House that"); 0 where none does."""
    if side.words[end - 1] in side.lexicon["cut_facts"]:
        return 0
    for at in range(end - 1, max(0, end - _LONGEST_SPEAKER), -1):
        if _is_saying(side, at):
            is_own = side.has("cut_first_person", side.words[max(0, at - 2) : at]) or _is_asked_or_own(side, at)
            is_aim = at == 1 and side.words[0] in side.lexicon["infinitives"]  # "To conclude, it is clear that"
            return 0 if is_own or is_aim else max(0, at - 2) or 1
    return 0


def _is_saying(side: _Side, at: int, *, is_explicit: bool = True) -> bool:
    """Whether a word is a verb of saying; most need something explicit: "that", or a colon."""
    word, lexicon = side.words[at], side.lexicon
    is_name = at > 0 and side.text[side.starts[at]].isupper()
    if is_name or (at and side.words[at - 1] in lexicon["noun_before"]):
        return False  # "the claim", "a state", "the United States"
    return word in lexicon["cut_saying"] or (is_explicit and word in lexicon["cut_saying_that"])


def _after(side: _Side) -> Iterator[Cut]:
    if not side.words or side.first_mark.startswith((".", "?", "!")):
        return
    goes_on = side.first_mark.startswith(";") or (side.first_mark.startswith(",") and side.commas > 1)
    is_of_next = goes_on and side.words[0] in side.lexicon["cut_before_both"]
    is_condition = not is_of_next and not side.begins("cut_idioms")
    if is_condition and (length := side.begins("cut_conditions_after")):
        yield Cut(Kind.CONDITION, side.first(max(length, 5)), False)
    elif length := _attribution_after(side):
        yield Cut(Kind.ATTRIBUTION, side.first(length), False)


def _has_object(side: _Side, at: int) -> bool:
    """Whether what a verb of saying behind a quote says follows it: ", the shops say that they close"."""
    behind = side.words[at + 1 : at + 2]
    if not behind:
        return False
    is_joined = not side.text[side.ends[at] : side.starts[at + 1]].strip()
    ends = side.has("cut_that", behind) or (at > 0 and not side.has("cut_after_saying", behind))
    return is_joined and ends


def _attribution_after(side: _Side) -> int:
    words = side.words
    if length := side.begins("cut_according"):
        return min(len(words), length + 4)
    mark = side.first_mark.lstrip(_CLOSING)
    is_apart = mark.startswith((",", *_DASHES)) or side.first_mark[:1] in {*'”"»'}
    if not is_apart or words[0] in side.lexicon["cut_not_speakers"]:
        return 0
    for at in range(min(len(words), _LONGEST_SPEAKER)):
        if words[at] in side.lexicon["cut_clauses"] or (at and "," in side.text[side.ends[at - 1] : side.starts[at]]):
            return 0
        if _is_saying(side, at) and not (at and words[at - 1] in _NO_SPEAKERS):
            speaker = words[:at] or words[1:3]
            is_alone = not at and len(words) > 1 and bool(side.text[side.ends[0] : side.starts[1]].strip())
            if is_alone or _has_object(side, at):
                return 0
            return 0 if not speaker or side.has("cut_first_person", speaker) else at + 1
    return 0
