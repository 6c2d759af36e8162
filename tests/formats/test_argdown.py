"""Argdown against its reference implementation, document by document; its faults; texts that come back exactly.

The reference is asked in two versions, where ARGMAP_ARGDOWN names a folder in which npm has installed @argdown/core 1.7.5
and ARGMAP_ARGDOWN_2 one with 2.0.1 (.ci/run does both).
"""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from argmap.conversion import Incoming, convert
from argmap.draft import Draft, DraftClaim
from argmap.formats import Outgoing, Source, bring, by_name
from argmap.formats.argdown.escape import as_data, as_text, is_title
from argmap.formats.argdown.meaning import understand
from argmap.formats.argdown.syntax import parse
from argmap.mapfile.values import yaml_values
from argmap.reading import read_bytes
from argmap.text import Text
from tests.formats import asking
from tests.formats.documents import DIFFERENT, FAULTS, SOUND, documents
from tests.formats.maps import TEXTS

if TYPE_CHECKING:
    from argmap.formats.argdown.model import Model

MODES = ["loose", "strict"]
VERSIONS = ["1.7.5", "2.0.1"]


@pytest.fixture(params=VERSIONS)
def version(request: pytest.FixtureRequest) -> str:
    """A version of the reference, where it is there."""
    if request.param not in asking.REFERENCES:
        pytest.skip(
            f"no folder with @argdown/core {request.param} is named, or node is not there (.ci/run fetches both)"
        )
    return str(request.param)


def meaning(document: str, mode: str = "loose") -> Model:
    return understand(Text("document", document), mode)


# Beside the reference


def test_the_same_as_the_reference(version: str) -> None:
    """Every production and every trap: the same statements, arguments, relations, sections, or both refuse."""
    pairs = [(document, mode) for document in [*SOUND, *FAULTS] for mode in MODES]
    theirs = asking.ask(pairs, version)
    for (document, mode), answer in zip(pairs, theirs, strict=True):
        found = "\n".join(asking.differences(answer, asking.say(document, mode)))
        assert not found, f"{document}\n({mode})\n{found}"
    refused = [document for (document, _), answer in zip(pairs, theirs, strict=True) if answer["errors"]]
    assert set(refused) <= set(FAULTS)


@settings(max_examples=60, suppress_health_check=list(HealthCheck))
@given(st.lists(documents(), min_size=5, max_size=5), st.sampled_from(MODES))
def test_the_same_for_documents_that_nobody_wrote(version: str, made: list[str], mode: str) -> None:
    for document, answer in zip(made, asking.ask([(one, mode) for one in made], version), strict=True):
        found = "\n".join(asking.differences(answer, asking.say(document, mode)))
        assert not found, f"{document}\n({mode})\n{found}"


@pytest.mark.parametrize(("document", "reason"), DIFFERENT, ids=[reason[:50] for _, reason in DIFFERENT])
def test_what_is_different_on_purpose(version: str, document: str, reason: str) -> None:
    """Each of these is another meaning, or one where the reference refuses or falls silent; the reason says why."""
    assert reason
    theirs = asking.ask([(document, mode) for mode in MODES], version)
    assert theirs != [asking.say(document, mode) for mode in MODES]


def test_texts_come_back_from_the_reference(version: str) -> None:
    """1,500 texts as articles have them, written by argmap and read by the reference."""
    texts = [_text(random.Random(seed)) for seed in range(1_500)]
    written = [f"[T]: {as_text(text)}" for text in texts]
    for text, answer in zip(texts, asking.ask([(one, "loose") for one in written], version), strict=True):
        assert not answer["errors"], (text, answer["errors"])
        assert answer["statements"]["T"]["members"][0]["text"] == text


@settings(max_examples=10, suppress_health_check=list(HealthCheck))
@given(st.lists(TEXTS, min_size=30, max_size=30))
def test_maps_are_read_by_the_reference(version: str, texts: list[str]) -> None:
    """Whatever stands in a claim or its quote: the reference reads what argmap writes, and sees the same statements."""
    written = []
    for text in texts:
        draft = Draft(
            {"argmap": 1, "title": text.strip()}, [0], [DraftClaim("thesis", text, {"note": text, "id": "T"})]
        )
        written.append(_written(draft))
    for document, answer in zip(written, asking.ask([(one, "loose") for one in written], version), strict=True):
        found = "\n".join(asking.differences(answer, asking.say(document, "loose")))
        assert not answer["errors"], (document, answer)
        assert not found, document


def _written(draft: Draft) -> str:
    argdown = by_name("argdown")
    assert argdown
    assert argdown.write
    return argdown.write(Outgoing(draft, {})).data.decode()


