"""Web pages: what is text and what is not, where paragraphs end, notes, the article's own part, what the page says."""

from __future__ import annotations

import pytest

from argmap.documents import DocumentError
from argmap.documents.html import read

LONG = "Oats were the bread of the north, and nobody else ate them, or so the story goes, {}."


def blocks(page: str) -> list[str]:
    return list(read(page.encode()).blocks)


@pytest.mark.parametrize(
    ("page", "whole"),
    [
        ("<p>One<p>Two<div>Three</div>Four", ["One", "Two", "Three", "Four"]),
        ("<p>One <b>bold<p>Two</b> rest", ["One bold", "Two rest"]),
        ("<b><p>One</b> two</p>", ["One two"]),
        ("<ul><li>One<li>Two<ul><li>Three</ul><li>Four</ul>", ["One", "Two", "Three", "Four"]),
        ("<dl><dt>Oats<dd>A grain.<dt>Rye<dd>Another.</dl>", ["Oats", "A grain.", "Rye", "Another."]),
        ("<p>a&nbsp;b&amp;c &lt;d&gt; &#8220;e&#x201d; &unknown; &copy f</p>", ["a b&c <d> “e” &unknown; © f"]),
        ("<p>x &#" + "1" * 5000 + "; y", ["x \ufffd y"]),
        ("<p>a < b and c<d and 5 <6</p>", ["a < b and c"]),
        ("<p>a<!-- no --> b<!--> c<!---> d <!-- -- --!> e</p>", ["a b c d e"]),
        ("<p>a<script>if (a<b) document.write('<p>no')</script>b</p><style>p{}</style>", ["ab"]),
        ("<head><title>T</title><p>The head ends where a paragraph begins", ["The head ends where a paragraph begins"]),
        ("<p>a <span hidden>no</span><span style='DISPLAY : none'>no</span><i aria-hidden=true>no</i>b", ["a b"]),
        ("<p>Yes<div hidden=until-found>Found</div><details><summary>Sum</summary>More</details>", ["Yes", "Found", "Sum", "More"]),
        ("<p>Soft\u00adhyphen, zero\u200bwidth, ﬁne ligature, na\u00efve", ["Softhyphen, zerowidth, fine ligature, naïve"]),
        ("<pre>one\n  two\n\nthree</pre>", ["one\ntwo\nthree"]),
        ("<p>The rain it raineth<br>every day<br/>upon the just", ["The rain it raineth\nevery day\nupon the just"]),
        (f"<p>{LONG.format('twice')}<br>{LONG.format('again')}", [f"{LONG.format('twice')} {LONG.format('again')}"]),
        ("<div>One<br><br>Two<br>\n&nbsp;<br>Three</div>", ["One", "Two", "Three"]),
        ("<table><tr><th>Year<th>Tons<tr><td>1731<td>12</table>", ["Year\tTons", "1731\t12"]),
        ("<table><tr><td><p>One<p>Two<td>Side</table>", ["One", "Two", "Side"]),
        (f"<table><tr><td>{LONG.format('x' * 300)}<td>Side</table>", [LONG.format("x" * 300), "Side"]),
        ("<table><tr><td>A</div></p>B</td></tr></table>C", ["AB", "C"]),
        ("<table><tr><td>A<table><tr><td>x<td>y</table>B</table>", ["A", "x\ty", "B"]),
        ("<p>漢<ruby>字<rt>じ</rt></ruby></p><svg><text>no</text></svg><select><option>no</select>", ["漢字"]),
        ("<h2><button>A question</button></h2><button>Share</button><p>Yes", ["A question", "Yes"]),
        ("<blockquote><p>Words</p><footer>— A. Miller</footer></blockquote>", ["Words", "— A. Miller"]),
        ("<p>one\x0ctwo\x00three</p>", ["one twothree"]),
        ("<math><mi>x</mi><annotation>no</annotation></math> is x", ["x is x"]),
        ("<p>He said <q>it is <q>not</q> so</q>, and <q hidden>no</q> left.", ["He said “it is ‘not’ so”, and left."]),
        ("<div><q><p>One</p><p>Two</p></q>Three", ["One", "Two", "Three"]),
        ("<p>He said <q>it is <b>so<p>and left.", ["He said “it is so", "and left."]),
        ("<p>a\u202eb\u202c \u2066c\u2069 \u200fd\u200e", ["ab c \u200fd\u200e"]),
        ("<p>Page <span role=doc-pagebreak aria-label=4></span>break", ["Page break"]),
    ],
)  # fmt: skip
def test_where_text_is_and_where_it_ends(page: str, whole: list[str]) -> None:
    assert blocks(page) == whole


@pytest.mark.parametrize(
    ("title", "heading", "site", "expected"),
    [
        ("Oats feed the whole county | The Daily", "Oats feed the whole county", "", "Oats feed the whole county"),
        ("Oats feed the whole county | The Daily", "Oats feed the whole", "", "Oats feed the whole county | The Daily"),
        ("Oats: a history · Kent Post", "", "Kent Post, the news of Kent", "Oats: a history"),
        ("Oats: a history · Kent Post", "", "The Kent Post", "Oats: a history · Kent Post"),
        ("Kent Post | Oats and rye", "Kent Post", "Kent Post", "Kent Post | Oats and rye"),
    ],
)
def test_a_site_s_name_after_a_title(title: str, heading: str, site: str, expected: str) -> None:
    page = (
        f'<meta property="og:title" content="{title}"><meta property="og:site_name" content="{site}"><h1>{heading}</h1>'
    )
    assert read(page.encode() + b"<p>Oats.</p>").title == expected


