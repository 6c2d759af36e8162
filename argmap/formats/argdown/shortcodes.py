"""The names of symbols that Argdown replaces in texts: `.A.` and `:A:` are the universal quantifier."""

from __future__ import annotations

__all__ = ["SHORTCODES"]

_NAMES = {
    "∀": "A",
    "∃": "E",
    "\U0001d5e2": "O",
    "\U0001d5e3": "P",
    "→": "->",
    "↔": "<->",
    "¬": "~",
    "∧": "^",
    "∨": "v",
    "⊻": "v_",
    "◇": "<>",
    "◻": "[]",
    "😀": "happy",
    "☺": "smile smiley",
    "😆": "laugh lol",
    "🤣": "rofl",
    "😂": "joy",
    "❤": "heart",
    "❓": "? question",
    "😍": "love",
    "😉": "wink",
    "🤫": "shush",
    "😐": "meh",
    "🙄": "eye-roll",
    "😢": "sad",
    "😞": "disappointed",
    "😱": "scream",
    "👍": "+1 up",
    "👎": "-1 down",
    "🤔": "think",
    "⭐": "star",
    "✔": "y agree",
    "❌": "n disagree",
}
SHORTCODES = {
    f"{mark}{name}{mark}": symbol for symbol, names in _NAMES.items() for name in names.split() for mark in ".:"
} | {":smile:": "☺\ufe0f"}
"""Symbols by what stands for them in a text."""
