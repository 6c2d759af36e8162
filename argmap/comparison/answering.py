"""Which claims of a map answer which of a reference's: not only one by one, and only where they say what they quote."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from argmap.comparison.align import Pair
from argmap.comparison.candidates import quoting_the_same
from argmap.comparison.company import beside_its_company
from argmap.comparison.likeness import By
from argmap.comparison.places import length, overlap
from argmap.comparison.relations import home
from argmap.comparison.relevance import Relevance, shares_a_word
from argmap.comparison.same_role import by_role
from argmap.comparison.sides import are_for_the_same
from argmap.plain_words import plain_words
from argmap.words import Wording, figures

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from argmap.comparison.align import Alignment
    from argmap.comparison.places import Places

__all__ = ["Answers", "answers"]

_UNSPACED = "\u3040"  # from here on scripts have no spaces, and their words are pairs of letters
_LETTERS, _SHORTEST = 5, 4  # by which words are alike where there are no word lists; shorter ones say little
_COVERED = 0.6  # share of the shorter of two places that both quote, where one claim answers a part of the other
_REPEATED = 0.8  # share of words by which a text repeats another one, where there are no word lists
_SAID = 0.5  # weighted share of a text's words that the other claim has
_SAID_TOO = 0.3  # share of a claim's words that one has which quotes its passage with others
_OWN_WORDS = 1  # words beside those of another claim, with which one says in its own words what else it quotes
_MOST_ANSWERED = 3  # claims of the reference that one claim may answer: more is a passage copied, not read
_POOR = 0.34  # weighted share of a text's words below which it is asked whether another claim has more of them
_MUCH = 0.6  # share of them from which another claim is what it rather says
_COVERS = 0.4  # weighted share of a claim's own words from which one that has them and more says it
_SOME = 0.15  # weighted share of a text's words from which it is taken to say what it quotes
_LITTLE, _FEWEST = 0.26, 0.13
"""Share of a text's words that article and reference have, below which it is about something else; the lower one where
most of the map is about the article, so that one claim in other words is rather worded freely."""
_MOST, _SEVERAL, _NEVER = 0.6, 3, 2.0
"""Share of a map's claims that share next to nothing with their passages, and their least number, from which all are
about something else that share little with them; no share of words is as large as the last."""
_TELLING = 3  # content words of a claim from which it is strange that one of them or none is its partner's
_MANY = 0.3  # share of a map's claims that seem to be about something else from which it is none


@dataclass(frozen=True)
class Answers:
    """An alignment in which a claim counts only if it says what its words say, and may answer several."""

    alignment: Alignment
    unsaid: dict[int, int]
    """Claims of the second map that quote what a claim of the first quotes, and say something else."""
    instead: dict[int, int]
    """Of those, the claim of the first map that they rather say."""
    added: frozenset[int] = frozenset()
    """Of those, the ones that repeat their partners with the same words more in nearly all of them."""
    doubtful: frozenset[int] = frozenset()
    """Claims of the second map that have hardly a word of what they answer, so that nobody can tell by the words."""
    alone: frozenset[int] = frozenset()
    """Of the unsaid ones, those in a map that else says what it quotes: they may be worded freely."""


def answers(alignment: Alignment) -> Answers:
    """Take out what is not said, and add what is answered by a part of a claim, or by a claim and more.

    Without word lists for the first map's language only what shares no word with the article is taken out.
    """
    if alignment.first.lexicon is None:
        return _by_letters(alignment)
    relevance = Relevance(alignment.first)
    unsaid: dict[int, int] = {}
    instead: dict[int, int] = {}
    judged = [_is_said(alignment, pair, relevance, _LITTLE)[0] for pair in alignment.pairs]
    little = _LITTLE if judged.count(False) >= _MANY * len(judged) else _FEWEST
    if _are_about_something_else(alignment, relevance):
        little = _NEVER
    for pair in alignment.pairs:
        is_said, other = _is_said(alignment, pair, relevance, little)
        if not is_said:
            unsaid[pair.second] = pair.first
            if other is not None:
                instead[pair.second] = other
    alone = frozenset[int]()
    if len(unsaid) < _MANY * len(alignment.pairs):
        free = {one for one in unsaid.keys() - instead.keys() if _may_be_worded_freely(alignment, one, relevance)}
        unsaid = {claim: ours for claim, ours in unsaid.items() if claim not in free}
        alone = frozenset(unsaid.keys() - instead.keys())
    pairs = tuple(pair for pair in alignment.pairs if pair.second not in unsaid)
    kept = replace(alignment, pairs=pairs)
    doubtful = frozenset(pair.second for pair in pairs if _has_little_of(alignment, pair, relevance))
    also = tuple(_also(kept, relevance, set(unsaid)))
    return Answers(replace(kept, also=also), unsaid, instead, doubtful=doubtful, alone=alone)


def _are_about_something_else(alignment: Alignment, relevance: Relevance) -> bool:
    """Whether most claims have next to nothing of what they quote: then a word of the article's is there by chance."""
    texts = [alignment.second.wordings[pair.second] for pair in alignment.pairs]
    pairs = [pair for pair, text in zip(alignment.pairs, texts, strict=True) if text is not None and text.stems]
    little = sum(_has_next_to_nothing_of(alignment, pair, relevance) for pair in pairs)
    return little >= max(_SEVERAL, _MOST * len(pairs))


