"""Small files that cost minutes or gigabytes once: what becomes of them, and of what looks like them and is sound."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.conversion import Incoming, convert
from argmap.diagnostics import Severity
from argmap.files import toml_values
from argmap.formats import Source, bring, by_name, map_file
from argmap.formats.argdown.content import _linked
from argmap.formats.highlighted import Mark, unmarked
from argmap.reading import read
from argmap.text import Span, Text
from argmap.web.article import article_html
from argmap.web.originals import Originals
from argmap.web.wording import words_of

if TYPE_CHECKING:
    from pathlib import Path

    from argmap.formats.bringing import Brought

FAR = 50_000


def texts(content: str, name: str) -> list[str]:
    """The texts of the claims of a file."""
    format_ = by_name(name)
    assert format_
    return [one.text for one in bring(Source(Text(f"x.{name}", content)), format_).draft.claims]


@pytest.mark.parametrize("mark", ["#(", "[", "<", "@[", "@<", "{", "/*", "<!--", ".a", ":a", "#([", "[x](", "*"])
def test_marks_that_nothing_ends(mark: str) -> None:
    """Each of them looked through the rest of the file."""
    argdown = by_name("argdown")
    assert argdown
    source = Source(Text("x.argdown", mark * FAR))
    brought = bring(source, argdown)
    assert brought.draft.claims != [] or any(one.severity is Severity.ERROR for one in brought.findings)


def test_a_link_over_lines_that_nothing_ends() -> None:
    assert texts("x " + "[" * FAR + "\n](y) z\n", "argdown") == [f"x {'[' * (FAR - 1)} z"]


@given(st.text(alphabet="[]()a\n", max_size=14))
def test_a_link_is_what_the_pattern_says(image: str) -> None:
    match = re.search(r"\[(.+)\]\((.+)\)", image)
    assert _linked(image) == (match.groups() if match else None)


def test_tags_in_brackets() -> None:
    argdown = by_name("argdown")
    assert argdown
    draft = bring(Source(Text("x.argdown", "[A]: b #(a tag) #( c\n\n[C]: d #()\n")), argdown).draft
    assert [(one.text, one.extra["tags"]) for one in draft.claims] == [("b", ["a tag", " c\n\n[C]: d #("])]


@pytest.mark.parametrize(
    ("text", "expected", "note"),
    [
        ("[" * FAR, "[" * FAR, None),
        ("[a](" * FAR, "[a](" * FAR, None),
        ("[\\" * FAR, "[" * FAR + "\\", None),
        (r"\[a](http://x)", "[a](http://x)", None),
        (r"[a](\)" * FAR, "[a]()" * FAR, None),
        ("see [it](http://x/(a)b) now", "see it now", "sources: it <http://x/(a)b>"),
        (r"see [a [it](http://x)", "see [a it", "sources: it <http://x>"),
        (r"see [\[it\]](http://x)", "see [it]", "sources: [it] <http://x>"),
    ],
    ids=[
        "brackets",
        "links without an end",
        "open links with an escape",
        "no link",
        "links with an escape",
        "a link",
        "a bracket before it",
        "brackets in it",
    ],
)
def test_kialo(text: str, expected: str, note: str | None) -> None:
    kialo = by_name("kialo")
    assert kialo
    claims = bring(Source(Text("x.kialo", f"1. T.\n1.1. Pro: {text}\n")), kialo).draft.claims
    assert [(one.text, one.fields.get("note")) for one in claims] == [("T.", None), (expected, note)]


def test_comments_around_what_is_included_that_nothing_ends(tmp_path: Path) -> None:
    (tmp_path / "b.argdown").write_text("=" * FAR + "\n  + [B]: b\n", encoding="utf-8")
    path = tmp_path / "a.argdown"
    path.write_text(
        "[A]: a\n@include(b.argdown)\n\n[C]: " + "<!-- /* " * FAR + "\n@include(b.argdown)\n", encoding="utf-8"
    )
    reading = read(path)
    assert [one.text for one in reading.claims][:2] == ["a", "b"]
    assert [one.message for one in reading.findings if "is not included" in one.message] == [
        "b.argdown is not included: it was there before: a file is included once"
    ]


def test_front_matter_of_very_many_marks() -> None:
    assert texts("=" * FAR + "\ntitle: x\n" + "=" * FAR + "x\n\n[A]: a\n", "argdown") == []


def test_a_relation_of_very_many_colons() -> None:
    brat, article = by_name("brat"), Text("x.txt", "hello abc")
    assert brat
    content = "T1\tClaim 0 5\thello\nR1\tsupports " + ":" * FAR + "\n"
    assert [one.text for one in bring(Source(Text("x.ann", content), article=article), brat).draft.claims] == ["hello"]


def test_a_claim_of_very_many_lines() -> None:
    assert texts("1. T.\n" + "x\n" * FAR, "kialo") == ["T. " + " ".join("x" * FAR)]


def chain(length: int) -> str:
    """Inferences, each from the conclusion of the one before."""
    return "<A>\n\n(1) first\n" + "".join(f"--\nrule\n--\n(2) then {one}\n" for one in range(length))


@pytest.mark.parametrize(("length", "lifted"), [(250, 0), (251, 2), (5_000, 50)])
def test_a_chain_of_very_many_inferences(length: int, lifted: int) -> None:
    """What lies deeper than a map may nest is read as an aside that is used by ref; the chain is whole all the same."""
    argdown = by_name("argdown")
    assert argdown
    source = Source(Text("x.argdown", chain(length)))
    brought = bring(source, argdown)
    deep = "claims that lie too deep, read as asides that are used by ref"
    assert (brought.draft.altered[deep], len(brought.draft.roots)) == (lifted, 1 + lifted)
    assert any(f"{lifted} {deep}" in one.message for one in brought.findings) is bool(lifted)
    map_ = map_file(source, brought).map
    assert map_
    assert len(map_.asides or ()) == lifted


def test_a_chain_is_converted_whole() -> None:
    argdown, aif = by_name("argdown"), by_name("aif")
    assert argdown
    assert aif
    done = convert(Incoming(Text("x.argdown", chain(600)), format=argdown), aif, None)
    assert done.data is not None
    assert done.data.count(b'"type": "RA"') == 600


def test_toml_that_nests_too_deep() -> None:
    with pytest.raises(ValueError, match=r"^it nests too deep$"):
        toml_values("a = " + "[" * FAR)


def test_a_page_of_very_many_paragraphs(tmp_path: Path) -> None:
    """What the map leaves out is looked up for each paragraph, not gone through."""
    (tmp_path / "a.txt").write_text("It rains. It pours.\n\n" * 5_000, encoding="utf-8")
    (tmp_path / "m.yaml").write_text(
        "argmap: 1\narticle: {file: a.txt}\nargument: {thesis: It rains.}\n", encoding="utf-8"
    )
    reading, words = read(tmp_path / "m.yaml"), words_of("en")
    html = article_html(reading, words, Originals(reading, words))
    assert html.count("<span class=left>It rains.</span> <span class=left>It pours.</span>") == 5_000


def _aif(nodes: list[tuple[str, str]], edges: list[tuple[str, str]]) -> str:
    """An AIF file of nodes by their ids and types, and of edges."""
    return json.dumps(
        {
            "nodes": [{"nodeID": name, "type": kind, "text": name} for name, kind in nodes],
            "edges": [
                {"edgeID": str(at), "fromID": first, "toID": last, "formEdgeID": None}
                for at, (first, last) in enumerate(edges)
            ],
        }
    )


def _chain(scheme: str, number: int) -> str:
    """A step to a claim, and step after step that bears on the one before, each with a claim of its own."""
    nodes = [("top", "I"), ("s0", "RA"), ("c0", "I"), *((f"s{at}", scheme) for at in range(1, number))]
    nodes += [(f"c{at}", "I") for at in range(1, number)]
    edges = [("s0", "top"), *((f"s{at}", f"s{at - 1}") for at in range(1, number))]
    return _aif(nodes, edges + [(f"c{at}", f"s{at}") for at in range(number)])


def _brought(content: str) -> Brought:
    aif = by_name("aif")
    assert aif
    return bring(Source(Text("x.json", content)), aif)


def test_supports_of_supports_without_end_join_the_first() -> None:
    steps = _brought(_chain("RA", 4_000)).draft.steps
    assert steps[0].premises == list(range(1, 4_001))
    assert not any(one.premises for one in steps[1:])


def test_supports_of_steps_in_a_circle_lead_nowhere() -> None:
    nodes = [("top", "I"), ("a", "I"), ("b", "I"), ("c", "I"), ("s", "RA"), ("x", "RA"), ("y", "RA"), ("z", "RA")]
    edges = [("a", "s"), ("s", "top"), ("b", "x"), ("x", "y"), ("c", "y"), ("y", "x"), ("b", "z"), ("z", "x")]
    brought = _brought(_aif(nodes, edges))
    assert [one.premises for one in brought.draft.steps] == [[1], [], [], []]
    assert brought.draft.mended[0].what == "supports of steps, made linked premises of them"
    assert [brought.draft.claims[one].text for one in brought.draft.roots] == ["top", "b", "c"]


@pytest.mark.parametrize(("number", "kept"), [(200, 200), (241, 241), (3_000, 241)])
def test_undercuts_of_undercuts_are_kept_as_far_as_a_map_nests_them(number: int, kept: int) -> None:
    brought = _brought(_chain("CA", number))
    assert sum(bool(one.premises) for one in brought.draft.steps) == kept
    assert brought.draft.changes()["undercuts that lie too deep under other undercuts"] == number - kept
    assert len(brought.draft.placed()[1]) == number + 1  # no claim is lost


@pytest.mark.parametrize(("number", "is_read"), [(100, True), (400, False)])
def test_all_premises_to_all_conclusions(number: int, is_read: bool) -> None:
    nodes = [("s", "RA"), *((f"{side}{at}", "I") for side in "pc" for at in range(number))]
    edges = [*((f"p{at}", "s") for at in range(number)), *(("s", f"c{at}") for at in range(number))]
    brought = _brought(_aif(nodes, edges))
    assert len(brought.draft.steps) == (number if is_read else 0)
    said = [one.message for one in brought.findings if one.severity is Severity.ERROR]
    assert said == (
        [] if is_read else ["a map says again for each use what the file says once; here that is more than 50000 times"]
    )


def test_units_without_end_and_units_that_share_all_parts() -> None:
    arggraph = by_name("arggraph")
    assert arggraph

    def read_it(body: str) -> Brought:
        return bring(Source(Text("x.xml", f'<arggraph id="x">{body}</arggraph>')), arggraph)

    many = read_it("".join(f'<adu id="a{at}"/>' for at in range(20_000)))
    assert len(many.draft.claims) == 20_000
    number = 400
    parts = "".join(f'<edu id="e{at}">w{at}</edu><adu id="a{at}"/>' for at in range(number)) + '<joint id="j"/>'
    edges = "".join(
        f'<edge id="s{at}" src="e{at}" trg="j" type="seg"/><edge id="t{at}" src="j" trg="a{at}" type="seg"/>'
        for at in range(number)
    )
    assert [one.severity for one in read_it(parts + edges).findings] == [Severity.ERROR]
    few = '<edu id="e2">two</edu><edu id="e1">one</edu><adu id="a"/><joint id="j"/>'
    few += '<edge id="1" src="e1" trg="j" type="seg"/><edge id="2" src="e2" trg="j" type="seg"/>'
    (claim,) = read_it(few + '<edge id="3" src="j" trg="a" type="seg"/>').draft.claims
    assert claim.text == "two one"


def test_marks_of_a_text_in_one_pass() -> None:
    assert unmarked("<span " * 50_000) == ("<span " * 50_000, [])
    assert unmarked("a <b and" + " <span" * 3 + ">c</span>") == ("a c", [])
    html = 'x <span class="h" id="node7">y</span><br>z</p>1 < 2 <w'
    assert unmarked(html) == ("x y\nz\n1 < 2 <w", [Mark("7", Span(2, 3))])


def test_one_word_that_stands_everywhere_is_looked_for_once() -> None:
    sadface = by_name("sadface")
    assert sadface
    source = {"resource_id": "r", "text": "w w", "offset": 1, "length": 3}
    nodes = [{"id": "a", "type": "atom", "text": "So it is.", "sources": [source] * 3_000}]
    data = {"nodes": nodes, "edges": [], "resources": [{"id": "r", "content": "w w " * 20_000}]}
    (claim,) = bring(Source(Text("x.json", json.dumps(data))), sadface).draft.claims
    assert (claim.text, claim.fields) == ("So it is.", {"id": "a"})


def test_tags_are_kept_once_each_in_their_order() -> None:
    argdown = by_name("argdown")
    assert argdown
    tags = " ".join(f"#t{at}" for at in range(30_000))
    text = f"[A]: so {tags} #t1\n\n" + "[A]: so #t2 #last\n\n" + "".join(f"[A] #u{at}\n\n" for at in range(5_000))
    (claim,) = bring(Source(Text("x.argdown", text)), argdown).draft.claims
    assert claim.extra["tags"] == [f"t{at}" for at in range(30_000)] + ["last"] + [f"u{at}" for at in range(5_000)]


def test_statements_without_end_end_early(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("argmap.formats.argdown.syntax._MOST_ELEMENTS", 50)
    assert len(texts("".join(f"a{at}\n\n" for at in range(50)), "argdown")) == 50
    for more in ("".join(f"a{at}\n\n" for at in range(90)), "[A]: a\n" + "".join(f"  + b{at}\n" for at in range(90))):
        argdown = by_name("argdown")
        assert argdown
        findings = bring(Source(Text("x.argdown", more)), argdown).findings
        assert [one.message for one in findings if one.severity is Severity.ERROR] == [
            "this document has more than 50 statements and arguments; the rest is not read"
        ]
