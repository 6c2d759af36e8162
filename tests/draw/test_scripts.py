"""Pictures of maps in Arabic, Hebrew, Chinese and Japanese, and of lines in which scripts are mixed."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING

import pytest

from argmap.draw import Drawing, Options, measure, render
from argmap.draw.dot import dot, element_id
from argmap.draw.measure import text_width, widest_word, wrap
from argmap.draw.poster import Composition, poster_source
from argmap.draw.script import END, LEFT_TO_RIGHT, RIGHT_TO_LEFT, parted, turned
from argmap.draw.turning import directed
from argmap.languages import runs_leftwards
from argmap.reading import Reading, read_bytes

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from playwright.sync_api import Page

    from argmap.draw.engine import Engine

SVG = "{http://www.w3.org/2000/svg}"
HEBREW = {
    "title": "להשאיר את אוטובוס הלילה",
    "thesis": "על העירייה להשאיר את אוטובוס הלילה בקו 9.",
    "P1": "עובדי בית החולים תלויים באוטובוס הלילה.",
    "E1": "מתוך 214 נשאלים, 61 (כלומר 28.5%) אמרו שאין להם דרך אחרת לחזור הביתה.",
    "P2": "איש לא יקבל משמרת שאי אפשר לחזור ממנה הביתה.",
    "P3": "אין מוניות (Uber, Gett) בשכונה בלילה.",
    "O1": "ביטול האוטובוס יחסוך 90,000 אירו בשנה.",
    "B1": "לא בטוח שייחסך משהו, כי החוזה בתוקף עד 2027.",
    "source": "ועד העובדים של St. Mary",
}
ARABIC = {
    "title": "لنُبقِ الحافلة الليلية",
    "thesis": "ينبغي للمجلس أن يُبقي الحافلة الليلية على الخط 9.",
    "P1": "يعتمد موظفو المستشفى على الحافلة الليلية.",
    "E1": "من بين 214 شخصًا سُئلوا، قال 61 (أي 28.5%) إنهم لا يملكون وسيلة أخرى للعودة إلى البيت.",
    "P2": "لا أحد يقبل مناوبة لا يستطيع بعدها العودة إلى بيته.",
    "P3": "لا تعمل سيارات الأجرة (Uber، Bolt) في الحي ليلًا.",
    "O1": "إلغاء الحافلة يوفر 90,000 يورو في السنة.",
    "B1": "ليس مؤكدًا أن شيئًا سيُوفَّر، فالعقد يمتد حتى عام 2027.",
    "source": "مجلس العاملين في مستشفى St. Mary",
}
JAPANESE = {
    "title": "夜行バスを残すべきである",
    "thesis": "市議会は9号線の夜行バスを残すべきである。",
    "P1": "病院の職員は夜行バスに頼っている。",
    "E1": "調査を受けた214人のうち61人（28.5%）が、「遅番のあとに家へ帰るほかの手段がない」と答えた。",
    "P2": "家に帰れない勤務を引き受ける人はいない。",
    "P3": "この地区では、夜にタクシー（Uberなど）は走っていない。",
    "O1": "バスを廃止すれば、年に90,000ユーロが節約される。",
    "B1": "何かが節約されるかどうかは確かではない。契約は2027年まで続く。",
    "source": "病院の職員会（St. Mary病院）",
}
CHINESE = {
    "title": "保留夜班公交车",
    "thesis": "市议会应当保留9路夜班公交车。",
    "P1": "医院的职工依靠夜班公交车。",
    "E1": "在接受调查的214人中，61人（28.5%）说：“下了晚班，没有别的办法回家。”",
    "P2": "没有人愿意上下班后回不了家的班。",
    "P3": "这一带夜里没有出租车（如Uber）。",
    "O1": "停开公交车每年可以节省90,000欧元。",
    "B1": "能不能省下钱并不确定，合同到2027年才结束。",
    "source": "医院职工会",
}
FROM_THE_RIGHT = {"Arabic": ARABIC, "Hebrew": HEBREW}
ALL = {**FROM_THE_RIGHT, "Japanese": JAPANESE, "Chinese": CHINESE}
CLAIMS = {"T": "thesis", **{name: name for name in ("P1", "E1", "P2", "P3", "O1", "B1")}}
LAYOUTS = pytest.mark.parametrize("layout", ["poster", "dot", "tidy"])


def night_bus(words: dict[str, str]) -> Reading:
    """One map of linked premises, an objection and a rebuttal, and a claim that is used twice, in some language."""

    def claim(name: str, kind: str = "premise", **more: Any) -> dict[str, Any]:
        return {"id": name, kind: words[name], **more}

    linked = {"together": [claim("E1", "evidence", type="statistic", attributed_to=words["source"]), claim("P2")]}
    rebuttal = claim("B1", because=[{"ref": "P3"}])
    argument = {
        "id": "T",
        "thesis": words["thesis"],
        "because": [claim("P1", because=[linked, claim("P3")])],
        "but": [claim("O1", but=[rebuttal])],
    }
    data = {"argmap": 1, "title": words["title"], "argument": argument}
    return read_bytes(json.dumps(data).encode())


def one_claim(text: str, **more: Any) -> Reading:
    data = {"argmap": 1, "argument": {"thesis": text, "id": "T", "because": [{"premise": "p", **more}]}}
    return read_bytes(json.dumps(data).encode())


LETTERS = [chr(code) for code in range(0x5D0, 0x5EB)]
"""Of Hebrew."""


def in_latin(words: dict[str, str]) -> dict[str, str]:
    """The same with a Latin letter for each of Hebrew."""
    return {name: re.sub("[\u05d0-\u05ea]", "n", text) for name, text in words.items()}


def leftwards(words: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """The same in letters that run from the left, each as wide as the one of Hebrew that it stands for."""
    others = {letter: chr(0x10D0 + at) for at, letter in enumerate(LETTERS)}
    for widths in measure._WIDTHS.values():
        for letter, other in others.items():
            monkeypatch.setitem(widths, other, widths[letter])
    table = str.maketrans("".join(others), "".join(others.values()))
    return {name: text.translate(table) for name, text in words.items()}


def texts(svg: bytes, claim: str) -> list[ET.Element]:
    """The pieces of text in a claim's box, in the order in which they are written."""
    box = next(group for group in ET.fromstring(svg).iter(SVG + "g") if group.get("id") == element_id(claim))
    return [*box.iter(SVG + "text")]


