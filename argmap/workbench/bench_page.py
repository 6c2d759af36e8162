"""The page of the workbench: one document with its style and script, which ask the server that it came from."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from argmap.html import document

__all__ = ["bench_page"]

_HERE = Path(__file__).parent / "page"
_SCRIPTS = ("state", "ask", "article", "outline", "panel", "tools", "dialogs", "about", "start")


@cache
def bench_page() -> str:
    """The page as HTML, the same for every map: what it shows it asks for."""
    script = "\n".join((_HERE / f"{name}.js").read_text(encoding="utf-8") for name in _SCRIPTS)
    template = (_HERE / "page.html").read_text(encoding="utf-8")
    style = (_HERE / "page.css").read_text(encoding="utf-8")
    return document(template, {}, style=style, script=script, asks_server=True, holds_pictures=True)
