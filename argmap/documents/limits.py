"""How much of a document is read: sizes, depth, pages, and what the process that reads may use."""

from __future__ import annotations

__all__ = [
    "CPU_SECONDS",
    "LARGEST_FILE",
    "LARGEST_PART",
    "LARGEST_TEXT",
    "LARGEST_TOTAL",
    "MEMORY",
    "MOST_BLOCKS",
    "MOST_BRACKETS",
    "MOST_CELLS",
    "MOST_DEPTH",
    "MOST_ELEMENTS",
    "MOST_LINES",
    "MOST_MARKUP",
    "MOST_ON_A_PAGE",
    "MOST_PAGES",
    "SECONDS",
]

LARGEST_FILE = 200 * 2**20
"""Bytes of a document."""
LARGEST_PART = 50 * 2**20
"""Bytes that one part of an archive may unpack to."""
LARGEST_TOTAL = 200 * 2**20
"""Bytes that all parts that are read may unpack to."""
LARGEST_TEXT = 20 * 2**20
"""Bytes of the text that comes out."""
MOST_BLOCKS = 200_000
"""Paragraphs, notes, lines in them and page breaks."""
MOST_BRACKETS = 200_000
"""Opening brackets of a Markdown file: each may begin a link, and links in links are tried from each."""
MOST_CELLS = 100_000
"""Cells of a Markdown file's tables, of which each takes as long as a line of text."""
MOST_DEPTH = 400
"""How deep elements may stand in each other."""
MOST_ELEMENTS = 2_000_000
"""Elements of a part of a document, empty ones included."""
MOST_LINES = 100_000
"""Lines of a Markdown file that are not empty: each may be a paragraph, or an entry of a list."""
MOST_MARKUP = 4
"""Tags and attributes of an archive's parts that are read, for each byte of it; one below 1 MiB may have as many as one
of 1 MiB. Those of web pages count three times, as they take three times as long."""
MOST_PAGES = 2_000
MOST_ON_A_PAGE = 100_000
"""Characters on one page."""
MEMORY = 2**30
"""Bytes that the process which reads may use."""
CPU_SECONDS = 60
SECONDS = 120
"""By the clock."""
