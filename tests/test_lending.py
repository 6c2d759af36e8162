"""A Reading that is lent to a package's part is put back as it was, and the part is named; all else goes on."""

from __future__ import annotations

import re
from dataclasses import replace
from importlib.metadata import EntryPoint
from typing import TYPE_CHECKING

import pytest

from argmap.checker import check, make_plan
from argmap.checker.plan import Active
from argmap.conversion import Incoming, convert
from argmap.diagnostics import Code, Severity
from argmap.draft import Draft
from argmap.exercise import make_set
from argmap.exercise.kinds.kind import Kind
from argmap.exercise.kinds.registry import kinds
from argmap.exercise.kinds.rule_faults import RuleFault
from argmap.exercise.output import Output
from argmap.exercise.quarry import Quarry
from argmap.exercise.registry import OutputError, written
from argmap.formats import Source, bring
from argmap.formats.format import Format, Outgoing, Written
from argmap.formats.sound import sound_format
from argmap.plugins import OWN, Part, PartError, UnsoundError, lent
from argmap.reading import Reading, Shelf, read
from argmap.rules import Defect, Fault
from argmap.rules.base import Rule
from argmap.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from argmap.exercise.items import Item
    from argmap.graph import Claim

ARTICLE = "The ferry should run at night. Forty people wait for it each evening. A second boat lies in the dock.\n"
MAP = """argmap: 1
article: {file: article.txt}
argument:
  id: T
  thesis: The ferry should run at night.
  quote: The ferry should run at night
  because:
    - id: W
      evidence: Fifty people wait for it.
      quote: Forty people wait for it each evening
    - evidence: There is a boat.
      quote: A second boat lies in the yard
    - premise: People need a way home.
      by: reader
"""
POINT = EntryPoint("dock", "dock_rules", "argmap.rules")
THEIRS = Part("dock-rules", "dock", POINT)
OTHERS = Part("quay-rules", "quay", EntryPoint("quay", "quay_rules", "argmap.rules"))
CHANGES = "it changes the map that it is given, which others use, too"
FAILED = "the rule DK1 dock-rule of the package dock-rules (entry point dock) failed: {}"
SET = {
    "reading.file = None": CHANGES,
    "del reading.file": CHANGES,
    "reading.graph = None": CHANGES,
    "reading.alone.graph = None": CHANGES,
    "reading.findings = (1,)": CHANGES,
    "reading.folder = None": CHANGES,
    "reading.lexicons = (reading.lexicon,)": CHANGES,
    "reading.file.text.content = ''": CHANGES,
    "reading.file.text.content = ''; reading.claim_place(reading.claims[0]).start": CHANGES,
    "reading.file.text.name = 'other.yaml'": CHANGES,
    "reading.articles.clear()": CHANGES,
    "reading.articles['x'] = reading.articles[None]": CHANGES,
    "reading.articles[None].text.content = 'x'": CHANGES,
    "reading.articles[None].text.content = 'x'; reading.anchors; reading.wordings": CHANGES,
    "reading.articles[None].text = Text('article.txt', 'Nothing.')": CHANGES,
    "reading.articles[None].body = None": CHANGES,
    "reading.articles[None].set_aside.append(1)": CHANGES,
    "reading.graph.by_id.clear()": CHANGES,
    "reading.graph.by_id['X'] = 0": CHANGES,
    "reading.graph.claims = ()": CHANGES,
    "reading.claims[0].text = 'other'": CHANGES,
    "reading.alone.claims[0].label = 'other'": CHANGES,
    "reading.steps[0].premises = ()": CHANGES,
    "reading.changed_originals.add(None)": CHANGES,
    "object.__setattr__(reading.file, 'map', None)": CHANGES,
    "reading.file.root.values.clear()": CHANGES,
    "reading.map.argument.__dict__.clear()": CHANGES,
    "reading.file.text.position = None": CHANGES,
    "reading.file = None; 1 / 0": CHANGES,
    "reading.claim_place = None": "AttributeError: Reading.claim_place is worked out, and cannot be set",
    "reading.anchors = ()": "AttributeError: Reading.anchors is worked out, and cannot be set",
    "reading.articles[None].sentences = ()": "AttributeError: Article.sentences is worked out, and cannot be set",
    "reading.by_label.clear()": "AttributeError: 'mappingproxy' object has no attribute 'clear'",
    "reading.claims = ()": "AttributeError: property 'claims' of 'Reading' object has no setter",
    "1 / 0": "ZeroDivisionError: division by zero",
}
"""What a rule does with a Reading, and what is told of it."""
MAY = [
    "sorted(reading.claims, key=lambda one: one.text)",
    "reading.anchors, reading.worded, reading.closeness, reading.by_label, reading.alone.title",
    "reading.covered(reading.articles[None]), reading.articles[None].place_label(3), reading.articles[None].pages",
    "reading.kept['mine'] = 3",
    "reading.of_mine = {}",
    "reading.file.node(('argument',)), reading.file.text.units(9), reading.known_by('W')",
    "[*reading.claims].clear(), dict(reading.articles).clear(), {*reading.graph.by_id}.clear()",
]
"""What a rule may do."""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "article.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "map.yaml").write_text(MAP, encoding="utf-8")
    return tmp_path / "map.yaml"


