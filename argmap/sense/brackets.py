"""What words in brackets say other than the words of the article that they stand for.

A bracket may do what whoever quotes has to do: name what a pronoun means, explain, fit a word into another sentence.
All else is judged as if no brackets stood there.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from argmap.sense.compare import compared, listed_kind
from argmap.sense.gaps import HIDING, is_saying_word
from argmap.sense.kinds import Change, Kind
from argmap.sense.naming import is_negated, shown
from argmap.sense.persons import swaps_persons
from argmap.sense.token import bare
from argmap.sense.tokens import REMARK, tokens, without_marks
from argmap.words import known_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.sense.token import Token
    from argmap.words import Lexicon

__all__ = ["bracketed", "is_form"]

_MOST_SWAPPED = 3  # words
_MOST_JOINTS = 2  # words
_BEGINNING = 4  # letters that make two words forms of one, in languages whose endings are not known
_REMARK = re.compile(REMARK)
_DECIDING = frozenset({Kind.NEGATION, Kind.QUANTIFIER, Kind.MODAL, Kind.CONDITION, Kind.NUMBER})
_COUNTED = frozenset({Kind.NUMBER, Kind.QUANTIFIER})
_JOINTS = frozenset({Kind.DIRECTION, Kind.JOINING, Kind.CONDITION, Kind.QUANTIFIER})
_NAMED = _JOINTS | {Kind.TIME, Kind.REASON, Kind.COMPARISON, Kind.PREPOSITION}
_VOWELS = re.compile(r"[aeiouy]+")
_INFLECTED = re.compile(r"(?:t|st|n|te|s|r|d)+$")
_DIGITS = re.compile(r"\d[\d.,]*")


def bracketed(
    inserted: str, replaced: str, lexicon: Lexicon | None, *, after: str = "", begins: bool = False
) -> list[Change]:
    """What `[inserted]` says other than the article's words that it stands for (none where it only adds).

    A name may stand for a pronoun, and words may explain; a negation, number, condition, hedge or restriction may
    neither come nor go, and no name may stand for another. `after` is what follows in the article; `begins` says
    whether the words begin a sentence, where a capital makes no name.
    """
    if lexicon is None:
        return list(_other_figures(inserted, replaced))
    if _REMARK.fullmatch(inserted):
        inserted = ""
    replaced = replaced.strip()
    ours, theirs = tokens(inserted, lexicon), tokens(replaced, lexicon)
    if [one.plain for one in ours] == [one.plain for one in theirs]:
        return []
    if one := _turned(ours, theirs, lexicon):
        return [Change(one, inserted, replaced)]
    changes = list(_joints(inserted, replaced, after, lexicon))
    if not changes:
        changes = _paired(list(_decided(ours, theirs, after, lexicon)), (ours, inserted), (theirs, replaced))
    if not changes and _swaps_words(ours, theirs, lexicon, begins=begins):
        is_denied = any(
            is_negated(one.plain, other.plain, lexicon)
            for one in _meant(ours, lexicon)
            for other in _meant(theirs, lexicon)
        )
        kind = Kind.NEGATION if is_denied else _counted_kind(ours, theirs, lexicon) or Kind.WORDS
        changes.append(Change(kind, inserted, " ".join(one.written for one in theirs)))
    named, names = _names(ours, lexicon), _names(theirs, lexicon)
    if named and names and not any(_is_one_name(one, other, lexicon) for one in named for other in names):
        kind = Kind.WORDS if lexicon.capitalised_nouns else Kind.NAME
        changes.append(Change(_counted_kind(ours, theirs, lexicon) or kind, inserted, replaced))
    return changes


def _other_figures(inserted: str, replaced: str) -> Iterator[Change]:
    """Figures for other figures: they need no word list."""
    ours, theirs = ([one.plain for one in tokens(text, None)] for text in (inserted, replaced))
    mine, yours = ([one for one in words if one[0].isdigit()] for words in (ours, theirs))
    if mine and yours and mine != yours:
        yield Change(Kind.NUMBER, " ".join(mine), " ".join(yours))


def _turned(ours: Sequence[Token], theirs: Sequence[Token], lexicon: Lexicon) -> Kind | None:
    """What a bracket turns round that is known at once: who is meant, who says it, what whoever quotes thinks of it."""
    if not theirs and ours and ours[0].plain in lexicon["gap_joining"] and _meant(ours, lexicon):
        is_judging = any(one.plain in lexicon["gap_evaluating"] for one in ours)
        return Kind.WORDS if is_judging else Kind.JOINING
    judges = [any(one.plain in lexicon["gap_judging"] for one in words) for words in (ours, theirs)]
    if judges == [True, False]:
        return Kind.WORDS
    if ours and theirs and (_denies_one(ours, theirs, lexicon) or _denies_one(theirs, ours, lexicon)):
        return Kind.NEGATION
    if swaps_persons(ours, theirs, lexicon):
        return Kind.PRONOUN
    if _happened(ours, lexicon) is True and _happened(theirs, lexicon) is False:
        return Kind.TENSE
    return Kind.ATTRIBUTION if _swaps_speakers(ours, theirs, lexicon) else None


def _denies_one(words: Sequence[Token], others: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether words say "rather than", and others nothing that denies."""
    plain, other = ([one.plain for one in some] for some in (words, others))
    phrases, negations = lexicon["bracket_instead"], lexicon["gap_negations"]
    if not any(phrases.length_at(plain, at) for at in range(len(plain))):
        return False
    return not any(phrases.length_at(other, at) or negations.length_at(other, at) for at in range(len(other)))


