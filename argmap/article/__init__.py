"""The article: its paragraphs and sentences, what of it counts, and where a quote stands in it."""

from argmap.article.anchor import Anchor, Candidate, Difference, Status, word_diff
from argmap.article.article import MAX_BYTES, Article, fingerprint
from argmap.article.budget import LONGEST_APPROXIMATE, Budget

__all__ = [
    "LONGEST_APPROXIMATE",
    "MAX_BYTES",
    "Anchor",
    "Article",
    "Budget",
    "Candidate",
    "Difference",
    "Status",
    "fingerprint",
    "word_diff",
]
