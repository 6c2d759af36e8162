"""Each format with a file written by hand: what becomes of every record, and of files that are damaged."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from argmap.checker import check
from argmap.conversion import Incoming, convert
from argmap.diagnostics import Severity
from argmap.draft import Draft
from argmap.formats import Source, bring, by_name, format_of, formats
from argmap.formats.registry import like, readable, recognised
from argmap.reading import read
from argmap.text import Text

if TYPE_CHECKING:
    from argmap.formats import Brought
    from argmap.reading import Reading

ARTICLE = "The harbour is silting up.\nShips cannot enter it. The harbour is silting up, they say.\nDredge it!\n"
AIF: dict[str, Any] = {
    "nodes": [
        {"nodeID": "1", "text": "Dredge it!", "type": "I", "timestamp": "2020-01-01 10:00:00"},
        {"nodeID": "2", "text": "Ships cannot enter it.", "type": "I", "timestamp": ""},
        {"nodeID": "3", "text": "What ships cannot enter is of no use.", "type": "I"},
        {"nodeID": "4", "text": "RA", "type": "RA", "scheme": "CauseToEffect", "schemeID": "4"},
        {"nodeID": "5", "text": "Money is short.", "type": "I"},
        {"nodeID": "6", "text": "Default Conflict", "type": "CA"},
        {"nodeID": "7", "text": "It costs little.", "type": "I"},
        {"nodeID": "8", "text": "Modus Ponens", "type": "CA"},
        {"nodeID": "9", "text": "Bob: Dredge it!", "type": "L"},
        {"nodeID": "10", "text": "Asserting", "type": "YA"},
        {"nodeID": "11", "text": "Dredging it is what we need.", "type": "I"},
        {"nodeID": "12", "text": "Default Rephrase", "type": "MA"},
    ],
    "edges": [
        {"edgeID": str(number), "fromID": source, "toID": target, "formEdgeID": None}
        for number, (source, target) in enumerate(
            ["24", "34", "41", "56", "61", "78", "86", ("9", "10"), ("10", "1"), ("11", "12"), ("12", "1")], 1
        )
    ],
    "locutions": [{"nodeID": "9", "personID": "1", "timestamp": "", "start": None, "end": None, "source": None}],
}
AIF_MAP = {
    "argmap": 1,
    "argument": {
        "id": "n1",
        "thesis": "Dredge it!",
        "because": [
            {
                "scheme": "cause to effect",
                "together": [
                    {"id": "n2", "premise": "Ships cannot enter it."},
                    {"id": "n3", "premise": "What ships cannot enter is of no use."},
                ],
            }
        ],
        "but": [
            {
                "id": "n5",
                "premise": "Money is short.",
                "unless": [{"note": "scheme: Modus Ponens", "id": "n7", "premise": "It costs little."}],
            }
        ],
    },
    "asides": [{"id": "n11", "premise": "Dredging it is what we need."}],
}


def brought(content: str, name: str, path: Path | None = None, article: str | None = None) -> Brought:
    format_ = by_name(name)
    assert format_
    text = Text("article.txt", article) if article is not None else None
    return bring(Source(Text(f"file.{name}", content), path, text), format_)


def errors(result: Brought) -> list[tuple[str, int, int, str]]:
    return [(one.code.id, *one.place.start, one.message) for one in result.findings if one.severity is Severity.ERROR]


# AIF


def test_aif_in() -> None:
    result = brought(json.dumps(AIF), "aif")
    assert result.draft.written() == AIF_MAP
    assert result.draft.left_out.names == {
        "locutions": ["9"],
        "illocutions": ["10"],
        "rephrases": ["12"],
        "further values of nodes (time stamps)": ["1"],
    }
    assert errors(result) == []


def test_aif_and_back_is_the_same_file() -> None:
    """Every node, edge, locution and time stamp, in its order."""
    aif = by_name("aif")
    assert aif
    text = Text("a.json", json.dumps(AIF))
    data = convert(Incoming(text), aif, None).data
    assert data
    back = json.loads(data)
    kept = back.pop("argmap")
    assert back == AIF
    assert kept["roots"] == ["1", "11"]
    again = convert(Incoming(Text("b.json", data.decode())), aif, None)
    assert again.data == data
    assert [loss.what for loss in again.losses if loss.fate == "lost"] == []


def test_aif_into_a_map_and_back_keeps_ids_and_schemes() -> None:
    yaml, aif = by_name("yaml"), by_name("aif")
    assert yaml
    assert aif
    middle = convert(Incoming(Text("a.json", json.dumps(AIF))), yaml, None)
    assert {(loss.what, loss.count) for loss in middle.losses} == {
        ("locutions", 1),
        ("illocutions", 1),
        ("rephrases", 1),
        ("further values of nodes (time stamps)", 1),
    }
    assert middle.data
    back = convert(Incoming(Text("a.yaml", middle.data.decode())), aif, None).data
    assert back
    nodes = {node["nodeID"]: node for node in json.loads(back)["nodes"]}
    claims = {node["nodeID"]: node["text"] for node in AIF["nodes"] if node["type"] == "I"}
    assert {name: node["text"] for name, node in nodes.items() if node["type"] == "I"} == claims
    assert sorted(node["text"] for node in nodes.values() if node["type"] != "I") == [
        "CauseToEffect",
        "Default Conflict",
        "Modus Ponens",
    ]


def test_aif_quotes_from_the_text_beside(tmp_path: Path) -> None:
    (tmp_path / "n.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "n.json").write_text(json.dumps(AIF), encoding="utf-8")
    reading = read(tmp_path / "n.json")
    quotes = {claim.label: [one.words for one in reading.anchors[claim.index]] for claim in reading.claims}
    assert quotes == {
        "n1": ["Dredge it!"],
        "n2": ["Ships cannot enter it."],
        "n3": [],
        "n5": [],
        "n7": [],
        "n11": [],
    }
    place = reading.claim_place(reading.claims[1])
    assert place.words == "Ships cannot enter it."


def test_findings_stand_in_the_file_itself(tmp_path: Path) -> None:
    (tmp_path / "n.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "n.json").write_text(json.dumps(AIF, indent=1), encoding="utf-8")
    found = {(one.code.id, one.place.words) for one in check(read(tmp_path / "n.json"))}
    assert ("AM201", "What ships cannot enter is of no use.") in found
    assert ("AM024", "Dredge it!") in found


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (
            {"nodes": [*AIF["nodes"], {"nodeID": "1", "text": "x", "type": "I"}]},
            "the node id 1 stands twice, first on line 1",
        ),
        (
            {"nodes": [*AIF["nodes"], {"nodeID": "99", "text": 3, "type": "I"}]},
            "a node must have a `nodeID`, a `type` and a `text`",
        ),
        ({"nodes": [*AIF["nodes"], "x"]}, "a node must have a `nodeID`, a `type` and a `text`"),
        (
            {"edges": [*AIF["edges"], {"edgeID": "x", "fromID": "77", "toID": "1"}]},
            "this edge leads to or from 77, and there is no such node",
        ),
        ({"edges": [*AIF["edges"], {"edgeID": "x"}]}, "an edge must have a `fromID` and a `toID`"),
    ],
)
def test_unsound_aif(change: dict[str, Any], expected: str) -> None:
    result = brought(json.dumps(AIF | change), "aif")
    assert [message for _, _, _, message in errors(result)] == [expected]
    yaml = by_name("yaml")
    assert yaml
    assert convert(Incoming(Text("a.json", json.dumps(AIF | change))), yaml, None).data is None


@pytest.mark.parametrize(
    ("nodes", "edges", "expected"),
    [
        ("1I 2RA", "21", "steps without premises"),
        ("1I 2RA", "12", "steps without a target"),
    ],
)
def test_steps_that_lack_an_end(nodes: str, edges: str, expected: str) -> None:
    """A scheme node without premises or target stays in AIF, and is counted where a map is made."""
    net = {
        "nodes": [{"nodeID": one[0], "text": one, "type": one[1:]} for one in nodes.split()],
        "edges": [{"edgeID": one, "fromID": one[0], "toID": one[1]} for one in edges.split()],
    }
    result = brought(json.dumps(net), "aif")
    assert errors(result) == []
    assert list(result.changed) == [expected]
    aif = by_name("aif")
    assert aif
    data = convert(Incoming(Text("a.json", json.dumps(net))), aif, None).data
    assert data
    back = json.loads(data)
    assert (back["nodes"], back["edges"]) == (net["nodes"], net["edges"])


def test_supports_of_steps_and_circles() -> None:
    """A warrant joins the premises that it is for; a support that closes a circle of reasons is left out, and named."""
    net = {
        "nodes": [{"nodeID": name, "text": f"Claim {name}.", "type": "I"} for name in "abc"]
        + [{"nodeID": name, "text": "RA", "type": "RA"} for name in "xyz"],
        "edges": [{"fromID": one[0], "toID": one[1]} for one in ("ax", "xb", "by", "ya", "cz", "zx")],
    }
    result = brought(json.dumps(net), "aif")
    assert result.changed.names == {
        "supports of steps, made linked premises of them": ["z"],
        "supports that close a circle of reasons": ["y"],
    }
    assert result.draft.written() == {
        "argmap": 1,
        "argument": {
            "id": "b",
            "thesis": "Claim b.",
            "because": [{"together": [{"id": "a", "premise": "Claim a."}, {"id": "c", "premise": "Claim c."}]}],
        },
    }


def test_edges_between_claims_and_locutions_as_premises() -> None:
    """An edge that no scheme node stands on is counted; a locution that is a premise is one claim, under its own name."""
    net = {
        "nodes": [{"nodeID": one, "text": f"Text {one}", "type": "L" if one == "l" else "I"} for one in "abl"]
        + [{"nodeID": "r", "text": "RA", "type": "RA"}],
        "edges": [
            {"edgeID": "1", "fromID": "a", "toID": "b"},
            {"edgeID": "2", "fromID": "l", "toID": "r"},
            {"edgeID": "3", "fromID": "r", "toID": "b"},
        ],
    }
    result = brought(json.dumps(net), "aif")
    assert dict(result.draft.left_out) == {"edges from claim to claim": 1}
    assert [claim.name for claim in result.draft.claims] == ["a", "b", "l"]
    aif = by_name("aif")
    assert aif
    data = convert(Incoming(Text("a.json", json.dumps(net))), aif, None).data
    assert data
    back = json.loads(data)
    assert (back["nodes"], back["edges"]) == (net["nodes"], net["edges"])


@pytest.mark.parametrize(
    "content",
    [
        '{"edges":[],"nodes":[{"nodeID":"1","type":"I","x":["text","a:b"]}]}',
        '{"nodes":[{"nodeID":"1","type":"I","text":"a"}],"edges":[],"x":' + "9" * 5_000 + "}",
        '{"nodes":[{"nodeID":"1","type":"I","text":"a"},{"nodeID":"2","type":"I","text":"b"},{"nodeID":"3","type":"RA"}],'
        '"edges":[{"fromID":"2","toID":"3"},{"fromID":"3","toID":"1"}],"argmap":{"roots":["1"],'
        '"claims":{"2":{"fields":{"note":{}}}},"steps":{"3":{"fields":{"note":"x"}}}}}',
    ],
    ids=["text as a value", "a long number", "a note that is none"],
)
def test_odd_json(content: str) -> None:
    yaml, aif = by_name("yaml"), by_name("aif")
    assert yaml
    assert aif
    for target in (yaml, aif):
        result = convert(Incoming(Text("a.json", content), None, by_name("aif")), target, None)
        assert (result.data is None) is bool(result.errors)


def test_halves_of_characters() -> None:
    """AIF keeps them escaped; a map has a replacement character, and says so."""
    content = '{"nodes":[{"nodeID":"1","type":"I","text":"a \\ud800 b"}],"edges":[]}'
    aif, yaml = by_name("aif"), by_name("yaml")
    assert aif
    assert yaml
    kept = convert(Incoming(Text("a.json", content)), aif, None).data
    assert kept
    assert json.loads(kept)["nodes"][0]["text"] == "a \ud800 b"
    result = convert(Incoming(Text("a.json", content)), yaml, None)
    assert result.data
    assert "a \ufffd b" in result.data.decode()
    half = r"`\ud800` is half a character, which no map can hold; it is read as U+FFFD"
    assert [one.place.words for one in result.findings if one.message == half] == [r"\ud800"]


TWO_ARTICLES = """argmap: 1
articles:
  letter: {file: letter.txt}
  reply: {file: reply.txt}
