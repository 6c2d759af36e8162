"""Clauses: where one begins and ends, and whether it has anything that may be a verb, so that it can say something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.words.wording import CLAUSE_ENDS, kept

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from argmap.words.wording import Wording

__all__ = ["clause_end", "clause_start", "may_have_verb"]

_VERB_ENDINGS = ("'re", "'ve", "'ll", "'m", "'d")


def clause_start(tokens: Sequence[str], at: int, ends: Container[str] = CLAUSE_ENDS) -> int:
    """Where the clause of a token begins: right behind the last end of one before it."""
    return next((one + 1 for one in range(at - 1, -1, -1) if tokens[one] in ends), 0)


def clause_end(tokens: Sequence[str], start: int, ends: Container[str] = CLAUSE_ENDS) -> int:
    """Where the first clause ends that does so at a token or behind it; the number of tokens where none does."""
    return next((at for at in range(start, len(tokens)) if tokens[at] in ends), len(tokens))


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
    if any(_is_short_for_a_verb(wording, at) or _acts(wording, at) for at in range(len(tokens))):
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
    """Whether a word can be a subject with its verb behind it: "they deserve", "landfills also produce odour"."""
    tokens, lexicon = wording.tokens, wording.lexicon
    behind = at + 1
    while behind < len(tokens) and (tokens[behind] in lexicon["adverbs"] or tokens[behind].endswith("ly")):
        behind += 1
    if behind >= len(tokens) or not tokens[behind][0].isalpha():
        return False
    is_free = tokens[behind] not in lexicon["function_words"]
    if tokens[at] in lexicon["subjects"]:
        return is_free
    is_plural = tokens[at] in lexicon["plurals"] or (tokens[at].endswith("s") and not tokens[at].endswith(("'s", "ss")))
    return is_plural and is_free and behind + 1 < len(tokens) and tokens[behind + 1][0].isalpha()
