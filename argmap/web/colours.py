"""The page's colours: those of the drawings' themes, so that article, map and legend share one code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.draw.theme import THEMES

if TYPE_CHECKING:
    from argmap.draw.theme import Palette

__all__ = ["colours_css"]


def colours_css() -> str:
    """The colours as CSS variables, light and dark."""
    light, dark = _variables(THEMES["default"].palette), _variables(THEMES["dark"].palette)
    return f":root{{color-scheme:light;{light}}}@media screen{{html[data-theme=dark]{{color-scheme:dark;{dark}}}}}"


def _variables(one: Palette) -> str:
    thesis, tag, text = one.thesis
    values = {
        "paper": one.paper, "ink": one.ink, "muted": one.muted, "plain": one.plain,
        "thesis": thesis, "thesis-tag": tag, "thesis-text": text,
        "support": one.support[0], "support-fill": one.support[1],
        "attack": one.attack[0], "attack-fill": one.attack[1], "rebuttal-fill": one.rebuttal,
        "undercut": one.undercut[0], "undercut-fill": one.undercut[1], "aside-fill": one.aside,
        "warning": one.warning[0], "warning-fill": one.warning[1], "wrong": one.wrong[0], "wrong-fill": one.wrong[1],
        "reader": one.reader[0], "reader-fill": one.reader[1],
        "frame": one.frames[0],
    }  # fmt: skip
    return ";".join(f"--{name}:{value}" for name, value in values.items())
