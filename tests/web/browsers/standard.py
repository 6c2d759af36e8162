"""Mouse and keys as W3C's WebDriver and WebDriver BiDi say them alike."""

from __future__ import annotations

import itertools
from abc import abstractmethod
from typing import TYPE_CHECKING, Any

from tests.web.browsers.driven import Driven

if TYPE_CHECKING:
    from tests.web.browsers.driven import Point

Action = dict[str, Any]
_KEYS = {
    "Backspace": "\ue003", "Tab": "\ue004", "Enter": "\ue007", "Shift": "\ue008", "Control": "\ue009",
    "Alt": "\ue00a", "Escape": "\ue00c", "PageUp": "\ue00e", "PageDown": "\ue00f", "End": "\ue010", "Home": "\ue011",
    "ArrowLeft": "\ue012", "ArrowUp": "\ue013", "ArrowRight": "\ue014", "ArrowDown": "\ue015", "Delete": "\ue017",
}  # fmt: skip
_DOWN: Action = {"type": "pointerDown", "button": 0}
_UP: Action = {"type": "pointerUp", "button": 0}


class Standard(Driven):
    """A browser that performs W3C's actions."""

    _wheels = itertools.count()

    @abstractmethod
    def _perform(self, source: Action) -> None: ...

    def press(self, *keys: str) -> None:
        """Press and release keys, one after the other: letters, or names such as ArrowDown."""
        self._type([_KEYS.get(key, key) for key in keys])

    def write(self, text: str) -> None:
        """Type a text."""
        self._type(list(text))

    def _type(self, keys: list[str]) -> None:
        strokes = [{"type": kind, "value": key} for key in keys for kind in ("keyDown", "keyUp")]
        self._perform({"type": "key", "id": "keys", "actions": strokes})

    def _click(self, point: Point) -> None:
        self._mouse(_to(point), _DOWN, _UP)

    def _drag(self, start: Point, end: Point) -> None:
        steps = [(start.x + (end.x - start.x) * at // 4, start.y + (end.y - start.y) * at // 4) for at in (1, 2, 3, 4)]
        moves = [{"type": "pointerMove", "x": x, "y": y, "duration": 0} for x, y in steps]
        self._mouse(_to(start), _DOWN, *moves, _UP)

    def _mouse(self, *actions: Action) -> None:
        self._perform(
            {"type": "pointer", "id": "mouse", "parameters": {"pointerType": "mouse"}, "actions": list(actions)}
        )

    def _wheel(self, point: Point, by: int) -> None:
        turn = {"type": "scroll", "x": point.x, "y": point.y, "deltaX": 0, "deltaY": by, "duration": 0}
        name = f"wheel {next(self._wheels)}"  # WebKit counts how far a wheel is from where it was left, so each is new
        self._perform({"type": "wheel", "id": name, "actions": [turn]})


def _to(point: Point) -> Action:
    return {"type": "pointerMove", "x": point.x, "y": point.y, "duration": 0}
