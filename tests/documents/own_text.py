"""One text with notes, lists, a table, a quote, a line end, emphasis, a link and Chinese, in every format."""

from __future__ import annotations

from tests.documents.files import docx, p, r, zipped

SENTENCES = (
    "The price of oats",
    "Oats were the bread of the north, and nobody else ate them.",
    "In 1731 the price fell, because the harvest was rich.",
    "A good harvest is a bad year for the farmer who sells early.",
    "First, the barns were full.",
    "Second, the roads were bad.",
    "Nobody bought in autumn.",
    "Year Tons Price",
    "1731 12 low",
    "Give me oats, and I will give you horses, said the miller.",
    "The rain it raineth every day",
    "Upon the just and unjust fella",
    "See the letters of the miller for the whole story.",
    "燕麦是北方的面包，没有人吃别的。",
    "Straße, naïve and “quoted” words stay as they are — all of them.",
)
NOTE = "1 Letters, book 2, to his brother."

_HTML = """<h1>The price of oats</h1>
<p>Oats were the <em>bread</em> of the north, and nobody <b>else</b>
ate them.</p>
<p>In 1731 the price fell{mark}, because the harvest was rich. A good harvest is a bad year for the farmer who sells early.</p>
<ol><li>First, the barns were full.</li><li>Second, the roads were bad.<ul><li>Nobody bought in autumn.</li></ul></li></ol>
<table><tr><th>Year</th><th>Tons</th><th>Price</th></tr><tr><td>1731</td><td>12</td><td>low</td></tr></table>
<blockquote><p>Give me oats, and I will give you horses, said the miller.</p></blockquote>
<p>The rain it raineth every day<br/>
Upon the just and unjust fella</p>
<p>See the <a href="https://example.org/letters">letters of the miller</a> for the whole story.</p>
<p>燕麦是北方的面包，没有人吃别的。</p>
<p>Straße, naïve and “quoted” words stay as they are — all of them.</p>
{note}"""


def page() -> bytes:
    mark, note = (
        '<sup><a href="#fn1" id="ref1">1</a></sup>',
        '<section role="doc-endnotes"><h2>Notes</h2><ol><li id="fn1"><p>Letters, <i>book 2</i>, to his brother.'
        ' <a href="#ref1" role="doc-backlink">↩</a></p></li></ol></section>',
    )
    body = _HTML.format(mark=mark, note=note)
    return f'<!DOCTYPE html><html lang="en"><title>Oats</title><body>{body}</body></html>'.encode()


