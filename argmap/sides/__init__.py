"""Sides: what a text puts on which side, who does what to whom, what is more than what, what came first."""

from argmap.sides.acts import roles_swapped, subject_exchanged
from argmap.sides.by_whom import doer_replaced
from argmap.sides.causes import are_of_one_cause, causes_reversed
from argmap.sides.choices import DENIES_CHOICE, choice_exchanged
from argmap.sides.conditioned import condition_exchanged
from argmap.sides.contrasts import (
    are_converse,
    changed_over,
    contrasted,
    for_what_is_denied,
    is_other_way_round,
    weighs_what_is_denied,
)
from argmap.sides.crossing import are_short, crosses, in_order
from argmap.sides.degrees import are_of_contrary_degrees, degrees_exchanged
from argmap.sides.doubled import doubled_exchanged
from argmap.sides.in_place import exchanged_in_place
from argmap.sides.in_succession import succession_exchanged
from argmap.sides.in_turn import turn_exchanged
from argmap.sides.named import names_swapped
from argmap.sides.orders import order_reversed, times_exchanged
from argmap.sides.parallel import said_of_the_other
from argmap.sides.placed import gapped_exchanged, place_exchanged
from argmap.sides.routes import route_turned

__all__ = [
    "DENIES_CHOICE",
    "are_converse",
    "are_of_contrary_degrees",
    "are_of_one_cause",
    "are_short",
    "causes_reversed",
    "changed_over",
    "choice_exchanged",
    "condition_exchanged",
    "contrasted",
    "crosses",
    "degrees_exchanged",
    "doer_replaced",
    "doubled_exchanged",
    "exchanged_in_place",
    "for_what_is_denied",
    "gapped_exchanged",
    "in_order",
    "is_other_way_round",
    "names_swapped",
    "order_reversed",
    "place_exchanged",
    "roles_swapped",
    "route_turned",
    "said_of_the_other",
    "subject_exchanged",
    "succession_exchanged",
    "times_exchanged",
    "turn_exchanged",
    "weighs_what_is_denied",
]
