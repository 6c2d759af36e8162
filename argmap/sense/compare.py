"""What a quote changes of the article's words, stretch by stretch, and whether that gives another sense.

What is not known to be harmless gives another sense: words are open, so no list of harmful ones is ever complete.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from argmap.sense.align import pairs
from argmap.sense.alike import are_abbreviated, are_numerals, are_respaced, are_roman, are_transcribed
from argmap.sense.composing import as_written, composed
from argmap.sense.harmless import american, is_garbled, is_misspelt, is_scanned, is_slip, is_spelling
from argmap.sense.kinds import Change, Kind
from argmap.sense.naming import finer, in_phrases, is_negated, kind_of_forms, shown, with_swaps
from argmap.sense.surface import asked, surface
from argmap.sense.token import Token, bare
from argmap.sense.tokens import tokens, without_marks
from argmap.words import known_words

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
_ABBREVIATED = {"s": {"is", "has", "us"}, "d": {"would", "had"}}
_BROKEN = re.compile(r"(?<![^\W\d_])([^\W\d_]+)[-\u00ad\u2010]\s+([^\W\d_]+)")
_SUSPENDING = frozenset("and or to und oder bis et ou y o e".split())  # "pre- and post-war"
_SHORT = 4  # letters; a shorter word is soon another one
_BEYOND = 4  # words that an edge may lie further out
_SENTENCE_END = re.compile(r"[.!?]")
_Pair = tuple[Token | None, Token | None]


class _Judge(NamedTuple):
    """What stretches are judged with: the word lists, whether the article has a word elsewhere, words with figures."""

    lexicon: Lexicon | None
    is_known: Callable[[str], bool]
    counted: frozenset[Token]
    """The words before which a figure stands."""


class _Texts(NamedTuple):
    """The quote and the article without marks that are no words, for words as they are written."""

    quote: str
    article: str


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
    quote, written, article = composed(quote), article, composed(article)
    theirs = tokens(article, lexicon)
    quote = _rejoined(quote, {one.plain for one in theirs})
    ours = tokens(quote, lexicon)
    if _BROKEN.search(article):
        article = _rejoined(article, {one.plain for one in ours})
        theirs = tokens(article, lexicon)
    single = _without_doubled(ours, theirs, quote)
    found = [Change(Kind.SLIP, one.written, "") for one in ours if one not in single]
    ours, theirs = single, _without_doubled(theirs, ours, article)
    texts = _Texts(without_marks(quote), without_marks(article))
    begins = _beginnings(ours, texts.quote, lexicon), _beginnings(theirs, texts.article, lexicon)
    way = pairs([one.plain for one in ours], [one.plain for one in theirs], begins)
    paired: list[_Pair] = [(None if a is None else ours[a], None if b is None else theirs[b]) for a, b in way]
    if paired and (rest := _rest_of_contraction(way, theirs)):
        paired.append((None, rest))
    judge = _Judge(lexicon, is_known, _counted(ours) | _counted(theirs))
    edges = _Edges(paired, theirs)
    stretches = [_within(stretch, edges, judge) for stretch in _stretches(paired)]
    found += [change for stretch in stretches for change in _judged(stretch, paired, texts, judge)]
    found = with_swaps(found)
    if any(one.is_harmful for one in found):
        found = [*asked(texts.quote, texts.article, paired), *found]
    else:
        found += surface(texts.quote, texts.article, paired, lexicon)
    same = (other for one, other in paired if one and other and one.plain == other.plain)
    quoted = [*same, *(other for stretch in stretches for _, other in stretch if other)]
    start, end = min((one.start for one in quoted), default=0), max((one.end for one in quoted), default=0)
    return Comparison(found, as_written(written, start), as_written(written, end))


def _beginnings(words: Sequence[Token], text: str, lexicon: Lexicon | None) -> frozenset[int]:
    """The indexes of words with which a sentence begins; none does after "Mr."."""
    return frozenset(
        at
        for at, (before, word) in enumerate(pairwise(words), 1)
        if word.written[0].isupper()
        and not _is_title(before, lexicon)
        and _SENTENCE_END.search(text, before.end, max(before.end, word.start))
    )


def _is_title(word: Token, lexicon: Lexicon | None) -> bool:
    return lexicon is not None and any(word.plain in lexicon[name] for name in ("titles", "titles_he", "titles_she"))


def _counted(words: Sequence[Token]) -> frozenset[Token]:
    return frozenset(word for before, word in pairwise(words) if before.plain[0].isdigit())


def _rest_of_contraction(way: Sequence[tuple[int | None, int | None]], theirs: Sequence[Token]) -> Token | None:
    """The rest of the article's last word where the quote has only its beginning: the "not" of "didn't"."""
    last = way[-1][1]
    if last is None or last + 1 >= len(theirs) or theirs[last + 1].start != theirs[last].start:
        return None
    return theirs[last + 1]


