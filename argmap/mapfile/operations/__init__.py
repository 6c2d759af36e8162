"""Operations on a map's text: each the smallest change of it, proved before anything is saved."""

from argmap.mapfile.operations.claims import add_claim, change_kind, rename, reword, set_attribute, set_implicit
from argmap.mapfile.operations.header import (
    add_article,
    rename_article,
    set_aside,
    set_body,
    set_header,
    take_set_aside,
)
from argmap.mapfile.operations.quotes import add_quote, change_quote, move_quote, take_quote
from argmap.mapfile.operations.removing import UsedElsewhereError, make_thesis, take_alone, take_branch
from argmap.mapfile.operations.sheet import Edited
from argmap.mapfile.operations.steps import link, move, set_step, turn, unlink
from argmap.mapfile.operations.uses import add_ref, make_home
from argmap.mapfile.tree import UneditableError

__all__ = [
    "Edited",
    "UneditableError",
    "UsedElsewhereError",
    "add_article",
    "add_claim",
    "add_quote",
    "add_ref",
    "change_kind",
    "change_quote",
    "link",
    "make_home",
    "make_thesis",
    "move",
    "move_quote",
    "rename",
    "rename_article",
    "reword",
    "set_aside",
    "set_attribute",
    "set_body",
    "set_header",
    "set_implicit",
    "set_step",
    "take_alone",
    "take_branch",
    "take_quote",
    "take_set_aside",
    "turn",
    "unlink",
]