def squeezed(text: str) -> str:
    return "".join(text.split())


# Which way


def test_a_map_runs_as_most_letters_of_its_claims() -> None:
    assert [name for name, words in ALL.items() if Drawing(night_bus(words), Options()).is_rtl] == ["Arabic", "Hebrew"]
    assert not Drawing(one_claim("NATO and the word שלום"), Options()).is_rtl
    assert Drawing(one_claim("NATO: השאלה היא מה זה"), Options()).is_rtl
    assert not Drawing(one_claim("12 %"), Options()).is_rtl
    assert not runs_leftwards([])


def test_a_line_is_held_together_where_a_program_could_turn_it() -> None:
    whole = "NATO הוא ארגון. (25%)"
    assert turned(whole) == f"{RIGHT_TO_LEFT}{whole}{END}"
    assert turned("(25%)", whole) == f"{RIGHT_TO_LEFT}(25%){END}"
    assert turned("שלום means peace") == f"{LEFT_TO_RIGHT}שלום means peace{END}"
    assert turned("means peace", "שלום means peace, or so they say") == "means peace"
    assert turned("") == turned("", whole) == ""
    assert turned("病院 and (25%)") == "病院 and (25%)"


def marked(text: str) -> str:
    """The text with marks of direction for < (from the left), > (from the right) and / (the end)."""
    return text.translate(str.maketrans("<>/", LEFT_TO_RIGHT + RIGHT_TO_LEFT + END))


