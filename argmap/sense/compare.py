"""What a quote changes of the article's words, stretch by stretch, and whether that gives another sense.

What is not known to be harmless gives another sense: words are open, so no list of harmful ones is ever complete.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from argmap.sense.align import pairs
from argmap.sense.harmless import is_slip, is_spelling, is_swapped
from argmap.sense.kinds import Change, Kind
from argmap.sense.tokens import Token, bare, tokens, without_marks

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence

    from argmap.words import Lexicon

__all__ = ["Comparison", "changes", "compared", "listed_kind"]

_LISTS = {
    Kind.NEGATION: "sense_negation",
    Kind.QUANTIFIER: "sense_quantifier",
    Kind.CONDITION: "sense_condition",
    Kind.MODAL: "sense_modal",
    Kind.ATTRIBUTION: "sense_attribution",
    Kind.DIRECTION: "sense_direction",
    Kind.UNIT: "sense_unit",
    Kind.PRONOUN: "sense_pronoun",
    Kind.JOINING: "sense_joining",
}
_DATES = ("months", "month_abbreviations", "weekdays")
_UNITS = frozenset({*"%$€£¥<>≤≥=±", "minus"})
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th)$")
_ABBREVIATED = {"s": {"is", "has", "us"}, "d": {"would", "had"}}
_NOISE = re.compile(r"[\s\"'“”„‟‘’‚‛«»‹›「」『』″′`´\-‐-―\0]+|,,")
_BROKEN = re.compile(r"([^\W\d_]+)[-\u00ad\u2010]\s+([^\W\d_]+)")
_WORDS = re.compile(r"[^\W_]")
_LONG = 6  # letters
_Pair = tuple[Token | None, Token | None]


class _Judge(NamedTuple):
    """What stretches are judged with: the word lists, and whether the article has a word elsewhere."""

    lexicon: Lexicon | None
    is_known: Callable[[str], bool]


class Comparison(NamedTuple):
    """What a quote changes of a passage, in its order, and the stretch of the passage that it quotes (code points)."""

    changes: list[Change]
    start: int
    end: int


def changes(
    quote: str, article: str, lexicon: Lexicon | None, is_known: Callable[[str], bool] = lambda word: False
) -> list[Change]:
    """What a quote changes of a passage, in its order; empty where only typography differs."""
    return compared(quote, article, lexicon, is_known).changes


def compared(
    quote: str, article: str, lexicon: Lexicon | None, is_known: Callable[[str], bool] = lambda word: False
) -> Comparison:
    """A quote beside a passage.

    `article` may go on a few words to either side: what stands there and not in the quote is left aside. `is_known`
    says whether a word (lower case) stands elsewhere in the article, and so is a word of its own.
    """
    theirs = tokens(article, lexicon)
    quote = _rejoined(quote, {one.plain for one in theirs})
    ours = tokens(quote, lexicon)
    way = pairs([one.plain for one in ours], [one.plain for one in theirs])
    paired: list[_Pair] = [(None if a is None else ours[a], None if b is None else theirs[b]) for a, b in way]
    if paired and (rest := _rest_of_contraction(way, theirs)):
        paired.append((None, rest))
    judge = _Judge(lexicon, is_known)
    found = [change for stretch in _stretches(paired) for change in _judged(_within(stretch, paired, judge), judge)]
    if not any(one.is_harmful for one in found):
        found += _surface(without_marks(quote), without_marks(article), paired)
    quoted = [other for _, other in paired if other]
    return Comparison(found, quoted[0].start if quoted else 0, quoted[-1].end if quoted else 0)


def _rest_of_contraction(way: Sequence[tuple[int | None, int | None]], theirs: Sequence[Token]) -> Token | None:
    """The rest of the article's last word where the quote has only its beginning: the "not" of "didn't"."""
    last = way[-1][1]
    if last is None or last + 1 >= len(theirs) or theirs[last + 1].start != theirs[last].start:
        return None
    return theirs[last + 1]


def _rejoined(quote: str, known: Collection[str]) -> str:
    """The quote with words made whole that a viewer broke ("com- mission"), where the article has the whole word."""

    def whole(match: re.Match[str]) -> str:
        return match[1] + match[2] if bare(match[1] + match[2]) in known else match[0]

    return _BROKEN.sub(whole, quote)


