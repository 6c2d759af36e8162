"""What Argdown's faults are called, in sentences that a student understands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.formats.argdown.tokens import RELATIONS, TEXT, Kind, Token
from argmap.showing import shortened

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["misplaced", "opened"]

_REFERENCES = {Kind.STATEMENT_REFERENCE, Kind.ARGUMENT_REFERENCE}
_DEFINITIONS = {Kind.STATEMENT_DEFINITION, Kind.ARGUMENT_DEFINITION}
_NAMED = {
    Kind.SUPPORTS_IT: "a support",
    Kind.IS_SUPPORTED: "a support",
    Kind.ATTACKS_IT: "an attack",
    Kind.IS_ATTACKED: "an attack",
    Kind.UNDERCUTS_IT: "an undercut",
    Kind.IS_UNDERCUT: "an undercut",
    Kind.CONTRADICTS: "a contradiction",
}
_RANGES = {"*": "italics", "_": "italics", "**": "bold text", "__": "bold text"}
_SPLIT = "put an empty line before it"


def opened(mark: str) -> tuple[str, str]:
    """What is wrong with bold or italics that nothing ends, and what to do."""
    return (
        f"`{mark}` begins {_RANGES[mark]} that no `{mark}` ends",
        f"end it, or write `\\{mark}` for the character itself",
    )


def misplaced(tokens: Sequence[Token], at: int, content: str, owner: str) -> tuple[str, str]:
    """What is wrong with the token at an index, inside of what it stands, and what to do."""
    kind = tokens[at].kind
    before = _before(tokens, at)
    image = shortened(content[tokens[at].start : tokens[at].end].strip(), 40)
    if owner == "front matter":
        return "the front matter ends here without an empty line", "leave a line empty after its `===`"
    if owner in _OWNERS and kind is not Kind.STRAY:
        return _OWNERS[owner]
    if kind in _ITEMS and tokens[at - 1].kind is Kind.INDENT:
        return _OWNERS["list"]
    if kind in RELATIONS or kind is Kind.INDENT:
        is_indented = kind in RELATIONS and content[tokens[at].start] in " \t"
        return _MISALIGNED if is_indented and tokens[at - 1].kind is Kind.DEDENT else _relation(tokens, at, before)
    if kind in _REFERENCES | _DEFINITIONS:
        return _title(image, kind)
    if kind is Kind.DATA and before is not None and tokens[before].kind in _DEFINITIONS:
        return _NO_TEXT
    if kind in _ALONE:
        message, advice = _ALONE[kind]
        return message.format(image), advice.format(image)
    if before is not None and tokens[before].kind in _REFERENCES:
        title = content[tokens[before].start : tokens[before].end]
        advice = f"write `{title}:` to define it, or begin the text in a paragraph of its own"
        return f"a text follows {title}, which only refers to what is defined elsewhere", advice
    if owner == "text":
        return _NO_TEXT
    return f"`{image}` cannot stand here", "put an empty line before it, or a backslash to write the character itself"


_NO_TEXT = ("a text is missing here", "write the statement, or refer to one: `[Title]` or `<Title>`")
_ITEMS = {Kind.ITEM, Kind.ORDERED_ITEM}
_MISALIGNED = (
    "this line is indented less than the lines above, but as much as none of them",
    "align it with the line that it belongs to",
)
_OUTSIDE = (
    "an inference stands outside of a list of numbered premises",
    "write `(1) ...` above it and `(2) ...` below it, without empty lines",
)
_IN_PARAGRAPH = ("`{}` begins in the middle of a paragraph", _SPLIT)
_ALONE = {
    Kind.STRAY: ("a backslash at the end of a line escapes nothing", "write `\\\\` for a backslash, or take it out"),
    Kind.DEDENT: _MISALIGNED,
    Kind.NUMBER: ("a list of premises begins in the middle of a paragraph", _SPLIT),
    Kind.INFERENCE_START: _OUTSIDE,
    Kind.INFERENCE_END: _OUTSIDE,
    Kind.RANGE_END: ("`{0}` ends something that does not begin here", "write `\\{0}` for the character itself"),
    Kind.FRONT_MATTER: (
        "front matter stands in the middle of the document",
        "move it to the top, or write `\\=` for the character itself",
    ),
    Kind.DATA: ("a second block of data, `{}`, stands here", "put all data of an element into one pair of braces"),
    Kind.HEADING: _IN_PARAGRAPH,
    Kind.ITEM: _IN_PARAGRAPH,
    Kind.ORDERED_ITEM: _IN_PARAGRAPH,
}
_OWNERS = {
    "premise": (
        "an argument stands in a list of premises, where only statements may stand",
        "refer to a statement: `[Title]`, or write the premise as a text",
    ),
    "contradiction": ("only a statement can contradict", "use `-` for an argument that attacks"),
    "conclusion": ("after this inference the conclusion is missing", "write it on the next line: `(3) ...`"),
    "premise list": (
        "this list of premises leads to no conclusion",
        "write `----` and the conclusion as a numbered line below it, without an empty line",
    ),
    "inference": (
        "this inference line does not end as it should",
        "write `----`, or `-- Rule {uses: [1,2]} --`, on a line of its own",
    ),
    "inference relations": ("only undercuts can be written under an inference", "write `_ [Title]`, indented"),
    "list": (
        "a list cannot be nested, and cannot change between `*` and numbers",
        "begin a list of its own, after an empty line",
    ),
}


def _before(tokens: Sequence[Token], at: int) -> int | None:
    """The index of the token that stands before one, line ends and indentation left aside."""
    at -= 1
    while at >= 0 and tokens[at].kind in {Kind.NEWLINE, Kind.INDENT, Kind.DEDENT}:
        at -= 1
    return at if at >= 0 else None


def _relation(tokens: Sequence[Token], at: int, before: int | None) -> tuple[str, str]:
    mark = next((token.kind for token in tokens[at : at + 2] if token.kind in RELATIONS), None)
    if mark is None:
        return (
            "this line is indented, but no mark says how it relates to the line above",
            "begin it with `+`, `-` or `_`",
        )
    if before is None or tokens[before].kind is Kind.EMPTY_LINE:
        return (
            f"{_NAMED[mark]} begins a paragraph, so there is nothing that it could relate to",
            "write it under a statement or argument, without an empty line between",
        )
    if tokens[before].kind is Kind.INFERENCE_END:
        return _OWNERS["inference relations"]
    if tokens[before].kind not in TEXT | _REFERENCES | {Kind.DATA, Kind.TAG, Kind.LINK, Kind.RANGE_END}:
        return (
            f"{_NAMED[mark]} stands where a text is expected",
            "write the statement, or refer to one: `[Title]` or `<Title>`",
        )
    return (
        f"{_NAMED[mark]} is not indented under the line that it relates to",
        "indent it by two spaces more than that line",
    )


def _title(image: str, kind: Kind) -> tuple[str, str]:
    what = "a statement" if kind in {Kind.STATEMENT_DEFINITION, Kind.STATEMENT_REFERENCE} else "an argument"
    mention = image.rstrip(":")
    return (
        f"{image} names {what} in the middle of a text",
        f"{_SPLIT}, write `@{mention}` to mention it, or `\\{mention}` for the brackets themselves",
    )