def _rejoined(text: str, known: Collection[str]) -> str:
    """A text with words made whole that a viewer broke ("com- mission"), where the other has the whole word."""

    def whole(match: re.Match[str]) -> str:
        is_word = match[2] not in _SUSPENDING and bare(match[1] + match[2]) in known
        return match[1] + "\0" * (len(match[0]) - len(match[1] + match[2])) + match[2] if is_word else match[0]

    return _BROKEN.sub(whole, text)


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


def _without_doubled(words: list[Token], others: Sequence[Token], text: str) -> list[Token]:
    """The words of a text without those that stand twice in a row by a slip, as they do not in the other text."""
    twice = {one.plain for one, after in pairwise(others) if one.plain == after.plain}
    doubled = {
        id(word)
        for before, word in pairwise(words)
        if before.plain == word.plain
        and word.plain.isalpha()
        and word.plain not in twice
        and text[before.end : word.start].isspace()
    }
    return [word for word in words if id(word) not in doubled] if doubled else words


class _Edges(NamedTuple):
    """The pairs of a quote, and all words of the passage: where the quote's edge lies among them is a guess."""

    paired: Sequence[_Pair]
    theirs: Sequence[Token]

    def ways(self, stretch: Sequence[_Pair]) -> Iterator[Sequence[Token]]:
        """The words of the article that a stretch at an edge may stand for: fewer or more than it has."""
        own = [one for _, one in stretch if one]
        first, last = self.theirs.index(own[0]), self.theirs.index(own[-1])
        if stretch[-1] is self.paired[-1]:
            furthest = min(last + _BEYOND, len(self.theirs) - 1)
            yield from (self.theirs[first : end + 1] for end in range(first, furthest + 1))
        if stretch[0] is self.paired[0]:
            yield from (self.theirs[start : last + 1] for start in range(last, max(0, first - _BEYOND) - 1, -1))


def _within(stretch: list[_Pair], edges: _Edges, judge: _Judge) -> list[_Pair]:
    """A stretch at the quote's edge with the words of the article that it is the same as, where there are any."""
    ours = [one for one, _ in stretch if one]
    if not ours or not any(one for _, one in stretch):
        return stretch
    for words in edges.ways(stretch):
        if _same_otherwise(ours, words, judge):
            return [*((one, None) for one in ours), *((None, one) for one in words)]
    return stretch


