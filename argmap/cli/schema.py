"""`argmap schema`."""

from __future__ import annotations

import click

__all__ = ["command"]


@click.command("schema")
def command() -> None:
    """Print the JSON Schema of map files.

    \b
    argmap schema > argmap.schema.json

    An editor with a YAML language server completes and checks a map that begins with this line:

    \b
    # yaml-language-server: $schema=argmap.schema.json
    """
    import json

    from argmap.mapfile.schema import json_schema

    click.echo(json.dumps(json_schema(), indent=2, ensure_ascii=False).encode())