def word() -> bytes:
    def entry(text: str, level: int) -> str:
        return p(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>')

    def row(*cells: str) -> str:
        return "<w:tr>" + "".join(f"<w:tc>{p(cell)}</w:tc>" for cell in cells) + "</w:tr>"

    body = (
        p("The price of oats", '<w:pStyle w:val="Heading1"/>')
        + "<w:p>" + r("Oats were the ") + "<w:r><w:rPr><w:i/></w:rPr><w:t>bread</w:t></w:r>"
        + r(" of the north, and nobody else ate them.") + "</w:p>"
        + "<w:p>" + r("In 1731 the price fell") + '<w:r><w:footnoteReference w:id="2"/></w:r>'
        + r(", because the harvest was rich. A good harvest is a bad year for the farmer who sells early.") + "</w:p>"
        + entry("First, the barns were full.", 0) + entry("Second, the roads were bad.", 0) + entry("Nobody bought in autumn.", 1)
        + "<w:tbl>" + row("Year", "Tons", "Price") + row("1731", "12", "low") + "</w:tbl>"
        + p("Give me oats, and I will give you horses, said the miller.", '<w:pStyle w:val="Quote"/>')
        + "<w:p><w:r><w:t>The rain it raineth every day</w:t><w:br/><w:t>Upon the just and unjust fella</w:t></w:r></w:p>"
        + "<w:p>" + r("See the ") + '<w:hyperlink w:anchor="x">' + r("letters of the miller") + "</w:hyperlink>"
        + r(" for the whole story.") + "</w:p>"
        + p("燕麦是北方的面包，没有人吃别的。")
        + p("Straße, naïve and “quoted” words stay as they are — all of them.")
    )  # fmt: skip
    note = (
        '<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r>'
        + r(" Letters, book 2, to his brother.")
        + "</w:p></w:footnote>"
    )
    level = '<w:lvl w:ilvl="{}"><w:start w:val="1"/><w:numFmt w:val="{}"/><w:lvlText w:val="{}"/></w:lvl>'
    numbering = (
        '<w:abstractNum w:abstractNumId="0">' + level.format(0, "decimal", "%1.") + level.format(1, "bullet", "•")
        + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )  # fmt: skip
    return docx(body, footnotes=note, numbering=numbering)


_ODF = "urn:oasis:names:tc:opendocument:xmlns"


def odt(body: str, meta: str = "", styles: str = "", common: str = "", **parts: str) -> bytes:
    """An OpenDocument text with styles of its own, common ones and other parts."""
    names = f'xmlns:office="{_ODF}:office:1.0" xmlns:text="{_ODF}:text:1.0" xmlns:table="{_ODF}:table:1.0"'
    names += (
        f' xmlns:meta="{_ODF}:meta:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:draw="{_ODF}:drawing:1.0"'
        f' xmlns:style="{_ODF}:style:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"'
    )
    return zipped({
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": f"<office:document-content {names}><office:automatic-styles>{styles}</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
        "</office:document-content>",
        "styles.xml": f"<office:document-styles {names}><office:styles>{common}</office:styles></office:document-styles>",
        "meta.xml": f"<office:document-meta {names}><office:meta>{meta}</office:meta></office:document-meta>",
        **parts,
    })  # fmt: skip


def open_document() -> bytes:
    def t(text: str) -> str:
        return f"<text:p>{text}</text:p>"

    def row(*cells: str) -> str:
        return (
            "<table:table-row>"
            + "".join(f"<table:table-cell>{t(cell)}</table:table-cell>" for cell in cells)
            + "</table:table-row>"
        )

    note = (
        '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>'
        + t("Letters, book 2, to his brother.") + "</text:note-body></text:note>"
    )  # fmt: skip
    return odt(
        "<text:h>The price of oats</text:h>"
        + t("Oats were the <text:span>bread</text:span> of the north,<text:s/>and nobody else ate them.")
        + t(f"In 1731 the price fell{note}, because the harvest was rich. A good harvest is a bad year for the farmer who sells early.")
        + "<text:list><text:list-item>" + t("First, the barns were full.") + "</text:list-item><text:list-item>"
        + t("Second, the roads were bad.") + "<text:list><text:list-item>" + t("Nobody bought in autumn.")
        + "</text:list-item></text:list></text:list-item></text:list>"
        + "<table:table>" + row("Year", "Tons", "Price") + row("1731", "12", "low") + "</table:table>"
        + t("Give me oats, and I will give you horses, said the miller.")
        + t("The rain it raineth every day<text:line-break/>Upon the just and unjust fella")
        + t("See the <text:a>letters of the miller</text:a> for the whole story.")
        + t("燕麦是北方的面包，没有人吃别的。")
        + t("Straße, naïve and “quoted” words stay as they are — all of them.")
    )  # fmt: skip


def book(
    chapters: dict[str, str], package: str = "", manifest: str = "", order: str = "", **parts: str | bytes
) -> bytes:
    """An e-book of chapters by the names of their files; `manifest` and `order` are used in the place of its own."""
    items = "".join(f'<item id="{name}" href="{name}" media-type="application/xhtml+xml"/>' for name in chapters)
    spine = "".join(f'<itemref idref="{name}"/>' for name in chapters)
    wrapped = {
        f"OEBPS/{name}": f'<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"'
        f' xmlns:epub="http://www.idpf.org/2007/ops"><head><title>x</title><script src="a.js"/></head><body>{one}</body></html>'
        for name, one in chapters.items()
    }
    return zipped({
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
        '<rootfile full-path="OEBPS/content.opf"/></rootfiles></container>',
        "OEBPS/content.opf": '<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<metadata>{package}</metadata><manifest>{manifest or items}</manifest><spine>{order or spine}</spine></package>",
        **wrapped,
        **parts,
    })  # fmt: skip


def e_book() -> bytes:
    mark = '<a epub:type="noteref" href="notes.xhtml#n1">1</a>'
    return book({
        "one.xhtml": _HTML.format(mark=mark, note=""),
        "notes.xhtml": '<aside epub:type="footnote" id="n1"><p>Letters, <i>book 2</i>, to his brother.</p></aside>',
    })  # fmt: skip


def rtf() -> bytes:
    def coded(text: str) -> str:
        return "".join(
            one if one.isascii() else f"\\u{ord(one) - 65536 if ord(one) > 32767 else ord(one)}?" for one in text
        )

    body = (
        r"\pard The price of oats\par Oats were the {\i bread} of the north, and nobody {\b else} ate them.\par "
        r"In 1731 the price fell{\super\chftn{\footnote\pard\plain{\super\chftn} Letters, {\i book 2}, to his brother.}}, because"
        r" the harvest was rich. A good harvest is a bad year for the farmer who sells early.\par "
        r"{\listtext 1.\tab}First, the barns were full.\par {\listtext 2.\tab}Second, the roads were bad.\par "
        r"Nobody bought in autumn.\par \trowd\intbl Year\cell Tons\cell Price\cell\row\intbl 1731\cell 12\cell low\cell\row\pard "
        r"Give me oats, and I will give you horses, said the miller.\par "
        r"The rain it raineth every day\line Upon the just and unjust fella\par "
        r'See the {\field{\*\fldinst HYPERLINK "https://example.org/"}{\fldrslt letters of the miller}} for the whole story.\par '
    )
    body += coded("燕麦是北方的面包，没有人吃别的。") + r"\par "
    body += coded("Straße, naïve and “quoted” words stay as they are — all of them.") + r"\par"
    return (r"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}{\stylesheet{\s0 Normal;}}" + body + "}").encode("ascii")


def markdown() -> bytes:
    return """# The price of oats

Oats were the *bread* of the north, and nobody **else**
ate them.

In 1731 the price fell[^a], because the harvest was rich. A good harvest is a bad year for the farmer who sells early.

[^a]: Letters, *book 2*,
    to his brother.

1. First, the barns were full.
2. Second, the roads were bad.
    - Nobody bought in autumn.

| Year | Tons | Price |
|------|------|-------|
| 1731 | 12   | low   |

> Give me oats, and I will give you horses, said the miller.

The rain it raineth every day\\
Upon the just and unjust fella

See the [letters of the miller](https://example.org/letters) for the whole story.

燕麦是北方的面包，没有人吃别的。

Straße, naïve and “quoted” words stay as they are — all of them.
""".encode()


def saved_page() -> bytes:
    head = (
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/oats\r\nSubject: Oats\r\n"
        'MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="--b--x"\r\n\r\n\r\n'
        "----b--x\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
    )
    tail = (
        "\r\n----b--x\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0K\r\n----b--x--\r\n"
    )
    return head.encode() + page() + tail.encode()
