"""YAML's own errors, said as what to do about them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.diagnostics import Finding, Place, Related
from argmap.mapfile.codes import INVALID_YAML
from argmap.text import Span, Text

if TYPE_CHECKING:
    from yaml import MarkedYAMLError

__all__ = ["explain"]

_QUOTE_IT = "put the text in quotation marks, or begin it on the next line after `>-`"
_WHOLE = "put the whole text in quotation marks, or begin it on a line of its own after `>-`"
_BEGIN_LIST = "begin the list on the next line, indented, with `- premise: ...` or `- evidence: ...`"
_LISTS = {"because", "but", "unless", "together", "asides"}
_KINDS = {"premise", "evidence", "ref", "together"}
_MERGE = re.compile(r"(?m)^<{7}(?: .*)?$")
_OTHER = re.compile(r"(?m)^={7}$")
_MERGED = re.compile(r"(?m)^>{7}(?: .*)?$")
_ANY_KEY = re.compile(r"^[\s-]*(\w+):(?:\s|$)")
_SQUEEZED = re.compile(r"^\s*(?:-(?=\w)|(?:-\s+)?\w+:(?=\S))")
_KEY = re.compile(r"^[\s-]*(\w+):\s+(\S)")


def explain(text: Text, error: MarkedYAMLError) -> Finding:
    """One finding for YAML's error, at the place where a person would look."""
    if merge := _merge(text):
        return merge
    problem = error.problem or ""
    at = _offset(text, error.problem_mark)
    opened = _offset(text, error.context_mark) if error.context_mark else None
    for words, say in _SAYINGS.items():
        if words in problem:
            return say(text, at, opened)
    return _finding(
        text, at, f"this is not YAML: {problem or 'it cannot be read'}", "check quotation marks and indentation"
    )


def _merge(text: Text) -> Finding | None:
    """A merge of Git that somebody has to finish; None where there is none."""
    begins = _MERGE.search(text.content)
    if begins is None:
        return None
    parts = [("the other version", _OTHER.search(text.content, begins.end()))]
    parts.append(("the merge ends", _MERGED.search(text.content, begins.end())))
    related = tuple(Related(label, Place(text, Span(*part.span()))) for label, part in parts if part)
    return Finding(
        INVALID_YAML,
        "an unfinished merge: from here on two versions of the same lines stand in the file",
        Place(text, Span(*begins.span())),
        related,
        "keep the lines of one version, or of both, and take out the lines `<<<<<<<`, `=======` and `>>>>>>>`",
    )


def _offset(text: Text, mark: object) -> int:
    index: int = getattr(mark, "index", 0)
    return min(index, len(text.content))


def _finding(text: Text, at: int, message: str, advice: str, opened: int | None = None) -> Finding:
    related: tuple[Related, ...] = ()
    if opened is not None:
        end = opened + len(text.content[opened:].splitlines()[0]) if opened < len(text.content) else opened
        related = (Related("the block around it begins", Place(text, Span(opened, end))),)
    return Finding(INVALID_YAML, message, Place(text, Span(at, at + 1)), related, advice)


def _line(text: Text, offset: int) -> str:
    return text.line(text.position(offset).line)


def _key_of(text: Text, offset: int) -> str:
    match = _KEY.match(_line(text, offset))
    return f"`{match[1]}:`" if match else "the key"


def _colon(text: Text, at: int, _: int | None) -> Finding:
    match = _KEY.match(_line(text, at))
    if match and match[1] in _LISTS:
        return _finding(text, at, f"`{match[1]}:` stands alone on its line; a list follows it", _BEGIN_LIST)
    if match is None or at <= text.line_start(at) + match.end(1):
        return _first_colon(text, at)
    if match[2] in "\"'":
        return _after_quotation(text, at, None)
    message = f"the text after `{match[1]}:` contains `: `, which YAML takes for another key"
    return _finding(text, at, message, _QUOTE_IT)


def _first_colon(text: Text, at: int) -> Finding:
    """A key in a place where none can stand: the fault is its indentation, or the line above."""
    above = text.line_start(at) - 1
    before = _line(text, above) if above >= 0 else ""
    if squeezed := _SQUEEZED.match(before):
        place = text.line_start(above) + squeezed.end()
        return _finding(text, place, "a space is missing here", "write `key: text`, and `- key: text` for a list entry")
    if not _ANY_KEY.match(_line(text, at)):
        message = "this line goes on with the text above and contains `: `, which YAML takes for another key"
        return _finding(text, at, message, _WHOLE)
    message = "this line is indented deeper than the line above, so YAML reads it as more of that text"
    return _finding(text, at, message, "keys of one claim stand exactly below each other")


