"""Charts as SVG that stands in a page: a bar in a table's row, and columns over an order such as years."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.html import html_text

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["bar", "column_chart"]

_HEIGHT, _LEFT, _BELOW, _ABOVE = 140, 8, 34, 20
_LEAST, _WIDEST = 14, 64
_GAP = 0.06
_LABELS = 24
"""So many columns have a label each; of more only some."""
_NARROW_LABELS = 8
"""So many have one on a narrow screen, where the chart shrinks and its letters do not."""


def bar(value: float, most: float) -> str:
    """A bar whose length is a value's share of the most; the number stands beside it in the table."""
    width = 100 * max(0, value) / most if most else 0
    least = max(width, 0.5) if value else 0
    drawn = f'<rect width="{least:.2f}" height="10"/>'
    return f'<svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">{drawn}</svg>'


def column_chart(labels: Sequence[str], values: Sequence[float], name: str) -> str:
    """Columns in the order given, each with its label below and its value above.

    Their places are shares of the chart's width, which is that of the page where this is narrower.
    """
    step = max(_LEAST, min(_WIDEST, 880 // max(1, len(values))))
    width, most = _LEFT * 2 + step * len(values), max(values, default=0)
    every = max(1, -(-len(values) // _LABELS))
    rarely = every * -(-len(values) // (every * _NARROW_LABELS))
    parts = [f'<svg role="img" aria-label="{html_text(name)}" width="{width}" height="{_ABOVE + _HEIGHT + _BELOW}">']
    for at, (label, value) in enumerate(zip(labels, values, strict=True)):
        left, wide = 100 * (_LEFT + at * step) / width, 100 * step / width
        height = _HEIGHT * value / most if most else 0
        kind = "" if at % rarely == 0 else ' class="more"'
        parts.append(_column(left, wide, height, f"{html_text(label)}: {value:,}"))
        if every == 1 and value:
            parts.append(_words(left + wide / 2, _ABOVE + _HEIGHT - height - 5, _short(value), kind))
        if at % every == 0:
            parts.append(_words(left + wide / 2, _ABOVE + _HEIGHT + 16, html_text(label), kind))
    base, edge = _ABOVE + _HEIGHT + 0.5, 100 * _LEFT / width
    axis = f'<line class="axis" x1="{edge:.2f}%" x2="{100 - edge:.2f}%" y1="{base}" y2="{base}"/>'
    return "".join([*parts, f"{axis}</svg>"])


def _column(left: float, wide: float, height: float, title: str) -> str:
    """A column, with a gap at both sides."""
    gap = wide * _GAP
    place = f'x="{left + gap:.2f}%" y="{_ABOVE + _HEIGHT - height:.1f}" width="{wide - 2 * gap:.2f}%"'
    return f'<rect {place} height="{height:.1f}"><title>{title}</title></rect>'


def _words(x: float, y: float, text: str, kind: str) -> str:
    return f'<text{kind} x="{x:.2f}%" y="{y:.1f}" text-anchor="middle">{text}</text>'


def _short(value: float) -> str:
    """A number in little room.

    >>> _short(950), _short(12_345), _short(3_400_000)
    ('950', '12k', '3.4M')
    """
    if value >= 1_000_000:
        return f"{value / 1_000_000:.1f}M"
    return f"{value / 1_000:.0f}k" if value >= 10_000 else f"{value:,.0f}"
