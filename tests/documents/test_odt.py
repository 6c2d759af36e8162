"""OpenDocument texts: what a style hides, numbers of lists, notes in notes, formulae and what else lies beside the text."""

from __future__ import annotations

import pytest

from argmap.documents import odt
from tests.documents.own_text import odt as odt_file

HIDDEN = '<style:text-properties text:display="none"/>'
COMMON = (
    f'<style:style style:name="Secret" style:family="text">{HIDDEN}</style:style>'
    f'<style:style style:name="T9" style:family="text">{HIDDEN}</style:style>'
    f'<style:style style:name="Draft" style:family="paragraph">{HIDDEN}</style:style>'
)
STYLES = (
    '<style:style style:name="T1" style:family="text" style:parent-style-name="Secret"/>'
    '<style:style style:name="T2" style:family="text" style:parent-style-name="Secret"><style:text-properties text:display="true"/>'
    '</style:style><style:style style:name="T9" style:family="text"/>'
    '<style:style style:name="Up" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>'
    '<style:style style:name="Up2" style:family="text"><style:text-properties style:text-position="33% 58%"/></style:style>'
    '<style:style style:name="Down" style:family="text"><style:text-properties style:text-position="-33% 58%"/></style:style>'
)


def t(text: str, style: str = "") -> str:
    return f'<text:p text:style-name="{style}">{text}</text:p>'


def span(text: str, style: str) -> str:
    return f'<text:span text:style-name="{style}">{text}</text:span>'


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        (t("Geese" + span(" and ducks", "Secret") + " fly."), ("Geese fly.",)),
        (t("Geese" + span(" and ducks", "T1") + " fly."), ("Geese fly.",)),
        (t("Geese" + span(" and ducks", "T2") + " fly."), ("Geese and ducks fly.",)),
        (t("Geese" + span(" and ducks", "T9") + " fly."), ("Geese and ducks fly.",)),
        (t("Geese", "Draft") + t("Ducks", "T1"), ("Ducks",)),
        (t("10" + span("9", "Up") + " geese, 5 m" + span("2", "Up2") + ", H" + span("2", "Down") + "O"), ("10⁹ geese, 5 m², H2O",)),
        (t("10" + span(span("-", "Up") + "6", "Up") + " geese"), ("10⁻⁶ geese",)),
    ],
)  # fmt: skip
def test_what_styles_say(body: str, shown: tuple[str, ...]) -> None:
    assert odt.read(odt_file(body + t("End."), styles=STYLES, common=COMMON)).blocks == (*shown, "End.")


LIST = (
    '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>'
    '<text:list-level-style-number text:level="2" style:num-format="a" style:num-prefix="(" style:num-suffix=")"/>'
    '<text:list-level-style-number text:level="3" style:num-format="I" text:display-levels="3"/></text:list-style>'
    '<text:list-style style:name="B"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/></text:list-style>'
    '<text:list-style style:name="S"><text:list-level-style-number text:level="1" style:num-format="A" text:start-value="3"/></text:list-style>'
)


def entries(*inside: str, style: str = "L", more: str = "") -> str:
    items = "".join(f"<text:list-item>{one}</text:list-item>" for one in inside)
    return (
        f'<text:list text:style-name="{style}" {more}>{items}</text:list>'
        if style
        else f"<text:list>{items}</text:list>"
    )


def test_numbers_of_lists() -> None:
    inner = entries(t("Deep"), style="")
    body = (
        entries(t("Geese") + t("more of them"), t("Ducks") + entries(t("Teal"), t("Eider") + inner, style=""), t("") + t("Swans"))
        + entries(t("Cranes"), more='text:continue-numbering="true"') + entries(t("Rails"))
        + entries(t("Coots"), style="B") + entries(t("Grebes"), style="S") + entries(t("Divers"), style="none")
        + '<text:list text:style-name="L"><text:list-header>' + t("Of birds")
        + '</text:list-header><text:list-item text:start-value="7">' + t("Gulls") + "</text:list-item></text:list>"
    )  # fmt: skip
    assert odt.read(odt_file(body, styles=LIST)).blocks == (
        "1. Geese", "more of them", "2. Ducks", "(a) Teal", "(b) Eider", "2.b.I Deep", "Swans", "4. Cranes", "1. Rails",
        "Coots", "C Grebes", "Divers", "Of birds", "7. Gulls",
    )  # fmt: skip


