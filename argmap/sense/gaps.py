"""What a marked change hides: words left out by `[...]`, and words that stand in brackets instead of others."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.sense.compare import listed_kind
from argmap.sense.kinds import Change, Kind
from argmap.sense.token import bare
from argmap.sense.tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.sense.token import Token
    from argmap.words import Lexicon

__all__ = ["bracketed", "hidden"]

_ASIDE = re.compile(r"\s*(?:\(.*\)|\[.*\]|[,;]\s.*[,;]|[–—-]\s?.*[–—-])\s*", re.DOTALL)
_HIDING = {
    Kind.NEGATION: "gap_negations",
    Kind.QUANTIFIER: "gap_restrictions",
    Kind.MODAL: "gap_hedges",
    Kind.CONDITION: "gap_conditions",
}
_WEIGHTY = (Kind.CONDITION, Kind.ATTRIBUTION)
_DECIDING = frozenset({Kind.NEGATION, Kind.QUANTIFIER, Kind.MODAL, Kind.CONDITION, Kind.NUMBER})
_NO_WORDS = re.compile(
    r"\[\s*(?:sic|emphasis (?:added|mine|in (?:the )?original)|my emphasis|italics (?:added|mine))\s*!?\s*\]",
    re.IGNORECASE,
)


def hidden(gap: str, lexicon: Lexicon | None, *, after: str = "") -> list[Change]:
    """What words of one sentence that `[...]` leaves out would have said; empty where they decide nothing.

    An aside (between brackets, commas or dashes) may be left out with a negation or a hedge in it, not with a condition
    or with who says so. `after` is what follows the gap.
    """
    if lexicon is None:
        return []
    found = tokens(gap, lexicon)
    plain = [one.plain for one in found]
    changes = [*_listed(gap, found, plain, lexicon), *_attributed(gap, found, plain, lexicon, after)]
    is_aside = bool(_ASIDE.fullmatch(gap))
    return [one for one in changes if not is_aside or one.kind in _WEIGHTY]


def _listed(gap: str, found: Sequence[Token], plain: Sequence[str], lexicon: Lexicon) -> Iterator[Change]:
    for kind, name in _HIDING.items():
        entries = lexicon[name]
        for at in range(len(plain)):
            if length := entries.length_at(plain, at):
                yield Change(kind, "", gap[found[at].start : found[at + length - 1].end])
                break


def _attributed(
    gap: str, found: Sequence[Token], plain: Sequence[str], lexicon: Lexicon, after: str
) -> Iterator[Change]:
    """A verb of saying with "that" after it or at the end of the gap, or one between commas (", he said,")."""
    saying, that = lexicon["sense_attribution"], lexicon["cut_that"]
    ends_clause = gap.rstrip().endswith((",", ":", "”", '"'))
    for at, word in enumerate(plain):
        if word not in saying:
            continue
        is_last = at == len(plain) - 1
        if word == "according" or (not is_last and plain[at + 1] in that) or is_last or (ends_clause and at <= 6):
            yield Change(Kind.ATTRIBUTION, "", gap[found[max(0, at - 2)].start : found[at].end])
            return


def bracketed(inserted: str, replaced: str, lexicon: Lexicon | None) -> list[Change]:
    """What `[inserted]` says other than the article's words that it stands for (none where it only adds).

    A name may stand for a pronoun, and words may explain; a negation, number, condition, hedge or restriction may
    neither come nor go, and no name may stand for another.
    """
    if _NO_WORDS.fullmatch(f"[{inserted}]") or lexicon is None:
        return []
    ours, theirs = tokens(inserted, lexicon), tokens(replaced, lexicon)
    mine, yours = _deciding(ours, lexicon), _deciding(theirs, lexicon)
    changes = [
        Change(kind, one if one in mine else "", one if one in yours else "")
        for one, kind in {**mine, **yours}.items()
        if (one in mine) != (one in yours)
    ]
    if not changes and _swaps_a_word(ours, theirs, lexicon):
        changes.append(Change(Kind.WORDS, inserted, " ".join(one.written for one in theirs)))
    named, names = _names(ours, lexicon), _names(theirs, lexicon)
    if named and names and not named & names:
        changes.append(Change(Kind.NAME, inserted, replaced))
    return changes


def _deciding(words: Sequence[Token], lexicon: Lexicon) -> dict[str, Kind]:
    """The words that decide the sense, with their kinds."""
    plain = [one.plain for one in words]
    found: dict[str, Kind] = {}
    for at, word in enumerate(plain):
        if bare(words[at].written) in lexicon["gap_pronouns"]:
            continue
        kinds = [kind for kind, name in _HIDING.items() if lexicon[name].length_at(plain, at)]
        kind = kinds[0] if kinds else listed_kind(word, lexicon)
        if kind in _DECIDING and (kinds or kind is Kind.NUMBER or kind is Kind.QUANTIFIER):
            found[word] = kind
    return found


def _swaps_a_word(ours: Sequence[Token], theirs: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether one word of meaning stands for another one, and not for a pronoun or another form of itself."""
    functional, little = lexicon["function_words"], lexicon["sense_little"]
    mine = [one for one in ours if one.plain not in little]
    yours = [one for one in theirs if one.plain not in little]
    if len(mine) != 1 or len(yours) != 1 or yours[0].plain in functional or mine[0].plain in functional:
        return False
    is_name = mine[0].written[:1].isupper() or yours[0].written[:1].isupper()
    return not is_name and lexicon.stem(mine[0].plain) != lexicon.stem(yours[0].plain)


def _names(words: Sequence[Token], lexicon: Lexicon) -> set[str]:
    functional = lexicon["function_words"]
    return {one.plain for one in words if one.written[:1].isupper() and one.plain not in functional}
