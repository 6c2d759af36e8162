"""What an editor sends, message by message: one whose length nobody can tell ends the talk in one sentence."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from argmap.showing import printable

if TYPE_CHECKING:
    from typing import BinaryIO

__all__ = ["FrameError", "Frames"]

_LONGEST_LINE = 4_096  # bytes
_MOST_LINES = 64
_LARGEST = 2**28  # bytes of a message
_LENGTH = b"content-length"


class FrameError(Exception):
    """A message whose end cannot be found, so that none after it can be read; the text is one sentence."""


class Frames:
    """Standard input as pygls reads it, with heads of messages that it knows whatever their line ends and case."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._lines: deque[bytes] = deque()

    def readline(self) -> bytes:
        """The next line of a head; empty where nothing more comes. Raises FrameError."""
        while not self._lines:
            length = self._length()
            if length is None:
                return b""
            if length:
                self._lines.extend((b"Content-Length: %d\r\n" % length, b"\r\n"))
        return self._lines.popleft()

    def read(self, size: int) -> bytes:
        """So many bytes of a message; fewer where its end does not come."""
        return self._stream.read(size)

    def _length(self) -> int | None:
        """How many bytes the next message has, by its head; None where there is none."""
        length: int | None = None
        has_begun = False
        for _ in range(_MOST_LINES):
            line = self._stream.readline(_LONGEST_LINE)
            if not line:
                return None
            if not line.strip():
                if length is not None:
                    return length
                if has_begun:
                    break
                continue
            has_begun = True
            name, _, value = line.partition(b":")
            if name.strip().lower() == _LENGTH:
                length = _number(value.strip())
        raise FrameError("the editor sent a message without saying how long it is (Content-Length); start it again")


def _number(value: bytes) -> int:
    if not value.isdigit() or len(value) > len(str(_LARGEST)) or int(value) > _LARGEST:
        said = printable(value[:20].decode("ascii", "replace"))
        raise FrameError(f"the editor sent a message of “{said}” bytes; there is none longer than {_LARGEST:,}")
    return int(value)