def test_what_mostly_holds_no_article_is_left_out() -> None:
    page = (
        "<header><h1>Oats</h1></header><nav>Home</nav><aside>Buy rye</aside><footer>© 2026</footer><form>Search</form>"
        f"<div class='cookie-banner'>We use cookies</div><div class='sr-only'>Skip</div><p>{LONG.format('yes')}</p><template>no</template>"
    )
    assert blocks(page) == ["Oats", LONG.format("yes")]


def test_a_page_that_is_one_form_is_kept() -> None:
    page = f"<form><p>{LONG.format('yes')}</p><nav>Home</nav><p>{LONG.format('indeed')}</p></form>"
    assert blocks(page) == [LONG.format("yes"), LONG.format("indeed")]


MARK = '<sup id="r1"><a href="#n1">{}</a></sup>'


@pytest.mark.parametrize(
    ("page", "text", "notes"),
    [
        ("<p>Oats grew" + MARK.format("[1]") + ", they say.</p><ol><li id=n1><a href='#r1'>^</a> Tull, 3.</li></ol>",
         ["Oats grew, they say."], ("1 Tull, 3.",)),
        ("<p>Oats.<a href='#_ftn1' name='_ftnref1'>[1]</a></p><div id=ftn1><p><a href='#_ftnref1' name='_ftn1'>[1]</a> Tull.</p></div>",
         ["Oats."], ("1 Tull.",)),
        ("<p>Oats<a role=doc-noteref href='#x'>*</a> grew.</p><aside role=doc-footnote id=x>* Tull. <a role=doc-backlink href='#r'>↩</a></aside>",
         ["Oats grew."], ("* Tull.",)),
        ("<p>Oats." + MARK.format("1") + "</p><section role=doc-endnotes><h2>Notes</h2><p id=n1>Tull,</p><p>or not.</p></section>",
         ["Oats.", "or not."], ("1 Tull,",)),
        ("<p>5 m<sup>2</sup> and <a href='#n1'>2</a> more <a href='#n1'>[see below]</a>.</p><p id=n1>Text.</p>",
         ["5 m² and 2 more [see below].", "Text."], ()),
        ("<p>See" + MARK.format("1") + "</p><h2 id=n1>A chapter</h2><p>Text.</p>", ["See", "A chapter", "Text."], ()),
        ("<p id=n1>First.</p><p>Back" + MARK.format("1") + "</p>", ["First.", "Back"], ()),
        ("<p>One<sup><a href='#n1'>1</a>, <a href='#n2'>2</a></sup>.</p><p id=n1>1. A.</p><p id=n2>2. B.</p>",
         ["One."], ("1 A.", "2 B.")),
    ],
)  # fmt: skip
def test_notes(page: str, text: list[str], notes: tuple[str, ...]) -> None:
    document = read(page.encode())
    assert (list(document.blocks), document.notes) == (text, notes)


def test_the_articles_own_part() -> None:
    story = "".join(f"<p>{LONG.format(number)}</p>" for number in range(6))
    page = (
        "<body><div id=top>Menu</div><div id=page><article><h1>Oats</h1><p>By J. Tull</p>"
        + story
        + "<p>The end</p></article>"
        f"<div class=comments><p>{LONG.format('a comment')}</p></div></div><p>Imprint</p>"
    )
    document = read(page.encode())
    assert document.blocks[0] == "Menu"
    assert document.body is not None
    first, last = document.body
    assert document.blocks[first : last + 1] == (
        "Oats", "By J. Tull", *(LONG.format(number) for number in range(6)), "The end",
    )  # fmt: skip
    assert read(b"<p>Short").body is None


def test_what_a_page_says_of_itself() -> None:
    page = """<!-- saved from url=(0023)https://example.org/x?y -->
    <html lang="en-GB"><head><title>Oats &amp; rye | The Post</title><meta property="og:site_name" content="The Post">
    <meta name=author content="Jethro Tull"><meta property="article:published_time" content="2026-03-14T08:00:00Z"></head>
    <body><p>Text."""
    said = read(page.encode())
    assert (said.title, said.author, said.publication, said.published, said.url, said.language) == (
        "Oats & rye", "Jethro Tull", "The Post", "2026-03-14", "https://example.org/x?y", "en-GB",
    )  # fmt: skip
    linked = """<script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "No"}, {"@type": ["NewsArticle"],
    "headline": "On oats", "author": [{"name": "A. One"}, {"name": "B. Two"}], "datePublished": "March 3, 2026",
    "publisher": {"name": "Post"}, "url": "https://example.org/oats"}]}</script><link rel=canonical href="javascript:x"><p>Text."""
    said = read(linked.encode())
    assert (said.title, said.author, said.publication, said.published, said.url) == (
        "On oats", "A. One, B. Two", "Post", "2026-03-03", "https://example.org/oats",
    )  # fmt: skip


@pytest.mark.parametrize(
    "data",
    [
        "[" * 9999,
        '{"a":' * 9999,
        "{}",
        "[1, null]",
        '{"@type": 5}',
        "not JSON",
        '{"@type": "Article", "author": {"name": 3}}',
    ],
)
def test_broken_data_says_nothing(data: str) -> None:
    said = read(f"<script type='application/ld+json'>{data}</script><p>Text.".encode())
    assert (said.title, said.author, said.blocks) == ("", "", ("Text.",))


@pytest.mark.parametrize("page", ["", "<div id=root></div><script>app()</script>", "<nav>Home"])
def test_a_page_without_text(page: str) -> None:
    with pytest.raises(DocumentError, match=r"\Ahas no text; the page may be filled by a script: open it in a browser"):
        read(page.encode())
