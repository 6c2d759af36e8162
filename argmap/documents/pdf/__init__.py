"""PDF files as plain text: lines, columns, furniture, notes, hyphens, paragraphs, pages."""

from argmap.documents.pdf.reading import read

__all__ = ["read"]
