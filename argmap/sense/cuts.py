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
_PARENTHESIS = 2  # commas, with what stands between them and the sentence's beginning
_CLOSING = "\"'”’»"
_NO_SPEAKERS = frozenset({"to", "not", "be", "than", "is", "are"})
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


@lru_cache(maxsize=16_384)  # an editor asks for the same quotes at every change
def _remembered(head: str, tail: str, lexicon: Lexicon, first: str) -> tuple[Cut, ...]:
    answers = first in lexicon["clause_starts"] and head.rpartition(":")[2].strip().lower() in lexicon["cut_answers"]
    before = tuple(_before(_Side(head, lexicon), tail, first.lower())) if head and not answers else ()
    after = _after(_Side(tail, lexicon), head) if any(map(str.isalnum, tail)) else ()
    return (*before, *after)


class _Side:
    """The words of one side in their comparable forms, and the marks between them."""

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        found = tokens(text, lexicon)
        self.text = text
        self.lexicon = lexicon
        parts = [(part, one) for one in found for part in one.plain.split()]
        self.words = [part for part, _ in parts]
        self.starts = [one.start for _, one in parts]
        self.ends = [one.end for _, one in parts]
        self.first_mark = text[: found[0].start].strip() if found else ""
        self.last_mark = text[found[-1].end :].strip() if found else ""
        is_joined = (
            bool(self.words) and self.words[-1] in lexicon["cut_that"] and text[: self.starts[-1]].rstrip()[-1:] == ","
        )
        self.commas = text.count(",") - is_joined

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


def _before(side: _Side, tail: str, first: str) -> Iterator[Cut]:
    side = _without_parenthesis(side)
    if not side.words:
        return
    number = len(side.words)
    if length := _negation_before(side):
        yield Cut(Kind.NEGATION, side.last(length), True)
    elif length := _condition_before(side):
        yield Cut(Kind.CONDITION, side.last(length), True)
    elif length := _quantifier_before(side, first):
        yield Cut(Kind.QUANTIFIER, side.last(length), True)
    elif length := _hedge_before(side):
        yield Cut(Kind.MODAL, side.last(length), True)
    elif tail.lstrip(_CLOSING).startswith("?") and _asks(side):
        yield Cut(Kind.QUESTION, side.first(number), True)
    elif length := _attribution_before(side):
        yield Cut(Kind.ATTRIBUTION, side.last(length), True)


def _without_parenthesis(side: _Side) -> _Side:
    """A side without ", however," at its end, and without an article that begins what is quoted ("said that the")."""
    for at in range(max(0, len(side.words) - _LONGEST_ENTRY), len(side.words)):
        is_apart = at > 0 and side.last_mark == "," and side.text[side.ends[at - 1] : side.starts[at]].strip() == ","
        if is_apart and side.begins("cut_parentheses", at) == len(side.words) - at:
            is_condition = side.begins("cut_conditions") or side.words[0] in side.lexicon["cut_inverted"]
            return _Side(side.text[: side.ends[at - 1]] + ("," if is_condition else ""), side.lexicon)
    if not side.last_mark and len(side.words) > 1 and side.words[-1] in side.lexicon["cut_articles"]:
        shorter = _Side(side.text[: side.starts[-1]], side.lexicon)
        if shorter.words[-1] in side.lexicon["cut_that"] or shorter.ends_with("cut_conditions", len(shorter.words)):
            return shorter
    return side


def _asks(side: _Side) -> bool:
    """Whether a question begins that leaves open what follows ("Is it true that", "Why say that")."""
    end = len(side.words) - (side.words[-1] in side.lexicon["cut_that"])
    is_said = side.words[0] in side.lexicon["cut_asking_why"] and end > 1 and _is_saying(side, end - 1)
    if side.words[0] in side.lexicon["asking"] and side.words[0] not in side.lexicon["cut_asking"]:
        return is_said  # "Why does": what follows is taken for true
    return is_said or side.has("cut_asking", (side.words[0], side.words[-1]))


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
    return _denial(side, end) or _wrongly_said(side, end) or _governed(side, end)


