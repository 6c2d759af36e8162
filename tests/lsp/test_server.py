"""The server over standard input and output, driven as an editor drives it."""

from __future__ import annotations

import asyncio
import sys
from typing import TYPE_CHECKING

import pytest
from lsprotocol import types

from argmap.checker import check
from argmap.reading import read
from tests.lsp.editor import Editor, edit, range_of

if TYPE_CHECKING:
    from pathlib import Path

ARTICLE = "The harbour should be dredged.\n\nLook at it 🚢 now: “it’s silting up every year”. Eleven shops had to close last year.\n"
MAP = """\
argmap: 1
article: {file: article.txt}
argument:
  id: T
  thesis: The harbour 🚢 should be dredged.
  quote: The harbour should be dredged
  because:
    - id: P
      premise: It fills with silt.
      quote: "it's silting up every year"
      because:
        - ref: S
          scheme: sign
asides:
  - id: S
    evidence: Shops gave up.
    type: event
    quote: Eleven shops had to close last year
"""
SHORT = MAP.replace("Eleven shops had to close last year", "Eleven shops")
IS_SHORT = [("AM206", 18, 11)]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "article.txt").write_text(ARTICLE, encoding="utf-8", newline="")
    return tmp_path / "a map.yaml"


def brief(found: list[types.Diagnostic]) -> list[tuple[object, int, int]]:
    return [(one.code, one.range.start.line + 1, one.range.start.character) for one in found]


def test_what_is_typed_is_checked_as_the_command_line_checks_it(path: Path) -> None:
    broken = MAP.replace("quote: Eleven shops had to close last year", "quote: 🚢🚢 Eleven shops shut").replace(
        "type: event", "type: evnt"
    )

    async def scenario(editor: Editor) -> None:
        assert await editor.show(path, MAP) == []
        found = await editor.show(path, broken)
        path.write_text(broken, encoding="utf-8")
        expected = check(read(path))
        assert [one.code for one in found] == [one.code.id for one in expected]
        assert [one.range.start.line + 1 for one in found] == [one.place.start.line for one in expected]
        wrong = next(one for one in found if one.code == "AM202")
        assert wrong.range == range_of(broken, "🚢🚢 Eleven shops shut")
        assert wrong.severity is types.DiagnosticSeverity.Error
        assert "help: " in wrong.message

    edit(scenario, command=[sys.executable, "-X", "utf8", "-m", "argmap"])


def test_a_finding_names_the_place_in_the_article(path: Path) -> None:
    async def scenario(editor: Editor) -> None:
        found = await editor.show(path, MAP.replace("silting up every year", "silting up each year"))
        wrong = next(one for one in found if one.code == "AM204")
        assert "difference: " in wrong.message
        assert wrong.related_information
        place = wrong.related_information[0].location
        assert place.uri == (path.parent / "article.txt").as_uri()
        assert place.range == range_of(ARTICLE, "it’s silting up every year")

    edit(scenario)


@pytest.mark.parametrize("units", list(types.PositionEncodingKind), ids=lambda one: one.value)
def test_characters_are_counted_as_the_editor_counts_them(path: Path, units: types.PositionEncodingKind) -> None:
    text = MAP.replace("quote: The harbour should", "quote: {exact: 🚢é The harbour, prefix: x} #")

    async def scenario(editor: Editor) -> None:
        found = await editor.show(path, text)
        wrong = next(one for one in found if one.code == "AM202")
        line = text.split("\n")[wrong.range.start.line]
        encoding = {"utf-8": "utf-8", "utf-16": "utf-16-le", "utf-32": "utf-32-le"}[units.value]
        width = {"utf-8": 1, "utf-16": 2, "utf-32": 4}[units.value]
        raw = line.encode(encoding)
        words = raw[wrong.range.start.character * width : wrong.range.end.character * width].decode(encoding)
        assert words == "🚢é The harbour"

    edit(scenario, units=[units])


def test_hover(path: Path) -> None:
    async def scenario(editor: Editor) -> None:
        card = await editor.hover(path, MAP.replace("It fills", "It f|ills"))
        assert card == (
            "**P** · sub-conclusion\n\nIt fills with silt.\n\nsupported by S\n\n**¶2**\n\n"
            "> Look at it 🚢 now: “⟦it’s silting up every year⟧”. Eleven shops had to close last year."
        )
        assert (await editor.hover(path, MAP.replace("ref: S", "ref: |S"))).startswith("**S** · aside, event\n\nShops")
        quote = await editor.hover(path, MAP.replace("Eleven shops", "Eleven| shops"))
        assert (
            quote
            == "**¶2**\n\n> Look at it 🚢 now: “it’s silting up every year”. ⟦Eleven shops had to close last year⟧."
        )
        assert await editor.hover(path, MAP.replace("type: event", "ty|pe: event")) == "What kind of evidence it is."
        assert (await editor.hover(path, MAP.replace("scheme: sign", "scheme: si|gn"))).startswith("sign; observation")
        assert await editor.hover(path, "\n|\n" + MAP) == ""

    edit(scenario)


