"""Operations on the map and its articles that a page may ask for, and the fixes of findings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.checker.fixes import mended
from argmap.mapfile import MAX_BYTES, operations
from argmap.workbench.asked import Asked, Made, RefusedError
from argmap.workbench.fragments import attribute_told, quote_told
from argmap.workbench.headings import texts_beside
from argmap.workbench.meant import passage_meant, refuse_another_value, source_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from argmap.model import Passage

__all__ = ["HEADER_MOVES"]

_ENDS = ("begins", "ends")


def _header(asked: Asked) -> Made:
    field, is_article = asked.name("field"), asked.is_set("of_article")
    if field in {"file", "fingerprint"}:
        raise RefusedError("which file an article is read from is not changed in the page")
    value, article = asked.maybe("value") or None, asked.maybe_name("article")
    what = f"the article's {field}" if is_article else f"the map's {field}"
    owner = source_of(asked) if is_article or article else asked.desk.reading.map
    refuse_another_value(asked, attribute_told(owner, field), f"{what} was changed", value or "")
    edited = operations.set_header(asked.text, field, value, article, of_article=is_article)
    return Made(edited.content, f"changed {what}", f"Changed {what}", None)


def _body(asked: Asked) -> Made:
    end = asked.name("end")
    if end not in _ENDS:
        raise RefusedError("a body begins and ends")
    quote, source = asked.of_quote() if asked.has("quote") else None, source_of(asked)
    now = getattr(source.body, end) if source and source.body else None
    called, wanted = f"where the article's own text {end} was changed", quote["exact"] if quote else ""
    refuse_another_value(asked, now.exact if now else "", called, wanted, is_typed=False)
    edited = operations.set_body(asked.text, end, _words_alone(quote), asked.maybe_name("article"))
    said = f"The article's own text {end} there" if quote else "Taken out: the whole text counts there"
    return Made(edited.content, f"changed where the body {end}", said, None)


def _words_alone(quote: dict[str, str] | None) -> dict[str, str] | None:
    """A quote of the article's header, which names no article of its own."""
    return {key: value for key, value in quote.items() if key != "article"} if quote else None


def _set_aside(asked: Asked) -> Made:
    passage: dict[str, str | dict[str, str]] = {"quote": asked.words("words")} if asked.has("words") else {}
    if asked.has("quote"):
        passage["quote"] = _words_alone(asked.of_quote()) or {}
    passage |= {key: asked.words(key) for key in ("begins", "ends") if asked.has(key)}
    passage["reason"] = asked.words("reason")
    index = None
    if asked.has("index"):
        index, held = passage_meant(asked, "that passage is no longer there; your words are kept")
        passage = passage if len(passage) > 1 else _found_by(held) | passage
    edited = operations.set_aside(asked.text, passage, asked.maybe_name("article"), index)
    if index is not None:
        return Made(edited.content, "changed what is set aside", "Changed what is set aside", None)
    return Made(edited.content, "set a passage aside", "Set aside", None)


def _found_by(passage: Passage) -> dict[str, str | dict[str, str]]:
    """The words by which a passage is found, as its map has them."""
    quotes = {name: quote for name in ("quote", "begins", "ends") if (quote := getattr(passage, name))}
    return {name: _words_alone(quote_told(quote)) or {} for name, quote in quotes.items()}


def _take_set_aside(asked: Asked) -> Made:
    edited = operations.take_set_aside(asked.text, passage_meant(asked)[0], asked.maybe_name("article"))
    return Made(edited.content, "took a passage back", "It counts again", None)


def _add_article(asked: Asked) -> Made:
    name, file = asked.name("called").strip(), asked.name("file")
    if not name:
        raise RefusedError("an article needs a name, by which quotes call it")
    if file not in texts_beside(asked.desk.store.path):
        raise RefusedError(f"{file} is no text beside the map")
    edited = operations.add_article(asked.text, name, {"file": file}, asked.maybe_name("first") or "first")
    return Made(edited.content, "added an article", f"Added the article {name}", None)


def _name_article(asked: Asked) -> Made:
    name = asked.name("called").strip()
    if not name:
        raise RefusedError("an article needs a name, by which quotes call it")
    edited = operations.rename_article(asked.text, asked.name("article"), name)
    return Made(edited.content, "changed an article's name", f"The article is called {name} now", None)


def _fingerprint(asked: Asked) -> Made:
    """The article's text is taken as it is now: somebody has read it again."""
    name = asked.maybe_name("article")
    article = asked.desk.reading.articles.get(name)
    if article is None:
        raise RefusedError("that article cannot be read")
    edited = operations.set_header(asked.text, "fingerprint", article.fingerprint, name, of_article=True)
    return Made(edited.content, "took the article as it is now", "The map is of the article as it is now", None)


def _fix(asked: Asked) -> Made:
    """A finding's own fix."""
    meant = (asked.name("code"), asked.number("line", MAX_BYTES), asked.number("column", MAX_BYTES))
    for finding in asked.desk.checked(asked.desk.reading):
        start = finding.place.start
        if finding.fix and (finding.code.id, start.line, start.column) == meant:
            content = mended(asked.desk.reading.file, [finding])
            if content is None:
                raise RefusedError("that fix would change more than it is for; nothing was changed")
            return Made(content, finding.fix.title, f"Mended: {finding.fix.title}", None)
    raise RefusedError("that finding is no longer there", "gone")


HEADER_MOVES: dict[str, Callable[[Asked], Made]] = {
    "header": _header,
    "body": _body,
    "set aside": _set_aside,
    "take set aside": _take_set_aside,
    "add article": _add_article,
    "name article": _name_article,
    "fingerprint": _fingerprint,
    "fix": _fix,
}
