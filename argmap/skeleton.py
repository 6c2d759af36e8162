"""The beginning of a map: a commented skeleton with the article's sentences numbered, ready to fill."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.article import Article, fingerprint
from argmap.mapfile.scalars import UNSAFE, is_plain, yaml_scalar
from argmap.model import ArticleSource, Body, Quote
from argmap.showing import one_line, printable

if TYPE_CHECKING:
    from argmap.text import Span, Text

__all__ = ["skeleton"]

_SENTENCE_END = re.compile(r"[.!?…。][\"'”’»)]*$")
_LONGEST_TITLE = 160
_WORDS = 6
_NO_BODY = """\
  # body:  # where the article's own text begins and ends, without headline, byline and bio
  #   begins: its first words
  #   ends: its last words
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
argmap: 1
title: {title}
article:
  file: {file}
  title: {title}
  # author: who wrote it
  # publication: where it appeared
  # published: when it appeared
  fingerprint: "{fingerprint}"
{body}  # set_aside:
  #   - quote: words that are no part of the argument
  #     reason: photo credit
argument:
  id: T
  thesis:
  quote:
  because:
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

# The article, sentence by sentence. Copy quotes from here; where a sentence stands twice, copy the second, whose
# quotation marks YAML needs.
{sentences}
"""


def skeleton(text: Text, path: Path, map_path: Path | None) -> str:
    """YAML text of a map to be filled in; `map_path` is where it will stand (None: the current folder)."""
    folder = map_path.parent if map_path else Path()
    body = _guessed_body(Article(text))
    article = Article(text, ArticleSource(file=path.as_posix() or "?", body=body))
    return _TEMPLATE.format(
        name=_comment(map_path.name if map_path else "MAP"),
        title=yaml_scalar(_title(article, path)),
        file=yaml_scalar(_relative(path, folder)),
        fingerprint=fingerprint(text.content)[:12],
        body=_body_lines(body),
        sentences=_sentences(article),
    )


def _relative(path: Path, folder: Path) -> str:
    try:
        return Path(os.path.relpath(path, folder)).as_posix()
    except ValueError:  # another drive on Windows
        return path.resolve().as_posix()


def _title(article: Article, path: Path) -> str:
    """The first paragraph, if it looks like a headline; else the file's name."""
    first = article.words(article.paragraphs[0]) if article.paragraphs else ""
    looks_like_one = first and len(first) <= _LONGEST_TITLE and not first.endswith(".")
    return first if looks_like_one else one_line(path.stem) or "Untitled"


def _guessed_body(article: Article) -> Body | None:
    """From the first paragraph that ends like a sentence to the last, where other paragraphs surround them."""
    whole = [span for span in article.paragraphs if _SENTENCE_END.search(article.words(span))]
    if not whole or len(whole) == len(article.paragraphs):
        return None
    begins = _unique_words(article, whole[0], first=True)
    ends = _unique_words(article, whole[-1], first=False)
    return Body(begins=Quote(exact=begins), ends=Quote(exact=ends)) if begins and ends else None


def _body_lines(body: Body | None) -> str:
    if body is None or body.begins is None or body.ends is None:
        return _NO_BODY
    begins, ends = yaml_scalar(body.begins.exact), yaml_scalar(body.ends.exact)
    return f"  body:  # a guess: correct it\n    begins: {begins}\n    ends: {ends}\n"


def _unique_words(article: Article, span: Span, *, first: bool) -> str | None:
    words = article.words(span).split()
    for count in range(_WORDS, min(len(words), 3 * _WORDS)):
        chosen = " ".join(words[:count] if first else words[-count:])
        if article.locate(Quote(exact=chosen)).is_sound:
            return chosen
    return None


def _sentences(article: Article) -> str:
    lines, label = [], ""
    for number, span in enumerate(article.sentences, 1):
        paragraph = article.place_label(span.start)
        if paragraph != label:
            lines.append(f"#\n# {paragraph}")
            label = paragraph
        words = article.words(span)
        lines.append(f"#   {number}. {_comment(words)}")
        if not is_plain(words):
            lines.append(f"#      {yaml_scalar(words)}")
    return "\n".join(lines)


def _comment(text: str) -> str:
    return UNSAFE.sub("\ufffd", printable(one_line(text)))
