"""Maps in Markdown, through the extension that MkDocs uses."""

from __future__ import annotations

import base64
import os
import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.draw import render
from argmap.draw.engine import available
from argmap.fence import drawn, valid
from argmap.reading import read_bytes
from tests.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

markdown = pytest.importorskip("markdown", reason="Python-Markdown is not installed")
pytest.importorskip("pymdownx", reason="PyMdown extensions are not installed")
MAP = "argmap: 1\nargument:\n  thesis: It <b>rains</b>.\n  because:\n    - premise: It is wet.\n"


@pytest.fixture
def html() -> Callable[[str], str]:
    """Markdown to HTML with the fence of `argmap`."""
    if not available():
        pytest.skip("no Graphviz engine here")
    fences = [{"name": "argmap", "class": "argmap", "format": drawn, "validator": valid}]
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
    "header",
    [
        'argmap theme="dark" depth="1"',
        " argmap depth='1'  theme=\"dark\"",
        ' {.argmap theme="dark" depth="1"}',
        ' { .argmap .wide #map depth="1" theme=dark }',
    ],
)
@pytest.mark.parametrize("around", ["{}", "- a\n\n{}", "> {}"])
def test_options_as_they_are_written(html: Callable[[str], str], header: str, around: str) -> None:
    deep = MAP + "      because:\n        - premise: It is deep.\n"
    prefix = around.replace("{}", "").replace("- a\n\n", "    ")
    block = "\n".join(f"{prefix}{line}" for line in f"```{header}\n{deep}```".splitlines())
    whole = html(around.replace("{}", block).replace("> > ", "> ") + "\n\nAfter.\n")
    assert whole.rstrip().endswith("<p>After.</p>")
    assert "It is deep" not in picture(whole)
    assert "#14181d" in picture(whole).lower()
    assert "<code>" not in whole


def test_an_option_by_its_name_alone_and_one_that_is_none(html: Callable[[str], str]) -> None:
    assert "supports" in picture(html(f"```argmap legend\n{MAP}```\n"))
    text = html(f'```argmap title="x"\n{MAP}```\n\nAfter.\n')
    assert text.startswith('<pre class="argmap argmap-broken">there is no option title; there are direction,')
    assert text.endswith("<p>After.</p>")


@pytest.mark.parametrize(
    ("source", "options", "words"),
    [
        ("argmap: 1\nargument: [", {}, "AM002"),
        ("", {}, "this file is empty"),
        ("file: no/such.yaml", {}, "does not exist"),
        (MAP, {"colour": "red"}, "there is no option colour"),
        (MAP, {"theme": "<pink>"}, "the theme is &#x27;&lt;pink&gt;&#x27;"),
        (MAP, {"depth": "deep"}, "the depth is &#x27;deep&#x27;, but must be a whole number"),
        (MAP, {"depth": None}, "the depth is None, but must be a whole number"),
        (MAP, {"width": True}, "the width is True, but must be a whole number"),
        (MAP, {"theme": ["dark"]}, "the theme is [&#x27;dark&#x27;], but must be a word"),
        (MAP, {"legend": "perhaps"}, "the legend is &#x27;perhaps&#x27;, but must be yes or no"),
        (MAP, {"marks": "x"}, "there is no option marks; there are direction, theme, show"),
        (MAP, {"show": "quotes, stars"}, "can be shown, not stars"),
        (MAP, {"focus": "\udcff"}, "there is no claim \\udcff"),
        ("file: no\udcff\x00.yaml", {}, "cannot be opened"),
        (MAP, {"focus": "nobody"}, "there is no claim nobody"),
    ],
)
def test_what_is_wrong_is_shown(source: str, options: dict[str, object], words: str) -> None:
    if not available():
        pytest.skip("no Graphviz engine here")
    text = drawn(source, "argmap", "argmap", options, None)
    assert text.startswith('<pre class="argmap argmap-broken">')
    assert words in text
    assert text.encode().decode() == text


ANYTHING = (
    st.none() | st.booleans() | st.integers() | st.text(st.characters(codec=None), max_size=5) | st.lists(st.none())
)
NAMES = st.sampled_from(["direction", "theme", "show", "legend", "width", "depth", "focus", "layout", "color_by"])


