"""Retelling: what a claim makes of the words that it quotes, as functions of the two texts."""

from argmap.retelling.all_but import all_but_turned, other_whole, whole_for_part, whole_for_some
from argmap.retelling.another_word import another_word
from argmap.retelling.answering import is_in_a_low_degree
from argmap.retelling.bound_to import UNBOUND, bound_or_ended
from argmap.retelling.caused import caused_beside, changed_in_groups, changes_it
from argmap.retelling.changing import by_and_to, changes_by, other_part, other_ratio, wrong_difference
from argmap.retelling.contrary import are_contrary, are_told_from_both_ends, contrary, opposed
from argmap.retelling.counted import Figures, are_other_sums, are_transposed, figures_of, looks_alike, rivals
from argmap.retelling.counted_back import begun_for_ended, counted_otherwise
from argmap.retelling.either import ALWAYS_OR_BOTH, made_always, made_both
from argmap.retelling.equalled import equalled
from argmap.retelling.governed import governed, in_whose_view
from argmap.retelling.held import HOLDING, held
from argmap.retelling.leaving_out import left_out
from argmap.retelling.limiting import is_of_the_others, turned_limit
from argmap.retelling.measuring import (
    bears_out,
    is_worked_out,
    measured_at,
    other_kind,
    other_measure,
    other_thing,
    other_unit,
)
from argmap.retelling.moved import moved_date
from argmap.retelling.multiplied import MULTIPLYING, comes_to_percent, other_factor
from argmap.retelling.names import Name, names
from argmap.retelling.neither import made_earlier
from argmap.retelling.one_or_more import ONE_OR_MORE, other_count
from argmap.retelling.only_of import ONLY, only_added, only_an_example
from argmap.retelling.only_widened import SAID_ONLY, only_widened
from argmap.retelling.parts import changed_by_another, hope_lost, other_share
from argmap.retelling.permitting import is_allowed, outranked
from argmap.retelling.put_otherwise import denies_twice, is_put_otherwise
from argmap.retelling.rates import converts, hours, is_apart_from_now, other_period
from argmap.retelling.remaining import is_so_many_times, is_the_rest
from argmap.retelling.replaced import replaced
from argmap.retelling.reporting import may_report, reported, says_who
from argmap.retelling.restricting import (
    FEW_OR_EXCEPT,
    exception_lost,
    few_lost,
    is_of_just_the_excepted,
    said_of_the_excepted,
)
from argmap.retelling.said_by_another import said_by_another
from argmap.retelling.scales import is_of_a_duty, other_duty, other_grade
from argmap.retelling.sharing import ALIKE, share, share_of_words, stands_in
from argmap.retelling.stages import NOT_YET, said_as_done
from argmap.retelling.standing_for import is_the_speaker, is_what_its_means
from argmap.retelling.supposing import ON_CONDITION, is_of_the_consequence, made_fact, unconditioned
from argmap.retelling.told_of_another import told_of_another
from argmap.retelling.turning import asks, turned_round
from argmap.retelling.unless import UNLESS, denied_beside_unless, is_on_the_same_condition, made_even_if

__all__ = [
    "ALIKE",
    "ALWAYS_OR_BOTH",
    "FEW_OR_EXCEPT",
    "HOLDING",
    "MULTIPLYING",
    "NOT_YET",
    "ONE_OR_MORE",
    "ONLY",
    "ON_CONDITION",
    "SAID_ONLY",
    "UNBOUND",
    "UNLESS",
    "Figures",
    "Name",
    "all_but_turned",
    "another_word",
    "are_contrary",
    "are_other_sums",
    "are_told_from_both_ends",
    "are_transposed",
    "asks",
    "bears_out",
    "begun_for_ended",
    "bound_or_ended",
    "by_and_to",
    "caused_beside",
    "changed_by_another",
    "changed_in_groups",
    "changes_by",
    "changes_it",
    "comes_to_percent",
    "contrary",
    "converts",
    "counted_otherwise",
    "denied_beside_unless",
    "denies_twice",
    "equalled",
    "exception_lost",
    "few_lost",
    "figures_of",
    "governed",
    "held",
    "hope_lost",
    "hours",
    "in_whose_view",
    "is_allowed",
    "is_apart_from_now",
    "is_in_a_low_degree",
    "is_of_a_duty",
    "is_of_just_the_excepted",
    "is_of_the_consequence",
    "is_of_the_others",
    "is_on_the_same_condition",
    "is_put_otherwise",
    "is_so_many_times",
    "is_the_rest",
    "is_the_speaker",
    "is_what_its_means",
    "is_worked_out",
    "left_out",
    "looks_alike",
    "made_always",
    "made_both",
    "made_earlier",
    "made_even_if",
    "made_fact",
    "may_report",
    "measured_at",
    "moved_date",
    "names",
    "only_added",
    "only_an_example",
    "only_widened",
    "opposed",
    "other_count",
    "other_duty",
    "other_factor",
    "other_grade",
    "other_kind",
    "other_measure",
    "other_part",
    "other_period",
    "other_ratio",
    "other_share",
    "other_thing",
    "other_unit",
    "other_whole",
    "outranked",
    "replaced",
    "reported",
    "rivals",
    "said_as_done",
    "said_by_another",
    "said_of_the_excepted",
    "says_who",
    "share",
    "share_of_words",
    "stands_in",
    "told_of_another",
    "turned_limit",
    "turned_round",
    "unconditioned",
    "whole_for_part",
    "whole_for_some",
    "wrong_difference",
]
