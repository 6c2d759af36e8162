"""Word files: what is hidden, deleted or only asked for is no text, and what Word shows is text, wherever it lies."""

from __future__ import annotations

import pytest

from argmap.documents.docx import read
from tests.documents.files import docx, p, r, zipped

STYLES = (
    '<w:style w:type="character" w:styleId="Secret"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="Inner"><w:basedOn w:val="Secret"/></w:style>'
    '<w:style w:type="character" w:styleId="Open"><w:basedOn w:val="Secret"/><w:rPr><w:vanish w:val="0"/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Draft"><w:name w:val="Draft"/><w:rPr><w:vanish/></w:rPr></w:style>'
    '<w:style w:type="table" w:styleId="Grid"><w:tblStylePr w:type="firstRow"><w:rPr><w:vanish/></w:rPr></w:tblStylePr></w:style>'
    '<w:style w:type="character" w:styleId="Platzhalter"><w:name w:val="Placeholder Text"/></w:style>'
)


def run(text: str, properties: str) -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>"


def styled(text: str, style: str, more: str = "") -> str:
    return run(text, f'<w:rStyle w:val="{style}"/>{more}')


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        ("<w:p>" + r("Elms") + styled(" and oaks", "Secret") + r(" grew.") + "</w:p>", ("Elms grew.",)),
        ("<w:p>" + r("Elms") + styled(" and oaks", "Inner") + r(" grew.") + "</w:p>", ("Elms grew.",)),
        ("<w:p>" + r("Elms") + styled(" and oaks", "Open") + r(" grew.") + "</w:p>", ("Elms and oaks grew.",)),
        ("<w:p>" + styled("Elms", "Secret", '<w:vanish w:val="false"/>') + "</w:p>", ("Elms",)),
        ("<w:p>" + styled("Elms", "Open", "<w:vanish/>") + r("Oaks") + "</w:p>", ("Oaks",)),
        (p("Elms", '<w:pStyle w:val="Draft"/>') + p("Oaks"), ("Oaks",)),
        ('<w:p><w:pPr><w:pStyle w:val="Draft"/></w:pPr>' + styled("Elms", "Secret") + "</w:p>", ("Elms",)),
        (p("Elms", '<w:pStyle w:val="Grid"/>'), ("Elms",)),
        (p("Elms", '<w:pStyle w:val="NoSuch"/>'), ("Elms",)),
    ],
)  # fmt: skip
def test_what_a_style_hides(body: str, shown: tuple[str, ...]) -> None:
    assert read(docx(body + p("End."), styles=STYLES)).blocks == (*shown, "End.")


def test_a_note_whose_mark_is_hidden() -> None:
    mark = '<w:r><w:rPr><w:rStyle w:val="Secret"/></w:rPr><w:footnoteReference w:id="2"/></w:r>'
    note = f'<w:footnote w:id="2">{p("Not so.")}</w:footnote>'
    document = read(docx(f"<w:p>{r('Elms')}{mark}</w:p>", styles=STYLES, footnotes=note))
    assert (document.blocks, document.notes) == (("Elms",), ())


def row(properties: str, *cells: str) -> str:
    return f"<w:tr><w:trPr>{properties}</w:trPr>" + "".join(f"<w:tc>{one}</w:tc>" for one in cells) + "</w:tr>"


def test_rows_that_were_deleted_and_rows_that_were_not() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/>'
        '</w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    entry = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    mark = '<w:p><w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
    table = (
        "<w:tbl>" + row('<w:del w:id="1"/>', p("Elm", entry), mark) + row('<w:ins w:id="2"/>', p("Oak", entry), p("9"))
        + row("<w:tblHeader/><w:trPrChange><w:trPr><w:cantSplit/></w:trPr></w:trPrChange>", p("Ash"), p("7")) + "</w:tbl>"
    )  # fmt: skip
    nested = (
        "<w:tbl>"
        + row("", "<w:tbl>" + row("<w:del/>", p("Elm")) + row("", p("Fir")) + "</w:tbl>" + p("Yew"))
        + "</w:tbl>"
    )
    outer = (
        "<w:tbl>"
        + row("<w:del/>", "<w:tbl>" + row("", p("Elm")) + "</w:tbl>" + p("Box"))
        + row("", p("Bay"))
        + "</w:tbl>"
    )
    note = f'<w:footnote w:id="2">{p("Not so.")}</w:footnote>'
    document = read(docx(table + nested + outer, numbering=numbering, footnotes=note))
    assert document.blocks == ("1. Oak\t9", "Ash\t7", "Fir", "Yew", "Bay")
    assert document.notes == ()