def _denial(side: _Side, end: int) -> int:
    """How many of the last words deny what follows by their sense ("denied that", "far from")."""
    number = len(side.words)
    for name in ("cut_denying", "cut_before"):
        for stop in (end, number):
            if length := side.ends_with(name, stop):
                is_double = side.has("cut_negations", side.words[max(0, stop - length - 2) : stop - length])
                return 0 if is_double else number - stop + length
    return 0


def _wrongly_said(side: _Side, end: int) -> int:
    """How many of the last words say that it is wrong to say what follows ("wrong to say that")."""
    words = side.words
    is_said = end > _FAR_NEGATION - 1 and _is_saying(side, end - 1) and words[end - 2] in side.lexicon["cut_to"]
    return len(words) - end + _FAR_NEGATION if is_said and words[end - 3] in side.lexicon["cut_wrong"] else 0


def _governed(side: _Side, end: int) -> int:
    """How many of the last words are a negation with what it governs ("not believe that", "no evidence that")."""
    words, number = side.words, len(side.words)
    is_noun = end < number and words[end - 1] in side.lexicon["cut_governed_nouns"]
    if not is_noun and words[end - 1] not in side.lexicon["cut_governed"] and not _is_saying(side, end - 1):
        return 0
    is_joined = end < number and words[end] in side.lexicon["cut_that"]
    if is_joined and _is_saying(side, end - 1) and not side.commas:
        first = next((at for at, word in enumerate(words[:end]) if word in side.lexicon["cut_negations"]), end)
        if first < end:
            return 0 if side.has("undoing", words[first:end]) else number - first
    backs = range(2, min(_FAR_NEGATION + 2, end) + 1)
    back = next((back for back in backs if words[end - back] in side.lexicon["cut_negations"]), 0)
    if not back or side.has("undoing", words[end - back : end]):  # "not unreasonable to suggest that"
        return 0
    between = side.text[side.starts[end - back] : side.starts[end - 1]]
    return 0 if any(mark in between for mark in ",.;:") else number - end + back  # "No, he said"


def _condition_before(side: _Side) -> int:
    number = len(side.words)
    if not side.last_mark.startswith(",") and (length := side.ends_with("cut_conditions", number)):
        is_progressive = side.words[-1].endswith("ing")
        is_participle = is_progressive and side.has("being", side.words[number - length - 1 : number - length])
        is_either = length == number and side.words[0] in side.lexicon["cut_either"]
        return 0 if is_participle or is_either else length
    if side.words[0] in side.lexicon["cut_inverted"] and side.last_mark.startswith(",") and side.commas == 1:
        return number
    is_limited = side.words[0] in side.lexicon["cut_only"] and side.has("cut_limited", side.words[1:2])
    if is_limited and not side.commas:
        return number
    if side.words[0] in side.lexicon["cut_either"] or side.begins("cut_idioms") == number:
        return 0
    starts = side.begins("cut_conditions") or (
        side.words[0] in side.lexicon["sense_joining"] and side.begins("cut_conditions", 1)
    )
    is_one = side.commas == 1 or (side.commas == _PARENTHESIS and _ends_with_speaker(side))
    return number if starts and side.last_mark.startswith(",") and is_one else 0


def _ends_with_speaker(side: _Side) -> bool:
    """Whether between the last two commas stands who says it: "Unless it is paid, she warned,"."""
    at = side.text.rstrip().rstrip(",").rfind(",")
    return any(_is_saying(side, index) for index, start in enumerate(side.starts) if start > at)


def _quantifier_before(side: _Side, first: str) -> int:
    """How many of the last words limit what follows, or how much of it is meant."""
    number = len(side.words)
    if first == "of" and not side.last_mark and (length := side.ends_with("cut_quantifiers", number)):
        return length
    if number <= _LONGEST_QUANTIFIER and not side.last_mark.startswith(",") and _is_quantifier(side):
        return number
    if side.last_mark or side.ends_with("cut_not_negating", number):
        return 0
    for end in (number, number - 1):
        length = side.ends_with("cut_limits", end)
        is_longer = side.ends_with("cut_quantifiers", end) > length  # "a few"
        if length and not is_longer and all(word in side.lexicon["cut_with_quantifiers"] for word in side.words[end:]):
            return number - end + length
    return 0