def rule(part: Part, code: str, does: Callable[[Reading], object]) -> Active:
    """A rule of a package that does something, and then finds its place."""

    def finds(reading: Reading) -> Iterator[Fault]:
        does(reading)
        yield Fault(reading.claim_place(reading.claims[0]), "here", reading.claims[0].label)

    described = Code.documented(code, "dock-rule", Severity.WARNING, "It does something.")
    return Active(Rule(described, finds, part=part), {}, None)


def doing(code: str) -> Callable[[Reading], object]:
    return lambda reading: exec(code, {"reading": reading, "Text": Text})  # noqa: S102


def told(path: Path, *added: Active, alone: bool = False) -> list[tuple[str, str, object]]:
    """What is found with some packages' rules before argmap's own, and after them; `alone` without those."""
    plan = make_plan()
    active = added if alone else (*added, *plan.active, *added)
    return [(one.code.id, one.message, one.place.start) for one in check(read(path), replace(plan, active=active))]


@pytest.mark.parametrize("alone", [False, True])
@pytest.mark.parametrize(("code", "said"), SET.items(), ids=SET)
def test_what_is_set_is_put_back_and_told(path: Path, code: str, said: str, alone: bool) -> None:
    """Whether the rule comes first or last, and whoever comes after it."""
    innocent = rule(OTHERS, "QY1", lambda reading: (reading.worded, reading.covered(reading.articles[None])))
    expected = told(path, innocent, alone=alone)
    found = told(path, rule(THEIRS, "DK1", doing(code)), innocent, alone=alone)
    failed = [one for one in found if one[0] == "AM506"]
    assert failed == [("AM506", FAILED.format(said), (1, 1))] * (1 if alone else 2)
    assert [one for one in found if one[0] not in {"AM506", "DK1"}] == expected
    assert "AM204" in {code for code, _, _ in expected} or alone


@pytest.mark.parametrize("code", MAY)
def test_what_may_be_done_is_done(path: Path, code: str) -> None:
    nothing = rule(THEIRS, "DK1", lambda reading: None)
    assert told(path, rule(THEIRS, "DK1", doing(code))) == told(path, nothing)


def test_what_was_found_meanwhile_is_kept_unless_something_was_changed(path: Path) -> None:
    reading = read(path)
    with lent(THEIRS, reading):
        anchors = reading.anchors
        reading.kept["mine"] = 3
    assert (reading.anchors is anchors, reading.kept["mine"]) == (True, 3)
    with pytest.raises(UnsoundError, match="it changes the map"), lent(THEIRS, reading):  # noqa: PT012
        reading.kept["mine"], reading.kept["more"] = 4, 5
        reading.folder = path
        assert reading.wordings
    assert (reading.anchors is anchors, reading.kept) == (True, {"mine": 3})
    assert (reading.folder, "wordings" in vars(reading)) == (path.parent, False)


def test_what_ends_the_work_goes_on_and_all_is_put_back(path: Path) -> None:
    reading = read(path)
    file = reading.file
    with pytest.raises(KeyboardInterrupt), lent(THEIRS, reading):  # noqa: PT012
        reading.file = None  # type: ignore[assignment]
        raise KeyboardInterrupt
    assert reading.file is file