argument:
  id: T
  thesis: The pier should stay.
  article: letter
  because:
    - together:
        - id: A
          premise: Anglers use it.
        - id: B
          premise: Anglers matter.
          implicit: true
          article: reply
"""


@pytest.mark.parametrize("name", ["yaml", "json", "aif", "xaif", "argdown"])
def test_whose_article_a_claim_without_words_is_of(tmp_path: Path, name: str) -> None:
    for article in ("letter", "reply"):
        (tmp_path / f"{article}.txt").write_text("Anglers use the pier.\n", encoding="utf-8")
    format_, yaml = by_name(name), by_name("yaml")
    assert format_
    assert yaml
    path = tmp_path / "map.yaml"
    path.write_text(TWO_ARTICLES, encoding="utf-8")
    first = convert(Incoming(Text(str(path), TWO_ARTICLES), path), format_, tmp_path / "other")
    assert first.data
    other = tmp_path / f"other{format_.suffixes[0]}"
    other.write_bytes(first.data)
    again = convert(Incoming(Text(str(other), first.data.decode()), other), yaml, tmp_path / "again.yaml")
    assert again.data
    (tmp_path / "again.yaml").write_bytes(again.data)
    claims = read(tmp_path / "again.yaml").claims
    assert {one.label: one.shape.article for one in claims} == {"T": "letter", "A": None, "B": "reply"}


def test_that_it_is_lost_is_said(tmp_path: Path) -> None:
    graphml = by_name("graphml")
    assert graphml
    for article in ("letter", "reply"):
        (tmp_path / f"{article}.txt").write_text("Anglers use the pier.\n", encoding="utf-8")
    result = convert(Incoming(Text("m.yaml", TWO_ARTICLES), tmp_path / "m.yaml"), graphml, None)
    assert {one.what: one.count for one in result.losses}["what is known of the article"] == 4


HALVED = {
    "xaif": '{"AIF": {"nodes": [{"nodeID": "1", "type": "I", "text": "It silts."}], "edges": [], "locutions": []}, '
    '"text": "We say: <span class=\\"highlighted\\" id=\\"node1\\">It s\\ud800lts.</span>"}',
    "sadface": '{"metadata": {"core": {"id": "d"}}, "nodes": [{"id": "a", "type": "atom", "text": "It silts.", "sources": '
    '[{"resource_id": "r", "text": "It s\\ud800lts.", "offset": 0, "length": 9}]}], "edges": [], "resources": '
    '[{"id": "r", "content": "It s\\ud800lts.", "type": "text"}]}',
}


@pytest.mark.parametrize(
    "words", [r"a \ud83c\udf3e b", r"a \\ud800 b", r"a \\\\udfff b", r"a \u00e9 b", "a \U0001f33e b"]
)
@pytest.mark.parametrize("name", ["aif", "sadface"])
def test_whole_characters_are_not_told_of(name: str, words: str) -> None:
    content = {
        "aif": '{"nodes":[{"nodeID":"1","type":"I","text":"%s"}],"edges":[]}',
        "sadface": '{"metadata":{},"nodes":[{"id":"a","type":"atom","text":"%s"}],"edges":[],"resources":[]}',
    }[name] % words
    yaml = by_name("yaml")
    assert yaml
    result = convert(Incoming(Text("a.json", content), None, by_name(name)), yaml, None)
    assert result.data
    assert not [one.message for one in result.findings if "half" in one.message]


@pytest.mark.parametrize(("name", "content"), HALVED.items(), ids=HALVED)
def test_halves_of_characters_in_a_text_that_is_quoted(name: str, content: str) -> None:
    yaml = by_name("yaml")
    assert yaml
    result = convert(Incoming(Text("a.json", content), None, by_name(name)), yaml, None)
    assert result.data
    half = r"`\ud800` is half a character, which no map can hold; it is read as U+FFFD"
    several = "" if name == "xaif" else "; there are 2 of them"
    assert [one.message for one in result.findings if "half" in one.message] == [half + several]
    assert "It s\ufffdlts." in result.data.decode()


# xAIF

XAIF: dict[str, Any] = {
    "AIF": {
        "nodes": [
            {"nodeID": "0_1", "text": "Dredge it!", "type": "I"},
            {"nodeID": "1_1", "text": "Ships cannot enter it.", "type": "I"},
            {"nodeID": "2_1", "text": "Default Inference", "type": "RA"},
            {"nodeID": "3_1", "text": "They: The harbour is silting up", "type": "L"},
            {"nodeID": "4_1", "text": "Asserting", "type": "YA"},
            {"nodeID": "5_1", "text": "The harbour is silting up", "type": "I"},
        ],
        "edges": [
            {"edgeID": 0, "fromID": "1_1", "toID": "2_1"},
            {"edgeID": 1, "fromID": "2_1", "toID": "0_1"},
            {"edgeID": 2, "fromID": "3_1", "toID": "4_1"},
            {"edgeID": 3, "fromID": "4_1", "toID": "5_1"},
            {"edgeID": 4, "fromID": "5_1", "toID": "2_1"},
        ],
        "schemefulfillments": [{"nodeID": "2_1", "schemeID": "15"}],
        "participants": [{"participantID": "1", "firstname": "They", "surname": ""}],
    },
    "text": 'The harbour is silting up.<br><span class="highlighted" id="node1_1">Ships cannot enter it.</span> '
    '<span id="node3_1" class="highlighted">The harbour is silting up</span>, they say.<br>'
    '<span class="highlighted" id="node0_1">Dredge it!</span>',
    "dialog": True,
    "OVA": {"nodes": [], "edges": []},
}


@pytest.mark.parametrize("text", [XAIF["text"], {"txt": XAIF["text"]}], ids=["text", "txt"])
def test_xaif_in(text: Any) -> None:
    """Words marked for a claim or for its locution are quotes, with the context that makes them unique."""
    result = brought(json.dumps(XAIF | {"text": text}), "xaif")
    assert result.draft.written() == {
        "argmap": 1,
        "article": {"file": "file.txt"},
        "argument": {
            "id": "0_1",
            "thesis": "Dredge it!",
            "quote": ["Dredge it!"],
            "because": [
                {
                    "scheme": "expert opinion",
                    "together": [
                        {"id": "1_1", "premise": "Ships cannot enter it.", "quote": ["Ships cannot enter it."]},
                        {
                            "id": "5_1",
                            "premise": "The harbour is silting up",
                            "quote": [{"exact": "The harbour is silting up", "prefix": "it."}],
                        },
                    ],
                }
            ],
        },
    }
    assert dict(result.draft.left_out) == {"illocutions": 1, "locutions": 1, "participants": 1}


@pytest.mark.parametrize(
    "change",
    [
        {"AIF": XAIF["AIF"] | {"schemefulfillments": None}},
        {"text": {"url": "x"}},
        {"text": ""},
        {"OVA": None, "ova": []},
    ],
)
def test_variants_of_xaif(change: dict[str, Any]) -> None:
    result = brought(json.dumps(XAIF | change), "xaif")
    assert errors(result) == []
    assert len(result.draft.claims) == 3


def test_xaif_and_back_is_the_same_file() -> None:
    xaif = by_name("xaif")
    assert xaif
    data = convert(Incoming(Text("a.json", json.dumps(XAIF))), xaif, None).data
    assert data
    back = json.loads(data)
    del back["argmap"]
    assert back == XAIF


def test_xaif_out_marks_the_words(tmp_path: Path) -> None:
    """What OVA3's loader asks of a file: a text, AIF, and where every node is drawn."""
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    path = tmp_path / "m.yaml"
    path.write_text(
        "argmap: 1\narticle: {file: a.txt}\nargument:\n  thesis: Dredge & save it.\n  quote: Dredge it!\n"
        "  because:\n    - premise: Ships are barred.\n      quote: Ships cannot enter it\n",
        encoding="utf-8",
    )
    xaif = by_name("xaif")
    assert xaif
    data = convert(Incoming(Text(str(path), path.read_text(encoding="utf-8")), path), xaif, tmp_path / "m.json").data
    assert data
    back = json.loads(data)
    assert back["text"] == (
        'The harbour is silting up.<br><span class="highlighted" id="nodec2">Ships cannot enter it</span>. The harbour is '
        'silting up, they say.<br><span class="highlighted" id="nodec1">Dredge it!</span><br>'
    )
    assert {node["nodeID"] for node in back["OVA"]["nodes"]} == {node["nodeID"] for node in back["AIF"]["nodes"]}
    assert back["AIF"]["schemefulfillments"] == [{"nodeID": "s1", "schemeID": "72"}]


