"""Whether a quote only reports what its claim says: who says it there, by which word, and how much of it."""

from __future__ import annotations

from itertools import islice, takewhile
from typing import TYPE_CHECKING

from argmap.retelling.repeating import clause_of, sentence_of
from argmap.words import CLAUSE_ENDS, clause_start

if TYPE_CHECKING:
    from collections.abc import Container

    from argmap.words import Lexicon, Wording

__all__ = ["may_report", "reported", "says_who"]

_SOON = 6  # tokens within which "that" follows a word of saying, or a comma stands before it
_FEWEST = 2  # content words after a word of saying that are what is said
_MOST_LOOKED_AT = 50  # words of saying of a quote
_SPEAKING = ("cut_saying", "cut_saying_that")
_MOST = 0.6  # share of what is reported that a claim says


def may_report(quoted: Wording) -> bool:
    """Whether a quote has any word by which it can report somebody's words; quickly, and too often."""
    return quoted.may_have("reported", "reported_that") or ('"' in quoted.tokens and quoted.may_have(*_SPEAKING))


def says_who(own: Wording, but: Wording | None = None) -> bool:
    """Whether a claim says that somebody says so, in words or with a name before a colon; not in words of its quote."""
    colon = own.tokens.index(":") if ":" in own.tokens[1:_SOON] else 0
    known = () if but is None else but.tokens
    says = any(own.tokens[at] not in known for at, _ in own.found("reporting"))
    return says or (colon > 0 and all(word[0].isupper() for word in own.written[:colon]))


def reported(own: Wording, quoted: Wording) -> str | None:
    """The word by which a quote reports somebody else's words that a claim puts forward; None where it does not."""
    tokens, excluded = quoted.tokens, ("self_report", "unreporting_before")
    if quoted.has("borne_out"):
        return None
    idle = {at + one for at, length in quoted.found("unreporting") for one in range(length)}
    spoken = _spoken(quoted)
    if word := next((tokens[at] for at, holder in spoken.items() if _is_spoken(own, quoted, holder)), None):
        return word
    for name in ("reported", "reported_that"):
        for at, length in islice(quoted.found(name), _MOST_LOOKED_AT):
            before = tokens[max(0, at - 3) : at]
            if (
                at not in idle
                and at not in spoken
                and all(quoted.lexicon[one].words.isdisjoint(before) for one in excluded)
                and (name == "reported" or _introduces(tokens, at + length) or _closes(quoted, at))
                and not (name == "reported_that" and _is_noun(quoted, at))
                and _is_told(own, quoted, at, length)
                and not _is_named(quoted, at, own)
                and not _is_quarrel(quoted, at, length)
            ):
                return " ".join(tokens[at : at + length])
    return None


def _spoken(quoted: Wording) -> dict[int, range]:
    """Verbs after somebody's speech, each with who speaks: “We stay,” said Ina Brandt; “We stay,” Brandt said."""
    tokens, known = quoted.tokens, [quoted.lexicon[name] for name in _SPEAKING]
    found: dict[int, range] = {}
    for mark in range(1, len(tokens)) if '"' in tokens else ():
        clause = clause_of(quoted, mark + 1, CLAUSE_ENDS) if _closes_speech(quoted, mark) else range(0)
        near = range(mark + 1, min(clause.stop, mark + 1 + _SOON))
        verb = next((at for at in near if any(tokens[at] in words for words in known)), None)
        if verb is not None and (verb == mark + 1 or verb + 1 == clause.stop):
            found[verb] = range(mark + 1, verb) or range(verb + 1, clause.stop)
    return found


def _closes_speech(quoted: Wording, at: int) -> bool:
    """Whether a token is a mark after speech: no space stands before it."""
    return at > 0 and quoted.tokens[at] == '"' and not quoted.gaps[at]


def _is_spoken(own: Wording, quoted: Wording, holder: range) -> bool:
    """Whether a claim says what somebody else says in quotation marks, and does not name them."""
    if not holder or any(quoted.tokens[one] in quoted.lexicon["self_report"] for one in holder):
        return False
    told = quoted.beginnings_at(_speech(quoted))
    is_named = not own.beginnings.isdisjoint(quoted.beginnings_at(holder) - told)
    return not is_named and _is_mostly(own, quoted, told)


def _speech(quoted: Wording) -> list[int]:
    """The tokens in quotation marks, the first of which may stand before the quote."""
    marks = [at for at, token in enumerate(quoted.tokens) if token == '"']
    begins = [-1, *marks] if _closes_speech(quoted, marks[0]) else marks
    ends = [*begins[1::2], len(quoted.tokens)]
    return [at for begin, end in zip(begins[::2], ends, strict=False) for at in range(begin + 1, end)]