def _happened(words: Sequence[Token], lexicon: Lexicon) -> bool | None:
    """Whether words tell what was (True) or what will be (False); None where they tell neither."""
    plain = [one.plain for one in words]
    if any(one in lexicon["bracket_coming"] for one in plain):
        return False
    return True if len(plain) > 1 and any(one in lexicon["bracket_been"] for one in plain) else None


def _decided(ours: Sequence[Token], theirs: Sequence[Token], after: str, lexicon: Lexicon) -> Iterator[Change]:
    """The words that decide the sense and stand on one side only."""
    mine, yours = _deciding(ours, after, lexicon), _deciding(theirs, after, lexicon)
    is_pronoun = all(one.plain in lexicon["pronouns"] for one in ours) and len(theirs) > 1
    is_spelled = not lexicon.numbers and not any(one.plain[0].isdigit() for one in theirs)
    for one, kind in {**mine, **yours}.items():
        if (one in mine) == (one in yours):
            continue
        is_harmless = is_pronoun or (is_spelled and bool(theirs)) or _is_numbered_name(one, ours, theirs, lexicon)
        if (kind is Kind.NUMBER and is_harmless) or _is_short_for(one, (*ours, *theirs)):
            continue
        if _is_said_otherwise(one, kind, theirs if one in mine else ours, lexicon):
            continue
        if kind is Kind.QUANTIFIER and one in mine and _is_told_apart(one, ours, theirs, lexicon):
            continue
        yield Change(kind, one if one in mine else "", one if one in yours else "")


def _paired(
    changes: list[Change], ours: tuple[Sequence[Token], str], theirs: tuple[Sequence[Token], str]
) -> list[Change]:
    """Words that decide, of which one stands for another, as one change: "forty" for "forty-one"."""
    come, gone = ([one for one in changes if one.quote], [one for one in changes if one.article])
    if len(come) != 1 or len(gone) != 1 or not {come[0].kind, gone[0].kind} <= _COUNTED:
        return changes
    kind = Kind.NUMBER if Kind.NUMBER in {come[0].kind, gone[0].kind} else come[0].kind
    return [Change(kind, _written(come[0].quote, *ours), _written(gone[0].article, *theirs))]


def _written(plain: str, words: Sequence[Token], text: str) -> str:
    """A word as it stands in a text."""
    return shown([one for one in words if one.plain == plain][:1], without_marks(text)) or plain


def _counted_kind(ours: Sequence[Token], theirs: Sequence[Token], lexicon: Lexicon) -> Kind | None:
    """Whether one unit or month stands for another; None where it is not so."""
    kinds = {
        listed_kind(one.plain, lexicon, is_date=one.written[:1].isupper())
        for words in (ours, theirs)
        for one in words
        if one.plain not in lexicon["function_words"]
    }
    return kinds.pop() if len(kinds) == 1 and kinds <= {Kind.UNIT, Kind.DATE} else None