def _text(rng: random.Random) -> str:
    """A sentence with what articles are full of."""
    pieces = [
        "the harbour", "silt", "U.S.", "3.5 %", "e.g.", "http://example.org/a_b_c?d=1#e", "[1]", "(2020)", "snake_case",
        "5*3*2", "“quoted”", "it's", "a < b", "x > y", "{1,2}", "#12", "@someone", "C:\\temp", "a/b", "and/or", "—", "…",
        "...", ":happy:", ".^.", "*not*", "_or_", "// so", "<b>bold</b>", "===", "--", "A & B", "[T]:", "<A>:", "(1)",
        "1.", "+", "- ", "$5", "50–60", "naïve", "漢字", "😀", "x:y:z", "10:30", "{a: 1}", "<!-- so", "/* so", "`code`",
    ]  # fmt: skip
    words = " ".join(rng.choice(pieces).strip() for _ in range(rng.randint(1, 9)))
    return words + rng.choice(["", ".", "?", ":", ";", "!", ")", "*", "_"])


# By itself


@pytest.mark.parametrize(("document", "place", "message"), [(one, *found) for one, found in FAULTS.items()])
def test_faults_are_said_with_their_place(document: str, place: str, message: str) -> None:
    text = Text("document", document)
    fault = understand(text).faults[0]
    position = text.position(fault.span.start)
    assert (f"{position.line}:{position.column}", fault.message) == (place, message)
    assert fault.span.start < fault.span.end or not document.strip()


@pytest.mark.parametrize("document", SOUND)
def test_sound_documents_have_no_faults(document: str) -> None:
    assert [fault.message for fault in meaning(document).faults] == []


def test_every_faulty_paragraph_is_reported() -> None:
    document = "[A] text\n\n[B]: fine\n\n*open\n\n<C>: fine\n\n+ lost\n"
    found = [(fault.span.start, fault.message) for fault in meaning(document).faults]
    assert [document[start : start + 4] for start, _ in found] == ["text", "*ope", "+ lo"]


def test_canonical_texts() -> None:
    model = meaning("[A]: first\n\n[A]: last\n\n[B]: marked {isCanonical: true}\n\n[B]: last\n\n[A]\n")
    assert (model.statements["A"].text, model.statements["B"].text) == ("last", "marked")


def test_depth_and_length_cost_no_recursion() -> None:
    deep = "[S0]: text\n" + "".join(f"{'  ' * depth}+ [S{depth}]: text\n" for depth in range(1, 2_001))
    model = meaning(deep)
    assert (len(model.statements), len(model.relations), model.faults) == (2_001, 2_000, [])
    source = Source(Text("deep.argdown", deep))
    argdown = by_name("argdown")
    assert argdown
    brought = bring(source, argdown)
    assert len(brought.draft.placed()[1]) == 2_001


@pytest.mark.parametrize(
    "piece",
    ["[", "<", "{", "(", "*", "_ ", "==", "/*", "<!--", "@[", "#(", ":", ".", "\\", "}", "} ", "-- ", "[a](", "'"],
)
def test_marks_without_end_cost_linear_time(piece: str) -> None:
    """Twice the text does not cost four times the work: counted in regular expressions' steps it would never end."""
    document = "[A]: x " + piece * 50_000
    assert len(parse(Text("document", document)).blocks) == 1


@given(st.text(max_size=200))
@settings(max_examples=300)
def test_any_text_is_read(document: str) -> None:
    model = meaning(document)
    assert all(0 <= fault.span.start <= len(document) for fault in model.faults)


@given(TEXTS)
@settings(max_examples=300)
def test_texts_and_data_come_back(text: str) -> None:
    line = " ".join(text.split())
    model = meaning(f"[T]: {as_text(line)} {as_data({'a': {'text': text}})}")
    assert model.faults == []
    statement = model.statements["T"]
    assert statement.text.split() == line.split()
    assert statement.data == {"a": {"text": text.encode("utf-8", "replace").decode()}}


@pytest.mark.parametrize(
    "name", ["A", "a b", "é", "a:b", "2_16", "constructor", "-a", "a]b", "x>y", "Untitled 1", "a\nb", ""]
)
def test_titles(name: str) -> None:
    """A name is used as a title just where the reader gives it back."""
    safe = is_title(name)
    found = list(meaning(f"[{name}]: text").statements)
    assert found == [name] or not safe


@pytest.mark.parametrize("text", ["a#\u00a0", "a#", "*", "a *\u00a0b", "_\u3000", "x. y. z", ".\u00a0a.", "a:\u00a0b:"])
def test_marks_before_odd_blanks(text: str) -> None:
    """A no-break space ends a line of Argdown's no less than a letter does: it may be part of a tag."""
    statement = meaning(f"[T]: {as_text(text)}").statements["T"]
    assert (statement.canonical.label.strip(), statement.tags) == (text.strip(), [])


