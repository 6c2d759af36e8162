"""What runs in the child process that puts comments into a Word file: within limits, and ends.

A script, run by path: `python word_child.py PATH` takes comments as JSON from standard input and writes the new file to
standard output; where it cannot, a sentence to standard error, with status 1. What was not found is written after the
file: see `commenting`.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

if __name__ == "__main__":
    sys.path[0] = str(Path(__file__).absolute().parents[2])  # argmap's own folder, in the place of this script's

from argmap.documents.child import TOO_MUCH_MEMORY, bytes_of, limit
from argmap.documents.comment import Comment
from argmap.documents.document import DocumentError

__all__ = ["main"]

_MISSING = 3


def main(name: str) -> int:
    """Write a Word file with the comments that standard input gives, after a line that says which were not found."""
    limit()
    comments = [Comment(*one) for one in json.loads(sys.stdin.buffer.read())]
    try:
        from argmap.documents.word_comments import with_comments

        made, lost = with_comments(bytes_of(name), comments)
    except DocumentError as error:
        sys.stderr.write(str(error))
        return 1
    except MemoryError:
        sys.stderr.write(TOO_MUCH_MEMORY)
        return 1
    except ModuleNotFoundError as error:
        sys.stderr.write(str(error.name))
        return _MISSING
    sys.stdout.buffer.write(json.dumps([comments.index(one) for one in lost]).encode() + b"\n" + made)
    sys.stdout.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
