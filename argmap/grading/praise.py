"""What is right in a submission, and which claims are the student's own: said only where it is so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.article import Status
from argmap.comparison import What
from argmap.comparison.places import overlap
from argmap.comparison.relations import parents
from argmap.grading.findings import SLIPS, WORTH
from argmap.grading.kinds import SPARE, kinds
from argmap.grading.points import brief, named, quoted
from argmap.grading.shares import is_objection
from argmap.rules.overreach import absolute
from argmap.words import Wording

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.diagnostics import Finding
    from argmap.grading.beside import Compared
    from argmap.grading.voice import Voice
    from argmap.graph import Claim
    from argmap.reading import Reading

__all__ = ["own_claims", "right"]

_OWN = 3
_SHARED = 2  # words of a claim that the reference has in the same sentence, from which it is no claim of one's own
_NAMED = 5
_ELSEWHERE = frozenset({What.KIND, What.TYPE, What.SCHEME, What.SOURCE, What.USE})
"""Differences that leave a claim where it stands."""
_MISREAD = 0.5  # worth of a claim that says something else than the article; with many of them none is praised
_SOUND = 0.9  # what is left by structure, from which it is praised though claims are copied
_ALIKE = 0.5  # likeness of texts from which a thesis is called the article's


def right(best: Compared, voice: Voice) -> Iterator[str]:
    """What is right, with the names of claims."""
    alignment = best.alignment
    student = alignment.second
    differing = {one.second for one in best.found if one.second is not None and one.what not in _ELSEWHERE}
    differing |= best.worth.keys()
    root, own_root = alignment.first.graph.root, student.graph.root
    has_thesis = bool(root and own_root and alignment.first_of.get(own_root.index) == root.index)
    if root and own_root and has_thesis and own_root.index not in differing:
        where = quoted(alignment.first, root)
        is_alike = alignment.bags.alike(root.index, own_root.index) >= _ALIKE and not _says_more(best, own_root, root)
        if not overlap(alignment.places[0][root.index], alignment.places[1][own_root.index]):
            yield voice("right.thesis-other", where=quoted(student, own_root) or where)
        elif is_alike or where:
            name = "thesis-tied" if not is_alike else "thesis-where" if where else "thesis"
            yield voice(f"right.{name}", where=where)
    misread = sum(value <= _MISREAD for value in best.worth.values())
    is_doubtful = best.is_about_something_else or 3 * misread > len(alignment.pairs) or bool(set(kinds(best)) & SPARE)
    placed = [] if is_doubtful else _placed(best)
    same = sorted((claim for claim in placed if claim.index not in differing), key=lambda one: one.depth)
    if same:
        names = voice.joined([brief(claim) for claim in same[:_NAMED]])
        name = "right.same-first" if len(same) > _NAMED else "right.same"
        yield voice(name, n=len(same), most=_NAMED, claims=names)
    elif "copied" in kinds(best) and best.structure >= _SOUND and not best.is_list:
        yield voice("right.structure")
    quotes = [quote for quotes in student.anchors for quote in quotes if quote.article and not quote.anchor.is_unknown]
    exact = sum(quote.anchor.status in {Status.EXACT, Status.FOLDED} and quote.anchor.is_sound for quote in quotes)
    if exact and not set(kinds(best)) & SPARE:
        yield voice("right.quotes", exact=exact, n=len(quotes))
    against = [claim for claim in same if is_objection(claim)]
    if against:
        yield voice("right.against", claims=voice.joined([brief(claim) for claim in against[:_NAMED]]))


def _says_more(best: Compared, own_root: Claim, root: Claim) -> bool:
    """Whether a thesis has a word that neither the reference's thesis nor the words that this quotes have."""
    alignment = best.alignment
    own, partner = alignment.second.wordings[own_root.index], alignment.first.wordings[root.index]
    if own is None or partner is None:
        return alignment.bags.alike(root.index, own_root.index) < 1.0
    said = partner.beginnings | Wording.of(alignment.first.quoted_words(root.index), own.lexicon).beginnings
    return not own.beginnings <= said or bool(absolute(own)) is not bool(absolute(partner))


def _placed(best: Compared) -> Iterator[Claim]:
    """The student's claims that stand under the same claim as in the reference, which the student has, too.

    Of a list only what stands under another claim than the thesis: the rest is placed by nobody's choice.
    """
    alignment = best.alignment
    ours, theirs = parents(alignment.first), parents(alignment.second)
    root = alignment.first.graph.root
    unchosen = {root.index} if root and best.is_list else set()
    for pair in alignment.pairs:
        claim = alignment.second.claims[pair.second]
        there = {alignment.first_of.get(one) for one in theirs[pair.second]}
        if claim.kind != "thesis" and (ours[pair.first] & there) - unchosen:
            yield claim


def own_claims(
    submission: Reading, compared: Sequence[Compared], findings: Sequence[Finding], voice: Voice
) -> Iterator[str]:
    """Claims that no reference has, with sound quotes that say what they say: nothing is subtracted for them."""
    doubted = {one.claim for one in findings if one.code.slip in SLIPS or one.code.slip in WORTH}
    doubted |= {submission.claims[index].label for one in compared for index in one.surer}
    new = [
        claim
        for claim in submission.claims
        if claim.kind != "thesis"
        and claim.label not in doubted
        and not any(claim.index in one.inverted or claim.index in one.answers.unsaid for one in compared)
        and all(claim.index not in one.whole.first_of and claim.index not in one.alignment.first_of for one in compared)
        and not any(_is_in_the_reference(one, claim.index) for one in compared)
        and any(quote.anchor.is_sound for quote in submission.anchors[claim.index])
    ]
    for claim in new[:_OWN]:
        yield voice("grading.own", claim=f"{named(claim)} ({quoted(submission, claim)})")


def _is_in_the_reference(best: Compared, claim: int) -> bool:
    """Whether a claim may say in other words what the reference has in its sentence, and no other claim answers."""
    alignment, own = best.whole, best.whole.second.wordings[claim]
    for ours in best.alignment.missing:
        text = alignment.first.wordings[ours]
        if own is None or text is None or not best.is_beside(ours, claim):
            continue
        if len(own.beginnings & text.beginnings) >= _SHARED:
            return True
    return False
