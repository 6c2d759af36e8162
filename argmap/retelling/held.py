"""Who holds it in a quote that has no "that" for it: "in Brandt's view", "Brandt thinks it is", "was called so by"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.retelling.repeating import Repeating, clause_of, sentence_of
from argmap.sides import are_short
from argmap.words import CLAUSE_ENDS, clause_end

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from argmap.words import Wording

__all__ = ["HOLDING", "held"]

_FEWEST, _SHARE = 2, 0.7  # content words of a claim, and the share of them that is what somebody holds
_NEAR = 5  # tokens within which "in" stands before "view"
_Holding = tuple[range, range, "Collection[int]"]
"""The words by which somebody holds something, those that say who does, and what is held."""
_BEFORE = 3  # tokens before a verb in which a word stands with which it reports nothing
_IDLE = ("no_holders", "negations", "conditions", "relatives", "cut_asking")
_NAMING = ("in_view_too", "speaking", "reporting", "suspecting", "possible", "probable")
HOLDING = ("whose_view", "holds_it", "called_so", "regards_it")
"""The lists without one of which a quote has nothing of the kind."""


def held(own: Wording, quoted: Wording) -> str | None:
    """The words by which somebody else holds in a quote what its claim says, which does not name them; else None."""
    if not quoted.may_have(*HOLDING) or not are_short(own, quoted):
        return None
    repeating = Repeating(own, quoted)
    if len(repeating.ours) < _FEWEST:
        return None
    for words, holder, said in _holding(quoted):
        is_other = not any(quoted.tokens[at] in quoted.lexicon["self_report"] for at in holder)
        is_other = is_other and (quoted.tokens[words.start] not in quoted.lexicon["regards_it"] or own.has("being"))
        if is_other and repeating.share(said) >= _SHARE and not _is_named(repeating, holder, said):
            return quoted.between(words.start, words.stop)
    return None


def _is_named(repeating: Repeating, holder: range, said: Collection[int]) -> bool:
    """Whether a claim names whoever holds it, or says that somebody does."""
    return any(map(repeating.places, holder)) or repeating.adds(_NAMING, said)


def _holding(quoted: Wording) -> Iterator[_Holding]:
    """What somebody else than the author may hold in a text."""
    yield from _viewed(quoted)
    yield from _thought(quoted)
    yield from _called(quoted)
    yield from _regarded(quoted)


def _viewed(quoted: Wording) -> Iterator[_Holding]:
    """What is so "in Brandt's view", at the head of a sentence or after a comma."""
    for at, _ in quoted.found("whose_view"):
        sentence = sentence_of(quoted, at)
        places = range(max(sentence.start, at - _NEAR), at)
        begins = next((one for one in places if quoted.tokens[one] in quoted.lexicon["in_or_to"]), None)
        if begins is None or not _is_owned(quoted, at) or quoted.tokens[at + 1 : at + 2] == ["of"]:
            continue
        words, holder = range(begins, at + 1), range(begins, at)
        if begins == sentence.start:
            is_apart = quoted.tokens[at + 1 : at + 2] == [","]
            yield words, holder, range(at + 1, clause_end(quoted.tokens, at + 1 + is_apart))
        elif quoted.tokens[begins - 1] == ",":
            yield words, holder, [one for one in sentence if one not in words]


def _is_owned(text: Wording, at: int) -> bool:
    """Whether somebody's name stands before a word: "Brandt's", "the owners'"."""
    before = text.tokens[at - 1] if at else ""
    if before in text.lexicon["owners_of_no_view"]:
        return False
    return before.endswith("'s") or (before.endswith("s") and text.gaps[at].startswith("'"))


def _thought(quoted: Wording) -> Iterator[_Holding]:
    """What somebody "thinks is so", without "that"."""
    tokens, lexicon = quoted.tokens, quoted.lexicon
    for at, length in quoted.found("holds_it"):
        holder = range(sentence_of(quoted, at).start, at)
        said = range(at + length, clause_end(tokens, at + length))
        is_idle = any(tokens[one] in lexicon[name] for one in holder for name in _IDLE)
        is_idle = is_idle or any(one in lexicon["unreporting_before"] for one in tokens[max(0, at - _BEFORE) : at])
        if holder and not is_idle and _is_clause(quoted, at + length):
            yield range(at, at + length), holder, said


def _is_clause(text: Wording, at: int) -> bool:
    """Whether a subject begins at a place, and a verb follows: "the quay is too weak"."""
    lexicon, clause = text.lexicon, clause_of(text, at, CLAUSE_ENDS)
    first = text.tokens[at : at + 1]
    begins = any(one in lexicon["clause_starts"] or text.written[at][0].isupper() for one in first)
    verbs = (text.tokens[one] for one in range(at + 1, clause.stop))
    return begins and any(one in lexicon["verb_forms"] or one.endswith("ed") for one in verbs)


def _regarded(quoted: Wording) -> Iterator[_Holding]:
    """What somebody "considers the ugliest", or "regards as ugly": two things, with no verb between them."""
    tokens, lexicon = quoted.tokens, quoted.lexicon
    for at, length in quoted.found("regards_it"):
        clause = clause_of(quoted, at, CLAUSE_ENDS)
        holder, said = range(clause.start, at), range(at + length, clause.stop)
        is_idle = any(tokens[one] in lexicon[name] for one in holder for name in _IDLE)
        has_verb = any(tokens[one] in lexicon["being"] for one in said)
        number = sum(bool(lexicon.meanings[tokens[one]]) for one in said)
        if number >= _FEWEST and not (is_idle or has_verb or quoted.written[clause.stop - 1][0].isupper()):
            yield range(at, at + length), holder, said


def _called(quoted: Wording) -> Iterator[_Holding]:
    """What something "was called by" somebody: "was described as unsafe by the firemen"."""
    tokens, lexicon = quoted.tokens, quoted.lexicon
    for at, length in quoted.found("called_so"):
        clause = clause_of(quoted, at, CLAUSE_ENDS)
        by = next((one for one in range(at + length, clause.stop) if tokens[one] in lexicon["by_whom"]), clause.stop)
        if at + length < by < clause.stop and not _is_name(quoted, at + length):
            yield range(at, by + 1), range(by + 1, clause.stop), range(clause.start, by)


def _is_name(text: Wording, at: int) -> bool:
    """Whether something is called by a name there: "the Eye", "Elmstead"."""
    return text.tokens[at] in text.lexicon["before_degrees"] or text.written[at][0].isupper()
