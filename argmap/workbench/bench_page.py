"""The page of the workbench: one document with its style and script, which ask the server that it came from."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from argmap.html import document

__all__ = ["bench_page"]

_HERE = Path(__file__).parent / "page"
_WEIGHING = Path(__file__).parents[1] / "web" / "script" / "standing.js"
"""How a map fares, as the reading page weighs it."""
_SCRIPTS = ("state", "ask", "article", "outline", "panel", "tools", "dialogs", "about", "doubting", "start")


@cache
def bench_page() -> str:
    """The page as HTML, the same for every map: what it shows it asks for."""
    files = [_WEIGHING, *(_HERE / f"{name}.js" for name in _SCRIPTS)]
    script = "\n".join(file.read_text(encoding="utf-8") for file in files)
    template = (_HERE / "page.html").read_text(encoding="utf-8")
    style = (_HERE / "page.css").read_text(encoding="utf-8")
    return document(template, {}, style=style, script=script, asks_server=True, holds_pictures=True)