@pytest.mark.parametrize(
    ("line", "held"),
    [
        ("הספרייה · 5 claims", "<>הספרייה/ · <5 claims//"),
        ("הספרייה (2) · R. Levi · 12 claims", "<>הספרייה (2)/ · <R. Levi/ · <12 claims//"),
        ("הספרייה ·", "<>הספרייה/ ·/"),
        ("· הספרייה", "<· >הספרייה//"),
        ("The word ספר in it · 5 claims", "<<The word ספר in it/ · <5 claims//"),
        ("הספרייה", ">הספרייה/"),
        ("הספר·ייה", ">הספר·ייה/"),
        ("The library · 5 claims", "The library · 5 claims"),
        ("5 claims", "5 claims"),
        ("", ""),
    ],
)
def test_parts_of_a_line_take_nothing_of_each_other(line: str, held: str) -> None:
    assert parted(line, is_rtl=False) == marked(held)
    assert parted(line, is_rtl=True) == marked(f">{held[1:]}" if held.startswith("<") else held)


# The poster


def test_a_poster_from_the_right_is_the_same_from_the_left_seen_from_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    options = Options(layout="poster")
    behind = Composition(Drawing(night_bus(HEBREW), options)).poster
    before = Composition(Drawing(night_bus(leftwards(HEBREW, monkeypatch)), options)).poster
    width = before.width
    assert behind.width == width
    assert behind.height == before.height

    def turned_rects(rects: dict[Any, Any]) -> dict[Any, Any]:
        return {name: (width - rect.left - rect.width, *rect[1:]) for name, rect in rects.items()}

    assert {name: tuple(rect) for name, rect in behind.sheet.boxes.items()} == turned_rects(before.sheet.boxes)
    assert {name: tuple(rect) for name, rect in behind.sheet.frames.items()} == turned_rects(before.sheet.frames)
    assert {name: tuple(rect) for name, rect in behind.sheet.stubs.items()} == turned_rects(before.sheet.stubs)
    assert len(behind.sheet.frames) == len(behind.sheet.stubs) == 1
    assert [(line.step, line.points) for line in behind.sheet.lines] == [
        (line.step, [(width - x, y) for x, y in line.points]) for line in before.sheet.lines
    ]
    for one, other in ((behind.heading, before.heading),):
        assert [text.rect.right for text in one.texts] == [width - text.rect.left for text in other.texts]
        assert [sample.right for sample, _, _ in one.entries] == [width - rect.left for rect, _, _ in other.entries]
        assert [words.left for _, _, words in one.entries] == [width - rect.right for _, _, rect in other.entries]


def test_support_runs_at_the_right_and_attack_at_the_left() -> None:
    reading = night_bus(HEBREW)
    sheet = Composition(Drawing(reading, Options(layout="poster"))).poster.sheet
    number = reading.graph.by_id
    assert sheet.boxes[number["P1"]].left > sheet.boxes[number["O1"]].right
    assert sheet.boxes[number["E1"]].left >= sheet.boxes[number["P2"]].left


def test_each_line_of_a_poster_is_held_together_and_its_pieces_stand_from_the_right() -> None:
    reading = one_claim("NATO הוא ארגון (25%).", id="P1")
    source = poster_source(Composition(Drawing(reading, Options(layout="poster", legend=False))))
    held = [f"{RIGHT_TO_LEFT}{line}{END}" for line in ("NATO הוא", "ארגון (25%).")]
    assert re.findall(f"{RIGHT_TO_LEFT}[^{END}]*{END}", source) == held
    assert source.index("NATO") < source.index(">T<")
    assert 'ALIGN="LEFT"' not in source


# Every layout


