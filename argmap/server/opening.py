"""An address that opens a workbench's page once: other users of this machine see how a browser was started."""

from __future__ import annotations

import json
from contextlib import closing
from http.client import HTTPConnection, HTTPException
from urllib.parse import parse_qs, urlencode, urlsplit

__all__ = ["address_once"]

_TIMEOUT = 10.0  # seconds


def address_once(address: str) -> str:
    """An address that leads to the page of a server that is running, the first time that it is opened.

    Raises OSError where no such server answers.
    """
    parts = urlsplit(address)
    asked = parse_qs(parts.query, keep_blank_values=True)
    origin = f"{parts.scheme}://{parts.netloc}"
    headers = {"Content-Type": "application/json", "Origin": origin, "X-Argmap-Token": asked.get("t", [""])[0]}
    with closing(HTTPConnection(parts.netloc, timeout=_TIMEOUT)) as connection:
        try:
            connection.request("POST", "/once", b"{}", headers)
            key = json.load(connection.getresponse())["key"]
        except (HTTPException, ValueError, KeyError) as error:
            raise OSError(f"{origin} is no workbench") from error
    review = {"review": ""} if "review" in asked else {}
    return f"{origin}/once?{urlencode({'k': key, **review})}"
