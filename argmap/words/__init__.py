"""Words: what a text's wording says about it, by lists that are data, one file a language."""

from argmap.words.clauses import may_have_verb
from argmap.words.closeness import Closeness, closeness
from argmap.words.dates import Dates, dates
from argmap.words.digits import digits
from argmap.words.figures import Figure, figures
from argmap.words.lexicon import Lexicon, LexiconError, WordList, built_in, load
from argmap.words.negation import Negation, leaves_open, negated
from argmap.words.tone import ASSERTED, CERTAIN, LEVELS, POSSIBLE, PROBABLE, Strength, strength
from argmap.words.wording import Wording, choose, kept

__all__ = [
    "ASSERTED",
    "CERTAIN",
    "LEVELS",
    "POSSIBLE",
    "PROBABLE",
    "Closeness",
    "Dates",
    "Figure",
    "Lexicon",
    "LexiconError",
    "Negation",
    "Strength",
    "WordList",
    "Wording",
    "built_in",
    "choose",
    "closeness",
    "dates",
    "digits",
    "figures",
    "kept",
    "leaves_open",
    "load",
    "may_have_verb",
    "negated",
    "strength",
]
