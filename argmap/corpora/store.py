"""Where a collection is kept: a folder of this machine, or of any file system that fsspec knows (s3, gcs ...)."""

from __future__ import annotations

import errno
import os
import re
import stat
from contextlib import contextmanager, suppress
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from argmap.showing import one_line, shortened
from argmap.writing import WritingError, make_folder, remove, write

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["CollectionError", "DamagedError", "Store", "is_part"]


_PARQUET = b"PAR1"
"""What a Parquet file begins and ends with; before its end stands how long the description of it is."""
_SUFFIX = ".parquet"
_WAITED_FOR = "it is not a regular file"
_LONGEST_REASON = 300
_SHORTEST = 12  # bytes of a Parquet file
_GLOB = re.compile(r"[*?\[]")
_FILE_URL = re.compile(r"(?i:file|local):(?://(?P<host>[^/]*))?(?P<path>/.*)", re.DOTALL)
_PASSING = re.compile(r"(?i)memory:|.*::memory:")
_WEB = re.compile(r"(?i)https?:|.*::https?:")
_ODD_STEP = re.compile(r"(?<![:/])//|/\.\.?(?=/|$)")
_PART = re.compile(r"[0-9a-f]{16}")


def _local(root: str) -> str:
    """A folder of this machine as a path, where it is given as a file URL; anything else as it is."""
    found = _FILE_URL.match(root)
    if found is None:
        return root
    if found["host"] not in {None, "", "localhost"}:
        raise CollectionError(f"{root} names another machine; a file URL has three slashes: file:///folder")
    if os.name != "nt":
        return unquote(found["path"])
    from urllib.request import url2pathname  # which loads much, and takes `//` for another machine

    return url2pathname(found["path"])


def is_part(name: str) -> bool:
    """Whether a part of a collection can be called so: by the beginning of a fingerprint."""
    return _PART.fullmatch(name) is not None


class CollectionError(Exception):
    """A collection that cannot be made, renewed or asked; the message is one sentence."""


class DamagedError(CollectionError):
    """A file of a collection that does not hold what was written; `what` it is, and the message says what to do."""

    def __init__(self, what: str, advice: str = "") -> None:
        super().__init__(what, advice)
        self.what = what

    def __str__(self) -> str:
        return "; ".join(filter(None, self.args))


