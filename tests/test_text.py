"""Texts: offsets to lines and columns, and reading files that are not what they should be."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.files import UnreadableError, decode, fingerprint_of_bytes, read_text, toml_values, wide_encoding
from argmap.guard import guarding, was_read
from argmap.showing import cell, one_line, printable
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


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        *(
            (text, text)
            for text in ("Oats\x85and rye", "Oats\nand rye", "Oats\u2028and rye", "a\x85b\x85", "Oats -\x85 5")
        ),
        ("Oats\x85=1+1", "Oats\x85'=1+1"),
        ("Oats\x85 \u200b+1", "Oats\x85' \u200b+1"),
        ("\x85Oats", "'\x85Oats"),
        ("Oats\x84\x86\x9b31m", "Oats\\x84\\x86\\x9b31m"),
    ],
)
def test_cells_keep_what_ends_lines_and_are_no_formula(text: str, shown: str) -> None:
    assert cell(text) == shown


def test_printable_shows_what_terminals_would_obey() -> None:
    assert printable("a\x1b[31mb\u202ec\x00") == "a\\x1b[31mb\\u202ec\\x00"
    assert printable("“é” 漢字\tx\n") == "“é” 漢字\\x09x\\x0a"
    assert one_line(" a\n\u00a0b ") == "a b"


def test_decode_drops_a_byte_order_mark() -> None:
    assert decode("t", b"\xef\xbb\xbfabc").content == "abc"


OTHERWISE = (
    ", but probably Windows-1252; save it as UTF-8, in an editor or by `iconv -f WINDOWS-1252 -t UTF-8 OLD > NEW`"
)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"abc\xe9", f"is not UTF-8 text (byte 0xe9 at offset 3, line 1){OTHERWISE}"),
        (b"ab\xe9", "is not UTF-8 text (byte 0xe9 at offset 2, line 1); save it as UTF-8"),
        (b"Caf\xe9.\x0cOne", f"is not UTF-8 text (byte 0xe9 at offset 3, line 1){OTHERWISE}"),
        (b"Caf\xe9.\x0bOne", "is not UTF-8 text (byte 0xe9 at offset 3, line 1); save it as UTF-8"),
        (
            b"ab\xffcc\0",
            "is no text file (byte 0xff at offset 2); save its text as plain text (.txt, UTF-8)",
        ),
    ],
)
def test_what_bytes_probably_are(data: bytes, says: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        decode("m", data)
    assert str(caught.value) == says


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"ab\ncd\xff", "is not UTF-8 text (byte 0xff at offset 5, line 2); save it as UTF-8"),
        (b"\xff\xfea\x00", "is UTF-16 or UTF-32, not UTF-8; save it as UTF-8"),
        (b"\xfe\xff\x00a", "is UTF-16 or UTF-32, not UTF-8; save it as UTF-8"),
        *(
            (text.encode(name), "is UTF-16 or UTF-32, not UTF-8; save it as UTF-8")
            for text in (
                "Oats are cheap.\n",
                "“Oats”",
                "Ой",
                "Овёс нынче дешёв.",
                "जई सस्ती है, और राई महँगी।",
                "Oats \u200b中国",
                "Oats are cheap, and rye is dear.\0\n" * 20,
            )
            for name in ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")
        ),
        *(
            (
                data,
                "is no text file: it holds too many control characters; save its text as plain text (.txt, UTF-8)",
            )
            for data in (
                b"\0",
                b"\0\0",
                b"\0" * 3,
                b"\0" * 5_000,
                b"Rye" + b"\0" * 60,
                b"Rye. " * 1_000 + b"\0" * 6_000,
            )
        ),
    ],
)
def test_decode_refuses_other_encodings(data: bytes, message: str) -> None:
    with pytest.raises(UnreadableError, match="UTF-8") as caught:
        decode("t", data)
    assert str(caught.value) == message


def test_which_encoding_of_wide_characters() -> None:
    names = ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")
    texts = (
        "Oats are cheap.\n",
        "Овёс нынче дешёв, рожь дорога.",
        "जई सस्ती है, और राई महँगी।",
        "الشوفان رخيص.",
        "Oats \u200b中国",
    )
    assert [[wide_encoding(text.encode(name)) for name in names] for text in texts] == [list(names)] * 5
    others = (
        b"abc\0def" * 100,
        b"rye\0oat\0" * 100,
        "Овёс".encode(),
        "港は浅い。".encode("utf-16-le"),
        b"\x89PNG\0\1\2\3" * 40,
    )
    assert [wide_encoding(data) for data in others] == [None] * 5


@pytest.mark.parametrize(
    "text",
    [
        *("", "a", "Rye", "\n\n\t\r\n", "\f\f\v", "\x1b[1mRye\x1b[0m", "дёшево", "मक", "\u200b\ufe0f", "\x85\x9f" * 9),
        *("Rye\0 is dear.", "Rye\0 is dear!!", "Rye is dear.\0\0", "\1Rye is dear, and oats are not.\2\n" * 9),
        "Rye is dear, and oats are not.\n" * 400 + "\0" * 4_096,
    ],
)
def test_texts_with_some_control_characters_are_texts(text: str) -> None:
    assert decode("t", text.encode()).content == text


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


@pytest.mark.parametrize(("limit", "is_told"), [(2, False), (3, True), (4, True)])
def test_bytes_are_told_up_to_the_limit_and_their_file_is_guarded(tmp_path: Path, limit: int, is_told: bool) -> None:
    path = tmp_path / "page.html"
    path.write_bytes(b"abc")
    with guarding():
        found = fingerprint_of_bytes(path, limit)
        assert was_read(str(path))
    assert found == (hashlib.sha256(b"abc").hexdigest() if is_told else None)
    with guarding():
        read_text(path, "t", 3)
        assert was_read(str(path))
    assert fingerprint_of_bytes(tmp_path / "absent", limit) is None
    assert fingerprint_of_bytes(tmp_path, 2**20) is None


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (f"a = {'[' * 100_000}", "it nests too deep"),
        ("a = 1\n" + ".".join("b" * 17) + " = 1", "a key has more than 16 parts (at line 2, column 1)"),
        ("a = 1\n  " + ".".join("b" * 17) + " = 1", "a key has more than 16 parts (at line 2, column 3)"),
    ],
)
def test_settings_that_go_too_deep(content: str, says: str) -> None:
    with pytest.raises(ValueError, match=re.escape(says)) as caught:
        toml_values(content)
    assert str(caught.value) == says
