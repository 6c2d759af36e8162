"""Whether a quote only reports what its claim says: who says it there, by which word, and how much of it."""

from __future__ import annotations

from itertools import islice, takewhile
from typing import TYPE_CHECKING

from argmap.retelling.repeating import clause_of, sentence_of
from argmap.words import CLAUSE_ENDS, clause_start

if TYPE_CHECKING:
    from collections.abc import Container

    from argmap.words import Lexicon, Wording

__all__ = ["reported", "says_who"]

_SOON = 6  # tokens within which "that" follows a word of saying, or a comma stands before it
_FEWEST = 2  # content words behind a word of saying that are what is said
_MOST_LOOKED_AT = 50  # words of saying of a quote
_MOST = 0.6  # share of what is reported that a claim says


def says_who(own: Wording) -> bool:
    """Whether a claim says that somebody says so, in words or with a name before a colon."""
    colon = own.tokens.index(":") if ":" in own.tokens[1:_SOON] else 0
    return own.has("reporting") or (colon > 0 and all(word[0].isupper() for word in own.written[:colon]))


def reported(own: Wording, quoted: Wording) -> str | None:
    """The word by which a quote reports somebody else's words that a claim puts forward; None where it does not."""
    tokens, excluded = quoted.tokens, ("self_report", "unreporting_before")
    idle = {at + one for at, length in quoted.found("unreporting") for one in range(length)}
    for name in ("reported", "reported_that"):
        for at, length in islice(quoted.found(name), _MOST_LOOKED_AT):
            before = tokens[max(0, at - 3) : at]
            if (
                at not in idle
                and all(quoted.lexicon[one].words.isdisjoint(before) for one in excluded)
                and (name == "reported" or _introduces(tokens, at + length) or _closes(quoted, at))
                and not (name == "reported_that" and _is_noun(quoted, at))
                and _is_told(own, quoted, at, length)
                and not _is_named(quoted, at, own)
            ):
                return " ".join(tokens[at : at + length])
    return None


def _is_told(own: Wording, quoted: Wording, at: int, length: int) -> bool:
    """Whether a claim says rather what is reported than what the quote says besides: of its speaker, or in an aside."""
    if _is_told_before(quoted, at, own):
        return False
    told = quoted.beginnings_at(_told(quoted, at, length))
    inside, outside = (len(own.beginnings & words) for words in (told, quoted.beginnings - told))
    return inside > outside or not outside or inside >= max(_FEWEST, _MOST * len(told))


def _is_told_before(quoted: Wording, at: int, own: Wording) -> bool:
    """Whether a claim has its words from before "and thinks that", which the author says."""
    if not at or quoted.tokens[at - 1] not in quoted.lexicon["joiners"]:
        return False
    before = {stem for index, stem in quoted.content if index < at}
    return len(before & own.stems) > len(own.stems) / 2


def _told(quoted: Wording, at: int, length: int) -> list[int]:
    """The tokens of what a word of saying reports: behind it, or around it where hardly anything follows."""
    sentence, clause = sentence_of(quoted, at), clause_of(quoted, at, CLAUSE_ENDS)
    after = range(at + length, sentence.stop)
    follows = [one for one in range(at + length, clause.stop) if quoted.lexicon.meanings[quoted.tokens[one]]]
    names_source = length > 1 and "that" not in quoted.tokens[at : at + length]  # "according to"
    is_behind = len(follows) < _FEWEST or _closes(quoted, at) or _is_inverted(quoted, at, length)
    if names_source or (is_behind and not _introduces(quoted.tokens, at + length)):
        return [one for one in sentence if one not in clause or one < at - _SOON]
    asides = _asides(quoted, after)
    is_of_its_clause = any(one in quoted.lexicon["infinitives"] for one in quoted.tokens[at + length : at + length + 1])
    if is_of_its_clause and not _introduces(quoted.tokens, at + length):  # "the fish, said to be old, was sold"
        return [one for one in after if one in clause]
    return [one for one in after if one not in asides]


def _asides(quoted: Wording, places: range) -> set[int]:
    """The tokens of clauses behind a comma that say more of something: ", which destroyed the roof"."""
    relatives, asides, is_aside = quoted.lexicon["relatives"], set[int](), False
    for at in places:
        token = quoted.tokens[at]
        if token in CLAUSE_ENDS:
            is_aside = token == "," and any(one in relatives for one in quoted.tokens[at + 1 : at + 2])
        elif is_aside:
            asides.add(at)
    return asides


def _is_named(quoted: Wording, at: int, own: Wording) -> bool:
    """Whether a claim names who speaks before a verb of its quote, as a source: "in the trial", "the writer's view"."""
    lexicon, idle = own.lexicon, own.lexicon["determiners"].words | own.lexicon["saying_no"].words
    begins = clause_start(quoted.tokens, at)
    subject = list(takewhile(lambda one: one not in lexicon["past_the_doer"], quoted.tokens[begins:at]))
    heads = {lexicon.stem(one) for one in subject if one not in lexicon["function_words"]}
    return any(
        lexicon.stem(token) in heads
        and (token.endswith("'s") or _source_before(own.tokens[:place], idle) in lexicon["source_before"])
        for place, token in enumerate(own.tokens)
    )


def _source_before(tokens: list[str], idle: Container[str]) -> str:
    """The word before a name with its article: the "in" of "in the", the "by" of "by neither the"."""
    return next((token for token in reversed(tokens) if token not in idle), "")


def _is_noun(quoted: Wording, at: int) -> bool:
    """Whether "states" or "claims" is a thing there: "a number of states that allow it"."""
    tokens, lexicon = quoted.tokens, quoted.lexicon
    if not tokens[at].endswith("s"):
        return False
    is_relative = tokens[at + 1 : at + 2] == ["that"] and tokens[at + 2 : at + 3] != []
    return tokens[max(0, at - 1)] in lexicon["noun_before"] or (is_relative and _is_verb(lexicon, tokens[at + 2]))


def _is_verb(lexicon: Lexicon, token: str) -> bool:
    return token in lexicon["verb_forms"] or token in lexicon["relative_verbs"]


def _introduces(tokens: list[str], at: int) -> bool:
    """Whether reported words follow: "that", or a quotation."""
    return not {"that", '"'}.isdisjoint(tokens[at : at + _SOON])


def _is_inverted(quoted: Wording, at: int, length: int) -> bool:
    """Whether who speaks follows a word of saying behind a comma: ", said the warden to the crew"."""
    end = at + length
    is_name = any(one in quoted.lexicon["determiners"] or one[0].isupper() for one in quoted.written[end : end + 1])
    return is_name and quoted.tokens[max(0, at - 1)] == ","


def _closes(quoted: Wording, at: int) -> bool:
    """Whether a word of saying ends a sentence, after a comma: ", the agency estimated in 2022"."""
    tokens, sentence = quoted.tokens, sentence_of(quoted, at)
    rest = tokens[at + 1 : sentence.stop]
    dated = all(token in quoted.lexicon["when_it_was_said"] or token[0].isdigit() for token in rest)
    return "," in tokens[max(0, at - _SOON) : at] and len(rest) < _SOON - 1 and dated