def test_hover_shows_what_it_quotes_as_it_is(path: Path) -> None:
    hostile = MAP.replace("It fills with silt.", '"# [x](javascript:alert(1)) <b>*!* `a`"')

    async def scenario(editor: Editor) -> None:
        marked = hostile.replace("premise: ", "premise: |")
        assert r"\# \[x\](javascript:alert(1)) \<b\>\*!\* \`a\`" in await editor.hover(path, marked)

    edit(scenario)

    async def plainly(editor: Editor) -> None:
        marked = hostile.replace("premise: ", "premise: |")
        assert "# [x](javascript:alert(1)) <b>*!* `a`" in await editor.hover(path, marked)

    edit(plainly, markdown=False)


def test_definitions_and_references(path: Path) -> None:
    async def scenario(editor: Editor) -> None:
        claim = [("a%20map.yaml", range_of(MAP, "Shops gave up."))]
        uses = [("a%20map.yaml", range_of(MAP.replace("ref: S", "ref: @"), "@"))]
        assert await editor.definition(path, MAP.replace("ref: S", "ref: |S")) == claim
        found = await editor.definition(path, MAP.replace("Eleven shops", "Eleven| shops"))
        assert found == [("article.txt", range_of(ARTICLE, "Eleven shops had to close last year"))]
        assert await editor.definition(path, MAP.replace("thesis: The", "thesis: T|he")) == []
        assert await editor.references(path, MAP.replace("Shops gave", "Shops| gave"), declared=False) == uses
        assert await editor.references(path, MAP.replace("Shops gave", "Shops| gave"), declared=True) == [*claim, *uses]

    edit(scenario)


def test_the_outline_is_the_argument(path: Path) -> None:
    async def scenario(editor: Editor) -> None:
        thesis, aside = await editor.outline(path, MAP)
        assert (thesis.name, thesis.detail) == ("T The harbour 🚢 should be dredged.", "thesis")
        assert thesis.selection_range == range_of(MAP, "The harbour 🚢 should be dredged.")
        (premise,) = thesis.children or []
        assert (premise.name, list(premise.children or [])) == ("+ P It fills with silt.", [])
        assert (aside.name, aside.detail) == ("S Shops gave up.", "aside")

    edit(scenario)


def test_a_very_deep_map_has_an_outline(path: Path) -> None:
    lines, indent = ["argmap: 1", "argument:", "  thesis: T"], 2
    for number in range(200):
        lines += [f"{' ' * indent}because:", f"{' ' * indent}  - premise: claim {number}"]
        indent += 4

    async def scenario(editor: Editor) -> None:
        waiting, count = await editor.outline(path, "\n".join(lines)), 0
        while waiting:
            waiting += waiting.pop().children or []
            count += 1
        assert count == 201

    edit(scenario)


def test_fixes_are_offered_where_they_are_needed(path: Path) -> None:
    async def scenario(editor: Editor) -> None:
        (offered,) = await editor.actions(path, MAP.replace("it's silting", "it's| silting"), only=["quickfix"])
        action, text = offered
        assert (action.kind, action.is_preferred) == (types.CodeActionKind.QuickFix, True)
        assert text == MAP.replace("it's", "it’s")
        assert await editor.actions(path, MAP.replace("Eleven shops", "Eleven| shops"), only=["quickfix"]) == []
        (every,) = await editor.actions(path, "|" + MAP, only=["source.fixAll"])
        assert (every[0].kind, every[1]) == ("source.fixAll.argmap", MAP.replace("it's", "it’s"))

    edit(scenario)


STEPS = """\
argmap: 1
argument:
  thesis: The harbour should be dredged.
  because:
    - premise: It fills with silt.
    # the ships
    - id: P2
      premise: Ships bring work.
"""


