"""What is written for platforms is read by other software, with as many items, keys and feedbacks as were made."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import shutil
import sqlite3
import subprocess
import tempfile
import zipfile
from contextlib import closing
from dataclasses import replace
from decimal import Decimal
from html import escape, unescape
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import pytest

from argmap.exercise import Set, make_set
from argmap.exercise.alongside import asks_about_the_article, names, printed
from argmap.exercise.anki import as_anki
from argmap.exercise.apkg import guid
from argmap.exercise.gift import as_gift
from argmap.exercise.h5p import as_h5p
from argmap.exercise.items import Node
from argmap.exercise.moodle import as_moodle
from argmap.exercise.platform import Asking, as_asked, chain, clean, hints, kept_name
from argmap.exercise.qti import as_qti, item_xml
from argmap.exercise.scorm import as_scorm
from argmap.exercise.table import as_csv, as_json
from argmap.exercise.worksheet import key_html, key_markdown, worksheet_html, worksheet_markdown
from argmap.graph import Polarity
from argmap.showing import one_line, printable
from tests.exercise.test_kinds import nasty

if TYPE_CHECKING:
    from collections.abc import Callable

    from argmap.reading import Reading

__all__ = ["nasty"]
QTI = "{http://www.imsglobal.org/xsd/imsqti_v2p1}"


@pytest.fixture(scope="module", params=["op-ed", "nasty"])
def made(request: pytest.FixtureRequest, belarus: Reading, nasty: Reading) -> tuple[Set, Reading]:
    reading = belarus if request.param == "op-ed" else nasty
    return make_set(reading, number=60, seed=2), reading


def test_moodle(made: tuple[Set, Reading]) -> None:
    set_, reading = made
    quiz = ElementTree.fromstring(as_moodle(*made))
    first, article, *questions = quiz.findall("question")
    assert (first.get("type"), article.get("type")) == ("category", "description")
    assert all(
        escape(printable(words)) in (article.findtext("questiontext/text") or "")
        for one in reading.articles.values()
        for number, words in printed(one)
        if number
    )
    assert [one.findtext("idnumber") for one in questions] == [item.id for item in set_.items]
    assert [one.findtext("name/text") for one in questions] == list(map(clean, names(set_).values()))
    for one, item in zip(questions, set_.items, strict=True):
        arranged = "ordering" if chain(item) else "gapselect"
        assert one.get("type") == {"choice": "multichoice", "match": arranged, "essay": "essay"}[as_asked(item)]
        text = one.findtext("questiontext/text") or ""
        assert ("<details>" in text) is asks_about_the_article(item, reading)
        if chain(item):
            continue
        assert escape(item.prompt.split("“")[0]) in text
        answers = one.findall("answer")
        assert [answer.get("fraction") for answer in answers] == (
            ["100" if option.is_right else "0" for option in item.options] if as_asked(item) == "choice" else []
        )
        assert all(answer.findtext("feedback/text") for answer in answers)
        assert len(one.findall("hint")) == (0 if as_asked(item) == "essay" else len(hints(item)))
        fragments = [text.text or "" for text in one.iter("text")]
        assert not any("<script" in fragment for fragment in fragments)


def test_moodle_asks_for_place_and_relation_of_each_claim(belarus: Reading) -> None:
    """The gaps' keys, read as Moodle reads them: a number counts the options, which are in two groups."""
    (item,) = make_set(belarus, ["scramble"], number=1).items
    item = replace(item, prompt="Put it together [[9]]")
    tree = replace(
        item,
        nodes=(
            Node("A", "The bridge [[2]] is <old>.", None),
            Node("B", "It rusts.", "A", Polarity.SUPPORT),
            Node("C", "It was painted in May.", "A", Polarity.ATTACK),
            Node("D", "The paint is on the rust.", "C", Polarity.ATTACK),
        ),
    )
    quiz = ElementTree.fromstring(as_moodle(Set("t", 1, (tree,)), belarus))
    one = quiz.findall("question")[-1]
    assert one.get("type") == "gapselect"
    options = [(two.findtext("group"), two.findtext("text")) for two in one.findall("selectoption")]
    assert options == [
        ("1", "at the top"), ("1", "under A"), ("1", "under B"), ("1", "under C"), ("1", "under D"),
        ("2", "bears on nothing here"), ("2", "supports it"), ("2", "objects to it"),
    ]  # fmt: skip
    text = (one.findtext("questiontext/text") or "").split("<details>")[0]
    gaps = [options[int(number) - 1][1] for number in re.findall(r"\[\[(\d+)\]\]", text)]
    assert gaps == [
        "at the top", "bears on nothing here", "under A", "supports it", "under A", "objects to it", "under C",
        "objects to it",
    ]  # fmt: skip
    assert "&lt;old&gt;" in text