def test_data_is_yaml_of_today() -> None:
    """YAML 1.2: `no` is a text, `010` is ten, a time is no number."""
    assert yaml_values("{a: no, b: 010, c: 12:30, d: 1.5, e: ~, f: 'x', g: 0o17}") == {
        "a": "no",
        "b": 10,
        "c": "12:30",
        "d": 1.5,
        "e": None,
        "f": "x",
        "g": 15,
    }


def test_an_argument_becomes_linked_premises() -> None:
    """The steps of a reconstruction, what `uses` chooses, and where undercuts and attacks on it go."""
    document = """\
[T]: The town should dredge.
  - [O]: Dredging is dear.
    - <Ships>

<Ships>: About ships.
  _ [U]: Nobody asked the pilots.
  - [X]: The ships are old.

(1) [P1]: The harbour is silting up.
(2) [P2]: Ships need depth.
-- Modus ponens {uses: [1, 2]} --
(3) [M]: Ships will stay away.
(4) [P3]: The town lives on ships.
-- cause to effect --
(5) [T]
"""
    source = Source(Text("town.argdown", document))
    argdown = by_name("argdown")
    assert argdown
    brought = bring(source, argdown)
    assert brought.draft.written() == {
        "argmap": 1,
        "argument": {
            "id": "T",
            "thesis": "The town should dredge.",
            "because": [
                {
                    "scheme": "cause to effect",
                    "note": "About ships.",
                    "together": [
                        {
                            "id": "M",
                            "premise": "Ships will stay away.",
                            "because": [
                                {
                                    "note": "scheme: Modus ponens",
                                    "together": [
                                        {"id": "P1", "premise": "The harbour is silting up."},
                                        {"id": "P2", "premise": "Ships need depth."},
                                    ],
                                }
                            ],
                        },
                        {"id": "P3", "premise": "The town lives on ships."},
                    ],
                    "unless": [
                        {"id": "U", "premise": "Nobody asked the pilots."},
                        {"id": "X", "premise": "The ships are old."},
                    ],
                }
            ],
            "but": [{"id": "O", "premise": "Dredging is dear.", "but": [{"ref": "T"}]}],
        },
    }
    assert dict(brought.changed) == {"attacks on arguments, read as undercuts of their last inference": 1}


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("It silts up (@[Causal link]) now.", "It silts up (Causal link) now."),
        ("It silts up (@[Causal\nlink]).", "It silts up (Causal link)."),
        ("As @<Some argument> says.", "As Some argument says."),
        ("As @<Some\nargument> says.", "As Some argument says."),
        ("See [the report](https://a.b/c), too.", "See the report, too."),
        ("See [the\nreport](https://a.b/c) too.", "See the report too."),
        ("It is **very** bad.", "It is very bad."),
        ("It is **very\nvery** bad.", "It is very very bad."),
        ("It is __very__ bad.", "It is very bad."),
        ("It is _very_ bad.", "It is very bad."),
        ("It is *very* bad.", "It is very bad."),
        ("It is bad. #pro", "It is bad."),
        ("It is bad. #(my tag) #pro", "It is bad."),
        ("It is \\#1 and \\*not\\* bold.", "It is #1 and *not* bold."),
        ("Write to \\@\\[me\\] or \\@\\<me\\>.", "Write to @[me] or @<me>."),
        ("Write to a@b.c.", "Write to a@b.c."),
        ("A **bold @[Causal link]** and #tag inside.", "A bold Causal link and inside."),
    ],
)
def test_markup_in_a_text_becomes_plain_text(written: str, plain: str) -> None:
    statement = understand(Text("x", f"[T]: {written}\n")).statements["T"]
    assert statement.canonical.label == plain
    reading = read_bytes(f"[T]: {written}\n".encode(), "x.argdown")
    assert [claim.text for claim in reading.claims] == [plain]


def test_a_broken_document_is_not_converted() -> None:
    yaml = by_name("yaml")
    assert yaml
    result = convert(Incoming(Text("a.argdown", "[A] text\n\n*open"), None, by_name("argdown")), yaml, None)
    assert result.data is None
    assert [(finding.code.id, finding.place.start) for finding in result.errors] == [
        ("AM021", (1, 5)),
        ("AM021", (3, 1)),
    ]


def test_tags_and_data_stay_in_argdown() -> None:
    """What only Argdown has is not lost on the way to Argdown; headings and comments are, and that is said."""
    document = "# One\n\n[A]: text #tag #(two words) {color: red}\n  + [B]: more // so\n"
    argdown = by_name("argdown")
    assert argdown
    result = convert(Incoming(Text("a.argdown", document), None, argdown), argdown, None)
    assert result.data
    assert '[A]: text #tag #(two words) #thesis {"color": "red"}\n  + [B]: more' in result.data.decode()
    assert {loss.what for loss in result.losses if loss.fate == "lost"} == {"headings", "comments"}