def _may_be_worded_freely(alignment: Alignment, claim: int, relevance: Relevance) -> bool:
    """Whether a claim plays its partner's part, and has a word of the article or the reference at all."""
    own = alignment.second.wordings[claim]
    return _has_its_part(alignment, claim) and (own is None or not own.beginnings.isdisjoint(relevance.vocabulary))


def _has_its_part(alignment: Alignment, claim: int) -> bool:
    """Whether a claim bears on what its partner bears on, as it does, and something on it that bears on its partner."""
    ours = alignment.first_of[claim]
    step, across = (
        home(reading, reading.claims[one]) for reading, one in ((alignment.first, ours), (alignment.second, claim))
    )
    if step is None or across is None or step.polarity is not across.polarity:
        return False
    below = set(alignment.first.graph.premises_under(ours))
    theirs = (alignment.first_of.get(one) for one in alignment.second.graph.premises_under(claim))
    return alignment.first_of.get(across.conclusion) == step.conclusion and any(one in below for one in theirs)


def _has_next_to_nothing_of(alignment: Alignment, pair: Pair, relevance: Relevance) -> bool:
    """Whether the words that a claim has of its partner's may be there by chance."""
    own = alignment.second.wordings[pair.second]
    return own is not None and (relevance.share(own, pair.first) < _SOME or _has_little_of(alignment, pair, relevance))


def _has_little_of(alignment: Alignment, pair: Pair, relevance: Relevance) -> bool:
    """Whether a claim of some words has one of its partner's or none, and wants nothing that its partner wants."""
    own, partner = alignment.second.wordings[pair.second], alignment.first.wordings[pair.first]
    if own is None or partner is None or len(own.beginnings) < _TELLING or relevance.share(own, pair.first) >= _POOR:
        return False
    return relevance.number(own, pair.first) < 2 and not (
        are_for_the_same(own, partner) or _has_a_figure_of(own, partner, _own_quote(alignment, pair.second))
    )


def _by_letters(alignment: Alignment) -> Answers:
    """The same without word lists: what shares no word with its partner, its words, or the article is not said."""
    known = _beginnings(one.text for one in alignment.first.claims)
    known |= _beginnings(article.text.content for article in alignment.articles)
    everywhere = _added_everywhere(alignment)
    unsaid: dict[int, int] = {}
    instead: dict[int, int] = {}
    added = set()
    for pair in alignment.pairs:
        text = alignment.second.claims[pair.second].text
        own, letters = plain_words(text), _beginnings([text])
        other = _said_instead(alignment, pair)
        if other is not None:
            instead[pair.second] = other
        if everywhere and everywhere <= own:
            added.add(pair.second)
        if other is not None or pair.second in added or (letters and letters.isdisjoint(known)):
            unsaid[pair.second] = pair.first
    pairs = tuple(pair for pair in alignment.pairs if pair.second not in unsaid)
    return Answers(replace(alignment, pairs=pairs), unsaid, instead, frozenset(added))


