"""Of how few, or with which exception, a quote says something, where a claim repeats it without that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.retelling.answering import leaning
from argmap.retelling.repeating import (
    Repeating,
    clause_of,
    closely_repeating,
    may_repeat,
    past_a_subject,
    places_of,
    sentence_of,
)
from argmap.sides import are_short
from argmap.words import CLAUSE_ENDS, Quantities, denials, naming, quantities

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.words import Wording

__all__ = [
    "FEW_OR_EXCEPT",
    "exception_lost",
    "few_lost",
    "is_of_just_the_excepted",
    "is_of_the_excepted",
    "said_of_the_excepted",
]

FEW_OR_EXCEPT = ("quantity_hardly", "hardly_anyone", "hardly_much", "except_of", "except_behind")
"""The lists of words without one of which a quote has nothing of the kind."""
_COVER, _HALF = 0.7, 0.5
_NEAR = 6  # tokens between a word for all and "save the last one"
_LONGEST, _SHORTEST_NEGATED = 3, 5  # content words side by side of what is excepted; letters after a prefix
_PERSONS = ("nouns_he", "nouns_she", "nouns_person")
_FEW_KEPT = ("negations", "negative_leaning", "denying", "at_times", "few_too", "possible")
_EXCEPT_KEPT = ("except_of", "except_too", "general", "conditional", "conditional_too")
_EXCEPTED_KEPT = ("excepted_too", "open", "conditional")


# Few


def few_lost(own: Wording, quoted: Wording) -> str:
    """The words by which a quote says of hardly any what its claim says without a word of how many."""
    if not quoted.may_have(*FEW_OR_EXCEPT[:3]) or (repeating := closely_repeating(own, quoted)) is None:
        return ""
    if any(map(own.has, ("quantity_some", "quantity_many", "quantity_most", "quantity_nearly", "quantity_all"))):
        return ""
    for words in _few(quoted):
        clause = clause_of(quoted, words.start, CLAUSE_ENDS | quoted.lexicon["joiners"].words)
        rest = [at for at in clause if at not in words]
        said = list(_before_that(quoted, rest, words.stop))
        if not _names_the_few(repeating, words.stop):
            continue
        is_said = min(map(repeating.cover, (said, rest))) >= _COVER and repeating.cover(_last(repeating, rest)) >= _HALF
        if is_said and not denials(own) and not repeating.adds(_FEW_KEPT, rest) and not _has_negated(repeating):
            return quoted.between(words.start, words.stop)
    return ""


def _names_the_few(repeating: Repeating, at: int) -> bool:
    """Whether a claim has the noun after "few" or "few of the", if one is there."""
    quoted = repeating.quoted
    while at < len(quoted.tokens) and quoted.tokens[at] in quoted.lexicon["before_the_few"]:
        at += 1
    return at not in repeating.theirs or bool(repeating.places(at))


def _few(text: Wording) -> Iterator[range]:
    for one in quantities(text):
        if one.kind is Quantities.HARDLY and not _is_counted(text, one.at):
            yield range(one.at, one.at + len(one.words.split()))
    for at, length in text.found("hardly_anyone"):
        yield range(at, at + length)
    for at, length in text.found("hardly_much"):
        if length > 1 or _is_amount(text, at):
            yield range(at, at + length)


def _is_counted(text: Wording, at: int) -> bool:
    """Whether "few" only counts: "the past few weeks"."""
    return text.tokens[max(0, at - 1)] in text.lexicon["no_few_after"]


def _is_amount(text: Wording, at: int) -> bool:
    """Whether "little" says how much, as in "had little effect", and not how large: "saw little boats"."""
    before, after = text.tokens[max(0, at - 1) : at], text.tokens[at + 1 : at + 2]
    if not before or not after or after[0] in text.lexicon["differing"] or text.written[at + 1][0].isupper():
        return False
    is_plural = after[0].endswith("s") or after[0] in text.lexicon["plurals"]
    return not is_plural and (before[0] in text.lexicon["verb_forms"] or before[0].endswith("ed"))


def _before_that(text: Wording, places: list[int], start: int) -> Iterator[int]:
    """The places after a word up to a "that" or "who": what few do, not what they say or know."""
    for at in places:
        if at > start and any(text.tokens[at] in text.lexicon[name] for name in ("complementizers", "relatives")):
            return
        yield at


def _last(repeating: Repeating, places: list[int]) -> list[int]:
    """The last two content words from the last verb on: few are said to do what ends their clause."""
    verb = max((at for at in places if _may_be_verb(repeating.quoted, at)), default=-1)
    content = [at for at in places if at in repeating.theirs]
    return [at for at in content if at >= verb][-2:] or content[-2:]


def _has_negated(repeating: Repeating) -> bool:
    """Whether a claim has a word of its own that begins as "unconvinced" does."""
    prefixes = tuple(one for one in repeating.own.lexicon["negative_prefixes"].words if len(one) > 1)
    found = (word.removeprefix(one) for word in repeating.new for one in prefixes if word.startswith(one))
    return any(len(rest) >= _SHORTEST_NEGATED for rest in found)


# Except


def exception_lost(own: Wording, quoted: Wording) -> tuple[str, str] | None:
    """The word for all of a claim, and what its quote excepts from all and the claim does not."""
    if not quoted.may_have(*FEW_OR_EXCEPT[3:]) or not own.may_have("of_all", "quantity_all"):
        return None
    repeating = closely_repeating(own, quoted)
    for words, every in _exceptions(quoted) if repeating else ():
        if repeating and (word := _of_all(repeating, every)) and not _is_kept(repeating, words):
            return word, quoted.between(words.start, _end(quoted, words, every))
    return None


def _end(text: Wording, words: range, every: int) -> int:
    """The token after what is excepted: its clause where that is first or a verb stands before it, else its noun."""
    end = max([words.stop, *(at + 1 for at in _excepted(text, words.stop))])
    clause = clause_of(text, words.stop, CLAUSE_ENDS)
    before = range(sentence_of(text, words.start).start, words.start)
    has_verb = any(_may_be_verb(text, at) or (at < every and text.lexicon.meanings[text.tokens[at]]) for at in before)
    is_last = has_verb and not any(_may_be_verb(text, at) for at in range(end, clause.stop))
    is_first = not before and clause.stop < len(text.tokens)
    return clause.stop if is_first or (is_last and clause.stop - end <= _NEAR) else end


def _may_be_verb(text: Wording, at: int) -> bool:
    return text.tokens[at] in text.lexicon["verb_forms"] or text.tokens[at].endswith("ed")


def _of_all(repeating: Repeating, every: int) -> str | None:
    """The word for all of a claim that says of all of a thing what the quote does with its own, denied in neither."""
    own = repeating.own
    for at, length in own.found("of_all"):
        if any(one in own.lexicon["short_of_all"] for one in own.tokens[max(0, at - 2) : at]):
            continue
        counted = next((place for place in repeating.ours if place >= at + length), -1)
        is_pronoun = own.tokens[at] in own.lexicon["of_everyone"]
        if is_pronoun or any(counted in repeating.places(one) for one in range(every + 1, every + _NEAR)):
            return " ".join(own.tokens[at : at + length])
    return None


def _exceptions(text: Wording) -> Iterator[tuple[range, int]]:
    """The words by which a text excepts something from all, each with the place of the word for all."""
    tokens, lexicon = text.tokens, text.lexicon
    every = [at for at, _ in text.found("of_all")]
    idle = places_of(text, "not_negating", "no_exceptions")
    for at, length in text.found("except_of"):
        after = tokens[at + length : at + length + 1]
        is_other = not after or after[0] in lexicon["no_exception"] or after[0].endswith("ing") or at in idle
        is_unreal = tokens[at] in lexicon["joiners"] and text.has("would_have")
        first = _all_excepted_from(text, range(at, at + length), every)
        if not is_other and not is_unreal and first is not None:
            yield range(at, at + length), first
    for at, _ in text.found("except_behind"):
        after = tokens[at + 1 : at + 2]
        before = [one for one in every if one < at]
        if before and after and _excepts_right_there(text, at, after[0], before):
            yield range(at, at + 1), before[-1]


def _all_excepted_from(text: Wording, words: range, every: list[int]) -> int | None:
    """The word for all from which something is excepted: the last before it, or one in the clause that follows it."""
    sentence = sentence_of(text, words.start)
    if before := [at for at in every if at in sentence and at < words.start]:
        return before[-1]
    comma = next((at for at in range(words.stop, sentence.stop) if text.tokens[at] == ","), None)
    if comma is None:
        return None
    clause = clause_of(text, comma + 1, CLAUSE_ENDS | text.lexicon["joiners"].words)
    first = next((at for at in every if at in clause), None)
    return None if first is None or _is_added(text, words, first) else first


def _is_added(text: Wording, words: range, first: int) -> bool:
    """Whether "apart from" names something besides, and no exception: "Apart from the noise, all guests hated it"."""
    lists = naming(text.lexicon.code)
    if lists is None or text.tokens[words.start] not in text.lexicon["apart_or_besides"]:
        return False
    persons = [name for name in _PERSONS if name in lists.names]
    named = [at for at in _excepted(text, words.stop) if text.lexicon.meanings[text.tokens[at]]]
    is_person = any(text.tokens[at].removesuffix("s") in lists[name] for at in named for name in persons)
    is_name = any(text.written[at][0].isupper() for at in named)
    counted = (text.tokens[at].removesuffix("s") for at in range(first, first + _NEAR) if at < len(text.tokens))
    of_persons = any(one in lists[name] for one in counted for name in persons) or text.has("of_persons")
    return bool(named) and of_persons and not (is_person or is_name)


def _excepts_right_there(text: Wording, at: int, after: str, every: list[int]) -> bool:
    """Whether "but" or "save" excepts something from the word for all before it: "everyone but", "all bar one"."""
    lexicon, before = text.lexicon, text.tokens[max(0, at - 1)]
    is_number = lexicon.may_count[after] or after in lexicon["numbers_too"]
    if text.tokens[at] in lexicon["joiners"]:
        ends = [start + length for start, length in text.found("of_all")]  # not "the new one but"
        is_all = at in ends and before in lexicon["of_everyone"] and after not in lexicon["subjects"]
        is_one = (is_number or text.written[at + 1][0].isupper()) and _stands_beside_all(text, at, every)
        is_one = is_one or (is_number and before in lexicon["quantity_all"])
        return is_all or is_one or _excepts_the_last(text, at, every)
    is_thing = is_number or after in lexicon["determiners"] or text.written[at + 1][0].isupper()
    is_noun = not any(before in lexicon[name] for name in ("before_verbs", "relatives"))
    return is_thing and is_noun and every[-1] >= at - _NEAR


def _stands_beside_all(text: Wording, at: int, every: list[int]) -> bool:
    """Whether "but" stands right after what all are said to be: "every shop but one", not "all came but two left"."""
    between = range(every[-1] + 1, at)
    is_noun = every[-1] >= at - _NEAR and not any(_may_be_verb(text, one) or text.tokens[one] == "," for one in between)
    is_counted = any(one in text.lexicon["picked_of"] for one in text.tokens[at + 2 : at + 3])
    return is_noun and not is_counted and sum(bool(text.lexicon.meanings[text.tokens[one]]) for one in between) == 1


def _excepts_the_last(text: Wording, at: int, every: list[int]) -> bool:
    """Whether "but" with a superlative after it ends "all the valleys but the last"."""
    lexicon = text.lexicon
    behind = text.tokens[at + 2 : at + 3] if text.tokens[at + 1] in lexicon["articles"] else []
    is_last = any(one in lexicon["last_of_all"] or one.endswith(("est", "most")) for one in behind)
    is_near = every[-1] >= at - _NEAR
    return is_last and is_near and not any(_may_be_verb(text, one) for one in range(every[-1], at))


def _excepted(text: Wording, start: int) -> list[int]:
    """The content words and numbers of what is excepted, as far as they stand side by side."""
    tokens, lexicon, found = text.tokens, text.lexicon, list[int]()
    for at in range(start, min(len(tokens), start + _LONGEST + _NEAR)):
        is_said = bool(lexicon.meanings[tokens[at]]) or lexicon.may_count[tokens[at]]
        if found and text.written[found[-1]][0].isupper() and not text.written[at][0].isupper():
            return found  # "except Vienna signed it"
        if found and (not is_said or len(found) == _LONGEST):
            ends = tokens[at] in CLAUSE_ENDS or any(tokens[at] in lexicon[name] for name in ("verb_forms", "relatives"))
            is_whole = len(found) < _LONGEST and ends
            return found if is_whole or len(found) == 1 else found[:-1]
        if is_said:
            found.append(at)
    return found


def _told_of_it(text: Wording, excepted: list[int]) -> list[int]:
    """The tokens of a clause that says what is excepted: "the two who were ill"."""
    start = excepted[-1] + 1 if excepted else len(text.tokens)
    is_told = any(one in text.lexicon["relatives"] for one in text.tokens[start : start + 1])
    return list(range(start, min(len(text.tokens), start + _LONGEST))) if is_told else []


def _is_kept(repeating: Repeating, words: range) -> bool:
    """Whether a claim has what its quote excepts, or a word that excepts anything or says that it is not all."""
    clause = clause_of(repeating.quoted, words.stop, CLAUSE_ENDS)
    aside = range(words.start, clause.stop)
    rest = [at for at in sentence_of(repeating.quoted, words.start) if at not in aside]
    return _has_excepted(repeating, words) or repeating.adds(_EXCEPT_KEPT, rest)


def _has_excepted(repeating: Repeating, words: range) -> bool:
    """Whether a claim has a word of what its quote excepts that stands nowhere else in that sentence."""
    quoted, theirs = repeating.quoted, repeating.theirs
    named = _excepted(quoted, words.stop)
    excepted = [*named, *_told_of_it(quoted, named)]
    said = repeating.quoted_at([at for at in sentence_of(quoted, words.start) if at not in excepted])
    is_said = (theirs[at].isdisjoint(said) and repeating.places(at) for at in excepted if at in theirs)
    counts = (quoted.tokens[at] in repeating.own.tokens for at in named if at not in theirs)
    return any(is_said) or any(counts)


def is_of_just_the_excepted(own: Wording, quoted: Wording) -> bool:
    """Whether a claim tells of what its quote excepts, and of nothing else: so it may say the contrary of that."""
    return is_of_the_excepted(own, quoted) and not own.has("of_all")


def is_of_the_excepted(own: Wording, quoted: Wording) -> bool:
    """Whether a claim tells of what its quote excepts from all: so it may deny of that what is said of the others."""
    if not quoted.may_have(*FEW_OR_EXCEPT[3:]) or not are_short(own, quoted):
        return False
    repeating = Repeating(own, quoted)
    return any(_has_excepted(repeating, words) for words, _ in _exceptions(quoted))


def said_of_the_excepted(own: Wording, quoted: Wording) -> str:
    """What a quote excepts from all of which it says something, where its claim says this of just that."""
    is_any = not own.stems.isdisjoint(quoted.stems) and any(map(quoted.has, FEW_OR_EXCEPT[3:]))
    if not is_any or not may_repeat(own, quoted) or denials(own) or denials(quoted):
        return ""
    repeating = Repeating(own, quoted)
    said = [at for at in past_a_subject(repeating) if own.tokens[at] not in own.lexicon["beside_it"]]
    if repeating.share(range(len(quoted.tokens)), said) < 1.0 or any(map(own.has, _EXCEPTED_KEPT)):
        return ""
    if any(map(own.has, ("quantity_most", "quantity_nearly"))):
        return ""  # "most" for "all but a few"
    if any(word not in own.lexicon["cut_only"] for word in leaning(own, quoted)):
        return ""
    nobody = {at for at, _ in quoted.found("negations")}
    for words, every in _exceptions(quoted):
        if every not in nobody and _says_of_it(repeating, words, every):
            start = every if every + 1 == words.start else words.start
            return quoted.between(start, _end(quoted, words, every))
    return ""


def _says_of_it(repeating: Repeating, words: range, every: int) -> bool:
    """Whether a claim names all that is excepted, and has what is said of the others, on the same side of it."""
    quoted, named = repeating.quoted, _excepted(repeating.quoted, words.stop)
    while len(named) > 1 and _may_be_verb(quoted, named[-1]):
        named.pop()
    places = [_place(repeating, at) for at in named]
    aside = range(min(every, words.start), max([words.stop, *named]) + 1)
    rest = [at for at in repeating.theirs if at in sentence_of(quoted, words.start) and at not in aside]
    if not places or min(places) < 0 or not rest or repeating.cover(rest) < _COVER:
        return False
    first = {at: min(there) for at in rest if (there := repeating.places(at))}
    return all((at < words.start) is (there < max(places)) for at, there in first.items())


def _place(repeating: Repeating, at: int) -> int:
    """Where a claim has a word or a number of its quote; below nought where it has not."""
    if at in repeating.theirs:
        return min(repeating.places(at), default=-1)
    tokens, token = repeating.own.tokens, repeating.quoted.tokens[at]
    return tokens.index(token) if token in tokens else -1