def test_moodle_puts_a_chain_of_reasons_in_order(belarus: Reading) -> None:
    (item,) = make_set(belarus, ["scramble"], number=1).items
    nodes = (
        Node("A", "Nobody would buy it.", "C", Polarity.SUPPORT),
        Node("B", "The town should not sell it.", None),
        Node("C", "It would bring nothing.", "B", Polarity.SUPPORT),
    )
    quiz = ElementTree.fromstring(as_moodle(Set("t", 1, (replace(item, nodes=nodes),)), belarus))
    one = quiz.findall("question")[-1]
    texts = ["".join(ElementTree.fromstring(two.findtext("text") or "").itertext()) for two in one.findall("answer")]
    assert (one.get("type"), texts) == (
        "ordering", ["The town should not sell it.", "It would bring nothing.", "Nobody would buy it."],
    )  # fmt: skip
    against = replace(item, nodes=(*nodes[:2], replace(nodes[2], relation=Polarity.ATTACK)))
    assert chain(against) == []


@pytest.mark.parametrize(("options", "penalty", "told"), [(2, "1", 1), (3, "0.5", 2), (4, "0.3333333", 3)])
def test_as_many_hints_as_wrong_answers(belarus: Reading, options: int, penalty: str, told: int) -> None:
    item = next(one for one in make_set(belarus, ["thesis"], number=1).items)
    fewer = replace(item, options=item.options[:options], is_ordered=options == 3)
    one = ElementTree.fromstring(as_moodle(Set("t", 1, (fewer,)), belarus)).findall("question")[-1]
    assert (one.findtext("penalty"), len(one.findall("hint"))) == (penalty, told)
    assert one.findtext("shuffleanswers") == ("false" if options == 3 else "true")


def test_names_say_what_an_item_is_about(belarus: Reading) -> None:
    items = make_set(belarus, ["find-words", "thesis"], number=4).items
    called = list(names(Set("t", 1, items)).values())
    assert [one.split(":")[0] for one in called][:2] == ["Find the words 1", "Find the words 2"]
    assert all(len(one) <= 100 for one in called)
    assert len(set(called)) == len(called)


def test_gift_keeps_everything(made: tuple[Set, Reading]) -> None:
    blocks = as_gift(*made).decode().strip().split("\n\n")[2:]
    articles = len(made[1].articles)
    assert all(block.startswith("// The article comes first") for block in blocks[:articles])
    blocks = blocks[articles:]
    assert len(blocks) == len(made[0].items)
    for block, item in zip(blocks, made[0].items, strict=True):
        assert block.startswith(f"// {item.id}\n::")
        answers = [line for line in block.splitlines() if line.startswith(("\t=", "\t~"))]
        assert len(answers) == len(item.nodes) or len(answers) == len(item.options)


def test_gift_is_read_by_an_independent_parser(made: tuple[Set, Reading], tmp_path: Path) -> None:
    parser = os.environ.get("ARGMAP_GIFT")
    node = shutil.which("node")
    if not parser or not node:
        pytest.skip("ARGMAP_GIFT names no gift-pegjs (.ci/run fetches it)")
    (tmp_path / "set.gift").write_bytes(as_gift(*made))
    script = (
        "const g = require(process.argv[1]), fs = require('fs');"
        "console.log(JSON.stringify(g.parse(fs.readFileSync(process.argv[2], 'utf8'))))"
    )
    done = subprocess.run(
        [node, "-e", script, parser, str(tmp_path / "set.gift")], capture_output=True, text=True, check=True
    )
    questions = [one for one in json.loads(done.stdout) if one["type"] not in {"Category", "Description"}]
    types = {"choice": "MC", "match": "Matching", "essay": "Essay"}
    assert [(one["title"], one["type"]) for one in questions] == [
        (name.replace("->", "→"), types[as_asked(item)])
        for name, item in zip(names(made[0]).values(), made[0].items, strict=True)
    ]
    for one, item in zip(questions, made[0].items, strict=True):
        if one["type"] == "MC":
            assert [choice["isCorrect"] for choice in one["choices"]] == [option.is_right for option in item.options]
            assert all(choice["feedback"]["text"] for choice in one["choices"])
            expected = [printable(one_line(option.text)).replace("->", "→") for option in item.options]
            assert [choice["text"]["text"].strip("\u00a0") for choice in one["choices"]] == expected


