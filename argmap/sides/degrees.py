"""What a text has more of, or in a higher degree, than what: "more heavily taxed than oats", "but has fewer cracks"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.sides.crossing import are_short
from argmap.words import BEGINNING, CLAUSE_ENDS, clause_end, denials, kept

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.words import Wording

__all__ = ["are_of_contrary_degrees", "degrees_exchanged"]

_NEAR = 4  # tokens before "than" in which the word of degree stands
_SAME = 4  # letters that "heavily" and "heavier" have in common
_SHORTEST = 5  # letters of "older"
_MOST_NEW = 2  # content words of a claim that are not its quote's: "the duty is heavier" for "heavily taxed"


class _Comparison(NamedTuple):
    """In which degree one side is more than the other: the word for it, and the beginnings of both sides."""

    degree: tuple[str, ...]
    rest: frozenset[str]
    after: frozenset[str]
    words: str


def degrees_exchanged(own: Wording, quoted: Wording) -> tuple[str, str] | None:
    """The words of a claim and of its quote in which the two that are compared by the same degree stand exchanged."""
    if not (own.may_have("compared_with") and quoted.may_have("compared_with")) or not are_short(own, quoted):
        return None
    if (
        any(denials(text) or text.has("quantity_hardly") for text in (own, quoted))
        or len(own.beginnings - quoted.beginnings) > _MOST_NEW
    ):
        return None
    ours = _comparisons(own)
    for one in ours if len(ours) == 1 else ():
        for said in _comparisons(quoted):
            if one.degree == said.degree and _are_exchanged(one, said):
                return one.words, said.words
    return None


def are_of_contrary_degrees(own: Wording, quoted: Wording) -> bool:
    """Whether a claim has less of what its quote has more of, so that the two may stand the other way round."""
    theirs = _comparisons(quoted)
    pairs = ((one.degree, said.degree) for one in _comparisons(own) for said in theirs)
    return any(one[0] != said[0] and one[1:] == said[1:] for one, said in pairs)


def _are_exchanged(one: _Comparison, said: _Comparison) -> bool:
    """Whether what is compared on each side is on the other one, and nothing of it on its own."""
    both = (one.rest & one.after) | (said.rest & said.after)
    first, second = (one.after & said.rest) - both, (one.rest & said.after) - both
    return bool(first and second) and not (one.after & said.after) - both


@kept
def _comparisons(text: Wording) -> list[_Comparison]:
    """The comparisons of a text that has one "than", also those in which it says more of the same two."""
    places = [at for at, _ in text.found("compared_with")]
    return list(_all(text, places[0])) if len(places) == 1 and places[0] else []


def _all(text: Wording, than: int) -> Iterator[_Comparison]:
    tokens = text.tokens
    if any(one in text.lexicon["compared_with_all"] for one in tokens[than + 1 : than + 1 + _NEAR]):
        return
    start = next((at + 1 for at in range(than, -1, -1) if tokens[at] in CLAUSE_ENDS), 0)
    stops = CLAUSE_ENDS | text.lexicon["joiners"].words
    end = next((at for at in range(than + 1, len(tokens)) if tokens[at] in stops), len(tokens))
    rest, after = _beginnings(text, range(start, than)), _beginnings(text, range(than + 1, end))
    words = text.between(start, end)
    for at in range(than - 1, max(start, than - _NEAR) - 1, -1):
        if degree := _degree(text, at):
            yield _Comparison(degree, rest, after, words)
            break
    if _goes_on(text, end, rest | after):
        last = clause_end(tokens, end + 1)
        found = (degree for at in range(end, last) if (degree := _degree(text, at)))
        yield from (_Comparison(degree, rest, after, text.between(start, last)) for degree in found)


def _goes_on(text: Wording, joiner: int, sides: frozenset[str]) -> bool:
    """Whether a clause after "but" says more of what the one before is about: "but has fewer", "and uses less"."""
    tokens, lexicon = text.tokens, text.lexicon
    if joiner + 2 >= len(tokens) or tokens[joiner] not in lexicon["joiners"]:
        return False
    is_verb = any(tokens[joiner + 1] in lexicon[name] for name in ("nowadays_is", "been_before"))
    is_degree = any(tokens[joiner + 2] in lexicon[name] for name in ("more_or_less", "how_much_more"))
    return (is_verb or is_degree) and _beginnings(text, range(joiner + 1, joiner + 2)).isdisjoint(sides)


def _degree(text: Wording, at: int) -> tuple[str, ...]:
    """What a word compares: "fewer" with its noun, "heavier" and "more heavily" alike; nothing for other words."""
    token, lexicon = text.tokens[at], text.lexicon
    if token in lexicon["more_or_less"]:
        following = next((one for one in text.tokens[at + 1 : at + 3] if lexicon.meanings[one]), "")
        if following.endswith("ly"):
            return ("more" if token in lexicon["more_than_that"] else "less", following[:_SAME])
        return (token, lexicon.meanings[following][:BEGINNING]) if following else ()
    is_degree = token.endswith("er") and len(token) >= _SHORTEST and token not in lexicon["no_degrees"]
    return ("more", token[:_SAME]) if is_degree and text.tokens[at + 1 : at + 2] == ["than"] else ()


def _beginnings(text: Wording, places: range) -> frozenset[str]:
    """The beginnings of the words among some tokens that carry a meaning; "older" as "old", "larger" as "large"."""
    found = set[str]()
    for at in places:
        if text.lexicon.meanings[text.tokens[at]]:
            found.add(text.tokens[at].removesuffix("er").removesuffix("r").removesuffix("e")[:BEGINNING])
    return frozenset(found)
