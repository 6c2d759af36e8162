"""The codes of what can be wrong with a file of another format, or is otherwise in argmap's maps."""

from __future__ import annotations

from argmap.diagnostics import About, Code, Severity

__all__ = ["CHANGED_ON_IMPORT", "INFERRED_THESIS", "INVALID_FORMAT", "UNSOUND_RECORD"]

INVALID_FORMAT = Code.documented(
    "AM021",
    "invalid-format",
    Severity.ERROR,
    """The file breaks the rules of its format.

    It is not the JSON, XML or Argdown that it should be, from the place on that is shown. `argmap convert --from`
    names the format where argmap took it for another one. It cannot be silenced, and nothing is converted from such
    a file.
    """,
    about=About.FORM,
    is_silenceable=False,
)
UNSOUND_RECORD = Code.documented(
    "AM022",
    "unsound-record",
    Severity.ERROR,
    """A record of another format says something that cannot be.

    An edge leads to a node that is not there, an id stands twice, a value is of the wrong type, a span lies outside
    of its text. Other readers leave such records out in silence; here each is named, and nothing is converted until
    it is mended.
    """,
    about=About.FORM,
)
CHANGED_ON_IMPORT = Code.documented(
    "AM023",
    "changed-on-import",
    Severity.INFO,
    """What argmap's maps do not hold, or hold in another way.

    Locutions and rephrases of AIF, comments of Argdown, an inference with two conclusions: the file says it, the map
    that is checked and drawn does not. `argmap convert` counts the same in its report, and keeps it where it writes
    the format that it read.
    """,
    about=About.FORM,
)
INFERRED_THESIS = Code.documented(
    "AM024",
    "inferred-thesis",
    Severity.INFO,
    """The file marks no thesis, and argmap chose one.

    Most formats have claims and relations but no thesis. The one claim that supports nothing is taken for it; of
    several, the one that most claims bear on. `argmap convert --thesis ID` chooses another one.
    """,
    about=About.FORM,
)