# brat

ESSAY = "We should dredge. Ships cannot enter it. It is dear! In short, dredge."
ANN = (
    "T1\tMajorClaim 0 16\tWe should dredge\n"
    "T2\tClaim 18 39\tShips cannot enter it\t\n"
    "A1\tStance T2 For\n"
    "T3\tPremise 41 51\tIt is dear\n"
    "R1\tattacks Arg1:T3 Arg2:T2\t\n"
    "T4\tMajorClaim 63 69\tdredge\n"
    "#1\tAnnotatorNotes T1\tcheck this\n"
    "E1\tx:T1\n"
)


def test_brat_in(tmp_path: Path) -> None:
    (tmp_path / "e.txt").write_text(ESSAY, encoding="utf-8")
    result = brought(ANN, "brat", tmp_path / "e.ann")
    assert result.draft.written() == {
        "argmap": 1,
        "article": {"file": "e.txt"},
        "argument": {
            "id": "T1",
            "thesis": "We should dredge",
            "quote": ["We should dredge", {"exact": "dredge", "prefix": "short,"}],
            "because": [
                {
                    "id": "T2",
                    "premise": "Ships cannot enter it",
                    "quote": ["Ships cannot enter it"],
                    "but": [{"id": "T3", "premise": "It is dear", "quote": ["It is dear"]}],
                }
            ],
        },
    }
    assert dict(result.draft.left_out) == {"notes": 1, "events": 1}
    assert dict(result.changed) == {"restatements of the thesis, made quotes of it": 1}


