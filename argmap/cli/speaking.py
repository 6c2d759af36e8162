"""The option that says in which language a page's own words are."""

from __future__ import annotations

import click

__all__ = ["ui_language"]


def _known(_: click.Context, __: click.Parameter, value: str | None) -> str | None:
    if value is None:
        return None
    from argmap.web import LANGUAGES

    if value.lower().split("-")[0] not in LANGUAGES:
        raise click.BadParameter(f"pages have no words in that language; choose from {', '.join(LANGUAGES)}")
    return value


ui_language = click.option(
    "--ui-language",
    callback=_known,
    metavar="CODE",
    help="Of a page's own words: en, de (default: the map's, if it is one of these).",
)
