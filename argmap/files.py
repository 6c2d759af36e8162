"""Files read as text: UTF-8, of a bounded size, with one sentence for whatever cannot be read."""

from __future__ import annotations

import codecs
import errno
import hashlib
import os
import re
import stat
from typing import TYPE_CHECKING, Any, NamedTuple
from unicodedata import category

from argmap import guard
from argmap.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

__all__ = [
    "CLOSED",
    "TEXTS",
    "Folder",
    "UnreadableError",
    "decode",
    "fingerprint_of_bytes",
    "folders_below",
    "is_folder",
    "may_be_file",
    "read_data",
    "read_text",
    "refuse_address",
    "toml_values",
    "wide_encoding",
]

TEXTS = (".txt", ".text", ".md", ".markdown")
"""How the names of plain texts end."""
_NOWHERE = {errno.ENOENT, errno.ENOTDIR, errno.ELOOP}
"""What is wrong with a link that leads nowhere, and with a file that was taken away meanwhile."""
CLOSED = "is a folder that cannot be opened"
"""How what is said of such a folder begins, after its name; why follows after a colon."""
_SAVE = "save its text as plain text (.txt, UTF-8)"
_TYPE = "type its text into a plain text file (.txt, UTF-8)"
_MAKE = "make a text of it with `argmap text` or `argmap new`"
_BEGINNINGS = (
    (b"%PDF-", f"is a PDF file; {_MAKE}"),
    (b"{\\rtf", f"is an RTF document; {_MAKE}"),
    (b"\xd0\xcf\x11\xe0", f"is an old Word or Office document; {_SAVE}"),
    (b"\x89PNG", f"is a picture (PNG); {_TYPE}"),
    (b"\xff\xd8\xff", f"is a picture (JPEG); {_TYPE}"),
)
"""What files of other kinds begin with, and what is said of them."""
_IN_ARCHIVES = (
    (b"word/document", f"is a Word document; {_MAKE}"),
    (b"opendocument.text", f"is an OpenDocument text; {_MAKE}"),
    (b"epub+zip", f"is an e-book (EPUB); {_MAKE}"),
    (b"", "is a ZIP archive or an Office document, not text; save the article's text as plain text (.txt, UTF-8)"),
)
"""What an archive holds, by the names inside; the first that fits."""
_PAGE = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body)[\s>]",
    re.IGNORECASE | re.DOTALL,
)
_ADDRESS = re.compile(r"(?:https?|ftp)://?\S|www\.[^\s/]+\.[a-z]", re.IGNORECASE)
_SEEN = 4_096
_WIDE = ("utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be")
_FEW = 20
_BEYOND_ALPHABETS = "\u2000"
_NO_TEXT = frozenset(("Cc", "Cn", "Cs"))
_CONTROLS = bytes(one for one in range(32) if one not in b"\t\n\v\f\r\x1b")
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
    if other := _other_kind(data):
        raise UnreadableError(other)
    if data[:2] in {b"\xff\xfe", b"\xfe\xff"} or wide_encoding(data):
        raise UnreadableError("is UTF-16 or UTF-32, not UTF-8; save it as UTF-8")
    try:
        content = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableError(_not_utf8(data, error.start)) from None
    if 4 * _controls(data[:_SEEN]) > len(data[:_SEEN]) or 2 * data.count(0) > len(data):
        raise UnreadableError(f"is no text file: it holds too many control characters; {_SAVE}")
    return Text(name, content)


def wide_encoding(data: bytes) -> str | None:
    """Which encoding of two or four bytes a character a text without a mark of it is in; None for all other bytes.

    >>> [wide_encoding("Geese fly.".encode(name)) for name in ("utf-16-le", "utf-32-be", "utf-8")]
    ['utf-16-le', 'utf-32-be', None]
    """
    begins = data[:_SEEN]
    controls = _controls(begins)
    if controls < 2 or _FEW * controls < len(begins) or (len(data) % 2 and 4 * controls < len(begins)):
        return None
    return next((one for one in _WIDE if _is_shown(begins, one)), None)


def _controls(data: bytes) -> int:
    """How many bytes are characters that no text has."""
    return len(data) - len(data.translate(None, _CONTROLS))


def _is_shown(data: bytes, encoding: str) -> bool:
    """Whether bytes are, but for few, characters of a text in an encoding, and most of them of an alphabet.

    Bytes of any sort are Chinese in the wrong encoding.
    """
    text = codecs.getincrementaldecoder(encoding)("replace").decode(data)
    none = sum(one == "\ufffd" or (category(one) in _NO_TEXT and not one.isspace()) for one in text)
    return _FEW * none < len(text) and 5 * sum(one < _BEYOND_ALPHABETS for one in text) > 3 * len(text)


def _other_kind(data: bytes) -> str | None:
    """What is said of a document of another kind than text, by what it begins with and not by its name."""
    begins = data[:_SEEN].removeprefix(b"\xef\xbb\xbf")
    if begins.startswith(b"PK\x03\x04"):
        return next(said for inside, said in _IN_ARCHIVES if inside in data)
    if _PAGE.match(begins):
        return f"is a web page (HTML); {_MAKE}"
    return next((said for beginning, said in _BEGINNINGS if begins.lstrip().startswith(beginning)), None)


