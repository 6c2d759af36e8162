"""A commented skeleton of a map with the articles' sentences numbered, ready to fill."""

from __future__ import annotations

import json
import os
import re
from functools import cache
from importlib.resources import files
from itertools import chain
from pathlib import Path
from textwrap import indent
from typing import TYPE_CHECKING

from argmap.article import Article, fingerprint
from argmap.documents import places_of_blocks
from argmap.documents.bounds import TURNING
from argmap.files import toml_values
from argmap.mapfile.scalars import UNSAFE, is_plain, yaml_scalar
from argmap.model import LANGUAGE_TAG, ArticleSource, Body, Original, Quote
from argmap.naming import comparable
from argmap.showing import one_line, printable
from argmap.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.beginning.source import Beginning

__all__ = ["bare_map", "relative", "skeleton"]

_SENTENCE_END = re.compile(r"[.!?…。][\"'”’»)]*$")
_HEADING_MARKS = re.compile(r"^[\d.\sIVX]{0,8}(?=[^\W\d_]{3})|[\s:.]+$")
_LONGEST_TITLE = 160
_WORDS, _MOST_WORDS = 6, 30
_MOST_SENTENCES = 1_500
_LONGEST_LISTED = 1_000_000
"""Characters of a text whose sentences are listed; a map must stay small enough to be read."""
_LONGEST_WORDS = 1_000
_PUBLISHED = ("web page", "e-book")
_WHEN_MADE = "  # when the file was made: correct it"
_NO_BODY = """\
# body:  # where the article's own text begins and ends, without headline, byline and bio
#   begins: its first words
#   ends: its last words
"""
_ASIDE = """\
# set_aside:
#   - quote: words that are no part of the argument
#     reason: photo credit
"""
_TEMPLATE = """\
# An argument map. Fill it in from the top; `argmap check {name}` says what is missing.
# An entry under `because` is a step: a reason for the claim above it. Every entry is one of
#   premise: a claim in your own words           (with `because`, if the article gives reasons for it)
#   evidence: something that could be looked up   (with `type`: event, statistic, official statement ...)
#   together: a list of linked premises, which support only jointly
#   ref: the id of a claim that stands elsewhere in the map
# `but` holds objections to a claim, `unless` (beside an entry) doubts about the step itself.
# Every claim has a `quote`, the article's exact words, or is marked `implicit: true`.
{several}argmap: 1
title: {title}
{header}argument:
  id: T
  thesis:
  quote:
{article}  because:
    - premise:
      quote:
      because:
        - evidence:
          type: event
          quote:
    # - together:
    #     - premise: ...
    #       quote: ...
    #     - premise: ...
    #       implicit: true
    #   scheme: sign
  # but:
  #   - premise: ...
  #     quote: ...

{sentences}
"""
_SEVERAL = "# `article` says which article the quotes of a claim, and of those below it, are from.\n"
_COPY = """\
# {what}, sentence by sentence. Copy quotes from here; where a sentence stands twice, copy the second, whose
# quotation marks YAML needs.
"""


def skeleton(beginnings: Sequence[Beginning], map_path: Path | None) -> str:
    """YAML text of a map to be filled in, of one article or several; `map_path` is where it will stand (None: the
    current folder)."""
    folder = map_path.parent if map_path else Path()
    articles = [_article(one, folder) for one in beginnings]
    titles = [_title(article, one) for article, one in zip(articles, beginnings, strict=True)]
    parts = [
        _header(article, one, title, folder) for article, one, title in zip(articles, beginnings, titles, strict=True)
    ]
    names = _names(beginnings) if len(beginnings) > 1 else []
    header = "".join(
        f"  {yaml_scalar(name)}:\n{indent(part, '    ')}" for name, part in zip(names, parts, strict=False)
    )
    return _TEMPLATE.format(
        name=_comment(map_path.name if map_path else "MAP"),
        several=_SEVERAL if names else "",
        title=yaml_scalar(titles[0]),
        header=f"articles:\n{header}" if names else f"article:\n{indent(parts[0], '  ')}",
        article=f"  article: {yaml_scalar(names[0])}\n" if names else "",
        sentences="\n\n".join(_sentences(article, name) for article, name in zip(articles, names or [""], strict=True)),
    )


def bare_map(beginning: Beginning, map_path: Path) -> str:
    """YAML text of a map whose thesis is still to be written: the header, and nothing to be replaced."""
    folder = map_path.parent
    article = _article(beginning, folder)
    title = _title(article, beginning)
    header = indent(_header(article, beginning, title, folder), "  ")
    return f"argmap: 1\ntitle: {yaml_scalar(title)}\narticle:\n{header}argument:\n  id: T\n  thesis:\n"


def relative(path: Path, folder: Path) -> str:
    """A path as a map in a folder names it."""
    try:
        return Path(os.path.relpath(path, folder)).as_posix()
    except ValueError:  # another drive on Windows
        return path.resolve().as_posix()


def _article(beginning: Beginning, folder: Path) -> Article:
    """The article as its header will describe it."""
    document = beginning.document
    original = Original(file=relative(beginning.original, folder)) if beginning.original else None
    pages = dict(document.pages) if document else {}
    source = ArticleSource(file=beginning.path.as_posix() or "?", original=original, pages=pages or None)
    article = Article(beginning.text, source)
    body = _stated_body(article, beginning) or _guessed_body(article)
    return article.described(source.model_copy(update={"body": body}))


def _names(beginnings: Sequence[Beginning]) -> list[str]:
    """What a map calls its articles: their files' names, each once."""
    names: list[str] = []
    for one in beginnings:
        taken = {comparable(name) for name in names}
        number = 1
        name = one.name
        while comparable(name) in taken:
            number += 1
            name = f"{one.name}-{number}"
        names.append(name)
    return names


