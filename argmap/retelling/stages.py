"""What a quote says was charged, promised, asked or ought to be, and its claim says was found, given or is so."""

from __future__ import annotations

from textwrap import shorten
from typing import TYPE_CHECKING

from argmap.retelling.left_open import UNDECIDED, undecided
from argmap.retelling.repeating import Repeating, clause_of, is_kept_beside, is_past, may_repeat, sentence_of
from argmap.words import CLAUSE_ENDS, denials

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.words import Wording

__all__ = ["NOT_YET", "said_as_done"]

_STAGES = (
    ("charged_with", "found_guilty"),
    ("promised_it", "provided_it"),
    ("offered_it", "accepted_it"),
    ("shortlisted_for", "won_it"),
    ("proposed_it", "adopted_it"),
    ("applied_for", "obtained_it"),
    ("invited_to", "attended_it"),
    ("appealed_against", "overturned_it"),
    ("condemned_to", "executed_for_it"),
)
"""Lists of words for a step, and of those for what may come of it."""
NOT_YET = (*(one for one, _ in _STAGES), "ought_to", "question_marks", *UNDECIDED)
"""The lists of words without one of which a quote leaves nothing of the kind open."""
_FEWEST, _SHARE, _LONGEST = 2, 0.8, 80
_NEAR = 3  # tokens before what came of it in which it is only to come
_KEPT = ("open", "possible", "probable", "cautious", "conditions", "negations", "not_done", "stage_left_open")
_KEPT_ASKING = ("open", "cautious", "speaking", "reporting", "possible", "probable", "questioning", "complementizers")
_OUGHT_KEPT = ("ought_too", "obliging", "permitting", "open", "cautious", "speaking")


def said_as_done(own: Wording, quoted: Wording) -> str:
    """What a claim says as done, known or so, as the end of a sentence that begins with its name; else nothing."""
    if not _may_be_open(own, quoted) or not may_repeat(own, quoted):
        return ""
    repeating = Repeating(own, quoted)
    if len(repeating.ours) < _FEWEST or denials(own):
        return ""
    if words := _one_stage_on(repeating):
        return f"says “{words[0]}”, where the article says “{words[1]}”"
    if words := next(_oughts(repeating), None):
        return f"says “{words[0]}”, where the article says “{words[1]}”"
    if left := undecided(repeating):
        return f"asserts what its quote only has after “{left}”"
    question = _question(repeating)
    return f"asserts what its quote only asks: “{shorten(question, _LONGEST, placeholder=' …')}”" if question else ""


def _may_be_open(own: Wording, quoted: Wording) -> bool:
    """Whether a quote has a word for a step of which a claim has one for the end, or another word of the kind."""
    is_step = any(quoted.may_have(early) and own.may_have(late) for early, late in _STAGES)
    return is_step or quoted.may_have("ought_to", "question_marks", *UNDECIDED)


# Stages


def _one_stage_on(repeating: Repeating) -> tuple[str, str] | None:
    """The words of a claim for what may come of a step, and those of its quote for that step."""
    own, quoted = repeating.own, repeating.quoted
    for early, late in _STAGES:
        if not (own.may_have(late) and quoted.may_have(early)):
            continue
        if own.has(early) or any(_is_reached(quoted, name) for name in (late, "stage_reached", "resolving")):
            continue
        ours, theirs = _found(own, late), [one for one in _found(quoted, early) if _is_told(quoted, one)]
        for one in ours:
            for said in theirs:
                if _is_of_the_same(repeating, one, said):
                    return own.between(one.start, one.stop), quoted.between(said.start, said.stop)
    return None


def _is_reached(quoted: Wording, name: str) -> bool:
    """Whether a quote has a word for what came of it, in a clause that does not deny it: "neither was ever built"."""
    clauses = (clause_of(quoted, one.start, CLAUSE_ENDS) for one in _found(quoted, name))
    return any(is_kept_beside(quoted, one) for one in clauses)


def _found(text: Wording, name: str) -> list[range]:
    return [range(at, at + length) for at, length in text.found(name)]


def _is_told(quoted: Wording, words: range) -> bool:
    """Whether some words are a step that nothing denies, that is no thing ("the promised lift"), and the last told."""
    clause = clause_of(quoted, words.start, CLAUSE_ENDS)
    before = quoted.tokens[words.start - 1] if words.start else "."
    return (
        not _goes_on(quoted, words, clause)
        and before not in quoted.lexicon["determiners"]
        and is_kept_beside(quoted, range(clause.start, words.start))
    )


def _goes_on(quoted: Wording, words: range, clause: range) -> bool:
    """Whether a sentence tells what came after a step: "promised it, and", "which", "offered it and went"."""
    tokens, lexicon = quoted.tokens, quoted.lexicon
    rest = range(clause.stop, sentence_of(quoted, words.start).stop)
    after = tokens[clause.stop + 1 : clause.stop + 2] if rest and is_kept_beside(quoted, rest) else []
    if any(one in lexicon[name] for one in after for name in ("joiners", "relatives")):
        return True
    joined = (at for at in range(words.stop, clause.stop - 1) if tokens[at] in lexicon["joiners"])
    behind = (one for at in joined for one in range(at + 1, min(clause.stop, at + 1 + _NEAR)))
    return any(is_past(quoted, at) for at in behind)


