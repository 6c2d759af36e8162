"""PDF files as plain text: lines, columns, furniture, notes, hyphens, paragraphs, pages."""