def _strange_start(text: Text, at: int, _: int | None) -> Finding:
    character = text.content[at : at + 1]
    if character == "\t":
        return _tab(text, at, None)
    return _finding(text, at, f"a text cannot begin with `{character}` in YAML", _QUOTE_IT)


def _tab(text: Text, at: int, _: int | None) -> Finding:
    return _finding(text, at, "this line is indented with a tab", "indent with spaces; most editors can convert tabs")


def _unclosed_quotation(text: Text, at: int, opened: int | None) -> Finding:
    begin = at if opened is None else opened
    mark = text.content[begin : begin + 1]
    inside = (
        ' (inside double quotation marks, write \\" for one)'
        if mark == '"'
        else " (an apostrophe inside is written '')"
    )
    return _finding(text, begin, f"the quotation mark {mark} that opens here is never closed", f"close it{inside}")


def _after_quotation(text: Text, at: int, _: int | None) -> Finding:
    return _finding(
        text,
        at,
        f"the text after {_key_of(text, at)} goes on after its closing quotation mark",
        'put the whole text in one pair of quotation marks; inside double ones write \\" for a quotation mark, '
        "inside single ones '' for an apostrophe",
    )


def _no_key(text: Text, at: int, opened: int | None) -> Finding:
    match = _KEY.match(_line(text, at))
    if match and match.start(2) < at - text.line_start(at):
        if match[2] in "\"'":
            return _after_quotation(text, at, None)
        if match[2] in "[{":
            return _bracket(text, at, text.line_start(at) + match.start(2))
    return _finding(
        text,
        at,
        "this line fits no key or list above it",
        "indent it exactly like the lines that it belongs with",
        opened,
    )


def _bracket(text: Text, at: int, opened: int | None) -> Finding:
    begin = at if opened is None else opened
    mark = text.content[begin : begin + 1]
    if mark not in {"{", "["}:
        begin = max(text.content.rfind("{", 0, begin), text.content.rfind("[", 0, begin), 0)
        mark = text.content[begin : begin + 1]
        return _finding(
            text, begin, f"the `{mark}` that opens here is never closed", "close it, or put the text in quotation marks"
        )
    what = "a mapping" if mark == "{" else "a list"
    message = f"a text that begins with `{mark}` is {what} in YAML, and this one cannot be read as one"
    return _finding(text, begin, message, _QUOTE_IT)


def _no_colon(text: Text, at: int, opened: int | None) -> Finding:
    place = at if opened is None else opened
    return _finding(
        text,
        place,
        "this line has no `: ` after its key",
        "write `key: text`, or indent the line as part of the text above it",
    )


def _dash(text: Text, at: int, _: int | None) -> Finding:
    return _finding(
        text, at, "a list cannot begin on the line of its key", "begin the list on the next line, indented, with `- `"
    )


def _no_dash(text: Text, at: int, opened: int | None) -> Finding:
    line = _line(text, at)
    if squeezed := re.match(r"\s*-(?=\w)", line):
        place = text.line_start(at) + squeezed.end()
        return _finding(text, place, "a space is missing after the dash", "write `- premise: ...`")
    key = _ANY_KEY.match(line)
    advice = "begin it with `- `, or indent it under the entry above"
    if key and key[1] not in _KINDS:
        advice = "indent it exactly like the first key of the entry that it belongs to"
    return _finding(text, at, "this line stands in a list but does not begin with `- `", advice, opened)


def _escape(text: Text, at: int, _: int | None) -> Finding:
    return _finding(
        text,
        at,
        "inside double quotation marks a backslash begins an escape, and YAML does not know this one",
        "write a path with /; elsewhere write \\\\ for a backslash, or use single quotation marks",
    )


def _no_character(text: Text, at: int, _: int | None) -> Finding:
    return _finding(
        text,
        at,
        "this escape names half a character, or none, which no text can hold",
        "write the character itself, or take the escape out",
    )


_SAYINGS = {
    "mapping values are not allowed": _colon,
    "cannot start any token": _strange_start,
    "tab character": _tab,
    "unexpected end of stream": _unclosed_quotation,
    "unexpected document indicator": _unclosed_quotation,
    "did not find expected key": _no_key,
    "did not find expected ',' or": _bracket,
    "did not find expected node content": _bracket,
    "could not find expected ':'": _no_colon,
    "block sequence entries are not allowed": _dash,
    "did not find expected '-' indicator": _no_dash,
    "unknown escape character": _escape,
    "expected hexdecimal number": _escape,
    "expected escape sequence": _escape,
    "invalid Unicode character escape": _no_character,
}
