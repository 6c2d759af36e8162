"""A rule on causes: a claim makes one of what the article only says came first, stands beside it, or goes with it."""

from __future__ import annotations

from itertools import islice, pairwise, takewhile
from typing import TYPE_CHECKING

from argmap.diagnostics import About, Severity, Slip
from argmap.retelling import caused_beside, changed_in_groups, changes_it, share
from argmap.rules.base import Fault, Faults, rule
from argmap.rules.comparing import quoted_places
from argmap.words import CLAUSE_ENDS, clause_end, clause_start, denials, forms

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.reading import Reading
    from argmap.words import Lexicon, Wording

_CLAUSE_ENDS = CLAUSE_ENDS | {"(", ")", "and", "but", "or"}
_LONGEST_CLAUSE = 12  # tokens
_OBJECT = 9  # tokens after a word that can make a cause of something in which its object stands
_SPAN = 6  # tokens before an "after" that say in which time something was
_HALF = 0.5  # of what a claim says that its quote says, too


@rule(
    "AM313",
    "sequence-as-cause",
    Severity.WARNING,
    about=About.WORDING,
    slip=Slip.CHANGED,
    feedback=(
        "{claim} makes a cause of what the article only says came first, or goes together.",
        "what shows that the one brought the other?",
    ),
)
def sequence_as_cause(reading: Reading) -> Faults:
    """A claim makes a cause of what the article only says came first, or goes with something.

    "Since", "after", "following": what comes later is not always what was caused. "Linked with", "more common
    among", "those who own books read better": what goes together may have another cause, or be the cause itself. So
    may what stands side by side: "while", "at the same time as", "in March ..., and in June". It fires where the claim
    has a word of causing (made, led to, because, due to; "cut", "raised" with an object that the quote has) and its
    quote has none, but one of sequence or of going together. "In the ten years after the war" names a time: what the
    claim makes a cause must then be of the war. Who denies a cause ("has never led to", "nobody needs it because")
    makes none. Nor does a claim that names what its quote gives as the cause, too: "for want of staff", "out of shame".

    Article:

        Since the bridge was closed, three shops have given up.

    Fails:

        - evidence: The closed bridge made three shops give up.
          type: event
          quote: Since the bridge was closed, three shops have given up

    Passes:

        - evidence: Three shops gave up once the bridge was closed.
          type: event
          quote: Since the bridge was closed, three shops have given up

    Reference: post hoc, ergo propter hoc; the critical questions of the scheme "correlation to cause".
    """
    for claim, own, quoted in reading.worded_with(("makes_cause", "changing_it")):
        if not (words := _cause(own, quoted)) or quoted.has("causal"):
            continue
        if _has_the_cause(own, quoted):
            continue
        if said := _only_said(own, quoted, words):
            cause = " ".join(own.tokens[words.start : words.stop])
            yield Fault(
                reading.claim_place(claim),
                f"{claim.label} makes a cause of it (“{cause}”), and the article only {said}",
                claim.label,
                quoted_places(reading, claim),
                "say what came after what, or quote the words that name the cause",
            )


def _only_said(own: Wording, quoted: Wording, cause: range) -> str | None:
    """What a quote only does: it says what came first, what goes with it or stands beside it, or compares some."""
    is_changing = own.tokens[cause.start] in own.lexicon["changing_it"]
    found = _sequence(own, quoted, cause, is_its=is_changing) or _association(own, quoted)
    if found := found or caused_beside(own, quoted):
        return f"says “{found}”"
    compared = changed_in_groups(own, quoted)
    return f"compares some with others (“{compared}”)" if compared else None


def _cause(own: Wording, quoted: Wording) -> range | None:
    """The words by which a claim makes a cause of something: "the remarks made on it" does not."""
    tokens = own.tokens
    for at, length in own.found("makes_cause"):
        behind = tokens[at + length : at + length + _OBJECT]
        if not (_causes_nothing(own, at, behind, quoted) or _is_no_cause(own, at)):
            return range(at, at + length)
    words = changes_it(own, quoted)
    return None if words is None or _is_no_cause(own, words.start) else words


def _has_the_cause(own: Wording, quoted: Wording) -> bool:
    """Whether a quote, too, gives as the cause something that its claim names: "for want of staff", "out of shame"."""
    return any(
        not own.stems.isdisjoint(forms(own.lexicon, stem))
        for at, length in quoted.found("giving_the_cause")
        for stem in {quoted.next_content(at + length - 1), *map(quoted.lexicon.stem, quoted.tokens[at : at + length])}
        if stem
    )


def _is_no_cause(own: Wording, at: int) -> bool:
    """Whether a claim denies that something is the cause: "has never caused", "not because", "need not ... because"."""
    tokens, lexicon = own.tokens, own.lexicon
    clause = range(clause_start(tokens, at), at)
    denied = [one for one in denials(own) if one in clause]
    if not lexicon["cause_after"].length_at(tokens, at):
        content = [one for one, _ in own.content if not tokens[one].endswith("ly")]
        return any(not any(one < place < at for place in content) for one in denied)
    is_free = any(one in clause for name in ("obliging", "what_needs") for one, _ in own.found(name))
    return any(at - one <= 1 for one in denied) or (bool(denied) and is_free)


