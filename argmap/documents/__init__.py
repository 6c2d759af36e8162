"""Documents as people have them (PDF, Word, web pages ...) made into plain text that can be quoted."""

from argmap.documents.comment import Comment
from argmap.documents.commenting import Commented, commented
from argmap.documents.document import Document, DocumentError
from argmap.documents.opening import Opened, open_document
from argmap.documents.registry import is_document
from argmap.documents.text import places_of_blocks, text_of

__all__ = [
    "Comment",
    "Commented",
    "Document",
    "DocumentError",
    "Opened",
    "commented",
    "is_document",
    "open_document",
    "places_of_blocks",
    "text_of",
]
