"""Rules on the map's header: the article it names, its fingerprint, its body and what is set aside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.article import Article, Status
from argmap.diagnostics import About, Fix, Severity
from argmap.mapfile.edit import set_key
from argmap.rules.base import Fault, Faults, article_related, rule

if TYPE_CHECKING:
    from argmap.model import ModelPath
    from argmap.reading import Reading


@rule("AM011", "missing-article", Severity.WARNING, about=About.KEEPING)
def missing_article(reading: Reading) -> Faults:
    """The map names no article, so that no quote can be checked.

    An argument may be mapped without an article; then nothing ties it to anybody's words, and the map should not be
    taken for the reading of a text.

    Fails:

        argmap: 1
        argument:
          thesis: The harbour should be dredged.
          because:
            - premise: A town lives on its harbour.
              implicit: true

    Passes:

        article:
          file: article.txt
    """
    if reading.map and not (reading.map.article or reading.map.articles) and reading.claims:
        if reading.file.states((), "article") or reading.file.states((), "articles"):
            return
        place = reading.key_place(("argmap",))
        yield Fault(
            place,
            "the map names no article, so no claim can be tied to its words",
            help="write `article:` with `file: PATH`",
        )


@rule("AM209", "changed-article", Severity.WARNING, about=About.KEEPING, fixes=True, changes=("fingerprint",))
def changed_article(reading: Reading) -> Faults:
    """The article is not the text that the map was made of.

    Its fingerprint differs: somebody edited the article, or this is another version. Quotes that still stand there
    are still found; it is the reading that may be out of date.

    Fails:

        article:
          file: article.txt
          fingerprint: "0123456789ab"

    Passes:

        article:
          file: article.txt
          fingerprint: "dc1bb77671f0"

    Fix: `--fix --fingerprint` writes the fingerprint of the article as it is now. Read the article first.
    """
    for article in reading.articles.values():
        expected = article.source.fingerprint if article.source else None
        if expected and not article.has_fingerprint(expected):
            now = article.fingerprint
            edits = set_key(reading.file, article.path, "fingerprint", now, after="file")
            yield Fault(
                reading.place((*article.path, "fingerprint")),
                "the article has changed since this fingerprint was taken",
                help=f"read it again; if the map still holds, write `fingerprint: {now}`",
                fix=Fix("renew the article's fingerprint", edits, is_safe=False) if edits else None,
            )


@rule("AM225", "changed-original", Severity.INFO, about=About.KEEPING)
def changed_original(reading: Reading) -> Faults:
    """The document that the article's text was made from is another version now.

    The text is still the one that the map quotes, and no quote is wrong by this. But whoever looks a page up in the
    document may not find there what the text says.

    Fails:

        article:
          file: article.txt
          original: {file: article.txt, fingerprint: "0123456789ab"}

    Passes:

        article:
          file: article.txt
          original: {file: article.txt, fingerprint: "dc1bb77671f0"}
    """
    for name in reading.changed_originals:
        article = reading.articles[name]
        original = article.source.original if article.source else None
        if original:
            yield Fault(
                reading.place((*article.path, "original", "fingerprint")),
                f"the text was made from another version of {original.file}",
                help="`argmap new --renew MAP` makes the text again and says which quotes it moves",
            )


@rule("AM226", "unknown-page", Severity.WARNING, about=About.KEEPING)
def unknown_page(reading: Reading) -> Faults:
    """`pages` numbers a page that the article's text does not have.

    A page begins at a form feed in the text; the first needs none. `pages` says which number is printed on which of
    them. A text without form feeds has no pages, and its places are paragraphs.

    Fails:

        article:
          file: article.txt
          pages: {1: 17}

    Passes:

        article:
          file: article.txt
    """
    for article in reading.articles.values():
        for page in (article.source.pages or {}) if article.source else ():
            if page > len(article.pages) or not article.pages:
                has = f"has {len(article.pages)} pages" if article.pages else "has no form feeds, and so no pages"
                yield Fault(
                    reading.key_place((*article.path, "pages", str(page))),
                    f"there is no page {page}: the article's text {has}",
                    help="take it out, or make the text again from its original with `argmap new --renew MAP`",
                )


@rule("AM213", "unlocated-passage", Severity.ERROR, about=About.KEEPING)
def unlocated_passage(reading: Reading) -> Faults:
    """The words that mark the body or a set-aside passage do not stand in the article, or stand there twice.

    Where the body begins decides how paragraphs are numbered and what counts as covered; what is set aside is judged
    by its place. Words that are not found mark nothing.

    Fails:

        article:
          file: article.txt
          body:
            begins: Once upon a time there was a harbour

    Passes:

        article:
          file: article.txt
          body:
            begins: It is silting up every year
    """
    for article in reading.articles.values():
        for path, anchor in article.markers.items():
            if not anchor.is_sound and not anchor.is_unknown:
                ambiguous = anchor.status is Status.AMBIGUOUS
                what = "stand in the article more than once" if ambiguous else "do not stand in the article"
                places = [one.span for one in anchor.candidates] or list(anchor.spans or anchor.nearest)
                yield Fault(
                    reading.place((*article.path, *path)),
                    f"the words of `{path[-1]}` {what}",
                    related=tuple(
                        article_related("article" if ambiguous else "nearest", article, span) for span in places
                    ),
                    help="quote more words, or add a `prefix`" if ambiguous else "copy the words from the article",
                )


@rule("AM215", "misplaced-body", Severity.ERROR, about=About.KEEPING)
def misplaced_body(reading: Reading) -> Faults:
    """The body or a passage ends before it begins, or a passage does not say where it is.

    Such a body has no sentence in it, and such a passage nothing to set aside; most often `begins` and `ends` are
    swapped.

    Fails:

        article:
          file: article.txt
          set_aside:
            - reason: photo credit

    Passes:

        article:
          file: article.txt
          set_aside:
            - quote: Trade has suffered badly
              reason: no part of the argument
    """
    for article in reading.articles.values():
        if article.source is None:
            continue
        if article.body.end <= article.body.start and article.text.content:
            yield Fault(
                reading.key_place((*article.path, "body")),
                "the body ends before it begins",
                help="swap `begins` and `ends`",
            )
        for index, passage in enumerate(article.source.set_aside):
            path = ("set_aside", index)
            if _is_reversed(article, path):
                place = reading.key_place((*article.path, *path, "ends"))
                yield Fault(place, "the passage ends before it begins", help="swap `begins` and `ends`")
            elif passage.quote is None and passage.begins is None:
                yield Fault(
                    reading.place((*article.path, *path)),
                    "this passage does not say where it is",
                    help="write `quote:` with its words, or `begins:` with its first ones",
                )


def _is_reversed(article: Article, path: ModelPath) -> bool:
    """Whether the last words of a passage stand before its first ones."""
    begins, ends = (article.markers.get((*path, key)) for key in ("begins", "ends"))
    first, last = begins.span if begins else None, ends.span if ends else None
    return first is not None and last is not None and last.end <= first.start