def _causes_nothing(own: Wording, at: int, behind: list[str], quoted: Wording) -> bool:
    """Whether a word that can make a cause of something does not, by what stands after it."""
    lexicon, word = own.lexicon, own.tokens[at]
    if word in {"made", "makes"}:
        begins = any(one in lexicon["determiners"] for one in behind[:1])
        things = behind[begins : begins + 1 + begins]  # "made sense", "made a fine start"
        return any(one in lexicon["made_things"] for one in things) or _is_idle(behind[:1], lexicon)
    if word in {"led", "leads"}:
        return "to" not in behind
    if word in {"drove", "pushed"}:
        return any(one in lexicon["moved_only"] for one in behind[:1])
    return word == "due" and _is_done(behind[:1], quoted)


def _is_idle(behind: list[str], lexicon: Lexicon) -> bool:
    """Whether what stands after "made" is no object that something is made of: "made on it", "made redundant"."""
    return any(one in lexicon[name] for one in behind for name in ("no_cause_before", "made_so"))


def _is_done(word: list[str], quoted: Wording) -> bool:
    """Whether a word is a verb in a text, as in "will reopen": what is due to reopen has no cause."""
    before = quoted.lexicon["before_infinitives"]
    return any(one in before and word == [other] for one, other in pairwise(quoted.tokens))


def _sequence(own: Wording, quoted: Wording, cause: range, *, is_its: bool) -> str | None:
    """The word of sequence of a quote: "when it comes to" is none, nor is a "since" that gives a reason.

    Nor is one that begins a clause of which the claim says nothing, or names a time of which it makes no cause; where
    only a verb of changing says so, the cause must be of that clause (`is_its`).
    """
    idle = {at + one for at, length in quoted.found("no_sequence") for one in range(length)}
    idle.update(at for at, _ in quoted.found("sequence_or_reason") if _gives_reason(quoted, at))
    places = [at for at, _ in quoted.found("sequence") if at not in idle]
    spans = [at for at in places if is_its or _names_a_span(quoted, at)]
    places = [at for at in places if at not in spans or _is_its_cause(own, cause, quoted, at)]
    return next((quoted.tokens[at] for at in places if _is_told_of(own, quoted, at)), None)


def _names_a_span(quoted: Wording, at: int) -> bool:
    """Whether a word ends what says only in which time something was: "in the ten years after"."""
    before = range(max(0, at - _SPAN), at)
    is_span = quoted.tokens[at - 1] in quoted.lexicon["spans_after"] if at else False
    return is_span and any(one in before for one, _ in quoted.found("within_a_span"))


def _is_its_cause(own: Wording, cause: range, quoted: Wording, at: int) -> bool:
    """Whether a claim names as the cause something of the clause that a word of sequence begins."""
    tokens, lexicon = own.tokens, own.lexicon
    begins = clause_start(tokens, cause.start)
    ends = clause_end(tokens, cause.stop)
    is_behind = lexicon["cause_after"].length_at(tokens, cause.start) > 0
    named = own.beginnings_at(range(cause.stop, ends) if is_behind else range(begins, cause.start))
    return not named or not named.isdisjoint(quoted.beginnings_at(_clause(quoted, at)))


def _clause(quoted: Wording, at: int) -> Iterator[int]:
    """The first tokens of the clause that a word begins."""
    behind = takewhile(lambda one: quoted.tokens[one] not in CLAUSE_ENDS, range(at + 1, len(quoted.tokens)))
    return islice(behind, _LONGEST_CLAUSE)


def _is_told_of(own: Wording, quoted: Wording, at: int) -> bool:
    """Whether a claim has a word of the clause that a word of sequence begins, or that clause has none."""
    said = quoted.beginnings_at(_clause(quoted, at))
    return not said or not said.isdisjoint(own.beginnings)


def _association(own: Wording, quoted: Wording) -> str | None:
    """The words by which a quote says that two things go together; None where the claim has them, too."""
    words = next((quoted.tokens[at : at + length] for at, length in quoted.found("going_together")), None)
    if words is None or set(words) <= set(own.tokens) or share(own, quoted) < _HALF:
        return None
    has_reason = any(pair in ((",", "as"), (",", "since")) for pair in pairwise(quoted.tokens))
    return None if has_reason else " ".join(words)


def _gives_reason(quoted: Wording, at: int) -> bool:
    """Whether a word begins a clause that says what is or would be so; "since last May" is a time.

    So does one after a comma, where nothing is said to have been going on: "is doubted, since its spelling differs".
    """
    lasting = quoted.lexicon["perfect_verbs"]
    if quoted.tokens[max(0, at - 1)] == "," and not any(one in lasting for one in quoted.tokens):
        return True
    clause = takewhile(lambda one: one not in _CLAUSE_ENDS, quoted.written[at + 2 : at + _LONGEST_CLAUSE])
    return any(word in quoted.lexicon["reason_verbs"] for word in clause)