def test_brat_and_back_keeps_spans_and_relations(tmp_path: Path) -> None:
    (tmp_path / "e.txt").write_text(ESSAY, encoding="utf-8")
    brat = by_name("brat")
    assert brat
    result = convert(Incoming(Text("e.ann", ANN), tmp_path / "e.ann"), brat, tmp_path / "f.ann")
    assert result.data
    lines = result.data.decode().splitlines()
    assert [line for line in lines if line[0] in "TAR"] == [
        "T1\tMajorClaim 0 16\tWe should dredge",
        "T4\tMajorClaim 63 69\tdredge",
        "T2\tClaim 18 39\tShips cannot enter it",
        "T3\tPremise 41 51\tIt is dear",
        "R1\tattacks Arg1:T3 Arg2:T2\t",
        "A1\tStance T2 For",
    ]
    assert result.beside == {".txt": ESSAY.encode()}


def test_brat_of_abstracts() -> None:
    """Premises of AbstRCT are evidence; a partial attack is an attack with a note."""
    result = brought(
        "T1\tClaim 0 2\tIt\nT2\tPremise 3 5\tis\nR1\tPartial-Attack Arg1:T2 Arg2:T1\n", "brat", None, "It is."
    )
    assert result.draft.written()["argument"]["but"] == [
        {"note": "partial attack", "id": "T2", "evidence": "is", "quote": ["is"]}
    ]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("T9\tClaim 0 900\tno", "T9 lies outside of the text, which has 70 characters"),
        ("T9\tClaim 5 2\tWe", "T9 lies outside of the text, which has 70 characters"),
        ("T9\tClaim 0 2\tno", "T9 does not have the words of the text at its place"),
        ("T9\tClaim x\tno", "`Claim x` is no type with a span"),
        ("T1\tClaim 0 2\tWe", "T1 stands twice, first on line 1"),
        ("R9\tsupports Arg1:T1 Arg2:T77", "this relation names T77, and there is no such span"),
        ("nonsense", "this line is no annotation of brat's"),
    ],
)
def test_unsound_brat(line: str, expected: str) -> None:
    result = brought(ANN + line, "brat", None, ESSAY)
    assert [message for _, _, _, message in errors(result)] == [expected]


