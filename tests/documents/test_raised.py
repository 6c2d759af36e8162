"""Raised figures in every format: a power is no figure more, the mark of a note is none, and a fraction is read as one."""

from __future__ import annotations

import pytest

from argmap.documents import docx, html, rtf
from tests.documents.files import docx as word_file
from tests.documents.files import r


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("10<sup>9</sup> ants", "10⁹ ants"),
        ("10<sup>-6</sup> and 10<sup>−12</sup>", "10⁻⁶ and 10⁻¹²"),
        ("5 m<sup>2</sup>, (a+b)<sup>2</sup>, Ca<sup>2+</sup>", "5 m², (a+b)², Ca²⁺"),
        ("10<sup>2n</sup> and x<sup>n</sup>", "10^2n and xn"),
        ("the 1<sup>st</sup> and Ants<sup>TM</sup>", "the 1st and AntsTM"),
        ("in 1998<sup>1,2</sup> and 1999<sup>3–5</sup>", "in 1998¹,² and 1999³–⁵"),
        ("So it was.<sup>3</sup>", "So it was.3"),
        ("5<sup>1</sup>/<sub>2</sub> and <sup>1</sup>⁄<sub>2</sub> miles", "5 1/2 and 1⁄2 miles"),
        ("H<sub>2</sub>O and x<sub>i</sub>", "H2O and xi"),
        ("10 <sup>9</sup>", "10 9"),
        ("10<sup> 9</sup>", "10⁹"),
        ("10<b></b><sup><i>9</i></sup>", "10⁹"),
        ("10<sup>9", "109"),
        ("10²⁄3 is 10<sup>²</sup>", "10 2⁄3 is 10²"),
        ("10<sup>9</sup><sup><a href='#n'>1</a></sup> ants", "10⁹ ants"),
        ("<math><msup><mn>10</mn>\n <mn>9</mn></msup></math> ants", "10⁹ ants"),
        ("<math><mfrac><mn>1</mn> <mn>2</mn></mfrac></math> ant", "1/2 ant"),
        ("<math><msubsup><mi>x</mi><mn>1</mn><mn>2</mn></msubsup></math>", "x1²"),
        ("<math><mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>2</mn></mfrac></math>", "a+b/2"),
        ("<math><msub><mi>x</mi><mn>2</mn></msub><mo>=</mo><mn>3</mn></math>", "x2=3"),
    ],
)
def test_on_a_page(page: str, text: str) -> None:
    assert html.read(f"<p>{page}</p><p id=n>A note.</p>".encode()).blocks[0] == text


def run(text: str, properties: str) -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


UP = '<w:vertAlign w:val="superscript"/>'
STYLES = (
    f'<w:style w:type="character" w:styleId="Power"><w:rPr>{UP}</w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="Down"><w:basedOn w:val="Power"/><w:rPr><w:vertAlign w:val="baseline"/></w:rPr></w:style>'
)


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (r("10") + run("9", UP) + r(" ants"), "10⁹ ants"),
        (r("10") + run("-", UP) + run("1", UP) + run("2", UP) + r(" ants"), "10⁻¹² ants"),
        (r("10") + run("9", '<w:rStyle w:val="Power"/>'), "10⁹"),
        (r("10") + run("9", '<w:rStyle w:val="Down"/>'), "109"),
        (r("10") + run("9", f'<w:rStyle w:val="Down"/>{UP}'), "10⁹"),
        (r("H") + run("2", '<w:vertAlign w:val="subscript"/>') + r("O"), "H2O"),
        (r("the 1") + run("st", UP) + r(" ant"), "the 1st ant"),
        (r("5") + run("1", UP) + r("/2 miles"), "5 1/2 miles"),
        (r("10") + run(" ", UP) + run("", UP) + r("ants"), "10 ants"),
        (r("10") + '<w:r><w:footnoteReference w:id="2"/></w:r>' + run("9", UP), "109"),
        (
            "<m:oMath><m:sSup><m:e><m:r><m:t>10</m:t></m:r></m:e><m:sup><m:r><m:t>9</m:t></m:r></m:sup></m:sSup></m:oMath>"
            + r(" ants"),
            "10⁹ ants",
        ),
        (
            "<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>",
            "1/2",
        ),
    ],
)
def test_in_a_word_file(body: str, text: str) -> None:
    assert docx.read(word_file(f"<w:p>{body}</w:p>", styles=STYLES)).blocks == (text,)


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (r"10{\super 9} ants", "10⁹ ants"),
        (r"10\super 9\nosupersub  ants", "10⁹ ants"),
        (r"10{\up6 -}{\up6 6} ants and m\up6 2\up0  of it", "10⁻⁶ ants and m² of it"),
        (r"the 1{\super st}, H{\sub 2}O, 10{\super\plain 9}", "the 1st, H2O, 109"),
        (r"in 1998{\super\chftn{\footnote\super\chftn  See 10{\super 9}.}} it was", "in 1998 it was"),
    ],
)
def test_in_rich_text(body: str, text: str) -> None:
    assert rtf.read(rf"{{\rtf1\ansi {body}\par}}".encode()).blocks == (text,)
