"""PDF files as plain text: lines, columns, furniture, notes, hyphens, paragraphs, pages."""

from argmap.documents.pdf.pages import named

__all__ = ["named"]