def test_discontinuous_spans() -> None:
    result = brought("T1\tClaim 0 9;18 24\tWe should Ships\n", "brat", None, "We should dredge. Ships cannot.")
    assert result.draft.claims[0].fields["quote"] == ["We should [...] Ships"]


def test_types_of_another_format_are_no_types_of_brat(tmp_path: Path) -> None:
    (tmp_path / "m.txt").write_text("Dredge it! The harbour is silting up", encoding="utf-8")
    brat = by_name("brat")
    assert brat
    result = convert(Incoming(Text("m.xml", ARGGRAPH), tmp_path / "m.xml"), brat, tmp_path / "out.ann")
    assert result.data
    assert result.data.decode().splitlines()[:2] == [
        "T1\tMajorClaim 0 10\tDredge it!",
        "T2\tClaim 11 36\tThe harbour is silting up",
    ]


# Kialo

KIALO = """Discussion Title: Should we dredge?

1. We should dredge \\(soon\\).
1.1. Con: It is dear, says [the mayor](http://a.b/c_(d)).
1.1.1. Pro: See the budget
on page 3.
1.2. Pro: Ships cannot enter.
1.2.1. Pro: -> See 1.1.1.
2. Another thesis.
"""


def test_kialo_in() -> None:
    result = brought(KIALO, "kialo")
    assert result.draft.written() == {
        "argmap": 1,
        "title": "Should we dredge?",
        "argument": {
            "id": "k1",
            "thesis": "We should dredge (soon).",
            "because": [{"id": "k1.2", "premise": "Ships cannot enter.", "because": [{"ref": "k1.1.1"}]}],
            "but": [
                {
                    "id": "k1.1",
                    "premise": "It is dear, says the mayor.",
                    "note": "sources: the mayor <http://a.b/c_(d)>",
                    "because": [{"id": "k1.1.1", "premise": "See the budget on page 3."}],
                }
            ],
        },
        "asides": [{"id": "k2", "premise": "Another thesis."}],
    }


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("1. A\n1. B\n", "the number 1 stands twice"),
        ("1. A\n1.2.1. Pro: B\n", "1.2.1 has no claim 1.2 above it"),
        ("1. A\n1.1. Pro: -> See 7.\n", "there is no claim 7 to be seen"),
        ("no number\n1. A\n", "this line is no numbered claim"),
    ],
)
def test_unsound_kialo(lines: str, expected: str) -> None:
    assert [message for _, _, _, message in errors(brought(lines, "kialo"))] == [expected]