@pytest.mark.engine
@LAYOUTS
@pytest.mark.parametrize("words", ALL.values(), ids=ALL)
def test_what_is_written_in_a_box_is_in_the_order_of_reading(
    engine: Engine, words: dict[str, str], layout: str
) -> None:
    svg = render(night_bus(words), "svg", Options(layout=layout, show=frozenset({"types"})), engine=engine.name)
    assert not re.search(f"[{LEFT_TO_RIGHT}{RIGHT_TO_LEFT}{END}]", svg.decode())
    feet = {"E1": f"according to {words['source']}"}
    tags = {"T": "THESIS", "P1": "SUB-CONCLUSION", "E1": "EVIDENCE · STATISTIC", "P2": "CO-PREMISE", "P3": "PREMISE"}
    tags |= {"O1": "OBJECTION", "B1": "REBUTTAL"}
    small = tags if layout != "poster" else {"E1": "statistic"}
    for name, key in CLAIMS.items():
        written = squeezed("".join("".join(element.itertext()) for element in texts(svg, name)))
        assert written == squeezed(f"{name} {small.get(name, '')} {words[key]} {feet.get(name, '')}")


@pytest.mark.engine
@LAYOUTS
@pytest.mark.parametrize("words", FROM_THE_RIGHT.values(), ids=FROM_THE_RIGHT)
def test_lines_begin_at_the_right_edge(engine: Engine, words: dict[str, str], layout: str) -> None:
    svg = render(night_bus(words), "svg", Options(layout=layout, show=frozenset({"types"})), engine=engine.name)
    for name in CLAIMS:
        lines: dict[str, list[ET.Element]] = {}
        for element in texts(svg, name):
            lines.setdefault(element.get("y", ""), []).append(element)
            is_turned = element.get("direction") == "rtl"
            assert element.get("text-anchor") == ("start" if is_turned else "end")
        firsts = {float(line[0].get("x", "0")) for line in lines.values()}
        assert max(firsts) - min(firsts) <= (6 if layout == "poster" and name == "E1" else 1)
        for line in lines.values():
            places = [float(element.get("x", "0")) for element in line]
            assert places == sorted(places, reverse=True)


@pytest.mark.engine
@pytest.mark.parametrize("direction", ["TB", "LR"])
def test_graphs_run_from_the_right(engine: Engine, direction: str) -> None:
    reading = night_bus(HEBREW)
    svg = render(reading, "svg", Options(direction=direction), engine=engine.name)
    places = {name: texts(svg, name)[0] for name in CLAIMS}
    x = {name: float(element.get("x", "0")) for name, element in places.items()}
    y = {name: float(element.get("y", "0")) for name, element in places.items()}
    side, down = (x, y) if direction == "TB" else ({name: -one for name, one in y.items()}, {n: -x[n] for n in x})
    assert side["P1"] > side["O1"]
    assert side["E1"] > side["P2"] > side["P3"] > side["B1"]
    assert down["T"] < down["P1"] < down["E1"]
    assert down["T"] < down["O1"] < down["B1"]


@pytest.mark.engine
def test_a_text_from_the_right_in_a_map_from_the_left(engine: Engine) -> None:
    reading = one_claim(
        "The word שלום means peace, and that is how people greet.", premise="NATO קבע זאת (25%).", id="P1"
    )
    for layout in ("poster", "dot", "tidy"):
        svg = render(reading, "svg", Options(layout=layout), engine=engine.name)
        *before, last = texts(svg, "P1")
        assert (last.get("direction"), last.get("text-anchor"), last.text) == ("rtl", "end", "NATO קבע זאת (25%).")
        assert {element.get("direction") for element in [*before, *texts(svg, "T")]} == {None}


def from_an_article(title: str, thesis: str) -> Reading:
    article, argument = {"title": title, "file": "library.txt"}, {"id": "T", "thesis": thesis}
    return read_bytes(json.dumps({"argmap": 1, "title": "x", "article": article, "argument": argument}).encode())


