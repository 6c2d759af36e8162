"""Who speaks in a sentence by name: before a verb of saying, with or without an aside between, or right after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.sense.gaps import is_saying_word
from argmap.sense.mentions import words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.sense.mentions import Word
    from argmap.words import Lexicon

__all__ = ["has_others", "named_speakers", "names_in"]

_LONGEST_ASIDE = 12  # words
_TITLES = ("titles", "titles_he", "titles_she")
_LONGEST_PHRASE = 4  # words
_GOING_ON = frozenset(",;")
_BEFORE_INVERTED = frozenset('"”’»,')


def names_in(text: str, lexicon: Lexicon) -> frozenset[str]:
    """The words with a capital of a text that names somebody, bare, without titles and little words."""
    return _names(words_of(text), lexicon)


def _names(words: Sequence[Word], lexicon: Lexicon) -> frozenset[str]:
    idle = (*_TITLES, "function_words")
    return frozenset(
        one.plain for one in words if one.is_capital and not any(one.plain in lexicon[name] for name in idle)
    )


def named_speakers(sentence: str, lexicon: Lexicon) -> dict[frozenset[str], str]:
    """The names of those who speak in a sentence, each by its words, bare, as it is written.

    >>> from argmap.words import built_in
    >>> text = 'Eva Weber, who runs the mill, argues that it pays. "It does," says Ina Brandt.'
    >>> list(named_speakers(text, built_in()[0]).values())
    ['Eva Weber', 'Ina Brandt']
    """
    words = words_of(sentence)
    found: dict[frozenset[str], str] = {}
    for at, word in enumerate(words):
        if at and not word.is_capital and is_saying_word(word.plain, lexicon):
            run = _before(words, at) or _after(words, at)
            is_name = len(run) > 1 or (len(run) == 1 and run[0] is not words[0])
            if is_name and not _is_beside(words, run[0], lexicon, is_first=not found):
                found[_names(run, lexicon)] = " ".join(one.written for one in run)
    return {names: written for names, written in found.items() if names}


def has_others(sentence: str, names: frozenset[str], lexicon: Lexicon) -> bool:
    """Whether somebody beside the one of these names is heard in a sentence without a verb of saying.

    >>> from argmap.words import built_in
    >>> said = ["Eva Weber says that it pays; Ina Brandt that it does not.", "Eva Weber says that it pays Ina Brandt."]
    >>> [has_others(one, frozenset({"eva", "weber"}), built_in()[0]) for one in said]
    [True, False]
    """
    words = words_of(sentence)
    return any(
        word.is_capital
        and not (at and words[at - 1].is_capital)
        and not _names(_run_from(words, at), lexicon) <= names
        and _is_heard(words, at, at + len(_run_from(words, at)), lexicon)
        for at, word in enumerate(words)
    )


def _is_heard(words: Sequence[Word], start: int, end: int, lexicon: Lexicon) -> bool:
    """Whether a name is that of one who speaks, by what stands around it: "; Brandt that", "according to Brandt"."""
    after = words[end].plain if end < len(words) else ""
    if after == ":" and end - start > 1:
        return True
    if start > 1 and words[start - 1].written == "." and any(words[start - 2].plain in lexicon[one] for one in _TITLES):
        start -= 2  # "Dr. Brandt"
    before = [one.plain for one in words[max(0, start - _LONGEST_PHRASE) : start]]
    phrases = lexicon["cut_according"]
    if any(phrases.length_at(before, at) == len(before) - at for at in range(len(before))):
        return True
    goes_on = before and (before[-1] in _GOING_ON or before[-1] in lexicon["joiners"])
    return bool(goes_on) and after in lexicon["cut_that"]


def _is_beside(words: list[Word], first: Word, lexicon: Lexicon, *, is_first: bool) -> bool:
    """Whether a preposition or an "and" stands before a name, so that it is no subject: "the firm of Vane says".

    An "and" may also go on with another one, where it is not the first who speaks: "Vane says that, and Weber adds".
    """
    at = words.index(first)
    before = words[at - 1].plain if at else ""
    goes_on = not is_first and before in lexicon["joiners"]
    return before in lexicon["beside_speakers"] and not goes_on


def _before(words: list[Word], at: int) -> list[Word]:
    """The name before a verb, with an aside between commas beside it: "Eva Weber, who runs it, says"."""
    if words[at - 1].written != ",":
        return _run_to(words, at)
    start = next((one for one in range(at - 2, max(0, at - _LONGEST_ASIDE) - 1, -1) if words[one].written == ","), -1)
    aside = words[start + 1 : at - 1]
    if aside and all(one.is_capital for one in aside):
        return aside  # "the officer, Eva Weber, says"
    return _run_to(words, start) if start > 0 else []


def _run_to(words: list[Word], end: int) -> list[Word]:
    start = end
    while start and words[start - 1].is_capital:
        start -= 1
    return words[start:end]


def _after(words: list[Word], at: int) -> Sequence[Word]:
    """The name after a verb that stands after a quotation: ," says Eva Weber."""
    if words[at - 1].written not in _BEFORE_INVERTED:
        return []
    return _run_from(words, at + 1)


def _run_from(words: Sequence[Word], start: int) -> Sequence[Word]:
    end = start
    while end < len(words) and words[end].is_capital:
        end += 1
    return words[start:end]
