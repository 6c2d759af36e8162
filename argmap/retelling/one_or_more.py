"""One for several, several for one, one for both, all but one for one, half for double: counts that small words say."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from argmap.retelling.sharing import counting
from argmap.sides import are_short
from argmap.words import BEGINNING, denials, deny_as_much, kept

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.words import Wording

__all__ = ["ONE_OR_MORE", "other_count"]

ONE_OR_MORE = ("just_one", "more_than_one", "both_of_two", "one_of_two", "double_amount", "cut_only")
"""The lists of words without one of which a quote has nothing of the kind."""
_PAIRS = (
    ("just_one", "more_than_one"),
    ("more_than_one", "just_one"),
    ("just_one", "quantity_all"),
    ("both_of_two", "one_of_two"),
)
"""Lists of which a quote has the one and a claim the other before the same word."""
_ALIKE, _COVER = 0.7, 0.8  # share of a claim's words that its quote has, and of the quote's that the claim has
_FURTHEST = 3  # tokens after such words in which what is counted begins
_HALF = 50  # percent


class _Count(NamedTuple):
    at: int
    end: int
    of: str
    """The beginning of the word for what is counted."""


def other_count(own: Wording, quoted: Wording) -> tuple[str, str] | None:
    """The words by which a claim counts more, or fewer, than its quote does of the same; with the quote's.

    >>> from argmap.words import Wording, built_in
    >>> texts = ("The inspector gave several warnings.", "The inspector gave a single warning.")
    >>> own, quoted = (Wording(text, built_in()[0]) for text in texts)
    >>> other_count(own, quoted)
    ('several', 'a single')
    """
    if not are_short(own, quoted) or not (own.may_have(*ONE_OR_MORE, "quantity_all") or _has_half(own)):
        return None
    return _other_number(own, quoted) or _half_or_double(own, quoted) or _one_for_all_but_one(own, quoted)


def _other_number(own: Wording, quoted: Wording) -> tuple[str, str] | None:
    for theirs, ours in _PAIRS:
        if (
            not (quoted.has(theirs) and own.has(ours))
            or quoted.has(ours)
            or own.has(theirs)
            or own.has("except_behind")
        ):
            continue
        for said in _counts(quoted, theirs):
            one = next((one for one in _counts(own, ours) if one.of == said.of), None)
            if one and _deny_as_much(own, quoted, said) and _repeats(own, quoted, one, said):
                return own.between(one.at, one.end), quoted.between(said.at, said.end)
    return None


def _deny_as_much(own: Wording, quoted: Wording, said: _Count) -> bool:
    ours, theirs = denials(own), denials(quoted)
    before = quoted.tokens[max(0, said.at - 1)]
    if said.at and before in quoted.lexicon["lacking"]:
        return not ours and len(theirs) == 1  # "without a single permit", "with several permits"
    return len(ours) == len(theirs) and said.at - 1 not in theirs


def _counts(wording: Wording, name: str) -> Iterator[_Count]:
    """Where words of a list stand before what they count; not after "not", "more than"."""
    for at, length in wording.found(name):
        before = wording.tokens[at - 1] if at else ""
        if before not in wording.lexicon["no_count_after"] and (of := _counted(wording, at + length)):
            yield _Count(at, at + length, of)


def _counted(wording: Wording, start: int) -> str:
    """The beginning of the word for what is counted from a token on, past "of the two"; empty where there is none."""
    lexicon = wording.lexicon
    for token in wording.tokens[start : start + _FURTHEST + 1]:
        is_number = lexicon.number_of(token) is not None or token[0].isdigit()
        if not (is_number or any(token in lexicon[name] for name in ("picked_of", "owners"))):
            return lexicon.meanings[token][:BEGINNING]
    return ""


def _repeats(own: Wording, quoted: Wording, one: _Count, said: _Count) -> bool:
    """Whether a claim repeats its quote but for such words, and little of the quote is left out."""
    ours, theirs = _said(own, range(one.at, one.end)), _said(quoted, range(said.at, said.end))
    both = ours & theirs
    return len(both) > 1 and len(both) >= max(_ALIKE * len(ours), _COVER * len(theirs))


def _said(wording: Wording, but: range) -> frozenset[str]:
    said = frozenset(
        stem[:BEGINNING] for at, stem in wording.content if at not in but and stem not in counting(wording)
    )
    return said - {wording.lexicon.stem(word)[:BEGINNING] for word in wording.lexicon["cut_only"].words}


# Half and double


@kept
def _has_half(wording: Wording) -> bool:
    return any(wording.lexicon.fractions.get(token) == _HALF for token in wording.tokens)


def _half_or_double(own: Wording, quoted: Wording) -> tuple[str, str] | None:
    """The "double" of a claim whose quote, in the same words, says "half"; or the other way round."""
    places = _half_and_double(own), _half_and_double(quoted)
    if any(sum(at is not None for at in one) != 1 for one in places) or not deny_as_much(own, quoted):
        return None
    (half, double), (their_half, their_double) = places
    if (half is None) is (their_half is None):
        return None
    if _compares(own) or _compares(quoted):
        return None
    mine, yours = (double if half is None else half), (their_double if their_half is None else their_half)
    if mine is None or yours is None:
        return None
    ours, theirs = _said(own, range(mine, mine + 1)), _said(quoted, range(yours, yours + 1))
    return (own.tokens[mine], quoted.tokens[yours]) if ours and ours <= theirs <= ours else None


def _compares(wording: Wording) -> bool:
    """Whether a "double" or a "half" compares: "twice as much as"."""
    places = [at for at in _half_and_double(wording) if at is not None]
    return any(
        token in wording.lexicon["measuring_words"] for at in places for token in wording.tokens[at + 1 : at + 2]
    )


def _half_and_double(wording: Wording) -> tuple[int | None, int | None]:
    half = next((at for at, token in enumerate(wording.tokens) if wording.lexicon.fractions.get(token) == _HALF), None)
    return half, next((at for at, _ in wording.found("double_amount")), None)


# All but one


def _one_for_all_but_one(own: Wording, quoted: Wording) -> tuple[str, str] | None:
    """The "only one shop" of a claim that repeats a quote on "every shop but one"."""
    if not (own.may_have("cut_only") and quoted.has("except_behind")) or denials(own) or denials(quoted):
        return None
    lexicon, tokens = quoted.lexicon, quoted.tokens
    for at, _ in quoted.found("except_behind"):
        every = next(
            (one for one in range(at - 1, max(-1, at - 4), -1) if tokens[one] in lexicon["quantity_all"]), None
        )
        number = lexicon.number_of(tokens[at + 1]) if at + 1 < len(tokens) else None
        if every is None or number is None:
            continue
        for only, _ in own.found("cut_only"):
            is_same = only + 2 < len(own.tokens) and lexicon.number_of(own.tokens[only + 1]) == number
            of = _counted(own, only + 2) if is_same else ""
            is_of_them = of in {lexicon.meanings[token][:BEGINNING] for token in tokens[every : at + 3]}
            if of and is_of_them and _rest(own, only + 2, of) == _rest(quoted, at + 2, of):
                return own.between(only, only + 2), quoted.between(every, at + 2)
    return None


def _rest(wording: Wording, start: int, of: str) -> list[str]:
    """The words from a token on, without marks and what is counted: "stayed open"."""
    lexicon = wording.lexicon
    rest = [
        token
        for token in wording.tokens[start:]
        if token[0].isalnum() and lexicon.meanings[token][:BEGINNING] != of and token not in lexicon["auxiliary_forms"]
    ]
    return rest[
        sum(1 for _ in takewhile(lambda token: token in lexicon["owners"] or token in lexicon["picked_of"], rest)) :
    ]
