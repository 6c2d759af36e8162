"""What a quote says was only meant, tried or suspected, or is so seldom or no longer, and a claim says outright."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.retelling.repeating import (
    Repeating,
    clause_of,
    head_after,
    is_kept_beside,
    is_past,
    is_verb,
    may_repeat,
    sentence_of,
)
from argmap.sense.kinds import Kind
from argmap.sides import are_short
from argmap.words import CLAUSE_ENDS

if TYPE_CHECKING:
    from collections.abc import Callable

    from argmap.words import Wording

__all__ = ["GOVERNING", "governed", "in_whose_view", "leaves_undone"]

_FEWEST, _SHARE = 2, 0.7  # content words of a claim, and the share of them that its quote has
_AUXILIARIES = ("being", "helping")
_RESOLVING = ("resolving", "borne_out")
_NAMING = ("in_view_too", "speaking", "reporting", "suspecting", "possible", "probable")


class _Governing(NamedTuple):
    """Words that govern the verb after them, and how a claim may have them in other words."""

    name: str
    kind: Kind
    kept_by: tuple[str, ...]
    is_said: Callable[[Wording, int, Wording, int], bool]
    """Whether a claim says of its word, there, more than the quote says of its own, there."""
    head: Callable[[Wording, range], int | None]
    """Where the verb stands that the words govern."""
    is_idle: Callable[[Wording, range, range], bool]
    """Whether the words govern nothing there, but for what makes all of them idle; the last range is before them."""
    is_of_a_clause: bool = False
    """Whether they bear on no more than their own clause."""


def _is_done(own: Wording, at: int, quoted: Wording, head: int) -> bool:
    """Whether something is done, or was, that the quote names in its bare form or in "-ing"."""
    token, bare = own.tokens[at], quoted.tokens[head]
    before, after = own.tokens[max(0, at - 1)], own.tokens[at + 1 : at + 2]
    if any(before in own.lexicon[name] for name in _AUXILIARIES):
        return True
    if bare in own.lexicon["bare_pasts"]:
        return not any(one in own.lexicon["no_verb_after"] for one in after)
    is_joined = any(one in own.lexicon[name] for one in after for name in ("no_verb_after", "joiners"))  # "repairs of"
    is_present = token.endswith("s") and not is_joined and any(one in own.lexicon["determiners"] for one in after)
    return token != bare and (token.endswith("ed") or token in own.lexicon["verb_forms"] or is_present)


def _is_told(own: Wording, at: int, quoted: Wording, head: int) -> bool:
    """Whether a claim tells as done what its quote only has after "of" or "of having"."""
    return is_past(own, at) or _is_done(own, at, quoted, head)


def _is_verb(own: Wording, at: int, _quoted: Wording, _head: int) -> bool:
    return own.tokens[max(0, at - 1)] not in own.lexicon["articles"]


def _is_now(own: Wording, at: int, quoted: Wording, head: int) -> bool:
    """Whether a claim says of now what a quote says of then."""
    tokens, lexicon = own.tokens, own.lexicon
    if any(token in lexicon["told_verbs"] for token in tokens):
        return False
    if quoted.tokens[head] in lexicon["past_being"]:
        return own.has("nowadays_is")
    token, said, before = tokens[at], quoted.tokens[head], tokens[max(0, at - 1)]
    is_bare = quoted.tokens[head - 1] in lexicon["infinitives"] and said not in lexicon["bare_pasts"]
    is_past = token.endswith("ed") and before not in lexicon["nowadays_is"]
    return (token != said or is_bare) and not is_past and before not in lexicon["helping"]


def _behind(quoted: Wording, words: range) -> int | None:
    return head_after(quoted, words.stop)


def _behind_will(quoted: Wording, words: range) -> int | None:
    """The verb after the first "will" or "would" of a clause that words begin."""
    known = quoted.lexicon["helping_ahead"]
    will = next((at for at in range(words.stop, len(quoted.tokens)) if quoted.tokens[at] in known), None)
    return None if will is None else head_after(quoted, will + 1)


def _once(quoted: Wording, words: range) -> int | None:
    """The verb of what was once so: "was once", or the first past one where "formerly" begins a sentence."""
    for at in (words.start - 1, words.stop):
        if 0 <= at < len(quoted.tokens) and quoted.tokens[at] in quoted.lexicon["past_being"]:
            return at
    if words.start == sentence_of(quoted, words.start).start:
        return next((at for at in range(words.stop, len(quoted.tokens)) if is_past(quoted, at)), None)
    return head_after(quoted, words.stop)


def _never_idle(_quoted: Wording, _words: range, _before: range) -> bool:
    return False


def _only_names(quoted: Wording, _words: range, before: range) -> bool:
    """Whether "is to" only says what an aim or a task is."""
    return any(quoted.tokens[at] in quoted.lexicon["what_is_to_be_done"] for at in before)


def _is_inverted(quoted: Wording, words: range, _before: range) -> bool:
    """Whether the subject follows: "Seldom has a film"."""
    after = quoted.tokens[words.stop : words.stop + 1]
    return any(one in quoted.lexicon[name] for one in after for name in _AUXILIARIES)


def _is_not_formerly(quoted: Wording, words: range, _before: range) -> bool:
    """Whether "once" does not say that it was so: "once a week", "once the snow melts", "at once"."""
    tokens, lexicon = quoted.tokens, quoted.lexicon
    if tokens[words.start] not in lexicon["once"]:
        return False
    before, after = tokens[max(0, words.start - 1)], tokens[words.stop : words.stop + 1]
    if not after or before in lexicon["past_being"]:
        return not after or after[0] in lexicon["once_more"]
    return not (is_past(quoted, words.stop) and lexicon.meanings[before])


_OPEN = ("open", "future", "meaning_to", "cautious", "speaking", "negations", "denials", "not_done")
_DENIED = ("negations", "denials", "not_done", "negative_leaning", "open")
_HEARSAY = ("cautious", "speaking", "reporting", "negations", "suspecting", "possible", "probable")
_SELDOM = ("negations", "negative_leaning", "at_times")
_ONCE = ("once_so", "once_too", "negations")
GOVERNING = (
    _Governing("meaning_to", Kind.MODAL, _OPEN, _is_done, _behind, _only_names),
    _Governing("hoping_that", Kind.MODAL, _OPEN, _is_done, _behind_will, _never_idle),
    _Governing("trying_to", Kind.MODAL, _DENIED, _is_done, _behind, _never_idle),
    _Governing("failing_to", Kind.NEGATION, _DENIED, _is_done, _behind, _never_idle),
    _Governing("suspected_of", Kind.MODAL, _HEARSAY, _is_told, _behind, _never_idle),
    _Governing("hearsay", Kind.MODAL, _HEARSAY, _is_verb, _behind, _never_idle),
    _Governing("seldom", Kind.NEGATION, _SELDOM, _is_verb, _behind, _is_inverted),
    _Governing("once_so", Kind.TIME, _ONCE, _is_now, _once, _is_not_formerly, is_of_a_clause=True),
)
"""By the lists of the words."""
_UNDONE = ("meaning_to", "hoping_that", "trying_to")
_LISTS = tuple(one.name for one in GOVERNING)


def governed(own: Wording, quoted: Wording) -> tuple[str, Kind] | None:
    """The words of a quote that govern what its claim says without them, in its own words or the quote's."""
    if not quoted.may_have(*_LISTS) or not may_repeat(own, quoted):
        return None
    found = [(one, range(at, at + length)) for one in GOVERNING for at, length in quoted.found(one.name)]
    repeating = Repeating(own, quoted) if found else None
    if repeating is None or len(repeating.ours) < _FEWEST:
        return None
    for one, words in found:
        if _is_lost(repeating, one, words):
            return quoted.between(words.start, words.stop), one.kind
    return None