def _is_short_for(word: str, words: Sequence[Token]) -> bool:
    """Whether a word is what another one is short for: "would", beside "they'd"."""
    return word in {"would", "had"} and any(one.plain == "'d" for one in words)


def _is_told_apart(word: str, ours: Sequence[Token], theirs: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether a word only says which one a pronoun means: "[The last test]" for "it"."""
    is_pronoun = bool(theirs) and all(one.plain in lexicon["pronouns"] for one in theirs)
    return is_pronoun and word != ours[0].plain and ours[0].plain in lexicon["cut_articles"]


def _is_said_otherwise(word: str, kind: Kind, others: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether the other side has the same as another form ("will" and "would"), or "not" for "rather than"."""
    plain = [one.plain for one in others]
    if kind is Kind.NEGATION and any(lexicon["bracket_instead"].length_at(plain, at) for at in range(len(plain))):
        return True
    is_reported = any({word, one} == {"will", "would"} for one in plain)
    is_verb = kind is Kind.NEGATION and bool(lexicon.endings)  # "reject"; in other languages forms are guessed
    return is_reported or (is_verb and any(is_form(word, one, lexicon) for one in plain if one != word))


def _swaps_speakers(ours: Sequence[Token], theirs: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether somebody else says so ("[The farmers say]" for "The company says")."""
    speakers = []
    for words in (ours, theirs):
        meant = _meant(words, lexicon)
        saying = [one for one in meant if is_saying_word(one.plain, lexicon)]
        speakers.append({lexicon.stem(one.plain) for one in meant if one not in saying} if saying else set())
    return bool(speakers[0]) and bool(speakers[1]) and speakers[0].isdisjoint(speakers[1])


def _is_numbered_name(number: str, ours: Sequence[Token], theirs: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether a number belongs to a name that stands for a pronoun, or explains: "[Apollo 11]" for "it"."""
    is_pronoun = all(one.plain in lexicon["pronouns"] for one in theirs)
    named = (before.written[:1].isupper() for before, one in pairwise(ours) if one.plain == number)
    return is_pronoun and any(named)


def _deciding(words: Sequence[Token], after: str, lexicon: Lexicon) -> dict[str, Kind]:
    """The words that decide the sense, with their kinds; `after` is what follows them."""
    plain = [one.plain for one in words]
    following = [*plain[1:], after.lstrip()[:1] or " "]
    found: dict[str, Kind] = {}
    for at, word in enumerate(plain):
        if bare(words[at].written) in lexicon["gap_pronouns"]:
            continue
        if word in lexicon["gap_spatial"] and not following[at][0].isdecimal():
            continue
        kinds = [kind for kind, name in HIDING.items() if lexicon[name].length_at(plain, at)]
        kind = kinds[0] if kinds else listed_kind(word, lexicon)
        if kind in _DECIDING and (kinds or kind is Kind.NUMBER or kind is Kind.QUANTIFIER):
            found[word] = kind
    return found


def _joints(inserted: str, replaced: str, after: str, lexicon: Lexicon) -> Iterator[Change]:
    """Words that only join others and stand for other such words, by the comparison of unmarked changes."""
    for one in compared(inserted, replaced, lexicon).changes:
        ours, theirs = ([word.plain for word in tokens(text, lexicon)] for text in (one.quote, one.article))
        if not ours or not theirs or max(len(ours), len(theirs)) > _MOST_JOINTS:
            continue
        if any(word in lexicon["gap_negations"] for word in (*ours, *theirs)):
            continue
        if not one.is_harmful or not all(_is_joint(word, lexicon) for word in theirs):
            continue
        is_counted = after.lstrip()[:1].isdigit()
        alike = lexicon["gap_alike"]
        if all(word in alike for word in (*ours, *theirs)) and not is_counted:
            continue
        functional = _functional(lexicon)
        if all(word in functional or _is_joint(word, lexicon) for word in ours) or theirs[-1] not in alike:
            is_compared = any(word in lexicon["sense_comparison"] for word in theirs)
            kind = one.kind if one.kind in _NAMED else Kind.DIRECTION
            yield one._replace(kind=Kind.COMPARISON if is_compared else kind)


def _is_joint(word: str, lexicon: Lexicon) -> bool:
    return word in lexicon["gap_joints"] or (listed_kind(word, lexicon) in _JOINTS and word in _functional(lexicon))


def _swaps_words(ours: Sequence[Token], theirs: Sequence[Token], lexicon: Lexicon, *, begins: bool) -> bool:
    """Whether words of meaning stand for others, and not for a pronoun or another form of themselves."""
    mine, yours = _meant(ours, lexicon), _meant(theirs, lexicon)
    if not mine or not yours or max(len(mine), len(yours)) > _MOST_SWAPPED:
        return False
    if any(_may_be_name(one, ours, lexicon, begins=begins) for one in mine):
        return False
    is_described = ours[0].plain in lexicon["determiners"] and theirs[0].plain not in lexicon["determiners"]
    if any(_may_be_name(one, theirs, lexicon, begins=begins and not is_described) for one in yours):
        return False  # "[The chamber]" for "Parliament"
    return not any(is_form(one.plain, other.plain, lexicon) for one in mine for other in yours)


def _may_be_name(one: Token, words: Sequence[Token], lexicon: Lexicon, *, begins: bool) -> bool:
    """Whether a word with a capital may be a name: not where it begins a sentence, and is a word of the language."""
    if not one.written[:1].isupper():
        return False
    if lexicon.capitalised_nouns:
        return one.plain in _names(words, lexicon)
    is_first = begins and one is words[0]
    return not is_first or one.plain not in (known_words(lexicon.code) or ())


def is_form(word: str, other: str, lexicon: Lexicon) -> bool:
    """Whether two words are forms of one word: by the endings of the language, or because they sound alike."""
    if is_negated(word, other, lexicon):
        return False
    if any(f"/{word}/" in group and f"/{other}/" in group for group in _irregular(lexicon)):
        return True
    if lexicon.stem(word) == lexicon.stem(other) or sorted((word, other), key=len)[1] in {f"{word}s", f"{other}s"}:
        return True
    if lexicon.endings:
        is_verb = word in lexicon["verb_forms"] or other in lexicon["verb_forms"]
        return is_verb and _consonants(word) == _consonants(other)
    shorter, longer = sorted((word, other), key=len)
    beginning = min(_BEGINNING, len(shorter))
    is_compound = len(shorter) >= _BEGINNING and longer.endswith(shorter)
    if word[:beginning] == other[:beginning] or is_compound:
        return True
    return len(_consonants(word)) > 1 and _consonants(word) == _consonants(other)


def _is_one_name(one: str, other: str, lexicon: Lexicon) -> bool:
    """Whether two names are one with another ending: "Heim" and "Holm" are two, though they sound alike."""
    shorter, longer = sorted((one, other), key=len)
    is_begun = longer.startswith(shorter) and len(longer) - len(shorter) < len(shorter)
    return is_begun or longer.endswith(shorter) or (bool(lexicon.endings) and is_form(one, other, lexicon))


def _irregular(lexicon: Lexicon) -> frozenset[str]:
    """The forms of verbs that are not alike, each verb's between slashes."""
    return lexicon["bracket_forms"].words | lexicon["sense_verbs"].words


def _consonants(word: str) -> str:
    """The consonants of a word without its ending: "kommt" and "kam" have the same."""
    return re.sub(r"(.)\1+", r"\1", _VOWELS.sub("", _INFLECTED.sub("", word)))


def _meant(words: Sequence[Token], lexicon: Lexicon) -> list[Token]:
    """The words that are neither function words nor numbers that may be pronouns ("one")."""
    functional, pronouns = _functional(lexicon), lexicon["gap_pronouns"]
    return [one for one in words if one.plain not in functional and bare(one.written) not in pronouns]


@lru_cache(maxsize=8)
def _functional(lexicon: Lexicon) -> frozenset[str]:
    """The function words and pronouns as they are compared: without accents."""
    return frozenset(map(bare, lexicon["function_words"].words | lexicon["pronouns"].words))


def _names(words: Sequence[Token], lexicon: Lexicon) -> set[str]:
    """The words that are names; where all nouns have capitals, those without an article that are no adjectives."""
    functional = _functional(lexicon)
    capitals = {
        one.plain
        for one in words
        if one.written[:1].isupper() and one.plain not in functional and one.plain not in lexicon.abbreviations
    }
    is_described = lexicon.capitalised_nouns and any(one.plain in lexicon["determiners"] for one in words)
    return set() if is_described else capitals
