"""Shared claims: one line that leads to where the claim is written, on every engine, whatever its text."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING, Any

import pytest

from argmap.draw import Options, dot, render
from argmap.draw.dot import element_id
from argmap.draw.escape import clean
from argmap.draw.measure import elided, text_width
from argmap.reading import Reading, read, read_bytes
from argmap.showing import shortened
from tests.conftest import ROOT
from tests.draw.test_engines import LAYOUTS, PITFALLS

if TYPE_CHECKING:
    from argmap.draw.engine import Engine

SVG, LINK = "{http://www.w3.org/2000/svg}", "{http://www.w3.org/1999/xlink}"


def sharing(text: str, name: str = "P", options: dict[str, Any] | None = None) -> Reading:
    """A claim that is a reason for two others, once alone and once linked."""
    shared: dict[str, Any] = {"premise": text, "id": name}
    data = {
        "argmap": 1,
        "argument": {
            "id": "T",
            "thesis": "t",
            "because": [
                {"premise": "a", "id": "A", "because": [shared]},
                {"premise": "b", "id": "B", "because": [{"together": [{"premise": "c", "id": "C"}, {"ref": name}]}]},
            ],
            "but": [{"ref": name}],
        },
        **(options or {}),
    }
    reading = read_bytes(json.dumps(data).encode())
    assert reading.findings == ()
    return reading


def drawn(svg: bytes) -> list[tuple[str, str | None, str | None]]:
    """The stubs of a picture: their words, where they lead, and their tooltips."""
    found = []
    for group in ET.fromstring(svg).iter(SVG + "g"):
        if group.get("class") == "node stub":
            words = "".join("".join(one.itertext()) for one in group.iter(SVG + "text"))
            links = [(one.get(LINK + "href"), one.get(LINK + "title")) for one in group.iter(SVG + "a")]
            found.append((words, *(links[0] if links else (None, None))))
    return found


@pytest.mark.parametrize(
    ("text", "room", "shown"),
    [
        ("no claim without its words", 300, "no claim without its words"),
        ("no claim without its words", 80, "no claim…"),
        ("no claim, without its words", 66, "no claim…"),
        ("unbreakablyunbrokenword", 60, "unbreaka…"),
        ("", 60, ""),
        ("one", 1, "…"),
    ],
)
def test_a_text_on_one_line(text: str, room: int, shown: str) -> None:
    assert elided(text, room, 11) == shown
    assert text_width(shown, 11) <= room or shown == "…"


def test_the_lines_of_a_map_with_a_shared_claim() -> None:
    text = dot(sharing("The harbour silts up, and nobody has ever dredged any of it."), Options(direction="TB"))
    assert re.findall(r'^  (r\w+) \[.*?class="(\w+)", tooltip="(.*?)", URL="(.*?)"', text, re.MULTILINE) == [
        ("r3_2", "stub", "The harbour silts up, and nobody has ever dredged any of it.", "#claim_P"),
        ("r4_2", "stub", "The harbour silts up, and nobody has ever dredged any of it.", "#claim_P"),
    ]
    assert re.findall(r'^  (\w+) -> (\w+) .*?class="(.*?)"(.*)\];', text, re.MULTILINE) == [
        ("n0", "n1", "s0 p1", ', minlen=2, tailport="p0:s"'),
        ("n1", "n2", "s1 p2", ", minlen=2, tailport=s"),
        ("n0", "n3", "s2 p3", ', minlen=2, tailport="p1:s"'),
        ("n3", "j3", "s3", ", tailport=s"),
        ("j3", "n4", "s3 p4", ""),
        ("j3", "r3_2", "s3 p2", ""),
        ("n0", "r4_2", "s4 p2", ', minlen=2, tailport="p2:s"'),
    ]
    assert "↗ a claim that stands elsewhere in the map" in text


def test_argmaps_own_layout_has_lines() -> None:
    reading = sharing("It silts up.")
    for options in (Options(layout="tidy"), Options(stubs=False)):
        text = dot(reading, options)
        assert 'class="stub"' not in text
        assert "↗" not in text
        assert len(re.findall(r"-> n2 .*constraint=false", text)) == 2


@pytest.mark.engine
def test_a_stub_is_a_link_to_its_claim(engine: Engine) -> None:
    text = "The harbour silts up, and nobody has ever dredged any of it since the old mayor left for the south."
    svg = render(sharing(text, "P:5"), "svg", Options(direction="TB"), engine=engine.name)
    stub = ("↗ P:5 The harbour silts up, and…", "#claim_P_3a_5", text)
    assert drawn(svg) == [stub, stub]
    assert len([one for one in ET.fromstring(svg).iter() if one.get("id") == element_id("P:5")]) == 1
    assert ET.fromstring(svg).get("role") == "group"


@pytest.mark.engine
@LAYOUTS
@pytest.mark.parametrize("text", [text for name, text in PITFALLS.items() if clean(text) and name != "surrogate"])
def test_whatever_a_claim_says_its_stub_shows_it_as_text(engine: Engine, text: str, layout: str) -> None:
    reading = sharing(text)
    svg = render(reading, "svg", Options(layout=layout), engine=engine.name)
    whole = clean(reading.claims[2].text)
    assert len(drawn(svg)) == 2
    for words, link, tooltip in drawn(svg):
        assert link == "#claim_P"
        assert (tooltip or "").split() == shortened(whole, 1_200).split()
        assert "".join(whole.split()).startswith("".join(words.removeprefix("↗ P").split()).removesuffix("…"))
    assert len(drawn(svg)) == 2
    links = {one.get(LINK + "href") for one in ET.fromstring(svg).iter(SVG + "a")}
    assert links == {"#claim_P"}
    assert not re.search(
        rb"<script|javascript:|<image|xml-stylesheet|\son\w+=",
        re.sub(rb'<text.*?</text>|<desc.*?</desc>|xlink:title="[^"]*"', b"", svg, flags=re.DOTALL),
    )


@pytest.mark.engine
def test_a_pdf_has_no_links_that_lead_nowhere(engine: Engine) -> None:
    assert b"claim_P" not in render(sharing("It silts up."), "pdf", engine=engine.name)


@pytest.mark.engine
@pytest.mark.parametrize("direction", ["TB", "LR"])
def test_every_use_of_a_shared_claim_in_the_worked_example(engine: Engine, direction: str) -> None:
    reading = read(ROOT / "maps" / "belarus.yaml").alone
    svg = render(reading, "svg", Options(direction=direction), engine=engine.name)
    claims = reading.claims
    uses = [claims[one].label for step in reading.steps for one in step.premises if claims[one].step != step.index]
    assert sorted(str(link) for _, link, _ in drawn(svg)) == sorted(f"#{element_id(label)}" for label in uses)
    assert len(uses) == 5
