"""What stands between argmap and a program that it runs: the keeper, which ends the program when argmap has gone.

A script, run by path with Python's own library alone, so that it starts in a few milliseconds. `keeper.py PID SECONDS
COMMAND` runs a command as long as its parent is the process PID and for at most SECONDS of CPU time.
"""

from __future__ import annotations

import os
import sys

_LOOK = 0.5  # seconds between two looks at whether the parent is still there
_CANNOT_RUN = 126


def main(arguments: list[str]) -> int:
    """Run a command under a keeper; the status is that of the command, or 128 and the signal that ended it."""
    parent, seconds, command = int(arguments[0]), int(arguments[1]), arguments[2:]
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
    """Become the program that a command names; Python is not started once more for a script of argmap's own."""
    own = [sys.executable, "-I", "-S"]
    if command[:3] == own and sys.flags.isolated and sys.flags.no_site:
        import runpy

        sys.argv = command[3:]
        runpy.run_path(command[3], run_name="__main__")
        return 0
    try:
        os.execv(command[0], command)  # noqa: S606
    except OSError as error:
        sys.stderr.write(f"it cannot be run: {command[0]}: {error.strerror}\n")
    return _CANNOT_RUN


if __name__ == "__main__":
    _status = main(sys.argv[1:])
    sys.stderr.flush()
    os._exit(_status)  # everything is written, and nothing need be put away