@given(st.dictionaries(NAMES | st.text(max_size=3), ANYTHING, max_size=3))
def test_options_of_any_kind_give_html(options: dict[str, object]) -> None:
    text = drawn("argmap: 1\nargument: {thesis: It rains.}", "argmap", "argmap", options, None)
    assert text.startswith(('<p class="argmap"><img alt="', '<pre class="argmap argmap-broken">'))
    assert text.encode().decode() == text


def test_words_that_show_all_and_nothing(html: Callable[[str], str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    path = "file: maps/night-bus.yaml"
    quoted, bare = (picture(drawn(path, "argmap", "argmap", {"show": one}, None)) for one in ("all", "none"))
    assert "Hospital staff depend on it" in quoted
    assert "Hospital staff depend on it" not in bare


def test_a_file_that_is_no_map_is_not_published(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    faults = {"diary.txt": ["1:1: AM006 invalid-value"], "diary": ["1:1: AM003 unknown-key", "2:1: AM002 invalid-yaml"]}
    for name, said in faults.items():
        path = tmp_path / name
        path.write_text("password: hunter2\nroot:x:0:0:<secret>\n", encoding="utf-8")
        lines = "\n".join(f"{path}:{one}; see `argmap check`" for one in said)
        shown = drawn(f"file: {path}", "argmap", "argmap", {}, None)
        assert shown == f'<pre class="argmap argmap-broken">{lines}</pre>'


def test_a_map_out_of_reach_is_not_published(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site, private = tmp_path / "site", tmp_path / "private"
    site.mkdir()
    private.mkdir()
    (private / "map.yaml").write_text(MAP, encoding="utf-8")
    monkeypatch.chdir(site)
    for name in ("../private/map.yaml", str(private / "map.yaml"), "/proc/self/environ"):
        assert drawn(f"file: {name}", "argmap", "argmap", {}, None) == (
            f'<pre class="argmap argmap-broken">{name} lies outside the folders that this document may draw maps from</pre>'
        )
    (site / "mkdocs.yml").touch()
    (tmp_path / "pyproject.toml").touch()
    assert "lies outside" not in drawn("file: ../private/map.yaml", "argmap", "argmap", {}, None)


def test_a_path_is_the_whole_block() -> None:
    for text in ("file: a.yaml\nfile: b.yaml", "file:", "  file:  "):
        assert "does not exist" not in drawn(text, "argmap", "argmap", {}, None)
    assert "a b.yaml does not exist" in drawn(f"\n file:{' ' * 100_000}a b.yaml \n", "argmap", "argmap", {}, None)


def test_a_file_with_many_faults_names_some(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "m.yaml"
    path.write_text("argmap: 1\nargument:\n  thesis: t\n" + "".join(f"  secret{n}: 1\n" for n in range(30)))
    text = drawn(f"file: {path}", "argmap", "argmap", {}, None)
    assert text.count("; see `argmap check`") == 20
    assert text.endswith("and 10 faults more</pre>")
    assert "secret" not in text


@pytest.mark.parametrize("extension", ["extra", "attr_list"])
def test_no_text_of_a_map_becomes_an_attribute(extension: str) -> None:
    hostile = "x {: onclick='alert(1)' } {#here .there}"
    reading = read_bytes(f'argmap: 1\ntitle: "{hostile}"\nargument: {{thesis: "{hostile}"}}\n'.encode(), "map.yaml")
    shown = markdown.markdown(render(reading, "markdown").decode(), extensions=[extension])
    assert re.findall("<[^>]*>", shown) == [
        "<h1>", "</h1>", "<ul>", "<li>", "<strong>", "</strong>", "<em>", "</em>", "</li>", "</ul>"
    ]  # fmt: skip
    assert shown.count("{: onclick='alert(1)' } {#here .there}") == 2


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes have no names there")
def test_a_pipe_is_not_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    os.mkfifo("p.yaml")
    assert drawn("file: p.yaml", "argmap", "argmap", {}, None) == (
        '<pre class="argmap argmap-broken">p.yaml is not a regular file</pre>'
    )
