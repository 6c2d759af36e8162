"""Words: what a text's wording says about it, by lists that are data, one file a language."""

from argmap.words.figures import Dates, Figure, dates, figures
from argmap.words.lexicon import Lexicon, LexiconError, WordList, built_in, load
from argmap.words.tone import ASSERTED, CERTAIN, LEVELS, POSSIBLE, PROBABLE, Strength, negated, strength
from argmap.words.wording import Wording, choose, kept

__all__ = [
    "ASSERTED",
    "CERTAIN",
    "LEVELS",
    "POSSIBLE",
    "PROBABLE",
    "Dates",
    "Figure",
    "Lexicon",
    "LexiconError",
    "Strength",
    "WordList",
    "Wording",
    "built_in",
    "choose",
    "dates",
    "figures",
    "kept",
    "load",
    "negated",
    "strength",
]
