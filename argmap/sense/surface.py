"""Words that are the same, written otherwise: capitals, accents, spelling and punctuation that differ between them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.sense.kinds import Change, Kind
from argmap.sense.naming import shown
from argmap.sense.token import bare

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.sense.token import Token
    from argmap.words import Lexicon

__all__ = ["asked", "surface"]

_NOISE = re.compile(r"[\s\"'“”„‟‘’‚‛«»‹›「」『』″′`´\-‐-―\0]+|,,")
_WORDS = re.compile(r"[^\W_]")
_TYPED_OTHERWISE = str.maketrans("’‘ʼ⁰¹²³⁴⁵⁶⁷⁸⁹", "'''0123456789")
_SIGNS = frozenset("%$€£¥")
_INITIALS = 2  # letters
_ASKING = "?"
_ENDING = re.compile(r"[.!?]")
_Pair = tuple["Token | None", "Token | None"]


def asked(quote: str, article: str, paired: Sequence[_Pair]) -> Iterator[Change]:
    """That a quote ends as a statement where the article asks, or the other way round."""
    ours, theirs = ([pair[side] for pair in paired if pair[side]] for side in (0, 1))
    if not ours or not theirs:
        return
    last, other = ours[-1], theirs[-1]
    assert last is not None and other is not None  # noqa: S101, PT018
    own, end = quote[last.end :], _WORDS.split(article[other.end :], maxsplit=1)[0]
    if _ENDING.search(own) and _ENDING.search(end) and (_ASKING in own) is not (_ASKING in end):
        yield Change(Kind.QUESTION, _NOISE.sub("", own), _NOISE.sub("", end))


def surface(quote: str, article: str, paired: Sequence[_Pair], lexicon: Lexicon | None) -> Iterator[Change]:
    """Capitals, accents and punctuation that differ between words that are the same."""
    named = lexicon["sense_capitals"].words if lexicon and not (quote.isupper() or article.isupper()) else frozenset()
    before: tuple[Token, Token] | None = None
    for group in _groups(paired):
        if not group:
            before = None
            continue
        one, other = group[0]
        if one.plain in named and before and _is_capital_word(one, other):
            yield Change(Kind.NAME, one.written, other.written)
        else:
            yield from _letters(group, quote, article, lexicon)
        if before:
            is_short = before[0].written != before[1].written
            yield from _between(
                quote[before[0].end : one.start], article[before[1].end : other.start], may_stop=is_short
            )
        before = group[-1]
    if before:
        yield from _between(quote[before[0].end :], _WORDS.split(article[before[1].end :], maxsplit=1)[0], at_end=True)


def _groups(paired: Sequence[_Pair]) -> Iterator[list[tuple[Token, Token]]]:
    """Pairs of the same word, those together that one of the two texts writes as one; empty where another word is."""
    group: list[tuple[Token, Token]] = []
    for one, other in paired:
        is_same = one is not None and other is not None and one.plain == other.plain
        if one is None or other is None or not is_same:
            yield from ([group, []] if group else [[]])
            group = []
        elif group and (one.begin == group[-1][0].begin or other.begin == group[-1][1].begin):
            group.append((one, other))
        else:
            yield from [group] if group else []
            group = [(one, other)]
    yield from [group] if group else []


def _is_capital_word(one: Token, other: Token) -> bool:
    """Whether a capital makes one of two words another word: "Polish", "US"."""
    ours, theirs = one.written, other.written
    is_initials = ours.isupper() != theirs.isupper() if len(ours) == _INITIALS else False
    return is_initials or (len(ours) > _INITIALS and ours[0].isupper() != theirs[0].isupper())


def _letters(
    group: Sequence[tuple[Token, Token]], quote: str, article: str, lexicon: Lexicon | None
) -> Iterator[Change]:
    """In what words that are the same are written otherwise."""
    one, other = group[0]
    written, stands = shown([pair[0] for pair in group], quote), shown([pair[1] for pair in group], article)
    ours, theirs = (
        (_kerned(written), _kerned(stands)) if len(group) > 1 else (_kerned(one.written), _kerned(other.written))
    )
    is_spaced = len(group) > 1 and ours.replace(" ", "") == theirs.replace(" ", "")
    if lexicon and one.plain in lexicon["sense_accented"] and ours.lower() != theirs.lower():
        yield Change(Kind.WORDS, written, stands)  # "wurde" and "würde"
    elif ours != theirs and not is_spaced:
        yield Change(_written_otherwise(ours, theirs, one.plain), written, stands)


def _written_otherwise(ours: str, theirs: str, plain: str) -> Kind:
    """In what two writings of one word differ."""
    if ours.lower() == theirs.lower():
        return Kind.CASE
    if ours.casefold() == theirs.casefold():
        return Kind.SPELLING  # "dass" and "daß"
    if bare(ours) == bare(theirs):
        return Kind.ACCENTS
    return Kind.NUMERALS if plain[0].isdigit() or plain in _SIGNS else Kind.SPELLING


def _kerned(written: str) -> str:
    """A word with its ligatures as letters and apostrophes straight."""
    for ligature, letters in (
        ("ﬁ", "fi"),
        ("ﬂ", "fl"),
        ("ﬀ", "ff"),
        ("ﬃ", "ffi"),
        ("ﬄ", "ffl"),
        ("ﬅ", "st"),
        ("ﬆ", "st"),
        ("ſ", "s"),
    ):
        written = written.replace(ligature, letters)
    return re.sub(r"[-\u00ad\u2010]\s*\n\s*", "", written).translate(_TYPED_OTHERWISE)


def _between(ours: str, theirs: str, *, at_end: bool = False, may_stop: bool = False) -> Iterator[Change]:
    """The points that differ between words; after an abbreviation (`may_stop`) a full stop is none."""
    ours, theirs = _NOISE.sub("", ours), _NOISE.sub("", theirs)
    if may_stop and {ours, theirs} == {"", "."}:
        return
    if any(map(str.isalnum, ours)):
        return  # a word written twice
    if ours and theirs and (_ASKING in ours) != (_ASKING in theirs[: len(ours)]):
        yield Change(Kind.QUESTION, ours, theirs[: len(ours)])
    elif ours != theirs and not (at_end and theirs.startswith(ours)):
        yield Change(Kind.PUNCTUATION, ours, theirs[: len(ours)] if at_end else theirs)