def test_levels_that_a_list_has_of_its_own() -> None:
    level = '<w:lvl w:ilvl="{}"><w:start w:val="{}"/><w:numFmt w:val="{}"/><w:lvlText w:val="{}"/></w:lvl>'
    own = f'<w:lvlOverride w:ilvl="0">{level.format(0, 7, "upperRoman", "Rule %1:")}</w:lvlOverride>'
    numbering = (
        f'<w:abstractNum w:abstractNumId="0">{level.format(0, 1, "decimal", "%1.")}{level.format(1, 1, "lowerLetter", "%1%2)")}</w:abstractNum>'
        f'<w:abstractNum w:abstractNumId="1">{level.format(0, 1, "decimal", "%1.")}</w:abstractNum>'
        f'<w:num w:numId="1"><w:abstractNumId w:val="0"/>{own}</w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    )

    def entry(text: str, number: int, at: int = 0) -> str:
        return p(text, f'<w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="{number}"/></w:numPr>')

    body = entry("Elm", 1) + entry("Oak", 1, 1) + entry("Ash", 1) + entry("Fir", 2)
    assert read(docx(body, numbering=numbering)).blocks == ("Rule VII: Elm", "VIIa) Oak", "Rule VIII: Ash", "1. Fir")


def test_what_an_empty_control_asks_for() -> None:
    def control(flag: str, *runs: str) -> str:
        return f"<w:sdt><w:sdtPr>{flag}</w:sdtPr><w:sdtContent>{''.join(runs)}</w:sdtContent></w:sdt>"

    empty, asked = "<w:showingPlcHdr/>", styled("Type a tree.", "Platzhalter")
    body = (
        f"<w:p>{r('Tree: ')}{control(empty, asked)}</w:p><w:p>{r('Tree: ')}{control(empty, r('elm'))}</w:p>"
        f"<w:p>{r('Tree: ')}{control('<w:text/>', asked)}</w:p><w:p>{control(empty, asked)}{asked}</w:p>"
    )
    assert read(docx(body, styles=STYLES)).blocks == ("Tree:", "Tree: elm", "Tree: Type a tree.", "Type a tree.")


def field(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        ("<w:p>" + r("Elms") + field("begin") + r(" and oaks") + "</w:p>" + p("End."), ("Elms and oaks", "End.")),
        ("<w:p>" + field("begin") + r("CODE") + field("end") + r("Elms") + "</w:p>", ("Elms",)),
        ("<w:p>" + field("begin") + field("begin") + r("CODE") + field("separate") + r("no") + field("end") + field("separate")
         + r("Elms") + field("end") + "</w:p>", ("Elms",)),
        ("<w:p>" + field("begin") + r("CODE") + field("separate") + r("Elms") + "</w:p>" + p("Oaks"), ("Elms", "Oaks")),
        ("<w:p>" + field("end") + field("separate") + r("Elms") + "</w:p>", ("Elms",)),
    ],
)  # fmt: skip
def test_fields_that_end_and_fields_that_do_not(body: str, shown: tuple[str, ...]) -> None:
    assert read(docx(body)).blocks == shown


CHUNK = p("Before.") + '<w:altChunk r:id="{}"/>' + p("After.")
PAGE = "<html><body><h1>Elms</h1><p>They grew<sup><a href='#n'>1</a></sup>.</p><p id=n>1 Evelyn.</p></body></html>"
LEFT_OUT = "has a document inside it that is not read, and left out; open it in Word and save it again"


@pytest.mark.parametrize(
    ("name", "content", "blocks", "notes", "remarks"),
    [
        ("a.html", PAGE, ("Elms", "They grew."), ("1 Evelyn.",), ()),
        ("a.htm", "Elms grew. <br><br>Oaks.", ("Elms grew.", "Oaks."), (), ()),
        ("a.mht", f"MIME-Version: 1.0\nContent-Type: text/html\n\n{PAGE}", ("Elms", "They grew."), ("1 Evelyn.",), ()),
        ("a.txt", "Elms.\n\nOaks\fand more.", ("Elms.", "Oaks and more."), (), ()),
        ("a.rtf", r"{\rtf1 Elms.\par Oaks.\par}", ("Elms.", "Oaks."), (), ()),
        ("a.docx", docx(p("Elms.") + CHUNK.format("b.txt"), inside={"b.txt": "Oaks."}), ("Elms.", "Before.", "After."), (),
         (f"{LEFT_OUT} (in a document inside it)",)),
        ("a.txt", "Käse, Müller, Café".encode("cp1252"), ("Käse, Müller, Café",), (),
         ("was read as Windows-1252; look whether its accents are right (in a document inside it)",)),
        ("a.xml", "<?xml version='1.0'?><pkg:package><w:t>Elms</w:t></pkg:package>", (), (), (LEFT_OUT,)),
        ("a.docx", zipped({"x": "y"}), (), (), (LEFT_OUT,)),
        ("a.txt", b"", (), (), (LEFT_OUT,)),
    ],
)  # fmt: skip
def test_documents_inside_a_document(
    name: str, content: bytes | str, blocks: tuple[str, ...], notes: tuple[str, ...], remarks: tuple[str, ...]
) -> None:
    document = read(docx(CHUNK.format(name), inside={name: content}))
    assert document.blocks == ("Before.", *blocks, "After.")
    assert (document.notes, document.remarks) == (notes, remarks)


def test_documents_inside_that_are_not_there() -> None:
    document = read(docx(CHUNK.format("x") + CHUNK.format("y") + CHUNK.format("a.txt") * 2, inside={"a.txt": "Elms."}))
    assert document.blocks == ("Before.", "After.") * 2 + ("Before.", "Elms.", "After.") * 2
    assert document.remarks == (
        "has 2 documents inside it that are not read, and left out; open it in Word and save it again",
    )
    deleted = (
        "<w:tbl>" + row("<w:del/>", '<w:altChunk r:id="a.txt"/>') + row("", '<w:altChunk r:id="a.txt"/>') + "</w:tbl>"
    )
    assert read(docx(deleted, inside={"a.txt": "Elms."})).blocks == ("Elms.",)


def test_a_note_that_is_named_again() -> None:
    mark = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
    notes = "".join(f'<w:footnote w:id="{at}">{p(f"Note {at}.")}</w:footnote>' for at in (2, 3))
    body = "".join(f"<w:p>{r('Elms')}{mark.format(at)}</w:p>" for at in (2, 2, 3))
    assert read(docx(body, footnotes=notes)).notes == ("1 Note 2.", "3 Note 3.")
