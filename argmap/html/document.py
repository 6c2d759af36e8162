"""HTML documents: a template filled once, with a policy that allows its own style and script by their hashes alone."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from typing import TYPE_CHECKING

from argmap.html.escaping import without_surrogates

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

__all__ = ["document"]

_PLACE = re.compile(r"\{\{(\w+)\}\}")


def document(
    template: str,
    parts: Mapping[str, str],
    *,
    style: str,
    script: str = "",
    asks_server: bool = False,
    has_pictures: bool = False,
    holds_pictures: bool = False,
) -> str:
    """A template with its `{{name}}` places filled: with `parts`, which are HTML, and `style`, `script` and `policy`.

    What is put in is not looked through for further places. Without a script none can run; with `asks_server` the
    script may ask the server that the document came from, and nobody else; with `has_pictures` it may show pictures
    that it makes itself, with `holds_pictures` those that stand in it. Raises KeyError for a place without a part.
    """
    shown = [*(["blob:"] if has_pictures else []), *(["data:"] if holds_pictures else [])]
    policy = _policy(style, script, asks_server=asks_server, pictures=shown)
    known = {**parts, "style": style, "script": script, "policy": policy}
    return without_surrogates(_PLACE.sub(lambda place: known[place[1]], template))


def _policy(style: str, script: str, *, asks_server: bool, pictures: Sequence[str]) -> str:
    """What the document may load, as a Content-Security-Policy."""
    rules = ["default-src 'none'", f"style-src '{_hash(style)}'"]
    rules += [f"script-src '{_hash(script)}'"] if script else []
    rules += ["connect-src 'self'"] if asks_server else []
    rules += [" ".join(["img-src", *pictures])] if pictures else []
    return "; ".join([*rules, "base-uri 'none'"])


def _hash(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"
