"""Web pages: which parts are the article's and which are not: banners, forms, boxes and footers, by names and shape."""

from __future__ import annotations

import pytest

from argmap.documents.html import read

STORY = "".join(
    f"<p>In year {at} the baker burnt every loaf, and nobody in the whole town could tell him why.</p>"
    for at in range(5)
)
TOLD = tuple(
    f"In year {at} the baker burnt every loaf, and nobody in the whole town could tell him why." for at in range(5)
)
SENTENCE = "We weighed each loaf twice before we wrote it down."
BOX = f"<h3>How we weighed</h3><p>{SENTENCE}</p>"
BOXED = ("How we weighed", SENTENCE)


@pytest.mark.parametrize(
    "part",
    [
        "<section id=cookies class=level2>{}</section>",
        "<section id=cookie-consent>{}</section>",
        "<div class=section id=cookie-notice>{}</div>",
        "<div class='section level2' id=gdpr>{}</div>",
        "<article><div class=cookie-recipe>{}</div></article>",
        "<article><div id=cookies>{}</div></article>",
        "<article class='post tag-cookies category-gdpr'>{}</article>",
        "<div class='post hentry tag-cookies'>{}</div>",
        "<section class=gdpr>{}</section>",
        "<div class=cookiecutter>{}</div>",
    ],
)
def test_parts_of_an_article_that_is_about_cookies(part: str) -> None:
    assert read((STORY + part.format(BOX)).encode()).blocks == TOLD + BOXED


@pytest.mark.parametrize(
    ("part", "shown"),
    [
        ("<h2 id=gdpr>On consent</h2>", "On consent"),
        ("<h2 class=cookie>On consent</h2>", "On consent"),
        ("<h2 id=cookie-banner>On banners</h2>", "On banners"),
        ("<h2 id=visually-hidden>What is hidden</h2>", "What is hidden"),
        ("<p>Crumbs <span class=cookie>of it</span>, <a id=cookies>all</a>.", "Crumbs of it, all."),
        ("<ul><li class=cookies>Crumbs</ul>", "Crumbs"),
    ],
)
def test_headings_and_words_on_cookies(part: str, shown: str) -> None:
    assert read((STORY + part).encode()).blocks == (*TOLD, shown)


@pytest.mark.parametrize(
    "part",
    [
        "<div class=cookie-banner>{}</div>",
        "<div class='c-cookie-notice c-cookie-notice--open'>{}</div>",
        "<div id=onetrust-banner-sdk>{}</div>",
        "<div id=CybotCookiebotDialog>{}</div>",
        "<div id=cookie-law-info-bar>{}</div>",
        "<div class=gdpr>{}</div>",
        "<div class=site-cookies>{}</div>",
        "<div id=cookies>{}</div>",
        "<section class=cookie-consent>{}</section>",
        "<div class=cookieBanner>{}</div>",
        "<p class=gdpr-notice>We use crumbs of every sort here, as every baker does.",
        "<article><div class=cookie-overlay>{}</div></article>",
        "<article><aside class=cookie-banner>{}</aside></article>",
        "<div aria-modal=true>{}</div>",
        "<div role=alertdialog>{}</div>",
        "<article><aside role=dialog>{}</aside></article>",
        "<div class=sr-only>{}</div>",
        f"<div class={'a_' * 20_000}cookie>" + "</div>",
    ],
)
def test_banners(part: str) -> None:
    document = read((STORY + part.format(BOX)).encode())
    assert (document.blocks, document.remarks) == (TOLD, ())


@pytest.mark.parametrize(
    ("page", "blocks"),
    [
        (f"{STORY}<form><input name=e>Your name<h2>Later</h2><p>{SENTENCE}", (*TOLD, "Your name", "Later", SENTENCE)),
        (f"<main>{STORY}<form>Your name<p>{SENTENCE}</main><footer>Imprint</footer>", (*TOLD, "Your name", SENTENCE)),
        (f"{STORY}<form><h2>Later</h2>{f'<p>{SENTENCE}' * 3}</form>", (*TOLD, "Later", SENTENCE, SENTENCE, SENTENCE)),
        (f"{STORY}<form><h2>Write to us</h2><p>Name<p>{SENTENCE}</form>", TOLD),
        (f"{STORY}<form>Name{f'<p>{SENTENCE}' * 3}</form>", TOLD),
        (f"{STORY}<form class=newsletter><h2>Write</h2>{f'<p>{SENTENCE}' * 3}</form>", TOLD),
        (f"{STORY}<div><form>Your name</div><p>{SENTENCE}", (*TOLD, SENTENCE)),
        (f"{STORY}<form>Name</form><form>Name<p>{SENTENCE}", (*TOLD, "Name", SENTENCE)),
        (f"{STORY}<nav>Menu<form>Name</nav><p>{SENTENCE}", (*TOLD, SENTENCE)),
    ],
)
def test_forms(page: str, blocks: tuple[str, ...]) -> None:
    assert read(page.encode()).blocks == blocks


LEFT_OUT = "has a box beside the text, left out: “The scales of the town were …”"
LONG = "<p>The scales of the town were tested by the guild in the spring of every single year.</p>"


@pytest.mark.parametrize(
    ("page", "more", "remarks"),
    [
        (f"<article>{STORY}<aside>{BOX}</aside></article>", BOXED, ()),
        (f"<main>{STORY}<aside>{BOX}</aside></main>", BOXED, ()),
        (f"<article>{STORY}<footer><p>{SENTENCE}</p></footer></article>", (SENTENCE,), ()),
        ("<article>" + STORY + "<aside><p>私たちは書き留める前にそれぞれのパンを二度量った。</p></aside></article>",
         ("私たちは書き留める前にそれぞれのパンを二度量った。",), ()),
        (f"<article>{STORY}<aside><p>Buy our bread</p></aside></article>", (), ()),
        (f"<article>{STORY}<aside class=related>{BOX}</aside></article>", (), ()),
        (f"<article>{STORY}<div class=share-tools><aside>{BOX}</aside></div></article>", (), ()),
        (f"<article>{STORY}<aside><a href=/x>{SENTENCE}</a></aside></article>", (), ()),
        (f"<article>{STORY}<footer>© 2026 The Post, printed in our own house in town.</footer></article>", (), ()),
        (f"<article>{STORY}<footer class=site-footer><p>{SENTENCE}</p></footer></article>", (), ()),
        (f"<article>{STORY}<aside hidden>{BOX}</aside></article>", (), ()),
        (f"<article>{STORY}<aside>{BOX}<nav>Menu</nav></aside></article>", BOXED, ()),
        (f"<main><article>{STORY}</article><aside>{BOX}</aside></main>", (), ()),
        (f"<main><article>{STORY}</article><aside>{LONG}</aside></main>", (), (LEFT_OUT,)),
        (f"{STORY}<aside><h3>The guild</h3>{LONG}{LONG}</aside>", (), (LEFT_OUT,)),
        (f"{STORY}<aside class=sidebar>{LONG}</aside><footer>{LONG}</footer>", (), ()),
        (f"{STORY}<aside>{LONG}</aside><aside>{LONG}</aside>", (),
         ("has 2 boxes beside the text, left out: “The scales of the town were …”, “The scales of the town were …”",)),
    ],
)  # fmt: skip
def test_boxes_and_footers(page: str, more: tuple[str, ...], remarks: tuple[str, ...]) -> None:
    document = read(page.encode())
    assert (document.blocks, document.remarks) == (TOLD + more, remarks)