def _judged(stretch: Sequence[_Pair], paired: Sequence[_Pair], texts: _Texts, judge: _Judge) -> Iterator[Change]:
    ours, theirs = [one for one, _ in stretch if one], [one for _, one in stretch if one]
    whole = _with_whole_words(stretch, paired)
    written = (
        shown([one for one, _ in whole if one], texts.quote),
        shown([one for _, one in whole if one], texts.article),
    )
    if written[0].casefold() == written[1].casefold():
        return  # a unit whose figure stands outside the quote
    if same := _same_otherwise(ours, theirs, judge):
        yield Change(same, *written)
        return
    phrases = in_phrases(ours, judge.lexicon), in_phrases(theirs, judge.lexicon)
    kinds = []
    for one, other in stretch:
        named = phrases[0].get(one) if one else None
        named = named or (phrases[1].get(other) if other else None)
        if kind := _kind(one, other, judge):
            kinds.append(named if named and kind.is_harmful else kind)
    harmful = [kind for kind in kinds if kind.is_harmful]
    order = list(Kind)
    if harmful or kinds:
        kind = min(harmful or kinds, key=order.index)
        is_other = (
            kind is Kind.TENSE and Kind.WORDS in kinds and not any(_are_past_future(*two, judge) for two in stretch)
        )
        yield Change(Kind.WORDS if is_other else kind, *written)


def _with_whole_words(stretch: Sequence[_Pair], paired: Sequence[_Pair]) -> list[_Pair]:
    """A stretch with the rest of contractions of which it has a part: "did" beside the "not" of "didn't"."""
    sides = [{one.start: one for pair in stretch if (one := pair[side])} for side in (0, 1)]
    parts = [
        pair
        for pair in paired
        if any(one and one.start in sides[side] and one != sides[side][one.start] for side, one in enumerate(pair))
    ]
    return [*stretch, *(pair for pair in parts if pair not in stretch)]


def _same_otherwise(ours: Sequence[Token], theirs: Sequence[Token], judge: _Judge) -> Kind | None:
    """How the words of a stretch, taken together, write the article's words otherwise; None where they say others."""
    lexicon = judge.lexicon
    if lexicon is None:
        return Kind.SPELLING if _run_together(ours) == _run_together(theirs) else None
    if are_abbreviated(ours, theirs, lexicon) or are_respaced(ours, theirs, lexicon):
        return Kind.SPELLING
    mine, yours = ([one for one in words if not _is_little(one.plain, judge)] for words in (ours, theirs))
    if len(mine) == 1 == len(yours) and are_numerals(mine[0], yours[0]):
        return Kind.NUMERALS
    if any(one.plain[0].isdigit() for one in (*ours, *theirs)):
        return None
    if not mine and not yours:
        return Kind.LITTLE_WORDS
    is_same = are_respaced(mine, yours, lexicon) or [one.plain for one in mine] == [one.plain for one in yours]
    return Kind.SPELLING if is_same else None


def _run_together(words: Sequence[Token]) -> str:
    """The words of a stretch without spaces: "policy makers" as "policymakers"."""
    return "".join(one.plain for one in words)


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
    if is_scanned(one.written, other.written) or is_scanned(other.written, one.written):
        return Kind.SLIP
    if are_numerals(one, other):
        return Kind.NUMERALS
    if are_roman(one, other):
        return Kind.NUMBER
    if judge.lexicon and are_abbreviated([one], [other], judge.lexicon):
        return Kind.SPELLING
    if _is_little(one.plain, judge) and _is_little(other.plain, judge):
        return Kind.LITTLE_WORDS
    if is_spelling(one.plain, other.plain) or are_transcribed(one, other):
        return Kind.SPELLING
    return _weightiest(one, other, judge)


def _weightiest(one: Token, other: Token, judge: _Judge) -> Kind:
    """The kind of two other words: by the lists that they stand on, a slip, or words."""
    if judge.lexicon and is_negated(one.plain, other.plain, judge.lexicon):
        return Kind.NEGATION
    if judge.lexicon and (forms := kind_of_forms(one.plain, other.plain, judge.lexicon)):
        return forms
    kinds = _kind_of(one, judge), _kind_of(other, judge)
    listed = [kind for kind in kinds if kind not in {Kind.WORDS, Kind.NAME}]
    if _is_slip(one, other, judge, is_listed=bool(listed)):
        return Kind.SLIP
    if listed in ([Kind.DIRECTION], [Kind.TENSE]) or not listed:
        return Kind.NAME if set(kinds) == {Kind.NAME} else Kind.WORDS
    if set(listed) == {Kind.JOINING, Kind.PREPOSITION}:
        return Kind.PREPOSITION  # "between X and Y" for "of X on Y"
    if _are_past_future(one, other, judge):
        return Kind.TENSE
    clear = [_kind_of(word, judge) for word in (one, other) if not _is_vague(word, judge)]
    return min([kind for kind in clear if kind in listed] or listed, key=list(Kind).index)


