"""The embedded engine: a script of its own, run in a child process, that lays out DOT from standard input.

It is run by path, not imported, so that it needs nothing but pygraphviz and so that C code which hangs or dies
takes nothing with it. Usage, as of Graphviz's own program: `python embedded.py [-Knop2] -Tsvg < in.dot > out`.
"""

import sys


def main() -> int:
    """Draw standard input as the command line says."""
    from pygraphviz import AGraph

    options = {option[:2]: option[2:] for option in sys.argv[1:]}
    graph = AGraph()
    graph.read(sys.stdin.buffer)
    graph.draw(sys.stdout.buffer, format=options["-T"], prog=options.get("-K", "dot"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
