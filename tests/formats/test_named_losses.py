"""Nothing is lost without its name: what AIF, xAIF, SADFace and Kialo say beside claims and steps, and empty files."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from argmap.checker import check
from argmap.conversion import Conversion, Fate, Incoming, convert
from argmap.files import UnreadableError, decode
from argmap.formats import by_name
from argmap.formats.files import maps_below
from argmap.formats.schemes import note_of, scheme_of
from argmap.reading import read_bytes
from argmap.text import Text


def node(name: str, type_: str = "I", **more: Any) -> dict[str, Any]:
    return {"nodeID": name, "text": f"This is {name}." if type_ == "I" else "", "type": type_} | more


def aif(nodes: list[dict[str, Any]], *edges: str, **more: Any) -> str:
    listed = [{"edgeID": str(at), "fromID": one[0], "toID": one[1]} for at, one in enumerate(edges, 1)]
    return json.dumps({"nodes": nodes, "edges": listed, "locutions": []} | more)


def converted(content: str, name: str = "a.json", target: str = "yaml") -> Conversion:
    format_ = by_name(target)
    assert format_
    return convert(Incoming(Text(name, content)), format_, None)


def lost(result: Conversion) -> dict[str, tuple[str, ...]]:
    return {one.what: one.names for one in result.losses if one.fate is Fate.LOST}


def test_one_inference_with_several_conclusions_is_named() -> None:
    result = converted(aif([node("a"), node("b"), node("c"), node("R", "RA")], "aR", "Rb", "Rc"))
    assert lost(result) == {"inferences with several conclusions, made a step for each": ("R",)}
    assert (result.came_in["supports"], result.went_out["supports"]) == (1, 2)


def test_steps_that_cannot_be_held_came_in_and_are_named() -> None:
    nodes = [node("a"), node("b"), node("R", "RA"), node("S", "RA"), node("X", "CA")]
    result = converted(aif(nodes, "aR", "Rb", "Sb", "aX"))
    assert lost(result) == {"steps without premises": ("S",), "steps without a target": ("X",)}
    assert {one: result.came_in[one] for one in ("claims", "supports", "attacks")} == {
        "claims": 2,
        "supports": 2,
        "attacks": 1,
    }
    assert result.went_out == {"claims": 2, "supports": 1}


def test_locutions_that_are_premises_are_named() -> None:
    result = converted(aif([node("a"), node("l", "L", text="Ann: so"), node("R", "RA")], "lR", "Ra"))
    assert lost(result) == {"locutions that are premises or conclusions, read as claims": ("l",)}


def test_what_nodes_and_edges_carry_beside_is_named() -> None:
    nodes = [node("a", timestamp="2020-01-01"), node("b", timestamp=""), node("R", "RA"), node("l", "L", timestamp="x")]
    content = json.loads(aif(nodes, "aR", "Rb", participants=[{"participantID": "7"}], locutions=[{"nodeID": "l"}]))
    content["edges"][1]["formEdgeID"] = "3"
    content["ova"] = {"x": 1}
    assert lost(converted(json.dumps(content))) == {
        "locutions": ("l",),
        "further values of nodes (time stamps)": ("a",),
        "edges with a role (formEdgeID)": ("2",),
        "participants": ("7",),
        "further keys of the file": ("ova",),
    }
    assert lost(converted(json.dumps(content), target="xaif")) == {}


def sadface(**more: Any) -> dict[str, Any]:
    """A document of two claims and a support, all of which a map holds."""
    words = {"resource_id": "r", "text": "It silts up.", "offset": 0, "length": 12}
    nodes = [
        {"id": "a", "type": "atom", "text": "Dredge it.", "sources": [], "metadata": {}},
        {"id": "b", "type": "atom", "text": "It silts up.", "sources": [words], "metadata": {"core": {"note": ""}}},
        {"id": "S", "type": "scheme", "name": "support", "metadata": {}},
    ]
    edges = [{"id": f"{one}{two}", "source_id": one, "target_id": two} for one, two in ("bS", "Sa")]
    core = {"id": "1", "version": "0.2", "title": "Harbour", "claim": "a", "notes": "", "description": None}
    resources = [{"id": "r", "type": "text", "content": "It silts up.", "metadata": {}}]
    return {"metadata": {"core": core}, "resources": resources, "nodes": nodes, "edges": edges} | more


def test_a_sadface_document_that_a_map_holds_loses_nothing() -> None:
    result = converted(json.dumps(sadface()))
    assert (result.source, lost(result)) == (
        "sadface",
        {"the article's text, which only stands beside a file that is written": ()},
    )


def test_what_a_sadface_document_says_beside_is_named() -> None:
    content = sadface(project="Harbours")
    content["metadata"]["core"] |= {"notes": "ask Ann", "analyst_name": "Ann"}
    content["nodes"][0]["metadata"] = {"core": {"note": "her first"}}
    content["nodes"][1]["sources"] += [{"resource_id": "gone", "text": "Silt.", "metadata": {"page": 3}}]
    content["nodes"].append({"id": "z", "type": "remark", "text": "Look at this."})
    content["edges"][0]["metadata"] = {"weight": 0}
    content["edges"] += [
        {"id": "zS", "source_id": "z", "target_id": "S"},
        {"id": "ba", "source_id": "b", "target_id": "a"},
    ]
    content["resources"][0]["metadata"] = {"author": "Ben"}
    result = converted(json.dumps(content))
    assert lost(result) == {
        "nodes of the type remark": ("z",),
        "further values of nodes": ("a",),
        "further values of sources": ("b",),
        "sources whose resource has no text here": ("b",),
        "edges from claim to claim, or from step to step": ("ba",),
        "further values of edges": ("bS",),
        "further values of resources": ("r",),
        "further keys of the file": ("project", "notes", "analyst_name"),
        "the article's text, which only stands beside a file that is written": (),
    }
    assert (result.came_in["supports"], result.went_out["supports"]) == (1, 1)


@pytest.mark.parametrize("form", ["aif", "xaif"])
@pytest.mark.parametrize(
    ("number", "expected"),
    [("15", {"scheme": "expert opinion"}), ("72", {}), ("999", {"note": "scheme: AIFdb's number 999"})],
)
def test_schemes_beside_the_nodes_count_in_both_dialects(form: str, number: str, expected: dict[str, str]) -> None:
    nodes = [node("a"), node("b"), node("R", "RA", text="Default Inference")]
    whole = json.loads(aif(nodes, "aR", "Rb", schemefulfillments=[{"nodeID": "R", "schemeID": number}]))
    content = json.dumps(whole if form == "aif" else {"AIF": whole, "text": ""})
    result = converted(content, target="json")
    assert result.source == form
    assert result.data
    step = json.loads(result.data)["argument"]["because"][0]
    assert {key: value for key, value in step.items() if key in {"scheme", "note"}} == expected


def test_a_scheme_that_has_another_name_in_maps_keeps_its_own() -> None:
    content = aif([node("a"), node("b"), node("X", "CA", scheme="Ad hominem", text="CA")], "aX", "Xb")
    middle = converted(content)
    assert middle.data
    back = converted(middle.data.decode(), "m.yaml", "aif")
    assert back.data
    assert [one["scheme"] for one in json.loads(back.data)["nodes"] if one["type"] == "CA"] == ["Ad hominem"]
    assert note_of({"scheme": "bias", "note": "scheme: Ad hominem"}) == "Bias"
    assert note_of({"note": "He says so. (scheme: Modus Ponens)"}) == "Modus Ponens"
    assert scheme_of("argument_from_bias") == {"scheme": "bias"}
    assert scheme_of("Two-Person Practical Reasoning")["note"] == "scheme: Two-Person Practical Reasoning"


# Empty files, and files that are no maps


@pytest.mark.parametrize(
    "content",
    [
        '{"nodes":[],"edges":[],"locutions":[]}',
        '{"edges": [], "nodes": [ ]}',
        '{"AIF": {"nodes": [], "edges": [], "locutions": [], "participants": []}, "text": "", "OVA": {}}',
        '{"metadata": {"core": {"id": "x"}}, "resources": [], "nodes": [], "edges": []}',
    ],
    ids=["AIF", "AIF in another order", "xAIF", "SADFace"],
)
def test_an_empty_file_is_one_sentence(content: str) -> None:
    found = [(one.code.id, one.message) for one in check(read_bytes(content.encode()))]
    assert found == [("AM021", "there is no claim in this file")]
    assert [one.message for one in converted(content).errors] == ["there is no claim in this file"]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (
            '{"propositions": [{"id": 1}], "links": [], "text": "x"}',
            "this file holds no argument map: none of its keys is one of a map's",
        ),
        ("[1, 2]", "this file holds no argument map"),
        ('"words"', "this file holds no argument map"),
    ],
)
def test_json_that_is_no_map_is_one_sentence(content: str, expected: str) -> None:
    assert [(one.code.id, one.message) for one in check(read_bytes(content.encode()))] == [("AM006", expected)]


def test_what_is_piped_in_may_be_of_a_format_that_no_name_tells() -> None:
    advice = "begin it with `argmap: 1`; `argmap new ARTICLE -o MAP` writes a skeleton to fill in"
    other = "; if it is in another format, `argmap convert - --from FORMAT --to yaml` makes a map of it"
    assert [one.help for one in check(read_bytes(b"[1, 2]"))] == [advice + other]
    assert [one.help for one in check(read_bytes(b"[1, 2]", "a.json"))] == [advice]


def test_a_map_with_a_slip_is_still_told_key_by_key() -> None:
    found = [one.message for one in check(read_bytes(b'{"argumnt": {"thesis": "a"}}'))]
    assert "`argumnt` is not a key of a map; did you mean `argument`?" in found


# Texts beside maps


def test_a_text_beside_a_map_of_its_name_is_its_article(tmp_path: Path) -> None:
    """Whatever it begins with: transcripts look like maps."""
    for name in ("n1.json", "n2.aif.json", "n3.ann"):
        (tmp_path / name).write_text("{}", encoding="utf-8")
    for name in ("n1.txt", "n2.txt", "n3.txt", "n4.txt", "n1.b.txt"):
        (tmp_path / name).write_text("Discussion Title: We should dredge.\n", encoding="utf-8")
    assert [Path(one).name for one in maps_below(tmp_path)] == [
        "n1.b.txt",
        "n1.json",
        "n2.aif.json",
        "n3.ann",
        "n4.txt",
    ]
    assert [Path(one).name for one in maps_below(tmp_path, by_name("argdown")) if one.endswith(".txt")] == [
        "n1.b.txt",
        "n4.txt",
    ]


@pytest.mark.parametrize(
    ("data", "probably"),
    [
        ("Er sagt: „Natürlich“ – so ist es.".encode("cp1252"), True),
        (b"plain text with one bad byte \xff in it", False),
        (b"a\x81b plain words around it", False),
    ],
    ids=["Windows-1252", "no letter of it", "no character of it"],
)
def test_windows_1252_is_named_with_what_to_do(data: bytes, probably: bool) -> None:
    with pytest.raises(UnreadableError) as caught:
        decode("a.txt", data)
    message = str(caught.value)
    assert message.startswith("is not UTF-8 text (byte 0x")
    assert (
        ", but probably Windows-1252; save it as UTF-8, in an editor or by `iconv -f WINDOWS-1252" in message
    ) is probably


# Kialo


def test_links_are_sources_and_no_claims() -> None:
    content = "Discussion Title: Pier\n\n1. [The pier](http://a.b) is old, [says Ann](http://c.d/e_\\(f\\)) [http://g.h](http://g.h).\n1.1. Con: No.\n"
    result = converted(content, "a.kialo", "json")
    assert result.data
    argument = json.loads(result.data)["argument"]
    assert argument["note"] == "sources: The pier <http://a.b>; says Ann <http://c.d/e_(f)>; http://g.h"
    assert argument["thesis"] == "The pier is old, says Ann http://g.h."
    assert result.came_in["claims"] == 2
    assert [one.code.id for one in check(read_bytes(result.data)) if one.code.id == "AM112"] == []


def test_brat_keeps_texts_and_names_what_of_quotes_it_loses(tmp_path: Path) -> None:
    """A claim whose words are its quote's needs no note; one with another text has one, whatever kind it is of."""
    (tmp_path / "a.txt").write_text("The pier is closed. Rust was found in 9 beams. It is old.\n", encoding="utf-8")
    (tmp_path / "b.txt").write_text("The mayor came.\n", encoding="utf-8")
    premises: list[dict[str, Any]] = [
        {"premise": "It rusts.", "quote": ["Rust was found", "It is old"]},
        {"premise": "Beams break.", "quote": "Rust was found in 8 beams"},
        {"premise": "It is old", "quote": "It is old"},
        {"premise": "He saw it.", "quote": ["The pier is closed", {"exact": "The mayor came", "article": "b"}]},
    ]
    data = {
        "argmap": 1,
        "articles": {"a": {"file": "a.txt"}, "b": {"file": "b.txt"}},
        "argument": {
            "thesis": "Close it.",
            "quote": {"exact": "The pier is closed", "article": "a"},
            "because": premises,
        },
    }
    for one in premises:
        quotes = one["quote"] if isinstance(one["quote"], list) else [one["quote"]]
        one["quote"] = [{"exact": two, "article": "a"} if isinstance(two, str) else two for two in quotes]
    path, brat = tmp_path / "map.json", by_name("brat")
    assert brat
    result = convert(Incoming(Text(str(path), json.dumps(data)), path), brat, tmp_path / "map.ann")
    found = {name: claims for name, claims in lost(result).items() if "quote" in name}
    assert found == {
        "quotes": ("He saw it.",),
        "of which claim further quotes are": ("It rusts.",),
        "own words of quotes": ("Beams break.",),
    }
    assert result.data
    notes = [line.split("\t")[2] for line in result.data.decode().splitlines() if line.startswith("#")]
    texts = [json.loads(note)["argmap"]["text"] for note in notes]
    assert texts == ["Close it.", "It rusts.", "Beams break.", "He saw it."]
