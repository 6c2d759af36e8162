"""Documents as people have them (PDF, Word, web pages ...) made into plain text that can be quoted."""

from argmap.documents.document import Document, DocumentError

__all__ = ["Document", "DocumentError"]
