"""Texts and data of users inside HTML: shown as they are, and never markup, script or a broken file."""

from __future__ import annotations

import json
import re
from html import escape
from typing import Any

from argmap.showing import printable

__all__ = ["html_text", "json_in_html", "without_surrogates"]

_SURROGATES = re.compile("[\ud800-\udfff]")


def html_text(text: str, *, quote: bool = True) -> str:
    """A text for HTML, control and direction characters made visible; `quote` where it stands in an attribute.

    >>> html_text("<b> \\x1b")
    '&lt;b&gt; \\\\x1b'
    """
    return escape(printable(text), quote=quote)


def json_in_html(value: Any) -> str:
    """Plain data as JSON for a `script` element: nothing in it ends the element, or a line of JavaScript.

    >>> json_in_html({"a": "</script>"})
    '{"a":"\\\\u003c/script>"}'
    """
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def without_surrogates(text: str) -> str:
    """A text that can be written as UTF-8: each lone surrogate becomes U+FFFD, so that no offset moves."""
    return _SURROGATES.sub("\ufffd", text)