def _hedge_before(side: _Side) -> int:
    """How many of the last words make unsure what follows: "In theory,", "former"."""
    mark = side.last_mark.strip("“\"‘'«")
    if mark in {"", "-"} and (length := side.ends_with("cut_adjectives", len(side.words))):
        return length
    number = len(side.words)
    if not mark and (length := side.ends_with("cut_hedging", number)):
        return length
    for at in range(min(number, _LONGEST_QUANTIFIER)):
        if mark in {"", ","} and at + side.begins("cut_hedging", at) == number:
            return number - at
        if side.words[at] not in side.lexicon["edge_connectives"]:
            break
    return 0


def _is_quantifier(side: _Side) -> bool:
    """Whether all words are quantifiers, or go with one ("some of the")."""
    at, seen = 0, False
    while at < len(side.words):
        length = side.begins("cut_quantifiers", at)
        is_number = seen and (side.words[at][0].isdigit() or side.words[at] in side.lexicon.numbers)
        if not length and not is_number and side.words[at] not in side.lexicon["cut_with_quantifiers"]:
            return False
        seen = seen or bool(length)
        at += length or 1
    return seen


def _attribution_before(side: _Side) -> int:
    words, number = side.words, len(side.words)
    end = number - (words[-1] in side.lexicon["cut_that"])
    if length := side.ends_with("cut_hearsay", end):
        return number - end + length
    if end > 1 and words[end - 1] in side.lexicon["cut_hearers"] and _is_saying(side, end - 2) and not side.last_mark:
        return 0 if _is_first_person(side, end - 2) else min(number, number - end + 3)
    is_joined = end < number or not side.last_mark or side.last_mark[-1] in _joining_marks(side)
    is_explicit = end < number or side.last_mark.endswith(":")
    if end > 1 and words[end - 2] in side.lexicon["cut_to"] and end < number:
        return 0
    is_noun = end > 1 and words[end - 2] in side.lexicon["determiners"]
    if (
        end < number
        and words[end - 1] in side.lexicon["cut_saying_nouns"]
        and (is_noun or not _is_saying(side, end - 1))
    ):
        return 0 if words[0] in side.lexicon["cut_pointing"] else number
    if end and is_joined and _is_saying(side, end - 1, is_explicit=is_explicit):
        speaker = words[max(0, end - 3) : end - 1]
        is_other = speaker and not _is_first_person(side, end - 1) and not _is_asked_or_own(side, end - 1)
        return number - end + 1 + len(speaker) if is_other else 0
    if end < number and (back := _saying_with_object(side, end)):
        return number - back
    if end < number and end > _FAR_NEGATION - 1 and words[end - 2] in side.lexicon["cut_futures"]:
        return 0 if _is_first_person(side, end - 2) else number  # "Critics will object that"
    length = side.begins("cut_according")
    is_phrase = length and side.last_mark.startswith(",") and side.commas == 1 and number <= _LONGEST_SPEAKER
    is_own = side.has("cut_first_person", words[length:]) or side.has("cut_own", words[length:])
    return number if is_phrase and not is_own else 0


def _joining_marks(side: _Side) -> str:
    """The marks that may stand between who says it and what is said."""
    return ':“"‘«' + "".join(side.lexicon["cut_joining_marks"].words)


def _is_first_person(side: _Side, at: int) -> bool:
    """Whether it is the author who says so, of their own knowledge, with the verb that stands at `at`."""
    speaker = side.words[max(0, at - 2) : at]
    return side.has("cut_first_person", speaker) and not side.ends_with("cut_hearsay", at + 1)


def _is_asked_or_own(side: _Side, at: int) -> bool:
    """Whether a verb of saying is asked for ("does he think") or, with its subject far from it, the author's own."""
    words = side.words
    if side.has("cut_asked", words[max(0, at - 3) : at - 1]):
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
            is_own = _is_first_person(side, at) or _is_asked_or_own(side, at)
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


