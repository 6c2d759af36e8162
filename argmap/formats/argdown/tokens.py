"""The words of Argdown: what a token may be, and where it stands."""

from __future__ import annotations

from enum import Enum, auto
from typing import NamedTuple

__all__ = ["RELATIONS", "TEXT", "Kind", "Token"]


class Kind(Enum):
    """What a token is; relations are named as seen from the line that they begin."""

    __hash__ = object.__hash__  # an enumeration's own is a call of Python for each token that is looked up

    FRONT_MATTER = auto()
    DATA = auto()
    EMPTY_LINE = auto()
    NEWLINE = auto()
    INDENT = auto()
    DEDENT = auto()
    SUPPORTS_IT = auto()
    """`+` or `<+`: what follows supports what stands above."""
    IS_SUPPORTED = auto()
    """`+>`: what stands above supports what follows."""
    ATTACKS_IT = auto()
    IS_ATTACKED = auto()
    UNDERCUTS_IT = auto()
    IS_UNDERCUT = auto()
    CONTRADICTS = auto()
    HEADING = auto()
    NUMBER = auto()
    ORDERED_ITEM = auto()
    ITEM = auto()
    INFERENCE_START = auto()
    INFERENCE_END = auto()
    COMMA = auto()
    RANGE_START = auto()
    RANGE_END = auto()
    LINK = auto()
    TAG = auto()
    STATEMENT_DEFINITION = auto()
    STATEMENT_REFERENCE = auto()
    STATEMENT_MENTION = auto()
    ARGUMENT_DEFINITION = auto()
    ARGUMENT_REFERENCE = auto()
    ARGUMENT_MENTION = auto()
    ESCAPED = auto()
    SHORTCODE = auto()
    TEXT = auto()
    MARK = auto()
    """A character that could begin something, and does not."""
    STRAY = auto()
    """A backslash that escapes nothing."""
    END = auto()


class Token(NamedTuple):
    """A token: code points from `start` to `end`."""

    kind: Kind
    start: int
    end: int


RELATIONS = frozenset(
    {
        Kind.SUPPORTS_IT,
        Kind.IS_SUPPORTED,
        Kind.ATTACKS_IT,
        Kind.IS_ATTACKED,
        Kind.UNDERCUTS_IT,
        Kind.IS_UNDERCUT,
        Kind.CONTRADICTS,
    }
)
"""The marks that relate a line to the one that it is indented under."""
TEXT = frozenset({Kind.TEXT, Kind.MARK, Kind.ESCAPED, Kind.SHORTCODE})
"""What is plain text."""