def _are_past_future(one: Token | None, other: Token | None, judge: _Judge) -> bool:
    """Whether one word says what was to come where the other says what was: "had been" for "would be"."""
    if not (one and other and judge.lexicon) or one.plain == other.plain:
        return False
    return all(word.plain in judge.lexicon["sense_past_future"] for word in (one, other))


def _is_vague(word: Token, judge: _Judge) -> bool:
    """Whether a word says when, why or how, so that the one in its place tells which: "as"."""
    return judge.lexicon is not None and word.plain in judge.lexicon["sense_vague"]


def _is_slip(one: Token, other: Token, judge: _Judge, *, is_listed: bool) -> bool:
    """Whether the quote's word can only be read as the article's, misspelt, or the article's as the quote's."""
    first, second = _spoken(one), _spoken(other)
    if judge.is_known(first) or _are_look_alikes(first, second, judge) or not (first[0] + second[0]).isalpha():
        return False
    is_name = one.written[:1].isupper() and other.written[:1].isupper()
    is_word, stood_word = _is_word(first, judge), _is_word(second, judge)
    if is_word and (stood_word or is_name):
        return False
    if not is_word and not stood_word:
        return not is_listed and (is_garbled if is_name else is_slip)(first, second)
    return (is_garbled if is_listed and len(second) < _SHORT else is_misspelt)(first, second)


def _spoken(token: Token) -> str:
    """A word as it is written, not the number or unit that it stands for."""
    return bare(token.written) if token.written.isalpha() else token.plain


def _is_word(plain: str, judge: _Judge) -> bool:
    """Whether the language is known to have a word, in British spelling, too."""
    lexicon = judge.lexicon
    if lexicon is None or lexicon.is_partial:
        return False
    words = known_words(lexicon.code)
    if words is None:
        return lexicon.looks_like_a_word(plain)
    is_listed = plain in lexicon.spellings or listed_kind(plain, lexicon) is not None
    return is_listed or plain in words or any(one in words for one in american(plain))


def _are_look_alikes(first: str, second: str, judge: _Judge) -> bool:
    alike = judge.lexicon.look_alikes if judge.lexicon else {}
    return second in alike.get(first, ()) or first in alike.get(second, ())


def _stands_for(short: str, long: str) -> bool:
    return short.startswith("'") and long in _ABBREVIATED.get(short[1:], ())


def _kind_of(token: Token, judge: _Judge) -> Kind:
    is_capital = token.written[:1].isupper()
    kind = listed_kind(token.plain, judge.lexicon, is_date=is_capital)
    kind = finer(kind, token.plain, judge.lexicon, is_counted=token in judge.counted)
    is_noun = judge.lexicon is not None and judge.lexicon.capitalised_nouns
    return kind or (Kind.NAME if is_capital and not is_noun else Kind.WORDS)


def listed_kind(plain: str, lexicon: Lexicon | None, *, is_date: bool = False) -> Kind | None:
    """The kind of a word that is known to decide the sense; None where it stands on no list.

    `is_date` says whether it can be a month or a weekday, which have capitals.
    """
    if plain[0].isdigit():
        return Kind.DATE if " " in plain else Kind.NUMBER
    if plain in _UNITS:
        return Kind.UNIT
    if lexicon is None:
        return None
    if is_date and any(plain in lexicon[name].words for name in _DATES):
        return Kind.DATE
    if (len(plain) > 1 and plain in lexicon.scales) or plain in lexicon.fractions:
        return Kind.NUMBER
    return next((kind for kind, name in _LISTS.items() if plain in lexicon[name]), None)