def _is_told(own: Wording, quoted: Wording, at: int, length: int) -> bool:
    """Whether a claim says rather what is reported than what the quote says besides: of its speaker, or in an aside."""
    if _is_told_before(quoted, at, own):
        return False
    return _is_mostly(own, quoted, quoted.beginnings_at(_told(quoted, at, length)))


def _is_mostly(own: Wording, quoted: Wording, told: frozenset[str]) -> bool:
    """Whether a claim has more of some words of its quote than of the others, or most of them."""
    inside, outside = (len(own.beginnings & words) for words in (told, quoted.beginnings - told))
    return inside > outside or not outside or inside >= max(_FEWEST, _MOST * len(told))


def _is_told_before(quoted: Wording, at: int, own: Wording) -> bool:
    """Whether a claim has its words from before "and thinks that", which the author says."""
    if not at or quoted.tokens[at - 1] not in quoted.lexicon["joiners"]:
        return False
    before = {stem for index, stem in quoted.content if index < at}
    return len(before & own.stems) > len(own.stems) / 2


def _told(quoted: Wording, at: int, length: int) -> list[int]:
    """The tokens of what a word of saying reports: after it, or around it where hardly anything follows."""
    sentence, clause = sentence_of(quoted, at), clause_of(quoted, at, CLAUSE_ENDS)
    ends = clause.stop if _is_arguing(quoted, at) else sentence.stop
    after = range(at + length, ends)
    follows = [one for one in range(at + length, clause.stop) if quoted.lexicon.meanings[quoted.tokens[one]]]
    names_source = length > 1 and "that" not in quoted.tokens[at : at + length]  # "according to"
    is_behind = len(follows) < _FEWEST or _closes(quoted, at) or _is_inverted(quoted, at, length)
    if names_source or (is_behind and not _introduces(quoted.tokens, at + length)):
        return [one for one in sentence if one not in clause or one < at - _SOON]
    asides, turn = _asides(quoted, after), _turn(quoted, after)
    is_of_its_clause = any(one in quoted.lexicon["infinitives"] for one in quoted.tokens[at + length : at + length + 1])
    if is_of_its_clause and not _introduces(quoted.tokens, at + length):  # "the fish, said to be old, was sold"
        return [one for one in after if one in clause]
    return [one for one in after if one not in asides and one < turn]


def _turn(quoted: Wording, places: range) -> int:
    """Where the author goes on after what somebody says: ", but it was half empty", not ", but that it was"."""
    tokens, lexicon = quoted.tokens, quoted.lexicon
    for at in places[:-2] if '"' not in tokens else ():
        if tokens[at] == "," and tokens[at + 1] in lexicon["turns_to"] and _is_subject(quoted, at + 2):
            return at
    return places.stop


def _is_subject(text: Wording, at: int) -> bool:
    """Whether a clause of its own may begin at a token, which is no second "that"."""
    token, lexicon = text.tokens[at], text.lexicon
    begins = token in lexicon["clause_starts"] or token in lexicon.numbers or text.written[at][0].isupper()
    return begins and token not in lexicon["cut_that"]


def _is_quarrel(quoted: Wording, at: int, length: int) -> bool:
    """Whether people only argue, and nothing of what they say follows: "argued in the street"."""
    if not _is_arguing(quoted, at):
        return False
    tokens, behind = quoted.tokens, quoted.tokens[at + length : at + length + 1]
    is_aside = "," in tokens[max(0, at - _SOON) : at] and behind in ([","], ["."], [])
    says = any(one in quoted.lexicon["arguing_it"] or quoted.written[at + length][0].isupper() for one in behind)
    return not (is_aside or says)


def _is_arguing(quoted: Wording, at: int) -> bool:
    """Whether somebody argues without saying that something is so."""
    return quoted.tokens[at] in quoted.lexicon["quarrelling"] and not _introduces(quoted.tokens, at + 1)


def _asides(quoted: Wording, places: range) -> set[int]:
    """The tokens of clauses after a comma that say more of something: ", which destroyed the roof"."""
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
    """Whether who speaks follows a word of saying after a comma: ", said the warden to the crew"."""
    end = at + length
    is_name = any(one in quoted.lexicon["determiners"] or one[0].isupper() for one in quoted.written[end : end + 1])
    return is_name and quoted.tokens[max(0, at - 1)] == ","


def _closes(quoted: Wording, at: int) -> bool:
    """Whether a word of saying ends a sentence, after a comma: ", the agency estimated in 2022"."""
    tokens, sentence = quoted.tokens, sentence_of(quoted, at)
    rest = tokens[at + 1 : sentence.stop]
    dated = all(token in quoted.lexicon["when_it_was_said"] or token[0].isdigit() for token in rest)
    return "," in tokens[max(0, at - _SOON) : at] and len(rest) < _SOON - 1 and dated
