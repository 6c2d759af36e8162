"""What a quote does to the article's words, as remarks: what it changes, hides, replaces, joins and cuts off.

The rules on maps and the check of drafts say the same, in the same words.
"""

from argmap.quoted.changing import differing, missing
from argmap.quoted.joining import cut_words, disordered
from argmap.quoted.omitting import context, hidings
from argmap.quoted.remark import Quoted, Remark, article_related, differences, whereabouts
from argmap.quoted.replacing import doubts, replacements

__all__ = [
    "Quoted",
    "Remark",
    "article_related",
    "context",
    "cut_words",
    "differences",
    "differing",
    "disordered",
    "doubts",
    "hidings",
    "missing",
    "replacements",
    "whereabouts",
]
