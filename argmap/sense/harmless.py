"""What a hand, a scanner or another country's spelling makes of a word, without making another word of it."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["american", "is_garbled", "is_misspelt", "is_scanned", "is_slip", "is_spelling"]

_SPELLINGS = (
    (re.compile(r"(?<=[a-z]{2})our"), "or"),
    (re.compile(r"(?<=[a-z]{2})is(?=e|ing|ation|er|able)"), "iz"),
    (re.compile(r"ys(?=e|ing)"), "yz"),
    (re.compile(r"(?<=[a-z]{2}[bcdtvgp])re(?=s?$|d$)"), "er"),
    (re.compile(r"ll(?=ed$|ing$|er$|ers$|ist|ors?$|ous$|ery$|ment)"), "l"),
    (re.compile(r"aught(?=s?m[ae]n|s?wom[ae]n|s?$|y$)"), "aft"),
    (re.compile(r"(?<=[il])ll(?=s?$|ment|ful)|(?<=[a-z][aeiou])ll(?=s?$|ment|ful)"), "l"),
    (re.compile(r"ogue(?=s?$)"), "og"),
    (re.compile(r"[ao]e"), "e"),
    (re.compile(r"(?<=[a-z]{3})ence(?=s?$|d$)"), "ense"),
    (re.compile(r"(?<=t)wards$|(?<=r)wards$|(?<=n)wards$|(?<=k)wards$"), "ward"),
    (re.compile(r"mme(?=s?$|d$)"), "m"),
    (re.compile(r"(?<=dg)ement(?=s?$|al)"), "ment"),
)
_PLURAL_F = re.compile(r"fs$")  # "themselfs"
_SHORTEST_SLIP, _LONG, _SHORTEST_LEFT_OUT = 5, 8, 8
_SHORTEST_ONE_EDIT, _SHORTEST_SCANNED = 4, 3
_SCANNED = (
    ("rn", "m"), ("l", "1"), ("o", "0"), ("e", "c"), ("cl", "d"), ("li", "h"), ("t", "f"), ("i", "l"), ("i", "1"),
    ("in", "m"), ("ii", "u"), ("vv", "w"), ("s", "5"), ("b", "6"), ("g", "9"), ("nn", "rm"), ("h", "b"), ("n", "u"),
    ("e", "f"), ("o", "c"), ("ss", "55"), ("ru", "m"),
)  # fmt: skip
_STROKES = str.maketrans("1i05", "llos")
_DIGITS = [str.maketrans("105689", f"{one}osbbg") for one in "il"]
_AFFIXES = (("in", "de"), ("in", "ex"), ("im", "ex"), ("im", "em"), ("em", "im"), ("ad", "ab"))


def is_spelling(first: str, second: str) -> bool:
    """Whether two words are one word in British and American spelling.

    >>> is_spelling("organised", "organized"), is_spelling("harbour", "harbor"), is_spelling("prize", "price")
    (True, True, False)
    """
    if first[0] != second[0] or abs(len(first) - len(second)) > 3 or min(len(first), len(second)) < 4:
        return False
    return any(_rewritten(first, second, *rule) for rule in _SPELLINGS)


def _rewritten(first: str, second: str, pattern: re.Pattern[str], new: str) -> bool:
    """Whether one rule makes one of two words the other."""
    return pattern.sub(new, first) == second or pattern.sub(new, second) == first


def american(word: str) -> Iterator[str]:
    """A word with one rule of American spelling after the other.

    >>> "color" in american("colour"), list(american("sea"))
    (True, [])
    """
    for pattern, new in _SPELLINGS:
        if (rewritten := pattern.sub(new, word)) != word:
            yield rewritten


def is_misspelt(first: str, second: str) -> bool:
    """Whether one of two words, of which only one is a word at all, can be the other, misspelt.

    >>> is_misspelt("betwen", "between"), is_misspelt("teh", "the"), is_misspelt("ilegal", "legal")
    (True, True, False)
    >>> is_misspelt("ourselfs", "ourselves"), is_misspelt("himselfs", "themselves")
    (True, False)
    """
    if _PLURAL_F.sub("ves", first) == _PLURAL_F.sub("ves", second):
        return True
    if sorted(first) == sorted(second) and first[0] == second[0]:
        return True
    shorter, longer = sorted((first, second), key=len)
    if longer != shorter and (longer.endswith(shorter) or longer == f"{shorter}s"):
        return _is_doubled(first, second)
    least = _SHORTEST_ONE_EDIT - (len(longer) > len(shorter))
    return is_garbled(first, second) or (len(shorter) >= least and _is_one_edit(first, second))


def is_garbled(first: str, second: str) -> bool:
    """Whether two words differ as a hurried hand or a scanner lets them differ, in short words, too.

    >>> is_garbled("adn", "and"), is_garbled("tbe", "the"), is_garbled("brand", "brant")
    (True, True, False)
    """
    if is_swapped(first, second):
        return True
    shortest = min(len(first), len(second))
    return shortest >= _SHORTEST_SCANNED and (_is_doubled(first, second) or _is_scanned(first, second))


def is_scanned(written: str, word: str) -> bool:
    """Whether a word was read with digits for letters that look like them.

    >>> is_scanned("1t", "it"), is_scanned("wi11", "will"), is_scanned("11", "ll"), is_scanned("5th", "sth")
    (True, True, False, True)
    """
    is_mixed = written.isalnum() and not written.isdecimal() and not written.isalpha()
    return is_mixed and word.isalpha() and any(written.lower().translate(digits) == word.lower() for digits in _DIGITS)


def _is_one_edit(first: str, second: str) -> bool:
    """One letter is another one, or stands in one of them only."""
    shorter, longer = sorted((first, second), key=len)
    if len(longer) - len(shorter) > 1:
        return False
    at = next((at for at, (one, other) in enumerate(zip(shorter, longer, strict=False)) if one != other), len(shorter))
    return longer[at + 1 :] == shorter[at + (len(shorter) == len(longer)) :]


def is_slip(first: str, second: str) -> bool:
    """Whether two words (lower case) differ as a hand or a scanner lets them differ, and not by a prefix.

    >>> is_slip("stranded", "strandded"), is_slip("irresponsible", "irresponsib1e"), is_slip("limestone", "milestone")
    (True, True, False)
    """
    shortest = min(len(first), len(second))
    if shortest < _SHORTEST_SLIP:
        return shortest == _SHORTEST_SLIP - 1 and is_swapped(first, second)
    if _differ_by_affix(first, second):
        return False
    return (
        is_swapped(first, second)
        or _is_doubled(first, second)
        or _is_left_out(first, second)
        or _is_scanned(first, second)
    )


def _differ_by_affix(first: str, second: str) -> bool:
    for one, other in ((first, second), (second, first)):
        if one.endswith(other) or one.endswith("less") != other.endswith("less"):
            return True
        if any(one.startswith(a) and other.startswith(b) and one[len(a) :] == other[len(b) :] for a, b in _AFFIXES):
            return True
    return False


def is_swapped(first: str, second: str) -> bool:
    """Two neighbours have changed places."""
    if len(first) != len(second):
        return False
    unlike = [at for at, (one, other) in enumerate(zip(first, second, strict=True)) if one != other]
    return (
        len(unlike) == 2
        and unlike[1] == unlike[0] + 1
        and first[unlike[0]] == second[unlike[1]]
        and first[unlike[1]] == second[unlike[0]]
    )


def _is_doubled(first: str, second: str) -> bool:
    """One letter is doubled in one of them, and not in the other."""
    if abs(len(first) - len(second)) != 1:
        return False
    longer, shorter = (first, second) if len(first) > len(second) else (second, first)
    return any(
        one == next_ and longer[:at] + longer[at + 1 :] == shorter for at, (one, next_) in enumerate(pairwise(longer))
    )


def _is_left_out(first: str, second: str) -> bool:
    """One letter inside a long word is left out."""
    longer, shorter = (first, second) if len(first) > len(second) else (second, first)
    if len(longer) < _SHORTEST_LEFT_OUT or len(longer) - len(shorter) != 1:
        return False
    return any(longer[:at] + longer[at + 1 :] == shorter for at in range(1, len(longer) - 1))


def _is_scanned(first: str, second: str) -> bool:
    """One place has a letter or two that a scanner takes for another (two in long words), or all strokes have."""
    if first.translate(_STROKES) == second.translate(_STROKES):
        return True
    most = 2 if min(len(first), len(second)) >= _LONG else 1
    reached = {first}
    for _ in range(most):
        reached = {new for word in reached for new in _misread(word)} | reached
        if second in reached:
            return True
    return False


def _misread(word: str) -> set[str]:
    """A word as a scanner may read it, with one place misread."""
    found = set()
    for one, other in _SCANNED:
        for old, new in ((one, other), (other, one)):
            at = word.find(old)
            while at >= 0:
                found.add(word[:at] + new + word[at + len(old) :])
                at = word.find(old, at + 1)
    return found
