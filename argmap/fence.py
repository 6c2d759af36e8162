"""Maps in Markdown: a block fenced with `argmap` becomes its drawing, in MkDocs and wherever PyMdown's SuperFences run.

    # mkdocs.yml
    markdown_extensions:
      - pymdownx.superfences:
          custom_fences:
            - name: argmap
              class: argmap
              format: !!python/name:argmap.fence.drawn
              validator: !!python/name:argmap.fence.valid

The block holds a map, or the path of one in a line `file: maps/night-bus.yaml`. Options stand after the name, their
values in quotation marks: ``` argmap theme="dark" depth="2"
"""

from __future__ import annotations

from base64 import b64encode
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from argmap.diagnostics import Severity
from argmap.draw import EngineError, Options, UnknownClaimError, render
from argmap.draw.options import SHOWN
from argmap.files import UnreadableError
from argmap.html import html_text
from argmap.mapfile.codes import UNREADABLE_FILE
from argmap.reach import OutOfReachError
from argmap.reading import read, read_bytes
from argmap.reading.shelf import reach
from argmap.report.text import finding_text
from argmap.showing import one_line, printable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, MutableMapping

    from argmap.diagnostics import Finding
    from argmap.reading import Reading

__all__ = ["drawn", "valid"]

_FILE = "file:"
_MOST_FAULTS = 20
_TRUTHS = {"yes": True, "true": True, "1": True, "on": True, "no": False, "false": False, "0": False, "off": False}


def valid(
    language: str, inputs: Mapping[str, Any], options: MutableMapping[str, Any], attrs: object, md: object
) -> bool:
    """Take what stands after the name of a block for its options; whether these exist, `drawn` says in its place.

    Without it SuperFences takes options only in braces, and a block with others for a paragraph.
    """
    options.update(inputs)
    return True


def drawn(source: str, language: str, css_class: str, options: Mapping[str, Any], md: object, **more: Any) -> str:
    """HTML for a fenced block: a picture that needs no script, or what is wrong with the map; never an exception.

    The arguments are those that SuperFences gives; the options of a block are in `options`, or where they stand in
    braces and `valid` is not used, in `attrs`. Of a file that
    is not a sound map nothing is shown but where its faults are: the document may be published.
    """
    path = _path(source)
    if path is not None and _is_out_of_reach(path):
        return _broken([f"{printable(path)} lies outside the folders that this document may draw maps from"], css_class)
    reading = (
        read_bytes(source.encode("utf-8", "replace"), "map.yaml") if path is None else read(Path(path), regular=True)
    )
    faults = [finding for finding in reading.findings if finding.severity is Severity.ERROR]
    if faults or not reading.claims:
        say = finding_text if path is None else _without_contents
        return _broken(list(_faults(faults, say)) or ["the block holds no map"], css_class)
    try:
        chosen = _options({**options, **(more.get("attrs") or {})})
        svg = render(reading, "svg", chosen)
    except (EngineError, UnknownClaimError, ValueError) as error:
        return _broken([printable(str(error))], css_class)
    alt = html_text(_alt(reading if chosen.with_reader else reading.alone))
    return f'<p class="{html_text(css_class)}"><img alt="{alt}" src="{_data(svg)}"></p>'


def _path(source: str) -> str | None:
    """The path that a block of one line names; None where the block is the map itself."""
    line = source.strip()
    return line.removeprefix(_FILE).strip() or None if line.startswith(_FILE) and "\n" not in line else None


def _is_out_of_reach(path: str) -> bool:
    """Whether a file lies where a document of the current folder may not name it, as a map there may not."""
    try:
        reach().resolved(Path(), path)
    except OutOfReachError:
        return True
    except UnreadableError:
        return False  # reading it says why
    return False


def _faults(faults: list[Finding], say: Callable[[Finding], str]) -> Iterator[str]:
    for fault in islice(faults, _MOST_FAULTS):
        yield from say(fault).splitlines()
    if len(faults) > _MOST_FAULTS:
        yield f"and {len(faults) - _MOST_FAULTS} faults more"


def _without_contents(fault: Finding) -> str:
    """What is wrong with a file and where, without a word of what stands in it."""
    if fault.code is UNREADABLE_FILE:
        return printable(fault.message)
    line, column = fault.place.start
    return f"{printable(fault.place.text.name)}:{line}:{column}: {fault.code.id} {fault.code.name}; see `argmap check`"


def _options(given: Mapping[str, Any]) -> Options:
    """The options of a block; raises ValueError, with what there is, for a name or a value there is not."""
    if unknown := sorted(printable(str(key)) for key in given if key not in _KINDS):
        raise ValueError(f"there is no option {', '.join(unknown)}; there are {', '.join(_KINDS)}")
    return Options(**{key: _KINDS[key](key, value) for key, value in given.items()})


def _word(name: str, value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError(f"the {name} is {value!r}, but must be a word")
    return value


def _number(name: str, value: Any) -> int:
    text = str(value).strip()
    if isinstance(value, bool) or not (text.isascii() and text.isdigit() and len(text) < 10):
        raise ValueError(f"the {name} is {value!r}, but must be a whole number")
    return int(text)


def _truth(name: str, value: Any) -> bool:
    truth = value == name or _TRUTHS.get(str(value).strip().lower())  # a name alone stands for itself
    if truth is None:
        raise ValueError(f"the {name} is {value!r}, but must be yes or no")
    return truth


def _shown(name: str, value: Any) -> frozenset[str]:
    names = set(_word(name, value).replace(",", " ").split())
    return frozenset(SHOWN if names == {"all"} else names - {"none"})


_KINDS: dict[str, Callable[[str, Any], Any]] = {
    "direction": _word,
    "theme": _word,
    "show": _shown,
    "legend": _truth,
    "width": _number,
    "depth": _number,
    "focus": _word,
    "layout": _word,
    "page": _word,
    "color_by": _word,
    "with_reader": _truth,
}


def _alt(reading: Reading) -> str:
    lines = (f"{claim.label} {claim.role}: {claim.text}" for claim in reading.claims)
    return one_line(f"Argument map. {reading.title}. " + "; ".join(lines))


def _data(svg: bytes) -> str:
    return f"data:image/svg+xml;base64,{b64encode(svg).decode()}"


def _broken(lines: list[str], css_class: str) -> str:
    body = "\n".join(map(html_text, lines))
    return f'<pre class="{html_text(css_class)} argmap-broken">{body}</pre>'