def _title(article: Article, beginning: Beginning) -> str:
    """What the document says, else the first paragraph, if it looks like a headline; else the file's name."""
    if stated := beginning.header.get("title"):
        return stated
    first = article.words(article.paragraphs[0]) if article.paragraphs else ""
    first = TURNING.sub("", first[: _LONGEST_TITLE + 1])
    looks_like_one = first and len(first) <= _LONGEST_TITLE and not first.endswith(".")
    return first if looks_like_one else one_line((beginning.original or beginning.path).stem) or "Untitled"


def _header(article: Article, beginning: Beginning, title: str, folder: Path) -> str:
    """The lines under `article:`, not indented."""
    said = beginning.header | {"title": title}
    if not re.match(LANGUAGE_TAG, said.get("language", "")):
        said.pop("language", None)
    lines = [f"file: {yaml_scalar(relative(beginning.path, folder))}", f"title: {yaml_scalar(title)}"]
    unknown = {"author": "who wrote it", "publication": "where it appeared", "published": "when it appeared"}
    for key in ("author", "publication", "published", "language", "url"):
        if key in said:
            made = _WHEN_MADE if key == "published" and _is_of_the_file(beginning) else ""
            lines.append(f"{key}: {yaml_scalar(said[key])}{made}")
        elif key in unknown:
            lines.append(f"# {key}: {unknown[key]}")
    lines.append(f'fingerprint: "{fingerprint(article.text.content)[:12]}"')
    if beginning.original:
        file = yaml_scalar(relative(beginning.original, folder))
        lines += ["original:", f"  file: {file}", f'  fingerprint: "{beginning.fingerprint[:12]}"']
    if article.source and article.source.pages:
        numbers = ", ".join(
            f"{page}: {json.dumps(number, ensure_ascii=False)}" for page, number in article.source.pages.items()
        )
        lines.append(f"pages: {{{numbers}}}")
    return "\n".join(lines) + f"\n{_body_lines(article.source.body if article.source else None)}{_ASIDE}"


def _is_of_the_file(beginning: Beginning) -> bool:
    """Whether a document's date is that of its file: web pages and e-books state when they were published."""
    return beginning.document is not None and not beginning.document.kind.endswith(_PUBLISHED)


def _body_lines(body: Body | None) -> str:
    if body is None or body.begins is None or body.ends is None:
        return _NO_BODY
    begins, ends = yaml_scalar(body.begins.exact), yaml_scalar(body.ends.exact)
    return f"body:  # a guess: correct it\n  begins: {begins}\n  ends: {ends}\n"


def _stated_body(article: Article, beginning: Beginning) -> Body | None:
    """From the first to the last block that the document shows to be the article's own text."""
    document = beginning.document
    if document is None or document.body is None:
        return None
    places = [Span(*one) for one in places_of_blocks(document, article.text.content)]
    first, last = document.body
    return _body(article, places[first : last + 1])


def _guessed_body(article: Article) -> Body | None:
    """From the first paragraph that ends like a sentence to the last, where other paragraphs surround them."""
    end = min(article.notes_begin, _back_matter(article))
    own = [span for span in article.paragraphs if span.start < end]
    whole = [span for span in own if _SENTENCE_END.search(article.words(span))]
    return _body(article, whole) if whole and len(whole) < len(article.paragraphs) else None


def _back_matter(article: Article) -> int:
    """Where a heading in the second half of the text says that its own text is over; else after its end."""
    length = len(article.text.content)
    for span in article.paragraphs:
        is_short = span.end - span.start <= _LONGEST_TITLE
        if (
            is_short
            and 2 * span.start > length
            and _HEADING_MARKS.sub("", article.words(span)).casefold() in _headings()
        ):
            return span.start
    return length + 1


@cache
def _headings() -> frozenset[str]:
    content = files(__package__).joinpath("headings.toml").read_text(encoding="utf-8")
    return frozenset(chain.from_iterable(toml_values(content)["after_the_text"].values()))


def _body(article: Article, spans: Sequence[Span]) -> Body | None:
    """A body that begins with the words of the first of some spans and ends with those of the last."""
    begins = next(filter(None, (_unique_words(article, span, first=True) for span in spans[:3])), None)
    ends = next(filter(None, (_unique_words(article, span, first=False) for span in spans[:-4:-1])), None)
    return Body(begins=Quote(exact=begins), ends=Quote(exact=ends)) if begins and ends else None


def _unique_words(article: Article, span: Span, *, first: bool) -> str | None:
    words = article.words(span).split()
    for count in range(min(_WORDS, len(words)), min(len(words), _MOST_WORDS) + 1):
        chosen = " ".join(words[:count] if first else words[-count:])
        if len(chosen) > _LONGEST_WORDS:
            return None
        if chosen and article.locate(Quote(exact=chosen)).is_sound:
            return chosen
    return None


def _sentences(article: Article, name: str) -> str:
    what = f"The article {_comment(name)}" if name else "The article"
    if len(article.text.content) > _LONGEST_LISTED:
        return f"# {what} is long: copy quotes from its text."
    if len(article.sentences) > _MOST_SENTENCES:
        return f"# {what} has {len(article.sentences):,} sentences: copy quotes from its text."
    return _COPY.format(what=what) + "\n".join(_numbered(article))


def _numbered(article: Article) -> Iterator[str]:
    label = ""
    for number, span in enumerate(article.sentences, 1):
        place = article.place_label(span.start)
        if place != label:
            yield f"#\n# {place}"
            label = place
        words = article.words(span)
        yield f"#   {number}. {_comment(words)}"
        if not is_plain(words):
            yield f"#      {yaml_scalar(words)}"


def _comment(text: str) -> str:
    return UNSAFE.sub("\ufffd", printable(one_line(text)))
