"""The reading page: one HTML file with the article, its map and its outline, each claim leading to its words and back.

The file needs nothing else: no network, no library. What comes from map and article is escaped text; scripts and styles
are this room's own files, and the page's policy allows no others.
"""

from argmap.web.paper import sheets
from argmap.web.reading_page import ReadingPage, comparison_page, page, reading_page
from argmap.web.wording import LANGUAGES

__all__ = ["LANGUAGES", "ReadingPage", "comparison_page", "page", "reading_page", "sheets"]
