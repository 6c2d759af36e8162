"""What a quote says only on a condition, or of what would have been, and a claim says in other words as it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.retelling.repeating import Repeating, head_after, is_kept_beside, is_past, is_verb, may_repeat, sentence_of
from argmap.words import CLAUSE_ENDS, clause_end, conditions, denials, kept

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.words import Wording

__all__ = ["ON_CONDITION", "is_of_the_consequence", "made_fact", "unconditioned", "would_have_been"]

ON_CONDITION = ("conditional", "on_condition", "would_have", "conditional_first")
"""The lists of words without one of which a quote says nothing on a condition."""
_FEWEST, _SHARE, _COVER = 2, 0.7, 0.6
_NEAR = 6  # tokens of a condition by which it is told
_KEPT = ("open", "conditional", "conditional_too", "on_condition", "cautious", "conditional_in_claims", "speaking")
_LEFT_OPEN = ("modest", "come_what_may")
_UNREAL_KEPT = ("negative_leaning", "denials", "open", "supposing", "not_done", "saving_from")


class _Supposed:
    """A condition of a quote, from its "if" to its end, with what it is the condition of."""

    def __init__(self, text: Wording, words: range, end: int, consequence: range) -> None:
        self.text, self.words, self.consequence = text, words, consequence
        self.supposed = range(words.stop, end)

    @property
    def said(self) -> str:
        return self.text.between(self.words.start, self.supposed.stop)


@kept
def _supposed(text: Wording) -> tuple[_Supposed, ...]:
    """The conditions of a text, in order."""
    return tuple(one for words in _words(text) if (one := _read(text, words)))


def _words(text: Wording) -> Iterator[range]:
    """Where the words stand by which a text sets a condition, also "subject to", and "should" before its subject."""
    yield from (one for one in conditions(text) if not _is_about_words(text, one))
    for at, length in text.found("on_condition"):
        before = text.tokens[at - 1] if at else "."
        is_manner = text.tokens[at] in text.lexicon["conditional_with_would"] and not text.has("supposing")
        after = text.tokens[at + length : at + length + 1]
        is_linked = any(one in text.lexicon["relatives"] and one not in text.lexicon["cut_that"] for one in after)
        if before in CLAUSE_ENDS and not (is_manner or is_linked):
            yield range(at, at + length)
    for at, _ in text.found("conditional_first"):
        before = text.tokens[at - 1] if at else "."
        if before in CLAUSE_ENDS and text.tokens[-1:] != ["?"]:
            yield range(at, at + 1)


def _is_about_words(text: Wording, words: range) -> bool:
    """Whether a condition only says that a word may not fit: "if it can be called one"."""
    return any(one in text.lexicon["wordings_of_things"] for one in text.tokens[words.stop : words.stop + _NEAR])


def _read(text: Wording, words: range) -> _Supposed | None:
    tokens, lexicon = text.tokens, text.lexicon
    sentence = sentence_of(text, words.start)
    end = next((at for at in range(words.stop, sentence.stop) if tokens[at] in CLAUSE_ENDS), sentence.stop)
    joining = lexicon["joiners"].words | lexicon["alternatives"].words | lexicon["complementizers"].words | {";"}
    before = tokens[words.start - 1] if words.start > sentence.start else ""
    after = range(min(end + 1, sentence.stop), sentence.stop)
    begins = next((at + 1 for at in range(words.start - 2, sentence.start - 1, -1) if tokens[at] in joining), 0)
    ahead = range(max(begins, sentence.start), max(sentence.start, words.start - (before == ",")))
    is_first = not before or before in joining
    if not is_first and before == "," and not _has_modal(text, ahead) and _has_modal(text, after):
        is_first = True
    consequence = after if is_first else ahead
    return _Supposed(text, words, end, consequence) if consequence and words.stop < end else None


def _has_modal(text: Wording, places: range) -> bool:
    return next(_modals(text, places), None) is not None


def _modals(text: Wording, places: range) -> Iterator[int]:
    """Where "will" and the like stand among some tokens; the month of May is none."""
    known = text.lexicon["helping_ahead"]
    return (at for at in places if text.tokens[at] in known and (text.written[at].islower() or at == places.start))


def _head(text: Wording, places: range) -> int | None:
    """The verb after the first "will" or "would" among some tokens; None where there is none."""
    return next((head for at in _modals(text, places) if (head := head_after(text, at + 1)) is not None), None)


def is_of_the_consequence(own: Wording, quoted: Wording, words: range) -> bool:
    """Whether a claim has the verb of what a quote says on a condition, as far as that has a "will" before it."""
    if _is_about_words(quoted, words):
        return False
    one = _read(quoted, words)
    head = _head(quoted, one.consequence) if one else None
    return head is None or bool(Repeating(own, quoted).places(head))


def unconditioned(own: Wording, quoted: Wording) -> str:
    """A condition of a quote that a claim leaves out which says in other words what it is the condition of."""
    if not _supposed(quoted) or not may_repeat(own, quoted) or any(map(own.has, _LEFT_OPEN)):
        return ""
    repeating = Repeating(own, quoted)
    if len(repeating.ours) < _FEWEST:
        return ""
    return next((one.said for one in _supposed(quoted) if _is_left_out(repeating, one)), "")


def _is_left_out(repeating: Repeating, one: _Supposed) -> bool:
    text, own = repeating.quoted, repeating.own
    end = _end_repeated(repeating, one)
    supposed = range(one.supposed.start, end)
    rest = [at for at in sentence_of(text, one.words.start) if at not in one.words and at not in supposed]
    if repeating.adds(_KEPT, rest) or _is_supposed_too(repeating, one, supposed):
        return False
    head = _head(text, one.consequence)
    if head is None:
        is_repeated = repeating.share(one.consequence) == 1.0 and repeating.cover(one.consequence) >= _COVER
        is_plain = not one.words.start or text.tokens[one.words.start] in text.lexicon["conditional"]
        return is_repeated and is_plain and not any(map(repeating.places, one.supposed))
    if not repeating.is_single(head) or repeating.share(rest) < _SHARE:
        return False
    return any((is_verb(own, at) or _comes(own, at)) and not _has_happened(own, at) for at in repeating.places(head))


def _has_happened(own: Wording, at: int) -> bool:
    """Whether a claim tells what happened, and not what will happen, or "will be closed"."""
    return is_past(own, at) and not any(
        one in own.lexicon[name] for one in own.tokens[:at] for name in ("being", "helping")
    )


def _comes(own: Wording, at: int) -> bool:
    """Whether a "will" stands before a verb, with which a claim says that it comes."""
    before, lexicon = own.tokens[max(0, at - 3) : at], own.lexicon
    return any(one in lexicon["helping_ahead"] for one in before) and before[-1] not in lexicon["infinitives"]


def _end_repeated(repeating: Repeating, one: _Supposed) -> int:
    """Where a condition ends, or where in it the time begins that a claim has word for word: "within thirty days"."""
    tokens, text = repeating.own.tokens, repeating.quoted
    for at in reversed(one.supposed[1:]):
        if text.tokens[at] in text.lexicon["time_begins"]:
            said = text.tokens[at : one.supposed.stop]
            places = (place for place in range(len(tokens)) if tokens[place : place + len(said)] == said)
            return at if next(places, None) is not None and len(said) > 1 else one.supposed.stop
    return one.supposed.stop


def _is_supposed_too(repeating: Repeating, one: _Supposed, supposed: range) -> bool:
    """Whether a claim has a word of a condition that is not in what it is the condition of, or this has none."""
    theirs, said = repeating.theirs, repeating.quoted_at(one.consequence)
    own = [at for at in supposed if at in theirs and theirs[at].isdisjoint(said)]
    return not own or any(map(repeating.places, own))


# What would have been


@kept
def would_have_been(text: Wording) -> bool:
    """Whether a text says what would have been: "would have been lost if", "had he come, he would have seen it"."""
    return next(_unreal(text), None) is not None


def _unreal(text: Wording) -> Iterator[tuple[int, range]]:
    """The verbs of what would have been, and of what it would have taken, with the words that say so."""
    for at, length in text.found("would_have"):
        sentence = sentence_of(text, at)
        found = next((one for one in _unreal_conditions(text) if one[0].start in sentence), None)
        if found is None:
            continue
        words, verb = found
        if (head := head_after(text, at + length)) is not None:
            yield head, words
        if verb is not None:
            yield verb, words


def _unreal_conditions(text: Wording) -> Iterator[tuple[range, int | None]]:
    """Conditions of what was not so: the words of each, and its verb where it has one that is not denied."""
    tokens = text.tokens
    for at, length in (*text.found("conditions"), *text.found("but_for"), *text.found("cut_lacking")):
        yield from _condition_at(text, at, at + length)
    for at, token in enumerate(tokens):
        is_first = not at or tokens[at - 1] in CLAUSE_ENDS
        begins = any(one in text.lexicon["clause_starts"] for one in tokens[at + 1 : at + 2])
        is_behind = begins and token in text.lexicon["had_before"]
        if token in text.lexicon["cut_inverted"] and (is_first or is_behind):
            yield from _condition_at(text, at, at + 1)


def _condition_at(text: Wording, at: int, end: int) -> Iterator[tuple[range, int | None]]:
    tokens, lexicon = text.tokens, text.lexicon
    stop = clause_end(tokens, end)
    words = range(at, stop)
    if not (tokens[at] in lexicon["conditions"] or tokens[at] in lexicon["cut_inverted"]):
        yield words, None
        return
    had = next((one for one in words if tokens[one] in lexicon["had_before"]), None)
    if had is None:
        return
    is_inverted = had == at
    verb = _inverted_verb(text, words) if is_inverted else head_after(text, had + 1)
    yield words, verb if verb in words and is_kept_beside(text, words) else None


def _inverted_verb(text: Wording, words: range) -> int | None:
    """The verb of "had the pilot seen it": the first participle after its subject."""
    tokens, lexicon = text.tokens, text.lexicon
    found = (at for at in words[2:] if tokens[at].endswith("ed") or tokens[at] in lexicon["verb_forms"])
    return next((at for at in found if text.lexicon.meanings[tokens[at]]), None)


def made_fact(own: Wording, quoted: Wording) -> str:
    """The words by which a quote says only what would have been, where a claim says that it was; else nothing."""
    if not quoted.may_have("would_have") or not may_repeat(own, quoted):
        return ""
    repeating = Repeating(own, quoted)
    if len(repeating.ours) < _FEWEST:
        return ""
    for head, words in _unreal(quoted):
        sentence = sentence_of(quoted, head)
        if head not in repeating.theirs or not repeating.is_single(head) or repeating.share(sentence) < _SHARE:
            continue
        if denials(own) or repeating.adds(_UNREAL_KEPT, sentence):
            continue
        if any(is_verb(own, at) for at in repeating.places(head)):
            return quoted.between(words.start, words.stop)
    return ""
