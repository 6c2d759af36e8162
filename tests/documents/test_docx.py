"""Word files, case by case: what a reader of the document sees is in the text, and nothing else."""

from __future__ import annotations

import pytest

from argmap.documents.document import DocumentError
from argmap.documents.docx import read
from tests.documents.files import STRICT, docx, p, r, zipped

FOOTNOTES = '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:id="2"><w:p><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> See Tull, </w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>Husbandry</w:t></w:r><w:r><w:t>, 3.</w:t></w:r></w:p><w:p><w:r><w:t>Second paragraph.</w:t></w:r></w:p></w:footnote>'
ENDNOTES = FOOTNOTES.replace("footnote", "endnote")
NUMBERING = """<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.%2)"/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>"""


def li(text: str, number: int = 1, level: int = 0) -> str:
    return p(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


BOX = '<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>%s</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>%s</mc:AlternateContent></w:r><w:r><w:t>Anchor words.</w:t></w:r></w:p>'
CASES: list[tuple[str, bytes, tuple[list[str], list[str]]]] = [
    (
        "notes",
        docx(
            "<w:p>"
            + r("Oats grew")
            + '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="2"/></w:r>'
            + r(", they say.")
            + "</w:p>",
            footnotes=FOOTNOTES,
        ),
        (["Oats grew, they say."], ["1 See Tull, Husbandry, 3. Second paragraph."]),
    ),
    (
        "endnotes",
        docx("<w:p>" + r("Oats grew.") + '<w:r><w:endnoteReference w:id="2"/></w:r></w:p>', endnotes=ENDNOTES),
        (["Oats grew."], ["i See Tull, Husbandry, 3. Second paragraph."]),
    ),
    (
        "custom mark",
        docx(
            "<w:p>"
            + r("Oats grew.")
            + '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>*</w:t></w:r>'
            + r(" And so.")
            + "</w:p>",
            footnotes=FOOTNOTES,
        ),
        (["Oats grew. And so."], ["* See Tull, Husbandry, 3. Second paragraph."]),
    ),
    (
        "ins/del",
        docx(
            "<w:p>"
            + r("Oats ")
            + '<w:ins w:id="1" w:author="a">'
            + r("truly ")
            + '</w:ins><w:del w:id="2" w:author="b"><w:r><w:delText>never </w:delText></w:r></w:del>'
            + r("grew.")
            + "</w:p>"
        ),
        (["Oats truly grew."], []),
    ),
    (
        "del paragraph mark",
        docx(
            '<w:p><w:pPr><w:rPr><w:del w:id="3" w:author="a"/></w:rPr></w:pPr>'
            + r("Oats and ")
            + "</w:p><w:p>"
            + r("rye grew.")
            + "</w:p>"
        ),
        (["Oats and rye grew."], []),
    ),
    (
        "moved",
        docx(
            '<w:p><w:moveFrom w:id="1"><w:r><w:t>Moved words. </w:t></w:r></w:moveFrom>'
            + r("Oats.")
            + '<w:moveTo w:id="2"><w:r><w:t xml:space="preserve"> Moved words.</w:t></w:r></w:moveTo></w:p>'
        ),
        (["Oats. Moved words."], []),
    ),
    (
        "text box both",
        docx(
            BOX
            % (
                p("Boxed words."),
                "<mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>"
                + p("Boxed words.")
                + "</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback>",
            )
        ),
        (["Anchor words.", "Boxed words."], []),
    ),
    ("text box choice only", docx(BOX % (p("Boxed words."), "")), (["Anchor words.", "Boxed words."], [])),
    (
        "text box vml",
        docx(
            "<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>"
            + p("Boxed words.")
            + "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
            + r("Anchor words.")
            + "</w:p>"
        ),
        (["Anchor words.", "Boxed words."], []),
    ),
    ("strict", docx(p("Oats grew."), namespace=STRICT), (["Oats grew."], [])),
    (
        "sdt",
        docx(
            "<w:sdt><w:sdtPr/><w:sdtContent>"
            + p("Block control.")
            + "</w:sdtContent></w:sdt><w:p><w:sdt><w:sdtContent>"
            + r("Inline")
            + "</w:sdtContent></w:sdt>"
            + r(" control.")
            + "</w:p>"
        ),
        (["Block control.", "Inline control."], []),
    ),
    (
        "sdt checkbox",
        docx(
            '<w:p><w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="1"/></w14:checkbox></w:sdtPr><w:sdtContent>'
            + r("☒")
            + "</w:sdtContent></w:sdt>"
            + r(" Yes.")
            + "</w:p>"
        ),
        (["☒ Yes."], []),
    ),
    (
        "br",
        docx("<w:p><w:r><w:t>One line</w:t><w:br/><w:t>another</w:t><w:cr/><w:t>third</w:t></w:r></w:p>"),
        (["One line\nanother\nthird"], []),
    ),
    (
        "page br",
        docx('<w:p><w:r><w:t>One line</w:t><w:br w:type="page"/><w:t>another</w:t></w:r></w:p>'),
        (["One line", "another"], []),
    ),
    (
        "hyphens",
        docx(
            "<w:p><w:r><w:t>twenty</w:t><w:noBreakHyphen/><w:t>one Wachs</w:t><w:softHyphen/><w:t>tum</w:t></w:r></w:p>"
        ),
        (["twenty-one Wachstum"], []),
    ),
    ("tab", docx("<w:p><w:r><w:t>A</w:t><w:tab/><w:t>B</w:t><w:ptab/><w:t>C</w:t></w:r></w:p>"), (["A B C"], [])),
    (
        "numbers",
        docx(
            li("First.") + li("Sub.", 1, 1) + li("Sub two.", 1, 1) + li("Second.") + li("Point.", 2),
            numbering=NUMBERING,
        ),
        (["1. First.", "1.a) Sub.", "1.b) Sub two.", "2. Second.", "Point."], []),
    ),
    (
        "numbered headings by style",
        docx(
            p("Intro", '<w:pStyle w:val="H1"/>') + p("Text.") + p("Method", '<w:pStyle w:val="H1"/>'),
            numbering=NUMBERING,
            styles='<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
        ),
        (["1. Intro", "Text.", "2. Method"], []),
    ),
    (
        "comments out",
        docx(
            '<w:p><w:commentRangeStart w:id="0"/>'
            + r("Oats grew.")
            + '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>',
            comments='<w:comment w:id="0" w:author="a">' + p("Really?") + "</w:comment>",
        ),
        (["Oats grew."], []),
    ),
    (
        "field",
        docx(
            '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DATE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
            + r("3 May")
            + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
            + r(" it was.")
            + '<w:fldSimple w:instr=" REF x ">'
            + r(" Fine.")
            + "</w:fldSimple></w:p>"
        ),
        (["3 May it was. Fine."], []),
    ),
    (
        "field code text",
        docx(
            '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:t>CODE</w:t></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
            + r("Seen.")
            + '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
        ),
        (["Seen."], []),
    ),
    (
        "hyperlink",
        docx("<w:p>" + r("See ") + '<w:hyperlink r:id="x">' + r("this page") + "</w:hyperlink>" + r(".") + "</w:p>"),
        (["See this page."], []),
    ),
    (
        "sym",
        docx(
            "<w:p>"
            + r("A ")
            + '<w:r><w:sym w:font="Wingdings" w:char="F0E0"/></w:r>'
            + r(" B ")
            + '<w:r><w:sym w:font="Symbol" w:char="F061"/></w:r></w:p>'
        ),
        (["A → B α"], []),
    ),
    (
        "hidden",
        docx("<w:p>" + r("Seen. ") + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>Not seen.</w:t></w:r></w:p>"),
        (["Seen."], []),
    ),
    (
        "smart tags",
        docx('<w:p><w:smartTag w:element="City">' + r("Paris") + "</w:smartTag>" + r(" is nice.") + "</w:p>"),
        (["Paris is nice."], []),
    ),
    ("custom xml", docx('<w:customXml w:element="x">' + p("Inside.") + "</w:customXml>"), (["Inside."], [])),
    (
        "table",
        docx(
            "<w:tbl><w:tr><w:tc>"
            + p("Year")
            + "</w:tc><w:tc>"
            + p("Tons")
            + "</w:tc></w:tr><w:tr><w:tc>"
            + p("1731")
            + "</w:tc><w:tc>"
            + p("12")
            + "</w:tc></w:tr></w:tbl>"
        ),
        (["Year\tTons", "1731\t12"], []),
    ),
    (
        "nested table",
        docx(
            "<w:tbl><w:tr><w:tc>"
            + p("A")
            + "<w:tbl><w:tr><w:tc>"
            + p("x")
            + "</w:tc><w:tc>"
            + p("y")
            + "</w:tc></w:tr></w:tbl>"
            + p("B")
            + "</w:tc></w:tr></w:tbl>"
        ),
        (["A", "x\ty", "B"], []),
    ),
    (
        "deleted row",
        docx(
            '<w:tbl><w:tr><w:trPr><w:del w:id="1" w:author="a"/></w:trPr><w:tc><w:p><w:del w:id="2"><w:r><w:delText>Gone</w:delText></w:r></w:del></w:p></w:tc></w:tr><w:tr><w:tc>'
            + p("Stays")
            + "</w:tc></w:tr></w:tbl>"
        ),
        (["Stays"], []),
    ),
    (
        "math",
        docx("<w:p>" + r("So ") + "<m:oMath><m:r><m:t>a+b=c</m:t></m:r></m:oMath>" + r(" holds.") + "</w:p>"),
        (["So a+b=c holds."], []),
    ),
    (
        "split word",
        docx(
            "<w:p>"
            + r("Hus")
            + '<w:proofErr w:type="spellStart"/><w:bookmarkStart w:id="0" w:name="x"/>'
            + r("bandry")
            + "</w:p>"
        ),
        (["Husbandry"], []),
    ),
    ("main elsewhere", docx(p("Oats."), main="word/document2.xml"), (["Oats."], [])),
    ("bidi/CJK", docx(p("農業は重要である。") + p("الإسلام دين")), (["農業は重要である。", "الإسلام دين"], [])),
    ("altchunk/empty", docx("<w:p/><w:p><w:r><w:t>Only.</w:t></w:r></w:p>"), (["Only."], [])),
    ("list by text", docx(p("(a) one") + p("(b) two")), (["(a) one", "(b) two"], [])),
    (
        "ruby",
        docx(
            "<w:p><w:r><w:ruby><w:rt><w:r><w:t>かん</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>漢</w:t></w:r></w:rubyBase></w:ruby></w:r>"
            + r("字")
            + "</w:p>"
        ),
        (["漢字"], []),
    ),
    (
        "raised mark by hand",
        docx(
            "<w:p>"
            + r("Area of 5 m")
            + '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t></w:r>'
            + r(" here.")
            + "</w:p>"
        ),
        (["Area of 5 m² here."], []),
    ),
]


@pytest.mark.parametrize(("data", "whole"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_what_is_shown(data: bytes, whole: tuple[list[str], list[str]]) -> None:
    document = read(data)
    assert (list(document.blocks), list(document.notes)) == whole


def test_what_the_file_says() -> None:
    said = read(
        docx(
            p("The oats of Kent", '<w:pStyle w:val="T"/>') + p("They grew."),
            styles='<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault></w:docDefaults>'
            '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>',
            core="<dc:title>Word Document</dc:title><dc:creator>Jethro Tull</dc:creator>"
            "<dcterms:modified>2026-03-14T08:00:00Z</dcterms:modified>",
        )
    )
    assert (said.kind, said.title, said.author, said.published, said.language) == (
        "a Word document", "The oats of Kent", "Jethro Tull", "2026-03-14", "en-GB",
    )  # fmt: skip
    assert said.body is None


@pytest.mark.parametrize(
    "name",
    [
        "Administrator",
        "Microsoft Office User",
        "jtull",
        "python-docx",
        "User 1",
        "win user",
        "LibreOffice User",
        "_" * 290 + " User",
        "Lenovo",
        "",
    ],
)
def test_no_person(name: str) -> None:
    assert read(docx(p("Oats."), core=f"<dc:creator>{name}</dc:creator>")).author == ""


@pytest.mark.parametrize(
    "name", ["Jethro Tull", "Plato", "李白", "Bienioszek, Anna", "Ada King-Noel", "Userin Anna", "é" * 290]
)
def test_a_person(name: str) -> None:
    assert read(docx(p("Oats."), core=f"<dc:creator>{name}</dc:creator>")).author == name


def test_an_initial_begins_the_paragraph_after_it() -> None:
    frame = '<w:framePr w:dropCap="{}" w:lines="3"/>'
    assert read(docx(p("O", frame.format("drop")) + p("ats grew.") + p("Rye, too."))).blocks == (
        "Oats grew.",
        "Rye, too.",
    )
    assert read(docx(p("O", frame.format("none")) + p("ats grew."))).blocks == ("O", "ats grew.")


def test_lists_that_begin_again_and_formats() -> None:
    level = '<w:lvl w:ilvl="{}"><w:start w:val="{}"/><w:numFmt w:val="{}"/><w:lvlText w:val="{}"/></w:lvl>'
    numbering = (
        '<w:abstractNum w:abstractNumId="7">'
        + level.format(0, 3, "upperRoman", "§ %1") + level.format(1, 1, "decimalZero", "%1-%2")
        + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2">'
        '<w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    )  # fmt: skip
    body = li("a") + li("b") + li("c", 1, 1) + li("d") + li("e", 1, 1) + li("f", 2) + li("g", 0) + li("h", 9)
    assert read(docx(body, numbering=numbering)).blocks == (
        "§ III a", "§ IV b", "IV-01 c", "§ V d", "V-01 e", "§ I f", "g", "h",
    )  # fmt: skip


def test_how_notes_are_numbered() -> None:
    reference = '<w:p><w:r><w:t>Oats{}</w:t></w:r><w:r><w:footnoteReference w:id="{}"/></w:r></w:p>'
    note = '<w:footnote w:id="{}"><w:p><w:r><w:t>Note {}</w:t></w:r></w:p></w:footnote>'
    section = '<w:sectPr><w:footnotePr><w:numFmt w:val="upperLetter"/><w:numStart w:val="2"/></w:footnotePr></w:sectPr>'
    document = read(
        docx(
            reference.format(1, 5) + reference.format(2, 4) + section,
            footnotes=note.format(4, "four") + note.format(5, "five") + note.format(6, "of words that were deleted"),
        )
    )
    assert document.notes == ("B Note five", "C Note four")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (docx(""), "has no text; if it holds only pictures of pages, run OCR on them and use the result"),
        (b"PK\x03\x04 nonsense", "is damaged, or only a part of it is there; save it again, or fetch it again"),
        (docx("<w:p>"), "is damaged: a part of it is no sound XML; open it and save it again"),
        (
            zipped({"word/other.xml": "<x/>"}),
            "is no whole Word document: the part with its text is missing; open it and save it again",
        ),
    ],
)
def test_what_cannot_be_read(data: bytes, said: str) -> None:
    with pytest.raises(DocumentError) as error:
        read(data)
    assert str(error.value) == said


def test_broken_properties_are_no_failure() -> None:
    assert read(docx(p("Oats."), core="<dc:title>Never closed")).blocks == ("Oats.",)
