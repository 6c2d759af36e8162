"""Editing maps from a script: each operation changes a map's text as little as can be, proved to read as meant.

    >>> from argmap.text import Text
    >>> text = Text("map.yaml", "argmap: 1\\nargument:\\n  thesis: Dredge the harbour.  # all of it\\n")
    >>> edited = add_claim(text, ("argument",), "because", "It is too shallow.", quotes=["must be too shallow"])
    >>> print(edited.content, end="")
    argmap: 1
    argument:
      thesis: Dredge the harbour.  # all of it
      because:
        - premise: It is too shallow.
          quote: must be too shallow

`edited.path` is where the claim stands then: `("argument", "because", 0)`. Claims are named by their paths, as a
Reading has them (`claim.path`). Comments, layout and line ends stay. What cannot be edited raises `UneditableError`.
No file is written by any of these; the new text is the caller's to keep.
"""

from argmap.mapfile.operations import (
    Edited,
    UneditableError,
    UsedElsewhereError,
    add_article,
    add_claim,
    add_quote,
    add_ref,
    change_kind,
    change_quote,
    link,
    make_home,
    make_thesis,
    move,
    move_quote,
    rename,
    rename_article,
    reword,
    set_aside,
    set_attribute,
    set_body,
    set_header,
    set_implicit,
    set_step,
    take_alone,
    take_branch,
    take_quote,
    take_set_aside,
    turn,
    unlink,
)

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