def _is_lost(repeating: Repeating, governing: _Governing, words: range) -> bool:
    own, quoted = repeating.own, repeating.quoted
    sentence = sentence_of(quoted, words.start)
    before = range(sentence.start, words.start)
    if _is_taken_back(quoted, words, sentence) or governing.is_idle(quoted, words, before):
        return False
    head = governing.head(quoted, words)
    if head is None or (head in repeating.theirs and not repeating.is_single(head)) or _is_held(repeating, words):
        return False
    around = clause_of(quoted, words.start, CLAUSE_ENDS) if governing.is_of_a_clause else sentence
    rest = [at for at in around if at not in words]
    if repeating.share(rest) < _SHARE or repeating.adds(governing.kept_by, rest):
        return False
    if head not in repeating.theirs:  # "was"
        return governing.is_said(own, 0, quoted, head)
    return any(is_verb(own, at) and governing.is_said(own, at, quoted, head) for at in repeating.places(head))


def _is_held(repeating: Repeating, words: range) -> bool:
    """Whether a claim has the verb before "on suspicion of", too: "arrested", "held"."""
    at, quoted = words.start - 1, repeating.quoted
    is_one = quoted.tokens[words.start] in quoted.lexicon["on_suspicion"]
    return is_one and is_past(quoted, at) and bool(repeating.places(at))


