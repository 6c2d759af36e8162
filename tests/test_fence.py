"""Maps in Markdown, through the extension that MkDocs uses."""

from __future__ import annotations

import base64
import re
from typing import TYPE_CHECKING

import pytest

from argmap.draw.engine import available
from argmap.fence import drawn
from tests.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable

markdown = pytest.importorskip("markdown", reason="Python-Markdown is not installed")
pytest.importorskip("pymdownx", reason="PyMdown extensions are not installed")
MAP = "argmap: 1\nargument:\n  thesis: It <b>rains</b>.\n  because:\n    - premise: It is wet.\n"


@pytest.fixture
def html() -> Callable[[str], str]:
    """Markdown to HTML with the fence of `argmap`."""
    if not available():
        pytest.skip("no Graphviz engine here")
    fences = [{"name": "argmap", "class": "argmap", "format": drawn}]
    return lambda text: str(
        markdown.markdown(
            text,
            extensions=["pymdownx.superfences"],
            extension_configs={"pymdownx.superfences": {"custom_fences": fences}},
        )
    )


def picture(text: str) -> str:
    found = re.search(r'src="data:image/svg\+xml;base64,([^"]*)"', text)
    assert found
    return base64.b64decode(found[1]).decode()


def test_a_block_becomes_its_drawing(html: Callable[[str], str]) -> None:
    text = html(f"# Before\n\n```argmap\n{MAP}```\n\nAfter.\n")
    assert "It &lt;b&gt;rains" in picture(text)
    assert 'alt="Argument map. ' in text
    assert "<b>" not in text
    assert text.endswith("<p>After.</p>")


def test_a_file_and_options(html: Callable[[str], str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    whole = picture(html("```argmap\nfile: maps/night-bus.yaml\n```\n"))
    part = picture(
        drawn("file: maps/night-bus.yaml", "argmap", "argmap", {"depth": "1", "theme": "dark", "legend": "no"}, None)
    )
    assert whole.count('class="node') > part.count('class="node') > 3
    assert "#14181d" in part.lower()


@pytest.mark.parametrize(
    ("source", "options", "words"),
    [
        ("argmap: 1\nargument: [", {}, "AM002"),
        ("", {}, "this file is empty"),
        ("file: no/such.yaml", {}, "does not exist"),
        (MAP, {"colour": "red"}, "there is no option colour"),
        (MAP, {"theme": "<pink>"}, "the theme is &#x27;&lt;pink&gt;&#x27;"),
        (MAP, {"depth": "deep"}, "invalid literal"),
        (MAP, {"focus": "nobody"}, "there is no claim nobody"),
    ],
)
def test_what_is_wrong_is_shown(source: str, options: dict[str, str], words: str) -> None:
    if not available():
        pytest.skip("no Graphviz engine here")
    text = drawn(source, "argmap", "argmap", options, None)
    assert text.startswith('<pre class="argmap argmap-broken">')
    assert words in text
