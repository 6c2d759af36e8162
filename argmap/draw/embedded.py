"""The embedded engine: a script of its own, run in a child process, that lays out DOT from standard input.

It is run by path, not imported, so that it needs nothing but pygraphviz and so that C code which hangs or dies
takes nothing with it. Usage, as of Graphviz's own program: `python embedded.py -Tsvg < in.dot > out`.
"""

import sys


def main() -> int:
    """Draw standard input in the format named on the command line."""
    from pygraphviz import AGraph

    source = sys.stdin.buffer.read().decode("utf-8")
    sys.stdout.buffer.write(AGraph(string=source).draw(format=sys.argv[1].removeprefix("-T"), prog="dot"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
