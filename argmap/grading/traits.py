"""What is so of a whole map beside a reference: keywords, upside down, of something else, without a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.graph import Polarity
from argmap.words import Wording

if TYPE_CHECKING:
    from argmap.comparison import Alignment
    from argmap.comparison.answering import Answers
    from argmap.grading.placement import Placement
    from argmap.reading import Reading

__all__ = ["UPSIDE_DOWN", "are_keywords", "has_no_reason", "has_other_thesis", "is_elsewhere", "is_upside_down"]

UPSIDE_DOWN = 0.36
"""Of its mark a map keeps, at least, whose claims belong together, the other way round."""
_SEVERAL = 2
_KEYWORDS, _MOST_BARE = 4, 2 / 3  # claims of a map of keywords, and the share of them without any function word
_LONGEST = 6  # words of keywords in the mean
_STRANGE = 1 / 3  # share of a map's claims that answer nothing, from which it does not follow the article


def are_keywords(reading: Reading, reference: Reading) -> bool:
    """Whether the claims are no sentences: hardly any has a word such as "the", "is" or "of"."""
    lexicon = reference.lexicon
    if lexicon is None:
        return False
    texts = [Wording.of(claim.text, lexicon).tokens for claim in reading.claims if claim.text.strip()]
    known = lexicon["function_words"].words - lexicon["negations"].words
    bare = sum(known.isdisjoint(one) for one in texts)
    is_short = sum(map(len, texts)) <= _LONGEST * len(texts)
    return len(texts) >= _KEYWORDS and is_short and bare >= _MOST_BARE * len(texts)


def is_upside_down(alignment: Alignment, known: Placement) -> bool:
    """Whether most claims that stand under others in a map should stand above them."""
    reading = alignment.second
    root = reading.graph.root
    steps = [reading.steps[claim.step].conclusion for claim in reading.claims if claim.step is not None]
    inner = sum(root is None or one != root.index for one in steps)
    turned = sum(known.is_reversed(one) or known.is_exchanged(one) for one in known.across)
    return turned >= _SEVERAL and 2 * turned >= inner


def is_elsewhere(answers: Answers) -> bool:
    """Whether neither a map's thesis nor how its claims hang together is the article's, and many answer nothing."""
    alignment = answers.alignment
    reading = alignment.second
    root = reading.graph.root
    strange = sum(one.index not in alignment.first_of for one in reading.claims)
    has_no_thesis = root is not None and (
        root.index not in alignment.first_of or (has_other_thesis(alignment) and root.index in answers.doubtful)
    )
    return not answers.added and has_no_thesis and strange >= max(_SEVERAL, _STRANGE * len(reading.claims))


def has_no_reason(alignment: Alignment) -> bool:
    """Whether nothing supports the thesis, where something does in the reference."""
    return all(_supported(reading) is wanted for reading, wanted in (
        (alignment.first, True), (alignment.second, False)
    ))  # fmt: skip


def has_other_thesis(alignment: Alignment) -> bool:
    """Whether the two maps argue for different things: then that is said before how the map is built."""
    root, own = alignment.first.graph.root, alignment.second.graph.root
    return root is not None and own is not None and alignment.first_of.get(own.index) != root.index


def _supported(reading: Reading) -> bool:
    root = reading.graph.root
    return root is not None and any(
        reading.steps[one].polarity is Polarity.SUPPORT for one in reading.graph.steps_to[root.index]
    )