class Store:
    """A folder of files that are each written whole; names have `/` between folders.

    Raises CollectionError for a name that not all libraries can open.
    """

    def __init__(self, root: str) -> None:
        self.root = _local(root)
        self.is_local = "://" not in self.root
        self._refuse_odd_name()

    def __reduce__(self) -> tuple[type[Store], tuple[str]]:
        return Store, (self._folder if self.is_local else self.root,)

    def _refuse_odd_name(self) -> None:
        if not self.root:
            raise CollectionError("the collection has no name; give a folder")
        if not self.is_local and _PASSING.match(self.root):
            raise CollectionError(f"{self.root} is gone when argmap ends; give a folder, or an address such as s3://…")
        if not self.is_local and _WEB.match(self.root):
            raise CollectionError(f"{self.root} is a web address, where nothing can be kept; give a folder or a bucket")
        if not self.is_local and _ODD_STEP.search(self.root.partition("://")[2]):
            raise CollectionError(f"{self.root} has //, /. or /.. in its name; give the address without")
        name = self._folder if self.is_local else self.root
        if _GLOB.search(name):
            raise CollectionError(f"{self.root} has *, ? or [ in its name, which DuckDB takes for a pattern")
        try:
            name.encode()
        except UnicodeEncodeError:
            raise CollectionError(f"{self.root} is a name that is not UTF-8; give another one") from None

    @cached_property
    def _remote(self) -> tuple[Any, str]:
        """The file system of a store that is elsewhere, and its folder there."""
        with self._told("opened"):
            import fsspec

            system, path = fsspec.core.url_to_fs(self.root)
        return system, path.rstrip("/")

    @cached_property
    def _folder(self) -> str:
        return Path(self.root).absolute().as_posix()

    @property
    def file_system(self) -> Any:
        """What fsspec has for a store that is elsewhere; None for a folder of this machine."""
        return None if self.is_local else self._remote[0]

    def address(self, name: str) -> str:
        """Where a file is, as other libraries open it."""
        if self.is_local:
            return f"{self._folder}/{name}" if name else self._folder
        system, path = self._remote
        found: str = system.unstrip_protocol(f"{path}/{name}")
        return found

    def read(self, name: str) -> bytes | None:
        """The bytes of a file; None where it is not there."""
        with self._told("read", name), suppress(FileNotFoundError):
            if self.is_local:
                path = Path(self.root, name)
                _refuse_pipe(path)
                return path.read_bytes()
            data: bytes = self._remote[0].cat_file(f"{self._remote[1]}/{name}")
            return data
        return None

    @contextmanager
    def _told(self, what: str, name: str | None = None) -> Iterator[None]:
        """Raise CollectionError, in one sentence, where a file, or the whole store, cannot be opened, read or written.

        File systems that are elsewhere raise the errors of any library.
        """
        try:
            yield
        except CollectionError:
            raise
        except WritingError as error:
            raise CollectionError(str(error)) from None
        except Exception as error:
            if self.is_local and not isinstance(error, OSError):
                raise
            raise self._failed(what, name, error) from None

    def _failed(self, what: str, name: str | None, error: Exception) -> CollectionError:
        reason = one_line(getattr(error, "strerror", None) or str(error)) or type(error).__name__
        address = self.root if name is None else self.address(name)
        return CollectionError(f"{address} cannot be {what}: {shortened(reason, _LONGEST_REASON)}")

    @contextmanager
    def opened(self, name: str) -> Iterator[Any]:
        """What pyarrow opens a file by, to read parts of it; raises OSError."""
        if self.is_local:
            _refuse_pipe(Path(self.root, name))
            yield self.address(name)
            return
        try:
            with self._remote[0].open(f"{self._remote[1]}/{name}", "rb") as file:
                yield file
        except (OSError, ValueError, LookupError, TypeError, CollectionError):  # pyarrow's own are of these kinds
            raise
        except Exception as error:
            raise self._failed("read", name, error) from None

    def write(self, name: str, data: bytes) -> None:
        """Make a file hold these bytes: it appears whole or not at all."""
        with self._told("written", name):
            if self.is_local:
                path = Path(self.root, name)
                make_folder(path.parent)
                with suppress(FileNotFoundError):
                    _refuse_pipe(path)
                write(path, data, follow=False)
            else:
                self._write_there(f"{self._remote[1]}/{name}", data)

    def _write_there(self, path: str, data: bytes) -> None:
        """Write a file elsewhere, and the folder that it lies in where file systems there have such.

        The first of these folders has to be there: where it is a bucket, one that was mistyped would be made.
        """
        system = self._remote[0]
        try:
            system.pipe_file(path, data)
        except FileNotFoundError:
            first = re.match("/?[^/]*", path)
            if first and not system.exists(first[0]):
                raise CollectionError(f"{self.root} cannot be written: there is no {first[0]}; make it first") from None
            system.makedirs(path.rpartition("/")[0], exist_ok=True)
            system.pipe_file(path, data)

    def names(self, folder: str = "") -> list[str]:
        """The names of what lies in a folder, sorted; none where there is no such folder."""
        with self._told("read", folder), suppress(FileNotFoundError, NotADirectoryError):
            if self.is_local:
                return sorted(os.listdir(Path(self.root, folder)))  # noqa: PTH208
            found = self._remote[0].ls(f"{self._remote[1]}/{folder}".rstrip("/"), detail=False)
            return sorted(str(one).rstrip("/").rpartition("/")[2] for one in found)
        return []

    def parts(self, folder: str) -> list[str]:
        """The parts that have a file in a folder, sorted; what else lies there is somebody else's."""
        names = (name.removesuffix(_SUFFIX) for name in self.names(folder) if name.endswith(_SUFFIX))
        return [name for name in names if is_part(name)]

    def refuse_odd(self, names: Iterable[str]) -> None:
        """Raise CollectionError for a link, which may lead to what nobody pointed at, and for a pipe or a device."""
        if not self.is_local:
            return
        for name in names:
            try:
                mode = os.lstat(os.path.join(self.root, name)).st_mode  # noqa: PTH118 (there may be thousands)
            except OSError:
                continue  # which is said when it is read
            if stat.S_ISLNK(mode):
                said = "is a link; what a collection consists of lies in its own folder"
                raise CollectionError(f"{self.address(name)} {said}")
            if _is_waited_for(mode):
                raise CollectionError(f"{self.address(name)} cannot be read: {_WAITED_FOR}")

    def is_whole(self, name: str) -> bool:
        """Whether a Parquet file is there and ends where it should: one that broke off is not.

        Elsewhere than on this machine files appear whole, and are not opened for it.
        """
        if not self.is_local:
            return True
        try:
            path = Path(self.root, name)
            _refuse_pipe(path)
            with path.open("rb") as file:
                size = file.seek(0, os.SEEK_END)
                if size < _SHORTEST:
                    return False
                file.seek(-8, os.SEEK_END)
                end = file.read(8)
        except OSError:
            return False
        return end[4:] == _PARQUET and int.from_bytes(end[:4], "little") <= size - _SHORTEST

    def drop_empty(self, folder: str) -> None:
        """Take a folder away where nothing is in it; elsewhere than on this machine there are no such folders."""
        if self.is_local:
            with suppress(OSError):
                Path(self.root, folder).rmdir()

    def remove(self, name: str) -> None:
        """Take a file away, if it is there."""
        with self._told("removed", name), suppress(FileNotFoundError):
            if self.is_local:
                remove(Path(self.root, name))
            else:
                self._remote[0].rm_file(f"{self._remote[1]}/{name}")


def _refuse_pipe(path: Path) -> None:
    """Raise OSError for what could be waited for without end."""
    if _is_waited_for(path.stat().st_mode):
        raise OSError(errno.EINVAL, _WAITED_FOR)


def _is_waited_for(mode: int) -> bool:
    return not stat.S_ISREG(mode) and not stat.S_ISDIR(mode)
