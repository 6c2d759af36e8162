"""Comments in a copy of a Word file: made in a child process, so that no file can make argmap grow, hang or die."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from argmap import guard
from argmap.documents.document import DocumentError
from argmap.documents.limits import SECONDS
from argmap.running import TookTooLongError, run

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.documents.comment import Comment

__all__ = ["Commented", "commented"]

_CHILD = Path(__file__).absolute().with_name("word_child.py")
_MISSING = 3
_NEEDED = 'cannot be given comments without lxml: pip install "argmap[documents]"'
_BROKE = "cannot be given comments: it takes too much memory or time, or is damaged; open it in Word and save it again"


class Commented(NamedTuple):
    """A copy of a Word file with comments."""

    data: bytes
    lost: tuple[Comment, ...]
    """Those whose words the file does not have; they stand at its beginning."""


def commented(path: Path, comments: Sequence[Comment]) -> Commented:
    """A copy of a Word file with comments; the file is guarded, and stays as it is.

    Raises DocumentError, whose message completes a sentence that begins with the file's name.
    """
    guard.note(path)
    command = [sys.executable, "-I" if sys.flags.isolated else "-P", str(_CHILD), str(path.absolute())]
    try:
        done = run(command, json.dumps(comments).encode(), SECONDS)
    except TookTooLongError:
        raise DocumentError(_BROKE) from None
    except (OSError, ValueError) as error:
        raise DocumentError(f"cannot be read: {getattr(error, 'strerror', None) or error}") from None
    if done.returncode == _MISSING:
        raise DocumentError(_NEEDED)
    if done.returncode == 1 and done.stderr and b"\n" not in done.stderr:
        raise DocumentError(done.stderr.decode(errors="replace"))
    if done.returncode:
        raise DocumentError(_BROKE)
    head, _, data = done.stdout.partition(b"\n")
    return Commented(data, tuple(comments[at] for at in json.loads(head)))
