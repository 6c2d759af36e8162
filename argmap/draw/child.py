"""What runs in the child process that draws with the embedded Graphviz.

A script, run by path with Python's own library alone, so that it starts in a few milliseconds and so that C code which
hangs or dies takes nothing with it. `python -I -S child.py FOLDER [-Knop2] -Tsvg < in.dot > out` draws with the
pygraphviz in FOLDER, with options as of Graphviz's own program; with `-B` for bare, by what needs no library of the
system.
"""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False  # typing takes longer to load than all that is used here
if TYPE_CHECKING:
    from typing import Any

_HOW_TO_GET_MORE = (
    "the library {missing} is not on this machine, and pictures as {format} need it; SVG does not. Install it "
    "(Debian and Ubuntu: apt install libglib2.0-0 libx11-6 libxext6 libxrender1), or a Graphviz of the system's own"
)


def draw(folder: str, options: list[str]) -> int:
    """Draw standard input with the pygraphviz in a folder; the status is 1 where Graphviz has said why not."""
    chosen = {option[:2]: option[2:] for option in options}
    gv = Plain(f"{folder}.libs", "") if "-B" in chosen else _graphviz(folder)
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
    """pygraphviz's own Graphviz, without the rest of that package, which takes longer to load than a map to draw.

    It cannot be loaded where libraries of the system are missing that draw PNG and PDF: then without those parts.
    """
    sys.path.append(os.path.dirname(folder))  # noqa: PTH120
    if os.name != "nt":  # there the package itself finds the libraries
        package = type(sys)("pygraphviz")
        package.__path__ = [folder]
        sys.modules["pygraphviz"] = package
    try:
        from pygraphviz import graphviz
    except ImportError as error:
        if not os.path.isdir(f"{folder}.libs"):  # noqa: PTH112
            raise
        return Plain(f"{folder}.libs", str(error).partition(":")[0])
    return graphviz


class Plain:
    """The parts of pygraphviz's Graphviz that need no library of the system, called as its `graphviz` is."""

    def __init__(self, folder: str, missing: str) -> None:
        import ctypes

        self._c = ctypes
        self._missing = missing
        names = {name.partition("-")[0]: f"{folder}/{name}" for name in os.listdir(folder)}  # noqa: PTH208
        self._graphs, self._gvc = (ctypes.CDLL(names[part]) for part in ("libcgraph", "libgvc"))

        class Symbol(ctypes.Structure):
            _fields_ = (("name", ctypes.c_char_p), ("address", ctypes.c_void_p))

        symbols = []
        for part in ("core", "dot_layout", "neato_layout"):
            plugin, name = ctypes.CDLL(names[f"libgvplugin_{part}"]), f"gvplugin_{part}_LTX_library"
            symbols.append(Symbol(name.encode(), ctypes.addressof(ctypes.c_char.in_dll(plugin, name))))
        self._builtins = (Symbol * 4)(*symbols)  # the last one is empty, and ends the list

    def agread(self, stream: Any, _: None) -> Any:
        """The graph in a stream of DOT; raises ValueError, after Graphviz has said why, where it is none."""
        graph = self._call(self._graphs.agmemread, stream.read())
        if not graph:
            raise ValueError
        return graph

    def gvContextWithBuiltins(self) -> Any:  # noqa: N802 (as pygraphviz names it)
        """What pictures are drawn in."""
        return self._call(self._gvc.gvContextPlugins, self._builtins, 0)

    def gvLayout(self, context: Any, graph: Any, engine: bytes) -> int:  # noqa: N802
        """Lay a graph out; 0 where that went well."""
        return int(self._gvc.gvLayout(context, graph, engine))

    def gvRenderData(self, context: Any, graph: Any, format_: bytes) -> tuple[int, bytes]:  # noqa: N802
        """Draw a graph that is laid out: 0 and the picture; 1, after having said why, where that cannot be done."""
        if format_ != b"svg":
            name = format_.decode().partition(":")[0].upper()
            sys.stderr.write(_HOW_TO_GET_MORE.format(missing=self._missing, format=name) + "\n")
            return 1, b""
        data, length = self._c.c_void_p(), self._c.c_size_t()
        failed = self._gvc.gvRenderData(context, graph, format_, self._c.byref(data), self._c.byref(length))
        return int(failed), self._c.string_at(data, length.value)

    def _call(self, function: Any, *arguments: Any) -> Any:
        """What a function returns as a pointer, which is not cut to an integer on the way."""
        function.restype = self._c.c_void_p
        found = function(*arguments)
        return found and self._c.c_void_p(found)


if __name__ == "__main__":
    _status = draw(sys.argv[1], sys.argv[2:])
    sys.stderr.flush()
    os._exit(_status)  # everything is written, and nothing need be put away
