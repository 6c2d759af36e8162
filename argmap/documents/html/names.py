"""What elements of a web page are: which begin a paragraph, which are never seen, which mostly hold no article."""

from __future__ import annotations

import re

__all__ = [
    "BANNER",
    "BLOCKS",
    "CLOSES_PARAGRAPH",
    "CONSENT",
    "DOUBTFUL",
    "ENDNOTES",
    "HEADINGS",
    "HIDDEN_STYLE",
    "IN_TEXTS",
    "MARKING",
    "NEVER",
    "NOTE",
    "NOTE_IDS",
    "NOTE_MARK",
    "OF_A_SITE",
    "ON_COOKIES",
    "RAW",
    "SECTION",
    "UNSEEN",
    "VOID",
    "WEAK",
]

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
VOID = frozenset(
    "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr".split()
)
RAW = frozenset("iframe noembed noframes script style textarea title xmp".split())
"""Elements whose content is no markup."""
NEVER = frozenset(
    "applet audio canvas datalist head iframe math-annotation noembed noframes object option rp rt script select style"
    " svg template textarea title video annotation annotation-xml".split()
)
"""Elements that are never a part of the text."""
CLOSES_PARAGRAPH = (
    frozenset(
        "address aside blockquote center details dialog dir div dl fieldset figcaption figure footer form header"
        " article hgroup hr main menu nav ol p pre search section summary table ul li dd dt listing xmp".split()
    )
    | HEADINGS
)
BLOCKS = CLOSES_PARAGRAPH | frozenset(
    "body caption colgroup html legend option optgroup tbody td tfoot th thead tr noscript button iframe".split()
)
DOUBTFUL = frozenset("aside dialog footer form nav noscript".split())
"""Elements that hold no part of the article, unless they hold most of the page's prose."""
UNSEEN = re.compile(
    r"(?:^|[\s_-])(?:sr-only|screen-reader-text|visually-?hidden|no-?print|mw-editsection|d-print-none)(?:$|[\s_-])",
    re.IGNORECASE,
)
"""Classes of what is not seen, not printed, or no part of any article."""
CONSENT = re.compile(r"cookie|gdpr|ccpa|onetrust", re.IGNORECASE)
"""What the names of all such elements have."""
_BEFORE, _AFTER = r"(?:[^\W_]+[-_]+){0,4}", r"(?:[-_]+[^\W_]+){0,6}"
BANNER = re.compile(
    rf"{_BEFORE}(?:cookies?|gdpr|ccpa)[-_]*(?:accept|alert|banner|bar|box|button|compliance|consent|container|control"
    r"|dialog|disclaimer|disclosure|drawer|footer|hint|info|inner|law|layer|manager|message|modal|msg|note|notice"
    r"|notification|overlay|panel|policy|pop-?up|preferences|prompt|settings|statement|toast|tool|wall|warning|widget"
    rf"|wrap(?:per)?){_AFTER}|{_BEFORE}onetrust{_AFTER}|cybotcookiebot[^\W_]*",
    re.IGNORECASE,
)
"""A whole class or id of a banner that asks for consent."""
ON_COOKIES = re.compile(
    rf"(?!(?:tag|cat|category|topic|post|keyword|label|section|level\d)[-_]){_BEFORE}(?:cookies?|gdpr){_AFTER}",
    re.IGNORECASE,
)
"""A whole class or id that may be one: of a `div` that is no part of an article."""
SECTION = re.compile(r"(?:^|\s)(?:sub)*(?:section|level\d|sect\d|chapter)(?:$|\s)", re.IGNORECASE)
"""Classes of a part of a text, whatever it is called."""
IN_TEXTS = HEADINGS | frozenset(
    "section article main p span li dt dd td th a b i em strong code q cite mark figure figcaption blockquote"
    " pre".split()
)
"""Elements that texts are made of: their ids are made of headings, and say nothing of what they are for."""
OF_A_SITE = re.compile(r"(?:^|[\s_-])(?:site|page|global|colophon|copyright|legal)(?:$|[\s_-])", re.IGNORECASE)
"""Names (class, id) of what stands at the foot of every page."""
HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
WEAK = re.compile(
    r"comment|disqus|related|promo|sidebar|recommend|newsletter|subscribe|share|social|sponsor|advert"
    r"|(?:^|\s)widget(?:[\s_]|$)|breadcrumb|most-?read|popular|trending|teaser|outbrain|taboola",
    re.IGNORECASE,
)
"""Names (class, id) of what mostly stands beside an article."""
NOTE = frozenset(("footnote", "endnote", "rearnote", "note-foot", "doc-footnote", "doc-endnote"))
"""Roles (`role`, `epub:type`) of one note."""
ENDNOTES = frozenset(("footnotes", "endnotes", "rearnotes", "doc-endnotes", "doc-footnotes"))
"""Roles of all notes together."""
MARKING = re.compile(r"(?:foot|end)?-?note-?(?:ref|link|anchor|mark)?s?|fn-?(?:ref|link)?|sdfootnoteanc", re.IGNORECASE)
"""A whole class of links that are notes' marks."""
NOTE_IDS = re.compile(r"_*(?:fn|ftn|edn|foot-?note|end-?note)(?![a-z]{2,}(?!\d))", re.IGNORECASE)
"""What the id of a note begins with."""
NOTE_MARK = re.compile(
    r"[\[(]?(?:(?:note|nb|n\.?|fn\.?|anm\.)\s?)?(?:\d{1,4}|[ivxlc]{1,6}|[a-z]{1,2}|[*†‡§¶#+]{1,4})[\])]?"
    r"(?:\s?[,;–-]\s?[\[(]?(?:\d{1,4}|[a-z]{1,2}|[*†‡§¶]{1,4})[\])]?){0,9}\.?",
    re.IGNORECASE,
)
"""What a note's mark looks like."""
