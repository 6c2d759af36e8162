"""A set on paper: the article with numbered paragraphs, the items with room to answer, and the key."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.draft import Draft, DraftClaim, DraftStep
from argmap.draw import EngineError, Options, render
from argmap.draw.dot import dot
from argmap.exercise.alongside import printed
from argmap.exercise.items import Form
from argmap.exercise.kinds import kinds
from argmap.exercise.output import Output
from argmap.graph import Polarity
from argmap.html import document, html_text
from argmap.reading import Reading, language_of_article, read_content
from argmap.showing import markdown, printable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from argmap.exercise.items import Item, Node, Option, Set

__all__ = [
    "OUTPUTS",
    "items_markdown",
    "key_html",
    "key_markdown",
    "keys_markdown",
    "worksheet_html",
    "worksheet_markdown",
]

_LETTERS = "ABCDEFGH"
_STEP, _DEEPEST = 4, 9  # spaces of a line for one step in; steps
_LINES = {Form.WORDS: 2, Form.ESSAY: 14}
_SVG_HEAD = re.compile(r"^.*?(?=<svg)", re.DOTALL)
_IDS = re.compile(r' (?:id|aria-labelledby|class)="[^"]*"')


def _document(title: str, body: str) -> str:
    here = Path(__file__)
    style = here.with_name("worksheet.css").read_text(encoding="utf-8")
    template = here.with_name("worksheet.html").read_text(encoding="utf-8")
    return document(template, {"title": html_text(title), "body": body}, style=style)


# The sheet


def worksheet_html(set_: Set, reading: Reading) -> str:
    """The sheet as HTML for print: name and date, the article, the items."""
    parts = [
        f"<h1>{html_text(set_.title)}</h1>",
        '<div class="name"><span>Name</span><span>Date</span></div>',
        *_article_html(reading),
        "<h2>Exercises</h2>",
        '<ol class="items">',
        *(_item_html(item) for item in set_.items),
        "</ol>",
        f'<p class="small">Set {set_.seed}</p>',
    ]
    return _document(f"{set_.title}: worksheet", "\n".join(parts))


def _article_html(reading: Reading) -> Iterator[str]:
    for name, article in reading.articles.items():
        language = language_of_article(reading, article)
        yield f"<h2>The article{f' {html_text(name)}' if name else ''}</h2>"
        attribute = f' lang="{html_text(language)}"' if language else ""
        yield f'<section class="article" dir="auto"{attribute}>'
        for label, words in printed(article):
            yield f"<p{'' if label else ' class=aside'}><b>{label}</b><span>{html_text(words)}</span></p>"
        yield "</section>"


def _item_html(item: Item) -> str:
    parts = ['<li class="item">', f'<p class="prompt">{html_text(item.prompt)}</p>']
    if item.passage and (item.form != Form.ESSAY or not item.where):
        where = f"<b>{html_text(item.where)}</b> " if item.where else ""
        parts.append(f'<blockquote dir="auto">{where}{_indented(item.passage)}</blockquote>')
    if item.form == Form.ARRANGE:
        rows = "".join(
            f'<tr><td>{html_text(node.label)}</td><td dir="auto">{html_text(node.text)}</td>'
            '<td class="blank">under:</td></tr>'
            for node in item.nodes
        )
        parts += [f"<table>{rows}</table>", _blank_svg(item)]
    elif item.form == Form.CHOICE:
        options = "".join(
            f'<li><span class="box"></span><span>{letter}</span><span dir="auto">{html_text(option.text)}</span></li>'
            for letter, option in zip(_LETTERS, item.options, strict=False)
        )
        parts.append(f'<ol class="options">{options}</ol>')
    parts += ['<div class="line"></div>'] * _LINES.get(item.form, 0)
    return "\n".join([*parts, "</li>"])


_BLANK = "_" * 16
"""Where a letter is to be written."""


def blank_map(item: Item) -> Reading:
    """The map of an arranging item with empty boxes."""
    draft = Draft({"argmap": 1, "title": "Write a letter into each box"})
    index: dict[str, int] = {}
    waiting: list[Node] = sorted(item.nodes, key=lambda node: node.parent is not None)
    while waiting:
        node = next(one for one in waiting if one.parent is None or one.parent in index)
        waiting.remove(node)
        if node.parent is None:
            draft.claims.append(DraftClaim("thesis", _BLANK))
            draft.roots.append(0)
        else:
            step = DraftStep(node.relation or Polarity.SUPPORT, index[node.parent], None, [])
            draft.add(DraftClaim("premise", _BLANK), step)
        index[node.label] = len(draft.claims) - 1
    return read_content(json.dumps(draft.written()), "blank", ".")


_PLAIN = Options(theme="print", show=frozenset(), legend=False, layout="dot")


def _blank_svg(item: Item) -> str:
    """The blank map drawn; nothing where there is no Graphviz, for the table above it is enough."""
    try:
        svg = render(blank_map(item), "svg", _PLAIN).decode()
    except EngineError:
        return ""
    return _IDS.sub("", _SVG_HEAD.sub("", svg))


# The key


def key_html(set_: Set, reading: Reading) -> str:
    """The answer key as HTML: the answer, its reason, and what is wrong with each other option."""
    items = []
    for item in set_.items:
        wrong = "".join(
            f"<li><b>{letter}</b> {html_text(option.text)} <i>{html_text(_sentence(option.why))}</i></li>"
            for letter, option in zip(_LETTERS, item.options, strict=False)
            if not option.is_right and item.form == Form.CHOICE
        )
        hints = " · ".join(map(html_text, item.hints.given[:2]))
        items.append(
            f'<li class="item"><p class="prompt">{html_text(item.prompt)}</p>'
            f'<pre class="right" dir="auto">{_letter(item)}{_text_lines(item.answer)}</pre><p>{html_text(item.why)}</p>'
            f'{f"<ul>{wrong}</ul>" if wrong else ""}<p class="small">Hints: {hints}<br>{item.kind} · {item.id} · '
            f"{html_text(', '.join(item.claims))}</p></li>"
        )
    body = [
        f"<h1>{html_text(set_.title)}: key</h1>",
        f'<p class="small">Set {set_.seed}</p>',
        '<ol class="items">',
        *items,
        "</ol>",
    ]
    return _document(f"{set_.title}: key", "\n".join(body))


def _sentence(text: str) -> str:
    """A text that begins and ends as a sentence does."""
    ended = text if text.endswith((".", "?", "!", ".”", "?”", "!”")) else f"{text}."
    return ended[:1].upper() + ended[1:]


def _indented(text: str) -> str:
    """Lines as deep as their spaces say, also where they wrap."""
    lines = text.splitlines()
    if len(lines) == 1:
        return html_text(text)
    depths = [min(_DEEPEST, (len(line) - len(line.lstrip(" "))) // _STEP) for line in lines]
    return "".join(
        f'<span class="line-{depth}">{html_text(line.lstrip(" "))}</span>'
        for depth, line in zip(depths, lines, strict=True)
    )


def _text_lines(text: str) -> str:
    return "\n".join(map(html_text, text.splitlines()))


def _letter(item: Item) -> str:
    if item.form != Form.CHOICE:
        return ""
    return next((f"{letter}  " for letter, one in zip(_LETTERS, item.options, strict=False) if one.is_right), "")


# Markdown


def worksheet_markdown(set_: Set, reading: Reading) -> str:
    """The sheet as Markdown; blank maps are Graphviz code."""
    lines = [f"# {markdown(set_.title)}", "", "Name: \\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_", ""]
    for name, article in reading.articles.items():
        lines += [f"## The article{f' {markdown(name)}' if name else ''}", ""]
        for label, words in printed(article):
            lines += [f"{f'**{label}** ' if label else ''}{markdown(words)}", ""]
    lines += ["## Exercises", "", *items_markdown(set_.items, blank_maps=True)]
    return "\n".join([*lines, f"Set {set_.seed}", ""])


def items_markdown(items: Sequence[Item], first: int = 1, *, blank_maps: bool = False) -> list[str]:
    """Items as lines of Markdown, numbered from `first`; blank maps are Graphviz code."""
    lines: list[str] = []
    for number, item in enumerate(items, first):
        lines += [f"**{number}.** {markdown(item.prompt)}", "", *_passage_lines(item)]
        if item.form == Form.CHOICE:
            options = zip(_LETTERS, item.options, strict=False)
            lines += [f"- [ ] {letter} {markdown(one.text)}" for letter, one in options]
        elif item.form == Form.ARRANGE:
            lines += ["| | claim | under |", "|---|---|---|"]
            lines += [f"| {node.label} | {markdown(node.text)} | |" for node in item.nodes]
            if blank_maps:
                lines += ["", "```dot", dot(blank_map(item), _PLAIN).rstrip(), "```"]
        else:
            lines.append("\\_" * 60)
        lines.append("")
    return lines


def _passage_lines(item: Item) -> list[str]:
    if not item.passage or (item.form == Form.ESSAY and item.where):
        return []
    lines = item.passage.splitlines()
    where = f"**{markdown(item.where)}** " if item.where else ""
    if len(lines) == 1:
        return [f"> {where}{markdown(lines[0])}", ""]
    fence = "`" * (3 + max((len(run) for run in re.findall("`+", item.passage)), default=0))
    return (
        [where.strip(), "", fence, *map(printable, lines), fence, ""]
        if where
        else [fence, *map(printable, lines), fence, ""]
    )


def key_markdown(set_: Set, reading: Reading) -> str:
    """The answer key as Markdown."""
    return "\n".join([f"# {markdown(set_.title)}: key", "", *keys_markdown(set_.items), f"Set {set_.seed}", ""])


def keys_markdown(items: Sequence[Item], first: int = 1) -> list[str]:
    """The answers to items as lines of Markdown, numbered from `first`."""
    lines: list[str] = []
    for number, item in enumerate(items, first):
        answer = item.answer.splitlines()
        if len(answer) > 1:
            lines += [f"**{number}.** {markdown(item.prompt)}", "", "```text", *map(_plain, answer), "```", ""]
        else:
            lines += [f"**{number}.** {_letter(item)}**{markdown(item.answer)}**", ""]
        lines += [f"{markdown(item.why)} ({kinds()[item.kind].about}; {item.id})", ""]
        if item.form == Form.CHOICE:
            wrong = [(letter, one) for letter, one in zip(_LETTERS, item.options, strict=False) if not one.is_right]
            lines += [f"- {letter} {_with_reason(one)}" for letter, one in wrong]
            lines.append("")
    return lines


def _with_reason(option: Option) -> str:
    """An option and what is wrong with it: after a whole sentence one in italics, after words a clause."""
    is_sentence = option.text.endswith((".", "?", "!", ".”", "?”", "!”"))
    text, why = markdown(option.text), markdown(_sentence(option.why) if is_sentence else option.why)
    return f"{text} *{why}*" if is_sentence else f"{text}: {why}"


def _plain(line: str) -> str:
    return printable(line).replace("```", "ʼʼʼ")


def _encoded(make: Callable[[Set, Reading], str]) -> Callable[[Set, Reading], bytes]:
    return lambda set_, reading: make(set_, reading).encode("utf-8", "replace")


OUTPUTS = (
    Output("worksheet", "a sheet for print, in HTML", _encoded(worksheet_html), also=(".html", ".htm")),
    Output("key", "its key, in HTML", _encoded(key_html), also=(".html", ".htm")),
    Output("markdown", "the sheet in Markdown", _encoded(worksheet_markdown), (".md",), also=(".markdown", ".txt")),
    Output("key-markdown", "its key in Markdown", _encoded(key_markdown), also=(".md", ".markdown", ".txt")),
)
