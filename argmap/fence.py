"""Maps in Markdown: a block fenced with `argmap` becomes its drawing, in MkDocs and wherever PyMdown's SuperFences run.

    # mkdocs.yml
    markdown_extensions:
      - pymdownx.superfences:
          custom_fences:
            - name: argmap
              class: argmap
              format: !!python/name:argmap.fence.drawn

The block holds a map, or the path of one in a line `file: maps/night-bus.yaml`. Options stand behind the name:
``` argmap theme="dark" depth="2"
"""

from __future__ import annotations

import re
from base64 import b64encode
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

from argmap.diagnostics import Severity
from argmap.draw import EngineError, Options, UnknownClaimError, render
from argmap.reading import read, read_bytes
from argmap.report.text import finding_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.reading import Reading

__all__ = ["drawn"]

_FILE = re.compile(r"\s*file:\s*(\S.*?)\s*")
_NUMBERS = {"depth", "width"}


def drawn(source: str, language: str, css_class: str, options: Mapping[str, Any], md: object, **more: Any) -> str:
    """HTML for a fenced block: a picture that needs no script, or what is wrong with the map; never an exception.

    The arguments are those that SuperFences gives; `attrs` among them holds the options of the block.
    """
    path = _FILE.fullmatch(source)
    reading = read(Path(path[1])) if path else read_bytes(source.encode("utf-8", "replace"), "map.yaml")
    errors = [finding for finding in reading.findings if finding.severity is Severity.ERROR]
    if errors or not reading.claims:
        return _broken("\n".join(map(finding_text, errors)) or "the block holds no map", css_class)
    try:
        svg = render(reading, "svg", _options({**options, **(more.get("attrs") or {})}))
    except (EngineError, UnknownClaimError, ValueError) as error:
        return _broken(str(error), css_class)
    return f'<p class="{escape(css_class)}"><img alt="{escape(_alt(reading))}" src="{_data(svg)}"></p>'


def _options(given: Mapping[str, Any]) -> Options:
    values: dict[str, Any] = {key: int(value) if key in _NUMBERS else value for key, value in given.items()}
    if "show" in values:
        values["show"] = frozenset(str(values["show"]).replace(",", " ").split())
    if "legend" in values:
        values["legend"] = str(values["legend"]).lower() in {"yes", "true", "1"}
    unknown = sorted(values.keys() - Options.__dataclass_fields__.keys())
    if unknown:
        raise ValueError(
            f"there is no option {', '.join(unknown)}; there are {', '.join(Options.__dataclass_fields__)}"
        )
    return Options(**values)


def _alt(reading: Reading) -> str:
    lines = (f"{claim.label} {claim.role}: {claim.text}" for claim in reading.claims)
    return f"Argument map. {reading.title}. " + "; ".join(lines)


def _data(svg: bytes) -> str:
    return f"data:image/svg+xml;base64,{b64encode(svg).decode()}"


def _broken(what: str, css_class: str) -> str:
    return f'<pre class="{escape(css_class)} argmap-broken">{escape(what)}</pre>'
