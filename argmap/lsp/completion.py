"""What may be written at the cursor: keys, kinds, ids, names of schemes and types, the article's own words."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from lsprotocol import types

from argmap.article.folding import fold
from argmap.lsp.cursor import ITEM, Cursor, cursor_at
from argmap.lsp.shapes import shape_at
from argmap.mapfile.descriptions import description
from argmap.mapfile.scalars import yaml_scalar
from argmap.model import KIND_MODELS, KINDS, ArgumentMap, EvidenceType
from argmap.reading import language_of_article, language_of_claims
from argmap.scheme_names import Scheme
from argmap.schemes import scheme_page, schemes
from argmap.showing import one_line, printable, shortened
from argmap.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.article import Article
    from argmap.lsp.desk import Document

__all__ = ["completions"]

_LISTS = frozenset({"because", "but", "unless", "together", "asides", "set_aside"})
_MAPPINGS = frozenset({"article", "articles", "argument", "body"})
_ID = re.compile(r"""^[ \t]*(?:-[ \t]+)*id[ \t]*:[ \t]*(["']?)([^\s"'#]+)\1""", re.MULTILINE)
_JSON_ID = re.compile(r'[{,]\s*"?id"?\s*:\s*"?([^\s",}]+)')
_QUOTES = ("quote", "exact", "begins", "ends")
_EARLY = (*KINDS, "id", "quote", "type", "implicit")
_LATE = ("scheme", "scheme_role", "strength", "source_rating", "by", "aims_at", "note")
_MOST = 200
_TEXTS = {".txt", ".md", ""}


@dataclass(frozen=True)
class _Choice:
    """Something that may be written: the words, what a list shows beside them, and what explains them."""

    words: str
    kind: types.CompletionItemKind
    detail: str = ""
    about: str = ""
    new: str = ""
    """What is written, where it is more than the words."""


def completions(document: Document, offset: int) -> types.CompletionList:
    """What may be written at an offset, the likeliest first."""
    cursor = cursor_at(document.reading.file.text, offset)
    if cursor is None:
        return types.CompletionList(is_incomplete=False, items=[])
    typed = document.content[cursor.typed.start : cursor.typed.end]
    wanted = typed.lstrip("\"'").casefold()
    fitting = [one for one in _choices(document, cursor) if _is_quote(cursor) or _fits(one.words, wanted)]
    items = [_item(document, cursor, choice, rank) for rank, choice in enumerate(fitting[:_MOST])]
    return types.CompletionList(is_incomplete=cursor.key is not None or len(fitting) > _MOST, items=items)


def _is_quote(cursor: Cursor) -> bool:
    """Whether words of the article may stand there: those were compared with what is typed already."""
    return cursor.key in _QUOTES or (cursor.key is None and cursor.owner[-2:] == ("quote", ITEM))


def _fits(words: str, wanted: str) -> bool:
    """Whether the letters that are typed stand in the words in their order, as editors compare them."""
    letters = iter(words.casefold())
    return all(letter in letters for letter in wanted if not letter.isspace())


def _item(document: Document, cursor: Cursor, choice: _Choice, rank: int) -> types.CompletionItem:
    span = cursor.typed
    after = document.content[span.end : span.end + 1]
    typed = document.content[span.start : span.end]
    if typed[:1] in {'"', "'"} and after == typed[0]:  # the editor has closed the quotation marks already
        span = Span(span.start, span.end + 1)
    return types.CompletionItem(
        label=shortened(printable(choice.words), 80),
        kind=choice.kind,
        detail=shortened(printable(choice.detail), 120) or None,
        documentation="\n".join(map(printable, choice.about.splitlines())) or None,
        sort_text=f"{rank:04}",
        filter_text=_filter(cursor, typed, choice.words),
        insert_text_mode=types.InsertTextMode.AsIs,
        text_edit=types.TextEdit(document.positions.range(span), choice.new or choice.words),
    )


def _filter(cursor: Cursor, typed: str, words: str) -> str:
    """What an editor compares with what is typed: quotes were compared here already."""
    if _is_quote(cursor):
        return typed or words
    return f"{typed[0]}{words}" if typed[:1] in {'"', "'"} else words


def _choices(document: Document, cursor: Cursor) -> Iterator[_Choice]:
    if cursor.key is None:
        if cursor.owner[-2:] == ("quote", ITEM):
            yield from _quotes(document, cursor)
        yield from _keys(cursor)
    elif make := _VALUES.get(cursor.key):
        yield from make(document, cursor)


# Keys


def _keys(cursor: Cursor) -> Iterator[_Choice]:
    """The keys that the mapping may still have: kinds first while it has none, then what they share."""
    shapes = shape_at(cursor.owner, cursor.siblings)
    if not shapes or (not cursor.is_flow and cursor.owner[-1:] != (ITEM,) and cursor.owner[-1:] in _NEED_ITEM):
        return
    shared = [key for key in shapes[0].model_fields if all(key in shape.model_fields for shape in shapes)]
    first = [kind for kind, shape in KIND_MODELS.items() if len(shapes) > 1 and shape in shapes]
    for key in dict.fromkeys([*first, *sorted(shared, key=_rank)]):
        if key not in cursor.siblings and key != "reviewed":  # only `argmap review` writes that
            about = next(description(shape, key) for shape in shapes if key in shape.model_fields)
            kind = types.CompletionItemKind.Class if key in KINDS else types.CompletionItemKind.Property
            yield _Choice(key, kind, about.partition(". ")[0], about, _written(key, cursor))


def _rank(key: str) -> int:
    """Where a key stands in the order in which people write them."""
    return _EARLY.index(key) - len(_EARLY) if key in _EARLY else 1 + _LATE.index(key) if key in _LATE else 0


_NEED_ITEM = {(name,) for name in _LISTS}


def _written(key: str, cursor: Cursor) -> str:
    """A key with what leads to its value."""
    if cursor.is_json:
        return f'"{key}": '
    below = f"\n{' ' * (cursor.column + 2)}"
    is_name = key == "article" and ArgumentMap not in shape_at(cursor.owner, cursor.siblings)
    if cursor.is_flow or is_name or not (key in _LISTS or key in _MAPPINGS):
        return f"{key}: "
    return f"{key}:{below}- " if key in _LISTS else f"{key}:{below}"


# Values


def _value(words: str, cursor: Cursor, document: Document) -> str:
    """A text as the file writes it, in the quotation marks that are typed already."""
    typed = document.content[cursor.typed.start : cursor.typed.start + 1]
    if cursor.is_json or typed == '"':
        return json.dumps(words, ensure_ascii=False)
    return "'" + words.replace("'", "''") + "'" if typed == "'" else yaml_scalar(words)


def _named(document: Document, cursor: Cursor, words: str, detail: str = "", about: str = "") -> _Choice:
    return _Choice(words, types.CompletionItemKind.EnumMember, detail, about, _value(words, cursor, document))


def _ids(document: Document, cursor: Cursor) -> Iterator[_Choice]:
    """The ids in the text, each with its claim as far as it could be read."""
    content = document.content
    ids = [match[2] for match in _ID.finditer(content)] + [match[1] for match in _JSON_ID.finditer(content)]
    graphs = [document.reading.graph, document.helpful.graph]
    for one in dict.fromkeys(ids):
        texts = (graph.claims[graph.by_id[one]].text for graph in graphs if one in graph.by_id)
        yield _Choice(
            one, types.CompletionItemKind.Reference, one_line(next(texts, "")), "", _value(one, cursor, document)
        )


def _types(document: Document, cursor: Cursor) -> Iterator[_Choice]:
    return (_named(document, cursor, str(one)) for one in EvidenceType)


def _schemes(document: Document, cursor: Cursor) -> Iterator[_Choice]:
    for one in Scheme:
        page = schemes().get(str(one))
        roles = [f"{role}: {text}" for role, text in page.roles.items()] if page else []
        yield _named(document, cursor, str(one), "; ".join(page.roles) if page else "", "\n".join(roles))


def _scheme_roles(document: Document, cursor: Cursor) -> Iterator[_Choice]:
    """The parts of the step's scheme: written beside this premise, or (for linked premises) beside the step."""
    beside = cursor.above if cursor.owner[-2:] == ("together", ITEM) else {}
    page = scheme_page(cursor.siblings.get("scheme") or beside.get("scheme") or "")
    return (_named(document, cursor, role, text) for role, text in (page.roles.items() if page else ()))


def _true(document: Document, cursor: Cursor) -> Iterator[_Choice]:
    yield _Choice("true", types.CompletionItemKind.Keyword, "the article does not say it, and takes it for granted")


def _readers(document: Document, cursor: Cursor) -> Iterator[_Choice]:
    yield _Choice("reader", types.CompletionItemKind.Keyword, "whoever reads puts it forward, not the article")


def _aims(document: Document, cursor: Cursor) -> Iterator[_Choice]:
    abouts = {
        "premise": "a reason is not so",
        "step": "it does not follow",
        "conclusion": "it is not so, whatever its reasons",
    }
    yield from (_Choice(one, types.CompletionItemKind.Keyword, about) for one, about in abouts.items())


def _format(document: Document, cursor: Cursor) -> Iterator[_Choice]:
    yield _Choice("1", types.CompletionItemKind.Value, "the version of the map format")


def _articles(document: Document, cursor: Cursor) -> Iterator[_Choice]:
    names = [name for name in document.helpful.articles if name is not None]
    return (_named(document, cursor, name) for name in names)


def _languages(document: Document, cursor: Cursor) -> Iterator[_Choice]:
    """The language that the claims or the article look like."""
    reading = document.helpful
    found = [language_of_article(reading, one) for one in reading.articles.values() if one.path == cursor.owner]
    tags = found if cursor.owner else [language_of_claims(reading)]
    return (_named(document, cursor, tag, "as its words show") for tag in tags if tag)


def _fingerprints(document: Document, cursor: Cursor) -> Iterator[_Choice]:
    file = cursor.siblings.get("file", "")
    for article in document.helpful.articles.values():
        if article.source and (article.source.file == file or len(document.helpful.articles) == 1):
            words = article.fingerprint
            new = json.dumps(words)
            yield _Choice(words, types.CompletionItemKind.Value, f"of {file} as it is now", "", new)


def _files(document: Document, cursor: Cursor) -> Iterator[_Choice]:
    """Texts beside the map, and in the folder that is typed already."""
    typed = document.content[cursor.typed.start : cursor.typed.end].lstrip("\"'")
    folder = typed[: typed.rfind("/") + 1]
    try:
        found = sorted((Path(document.name).parent / folder).iterdir())[:_MOST]
    except (OSError, ValueError):
        return
    for path in found:
        if path.name.startswith("."):
            continue
        if path.is_dir():
            yield _Choice(f"{folder}{path.name}/", types.CompletionItemKind.Folder)
        elif path.suffix.lower() in _TEXTS:
            words = f"{folder}{path.name}"
            yield _Choice(words, types.CompletionItemKind.File, "", "", _value(words, cursor, document))


def _quotes(document: Document, cursor: Cursor) -> Iterator[_Choice]:
    """Sentences of the article that no claim quotes yet; once words are typed, where the article goes on with them."""
    typed = document.content[cursor.typed.start : cursor.typed.end].lstrip("\"'")
    named = cursor.siblings.get("article")
    for article in document.helpful.articles.values():
        if named and article.name != named:
            continue
        for span in _continued(article, typed) if typed.strip() else _uncovered(document, article):
            words = article.words(span)
            where = article.places_label(span)
            yield _Choice(words, types.CompletionItemKind.Text, where, words, _value(words, cursor, document))


def _uncovered(document: Document, article: Article) -> Iterator[Span]:
    covered = document.helpful.covered(article)
    in_order = sorted(zip(covered, article.body_sentences, strict=True))
    return (span for _, span in in_order)


def _continued(article: Article, typed: str) -> Iterator[Span]:
    """From each place of the words typed, which begin a word there, to the end of the sentence."""
    folded = article.folded
    starts = [span.start for span in article.sentences]
    for start in article.finder.first_places(fold(typed.strip()), _MOST) if starts else ():
        span = folded.original(start, start + 1)
        if span.start and article.text.content[span.start - 1].isalnum():
            continue
        sentence = article.sentences[max(0, bisect_right(starts, span.start) - 1)]
        if sentence.start <= span.start < sentence.end:
            yield Span(span.start, sentence.end)


_Maker = Callable[["Document", Cursor], "Iterator[_Choice]"]
_QUOTED: dict[str, _Maker] = dict.fromkeys(_QUOTES, _quotes)
_VALUES: dict[str, _Maker] = _QUOTED | {
    "ref": _ids,
    "type": _types,
    "scheme": _schemes,
    "scheme_role": _scheme_roles,
    "implicit": _true,
    "by": _readers,
    "aims_at": _aims,
    "argmap": _format,
    "article": _articles,
    "file": _files,
    "language": _languages,
    "fingerprint": _fingerprints,
}
