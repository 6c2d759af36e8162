"""Web pages made into paragraphs: tags, blocks, notes, the article's own part, what the page says of itself."""

from argmap.documents.html.reading import Chapter, chapter_of, read

__all__ = ["Chapter", "chapter_of", "read"]
