"""What runs in the child process: a keeper and, under it, Graphviz, which ends when argmap ends or its time is used up.

A script, run by path with Python's own library alone, so that it starts in a few milliseconds and so that C code which
hangs or dies takes nothing with it. `python -I -S child.py FOLDER [-Knop2] -Tsvg < in.dot > out` draws with the
pygraphviz in FOLDER, with options as of Graphviz's own program; `child.py --keep PID SECONDS COMMAND` runs such a
command, or Graphviz's `dot`, as long as its parent is the process PID and for at most SECONDS of CPU time.
"""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False  # typing takes longer to load than all that is used here
if TYPE_CHECKING:
    from typing import Any

_LOOK = 0.5  # seconds between two looks at whether the parent is still there
_CANNOT_RUN = 126


def main(arguments: list[str]) -> int:
    """Do what the command line says; the status is that of what was run, or 128 and the signal that ended it."""
    if arguments[0] != "--keep":
        return _draw(arguments[0], arguments[1:])
    parent, seconds, command = int(arguments[1]), int(arguments[2]), arguments[3:]
    ends, held = os.pipe()
    child = os.fork()
    if child:
        os.close(held)
        return _keep(child, parent, ends)
    os.set_inheritable(held, True)
    _limit(seconds)
    return _run(command)


def _keep(child: int, parent: int, ends: int) -> int:
    """Wait for a child, and end it where the parent has gone; `ends` is a pipe that closes with the child."""
    import select

    while not select.select([ends], [], [], _LOOK)[0]:
        if os.getppid() != parent:
            os.kill(child, 9)
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    return status if status >= 0 else 128 - status


def _limit(seconds: int) -> None:
    import resource

    allowed = resource.getrlimit(resource.RLIMIT_CPU)[1]
    if allowed == resource.RLIM_INFINITY or seconds < allowed:
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, allowed))


def _run(command: list[str]) -> int:
    """Become the program that a command names; this script is not started once more for itself."""
    if __file__ in command:
        return main(command[command.index(__file__) + 1 :])
    try:
        os.execv(command[0], command)  # noqa: S606
    except OSError as error:
        sys.stderr.write(f"it cannot be run: {command[0]}: {error.strerror}\n")
    return _CANNOT_RUN


def _draw(folder: str, options: list[str]) -> int:
    """Draw standard input with the pygraphviz in a folder."""
    chosen = {option[:2]: option[2:] for option in options}
    gv = _graphviz(folder)
    try:
        graph = gv.agread(sys.stdin.buffer, None)
    except ValueError:  # Graphviz has said why
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
    _status = main(sys.argv[1:])
    sys.stderr.flush()
    os._exit(_status)  # everything is written, and nothing need be put away
