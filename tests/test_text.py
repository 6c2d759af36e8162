"""Texts: offsets to lines and columns, and reading files that are not what they should be."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.files import UnreadableError, decode, read_text
from argmap.showing import one_line, printable
from argmap.text import Position, Span, Text


@pytest.mark.parametrize(
    ("content", "offset", "position"),
    [
        ("", 0, (1, 1)),
        ("abc", 3, (1, 4)),
        ("a\nb", 2, (2, 1)),
        ("a\r\nb", 3, (2, 1)),
        ("a\r\nb", 2, (1, 3)),
        ("a\rb", 2, (2, 1)),
        ("é😀\nx", 1, (1, 2)),
        ("é😀\nx", 3, (2, 1)),
        ("a\u2028b", 2, (1, 3)),
        ("a\n", 2, (2, 1)),
    ],
)
def test_position(content: str, offset: int, position: tuple[int, int]) -> None:
    assert Text("t", content).position(offset) == Position(*position)


@given(st.text(alphabet="ab\r\n é"))
def test_every_offset_is_where_its_line_says(content: str) -> None:
    text = Text("t", content)
    for offset in range(len(content) + 1):
        line, column = text.position(offset)
        assert text.line_start(offset) + column - 1 == offset
        assert content[text.line_start(offset) :].startswith(text.line(line))


def test_cut_and_line() -> None:
    text = Text("t", "one\r\ntwo\nthree")
    assert text.cut(Span(5, 8)) == "two"
    assert [text.line(number) for number in (1, 2, 3)] == ["one", "two", "three"]
    assert repr(text) == "Text('t', 14 code points)"


def test_printable_shows_what_terminals_would_obey() -> None:
    assert printable("a\x1b[31mb\u202ec\x00") == "a\\x1b[31mb\\u202ec\\x00"
    assert printable("“é” 漢字\tx\n") == "“é” 漢字\\x09x\\x0a"
    assert one_line(" a\n\u00a0b ") == "a b"


def test_decode_drops_a_byte_order_mark() -> None:
    assert decode("t", b"\xef\xbb\xbfabc").content == "abc"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"ab\ncd\xff", "is not UTF-8 text (byte 0xff at offset 5, line 2); save it as UTF-8"),
        (b"\xff\xfea\x00", "is UTF-16 or UTF-32, not UTF-8; save it as UTF-8"),
        (b"\xfe\xff\x00a", "is UTF-16 or UTF-32, not UTF-8; save it as UTF-8"),
    ],
)
def test_decode_refuses_other_encodings(data: bytes, message: str) -> None:
    with pytest.raises(UnreadableError, match="UTF-8") as caught:
        decode("t", data)
    assert str(caught.value) == message


def test_read_text_refuses_what_it_cannot_read(tmp_path: Path) -> None:
    large = tmp_path / "large"
    large.write_bytes(b"x" * (2**20 + 1))
    for path, message in [
        (tmp_path, "is a folder, not a file"),
        (tmp_path / "absent", "does not exist; check the path"),
        (large, "is larger than 1 MiB, the most argmap reads"),
    ]:
        with pytest.raises(UnreadableError) as caught:
            read_text(path, "t", 2**20)
        assert str(caught.value) == message
    assert read_text(large, "t", 2**20 + 1).content == "x" * (2**20 + 1)


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no devices here")
def test_devices_are_read_no_further_than_the_limit_or_refused() -> None:
    with pytest.raises(UnreadableError, match="larger"):
        read_text(Path("/dev/zero"), "t", 2**20)
    with pytest.raises(UnreadableError, match="regular"):
        read_text(Path("/dev/zero"), "t", 2**20, regular=True)