def test_numbers_of_headings() -> None:
    def heading(text: str, level: int, more: str = "") -> str:
        return f'<text:h text:outline-level="{level}" {more}>{text}</text:h>'

    level = '<text:outline-level-style text:level="{}" style:num-format="{}" style:num-suffix="." text:display-levels="{}"/>'
    numbered = f"<text:outline-style>{level.format(1, 1, 1)}{level.format(2, 1, 2)}{level.format(3, '', 1)}</text:outline-style>"
    body = (
        heading("Geese", 1) + heading("Wild", 2) + heading("Tame", 2) + heading("Plain", 3) + heading("Ducks", 1)
        + heading("Teal", 2) + heading("Aside", 1, 'text:is-list-header="true"')
    )  # fmt: skip
    assert odt.read(odt_file(body, common=numbered)).blocks == (
        "1. Geese", "1.1. Wild", "1.2. Tame", "Plain", "2. Ducks", "2.1. Teal", "Aside",
    )  # fmt: skip
    assert odt.read(odt_file(body)).blocks[:2] == ("Geese", "Wild")


def note(mark: str, inside: str) -> str:
    return f"<text:note><text:note-citation>{mark}</text:note-citation><text:note-body>{inside}</text:note-body></text:note>"


def test_notes_in_notes_and_lists_in_them() -> None:
    boxed = f"<draw:frame><draw:text-box>{t('A drawing' + note('ii', t('By hand.')))}</draw:text-box></draw:frame>"
    body = t(
        "Geese"
        + note("1", t("See there.") + t("Or not" + note("i", t("Never.")) + ", then.") + t(boxed + "So."))
        + " fly."
    )
    listed = entries(t("Ducks" + note("2", entries(t("One"), t("Two"))) + " swim"), t("Swans"))
    document = odt.read(odt_file(body + listed, styles=LIST))
    assert document.blocks == ("Geese fly.", "1. Ducks swim", "2. Swans")
    assert document.notes == ("1 See there. Or not, then. A drawing So.", "i Never.", "ii By hand.", "2 1. One 2. Two")


MATHS = '<math xmlns="http://www.w3.org/1998/Math/MathML">{}</math>'


@pytest.mark.parametrize(
    ("content", "shown", "remarks"),
    [
        (MATHS.format("<semantics><mrow><mi>x</mi><mo>&gt;</mo><mn>5</mn></mrow><annotation>x > 5</annotation></semantics>"),
         "Here x>5 holds.", ()),
        ('<math:math xmlns:math="http://www.w3.org/1998/Math/MathML"><math:msup><math:mn>10</math:mn><math:mn>9</math:mn></math:msup>'
         "</math:math>", "Here 10⁹ holds.", ()),
        ("<office:document-content/>", "Here holds.",
         ("has an object (a table, a chart) that is not read, and left out; look there whether words are missing",)),
    ],
)  # fmt: skip
def test_what_lies_beside_the_text(content: str, shown: str, remarks: tuple[str, ...]) -> None:
    frame = '<draw:frame><draw:object xlink:href="./Object 1"/></draw:frame>'
    document = odt.read(odt_file(t(f"Here {frame} holds."), **{"Object 1/content.xml": content}))
    assert (document.blocks, document.remarks) == ((shown,), remarks)


def test_styles_that_are_broken_hide_nothing() -> None:
    assert odt.read(odt_file(t("Geese"), **{"styles.xml": "<x"})).blocks == ("Geese",)
