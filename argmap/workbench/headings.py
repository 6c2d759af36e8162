"""What a window shows of the map as a whole: its header, its articles, and the schemes that steps may have."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from argmap.schemes import schemes

if TYPE_CHECKING:
    from pathlib import Path

    from argmap.article import Article
    from argmap.model import ArticleSource, Passage
    from argmap.reading import Reading

__all__ = ["heading_of", "passage_told", "schemes_told", "texts_beside"]

_FIELDS = ("title", "author", "publication", "published", "language", "url")
_TEXTS = frozenset({".txt", ".md"})
_MOST_TEXTS = 200


def heading_of(reading: Reading) -> dict[str, Any]:
    """The map's own fields, and those of its articles."""
    map_ = reading.map
    if map_ is None:
        return {"title": "", "note": "", "language": "", "articles": []}
    return {
        "title": map_.title or "",
        "note": map_.note or "",
        "language": map_.language or "",
        "articles": [_article(name, source, reading.articles.get(name)) for name, source in map_.sources.items()],
    }


def _article(name: str | None, source: ArticleSource, article: Article | None) -> dict[str, Any]:
    body = source.body
    return {
        "name": name or "",
        "file": source.file,
        "fields": {field: getattr(source, field) or "" for field in _FIELDS},
        "begins": body.begins.exact if body and body.begins else "",
        "ends": body.ends.exact if body and body.ends else "",
        "set_aside": [passage_told(one) for one in source.set_aside],
        "asides": [[span.start, span.end, reason] for span, reason in article.set_aside] if article else [],
        "changed": bool(source.fingerprint and article and not article.has_fingerprint(source.fingerprint)),
        "read": article is not None,
    }


def passage_told(passage: Passage) -> dict[str, str]:
    """What a passage that is set aside says of itself."""
    words = {name: quote.exact for name in ("quote", "begins", "ends") if (quote := getattr(passage, name))}
    return {"words": " … ".join(words.values()), "reason": passage.reason}


def texts_beside(path: Path) -> list[str]:
    """The names of the texts in a map's folder, from which a further article can be chosen; links are none."""
    try:
        found = sorted(
            one.name
            for one in path.parent.iterdir()
            if one.suffix.lower() in _TEXTS and not one.name.startswith(".") and one.is_file() and not one.is_symlink()
        )
    except OSError:
        return []
    return found[:_MOST_TEXTS]


@cache
def schemes_told() -> list[dict[str, Any]]:
    """The schemes with the roles of their premises and their critical questions."""
    return [
        {
            "name": page.name,
            "roles": list(page.roles),
            "questions": [{"attack": one.attack, "text": one.text} for one in page.critical_questions],
        }
        for page in schemes().values()
    ]
