"""What exercises of other packages say of themselves and give, looked at: each part is told what it should be."""

from __future__ import annotations

from types import NoneType
from typing import TYPE_CHECKING, Any

from argmap.exercise.items import Form, Hints, Item, Node, Option, Target
from argmap.exercise.kinds.kind import LEVEL_NAMES
from argmap.graph import Polarity
from argmap.plugins import is_name, is_suffix, refuse
from argmap.text import Span

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.article import Article

__all__ = ["refuse_unsound_kind", "refuse_unsound_output", "sound_item"]


def refuse_unsound_kind(kind: Any, name: str) -> None:
    """Raise UnsoundError where a part of a Kind is not what it should be."""
    is_named = is_name(name) and name != "all"
    refuse(unless=is_named, why=f'the kind is called {name!r}; it should be in lower case, such as "longest-claim"')
    for key, value in (("about", kind.about), ("needs", kind.needs), ("title", kind.title)):
        refuse(unless=isinstance(value, str), why=f"{key} of the Kind is {value!r}; it should be a text")
    refuse(unless=callable(kind.make), why=f"make of the Kind is {kind.make!r}; it should be a function")
    can_say = kind.lacks is None or callable(kind.lacks)
    refuse(unless=can_say, why=f"lacks of the Kind is {kind.lacks!r}; it should be a function")
    refuse(unless=isinstance(kind.of_reader, bool), why=f"of_reader of the Kind is {kind.of_reader!r}, not a bool")
    are_levels = isinstance(kind.levels, tuple) and all(one in LEVEL_NAMES for one in kind.levels)
    known = ", ".join(LEVEL_NAMES)
    refuse(unless=are_levels, why=f'levels of the Kind is {kind.levels!r}; it should be as ("exam",), of {known}')


def refuse_unsound_output(output: Any) -> None:
    """Raise UnsoundError where a part of an Output is not what it should be."""
    refuse(
        unless=is_name(output.name),
        why=f'the name of the Output is {output.name!r}; it should be in lower case, such as "cards"',
    )
    refuse(unless=isinstance(output.title, str), why=f"title of the Output is {output.title!r}; it should be a text")
    refuse(unless=callable(output.write), why=f"write of the Output is {output.write!r}; it should be a function")
    suffixes = output.suffixes
    are = isinstance(suffixes, tuple) and all(map(is_suffix, suffixes))
    refuse(unless=are, why=f'suffixes of the Output is {suffixes!r}; it should be as (".tsv",), in lower case')
    are = isinstance(output.also, tuple) and all(map(is_suffix, output.also))
    refuse(unless=are, why=f'also of the Output is {output.also!r}; it should be as (".tsv",), in lower case')


def sound_item(item: Any, kind: str, articles: Mapping[str | None, Article]) -> Item:
    """An item of a kind, its parts what they should be; raises UnsoundError for anything else."""
    refuse(unless=isinstance(item, Item), why=f"it yields {type(item).__name__}, not an Item")
    refuse(unless=item.kind == kind, why=f"it yields an Item of the kind {item.kind!r}; it should be {kind!r}")
    forms = ", ".join(Form)
    refuse(unless=item.form in tuple(Form), why=f"there is no form {item.form!r}; the forms are {forms}")
    for key in ("prompt", "answer", "why", "passage", "where", "sort"):
        value = getattr(item, key)
        refuse(unless=isinstance(value, str), why=f"{key} of an Item is {type(value).__name__}; it should be a text")
    refuse(unless=bool(item.prompt.strip()), why="the prompt of an Item is empty")
    hints = item.hints
    are = isinstance(hints, Hints) and _are_texts((hints.point, hints.narrow, hints.show))
    refuse(unless=are, why=f"hints of an Item is {type(hints).__name__}; it should be Hints of texts")
    are = isinstance(item.claims, tuple) and _are_texts(item.claims)
    refuse(unless=are, why="claims of an Item should be a tuple of labels")
    refuse(
        unless=item.article is None or isinstance(item.article, str), why="article of an Item should be a text or None"
    )
    _refuse_unsound_options(item)
    _refuse_unsound_places(item, articles)
    found: Item = item
    return found


