"""Clauses: where one begins and ends, and whether it has anything that may be a verb, so that it can say something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.words.wording import CLAUSE_ENDS, kept

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from argmap.words.wording import Wording

__all__ = ["clause_end", "clause_start", "may_have_verb", "rest_of_clause"]

_VERB_ENDINGS = ("'re", "'ve", "'ll", "'m", "'d")


def clause_start(tokens: Sequence[str], at: int, ends: Container[str] = CLAUSE_ENDS) -> int:
    """Where the clause of a token begins: right after the last end of one before it."""
    return next((one + 1 for one in range(at - 1, -1, -1) if tokens[one] in ends), 0)


def clause_end(tokens: Sequence[str], start: int, ends: Container[str] = CLAUSE_ENDS) -> int:
    """Where the first clause ends that does so at a token or after it; the number of tokens where none does."""
    return next((at for at in range(start, len(tokens)) if tokens[at] in ends), len(tokens))


def rest_of_clause(wording: Wording, words: range) -> range:
    """Some tokens with those that follow them up to the end of their clause."""
    return range(words.start, clause_end(wording.tokens, words.stop))


@kept
def may_have_verb(wording: Wording) -> bool:
    """Whether a word can be a verb in the present or the past: "the shops" has none, "the shop sells" has one."""
    lexicon, tokens = wording.lexicon, wording.tokens
    for index, token in enumerate(tokens[1:], 1):
        if token in lexicon["verb_forms"] or token.endswith("ed"):
            return True
        is_third = token.endswith("s") and not token.endswith(("'s", "ss", "ous"))
        if is_third and tokens[index - 1] not in lexicon["determiners"]:
            return True
    if any(is_one(wording, at) for at in range(len(tokens)) for is_one in (_is_short_for_a_verb, _acts, _acts_there)):
        return True
    return tokens[0] in lexicon["verb_forms"] and len(tokens) > 1


def _is_short_for_a_verb(wording: Wording, at: int) -> bool:
    """Whether a token ends in a verb: "we're", "it's", "the mayor's not" (but not "the mayor's plan")."""
    token, lexicon = wording.tokens[at], wording.lexicon
    if token.endswith(_VERB_ENDINGS):
        return True
    if not token.endswith("'s"):
        return False
    following = wording.tokens[at + 1 : at + 2]
    is_predicate = any(one.endswith("ing") or one in lexicon["function_words"] for one in following)
    return token[:-2] in lexicon["function_words"] or is_predicate


def _acts(wording: Wording, at: int) -> bool:
    """Whether a word can be a subject with its verb after it: "they deserve", "landfills also produce odour"."""
    tokens, lexicon = wording.tokens, wording.lexicon
    behind = _past_adverbs(wording, at + 1)
    if behind >= len(tokens) or not tokens[behind][0].isalpha():
        return False
    is_free = tokens[behind] not in lexicon["function_words"]
    if tokens[at] in lexicon["subjects"]:
        return is_free
    return _is_plural(wording, at) and is_free and behind + 1 < len(tokens) and tokens[behind + 1][0].isalpha()


def _past_adverbs(wording: Wording, at: int) -> int:
    """The first token from a place on that is no adverb."""
    tokens, known = wording.tokens, wording.lexicon["adverbs"]
    places = range(at, len(tokens))
    return next((one for one in places if not (tokens[one] in known or tokens[one].endswith("ly"))), len(tokens))


def _is_plural(wording: Wording, at: int) -> bool:
    token = wording.tokens[at]
    return token in wording.lexicon["plurals"] or (token.endswith("s") and not token.endswith(("'s", "ss")))


def _acts_there(wording: Wording, at: int) -> bool:
    """Whether several can be a subject with a phrase before its verb: "firms in the city profit", "ten of us"."""
    tokens, lexicon = wording.tokens, wording.lexicon
    is_counted = tokens[at] in lexicon.numbers and tokens[at + 1 : at + 2] == ["of"]
    if not is_counted and not (_is_plural(wording, at) and tokens[at + 1 : at + 2] != []):
        return False
    if tokens[at + 1] not in lexicon["phrase_beginnings"]:
        return False
    is_definite = any(one in lexicon["object_beginnings"] for one in tokens[at + 2 : at + 3])
    return any(_is_predicate(wording, one, is_definite=is_definite) for one in range(at + 3, len(tokens) - 1))


def _is_predicate(wording: Wording, at: int, *, is_definite: bool) -> bool:
    """Whether a word stands as a verb does after a phrase: before "the", or before "from" where the phrase has "the".

    "The" may not stand right before it, as before a noun.
    """
    tokens, lexicon = wording.tokens, wording.lexicon
    before, token, after = tokens[at - 1 : at + 2]
    is_word = token[0].isalpha() and token not in lexicon["function_words"] and not token.endswith(("'s", "ly"))
    if not is_word or before in lexicon["determiners"] or not before[0].isalpha():
        return False
    return after in lexicon["object_beginnings"] or (is_definite and after in lexicon["adverbial_beginnings"])
