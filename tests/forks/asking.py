"""Stands in for `python -m argmap`: asks for a fork, passes signals on to it, and ends as it ends."""

import marshal
import os
import signal
import socket
import sys


def is_open(number: int) -> bool:
    try:
        os.fstat(number)
    except OSError:
        return False
    return True


def ask(address: str, *arguments: str) -> int:
    """What the fork ended with."""
    streams = [number for number in (0, 1, 2) if is_open(number)]
    request = marshal.dumps((streams, os.getcwd(), arguments, dict(os.environb)))  # noqa: PTH109
    with socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET) as forking:
        forking.connect(address)
        socket.send_fds(forking, [request], streams)
        number = int(forking.recv(16))
        for one in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(one, lambda sent, _: os.kill(number, sent))
        return int(forking.recv(16))


if __name__ == "__main__":
    ended = ask(*sys.argv[1:])
    if ended < 0:
        signal.signal(-ended, signal.SIG_DFL)
        os.kill(os.getpid(), -ended)
    sys.exit(ended)
