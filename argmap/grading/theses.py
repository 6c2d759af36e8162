"""The student's thesis: whether it is the reference's in another sentence of the article, and whether it says more."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from argmap.comparison.align import Pair
from argmap.comparison.likeness import By
from argmap.comparison.places import length, overlap, share_a_paragraph
from argmap.comparison.saying import Turn, Turning
from argmap.words import Wording, found_in

if TYPE_CHECKING:
    from argmap.comparison import Alignment
    from argmap.comparison.answering import Answers

__all__ = ["thesis_turn", "with_the_same_proposal"]

_FEWEST = 2  # words that two sentences with one proposal have in common
_RESTATED = 3  # the same where nothing is said to be done
_AT_ENDS = 3  # paragraphs at each end of an article in which it says again what it is for
_MANY = 0.4  # share of a thesis's words that the reference's has, from which it may be tied to any paragraph


def with_the_same_proposal(answers: Answers) -> Answers:
    """The same, with two theses for one that say what is to be done of the same things.

    An article says what it proposes in more than one sentence ("The board should accept it"), and any of them will do
    that no other claim of the reference's quotes.
    """
    alignment = answers.alignment
    root, own = alignment.first.graph.root, alignment.second.graph.root
    if root is None or own is None or own.index in answers.unsaid:
        return answers
    if root.index in alignment.second_of or own.index in alignment.first_of:
        return answers
    if not any(test(alignment, root.index, own.index) for test in (_propose_the_same, _restates)):
        return answers
    pair = Pair(root.index, own.index, alignment.bags.alike(root.index, own.index), By.PLACE)
    return replace(answers, alignment=replace(alignment, pairs=tuple(sorted((*alignment.pairs, pair)))))


def _propose_the_same(alignment: Alignment, root: int, own: int) -> bool:
    text, partner = alignment.second.wordings[own], alignment.first.wordings[root]
    if text is None or partner is None or text.lexicon is not partner.lexicon:
        return False
    quoted = Wording.of(alignment.first.quoted_words(root), text.lexicon)
    if not (text.has("recommending") and (partner.has("recommending") or quoted.has("recommending"))):
        return False
    shared = len(text.beginnings & (partner.beginnings | quoted.beginnings))
    ours, theirs = alignment.places[0][root], alignment.places[1][own]
    is_near = bool(length(theirs)) and share_a_paragraph(alignment.articles, ours, theirs)
    return shared >= _FEWEST and (is_near or shared >= _MANY * len(text.beginnings))


def _restates(alignment: Alignment, root: int, own: int) -> bool:
    """Whether a thesis is what the author says again, at the beginning or the end, without saying what is to be done.

    It has words of the reference's thesis, says what is best or pays, and quotes what no claim of the reference's does.
    """
    text, partner, places = alignment.second.wordings[own], alignment.first.wordings[root], alignment.places
    if text is None or partner is None or text.lexicon is not partner.lexicon or not length(places[1][own]):
        return False
    if any(overlap(ours, places[1][own]) for ours in places[0]) or not _is_at_an_end(alignment, own):
        return False
    words = [
        Wording.of(one.quoted_words(at), text.lexicon) for one, at in ((alignment.first, root), (alignment.second, own))
    ]
    if not all(any(one.has("recommending") or found_in(one, "valuing") for one in each) for each in (
        (text, words[1]), (partner, words[0])
    )):  # fmt: skip
        return False
    shared = len(text.beginnings & (partner.beginnings | words[0].beginnings))
    return shared >= _RESTATED and shared >= _MANY * len(text.beginnings)


def _is_at_an_end(alignment: Alignment, own: int) -> bool:
    """Whether a quote stands in one of the first or last paragraphs of its article."""
    for number, spans in alignment.places[1][own].items():
        paragraphs = alignment.articles[number].paragraphs
        near = [*paragraphs[:_AT_ENDS], *paragraphs[-_AT_ENDS:]]
        if not any(one.start <= span.start < one.end for one in near for span in spans):
            return False
    return True


def thesis_turn(alignment: Alignment) -> Turn | None:
    """What a thesis changes in what is proposed: for all, instead of something, a "may" for a "must"."""
    root = alignment.first.graph.root
    theirs = alignment.second_of.get(root.index) if root else None
    if root is None or theirs is None:
        return None
    own, partner = alignment.second.wordings[theirs], alignment.first.wordings[root.index]
    if own is None or partner is None or own.lexicon is not partner.lexicon:
        return None
    words = alignment.second.quoted_words(theirs) or alignment.first.quoted_words(root.index)
    return _said_otherwise(own, partner, Wording.of(words, own.lexicon))


def _said_otherwise(own: Wording, partner: Wording, quoted: Wording) -> Turn | None:
    lexicon = own.lexicon
    wide = [[token for token in text.tokens if token in lexicon["widening"]] for text in (own, partner, quoted)]
    if len(wide[0]) > max(len(wide[1]), len(wide[2])):
        new = [token for token in wide[0] if token not in (*wide[1], *wide[2])]
        return Turn(Turning.ALL_ADDED, (new or wide[0])[0], "")
    if own.has("substituting") and not partner.has("substituting") and (said := quoted.first("adding_to")):
        return Turn(Turning.DEGREE, own.first("substituting") or "", said)
    may = own.first("allowing")
    if may and not own.has("recommending") and not partner.has("allowing") and (must := quoted.first("recommending")):
        return Turn(Turning.DEGREE, may, must)
    return None