def _stretches(paired: Sequence[_Pair]) -> Iterator[list[_Pair]]:
    """Pairs that are not the same word, in runs."""
    run: list[_Pair] = []
    for pair in paired:
        if pair[0] and pair[1] and pair[0].plain == pair[1].plain:
            if run:
                yield run
            run = []
        else:
            run.append(pair)
    if run:
        yield run


def _within(stretch: list[_Pair], paired: Sequence[_Pair], judge: _Judge) -> list[_Pair]:
    """A stretch at the quote's edge without words of the article beside it, where the rest is the same run together."""
    theirs = [one for _, one in stretch if one]
    ours = [(one, None) for one, _ in stretch if one]
    wanted = _run_together([one for one, _ in ours], judge)
    cuts = [*([range(at) for at in range(len(theirs), 0, -1)] if stretch[-1] is paired[-1] else [])]
    cuts += [range(at, len(theirs)) for at in range(len(theirs))] if stretch[0] is paired[0] else []
    for kept in cuts:
        words = [theirs[at] for at in kept]
        if wanted and _run_together(words, judge) == wanted:
            return [*ours, *((None, one) for one in words)]
    return stretch


def _judged(stretch: Sequence[_Pair], judge: _Judge) -> Iterator[Change]:
    ours, theirs = [one for one, _ in stretch if one], [one for _, one in stretch if one]
    written = " ".join(one.written for one in ours), " ".join(one.written for one in theirs)
    is_figure = any(one.plain[0].isdigit() for one in (*ours, *theirs))
    if not is_figure and _run_together(ours, judge) == _run_together(theirs, judge):
        yield Change(Kind.SPELLING if ours and theirs else Kind.LITTLE_WORDS, *written)
        return
    kinds = [kind for one, other in stretch if (kind := _kind(one, other, judge))]
    harmful = [kind for kind in kinds if kind.is_harmful]
    order = list(Kind)
    if harmful or kinds:
        yield Change(min(harmful or kinds, key=order.index), *written)


def _run_together(words: Sequence[Token], judge: _Judge) -> str:
    """The words of a stretch without little ones and without spaces: "policy makers" as "policymakers"."""
    return "".join(one.plain for one in words if not _is_little(one.plain, judge))


def _is_little(plain: str, judge: _Judge) -> bool:
    return judge.lexicon is not None and plain in judge.lexicon["sense_little"].words


def _kind(one: Token | None, other: Token | None, judge: _Judge) -> Kind | None:
    """What a pair of words that are not the same differs in; None where it differs in nothing."""
    if one is None or other is None:
        single = one or other
        assert single is not None  # noqa: S101
        return Kind.LITTLE_WORDS if _is_little(single.plain, judge) else _kind_of(single, judge)
    if _stands_for(one.plain, other.plain) or _stands_for(other.plain, one.plain):
        return Kind.SPELLING
    if _is_abbreviated(one.plain, other.plain, judge) or _is_abbreviated(other.plain, one.plain, judge):
        return Kind.SPELLING
    if _ORDINAL.sub("", one.plain) == _ORDINAL.sub("", other.plain):
        return Kind.NUMERALS
    if _is_little(one.plain, judge) and _is_little(other.plain, judge):
        return Kind.LITTLE_WORDS
    if is_spelling(one.plain, other.plain):
        return Kind.SPELLING
    kinds = [kind for kind in (_kind_of(one, judge), _kind_of(other, judge)) if kind is not Kind.WORDS]
    listed = [kind for kind in kinds if kind is not Kind.NAME]
    if listed and not _is_slip_of_listed(one, other, judge):
        return min(listed, key=list(Kind).index)
    if is_slip(one.plain, other.plain) and not _are_words(one.plain, other.plain, judge):
        return Kind.SLIP
    return kinds[0] if kinds else Kind.WORDS


