"""HTML that needs nothing else: documents with a policy by hashes, texts and data nobody breaks out of, paragraphs."""

from argmap.html.document import document
from argmap.html.escaping import html_text, json_in_html
from argmap.html.paragraphs import Paragraph, paragraphs
from argmap.html.shortening import short_script

__all__ = ["Paragraph", "document", "html_text", "json_in_html", "paragraphs", "short_script"]
