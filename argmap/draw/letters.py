"""What runs in a child process that asks Pango which characters the fonts of this machine lack.

A script, run by path with Python's own library alone, as `child` is. `python -I -S letters.py [FOLDER] < text` writes
those of its standard input that no font has, with the Pango that pygraphviz brings in FOLDER, or else the system's.
"""

from __future__ import annotations

import ctypes
import os
import sys

TYPE_CHECKING = False  # typing takes longer to load than all that is used here
if TYPE_CHECKING:
    from typing import Any

_OF_THE_SYSTEM = ("libpango-1.0.so.0", "libpangocairo-1.0.so.0")


def lacking(text: str, folder: str) -> str:
    """The characters of a text that no font has. Raises OSError where there is no Pango."""
    pango, cairo = map(ctypes.CDLL, _libraries(folder) if folder else _OF_THE_SYSTEM)
    layout = _pointer(pango.pango_layout_new, _pointer(pango.pango_font_map_create_context, _fonts(cairo)))

    def unknown(some: str) -> int:
        data = some.encode()
        pango.pango_layout_set_text(layout, data, len(data))
        return int(pango.pango_layout_get_unknown_glyphs_count(layout))

    return "".join(filter(unknown, text)) if unknown(text) else ""


def _libraries(folder: str) -> list[str]:
    names = sorted(os.listdir(folder))  # noqa: PTH208
    return [
        os.path.join(folder, name)  # noqa: PTH118
        for stem in ("libpango-1-", "libpangocairo-1-")
        for name in names
        if name.startswith(stem)
    ]


def _fonts(cairo: Any) -> Any:
    return _pointer(cairo.pango_cairo_font_map_get_default)


def _pointer(function: Any, *arguments: Any) -> Any:
    function.restype = ctypes.c_void_p
    return ctypes.c_void_p(function(*arguments))


if __name__ == "__main__":
    try:
        _found = lacking(sys.stdin.buffer.read().decode(), "".join(sys.argv[1:]))
    except OSError:
        _found = ""
    sys.stdout.buffer.write(_found.encode())
    sys.stdout.buffer.flush()