def test_qti(made: tuple[Set, Reading]) -> None:
    data = as_qti(*made)
    assert data == as_qti(*made)
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert package.namelist() == [
            "imsmanifest.xml",
            "test.xml",
            *(f"items/{item.id}.xml" for item in made[0].items),
        ]
        manifest = ElementTree.fromstring(package.read("imsmanifest.xml"))
        hrefs = [one.get("href") for one in manifest.iter("{http://www.imsglobal.org/xsd/imscp_v1p1}file")]
        assert hrefs == package.namelist()[1:]  # the test, then the items
        test = ElementTree.fromstring(package.read("test.xml"))
        assert sorted(str(one.get("href")) for one in test.iter(f"{QTI}assessmentItemRef")) == sorted(
            map(str, hrefs[1:])
        )
        for item in made[0].items:
            one = ElementTree.fromstring(package.read(f"items/{item.id}.xml"))
            assert (one.find(f".//{QTI}h3") is not None) is asks_about_the_article(item, made[1])
            choices = list(one.iter(f"{QTI}simpleChoice"))
            if as_asked(item) == "choice":
                right = one.findtext(f"{QTI}responseDeclaration/{QTI}correctResponse/{QTI}value")
                key = next(choice for choice in choices if choice.get("identifier") == right)
                assert item.right
                assert key.text == item.right.text.replace("\x07", "\ufffd")
                assert len(one.findall(f"{QTI}modalFeedback")) == len(choices) == len(item.options)


@pytest.mark.local
def test_qti_is_valid(made: tuple[Set, Reading]) -> None:
    etree = pytest.importorskip("lxml.etree", reason="lxml is not installed")
    path = os.environ.get("ARGMAP_QTI_XSD")
    if not path or not Path(path).is_file():
        pytest.skip("ARGMAP_QTI_XSD names no imsqti_v2p1.xsd")
    schema = etree.XMLSchema(etree.parse(path))
    with zipfile.ZipFile(io.BytesIO(as_qti(*made))) as package:
        for name in package.namelist()[1:]:
            assert schema.validate(etree.fromstring(package.read(name))), (name, schema.error_log)


def test_anki(made: tuple[Set, Reading], tmp_path: Path) -> None:
    data = as_anki(*made)
    assert data == as_anki(*made)
    (tmp_path / "deck.apkg").write_bytes(data)
    with zipfile.ZipFile(tmp_path / "deck.apkg") as package:
        package.extract("collection.anki2", tmp_path)
    deck = sqlite3.connect(tmp_path / "collection.anki2")
    notes = [row[0].split("\x1f") for row in deck.execute("select flds from notes order by id")]
    cards = deck.execute("select count(*) from cards").fetchone()[0]
    deck.close()
    assert cards == len(notes) == len(made[0].items)
    assert all(question and answer and why for question, _, answer, why, _ in notes)
    shown = [asks_about_the_article(item, made[1]) for item in made[0].items]
    assert [bool(article) for *_, article in notes] == shown
    assert not any("<script" in field for note in notes for field in note)