@pytest.mark.engine
@LAYOUTS
@pytest.mark.parametrize("thesis", ["The library should open.", "יש לפתוח את הספרייה."])
def test_the_number_below_the_title_stays_with_its_word(
    engine: Engine, show: Callable[..., Page], layout: str, thesis: str
) -> None:
    reading = from_an_article("הספרייה של העיר", thesis)
    svg = render(reading, "svg", Options(layout=layout, legend=False), engine=engine.name)
    number, word, title = show(svg.decode().partition("?>")[2]).evaluate(_SOURCE)
    assert number < word < number + 20
    assert (title > word) == (thesis != "The library should open.")


@pytest.mark.engine
@LAYOUTS
def test_a_line_below_the_title_in_one_script_has_no_marks(engine: Engine, layout: str) -> None:
    reading = from_an_article("The library of the town", "The library should open.")
    svg = render(reading, "svg", Options(layout=layout, legend=False), engine=engine.name).decode()
    assert ">The library of the town · 1 claim<" in svg


@pytest.mark.engine
@pytest.mark.parametrize("layout", ["poster", "dot"])
def test_a_stub_of_a_text_from_the_right_in_a_map_from_the_left(engine: Engine, layout: str) -> None:
    words = in_latin(HEBREW) | {"P3": "אין מוניות"}
    svg = render(night_bus(words), "svg", Options(layout=layout), engine=engine.name)
    stub = next(group for group in ET.fromstring(svg).iter(SVG + "g") if group.get("class") == "node stub")
    name, text = stub.iter(SVG + "text")
    assert (name.get("direction"), name.get("text-anchor"), name.text) == (None, "start", "↗ P3")
    assert (text.get("direction"), text.get("text-anchor"), text.text) == ("rtl", "end", "אין מוניות")


def test_a_picture_in_latin_letters_is_left_alone() -> None:
    svg = b'<svg><text text-anchor="start" x="1" y="2">a &amp; b</text></svg>'
    assert directed(svg, is_rtl=False) is svg
    source = dot(night_bus(in_latin(HEBREW)))
    assert "RIGHT" not in source
    assert "rankdir=RL" not in source


# Breaking


@pytest.mark.parametrize(
    ("text", "room", "lines"),
    [
        ("夜行バスを残す。", 40, ["夜行バス", "を残す。"]),
        ("夜行バス。", 40, ["夜行バ", "ス。"]),
        ("彼は「帰る」と答えた", 30, ["彼は", "「帰", "る」と", "答えた"]),
        ("タクシーは走る", 30, ["タク", "シーは", "走る"]),
        ("きっと言った", 20, ["きっ", "と", "言っ", "た"]),
        ("これはNATOの本部（Brussels）だ", 60, ["これはNATO", "の本部", "（Brussels）", "だ"]),
        ("没有，“人”愿意", 30, ["没有，", "“人”愿", "意"]),
        ("야간 버스에 의존하고 있다", 50, ["야간", "버스에", "의존하고", "있다"]),
        ("야간버스에의존하고", 40, ["야간버스", "에의존하", "고"]),
        ("👩\u200d👩\u200d👧👩\u200d👩\u200d👧", 40, ["👩\u200d👩\u200d👧", "👩\u200d👩\u200d👧"]),
    ],
)
def test_lines_break_where_the_script_allows_it(text: str, room: float, lines: list[str]) -> None:
    assert wrap(text, room, 10) == lines


def test_beside_what_stands_first_a_line_of_signs_is_filled() -> None:
    assert wrap("夜行バスを残す", 60, 10, taken_first=25) == ["夜行バ", "スを残す"]
    assert wrap("。。", 60, 10, taken_first=55) == ["", "。。"]


