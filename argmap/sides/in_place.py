"""Two things in each other's place: a text has the words of another one, and two of them have changed places."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from argmap.sides.crossing import are_parted, are_short, figure_at
from argmap.words import BEGINNING, CLAUSE_ENDS, deny_as_much

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from argmap.words import Lexicon, Wording

__all__ = ["exchanged_in_place"]

_NEW = 0.2  # share of a text's content words that the other one lacks, at most
_LONGEST = 4  # content words of a thing that has changed places
_WIDEST = 3  # tokens between two words of one thing
_OTHERWISE = ("to_and_fro", "doing_alike", "each_of_them", "comparing_as")
_VERBS = ("told_verbs", "making_passive")
_PRONOUNS = ("pronouns", "pronouns_they")
_BOTH_WAYS = ("mutual", "equating")
"""Lists whose words say that it is so both ways: of a text, and of verbs."""


class _Run(NamedTuple):
    """Content words that follow each other: where they stand in one text, and where in the other."""

    own: list[int]
    other: list[int]


class _Exchange(NamedTuple):
    """What stands first in the other text, what stands between the two, and what stands last there."""

    first: _Run
    between: _Run
    last: _Run


def exchanged_in_place(own: Wording, other: Wording) -> tuple[str, str] | None:
    """What a text says where two things stand in each other's place by another one with the same words; what both say.

    >>> from argmap.words import Wording, built_in
    >>> texts = ("They sailed in June and rested in March.", "They sailed in March and rested in June.")
    >>> exchanged_in_place(*(Wording(text, built_in()[0]) for text in texts))
    ('June and rested in March', 'March and rested in June')
    """
    if not are_short(own, other) or any(text.has(name) for text in (own, other) for name in _OTHERWISE):
        return None
    if not deny_as_much(own, other) or any(function(own) != function(other) for function in (_is_by, _degrees)):
        return None
    found = _exchange(own, other)
    if found is None or not _is_of_things(own, other, found) or not _keeps_places(own, other, found):
        return None
    return _written(own, found, 0), _written(other, found, 1)


def _is_by(text: Wording) -> bool:
    return any(token in text.lexicon["by_whom"] for token in text.tokens)


def _degrees(text: Wording) -> list[str]:
    return sorted(token for token in text.tokens if token in text.lexicon["comparatives"])


def _written(text: Wording, found: _Exchange, which: int) -> str:
    places = [at for run in found for at in run[which]]
    return text.between(min(places), max(places) + 1)


def _exchange(own: Wording, other: Wording) -> _Exchange | None:
    """The two things that have changed places, if all other words stand in the same order."""
    runs = _ascending(_pairs(own, other))
    if len(runs) not in {2, 3}:
        return None
    head, *middle, tail = runs
    between = middle[0] if middle else []
    last = [pair for pair in head if pair[1] > (between[-1] if between else tail[0])[1]]
    if not last:
        return None
    first = [pair for pair in tail if pair[1] < (between or last)[0][1]]
    if not first:
        return None
    before, after = head[: len(head) - len(last)], tail[len(first) :]
    is_around = all(at < first[0][1] for _, at in before) and all(at > last[-1][1] for _, at in after)
    return _Exchange(_run(first), _run(between), _run(last)) if is_around else None


def _run(pairs: Sequence[tuple[int, int]]) -> _Run:
    return _Run([one for one, _ in pairs], [other for _, other in pairs])


def _pairs(own: Wording, other: Wording) -> list[tuple[int, int]]:
    """The places of the words that both texts have once; none where the one has many that the other lacks."""
    ours, theirs = _places(own), _places(other)
    new = sum(key not in theirs for key in ours)
    if new > (0 if own.has("compared_with") else _NEW * len(ours)):
        return []  # "A is older than B" and "B is newer than A" say the same
    single = ((places[0], theirs[key]) for key, places in ours.items() if key in theirs and len(places) == 1)
    return [(at, places[0]) for at, places in single if len(places) == 1]


def _places(text: Wording) -> dict[str, list[int]]:
    """Where the words of a text stand that carry its meaning, figures among them, by their beginnings."""
    found: dict[str, list[int]] = {}
    for at, token in enumerate(text.tokens):
        if token not in text.lexicon["leading_phrases"] and (key := _key(text, at)):
            found.setdefault(key, []).append(at)
    return found


def _key(text: Wording, at: int) -> str:
    return text.lexicon.meanings[text.tokens[at]][:BEGINNING] or figure_at(text, at) or _month_at(text, at)


def _month_at(text: Wording, at: int) -> str:
    """A month that is a function word, too: "in May"."""
    return text.tokens[at] if at and text.written[at][0].isupper() and text.tokens[at] in text.lexicon["months"] else ""


def _ascending(pairs: Iterable[tuple[int, int]]) -> list[list[tuple[int, int]]]:
    runs: list[list[tuple[int, int]]] = []
    for pair in pairs:
        if runs and pair[1] > runs[-1][-1][1]:
            runs[-1].append(pair)
        else:
            runs.append([pair])
    return runs


def _is_of_things(own: Wording, other: Wording, found: _Exchange) -> bool:
    """Whether two short phrases have changed places, of which something is said that does not hold both ways."""
    for text, which in ((own, 0), (other, 1)):
        things = found.first[which], found.last[which]
        if not all(len(places) <= _LONGEST and _is_phrase(text, places) for places in things):
            return False
        if any(_has_verb(text, range(places[0] + 1, places[-1] + 1)) for places in things):
            return False  # two clauses, which may stand in either order
        if found.between.own and _is_list(text, [run[which] for run in found]):
            return False
    if any(_is_passive(own, at) is not _is_passive(other, there) for at, there in zip(*found.between, strict=True)):
        return False
    between = [other.tokens[at] for at in found.between.other]
    return not between or not all(any(token in other.lexicon[name] for name in _BOTH_WAYS) for token in between)


def _is_passive(text: Wording, at: int) -> bool:
    return any(token in text.lexicon["making_passive"] for token in text.tokens[max(0, at - 1) : at])


def _has_verb(text: Wording, places: Iterable[int]) -> bool:
    """Whether one of some tokens may be a verb in the past, or an "are": "the Greens lost two"."""
    tokens = (text.tokens[at] for at in places)
    return any(one.endswith("ed") or any(one in text.lexicon[name] for name in _VERBS) for one in tokens)


def _is_phrase(text: Wording, places: Sequence[int]) -> bool:
    """Whether words stand together, with nothing between them but what binds a phrase, and no "it" after them."""
    ends = CLAUSE_ENDS | text.lexicon["joiners"].words
    is_one = all(after - at <= _WIDEST and ends.isdisjoint(text.tokens[at:after]) for at, after in pairwise(places))
    following = text.tokens[places[-1] + 1 : places[-1] + 2]
    return is_one and not any(_is_pronoun(text.lexicon, token) for token in following)


def _is_pronoun(lexicon: Lexicon, token: str) -> bool:
    is_any = any(token in lexicon[name] for name in _PRONOUNS)
    return is_any and token not in lexicon["owners"] and token not in lexicon["relatives"]


def _is_list(text: Wording, runs: Iterable[Sequence[int]]) -> bool:
    """Whether what has changed places, and what stands between, are items of one list."""
    return all(are_parted(text, one[-1], other[0]) for one, other in pairwise(sorted(filter(None, runs), key=min)))


def _keeps_places(own: Wording, other: Wording, found: _Exchange) -> bool:
    """Whether each of the two has taken the other's place, and not gone to its own: "on Monday" stays "on Monday".

    After one and the same preposition two things are of one kind only in two clauses: "in Leeds ... in 1990".
    """
    places = _place_of(other, found.first.other[0]), _place_of(other, found.last.other[0])
    if (_place_of(own, found.last.own[0]), _place_of(own, found.first.own[0])) != places:
        return False
    if not found.between.own:
        is_fixed = all(places) and places[0] != places[1] and not _is_either_way(other, found, places)
        return is_fixed or _are_around_the_same(own, other, found) or _is_said_of_the_other(own, other, found)
    if places[0] != places[1] or not places[0]:
        return True
    *most, last = pairwise([found.first.other[-1], *found.between.other, found.last.other[0]])
    is_joined = any(token in other.lexicon["joiners"] for token in other.tokens[slice(*last)])
    return is_joined or any(are_parted(other, at, after) for at, after in most)


def _is_either_way(text: Wording, found: _Exchange, places: tuple[str, str]) -> bool:
    """Whether two prepositions leave the order open; "moved from A to B" does not, as "the road from A to B" does."""
    pair = next((one for one in ("/".join(places), "/".join(places[::-1])) if one in text.lexicon["either_way"]), None)
    start = min(found.first.other[0], found.last.other[0])
    verb = next((at for at in range(start - 1, -1, -1) if text.tokens[at] in places), 0) - 1
    moves = verb >= 0 and (text.tokens[verb] in text.lexicon["verb_forms"] or text.tokens[verb].endswith("ed"))
    return pair is not None and not (moves and "from" in pair)


def _is_said_of_the_other(own: Wording, other: Wording, found: _Exchange) -> bool:
    """Whether the two stand around "whom", "but not", or "are" after "all": "all A are B" is not "all B are A"."""
    between = _bare(own, found.last.own[-1] + 1, found.first.own[0])
    if between != _bare(other, found.first.other[-1] + 1, found.last.other[0]):
        return False
    lexicon = other.lexicon
    before = other.tokens[max(0, found.first.other[0] - _WIDEST) : found.first.other[0]]
    is_all = bool(between) and all(one in lexicon["making_passive"] for one in between)
    sets_apart = any(one in lexicon["relating"] or one in lexicon["negations"] for one in between)
    return sets_apart or (is_all and any(one in lexicon["not_both_ways"] for one in before))


def _bare(text: Wording, start: int, end: int) -> list[str]:
    """The tokens of a part but for articles, owners and marks."""
    lexicon = text.lexicon
    return [one for one in text.tokens[start:end] if one[0].isalpha() and not _is_before_noun(lexicon, one)]


def _is_before_noun(lexicon: Lexicon, token: str) -> bool:
    return token in lexicon["owners"] and token not in lexicon["relating"]


def _are_around_the_same(own: Wording, other: Wording, found: _Exchange) -> bool:
    """Whether the same words stand between the two, though more than once, and each follows on another one."""
    between = _words(own, found.last.own[-1] + 1, found.first.own[0])
    if len(found.first.own) > 1 or len(found.last.own) > 1:
        return False
    if not between or between != _words(other, found.first.other[-1] + 1, found.last.other[0]):
        return False
    before = _words(other, 0, found.first.other[0])
    return bool(before) and before[-1] != between[-1]


def _words(text: Wording, start: int, end: int) -> list[str]:
    return [key for at in range(start, end) if (key := _key(text, at))]


def _place_of(text: Wording, at: int) -> str:
    """The preposition that a phrase stands after; empty where none does."""
    tokens, lexicon = text.tokens, text.lexicon
    before = at - 1
    while before >= 0 and (tokens[before] in lexicon["owners"] or tokens[before] in lexicon["articles"]):
        before -= 1
    token = tokens[before] if before >= 0 else ""
    return token if token in lexicon["sense_preposition"] or token in lexicon["leading_phrases"] else ""