def _added_everywhere(alignment: Alignment) -> frozenset[str]:
    """The words that nearly all claims have beside all words of their partners: "it is not true that" in any language.

    Two words at least, and in four claims at least: what a map adds to all that it says else repeats changes its sense.
    """
    added = []
    for pair in alignment.pairs:
        own, ours = (
            plain_words(one.text) for one in (alignment.second.claims[pair.second], alignment.first.claims[pair.first])
        )
        if ours and len(own & ours) >= _REPEATED * len(ours):
            added.append(own - ours)
    if len(added) < _MOST_ANSWERED + 1:
        return frozenset()
    words = {word for one in added for word in one if sum(word in other for other in added) >= _REPEATED * len(added)}
    return frozenset(words) if len(words) > 1 else frozenset()


def _said_instead(alignment: Alignment, pair: Pair) -> int | None:
    """The claim of the first map whose words a claim repeats, where it has few of its partner's and quotes another."""
    own = plain_words(alignment.second.claims[pair.second].text)
    if not own or len(own & plain_words(alignment.first.claims[pair.first].text)) >= _POOR * len(own):
        return None
    for claim in alignment.first.claims:
        words = plain_words(claim.text)
        is_repeated = len(own & words) >= _REPEATED * max(len(own), len(words))
        if is_repeated and not overlap(alignment.places[0][claim.index], alignment.places[1][pair.second]):
            return claim.index
    return None


def _beginnings(texts: Iterable[str]) -> set[str]:
    """How the longer words of texts begin; of scripts without spaces, pairs of letters."""
    words = (word for text in texts for word in plain_words(text))
    return {word[:_LETTERS] for word in words if len(word) >= _SHORTEST or word[0] >= _UNSPACED}


def _is_said(alignment: Alignment, pair: Pair, relevance: Relevance, little: float) -> tuple[bool, int | None]:
    """Whether a claim says what its partner says, or the passage; if not, which claim it rather says."""
    lexicon, partner = alignment.first.lexicon, alignment.first.wordings[pair.first]
    text = alignment.second.claims[pair.second].text
    own = Wording.of(text, lexicon) if lexicon and text else None
    if own is None or partner is None or not own.stems:
        return True, None
    if pair.by in {By.ID, By.PLACE} or not length(alignment.places[1][pair.second]):
        return shares_a_word(own, [partner, *_around(alignment, pair)]) or _is_of_the_article(
            own, relevance, little
        ), None
    share = relevance.share(own, pair.first)
    if share >= _POOR or relevance.covered(own, partner) >= _COVERS:
        return True, None
    other, better = relevance.nearest(own)
    if better >= _MUCH and not overlap(alignment.places[0][other], alignment.places[1][pair.second]):
        return False, other
    if (share >= _SOME and little < _NEVER) or _has_a_figure_of(own, partner, _own_quote(alignment, pair.second)):
        return True, None
    return _is_of_the_article(own, relevance, little), None


def _is_of_the_article(own: Wording, relevance: Relevance, little: float) -> bool:
    """Whether enough of a text's words occur in the article or the reference: it may be a free rendering."""
    return len(own.beginnings & relevance.vocabulary) >= little * len(own.beginnings)


def _has_a_figure_of(own: Wording, *others: Wording | None) -> bool:
    """Whether a text has a figure of one of some others."""
    ours = {figure.value for figure in figures(own)}
    return any(ours & {figure.value for figure in figures(one)} for one in others if one)


