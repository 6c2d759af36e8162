"""Rules on what a claim speaks of: it says of boys what its quote says of girls, in the same words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.diagnostics import About, Severity, Slip
from argmap.retelling import another_word, contrary, opposed, replaced, turned_round
from argmap.rules.base import Faults, rule
from argmap.rules.comparing import beside, claim_fault
from argmap.rules.exchanged import exchanged
from argmap.words import Wording

if TYPE_CHECKING:
    from argmap.graph import Claim
    from argmap.reading import Reading

_TOLD_ELSEWHERE = (contrary, opposed, turned_round, exchanged)
"""What is for AM307 and for AM327."""
_SAID_BEFORE = ("definite", "demonstratives", "owners_before")
"""Lists of words before what has been named before: "the", "this", "its"."""


@rule(
    "AM330",
    "changed-thing",
    Severity.WARNING,
    about=About.WORDING,
    slip=Slip.CHANGED,
    same_as=("meaning",),
    feedback=(
        "{claim} speaks of something else than the article by one word.",
        "of whom, or of what, does the sentence say it?",
    ),
)
def changed_thing(reading: Reading) -> Faults:
    """A claim has one thing in the place of another one.

    It repeats its quote nearly word for word, but says "boys" for "girls", "spring" for "autumn", "the first edition"
    for "the second", "private" for "public": words of a list of things of which none is another. It fires where the
    same words stand around the two, and the quote has the claim's word nowhere else, or only in a clause that says
    something else of it. It leaves alone what is said of one "and", "like" or "as well as" of the other.

    Article:

        The pilots have the second ship in the harbour.

    Fails:

        - evidence: The pilots have the fourth ship in the harbour.
          quote: The pilots have the second ship in the harbour

    Passes:

        - evidence: The second ship in the harbour is the pilots'.
          quote: The pilots have the second ship in the harbour
    """
    for claim, own, quoted in reading.worded:
        words = replaced(own, quoted)
        if words and not any(function(own, quoted) for function in _TOLD_ELSEWHERE):
            message = f"{claim.label} says “{words[0]}”, but its quote says “{words[1]}”"
            yield claim_fault(reading, claim, message, "say it of what the article says it of")


@rule(
    "AM332",
    "another-word",
    Severity.INFO,
    about=About.WORDING,
    slip=Slip.CHANGED,
    same_as=("meaning",),
    feedback=(
        "{claim} has another word where the article names a thing.",
        "do the two words name the same thing?",
    ),
)
def another_word_there(reading: Reading) -> Faults:
    """A claim names something else than its quote in one place, and repeats it for the rest.

    "A charge of theft" is no "charge of fraud", and what the wind did the rain did not. Which words mean the same, only
    a reader can tell; so this is a question. It fires where the only new word of a claim stands where its quote has a
    word that the claim leaves out, and the same words are beside both. It leaves alone verbs, names, very general words
    ("measure", "man"), words that often stand for each other, and what the article calls so near the quote, where the
    quote only says "the" or "this" of it.

    Article:

        The fort fell because of the fog on the river.

    Fails:

        - evidence: The fort fell because of the frost on the river.
          quote: The fort fell because of the fog on the river

    Passes:

        - evidence: The fog on the river made the fort fall.
          quote: The fort fell because of the fog on the river
    """
    for claim, own, quoted in reading.worded:
        words = another_word(own, quoted)
        if words and not _is_called_so(reading, claim, words, quoted) and not _is_told_elsewhere(own, quoted):
            message = f"{claim.label} says “{words[0]}” where its quote says “{words[1]}”"
            yield claim_fault(reading, claim, message, "see whether both mean the same; if not, say it as the article")


def _is_told_elsewhere(own: Wording, quoted: Wording) -> bool:
    return any(function(own, quoted) for function in (*_TOLD_ELSEWHERE, replaced))


def _is_called_so(reading: Reading, claim: Claim, words: tuple[str, str], quoted: Wording) -> bool:
    """Whether the article has a claim's word near the quote, which says "the" or "this" of what it means."""
    lexicon = quoted.lexicon
    at = quoted.text.lower().find(words[1].lower())
    before = Wording(quoted.text[:at], lexicon).tokens[-1:]
    if not any(one in lexicon[name] for one in before for name in _SAID_BEFORE):
        return False
    meant = Wording(words[0], lexicon).beginnings
    return any(meant <= text.beginnings for text in beside(reading, claim))
