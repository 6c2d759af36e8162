"""The files of a booklet of pictures: how they are called, and which of them may be written over."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from argmap.draw.marked import PAGE_MARKS
from argmap.guard import was_read
from argmap.showing import printable
from argmap.writing import WritingError, write

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["can_have_more", "left_over", "page_file", "write_pages"]

_HEAD = 4_096  # bytes of a file in which argmap's mark stands


def page_file(output: str, number: int) -> Path:
    """The file of a page: the overview is the output itself, the others stand beside it."""
    path = Path(output)
    return path if number == 1 else path.with_name(f"{path.stem}-{number}{path.suffix}")


def can_have_more(output: str) -> bool:
    """Whether files can stand beside an output: not where it is standard output, a device or a pipe."""
    path = Path(output)
    return output != "-" and (path.is_file() or not path.exists())


def write_pages(output: str, first: bytes, further: Mapping[Path, bytes]) -> None:
    """Write a picture, and further pages beside it; nothing at all where one of these would take another file's place.

    Raises WritingError.
    """
    for path in further:
        _refuse_foreign(path)
    for path, page in further.items():
        write(path, page, follow=False)
    write(output, first)


def left_over(output: str, pages: int) -> bool:
    """Whether a page stands beside an output that an earlier, larger booklet left there."""
    return _is_page(page_file(output, pages + 1))


def _refuse_foreign(path: Path) -> None:
    if was_read(str(path)):
        raise WritingError(f"{printable(str(path))} was read, and would be lost; choose another name")
    if (path.exists() or path.is_symlink()) and not _is_page(path):
        said = "exists and is no page of a booklet that argmap has drawn, and would be lost; choose another OUT"
        raise WritingError(f"{printable(str(path))} {said}")


def _is_page(path: Path) -> bool:
    """Whether a file is a page of a booklet of argmap's, not the first one, and no link."""
    if path.is_symlink() or not path.is_file():
        return False
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD)
    except OSError:
        return False
    return any(mark in head for mark in PAGE_MARKS)
