"""Halves of characters, which JSON can write down and no text can hold: each text that has one is a finding."""

from __future__ import annotations

import pytest

from argmap.mapfile import load
from argmap.text import Text

MAP = '{"argmap": 1, "title": "%s", "argument": {"id": "T", "thesis": "%s", "implicit": true}}'


def found(content: str) -> list[tuple[str, str, str]]:
    """Of each finding the code, the message and the words that it is about."""
    return [(one.code.id, one.message, one.place.words) for one in load(Text("map.json", content)).findings]


@pytest.mark.parametrize(
    ("written", "half", "read"),
    [
        (r"Rye \ud800 is sown.", r"\ud800", "Rye \ufffd is sown."),
        (r"Rye \uDFFF is sown \ud800.", r"\uDFFF", "Rye \ufffd is sown \ufffd."),
        (r"\ud83c\ud83c\udf3e is sown.", r"\ud83c", "\ufffd\U0001f33e is sown."),
        (r"\ud83c \udf3e is sown.", r"\ud83c", "\ufffd \ufffd is sown."),
        (r"\udf3e\ud83c is sown.", r"\udf3e", "\ufffd\ufffd is sown."),
        (r"\\\ud83c is sown.", r"\ud83c", "\\\ufffd is sown."),
    ],
)
def test_half_a_character_is_told_where_it_stands(written: str, half: str, read: str) -> None:
    message = f"`{half}` is half a character, which no text can hold; it is read as U+FFFD"
    content = MAP % (written, "Oats are sown.")
    assert found(content) == [("AM006", message, half)]
    one = load(Text("map.json", content))
    assert one.map
    assert one.map.title == read
    assert found(MAP % (written, written)) == [("AM006", message, half)] * 2


@pytest.mark.parametrize(
    "written",
    [
        r"\ud83c\udf3e is sown.",
        r"\uD83C\uDF3E\uD83C\uDF3E is sown.",
        "\U0001f33e is sown.",
        r"Rye \\ud800 is sown.",
        r"Rye \\\\\\udfff is sown.",
        r"Rye \u00e9 \ud7ff \ue000 is sown.",
        r"Rye \u0001 is sown.",
        "Rye \ufffd is sown.",
    ],
)
def test_whole_characters_are_read_as_they_are(written: str) -> None:
    assert found(MAP % (written, written)) == []


@pytest.mark.parametrize("escape", [r"\ud800", r"\ud83c\udf3e", r"\U0000dfff", r"\U00110000"])
def test_yaml_breaks_off_at_half_a_character(escape: str) -> None:
    content = f'argmap: 1\nargument:\n  implicit: true\n  thesis: "Rye {escape} is sown."\n'
    [(code, message, _)] = found(content)[:1]
    assert (code, message) == ("AM002", "this escape names half a character, or none, which no text can hold")
