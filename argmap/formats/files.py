"""Which files are maps, and of what format: one answer for every command that is pointed at a folder."""

from __future__ import annotations

import json
import re
from bisect import bisect_left
from itertools import islice, takewhile
from typing import TYPE_CHECKING

from argmap.files import folders_below, may_be_file
from argmap.formats.registry import by_suffix, like, looks_like
from argmap.mapfile.loading import MARK, MAX_BYTES
from argmap.reach import leads_out

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from argmap.formats.format import Format

__all__ = ["is_map", "maps_below", "stem"]

_YAML = (".yaml", ".yml")
_MARK = re.compile(rb"(?m)^(?:\xef\xbb\xbf)?(?:" + MARK.encode() + rb")")
_OTHER = re.compile(rb"(?m)^[\w.$-]+:(?:\s|\Z)")
"""A key at the top of a YAML file; what has none is no file of another program, but a map that somebody damaged."""
_JSON = ".json"
_JSON_BEGINS = re.compile(r'\s*\{\s*"(?:argmap|argument)"\s*:')
_JSON_MARK = re.compile(r'(?:^|[{,\s])(["\']?)(?:argmap|argument)\1\s*:')
_JSON_KEY = re.compile(r"[\w\"\']\s*:")
"""A map's key, and any key, in JSON that is broken: the quotation marks may be what is wrong with it."""
_ANYTHING = (".txt", ".xml")
"""Suffixes of files that may hold anything: only what they begin with says whether they are maps."""
_SAMPLE = 2_000
_MOST_LOOKED_AT = 2**18


def maps_below(
    folder: Path,
    format_: Format | None = None,
    is_known: Callable[[str], bool] | None = None,
    closed: dict[str, str] | None = None,
) -> Iterator[str]:
    """The paths, with `/`, of the maps in a folder and in those below it, in their order; hidden ones are left out.

    With `format_` the files that may be of that format: those of its suffixes, and those that may hold anything. A file
    that `is_known` to be a map is not looked into, unless it is a link. A folder that cannot be opened stands among the
    maps as one that cannot be read: reading it says why. In `closed` it is put with that, too.
    """
    for root, names, why, links in folders_below(folder):
        if why:
            if closed is not None:
                closed[root.as_posix()] = why
            yield root.as_posix()
        begins = (root / "_").as_posix()[:-1]
        for name in names:
            is_one = is_known is not None and name not in links and is_known(f"{begins}{name}")
            if not is_one and may_be_file(path := root / name):
                is_one = _may_be_one(path, folder) if format_ is None else _may_be(path, format_)
            if is_one and not _is_article(root, name, names):
                yield f"{begins}{name}"


def _is_article(folder: Path, name: str, names: Sequence[str]) -> bool:
    """Whether a text lies beside a map of the same name: then it is that map's article, whatever it begins with.

    `names` are all in its folder, sorted.
    """
    if not name.lower().endswith(".txt"):
        return False
    path = folder / name
    begins = f"{path.stem}."
    alike = takewhile(lambda name: name.startswith(begins), islice(names, bisect_left(names, begins), None))
    beside = (path.with_name(name) for name in alike if name != path.name)
    return any(one.suffix.lower() != ".txt" and stem(one) == path.stem and is_map(one) for one in beside)


def _may_be_one(path: Path, folder: Path) -> bool:
    """Whether a file found in a folder is a map; of one that leads out of it only the name says so."""
    if leads_out(path, [folder]) and path.suffix.lower() in {_JSON, *_ANYTHING}:
        return path.suffix.lower() == _JSON
    return is_map(path)


def is_map(path: Path) -> bool:
    """Whether a file in a folder is a map: by its name, and where that says nothing, by what it begins with."""
    name = path.name.lower()
    if name.endswith(_YAML):
        return _is_own(path)
    fitting = like(name)
    if not name.endswith((_JSON, *_ANYTHING)):
        return any(name.endswith(one.suffixes) for one in fitting)
    is_json = name.endswith(_JSON)
    if is_json and any(name.endswith(suffix) for one in fitting for suffix in one.suffixes if suffix != _JSON):
        return True
    if is_json:
        return _is_json_map(path, fitting)
    sample = _beginning(path) if fitting else ""
    return sample is None or any(looks_like(one, sample) for one in fitting)


def _is_own(path: Path) -> bool:
    """Whether a YAML file says that it is a map: others lie in the same folders, for other programs."""
    try:
        with path.open("rb") as file:
            begins = file.read(_MOST_LOOKED_AT)
            return not _OTHER.search(begins) or b"\0" in begins or _MARK.search(begins) is not None
    except OSError:
        return True


def _is_json_map(path: Path, fitting: Iterable[Format]) -> bool:
    """Whether a JSON file says that it is a map, of argmap's own or of a format that its name fits.

    A broken one of argmap's own does so by a map's key anywhere, or by having no key.
    """
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError:
        return True
    content = data.decode("utf-8-sig", "replace")
    if b"\0" in data or _JSON_BEGINS.match(content) or any(looks_like(one, content) for one in fitting):
        return True
    if len(data) > MAX_BYTES:
        return False
    try:
        found = json.loads(content)
    except (ValueError, RecursionError):
        return _JSON_MARK.search(content) is not None or not _JSON_KEY.search(content)
    return isinstance(found, dict) and (not found or not found.keys().isdisjoint(("argmap", "argument")))


def _may_be(path: Path, format_: Format) -> bool:
    return by_suffix(path) is format_ or path.suffix.lower() in {_JSON, *_ANYTHING}


def _beginning(path: Path) -> str | None:
    """How a file begins; None where it cannot be opened, so that it is read as a map, which says why."""
    try:
        with path.open("rb") as file:
            return file.read(_SAMPLE).decode("utf-8-sig", "replace")
    except OSError:
        return None


def stem(path: Path) -> str:
    """A file's name without the suffix of its format.

    >>> from pathlib import Path
    >>> stem(Path("corpus/net.aif.json"))
    'net'
    """
    found = by_suffix(path)
    ending = max((one for one in found.suffixes if path.name.lower().endswith(one)), key=len) if found else path.suffix
    return path.name[: len(path.name) - len(ending)] if ending else path.name
