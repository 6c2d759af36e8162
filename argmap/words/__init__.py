"""Words: what a text's wording says about it, by lists that are data, one file a language."""

from argmap.words.clauses import clause_end, clause_start, may_have_verb, rest_of_clause
from argmap.words.closeness import Closeness, closeness
from argmap.words.conditions import condition, conditions, is_inverted, is_put_otherwise
from argmap.words.contraries import GRADES, Contrary, contraries, excluding, grades
from argmap.words.dates import Dates, dates
from argmap.words.digits import digits
from argmap.words.figures import Figure, bounded, figures
from argmap.words.forms import forms
from argmap.words.governing import governing
from argmap.words.known import known_words
from argmap.words.lexicon import (
    CONTRARIES,
    CONTRARY,
    COUNTING,
    DATING,
    OPPOSED,
    PREFIXED,
    Lexicon,
    WordList,
)
from argmap.words.loading import LexiconError, built_in, load
from argmap.words.measures import Measure, exactly, measures, unit_of
from argmap.words.moments import Apart, Moment, aparts, follows, moments, shifted
from argmap.words.naming import naming
from argmap.words.negation import Negation, denials, deny_as_much, leaves_open, negated
from argmap.words.numerals import number_at
from argmap.words.opposing import Pole, found_in, poles
from argmap.words.quantities import QUANTITIES, Quantities, Quantity, quantities
from argmap.words.renaming import may_name_the_same
from argmap.words.stances import VOTE, Stance, stances
from argmap.words.tone import ASSERTED, CERTAIN, LEVELS, POSSIBLE, PROBABLE, TELLING, Strength, strength
from argmap.words.wording import BEGINNING, CLAUSE_ENDS, Wording, choose, kept, lexicon_for

__all__ = [
    "ASSERTED",
    "BEGINNING",
    "CERTAIN",
    "CLAUSE_ENDS",
    "CONTRARIES",
    "CONTRARY",
    "COUNTING",
    "DATING",
    "GRADES",
    "LEVELS",
    "OPPOSED",
    "POSSIBLE",
    "PREFIXED",
    "PROBABLE",
    "QUANTITIES",
    "TELLING",
    "VOTE",
    "Apart",
    "Closeness",
    "Contrary",
    "Dates",
    "Figure",
    "Lexicon",
    "LexiconError",
    "Measure",
    "Moment",
    "Negation",
    "Pole",
    "Quantities",
    "Quantity",
    "Stance",
    "Strength",
    "WordList",
    "Wording",
    "aparts",
    "bounded",
    "built_in",
    "choose",
    "clause_end",
    "clause_start",
    "closeness",
    "condition",
    "conditions",
    "contraries",
    "dates",
    "denials",
    "deny_as_much",
    "digits",
    "exactly",
    "excluding",
    "figures",
    "follows",
    "forms",
    "found_in",
    "governing",
    "grades",
    "is_inverted",
    "is_put_otherwise",
    "kept",
    "known_words",
    "leaves_open",
    "lexicon_for",
    "load",
    "may_have_verb",
    "may_name_the_same",
    "measures",
    "moments",
    "naming",
    "negated",
    "number_at",
    "poles",
    "quantities",
    "rest_of_clause",
    "shifted",
    "stances",
    "strength",
    "unit_of",
]
