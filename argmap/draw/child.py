"""What runs in the child process that draws with the embedded Graphviz.

A script, run by path with Python's own library alone, so that it starts in a few milliseconds and so that C code which
hangs or dies takes nothing with it. `python -I -S child.py FOLDER [-Knop2] -Tsvg < in.dot > out` draws with the
pygraphviz in FOLDER, with options as of Graphviz's own program.
"""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False  # typing takes longer to load than all that is used here
if TYPE_CHECKING:
    from typing import Any


def draw(folder: str, options: list[str]) -> int:
    """Draw standard input with the pygraphviz in a folder; the status is 1 where Graphviz has said why not."""
    chosen = {option[:2]: option[2:] for option in options}
    gv = _graphviz(folder)
    try:
        graph = gv.agread(sys.stdin.buffer, None)
    except ValueError:
        return 1
    context = gv.gvContextWithBuiltins()
    if gv.gvLayout(context, graph, chosen.get("-K", "dot").encode()):
        return 1
    failed, *drawn = gv.gvRenderData(context, graph, chosen["-T"].encode())
    sys.stdout.buffer.writelines(drawn)
    sys.stdout.buffer.flush()
    return int(bool(failed))


def _graphviz(folder: str) -> Any:
    """pygraphviz's own Graphviz, without the rest of that package, which takes longer to load than a map to draw."""
    sys.path.append(os.path.dirname(folder))  # noqa: PTH120
    if os.name != "nt":  # there the package itself finds the libraries
        package = type(sys)("pygraphviz")
        package.__path__ = [folder]
        sys.modules["pygraphviz"] = package
    from pygraphviz import graphviz

    return graphviz


if __name__ == "__main__":
    _status = draw(sys.argv[1], sys.argv[2:])
    sys.stderr.flush()
    os._exit(_status)  # everything is written, and nothing need be put away
