"""The whole names of a claim, of one word or several: "Brandt", "International Monetary Fund"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.words import Wording

__all__ = ["Name", "names"]

_SHORTEST, _SHORT = 2, 3  # letters of an abbreviation, and of one that stands for a part of a name but its beginning


class Name(NamedTuple):
    """A name as a text has it."""

    text: str
    """The whole of it, from its first word to its last."""
    words: tuple[str, ...]
    """Those of its words that are surely names, but for titles."""
    initials: frozenset[str]
    """By which letters it may be known: "UN" for "United Nations", also of a part of it, or together with the next."""
    owner: frozenset[str]
    """The same of the name whose it is, and which has it whole: "the United Nations' Food and Agriculture Agency"."""


def names(wording: Wording) -> list[Name]:
    """The names of a text, in order.

    >>> from argmap.words import Wording, built_in
    >>> text = "Yesterday Mayor Brandt wrote to the Bank of England and Weber, and to the United Nations' Food Agency."
    >>> [(one.text, sorted(one.initials), sorted(one.owner)) for one in names(Wording(text, built_in()[0]))]
    [('Brandt', [], []), ('Bank of England', ['BE', 'BEW'], []), ('Weber', ['BE', 'BEW'], []), ('United Nations', ['UN'], []), ('Food Agency', ['FA'], ['UN'])]
    """  # noqa: E501
    sure = frozenset(name.lower() for name in wording.names)
    found: list[Name] = []
    owner = frozenset[str]()
    for run in _runs(wording, sure):
        initials = _initials([word for word in run if word[0].isupper()])
        for one in [run] if owner else _parted(run, wording):
            words = tuple(_bare(word) for word in one if _bare(word).lower() in sure)
            if words:
                found.append(Name(" ".join([*one[:-1], _bare(one[-1])]), words, initials, owner))
        owner = initials if run[-1] != _bare(run[-1]) else frozenset()
    return found


def _runs(wording: Wording, sure: frozenset[str]) -> Iterator[list[str]]:
    """Names side by side, or with small words between them ("of", "and"); after an owner's another one begins."""
    run: list[str] = []
    small: list[str] = []
    for at, word in enumerate([*wording.written, "."]):
        if word != "." and _may_name(wording, at, sure):
            run, small = [*run, *small, f"{word}'" if _is_owner(wording, at) else word], []
            if run[-1] == _bare(run[-1]):
                continue
        elif run and word in wording.lexicon["linking_names"]:
            small.append(word)
            continue
        if run:
            yield run
        run, small = [], []


def _parted(run: list[str], wording: Wording) -> Iterator[list[str]]:
    """The names of a row of them, each for itself: "of" stands within one, "and" between two."""
    one: list[str] = []
    for word in run:
        if word in wording.lexicon["linking_names"] and word not in wording.lexicon["within_names"]:
            yield one
            one = []
        else:
            one.append(word)
    yield one


def _may_name(wording: Wording, at: int, sure: frozenset[str]) -> bool:
    """Whether a word is one of a name; at the head of a sentence only before another one, if it says nothing else."""
    word, lexicon = wording.written[at], wording.lexicon
    bare = _bare(word).lower()
    if bare in lexicon["titles"] or not word[0].isupper():
        return False
    following = [_bare(one).lower() for one in wording.written[at + 1 : at + 2]]
    is_first = bool(following) and following[0] in sure and not lexicon.lists_with[bare]
    return bare in sure or is_first


def _is_owner(wording: Wording, at: int) -> bool:
    """Whether an apostrophe follows on a name in "s"."""
    return wording.written[at].endswith("s") and "".join(wording.gaps[at + 1 : at + 2]).startswith("'")


def _bare(word: str) -> str:
    return word.removesuffix("'s").removesuffix("'")


def _initials(words: list[str]) -> frozenset[str]:
    """The first letters of words that stand side by side; of no more than two only of the first two."""
    letters = "".join(word[0] for word in words)
    ends = range(len(letters) + 1)
    return frozenset(
        letters[start:end] for start in ends for end in ends if end - start >= (_SHORT if start else _SHORTEST)
    )