def test_an_anki_deck_has_what_anki_asks_for(made: tuple[Set, Reading], tmp_path: Path) -> None:
    """Tables, columns and settings as Anki's version 11 has them; ids by which cards are known again."""
    (tmp_path / "deck.apkg").write_bytes(as_anki(*made))
    with zipfile.ZipFile(tmp_path / "deck.apkg") as package:
        assert (package.namelist(), package.read("media")) == (["collection.anki2", "media"], b"{}")
        package.extract("collection.anki2", tmp_path)
    deck = sqlite3.connect(tmp_path / "collection.anki2")
    columns = {
        table: [row[1] for row in deck.execute(f"pragma table_info({table})")]
        for (table,) in deck.execute("select name from sqlite_master where type = 'table' order by name").fetchall()
    }
    version, models, decks, options = deck.execute("select ver, models, decks, dconf from col").fetchone()
    notes = deck.execute("select guid, mid, tags, sfld, flds from notes order by id").fetchall()
    cards = deck.execute("select nid, did, ord, queue from cards order by id").fetchall()
    sound = deck.execute("pragma integrity_check").fetchone()
    deck.close()
    assert columns == {
        "cards": "id nid did ord mod usn type queue due ivl factor reps lapses left odue odid flags data".split(),
        "col": "id crt mod scm ver dty usn ls conf models decks dconf tags".split(),
        "graves": "usn oid type".split(),
        "notes": "id guid mid mod usn tags flds sfld csum flags data".split(),
        "revlog": "id cid usn ease ivl lastIvl factor time type".split(),
    }
    (model,) = json.loads(models).values()
    numbers = {name: int(number) for number, one in json.loads(decks).items() for name in [one["name"]]}
    title = made[0].title
    assert (version, sound, set(json.loads(options)), set(numbers)) == (11, ("ok",), {"1"}, {"Default", title})
    assert [field["name"] for field in model["flds"]] == ["Question", "Options", "Answer", "Why", "Article"]
    assert (model["req"], int(model["id"])) == ([[0, "any", [0, 1, 4]]], 1_718_203_412)
    assert [note[:3] for note in notes] == [(guid(item.id), 1_718_203_412, f" {item.kind} ") for item in made[0].items]
    assert all(sort == fields.split("\x1f")[0] and fields.count("\x1f") == 4 for *_, sort, fields in notes)
    assert cards == [(at, numbers[title], 0, 0) for at in range(1, len(notes) + 1)]


def test_no_text_breaks_an_anki_card_apart(made: tuple[Set, Reading]) -> None:
    odd = replace(made[0].items[0], prompt="a\x1fb", why="c\x1fd \ud800 \x00", answer="</b>\x1f")
    data = as_anki(replace(made[0], title="t\x1f\ud800", items=(odd,)), made[1])
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        deck = sqlite3.connect(":memory:")
        deck.deserialize(package.read("collection.anki2"))
    (fields,) = deck.execute("select flds from notes").fetchone()
    deck.close()
    assert len(fields.split("\x1f")) == 5
    assert "</b>" not in fields


def test_tables(made: tuple[Set, Reading]) -> None:
    rows = list(csv.DictReader(io.StringIO(as_csv(made[0]).decode("utf-8-sig"))))
    assert [row["id"] for row in rows] == [item.id for item in made[0].items]
    assert not any(cell and cell[0] in "=+-@" for row in rows for cell in row.values())
    for row, item in zip(rows, made[0].items, strict=True):
        if item.right:
            assert row[f"option_{row['right']}"].lstrip("'") == item.right.text.lstrip("'")
    data = json.loads(as_json(made[0]))
    assert [one["id"] for one in data["items"]] == [item.id for item in made[0].items]
    assert [len(one["options"]) for one in data["items"]] == [len(item.options) for item in made[0].items]


@pytest.mark.parametrize("write", [worksheet_html, key_html])
def test_sheets_in_html(made: tuple[Set, Reading], write: Callable[[Set, Reading], str]) -> None:
    html = write(*made)
    assert html.count('<li class="item">') == len(made[0].items)
    assert "<script" not in html
    assert "default-src 'none'" in html


def test_sheets_in_markdown(made: tuple[Set, Reading]) -> None:
    sheet, key = worksheet_markdown(*made), key_markdown(*made)
    for number, _ in enumerate(made[0].items, 1):
        assert f"\n**{number}.** " in sheet
        assert f"\n**{number}.** " in key
    assert "<script" not in sheet.replace("\\<script", "")
    assert sheet.count("```dot") == sum(item.form == "arrange" for item in made[0].items)


