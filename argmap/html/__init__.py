"""HTML that needs nothing else: documents with a policy by hashes, escaped texts and data, paragraphs, links."""

from argmap.html.document import document
from argmap.html.escaping import html_text, json_in_html
from argmap.html.originals import is_pdf, name_of_original, original_link
from argmap.html.paragraphs import Paragraph, paragraphs
from argmap.html.shortening import short_script

__all__ = [
    "Paragraph",
    "document",
    "html_text",
    "is_pdf",
    "json_in_html",
    "name_of_original",
    "original_link",
    "paragraphs",
    "short_script",
]