def _is_taken_back(quoted: Wording, words: range, sentence: range) -> bool:
    """Whether words are denied, or supposed, or taken back by what follows: "tried to, and succeeded"."""
    tokens, lexicon = quoted.tokens, quoted.lexicon
    before = range(sentence.start, words.start)
    if not is_kept_beside(quoted, before) or any(tokens[at] in lexicon["conditions"] for at in before):
        return True
    if any(at in sentence and at >= words.stop for name in _RESOLVING for at, _ in quoted.found(name)):
        return True
    return tokens[max(0, words.start - 1)] in lexicon["infinitives"]


def leaves_undone(own: Wording, quoted: Wording) -> bool:
    """Whether a quote says only that something was tried or meant, so that a claim without that may say it was not."""
    if not quoted.may_have(*_UNDONE) or own.has("denials") or own.has("not_done_but"):
        return False
    for at, length in (one for name in _UNDONE for one in quoted.found(name)):
        words = quoted.tokens[at : at + length]
        stems = {quoted.lexicon.meanings[word] for word in words} - {""}
        if stems.isdisjoint(own.stems) and (stems or not {*words} <= {*own.tokens}):
            return True
    return False


def in_whose_view(own: Wording, quoted: Wording) -> str | None:
    """The words by which a quote says in whose view something is so that its claim says; None where it says so, too."""
    if not quoted.may_have("in_the_view", "they_hold_that") or not are_short(own, quoted):
        return None
    repeating = Repeating(own, quoted)
    for at, length in quoted.found("in_the_view"):
        sentence = sentence_of(quoted, at)
        before = quoted.tokens[at - 1] if at > sentence.start else ","
        end = next((one for one in range(at + length, sentence.stop) if quoted.tokens[one] == ","), at + length + 1)
        rest = [one for one in sentence if one not in range(at, end)]
        if at == sentence.start and end + 1 < sentence.stop:
            rest = [*clause_of(quoted, end + 1, CLAUSE_ENDS)]
        is_named = any(repeating.places(one) for one in range(at, end) if one in repeating.theirs)
        is_said = len(repeating.ours) >= _FEWEST and repeating.share(rest) >= _SHARE
        if before == "," and is_said and not is_named and not repeating.adds(("in_view_too", "speaking"), rest):
            return quoted.between(at, at + length)
    held = (_held(repeating, at, length) for at, length in quoted.found("they_hold_that"))
    return next(filter(None, held), None)


def _held(repeating: Repeating, at: int, length: int) -> str:
    """The words by which somebody else holds what a claim says, without their name in the claim; else nothing."""
    quoted = repeating.quoted
    sentence = sentence_of(quoted, at)
    before = range(sentence.start, at)
    said = [one for one in sentence if one >= at + length]
    lists = [quoted.lexicon[name] for name in ("self_report", "negations", "no_holders")]
    is_own = any(quoted.tokens[one] in words for one in before for words in lists)
    is_unnamed = any(quoted.tokens[one] in quoted.lexicon["unnamed_holders"] for one in before)
    is_other = (is_unnamed or any(one in repeating.theirs for one in before)) and not is_own
    if not is_other or len(repeating.ours) < _FEWEST or repeating.share(said) < _SHARE:
        return ""
    is_named = any(map(repeating.places, before)) or repeating.adds(_NAMING, said)
    return "" if is_named else quoted.between(at, at + length)