def test_argmaps_own_parts_are_trusted(path: Path) -> None:
    reading = read(path)
    for part in (OWN, None):
        with lent(part, reading):
            reading.folder = path / str(part)
        assert reading.folder == path / str(part)


# The other parts that are lent a Reading, or a piece of one

BY = "of the package dock-rules (entry point dock) failed: it changes the map that it is given, which others use, too"


@pytest.mark.parametrize("code", ["reading.file = None", "reading.graph.by_id.clear()", "set_.__dict__.clear()"])
def test_an_output_is_lent_one(path: Path, code: str) -> None:
    reading = read(path)
    set_ = make_set(reading, ["find-words"], 1)

    def write(set_: object, reading: Reading) -> bytes:
        exec(code, {"set_": set_, "reading": reading})  # noqa: S102
        return b"made"

    before = (set_.items, reading.file, {**reading.graph.by_id})
    with pytest.raises(OutputError, match=re.escape(f"the output cards {BY}")):
        written(Output("cards", "cards", write, part=THEIRS), set_, reading)
    assert (set_.items, reading.file, reading.graph.by_id) == before
    assert written(Output("cards", "cards", lambda *_: b"made", part=THEIRS), set_, reading) == b"made"


@pytest.mark.parametrize(
    "code",
    [
        "quarry.reading = None",
        "quarry.whole.graph = None",
        "quarry.reading.file.text.content = ''",
        "quarry.bank = None",
    ],
)
def test_a_kind_of_exercises_is_lent_one(path: Path, monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    """The kinds after it make what they make without it."""
    other = path.with_name("other.yaml")
    other.write_text(MAP, encoding="utf-8")
    reading, bank = read(path), [read(other)]

    def make(quarry: Quarry) -> list[Item]:
        exec(code, {"quarry": quarry})  # noqa: S102
        return []

    odd = Kind("odd", make, "nothing", part=THEIRS)
    monkeypatch.setattr("argmap.exercise.make.kinds", lambda: {"odd": odd, **kinds()})
    names = [one for one in kinds() if one != "odd"]
    plain = make_set(reading, names, 5, bank=bank)
    made = make_set(reading, ["odd", *names], 5, bank=bank)
    assert plain.items
    assert (made.items, made.refused[1:]) == (plain.items, plain.refused)
    assert [one.partition(";")[0] for one in made.failed] == [f"the kind odd {BY}"]


def test_a_fault_is_put_into_a_draft_of_one(path: Path) -> None:
    reading = read(path)
    quarry = Quarry(reading, 1)

    def spoil(draft: Draft, reading: Reading, claim: Claim) -> bool:
        draft.claims[claim.index].text += "!"
        reading.articles.clear()
        return True

    claim = quarry.reading.claims[1]
    fault = Defect("n", "a", frozenset({"AM304"}), spoil, THEIRS)
    with pytest.raises(PartError, match=re.escape(f"the fault “n” {BY}")):
        RuleFault(quarry, fault).put_in([claim], claim)
    assert [*reading.articles] == [None]


def a_format(**ways: Callable[..., object]) -> Format:
    return Format("odd", "odd", (".odd",), {}, **ways, part=THEIRS)  # type: ignore[arg-type]


@pytest.mark.parametrize("code", ["articles.clear()", "articles[None].text.content = ''", "articles[None].body = None"])
def test_a_writer_is_lent_the_articles(path: Path, code: str) -> None:
    shelf = Shelf()

    def write(outgoing: Outgoing) -> Written:
        exec(code, {"articles": outgoing.articles})  # noqa: S102
        return Written(b"made")

    incoming = Incoming(Text(str(path), MAP), path, shelf=shelf)
    result = convert(incoming, sound_format(a_format(write=write), THEIRS), None)
    assert (result.data, result.refused.partition(";")[0]) == (None, f"the format odd {BY}")
    (article,) = read(path, shelf).articles.values()
    assert (article.text.content, article.body.end) == (ARTICLE, len(ARTICLE))


def test_a_reader_is_lent_the_texts() -> None:
    def read_odd(source: Source) -> Draft:
        source.text.content = ""
        return Draft({"argmap": 1})

    source = Source(Text("a.odd", "odd\n"))
    brought = bring(source, a_format(read=read_odd))
    assert [one.message for one in brought.findings] == [f"the format odd {BY}"]
    assert source.text.content == "odd\n"