def test_thai_breaks_between_letters_with_their_vowels() -> None:
    text = "ประเทศไทยเป็นประเทศที่ตั้งอยู่ในเอเชีย"
    lines = wrap(text, 60, 10)
    assert "".join(lines) == text
    assert all(text_width(line, 10) <= 60 for line in lines)
    assert not any(line[0] in "ะาำ็่้ิีึืุู" or line[-1] in "เแโใไ" for line in lines)


def test_a_box_of_signs_may_be_narrow() -> None:
    assert widest_word("病院の職員は夜行バスに頼っている。", 10) == 20
    assert widest_word("Brüssel で", 10) == text_width("Brüssel", 10)
    poster = Composition(Drawing(night_bus(JAPANESE), Options(layout="poster"))).builder
    poster.roots()
    assert {card.sizes[0][0] < text_width(card.box.text, 11) / 2 for card in poster.cards.values()} == {True}


def test_lines_of_japanese_begin_and_end_well_in_each_box() -> None:
    for text in (*JAPANESE.values(), *CHINESE.values()):
        for room in range(64, 400, 7):
            lines = wrap(text, room, 11, taken_first=30)
            assert squeezed("".join(lines)) == squeezed(text)
            assert all(text_width(line, 11) <= room for line in lines)
            assert not any(line and (line[0] in "。、，：」）”ーっ" or line[-1] in "「（“") for line in lines)


# In a browser

_PLACES = """() => [...document.querySelectorAll("g[id^=claim_]")].flatMap(box => {
    const outline = box.querySelector("path, polygon").getBBox();
    return [...box.querySelectorAll("text")].map(text => {
        const one = text.getBBox();
        return [box.id, text.textContent, one.x - outline.x, outline.x + outline.width - one.x - one.width,
                text.y.baseVal[0].value - outline.y, outline.y + outline.height - text.y.baseVal[0].value];
    });
})"""
_SOURCE = """() => {
    const line = [...document.querySelectorAll("text")].find(text => text.textContent.includes("claim"));
    return ["1", "claim", "הע"].map(word => line.getExtentOfChar(line.textContent.indexOf(word)).x);
}"""
_WORDS = """name => [...document.querySelectorAll(`g[id=claim_${name}] text`)].map(text => {
    const found = [...text.textContent.matchAll(/[^ ]+/g)];
    return found.map(word => [word[0], text.getExtentOfChar(word.index).x]);
})"""


@pytest.mark.engine
@LAYOUTS
@pytest.mark.parametrize("words", ALL.values(), ids=ALL)
def test_texts_lie_in_their_boxes_in_a_browser(
    engine: Engine, show: Callable[..., Page], words: dict[str, str], layout: str
) -> None:
    svg = render(night_bus(words), "svg", Options(layout=layout), engine=engine.name)
    places = show(svg.decode().partition("?>")[2]).evaluate(_PLACES)
    assert len({box for box, *_ in places}) == len(CLAIMS)
    assert [place for place in places if min(place[2:4]) < 0 or min(place[4:]) < 2] == []


@pytest.mark.engine
@pytest.mark.parametrize("layout", ["poster", "dot"])
def test_words_follow_each_other_from_the_right_in_a_browser(
    engine: Engine, show: Callable[..., Page], layout: str
) -> None:
    text = "אמר NATO כי 25% (2020) הצביעו."
    for reading in (
        one_claim(text, id="P1"),
        one_claim("Words in Latin letters, more of them.", premise=text, id="P1"),
    ):
        svg = render(reading, "svg", Options(layout=layout), engine=engine.name)
        name = "T" if reading.claims[0].text == text else "P1"
        lines = show(svg.decode().partition("?>")[2]).evaluate(_WORDS, name)
        shown = [line for line in lines if any("\u05d0" <= letter <= "\u05ea" for word, _ in line for letter in word)]
        assert " ".join(word for line in shown for word, _ in line) == text
        for line in shown:
            assert [x for _, x in line] == sorted((x for _, x in line), reverse=True)