# arggraph

ARGGRAPH = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE arggraph SYSTEM "arggraph.dtd">
<arggraph id="m1" topic_id="harbour" stance="pro">
  <edu id="e1"><![CDATA[Dredge it!]]></edu>
  <edu id="e2"><![CDATA[The harbour is silting up]]></edu>
  <edu id="e3" implicit="true"><![CDATA[Ships need depth.]]></edu>
  <edu id="e4"><![CDATA[Ships cannot enter it.]]></edu>
  <edu id="e5"><![CDATA[they say]]></edu>
  <joint id="j1"/>
  <adu id="a1" type="pro"/><adu id="a2" type="pro"/><adu id="a3" type="pro"/><adu id="a4" type="opp"/>
  <edge id="s1" src="e1" trg="a1" type="seg"/>
  <edge id="s2" src="e2" trg="a2" type="seg"/>
  <edge id="s3" src="e3" trg="a3" type="seg"/>
  <edge id="s4" src="e4" trg="j1" type="seg"/>
  <edge id="s5" src="e5" trg="j1" type="seg"/>
  <edge id="s6" src="j1" trg="a4" type="seg"/>
  <edge id="c1" src="a2" trg="a1" type="exa"/>
  <edge id="c2" src="a3" trg="c1" type="add"/>
  <edge id="c3" src="a4" trg="c1" type="und"/>