def _not_utf8(data: bytes, at: int) -> str:
    """That bytes are no UTF-8, with what they probably are."""
    if b"\0" in data[:_SEEN]:
        return f"is no text file (byte 0x{data[at]:02x} at offset {at}); {_SAVE}"
    line = data.count(b"\n", 0, at) + 1
    probably, how = "", ""
    if _is_windows_1252(data):
        probably = ", but probably Windows-1252"
        how = ", in an editor or by `iconv -f WINDOWS-1252 -t UTF-8 OLD > NEW`"
    where = f"byte 0x{data[at]:02x} at offset {at}, line {line}"
    return f"is not UTF-8 text ({where}){probably}; save it as UTF-8{how}"


def _is_windows_1252(data: bytes) -> bool:
    """Whether bytes look like a text in the encoding that Windows wrote before UTF-8; Latin-1 is a part of it."""
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return False
    strange = [one for one in text if not one.isascii()]
    controls = any(one < " " and one not in "\t\n\r\f" for one in text)
    return not controls and "\xff" not in strange and 4 * len(strange) <= len(text)


def refuse_address(name: str) -> None:
    """Raise UnreadableError for an address on the web, which is no file."""
    if _ADDRESS.match(name):
        raise UnreadableError("is an address on the web, and argmap does not use the network; save the text as a file")


def is_folder(path: str) -> bool:
    """Whether a path leads to a folder; one that is too long, or no path at all, does not."""
    return path != "-" and os.path.isdir(path)  # noqa: PTH112


def may_be_file(path: Path) -> bool:
    """Whether a name in a folder leads to a file, or to what nobody may look at: a file that cannot be read.

    Devices, pipes and links that lead nowhere are none.
    """
    try:
        return stat.S_ISREG(path.stat().st_mode)
    except OSError as error:
        return error.errno not in _NOWHERE


class Folder(NamedTuple):
    """A folder that was looked into."""

    path: Path
    names: tuple[str, ...] = ()
    """Of its files, sorted, without hidden ones."""
    closed: str = ""
    """What is wrong with it, where it cannot be opened."""
    links: frozenset[str] = frozenset()
    """Those of these names that are links."""


def folders_below(folder: Path) -> Iterator[Folder]:
    """A folder and those below it, in the order of their names, without hidden ones; no link to a folder is followed.

    A folder that cannot be opened comes, too: whoever looks for files has to say that it was not looked into.
    """
    todo = [folder]
    while todo:
        path = todo.pop()
        try:
            with os.scandir(path) as entries:
                found = sorted((one.name, *_kind(one)) for one in entries if not one.name.startswith("."))
        except (FileNotFoundError, NotADirectoryError):  # taken away meanwhile
            continue
        except OSError as error:
            yield Folder(path, closed=_why_closed(error))
            continue
        names = tuple(name for name, is_folder, _ in found if not is_folder)
        links = frozenset(name for name, is_folder, is_link in found if is_link and not is_folder)
        yield Folder(path, names, links=links)
        todo += [path / name for name, is_folder, is_link in reversed(found) if is_folder and not is_link]


def _kind(entry: os.DirEntry[str]) -> tuple[bool, bool]:
    """Whether an entry is a folder, and whether it is a link."""
    is_link = False
    try:
        is_link = entry.is_symlink()
        return entry.is_dir(), is_link
    except OSError:
        return False, is_link  # what is wrong with it reading it says


def _why_closed(error: OSError) -> str:
    return f"{CLOSED}: {error.strerror or error}"


def read_text(path: Path, name: str, limit: int, *, regular: bool = False) -> Text:
    """Read a file of at most `limit` bytes; `regular` refuses devices and pipes.

    The file is guarded from then on: nothing is written over it in this run. Raises UnreadableError, whose message
    completes a sentence that begins with the file's name.
    """
    return decode(name, read_data(path, name, limit, regular=regular))


def read_data(path: Path, name: str, limit: int, *, regular: bool = False) -> bytes:
    """The bytes of a file, as `read_text` reads it."""
    guard.note(path)
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise UnreadableError(_wrong_with_folder(path))
        if regular and not stat.S_ISREG(status.st_mode):
            raise UnreadableError("is not a regular file")
        with path.open("rb") as file:
            data = file.read(min(limit, status.st_size) + 1)
            if len(data) > status.st_size:  # a pipe, or a file that has grown
                data += file.read(limit + 1 - len(data))
    except FileNotFoundError:
        refuse_address(name)
        raise UnreadableError(f"does not exist; {_how_to_name(name)}") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise UnreadableError(f"cannot be opened: {reason}") from None
    if len(data) > limit:
        raise UnreadableError(f"is larger than {limit // 2**20} MiB, the most argmap reads")
    return data


def _wrong_with_folder(path: Path) -> str:
    """What is said of a folder where a file was to be read."""
    try:
        with os.scandir(path):
            return "is a folder, not a file"
    except OSError as error:
        return _why_closed(error)


def fingerprint_of_bytes(path: Path, limit: int) -> str | None:
    """SHA-256 of a regular file's bytes, as 64 hex digits; None where it is not there, or larger than `limit` bytes.

    The file is guarded from then on, as one that is read.
    """
    guard.note(path)
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode) or status.st_size > limit:
            return None
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except (OSError, ValueError):
        return None


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


def _how_to_name(name: str) -> str:
    """What to do about a path that leads nowhere."""
    if any(mark in name for mark in "\t\n\a\b\f\v"):
        return "inside double quotation marks a backslash begins an escape, as \\t for a tab; write / instead of \\"
    if "\\" not in name:
        return "check the path"
    plain = name.replace("\\", "/")
    return f"a backslash separates folders on Windows alone: write {plain}"
