"""Who says so, just outside a quote: before it ("Critics say that") or after it (", the agency estimated")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.sense.side import CLOSING

if TYPE_CHECKING:
    from argmap.sense.side import Side

__all__ = ["attribution_after", "attribution_before", "is_saying"]

_LONGEST_SPEAKER = 8  # words
_LONGEST_SPEECH = 9  # words between a verb of saying and what stands in quotation marks
_OPENING = ("“", "‘", "«", "„", ' "')
_CLOSING_SPEECH = ("”", "“", "’", "»", '"')
_NO_SPEAKERS = frozenset({"to", "not", "be", "been", "being", "than", "is", "are", "was", "were"})
_DASHES = ("—", "–", "-")


def attribution_before(side: Side) -> int:
    """How many of the last words before a quote say whose words or thoughts it is; 0 where none do."""
    words, number = side.words, len(side.words)
    end = number - (words[-1] in side.lexicon["cut_that"])
    if end < number and end and words[end - 1] in side.lexicon["cut_so"]:
        return 0
    if length := side.ends_with("cut_hearsay", end):
        return number - end + length
    if end > 1 and words[end - 1] in side.lexicon["cut_hearers"] and is_saying(side, end - 2) and not side.last_mark:
        subject = end - 4 if words[max(0, end - 3)] in side.lexicon["cut_emphatic"] else end - 3
        is_thing = words[max(0, subject)] in side.lexicon["demonstratives"]  # "that alone tells me"
        return 0 if is_thing or _is_first_person(side, end - 2) else min(number, number - end + 3)
    if end < number:
        return _before_that(side, end)
    if length := _quoting(side) or _as_said(side):
        return length
    is_joined = not side.last_mark or side.last_mark[-1] in _joining_marks(side)
    if end and is_joined and is_saying(side, end - 1, is_explicit=side.last_mark.endswith(":")):
        return 0 if _has_said(side, end - 1) else _by_speaker(side, end)
    return _according(side)


def _has_said(side: Side, at: int) -> bool:
    """Whether a verb stands after the speech, so that only the speaker follows: “We stay,” says ⟦Ina Brandt⟧."""
    between = side.text[side.ends[at - 1] : side.starts[at]] if at else ""
    return between[-1:].isspace() and between.rstrip().endswith(_CLOSING_SPEECH)


def _quoting(side: Side) -> int:
    """How many words say whose words stand in quotation marks, which begin where the quote does."""
    if not side.text.rstrip().endswith(_OPENING):
        return 0
    number = len(side.words)
    for at in range(number - 1, max(0, number - _LONGEST_SPEECH), -1):
        if is_saying(side, at) or side.words[at] in side.lexicon["cut_calling"]:
            return 0 if _is_first_person(side, at) else number - max(0, at - 2)
    return 0


def _as_said(side: Side) -> int:
    """How many words say who says so at the head of a sentence: "As the mayor admitted later,"."""
    is_one = side.words[0] in side.lexicon["cut_as"] and side.last_mark == "," and side.commas == 1
    if not is_one or len(side.words) > _LONGEST_SPEAKER or side.has("cut_first_person", side.words):
        return 0
    return len(side.words) if any(is_saying(side, at) for at in range(2, len(side.words))) else 0


def _before_that(side: Side, end: int) -> int:
    """How many words say so, where "that" follows the word at `end - 1`."""
    words, number = side.words, len(side.words)
    if end > 1 and words[end - 2] in side.lexicon["cut_to"]:
        was = end > 2 and words[end - 3] in side.lexicon["cut_habit"]  # "She used to say that"
        is_own = side.has("cut_first_person", words[: end - 3]) or side.has("cut_nobody", words[: end - 3])
        return number - max(0, end - 4) if was and end > 3 and not is_own else 0
    says = end > 0 and is_saying(side, end - 1)
    is_noun = end > 0 and words[end - 1] in side.lexicon["cut_saying_nouns"]
    if is_noun and (not says or words[max(0, end - 2)] in side.lexicon["determiners"]):
        is_own = side.has("cut_first_person", words) or side.has("cut_own", words)
        return 0 if is_own or _is_explained(side, end - 1) else number
    if says:
        return _by_speaker(side, end)
    if end and words[end - 1] in side.lexicon["cut_and"] and (back := _said_before(side, end)):
        return number - back
    if back := _saying_with_object(side, end):
        return number - back
    if end > 2 and words[end - 2] in side.lexicon["cut_futures"]:
        return 0 if _is_first_person(side, end - 2) else number  # "Critics will object that"
    return _according(side)


def _by_speaker(side: Side, end: int) -> int:
    """How many words name a speaker and a verb of saying, which stands at `end - 1`; 0 where it is the author."""
    speaker = side.words[max(0, end - 3) : end - 1]
    if side.words[max(0, end - 2)] in side.lexicon["cut_things"]:
        return 0  # "which shows that": the author concludes it
    is_other = speaker and not _is_first_person(side, end - 1) and not _is_asked_or_own(side, end - 1)
    return len(side.words) - end + 1 + len(speaker) if is_other else 0


def _according(side: Side) -> int:
    """How many words say according to whom: "According to the mayor,"."""
    colon = side.text.rfind(":")
    start = next((at for at, place in enumerate(side.starts) if place > colon), 0)
    words, number = side.words[start:], len(side.words) - start
    length = side.begins("cut_according", start)
    is_phrase = length and side.last_mark.startswith(",") and side.commas == 1 and number <= _LONGEST_SPEAKER
    is_own = side.has("cut_first_person", words[length:]) or side.has("cut_own", words[length:])
    return number if is_phrase and not is_own else 0


def _is_explained(side: Side, at: int) -> bool:
    """Whether the author says of something that it is "the claim that"."""
    is_named = side.words[at - 2 : at] in (["is", "the"], ["was", "the"], ["'s", "the"])
    return side.words[0] in side.lexicon["cut_pointing"] or is_named


def _joining_marks(side: Side) -> str:
    """The marks that may stand between who says it and what is said."""
    return ':“"‘«' + "".join(side.lexicon["cut_joining_marks"].words)


def _is_first_person(side: Side, at: int) -> bool:
    """Whether it is the author who says so, of their own knowledge, with the verb that stands at `at`."""
    speaker = side.words[max(0, at - 2) : at]
    is_let = side.has("cut_letting", side.words[max(0, at - 4) : at])
    subjects = "cut_author" if side.lexicon["cut_author"].words and not is_let else "cut_first_person"
    return side.has(subjects, speaker) and not side.ends_with("cut_hearsay", at + 1)


def _is_asked_or_own(side: Side, at: int) -> bool:
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


def _said_before(side: Side, end: int) -> int:
    """Where somebody says one thing "and that" another; 0 where nobody does."""
    for at in range(end - 2, 0, -1):
        if is_saying(side, at) and side.words[at + 1] in side.lexicon["cut_that"]:
            return 0 if _is_first_person(side, at) else max(0, at - 2) or 1
    return 0


def _saying_with_object(side: Side, end: int) -> int:
    """Where a verb of saying stands that has words before "that" ("told the House that"); 0 where none does."""
    if side.words[end - 1] in side.lexicon["cut_facts"]:
        return 0
    for at in range(end - 1, max(0, end - _LONGEST_SPEAKER), -1):
        if is_saying(side, at):
            is_own = _is_first_person(side, at) or _is_asked_or_own(side, at)
            is_aim = at == 1 and side.words[0] in side.lexicon["infinitives"]  # "To conclude, it is clear that"
            return 0 if is_own or is_aim else max(0, at - 2) or 1
    return 0


def _is_base(word: str, side: Side) -> bool:
    """Whether a verb of saying stands in its plain form, as in a demand."""
    return any(f"{word}s" in side.lexicon[name] for name in ("cut_saying", "cut_saying_that"))


def is_saying(side: Side, at: int, *, is_explicit: bool = True) -> bool:
    """Whether a word is a verb of saying; most need something explicit: "that", or a colon."""
    word, lexicon = side.words[at], side.lexicon
    is_name = at > 0 and side.text[side.starts[at]].isupper()
    if is_name or (at and side.words[at - 1] in lexicon["noun_before"]):
        return False  # "the claim", "a state", "the United States"
    return word in lexicon["cut_saying"] or (is_explicit and word in lexicon["cut_saying_that"])


def _has_object(side: Side, at: int) -> bool:
    """Whether what a verb of saying after a quote says follows it: ", the shops say that they close"."""
    behind = side.words[at + 1 : at + 2]
    if not behind:
        return False
    is_joined = not side.text[side.ends[at] : side.starts[at + 1]].strip()
    adverbs = side.lexicon["cut_after_saying"].words
    ends = side.has("cut_that", behind) or (at > 0 and bool(adverbs) and behind[0] not in adverbs)
    return is_joined and ends


def attribution_after(side: Side) -> int:
    """How many of the first words after a quote say whose words or thoughts it is; 0 where none do."""
    words = side.words
    if side.first_mark.lstrip(CLOSING).startswith(";"):
        return 0  # what follows is of the next clause
    if length := side.begins("cut_according"):
        return min(len(words), length + 4)
    mark = side.first_mark.lstrip(CLOSING)
    is_apart = mark.startswith((",", *_DASHES)) or side.first_mark[:1] in {*'”"»'}
    first = side.begins("cut_or_so")
    if not is_apart or (not first and words[0] in side.lexicon["cut_not_speakers"]):
        return 0
    for at in range(first, min(len(words), _LONGEST_SPEAKER)):
        is_broken = at and "," in side.text[side.ends[at - 1] : side.starts[at]]
        if is_broken or words[at] in side.lexicon["cut_clauses"]:
            return 0
        if is_saying(side, at) and not (at and words[at - 1] in _NO_SPEAKERS):
            speaker = words[first:at] or words[at + 1 : at + 3]
            if not at and _is_base(words[0], side):
                return 0  # ", add more of it"
            is_alone = not at and len(words) > 1 and bool(side.text[side.ends[0] : side.starts[1]].strip())
            if is_alone or _has_object(side, at):
                return 0
            return 0 if not speaker or side.has("cut_first_person", speaker) else at + 1
    return 0