</arggraph>
"""


def test_arggraph_in() -> None:
    text = "Dredge it! The harbour is silting up. Ships cannot enter it. they say. The harbour is silting up"
    result = brought(ARGGRAPH, "arggraph", None, text)
    assert result.draft.written()["argument"] == {
        "id": "a1",
        "thesis": "Dredge it!",
        "quote": ["Dredge it!"],
        "because": [
            {
                "scheme": "example",
                "together": [
                    {
                        "id": "a2",
                        "premise": "The harbour is silting up",
                        "quote": [{"exact": "The harbour is silting up", "prefix": "it!"}],
                    },
                    {"id": "a3", "premise": "Ships need depth.", "implicit": True},
                ],
                "unless": [
                    {
                        "id": "a4",
                        "premise": "Ships cannot enter it. they say",
                        "quote": ["Ships cannot enter it.", "they say"],
                    }
                ],
            }
        ],
    }
    assert errors(result) == []


@pytest.mark.parametrize(
    ("old", "new", "code", "expected"),
    [
        ('trg="a1" type="exa"', 'trg="zz" type="exa"', "AM022", "this edge leads to or from zz, which is not there"),
        ("</arggraph>", "", "AM021", "this is not XML: no element found"),
        ("<arggraph", "<graph", "AM021", "this is not XML: mismatched tag"),
        ('SYSTEM "arggraph.dtd"', "[<!ENTITY x 'y'>]", "AM021", "the XML declares an entity, `x`, which is not read"),
        ('id="a2"', 'id="a1"', "AM022", "`adu` has no id of its own"),
    ],
)
def test_unsound_arggraph(old: str, new: str, code: str, expected: str) -> None:
    found = errors(brought(ARGGRAPH.replace(old, new, 1), "arggraph"))
    assert (found[0][0], found[0][3]) == (code, expected)


# SADFace


def sadface(kinds: tuple[str, str], names: tuple[str, str], extra: dict[str, Any]) -> str:
    nodes = [
        {"id": name, "type": "atom", "text": text, "sources": sources}
        for name, text, sources in (
            ("a", "Dredge it!", [{"resource_id": "r", "text": "Dredge it!", "offset": 89, "length": 10}]),
            (
                "b",
                "Silt comes.",
                [{"resource_id": "r", "text": "The harbour is silting up", "offset": 50, "length": 25}],
            ),
            ("c", "It is dear.", [{"resource_id": "r", "text": "nowhere", "offset": 0, "length": 3}]),
        )
    ]
    steps = [{"id": name, "type": kind, "name": label} for name, kind, label in zip("xy", kinds, names, strict=True)]
    edges = [{"id": f"e{one}", "source_id": one[0], "target_id": one[1]} for one in ("bx", "xa", "cy", "ya")]
    resources = [{"id": "r", "type": "text", "content": ARTICLE}]
    return json.dumps({"nodes": nodes + steps, "edges": edges, "resources": resources} | extra)


@pytest.mark.parametrize(
    "content",
    [
        sadface(
            ("scheme", "scheme"), ("support", "conflict"), {"metadata": {"core": {"version": "0.2", "claim": "a"}}}
        ),
        sadface(("inference", "conflict"), ("support", "attack"), {"metadata": {"core": {"version": "0.5"}}}),
        sadface(("scheme", "scheme"), ("Default Inference", "disagreement"), {"analyst_name": "A", "id": "1"}),
    ],
    ids=["0.2", "0.5", "0.1"],
)
def test_sadface_in(content: str) -> None:
    result = brought(content, "sadface")
    assert result.draft.written()["argument"] == {
        "id": "a",
        "thesis": "Dredge it!",
        "quote": [{"exact": "Dredge it!"}],
        "because": [
            {
                "id": "b",
                "premise": "Silt comes.",
                "quote": [{"exact": "The harbour is silting up", "prefix": "it."}],
            }
        ],
        "but": [{"id": "c", "premise": "It is dear."}],
    }
    assert "the words of a source do not stand in its resource, and are no quote" in [
        one.message for one in result.findings
    ]


# Telling formats apart, and files that are none


def test_formats_are_told_by_content() -> None:
    xaif = json.dumps({"text": "x", **XAIF})
    contents = {
        "aif": json.dumps(AIF),
        "xaif": xaif,
        "brat": ANN,
        "kialo": KIALO,
        "arggraph": ARGGRAPH,
        "sadface": sadface(("scheme", "scheme"), ("support", "conflict"), {}),
        "argdown": "[A]: text\n",
    }
    for name, content in contents.items():
        found = recognised(content)
        assert found
        assert found.name == name
    own = '{"argmap": 1, "argument": {"thesis": "A \\"nodes\\" and a \\"nodeID\\"."}}'
    assert format_of(Text("m.json", own), Path("m.json")) is None
    assert format_of(Text("m.yaml", "[A]: text"), Path("m.yaml")) is None


BAD = [
    b"",
    b"\x00\xff\xfe",
    b"{",
    b"[]",
    b"{}",
    b'{"nodes": 3, "edges": []}',
    b'{"nodes": [], "edges": []}',
    b'{"AIF": {}}',
    b'{"AIF": 3, "nodeID": 1}',
    b'{"nodes": [{"nodeID": {}, "type": [], "text": null}], "edges": [3, {"fromID": [], "toID": {}}]}',
    b'{"nodes": [{"id": 1}], "edges": [{"source_id": [], "target_id": {}}]}',
    b"[" * 100_000,
    b'{"a":' * 100_000,
    b'{"nodes": [{"nodeID": "1", "type": "I", "text": "x"}], "edges": [], "argmap": {"roots": [1, {}], "claims": 3}}',
    b'{"nodes": [{"nodeID": "1", "type": "I", "text": "x"}], "edges": [],'
    b' "argmap": {"roots": ["1"], "claims": {"1": {"kind": [], "fields": {"quote": 3, "id": {}}}}, "header": {"title": []}}}',
    b"<arggraph>",
    b"<arggraph><adu id='a'/></arggraph>",
    b"<a>" * 5_000,
    b"T1\tClaim 0 5\t",
    b"1. \n1.1. Pro:\n",
    b"[A]: " + b"{" * 50_000,
    b"===\n- x\n===\n\n[A]: t",
    "[A]: \ud800".encode("utf-8", "surrogatepass"),
    "\ufeff[A]: text".encode(),
    "[A]: text".encode("utf-16"),
]


@pytest.mark.parametrize("data", BAD, ids=range(len(BAD)))
@pytest.mark.parametrize("name", ["aif", "xaif", "argdown", "brat", "kialo", "arggraph", "sadface"])
def test_bad_files_are_findings(name: str, data: bytes, tmp_path: Path) -> None:
    """Any bytes as a file of any format: findings with places, and never an exception."""
    format_ = by_name(name)
    assert format_
    text = Text("bad", data.decode("utf-8", "replace"))
    yaml = by_name("yaml")
    assert yaml
    result = convert(Incoming(text, None, format_), yaml, tmp_path / "out.yaml")
    assert (result.data is None) is bool(result.errors)
    for finding in result.findings:
        assert 0 <= finding.place.span.start <= len(text.content)


def test_every_format_declares_every_feature() -> None:
    for format_ in formats().values():
        assert set(format_.carries) == set(next(iter(formats().values())).carries)
        assert format_.read or format_.write
        assert all(suffix.startswith(".") for suffix in format_.suffixes)


def reading_of(name: str, folder: Path) -> Reading:
    return read(folder / name)


def test_a_foreign_map_is_drawn_and_compared(tmp_path: Path) -> None:
    """What other rooms do with a Reading they do with this one."""
    (tmp_path / "a.argdown").write_text("[T]: Dredge it!\n  + [P]: Ships are barred.\n", encoding="utf-8")
    reading = reading_of("a.argdown", tmp_path)
    assert Draft.of(reading).written()["argument"]["because"] == [{"id": "P", "premise": "Ships are barred."}]
    assert reading.file.format == "argdown"


def test_files_of_every_format_that_is_read_are_found_by_their_last_suffix() -> None:
    wanted = [(one.name, suffix) for one in formats().values() if readable(one) for suffix in one.suffixes]
    found = [(name, suffix) for name, suffix in wanted if name in {one.name for one in like(f"a{suffix}")}]
    assert found == wanted