@pytest.mark.parametrize(
    "words",
    [
        "[sound:a.mp3]",
        "[latex]\\input{x}[/latex]",
        "[$]x[/$]",
        "[$$]x[/$$]",
        "[anki:tts lang=en]x[/anki:tts]",
        "[[type:x]]",
    ],
)
def test_nothing_in_a_field_is_played_or_compiled_by_anki(belarus: Reading, words: str) -> None:
    item = make_set(belarus, ["thesis"], number=1).items[0]
    options = tuple(replace(one, text=f"{one.text} {words}") for one in item.options)
    odd = replace(item, prompt=words, passage=words, why=words, options=options)
    with zipfile.ZipFile(io.BytesIO(as_anki(Set("t", 1, (odd,)), belarus))) as package:
        deck = sqlite3.connect(":memory:")
        deck.deserialize(package.read("collection.anki2"))
    (fields,) = deck.execute("select flds from notes").fetchone()
    deck.close()
    question, told, answer, why, _ = fields.split("\x1f")
    assert "[" not in fields
    assert all(words in unescape(one) for one in (question, told, answer, why))


LONG = "Der Nachtbus – " * 30


@pytest.mark.parametrize(
    ("title", "kept"),
    [
        ("A map", "A map"),
        ("Two\n  lines\n", "Two lines"),
        ("a" * 255, "a" * 255),
        ("a" * 256, "a" * 252 + "…"),
        ("町" * 85, "町" * 85),
        ("町" * 86, "町" * 84 + "…"),
        (" ", "argmap"),
    ],
)
def test_titles_are_kept_as_platforms_take_them(title: str, kept: str) -> None:
    assert kept_name(title) == kept
    assert len(kept.encode()) <= 255


def test_every_platform_is_given_such_a_title(belarus: Reading) -> None:
    set_ = Set(f"{LONG}\n::x:::y/z", 1, make_set(belarus, ["thesis"], number=1).items)
    short = Set("a::b:::c/d\n", 1, set_.items)
    for made in (set_, short):
        with zipfile.ZipFile(io.BytesIO(as_h5p(made, belarus))) as package:
            assert re.fullmatch(".{1,255}", json.loads(package.read("h5p.json"))["title"])
        with zipfile.ZipFile(io.BytesIO(as_scorm(made, belarus))) as package:
            titles = re.findall("<title>(.*?)</title>", package.read("imsmanifest.xml").decode(), re.DOTALL)
        assert titles == [kept_name(made.title)] * 2
        category = ElementTree.fromstring(as_moodle(made, belarus)).findtext("question/category/text")
        assert category == f"$course$/top/{kept_name(made.title).replace('/', '//')}"
        assert "\n" not in as_gift(made, belarus).decode().partition("$CATEGORY: ")[2].partition("\n\n")[0]
    assert decks(as_anki(short, belarus)) == {"Default", "a: :b: : :c/d"}
    assert decks(as_anki(set_, belarus)) == {"Default", kept_name(LONG + " : :x")}


def decks(package: bytes) -> set[str]:
    """The names of the decks of an Anki package."""
    with zipfile.ZipFile(io.BytesIO(package)) as files, tempfile.TemporaryDirectory() as folder:
        path = files.extract("collection.anki2", folder)
        with closing(sqlite3.connect(path)) as base:
            ((found,),) = base.execute("select decks from col").fetchall()
    return {str(one["name"]) for one in json.loads(found).values()}


@pytest.mark.parametrize("number", [1, 2, 3, 6, 7, 9, 26])
def test_the_parts_of_a_point_are_a_point_in_qti(belarus: Reading, number: int) -> None:
    item = make_set(belarus, ["scramble"], number=1).items[0]
    nodes = tuple(Node(chr(65 + at), f"Claim {at}", "A" if at else None) for at in range(number))
    xml = item_xml(Asking(Set("t", 1, (item,))), replace(item, nodes=nodes), "name").decode()
    shares = [Decimal(one) for one in re.findall('mappedValue="([^"]*)"', xml)]
    assert (len(shares), sum(shares)) == (number, 1)
    assert max(shares) - min(shares) < Decimal("0.003")
    assert 'upperBound="1"' in xml
