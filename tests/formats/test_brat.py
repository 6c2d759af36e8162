"""brat's annotations: offsets however they are counted, spans in fragments, and brat to brat with nothing lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from argmap.checker import check
from argmap.conversion import Fate, Incoming, convert
from argmap.formats import by_name
from argmap.formats.brat.format import FORMAT
from argmap.formats.brat.offsets import Elsewhere, Marked, counting_of, fits
from argmap.formats.source import Source
from argmap.reading import read
from argmap.text import Span, Text

if TYPE_CHECKING:
    from pathlib import Path

    from argmap.conversion import Conversion

TEXT = "The pier is closed.\nRust was found – in every beam 🦀.\nThe mayor said so.\n"
WORDS = {"T1": ("MajorClaim", "The pier is closed"), "T2": ("Premise", "in every beam"), "T3": ("Premise", "said so")}
RELATIONS = "R1\tsupports Arg1:T2 Arg2:T1\t\nR2\tattacks Arg1:T3 Arg2:T2\t\n"


def annotated(counted: str, start: int = 0, unit: str = "characters") -> str:
    """Annotations of WORDS with offsets into a text as it was when they were made."""
    lines = ""
    for name, (type_, words) in WORDS.items():
        at = counted.index(words)
        ends = (start + size(counted[:at], unit), start + size(counted[: at + len(words)], unit))
        lines += f"{name}\t{type_} {ends[0]} {ends[1]}\t{words}\n"
    return lines + RELATIONS


def size(text: str, unit: str) -> int:
    return {"characters": len(text), "bytes": len(text.encode()), "utf-16": len(text.encode("utf-16-le")) // 2}[unit]


def into(folder: Path, ann: str, text: bytes, target: str = "yaml", name: str = "a") -> Conversion:
    (folder / f"{name}.txt").write_bytes(text)
    path = folder / f"{name}.ann"
    path.write_text(ann, encoding="utf-8", newline="")
    format_ = by_name(target)
    assert format_
    return convert(Incoming(Text(str(path), ann), path), format_, folder / f"{name}-out{format_.suffixes[0]}")


CRLF = TEXT.replace("\n", "\r\n")
COUNT = "the offsets count {}; they are read so"
ONE, TWO = (
    f"each line end as {one}, where the text has {other}"
    for one, other in [("one character", "two"), ("two characters", "one")]
)
MARK = " and a byte order mark"


@pytest.mark.parametrize(
    ("ann", "text", "expected"),
    [
        (annotated(TEXT), TEXT.encode(), []),
        (annotated(CRLF), CRLF.encode(), []),
        (annotated(TEXT, 1), b"\xef\xbb\xbf" + TEXT.encode(), [COUNT.format("a byte order mark as a character")]),
        (annotated(TEXT), b"\xef\xbb\xbf" + TEXT.encode(), []),
        (annotated(TEXT), CRLF.encode(), [COUNT.format(ONE)]),
        (annotated(TEXT, 1), b"\xef\xbb\xbf" + CRLF.encode(), [COUNT.format(ONE + MARK)]),
        (annotated(CRLF), TEXT.encode(), [COUNT.format(TWO)]),
        (annotated(CRLF, 1), TEXT.encode(), [COUNT.format(TWO + MARK)]),
        (annotated(TEXT, unit="utf-16"), TEXT.encode(), [COUNT.format("UTF-16 units")]),
        (annotated(TEXT, unit="bytes"), TEXT.encode(), [COUNT.format("bytes")]),
        (annotated(TEXT, 3, "bytes"), b"\xef\xbb\xbf" + TEXT.encode(), [COUNT.format("bytes" + MARK)]),
        (annotated(TEXT).replace("\n", "\r\n"), TEXT.encode(), []),
    ],
    ids="as is|CRLF|mark counted|mark not counted|CRLF made by Git|CRLF and a mark|LF made by Git|LF and a mark"
    "|UTF-16|bytes|bytes and a mark|annotations with CRLF".split("|"),
)
def test_offsets_are_read_as_they_were_counted(tmp_path: Path, ann: str, text: bytes, expected: list[str]) -> None:
    result = into(tmp_path, ann, text)
    assert result.errors == []
    assert [one.message for one in result.decisions] == expected
    assert result.data
    for _, words in WORDS.values():
        assert f"quote: {words}\n" in result.data.decode()
    assert not result.loses


@pytest.mark.parametrize("text", [TEXT, CRLF], ids=["LF", "CRLF"])
def test_what_argmap_writes_is_read_again_after_git_changed_it(tmp_path: Path, text: str) -> None:
    first = into(tmp_path, annotated(text), text.encode(), "brat")
    assert first.data
    changed = (TEXT if text == CRLF else CRLF).encode()
    second = into(tmp_path, first.data.decode(), changed, "brat", "b")
    assert second.errors == []
    assert second.data
    assert [line.split("\t")[2] for line in second.data.decode().splitlines() if line[0] == "T"] == [
        words for _, words in WORDS.values()
    ]


def test_a_wrong_offset_is_mended_where_the_words_stand_once(tmp_path: Path) -> None:
    ann = "T1\tMajorClaim 0 18\tThe pier is closed\nT2\tPremise 2 900\tin every\nT3\tPremise 1 4\tmayor  said\n"
    result = into(tmp_path, ann + RELATIONS, TEXT.encode())
    assert [(one.place.start.line, one.message) for one in result.decisions] == [
        (2, "T2 does not have its words at its place; they stand at 37 45 alone, and are read there"),
        (3, "T3 does not have its words at its place; they stand at 58 68 alone, and are read there"),
    ]
    assert result.data
    assert b"quote: in every\n" in result.data


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("T2\tPremise 1 4\tThe", "T2 does not have the words of the text at its place"),
        ("T2\tPremise 1 4\tmay", "T2 does not have the words of the text at its place"),
        ("T2\tPremise 1 4\tnowhere", "T2 does not have the words of the text at its place"),
        ("T2\tPremise 9 5\tmayor", "T2 lies outside of the text, which has 73 characters"),
    ],
    ids=["words that stand twice", "a part of a word", "words that are not there", "no span"],
)
def test_a_wrong_offset_that_nothing_mends_is_an_error(tmp_path: Path, line: str, expected: str) -> None:
    result = into(tmp_path, f"T1\tMajorClaim 0 18\tThe pier is closed\n{line}\n", TEXT.encode())
    assert [one.message for one in result.errors] == [expected]
    assert result.data is None


def test_the_way_of_counting_is_the_one_that_most_words_speak_for() -> None:
    marked = [Marked([Span(0, 3)], "The"), Marked([Span(4, 8)], "pier"), Marked([Span(1, 4)], "The")]
    assert counting_of("The pier", marked).name == ""
    assert counting_of("The pier", [marked[2]]).name == "a byte order mark as a character"
    assert not fits("The pier", [Span(4, 9)], "pier")
    for content, words, place in (
        ("a  b a", "a b", Span(0, 4)),
        ("a  b a", "a", None),
        ("a", " ", None),
        ("  ban an\tan.  x", "an\nan", Span(6, 11)),
        ("ban an_", "an", None),
        ("a-b", "-", Span(1, 2)),
        ("a a a", "a a", None),
        ("", "a", None),
    ):
        assert Elsewhere(content).only_place(words) == place


# brat to brat

ABSTRACT = "Rates fell.\n\nThey stayed low for a year, in both groups, as before. It works.\n"
WORKS = f"{ABSTRACT.index('It works')} {ABSTRACT.index('It works') + 9}"
GROUPS = f"{ABSTRACT.index('both gr')} {ABSTRACT.index('both gr') + 7}"
OF_ABSTRACT = (
    "T1\tPremise 0 11\tRates fell.\n"
    f"T2\tClaim {WORKS}\tIt works.\n"
    f"T3\tPremise 13 24;{GROUPS}\tThey stayed both gr\n"
    "T4\tActor 13 17\tThey\n"
    "R4\tSupport Arg1:T1 Arg2:T2\n"
    "R7\tPartial-Attack Arg1:T3 Arg2:T2\t\n"
    "R9\tRefersTo Arg1:T4 Arg2:T1\n"
    "A1\tCertain T2\n"
    "E1\tDose:T1\n"
    "#1\tAnnotatorNotes T1\tcheck this\n"
)


def test_brat_to_brat_keeps_everything_without_a_major_claim(tmp_path: Path) -> None:
    """Types, names, fragments, relations with their own words, and what is neither claim nor step."""
    result = into(tmp_path, OF_ABSTRACT, ABSTRACT.encode(), "brat")
    assert result.errors == []
    assert result.data
    written = [line.rstrip("\t") for line in result.data.decode().splitlines()]
    assert sorted(written) == sorted(line.rstrip("\t") for line in OF_ABSTRACT.splitlines())
    assert not result.loses
    again = into(tmp_path, result.data.decode(), ABSTRACT.encode(), "brat", "b")
    assert again.data == result.data


def test_what_brat_says_and_a_map_does_not_is_named(tmp_path: Path) -> None:
    result = into(tmp_path, OF_ABSTRACT, ABSTRACT.encode())
    assert {one.what: one.names for one in result.losses if one.fate is Fate.LOST} == {
        "relations of the type RefersTo": ("R9",),
        "attributes": ("A1",),
        "events": ("E1",),
        "notes": ("#1",),
        "types of spans, which the thesis and its reasons do not show": ("T1", "T2", "T3", "T4"),
    }


def test_fragments_with_white_space_between_are_one_quote(tmp_path: Path) -> None:
    """brat cuts a span at each line end; where words lie between, they are left out."""
    text = "The pier is old, no.\n\n2303/02, and closed. It must go."
    ann = (
        "T1\tMajorClaim 43 54\tIt must go.\n"
        + "T2\tPremise 0 20;22 29\tThe pier is old, no. 2303/02\n"
        + "T3\tPremise 22 29;35 41\t2303/02 closed\n"
        + "R1\tsupports Arg1:T2 Arg2:T1\t\nR2\tsupports Arg1:T3 Arg2:T1\t\n"
    )
    result = into(tmp_path, ann, text.encode())
    assert result.errors == []
    assert result.data
    out = tmp_path / "m.yaml"
    out.write_bytes(result.data)
    reading = read(out)
    assert [
        one.code.id for one in check(reading) if one.code.id.startswith("AM2") and one.severity.label == "error"
    ] == []
    assert [quote.quote.exact for quotes in reading.anchors for quote in quotes] == [
        "It must go.",
        "The pier is old, no.\n\n2303/02",
        "2303/02 [...] closed",
    ]
    brat = by_name("brat")
    assert brat
    back = convert(Incoming(Text(str(out), result.data.decode()), out), brat, tmp_path / "m.ann")
    assert back.data
    assert [line.split("\t")[1] for line in back.data.decode().splitlines()[:3]] == [
        "MajorClaim 43 54",
        "Claim 0 20;22 29",
        "Claim 22 29;35 41",
    ]


def test_premises_that_rest_on_others_are_no_evidence(tmp_path: Path) -> None:
    """And of premises alone the one that the others support is the thesis."""
    ann = f"T1\tPremise 0 11\tRates fell.\nT2\tPremise {WORKS}\tIt works.\nR1\tSupport Arg1:T1 Arg2:T2\n"
    result = into(tmp_path, ann, ABSTRACT.encode())
    assert result.data
    out = tmp_path / "m.yaml"
    out.write_bytes(result.data)
    reading = read(out)
    assert [(claim.label, claim.kind) for claim in reading.claims] == [("T2", "thesis"), ("T1", "evidence")]
    assert [one.code.id for one in check(reading) if one.code.id in {"AM101", "AM105"}] == []


def test_looking_for_words_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("argmap.formats.brat.offsets._MOST_SEARCHED", 10)
    found = Elsewhere("one two")
    assert [found.only_place(one) for one in ("one", "one", "two", "one", "x")] == [Span(0, 3)] * 2 + [
        Span(4, 7),
        Span(0, 3),
        None,
    ]
    assert found.is_spent
    source = Source(
        Text("x.ann", "T1\tClaim 0 2\tno\nT2\tClaim 1 3\tnot\nT3\tClaim 1 3\tnor\n"), article=Text("x", "It rains.")
    )
    draft = FORMAT.read(source) if FORMAT.read else None
    assert [one.message for one in source.findings] == [
        "T1 does not have the words of the text at its place",
        "T2 does not have the words of the text at its place",
        "T3 does not have the words of the text at its place",
        "so many spans do not have their words that not all were looked for",
    ]
    assert draft
    assert [claim.fields.get("quote") for claim in draft.claims] == [None] * 3


def test_a_span_may_hold_white_space_but_not_a_book() -> None:
    """Comparing thousands of spans of a whole text each would take minutes."""
    assert fits(f"a{' ' * 200}b", [Span(0, 202)], "a b")
    assert not fits(f"a{' ' * 2000}b", [Span(0, 2002)], "a b")