def _is_of_the_same(repeating: Repeating, ours: range, theirs: range) -> bool:
    """Whether two stages are of the same thing, and that of the claim is not still to come."""
    own = repeating.own
    before = own.tokens[max(0, ours.start - _NEAR) : ours.start]
    is_to_come = any(one in own.lexicon[name] for one in before for name in ("infinitives", "helping_ahead"))
    return bool(before) and not is_to_come and _is_plain(repeating, ours, theirs)


def _is_plain(repeating: Repeating, ours: range, theirs: range) -> bool:
    """Whether all else in a claim is the quote's, and what stands beside the one stands beside the other."""
    own, clause = repeating.own, clause_of(repeating.quoted, theirs.start, CLAUSE_ENDS)
    rest = [at for at in repeating.ours if at not in ours]
    if len(rest) < _FEWEST or repeating.share(clause, rest) < _SHARE:
        return False
    if _counts_otherwise(repeating, clause) or repeating.adds(_KEPT, [at for at in clause if at not in theirs], ours):
        return False
    after = next((at for at in rest if at >= ours.stop), None)
    if after is not None:
        return repeating.share(range(theirs.stop, clause.stop), [after]) == 1.0
    return own.tokens[ours.start - 1] in own.lexicon["being"] and repeating.share(clause, rest[-1:]) == 1.0


def _counts_otherwise(repeating: Repeating, within: range) -> bool:
    """Whether a claim has a figure that some tokens of its quote have not."""
    own, said = repeating.own, {repeating.quoted.tokens[at] for at in within}
    return any(own.lexicon.may_count[token] and token not in said for token in own.tokens)


# What ought to be


def _oughts(repeating: Repeating) -> Iterator[tuple[str, str]]:
    """The verb by which a claim says that something is so, and the words by which its quote only wants it so."""
    own, quoted = repeating.own, repeating.quoted
    if repeating.new or denials(quoted):
        return
    for words in _found(quoted, "ought_to"):
        sentence = sentence_of(quoted, words.start)
        tokens = [quoted.tokens[at] for at in sentence]
        rest = [at for at in sentence if at not in words]
        verb = quoted.tokens[words.stop] if words.stop in sentence else ""
        present = _present(verb) if verb else frozenset()
        is_open = any(one in quoted.lexicon[name] for one in tokens for name in ("conditions", "does_so"))
        is_open = is_open or not present.isdisjoint(quoted.tokens)
        if not verb or is_open or repeating.adds(_OUGHT_KEPT, rest):
            continue
        for at, token in enumerate(own.tokens):
            subject = [one for one in repeating.ours if one < at]
            is_verb = token in present and token != verb and bool(subject)
            if is_verb and repeating.share(range(sentence.start, words.start), subject) == 1.0:
                yield own.between(at, at + 1), quoted.between(words.start, words.stop + 1)


def _present(verb: str) -> frozenset[str]:
    """How a verb may stand where something is said to be so."""
    known = {"have": ("has",), "be": ("is", "are")}
    stem = f"{verb[:-1]}ies" if verb.endswith("y") and verb[-2:-1] not in "aeiou" else verb
    return frozenset(known.get(verb, (stem if stem != verb else f"{verb}s", f"{verb}es")))


# Questions


def _question(repeating: Repeating) -> str:
    """A question of a quote that nothing answers in it and its claim says as a fact."""
    quoted = repeating.quoted
    if quoted.tokens[-1:] != ["?"]:
        return ""
    sentence = sentence_of(quoted, len(quoted.tokens) - 2)
    if repeating.adds(_KEPT_ASKING, sentence):
        return ""
    begins = quoted.tokens[sentence.start : sentence.start + 1]
    if not any(one in quoted.lexicon["asking_whether"] for one in begins) or not is_kept_beside(quoted, sentence):
        return ""
    ends = CLAUSE_ENDS | quoted.lexicon["subordinators"].words | quoted.lexicon["relatives"].words
    end = next((at for at in sentence if quoted.tokens[at] in ends or _is_before(quoted, at)), sentence.stop)
    if quoted.tokens[end] == "," and any(
        one in quoted.lexicon["relatives"] for one in quoted.tokens[end + 1 : end + 2]
    ):
        return ""
    asked = range(sentence.start, end)
    if any(quoted.tokens[at] in quoted.lexicon["rhetorical"] for at in asked):
        return ""
    is_said = repeating.cover(asked) == 1.0 and repeating.share(sentence) >= _SHARE
    enough = sum(at in asked for at in repeating.theirs) >= _FEWEST
    return quoted.between(sentence.start, min(sentence.stop + 1, len(quoted.tokens))) if is_said and enough else ""


def _is_before(text: Wording, at: int) -> bool:
    return text.tokens[at] in text.lexicon["earlier_than"]
