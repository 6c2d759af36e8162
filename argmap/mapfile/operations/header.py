"""Operations on a map's header: its title, its articles, their body and what is set aside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.mapfile.operations.quotes import as_parts
from argmap.mapfile.operations.sheet import Edited, Sheet
from argmap.mapfile.tree import Entry, Leaf, Series, Table, UneditableError
from argmap.mapfile.tree.parts import made

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.text import Text

__all__ = ["add_article", "rename_article", "set_aside", "set_body", "set_header", "take_set_aside"]

_OF_MAP = ("argmap", "title", "language", "note")
_OF_ARTICLE = (
    "file", "title", "author", "publication", "published", "language", "url", "fingerprint", "original", "pages",
    "body", "set_aside",
)  # fmt: skip
_FIELDS = frozenset(_OF_ARTICLE) - {"original", "pages", "body", "set_aside"}


def set_header(
    text: Text, key: str, value: str | None, article: str | None = None, *, of_article: bool = False
) -> Edited:
    """Give the map or an article a title, note, author and so on; None takes it out.

    Args:
        text: the map's text
        key: of the map `title`, `language`, `note`; of an article `file`, `title`, `author`, `publication`,
            `published`, `language`, `url`, `fingerprint`
        value: its text
        article: the article's name, where the map has several
        of_article: whether the key is an article's

    Raises:
        UneditableError: there is no such key, or no such article.
    """
    sheet = Sheet(text)
    owner = _article(sheet, article) if of_article or article else sheet.root
    order = _OF_ARTICLE if owner is not sheet.root else _OF_MAP
    if key not in (_FIELDS if owner is not sheet.root else {"title", "language", "note"}):
        raise UneditableError(f"`{key}` is nothing that stands there")
    if value is None:
        if key == "file":
            raise UneditableError("an article needs its file")
        if gone := owner.take(key):
            sheet.forget(gone)
    else:
        _put(owner, key, Leaf(value), order)
    return sheet.done(owner)


def _article(sheet: Sheet, name: str | None) -> Table:
    several = sheet.root.get("articles")
    found = (
        several.get(name) if name and isinstance(several, Table) else sheet.root.get("article") if not name else None
    )
    if not isinstance(found, Table):
        raise UneditableError(f"the map has no article {name}" if name else "the map names no article")
    return found


def _put(owner: Table, key: str, value: Leaf | Table | Series, order: tuple[str, ...]) -> None:
    present = owner.entry(key)
    if present and isinstance(present.value, Leaf) and isinstance(value, Leaf):
        present.value.text = value.text
    elif present:
        present.value = value
    else:
        owner.set(key, value, after=order[: order.index(key)])


def add_article(text: Text, name: str, fields: Mapping[str, str], first: str = "first") -> Edited:
    """Give the map a further article; the only one it had gets the name `first`, and what is there quotes that one.

    Raises:
        UneditableError: the map has an article of that name.
    """
    sheet = Sheet(text)
    several = sheet.root.get("articles")
    if not isinstance(several, Table):
        held = sheet.root.entry("article")
        several = Table()
        if held:
            several.entries.append(Entry(held.value, first))
            held.key, held.value = "articles", several
            _quote_from(sheet, first)
        else:
            sheet.root.set("articles", several, after=_OF_MAP)
    if several.entry(name):
        raise UneditableError(f"the map has an article {name}")
    new = made({key: fields[key] for key in _OF_ARTICLE if key in fields})
    several.entries.append(Entry(new, name))
    return sheet.done(new)


def _quote_from(sheet: Sheet, name: str) -> None:
    """Say of the thesis and of asides that they quote an article; what stands below them follows."""
    asides = sheet.root.get("asides")
    roots = [sheet.root.get("argument"), *([one.value for one in asides] if isinstance(asides, Series) else [])]
    for root in roots:
        if isinstance(root, Table) and not root.entry("article"):
            sheet.put(root, "article", Leaf(name))


def rename_article(text: Text, name: str, new: str) -> Edited:
    """Give one of several articles another name; claims and quotes that name it follow.

    Raises:
        UneditableError: there is no such article, or another one has that name.
    """
    sheet = Sheet(text)
    several = sheet.root.get("articles")
    held = several.entry(name) if isinstance(several, Table) else None
    if not isinstance(several, Table) or held is None:
        raise UneditableError(f"the map has no article {name}")
    if new != name and several.entry(new):
        raise UneditableError(f"the map has an article {new}")
    held.key = new
    for entry in sheet.entries():
        for part in (entry, *_quotes_of(entry)):
            said = part.get("article")
            if isinstance(said, Leaf) and said.text == name:
                said.text = new
    return sheet.done()


def _quotes_of(claim: Table) -> list[Table]:
    """The quotes of a claim that say more than their words."""
    held = claim.get("quote")
    parts = [one.value for one in held.entries] if isinstance(held, Series) else [held]
    return [one for one in parts if isinstance(one, Table)]


def set_body(text: Text, key: str, quote: str | Mapping[str, str] | None, article: str | None = None) -> Edited:
    """Say where an article's own text `begins` or `ends`; None takes that out. Raises UneditableError."""
    sheet = Sheet(text)
    owner = _article(sheet, article)
    if key not in {"begins", "ends"}:
        raise UneditableError("a body begins and ends")
    body = owner.get("body")
    if not isinstance(body, Table):
        body = Table()
        _put(owner, "body", body, _OF_ARTICLE)
    if quote is None:
        if gone := body.take(key):
            sheet.forget(gone)
        if not body.entries and (held := owner.take("body")):
            sheet.forget(held)
    else:
        part = as_parts([quote])
        assert not isinstance(part, Series)  # noqa: S101
        _put(body, key, part, ("begins", "ends"))
    return sheet.done(owner)


