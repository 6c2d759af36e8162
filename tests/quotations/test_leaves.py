"""What of Markdown is code, HTML or prose is decided as CommonMark decides it, in whatever it stands."""

from __future__ import annotations

import random

import pytest

from argmap.quotations.extracting import extract
from argmap.quotations.leaves import Kind, leaves

SAID = "“the pier is closed for good”"
_PIECES = (
    "- ", "  ", "    ", "> ", "1. ", "2) ", "10. ", "```", "~~~", "````", "``` x", "a", "b c", "\n", "\n", "\n", "\n\n",
    "# ", "---", "***", "===", "-", "<pre>", "</pre>", "<div>", "</div>", "<b>", "<a x='1'>", "`", "* ", "+", "<?", "?>",
    "-\n", "1.\n", "<!--x-->",
)  # fmt: skip


def code_lines(text: str) -> set[int]:
    """The numbers of the lines of code and HTML that are not blank, by argmap."""
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    found = [leaf for leaf in leaves(text) if leaf.kind is not Kind.PROSE]
    return {number for number in filled(text) if any(leaf.start <= starts[number] <= leaf.end for leaf in found)}


def filled(text: str) -> set[int]:
    return {number for number, line in enumerate(text.split("\n")) if line.strip(" >")}


def test_what_is_code_is_decided_as_in_commonmark() -> None:
    parser = pytest.importorskip("markdown_it").MarkdownIt("commonmark", {"html": True})
    chance = random.Random(7)
    for _ in range(4_000):
        text = "".join(chance.choice(_PIECES) for _ in range(chance.randint(1, 14)))
        tokens = [one for one in parser.parse(text) if one.type in {"fence", "code_block", "html_block"}]
        assert code_lines(text) == {at for one in tokens for at in range(*one.map)} & filled(text), repr(text)


@pytest.mark.parametrize(
    "draft",
    [
        f"- ```\n  x\n  ```\n\n{SAID}",
        f"1. ~~~sh\n   x\n   ~~~\n\n{SAID}",
        f"- a\n  - ```\n    x\n    ```\n\n  {SAID}",
        f"- ```\n  x\n\n{SAID}",
        f"> ```\n> x\n\n{SAID}",
        f"> - ```\n>   x\n\n{SAID}",
        f"> ~~~\n{SAID}",
        f"x\n\n    ```\n\n{SAID}",
        f"\t~~~\n\n{SAID}",
        f"`<!--` {SAID} `-->`",
        f"a ``b ` <!-- `` {SAID} -->",
        f"```\n<!--\n```\n{SAID} -->",
        f"    <!--\n\n{SAID} -->",
        f"<!--\n```\n-->\n\n{SAID}",
        f"<!-- never closed\n\n{SAID}",
        f"<div>\n```\n{SAID}\n```\n</div>",
        f"a\n    {SAID}",
        f"- a\n\n  {SAID}",
        f"10. a\n\n    {SAID}",
        f"[^1]: a\n\n    {SAID}",
        f"!!! note\n\n    {SAID}",
        f"word\n:   a\n\n    {SAID}",
        f"\\`{SAID}\\`",
        f"a `{SAID} b",
        f"---\ntitle: x\n---\n{SAID}",
        f"<pre>\nx\n</pre>\n{SAID}",
    ],
)
def test_prose_is_looked_at(draft: str) -> None:
    for text in (draft, draft.replace("\n", "\r\n"), draft.replace("\n", "\r")):
        found = extract(text)
        assert [one.passages[0].parts for one in found.quotations] == [(SAID[1:-1],)]
        assert (found.unclosed, found.open_code) == ((), None)


@pytest.mark.parametrize(
    "draft",
    [
        f"```\n{SAID}\n```",
        f"- ```\n  {SAID}\n  ```\n",
        f"- a\n\n  ~~~\n  {SAID}\n\n  {SAID}\n  ~~~\n",
        f"> ```\n> {SAID}\n> ```\n\nx",
        f"a\n```\n{SAID}\n```",
        f"    {SAID}",
        f"\t{SAID}",
        f"- a\n\n      {SAID}",
        f"- a\n\n\t\t{SAID}",
        f"[^1]: a\n\n        {SAID}",
        f"<pre>\n{SAID}\n\n{SAID}\n</pre>\n",
        f"<script>\n// {SAID}\n</script>\n",
        f"a <!-- {SAID} --> `<!--` b",
        f"a <!-- b\n{SAID} --> c",
        f"<!-- a\n\n{SAID}\n-->",
        f"<div>\n<!-- {SAID} -->\n</div>",
        f"`{SAID}`",
    ],
)
def test_code_and_comments_are_not(draft: str) -> None:
    for text in (draft, draft.replace("\n", "\r\n")):
        found = extract(text)
        assert (found.quotations, found.unclosed, found.open_code) == ((), (), None)


@pytest.mark.parametrize(
    ("draft", "line"),
    [
        (f"a\n\n```sh\n{SAID}\n\n{SAID}", "```sh"),
        (f"- a\n\n  ```\n\n  {SAID}\n", "  ```"),
        (f"<pre>\n{SAID}\n", "<pre>"),
        (f"---\na: b\n---\n~~~\n{SAID}\n", "~~~"),
    ],
)
def test_code_that_nothing_closes_is_said(draft: str, line: str) -> None:
    found = extract(draft)
    assert found.quotations == ()
    assert found.open_code is not None
    assert draft[found.open_code.start : found.open_code.end] == line


@pytest.mark.parametrize(
    "piece", [">", "> ", "- ", "-\n", "1. ", " ", "\t", "`", "` `` ", "<a ", "<!-- `", "*", "* ", "[^1]: "]
)
def test_very_many_marks_are_read(piece: str) -> None:
    assert len(leaves(piece * 20_000 + "x\n" + "\n  \n" * 2_000)) <= 40_002
    extract(piece * 20_000)
