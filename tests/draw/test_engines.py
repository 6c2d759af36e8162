"""Real Graphviz engines: every pitfall that was ever found, on each engine; time limits; what is written."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from argmap.draw import Drawing, EngineError, Options, dot, draw_pages, render
from argmap.draw import engine as engines
from argmap.draw.dot import element_id
from argmap.draw.engine import Engine, lay_out
from argmap.draw.escape import clean
from argmap.draw.options import SHOWN
from argmap.reading import Reading, read, read_bytes
from tests.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

pytestmark = pytest.mark.engine
SVG = "{http://www.w3.org/2000/svg}"

PITFALLS = {
    "backslash at the end": "ends with \\",
    "windows path": "C:\\new\\lab\\Node \\N \\G \\E \\L",
    "markup": "<b>x</b> <p>a & b</p> <a> < b",
    "html-like whole": "<not html>",
    "entities": "AT&amp;T &lt;x&gt; &#65;",
    "control characters": "a\x01b\x0bc\x7fd\x9fe\uffff",
    "null": "a\x00b",
    "surrogate": "a\ud800b",
    "ports": "https://a.b/c p:q:r",
    "lone bracket": "]",
    "brackets": "a] ]> ]]> <FONT>a</FONT>]",
    "quotes": 'a" ] ; evil [label="pwn',
    "script": '"><script>alert(1)</script>',
    "javascript": "javascript:alert(1)",
    "newline first": "\n\nsecond line",
    "comment": "a /* b */ // c\n# d",
    "keyword": "node graph digraph subgraph strict edge",
    "unbroken": "x" * 590,
    "long": "very long " * 2000,
    "scripts": "Привет عربي עברית 漢字かな 😀👩‍👩‍👧 e\u0301",
    "bidi override": "abc\u202edef\u202c",
    "html comment": "<!-- x --> <![CDATA[ y ]]> <?php ?>",
    "only spaces": "   ",
    "a mark on nothing": "\ufe00",
    "nothing to see": "\u200b\u00ad\u2060",
}


def one_claim(text: str) -> Reading:
    data = {"argmap": 1, "title": text or "t", "argument": {"id": "T", "thesis": text, "because": [{"premise": text}]}}
    return read_bytes(json.dumps(data).encode())


def texts_of(svg: bytes) -> list[str]:
    return ["".join(element.itertext()) for element in ET.fromstring(svg).iter(SVG + "text")]


def boxes(svg: bytes) -> int:
    """How many claims are drawn."""
    return sum(group.get("id", "").startswith("claim_") for group in ET.fromstring(svg).iter(SVG + "g"))


def edges(svg: bytes) -> int:
    """How many lines are drawn, but for those of a legend."""
    found = [group.get("class", "").split() for group in ET.fromstring(svg).iter(SVG + "g")]
    return sum(words[:1] == ["edge"] and "legend" not in words for words in found)


LAYOUTS = pytest.mark.parametrize("layout", ["poster", "dot"])


@LAYOUTS
@pytest.mark.parametrize("text", PITFALLS.values(), ids=PITFALLS)
def test_pitfall(engine: Engine, text: str, layout: str) -> None:
    reading = one_claim(text)
    svg = render(reading, "svg", Options(layout=layout), engine=engine.name)
    assert boxes(svg) == len(reading.claims)
    assert edges(svg) == 1
    shown = "".join("".join(texts_of(svg)).split())
    expected = "".join(clean(reading.claims[0].text).split())[:500]
    assert expected.replace("\u202e", "") in shown.replace("\u202e", "") or not text.strip()
    assert not re.search(
        rb"<script|javascript:|<image|xml-stylesheet|\son\w+=|xlink:href",
        re.sub(rb"<text.*?</text>|<title.*?</title>|<desc.*?</desc>", b"", svg, flags=re.DOTALL),
    )


NASTY = st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from("\\<>&\"';]}[{\nNGEL"), max_size=40)


@LAYOUTS
@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(NASTY.filter(lambda text: text.strip()), min_size=20, max_size=20))
def test_any_texts_are_shown_as_text(engine: Engine, layout: str, texts: list[str]) -> None:
    data = {"argmap": 1, "argument": {"thesis": "t", "because": [{"premise": text} for text in texts]}}
    reading = read_bytes(json.dumps(data).encode())
    svg = render(reading, "svg", Options(layout=layout), engine=engine.name)
    assert boxes(svg) == len(reading.claims) == 21
    assert edges(svg) == 20
    shown = "".join("".join(texts_of(svg)).split())
    for claim in reading.claims:
        assert "".join(clean(claim.text).split()) in shown


WIDE = (
    "\ufdfd\ufdfd\ufdfd",
    "\u2e3b" * 10,
    "\u2e3b \u2e3a",
    "👩‍👩‍👧" * 9,
    "🏴󠁧󠁢󠁳󠁣󠁴󠁿" * 5,
    "W" * 60,
    "@" * 30,
    "x" * 200,
    "𒐫𒈙" * 6,
    "༼༽" * 9,
    "ཧཱུྃ" * 6,
    "a" + "\u0335\u0489" * 40,
    "\U000f0000" * 9,
    "\u0378" * 9,
    "௵" * 9,
)


@pytest.mark.parametrize("layout", ["poster", "dot", "tidy"])
@settings(max_examples=10, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.lists(st.sampled_from(WIDE) | NASTY, min_size=1).map(" ".join).filter(str.strip), min_size=9, max_size=9
    )
)
def test_no_text_is_too_wide_for_a_picture(engine: Engine, layout: str, texts: list[str]) -> None:
    data = {
        "argmap": 1,
        "argument": {
            "thesis": texts[0],
            "because": [
                {"premise": text, "attributed_to": text, "because": [{"evidence": text}]} for text in texts[1:6]
            ],
            "but": [{"together": [{"premise": text} for text in texts[6:]], "scheme": "sign"}],
        },
    }
    reading = read_bytes(json.dumps(data).encode())
    svg = render(reading, "svg", Options(layout=layout, show=frozenset(SHOWN)), engine=engine.name)
    assert boxes(svg) == len(reading.claims) == 14


@pytest.mark.parametrize("layout", ["poster", "dot", "tidy"])
def test_each_wide_text_is_shown(engine: Engine, layout: str) -> None:
    data = {"argmap": 1, "argument": {"thesis": "t", "because": [{"premise": text} for text in WIDE]}}
    svg = render(read_bytes(json.dumps(data).encode()), "svg", Options(layout=layout), engine=engine.name)
    shown = "".join("".join(texts_of(svg)).split())
    assert [text for text in WIDE if "".join(text.split()) not in shown] == []


@LAYOUTS
@pytest.mark.parametrize(
    "text", ["\u200b", "\u00ad \u2060", "a \u200b b", "\u0301", "\ufe00", "\u180b \ufe0f", "a \ufe0f b"]
)
def test_texts_of_which_little_is_seen_are_drawn_in_every_format(engine: Engine, text: str, layout: str) -> None:
    for format_ in ("png", "pdf"):
        assert render(one_claim(text), format_, Options(layout=layout), engine=engine.name)


def test_formats(engine: Engine) -> None:
    reading = one_claim("A claim.")
    assert render(reading, "png", engine=engine.name).startswith(b"\x89PNG")
    assert render(reading, "pdf", engine=engine.name).startswith(b"%PDF")
    assert render(reading, "dot") == dot(reading).encode()


def test_svg_is_an_image_that_names_itself(engine: Engine) -> None:
    svg = render(one_claim("A & <claim>"), "svg", engine=engine.name)
    root = ET.fromstring(svg)
    title, description = root[0], root[1]
    assert root.get("role") == "img"
    assert root.get("aria-labelledby") == f"{title.get('id')} {description.get('id')}"
    assert title.text == "A & <claim>"
    assert description.text == "Argument map.\nT thesis: A & <claim>\n  1.1 premise: A & <claim>"
    assert len(list(root.iter(SVG + "title"))) == 1
    assert b"<!--" not in svg
    fonts = {element.get("font-family") for element in root.iter(SVG + "text")}
    assert fonts == {"Arial, Helvetica, 'Liberation Sans', Arimo, sans-serif"}


def test_same_map_same_bytes(engine: Engine) -> None:
    reading = read(ROOT / "maps" / "belarus.yaml").alone
    assert render(reading, "svg", engine=engine.name) == render(reading, "svg", engine=engine.name)


@pytest.mark.parametrize("direction", ["TB", "LR"])
def test_author_order_is_the_order_of_the_picture(engine: Engine, direction: str) -> None:
    data = {"argmap": 1, "argument": {"thesis": "t", "because": [{"premise": f"p{n}"} for n in range(6)]}}
    svg = render(read_bytes(json.dumps(data).encode()), "svg", Options(direction=direction), engine=engine.name)
    along = {}
    for group in ET.fromstring(svg).iter(SVG + "g"):
        name = "".join(element.text or "" for element in group.iter(SVG + "text"))
        if group.get("class", "").startswith("node") and (found := re.search(r"p(\d)", name)):
            text = next(group.iter(SVG + "text"))
            along[int(found[1])] = float(text.get("x" if direction == "TB" else "y", "0"))
    assert sorted(along, key=along.__getitem__) == list(range(6))


def test_author_order_holds_beside_shared_claims(engine: Engine) -> None:
    svg = render(read(ROOT / "maps" / "belarus.yaml"), "svg", Options(direction="LR"), engine=engine.name).decode(
        "utf-8"
    )
    reading = read(ROOT / "maps" / "belarus.yaml").alone
    numbers = {element_id(claim.label): claim.index for claim in reading.claims}
    tops = {}
    for group in ET.fromstring(svg).iter(SVG + "g"):
        if group.get("class", "").startswith("node") and group.get("id", "").startswith("claim_"):
            tops[numbers[group.get("id", "")]] = min(float(text.get("y", "0")) for text in group.iter(SVG + "text"))
    for steps in reading.graph.steps_to:
        written = [[one for one in reading.steps[step].premises if reading.claims[one].step == step] for step in steps]
        heights = [min(tops[premise] for premise in premises) for premises in written if premises]
        assert heights == sorted(heights)


def test_engine_message_is_a_failure(engine: Engine) -> None:
    with pytest.raises(EngineError, match=f"Graphviz \\({engine.name}\\) failed: "):
        lay_out("digraph { a [label=<<B>x</I>>]; }", "svg", engine)
    with pytest.raises(EngineError, match="failed"):
        lay_out("digraph { a ", "svg", engine)


def test_timeout_kills_the_engine(tmp_path: Path) -> None:
    script = tmp_path / "slow.py"
    script.write_text("import time\ntime.sleep(60)\n")
    slow = Engine("embedded", (sys.executable, str(script)), "here")
    with pytest.raises(EngineError, match=r"took longer than 0.5 s"):
        lay_out("digraph {}", "svg", slow, 0.5)
    if shutil.which("ps") is None:
        pytest.skip("no ps here to see what runs")
    running = subprocess.run(["ps", "-eo", "args"], capture_output=True, text=True, check=False).stdout  # noqa: S607
    assert str(script) not in running


def test_no_engine_says_how_to_get_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engines, "available", list)
    with pytest.raises(EngineError, match=r'pip install "argmap\[graphviz\]"'):
        engines.choose()


def test_engine_that_is_not_here_is_named(monkeypatch: pytest.MonkeyPatch, engine: Engine) -> None:
    monkeypatch.setattr(engines, "available", lambda: [engine])
    other = "system" if engine.name == "embedded" else "embedded"
    with pytest.raises(EngineError, match=f"the {other} engine is not here; installed is {engine.name}"):
        engines.choose(other)


def test_program_that_cannot_be_run_is_named(tmp_path: Path) -> None:
    with pytest.raises(EngineError, match="cannot be run"):
        lay_out("digraph {}", "svg", Engine("system", (str(tmp_path / "absent"),), "here"))


def test_notebook_shows_the_diagram(read_map: Callable[..., Reading]) -> None:
    import argmap

    reading = argmap.read(ROOT / "maps" / "belarus.yaml").alone
    shown = reading._repr_svg_()  # type: ignore[attr-defined]
    assert shown.startswith("<?xml")
    assert read_map("argmap: 1\n")._repr_svg_() is None  # type: ignore[attr-defined]


def test_notebook_without_graphviz_shows_no_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    import argmap

    reading = argmap.read(ROOT / "maps" / "belarus.yaml").alone
    monkeypatch.setattr(engines, "available", list)
    assert reading._repr_svg_() is None  # type: ignore[attr-defined]


def test_a_label_of_a_megabyte_is_cut(engine: Engine) -> None:
    svg = render(one_claim("x" * 2**20), "svg", engine=engine.name)
    assert "…" in "".join(texts_of(svg))
    assert boxes(svg) == 2


def test_the_deepest_chain_is_drawn(engine: Engine) -> None:
    lines = ["argmap: 1", "argument:", "  thesis: t"]
    for level in range(481):
        lines += ["  " * (level + 1) + "because:", "  " * (level + 1) + "- premise: p"]
    reading = read_bytes("\n".join(lines).encode())
    assert (len(reading.claims), reading.findings) == (482, ())
    assert boxes(render(reading, "svg", Options(layout="dot"), engine=engine.name)) == 482
    pages = draw_pages(Drawing(reading, Options()), "svg", engine=engine.name)
    drawn = [re.findall(rb'id="claim_[^"]*"', page) for page in pages]
    assert len({one for page in drawn for one in page}) == 482
    assert max(map(len, drawn)) <= 60


def test_any_id_is_shown_and_safe_in_the_picture(engine: Engine) -> None:
    names = ["a:b:c", "-x-", 'q"uote', "<b>", "é", "node", "Graph", "graph", "n0", "c0", "a&b;", "\\N", "]"]
    data = {"argmap": 1, "argument": {"thesis": "t", "because": [{"premise": "p", "id": name} for name in names]}}
    reading = read_bytes(json.dumps(data).encode())
    svg = render(reading, "svg", engine=engine.name)
    assert boxes(svg) == len(reading.claims) == len(names) + 1
    shown = texts_of(svg)
    assert [name for name in names if name not in shown] == []
    ids = [group.get("id") for group in ET.fromstring(svg).iter(SVG + "g") if group.get("id", "").startswith("claim")]
    assert sorted(map(str, ids)) == sorted(element_id(claim.label) for claim in reading.claims)
    assert len(set(ids)) == len(ids)
    assert all(re.fullmatch(r"claim_[\w.]+", one, re.ASCII) for one in map(str, ids))


def test_plain_locale(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    reading = one_claim("Привет “é” 漢字")
    expected = render(reading, "svg", engine=engine.name)
    monkeypatch.setenv("LC_ALL", "C")
    assert render(reading, "svg", engine=engine.name) == expected
