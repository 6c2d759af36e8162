"""What stands just outside a quote and governs it: a negation, a condition, a quantifier, or who says so.

The words of a quote may be exact and still say what the sentence does not: "the dam is safe", cut out of "Nobody
believes that the dam is safe".
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from argmap.sense.distant import denied_subject, is_lacking, parted
from argmap.sense.kinds import Kind
from argmap.sense.side import CLOSING, LONGEST_ENTRY, Side
from argmap.sense.speakers import attribution_after, attribution_before, is_saying

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.words import Lexicon

__all__ = ["Cut", "cuts"]

_FAR_NEGATION = 3  # words that may stand between a negation and the word that it governs
_LONGEST_QUANTIFIER = 4  # words
_LONGEST_CONTRAST = 8  # words; a longer "but not" begins a clause of its own
_LONGEST_ACCUSING = 6  # words
_LONGEST_ASIDE = 7  # words
_LONGEST_VERDICT = 4  # words with which what "Whether" asks is left open
_PARENTHESIS = 2  # commas, with what stands between them and the sentence's beginning


class Cut(NamedTuple):
    """Words outside a quote that govern it: what they are, and the words themselves."""

    kind: Kind
    words: str
    is_before: bool


def cuts(head: str, tail: str, lexicon: Lexicon | None, first: str = "", *, is_told: bool = False) -> list[Cut]:
    """What governs a quote from outside, by the word lists `cut_...` of its language.

    `head` is the quote's sentence up to the quote, `tail` the rest of the sentence after it; both may be empty. `first`
    is the quote's first word, where it is known: "No" before "it" only answers. What happened (`is_told`) happened on
    no condition: "They left without a word".
    """
    return [] if lexicon is None else list(_remembered(head, tail, lexicon, first.lower(), is_told))


@lru_cache(maxsize=16_384)  # an editor asks for the same quotes at every change
def _remembered(head: str, tail: str, lexicon: Lexicon, first: str, is_told: bool) -> tuple[Cut, ...]:
    answers = first in lexicon["clause_starts"] and head.rpartition(":")[2].strip().lower() in lexicon["cut_answers"]
    joins = first in lexicon["cut_after_comma"] or (first in lexicon["cut_that"] and head.rstrip().endswith(","))
    joined = f"{head}{first} " if joins and len(head.split()) > 1 else head
    before = tuple(_before(Side(joined, lexicon), tail, first, is_told=is_told)) if head and not answers else ()
    after = _after(Side(tail, lexicon), head, is_told=is_told) if any(map(str.isalnum, tail)) else ()
    return (*before, *after)


def _before(side: Side, tail: str, first: str, *, is_told: bool) -> Iterator[Cut]:
    side = _without_parenthesis(side)
    if not side.words:
        return
    number = len(side.words)
    if aside := _denied_before_aside(side):
        yield Cut(Kind.NEGATION, side.last(aside), True)
        return
    if _is_left_open(side, tail):
        yield Cut(Kind.QUESTION, side.first(number), True)
    elif length := _negation_before(side) or denied_subject(side, first) or parted(side, "cut_before", first):
        yield Cut(Kind.NEGATION, side.last(length), True)
    elif length := _condition_before(side) or is_lacking(side, is_told=is_told) * number:
        yield Cut(Kind.CONDITION, side.last(length), True)
    elif length := _quantifier_before(side, first):
        yield Cut(Kind.QUANTIFIER, side.last(length), True)
    elif length := _hedge_before(side) or parted(side, "gap_hedges", first):
        yield Cut(Kind.MODAL, side.last(length), True)
    elif tail.lstrip(CLOSING).startswith("?") and _asks(side):
        yield Cut(Kind.QUESTION, side.first(number), True)
    elif first not in side.lexicon["sense_joining"] and (length := attribution_before(side) or _said_in_aside(side)):
        yield Cut(Kind.ATTRIBUTION, side.last(length), True)


def _is_left_open(side: Side, tail: str) -> bool:
    """Whether a quote is all that "Whether" asks, and the rest of its sentence leaves it open: "nobody knows yet"."""
    is_asked = side.words[0] in side.lexicon["cut_either"] and len(side.words) == 1 and not side.last_mark
    after = Side(tail, side.lexicon) if is_asked else side
    if not is_asked or not after.words or after.first_mark not in {"", ","}:
        return False
    if after.words[0] in side.lexicon["cut_and"] or (
        after.first_mark and after.words[0] in side.lexicon["cut_clauses"]
    ):
        return False  # "Whether it rains or not, we go, which nobody minds"
    return any(after.begins("cut_left_open", at) for at in range(min(_LONGEST_VERDICT, len(after.words))))


def _aside_at(side: Side) -> int:
    """Where an aside between commas begins with which a side ends; 0 where none does."""
    start = side.text.rstrip(" ,").rfind(",")
    at = next((at for at, one in enumerate(side.starts) if one > start), 0)
    is_aside = side.last_mark == "," and start >= 0 and len(side.words) - at <= _LONGEST_ASIDE
    return at if is_aside and side.words[at] not in side.lexicon["sense_joining"] else 0


def _denied_before_aside(side: Side) -> int:
    """How many words deny what follows, with an aside between: "is not, as the owner says,"."""
    at = _aside_at(side)
    last = side.words[at - 1] if at else ""
    is_denied = last in side.lexicon["cut_negations"] and last not in side.lexicon["cut_answers"]
    return len(side.words) - at + 1 if is_denied else 0


def _said_in_aside(side: Side) -> int:
    """How many words tell in an aside who says what it stands in: "The engine, its maker says,"."""
    at, number = _aside_at(side), len(side.words)
    aside = side.words[at:]
    if not at or any(side.has(name, aside) for name in ("cut_first_person", "cut_negations")):
        return 0
    if side.has("cut_unnamed", aside[:1]) and side.has("cut_unnamed_must", aside[1:2]):
        return 0  # "it must be said": the author does
    is_hearsay = side.begins("cut_hedging", at) == len(aside) and aside[0] in side.lexicon["cut_nobody"]
    says = len(aside) > 1 and is_saying(side, number - 1) and not side.has("cut_clauses", aside[:1])
    return len(aside) if is_hearsay or says else 0


def _without_parenthesis(side: Side) -> Side:
    """A side without ", however," at its end, and without an article that begins what is quoted ("said that the").

    An aside before "that" goes, too: "It is possible, if not likely, that".
    """
    if len(side.words) > 1 and not side.last_mark and side.words[-1] in side.lexicon["cut_that"]:
        shorter = Side(side.text[: side.starts[-1]], side.lexicon)
        if at := _aside_at(shorter):
            return Side(f"{side.text[: side.ends[at - 1]]} {side.text[side.starts[-1] :]}", side.lexicon)
    for at in range(max(0, len(side.words) - LONGEST_ENTRY), len(side.words)):
        is_apart = at > 0 and side.last_mark == "," and side.text[side.ends[at - 1] : side.starts[at]].strip() == ","
        if is_apart and side.begins("cut_parentheses", at) == len(side.words) - at:
            is_condition = side.begins("cut_conditions") or side.words[0] in side.lexicon["cut_inverted"]
            return Side(side.text[: side.ends[at - 1]] + ("," if is_condition else ""), side.lexicon)
    if not side.last_mark and len(side.words) > 1 and side.words[-1] in side.lexicon["cut_articles"]:
        shorter = Side(side.text[: side.starts[-1]], side.lexicon)
        if shorter.words[-1] in side.lexicon["cut_that"] or shorter.ends_with("cut_conditions", len(shorter.words)):
            return shorter
    return side


def _asks(side: Side) -> bool:
    """Whether a question begins that leaves open what follows ("Is it true that", "Why say that")."""
    end = len(side.words) - (side.words[-1] in side.lexicon["cut_that"])
    is_said = side.words[0] in side.lexicon["cut_asking_why"] and end > 1 and is_saying(side, end - 1)
    if side.words[0] in side.lexicon["asking"] and side.words[0] not in side.lexicon["cut_asking"]:
        return is_said  # "Why does": what follows is taken for true
    return is_said or side.has("cut_asking", (side.words[0], side.words[-1]))


def _negation_before(side: Side) -> int:
    """How many of the last words are a negation that governs what follows; 0 where none does."""
    words, number = side.words, len(side.words)
    if side.last_mark.strip(CLOSING + "“‘«"):
        return 0
    end = number
    while end and words[end - 1] in side.lexicon["cut_fillers"]:
        end -= 1
    if not end or side.ends_with("cut_not_negating", end) or side.ends_with("cut_not_negating", number):
        return 0
    if words[end - 1] in side.lexicon["cut_negations"]:
        rest = side.text[side.ends[end - 1] :]
        joins = rest.strip(" ,") in side.lexicon["cut_that"] and words[end - 1] not in side.lexicon["cut_answers"]
        return number - end + 1 if joins or "," not in rest else 0  # "No, actually"; "nicht, dass"
    return _denial(side, end) or _wrongly_said(side, end) or _governed(side, end)


def _denial(side: Side, end: int) -> int:
    """How many of the last words deny what follows by their sense ("denied that", "far from")."""
    number = len(side.words)
    for name in ("cut_denying", "cut_before"):
        for stop in (end, number):
            if length := side.ends_with(name, stop):
                is_noun = length == 1 and side.has("cut_articles", side.words[max(0, stop - 2) : stop - 1])
                is_double = is_noun or side.has("cut_negations", side.words[max(0, stop - length - 2) : stop - length])
                return 0 if is_double else number - stop + length
    return _governed_denial(side, end) or _dismissal(side, end) or _neither(side)


def _governed_denial(side: Side, end: int) -> int:
    """How many of the last words deny what they speak of: "far from certain that", "unable to show that"."""
    is_joined = end < len(side.words) and side.words[end] in side.lexicon["cut_that"]
    if not is_joined or side.words[end - 1] not in side.lexicon["cut_governed"]:
        return 0
    length = side.ends_with("cut_before", end - 1)
    is_double = side.has("cut_negations", side.words[max(0, end - length - 3) : end - 1 - length])
    return len(side.words) - end + 1 + length if length and not is_double else 0


def _dismissal(side: Side, end: int) -> int:
    """How many of the last words reject what follows: "rejected the argument that"."""
    words = side.words[max(0, end - 3) : end]
    if end == len(side.words) or len(words) < 3 or words[2] not in side.lexicon["cut_denied_nouns"]:
        return 0
    denies = any(words[0] in side.lexicon[name] for name in ("cut_denying", "cut_dismissing"))
    denies = denies and not side.has("cut_negations", side.words[max(0, end - 5) : end - 3])
    return len(side.words) - end + 3 if denies and words[1] in side.lexicon["cut_articles"] else 0


def _neither(side: Side) -> int:
    """How many words say of several that it is not so: "Neither the owners nor the vets"."""
    is_one = side.words[0] in side.lexicon["cut_neither"] and side.has("cut_nor", side.words[1:-1])
    return len(side.words) if is_one and not side.commas else 0


def _wrongly_said(side: Side, end: int) -> int:
    """How many of the last words say that it is wrong to say what follows ("wrong to say that")."""
    words = side.words
    is_said = end > _FAR_NEGATION - 1 and is_saying(side, end - 1) and words[end - 2] in side.lexicon["cut_to"]
    return len(words) - end + _FAR_NEGATION if is_said and words[end - 3] in side.lexicon["cut_wrong"] else 0


def _governed(side: Side, end: int) -> int:
    """How many of the last words are a negation with what it governs ("not believe that", "no evidence that")."""
    words, number = side.words, len(side.words)
    is_noun = end < number and words[end - 1] in side.lexicon["cut_governed_nouns"]
    if not is_noun and words[end - 1] not in side.lexicon["cut_governed"] and not is_saying(side, end - 1):
        return 0
    is_joined = end < number and words[end] in side.lexicon["cut_that"]
    if is_joined and is_saying(side, end - 1) and not side.commas:
        first = next((at for at, word in enumerate(words[:end]) if word in side.lexicon["cut_negations"]), end)
        if first < end:
            return 0 if side.has("undoing", words[first:end]) else number - first
    backs = range(2, min(_FAR_NEGATION + 2, end) + 1)
    back = next((back for back in backs if words[end - back] in side.lexicon["cut_negations"]), 0)
    if not back or side.has("undoing", words[end - back : end]):  # "not unreasonable to suggest that"
        return 0
    between = side.text[side.starts[end - back] : side.starts[end - 1]]
    return 0 if any(mark in between for mark in ",.;:") else number - end + back  # "No, he said"


def _condition_before(side: Side) -> int:
    number = len(side.words)
    if not side.last_mark and side.words[-1] in side.lexicon["cut_fronted"] and side.commas == 1:
        fronted = Side(side.text[: side.starts[-1]], side.lexicon)  # "Wenn er zahlt, könnte ⟦"
        return number if fronted.last_mark.startswith(",") and fronted.begins("cut_conditions") else 0
    if not side.last_mark.startswith(",") and (length := side.ends_with("cut_conditions", number)):
        is_progressive = side.words[-1].endswith("ing")
        is_participle = is_progressive and side.has("being", side.words[number - length - 1 : number - length])
        is_either = length == number and side.words[0] in side.lexicon["cut_either"]
        supposes = side.has("cut_supposing", side.words[number - length :])
        is_own = supposes and side.has("cut_first_person", side.words[max(0, number - length - 2) : number - length])
        return 0 if is_participle or is_either or is_own else length  # "I would imagine"
    if side.words[0] in side.lexicon["cut_inverted"] and side.last_mark.startswith(",") and side.commas == 1:
        return number
    is_limited = side.words[0] in side.lexicon["cut_only"] and side.has("cut_limited", side.words[1:2])
    if is_limited and not side.commas and not side.has("cut_happened", side.words[2:]):
        return number
    if side.words[0] in side.lexicon["cut_either"] or side.begins("cut_idioms") == number:
        return 0
    starts = side.begins("cut_conditions") or (
        side.words[0] in side.lexicon["sense_joining"] and side.begins("cut_conditions", 1)
    )
    starts = starts or side.words[0] in side.lexicon["cut_excluding"]
    is_one = side.commas == 1 or (side.commas == _PARENTHESIS and _ends_with_speaker(side))
    if side.has("cut_consequence", side.words):
        return 0  # "If I were you I would,": what follows from it stands there already
    return number if starts and side.last_mark.startswith(",") and is_one else 0


def _ends_with_speaker(side: Side) -> bool:
    """Whether between the last two commas stands who says it: "Unless it is paid, she warned,"."""
    at = side.text.rstrip().rstrip(",").rfind(",")
    return any(is_saying(side, index) for index, start in enumerate(side.starts) if start > at)


def _quantifier_before(side: Side, first: str) -> int:
    """How many of the last words limit what follows, or how much of it is meant."""
    number = len(side.words)
    if first == "of" and not side.last_mark:
        counted = number - (side.words[-1][0].isdigit() or side.words[-1] in side.lexicon.numbers)
        if length := side.ends_with("cut_quantifiers", counted):
            return number - counted + length
    if number <= _LONGEST_QUANTIFIER and not side.last_mark.startswith(",") and _is_quantifier(side):
        return number
    if side.words[-1] in side.lexicon["cut_just"] and not side.last_mark:
        return int(first[:1].isdigit() or first in side.lexicon.numbers)
    if side.last_mark or side.ends_with("cut_not_negating", number) or first in side.lexicon["gap_joining"]:
        return 0
    if (length := side.ends_with("cut_some", number)) and side.has("cut_that", side.words[: number - length][-1:]):
        return length  # "It is true that a few"
    for end in (number, number - 1):
        length = side.ends_with("cut_limits", end)
        is_longer = side.ends_with("cut_quantifiers", end) > length  # "a few"
        if length and not is_longer and all(word in side.lexicon["cut_articles"] for word in side.words[end:]):
            return number - end + length
    return 0


def _hedge_before(side: Side) -> int:
    """How many of the last words make unsure what follows: "In theory,", "former"."""
    mark = side.last_mark.strip("“\"‘'«")
    if mark in {"", "-"} and (length := side.ends_with("cut_adjectives", len(side.words))):
        return length
    number = len(side.words)
    if not mark and (length := side.ends_with("cut_hedging", number)):
        return length
    if not mark and side.words[-1] in side.lexicon["cut_to"] and (length := side.ends_with("gap_hedges", number)):
        return length  # "planned to"
    if not mark and (length := _accusing(side)):
        return length
    back = 2 if number > 1 and side.words[-1] in side.lexicon["cut_perfect"] else 1  # "may have"
    if not mark and side.words[-back] in side.lexicon["cut_hedging_verbs"]:
        return back if side.text[side.starts[-back]].islower() else 0
    for at in range(min(number, _LONGEST_QUANTIFIER)):
        if mark in {"", ","} and at + side.begins("cut_hedging", at) == number:
            return number - at
        if side.words[at] not in side.lexicon["edge_connectives"]:
            break
    return 0


def _accusing(side: Side) -> int:
    """How many of the last words say that somebody is only accused of what follows: "accused the firm of"."""
    words = side.words[-_LONGEST_ACCUSING:]
    length = next((len(words) - at for at, word in enumerate(words) if word in side.lexicon["cut_accusing"]), 0)
    is_one = length and words[-1] in side.lexicon["cut_of"]
    return length if is_one and not any(mark in side.last(length) for mark in ",;:") else 0


def _is_quantifier(side: Side) -> bool:
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


def _after(side: Side, head: str, *, is_told: bool) -> Iterator[Cut]:
    side = _after_parenthesis(side)
    if not side.words or side.first_mark.startswith((".", "?", "!")):
        return
    is_claimed = head.strip().casefold() in side.lexicon["cut_that"]
    goes_on = side.first_mark.startswith(";") or (side.first_mark.startswith(",") and side.commas > 1)
    is_of_next = goes_on and side.words[0] in side.lexicon["cut_before_both"]
    limits = side.has("cut_only", side.words[1:2]) and side.has("cut_limited", side.words[2:3])  # "but only to"
    is_clause = side.words[0] in side.lexicon["gap_contrast"] and len(side.words) > _LONGEST_CONTRAST and not limits
    is_circumstance = is_told and side.words[0] in side.lexicon["cut_lacking"]
    is_condition = not is_of_next and not is_clause and not is_circumstance and not side.begins("cut_idioms")
    if length := side.begins("cut_negations_after"):
        yield Cut(Kind.NEGATION, side.first(length), False)
    elif is_condition and (length := side.begins("cut_conditions_after")):
        yield Cut(Kind.CONDITION, side.first(max(length, 5)), False)
    elif _is_inverted(side):
        yield Cut(Kind.CONDITION, side.first(5), False)
    elif length := attribution_after(side):
        yield Cut(Kind.ATTRIBUTION, side.first(length), False)
    elif is_claimed and side.has("cut_denied", side.words[:5]):
        yield Cut(Kind.NEGATION, side.first(5), False)
    elif length := _limit_after(side):
        yield Cut(Kind.MODAL if side.begins("cut_hedging") else Kind.QUANTIFIER, side.first(length), False)


def _after_parenthesis(side: Side) -> Side:
    """A side without ", however," at its beginning."""
    length = side.begins("cut_parentheses") if side.first_mark == "," else 0
    is_apart = 0 < length < len(side.words) and side.text[side.ends[length - 1] : side.starts[length]].strip() == ","
    return Side(side.text[side.ends[length - 1] :], side.lexicon) if is_apart else side


def _is_inverted(side: Side) -> bool:
    """Whether a condition follows that begins with its verb: "had the council let them"."""
    starts = side.lexicon["clause_starts"].words | side.lexicon["determiners"].words
    return side.words[0] in side.lexicon["cut_inverted"] and side.words[1:2] != [] and side.words[1] in starts


def _limit_after(side: Side) -> int:
    """How many of the first words limit what stands before them up to the sentence's end: "in mice only"."""
    number = len(side.words)
    length = 0 if side.first_mark else side.begins("cut_limits_after")
    if length > 1:  # "so far", but not "so far that"
        return length if length == number or side.text[side.ends[length - 1] : side.starts[length]].strip() else 0
    if length:
        return min(number, _LONGEST_QUANTIFIER)
    if number <= _LONGEST_QUANTIFIER and side.words[-1] in side.lexicon["cut_only"]:
        return number
    return number if side.begins("cut_hedging") == number else 0
