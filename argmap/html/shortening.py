"""Scripts without comments and needless spaces, for pages that carry their script with them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["short_script"]

_PART = re.compile(
    r"""(?P<comment>//[^\n]*)|(?P<string>"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')|(?P<template>`)|(?P<slash>/)"""
)
_REGEX = re.compile(r"/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\[\n])+/[a-z]*")
_BEFORE_REGEX = re.compile(r"(?:[(,=:!&|?{};\[>]|\breturn|^)\s*$")
_NOT_PLUS_MINUS = r"[{}()\[\],;:?=<>*&|!~^%]"
_AROUND = re.compile(rf" *({_NOT_PLUS_MINUS}) *")
_PLUS = re.compile(r"(?<=[\w)\]}]) ([+-]=?) (?![+-])")
_LINES = re.compile(r"(?<=[{(\[,;?:=&|>])\n|\n(?=[})\].?:&|])")

_LAST = re.compile(r"(?<=[\w)\]]);(?=\})")  # no empty statement may end a block


def short_script(script: str) -> str:
    r"""A script that does the same; strings, templates and regular expressions stay as they are.

    What stands in a template is one text, its code too. Block comments are not known.

    >>> short_script('// adds\nfunction add(a, b) {\n  return a + b; // "so"\n}\n')
    'function add(a,b){return a+b}'
    """
    lines = "\n".join(line.strip() for line in script.splitlines())
    return "".join(_short(piece) if is_code else piece for is_code, piece in _pieces(lines)).strip()


def _short(code: str) -> str:
    code = re.sub(r"\n+", "\n", re.sub(r"[ \t]+", " ", code))
    code = _PLUS.sub(r"\1", _AROUND.sub(r"\1", code))
    return _LAST.sub("", _LINES.sub("", code))


def _pieces(script: str) -> Iterator[tuple[bool, str]]:
    """The script in pieces: code, and what is not to be touched."""
    code, at = "", 0
    while found := _PART.search(script, at):
        code += script[at : found.start()]
        end = _end(script, found, code)
        if found["comment"]:
            at = end
            continue
        if end == found.start() + 1:  # a division
            code, at = code + "/", end
            continue
        yield True, code
        yield False, script[found.start() : end]
        code, at = "", end
    yield True, code + script[at:]


def _end(script: str, found: re.Match[str], before: str) -> int:
    if found["template"]:
        return _end_of_template(script, found.start())
    if found["slash"] and _BEFORE_REGEX.search(before) and (regex := _REGEX.match(script, found.start())):
        return regex.end()
    return found.end()


def _end_of_template(script: str, start: int) -> int:
    """Where a template ends; templates within its code are passed over."""
    at, open_ = start + 1, ["`"]
    while open_ and at < len(script):
        character = script[at]
        if character == "\\":
            at += 1
        elif open_[-1] == "`" and script.startswith("${", at):
            open_.append("{")
            at += 1
        elif (character == "`" and open_[-1] == "`") or (character == "}" and open_[-1] == "{"):
            open_.pop()
        elif character in "`{" and open_[-1] == "{":
            open_.append(character)
        at += 1
    return at