def _own_quote(alignment: Alignment, claim: int) -> Wording | None:
    """The article's words that a claim of the second map quotes."""
    lexicon, words = alignment.first.lexicon, alignment.second.quoted_words(claim)
    return Wording.of(words, lexicon) if words and lexicon else None


def _around(alignment: Alignment, pair: Pair) -> Iterator[Wording | None]:
    """What stands around a claim that quotes nothing, in the first map: its conclusion, and premises beside it."""
    reading = alignment.first
    step = reading.claims[pair.first].step
    if step is not None:
        others = (reading.steps[step].conclusion, *reading.steps[step].premises)
        yield from (reading.wordings[one] for one in others if one != pair.first)


def _also(alignment: Alignment, relevance: Relevance, unsaid: set[int]) -> Iterator[Pair]:
    """Pairs beside the one-to-one choice: what is missing and said by a claim with more, and what is said in parts."""
    found = [*_with_more(alignment, relevance, unsaid), *_in_parts(alignment, relevance, unsaid)]
    found += beside_its_company(alignment, found)
    yield from found
    yield from by_role(alignment, found, relevance, unsaid)


def _with_more(alignment: Alignment, relevance: Relevance, unsaid: set[int]) -> Iterator[Pair]:
    """Claims that only the first map has, and that a claim of the second says with others."""
    answered: dict[int, int] = {}
    near = quoting_the_same(*alignment.places)
    for claim in alignment.missing:
        ours, words = alignment.places[0][claim], alignment.first.wordings[claim]
        if not length(ours) or words is None or alignment.first.claims[claim].kind == "thesis":
            continue
        best = max(
            (
                (share, -other)
                for other in near.get(claim, ())
                if other not in unsaid and (share := _says(alignment, relevance, words, ours, other)) >= _SAID_TOO
            ),
            default=None,
        )
        if best is not None and answered.get(-best[1], 0) < _MOST_ANSWERED - 1:
            answered[-best[1]] = answered.get(-best[1], 0) + 1
            yield Pair(claim, -best[1], best[0], By.QUOTE)


def _says(alignment: Alignment, relevance: Relevance, words: Wording, ours: Places, other: int) -> float:
    """How much of a claim's words another map's claim has that quotes the same passage; 0 where it does not."""
    theirs, own = alignment.places[1][other], alignment.second.wordings[other]
    if own is None or overlap(ours, theirs) < _COVERED * length(ours):
        return 0.0
    partner = alignment.first_of.get(other)
    others = None if partner is None else alignment.first.wordings[partner]
    more = _SAID_TOO * (partner is not None and length(theirs) > length(ours) and _says_more(own, relevance, partner))
    if others is not None and not (words.beginnings - others.beginnings) & own.beginnings:
        return more  # what it shares it has from the claim that it answers anyway
    whole = relevance.weight(words.beginnings)
    share = relevance.weight(words.beginnings & own.beginnings) / whole if whole else 0.0
    return max(share, more)


def _says_more(own: Wording, relevance: Relevance, partner: int) -> bool:
    """Whether a claim that quotes more than its partner does has words that it has neither from it nor from its quote.

    So it is taken to say, in words of its own, what else it quotes.
    """
    return len(own.beginnings - relevance.known[partner]) >= _OWN_WORDS


def _in_parts(alignment: Alignment, relevance: Relevance, unsaid: set[int]) -> Iterator[Pair]:
    """Claims that only the second map has, and that say a part of what a claim of the first says."""
    near = quoting_the_same(*reversed(alignment.places))
    for other in alignment.extra:
        own, theirs = alignment.second.wordings[other], alignment.places[1][other]
        if own is None or other in unsaid or not length(theirs) or alignment.second.claims[other].kind == "thesis":
            continue
        for claim in near.get(other, ()):
            common = overlap(alignment.places[0][claim], theirs)
            if common >= _COVERED * length(theirs) and (share := relevance.share(own, claim)) >= _SAID:
                yield Pair(claim, other, share, By.QUOTE)
                break