def test_the_structure_is_changed_at_a_claim(path: Path) -> None:
    async def scenario(editor: Editor) -> None:
        offered = await editor.actions(path, STEPS.replace("Ships bring", "Ships| bring"), only=["refactor"])
        made = {action.title: text for action, text in offered}
        assert list(made) == [
            "Make P2 an objection",
            "Link P2 with the step before it",
            "Make P2 evidence",
            "Make P2 implicit",
            "Make P2 the thesis",
        ]
        assert made["Make P2 an objection"] == STEPS.replace("    # the ships\n", "  but:\n    # the ships\n")
        assert made["Make P2 evidence"] == STEPS.replace("premise: Ships", "evidence: Ships")
        linked = await editor.actions(
            path, made["Link P2 with the step before it"].replace("Ships bring", "Ships| bring"), only=["refactor"]
        )
        assert linked[0][0].title == "Take P2 out of the link"
        assert linked[0][1] == STEPS
        assert await editor.actions(path, "|" + STEPS, only=["refactor"]) == []

    edit(scenario)


def test_settings_count_and_are_read_again_when_they_change(path: Path) -> None:
    settings = path.parent / "argmap.toml"

    async def scenario(editor: Editor) -> None:
        assert brief(await editor.show(path, SHORT)) == IS_SHORT
        settings.write_text('ignore = ["AM206"]\nslect = []\n', encoding="utf-8")
        editor.files_changed(settings)
        assert brief(await editor.diagnostics(path.as_uri(), 1)) == []
        assert brief(await editor.diagnostics(settings.as_uri(), None)) == [("AM501", 2, 0)]
        settings.write_text('ignore = ["AM104"]\n', encoding="utf-8")
        await editor.save(path)
        assert brief(await editor.diagnostics(path.as_uri(), 1)) == IS_SHORT
        assert brief(await editor.diagnostics(settings.as_uri(), None)) == []
        (watched,) = editor.asked
        assert watched.registrations[0].method == types.WORKSPACE_DID_CHANGE_WATCHED_FILES

    edit(scenario)


def test_an_article_that_changes_is_read_again(path: Path) -> None:
    async def scenario(editor: Editor) -> None:
        await editor.show(path, MAP)
        article = path.parent / "article.txt"
        article.write_text("Another article.\n", encoding="utf-8")
        editor.files_changed(article)
        found = await editor.diagnostics(path.as_uri(), 1)
        assert [one.code for one in found].count("AM202") == 3

    edit(scenario)


def test_what_the_baseline_knows_is_left_out(path: Path) -> None:
    (path.parent / "argmap.toml").write_text('baseline = "known.json"\n', encoding="utf-8")
    entry = '{"file": "a map.yaml", "code": "AM206", "claim": "S", "count": 1}'
    (path.parent / "known.json").write_text(f'{{"argmap-baseline": 1, "findings": [{entry}]}}', encoding="utf-8")

    async def scenario(editor: Editor) -> None:
        assert await editor.show(path, SHORT) == []

    edit(scenario)


def test_other_files_are_left_alone_and_closed_ones_forgotten(path: Path) -> None:
    other = path.with_name("compose.yaml")

    async def scenario(editor: Editor) -> None:
        await editor.show(path, MAP)
        await editor.close(path)
        assert await editor.diagnostics(path.as_uri(), None) == []
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(1):
                await editor.show(other, "services:\n  web: [nginx\n")
        assert all(one.uri != other.as_uri() for one in editor.published)

    edit(scenario)


def test_half_typed_maps_still_answer(path: Path) -> None:
    """A map cut anywhere: every question has an answer, and nothing is said on standard error."""

    async def scenario(editor: Editor) -> None:
        await editor.show(path, MAP)
        for end in range(0, len(MAP), 17):
            marked = MAP[:end] + "|"
            if "argmap:" not in marked:
                continue
            await editor.complete(path, marked)
            await editor.hover(path, marked)
            await editor.definition(path, marked)
            await editor.outline(path, marked)
            await editor.actions(path, marked)

    edit(scenario)


@pytest.mark.parametrize(
    "text",
    [
        "argmap: 1\n\x00\x07",
        "argmap: 1\nargument: [",
        "argmap: 1\n" + "[" * 5_000,
        '{"argmap": 1, "argument": {"thesis": "\\ud800',
        "argmap: 1\r\nargument:\r  thesis: a\u2028b",
    ],
    ids=["control", "open", "deep", "surrogate", "line ends"],
)
def test_bad_texts_are_findings(path: Path, text: str) -> None:
    async def scenario(editor: Editor) -> None:
        await editor.show(path, text)
        await editor.complete(path, text + "|")
        await editor.hover(path, text[:12] + "|" + text[12:])
        await editor.outline(path, text)
        assert await editor.show(path, MAP) == []

    edit(scenario)
