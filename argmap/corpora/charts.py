"""Charts as SVG that stands in a page: a bar in a table's row, and columns over an order such as years."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.html import html_text

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["bar", "column_chart"]

_HEIGHT, _LEFT, _BELOW, _ABOVE = 140, 8, 34, 20
_LEAST, _WIDEST = 14, 64
_LABELS = 24
"""So many columns have a label each; of more only some."""


def bar(value: float, most: float) -> str:
    """A bar whose length is a value's share of the most; the number stands beside it in the table."""
    width = 100 * max(0, value) / most if most else 0
    least = max(width, 0.5) if value else 0
    drawn = f'<rect width="{least:.2f}" height="10"/>'
    return f'<svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">{drawn}</svg>'


def column_chart(labels: Sequence[str], values: Sequence[float], name: str) -> str:
    """Columns in the order given, each with its label below and its value above."""
    step = max(_LEAST, min(_WIDEST, 880 // max(1, len(values))))
    width, most = _LEFT * 2 + step * len(values), max(values, default=0)
    every = -(-len(values) // _LABELS)
    parts = [
        f'<svg role="img" aria-label="{html_text(name)}" width="{width}" height="{_ABOVE + _HEIGHT + _BELOW}" '
        f'viewBox="0 0 {width} {_ABOVE + _HEIGHT + _BELOW}">'
    ]
    for at, (label, value) in enumerate(zip(labels, values, strict=True)):
        parts.append(_column(_LEFT + at * step, step, label if at % every == 0 else "", value, most, every == 1))
    base = _ABOVE + _HEIGHT + 0.5
    return "".join([*parts, f'<line class="axis" x1="{_LEFT}" x2="{width - _LEFT}" y1="{base}" y2="{base}"/></svg>'])


def _column(left: int, step: int, label: str, value: float, most: float, has_value: bool) -> str:
    height = _HEIGHT * value / most if most else 0
    top, middle = _ABOVE + _HEIGHT - height, left + step / 2
    title = f"<title>{html_text(label)}: {value:,}</title>" if label else ""
    drawn = f'<rect x="{left + 2}" y="{top:.1f}" width="{step - 4}" height="{height:.1f}">{title}</rect>'
    number = _words(middle, top - 5, _short(value)) if has_value and value else ""
    below = _words(middle, _ABOVE + _HEIGHT + 16, html_text(label)) if label else ""
    return drawn + number + below


def _words(x: float, y: float, text: str) -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="middle">{text}</text>'


def _short(value: float) -> str:
    """A number in little room.

    >>> _short(950), _short(12_345), _short(3_400_000)
    ('950', '12k', '3.4M')
    """
    if value >= 1_000_000:
        return f"{value / 1_000_000:.1f}M"
    return f"{value / 1_000:.0f}k" if value >= 10_000 else f"{value:,.0f}"
