"""Rules on what becomes of the article's words in a claim: strength, names."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from argmap.diagnostics import About, Severity, Slip
from argmap.plain_words import composed
from argmap.retelling import (
    ALIKE,
    NOT_YET,
    Name,
    contrary,
    is_allowed,
    is_of_a_duty,
    names,
    other_duty,
    outranked,
    said_as_done,
    share,
)
from argmap.rules.base import Faults, rule
from argmap.rules.comparing import claim_fault
from argmap.rules.mentioning import ASKED, DENIED, mentions
from argmap.words import ASSERTED, CLAUSE_ENDS, POSSIBLE, TELLING, Strength, Wording, kept, negated, strength

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.graph import Claim
    from argmap.reading import Reading
    from argmap.words import Lexicon

_MUCH_ALIKE = 0.8  # share of a claim's content words that its quote has
_NEAR = 3  # tokens before "certain" in which it is denied
_PASSED = ("possible", "probable", "certain", "open", "behind_may")
_STRONG = ("proof", "certain", "showing", "hardly_doubted")
_BEGINNING = 4
_LONG = 5  # letters of a name that is no longer made of initials, where it has small ones
_WORD = re.compile(r"\w+")
_INITIALS = re.compile(r"\b[A-Z](?:[a-z]?[A-Z])+\b")


@rule(
    "AM302",
    "hedge-mismatch",
    Severity.WARNING,
    about=About.WORDING,
    slip=Slip.SURER,
    same_as=("meaning",),
    feedback=("{claim} is surer than the article.", "how sure is the author, and by which word?"),
)
def hedge_mismatch(reading: Reading) -> Faults:
    """A claim says more strongly what the article says with caution.

    "May", "could", "appears to" are part of what an author says. The claim and the quote are each put on a ladder by
    their words (possible, probable, asserted, certain), and the rule fires where the claim stands two steps higher; or
    one step, where it says "prove", "confirm" or "certainly", or repeats without "appears to" what follows upon it.
    What the word bears on must occur in both. A "may" that allows something ("only members may vote"), or does not
    ("may not sell without asking"), leaves nothing open, nor does what nobody could do. What is hardly doubted is
    "almost certainly" so, and who decided against a thing that could have been done asserts nothing. It also fires
    where "generally", "mostly" or "almost" is left out before what the claim repeats, or the rank before a superlative
    ("the second largest", "one of the largest"), and where the claim puts forward what its quote only asks ("whether"),
    supposes ("if", "would"), means to do ("plans to"), passes on ("allegedly") or says of the past ("used to",
    "former"). Plans, attempts, orders, suspicions and what was so once are also found in other words than the quote's
    ("has banned it" for "intends to ban it"); not where the claim has a word for the same ("suspected", "did not manage
    to"), nor where the quote goes on that it was done.

    A step is not what may come of it: it fires on "convicted" for "charged", "provided" for "promised", "adopted" for
    "proposed", "obtained" for "applied for", where the claim is else the quote's, and the quote does not say that it
    came to that. What ought to be is not so ("ought to have a nurse"), nor is what a question asks that the quote
    leaves without an answer, nor what it says "whether or not" it is so or "did not decide whether".

    Article:

        The harbour may have to close next year. Its cranes are generally out of use.

    Fails:

        - evidence: The harbour has to close next year.
          quote: The harbour may have to close next year

    Fails:

        - evidence: The cranes are out of use.
          quote: Its cranes are generally out of use

    Passes:

        - evidence: The harbour might have to close.
          quote: The harbour may have to close next year

    Reference: Kilicoglu and Bergler, BMC Bioinformatics 9 (2008), table 1; the ladder is this project's own.
    """
    found = {claim.index: what for claim, what in _surer(reading)}
    for claim, mention in mentions(reading):
        own, quoted = reading.wordings[claim.index], reading.quoted[claim.index]
        if own and quoted and is_of_a_duty(own, quoted):  # which is for AM329
            continue
        if mention.kind in ASKED:
            found.setdefault(claim.index, f"asserts what its quote only has after “{mention.words}”")
        elif mention.kind not in DENIED:
            found.setdefault(claim.index, f"leaves out “{mention.words}”, and so says more than the article does")
    for claim, own, quoted in reading.worded_with((), NOT_YET):
        if claim.index not in found and len(reading.anchors[claim.index]) == 1 and (what := said_as_done(own, quoted)):
            found[claim.index] = what
    for index, what in found.items():
        claim = reading.claims[index]
        advice = "say it no more strongly than the article does"
        yield claim_fault(reading, claim, f"{claim.label} {what}", advice)


def _is_unsure(own: Wording) -> bool:
    """Whether a claim denies that something is certain, or shown: "it is not certain that", "does not prove that"."""
    places = [at for name in ("certain", "knowing_sure", "proof", "showing") for at, _ in own.found(name)]
    return any(not own.lexicon["negations"].words.isdisjoint(own.tokens[max(0, at - _NEAR) : at]) for at in places)


def _surer(reading: Reading) -> Iterator[tuple[Claim, str]]:
    """Claims that say more than their quotes do by words of caution or strength, with what says so."""
    for claim, own, quoted in reading.worded_with(TELLING, ("general", "ranks", *TELLING)):
        if word := _generalised(own, quoted):
            more = "says more than the article does" if word in own.lexicon["about"] else "says it of every case"
            yield claim, f"leaves out “{word}”, and so {more}"
            continue
        if word := outranked(own, quoted):
            yield claim, f"leaves out “{word}”, and so says more than the article does"
            continue
        said, meant = strength(quoted), strength(own)
        if is_allowed(quoted, said, own) or is_of_a_duty(own, quoted):  # which is for AM329
            continue
        gap = meant.level - said.level
        if gap >= 2 or (gap == 1 and (meant.is_proof or _drops(said, quoted, own))):
            if _says_so_too(quoted, said, meant) or not _bears_on_both(own, quoted, said, meant):
                continue
            if contrary(own, quoted) is not None:  # which is for AM307
                continue
            if said.level < ASSERTED and not meant.is_proof and _leaves_open(own, quoted, said):
                continue
            stronger = f"says “{meant.word}”" if meant.word else f"asserts “{_asserted(own, quoted, said)}”"
            weaker = f"says “{_hedge(quoted, said, meant)}”" if said.word else "has no word as strong"
            yield claim, f"{stronger}, where the article {weaker}"


def _leaves_open(own: Wording, quoted: Wording, said: Strength) -> bool:
    """Whether a claim does not assert what its quote has after a hedge: "may", "not certain", "decided against"."""
    if own.has("open") or _is_unsure(own):
        return True
    at = _asserted_at(own, quoted, said)
    return any(0 <= at - (one + length) < _NEAR for one, length in own.found("refusing"))


def _asserted_at(own: Wording, quoted: Wording, said: Strength) -> int:
    return next(at for at, stem in own.content if stem == _hedged(quoted, said.at))


def _asserted(own: Wording, quoted: Wording, said: Strength) -> str:
    """The word of a claim that its quote has after a hedge."""
    return own.written[_asserted_at(own, quoted, said)]


def _hedge(quoted: Wording, said: Strength, meant: Strength) -> str | None:
    """The hedge of a quote; with the word on which it bears, where a claim has no word of strength."""
    if meant.word is not None:
        return said.word
    end = next(at for at, stem in quoted.content if at > said.at and stem == _hedged(quoted, said.at))
    return f"{said.word} {quoted.between(said.at + 1, end + 1)}"


def _generalised(own: Wording, quoted: Wording) -> str | None:
    """A word such as "generally" that a claim leaves out before what it repeats."""
    if not quoted.may_have("general") or any(own.has(name) for name in ("general", "general_too", "open", "probable")):
        return None
    for at, length in quoted.found("general"):
        hedged = quoted.next_content(at + length - 1)
        if hedged in own.stems and len(own.stems & quoted.stems) >= ALIKE * len(own.stems):
            return " ".join(quoted.tokens[at : at + length])
    return None


def _says_so_too(quoted: Wording, said: Strength, meant: Strength) -> bool:
    """Whether the quote has the claim's word for its strength, or one as strong where it has no hedge."""
    if meant.word is None:
        return False
    is_same = f" {meant.word} " in f" {' '.join(quoted.tokens)} "
    return is_same or (said.word is None and any(quoted.has(name) for name in _STRONG))


def _bears_on_both(own: Wording, quoted: Wording, said: Strength, meant: Strength) -> bool:
    """Whether what the quote's hedge bears on is in the claim, and what the claim's word bears on in the quote."""
    if said.word is not None:
        has_it = own.lexicon.stem(said.word) in own.stems
        if has_it or _hedged(quoted, said.at) not in own.stems:
            return False
    return meant.word is None or (_hedged(own, meant.at) in quoted.stems and share(own, quoted) >= ALIKE)


def _hedged(wording: Wording, at: int) -> str | None:
    """What a word of caution or strength bears on: the next content word of the clause that is no such word itself."""
    for index, stem in wording.content:
        token = wording.tokens[index]
        if index > at and not (token.endswith("ly") or any(token in wording.lexicon[name] for name in _PASSED)):
            return None if CLAUSE_ENDS.intersection(wording.tokens[at + 1 : index]) else stem
    return None


def _drops(hedge: Strength, quoted: Wording, own: Wording) -> bool:
    """Whether a claim repeats what the quote only says that it appears to be."""
    if _drops_before_not(hedge, quoted, own):
        return True
    is_verb = quoted.tokens[hedge.at + 1 : hedge.at + 2] == ["to"] or str(hedge.word).endswith("ly")
    return is_verb and str(hedge.word) in quoted.lexicon["appearing"] and quoted.next_content(hedge.at) in own.stems


def _drops_before_not(hedge: Strength, quoted: Wording, own: Wording) -> bool:
    """Whether a claim repeats the "not" of "probably not", and not the "probably"."""
    behind = quoted.tokens[hedge.at + 1 : hedge.at + 2]
    is_denied = any(token in quoted.lexicon["negations"] for token in behind) and bool(negated(own))
    return is_denied and str(hedge.word) in quoted.lexicon["probable"] and share(own, quoted) >= _MUCH_ALIKE


@rule(
    "AM303",
    "added-hedge",
    Severity.INFO,
    about=About.WORDING,
    slip=Slip.TAMER,
    feedback=("{claim} is more cautious than the article.", "where does the caution come from?"),
)
def added_hedge(reading: Reading) -> Faults:
    """A claim says with caution what the article simply says.

    A "may" of one's own makes the author more careful than he was, and the claim easier to support than it is. It
    fires where the claim says with "may" or "perhaps" what its quote says in the same words, without any word of
    caution.

    Fails:

        - evidence: Trade may perhaps have suffered.
          quote: Trade has suffered badly

    Passes:

        - evidence: Trade has suffered.
          quote: Trade has suffered badly
    """
    for claim, own, quoted in reading.worded_with(("possible",)):
        if strength(own).level != POSSIBLE or is_allowed(own, strength(own), quoted) or other_duty(own, quoted):
            continue
        at = next((at for at, _ in own.found("possible") if own.tokens[at] != "could"), None)
        if at is None or any(quoted.has(name) for name in ("open", "possible")):
            continue
        if quoted.tokens[0] in own.lexicon["infinitives"]:
            continue
        word = own.tokens[at]
        if share(own, quoted, _hedges(own)) >= ALIKE and _hedged(own, at) in quoted.stems:
            yield claim_fault(
                reading,
                claim,
                f"{claim.label} says “{word}”, where the article has no word of caution",
                "say it as strongly as the article does",
            )


def _hedges(wording: Wording) -> set[str]:
    """The stems of a text's words of caution."""
    return {stem for at, stem in wording.content if wording.tokens[at] in wording.lexicon["possible"]}


@rule(
    "AM308",
    "unquoted-name",
    Severity.INFO,
    about=About.WORDING,
    feedback=("{claim} names somebody whom the article does not name.", "how do you know who is meant?"),
)
def unquoted_name(reading: Reading) -> Faults:
    """A claim names somebody or something that the article does not name.

    A name in a claim comes from the article or from the analyst's own knowledge, and readers cannot tell which. It
    fires where the name stands nowhere in the article or its header; forms of a name ("Russia", "Russian") and
    initials count, both ways ("EU", "European Union"). Single names at the head of a sentence are not looked at.

    Article:

        The mayor spoke against the plan last night.

    Fails:

        - evidence: Mayor Brandt opposed the plan.
          quote: The mayor spoke against the plan last night

    Passes:

        - evidence: The mayor opposed the plan.
          quote: The mayor spoke against the plan last night
    """
    known: frozenset[str] | None = None
    for claim, own, _ in reading.worded:
        if not own.names:
            continue
        if known is None:
            known = _named(reading, own.lexicon)
        if name := next((one for one in names(own) if _is_unknown(one, own, known, reading)), None):
            yield claim_fault(
                reading,
                claim,
                f"{claim.label} names “{name.text}”, which does not occur in the article",
                "say it as the article does, or move what you know yourself to a `note`",
            )


def _is_unknown(name: Name, own: Wording, known: frozenset[str], reading: Reading) -> bool:
    """Whether an article has some word of a name in no form, nor the initials of the whole."""
    unknown = [word for word in name.words if not _beginnings(word, own.lexicon) & known]
    unknown = [word for word in unknown if not (_is_short(word) and _spelled_out(_capitals(word), reading))]
    if not unknown or not name.initials.isdisjoint(_initials(reading)):
        return False
    # "the United Nations' Food and Agriculture Organization" for "the UN's food agency"
    has_owner = not name.owner.isdisjoint(_initials(reading))
    return not (has_owner and len(unknown) < len(name.words))


def _is_short(word: str) -> bool:
    """Whether a name is made of initials: "EU", "MoD"."""
    return word.isupper() or (len(word) < _LONG and len(_capitals(word)) > 1)


def _capitals(word: str) -> str:
    return "".join(letter for letter in word if letter.isupper())


def _beginnings(word: str, lexicon: Lexicon) -> set[str]:
    """What forms of a name have in common: how it begins, and how other names of the same do."""
    found = {part[:_BEGINNING] for part in word.lower().replace("'", "-").split("-") if part}
    return found.union(*(_others(lexicon).get(one, ()) for one in found))


@lru_cache(maxsize=16)
def _others(lexicon: Lexicon) -> dict[str, set[str]]:
    """How other names begin of what a beginning is one of: that of the country for "French" or "Danes", and back."""
    found: dict[str, set[str]] = {}
    pairs = [*lexicon.demonyms.items(), *(one.split("/") for one in lexicon["other_names"].words)]
    for one, other in pairs:
        found.setdefault(one[:_BEGINNING], set()).add(other[:_BEGINNING])
        found.setdefault(other[:_BEGINNING], set()).add(one[:_BEGINNING])
    return found


def _named(reading: Reading, lexicon: Lexicon) -> frozenset[str]:
    """The beginnings of all words of the articles and their headers."""
    found: set[str] = set()
    for article in reading.articles.values():
        source = article.source
        header = f"{source.title} {source.author} {source.publication}" if source else ""
        for text in (header, article.text.content):
            found |= {match[0].lower()[:_BEGINNING] for match in _WORD.finditer(composed(text))}
    return frozenset(found).union(*(others for one, others in _others(lexicon).items() if one in found))


def _spelled_out(initials: str, reading: Reading) -> bool:
    """Whether words of an article begin with these initials: "European Union" for "EU"."""
    for article in reading.articles.values():
        words = [word for word in article.text.content.split() if word[:1].isupper()]
        if initials in "".join(word[0] for word in words) or initials in article.text.content.replace(".", ""):
            return True
    return False


@kept
def _initials(reading: Reading) -> frozenset[str]:
    """The words of the articles that are initials: "UN" and "U.N." alike, "MD" for "MoD"."""
    texts = (composed(article.text.content).replace(".", "") for article in reading.articles.values())
    return frozenset(_capitals(match[0]) for text in texts for match in _INITIALS.finditer(text))