def set_aside(
    text: Text, passage: Mapping[str, str | Mapping[str, str]], article: str | None = None, index: int | None = None
) -> Edited:
    """Set a passage aside as no part of the argument, or change one.

    Args:
        text: the map's text
        passage: `quote`, or `begins` and `ends`, and `reason`; words that stand more than once as a mapping with
            `exact` and `prefix` or `suffix`
        article: the article's name, where the map has several
        index: which passage to change, from 0; None adds one

    Raises:
        UneditableError: there is no such passage.
    """
    sheet = Sheet(text)
    owner = _article(sheet, article)
    series = owner.get("set_aside")
    if not isinstance(series, Series):
        series = Series()
        _put(owner, "set_aside", series, _OF_ARTICLE)
    order = ("quote", "begins", "ends", "reason")
    wanted = {key: as_parts([value]) for key in order if (value := passage.get(key))}
    if index is None:
        new = Table()
        new.entries += [Entry(part, key) for key, part in wanted.items()]
        series.entries.append(Entry(new))
        return sheet.done(owner)
    if not 0 <= index < len(series) or not isinstance(series.entries[index].value, Table):
        raise UneditableError("that passage is no longer there")
    held = series.entries[index].value
    assert isinstance(held, Table)  # noqa: S101
    for key in order:
        if key in wanted:
            part = wanted[key]
            assert not isinstance(part, Series)  # noqa: S101
            _put(held, key, part, order)
        elif gone := held.take(key):
            sheet.forget(gone)
    return sheet.done(owner)


def take_set_aside(text: Text, index: int, article: str | None = None) -> Edited:
    """Take a passage (from 0) out of what is set aside. Raises UneditableError where there is none."""
    sheet = Sheet(text)
    owner = _article(sheet, article)
    series = owner.get("set_aside")
    if not isinstance(series, Series) or not 0 <= index < len(series):
        raise UneditableError("that passage is no longer there")
    sheet.forget(series.entries.pop(index))
    if not series.entries and (held := owner.take("set_aside")):
        sheet.forget(held)
    return sheet.done(owner)