def _are_texts(values: Any) -> bool:
    return all(isinstance(one, str) for one in values)


def _refuse_unsound_options(item: Any) -> None:
    are = isinstance(item.options, tuple) and all(isinstance(one, Option) for one in item.options)
    refuse(unless=are, why="options of an Item should be a tuple of Options")
    are = all(_are_texts((one.text, one.why)) and isinstance(one.is_right, bool) for one in item.options)
    refuse(unless=are, why="an Option should be a text, whether it is right, and why")
    if item.options or item.form == Form.CHOICE:
        number, right = len(item.options), sum(one.is_right for one in item.options)
        options = "1 option" if number == 1 else f"{number} options"
        said = f"an Item has {options}, of which {right} {'is' if right == 1 else 'are'} right"
        refuse(unless=number > 1 and right == 1, why=f"{said}; it should have two or more, of which one is right")
        texts = [one.text.strip() for one in item.options]
        refuse(
            unless=len({*texts}) == len(texts),
            why="two options of an Item are the same; each should be a text of its own",
        )
        key = next(one.text for one in item.options if one.is_right)
        same = item.form != Form.CHOICE or item.answer == key
        refuse(unless=same, why="the answer of an Item with options should be its right option")


def _refuse_unsound_places(item: Any, articles: Mapping[str | None, Article]) -> None:
    are = isinstance(item.targets, tuple) and all(map(_is_target, item.targets))
    refuse(unless=are, why="targets of an Item should be a tuple of Targets")
    named = {one.article for one in item.targets} | ({item.article} if item.article is not None else set())
    refuse(unless=named <= articles.keys(), why="an Item names an article that the map has not")
    lengths = {name: len(article.text.content) for name, article in articles.items()}
    are = all(0 <= one.span.start <= one.span.end <= lengths[one.article] for one in item.targets)
    refuse(unless=are, why="the spans of an Item's targets should be in their articles")
    are = isinstance(item.nodes, tuple) and all(map(_is_node, item.nodes))
    refuse(unless=are, why="nodes of an Item should be a tuple of Nodes")
    is_tree = not item.nodes or _is_tree({one.label: one.parent for one in item.nodes}, len(item.nodes))
    refuse(
        unless=is_tree, why="nodes of an Item should be one tree: labels of their own, and one of them without a parent"
    )
    needs = {Form.WORDS: item.targets, Form.ARRANGE: item.nodes}.get(item.form, True)
    refuse(unless=bool(needs), why=f"an Item of the form {item.form} needs targets (words) or nodes (arrange)")
    for key in ("asks", "shows"):
        are = isinstance(getattr(item, key), frozenset) and _are_texts(getattr(item, key))
        refuse(unless=are, why=f"{key} of an Item should be a frozenset of texts")


def _is_target(one: Any) -> bool:
    are = isinstance(one, Target) and _is(one.article, str, NoneType) and _is(one.span, Span)
    return are and _are_texts((one.words, one.where))


def _is_node(one: Any) -> bool:
    are = isinstance(one, Node) and _is(one.parent, str, NoneType) and _is(one.relation, Polarity, NoneType)
    return are and _are_texts((one.label, one.text))


def _is_tree(parents: Mapping[str, str | None], number: int) -> bool:
    """Whether so many labels, each with that of its parent, make one tree."""
    placed = {label for label, parent in parents.items() if parent is None}
    is_one = len(placed) == 1
    for _ in parents:
        placed |= {label for label, parent in parents.items() if parent in placed}
    return is_one and len(placed) == number


def _is(value: Any, *kinds: type) -> bool:
    return isinstance(value, kinds)