def _is_slip_of_listed(one: Token, other: Token, judge: _Judge) -> bool:
    """Whether a long word that decides the sense is only misspelt: it cannot be read as another one."""
    shorter = min(len(one.plain), len(other.plain))
    both = listed_kind(one.plain, judge.lexicon) and listed_kind(other.plain, judge.lexicon)
    if both or shorter < _LONG - 2 or not (one.plain + other.plain).isalpha():
        return False
    is_sure = shorter >= _LONG or is_swapped(one.plain, other.plain)
    return is_sure and is_slip(one.plain, other.plain) and not _are_words(one.plain, other.plain, judge)


def _stands_for(short: str, long: str) -> bool:
    return short.startswith("'") and long in _ABBREVIATED.get(short[1:], ())


def _is_abbreviated(short: str, long: str, judge: _Judge) -> bool:
    """Whether a word is a month's abbreviation, or one that the language has for another word."""
    lexicon = judge.lexicon
    if lexicon is None:
        return False
    return lexicon.abbreviations.get(short) == long or (
        short in lexicon["month_abbreviations"] and long in lexicon["months"] and long.startswith(short)
    )


def _are_words(one: str, other: str, judge: _Judge) -> bool:
    """Whether both are known to be words, so that one for the other is no slip."""
    alike = judge.lexicon.look_alikes if judge.lexicon else {}
    if judge.is_known(one) or other in alike.get(one, ()) or one in alike.get(other, ()):
        return True
    return judge.lexicon is not None and one.isalpha() and judge.lexicon.looks_like_a_word(one)


def _kind_of(token: Token, judge: _Judge) -> Kind:
    is_capital = token.written[:1].isupper()
    kind = listed_kind(token.plain, judge.lexicon, is_date=is_capital)
    return kind or (Kind.NAME if is_capital else Kind.WORDS)


def listed_kind(plain: str, lexicon: Lexicon | None, *, is_date: bool = False) -> Kind | None:
    """The kind of a word that is known to decide the sense; None where it stands on no list.

    `is_date` says whether it can be a month or a weekday, which have capitals.
    """
    if plain[0].isdigit():
        return Kind.NUMBER
    if plain in _UNITS:
        return Kind.UNIT
    if lexicon is None:
        return None
    if is_date and any(plain in lexicon[name].words for name in _DATES):
        return Kind.DATE
    if plain in lexicon.scales or plain in lexicon.fractions:
        return Kind.NUMBER
    return next((kind for kind, name in _LISTS.items() if plain in lexicon[name]), None)


# Words that are the same, written otherwise


def _surface(quote: str, article: str, paired: Sequence[_Pair]) -> Iterator[Change]:
    """Capitals, accents and punctuation that differ between words that are the same."""
    before: tuple[Token, Token] | None = None
    for one, other in paired:
        if one is None or other is None or one.plain != other.plain:
            before = None
            continue
        yield from _letters(one, other)
        if before:
            yield from _between(quote[before[0].end : one.start], article[before[1].end : other.start])
        before = (one, other)
    if before:
        yield from _between(quote[before[0].end :], _WORDS.split(article[before[1].end :], maxsplit=1)[0], at_end=True)


def _letters(one: Token, other: Token) -> Iterator[Change]:
    ours, theirs = _kerned(one.written), _kerned(other.written)
    if ours != theirs:
        yield Change(_written_otherwise(ours, theirs, one.plain), one.written, other.written)


def _written_otherwise(ours: str, theirs: str, plain: str) -> Kind:
    """In what two writings of one word differ."""
    if ours.casefold() == theirs.casefold():
        return Kind.CASE
    if bare(ours) == bare(theirs):
        return Kind.ACCENTS
    return Kind.NUMERALS if plain[0].isdigit() or plain == "%" else Kind.SPELLING


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
    ):
        written = written.replace(ligature, letters)
    return re.sub(r"[-\u00ad\u2010]\s*\n\s*", "", written).translate(str.maketrans("’‘ʼ", "'''"))


def _between(ours: str, theirs: str, *, at_end: bool = False) -> Iterator[Change]:
    ours, theirs = _NOISE.sub("", ours), _NOISE.sub("", theirs)
    if ours != theirs and not (at_end and theirs.startswith(ours)):
        yield Change(Kind.PUNCTUATION, ours, theirs[: len(ours)] if at_end else theirs)