def _after(side: _Side, head: str) -> Iterator[Cut]:
    side = _after_parenthesis(side)
    if not side.words or side.first_mark.startswith((".", "?", "!")):
        return
    is_claimed = head.strip().casefold() in side.lexicon["cut_that"]
    goes_on = side.first_mark.startswith(";") or (side.first_mark.startswith(",") and side.commas > 1)
    is_of_next = goes_on and side.words[0] in side.lexicon["cut_before_both"]
    is_condition = not is_of_next and not side.begins("cut_idioms")
    if length := side.begins("cut_negations_after"):
        yield Cut(Kind.NEGATION, side.first(length), False)
    elif is_condition and (length := side.begins("cut_conditions_after")):
        yield Cut(Kind.CONDITION, side.first(max(length, 5)), False)
    elif _is_inverted(side):
        yield Cut(Kind.CONDITION, side.first(5), False)
    elif length := _attribution_after(side):
        yield Cut(Kind.ATTRIBUTION, side.first(length), False)
    elif is_claimed and side.has("cut_denied", side.words[:5]):
        yield Cut(Kind.NEGATION, side.first(5), False)
    elif length := _limit_after(side):
        yield Cut(Kind.MODAL if side.begins("cut_hedging") else Kind.QUANTIFIER, side.first(length), False)


def _after_parenthesis(side: _Side) -> _Side:
    """A side without ", however," at its beginning."""
    length = side.begins("cut_parentheses") if side.first_mark == "," else 0
    is_apart = 0 < length < len(side.words) and side.text[side.ends[length - 1] : side.starts[length]].strip() == ","
    return _Side(side.text[side.ends[length - 1] :], side.lexicon) if is_apart else side


def _is_inverted(side: _Side) -> bool:
    """Whether a condition follows that begins with its verb: "had the council let them"."""
    starts = side.lexicon["clause_starts"].words | side.lexicon["determiners"].words
    return side.words[0] in side.lexicon["cut_inverted"] and side.words[1:2] != [] and side.words[1] in starts


def _limit_after(side: _Side) -> int:
    """How many of the first words limit what stands before them up to the sentence's end: "in mice only"."""
    number = len(side.words)
    if not side.first_mark and side.words[0] in side.lexicon["cut_limits_after"]:
        return min(number, _LONGEST_QUANTIFIER)
    if number <= _LONGEST_QUANTIFIER and side.words[-1] in side.lexicon["cut_only"]:
        return number
    return number if side.begins("cut_hedging") == number else 0


def _has_object(side: _Side, at: int) -> bool:
    """Whether what a verb of saying after a quote says follows it: ", the shops say that they close"."""
    behind = side.words[at + 1 : at + 2]
    if not behind:
        return False
    is_joined = not side.text[side.ends[at] : side.starts[at + 1]].strip()
    adverbs = side.lexicon["cut_after_saying"].words
    ends = side.has("cut_that", behind) or (at > 0 and bool(adverbs) and behind[0] not in adverbs)
    return is_joined and ends


def _attribution_after(side: _Side) -> int:
    words = side.words
    if length := side.begins("cut_according"):
        return min(len(words), length + 4)
    mark = side.first_mark.lstrip(_CLOSING)
    is_apart = mark.startswith((",", *_DASHES)) or side.first_mark[:1] in {*'”"»'}
    first = side.begins("cut_or_so")
    if not is_apart or (not first and words[0] in side.lexicon["cut_not_speakers"]):
        return 0
    for at in range(first, min(len(words), _LONGEST_SPEAKER)):
        is_broken = at and "," in side.text[side.ends[at - 1] : side.starts[at]]
        if is_broken or words[at] in side.lexicon["cut_clauses"]:
            return 0
        if _is_saying(side, at) and not (at and words[at - 1] in _NO_SPEAKERS):
            speaker = words[first:at] or words[at + 1 : at + 3]
            is_alone = not at and len(words) > 1 and bool(side.text[side.ends[0] : side.starts[1]].strip())
            if is_alone or _has_object(side, at):
                return 0
            return 0 if not speaker or side.has("cut_first_person", speaker) else at + 1
    return 0
