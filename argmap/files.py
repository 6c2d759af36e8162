"""Files read as text: UTF-8, of a bounded size, with one sentence for whatever cannot be read."""

from __future__ import annotations

import os
import re
import stat
from typing import TYPE_CHECKING, Any

from argmap import guard
from argmap.text import Text

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["UnreadableError", "decode", "is_folder", "read_text", "toml_values"]

_PART = r"""(?:[\w-]++|"(?:[^"\\\n]|\\.)*+"|'[^'\n]*+')"""
_TOML = re.compile(
    rf"""\#[^\n]*+ | \"""(?:[^"\\]|\\.|"{{1,2}}+(?!"))*+(?:\"""|\\?\Z) | '''(?:[^']|'{{1,2}}+(?!'))*+(?:'''|\Z)
      | (?P<deep>{_PART}(?:[ \t]*+\.[ \t]*+{_PART}){{16}}) | {_PART} | ["'][^\n]*+""",
    re.VERBOSE | re.DOTALL,
)
"""Comments, texts and keys, also where they do not end. A key of more parts than any settings have is `deep`: the
standard library takes the square of their number for it, in memory, too."""


class UnreadableError(Exception):
    """A file that cannot be read as text; the message says why and what to do."""


def decode(name: str, data: bytes) -> Text:
    """A Text from UTF-8 bytes, a byte order mark dropped; raises UnreadableError for anything else."""
    if data[:2] in {b"\xff\xfe", b"\xfe\xff"} or (len(data) > 3 and data[:4].count(0) >= 2):
        raise UnreadableError("is UTF-16 or UTF-32, not UTF-8; save it as UTF-8")
    try:
        return Text(name, data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        probably, how = "", ""
        if _is_windows_1252(data):
            probably = ", but probably Windows-1252"
            how = ", in an editor or by `iconv -f WINDOWS-1252 -t UTF-8 OLD > NEW`"
        where = f"byte 0x{data[error.start]:02x} at offset {error.start}, line {line}"
        raise UnreadableError(f"is not UTF-8 text ({where}){probably}; save it as UTF-8{how}") from None


def _is_windows_1252(data: bytes) -> bool:
    """Whether bytes look like a text in the encoding that Windows wrote before UTF-8; Latin-1 is a part of it."""
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return False
    strange = [one for one in text if not one.isascii()]
    controls = any(one < " " and one not in "\t\n\r\f" for one in text)
    return not controls and "\xff" not in strange and 4 * len(strange) <= len(text)


def is_folder(path: str) -> bool:
    """Whether a path leads to a folder; one that is too long, or no path at all, does not."""
    return path != "-" and os.path.isdir(path)  # noqa: PTH112


def read_text(path: Path, name: str, limit: int, *, regular: bool = False) -> Text:
    """Read a file of at most `limit` bytes; `regular` refuses devices and pipes.

    The file is guarded from then on: nothing is written over it in this run. Raises UnreadableError, whose message
    completes a sentence that begins with the file's name.
    """
    guard.note(path)
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise UnreadableError("is a folder, not a file")
        if regular and not stat.S_ISREG(status.st_mode):
            raise UnreadableError("is not a regular file")
        with path.open("rb") as file:
            data = file.read(min(limit, status.st_size) + 1)
            if len(data) > status.st_size:  # a pipe, or a file that has grown
                data += file.read(limit + 1 - len(data))
    except FileNotFoundError:
        raise UnreadableError("does not exist; check the path") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise UnreadableError(f"cannot be opened: {reason}") from None
    if len(data) > limit:
        raise UnreadableError(f"is larger than {limit // 2**20} MiB, the most argmap reads")
    return decode(name, data)


def toml_values(content: str) -> dict[str, Any]:
    """The values of a TOML text, line ends of any system in it; raises ValueError for whatever is none.

    >>> toml_values("a.b = [1]")
    {'a': {'b': [1]}}
    """
    import tomllib

    deep = next((one.start() for one in _TOML.finditer(content) if one["deep"]), None)
    if deep is not None:
        line, column = content.count("\n", 0, deep) + 1, deep - content.rfind("\n", 0, deep)
        raise ValueError(f"a key has more than 16 parts (at line {line}, column {column})")
    try:
        return tomllib.loads(content.replace("\r\n", "\n"))
    except RecursionError:
        raise ValueError("it nests too deep") from None
